"""What a build renders and what it keeps, collected page by page.

In: pages, and what an earlier build left of them. Out, in `Collected`: the paths that stay, and
for all others keys, digests, links and notes, with the bytes in a store.

Each page is taken from its view to its bytes by one of several processes, which tells the first
only what has to be known of it: at many thousands of pages nobody holds more than one at a time.
"""

from __future__ import annotations

import hashlib
from functools import partial
from itertools import filterfalse
from typing import TYPE_CHECKING, Any, Final

from generator import __version__
from generator.disk.workers import FEW_LONG, processes, spread
from generator.model.lasting import moved
from generator.model.listing import Listing
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import Changing, gone
from generator.pages.plan import BOOK, paths_of
from generator.pages.site import pdf_of
from generator.printing import PDF_STYLES, Press
from generator.rendering.artifacts import day_of, edition_of
from generator.rendering.files import whole
from generator.rendering.json_bytes import texts_json, to_json
from generator.rendering.links import anchors, joined
from generator.rendering.search.index import FOLDER as INDEX_FOLDER
from generator.staleness import (
    Reason,
    note,
    noted_anchors,
    noted_text,
    packed,
    reasons,
    standing,
    unpacked,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.disk.stores import Store
    from generator.disk.trace import Entry
    from generator.pages.plan import Makers, Planned
    from generator.recall import Recall
    from generator.rendering.artifacts import Keyed, Renderer
    from generator.rendering.files import File, Files
    from generator.rendering.links import Anchors
    from generator.staleness import Standing

EDITION = "edition.json"
_PRINTED: Final = "printed"


class Made(NamedTuple):
    """What one process tells of a page: plain data, for `marshal`."""

    key: str
    data: str  # the digest of its view
    day: str | None
    why: list[list[str]]  # empty where the page may stay
    faults: list[tuple[str, int, str]]
    parts: dict[str, str] = {}  # noqa: RUF012  never changed
    marks: dict[str, str] = {}  # noqa: RUF012  likewise
    anchors: str = ""
    ids: str = ""
    digests: tuple[str, str] | None = None  # of the page and its twin; None if it failed
    tickets: tuple[Any, Any] = (None, None)


class Filed(NamedTuple):
    """What one process tells of a file that is no page: plain data, for `marshal`."""

    path: str
    of: str
    digest: str
    ticket: Any
    anchors: str = ""  # of a file that is HTML


class Left(NamedTuple):
    """What was collected, as the next build in this process begins with it."""

    pages: Mapping[str, Planned]
    rests: Mapping[str, str]
    """Of each template, what its pages are made of besides their data."""
    unsure: tuple[str, ...]
    """The addresses of pages that may rest on anything."""
    alone: tuple[str, ...]
    """The addresses of pages that rest on all others."""
    groups: Mapping[str, Mapping[str, str]]
    """The keys of files that are no pages, by path, for each group of them."""
    keys: Mapping[str, str]
    digests: Mapping[str, str]
    data: Mapping[str, str]
    """Of each page, by path, the digest of its view."""
    days: Mapping[str, str | None]
    anchors: Mapping[str, None]
    """The outputs that have links."""
    named: Listing
    """What names each output but pages that rest on all others."""
    listed: Listing
    """The digests of all outputs but the list of them."""


class Collected:
    """Collects artifacts: what has to be rendered, and what may stay as it is.

    Where the last build was made in this process, it begins with what that left, and only what is
    other is looked at.
    """

    def __init__(
        self, renderer: Renderer, out: Standing | None, store: Store, recall: Recall
    ) -> None:
        self.renderer = renderer
        self.recall = recall
        self.out = out
        self.store = store
        left: Left | None = recall.left if out is not None else None
        self._last = left
        self._groups: dict[str, Mapping[str, str]] = {}
        self._pages: Mapping[str, Planned] = {}
        self._rests: Mapping[str, str] = {}
        self._may_rest_on_anything: tuple[str, ...] = ()
        self._alone: list[str] = []
        self.keys = Changing(left.keys if left else {})
        self.digests = Changing(left.digests if left else {})
        self.data = Changing(left.data if left else {})
        self.days = Changing(left.days if left else {})
        self.notes: dict[str, str] = {}
        self.rendered: list[str] = []
        # The links and ids of pages; None where they are noted of what stays.
        self._anchors: Changing[str, str | None] = Changing(left.anchors if left else {})
        self._made: list[str] = []  # of these, what does not stay
        self._ids: dict[str, str] = {}
        self._names = left.named if left else Listing(_naming)
        self._list = left.listed if left else Listing(_listed)
        self._named = Changing(self._names.of)
        for path in left.groups.get(_PRINTED, ()) if left else ():
            self._forget(path)  # whether it stays is asked of each in any case

    def left(self) -> Left:
        """Give what the next build in this process begins with, when all is collected."""
        anchors: Any = self._anchors
        for path in self._made:
            anchors[path] = None
        return Left(
            self._pages,
            self._rests,
            self._may_rest_on_anything,
            tuple(self._alone),
            self._groups,
            self.keys.now(),
            self.digests.now(),
            self.data.now(),
            self.days.now(),
            anchors.now(),
            self._names,
            self._list,
        )

    def keeps(self) -> bool:
        """Tell whether anything stays as it is."""
        return len(self.digests) > len(self.store.held())

    def pages(
        self,
        pages: Mapping[str, Planned],
        makers: Makers,
        jobs: int,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        """Render pages with their twins, but for those that are on disk as their key made them.

        What is to be done `meanwhile` may take files that no page rests on.
        """
        new = self._others(self._unsure(pages))
        if processes(len(new), jobs, FEW_LONG) > 1:
            self.renderer.theme.warm({page.template for page in new})
        make, begin = partial(self._make, makers), self.store.begin
        found = spread(new, make, jobs, begin, FEW_LONG, meanwhile)
        for page, (row, rows) in zip(new, found, strict=True):
            made = Made(*row)
            self.recall.learn(page, made.data, made.day, rows)
            self._know(page, made)
            self._take(page, made)

    def _unsure(self, pages: Mapping[str, Planned]) -> Collection[Planned]:
        """Leave pages as the last build in this process had them, and give all others.

        They stay together if they are planned as they were, rest on nothing that changed, and are
        made by the same templates: nothing is asked of each.
        """
        last = self._last
        self._pages = pages
        if last is not None and last.pages is pages:
            self._rests = {template: self.renderer.rest(template) for template in last.rests}
            self._may_rest_on_anything = last.unsure
        else:
            templates = {page.template for page in pages.values()}
            self._rests = {template: self.renderer.rest(template) for template in templates}
            self._may_rest_on_anything = tuple(a for a, p in pages.items() if p.given is None)
        if last is None:
            return pages.values()
        others = {*moved(last.pages, pages), *gone(last.pages, pages), *last.alone}
        others.update(self.recall.stale(), self._may_rest_on_anything)
        if last.rests != self._rests:
            others.update(last.pages, pages)
        self.recall.keep_all_but(others)
        for address in others:
            self.days.take(address)
            for path in paths_of(address):
                self._forget(path)
        return [pages[address] for address in sorted(others & pages.keys())]

    def _forget(self, path: str) -> None:
        """Know nothing more of what there was at a path, if it is not taken anew already."""
        for known in (self.keys, self.digests, self.data, self._anchors, self._named):
            known.take(path)

    def _know(self, page: Planned, made: Made) -> None:
        """Know of a page what those that are made of all others are made of."""
        self.data[page.path], self.days[page.address] = made.data, made.day
        self._named[page.path] = made.key

    def _others(self, pages: Collection[Planned]) -> list[Planned]:
        """Leave pages as they are, not making their data again, and give those that do not stay.

        A page stays if it rests on nothing that changed, and the disk holds what its key made.
        """
        if self.out is None:
            return [*pages]
        seen = self.recall.standing(pages)
        stand = [(page, paths_of(page.address)) for page in pages if page.address in seen]
        keys = {p: self.renderer.key(page, seen[page.address].data) for page, (p, _) in stand}
        left = self.out.left({of: keys[paths[0]] for _, paths in stand for of in paths})
        for page, (path, twin) in stand:
            if path not in left or twin not in left:
                del seen[page.address]
                continue
            of, key = seen[page.address], keys[path]
            self._named[path] = self.keys[path] = self.keys[twin] = key
            self.data[path], self.days[page.address] = of.data, of.day
            self.digests[path], self.digests[twin] = left[path], left[twin]
            self._anchors[path] = None
        self.recall.keep(seen)
        return [page for page in pages if page.address not in seen]

    def page(self, item: Keyed, *, known: bool = False) -> None:
        """Render one page here that rests on others or on files, under the terms of `pages`.

        It may be `known` to those that rest on it.
        """
        for path in (item.page.path, item.page.twin):
            self._forget(path)
        self._alone.append(item.page.address)
        made = Made(*self._rendered(item))
        if known:
            self._know(item.page, made)
        self._take(item.page, made)

    def _make(self, makers: Makers, page: Planned) -> tuple[Any, ...]:
        """Take a page from its view to its bytes, here or in a child process."""
        noted = self.renderer.site.reads.noting(lambda: self.renderer.keyed(page, makers))
        rows = () if page.given is None else noted.rows  # of no use where more is read than rows
        return self._rendered(noted.made), self.recall.rows(rows)

    def _rendered(self, item: Keyed) -> tuple[Any, ...]:
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
        digests = hashlib.sha256(data).hexdigest(), item.digest
        tickets = self.store.put(data), self.store.put(item.json)
        return (
            dict(item.parts),
            dict(item.marks),
            packed(found),
            joined(found.ids),
            digests,
            tickets,
        )

    def _take(self, page: Planned, made: Made) -> None:
        self.keys[page.path] = self.keys[page.twin] = made.key
        self.renderer.theme.note(made.faults)
        if not made.why:
            assert self.out is not None
            left = standing(page.path, page.twin, made.key, self.out)
            assert left is not None
            self._keep(page, made.key, *left)
        elif made.digests is not None:
            self._add(page, made)

    def _keep(self, page: Planned, key: str, html: Entry, data: Entry) -> None:
        """Leave a page as it is on disk."""
        self.keys[page.path] = self.keys[page.twin] = key
        self.digests[page.path], self.digests[page.twin] = html.digest, data.digest
        self._anchors[page.path] = None

    def _add(self, page: Planned, made: Made) -> None:
        """Take a rendered page, with what the next run and `explain` want to know of it."""
        assert made.digests is not None
        self.rendered.append(page.address)
        for path, ticket, digest in zip(
            (page.path, page.twin), made.tickets, made.digests, strict=True
        ):
            self.store.name(path, ticket)
            self.digests[path] = digest
        self._anchors[page.path], self._ids[page.path] = made.anchors, made.ids
        self._made.append(page.path)
        self.notes[page.path] = note(made.anchors, made.parts, made.marks, made.why)

    def unsure(self, outputs: Collection[str]) -> Iterator[tuple[str, Anchors]]:
        """Give what links of every page may be dead, with the page's ids, one page at a time.

        What an earlier build left had no dead one; so if no place is gone that was there, only a
        link that is new can be dead.
        """
        before = self._before(self.out, outputs) if self.out else None
        for path in self._anchors if before is None else self._made:
            found = self.noted(path)
            known = before.get(path) if before else None
            yield path, found._replace(links=_more(found.links, known)) if known else found

    def _before(
        self, out: Standing, outputs: Collection[str]
    ) -> Mapping[str, AbstractSet[str]] | None:
        """Give the links that pages made anew had before; None if a place is gone that was there.

        That is an output or an id of a page; of the index its page alone names a file. What another
        generator made is not believed to have had no dead link.
        """
        entries = out.trace.entries
        if self._last is None:
            lost: Iterable[str] = filterfalse(outputs.__contains__, entries)
        else:
            lost = filterfalse(outputs.__contains__, self.digests.taken)
        if not all(path.startswith(INDEX_FOLDER) for path in lost):
            return None
        links: dict[str, AbstractSet[str]] = {}
        for path in filter(entries.__contains__, self._made):
            old = noted_anchors(out, path)
            if old is None or not set(old.ids).issubset(self.noted(path).ids):
                return None
            links[path] = frozenset(old.links if entries[path].key else ())
        return links

    def noted(self, path: str) -> Anchors:
        """Give the links and ids of one page; raises ValueError if an earlier build left none."""
        text = self._anchors[path]
        found = noted_anchors(self.out, path) if text is None and self.out else unpacked(text)
        if found is None:
            message = f"nothing is known of the links in {path}"
            raise ValueError(message)
        return found

    def ids(self, path: str) -> str | None:
        """Give the ids of a page as `joined` gives them; None for what is no page."""
        if path not in self._ids and path in self._anchors:
            self._ids[path] = joined(self.noted(path).ids)
        return self._ids.get(path)

    def file(self, file: File) -> str | None:
        """Take a file that is no page, and give its digest; None if it cannot be made.

        It stays where the disk holds what was made of the same, or the same bytes.
        """
        digest = self._standing(file)
        if digest is not None:
            self.keys[file.path], self.digests[file.path] = file.of, digest
            return digest
        filed = self.filed(file)
        return None if filed is None else self.take(filed)

    def files(self, group: str, files: Files) -> None:
        """Take the files of a group; what stays is not looked at one by one."""
        last = self._last.groups.get(group) if self._last else None
        if last is not None:
            others = [path for path in moved(last, files.of) if last.get(path) != files.of[path]]
            for path in (*others, *gone(last, files.of)):
                self._forget(path)
        else:
            left = self.out.left(files.of) if self.out else {}
            # Of HTML the links have to be known too: `file` looks.
            left = {path: found for path, found in left.items() if not path.endswith(".html")}
            for path, digest in left.items():
                self.keys[path], self.digests[path] = files.of[path], digest
            others = [*filterfalse(left.__contains__, files.of)]
        for path in others:
            self.file(files.one(path))
        self.taken(group, files.of, others if last is not None else files.of)

    def taken(self, group: str, of: Mapping[str, str], new: Iterable[str] | None = None) -> None:
        """Know the keys of a group of files that are taken, which of them are `new`, or all."""
        self._groups[group] = of
        for path in of if new is None else new:
            if path in self.digests:
                self._named[path] = self.digests[path]

    def filed(self, file: File) -> Filed | None:
        """Make a file, here or in a child process, for `take`; None if it cannot be made."""
        data = file.make()
        if data is None:
            return None
        found = packed(anchors(data.decode())) if file.path.endswith(".html") else ""
        digest, ticket = hashlib.sha256(data).hexdigest(), self.store.put(data)
        return Filed(file.path, file.of, digest, ticket, found)

    def take(self, filed: Filed) -> str:
        """Take a file that was made, but for its bytes if they are on disk; give its digest."""
        path, digest, entry = filed.path, filed.digest, self._entry(filed.path)
        self.keys[path], self.digests[path] = filed.of, digest
        if filed.anchors:
            self._anchors[path] = filed.anchors
            self.notes[path] = note(filed.anchors)
        if not (entry and self.out and entry.digest == digest and self.out.current(path)):
            self.store.name(path, filed.ticket)
            if filed.anchors:
                self._made.append(path)
        return digest

    def _standing(self, file: File) -> str | None:
        """Give the digest of a file that stays as it is on disk."""
        path, entry = file.path, self._entry(file.path)
        if self.out is None or entry is None or entry.key != file.of:
            return None
        page = path.endswith(".html")
        if (page and noted_text(self.out, path) is None) or not self.out.current(path):
            return None
        if page:
            self._anchors[path] = None
        return entry.digest

    def _entry(self, path: str) -> Entry | None:
        return self.out.trace.entries.get(path) if self.out else None

    def pdfs(self, pages: Sequence[Planned], jobs: int) -> None:
        """Make the PDFs of pages, but for those that are on disk as their page's key made them."""
        theme = self.renderer.theme
        press = Press(theme.files, self.renderer.site.base_url, self._read)
        stale = []
        self._groups[_PRINTED] = {pdf_of(page.address): "" for page in pages}
        for page in pages:
            path = pdf_of(page.address)
            key = self.keys[path] = press.key(page, self.noted(page.path).links, self.keys)
            entry = self._entry(path)
            if entry and self.out and entry.key == key and self.out.current(path):
                self.digests[path] = entry.digest
            else:
                stale.append(page)
        made = spread(stale, press.printed, jobs)
        for page, (data, fault) in zip(stale, made, strict=True):
            if data is None:
                place = theme.places.get(PDF_STYLES[0], PDF_STYLES[0])
                theme.note([(place, 1, fault)])
                continue
            path = pdf_of(page.address)
            self.store.name(path, self.store.put(data))
            self.digests[path] = hashlib.sha256(data).hexdigest()

    def edition_of(self, keys: Mapping[str, str]) -> str:
        """Name the edition: what was taken, and pages that are not taken yet by their keys."""
        for path, key in keys.items():
            self._named[path] = key
        self._names = self._names.changed(self._named.put, self._named.taken)
        return edition_of(self._names.texts())

    def edition(self, identity: str) -> None:
        """Write the manifest of all other files."""
        head = to_json({"edition": identity, "generator": __version__}).removesuffix(b"}\n")
        self._list = self._list.changed(self.digests.put, self.digests.taken)
        files = b",".join(self._list.texts())
        self.file(whole(EDITION, b"".join((head, b',"files":{', files, b"}}\n"))))

    def _read(self, path: str) -> bytes | None:
        """Give a file of the site, new or as it stays."""
        new = self.store.held()
        if path in new:
            return new[path]
        return self.out.read(path) if self.out and path in self.digests else None


def _naming(texts: Mapping[str, str]) -> bytes:
    """Write what names outputs, for the name of the edition."""
    return "\n".join(map("\0".join, texts.items())).encode()


def _listed(texts: Mapping[str, str]) -> bytes:
    """Write digests by path, for the manifest."""
    return texts_json(texts)[1:-1]


def _more(links: Iterable[str], known: AbstractSet[str]) -> tuple[str, ...]:
    """Give the links of a page that it had not; of files of the index any may be gone."""
    return tuple(link for link in links if link not in known or INDEX_FOLDER in link)
