"""What makes a country's name a part of something else, in one language: the type of the table.

In: nothing. Out: `OtherNames`. Everything may be empty: what rests on it is then not told.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OtherNames:
    """Words around a country's name that make it the name of something else."""

    heads: frozenset[str] = frozenset()
    """Words with a capital right before it (`Air`, `Lake`, `Hotel`)."""
    of_heads: frozenset[str] = frozenset()
    """The same, joined by `links` (`Gulf of`)."""
    links: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    """Words with a capital right behind it (`River`, `Street`, `Airlines`)."""
    firms: frozenset[str] = frozenset()
    """The same of firms (`Airways`): unless an article opens with one."""
    saints: tuple[str, ...] = ()
    """How names of saints begin, and the buildings that bear them."""
    buildings: frozenset[str] = frozenset()
    things: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns in small letters behind it that are things of no country, by name (`Guinea`: `pig`);
    under the empty name those of all people (`restaurant`, of `a Thai restaurant`)."""
    compounds: frozenset[str] = frozenset()
    """What a hyphen joins to it (`speaking`)."""
    tongues: frozenset[str] = frozenset()
    """Words before the name of a language (`into`, `speaks`)."""
    speaking: frozenset[str] = frozenset()
    """Those of them behind which it is nothing else."""
    languages: frozenset[str] = frozenset()
    """Names of people that are names of languages, too; empty where all may be."""
    tongue_ends: frozenset[str] = frozenset()
    """Words that may stand right behind the name of a language."""
    states: frozenset[str] = frozenset()
    """States of the United States, which an article names rather than the country."""
    towns: frozenset[str] = frozenset()
    """Regions that stand behind a town of a country's name and a comma (`Lebanon, Ohio`)."""
    joins: frozenset[str] = frozenset()
    """Words that make such a pair a list (`and`)."""
    reserves: frozenset[str] = frozenset()
    """Names whose money is money in general (`the US dollar`)."""
    particles: frozenset[str] = frozenset()
    """Small words between a name and the family's (`dos Santos`)."""
    addresses: frozenset[str] = frozenset()
    """Words before a person's name and before nothing else (`Mr`)."""
    titles: frozenset[str] = frozenset()
    """The same in small letters, with titles that may be a country's, too (`judge`)."""
    given_names: frozenset[str] = frozenset()
    """Names of countries that are given names first."""
    in_places: frozenset[str] = frozenset()
    """Words before a country that no person has before him (`in`)."""
    of_states: frozenset[str] = frozenset()
    """Nouns of persons that are said of countries, too (`neighbour`)."""
    places: frozenset[str] = frozenset()
    """Words before a place (`in`)."""
    common_words: frozenset[str] = frozenset()
    """Names of peoples that are words for other things, too (`Poles`)."""
    said_states: tuple[str, ...] = ()
    """What stands right behind the name of a state of the United States (`, the U.S. state`)."""
    of_persons: tuple[str, ...] = ()
    """What stands right behind a given name and behind no country (` is on leave`)."""
    directions: frozenset[str] = frozenset()
    """Words with a capital before a country that are no first name (`Northern`)."""
