"""From bytes to typed records: front matter with places, prose, amounts in text.

`yaml` is imported in `front_matter.py` alone and `markdown_it` in `prose.py` alone.
"""
