"""Currency signs an article uses that the site does not name: what they usually mean there.

In: a stored article, what it holds. Out: signs with ISO 4217 codes, for reading that one article.
`TT$` means one currency wherever it stands, `N4.7 billion` by its size; letters (`K`, `Rs`) and
signs of several currencies mean that of the article's home (`homes.py`) among the countries that
use them, or of the only one in the sentences where they stand, or what the article says of them
(*Sums in Rs are in Indian rupees*). `$`, *dollars* and *pounds*, which
the site knows, are `general_money.py`'s, nouns that the article's region leaves open
`home_money.py`'s.

The checks read the signs that the site names and no others, so a figure in such a sign is drafted
as a comment that says what to add.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.authoring.general_money import general_money
from generator.authoring.home_money import other_nouns
from generator.authoring.homes import home
from generator.checking.stored import StoredArticle
from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.authoring.homes import Home
    from generator.pages.contents import Contents
    from generator.reading.languages import Language

# Signs with a prefix that no other currency has, as central banks and newspapers write them.
_OWN = """
Can$ CAD|Cdn$ CAD|CDN$ CAD|Aus$ AUD|AUS$ AUD|Mex$ MXN|Arg$ ARS|Col$ COP|Sing$ SGD
TT$ TTD|FJ$ FJD|F$ FJD|J$ JMD|JA$ JMD|Ja$ JMD|GY$ GYD|Bds$ BBD|BDS$ BBD|BZ$ BZD|N$ NAD|SI$ SBD
WS$ WST|SAT$ WST|LD$ LRD|LRD$ LRD|MOP$ MOP|T$ TOP|Z$ ZWG
KSh KES|Ksh KES|KShs KES|Kshs KES|KSh. KES|Ksh. KES|Kes KES
USh UGX|Ush UGX|UShs UGX|Ushs UGX|TSh TZS|Tsh TZS|TShs TZS|Tshs TZS|Tzs TZS
GH¢ GHS|GHc GHS|GHC GHS|Gh¢ GHS|FCFA XOF XAF|F CFA XOF XAF|F.CFA XOF XAF|CFAF XOF XAF|CFA XOF XAF
RMB CNY|Rmb CNY|NIS ILS|Rwf RWF|RwF RWF|FRw RWF|Frw RWF|FRW RWF|FBu BIF|Fbu BIF|NLe SLE|SLL SLE
Birr ETB|Php PHP|PhP PHP|Kshs. KES|SLRs LKR|SLRs. LKR|NRs NPR|NRs. NPR|Lps HNL|Lps. HNL|US¢ USD
Taka BDT|Naira NGN|SFr CHF|Sfr CHF|SFr. CHF|Sfr. CHF|DKr DKK|Dkr DKK|NKr NOK|Nkr NOK|SKr SEK|Skr SEK
MZM MZN|ZiG ZWG|ZIG ZWG|E£ EGP|L.E. EGP|TL. TRY|Dhs. AED|Baht THB|Bt THB|RO OMR|R.O. OMR|Rf MVR
S/. PEN|B/. PAB|SLR LKR|AR$ ARS|£E EGP|L£ LBP|CFP XPF|U$S USD
"""
# Signs of letters or of several currencies: only where the article names one of their countries.
_SHARED = """
Rs INR PKR LKR NPR MUR SCR|Rs. INR PKR LKR NPR MUR SCR|Re INR PKR LKR NPR MUR|Sh KES UGX TZS SOS
Shs KES UGX TZS SOS|Sh. KES UGX TZS SOS|Shs. KES UGX TZS SOS
K ZMW MWK PGK MMK|MK MWK|Ks MMK|R ZAR|RM MYR|Rp IDR|Rp. IDR|Tk BDT
Tk. BDT|N NGN|P BWP PHP|Br ETB BYN|Nu BTN|Nu. BTN|kr SEK DKK NOK ISK|Kr SEK DKK NOK ISK|Ft HUF
kr. DKK SEK NOK ISK|Kz AOA|Bs BOB VES|Bs. BOB VES
B$ BSD BND|G$ GYD|D GMD|Le SLE|Afs AFN|Q GTQ|S/ PEN|Dh AED MAD|Dhs AED MAD|DH MAD AED
L$ LRD|LE EGP|₨ INR PKR LKR NPR MUR SCR|Kč CZK|zł PLN|Mt MZN|MT MZN|Ar MGA|L HNL
G HTG|G. PYG HTG|Gs PYG|Gs. PYG
JD JOD|KD KWD|BD BHD|SR SAR SCR|QR QAR|TL TRY|FG GNF|FC CDF|VT VUV|Vt VUV|DA DZD|DT TND|KM BAM|M LSL
UM MRU|LL LBP|E SZL|W KRW|Fr CHF|Fr. CHF|Nfk ERN|LD LYD LRD|Dram AMD|Kip LAK|B THB PAB
"""
# Nouns that some write before their number, as a sign: `Kina 25 million`.
_NOUNS = """
Euro EUR|Euros EUR|Kina PGK|Pula BWP|Rand ZAR|Kwacha ZMW MWK|Rupees INR PKR LKR NPR MUR SCR
Shillings KES UGX TZS SOS|Pesos PHP MXN COP ARS CLP CUP DOP UYU
"""
# Of these the ones that nobody else writes before or behind a number of such a size.
_BY_SIZE = frozenset(
    [
        "Euro",
        "Euros",
        "N",
        "RM",
        "Rp",
        "Rp.",
        "Tk",
        "Tk.",
        "Nu",
        "Nu.",
        "Ft",
        "Kz",
        "Kč",
        "zł",
        "R",
        "VT",
        "Vt",
        "Le",
        "QR",
        "KD",
    ]
)
_LARGE = r"(?:[mb]n?|k|t[nr])\b|[a-z]+illion|lakh|crore"
# In a head: `(KSh million)`.
_HEADED = r"(?:[a-z]+illions?|thousands?|lakhs?|crores?|[mb]n?|['’]?000s?)"
_SIZE = (
    r"\s?\d[\d.,]*(?:\s?(?:[mb]n?|k|t[nr])\b|\s[a-z]+illion|\s(?:lakh|crore))"
    r"|\s?\d{1,3}(?:,\d{2,3})+"
)


# The money of those who count in lakh and crore.
_OF_LAKHS = frozenset(["INR", "PKR", "LKR", "NPR", "BDT"])


def _table(text: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for item in re.split(r"[|\n]", text.strip()):
        sign, *codes = re.split(r"\s(?=[A-Z]{3}\b)", item)
        found[sign] = tuple(codes)
    return found


_CODES = {**_table(_SHARED), **_table(_OWN), **_table(_NOUNS)}
_BEFORE = frozenset(_table(_NOUNS))
#: All these signs, whatever they mean in an article.
SIGNS = frozenset(_CODES)
_SURE = frozenset(sign for sign, codes in _table(_OWN).items() if len(codes) == 1)


def proposed_signs(article: StoredArticle, holds: Contents) -> Mapping[str, str]:
    """Give the signs of an article that the site does not name, with what they mean there.

    `$` is among them where it means other dollars than the site's, or nothing certain.
    """
    at_home = home(article, holds)
    written = {m.currency for m in holds.amounts if m.currency}
    found = {
        **other_nouns(article, holds, at_home),
        **general_money(article, holds, at_home),
    }
    for sign, every in _CODES.items():
        if sign in article.symbols or sign not in article.text:
            continue
        if sign in _BEFORE and re.search(rf"\d\s?(?:{_LARGE})?\s{sign}(?!\w)", article.text):
            continue  # `45 million Rupees`, which is read as a noun
        spellings = {sign, sign.rstrip("."), f"{sign.rstrip('.')}."}
        codes = _counted(sign, every, article.text)
        sure = bool(at_home.sure([iso for code in codes for iso in _homes(code, article)]))
        if not any(
            _stands(one, article.text, sure=sure) for one in spellings if one in article.text
        ):
            continue
        stated = "" if sign in _SURE else _stated(spellings, codes, article)
        if stated:
            found[sign] = stated
            continue
        code = codes[0] if sign in _SURE else _meant(sign, codes, article, holds, at_home)
        # Not `Rs 740 million` of India, beside `NPR 3 million`; but in Colombo, beside `INR 85`.
        alone = sign in _SURE or code in written or sure or not written & {*codes}
        meant = code if alone else ""
        if meant or (sign in _BY_SIZE and len(codes) == 1):
            found[sign] = meant or codes[0]
    return found


def with_signs(article: StoredArticle, signs: Mapping[str, str]) -> StoredArticle:
    """Give the article read with further signs."""
    if not signs:
        return article
    return StoredArticle(article.text, article.language, {**article.symbols, **signs})


def _stands(sign: str, text: str, *, sure: bool) -> bool:
    """Tell whether a sign stands by a number that is money by its size, or any if it has $.

    In an article that is surely of a country of such a sign smaller sums will do (`K300`, `Rs 40`).
    """
    small = rf"|\s?\d{{{3 if len(sign) == 1 else 1}}}" if sure else ""
    size, written = r"\s?\d" if sign in _SURE else f"(?:{_SIZE}{small})", re.escape(sign)
    behind = rf"\d\s?(?:{_LARGE})\s?{written}(?![^\W_])"
    sized = rf"{written},?\s?(?:in\s)?{_HEADED}"
    headed = (
        rf"(?:\(|(?<!\w)in\s)(?:{sized}(?=[),.;]|\sunless\s|$)|{written}(?=\)|$))"
        rf"|(?:^|[,:–—|\t]|\s\s)\s?{sized}(?=\s*(?:[|)\t]|\s\s|$))"
    )
    return (
        re.search(rf"(?<![^\W_]){written}{size}|{behind}|{headed}", text, re.MULTILINE) is not None
    )


def _stated(spellings: set[str], codes: tuple[str, ...], article: StoredArticle) -> str:
    """Give what an article says that a sign means: `Sums in Rs are in Indian rupees`, `K is kina`.

    Where it says two things, neither.
    """
    said = {
        article.language.currencies[" ".join(match["money"].lower().split())]
        for match in _statement(article.language).finditer(article.text)
        if match["sign"] in spellings
    }
    return said.pop() if len(said) == 1 and said <= {*codes} else ""


@lru_cache(maxsize=8)
def _statement(language: Language) -> re.Pattern[str]:
    """Give a pattern for a sign and the money it is said to mean."""
    signs = any_of({*_table(_SHARED), *(f"{sign}." for sign in _table(_SHARED))})
    named = any_of(noun for noun, code in language.currencies.items() if code.isalpha())
    says = any_of(tables_of(language.tag).counts.defining)
    return re.compile(
        rf"(?<![^\W_])[“”\"'‘’]?(?P<sign>{signs})[“”\"'‘’]?(?:\s(?:{says})|\s?[=:])\s"
        rf"(?P<money>(?i:{named}))(?!\w)"
    )


def _counted(sign: str, codes: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Leave out the money of those who do not count so, where a sign stands by lakh or crore."""
    lakhs = re.search(
        rf"(?<![^\W_]){re.escape(sign)}\s?(?:\d[\d.,]*\s(?:lakh|crore)\b|\d{{1,2}}(?:,\d\d)+,\d{{3}}\b)",
        text,
    )
    few = tuple(code for code in codes if code in _OF_LAKHS)
    return few if lakhs and few else codes


def _meant(
    sign: str, codes: tuple[str, ...], article: StoredArticle, holds: Contents, at_home: Home
) -> str:
    """Give the money of the country among those of a sign that the article is plainly of."""
    homes = {iso: code for code in codes for iso in _homes(code, article)}
    sure = homes.get(at_home.sure(homes), "")
    near = sure or _nearest(homes, sign, article, holds, at_home) or _of_all(homes, at_home)
    apart = _told_apart(article.text)
    rest = [iso for iso, code in homes.items() if code not in apart]
    return near or homes.get(at_home.told(homes), "") or homes.get(at_home.told(rest), "")


def _of_all(homes: Mapping[str, str], at_home: Home) -> str:
    """Give the money that all countries of an article share, of those a sign may be of.

    A letter from Benin and Togo writes `CFA 33 billion` of either.
    """
    shared = {code for iso, code in homes.items() if at_home.weight(iso)}
    return shared.pop() if len(shared) == 1 and min(shared).startswith("X") else ""


def _told_apart(text: str) -> frozenset[str]:
    """Give the money that a text writes by a sign of its own: `USh` beside `Sh` is Uganda's."""
    return frozenset(
        _CODES[sign][0] for sign in _SURE if sign in text and _stands(sign, text, sure=False)
    )


def _nearest(
    homes: Mapping[str, str], sign: str, article: StoredArticle, holds: Contents, at_home: Home
) -> str:
    """Give that of the only such country in the sentences where a sign stands.

    One that the article names in passing has to be in half of these: a council that pays `Rs 5
    lakh` six times, and once to a firm in Nepal, may be anywhere.
    """
    spans = list(holds.sentences)
    pattern = re.compile(rf"(?<![^\W_]){re.escape(sign)}\s?\d")
    found = [spans[around(spans, *place.span())[0]] for place in pattern.finditer(article.text)]
    places = list(dict.fromkeys(found))
    told = [
        {t.iso for t in holds.territories if low <= t.start < high and t.iso in homes}
        for low, high in places
    ]
    near = {iso for some in told for iso in some}
    if near <= at_home.in_passing and 2 * sum(map(bool, told)) < len(places):
        return ""
    money = {homes[iso] for iso in near}
    return money.pop() if len(money) == 1 else ""


def _homes(code: str, article: StoredArticle) -> set[str]:
    """Give the countries whose money a code is."""
    nouns = article.language.national_nouns
    return {iso for iso, money in nouns.items() if code in money.values()} | (
        set() if code.startswith("X") else {code[:2]}
    )
