"""Which of the countries in a sentence money goes to, and which give it.

In: a text, a span of it, the countries named there, the language's table. Out: `Roles`. A country
right behind `to`, `for` or `in` gets; one behind `from`, before a verb of giving, or whose people
the giving body is of (`the Norwegian government`) gives. Where nobody is said to get, all who do
not give are concerned; where that is nobody, no country is.

Deliberately absent: grammar. A sentence that says it otherwise is for a person to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.reporting import Reporting
    from generator.reading.territories import Territory

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LISTED = re.compile(r"(?:,|\s|and|or|&|the)*")
_AMOUNT_NEXT = re.compile(r"\s+(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} \d|\d)")
# A verb of giving is the country's where no more words stand between.
_TO_VERB = 8


class Roles(NamedTuple):
    """ISO codes of the countries concerned and of those that give, in the order named."""

    concerned: tuple[str, ...]
    giving: tuple[str, ...]


def roles(text: str, span: tuple[int, int], named: Sequence[Territory], table: Reporting) -> Roles:
    """Tell the countries of a sentence apart; those with no code are left out."""
    told: list[tuple[str, str]] = []
    previous: tuple[int, str] | None = None
    for territory in named:
        role = _role(text, span, territory, table)
        if previous and not role and _LISTED.fullmatch(text[previous[0] : territory.start]):
            role = previous[1]  # `to Kenya, Uganda and Chad`
        previous = (territory.end, role)
        if territory.iso:
            told.append((territory.iso, role))
    getting = [iso for iso, role in told if role == "gets"]
    giving = [iso for iso, role in told if role == "gives" and iso not in getting]
    neutral = [iso for iso, role in told if not role and iso not in giving]
    return Roles(tuple(dict.fromkeys(getting or [*neutral])), tuple(dict.fromkeys(giving)))


def _role(text: str, span: tuple[int, int], territory: Territory, table: Reporting) -> str:
    head = _WORD.findall(text[max(span[0], territory.start - 60) : territory.start])
    while head and head[-1].lower() in ("the", "northern", "southern", "eastern", "western"):
        head.pop()
    last = head[-1].lower() if head else ""
    tail = text[territory.end : span[1]]
    if territory.how == "people":
        return "gives" if _gives(tail, table) else ""
    if last in table.receiving:
        return "gets"
    if last in table.giving or _gives(tail, table) or _AMOUNT_NEXT.match(tail):
        return "gives"
    return ""


def _gives(tail: str, table: Reporting) -> bool:
    """Tell whether a verb of giving follows before the clause ends."""
    near = re.split(r"[.;:!?]", tail, maxsplit=1)[0]
    words = [word.lower() for word in _WORD.findall(near[:120])]
    for at, word in enumerate(words[: _TO_VERB + 1]):
        if word in table.giving_verbs:
            # `was granted` gets: the passive turns it round.
            return not set(words[max(0, at - 2) : at]) & {"was", "were", "been", "be", "is", "are"}
        if word in table.receiving:
            return False
    return False
