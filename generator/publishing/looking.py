"""Looking at a published site as a visitor does, until it shows the new edition.

In: an address of http or https and a time to wait, in seconds. Out: nothing, or a `PublishError`
that says what the address shows. Only the address that `check` names is asked.
"""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from typing import Final

from generator.publishing.refusal import PublishError

_PAUSE: Final = 3.0
_PATIENCE: Final = 15
_LARGEST: Final = 64 * 1024 * 1024


def wait_for(address: str, edition: str, seconds: int) -> None:
    """Wait until an address shows an edition, and its front page answers."""
    base = address if address.endswith("/") else f"{address}/"
    until = time.monotonic() + seconds
    while True:
        shown = _edition(base)
        if shown == edition:
            break
        if time.monotonic() >= until:
            raise PublishError(
                f"the upload went well, but after {seconds} s {base} shows {shown or 'no edition'}"
                f" and not edition {edition}; look again later, and see the host's own log"
            )
        time.sleep(min(_PAUSE, max(0.1, until - time.monotonic())))
    if _fetch(base) is None:
        raise PublishError(f"{base} shows edition {edition}, but its front page does not answer")


def _edition(base: str) -> str:
    data = _fetch(f"{base}edition.json")
    try:
        return str(json.loads(data or b"{}").get("edition", ""))[:64]
    except (ValueError, AttributeError, RecursionError):
        return ""


def _fetch(address: str) -> bytes | None:
    request = urllib.request.Request(  # noqa: S310  http or https, as the settings were checked
        address, headers={"Cache-Control": "no-cache", "User-Agent": "briefing"}
    )
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310  as above
            data: bytes = answer.read(_LARGEST)
            return data
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError):
        return None
