"""Standard output and error whose reader may leave before the end, as in `briefing list | head -1`.

That somebody has read enough is no fault, and undoes nothing of what a command did or still does:
what it prints from then on goes nowhere, it does its work to the end, and its exit code tells how
that went. So a publish is a publish, and a `check` that fails fails. Only what is done for the
reader alone, `check --watch`, ends: it asks whether the reader `has_left`.

What else keeps output from being written, such as a full disk, is raised as ever.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


class Outlet:
    """A stream that goes nowhere once its reader has left; in all else the stream itself."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.unread = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, words: str) -> int:
        """Write as the stream does."""
        try:
            return self._stream.write(words)
        except BrokenPipeError:
            self._left()
            return len(words)

    def flush(self) -> None:
        """Flush as the stream does."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            self._left()

    def _left(self) -> None:
        """Let what is waiting and what comes go nowhere, lest it fail again when all ends."""
        self.unread = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._stream.fileno())
        os.close(nowhere)


@contextmanager
def outlets() -> Iterator[None]:
    """Print to readers who may leave, until the end of the block."""
    out, errors = (stream and Outlet(stream) for stream in (sys.stdout, sys.stderr))
    with ExitStack() as streams:
        streams.enter_context(redirect_stdout(out))
        streams.enter_context(redirect_stderr(errors))
        try:
            yield
        finally:
            for outlet in filter(None, (out, errors)):
                with suppress(OSError, ValueError):
                    outlet.flush()


def print_no_more() -> None:
    """Let what waits to be printed go nowhere, lest it fail again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def has_left() -> bool:
    """Tell whether the reader of standard output has left."""
    return bool(getattr(sys.stdout, "unread", False))
