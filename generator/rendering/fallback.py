"""English words on a page in another language: they are said to be English.

In: the HTML of a page whose theme's words were looked up with marks (`pages/catalogues.py`). Out:
the same page, with what stood between two marks in a `span` that has `lang` and `dir`, so that it
is read aloud, hyphenated and set in the right direction. In an attribute, and in an element that
holds text alone (`title`, `option`), there is no place for a span, and the marks are taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.catalogues import SOURCE, START, STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_ALONE = "title|option|script|style|textarea|desc|text"
_PIECES = re.compile(rf"<(?:{_TEXT_ALONE})\b[^>]*>.*?</(?:{_TEXT_ALONE})>|<[^>]*>", re.DOTALL)
_MARKS = re.compile(f"[{START}{STOP}]")
_EMPTY = re.compile(rf"{START}(\s*){STOP}")


def tagged(html: str) -> str:
    """Give each stretch of English its language; without any mark, the page as it is."""
    return "".join(_parts(html)) if START in html else html


def unmarked(text: str) -> str:
    """Take the marks out of a text that is no HTML."""
    return _MARKS.sub("", text)


def _parts(html: str) -> Iterator[str]:
    place = 0
    for piece in _PIECES.finditer(html):
        yield _spans(html[place : piece.start()])
        yield _MARKS.sub("", piece[0])
        place = piece.end()
    yield _spans(html[place:])


def _spans(text: str) -> str:
    text = _EMPTY.sub(r"\1", text)
    opened = text.replace(START, f'<span lang="{SOURCE}" dir="ltr">')
    return opened.replace(STOP, "</span>")
