"""What `3.125` is in an article: the separators its other numbers have.

In: an article and the rules of its language. Out: the rules with the separators settled, or open.
Only languages whose texts write both `1,2` and `1.2` are asked (Spanish does, by country); a region
in the tag (`es-MX`) settles it. Otherwise the article's own amounts do, if those that have only one
reading agree: `1,2 millones` or `1.234.567` in it make every `3.125` thousands. If there are none,
or they disagree, it stays open, and `numerals` says what is read all the same.

Deliberately absent: guessing by publisher, currency or country.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.data_classes import replace
from generator.model.patterns import late
from generator.reading.amounts.money import SIGNS
from generator.reading.context import GAP, any_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.languages.language import Language

_DIGITS = r"\d+(?:[.,]\d+)+"
# Three groups, two kinds of separators, or one separator before other than three digits.
_ONE_READING = (
    r"\d{{1,3}}(?:{g}\d{{3}}){{2,}}|\d{{1,3}}(?:{g}\d{{3}})+{d}\d+|\d+{d}(?:\d{{1,2}}|\d{{4,}})"
)
_DECIMAL_COMMA = late(_ONE_READING.format(g=r"\.", d=","))
_DECIMAL_POINT = late(_ONE_READING.format(g=",", d=r"\."))


def settled(language: Language, text: Callable[[], str]) -> Language:
    """Give the rules with the separators of a text, whose own region may have settled them.

    The text is asked for only where it is needed.
    """
    if not language.loose or language.region:
        return language
    numbers = [match["a"] or match["b"] for match in _amounts(language).finditer(text())]
    commas = any(_DECIMAL_COMMA.fullmatch(number) for number in numbers)
    points = any(_DECIMAL_POINT.fullmatch(number) for number in numbers)
    if commas == points:
        return _variant(language, ",", settled=False)
    return _variant(language, "," if commas else ".", settled=True)


# Rules are compared by identity, so that patterns are compiled once for each variant.
@lru_cache(maxsize=16)
def _variant(language: Language, decimal: str, *, settled: bool) -> Language:
    if language.settled == settled and language.decimal == decimal:
        return language
    return replace(language, decimal=decimal, group=",."[decimal == ","], settled=settled)


@lru_cache(maxsize=8)
def _amounts(language: Language) -> re.Pattern[str]:
    """Match numbers that are amounts: a sign or a code before, a magnitude or a unit behind."""
    units = any_of((*language.magnitudes, *language.percent, *language.currencies))
    return re.compile(
        rf"(?:[{SIGNS}]|(?<![^\W_])[A-Z]{{3}}){GAP}(?P<a>{_DIGITS})(?![.,]?\d)"
        rf"|(?<![\w.,])(?P<b>{_DIGITS}){GAP}(?:[%％]|(?i:{units})(?!\w))"
    )
