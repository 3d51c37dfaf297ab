"""Numbers as texts write them: digits with their separators, and number words below a thousand.

In: the characters. Out: the number with the precision it was written in, or None where the
characters are no number of the language (`1.2.3`, `12,34` in English). Digits of every script
count, as `int` reads them. Signs, magnitudes and units are not read here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.model.amounts import MAX_DIGITS, Written, written
from generator.reading.context import GAP, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

#: Spaces that group digits: no-break, figure, thin and narrow no-break space.
_GROUPING = "\u00a0\u2007\u2009\u202f"
_FRACTIONS = {"¼": "25", "½": "5", "¾": "75", "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875"}
_FRACTION = "[¼-¾⅐-⅞]"

#: A run of digits with single separators among them, whatever it turns out to be: a number, a
#: time, a version. Never starts or stops inside a longer run.
DIGITS = (
    rf"(?:\d{{1,3}}(?:(?:[{_GROUPING}]\d{{3}})++|(?: \d{{3}})++)(?!\d)(?:[.,]\d++(?![.,]\d))?"
    rf"|\d++(?:[.,'’٫٬·:/]\d++)*+{_FRACTION}?|{_FRACTION}|(?<![\w.])\.\d++)"
)


@lru_cache(maxsize=8)
def _number(language: Language) -> re.Pattern[str]:
    group, decimal = re.escape(language.group), re.escape(language.decimal)
    # A plain space groups only where it does so twice: `5 000 000`; `9 120` may be two numbers.
    whole = "|".join(
        (
            r"(?!0\d)\d+",
            rf"(?!0)\d{{1,3}}(?:{group}\d{{3}})+",
            rf"(?!0)\d{{1,3}}(?:[{_GROUPING}]\d{{3}})+",
            r"(?!0)\d{1,3}(?: \d{3}){2,}",
            rf"(?!0)\d{{1,2}}(?:{group}\d{{2}})+{group}\d{{3}}",
        )
    )
    part = rf"{decimal}(?P<part>\d+)|(?P<fraction>{_FRACTION})"
    return re.compile(rf"(?P<whole>{whole}|)(?:{part})?")


def read_digits(text: str, language: Language) -> Written | None:
    """Read a run of `DIGITS`; None if it is no number of the language, or a very long one."""
    if len(text) > 2 * MAX_DIGITS:
        return None
    match = _number(language).fullmatch(text)
    if not match:
        return None
    part = match["part"] or ""
    if match["fraction"]:
        part = _FRACTIONS.get(match["fraction"], "")
        if not part:
            return None
    whole = "".join(filter(str.isdecimal, match["whole"]))
    if not whole + part or len(whole + part) > MAX_DIGITS:
        return None
    plain_digits = "".join(str(int(digit)) for digit in whole or "0")
    decimals = "".join(str(int(digit)) for digit in part)
    return written(f"{plain_digits}.{decimals}" if decimals else plain_digits)


class WordNumber(NamedTuple):
    """A number in words that stops at `stop`; `article` if it is only an article (`a million`)."""

    stop: int
    number: Written
    article: bool = False
    hundreds: bool = False


@lru_cache(maxsize=8)
def _next_word(language: Language) -> re.Pattern[str]:
    known = (*language.cardinals, *language.hundreds, *language.articles, *language.halves)
    words = "|".join(sorted({*known, *language.and_words}, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:[-‐‑]|{GAP})(?i:({words}))(?!\w)")


def first_words(language: Language) -> str:
    """Give a pattern for the words a number can start with."""
    words = (*language.cardinals, *language.halves, *language.articles)
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def read_words(text: str, start: int, stop: int, language: Language) -> WordNumber | None:
    """Read the number in words whose first word is `text[start:stop]`."""
    words = _Words(text, language, stop)
    first = plain(text[start:stop])
    if first in language.halves:
        return WordNumber(words.stop, written("0.5")) if words.take(language.articles) else None
    if first in language.articles:
        if words.take(language.halves):
            return WordNumber(words.stop, written("0.5"))
        value = 1
    else:
        value = words.below_hundred(language.cardinals[first])
    hundreds = value < 100 and words.take(language.hundreds)
    if hundreds:
        value = value * 100 + words.after_hundred()
    elif words.half_more():
        return WordNumber(words.stop, written(f"{value}.5"))
    article = first in language.articles and not hundreds
    return WordNumber(words.stop, written(str(value)), article, hundreds)


class _Words:
    """Steps through the words of a number."""

    __slots__ = ("language", "pattern", "stop", "text")

    def __init__(self, text: str, language: Language, stop: int) -> None:
        self.text, self.language, self.stop = text, language, stop
        self.pattern = _next_word(language)

    def peek(self, at: int) -> tuple[str, int]:
        match = self.pattern.match(self.text, at)
        return (plain(match[1]), match.end()) if match else ("", at)

    def take(self, words: frozenset[str]) -> bool:
        word, end = self.peek(self.stop)
        if word in words:
            self.stop = end
            return True
        return False

    def below_hundred(self, first: int) -> int:
        """Add the ones to tens: twenty-five."""
        word, end = self.peek(self.stop)
        ones = self.language.cardinals.get(word, 0)
        if first >= 20 and 0 < ones < 10:
            self.stop = end
            return first + ones
        return first

    def after_hundred(self) -> int:
        """Read `and twenty-five`, or `twenty-five`; but not `and two million`."""
        word, end = self.peek(self.stop)
        if word in self.language.and_words:
            word, end = self.peek(end)
        first = self.language.cardinals.get(word, 0)
        if not first:
            return 0
        self.stop = end
        return self.below_hundred(first)

    def half_more(self) -> bool:
        """Read `and a half`."""
        at = self.stop
        for words in (self.language.and_words, self.language.articles, self.language.halves):
            word, at = self.peek(at)
            if word not in words:
                return False
        self.stop = at
        return True
