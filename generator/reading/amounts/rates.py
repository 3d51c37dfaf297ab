"""Amounts that are said for each of something: `$5 million a year`, `$52 per person`.

In: a text, and where an amount in it stands. Out: the words that make a rate of it; the phrase
right behind it that does; and whether another text says the same of an amount anywhere near it, in
whatever form (`an annual $5 million`).

Deliberately absent: what such an amount comes to, and any phrase that is in no table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import GAP, any_of, bare, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

_NEAR = 200
_PAIR = 2
_AHEAD = 60
#: The same amount in another currency may stand between: `$52 (€48) per person`.
_ASIDE = rf"(?:{GAP}\([^()\n]{{1,40}}\)|\))?"
_NUMBER_NEXT = r"(?!\w|\s{0,2}\d)"
_SENTENCE_END = late(r"[.!?][\"”’)]*\s|\n\s*\n")


def rate_at(text: str, span: tuple[int, int], language: Language) -> str:
    """Give the words that make a rate of the amount that stands there; empty for none."""
    for pattern in _patterns(language):
        match = pattern.match(text, span[1])
        if match and not _begins_anew(text[span[1] : match.start(1)], match[1]):
            return " ".join(match[1].split())
    before = text[max(0, span[0] - _AHEAD) : span[0]]
    match = _ahead(language).search(before)
    return plain(next(filter(None, match.groups()))) if match else ""


def _begins_anew(between: str, words: str) -> bool:
    """Tell words that begin a line as a sentence does."""
    return words[:1].isupper() and ("\n" in between or "\r" in between)


def rate_behind(text: str, stop: int, language: Language) -> str:
    """Give the phrase behind an amount that makes a rate of it; empty for none."""
    match = _pattern(language).match(text, stop)
    return match[1] if match else ""


def rate_headed(words: str, language: Language) -> str:
    """Give the rate that the head of a column or a label makes of its amounts; empty for none.

    `Sum per clinic`, `Money for each clinic`, `Monthly pay`; not `Money for a year`.
    """
    match = _headed(language).search(words)
    return plain(next(filter(None, match.groups()))) if match else ""


def rate_near(text: str, span: tuple[int, int], rate: str, language: Language) -> bool:
    """Tell whether a text speaks of a rate near an amount; `rate` are words that make one.

    A noun alone does not: `for clinics` is not `per clinic`, nor `this year` `a year`.
    """
    near = plain(text[slice(*_sentences(text, span))])
    return _near(_roots(rate, language), language).search(near) is not None


def of_one_thing(one: str, other: str, language: Language) -> bool:
    """Tell whether the words of two rates may say them for each of the same."""
    if language.distributives & {plain(one), plain(other)}:
        return True  # `each`, of whatever it is
    return bool(_things(one, language) & _things(other, language))


def _things(rate: str, language: Language) -> frozenset[str]:
    """Give roots of what a rate is for each of; of `every six months` these words alone."""
    words = plain(rate).split()
    known = {bare(phrase): roots for phrase, roots in language.rates.items()}
    if bare(rate) in known:
        return frozenset(known[bare(rate)]) - language.distributives
    if len(words) > 2 and words[0] in language.distributives:
        return frozenset({" ".join(words[1:])})
    same = (roots for phrase, roots in language.rates.items() if phrase.split()[-1] == words[-1])
    return (next(map(frozenset, same), frozenset(words[-1:]))) - language.distributives


@lru_cache(maxsize=64)
def _roots(rate: str, language: Language) -> frozenset[str]:
    """Give how words begin that say a rate elsewhere.

    Of `/month` and `monthly` these are those of `a month`; of a thing in no table (`per village`)
    those of `each`.
    """
    known = {bare(phrase): roots for phrase, roots in language.rates.items()}
    if bare(rate) in known:
        return known[bare(rate)]
    word = plain(rate).split()[-1]
    found = {
        root
        for phrase, roots in language.rates.items()
        for root in roots
        if phrase.split()[-1] == word or (len(rate.split()) == 1 and word.startswith(tuple(roots)))
    }
    return frozenset(found or language.distributives | language.rate_links)


@lru_cache(maxsize=8)
def _headed(language: Language) -> re.Pattern[str]:
    links, each = any_of(language.rate_links), any_of(language.distributives)
    articles = any_of(language.determiners)
    certain = any_of(one for one in language.rates if one.split()[0] not in language.determiners)
    # `Money for a year` says what it is for.
    of = rf"(?!(?i:{any_of(language.noun_ends)})\s)\w+\s+((?i:{any_of(language.rates)}))"
    return late(
        rf"(?:(?:^|(?<=[\s(,]))((?i:{certain}|(?:{links})\s+(?!(?:{articles})\s)\w+"
        rf"|(?:{each})\s+\w+))|(?<![\w]){of})\s*\)?[\s:.]*$"
        rf"|^((?i:{any_of(language.rate_adjectives)}))(?=\s)"
    )


@lru_cache(maxsize=64)
def _near(roots: frozenset[str], language: Language) -> re.Pattern[str]:
    """Match words that make a rate of one of some roots, whatever amount they are said of."""
    begins, phrases = tuple(roots), [phrase.split() for phrase in language.rates]
    single = {one for one in language.rates if " " not in one} | language.rate_adjectives
    often = {one for one in single if one.startswith(begins)}
    is_time = bool(often - roots)
    alone = often | (roots & (language.distributives | language.rate_links))
    # `a la semana`
    alone |= {" ".join(one) for one in phrases if len(one) > _PAIR and one[-1].startswith(begins)}
    if is_time:  # `its budget`
        ends = [phrase[-1] for phrase in phrases]
        alone |= {root for root in roots if not any(end.startswith(root) for end in ends)}
    ahead = {
        one[0] for one in phrases if len(one) == _PAIR and one[1] not in language.distributives
    }
    articles = ahead & language.determiners
    links = any_of(ahead - articles - language.distributives | language.rate_links)
    each, article, thing = any_of(language.distributives), any_of(articles), any_of(roots)
    word = rf"(?!(?:{any_of(language.noun_ends)})\s)\w+"
    a_thing = rf"(?:{article})\s+(?:{thing})\w*(?!\w|\s+(?:{any_of(language.part_links)})(?!\w))"
    return late(
        rf"(?<!\w)(?:(?:{any_of(alone)})(?!\w)"
        rf"|(?:{each})\s+(?:\w+\s+){{0,5}}?(?:{thing})"
        rf"|(?:{links})[\s-]+(?:\w+\s+)?(?:{thing})"
        rf"|\d[\d.,]*\s+(?:{word}\s+){{0,3}}?{a_thing}"
        + (rf"|{word}\s+{a_thing}" if is_time else "")
        + rf")|/\s?(?:{thing})"
    )


def _sentences(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Give where the sentence of a span begins, and where the next one ends."""
    low, high = max(0, span[0] - _NEAR), min(len(text), span[1] + _NEAR)
    before = [end.end() for end in _SENTENCE_END.finditer(text, low, span[0])]
    behind = [end.start() for end in _SENTENCE_END.finditer(text, span[1], high)]
    return max([low, *before]), behind[1] if len(behind) > 1 else high


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    phrases, times = any_of(language.rates), any_of(language.no_rates)
    return re.compile(rf"{GAP}(?<=\s)((?i:{phrases}))(?!\w|[-‐‑]\w)(?!{GAP}(?i:{times})(?!\w))")


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Give the forms of rates behind an amount, of which the first that is found tells."""
    times = rf"(?!{GAP}(?i:{any_of(language.no_rates)})(?!\w))"
    links, no_nouns = any_of(language.rate_links), any_of(language.no_rate_nouns)
    openers = any_of(language.rate_noun_openers)
    adjectives, nouns = any_of(language.rate_adjectives), any_of(language.rate_nouns)
    units = language.rate_marks | {phrase.split()[-1] for phrase in language.rates}
    # `every six months`
    each = any_of(language.distributives)
    number = rf"(?:\d{{1,3}}|(?i:{any_of(language.cardinals)}))"
    first = rf"{GAP}(?<=\s)(?!(?i:{links})(?!\w))[^\W\d_][\w’'-]*"
    last = rf"{GAP}(?<=\s)(?!(?i:{no_nouns}|{links})(?!\w))[^\W\d_][\w’'-]*"
    return tuple(
        re.compile(_ASIDE + form)
        for form in (
            (
                rf"(?:{GAP}(?<=\s)|[-‐‑]|{GAP}\()((?i:{any_of(language.rates)}))"
                rf"(?!\w|[-‐‑]\w){times}"
            ),
            rf"(?:{GAP}(?<=\s)|[-‐‑])((?i:{adjectives})){GAP}(?<=\s)(?i:{nouns})(?!\w)",
            rf"{GAP}/{GAP}((?i:{any_of(units)})){_NUMBER_NEXT}",
            (
                rf"{GAP}(?<=\s)((?i:{each}){GAP}(?<=\s){number}{GAP}(?<=\s)"
                rf"(?i:{any_of(units)})(?:e?s)?)(?!\w){times}"
            ),
            (
                rf"(?:(?:{first})?{last})?(?:{GAP}(?<=\s)|[-‐‑]|{GAP}\()"
                rf"((?i:{links})(?:{GAP}(?<=\s)|[-‐‑])(?!(?i:{no_nouns})(?!\w))"
                rf"(?:(?i:{openers}){GAP}(?<=\s))?[^\W_][\w’'-]*)"
            ),
        )
    )


@lru_cache(maxsize=8)
def _ahead(language: Language) -> re.Pattern[str]:
    adjectives, nouns = any_of(language.rate_adjectives), any_of(language.rate_nouns)
    # `every month, $5 million`
    each = any_of(
        one for one in language.rates if one.split()[0] in language.distributives and " " in one
    )
    link = rf"{GAP}(?<=\s)(?i:{any_of(language.rate_noun_links)}){GAP}(?<=\s)$"
    return re.compile(
        rf"(?<![\w-])(?:(?P<rate>(?i:{adjectives})){GAP}$"
        rf"|(?P<noun>(?i:{adjectives})){GAP}(?<=\s)(?i:{nouns}){link}"
        rf"|(?i:{nouns}){GAP}(?<=\s)(?P<noun_>(?i:{adjectives})){link}"
        rf"|(?P<each>(?i:{each})),?{GAP}(?<=\s)$)"
    )
