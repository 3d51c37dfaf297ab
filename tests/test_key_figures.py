"""What stands before a briefing's text: the figures it is about, and no other."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from generator.build import build
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = Options(today=datetime.date(2025, 4, 1))
NAMES = "abcdefgh"
#: What the article says of each figure.
SAID = {name: f"${at} million for {name} wells was approved" for at, name in enumerate(NAMES, 2)}


def built(root: Path, summary: str = "", body: str = "", more: dict[str, str] | None = None) -> Any:
    """Give the view and the page of a briefing with eight figures, and the front page's view."""
    figures = "".join(
        f"  - id: {name}\n    label: Money {name}\n    amount: {at} million USD\n"
        f"    status: approved\n{(more or {}).get(name, '')}"
        f"    evidence: {{source: s, quote: {json.dumps(SAID[name])}}}\n"
        for at, name in enumerate(NAMES, 2)
    )
    head = f"summary: {json.dumps(summary)}\n" if summary else ""
    files = {
        "content/site.yaml": 'title: T\ncurrency_symbols: {"$": USD}',
        "seeds/s.txt": "".join(f"{words}.\n" for words in SAID.values()),
        "content/sources/s.md": "---\nname: S\nseed: seeds/s.txt\npublished: 2025-02\n---\n",
        "content/briefings/b.md": f"---\ntitle: B\n{head}figures:\n{figures}---\n{body}\n",
    }
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    found = build(root, OPTIONS)
    assert [p.message for p in found.problems] == []
    site = root / "site"
    view = json.loads((site / "briefings/b/index.json").read_text("utf-8"))
    page = html.fromstring((site / "briefings/b/index.html").read_text("utf-8"))
    return view, page, json.loads((site / "index.json").read_text("utf-8"))


def before(page: Any) -> str:
    """Give the figures before the text, in their order."""
    return "".join(page.xpath("//*[@id='section-figures']/..//@id[starts-with(., 'fact-')]"))


@pytest.mark.parametrize(
    ("summary", "body", "key"),
    [
        ("", "", "abcdef"),
        ("", "Of it [[#h]] is new.", "habcde"),
        ("Of it [[#g]] is old.", "And [[#c]] is new, [[#g]] is not.", "gcabde"),
        # Three are a choice.
        ("Of it [[#g]] is old.", "And [[#c]] is new, [[#b]] is not.", "gcb"),
        ("", " ".join(f"[[#{name}]] is new." for name in "hgfedcba"), "hgfedc"),
    ],
)
def test_the_figures_that_the_text_refers_to_stand_before_it(
    tmp_path: Path, summary: str, body: str, key: str
) -> None:
    view, page, front = built(tmp_path, summary, body)
    assert [one.partition("#")[2] for one in view["key_figures"]] == list(key)
    assert [fact["local"] for fact in front["figures"]] == list(key)
    assert [fact["local"] for fact in view["facts"]["figures"]] == list(NAMES)
    assert before(page) == "".join(f"fact-{name}" for name in key)


def test_every_figure_has_its_place_once_and_the_text_stands_between(tmp_path: Path) -> None:
    _, page, _ = built(tmp_path, body="Of it [[#h]] is new.")
    places = page.xpath("//@id[starts-with(., 'fact-')]")
    assert sorted(places) == [f"fact-{name}" for name in NAMES]
    order = page.xpath(
        "//*[@id='section-figures'] | //*[@class='prose'] | //*[@id='section-more-figures']"
    )
    assert [one.get("id") or one.get("class") for one in order] == [
        "section-figures", "prose", "section-more-figures",
    ]  # fmt: skip


def test_notes_are_numbered_in_the_order_of_the_page(tmp_path: Path) -> None:
    _, page, _ = built(tmp_path, body="Of it [[#h]] is new.")
    opened = page.xpath("//main//button[starts-with(@popovertarget, 'page-note-')]")
    shown = [int(re.sub(r"\D", "", one.get("popovertarget"))) for one in opened
             if one.get("popovertargetaction") is None]  # fmt: skip
    assert list(dict.fromkeys(shown)) == list(range(1, 9))


def test_an_as_of_date_that_is_not_stated_is_told_once(tmp_path: Path) -> None:
    _, page, _ = built(tmp_path)
    assert not page.xpath("//dl[@class='terms']//dt[. = 'As of']")
    told = [one.text_content() for one in page.xpath("//p[contains(@class, 'not-dated')]")]
    assert told == ["As-of dates: not stated by the sources."] * 2


def test_an_as_of_date_that_is_stated_stands_at_its_figure(tmp_path: Path) -> None:
    _, page, _ = built(tmp_path, more={"b": "    as_of: 2025-02\n"})
    dated = page.xpath("//dt[. = 'As of']/ancestor::li/@id")
    assert dated == ["fact-b"]
    told = [one.text_content() for one in page.xpath("//p[contains(@class, 'not-dated')]")]
    assert told == [
        "Where no as-of date stands, the source states none.",
        "As-of dates: not stated by the sources.",
    ]
