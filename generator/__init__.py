"""A static briefing-site generator: every figure is an object, verified on every build."""

__version__ = "0.1.0"
