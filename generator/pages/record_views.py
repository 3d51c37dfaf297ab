"""The views of records' pages: one function for each kind, and what all kinds share."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from generator.checking.ledger import Part, part_of
from generator.checking.references import is_published
from generator.model.countries import COUNTRIES
from generator.model.records import (
    Agency,
    Briefing,
    Change,
    Country,
    FactId,
    Person,
    Program,
    Record,
    RecordId,
    Source,
)
from generator.model.settings import Options
from generator.pages.article import article, unused_numbers, used_numbers
from generator.pages.coverage import covered_of, texts
from generator.pages.filling import Page
from generator.pages.fragments import web_address
from generator.pages.key_figures import key_figures
from generator.pages.notes import Notes, noted
from generator.pages.site import Site, address_of, pdf_of
from generator.pages.words import language_name, region_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.dates import PartialDate
    from generator.pages.coverage import Share
    from generator.pages.facts import Presenter
    from generator.pages.views import (
        AboveText,
        Backlink,
        Card,
        ChangeText,
        CoveredText,
        FactText,
        HeadingText,
        RecordView,
        View,
    )

#: The kinds of facts, in the order in which a page prints them.
_PRINTED = ("figure", "statement", "quote", "event")
#: The lists of records that a page may have.
_LISTS = ("briefings", "programs", "children", "countries", "people", "sources")


class RecordPages:
    """Makes the views of records' pages."""

    def __init__(
        self,
        site: Site,
        present: Presenter,
        covered: Mapping[RecordId, Mapping[str, Share]] | None = None,
    ) -> None:
        """Take how much of each source's article is used, where that is known."""
        self.site = site
        self.present = present
        self._known = covered

    def view(self, identity: RecordId, page: Page | None = None) -> View:
        """Give the view of a record's page, or of its place on another."""
        record = self.site.catalogue.records[identity]
        parts = self._parts(record)
        own = page is None
        page = page or Page(address_of(record.id), notes=Notes())
        key = self._key_figures(record) if isinstance(record, Briefing) else []
        view: dict[str, Any] = dict(self.common(record, parts, page, key))
        match record:
            case Briefing():
                view |= self._briefing(record, key)
            case Program():
                view |= self._program(record, parts, page)
            case Country():
                view |= self._country(record, parts)
            case Agency():
                view |= self._agency(record)
            case Person():
                view |= self._person(record, page)
            case Source():
                view |= self._source(record)
            case _:
                pass
        view["backlinks"] = _elsewhere(view)
        if own:
            view["mentioned"] = self.present.mentioned(page.notes, noted(view))
        return view  # type: ignore[return-value]  # built from the keys of its type, tested

    def _facts(self, record: Record) -> tuple[FactId, ...]:
        """Give the facts a page prints; a program's hold its descendants' too."""
        facts = self.site.concerning.get(record.id, ())
        if not isinstance(record, Program):
            return facts
        stated = self.site.catalogue.facts
        below = [
            fact
            for program in sorted(self.site.below(record.id) - {record.id})
            for fact in self.site.concerning.get(program, ())
            if program in stated[fact].scope["programs"]
        ]
        return tuple(dict.fromkeys([*facts, *below]))

    def _parts(self, record: Record) -> dict[FactId, Part]:
        """Say how each figure of a country's or program's page enters its totals (checks 4, 6)."""
        if record.kind not in ("countries", "programs"):
            return {}
        within = (
            self.site.below(record.id) if isinstance(record, Program) else frozenset({record.id})
        )
        parts = {}
        for fact in self._facts(record):
            entry = self.site.ledger.entries.get(fact)
            if entry and within & set(entry.stated.scope[record.kind]):
                of = self.site.concern(fact)
                parts[fact] = part_of(fact, of, entry.amount, within, record.kind)
        return parts

    def _key_figures(self, record: Briefing) -> list[FactId]:
        figures = (fact for fact in self._facts(record) if fact in self.site.ledger.entries)
        return key_figures(record, figures, self.present)

    def common(
        self,
        record: Record,
        parts: dict[FactId, Part],
        page: Page,
        before: Iterable[FactId] = (),
    ) -> RecordView:
        """Give what every record's page has; `parts` say how figures enter its totals.

        `before` are the figures that stand before its text. Texts are filled in the order a reader
        meets them, because that numbers the notes.
        """
        present, site = self.present, self.site
        printed = self._as_printed(self._facts(record))
        heading = record.heading()
        count = site.counts[record.id]
        summary = record.summary
        title = present.filler.fill(heading.prose, record, page._replace(links=False))
        standfirst = present.filler.fill(summary.prose, record, page) if summary else None
        figures = [fact for fact in printed if fact in site.ledger.entries]
        made = {fact: present.fact(fact, page, record.id, parts.get(fact)) for fact in before}
        body = present.filler.fill(record.body, record, page)
        for fact in printed:
            if fact not in made:
                made[fact] = present.fact(fact, page, record.id, parts.get(fact))
        facts = [made[fact] for fact in printed]
        return {
            "page": record.id,
            "kind": record.kind,
            "address": page.address,
            "title": title,
            "text": site.plain(heading.prose, record.id),
            "summary": standfirst,
            "summary_text": site.plain(summary.prose, record.id) if summary else None,
            "aliases": [alias.text for alias in record.aliases],
            "body": body,
            "headings": self._headings(record),
            "facts": present.by_kind(facts),
            "conflicts": present.conflicts(printed),
            "backlinks": self._backlinks(record),
            "changes": [self.change(record, change, page) for change in _newest(record.changes)],
            "numbers": {
                "sourced": count.sourced,
                "quoted": count.quoted,
                "allowed": count.allowed,
                "unsourced": [unsourced.words for unsourced in count.unsourced],
            },
            "updated": site.words.date(_updated(record)),
            "draft": not _plainly_published(record, site),
            "mentioned": [],  # known when all of the page is printed
            "legend": present.legend(made[fact] for fact in figures),
        }

    def _as_printed(self, facts: Iterable[FactId]) -> list[FactId]:
        """Give facts as pages print them: by kind; events the newest first, the undated last."""

        def date(fact: FactId) -> str:
            said = self.present.said(fact).text["date"]
            return said["iso"] if said else ""

        newest_first = sorted(facts, key=date, reverse=True)  # of other facts the order stays
        return sorted(newest_first, key=lambda f: _PRINTED.index(self.present.said(f).text["kind"]))

    def _headings(self, record: Record) -> list[HeadingText]:
        prose = record.body
        found: list[HeadingText] = []
        for heading in prose.headings:
            text = prose.runs[heading.run].text
            words = {
                r.offset: self.site.reference_words(r.target, r.label, record.id)
                for r in prose.references_in(heading.run)
            }
            plain = "".join(words.get(at, c) for at, c in enumerate(text))
            found.append({"level": heading.level, "id": heading.id, "text": plain})
        return found

    def _backlinks(self, record: Record) -> list[Backlink]:
        return [
            {"card": self.present.record(m.by), "sentence": self.site.sentence(m) or None}
            for m in self.site.backlinks.get(record.id, ())
        ]

    def change(self, record: Record, change: Change, page: Page) -> ChangeText:
        """Give an entry of a record's history, as a page prints it."""
        date = self.site.words.date(change.date)
        assert date is not None
        return {
            "date": date,
            "kind": change.kind,
            "note": self.present.filler.fill(change.note.prose, record, page),
            "card": self.present.record(record.id),
        }

    def _listed(self, record: Record, *keys: str) -> list[list[Card]]:
        """Give the records that each of some lists of a record names."""
        found: dict[str, list[RecordId]] = {key: [] for key in keys}
        for key, kind, ref in record.references():
            if key in found:
                target = self.site.catalogue.names.record(ref.target, (kind,), ref).value
                found[key] += [target] if target else []
        return [self.present.cards(found[key]) for key in keys]

    def one(self, record: Record, key: str) -> Card | None:
        """Give the record that a record's front matter names under a key."""
        return next(iter(self._listed(record, key)[0]), None)

    def _naming(self, record: Record, kind: str, key: str = "") -> list[Card]:
        """Give the records of a kind whose front matter names this one, under a key if given."""
        return self.present.cards(self._naming_ids(record, kind, key))

    def _naming_ids(self, record: Record, kind: str, key: str = "") -> list[RecordId]:
        naming = self.site.listing.get(record.id, ())
        of_kind = (identity for identity in naming if identity.startswith(f"{kind}/"))
        return [identity for identity in of_kind if not key or key in self._keys(identity, record)]

    def _keys(self, identity: RecordId, named: Record) -> set[str]:
        """Give the keys under which a record's front matter names another."""
        references = self.site.catalogue.heads[identity].references()
        slug = named.slug
        return {key for key, _, ref in references if ref.target.rpartition("/")[2] == slug}

    def _briefing(self, record: Briefing, key: list[FactId]) -> dict[str, Any]:
        used = dict.fromkeys(
            passage.source
            for fact in record.facts
            for passage in self.site.verified.passages.get(FactId(f"{record.id}#{fact.id}"), ())
        )
        kinds = ("sources", "programs", "countries", "agencies", "people")
        sources, programs, countries, agencies, people = self._listed(record, *kinds)
        return {
            "date": self.site.words.date(record.date),
            "key_figures": key,
            "pdf": pdf_of(address_of(record.id)) if self.site.options.pdf else None,
            "sources": [*sources, *(c for c in self.present.cards(used) if c not in sources)],
            "programs": programs,
            "countries": countries,
            "agencies": agencies,
            "people": people,
        }

    def _program(self, record: Program, parts: dict[FactId, Part], page: Page) -> dict[str, Any]:
        ancestors = list(self.site.catalogue.ancestors(record.id))
        return {
            "abbreviation": record.abbreviation.text if record.abbreviation else None,
            "status": record.status.text if record.status else None,
            "agency": self.one(record, "agency"),
            "parents": self.present.cards(reversed(ancestors)),
            "children": self.present.cards(self.site.children.get(record.id, ())),
            "countries": self._listed(record, "countries")[0],
            "briefings": self._naming(record, "briefings"),
            "totals": self.present.totals(parts.values()),
            "above": [
                above for a in ancestors if (above := self._above(record, a, page))["figures"]
            ],
        }

    def _above(self, record: Program, ancestor: RecordId, page: Page) -> AboveText:
        """Give the figures stated for the whole of an ancestor and not for this program."""
        own = self.site.below(record.id)
        figures: list[FactText] = []
        for fact in self.site.concerning.get(ancestor, ()):
            entry = self.site.ledger.entries.get(fact)
            programs = set(entry.stated.scope["programs"]) if entry else set()
            if ancestor in programs and not programs & own:
                figures.append(self.present.fact(fact, page, None))
        return {"program": self.present.record(ancestor), "figures": figures}

    def _country(self, record: Country, parts: dict[FactId, Part]) -> dict[str, Any]:
        return {
            "iso": record.iso,
            "region": self._region(record),
            "region_default": record.region is None,
            "programs": self._naming(record, "programs"),
            "briefings": self._naming(record, "briefings"),
            "totals": self.present.totals(parts.values()),
        }

    def covered(self, record: Country) -> CoveredText:
        """Give a country as the front page's map shows it."""
        return {
            "card": self.present.record(record.id),
            "iso": record.iso,
            "region": self._region(record),
            "briefings": len(self._naming_ids(record, "briefings")),
            "figures": self.site.figures_concerning.get(record.id, 0),
        }

    def _region(self, record: Country) -> str:
        if record.region:
            return record.region.text
        return region_name(COUNTRIES[record.iso].m49, self.site.settings.language)

    def _agency(self, record: Agency) -> dict[str, Any]:
        return {
            "abbreviation": record.abbreviation.text if record.abbreviation else None,
            "parent": self.one(record, "parent"),
            "children": self._naming(record, "agencies", "parent"),
            "country": self.one(record, "country"),
            "programs": self._naming(record, "programs", "agency"),
            "people": self._naming(record, "people", "agency"),
        }

    def _person(self, record: Person, page: Page) -> dict[str, Any]:
        return {
            "role": self.present.filler.fill(record.role.prose, record, page)
            if record.role
            else None,
            "agency": self.one(record, "agency"),
            "anonymous": record.anonymous,
        }

    def _shares(self, source: RecordId) -> Mapping[str, Share]:
        return covered_of(source, self.site) if self._known is None else self._known[source]

    def _source(self, record: Source) -> dict[str, Any]:
        site = self.site
        show = record.show or site.settings.show_sources
        stored = site.verified.articles.get(record.id)
        data = site.snapshot.files.get(record.seed.text, b"")
        return {
            "headline": record.title is not None,
            "publisher": record.publisher.text if record.publisher else None,
            "author": record.author.text if record.author else None,
            "published": site.words.date(record.published),
            "retrieved": site.words.date(record.retrieved),
            "url": web_address(record.url.text) if record.url else None,
            "license": record.license.text if record.license else None,
            "language": site.language_of(record.id),
            "language_name": language_name(site.language_of(record.id), site.settings.language),
            "sha256": hashlib.sha256(data).hexdigest(),
            "characters": len(stored.text) if stored else 0,
            "origin": self.one(record, "origin"),
            "copies": self._naming(record, "sources", "origin"),
            "show": show,
            "article": article(record.id, show, self.present),
            "used_numbers": used_numbers(record.id, self.present),
            "unused_numbers": unused_numbers(record.id, site),
            "coverage": texts(self._shares(record.id)),
        }


def _elsewhere(view: Mapping[str, Any]) -> list[Backlink]:
    """Give what refers to a page, without what only names it and is listed there anyway."""
    listed = {card["id"] for key in _LISTS for card in view.get(key) or ()}
    links: list[Backlink] = view["backlinks"]
    return [link for link in links if link["sentence"] or link["card"]["id"] not in listed]


def _updated(record: Record) -> PartialDate | None:
    """Give the date of a page: of a source the last change, since its own date is the article's."""
    if isinstance(record, Source):
        return max((change.date for change in record.changes), default=None)
    return record.newest_date()


def _newest(changes: tuple[Change, ...]) -> list[Change]:
    return sorted(changes, key=lambda change: change.date, reverse=True)


def _plainly_published(record: Record, site: Site) -> bool:
    """Tell whether a record would be published without `--drafts`."""
    return is_published(record, Options(today=site.options.today))
