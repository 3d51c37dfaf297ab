"""Amounts that an article names again: each has the status that it has in the end.

In: a text, its amounts of money in order with what governs each, the order of statuses, the
language's table. Out: for each amount what governs it, or what governs a further mention of it
that tells the later state: `Norway promised $5 million. ... The $5 million was cancelled`.

A mention takes up an earlier one by a definite word (`the $5 million`), or because the number is
too precise for chance (`$18.4 million`). Of two states the one further in a budget's life is the
later, but for a stop that is followed by a payment, and a refusal that is followed by a grant:
that stays as it is said.

Deliberately absent: whether one of both is a part of the other (`ties.py` of the drafts).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.statuses.governed import Governed

# Digits of a number that two sums do not share by chance.
_PRECISE = 3
_BACK = 40
# Mentions of one amount that are looked back at.
_MOST = 8
_APART = re.compile(r"[.!?]\s|\n\s*\n")


class Repeat(NamedTuple):
    """One mention of an amount: where it begins, what tells equal ones, what governs it."""

    start: int
    same: tuple[str, ...]
    digits: int
    governed: Governed


def latest(
    text: str, mentions: Sequence[Repeat], order: Sequence[str], tables: Tables
) -> list[Governed]:
    """Give for each mention what governs it in the end."""
    settled = [one.governed for one in mentions]
    by_amount: dict[tuple[str, ...], list[int]] = {}
    for at, mention in enumerate(mentions):
        for before in by_amount.get(mention.same, [])[-_MOST:]:
            if _again(text, mentions[before], mention, tables):
                first, then = _both(settled[before], settled[at], order, tables)
                settled[before], settled[at] = first, then
        by_amount.setdefault(mention.same, []).append(at)
    return settled


def _again(text: str, first: Repeat, then: Repeat, tables: Tables) -> bool:
    """Tell whether a mention is the amount of an earlier one."""
    if not _APART.search(text, first.start, then.start):
        return False
    head = text[max(0, then.start - _BACK) : then.start]
    small, anew = tables.small, tables.sums.anew
    definite = any_of(small.determiners - small.indefinite - anew)
    which = rf"(?P<which>(?:(?!(?:{definite}) )[a-z-]+ ){{0,2}})"
    found = re.search(rf"(\w+ )?\b(?P<the>(?i:{definite})) {which}$", head)
    if not found:
        return then.digits >= _PRECISE
    # `said that $5 million was`, `the other $5 million`
    says = found["the"] in small.opens_clause and (found[1] or "").strip() in small.speech_verbs
    return not (says or anew & {*found["which"].split()}) or then.digits >= _PRECISE


def _both(
    first: Governed, then: Governed, order: Sequence[str], tables: Tables
) -> tuple[Governed, Governed]:
    """Give what governs two mentions of one amount."""
    aftermath = tables.aftermath
    one, other = first.status, then.status
    if not one or not other or one == other or other in aftermath.waiting:
        return first, then
    if one in aftermath.waiting or order.index(one) < order.index(other):
        return _told(then, one), then
    stopped = aftermath.held_back - aftermath.verdicts - aftermath.of_money_only
    if one in stopped and other in aftermath.of_money_only:
        return _told(then, one), then  # `was suspended. ... The whole $5 million was paid`
    reversed_since = one in aftermath.held_back and other not in aftermath.asking
    if reversed_since and (one in aftermath.verdicts or other in aftermath.of_money_only):
        return _told(then, one), then  # `refused $5 million. ... It has approved the $5 million`
    return first, _told(first, other)


def _told(governed: Governed, other: str) -> Governed:
    return governed._replace(others=tuple(sorted({*governed.others, other} - {governed.status})))
