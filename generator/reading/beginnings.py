"""Large tables of phrases, of which a text holds a few, found as one pattern of all finds them.

In: the phrases, and what writes a pattern of some of them. Out: for a place in a text the pattern
of those that may begin there, told by their first letters and made when it is first asked for. To
make one of all takes each process 20 milliseconds for currencies, 70 for a gazetteer.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.reading.context import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: Phrases are told apart by so many letters of their first word: behind it they may go on with a
#: gap or without.
_LETTERS: Final = 3


class Beginnings:
    """Patterns of phrases by how these begin."""

    def __init__(
        self, phrases: Iterable[str], make: Callable[[list[str]], str], before: str = r"(?<!\w)"
    ) -> None:
        """Take phrases; `make` writes a pattern of some, `before` one of what they stand behind."""
        self._make, self._before = make, before
        self._known: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            self._known[plain(phrase.split()[0][:_LETTERS])].append(phrase)
        self._made: dict[str, re.Pattern[str]] = {}

    def at(self, text: str, place: int) -> re.Pattern[str] | None:
        """Give the pattern of all that may begin at a place, in either case; None if nothing."""
        letters = plain(text[place : place + _LETTERS])
        # A first word of fewer letters is known by those.
        starts = [letters[:size] for size in range(1, len(letters) + 1)]
        known = [start for start in starts if start in self._known]
        if not known:
            return None
        if known[-1] not in self._made:
            phrases = [phrase for start in known for phrase in self._known[start]]
            self._made[known[-1]] = re.compile(self._make(phrases))
        return self._made[known[-1]]

    def find(self, text: str, low: int = 0, high: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find what stands between two places, in order, in the case in which it is listed."""
        end = low
        for start in (match.start() for match in self._places.finditer(text, low, high)):
            pattern = self.at(text, start) if start >= end else None
            found = pattern.match(text, start, high) if pattern else None
            if found:
                end = found.end()
                yield found

    def first(self, text: str, low: int = 0, high: int = sys.maxsize) -> re.Match[str] | None:
        """Find what stands first between two places."""
        return next(self.find(text, low, high), None)

    @cached_property
    def _places(self) -> re.Pattern[str]:
        first = {phrase[:1] for phrases in self._known.values() for phrase in phrases}
        signs = "".join(map(re.escape, sorted(first))).replace("'", "'’")
        return re.compile(rf"{self._before}(?=[{signs}])" if signs else r"(?!)")
