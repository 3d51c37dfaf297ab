"""What CLDR says is the same from the cache, and babel is not loaded for it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from itertools import islice

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.localedata import locale_identifiers

from generator.model.amounts import Amount
from generator.model.dates import PartialDate
from generator.pages import locales
from generator.pages.plurals import category
from generator.pages.words import Words
from generator.reading.amounts.grammar import parse_amount
from tests.test_translations import THEME

TAGS = [name.replace("_", "-") for name in locale_identifiers()]


@pytest.mark.parametrize("tag", [*islice(TAGS, 0, None, 12), "en", "es", "sl", "vi", "ja", "ar"])
def test_dates_are_those_babel_prints(tag: str) -> None:
    known = Locale.parse(tag, sep="-")
    for year in (7, 987, 2025):
        for month in range(1, 13):
            said = locales.date_text(PartialDate(year, month), tag)
            assert said == str(format_skeleton("yMMMM", date(year, month, 1), locale=known))
            for day in (1, 9, 22, 28):
                said = locales.date_text(PartialDate(year, month, day), tag)
                assert said == format_date(date(year, month, day), "long", locale=known)


_SAYS = """
import json, sys
from generator.model.amounts import Amount
from generator.model.dates import PartialDate
from generator.pages import locales

class Cache:
    def __init__(self, held): self.held = held
    def get(self, *of): return self.held
    def put(self, made, *of): self.held = made

cache = Cache(sys.stdin.read())
with locales.remembered(cache):
    said = [
        locales.date_text(PartialDate(2025, 3, 2), "es"), locales.country_name("FR", "es"),
        locales.number_parts("es"), locales.plural("3", "es"), locales.language_name("fr", "es"),
        locales.currency_name("MXN", "other", "es"), locales.currency_sign("USD", "es"),
        locales.region_name("Caribbean", "es"), locales.cldr_tag("es-MX"),
    ]
print(json.dumps([said, cache.held, "babel" in sys.modules]))
"""


def _says(held: str) -> tuple[object, str, bool]:
    ran = subprocess.run(
        [sys.executable, "-c", _SAYS], input=held, check=True, capture_output=True, text=True
    )
    said, kept, loaded = json.loads(ran.stdout)
    return said, kept, loaded


def test_what_was_asked_before_needs_no_babel() -> None:
    said, held, loaded = _says("")
    assert loaded
    assert _says(held) == (said, held, False)


@pytest.mark.parametrize("held", ["", "None", "[1]", "{", "[]", "7"])
def test_what_cannot_be_read_in_the_cache_is_asked_again(held: str) -> None:
    assert _says(held)[0] == _says("")[0]


def test_whole_numbers_have_the_plurals_that_babel_gives_them() -> None:
    """Beyond those that are known the last two digits tell, but of round thousands."""
    some = (*range(198, 320), 999, 1_000, 1_001, 1_100, 4_321, 20_000, 99_999, 100_000, 1_000_001)
    forms = {tag: Locale.parse(tag, sep="-").plural_form for tag in TAGS}
    for tag in {str(form.rules): tag for tag, form in forms.items()}.values():
        assert [locales.plural(str(n), tag) for n in some] == [forms[tag](n) for n in some]


NUMBERS = (*range(130), 200, 999, 1000, 1001, 2000, 20_000, 100_000, 10**6, 10**6 + 1, 3 * 10**6)
FRACTIONS = "0.0 0.5 1.0 1.1 1.5 2.10 0.05 10.01 11.4 21.1 314.3 -1 -2.5"


@pytest.mark.parametrize("language", sorted(locale_identifiers()))
def test_a_number_has_the_plural_category_that_babel_gives_it(language: str) -> None:
    rules = Locale.parse(language).plural_form
    for number in (*map(Decimal, NUMBERS), *map(Decimal, FRACTIONS.split())):
        assert category(dict(rules.rules), number) == rules(number), number


@pytest.mark.parametrize(
    ("language", "amount", "said"),
    [
        ("en", "1.2 billion USD", "$1.2 billion"),
        ("de", "1.2 billion USD", "$1,2 Milliarden"),
        ("de", "1 billion people", "1 Milliarde people"),
        ("fr", "1.5 trillion USD", "$1,5 billion"),
        ("nl", "over 7 million people", "over 7 miljoen people"),
        ("es", "1.2 billion USD", "1,2 mil millones de dólares estadounidenses"),
        ("ja", "1.2 billion people", "1.2 billion people"),  # counts by another power
        ("de", "3 crore INR", "INR 3 crore"),
    ],
)
def test_a_magnitude_that_no_catalogue_translates_is_said_as_cldr_does(
    language: str, amount: str, said: str
) -> None:
    found = parse_amount(amount)
    assert isinstance(found, Amount)
    assert Words(language, {"$": "USD", "₹": "INR"}, THEME).amount_text(found) == said
