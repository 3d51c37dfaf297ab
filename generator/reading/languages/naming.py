"""The words that names are made of, in one language: the type of the table.

In: nothing. Out: `Naming`. `naming/` and `speech/` read them, and who gives to whom.
"""

from __future__ import annotations

from generator.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Naming:
    """Words of the names of people and bodies, and of who gives and gets."""

    titles: frozenset[str]
    """Words before a person's name (`Minister`, `Dr`)."""
    roles: frozenset[str]
    """Nouns of people who speak (`official`, `spokeswoman`)."""
    connectors: frozenset[str]
    """Small words inside names (`of`, `and`)."""
    not_names: frozenset[str]
    """Words with a capital at the start of a sentence that start no name."""
    program_words: frozenset[str]
    """Words of the names of programs (`Initiative`)."""
    agency_words: frozenset[str]
    """Words of the names of agencies (`Ministry`)."""
    firm_names: frozenset[str]
    """Last words of the names of organisations, whose demonym names no country."""
    office_links: frozenset[str] = frozenset()
    """Words between an office and what it is for (`Minister for Energy`)."""
    place_openers: frozenset[str] = frozenset()
    """First words of the names of places (`New`, `El`)."""
    ranks: frozenset[str] = frozenset()
    """Words before an office that are a part of it (`Chief financial officer`)."""
    lesser: frozenset[str] = frozenset()
    """Words that make a title another one (`Deputy Minister`)."""
    addresses: frozenset[str] = frozenset()
    """Titles that are no office (`Mr`)."""
    portfolios: frozenset[str] = frozenset()
    """Words of what a ministry is for, of which its name lists some (`Fisheries and Food`)."""
    name_links: frozenset[str] = frozenset()
    """Connectors of a name behind which an article may stand (`de la`)."""
    bodies: frozenset[str] = frozenset()
    """Organisations whose names hold a word of a program (`World Food Programme`), lower case."""
    requests: frozenset[str] = frozenset()
    """Nouns of what is asked for, before those that get all the same (`a request from`)."""
    taken_by: frozenset[str] = frozenset()
    """Participles before those that get all the same (`requested by`)."""
    giving_verbs: frozenset[str] = frozenset()
    """Verbs whose subject gives away (`pledged`); approving may be of one's own."""
    approving: frozenset[str] = frozenset()
    """Verbs whose subject gives where somebody else gets it (`approved`)."""
