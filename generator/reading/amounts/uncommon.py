"""Numerals that no table reads, and the small raised figures of notes, told in any script.

In: a text. Out: the text with the same offsets, in which such a numeral is one of two characters,
so that patterns can name it: `FIGURE` for figures (`⑤`), `NUMERAL` for what is rather a word (`Ⅴ`,
`五`, a free `⁵`). A raised figure right behind a word or a number is `NOTE`, which is no part of a
word: a note follows in `$5 million¹`. That of `5 km²` stays, and so does what is inside a word.

A reader takes `⑤ million` for an amount. What it says is told nowhere: it says none.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from generator.model.patterns import late

#: What stands for a figure that is read nowhere, itself among them.
FIGURE: Final = "⓿"
#: What stands for a numeral that is a word as much as a figure.
NUMERAL: Final = "ↈ"
#: What stands for a raised or lowered figure right behind something.
NOTE: Final = "⁺"

# These are read: `numerals.py`.
_READ = late("[¼-¾⅐-⅞]")
_RAISED, _LOWERED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹"), frozenset("₀₁₂₃₄₅₆₇₈₉")
_POWER = frozenset("²³")
_MEASURE = late(r"(?:^|[\W\d])(?:(?:[kcdhm]|da)?m|mi|ft|yd|in)$")
_REACH = 4


def uncommon(text: str) -> frozenset[str]:
    """Give the characters of a text that are numerals, and neither digits nor common fractions."""
    if text.isascii():
        return frozenset()
    return frozenset(filter(_is_uncommon, set(text)))


def _is_uncommon(one: str) -> bool:
    return one.isnumeric() and not one.isdecimal() and not _READ.match(one)


def marked(text: str) -> str:
    """Give a text in which uncommon numerals and the figures of notes can be told."""
    odd = uncommon(text)
    if not odd:
        return text
    told = list(text)
    for at, one in enumerate(text):
        if one in odd:
            told[at] = _told(text, at, told[at - 1] if at else " ", odd)
    return "".join(told)


def _told(text: str, at: int, before: str, odd: frozenset[str]) -> str:
    """Give what stands for an uncommon numeral; `before` is what is told before it."""
    one = text[at]
    if one in _RAISED or one in _LOWERED:
        return _raised(text, at, before)
    if before in {FIGURE, NUMERAL}:
        return before
    letters = before.isalpha()
    if unicodedata.category(one) == "No":
        return one if letters else FIGURE
    end = at + 1
    while end < len(text) and text[end] in odd:
        end += 1
    return one if letters or text[end : end + 1].isalpha() else NUMERAL


def _raised(text: str, at: int, before: str) -> str:
    one = text[at]
    if before in {NOTE, NUMERAL}:
        return before
    if before.isalpha():
        measure = one in _POWER and _MEASURE.search(text[max(0, at - _REACH) : at])
        return one if measure or one in _LOWERED else NOTE
    free = before.isspace() or unicodedata.category(before) in {"Sc", "Ps", "Pi"}
    return NUMERAL if free else NOTE
