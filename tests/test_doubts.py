"""A status is borne out by words that say that it is so, of that very amount; so is a count."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking.statuses import misfit, untold
from generator.checking.stored import StoredArticle
from generator.model.statuses import STATUSES
from generator.reading.languages import rules
from generator.reading.statuses.contrary import contrary, may_suggest
from generator.reading.statuses.doubts import doubt

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}
FORMS = Path(__file__).resolve().parent / "forms/doubts.txt"
#: Words that stand in the Spanish texts alone.
SPANISH = (" de dólares", " de euros")


def stored(text: str) -> StoredArticle:
    language = rules("es" if any(word in text for word in SPANISH) else "en")
    assert language is not None
    return StoredArticle(text, language, SYMBOLS)


def cases(path: Path = FORMS) -> list[tuple[str, str, int, bool]]:
    """Give texts with a status of one of their amounts, which one, and whether it is refused."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        if line[:1] in ("", "#"):
            continue
        text, _, told = line.rpartition("|")
        status, _, which = told.removeprefix("!").partition(":")
        found.append((text, status, int(which or 0), told.startswith("!")))
    return found


def refused(text: str, status: str, which: int) -> str:
    article = stored(text)
    money = [mention for mention in article.mentions if mention.kind == "money"]
    fault = misfit(article, (0, len(text)), [money[which]], status, STATUSES)
    return fault.message if fault else ""


def test_what_is_supposed_denied_or_another_sum_is_refused_and_what_is_so_is_not() -> None:
    read = [(text, status, refused(text, status, n), wrong) for text, status, n, wrong in cases()]
    assert [one for one in read if bool(one[2]) != one[3]] == []


def test_there_are_at_least_forty_texts_of_either_side() -> None:
    wrong = sum(refuses for *_, refuses in cases())
    assert wrong >= 40
    assert len(cases()) - wrong >= 40


def test_the_reason_quotes_the_words_that_speak_against_the_status() -> None:
    text = "The board is expected to approve $5 million for roads."
    assert refused(text, "approved", 0) == (
        "the article says “expected to approve”: nothing says that it is so yet"
    )
    assert "“turned down”, which suggests `denied`" in refused(
        "The board turned down $5 million for roads.", "approved", 0
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Reports that 300 people had died were false.", True),
        ("He denied that 300 people had died.", True),
        ("Rumours of 300 deaths were untrue.", True),
        ("The army had expected 300 deaths; there were none.", True),
        ("Management's claim that 312 schools were built could not be verified.", True),
        ("Turnout, put at 35 percent by rebels, was in truth 60 percent.", True),
        ("The post falsely claimed that 300 people had died.", True),
        ("It is not true that 40 percent left.", True),
        ("According to a forged letter, 300 people were hired.", True),
        ("Reports that 300 people had died were confirmed.", False),
        ("300 people were hurt; none of them died.", False),
        ("The army had expected 200 deaths; there were 300 deaths.", False),
        ("The claim that 312 schools were built was checked by the auditor.", False),
        ("In truth 60 percent voted.", False),
        ("He denied charges, and 300 people were freed.", False),
        ("The report said that 300 people had died.", False),
    ],
)
def test_a_count_that_is_told_wrongly_is_refused(text: str, *, wrong: bool) -> None:
    article = stored(text)
    assert (untold(article, (0, len(text)), article.mentions[:1]) is not None) == wrong


def test_a_word_of_the_amounts_own_past_is_not_doubted_for_what_comes() -> None:
    language = rules("en")
    assert language is not None
    text = "The $5 million approved in May will be paid in June."
    assert doubt(text, (4, 14), STATUSES["approved"], language) is None
    found = doubt(text, (4, 14), STATUSES["disbursed"], language)
    assert found is not None
    assert str(found) == "“will be paid”: nothing says that it is so yet"


def test_only_what_was_stopped_or_asked_for_is_contrary_to_what_was_given() -> None:
    assert contrary("approved") == contrary("disbursed")
    assert "denied" in contrary("approved")
    assert not contrary("approved") & {"committed", "disbursed", "approved"}
    assert not contrary("earmarked")
    text = "The board vetoed it."
    assert may_suggest(text, (0, len(text)), contrary("approved"), "en")
    assert not may_suggest("The board met.", (0, 14), contrary("approved"), "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The award of $5 million was set aside.", True),
        ("For the roof $5 million was set aside.", False),
        ("A court heard of the contract in May; the $5 million was set aside.", True),
        ("On Monday Kenya's $5 million was set aside.", True),
        ("The $5 million was turned down.", True),
    ],
)
def test_what_is_said_of_some_nouns_alone_suggests_nothing_without_one(
    text: str, *, told: bool
) -> None:
    assert may_suggest(text, (text.index("$") - 4, len(text)), contrary("approved"), "en") is told
