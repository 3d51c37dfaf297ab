"""The codes are those in use and lately withdrawn, and each symbol means what CLDR has it mean."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from generator.model.currencies import CURRENCIES, DEFAULT_SYMBOLS, FIXED_SYMBOLS, WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping

# What ISO 4217 lists and CLDR does not count as legal tender anywhere.
NOT_TENDER_IN_CLDR = {
    "SVC",  # El Salvador pays in USD; the colón was never withdrawn
    "VED",  # the second code of the Venezuelan bolívar
    "XDR",  # special drawing rights: lent in, and paid in by nobody
}
# What the CLDR release in babel may still have as current and ISO 4217 has not.
NO_LONGER_IN_ISO = {
    "BGN",  # amendment 180, 1 January 2026
}
LEFT_OUT = """
    BOV CHE CHW CLF COU MXV USN UYI UYW
    XAD XAG XAU XBA XBB XBC XBD XPD XPT XSU XTS XUA XXX
"""
OLDER = "ATS BEF BGL CYP DEM ESP FRF GHC ITL MTL NLG PTE ROL SIT SKK TRL YUM ZWD"

# What the International Monetary Fund calls its own; CLDR has the code alone.
NAMES_OF_ITS_OWN = {"SDR", "SDRs"}

# CLDR has these for other currencies, too (C$ is also Nicaraguan); the contract decides.
SHARED_BY_CONTRACT = {
    "£": {"GBP", "FKP", "GIP", "SHP", "SSP"},
    "¥": {"JPY", "CNY"},
    "C$": {"CAD", "NIO"},
}


@pytest.fixture(scope="module")
def cldr_symbols() -> Mapping[str, set[str]]:
    """Each symbol of CLDR with all the currencies it stands for in any language."""
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for identifier in locale_identifiers():
        for code, symbol in Locale.parse(identifier).currency_symbols.items():
            meanings[symbol].add(code)
    return meanings


def test_every_code_has_the_iso_form() -> None:
    assert [code for code in CURRENCIES if not re.fullmatch(r"[A-Z]{3}", code)] == []


def test_every_code_is_in_the_currency_list_of_babel() -> None:
    assert set(Locale("en").currencies) >= CURRENCIES


def test_codes_are_the_current_tender_of_all_territories() -> None:
    tender = {
        code
        for history in get_global("territory_currencies").values()
        for code, _start, end, is_tender in history
        if is_tender and end is None
    }
    current = CURRENCIES - WITHDRAWN.keys()
    assert tender - NO_LONGER_IN_ISO == current - NOT_TENDER_IN_CLDR
    assert current >= NOT_TENDER_IN_CLDR


def test_withdrawn_codes_are_those_that_ceased_to_be_tender_since_2010() -> None:
    ended = {
        code: end[0]
        for history in get_global("territory_currencies").values()
        for code, _start, end, is_tender in history
        if is_tender and end is not None and end[0] >= 2010
    }
    known = {code: year for code, year in ended.items() if code in WITHDRAWN}
    assert known.keys() | NO_LONGER_IN_ISO == WITHDRAWN.keys()
    assert ended.keys() <= CURRENCIES
    assert {code for code, year in known.items() if abs(year - WITHDRAWN[code]) > 1} == set()


@pytest.mark.parametrize("code", LEFT_OUT.split())
def test_funds_metals_and_units_of_account_are_left_out(code: str) -> None:
    assert code not in CURRENCIES


@pytest.mark.parametrize("code", OLDER.split())
def test_codes_withdrawn_before_2010_are_left_out(code: str) -> None:
    assert code not in CURRENCIES


@pytest.mark.parametrize("code", ["EUR", "USD", "MXN", "XAF", "XOF", "XPF", "XCD", "XCG", "ZWG"])
def test_codes_in_use_are_there(code: str) -> None:
    assert code in CURRENCIES


def test_fixed_symbols_are_the_six_of_the_contract() -> None:
    assert FIXED_SYMBOLS == {
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "US$": "USD",
        "C$": "CAD",
        "A$": "AUD",
    }


def test_a_bare_dollar_is_a_us_dollar_unless_the_site_says_otherwise() -> None:
    assert DEFAULT_SYMBOLS["$"] == "USD"
    assert "$" not in FIXED_SYMBOLS


def test_no_symbol_is_both_fixed_and_replaceable() -> None:
    assert not FIXED_SYMBOLS.keys() & DEFAULT_SYMBOLS.keys()


def test_every_symbol_stands_for_a_currency_in_use() -> None:
    in_use = CURRENCIES - WITHDRAWN.keys()
    assert {*FIXED_SYMBOLS.values(), *DEFAULT_SYMBOLS.values()} <= in_use


@pytest.mark.parametrize(
    ("symbol", "code"),
    [(s, code) for s, code in DEFAULT_SYMBOLS.items() if s not in {"$", *NAMES_OF_ITS_OWN}],
)
def test_a_default_symbol_has_this_one_meaning_in_all_of_cldr(
    symbol: str, code: str, cldr_symbols: Mapping[str, set[str]]
) -> None:
    assert cldr_symbols[symbol] == {code}


@pytest.mark.parametrize(("symbol", "code"), FIXED_SYMBOLS.items())
def test_a_fixed_symbol_has_in_cldr_no_other_meaning_than_those_the_contract_overrules(
    symbol: str, code: str, cldr_symbols: Mapping[str, set[str]]
) -> None:
    assert code in cldr_symbols[symbol]
    assert cldr_symbols[symbol] <= SHARED_BY_CONTRACT.get(symbol, {code})


def test_no_symbol_could_be_mistaken_for_a_word_or_a_number() -> None:
    for symbol in {*FIXED_SYMBOLS, *DEFAULT_SYMBOLS} - NAMES_OF_ITS_OWN:
        assert not symbol.isalnum()
        assert not re.search(r"[\s\d.,+-]", symbol)


@pytest.mark.parametrize("table", [FIXED_SYMBOLS, DEFAULT_SYMBOLS])
def test_symbol_tables_are_read_only(table: Mapping[str, str]) -> None:
    with pytest.raises(TypeError):
        table["₿"] = "XBT"  # type: ignore[index]
