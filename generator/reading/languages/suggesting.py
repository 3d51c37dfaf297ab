"""How a text names a status beside the listed words, in one language: the type of the table.

In: nothing. Out: `Suggesting`. `statuses/suggesting.py`, `passives` and `beside` read them, and
`contrary` for the checks.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Suggesting:
    """Forms that name or suggest a status, and what makes them do so."""

    listed_roots: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Statuses, to what all forms of their listed words hold; other words only suggest them."""
    status_acts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Verb forms beside the listed words that, right before an amount, suggest a status."""
    status_nouns: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of nouns, with what joins them to the amount (`pledge of`)."""
    status_passives: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of passives behind an amount (`was turned down`)."""
    status_predicates: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of verbs behind an amount that need no auxiliary (`failed`, of `a bid for`)."""
    status_around: Mapping[str, tuple[tuple[str, str], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of verbs with a word behind their object (`put $5 million on hold`)."""
    status_labels: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of the whole of a cell, a bracket or a heading (`Turned down`)."""
    status_weak: frozenset[str] = frozenset()
    """Forms of these that have other senses: they need money for what they are said of."""
    status_of: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns that such a form must be said of, where not all of `money_nouns` do."""
    nouns_behind: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns of what an amount is of, by status (`its $5 million request`)."""
    aims: tuple[str, ...] = ()
    """What stands before an infinitive that is proposed (`proposal to`)."""
    aimed: str = ""
    """The status it then has."""
    drafts_of_law: frozenset[str] = frozenset()
    """Nouns of what is not decided yet (`a bill authorizing $5 million`)."""
    signing: frozenset[str] = frozenset()
    """Verbs by which it is decided (`signed a bill`)."""
    paying_now: frozenset[str] = frozenset()
    """Forms of the present that say that somebody pays (`pays`, `members pay`)."""
    in_general: frozenset[str] = frozenset()
    """Words of a sentence that says in such a form what is due, or will be."""
    other_subjects: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Forms to subjects they have in another sense (`calls for`: `plan`)."""
    quashing: frozenset[str] = frozenset()
    """Verbs by which an order to stop money is undone (`stayed the order suspending`)."""
    orders: frozenset[str] = frozenset()
    """Nouns of what stops it (`the order suspending`)."""
    prevented: frozenset[str] = frozenset()
    """Words before a gerund that say it did not happen (`blocked it from cancelling`)."""
    deciding: tuple[str, ...] = ()
    """What stands before the infinitive of a status that is then a fact (`voted to`)."""
    emphatic: tuple[str, ...] = ()
    """What stands before the base of a verb that it affirms (`did`)."""
    decided: frozenset[str] = frozenset()
    """The statuses of which that is so."""
    presupposing: frozenset[str] = frozenset()
    """Words before a noun that say there was such a thing to decide on (`considered a`)."""
    named_by_noun: frozenset[str] = frozenset()
    """Statuses whose nouns say with a definite article that there is one (`its pledge of`)."""
    none_at_all: frozenset[str] = frozenset()
    """Words that say there is none all the same (`without a request`)."""
    to_come: frozenset[str] = frozenset()
    """Participles that say a thing has not happened (`approval of $5 million is expected`)."""
    no_act: frozenset[str] = frozenset()
    """Words before a noun that say it has not happened (`without`)."""
    fresh: frozenset[str] = frozenset()
    """Adjectives of what is promised or asked for (`in firm pledges`)."""
    listing: frozenset[str] = frozenset()
    """Verbs between a plural and the list of what it is of (`Pledges came from`)."""
    moved: frozenset[str] = frozenset()
    """What is done to an item before it is decided (`Moved, seconded and approved`)."""
    record_heads: frozenset[str] = frozenset()
    """What names the field of a record that holds a status (`Status:`)."""
    voted_on: frozenset[str] = frozenset()
    """What a line names that tells a vote (`Motion lost`)."""
    says_no: frozenset[str] = frozenset()
    """What a cell says under a head that asks (`Approved?`)."""
    resolving: tuple[str, ...] = ()
    """Words before a resolution (`agreed that $5 million be paid`)."""
    formulas: tuple[str, ...] = ()
    """What a resolution says before its verb (`be and is hereby approved`)."""
