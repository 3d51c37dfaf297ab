"""Every internal link of every page leads somewhere: checked on the rendered bytes.

In: for each page its links and the ids it has. Out: problems. A dead link that an author wrote is
reported where it is written (R105), one of the theme's at the page (V102).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Problem
from generator.model.text import Place
from generator.pages.html import unescape

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

#: The attributes of a tag that has any.
_ATTRIBUTES = late(r"<[a-zA-Z][^\s>]*(\s[^>]*)>")
#: Letters of either case, written out: passing over case is several times slower.
_VALUES = late(r"""\s([Hh][Rr][Ee][Ff]|[Ss][Rr][Cc]|[Ii][Dd])\s*=\s*(?:"([^">]*)"|'([^'>]*)')""")


class Anchors(NamedTuple):
    """The links of a page as written, and the ids it has."""

    links: tuple[str, ...]
    ids: tuple[str, ...]


def anchors(html: str) -> Anchors:
    """Collect the links and ids of a page; the theme's attributes are all in double quotes."""
    links: dict[str, None] = {}
    ids: dict[str, None] = {}
    # Most tags stand on a page many times. No value holds the sign that parts them here.
    tags = ">".join(dict.fromkeys(_ATTRIBUTES.findall(html)))
    for name, double, single in _VALUES.findall(tags):
        (ids if name.lower() == "id" else links)[unescape(double or single)] = None
    return Anchors(tuple(links), tuple(ids))


def dead_links(
    pages: Iterable[tuple[str, Anchors]],
    outputs: Collection[str],
    ids: Callable[[str], str | None],
    written: Callable[[], Mapping[str, Mapping[str, Place]]],
) -> Iterator[Problem]:
    """Check all links.

    `pages` gives output paths with their anchors, one at a time; `ids` gives the ids of the page at
    a path (see `joined`); `written` gives for each page the places of the links its author wrote,
    and is asked only where a link is dead.
    """
    known = _Known(outputs, ids)
    for path, found in pages:
        for link, fault in known.dead(path, found.links):
            place = written().get(path, {}).get(link)
            code = "R105" if place else "V102"
            yield Problem(code, place or Place(path), f"the link `{link}` is dead: {fault}")


def joined(ids: Iterable[str]) -> str:
    """Give a page's ids as one string: as many strings they would be most of the memory."""
    return "\0".join(["", *ids, ""])


class _Known:
    """The places of the site, and the links that were found to lead to one.

    Almost every link climbs to the site's root and goes on from there. What follows the climb is
    the same on all pages, so it is judged once.
    """

    def __init__(self, outputs: Collection[str], ids: Callable[[str], str | None]) -> None:
        self._outputs = outputs
        self._ids = ids
        self._good: set[str] = set()

    def dead(self, page: str, links: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give the links that are dead, and what is wrong with each."""
        up = "../" * page.count("/")
        start, good = len(up), self._good
        for link in links:
            below = link[start:] if up and link.startswith(up) else ""
            if below in good:
                continue
            fault = self._fault(page, link)
            if fault:
                yield link, fault
            elif below and not below.startswith("../"):
                good.add(below)

    def _fault(self, page: str, link: str) -> str:
        """Say what is wrong with a link; nothing if it leads somewhere."""
        if link.startswith("#") and link.isprintable():  # else something of it is left out
            return self._lost(page, link[1:])
        try:
            parts = urlsplit(link)
        except ValueError:
            return "it is no address"
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return ""
        path = target(page, parts.path)
        if path not in self._outputs:
            return f"there is no `{path}`"
        return self._lost(path, parts.fragment)

    def _lost(self, path: str, fragment: str) -> str:
        """Say that a page has no such place, if it has none."""
        ids = self._ids(path) if fragment else None
        place = unquote(fragment)
        if ids is not None and f"\0{place}\0" not in ids:
            return f"`{path}` has no place `#{place}`"
        return ""


def target(page: str, link: str) -> str:
    """Give the output path a relative link leads to."""
    if not link:
        return page
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(link)))
    if link.endswith("/") or joined == "." or link in (".", ".."):
        return posixpath.normpath(f"{joined}/index.html").removeprefix("./")
    return joined
