"""The ledger's rows for machines: how each figure enters a total that a reader narrows.

In: the compiled site. Out: for each figure the parts the ledger computed, by program and country.
How a figure enters totals (`entering.py`) goes with what it says on every page; a row adds its
place among others. The script of the ledger's page adds these parts and decides nothing: what is
left out, tied, shared or split is settled here by `checking.ledger`, so that it cannot say another
total than Python does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.pages.html import Html

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.records import FactId, RecordId
    from generator.pages.added import Added
    from generator.pages.facts import Presenter
    from generator.pages.site import Site
    from generator.pages.views import Choice, FiltersText, LedgerEntry, StatusText

_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_EMPTY: Final[tuple[object, ...]] = (None, "", 0, [])


class Entries:
    """Makes the machine side of the ledger for one site."""

    def __init__(self, site: Site, present: Presenter) -> None:
        self.site = site
        self.present = present

    def entry(self, fact: FactId, place: int) -> LedgerEntry:
        """Give how a figure enters totals; `place` is its row, from 0."""
        order, entry = self.site.figure_order, self.present.said(fact).entry
        assert entry is not None
        return {
            **entry,
            "place": place,
            "order": order[fact],
            "tie": order.get(self.site.ledger.first(fact), order[fact]),
            "held": [order[one] for one in self.site.ledger.held.get(fact, ())],
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
            {"value": record.partition("/")[2], "text": self.present.record(record)["text"]}
            for record in records
        ]
        return sorted(found, key=lambda choice: (choice["text"].casefold(), choice["value"]))


def in_row(entry: LedgerEntry) -> Html:
    """Write an entry as its row in the page has it: JSON that may stand between single quotes."""
    tie = {} if entry["tie"] == entry["order"] else {"tie": entry["tie"]}  # which may be 0
    encoded = _json({**_said({**entry, "tie": None}), **tie})
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
