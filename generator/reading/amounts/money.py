"""Which currency the words and signs around a number name.

In: what stands before and after the number. Out: an ISO 4217 code; or the empty string where they
name none for certain: a sign the site does not know, a noun of several countries, two that
contradict each other. A general sign or noun (`$`, `dollars`) gives way to a currency of its own
kind (`$5.2 million CAD` is CAD).

Deliberately absent: guessing. No currency is taken from the country a text is about.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.currencies import CURRENCIES
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Characters that are a currency sign by themselves (general category Sc).
SIGNS = "$¢£¤¥֏؋৲৳৻૱௹฿៛\u20a0-\u20c0﷼﹩＄￠￡￥￦"
_DOLLARS = (
    "ARS AUD BBD BMD BND BOB BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO "
    "NZD SBD SGD SRD TTD TWD USD UYU XCD"
)
_POUNDS = "EGP FKP GBP GIP LBP SDG SHP SSP SYP"
_FAMILIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "$": frozenset(_DOLLARS.split()),
        "£": frozenset(_POUNDS.split()),
        "¥": frozenset({"CNY", "JPY"}),
    }
)
_PESOS = frozenset(["ARS", "BOB", "CLP", "COP", "CUP", "CVE", "DOP", "MXN", "NIO", "UYU"])


class Named(NamedTuple):
    """A currency as one sign, code or noun names it.

    `code` is empty where it is not certain; `family` is set where the name is a general one.
    """

    code: str
    family: str = ""


def by_sign(sign: str, symbols: Mapping[str, str]) -> Named:
    """Look up a sign as written; `USD$` is its code."""
    sign = " ".join(sign.split())
    if sign[:-1] in CURRENCIES and sign not in symbols:
        return Named(sign[:-1])
    return Named(symbols.get(sign, ""), sign if sign in _FAMILIES else "")


def is_of(code: str, sign: str) -> bool:
    """Tell whether a currency is written with a general sign."""
    return code in _FAMILIES.get(sign, ())


def by_noun(code: str, symbols: Mapping[str, str], own: str = "") -> Named:
    """Give what a noun of the language's table names; `code` is the table's, or a general sign.

    `own` is the currency of the text's region, as for `local`.
    """
    if code == "$":
        open_there = own in _FAMILIES["$"] - _PESOS and not symbols.get("$")
        return Named("" if open_there else _dollars(symbols), code)
    return Named(symbols.get(code, ""), code) if code in _FAMILIES else Named(code)


def _dollars(symbols: Mapping[str, str]) -> str:
    """Give what dollars are where nothing else is said: those of `$`, unless these are pesos."""
    code = symbols.get("$", "")
    return "USD" if not code or code in _PESOS else code


def local(symbols: Mapping[str, str], code: str) -> Mapping[str, str]:
    """Give the symbols as texts of a region use them whose own currency is `code`.

    There `$` may well be that currency: it is certain only where the site says the same.
    """
    if code not in _FAMILIES["$"] or symbols.get("$") == code:
        return symbols
    return {**symbols, "$": ""}


def agree(*named: Named) -> str:
    """Give the one currency that all name, general names giving way; empty if there is none."""
    special = {name.code for name in named if not name.family}
    if len(special) == 1:
        (code,) = special
        general = [name for name in named if name.family and name.code != code]
        return code if all(is_of(code, name.family) for name in general) else ""
    codes = {name.code for name in named}
    return codes.pop() if len(codes) == 1 else ""
