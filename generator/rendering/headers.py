"""The headers that every host is told to send with a site, in the one place they are written.

In: the front page. Out: values of headers, for the rules that `publish` writes and for the preview,
so that what is previewed is what is deployed.
"""

from __future__ import annotations

import html
import re
from typing import Final

#: Cache-Control of files whose name holds the fingerprint of their bytes.
FOREVER: Final = "public, max-age=31536000, immutable"
#: Referrer-Policy of every answer.
REFERRER: Final = "strict-origin-when-cross-origin"
_POLICY: Final = re.compile(
    r"<meta http-equiv=\"?Content-Security-Policy\"? content=\"([^\"]*)\"", re.IGNORECASE
)
_STRICT: Final = "default-src 'none'; base-uri 'none'; form-action 'none'"


def policy(front: bytes) -> str:
    """Give the Content-Security-Policy that the front page states, and what only a header can."""
    found = _POLICY.search(front.decode("utf-8", "replace"))
    stated = html.unescape(found[1]) if found else _STRICT
    return f"{stated.rstrip('; ')}; frame-ancestors 'none'"
