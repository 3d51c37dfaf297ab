"""Charts: the geometry of a stacked bar, one for each currency.

In: the totals of a view. Out: bars whose segments have a place and a width in hundredths of the
bar; templates draw them as static SVG and style them by class. Hundredths, not units of a box that
is stretched: a stretched box would stretch the textures. A bar sets totals of one currency side by
side; it never prints their sum, because they differ in status or date. A range is drawn at its
lower end, a qualified amount at the number it names.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.views import TotalsText, TotalText

WIDTH = 100
LEAST = Decimal("0.6")  # so that the smallest is still seen
_GAP = Decimal("0.4")  # between segments
MOST = 24  # segments; a bar of more shows nothing that its table does not say better


class Segment(NamedTuple):
    """A total in a bar: where it starts, how wide it is, both in hundredths of the bar."""

    total: TotalText
    x: str
    width: str


class Bar(NamedTuple):
    """The totals of one currency, in the order of their statuses."""

    unit: str
    segments: tuple[Segment, ...]


def bars(totals: TotalsText) -> tuple[Bar, ...]:
    """Give a bar for each currency, on its own scale; none of one part, or too many, to compare."""
    units = dict.fromkeys(total["unit"] for total in totals["totals"])
    found = (
        Bar(unit, tuple(_segments([t for t in totals["totals"] if t["unit"] == unit])))
        for unit in units
    )
    return tuple(bar for bar in found if 1 < len(bar.segments) <= MOST)


def _segments(totals: list[TotalText]) -> Iterable[Segment]:
    shown = [(t, Decimal(t["amount"]["value"])) for t in totals]
    shown = [(t, value) for t, value in shown if value > 0]
    whole = sum((value for _, value in shown), Decimal(0))
    room = WIDTH - _GAP * (len(shown) - 1) - LEAST * len(shown)
    x = Decimal(0)
    for total, value in shown:
        width = LEAST + room * value / whole
        yield Segment(total, f"{x:.2f}", f"{width:.2f}")
        x += width + _GAP
