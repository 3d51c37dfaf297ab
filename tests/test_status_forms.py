"""Forms beside the listed words give an amount its status, and other senses of them do not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model.statuses import STATUSES
from generator.reading.amounts.mentions import article_mentions
from generator.reading.languages import rules
from generator.reading.statuses.governing import governing
from generator.reading.wording import named_statuses

if TYPE_CHECKING:
    from generator.reading.statuses.governed import Governed

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "₹": "INR"}
FORMS = Path(__file__).resolve().parent / "forms/statuses.txt"
#: The places where a status stands, rather than the forms of its words.
PLACES = FORMS.with_name("places.txt")


def cases(path: Path = FORMS) -> list[tuple[str, str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    pairs = [line.rpartition("|") for line in lines]
    return [(text.replace("\\n", "\n").replace("\\t", "\t"), wanted) for text, _, wanted in pairs]


def read(text: str) -> list[Governed]:
    language = rules("en")
    assert language is not None
    return [
        governing(text, (m.start, m.end), STATUSES, language)
        for m in article_mentions(text, language, SYMBOLS)
        if m.kind == "money"
    ]


@pytest.mark.parametrize("path", [FORMS, PLACES], ids=lambda path: path.stem)
def test_a_form_gives_the_status_a_person_would_give(path: Path) -> None:
    read_as = ((text, " ".join(found.status for found in read(text)), w) for text, w in cases(path))
    assert [(text, found, wanted) for text, found, wanted in read_as if found != wanted] == []


def test_every_status_has_forms_and_a_quarter_of_the_cases_give_none() -> None:
    counts = Counter(status for _, wanted in cases() for status in wanted.split(" "))
    assert set(STATUSES) <= set(counts)
    assert counts[""] * 4 >= len(cases())


def test_a_form_that_is_no_listed_word_says_so_and_the_check_does_not_know_it() -> None:
    language = rules("en")
    assert language is not None
    text = "The board signed off on $5 million."
    (found,) = read(text)
    assert "no listed word" in found.why
    assert not named_statuses(text, (24, 34), STATUSES, language).named
