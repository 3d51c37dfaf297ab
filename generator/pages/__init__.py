"""The graph of references, the plan of addresses, and one documented view for each page type."""
