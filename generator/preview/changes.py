"""What one open page has to do when the site was built again: nothing, swap, or reload.

In: the trees before and after, the address of the page and the digest of the bytes it was made
from. Out: a step. A page whose bytes differ only in the addresses of stylesheets and images keeps
standing and swaps those; so does one that shows an image whose bytes changed under its address.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from generator.model.lasting import moved
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import gone
from generator.rendering.links import anchors, target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.preview.tree import Found, Tree

_FINGERPRINT: Final = re.compile(r"(assets/.+)\.[0-9a-f]{12}((?:\.[^./]+)?)")
_STYLES: Final = (".css",)
_IMAGES: Final = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")


class Step(NamedTuple):
    """What to do: reload, or put new addresses in the place of old ones; the page's new digest."""

    reload: bool
    swaps: tuple[tuple[str, str], ...]
    digest: str


class Changes:
    """What changed from one tree to the next, for any page."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self._before = before
        self._after = after
        self._old: Mapping[str, bytes] = before.files or {}
        self._new: Mapping[str, bytes] = after.files or {}

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        return renamed(self._old, self._new)

    @cached_property
    def _images(self) -> set[str]:
        """The images whose bytes changed under their address."""
        old, new = self._old, self._new
        others = (path for path in moved(old, new) if path.endswith(_IMAGES) and path in old)
        return {path for path in others if old[path] != new[path]}

    @property
    def swaps(self) -> tuple[tuple[str, str], ...]:
        """The old and new addresses of everything whose fingerprint changed."""
        return tuple((self._address(old), self._address(new)) for old, new in self._renamed.items())

    def step(self, path: str, digest: str) -> Step | None:
        """Tell what the page at a request path, made from bytes of `digest`, has to do."""
        found = self._after.find(path)
        now = found.digest
        images = self._shown(found)
        if digest == now:
            return Step(reload=False, swaps=images, digest=now) if images else None
        was = self._before.find(path)
        swaps = self._only_addresses(was, found) if was.digest == digest else None
        if swaps is None or self._before.base != self._after.base:
            return Step(reload=True, swaps=(), digest=now)
        return Step(reload=False, swaps=(*swaps, *images), digest=now)

    def _only_addresses(self, was: Found, found: Found) -> tuple[tuple[str, str], ...] | None:
        """Give the swaps that make the old page the new one; None if it takes more than that."""
        body, swaps = was.body, []
        for old, new in self._renamed.items():
            if old.encode() in body:
                body = body.replace(old.encode(), new.encode())
                swaps.append((self._address(old), self._address(new)))
        return tuple(swaps) if body == found.body and was.status == found.status else None

    def _shown(self, found: Found) -> tuple[tuple[str, str], ...]:
        """Give the changed images that a page shows or links."""
        if not self._images or not found.is_page:
            return ()
        links = {
            target(found.path, urlsplit(link).path)
            for link in anchors(found.body.decode("utf-8", "replace")).links
        }
        shown = sorted(links & self._images)
        return tuple((self._address(path), self._address(path)) for path in shown)

    def _address(self, path: str) -> str:
        return f"{self._after.base}{path}"


def renamed(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, str]:
    """Pair the old and new addresses of stylesheets and images whose fingerprint changed."""
    swapped = (*_STYLES, *_IMAGES)
    lost = [path for path in gone(old, new) if path.endswith(swapped)]
    if not lost:  # as after nearly every edit: nobody looks at all addresses
        return {}
    now = {_name(path): path for path in new if path.endswith(swapped)}
    return {path: now[name] for path in sorted(lost) if (name := _name(path)) and name in now}


def _name(path: str) -> tuple[str, str] | None:
    """Give an asset's address without its fingerprint."""
    match = _FINGERPRINT.fullmatch(path)
    return (match[1], match[2]) if match else None
