"""What takes an amount from a status word, in one language: the type of the table.

In: nothing. Out: `Attachment`. `statuses/attachment.py` and `frames` read them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Attachment:
    """Words by which a status is said of another thing than the amount."""

    stopping: frozenset[str] = frozenset()
    """Infinitives by which an amount is held back or taken away (`a motion to withhold`)."""
    other_senses: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Status words to objects they have in another sense (`granted`: `interview`)."""
    other_particles: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of what stands right behind the word (`paid`: `back`)."""
    other_ends: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """The same of what stands behind the amount (`withdrawn`: `account`)."""
    other_aims: frozenset[str] = frozenset()
    """Infinitives of which an amount is the object and the status word is not said (`to hide`)."""
    by_how_much: frozenset[str] = frozenset()
    """Words behind such an infinitive that make the amount what is proposed (`to cut it by`)."""
    retained: frozenset[str] = frozenset()
    """Passives with an object of their own (`was refused insurance for`)."""
    over_it: frozenset[str] = frozenset()
    """Words between what was asked for or given and its matter (`talks over the $5 million`)."""
    reactions: frozenset[str] = frozenset()
    """Nouns of what is said about an amount and refused in its place (`rejected criticism of`)."""
    denied_doing: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Verbs behind a status word that say what somebody did or not (`denied`: `owing`)."""
    wanting: frozenset[str] = frozenset()
    """Status words that have other things than money for their object (`asked for`)."""
    wanted_for: frozenset[str] = frozenset()
    """What joins such a thing to the amount (`a receipt for`)."""
    accounted: frozenset[str] = frozenset()
    """What is asked for where money has gone already (`sought vouchers for`, `proof of`)."""
    affairs: frozenset[str] = frozenset()
    """Nouns of what people do about money, which is then not said of it (`talks on`)."""
    about: frozenset[str] = frozenset()
    """What joins them to it."""
    takes_clause: frozenset[str] = frozenset()
    """Statuses whose words have a clause for their object (`promised that it would pay`)."""
    embedding: frozenset[str] = frozenset()
    """Words that open a clause of other things (`how`, `who`)."""
    doings: frozenset[str] = frozenset()
    """Forms of verbs whose subject has to do with an amount (`stealing`)."""
    contests: frozenset[str] = frozenset()
    """Nouns of what is brought before somebody, before `against` (`An appeal against`)."""
    contesting: frozenset[str] = frozenset()
    """Words behind them, before what they are against."""
    back: frozenset[str] = frozenset()
    """Words behind an amount that is to be returned (`promised to pay the $5 million back`)."""
    away: frozenset[str] = frozenset()
    """Words before another thing that an amount goes to (`on`, of `on a road`)."""
    with_recipient: frozenset[str] = frozenset()
    """Status words that who gets the amount stands behind (`refused the club`)."""
    claiming: frozenset[str] = frozenset()
    """Those of them that a statement may stand behind, too (`promised workers get`)."""
    after_object: frozenset[str] = frozenset()
    """Words that may stand behind such an object (`cancelled it two years later`)."""
