"""Small sites for tests: paths with their text, put through the stages of a build in memory."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from generator.checking.catalogue import Catalogue, catalogue
from generator.checking.evidence import Verified, verify
from generator.checking.ledger import Ledger, ledger
from generator.checking.numbers import numbers
from generator.model.kept import Memory
from generator.model.records import FactId, Record, RecordId
from generator.model.settings import PATH, Options, Settings
from generator.model.snapshot import Snapshot
from generator.reading.records import read_record
from generator.reading.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.checking.counts import Count
    from generator.model.problems import Problem
    from generator.reading.entries import Entry

TODAY = datetime.date(2025, 6, 15)
SEED = "seeds/article.txt"
SOURCE = "content/sources/article.md"
BRIEFING = "content/briefings/b.md"

Files = dict[str, str | bytes]


class Site(NamedTuple):
    """What the stages made of some files, and the problems of each stage."""

    settings: Settings
    entries: tuple[Entry, ...]
    catalogue: Catalogue
    verified: Verified
    ledger: Ledger
    counts: Mapping[RecordId, Count]
    reading: tuple[Problem, ...]
    resolving: tuple[Problem, ...]
    evidence: tuple[Problem, ...]
    arithmetic: tuple[Problem, ...]
    printed: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        found = self.reading + self.resolving + self.evidence + self.arithmetic + self.printed
        return tuple(sorted(found, key=lambda problem: problem.key()))

    def record(self, identity: str) -> Record:
        return self.catalogue.records[RecordId(identity)]


def site(files: Mapping[str, str | bytes], *, drafts: bool = False) -> Site:
    """Put a site through all stages; `content/site.yaml` need not be given."""
    data = {
        path: text.encode() if isinstance(text, str) else text
        for path, text in {PATH: "title: A site", **files}.items()
    }
    settings, reading = read_settings(data[PATH])
    entries = []
    for path in sorted(data):
        if path.endswith(".md"):
            entry, found = read_record(path, data[path], settings.statuses, lambda iso: iso)
            reading += found
            entries += [entry] if entry else []
    by_path = {entry.path: entry for entry in entries}
    resolved, resolving = catalogue(by_path, Options(today=TODAY, drafts=drafts))
    verified, evidence = verify(
        resolved, Snapshot(files=data, theme={}, theme_places={}), settings, Memory()
    )
    order = {key: index for index, key in enumerate(settings.statuses)}
    found_ledger, arithmetic = ledger(resolved, order, verified)
    counts, printed = numbers(resolved, verified, found_ledger, settings, Memory())
    return Site(
        settings,
        tuple(entries),
        resolved,
        verified,
        found_ledger,
        counts,
        reading,
        resolving,
        evidence,
        arithmetic,
        printed,
    )


def record(front: str, body: str = "") -> str:
    """Give a record's file."""
    return f"---\n{front.strip(chr(10))}\n---\n{body}"


def article(text: str) -> Files:
    """Give a source with its article."""
    return {SEED: text, SOURCE: record(f"title: An article\nseed: {SEED}")}


def figure(name: str, amount: str, status: str = "", quote: str = "", more: str = "") -> str:
    """Give a figure of a list `figures:`; `more` are further keys, one a line."""
    lines = [f"  - id: {name}", f"    label: The {name}", f"    amount: {amount}"]
    lines += [f"    status: {status}"] if status else []
    lines += [f'    evidence: {{source: article, quote: "{quote}"}}'] if quote else []
    return "\n".join([*lines, *(f"    {line}" for line in more.splitlines())])


def codes(problems: Iterable[Problem]) -> list[str]:
    """Give the codes of problems."""
    return [problem.code for problem in problems]


def places(problems: Iterable[Problem]) -> list[str]:
    """Give problems as `path:line:column code`."""
    return [f"{problem.place} {problem.code}" for problem in problems]


def fact(name: str) -> FactId:
    """Give the id of a fact of the briefing `b`."""
    return FactId(f"briefings/b#{name}")
