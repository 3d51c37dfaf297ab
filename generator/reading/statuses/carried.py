"""Money that shares the fate of what stands before it: `was halted, and with it the $5 million`.

In: a text, the span of an amount, `Predicates`, `Clauses`. Out: a `Governed`, or None: the last
passive of a status in its sentence before words that take the amount along (`and with it`,
`together with`), right before which nothing but an article stands.

Deliberately absent: what is supposed, denied or asked; a sum of its own before (`neighbours.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of
from generator.reading.opening import OPENING
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from generator.reading.statuses.clauses import Clauses, Verb
    from generator.reading.statuses.predicates import Predicates

_STOP = re.compile(r"[.!?:;]\s+|\n")
_FARTHEST = 200
# Words between a helping verb and its participle.
_NEAR = 4


def carried(predicates: Predicates, clauses: Clauses) -> Governed | None:
    """Give the status of what the amount is told along with."""
    text, start, tables = predicates.text, predicates.span[0], predicates.tables
    aftermath = tables.aftermath
    if not aftermath.carries:
        return None
    low = max(0, start - _FARTHEST)
    low = max([low, *(stop.end() for stop in _STOP.finditer(text, low, start))])
    along = _along(aftermath.carries, tables.small.determiners).search(text, low, start)
    if along is None or predicates.money.search(text, low, along.start()):
        return None
    found = None
    for piece in clauses.behind(low):
        if piece.start >= along.start():
            break
        for verb in clauses.verbs(piece):
            if verb.end <= along.start():
                found = verb if _is_told(verb, predicates, low) else None
    if found is None or found.key not in aftermath.held_back | aftermath.of_money_only:
        return None
    words = text[found.start : found.end]
    why = f"“{words}” is said of what the amount is told along with; see that it fits"
    return Governed(found.key, found.start, found.end, why)


def _is_told(verb: Verb, predicates: Predicates, low: int) -> bool:
    """Tell a passive that is a fact, and of no person's act: `has been halted`."""
    language, tables = predicates.language, predicates.tables
    words = predicates.attachment.words(predicates.text[low : verb.start])
    against = (
        language.negations
        | tables.small.supposing
        | tables.small.conditions
        | tables.objections.doubting
    )
    return (
        verb.passive and not set(words) & against and bool(set(words[-_NEAR:]) & tables.small.being)
    )


@lru_cache(maxsize=8)
def _along(carries: tuple[str, ...], determiners: frozenset[str]) -> re.Pattern[str]:
    opening = any_of(OPENING | determiners)
    return re.compile(rf",?\s(?:{any_of(carries)})\s(?:(?i:{opening})\s)*$")
