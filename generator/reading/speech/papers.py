"""Whose paper words stand in: a letter read out, a note that `it` is, a letter `in which she says`.

In: a text, where its sentences begin, its `Subjects`. Out: where the words stand that name who
wrote it, or what the paper is called; None where the text says neither.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.speech.subjects import Subjects


class Papers:
    """Reads what one text says of letters and the like."""

    def __init__(self, text: str, starts: Sequence[int], subjects: Subjects) -> None:
        self.text, self.starts, self.subjects = text, starts, subjects
        self.cues = subjects.cues

    def read_out(self, begin: int, end: int) -> tuple[int, int] | None:
        """Read `Ana Ruiz has sent me a note. I quote: “`, of the sentence from `begin` to `end`."""
        place = bisect_right(self.starts, begin) - 2
        head = self.text[begin:end].rstrip(" ,:")
        if place < 0 or not self.cues.reads_out.fullmatch(head):
            return None
        low = self.starts[place]
        sent = self.cues.paper_from.search(self.text, low, begin)
        if sent:
            return sent.span("who")
        subject = self.subjects.of(low, begin)
        return (subject.start, subject.end) if subject.kind else None

    def told_in(self, low: int, at: int) -> tuple[int, int] | None:
        """Read `a letter from the principal, Ms Kenny, in which` before a pronoun."""
        opens = self.cues.in_which.search(self.text, low, at)
        paper = self.cues.paper_from.search(self.text, low, opens.start() + 1) if opens else None
        if not opens or not paper:
            return None
        within = self.subjects.cast.within(paper.start(), at)
        named = [(one.start, one.end) for one in within if one.end == opens.start()]
        return named[0] if named else paper.span("who")

    def named(self, low: int, high: int) -> tuple[int, int] | None:
        """Give who wrote what a sentence names, `a letter from the mayor`, or else `the notice`."""
        sent = self.cues.paper_from.search(self.text, low, high)
        if sent:
            return sent.span("who")
        papers = list(self.cues.the_paper.finditer(self.text, low, high))
        return papers[-1].span() if papers else None
