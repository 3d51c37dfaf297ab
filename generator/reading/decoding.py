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

from generator.model.problems import Checked, Problem
from generator.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

# C0 and C1 controls but tab and line ends; bidirectional embeddings, overrides and isolates; tag
# characters; the byte-order mark inside a text; the object replacement character (it is our mark
# for a reference) and the non-characters. HTML and XML refuse most of them.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
    )
    + "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
# A character may also be written by its number, which Markdown reads.
_NUMBERED = re.compile(r"&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));")
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
    found = _REFUSED.search(value) or _SURROGATE.search(value)
    if found:
        return _describe(found[0])
    return next((_describe(character) for _, _, character in _numbered(value)), "")


def _written(value: str) -> Iterator[tuple[int, int, str]]:
    for match in islice(_REFUSED.finditer(value), _MAX_REPORTED + 1):
        if match.start():  # a byte-order mark may open a file
            yield *match.span(), match[0]


def _numbered(value: str) -> Iterator[tuple[int, int, str]]:
    for match in _NUMBERED.finditer(value):
        number = int(match[1]) if match[1] else int(match[2], 16)
        if number <= sys.maxunicode and _REFUSED.match(chr(number)):
            yield *match.span(), chr(number)


def printable(text: str) -> str:
    """Replace each refused character by U+FFFD, one for one, so that offsets stay true."""
    return _REFUSED.sub("\ufffd", text)


def _describe(character: str) -> str:
    name = unicodedata.name(character, "a control character or non-character").lower()
    return f"U+{ord(character):04X} ({name})"
