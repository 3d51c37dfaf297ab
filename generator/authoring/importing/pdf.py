"""The text of a PDF, by pypdf, with its lines joined into paragraphs.

A page that is only a picture has no text; a document of such pages is refused, not read by sight.
"""

from __future__ import annotations

import io
import logging
import re

from generator.authoring.importing import EXTRA, Refused

_ENDS = re.compile(r"[.!?:;”\"»)]$")
_ITEM = re.compile(r"(?:[-*•–]|\(?\d{1,2}[.)])\s")


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
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, OSError, RecursionError):
        return Refused("is no PDF that can be read")
    if not any(page.strip() for page in pages):
        return Refused("is a PDF without text, such as a scan; recognise its text first")
    return "\n\n".join(paragraphs(page) for page in pages)


def paragraphs(page: str) -> str:
    """Join the lines of a page into paragraphs."""
    out: list[str] = []
    widest = max((len(line.strip()) for line in page.splitlines()), default=0)
    for raw in page.splitlines():
        line = raw.strip()
        last = out[-1] if out else ""
        if not line:
            out.append("")
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
