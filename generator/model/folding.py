"""Folding: the closed list of differences between a quote and its source that do not count.

In: a text. Out: its folded form, and for each folded character the offsets in the text it came
from. The foldings are the contract's (section 3, check 1) and no others: Unicode NFC; runs of white
space to one space; curly and angle quotation marks to straight; hyphens and dashes U+2010-U+2015 to
`-`; the ligatures U+FB00-U+FB06; soft hyphens removed. Case, accents, digits and the minus sign are
never folded.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.patterns import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

_FOLDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›", "'"),
        **dict.fromkeys("‐‑‒–—―", "-"),
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
# All white space but single spaces, which stay as they are.
_TO_FOLD = late(rf"(?:[^\S ]|\xad| (?=[\s\xad]))[\s\xad]*|[{''.join(_FOLDS)}]")
# Characters that nobody sees, wherever they stand. Those that turn a text around are none.
_UNSEEN = (
    "\xad\u034f\u061c\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063"
    f"\u2064\ufeff\u3164\uffa0\u2800\u0335\u0336{''.join(map(chr, range(0xFE00, 0xFE10)))}"
)
# What stands for an apostrophe inside a word (`hasn\u00b4t`).
_APOSTROPHES = "\u02bc\u2032\xb4`\uff07"
# Letters that look like another one's: full width, mathematical; Cyrillic and Greek beside a Latin.
_STYLED = "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb"
_OTHERS, _LATIN = (
    "АВЕЅІЈКМНОРСТХаеорсухѕіјԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ",
    "ABESIJKMHOPCTXaeopcyxsijdhABEZHIKMNOPTYXovu",
)
_ALIKE = str.maketrans(_OTHERS, _LATIN)
_TO_SPELL = late(
    rf"[{_UNSEEN}]+|[\ufb00-\ufb06]|[{_STYLED}]+"
    rf"|(?<=[A-Za-z])[{_OTHERS}]+|[{_OTHERS}]+(?=[A-Za-z])|(?<=[^\W\d_])[{_APOSTROPHES}](?=[^\W\d_])"
)
_WRITTEN: Mapping[str, str] = MappingProxyType({**_FOLDS, **dict.fromkeys(_APOSTROPHES, "'")})
# Characters that compose with the one before them although their combining class is zero: Hangul
# vowels and finals, and the second halves of the two-part vowel signs of Indic scripts.
_JOINING = (
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\U000110ba\U00011127\U0001133e\U00011357"
    "\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
_JOINS = late(f"[{_JOINING}]")


class Folded:
    """A text folded, with the way back. `of(start, end)` gives offsets in the original."""

    __slots__ = ("_way", "text")

    def __init__(self, text: str, way: _Way | None = None) -> None:
        self.text = text
        self._way = way

    def of(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the original text of a non-empty folded span."""
        return self._way.of(start, end) if self._way else (start, end)

    def at(self, offset: int) -> int:
        """Give the folded offset of the first character that starts at or behind an offset."""
        return self._way.at(offset, len(self.text)) if self._way else offset


class _Way:
    """The way from a folded text to its original, by stretches, which are few.

    Of a stretch each character stands for one of the original, or all for all (`whole`).
    """

    __slots__ = ("_begins", "_length", "_origins", "_stops", "_whole")

    def __init__(self) -> None:
        self._begins, self._origins, self._stops = array("L"), array("L"), array("L")
        self._whole = bytearray()
        self._length = 0

    def add(self, length: int, start: int, stop: int) -> None:
        """Go on with characters that came from the original between two offsets."""
        whole = stop - start != length
        if self._whole and not whole and not self._whole[-1] and self._stops[-1] == start:
            self._stops[-1] = stop
        else:
            self._begins.append(self._length)
            self._origins.append(start)
            self._stops.append(stop)
            self._whole.append(whole)
        self._length += length

    def add_whole(self, length: int, start: int, stop: int) -> None:
        """Go on with characters of which each came from all between two offsets."""
        for _ in range(length):
            self.add(1, start, stop)

    def of(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the original of a non-empty span."""
        first, last = bisect_right(self._begins, start) - 1, bisect_right(self._begins, end - 1) - 1
        origin, stop = self._origins[first], self._stops[last]
        if not self._whole[first]:
            origin += start - self._begins[first]
        if not self._whole[last]:
            stop = self._origins[last] + end - self._begins[last]
        return origin, stop

    def at(self, offset: int, length: int) -> int:
        """Give the place, in a folded text of a length, of what starts at or behind an offset."""
        after = bisect_left(self._origins, offset)
        begin = self._begins[after] if after < len(self._begins) else length
        if not after or self._whole[after - 1]:
            return begin
        return min(begin, self._begins[after - 1] + offset - self._origins[after - 1])


def fold(text: str) -> Folded:
    """Fold a text, keeping the way back."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return Folded(text)
    simple = unicodedata.is_normalized("NFC", text)
    if simple and not _TO_FOLD.search(text):
        return Folded(text)
    folded = _joined(_pieces(text, _TO_FOLD))
    return folded if unicodedata.is_normalized("NFC", folded.text) else _composed(folded)


def legible(text: str) -> Folded:
    """Give a text as a reader sees its words: nothing unseen, letters as they look, in NFC.

    Inside a word an accent or a prime for an apostrophe is one. Amounts, dates and status words
    are looked for in this form. White space stays as it is: a
    no-break space inside a number groups its digits, a plain one parts two numbers.
    """
    if text.isascii() and "`" not in text:
        return Folded(text)
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not _TO_SPELL.search(text):
        return Folded(text)
    spelled = _joined(_pieces(text, _TO_SPELL))
    if composed and unicodedata.is_normalized("NFC", spelled.text):
        return spelled
    return _composed(spelled)


def _joined(pieces: Iterator[tuple[int, int, str]]) -> Folded:
    parts: list[str] = []
    way = _Way()
    for start, end, folded in pieces:
        parts.append(folded)
        way.add(len(folded), start, end)
    return Folded("".join(parts), way)


def fold_words(text: str) -> str:
    """Fold a text where nobody needs the way back, and strip it."""
    return fold(text).text.strip()


def _pieces(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Cut a text into spans with what each folds to."""
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            yield at, match.start(), text[at : match.start()]
        run = match[0]
        folded = _WRITTEN.get(run) or _written(run.strip(_UNSEEN))
        if folded:
            yield match.start(), match.end(), folded
        at = match.end()
    if at < len(text):
        yield at, len(text), text[at:]


def _written(run: str) -> str:
    """Give white space as one space, and letters that look like others as those."""
    if not run or any(map(str.isspace, run)):
        return " " if run else ""
    return unicodedata.normalize("NFKC", run).translate(_ALIKE)


def _composed(folded: Folded) -> Folded:
    """Bring a folded text into NFC, cluster by cluster, so that every character keeps its place."""
    text, out, way = folded.text, [], _Way()
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (unicodedata.combining(text[end]) or _JOINS.match(text[end])):
            end += 1
        cluster = text[at:end]
        composed = unicodedata.normalize("NFC", cluster)
        out.append(composed)
        if composed == cluster:
            for place in range(at, end):
                way.add(1, *folded.of(place, place + 1))
        else:
            way.add_whole(len(composed), *folded.of(at, end))
        at = end
    return Folded("".join(out), way)
