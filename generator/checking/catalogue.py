"""The catalogue: every record that is published, and every fact, with its references resolved.

In: what was read. Out: records and facts by id, each reference a checked id. A reference to what
does not exist, to what is not published, or to more than one thing is a problem where it stands. A
record or fact that exists but could not be read is known all the same, so that it makes no second
problem.

Whether a record is published is decided here, from `draft`, `publish_on`, `expires_on` and the
run's *today*. What is not published is checked for form alone and is seen by no later stage.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.model.problems import Checked, Problem, did_you_mean
from generator.model.records import (
    SCOPES,
    Evidence,
    Fact,
    FactId,
    Figure,
    Person,
    Program,
    Record,
    RecordId,
    Ref,
    Source,
)
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from generator.model.settings import Options
    from generator.reading.records import Entry

Id = TypeVar("Id", bound=str)

# The kinds a slug can mean where the kind is not given.
#: How many levels a program, an agency or a copied source may stand below the first.
MAX_LEVELS = 50
_SPEAKERS = ("people", "agencies")
_PARTIES = ("people", "agencies", "countries")


class Speaker(NamedTuple):
    """Who says a fact: a record, a description in words, or neither: the article itself."""

    record: RecordId | None = None
    words: str = ""
    anonymous: bool = False


class Portion(NamedTuple):
    """A part of a figure, of one country or program."""

    of: RecordId
    percent: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact with its references resolved. `sources` go with the evidence, one for one."""

    id: FactId
    record: RecordId
    fact: Fact
    scope: Mapping[str, tuple[RecordId, ...]]
    speaker: Speaker
    parties: tuple[RecordId, ...] = ()
    sources: tuple[RecordId, ...] = ()
    same_as: tuple[FactId, ...] = ()
    contradicts: tuple[FactId, ...] = ()
    derived: tuple[FactId, ...] = ()
    covers: tuple[FactId, ...] = ()
    shares: tuple[Portion, ...] = ()
    share_sources: tuple[RecordId, ...] = ()

    def concerns(self) -> Iterator[RecordId]:
        """Give every record whose page the fact appears on, its own record first."""
        seen = {self.record}
        yield self.record
        others = [record for scope in SCOPES for record in self.scope[scope]]
        others += self.parties
        if self.speaker.record:
            others.append(self.speaker.record)
        for record in others:
            if record not in seen:
                seen.add(record)
                yield record


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All published records by id and by file, all their facts by id; in order of id."""

    records: Mapping[RecordId, Record]
    facts: Mapping[FactId, Stated]
    names: Names
    by_path: Mapping[str, RecordId]

    def of_kind(self, kind: str) -> Iterator[Record]:
        """Give the records of one kind, in order of slug."""
        return (record for record in self.records.values() if record.kind == kind)

    def ancestors(self, program: RecordId) -> Iterator[RecordId]:
        """Give a program's ancestors, the nearest first."""
        parents = self.names.parents
        while program in parents:
            program = parents[program]
            yield program


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a reference can mean: the ids that are published, hidden, or known but unread."""

    published: frozenset[str]
    hidden: frozenset[str]
    unread: frozenset[str]
    by_slug: Mapping[str, tuple[RecordId, ...]]
    facts: frozenset[str]
    unread_facts: frozenset[str]
    parents: Mapping[RecordId, RecordId]

    def record(self, target: str, kinds: Iterable[str], place_of: Ref) -> Checked[RecordId | None]:
        """Resolve a slug, or `kind/slug`, among some kinds of records."""
        kinds = tuple(kinds)
        candidates = self._candidates(target, kinds)
        seen = [c for c in candidates if c in self.published]
        if len(seen) == 1:
            return Checked(seen[0])
        if len(seen) > 1:
            hints = (f"write {' or '.join(f'`{c}`' for c in seen)}",)
            return self._fault("R103", place_of, f"`{target}` can mean several records", hints)
        if any(c in self.unread for c in candidates):
            return Checked(None)
        hidden = [c for c in candidates if c in self.hidden]
        if hidden:
            message = (
                f"`{hidden[0]}` is not published: it is a draft or its dates keep it off the site"
            )
            return self._fault("R102", place_of, message)
        return self._fault(
            "R101", place_of, self._unknown(target, kinds), self._near(target, kinds)
        )

    def fact(self, target: str, own: RecordId, place_of: Ref) -> Checked[FactId | None]:
        """Resolve a fact's id: `id` or `#id` in the own record, `record#id` in another."""
        record_part, hash_sign, local = target.rpartition("#")
        record: RecordId | None = own
        if hash_sign and record_part:
            record, problems = self.record(record_part, self._all_kinds(), place_of)
            if record is None:
                return Checked(None, problems)
        full = FactId(f"{record}#{local}")
        if full in self.facts:
            return Checked(full)
        if full in self.unread_facts or record in self.unread:
            return Checked(None)
        ids = [f.partition("#")[2] for f in self.facts if f.startswith(f"{record}#")]
        hints = did_you_mean(local, ids)
        if not hints:
            elsewhere = sorted(f for f in self.facts if f.endswith(f"#{local}"))[:1]
            hints = tuple(f"did you mean `{f}`?" for f in elsewhere)
        return Checked(
            None, (Problem("R104", place_of.place, f"`{record}` has no fact `{local}`", hints),)
        )

    def _candidates(self, target: str, kinds: tuple[str, ...]) -> list[RecordId]:
        if "/" in target:
            return [RecordId(target)] if target.partition("/")[0] in kinds else []
        return [c for c in self.by_slug.get(target, ()) if c.partition("/")[0] in kinds]

    def _fault(
        self, code: str, ref: Ref, message: str, hints: tuple[str, ...] = ()
    ) -> Checked[RecordId | None]:
        return Checked(None, (Problem(code, ref.place, message, hints),))

    def _all_kinds(self) -> tuple[str, ...]:
        return ("sources", "briefings", "programs", "countries", "agencies", "people", "pages")

    def _unknown(self, target: str, kinds: tuple[str, ...]) -> str:
        what = kinds[0] if len(kinds) == 1 else "the records"
        return f"there is no `{target}` among {what}"

    def _near(self, target: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        slug = target.rpartition("/")[2]
        slugs = {
            s for s, ids in self.by_slug.items() if any(i.partition("/")[0] in kinds for i in ids)
        }
        if slug in self.by_slug:
            others = [i for i in self.by_slug[slug] if i.partition("/")[0] not in kinds]
            if others:
                return (f"`{others[0]}` exists, but another kind is expected here",)
        return did_you_mean(slug, slugs)


def catalogue(entries: Iterable[Entry], options: Options) -> Checked[Catalogue]:
    """Decide what is published and resolve every reference in front matter."""
    ordered = sorted(entries, key=lambda entry: (entry.id, entry.path))
    problems = list(_duplicates(ordered))
    names = _names(ordered, options)
    records = {
        entry.id: entry.record
        for entry in ordered
        if entry.record is not None and entry.id in names.published
    }
    facts: dict[FactId, Stated] = {}
    for record in records.values():
        problems += _record_references(record, names)
        for fact in record.facts:
            stated, found = _Resolver(record, fact, names).stated()
            facts.setdefault(stated.id, stated)
            problems += found
    problems += _circles(records, facts)
    by_path = {record.path: record.id for record in records.values()}
    value = Catalogue(records=records, facts=facts, names=names, by_path=by_path)
    return Checked(value, tuple(problems))


def is_published(record: Record, options: Options) -> bool:
    """Tell whether a record is on the site: no draft, and today within its dates."""
    if options.drafts:
        return True
    if record.draft:
        return False
    if record.publish_on and options.today < record.publish_on.first_day():
        return False
    return not (record.expires_on and options.today >= record.expires_on.first_day())


def _names(entries: list[Entry], options: Options) -> Names:
    by_slug: dict[str, list[RecordId]] = defaultdict(list)
    published: set[RecordId] = set()
    hidden: set[RecordId] = set()
    unread: set[RecordId] = set()
    facts: set[str] = set()
    unread_facts: set[str] = set()
    for entry in entries:
        slugs = by_slug[entry.id.partition("/")[2]]
        if entry.id not in slugs:
            slugs.append(entry.id)
        unread_facts.update(f"{entry.id}#{local}" for local in entry.unread_facts)
        if entry.record is None:
            unread.add(entry.id)
        elif is_published(entry.record, options):
            published.add(entry.id)
            facts.update(f"{entry.id}#{fact.id}" for fact in entry.record.facts)
        else:
            hidden.add(entry.id)
    return Names(
        published=frozenset(published),
        hidden=frozenset(hidden),
        unread=frozenset(unread),
        by_slug={slug: tuple(ids) for slug, ids in by_slug.items()},
        facts=frozenset(facts),
        unread_facts=frozenset(unread_facts),
        parents=_parents(entries, published),
    )


def _parents(entries: list[Entry], published: set[RecordId]) -> Mapping[RecordId, RecordId]:
    """Give each program's parent; a parent that closes a circle is left out (and reported)."""
    parents: dict[RecordId, RecordId] = {}
    for entry in entries:
        if isinstance(entry.record, Program) and entry.record.parent:
            parent = RecordId(f"programs/{entry.record.parent.target.removeprefix('programs/')}")
            above: RecordId | None = parent
            while above is not None and above != entry.id:
                above = parents.get(above)
            if above is None and parent in published:
                parents[entry.id] = parent
    return parents


def _duplicates(entries: list[Entry]) -> Iterator[Problem]:
    first: dict[RecordId, str] = {}
    for entry in entries:
        other = first.setdefault(entry.id, entry.path)
        if other != entry.path:
            message = f"`{entry.id}` is already the record in {other}"
            yield Problem("S108", Place(entry.path), message)


def _record_references(record: Record, names: Names) -> Iterator[Problem]:
    for _, kind, ref in record.references():
        yield from names.record(ref.target, (kind,), ref).problems


class _Resolver:
    """Resolves the references of one fact."""

    def __init__(self, record: Record, fact: Fact, names: Names) -> None:
        self.owner = record
        self.fact = fact
        self.names = names
        self.problems: list[Problem] = []

    def stated(self) -> Checked[Stated]:
        fact = self.fact
        figure = fact if isinstance(fact, Figure) else None
        shares = self._shares(figure) if figure else ()
        stated = Stated(
            id=FactId(f"{self.owner.id}#{fact.id}"),
            record=self.owner.id,
            fact=fact,
            scope=self._scope(shares),
            speaker=self._speaker(),
            parties=self._records(fact.parties, _PARTIES),
            sources=self._sources(fact.evidence),
            same_as=self._facts(fact.same_as),
            contradicts=self._facts(fact.contradicts),
            derived=self._facts(figure.derived) if figure else (),
            covers=self._facts(figure.covers) if figure else (),
            shares=shares,
            share_sources=self._sources(figure.shares_evidence) if figure else (),
        )
        return Checked(stated, tuple(self.problems))

    def _record(self, ref: Ref, kinds: Iterable[str]) -> RecordId | None:
        found, problems = self.names.record(ref.target, kinds, ref)
        self.problems += problems
        return found

    def _records(self, refs: Iterable[Ref], kinds: Iterable[str]) -> tuple[RecordId, ...]:
        kinds = tuple(kinds)
        found = (self._record(ref, kinds) for ref in refs)
        return tuple(dict.fromkeys(record for record in found if record))

    def _facts(self, refs: Iterable[Ref]) -> tuple[FactId, ...]:
        found = []
        for ref in refs:
            fact, problems = self.names.fact(ref.target, self.owner.id, ref)
            self.problems += problems
            if fact == f"{self.owner.id}#{self.fact.id}":
                message = "a fact cannot refer to itself here"
                self.problems.append(Problem("R107", ref.place, message))
            elif fact:
                found.append(fact)
        return tuple(dict.fromkeys(found))

    def _sources(self, evidence: Iterable[Evidence]) -> tuple[RecordId, ...]:
        return tuple(self._record(item.source, ("sources",)) or RecordId("") for item in evidence)

    def _scope(self, shares: tuple[Portion, ...]) -> dict[str, tuple[RecordId, ...]]:
        """Give what the fact concerns: its own lists, else the record itself and its lists."""
        scope: dict[str, tuple[RecordId, ...]] = {}
        own = self.owner.lists()
        for name in SCOPES:
            if name in self.fact.scope:
                scope[name] = self._records(self.fact.scope[name], (name,))
                continue
            # The record's own references are reported once, with the record.
            listed = (
                self.names.record(ref.target, (name,), ref).value for ref in own.get(name, ())
            )
            found = [record for record in listed if record]
            if self.owner.kind == name:
                found.insert(0, self.owner.id)
            if shares and shares[0].of.startswith(f"{name}/"):
                found = [portion.of for portion in shares]
            scope[name] = tuple(dict.fromkeys(found))
        self._shares_in_scope(shares, scope)
        return scope

    def _shares(self, figure: Figure) -> tuple[Portion, ...]:
        portions = []
        for share in figure.shares:
            record = self._record(share.of, ("countries", "programs"))
            if record:
                portions.append(Portion(record, share.percent, share.text))
        kinds = {portion.of.partition("/")[0] for portion in portions}
        if len(kinds) > 1:
            message = "shares are of countries or of programs, not of both"
            self.problems.append(Problem("A106", self._place("shares"), message))
            return ()
        return tuple(portions)

    def _shares_in_scope(
        self, shares: tuple[Portion, ...], scope: dict[str, tuple[RecordId, ...]]
    ) -> None:
        for portion in shares:
            kind = portion.of.partition("/")[0]
            if portion.of not in scope[kind]:
                message = f"the shares name `{portion.of}`, which the figure does not concern"
                self.problems.append(Problem("A106", self._place("shares"), message))

    def _place(self, key: str) -> Place:
        return self.fact.places.get(key, self.fact.place)

    def _speaker(self) -> Speaker:
        """Tell a slug from a description: words are what no slug can be, or what no record has."""
        by = self.fact.by
        if by is None:
            return Speaker()
        ref = Ref(by.text, by.place)
        is_slug = by.text == by.text.lower() and " " not in by.text and by.text.isascii()
        if not is_slug:
            return Speaker(words=by.text, anonymous=True)
        found, problems = self.names.record(ref.target, _SPEAKERS, ref)
        if found:
            return Speaker(record=found)
        looks_meant = (
            "-" in by.text or "/" in by.text or any(p.code != "R101" or p.hints for p in problems)
        )
        if looks_meant or not problems:
            self.problems += problems
            return Speaker()
        return Speaker(words=by.text, anonymous=True)


def _circles(
    records: Mapping[RecordId, Record], facts: Mapping[FactId, Stated]
) -> Iterator[Problem]:
    """Report circles of parents, origins and computed or covering figures."""
    for kind, key in (("programs", "parent"), ("agencies", "parent"), ("sources", "origin")):
        edges: dict[RecordId, tuple[RecordId, ...]] = {}
        for record in records.values():
            ref = next(
                (r for k, _, r in record.references() if k == key and record.kind == kind), None
            )
            if ref:
                edges[record.id] = (RecordId(f"{kind}/{ref.target.removeprefix(f'{kind}/')}"),)
        circles = _on_circles(edges)
        for identity in circles:
            place = records[identity].place_of(key)
            yield Problem(
                "R107", place, f"`{identity}` is above itself: its `{key}` leads back to it"
            )
        deep = None if circles else _first_too_deep(edges)
        if deep:
            message = f"`{deep}` is more than {MAX_LEVELS} levels below the first, by `{key}`"
            yield Problem("R109", records[deep].place_of(key), message)
    for name in ("derived", "covers"):
        fact_edges: dict[FactId, tuple[FactId, ...]] = {
            fact.id: getattr(fact, name) for fact in facts.values() if getattr(fact, name)
        }
        for fact_id in _on_circles(fact_edges):
            fact = facts[fact_id].fact
            yield Problem(
                "R107", fact.places.get(name, fact.place), f"`{fact_id}` is part of itself"
            )


def _first_too_deep(edges: Mapping[RecordId, tuple[RecordId, ...]]) -> RecordId | None:
    """Give the first record that stands too many levels below another; there are no circles."""
    levels: dict[RecordId, int] = {}
    for start in edges:
        chain = [start]
        while chain[-1] in edges and chain[-1] not in levels:
            chain.append(edges[chain[-1]][0])
        level = levels.get(chain[-1], 0)
        levels.setdefault(chain[-1], level)
        for identity in reversed(chain[:-1]):
            level += 1
            levels[identity] = level
    return next((identity for identity in edges if levels[identity] > MAX_LEVELS), None)


def _on_circles(edges: Mapping[Id, tuple[Id, ...]]) -> list[Id]:
    """Give the nodes that lead back to themselves."""
    found = []
    for start in edges:
        seen: set[Id] = set()
        ahead = list(edges[start])
        while ahead:
            node = ahead.pop()
            if node == start:
                found.append(start)
                break
            if node not in seen:
                seen.add(node)
                ahead += edges.get(node, ())
    return found


def anonymous(stated: Stated, records: Mapping[RecordId, Record]) -> bool:
    """Tell whether a fact's speaker is not named."""
    if stated.speaker.record:
        speaker = records.get(stated.speaker.record)
        return isinstance(speaker, Person) and speaker.anonymous
    return stated.speaker.anonymous


def origin(source: RecordId, records: Mapping[RecordId, Record]) -> RecordId:
    """Follow a source's `origin` to the source it goes back to."""
    seen = {source}
    while True:
        record = records.get(source)
        ref = record.origin if isinstance(record, Source) else None
        above = RecordId(f"sources/{ref.target.removeprefix('sources/')}") if ref else None
        if above is None or above in seen or above not in records:
            return source
        seen.add(above)
        source = above
