"""Stretches of a text that are asked about many times: whether one holds a place, and which.

In: spans in any order, apart or overlapping. Out: `Stretches`, which answers in logarithmic time,
so that a text of a hundred thousand dates or numbers costs no more than its length.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """A set of half-open spans; offsets are the text's."""

    __slots__ = ("_ends", "_reach", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]
        # How far the spans that begin up to here reach.
        self._reach = list(accumulate(self._ends, max))

    def hold(self, at: int) -> bool:
        """Tell whether a span begins at or before a place and ends behind it."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and self._reach[place] > at

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the span that holds all from `start` to `end`, of spans apart from each other."""
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self._ends[place] < end:
            return None
        return self._starts[place], self._ends[place]
