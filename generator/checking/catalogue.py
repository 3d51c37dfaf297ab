"""The catalogue: every record that is published, and every fact, with its references resolved.

In: what was read. Out: records and facts by id. A reference to what does not exist, to what is not
published, or to more than one thing is a problem where it stands; so are two records of one id, and
what leads back to itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.checking.circles import circles
from generator.checking.references import Names, names_of
from generator.checking.stated import Stated, resolve
from generator.model.problems import Checked, Problem
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.records import FactId, Record, RecordId
    from generator.model.settings import Options
    from generator.reading.records import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All published records by id and by file, all their facts by id; in order of id."""

    records: Mapping[RecordId, Record]
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


def catalogue(entries: Iterable[Entry], options: Options) -> Checked[Catalogue]:
    """Decide what is published and resolve every reference in front matter."""
    ordered = sorted(entries, key=lambda entry: (entry.id, entry.path))
    problems = list(_duplicates(ordered))
    by_path = {entry.path: entry.id for entry in ordered}
    ordered = _one_each(ordered)
    names = names_of(ordered, options)
    records = {
        entry.id: entry.record
        for entry in ordered
        if entry.record is not None and entry.id in names.published
    }
    facts: dict[FactId, Stated] = {}
    for record in records.values():
        problems += _record_references(record, names)
        for fact in record.facts:
            stated, found = resolve(record, fact, names)
            facts.setdefault(stated.id, stated)
            problems += found
    problems += circles(records, facts)
    by_path = {path: record for path, record in by_path.items() if record in records}
    by_kind: dict[str, list[Record]] = defaultdict(list)
    for record in records.values():
        by_kind[record.kind].append(record)
    value = Catalogue(
        records=records,
        facts=facts,
        names=names,
        by_path=by_path,
        by_kind={kind: tuple(found) for kind, found in by_kind.items()},
    )
    return Checked(value, tuple(problems))


def _duplicates(entries: list[Entry]) -> Iterator[Problem]:
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
