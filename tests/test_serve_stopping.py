"""Ends of a preview and of its builds: interrupts, endless templates, a parent that is gone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING, Any

import pytest

from generator.preview.watching import Watching
from generator.preview.workshop import Workshop
from tests.previewing import ROOT, TODAY, Preview, about, copy_site, slowness, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.preview.frames import Frame

ENDLESS = "{% for a in range(10**9) %}{% for b in range(10**9) %}{% endfor %}{% endfor %}"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and groups of processes")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_site(tmp_path)
    shutil.copytree(ROOT / "templates", root / "templates")
    return root


def endless(root: Path) -> None:
    template = root / "templates" / "page.html"
    template.write_text(template.read_text() + ENDLESS)


def many(root: Path) -> None:
    for number in range(120):
        page = root / "content" / "pages" / f"page-{number}.md"
        page.write_text("---\ntitle: A page\n---\n\nWords.\n")


def children(pid: int) -> list[int]:
    found = subprocess.run(
        ["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True, check=False
    )
    return [int(word) for word in found.stdout.split()]


def rests(group: int) -> bool:
    """Tell whether a process of a group still runs; one that only waits to be counted does not."""
    found = subprocess.run(
        ["ps", "-e", "-o", "pgid=,stat="], capture_output=True, text=True, check=False
    )
    rows = [line.split() for line in found.stdout.splitlines()]
    return any(int(row[0]) == group and not row[1].startswith("Z") for row in rows)


@pytest.fixture
def started(root: Path) -> Iterator[Any]:
    running: list[Preview] = []

    def start(*more: str) -> tuple[Preview, int]:
        preview = Preview(root, *more)
        running.append(preview)
        builder = until(lambda: children(preview.process.pid))[0]
        return preview, builder

    yield start
    for preview in running:
        preview.process.kill()
        preview.process.wait()


def output(preview: Preview) -> str:
    """Give all that a preview that has ended printed."""
    preview.ended()
    return "\n".join(preview.lines)


@pytest.mark.parametrize("moment", [0.0, 0.1, 0.4, 1.5])
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_a_signal_in_an_endless_build_ends_all_in_under_a_second(
    root: Path, started: Any, moment: float, sent: signal.Signals, code: int
) -> None:
    endless(root)
    preview, builder = started()
    time.sleep(moment)
    before, began = slowness(), time.monotonic()
    preview.process.send_signal(sent)
    assert preview.process.wait(60) == code
    took = time.monotonic() - began
    assert took < max(before, slowness())  # seconds, on a machine that does nothing else
    assert not rests(builder)
    said = output(preview)
    assert said.endswith("stopped")
    assert "Traceback" not in said
    assert "next build" not in said  # nothing was written, so nothing has to be put right


def test_what_was_ended_before_it_began_ends_and_begins_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal may come between any two steps of the start."""
    begun: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *words, **_: begun.append(words))
    said: list[Frame] = []
    workshop = Workshop(str(root), ask, said.append)
    watching = Watching(str(root), workshop.hint, print, polling=True)
    watching.stop()
    workshop.stop()
    workshop.start()
    workshop.stop()
    assert begun == []
    assert said == []


def test_processes_that_render_end_with_the_preview(root: Path, started: Any) -> None:
    many(root)
    endless(root)
    preview, builder = started("--jobs", "3")
    until(lambda: len(children(builder)) == 2)
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(60) == 0
    assert not rests(builder)


def test_a_builder_ends_by_itself_when_the_preview_was_killed(root: Path, started: Any) -> None:
    many(root)
    endless(root)
    preview, builder = started("--jobs", "3")
    until(lambda: children(builder))
    preview.process.kill()
    preview.process.wait()
    until(lambda: not rests(builder))


def ask() -> dict[str, Any]:
    options = {"today": TODAY, "drafts": False, "base_url": "https://e.org/", "strict": False}
    return {"options": options, "jobs": 1, "format": "text", "colour": False}


def test_an_endless_build_gives_way_to_the_edit_that_mends_it(root: Path) -> None:
    """The edit comes while the build still may be a slow one; no other edit follows."""
    good = (root / "templates" / "page.html").read_text()
    endless(root)
    done: list[Frame] = []
    workshop = Workshop(str(root), ask, done.append, patience=2)
    workshop.start()
    try:
        time.sleep(1)
        (root / "templates" / "page.html").write_text(good)
        workshop.hint([str(root / "templates" / "page.html")])
        until(lambda: any(frame.said.get("good") for frame in done))
        about(root, "And on.")
        workshop.hint(None)
        until(lambda: any(b"And on." in frame.blobs.get("about/index.html", b"") for frame in done))
    finally:
        workshop.stop()


def test_a_slow_build_is_left_to_end_if_nothing_changes(root: Path) -> None:
    done: list[Frame] = []
    workshop = Workshop(str(root), ask, done.append, patience=0)
    workshop.start()
    try:
        until(lambda: any(frame.said.get("good") for frame in done))
        assert not any(frame.said.get("fault") for frame in done)
    finally:
        workshop.stop()
