"""Sentences: where the one around a place begins and ends.

In: a text and a language. Out: offsets. A sentence ends at `.`, `!` or `?` (closing quotation marks
and brackets included) before white space, at a blank line, and not behind an abbreviation or an
initial. For excerpts only; no check rests on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages import Language

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n|\n(?=[^\S\n]*\S)")
_LAST_WORD = re.compile(r"(\S+)\.$")


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """Give the spans of all sentences, white space around them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _is_abbreviation(text[start : match.start() + 1], language):
            continue
        _add(text, start, match.end(), spans)
        start = match.end()
    _add(text, start, len(text), spans)
    return spans


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


def _is_abbreviation(before: str, language: Language) -> bool:
    match = _LAST_WORD.search(before[-40:])
    if not match:
        return False
    word = match[1].lstrip("(“\"'‘[")
    return len(word) == 1 or "." in word or word.casefold() in language.abbreviations
