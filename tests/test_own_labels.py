"""A figure's label says of its amount what the article says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import BRIEFING, article, codes, figure, record, site

FORMS = Path(__file__).resolve().parent / "forms/labels.txt"
SPANISH = "title: S\nlanguage: es\ncurrency_symbols: {'$': USD, '€': EUR}"


def cases() -> list[tuple[str, bool]]:
    """Give the rows, and whether each is refused."""
    lines = [line for line in FORMS.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    return [(line.removeprefix("!"), line.startswith("!")) for line in lines]


def refused(line: str) -> list[str]:
    marked, amount, status, label, language = line.replace(" / ", "\n").split(" ;; ")
    text = marked.replace("⟦", "").replace("⟧", "")
    quote = marked.partition("⟦")[2].partition("⟧")[0].replace("\n", "\\n")
    front = figure("f", amount, status.replace("-", ""), quote).replace(
        "label: The f", f'label: "{label}"'
    )
    assert label in front
    files = {**article(f"{text}\n"), BRIEFING: record(f"title: T\nfigures:\n{front}")}
    if language == "es":
        files["content/site.yaml"] = SPANISH
    return codes(site(files).problems)


@pytest.mark.parametrize("wrong", [True, False], ids=["refused", "not refused"])
def test_a_label_says_of_its_amount_what_the_article_says(*, wrong: bool) -> None:
    rows = [line for line, refuses in cases() if refuses is wrong]
    read = [(line, refused(line)) for line in rows]
    assert [one for one in read if bool(one[1]) is not wrong] == []


def test_a_message_says_where_the_amount_stands() -> None:
    text = "| Country | Paid |\n|---|---|\n| Kenya | $5 million |\n| Uganda | $3 million |\n"
    front = figure("f", "5 million USD", "disbursed", "| Kenya | $5 million |")
    front = front.replace("label: The f", "label: Paid to Uganda")
    found = site({**article(text), BRIEFING: record(f"title: T\nfigures:\n{front}")}).problems
    assert [problem.message for problem in found] == [
        "it stands in the row “Kenya”, and the label names the row “Uganda”"
    ]
