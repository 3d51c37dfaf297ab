"""Currency signs an article uses that the site does not name: what they usually mean there.

In: a stored article, the countries it names. Out: signs with ISO 4217 codes, for reading that one
article: `TT$` means one currency wherever it stands; letters (`K`, `Rs`) and signs of several
currencies mean that of the one country the article names among those that use them.

The checks read the signs that `currency_symbols` names and no others, so a figure in such a sign is
drafted as a comment that says what to add. Deliberately absent: `$` and other signs the site knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.evidence import StoredArticle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.pages.contents import Contents

# Signs with a prefix that no other currency has, as central banks and newspapers write them.
_OWN = """
TT$ TTD|FJ$ FJD|J$ JMD|JA$ JMD|GY$ GYD|Bds$ BBD|BDS$ BBD|BZ$ BZD|N$ NAD|SI$ SBD|WS$ WST|LD$ LRD
KSh KES|Ksh KES|KShs KES|Kshs KES|KSh. KES|Ksh. KES
USh UGX|Ush UGX|UShs UGX|TSh TZS|Tsh TZS|TShs TZS
GH¢ GHS|FCFA XOF XAF|F CFA XOF XAF
"""
# Signs of letters or of several currencies: only where the article names one of their countries.
_SHARED = """
Rs INR PKR LKR NPR MUR SCR|Rs. INR PKR LKR NPR MUR SCR|Re INR PKR LKR NPR MUR|Sh KES UGX TZS SOS
Shs KES UGX TZS SOS|Sh. KES UGX TZS SOS
K ZMW MWK PGK MMK|MK MWK|R ZAR|RM MYR|Rp IDR|Rp. IDR|Tk BDT
Tk. BDT|N NGN|P BWP PHP|Br ETB BYN|Nu BTN|Nu. BTN|kr SEK DKK NOK ISK|Kr SEK DKK NOK ISK|Ft HUF
Kz AOA|Bs BOB VES|Bs. BOB VES
B$ BSD BND|G$ GYD|D GMD|Le SLE|Afs AFN|Q GTQ|S/ PEN|Dh AED MAD|Dhs AED MAD
L$ LRD|T$ TOP|LE EGP
"""
_SIZE = (
    r"\s?\d[\d.,]*(?:\s?(?:[mb]n?|k|tn)\b|\s[a-z]+illion|\s(?:lakh|crore))|\s?\d{1,3}(?:,\d{3})+"
)


def _table(text: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for item in re.split(r"[|\n]", text.strip()):
        sign, *codes = re.split(r"\s(?=[A-Z]{3}\b)", item)
        found[sign] = tuple(codes)
    return found


_CODES = {**_table(_SHARED), **_table(_OWN)}
_SURE = frozenset(sign for sign, codes in _table(_OWN).items() if len(codes) == 1)


def proposed_signs(article: StoredArticle, holds: Contents) -> Mapping[str, str]:
    """Give the signs of an article that the site does not name, with what they mean there."""
    named = {t.iso for t in holds.territories if t.iso}
    found: dict[str, str] = {}
    for sign, codes in _CODES.items():
        if sign in article.symbols or not _stands(sign, article.text):
            continue
        homes = [code for code in codes if _at_home(code, article, named)]
        if sign in _SURE:
            found[sign] = codes[0]
        elif len(homes) == 1:
            found[sign] = homes[0]
    return found


def with_signs(article: StoredArticle, signs: Mapping[str, str]) -> StoredArticle:
    """Give the article read with further signs."""
    if not signs:
        return article
    return StoredArticle(article.text, article.language, {**article.symbols, **signs})


def _stands(sign: str, text: str) -> bool:
    """Tell whether a sign stands before a number that is money by its size, or any if it has $."""
    size = r"\s?\d" if sign in _SURE else f"(?:{_SIZE})"
    return re.search(rf"(?<![^\W_]){re.escape(sign)}{size}", text) is not None


def _at_home(code: str, article: StoredArticle, named: set[str]) -> bool:
    """Tell whether the article names a country whose money a code is."""
    nouns = article.language.national_nouns
    shared = {iso for iso, money in nouns.items() if code in money.values()}
    return bool(({code[:2]} if not code.startswith("X") else shared) & named)
