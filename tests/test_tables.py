"""What heads of tables say of the numbers below: `tests/forms/tables.txt` and `shares.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring.measuring import found_in
from generator.model.amounts import Amount
from generator.model.currencies import DEFAULT_SYMBOLS
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.mentions import mentions
from generator.reading.languages import rules

FORMS = Path(__file__).parent / "forms"


def _forms(name: str) -> list[tuple[str, str]]:
    lines = (FORMS / name).read_text("utf-8").splitlines()
    texts = (line.partition("=>") for line in lines if line and not line.startswith("# "))
    return [(text, wanted.strip()) for text, _, wanted in texts]


def _plain(text: str) -> str:
    return text.rstrip().replace(" / ", "\n").replace("\\t", "\t")


def _said(wanted: str) -> list[tuple[str, str]]:
    """Give each amount as it is printed, with its status."""
    found = []
    for one in filter(None, wanted.split("; ")):
        amount, _, status = one.partition(" ")[0], "", ""
        words = one.split()
        number = 3 if words[1].islower() else 2
        amount = " ".join(words[:number])
        status = " ".join(words[number:])
        found.append((str(parse_amount(amount)), status))
    return found


@pytest.mark.parametrize(("text", "wanted"), _forms("tables.txt"))
def test_cells_are_read_with_the_money_their_heads_say(text: str, wanted: str) -> None:
    findings, _ = found_in(_plain(text))
    found = [(str(f.amount), f.status) for f in findings.figures if f.amount.is_money]
    assert found == _said(wanted)


@pytest.mark.parametrize(("text", "wanted"), _forms("shares.txt"))
def test_cells_are_percentages_where_their_own_head_says_so(text: str, wanted: str) -> None:
    findings, _ = found_in(_plain(text))
    found = [(str(f.amount), f.status) for f in findings.figures]
    assert found == _said(wanted)


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("Town | Paid (EUR) | Used (%)\nUri  | 2,400      | 45", True),
        ("Uri  | 2,400      | 45", False),
        ("| 45", False),
    ],
)
def test_a_quote_of_a_percentage_holds_the_head_that_says_it(quote: str, *, says: bool) -> None:
    language = rules("en")
    assert language is not None
    read = mentions(quote, language, DEFAULT_SYMBOLS)
    share = parse_amount("45 %")
    assert isinstance(share, Amount)
    assert any(one.says(share, language) for one in read) is says
