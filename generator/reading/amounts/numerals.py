"""Numbers as texts write them: digits with their separators, and number words below a thousand.

In: the characters. Out: the number with the precision it was written in, or None where the
characters are no number of the language (`1.2.3`, `12,34` in English). Digits of every script
count, as `int` reads them. Signs, magnitudes and units are not read here. What a reader takes for
one number is one run, though no number is read in it: `1e6`, `40_000`, `10^6`, `5⁄2`, `⑤`.

In a language whose texts write both `1,2` and `1.2`, what has only one reading is read so. One
separator before exactly three digits has two (`3.125`): the language's where it is settled; else
thousands if the number ends in 0 (nobody writes 3.5 as `3.500`), and otherwise none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.amounts import MAX_DIGITS, Written, written
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.uncommon import FIGURE, NUMERAL
from generator.reading.context import GAP, any_of, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

#: Spaces that group digits: no-break, figure, thin and narrow no-break space.
_GROUPING = "\u00a0\u2007\u2009\u202f"
_FRACTIONS = {"¼": "25", "½": "5", "¾": "75", "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875"}
_WIDE = str.maketrans("，．﹐﹒", ",.,.")
_FRACTION = "[¼-¾⅐-⅞]"
# `5½`, `5 ½`; but not of a year.
_AND_FRACTION = rf"(?:{_FRACTION}|(?<!\d{{4}})[ {_GROUPING}]{_FRACTION})"
_ODD = f"[{FIGURE}{NUMERAL}]"

#: A run of digits with single separators among them, whatever it turns out to be: a number, a
#: time, a version. Never starts or stops inside a longer run.
DIGITS = (
    rf"(?:\d{{1,3}}(?:(?:[{_GROUPING}]\d{{3}})++|(?: \d{{3}})++)(?!\d)(?:[.,]\d++(?![.,]\d))?"
    rf"|\d++(?:[.,'’٫٬·:/_^⁄∕，．،⋅•﹐﹒]\d++)*+(?:{_AND_FRACTION}|[eE][+-]?\d++(?!\w)|{_ODD}++)?"
    rf"|{_FRACTION}|(?<![\w.])\.\d++|(?<!\w){_ODD}(?:[.,]?[\d{FIGURE}{NUMERAL}])*+)"
)


@lru_cache(maxsize=16)
def _number(group: str, decimal: str) -> re.Pattern[str]:
    group, decimal = re.escape(group), re.escape(decimal)
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
    part = rf"{decimal}(?P<part>\d+)|[ {_GROUPING}]?(?P<fraction>{_FRACTION})"
    return re.compile(rf"(?P<whole>{whole}|)(?:{part})?")


_TWO_READINGS = late(r"[1-9]\d{0,2}[.,]\d{3}")


def two_readings(text: str) -> bool:
    """Tell whether a run of digits is one number with `,` and another with `.` for decimals."""
    return _TWO_READINGS.fullmatch(text) is not None


def _match(text: str, language: Language) -> re.Match[str] | None:
    match = _number(language.group, language.decimal).fullmatch(text)
    if not language.loose:
        return match
    if two_readings(text) and not language.settled:
        thousands = text[-1] == "0"
        group = next(mark for mark in ".," if mark in text)
        return _number(group, ",."[group == ","]).fullmatch(text) if thousands else None
    return match or _number(language.decimal, language.group).fullmatch(text)


def read_digits(text: str, language: Language) -> Written | None:
    """Read a run of `DIGITS`; None if it is no number of the language, or a very long one."""
    if len(text) > 2 * MAX_DIGITS:
        return None
    if not text.isascii():
        text = text.translate(_WIDE)
    match = _match(text, language)
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


def read_thousands(text: str, language: Language) -> Written | None:
    """Read `300.000` as thousands, as who reads it as decimals does not mean it."""
    return read_digits(text.replace(language.decimal, ""), language)


def in_thousandths(text: str, language: Language) -> bool:
    """Tell a number with three decimals, which elsewhere are thousands; none begins with a zero."""
    return two_readings(text) and language.decimal in text


_SPACED = late(r"(?!0\d)\d{1,3}(?: \d{3})*")


def read_spaced(text: str, language: Language) -> Written | None:
    """Read digits that are a number only where a unit or a size stands by them; else None.

    A plain space groups once: `R1 020 million`, as is written in South Africa. `R33,6 million` is
    too, but a comma for a point is what a slip of the hand looks like, so it stays a question.
    """
    return read_digits(text.replace(" ", ""), language) if _SPACED.fullmatch(text) else None


class WordNumber(NamedTuple):
    """A number in words that stops at `stop`; `article` if it is only an article (`a million`)."""

    stop: int
    number: Written
    article: bool = False
    hundreds: bool = False


def _joining(language: Language) -> frozenset[str]:
    return language.and_words | language.tens_joins


def _counting(language: Language) -> set[str]:
    """Give the words a number can start with."""
    return {
        *language.cardinals,
        *language.halves,
        *language.articles,
        *language.hundred_words,
        *language.thousands,
    }


@lru_cache(maxsize=8)
def _next_word(language: Language) -> re.Pattern[str]:
    known = {*_counting(language), *language.hundreds, *_joining(language)}
    return re.compile(rf"(?:[-‐‑]|{GAP})(?i:({any_of(known)}))(?!\w)")


def first_words(language: Language) -> str:
    """Give a pattern for the words a number can start with."""
    return any_of(_counting(language))


def read_words(text: str, start: int, stop: int, language: Language) -> WordNumber | None:
    """Read the number in words whose first word is `text[start:stop]`."""
    words = _Words(text, language, stop)
    first = plain(text[start:stop])
    if first in language.halves:
        # `half a million`, `medio millón`
        half = words.take(language.articles)
        return WordNumber(words.stop, written("0.5"), article=not half)
    if first in language.articles and words.take(language.halves):
        return WordNumber(words.stop, written("0.5"))
    if first in language.thousands:
        more = words.below_thousand()
        # Alone, the word itself is read as the magnitude.
        return _thousands(words, 1, more) if more else WordNumber(start, written("1"), article=True)
    return _below_thousand(words, first, language)


def _below_thousand(words: _Words, first: str, language: Language) -> WordNumber:
    value, hundreds = words.hundreds(first)
    if not hundreds and words.half_more():
        return WordNumber(words.stop, written(f"{value}.5"))
    more = words.after_thousand()
    if more:
        return _thousands(words, value, more)
    article = first in language.articles and not hundreds
    return WordNumber(words.stop, written(str(value)), article, hundreds)


def _thousands(words: _Words, count: int, more: int) -> WordNumber:
    return WordNumber(words.stop, written(str(count * 1000 + more)), hundreds=True)


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

    def hundreds(self, first: str) -> tuple[int, bool]:
        """Read a number below a thousand whose first word is taken, and tell if it has hundreds."""
        value = self.language.hundred_words.get(first, 0)
        if value:
            return value + self.after_hundred(), True
        value = 1
        if first not in self.language.articles:
            value = self.below_hundred(self.language.cardinals[first])
        if value < 100 and self.take(self.language.hundreds):
            return value * 100 + self.after_hundred(), True
        return value, False

    def below_thousand(self) -> int:
        """Read a number below a thousand; 0 if there is none."""
        word, end = self.peek(self.stop)
        if word not in self.language.hundred_words and word not in self.language.cardinals:
            return 0
        self.stop = end
        return self.hundreds(word)[0]

    def after_thousand(self) -> int:
        """Read `mil quinientos` behind `dos`; 0, and nothing, if no number follows the thousand."""
        start = self.stop
        more = self.below_thousand() if self.take(self.language.thousands) else 0
        if not more:
            self.stop = start
        return more

    def below_hundred(self, first: int) -> int:
        """Add the ones to tens: twenty-five, treinta y cinco."""
        if first < 20 or first % 10:
            return first
        word, end = self.peek(self.stop)
        if word in self.language.tens_joins:
            word, end = self.peek(end)
        ones = self.language.cardinals.get(word, 0)
        if self.language.tens_joins and word in self.language.articles:
            ones = 1
        if 0 < ones < 10:
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
