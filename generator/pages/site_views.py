"""The views of the pages that belong to no record: front page, lists, ledger, timeline, method."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from generator.checking.ledger import Part
from generator.model.dates import PartialDate
from generator.model.records import KINDS, Briefing, Country, FactId, RecordId
from generator.pages.coverage import covered_of, texts, total
from generator.pages.entries import Entries
from generator.pages.facts import Presenter, event_date
from generator.pages.filling import Page
from generator.pages.notes import Notes
from generator.pages.site import newest_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.checking.stated import Stated
    from generator.model.tables import Noted
    from generator.pages.coverage import Share
    from generator.pages.record_views import RecordPages
    from generator.pages.site import Site
    from generator.pages.views import (
        ChangeText,
        CheckCounts,
        Choice,
        CoveredText,
        DateText,
        FactText,
        FormatText,
        FrontView,
        LedgerView,
        ListView,
        MethodologyView,
        PagerText,
        SearchFilters,
        SearchView,
        StatusWords,
        TimelineView,
        TotalsText,
        UnitText,
    )

#: Entries on one page of a long list. Facts are larger than cards.
CARDS_ON_A_PAGE = 100
FACTS_ON_A_PAGE = 50
#: Figures listed beside a total of the whole site.
FACTS_IN_A_TOTAL = 200
#: The kinds of records and of facts that search finds, in the order equal results are shown in.
RECORDS_SEARCHED = (
    "programs", "countries", "briefings", "agencies", "people", "pages", "sources",
)  # fmt: skip
SEARCHED = (*RECORDS_SEARCHED, "figures", "statements", "quotes", "events")
T = TypeVar("T")
_LATEST = 10
_KEY_FIGURES = 6

DATA_FILES = (
    "data/figures.csv", "data/facts.json", "data/annotations.jsonld", "data/citations.json",
    "data/citations.bib", "edition.json",
)  # fmt: skip


class Listed(NamedTuple):
    """A page of a list: its address, what makes its view, and what it was given to show."""

    address: str
    make: Callable[[], Any]
    given: object


class Told(NamedTuple):
    """What is told of every record, so that pages of all need not read each."""

    title: str  # as plain text
    date: Sequence[int] | None  # its newest
    changed: Sequence[Sequence[int]]  # the dates of its changes
    covered: Mapping[str, Share]  # of a source


class SitePages:
    """Makes the views of the site's own pages."""

    def __init__(
        self,
        site: Site,
        present: Presenter,
        records: RecordPages,
        told: Callable[[RecordId], Told] | None = None,
    ) -> None:
        """Take what tells of a record, if that is known."""
        self.site = site
        self.told = told or self._read
        self.present = present
        self.records = records
        self._kept: dict[str, Noted[Any]] = {}
        self._all: dict[str, Noted[TotalsText]] = {}
        self._dates: dict[str, Noted[PartialDate | None]] = {}

    def front(self) -> FrontView:
        """Give the front page: the lead briefing, its figures, programs, countries, changes."""
        site, present = self.site, self.present
        lead = self._lead()
        newest = self._newest()
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
            "totals": self.all_totals(),
            "briefings": present.cards([b for b in newest if not lead or b != lead.id][:_LATEST]),
            "programs": present.cards(r.id for r in site.catalogue.of_kind("programs")),
            "countries": present.cards(r.id for r in site.catalogue.of_kind("countries")),
            "map": self._covered(),
            "changes": self._latest_changes(),
            "updated": site.words.date(self.newest_date()),
            "counts": self._counts(),
            "notes": present.notes(page.notes),
            "legend": present.legend(s.id for s in own[:_KEY_FIGURES]),
        }

    def _covered(self) -> list[CoveredText]:
        """Give the countries the site covers, by name, as its map shows them."""
        rows = [
            self.records.covered(record)
            for record in self.site.catalogue.of_kind("countries")
            if isinstance(record, Country)
        ]
        return sorted(rows, key=lambda row: (row["card"]["text"].casefold(), row["card"]["id"]))

    def _lead(self) -> Briefing | None:
        ref = self.site.settings.lead
        if ref:
            found = self.site.catalogue.names.record(ref.target, ("briefings",), ref).value
            record = self.site.catalogue.records.get(found) if found else None
            if isinstance(record, Briefing):
                return record
        newest = self._newest()
        first = self.site.catalogue.records[newest[0]] if newest else None
        return first if isinstance(first, Briefing) else None

    def _newest(self) -> list[RecordId]:
        """Give the briefings, the newest first."""
        return newest_first(self.site.catalogue.records, lambda record: self.told(record).date)

    def newest_date(self) -> PartialDate | None:
        """Give the newest date among published records: the site's date (contract, section 6)."""
        return self.site.reads.once(self._dates, "newest", self._newest_date)

    def _newest_date(self) -> PartialDate | None:
        dates = (self.told(record).date for record in self.site.catalogue.records)
        newest = max((tuple(date) for date in dates if date), default=None)
        return PartialDate(*newest) if newest else None

    def all_totals(self) -> TotalsText:
        """Give the totals of the whole site: each lists its figures only where they are few.

        The ledger lists them all. A list of thousands on every page of it would be read by nobody,
        and would be written anew with every figure's name.
        """
        if not self._all:
            self._all["totals"] = self.site.lasting.once(
                "totals", self.site.printed, lambda: self.site.reads.noting(self._totals)
            )
        return self.site.reads.once(self._all, "totals", self._totals)

    def _totals(self) -> TotalsText:
        entries = self.site.ledger.entries.items()
        parts = (Part(fact, entry.amount) for fact, entry in entries)
        return self.present.totals(parts, FACTS_IN_A_TOTAL)

    def _latest_changes(self) -> list[ChangeText]:
        records = self.site.catalogue.records
        found = [
            (tuple(date), record, at)
            for record in records
            for at, date in enumerate(self.told(record).changed)
        ]
        found.sort(key=lambda item: item[0], reverse=True)
        latest = ((records[record], at) for _, record, at in found[:_LATEST])
        return [self.records.change(record, record.changes[at]) for record, at in latest]

    def lists(self, kind: str) -> Iterator[Listed]:
        """Give the pages of one kind's list; there is always one."""
        if kind == "briefings":
            ids = self._newest()
        else:
            ids = [r.id for r in self.site.catalogue.of_kind(kind)]
            ids.sort(key=self._by_title)
        pages = _paged(ids, CARDS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager(f"{kind}/", number, len(pages))
            make = partial(self._list, kind, chunk, pager)
            yield Listed(_page_address(f"{kind}/", number), make, (chunk, pager))

    def _list(self, kind: str, ids: list[RecordId], pager: PagerText) -> ListView:
        number = pager["number"]
        return {
            "page": kind if number == 1 else f"{kind}/page/{number}",
            "kind": kind,
            "address": _page_address(f"{kind}/", number),
            "cards": self.present.cards(ids),
            "pager": pager,
        }

    def _by_title(self, identity: RecordId) -> tuple[str, RecordId]:
        return self.told(identity).title.casefold(), identity

    def _read(self, identity: RecordId) -> Told:
        record = self.site.catalogue.heads[identity]
        return Told(
            self.site.plain(record.heading().prose, identity),
            record.newest_date(),
            [change.date for change in record.changes],
            covered_of(identity, self.site) if record.kind == "sources" else {},
        )

    def figures(self) -> list[FactId]:
        """Give all figures in the order of the ledger."""
        return self.site.lasting.once("figures", self.site.printed, self._figures)

    def _figures(self) -> list[FactId]:
        order, places = self.site.ledger.order, self.site.ledger.places

        def place(figure: FactId) -> tuple[int, str, FactId]:
            status, unit = places[figure]
            return order.get(status, 99), unit, figure

        return sorted(places, key=place)

    def ledger(self) -> Iterator[Listed]:
        """Give the pages of the ledger of figures."""
        ids = self.figures()
        rows = Entries(self.site, self.present, ids)
        pages = _paged(ids, FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("figures/", number, len(pages))
            make = partial(self._ledger, rows, chunk, pager)
            yield Listed(_page_address("figures/", number), make, (chunk, pager))

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
            "totals": self.all_totals(),
            "legend": self.site.reads.once(self._kept, "legend", self._legend),
            "pager": pager,
            "format": self.site.reads.once(self._kept, "format", self._format),
            "units": self.site.reads.once(self._kept, "units", self._units),
        }

    def _legend(self) -> list[StatusWords]:
        return self.present.legend(self.site.ledger.entries)

    def _format(self) -> FormatText:
        return self.site.words.format_for(
            entry.amount.magnitude for entry in self.site.ledger.entries.values()
        )

    def _units(self) -> dict[str, UnitText]:
        amounts = [entry.amount for entry in self.site.ledger.entries.values()]
        codes = sorted({amount.unit.code for amount in amounts if amount.is_money})
        return {code: self.site.words.unit(code) for code in codes}

    def events(self) -> tuple[list[Stated], list[Stated]]:
        """Give the dated events, newest first, and those without a date."""
        found = dict.fromkeys(f for o in self.site.catalogue.own_facts.values() for f in o.events())
        events = [self.site.catalogue.facts[fact] for fact in found]
        dated = [s for s in events if event_date(self.site, s)]
        dated.sort(key=lambda s: event_date(self.site, s) or PartialDate(0), reverse=True)
        return dated, [s for s in events if not event_date(self.site, s)]

    def date_of(self, event: Stated) -> DateText | None:
        """Give the date of an event as views hold it."""
        return self.site.words.date(event_date(self.site, event))

    def timeline(self) -> Iterator[Listed]:
        """Give the pages of the timeline: newest first, then the undated."""
        dated, undated = self.events()
        pages = _paged([*dated, *undated], FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("timeline/", number, len(pages))
            make = partial(self._timeline, chunk, pager)
            yield Listed(_page_address("timeline/", number), make, ([s.id for s in chunk], pager))

    def _timeline(self, events: list[Stated], pager: PagerText) -> TimelineView:
        number = pager["number"]
        page = Page(_page_address("timeline/", number), notes=Notes())
        # What was planned with may be of an earlier reading: a view reads what it shows.
        read = [self.site.catalogue.facts[s.id] for s in events]
        facts: list[FactText] = [self.present.fact(s, page, None) for s in read]
        return {
            "page": "timeline" if number == 1 else f"timeline/page/{number}",
            "address": page.address,
            "dated": [f for f in facts if f["date"]],
            "undated": [f for f in facts if not f["date"]],
            "notes": self.present.notes(page.notes),
            "pager": pager,
        }

    def search(self) -> Iterator[Listed]:
        """Give the pages of all records.

        The address of the index is filled in when it is made.
        """
        ids = sorted(self.site.catalogue.records, key=self._by_title)
        pages = _paged(ids, CARDS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("search/", number, len(pages))
            make = partial(self._search, ids, chunk, pager)
            yield Listed(_page_address("search/", number), make, (chunk, pager))

    def _search(self, every: list[RecordId], ids: list[RecordId], pager: PagerText) -> SearchView:
        number = pager["number"]
        return {
            "page": "search" if number == 1 else f"search/page/{number}",
            "address": _page_address("search/", number),
            "cards": self.present.cards(ids),
            "pager": pager,
            "filters": self._narrowing(every) if number == 1 else None,
            "index": None,
        }

    def _narrowing(self, ids: list[RecordId]) -> SearchFilters:
        """Give what a query can be narrowed to: what there is of kinds, statuses, countries."""
        site = self.site
        kinds = {identity.partition("/")[0] for identity in ids}
        kinds |= {f"{type(s.fact).__name__.lower()}s" for s in site.catalogue.facts.values()}
        used = {entry.status for entry in site.ledger.entries.values()}
        statuses = (self.present.status(key) for key in site.settings.statuses if key in used)
        countries: list[Choice] = [
            {"value": i.partition("/")[2], "text": self.present.card(i)["text"]}
            for i in ids
            if i.startswith("countries/")
        ]
        return {
            "kinds": [kind for kind in SEARCHED if kind in kinds],
            "statuses": [status for status in statuses if status],
            "countries": countries,
        }

    def methodology(self, page: Page | None = None) -> MethodologyView:
        """Give the methodology page; the edition is filled in when all other pages are known."""
        site = self.site
        record = site.catalogue.records.get(RecordId("pages/methodology"))
        page = page or Page("methodology/", notes=Notes())
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
                total([self.told(s.id).covered for s in site.catalogue.of_kind("sources")])
            ),
            "statuses": [
                {
                    "key": s.key,
                    "label": self.site.words.status(s),
                    "words": self.site.status_words(s),
                }
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
        found, exact = site.verified.found, site.verified.exact
        counts = site.counts.values()
        return {
            "sources": sum(1 for _ in site.catalogue.of_kind("sources")),
            "records": len(site.catalogue.records),
            "figures": kinds.count("Figure"),
            "statements": kinds.count("Statement"),
            "quotes": kinds.count("Quote"),
            "events": kinds.count("Event"),
            "passages": found,
            "passages_exact": exact,
            "passages_folded": found - exact,
            "numbers_sourced": sum(c.sourced for c in counts),
            "numbers_quoted": sum(c.quoted for c in counts),
            "numbers_allowed": sum(c.allowed for c in counts),
            "numbers_unsourced": sum(len(c.unsourced) for c in counts),
            "totals": len(self.all_totals()["totals"]),
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
