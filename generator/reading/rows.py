"""Rows of tables and items of lists: lines that are texts of their own.

In: a text and the span of an amount. Out: the offsets of its line where that is a row or an item,
else None: what a sentence broken in lines says goes on in the next.

Deliberately absent: what stands on top of a table or a list (`headings.py`).
"""

from __future__ import annotations

import re

from generator.model.patterns import late

#: An item that no mark opens: `Opera on Ice - $2 million`.
DASHED = late(r"\s*[A-Z][^.\n]{1,50}\s[-–—]\s[^\w\s]?[A-Z]{0,3}\s?[^\w\s]?\d[^.\n]{0,50}$")
#: One that a name opens: `Norway: NOK 600 million`.
NAMED = late(
    r"\s*[A-Z][^.:\n]{1,50}:\s(?:about |up to |over )?[^\w\s]?[A-Z]{0,3}\s?[^\w\s]?\d"
    r"(?:[^.\n]|\.\d){0,3}(?:[^:.\n]|\.\d){0,47}$"
)
# In a longer line that no full stop ends: `World Bank: $22 million loan, cancelled in March`.
_FIELD = late(
    r"\s*[A-Z][^.:\n]{1,40}: (?:about |up to |over )?[^\w\s]?[A-Z]{0,3}\s?[^\w\s]?\d"
    r"[^\n]{0,110}[^.!?,;:\n]$"
)
#: What parts the cells of a row: a bar, a tab, a gap, or two narrow ones, dots before the next.
CELL_ENDS = late(
    r"[|\t]|(?<=\S) {3,}(?=\S)|\s?\.{4,}\s?|(?<=[\w)%]) {2}(?=\S(?:[^\n]{0,80}?[\w)%])? {2}\S)"
)
#: A row of a table or an item of a list is no longer; a page may be one line.
LONGEST_ROW = 2_000


def row(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Give the line of an amount where it is a row of a table or an item of a list."""
    nearest = max(0, span[0] - LONGEST_ROW)
    low = text.rfind("\n", nearest, span[0]) + 1
    high = text.find("\n", span[1], span[1] + LONGEST_ROW)
    high = min(len(text), span[1] + LONGEST_ROW) if high < 0 else high
    line = text[low:high]
    if (not low and nearest) or len(line) > LONGEST_ROW:
        return None
    if CELL_ENDS.search(line.strip()) or re.match(r"\s*[-*•–]\s", line) or _short(line):
        return low, high
    return None


def _short(line: str) -> bool:
    """Tell a line of a list, `Approved: $5 million`, from a sentence that is broken in lines."""
    short = len(line) < 70 and (re.match(r"\s*[A-Z][^.]{0,40}: ", line) or DASHED.match(line))
    return bool(short or _FIELD.match(line))
