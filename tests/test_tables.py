"""What the heads of tables say of the numbers below them: `tests/forms/tables.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring.measuring import found_in
from generator.reading.amounts.grammar import parse_amount

FORMS = Path(__file__).parent / "forms/tables.txt"


def _forms() -> list[tuple[str, str]]:
    lines = FORMS.read_text("utf-8").splitlines()
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


@pytest.mark.parametrize(("text", "wanted"), _forms())
def test_cells_are_read_with_the_money_their_heads_say(text: str, wanted: str) -> None:
    findings, _ = found_in(_plain(text))
    found = [(str(f.amount), f.status) for f in findings.figures if f.amount.is_money]
    assert found == _said(wanted)
