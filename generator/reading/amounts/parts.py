"""Amounts of which a part or a multiple is told: `half of the $5 million`, `10 times $5 million`.

In: a text, and where an amount with its qualifier starts. Out: the words before it that take a part
or a multiple of it, and whether it is a certain sum all the same. `A third of the $5 million grant`
says that there is a grant of $5 million, `20% of $5 million` says no such thing.

Deliberately absent: what the part comes to.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.numerals import DIGITS
from generator.reading.context import GAP, any_of, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

_REACH = 60


class Part(NamedTuple):
    """Where the words begin that take a part; `whole` if what they take it of is a certain sum.

    `none` if they take nothing of it; `multiple` if a number says how many times it is taken:
    `four times`.
    """

    start: int
    whole: bool
    multiple: bool
    none: bool = False


def part_of(text: str, start: int, language: Language) -> Part | None:
    """Give the part or multiple that the words before an amount take of it."""
    low = max(0, start - _REACH)
    match = _pattern(language).search(text[low:start])
    if not match:
        return None
    begin = next(at for name in ("of", "times", "part") if (at := match.start(name)) >= 0)
    return Part(low + begin, match["whole"] is not None, match["times"] is not None)


def share_of(text: str, start: int, language: Language) -> Part | None:
    """Give the part that words without a number take of it: `most of the`."""
    low = max(0, start - _REACH)
    match = _shares(language).search(text, low, start)
    if not match or plain(match["before"] or "") in language.determiners:
        return None  # `its part of`
    none = plain(match["share"]) in language.no_shares
    return Part(match.start("share"), whole=True, multiple=False, none=none)


@lru_cache(maxsize=8)
def _shares(language: Language) -> re.Pattern[str]:
    links, determiners = any_of(language.part_links), any_of(language.determiners)
    return re.compile(
        rf"(?<![\w-])(?:(?P<before>\w+){GAP}(?<=\s))?(?P<share>(?i:{any_of(language.shares)})){GAP}(?<=\s)(?i:{links}){GAP}(?<=\s)"
        rf"(?:(?i:{determiners}){GAP}(?<=\s))?\Z"
    )


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    number = rf"(?:{DIGITS}|(?i:{any_of(language.cardinals)}))"
    percent = rf"(?:[%％]|(?i:{any_of(language.percent)}))"
    links = rf"(?i:{any_of(language.part_links)})(?!\w)"
    parts, multiples = any_of(language.parts), any_of(language.multiples)
    whole = rf"(?P<whole>(?:(?i:{any_of(language.determiners)})|[^\W\d_]+['’]s?)(?!\w))"
    return re.compile(
        rf"(?<![\w.,])(?:{number}{GAP}{percent}{GAP}(?P<of>{links})"
        rf"|{number}{GAP}(?P<times>(?i:{any_of(language.multiplied)})(?!\w))"
        rf"|(?P<part>(?:(?i:{parts})|[½⅓-⅞¼-¾]){GAP}{links}|(?i:{multiples})(?!\w)(?:{GAP}{links})?))"
        rf"{GAP}(?:{whole}{GAP}(?:\w[\w-]*{GAP}(?<=\s)){{0,2}})?$"
    )
