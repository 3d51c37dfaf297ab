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
    from generator.reading.naming.territories import Territory

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LISTED = re.compile(r"(?:,|\s|and|or|&|the)*")
_AMOUNT_NEXT = re.compile(r"\s+(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} \d|\d)")
# `Norway, a donor of old, pledged $5 million`; `Norway, which pledged $5 million`.
_ASIDE = re.compile(r"^,(?=\s(?:which|who|that)\b)|^,\s[^,.;:\n]{1,60},")
_CLAUSE_END = re.compile(r"[.;:!?,()—–]\s")
_NEAR = 180
# A verb of giving is the country's where no more words stand between.
_TO_VERB = 8


class Roles(NamedTuple):
    """ISO codes of the countries concerned and of those that give, in the order named."""

    concerned: tuple[str, ...]
    giving: tuple[str, ...]


def roles(text: str, span: tuple[int, int], named: Sequence[Territory], table: Reporting) -> Roles:
    """Tell the countries of a sentence apart; those with no code are left out."""
    found: list[str] = []
    for at, territory in enumerate(named):
        following = named[at + 1].start if at + 1 < len(named) else span[1]
        role = _role(text, (span[0], following), territory, table)
        if found and not role and _LISTED.fullmatch(text[named[at - 1].end : territory.start]):
            role = found[-1]  # `to Kenya, Uganda and Chad`
        found.append(role)
    for at in reversed(range(len(named) - 1)):
        between = text[named[at].end : named[at + 1].start]
        if not found[at] and found[at + 1] == "gives" and _LISTED.fullmatch(between):
            found[at] = "gives"  # `Norway, Sweden and Denmark pledged`
    told = [(t.iso, role) for t, role in zip(named, found, strict=True) if t.iso]
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
    if last in table.receiving or last in table.giving_verbs:
        return "gets"  # `to Peru`, `granted Peru $2 million`
    if last in table.giving or _gives(tail, table) or _AMOUNT_NEXT.match(tail):
        return "gives"
    return ""


def _gives(tail: str, table: Reporting) -> bool:
    """Tell whether a verb of giving follows before the clause ends."""
    near = _ASIDE.sub(" ", tail[:_NEAR], count=1)
    near = _CLAUSE_END.split(near, maxsplit=1)[0]
    raw = _WORD.findall(near)
    words = [word.lower() for word in raw]
    for at, word in enumerate(words[: _TO_VERB + 1]):
        if word in table.subordinators:
            return False  # `Kenya lost its harvest after donors pledged $5 million`
        if word in table.joins and at + 1 < len(raw):
            subject = raw[at + 1][0].isupper() or words[at + 1] in table.determiners
            if subject:
                return False  # `Kenya lost its harvest and the EU pledged $5 million`
        if word in table.giving_verbs:
            # `was granted` gets: the passive turns it round.
            return not set(words[max(0, at - 2) : at]) & {"was", "were", "been", "be", "is", "are"}
        if word in table.receiving:
            return False
    return False
