"""The repository's own site, built whole and looked at as a reader's browser and tools see it."""

from __future__ import annotations

import csv
import hashlib
import http.client
import io
import json
import re
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import feedparser
import html5lib
import pytest
from lxml import etree
from lxml import html as lxml_html
from pyld import jsonld

from generator.build import build, compile_site, read_snapshot
from generator.cli import main
from generator.model.settings import Options
from generator.pages import views
from generator.pages.plan import plan
from generator.rendering.data import _cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

import datetime as dt

REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = dt.date(2025, 3, 1)
BASE = "https://example.org/desk/"
PREFIX = "/x/y/"
COLUMNS = [
    "id", "record", "label", "amount", "value", "unit", "qualifier", "status", "as_of",
    "programs", "countries", "source", "quote",
]  # fmt: skip
VIEWS: dict[str, Any] = {
    "briefings": views.BriefingView,
    "programs": views.ProgramView,
    "countries": views.CountryView,
    "agencies": views.AgencyView,
    "people": views.PersonView,
    "sources": views.SourceView,
    "pages": views.FreePageView,
}
LISTS = ("agencies", "briefings", "countries", "people", "programs", "sources")


def copy_of_repository(to: Path) -> Path:
    """Copy what a site is made of; the theme is the repository's own."""
    for name in ("content", "seeds", "templates"):
        shutil.copytree(REPOSITORY / name, to / name)
    return to


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


class Built:
    """A built tree: its bytes by path, its pages parsed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "site"
        self.files = tree(self.folder)
        self.pages = {
            path: lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
            for path, data in self.files.items()
            if path.endswith(".html")
        }

    def view(self, address: str) -> Any:
        return json.loads(self.files[f"{address}index.json"])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the repository's site once."""
    root = copy_of_repository(tmp_path_factory.mktemp("real"))
    result = build(root, Options(today=TODAY, strict=True))
    assert [f"{p.place}: {p.code} {p.message}" for p in result.problems] == []
    assert result.outcome is not None
    return Built(root)


def slugs(kind: str) -> list[str]:
    return sorted(path.stem for path in (REPOSITORY / "content" / kind).rglob("*.md"))


def links(page: Any) -> Iterator[tuple[str, Any]]:
    """Give every address a page uses, with its element."""
    for name in ("href", "src", "action", "poster", "data"):
        for element in page.iter():
            if isinstance(element.tag, str) and element.get(name) is not None:
                yield element.get(name), element


def ids(page: Any) -> set[str]:
    return {element.get("id") for element in page.iter() if element.get("id") is not None}


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


# --- what is there ---------------------------------------------------------------------------


def test_every_address_of_the_contract_exists(built: Built) -> None:
    pages = ["", "figures/", "timeline/", "methodology/", *(f"{kind}/" for kind in LISTS)]
    for kind in LISTS:
        pages += [f"{kind}/{slug}/" for slug in slugs(kind)]
    pages += [f"{slug}/" for slug in slugs("pages")]
    expected = {f"{page}index.html" for page in pages} | {f"{page}index.json" for page in pages}
    expected |= {"404.html", "feed.xml", "sitemap.xml", "robots.txt", "edition.json"}
    expected |= {"data/figures.csv", "data/facts.json", "data/annotations.jsonld"}
    for kind in ("programs", "countries"):
        expected |= {f"{kind}/{slug}/feed.xml" for slug in slugs(kind)}
    assert sorted(expected - set(built.files)) == []


def test_all_else_is_assets_search_and_book(built: Built) -> None:
    known = re.compile(
        r"(?:.*/)?index\.(?:html|json)|404\.html|(?:.*/)?feed\.xml|sitemap\.xml|robots\.txt"
        r"|edition\.json|data/.+|assets/.+|search/.+|book/.+"
    )
    assert [path for path in built.files if not known.fullmatch(path)] == []
    assets = [path for path in built.files if path.startswith("assets/")]
    assert assets
    for path in assets:
        assert re.fullmatch(r"assets/(?:.*/)?[\w-]+\.[0-9a-f]{8,64}\.\w+", path), path


def test_every_page_names_itself(built: Built) -> None:
    for path, page in built.pages.items():
        name = page.get("data-page")
        if path == "404.html":
            continue
        address = path.removesuffix("index.html")
        twin = json.loads(built.files[f"{address}index.json"])
        assert name == twin["page"], path
        if re.fullmatch(rf"(?:{'|'.join(LISTS)})/[^/]+/", address):
            assert name == address.removesuffix("/")


def test_the_twin_of_a_page_is_its_view_without_the_chrome(built: Built) -> None:
    snapshot, _ = read_snapshot(built.root)
    site, _ = compile_site(snapshot, Options(today=TODAY))
    whole = plan(site)
    planned = {address: whole.view(address) for address in whole.pages}
    documented = {
        "": views.FrontView,
        "figures/": views.LedgerView,
        "timeline/": views.TimelineView,
        "methodology/": views.MethodologyView,
        "search/": views.SearchView,
        "book/": views.BookView,
        **{f"{kind}/": views.ListView for kind in LISTS},
    }
    for address, view in planned.items():
        twin = built.view(address)
        cls = documented.get(address) or VIEWS[view["kind"]]
        assert sorted(twin) == sorted(get_type_hints(cls)), address
        assert not {"site", "menu", "version", "chrome"} & set(twin)
        plain = json.loads(json.dumps(dict(view)))
        if address == "methodology/":
            plain["edition"] = json.loads(built.files["edition.json"])["edition"]
        if address == "search/":
            (plain["index"],) = (p for p in built.files if p.startswith("assets/search/index."))
        assert twin == plain, address
    twins = {path.removesuffix("index.json") for path in built.files if path.endswith("index.json")}
    assert {"404.html", *(f"{t}index.html" for t in twins)} == set(built.pages)


# --- facts -----------------------------------------------------------------------------------


def test_printed_facts_are_known_and_have_their_place(built: Built) -> None:
    facts = {f["id"]: f for f in json.loads(built.files["data/facts.json"])["facts"]}
    assert len(facts) > 20
    for path, page in built.pages.items():
        for element in page.iter():
            for fact in (element.get("data-fact") or "").split():
                assert fact in facts, f"{path}: {fact}"
    for identity, fact in facts.items():
        record, _, local = identity.partition("#")
        page = built.pages[f"{record}/index.html"]
        found = page.xpath("//*[@id=$id]", id=f"fact-{local}")
        assert len(found) == 1, identity
        assert fact["address"] == f"{record}/#fact-{local}"


def test_ids_are_unique_on_a_page(built: Built) -> None:
    for path, page in built.pages.items():
        every = [e.get("id") for e in page.iter() if e.get("id") is not None]
        assert len(every) == len(set(every)), path
        assert all(every), path


def marked(page: Any, anchor: str, fact: str) -> str:
    """Give the words marked for a fact, from an anchor on."""
    (start,) = page.xpath("//*[@id=$id]", id=anchor)
    mark = start if start.tag == "mark" else start.getparent()
    assert mark.tag == "mark", anchor
    assert fact in mark.get("data-fact").split()
    article = mark.xpath("ancestor::div[contains(@class, 'article')]")[0]
    marks = list(article.iter("mark"))
    following = marks[marks.index(mark) :]
    return "".join(m.text_content() for m in following if fact in m.get("data-fact").split())


def test_every_passage_is_marked_with_its_very_words(built: Built) -> None:
    annotations = json.loads(built.files["data/annotations.jsonld"])["first"]["items"]
    facts = json.loads(built.files["data/facts.json"])["facts"]
    passages = [
        (f["id"], passage, number) for f in facts for number, passage in enumerate(f["evidence"], 1)
    ]
    assert len(passages) == len(annotations) > 20
    seed = next((REPOSITORY / "seeds").glob("*.txt")).read_text("utf-8")
    for fact, passage, number in passages:
        assert seed[passage["start"] : passage["end"]] == passage["quote"]
        page = built.pages[f"{passage['source']}/index.html"]
        anchor = fact.replace("/", "-").replace("#", "-") + (f"-{number}" if number > 1 else "")
        said = marked(page, anchor, fact)
        assert said.startswith(passage["quote"]), anchor


def test_notes_lead_to_the_marked_words(built: Built) -> None:
    facts = {f["id"]: f for f in json.loads(built.files["data/facts.json"])["facts"]}
    notes = 0
    for path, page in built.pages.items():
        if path == "book/index.html":  # its notes are a list: test_book.py
            continue
        printed = page.xpath("//data[@data-fact]/following-sibling::*[1][contains(@class,'note')]")
        for note in printed:
            fact = note.getprevious().get("data-fact")
            (button,) = note.xpath(".//button")
            (opened,) = page.xpath("//*[@popover][@id=$id]", id=button.get("popovertarget"))
            assert opened.get("data-fact") == fact
            link = opened.xpath(".//*[@class='passages']//a")[0]
            address = urljoin(f"http://h/{path}", link.get("href"))
            source, anchor = address.removeprefix("http://h/").split("#")
            assert anchor == fact.replace("/", "-").replace("#", "-")
            said = marked(built.pages[f"{source}index.html"], anchor, fact)
            assert facts[fact]["evidence"][0]["quote"] in said
            notes += 1
    assert notes > 5


def test_mexicos_page_totals_approved_and_pending_apart(built: Built) -> None:
    totals = built.view("countries/mexico/")["totals"]
    said = [(t["status"]["key"], t["amount"]["value"], t["unit"]) for t in totals["totals"]]
    assert said == [("approved", "5200000", "USD"), ("pending", "2500000", "USD")]
    out = [(entry["fact"]["id"], entry["reason"]) for entry in totals["left_out"]]
    assert out == [("briefings/mexico-waivers#announced", "covers")]
    page = built.pages["countries/mexico/index.html"]
    (table,) = page.xpath("//table[contains(@class,'totals')]")
    rows = [words(row) for row in table.xpath(".//tbody/tr")]
    assert len(rows) == 2
    assert "Approved" in rows[0]
    assert "$5.2 million" in rows[0]
    assert "Pending" in rows[1]
    assert "$2.5 million" in rows[1]
    assert "7" not in words(table).replace("7000000", "")


@pytest.mark.parametrize(
    "address", ["briefings/mexico-waivers/", "programs/inl/", "countries/mexico/"]
)
def test_the_reported_total_shows_what_it_covers(built: Built, address: str) -> None:
    page = built.pages[f"{address}index.html"]
    boxes = page.xpath("//*[@data-fact='briefings/mexico-waivers#announced']//*[@class='covers']")
    assert boxes, address
    said = words(boxes[0])
    assert "$5.2 million" in said
    assert "Approved" in said
    assert "$2.5 million" in said
    assert "Pending" in said
    assert "over $7 million" in said
    assert "mixes statuses" in said


def test_nothing_calls_the_sum_approved(built: Built) -> None:
    """Neither in one element without other elements around, nor in one sentence of the text."""
    sum_said = re.compile(r"7[.,]7\s*(?:million|m\b)|7[.,]?700[.,]?000")
    for path, page in built.pages.items():
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            own = "".join([element.text or "", *(child.tail or "" for child in element)])
            around = own + " ".join(str(value) for value in element.attrib.values())
            assert not (sum_said.search(around) and "approved" in around.lower()), path
        blocks = page.xpath("//p|//li[not(.//p)]|//td|//th|//dd|//h1|//h2|//h3|//h4|//figcaption")
        for block in blocks:
            for sentence in re.split(r"(?<=[.!?])\s", words(block)):
                assert not (sum_said.search(sentence) and "approved" in sentence.lower()), path
    for path, data in built.files.items():
        if path.endswith((".xml", ".csv", ".jsonld")) or path == "data/facts.json":
            assert not sum_said.search(data.decode()), path


def test_a_status_of_the_sum_is_nowhere_in_the_data(built: Built) -> None:
    def walk(value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            yield value
            for item in value.values():
                yield from walk(item)
        elif isinstance(value, list):
            for item in value:
                yield from walk(item)

    for path, data in built.files.items():
        if path.endswith(("index.json", "facts.json")):
            for node in walk(json.loads(data)):
                amount = node.get("amount")
                if isinstance(amount, dict) and amount.get("value") == "7700000":
                    assert node.get("status") is None, path


# --- links -----------------------------------------------------------------------------------


def test_only_canonical_links_and_the_lost_page_are_absolute(built: Built) -> None:
    for path, page in built.pages.items():
        for address, element in links(page):
            if element.tag == "link" and element.get("rel") == "canonical":
                assert address == f"{BASE}{path.removesuffix('index.html')}"
            elif path == "404.html":
                assert address.startswith(("/desk/", "#")), address
            else:
                parts = urlsplit(address)
                assert not parts.scheme, f"{path}: {address}"
                assert not parts.netloc, f"{path}: {address}"
                assert not address.startswith("/"), f"{path}: {address}"


def test_every_link_resolves_from_disk(built: Built) -> None:
    checked = 0
    for path, page in built.pages.items():
        for address, element in links(page):
            if element.get("rel") == "canonical" or path == "404.html":
                continue
            plain, fragment = urldefrag(address)
            target = built.folder / path
            if plain:
                target = (built.folder / path).parent / unquote(urlsplit(plain).path)
            target = target.resolve()
            assert target.is_relative_to(built.folder.resolve())
            if target.is_dir():
                assert plain.endswith(("/", "..", ".")), f"{path}: {address}"
                target /= "index.html"
            assert target.is_file(), f"{path}: {address}"
            if fragment:
                name = target.relative_to(built.folder.resolve()).as_posix()
                assert fragment in ids(built.pages[name]), f"{path}: {address}"
            checked += 1
    assert checked > 300


def test_links_of_the_lost_page_resolve_from_the_base(built: Built) -> None:
    for address, _ in links(built.pages["404.html"]):
        path = urlsplit(address).path
        if path:
            name = path.removeprefix("/desk/")
            assert (f"{name}index.html" if not name or name.endswith("/") else name) in built.files


@pytest.fixture
def served(built: Built) -> Iterator[str]:
    """Serve the tree under a sub-path: files as they are, folders with a slash, nothing else."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            name = path.removeprefix(PREFIX)
            if not name or name.endswith("/"):
                name += "index.html"
            data = built.files.get(name) if path.startswith(PREFIX) else None
            self.send_response(200 if data is not None else 404)
            self.send_header("Content-Length", str(len(data or b"")))
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_crawl_under_a_sub_path_finds_every_page(built: Built, served: str) -> None:
    connection = http.client.HTTPConnection(served)
    got: dict[str, tuple[int, bytes]] = {}

    def get(path: str) -> tuple[int, bytes]:
        if path not in got:
            connection.request("GET", path)
            response = connection.getresponse()
            got[path] = (response.status, response.read())
        return got[path]

    waiting, seen = [PREFIX], {PREFIX}
    while waiting:
        path = waiting.pop()
        status, data = get(path)
        assert status == 200, path
        if not path.endswith("/"):
            continue
        page = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
        for address, element in links(page):
            if element.get("rel") == "canonical":
                continue
            url = urljoin(f"http://{served}{path}", address)
            assert url.startswith(f"http://{served}{PREFIX}"), f"{path}: {address}"
            target, fragment = urldefrag(url)
            target = urlsplit(target).path
            status, body = get(target)
            assert status == 200, f"{path}: {address}"
            if fragment:
                there = lxml_html.document_fromstring(body)
                assert fragment in ids(there), f"{path}: {address}"
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    connection.close()
    reached = {path.removeprefix(PREFIX) for path in seen}
    every = {path.removesuffix("index.html") for path in built.pages if path != "404.html"}
    assert sorted(every - reached) == []
    assert sorted(path for path in built.files if path.endswith("feed.xml")) == sorted(
        path for path in reached if path.endswith("feed.xml")
    )


def test_a_page_names_its_own_twin_and_feed(built: Built) -> None:
    for path, page in built.pages.items():
        for link in page.xpath("//link[@rel='alternate']"):
            target = urljoin(f"http://h/{path}", link.get("href")).removeprefix("http://h/")
            if link.get("type") == "application/json" and path != "404.html":
                assert target == f"{path.removesuffix('index.html')}index.json", path
            assert target in built.files or path == "404.html"


# --- markup ----------------------------------------------------------------------------------


def test_every_page_is_strictly_html(built: Built) -> None:
    for path, data in built.files.items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser(strict=True)
            parser.parse(data, transport_encoding="utf-8")
            assert parser.errors == [], path


def test_no_page_carries_inline_code_or_style(built: Built) -> None:
    for path, page in built.pages.items():
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag != "style", path
            if element.tag == "script" and element.get("type") == "application/ld+json":
                assert json.loads(element.text)["@context"] == "https://schema.org"  # data
            elif element.tag == "script":
                assert element.get("src"), path
                assert not (element.text or "").strip(), path
            for name, value in element.attrib.items():
                assert not name.lower().startswith("on"), f"{path}: {name}"
                assert name.lower() != "style", path
                assert not str(value).strip().lower().startswith("javascript:"), path
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(policy) == 1, path
        assert "unsafe" not in policy[0]


def test_headings_and_landmarks(built: Built) -> None:
    for path, page in built.pages.items():
        assert page.get("lang") == "en", path
        assert len(page.xpath("//main")) == 1, path
        levels = [int(e.tag[1]) for e in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, path
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], path
        titles = page.xpath("//head/title")
        assert len(titles) == 1
        assert words(titles[0])
        for picture in page.xpath("//img"):
            assert picture.get("alt") is not None, path
        for link in page.xpath("//a[@href]"):
            assert words(link) or link.get("aria-label"), path


def test_titles_tell_pages_apart(built: Built) -> None:
    titles = [words(p.xpath("//head/title")[0]) for p in built.pages.values()]
    assert len(titles) == len(set(titles))


def test_links_have_no_link_inside(built: Built) -> None:
    for path, page in built.pages.items():
        assert page.xpath("//a//a") == [], path


# --- data and feeds --------------------------------------------------------------------------


def test_the_edition_lists_every_other_file_with_its_digest(built: Built) -> None:
    edition = json.loads(built.files["edition.json"])
    digests = {
        path: hashlib.sha256(data).hexdigest()
        for path, data in built.files.items()
        if path != "edition.json"
    }
    assert edition["files"] == digests
    assert edition["edition"]
    assert edition["edition"] in built.files["methodology/index.html"].decode()


def test_the_table_of_figures(built: Built) -> None:
    rows = list(csv.reader(io.StringIO(built.files["data/figures.csv"].decode(), newline="")))
    assert rows[0] == COLUMNS
    table = {row[0].partition("#")[2]: dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]}
    assert {
        name: (row["value"], row["qualifier"], row["status"]) for name, row in table.items()
    } == {
        "announced": ("7000000", "over", "authorized"),
        "approved": ("5200000", "", "approved"),
        "pending": ("2500000", "", "pending"),
    }
    for name, row in table.items():
        assert row["id"] == f"briefings/mexico-waivers#{name}"
        assert (row["record"], row["unit"], row["as_of"]) == ("briefings/mexico-waivers", "USD", "")
        assert (row["programs"], row["countries"], row["source"]) == (
            "inl",
            "mexico",
            "inl-waivers",
        )
        assert row["quote"] in next((REPOSITORY / "seeds").glob("*.txt")).read_text("utf-8")
    assert table["announced"]["amount"] == "over 7 million USD"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_cells_a_spreadsheet_would_run_are_neutralised(start: str) -> None:
    assert not _cell(f"{start}HYPERLINK(1)").startswith(start)


def test_formulas_from_content_are_neutralised_in_the_written_table(tmp_path: Path) -> None:
    root = copy_of_repository(tmp_path / "formula")
    file = root / "content/briefings/mexico-waivers.md"
    text = file.read_text("utf-8")
    assert "label: Waivers approved for Mexico" in text
    file.write_text(
        text.replace("label: Waivers approved for Mexico", "label: '=HYPERLINK(\"x\")'"), "utf-8"
    )
    build(root, Options(today=TODAY))
    data = (root / "site/data/figures.csv").read_text("utf-8")
    cells = [cell for row in csv.reader(io.StringIO(data, newline="")) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_feeds(built: Built) -> None:
    feeds = [path for path in built.files if path.endswith("feed.xml")]
    assert len(feeds) == 1 + len(slugs("programs")) + len(slugs("countries"))
    for path in feeds:
        feed = feedparser.parse(built.files[path])
        assert not feed.bozo, path
        assert feed.version == "atom10"
        assert feed.feed.id == f"{BASE}{path}"
        assert feed.feed.title
        assert feed.feed.updated == "1970-01-01T00:00:00Z"  # the article states no date
        rels = {link.rel: link.href for link in feed.feed.links}
        assert rels["self"] == f"{BASE}{path}"
        assert rels["alternate"] == f"{BASE}{path.removesuffix('feed.xml')}"
        for entry in feed.entries:
            assert entry.title
            assert entry.id == entry.link
            assert entry.updated == "1970-01-01T00:00:00Z"
            assert f"{entry.link.removeprefix(BASE)}index.html" in built.files
            assert "[[" not in entry.summary
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    front = feedparser.parse(built.files["feed.xml"])
    assert sorted(entry.id for entry in front.entries) == [
        f"{BASE}briefings/{slug}/" for slug in slugs("briefings")
    ]
    mexico = feedparser.parse(built.files["countries/mexico/feed.xml"])
    assert len(mexico.entries) == 2
    canada = feedparser.parse(built.files["countries/canada/feed.xml"])
    assert [e.id for e in canada.entries] == [f"{BASE}briefings/regional-commitments/"]


def test_the_sitemap_lists_every_page_once(built: Built) -> None:
    root = etree.fromstring(built.files["sitemap.xml"])
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{name}urlset"
    locations = [element.text for element in root.iter(f"{name}loc")]
    pages = {path.removesuffix("index.html") for path in built.pages if path != "404.html"}
    pages.remove("book/")  # it says what the others say, and asks not to be indexed
    assert sorted(locations) == sorted(f"{BASE}{page}" for page in pages)
    assert list(root.iter(f"{name}lastmod")) == []  # no date is stated
    assert f"Sitemap: {BASE}sitemap.xml" in built.files["robots.txt"].decode()


def _context() -> dict[str, Any]:
    """Give the terms of http://www.w3.org/ns/anno.jsonld that the annotations use."""
    oa, as2 = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
    rdf, rdfs = (
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://www.w3.org/2000/01/rdf-schema#",
    )
    number = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
    return {
        "@context": {
            "oa": oa, "as": as2, "rdf": rdf, "dc": "http://purl.org/dc/elements/1.1/",
            "id": {"@type": "@id", "@id": "@id"},
            "type": {"@type": "@id", "@id": "@type"},
            "Annotation": f"{oa}Annotation",
            "AnnotationCollection": f"{as2}OrderedCollection",
            "AnnotationPage": f"{as2}OrderedCollectionPage",
            "TextQuoteSelector": f"{oa}TextQuoteSelector",
            "TextPositionSelector": f"{oa}TextPositionSelector",
            "TextualBody": f"{oa}TextualBody",
            "SpecificResource": f"{oa}SpecificResource",
            "linking": f"{oa}linking",
            "body": {"@type": "@id", "@id": f"{oa}hasBody"},
            "target": {"@type": "@id", "@id": f"{oa}hasTarget"},
            "source": {"@type": "@id", "@id": f"{oa}hasSource"},
            "selector": {"@type": "@id", "@id": f"{oa}hasSelector"},
            "motivation": {"@type": "@vocab", "@id": f"{oa}motivatedBy"},
            "exact": f"{oa}exact", "prefix": f"{oa}prefix", "suffix": f"{oa}suffix",
            "start": {"@type": number, "@id": f"{oa}start"},
            "end": {"@type": number, "@id": f"{oa}end"},
            "value": f"{rdf}value", "format": "dc:format", "label": f"{rdfs}label",
            "total": {"@type": number, "@id": f"{as2}totalItems"},
            "first": {"@type": "@id", "@id": f"{as2}first"},
            "last": {"@type": "@id", "@id": f"{as2}last"},
            "partOf": {"@type": "@id", "@id": f"{as2}partOf"},
            "startIndex": {"@type": number, "@id": f"{as2}startIndex"},
            "items": {"@type": "@id", "@id": f"{as2}items", "@container": "@list"},
        }
    }  # fmt: skip


def _loader(address: str, _options: object = None) -> dict[str, Any]:
    assert address == "http://www.w3.org/ns/anno.jsonld"
    return {
        "contextUrl": None,
        "documentUrl": address,
        "contentType": "application/ld+json",
        "document": _context(),
    }


def test_the_annotations_are_linked_data(built: Built) -> None:
    document = json.loads(built.files["data/annotations.jsonld"])
    known = set(_context()["@context"]) | {"@context"}

    def keys(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, item in value.items():
                yield key
                yield from keys(item)
        elif isinstance(value, list):
            for item in value:
                yield from keys(item)

    assert set(keys(document)) <= known
    load: Callable[..., dict[str, Any]] = _loader
    (collection,) = jsonld.expand(document, {"documentLoader": load})
    oa = "http://www.w3.org/ns/oa#"
    as2 = "http://www.w3.org/ns/activitystreams#"
    assert collection["@id"] == f"{BASE}data/annotations.jsonld"
    (page,) = collection[f"{as2}first"]
    items = page[f"{as2}items"][0]["@list"]
    assert collection[f"{as2}totalItems"][0]["@value"] == len(items) > 20
    seed = next((REPOSITORY / "seeds").glob("*.txt")).read_text("utf-8")
    for item in items:
        assert item["@type"] == [f"{oa}Annotation"]
        assert item["@id"].startswith(f"{BASE}sources/inl-waivers/#")
        assert item[f"{oa}motivatedBy"] == [{"@id": f"{oa}linking"}]
        (target,) = item[f"{oa}hasTarget"]
        assert target[f"{oa}hasSource"] == [{"@id": f"{BASE}sources/inl-waivers/"}]
        quote, position = target[f"{oa}hasSelector"]
        start = position[f"{oa}start"][0]["@value"]
        end = position[f"{oa}end"][0]["@value"]
        assert seed[start:end] == quote[f"{oa}exact"][0]["@value"]
        assert seed[:start].endswith(quote[f"{oa}prefix"][0]["@value"])
        assert seed[end:].startswith(quote[f"{oa}suffix"][0]["@value"])
    normal = jsonld.normalize(
        document,
        {"documentLoader": load, "algorithm": "URDNA2015", "format": "application/n-quads"},
    )
    assert normal.count(f"<{oa}Annotation>") == len(items)


# --- building --------------------------------------------------------------------------------


def test_a_second_build_writes_nothing(built: Built) -> None:
    stamps = {p: p.stat().st_mtime_ns for p in built.folder.rglob("*")}
    result = build(built.root, Options(today=TODAY, strict=True))
    assert result.rendered == ()
    assert result.outcome is not None
    assert list(result.outcome.written) == []
    assert list(result.outcome.deleted) == []
    assert {p: p.stat().st_mtime_ns for p in built.folder.rglob("*")} == stamps


def test_a_fresh_build_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    result = build(built.root, Options(today=TODAY), output=tmp_path / "other", fresh=True)
    assert not result.failed
    assert tree(tmp_path / "other") == built.files


def test_todays_date_changes_nothing_here(built: Built, tmp_path: Path) -> None:
    build(built.root, Options(today=dt.date(2031, 12, 31)), output=tmp_path / "later")
    assert tree(tmp_path / "later") == built.files


def test_the_outputs_gitignore_is_left_alone_and_not_published(tmp_path: Path) -> None:
    root = copy_of_repository(tmp_path)
    (root / "site").mkdir()
    ignore = root / "site/.gitignore"
    shutil.copy2(REPOSITORY / "site/.gitignore", ignore)
    before = (ignore.read_bytes(), ignore.stat().st_mtime_ns)
    assert main(["build", "--root", str(root), "--today", "2025-03-01", "--quiet"]) == 0
    assert main(["build", "--root", str(root), "--today", "2025-03-01", "--quiet", "--fresh"]) == 0
    assert (ignore.read_bytes(), ignore.stat().st_mtime_ns) == before
    edition = json.loads((root / "site/edition.json").read_text("utf-8"))
    assert not [path for path in edition["files"] if path.startswith(".")]


def test_nothing_invented_about_the_source(built: Built) -> None:
    view = built.view("sources/inl-waivers/")
    for key in ("publisher", "author", "published", "retrieved", "url", "license", "updated"):
        assert view[key] is None, key
    page = built.pages["sources/inl-waivers/index.html"]
    assert len(page.xpath("//*[@class='not-stated']")) >= 6
    article = "".join(piece["text"] for p in view["article"] for piece in p["pieces"])
    seed = next((REPOSITORY / "seeds").glob("*.txt")).read_text("utf-8")
    assert re.sub(r"\s", "", article) == re.sub(r"\s", "", seed)
