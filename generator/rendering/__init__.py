"""From views to bytes: templates, feeds, data files, and the check of every link.

`jinja2` is imported in `templates.py` alone.
"""
