"""Amounts, numbers, dates and names in the words of the site's language.

In: values. Out: text. How a language says them is CLDR's (`locales`) and the catalogue's
(`catalogues`, `amount_words`); here it is chosen for one site: its language, its currency signs.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import category

from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.statuses import STATUSES
from generator.pages import amount_words
from generator.pages.catalogues import SOURCE, has_words, primary, translations
from generator.pages.locales import (
    country_name,
    country_names,
    currency_sign,
    date_text,
    direction,
    language_name,
    number_parts,
    region_name,
    sign_owners,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from generator.model.amounts import Amount
    from generator.model.dates import PartialDate
    from generator.model.statuses import Status
    from generator.pages.views import AmountText, DateText, FormatText, UnitText

__all__ = [
    "Words",
    "country_name",
    "country_names",
    "date_text",
    "direction",
    "language_name",
    "region_name",
]


class Words:
    """Prints values for one site; `theme` are the theme's files, its catalogues among them."""

    def __init__(
        self, language: str, symbols: Mapping[str, str], theme: Mapping[str, bytes] | None = None
    ) -> None:
        self.language = language
        theme = theme or {}
        self._translations = translations(language, theme)
        self.translate = self._translations.gettext
        # Without a catalogue the words are English, and so is where the sign of a currency stands.
        self._spoken = has_words(language, theme)
        self._units: dict[str, UnitText] = {}
        self._amounts: dict[Amount, str] = {}
        self._dates: dict[PartialDate, DateText] = {}
        # The shortest sign of each currency: every sign stands for one currency on a site. Only
        # the contract's signs and the site's own are printed; other signs are missing from fonts
        # and unknown to readers, and the code is not.
        self._signs: dict[str, str] = {}
        for sign, code in sorted(symbols.items(), key=lambda item: (-len(item[0]), item[0])):
            own = sign == "$" or sign in FIXED_SYMBOLS or DEFAULT_SYMBOLS.get(sign) != code
            if own and category(sign[-1]) == "Sc":
                self._signs[code] = sign
        self._symbols = symbols

    def date(self, date: PartialDate | None) -> DateText | None:
        """Give a date as views hold it."""
        if date is None:
            return None
        if date not in self._dates:
            self._dates[date] = {"iso": str(date), "text": date_text(date, self.language)}
        return self._dates[date]

    @cached_property
    def format(self) -> FormatText:
        """How the site writes numbers and amounts."""
        return amount_words.format_of(self.language, self._translations)

    def format_for(self, magnitudes: Iterable[str]) -> FormatText:
        """Give the same with these magnitudes alone."""
        return amount_words.format_of(self.language, self._translations, magnitudes)

    def status(self, status: Status) -> str:
        """Name a status; a built-in one in the site's language, a site's own as it is named."""
        return self.translate(status.label) if status.key in STATUSES else status.label

    def number(self, value: int) -> str:
        """Print a count: `1,234`."""
        return amount_words.grouped(str(value), self.format)

    def percent(self, value: Decimal) -> str:
        """Print a percentage as exact as it is: `12.5%`."""
        plain = f"{value.normalize():f}"
        return self.format["percent"].replace("{n}", amount_words.grouped(plain, self.format))

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
        said = self._amounts.get(amount)
        if said is None:
            unit = self.unit(amount.unit.code) if amount.is_money else None
            said = self._amounts[amount] = amount_words.amount_text(amount, unit, self.format)
        return said

    def apart(self, text: str) -> str:
        """Set words apart from the text around them where that runs from right to left.

        In plain text there is no element to do it: these are Unicode's isolates (UAX 9).
        """
        return f"\u2068{text}\u2069" if direction(self.language) == "rtl" else text

    def unit(self, code: str) -> UnitText:
        """Give how a currency is printed: its sign or its code before, or its name behind."""
        if code not in self._units:
            before = not self._spoken or number_parts(self.language).currency_before
            self._units[code] = amount_words.unit_of(
                code, self._sign(code), self.language, before=before
            )
        return self._units[code]

    def _sign(self, code: str) -> str:
        """Give the sign of a currency, or its code and a space.

        In English a bare `$` is the site's; elsewhere it may be the reader's own, so that CLDR's
        sign for the language is taken where the site knows it (`US$`). A sign that means another
        currency in the region (`$` in `en-CA`, `¥` in `zh`) gives way to the next that the site
        knows; without a region `$` is whose the site says.
        """
        sign = self._signs.get(code, "")
        if sign == "$" and primary(self.language) != SOURCE:
            known = currency_sign(code, self.language)
            known = "" if known == code else known
            sign = known if not known or self._symbols.get(known) == code else sign
        chosen = sign == "$" and primary(self.language) == self.language  # of no region
        if sign and not chosen and {*sign_owners(sign, self.language)} - {code}:
            others = (s for s, c in self._symbols.items() if c == code and s != sign)
            sign = min((s for s in others if s.endswith(sign)), key=len, default="")
        return sign or f"{code} "
