"""What is prepared in a process of its own is finished when it is wanted, and otherwise never."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from generator.disk.beside import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked there")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this process take itself for one without other threads."""
    monkeypatch.setattr("threading.active_count", lambda: 1)


def _work(folder: Path) -> Callable[[], None]:
    """Note who prepares, and give what notes who finishes."""
    (folder / "prepared").write_text(str(os.getpid()))

    def finish() -> None:
        (folder / "finished").write_text(str(os.getpid()))

    return finish


def _by(path: Path) -> int:
    return int(path.read_text())


def test_it_is_prepared_and_finished_in_another_process(tmp_path: Path) -> None:
    with Prepared(partial(_work, tmp_path), apart=True) as work:
        work.wanted()
        work.finish()
    assert _by(tmp_path / "prepared") == _by(tmp_path / "finished") != os.getpid()


@pytest.mark.parametrize("why", ["not apart", "threads", "no more processes"])
def test_without_another_process_it_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    def refused() -> int:
        raise BlockingIOError

    if why == "threads":
        monkeypatch.setattr("threading.active_count", lambda: 2)
    if why == "no more processes":
        monkeypatch.setattr(os, "fork", refused)
    with Prepared(partial(_work, tmp_path), apart=why != "not apart") as work:
        assert not list(tmp_path.iterdir())
        work.wanted()
        work.finish()
    assert _by(tmp_path / "prepared") == _by(tmp_path / "finished") == os.getpid()


@pytest.mark.parametrize("apart", [True, False])
def test_what_is_not_wanted_is_never_finished(tmp_path: Path, *, apart: bool) -> None:
    with pytest.raises(KeyboardInterrupt), Prepared(partial(_work, tmp_path), apart=apart):
        raise KeyboardInterrupt
    assert not (tmp_path / "finished").exists()


def test_what_fails_in_another_process_is_raised_here() -> None:
    def fails() -> Callable[[], None]:
        message = "of no use"
        raise ValueError(message)

    with Prepared(fails, apart=True) as work:
        time.sleep(0.1)
        work.wanted()
        with pytest.raises(ValueError, match="of no use"):
            work.finish()


def test_what_was_killed_is_done_here(tmp_path: Path) -> None:
    with Prepared(partial(_work, tmp_path), apart=True) as work:
        os.kill(work._child, signal.SIGKILL)
        work.wanted()
        work.finish()
    assert _by(tmp_path / "finished") == os.getpid()


def test_it_ends_with_who_began_it(tmp_path: Path) -> None:
    began, other = os.pipe()
    parent = os.fork()
    if not parent:
        work = Prepared(partial(_work, tmp_path), apart=True)
        os.write(other, str(work._child).encode())
        os._exit(0)
    child = int(os.read(began, 20))
    os.waitpid(parent, 0)
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)
    assert not (tmp_path / "finished").exists()


def _runs(process: int) -> bool:
    """Tell whether a process runs; one that nobody asked about after it ended does not."""
    try:
        os.kill(process, 0)
        with open(f"/proc/{process}/stat") as file:  # noqa: PTH123  it may be gone meanwhile
            return file.read().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False
