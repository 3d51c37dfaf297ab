"""What pages leave out, join or credit: no status hidden, no sum implied, no number misplaced."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any, cast

import pytest
from lxml import html

from generator.build import build
from generator.model.settings import Options
from generator.rendering.sums import some_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.views import TotalText

OPTIONS = Options(today=datetime.date(2025, 4, 1))
STATUSES = {"requested": "requested", "approved": "approved", "denied": "denied"}
CURRENCIES = ("USD", "EUR", "GBP", "CHF", "NOK", "SEK")


def figure(identity: str, amount: str, status: str, quote: str, more: str = "") -> str:
    return (
        f"  - id: {identity}\n    label: Money {identity}\n    amount: {amount}\n"
        f"    status: {status}\n"
        f"    evidence: {{source: s, quote: {json.dumps(quote)}}}\n{more}"
    )


def built(root: Path, text: str, *figures: str, lists: str = "programs: [p]") -> Path:
    files = {
        "content/site.yaml": "title: T",
        "seeds/s.txt": text,
        "content/sources/s.md": "---\nname: S\nseed: seeds/s.txt\n---\n",
        "content/programs/p.md": "---\nname: Wells\n---\n",
        "content/briefings/b.md": f"---\ntitle: B\n{lists}\nfigures:\n{''.join(figures)}---\n",
    }
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    found = build(root, OPTIONS)
    assert [p.message for p in found.problems] == []
    return root / "site"


def tree(path: Path) -> Any:
    return html.fromstring((path / "index.html").read_text("utf-8"))


def view(path: Path) -> Any:
    return json.loads((path / "index.json").read_text("utf-8"))


def test_the_front_page_shows_every_status_and_names_what_it_leaves_out(tmp_path: Path) -> None:
    said = {(s, c): f"The sum of {c} {n} million was {s}." for n, (s, c) in
            enumerate(((s, c) for s in STATUSES for c in CURRENCIES), 2)}  # fmt: skip
    figures = [
        figure(f"{s}-{c.lower()}", f"{n} million {c}", s, said[s, c][:-1])
        for n, (s, c) in enumerate(said, 2)
    ]
    page = tree(built(tmp_path, "\n".join(said.values()), *figures))
    box = page.xpath('//section[h2/@id="section-totals"]')[0]
    shown = [li.get("class") for li in box.xpath('.//li[@class="sum"]/span[last()]')]
    assert len(shown) == 12
    assert {name.partition("status-")[2] for name in shown} == {*STATUSES}
    others = box.xpath('.//ul[@class="more-sums"]/li')
    assert [li.xpath("./a/@href")[0].partition("?")[2] for li in others] == [
        f"status={s}" for s in STATUSES
    ]
    assert [li.xpath("./span")[0].text for li in others] == ["2", "2", "2"]


@pytest.mark.parametrize(
    ("statuses", "most", "shown", "others"),
    [
        ("aab", 3, "aab", {}),
        ("aaab", 2, "ab", {"a": 2}),
        ("aabbbc", 4, "aabc", {"b": 2}),
        ("abcd", 2, "ab", {"c": 1, "d": 1}),
        ("", 2, "", {}),
    ],
)
def test_totals_are_taken_in_turns(
    statuses: str, most: int, shown: str, others: dict[str, int]
) -> None:
    totals = [cast("TotalText", {"status": {"key": key, "label": key}}) for key in statuses]
    found = some_of(totals, most)
    assert "".join(t["status"]["key"] for t in found.totals) == shown
    assert {other.status["key"]: other.number for other in found.others} == others


def test_key_figures_show_one_thing_once_unless_its_reports_differ(tmp_path: Path) -> None:
    text = (
        "The board approved $5 million for wells. Later it said that it had approved $5.0 million. "
        "It approved $7 million for dams. Another paper has it that $8 million was approved. "
        "A third has it approved as $8.0 million."
    )
    five, seven = "    same_as: [five]\n", "    same_as: [seven]\n"
    figures = [
        figure("five", "5 million USD", "approved", "approved $5 million for wells"),
        figure("again", "5.0 million USD", "approved", "approved $5.0 million", five),
        figure("seven", "7 million USD", "approved", "approved $7 million for dams"),
        figure("eight", "8 million USD", "approved", "$8 million was approved", seven),
        # The same as one side of a dispute is told as well.
        figure("eight-again", "8.0 million USD", "approved", "approved as $8.0 million", seven),
    ]  # fmt: skip
    site = built(tmp_path, text, *figures)
    assert [f["local"] for f in view(site)["figures"]] == ["five", "seven", "eight"]


def test_a_chart_says_in_print_that_its_parts_are_not_added(tmp_path: Path) -> None:
    text = "The board approved $5 million for wells. It paid out $2 million for wells."
    figures = [
        figure("five", "5 million USD", "approved", "approved $5 million for wells"),
        figure("two", "2 million USD", "disbursed", "paid out $2 million for wells"),
    ]
    site = built(tmp_path, text, *figures)
    (note,) = tree(site / "programs/p").xpath('//figure[@class="chart"]/p')
    assert "are not added" in note.text_content()


def test_one_part_makes_no_chart(tmp_path: Path) -> None:
    text = "The board approved $5 million for wells."
    five = figure("five", "5 million USD", "approved", "approved $5 million for wells")
    site = built(tmp_path, text, five)
    assert tree(site / "programs/p").xpath('//figure[@class="chart"]') == []


def test_a_number_of_the_article_is_credited_to_the_figure_it_is_of(tmp_path: Path) -> None:
    text = (
        "The board approved $5 million for wells and $3 million for dams; 40 people came.\n\n"
        "| Country | Requested (US$ million) | Approved (US$ million) |\n| --- | --- | --- |\n"
        "| Benin | 17.5 | 17.5 |\n| Niger | 31 | 12 |\n"
    )
    head = text[text.index("| Country") :]
    both = "approved $5 million for wells and $3 million"
    figures = [
        figure("wells", "5 million USD", "approved", both),
        figure("dams", "3 million USD", "approved", both),
        figure("niger", "12 million USD", "approved", head.strip()),
        figure("benin", "17.5 million USD", "approved", head[: head.index(" |\n| Niger")]),
    ]
    page = view(built(tmp_path, text, *figures) / "sources/s")
    used = [
        (n["text"], [f["id"].partition("#")[2] for f in n["facts"]]) for n in page["used_numbers"]
    ]
    assert used == [
        ("$5 million", ["wells"]), ("$3 million", ["dams"]), ("17.5", ["benin"]), ("12", ["niger"]),
    ]  # fmt: skip
    assert page["unused_numbers"] == ["40", "17.5", "31"]
