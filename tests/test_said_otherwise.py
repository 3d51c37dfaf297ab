"""An article that says something else than a figure refuses it; one that says it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking.stored import StoredArticle
from generator.reading.languages import rules
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


@pytest.mark.parametrize(
    ("written", "tag", "amount"),
    [
        ("Sh300 million", "en-KE", "300 million KES"),
        ("Shs. 300 million", "en-UG", "300 million UGX"),
        ("Rs 90 crore", "en-IN", "90 crore INR"),
        ("Rs. 90 crore", "en-PK", "90 crore PKR"),
        ("Rs 90 crore", "en", ""),
        ("Sh300 million", "en-GB", ""),
    ],
)
def test_letters_are_the_money_of_the_region_that_a_source_names(
    written: str, tag: str, amount: str
) -> None:
    language = rules(tag)
    assert language is not None
    (found,) = StoredArticle(f"The state paid {written} for it.", language, {"$": "USD"}).mentions
    assert str(found.amount or "") == amount


@pytest.mark.parametrize(
    ("text", "quote", "amount", "hint"),
    [
        (
            "The state paid KSh 4.6 million.",
            "paid KSh 4.6 million",
            "4.6 million KES",
            '`currency_symbols: {"KSh": KES}` in content/site.yaml',
        ),
        (
            "It paid 9 million euros, and another 4 million was frozen.",
            "another 4 million was frozen",
            "4 million EUR",
            "begin the quote at “9 million euros, and another 4 million w …”",
        ),
    ],
)
def test_a_hint_says_how_an_amount_comes_to_its_currency(
    text: str, quote: str, amount: str, hint: str
) -> None:
    front = figure("f", amount, "disbursed", quote)
    found = site({**article(text), BRIEFING: record(f"title: T\nfigures:\n{front}")}).problems
    assert [problem.code for problem in found] == ["Q104"]
    assert found[0].hints[0].endswith(hint)
