"""From bytes to text: strict UTF-8, and no characters that make text look other than it is.

In: the bytes of a file. Out: a `Text` with the characters as stored, line ends included. Seeds are
kept as received, so their characters are not judged here; what is printed of them goes through
`printable`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

# C0 and C1 controls but tab and line ends; bidirectional embeddings, overrides and isolates; tag
# characters; the byte-order mark inside a text; the object replacement character (it is our mark
# for a reference) and the non-characters. HTML and XML refuse most of them.
_REFUSED = late(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff]"
)
# Those of four bytes, apart: `re` compares every character it passes with each of them.
_REFUSED_BEYOND = late(
    "[\U000e0000-\U000e007f"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
    )
    + "]"
)
_BEYOND = late("[\U0001fffe-\U0010ffff]")
_SURROGATE = late("[\ud800-\udfff]")
# A character may also be written by its number, which Markdown reads.
_NUMBERED = late(r"&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));")
_MAX_REPORTED = 20


def decode(path: str, data: bytes) -> Checked[Text | None]:
    """Decode a file; None and a problem where it is not UTF-8."""
    try:
        return Checked(Text(path, data.decode("utf-8")))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        place = Text(path, before + "?").place(len(before))
        message = f"the file is not UTF-8: byte 0x{data[error.start]:02x} cannot be read"
        hints = ("save the file as UTF-8",)
        return Checked(None, (Problem("T101", place, message, hints),))


def refused_characters(text: Text) -> tuple[Problem, ...]:
    """Report the characters a content file must not hold; a byte-order mark may open it."""
    found = sorted([*_written(text.value), *_numbered(text.value)])
    return tuple(
        Problem("T102", text.place(start, end), f"{_describe(character)} is not allowed here")
        for start, end, character in found[:_MAX_REPORTED]
    )


def refused_in(value: str) -> str:
    """Describe the first character of a value that content must not hold; empty if none is."""
    if value.isascii() and value.isprintable() and "&#" not in value:
        return ""
    found = min(_refused(value), key=re.Match.start, default=None) or _SURROGATE.search(value)
    if found:
        return _describe(found[0])
    return next((_describe(character) for _, _, character in _numbered(value)), "")


def _refused(value: str) -> Iterator[re.Match[str]]:
    """Give the first characters of either pattern that are refused."""
    yield from islice(_REFUSED.finditer(value), _MAX_REPORTED + 1)
    if not value.isascii() and _BEYOND.search(value):
        yield from islice(_REFUSED_BEYOND.finditer(value), _MAX_REPORTED + 1)


def _written(value: str) -> Iterator[tuple[int, int, str]]:
    for match in _refused(value):
        if match.start():  # a byte-order mark may open a file
            yield *match.span(), match[0]


def _numbered(value: str) -> Iterator[tuple[int, int, str]]:
    for match in _NUMBERED.finditer(value):
        number = int(match[1]) if match[1] else int(match[2], 16)
        if number <= sys.maxunicode and any(_refused(chr(number))):
            yield *match.span(), chr(number)


def printable(text: str) -> str:
    """Replace each refused character by U+FFFD, one for one, so that offsets stay true."""
    if text.isascii() and text.isprintable():
        return text
    shown = _REFUSED.sub("\ufffd", text)
    return _REFUSED_BEYOND.sub("\ufffd", shown) if _BEYOND.search(shown) else shown


def _describe(character: str) -> str:
    name = unicodedata.name(character, "a control character or non-character").lower()
    return f"U+{ord(character):04X} ({name})"
