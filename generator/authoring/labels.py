"""Labels of drafted figures: plain, short, and true whatever the amount is of.

In: an amount, its status, the words behind it in its clause, the language's table. Out: words
without digits: what is counted; `Amount approved`, with what it is for where the words say so right
behind the amount; `Share of` what. A person gives them better ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.amounts import Amount, UnitKind

if TYPE_CHECKING:
    from generator.model.statuses import Status
    from generator.reading.languages.reporting import Reporting

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\d[\d.,]*\s+")
_LONGEST = 7


def label(amount: Amount, status: Status | None, behind: str, table: Reporting) -> str:
    """Name a figure; `behind` is the rest of the clause the amount stands in."""
    words = table.labels
    if amount.unit.kind is UnitKind.NOUN:
        noun = " ".join(_WORD.findall(amount.unit.code))
        return noun[:1].upper() + noun[1:] if noun else words.get("other", "")
    if amount.unit.kind is UnitKind.PERCENT:
        start = words.get("percent", "")
        behind = _NUMBER.sub("", behind)  # `of the 800,000 farmers`
    elif status is not None:
        start = words.get("with_status", "").format(
            status=words.get(status.key, status.label.lower())
        )
    else:
        start = words.get("amount", "")
    return " ".join(filter(None, (start, _purpose(behind, table))))


def _purpose(behind: str, table: Reporting) -> str:
    """Take `for roads in Kenya` from what stands behind an amount, or from behind its status."""
    found = list(_WORD.finditer(behind))
    first = next((i for i, m in enumerate(found) if m[0].lower() in table.purpose), None)
    if first is None or first > _LONGEST:
        return ""
    if any(m[0].lower() not in table.purpose_ends for m in found[:first]):
        first = 0 if found[0][0].lower() in table.purpose else first
        between = [m[0].lower() for m in found[:first]]
        if len([w for w in between if w not in table.purpose_ends]) > 1:
            return ""
    taken: list[str] = []
    for match in found[first:]:
        word = match[0]
        gap = behind[found[first].start() : match.start()]
        if re.search(r"[^\w\s’'-]", gap) or any(c.isdigit() for c in gap):
            break
        if taken and word.lower() in table.purpose_ends:
            break
        taken.append(word)
        if len(taken) > _LONGEST:
            break
    complete = len(taken) > 1 and len(taken) <= _LONGEST
    while taken and taken[-1].lower() in table.purpose | table.connectors | {"a", "an"}:
        taken.pop()
    return " ".join(taken) if complete and len(taken) > 1 else ""
