"""Pages' data is the same to the byte whichever encoder writes it."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.html import Html
from generator.rendering import data
from generator.rendering.data import plain_json, plain_texts_json, texts_json, to_json

pytest.importorskip("orjson")

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | texts.map(Html),
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(texts, inner)
        | st.dictionaries(texts.map(Html), inner)
    ),
    max_leaves=20,
)


@given(values)
def test_both_encoders_make_the_same_bytes(value: Any) -> None:
    assert to_json(value) == plain_json(value)


@given(st.dictionaries(texts, texts))
def test_texts_are_written_alike(value: dict[str, str]) -> None:
    assert texts_json(value) + b"\n" == plain_json(value)
    assert plain_texts_json(value) + b"\n" == plain_json(value)


def test_every_sign_is_written_alike() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    assert to_json(signs) == plain_json(signs)
    for sign in signs[:256]:
        each = {"a": sign, sign: "b"}
        assert plain_texts_json(each) + b"\n" == plain_json(each)


def test_what_is_too_deep_or_too_large_for_one_is_written_by_the_other() -> None:
    deep: Any = []
    for _ in range(400):
        deep = [deep]
    for value in (deep, 2**64, -(2**70), {"a": [10**30]}):
        assert to_json(value) == plain_json(value)


def test_text_that_is_none_is_refused_by_both() -> None:
    with pytest.raises(UnicodeEncodeError):
        to_json(["\ud800"])


def test_without_the_extra_python_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orjson", None)
    data._encoder.cache_clear()
    assert data._encoder() is plain_json
    data._encoder.cache_clear()
