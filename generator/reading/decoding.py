"""From bytes to text: strict UTF-8, and no characters that make text look other than it is.

In: the bytes of a file. Out: a `Text` with the characters as stored, line ends included. Seeds are
kept as received, so their characters are not judged here; what is printed of them goes through
`printable`.
"""

from __future__ import annotations

import re
import unicodedata

from generator.model.problems import Checked, Problem
from generator.model.text import Text

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
    found = (match.start() for match in _REFUSED.finditer(text.value))
    return tuple(
        Problem("T102", text.place(offset), f"{_describe(text.value[offset])} is not allowed here")
        for _, offset in zip(range(_MAX_REPORTED), (o for o in found if o), strict=False)
    )


def printable(text: str) -> str:
    """Replace each refused character by U+FFFD, one for one, so that offsets stay true."""
    return _REFUSED.sub("\ufffd", text)


def _describe(character: str) -> str:
    name = unicodedata.name(character, "a control character or non-character").lower()
    return f"U+{ord(character):04X} ({name})"
