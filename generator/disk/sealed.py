"""A file that is believed only if it is exactly what was written: a header line and JSON.

In and out: a JSON value and the bytes of a file. The header names the kind, the format's version
and the sha-256 of the rest. Whatever is cut, flipped, empty, of another version or not there reads
as None, never as an error: the caller does the work again instead. It deliberately guards against
accident only; whoever can write here can also make a good header, so callers still check what the
value says before acting on it.
"""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import chain, repeat
from typing import Final, TypeAlias

from generator.disk import files

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

#: So deep a value is taken apart to be written.
_DEPTH: Final = 2
to_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def pack(kind: str, value: Json) -> bytes:
    """Give the bytes of a sealed file; `kind` is a name and a version, as in `trace 1`."""
    body = bytearray()
    _write(body, value, _DEPTH)
    return b"".join((f"briefing {kind} {sha256(body).hexdigest()}\n".encode(), body))


def _write(body: bytearray, value: Json, depth: int) -> None:
    """Add a value as JSON, piece by piece: the text of a large file is never there as a whole."""
    if depth and isinstance(value, dict):
        _write_items(body, value, depth)
    elif depth and isinstance(value, list):
        for sign, item in zip(chain("[", repeat(",")), value, strict=False):
            body += sign.encode()
            _write(body, item, depth - 1)
        body += b"]" if value else b"[]"
    else:
        body += to_json(value).encode("utf-8", "surrogatepass")


def _write_items(body: bytearray, value: dict[str, Json], depth: int) -> None:
    for sign, (key, item) in zip(chain("{", repeat(",")), value.items(), strict=False):
        body += f"{sign}{to_json(key)}:".encode("utf-8", "surrogatepass")
        _write(body, item, depth - 1)
    body += b"}" if value else b"{}"


def unpack(kind: str, data: bytes) -> Json:
    """Give the value of a sealed file's bytes; None for anything in doubt."""
    header, _, body = data.partition(b"\n")
    if header != f"briefing {kind} {sha256(body).hexdigest()}".encode():
        return None
    try:
        value: Json = json.loads(body.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return value


def load(path: str, kind: str) -> Json:
    """Read a sealed file under the terms of `files.attempt`; None for anything in doubt."""
    found = files.attempt(path)
    return unpack(kind, found[0]) if found else None


def save(path: str, kind: str, value: Json, *, durable: bool = False) -> None:
    """Write a sealed file in one step; raises OSError.

    A folder in its place, or in that of its temporary file, is damage like any other: it goes.
    """
    for place in (path, f"{path}.tmp"):
        files.make_way(place)
    files.write(path, pack(kind, value), durable=durable)
