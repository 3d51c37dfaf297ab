"""JSON as bytes, by the optional encoder and decoder of the extra `fast` or by Python's own.

In: text, whole numbers, truth values, lists and dictionaries. Out: UTF-8 on one line, keys in their
own order, and from it the value again. Both make the same of the same; the optional ones need a
sixth and a half of the time. They are loaded when something is first encoded or decoded.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

#: What JSON escapes.
_ESCAPED = late(r'["\\\x00-\x1f]')
_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def to_json(value: object) -> bytes:
    """Encode a value, with a line end."""
    with suppress(TypeError):  # a number of more than 64 bits, or too deep
        return _encoder()(value)
    return plain_json(value)


def items_json(value: Mapping[str, object]) -> dict[str, bytes]:
    """Encode each item of a mapping by itself, for `joined_json`."""
    return {key: b":".join((to_json(key)[:-1], to_json(item)[:-1])) for key, item in value.items()}


def joined_json(items: Iterable[bytes]) -> bytes:
    """Give what `to_json` gives of the mapping whose items these are."""
    return b"".join((b"{", b",".join(items), b"}\n"))


def plain_json(value: object) -> bytes:
    """Encode a value likewise, with what Python brings along."""
    return f"{_json(value)}\n".encode()


def texts_json(texts: Mapping[str, str]) -> bytes:
    """Encode texts by text, without a line end; there may be tens of thousands."""
    if _encoder() is plain_json:
        return plain_texts_json(texts)
    return to_json(texts).removesuffix(b"\n")


def plain_texts_json(texts: Mapping[str, str]) -> bytes:
    """Encode them with what Python brings along: as they stand, where no sign is to be escaped."""
    if not texts or any(map(_ESCAPED.search, ("".join(texts), "".join(texts.values())))):
        return _json(texts).encode()
    pairs = '","'.join(map('":"'.join, texts.items()))
    return f'{{"{pairs}"}}'.encode()


def from_json(data: bytes | str) -> Any:
    """Decode a value whose numbers have 64 bits at most; raises ValueError or RecursionError."""
    with suppress(ValueError):  # a surrogate, or too deep
        return _decoder()(data)
    return json.loads(data)


@cache
def _encoder() -> Callable[[object], bytes]:
    """Give the encoder of the extra `fast`, or Python's own."""
    try:
        import orjson  # noqa: PLC0415  for those who build, if they have it
    except ImportError:
        return plain_json
    return partial(orjson.dumps, option=orjson.OPT_APPEND_NEWLINE)


@cache
def _decoder() -> Callable[[bytes | str], Any]:
    """Give the decoder of the extra `fast`, or Python's own."""
    try:
        import orjson  # noqa: PLC0415  for those who build, if they have it
    except ImportError:
        return json.loads
    return orjson.loads
