"""Drafted words that nobody has replaced: they may stand in a draft and nowhere else.

In: the catalogue. Out: a problem for each statement and event of a published record whose words
still open with the marker of `briefing draft`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.problems import Problem
from generator.model.records import UNWRITTEN, Event, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.checking.catalogue import Catalogue


def unwritten(catalogue: Catalogue) -> Iterator[Problem]:
    """Report what a person has still to word; a draft may hold it."""
    for stated in catalogue.facts.values():
        fact = stated.fact
        if catalogue.records[stated.record].draft or not isinstance(fact, Statement | Event):
            continue
        key, words = ("text", fact.text) if isinstance(fact, Statement) else ("title", fact.title)
        if words.source.lstrip().startswith(UNWRITTEN):
            message = f"the {key} of `{fact.id}` holds the drafted words still"
            hint = f"say it in your own words in place of `{UNWRITTEN} ...`, or delete the fact"
            yield Problem("S111", fact.places.get(key, fact.place), message, (hint,))
