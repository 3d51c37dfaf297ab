"""Results that stand while what they rest on is as it was.

In: what makes a result, a name for what it is made of itself, and tables that note who reads which
of their rows (`model/tables.py`). Out: the result with the rows that were read for it and the
version of each. Later it stands for what would be made again, if it is made of the same and each of
those rows has the version it had: looked at row by row, so that a change elsewhere costs nothing.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from generator.model.kept import Wanted, digest
from generator.model.named_tuples import NamedTuple
from generator.model.tables import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.kept import Kept, Memory, Spread
    from generator.model.tables import Reads

K = TypeVar("K", bound=str)
V = TypeVar("V")
T = TypeVar("T")
#: A row that is in a table, and one that is not; a version of one that is there may say more.
_THERE: Final = "+"
_MISSING: Final = "-"
#: Between tables, and between the name of one, its keys and their versions: no key holds these.
#: JSON writes the second as it stands; it is a third of what is written.
_TABLE: Final = "\x1e"
_PART: Final = "\x7f"


_NONE: Final[Mapping[str, object]] = MappingProxyType({})
_NO_TABLE: Final = frozenset[str]()


class Rested(NamedTuple, Generic[V]):
    """A result, what it was made of itself, and the rows it rests on with their versions.

    These are one text: of many thousands of results, most hold no more than that.
    """

    own: str
    rows: str
    made: V


class Rows:
    """The tables that the results of one stage rest on.

    `held` are those that may be the ones that they were when every result in `kept` was seen to
    stand: then no row of them is looked at.
    """

    def __init__(
        self,
        reads: Reads,
        versions: Mapping[str, Callable[[str], str]],
        kept: Kept[Rested[Any]] | None = None,
        held: Mapping[str, object] = _NONE,
    ) -> None:
        self._reads, self._versions, self._kept, self._held = reads, versions, kept, held
        self._unmoved = kept.unmoved(held, lambda name: versions[name](ALL)) if kept else _NO_TABLE
        self._all_stand = self._unmoved.issuperset(versions)

    def wanted(self, name: str, own: str, make: Callable[[], V]) -> Wanted[Rested[V]]:
        """Ask for a result by name: what makes it, and what tells whether a kept one stands."""
        return Wanted(name, partial(self._rested, own, make), partial(self._holds, own))

    def all(
        self,
        memory: Memory,
        of: Mapping[K, T],
        own: Callable[[T], str],
        make: Callable[[K], V],
        basis: str = "",
        group: Callable[[Wanted[Rested[V]]], Hashable] | None = None,
    ) -> Mapping[K, V]:
        """Give the results of all names; `of` is what each is made of itself, which `own` names.

        `basis` names what all are made of besides, and `make` makes one.

        Those that are kept and stand are looked up and no more: nearly all of them after an edit.
        In one process not even that, if what they are made of are the objects of last time.
        """
        kept, lasting = self._kept, memory.lasting
        assert kept is not None
        told = self._versions.keys() <= self._held.keys()
        tables = tuple(self._held.values()) if told else (object(),)

        def each(some: Mapping[K, T], _: object) -> Mapping[K, Rested[V]]:
            named = {name: f"{own(one)} {basis}" for name, one in some.items()}
            return self._each(kept, named, make, memory.spread, group)

        rests = (*tables, lasting.equal((kept, "basis"), basis))
        found = lasting.every(kept, of, each, rests)
        kept.again(found)

        def made(some: Mapping[K, Rested[V]], _: object) -> Mapping[K, V]:
            return {name: one.made for name, one in some.items()}

        return lasting.every((kept, "made"), found, made)

    def _each(
        self,
        kept: Kept[Rested[V]],
        own: Mapping[K, str],
        make: Callable[[K], V],
        spread: Spread | None,
        group: Callable[[Wanted[Rested[V]]], Hashable] | None,
    ) -> Mapping[K, Rested[V]]:
        """Give the results of some names, those that are kept if they stand."""
        stands = {
            name: was
            for name, of in own.items()
            if (was := kept.was(name)) is not None and self._holds(of, was)
        }
        wanted = {
            name: self.wanted(name, of, partial(make, name))
            for name, of in own.items()
            if name not in stands
        }
        kept.ahead(wanted.values(), spread, group)
        made = {name: kept.once(*one) for name, one in wanted.items()}
        return {name: made[name] if name in made else stands[name] for name in own}

    def part(self, known: Rested[V] | None, own: str, make: Callable[[], V]) -> Rested[V]:
        """Give a part of the result that is being made: the one that is known if it stands.

        The whole rests on the rows its parts rest on.
        """
        if known is None or not self._holds(own, known):
            return self._rested(own, make)
        for table, each in _tables(known.rows):
            self._reads.note((table, key) for key, _ in zip(each, each, strict=True))
        return known

    def version(self, table: str, key: str) -> str:
        """Give the version of a row, on which the result that is being made then rests."""
        self._reads.note([(table, key)])
        return self._versions[table](key)

    def _rested(self, own: str, make: Callable[[], V]) -> Rested[V]:
        made, read = self._reads.noting(make)
        rows: dict[str, list[str]] = defaultdict(list)
        for table, key in sorted(read):
            rows[table] += (key, self._versions[table](key))
        tables = (_PART.join((table, *parts)) for table, parts in rows.items())
        return Rested(own, _TABLE.join(tables), made)

    def _holds(self, own: str, result: Rested[V]) -> bool:
        if result.own != own or self._all_stand:
            return result.own == own
        for table, each in _tables(result.rows):
            if table in self._unmoved:
                continue
            version = self._versions[table]
            for key, was in zip(each, each, strict=True):
                if version(key) != was:
                    return False
        return True


def _tables(rows: str) -> Iterator[tuple[str, Iterator[str]]]:
    """Give each table of some rows, with their keys and versions in turn."""
    for of_table in rows.split(_TABLE) if rows else ():
        table, _, parts = of_table.partition(_PART)
        yield table, iter(parts.split(_PART))


def of_members(held: AbstractSet[str]) -> Callable[[str], str]:
    """Give what tells of a set which names are in it."""
    every = cache(lambda: digest(_PART.join(sorted(held))))
    return lambda key: _THERE if key in held else _MISSING if key != ALL else every()


def of_rows(held: Mapping[Any, V], version: Callable[[V], str]) -> Callable[[str], str]:
    """Give what tells of a mapping what stands in its rows."""
    known: dict[str, str] = {}
    every = cache(lambda: digest(_PART.join((*held, *map(version, held.values())))))

    def of(key: str) -> str:
        if key == ALL:
            return every()
        if key not in known:
            known[key] = version(held[key]) if key in held else _MISSING
        return known[key]

    return of
