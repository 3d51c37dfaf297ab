"""Entries by part and name, each of which is read alone: what builds keep for those after them.

In: a path, a kind and a label, which have to be the writer's. Out: for each part a mapping from
names to texts, with something brief said of each that is at hand without reading it. One file holds
the entries, and in drawers of some dozens what they are named and where they lie; it is only added
to. Another is a sealed list of the drawers. So a build reads and writes what it needs, not what the
site holds: the texts that are new, and the drawers they are in.

Entries and drawers are believed if their bytes have the checksum that is given where they are told
of. What is put there waits aside until all is saved; then the list is replaced in one step, after
what it tells of is written. A build that is killed before that leaves the old list, which knows
nothing of what was added. Where most of the bytes are of no use any more all is written anew under
the other of two names, so that the old list stays true until then.
"""

from __future__ import annotations

import json
import os
import tempfile
from array import array
from base64 import b64decode, b64encode
from collections import defaultdict
from contextlib import suppress
from functools import cached_property, partial
from itertools import filterfalse
from typing import IO, TYPE_CHECKING, Any, Final, Protocol, Self
from zlib import crc32

from generator.disk import files, sealed
from generator.model.named_tuples import NamedTuple
from generator.rendering.json_bytes import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from types import TracebackType

#: The entries are written anew where more bytes than are of use are of none, and than these.
_WASTE: Final = 1_000_000
#: Bytes that are held until they are written.
_HELD: Final = 1 << 20
#: So many entries are in a drawer, about; a part is laid out anew where they are far more or fewer.
_MANY: Final = 32
_FAR: Final = 2
#: What is told of a drawer: where its list lies, its size and checksum; entries, bytes of them all.
_EMPTY: Final = (0, 0, 0, 0, 0)
#: The bytes that tell where an entry lies.
_ENTRY: Final = 3 * array("Q").itemsize


class _Held(Protocol):
    """What entries are read of."""

    def read(self, at: int, size: int) -> bytes:
        """Give the bytes of one; others, or fewer, or OSError, where they cannot be had."""


class _Lain(NamedTuple):
    """Where bytes lie, how many, and their checksum."""

    held: _Held
    at: int
    size: int
    check: int

    def data(self) -> bytes | None:
        """Give them; None for anything in doubt."""
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


class _Entry(NamedTuple):
    """An entry: where its text lies, and what is said of it.

    Of a new one that is JSON behind its text, of so many bytes.
    """

    text: _Lain
    listed: sealed.Json = None
    size: int = 0

    @property
    def brief(self) -> Any:
        """What is said of it."""
        return json.loads(self.said) if self.size else self.listed

    @property
    def said(self) -> bytes:
        """The same as JSON."""
        if not self.size:
            return _as_json(self.listed)
        held, at, size, _ = self.text
        return held.read(at + size, self.size)

    def read(self) -> str:
        """Read the text; ValueError for one that is in doubt."""
        data = self.text.data()
        if data is None:
            message = "what is kept is not what was put there"
            raise ValueError(message)
        return data.decode("utf-8", "surrogatepass")


class _Drawer(NamedTuple):
    """Some entries of a part, listed where they lie themselves."""

    listed: _Lain | None = None
    size: int = 0
    used: int = 0
    """The bytes of the list and of all texts."""

    def told(self) -> Sequence[int]:
        """Give as numbers where the list lies and what is said of it."""
        return (*self.listed[1:], self.size, self.used) if self.listed else _EMPTY

    def read(self) -> _Listed:
        """Read the list; raises what comes of one that is in doubt."""
        data = self.listed.data() if self.listed else None
        if data is None:
            raise ValueError
        lain = array("Q")
        lain.frombytes(data[: _ENTRY * self.size])
        names, briefs = from_json(data[_ENTRY * self.size :])
        if not len(lain) == 3 * self.size == 3 * len(names) == 3 * len(briefs):
            raise ValueError
        return _Listed(list(map(str, names)), briefs, lain)


class _Listed(NamedTuple):
    """Entries by name, what is said of each, and where it lies, its size and its checksum."""

    names: list[str]
    briefs: list[sealed.Json]
    lain: array[int]


class Entries:
    """The entries of one part. What is in doubt is found out when it is read."""

    def __init__(self, drawers: list[_Drawer], aside: _Aside) -> None:
        self._drawers, self._aside = drawers, aside
        # Of many thousands that are new, numbers in a row take a tenth of what tuples do; what is
        # brief of one lies behind its text, as JSON of that many bytes.
        self._new: dict[str, int] = {}
        self._lain = array("Q")
        self._said = array("I")
        self._dropped: set[str] = set()
        self._open: dict[int, _Listed] = {}

    def _listed(self, number: int) -> _Listed:
        """Give what is listed in a drawer: nothing in one that is in doubt."""
        listed = self._open.get(number)
        if listed is None:
            listed = _Listed([], [], array("Q"))
            if self._drawers[number].size:
                with suppress(ValueError, TypeError, RecursionError):
                    listed = self._drawers[number].read()
            self._open[number] = listed
        return listed

    @cached_property
    def _read(self) -> list[_Listed]:
        """What is listed in each drawer."""
        return [self._listed(number) for number in range(len(self._drawers))]

    @cached_property
    def _there(self) -> dict[str, Any]:
        """What is said of each entry that was left."""
        found: dict[str, Any] = {}
        for listed in self._read:
            found.update(zip(listed.names, listed.briefs, strict=True))
        return found

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entry of this name, without reading it."""
        return name in self._new or name in self._there

    def names(self) -> list[str]:
        """Give the names."""
        return list({**self._there, **self._new})

    def ready(self) -> None:
        """Read what is listed in all drawers, as whoever asks for an entry would."""
        self._there  # noqa: B018  a cached property

    def brief(self, name: str) -> Any:
        """Give what is said of an entry; KeyError for what is not there."""
        if name not in self._new:  # nearly always: it is asked of every entry
            return self._there[name]
        return self._new_entry(name).brief

    def entry(self, name: str) -> _Entry:
        """Give an entry; KeyError for one that is not there. No drawer but its own is read."""
        return self._new_entry(name) if name in self._new else self._old_entry(name)

    def alone(self, name: str) -> _Entry | None:
        """Give an entry; None for one that is not there, or was dropped and is not new."""
        if name in self._dropped and name not in self._new:
            return None
        with suppress(KeyError):
            return self.entry(name)
        return None

    def _new_entry(self, name: str) -> _Entry:
        at = self._new[name]
        text = _Lain(self._aside, *self._lain[3 * at : 3 * at + 3])
        return _Entry(text, None, self._said[at])

    def _old_entry(self, name: str) -> _Entry:
        number = _place(name, len(self._drawers))
        within, listed = self._drawers[number].listed, self._listed(number)
        if within is None or name not in listed.names:
            raise KeyError(name)
        place = listed.names.index(name)
        return _Entry(
            _Lain(within.held, *listed.lain[3 * place : 3 * place + 3]), listed.briefs[place]
        )

    def lying(self, names: Iterable[str], held: _File | None) -> _Listed:
        """List those of some entries that lie in a file, as they are listed there."""
        found = _Listed([], [], array("Q"))
        for number, those in _shared(names, len(self._drawers)).items():
            within = self._drawers[number].listed
            if within is None or within.held is not held:
                continue
            listed, wanted = self._listed(number), frozenset(those).difference(self._new)
            each = iter(listed.lain)
            rows = zip(listed.names, listed.briefs, zip(each, each, each, strict=True), strict=True)
            for name, brief, lain in rows:
                if name in wanted:
                    found.names.append(name)
                    found.briefs.append(brief)
                    found.lain.extend(lain)
        return found

    def text(self, name: str) -> str:
        """Read an entry; KeyError for what is not there, ValueError for what is in doubt."""
        return self.entry(name).read()

    def reader(self, name: str) -> Callable[[], str]:
        """Give what reads the entry that has this name now; KeyError for what is not there."""
        if name in self._new:
            return self._new_entry(name).read
        if name not in self._there:
            raise KeyError(name)
        return partial(self._read_old, name)

    def _read_old(self, name: str) -> str:
        return self._old_entry(name).read()

    def put(self, name: str, brief: sealed.Json, text: str) -> None:
        """Have an entry of this name from now on; raises OSError."""
        data = text.encode("utf-8", "surrogatepass")
        said = _as_json(brief)
        self._lain.extend((self._aside.put(data + said), len(data), crc32(data)))
        self._new[name] = len(self._said)
        self._said.append(len(said))

    def drop(self, name: str) -> None:
        """Have no entry of this name in what is left next, if all is left that is there."""
        if self.alone(name):
            self._dropped.add(name)

    def used(self) -> int:
        """Count the bytes of all that was left."""
        return sum(drawer.used for drawer in self._drawers)

    def is_kept(self, names: frozenset[str] | None) -> bool:
        """Tell whether these are the entries that were left, and no others."""
        if names is None:
            return not self._new and not self._dropped
        return not self._new and len(names) == len(self._there) and not self._stirred(names)

    def _stirred(self, names: frozenset[str] | None) -> set[int]:
        """Give the drawers that hold anything new, or in doubt, or not among these names.

        Where all that is there stays, those that nothing was done to are not read.
        """
        touched = {_place(name, len(self._drawers)) for name in (*self._new, *self._dropped)}
        if names is None:
            return touched
        return touched | {
            number
            for number, listed in enumerate(self._read)
            if len(listed.names) != self._drawers[number].size or not names.issuperset(listed.names)
        }

    def written(self, names: frozenset[str] | None, writer: _Writer) -> sealed.Json:
        """Write what is new of these entries, and give where their drawers lie as JSON values.

        Without names all that is there and was not dropped is left.
        """
        there = sum(drawer.size for drawer in self._drawers)
        many = there + len(self._new) if names is None else len(names)
        count = _drawers(len(self._drawers), many)
        told: list[Sequence[int]] = [_EMPTY] * count
        if writer.anew or count != len(self._drawers):
            every = self.names() if names is None else filter(self.__contains__, names)
            within = _shared(set(every) - self._dropped, count)
        else:
            told = [drawer.told() for drawer in self._drawers]
            stirred = self._stirred(names)
            some = {name for number in stirred for name in self._listed(number).names}
            some = (some - self._dropped) | self._new.keys()
            within = _shared(some if names is None else names & some, count)
            within |= {number: [] for number in stirred - within.keys()}
        for number, those in sorted(within.items()):
            told[number] = writer.drawer(self, sorted(those))
        numbers = array("Q", (number for drawer in told for number in drawer))
        return b64encode(numbers.tobytes()).decode()


def _shared(names: Iterable[str], count: int) -> dict[int, list[str]]:
    """Share entries out over so many drawers; give those that hold any."""
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        found[_place(name, count)].append(name)
    return found


def _place(name: str, count: int) -> int:
    """Give which of some drawers an entry is in."""
    return crc32(name.encode("utf-8", "surrogatepass")) % count


def _drawers(there: int, entries: int) -> int:
    """Give how many drawers some entries are to have: as many as there are, if that is not far."""
    wanted = max(1, entries // _MANY)
    return there if wanted <= _FAR * there and there <= _FAR * wanted else wanted


class Shelf:
    """What the last build left, and where this one leaves what it made."""

    def __init__(self, path: str, kind: str, label: str, *, fresh: bool = False) -> None:
        """Look what there is: nothing in any doubt, of another kind or label, or if `fresh`."""
        self._path, self._kind, self._label = path, kind, label
        self._number = 0
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
            self._parts = {
                str(part): Entries(_told(file, drawers), self._aside)
                for part, drawers in parts.items()
            }
            self._file = file

    def _data(self, number: int) -> str:
        """Give the path of the entries; there are two, used in turn."""
        return f"{self._path.removesuffix('.json')}.{number}"

    def part(self, name: str) -> Entries:
        """Give the entries of a part."""
        return self._parts.setdefault(name, Entries([_Drawer()], self._aside))

    def save(self, parts: Mapping[str, Collection[str] | None]) -> None:
        """Keep for the next build what is named, and nothing else; raises OSError.

        Of a part for which there is None all is kept that is there and was not dropped.
        """
        chosen = {name: None if of is None else frozenset(of) for name, of in parts.items()}
        if self._is_there(chosen):
            return
        with self._writer() as writer:
            told = {name: self.part(name).written(of, writer) for name, of in chosen.items()}
        number = self._number ^ writer.anew
        sealed.save(self._path, self._kind, [self._label, number, writer.end, told])
        if writer.anew:
            with suppress(OSError):
                os.unlink(self._data(1 - number))  # noqa: PTH108  strings, as in `files`

    def _is_there(self, chosen: Mapping[str, frozenset[str] | None]) -> bool:
        """Tell whether these are the entries that were left, and no others."""
        return (
            self._file is not None
            and self._parts.keys() == chosen.keys()
            and all(self._parts[name].is_kept(of) for name, of in chosen.items())
        )

    def _writer(self) -> _Writer:
        """Add to what there is, if most of it is of use and it is as it was left."""
        used = sum(part.used() for part in self._parts.values())
        if self._file is not None and self._file.end - used <= max(used, _WASTE):
            with suppress(OSError, files.Unusable):
                path = self._data(self._number)
                fd = files.opened_to_add(path, self._file.end)
                return _Writer(fd, self._file.end, self._file)
        path = self._data(1 - self._number)
        files.make_way(path)
        return _Writer(files.created(path), 0, None)


class _Writer:
    """Writes entries and drawers behind one another, but for those that are there."""

    def __init__(self, fd: int, end: int, there: _File | None) -> None:
        self._fd, self.end, self._there = fd, end, there
        self.anew = there is None
        self._held = bytearray()

    def drawer(self, entries: Entries, names: Sequence[str]) -> Sequence[int]:
        """Write some entries and their list, but for what is in doubt; tell where that lies.

        Those that are there are listed as they were, before all others.
        """
        listed, there, numbers = entries.lying(names, self._there)
        said = [_as_json(there)[1:-1]] if there else []
        for name in filterfalse(frozenset(listed).__contains__, names):
            entry = entries.alone(name)
            lain = self._shelved(entry.text) if entry else None
            if entry is not None and lain is not None:
                listed.append(name)
                said.append(entry.said)
                numbers.extend(lain)
        if not listed:
            return _EMPTY
        data = b"".join((numbers.tobytes(), b"[", _as_json(listed), b",[", b",".join(said), b"]]"))
        used = len(data) + sum(numbers[1::3])
        return (self._put(data), len(data), crc32(data), len(listed), used)

    def _shelved(self, text: _Lain) -> Sequence[int] | None:
        """Write a text if it is not there, and tell where it lies; None if in doubt."""
        if text.held is self._there:
            return text[1:]
        data = text.data()
        return None if data is None else (self._put(data), text.size, text.check)

    def _put(self, data: bytes) -> int:
        at = self.end
        self.end += len(data)
        self._held += data
        if len(self._held) > _HELD:
            self._flush()
        return at

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


def _as_json(value: object) -> bytes:
    """Write a value as JSON, though it may hold halves of signs, as names of files can."""
    try:
        return to_json(value).removesuffix(b"\n")
    except UnicodeEncodeError:
        return sealed.to_json(value).encode("utf-8", "surrogatepass")


def _told(file: _File, told: str) -> list[_Drawer]:
    """Take drawers from JSON values; raises what comes of values that do not fit."""
    numbers = array("Q")
    numbers.frombytes(b64decode(told, validate=True))
    each = iter(numbers)
    drawers = [
        _Drawer(_Lain(file, at, size, check), count, used)
        for at, size, check, count, used in zip(each, each, each, each, each, strict=True)
    ]
    if not drawers:
        raise ValueError
    return drawers
