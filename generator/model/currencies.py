"""The currencies a figure may be in: ISO 4217 codes, and the symbols that stand for them.

In: nothing; the tables stand below, and importing this module reads no file. Out:

- ``CURRENCIES``: the codes an author may write: those in use, and those withdrawn since 2010,
  which articles of these years hold (a grant of 2025 in leva stays one in leva);
- ``WITHDRAWN``: the latter, with the year they went;
- ``FIXED_SYMBOLS``: symbols with one meaning on every site;
- ``DEFAULT_SYMBOLS``: symbols with a meaning a site may replace (a Mexican site will want ``$`` to
  be MXN), or add to.

The two mappings have no key in common, so ``{**DEFAULT_SYMBOLS, **site, **FIXED_SYMBOLS}`` is all
the symbols of a site. Some symbols end in another (``US$`` in ``S$`` in ``$``): who looks for
symbols in text must try the longest first, and must not start within a word.

What this module deliberately does not do: it holds no names, no decimals, no placement of symbols
(all of that is CLDR's), no rates, and no older codes (DEM, FRF), whose letters are those of
other abbreviations today.

Source: ISO 4217 list one, up to and including amendment 180 (Bulgaria: BGN gave way to EUR on
1 January 2026), and list three; symbols as in CLDR where it has one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CURRENCIES", "DEFAULT_SYMBOLS", "FIXED_SYMBOLS", "WITHDRAWN"]

# Left out of list one, because nobody pays in them: precious metals (XAG, XAU, XPD, XPT), bond
# market units (XBA to XBD), units of account (XAD, XSU, XUA), funds (BOV, CHE, CHW, CLF, COU, MXV,
# USN, UYI, UYW), and the codes for tests (XTS) and for no currency (XXX). Special drawing rights
# (XDR) are in: the International Monetary Fund lends in them, and articles write them as money.
_CODES: Final = """
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
  CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
  GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
  KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
  NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
  SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND
  VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
"""

_LETTERS: Final = """
  R Rs Rs. Re Ksh KSh Kshs Tsh TSh Ush USh Sh Shs kr kr. Kr Tk Rp RM Ft zł Kč lei Le Br K N P D Nu
  Bs S/ Fr Fr. FCFA CFA F Afs MK Kz Dh DH Dhs LE TL QR SR KD BD JD OMR лв дин ден руб сом
"""

#: Codes of list three with the years in which they ceased to be money.
WITHDRAWN: Final[Mapping[str, int]] = MappingProxyType(
    {
        "ANG": 2025,
        "BGN": 2026,
        "BYR": 2017,
        "CUC": 2021,
        "EEK": 2011,
        "HRK": 2023,
        "LTL": 2015,
        "LVL": 2014,
        "MRO": 2018,
        "SLL": 2023,
        "STD": 2018,
        "VEF": 2018,
        "ZMK": 2013,
        "ZWL": 2024,
    }
)

CURRENCIES: Final[frozenset[str]] = frozenset(_CODES.split()) | WITHDRAWN.keys()

FIXED_SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "US$": "USD",
        "C$": "CAD",
        "A$": "AUD",
    }
)

#: Letters that some country writes before or behind its money. In a text they are words, so none
#: of them is a symbol until a site says which currency it means; they feed hints only.
LETTER_SIGNS: Final[frozenset[str]] = frozenset(_LETTERS.split())

# Apart from "$", only symbols which CLDR gives to one currency in every language. So no "₨" (many
# rupees), and nothing made of letters alone ("kr", "R", "zł"): in text those are words.
# "CA$" and "CN¥" are here also lest "A$" be found in the one and "¥" in the other.
DEFAULT_SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "$": "USD",
        # Dollars, pesos and the like, told apart by a prefix.
        "AU$": "AUD",
        "CA$": "CAD",
        "CN¥": "CNY",
        "EC$": "XCD",
        "GH₵": "GHS",
        "HK$": "HKD",
        "MX$": "MXN",
        "NT$": "TWD",
        "NZ$": "NZD",
        "R$": "BRL",
        "RD$": "DOP",
        "S$": "SGD",
        # What its own fund calls it; CLDR has the code alone.
        "SDR": "XDR",
        "SDRs": "XDR",
        # Signs of their own, in the order of their code points.
        "֏": "AMD",
        "؋": "AFN",
        "৳": "BDT",
        "฿": "THB",
        "៛": "KHR",
        "₡": "CRC",
        "₦": "NGN",
        "₩": "KRW",
        "₪": "ILS",
        "₫": "VND",
        "₭": "LAK",
        "₮": "MNT",
        "₱": "PHP",
        "₲": "PYG",
        "₴": "UAH",
        "₸": "KZT",
        "₹": "INR",
        "₺": "TRY",
        "₼": "AZN",
        "₽": "RUB",
        "₾": "GEL",
    }
)
