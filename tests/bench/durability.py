"""What each guarantee of writing costs: `python -m tests.bench.durability [FILES] [ROUNDS]`.

Prints a Markdown table of milliseconds a file (median of the rounds, in one process, rows
interleaved). It reports; nothing is asserted.
"""

from __future__ import annotations

import hashlib
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.disk import files

if TYPE_CHECKING:
    from collections.abc import Callable

_DATA = b"<p>A page of a briefing site.</p>\n" * 300  # 10 kB


def _flushed(path: str) -> None:
    fd = os.open(path, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


def _in_place(path: str) -> None:
    Path(path).write_bytes(_DATA)


def _in_place_flushed(path: str) -> None:
    _in_place(path)
    _flushed(path)


def _renamed(path: str) -> None:
    files.replace(path, _DATA)


def _renamed_flushed(path: str) -> None:
    files.write_durably(path, _DATA)


def _stat(path: str) -> None:
    os.lstat(path)


def _compared(path: str) -> None:
    assert Path(path).read_bytes() == _DATA


def _hashed(path: str) -> None:
    files.digest(path)


def _digest(_path: str) -> None:
    hashlib.sha256(_DATA).hexdigest()


ROWS: dict[str, Callable[[str], None]] = {
    "know from one stat that a file is as written": _stat,
    "read it and compare": _compared,
    "read it and hash it": _hashed,
    "hash 10 kB in memory": _digest,
    "overwrite in place (may be torn)": _in_place,
    "temporary name and rename (whole after a kill)": _renamed,
    "in place, flushed to disk": _in_place_flushed,
    "temporary name, flushed, renamed (whole after a power cut)": _renamed_flushed,
}


def measure(count: int, rounds: int) -> dict[str, float]:
    """Give milliseconds a file for each row."""
    times: dict[str, list[float]] = {name: [] for name in ROWS}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        paths = [f"{folder}/{number}.html" for number in range(count)]
        for path in paths:
            _in_place(path)
        for _ in range(rounds):
            for name, act in ROWS.items():
                began = time.perf_counter()
                for path in paths:
                    act(path)
                times[name].append((time.perf_counter() - began) / count * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Measure and print."""
    count, rounds = map(int, [*sys.argv[1:], *("500", "5")[len(sys.argv) - 1 :]])
    print(f"| a file of {len(_DATA)} bytes, {count} of them, median of {rounds} | ms |")
    print("| --- | --- |")
    for name, found in measure(count, rounds).items():
        print(f"| {name} | {found:.3f} |")


if __name__ == "__main__":
    main()
