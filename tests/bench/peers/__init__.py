"""The corpus as a site of each generator that is compared: content, templates, the command."""
