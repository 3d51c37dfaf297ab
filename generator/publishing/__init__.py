"""Putting a built site on a host: plans, the order of uploading, hosts and their rules."""
