"""What helps people who write: the documentation made from the code's own tables."""
