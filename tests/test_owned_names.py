"""The names of records in articles, from one build to the next."""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from generator.model.kept import Memory
from generator.model.records import RecordId
from generator.pages.owned_names import OwnedNames, names_in

WORDS = ("Al", "Al Bund", "Al  Bund", "Bund", "bund", "Al Bund Fund", "Fund", "A", "F und", "Al ")
NAMES = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(WORDS)), max_size=5)
TEXTS = st.lists(st.sampled_from((*WORDS, "and", "Bunds", "\n")), max_size=6).map(" ".join)


class Article(NamedTuple):
    key: str
    text: str


@given(st.lists(st.tuples(NAMES, st.dictionaries(st.sampled_from("st"), TEXTS)), max_size=6))
def test_names_in_articles_are_those_that_would_be_found_anew(
    runs: list[tuple[list[tuple[str, str]], dict[str, str]]],
) -> None:
    memory, articles = Memory(), dict[Any, Any]()
    for names, texts in runs:
        # One whose text is as it was is the same object, as it is where an article is read once.
        articles = {
            key: articles[key]
            if key in articles and articles[key].text == text
            else Article(text, text)
            for key, text in texts.items()
        }
        owned = OwnedNames((RecordId(record), name) for record, name in names)
        memory.begin()
        found = names_in(articles, owned, memory)
        memory.turn()
        clean = names_in(articles, owned, Memory())
        assert {key: of.spans for key, of in found.items()} == {
            key: of.spans for key, of in clean.items()
        }
