"""Plural categories by the rules of CLDR, read as they are kept.

In: the rules of a language, and a number. Out: the category it has. Babel does the same, and takes
twice as long to load as all amounts of an edit take.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

OTHER: Final = "other"
#: A relation: an operand, what it is divided by, whether it is none of some ranges, and these.
_Relation = tuple[str, int, bool, tuple[tuple[int, int], ...]]


def category(rules: Mapping[str, str], number: Decimal) -> str:
    """Give the category of a number: the first whose rule it fits."""
    operands = _operands(number)
    for name, rule in rules.items():
        for relations in _read(rule):
            if all(_fits(operands[relation[0]], relation) for relation in relations):
                return name
    return OTHER


def _operands(number: Decimal) -> Mapping[str, Decimal | int]:
    """Give what rules ask of a number: its value, whole part, digits of its fraction."""
    number = abs(number)
    _, digits, exponent = number.as_tuple()
    places = exponent if isinstance(exponent, int) and exponent < 0 else len(digits)
    fraction = "".join(map(str, digits[places:]))
    significant = fraction.rstrip("0")
    return {
        "n": number,
        "i": int(number),
        "v": len(fraction),
        "w": len(significant),
        "f": int(fraction or 0),
        "t": int(significant or 0),
        "c": 0,
        "e": 0,
    }


def _fits(value: Decimal | int, relation: _Relation) -> bool:
    _, divisor, negated, ranges = relation
    rest = value % divisor if divisor else value
    within = rest == int(rest) and any(first <= rest <= last for first, last in ranges)
    return within is not negated


@lru_cache(maxsize=64)
def _read(rule: str) -> tuple[tuple[_Relation, ...], ...]:
    """Read a rule: relations of which all hold, one or another of these."""
    return tuple(
        tuple(_relation(relation) for relation in condition.split(" and "))
        for condition in rule.split(" or ")
    )


def _relation(written: str) -> _Relation:
    """Read `n mod 100 not in 11..19,71`."""
    of, _, listed = written.partition(" in ")
    of = of.removesuffix(" not")
    operand, _, divisor = of.partition(" mod ")
    ranges = (bounds.partition("..") for bounds in listed.split(","))
    pairs = tuple((int(first), int(last or first)) for first, _, last in ranges)
    return operand, int(divisor or 0), " not in " in written, pairs
