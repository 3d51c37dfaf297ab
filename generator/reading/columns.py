"""Columns of tables in plain text: cells, heads, and which head stands over a cell.

In: a text and the offsets of its lines. Out: the spans of cells, parted by `|`, tabs, gaps or dots;
and whether words that are quoted go on to a later row.

Deliberately absent: what heads and cells say (`amounts/tables.py`, `statuses/headings.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.rows import CELL_ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]

#: A line of dashes between the heads and the rows.
RULE = late(r"[\s|:+=_–—-]+")
#: What parts cells beyond doubt.
MARKED = late(r"[|\t]")
_GAPS = late(r"(?<=\S) {2,}(?=\S)|\s?\.{4,}\s?")
# A cell that opens with an amount, and not with a year: of what it names (`2025 approved`), or of
# what stands below (`2025`, `2024/25`).
_AMOUNT = late(
    r"(?!(?:FY\s?)?(?:19|20)\d\d(?:\s+[A-Za-z]|(?:[-–/]\d{2,4})?$))[^\w\s]?[A-Z]{0,4}\s?[^\w\s]?\d"
)

_LONGEST_SECTION = 60
# A line of heads that is indented so far has none over the labels of the rows.
_INDENT = 3


def cells(text: str, low: int, high: int) -> list[Span]:
    """Give the spans of the cells of a line; a gap of two spaces parts them once one is wider."""
    line = text[low:high]
    if not CELL_ENDS.search(line.strip()):
        return [(low, high)]
    ends = [m.span() for m in (MARKED if MARKED.search(line) else _GAPS).finditer(line)]
    starts = [0, *(end for _, end in ends)]
    found = [(low + a, low + b) for a, b in zip(starts, [*(a for a, _ in ends), len(line)],
                                                strict=True)]  # fmt: skip
    if line.lstrip().startswith("|"):
        found = found[1:]  # `| Roads | 5 |`
    return found[:-1] if line.rstrip().endswith("|") and len(found) > 1 else found


def is_section(line: str) -> bool:
    """Tell the name of the rows below, or a label broken in two, from what ends a table."""
    return len(line) < _LONGEST_SECTION and line.rstrip()[-1:] not in ("", *".!?:")


def is_head(text: str, line: Sequence[Span]) -> bool:
    """Tell a line that names columns from a row with amounts of its own."""
    return bool(line) and not any(_AMOUNT.match(text[a:b].strip()) for a, b in line[1:])


def passed(text: str, at: int, high: int) -> bool:
    """Tell an amount of a row behind which a stretch that ends at `high` goes on to another row.

    Both are rows of cells with amounts: lines of running text that have gaps in them are none.
    """
    low = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    if not 0 <= end < high:
        return False
    line = cells(text, low, end)
    start = next((a for a, b in line[1:] if a <= at < b), None)
    if start is None or not _AMOUNT.match(text[start:end].lstrip(" |")):
        return False
    while 0 <= end < high:
        start, end = end + 1, text.find("\n", end + 1)
        stop = min(high, len(text) if end < 0 else end)
        words = text[start:stop]
        if not words.strip() or RULE.fullmatch(words):
            continue
        line = cells(text, start, stop)
        if len(line) > 1 and not is_head(text, line):
            return True
        if len(line) == 1 and not is_section(words):
            return False
    return False


def over(text: str, row: Sequence[Span], head: Sequence[Span], at: int) -> Span | None:
    """Give the cell on top of the one that holds a place: by number, else by where it stands."""
    if not head or not is_head(text, head):
        return None
    named, label = (text[line[0][0] : line[0][0] + _INDENT] for line in (head, row))
    if (
        named.isspace()
        and not label.isspace()
        and not MARKED.search(text[head[0][0] : head[-1][1]])
    ):
        head = [(head[0][0], head[0][0]), *head]
    place = next((i for i, (_, end) in enumerate(row) if at < end), len(row) - 1)
    if len(head) == len(row) or MARKED.search(text[row[0][0] : row[-1][1]]):
        return head[place] if place < len(head) else None
    start, end = (one - row[0][0] for one in row[place])
    found = [(a, b) for a, b in head if a - head[0][0] < end and start < b - head[0][0]]
    return found[0] if len(found) == 1 else None
