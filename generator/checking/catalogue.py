"""The catalogue: every record that is published, and every fact, with its references resolved.

In: what was read. Out: records and facts by id. A reference to what does not exist, to what is not
published, or to more than one thing is a problem where it stands; so are two records of one id, and
what leads back to itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.checking.circles import circles
from generator.checking.references import Names, names_of
from generator.checking.stated import Meant, Stated, resolve
from generator.model.kept import Memory, digest
from generator.model.later import Later
from generator.model.problems import Checked, Problem
from generator.model.records import FactId
from generator.model.rested import Rows
from generator.model.tables import Reads
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.lasting import Lasting
    from generator.model.records import Record, RecordId
    from generator.model.settings import Options
    from generator.reading.records import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All published records by id and by file, all their facts by id; in order of id."""

    records: Mapping[RecordId, Record]
    heads: Mapping[RecordId, Record]
    """The records, for who looks at their front matter alone: an edit of a body is none."""
    facts: Mapping[FactId, Stated]
    names: Names
    by_path: Mapping[str, RecordId]
    by_kind: Mapping[str, tuple[Record, ...]]

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """Give the records of one kind, in order of slug."""
        return self.by_kind.get(kind, ())

    def ancestors(self, program: RecordId) -> Iterator[RecordId]:
        """Give a program's ancestors, the nearest first."""
        parents = self.names.parents
        while program in parents:
            program = parents[program]
            yield program


def catalogue(
    entries: Iterable[Entry], options: Options, memory: Memory | None = None
) -> Checked[Catalogue]:
    """Decide what is published and resolve every reference in front matter.

    All of it rests on front matter alone: while that stays, so does what was made of it. What lasts
    in `memory` was made under the same settings and options.
    """
    memory = memory or Memory()
    lasting = memory.lasting
    ordered = sorted(entries, key=lambda entry: (entry.id, entry.path))
    fronts = [_front(entry, lasting) for entry in ordered]
    of_fronts = partial(_of_fronts, fronts, options, memory)
    found, problems = lasting.once("of fronts", tuple(fronts), of_fronts)
    read = {entry.path: entry.record for entry in ordered if entry.record is not None}
    records = {identity: read[head.path] for identity, head in found.heads.items()}
    by_kind: dict[str, list[Record]] = defaultdict(list)
    for record in records.values():
        by_kind[record.kind].append(record)
    value = Catalogue(
        records=records,
        heads=found.heads,
        facts=found.facts,
        names=found.names,
        by_path=found.by_path,
        by_kind={k: lasting.equal(("kind", k), tuple(of)) for k, of in by_kind.items()},
    )
    return Checked(value, problems)


class _OfFronts(NamedTuple):
    """What front matter says, that of all records taken together."""

    heads: Mapping[RecordId, Record]
    facts: Mapping[FactId, Stated]
    names: Names
    by_path: Mapping[str, RecordId]


def _front(entry: Entry, lasting: Lasting) -> Entry:
    """Give a file as it was when its front matter last changed."""
    record = entry.record
    if record is None:
        return entry

    def make() -> Entry:
        return lasting.alike(("front", entry.path), (entry.id, record.front), entry)

    return lasting.once(("front", entry.path), (entry,), make)


def _of_fronts(fronts: Iterable[Entry], options: Options, memory: Memory) -> Checked[_OfFronts]:
    lasting = memory.lasting
    problems = list(_duplicates(fronts))
    by_path = {entry.path: entry.id for entry in fronts}
    one_each = _one_each(fronts)
    names = lasting.equal("names", names_of(one_each, options))
    heads = {
        entry.id: entry.record
        for entry in one_each
        if entry.record is not None and entry.id in names.published
    }
    known: dict[FactId, Stated] = {}
    reads = Reads()
    rows, noted = Rows(reads, names.versions()), names.noted(reads)
    for head in heads.values():
        wanted = rows.wanted(head.id, head.front, partial(_resolved, head, noted))
        resolved: Resolved = memory.resolved.once(*wanted).made
        state = partial(_stated, head, resolved)
        for stated in lasting.once(("stated", head.id), (head, resolved), state):
            known.setdefault(stated.id, stated)
        problems += resolved.problems
    published, facts = lasting.table("heads", heads), lasting.table("facts", known)
    problems += circles(published, facts)
    by_path = {path: record for path, record in by_path.items() if record in published}
    value = _OfFronts(published, facts, names, lasting.equal("paths", by_path))
    return Checked(value, tuple(problems))


@dataclass(frozen=True, slots=True)
class Resolved(Later):
    """What the references of a record's facts mean, fact by fact, and what is wrong with all."""

    meant: tuple[Meant, ...] = ()
    problems: tuple[Problem, ...] = ()
    version: str = ""
    """Tells one state of the facts, and of what they mean, from another."""


def _resolved(head: Record, names: Names) -> Resolved:
    problems = list(_record_references(head, names))
    meant = []
    for fact in head.facts:
        found, more = resolve(head, fact, names)
        meant.append(found)
        problems += more
    return Resolved(tuple(meant), tuple(problems), digest(head.front, meant))


def _stated(head: Record, resolved: Resolved) -> list[Stated]:
    return [
        Stated(
            id=FactId(f"{head.id}#{fact.id}"),
            record=head.id,
            fact=fact,
            meant=meant,
            version=resolved.version,
        )
        for fact, meant in zip(head.facts, resolved.meant, strict=True)
    ]


def _duplicates(entries: Iterable[Entry]) -> Iterator[Problem]:
    first: dict[RecordId, str] = {}
    for entry in entries:
        other = first.setdefault(entry.id, entry.path)
        if other != entry.path:
            message = f"`{entry.id}` is already the record in {other}"
            yield Problem("S108", Place(entry.path), message)


def _one_each(ordered: Iterable[Entry]) -> list[Entry]:
    """Give the first entry of each id; facts of others are known, so that nothing more is said."""
    first: dict[RecordId, Entry] = {}
    for entry in ordered:
        known = first.setdefault(entry.id, entry)
        if known is not entry:
            facts = frozenset(fact.id for fact in entry.record.facts) if entry.record else ()
            unread = known.unread_facts.union(entry.unread_facts, facts)
            first[entry.id] = known._replace(unread_facts=unread)
    return list(first.values())


def _record_references(record: Record, names: Names) -> Iterator[Problem]:
    for _, kind, ref in record.references():
        yield from names.record(ref.target, (kind,), ref).problems
