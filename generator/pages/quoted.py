"""How words of a table are printed: cells apart, rows in lines, without the drawing around them.

In: the words of a passage, as the article has them. Out: their lines, if they hold bars; and of
these HTML whose text is the same words in one line, as they are printed elsewhere: what parts cells
is marked, and a style sheet draws it. Words that run from the head of a table to a cell are its
head, the row and the number; rows between say nothing of it and are left out, with a sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.model.patterns import late
from generator.pages.html import Html, escape
from generator.reading.columns import RULE, cells, is_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.views import CellText

_BAR = "|"
# The bars at both ends of a row, and those between.
_PARTS = late(r"(?P<edge>^\| ?| ?\|$)|(?P<bar>\|)")
_LINES = late(r"[^\r\n]*[^\s][^\r\n]*")
_HEAD_AND_ROW: Final = 2
# Around a number while its row is made HTML: no article may hold them.
_FROM, _TO = "\ufdd0", "\ufdd1"
_LEFT_OUT: Final = "[…]"


def lines_of_table(words: str) -> list[str] | None:
    """Give words of a table line by line; None for others."""
    if _BAR not in words:
        return None
    return [" ".join(line.split()) for line in words.splitlines() if line.strip()]


def cell_of(words: str, start: int, end: int) -> CellText | None:
    """Give the head of a table, the row and the number in it; None where words are no such.

    `start` and `end` are the number's, in the words.
    """
    lines = [at.span() for at in _LINES.finditer(words)]
    if len(lines) < _HEAD_AND_ROW or not lines[-1][0] <= start:
        return None
    rows = [cells(words, *line) for line in lines]
    is_row = [len(row) > 1 and not is_head(words, row) for row in rows]
    is_rule = [bool(RULE.fullmatch(words, *line)) for line in lines]
    first = next(i for i, row in enumerate([*is_row[:-1], True]) if row and not is_rule[i])
    if not first or not all(map(any, zip(is_row[first:], is_rule[first:], strict=True))):
        return None
    low, high = lines[-1]
    between = words[low:start], words[start:end], words[end:high]
    before, number, after = (re.sub(r"\s+", " ", part) for part in between)
    return {
        "head": [" ".join(words[a:b].split()) for a, b in lines[:first]],
        "left_out": first < len(lines) - 1,
        "before": before.lstrip(),
        "number": number,
        "after": after.rstrip(),
    }


def in_cell(cell: CellText) -> Html:
    """Give the head of a table and a row of it, the number marked."""
    row = f"{cell['before']}{_FROM}{cell['number']}{_TO}{cell['after']}"
    marked = _line(row).replace(_FROM, '<strong class="said-number">').replace(_TO, "</strong>")
    left_out = [f'<span class="row left-out">{_LEFT_OUT}</span>'] if cell["left_out"] else []
    lines = [*map(_line, cell["head"]), *left_out, marked]
    return Html(f'<span class="cells">{" ".join(lines)}</span>')


def in_cells(lines: Iterable[str]) -> Html:
    """Give lines of a table with their cells and rows told apart."""
    return Html(f'<span class="cells">{" ".join(map(_line, lines))}</span>')


def in_words(lines: Iterable[str]) -> str:
    """Give lines of a table in one line of text, without bars: for where there is no style."""
    rows = (
        [cell.strip() for cell in line.strip("| ").split(_BAR)]
        for line in lines
        if not _is_rule(line)
    )
    return "; ".join(" · ".join(filter(None, row)) for row in rows)


def _is_rule(line: str) -> bool:
    return bool(RULE.fullmatch(line) and line.strip("| "))


def _line(line: str) -> str:
    if _is_rule(line):
        return f'<span class="rule" aria-hidden="true">{escape(line)}</span>'
    # Escaping changes no bar and no space.
    marked = _PARTS.sub(
        lambda at: f'<span class="{at.lastgroup}" aria-hidden="true">{at[0]}</span>', escape(line)
    )
    return f'<span class="row">{marked}</span>'
