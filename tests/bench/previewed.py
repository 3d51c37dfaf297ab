"""An edit while a generator's own server runs: from the save until the new page is given.

In: the command of a server, its address, a file and what is written to it. Out: for each edit a
`Run`: seconds on the clock from the save until the page that was edited is given with its new
words, which is looked at all the time; processor seconds and peak memory of the server's processes.
The edit right after the start, at which a server may still be reading, is not counted.
"""

from __future__ import annotations

import os
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.running import Run, family, held, used

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

#: Seconds a server has to start, or to give a page that was edited.
_LIMIT = 900
#: Seconds between two edits, and between two looks at a page.
_PAUSE = 2.0
_LOOK = 0.004


class Edited(NamedTuple):
    """A page and the file it is made of; words go in where `before` stands."""

    file: Path
    before: str
    address: str


def previewed(command: Sequence[str], page: Edited, edits: int, path: str = "") -> list[Run]:
    """Start a server, edit a file so often, and end it."""
    text = page.file.read_text("utf-8")
    with _running(command, path) as pid:
        _until(page.address, bool)
        try:
            return [_edit(pid, page, text, f"Sentence {'abcdefghij'[n % 10] * 7}.")
                    for n in range(edits + 1)][1:]  # fmt: skip
        finally:
            page.file.write_text(text, "utf-8")


def _edit(pid: int, page: Edited, text: str, words: str) -> Run:
    time.sleep(_PAUSE)
    before = sum(map(used, family(pid)))
    new = text.replace(page.before, f"\n\n{words}{page.before}", 1)
    began = time.perf_counter()
    page.file.write_text(new, "utf-8")
    _until(page.address, lambda found: words.encode() in found)
    wall = time.perf_counter() - began
    time.sleep(_PAUSE)  # what is made after the page was given counts, too
    each = family(pid)
    return Run(wall, sum(map(used, each)) - before, sum(map(held, each)))


@contextmanager
def _running(command: Sequence[str], path: str) -> Iterator[int]:
    environment = {**os.environ, "PYTHONPATH": path} if path else dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def _until(address: str, is_there: Callable[[bytes], bool]) -> None:
    limit = time.monotonic() + _LIMIT
    while time.monotonic() < limit:
        try:
            with urllib.request.urlopen(address, timeout=_LIMIT) as answer:
                if is_there(answer.read()):
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)  # it is starting
        time.sleep(_LOOK)
    raise TimeoutError(address)
