"""Which totals of a long list a page shows: of every status some, and the names of the others.

In: totals in the order of their statuses. Out: as many as there is room for, and the statuses of
those that are left out with their number. A list cut at its end would hide what stands last, and
that is the money that was suspended, denied or rescinded.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pages.views import LeftOut, StatusText, TotalText


class Others(NamedTuple):
    """How many totals of a status are not shown."""

    status: StatusText
    number: int


class Some(NamedTuple):
    """Totals that are shown, in their order, and what is said of the others."""

    totals: tuple[TotalText, ...]
    others: tuple[Others, ...]


def reasons(left_out: Iterable[LeftOut]) -> list[tuple[str, int]]:
    """Count the figures that enter no total by the reason, the reasons in the order met."""
    return list(Counter(left["reason"] for left in left_out).items())


def some_of(totals: Sequence[TotalText], most: int) -> Some:
    """Give `most` of some totals: the first of each status, then the second, and so on."""
    seen: Counter[str] = Counter()
    turns = []
    for at, total in enumerate(totals):
        key = total["status"]["key"]
        turns.append((seen[key], at))
        seen[key] += 1
    shown = {at for _, at in sorted(turns)[:most]}
    hidden = [total["status"] for at, total in enumerate(totals) if at not in shown]
    counts = Counter(status["key"] for status in hidden)
    named = {status["key"]: status for status in hidden}
    return Some(
        tuple(total for at, total in enumerate(totals) if at in shown),
        tuple(Others(named[key], count) for key, count in counts.items()),
    )
