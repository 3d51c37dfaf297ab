"""What percentages are of: `40 percent of the boys and 30 percent of the girls`.

In: a text. Out: for each percentage with a noun behind it that noun, in small letters, without what
stands for a whole that is named elsewhere (`of it`, `of the total`).

Deliberately absent: bases that are told in another way (`among women`, `in May`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import GAP, any_of, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language
    from generator.reading.languages.loaded import Tables


def bases(text: str, language: Language, tables: Tables) -> frozenset[str]:
    """Give the nouns that percentages of a text are of."""
    phrases = (*tables.sums.parts, *tables.sums.parts_of_before)
    elsewhere = {phrase.split()[-1] for phrase in phrases}  # `of them`, `of the total`
    known = elsewhere | tables.sums.totals | language.determiners
    found = (plain(match[1]) for match in _pattern(language).finditer(text))
    return frozenset(noun for noun in found if noun not in known)


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    percent = rf"(?:[%％]|(?i:{any_of(language.percent)})(?!\w))"
    links = rf"(?i:{any_of(language.part_links)})(?!\w)"
    determiner = rf"(?:(?i:{any_of(language.determiners)}){GAP}(?<=\s))?"
    return re.compile(
        rf"(?<=\d){GAP}{percent}{GAP}(?<=\s){links}{GAP}(?<=\s){determiner}([^\W\d_][\w’'-]*)"
    )
