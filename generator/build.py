"""The story of a build, from top to bottom.

`compile_site` is pure: files in, a checked site out. `build` and `check` add the hands: they read
the tree, render what changed, and write it in one commit. An error leaves the last good site as it
was, because nothing is written before everything is known to be good.
"""

# What reads YAML loads where it is read: most edits change no front matter and no settings. What
# plans and renders loads while another process reads what changed.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache, lru_cache, partial
from importlib import import_module
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.checking.catalogue import catalogue
from generator.checking.evidence import verify
from generator.checking.ledger import ledger
from generator.checking.menu import check_menu
from generator.checking.numbers import numbers
from generator.disk.compiled import compiled as templates
from generator.disk.fingerprint import generator_digest
from generator.disk.lock import acquire
from generator.disk.output import Outcome, Output
from generator.disk.snapshot import packaged_theme
from generator.disk.snapshot import read as read_tree
from generator.disk.spool import Spool
from generator.disk.stages import unseen
from generator.disk.stores import Dropped
from generator.disk.target import Target, refuse
from generator.disk.workers import uncollected
from generator.model.data_classes import dataclass, field, replace
from generator.model.drawn import sources_of
from generator.model.kept import Memory, Wanted, digest
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem, has_errors, settle
from generator.model.settings import PATH as SETTINGS
from generator.model.snapshot import Snapshot, version
from generator.model.text import Place
from generator.pages.catalogues import FOLDER as LOCALES
from generator.pages.catalogues import own_words, without_words
from generator.pages.locales import remembered
from generator.pages.owned_names import names_in
from generator.pages.referring import referring
from generator.pages.rows import tabled
from generator.pages.site import Site
from generator.pages.words import country_name
from generator.reading.entries import with_other_body
from generator.reading.languages import rules
from generator.remembering import recall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from generator.disk.snapshot import FileGate
    from generator.disk.stages import Stage
    from generator.making import Ready
    from generator.model.kept import Cache
    from generator.model.settings import Options, Settings
    from generator.pages.plan import Redirect
    from generator.reading.entries import Entry
    from generator.rendering.templates import Theme

EDITION = "edition.json"
_DOUBTED = "What earlier builds left in `.briefing` could not be used: everything was made again."


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
    notes: tuple[str, ...] = ()
    """What is no problem, but may not be what was expected; in plain words."""
    held: object = field(default=None, repr=False, compare=False)
    """What it was made of. A process that ends with its result need not take that apart."""

    @property
    def failed(self) -> bool:
        """Tell whether an error stopped publication."""
        return has_errors(self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A site as read and checked, and its settled problems; nothing is rendered."""

    site: Site
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Tell whether the site would not build."""
        return has_errors(self.problems)

    def settled(self, more: Iterable[Problem]) -> tuple[Problem, ...]:
        """Weigh further problems as the site's settings say, together with those there are."""
        severities, strict = self.site.settings.severities, self.site.options.strict
        return settle((*self.problems, *more), severities, strict=strict)


def compile_site(
    snapshot: Snapshot,
    options: Options,
    edit: Callable[[list[Entry]], list[Entry]] | None = None,
    stage: Stage = unseen,
    memory: Memory | None = None,
) -> Checked[Site]:
    """Read and check everything. Pure: the same files and options give the same site.

    `edit` may change what was read before anything is checked: `authoring/impact.py` takes records
    and facts out with it, to see what depends on them. `stage` is told what is being done. In
    `memory` results are kept for the next time; they are those that would be made again.
    """
    memory = memory or Memory()
    memory.begin()
    written = snapshot.files.get(SETTINGS)
    lasting = memory.lasting.under((written, options, _locale(snapshot)))
    settings, problems = lasting.once("settings", (), partial(_settings, written, memory))
    with stage("parse") as count:
        entries, reading = _read_records(snapshot, settings, memory)
        count["records"] = len(entries)
    with stage("resolve") as count:
        if edit is not None:
            entries = {entry.path: entry for entry in edit([*entries.values()])}
        records, resolving = catalogue(entries, options, memory)
        count["facts"] = len(records.facts)
    with stage("verify") as count:
        verified, verifying = verify(records, snapshot, settings, memory)
        count["passages"] = verified.found
    with stage("add up") as count:
        order = {status: at for at, status in enumerate(settings.statuses)}
        add_up = partial(ledger, records, order, verified)
        figures, adding = lasting.once("ledger", (records.facts, verified), add_up)
        count["figures"] = len(figures.entries)
    with stage("numbers") as count:
        wording = own_words(settings.language, snapshot.theme, snapshot.theme_places)
        counts, counting = numbers(records, verified, figures, settings, memory, wording)
        count["unsourced"] = sum(problem.code == "N101" for problem in counting)
    site = Site(
        snapshot=snapshot,
        settings=settings,
        options=options,
        catalogue=records,
        verified=verified,
        ledger=figures,
        counts=counts,
        lasting=lasting,
    )
    with stage("links and addresses"):
        site = tabled(replace(site, referring=referring(records, snapshot.files, memory)))
        site = replace(site, named=names_in(verified.articles, site.owned_names, memory))
        linking = _references(site, memory)
    memory.turn()
    found = (*problems, *reading, *resolving, *verifying, *adding, *counting)
    return Checked(site, (*found, *linking))


def _locale(snapshot: Snapshot) -> dict[str, bytes]:
    """Give the files that words of the site's language come from."""
    return {name: data for name, data in snapshot.theme.items() if name.startswith(LOCALES)}


def _settings(written: bytes | None, memory: Memory) -> Checked[Settings]:
    def read() -> Checked[Settings]:
        from generator.reading.settings import read_settings

        return read_settings(written)

    found: Checked[Settings] = memory.settings.once(digest(written), read)
    return found


class _Known(NamedTuple):
    """What was read of a file, and the key it is kept by."""

    key: str
    found: Checked[Entry | None]


#: What was read of each file of a site that holds a record.
_Read: TypeAlias = "Mapping[str, _Known]"


class _ByKey(Mapping[str, Checked["Entry | None"]]):
    """What was read of files, by the keys it is kept by, which begin with their paths."""

    def __init__(self, read: _Read) -> None:
        self._read = read

    def __getitem__(self, key: str) -> Checked[Entry | None]:
        known = self._read[key.rsplit(" ", 2)[0]]
        if known.key != key:
            raise KeyError(key)
        return known.found

    def __iter__(self) -> Iterator[str]:
        return (known.key for known in self._read.values())

    def __len__(self) -> int:
        return len(self._read)


def _read_records(
    snapshot: Snapshot, settings: Settings, memory: Memory
) -> Checked[Mapping[str, Entry]]:
    """Give what was read of each file that holds a record, by path."""
    basis = digest(tuple(settings.statuses), settings.language)
    name = partial(country_name, language=settings.language)
    known = cache(lambda: _known(memory, basis))

    def was(path: str, last: _Read) -> Checked[Entry | None] | None:
        before = last.get(path)
        if before is not None:
            return before.found
        return memory.read.was(known()[path]) if path in known() else None

    def read(path: str, last: _Read) -> Checked[Entry | None]:
        before, data = was(path, last), snapshot.files[path]
        entry = before and with_other_body(path, data, before, settings.statuses)
        if entry is None:
            from generator.reading.records import read_record

            entry = read_record(path, data, settings.statuses, name)
        return entry

    def read_all(some: Mapping[str, bytes], last: _Read) -> _Read:
        wanted = {
            path: Wanted(f"{path} {version(source)} {basis}", partial(read, path, last))
            for path, source in sources_of(some).items()
            if path.startswith("content/") and path.endswith(".md")
        }
        memory.read.ahead(
            wanted.values(), memory.spread, meanwhile=partial(_load, settings, memory)
        )
        return {path: _Known(one.key, memory.read.once(*one)) for path, one in wanted.items()}

    lasting = memory.lasting
    every = lasting.every("read", snapshot.files, read_all)
    memory.read.again(_ByKey(every))
    entries = lasting.told("entries", every, lambda known: known.found.value)
    found = lasting.told("unread", every, lambda known: known.found.problems)
    return Checked(entries, tuple(chain.from_iterable(found.values())))


def _load(settings: Settings, memory: Memory) -> None:
    """Load what every build needs later: it takes about as long as to read a changed file."""
    rules(settings.language)
    import_module("generator.making")
    memory.ready()
    memory.meanwhile()


def _known(memory: Memory, basis: str) -> dict[str, str]:
    """Give by path the keys of what was read the last time, with the same statuses and language."""
    parted = ((key, *key.rsplit(" ", 2)) for key in memory.read.names())
    return {path: key for key, path, _, rests in parted if rests == basis}


def _references(site: Site, memory: Memory) -> tuple[Problem, ...]:
    """Check what the settings refer to, and every link in prose."""
    from generator.pages.plan import check_addresses

    records = site.catalogue
    problems = list(check_menu(site.settings, {page.slug for page in records.of_kind("pages")}))
    lead = site.settings.lead
    if lead:
        problems += records.names.record(lead.target, ("briefings",), lead).problems
    referring: Any = site.reads.held["referring"]
    found = site.lasting.told("problems of links", referring, attrgetter("problems"))
    problems += chain.from_iterable(found.values())
    return (*problems, *check_addresses(site, memory))


def read_snapshot(
    root: Path, gate: FileGate | None = None, known: Mapping[str, str] | None = None
) -> Checked[Snapshot]:
    """Read a site's files and its theme; the gate spares reading files it knows.

    Where digests are `known` of some, these are read when they are asked for.
    """
    return read_tree(root, packaged_theme(), gate=gate, known=known)


def compiled(
    read: Checked[Snapshot],
    options: Options,
    stage: Stage = unseen,
    memory: Memory | None = None,
) -> Compiled:
    """Check a site that was read, and weigh its problems as its settings say."""
    site, found = compile_site(read.value, options, stage=stage, memory=memory)
    problems = (*read.problems, *found)
    settled = settle(problems, site.settings.severities, strict=options.strict)
    return Compiled(site=site, problems=settled)


def check(
    root: Path,
    options: Options,
    *,
    fresh: bool = False,
    jobs: int = 1,
    read: Checked[Snapshot] | None = None,
) -> Result:
    """Check a site, or what was `read` of it, and write nothing of it.

    Pages are rendered, so that the theme is checked too; but for those that stand in the output
    folder as a build of the same view and templates left them, which says that they can be.
    """
    target = Target.of(root, None)
    make = partial(_checked, target, read or read_snapshot(root), options, jobs)
    if fresh:
        with uncollected():
            return make(None, fresh=True)
    cache = templates(target.root, generator_digest(), adds=True)
    with uncollected(), remembered(cache):
        return _doubting(partial(make, cache))


def _checked(
    target: Target,
    read: Checked[Snapshot],
    options: Options,
    jobs: int,
    cache: Cache | None,
    *,
    fresh: bool,
) -> Result:
    generator = generator_digest()
    memory = recall(target, generator, read.value, fresh=fresh, jobs=jobs)
    found = compiled(read, options, memory=memory)
    snapshot = found.site.snapshot
    if found.failed:
        return Result(problems=found.problems, snapshot=snapshot, notes=_unseen(found.site))
    from generator.making import artifacts
    from generator.recall import stored as stored_views

    out = None if fresh or refuse(target) else Output(target, generator)
    store = None if options.pdf else Dropped()
    theme = _theme(found.site, memory, None if fresh else cache)
    views = stored_views(target.views, found.site, generator, fresh=fresh)
    _, more = artifacts(found.site, out, jobs, theme, store=store, views=views)
    problems, notes = found.settled(more), _notes(found.site)
    return Result(problems=problems, snapshot=snapshot, notes=notes, held=(found, memory))


def _doubting(make: Callable[..., Result]) -> Result:
    """Make something from what is remembered; if that ends in a fault, make it from nothing.

    What somebody wrote into `.briefing` may be of the right classes and hold what nothing can be
    made of. A fault that is the program's own comes again, and is raised.
    """
    try:
        return make(fresh=False)
    except OSError:  # of the disk, which is no better the second time
        raise
    except Exception:  # noqa: BLE001  it tells of what was remembered, until it comes again
        result = make(fresh=True)
        return replace(result, notes=(*result.notes, _DOUBTED))


def _unseen(site: Site) -> tuple[str, ...]:
    """Say of a site with errors, whose pages are not rendered, which links only pages can tell."""
    from generator.pages.filling import linked_address

    places = [
        link.place
        for record in site.catalogue.records.values()
        for link in record.body.links
        if (link.address.startswith("/") or "#" in link.address)
        and linked_address(site, link, record) is not None
    ]
    if not places:
        return ()
    path, line, *_ = places[0]
    links, lead = ("1 link", "leads") if len(places) == 1 else (f"{len(places)} links", "lead")
    where = "to addresses of the site or to places on its pages"
    told = f"{links} (first at {path}:{line}) {lead} {where}"
    return (f"{told}; whether these exist is looked at once there is no other error",)


def _notes(site: Site) -> tuple[str, ...]:
    note = without_words(site.settings.language, site.snapshot.theme)
    return (note,) if note else ()


def build(  # noqa: PLR0913  each is an option of the command
    root: Path,
    options: Options,
    *,
    output: Path | None = None,
    fresh: bool = False,
    jobs: int = 1,
    on_wait: Callable[[], None] = lambda: None,
    stage: Stage = unseen,
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
        return build_locked(root, target, options, fresh=fresh, jobs=jobs, stage=stage)


def build_locked(  # noqa: PLR0913  each is given by who asks
    root: Path,
    target: Target,
    options: Options,
    *,
    fresh: bool = False,
    jobs: int = 1,
    stage: Stage = unseen,
    known: Mapping[str, str] | None = None,
) -> Result:
    """Do what `build` does, for a caller that holds the lock and goes on holding it.

    `known` are digests of files that need not be read.
    """
    make = partial(_built, root, target, options, jobs=jobs, stage=stage, known=known)
    if fresh:
        with uncollected():
            return make(None, fresh=True)
    cache = templates(target.root, generator_digest(), adds=True)
    with uncollected(), remembered(cache):
        return _doubting(partial(make, cache))


def _built(  # noqa: PLR0913  each is given by `build_locked`
    root: Path,
    target: Target,
    options: Options,
    cache: Cache | None,
    *,
    fresh: bool,
    jobs: int,
    stage: Stage,
    known: Mapping[str, str] | None,
) -> Result:
    with stage("read") as count:
        read = read_snapshot(root, known=None if fresh else known)
        count["files"] = len(read.value.files) + len(read.value.theme)
    generator = generator_digest()
    with stage("recall"):
        memory = recall(target, generator, read.value, fresh=fresh, jobs=jobs)
    output = lru_cache(partial(Output, target, generator, fresh=fresh))
    memory = replace(memory, meanwhile=lambda: output().look())
    found = compiled(read, options, stage, memory)
    site = found.site
    if found.failed:
        return Result(problems=found.problems, snapshot=site.snapshot, notes=_unseen(site))
    with stage("trace") as count:
        out = output()
        count["files"] = len(out.trace.entries)
    refused = _occupied(site, out)
    if refused:
        return Result(problems=found.settled(refused), snapshot=site.snapshot)
    from generator.making import artifacts
    from generator.recall import stored as stored_views

    with stage("put away"), suppress(OSError):  # it is tried again at the end
        memory.put_away()
    with Spool(target.state, jobs) as store:
        left = None if fresh else out
        theme = _theme(site, memory, None if fresh else cache)
        views = stored_views(target.views, site, generator, fresh=fresh)
        ready, more = artifacts(site, left, jobs, theme, store=store, views=views, stage=stage)
        result = _committed(found, out, ready, more, stage)
        if result.outcome is not None and not result.failed:
            with stage("remember"):
                _remember(target, ready, memory)
    for problem in result.problems:
        read.value.files.get(problem.place.path)  # its line is shown, though the file changes now
    return replace(result, snapshot=read.value, held=(found, memory, ready))


def _occupied(site: Site, out: Output) -> tuple[Problem, ...]:
    """Refuse to take another site apart."""
    from generator.occupied import other_site

    title = other_site(site, out)
    if not title:
        return ()
    hint = "name another folder with `--output`, or empty this one"
    message = f"the output folder holds another site, “{title}”"
    return (Problem("O102", Place(out.target.shown()), message, (hint,)),)


def _theme(site: Site, memory: Memory, cache: Cache | None) -> Theme:
    from generator.rendering.templates import Theme

    files = site.snapshot
    language = site.settings.language
    return Theme(files.theme, files.theme_places, language, memory.templates, cache)


def _remember(target: Target, ready: Ready, memory: Memory) -> None:
    """Keep what the next build need not make again; it is no fault if that cannot be written."""
    from generator.recall import store as store_views

    with suppress(OSError):
        target.prepare()
        store_views(ready.views)
    with suppress(OSError):
        if memory.keep is not None:
            memory.keep(memory)


def _committed(
    found: Compiled, out: Output, ready: Ready, more: tuple[Problem, ...], stage: Stage
) -> Result:
    """Write what was rendered if nothing is wrong with it."""
    site = found.site
    problems = found.settled(more)
    if has_errors(problems):
        return Result(problems=problems, snapshot=site.snapshot)
    with stage("write") as count:
        outcome, writing = out.commit(ready.new, ready.keep, keys=ready.keys, notes=ready.notes)
        count |= {"written": len(outcome.written), "deleted": len(outcome.deleted)}
        count["kept"] = len(ready.keep)
    return Result(
        problems=found.settled((*more, *writing)),
        snapshot=site.snapshot,
        rendered=ready.rendered,
        pages=ready.pages,
        outcome=outcome,
        redirects=ready.redirects,
        base_url=site.base_url,
        notes=_notes(site),
    )
