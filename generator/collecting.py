"""What a build renders and what it keeps, collected page by page.

In: pages, and what an earlier build left of them. Out, in `Collected`: the paths that stay, and
for all others keys, digests, links and notes, with the bytes in a store.

Each page is taken from its view to its bytes by one of several processes, which tells the first
only what has to be known of it: at many thousands of pages nobody holds more than one at a time.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from generator import __version__
from generator.disk.workers import FEW_LONG, processes, spread
from generator.model.named_tuples import NamedTuple
from generator.pages.plan import BOOK
from generator.pages.site import pdf_of
from generator.printing import PDF_STYLES, Press
from generator.rendering.artifacts import day_of
from generator.rendering.data import to_json
from generator.rendering.files import whole
from generator.rendering.links import Anchors, anchors, joined
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
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.disk.stores import Store
    from generator.disk.trace import Entry
    from generator.pages.plan import Planned
    from generator.recall import Recall
    from generator.rendering.artifacts import Keyed, Renderer
    from generator.rendering.files import File
    from generator.staleness import Standing

EDITION = "edition.json"
_NONE: Final = Anchors((), ())


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
        self.data: dict[str, str] = {}
        self.days: dict[str, str | None] = {}
        self.rendered: list[str] = []
        self._anchors: dict[str, str | None] = {}  # None where they are noted of what stays
        self._ids: dict[str, str] = {}

    def pages(self, pages: Sequence[Planned], jobs: int) -> None:
        """Render pages with their twins, but for those that are on disk as their key made them."""
        new = [page for page in pages if not self._stays(page)]
        if processes(len(new), jobs, FEW_LONG) > 1:
            self.renderer.theme.warm({page.template for page in new})
        found = spread(new, self._make, jobs, self.store.begin, FEW_LONG)
        for page, (row, rows) in zip(new, found, strict=True):
            made = Made(*row)
            self.recall.learn(page, made.data, made.day, rows)
            self._take(page, made)

    def _stays(self, page: Planned) -> bool:
        """Leave a page as it is, not making its data again, if it rests on nothing that changed."""
        seen = self.recall.of(page) if self.out else None
        if seen is None or self.out is None:
            return False
        path, twin = page.path, page.twin
        key = self.renderer.key(page, seen.data)
        left = standing(path, twin, key, self.out)
        if left is None:
            return False
        self.recall.keep(page, seen)
        self.keys[path] = self.keys[twin] = key
        self.days[page.address], self.data[path] = seen.day, seen.data
        self._keep(path, twin, *left)
        return True

    def page(self, item: Keyed) -> None:
        """Render one page here, under the terms of `pages`."""
        self._take(item.page, Made(*self._made(item)))

    def _make(self, page: Planned) -> tuple[Any, ...]:
        """Take a page from its view to its bytes, here or in a child process."""
        noted = self.renderer.site.reads.noting(lambda: self.renderer.keyed(page))
        rows = () if page.given is None else noted.rows  # of no use where more is read than rows
        return self._made(noted.made), self.recall.rows(rows)

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
        digests = hashlib.sha256(data).hexdigest(), item.digest
        tickets = self.store.put(data), self.store.put(item.json)
        return (dict(item.parts), packed(found), joined(found.ids), digests, tickets)

    def _take(self, page: Planned, made: Made) -> None:
        path, twin = page.path, page.twin
        self.keys[path] = self.keys[twin] = made.key
        self.days[page.address], self.data[path] = made.day, made.data
        self.renderer.theme.note(made.faults)
        if not made.why:
            assert self.out is not None
            left = standing(path, twin, made.key, self.out)
            assert left is not None
            self._keep(path, twin, *left)
        elif made.digests is not None:
            self._add(page, made)

    def _keep(self, path: str, twin: str, page: Entry, data: Entry) -> None:
        """Leave a page as it is on disk."""
        self.keep.add(path)
        self.keep.add(twin)
        self.digests[path], self.digests[twin] = page.digest, data.digest
        self._anchors[path] = None

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
        self.notes[page.path] = note(made.anchors, made.parts, made.why)

    def unsure(self, outputs: Collection[str]) -> Iterator[tuple[str, Anchors]]:
        """Give the links and ids of every page that may have a dead link, one page at a time.

        What an earlier build left had none; so a page that stays, and a link that a page had
        before, can be dead only if a place is gone that was there.
        """
        if self.out is None:
            yield from ((path, self.noted(path)) for path in self._anchors)
            return
        made = [path for path in self._anchors if path not in self.keep]
        left = {path: noted_anchors(self.out, path) or _NONE for path in made}
        every = self._lost(self.out, left, outputs)
        for path in self._anchors if every else made:
            found = self.noted(path)
            yield path, found if every else found._replace(links=_more(left[path], found))

    def _lost(self, out: Standing, left: Mapping[str, Anchors], outputs: Collection[str]) -> bool:
        """Tell whether an output or a place of a page is gone; only its page names the index.

        `left` says of pages that were made what was noted of them.
        """
        before = out.trace.entries
        if any(path not in outputs and not path.startswith(INDEX_FOLDER) for path in before):
            return True
        return any(
            path in before and (old is _NONE or not set(old.ids).issubset(self.noted(path).ids))
            for path, old in left.items()
        )

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
        manifest = {
            "edition": identity,
            "generator": __version__,
            "files": dict(sorted(self.digests.items())),
        }
        self.file(whole(EDITION, to_json(manifest)))

    def _read(self, path: str) -> bytes | None:
        """Give a file of the site, new or as it stays."""
        new = self.store.held()
        if path in new:
            return new[path]
        return self.out.read(path) if self.out and path in self.keep else None


def _more(old: Anchors, new: Anchors) -> tuple[str, ...]:
    """Give the links of a page that it had not; of files of the index any may be gone."""
    return tuple(link for link in new.links if link not in old.links or INDEX_FOLDER in link)
