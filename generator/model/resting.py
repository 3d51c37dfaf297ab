"""Which of many things rest on one of a few rows.

In: for each thing, by name, the checksums of the rows it rests on. Out: the things that may rest on
one of some rows. Things lie in blocks of some dozens with all the rows of these, so that nearly all
are passed over unseen. A block may know more rows than its things rest on by now: whoever asks
looks at the rows of what is given. None is ever left out.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

#: So many things make a block.
_BLOCK: Final = 64
#: So few rows are looked up among those that something rests on, and not the other way round.
_FEW: Final = 40


class Stale:
    """The rows that are not as they were, by their checksums."""

    __slots__ = ("_all", "_few")

    def __init__(self, rows: Collection[int] = ()) -> None:
        self._all = frozenset(rows)
        self._few = tuple(self._all) if len(self._all) <= _FEW else None

    def and_also(self, rows: Collection[int]) -> Stale:
        """Give these and others."""
        return Stale(self._all.union(rows)) if rows else self

    def reach(self, rows: array[int]) -> bool:
        """Tell whether what rests on these rows, which are in order, is stale."""
        if self._few is None:
            return not self._all.isdisjoint(rows)
        for row in self._few:
            at = bisect_left(rows, row)
            if at < len(rows) and rows[at] == row:
                return True
        return False


class Resting:
    """What many things rest on, in blocks."""

    __slots__ = ("_block", "_members", "_rows")

    def __init__(self) -> None:
        self._block: dict[str, int] = {}
        self._members: list[list[str]] = []
        self._rows: list[array[int]] = []

    def take(self, rows: Mapping[str, array[int]]) -> None:
        """Take what things rest on: those that are new, or rest on other rows than before."""
        known = {name: at for name in rows if (at := self._block.get(name)) is not None}
        for name, at in known.items():
            self._rows[at] = _in_order((self._rows[at], rows[name]))
        new = [name for name in rows if name not in known]
        for start in range(0, len(new), _BLOCK):
            members = new[start : start + _BLOCK]
            self._block.update(dict.fromkeys(members, len(self._members)))
            self._members.append(members)
            self._rows.append(_in_order(map(rows.__getitem__, members)))

    def near(self, stale: Stale) -> Iterator[str]:
        """Give the things that may rest on one of these rows, and some that are no more."""
        for members, rows in zip(self._members, self._rows, strict=True):
            if stale.reach(rows):
                yield from members


def _in_order(rows: Iterable[array[int]]) -> array[int]:
    return array("I", sorted(set(chain.from_iterable(rows))))
