"""A file that is no page, and what it is made of.

What names all that goes into a file is cheaper to give than its bytes: where an earlier build made
the file of the same, it stays, and nothing of it is put together.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class File(NamedTuple):
    """A file: its path, a digest of all it is made of, and what makes it.

    `make` gives None where a template fails, which the theme notes.
    """

    path: str
    of: str
    make: Callable[[], bytes | None]


class Files(NamedTuple):
    """Many files: of each path a digest of all it is made of, and what makes one."""

    of: Mapping[str, str]
    make: Callable[[str], bytes | None]

    @classmethod
    def of_one(cls, file: File) -> Files:
        """Give one file as one of many."""
        return cls({file.path: file.of}, lambda _: file.make())

    def one(self, path: str) -> File:
        """Give one of them."""
        return File(path, self.of[path], partial(self.make, path))

    def each(self) -> Iterator[File]:
        """Give them one by one."""
        return map(self.one, self.of)


def whole(path: str, data: bytes) -> File:
    """Give a file whose bytes are at hand."""
    return File(path, sha256(data).hexdigest(), lambda: data)


def made_of(*parts: str) -> str:
    """Give a digest of these parts, for `File.of`."""
    return sha256(repr(parts).encode()).hexdigest()  # with lone surrogates as escapes
