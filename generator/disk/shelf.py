"""Entries by part and name, each of which is read alone: what builds keep for those after them.

In: a path, a kind and a label, which have to be the writer's. Out: for each part a mapping from
names to texts. One file is a sealed list of where each entry lies; another holds the entries and is
only added to. So a build reads and writes what it needs, not what the site holds.

An entry is believed if its bytes have the checksum that the list gives. The list is replaced in one
step, after what it tells of is written: a build that is killed before that leaves the old list,
which knows nothing of what was added. Where most of the bytes are of no use any more the entries
are written anew under the other of two names, so that the old list stays true until then.
"""

from __future__ import annotations

import os
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Self
from zlib import crc32

from generator.disk import files, sealed

if TYPE_CHECKING:
    from types import TracebackType

#: The entries are written anew where more bytes than are of use are of none, and than these.
_WASTE: Final = 1_000_000
#: Bytes that are held until they are written.
_HELD: Final = 1 << 20
#: Where an entry lies, its size, and the checksum of its bytes.
_Slot = tuple[int, int, int]
#: Names with their entries; None for an entry that is there already.
Told = Iterable[tuple[str, str | None]]


class _File:
    """A file that entries are read of, open for as long as one of them may be asked for."""

    def __init__(self, path: str, end: int) -> None:
        """Open it; raises OSError and `Unusable`."""
        self._fd = files.opened(path, end)
        self.end = end

    def read(self, slot: _Slot) -> bytes | None:
        """Give the bytes of an entry; None for anything in doubt."""
        at, size, check = slot
        if at + size > self.end:
            return None
        try:
            data = files.read_at(self._fd, size, at)
        except OSError:
            return None
        return data if crc32(data) == check else None

    def __del__(self) -> None:
        if hasattr(self, "_fd"):
            os.close(self._fd)


class Entries(Mapping[str, str]):
    """The entries of one part. What is in doubt is found out, and is not there, when it is read."""

    __slots__ = ("_file", "slots")

    def __init__(self, slots: dict[str, _Slot], file: _File | None) -> None:
        self.slots, self._file = slots, file

    def __getitem__(self, name: str) -> str:
        """Read an entry; KeyError for what is in doubt."""
        data = self.data(name)
        if data is None:
            raise KeyError(name)
        return data.decode("utf-8", "surrogatepass")

    def data(self, name: str) -> bytes | None:
        """Give an entry as it is stored; None for what is not there or in doubt."""
        slot = self.slots.get(name)
        return self._file.read(slot) if slot and self._file else None

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entry of this name, without reading it."""
        return name in self.slots

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self.slots)

    def __len__(self) -> int:
        """Count the names."""
        return len(self.slots)


class Shelf:
    """What the last build left, and where this one leaves what it made."""

    def __init__(self, path: str, kind: str, label: str, *, fresh: bool = False) -> None:
        """Look what there is: nothing in any doubt, of another kind or label, or if `fresh`."""
        self._path, self._kind, self._label = path, kind, label
        self._number = 0
        self._file: _File | None = None
        self._parts: dict[str, dict[str, _Slot]] = {}
        with suppress(OSError, TypeError, ValueError, AttributeError, files.Unusable):
            self._look(sealed.load(path, kind), fresh=fresh)

    def _look(self, told: Any, *, fresh: bool) -> None:
        """Take what the list says; raises what comes of a list that says nonsense."""
        label, number, end, parts = told
        self._number = int(number == 1)
        if label == self._label and not fresh:
            slots = {str(part): _slots(*of) for part, of in parts.items()}
            self._file = _File(self._data(self._number), int(end))
            self._parts = slots

    def _data(self, number: int) -> str:
        """Give the path of the entries; there are two, used in turn."""
        return f"{self._path.removesuffix('.json')}.{number}"

    def part(self, name: str) -> Entries:
        """Give the entries of a part."""
        return Entries(self._parts.get(name, {}), self._file)

    def save(self, parts: Mapping[str, Told]) -> None:
        """Keep for the next build what is told, and nothing else; raises OSError."""
        with self._writer() as writer:
            slots = {name: self._shelved(name, told, writer) for name, told in parts.items()}
        if slots == self._parts and not writer.anew:
            return
        number = self._number ^ writer.anew
        told = {name: _told(of) for name, of in slots.items()}
        sealed.save(self._path, self._kind, [self._label, number, writer.end, told])
        if writer.anew:
            with suppress(OSError):
                os.unlink(self._data(1 - number))  # noqa: PTH108  strings, as in `files`

    def _writer(self) -> _Writer:
        """Add to what there is, if most of it is of use and it is as it was left."""
        if self._file is not None:
            used = sum(size for slots in self._parts.values() for _, size, _ in slots.values())
            if self._file.end - used <= max(used, _WASTE):
                with suppress(OSError, files.Unusable):
                    path = self._data(self._number)
                    return _Writer(files.opened_to_add(path, self._file.end), self._file.end)
        return _Writer(files.created(self._data(1 - self._number)), 0, anew=True)

    def _shelved(self, part: str, told: Told, writer: _Writer) -> dict[str, _Slot]:
        """Write what is new, and give where each entry lies; what is in doubt lies nowhere."""
        old = self.part(part)
        found: dict[str, _Slot] = {}
        for name, text in told:
            if text is not None:
                found[name] = writer.add(text.encode("utf-8", "surrogatepass"))
            elif not writer.anew:
                found[name] = old.slots[name]
            elif data := old.data(name):
                found[name] = writer.add(data)
        return found


class _Writer:
    """Writes entries behind one another, some at a time."""

    def __init__(self, fd: int, end: int, *, anew: bool = False) -> None:
        self._fd, self.end, self.anew = fd, end, anew
        self._held = bytearray()

    def add(self, data: bytes) -> _Slot:
        """Write an entry, and give where it lies."""
        at = self.end
        self.end += len(data)
        self._held += data
        if len(self._held) > _HELD:
            self._flush()
        return at, len(data), crc32(data)

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


def _told(slots: Mapping[str, _Slot]) -> sealed.Json:
    """Give where entries lie as JSON values: their names, and all numbers in one text."""
    numbers = array("Q", (number for slot in slots.values() for number in slot))
    return [list(slots), b64encode(numbers.tobytes()).decode()]


def _slots(names: list[str], packed: str) -> dict[str, _Slot]:
    """Take where entries lie from JSON values; raises what comes of values that do not fit."""
    numbers = array("Q")
    numbers.frombytes(b64decode(packed, validate=True))
    each = iter(numbers)
    return dict(zip(names, zip(each, each, each, strict=True), strict=True))
