"""Sentences: where the one around a place begins and ends.

In: a text and a language. Out: offsets. A sentence ends at `.`, `!` or `?` (closing quotation marks
and brackets included) before white space, at a line's end, and not behind an abbreviation or an
initial. Lines that fill a width, as old mail and wires have them, go on in the next one. For
excerpts only; no check rests on it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages import Language

_END = late(
    r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s)|\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n|\n(?=[^\S\n]*\S)"
)
_A_CELL = r"\s*[|>#]|.*(?:[|\t]|\S {3,}\S)"
_CELLS = late(_A_CELL)
_OWN_LINE = late(rf"\s*(?:[-*•–]|\d{{1,2}}[.)]\s)|{_A_CELL}")
#: A line that no stop ends, before one that is not blank.
_BROKEN = late(r"[^\s.!?:;”\"’»)][^\S\n]*\n[^\S\n]*\S")
_STOPPED = late(r"[.!?:;”\"’»)]$")
#: A space, and how much narrower a line may be that was broken by hand.
_RAGGED = 3
#: Lines are broken to a width of no less.
_LEAST_WIDTH = 56
_NUMBER_NEXT = late(r"\s*[\d(]")
_LAST_WORD = late(r"(\S+)\.$")


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """Give the spans of all sentences, white space around them left out."""
    text = flowing(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        stop = match.start() + 1
        if match[0].startswith(".") and _is_abbreviation(text, start, stop, language):
            continue
        _add(text, start, match.end(), spans)
        start = match.end()
    _add(text, start, len(text), spans)
    return spans


def flowing(text: str) -> str:
    """Give a text with a space for each line's end that only breaks a paragraph to a width.

    So it is where no first word of a next line had room on the line before, and a sentence goes on.
    """
    if not _BROKEN.search(text):
        return text
    lines = text.split("\n")
    # Blank lines are blocks of their own, so that all that is joined is a paragraph.
    blocks = (list(block) for _, block in itertools.groupby(lines, lambda line: bool(line.strip())))
    return "\n".join((" " if _is_filled(block) else "\n").join(block) for block in blocks)


def _is_filled(block: list[str]) -> bool:
    """Tell lines that fill a width from lines of their own."""
    lines = [line.rstrip() for line in block]
    width = max(map(len, lines))
    filled = all(
        len(line) >= _LEAST_WIDTH and len(line) + _RAGGED + len(after.split(None, 1)[0]) >= width
        for line, after in itertools.pairwise(lines)
        if after
    )
    own = (
        any(map(_OWN_LINE.match, lines[1:]))
        or _CELLS.match(lines[0])
        or all(map(_STOPPED.search, lines[:-1]))
    )
    return filled and bool(lines[0]) and not own


def around(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Give the indices of the first and last sentence that hold a span."""
    begin = itemgetter(0)
    first = max(0, bisect_right(spans, start, key=begin) - 1)
    last = max(first, bisect_right(spans, max(start, end - 1), key=begin) - 1)
    return first, last


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if piece.strip():
        spans.append((start + left, start + len(piece.rstrip())))


def _is_abbreviation(text: str, start: int, stop: int, language: Language) -> bool:
    """Tell a stop at `stop` that ends no sentence; `said no.` is none before a number alone."""
    match = _LAST_WORD.search(text[max(start, stop - 40) : stop])
    if not match:
        return False
    word = match[1].lstrip("(“\"'‘[")
    if word.casefold() in language.numbering and not word[0].isupper():
        return _NUMBER_NEXT.match(text, stop) is not None
    return len(word) == 1 or "." in word or word.casefold() in language.abbreviations
