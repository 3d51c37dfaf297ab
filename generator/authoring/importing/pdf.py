"""The text of a PDF, by pypdf, with its lines joined into paragraphs.

Where words stand on the page says what they are: a wider gap between lines, or letters of another
size, begin a paragraph; gaps within a line part the cells of a row; small raised numbers are marks
of notes, and go: `€12` with a raised `4` is no 124.

A page that is only a picture has no text; a document of such pages is refused, not read by sight.
"""

from __future__ import annotations

import io
import logging
import re
from itertools import pairwise
from statistics import multimode
from typing import Any

from generator.authoring.importing import EXTRA, Refused
from generator.model.named_tuples import NamedTuple

_ENDS = re.compile(r"[.!?:;”\"»)]$")
_ITEM = re.compile(r"(?:[-*•–]|\(?\d{1,2}[.)])\s")
_ROW = "| "
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
# Of the size of the letters: how much smaller a mark is, how far it is raised at most, what is the
# same line, and how wide a gap parts cells.
_SMALLER, _RAISED, _SAME_LINE, _CELL = 0.9, 0.8, 0.25, 1.5
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
        pages = [_as_set(page) for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, OSError, RecursionError):
        return Refused("is no PDF that can be read")
    if not any(page.strip() for page in pages):
        return Refused("is a PDF without text, such as a scan; recognise its text first")
    return "\n\n".join(paragraphs(page) for page in pages)


def _as_set(page: Any) -> str:
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
    if len({round(line[0].height) for line in kept}) < len(kept) / 2:
        return str(plain)  # nothing can be told from where the words stand
    # In lines of their letters' size: a headline's stand further apart.
    steps = [
        (above[0].height - line[0].height) / (max(above[0].size, line[0].size) or 1)
        for above, line in pairwise(kept)
    ]
    usual = min(multimode(round(step, 1) for step in steps if step > _SAME_LINE) or [0])
    out = [_row(line) for line in kept[:1]]
    for (above, line), step in zip(pairwise(kept), steps, strict=True):
        text = _row(line)
        size, other = above[0].size, line[0].size
        apart = usual and step > _APART * usual
        another = abs(size - other) > _OTHER_SIZE * max(size, other)
        rows = text.startswith(_ROW) and out[-1].startswith(_ROW)
        out += ["", text] if (apart or another) and not rows else [text]
    return "\n".join(out)


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


def paragraphs(page: str) -> str:
    """Join the lines of a page into paragraphs; rows of cells stay lines."""
    out: list[str] = []
    widest = max((len(line.strip()) for line in page.splitlines()), default=0)
    for raw in page.splitlines():
        line = raw.strip()
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
    return "\n".join(out)


def _closes(last: str, line: str, widest: int) -> bool:
    """Tell whether a line ended its paragraph: a sentence's end, or much shorter than the rest."""
    if line[:1].islower():
        return False
    tail = last.splitlines()[-1] if last else ""
    short = len(tail) < 0.6 * widest and not re.search(r"[,(]$|\b(?:the|of|and|a|in)$", tail)
    return bool(_ENDS.search(tail) and len(tail) % 10_000 and short) or short
