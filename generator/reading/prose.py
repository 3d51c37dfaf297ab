"""Prose: CommonMark with tables, footnotes and definition lists, read once with references open.

In: the text of a body, or of one front-matter value with inline Markdown. Out: a `Prose`: HTML in
segments with holes where references and links are filled in later, and the visible text block by
block for the checks. Raw HTML is escaped; content is data and never run as a template.

`[[target]]` and `[[target|label]]` are a rule of their own, recognised before table cells are
split. The parser gives lines only; `trail.py` finds the columns. Nothing is resolved or judged
here but the addresses of links (`addresses.py`).
"""

# The parser loads where there is something to parse (`markdown.py`): of most front matter, and of
# records without a body, nothing is.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import Inline, Prose, Run

if TYPE_CHECKING:
    from generator.model.text import Place, Text

MAX_BODY = 256 * 1024

_PLAIN = late(r"[^*_`\\&\[\]<>\n\ufdd0\ufdd1\"]*")


def read_body(text: Text, start: int) -> Checked[Prose]:
    """Read a record's body from offset `start` of its file."""
    source = text.value[start:]
    if not source.strip():
        return Checked(Prose())
    first = text.place(start).line
    if len(source) > MAX_BODY:
        message = f"the body is over {MAX_BODY} characters"
        return Checked(Prose(), (Problem("T103", text.place(start), message),))
    from generator.reading.walking import Reader

    return Reader(text, first).body(source)


def read_inline(text: Text, value: str, place: Place) -> Inline:
    """Read a title, name, summary, label, text or role: emphasis, code and references only."""
    if _PLAIN.fullmatch(value):
        run = Run(value, place.line, place.line, "text")
        segments = (_escape(value),) if value else ()
        return Inline(value, place, Prose(segments=segments, runs=(run,)))
    from generator.reading.walking import Reader

    return Inline(value, place, Reader(text, place.line, place).inline(value))


def _escape(value: str) -> str:
    return (
        value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
