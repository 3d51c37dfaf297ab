"""The word of a status bears it out if it is said of the amount, and not of another object."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.statuses import STATUSES
from generator.reading.amounts.mentions import article_mentions
from generator.reading.languages import rules
from generator.reading.statuses.governing import governing
from tests.test_doubts import SYMBOLS, cases, refused

FORMS = Path(__file__).resolve().parent / "forms/objects.txt"
CASES = cases(FORMS)


def test_a_status_said_of_another_object_is_refused_and_one_said_of_the_amount_is_not() -> None:
    read = [(text, status, refused(text, status, n), wrong) for text, status, n, wrong in CASES]
    assert [one for one in read if bool(one[2]) != one[3]] == []


def test_there_are_as_many_texts_of_either_side() -> None:
    wrong = sum(refuses for *_, refuses in CASES)
    assert wrong >= 60
    assert len(CASES) - wrong >= 60


def test_the_reason_quotes_the_other_object() -> None:
    text = "The council approved an audit of the $5 million housing scheme."
    assert refused(text, "approved", 0) == (
        "the article says “approved an audit of the”: that is another thing"
    )


@pytest.mark.parametrize(
    ("tag", "text"),
    [(tag, text) for text, _, _, wrong in CASES if wrong
     for tag in ("es" if " de dólares" in text else "en",)],
)  # fmt: skip
def test_a_draft_gives_no_such_status(tag: str, text: str) -> None:
    language = rules(tag)
    assert language is not None
    status = next(status for said, status, *_ in CASES if said == text)
    (money,) = (m for m in article_mentions(text, language, SYMBOLS) if m.kind == "money")
    assert governing(text, (money.start, money.end), STATUSES, language).status != status
