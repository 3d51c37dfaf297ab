"""The status a heading gives an amount: of a table's column, or of the list the amount stands in.

In: a text, the span of an amount in a row of a table or an item of a list. Out: the spans of the
words that head it, the nearest first: the cell on top of its column, the line above the list or
above a table without a line of heads.

Deliberately absent: what the words name, and what a cell is (`reading/columns.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.columns import MARKED, RULE, cells, is_head, is_section, over
from generator.reading.rows import DASHED, LONGEST_ROW, NAMED
from generator.reading.statuses.fields import first_of_records

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LINES = 60
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)]|\([a-z\d]\))\s")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|\([a-z\d]\))\s")
# `Requested: $48 million`, a line of a list like the others.
_FIELD = re.compile(r"[^:\n]{2,40}: .*\d")
_LONGEST_HEADING = 90
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[A-ZÀ-Þ])")


def column_heads(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Give the spans of the cells on top of the column that an amount stands in, nearest first."""
    low, line = _line(text, span)
    row = cells(text, low, low + len(line)) if len(line) <= LONGEST_ROW else []
    if len(row) < 2:
        return []
    found = (over(text, row, head, span[0]) for head in _top(text, low)[1])
    return [cell for cell in found if cell and text[slice(*cell)].strip()]


def headings(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give the spans of the headings of an amount."""
    low, line = _line(text, span)
    if len(line) > LONGEST_ROW:
        return
    row = cells(text, low, low + len(line))
    if len(row) > 1:
        table, heads = _top(text, low)
        above = column_heads(text, span)
        if above:
            yield from above
        elif not MARKED.search(line) and not is_head(text, heads[-1]):
            yield from _above(text, table)  # `Norway   NOK 35 million`, and no line of heads
    elif _ITEM.match(line) or DASHED.match(line) or NAMED.match(line):
        # `Decision: denied`, above `Amount: $3 million`, is of the amount before.
        first = first_of_records(text, span)
        yield from _above(text, low if first is None else first)


def caption(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give the span of the line above a table with heads that an amount stands in."""
    low, line = _line(text, span)
    if column_heads(text, span) and MARKED.search(line):
        yield from _above(text, _top(text, low)[0])


def _line(text: str, span: tuple[int, int]) -> tuple[int, str]:
    """Give where the line of a span begins, and its words."""
    low = text.rfind("\n", 0, span[0]) + 1
    high = text.find("\n", span[1])
    return low, text[low : high if high >= 0 else len(text)]


def _top(text: str, low: int) -> tuple[int, list[list[tuple[int, int]]]]:
    """Give where the table of a row begins, and the cells of its lines of heads, nearest first.

    The first line is one, and so is a line of names below it that has none for the rows, as where
    `Country` stands over two lines of heads.
    """
    top, head, more = low, list[tuple[int, int]](), list[list[tuple[int, int]]]()
    for start, end in _lines_above(text, low):
        if RULE.fullmatch(text, start, end):
            top = start
            continue
        line = cells(text, start, end)
        if len(line) < 2:
            named = end + 1 == top and is_section(text[start:end]) and not is_head(text, head)
            if not named:
                break
            top = start
            continue
        top, head = start, line
        if not text[slice(*line[0])].strip() and is_head(text, line):
            more.append(line)
    return top, [*(line for line in more if line is not head), head]


def _above(text: str, low: int) -> Iterator[tuple[int, int]]:
    """Find the line that a list stands under: one that ends in a colon, or a short one."""
    own = text[low : text.find("\n", low)]
    for start, end in _lines_above(text, low):
        line = text[start:end]
        if _NUMBERED.match(line) and line.rstrip().endswith(":") and not _NUMBERED.match(own):
            yield start, end  # `2. Pledges announced in the room:`, above `- Norway`
            return
        if any(item.match(line) for item in (_ITEM, DASHED, NAMED, _FIELD)):
            continue
        if line.rstrip().endswith(":") or (line.strip() and not re.search(r"[.!?]\s*$", line)
                                           and len(line) < _LONGEST_HEADING):  # fmt: skip
            yield start + _last_sentence(line), end
        return


def _last_sentence(line: str) -> int:
    """Give where what heads a list begins in `They sought $24 million. Contributions today:`."""
    return max([0, *(found.end() for found in _SENTENCE.finditer(line))])


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
