"""All that a site publishes: what has to be rendered, and what may stay as it is.

In: a compiled site, and what an earlier build left (an output folder, a preview's memory, or
nothing). Out: the bytes of what is new, the paths of what stays, and what the trace is to hold of
each; with problems of the theme and dead links. Nothing is written here but into the store that is
given for the bytes.

Each page is taken from its view to its bytes by one of several processes, which tells the first
only what has to be known of it: at many thousands of pages nobody holds more than one at a time.
"""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from generator import __version__
from generator.disk.fingerprint import generator_digest
from generator.disk.stages import unseen
from generator.disk.workers import spread
from generator.model.problems import Checked
from generator.pages.filling import linked_address, relative
from generator.pages.plan import BOOK, Plan, Planned, Redirect, plan
from generator.pages.site import Site, address_of, pdf_of
from generator.rendering.artifacts import Keyed, Renderer, day_of, edition_id
from generator.rendering.data import to_json
from generator.rendering.links import Anchors, anchors, dead_links, joined
from generator.rendering.pdf import Styles, pdf, version
from generator.rendering.search.index import Index, search_index
from generator.rendering.templates import Theme
from generator.staleness import Reason, Standing, packed, reasons, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.disk.stages import Stage
    from generator.model.problems import Problem
    from generator.model.text import Place

EDITION = "edition.json"
_SEARCH = "search/"
METHODOLOGY = "methodology.html"
#: Pages that are keyed by the others.
_LAST = (METHODOLOGY, BOOK)
#: Pages that have a PDF, and the theme's styles for one: for the page, and within its drawings.
PRINTED = ("briefing.html", BOOK)
PDF_STYLES = ("pdf.css", "pdf-drawing.css")


class Store(Protocol):
    """Where new bytes are put until they are written; by path once they are named."""

    def begin(self, writer: int) -> None:
        """Be told which process this is: 0 is the first."""

    def put(self, data: bytes) -> Any:
        """Take bytes, in whatever process; what it gives can go through `marshal`."""

    def name(self, path: str, ticket: Any) -> None:
        """Have a path hold what was taken, in the first process."""

    def held(self) -> Mapping[str, bytes]:
        """Give all that was named."""


class Held(dict[str, bytes]):
    """A store in memory."""

    def begin(self, writer: int) -> None:
        """Hold the same in every process."""

    def put(self, data: bytes) -> bytes:
        """Hand the bytes on."""
        return data

    def name(self, path: str, ticket: bytes) -> None:
        """Hold bytes."""
        self[path] = ticket

    def held(self) -> Mapping[str, bytes]:
        """Give all bytes."""
        return self


class Dropped(Held):
    """A store for those who ask only what is wrong: it holds nothing."""

    def put(self, data: bytes) -> bytes:
        """Take nothing."""
        del data
        return b""


class Ready(NamedTuple):
    """All artifacts of a build: new bytes, paths kept as they are, keys and notes by path."""

    new: Mapping[str, bytes]
    keep: frozenset[str]
    keys: Mapping[str, str]
    notes: Mapping[str, Any]
    rendered: tuple[str, ...]
    pages: int
    redirects: tuple[Redirect, ...]


class Prepared(NamedTuple):
    """All that a site publishes, before a page is rendered."""

    renderer: Renderer
    plan: Plan
    pages: tuple[Keyed, ...]
    others: Mapping[str, bytes]
    edition: str
    search: Index


def prepare(site: Site, theme: Theme | None = None) -> Prepared:
    """Plan a site, fill every view, and make all that is no page. Pure, and all in memory."""
    search = search_index(site)
    planned, renderer = _renderer(site, theme, search)
    method = _page(planned, METHODOLOGY)
    keyed = [renderer.keyed(page) for page in planned.pages if page.template not in _LAST]
    whole = [*keyed, renderer.keyed(method)]
    days = {item.page.address: day_of(item.view) for item in whole}
    data = {item.page.path: item.parts["data"] for item in whole}
    whole += [renderer.gathered(page, data) for page in planned.pages if page.template == BOOK]
    others = {**dict(renderer.others(planned, days)), **search.files}
    edition = _edition({item.page.path: item.key for item in whole}, others)
    dated = renderer.keyed(_with_edition(method, edition))
    pages = (*(item for item in whole if item.page is not method), dated)
    return Prepared(renderer, planned, pages, others, edition, search)


def artifacts(
    site: Site,
    out: Standing | None,
    jobs: int,
    theme: Theme | None = None,
    *,
    store: Store | None = None,
    stage: Stage = unseen,
) -> Checked[Ready]:
    """Render what is not there already, and check every link; `stage` is told what is done."""
    with stage("plan") as count:
        search = search_index(site)
        planned, renderer = _renderer(site, theme, search)
        count["pages"] = len(planned.pages)
    theme = renderer.theme
    work = _Work(renderer, out, Held() if store is None else store)
    with stage("render") as count:
        work.pages([page for page in planned.pages if page.template not in _LAST], jobs)
        count["rendered"] = len(work.rendered)
    with stage("feeds and data") as count:
        edition = _others(work, planned, search)
        count["files"] = len(work.digests) - 2 * len(planned.pages)
    printed = [page for page in planned.pages if site.options.pdf and page.template in PRINTED]
    with stage("dead links"):
        dead = _dead(site, work, printed)
    if dead and work.keep:
        # What is noted of a kept page is only remembered: an error is told of what was rendered.
        return artifacts(site, None, jobs, theme, store=store, stage=stage)
    if not dead and not theme.problems and printed:
        with stage("print"):
            work.pdfs(printed, jobs)
    work.edition(edition)
    ready = Ready(
        work.store.held(),
        frozenset(work.keep),
        work.keys,
        work.notes,
        tuple(sorted(work.rendered)),
        len(planned.pages),
        planned.redirects,
    )
    return Checked(ready, (*theme.problems, *dead))


def _others(work: _Work, planned: Plan, search: Index) -> str:
    """Make what is no page, and the pages keyed by all others; give the edition's id.

    The methodology names the edition, which rests on all that is published but that name.
    """
    renderer, method = work.renderer, _page(planned, METHODOLOGY)
    plain = renderer.keyed(method)
    work.days[method.address] = day_of(plain.view)
    data = {**work.data, method.path: plain.parts["data"]}
    books = [renderer.gathered(page, data) for page in planned.pages if page.template == BOOK]
    others = {**dict(renderer.others(planned, work.days)), **search.files}
    keys = {page.path: work.keys[page.path] for page in planned.pages if page.path in work.keys}
    keys |= {item.page.path: item.key for item in (plain, *books)}
    edition = _edition(keys, others)
    for item in (*books, renderer.keyed(_with_edition(method, edition))):
        work.page(item)
    for path, content in others.items():
        work.file(path, content)
    return edition


def _renderer(site: Site, theme: Theme | None, search: Index) -> tuple[Plan, Renderer]:
    files = site.snapshot
    theme = theme or Theme(files.theme, files.theme_places, site.settings.language)
    planned = plan(site)
    planned = planned._replace(pages=tuple(_with_index(page, search) for page in planned.pages))
    return planned, Renderer(site, theme, generator_digest(), __version__)


def _with_index(page: Planned, search: Index) -> Planned:
    """Name the index's first file on the page that searches it."""
    if page.address != _SEARCH:
        return page
    return page._replace(make=lambda: {**page.view, "index": search.first})


def _page(planned: Plan, template: str) -> Planned:
    return next(page for page in planned.pages if page.template == template)


def _with_edition(method: Planned, edition: str) -> Planned:
    return method._replace(make=lambda: {**method.view, "edition": edition})


def _edition(parts: Mapping[str, str], others: Mapping[str, bytes]) -> str:
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in others.items()}
    return edition_id({**parts, **digests})


def _dead(site: Site, work: _Work, printed: Sequence[Planned]) -> tuple[Problem, ...]:
    """Check every link; a page that a failing template did not make makes none dead."""
    if work.renderer.theme.problems:
        return ()
    outputs = {*work.digests, *(pdf_of(page.address) for page in printed), EDITION}
    return tuple(dead_links(work.anchors(), outputs, work.ids, _written_links(site)))


class _Made(NamedTuple):
    """What one process tells of a page: plain data, for `marshal`."""

    key: str
    data: str  # the digest of its view
    day: str | None
    why: list[list[str]]  # empty where the page may stay
    faults: list[tuple[str, int, str]]
    parts: dict[str, str] = {}  # noqa: RUF012  never changed
    anchors: str = ""
    ids: str = ""
    digests: tuple[str, str] | None = None  # of the page and its twin; None if it failed
    tickets: tuple[Any, Any] = (None, None)


class _Work:
    """Collects artifacts: what has to be rendered, and what may stay as it is."""

    def __init__(self, renderer: Renderer, out: Standing | None, store: Store) -> None:
        self.renderer = renderer
        self.out = out
        self.store = store
        self.keep: set[str] = set()
        self.keys: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.notes: dict[str, Any] = {}
        self.data: dict[str, str] = {}
        self.days: dict[str, str | None] = {}
        self.ids: dict[str, str] = {}
        self.rendered: list[str] = []
        self._anchors: dict[str, str] = {}

    def pages(self, pages: Sequence[Planned], jobs: int) -> None:
        """Render pages with their twins, but for those that are on disk as their key made them."""
        found = spread(pages, self._make, jobs, self.store.begin)
        for page, row in zip(pages, found, strict=True):
            self._take(page, _Made(*row))

    def page(self, item: Keyed) -> None:
        """Render one page here, under the terms of `pages`."""
        self._take(item.page, _Made(*self._made(item)))

    def _make(self, page: Planned) -> tuple[Any, ...]:
        """Take a page from its view to its bytes, here or in a child process."""
        return self._made(self.renderer.keyed(page))

    def _made(self, item: Keyed) -> tuple[Any, ...]:
        why = reasons(item, self.out) if self.out else (Reason("asked"),)
        day = None if item.page.template == BOOK else day_of(item.view)
        known = (item.key, item.parts["data"], day)
        if not why:
            return (*known, [], [])
        item = self.renderer.filled(item)
        data = self.renderer.render(item)
        faults = self.renderer.theme.take()
        rows = [[reason.code, *reason.keys] for reason in why]
        if data is None:
            return (*known, rows, faults)
        return (*known, rows, faults, *self._stored(item, data))

    def _stored(self, item: Keyed, data: bytes) -> tuple[Any, ...]:
        """Put a page and its twin aside, and give what has to be known of them."""
        found = anchors(data.decode())
        digests = hashlib.sha256(data).hexdigest(), hashlib.sha256(item.json).hexdigest()
        tickets = self.store.put(data), self.store.put(item.json)
        return (dict(item.parts), packed(found), joined(found.ids), digests, tickets)

    def _take(self, page: Planned, made: _Made) -> None:
        path, twin = page.path, page.twin
        self.keys[path] = self.keys[twin] = made.key
        self.days[page.address], self.data[path] = made.day, made.data
        self.renderer.theme.note(made.faults)
        if not made.why:
            self._keep(path, twin)
        elif made.digests is not None:
            self._add(page, made)

    def _keep(self, path: str, twin: str) -> None:
        """Leave a page as it is on disk."""
        assert self.out is not None
        self.keep.update((path, twin))
        for kept in (path, twin):
            self.digests[kept] = self.out.trace.entries[kept].digest
        note = self.out.trace.notes[path]
        assert isinstance(note, dict)
        self._anchor(path, str(note["anchors"]))

    def _add(self, page: Planned, made: _Made) -> None:
        """Take a rendered page, with what the next run and `explain` want to know of it."""
        assert made.digests is not None
        self.rendered.append(page.address)
        for path, ticket, digest in zip(
            (page.path, page.twin), made.tickets, made.digests, strict=True
        ):
            self.store.name(path, ticket)
            self.digests[path] = digest
        self._anchors[page.path], self.ids[page.path] = made.anchors, made.ids
        self.notes[page.path] = {"anchors": made.anchors, "parts": made.parts, "why": made.why}

    def _anchor(self, path: str, noted: str) -> None:
        """Remember a page's links and ids without holding each of them."""
        self._anchors[path] = noted
        self.ids[path] = joined((unpacked(noted) or Anchors((), ())).ids)

    def anchors(self) -> Iterator[tuple[str, Anchors]]:
        """Give the links and ids of every page, one page at a time."""
        for path in self._anchors:
            yield path, self.noted(path)

    def noted(self, path: str) -> Anchors:
        """Give the links and ids of one page."""
        return unpacked(self._anchors[path]) or Anchors((), ())

    def file(self, path: str, data: bytes) -> None:
        """Take an artifact that is cheap to make; it is kept where the disk holds it already."""
        key = hashlib.sha256(data).hexdigest()
        self.keys[path] = self.digests[path] = key
        entry = self.out.trace.entries.get(path) if self.out else None
        if entry and self.out and entry.digest == key and self.out.current(path):
            self.keep.add(path)
        else:
            self.store.name(path, self.store.put(data))
        if path.endswith(".html"):
            self._anchor(path, packed(anchors(data.decode())))

    def pdfs(self, pages: Sequence[Planned], jobs: int) -> None:
        """Make the PDFs of pages, but for those that are on disk as their page's key made them."""
        press = _Press(self)
        stale = []
        for page in pages:
            path = pdf_of(page.address)
            key = self.keys[path] = press.key(page)
            entry = self.out.trace.entries.get(path) if self.out else None
            if entry and self.out and entry.key == key and self.out.current(path):
                self.keep.add(path)
                self.digests[path] = entry.digest
            else:
                stale.append(page)
        made = spread(stale, press.printed, jobs)
        for page, (data, fault) in zip(stale, made, strict=True):
            if data is None:
                place = self.renderer.theme.places.get(PDF_STYLES[0], PDF_STYLES[0])
                self.renderer.theme.note([(place, 1, fault)])
                continue
            path = pdf_of(page.address)
            self.store.name(path, self.store.put(data))
            self.digests[path] = hashlib.sha256(data).hexdigest()

    def edition(self, identity: str) -> None:
        """Write the manifest of all other files."""
        manifest = {
            "edition": identity,
            "generator": __version__,
            "files": dict(sorted(self.digests.items())),
        }
        self.file(EDITION, to_json(manifest))


class _Press:
    """Prints pages that were rendered, or stay on disk, as PDFs."""

    def __init__(self, work: _Work) -> None:
        self.work = work
        self.base = work.renderer.site.base_url
        theme = work.renderer.theme.files
        self.styles = Styles(
            *(theme.get(name, b"").decode("utf-8", "replace") for name in PDF_STYLES)
        )

    def key(self, page: Planned) -> str:
        """Digest what a PDF is made of: its page, the files this shows, the styles, the tool."""
        digest = hashlib.sha256(
            f"{self.work.keys[page.path]}\0{version()}\0{self.styles!r}".encode()
        )
        for link in self.work.noted(page.path).links:
            path = posixpath.normpath(posixpath.join(page.address, link))
            if path in self.work.keys:
                digest.update(f"{path}\0{self.work.keys[path]}".encode())
        return digest.hexdigest()

    def printed(self, page: Planned) -> tuple[bytes | None, str]:
        """Make a PDF; where the theme's styles are more than WeasyPrint bears, say so."""
        html = self.read(page.path)
        assert html is not None
        try:
            return pdf(html, page.address, self.base, self.styles, self.read), ""
        except Exception as error:  # noqa: BLE001 styles are the site's code: whatever they raise is its problem
            words = " ".join(f"{type(error).__name__}: {error}".split())
            return None, f"{words} (while making the PDF of `{page.address}`)"

    def read(self, path: str) -> bytes | None:
        """Give a file of the site, new or as it stays."""
        new = self.work.store.held()
        if path in new:
            return new[path]
        return self.work.out.read(path) if self.work.out and path in self.work.keep else None


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
