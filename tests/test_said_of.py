"""What a status is said of: an aside, another sum, or a word that is none of it changes that."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking.statuses import misfit, untold
from generator.checking.stored import StoredArticle
from generator.model.statuses import STATUSES
from generator.reading.languages import rules
from tests.stages import BRIEFING, article, codes, record, site

SYMBOLS = {"$": "USD"}
FORMS = Path(__file__).resolve().parent / "forms/said_of.txt"


def cases() -> list[tuple[str, bool]]:
    """Give the rows, and whether each is refused."""
    lines = [line for line in FORMS.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    return [(line, line.rpartition("|")[2].startswith("!")) for line in lines]


def refused(line: str) -> str:
    marked, _, told = line.rpartition("|")
    status, _, which = told.removeprefix("!").partition(":")
    before, opened, rest = marked.partition("⟦")
    quoted, _, after = rest.partition("⟧")
    text = before + quoted + after
    start, end = (len(before), len(before) + len(quoted)) if opened else (0, len(text))
    language = rules("es" if " de dólares" in text else "en")
    assert language is not None
    stored = StoredArticle(text, language, SYMBOLS)
    said = [
        one._replace(start=one.start - start, end=one.end - start)
        for one in stored.mentions
        if one.kind == "money" and start <= one.start < end
    ][int(which or 0) :][:1]
    fault = misfit(stored, (start, end), said, status, STATUSES) or untold(
        stored, (start, end), said
    )
    return fault.message if fault else ""


@pytest.mark.parametrize("wrong", [True, False], ids=["refused", "not refused"])
def test_a_status_is_said_of_the_amount_and_is_so(*, wrong: bool) -> None:
    read = [(line, refused(line)) for line, refuses in cases() if refuses is wrong]
    assert [one for one in read if bool(one[1]) is not wrong] == []


def test_there_are_rows_of_either_side() -> None:
    wrong = sum(refuses for _, refuses in cases())
    assert wrong >= 150
    assert len(cases()) - wrong >= 150


ARTICLE = (
    "The council approved $5.2 million in grants. The bank paid $3 million to the firm. "
    "The court suspended $4 million. The $7 million was rescinded. Norway pledged $8 million."
)
FIGURES = """title: T
figures:
  - {id: a, label: A, amount: 5.2 million USD, status: approved, evidence: {source: article, quote: "approved $5.2 million in grants"}}
  - {id: c, label: C, amount: 3 million USD, status: disbursed, evidence: {source: article, quote: "paid $3 million to the firm"}}
  - {id: s, label: S, amount: 4 million USD, status: suspended, evidence: {source: article, quote: "suspended $4 million"}}
  - {id: r, label: R, amount: 7 million USD, status: rescinded, evidence: {source: article, quote: "The $7 million was rescinded"}}
  - {id: p, label: P, amount: 8 million USD, status: committed, evidence: {source: article, quote: "Norway pledged $8 million"}}
"""


@pytest.mark.parametrize(
    "body",
    [
        "The board never, ever, approved [[#a]].",
        "The board did not, as some wrote, approve [[#a]].",
        "Nobody, least of all the board, approved [[#a]].",
        "The bank has not (yet) paid [[#c]].",
        "The board approved everything but [[#a]].",
        "The mayor lied that the board approved [[#a]].",
        "The board approved [[#a]], or so a forged letter says.",
        "The firm says it paid [[#c]]; that is a lie.",
        "Norway backed out of the [[#p]] that it pledged.",
        "Norway pledged [[#p]] and reneged on the [[#p]] it pledged.",
        "The court annulled the vote that approved [[#a]].",
        "The board has left the [[#s]] pending.",
        "The [[#s]] is pending a review.",
        "The fund pledged [[#r]].",
        "The fund did not withdraw the [[#r]] pledged to Kenya.",
    ],
)
def test_our_words_that_say_otherwise_are_refused(body: str) -> None:
    assert set(codes(site({**article(ARTICLE), BRIEFING: record(FIGURES, body)}).problems)) == {
        "W101"
    }


@pytest.mark.parametrize(
    "body",
    [
        "The board, not the mayor, approved [[#a]].",
        "The bank paid [[#c]], and never, ever, asked for it back.",
        "Nobody objected, and the board approved [[#a]].",
        "The senate's [[#a]] is not, by far, the largest sum.",
        "Everything but [[#a]] is small.",
        "The firm got the [[#c]] that it was owed.",
        "The governor may yet veto the [[#a]].",
        "The council put off a vote on the [[#a]].",
        "Norway never reneged on the [[#p]] it pledged.",
        "The court upheld the vote that approved [[#a]].",
        "The court froze [[#s]] pending an audit.",
        "The fund withdrew the [[#r]] pledged to Kenya.",
        "The board put the [[#s]] on hold pending a review.",
    ],
)
def test_our_words_that_are_so_pass(body: str) -> None:
    assert codes(site({**article(ARTICLE), BRIEFING: record(FIGURES, body)}).problems) == []


def test_the_reason_quotes_what_makes_another_sum_of_it() -> None:
    line = "The board approved $3 million for a $5 million project.|!approved:1"
    assert refused(line) == "the article says “for a $5 million”: that is another sum"
