"""What drafting has to know of a language: who says what, and how countries are called.

In: nothing. Out: the type `Reporting`, a table that a language's module fills beside `LANGUAGE`,
and `reporting(tag)`. These tables feed proposals for a person to confirm and the coverage of an
article; no check rests on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reporting:
    """The words of reported speech, of names and of countries, in one language."""

    speech_verbs: frozenset[str]
    according: tuple[str, ...]
    """Phrases before a speaker (`according to`)."""
    pronouns: frozenset[str]
    before_verb: frozenset[str]
    """Words between a subject and its verb (`has`, `also`)."""
    phrase_ends: frozenset[str]
    """Words that end the speaker behind a verb (`in`, `who`)."""
    titles: frozenset[str]
    """Words before a person's name (`Minister`, `Dr`)."""
    roles: frozenset[str]
    """Nouns of people who speak (`official`, `spokeswoman`)."""
    connectors: frozenset[str]
    """Small words inside names (`of`, `and`)."""
    not_names: frozenset[str]
    """Words with a capital at the start of a sentence that start no name."""
    program_words: frozenset[str]
    agency_words: frozenset[str]
    firm_names: frozenset[str]
    """Last words of the names of organisations, whose demonym names no country."""
    claims: Mapping[str, tuple[str, ...]]
    """Kinds of statements to patterns of words that make a sentence one."""
    totals: frozenset[str]
    """Words of a total, and of what is added to another amount."""
    additions: frozenset[str]
    as_of: tuple[str, ...]
    country_names: Mapping[str, str]
    """Names beside CLDR's, to ISO codes."""
    demonyms: Mapping[str, str]
    open_names: Mapping[str, Mapping[str, frozenset[str]]]
    """Names of several countries, each with the words that tell which."""
    no_country: tuple[str, ...]
    """Phrases that hold a country's name and are none (`New Mexico`)."""
    person_names: frozenset[str]
    """Names of countries that are names of people, too."""
    states: frozenset[str]
    """Places that tell the state of Georgia from the country, beside `state_words`."""
    birds: frozenset[str]


@lru_cache(maxsize=8)
def reporting(tag: str) -> Reporting:
    """Give the table of a language by its primary subtag, which must be one there are rules for."""
    found = import_module(f"generator.reading.languages.{tag}").REPORTING
    assert isinstance(found, Reporting)
    return found
