"""The compiled site: all that is known, before pages are made of it.

In: the results of reading and checking. Out: one value that the planner and the views read, with
the tables they share: which facts concern a record, who refers to it, what is above and below.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeVar

from generator.checking.ledger import concern
from generator.checking.links import reference_target
from generator.model.data_classes import dataclass, field
from generator.model.drawn import Drawn, Plain, Unmade, sources_of
from generator.model.lasting import Lasting
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.prose import HOLE, Reference
from generator.model.records import (
    Briefing,
    Country,
    FactId,
    Program,
    Quote,
    RecordId,
    Source,
    record_of,
)
from generator.model.tables import Few, Noted, Reads, Table
from generator.model.text import Place
from generator.pages.html import unescape
from generator.pages.locales import quotation_marks
from generator.pages.owned_names import OwnedNames
from generator.pages.referring import Line, Mentioned, Referring, lines_of
from generator.pages.words import Words
from generator.reading.languages import Language, rules
from generator.reading.sentences import around, sentences
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.checking.catalogue import Catalogue, OwnFacts
    from generator.checking.counts import Count
    from generator.checking.evidence import Proofs, Verified
    from generator.checking.ledger import Concern, Conflict, Ledger
    from generator.checking.passages import Passage
    from generator.model.prose import Prose
    from generator.model.settings import Options, Settings
    from generator.model.snapshot import Snapshot
    from generator.model.statuses import Status
    from generator.pages.owned_names import NamesIn, Span

# A text may refer to a text that refers to a third; what is deeper is printed as it is written.
_MAX_DEPTH = 2
#: The tables of names by which references are resolved.
_NAMES = ("published", "hidden", "unread", "slugs", "fact ids", "unread facts")
#: So many lists of facts and passages are held: each keeps from being let go what it lists.
_LISTS: Final = 100
#: So many words of facts and records are held.
_SAID: Final = 8192
_TAG = late(r"<[^>]*>")
K = TypeVar("K", bound=str)
V = TypeVar("V")


class Found(NamedTuple):
    """A passage, and its place among those of its fact, from 0."""

    passage: Passage
    place: int


def address_of(record: RecordId) -> str:
    """Give a record's address, relative to the site's root; free pages live at the top."""
    kind, _, slug = record.partition("/")
    return f"{slug}/" if kind == "pages" else f"{record}/"


def pdf_of(address: str) -> str:
    """Give the address of a page's PDF: beside it, under its own name."""
    return f"{address}{address.strip('/').rpartition('/')[2]}.pdf"


def anchor_of(fact: FactId) -> str:
    """Give the id of a fact's highlighted words on its source's page."""
    return fact.replace("/", "-").replace("#", "-")


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that is published, checked; `reads` notes what is read of its tables."""

    snapshot: Snapshot
    settings: Settings
    options: Options
    catalogue: Catalogue
    verified: Verified
    ledger: Ledger
    counts: Mapping[RecordId, Count]
    referring: Mapping[RecordId, Referring] = field(default_factory=dict)
    named: Mapping[RecordId, NamesIn] = field(default_factory=dict)
    lasting: Lasting = field(default_factory=Lasting)
    reads: Reads = field(default_factory=Reads)

    def _made(
        self,
        name: str,
        make: Callable[[], Mapping[K, V]],
        of: Iterable[object],
        plain: Plain | None = None,
    ) -> Mapping[K, V]:
        """Make a table of others: who reads it rests on its rows, not on theirs.

        It is the one of the last site if all it is made of is as it was there; and it is not made
        before somebody looks into it. `plain` is how another process need not make it again.
        """
        whole = tuple(of)

        def unmade() -> Mapping[K, V]:
            return Unmade(whole, partial(self.reads.aside, make), plain)

        return Table(name, self.lasting.once(("table", name), whole, unmade), self.reads)

    def held(self, *names: str) -> tuple[object, ...]:
        """Give what tables hold: the same objects while nothing in them changed."""
        return tuple(self.reads.held[name] for name in names)

    @property
    def printed(self) -> tuple[object, ...]:
        """Give all that the words of a heading or a total rest on, with what it refers to."""
        return self.held("heads", "facts", "entries", "tied", "passages", *_NAMES)

    def complete(self) -> Site:
        """Have every table that else is there when it is first read."""
        for name, made in vars(Site).items():
            if isinstance(made, cached_property):
                getattr(self, name)
        return self

    @cached_property
    def words(self) -> Words:
        """Print amounts and dates in the site's language."""
        return Words(self.settings.language, self.settings.symbols, self.snapshot.theme)

    def language_of(self, source: RecordId) -> str:
        """Give the tag of a source's language."""
        record = self.catalogue.heads.get(source)
        own = record.language if isinstance(record, Source) else ""
        return own or self.settings.language

    def status_words(self, status: Status, read_in: Sequence[str] = ()) -> list[str]:
        """Give the words that name a status in some languages, or in all of the site's articles."""
        tongues = chain.from_iterable(map(self._read_in.__getitem__, read_in or [""]))
        read = tuple(tongues) or (self.language,)
        return list(dict.fromkeys(word for tongue in read for word in words_of(status, tongue)))

    @cached_property
    def _read_in(self) -> Mapping[str, tuple[Language, ...]]:
        """The languages of the site's articles by tag, and all of them under none."""

        def make() -> dict[str, tuple[Language, ...]]:
            read = {a.language.tag: a.language for a in self.verified.articles.values()}
            every = {tag: (read[tag],) for tag in sorted(read)}
            return {"": tuple(chain.from_iterable(every.values())), **every}

        return self._made("languages", make, self.held("articles"))

    @cached_property
    def language(self) -> Language:
        """The rules of the site's language, or of English."""
        found = rules(self.settings.language) or rules("en")
        assert found is not None
        return found

    @cached_property
    def base_url(self) -> str:
        """Where the site will be published, with a closing slash; empty if not stated."""
        chosen = self.options.base_url
        if chosen is None:
            return self.settings.base_url
        return chosen if not chosen or chosen.endswith("/") else f"{chosen}/"

    @cached_property
    def naming(self) -> Mapping[RecordId, str]:
        """What tells one state of the facts of each record, and of whom it names, from another.

        What is made of that alone is as it was where only words are other ones.
        """

        def each(some: Mapping[RecordId, OwnFacts], _: object) -> Mapping[RecordId, str]:
            return {record: own.naming for record, own in some.items()}

        every = self.lasting.every("naming", self.catalogue.own_facts, each, key=str)
        return Table("naming", every, self.reads)

    @property
    def _naming(self) -> object:
        """What the table of these holds."""
        assert self.naming is not None  # it is made first
        return self.reads.held["naming"]

    @cached_property
    def concerning(self) -> Mapping[RecordId, tuple[FactId, ...]]:
        """The facts that concern each record: its own, then others in the order of records."""
        plain = Plain(lambda table: dict(sources_of(table)), _own_first)
        return self._made("concerning", self._facts_of, (self._naming,), plain)

    def _facts_of(self) -> Mapping[RecordId, tuple[FactId, ...]]:
        found: dict[RecordId, list[FactId]] = defaultdict(list)
        own = self.catalogue.own_facts
        for concerns in self.lasting.every("concerns", own, _concerns).values():
            for concerned, fact in concerns:
                found[concerned].append(fact)
        return _own_first(dict(found))

    @cached_property
    def passages_in(self) -> Mapping[RecordId, tuple[Found, ...]]:
        """The passages that say facts, by the source they stand in, in the order of facts."""
        make = partial(self._by_source, "passages", lambda proofs: proofs.sources)
        return self._made("passages in", make, self.held("passages"))

    @cached_property
    def share_passages_in(self) -> Mapping[RecordId, tuple[Found, ...]]:
        """The passages that state splits, likewise."""
        make = partial(self._by_source, "share passages", lambda proofs: proofs.share_sources)
        return self._made("shares in", make, self.held("share passages"))

    def _by_source(
        self, table: str, sources: Callable[[Proofs], tuple[str, ...]]
    ) -> Mapping[RecordId, tuple[Found, ...]]:
        """Group passages by the source they stand in; `sources` tells those of each fact."""
        passages: Any = self.reads.held[table]
        found: dict[RecordId, list[tuple[FactId, int, Proofs]]] = defaultdict(list)
        for fact, proofs in sources_of(passages).items():
            place = self.catalogue.own_facts[record_of(fact)].ids.index(fact)
            for index, source in enumerate(sources(proofs)[place].split()):
                found[RecordId(source)].append((fact, index, proofs))

        def draw(_: RecordId, of: list[tuple[FactId, int, Proofs]]) -> tuple[Found, ...]:
            return tuple(Found(passages[fact][index], index) for fact, index, _ in of)

        return Drawn(dict(found), draw, _LISTS)  # that makes no rows when it is asked for them

    @cached_property
    def owned_names(self) -> OwnedNames:
        """The names of records that articles are looked through for.

        It is no table: who prints an article rests on the names in it.
        """

        def make() -> OwnedNames:
            return self.reads.aside(lambda: OwnedNames(self._names()))

        return self.lasting.once("owned names", self.printed, make)

    @cached_property
    def names_in(self) -> Mapping[RecordId, tuple[Span, ...]]:
        """The names of records in each source's article."""

        def make() -> Mapping[RecordId, tuple[Span, ...]]:
            return Drawn(self.named, lambda _, of: of.spans)

        return self._made("names in", make, (self.named,))

    def _names(self) -> Iterator[tuple[RecordId, str]]:
        for record in self.catalogue.heads.values():
            if record.kind in ("sources", "briefings", "pages"):
                continue
            yield record.id, self.plain(record.heading().prose, record.id)
            yield from ((record.id, alias.text) for alias in record.aliases)
            abbreviation = getattr(record, "abbreviation", None)
            if abbreviation:
                yield record.id, abbreviation.text

    @property
    def own_countries(self) -> tuple[tuple[str, str], ...]:
        """The names and aliases of the site's own countries with their codes, by name."""
        return self._own_countries[""]

    @cached_property
    def _own_countries(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        def make() -> Mapping[str, tuple[tuple[str, str], ...]]:
            return {"": tuple(sorted(self._codes().items()))}

        return self._made("own countries", make, self.printed)

    def _codes(self) -> dict[str, str]:
        found = {}
        for record in self.catalogue.heads.values():
            if not isinstance(record, Country):
                continue
            for name in (
                self.plain(record.heading().prose, record.id),
                *(alias.text for alias in record.aliases),
            ):
                if len(name) > 1:
                    found[name] = record.iso
        return found

    @cached_property
    def children(self) -> Mapping[RecordId, tuple[RecordId, ...]]:
        """The programs directly below each program."""
        return self._made("children", self._programs_below, self.held("heads", "parents"))

    def _programs_below(self) -> Mapping[RecordId, tuple[RecordId, ...]]:
        found: dict[RecordId, list[RecordId]] = defaultdict(list)
        for child, parent in self.catalogue.names.parents.items():
            if child in self.catalogue.heads:
                found[parent].append(child)
        return {parent: tuple(sorted(below)) for parent, below in found.items()}

    def below(self, program: RecordId) -> frozenset[RecordId]:
        """Give a program and all its descendants."""
        found = {program}
        ahead = [program]
        while ahead:
            for child in self.children.get(ahead.pop(), ()):
                if child not in found:
                    found.add(child)
                    ahead.append(child)
        return frozenset(found)

    @cached_property
    def conflicts_of(self) -> Mapping[FactId, tuple[Conflict, ...]]:
        """The conflicts each fact is in."""
        return self._made("conflicts", self._conflicts_by_fact, (self.ledger.conflicts,))

    def _conflicts_by_fact(self) -> Mapping[FactId, tuple[Conflict, ...]]:
        found: dict[FactId, list[Conflict]] = defaultdict(list)
        for conflict in self.ledger.conflicts:
            for fact in conflict.facts:
                found[fact].append(conflict)
        return {fact: tuple(conflicts) for fact, conflicts in found.items()}

    def concern(self, figure: FactId) -> Concern:
        """Give which countries and programs a figure and all that report the same concern."""
        if figure in self.ledger.tied:
            return self._concerns[self.ledger.first(figure)]
        return concern([self.catalogue.facts[figure]])

    @cached_property
    def _concerns(self) -> Mapping[FactId, Concern]:
        """What all reports of one thing concern, by the first of them.

        A page that shows one of very many reports need not look at the others.
        """

        def make() -> Mapping[FactId, Concern]:
            tied, facts = self.ledger.tied.values(), self.catalogue.facts
            each = dict.fromkeys(reports.facts for reports in tied)
            return {of[0]: concern(facts[fact] for fact in of) for of in each}

        return self._made("reports concern", make, self.held("tied", "facts"))

    def numbers(self) -> tuple[int, int, int, int]:
        """Count the numbers in all texts: those sourced, quoted, allowed and unsourced."""
        sourced, quoted, allowed, unsourced = self._numbers[""]
        return sourced, quoted, allowed, unsourced

    @cached_property
    def _numbers(self) -> Mapping[str, Sequence[int]]:
        def make() -> Mapping[str, Sequence[int]]:
            each = list(self.counts.values())
            good = (sum(getattr(c, of) for c in each) for of in ("sourced", "quoted", "allowed"))
            return {"": [*good, sum(len(c.unsourced) for c in each)]}

        return self._made("numbers", make, self.held("counts"), Plain(dict, dict))

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many facts there are of each kind, where there are any."""
        plain = Plain(dict, dict)
        return self._made("fact kinds", self.catalogue.kinds, (self._naming,), plain)

    @cached_property
    def figure_order(self) -> Mapping[FactId, int]:
        """The place of each figure among all, in order of id."""

        def make() -> Mapping[FactId, int]:
            return {figure: at for at, figure in enumerate(sorted(self.ledger.places))}

        return self._made("figure order", make, self.held("entries"))

    @cached_property
    def figures_concerning(self) -> Mapping[RecordId, int]:
        """How many figures concern each record that any fact concerns."""
        assert self.concerning is not None  # it is made first
        concerning: Any = self.reads.held["concerning"]

        def make() -> Mapping[RecordId, int]:
            figures = self.ledger.places.keys()
            each = sources_of(concerning).items()
            return {record: sum(fact in figures for fact in of) for record, of in each}

        return self._made("figures concerning", make, (concerning, *self.held("entries")))

    @cached_property
    def listing(self) -> Mapping[RecordId, tuple[RecordId, ...]]:
        """For each record, the records whose front matter names it, in order of id."""

        def take(found: dict[str, list[str]]) -> Mapping[RecordId, tuple[RecordId, ...]]:
            return {RecordId(record): tuple(map(RecordId, by)) for record, by in found.items()}

        return self._made("listing", self._named_by, (self._naming,), Plain(dict, take))

    def _named_by(self) -> Mapping[RecordId, tuple[RecordId, ...]]:
        own = self.catalogue.own_facts
        parts = {record: self._names_of(record, of) for record, of in own.items()}
        return self.lasting.grouped("listing", parts)

    def _names_of(self, record: RecordId, own: OwnFacts) -> Mapping[RecordId, RecordId]:
        """Give whom a record's front matter names."""

        def make() -> Mapping[RecordId, RecordId]:
            return dict.fromkeys(own.named, record)

        return self.lasting.each("named", record, (own,), make)

    @cached_property
    def backlinks(self) -> Mapping[RecordId, tuple[Mentioned, ...]]:
        """Who refers to each record: in prose and where, else by front matter alone."""
        held = (self._naming, *self.held("referring"))

        def take(found: dict[str, list[list[str]]]) -> Mapping[RecordId, tuple[Mentioned, ...]]:
            return _mentioned({RecordId(r): tuple(map(tuple, of)) for r, of in found.items()})

        plain = Plain(lambda table: dict(sources_of(table)), take)
        return self._made("backlinks", self._mentioned_by, held, plain)

    def _mentioned_by(self) -> Mapping[RecordId, tuple[Mentioned, ...]]:
        own, referring = self.catalogue.own_facts, self.referring
        parts = {
            record: self._mentions(record, own[record], of) for record, of in referring.items()
        }
        return _mentioned(self.lasting.grouped("backlinks", parts))

    def _mentions(
        self, record: RecordId, own: OwnFacts, referring: Referring
    ) -> Mapping[RecordId, tuple[RecordId, str]]:
        """Give whom a record refers to, with the first place in its body if there is one."""

        def make() -> Mapping[RecordId, tuple[RecordId, str]]:
            in_body = {target: (record, where) for target, where in referring.mentions.items()}
            return {**dict.fromkeys(own.named, (record, "")), **in_body}

        return self.lasting.each("mentions", record, (own, referring), make)

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        """The lines of bodies that refer to something, by record and content."""
        referring: Any = self.reads.held["referring"]  # looked up later: who does rests on lines
        return self._made("lines", lambda: lines_of(referring), (referring,))

    def sentence(self, mention: Mentioned) -> str:
        """Give the sentence in which a record is mentioned, its references as words."""
        line = self.lines.get(mention.line)
        spans = sentences(line.text, self.language) if line else ()
        if line is None or not spans:
            return ""
        first, last = around(spans, mention.offset, mention.offset + 1)
        start, end = spans[first][0], spans[last][1]
        words = {
            offset: self.reference_words(target, label, mention.by)
            for offset, target, label in line.references
            if start <= offset < end
        }
        parts = (
            words.get(at, "…") if c == HOLE else c
            for at, c in enumerate(line.text[start:end], start)
        )
        return " ".join("".join(parts).split())

    def reference_words(self, target: str, label: str, own: RecordId, depth: int = 0) -> str:
        """Give the plain words a reference prints."""
        if label:
            return label
        found = reference_target(
            Reference(target, label, Place(""), 0, 0), own, self.catalogue
        ).value
        if found is None or depth > _MAX_DEPTH:
            return target
        if found.fact:
            return self.called(found.fact, depth + 1)
        assert found.record
        return self._heading_words(found.record, depth + 1)

    def _heading_words(self, record: RecordId, depth: int) -> str:
        def make() -> str:
            return self.plain(self.catalogue.heads[record].heading().prose, record, depth)

        return self.reads.once(self._said, (record, depth), make)

    @cached_property
    def _said(self) -> dict[tuple[str, int], Noted[str]]:
        """What a fact or a record prints where another refers to it, by how deep that is.

        Texts that refer to texts that refer to texts would otherwise be put together once for each
        way that leads to them.
        """
        return Few(_SAID)

    def plain(self, prose: Prose, own: RecordId, depth: int = 0) -> str:
        """Give an inline text without markup, its references as words."""
        parts = []
        for segment in prose.segments:
            if isinstance(segment, str):
                plain = _TAG.sub("", segment) if "<" in segment else segment
                parts.append(unescape(plain))
            elif segment.kind in ("reference", "words", "inner"):
                reference = prose.references[segment.index]
                parts.append(self.reference_words(reference.target, reference.label, own, depth))
        return "".join(parts)

    def fact_words(self, fact: FactId, depth: int = 0) -> str:
        """Give what a fact prints in a sentence: amount, words, text or title."""
        return self.reads.once(self._said, (fact, depth), lambda: self._fact_words(fact, depth))

    def called(self, fact: FactId, depth: int = 0) -> str:
        """Give what a fact prints among words of ours: those of a quotation within marks."""
        words = self.fact_words(fact, depth)
        if not isinstance(self.catalogue.facts[fact].fact, Quote):
            return words
        opening, closing = quotation_marks(self.settings.language)
        return f"{opening}{words}{closing}"

    def _fact_words(self, fact: FactId, depth: int) -> str:
        stated = self.catalogue.facts[fact]
        entry = self.ledger.entries.get(fact)
        if entry:
            return self.words.apart(self.words.amount_text(entry.amount))
        text = getattr(stated.fact, "text", None) or getattr(stated.fact, "title", None)
        if text:
            return self.plain(text.prose, stated.record, depth)
        passages = self.verified.passages.get(fact, ())
        return " […] ".join(" ".join(p.words.split()) for p in passages)

    def newest(self) -> Iterator[Briefing]:
        """Give the briefings, the newest first, those without a date last."""
        briefings = [r for r in self.catalogue.of_kind("briefings") if isinstance(r, Briefing)]
        by_id = {briefing.id: briefing for briefing in briefings}
        order = newest_first(by_id, lambda identity: by_id[identity].newest_date())
        return map(by_id.__getitem__, order)

    def programs(self) -> Iterator[Program]:
        """Give the programs in order of slug."""
        return (r for r in self.catalogue.of_kind("programs") if isinstance(r, Program))


def _concerns(
    own: Mapping[RecordId, OwnFacts], _: object
) -> Mapping[RecordId, list[tuple[RecordId, FactId]]]:
    """Give the records that the facts of each record concern, each with the fact."""
    return {record: list(facts.concerns()) for record, facts in own.items()}


def _own_first(found: Mapping[RecordId, list[FactId]]) -> Mapping[RecordId, tuple[FactId, ...]]:
    """Give lists of facts by the records they concern, a record's own first."""

    def draw(record: RecordId, of: list[FactId]) -> tuple[FactId, ...]:
        return tuple(sorted(of, key=lambda fact: record_of(fact) != record))

    return Drawn(found, draw, _LISTS)  # that makes no rows when it is asked for them


def _mentioned(
    sources: Mapping[RecordId, tuple[Any, ...]],
) -> Mapping[RecordId, tuple[Mentioned, ...]]:
    """Give who refers to each record, of a record and a place for each of them."""
    return Drawn(sources, lambda _, of: tuple(Mentioned.of(by, where) for by, where in of))


def newest_first(
    records: Iterable[RecordId], date: Callable[[RecordId], Sequence[int] | None]
) -> list[RecordId]:
    """Give the briefings among records in order of id, the newest first, the undated last."""
    dates = {identity: date(identity) for identity in records if identity.startswith("briefings/")}
    dated = [identity for identity, known in dates.items() if known]
    dated.sort(key=lambda identity: tuple(dates[identity] or ()), reverse=True)
    return [*dated, *(identity for identity, known in dates.items() if not known)]
