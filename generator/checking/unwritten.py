"""Words of the tool's own that nobody has replaced: they may stand in a draft and nowhere else.

In: a published record. Out: a problem for each of its statements and events whose words still open
with the marker of `briefing draft`; and one for a text that still opens as in a skeleton.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.problems import Problem
from generator.model.records import PLACEHOLDER, UNWRITTEN, Event, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.records import Record
    from generator.model.text import Place


def unwritten(record: Record) -> Iterator[Problem]:
    """Report what a person has still to word; a draft may hold it."""
    for fact in () if record.draft else record.facts:
        if not isinstance(fact, Statement | Event):
            continue
        key, words = ("text", fact.text) if isinstance(fact, Statement) else ("title", fact.title)
        if words.source.lstrip().startswith(UNWRITTEN):
            message = f"the {key} of `{fact.id}` holds the drafted words still"
            hint = f"say it in your own words in place of `{UNWRITTEN} ...`, or delete the fact"
            yield Problem("S111", fact.places.get(key, fact.place), message, (hint,))


def is_placeholder(text: str) -> bool:
    """Tell whether a printed text still opens as a skeleton has it."""
    return text.lstrip().startswith(PLACEHOLDER)


def placeholder(key: str, place: Place) -> Problem:
    """Report such a text; `key` says what it is of."""
    hint = f"write your own words in place of `{PLACEHOLDER}`, or delete it with its heading"
    return Problem("S111", place, f"the {key} holds the skeleton's words still", (hint,))
