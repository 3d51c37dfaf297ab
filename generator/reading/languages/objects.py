"""What a status word is said of in place of money, in one language: the type of the table.

In: nothing. Out: `Objects`. Entries are lower case, phrases of words joined by one space; keys are
those of statuses, or words that name one. `statuses/objects.py` reads it, for drafts and for the
checks. What may have cost an amount, as an audit may, stands in `matters`: it is told by the word
behind it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: Mapping[str, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Objects:
    """The objects that the words of a status have beside money."""

    things: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """What is no money, whatever follows (`committed`: `fraud`)."""
    things_ahead: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """The same where it stands before the word (`congelado`, behind `pescado`)."""
    matters: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """What is about money, before one of `links` (`approved`: `audit`)."""
    links: tuple[str, ...] = ()
    """What joins a matter to the amount (`into`)."""
    leads: tuple[str, ...] = ()
    """What may stand between a word and its object (`de`, of `pendiente de juicio`)."""
    priced: tuple[str, ...] = ()
    """What right before an amount makes it the price of the matter (`costing`)."""
    carrying: frozenset[str] = frozenset()
    """Words by which who approves the matter approves the amount (`recommends`)."""
    parts: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """What is paid of an amount, or on it (`instalment`)."""
    part_links: tuple[str, ...] = ()
    """What joins it to a whole that has an article (`of`)."""
    paid_on: tuple[str, ...] = ()
    """What joins it to any whole (`on`)."""
    whole: frozenset[str] = frozenset()
    """Words of a part that completes the whole (`final`)."""
    bought_by: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Words before what is bought (`paid`: `for`)."""
    upkeep: frozenset[str] = frozenset()
    """What is bought for a thing and is not the thing (`repairs`)."""
    ending: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """Verbs by which what there is ends, waits or is blamed (`proposed`: `scrapping`)."""
    ending_breaks: frozenset[str] = frozenset()
    """Words behind which an amount is not the object of such a verb (`to`)."""
    definite: frozenset[str] = frozenset()
    """Words that say there is such a thing (`the`)."""
    anew: frozenset[str] = frozenset()
    """Words that say it is a sum of its own all the same (`another`)."""
    to_do: tuple[str, ...] = ()
    """What makes an infinitive (`to`)."""
    doing: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """Infinitives that give no money and keep none (`refused`: `comment`)."""
    by_how_much: tuple[str, ...] = ()
    """What right before an amount makes it one that is meant (`raise its share to`)."""
    deeds: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Words before what somebody is said to have done (`cleared`: `of`)."""
    deed_ends: tuple[str, ...] = ()
    """Endings of such verbs, and such nouns (`ing`, `fraud`)."""
    of_persons: frozenset[str] = frozenset()
    """Statuses and words that are said of persons, too (`suspended`)."""
    person_opens: tuple[str, ...] = ()
    """What opens the noun of a person (`the`; in Spanish `al`)."""
    who: tuple[str, ...] = ()
    """What follows it (`who`)."""
    held_in: Mapping[str, frozenset[str]] = field(default_factory=lambda: _NONE)
    """Where money is taken from that nobody takes back (`withdrawn`: `account`)."""
    out_of: tuple[str, ...] = ()
    """What stands before it (`from`)."""
