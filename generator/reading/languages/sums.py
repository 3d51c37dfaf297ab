"""How a text speaks of sums, their parts and their wholes, in one language: the type of the table.

In: nothing. Out: `Sums`. `statuses/` reads them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sums:
    """Nouns of money, and what stands between a sum and its parts."""

    totals: frozenset[str]
    """Words of a total."""
    additions: frozenset[str]
    """Words of what is added to another amount."""
    money_nouns: frozenset[str] = frozenset()
    """Nouns of money or of what it is for (`grant`, `request`)."""
    outcome_nouns: frozenset[str] = frozenset()
    """Nouns by which the next sentence takes an amount up (`The grant was later cancelled`)."""
    plain_sums: frozenset[str] = frozenset()
    """Those of them that take up any amount (`the money`)."""
    sum_nouns: frozenset[str] = frozenset()
    """Those of them that take up money nobody asked for (`The sum was paid`)."""
    sum_adjectives: frozenset[str] = frozenset()
    """Adjectives of sums (`froze the remaining $5 million`)."""
    sums_told: frozenset[str] = frozenset()
    """Nouns of the number that was told (`amount`)."""
    implied_nouns: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Nouns of what a status makes of an amount (`promised`: `pledge`)."""
    made_nouns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Verbs that name no status, to the nouns of what they make (`claimed`: `claim`)."""
    costs: frozenset[str] = frozenset()
    """Nouns of what something came at (`at a cost of`)."""
    costing: frozenset[str] = frozenset()
    """Participles between a thing and its price, which share its status (`a project costing`)."""
    bought: frozenset[str] = frozenset()
    """Verbs between a thing that is paid for and its price (`cost`)."""
    extras: frozenset[str] = frozenset()
    """Nouns of what is asked for beside a sum (`plus costs of`)."""
    valued: tuple[str, ...] = ()
    """Words of an aside between a thing and what it is worth (`valued at`)."""
    worth: frozenset[str] = frozenset()
    """Words between `It` and the amount of what the sentence before tells of (`is worth`)."""
    money_verbs: frozenset[str] = frozenset()
    """Verbs with an amount for their object that say no status of it (`cost`, `lost`)."""
    limits: frozenset[str] = frozenset()
    """Nouns of the most or least that may be spent (`whose limit is $5 million`)."""
    thresholds: frozenset[str] = frozenset()
    """Words between what is counted and the least or most it may be worth (`bids above`)."""
    together: tuple[str, ...] = ()
    """Words beside the sum of several (`two loans worth a combined $9 million`)."""
    anew: frozenset[str] = frozenset()
    """Words before an amount that is another one, equal or not (`another`, `further`)."""
    excepting: tuple[str, ...] = ()
    """Words before an amount that is left out (`all but`)."""
    more_or_less: frozenset[str] = frozenset()
    """Words behind an amount that is a difference (`$5 million less than`)."""
    containing: frozenset[str] = frozenset()
    """Verbs of a relative clause on what holds an amount (`a plan that includes`)."""
    wholes: frozenset[str] = frozenset()
    """Words between an amount and what it is of (`$5 million in planned shipments`)."""
    kinds: frozenset[str] = frozenset()
    """What a part of a sum of money is in (`$5 million in loans`)."""
    parts: tuple[str, ...] = ()
    """Words between a whole and its parts (`including`, `of which`)."""
    parts_of_before: tuple[str, ...] = ()
    """Words that open a sentence on parts of what was named before (`of that`)."""
    parts_that: tuple[str, ...] = ()
    """Words between a verb and what a part of is the amount (`denied that part of the motion`)."""
    shares_of: tuple[str, ...] = ()
    """Words that open an aside which names the whole that a thing is of (`part of`)."""
    shared: frozenset[str] = frozenset()
    """What stands behind both of two amounts with one verb (`for A and $7 million for B`)."""
    allotting: frozenset[str] = frozenset()
    """Words that say what a part is for, which shares the status of its whole (`intended`)."""
    by_size: tuple[frozenset[str], ...] = ()
    """Words that pick the less of two amounts, and the more (`The lower figure`)."""
    either: tuple[frozenset[str], ...] = ()
    """Words by which a sentence takes up the one or the other of two amounts (`The former`)."""
    one_of_them: frozenset[str] = frozenset()
    """Ordinals that stand for one of several payments (`A fifth, of $5 million, was stopped`)."""
    partly: frozenset[str] = frozenset()
    """Words for a part of an amount (`little of the $5 million was paid`)."""
    every: frozenset[str] = frozenset()
    """What makes a part the whole (`every cent of`)."""
    no_thing: frozenset[str] = frozenset()
    """Words beside an amount that are nothing it is of (`a total of`)."""
    sums_that: tuple[str, ...] = ()
    """Words that take an amount up in a clause of its own (`$5 million, a sum that`)."""
    taken_up_by: tuple[str, ...] = ()
    """Words right behind an amount that take it up (`all of which`)."""
    told_by: frozenset[str] = frozenset()
    """Those of them that do so behind a colon (`it`)."""
    measured_in: tuple[str, ...] = ()
    """Words between what was done and how much at a time (`paid, in amounts of`)."""
    sources: frozenset[str] = frozenset()
    """Nouns of what an amount is taken from (`spent $5 million from the loan, which was`)."""
    things_listed: frozenset[str] = frozenset()
    """Nouns for what a list behind a colon names (`The following was approved:`)."""
    singular: frozenset[str] = frozenset()
    """Auxiliaries behind an amount that is one sum (`was`, not `were`)."""
    splitting: frozenset[str] = frozenset()
    """Verbs that end a line above a list of the parts of a sum (`It includes:`)."""
    split_heads: frozenset[str] = frozenset()
    """Such lines without a verb (`Main priorities:`)."""
    told_numbers: frozenset[str] = frozenset()
    """What an amount is of that is known rather than given (`the $5 million cost`)."""
    asides: frozenset[str] = frozenset()
    """Words that open an aside with a price (`at`)."""
