"""What countries and their people are called, in one language: the type of the table.

In: nothing. Out: `Countries`. `naming/territories.py`, `namesakes` and `speech/` read them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Countries:
    """Names of countries beside CLDR's, and words that only look like them."""

    country_names: Mapping[str, str]
    """Names beside CLDR's, to ISO codes."""
    demonyms: Mapping[str, str]
    """Names of their people, to the same."""
    open_names: Mapping[str, Mapping[str, frozenset[str]]]
    """Names of several countries, each with the words that tell which."""
    no_country: tuple[str, ...]
    """Phrases that hold a country's name and are none (`New Mexico`)."""
    person_names: frozenset[str]
    """Names of countries that are names of people, too."""
    usual_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Of `open_names`, what is meant where nothing tells (`Georgia`)."""
