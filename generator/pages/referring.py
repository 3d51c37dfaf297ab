"""What a record's body refers to: records and where, files, and what leads nowhere.

In: the records, the names, the files. Out: for each record a `Referring`, which rests on what its
file says and on the rows of the names it asked for, and is kept from one build to the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from generator.checking.links import link_target, reference_target
from generator.model.data_classes import dataclass, field, replace
from generator.model.drawn import Drawn, sources_of
from generator.model.kept import digest
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.records import RecordId, record_of
from generator.model.rested import Rows, of_rows
from generator.model.snapshot import version
from generator.model.tables import Reads, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.checking.catalogue import Catalogue
    from generator.checking.links import Target
    from generator.model.kept import Memory
    from generator.model.problems import Checked, Problem
    from generator.model.prose import Link
    from generator.model.records import Record
    from generator.model.text import Place


class Line(NamedTuple):
    """A run of prose that refers to records: its text in one line, and its references."""

    text: str
    references: tuple[tuple[int, str, str], ...]
    """Of each the offset of its hole, the target and the label."""


class Mentioned(NamedTuple):
    """A record that refers to another: in which line of the site and where, if in its prose."""

    by: RecordId
    line: str = ""
    offset: int = 0

    @classmethod
    def of(cls, by: RecordId, where: str) -> Mentioned:
        """Read one of the places that a record refers to another in; none is its front matter."""
        key, _, offset = where.partition(" ")
        return cls(by, line_key(by, key), int(offset)) if where else cls(by)


def line_key(record: RecordId, key: str) -> str:
    """Give the key of a line within the site."""
    return f"{record} {key}"


def _parted(key: str) -> tuple[RecordId, str]:
    record, _, own = key.rpartition(" ")
    return RecordId(record), own


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring(Later):
    """What a body refers to. `keys` are those of its lines; a line's stays if it moves in it.

    They are short: within the site a line's key is the record's id and this one.
    """

    BRIEF: ClassVar[tuple[str, ...]] = ("version", "keys", "mentions", "files", "problems")

    version: str
    """Tells one state of its lines and of whom it refers to from another."""
    keys: tuple[str, ...] = ()
    lines: Mapping[str, Line] = field(default_factory=lambda: MappingProxyType({}))
    mentions: Mapping[RecordId, str] = field(default_factory=lambda: MappingProxyType({}))
    """Whom it refers to; of the first place where it does, the line and where in it."""
    files: tuple[tuple[str, Place], ...] = ()
    """The files that it links by relative path, and where."""
    problems: tuple[Problem, ...] = ()


class _Stands(Mapping[str, Referring]):
    """Where each line of a site stands, by its key: looked up, and listed where that is wanted."""

    __slots__ = ("_all",)

    def __init__(self, every: Mapping[RecordId, Referring]) -> None:
        self._all = every

    def __getitem__(self, key: str) -> Referring:
        record, own = _parted(key)
        of = self._all[record]
        if own not in of.keys:
            raise KeyError(key)
        return of

    def __iter__(self) -> Iterator[str]:
        return (line_key(record, key) for record, of in self._all.items() for key in of.keys)

    def __len__(self) -> int:
        return sum(len(of.keys) for of in self._all.values())


def lines_of(every: Mapping[RecordId, Referring]) -> Mapping[str, Line]:
    """Give the lines of all bodies that refer to something, by their keys within the site."""
    return Drawn(_Stands(every), lambda key, of: of.lines[_parted(key)[1]])


def referring(
    catalogue: Catalogue, files: Mapping[str, bytes], memory: Memory
) -> Mapping[RecordId, Referring]:
    """Look at what each body refers to."""
    reads = Reads()
    noted = replace(
        catalogue,
        names=catalogue.names.noted(reads),
        by_path=Table("paths", catalogue.by_path, reads),
    )
    linkable = memory.lasting.every("linkable", files, _linkable)
    of_files = Table("files", linkable, reads)
    versions = catalogue.names.versions()
    tables = {
        **dict.fromkeys(versions, catalogue.names),
        "paths": catalogue.by_path,
        "files": linkable,
    }
    versions |= {
        "paths": of_rows(catalogue.by_path, str),
        "files": of_rows(sources_of(linkable), version),
    }
    rows = Rows(reads, versions, memory.referring, tables)
    records = catalogue.records
    make = partial(_referring, catalogue=noted, files=of_files)
    found = rows.all(memory, records, attrgetter("whole"), lambda record: make(records[record]))
    own = attrgetter("version", "files", "problems")
    return memory.lasting.every("referring", found, lambda some, _: some, key=own)


def _linkable(files: Mapping[str, bytes], _: object) -> Mapping[str, bytes]:
    """Give the files as links see them: of what holds a record, that it is there."""
    seen = {p: "" if p.endswith(".md") else source for p, source in sources_of(files).items()}
    return Drawn(seen, lambda path, source: files[path] if source else b"")


def _referring(record: Record, catalogue: Catalogue, files: Mapping[str, bytes]) -> Referring:
    keys = {run: (digest(*line), line) for run, line in _lines(record)}
    links = [(link, link_target(link, record, catalogue, files)) for link in record.body.links]
    mentions: dict[RecordId, str] = {}
    for target, run, offset in _mentions(record, catalogue, links):
        if target is not None and target != record.id:
            mentions.setdefault(target, f"{keys[run][0]} {offset}")
    own_keys = tuple(dict.fromkeys(key for key, _ in keys.values()))
    return Referring(
        version=digest(own_keys, mentions) if own_keys else "",
        keys=own_keys,
        lines=MappingProxyType(dict(keys.values())),
        mentions=MappingProxyType(mentions),
        files=tuple((t.value.file, link.place) for link, t in links if t.value and t.value.file),
        problems=tuple(problem for _, target in links for problem in target.problems),
    )


def _lines(record: Record) -> Iterator[tuple[int, Line]]:
    """Give the runs that refer to something, by their number in the body."""
    prose = record.body
    within: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    for r in prose.references:
        within[r.run].append((r.offset, r.target, r.label))
    for run in within.keys() | {link.run for link in prose.links}:
        # A line of Markdown ends anywhere; one of an article, where a sentence does.
        yield run, Line(prose.runs[run].text.replace("\n", " "), tuple(within[run]))


def _mentions(
    record: Record, catalogue: Catalogue, links: list[tuple[Link, Checked[Target | None]]]
) -> Iterator[tuple[RecordId | None, int, int]]:
    """Give whom a body refers to, in which run and where in it."""
    for reference in record.body.references:
        target = reference_target(reference, record.id, catalogue).value
        if target:
            owner = record_of(target.fact) if target.fact else target.record
            yield owner, reference.run, reference.offset
    for link, (target, _) in links:
        if target:
            yield target.record, link.run, link.offset
