"""What pages say of facts around them: who reports them, whose words they are, when it was."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from generator.authoring.why import derivation
from generator.build import build, compile_site, read_snapshot
from generator.model.records import FactId, RecordId
from generator.model.settings import Options
from generator.pages.facts import Presenter
from generator.rendering.search.entries import Searched

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = Options(today=datetime.date(2025, 4, 1))
ONE = (
    "The board approved $5.5 million in May 2018. The first ships came on 20 May 2021, and the "
    'next are due on 30 November 2025 and in December 2026. Ann Lee said: "Sand is gold."\n\n'
    "Loans, in millions of dollars\n\n| Lender | Approved |\n|---|---|\n| The board | 5.5 |\n"
)
TWO = "The board approved $5 million. Later it paid $1.2 billion and $750 million."
BRIEFING = """---
title: B
summary: "It is so: [[#gold]]"
date: 2025-03-04
figures:
  - id: loan
    label: Loan
    amount: 5.5 million USD
    status: approved
    evidence: {source: one, quote: "The board approved $5.5 million"}
  - id: cell
    label: Loan in the table
    amount: 5.5 million USD
    status: approved
    same_as: [loan]
    evidence: {source: one, quote: "Loans, in millions of dollars\n\n| Lender | Approved | |---|---| | The board | 5.5"}
  - id: wire
    label: Loan of the wire
    amount: 5 million USD
    status: approved
    same_as: [loan]
    evidence: {source: two, quote: "The board approved $5 million"}
quotes:
  - {id: gold, by: ann, programs: [p], evidence: {source: one, quote: "Sand is gold."}}
events:
  - {id: ships, title: Ships, date: 2021-05-20, evidence: {source: one, quote: "came on 20 May 2021"}}
  - {id: loan-day, title: Loan made, date: 2018-05, evidence: {source: one, quote: "$5.5 million in May 2018"}}
  - {id: later, title: Later ones, date: 2026-12, evidence: {source: one, quote: "in December 2026"}}
  - {id: next, title: Next ones, date: 2025-11-30, evidence: {source: one, quote: "due on 30 November 2025"}}
programs: [p]
people: [ann]
---
"""  # noqa: E501  # a fact a line


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for path, content in {
        "content/site.yaml": "title: T\nlead: b\ncurrency_symbols: {$: USD}\n",
        "seeds/one.txt": ONE,
        "seeds/two.txt": TWO,
        "content/sources/one.md": "---\ntitle: One\nseed: seeds/one.txt\npublisher: The Post\n"
        "author: A. Writer\npublished: 2025-03-01\n---\n",
        "content/sources/two.md": "---\nname: Two\nseed: seeds/two.txt\n---\n",
        "content/agencies/office.md": "---\nname: The office\n---\n",
        "content/people/ann.md": "---\nname: Ann Lee\nrole: a reader\nagency: office\n---\n",
        "content/programs/p.md": "---\nname: Wells\n---\nWells are dug by hand.\n",
        "content/briefings/b.md": BRIEFING,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    found = build(root, OPTIONS)
    assert [p.message for p in found.problems] == []
    return root


def page(root: Path, address: str) -> Any:
    return html.fromstring((root / "site" / address / "index.html").read_text("utf-8"))


def view(root: Path, address: str) -> Any:
    return json.loads((root / "site" / address / "index.json").read_text("utf-8"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_reports_that_agree_stand_as_one_side_of_a_conflict(root: Path) -> None:
    sides = page(root, "briefings/b").xpath("//ul[@class='conflict']/li")
    assert [side.xpath("./div/@data-fact") for side in sides] == [
        ["briefings/b#cell", "briefings/b#loan"], ["briefings/b#wire"],
    ]  # fmt: skip
    assert [words(side.xpath("./p")[0]) for side in sides] == ["$5.5 million", "$5 million"]


def test_a_report_is_disputed_by_those_that_differ(root: Path) -> None:
    site, _ = compile_site(read_snapshot(root)[0], OPTIONS)
    assert site is not None
    (conflict,) = derivation(site, FactId("briefings/b#loan"))["conflicts"]
    assert conflict["facts"] == ["briefings/b#wire"]


def test_the_front_page_says_which_figures_enter_no_total(root: Path) -> None:
    (box,) = page(root, "").xpath("//section[h2/@id='section-totals']")
    assert "3 figures enter no total: reports differ All figures" in words(box)


def test_a_figure_on_the_page_of_a_person_who_does_not_say_it_names_who_does(root: Path) -> None:
    cards = page(root, "people/ann").xpath("//*[@class='figures']/li")
    assert len(cards) == 3
    assert all("Said by the article itself" in words(card) for card in cards)
    elsewhere = page(root, "programs/p").xpath("//*[@class='figures']/li")
    assert len(elsewhere) == 3
    assert not any("Said by" in words(card) for card in elsewhere)


def test_events_stand_newest_first_on_every_page(root: Path) -> None:
    for address in ("briefings/b", "programs/p"):
        (events,) = page(root, address).xpath("//section[h2/@id='section-events']/ul")
        assert [words(title) for title in events.xpath(".//p[@class='event-title']")] == [
            "Later ones", "Next ones", "Ships", "Loan made",
        ]  # fmt: skip


def test_the_timeline_begins_with_what_comes_next(root: Path) -> None:
    dated = view(root, "timeline")["dated"]
    assert [fact["local"] for fact in dated] == ["next", "later", "ships", "loan-day"]
    assert [fact["number"] for fact in dated] == [1, 2, 3, 4]


def test_words_of_others_stand_in_marks_wherever_they_are_named(root: Path) -> None:
    briefing = view(root, "briefings/b")
    assert briefing["summary_text"] == "It is so: “Sand is gold.”"
    assert briefing["facts"]["quotes"][0]["text"] == "Sand is gold."  # the words as they are
    (program,) = page(root, "book").xpath("//section[@id='programs--p']")
    assert "“Sand is gold.”" in words(program)


def test_a_note_of_a_quotation_says_its_words_once(root: Path) -> None:
    (note,) = page(root, "programs/p").xpath("//*[@role='note'][@data-fact='briefings/b#gold']")
    assert words(note).count("Sand is gold.") == 1
    assert note.xpath(".//a[. = 'Quotation']")


def test_notes_and_citations_name_the_publisher(root: Path) -> None:
    (note,) = page(root, "briefings/b").xpath("//*[@role='note'][@data-fact='briefings/b#loan']")
    assert "A. Writer, The Post, March 1, 2025" in words(note)
    assert "A. Writer, The Post" in (root / "site/data/citations.bib").read_text("utf-8")


def test_a_page_of_a_record_begins_with_its_text(root: Path) -> None:
    (body,) = page(root, "programs/p").xpath("//div[@class='page-body']")
    assert words(body[0]) == "Wells are dug by hand."
    (entry,) = page(root, "book").xpath("//section[@id='programs--p']")
    assert [child.tag for child in entry].index("div") < [child.tag for child in entry].index("h4")


def test_an_article_is_not_updated_on_the_day_it_appears(root: Path) -> None:
    assert view(root, "sources/one")["updated"] is None
    assert view(root, "sources/one")["published"]["iso"] == "2025-03-01"


def test_lists_tell_records_apart(root: Path) -> None:
    def card(address: str, name: str) -> str:
        (found,) = page(root, address).xpath(f"//li[h2/a = '{name}']")
        return words(found)

    assert card("people", "Ann Lee") == "Ann Lee a reader · The office"
    assert card("sources", "One") == "One The Post · March 1, 2025"
    assert card("briefings", "B").startswith("B March 4, 2025")


def test_the_ledger_of_the_book_leads_to_the_notes(root: Path) -> None:
    book = page(root, "book")
    (row,) = book.xpath("//table[@class='book-ledger']//tr[@data-fact='briefings/b#wire']")
    (place,) = row.xpath(".//sup/a/@href")
    (note,) = book.xpath(f"//li[@id='{place[1:]}']")
    assert "The board approved $5 million" in words(note)


def test_search_shows_the_cells_of_a_table_without_its_bars(root: Path) -> None:
    site, _ = compile_site(read_snapshot(root)[0], OPTIONS)
    assert site is not None
    record = site.catalogue.records[RecordId("briefings/b")]
    rows = {entry.row[1]: entry.row for entry in Searched(site, Presenter(site)).entries(record)}
    assert rows["cell"][2] == "Loans, in millions of dollars; Lender · Approved; The board · 5.5"
