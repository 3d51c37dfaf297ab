"""All that a site publishes: what has to be rendered, and what may stay as it is.

In: a compiled site, and what an earlier build left (an output folder, a preview's memory, or
nothing). Out: the bytes of what is new, the paths of what stays, and what the trace is to hold of
each; with problems of the theme and dead links. Nothing is written here.
"""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING, Any, NamedTuple

from generator import __version__
from generator.disk.fingerprint import generator_digest
from generator.disk.workers import spread
from generator.model.problems import Checked
from generator.pages.filling import linked_address, relative
from generator.pages.plan import BOOK, Plan, Planned, Redirect, plan
from generator.pages.site import Site, address_of, pdf_of
from generator.rendering.artifacts import Keyed, Renderer, edition_id
from generator.rendering.data import to_json
from generator.rendering.links import Anchors, anchors, dead_links
from generator.rendering.pdf import Styles, pdf, version
from generator.rendering.search.index import Index, search_index
from generator.rendering.templates import Theme
from generator.staleness import Reason, Standing, noted_anchors, reasons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.text import Place

EDITION = "edition.json"
_SEARCH = "search/"
METHODOLOGY = "methodology.html"
#: Pages that are keyed by the others.
_LAST = (METHODOLOGY, BOOK)
#: Pages that have a PDF, and the theme's styles for one: for the page, and within its drawings.
PRINTED = ("briefing.html", BOOK)
PDF_STYLES = ("pdf.css", "pdf-drawing.css")


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
    """Plan a site, fill every view, and make all that is no page. Pure."""
    search = search_index(site)
    planned = plan(site)
    planned = planned._replace(pages=tuple(_with_index(page, search) for page in planned.pages))
    theme = theme or Theme(site.snapshot.theme, site.snapshot.theme_places, site.settings.language)
    renderer = Renderer(site, theme, generator_digest(), __version__)
    keyed = [renderer.keyed(page) for page in planned.pages if page.template not in _LAST]
    method = next(page for page in planned.pages if page.template == METHODOLOGY)
    whole = [*keyed, renderer.keyed(method)]
    keyed += [renderer.gathered(page, whole) for page in planned.pages if page.template == BOOK]
    others = {**dict(renderer.others(planned)), **search.files}
    dated, edition = _methodology(whole[-1], keyed, others, renderer)
    return Prepared(renderer, planned, (*keyed, dated), others, edition, search)


def _with_index(page: Planned, search: Index) -> Planned:
    """Name the index's first file on the page that searches it."""
    if page.address != _SEARCH:
        return page
    return page._replace(view={**page.view, "index": search.first})


def artifacts(
    site: Site, out: Standing | None, jobs: int, theme: Theme | None = None
) -> Checked[Ready]:
    """Render what is not there already, and check every link."""
    prepared = prepare(site, theme)
    theme = prepared.renderer.theme
    work = _Work(prepared.renderer, out)
    work.pages(prepared.pages, jobs)
    for path, data in prepared.others.items():
        work.file(path, data)
    printed = [
        item for item in prepared.pages if site.options.pdf and item.page.template in PRINTED
    ]
    outputs = {*work.new, *work.keep, *(pdf_of(item.page.address) for item in printed), EDITION}
    # A page that a failing template did not make is no dead link.
    dead = () if theme.problems else tuple(dead_links(work.anchors, outputs, _written_links(site)))
    if dead and work.keep:
        # What is noted of a kept page is only remembered: an error is told of what was rendered.
        return artifacts(site, None, jobs, theme)
    if not dead and not theme.problems:
        work.pdfs(printed, jobs)
    work.edition(prepared.edition)
    ready = Ready(
        work.new,
        frozenset(work.keep),
        work.keys,
        work.notes,
        tuple(work.rendered),
        len(prepared.pages),
        prepared.plan.redirects,
    )
    return Checked(ready, (*theme.problems, *dead))


def _methodology(
    plain: Keyed, keyed: list[Keyed], others: Mapping[str, bytes], renderer: Renderer
) -> tuple[Keyed, str]:
    """Fill the edition's id in, which rests on all that is published but itself."""
    page = plain.page
    parts = {item.page.path: item.key for item in (*keyed, plain)}
    parts.update({path: hashlib.sha256(data).hexdigest() for path, data in others.items()})
    edition = edition_id(parts)
    return renderer.keyed(page._replace(view={**page.view, "edition": edition})), edition


class _Work:
    """Collects artifacts: what has to be rendered, and what may stay as it is."""

    def __init__(self, renderer: Renderer, out: Standing | None) -> None:
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
            why = reasons(item, self.out) if self.out else (Reason("asked"),)
            if why:
                stale.append((self.renderer.filled(item), why))
                continue
            self.keep.update((path, twin))
            assert self.out is not None
            self.anchors[path] = noted_anchors(self.out, path) or Anchors((), ())
        rendered = spread([item for item, _ in stale], self._render, jobs)
        for (item, why), (data, faults) in zip(stale, rendered, strict=True):
            self.renderer.theme.note(faults)
            if data is not None:
                self._add(item, data, why)

    def _render(self, item: Keyed) -> tuple[bytes | None, list[tuple[str, int, str]]]:
        """Render one page, here or in a child process: the bytes, and what failed."""
        return self.renderer.render(item.page), self.renderer.theme.take()

    def _add(self, item: Keyed, data: bytes, why: tuple[Reason, ...]) -> None:
        """Take a rendered page, with what the next run and `explain` want to know of it."""
        path = item.page.path
        self.rendered.append(item.page.address)
        self.new[path], self.new[item.page.twin] = data, item.json
        found = self.anchors[path] = anchors(data.decode())
        self.notes[path] = {
            "links": list(found.links),
            "ids": list(found.ids),
            "parts": dict(item.parts),
            "why": [[reason.code, *reason.keys] for reason in why],
        }

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

    def pdfs(self, items: Sequence[Keyed], jobs: int) -> None:
        """Make the PDFs of pages, but for those that are on disk as their page's key made them."""
        press = _Press(self)
        stale = []
        for item in items:
            path = pdf_of(item.page.address)
            key = self.keys[path] = press.key(item)
            entry = self.out.trace.entries.get(path) if self.out else None
            if entry and self.out and entry.key == key and self.out.current(path):
                self.keep.add(path)
            else:
                stale.append(item)
        made = spread(stale, press.printed, jobs)
        for item, (data, fault) in zip(stale, made, strict=True):
            if data is not None:
                self.new[pdf_of(item.page.address)] = data
            else:
                place = self.renderer.theme.places.get(PDF_STYLES[0], PDF_STYLES[0])
                self.renderer.theme.note([(place, 1, fault)])

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


class _Press:
    """Prints pages that were rendered, or stay on disk, as PDFs."""

    def __init__(self, work: _Work) -> None:
        self.work = work
        self.base = work.renderer.site.base_url
        theme = work.renderer.theme.files
        self.styles = Styles(
            *(theme.get(name, b"").decode("utf-8", "replace") for name in PDF_STYLES)
        )

    def key(self, item: Keyed) -> str:
        """Digest what a PDF is made of: its page, the files this shows, the styles, the tool."""
        digest = hashlib.sha256(f"{item.key}\0{version()}\0{self.styles!r}".encode())
        for link in self.work.anchors[item.page.path].links:
            path = posixpath.normpath(posixpath.join(item.page.address, link))
            if path in self.work.keys:
                digest.update(f"{path}\0{self.work.keys[path]}".encode())
        return digest.hexdigest()

    def printed(self, item: Keyed) -> tuple[bytes | None, str]:
        """Make a PDF; where the theme's styles are more than WeasyPrint bears, say so."""
        html = self.read(item.page.path)
        assert html is not None
        try:
            return pdf(html, item.page.address, self.base, self.styles, self.read), ""
        except Exception as error:  # noqa: BLE001 styles are the site's code: whatever they raise is its problem
            words = " ".join(f"{type(error).__name__}: {error}".split())
            return None, f"{words} (while making the PDF of `{item.page.address}`)"

    def read(self, path: str) -> bytes | None:
        """Give a file of the site, new or as it stays."""
        if path in self.work.new:
            return self.work.new[path]
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
