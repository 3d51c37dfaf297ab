"""The words around a place in a text.

In: a text and an offset. Out: the last few words before it, the first few after it, with their
offsets. A paragraph's end (a blank line) ends the context; one line break does not. The context is
bounded, so that asking at every number of a long text takes linear time.

Deliberately absent: what the words mean. That is the language's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: White space between the parts of an amount: any spaces, at most one line break among them.
GAP = r"[^\S\r\n]{0,40}+(?:(?:\r\n|\r|\n)[^\S\r\n]{0,40}+)?+"
#: The same, or the hyphen of an adjective (`5.2-million`).
JOIN = rf"(?:[-‐‑]|{GAP})"
#: What may be a minus sign directly before a number; the first five are one wherever they stand.
MINUS = "−⁻－﹣˗-‐‑‒–"
SURE_MINUS = MINUS[:5]
#: A letter with its combining marks; apostrophes and hyphens inside a word belong to it.
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff])*+"
WORD = rf"{_LETTERS}(?:['’‐‑-]{_LETTERS})*+"

_WINDOW = 80
_MOST = 8
# Abbreviations keep their full stops; every other mark is a token of its own.
_TOKEN = late(r"\w+(?:[.'’&-]\w+)*\.?|[^\w\s]")
_BLANK_LINE = late(r"(?>\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")


class Token(NamedTuple):
    """A word or a mark: `word` is in lower case with straight apostrophes."""

    word: str
    start: int
    raw: str


# The same place is asked about several times in a row.
@lru_cache(maxsize=4)
def before(text: str, offset: int) -> tuple[Token, ...]:
    """Give up to eight words and marks directly before `offset`, the nearest last."""
    base = max(0, offset - _WINDOW)
    window = text[base:offset]
    if "\n" in window or "\r" in window:
        *_, last = [0, *(blank.end() for blank in _BLANK_LINE.finditer(window))]
        base, window = base + last, window[last:]
    found = [(match[0], base + match.start()) for match in _TOKEN.finditer(window)]
    return tuple(Token(plain(raw), start, raw) for raw, start in found[-_MOST:])


# `(?i:i)` takes both Turkish letters for an i, and `(?i:s)` the long one for an s.
_LISTED = str.maketrans("İıſ’‐‑", "iis'--")
_TO_LIST = late("[İıſ’‐‑]")
_PARTS = late(r"[\s-]+")


def plain(word: str) -> str:
    """Give a word as tables list it: lower case, straight apostrophes and hyphens.

    What a pattern with `(?i)` takes for a letter is that letter here, or a word that was found
    would be in no table.
    """
    lower = word.lower()
    if lower.isascii() or not _TO_LIST.search(word):
        return lower
    return word.translate(_LISTED).lower()


def bare(words: str) -> str:
    """Give a phrase as it is looked up: `or more` is also found as `or-more` and as `ormore`."""
    return _PARTS.sub("", plain(words))


def phrase_end(tokens: Sequence[Token], phrases: frozenset[str]) -> bool:
    """Tell whether the tokens end in one of `phrases`."""
    words = [token.word for token in tokens]
    return any(" ".join(words[-count:]) in phrases for count in range(1, min(5, len(words)) + 1))


def one_of(phrases: Iterable[str]) -> str:
    """Give a pattern for any of some phrases, the longest first.

    `any_of` allows for hyphens and ends of lines between words, which takes long to compile.
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    written = [re.escape(phrase).replace("\\ ", r"\s").replace("'", "['’]") for phrase in ordered]
    return "|".join(written) or "(?!)"


def any_of(phrases: Iterable[str]) -> str:
    """Give a pattern for any of some phrases, the longest first; for none, one that never fits.

    Phrases that begin alike stand together, so that their first letter is compared once for all.
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    groups: dict[str, list[str]] = {}
    for phrase in ordered:
        groups.setdefault(plain(phrase[:1]), []).append(phrase)
    return "|".join(map(_together, groups.values())) or "(?!)"


def _together(phrases: list[str]) -> str:
    """Give a pattern for phrases whose first letters are the same, or differ in case alone."""
    written = list(map(_spaced, phrases))
    first = phrases[0][:1]
    if len(phrases) == 1 or not first.isalnum() or any(one[:1] != first for one in written):
        return "|".join(written)
    return f"{first}(?:{'|'.join(one[1:] for one in written)})"


def _spaced(phrase: str) -> str:
    if phrase.isalnum():
        return phrase
    return JOIN.join(re.escape(word).replace("'", "['’]") for word in phrase.split())
