"""A decoded file and places in it.

In: a path and the decoded characters of a file, exactly as stored (line ends are not rewritten,
a byte-order mark stays). Out: places as line and column, counted from one in code points, which is
what editors show and what `path:line:column` in a report means.

A line ends at LF, CR LF or CR; the other characters that Unicode or YAML call line breaks do not
end one here, because no editor of the people we write for counts them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE_END = late(r"\r\n|\n|\r")
_LINE_FEED = late(r"\n")


class Place(NamedTuple):
    """Where something stands: `line` and `column` count from 1; `length` is in code points."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Text:
    """The characters of one file, with its lines found on first use."""

    __slots__ = ("_starts", "_value", "path")

    def __init__(self, path: str, value: str | Mapping[str, bytes]) -> None:
        """Take the characters, or files one of which was read before without a fault."""
        self.path = path
        self._value = value
        self._starts: list[int] | None = None

    @property
    def value(self) -> str:
        """The characters."""
        if not isinstance(self._value, str):
            self._value = self._value[self.path].decode("utf-8")
        return self._value

    @property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        if self._starts is None:
            ends = _LINE_END if "\r" in self.value else _LINE_FEED
            self._starts = [0, *(match.end() for match in ends.finditer(self.value))]
        return self._starts

    def forget_lines(self) -> None:
        """Let go of where the lines start; who asks again finds them again."""
        self._starts = None

    def place(self, start: int, end: int | None = None) -> Place:
        """Give the place of the characters from `start` to `end` (one character if absent)."""
        starts = self.starts
        line = bisect_right(starts, start)
        length = 1 if end is None or end <= start else end - start
        return Place(self.path, line, start - starts[line - 1] + 1, length)

    def line(self, number: int) -> str:
        """Give the text of line `number` (from 1) without its end; empty beyond the last."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.value)
        return self.value[start:end].rstrip("\r\n")

    def offset(self, place: Place) -> int:
        """Give the offset a place of this text starts at."""
        return self.starts[place.line - 1] + place.column - 1

    def find(self, words: str, within: Place, skip: int = 0) -> Place:
        """Give the place of `words` inside a place, after `skip` earlier ones; else that place.

        White space in `words` matches any white space, so that a wrapped line is found.
        """
        start = self.offset(within)
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = within
        for match in pattern.finditer(self.value, start, start + within.length):
            found = self.place(match.start(), match.end())
            if not skip:
                break
            skip -= 1
        return found

    def lines(self, first: int, last: int) -> Place:
        """Give the place that covers the lines from `first` to `last` (from 1, both included)."""
        start, end = self.extent(first, last)
        return Place(self.path, first, 1, max(1, end - start))

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets at which those lines begin and end."""
        starts = self.starts
        end = starts[last] if last < len(starts) else len(self.value)
        return starts[min(first, len(starts)) - 1], end
