"""The numbered notes of a page: which facts it prints, in the order a reader meets them.

A page asks for a number where it prints a fact; the same fact has one number on a page. What a note
says is made by `facts.Presenter.notes`. This module knows no facts, only their ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.records import FactId


class Notes:
    """Numbers the facts of one page from 1, in the order they are first asked for."""

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers: dict[FactId, int] = {}

    def number(self, fact: FactId) -> int:
        """Give the number of a fact's note."""
        return self._numbers.setdefault(fact, len(self._numbers) + 1)

    def numbered(self) -> tuple[tuple[int, FactId], ...]:
        """Give all notes in order of number."""
        return tuple((number, fact) for fact, number in self._numbers.items())


def note_id(number: int) -> str:
    """Give the id of a note on its page; no heading of a text can take it (`reading/prose.py`)."""
    return f"page-note-{number}"
