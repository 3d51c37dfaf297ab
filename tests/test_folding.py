"""Folding accepts the contract's closed list of differences and no others."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.folding import fold, fold_words, legible
from tests.pace import within

SPACES = "\t\n\x0b\x0c\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

ACCEPTED = [
    *[(f"a{space}b", "a b") for space in SPACES],
    *[(f"a {space} b", "a b") for space in SPACES],
    ("a \r\n  b", "a b"),
    *[(f"{mark}a", '"a') for mark in "“”„‟«»"],
    *[(f"{mark}a", "'a") for mark in "‘’‚‛‹›"],
    *[(f"a{dash}b", "a-b") for dash in "\u2010\u2011\u2012\u2013\u2014\u2015"],
    ("5–7", "5-7"),
    *[(f"a{ligature}b", f"a{letters}b") for ligature, letters in
      [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st")]],
    ("a\xadb", "ab"),
    ("a \xad b", "a b"),
    ("a\xad\xadb", "ab"),
    ("cafe\u0301", "café"),
    ("Å", "Å"),  # ANGSTROM SIGN
    ("e\u0323\u0302", "ệ"),
    ("가", "가"),
    ("가", "\u1100\u1161"),
    ("\u0bca", "\u0bc6\u0bbe"),
    ("caf\xade\u0301", "café"),
]  # fmt: skip

REFUSED = [
    ("Approved", "approved"),
    ("café", "cafe"),
    ("ñ", "n"),
    ("5", "٥"),
    ("5", "５"),
    ("1", "l"),
    ("-5", "−5"),
    ("–5", "−5"),
    ("—", "−"),
    ("5", "-5"),
    ("a - b", "a-b"),
    ("a--b", "a—b"),
    ("a b", "ab"),
    ("a\u200bb", "ab"),
    ("a\u200bb", "a b"),
    ("a\u2060b", "ab"),
    ("a\ufeffb", "ab"),
    ("a\u200db", "ab"),
    ("...", "…"),
    ("a'b", "a`b"),
    ("a'b", "a´b"),
    ("a'b", "a′b"),
    ('a"b', "a″b"),
    ('"a"', "''a''"),
    ("“a”", "‘a’"),
    ("ae", "æ"),
    ("ss", "ß"),
    ("ij", "ĳ"),
    ("x2", "x²"),
    ("1/2", "½"),
    ("5,200", "5.200"),
    ("5,200", "5200"),
    ("$5", "＄5"),
    ("a", "\u0430"),  # CYRILLIC SMALL LETTER A
    ("a•b", "a·b"),
    ("a-b", "a‧b"),
    ("a-b", "a⁃b"),
    ("a-b", "a_b"),
    ("a-b", "a﹣b"),
    ("a-b", "a－b"),
    ("Ⅳ", "IV"),
    ("№", "No"),
    ("™", "TM"),
    ("。", "."),
]


@pytest.mark.parametrize(("one", "two"), ACCEPTED)
def test_a_listed_difference_does_not_count(one: str, two: str) -> None:
    assert fold(one).text == fold(two).text


@pytest.mark.parametrize(("one", "two"), REFUSED)
def test_any_other_difference_counts(one: str, two: str) -> None:
    assert fold(one).text != fold(two).text


def test_exactly_the_listed_characters_are_folded() -> None:
    listed = set("“”„‟«»‘’‚‛‹›\xad") | set(SPACES) | {chr(c) for c in range(0x2010, 0x2016)}
    listed |= {chr(c) for c in range(0xFB00, 0xFB07)} | {"\x1c", "\x1d", "\x1e", "\x1f", "\x85"}
    for code in range(0x110000):
        character = chr(code)
        if 0xD800 <= code < 0xE000 or character == " ":
            continue
        if fold(f"1{character}1").text != f"1{character}1":
            known = character in listed or not unicodedata.is_normalized("NFC", character)
            assert known, f"U+{code:04X}"


def test_words_are_folded_without_the_space_around_them() -> None:
    assert fold_words("  “a\n b” ") == '"a b"'


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("say “so much” now", '"so much"', "“so much”"),
        ("a \n b c", "b c", "b c"),
        ("the ﬁnal ﬁgure", "final", "ﬁnal"),
        ("an ofﬁce", "f", "f"),
        ("the ofﬁce", "office", "ofﬁce"),
        ("inter\xadna\xadtional aid", "international", "inter\xadna\xadtional"),
        ("cafe\u0301 noir", "café", "cafe\u0301"),
        ("cafe\u0301 noir", "noir", "noir"),
        ("x\r\n\r\ny z", "y z", "y z"),
        ("😀 a–b", "a-b", "a–b"),
    ],
)
def test_a_folded_span_leads_back_to_the_words(text: str, words: str, expected: str) -> None:
    folded = fold(text)
    at = folded.text.index(words)
    start, end = folded.of(at, at + len(words))
    assert text[start:end] == expected


ODD = st.text(
    st.sampled_from(
        "aeo \t\n\xa0\xad“”’–—ﬁﬃ\u0301\u0323\u0302é가\u1100\u1161\u11a8\u0bc6\u0bbe\u0bd7−-'😀\u0344Å"
    ),
    max_size=30,
)


@given(st.one_of(ODD, st.text(max_size=30)))
@example("a\xad\u0301")
@example("e\xad \u0301")
@example("ﬁ\u0301")
@example(" \u0301")
@example("“\u0338")
@settings(max_examples=1000)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.one_of(ODD, st.text(max_size=30)), st.data())
@settings(max_examples=1000)
def test_any_folded_span_leads_back_to_a_text_that_holds_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.of(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold(text[first:last]).text


@given(st.one_of(ODD, st.text(max_size=30)))
@settings(max_examples=1000)
def test_the_way_back_never_goes_backwards(text: str) -> None:
    folded = fold(text)
    spans = [folded.of(at, at + 1) for at in range(len(folded.text))]
    assert all(one[0] <= two[0] and one[1] <= two[1] for one, two in pairwise(spans))


@given(ODD, ODD)
def test_words_that_fold_alike_are_found_in_each_other(one: str, two: str) -> None:
    assert (fold(one).text == fold(two).text) == (
        fold(fold(one).text).text == fold(fold(two).text).text
    )


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a“b”–c ", "\xad", "e\u0301", " \n", "\u0301", "ﬁ"])
def test_a_long_text_is_folded_in_time(unit: str) -> None:
    start = time.process_time()
    fold(unit * (1_000_000 // len(unit)))
    assert within(time.process_time() - start, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("аpproved", "approved"),
        ("арproved", "approved"),
        ("ａｐｐｒｏｖｅｄ", "approved"),
        ("𝐚𝐩𝐩roved", "approved"),
        ("app\u3164roved", "approved"),
        ("app\u2800roved", "approved"),
        ("a\u0336p\u0336proved", "approved"),
        ("Москва", "Москва"),
        ("Ουγκάντα", "Ουγκάντα"),
        ("Москва approved", "Москва approved"),
        ("日本ＯＤＡ", "日本ODA"),
    ],
)
def test_letters_are_read_as_they_look(text: str, expected: str) -> None:
    read = legible(text)
    assert read.text == expected
    assert read.of(0, len(expected)) == (0, len(text))
