"""`briefing serve` and the stock livereload side by side: `python -m tests.bench.serve`.

Measured in one run, each on the same small site with the number of other files asked for beside
it: the share of a core while idle, and what the process that serves and watches uses for an edit
(with its share of idling between two); from a save to the page painted with it in Chromium, less
the build's own time; from a save to the swapped stylesheet and to the error shown; builds for 200
files saved at once. The stock package builds nothing here: its page is written by hand, so its row
is what it takes to notice and reload alone. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browsing import browsing
from tests.previewing import ROOT, Preview, about, copy_site

if TYPE_CHECKING:
    from collections.abc import Callable

_PAINTED = """(words) => new Promise((done) => {
  const look = () => document.body && document.body.textContent.includes(words)
    ? requestAnimationFrame(() => setTimeout(() => done(Date.now()), 0))
    : setTimeout(look, 4);
  look();
})"""
_STOCK = """
import sys, livereload
server = livereload.Server()
server.watch(sys.argv[1])
server.serve(port=int(sys.argv[2]), root=sys.argv[1])
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        rows = [_ours(Path(folder) / "ours", browser, given)]
        rows.append(_stock(Path(folder) / "stock", browser, given))
    names = list(rows[0])
    print("| | " + " | ".join(names) + " |\n|" + " --- |" * (len(names) + 1))
    for title, row in zip(("briefing serve", "livereload 2.7.1"), rows, strict=True):
        print(f"| {title} | " + " | ".join(str(row.get(name, "-")) for name in names) + " |")


def _fill(folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / f"f{number // 500}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"file {number}\n")


def _seconds_used(pids: list[int]) -> float:
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _idle(pid: int) -> str:
    children = subprocess.run(
        ["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True, check=False
    ).stdout.split()
    pids = [pid, *map(int, children)]
    time.sleep(4)
    before, began = _seconds_used(pids), time.monotonic()
    time.sleep(15)
    used = (_seconds_used(pids) - before) / (time.monotonic() - began)
    return f"{100 * used:.1f} %"


def _until_painted(page: Any, words: str, save: Callable[[], object]) -> float:
    began = time.time()
    save()
    while True:
        try:
            return float(page.evaluate(_PAINTED, words)) / 1000 - began
        except Exception as error:  # the page was replaced while it was asked
            if "navigat" not in str(error) and "destroyed" not in str(error):
                raise


def _ms(values: list[float]) -> str:
    return f"{1000 * statistics.median(values):.0f} ms (to {1000 * max(values):.0f})"


def _ours(folder: Path, browser: Any, given: argparse.Namespace) -> dict[str, str]:
    folder.mkdir()
    root = copy_site(folder)
    shutil.copytree(ROOT / "templates", root / "templates")
    _fill(root / "content" / "briefings" / "files" / "more", given.files)
    preview = Preview(root)
    try:
        preview.wait("^built")
        row = {"idle": _idle(preview.process.pid)}
        page = browser.new_page()
        page.goto(f"{preview.address}/about/")
        whole, beyond, css, bad = [], [], [], []
        used = _seconds_used([preview.process.pid])
        for turn in range(given.rounds):
            words = f"Turn {'abcdefghijklmnopqrstuvwxyz'[turn] * 5}"
            took = _until_painted(page, words, partial(about, root, words))
            built = float(preview.wait(r"^built .* in ([\d.]+) s")[1])
            whole.append(took)
            beyond.append(took - built)
            time.sleep(1.2)
            css.append(_css(page, root, turn))
            preview.wait("^built")
            time.sleep(1.2)
            bad.append(_error(page, root, preview))
            time.sleep(1.2)
        row |= {"save to paint": _ms(whole), "beyond the build": _ms(beyond)}
        row |= {"CSS swap": _ms(css), "error shown, beyond the build": _ms(bad)}
        edits = 4 * given.rounds  # words, a stylesheet, an error, and its mending
        used = (_seconds_used([preview.process.pid]) - used) / edits
        row["CPU of the server, an edit"] = f"{1000 * used:.0f} ms"
        row["builds for 200 files"] = _burst(root, preview)
    finally:
        preview.stop()
    return row


def _css(page: Any, root: Path, turn: int) -> float:
    path = root / "templates" / "assets" / "site.css"
    text = re.sub(r"\nbody \{ --turn.*", "", path.read_text())
    look = f"""() => new Promise((done) => {{ const look = () =>
      getComputedStyle(document.body).getPropertyValue("--turn").trim() === "{turn}"
      ? done(Date.now()) : setTimeout(look, 2); look(); }})"""
    began = time.time()
    path.write_text(f"{text}\nbody {{ --turn: {turn}; }}")
    return float(page.evaluate(look)) / 1000 - began


def _error(page: Any, root: Path, preview: Preview) -> float:
    began = time.time()
    about(root, "See [nowhere](nowhere.md).")
    look = """() => new Promise((done) => { const look = () =>
      document.querySelector("briefing-preview").shadowRoot.querySelector(".overlay").hidden
      ? setTimeout(look, 2) : done(Date.now()); look(); })"""
    took = float(page.evaluate(look)) / 1000 - began
    built = float(preview.wait(r"^not built.* after ([\d.]+) s")[1])
    about(root, "Good again.")
    preview.wait("^built")
    return took - built


def _burst(root: Path, preview: Preview) -> str:
    before = sum("built" in line for line in preview.lines)
    for number in range(200):
        path = root / "content" / "pages" / f"page-{number}.md"
        path.write_text("---\ntitle: A page\n---\n\nWords.\n")
    time.sleep(8)
    preview.drain()
    return str(sum("built" in line for line in preview.lines) - before)


def _stock(folder: Path, browser: Any, given: argparse.Namespace) -> dict[str, str]:
    _fill(folder, given.files)
    index = folder / "index.html"
    html = "<!doctype html><html><head><title>t</title></head><body>{}</body></html>"
    index.write_text(html.format("start"))
    port = 35811
    process = subprocess.Popen(
        [sys.executable, "-c", _STOCK, str(folder), str(port)],
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    try:
        time.sleep(2)
        row = {"idle": _idle(process.pid)}
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        took = []
        for turn in range(given.rounds):
            time.sleep(3.3)
            words = f"Turn {'abcdefghijklmnopqrstuvwxyz'[turn] * 5}"
            took.append(_until_painted(page, words, partial(index.write_text, html.format(words))))
        row |= {"save to paint": _ms(took), "beyond the build": _ms(took)}
    finally:
        process.kill()
        process.wait()
    return row


if __name__ == "__main__":
    main()
