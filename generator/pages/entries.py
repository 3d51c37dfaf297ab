"""The ledger's rows for machines: how each figure enters a total that a reader narrows.

In: the compiled site. Out: for each figure the parts the ledger computed, by program and country.
How a figure enters totals goes with what it says on every page; a row adds its place among others.
The script of the ledger's page adds these parts and decides nothing: what is left out, tied, shared
or split is settled here by `checking.ledger`, so that it cannot say another total than Python does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.checking.ledger import part_of
from generator.model.amounts import MAGNITUDES
from generator.pages.added import programs_of
from generator.pages.html import Html

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.checking.ledger import Entry
    from generator.checking.stated import Stated
    from generator.model.amounts import Amount
    from generator.model.records import FactId, RecordId
    from generator.pages.added import Added
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


_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_EMPTY: Final = (None, "", 0)


def entering(site: Site, entry: Entry) -> LedgerEntry:
    """Give how a figure enters totals, whole and in parts; places are those of no row yet."""
    ledger, amount, stated = site.ledger, entry.amount, entry.stated
    return {
        "place": 0,
        "order": 0,
        "tie": 0,
        "out": ledger.left_out(stated.id) if amount.is_money else "",
        "status": entry.status,
        "unit": amount.unit.code,
        "as_of": str(entry.as_of or ""),
        "qualifier": amount.qualifier.value,
        "magnitude": amount.magnitude,
        "power": MAGNITUDES.get(amount.magnitude, 0),
        "amount": _measure(amount),
        "programs": {
            _slug(p): _part(site, stated, amount, site.below(p), "programs")
            for p in programs_of(site, stated)
        },
        "countries": {
            _slug(c): _part(site, stated, amount, frozenset({c}), "countries")
            for c in stated.scope["countries"]
        },
    }


def _part(
    site: Site, stated: Stated, amount: Amount, within: frozenset[RecordId], kind: str
) -> PartText:
    tied = site.ledger.tied.get(stated.id, ())
    others = (site.catalogue.facts[f] for f in tied if f != stated.id)
    part = part_of((stated, *others), amount, within, kind)
    if part.amount is None:
        return {"amount": None, "reason": part.reason}
    whole = part.amount is amount or part.amount.measure() == amount.measure()
    return {"amount": None if whole else _measure(part.amount), "reason": ""}


class Entries:
    """Makes the machine side of the ledger for one site."""

    def __init__(self, site: Site, present: Presenter) -> None:
        self.site = site
        self.present = present

    def entry(self, fact: FactId, place: int) -> LedgerEntry:
        """Give how a figure enters totals; `place` is its row, from 0."""
        order, entry = self.site.figure_order, self.present.said(fact).entry
        assert entry is not None
        tied = self.site.ledger.tied.get(fact, (fact,))
        return {
            **entry,
            "place": place,
            "order": order[fact],
            "tie": min(order[f] for f in tied if f in order),
        }

    def filters(self, added: Added, *, first: bool) -> FiltersText:
        """Give what figures that add this can be narrowed to.

        Records are listed on the `first` page alone. On every page they would make the ledger grow
        as the square of the site, and each new name of one would make all of it anew.
        """
        statuses = (
            self.present.status(key) for key in self.site.settings.statuses if key in added.statuses
        )
        listed: list[StatusText] = [status for status in statuses if status]
        return {
            "statuses": listed,
            "programs": self._choices(added.programs if first else ()),
            "countries": self._choices(added.countries if first else ()),
        }

    def _choices(self, records: Iterable[RecordId]) -> list[Choice]:
        """Give records to choose from by what they are called."""
        found: list[Choice] = [
            {"value": _slug(record), "text": self.present.record(record)["text"]}
            for record in records
        ]
        return sorted(found, key=lambda choice: (choice["text"].casefold(), choice["value"]))


def in_row(entry: LedgerEntry) -> Html:
    """Write an entry as its row in the page has it: JSON that may stand between single quotes."""
    tied = entry["tie"] != entry["order"]
    encoded = _json(_said({**entry, "tie": entry["tie"] if tied else None}))
    for sign in "<>&'":
        encoded = encoded.replace(sign, f"\\u{ord(sign):04x}")
    return Html(encoded)


def _said(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Give what an entry says, without what is empty."""
    return {
        key: _said(value) if isinstance(value, dict) else value
        for key, value in entry.items()
        if value not in _EMPTY
    }


def _slug(record: RecordId) -> str:
    return record.partition("/")[2]


def _measure(amount: Amount) -> MeasureText:
    return {
        "value": f"{amount.number.value:f}",
        "place": f"{amount.number.place:f}",
        "upper": f"{amount.upper.value:f}" if amount.upper else None,
        "upper_place": f"{amount.upper.place:f}" if amount.upper else None,
    }
