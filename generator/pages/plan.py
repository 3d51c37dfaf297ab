"""The plan of addresses: every output and what it is made of, with collisions found over all.

In: the compiled site. Out: the pages with their views, the redirects, the files to copy. Two
outputs collide if their paths are equal to some file system: compared in NFC, without case, after
compatibility folding, and a file may not be where another output needs a folder.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from generator.model.file_names import path_fault
from generator.model.kept import digest
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.records import RecordId
from generator.model.text import Place
from generator.pages import book
from generator.pages.facts import Presenter
from generator.pages.filling import file_address
from generator.pages.record_views import RecordPages
from generator.pages.site import Site, address_of, pdf_of
from generator.pages.site_views import SitePages, list_kinds, made_anew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.model.kept import Memory
    from generator.model.records import FactId, Record
    from generator.pages.coverage import Share
    from generator.pages.facts import Said
    from generator.pages.site_views import Listed, Once, Told

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
#: The template of the book, which holds all other pages.
BOOK = "book.html"
METHOD = RecordId("pages/methodology")
METHOD_ADDRESS = address_of(METHOD)
_SEGMENT = late(r"[\w~-][\w.~-]*")


class Makers(NamedTuple):
    """What makes the views of one site's pages."""

    records: RecordPages
    own: SitePages
    book: book.Book


class Planned(NamedTuple):
    """A page: its address, its template, and what makes its view when it is wanted.

    A view is made anew each time: at many thousands of pages nobody can hold them all. It rests on
    the rows of the site's tables that it reads and on `given`, which is None where it may rest on
    anything else too. What makes it is told by which site: so pages stay planned as they are.
    """

    address: str
    template: str
    make: Callable[[Makers], Any]
    given: object = None

    @property
    def path(self) -> str:
        """The output file."""
        return paths_of(self.address)[0]

    @property
    def twin(self) -> str:
        """The output file of its data."""
        return paths_of(self.address)[1]


def paths_of(address: str) -> tuple[str, str]:
    """Give the output files of a page, and of its data."""
    return f"{address}index.html", f"{address}index.json"


class Redirect(NamedTuple):
    """An old address: the stub's output file and the address it leads to."""

    path: str
    target: str


class _Taken(NamedTuple):
    """A path and what takes it; `place` is where an author asked for it, if one did."""

    path: str
    place: Place | None
    what: str
    source: str = ""


class Plan(NamedTuple):
    """All pages in order of address, the redirects, and copied files by output path."""

    pages: Mapping[str, Planned]
    redirects: tuple[Redirect, ...]
    files: Mapping[str, str]
    makers: Makers

    def view(self, address: str) -> Any:
        """Make the view of a page."""
        return self.pages[address].make(self.makers)


def plan(
    site: Site,
    told: Mapping[RecordId, Told] | None = None,
    once: Once = made_anew,
    said: Mapping[FactId, Said] | None = None,
    covered: Mapping[RecordId, Mapping[str, Share]] | None = None,
) -> Plan:
    """Plan a site whose addresses have been checked, of what `SitePages` is told.

    `said` is what facts say, and `covered` how much of each source's article is used, where that is
    known. The page that names the index knows none yet.
    """
    present = Presenter(site, said)
    records = RecordPages(site, present, covered)
    own = SitePages(site, present, records, told, once)
    makers = Makers(records, own, book.Book(site, present, records, own))
    lists = (own.front(), *map(own.lists, list_kinds()), own.ledger(), own.timeline(), own.search())
    lasting = site.lasting
    heads: Any = site.reads.held["heads"]
    of_records = lasting.every("pages of records", heads, _of_records, key=itemgetter(0, 1))

    def make() -> Mapping[str, Planned]:
        each = (page for record, page in of_records.items() if record != METHOD)
        pages = [*each, *chain.from_iterable(map(_listed, _LISTS, lists)), _METHODOLOGY]
        if book.has_book(site):
            pages.append(_BOOK)
        return {page.address: page for page in sorted(pages, key=attrgetter("address"))}

    pages = lasting.once("pages", (of_records, *lists, book.has_book(site)), make)
    redirects = tuple(redirect for redirect, _ in _redirects(site).value)
    return Plan(pages, redirects, _files(site), makers)


def _of_records(heads: Mapping[RecordId, Record], _: object) -> Mapping[RecordId, Planned]:
    return {
        i: Planned(address_of(i), TEMPLATES[r.kind], partial(_of_record, i), i)
        for i, r in heads.items()
    }


def _of_record(record: RecordId, makers: Makers) -> Any:
    return makers.records.view(record)


def _listed(template: str, pages: Iterable[Listed]) -> Iterator[Planned]:
    return (Planned(p.address, template, partial(_of_list, p), p.given) for p in pages)


def _of_list(listed: Listed, makers: Makers) -> Any:
    return listed.make(makers.own)


_METHODOLOGY = Planned(METHOD_ADDRESS, "methodology.html", lambda makers: makers.own.methodology())
_BOOK = Planned(book.ADDRESS, BOOK, lambda makers: makers.book.view())
#: The templates of the site's own pages, in the order in which they are made.
_LISTS = (
    "front.html", *("list.html" for _ in list_kinds()), "ledger.html", "timeline.html",
    "search.html",
)  # fmt: skip


def check_addresses(site: Site, memory: Memory) -> tuple[Problem, ...]:
    """Report old addresses that are none, and outputs that would lie on each other.

    They rest on where records lie, on front matter that asks for more, and on linked files.
    """
    linked = site.lasting.equal("linked files", _linked_files(site))

    def make() -> tuple[Problem, ...]:
        every = site.catalogue.heads.values()
        placed = [(one.id, one.path, one.redirect_from and one.front) for one in every]
        found: tuple[Problem, ...] = memory.addresses.once(
            digest(placed, linked, site.options.pdf), partial(_checked_addresses, site, linked)
        )
        return found

    return site.lasting.once("addresses", (_addressed(site), linked), make)


def _addressed(site: Site) -> Mapping[RecordId, Record]:
    """Give the records, as they were when one's address or an old one of it last changed."""
    heads: Any = site.reads.held["heads"]

    def key(head: Record) -> object:
        return head.path, head.redirect_from

    return site.lasting.every("addressed", heads, lambda some, _: some, key=key)


def _checked_addresses(site: Site, linked: list[_Linked]) -> tuple[Problem, ...]:
    redirects, problems = _redirects(site)
    return (*problems, *_collisions(_outputs(site, linked, redirects)))


def _redirects(site: Site) -> Checked[list[tuple[Redirect, Place]]]:
    heads = _addressed(site)
    return site.lasting.once("redirects", (heads,), lambda: _redirected(heads.values()))


def _redirected(heads: Iterable[Record]) -> Checked[list[tuple[Redirect, Place]]]:
    redirects = []
    problems = []
    for record in heads:
        for old in record.redirect_from:
            path = redirect_path(old.text)
            if path is None:
                message = f"`{old.text}` is not an old address of this site"
                problems.append(Problem("P102", old.place, message, ("write it as `/old/place/`",)))
            elif fault := path_fault(path):
                message = f"an old address of this site cannot be written: {fault}"
                problems.append(Problem("P102", old.place, message))
            else:
                redirects.append((Redirect(path, address_of(record.id)), old.place))
    return Checked(redirects, tuple(problems))


def _outputs(
    site: Site, linked: list[_Linked], redirects: list[tuple[Redirect, Place]]
) -> Iterator[_Taken]:
    """Give what takes which path: the site's own pages first, then what authors add."""
    for path in BUILT_IN:
        yield _Taken(path, None, "a built-in file or page")
    for kind in list_kinds():
        yield _Taken(f"{kind}/index.html", None, "a built-in list")
        yield _Taken(f"{kind}/page/2/index.html", None, "a built-in list")
    for record in site.catalogue.heads.values():
        if record.id == METHOD:
            continue
        path, address = record.path, address_of(record.id)
        yield _Taken(f"{address}index.html", Place(path), f"the page of {path}")
        yield _Taken(f"{address}index.json", None, f"the data of {path}")
        if record.kind == "briefings" and site.options.pdf:
            yield _Taken(pdf_of(address), None, f"the PDF of {path}")
        if record.kind in ("programs", "countries"):
            yield _Taken(f"{address}feed.xml", None, f"the feed of {path}")
    for path, source, place in linked:
        yield _Taken(path, place, f"the copy of {source}", source)
    for redirect, place in redirects:
        yield _Taken(redirect.path, place, f"a redirect in {place.path}")


def redirect_path(address: str) -> str | None:
    """Give the output file of an old address; None if it is not an address inside the site."""
    if re.search(r"[\x00-\x20\\]", address):
        return None  # urlsplit would leave tabs and line ends out
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


#: Where a linked file is copied to, from where, and where it is linked.
_Linked = tuple[str, str, Place]


def _linked_files(site: Site) -> list[_Linked]:
    """Give the files that pages link by relative path."""
    heads = site.catalogue.heads

    referring: Any = site.reads.held["referring"]
    files = site.lasting.told("linked files of each", referring, attrgetter("files"))

    def make() -> list[_Linked]:
        return [
            (file_address(file, heads[record]), file, place)
            for record, linked in files.items()
            for file, place in linked
        ]

    return site.lasting.once("linked", (*site.held("heads"), files), make)


def _files(site: Site) -> Mapping[str, str]:
    return {path: source for path, source, _ in _linked_files(site)}


def folded_path(path: str) -> str:
    """Give the form in which some file system takes two paths for one."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", path).casefold())


def _collisions(outputs: Iterable[_Taken]) -> Iterator[Problem]:
    taken: dict[str, _Taken] = {}
    folders: dict[str, _Taken] = {}
    for output in outputs:
        key = folded_path(output.path)
        # Above a folder that is known nothing is taken: it would have been refused.
        above = () if key.rpartition("/")[0] in folders else _above(key)
        other = (
            taken.get(key) or folders.get(key) or next(filter(None, map(taken.get, above)), None)
        )
        if other is None:
            taken[key] = output
            for folder in above:
                folders.setdefault(folder, output)
        elif output.place is not None and not (output.source and output.source == other.source):
            message = f"`{output.path}` is already the address of {other.what}"
            yield Problem("P101", output.place, message)


def _above(path: str) -> list[str]:
    """Give the folders a path lies in."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


#: Output that is there whatever the site holds.
BUILT_IN = (
    "index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "edition.json",
    "data/figures.csv", "data/facts.json", "data/annotations.jsonld",
    "data/citations.json", "data/citations.bib",
    "figures/index.html", "figures/page/2/index.html", "timeline/index.html",
    "timeline/page/2/index.html", "methodology/index.html", "search/index.html",
    "search/page/2/index.html", "book/index.html", "assets/index.html",
)  # fmt: skip
