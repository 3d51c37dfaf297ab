"""The story of a build, from top to bottom.

`compile_site` is pure: files in, a checked site out. `build` and `check` add the hands: they read
the tree, render what changed, and write it in one commit. An error leaves the last good site as it
was, because nothing is written before everything is known to be good.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from generator import __version__
from generator.checking.catalogue import catalogue
from generator.checking.evidence import verify
from generator.checking.ledger import ledger
from generator.checking.links import link_target
from generator.checking.numbers import numbers
from generator.disk.fingerprint import generator_digest
from generator.disk.lock import acquire
from generator.disk.output import Outcome, Output
from generator.disk.snapshot import packaged_theme
from generator.disk.snapshot import read as read_tree
from generator.disk.target import Target, refuse
from generator.disk.workers import spread
from generator.model.problems import Checked, Problem, has_errors, settle
from generator.model.snapshot import Snapshot
from generator.pages.filling import linked_address, relative
from generator.pages.plan import Plan, Redirect, check_addresses, plan
from generator.pages.site import Site, address_of
from generator.pages.words import country_name
from generator.reading.records import Entry, read_record
from generator.reading.settings import PATH as SETTINGS
from generator.reading.settings import check_menu, read_settings
from generator.rendering.artifacts import Keyed, Renderer, edition_id
from generator.rendering.data import to_json
from generator.rendering.links import Anchors, anchors, dead_links
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from generator.model.settings import Options, Settings
    from generator.model.text import Place

EDITION = "edition.json"
_METHOD = "methodology/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run did: its settled problems and, where it wrote, the outcome."""

    problems: tuple[Problem, ...]
    snapshot: Snapshot
    rendered: tuple[str, ...] = ()
    pages: int = 0
    outcome: Outcome | None = None
    redirects: tuple[Redirect, ...] = ()
    base_url: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether an error stopped publication."""
        return has_errors(self.problems)


class Ready(NamedTuple):
    """All artifacts of a build: new bytes, paths kept as they are, keys and notes by path."""

    new: Mapping[str, bytes]
    keep: frozenset[str]
    keys: Mapping[str, str]
    notes: Mapping[str, Any]
    rendered: tuple[str, ...]
    pages: int
    redirects: tuple[Redirect, ...]


def compile_site(snapshot: Snapshot, options: Options) -> Checked[Site]:
    """Read and check everything. Pure: the same files and options give the same site."""
    settings, problems = read_settings(snapshot.files.get(SETTINGS))
    entries, reading = _read_records(snapshot, settings)
    records, resolving = catalogue(entries, options)
    verified, verifying = verify(records, snapshot, settings)
    order = {status: at for at, status in enumerate(settings.statuses)}
    figures, adding = ledger(records, order, verified.said)
    counts, counting = numbers(records, verified, figures, settings)
    site = Site(
        snapshot=snapshot,
        settings=settings,
        options=options,
        catalogue=records,
        verified=verified,
        ledger=figures,
        counts=counts,
    )
    return Checked(
        site,
        (*problems, *reading, *resolving, *verifying, *adding, *counting, *_references(site)),
    )


def _read_records(snapshot: Snapshot, settings: Settings) -> Checked[list[Entry]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for path, data in snapshot.files.items():
        if path.startswith("content/") and path.endswith(".md"):
            entry, found = read_record(
                path, data, settings.statuses, lambda iso: country_name(iso, settings.language)
            )
            problems += found
            if entry is not None:
                entries.append(entry)
    return Checked(entries, tuple(problems))


def _references(site: Site) -> tuple[Problem, ...]:
    """Check what the settings refer to, and every link in prose."""
    problems = list(check_menu(site.settings, {p.slug: p for p in site.catalogue.of_kind("pages")}))
    lead = site.settings.lead
    if lead:
        problems += site.catalogue.names.record(lead.target, ("briefings",), lead).problems
    for record in site.catalogue.records.values():
        for link in record.body.links:
            problems += link_target(link, record, site.catalogue, site.snapshot.files).problems
    return (*problems, *check_addresses(site))


def read_snapshot(root: Path) -> Checked[Snapshot]:
    """Read a site's files and its theme."""
    return read_tree(root, packaged_theme())


def check(root: Path, options: Options, *, jobs: int = 1) -> Result:
    """Check a site and write nothing. Every page is rendered, so that the theme is checked too."""
    snapshot, problems = read_snapshot(root)
    site, found = compile_site(snapshot, options)
    problems = (*problems, *found)
    settled = settle(problems, site.settings.severities, strict=options.strict)
    if not has_errors(settled):
        _, more = _artifacts(site, None, jobs)
        settled = settle((*problems, *more), site.settings.severities, strict=options.strict)
    return Result(problems=settled, snapshot=snapshot)


def build(
    root: Path,
    options: Options,
    *,
    output: Path | None = None,
    fresh: bool = False,
    jobs: int = 1,
    on_wait: Callable[[], None] = lambda: None,
) -> Result:
    """Check a site, render what changed and write it; an error leaves the output untouched.

    Raises `Locked` where another build holds the lock, OSError where the lock cannot be made.
    """
    target = Target.of(root, output)
    refused = refuse(target)
    if refused:
        return Result(
            problems=settle(refused), snapshot=Snapshot(files={}, theme={}, theme_places={})
        )
    with acquire(target, wait=60, on_wait=on_wait):
        return build_locked(root, target, options, fresh=fresh, jobs=jobs)


def build_locked(
    root: Path, target: Target, options: Options, *, fresh: bool = False, jobs: int = 1
) -> Result:
    """Do what `build` does, for a caller that holds the lock and goes on holding it."""
    snapshot, problems = read_snapshot(root)
    site, found = compile_site(snapshot, options)
    severities = site.settings.severities
    problems = (*problems, *found)
    settled = settle(problems, severities, strict=options.strict)
    if has_errors(settled):
        return Result(problems=settled, snapshot=snapshot)
    out = Output(target, generator_digest())
    ready, more = _artifacts(site, None if fresh else out, jobs)
    problems = (*problems, *more)
    settled = settle(problems, severities, strict=options.strict)
    if has_errors(settled):
        return Result(problems=settled, snapshot=snapshot)
    outcome, writing = out.commit(ready.new, ready.keep, keys=ready.keys, notes=ready.notes)
    settled = settle((*problems, *writing), severities, strict=options.strict)
    return Result(
        problems=settled,
        snapshot=snapshot,
        rendered=ready.rendered,
        pages=ready.pages,
        outcome=outcome,
        redirects=ready.redirects,
        base_url=site.base_url,
    )


def _artifacts(site: Site, out: Output | None, jobs: int) -> Checked[Ready]:
    """Plan, render what is not on disk already, and check every link."""
    planned = plan(site)
    theme = Theme(site.snapshot.theme, site.snapshot.theme_places, site.settings.language)
    renderer = Renderer(site, theme, generator_digest(), __version__)
    keyed = [renderer.keyed(page) for page in planned.pages if page.address != _METHOD]
    others = dict(renderer.others(planned))
    method, edition = _methodology(planned, keyed, others, renderer)
    work = _Work(renderer, out)
    work.pages([*keyed, method], jobs)
    for path, data in others.items():
        work.file(path, data)
    outputs = {*work.new, *work.keep, EDITION}
    # A page that a failing template did not make is no dead link.
    dead = () if theme.problems else dead_links(work.anchors, outputs, _written_links(site))
    work.edition(edition)
    ready = Ready(
        work.new,
        frozenset(work.keep),
        work.keys,
        work.notes,
        tuple(work.rendered),
        len(planned.pages),
        planned.redirects,
    )
    return Checked(ready, (*theme.problems, *dead))


def _methodology(
    planned: Plan, keyed: list[Keyed], others: Mapping[str, bytes], renderer: Renderer
) -> tuple[Keyed, str]:
    """Fill the edition's id in, which rests on all that is published but itself."""
    page = next(page for page in planned.pages if page.address == _METHOD)
    parts = {item.page.path: item.key for item in keyed}
    parts[page.path] = renderer.keyed(page).key
    parts.update({path: hashlib.sha256(data).hexdigest() for path, data in others.items()})
    edition = edition_id(parts)
    return renderer.keyed(page._replace(view={**page.view, "edition": edition})), edition


class _Work:
    """Collects artifacts: what has to be rendered, and what may stay as it is on disk."""

    def __init__(self, renderer: Renderer, out: Output | None) -> None:
        self.renderer = renderer
        self.out = out
        self.new: dict[str, bytes] = {}
        self.keep: set[str] = set()
        self.keys: dict[str, str] = {}
        self.notes: dict[str, Any] = {}
        self.anchors: dict[str, Anchors] = {}
        self.rendered: list[str] = []

    def pages(self, items: Sequence[Keyed], jobs: int) -> None:
        """Render pages with their twins, but for those that are on disk as their key made them."""
        stale = []
        for item in items:
            path, twin = item.page.path, item.page.twin
            self.keys[path] = self.keys[twin] = item.key
            note = self._kept(path, twin, item.key)
            if note is None:
                stale.append(item)
                continue
            self.keep.update((path, twin))
            self._note(path, Anchors(tuple(note["links"]), tuple(note["ids"])))
        for item, (data, faults) in zip(stale, spread(stale, self._render, jobs), strict=True):
            self.renderer.theme.note(faults)
            if data is not None:
                self.rendered.append(item.page.address)
                self.new[item.page.path], self.new[item.page.twin] = data, item.json
                self._note(item.page.path, anchors(data.decode()))

    def _render(self, item: Keyed) -> tuple[bytes | None, list[tuple[str, int, str]]]:
        """Render one page, here or in a child process: the bytes, and what failed."""
        return self.renderer.render(item.page), self.renderer.theme.take()

    def _note(self, path: str, found: Anchors) -> None:
        self.anchors[path] = found
        self.notes[path] = {
            "links": list(self.anchors[path].links),
            "ids": list(self.anchors[path].ids),
        }

    def _kept(self, path: str, twin: str, key: str) -> Any:
        if self.out is None:
            return None
        entries = self.out.trace.entries
        for one in (path, twin):
            if one not in entries or entries[one].key != key or not self.out.current(one):
                return None
        return self.out.trace.notes.get(path)

    def file(self, path: str, data: bytes) -> None:
        """Take an artifact that is cheap to make; it is kept where the disk holds it already."""
        key = hashlib.sha256(data).hexdigest()
        self.keys[path] = key
        entry = self.out.trace.entries.get(path) if self.out else None
        if entry and self.out and entry.digest == key and self.out.current(path):
            self.keep.add(path)
        else:
            self.new[path] = data
        if path.endswith(".html"):
            self.anchors[path] = anchors(data.decode())

    def edition(self, identity: str) -> None:
        """Write the manifest of all other files."""
        files = {path: hashlib.sha256(data).hexdigest() for path, data in self.new.items()}
        if self.out:
            files.update({path: self.out.trace.entries[path].digest for path in self.keep})
        manifest = {
            "edition": identity,
            "generator": __version__,
            "files": dict(sorted(files.items())),
        }
        self.file(EDITION, to_json(manifest))


def _written_links(site: Site) -> dict[str, dict[str, Place]]:
    """Give for each page the places of the relative links its author wrote, as rendered."""
    written: dict[str, dict[str, Place]] = {}
    for record in site.catalogue.records.values():
        page = address_of(record.id)
        for link in record.body.links:
            address = linked_address(site, link, record)
            if address is not None:
                written.setdefault(f"{page}index.html", {})[relative(page, address)] = link.place
    return written
