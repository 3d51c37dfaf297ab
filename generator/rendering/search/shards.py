"""From sorted items to files of a bounded size, so that a reader loads only what a query needs.

In: items in order of their keys. Out: runs of them, each small enough for one file. Runs end where
keys stop sharing their first characters, not at a count: an edit moves no border elsewhere.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Digits of a file's fingerprint; more where two files of one build would have the same.
_DIGITS: Final = 10


class Item(NamedTuple):
    """A key, and its piece of a file."""

    key: str
    piece: str


class Shard(NamedTuple):
    """A file: the first key it holds, its name under `assets/search/`, its bytes."""

    first: str
    name: str
    data: bytes


def shards(kind: str, items: Sequence[Item], limit: int) -> list[Shard]:
    """Write items into files of about `limit` characters, named by `kind` and what they hold."""
    runs = list(_cut(items, limit, 0)) if items else []
    written = [_script(kind, run[0].key, (item.piece for item in run)) for run in runs]
    digests = [sha256(data).hexdigest() for data in written]
    digits = _DIGITS
    while len({digest[:digits] for digest in digests}) < len(digests):
        digits += 2
    return [
        Shard(run[0].key, f"{kind}.{digest[:digits]}.js", data)
        for run, digest, data in zip(runs, digests, written, strict=True)
    ]


def _script(kind: str, first: str, pieces: Iterable[str]) -> bytes:
    """Write a file as a script that hands a list over: unlike JSON it also loads from a disk."""
    text = f'briefingSearch("{kind} {_escaped(first)}",[{",".join(pieces)}]);\n'
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _cut(items: Sequence[Item], limit: int, depth: int) -> Iterator[Sequence[Item]]:
    """Cut items that share `depth` characters into runs; small neighbours stay together."""
    if _size(items) <= limit or len(items) == 1:
        yield items
        return
    run: list[Item] = []
    size = 0
    for _, group in groupby(items, key=lambda item: item.key[depth : depth + 1]):
        members = list(group)
        more = _size(members)
        if run and size + more > limit:
            yield run
            run, size = [], 0
        if more > limit:
            yield from _cut(members, limit, depth + 1)
        else:
            run += members
            size += more
    if run:
        yield run


def _size(items: Iterable[Item]) -> int:
    return sum(len(item.piece) + 1 for item in items)
