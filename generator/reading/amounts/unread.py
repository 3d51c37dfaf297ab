"""Sizes behind an amount that no table reads: `$5.2 milion`, `$5.2* million`, `$5.2 Mrd`.

In: a text, and where an amount of money without a magnitude stops. Out: whether what follows may be
its magnitude all the same. Then it is open what the amount is, and a reader who sees the size would
find another one published. Such are: a magnitude behind marks, brackets, markup, a page's end or a
country's letters; a misprint of one; those of other languages; letters of other scripts; a factor
(`x 3`, `times three`).

Deliberately absent: what the size is. An amount is read whole or not at all.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.money import SIGNS
from generator.reading.amounts.numerals import DIGITS
from generator.reading.amounts.uncommon import NOTE
from generator.reading.context import GAP, JOIN, any_of, bare, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

# What may stand between a number and its size, and ends no clause.
_MARK = rf"{NOTE}|_|[^\w\s.,;:!?–—{re.escape(SIGNS)}-]"
_MARKS = rf"(?:\[\w{{1,3}}\]|<[^<>\n]{{1,20}}>|&#?\w{{1,8}};|{_MARK})"
_BETWEEN = rf"(?:{GAP}{_MARKS}){{0,6}}{GAP}"
_LETTERS = r"[^\W\d_]+(?:[-‐‑]\s*\n\s*[^\W\d_]+)?"
# The end of a line that parts a number: `$5,200,` and `000` below, `$5.` and `2 million`.
_GROUPS = r"(?:\d{3}[ ,]){0,5}"
_LINE = r" ?\r?\n[^\S\n]*"
# A line that says where a page ends, and blank ones.
_PAGE = r"[^\S\n]*\n(?:[^\n]{0,40}\n){1,3}[^\S\n]*"
# What may share the size of another amount: no price.
_FEW = late(r"\d{1,3}(?:[.,]\d)?")
_SHORTEST, _LONGEST, _NEAR = 5, 12, 120
_FIRST, _GROUP = late(r"[1-9]\d{0,2}"), late(r"\d{3}(?![\d,.]?\d)|\d{3}(?:[ ,]\d{3})+(?!\d)")
_CELL_BEFORE, _CELL_BEHIND = late(r"(?:[|\t] ?|  )$"), late(r" ?[|\t]|  |[ ]?(?:\n|$)")
_JOINT = late(rf",?{_LINE}|, ")
_NEXT = late(rf"{GAP}(?<=\s)([^\W\d_]+)")
_LATIN = "LATIN"


class _Sizes(NamedTuple):
    behind: re.Pattern[str]
    torn: re.Pattern[str]
    page: re.Pattern[str]
    factor: re.Pattern[str]
    shared: re.Pattern[str]
    short: frozenset[str]
    known: frozenset[str]
    spelled: tuple[str, ...]


@lru_cache(maxsize=8)
def _sizes(language: Language) -> _Sizes:
    known = {*language.magnitudes, *language.unread_magnitudes}
    short = {*language.short_magnitudes, *language.money_magnitudes}
    links, factors = any_of(language.sums_in), any_of(language.multiplied)
    number = rf"(?:{DIGITS}|(?i:{any_of(language.cardinals)})(?!\w))"
    joins, size = any_of(language.and_words | language.range_and), any_of(known | short)
    sign, few = rf"(?:[A-Z]{{0,3}}[{SIGNS}]|[A-Z]{{3}}){GAP}", r"\d{1,3}(?:[.,]\d)?"
    more = rf",{GAP}{sign}{few}(?!\w|[.,]\d)"
    return _Sizes(
        re.compile(
            rf"(?P<marks>{_BETWEEN})(?:(?P<country>[A-Z]{{2,3}}){GAP}(?<=\s))?"
            rf"(?:(?P<in>(?i:{links})){GAP}(?<=\s))?(?P<word>{_LETTERS})"
            rf"(?P<of>{GAP}(?<=\s)(?i:{any_of(language.part_links)})(?!\w))?"
        ),
        re.compile(
            rf",?{_LINE}{_GROUPS}0\d|,{_LINE}\d{{3}}(?!\d)|,? {_GROUPS}000(?!\d)"
            rf"|\.{_LINE}\d+(?:[.,]\d+)?{JOIN}(?:{any_of(language.magnitudes)})(?!\w)"
        ),
        re.compile(rf"{_PAGE}(?:{any_of(language.magnitudes)})(?!\w)"),
        re.compile(rf"{GAP}(?:(?<=\s)|(?=[^\w\s])|[(\[])(?i:{factors}){GAP}{number}"),
        re.compile(
            rf"(?:{more}){{0,8}},?{GAP}(?<=\s)(?i:{joins}){GAP}(?<=\s)(?:{sign})?{few}{JOIN}"
            rf"(?:{size})(?!\w)"
        ),
        frozenset(map(bare, short)),
        frozenset(map(bare, known)),
        tuple(sorted(one for one in map(plain, language.magnitudes) if len(one) >= _SHORTEST)),
    )


def unread_size(text: str, stop: int, language: Language) -> bool:
    """Tell whether a size no table reads may stand behind an amount that stops at `stop`."""
    sizes = _sizes(language)
    if sizes.page.match(text, stop) or sizes.torn.match(text, stop):
        return True
    match = sizes.behind.match(text, stop)
    return match is not None and _may_be_size(text, match, sizes, language)


def multiplied(text: str, stop: int, language: Language) -> bool:
    """Tell `$5.2 million x 3` and `$5.2 million times three`."""
    return _sizes(language).factor.match(text, stop) is not None


def in_account_brackets(text: str, start: int, stop: int) -> bool:
    """Tell a cell of a table that holds an amount in brackets, which is below zero there."""
    if text[start - 1 : start] != "(" or text[stop : stop + 1] != ")":
        return False
    left = _CELL_BEFORE.search(text[max(0, start - 4) : start - 1])
    right = _CELL_BEHIND.match(text, stop + 1)
    return left is not None and right is not None


def in_comment(text: str, start: int) -> bool:
    """Tell a place in a comment of markup, `<!-- $5 million -->`, that no reader sees."""
    opens = text.rfind("<!--", 0, start)
    return opens >= 0 and text.find("-->", opens, start) < 0


def torn_before(text: str, before: tuple[int, int], start: int) -> bool:
    """Tell `2,` and `300 people` below it from two numbers of a list or of a table.

    `before` is where the number stands that is the last one before `start`.
    """
    if not (_JOINT.fullmatch(text, before[1], start) and _GROUP.match(text, start)):
        return False
    line = text[max(0, before[0] - _NEAR) : before[0]].rpartition("\n")[2]
    return bool(_FIRST.fullmatch(text, *before)) and any(map(str.isalpha, line))


def shares_size(text: str, digits: str, stop: int, language: Language) -> bool:
    """Tell `$5.2, $6 and $7 million`, where the last may say the size of all."""
    return bool(_FEW.fullmatch(digits) and _sizes(language).shared.match(text, stop))


def _may_be_size(text: str, match: re.Match[str], sizes: _Sizes, language: Language) -> bool:
    word, known, marked = match["word"], bare(match["word"]), bool(match["marks"].strip())
    if known in language.loose_magnitudes:
        if text.startswith("-", match.end("word")):
            return False  # `a $5 bi-annual fee`
        noun = _NEXT.match(text, match.end("word"))
        verb = noun is not None and plain(noun[1]).endswith(language.verb_endings)
        return noun is None or verb or plain(noun[1]) in language.noun_ends
    if known in sizes.known:
        # `raised $5 [thousands of people gave]` counts people
        return not (match["of"] and marked)
    if known in sizes.short:
        return marked and not match["of"]
    if match["in"]:
        return False
    return (word.isascii() and _misprint(known, sizes.spelled, language)) or _strange(word, sizes)


def _misprint(word: str, spelled: tuple[str, ...], language: Language) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST or word in language.like_magnitudes:
        return False
    return any(word[0] == one[0] and _one_off(word, one) for one in spelled)


def _one_off(word: str, other: str) -> bool:
    """Tell whether one letter more, less, another, or two exchanged make one word of the other."""
    shorter, longer = sorted((word, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, one in enumerate(shorter) if one != longer[at]), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    exchanged = shorter[at : at + 2] == longer[at : at + 2][::-1]
    return shorter[at + 1 :] == longer[at + 1 :] or (
        exchanged and shorter[at + 2 :] == longer[at + 2 :]
    )


def _strange(word: str, sizes: _Sizes) -> bool:
    """Tell a word in letters of another script, or in other forms of the same letters."""
    if word.isascii():
        return False
    folded = unicodedata.normalize("NFKC", word)
    if bare(folded) in sizes.known and folded != unicodedata.normalize("NFC", word):
        return True
    return any(not unicodedata.name(one, _LATIN).startswith(_LATIN) for one in folded)
