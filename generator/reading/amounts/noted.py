"""What an article notes of its amounts: that one is wrong, or that they are in thousands.

In: a text, the span of an amount in it, its mentions, the language. Out: the words of a correction
that take the amount back (`The sum is $7 million, not $5 million as first reported`); the words
that give an amount written without a size one (`All figures in thousands` above or below its table
or list, `drawn up in thousands of dollars` in its sentence).

Deliberately absent: what is right, and what the size makes of the amount. Heads of columns, by
which cells are read (`tables.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of
from generator.reading.rows import NAMED, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

_LONGEST_NOTE, _NEAR = 600, 90
_SIGNED = late(r"[^\w\s\"'“”‘’]?\d")
_SENTENCE_END = late(r"[.!?;]\s+|\n\s*\n")
# Lines above and below a table or a list among which its note stands.
_LINES = 2


class _Notes(NamedTuple):
    before: re.Pattern[str]
    behind: re.Pattern[str]


@lru_cache(maxsize=8)
def _heads(language: Language) -> re.Pattern[str]:
    table = tables_of(language.tag).doubts
    return re.compile(rf"(?im)^\W{{0,3}}(?:{any_of(table.notes if table else ())})(?!\w)")


@lru_cache(maxsize=8)
def _notes(language: Language) -> _Notes:
    table = tables_of(language.tag).doubts
    assert table is not None
    said = rf"(?i:{any_of(table.wrongly_said)})(?!\w)[^.;,]{{0,60}}"
    return _Notes(
        re.compile(rf"(?<!\w)(?:(?i:{any_of(table.not_this)})\s+|{said})[“”\"'‘’]?$"),
        re.compile(
            rf"[“”\"'‘’]?,?\s(?:(?i:{any_of(table.not_so)})(?!\w)"
            rf"|[^.;,]{{0,60}}?(?<!\w)(?i:{any_of(table.is_wrong)})(?!\w))"
        ),
    )


def corrected(
    text: str, mentions: Sequence[Mention], of: Mention, at: int, language: Language
) -> str:
    """Give the words of a note that take an amount back; `at` is where the amount stands."""
    for head in _heads(language).finditer(text):
        end = text.find("\n\n", head.end(), head.end() + _LONGEST_NOTE)
        high = end if end >= 0 else head.end() + _LONGEST_NOTE
        for one in mentions:
            same = one.number.value == of.number.value and one.kind == of.kind
            inside = head.end() <= one.start < high and one.start != at
            if not (same and inside and one.currency in ("", of.currency)):
                continue
            # `not $5 million`, where the word belongs to the amount
            digits = _SIGNED.search(text, one.start, one.end)
            low, notes = max(head.end(), one.start - _NEAR), _notes(language)
            before = notes.before.search(text[low : digits.start() if digits else one.start])
            if before or notes.behind.match(text, one.end, one.end + _NEAR):
                return " ".join(text[head.start() : one.end].split())
    return ""


def sized(text: str, span: tuple[int, int], language: Language) -> str:
    """Give the words that say of an amount without a size in how many it is told."""
    if not language.scales:
        return ""
    stated, alone = _scales(language)
    low = max(0, span[0] - _LONGEST_NOTE)
    low = max([low, *(end.end() for end in _SENTENCE_END.finditer(text, low, span[0]))])
    found = stated.search(text, low, span[0])
    if found and found["of"]:
        return " ".join(found["said"].split())
    start = text.rfind("\n", 0, span[0]) + 1
    if not (row(text, span) or NAMED.match(text, start)):
        return ""
    for line in _around(text, span):
        found = alone.search(line) or stated.search(line)
        if found and (found.re is alone or found["sums"] or found["of"]):
            return " ".join(found["said"].split())
    return ""


def _around(text: str, span: tuple[int, int]) -> Iterator[str]:
    """Give the lines around the table or list of an amount that are none of its rows."""
    low, high = text.rfind("\n\n", 0, span[0]), text.find("\n\n", span[1])
    above = [line for line in text[: max(low, 0)].splitlines()[-4:] if line.strip()][-_LINES:]
    within = text[max(low, 0) : high if high >= 0 else len(text)].splitlines()
    below = text[high:].splitlines() if high >= 0 else []
    below = [line for line in below[:6] if line.strip()][:_LINES]
    for line in (*above, *within, *below):
        if "|" not in line and "\t" not in line:
            yield line


@lru_cache(maxsize=8)
def _scales(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give patterns of a size in a sentence, and of one that a line or a bracket holds alone."""
    links, sizes = any_of(language.scale_links), any_of(language.scales)
    of = any_of(language.part_links)
    size = rf"(?i:{sizes}|['’]000s?)(?!\w)(?P<of>\s+(?i:{of})\s+[^\W\d]+)?"
    sums = any_of(language.scaled_sums)
    sign = r"[^\w\s]{0,2}[A-Z]{0,3}[^\w\s]?"
    return (
        re.compile(
            rf"(?<!\w)(?:(?P<sums>(?i:{sums}))(?!\w)[^.;:()\n]{{0,50}}?\s)?(?P<said>(?i:{links})\s+{size})"
        ),
        re.compile(
            rf"(?:^\W*|\()(?P<said>(?:(?i:{links})\s+)?{sign}\s?{size.replace('?P<of>', '')})"
            r"(?:\)|\s*:?\s*$)"
        ),
    )
