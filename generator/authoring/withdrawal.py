"""Taking records and facts out of a site in memory, with every reference to them.

In: what was read, the compiled site and the ids to withdraw. Out: the entries without them, what
had to go along (facts that rested on nothing else), and the places of the references that an
author would have to take out of front matter. References in prose stay: the compile that follows
reports them.

A fact goes along where its last evidence goes; a sum where its last part goes. Everything else
only loses the reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.model.data_classes import dataclass, field, replace
from generator.model.named_tuples import NamedTuple
from generator.model.records import SCOPES, Evidence, Fact, FactId, Figure, Record, RecordId, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.checking.catalogue import Catalogue
    from generator.model.text import Place
    from generator.reading.entries import Entry

_LISTS = ("sources", *SCOPES)
_SINGLE = ("agency", "parent", "country", "origin")
_KIND_OF = {"agency": "agencies", "country": "countries", "origin": "sources"}
_FACT_LISTS = ("same_as", "contradicts", "derived", "covers")
_NO_SHARES: Mapping[str, Any] = {
    "shares": (),
    "shares_evidence": (),
    "shares_reason": None,
    "remainder": None,
}


class Loss(NamedTuple):
    """A reference that goes: where it stands, and what it is to."""

    place: Place
    to: str


@dataclass(slots=True)
class Withdrawal:
    """What is taken out: records, facts, and the references lost on the way."""

    catalogue: Catalogue
    records: set[RecordId] = field(default_factory=set)
    facts: set[FactId] = field(default_factory=set)
    losses: dict[Place, Loss] = field(default_factory=dict)

    def take(self, thing: str) -> None:
        """Withdraw a record with its facts, or a fact."""
        if "#" in thing:
            self.facts.add(FactId(thing))
            return
        self.records.add(RecordId(thing))
        record = self.catalogue.records[RecordId(thing)]
        self.facts.update(FactId(f"{thing}#{fact.id}") for fact in record.facts)

    def apply(self, entries: Iterable[Entry]) -> list[Entry]:
        """Give the entries without what is withdrawn, after all that goes along is known."""
        entries = list(entries)
        size = -1
        while size != len(self.facts):
            size = len(self.facts)
            cut = [self._entry(entry) for entry in entries if entry.id not in self.records]
        return cut

    def _entry(self, entry: Entry) -> Entry:
        """Cut one record; one that is not published is left as it is."""
        record, published = entry.record, self.catalogue.records.get(entry.id)
        if record is None or published is None or published.path != entry.path:
            return entry
        own = record.lists()
        changes: dict[str, Any] = {
            key: self._refs(getattr(record, key), (key,))
            for key in _LISTS
            if isinstance(getattr(record, key, None), tuple) and (key in own or key == "sources")
        }
        for key in _SINGLE:
            ref = getattr(record, key, None)
            if isinstance(ref, Ref):
                changes[key] = next(
                    iter(self._refs((ref,), (_KIND_OF.get(key, record.kind),))), None
                )
        facts = (self._fact(fact, record) for fact in record.facts)
        changes["facts"] = tuple(fact for fact in facts if fact is not None)
        return entry.holding(replace(record, **changes))

    def _fact(self, fact: Fact, record: Record) -> Fact | None:
        identity = FactId(f"{record.id}#{fact.id}")
        if identity in self.facts:
            return None
        changes: dict[str, Any] = {
            "evidence": self._evidence(fact.evidence),
            "scope": {key: self._refs(refs, (key,)) for key, refs in fact.scope.items()},
            "parties": self._refs(fact.parties, ("people", "agencies", "countries")),
        }
        if fact.by and not self._refs((Ref(fact.by.text, fact.by.place),), ("people", "agencies")):
            changes["by"] = None
        for key in _FACT_LISTS:
            if hasattr(fact, key):
                changes[key] = self._fact_refs(getattr(fact, key), record.id)
        if isinstance(fact, Figure):
            changes |= self._shares(fact)
        lost_all = (fact.evidence and not changes["evidence"]) or (
            isinstance(fact, Figure) and fact.derived and not changes["derived"]
        )
        if lost_all:
            self.facts.add(identity)
            return None
        return replace(fact, **changes)

    def _evidence(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(item for item in evidence if self._refs((item.source,), ("sources",)))

    def _shares(self, figure: Figure) -> dict[str, Any]:
        kept = tuple(s for s in figure.shares if self._refs((s.of,), ("countries", "programs")))
        evidence = self._evidence(figure.shares_evidence)
        if figure.shares and (not kept or (figure.shares_evidence and not evidence)):
            return dict(_NO_SHARES)
        return {"shares": kept, "shares_evidence": evidence}

    def _refs(self, refs: Iterable[Ref], kinds: tuple[str, ...]) -> tuple[Ref, ...]:
        """Leave out the references to withdrawn records, and note where they stand."""
        names = self.catalogue.names
        return self._kept(refs, lambda ref: names.record(ref.target, kinds, ref).value)

    def _fact_refs(self, refs: Iterable[Ref], own: RecordId) -> tuple[Ref, ...]:
        names = self.catalogue.names
        return self._kept(refs, lambda ref: names.fact(ref.target, own, ref).value)

    def _kept(
        self, refs: Iterable[Ref], target_of: Callable[[Ref], RecordId | FactId | None]
    ) -> tuple[Ref, ...]:
        kept = []
        for ref in refs:
            target = target_of(ref)
            if target is not None and (target in self.records or target in self.facts):
                self.losses[ref.place] = Loss(ref.place, target)
            else:
                kept.append(ref)
        return tuple(kept)
