"""The text of a PDF, by pypdf, with its lines joined into paragraphs.

Where words stand on the page says what they are: a wider gap between lines, or letters of another
size, begin a paragraph; gaps within a line part the cells of a row; small raised numbers are marks
of notes, and go: `€12` with a raised `4` is no 124. A line that is too short ends a paragraph:
the next word had found room in its column, which many lines that begin further right show.

A page that is only a picture has no text; a document of such pages is refused, not read by sight.
"""

from __future__ import annotations

import io
import logging
import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from statistics import median, multimode
from typing import Any

from generator.authoring.importing import EXTRA, MOST_TEXT, TOO_MUCH, Refused
from generator.model.named_tuples import NamedTuple

_GOES_ON = re.compile(r"[,(]$|\b(?:the|of|and|a|in)$")
_ITEM = re.compile(r"(?:[-*•–]|\(?\d{1,2}[.)])\s")
_ROW = "| "
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
# Of the size of the letters: how much smaller a mark is, how far it is raised at most, what is the
# same line, and how wide a gap parts cells.
_SMALLER, _RAISED, _SAME_LINE, _CELL = 0.9, 0.8, 0.25, 1.5
# Of the size of the letters, how far apart columns begin; of how many lines one is.
_COLUMN, _OF_COLUMN = 10, 5
# Of the widest line, for letters differ in width, what another has room for certainly.
_ROOM = 0.8
# Of the usual distance of lines, what begins a paragraph; of their size, what is another.
_APART, _OTHER_SIZE = 1.3, 0.1


class _Piece(NamedTuple):
    """Words as they were drawn: where they begin and end, on which height, in which size."""

    words: str
    start: float
    end: float
    height: float
    size: float


_Line = list[_Piece]


class SetLine(NamedTuple):
    """A line as it is set: its words, and how many characters the widest of its column has."""

    words: str
    widest: int


def text_of(data: bytes) -> str | Refused:
    """Extract the text of a PDF."""
    try:
        import pypdf  # noqa: PLC0415  an extra, and heavy
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        return Refused(f"is a PDF, for which the extractor is missing; {EXTRA}", here=True)
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Refused("is an encrypted PDF; save it without a password")
        pages, length = [], 0
        for page in reader.pages:
            pages.append(_as_set(page))
            length += sum(len(line.words) for line in pages[-1])
            if length > MOST_TEXT:
                return TOO_MUCH
    except (PyPdfError, ValueError, KeyError, TypeError, OSError, RecursionError):
        return Refused("is no PDF that can be read")
    if not any(line.words for page in pages for line in page):
        return Refused("is a PDF without text, such as a scan; recognise its text first")
    return "\n\n".join(paragraphs(page) for page in pages)


def _as_set(page: Any) -> list[SetLine]:
    """Give the lines of a page, with a blank one between paragraphs and bars between cells."""
    lines: list[_Line] = [[]]

    def visit(words: str, cm: Any, tm: Any, _font: object, size: float) -> None:
        across = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if words.strip():
            drawn = size * (abs(tm[3]) or abs(tm[0])) * (abs(cm[3]) or abs(cm[0]) or 1)
            first, *rest = words.split("\n")
            lines[-1].append(_Piece(first, across, across, height, drawn))
            lines.extend([_Piece(more, across, across, height, drawn)] for more in rest)
        elif "\n" in words:
            lines.append([])
        elif lines[-1]:  # behind words it says where they end
            last = lines[-1][-1]
            end = max(across, last.end) if abs(height - last.height) < 1 else last.end
            lines[-1][-1] = last._replace(words=last.words + words, end=end)

    plain = page.extract_text(visitor_text=visit)
    kept = [line for line in map(_without_marks, lines) if any(p.words.strip() for p in line)]
    if not kept:
        return []
    if len({round(line[0].height) for line in kept}) < len(kept) / 2:
        return in_one_column(plain)  # nothing can be told from where the words stand
    # In lines of their letters' size: a headline's stand further apart.
    steps = [
        (above[0].height - line[0].height) / (max(above[0].size, line[0].size) or 1)
        for above, line in pairwise(kept)
    ]
    usual = min(multimode(round(step, 1) for step in steps if step > _SAME_LINE) or [0])
    texts = [_row(line) for line in kept]
    lines_set = [*map(SetLine, texts, _widest(kept, texts))]
    out = lines_set[:1]
    for (above, line), text, step in zip(pairwise(kept), lines_set[1:], steps, strict=True):
        size, other = above[0].size, line[0].size
        apart = usual and step > _APART * usual
        another = abs(size - other) > _OTHER_SIZE * max(size, other)
        rows = text.words.startswith(_ROW) and out[-1].words.startswith(_ROW)
        out += [SetLine("", 0), text] if (apart or another) and not rows else [text]
    return out


def in_one_column(page: str) -> list[SetLine]:
    """Give the lines of a page of which only the words are known."""
    texts = [line.strip() for line in page.splitlines()]
    widest = max(map(len, texts), default=0)
    return [SetLine(text, widest) for text in texts]


def _widest(lines: list[_Line], texts: list[str]) -> list[int]:
    """Give for each line how many characters the widest of its column has.

    Columns are told by where many lines begin. A line across them counts as one of the whole page.
    """
    starts = sorted(line[0].start for line in lines)
    size = median(line[0].size for line in lines) or 1
    lefts = [starts[0]]
    for at, start in enumerate(starts):
        begun = bisect_left(starts, start + size) - at
        if start - lefts[-1] > _COLUMN * size and begun >= _OF_COLUMN:
            lefts.append(start)
    columns, widths = [], dict.fromkeys(range(-1, len(lefts)), 0)  # -1 is the page
    for line, text in zip(lines, texts, strict=True):
        column = bisect_right(lefts, line[0].start) - 1
        end = line[0].start + len(text) * line[0].size / 2
        if column + 1 < len(lefts) and end > lefts[column + 1]:
            column = -1
        columns.append(column)
        for within in (column, -1):
            widths[within] = max(widths[within], len(text))
    return [widths[column] for column in columns]


def _without_marks(line: _Line) -> _Line:
    """Leave the small raised numbers behind words out."""
    kept: _Line = []
    for piece in line:
        last = kept[-1] if kept else None
        raised = last and _SAME_LINE / 2 < (piece.height - last.height) / last.size < _RAISED
        small = last and piece.size < _SMALLER * last.size
        if not (raised and small and _MARK.fullmatch(piece.words.strip())):
            kept.append(piece)
    return kept


def _row(line: _Line) -> str:
    """Write a line; with bars, where wide gaps part it into cells."""
    cells = [line[0].words]
    for last, piece in pairwise(line):
        # Where it is not told how wide words are, their letters are half as wide as high.
        guessed = last.start + len(last.words.strip()) * last.size / 2
        end = last.end if last.end > last.start else guessed
        if piece.start - end > _CELL * last.size:
            cells.append(piece.words)
        else:
            cells[-1] += piece.words
    cells = [cell.strip() for cell in cells]
    return f"{_ROW}{' | '.join(cells)} |" if len(cells) > 1 else cells[0]


def paragraphs(page: list[SetLine]) -> str:
    """Join the lines of a page into paragraphs; rows of cells stay lines."""
    out: list[str] = []
    widest = 0  # of the column of the line before
    for line, wide in page:
        last = out[-1] if out else ""
        if not line:
            out.append("")
        elif line.startswith(_ROW) or last.startswith(_ROW):
            rows = not last or (line.startswith(_ROW) and last.startswith(_ROW))
            out += [line] if rows else ["", line]
        elif not last or _ITEM.match(line) or _closes(last, line, widest):
            out += ["", line] if last else [line]
        elif re.search(r"[a-z][-‐\u00ad]$", last) and line[:1].islower():
            out[-1] = last[:-1] + line
        else:
            out[-1] = f"{last} {line}"
        widest = wide
    return "\n".join(out)


def _closes(last: str, line: str, widest: int) -> bool:
    """Tell whether a line ended its paragraph: the next word had found room behind it."""
    if line[:1].islower() or _GOES_ON.search(last):
        return False
    return len(last) + 1 + len(line.split(maxsplit=1)[0]) < _ROOM * widest
