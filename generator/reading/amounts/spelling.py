"""An amount as a text of a language would write it, for checks that put one among other words.

In: an amount and a language's rules. Out: its words, from the language's own tables: what is
written here is read back by `mentions` as the same amount (a test holds it to that). What readers
see is printed elsewhere, from CLDR and the theme's catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.amounts import MAGNITUDES, Amount, UnitKind
from generator.model.data_classes import replace

if TYPE_CHECKING:
    from generator.reading.languages import Language


def spelled(amount: Amount, language: Language) -> str:
    """Write an amount in a language; money with its code before every number."""
    magnitude = _magnitude(amount.magnitude, language)
    if not magnitude:
        amount = replace(amount, magnitude="")
    swap = str.maketrans({",": language.group, ".": language.decimal})
    ends = [amount.digits(n) for n in (amount.number, amount.upper) if n is not None]
    numbers = [f"{end.translate(swap)} {magnitude}".strip() for end in ends]
    if amount.is_money:
        numbers = [f"{amount.unit.code} {number}" for number in numbers]
    said = f" {min(language.range_to, key=lambda word: (len(word), word))} ".join(numbers)
    if not amount.is_money:
        said = f"{said} {_behind(amount, magnitude, language)}"
    return f"{_qualifier(amount, language)} {said}".strip()


def _behind(amount: Amount, magnitude: str, language: Language) -> str:
    link = f"{language.unit_links[0]} " if language.unit_links and magnitude else ""
    percent = amount.unit.kind is UnitKind.PERCENT
    return amount.unit.code if percent else f"{link}{amount.unit.code}"


def _magnitude(word: str, language: Language) -> str:
    """Give the language's first word for a magnitude; empty where it has none."""
    power = MAGNITUDES.get(word)
    return next((word for word, known in language.magnitudes.items() if known == power), "")


def _qualifier(amount: Amount, language: Language) -> str:
    """Give the language's first phrase for a qualifier."""
    if not amount.qualifier:
        return ""
    return next(p for p, meaning in language.qualifiers.items() if meaning is amount.qualifier)
