"""Currency signs an article uses that the site does not name: what they usually mean there.

In: a stored article, what it holds. Out: signs with ISO 4217 codes, for reading that one article.
`TT$` means one currency wherever it stands, `N4.7 billion` by its size; letters (`K`, `Rs`) and
signs of several currencies mean that of the one country the article names among those that use
them, by itself or by a town, or of its dateline, or the one that it writes elsewhere (`₹4 lakh`),
or that of the country it names first and alone. A bare `$` is what
the site says, but for an article that is plainly of another country of dollars.

The checks read the signs that the site names and no others, so a figure in such a sign is drafted
as a comment that says what to add. Deliberately absent: other signs the site knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.authoring.towns import dateline, homes_of_towns
from generator.checking.evidence import StoredArticle
from generator.reading.context import any_of
from generator.reading.languages.reporting import reporting
from generator.reading.naming.recipients import roles
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.pages.contents import Contents
    from generator.reading.languages.reporting import Reporting

# Signs with a prefix that no other currency has, as central banks and newspapers write them.
_OWN = """
Can$ CAD|Cdn$ CAD
TT$ TTD|FJ$ FJD|J$ JMD|JA$ JMD|GY$ GYD|Bds$ BBD|BDS$ BBD|BZ$ BZD|N$ NAD|SI$ SBD|WS$ WST|LD$ LRD
KSh KES|Ksh KES|KShs KES|Kshs KES|KSh. KES|Ksh. KES
USh UGX|Ush UGX|UShs UGX|TSh TZS|Tsh TZS|TShs TZS
GH¢ GHS|FCFA XOF XAF|F CFA XOF XAF|F.CFA XOF XAF|CFAF XOF XAF|CFA XOF XAF|RMB CNY|Rmb CNY|NIS ILS
"""
# Signs of letters or of several currencies: only where the article names one of their countries.
_SHARED = """
Rs INR PKR LKR NPR MUR SCR|Rs. INR PKR LKR NPR MUR SCR|Re INR PKR LKR NPR MUR|Sh KES UGX TZS SOS
Shs KES UGX TZS SOS|Sh. KES UGX TZS SOS
K ZMW MWK PGK MMK|MK MWK|R ZAR|RM MYR|Rp IDR|Rp. IDR|Tk BDT
Tk. BDT|N NGN|P BWP PHP|Br ETB BYN|Nu BTN|Nu. BTN|kr SEK DKK NOK ISK|Kr SEK DKK NOK ISK|Ft HUF
Kz AOA|Bs BOB VES|Bs. BOB VES
B$ BSD BND|G$ GYD|D GMD|Le SLE|Afs AFN|Q GTQ|S/ PEN|Dh AED MAD|Dhs AED MAD
L$ LRD|T$ TOP|LE EGP|₨ INR PKR LKR NPR MUR SCR|Kč CZK|zł PLN
JD JOD|KD KWD|BD BHD|SR SAR|QR QAR|TL TRY|FG GNF
"""
# Of these the ones that nobody else writes before or behind a number of such a size.
_BY_SIZE = frozenset(["N", "RM", "Rp", "Rp.", "Tk", "Tk.", "Nu", "Nu.", "Ft", "Kz", "Kč", "zł"])
_LARGE = r"(?:[mb]n?|k|tn)\b|[a-z]+illion|lakh|crore"
_SIZE = (
    r"\s?\d[\d.,]*(?:\s?(?:[mb]n?|k|tn)\b|\s[a-z]+illion|\s(?:lakh|crore))|\s?\d{1,3}(?:,\d{3})+"
)


# Countries that write `$` for dollars of their own; those of pesos write US dollars in English.
_DOLLAR_CODES = "USD AUD CAD NZD SGD HKD TWD BBD BSD BZD FJD GYD JMD NAD SBD TTD"
_DOLLARS = {code[:2]: code for code in _DOLLAR_CODES.split()}
_CAPITALS = {
    iso: re.compile(rf"(?<!\w)(?:{name}|{name.upper()})(?!\w)")
    for iso, name in (("AU", "Canberra"), ("CA", "Ottawa"), ("NZ", "Wellington"))
}


# The money of those who count in lakh and crore.
_OF_LAKHS = frozenset(["INR", "PKR", "LKR", "NPR", "BDT"])


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
    named = {t.iso for t in holds.territories if t.iso} | homes_of_towns(article.text)
    written = {m.currency for m in holds.amounts if m.currency}
    found = _dollars(article, holds)
    for sign, every in _CODES.items():
        if sign in article.symbols or sign not in article.text:
            continue
        spellings = {sign, sign.rstrip("."), f"{sign.rstrip('.')}."}
        if not any(_stands(one, article.text) for one in spellings if one in article.text):
            continue
        codes = _counted(sign, every, article.text)
        homes = [code for code in codes if _at_home(code, article, named)]
        told = [code for code in homes if _at_home(code, article, {dateline(article.text)})]
        told = told or [code for code in homes if code in written]
        homes += [code for code in codes if code in written and code not in homes]
        if len(homes) > 1:
            homes = told if len(told) == 1 else _nearest(homes, sign, article, holds)
        if sign in _SURE or (sign in _BY_SIZE and not homes):
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
    """Tell whether a sign stands by a number that is money by its size, or any if it has $."""
    size, written = r"\s?\d" if sign in _SURE else f"(?:{_SIZE})", re.escape(sign)
    behind = rf"\d\s?(?:{_LARGE})\s?{written}(?![^\W_])"
    return re.search(rf"(?<![^\W_]){written}{size}|{behind}", text) is not None


def _counted(sign: str, codes: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Leave out the money of those who do not count so, where a sign stands by lakh or crore."""
    lakhs = re.search(rf"(?<![^\W_]){re.escape(sign)}\s?\d[\d.,]*\s(?:lakh|crore)\b", text)
    few = tuple(code for code in codes if code in _OF_LAKHS)
    return few if lakhs and few else codes


def _nearest(codes: list[str], sign: str, article: StoredArticle, holds: Contents) -> list[str]:
    """Give the one at home in the only such country of the sentence where a sign stands first.

    Else that of the country which the article names first, where none stands near it.
    """
    text, spans = article.text, list(holds.sentences)
    found = [(t.start, code) for t in holds.territories for code in codes
             if _at_home(code, article, {t.iso})]  # fmt: skip
    if {code for _, code in found} != {*codes}:
        return codes
    place = re.search(rf"(?<![^\W_]){re.escape(sign)}\s?\d", text)
    low, high = spans[around(spans, *place.span())[0]] if place else (0, 0)
    beside = {code for at, code in found if low <= at < high}
    if len(beside) == 1:
        return [*beside]
    start, first = min(found)
    end = text.find("\n\n", start)
    near = {code for at, code in found if at < (end if end >= 0 else len(text))}
    return [first] if near == {first} else codes


def _at_home(code: str, article: StoredArticle, named: set[str]) -> bool:
    """Tell whether the article names a country whose money a code is."""
    nouns = article.language.national_nouns
    shared = {iso for iso, money in nouns.items() if code in money.values()}
    return bool(({code[:2]} if not code.startswith("X") else shared) & named)


def _dollars(article: StoredArticle, holds: Contents) -> dict[str, str]:
    """Give what `$` means in an article that is plainly of one other country of dollars.

    It names that country and neither another one nor the United States nor a state of it, writes
    no other dollars, and its government or its people are who gives the money; or it names its
    capital, whichever other one it names.
    """
    table, text = reporting(article.language.tag), article.text
    named, spans = [t for t in holds.territories if t.iso], list(holds.sentences)
    found = {t.iso for t in named} & {*_DOLLARS}
    capital = {iso for iso in found if iso in _CAPITALS and _CAPITALS[iso].search(text)}
    written = {m.currency for m in holds.amounts} & {*_DOLLARS.values()}
    others = "US" in found or _abroad(table).search(text)
    if others or len(capital or found) != 1 or article.symbols.get("$") != "USD":
        return {}
    home = min(capital or found)
    if written - {"USD"} and not (capital and _takes_turns(holds, _DOLLARS[home], written)):
        return {}
    if capital:
        return {"$": _DOLLARS[home]}
    for mention in holds.amounts:
        span = spans[around(spans, mention.start, mention.end)[0]]
        inside = [t for t in named if span[0] <= t.start < span[1]]
        if mention.currency == "USD" and home in roles(text, span, inside, table).giving:
            return {"$": _DOLLARS[home]}
    return {}


def _takes_turns(holds: Contents, home: str, written: set[str]) -> bool:
    """Tell whether an article writes `C$5 million` at times and `$5 million` at others.

    Both in one sentence are two currencies.
    """
    spans = list(holds.sentences)
    found = {(m.currency, around(spans, m.start, m.end)[0]) for m in holds.amounts}
    both = {at for code, at in found if code == home} & {at for code, at in found if code == "USD"}
    return written == {"USD", home} and not both


@lru_cache(maxsize=8)
def _abroad(table: Reporting) -> re.Pattern[str]:
    """Give a pattern for words of the United States: `US$`, the states."""
    return re.compile(rf"(?<!\w)(?:US ?\$|USD|{any_of(table.other_names.states)})(?!\w)")
