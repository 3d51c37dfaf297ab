"""The status a heading gives an amount: of a table's column, or of the list the amount stands in.

In: a text, the span of an amount in a row of a table or an item of a list. Out: the spans of the
words that head it, the nearest first: the cell on top of its column, the line above the list.

Deliberately absent: what the words name. Tables are those of `|` and tabs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.rows import DASHED, NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LINES = 60
_CELLS = re.compile(r"[|\t]")
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)]|\([a-z\d]\))\s")
_LONGEST_HEADING = 90


def headings(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give the spans of the headings of an amount."""
    low = text.rfind("\n", 0, span[0]) + 1
    high = text.find("\n", span[1])
    line = text[low : high if high >= 0 else len(text)]
    if _CELLS.search(line):
        yield from _column(text, low, span[0])
    elif _ITEM.match(line) or DASHED.match(line) or NAMED.match(line):
        yield from _above(text, low)


def _column(text: str, low: int, at: int) -> Iterator[tuple[int, int]]:
    """Find the cell on top: in the first of the lines above that have cells."""
    place = len(_CELLS.findall(text[low:at]))
    top: tuple[int, int] | None = None
    for start, end in _lines_above(text, low):
        if not _CELLS.search(text[start:end]):
            break
        top = (start, end)
    if top is None:
        return
    cuts = [top[0] - 1, *(top[0] + m.start() for m in _CELLS.finditer(text[slice(*top)])), top[1]]
    if place + 1 < len(cuts):
        yield cuts[place] + 1, cuts[place + 1]


def _above(text: str, low: int) -> Iterator[tuple[int, int]]:
    """Find the line that a list stands under: one that ends in a colon, or a short one."""
    for start, end in _lines_above(text, low):
        line = text[start:end]
        if _ITEM.match(line) or DASHED.match(line) or NAMED.match(line):
            continue
        if line.rstrip().endswith(":") or (line.strip() and not re.search(r"[.!?]\s*$", line)
                                           and len(line) < _LONGEST_HEADING):  # fmt: skip
            yield start, end
        return


def _lines_above(text: str, low: int) -> Iterator[tuple[int, int]]:
    """Give the lines above a place, the nearest first; one blank line may stand among them."""
    blank = 0
    for _ in range(_MOST_LINES):
        if low <= 0:
            return
        end = low - 1
        low = text.rfind("\n", 0, end) + 1
        if text[low:end].strip():
            yield low, end
            blank = 0
        elif blank:
            return
        else:
            blank = 1
