"""The plan of addresses: every output and what it is made of, with collisions found over all.

In: the compiled site. Out: the pages with their views, the redirects, the files to copy. Two
outputs collide if their paths are equal to some file system: compared in NFC, without case, after
compatibility folding, and a file may not be where another output needs a folder.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.checking.links import link_target
from generator.model.problems import Checked, Problem
from generator.model.text import Place
from generator.pages.facts import Presenter
from generator.pages.filling import file_address
from generator.pages.record_views import RecordPages
from generator.pages.site import Site, address_of
from generator.pages.site_views import SitePages, list_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.prose import Words

#: Template of each kind's page.
TEMPLATES: Mapping[str, str] = {
    "briefings": "briefing.html",
    "programs": "program.html",
    "countries": "country.html",
    "sources": "source.html",
    "agencies": "agency.html",
    "people": "person.html",
    "pages": "page.html",
}
_SEGMENT = re.compile(r"[\w~-][\w.~-]*")


class Planned(NamedTuple):
    """A page: its address, its template, its view; `origin` is the file to name in messages."""

    address: str
    template: str
    view: Any
    origin: str

    @property
    def path(self) -> str:
        """The output file."""
        return f"{self.address}index.html"

    @property
    def twin(self) -> str:
        """The output file of its data."""
        return f"{self.address}index.json"


class Redirect(NamedTuple):
    """An old address: the stub's output file and the address it leads to."""

    path: str
    target: str


class Plan(NamedTuple):
    """All pages in order of address, the redirects, and copied files by output path."""

    pages: tuple[Planned, ...]
    redirects: tuple[Redirect, ...]
    files: Mapping[str, str]


def plan(site: Site) -> Checked[Plan]:
    """Plan a site."""
    present = Presenter(site)
    records = RecordPages(site, present)
    own = SitePages(site, present, records)
    pages = [
        *_site_pages(own),
        *(
            Planned(address_of(r.id), TEMPLATES[r.kind], records.view(r), r.path)
            for r in site.catalogue.records.values()
            if r.id != "pages/methodology"
        ),
    ]
    pages.sort(key=lambda page: page.address)
    problems: list[Problem] = []
    redirects: list[tuple[Redirect, Words]] = []
    for record in site.catalogue.records.values():
        for old in record.redirect_from:
            path = redirect_path(old.text)
            if path is None:
                message = f"`{old.text}` is not an old address of this site"
                problems.append(Problem("P102", old.place, message, ("write it as `/old/place/`",)))
            else:
                redirects.append((Redirect(path, address_of(record.id)), old))
    files = dict(_files(site))
    problems += _collisions(pages, redirects, files)
    value = Plan(tuple(pages), tuple(redirect for redirect, _ in redirects), files)
    return Checked(value, tuple(problems))


def _site_pages(own: SitePages) -> Iterator[Planned]:
    site_file = "content/site.yaml"
    yield Planned("", "front.html", own.front(), site_file)
    for kind in list_kinds():
        for view in own.lists(kind):
            yield Planned(view["address"], "list.html", view, site_file)
    for ledger in own.ledger():
        yield Planned(ledger["address"], "ledger.html", ledger, site_file)
    for timeline in own.timeline():
        yield Planned(timeline["address"], "timeline.html", timeline, site_file)
    yield Planned("methodology/", "methodology.html", own.methodology(), site_file)


def redirect_path(address: str) -> str | None:
    """Give the output file of an old address; None if it is not an address inside the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.query or parts.fragment or not address.startswith("/"):
        return None
    segments = unquote(parts.path).strip("/").split("/")
    if not all(_SEGMENT.fullmatch(segment) for segment in segments):
        return None
    path = "/".join(segments)
    if parts.path.endswith("/") or not path.endswith((".html", ".htm")):
        path = f"{path}/index.html"
    return path


def _files(site: Site) -> Iterator[tuple[str, str]]:
    """Give the files that pages link by relative path, by the output path they are copied to."""
    for record in site.catalogue.records.values():
        for link in record.body.links:
            target = link_target(link, record, site.catalogue, site.snapshot.files).value
            if target and target.file:
                yield file_address(target.file, record), target.file


def folded_path(path: str) -> str:
    """Give the form in which some file system takes two paths for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", path).casefold())


def _collisions(
    pages: list[Planned], redirects: list[tuple[Redirect, Words]], files: Mapping[str, str]
) -> Iterator[Problem]:
    outputs: list[tuple[str, Place]] = [(path, Place("content/site.yaml")) for path in _BUILT_IN]
    for page in pages:
        outputs += [
            (page.path, Place(page.origin)),
            (f"{page.address}index.json", Place(page.origin)),
        ]
    outputs += [(path, Place(source)) for path, source in files.items()]
    outputs += [(redirect.path, old.place) for redirect, old in redirects]
    seen: dict[str, tuple[str, Place]] = {}
    folders: dict[str, tuple[str, Place]] = {}
    for path, place in outputs:
        key = folded_path(path)
        other = seen.get(key) or folders.get(key)
        parent = key
        while not other and "/" in parent:
            parent = parent.rpartition("/")[0]
            other = seen.get(parent)
        if other and not (other[1] == place and path.endswith(".json")):
            message = f"`{path}` is already the address of what comes from {other[1].path}"
            yield Problem("P101", place, message)
            continue
        seen[key] = (path, place)
        parent = key
        while "/" in parent:
            parent = parent.rpartition("/")[0]
            folders.setdefault(parent, (path, place))


_BUILT_IN = (
    "404.html", "feed.xml", "sitemap.xml", "robots.txt", "edition.json", "data/figures.csv",
    "data/facts.json", "data/annotations.jsonld", "assets/site.css", "search/index.html",
    "book/index.html",
)  # fmt: skip
