"""What a draft quotes: words of one sentence where these stand once."""

from __future__ import annotations

import sys

import pytest

from generator.authoring.excerpts import excerpt, phrase
from generator.checking.stored import StoredArticle
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of


def quoted(text: str, words: str, nth: int = 0) -> tuple[str, str]:
    language = rules("en")
    assert language
    article = StoredArticle(text, language, {})
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    found = excerpt(article, start, start + len(words))
    assert found
    return found.quote, found.prefix


@pytest.mark.parametrize(
    ("text", "words", "nth", "quote"),
    [
        # Twice in the article: words before it tell it apart, not the next sentence's first.
        ("It paid 5 million euros. We found 5 million euros. The rest is lost.", "5 million euros",
         1, "found 5 million euros"),
        ("It paid 5 million euros.\n\n5 million euros went to wells. All is well.",
         "5 million euros", 1, "5 million euros went"),
        ("It paid 5 million euros. The rest is lost.", "5 million euros", 0, "5 million euros"),
        # No words of the sentence stand once.
        ("5 million euros. The rest is lost. 5 million euros. That is all.", "5 million euros",
         1, "5 million euros. That"),
    ],
)  # fmt: skip
def test_a_quote_stays_in_its_sentence_where_it_can(
    text: str, words: str, nth: int, quote: str
) -> None:
    assert quoted(text, words, nth) == (quote, "")


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("It found that 37% of households had left.", "37%", "37% of households"),
        ("Loans carry an interest rate of 1.75% and run for years.", "1.75%", "rate of 1.75%"),
        ("That is up from 29% a year earlier.", "29%", "up from 29%"),
        ("It fell from 41% to 36% over the past years.", "41%", "fell from 41%"),
        ("Some 62% of the lenders are cooperatives.", "Some 62%", "Some 62% of the lenders"),
        ("In May, 68 per cent supported it.", "68 per cent", "68 per cent"),
        # There is no phrase: none is made of words of another clause.
        ("It was, at 12%, low.", "12%", ""),
        ("It is high.\n\n| a | b |\n|---|---|\n| wells | 12% |\n", "12%", ""),
    ],
)
def test_a_share_is_quoted_with_what_it_is_of(text: str, words: str, quote: str) -> None:
    language = rules("en")
    assert language
    start = text.index(words)
    article = StoredArticle(text, language, {})
    found = phrase(article, start, start + len(words), tables_of("en"))
    assert (found.quote if found else "") == quote


def test_what_no_blank_parts_is_not_quoted_whole() -> None:
    """What a quote holds is read anew for each amount: a table on one line would never end."""
    language = rules("en")
    assert language
    text = "The bank approved $5 million. " + "$1,000," * 1_000
    start = text.index("$1,000", len(text) // 2)
    article = StoredArticle(text, language, {"$": "USD"})
    found = excerpt(article, start, start + len("$1,000"))
    assert found is None or found.end - found.start < len(text) // 4


def test_a_table_of_numbers_is_searched_for_letters_once() -> None:
    language = rules("en")
    assert language
    text = " ".join(f"${number}" for number in range(1_000, 1_200))
    article = StoredArticle(text, language, {"$": "USD"})
    start = text.index("$1100")
    searches = 0

    def count(_: object, event: str, called: object) -> None:
        nonlocal searches
        searches += event == "c_call" and getattr(called, "__name__", "") == "search"

    sys.setprofile(count)
    try:
        found = excerpt(article, start, start + 5)
    finally:
        sys.setprofile(None)
    assert found is None
    assert searches < 50
