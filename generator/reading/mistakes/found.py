"""A mistake that was found, and texts as they are to be written."""

from __future__ import annotations

from typing import NoReturn

from generator.model.named_tuples import NamedTuple

_LONGEST = 72
_CURLY = ("“", "”", "„", "«", "»", "‘", "’")


class Mistake(NamedTuple):
    """What is wrong between two offsets, and what to write; `code` is the problem's."""

    start: int
    end: int
    message: str
    hints: tuple[str, ...]
    code: str


class FoundError(Exception):
    """Carries a mistake to who asked for the first one."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


def found(start: int, end: int, message: str, *hints: str, code: str = "F102") -> NoReturn:
    """End the search."""
    raise FoundError(Mistake(start, max(end, start + 1), message, hints, code))


def in_marks(text: str) -> str:
    """Give a text as a value in quotation marks that says just that text.

    Curly marks around all of it are taken for the marks that were meant.
    """
    plain = " ".join(text.split())
    if len(plain) > 1 and plain[0] in _CURLY and plain[-1] in _CURLY:
        plain = plain[1:-1]
    if '"' not in plain and "\\" not in plain:
        return f'"{plain}"'
    return "'" + plain.replace("'", "''") + "'"


def write(text: str) -> str:
    """Give the hint to write something; without it where it is too long to be read."""
    return f"write `{text}`" if len(text) <= _LONGEST else "put the whole text in quotation marks"


def curly(text: str) -> tuple[str, ...]:
    """Give the hint for a text that starts with a typographic mark, or nothing."""
    if text[:1] not in _CURLY:
        return ()
    return (f"`{text[0]}` is a letter like any other here: the marks that count are `\"` and `'`",)
