"""Of the words around an amount the one counts that says what was done to it."""

from __future__ import annotations

import pytest

from tests.test_doubts import SPANISH, refused
from tests.test_spanish_statuses import read as read_spanish
from tests.test_status_forms import FORMS, cases, read


@pytest.mark.parametrize(("text", "wanted"), cases(FORMS.with_name("governed.txt")))
def test_the_status_is_what_was_done_to_the_amount(text: str, wanted: str) -> None:
    spanish = any(word in text for word in (*SPANISH, " de soles"))
    found = read_spanish(text) if spanish else read(text)
    assert [one.status for one in found] == wanted.split(" ")


def test_the_check_refuses_what_the_next_sentence_asks_about_and_not_the_answer() -> None:
    text = "Some say $30 million was approved. Is that true? No. What was approved is $18 million."
    assert refused(text, "approved", 0) == "in the article the next sentence asks whether it is so"
    assert not refused(text, "approved", 1)
    assert not refused("The board approved $30 million. Is that true? Yes.", "approved", 0)


@pytest.mark.parametrize(
    "text",
    [
        "No. The board approved $5 million in May.",
        "Was it denied? No. What was approved is $5 million.",
        "He said no. Parliament approved $5 million.",
    ],
)
def test_an_answer_is_no_negation_of_the_sentence_behind_it(text: str) -> None:
    assert not refused(text, "approved", 0)
