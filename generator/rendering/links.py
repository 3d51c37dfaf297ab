"""Every internal link of every page leads somewhere: checked on the rendered bytes.

In: for each page its links and the ids it has. Out: problems. A dead link that an author wrote is
reported where it is written (R105), one of the theme's at the page (V102).
"""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.model.problems import Problem
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_ATTRIBUTE = re.compile(r"<[a-z][^>]*>", re.IGNORECASE)
_VALUES = re.compile(r"""\s(href|src|id)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


class Anchors(NamedTuple):
    """The links of a page as written, and the ids it has."""

    links: tuple[str, ...]
    ids: tuple[str, ...]


def anchors(html: str) -> Anchors:
    """Collect the links and ids of a page; the theme's attributes are all in double quotes."""
    links: dict[str, None] = {}
    ids: dict[str, None] = {}
    for tag in _ATTRIBUTE.finditer(html):
        for name, double, single in _VALUES.findall(tag[0]):
            (ids if name.lower() == "id" else links)[unescape(double or single)] = None
    return Anchors(tuple(links), tuple(ids))


def dead_links(
    pages: Mapping[str, Anchors],
    outputs: Collection[str],
    written: Mapping[str, Mapping[str, Place]],
) -> Iterator[Problem]:
    """Check all links.

    `pages` maps output paths to their anchors; `written` gives for a page the places of the links
    its author wrote.
    """
    known = set(outputs)
    ids = {path: frozenset(found.ids) for path, found in pages.items()}
    for path, found in pages.items():
        for link in found.links:
            fault = _fault(path, link, known, ids)
            if fault:
                place = written.get(path, {}).get(link)
                code = "R105" if place else "V102"
                yield Problem(code, place or Place(path), f"the link `{link}` is dead: {fault}")


def _fault(page: str, link: str, outputs: set[str], ids: Mapping[str, frozenset[str]]) -> str:
    try:
        parts = urlsplit(link)
    except ValueError:
        return "it is no address"
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return ""
    path = target(page, parts.path)
    if path not in outputs:
        return f"there is no `{path}`"
    fragment = unquote(parts.fragment)
    if fragment and path in ids and fragment not in ids[path]:
        return f"`{path}` has no place `#{fragment}`"
    return ""


def target(page: str, link: str) -> str:
    """Give the output path a relative link leads to."""
    if not link:
        return page
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(link)))
    if link.endswith("/") or joined == "." or link in (".", ".."):
        return posixpath.normpath(f"{joined}/index.html").removeprefix("./")
    return joined
