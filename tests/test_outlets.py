"""Who has read enough leaves: a closed pipe changes nothing of what is done, nor the exit code."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli import main
from generator.cli import publish as cli_publish
from generator.cli.terminal import UnprintedError
from generator.model.data_classes import replace
from generator.publishing import story as publishing
from tests.publishes import built, files, site

if TYPE_CHECKING:
    from generator.publishing.story import Published

HERE = Path(__file__).resolve().parent
HARBOURS = HERE / "sites/harbours"
TODAY = ("--today", "2025-04-01")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a closed pipe is another fault there")


def _unread(*words: str | Path, errors: bool = False) -> tuple[int, str]:
    """Run the tool with a standard output, or both outputs, that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *map(str, words)],
            stdout=writer, stderr=writer if errors else subprocess.PIPE, text=True, check=False,
            cwd=HERE.parent,
        )  # fmt: skip
    finally:
        os.close(writer)
    return done.returncode, done.stderr or ""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(HARBOURS, tmp_path / "desk")
    return tmp_path / "desk"


@pytest.mark.parametrize("words", [("list",), ("coverage",), ("completion", "bash"), ("--help",)])
def test_what_is_read_no_further_ends_quietly(root: Path, words: tuple[str, ...]) -> None:
    place = ("--root", root, *TODAY) if words[0] in ("list", "coverage") else ()
    assert _unread(*words, *place) == (0, "")


def test_a_build_that_nobody_reads_of_is_a_build(root: Path) -> None:
    assert _unread("build", "--root", root, *TODAY, errors=True) == (0, "")
    assert (root / "site/index.html").is_file()


def test_a_check_that_fails_fails_though_nobody_reads_why(root: Path) -> None:
    page = root / "content/briefings/harbour-money.md"
    page.write_text(page.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    assert _unread("check", "--root", root, *TODAY) == (1, "")


def test_a_publish_that_nobody_reads_of_is_published(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    for both in (False, True):
        shutil.rmtree(tmp_path / "www", ignore_errors=True)
        done = _unread("publish", "web", "--yes", "--root", root, errors=both)
        assert done == (0, "")
        assert files(root.parent / "www") == built(root)


def test_a_watch_ends_when_nobody_reads_it(root: Path) -> None:
    assert _unread("check", "--watch", "--root", root, *TODAY) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that takes nothing")
def test_a_publish_whose_plan_cannot_be_printed_publishes_nothing_and_says_so(
    tmp_path: Path,
) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "publish", "web", "--yes", "--root", str(root)],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=HERE.parent,
        )  # fmt: skip
    said = "briefing: nothing was published, as nothing can be printed: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, said)
    assert not (root.parent / "www").exists()


def test_a_publish_of_which_nothing_can_be_said_afterwards_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    words = ("publish", "web", "--yes", "--root", str(root))
    story = publishing.publish

    def noted(*given: Any) -> Published:
        done = replace(story(*given), notes=("one", "two"))
        monkeypatch.setattr(cli_publish, "say", _full)
        return done

    monkeypatch.setattr(publishing, "publish", noted)
    assert main(words) == 0
    (said,) = capfd.readouterr().err.splitlines()
    assert said.startswith("briefing: published edition ")
    assert said.endswith(" cannot be printed: No space left on device")
    assert files(root.parent / "www") == built(root)


def _full(_words: str) -> None:
    raise UnprintedError(errno.ENOSPC, os.strerror(errno.ENOSPC))
