"""Facts with their references resolved: what each concerns, who says it, what it rests on.

In: a record, one of its facts as read, and the names. Out: `Meant`, each reference a checked id,
and a problem where one means nothing, or more than one thing. A fact with it is a `Stated`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem
from generator.model.records import (
    SCOPES,
    Evidence,
    Fact,
    FactId,
    Figure,
    Person,
    Record,
    RecordId,
    Ref,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from generator.checking.references import Names
    from generator.model.text import Place

# The kinds a slug can mean where the kind is not given.
_SPEAKERS = ("people", "agencies")
_PARTIES = ("people", "agencies", "countries")


class Speaker(NamedTuple):
    """Who says a fact: a record, a description in words, or neither: the article itself."""

    record: RecordId | None = None
    words: str = ""
    anonymous: bool = False


_UNSAID = Speaker()


class Portion(NamedTuple):
    """A part of a figure, of one country or program."""

    of: RecordId
    percent: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant(Later):
    """What the references of a fact mean. `sources` go with the evidence, one for one."""

    scope: Mapping[str, tuple[RecordId, ...]]
    speaker: Speaker = _UNSAID
    parties: tuple[RecordId, ...] = ()
    sources: tuple[RecordId, ...] = ()
    same_as: tuple[FactId, ...] = ()
    contradicts: tuple[FactId, ...] = ()
    derived: tuple[FactId, ...] = ()
    covers: tuple[FactId, ...] = ()
    shares: tuple[Portion, ...] = ()
    share_sources: tuple[RecordId, ...] = ()

    @property
    def is_linked(self) -> bool:
        """Tell whether the fact refers to others."""
        return any((self.same_as, self.contradicts, self.derived, self.covers))

    def concerns(self, own: RecordId) -> Iterator[RecordId]:
        """Give every record whose page the fact appears on, its own record first."""
        seen = {own}
        yield own
        others = [record for scope in SCOPES for record in self.scope[scope]]
        others += self.parties
        if self.speaker.record:
            others.append(self.speaker.record)
        for record in others:
            if record not in seen:
                seen.add(record)
                yield record


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact with what its references mean.

    `version` tells one state of the facts of its record, and of what they mean, from another.
    """

    id: FactId
    record: RecordId
    fact: Fact
    meant: Meant
    version: str = ""

    @property
    def scope(self) -> Mapping[str, tuple[RecordId, ...]]:
        """The records it concerns, by kind."""
        return self.meant.scope

    @property
    def speaker(self) -> Speaker:
        """Who says it."""
        return self.meant.speaker

    @property
    def parties(self) -> tuple[RecordId, ...]:
        """Who takes part in it."""
        return self.meant.parties

    @property
    def sources(self) -> tuple[RecordId, ...]:
        """The sources of its evidence, one for one; empty where one is not known."""
        return self.meant.sources

    @property
    def same_as(self) -> tuple[FactId, ...]:
        """The facts that are reports of the same."""
        return self.meant.same_as

    @property
    def contradicts(self) -> tuple[FactId, ...]:
        """The facts it contradicts."""
        return self.meant.contradicts

    @property
    def derived(self) -> tuple[FactId, ...]:
        """The figures it is the sum of."""
        return self.meant.derived

    @property
    def covers(self) -> tuple[FactId, ...]:
        """The figures it is the reported total of."""
        return self.meant.covers

    @property
    def shares(self) -> tuple[Portion, ...]:
        """Its parts by country or program."""
        return self.meant.shares

    @property
    def share_sources(self) -> tuple[RecordId, ...]:
        """The sources of the evidence for its shares, one for one."""
        return self.meant.share_sources

    def concerns(self) -> Iterator[RecordId]:
        """Give every record whose page the fact appears on, its own record first."""
        return self.meant.concerns(self.record)


def resolve(record: Record, fact: Fact, names: Names) -> Checked[Meant]:
    """Resolve the references of one fact."""
    return _Resolver(record, fact, names).meant()


class _Resolver:
    """Resolves the references of one fact."""

    def __init__(self, record: Record, fact: Fact, names: Names) -> None:
        self.owner = record
        self.fact = fact
        self.names = names
        self.problems: list[Problem] = []

    def meant(self) -> Checked[Meant]:
        fact = self.fact
        figure = fact if isinstance(fact, Figure) else None
        shares = self._shares(figure) if figure else ()
        meant = Meant(
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
        return Checked(meant, tuple(self.problems))

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
