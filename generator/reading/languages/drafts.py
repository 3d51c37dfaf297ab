"""The words of drafts, and of the pages articles stand on, in one language: the type of the table.

In: nothing. Out: `Drafts`. Drafting reads them (`authoring/`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drafts:
    """Words of labels and bylines, and of what an article is about."""

    claims: Mapping[str, tuple[str, ...]]
    """Kinds of statements to patterns of words that make a sentence one."""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words of labels: `amount`, `with_status` (with `{status}`), `percent`, `other`; of a status
    by its key, English if not there; of a draft's title (`article`, with `{name}`) and of why the
    numbers of one are allowed (`headline`)."""
    bylines: tuple[str, ...] = ()
    """Words that open a line with the author's name (`By`)."""
    ours: frozenset[str] = frozenset()
    """Words by which who writes the article claims something (`our director`)."""
    no_places: frozenset[str] = frozenset()
    """Words that may stand before a comma and a date and are no place (`Minutes`)."""
    dated: tuple[str, ...] = ()
    """Words that open a line with the date of the article (`Published`)."""
    reading_times: tuple[str, ...] = ()
    """What a page says of itself behind a number of minutes (`min read`)."""
    page_counts: frozenset[str] = frozenset()
    """What a page counts of its own in a line with nothing else (`3 comments`)."""
    lenders: tuple[str, ...] = ()
    """What bodies that lend or give are called with their country (`the Chinese embassy`)."""
    weekdays: frozenset[str] = frozenset()
    """Days of the week, before the date of a line."""
    banks: tuple[str, ...] = ()
    """What a body that decides on money of several countries is called with its own."""
    the_country: tuple[str, ...] = ()
    """How a sentence means the country that the article is about (`to the country`)."""
    elsewhere: frozenset[str] = frozenset()
    """Words of a sentence that is of other countries, too (`worldwide`, `Africa`)."""
    beyond: frozenset[str] = frozenset()
    """Words right before a country that an article is held against (`like`, `neighbouring`)."""
    trading: frozenset[str] = frozenset()
    """Words of who sells and what is bought, before where (`a firm in Nepal`, `came from`)."""
    undertakings: frozenset[str] = frozenset()
    """Nouns of what a program is, and of others like it (`programme`, `scheme`)."""
    told_before: frozenset[str] = frozenset()
    """Words before a noun that mean the one that was told of (`the`, `this`)."""
    wholes_of_money: frozenset[str] = frozenset()
    """Nouns of money that is of more than one thing (`budget`)."""
    beside: frozenset[str] = frozenset()
    """Words before a thing that what is told of is no part of (`outside the programme`)."""
    destined: frozenset[str] = frozenset()
    """Words between an amount and what it is for (`for`, `towards`)."""
