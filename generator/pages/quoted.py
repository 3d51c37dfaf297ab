"""How words of a table are printed: cells apart, rows in lines, without the drawing around them.

In: the words of a passage, as the article has them. Out: their lines, if they hold bars; and of
these HTML whose text is the same words in one line, as they are printed elsewhere: what parts cells
is marked, and a style sheet draws it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.pages.html import Html, escape
from generator.reading.columns import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable

_BAR = "|"
# The bars at both ends of a row, and those between.
_PARTS = late(r"(?P<edge>^\| ?| ?\|$)|(?P<bar>\|)")


def lines_of_table(words: str) -> list[str] | None:
    """Give words of a table line by line; None for others."""
    if _BAR not in words:
        return None
    return [" ".join(line.split()) for line in words.splitlines() if line.strip()]


def in_cells(lines: Iterable[str]) -> Html:
    """Give lines of a table with their cells and rows told apart."""
    return Html(f'<span class="cells">{" ".join(map(_line, lines))}</span>')


def _line(line: str) -> str:
    if RULE.fullmatch(line) and line.strip("| "):
        return f'<span class="rule" aria-hidden="true">{escape(line)}</span>'
    # Escaping changes no bar and no space.
    marked = _PARTS.sub(
        lambda at: f'<span class="{at.lastgroup}" aria-hidden="true">{at[0]}</span>', escape(line)
    )
    return f'<span class="row">{marked}</span>'
