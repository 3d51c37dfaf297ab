"""Dates as precise as they are known: a year, a month or a day.

In: text in ISO 8601's calendar forms `2025`, `2025-02`, `2025-02-14`. Out: a comparable value. No
clock is read here, and no date is ever completed.
"""

from __future__ import annotations

import datetime
import re

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

_FORM = late(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class PartialDate(NamedTuple):
    """A date; `month` and `day` are 0 where they are not stated, so that tuples sort by time."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)

    def first_day(self) -> datetime.date:
        """Give the first day the date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def within(self, other: PartialDate) -> bool:
        """Tell whether this date says all that `other` says: 2025-02-14 is within 2025-02."""
        return (
            self.year == other.year
            and other.month in (0, self.month)
            and other.day in (0, self.day)
        )

    def is_after(self, other: PartialDate) -> bool:
        """Tell whether this date is later than another, as far as both are stated."""
        stated = min(sum(map(bool, self)), sum(map(bool, other)))
        return self[:stated] > other[:stated]


def parse_date(text: str) -> PartialDate | None:
    """Read an ISO date of any precision; None if it is not one or not in the calendar."""
    match = _FORM.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if (match[2] and not month) or (match[3] and not day):
        return None
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)
