"""The hands of the generator: the only folder that touches the file system."""
