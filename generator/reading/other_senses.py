"""Words that a language's tables know as something else than what a site wants them to name.

In: words of `site.yaml`, a language with its tables. Out: whether they are known as a number, a
bound, a negation, a noun of what is counted, an office or another small word; and whether a noun
of money is one of another currency.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.reading.languages.language import Language
    from generator.reading.languages.loaded import Tables

# `K`, `Rs` and `Le` are signs, whatever else such letters are.
_SIGN = 3


def known_otherwise(words: str, language: Language, tables: Tables) -> bool:
    """Tell words that the tables know as something else than money or a status."""
    said = words.casefold().split()
    if len(words) < _SIGN and not words.islower():
        return False
    known = _known(language, tables)
    return bool(said) and (" ".join(said) in known or all(word in known for word in said))


@lru_cache(maxsize=8)
def _known(language: Language, tables: Tables) -> frozenset[str]:
    nouns = {name.split()[-1] for name in language.currencies}
    naming, small = tables.naming, tables.small
    found = frozenset().union(
        language.qualifiers, language.firm_qualifiers, language.later_qualifiers, language.percent,
        language.cardinals, language.magnitudes, language.determiners, language.halves,
        language.parts, language.multiples, language.counted, language.countable, language.people,
        language.months, language.times, language.negations, language.auxiliaries,
        language.range_to, language.range_or, language.clause_words, language.distributives,
        naming.titles, naming.roles, small.pronouns, small.part_links,
    )  # fmt: skip
    return frozenset(map(str.casefold, found)) - nouns


def of_another_currency(noun: str, code: str, language: Language) -> bool:
    """Tell a noun of money by which the currency is never called: `dollars` of `EUR`.

    Of a currency that the tables do not name nothing is told.
    """
    names = {name.split()[-1] for name, of in language.currencies.items() if of == code}
    nouns = {name.split()[-1] for name in language.currencies}
    return bool(names) and noun.casefold() in nouns and noun.casefold() not in names
