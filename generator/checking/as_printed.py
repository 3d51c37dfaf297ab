"""A text with what its references print in their places, as a reader sees it.

In: a run, and for each of its references the words that it prints. Out: the text of all that, where
each reference's words stand in it, and the way back to the run. What a text says is read there: a
word that a reference brings along (`[[inl|denied]] [[#a]]`) stands beside the others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from generator.model.folding import Folded, legible

if TYPE_CHECKING:
    from collections.abc import Iterable


class AsPrinted:
    """A text as printed. All offsets are in `text`, where nothing else is said."""

    __slots__ = ("_ends", "_holes", "_starts", "read", "text")

    def __init__(self, run: str, printed: Iterable[tuple[int, str]]) -> None:
        """Put words where references stand: pairs of a hole's offset and what it prints."""
        parts, length, at = list[str](), 0, 0
        self._holes, self._starts, self._ends = list[int](), list[int](), list[int]()
        for hole, words in printed:
            parts += run[at:hole], words
            self._holes.append(hole)
            self._starts.append(length + hole - at)
            self._ends.append(length + hole - at + len(words))
            length, at = self._ends[-1], hole + 1
        self.text = "".join((*parts, run[at:]))
        self.read: Folded = legible(self.text)
        """The same as its words are looked for."""

    def span(self, hole: int) -> tuple[int, int]:
        """Give where the words of the reference stand that stands at an offset of the run."""
        at = bisect_left(self._holes, hole)
        return self._starts[at], self._ends[at]

    def touched(self, start: int, end: int) -> tuple[int, ...]:
        """Give the references, by their offsets, whose words stand in a stretch."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return tuple(self._holes[first:last])

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch that no reference prints stands in the run."""
        before = bisect_right(self._ends, start)
        moved = self._holes[before - 1] + 1 - self._ends[before - 1] if before else 0
        return start + moved, end + moved
