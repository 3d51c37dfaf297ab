"""Numbers that count something else than the words behind them say.

In: a text, and where a number with its unit stands in it. Out: whether words around it leave open
what it counts: a ratio (`One nurse serves 5,600 people`, `Every 120 people share one tap`,
`7 out of 10 people`), a difference (`fell by 300 people`), an exception (`all but 300 people`), an
hour (`At 10 residents heard shots`), a part of a currency (`5 million euro cents`), money of a
country that the sign is not of (`$5 million in Zimbabwe dollars`, `(local currency)`), a size
behind a fraction (`$5 and a half million`), one of several sums (`a dozen $5 million loans`), and
one that may be another (`$5 million, or perhaps $6 million`, `$5 million and change`).

Deliberately absent: what the number counts then. What is no table's phrase is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.context import GAP, JOIN, any_of, plain

if TYPE_CHECKING:
    from generator.reading.amounts.ends import End
    from generator.reading.languages.language import Language

_REACH, _LAST_HOUR = 60, 24
_DOLLAR, _US = "$", "USD"
# What ratios are told of.
_ROUND = late(r"10{1,3}|1[0., ]{4,9}")


class _Patterns(NamedTuple):
    ahead: re.Pattern[str]
    each: re.Pattern[str]
    ratio: re.Pattern[str]
    base: re.Pattern[str]
    spell: re.Pattern[str]
    hour: re.Pattern[str]
    person: re.Pattern[str]
    several: re.Pattern[str]
    things: re.Pattern[str]
    behind: re.Pattern[str]
    abroad: re.Pattern[str]
    converted: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    space = rf"{GAP}(?<=\s)"
    ones, verbs = any_of(language.ratio_ones), any_of(language.ratio_verbs)
    excepted = any_of(language.all_but)
    steps, by = any_of(language.step_verbs), any_of(language.step_links)
    hours = any_of(word.capitalize() for word in language.hour_links)
    in_, nouns = any_of(language.money_links), any_of(filter(None, language.currencies))
    local = any_of(language.local_phrases)
    fractions, sizes = any_of(language.fractions_behind), any_of(language.magnitudes)
    change, ends = any_of(language.small_change), any_of(language.noun_ends)
    plurals = any_of(ending for ending, _ in language.plurals)
    other = any_of(language.alternatives)
    joins, either = any_of(language.and_words | language.range_and), any_of(language.range_or)
    return _Patterns(
        re.compile(
            rf"(?<![\w-])(?:(?i:{ones}){space}(?:[^\W\d_][\w’'-]*{space}){{1,2}}?(?i:{verbs})"
            rf"|(?i:{steps}){space}(?i:{by})|(?i:{excepted})){space}$"
        ),
        re.compile(rf"(?<![\w-])(?i:{any_of(language.shared_by)}){space}$"),
        re.compile(
            rf"(?<![\w.,$€£-])(?:\d{{1,4}}|(?i:{any_of(language.cardinals)}))"
            rf"{space}(?i:{any_of(language.ratio_links)}){space}$"
        ),
        re.compile(
            rf"\d(?:{space}(?P<word>[^\W\d_]+)){{0,3}}?{space}"
            rf"(?i:{any_of(language.ratio_bases)}){space}$"
        ),
        re.compile(rf"{JOIN}(?i:{any_of(language.durations | language.lengths)})(?!\w)"),
        re.compile(rf"(?:^|[.!?:;]['\"”’)]*\s+|\n)(?:{hours}){space}$"),
        re.compile(rf"{space}(?i:{any_of(language.people)})(?!\w)"),
        re.compile(rf"(?<![\w-])(?:{any_of(language.several)}){space}$"),
        re.compile(rf"{space}[a-z]\w+(?:{plurals})(?!\w)"),
        re.compile(
            rf"{space}(?i:{any_of(language.coins)})(?!\w)"
            rf"|{space}(?i:{change})(?={GAP}(?:[.,;:)]|$|(?i:{ends})(?!\w)))"
            rf"|,?{space}(?i:{other}),?{space}[^\w\s]?\d"
            rf"|{space}(?:(?i:{fractions})|(?i:{joins}){space}\d{{1,2}}/\d{{1,2}}){space}(?i:{sizes})(?!\w)"
        ),
        re.compile(
            rf"{GAP}[(\[]?(?:(?i:{in_}){space})?(?i:{local})(?![\w-])"
            rf"|{GAP}(?:[(\[]|(?i:{in_}){space})[A-Z][\w’'-]+{space}(?:{nouns})(?!\w)"
        ),
        re.compile(
            rf"(?:[^.;:()$€£\n]{{0,60}}(?P<bracket>\()|,?{space}(?i:{either}){space})"
            r"(?:[a-z]+\s|[~≈=]\s?)?US\$\s?(?P<number>\d(?:[\d.,]*\d)?)(?(bracket)[^()\d]{0,12}\))"
        ),
    )


def counts_otherwise(text: str, start: int, stop: int, language: Language) -> bool:
    """Tell a number without a unit whose words before it make it no count of what is behind."""
    patterns, low = _patterns(language), max(0, start - _REACH)
    window = text[low:start]
    if patterns.each.search(window) and not patterns.spell.match(text, stop):
        return True
    if not patterns.person.match(text, stop):
        return False
    digits = text[start:stop]
    if _ROUND.fullmatch(digits) and _is_ratio(window, patterns, language):
        return True
    hour = digits.isdecimal() and int(digits) <= _LAST_HOUR and patterns.hour.search(window)
    return bool(hour or patterns.ahead.search(window))


def _is_ratio(window: str, patterns: _Patterns, language: Language) -> bool:
    """Tell `7 out of` and `40 casos por` before a round number, but not `2 cartas firmadas por`."""
    if patterns.ratio.search(window):
        return True
    base = patterns.base.search(window)
    return base is not None and not plain(base["word"] or "").endswith(tuple(language.participles))


def _converted(text: str, end: End, stop: int, patterns: _Patterns) -> bool:
    """Tell `$5 million to the firm (US$3 million)`, whose own dollars are no US ones."""
    found = patterns.converted.match(text, stop) if end.currency == _US else None
    return found is not None and found["number"] != text[slice(*end.digits)]


def pays_otherwise(text: str, span: tuple[int, int], end: End, language: Language) -> bool:
    """Tell an amount of money of which words beside it change the size, the sum or the currency.

    `end` may have a sign of several countries that alone names the currency.
    """
    patterns, (start, stop) = _patterns(language), span
    abroad = end.general == _DOLLAR and (
        patterns.abroad.match(text, stop) or _converted(text, end, stop, patterns)
    )
    often = patterns.things.match(text, stop) and patterns.several.search(
        text[max(0, start - _REACH) : start]
    )
    return bool(abroad or often or patterns.behind.match(text, stop))
