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
from generator.checking.stated import Stated, resolve
from generator.model.lasting import Lasting
from generator.model.problems import Checked, Problem
from generator.model.text import Place
from generator.reading.front_matter import front_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.records import FactId, Record, RecordId
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
    entries: Iterable[Entry], options: Options, lasting: Lasting | None = None
) -> Checked[Catalogue]:
    """Decide what is published and resolve every reference in front matter.

    All of it rests on front matter alone: while that stays, so does what was made of it. `lasting`
    holds what was made under the same settings and options.
    """
    lasting = lasting or Lasting()
    ordered = sorted(entries, key=lambda entry: (entry.id, entry.path))
    fronts = [_front(entry, lasting) for entry in ordered]
    of_fronts = partial(_of_fronts, fronts, options, lasting)
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
        return lasting.alike(("front", entry.path), (entry.id, front_of(record.text)), entry)

    return lasting.once(("front", entry.path), (entry,), make)


def _of_fronts(fronts: Iterable[Entry], options: Options, lasting: Lasting) -> Checked[_OfFronts]:
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
    for head in heads.values():
        resolve_all = partial(_resolved, head, names)
        found, more = lasting.once(("resolved", head.id), (head, names), resolve_all)
        for stated in found:
            known.setdefault(stated.id, stated)
        problems += more
    published, facts = lasting.table("heads", heads), lasting.table("facts", known)
    problems += circles(published, facts)
    by_path = {path: record for path, record in by_path.items() if record in published}
    value = _OfFronts(published, facts, names, lasting.equal("paths", by_path))
    return Checked(value, tuple(problems))


def _resolved(head: Record, names: Names) -> Checked[list[Stated]]:
    problems = list(_record_references(head, names))
    facts = []
    for fact in head.facts:
        stated, found = resolve(head, fact, names)
        facts.append(stated)
        problems += found
    return Checked(facts, tuple(problems))


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
