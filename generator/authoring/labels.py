"""Labels of drafted figures: plain, short, and true whatever the amount is of.

In: an amount, its status, the words behind it in its clause and those behind that, the language's
table. Out: a `Label`: words without digits, what is counted, `Amount approved` with what it is for
where the words say so right behind the amount, `Share of` what; and whether a person has to word
it, since the article's words would be broken or only a part of the truth (`Amount`, of `for wells
in Mali and for a school`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.amounts import Amount, UnitKind
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.model.statuses import Status
    from generator.reading.languages.loaded import Tables

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\d[\d.,]*\s+")
_LONGEST = 7
# A plural, where a noun ends; not `business`, `this`.
_PLURAL = re.compile(r"[^\W\d_]{2}[^sui\W\d_]s$")
_LISTED = re.compile(r"\s*(?P<first>,\s[^,.;:!?\n]{2,40},?\s+)?(?P<joint>[^\W\d_]+)\s+")
_OR = frozenset(["or", "y", "e", "o", "u"])


class Label(NamedTuple):
    """The label of a figure; `to_word` where the article's words give no good one."""

    words: str
    to_word: bool = False


def label(
    amount: Amount,
    status: Status | None,
    behind: str,
    more: str,
    tables: Tables,
    months: Collection[str] = (),
) -> Label:
    """Name a figure; `behind` is the rest of its clause, `more` what stands behind that.

    A label holds no year, so no month either (`in March`): next year it would be another.
    """
    words = tables.drafts.labels
    if amount.unit.kind is UnitKind.PERCENT:
        start = words.get("percent", "")
        # `of the 800,000 farmers`
        of_what = _whole(_NUMBER.sub("", behind), tables)
        return Label(f"{start} {of_what}" if of_what else start, not of_what)
    if status is not None:
        start = words.get("with_status", "").format(
            status=words.get(status.key, status.label.lower())
        )
    else:
        start = words.get("amount", "")
    what, broken = _purpose(behind, more, tables)
    what = _without_months(what, tables, months)
    return Label(f"{start} {what}" if what else start, broken or (status is None and not what))


def _without_months(what: str, tables: Tables, months: Collection[str]) -> str:
    """Leave out a month and what leads to it: `for roads in March` is `for roads`."""
    words = what.split()
    at = next((i for i, word in enumerate(words) if word.strip(",.") in months), None)
    if at is None:
        return what
    small = tables.small.purpose | tables.naming.connectors | tables.small.determiners
    leads = [
        i for i in range(at) if words[i].lower() in tables.small.purpose - tables.small.part_of
    ]
    kept = words[: max(leads, default=0)]
    while kept and kept[-1].lower() in small:
        kept.pop()
    return " ".join(kept)


def counted(noun: str, tables: Tables, *, own: bool) -> Label:
    """Name a number by what it counts, which its amount says already: a person has to word it.

    `own` tells that the noun is of the label's language.
    """
    said = " ".join(_WORD.findall(noun))
    if not own or not said:
        return Label(tables.drafts.labels.get("other", ""), to_word=True)
    return Label(said[:1].upper() + said[1:], to_word=True)


def _whole(behind: str, tables: Tables) -> str:
    """Take `of rural households` from what stands behind a share, no verb behind it (`fetch`)."""
    found = list(_WORD.finditer(behind))
    words = [match[0].lower() for match in found]
    if not words or words[0] not in tables.small.part_links:
        return ""
    taken: list[str] = []
    for at, match in enumerate(found):
        between = behind[found[at - 1].end() : match.start()] if at else ""
        if between.strip() or words[at] in tables.small.purpose_ends - tables.small.purpose:
            # `of the population has`: a verb stands there, or nothing more.
            return " ".join(taken) if len(taken) > 1 and not between.strip() else ""
        if len(taken) > _LONGEST or (set(words[at : at + 1]) & tables.small.takes_up):
            return ""
        taken.append(match[0])
        small = tables.small.determiners | tables.naming.connectors | tables.small.purpose
        if words[at] not in small and _PLURAL.search(words[at]):
            return " ".join([*taken, *_place(found[at + 1 :], tables)])
    # `of the budget`, but not `of the budget vanished`
    most = 2 + (words[1:2] != [] and words[1] in tables.small.determiners)
    return " ".join(taken) if 1 < len(taken) <= most else ""


def _place(behind: list[re.Match[str]], tables: Tables) -> list[str]:
    """Take `in Mali` from what stands behind a noun."""
    if not behind or behind[0][0].lower() not in tables.small.purpose | tables.naming.connectors:
        return []
    names: list[str] = []
    for match in behind[1:]:
        if not match[0][0].isupper():
            break
        names.append(match[0])
    return [behind[0][0], *names] if names else []


def _goes_on(behind: str, end: int, more: str, tables: Tables) -> tuple[str, bool]:
    """Tell what a phrase goes on with behind its clause: `in Mali` and `and Niger`.

    Out: the words to add, and whether the phrase is only a part of what is said (`and the Sahel`).
    """
    if behind[end:].strip():
        return "", False
    listed = _LISTED.match(more)
    joint = listed["joint"].lower() if listed else ""
    if not listed or joint not in tables.small.joins & (tables.naming.connectors | _OR):
        return "", False
    tail = _WORD.match(more, listed.end())
    if not tail or tail[0].lower() in tables.small.purpose_ends or listed.end() < tail.start():
        return "", False  # `and $2 million for`, `and was delayed`
    alone = not listed["first"] and re.match(r"\s*(?:[.;:!?)]|$)", more[tail.end() :])
    return (more[: tail.end()].strip(), False) if alone else ("", True)


def _purpose(behind: str, more: str, tables: Tables) -> tuple[str, bool]:
    """Take `for roads in Kenya` from what stands behind an amount, or from behind its status.

    Out: these words, and whether there are such words that make no good label.
    """
    small = tables.small
    found = list(_WORD.finditer(behind))
    first = next((i for i, m in enumerate(found) if m[0].lower() in small.purpose), None)
    if first is None or first > _LONGEST:
        return "", False
    if any(m[0].lower() not in small.purpose_ends for m in found[:first]):
        first = 0 if found[0][0].lower() in small.purpose else first
        between = [m[0].lower() for m in found[:first]]
        asked = found[first][0].lower() in small.giving  # `solicitados por Chad`, who decides not
        if asked or len([w for w in between if w not in small.purpose_ends]) > 1:
            return "", False
    taken: list[str] = []
    end = 0
    for match in found[first:]:
        word = match[0]
        gap = behind[found[first].start() : match.start()]
        if re.search(r"[^\w\s’'-]", gap) or any(c.isdigit() for c in gap):
            break
        if taken and word.lower() in small.purpose_ends:
            break
        taken.append(word)
        end = match.end()
        if len(taken) > _LONGEST:
            break
    said = {word.lower() for word in taken}
    pronouns = small.takes_up - tables.naming.connectors | {*tables.aftermath.of_verbs}
    if said & pronouns or said & small.owners.keys():
        return "", True  # `of it`, `to connect them`, `of its own for the canals`
    added, broken = _goes_on(behind, end, more, tables)
    complete = len(taken) > 1 and len(taken) <= _LONGEST
    while taken and taken[-1].lower() in small.purpose | tables.naming.connectors | {
        "a",
        "an",
    }:
        taken.pop()
    good = complete and len(taken) > 1 and not broken
    return (" ".join(filter(None, (*taken, added))) if good else ""), not good
