"""The book: all of a site in one page, every place in it once, made only when something changed."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from lxml import html

from generator.pages import book
from tests.desk import SITE, Desk, assert_as_clean, assert_idle

if TYPE_CHECKING:
    from pathlib import Path

BOOK = "book/index.html"
VISIT = "content/briefings/visit.md"
MONEY = "content/briefings/money.md"
NOTED = """
See [the heading](#what-we-saw), a footnote[^1] and [[kari-strand]].

## What we saw

Quays.[^2]

[^1]: One.
[^2]: Two, with [[quays]].
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.write(VISIT, SITE[VISIT].decode() + NOTED)
    made.write("content/pages/method-talk.md", f"---\ntitle: Talk\n---\n{NOTED}")
    made.built()
    return made


def page(desk: Desk) -> html.HtmlElement:
    return html.fromstring((desk.site / BOOK).read_text("utf-8"))


def ids(desk: Desk) -> Counter[str]:
    return Counter(str(i) for i in page(desk).xpath("//@id"))


def test_no_place_is_there_twice_and_every_link_leads_to_one(desk: Desk) -> None:
    found = ids(desk)
    assert [name for name, count in found.items() if count > 1] == []
    links = [str(link) for link in page(desk).xpath("//main//a/@href")]
    inner = [link[1:] for link in links if link.startswith("#")]
    assert len(inner) > 60
    assert set(inner) <= set(found)
    outer = [link for link in links if not link.startswith("#")]
    assert outer == ["../briefings/money/files/plan.txt"]


def test_every_record_and_every_fact_has_its_place(desk: Desk) -> None:
    facts = json.loads((desk.site / "data/facts.json").read_text("utf-8"))
    places = ids(desk)
    for fact in facts["facts"] if isinstance(facts, dict) else facts:
        record, _, local = fact["id"].partition("#")
        assert places[f"{record.replace('/', '--')}--fact-{local}"] == 1
    for twin in desk.site.glob("*/*/index.json"):
        view = json.loads(twin.read_text("utf-8"))
        if "facts" in view:
            kind = "" if "/" in view["address"].strip("/") else "pages--"
            assert places[kind + view["address"].strip("/").replace("/", "--")] == 1
    assert places["pages--about"] == 1


def test_words_of_a_source_are_reached_from_the_notes(desk: Desk) -> None:
    notes = page(desk).xpath('//section[contains(@class, "book-notes")]//a/@href')
    assert "#sources--gazette--briefings-money-approved" in notes


def test_notes_are_numbered_through_in_the_order_they_are_met(desk: Desk) -> None:
    text = (desk.site / BOOK).read_text("utf-8")
    signs = [int(n) for n in re.findall(r'<sup class="note"><a href="#page-note-(\d+)"', text)]
    first = list(dict.fromkeys(signs))
    assert first == list(range(1, len(first) + 1))
    listed = [int(n) for n in re.findall(r'<li id="page-note-(\d+)"', text)]
    assert listed == list(range(1, len(listed) + 1))
    assert set(signs) <= set(listed)
    assert "popover" not in text.partition("<main")[2].partition("</main>")[0]


def test_texts_keep_their_footnotes_and_headings_apart(desk: Desk) -> None:
    places = ids(desk)
    for owner in ("briefings--visit", "pages--method-talk"):
        assert places[f"{owner}--what-we-saw"] == 1
        assert places[f"{owner}--fn1"] == places[f"{owner}--fnref1"] == 1
    tags = {e.tag for e in page(desk).xpath('//*[contains(@id, "what-we-saw")]')}
    assert tags == {"h4"}
    assert "#briefings--visit--what-we-saw" in page(desk).xpath("//main//a/@href")


def test_the_contents_name_every_record_in_reading_order(desk: Desk) -> None:
    names = page(desk).xpath('//nav[@class="book-contents"]//ol/li/ol/li/a/text()')
    assert names[:2] == ["The money for the quays", "A visit to the quays"]
    kinds = page(desk).xpath('//nav[@class="book-contents"]/ol/li/a/text()')
    assert kinds == ["Briefings", "Countries", "Programs", "Agencies", "People", "Sources", "Pages",
                     "Figures", "Timeline", "Methodology", "Notes"]  # fmt: skip
    assert len(names) == len(page(desk).xpath('//section[@class="book-entry"]'))


def test_a_figure_is_printed_whole_once_and_named_elsewhere(desk: Desk) -> None:
    approved = page(desk).xpath('//li[@data-fact="briefings/money#approved"]/@class')
    assert approved.count("book-figure") == 1
    lines = page(desk).xpath(
        '//section[@id="countries--norway"]//li[@data-fact="briefings/money#approved"]//a/@href'
    )
    assert "#briefings--money--fact-approved" in lines


def test_a_programs_money_is_drawn_as_on_its_page(desk: Desk) -> None:
    """Each drawing holds the textures it names: a printer of PDFs knows no other of the page."""
    money = (desk.root / MONEY).read_text("utf-8")
    desk.write(MONEY, money.replace("    same_as: [rival-approved]\n", ""))  # two parts to draw
    desk.built()
    twin = html.fromstring((desk.site / "programs/fund/index.html").read_text("utf-8"))
    entry = page(desk).xpath('//section[@id="programs--fund"]')[0]
    bars = [
        [[(e.tag, e.get("x"), e.get("width")) for e in bar.iter("rect")] for bar in
         tree.xpath('.//svg[contains(@class, "bar")]')]
        for tree in (twin, entry)
    ]  # fmt: skip
    assert bars[0] == bars[1] != []
    for drawing in page(desk).xpath('//figure[@class="chart"]//svg'):
        own = set(drawing.xpath(".//@id"))
        named = {fill[5:-1] for fill in drawing.xpath(".//@fill") if fill.startswith("url(")}
        assert named <= own


def test_the_status_of_a_program_is_said_to_be_in_our_words(desk: Desk) -> None:
    program = "content/programs/quays.md"
    head, rest = (desk.root / program).read_text("utf-8").split("\n", 1)
    desk.write(program, f"{head}\nstatus: Under way\n{rest}")
    desk.built()
    (value,) = page(desk).xpath("//dd[normalize-space()='Under way']")
    assert value.getprevious().text_content() == "Status, in our words"


def test_it_is_not_found_by_search_engines(desk: Desk) -> None:
    assert page(desk).xpath('//meta[@name="robots"]/@content') == ["noindex"]
    assert "book/" not in (desk.site / "sitemap.xml").read_text("utf-8")
    assert 'href="book/"' in (desk.site / "index.html").read_text("utf-8")


def test_drafts_and_what_is_not_published_are_not_in_it(desk: Desk) -> None:
    assert "briefings--draft" not in ids(desk)
    assert "briefings--later" not in ids(desk)
    desk.set(drafts=True)
    desk.built()
    assert {"briefings--draft", "briefings--later"} <= set(ids(desk))


# When it is made


def test_what_did_not_change_leaves_the_book(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book.Book, "view", None)  # to make the view would fail
    assert_idle(desk)
    desk.write("templates/assets/extra.css", "p { margin: 0 }")
    result = desk.built()
    assert result.rendered == ("methodology/",)  # the edition is another
    assert result.outcome is not None
    assert any("extra" in path for path in result.outcome.written)


def test_every_change_reaches_the_book(desk: Desk) -> None:
    for path, old, new in (
        (VISIT, "Quays.", "Many quays."),
        ("content/people/kari-strand.md", "role: Chair", "role: Head"),
        ("content/sources/rival.md", "A rival's report", "Another report"),
        ("content/briefings/money.md", "label: A further amount", "label: More"),
        ("content/site.yaml", "An invented site.", "All invented."),
        ("content/programs/fund.md", "note: Begun.", "note: It began."),
    ):
        desk.edit(path, old, new)
        assert "book/" in assert_as_clean(desk).rendered, path
        assert_idle(desk)


def test_a_record_that_goes_is_gone_from_the_book(desk: Desk) -> None:
    assert "pages--method-talk" in ids(desk)
    (desk.root / "content/pages/method-talk.md").unlink()
    assert_as_clean(desk)
    assert "pages--method-talk" not in ids(desk)


def test_its_data_are_what_its_template_saw(desk: Desk) -> None:
    view = json.loads((desk.site / "book/index.json").read_text("utf-8"))
    assert view["page"] == "book"
    assert [part["kind"] for part in view["parts"]][:2] == ["briefings", "countries"]
    assert view["mentioned"]
    assert "edition" not in json.dumps(view["methodology"]["data"]).replace("edition.json", "")


def test_a_site_can_do_without(desk: Desk) -> None:
    settings = desk.read("content/site.yaml")
    desk.write("content/site.yaml", f"{settings}book: false\n")
    assert_as_clean(desk)
    assert not (desk.site / "book").exists()
    assert "book/" not in (desk.site / "index.html").read_text("utf-8")


def test_a_large_site_has_one_only_if_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST", 3)
    desk = Desk(tmp_path)
    desk.built()
    assert not (desk.site / "book").exists()
    settings = desk.read("content/site.yaml")
    desk.write("content/site.yaml", f"{settings}book: true\n")
    desk.built()
    assert (desk.site / BOOK).exists()


def test_a_dead_link_of_an_author_is_reported_where_it_is_written(desk: Desk) -> None:
    desk.edit(VISIT, "(#what-we-saw)", "(#nowhere)")
    problems = [(p.code, p.place.path) for p in desk.build().problems]
    assert problems == [("R105", VISIT)]
