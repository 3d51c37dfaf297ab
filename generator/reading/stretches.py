"""Stretches of a text, apart or overlapping: whether one holds a place, in logarithmic time.

In: spans in any order. Out: `Stretches`, which answers for a place and for a span; a text of a
hundred thousand dates or quotations is then read once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """A set of half-open spans."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        # How far the spans that begin up to here reach.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def hold(self, at: int) -> bool:
        """Tell whether a span begins at or before a place and ends behind it."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and self._reach[place] > at

    def meet(self, start: int, end: int) -> bool:
        """Tell whether a span shares a place with that from `start` to `end`."""
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and self._reach[place] > start
