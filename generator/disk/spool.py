"""Bytes put aside until they are wanted: what a build has rendered and not yet written.

In: bytes, from this process and from those forked from it. Out: the same bytes, read back when
asked for. They lie in a file without a name beside the trace, so that a site of any size is held
in memory one page at a time, and nothing is left behind whatever ends the build.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from typing import IO, Self

from generator.model.named_tuples import NamedTuple


class Span(NamedTuple):
    """Where some bytes lie in a file of the spool."""

    file: int
    start: int
    length: int


class Spool(Mapping[str, bytes]):
    """Bytes by path: put by any of some processes, each into its own file; read by the first."""

    def __init__(self, folder: str, writers: int = 1) -> None:
        """Make a file for each writer; raises OSError."""
        self._files: list[IO[bytes]] = [
            tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  closed with the spool
            for _ in range(writers)
        ]
        self._spans: dict[str, Span] = {}
        self._writer = 0

    def begin(self, writer: int) -> None:
        """Put into a file of its own from now on, in a process forked from the first."""
        self._writer = writer

    def put(self, data: bytes) -> tuple[int, int, int]:
        """Put bytes aside, and tell where as plain data, for `marshal`; raises OSError."""
        file = self._files[self._writer]
        start = file.seek(0, os.SEEK_END)
        file.write(data)
        file.flush()
        return (self._writer, start, len(data))

    def name(self, path: str, ticket: tuple[int, int, int]) -> None:
        """Have a path hold what was put aside."""
        self._spans[path] = Span(*ticket)

    def held(self) -> Mapping[str, bytes]:
        """Give all that was named."""
        return self

    def __getitem__(self, path: str) -> bytes:
        span = self._spans[path]
        file = self._files[span.file]
        if hasattr(os, "pread"):  # children that read as well share the place in the file
            return os.pread(file.fileno(), span.length, span.start)
        file.seek(span.start)
        return file.read(span.length)

    def __contains__(self, path: object) -> bool:
        """Tell whether a path holds something, without reading it."""
        return path in self._spans

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files:
            file.close()
