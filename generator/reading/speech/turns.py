"""Whose turn it is in a transcript, `Mr. Prosper: As of 31 October, 212 households moved`.

In: a text. Out: `Turn`s in order: the paragraph behind a label, and the names of the label, the one
in brackets first where that has a title (`The Minister for Energy (Mr. Kendall Prosper):`). Some
lines make a transcript only together: a label alone is a field of a form, or leads to a list.

Deliberately absent: who a label means, which the records tell; paragraphs without a label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = late(
    r"^[^\S\n]*(?:\d{1,3}\. )?(?P<who>[A-ZÀ-ÞĀ-Ž][^\n:;!?()\d“”\"«»]{1,60}?)"
    r"(?:[^\S\n]\((?P<more>[^\n()]{2,60})\))?:[^\S\n]+(?=\S)(?P<said>[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*)",
    re.MULTILINE,
)
# So many labels, of so many speakers, make a transcript.
_LEAST_TURNS, _LEAST_SPEAKERS = 3, 2


class Turn(NamedTuple):
    """What is said in a turn, and the names that its label may mean, the surest first."""

    start: int
    end: int
    names: tuple[str, ...]


def turns(text: str) -> Sequence[Turn]:
    """Find the turns of a text that is a transcript; none of another."""
    if text.count(": ") < _LEAST_TURNS:
        return ()
    found = []
    for match in _LABEL.finditer(text):
        names = tuple(" ".join(one.split()) for one in (match["more"], match["who"]) if one)
        found.append(Turn(*match.span("said"), names))
    several = len({turn.names for turn in found}) >= _LEAST_SPEAKERS
    return found if several and len(found) >= _LEAST_TURNS else ()


def turn_at(found: Sequence[Turn], at: int) -> Turn | None:
    """Give the turn that a place stands in."""
    place = bisect_right(found, at, key=lambda turn: turn.start) - 1
    return found[place] if place >= 0 and at < found[place].end else None
