"""The catalogue: every record that is published, and every fact, with its references resolved.

In: what was read. Out: records and facts by id. A reference to what does not exist, to what is not
published, or to more than one thing is a problem where it stands; so are two records of one id or
of one country, and what leads back to itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Final

from generator.checking.circles import circles, is_below
from generator.checking.references import Names, names_of, placing
from generator.checking.stated import Meant, Stated, resolve
from generator.checking.unwritten import unwritten
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn
from generator.model.kept import Memory, digest
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem
from generator.model.records import Country, Event, FactId, Figure, RecordId
from generator.model.rested import Rows
from generator.model.tables import Reads
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.lasting import Lasting
    from generator.model.records import Fact, Record
    from generator.model.settings import Options
    from generator.reading.entries import Entry

_EVENT: Final = Event.__name__
_FRONT: Final = attrgetter("front")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All published records by id and by file, all their facts by id; in order of id."""

    records: Mapping[RecordId, Record]
    heads: Mapping[RecordId, Record]
    """The records, for who looks at their front matter alone: an edit of a body is none."""
    facts: Mapping[FactId, Stated]
    own_facts: Mapping[RecordId, OwnFacts]
    linked: Mapping[FactId, Stated]
    """The facts that refer to others, and sums."""
    names: Names
    by_path: Mapping[str, RecordId]
    by_kind: Mapping[str, tuple[RecordId, ...]]

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """Give the records of one kind, in order of slug."""
        return tuple(map(self.records.__getitem__, self.by_kind.get(kind, ())))

    def kinds(self) -> Counter[str]:
        """Count the facts by kind."""
        return Counter(kind for own in self.own_facts.values() for kind in own.kinds())

    def ancestors(self, program: RecordId) -> Iterator[RecordId]:
        """Give a program's ancestors, the nearest first."""
        parents = self.names.parents
        while program in parents:
            program = parents[program]
            yield program


def catalogue(
    entries: Mapping[str, Entry], options: Options, memory: Memory | None = None
) -> Checked[Catalogue]:
    """Decide what is published and resolve every reference in front matter, of entries by path.

    All of it rests on front matter alone: while that stays, so does what was made of it. What lasts
    in `memory` was made under the same settings and options.
    """
    memory = memory or Memory()
    lasting = memory.lasting
    fronts = lasting.every("fronts", entries, lambda some, _: some, key=_front)
    of_fronts = partial(_of_fronts, fronts, options, memory)
    found, problems = lasting.once("of fronts", (fronts,), of_fronts)
    own = lasting.told("own", entries, lambda entry: entry.record)
    places = found.places
    records = lasting.renamed("records", own, places.files)
    value = Catalogue(
        records=records,
        heads=found.heads,
        facts=found.facts,
        own_facts=found.own_facts,
        linked=found.linked,
        names=places.names,
        by_path=places.by_path,
        by_kind=places.kinds,
    )
    return Checked(value, problems)


class _OfFronts(NamedTuple):
    """What front matter says, that of all records taken together."""

    heads: Mapping[RecordId, Record]
    facts: Mapping[FactId, Stated]
    own_facts: Mapping[RecordId, OwnFacts]
    linked: Mapping[FactId, Stated]
    places: _Places


class _Places(NamedTuple):
    """What there is and where: of an edit of front matter hardly any changes that."""

    names: Names
    by_path: Mapping[str, RecordId]
    files: Mapping[RecordId, str]
    fact_ids: Mapping[RecordId, tuple[str, ...]]
    kinds: Mapping[str, tuple[RecordId, ...]]
    problems: tuple[Problem, ...]


def _front(entry: Entry) -> object:
    """Tell one state of a file's front matter from another."""
    return entry if entry.record is None else (entry.id, entry.record.front)


def _of_fronts(fronts: Mapping[str, Entry], options: Options, memory: Memory) -> Checked[_OfFronts]:
    lasting = memory.lasting
    key = partial(placing, options=options)
    placed = lasting.every("placed", fronts, lambda some, _: some, key=key)
    places = lasting.once("places", (placed,), lambda: _places(placed.values(), options, lasting))
    of_files = lasting.told("heads by path", fronts, attrgetter("record"))
    heads = lasting.renamed("heads", of_files, places.files)
    names, reads = places.names, Reads()
    versions, noted = names.versions(), names.noted(reads)
    rows = Rows(reads, versions, memory.resolved, dict.fromkeys(versions, names))
    results = rows.all(memory, heads, _FRONT, lambda record: _resolved(heads[record], noted))
    ids = places.fact_ids

    def own_facts(head: Record, resolved: Resolved) -> OwnFacts:
        return OwnFacts(head, ids[head.id], resolved)

    own = lasting.joined("own facts", heads, results, own_facts, (ids,))
    by_fact = lasting.scattered("facts", own, lambda of: of.ids)
    facts = lasting.once("facts", (by_fact,), lambda: Drawn(by_fact, lambda fact, of: of.of(fact)))
    linked_in = lasting.told("linked", own, lambda of: of.linked())
    linked = {fact.id: fact for some in linked_in.values() for fact in some}
    found = lasting.told("problems of references", results, attrgetter("problems"))
    below = lasting.told("below others", heads, lambda head: head if is_below(head) else None)
    countries = lasting.told("countries", heads, lambda h: h if isinstance(h, Country) else None)
    problems = (
        *places.problems,
        *chain.from_iterable(found.values()),
        *circles(below, linked),
        *_same_country(countries),
    )
    return Checked(_OfFronts(heads, facts, own, linked, places), problems)


def _places(found: Iterable[Entry], options: Options, lasting: Lasting) -> _Places:
    fronts = sorted(found, key=lambda entry: (entry.id, entry.path))
    rightly = {entry.id for entry in fronts if not entry.misnamed}
    fronts = [entry for entry in fronts if not entry.misnamed or entry.id not in rightly]
    one_each = _one_each(fronts)
    names = names_of(one_each, options)
    published = [entry for entry in one_each if entry.id in names.published]
    kinds: dict[str, list[RecordId]] = defaultdict(list)
    for entry in published:
        kinds[entry.id.partition("/")[0]].append(entry.id)
    return _Places(
        lasting.equal("names", names),
        lasting.equal(
            "paths", {entry.path: entry.id for entry in fronts if entry.id in names.published}
        ),
        lasting.equal("files", {entry.id: entry.path for entry in published}),
        {entry.id: entry.facts for entry in published},
        lasting.equal("kinds", {kind: tuple(of) for kind, of in kinds.items()}),
        tuple(_duplicates(fronts)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Later):
    """What the references of a record's front matter mean, and what is wrong with it."""

    BRIEF: ClassVar[tuple[str, ...]] = (
        "version", "problems", "kinds", "linked", "concerns", "named", "naming",
    )  # fmt: skip

    version: str
    """Tells one state of the facts, and of what they mean, from another."""
    meant: tuple[Meant, ...] = ()
    problems: tuple[Problem, ...] = ()
    kinds: tuple[str, ...] = ()
    """Of each fact its kind; of a figure that states an amount also its status and unit."""
    linked: tuple[int, ...] = ()
    """Which of the facts refer to others, or are sums."""
    concerns: tuple[str, ...] = ()
    """Of each fact the records it concerns, between spaces."""
    named: tuple[RecordId, ...] = ()
    """The records that the front matter names."""
    naming: str = ""
    """Tells one state of whom the facts concern, of what kind they are and of who is named."""


def _resolved(head: Record, names: Names) -> Resolved:
    references = [names.record(r.target, (kind,), r) for _, kind, r in head.references()]
    problems = [problem for _, found in references for problem in found]
    problems += unwritten(head)
    meant = []
    for fact in head.facts:
        found, more = resolve(head, fact, names)
        meant.append(found)
        problems += more
    sums = [isinstance(fact, Figure) and fact.amount is None for fact in head.facts]
    kinds = tuple(map(_kind, head.facts))
    concerns = tuple(" ".join(of.concerns(head.id)) for of in meant)
    named = tuple(dict.fromkeys(record for record, _ in references if record))
    return Resolved(
        version=digest(head.front, meant),
        meant=tuple(meant),
        problems=tuple(problems),
        kinds=kinds,
        linked=tuple(at for at, of in enumerate(meant) if sums[at] or of.is_linked),
        concerns=concerns,
        named=named,
        naming=digest([fact.id for fact in head.facts], kinds, concerns, named),
    )


def _kind(fact: Fact) -> str:
    kind = type(fact).__name__
    if not isinstance(fact, Figure) or fact.amount is None:
        return kind
    return f"{kind} {fact.status} {fact.amount.unit.code}"


class OwnFacts:
    """The facts of a record; what their references mean is looked at where it is asked for."""

    __slots__ = ("_at", "_head", "_resolved", "ids", "naming", "version")

    def __init__(self, head: Record, ids: tuple[str, ...], resolved: Resolved) -> None:
        self._head, self._resolved = head, resolved
        self.version, self.naming = resolved.version, resolved.naming
        self.ids = [FactId(f"{head.id}#{local}") for local in ids]
        # Of two with one id, which is a fault, there is the first.
        self._at = {fact: at for at, fact in reversed([*enumerate(self.ids)])}

    def all(self) -> list[Stated]:
        """Give all of them."""
        return [self._stated(at) for at in range(len(self.ids))]

    def of(self, fact: FactId) -> Stated:
        """Give one of them."""
        return self._stated(self._at[fact])

    def _stated(self, at: int) -> Stated:
        return Stated(
            id=self.ids[at],
            record=self._head.id,
            fact=self._head.facts[at],
            meant=self._resolved.meant[at],
            version=self.version,
        )

    def kinds(self) -> list[str]:
        """Give the kind of each."""
        kinds = self._resolved.kinds
        return [kinds[at].partition(" ")[0] for at in self._at.values()]

    def figures(self) -> list[FactId]:
        """Give the figures that state an amount."""
        kinds = self._resolved.kinds
        return [fact for fact, at in self._at.items() if " " in kinds[at]]

    def events(self) -> list[FactId]:
        """Give the events."""
        kinds = self._resolved.kinds
        return [fact for fact, at in self._at.items() if kinds[at] == _EVENT]

    def place(self, figure: FactId) -> tuple[str, str]:
        """Give the status and unit of a figure that states an amount."""
        _, status, unit = self._resolved.kinds[self._at[figure]].split(" ", 2)
        return status, unit

    def concerns(self) -> Iterator[tuple[RecordId, FactId]]:
        """Give the records that facts concern, each with the fact."""
        for fact, concerned in zip(self.ids, self._resolved.concerns, strict=True):
            yield from ((RecordId(record), fact) for record in concerned.split(" "))

    @property
    def named(self) -> tuple[RecordId, ...]:
        """The records that the front matter names."""
        return self._resolved.named

    def linked(self) -> list[Stated]:
        """Give those that refer to others, and sums."""
        return [self._stated(at) for at in self._resolved.linked if self._at[self.ids[at]] == at]


def _duplicates(entries: Iterable[Entry]) -> Iterator[Problem]:
    first: dict[RecordId, str] = {}
    for entry in entries:
        other = first.setdefault(entry.id, entry.path)
        if other != entry.path:
            message = f"`{entry.id}` is already the record in {other}"
            yield Problem("S108", Place(entry.path), message)


def _same_country(countries: Mapping[RecordId, Country]) -> Iterator[Problem]:
    """Report records of one country: each would show a part of its figures under the same name."""
    first: dict[str, RecordId] = {}
    for identity, country in sorted(countries.items()):
        other = first.setdefault(country.iso, identity)
        if other != identity:
            message = f"`{country.iso}` is the country of `{other}` already"
            hint = "keep one record of a country, and let facts and lists name that"
            yield Problem("S112", country.place_of("iso"), message, (hint,))


def _one_each(ordered: Iterable[Entry]) -> list[Entry]:
    """Give the first entry of each id; facts of others are known, so that nothing more is said."""
    first: dict[RecordId, Entry] = {}
    for entry in ordered:
        known = first.setdefault(entry.id, entry)
        if known is not entry:
            unread = known.unread_facts.union(entry.unread_facts, entry.facts)
            first[entry.id] = known._replace(unread_facts=unread)
    return list(first.values())
