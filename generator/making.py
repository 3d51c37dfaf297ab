"""All that a site publishes: what has to be rendered, and what may stay as it is.

In: a compiled site, and what an earlier build left (an output folder, a preview's memory, or
nothing). Out: the bytes of what is new, the paths of what stays, and what the trace is to hold of
each; with problems of the theme and dead links. Nothing is written here but into the store that is
given for the bytes.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from generator import __version__
from generator.collecting import EDITION, Collected
from generator.disk.fingerprint import generator_digest
from generator.disk.stages import unseen
from generator.disk.stores import Held, Store
from generator.model.problems import Checked
from generator.pages.book import ADDRESS as BOOK_ADDRESS
from generator.pages.book import Places, has_book
from generator.pages.filling import linked_address, relative
from generator.pages.plan import BOOK, Plan, Planned, Redirect, plan
from generator.pages.site import Site, address_of, pdf_of
from generator.printing import PRINTED
from generator.rendering.artifacts import Keyed, Renderer, day_of, edition_id
from generator.rendering.links import dead_links
from generator.rendering.search.index import Index, search_index
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.disk.stages import Stage
    from generator.model.problems import Problem
    from generator.model.text import Place
    from generator.staleness import Standing

_SEARCH = "search/"
METHODOLOGY = "methodology.html"
#: Pages that are keyed by the others.
_LAST = (METHODOLOGY, BOOK)


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
    work = Collected(renderer, out, Held() if store is None else store)
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


def _others(work: Collected, planned: Plan, search: Index) -> str:
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


def _dead(site: Site, work: Collected, printed: Sequence[Planned]) -> tuple[Problem, ...]:
    """Check every link; a page that a failing template did not make makes none dead."""
    if work.renderer.theme.problems:
        return ()
    outputs = {*work.digests, *(pdf_of(page.address) for page in printed), EDITION}
    found = dead_links(work.anchors(), outputs, work.ids, _written_links(site))
    # A link its author wrote is dead on its page and in the book: that is one problem.
    told = {(p.code, p.place) if p.code == "R105" else p: p for p in found}
    return tuple(told.values())


def _written_links(site: Site) -> Mapping[str, Mapping[str, Place]]:
    """Give for each page the places of the relative links its author wrote, as rendered."""
    written: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    book = Places(site) if has_book(site) else None
    for record in site.catalogue.records.values():
        page = address_of(record.id)
        for link in record.body.links:
            address = linked_address(site, link, record)
            if address is None:
                continue
            written[f"{page}index.html"][relative(page, address)] = link.place
            if book:
                written[f"{BOOK_ADDRESS}index.html"][book.href(address)] = link.place
    return written
