"""What an article only repeats to correct it: `A report on Monday said Norway had paid $5 million`.

In: a text, the lines an article opens with, a place, the language's tables. Out: whether the
sentence before that place says what was printed wrongly. Such a column opens with a word of its
own (`CORRECTIONS`); a note under an article names an `earlier version`.

Deliberately absent: what is right, which the sentences beside say like any other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of

if TYPE_CHECKING:
    from generator.reading.languages.loaded import Tables

# A column of corrections says in its head that it is one.
_HEAD = 200
_LONGEST_SENTENCE = 300
# The word behind `had`.
_AHEAD = 24
_SENTENCE_END = re.compile(r"[.!?:;]\s+|\n\s*\n")


class Corrections:
    """Tells of one text which of its words are corrected there."""

    def __init__(self, text: str, tables: Tables, head: str) -> None:
        self.text, self.patterns = text, _patterns(tables)
        self.column = bool(self.patterns) and bool(self.patterns[0].search(head[:_HEAD]))

    def repeat(self, start: int) -> bool:
        """Tell whether a word at a place stands in what was said wrongly."""
        if not self.patterns:
            return False
        low = max(0, start - _LONGEST_SENTENCE)
        ends = [end.end() for end in _SENTENCE_END.finditer(self.text, low, start)]
        low = max([low, *ends])
        said = self.text[low : start + _AHEAD]
        _head, printed, earlier = self.patterns
        told = [earlier, printed] if self.column else [earlier]
        return any(one.end() <= start - low for way in told for one in way.finditer(said))


@lru_cache(maxsize=8)
def _patterns(tables: Tables) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of such a column's head, of what was printed, of an earlier version."""
    objections = tables.objections
    if not objections.corrections:
        return ()
    # `It had approved $5 million` says what is so.
    having = any_of(objections.printed_verbs & tables.small.pluperfect)
    verbs = any_of(objections.printed_verbs - tables.small.pluperfect)
    done = any_of(tables.small.being)
    verbs = rf"(?:{verbs}|(?:{having})(?!\s(?:{done}|[a-z]+ed)\b))"
    nouns = any_of(objections.printed)
    return (
        re.compile(rf"(?im)^(?:[^\n.]{{1,60}}\s[-–—|:])?\W*(?:{any_of(objections.corrections)})\b"),
        re.compile(
            rf"\b(?i:{nouns})\b[^.!?\n]{{0,90}}?\b(?:{verbs})\b"
            rf"|\b(?i:{any_of(objections.printers)})\s(?:[a-z]+ly\s)?(?:{verbs})\b"
        ),
        re.compile(
            rf"\b(?i:{any_of(objections.earlier_versions)})\b[^.!?\n]{{0,90}}?\b(?:{verbs})\b"
        ),
    )
