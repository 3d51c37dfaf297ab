"""What a page offers beside its text: citations, linked data, charts, links into originals."""

# Tables of cases read best with a case a line, however long.
# ruff: noqa: E501

from __future__ import annotations

import datetime as dt
import json
import re
import struct
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from generator.build import build, compile_site
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.pages.fragments import text_fragment, web_address
from generator.pages.plan import plan
from generator.rendering.artifacts import chrome
from generator.rendering.charts import LEAST, MOST, WIDTH, bars
from generator.rendering.citations import (
    bibliography,
    bibtex,
    cited,
    csl,
    csl_json,
    joined,
    key_of,
    report_address,
)
from generator.rendering.linked_data import linked_data
from tests.stages import BRIEFING, SEED, SOURCE, article, figure, record

TODAY = Options(today=dt.date(2025, 6, 15))
QUOTES = "The board approved $9 million for aid. The board paid out $2 million & more."
URL = "https://news.example.org/a?b=c&d=e"
# CSL's input schema (csl-data.json): the keys and types this program uses.
CSL_TYPES = {"id": str, "type": str, "title": str, "container-title": str, "publisher": str,
             "URL": str, "issued": dict, "note": str, "language": str}  # fmt: skip


def small_site(settings: str) -> dict[str, str]:
    """Give the files of a site with two figures of one program."""
    facts = "\n".join(
        [
            figure("nine", "9 million USD", "approved", "approved $9 million for aid"),
            figure("two", "2 million USD", "disbursed", "paid out $2 million & more"),
        ]
    )
    files = {
        **article(QUOTES),
        SOURCE: record(f"title: An article\nseed: {SEED}\nurl: {URL}\npublisher: A paper"),
        BRIEFING: record(
            f"title: 'A & B < C'\ndate: 2025-02-14\nprograms: [aid]\nfigures:\n{facts}"
        ),
        "content/programs/aid.md": record("name: Aid"),
        "content/site.yaml": f"title: A desk\n{settings}\n",
    }
    return {p: text if isinstance(text, str) else text.decode() for p, text in files.items()}


def site_of(settings: str = "base_url: https://example.org/desk/") -> tuple[Any, dict[str, Any]]:
    """Give the chrome and the views of the small site."""
    data = {path: text.encode() for path, text in small_site(settings).items()}
    site, problems = compile_site(Snapshot(files=data, theme={}, theme_places={}), TODAY)
    assert [p.message for p in problems] == []
    planned = plan(site)
    return chrome(site, "1"), {address: planned.view(address) for address in planned.pages}


CHROME, VIEWS = site_of()
NINE, TWO = VIEWS["briefings/b/"]["facts"]["figures"]


# --- citations -------------------------------------------------------------------------------


def test_a_figure_is_an_item_of_csl() -> None:
    item = csl(NINE, CHROME)
    assert {key: type(value) for key, value in item.items()} == CSL_TYPES
    assert item["title"] == "The nine: $9 million (approved)"
    assert item["URL"] == "https://example.org/desk/briefings/b/#fact-nine"
    assert item["issued"] == {"date-parts": [[2025, 2, 14]]}
    assert item["note"] == f"“approved $9 million for aid” (An article, A paper, {URL})"
    assert json.loads(csl_json(NINE, CHROME)) == [item]


def test_a_citation_says_who_wrote_the_article_and_when() -> None:
    (passage,) = NINE["passages"]
    by: Any = {
        **passage, "author": "Jane Roe", "published": {"iso": "2025-06-03", "text": "3 June 2025"}
    }  # fmt: skip
    named: Any = {**NINE, "passages": [by]}
    note = f"“approved $9 million for aid” (An article, Jane Roe, A paper, 2025-06-03, {URL})"
    assert csl(named, CHROME)["note"] == note
    assert "(An article, Jane Roe, A paper, 2025-06-03, https://" in bibtex(named, CHROME)


def test_what_is_not_stated_is_in_no_citation() -> None:
    bare = {**NINE, "record_date": None, "passages": []}
    item = csl(bare, {**CHROME, "base_url": ""})  # type: ignore[typeddict-item, arg-type]  # a view with less in it
    assert set(CSL_TYPES) - set(item) == {"URL", "issued", "note"}
    entry = bibtex(bare, {**CHROME, "base_url": ""})  # type: ignore[typeddict-item, arg-type]  # a view with less in it
    assert not re.search(r"year|month|url|note", entry)


def test_bibtex_escapes_what_tex_would_run() -> None:
    entry = bibtex(TWO, CHROME)
    assert entry.startswith("@misc{briefings-b:two,\n")
    assert r"\$2 million \& more" in entry
    assert r"A \& B \textless{} C" in entry
    assert "url = {https://example.org/desk/briefings/b/#fact-two}" in entry


# How LaTeX writes what it would otherwise run (LaTeX2e, "Text symbols").
WRITTEN = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
           r"\textasciicircum{}": "^", r"\textasciitilde{}": "~", r"\textasciigrave{}": "`",
           r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|", r"\$": "$", r"\&": "&",
           r"\#": "#", r"\%": "%", r"\_": "_"}  # fmt: skip
RUN = re.compile("|".join(map(re.escape, WRITTEN)))


@given(st.text(alphabet="{}\\$%&#_^~`<>|@,=\"'ab é\n", max_size=20))
def test_a_parser_of_bibtex_reads_back_the_very_words(words: str) -> None:
    fact: Any = {**NINE, "text": words}
    site: Any = {**CHROME, "base_url": f"https://e.org/{quote_part(words)}/"}
    entry = bibtex(fact, site)
    library = parse_string(entry + bibtex(TWO, CHROME), parse_stack=[])
    assert library.failed_blocks == []
    first, second = library.entries
    assert (first.key, second.key) == ("briefings-b:nine", "briefings-b:two")
    title = first["title"].strip().removeprefix("{{").removesuffix("}}")
    said = RUN.sub(lambda match: WRITTEN[match[0]], title)
    assert said == " ".join(f"{words}: $9 million (approved)".split())
    assert not re.search(r'[{}"<>\\^`|\s]', first["url"].strip("{}"))


def quote_part(words: str) -> str:
    """Leave out what would end a part of an address; all else may stand in a settings file."""
    return re.sub(r"[/?#\s]", "", words)


@pytest.mark.parametrize("settings", ["base_url: https://example.org/desk/", "language: en"])
def test_citations_follow_the_published_schema(settings: str) -> None:
    schema = json.loads((Path(__file__).parent / "schemas/csl-data.json").read_text("utf-8"))
    made, views = site_of(settings)
    figures = views["briefings/b/"]["facts"]["figures"]
    items = bibliography(joined(cited(figure, made) for figure in figures)[0].encode())
    jsonschema.Draft7Validator(schema).validate(json.loads(items))
    assert len(json.loads(items)) == 2
    broken = [{**json.loads(items)[0], "type": "web-page"}]
    assert not jsonschema.Draft7Validator(schema).is_valid(broken)


@pytest.mark.parametrize("url", [URL, ""])
def test_paper_says_the_address_of_a_source_once(tmp_path: Path, url: str) -> None:
    for path, text in small_site("base_url: https://example.org/desk/").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text if url else text.replace(f"url: {URL}\n", ""), "utf-8")
    assert build(tmp_path, TODAY).problems == ()
    page = lxml_html.document_fromstring((tmp_path / "site/briefings/b/index.html").read_bytes())
    assert len(page.xpath("//*[@class='note-text panel']//blockquote")) == 2
    addresses = [
        span.text for span in page.xpath("//*[@class='notes']//*[contains(@class, 'address')]")
    ]
    assert addresses == [url or "https://example.org/desk/sources/article/"]
    book = lxml_html.document_fromstring((tmp_path / "site/book/index.html").read_bytes())
    notes = book.xpath("//section[contains(@class, 'book-notes')]")[0]
    assert len(notes.xpath(".//q")) == 2
    assert [span.text for span in notes.xpath(".//*[@class='address']")] == [url] * bool(url)


def test_a_figure_is_cited_at_its_own_place_and_others_lead_there(
    tmp_path: Path,
) -> None:
    for path, text in small_site("").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert build(tmp_path, TODAY).problems == ()
    pages = {
        address: lxml_html.document_fromstring((tmp_path / "site" / address).read_bytes())
        for address in ("briefings/b/index.html", "programs/aid/index.html")
    }
    for address, count in zip(pages, (2, 0), strict=True):
        assert len(pages[address].xpath("//pre[@class='csl']")) == count
        assert len(pages[address].xpath("//pre[@class='bibtex']")) == count
        assert len(pages[address].xpath("//p[@class='citation']")) == count
    leading = pages["programs/aid/index.html"].xpath("//a[text()='Cite']/@href")
    assert leading == [f"../../briefings/b/#fact-{name}" for name in ("nine", "two")]


def test_no_two_figures_have_one_key() -> None:
    one, two = {**NINE, "id": "briefings/a-b#c"}, {**NINE, "id": "briefings/a#b-c"}
    assert key_of(one) != key_of(two)  # type: ignore[arg-type]  # a view is a dict


def test_the_bibliography_holds_every_figure() -> None:
    items, entries = joined(cited(figure, CHROME) for figure in (NINE, TWO))
    listed = json.loads(bibliography(items.encode()))
    assert [item["id"] for item in listed] == ["briefings-b:nine", "briefings-b:two"]
    assert entries.count("@misc{") == 2


# --- where errors are reported ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("desk@example.org", "mailto:desk@example.org?subject=A%20%26%20B&body=https%3A%2F%2Fexample.org%2Fdesk%2Fabout%2F"),
        ("https://example.org/report?@=1", "https://example.org/report?@=1"),
        (None, None),
    ],
)  # fmt: skip
def test_an_error_is_reported_where_the_site_says(
    contact: str | None, expected: str | None
) -> None:
    assert report_address({**CHROME, "contact": contact}, "A & B", "about/") == expected  # type: ignore[typeddict-item]  # one key replaced


@pytest.mark.parametrize(
    "contact", ["javascript:alert(1)", "desk", "a@b?cc=c@d", "mailto:a@b", "ftp://x.org/", "a b@c"]
)
def test_a_contact_is_an_address_of_mail_or_web(contact: str) -> None:
    files = {"content/site.yaml": f"title: A desk\ncontact: {json.dumps(contact)}\n".encode()}
    site, problems = compile_site(Snapshot(files=files, theme={}, theme_places={}), TODAY)
    assert [problem.code for problem in problems] == ["S104"]
    assert site.settings.contact == ""


def test_the_link_to_report_an_error_is_on_a_page_only_with_a_contact(tmp_path: Path) -> None:
    for name, contact in (("with", "contact: desk@example.org"), ("without", "")):
        root = tmp_path / name
        (root / "content").mkdir(parents=True)
        (root / "content/site.yaml").write_text(f"title: A desk\n{contact}\n", "utf-8")
        assert build(root, TODAY).problems == ()
        page = (root / "site/index.html").read_text("utf-8")
        assert ("mailto:desk@example.org?subject=A%20desk" in page) == (name == "with")


# --- linked data -----------------------------------------------------------------------------


def data_of(address: str) -> Any:
    return json.loads(linked_data(VIEWS[address], CHROME, lambda a: f"../{a}"))


def test_a_briefing_is_a_report_of_claims_with_their_appearance() -> None:
    report = data_of("briefings/b/")
    assert report["@type"] == "Report"
    assert report["@id"] == "https://example.org/desk/briefings/b/"
    assert [c["text"] for c in report["hasPart"]] == [
        "The nine: $9 million (approved)",
        "The two: $2 million (disbursed)",
    ]
    claim = report["hasPart"][0]
    assert claim["@type"] == "Claim"
    assert claim["appearance"] == [
        {"@type": "CreativeWork", "name": "An article", "url": URL, "text": "approved $9 million for aid"}
    ]  # fmt: skip
    assert [work["url"] for work in report["citation"]] == [URL]


def test_no_page_cites_itself() -> None:
    for address, view in VIEWS.items():
        found = json.loads(linked_data(view, CHROME, lambda a: a))
        cited = [work["url"] for work in found.get("citation", ())]
        assert f"https://example.org/desk/{address}" not in cited


def test_the_ledger_is_a_dataset_with_its_downloads() -> None:
    ledger = data_of("figures/")
    assert ledger["@type"] == "Dataset"
    addresses = [d["contentUrl"] for d in ledger["distribution"]]
    assert addresses == [
        "https://example.org/desk/data/figures.csv",
        "https://example.org/desk/data/facts.json",
    ]


@given(st.text(max_size=40))
def test_linked_data_never_ends_its_element(words: str) -> None:
    view = {**VIEWS["briefings/b/"], "text": f"{words}</script><!--"}
    encoded = linked_data(view, CHROME, lambda a: a)
    assert not re.search(r"[<>&]", encoded)
    assert json.loads(encoded)["name"] == view["text"]


def test_shared_pages_say_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text(
        "title: A desk\nbase_url: https://example.org/d/\n", "utf-8"
    )
    (tmp_path / BRIEFING).write_text(
        record("title: 'A \"B\" < C'\nsummary: What it says."), "utf-8"
    )
    assert build(tmp_path, TODAY).problems == ()
    page = lxml_html.document_fromstring((tmp_path / "site/briefings/b/index.html").read_bytes())
    said = {m.get("property"): m.get("content") for m in page.xpath("//meta[@property]")}
    assert said == {
        "og:site_name": "A desk",
        "og:title": 'A "B" < C · A desk',
        "og:description": "What it says.",
        "og:type": "article",
        "og:locale": "en",
        "og:url": "https://example.org/d/briefings/b/",
        "og:image": said["og:image"],
        "og:image:alt": "A desk",
    }
    # Whoever makes the card asks for the image from elsewhere: its address is whole, and it is there.
    address = said["og:image"].removeprefix("https://example.org/d/")
    image = (tmp_path / "site" / address).read_bytes()
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", image[16:24]) == (1200, 630)


# --- links into originals --------------------------------------------------------------------


def found_by(directive: str, text: str) -> str:
    """Find the words of a text directive as a browser does (WICG, "find a range")."""
    parts = directive.split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, end = unquote(parts[0]), unquote(parts[1]) if parts[1:] else ""
    spaced = re.escape(start).replace(r"\ ", r"\s+")
    if end:
        spaced += r"[\s\S]*?" + re.escape(end).replace(r"\ ", r"\s+")
    before = rf"(?<={re.escape(prefix)})\s*" if prefix else ""
    after = rf"(?=\s*{re.escape(suffix)})" if suffix else ""
    match = re.search(f"{before}({spaced}){after}", text)
    assert match
    return match[1]


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("He said: 5-6, or more & less. Then he left.", "5-6, or more & less", False),
        ("One aid bill. Two aid bill.", "aid bill", True),
        ("A first line that goes on\nand a second line that ends here.", "first line that goes on\nand a second line that ends", False),
        (f"Before. {'word ' * 90}after.", f"Before. {'word ' * 90}after", False),
    ],
    ids=["signs", "twice", "two lines", "long"],
)  # fmt: skip
def test_a_text_fragment_finds_the_very_words(text: str, words: str, *, last: bool) -> None:
    start = text.rindex(words) if last else text.index(words)
    address = text_fragment(URL, text, start, start + len(words))
    base, _, directive = address.partition("#:~:text=")
    assert base == URL
    assert "&" not in directive
    assert found_by(directive, text).split() == words.split()


def test_a_fragment_of_the_original_is_kept() -> None:
    assert (
        text_fragment("https://x.org/#top", "some words", 0, 4) == "https://x.org/#top:~:text=some"
    )


def test_a_note_links_the_original_where_the_source_has_an_address() -> None:
    (passage,) = NINE["passages"]
    assert passage["original"] == f"{URL}#:~:text=approved%20%249%20million%20for%20aid"


# --- charts ----------------------------------------------------------------------------------


def test_a_bar_keeps_currencies_apart_and_widths_in_proportion() -> None:
    totals = VIEWS["programs/aid/"]["totals"]
    (bar,) = bars(totals)
    assert bar.unit == "USD"
    widths = [Decimal(segment.width) for segment in bar.segments]
    assert [s.total["amount"]["text"] for s in bar.segments] == ["$9 million", "$2 million"]
    assert abs((widths[0] - LEAST) / (widths[1] - LEAST) - Decimal("4.5")) < Decimal("0.01")
    end = Decimal(bar.segments[-1].x) + widths[-1]
    assert abs(end - WIDTH) < Decimal("0.02")


def test_nothing_is_drawn_of_nothing() -> None:
    assert bars({"totals": [], "left_out": [], "left_out_count": 0}) == ()
    (zero,) = VIEWS["programs/aid/"]["totals"]["totals"][:1]
    nothing: Any = {**zero, "amount": {**zero["amount"], "value": "0"}}
    assert bars({"totals": [nothing], "left_out": [], "left_out_count": 0}) == ()


def test_a_bar_stays_in_its_box_and_is_none_where_it_would_be_too_fine() -> None:
    total = VIEWS["programs/aid/"]["totals"]["totals"][0]
    (bar,) = bars({"totals": [total] * MOST, "left_out": [], "left_out_count": 0})
    widths = [Decimal(segment.width) for segment in bar.segments]
    assert min(widths) > LEAST
    assert abs(Decimal(bar.segments[-1].x) + widths[-1] - WIDTH) < Decimal("0.3")
    assert bars({"totals": [total] * (MOST + 1), "left_out": [], "left_out_count": 0}) == ()


def test_the_address_of_a_source_may_stand_in_a_link() -> None:
    odd = 'https://x.org/a|b{c}?q="d"<e>\\^`&f=100%&g=%7B#top'
    assert (
        web_address(odd)
        == "https://x.org/a%7Cb%7Bc%7D?q=%22d%22%3Ce%3E%5C%5E%60&f=100%25&g=%7B#top"
    )
    assert web_address(URL) == URL
    assert web_address("https://münchen.example/ä") == "https://münchen.example/ä"
