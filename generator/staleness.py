"""Whether a page on disk may stay as it is; if not, why.

A page is made of four parts: its data (the view), its templates, the site's chrome and the
generator. The trace holds the digest of each part as it was when the page was rendered. In: a
keyed page and what an earlier build left. Out: the reasons to render it again, none if it may stay.
The reasons are for people; whether they are empty decides.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from generator.model.named_tuples import NamedTuple
from generator.rendering.links import Anchors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.disk.trace import Entry, Trace
    from generator.rendering.artifacts import Keyed

#: What a page is made of.
PARTS: Final = ("data", "templates", "site", "generator")
_MOST: Final = 64 * 1024 * 1024  # bytes of a page's links and ids
_WORDS: Final = frozenset({str})  # of what they are made
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
#: Why a page is rendered: by reason, in words.
REASONS: Final[Mapping[str, str]] = {
    "new": "it was not there before",
    "asked": "`--fresh` asked for it",
    "data": "its data changed",
    "templates": "its templates changed, or an asset they use",
    "site": "what every page shows of the site changed (title, menu, base address, language)",
    "generator": "the generator, Python or a library changed",
    "output": "a file of it in the output folder is missing or is not what was written",
    "unknown": "nothing is known of its last rendering",
}


class Standing(Protocol):
    """What an earlier build left: an output folder, or a preview's memory."""

    @property
    def trace(self) -> Trace:
        """What was made, by path."""

    def current(self, path: str) -> bool:
        """Tell whether a path still holds what the trace says of it."""

    def left(self, of: Mapping[str, str]) -> Mapping[str, str]:
        """Give the digests of those paths that still hold what was made under these keys."""

    def read(self, path: str) -> bytes | None:
        """Give the bytes of a path that still is what was made; None for any other."""

    def note(self, path: str) -> str | None:
        """Give what was noted of a path when it was made; None in any doubt."""


class Reason(NamedTuple):
    """Why a page is rendered: a key of REASONS, and for data the keys of the view that changed."""

    code: str
    keys: tuple[str, ...] = ()

    def words(self) -> str:
        """Say it."""
        named = f": {', '.join(self.keys)}" if self.keys else ""
        return f"{REASONS[self.code]}{named}"


def reasons(item: Keyed, out: Standing) -> tuple[Reason, ...]:
    """Give every reason to render a page again; none if what lies on disk is what would be made."""
    paths = (item.page.path, item.page.twin)
    if not any(path in out.trace.entries for path in paths):
        return (Reason("new"),)
    if not _keyed(paths, item.key, out):
        return tuple(_changed(item, out)) or (Reason("unknown"),)
    if noted_anchors(out, item.page.path) is None:
        return (Reason("unknown"),)
    return () if all(map(out.current, paths)) else (Reason("output"),)


def standing(path: str, twin: str, key: str, out: Standing) -> tuple[Entry, Entry] | None:
    """Give what the trace has of a page and its twin if there is no reason to render it again.

    Its links and ids are read where somebody asks for them, and are then found to be some or not.
    """
    entries = out.trace.entries
    page, data = entries.get(path), entries.get(twin)
    if page is None or data is None or page.key != key or data.key != key:
        return None
    return (page, data) if out.current(path) and out.current(twin) else None


def _keyed(paths: Iterable[str], key: str, out: Standing) -> bool:
    entries = out.trace.entries
    return all(path in entries and entries[path].key == key for path in paths)


def _changed(item: Keyed, out: Standing) -> list[Reason]:
    """Compare the parts with those the trace knows."""
    before = _noted(out, item.page.path)
    # Of the book no key is known: its view is not made yet.
    keys = tuple(key for key, mark in item.marks.items() if before.marks.get(key) != mark)
    return [
        Reason(part, keys if part == "data" else ())
        for part, digest in item.parts.items()
        if before.parts.get(part, digest) != digest
    ]


def packed(anchors: Anchors) -> str:
    """Give a page's links and ids as the trace notes them: they are most of what it holds."""
    words = json.dumps([anchors.links, anchors.ids], ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(words.encode("utf-8", "surrogatepass"), 1)).decode()


def unpacked(noted: object) -> Anchors | None:
    """Give what `packed` packed; None in any doubt, and for more than a page can be."""
    if not isinstance(noted, str):
        return None
    try:
        whole = zlib.decompressobj()
        words = whole.decompress(b64decode(noted, validate=True), _MOST)
        links, ids = json.loads(words.decode("utf-8", "surrogatepass"))
        found = Anchors(tuple(links), tuple(ids))
    except (ValueError, TypeError, RecursionError, zlib.error):
        return None
    return found if {*map(type, links), *map(type, ids)} <= _WORDS else None


def noted_anchors(out: Standing, path: str) -> Anchors | None:
    """Give what the trace notes of a page's links and ids; None in any doubt."""
    return unpacked(noted_text(out, path))


def noted_text(out: Standing, path: str) -> str | None:
    """Give the text that `packed` gave of a page, as the trace notes it; None if it notes none."""
    note = out.note(path)
    return note.partition("\n")[0] if note else None


def last_reasons(out: Standing, path: str) -> tuple[Reason, ...]:
    """Give why a page was rendered when it last was; nothing if that is not known."""
    return tuple(
        Reason(row[0], tuple(map(str, row[1:])))
        for row in _noted(out, path).why
        if isinstance(row, list) and row and isinstance(row[0], str) and row[0] in REASONS
    )


def note(
    anchors: str,
    parts: Mapping[str, str] = _NOTHING,
    marks: Mapping[str, str] = _NOTHING,
    why: Iterable[list[str]] = (),
) -> str:
    """Give what the trace notes of a page: its links and ids as packed, its parts, the reasons.

    Of its data there is a checksum for each key. It is one text, of which nearly always only the
    first line is looked at.
    """
    digests = " ".join(parts.get(part, "-") for part in PARTS)
    return "\n".join((anchors, digests, *map(_written, (dict(marks), list(why)))))


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Note(NamedTuple):
    parts: Mapping[str, str]
    marks: Mapping[str, Any]
    why: list[Any]


def _noted(out: Standing, path: str) -> _Note:
    """Read the parts and reasons out of what `note` gave; nothing in any doubt."""
    text = out.note(path)
    try:
        _, digests, *written = str(text).split("\n")
        marks, why = map(json.loads, written)
    except (ValueError, RecursionError):
        return _Note({}, {}, [])
    parts = zip(PARTS, digests.split(" "), strict=False)
    return _Note(
        {part: digest for part, digest in parts if digest != "-"},
        marks if isinstance(marks, dict) else {},
        why if isinstance(why, list) else [],
    )
