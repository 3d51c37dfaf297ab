"""Tables and lists of an article on its page: readable, and word for word the article's."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.build import build
from generator.model.settings import Options
from generator.pages.article_blocks import blocks

if TYPE_CHECKING:
    from pathlib import Path

LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")


def spans(text: str) -> list[tuple[int, int]]:
    found = [at.span() for at in LINE.finditer(text)]
    return [(low + len(text[low:high]) - len(text[low:high].lstrip()),
             low + len(text[low:high].rstrip())) for low, high in found]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("One.\n\nTwo.", ["text", "text"]),
        ("- one\n- two\n3. three", ["item", "item", "item"]),
        ("-5 degrees\n— A. Name, a farmer", ["text", "text"]),
        ("| A | B |\n|---|---|\n| c | 5 |", ["table"]),
        ("A | B | C\nd | 5 | 6", ["table"]),
        ("Head\n\n| A | B |\n| c | 5 |\n\nFoot", ["text", "table", "text"]),
        # One line is no table, and rows of several widths stand as they are set.
        ("| A | B |", ["text"]),
        ("| A | B |\n| c |\n", ["columns"]),
        ("Town      Paid\nIsfara    5\n", ["columns"]),
        ("Town\tPaid\nIsfara\t5\n", ["columns"]),
        ("Town    Paid\n------------\nIsfara    5\n", ["columns"]),
        ("It was.  It is.\nSo it.  And so.", ["text", "text"]),
        ("Paid    5\n\nWords.", ["text", "text"]),
    ],
)
def test_lines_stand_as_what_they_are(text: str, forms: list[str]) -> None:
    assert [block.form for block in blocks(text, spans(text))] == forms


def test_the_first_row_keeps_its_column() -> None:
    text = "Words.\n\n          Paid  Asked\nIsfara    5     6\n"
    block = blocks(text, spans(text))[-1]
    assert text[block.start : block.end].startswith("          Paid")


def test_a_bar_that_is_escaped_parts_no_cells() -> None:
    text = "| a \\| b | 5 |\n| c | 6 |"
    (block,) = blocks(text, spans(text))
    assert [len(row.cells) for row in block.rows] == [2, 2]


@given(st.lists(st.text(alphabet="|-: \tab5.&", max_size=20), max_size=8))
def test_no_character_is_left_out(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = blocks(text, spans(text))
    shown = "".join(text[block.start : block.end] for block in found)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text)
    for block in found:
        cells = [cell for row in block.rows for cell in row.cells]
        assert not cells or "".join(text[a:b] for a, b in cells) == text[block.start : block.end]


ARTICLE = """Aid paid

- One of *two* things.

| District | Approved | Disbursed |
|---|---|---|
| Isfara | $41.5 million | $14.2 million |
| Asht & Co | $25.5 million | $5.2 million |

Town        Paid
Isfara      $7.5 million
Asht        $8.5 million
"""
BRIEFING = """---
title: B
figures:
  - id: asht
    label: Paid to Asht
    amount: 5.2 million USD
    status: disbursed
    evidence: {source: s, quote: "| District | Approved | Disbursed | |---|---|---|\
      | Isfara | $41.5 million | $14.2 million | | Asht & Co | $25.5 million | $5.2 million"}
  - id: paid
    label: Paid in Asht
    amount: 8.5 million USD
    status: disbursed
    evidence: {source: s, quote: "Asht $8.5 million"}
---
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    root = tmp_path_factory.mktemp("site")
    for path, content in {
        "content/site.yaml": 'title: T\ncurrency_symbols: {"$": USD}',
        "seeds/s.txt": ARTICLE,
        "content/sources/s.md": "---\nname: S\nseed: seeds/s.txt\nshow: whole\n---\n",
        "content/briefings/b.md": BRIEFING,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    found = build(root, Options(today=datetime.date(2025, 4, 1)))
    assert [p.message for p in found.problems if p.severity.name == "ERROR"] == []
    page: Path = root / "site/sources/s"
    view = json.loads((page / "index.json").read_text("utf-8"))
    return view, html.fromstring((page / "index.html").read_text("utf-8"))


def test_the_page_holds_the_article_word_for_word(source: tuple[Any, Any]) -> None:
    view, page = source
    article = "".join(piece["text"] for p in view["article"] for piece in p["pieces"])
    assert re.sub(r"\s", "", article) == re.sub(r"\s", "", ARTICLE)
    (shown,) = page.xpath("//div[@class='article']")
    for use in shown.xpath(".//a[@class='use']"):
        use.drop_tree()
    assert re.sub(r"\s", "", shown.text_content()) == re.sub(r"\s", "", ARTICLE)


def test_a_table_with_bars_is_a_table_and_its_evidence_is_marked(source: tuple[Any, Any]) -> None:
    _, page = source
    (table,) = page.xpath("//table[@class='of-article']")
    assert [th.text_content().strip("| \n") for th in table.xpath(".//th[@scope='col']")] == [
        "District", "Approved", "Disbursed",
    ]  # fmt: skip
    marked = page.xpath("//mark[@data-fact='briefings/b#asht']")
    assert [m.get("id") for m in marked if m.get("id")] == ["briefings-b-asht"]
    text = "".join(m.text_content() for m in marked)
    start = ARTICLE.index("| District")
    quoted = ARTICLE[start : ARTICLE.index("$5.2 million") + len("$5.2 million")]
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", quoted)


def test_a_table_set_with_spaces_keeps_its_columns(source: tuple[Any, Any]) -> None:
    _, page = source
    (pre,) = page.xpath("//div[@class='article']//pre")
    assert pre.text_content().startswith(
        "Town        Paid\nIsfara      $7.5 million\nAsht        $8.5"
    )
    (item,) = page.xpath("//p[@class='item']")
    assert item.text_content().startswith("- One of *two*")
