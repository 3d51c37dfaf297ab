"""How the lines of an article stand on its page: as text, items of a list, or a table.

In: a text, and the spans of it that are shown. Out: blocks that hold the same spans in order. Rows
of a table are one block: with bars its cells are told apart, with gaps it keeps the room between
its words. No character is left out or added.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.columns import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ITEM = late(r"(?:[-*+•‣▪◦–]|\d{1,2}[.)])\s+\S")
# A gap of one line of text that sets columns apart: after a sentence people type two spaces, too.
_GAPS = late(r"(?<=[^\s.!?:;]) {2,}(?=\S)|\t|\.{4,}")
_BAR = late(r"(?<!\\)\|")


class Row(NamedTuple):
    """A row of a table with bars: `kind` is head, row, or the rule between; offsets of its cells.

    The bar before a cell is the cell's; the one at the end of the row is the last cell's.
    """

    kind: str
    cells: tuple[tuple[int, int], ...]


class Block(NamedTuple):
    """Spans that stand together. `form` is text, item, table (with bars), columns (with gaps)."""

    form: str
    start: int
    end: int
    rows: tuple[Row, ...] = ()

    @property
    def cuts(self) -> Iterator[int]:
        """Where its cells and bars begin and end."""
        for row in self.rows:
            for start, end in row.cells:
                yield from (start, end)

    def bars(self, text: str) -> list[int]:
        """Give the offsets of the bars around its cells."""
        return [at.start() for at in _BAR.finditer(text, self.start, self.end)] if self.rows else []


def blocks(text: str, spans: Sequence[tuple[int, int]]) -> list[Block]:
    """Give the blocks of some spans of a text."""
    found: list[Block] = []
    run: list[tuple[int, int]] = []
    form = ""
    for span in spans:
        own = _form(text[slice(*span)])
        joined = run and own == form and own in ("table", "columns")
        if joined and not text[run[-1][1] : span[0]].strip():
            run.append(span)
            continue
        found += _together(text, form, run)
        run, form = [span], own
    return found + _together(text, form, run)


def _form(words: str) -> str:
    lines = words.splitlines()
    if all(len(_BAR.findall(line)) > 1 for line in lines):
        return "table"
    if all(_GAPS.search(line) or RULE.fullmatch(line) for line in lines):
        return "columns"
    return "item" if _ITEM.match(words) else "text"


def _together(text: str, form: str, run: Sequence[tuple[int, int]]) -> list[Block]:
    if not run:
        return []
    start, end = run[0][0], run[-1][1]
    if form in ("text", "item"):
        return [Block(form, start, end)]
    if "\n" not in text[start:end]:  # one line is no table
        return [Block("text", start, end)]
    rows = _rows(text, start, end) if form == "table" else ()
    widths = {len(row.cells) for row in rows}
    if len(widths) == 1:
        return [Block(form, start, end, rows)]
    # What stands before its first word places it in its column.
    line = text.rfind("\n", 0, start) + 1
    return [Block("columns", start if text[line:start].strip() else line, end)]


def _rows(text: str, start: int, end: int) -> tuple[Row, ...]:
    lines = [at.span() for at in re.compile(r"[^\r\n]*\S[^\r\n]*").finditer(text, start, end)]
    rules = [bool(RULE.fullmatch(text, *line)) for line in lines]
    found = []
    for index, ((low, high), (after, _)) in enumerate(pairwise([*lines, (end, end)])):
        words = text[low:high].rstrip()
        bars = [low + at.start() for at in _BAR.finditer(words)]
        inner = [at for at in bars if text[low:at].strip() and at + 1 < low + len(words)]
        edges = [low, *inner, after]
        kind = "rule" if rules[index] else "head" if any(rules[index + 1 : index + 2]) else "row"
        found.append(Row(kind, tuple(pairwise(edges))))
    return tuple(found)
