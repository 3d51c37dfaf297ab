"""Facts as pages print them: cards, speakers, passages, verdicts, totals, conflicts."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypedDict, TypeVar

from generator.checking.ledger import Part, origins
from generator.checking.stated import Stated, anonymous
from generator.model.named_tuples import NamedTuple
from generator.model.records import (
    Briefing,
    Event,
    FactId,
    Figure,
    Person,
    Quote,
    RecordId,
    Source,
    Statement,
    record_of,
)
from generator.model.tables import Few
from generator.pages.catalogues import primary
from generator.pages.entering import entering
from generator.pages.filling import NOWHERE, Filler, passage_address, speaker_words
from generator.pages.fragments import text_fragment, web_address
from generator.pages.quoted import cell_of, lines_of_table
from generator.pages.saying import saying
from generator.pages.site import Site, address_of, anchor_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from generator.checking.ledger import Conflict, Totals
    from generator.checking.passages import Passage
    from generator.model.amounts import Amount
    from generator.model.dates import PartialDate
    from generator.model.prose import Inline
    from generator.model.tables import Noted
    from generator.pages.filling import Page
    from generator.pages.html import Html
    from generator.pages.notes import Notes
    from generator.pages.views import (
        AmountText,
        ByKind,
        Card,
        CellText,
        ConflictSide,
        ConflictText,
        CoversText,
        FactLink,
        FactText,
        LedgerEntry,
        PassageText,
        RecordLink,
        SharesText,
        SpeakerText,
        StatusText,
        StatusWords,
        TotalsText,
    )

T = TypeVar("T")
#: What is made of a fact is kept for so many facts: at most a few megabytes.
_FACTS: Final = 4096
#: A fact names so many others that rest on the same words.
_REPORTS: Final = 5


class Said(NamedTuple):
    """What a fact says on every page; and whether its own words refer to nothing, as most do.

    Of a figure also how it enters totals.
    """

    text: FactText
    whole: bool
    entry: LedgerEntry | None


class _Filled(TypedDict):
    """The words of ours in a fact, as a page prints them."""

    label: Html | None
    note: Html | None


class Presenter:
    """Makes the parts of views for one site."""

    def __init__(self, site: Site, said: Mapping[FactId, Said] | None = None) -> None:
        """Take what facts say where that is known; else it is made of each that is asked for."""
        self.site = site
        self._known = said
        self.filler = Filler(site)
        self._statuses: dict[str, StatusText | None] = {}
        self._cards: dict[RecordId, Noted[Card]] = {}
        self._records: dict[RecordId, Noted[RecordLink]] = {}
        self._links: dict[FactId, Noted[FactLink]] = Few(_FACTS)
        self._speakers: dict[FactId, Noted[SpeakerText]] = Few(_FACTS)
        self._passages: dict[FactId, Noted[list[PassageText]]] = Few(_FACTS)
        self._said: dict[FactId, Noted[Said]] = Few(_FACTS)

    def card(self, identity: RecordId) -> Card:
        """Give a record's card; its summary is without links, so that it reads alike anywhere."""
        return self.site.reads.once(self._cards, identity, lambda: self._card(identity))

    def _card(self, identity: RecordId) -> Card:
        record = self.site.catalogue.heads[identity]
        link = self.record(identity)
        return {
            "id": identity,
            "kind": record.kind,
            "name": self.filler.fill(record.heading().prose, record, NOWHERE),
            "text": link["text"],
            "address": link["address"],
            "summary": self.filler.fill(record.summary.prose, record, NOWHERE)
            if record.summary
            else None,
            "date": self.site.words.date(record.date) if isinstance(record, Briefing) else None,
        }

    def cards(self, identities: Iterable[RecordId]) -> list[Card]:
        """Give the cards of several records, in the order given, each once."""
        return [self.card(identity) for identity in dict.fromkeys(identities)]

    def record(self, identity: RecordId) -> RecordLink:
        """Name a record where a fact refers to it."""
        return self.site.reads.once(self._records, identity, lambda: self._record(identity))

    def _record(self, identity: RecordId) -> RecordLink:
        prose = self.site.catalogue.heads[identity].heading().prose
        text = self.site.plain(prose, identity)
        return {"id": identity, "text": text, "address": address_of(identity)}

    def records(self, identities: Iterable[RecordId]) -> list[RecordLink]:
        """Name several records, in the order given, each once."""
        return [self.record(identity) for identity in dict.fromkeys(identities)]

    def status(self, key: str) -> StatusText | None:
        """Give a status as views hold it."""
        if key not in self._statuses:
            status = self.site.settings.statuses.get(key)
            label = self.site.words.status(status) if status else ""
            self._statuses[key] = {"key": key, "label": label} if status else None
        return self._statuses[key]

    def link(self, fact: FactId) -> FactLink:
        """Name a fact where another one refers to it."""
        return self.site.reads.once(self._links, fact, lambda: self._link(fact))

    def _link(self, fact: FactId) -> FactLink:
        stated = self.site.catalogue.facts[fact]
        entry = self.site.ledger.entries.get(fact)
        return {
            "id": fact,
            "text": self._plain_label(stated),
            "address": f"{address_of(stated.record)}#fact-{stated.fact.id}",
            "amount": self.site.words.amount(entry.amount) if entry else None,
            "status": self.status(entry.status) if entry else None,
        }

    def _plain_label(self, stated: Stated) -> str:
        label = self._label(stated)
        if label is None:
            return self.site.called(stated.id)
        return self.site.plain(label.prose, stated.record)

    def _label(self, stated: Stated) -> Inline | None:
        match stated.fact:
            case Figure(label=label):
                return label
            case Statement(text=text):
                return text
            case Event(title=title):
                return title
            case _:
                return None

    def speaker(self, stated: Stated) -> SpeakerText:
        """Say who says a fact."""
        return self.site.reads.once(self._speakers, stated.id, lambda: self._speaker(stated))

    def _speaker(self, stated: Stated) -> SpeakerText:
        speaker = stated.speaker
        record = self.site.catalogue.heads.get(speaker.record) if speaker.record else None
        role = record.role if isinstance(record, Person) else None
        return {
            "words": speaker_words(self.site, stated.id),
            "card": self.record(speaker.record) if speaker.record else None,
            "role": self.site.plain(role.prose, record.id) if role and record else None,
            "anonymous": anonymous(stated, self.site.catalogue.heads),
            "article": not (speaker.record or speaker.words or isinstance(stated.fact, Quote)),
        }

    def passages(self, fact: FactId) -> list[PassageText]:
        """Give the verbatim words that say a fact."""
        return self.site.reads.once(self._passages, fact, lambda: self._all_passages(fact))

    def _all_passages(self, fact: FactId) -> list[PassageText]:
        return [
            self._passage(passage, passage_address(self.site, fact, index))
            for index, passage in enumerate(self.site.verified.passages.get(fact, ()))
        ]

    def _passage(self, passage: Passage, address: str) -> PassageText:
        record = self.site.catalogue.heads[passage.source]
        assert isinstance(record, Source)
        url = web_address(record.url.text) if record.url else None
        stored = self.site.verified.articles[passage.source].text
        return {
            "source": self.record(passage.source),
            "publisher": record.publisher.text if record.publisher else None,
            "author": record.author.text if record.author else None,
            "published": self.site.words.date(record.published),
            "words": " ".join(passage.words.split()),
            "lines": lines_of_table(passage.words),
            "cell": self._cell(passage) if "\n" in passage.words else None,
            "language": self.site.language_of(passage.source),
            "start": passage.start,
            "end": passage.end,
            "address": address,
            "url": url,
            "original": text_fragment(url, stored, passage.start, passage.end) if url else None,
        }

    def _cell(self, passage: Passage) -> CellText | None:
        """Give the row of a table that says a figure, and the table's head."""
        entry = self.site.ledger.entries.get(passage.fact)
        stored = self.site.verified.articles[passage.source]
        numbers = saying(stored, passage, entry.amount) if entry else []
        if not numbers:
            return None
        start, end = stored.legible.of(numbers[-1].start, numbers[-1].end)
        return cell_of(passage.words, start - passage.start, end - passage.start)

    def mentioned(self, notes: Notes | None, printed: Iterable[FactText] = ()) -> list[FactText]:
        """Give the facts that have a note on a page and are not `printed` there themselves."""
        known = {fact["id"] for fact in printed}
        return [
            {**self.said(fact).text, "number": number}
            for number, fact in (notes.numbered() if notes else ())
            if fact not in known
        ]

    def legend(self, facts: Iterable[FactText]) -> list[StatusWords]:
        """Give the statuses of facts, with the words that name them in their sources' languages."""
        facts = [fact for fact in facts if fact["status"]]
        read_in = {primary(p["language"]) for fact in facts for p in fact["passages"]}
        return self.statuses({s["key"] for f in facts if (s := f["status"])}, sorted(read_in))

    def statuses(self, used: Container[str], read_in: Sequence[str] = ()) -> list[StatusWords]:
        """Give some statuses, in the site's order, with the words that name them.

        The words are of some languages, or of all that the site's articles are in.
        """
        words = partial(self.site.status_words, read_in=read_in)
        return [
            {"key": s.key, "label": self.site.words.status(s), "words": words(s)}
            for s in self.site.settings.statuses.values()
            if s.key in used
        ]

    def fact(
        self, fact: FactId, page: Page, own: RecordId | None, part: Part | None = None
    ) -> FactText:
        """Give a fact as the page of `own` prints it; `part` is how it enters that page."""
        said = self.said(fact)
        return {
            **said.text,
            "own": own == record_of(fact),
            **self._filled(fact, page, said),
            "share": self._share(fact, part) if part else None,
            "shared": bool(part and part.amount is None and part.reason == "shared"),
            "number": page.notes.number(fact) if page.notes else None,
        }

    def _filled(self, fact: FactId, page: Page, said: Said) -> _Filled:
        """Give a fact's label and note on a page; what refers to nothing reads alike on all.

        What a note refers to gets no note of its own: it would stand within another.
        """
        label, note = said.text["label"], said.text["note"]
        if said.whole and page.places is None:
            return {"label": label, "note": note}
        stated = self.site.catalogue.facts[fact]
        owner, fill = self.site.catalogue.heads[stated.record], self.filler.fill
        if written := self._label(stated):
            label = fill(written.prose, owner, page)
        if written := stated.fact.note:
            note = fill(written.prose, owner, page._replace(notes=None))
        return {"label": label, "note": note}

    def _share(self, fact: FactId, part: Part) -> AmountText | None:
        """Give what of a figure enters a page's totals, if that is not all of it."""
        amount, whole = part.amount, self.site.ledger.entries[fact].amount
        if amount is None or amount is whole or amount.measure() == whole.measure():
            return None
        return self.site.words.amount(amount)

    def said(self, fact: FactId) -> Said:
        """Give what a fact says on every page."""
        if self._known is not None:
            return self._known[fact]
        return self.site.reads.once(self._said, fact, lambda: self._fact(fact))

    def _fact(self, identity: FactId) -> Said:
        stated = self.site.catalogue.facts[identity]
        fact = stated.fact
        site = self.site
        entry = site.ledger.entries.get(stated.id)
        label = self._label(stated)
        owner = site.catalogue.heads[stated.record]
        link, origins = self.link(stated.id), self._origins(stated)
        reports, count = self._reports(stated)
        text: FactText = {
            "id": stated.id,
            "local": fact.id,
            "kind": type(fact).__name__.lower(),
            "own": False,
            "record": self.record(stated.record),
            "record_date": site.words.date(owner.newest_date()),
            "address": link["address"],
            "label": self.filler.fill(label.prose, owner, NOWHERE) if label else None,
            "text": link["text"] if label else site.fact_words(stated.id),
            "amount": link["amount"],
            "status": link["status"],
            "date": site.words.date(event_date(site, stated)),
            "statement_kind": (fact.kind or None) if isinstance(fact, Statement) else None,
            "as_of": site.words.date(entry.as_of if entry else fact.as_of),
            "speaker": self.speaker(stated),
            "parties": self.records(stated.parties),
            "programs": self.records(stated.scope["programs"]),
            "countries": self.records(stated.scope["countries"]),
            "note": self.filler.fill(fact.note.prose, owner, NOWHERE) if fact.note else None,
            "passages": self.passages(stated.id),
            "derived": [self.link(f) for f in stated.derived],
            "covers": self._covers(stated.id),
            "shares": self._shares(stated, entry.amount) if entry and stated.shares else None,
            "share": None,
            "shared": False,
            "disputed": bool(site.conflicts_of.get(stated.id)),
            "same_as": [self.link(f) for f in reports],
            "same_as_count": count,
            "rate": (entry.rate or None) if entry else None,
            "number": None,
            "origins": origins,
            "single_origin": origins == 1,
        }
        whole = all(one is None or one.prose.whole for one in (label, fact.note))
        return Said(text, whole, entering(site, entry) if entry else None)

    def _reports(self, stated: Stated) -> tuple[list[FactId], int]:
        """Give other reports of the same thing, and how many there are.

        Those of `same_as` come first, and all of them. Very many may rest on the same words: of
        these a few, those of the same record before others.
        """
        tied = self.site.ledger.tied.get(stated.id)
        if tied is None:
            return [], 0
        facts, declared = tied.facts, self.site.ledger.declared.get(stated.id, ())
        own = (bisect_left(facts, f"{stated.record}{sign}") for sign in "#$")
        found = dict.fromkeys((*declared, *facts[slice(*own)], *facts[: _REPORTS + 1]))
        others = [fact for fact in found if fact != stated.id]
        return others[: max(_REPORTS, len(declared))], len(facts) - 1

    def _origins(self, stated: Stated) -> int:
        """Count the sources a fact goes back to; only reports that agree corroborate each other.

        Who rests on the same words adds none.
        """
        ledger = self.site.ledger
        own, declared = ledger.says(stated.id), ledger.declared.get(stated.id, (stated.id,))
        facts = stated.derived or [fact for fact in declared if ledger.says(fact) == own]
        found = (origins(f, self.site.verified, self.site.catalogue) for f in facts)
        return len(frozenset().union(*found))

    def _covers(self, fact: FactId) -> CoversText | None:
        cover = self.site.ledger.covers.get(fact)
        if cover is None:
            return None
        return {
            "parts": [self.link(part) for part in cover.parts],
            "sum": self.site.words.amount(cover.sum),
            "total": self.site.words.amount(self.site.ledger.entries[fact].amount),
            "verdict": cover.verdict.value,
        }

    def _shares(self, stated: Stated, amount: Amount) -> SharesText:
        figure = stated.fact
        assert isinstance(figure, Figure)
        sources = self.site.verified.share_passages.get(stated.id, ())
        passages: list[PassageText] = [
            self._passage(p, f"{address_of(p.source)}#{share_anchor(stated.id, i)}")
            for i, p in enumerate(sources)
        ]
        return {
            "parts": [
                {
                    "card": self.record(portion.of),
                    "percent": self.site.words.percent(portion.percent),
                    "amount": self.site.words.amount(amount.scaled(portion.percent)),
                }
                for portion in stated.shares
            ],
            "remainder": figure.remainder.text if figure.remainder else None,
            "ours": figure.shares_reason.text if figure.shares_reason else None,
            "passages": passages,
        }

    def by_kind(self, facts: Iterable[FactText]) -> ByKind:
        """Sort facts into the four lists."""
        found: ByKind = {"figures": [], "statements": [], "quotes": [], "events": []}
        for fact in facts:
            match fact["kind"]:
                case "figure":
                    found["figures"].append(fact)
                case "statement":
                    found["statements"].append(fact)
                case "quote":
                    found["quotes"].append(fact)
                case _:
                    found["events"].append(fact)
        return found

    def totals(self, parts: Iterable[Part]) -> TotalsText:
        """Give the totals of some figures and what enters none."""
        parts = tuple(parts)
        amounts = {part.figure: part.amount for part in parts}
        return self.totals_of(self.site.ledger.totals(parts), amounts)

    def totals_of(
        self,
        result: Totals,
        amounts: Mapping[FactId, Amount | None] = MappingProxyType({}),
        most: int | None = None,
    ) -> TotalsText:
        """Give totals with their figures; `amounts` say what enters of those that are not whole.

        What is more than `most` is counted, and not listed.
        """

        def few(listed: Sequence[T]) -> Sequence[T]:
            return listed if most is None or len(listed) <= most else ()

        return {
            "totals": [
                {
                    "status": self.status(t.status) or {"key": "", "label": ""},
                    "unit": t.unit,
                    "as_of": self.site.words.date(t.as_of),
                    "amount": self.site.words.amount(t.amount),
                    "figures": [self._added(f, amounts.get(f)) for f in few(t.figures)],
                    "count": len(t.figures),
                }
                for t in result.totals
            ],
            "left_out": [
                {"fact": self.link(f), "reason": reason} for f, reason in few(result.left_out)
            ],
            "left_out_count": len(result.left_out),
        }

    def _added(self, fact: FactId, amount: Amount | None) -> FactLink:
        """Name a figure with what of it enters a total: all of it, or its share."""
        link = self.link(fact)
        return {**link, "amount": self.site.words.amount(amount)} if amount else link

    def conflicts(self, facts: Iterable[FactId]) -> list[ConflictText]:
        """Give the conflicts some facts are in, each side with who says it."""
        found = {c for fact in facts for c in self.site.conflicts_of.get(fact, ())}
        return [
            {"kind": conflict.kind, "facts": list(self._sides(conflict))}
            for conflict in sorted(found)
        ]

    def _sides(self, conflict: Conflict) -> Iterator[ConflictSide]:
        """Give the sides of a conflict; reports that say the same follow one another."""
        says = self.site.ledger.says
        of: dict[object, list[FactId]] = {}
        for fact in conflict.facts:
            side = fact if conflict.kind == "contradicts" else says(fact)
            of.setdefault(side, []).append(fact)
        for agreeing in of.values():
            for fact in agreeing:
                yield {
                    "fact": self.link(fact),
                    "speaker": self.speaker(self.site.catalogue.facts[fact]),
                    "passages": self.passages(fact),
                    "agrees": fact != agreeing[0],
                }

    def amount(self, amount: Amount) -> AmountText:
        """Give an amount as views hold it."""
        return self.site.words.amount(amount)


def share_anchor(fact: FactId, index: int) -> str:
    """Give the id of a passage that states a split."""
    return f"{anchor_of(fact)}-shares" + (f"-{index + 1}" if index else "")


def event_date(site: Site, stated: Stated) -> PartialDate | None:
    """Give an event's date: its own, or where it is `dated_by: published` the source's."""
    event = stated.fact
    if not isinstance(event, Event):
        return None
    if event.date or event.dated_by != "published":
        return event.date
    for source in stated.sources:
        record = site.catalogue.heads.get(source)
        if isinstance(record, Source) and record.published:
            return record.published
    return None
