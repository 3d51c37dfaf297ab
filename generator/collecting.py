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
from typing import TYPE_CHECKING, Any

from generator import __version__
from generator.disk.workers import FEW_LONG, processes, spread
from generator.model.lasting import moved
from generator.model.named_tuples import NamedTuple
from generator.pages.plan import BOOK, paths_of
from generator.pages.site import pdf_of
from generator.printing import PDF_STYLES, Press
from generator.rendering.artifacts import day_of
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
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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


class Made(NamedTuple):
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


class Filed(NamedTuple):
    """What one process tells of a file that is no page: plain data, for `marshal`."""

    path: str
    of: str
    digest: str
    ticket: Any
    anchors: str = ""  # of a file that is HTML


class Paged(NamedTuple):
    """What is known of planned pages, by their output files; days by address."""

    pages: Mapping[str, Planned]
    rests: Mapping[str, str]
    """Of each template, what its pages are made of besides their data."""
    keys: dict[str, str]
    twins: dict[str, str]
    """Their keys again, by the output files of their data."""
    data: dict[str, str]
    days: dict[str, str | None]
    digests: dict[str, str]  # of both files

    @classmethod
    def begun(cls, pages: Mapping[str, Planned], rests: Mapping[str, str]) -> Paged:
        """Begin, with nothing known yet."""
        return cls(pages, rests, {}, {}, {}, {}, {})

    def without(self, addresses: Iterable[str], planned: Mapping[str, Planned]) -> Paged:
        """Give what is known of the others, for pages as they are planned now."""
        found = Paged(
            planned,
            self.rests,
            dict(self.keys),
            dict(self.twins),
            dict(self.data),
            dict(self.days),
            dict(self.digests),
        )
        for address in addresses:
            path, twin = paths_of(address)
            found.days.pop(address, None)
            for known, of in (found.keys, path), (found.twins, twin), (found.data, path):
                known.pop(of, None)
            for of in path, twin:
                found.digests.pop(of, None)
        return found


class Collected:
    """Collects artifacts: what has to be rendered, and what may stay as it is."""

    def __init__(
        self, renderer: Renderer, out: Standing | None, store: Store, recall: Recall
    ) -> None:
        self.renderer = renderer
        self.recall = recall
        self.out = out
        self.store = store
        self.keep: set[str] = set()
        self.keys: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.paged = Paged.begun({}, {})
        self.rendered: list[str] = []
        self._anchors: dict[str, str | None] = {}  # None where they are noted of what stays
        self._made: list[str] = []  # of these, what does not stay
        self._ids: dict[str, str] = {}

    def pages(self, pages: Mapping[str, Planned], makers: Makers, jobs: int) -> None:
        """Render pages with their twins, but for those that are on disk as their key made them."""
        new = self._others(self._unsure(pages))
        if processes(len(new), jobs, FEW_LONG) > 1:
            self.renderer.theme.warm({page.template for page in new})
        found = spread(new, partial(self._make, makers), jobs, self.store.begin, FEW_LONG)
        for page, (row, rows) in zip(new, found, strict=True):
            made = Made(*row)
            self.recall.learn(page, made.data, made.day, rows)
            self._take(page, made, self.paged)
        self._know(self.paged)

    def _unsure(self, pages: Mapping[str, Planned]) -> Collection[Planned]:
        """Leave pages as the last build in this process had them, and give all others.

        They stay together if they are planned as they were, rest on nothing that changed, and are
        made by the same templates: nothing is asked of each.
        """
        rests = {t: self.renderer.rest(t) for t in {page.template for page in pages.values()}}
        last = self.recall.paged
        if self.out is None or last is None or last.rests != rests:
            self.paged = Paged.begun(pages, rests)
            return pages.values()
        known = self.recall.keep_all()
        unknown = filterfalse(known.__contains__, pages)
        gone = filterfalse(pages.__contains__, last.pages)
        others = {*moved(last.pages, pages), *self.recall.stale(), *unknown, *gone}
        self.paged = last.without(others, pages)
        self.recall.forget(others)
        self.keep.update(self.paged.digests)
        self._anchors.update(dict.fromkeys(self.paged.keys))
        return [pages[address] for address in sorted(others & pages.keys())]

    def _know(self, known: Paged) -> None:
        self.keys.update(known.keys)
        self.keys.update(known.twins)
        self.digests.update(known.digests)

    def _others(self, pages: Collection[Planned]) -> list[Planned]:
        """Leave pages as they are, not making their data again, and give those that do not stay.

        A page stays if it rests on nothing that changed, and the disk holds what its key made.
        """
        if self.out is None:
            return [*pages]
        seen, known = self.recall.standing(pages), self.paged
        stand = [(page, paths_of(page.address)) for page in pages if page.address in seen]
        keys = {p: self.renderer.key(page, seen[page.address].data) for page, (p, _) in stand}
        left = self.out.left({of: keys[paths[0]] for _, paths in stand for of in paths})
        for page, (path, twin) in stand:
            if path not in left or twin not in left:
                del seen[page.address]
                continue
            of = seen[page.address]
            self._name(page, keys[path], of.data, of.day, known)
            known.digests[path], known.digests[twin] = left[path], left[twin]
        self.keep.update(known.digests)
        self._anchors.update(dict.fromkeys(known.keys))
        self.recall.keep(seen)
        return [page for page in pages if page.address not in seen]

    def page(self, item: Keyed) -> None:
        """Render one page here, under the terms of `pages`."""
        known = Paged.begun({}, {})
        self._take(item.page, Made(*self._rendered(item)), known)
        self._know(known)

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
        return (dict(item.parts), packed(found), joined(found.ids), digests, tickets)

    def _take(self, page: Planned, made: Made, known: Paged) -> None:
        self._name(page, made.key, made.data, made.day, known)
        self.renderer.theme.note(made.faults)
        if not made.why:
            assert self.out is not None
            left = standing(page.path, page.twin, made.key, self.out)
            assert left is not None
            self._keep(page, *left, known)
        elif made.digests is not None:
            self._add(page, made, known)

    @staticmethod
    def _name(page: Planned, key: str, data: str, day: str | None, known: Paged) -> None:
        path, twin = paths_of(page.address)
        known.keys[path] = known.twins[twin] = key
        known.days[page.address], known.data[path] = day, data

    def _keep(self, page: Planned, html: Entry, data: Entry, known: Paged) -> None:
        """Leave a page as it is on disk."""
        self.keep.add(page.path)
        self.keep.add(page.twin)
        known.digests[page.path], known.digests[page.twin] = html.digest, data.digest
        self._anchors[page.path] = None

    def _add(self, page: Planned, made: Made, known: Paged) -> None:
        """Take a rendered page, with what the next run and `explain` want to know of it."""
        assert made.digests is not None
        self.rendered.append(page.address)
        for path, ticket, digest in zip(
            (page.path, page.twin), made.tickets, made.digests, strict=True
        ):
            self.store.name(path, ticket)
            known.digests[path] = digest
        self._anchors[page.path], self._ids[page.path] = made.anchors, made.ids
        self._made.append(page.path)
        self.notes[page.path] = note(made.anchors, made.parts, made.why)

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
        gone = filterfalse(outputs.__contains__, entries)
        if not all(path.startswith(INDEX_FOLDER) for path in gone):
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

    def files(self, files: Files) -> Mapping[str, str]:
        """Take many files, and give their digests; what stays is not looked at one by one."""
        left = dict(self.out.left(files.of)) if self.out else {}
        for path in [path for path in left if path.endswith(".html")]:
            del left[path]  # its links have to be known too: `file` looks
        self.keep.update(left)
        self.keys.update(files.of)
        made = {p: self.file(files.one(p)) for p in filterfalse(left.__contains__, files.of)}
        self.digests.update(left)
        return left | {path: digest for path, digest in made.items() if digest is not None}

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
        if entry and self.out and entry.digest == digest and self.out.current(path):
            self.keep.add(path)
        else:
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
        self.keep.add(path)
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
        for page in pages:
            path = pdf_of(page.address)
            key = self.keys[path] = press.key(page, self.noted(page.path).links, self.keys)
            entry = self._entry(path)
            if entry and self.out and entry.key == key and self.out.current(path):
                self.keep.add(path)
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

    def edition(self, identity: str) -> None:
        """Write the manifest of all other files."""
        paths = sorted(self.digests)
        digests = map(self.digests.__getitem__, paths)
        head = to_json({"edition": identity, "generator": __version__}).removesuffix(b"}\n")
        files = texts_json(dict(zip(paths, digests, strict=True)))
        self.file(whole(EDITION, b"".join((head, b',"files":', files, b"}\n"))))

    def _read(self, path: str) -> bytes | None:
        """Give a file of the site, new or as it stays."""
        new = self.store.held()
        if path in new:
            return new[path]
        return self.out.read(path) if self.out and path in self.keep else None


def _more(links: Iterable[str], known: AbstractSet[str]) -> tuple[str, ...]:
    """Give the links of a page that it had not; of files of the index any may be gone."""
    return tuple(link for link in links if link not in known or INDEX_FOLDER in link)
