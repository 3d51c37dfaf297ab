"""English words on a page in another language: they are said to be English.

In: the HTML of a page whose theme's words were looked up with marks (`pages/catalogues.py`), and
the page's language. Out: the same page, with what stood between two marks in a `span` that has
`lang` and `dir`, so that it is read aloud, hyphenated and set in the right direction; what is
filled in there, a name or a link, has the page's language again. What is filled into words that run
from right to left is a `bdi`, so that its marks stay with it. In an attribute, and in an element
that holds text alone (`title`, `option`), there is no place for a span: the marks are taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.pages.catalogues import INNER, INNER_STOP, SOURCE, START, STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_ALONE = "title|option|script|style|textarea|desc|text"
_PIECES = late(rf"<(?:{_TEXT_ALONE})\b[^>]*>.*?</(?:{_TEXT_ALONE})>|<[^>]*>", re.DOTALL)
_MARKS = late(f"[{START}{STOP}{INNER}{INNER_STOP}]")


def tagged(html: str, language: str) -> str:
    """Give each stretch of English its language, and set apart what is filled into words.

    Without any mark it is the page as it is.
    """
    marked = START in html or INNER in html
    return "".join(_parts(html, language)) if marked else html


def unmarked(text: str) -> str:
    """Take the marks out of a text that is no HTML."""
    return _MARKS.sub("", text)


def _parts(html: str, language: str) -> Iterator[str]:
    place = 0
    for piece in _PIECES.finditer(html):
        yield _spans(html[place : piece.start()], language)
        yield _MARKS.sub("", piece[0])
        place = piece.end()
    yield _spans(html[place:], language)


def _spans(text: str, language: str) -> str:
    for mark, tag in (
        (START, f'<span lang="{SOURCE}" dir="ltr">'),
        (INNER, f'<bdi lang="{language}">'),
        (INNER_STOP, "</bdi>"),
        (STOP, "</span>"),
    ):
        text = text.replace(mark, tag)
    return text
