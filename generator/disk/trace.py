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
from array import array
from base64 import b64decode, b64encode
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from generator.disk import sealed
from generator.disk.files import Stamp
from generator.model.data_classes import dataclass, field, replace
from generator.model.file_names import LONGEST, size
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.disk.sealed import Json

KIND: Final = "trace 4"
RACY_NS: Final = 2_000_000_000
_BYTES: Final = 32  # of a digest
_HEX: Final = late(r"[0-9a-f]{64}")
_SEGMENT: Final = r"(?!\.\.?(?:[/\n]|\Z)|\.git|\.briefing)[^/\\\x00-\x1f\x7f\ud800-\udfff]++"
#: One or more, in lines.
_PATHS: Final = late(rf"{_SEGMENT}(?:[/\n]{_SEGMENT})*+")
#: Stands for the time of a file that has no stamp.
_YOUNG: Final = -(1 << 63)
_NO_STAMP: Final = Stamp(_YOUNG, 0, 0, 0)


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
    """What is known of an output folder: its files by path."""

    generator: str = ""
    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))


def is_path(path: str) -> bool:
    """Tell whether `path` can name an output: relative, no `..`, nothing of git's or ours.

    Asked of everything read from disk too: the trace, the journal and `edition.json` name files
    that may be deleted, and a cache restored in CI may have been made by anybody.
    """
    return _PATHS.fullmatch(path) is not None and "\n" not in path


def was_path(path: str) -> bool:
    """Tell whether `path` can have been written: no file system holds a longer name than this."""
    if path.isascii() and len(path) <= LONGEST:
        return is_path(path)
    return is_path(path) and all(size(name) <= LONGEST for name in path.split("/"))


def is_digest(value: object) -> bool:
    """Tell whether `value` is a sha-256 in hexadecimal."""
    return isinstance(value, str) and _HEX.fullmatch(value) is not None


def load(path: str) -> Trace:
    """Read a trace; an empty one for anything in doubt."""
    try:
        return _trace(sealed.load(path, KIND))
    except (TypeError, ValueError, KeyError):
        return Trace()


def save(path: str, trace: Trace) -> None:
    """Write a trace in one step and durably; raises OSError.

    It is written in columns: each build reads and writes all of it.
    """
    entries = trace.entries.values()
    stamps = [entry.stamp or _NO_STAMP for entry in entries]
    value: Json = {
        "generator": trace.generator,
        "paths": "\n".join(trace.entries),
        "keys": "\n".join([entry.key for entry in entries]),
        "digests": "\n".join([entry.digest for entry in entries]),
        "sizes": _written("Q", [entry.size for entry in entries]),
        "times": _written("q", [stamp.mtime_ns for stamp in stamps]),
        "numbers": _written("Q", [stamp.ino for stamp in stamps]),
        "changes": _written("q", [stamp.ctime_ns for stamp in stamps]),
    }
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


def settle(path: str, stamps: Mapping[str, Stamp], digests: Mapping[str, str]) -> None:
    """Write down the stamps of files that were found to have the content of these digests.

    Such a stamp is old enough to prove something later. Raises OSError.
    """
    known = load(path)

    def with_stamp(name: str, entry: Entry) -> Entry:
        found = entry.stamp is None and name in stamps and digests[name] == entry.digest
        return entry._replace(stamp=stamps[name]) if found else entry

    entries = {name: with_stamp(name, entry) for name, entry in known.entries.items()}
    if entries != known.entries:
        save(path, replace(known, entries=entries))


#: What a named tuple's own `_make` does, without a call of Python for each of many thousands.
_new_stamp: Final[Callable[[Iterable[int]], Stamp]] = partial(tuple.__new__, Stamp)
_new_entry: Final[Callable[[Iterable[object]], Entry]] = partial(tuple.__new__, Entry)


def _written(form: str, numbers: list[int]) -> str:
    return b64encode(array(form, numbers).tobytes()).decode()


def _read(form: str, written: Any) -> array[int]:
    numbers = array(form)
    numbers.frombytes(b64decode(written, validate=True))
    return numbers


def _trace(value: Any) -> Trace:
    """Take a trace from JSON values; raises what comes of values that do not fit."""
    generator, texts = value["generator"], (value["paths"], value["keys"], value["digests"])
    if not all(isinstance(text, str) for text in (generator, *texts)):
        raise TypeError
    paths, keys, digests = (text.split("\n") if texts[0] else [] for text in texts)
    times, sizes = _read("q", value["times"]), _read("Q", value["sizes"])
    numbers, changes = _read("Q", value["numbers"]), _read("q", value["changes"])
    stamps = map(_new_stamp, zip(times, sizes, numbers, changes, strict=True))
    rows = zip(keys, digests, sizes, stamps, strict=True)
    entries: dict[str, Entry] = dict(zip(paths, map(_new_entry, rows), strict=True))
    if len(entries) != len(paths) or not _sound(texts[0], texts[2], paths):
        raise ValueError
    if _YOUNG in times:
        young = (path for path, time in zip(paths, times, strict=True) if time == _YOUNG)
        entries |= {path: entries[path]._replace(stamp=None) for path in young}
    return Trace(generator=generator, entries=MappingProxyType(entries))


def _sound(paths: str, digests: str, each: list[str]) -> bool:
    """Tell whether all paths and digests are some; raises ValueError for some that are not."""
    if not each:
        return True
    data = bytes.fromhex(digests)
    if len(data) != _BYTES * len(each) or data.hex("\n", _BYTES) != digests:
        return False
    if not _PATHS.fullmatch(paths):
        return False
    return (paths.isascii() and max(map(len, each)) <= LONGEST) or all(map(was_path, each))
