"""A sentence without its asides, for a second reading of the amount in it.

In: a text, the span of an amount, the language's tables, the pattern of money, and what tells
whether words between two places name a status. Out: a `Shortened`: the text without them, where the
amount stands in it, and how places in it are those of the text; None where its sentence has none.

An aside stands between two commas, is short, and opens with a word that opens a phrase or a clause
(`had disbursed, when I last looked, $6.5 million`), or says who speaks (`, he went on,`). So does
what stands between a noun for a status and its `of` (`The approval last week of $9 million`). None
that names money or a status is left out, since it may say something of the amount.

Deliberately absent: what the sentence says then (`governing.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.reading.languages.loaded import Tables

_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+|\n")
_COMMA = re.compile(r",(?=\s)")
_WORD = re.compile(r"[\w'’-]+")
# What stands between it and the amount: ` of more than `.
_LINK = re.compile(r"\s(?:of|worth)\s(?:[a-z]+\s){0,3}")
_LONGEST_SENTENCE = 600
# Words of an aside; of one that says who speaks (`Mr Ruiz told reporters`).
_MOST_WORDS, _MOST_OF_SPEAKER = 14, 5


class Shortened(NamedTuple):
    """A text without some stretches: `cuts` are where they stood in the whole text."""

    text: str
    span: tuple[int, int]
    cuts: tuple[tuple[int, int], ...]

    def place(self, at: int) -> int:
        """Give the place in the whole text of a place in the shortened one."""
        for low, high in self.cuts:
            if at > low or (at == low and low == 0):
                at += high - low
        return at


def without_asides(
    text: str,
    span: tuple[int, int],
    tables: Tables,
    money: re.Pattern[str],
    names: Callable[[int, int], bool],
) -> Shortened | None:
    """Leave out the asides of the sentence of an amount."""
    if not tables.objections.opens_aside:
        return None
    nearest = max(0, span[0] - _LONGEST_SENTENCE)
    low = max([nearest, *(end.end() for end in _SENTENCE_END.finditer(text, nearest, span[0]))])
    ends = _SENTENCE_END.search(text, span[1])
    high = min(ends.start() if ends else len(text), span[1] + _LONGEST_SENTENCE)
    found = [*_asides(text, low, span[0], tables), *_asides(text, span[1], high, tables)]
    found += [] if found else _adjuncts(text, low, span[0], tables)
    cuts = [cut for cut in found if not money.search(text, *cut) and not names(*cut)]
    if not cuts:
        return None
    before = sum(end - start for start, end in cuts if end <= span[0])
    kept = [0, *(place for cut in cuts for place in cut), len(text)]
    short = "".join(text[a:b] for a, b in zip(kept[::2], kept[1::2], strict=True))
    return Shortened(short, (span[0] - before, span[1] - before), tuple(cuts))


@lru_cache(maxsize=4)
def without_told(text: str, tables: Tables) -> str:
    """Leave out who tells it between a verb and its participle: `It is, the bank says, pending`.

    Blanks stand before the sentence instead, so that what follows stays in its place; so none of
    this is done where the words before the verb hold a number.
    """
    if not tables.small.being:
        return text

    def moved(aside: re.Match[str]) -> str:
        if re.search(r"\d", aside["said"]) or not _is_aside(_WORD.findall(aside["said"]), tables):
            return aside[0]
        return " " * (len(aside[0]) - len(aside["verb"])) + aside["verb"]

    return _interrupted(tables.small.being).sub(moved, text)


@lru_cache(maxsize=8)
def _interrupted(being: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[.!?;]\s)(?P<verb>[A-Za-z][^.,;:!?()\n\d]{{1,60}}?\s(?:{any_of(being)})),"
        r"(?P<said>\s[^.,;:!?()\n]{2,40}),(?=\s[a-z])"
    )


def _asides(text: str, low: int, high: int, tables: Tables) -> Iterator[tuple[int, int]]:
    """Give the asides between two places, each with both its commas."""
    commas = [comma.start() for comma in _COMMA.finditer(text, low, high)]
    at = 0
    while at + 1 < len(commas):
        start, end = commas[at], commas[at + 1]
        if _is_aside(_WORD.findall(text[start:end]), tables):
            # `at the wish of the minister for Trade, Fisheries and Ports, Ana Ruiz,`
            while at + 2 < len(commas) and _goes_on(text, end, tables):
                at += 1
                end = commas[at + 1]
            yield start, end + 1
            at += 1
        at += 1


def _goes_on(text: str, comma: int, tables: Tables) -> bool:
    """Tell a name behind a comma of an aside; not `of which, I understand, $4 million`."""
    first = _WORD.search(text, comma)
    others = tables.small.pronouns | tables.small.narrating
    return first is not None and first[0][0].isupper() and plain(first[0]) not in others


def _is_aside(raw: list[str], tables: Tables) -> bool:
    words = [plain(word) for word in raw]
    if not words or len(words) > _MOST_WORDS:
        return False
    said = set(words[1:]) & tables.small.speech_verbs and len(words) <= _MOST_OF_SPEAKER
    speaker = raw[0][0].isupper() or words[0] in tables.small.pronouns | tables.small.determiners
    return words[0] in tables.objections.opens_aside or bool(said and speaker)


def _adjuncts(text: str, low: int, high: int, tables: Tables) -> Iterator[tuple[int, int]]:
    """Give what stands between a noun for a status and the `of` before an amount."""
    nouns = tuple(
        {form.split()[0] for forms in tables.suggesting.status_nouns.values() for form in forms}
    )
    for match in _between(nouns).finditer(text, max(low, high - 90), high):
        if _LINK.fullmatch(text, match.end(), high):
            yield match.span("adjunct")


@lru_cache(maxsize=8)
def _between(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{any_of(nouns)})(?P<adjunct>\s(?:by|from|in|on|last|this|late|to)"
        r"(?:\s[\w'’-]+){1,5}?)(?=\s(?:of|worth)\s)"
    )
