"""Addresses of links: which are allowed, and which lead out of the site.

In: an address as an author wrote it. Out: what is wrong with it; nothing is looked up.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.model.patterns import late

SCHEMES = ("http", "https", "mailto")

# A path within the site that holds a control character or a backslash, written by its number.
_ENCODED = late(r"[^:?#]*%(?:[01][0-9a-f]|7f|5c)", re.IGNORECASE)


def allowed_address(address: str) -> str:
    """Judge a link's address: empty if it is allowed, else what is wrong with it."""
    if re.search(r"[\x00-\x20\\]", address) or _ENCODED.match(address):
        return "an address holds no spaces, control characters or backslashes"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "the address cannot be read"
    if parts.scheme and parts.scheme.lower() not in SCHEMES:
        return (
            f"addresses start with {', '.join(SCHEMES)} or are relative, not with `{parts.scheme}:`"
        )
    if address.startswith("//"):
        return "an address starting with `//` leads to another host: write its scheme"
    if parts.scheme in ("http", "https") and (not parts.hostname or "@" in parts.netloc):
        return "a web address names a host, and no user or password"
    return ""


def is_external(address: str) -> bool:
    """Tell whether an allowed address leads out of the site."""
    return bool(urlsplit(address).scheme)
