"""Words quoted from a table are printed with their cells apart, and are the same words."""

from __future__ import annotations

import datetime
import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.model.settings import Options
from generator.pages.quoted import cell_of, in_cell, in_cells, lines_of_table

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """Aid paid to Mexico

| Purpose | Paid (US$ million) | Share |
|---------|--------------------|-------|
| Roads   | 5.2                | 40 %  |
| Bridges & <dams> | 2.5                | 60 %  |

The end.
"""
BRIEFING = """---
title: B
sources: [t]
figures:
  - id: roads
    label: Roads
    amount: 5.2 million USD
    status: disbursed
    evidence:
      source: t
      quote: |-
        | Purpose | Paid (US$ million) | Share |
        |---------|--------------------|-------|
        | Roads   | 5.2
quotes:
  - id: row
    evidence: {source: t, quote: "| Bridges & <dams> | 2.5                | 60 %  |"}
  - id: words
    evidence: {source: t, quote: "Aid paid to Mexico"}
---
It is [[#roads]]. So: [[#row]] and [[#words]].
"""
ROW = (
    '<span class="row"><span class="edge" aria-hidden="true">| </span>Bridges &amp; &lt;dams&gt; '
    '<span class="bar" aria-hidden="true">|</span> 2.5 '
    '<span class="bar" aria-hidden="true">|</span> 60 %'
    '<span class="edge" aria-hidden="true"> |</span></span>'
)


def words_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_quotes_of_a_table_have_their_cells_apart_and_their_words_whole(tmp_path: Path) -> None:
    for path, text in {
        "content/site.yaml": 'title: S\ncurrency_symbols: {"$": USD}\n',
        "content/sources/t.md": "---\nseed: seeds/t.txt\ntitle: Aid paid to Mexico\n---\n",
        "content/briefings/b.md": BRIEFING,
        "seeds/t.txt": ARTICLE,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert build(tmp_path, Options(today=datetime.date(2025, 4, 1))).problems == ()
    page = (tmp_path / "site/briefings/b/index.html").read_text("utf-8")
    view = json.loads((tmp_path / "site/briefings/b/index.json").read_text("utf-8"))
    facts = [*view["facts"]["figures"], *view["facts"]["quotes"]]
    said = {fact["local"]: fact["passages"][0] for fact in facts}
    assert said["row"]["words"] == "| Bridges & <dams> | 2.5 | 60 % |"
    assert said["row"]["lines"] == [said["row"]["words"]]
    assert len(said["roads"]["lines"]) == 3
    assert said["words"]["lines"] is None
    assert f'<q data-fact="briefings/b#row"><span class="cells">{ROW}</span></q>' in page
    assert '<q data-fact="briefings/b#words">Aid paid to Mexico</q>' in page
    quoted = re.findall(r"<blockquote[^>]*><p[^>]*>(.*?)</p></blockquote>", page)
    assert {words_of(one) for one in quoted} == {passage["words"] for passage in said.values()}
    assert any('<span class="rule" aria-hidden="true">|------' in one for one in quoted)
    ledger = (tmp_path / "site/figures/index.html").read_text("utf-8")
    assert '<q dir="auto"><span class="cells">' in ledger


@given(st.text(alphabet="|-: \n\tab5&<é", max_size=60))
def test_the_words_stay_the_same(words: str) -> None:
    lines = lines_of_table(words)
    assert (lines is None) is ("|" not in words)
    if lines is not None:
        assert words_of(in_cells(lines)) == " ".join(words.split())


def cell(words: str, number: str) -> Any:
    at = words.rindex(number)
    return cell_of(words, at, at + len(number))


@pytest.mark.parametrize(
    ("words", "number", "shown"),
    [
        (
            "Table 1 (million)\nTown      Paid   Asked\nIsfara    1.5    2.5\nAsht      3.5    4.5",
            "3.5",
            "Table 1 (million) Town Paid Asked […] Asht *3.5* 4.5",
        ),
        ("| Town | Paid |\n|---|---|\n| Isfara | 1.5 |\n| Asht | 3.5", "3.5",
         "| Town | Paid | |---|---| […] | Asht | *3.5*"),
        # Nothing stands between head and row.
        ("| Town | Paid |\n|---|---|\n| Isfara | 1.5", "1.5",
         "| Town | Paid | |---|---| | Isfara | *1.5*"),
        ("Town\tPaid\nA & B\t1.5\nC <d>\t2.5", "2.5", "Town Paid […] C <d> *2.5*"),
    ],
)  # fmt: skip
def test_the_evidence_of_a_cell_is_its_head_and_row(words: str, number: str, shown: str) -> None:
    found = cell(words, number)
    assert found
    html = re.sub(r"</?strong[^>]*>", "*", in_cell(found))
    assert words_of(html) == shown


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The board paid\n5 million of it", "5"),
        ("| Isfara | 1.5 | 2.5", "2.5"),
        # No head; a number above the last row; words of a sentence between.
        ("| Isfara | 1.5 |\n| Asht | 3.5", "3.5"),
        ("| Town | Paid |\n| Isfara | 1.5 |\n| Asht | 3.5", "1.5"),
        ("Town      Paid\nIsfara    1.5\nThis was denied.\nAsht      3.5", "3.5"),
    ],
)
def test_other_words_stay_whole(words: str, number: str) -> None:
    assert cell(words, number) is None
