"""Stretches of a text that are asked about many times: the one a place lies in.

In: the spans of one pattern, in order and apart from each other. Out: the one around a place, in
logarithmic time, so that a text of a hundred thousand numbers costs no more than its length.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


class Spans:
    """The places where a pattern is found in a text; offsets are the text's."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        found = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the span that holds all from `start` to `end`; None if none does."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._ends[at] < end:
            return None
        return self._starts[at], self._ends[at]
