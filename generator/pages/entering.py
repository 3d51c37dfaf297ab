"""How a figure enters totals: what goes with all that is said of it, wherever it is listed.

In: the compiled site and an entry of its ledger. Out: the entry for machines, whole and in parts by
program and country, which `entries.py` gives its place among the rows of a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.ledger import part_of
from generator.model.amounts import MAGNITUDES
from generator.pages.added import programs_of

if TYPE_CHECKING:
    from generator.checking.ledger import Entry
    from generator.checking.stated import Stated
    from generator.model.amounts import Amount
    from generator.model.records import RecordId
    from generator.pages.site import Site
    from generator.pages.views import LedgerEntry, MeasureText, PartText


def entering(site: Site, entry: Entry) -> LedgerEntry:
    """Give how a figure enters totals, whole and in parts; places are those of no row yet."""
    ledger, amount, stated = site.ledger, entry.amount, entry.stated
    return {
        "place": 0,
        "order": 0,
        "tie": 0,
        "held": [],
        "out": ledger.left_out(stated.id) if amount.is_money else "",
        "status": entry.status,
        "unit": amount.unit.code,
        "as_of": str(entry.as_of or ""),
        "qualifier": amount.qualifier.value,
        "magnitude": amount.magnitude,
        "power": MAGNITUDES.get(amount.magnitude, 0),
        "amount": _measure(amount),
        "programs": {
            p.partition("/")[2]: _part(site, stated, amount, site.below(p), "programs")
            for p in programs_of(site, stated)
        },
        "countries": {
            c.partition("/")[2]: _part(site, stated, amount, frozenset({c}), "countries")
            for c in stated.scope["countries"]
        },
    }


def _part(
    site: Site, stated: Stated, amount: Amount, within: frozenset[RecordId], kind: str
) -> PartText:
    part = part_of(stated.id, site.concern(stated.id), amount, within, kind)
    if part.amount is None:
        return {"amount": None, "reason": part.reason}
    whole = part.amount is amount or part.amount.measure() == amount.measure()
    return {"amount": None if whole else _measure(part.amount), "reason": ""}


def _measure(amount: Amount) -> MeasureText:
    return {
        "value": f"{amount.number.value:f}",
        "place": f"{amount.number.place:f}",
        "upper": f"{amount.upper.value:f}" if amount.upper else None,
        "upper_place": f"{amount.upper.place:f}" if amount.upper else None,
    }
