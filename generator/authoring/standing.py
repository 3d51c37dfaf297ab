"""What the site says already of an amount that an article says: the next one on a story repeats it.

In: the compiled site, an amount of money with its status and what it concerns. Out: the site's
figure of the same amount and status, to tie it to, so that no total counts both; those that may be
the same but are of another program; or those of the same amount in another state, which the article
may tell the rest of. Of a whole site: the figures of one amount and status that nothing ties.

A proposal, as all of a draft is: equal amounts of one program or country may be two.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.checking.ledger import Entry
    from generator.model.amounts import Amount
    from generator.model.records import FactId
    from generator.pages.site import Site


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
        for entries in self._by_amount.values():
            for one, other in combinations(entries, 2):
                reports = tied.get(one.stated.id)
                if reports and other.stated.id in reports.facts:
                    continue
                apart = one.stated.record != other.stated.record and one.status == other.status
                if apart and _concerned(one).may_be(_concerned(other)):
                    yield one.stated.id, other.stated.id

    def _like(self, amount: Amount) -> list[Entry]:
        return self._by_amount.get(amount.measure(), [])


def _concerned(entry: Entry) -> Concerned:
    scope = entry.stated.scope
    return Concerned(*(frozenset(scope.get(kind, ())) for kind in ("countries", "programs")))
