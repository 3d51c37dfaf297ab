"""The views of the pages that belong to no record: front page, lists, ledger, timeline, method."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.dates import PartialDate, parse_date
from generator.model.kept import digest
from generator.model.named_tuples import NamedTuple
from generator.model.records import (
    KINDS,
    Briefing,
    Country,
    FactId,
    Person,
    RecordId,
    Source,
    record_of,
)
from generator.pages import added
from generator.pages.coverage import covered_of, texts, total
from generator.pages.entries import Entries
from generator.pages.facts import Presenter, event_date
from generator.pages.filling import Page
from generator.pages.key_figures import key_figures
from generator.pages.notes import Notes
from generator.pages.site import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.records import Record
    from generator.model.tables import Noted
    from generator.pages.added import Added
    from generator.pages.coverage import Share
    from generator.pages.record_views import RecordPages
    from generator.pages.site import Site
    from generator.pages.views import (
        CheckCounts,
        Choice,
        CoverageText,
        CoveredText,
        DateText,
        FactText,
        FrontView,
        LedgerView,
        ListView,
        MethodologyView,
        PagerText,
        SearchFilters,
        SearchView,
        TimelineView,
        TotalsText,
    )

#: The page of all records, the first of some.
SEARCH_ADDRESS = "search/"
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
#: Gives plain data of a name as it was made last, if what names all it is made of is the same.
Once = Callable[[str, str, Callable[[], Any]], Any]
_LATEST = 10

DATA_FILES = (
    "data/figures.csv", "data/facts.json", "data/annotations.jsonld", "data/citations.json",
    "data/citations.bib", "edition.json",
)  # fmt: skip


class Listed(NamedTuple):
    """A page of a list: its address, what makes its view, and what it was given to show.

    What makes it is told by which site, so that it can last while what it was given does.
    """

    address: str
    make: Callable[[SitePages], Any]
    given: object


class Told(NamedTuple):
    """What is told of every record, so that pages of all need not read each; plain data."""

    title: str  # as plain text
    date: Sequence[int] | None  # its newest
    changed: Sequence[Sequence[int]]  # the dates of its changes
    added: str  # what its figures add, as JSON: hardly any build reads all of it
    mark: str  # a digest of that; empty where it has none
    events: Sequence[Sequence[Any]]  # its events with their dates, or None
    covered: Mapping[str, Share]  # of a source


class Front(NamedTuple):
    """What the front page shows of all records."""

    newest: list[RecordId]
    programs: list[RecordId]
    countries: list[RecordId]
    changes: list[tuple[RecordId, int]]
    """The latest: whose, and which of its own."""
    updated: PartialDate | None
    counts: CheckCounts
    added: str
    """Names what all figures add."""


def told(site: Site, record: Record) -> Told:
    """Tell of a record."""
    own = site.catalogue.own_facts[record.id]
    figures = [f for f in own.ids if f in site.ledger.entries]
    date = record.newest_date()
    adds = added.written(added.added(site, sorted(set(figures)))) if figures else ""
    return Told(
        site.plain(record.heading().prose, record.id),
        list(date) if date else None,
        [list(change.date) for change in record.changes],
        adds,
        digest(adds) if adds else "",
        [[event, _event_date(site, event)] for event in own.events()],
        covered_of(record.id, site) if record.kind == "sources" else {},
    )


def _event_date(site: Site, event: FactId) -> list[int] | None:
    date = event_date(site, site.catalogue.facts[event])
    return list(date) if date else None


def made_anew(_name: str, _of: str, make: Callable[[], Any]) -> Any:
    """Give plain data where nothing of it was kept."""
    return make()


class SitePages:
    """Makes the views of the site's own pages."""

    def __init__(
        self,
        site: Site,
        present: Presenter,
        records: RecordPages,
        all_told: Mapping[RecordId, Told] | None = None,
        once: Once = made_anew,
    ) -> None:
        """Take what is told of each record in order of id, if that is known.

        `once` gives plain data of a name as it was made last, if it was made of the same.
        """
        self.site = site
        self.told = all_told or {id_: told(site, r) for id_, r in site.catalogue.records.items()}
        self.once = once
        self.present = present
        self.records = records
        self._all: dict[str, Noted[TotalsText]] = {}
        self._rests = (*site.held("heads"), self.told)

    def _once(self, name: str, make: Callable[[], T]) -> T:
        """Make something of what is told of all records, or give it as it last was."""
        return self.site.lasting.once(("of all", name), self._rests, make)

    def front(self) -> list[Listed]:
        """Give the front page: the lead briefing, its figures, programs, countries, changes."""
        shown = Front(
            self._newest[: _LATEST + 1],
            self._of_kind("programs"),
            self._of_kind("countries"),
            self._once("changes", self._latest_changes),
            self.newest_date,
            self._counts,
            self._named,
        )
        return self.site.lasting.alike(
            "front", shown, [Listed("", partial(SitePages._front, shown=shown), shown)]
        )

    def _front(self, shown: Front) -> FrontView:
        site, present = self.site, self.present
        lead = self._lead(shown.newest)
        page, changing = Page("", notes=Notes()), Page("")
        facts = site.concerning.get(lead.id, ()) if lead else ()
        own = (f for f in facts if f in site.ledger.entries and lead and record_of(f) == lead.id)
        key = key_figures(lead, own, present) if lead else ()
        figures = [present.fact(fact, page, None) for fact in key]
        others = [briefing for briefing in shown.newest if not lead or briefing != lead.id]
        changed = ((site.catalogue.heads[record], at) for record, at in shown.changes)
        return {
            "page": "index",
            "address": "",
            "lead": present.card(lead.id) if lead else None,
            "lead_date": site.words.date(lead.date) if lead else None,
            "figures": figures,
            "totals": self.all_totals(),
            "briefings": present.cards(others[:_LATEST]),
            "programs": present.cards(shown.programs),
            "countries": present.cards(shown.countries),
            "map": self._covered(shown.countries),
            "changes": [self.records.change(r, r.changes[at], changing) for r, at in changed],
            "updated": site.words.date(shown.updated),
            "counts": shown.counts,
            "legend": present.legend(figures),
        }

    def _covered(self, countries: Iterable[RecordId]) -> list[CoveredText]:
        """Give the countries the site covers, by name, as its map shows them."""
        heads = map(self.site.catalogue.heads.__getitem__, countries)
        rows = [self.records.covered(record) for record in heads if isinstance(record, Country)]
        return sorted(rows, key=lambda row: (row["card"]["text"].casefold(), row["card"]["id"]))

    def _lead(self, newest: Sequence[RecordId]) -> Briefing | None:
        heads, ref = self.site.catalogue.heads, self.site.settings.lead
        if ref:
            found = self.site.catalogue.names.record(ref.target, ("briefings",), ref).value
            record = heads.get(found) if found else None
            if isinstance(record, Briefing):
                return record
        first = heads[newest[0]] if newest else None
        return first if isinstance(first, Briefing) else None

    @cached_property
    def _newest(self) -> list[RecordId]:
        """The briefings, the newest first."""
        make = partial(newest_first, self.told, lambda record: self.told[record].date)
        return self._once("newest", make)

    def _of_kind(self, kind: str) -> list[RecordId]:
        """Give the records of a kind, in order of slug."""
        of = f"{kind}/"
        return self._once(kind, lambda: [r for r in self.told if r.startswith(of)])

    def _titled(self, kind: str = "") -> list[RecordId]:
        """Give the records of a kind, or all, by title."""

        def by_title(identity: RecordId) -> tuple[str, RecordId]:
            return self.told[identity].title.casefold(), identity

        ids = self._of_kind(kind) if kind else self.told
        return self._once(f"titled {kind}", lambda: sorted(ids, key=by_title))

    @cached_property
    def newest_date(self) -> PartialDate | None:
        """The newest date among published records: the site's date (contract, section 6)."""

        def make() -> PartialDate | None:
            newest = max((tuple(of.date) for of in self.told.values() if of.date), default=None)
            return PartialDate(*newest) if newest else None

        return self._once("newest date", make)

    @cached_property
    def _named(self) -> str:
        """Names what the figures of all records add."""
        return self._once(
            "named", lambda: digest([of.mark for of in self.told.values() if of.mark])
        )

    @cached_property
    def added(self) -> Added:
        """What the figures of all records add."""

        def make() -> list[Any]:
            each = [added.read(of.added) for of in self.told.values() if of.mark]
            return added.to_plain(added.together(each, self.site.ledger.order))

        plain = self.once("added", self._named, make)
        return self.site.lasting.once("added", (plain,), lambda: added.from_plain(plain))

    def all_totals(self) -> TotalsText:
        """Give the totals of the whole site: each lists its figures only where they are few.

        The ledger lists them all. A list of thousands on every page of it would be read by nobody,
        and would be written anew with every figure's name. Who shows them was given what the
        figures add, and rests on the rows of those that are listed.
        """
        return self.site.reads.once(self._all, "totals", self._totals)

    def _totals(self) -> TotalsText:
        return self.present.totals_of(self.added.totals, most=FACTS_IN_A_TOTAL)

    def _latest_changes(self) -> list[tuple[RecordId, int]]:
        found = [
            (tuple(date), record, at)
            for record, of in self.told.items()
            for at, date in enumerate(of.changed)
        ]
        found.sort(key=lambda item: item[0], reverse=True)
        return [(record, at) for _, record, at in found[:_LATEST]]

    def _paged(self, name: str, make: Callable[[], Iterator[Listed]], *of: object) -> list[Listed]:
        """Make the pages of a list, or give them as they last were, if of the same objects."""
        return self.site.lasting.once(("list", name), of, lambda: list(make()))

    def lists(self, kind: str) -> list[Listed]:
        """Give the pages of one kind's list; there is always one."""
        ids = self._newest if kind == "briefings" else self._titled(kind)
        return self._paged(kind, partial(self._lists, kind, ids), ids)

    def _lists(self, kind: str, ids: list[RecordId]) -> Iterator[Listed]:
        pages = _paged(ids, CARDS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager(f"{kind}/", number, len(pages))
            make = partial(SitePages._list, kind=kind, ids=chunk, pager=pager)
            yield Listed(_page_address(f"{kind}/", number), make, (chunk, pager))

    def _list(self, kind: str, ids: list[RecordId], pager: PagerText) -> ListView:
        number = pager["number"]
        return {
            "page": kind if number == 1 else f"{kind}/page/{number}",
            "kind": kind,
            "address": _page_address(f"{kind}/", number),
            "cards": [{**self.present.card(i), "about": list(self._about(i))} for i in ids],
            "pager": pager,
        }

    def _about(self, identity: RecordId) -> Iterator[str]:
        """Say of a record what tells it from others of its list."""
        record = self.site.catalogue.heads[identity]
        if isinstance(record, Person):
            agency = self.records.one(record, "agency")
            if record.role:
                yield self.site.plain(record.role.prose, identity)
            if agency:
                yield agency["text"]
        elif isinstance(record, Source):
            if record.publisher:
                yield record.publisher.text
            if date := self.site.words.date(record.published):
                yield date["text"]

    def figures(self) -> list[FactId]:
        """Give all figures in the order of the ledger."""
        return self.site.lasting.once("figures", self.site.printed, self._figures)

    def _figures(self) -> list[FactId]:
        order, places = self.site.ledger.order, self.site.ledger.places

        def place(figure: FactId) -> tuple[int, str, FactId]:
            status, unit = places[figure]
            return order.get(status, 99), unit, figure

        return sorted(places, key=place)

    def ledger(self) -> list[Listed]:
        """Give the pages of the ledger of figures."""
        ids = self.figures()
        return self._paged("figures", partial(self._of_ledger, ids), ids, self._named)

    def _of_ledger(self, ids: list[FactId]) -> Iterator[Listed]:
        pages = _paged(ids, FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("figures/", number, len(pages))
            make = partial(SitePages._ledger, ids=chunk, pager=pager)
            given = (chunk, pager, self._named)
            yield Listed(_page_address("figures/", number), make, given)

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self.site, self.present)

    def _ledger(self, ids: list[FactId], pager: PagerText) -> LedgerView:
        rows, number = self._entries, pager["number"]
        page = Page(_page_address("figures/", number))
        first = (number - 1) * FACTS_ON_A_PAGE
        return {
            "page": "figures" if number == 1 else f"figures/page/{number}",
            "address": page.address,
            "figures": [self.present.fact(fact, page, None) for fact in ids],
            "entries": [rows.entry(fact, place) for place, fact in enumerate(ids, first)],
            "filters": rows.filters(self.added, first=number == 1),
            "totals": self.all_totals(),
            "legend": self.present.statuses(self.added.statuses),
            "pager": pager,
            "format": self.site.words.format_for(self.added.magnitudes),
            "units": {code: self.site.words.unit(code) for code in self.added.currencies},
        }

    def events(self) -> tuple[list[FactId], list[FactId]]:
        """Give the dated events, newest first, and those without a date."""
        return self._once("events", self._events)

    def _events(self) -> tuple[list[FactId], list[FactId]]:
        found = [(FactId(event), date) for of in self.told.values() for event, date in of.events]
        dated = [(fact, tuple(date)) for fact, date in found if date]
        dated.sort(key=itemgetter(1), reverse=True)
        return [fact for fact, _ in dated], [fact for fact, date in found if not date]

    def date_of(self, event: FactId) -> DateText | None:
        """Give the date of an event as views hold it."""
        return self.site.words.date(event_date(self.site, self.site.catalogue.facts[event]))

    def timeline(self) -> list[Listed]:
        """Give the pages of the timeline: what comes next, what was last, then the undated."""
        return self._paged("timeline", self._of_timeline, self.events(), self.newest_date)

    def _of_timeline(self) -> Iterator[Listed]:
        dated, undated = self.events()
        dates = (PartialDate(*date) for of in self.told.values() for _, date in of.events if date)
        ahead = sum(_is_after(date, self.newest_date) for date in dates)
        events = [*reversed(dated[:ahead]), *dated[ahead:], *undated]
        pages = _paged(events, FACTS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager("timeline/", number, len(pages))
            newest = self.newest_date
            make = partial(SitePages._timeline, events=chunk, pager=pager, newest=newest)
            yield Listed(_page_address("timeline/", number), make, (chunk, pager, newest))

    def _timeline(
        self, events: list[FactId], pager: PagerText, newest: PartialDate | None
    ) -> TimelineView:
        number = pager["number"]
        page = Page(_page_address("timeline/", number), notes=Notes())
        facts: list[FactText] = [self.present.fact(event, page, None) for event in events]
        return {
            "page": "timeline" if number == 1 else f"timeline/page/{number}",
            "address": page.address,
            "dated": [f for f in facts if f["date"]],
            "ahead": sum(
                _is_after(parse_date(d["iso"]), newest) for f in facts if (d := f["date"])
            ),
            "undated": [f for f in facts if not f["date"]],
            "updated": self.site.words.date(newest),
            "pager": pager,
        }

    def search(self) -> list[Listed]:
        """Give the pages of all records; the first is to name the index, so it is always made."""
        ids = self._titled()
        filters = self._once("narrowing", partial(self._narrowing, ids))
        return self._paged("search", partial(self._of_search, ids, filters), ids, filters)

    def _of_search(self, ids: list[RecordId], filters: SearchFilters) -> Iterator[Listed]:
        pages = _paged(ids, CARDS_ON_A_PAGE)
        for number, chunk in enumerate(pages, 1):
            pager = _pager(SEARCH_ADDRESS, number, len(pages))
            narrowed = filters if number == 1 else None
            make = partial(SitePages._search, ids=chunk, pager=pager, filters=narrowed)
            given = (chunk, pager) if number > 1 else None
            yield Listed(_page_address(SEARCH_ADDRESS, number), make, given)

    def _search(
        self, ids: list[RecordId], pager: PagerText, filters: SearchFilters | None
    ) -> SearchView:
        number = pager["number"]
        return {
            "page": "search" if number == 1 else f"search/page/{number}",
            "address": _page_address(SEARCH_ADDRESS, number),
            "cards": self.present.cards(ids),
            "pager": pager,
            "filters": filters,
            "index": None,
        }

    def _narrowing(self, ids: list[RecordId]) -> SearchFilters:
        """Give what a query can be narrowed to: what there is of kinds, statuses, countries."""
        site = self.site
        kinds = {identity.partition("/")[0] for identity in ids}
        kinds |= {f"{kind.lower()}s" for kind in site.kinds}
        used = self.added.statuses
        statuses = (self.present.status(key) for key in site.settings.statuses if key in used)
        countries: list[Choice] = [
            {"value": i.partition("/")[2], "text": self.told[i].title}
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
            "counts": self._counts,
            "coverage": self._once("coverage", self._coverage),
            "statuses": self.present.statuses(site.settings.statuses),
            "edition": "",
            "updated": site.words.date(self.newest_date),
            "data": list(DATA_FILES),
            "mentioned": self.present.mentioned(page.notes),
        }

    def _coverage(self) -> list[CoverageText]:
        return texts(total([self.told[s].covered for s in self._of_kind("sources")]))

    @cached_property
    def _counts(self) -> CheckCounts:
        """What was checked."""
        site = self.site
        found, exact = site.verified.found, site.verified.exact
        sourced, quoted, allowed, unsourced = site.numbers()
        return {
            "sources": len(self._of_kind("sources")),
            "records": len(self.told),
            "figures": site.kinds.get("Figure", 0),
            "statements": site.kinds.get("Statement", 0),
            "quotes": site.kinds.get("Quote", 0),
            "events": site.kinds.get("Event", 0),
            "passages": found,
            "passages_exact": exact,
            "passages_folded": found - exact,
            "numbers_sourced": sourced,
            "numbers_quoted": quoted,
            "numbers_allowed": allowed,
            "numbers_unsourced": unsourced,
            "totals": len(self.added.totals.totals),
            "conflicts": len(site.ledger.conflicts),
        }


def _is_after(when: PartialDate | None, newest: PartialDate | None) -> bool:
    """Tell a date behind the site's newest for certain: a day of that month is none."""
    return bool(when and newest and when > newest and not when.within(newest))


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
