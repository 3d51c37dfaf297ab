"""Pages' data is the same to the byte whichever encoder writes it."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.html import Html
from generator.rendering import json_bytes
from generator.rendering.json_bytes import (
    from_json,
    items_json,
    joined_json,
    plain_json,
    plain_texts_json,
    texts_json,
    to_json,
)

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


@given(st.dictionaries(texts, values))
def test_a_mapping_written_item_by_item_is_the_same(value: Any) -> None:
    assert joined_json(items_json(value).values()) == plain_json(value)


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
    json_bytes._encoder.cache_clear()
    assert json_bytes._encoder() is plain_json
    json_bytes._encoder.cache_clear()


@given(values)
def test_both_decoders_give_the_value_again(value: Any) -> None:
    written = plain_json(value)
    if max(map(abs, _numbers(value)), default=0) < 2**63:
        assert from_json(written) == from_json(written.decode()) == json.loads(written)


def _numbers(value: Any) -> list[int]:
    if isinstance(value, dict):
        return [number for item in value.values() for number in _numbers(item)]
    if isinstance(value, list | tuple):
        return [number for item in value for number in _numbers(item)]
    return [value] if isinstance(value, int) else []


def test_what_one_decoder_refuses_the_other_reads() -> None:
    deep = b"[" * 2000 + b"]" * 2000
    assert from_json(b'["\\ud800"]') == from_json('["\ud800"]'.encode("utf-8", "surrogatepass"))
    for wrong in (b'{"a"', b"", deep):
        with pytest.raises((ValueError, RecursionError)):
            from_json(wrong)
