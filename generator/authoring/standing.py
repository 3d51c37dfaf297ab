"""What the site says already of an amount that an article says: the next one on a story repeats it.

In: the compiled site, an amount of money with its status and what it concerns. Out: the site's
figure of the same amount and status, to tie it to, so that no total counts both; those that may be
the same but are of another program; or those of the same amount in another state, which the article
may tell the rest of; or one that says the amount more roundly, or exactly. Of a whole site: the
figures of one amount and status, so or more roundly, that nothing ties.

A proposal, as all of a draft is: equal amounts of one program or country may be two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from generator.checking.ledger import Entry
    from generator.model.amounts import Amount
    from generator.model.records import FactId
    from generator.pages.site import Site


# A figure that may be a rounder form is no more than so many times as large or as small.
_TIMES = 2


class Concerned(NamedTuple):
    """Whom an amount concerns, by id."""

    countries: frozenset[str]
    programs: frozenset[str]

    def may_be(self, other: Concerned) -> bool:
        """Tell one thing: a program in common, else a country, or one side has none."""
        if self.programs and other.programs:
            return bool(self.programs & other.programs)
        return self.shares_place(other)

    def shares_place(self, other: Concerned) -> bool:
        """Tell a country in common, or that one side has none."""
        both = self.countries and other.countries
        return not both or bool(self.countries & other.countries)


class Standing:
    """The money a site has figures of."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def _by_amount(self) -> Mapping[Any, list[Entry]]:
        found: dict[Any, list[Entry]] = defaultdict(list)
        for entry in self._site.ledger.entries.values():
            if entry.amount.is_money and not entry.stated.derived:
                found[entry.amount.measure()].append(entry)
        return found

    @cached_property
    def _by_value(self) -> Mapping[tuple[str, str], list[Entry]]:
        """Give the figures of a currency and a status by value, but those that enter no total."""
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entries in self._by_amount.values():
            for entry in entries:
                if entry.status and not entry.stated.covers and not entry.amount.upper:
                    found[entry.amount.unit.code, entry.status].append(entry)
        return {key: sorted(entries, key=_value) for key, entries in found.items()}

    def rounder(self, amount: Amount, status: str, of: Concerned) -> tuple[str, str]:
        """Give the figure of a status that may be an amount, the one said more roundly.

        That is its id and its amount, both empty if there is none.
        """
        for one in self._about(amount, status, amount.value / _TIMES, amount.value * _TIMES):
            like = amount.rounds(one.amount) or one.amount.rounds(amount)
            if like and _concerned(one).may_be(of):
                return one.stated.id, str(one.amount)
        return "", ""

    def _about(self, amount: Amount, status: str, low: Decimal, high: Decimal) -> list[Entry]:
        """Give the figures of an amount's currency and of a status from one value to another."""
        entries = self._by_value.get((amount.unit.code, status), [])
        return entries[
            bisect_left(entries, low, key=_value) : bisect_right(entries, high, key=_value)
        ]

    def same(self, amount: Amount, status: str, of: Concerned) -> str:
        """Give the figure of an amount and a status that may be the same; empty if none."""
        like = (one for one in self._like(amount) if one.status == status)
        return next((one.stated.id for one in like if _concerned(one).may_be(of)), "")

    def others(self, amount: Amount, of: Concerned) -> list[tuple[str, str]]:
        """Give the figures of an amount in any state, or of another program, with the status."""
        return [
            (one.stated.id, one.status)
            for one in self._like(amount)
            if _concerned(one).may_be(of) or _concerned(one).shares_place(of)
        ]

    def untied(self) -> Iterator[tuple[FactId, FactId]]:
        """Give each two figures of two records that may be one thing and that nothing ties."""
        tied = self._site.ledger.tied
        for one, other in self._alike():
            reports = tied.get(one.stated.id)
            if reports and other.stated.id in reports.facts:
                continue
            apart = one.stated.record != other.stated.record and one.status == other.status
            if apart and _concerned(one).may_be(_concerned(other)):
                yield one.stated.id, other.stated.id

    def _alike(self) -> Iterator[tuple[Entry, Entry]]:
        """Give each two figures that say the same amount, or one of which says it more roundly."""
        for entries in self._by_amount.values():
            yield from combinations(entries, 2)
        for (_, status), entries in self._by_value.items():
            for one in entries:
                reach = one.amount.interval()
                for other in self._about(one.amount, status, reach.low, reach.high):
                    if one.amount.rounds(other.amount):
                        yield one, other

    def _like(self, amount: Amount) -> list[Entry]:
        return self._by_amount.get(amount.measure(), [])


def _value(entry: Entry) -> Decimal:
    return entry.amount.value


def _concerned(entry: Entry) -> Concerned:
    scope = entry.stated.scope
    return Concerned(*(frozenset(scope.get(kind, ())) for kind in ("countries", "programs")))
