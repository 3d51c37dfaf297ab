"""What numbers count and add up to, in one language: the type of the table.

In: nothing. Out: `Counts`. Drafting reads them (`authoring/`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Counts:
    """Words of counts, of columns and of amounts that are tied to others."""

    as_of: tuple[str, ...]
    """Phrases before the date that an amount is of (`as of`)."""
    moving: frozenset[str] = frozenset()
    """What people did of whom only the number is told (`2,000 crossed into Chad`)."""
    streets: frozenset[str] = frozenset()
    """Words with a capital behind the number of a house."""
    ages: frozenset[str] = frozenset()
    """Words a hyphen joins to a number that is an age (`67-year-old`)."""
    extents: frozenset[str] = frozenset()
    """What a text is long by (`a 31-page order`)."""
    age_ends: tuple[str, ...] = ()
    """What stands behind a time that is an age (`81 years old`)."""
    age_heads: tuple[str, ...] = ()
    """Patterns of what stands before a time that is an age (`older than`), in small letters."""
    no_age_heads: frozenset[str] = frozenset()
    """Words before these behind which a time is none (`plazos no`, of `no menores de 5 años`)."""
    not_counted: frozenset[str] = frozenset()
    """Nouns behind a number that only says how much (`a million thanks`)."""
    collectives: frozenset[str] = frozenset()
    """Plurals that are one, too (`6 staff arrives`; but `8 police stations`)."""
    units: frozenset[str] = frozenset()
    """Plurals of units of measure, behind which a word in `s` is a verb (`200 litres costs`)."""
    multiplied_by: frozenset[str] = frozenset()
    """Words behind `times` that are multiplied (`3 times as much`), beside `determiners`."""
    grants: frozenset[str] = frozenset()
    """Nouns of money that one gives another (`loan`)."""
    granted_worth: frozenset[str] = frozenset()
    """Words between such a noun and its amount, beside `part_links` (`worth`)."""
    columns: frozenset[str] = frozenset()
    """Words of a title whose paragraphs have nothing to do with one another (`corrections`)."""
    defining: tuple[str, ...] = ()
    """Words between a sign and what it is said to mean (`stands for`)."""
    rate_links: frozenset[str] = frozenset()
    """Words between the price of a currency and the currency (`27.35 kwacha to the dollar`)."""
    just_before: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Phrases for the year and for the month before this one (`last year`)."""
    by_then: tuple[str, ...] = ()
    """Words before a date by which something had been done (`had been paid by 31 August`)."""
    sum_rows: frozenset[str] = frozenset()
    """Words of a row that is the sum of others (`Total`)."""
    more_rows: frozenset[str] = frozenset()
    """Words of a row that stands beside others, whatever else it says (`All other towns`)."""
    sum_phrases: frozenset[str] = frozenset()
    """Words of a total that say so together only (`in all`)."""
    set_against: tuple[str, ...] = ()
    """Words before an amount that another is set against (`up from`)."""
    changing: frozenset[str] = frozenset()
    """Verbs that change an amount into another (`raised`, of `raised from $5 to $8 million`)."""
    bringing: frozenset[str] = frozenset()
    """Verbs of what makes an amount another (`brought`, of `brought it to $8 million`)."""
    taking_up: tuple[str, ...] = ()
    """Words before an amount named again, or a noun of it (`that`, of `That sum, $5 million`)."""
    from_to: tuple[str, ...] = ()
    """The words before the two (`from`, `to`)."""
    of_the: tuple[str, ...] = ()
    """Words right before an amount named again (`Of the`, of `Of the $5 million, $2 million`)."""
