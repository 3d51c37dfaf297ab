"""The currency that our own words beside a reference name: `CAD [[#a]]`, `[[#a]] Canadian`.

In: a text as printed, the span of an amount of money in it, the amount. Out: the code of another
currency that the words right beside it name, as an article's words would; empty if none do.

A reference prints its own currency, so that the number is read here as those words would be: with
the general sign of its currency (`$`), and with none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.amounts.mentions import mentions
from generator.reading.amounts.money import SIGNS, is_of
from generator.reading.context import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.amounts import Amount
    from generator.reading.languages import Language

_REACH, _ANY = 40, "77"
_AHEAD = late(rf"(?:[{SIGNS}]|\b[A-Z]{{1,3}}\)?|\b([^\W\d_]+)\)?):?\s{{0,4}}$")
_BEHIND = late(rf"\s{{0,4}}(?:[(\[]?([^\W\d_]+)|[(\[]?[{SIGNS}])")
#: `(in euros)`
_ASIDE = late(r"\s{0,4}[(\[](?P<words>[^\W\d_]{2,}(?:\s[^\W\d_]{2,}){1,3})[)\]]")
_FAMILIES = ("$", "£", "¥")


def other_currency(
    text: str,
    span: tuple[int, int],
    amount: Amount,
    symbols: Mapping[str, str],
    language: Language,
) -> str:
    """Give the currency that words beside an amount name, and that is not its own."""
    ahead = text[max(0, span[0] - _REACH) : span[0]]
    behind = text[span[1] : span[1] + _REACH]
    aside = _ASIDE.match(behind)
    if aside:
        words = plain(aside["words"]).split()
        words = words[1:] if words[:1] and words[0] in language.money_links else words
        named = language.currencies.get(" ".join(words), "")
        own = named == amount.unit.code or (named in _FAMILIES and is_of(amount.unit.code, named))
        return "" if own else named
    if not _may_name(ahead, behind, language):
        return ""
    for sign in _signs(amount.unit.code):
        alone = _read(f"{sign}{_ANY}", 0, symbols, language)
        read = _read(f"{ahead}{sign}{_ANY}{behind}", len(ahead), symbols, language)
        if read and read not in (alone, amount.unit.code):
            return read
    return ""


def _signs(code: str) -> Iterator[str]:
    yield ""
    yield from (sign for sign in _FAMILIES if is_of(code, sign))


def _read(text: str, at: int, symbols: Mapping[str, str], language: Language) -> str:
    found = (one for one in mentions(text, language, symbols) if one.start <= at < one.end)
    return next((one.currency for one in found), "")


def _may_name(ahead: str, behind: str, language: Language) -> bool:
    """Tell cheaply whether a word or sign beside an amount may name a currency."""
    words = _words(language)
    before, after = _AHEAD.search(ahead), _BEHIND.match(behind)
    return bool(
        (before and (not before[1] or plain(before[1]) in words))
        or (after and (not after[1] or after[1].isupper() or plain(after[1]) in words))
    )


@lru_cache(maxsize=8)
def _words(language: Language) -> frozenset[str]:
    """Give the words of adjectives that name whose money it is."""
    adjectives = (*language.national_ahead, *language.national_behind)
    return frozenset(word for phrase in adjectives for word in plain(phrase).split())
