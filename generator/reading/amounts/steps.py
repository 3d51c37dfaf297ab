"""Numbers written in several steps: `5 crore 20 lakh`, `mil 500 millones`, `two million 500`.

In: the end that is read so far, and the one that stands directly behind it. Out: what both say
together; None if they are two numbers. The last step alone is never the number: where it is open
what both say (`Two million 500 people`, `treinta y 5 personas`), they say no certain one.

Deliberately absent: which numbers stand behind each other; the reader of ends tells that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.amounts import EXACT, Written
from generator.reading.amounts.units import PERCENT

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.reading.amounts.ends import End
    from generator.reading.languages.language import Language

_THOUSAND = 3
_TENS = range(20, 100, 10)


def continued(end: End, rest: End, gap: str, language: Language) -> End | None:
    """Give what an end says with the one behind it; `gap` is what stands between them."""
    if rest.prefixed:
        return None
    power = end.power if end.least is None else end.least
    if power and not gap.strip() and (rest.in_words == end.in_words or language.thousands):
        if rest.weighty if rest.power is None else rest.power < power:
            return _added(end, rest)
        # A line of a list or a table may end in digits, and the next begin with some.
        if language.thousands and not rest.in_words and (end.in_words or gap == " "):
            return _thousands(end, rest, power) or _open(end, rest)
    if rest.kind == PERCENT or not _may_go_on(end, rest, gap):
        return None
    return _open(end, rest)


def _added(end: End, rest: End) -> End | None:
    """Add a smaller number: `two million five hundred thousand`."""
    first, second = end.scaled(), rest.scaled()
    if not first or not second:
        return None
    number = Written(EXACT.add(first.value, second.value), second.place)
    return _joined(end, rest)._replace(
        number=number, power=0, least=rest.power or 0, magnitude="", in_words=rest.in_words
    )


def _thousands(end: End, rest: End, power: int) -> End | None:
    """Read on behind a thousand (`mil 500 millones`), or behind a larger one (`un millón 200`)."""
    first, more = end.scaled(), rest.number
    if not first or not more or not _whole(end) or more.value >= 10**power:
        return None
    if rest.power is not None and power != _THOUSAND:
        return None
    number = Written(EXACT.add(first.value, more.value), more.place)
    return _joined(end, rest)._replace(number=number, in_words=True, weighty=True)


def _may_go_on(end: End, rest: End, gap: str) -> bool:
    """Tell numbers in steps that no rule reads from two that stand side by side.

    `twenty 5 people`, `one hundred and 20 people`; not `two 500 MW plants`.
    """
    more = rest.number.value if rest.number else None
    if rest.in_words:  # `2 million five hundred thousand`
        smaller = rest.weighty if rest.power is None else rest.power < (end.power or 0)
        return bool(end.power) and not end.in_words and not end.prefixed and gap == " " and smaller
    if gap.strip():
        below = 100 if end.weighty else 10 if _in_tens(end) else 0
        return rest.power is None and more is not None and more < below
    if not end.in_words:
        return gap == " " and not end.prefixed and bool(end.power) and _below(more, 1000)
    if end.power:
        return _below(more, 1000)
    return _below(more, 100 if end.weighty else 10 if _in_tens(end) else 0)


def _below(number: Decimal | None, limit: int) -> bool:
    return number is not None and number < limit


def _in_tens(end: End) -> bool:
    return end.power is None and end.number is not None and end.number.value in _TENS


def _whole(end: End) -> bool:
    return end.number is not None and end.number.place >= 1


def _open(end: End, rest: End) -> End:
    return _joined(end, rest)._replace(sure=False, in_words=True, weighty=True)


def _joined(end: End, rest: End) -> End:
    """Give the last step with what the first one is written with."""
    return rest._replace(
        start=end.start,
        digits=end.digits,
        kind=end.kind if end.prefixed else rest.kind,
        currency=end.currency if end.prefixed else rest.currency,
        prefixed=end.prefixed,
        sure=end.sure and rest.sure and not (end.prefixed and (rest.unit or rest.kind == PERCENT)),
    )
