"""The ledger's rows for machines: how each figure enters a total that a reader narrows.

In: the compiled site. Out: for each figure the parts the ledger computed, by program and country.
The script of the ledger's page adds these parts and decides nothing: what is left out, tied, shared
or split is settled here by `checking.ledger`, so that it cannot say another total than Python does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.ledger import Part, part_of
from generator.model.amounts import MAGNITUDES
from generator.model.records import FactId, RecordId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.checking.stated import Stated
    from generator.model.amounts import Amount
    from generator.model.tables import Noted
    from generator.pages.facts import Presenter
    from generator.pages.site import Site
    from generator.pages.views import (
        Choice,
        FiltersText,
        LedgerEntry,
        MeasureText,
        PartText,
        StatusText,
    )


#: Programs to choose from on a page of the ledger beyond its first.
CHOICES_ON_A_PAGE = 200


class Entries:
    """Makes the machine side of the ledger for one site."""

    def __init__(self, site: Site, present: Presenter, facts: Iterable[FactId]) -> None:
        self.site = site
        self.present = present
        self.facts = tuple(facts)
        self._orders: dict[str, Noted[Mapping[FactId, int]]] = {}
        self._filters: dict[str, Noted[FiltersText]] = {}

    @property
    def _order(self) -> Mapping[FactId, int]:
        def make() -> Mapping[FactId, int]:
            return {fact: at for at, fact in enumerate(sorted(self.site.ledger.entries))}

        return self.site.reads.once(self._orders, "", make)

    def entry(self, fact: FactId, place: int) -> LedgerEntry:
        """Give how a figure enters totals, whole and in parts; `place` is its row, from 0."""
        ledger = self.site.ledger
        found = ledger.entries[fact]
        amount = found.amount
        tied = ledger.tied.get(fact, (fact,))
        reasons = dict(ledger.totals([Part(fact, amount)]).left_out)
        return {
            "place": place,
            "order": self._order[fact],
            "tie": min(self._order[f] for f in tied if f in self._order),
            "out": reasons.get(fact, ""),
            "money": amount.is_money,
            "status": found.status,
            "unit": amount.unit.code,
            "as_of": str(found.as_of or ""),
            "qualifier": amount.qualifier.value,
            "magnitude": amount.magnitude,
            "power": MAGNITUDES.get(amount.magnitude, 0),
            "amount": _measure(amount),
            "programs": {
                _slug(p): self._part(found.stated, amount, self.site.below(p), "programs")
                for p in self._programs(found.stated)
            },
            "countries": {
                _slug(c): self._part(found.stated, amount, frozenset({c}), "countries")
                for c in found.stated.scope["countries"]
            },
        }

    def _programs(self, stated: Stated) -> list[RecordId]:
        """Give the programs whose pages hold a figure: its own and all above them."""
        own = stated.scope["programs"]
        above = (a for program in own for a in self.site.catalogue.ancestors(program))
        records = self.site.catalogue.heads
        return sorted(program for program in {*own, *above} if program in records)

    def _part(
        self, stated: Stated, amount: Amount, within: frozenset[RecordId], kind: str
    ) -> PartText:
        tied = self.site.ledger.tied.get(stated.id, ())
        others = (self.site.catalogue.facts[f] for f in tied if f != stated.id)
        part = part_of((stated, *others), amount, within, kind)
        if part.amount is None:
            return {"amount": None, "reason": part.reason}
        return {"amount": _measure(part.amount), "reason": ""}

    @property
    def filters(self) -> FiltersText:
        """What all figures together can be narrowed to."""
        return self.site.reads.once(self._filters, "all", self._all_filters)

    def _all_filters(self) -> FiltersText:
        found = [self.site.ledger.entries[fact] for fact in self.facts]
        used = {entry.status for entry in found}
        programs = {_slug(p) for entry in found for p in self._programs(entry.stated)}
        countries = {_slug(c) for entry in found for c in entry.stated.scope["countries"]}
        statuses = (self.present.status(key) for key in self.site.settings.statuses if key in used)
        listed: list[StatusText] = [status for status in statuses if status]
        return {
            "statuses": listed,
            "programs": self._choices("programs", programs),
            "countries": self._choices("countries", countries),
        }

    @property
    def few_filters(self) -> FiltersText:
        """The same without a long list of programs, which is on the ledger's first page alone.

        On every page it would make the ledger grow as the square of the site.
        """
        every = self.filters
        short = len(every["programs"]) <= CHOICES_ON_A_PAGE
        return {**every, "programs": every["programs"] if short else []}

    def _choices(self, kind: str, slugs: Iterable[str]) -> list[Choice]:
        found: list[Choice] = [
            {"value": slug, "text": self.present.card(RecordId(f"{kind}/{slug}"))["text"]}
            for slug in slugs
        ]
        return sorted(found, key=lambda choice: (choice["text"].casefold(), choice["value"]))


def _slug(record: RecordId) -> str:
    return record.partition("/")[2]


def _measure(amount: Amount) -> MeasureText:
    return {
        "value": f"{amount.number.value:f}",
        "place": f"{amount.number.place:f}",
        "upper": f"{amount.upper.value:f}" if amount.upper else None,
        "upper_place": f"{amount.upper.place:f}" if amount.upper else None,
    }
