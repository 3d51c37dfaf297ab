"""The status a heading gives an amount: of a table's column, or of the list the amount stands in.

In: a text, the span of an amount in a row of a table or an item of a list. Out: the spans of the
words that head it, the nearest first: the cell on top of its column, the line above the list or
above a table without a line of heads.

Deliberately absent: what the words name. Tables are those of `|` and tabs, of gaps and of dots.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.rows import CELL_ENDS, DASHED, LONGEST_ROW, NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LINES = 60
_MARKED = re.compile(r"[|\t]")
_GAPS = re.compile(r"(?<=\S) {2,}(?=\S)|\s?\.{4,}\s?")
# A line of dashes between the heads and the rows.
_RULE = re.compile(r"[\s|:+=_–—-]+")
# A cell that opens with an amount, and not with a year of what it names (`2025 approved`).
_AMOUNT = re.compile(r"(?!(?:FY\s?)?(?:19|20)\d\d\s+[A-Za-z])[^\w\s]?[A-Z]{0,4}\s?[^\w\s]?\d")
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)]|\([a-z\d]\))\s")
_LONGEST_HEADING = 90


def headings(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give the spans of the headings of an amount."""
    low = text.rfind("\n", 0, span[0]) + 1
    high = text.find("\n", span[1])
    line = text[low : high if high >= 0 else len(text)]
    if len(line) > LONGEST_ROW:
        return
    cells = _cells(text, low, low + len(line))
    if len(cells) > 1:
        table, head = _top(text, low)
        over = _over(text, cells, head, span[0])
        if over:
            yield over
        elif not _MARKED.search(line) and not _is_head(text, head):
            yield from _above(text, table)  # `Norway   NOK 35 million`, and no line of heads
    elif _ITEM.match(line) or DASHED.match(line) or NAMED.match(line):
        yield from _above(text, low)


def _cells(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Give the spans of the cells of a line; a gap of two spaces parts them once one is wider."""
    line = text[low:high]
    if not CELL_ENDS.search(line.strip()):
        return [(low, high)]
    ends = [m.span() for m in (_MARKED if _MARKED.search(line) else _GAPS).finditer(line)]
    starts = [0, *(end for _, end in ends)]
    return [(low + a, low + b) for a, b in zip(starts, [*(a for a, _ in ends), len(line)],
                                               strict=True)]  # fmt: skip


def _top(text: str, low: int) -> tuple[int, list[tuple[int, int]]]:
    """Give where the table of a row begins, and the cells of its first line."""
    top, head = low, list[tuple[int, int]]()
    for start, end in _lines_above(text, low):
        if _RULE.fullmatch(text, start, end):
            continue
        cells = _cells(text, start, end)
        if len(cells) < 2:
            break
        top, head = start, cells
    return top, head


def _is_head(text: str, cells: list[tuple[int, int]]) -> bool:
    """Tell a line that names columns from a row with amounts of its own."""
    return bool(cells) and not any(_AMOUNT.match(text[a:b].strip()) for a, b in cells[1:])


def _over(
    text: str, row: list[tuple[int, int]], head: list[tuple[int, int]], at: int
) -> tuple[int, int] | None:
    """Give the cell on top of the one that holds a place: by number, else by where it stands."""
    if not head or not _is_head(text, head):
        return None
    place = next((i for i, (_, end) in enumerate(row) if at < end), len(row) - 1)
    if len(head) == len(row) or _MARKED.search(text[row[0][0] : row[-1][1]]):
        return head[place] if place < len(head) else None
    start, end = (one - row[0][0] for one in row[place])
    over = [(a, b) for a, b in head if a - head[0][0] < end and start < b - head[0][0]]
    return over[0] if len(over) == 1 else None


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
