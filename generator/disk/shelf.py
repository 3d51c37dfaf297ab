"""Entries by part and name, each of which is read alone: what builds keep for those after them.

In: a path, a kind and a label, which have to be the writer's. Out: for each part a mapping from
names to texts, with something brief said of each that is at hand without reading it. One file is a
sealed list of what there is, and where; another holds the entries and is only added to. So a build
reads and writes what it needs, not what the site holds.

An entry is believed if its bytes have the checksum that the list gives. What is put there waits
aside until all is saved; then the list is replaced in one step, after what it tells of is written.
A build that is killed before that leaves the old list, which knows nothing of what was added. Where
most of the bytes are of no use any more the entries are written anew under the other of two names,
so that the old list stays true until then.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from base64 import b64decode, b64encode
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple, Protocol, Self
from zlib import crc32

from generator.disk import files, sealed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

#: The entries are written anew where more bytes than are of use are of none, and than these.
_WASTE: Final = 1_000_000
#: Bytes that are held until they are written.
_HELD: Final = 1 << 20


class _Held(Protocol):
    """What entries are read of."""

    def read(self, at: int, size: int) -> bytes:
        """Give the bytes of one; others, or fewer, or OSError, where they cannot be had."""


class _Entry(NamedTuple):
    """An entry: where it lies, its size and checksum, and what is said of it."""

    held: _Held
    at: int
    size: int
    check: int
    brief: sealed.Json

    def data(self) -> bytes | None:
        """Give its bytes; None for anything in doubt."""
        with suppress(OSError):
            data = self.held.read(self.at, self.size)
            if crc32(data) == self.check:
                return data
        return None


class _File:
    """A file of entries, open for as long as one of them may be asked for."""

    def __init__(self, path: str, end: int) -> None:
        """Open it; raises OSError and `Unusable`."""
        self._fd = files.opened(path, end)
        self.end = end

    def read(self, at: int, size: int) -> bytes:
        return files.read_at(self._fd, size, at) if at + size <= self.end else b""

    def __del__(self) -> None:
        if hasattr(self, "_fd"):
            os.close(self._fd)


class _Aside:
    """Bytes that wait: some held, others in a file without a name."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._file: IO[bytes] | None = None
        self._written = 0

    def put(self, data: bytes) -> int:
        """Take bytes, and give where they lie; raises OSError."""
        at = self._written + len(self._held)
        self._held += data
        if len(self._held) > _HELD:
            self._file = self._file or tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  closed with this
            files.write_all(self._file.fileno(), self._held)
            self._written += len(self._held)
            self._held.clear()
        return at

    def read(self, at: int, size: int) -> bytes:
        if self._file and at < self._written:
            return files.read_at(self._file.fileno(), size, at)
        return bytes(self._held[at - self._written : at - self._written + size])

    def __del__(self) -> None:
        if self._file:
            self._file.close()


class Entries:
    """The entries of one part. What is in doubt is found out when it is read."""

    def __init__(self, found: dict[str, _Entry], aside: _Aside) -> None:
        self._found, self._aside = found, aside

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entry of this name, without reading it."""
        return name in self._found

    def __len__(self) -> int:
        """Count them."""
        return len(self._found)

    def names(self) -> list[str]:
        """Give the names."""
        return list(self._found)

    def brief(self, name: str) -> Any:
        """Give what is said of an entry."""
        return self._found[name].brief

    def text(self, name: str) -> str:
        """Read an entry; KeyError for what is not there, or in doubt."""
        data = self._found[name].data()
        if data is None:
            raise KeyError(name)
        return data.decode("utf-8", "surrogatepass")

    def put(self, name: str, brief: sealed.Json, text: str) -> None:
        """Have an entry of this name from now on; raises OSError."""
        data = text.encode("utf-8", "surrogatepass")
        at = self._aside.put(data)
        self._found[name] = _Entry(self._aside, at, len(data), crc32(data), brief)

    def of(self, names: Sequence[str]) -> dict[str, _Entry]:
        """Give some entries."""
        return {name: self._found[name] for name in names}


class Shelf:
    """What the last build left, and where this one leaves what it made."""

    def __init__(self, path: str, kind: str, label: str, *, fresh: bool = False) -> None:
        """Look what there is: nothing in any doubt, of another kind or label, or if `fresh`."""
        self._path, self._kind, self._label = path, kind, label
        self._number, self._used = 0, 0
        self._file: _File | None = None
        self._aside = _Aside()
        self._parts: dict[str, Entries] = {}
        with suppress(OSError, TypeError, ValueError, AttributeError, files.Unusable):
            self._look(sealed.load(path, kind), fresh=fresh)

    def _look(self, told: Any, *, fresh: bool) -> None:
        """Take what the list says; raises what comes of a list that says nonsense."""
        label, number, end, parts = told
        self._number = int(number == 1)
        if label == self._label and not fresh:
            file = _File(self._data(self._number), int(end))
            found = {str(part): _entries(file, *of) for part, of in parts.items()}
            self._used = sum(entry.size for of in found.values() for entry in of.values())
            self._parts = {part: Entries(of, self._aside) for part, of in found.items()}
            self._file = file

    def _data(self, number: int) -> str:
        """Give the path of the entries; there are two, used in turn."""
        return f"{self._path.removesuffix('.json')}.{number}"

    def part(self, name: str) -> Entries:
        """Give the entries of a part."""
        return self._parts.setdefault(name, Entries({}, self._aside))

    def save(self, parts: Mapping[str, Sequence[str]]) -> None:
        """Keep for the next build what is named, and nothing else; raises OSError."""
        chosen = {name: self.part(name).of(names) for name, names in parts.items()}
        if self._is_there(chosen):
            return
        with self._writer() as writer:
            told = {name: _told(writer, entries) for name, entries in chosen.items()}
        number = self._number ^ writer.anew
        sealed.save(self._path, self._kind, [self._label, number, writer.end, told])
        if writer.anew:
            with suppress(OSError):
                os.unlink(self._data(1 - number))  # noqa: PTH108  strings, as in `files`

    def _is_there(self, chosen: Mapping[str, Mapping[str, _Entry]]) -> bool:
        """Tell whether these are the entries that were left, and no others."""
        there = {name: len(part) for name, part in self._parts.items()}
        return there == {name: len(entries) for name, entries in chosen.items()} and all(
            entry.held is self._file for entries in chosen.values() for entry in entries.values()
        )

    def _writer(self) -> _Writer:
        """Add to what there is, if most of it is of use and it is as it was left."""
        if self._file is not None and self._file.end - self._used <= max(self._used, _WASTE):
            with suppress(OSError, files.Unusable):
                path = self._data(self._number)
                fd = files.opened_to_add(path, self._file.end)
                return _Writer(fd, self._file.end, self._file)
        return _Writer(files.created(self._data(1 - self._number)), 0, None)


class _Writer:
    """Writes entries behind one another, but for those that are there."""

    def __init__(self, fd: int, end: int, there: _File | None) -> None:
        self._fd, self.end, self._there = fd, end, there
        self.anew = there is None
        self._held = bytearray()

    def shelved(self, entry: _Entry) -> _Entry | None:
        """Write an entry if it is not there, and give it as it lies there; None if in doubt."""
        if entry.held is self._there:
            return entry
        data = entry.data()
        if data is None:
            return None
        at = self.end
        self.end += len(data)
        self._held += data
        if len(self._held) > _HELD:
            self._flush()
        return entry._replace(at=at)

    def _flush(self) -> None:
        files.write_all(self._fd, self._held)
        self._held.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, __: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._flush()
        finally:
            os.close(self._fd)


def _told(writer: _Writer, entries: Mapping[str, _Entry]) -> sealed.Json:
    """Write entries, and give as JSON values their names, where they lie and what is said."""
    lain = {name: writer.shelved(entry) for name, entry in entries.items()}
    sure = {name: entry for name, entry in lain.items() if entry is not None}
    numbers = array("Q", (number for entry in sure.values() for number in entry[1:4]))
    packed = b64encode(numbers.tobytes()).decode()
    return [list(sure), packed, [entry.brief for entry in sure.values()]]


def _entries(file: _File, names: list[str], packed: str, briefs: list[Any]) -> dict[str, _Entry]:
    """Take entries from JSON values; raises what comes of values that do not fit."""
    numbers = array("Q")
    numbers.frombytes(b64decode(packed, validate=True))
    each = iter(numbers)
    found = zip(names, each, each, each, briefs, strict=True)
    return {name: _Entry(file, at, size, check, brief) for name, at, size, check, brief in found}
