"""Amounts: exact decimals with a unit, a qualifier and the precision they were written in.

In and out: immutable values. An `Amount` keeps how it was written (its magnitude word and its last
written place), so that it can be printed as it was and never more exactly. Arithmetic is exact;
floats never occur. Reading amounts from text is `reading/amounts/` (`grammar`, `mentions`);
printing them for readers is `pages/amount_words.py`.

Rules come from the contract, section 3: an amount is an interval, "as written within half a unit of
its last place, `over N` from N to N plus one unit of N's last written place". The contract says
nothing of the other qualifiers; by symmetry `at least` is as `over`, `under` and `up to` reach one
unit below, `about` one unit to both sides.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Wide enough that no sum of the longest amounts (MAX_DIGITS) is ever rounded.
EXACT = Context(prec=80, rounding=ROUND_HALF_EVEN)
MAX_DIGITS = 24


class Qualifier(StrEnum):
    """What an amount says about itself; the values are the words of the contract's grammar."""

    EXACT = ""
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    UP_TO = "up to"
    ABOUT = "about"


_LOWER = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.UNDER, Qualifier.UP_TO})

#: Magnitude words of the grammar and their powers of ten.
MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
)


class UnitKind(StrEnum):
    """Money in one currency, a percentage, or things counted by a noun."""

    MONEY = "money"
    PERCENT = "percent"
    NOUN = "noun"


class Unit(NamedTuple):
    """A unit: `code` is an ISO 4217 code, `%`, or the noun as the author wrote it."""

    kind: UnitKind
    code: str


class Written(NamedTuple):
    """A number as written: its value, and the value of one unit of its last written place.

    Of a sum, `place` is the last that any of its parts has, and `shared` the last that all of them
    have, where that is another one.
    """

    value: Decimal
    place: Decimal
    shared: Decimal | None = None


class Interval(NamedTuple):
    """The closed interval in which the true value lies."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def plus(self, other: Interval) -> Interval:
        """Add two intervals."""
        return Interval(EXACT.add(self.low, other.low), EXACT.add(self.high, other.high))

    def scaled(self, percent: Decimal) -> Interval:
        """Give `percent` per cent of it."""

        def part(end: Decimal) -> Decimal:
            return EXACT.divide(EXACT.multiply(end, percent), Decimal(100))

        return Interval(part(self.low), part(self.high))

    def minus(self, part: Interval) -> Interval:
        """Take away an interval that was added before."""
        return Interval(EXACT.subtract(self.low, part.low), EXACT.subtract(self.high, part.high))


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of `unit`; a range where `upper` is set.

    `magnitude` is the word it was written with, or empty. Two amounts are equal as objects only if
    written alike; `says_same` compares what they say.
    """

    number: Written
    unit: Unit
    upper: Written | None = None
    qualifier: Qualifier = Qualifier.EXACT
    magnitude: str = ""

    @property
    def value(self) -> Decimal:
        """The number, in whole units (5.2 million is 5200000); of a range, its lower end."""
        return self.number.value

    @property
    def is_money(self) -> bool:
        """Tell whether the unit is a currency."""
        return self.unit.kind is UnitKind.MONEY

    def says_same(self, other: Amount) -> bool:
        """Compare value, unit and qualifier; how they are written does not matter."""
        return self.measure() == other.measure()

    def measure(self) -> tuple[Decimal, Decimal | None, Unit, Qualifier]:
        """Give what the amount says, comparable and hashable."""
        return (
            self.number.value,
            self.upper.value if self.upper else None,
            self.unit,
            self.qualifier,
        )

    def rounds(self, other: Amount) -> bool:
        """Tell whether this may be the other, which is exact, said more roundly.

        `nearly $13 million`, and `$12 million` too, of `$12.5 million`; not the other way round.
        """
        if self.upper or other.upper or self.unit != other.unit or self.says_same(other):
            return False
        exact, places = self.qualifier is Qualifier.EXACT, (other.number.place, self.number.place)
        if other.qualifier is not Qualifier.EXACT or not other.value or places[0] > places[1]:
            return False
        reach = self.interval()
        return (not exact or places[0] < places[1]) and reach.low <= other.value <= reach.high

    def interval(self) -> Interval:
        """Give the interval the amount stands for; the rules are in the module's docstring."""
        low, high = self.number, self.upper or self.number
        below, above = _REACH[self.qualifier]
        return Interval(
            EXACT.subtract(low.value, EXACT.multiply(low.place, below)),
            EXACT.add(high.value, EXACT.multiply(high.place, above)),
        )

    def scaled(self, percent: Decimal) -> Amount:
        """Give `percent` per cent of the amount: its exact value, written as far as that is known.

        33.3 % of 5.2 million is written 1.7 million, since neither the amount nor the percentage
        says more; shares are added by their values, so that all of them make the whole.
        """

        def part(written: Written) -> Written:
            value = EXACT.divide(EXACT.multiply(written.value, percent), Decimal(100))
            return Written(value, _known_to(value, written, percent))

        return Amount(
            number=part(self.number),
            upper=part(self.upper) if self.upper else None,
            unit=self.unit,
            qualifier=self.qualifier,
            magnitude=self.magnitude,
        )

    def plain(self, written: Written) -> str:
        """Print one of its numbers in its magnitude, as exact as written: `1234.50`."""
        return self.digits(written).replace(",", "")

    def digits(self, written: Written) -> str:
        """Print one of its numbers in its magnitude, grouped by thousands, as exact as written."""
        power = MAGNITUDES.get(self.magnitude, 0)
        shown = written.value.scaleb(-power, EXACT)
        decimals = _last_digit(written) - power
        return f"{shown.quantize(Decimal(1).scaleb(min(decimals, 0)), context=EXACT):,f}"

    def __str__(self) -> str:
        """Print it in the contract's grammar: `over 7 million USD`."""
        number = self.digits(self.number)
        if self.upper:
            number = f"{number} to {self.digits(self.upper)}"
        return " ".join(
            part for part in (self.qualifier.value, number, self.magnitude, self.unit.code) if part
        )


_HUNDRED = Decimal(100)
_HALF, _ONE, _NONE = Decimal("0.5"), Decimal(1), Decimal(0)
_REACH: Mapping[Qualifier, tuple[Decimal, Decimal]] = MappingProxyType(
    {
        Qualifier.EXACT: (_HALF, _HALF),
        Qualifier.OVER: (_NONE, _ONE),
        Qualifier.AT_LEAST: (_NONE, _ONE),
        Qualifier.UNDER: (_ONE, _NONE),
        Qualifier.UP_TO: (_ONE, _NONE),
        Qualifier.ABOUT: (_ONE, _ONE),
    }
)


def _known_to(value: Decimal, whole: Written, percent: Decimal) -> Decimal:
    """Give the last place to which a share of a whole is known.

    That is the whole's own, and as many digits as the percentage has; two digits at least, since
    a quarter of 5 million is no 1 million.
    """
    if not value or percent == _HUNDRED:
        return whole.place
    first = value.adjusted()
    digits = max(2, len(percent.normalize(EXACT).as_tuple().digits))
    of_whole = whole.place
    if EXACT.remainder(value, of_whole) and of_whole.adjusted() >= first:
        of_whole = Decimal(1).scaleb(first - 1)
    return max(of_whole, Decimal(1).scaleb(first - digits + 1))


def _last_digit(written: Written) -> int:
    """Give the power of ten of the last digit that is printed of a number.

    1.2 billion and 750 million are 1.95 billion: not 1.950, whose last digit the first of them does
    not know; and not 2.0, since a sum is exact.
    """
    last = _exponent(written.place)
    if written.shared is None:
        return last
    needed = _exponent(written.value) if written.value else _exponent(written.shared)
    return max(last, min(needed, _exponent(written.shared)))


def _exponent(number: Decimal) -> int:
    exponent = number.normalize(EXACT).as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def written(digits: str, power: int = 0) -> Written:
    """Read plain digits with an optional decimal point: the value and its last written place.

    `written("5.20", 6)` is 5200000 with the last place 10000. The caller has removed grouping.
    """
    number = Decimal(digits)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Written(number.scaleb(power, EXACT), Decimal(1).scaleb(exponent + power))


def total(amounts: Iterable[Amount]) -> Amount:
    """Add amounts of one unit, exactly; there must be at least one.

    Qualifiers are kept: `over 7` and `5.7` make `over 12.7`. Bounds of one direction keep the
    weaker word (`over` and `at least` make `at least`); bounds of both directions, or any `about`,
    make `about`. A range makes a range, and a bound beside it moves one of its ends: `5 to 7` and
    `up to 4` make `5 to 11`, `5 to 7` and `over 3` make `over 8`. The magnitude is the largest
    written among the parts in which the sum has no more than three decimals: 5.2 million and 700
    are 5,200,700.
    """
    parts = tuple(amounts)
    first = parts[0]
    if any(part.unit != first.unit for part in parts):
        raise ValueError("amounts of different units cannot be added")
    qualifiers = {part.qualifier for part in parts}
    number, upper = _add(part.number for part in parts), None
    if any(part.upper for part in parts):
        number = _add(part.number._replace(value=_least(part)) for part in parts)
        upper = _add(part.upper or part.number for part in parts)
        qualifiers -= _UPPER
        if qualifiers & _LOWER:
            upper = None
    return Amount(
        number=number,
        upper=upper,
        unit=first.unit,
        qualifier=_joint(qualifiers),
        magnitude=_readable({part.magnitude for part in parts}, number.place),
    )


def _least(part: Amount) -> Decimal:
    """Give the end of an amount below which it does not go: of `up to 4` that is nothing."""
    return Decimal(0) if part.qualifier in _UPPER else part.number.value


def _readable(magnitudes: Iterable[str], place: Decimal) -> str:
    """Give the largest magnitude in which a place is a thousandth or more, else the smallest."""
    known = sorted(magnitudes, key=lambda word: -MAGNITUDES.get(word, 0))
    fit = (word for word in known if place.scaleb(3 - MAGNITUDES.get(word, 0)) >= 1)
    return next(fit, known[-1])


def _add(numbers: Iterable[Written]) -> Written:
    value, places = Decimal(0), set[Decimal]()
    for number in numbers:
        value = EXACT.add(value, number.value)
        places.update((number.place, number.shared or number.place))
    last, shared = min(places), max(places)
    return Written(value, last, shared if shared > last else None)


def _joint(qualifiers: set[Qualifier]) -> Qualifier:
    stated = qualifiers - {Qualifier.EXACT}
    if len(stated) <= 1:
        return next(iter(stated), Qualifier.EXACT)
    if stated <= _LOWER:
        return Qualifier.AT_LEAST
    if stated <= _UPPER:
        return Qualifier.UP_TO
    return Qualifier.ABOUT
