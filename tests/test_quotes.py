"""A quote is found exactly, or exactly after the listed foldings, at one place, uncut; or not."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.quotes import Article, Failure, Match, closest, find, places
from tests.pace import within

TEXT = (
    "To date, $5.2 million in waivers have been approved for Mexico, with an additional $2.5 million "
    "pending resubmission. Rubio’s “decisive”\nmove – a ﬁnal one –\xa0sustains co\xadoperation. "
    "The waivers stand. The waivers expire. 墨西哥政府承诺加强边境安全措施。 Café prices rose 3,500.75 points."
)
ARTICLE = Article(TEXT)


def outcome(quote: str, prefix: str = "", suffix: str = "") -> str:
    found = find(ARTICLE, quote, prefix, suffix)
    return found.code if isinstance(found, Failure) else TEXT[found.start : found.end]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (
            "$5.2 million in waivers have been approved",
            "$5.2 million in waivers have been approved",
        ),
        ('Rubio\'s "decisive" move', "Rubio’s “decisive”\nmove"),
        ("Rubio’s «decisive» move", "Rubio’s “decisive”\nmove"),
        ("move - a final one - sustains", "move – a ﬁnal one –\xa0sustains"),
        ("sustains cooperation", "sustains co\xadoperation"),
        ("  for Mexico,   with  ", "for Mexico, with"),
        ("for\r\n  Mexico, with", "for Mexico, with"),
        ("Cafe\u0301 prices rose", "Café prices rose"),
        ("墨西哥政府承诺加强", "墨西哥政府承诺加强"),
        ("政府承诺加强边境安全", "政府承诺加强边境安全"),
        ("prices rose 3,500.75 points", "prices rose 3,500.75 points"),
    ],
)
def test_words_of_the_article_are_found(quote: str, words: str) -> None:
    assert outcome(quote) == words


def test_exact_and_folded_matches_are_told_apart() -> None:
    exact = find(ARTICLE, "in waivers have been")
    folded = find(ARTICLE, 'Rubio\'s "decisive"')
    assert isinstance(exact, Match)
    assert isinstance(folded, Match)
    assert (exact.exact, folded.exact) == (True, False)


@pytest.mark.parametrize(
    "quote",
    ["$5.2M in waivers have been approved", "$2.5 million in waivers have been approved", "To Date, $5.2 million",
     "to date, $5.2 million", "$5.2 million in waivers had been approved", "Cafe prices rose", "for Mexico with an",
     "$5,2 million in waivers", "$５.２ million in waivers", "move − a final one", "waivers have approved",
     "sustains co-operation", "墨西哥政府承諾加強", "have been approved for Mexico and"],
)  # fmt: skip
def test_any_other_difference_is_no_match(quote: str) -> None:
    assert outcome(quote) == "Q102"


@pytest.mark.parametrize(
    "quote", ["", "Mexico,", "million", "5.2 2.5 1", "$5.2 \xad\xad\xad", "   To    "]
)
def test_a_quote_too_short_or_without_a_letter_proves_nothing(quote: str) -> None:
    assert outcome(quote) == "Q101"


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("", "", "Q103"),
        ("", "stand", "The waivers"),
        ("", " stand.", "The waivers"),
        ("stand.", "", "The waivers"),
        ("waivers stand. ", "expire", "The waivers"),
        ("co\xadoperation.", "", "The waivers"),
        ("cooperation.", "", "The waivers"),
        ("expire.", "", "Q102"),
        ("", "expires", "Q102"),
        ("Stand.", "", "Q102"),
        ("cooperation.", "expire", "Q102"),
    ],
)
def test_prefix_and_suffix_choose_among_several_places(
    prefix: str, suffix: str, expected: str
) -> None:
    assert outcome("The waivers", prefix, suffix) == expected


def test_the_place_chosen_is_the_one_meant() -> None:
    first, second = (
        find(ARTICLE, "The waivers", "", "stand"),
        find(ARTICLE, "The waivers", "", "expire"),
    )
    assert isinstance(first, Match)
    assert isinstance(second, Match)
    assert (first.start, second.start) == (TEXT.index("The w"), TEXT.rindex("The w"))


def test_a_prefix_that_is_not_there_is_shown_what_is() -> None:
    failure = find(ARTICLE, "The waivers", "nothing")
    assert isinstance(failure, Failure)
    assert "operation. " in failure.hints[0]


@pytest.mark.parametrize(
    "quote",
    ["illion in waivers", "in waiver", "5.2 million in waiv", "2 million in waivers", "$5.2 million in w",
     ".2 million in waivers", "prices rose 3,500", "prices rose 3", "500.75 points", "prices rose 3,500.7",
     "ate, $5.2 million", "o date, $5.2"],
)  # fmt: skip
def test_a_quote_that_cuts_a_word_or_a_number_is_refused(quote: str) -> None:
    assert outcome(quote) == "Q105"


def test_overlapping_occurrences_are_several() -> None:
    found = find(Article("la la la la la"), "la la la la")
    assert isinstance(found, Failure)
    assert found.code == "Q103"


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        (
            "$5.2 million in waivers were approved for Mexico",
            "$5.2 million in waivers have been approved",
        ),
        (
            "an additional $2.6 million pending resubmission",
            "an additional $2.5 million pending resubmission",
        ),
        ("Rubio's decisive move", "Rubio's"),
    ],
)
def test_the_closest_passage_is_shown(quote: str, passage: str) -> None:
    failure = find(ARTICLE, quote)
    assert isinstance(failure, Failure)
    assert passage in " ".join(failure.hints)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("$17.6 million was approved", "$17.5 million was approved"),
        ("$31 millions was approved for Niger", "$31 million was approved for Niger"),
        ("$17.5 million was granted for Benin", "$17.5 million was approved for Benin,"),
    ],
)
def test_the_closest_passage_is_not_the_first_that_shares_words(quote: str, passage: str) -> None:
    article = Article(
        "Of the money cleared this week, $31 million was approved for Niger and $17.5 million was "
        "approved for Benin, and none for Togo."
    )
    failure = find(article, quote)
    assert isinstance(failure, Failure)
    assert failure.hints == (f"the closest passage is: {passage}",)


@pytest.mark.parametrize("quote", ["“{}”", "„{}“", "«{}»", "‘{}’", '"{}"', "“{}"])
def test_quotation_marks_that_were_typed_around_a_quote_are_told(quote: str) -> None:
    failure = find(Article("Of this, $31 million was approved."), quote.format("$31 million was"))
    assert isinstance(failure, Failure)
    assert failure.code == "Q102"
    assert failure.hints[0].startswith("they are there without the quotation marks around them")


def test_what_is_nowhere_near_gets_no_hint() -> None:
    failure = find(ARTICLE, "zzzz qqqq xxxx yyyy")
    assert isinstance(failure, Failure)
    assert failure.hints == ()


def test_all_places_of_words_are_given() -> None:
    assert [TEXT[m.start : m.end] for m in places(ARTICLE, "The waivers")] == ["The waivers"] * 2
    assert list(places(ARTICLE, "waiver")) == []
    assert list(places(ARTICLE, "he waivers")) == []


def test_offsets_are_code_points_of_the_file_as_stored() -> None:
    text = "\ufeff😀 é\r\nThe quoted words"
    found = find(Article(text), "The quoted words")
    assert isinstance(found, Match)
    assert text[found.start : found.end] == "The quoted words"
    assert found.start == 6


@given(st.text(st.sampled_from("ab c\n“”–\xad\xa0é5.,$"), min_size=8, max_size=60), st.data())
def test_whatever_is_found_folds_to_what_was_quoted(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = Article(text)
    found = find(article, text[start:end])
    if isinstance(found, Match):
        assert Article(text[found.start : found.end]).folded.text.strip() == (
            Article(text[start:end]).folded.text.strip()
        )
    else:
        assert found.code in {"Q101", "Q103", "Q105"}


@pytest.mark.slow
def test_long_articles_are_searched_in_time() -> None:
    start = time.process_time()
    article = Article("The waivers stand. " * 100_000)
    find(article, "The waivers", "never before", "")
    find(article, "The waivers are standing in a long article that has none of it")
    closest(article.folded.text, "The waivers " + "are not standing " * 100)
    assert within(time.process_time() - start, 10)


@pytest.mark.parametrize("space", ["", " ", "\n"])
def test_a_prefix_finds_its_place_with_and_without_a_space_between(space: str) -> None:
    text = f"First: (the sea waits) and then: second{space}(the sea waits) once more."
    found = find(Article(text), "(the sea waits)", prefix="second")
    assert isinstance(found, Match)
    assert text[: found.start].rstrip().endswith("second")
    both = Article("so:the sea waits. so: the sea waits.")
    failed = find(both, "the sea waits", prefix="so:")
    assert isinstance(failed, Failure)
    assert failed.code == "Q103"
