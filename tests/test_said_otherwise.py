"""An article that says something else than a figure refuses it; one that says it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import BRIEFING, article, codes, figure, record, site

FORMS = Path(__file__).resolve().parent / "forms/otherwise.txt"
SPANISH = "title: S\nlanguage: es\ncurrency_symbols: {'$': USD, '€': EUR}"


def cases() -> list[tuple[str, bool]]:
    """Give the rows, and whether each is refused."""
    lines = [line for line in FORMS.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    return [(line.removeprefix("!"), line.startswith("!")) for line in lines]


def refused(line: str) -> list[str]:
    text, amount, status, quote, language = line.replace(" / ", "\n").split(" ;; ")
    said = text if quote == "-" else quote
    front = figure("f", amount, status.replace("-", ""), said.replace("\n", "\\n"))
    files = {**article(f"{text}\n"), BRIEFING: record(f"title: T\nfigures:\n{front}")}
    if language == "es":
        files["content/site.yaml"] = SPANISH
    return codes(site(files).problems)


@pytest.mark.parametrize("wrong", [True, False], ids=["refused", "not refused"])
def test_a_figure_is_what_its_article_says(*, wrong: bool) -> None:
    rows = [line for line, refuses in cases() if refuses is wrong]
    read = [(line, refused(line)) for line in rows]
    assert [one for one in read if bool(one[1]) is not wrong] == []


def test_there_are_rows_of_either_side() -> None:
    wrong = sum(refuses for _, refuses in cases())
    assert wrong >= 90
    assert len(cases()) - wrong >= 35
