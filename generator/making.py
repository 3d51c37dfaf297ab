"""All that a site publishes: what has to be rendered, and what may stay as it is.

In: a compiled site, and what an earlier build left (an output folder, a preview's memory, or
nothing). Out: the bytes of what is new, the paths of what stays, and what the trace is to hold of
each; with problems of the theme and dead links. Nothing is written here but into the store that is
given for the bytes.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from generator import __version__
from generator.collecting import EDITION, Collected, Filed
from generator.disk.fingerprint import generator_digest
from generator.disk.planned import PlannedFiles
from generator.disk.stages import unseen
from generator.disk.stores import Held, Store
from generator.disk.workers import elsewhere
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import overlaid
from generator.model.problems import Checked
from generator.pages.book import ADDRESS as BOOK_ADDRESS
from generator.pages.book import Places, has_book
from generator.pages.filling import linked_address, relative
from generator.pages.plan import METHOD_ADDRESS, Plan, Planned, Redirect, plan
from generator.pages.site import Site, address_of, pdf_of
from generator.pages.site_views import SEARCH_ADDRESS, made_anew
from generator.printing import PRINTED
from generator.recall import NO_VIEWS, Recall, Views
from generator.rendering.artifacts import Keyed, Renderer, day_of, edition_id
from generator.rendering.files import Files
from generator.rendering.links import dead_links
from generator.rendering.portions import Portion, Portions, all_covered, all_said, portion
from generator.rendering.search.index import KNOWN, Earlier, Index, plain, search_index
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.disk.stages import Stage
    from generator.model.problems import Problem
    from generator.model.records import FactId, RecordId
    from generator.model.text import Place
    from generator.pages.coverage import Share
    from generator.pages.facts import Said
    from generator.pages.site_views import Once, Told
    from generator.recall import Part
    from generator.rendering.files import File
    from generator.rendering.search.shelves import Indexed
    from generator.staleness import Standing

#: The page that names the index, and those that are keyed by the others.
_LAST = (SEARCH_ADDRESS, METHOD_ADDRESS, BOOK_ADDRESS)


class Ready(NamedTuple):
    """All artifacts of a build: new bytes; of all that there are, digests and keys; notes.

    What is not new is kept as it is.
    """

    new: PlannedFiles
    digests: Mapping[str, str]
    keys: Mapping[str, str]
    notes: dict[str, str]
    rendered: tuple[str, ...]
    pages: int
    redirects: tuple[Redirect, ...]
    views: Views
    """What the next build may recall."""

    @property
    def keep(self) -> AbstractSet[str]:
        """The paths that are kept as they are."""
        return self.digests.keys() - self.new.keys()


class Prepared(NamedTuple):
    """All that a site publishes, before a page is rendered."""

    renderer: Renderer
    plan: Plan
    pages: tuple[Keyed, ...]
    others: Mapping[str, bytes]
    edition: str
    search: Index


class _Whole(NamedTuple):
    """What rests on all other pages and files: the book and the methodology, and the edition."""

    pages: tuple[Keyed, ...]
    edition: str


class _Known(NamedTuple):
    """What has to be known for that of the other pages: their data by path, days by address."""

    data: Mapping[str, str]
    days: Mapping[str, str | None]


def prepare(site: Site, theme: Theme | None = None) -> Prepared:
    """Plan a site, fill every view, and make all that is no page. Pure, and all in memory."""
    renderer = _renderer(site, theme)
    make = Portions(site, renderer.chrome)
    portions = {record: _made(make, record) for record in site.catalogue.records}
    search = search_index(site, lambda record: portions[record].indexed)
    said, covered = all_said(site, portions), all_covered(site, portions)
    planned = _planned(site, portions, said, covered)
    pages = [*_but_the_last(site, planned).values(), naming(planned, search.first.path)]
    keyed = [renderer.keyed(page, planned.makers) for page in pages]
    others: dict[str, bytes] = {}
    named = {item.page.path: item.key for item in keyed}

    def take(files: Iterable[File]) -> None:
        for file in files:
            data = file.make()
            if data is not None:
                others[file.path] = data
                named[file.path] = hashlib.sha256(data).hexdigest()

    known = _Known(
        {item.page.path: item.parts["data"] for item in keyed},
        {item.page.address: day_of(item.view) for item in keyed},
    )
    take(search.listed)

    def edition(keys: Mapping[str, str]) -> str:
        return edition_id({**named, **keys})

    whole = _whole(planned, renderer, portions, known, lambda files: take(files.each()), edition)
    return Prepared(renderer, planned, (*keyed, *whole.pages), others, whole.edition, search)


def _whole(
    planned: Plan,
    renderer: Renderer,
    portions: Mapping[RecordId, Portion],
    known: _Known,
    take: Callable[[Files], None],
    edition_of: Callable[[Mapping[str, str]], str],
) -> _Whole:
    """Make what rests on all other pages and files; `take` takes files.

    The methodology names the edition, which rests on all that is published but that name:
    `edition_of` is told the keys of what is not yet known to whoever collects.
    """
    makers, method = planned.makers, planned.pages[METHOD_ADDRESS]
    plain = renderer.keyed(method, makers)
    data = overlaid(known.data, {method.path: plain.parts["data"]})
    book = planned.pages.get(BOOK_ADDRESS)
    books = [renderer.gathered(book, makers, data)] if book else []
    days = overlaid(known.days, {method.address: day_of(plain.view)})
    take(renderer.others(planned, portions, days))
    edition = edition_of({item.page.path: item.key for item in (plain, *books)})
    dated = method._replace(make=lambda _: {**plain.view, "edition": edition})
    return _Whole((*books, renderer.keyed(dated, makers)), edition)


def artifacts(  # noqa: PLR0913  each is something else that an earlier build left
    site: Site,
    out: Standing | None,
    jobs: int,
    theme: Theme | None = None,
    *,
    store: Store | None = None,
    views: Views = NO_VIEWS,
    stage: Stage = unseen,
) -> Checked[Ready]:
    """Render what is not there already, and check every link; `stage` is told what is done.

    `out` and `views` are what an earlier build left and knew.
    """
    with stage("plan") as count:
        renderer = _renderer(site, theme)
        recall = Recall(site, renderer.generator, views, fresh=out is None)
        work = Collected(renderer, out, Held() if store is None else store, recall)
        portions = _portions(site, renderer, recall, jobs)
        said, covered = all_said(site, portions), all_covered(site, portions)
        recall.add()
        index = cache(partial(_search, site, portions, work, jobs))
        if recall.part(KNOWN) is None:  # made of all records it holds much: not beside pages
            index()
        planned = _planned(site, portions, said, covered, recall.once)
        count["pages"] = len(planned.pages)
    theme = renderer.theme
    with stage("render") as count:
        pages, makers = _but_the_last(site, planned), planned.makers
        work.pages(pages, makers, jobs, index)
        work.page(renderer.keyed(naming(planned, index()), makers), known=True)
        count["rendered"] = len(work.rendered)
    with stage("feeds and data") as count:
        known = _Known(work.data.now(), work.days.now())
        take = partial(work.files, "others")
        whole = _whole(planned, renderer, portions, known, take, work.edition_of)
        for item in whole.pages:
            work.page(item)
        count["files"] = len(work.digests) - 2 * len(planned.pages)
    printed = _printed(site, planned)
    with stage("dead links"):
        dead = _dead(site, work, printed)
    if dead and work.keeps():
        # What is noted of a kept page is only remembered: an error is told of what was rendered.
        return artifacts(site, None, jobs, theme, store=store, views=views, stage=stage)
    if not dead and not theme.problems and printed:
        with stage("print"):
            work.pdfs(printed, jobs)
    work.edition(whole.edition)
    ready = Ready(
        PlannedFiles(work.store.held(), work.digests),
        work.digests.now(),
        work.keys.now(),
        work.notes,
        tuple(sorted(work.rendered)),
        len(planned.pages),
        planned.redirects,
        recall.views(work.left()),
    )
    return Checked(ready, (*theme.problems, *dead))


def naming(planned: Plan, first: str) -> Planned:
    """Plan the page that names the index, by the path of its first file."""
    page = planned.pages[SEARCH_ADDRESS]
    return page._replace(make=lambda makers: {**page.make(makers), "index": first})


def _but_the_last(site: Site, planned: Plan) -> Mapping[str, Planned]:
    """Give the pages that name neither the index nor the others."""
    pages = planned.pages

    def make() -> Mapping[str, Planned]:
        return {address: page for address, page in pages.items() if address not in _LAST}

    return site.lasting.once("pages but the last", (pages,), make)


def _printed(site: Site, planned: Plan) -> list[Planned]:
    """Give the pages that there is a PDF of."""
    pages = planned.pages.values() if site.options.pdf else ()
    return [page for page in pages if page.template in PRINTED]


def _renderer(site: Site, theme: Theme | None) -> Renderer:
    files = site.snapshot
    theme = theme or Theme(files.theme, files.theme_places, site.settings.language)
    return Renderer(site, theme, generator_digest(), __version__)


def _portions(
    site: Site, renderer: Renderer, recall: Recall, jobs: int
) -> Mapping[RecordId, Portion]:
    """Give what each record adds to the files of the whole site, in order of id."""
    make = Portions(site, renderer.chrome)
    heads: Any = site.reads.held["heads"]
    found = recall.parts(heads, make.of, jobs)

    def portioned(some: Mapping[RecordId, Part], _: object) -> Mapping[RecordId, Portion]:
        return {record: portion(part.brief, part.text) for record, part in some.items()}

    return site.lasting.every("portions", found, portioned)


def _made(make: Portions, record: RecordId) -> Portion:
    brief, text = make.of(record)
    return portion(brief, lambda: text)


def _search(site: Site, portions: Mapping[RecordId, Portion], work: Collected, jobs: int) -> str:
    """Make the index and take its files; give the path of the first.

    What an earlier build made is changed; where there is nothing of one, another process makes it.
    """
    recall = work.recall
    if recall.part(KNOWN) is not None:
        hold = partial(recall.hold, plain=plain)
        many = recall.one, recall.every
        earlier = Earlier(recall.known, recall.keep_part, hold, *many, _indexed(recall))
        index = _index(site, portions, earlier)
        work.files("index", index.many)
        work.files("list of the index", Files.of_one(index.first))
        return index.first.path
    taken: dict[str, str] = {}
    make = partial(_told, site, portions, work)
    for filed, (kind, *held) in elsewhere(make, len(portions), jobs, work.store.begin):
        if filed:
            one = Filed(*filed)
            work.take(one)
            taken[one.path] = one.of
        elif kind:
            recall.hold_one(kind, *held)
        else:
            recall.hold(*held)
    *_, first = taken
    work.taken("list of the index", {first: taken.pop(first)})
    work.taken("index", taken)
    return first


def _told(
    site: Site, portions: Mapping[RecordId, Portion], work: Collected
) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...]]]:
    """Make the index; tell of its files, the first of them last, and what is to be known of it."""
    known: list[tuple[str, str, Any]] = []

    def hold(name: str, value: Any) -> None:
        known.append(("", name, plain(value)))

    def every(kind: str, names: Collection[str], make: Callable[[str], str]) -> None:
        known.extend((kind, name, make(name)) for name in names)

    recall = work.recall
    many = recall.one, every
    earlier = Earlier(recall.known, lambda _name: False, hold, *many, _indexed(recall))
    for file in _index(site, portions, earlier).listed:
        filed = work.filed(file)
        assert filed is not None
        yield tuple(filed), ("",)
    yield from (((), one) for one in known)


def _index(site: Site, portions: Mapping[RecordId, Portion], earlier: Earlier) -> Index:

    def marked(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, str]:
        return {record: one.marks.indexed for record, one in some.items()}

    marks = site.lasting.every("indexed", portions, marked)
    return search_index(site, lambda record: portions[record].indexed, marks, earlier)


def _indexed(recall: Recall) -> Callable[[RecordId], Indexed]:
    """Give what tells what an earlier index held of a record."""

    def indexed(record: RecordId) -> Indexed:
        part = recall.part(record)
        assert part is not None
        return portion(part.brief, part.text).indexed

    return indexed


def _planned(
    site: Site,
    portions: Mapping[RecordId, Portion],
    said: Mapping[FactId, Said],
    covered: Mapping[RecordId, Mapping[str, Share]],
    once: Once = made_anew,
) -> Plan:
    """Plan the site."""

    def all_told(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, Told]:
        return {record: portion.told for record, portion in some.items()}

    told = site.lasting.every("told", portions, all_told, key=tuple)
    return plan(site, told, once, said, covered)


def _dead(site: Site, work: Collected, printed: Sequence[Planned]) -> tuple[Problem, ...]:
    """Check every link; a page that a failing template did not make makes none dead."""
    if work.renderer.theme.problems:
        return ()
    later = {**{pdf_of(page.address): "" for page in printed}, EDITION: ""}
    outputs = overlaid(work.digests.now(), later)
    told: dict[tuple[str, Place, str], Problem] = {}
    written = cache(partial(_written_links, site))
    for problem in dead_links(work.unsure(outputs), outputs, work.ids, written):
        # A link its author wrote is dead on its page and in the book after it: that is one problem.
        message = "" if problem.code == "R105" else problem.message
        told.setdefault((problem.code, problem.place, message), problem)
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
