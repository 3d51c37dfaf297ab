"""Phrases are found by how they begin as one pattern of all of them finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.reading.beginnings import Beginnings
from generator.reading.context import any_of

PHRASES = (
    "a", "ab", "abc", "abcd", "ab cd", "a b", "abcde f", "A", "AB", "U.S.", "U.S. dollars", "d'a",
    "d'abc", "N'Dja", "x-a", "x", "É", "éa", "&b", "isk", "Isk",
)  # fmt: skip
PIECES = (
    *PHRASES, *"abcdefxABUSN'’.-‐ éÉ&ıſsK", " ", " ", "  ", "\n", "usa", "b cd", "_", "7", "K",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def _written(phrases: list[str]) -> str:
    return rf"(?:{any_of(phrases)})(?!\w)"


def _folded(phrases: list[str]) -> str:
    return rf"(?i:{any_of(phrases)})(?!\w)"


FOUND, MATCHED = Beginnings(PHRASES, _written), Beginnings(PHRASES, _folded)
ALL, ALL_FOLDED = re.compile(rf"(?<!\w){_written([*PHRASES])}"), re.compile(_folded([*PHRASES]))


@given(TEXTS, st.integers(0, 20), st.integers(0, 60))
def test_what_is_found_between_two_places_is_what_all_would_find(
    text: str, low: int, high: int
) -> None:
    found = [match.span() for match in FOUND.find(text, low, high)]
    assert found == [match.span() for match in ALL.finditer(text, low, high)]
    assert [m.span() for m in FOUND.find(text)] == [m.span() for m in ALL.finditer(text)]


def test_of_no_phrases_nothing_is_found() -> None:
    assert Beginnings((), _written).first("a b") is None
    assert Beginnings((), _written).at("a b", 0) is None


@given(TEXTS, st.integers(0, 20))
def test_what_begins_at_a_place_in_any_case_is_what_all_would_match(text: str, place: int) -> None:
    pattern = MATCHED.at(text, place)
    one, other = pattern and pattern.match(text, place), ALL_FOLDED.match(text, place)
    assert (one and one.span()) == (other and other.span())
