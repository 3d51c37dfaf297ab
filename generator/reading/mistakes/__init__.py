"""Where a person broke front matter, and what to write: asked once no YAML reader could take it.

`lines` follows keys, items and indentation; `values` texts and brackets; `found` is what they say.
"""
