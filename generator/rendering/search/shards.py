"""From items by key to files of a bounded size, so that a reader loads only what a query needs.

In: items, all at once or some that changed. Out: runs of them in order of their keys, each small
enough for one file. Runs end where keys stop sharing their first characters, not at a count: an
edit moves no border elsewhere.

Items are grouped by their first characters, a group by one character more where it is too large for
a file; neighbours that are small together make a run. What is known of the groups of an earlier
build are their sizes: the items of a group are read when one of them changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

#: Digits of a file's fingerprint; more where two files of one build would have the same.
DIGITS: Final = 10
#: The size of a group, or what it consists of, by the next character of its keys.
Groups: TypeAlias = "int | Branch"
#: Groups that make a file together, by what their keys begin with.
Run: TypeAlias = tuple[str, ...]
#: Gives the items of a file by its groups, its first key and its digest.
Read: TypeAlias = "Callable[[Run, str, str], Mapping[str, str]]"


class Branch:
    """Groups by the next character of their keys, their size, and the files they make.

    It is never changed: what is changed is made anew, with what it is a part of. So an edit looks
    at the groups it reaches and at those beside them, and at no others.
    """

    __slots__ = ("_runs", "below", "size")

    def __init__(self, below: Mapping[str, Groups]) -> None:
        self.below = below
        self.size = sum(map(_total, below.values()))
        self._runs: tuple[Run, ...] | None = None

    def runs(self, name: str, limit: int) -> tuple[Run, ...]:
        """Give the groups of each file; small neighbours stay together."""
        if self._runs is None:
            self._runs = tuple(self._found(name, limit))
        return self._runs

    def _found(self, name: str, limit: int) -> Iterator[Run]:
        run: list[str] = []
        size = 0
        for at in in_order(self.below):
            groups = self.below[at]
            more = _total(groups)
            if run and size + more > limit:
                yield tuple(run)
                run, size = [], 0
            if more > limit:
                yield from _runs(groups, name + at, limit)
            else:
                run.append(name + at)
                size += more
        if run:
            yield tuple(run)

    def with_group(self, key: str, depth: int, groups: Groups) -> Branch:
        """Give the same with other groups in the place of those of a key."""
        at = key[depth : depth + 1]
        old = self.below.get(at, 0)
        new = old.with_group(key, depth + 1, groups) if isinstance(old, Branch) else groups
        return Branch({**self.below, at: new})


class Shard(NamedTuple):
    """A file: its groups, the first key it holds, its digest and its name."""

    run: Run
    first: str
    digest: str
    name: str


class Kept(NamedTuple):
    """What is known of files without reading one."""

    groups: Groups = 0
    shards: Mapping[Run, Shard] = {}
    """The files by their groups, in their order."""

    def plain(self) -> list[Any]:
        """Give it as plain data: of each file its first key and its digest."""
        shards = self.shards.values()
        return [_plain(self.groups), [[shard.first, shard.digest] for shard in shards]]

    @classmethod
    def of_plain(cls, plain: Sequence[Any], kind: str, limit: int) -> Kept:
        """Take it from plain data of files of a kind; raises ValueError for nonsense."""
        groups, listed = _groups(plain[0]), plain[1]
        each = zip(_runs(groups, "", limit), listed, strict=True)
        return cls(groups, {run: _shard(kind, run, *of) for run, of in each})


def _plain(groups: Groups) -> Any:
    if isinstance(groups, int):
        return groups
    return {at: _plain(below) for at, below in groups.below.items()}


def _groups(plain: Any) -> Groups:
    """Take groups from plain data; raises ValueError for nonsense."""
    if isinstance(plain, dict):
        return Branch({at: _groups(below) for at, below in plain.items()})
    if not isinstance(plain, int):
        raise ValueError  # noqa: TRY004  what is kept is in doubt
    return plain


class Shards:
    """The items of one kind of files, by key."""

    def __init__(
        self, kind: str, limit: int, kept: Kept | None = None, read: Read | None = None
    ) -> None:
        """Take what is known of files of about `limit` characters.

        `read` gives the items that an earlier build put into one of them.
        """
        kept = kept or Kept()
        self._kind, self._limit, self._read = kind, limit, read
        self._top = kept.groups
        self._runs = _runs(kept.groups, "", limit)
        self._known = kept.shards
        self._open: dict[str, dict[str, str]] = {}
        self._were_read: set[Run] = set()
        self._touched: set[str] = set()

    def fill(self, items: Mapping[str, str]) -> None:
        """Take all items at once, in place of those there were."""
        self._known, self._runs, self._open, self._touched = {}, (), {}, set()
        self._top = self._grouped("", [(key, items[key]) for key in in_order(items)])

    def get(self, key: str) -> str | None:
        """Give an item."""
        return self._group(self._place(key)[1]).get(key)

    def put(self, key: str, piece: str | None) -> None:
        """Change an item; None takes it away."""
        size, name = self._place(key)
        group = self._group(name)
        self._put(key, size + _size(piece) - _size(group.pop(key, None)))
        if piece is not None:
            group[key] = piece
        self._touched.add(name)

    def _put(self, key: str, groups: Groups) -> None:
        """Have other groups in the place of a key's."""
        top = self._top
        self._top = top.with_group(key, 0, groups) if isinstance(top, Branch) else groups

    def files(self) -> Mapping[Run, Shard]:
        """Give the files of all items, in their order."""
        for name in sorted(self._touched):
            group = self._open[name]
            self._put(name, self._grouped(name, [(key, group[key]) for key in in_order(group)]))
        self._top = self._united("", self._top, self._touched.copy())
        runs = _runs(self._top, "", self._limit)
        touched = {run for run in runs if not self._touched.isdisjoint(run)}
        known = self._known
        found = {r: known[r] if r in known and r not in touched else self._file(r) for r in runs}
        digits = DIGITS
        while len({shard.digest[:digits] for shard in found.values()}) < len(found):
            digits += 2
        if digits > DIGITS:
            return {run: _shard(self._kind, *of[:3], digits) for run, of in found.items()}
        return found

    def kept(self, files: Mapping[Run, Shard]) -> Kept:
        """Give what is to be known of these files the next time."""
        return Kept(self._top, files)

    def _file(self, run: Run) -> Shard:
        """Give a file that is made anew."""
        first = in_order(self._group(run[0]))[0]
        data = script(self._kind, first, self.pieces(run))
        return _shard(self._kind, run, first, sha256(data).hexdigest())

    def pieces(self, run: Run) -> list[str]:
        """Give the items of a file as they stand in it."""
        groups = map(self._group, run)
        return [group[key] for group in groups for key in in_order(group)]

    def _place(self, key: str) -> tuple[int, str]:
        """Give the size of a key's group, and what the group's keys begin with."""
        groups, depth = self._top, 0
        while isinstance(groups, Branch):
            groups, depth = groups.below.get(key[depth : depth + 1], 0), depth + 1
        return groups, key[:depth]

    def _group(self, name: str) -> dict[str, str]:
        """Give the items of a group; its file is read if none of it was yet."""
        if name not in self._open:
            run = self._run_of(name)
            self._open.update((other, {}) for other in run or (name,))
            if run is not None:
                assert self._read is not None
                self._were_read.add(run)
                shard = self._known[run]
                for key, piece in self._read(run, shard.first, shard.digest).items():
                    self._open[self._place(key)[1]][key] = piece
        return self._open[name]

    def _run_of(self, name: str) -> Run | None:
        """Give the groups of the file that holds this one; None if there is none to be read."""
        at = bisect_right(self._runs, _as_ordered(name), key=_first_ordered) - 1
        run = self._runs[at] if at >= 0 else ()
        return run if name in run and run not in self._were_read else None

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
        return Branch({at: self._grouped(name + at, list(members)) for at, members in groups})

    def _united(self, name: str, groups: Groups, touched: AbstractSet[str]) -> Groups:
        """Put groups together that have become small enough, and forget those that are empty.

        Only those can have become so that hold one that is `touched`.
        """
        if isinstance(groups, int) or not touched:
            return groups
        depth = len(name)
        at_each: dict[str, set[str]] = defaultdict(set)
        for one in touched:
            at_each[one[depth : depth + 1]].add(one)
        found = dict(groups.below)
        for at, inside in at_each.items():
            below = self._united(name + at, found.get(at, 0), inside if at else set())
            found[at] = below
            if below == 0:
                del found[at]
        size = sum(map(_total, found.values()))
        if size > self._limit:
            return Branch(found)
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


def _shard(kind: str, run: Run, first: str, digest: str, digits: int = DIGITS) -> Shard:
    return Shard(run, first, digest, f"{kind}.{digest[:digits]}.js")


def _runs(groups: Groups, name: str, limit: int) -> tuple[Run, ...]:
    """Give the groups of each file."""
    if isinstance(groups, Branch):
        return groups.runs(name, limit)
    return ((name,),) if groups else ()


def _total(groups: Groups) -> int:
    return groups.size if isinstance(groups, Branch) else groups


def _size(piece: str | None) -> int:
    return 0 if piece is None else len(piece) + 1


def in_order(keys: Iterable[str]) -> list[str]:
    """Sort as JavaScript compares: by UTF-16 code units."""
    return sorted(keys, key=_as_ordered)


def _as_ordered(key: str) -> bytes:
    return key.encode("utf-16-be", "surrogatepass")


def _first_ordered(run: Run) -> bytes:
    return _as_ordered(run[0])


def script(kind: str, first: str, pieces: Iterable[str]) -> bytes:
    """Write a file as a script that hands a list over: unlike JSON it also loads from a disk."""
    text = f'briefingSearch("{kind} {_escaped(first)}",[{",".join(pieces)}]);\n'
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
