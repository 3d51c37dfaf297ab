"""What a page lists: nothing twice, nothing "not stated" that is ours to say, dates where known."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from generator.build import build
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = Options(today=datetime.date(2025, 4, 1))
ARTICLE = (
    "The board met on 3 March 2025. It will meet again on 6 October 2025 and in 2025. "
    'A member said: "We go home with the same map."'
)
EVENTS = """events:
  - {id: met, title: The board meets, date: 2025-03-03, evidence: {source: s, quote: "met on 3 March 2025"}}
  - {id: again, title: It meets again, date: 2025-10-06, evidence: {source: s, quote: "again on 6 October 2025"}}
  - {id: year, title: And once more, date: 2025, evidence: {source: s, quote: "October 2025 and in 2025"}}
quotes:
  - {id: map, by: a member, evidence: {source: s, quote: "We go home with the same map."}}
"""  # noqa: E501  # a fact a line


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for path, content in {
        "content/site.yaml": "title: T\nlead: b",
        "seeds/s.txt": ARTICLE,
        "content/sources/s.md": "---\nname: S\nseed: seeds/s.txt\n---\n",
        "content/agencies/board.md": "---\nname: The board\n---\n",
        "content/agencies/office.md": "---\nname: Its office\nparent: board\n---\n",
        "content/programs/p.md": "---\nname: Wells\nagency: board\n---\n",
        "content/programs/q.md": "---\nname: Dams\n---\n",
        "content/people/a.md": "---\nname: A. Name\n---\n",
        "content/briefings/b.md": f"---\ntitle: B\ndate: 2025-03-04\n{EVENTS}programs: [p]\n---\n",
        "content/briefings/c.md": "---\ntitle: C\ndate: 2025-03-01\nprograms: [p]\n"
        "changes: [{date: 2025-03-02, note: More of it}]\n---\nSee [[p]] and [[q]].\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    found = build(root, OPTIONS)
    assert [p.message for p in found.problems] == []
    return root / "site"


def page(site: Path, address: str) -> Any:
    return html.fromstring((site / address / "index.html").read_text("utf-8"))


def view(site: Path, address: str) -> Any:
    return json.loads((site / address / "index.json").read_text("utf-8"))


def test_what_is_ours_to_say_is_left_out_where_nothing_is_said(site: Path) -> None:
    for address in ("programs/q", "agencies/board"):
        assert not page(site, address).xpath("//*[@class='not-stated']"), address
    assert not page(site, "programs/q").xpath("//*[@class='glance']")
    assert page(site, "programs/p").xpath("//*[@class='glance']//a[bdi = 'The board']")
    assert page(site, "agencies/office").xpath("//*[@class='glance']//a[bdi = 'The board']")
    assert not page(site, "people/a").xpath("//dt[. = 'Agency']")


def test_what_a_source_leaves_open_is_not_stated(site: Path) -> None:
    assert page(site, "sources/s").xpath("//dt[. = 'Publisher']/../dd/*[@class='not-stated']")
    assert page(site, "people/a").xpath("//dt[. = 'Role']/../dd/*[@class='not-stated']")


def test_a_page_that_is_listed_is_no_backlink_but_for_what_it_says(site: Path) -> None:
    links = view(site, "programs/p")["backlinks"]
    assert [(link["card"]["text"], link["sentence"]) for link in links] == [
        ("C", "See Wells and Dams.")
    ]
    assert [card["text"] for card in view(site, "programs/p")["briefings"]] == ["B", "C"]
    # Nothing else on a source's page tells who uses it.
    assert view(site, "sources/s")["backlinks"] == []


def test_a_date_stands_once(site: Path) -> None:
    (line,) = page(site, "briefings/b").xpath("//p[@class='byline']")
    assert "As of" in line.text_content()
    assert "Updated" not in line.text_content()
    (line,) = page(site, "briefings/c").xpath("//p[@class='byline']")
    assert "Updated" in line.text_content()


def test_the_front_page_dates_its_briefings(site: Path) -> None:
    (card,) = page(site, "").xpath("//section[h2/@id='section-briefings']//li")
    assert card.xpath(".//time/@datetime") == ["2025-03-01"]


def test_the_timeline_parts_what_is_to_come(site: Path) -> None:
    seen = view(site, "timeline")
    assert [fact["local"] for fact in seen["dated"]] == ["again", "met", "year"]
    assert (seen["ahead"], seen["updated"]["iso"]) == (1, "2025-03-04")
    shown = page(site, "timeline")
    assert shown.xpath("//section[h2/@id='section-ahead']//li/@data-fact") == ["briefings/b#again"]
    assert len(shown.xpath("//section[h2/@id='section-dated']/ol/li")) == 2


def test_a_quotation_stands_in_quotation_marks(site: Path) -> None:
    (words,) = page(site, "briefings/b").xpath("//li[@id='fact-map']//blockquote//q")
    assert words.text_content() == "We go home with the same map."
