"""The book: the whole site in reading order, for print.

In: the compiled site. Out: one view that holds every record's own view, the ledger, the timeline
and the notes, numbered through. What a link leads to is in the book too, so links lead to places
of the book: `Places` gives every place an id made of its address, and no two are alike.

The view is as large as the site. It is made when the book is rendered and not before: `Later`.
What decides whether that is so are the keys of all other pages (`rendering/artifacts.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.model.patterns import late
from generator.model.records import FactId, RecordId
from generator.pages.facts import share_anchor
from generator.pages.filling import Page, passage_anchor, relative
from generator.pages.notes import Notes
from generator.pages.site import Site, address_of, pdf_of

if TYPE_CHECKING:
    from generator.model.records import Record
    from generator.pages.facts import Presenter
    from generator.pages.record_views import RecordPages
    from generator.pages.site_views import SitePages
    from generator.pages.views import (
        BookEntry,
        BookLine,
        BookPart,
        BookView,
        FactText,
        View,
    )

ADDRESS = "book/"
#: Kinds in the order they are read in.
ORDER = ("briefings", "countries", "programs", "agencies", "people", "sources", "pages")
#: A site of more records has no book unless its settings ask for one.
MOST = 300
_METHOD = RecordId("pages/methodology")
_OWN = ("figures/", "timeline/", "methodology/")
_PLACES = late(r'( id="| href="#)')
_HEADINGS = late(r"(</?h)([1-6])(?=[ >])")
#: Headings of a text stand this much deeper in the book than on their page.
_DEEPER = 2


def has_book(site: Site) -> bool:
    """Tell whether a site has a book: as its settings say, else if it is not too large."""
    asked = site.settings.book
    return len(site.catalogue.records) <= MOST if asked is None else asked


class Places:
    """Where everything stands in the book."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def href(self, address: str) -> str:
        """Give the link from the book to an address of the site: into the book where it can be."""
        page, _, fragment = address.partition("#")
        if page in _OWN:
            return f"#{self._id(page)}"
        known = self._known.get(page)
        if known is None:
            return relative(ADDRESS, address)
        return f"#{self._id(page)}--{fragment}" if fragment in known else f"#{self._id(page)}"

    def text(self, html: str, own: RecordId) -> str:
        """Make a piece of a record's text fit the book: its ids, its headings."""
        prefix = f"{self._id(address_of(own))}--"
        html = _PLACES.sub(lambda found: f"{found[0]}{prefix}", html)
        return _HEADINGS.sub(lambda f: f"{f[1]}{min(6, int(f[2]) + _DEEPER)}", html)

    def _id(self, page: str) -> str:
        kind, _, slug = page.strip("/").rpartition("/")
        return f"{kind or 'pages'}--{slug}"

    @cached_property
    def _known(self) -> Mapping[str, frozenset[str]]:
        """The records' addresses and the places on their pages that are places of the book."""
        records = self.site.catalogue.records.values()
        found = {address_of(r.id): set(_places(r)) for r in records if r.id != _METHOD}
        for page, anchor in self._passages():
            found[page].add(anchor)
        return {page: frozenset(places) for page, places in found.items()}

    def _passages(self) -> Iterator[tuple[str, str]]:
        verified = self.site.verified
        for fact, passages in verified.passages.items():
            for index, passage in enumerate(passages):
                yield address_of(passage.source), passage_anchor(self.site, fact, index)
        for fact, passages in verified.share_passages.items():
            for index, passage in enumerate(passages):
                yield address_of(passage.source), share_anchor(fact, index)


def _places(record: Record) -> Iterator[str]:
    """Give the ids a record's facts and text have on its page."""
    yield from (f"fact-{fact.id}" for fact in record.facts)
    for segment in record.body.segments:
        if isinstance(segment, str):
            yield from re.findall(r' id="([^"]*)"', segment)


class Later(Mapping[str, Any]):
    """A view that is made when it is first looked at."""

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make

    @cached_property
    def made(self) -> Mapping[str, Any]:
        """The view."""
        return self._make()

    def __getitem__(self, key: str) -> Any:
        """Give a part of the view."""
        return self.made[key]

    def __iter__(self) -> Iterator[str]:
        """Give the view's keys."""
        return iter(self.made)

    def __len__(self) -> int:
        """Count the view's keys."""
        return len(self.made)


class Book:
    """Makes the view of the book."""

    def __init__(
        self, site: Site, present: Presenter, records: RecordPages, own: SitePages
    ) -> None:
        self.site = site
        self.present = present
        self.records = records
        self.own = own

    def view(self) -> BookView:
        """Give the whole site in reading order; notes are numbered as they are met."""
        notes = Notes()
        page = Page("", notes=notes, places=Places(self.site))
        parts = [part for kind in ORDER if (part := self._part(kind, page))["entries"]]
        dated, undated = self.own.events()
        link, order = self.present.link, self.own.figures()
        return {
            "page": "book",
            "address": ADDRESS,
            "pdf": pdf_of(ADDRESS) if self.site.options.pdf else None,
            "parts": parts,
            "figures": [{**link(f), "number": notes.number(f)} for f in order],
            "totals": self.own.all_totals(),
            "events": [
                {"fact": self.present.link(event), "date": self.own.date_of(event)}
                for event in (*dated, *undated)
            ],
            "methodology": self.own.methodology(page._replace(address="methodology/")),
            "updated": self.site.words.date(self.own.newest_date),
            "mentioned": self.present.mentioned(page.notes),
        }

    def _part(self, kind: str, page: Page) -> BookPart:
        return {
            "kind": kind,
            "entries": [
                self._slim(
                    self.records.view(record.id, page._replace(address=address_of(record.id)))
                )
                for record in self._records(kind)
            ],
        }

    def _records(self, kind: str) -> list[Record]:
        if kind == "briefings":
            return list(self.site.newest())
        found = [r for r in self.site.catalogue.of_kind(kind) if r.id != _METHOD]
        return sorted(found, key=lambda r: (self.present.record(r.id)["text"].casefold(), r.id))

    def _slim(self, view: View) -> BookEntry:
        """Leave out of a record's view what the book prints once for all, or not at all.

        A fact is whole where it is stated; elsewhere it is a line that leads there.
        """
        left: Any = {**view, "mentioned": [], "backlinks": [], "headings": [], "legend": []}
        facts: dict[str, list[FactText]] = left["facts"]
        kinds = ("figures", "statements", "quotes", "events")
        every = [fact for kind in kinds for fact in facts[kind]]
        left["facts"] = {
            kind: [{**fact, "passages": []} for fact in facts[kind] if fact["own"]]
            for kind in kinds
        }
        left["elsewhere"] = [self._line(fact) for fact in every if not fact["own"]]
        left["conflicts"] = [
            {**conflict, "facts": [{**side, "passages": []} for side in conflict["facts"]]}
            for conflict in left["conflicts"]
        ]
        left["above"] = [
            {**above, "figures": [self._line(fact) for fact in above["figures"]]}
            for above in left.get("above", ())
        ]
        found: BookEntry = left
        return found

    def _line(self, fact: FactText) -> BookLine:
        """Give what is said of a fact where it is not stated."""
        return {
            "fact": self.present.link(FactId(fact["id"])),
            "number": fact["number"],
            "share": fact["share"],
            "shared": fact["shared"],
        }
