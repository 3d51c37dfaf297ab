"""The views of the pages that belong to no record: front page, lists, ledger, timeline, method."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from generator.checking.ledger import Part
from generator.model.dates import PartialDate
from generator.model.records import KINDS, Briefing, Event, FactId, Figure, RecordId
from generator.pages.coverage import coverage, shares, texts, total
from generator.pages.entries import Entries
from generator.pages.facts import Presenter, event_date
from generator.pages.filling import Page
from generator.pages.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.checking.catalogue import Stated
    from generator.pages.record_views import RecordPages
    from generator.pages.site import Site
    from generator.pages.views import (
        ChangeText,
        CheckCounts,
        FactText,
        FrontView,
        LedgerView,
        ListView,
        MethodologyView,
        PagerText,
        StatusWords,
        TimelineView,
        TotalsText,
    )

#: Entries on one page of a long list. Facts are larger than cards.
CARDS_ON_A_PAGE = 100
FACTS_ON_A_PAGE = 50
#: Figures listed beside a total of the whole site.
FACTS_IN_A_TOTAL = 200
T = TypeVar("T")
_LATEST = 10
_KEY_FIGURES = 6

DATA_FILES = (
    "data/figures.csv", "data/facts.json", "data/annotations.jsonld", "data/citations.json",
    "data/citations.bib", "edition.json",
)  # fmt: skip


class SitePages:
    """Makes the views of the site's own pages."""

    def __init__(self, site: Site, present: Presenter, records: RecordPages) -> None:
        self.site = site
        self.present = present
        self.records = records

    def front(self) -> FrontView:
        """Give the front page: the lead briefing, its figures, programs, countries, changes."""
        site, present = self.site, self.present
        lead = self._lead()
        newest = [b.id for b in site.newest()]
        page = Page("", notes=Notes())
        facts = site.concerning.get(lead.id, ()) if lead else ()
        own = [s for s in facts if s.id in site.ledger.entries and lead and s.record == lead.id]
        figures = [present.fact(s, page, None) for s in own[:_KEY_FIGURES]]
        return {
            "page": "index",
            "address": "",
            "lead": present.card(lead.id) if lead else None,
            "lead_date": site.words.date(lead.date) if lead else None,
            "figures": figures,
            "totals": self._totals,
            "briefings": present.cards([b for b in newest if not lead or b != lead.id][:_LATEST]),
            "programs": present.cards(r.id for r in site.catalogue.of_kind("programs")),
            "countries": present.cards(r.id for r in site.catalogue.of_kind("countries")),
            "changes": self._latest_changes(),
            "updated": site.words.date(self.newest_date()),
            "counts": self._counts(),
            "notes": present.notes(page.notes),
            "legend": present.legend(s.id for s in own[:_KEY_FIGURES]),
        }

    def _lead(self) -> Briefing | None:
        ref = self.site.settings.lead
        if ref:
            found = self.site.catalogue.names.record(ref.target, ("briefings",), ref).value
            record = self.site.catalogue.records.get(found) if found else None
            if isinstance(record, Briefing):
                return record
        return next(self.site.newest(), None)

    def newest_date(self) -> PartialDate | None:
        """Give the newest date among published records: the site's date (contract, section 6)."""
        dates = [r.newest_date() for r in self.site.catalogue.records.values()]
        return max((d for d in dates if d), default=None)

    @cached_property
    def _totals(self) -> TotalsText:
        """The totals over the whole site: each lists its figures only where they are few.

        The ledger lists them all. A list of thousands on every page of it would be read by nobody,
        and would be written anew with every figure's name.
        """
        found = self.present.totals(
            Part(fact, entry.amount) for fact, entry in self.site.ledger.entries.items()
        )
        for row in found["totals"]:
            if len(row["figures"]) > FACTS_IN_A_TOTAL:
                row["figures"] = []
        if len(found["left_out"]) > FACTS_IN_A_TOTAL:
            found["left_out"] = []
        return found

    def _latest_changes(self) -> list[ChangeText]:
        found = [
            (change.date, record.id, self.records.change(record, change))
            for record in self.site.catalogue.records.values()
            for change in record.changes
        ]
        found.sort(key=lambda item: item[1])
        found.sort(key=lambda item: item[0], reverse=True)
        return [change for _, _, change in found[:_LATEST]]

    def lists(self, kind: str) -> Iterator[tuple[str, Callable[[], ListView]]]:
        """Give address and view of the pages of one kind's list; there is always one."""
        if kind == "briefings":
            ids = [b.id for b in self.site.newest()]
        else:
            ids = [r.id for r in self.site.catalogue.of_kind(kind)]
            ids.sort(key=lambda i: (self.present.card(i)["text"].casefold(), i))
        pages = _paged(ids, CARDS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager(f"{kind}/", number, len(pages))
            yield _page_address(f"{kind}/", number), partial(self._list, kind, chunk, pager)

    def _list(self, kind: str, ids: list[RecordId], pager: PagerText) -> ListView:
        number = pager["number"]
        return {
            "page": kind if number == 1 else f"{kind}/page/{number}",
            "kind": kind,
            "address": _page_address(f"{kind}/", number),
            "cards": self.present.cards(ids),
            "pager": pager,
        }

    def ledger(self) -> Iterator[tuple[str, Callable[[], LedgerView]]]:
        """Give address and view of the pages of the ledger of figures."""
        facts = self.site.catalogue.facts
        order = self.site.ledger.order
        entries = self.site.ledger.entries
        ids = sorted(
            (f for f in facts if f in entries and isinstance(facts[f].fact, Figure)),
            key=lambda f: (order.get(entries[f].status, 99), entries[f].amount.unit.code, f),
        )
        rows = Entries(self.site, self.present, ids)
        pages = _paged(ids, FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("figures/", number, len(pages))
            yield _page_address("figures/", number), partial(self._ledger, rows, chunk, pager)

    def _ledger(self, rows: Entries, ids: list[FactId], pager: PagerText) -> LedgerView:
        number, facts = pager["number"], self.site.catalogue.facts
        page = Page(_page_address("figures/", number))
        first = (number - 1) * FACTS_ON_A_PAGE
        return {
            "page": "figures" if number == 1 else f"figures/page/{number}",
            "address": page.address,
            "figures": [self.present.fact(facts[f], page, None) for f in ids],
            "entries": [rows.entry(fact, place) for place, fact in enumerate(ids, first)],
            "filters": rows.filters if number == 1 else rows.few_filters,
            "totals": self._totals,
            "legend": self._legend,
            "pager": pager,
        }

    @cached_property
    def _legend(self) -> list[StatusWords]:
        return self.present.legend(self.site.ledger.entries)

    def timeline(self) -> Iterator[tuple[str, Callable[[], TimelineView]]]:
        """Give address and view of the pages of the timeline: newest first, then the undated."""
        events = [s for s in self.site.catalogue.facts.values() if isinstance(s.fact, Event)]
        dated = [s for s in events if event_date(self.site, s)]
        dated.sort(key=lambda s: event_date(self.site, s) or PartialDate(0), reverse=True)
        undated = [s for s in events if not event_date(self.site, s)]
        pages = _paged([*dated, *undated], FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("timeline/", number, len(pages))
            yield _page_address("timeline/", number), partial(self._timeline, chunk, pager)

    def _timeline(self, events: list[Stated], pager: PagerText) -> TimelineView:
        number = pager["number"]
        page = Page(_page_address("timeline/", number), notes=Notes())
        facts: list[FactText] = [self.present.fact(s, page, None) for s in events]
        return {
            "page": "timeline" if number == 1 else f"timeline/page/{number}",
            "address": page.address,
            "dated": [f for f in facts if f["date"]],
            "undated": [f for f in facts if not f["date"]],
            "notes": self.present.notes(page.notes),
            "pager": pager,
        }

    def methodology(self) -> MethodologyView:
        """Give the methodology page; the edition is filled in when all other pages are known."""
        site = self.site
        record = site.catalogue.records.get(RecordId("pages/methodology"))
        page = Page("methodology/", notes=Notes())
        common = self.records.common(record, {}, page) if record else None
        return {
            "page": "methodology",
            "address": page.address,
            "title": common["title"] if common else None,
            "text": common["text"] if common else None,
            "body": common["body"] if common else None,
            "headings": common["headings"] if common else [],
            "counts": self._counts(),
            "coverage": texts(
                total([shares(coverage(s.id, site)) for s in site.catalogue.of_kind("sources")])
            ),
            "statuses": [
                {"key": s.key, "label": s.label, "words": list(s.words)}
                for s in site.settings.statuses.values()
            ],
            "edition": "",
            "updated": site.words.date(self.newest_date()),
            "data": list(DATA_FILES),
            "notes": self.present.notes(page.notes),
        }

    def _counts(self) -> CheckCounts:
        site = self.site
        kinds = [type(s.fact).__name__ for s in site.catalogue.facts.values()]
        passages = [p for ps in site.verified.passages.values() for p in ps]
        passages += [p for ps in site.verified.share_passages.values() for p in ps]
        counts = site.counts.values()
        return {
            "sources": sum(1 for _ in site.catalogue.of_kind("sources")),
            "records": len(site.catalogue.records),
            "figures": kinds.count("Figure"),
            "statements": kinds.count("Statement"),
            "quotes": kinds.count("Quote"),
            "events": kinds.count("Event"),
            "passages": len(passages),
            "passages_exact": sum(p.exact for p in passages),
            "passages_folded": sum(not p.exact for p in passages),
            "numbers_sourced": sum(c.sourced for c in counts),
            "numbers_quoted": sum(c.quoted for c in counts),
            "numbers_allowed": sum(c.allowed for c in counts),
            "numbers_unsourced": sum(len(c.unsourced) for c in counts),
            "totals": len(self._totals["totals"]),
            "conflicts": len(site.ledger.conflicts),
        }


def list_kinds() -> tuple[str, ...]:
    """Give the kinds that have a list; free pages have none."""
    return tuple(kind for kind in KINDS if kind != "pages")


def _paged(items: list[T], size: int) -> list[list[T]]:
    return [items[at : at + size] for at in range(0, len(items), size)] or [[]]


def _page_address(base: str, number: int) -> str:
    return base if number == 1 else f"{base}page/{number}/"


def _pager(base: str, number: int, count: int) -> PagerText:
    return {
        "number": number,
        "count": count,
        "previous": _page_address(base, number - 1) if number > 1 else None,
        "next": _page_address(base, number + 1) if number < count else None,
    }
