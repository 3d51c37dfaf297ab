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
from typing import TypeAlias

from generator.disk import files

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def pack(kind: str, value: Json) -> bytes:
    """Give the bytes of a sealed file; `kind` is a name and a version, as in `trace 1`."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    encoded = body.encode("utf-8", "surrogatepass")
    return f"briefing {kind} {sha256(encoded).hexdigest()}\n".encode() + encoded


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


def save(path: str, kind: str, value: Json) -> None:
    """Write a sealed file in one step and durably; raises OSError."""
    files.write_durably(path, pack(kind, value))
