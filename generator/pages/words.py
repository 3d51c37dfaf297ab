"""Amounts, dates and country names in the words of the site's language.

In: values. Out: text. What is printed says what was written: its qualifier, its magnitude word, its
digits; never more of them. babel is imported when the first date or country name is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import NullTranslations
from typing import TYPE_CHECKING
from unicodedata import category

from generator.model.amounts import Amount, UnitKind
from generator.model.countries import COUNTRIES
from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

    from generator.model.dates import PartialDate
    from generator.pages.views import AmountText, DateText


@lru_cache(maxsize=8)
def locale(language: str) -> Locale:
    """Give babel's locale for a language tag; English where babel knows none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        try:
            return Locale.parse(language.partition("-")[0])
        except (UnknownLocaleError, ValueError):
            return Locale("en")


@lru_cache(maxsize=512)
def country_name(iso: str, language: str) -> str:
    """Give CLDR's name of a country; its code where CLDR has none."""
    return str(locale(language).territories.get(iso) or iso)


@lru_cache(maxsize=8)
def country_names(language: str) -> Mapping[str, str]:
    """Give CLDR's names of all countries there are records for, to their codes."""
    return {country_name(iso, language): iso for iso in COUNTRIES}


@lru_cache(maxsize=4096)
def date_text(date: PartialDate, language: str) -> str:
    """Print a date to its own precision."""
    from babel.dates import format_date, format_skeleton

    day = date.first_day()
    if date.day:
        return format_date(day, "long", locale=locale(language))
    if date.month:
        return str(format_skeleton("yMMMM", day, locale=locale(language)))
    return str(date.year)


def translations(_language: str) -> NullTranslations:
    """Give the theme's catalogue in a language; English needs none, and is all there is yet."""
    return NullTranslations()


class Words:
    """Prints values for one site."""

    def __init__(self, language: str, symbols: Mapping[str, str]) -> None:
        self.language = language
        self.translate = translations(language).gettext
        # The shortest sign of each currency: every sign stands for one currency on a site. Only
        # the contract's signs and the site's own are printed; other signs are missing from fonts
        # and unknown to readers, and the code is not.
        self._signs: dict[str, str] = {}
        for sign, code in sorted(symbols.items(), key=lambda item: (-len(item[0]), item[0])):
            own = sign == "$" or sign in FIXED_SYMBOLS or DEFAULT_SYMBOLS.get(sign) != code
            if own and category(sign[-1]) == "Sc":
                self._signs[code] = sign

    def date(self, date: PartialDate | None) -> DateText | None:
        """Give a date as views hold it."""
        return {"iso": str(date), "text": date_text(date, self.language)} if date else None

    def amount(self, amount: Amount) -> AmountText:
        """Give an amount as views hold it."""
        return {
            "text": self.amount_text(amount),
            "value": f"{amount.number.value:f}",
            "upper": f"{amount.upper.value:f}" if amount.upper else None,
            "unit": amount.unit.code,
            "qualifier": amount.qualifier.value,
        }

    def amount_text(self, amount: Amount) -> str:
        """Print an amount: `over $7 million`, `35%`, `about 120 people`."""
        digits = [amount.digits(n) for n in (amount.number, amount.upper) if n is not None]
        if amount.is_money:
            printed = " to ".join(self._number(amount, number) for number in digits)
        else:
            printed = self._number(amount, " to ".join(digits))
        return f"{amount.qualifier.value} {printed}".strip()

    def _number(self, amount: Amount, digits: str) -> str:
        scaled = f"{digits} {amount.magnitude}".strip()
        if amount.unit.kind is UnitKind.PERCENT:
            return f"{scaled}%"
        if amount.unit.kind is UnitKind.NOUN:
            return f"{scaled} {amount.unit.code}"
        return f"{self.sign(amount)}{scaled}"

    def sign(self, amount: Amount) -> str:
        """Give what is printed before the digits of money: its sign, or its code and a space."""
        if not amount.is_money:
            return ""
        code = amount.unit.code
        return self._signs.get(code) or f"{code} "
