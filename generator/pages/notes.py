"""The numbered notes of a page: which facts it prints, in the order a reader meets them.

A page asks for a number where it prints a fact; the same fact has one number on a page. What a note
says is what its fact says: `noted` finds the facts of a view that have one, and on paper the first
note that rests on a source says the address of that (`first_named`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.records import FactId
    from generator.pages.views import FactText


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
    """Give the id of a note on its page; no heading can take it (`reading/walking.py`)."""
    return f"page-note-{number}"


def noted(view: Mapping[str, Any]) -> list[FactText]:
    """Give the facts of a view that have a note on its page, in the order of their numbers."""
    found = {fact["number"]: fact for fact in _facts(view) if fact.get("number")}
    return [found[number] for number in sorted(found)]


def first_named(told: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Give the addresses of the passages that are the first of their source."""
    firsts: dict[str, str] = {}
    for passage in (passage for one in told for passage in one["passages"]):
        firsts.setdefault(passage["source"]["address"], passage["address"])
    return frozenset(firsts.values())


def _facts(view: Mapping[str, Any]) -> Iterator[Any]:
    """Give all facts of a view, wherever they stand; some twice."""
    for key in ("figures", "dated", "undated", "mentioned"):
        yield from view.get(key, ())
    for facts in view.get("facts", {}).values():
        yield from facts
    for above in view.get("above", ()):
        yield from above["figures"]
