"""Results that stand while what they rest on is as it was.

In: what makes a result, a name for what it is made of itself, and tables that note who reads which
of their rows (`model/tables.py`). Out: the result with the rows that were read for it and the
version of each. Later it stands for what would be made again, if it is made of the same and each of
those rows has the version it had: looked at row by row, so that a change elsewhere costs nothing.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from generator.model.kept import Wanted, digest
from generator.model.tables import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.tables import Reads

V = TypeVar("V")
#: Tells one state of a row from another; what JSON gives back as it was.
Version = str | bool | None


class Rested(NamedTuple, Generic[V]):
    """A result, what it was made of itself, and the versions of the rows it rests on by table."""

    own: str
    rows: Mapping[str, Mapping[str, Version]]
    made: V


class Rows:
    """The tables that the results of one stage rest on."""

    def __init__(self, reads: Reads, versions: Mapping[str, Callable[[str], Version]]) -> None:
        self._reads, self._versions = reads, versions

    def wanted(self, name: str, own: str, make: Callable[[], V]) -> Wanted[Rested[V]]:
        """Ask for a result by name: what makes it, and what tells whether a kept one stands."""
        return Wanted(name, partial(self._rested, own, make), partial(self._holds, own))

    def _rested(self, own: str, make: Callable[[], V]) -> Rested[V]:
        made, read = self._reads.noting(make)
        rows: dict[str, dict[str, Version]] = defaultdict(dict)
        for table, key in sorted(read):
            rows[table][key] = self._versions[table](key)
        return Rested(own, dict(rows), made)

    def _holds(self, own: str, result: Rested[V]) -> bool:
        if result.own != own:
            return False
        for table, rows in result.rows.items():
            version = self._versions[table]
            for key, was in rows.items():
                if version(key) != was:
                    return False
        return True


def of_members(held: AbstractSet[str]) -> Callable[[str], Version]:
    """Give what tells of a set which names are in it."""
    every = cache(lambda: digest(sorted(held)))
    return lambda key: every() if key == ALL else key in held


def of_rows(held: Mapping[Any, V], version: Callable[[V], Version]) -> Callable[[str], Version]:
    """Give what tells of a mapping what stands in its rows; None where there is no such row."""
    known: dict[str, Version] = {}
    every = cache(lambda: digest([(key, version(value)) for key, value in held.items()]))

    def of(key: str) -> Version:
        if key == ALL:
            return every()
        if key not in known:
            known[key] = version(held[key]) if key in held else None
        return known[key]

    return of
