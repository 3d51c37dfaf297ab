"""Which of many things rest on one of a few rows.

In: for each thing, by name, the checksums of the rows it rests on. Out: the things that may rest on
one of some rows; and blocks of them, to be left for another process. Things lie in blocks of a
dozen or so with all the rows of these, so that nearly all are passed over unseen. A block may know
more rows than its things rest on by now: whoever asks looks at the rows of what is given. None is
ever left out.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from itertools import chain, filterfalse
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

#: So many things make a block.
_BLOCK: Final = 16
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

    __slots__ = ("_block", "_members", "_rows", "_stirred")

    def __init__(self) -> None:
        self._block: dict[str, int] = {}
        self._members: list[Sequence[str]] = []
        self._rows: list[array[int]] = []
        self._stirred: set[int] = set()

    def put(self, members: Sequence[str], rows: array[int]) -> None:
        """Take a block as another process left it, or an empty one in the place of what is lost."""
        self._block.update(dict.fromkeys(members, len(self._members)))
        self._members.append(members)
        self._rows.append(rows)

    def blocks(self) -> int:
        """Count the blocks."""
        return len(self._members)

    def stirred(self) -> Iterator[tuple[int, Sequence[str], array[int]]]:
        """Give the blocks that are not as they were put, each with its number and its rows."""
        return ((at, self._members[at], self._rows[at]) for at in sorted(self._stirred))

    def others(self, names: Iterable[str]) -> Iterator[str]:
        """Give those of some things of which it is not known here what they rest on."""
        return filterfalse(self._block.__contains__, names)

    def take(self, rows: Mapping[str, array[int]]) -> None:
        """Take what things rest on: those that are new, or rest on other rows than before.

        A block is stirred only where it did not know all of these rows.
        """
        known: dict[int, list[array[int]]] = defaultdict(list)
        for name in rows:
            if name in self._block:
                known[self._block[name]].append(rows[name])
        for at, every in known.items():
            more = set(chain.from_iterable(every)).difference(self._rows[at])
            if more:
                self._rows[at] = array("I", sorted((*self._rows[at], *more)))
                self._stirred.add(at)
        new = [name for name in rows if name not in self._block]
        for start in range(0, len(new), _BLOCK):
            members = new[start : start + _BLOCK]
            self._stirred.add(len(self._members))
            self.put(members, _in_order(map(rows.__getitem__, members)))

    def near(self, stale: Stale) -> Iterator[str]:
        """Give the things that may rest on one of these rows, and some that are no more."""
        for members, rows in zip(self._members, self._rows, strict=True):
            if stale.reach(rows):
                yield from members


def _in_order(rows: Iterable[array[int]]) -> array[int]:
    return array("I", sorted(set(chain.from_iterable(rows))))
