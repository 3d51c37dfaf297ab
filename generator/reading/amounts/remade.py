"""Our own words around an amount that make another of it: `two thirds of the`, `and a half`.

In: a text as printed, and where an amount stands in it. Out: the words beside it that take a part
or a multiple of it, and the phrase that says it of each of several (`Each clinic gets`); empty
where none do.

An article may well take a part of a sum; its sum stays what it is. Our own words print the sum of a
figure, and a reader takes what is printed for what was found. A noun before the amount (`half of
the grant of`) or behind it (`half of the $5 million grant`) keeps the two apart.

Deliberately absent: what the amount comes to, and phrases that are in no table.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.amounts.parts import part_of
from generator.reading.context import GAP, any_of, plain

if TYPE_CHECKING:
    import re

    from generator.reading.languages.language import Language

_REACH = 100
_NEXT = late(rf"{GAP}(?<=\s)([^\W\d_][\w’'-]*)")
# `two` of `two thirds of the`
_CARDINAL = late(r"(?<!\w)([^\W\d_]+)[\s-]\Z")
_SENTENCE = late(r"(?:^|[.;:!?—–][\"”’)]*\s+|\n\s*\n)(?=[^.;:!?—–]*$)")


def remade(text: str, span: tuple[int, int], language: Language) -> str:
    """Give the words that make a part or a multiple of an amount; empty for none."""
    start, stop = span
    ahead = text[max(0, start - _REACH) : start]
    behind = repeated(text, span, language)
    if behind:
        return behind
    match = _ahead(language).search(ahead)
    begin = start - len(ahead) + match.start() if match else _part(text, start, language)
    if begin < 0 or (not match and _noun_behind(text, stop, language)):
        return ""
    return " ".join(text[begin:stop].split())


def repeated(text: str, span: tuple[int, int], language: Language) -> str:
    """Give an amount with the words behind it that make another of it; empty for none."""
    behind = _behind(language).match(text, span[1])
    return " ".join(text[span[0] : behind.end()].split()) if behind else ""


def several_of(text: str, span: tuple[int, int], language: Language) -> str:
    """Give the words before an amount that say it of several things; empty for none.

    `two grants of`, `six separate`, `a pair of`; not `two towns got`, nor `two grants of $5 million
    and $3 million`.
    """
    match = _several(language).search(text[max(0, span[0] - _REACH) : span[0]])
    listed = match and _listed(language).match(text, span[1])
    return " ".join(match[0].split()) if match and not listed else ""


def each_of(text: str, start: int, language: Language) -> str:
    """Give the phrase before an amount that says it of each of several; empty for none.

    `Each clinic gets`, `Every month, it gets`, `gave each clinic`; not `Every dollar of`, nor
    `Every clinic benefits from the`.
    """
    low = max(0, start - _REACH)
    *_, opens = [0, *(end.end() for end in _SENTENCE.finditer(text[low:start]))]
    match = _each(language).search(text[low + opens : start])
    if not match:
        return ""
    each, noun = (
        plain(match["each"] or match["each_"]),
        plain(match["noun"] or match["noun_"] or ""),
    )
    drawn = match["noun"] and _drawn(language).search(text, low, start)
    if drawn or noun in language.currencies or noun in language.no_each:
        return ""
    phrase = f"{each} {noun}".rstrip()
    return "" if match["comma"] and phrase not in language.rates else phrase


def _part(text: str, start: int, language: Language) -> int:
    """Give where a part of a certain sum begins that the words before an amount take, or -1."""
    part = part_of(text, start, language)
    if part is None or not part.whole:
        return -1
    words = plain(text[part.start : start]).split()
    links = language.part_links
    kept = words[0] in language.no_parts or " ".join(words[:2]) in language.no_parts
    if kept or words[-1] in links:
        return -1
    number = _CARDINAL.search(text, max(0, part.start - _REACH), part.start)
    return number.start() if number and plain(number[1]) in language.cardinals else part.start


def _noun_behind(text: str, stop: int, language: Language) -> bool:
    """Tell `half of the $5 million grant`, where the grant is what there is a half of."""
    following = _NEXT.match(text, stop) if language.national_ahead else None
    word = plain(following[1]) if following else ""
    return bool(word) and not (
        word in language.noun_ends
        or word in language.auxiliaries
        or word in language.staying
        or word in language.sentence_openers
        or word in language.no_nouns
        or word.endswith((*language.adverb_suffixes, *language.verb_endings))
    )


@lru_cache(maxsize=8)
def _ahead(language: Language) -> re.Pattern[str]:
    links = rf"(?i:{any_of(language.part_links)}){GAP}(?<=\s)"
    determiner = rf"(?:(?i:{any_of(language.determiners)}){GAP}(?<=\s))?"
    times = rf"(?i:{any_of(language.many)}){GAP}(?<=\s)(?i:{any_of(language.multiplied)})"
    crowds = rf"(?i:{any_of(language.crowds)}){GAP}(?<=\s){links}"
    factor = rf"[x×]\s?\d{{1,3}}{GAP}(?<=\s)"
    return late(rf"(?<![\w-])(?:{times}{GAP}(?<=\s)(?:{links})?|{crowds}|{factor}){determiner}$")


@lru_cache(maxsize=8)
def _several(language: Language) -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|(?i:{any_of(language.cardinals)}))"
    nouns = any_of(n for n in language.rate_nouns | language.sum_heads if n.endswith("s"))
    apart, links = any_of(language.separately), any_of(language.part_links)
    apart = rf"(?i:{apart}){GAP}(?<=\s)"
    told = any_of(language.several_of)
    return late(
        rf"(?<![\w.,-])(?:(?i:{told}){GAP}(?<=\s)|{number}{GAP}(?<=\s)"
        rf"(?:(?:{apart})?(?i:{nouns}){GAP}(?<=\s)(?i:{links}){GAP}(?<=\s)|{apart}))$"
    )


@lru_cache(maxsize=8)
def _listed(language: Language) -> re.Pattern[str]:
    return late(rf"\s*(?:,|(?i:{any_of(language.clause_words)})(?!\w))")


@lru_cache(maxsize=8)
def _behind(language: Language) -> re.Pattern[str]:
    phrases = any_of((*language.half_after, *language.later_multiples))
    being = any_of(language.auxiliaries)
    return late(rf"{GAP}(?<=\s)(?i:{phrases})(?=\s*(?:[.,;:!?)—–]|$)|\s+(?i:{being})(?!\w))")


@lru_cache(maxsize=8)
def _drawn(language: Language) -> re.Pattern[str]:
    links, determiners = any_of(language.drawn_on), any_of(language.determiners)
    return late(rf"(?<!\w)(?i:{links})\s+(?:(?i:{determiners})\s+)?\Z")


@lru_cache(maxsize=8)
def _each(language: Language) -> re.Pattern[str]:
    """Match `Each clinic gets` from the start of a sentence on, and `each clinic` anywhere."""
    each, joins = any_of(language.distributives), any_of(language.clause_words)
    of = rf"(?!(?i:{any_of(language.part_links)})\s+$)"
    word = r"[^\W\d_][\w’'-]*"
    return late(
        rf"(?:^(?:(?i:{joins})\s+)?(?P<each>(?i:{each}))\s+{of}(?P<noun>{word})(?P<comma>,)?\s+"
        rf"(?:(?!(?i:{joins})(?!\w))[^\s,\d%]+\s+)*$"
        rf"|(?<!\S)(?P<each_>(?i:{each}))\s+{of}(?:(?P<noun_>{word})\s+)?$)"
    )
