"""What the last build wrote: for each output its key, its digest and its stamp on disk.

In: `.briefing/trace.json`. Out: a `Trace`; an empty one where the file is missing or in any doubt,
which costs work and never correctness. The trace is written last, after everything it speaks of.

A stamp (time, size, inode) says "untouched" without reading the file, but a file changed within
the clock's grain after it was written keeps its stamp. So a stamp is stored only if the file was
at least two seconds old when the trace was written; without one the file is hashed next time.
A clock set back makes files look young, which is the safe side.
"""

from __future__ import annotations

import time
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.disk import sealed
from generator.disk.files import Stamp
from generator.model.data_classes import dataclass
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.disk.sealed import Json

KIND: Final = "trace 3"
_LONGEST: Final = 255  # bytes in a name
RACY_NS: Final = 2_000_000_000
_DIGEST: Final = late(r"[0-9a-f]{64}")
_SEGMENT: Final = r"(?!\.\.?(?:/|\Z)|\.git|\.briefing)[^/\\\x00-\x1f\x7f\ud800-\udfff]+"
_PATH: Final = late(rf"{_SEGMENT}(?:/{_SEGMENT})*")


class Entry(NamedTuple):
    """One file we wrote; `stamp` is None where only the bytes can tell whether it still is."""

    key: str
    digest: str
    size: int
    stamp: Stamp | None

    def named(self, key: str) -> Entry:
        """Give it under a key; nearly always it is its own."""
        return self if key == self.key else self._replace(key=key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What is known of an output folder: its files by path, and the caller's notes on them."""

    generator: str = ""
    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    notes: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))


def is_path(path: str) -> bool:
    """Tell whether `path` can name an output: relative, no `..`, nothing of git's or ours.

    Asked of everything read from disk too: the trace, the journal and `edition.json` name files
    that may be deleted, and a cache restored in CI may have been made by anybody.
    """
    return _PATH.fullmatch(path) is not None


def was_path(path: str) -> bool:
    """Tell whether `path` can have been written: no file system holds a longer name than this."""
    if path.isascii() and len(path) <= _LONGEST:
        return is_path(path)
    return is_path(path) and all(
        len(name.encode("utf-8", "surrogatepass")) <= _LONGEST for name in path.split("/")
    )


def is_digest(value: object) -> bool:
    """Tell whether `value` is a sha-256 in hexadecimal."""
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None


def load(path: str) -> Trace:
    """Read a trace; an empty one for anything in doubt."""
    try:
        return _trace(sealed.load(path, KIND))
    except (TypeError, ValueError, KeyError):
        return Trace()


def save(path: str, trace: Trace) -> None:
    """Write a trace in one step and durably; raises OSError."""
    rows: dict[str, Json] = {
        path: [entry.key, entry.digest, entry.size, *(entry.stamp or ())]
        for path, entry in trace.entries.items()
    }
    value: Json = {"generator": trace.generator, "entries": rows, "notes": dict(trace.notes)}
    sealed.save(path, KIND, value, durable=True)


def settled(entries: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """Drop the stamps that are too young to prove anything later; sorted by path."""
    limit = time.time_ns() - RACY_NS
    return MappingProxyType(
        {
            path: entry
            if entry.stamp is None or entry.stamp.mtime_ns < limit
            else entry._replace(stamp=None)
            for path, entry in sorted(entries.items())
        }
    )


def _trace(value: Json) -> Trace:
    if not isinstance(value, dict):
        raise TypeError
    generator, rows, notes = value["generator"], value["entries"], value["notes"]
    if not (isinstance(generator, str) and isinstance(rows, dict) and isinstance(notes, dict)):
        raise TypeError
    entries = {path: _entry(path, row) for path, row in rows.items()}
    return Trace(
        generator=generator, entries=MappingProxyType(entries), notes=MappingProxyType(notes)
    )


def _entry(path: str, row: Json) -> Entry:
    if not (isinstance(row, list) and len(row) in {3, 7} and was_path(path)):
        raise ValueError
    key, digest, *numbers = row
    if not (isinstance(key, str) and isinstance(digest, str) and is_digest(digest)):
        raise ValueError
    size, *rest = (number for number in numbers if type(number) is int)
    if len(rest) != len(row) - 3:
        raise ValueError
    return Entry(key, digest, size, Stamp(*rest) if rest else None)
