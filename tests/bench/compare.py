"""The same content built by several generators, interleaved: `python -m tests.bench compare`.

Prints a Markdown table. Peers are installed from their registries into the folder of the benchmark
(the extra `bench` with pip, Eleventy with npm). In each round every generator builds once from
nothing; then this one builds with nothing changed, with a briefing's body edited and with a
program's title edited, some seconds after the build before. Medians of the rounds;
the spread is from the least to the greatest. Then those that have a server are left running, and a
body is edited as often (`previewed.py`). Old output is moved away and not deleted: making files
shortly after deleting many is slower on some disks.

Wall seconds mean something on a machine that does nothing else. Processor seconds hold on a busy
one too, but for what waiting and crowded caches add.
"""

from __future__ import annotations

import importlib
import itertools
import os
import platform
import socket
import statistics
import subprocess
import sys
import time
import tomllib
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bench.corpus import corpus
from tests.bench.previewed import previewed
from tests.bench.running import Run, run

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[2]
PEERS = ("ours", "hugo", "eleventy", "pelican", "mkdocs", "zensical")
# Seconds between a build and the next edit.
_PAUSE = 3
_numbers = itertools.count()


class Row(NamedTuple):
    """One case of one generator: its runs, and the size of what it made."""

    name: str
    case: str
    runs: list[Run]
    files: int
    size: int


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", nargs="+", choices=PEERS, default=list(PEERS))
    parser.add_argument("--work", type=Path, required=True, help="a folder for peers and sites")


def main(given: argparse.Namespace) -> None:
    """Install, build and print."""
    work = given.work.resolve()
    programs = {name: _program(name, work) for name in given.peers}
    for pages in given.pages:
        rows = _measure(pages, given.rounds, programs, work / str(pages))
        print(f"\n{pages} pages, {given.rounds} rounds, {_machine()}\n")
        print("\n".join(table(rows)))


def _program(name: str, work: Path) -> str:
    """Have a generator installed; give what runs it."""
    if name == "ours":
        return sys.executable
    if name == "eleventy":
        folder = work / "node"
        found = folder / "node_modules/.bin/eleventy"
        if not found.exists():
            folder.mkdir(parents=True, exist_ok=True)
            npm = ["npm", "install", "--silent", "--prefix", str(folder), "@11ty/eleventy@3"]
            subprocess.run(npm, check=True)
        return str(found)
    folder = work / "peers"
    found = folder / "bin" / _peer(name).PROGRAM
    if not found.exists():
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        wanted = extras["optional-dependencies"]["bench"]
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin/pip", "install", "--quiet", *wanted], check=True)
    return str(found)


def _peer(name: str) -> Any:
    return importlib.import_module(f"tests.bench.peers.{name}")


def _measure(pages: int, rounds: int, programs: dict[str, str], work: Path) -> list[Row]:
    """Write the sites, then let the generators take turns."""
    content = corpus(pages)
    for name in programs:
        if not (work / name).exists():
            _peer(name).write_site(content, work / name)
    runs: dict[tuple[str, str], list[Run]] = {}
    for _ in range(rounds):
        for name, program in programs.items():
            _put_away(work, name)
            runs.setdefault((name, "from nothing"), []).append(_build(work, name, program))
        if "ours" in programs:
            for case, found in _again(work, programs).items():
                runs.setdefault(("ours", case), []).append(found)
    for name, program in programs.items():
        if hasattr(_peer(name), "preview"):
            runs[name, "body edited, in its server"] = _served(work, name, program, rounds)
    return [
        Row(_peer(name).NAME, case, found, *_size(work / name / _peer(name).OUTPUT))
        for (name, case), found in runs.items()
    ]


def _build(work: Path, name: str, program: str) -> Run:
    peer = _peer(name)
    path = str(ROOT) if name == "ours" else ""
    return run(peer.command(program, work / name), work / name, path)


def _again(work: Path, programs: dict[str, str]) -> dict[str, Run]:
    """Build again: with nothing changed, and after each edit, which is then taken back.

    Nobody saves within two seconds of a build, in which stamps tell nothing: all outputs are read.
    """
    peer = _peer("ours")
    found = {}
    time.sleep(_PAUSE)
    _build(work, "ours", programs["ours"])  # knows by their stamps what was just written
    found["nothing changed"] = _build(work, "ours", programs["ours"])
    for name, (path, old, new) in peer.edits(work / "ours").items():
        text = path.read_text("utf-8")
        time.sleep(_PAUSE)
        path.write_text(text.replace(old, new, 1), "utf-8")
        found[f"{name} edited"] = _build(work, "ours", programs["ours"])
        path.write_text(text, "utf-8")
        _build(work, "ours", programs["ours"])
    return found


def _served(work: Path, name: str, program: str, rounds: int) -> list[Run]:
    """Edit a body while a generator's server runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command, page = _peer(name).preview(program, work / name, port)
    return previewed(command, page, rounds, str(ROOT) if name == "ours" else "")


def _put_away(work: Path, name: str) -> None:
    """Move output and memory out of the way."""
    for folder in (_peer(name).OUTPUT, ".briefing", ".cache", "resources"):
        old = work / name / folder
        if old.exists():
            away = work / "away" / f"{os.getpid()}-{next(_numbers)}"
            away.parent.mkdir(parents=True, exist_ok=True)
            old.rename(away)


def _size(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def table(rows: Iterable[Row]) -> list[str]:
    """Give the rows as a Markdown table; ratios are to Hugo's build from nothing."""
    rows = list(rows)
    hugo = next((_median(row.runs) for row in rows if row.name == "Hugo"), None)
    lines = [
        "| generator | case | wall s | spread | processor s | of Hugo's | peak MB | files | MB |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        took = _median(row.runs)
        walls = [one.wall for one in row.runs]
        ratio = f"{took.wall / hugo.wall:.2f}, {took.cpu / hugo.cpu:.2f}" if hugo else "-"
        lines.append(
            f"| {row.name} | {row.case} | {took.wall:.2f} | {min(walls):.2f} to {max(walls):.2f} "
            f"| {took.cpu:.2f} | {ratio} | {took.memory / 1e6:.0f} | {row.files} "
            f"| {row.size / 1e6:.0f} |"
        )
    return lines


def _median(runs: list[Run]) -> Run:
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.cpu for one in runs),
        int(statistics.median(one.memory for one in runs)),
    )
