"""From items by key to files of a bounded size, so that a reader loads only what a query needs.

In: items, all at once or some that changed. Out: runs of them in order of their keys, each small
enough for one file. Runs end where keys stop sharing their first characters, not at a count: an
edit moves no border elsewhere.

Items are grouped by their first characters, a group by one character more where it is too large for
a file; neighbours that are small together make a run. What is known of the groups of an earlier
build are their sizes: the items of a group are read when one of them changes.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

#: Digits of a file's fingerprint; more where two files of one build would have the same.
DIGITS: Final = 10
#: The size of a group, or what it consists of, by the next character of its keys.
Groups: TypeAlias = "int | dict[str, Groups]"
#: Groups that make a file together, by what their keys begin with.
Run: TypeAlias = tuple[str, ...]
#: Gives the items of a file by its groups, its first key and its digest.
Read: TypeAlias = "Callable[[Run, str, str], Mapping[str, str]]"


class Shard(NamedTuple):
    """A file: the first key it holds, its digest, its name, and its items as they stand in it."""

    first: str
    digest: str
    name: str
    pieces: Callable[[], Sequence[str]]


class Kept(NamedTuple):
    """What is known of files without reading one; plain data."""

    groups: Groups = 0
    runs: Sequence[Sequence[str]] = ()
    """Of each file its first key and its digest."""


class Shards:
    """The items of one kind of files, by key."""

    def __init__(
        self, kind: str, limit: int, kept: Kept | None = None, read: Read | None = None
    ) -> None:
        """Take what is known of files of about `limit` characters; raises ValueError for nonsense.

        `read` gives the items that an earlier build put into one of them.
        """
        kept = kept or Kept()
        self._kind, self._limit, self._read = kind, limit, read
        self._top: dict[str, Groups] = {"": kept.groups}
        runs = list(_runs(kept.groups, "", limit))
        self._known = dict(zip(runs, kept.runs, strict=True))
        self._run = {name: run for run in runs for name in run}
        self._open: dict[str, dict[str, str]] = {}
        self._touched: set[str] = set()

    def fill(self, items: Mapping[str, str]) -> None:
        """Take all items at once, in place of those there were."""
        self._known, self._run, self._open, self._touched = {}, {}, {}, set()
        self._top[""] = self._grouped("", [(key, items[key]) for key in in_order(items)])

    def get(self, key: str) -> str | None:
        """Give an item."""
        return self._group(self._place(key)[2]).get(key)

    def put(self, key: str, piece: str | None) -> None:
        """Change an item; None takes it away."""
        above, at, name = self._place(key)
        group, size = self._group(name), above.get(at, 0)
        assert isinstance(size, int)
        above[at] = size + _size(piece) - _size(group.pop(key, None))
        if piece is not None:
            group[key] = piece
        self._touched.add(name)

    def files(self) -> list[Shard]:
        """Give the files of all items."""
        for name in sorted(self._touched):
            above, at, _ = self._place(name)
            group = self._open[name]
            above[at] = self._grouped(name, [(key, group[key]) for key in in_order(group)])
        self._top[""] = self._united("", self._top[""])
        runs = list(_runs(self._top[""], "", self._limit))
        found = [self._file(run) for run in runs]
        digits = DIGITS
        while len({digest[:digits] for _, digest in found}) < len(found):
            digits += 2
        return [
            Shard(first, digest, f"{self._kind}.{digest[:digits]}.js", partial(self._pieces, run))
            for run, (first, digest) in zip(runs, found, strict=True)
        ]

    def kept(self, files: Sequence[Shard]) -> Kept:
        """Give what is to be known of these files the next time."""
        return Kept(self._top[""], [[shard.first, shard.digest] for shard in files])

    def _file(self, run: Run) -> Sequence[str]:
        """Give the first key and the digest of a file."""
        if run in self._known and self._touched.isdisjoint(run):
            return self._known[run]
        first = in_order(self._group(run[0]))[0]
        data = script(self._kind, first, self._pieces(run))
        return first, sha256(data).hexdigest()

    def _pieces(self, run: Run) -> list[str]:
        groups = map(self._group, run)
        return [group[key] for group in groups for key in in_order(group)]

    def _place(self, key: str) -> tuple[dict[str, Groups], str, str]:
        """Give where the size of a key's group stands, and what the group's keys begin with."""
        above, at, depth = self._top, "", 0
        while isinstance(groups := above.get(at, 0), dict):
            above, at, depth = groups, key[depth : depth + 1], depth + 1
        return above, at, key[:depth]

    def _group(self, name: str) -> dict[str, str]:
        """Give the items of a group; its file is read if none of it was yet."""
        run = self._run.get(name)
        if run is not None:
            for other in run:
                del self._run[other]
                self._open[other] = {}
            assert self._read is not None
            for key, piece in self._read(run, *self._known[run]).items():
                self._open[self._place(key)[2]][key] = piece
        return self._open.setdefault(name, {})

    def _grouped(self, name: str, items: Sequence[tuple[str, str]]) -> Groups:
        """Group items that begin with a name by what follows, where they are too many."""
        size = sum(_size(piece) for _, piece in items)
        self._open.pop(name, None)
        if size <= self._limit or len(items) == 1:
            self._open[name] = dict(items)
            self._touched.add(name)
            return size
        depth = len(name)
        groups = groupby(items, key=lambda item: item[0][depth : depth + 1])
        return {at: self._grouped(name + at, list(members)) for at, members in groups}

    def _united(self, name: str, groups: Groups) -> Groups:
        """Put groups together that have become small enough, and forget those that are empty."""
        if isinstance(groups, int):
            return groups
        found = {at: self._united(name + at, below) for at, below in groups.items()}
        found = {at: below for at, below in found.items() if below != 0}
        size = sum(map(_total, found.values()))
        if size > self._limit:
            return found
        parts = [self._open.pop(part) for part in self._opened(name, found)]
        self._open[name] = {key: piece for part in parts for key, piece in part.items()}
        self._touched.add(name)
        return size

    def _opened(self, name: str, groups: Iterable[str]) -> list[str]:
        """Read groups, and give their names."""
        names = [name + at for at in groups]
        for one in names:
            self._group(one)
        return names


def _runs(groups: Groups, name: str, limit: int) -> Iterator[Run]:
    """Give the groups of each file; small neighbours stay together."""
    if isinstance(groups, int):
        if groups:
            yield (name,)
        return
    run: list[str] = []
    size = 0
    for at in in_order(groups):
        below = groups[at]
        more = _total(below)
        if run and size + more > limit:
            yield tuple(run)
            run, size = [], 0
        if more > limit:
            yield from _runs(below, name + at, limit)
        else:
            run.append(name + at)
            size += more
    if run:
        yield tuple(run)


def _total(groups: Groups) -> int:
    return groups if isinstance(groups, int) else sum(map(_total, groups.values()))


def _size(piece: str | None) -> int:
    return 0 if piece is None else len(piece) + 1


def in_order(keys: Iterable[str]) -> list[str]:
    """Sort as JavaScript compares: by UTF-16 code units."""
    return sorted(keys, key=lambda key: key.encode("utf-16-be", "surrogatepass"))


def script(kind: str, first: str, pieces: Iterable[str]) -> bytes:
    """Write a file as a script that hands a list over: unlike JSON it also loads from a disk."""
    text = f'briefingSearch("{kind} {_escaped(first)}",[{",".join(pieces)}]);\n'
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
