"""One number with its magnitude and unit: an amount without its qualifier, or an end of a range.

In: a text and a place in it. Out: an `End`: what stands there, exactly as far as it is written.
Joining ends into ranges, qualifiers, and telling numbers that count nothing are the callers' work.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.amounts import EXACT, Written, written
from generator.model.currencies import CURRENCIES
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.beside import BesideReader
from generator.reading.amounts.money import Named, agree, by_sign, local
from generator.reading.amounts.numerals import (
    DIGITS,
    first_words,
    in_thousandths,
    read_digits,
    read_spaced,
    read_thousands,
    read_words,
    two_readings,
)
from generator.reading.amounts.steps import continued
from generator.reading.amounts.uncommon import FIGURE, NOTE, NUMERAL
from generator.reading.amounts.units import (
    COUNT,
    MONEY,
    PERCENT,
    Magnitude,
    Unit,
    UnitReader,
    signs,
)
from generator.reading.amounts.unread import unread_size
from generator.reading.context import GAP, MINUS, any_of
from generator.reading.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.languages.language import Language

_NOUN = late(r" ([a-z]{3,})")
# A code, a country's letters or its adjective before a sign.
_LEAD = late(rf"\(?[^\W\d_]{{1,14}}\.?\)?:?{GAP}(?=[^\w\s])")
_SPACE = late(rf"{GAP}(?<=\s)")
_GLUED = late(r"[-‐‑][^\W\d_]")
_LIMIT = 1000  # of what multiplies a thousand, and is added to it
# Their money has three decimals.
_OF_THOUSANDTHS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_UNIT = late(rf"{GAP}(?<=\s)([^\W\d_]+)")
_NUMERAL = late(rf"[\d¼-¾⅐-⅞{FIGURE}{NUMERAL}]")
_MINUS = tuple(MINUS)
_ODD = late(f"[{FIGURE}{NUMERAL}]")
_AMID = late(rf"(?<=\w ){FIGURE}")
# What no number goes on in.
_ODDLY = late(rf"{NOTE}+|[^\W\d]\w*")


class End(NamedTuple):
    """A number as it stands from `start` (its currency sign included) to `stop`.

    `number` is not yet scaled by `power` and None if unreadable. `kind` is `count` without a unit.
    """

    start: int
    digits: tuple[int, int]
    stop: int
    number: Written | None
    kind: str = COUNT
    currency: str = ""
    power: int | None = None
    magnitude: str = ""
    unit: str = ""
    sure: bool = True
    prefixed: bool = False
    in_words: bool = False
    least: int | None = None
    """Of a number in several steps, the power of the last."""
    weighty: bool = False
    """In words, and a number by its own words: `two hundred`."""
    general: str = ""
    """The general sign or noun that alone names the currency: `$`, for dollars of any country."""

    @property
    def bare(self) -> bool:
        """Tell whether the number has neither a unit nor a magnitude."""
        return self.kind == COUNT and self.power is None

    def scaled(self) -> Written | None:
        """Give the number in whole units."""
        if self.number is None or not self.power:
            return self.number
        return Written(
            self.number.value.scaleb(self.power, EXACT), self.number.place.scaleb(self.power, EXACT)
        )


class Priced(NamedTuple):
    """An amount of money with the words beside it, and the currency that all of them name."""

    start: int
    stop: int
    currency: str
    general: str = ""


class EndReader:
    """Reads ends in one language with the symbols of one site; patterns are compiled once."""

    __slots__ = (
        "_and", "_beside", "_goes_on", "_half", "_in_words", "_language", "_rate", "_reach",
        "_start", "_symbols", "_units",
    )  # fmt: skip

    def __init__(self, language: Language, symbols: Mapping[str, str]) -> None:
        symbols = local(symbols, language.local_money.get(language.region, ""))
        self._language, self._symbols = language, symbols
        self._units = UnitReader(language, symbols)
        self._beside = BesideReader(language, symbols, self._units.noun)
        thousands = any_of(language.thousands)
        self._goes_on = re.compile(rf"{GAP}(?i:{thousands}){GAP}(?<=\s)({DIGITS})")
        joins = any_of(language.and_words | language.tens_joins)
        self._and = re.compile(rf"{GAP}(?<=\s)(?i:{joins}){GAP}(?<=\s)(?=\d)")
        self._rate = re.compile(rf"{GAP}(?:/|(?<=\s)(?i:{any_of(language.rate_words)})(?!\w))")
        self._half = re.compile(rf"{GAP}(?<=\s)(?i:{any_of(language.half_after)})(?!\w)")
        self._in_words = re.compile(rf"[^\w'’](?i:{first_words(language)})(?!\w)")
        self._reach = _longest(symbols)
        self._start = re.compile(
            rf"(?:(?P<prefix>{signs(symbols)}|(?<![^\W_])[A-Z]{{3}}){GAP}(?P<sign>[{re.escape(MINUS)}]?))?(?P<digits>{DIGITS})"
            rf"|(?<![\w'’])(?P<word>(?i:{first_words(language)}))(?!\w)"
        )

    def starts(self, text: str) -> Starts:
        """Give the places of a text where a number may start."""
        words = self._in_words.finditer(f"\n{text}")  # so that each has a character before it
        return Starts(text, self._start, (match.start() for match in words), self._reach)

    def at(self, text: str, start: int, *, money: bool = False) -> End | None:
        """Read the end that starts exactly at `start`; `money` if it shares another's currency."""
        match = self._start.match(text, start)
        if not match and (lead := _LEAD.match(text, start)):
            # `CAD $5 million to CAD $7 million`
            match = self._start.match(text, lead.end())
            end = self.read(text, match, money=money) if match else None
            return end if end and end.start == start else None
        return self.read(text, match, money=money) if match else None

    def read(self, text: str, match: re.Match[str], *, money: bool = False) -> End | None:
        """Read the end at a match of `search`; None if words there are no number."""
        end = self._one(text, match, money=money)
        while end:
            longer = self._longer(text, end)
            if longer is None:
                break
            end = longer
        return end

    def _one(self, text: str, match: re.Match[str], *, money: bool) -> End | None:
        if match["word"]:
            return self._words(text, match)
        return self._digits(text, match, money=money)

    def _longer(self, text: str, end: End) -> End | None:
        """Add what continues the number: `5 crore 20 lakh`, `two million five hundred thousand`."""
        if end.unit or not (end.power or end.in_words):
            return None
        gap = self._and.match(text, end.stop) if end.in_words else None
        gap = gap or _SPACE.match(text, end.stop)
        match = self._start.match(text, gap.end()) if gap else None
        rest = self._one(text, match, money=end.prefixed) if match else None
        if not gap or not rest or _GLUED.match(text, rest.stop):
            return None  # `two hundred 20-litre drums`
        return continued(end, rest, gap[0], self._language)

    def _digits(self, text: str, match: re.Match[str], *, money: bool) -> End | None:
        digits, at = match["digits"], match.span("digits")
        prefix = self._prefix(text, match)
        money = money or prefix is not None
        number, stop = self._thousands(text, read_digits(digits, self._language), at[1])
        size = self._units.size(text, stop, money=money)
        number, size = self._and_a_half(text, number, size)
        unit = self._units.unit(text, size, money=money or self._language.group in digits)
        if unit.kind == MONEY and size.power is None and prefix is None:
            # `5.2m USD`: the short form is known as a magnitude by the currency behind it.
            size = self._units.size(text, stop, money=True)
            unit = self._units.unit(text, size, money=True)
        size, unit = self._size_behind(text, size, unit)
        if prefix and self._weak(match["prefix"], digits, size):
            prefix = None
        whole, beyond = True, self._beyond(text, at, prefixed=prefix is not None)
        if beyond is not None and size.power is None and unit.kind == COUNT:
            # `$1e6k`, `5.2mill dollars`, `$5.2⁺ million`: no number, if it is of money at all.
            longer = self._units.size(text, beyond, money=money)
            of = self._units.unit(text, longer, money=money)
            if prefix or longer.power is not None or of.kind != COUNT:
                whole, size, unit = False, longer, of
        if unit.kind == PERCENT and two_readings(digits) and not self._language.settled:
            number = None  # thousands of percents are as good as never meant
        kind = MONEY if prefix else unit.kind
        if number is None and not two_readings(digits) and self._sized(text, unit, size, kind):
            number = read_spaced(digits, self._language)
        if _ODD.match(digits) and not self._sized_odd(text, at, size, kind):
            return None
        clash = prefix is not None and unit.kind not in (COUNT, MONEY)
        start = match.start() if prefix else at[0]
        priced = Priced(start, unit.stop, "")
        unread = False
        if kind == MONEY:
            sign = match["prefix"] if prefix else ""
            priced = self._priced(text, start, sign, unit.stop, (prefix, unit.named))
            unread = size.power is None and unread_size(text, priced.stop, self._language)
        number = (
            self._in_thousands(text, digits, number, kind, priced) if not size.power else number
        )
        return End(
            start=priced.start,
            digits=at,
            stop=priced.stop,
            number=number,
            kind=kind,
            currency=priced.currency,
            general=priced.general,
            power=size.power,
            magnitude=size.word,
            unit=unit.text,
            sure=size.sure and whole and not match["sign"] and not clash and not unread,
            prefixed=prefix is not None,
        )

    def _in_thousands(
        self, text: str, digits: str, number: Written | None, kind: str, priced: Priced
    ) -> Written | None:
        """Judge `€300.000` where a point is the decimal's: three hundred thousand, or open.

        Nobody writes three decimals of money that end in a zero. Other three are a price's
        (`$3.459 a gallon`) or those of a currency of thousandths, and else leave it open.
        """
        language, zero = self._language, digits.endswith("0")
        if number is None or not in_thousandths(digits, language):
            return number
        if kind == PERCENT or (language.loose and not (language.settled and zero)):
            return number
        if kind == MONEY:
            if priced.currency in _OF_THOUSANDTHS or self._rate.match(text, priced.stop):
                return number
            return read_thousands(digits, language) if zero else None
        unit = _UNIT.match(text, priced.stop)
        if not zero or unit is None:
            return number
        measured = unit[1] in language.glued_units or not digits.endswith("000")
        return None if measured else read_thousands(digits, language)

    def _size_behind(self, text: str, size: Magnitude, unit: Unit) -> tuple[Magnitude, Unit]:
        """Read the size of `5.2 USD million`, which stands behind the currency."""
        if size.power is not None or unit.text not in CURRENCIES:
            return size, unit
        behind = self._units.size(text, unit.stop, money=False, short=False)
        if behind.power is None:
            return size, unit
        return behind, unit._replace(stop=behind.stop)

    def _priced(
        self, text: str, start: int, sign: str, stop: int, names: tuple[Named | None, Named | None]
    ) -> Priced:
        """Give the currency that an amount's sign and unit name with the words beside it."""
        named = [name for name in names if name is not None]
        family = next((name.family for name in named if name.family), "")
        behind = self._beside.behind(text, stop, family) if named else None
        if behind:
            stop = behind.at
            named.append(behind.named)
        if sign and not sign.isalpha():
            ahead = self._beside.before(text, start, sign, stop)
            if ahead:
                start = ahead.at
                named.append(ahead.named)
        general = family if all(name.family for name in named) else ""
        return Priced(start, stop, agree(*named), general)

    def _sized(self, text: str, unit: Unit, size: Magnitude, kind: str) -> bool:
        """Tell whether what stands by digits makes one number of them."""
        behind = _NOUN.match(text, unit.stop)
        counts = behind is not None and behind[1] not in self._language.noun_ends
        return size.power is not None or kind != COUNT or counts

    def _beyond(self, text: str, digits: tuple[int, int], *, prefixed: bool) -> int | None:
        """Give where letters or the figure of a note end that stand right behind digits."""
        start, stop = digits
        odd = _ODDLY.match(text, stop)
        if not odd or prefixed or odd[0][0] == NOTE:
            return odd.end() if odd else None
        ordinal = text.startswith(self._language.ordinal_suffixes, stop)
        known = ordinal or odd[0] in self._language.glued_units or odd[0] == "s"
        return None if known or text[start - 1 : start].isalnum() else odd.end()

    def _sized_odd(self, text: str, digits: tuple[int, int], size: Magnitude, kind: str) -> bool:
        """Tell `Ⅴ million` and `sent ⑤ trainers` from `Chapter Ⅴ` and from `⑤ Trainers`."""
        if size.power is not None or kind != COUNT:
            return True
        behind = _NOUN.match(text, digits[1]) if _AMID.match(text, digits[0]) else None
        return behind is not None and behind[1] not in self._language.noun_ends

    def _thousands(
        self, text: str, number: Written | None, stop: int
    ) -> tuple[Written | None, int]:
        """Read on in `3 mil 500 millones`: a thousand, and what is added to it."""
        more = self._goes_on.match(text, stop) if self._language.thousands else None
        added = read_digits(more[1], self._language) if more else None
        if not more or not added or number is None or number.place < 1:
            return number, stop
        if number.value >= _LIMIT or added.value >= _LIMIT:
            return number, stop
        sum_ = EXACT.add(EXACT.multiply(number.value, Decimal(_LIMIT)), added.value)
        return Written(sum_, added.place), more.end()

    def _and_a_half(
        self, text: str, number: Written | None, size: Magnitude
    ) -> tuple[Written | None, Magnitude]:
        """Read on in `dos millones y medio`."""
        half = (
            self._half.match(text, size.stop) if size.power and self._language.half_after else None
        )
        if not half or number is None or number.place < 1:
            return number, size
        unit = self._units.unit(text, Magnitude(half.end()), money=False)
        if unit.kind == COUNT and self._beside.noun_follows(text, half.end()):
            return number, size  # `$5 million and a half share`
        return written(f"{number.value:f}.5"), size._replace(stop=half.end())

    def _words(self, text: str, match: re.Match[str]) -> End | None:
        found = read_words(text, match.start(), match.end(), self._language)
        if found is None:
            return None
        size = self._units.size(text, found.stop, money=False, short=False)
        number, size = self._and_a_half(text, found.number, size)
        unit = self._units.unit(text, size, money=False)
        if found.article and size.power is None:
            return None
        priced = Priced(match.start(), unit.stop, "")
        if unit.kind == MONEY:
            priced = self._priced(text, match.start(), "", unit.stop, (None, unit.named))
        return End(
            start=match.start(),
            digits=(match.start(), max(found.stop, match.end())),
            stop=priced.stop,
            number=number,
            kind=unit.kind,
            currency=priced.currency,
            general=priced.general,
            power=size.power,
            magnitude=size.word,
            unit=unit.text,
            sure=size.sure,
            in_words=True,
            weighty=found.hundreds,
        )

    def _prefix(self, text: str, match: re.Match[str]) -> Named | None:
        sign = match["prefix"]
        if not sign:
            return None
        if sign in CURRENCIES:
            return Named(sign)
        if sign.isalpha() and sign not in self._symbols:
            return None
        start = match.start()
        named = by_sign(sign, self._symbols)
        before = text[max(0, start - 6) : start]
        if before[-1:].isalpha():
            return Named("")
        # `US $5`: the sign is the country's, not the site's.
        country = before.rstrip().replace(".", "").rsplit(None, 1)[-1:]
        if named.family and country == ["US"] and named.code != "USD":
            return Named("")
        return named

    def _weak(self, prefix: str, digits: str, size: Magnitude) -> bool:
        """Take `TOP 10` for words in capitals, not for ten paʻanga."""
        if prefix not in self._language.word_codes:
            return False
        return size.power is None and self._language.group not in digits


class Starts:
    """Finds, one after another, the places of a text where a number may start.

    The pattern of a start is long, and slow where there is none. So it is looked for only where a
    digit or a word of numbers comes next.
    """

    __slots__ = ("_digit", "_pattern", "_reach", "_text", "_word", "_words")

    def __init__(
        self, text: str, pattern: re.Pattern[str], words: Iterator[int], reach: int | None
    ) -> None:
        self._text, self._pattern, self._words, self._reach = text, pattern, words, reach
        self._digit = (-1, -1)  # the next one, and from where on its number may start
        self._word = -1

    def next(self, start: int) -> re.Match[str] | None:
        """Give the first at or behind a place; that place comes ever later."""
        if self._reach is None:
            return self._pattern.search(self._text, start)
        while self._word < start:
            self._word = next(self._words, len(self._text))
        if self._digit[0] < start:
            self._digit = self._next_digit(start, self._reach)
        near = min(self._word, max(start, self._digit[1]))
        return self._pattern.search(self._text, near) if near < len(self._text) else None

    def _next_digit(self, start: int, reach: int) -> tuple[int, int]:
        """Find the next digit, and go back over a currency's sign before it."""
        text = self._text
        match = _NUMERAL.search(text, start)
        if not match:
            return len(text), len(text)
        at = match.start()
        at -= text.startswith(".", at - 1, at)
        at -= text.startswith(_MINUS, at - 1, at)
        while at > start and text[at - 1].isspace():
            at -= 1
        return match.start(), max(start, at - reach)


def _longest(symbols: Mapping[str, str]) -> int | None:
    """Give how far a sign may reach before a number; None where that cannot be told."""
    if any(character.isspace() or character.isdigit() for sign in symbols for character in sign):
        return None
    return max([4, *map(len, symbols)])  # `Abc$`


@lru_cache(maxsize=64)
def _reader(language: Language, symbols: tuple[tuple[str, str], ...]) -> EndReader:
    return EndReader(language, dict(symbols))


@Same
def reader(language: Language, symbols: Mapping[str, str]) -> EndReader:
    """Give the reader for a language and a site's symbols."""
    return _reader(language, tuple(sorted(symbols.items())))
