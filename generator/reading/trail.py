"""The trail of a Markdown text: where in its file stands what the parser's tokens hold.

The parser tells of a token neither line nor column, only the lines of its block. But tokens come
in the order they were written, so each is looked for behind the one before. In: a block's offsets,
then what its tokens hold, in order. Out: offsets in the file; None where something is not found.

What is written with escapes or entities is found word by word, as far as possible. Every search is
bounded, so that a long block costs no more than its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.text import Text

# How far behind the last thing found the next may stand: markup between two tokens is short.
_AHEAD, _WORD_AHEAD, _ADDRESS_AHEAD = 1000, 120, 4000
_WORD = late(r"\S+")
_LETTERS = late(r"\w+")
_GAP = r"\s+(?:>\s*)*"


class Span(NamedTuple):
    """Offsets in the file."""

    start: int
    end: int


class Trail:
    """Follows one text; `at` is the offset behind the last thing found, `end` the block's end.

    `destination` reads the address of a link between two offsets: where it ends, and the address.
    """

    __slots__ = ("at", "destination", "end", "text")

    def __init__(
        self,
        text: Text,
        within: Span,
        destination: Callable[[str, int, int], tuple[int, str] | None],
    ) -> None:
        self.text = text
        self.destination = destination
        self.at, self.end = within

    def words(self, content: str) -> list[tuple[int, int]]:
        """Find visible words: pairs of an offset in them and the offset in the file."""
        if not content or content.isspace():
            return []
        found = self._find(content, _AHEAD)
        if found:
            return [(0, found.start)]
        pairs: list[tuple[int, int]] = []
        for match in _WORD.finditer(content):
            found = self._find(match[0], _WORD_AHEAD)
            at = [found.start] if found else self._escaped(match[0])
            pairs += [(match.start() + index, offset) for index, offset in enumerate(at)]
            if not at:  # something in it is written as an entity
                for part in _LETTERS.finditer(match[0]):
                    found = self._find(part[0], _WORD_AHEAD)
                    pairs += [(match.start() + part.start(), found.start)] if found else []
        return pairs

    def markup(self, written: str) -> Span | None:
        """Find something by its own characters; white space may be a line's end."""
        found = self._find(written, _AHEAD)
        if found:
            return found
        return self._search(_GAP.join(map(re.escape, written.split())), len(written) * 2 + _AHEAD)

    def code(self, fence: str) -> None:
        """Pass a code span by its backticks."""
        tick = rf"(?<!`){fence}(?!`)"
        if self._search(tick, _AHEAD):
            self._search(tick, self.end - self.at)

    def address(self, href: str) -> Span | None:
        """Find the address of a link or picture whose text has just been passed."""
        value, limit = self.text.value, min(self.end, self.at + _ADDRESS_AHEAD)
        start = self.at
        while (bracket := value.find("](", start, limit)) >= 0:
            if "[" in value[self.at : bracket]:
                return None  # a link by reference, and the next link behind it
            begin = bracket + 2
            while begin < limit and value[begin].isspace():
                begin += 1
            read = self.destination(value, begin, self.end)
            if read and read[1] == href:
                self.at = read[0]
                pointed = value.startswith("<", begin)
                return Span(begin + pointed, read[0] - pointed)
            start = bracket + 2
        return None

    def note(self) -> Span | None:
        """Pass a footnote written in the text, `^[...]`; gives where its words stand."""
        opening = self._search(r"\^\[", _AHEAD)
        if not opening:
            return None
        depth, value = 1, self.text.value
        for at in range(opening.end, self.end):
            depth += {"[": 1, "]": -1}.get(value[at], 0)
            if not depth:
                self.at = at + 1
                return Span(opening.end, at)
        return None

    def _find(self, words: str, ahead: int) -> Span | None:
        limit = min(self.end, self.at + len(words) + ahead)
        return self._take(self.text.value.find(words, self.at, limit), len(words))

    def _search(self, pattern: str, ahead: int) -> Span | None:
        match = re.compile(pattern).search(self.text.value, self.at, min(self.end, self.at + ahead))
        return self._take(match.start(), len(match[0])) if match else None

    def _escaped(self, word: str) -> list[int]:
        """Find a word with backslashes before its punctuation; the offset of each character."""
        if word.isalnum() or len(word) > _WORD_AHEAD:
            return []
        pattern = "".join(c if c.isalnum() else rf"\\?{re.escape(c)}" for c in word)
        found = self._search(pattern, len(word) * 2 + _WORD_AHEAD)
        if not found:
            return []
        offsets = []
        at = found.start
        for character in word:
            at += self.text.value.startswith(f"\\{character}", at)
            offsets.append(at)
            at += 1
        return offsets

    def _take(self, start: int, length: int) -> Span | None:
        if start < 0:
            return None
        self.at = start + length
        return Span(start, self.at)
