"""From planned pages to artifacts: bytes by output path, each page with the key it is made from.

A page is a pure function of its view, its template's closure, the chrome and the generator: its key
is the digest of these. The caller asks only for the pages whose key is not the one of last time.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zlib import crc32

from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import written_out
from generator.model.records import Record, RecordId
from generator.pages import book
from generator.pages.book import Later, Places
from generator.pages.filling import linking
from generator.pages.locales import direction
from generator.pages.plan import BOOK
from generator.pages.site import Site, address_of, newest_first
from generator.rendering import data
from generator.rendering.feeds import Feed, feed_view, feeds
from generator.rendering.files import File, Files, made_of, whole
from generator.rendering.json_bytes import items_json, joined_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.pages.plan import Makers, Plan, Planned, Redirect
    from generator.pages.views import Chrome, MenuItem
    from generator.rendering.portions import Portion
    from generator.rendering.templates import Theme


class Keyed(NamedTuple):
    """A page with its view, the bytes of its `index.json` and the digest of these, its key.

    `parts` are the digests of what it is made of, `marks` checksums of its view's keys.
    """

    page: Planned
    view: Any
    json: bytes
    digest: str
    parts: Mapping[str, str]  # data, templates, site, generator
    key: str
    marks: Mapping[str, str]


class Renderer:
    """Renders the pages of one site with one theme."""

    def __init__(self, site: Site, theme: Theme, generator: str, version: str) -> None:
        self.site = site
        self.theme = theme
        self.generator = generator
        self.chrome = chrome(site, version)
        self._chrome_digest = hashlib.sha256(json.dumps(self.chrome).encode()).hexdigest()
        self._rests: dict[str, str] = {}  # of a key, what is the same for all pages of a template

    def keyed(self, page: Planned, makers: Makers) -> Keyed:
        """Digest the parts a page is made of, and its key over all of them."""
        view = page.make(makers)
        items = items_json(view)
        encoded = joined_json(items.values())
        digest = hashlib.sha256(encoded).hexdigest()
        parts = self._parts(page.template, digest)
        marks = {key: f"{crc32(item):08x}" for key, item in items.items()}
        return Keyed(page, view, encoded, digest, parts, _key(page, parts), marks)

    def key(self, page: Planned, data: str) -> str:
        """Give the key of a page whose data has this digest."""
        return _key_of(page.template, data, self.rest(page.template))

    def rest(self, template: str) -> str:
        """Name what a template's pages are made of besides their data."""
        rest = self._rests.get(template)
        if rest is None:
            _, *others = self._parts(template, "").values()
            rest = self._rests[template] = "\0".join(others)
        return rest

    def _parts(self, template: str, data: str) -> dict[str, str]:
        return {
            "data": data,
            "templates": self.theme.closure(template),
            "site": self._chrome_digest,
            "generator": self.generator,
        }

    def gathered(self, page: Planned, makers: Makers, pages: Mapping[str, str]) -> Keyed:
        """Key the page that holds all others by the digests of their data, by path.

        Its own view is made when it is needed.
        """
        digest = hashlib.sha256()
        for path in sorted(pages):
            digest.update(f"{path}\0{pages[path]}\n".encode())
        parts = self._parts(page.template, digest.hexdigest())
        later = Later(partial(page.make, makers))
        return Keyed(page, later, b"", "", parts, _key(page, parts), {})

    def filled(self, item: Keyed) -> Keyed:
        """Make the view of a page that is to be rendered, where that was put off."""
        if not isinstance(item.view, Later):
            return item
        view = item.view.made
        encoded = to_json(view)
        return item._replace(view=view, json=encoded, digest=hashlib.sha256(encoded).hexdigest())

    def render(self, item: Keyed) -> bytes | None:
        """Render a page; None where the template fails, which the theme notes."""
        page = item.page
        return self.theme.render(
            page.template,
            page.address or "/",
            Places(self.site).href if page.template == BOOK else linking(page.address),
            view=item.view,
            site=self.chrome,
            canonical=f"{self.site.base_url}{page.address}" if self.site.base_url else None,
            alternate_json=f"{page.address}index.json",
            feeds=self._feeds(item),
        )

    def _feeds(self, item: Keyed) -> list[dict[str, str]]:
        if not self.site.base_url:
            return []
        feeds = [{"title": self.chrome["title"], "address": "feed.xml"}]
        if item.page.template in ("program.html", "country.html"):
            feeds.append({"title": item.view["text"], "address": f"{item.page.address}feed.xml"})
        return feeds

    def others(
        self,
        plan: Plan,
        portions: Mapping[RecordId, Portion],
        days: Mapping[str, str | None],
    ) -> Files:
        """Give everything that is no page: assets, copies, redirects, feeds, data.

        `portions` gives what each record adds, in order of id; `days` the day of each page's newest
        date, by address.
        """
        feeds = self._feed_files(portions)
        few = {file.path: file for file in self._few(plan, portions, days)}

        def make(path: str) -> bytes | None:
            return few[path].make() if path in few else feeds.make(path)

        of = {path: file.of for path, file in few.items()}
        return Files({**of, **written_out(feeds.of)}, make)

    def _few(
        self,
        plan: Plan,
        portions: Mapping[RecordId, Portion],
        days: Mapping[str, str | None],
    ) -> Iterator[File]:
        """Give all of that but the feeds."""
        yield from (whole(*asset) for asset in self.theme.assets.values())
        for path, source in plan.files.items():
            yield whole(path, self.site.snapshot.files[source])
        yield from map(self._redirect, plan.redirects)
        yield self._not_found()
        yield from self._for_robots(plan, days)
        yield from self._data(portions)

    def _rendered(
        self, template: str, path: str, href: Callable[[str], str], of: Iterable[str], **given: Any
    ) -> File:
        """Give a file that a template makes; what it is given rests on `of` and the chrome.

        A function that is given is called when the file is made.
        """

        def make() -> bytes | None:
            made = {name: value() if callable(value) else value for name, value in given.items()}
            return self.theme.render(template, path, href, site=self.chrome, **made)

        return File(path, self._of(template, of), make)

    def _of(self, template: str, of: Iterable[str]) -> str:
        """Name what a template makes of what is named so, and of the chrome."""
        return made_of(template, *self._parts(template, made_of(*of)).values())

    def _data(self, portions: Mapping[RecordId, Portion]) -> Iterator[File]:
        """Give the files of all facts: they are made of the portions, and of the site's chrome."""
        lasting = self.site.lasting

        def marked(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, str]:
            return {record: portion.marks.stated for record, portion in some.items()}

        marks = lasting.every("stated", portions, marked, key=str)
        all_of = lasting.once("all stated", (marks,), lambda: made_of(*marks.values()))
        of = made_of(self.generator, self._chrome_digest, all_of)
        made = cache(
            lambda: data.files(self.site, (portion.stated for portion in portions.values()))
        )
        for name in data.FILES:
            yield File(f"data/{name}", made_of(name, of), partial(lambda name: made()[name], name))

    def _redirect(self, redirect: Redirect) -> File:
        base, target = self.site.base_url, redirect.target
        here = redirect.path.removesuffix("index.html")
        return self._rendered(
            "redirect.html", redirect.path, linking(here), (redirect.path, target),
            target=target, canonical=f"{base}{target}" if base else None,
        )  # fmt: skip

    def _not_found(self) -> File:
        base = urlsplit(self.site.base_url).path or "/"
        return self._rendered("not_found.html", "404.html", lambda address: f"{base}{address}", ())

    def _feed_files(self, portions: Mapping[RecordId, Portion]) -> Files:
        lasting, template = self.site.lasting, "feed.xml"

        def marked(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, str]:
            return {record: portion.marks.news for record, portion in some.items()}

        def dated(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, object]:
            return {record: portion.told.date for record, portion in some.items()}

        marks = lasting.every("news", portions, marked, key=str)
        dates = lasting.every("dates", portions, dated, key=repr)
        of = (dates, *self.site.complete().held("paths", "kinds", "listing"))
        found = lasting.once("feeds", of, lambda: self._feeds_of(portions))

        def changing() -> Mapping[str, Sequence[RecordId]]:
            return {path: feed.changing for path, feed in found.items()}

        def named(path: str, marks: Iterable[str]) -> str:
            return self._of(template, (path, *marks))

        def make(path: str) -> bytes | None:
            feed = found[path]
            view = partial(
                feed_view,
                self.site,
                feed,
                self.chrome["title"],
                lambda record: portions[record].told,
                lambda record: portions[record].news,
            )
            return self._rendered(template, path, self._absolute, (), feed=view).make()

        rest = lasting.equal("rest of feeds", self.rest(template))
        in_each = lasting.once("changing", (found,), changing)
        return Files(lasting.gathered("feeds", in_each, marks, named, (rest,)), make)

    def _feeds_of(self, portions: Mapping[RecordId, Portion]) -> Mapping[str, Feed]:
        """Give the feeds by path."""
        newest = newest_first(portions, lambda record: portions[record].told.date)
        return {feed.path: feed for feed in feeds(self.site, newest)}

    def _for_robots(self, plan: Plan, days: Mapping[str, str | None]) -> Iterator[File]:
        base = self.site.base_url
        lines = ["User-agent: *", "Allow: /"]
        if base:
            lines.append(f"Sitemap: {base}sitemap.xml")
            # The book says what the other pages say.
            of = self._dated(plan, days)

            def urls() -> list[dict[str, str | None]]:
                pages = (page for page in plan.pages if page != book.ADDRESS)
                return [{"loc": f"{base}{page}", "lastmod": days.get(page)} for page in pages]

            yield self._rendered("sitemap.xml", "sitemap.xml", self._absolute, of, urls=urls)
        yield whole("robots.txt", ("\n".join(lines) + "\n").encode())

    def _dated(self, plan: Plan, days: Mapping[str, str | None]) -> list[str]:
        """Name the addresses of all pages, and their days."""
        lasting = self.site.lasting

        def written(some: Mapping[str, str | None], _: object) -> Mapping[str, str]:
            return {address: str(day) for address, day in some.items()}

        dated = lasting.every("days", days, written, key=str)

        def make() -> list[str]:
            known = (dated.get(address, "None") for address in plan.pages)
            return ["\n".join(plan.pages), "\n".join(known)]

        return lasting.once("dated", (plan.pages, dated), make)

    def _absolute(self, address: str) -> str:
        return f"{self.site.base_url}{address}"


def _key(page: Planned, parts: Mapping[str, str]) -> str:
    return _key_of(page.template, *parts.values())


def _key_of(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def day_of(view: Any) -> str | None:
    """Give the day of a page's newest date; the sitemap's schema has no place for a month alone."""
    updated = view.get("updated")
    return updated["iso"] if updated and len(updated["iso"]) == len("2025-02-14") else None


def chrome(site: Site, version: str) -> Chrome:
    """Give what every page shows of the site."""
    settings = site.settings
    about = site.catalogue.records.get(RecordId("pages/about"))
    return {
        "title": settings.title.text,
        "description": settings.description.text if settings.description else None,
        "language": settings.language,
        "direction": direction(settings.language),
        "base_url": site.base_url,
        "menu": _menu(site),
        "version": version,
        "has_feed": bool(site.base_url),
        "about": address_of(about.id) if about else None,
        "book": book.ADDRESS if book.has_book(site) else None,
        "contact": settings.contact or None,
    }


def _menu(site: Site) -> list[MenuItem]:
    """Give the menu: the places `site.yaml` names, then free pages with a `menu` number."""
    pages = {page.slug: page for page in site.catalogue.of_kind("pages")}
    items: list[MenuItem] = []
    for name in site.settings.menu:
        page = pages.get(name)
        if page is not None and name != "methodology":
            items.append(_page_item(site, page))
        else:
            items.append({"name": name, "builtin": True, "address": f"{name}/"})
    numbered = [p for p in pages.values() if getattr(p, "menu", None) is not None]
    numbered.sort(key=lambda page: (getattr(page, "menu", 0), page.slug))
    items += [_page_item(site, p) for p in numbered if p.slug not in site.settings.menu]
    return items


def _page_item(site: Site, page: Record) -> MenuItem:
    name = site.plain(page.heading().prose, page.id)
    return {"name": name, "builtin": False, "address": address_of(page.id)}


def edition_id(parts: Mapping[str, str]) -> str:
    """Give the edition's id: a digest of the key of every output, the edition itself left out."""
    return edition_of(f"{path}\0{parts[path]}".encode() for path in sorted(parts))


def edition_of(lines: Iterable[bytes]) -> str:
    """Give the edition's id, of lines in order of path, with line ends between them only."""
    digest = hashlib.sha256()
    for some in lines:
        digest.update(some)
        digest.update(b"\n")
    return digest.hexdigest()[:16]
