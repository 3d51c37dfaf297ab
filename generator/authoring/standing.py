"""What the site says already of an amount that an article says: the next one on a story repeats it.

In: the compiled site, an amount of money with its status and the countries it is of. Out: the
site's figure of the same amount and status, to tie it to, so that no total counts both; or those
of the same amount in another state, which the article may tell the rest of.

A proposal, as all of a draft is: equal amounts of one country may be two.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.checking.ledger import Entry
    from generator.model.amounts import Amount
    from generator.pages.site import Site


class Standing:
    """The money a site has figures of."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def _by_amount(self) -> dict[Any, list[Entry]]:
        found: dict[Any, list[Entry]] = defaultdict(list)
        for entry in self._site.ledger.entries.values():
            if entry.amount.is_money and not entry.stated.derived:
                found[entry.amount.measure()].append(entry)
        return found

    def same(self, amount: Amount, status: str, countries: Iterable[str]) -> str:
        """Give the figure of an amount and a status, of one of some countries; empty if none."""
        like = self._like(amount, countries)
        return next((entry.stated.id for entry in like if entry.status == status), "")

    def others(self, amount: Amount, countries: Iterable[str]) -> list[tuple[str, str]]:
        """Give the figures of an amount in any state, each with its status."""
        return [(entry.stated.id, entry.status) for entry in self._like(amount, countries)]

    def _like(self, amount: Amount, countries: Iterable[str]) -> list[Entry]:
        """Give those of one country at least, or where one side has none."""
        of = {f"countries/{slug}" for slug in countries}
        return [
            entry
            for entry in self._by_amount.get(amount.measure(), ())
            if not of
            or not entry.stated.scope.get("countries")
            or of & {*entry.stated.scope["countries"]}
        ]
