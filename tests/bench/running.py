"""A command, run once and measured: wall seconds, processor seconds, peak memory of its processes.

Memory is the sum over all processes of what each holds alone and its share of what it shares
(proportional set size), so that forked processes are not counted twice; it is looked at every few
hundredths of a second, and a peak in between is missed. Linux only.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEP = 0.03


class Run(NamedTuple):
    """What one run took: seconds on the clock, seconds of processors, bytes of memory."""

    wall: float
    cpu: float
    memory: int


def run(command: Sequence[str], folder: Path, path: str = "") -> Run:
    """Run a command in a folder; raises CalledProcessError if it fails.

    Python may keep what it compiles, as it does of all that is installed: where that is switched
    off, a program that is run from its sources would be compiled anew each time.
    """
    environment = {**os.environ, "PYTHONPATH": path} if path else dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = _children(), time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = [0]
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    code = process.wait()
    wall = time.perf_counter() - began
    ended.set()
    watcher.join()
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Run(wall, _children() - before, peak[0])


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def _watch(pid: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.is_set():
        peak[0] = max(peak[0], sum(held(one) for one in family(pid)))
        ended.wait(_STEP)


def family(pid: int) -> list[int]:
    """Give a process and all that it started, and these."""
    found = [pid]
    for parent in found:
        try:
            tasks = list(Path(f"/proc/{parent}/task").iterdir())
            for task in tasks:
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def used(pid: int) -> float:
    """Give the processor seconds that a process and those it saw the end of have used."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def held(pid: int) -> int:
    """Give the bytes that a process holds: its own, and its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
