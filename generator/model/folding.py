"""Folding: the closed list of differences between a quote and its source that do not count.

In: a text. Out: its folded form, and for each folded character the offsets in the text it came
from. The foldings are the contract's (section 3, check 1) and no others: Unicode NFC; runs of white
space to one space; curly and angle quotation marks to straight; hyphens and dashes U+2010-U+2015 to
`-`; the ligatures U+FB00-U+FB06; soft hyphens removed. Case, accents, digits and the minus sign are
never folded.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_TO_FOLD = re.compile(rf"[\s\xad]+|[{''.join(_FOLDS)}]")
_TO_SPELL = re.compile("\xad+|[\ufb00-\ufb06]")
# Characters that compose with the one before them although their combining class is zero: Hangul
# vowels and finals, and the second halves of the two-part vowel signs of Indic scripts.
_JOINING = (
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\U000110ba\U00011127\U0001133e\U00011357"
    "\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
_JOINS = re.compile(f"[{_JOINING}]")


class Folded:
    """A text folded, with the way back. `of(start, end)` gives offsets in the original."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, starts: array[int] | None, ends: array[int] | None) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends

    def of(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the original text of a non-empty folded span."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def at(self, offset: int) -> int:
        """Give the folded offset of the first character that starts at or behind an offset."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Fold a text, keeping the way back."""
    simple = unicodedata.is_normalized("NFC", text)
    if simple and not _TO_FOLD.search(text.replace(" ", "")) and "  " not in text:
        return Folded(text, None, None)
    folded = _joined(_pieces(text, _TO_FOLD))
    if unicodedata.is_normalized("NFC", folded.text):
        return folded
    assert folded.starts is not None
    assert folded.ends is not None
    return _composed(folded.text, folded.starts, folded.ends)


def legible(text: str) -> Folded:
    """Give a text as a reader sees its words: no soft hyphens, ligatures as letters, in NFC.

    Amounts, dates and status words are looked for in this form. White space stays as it is: a
    no-break space inside a number groups its digits, a plain one parts two numbers.
    """
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not _TO_SPELL.search(text):
        return Folded(text, None, None)
    spelled = _joined(_pieces(text, _TO_SPELL))
    if composed and unicodedata.is_normalized("NFC", spelled.text):
        return spelled
    assert spelled.starts is not None
    assert spelled.ends is not None
    return _composed(spelled.text, spelled.starts, spelled.ends)


def _joined(pieces: list[tuple[int, int, str]]) -> Folded:
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end, folded in pieces:
        parts.append(folded)
        starts.extend([start] * len(folded) if end - start != len(folded) else range(start, end))
        ends.extend(
            [end] * len(folded) if end - start != len(folded) else range(start + 1, end + 1)
        )
    return Folded("".join(parts), starts, ends)


def fold_words(text: str) -> str:
    """Fold a text where nobody needs the way back, and strip it."""
    return fold(text).text.strip()


def _pieces(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """Cut a text into spans with what each folds to."""
    pieces = []
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            pieces.append((at, match.start(), text[at : match.start()]))
        run = match[0]
        folded = _FOLDS.get(run, " " if run.strip("\xad") else "")
        if folded:
            pieces.append((match.start(), match.end(), folded))
        at = match.end()
    if at < len(text):
        pieces.append((at, len(text), text[at:]))
    return pieces


def _composed(text: str, starts: array[int], ends: array[int]) -> Folded:
    """Bring a folded text into NFC, cluster by cluster, so that every character keeps its place."""
    out: list[str] = []
    out_starts, out_ends = array("L"), array("L")
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (unicodedata.combining(text[end]) or _JOINS.match(text[end])):
            end += 1
        cluster = text[at:end]
        composed = unicodedata.normalize("NFC", cluster)
        out.append(composed)
        if composed == cluster:
            out_starts.extend(starts[at:end])
            out_ends.extend(ends[at:end])
        else:
            out_starts.extend([starts[at]] * len(composed))
            out_ends.extend([ends[end - 1]] * len(composed))
        at = end
    return Folded("".join(out), out_starts, out_ends)
