"""One build at a time, and no lock survives its holder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.disk.lock import Locked, acquire
from generator.disk.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).resolve().parent.parent
HOLD = """
import sys, time
from pathlib import Path
from generator.disk.lock import acquire
from generator.disk.target import Target
with acquire(Target.of(Path(sys.argv[1]), Path(sys.argv[2]))):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """Name an empty site."""
    (tmp_path / "root").mkdir()
    return Target.of(tmp_path / "root")


@pytest.fixture
def holder(target: Target) -> Iterator[subprocess.Popen[str]]:
    """Start another process that holds the lock."""
    with hold(target) as process:
        yield process
        process.kill()


def hold(target: Target) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, target.root, target.output],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.usefixtures("holder")
def test_a_lock_that_another_process_holds_is_refused_at_once_if_asked(target: Target) -> None:
    with pytest.raises(Locked):
        acquire(target, wait=0)


@pytest.mark.usefixtures("holder")
def test_waiting_is_announced_once_and_ends(target: Target) -> None:
    said: list[str] = []
    before = time.monotonic()
    with pytest.raises(Locked):
        acquire(target, wait=0.3, on_wait=lambda: said.append("waiting"))
    assert said == ["waiting"]
    assert 0.25 < time.monotonic() - before < 5


def test_the_lock_of_a_killed_process_is_free(
    target: Target, holder: subprocess.Popen[str]
) -> None:
    holder.send_signal(signal.SIGKILL)
    with acquire(target, wait=5):
        pass


def test_who_waits_gets_the_lock_when_the_holder_ends(
    target: Target, holder: subprocess.Popen[str]
) -> None:
    with acquire(target, wait=10, on_wait=holder.kill):
        assert holder.wait(5)


def test_a_free_lock_is_not_waited_for(target: Target) -> None:
    for _ in range(3):
        with acquire(target, wait=0, on_wait=lambda: pytest.fail("waited")):
            pass


def test_the_lock_is_released_on_an_exception(target: Target) -> None:
    with pytest.raises(KeyboardInterrupt), acquire(target):
        raise KeyboardInterrupt
    acquire(target, wait=0).release()


def test_two_threads_exclude_each_other(target: Target) -> None:
    inside: list[int] = []

    def work(number: int) -> None:
        with acquire(target, wait=20):
            inside.append(number)
            time.sleep(0.01)
            inside.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(inside) == 10
    assert inside[::2] == inside[1::2]


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked")
def test_two_sites_built_into_one_folder_exclude_each_other(tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("one", "two"))
    one.mkdir()
    two.mkdir()
    with hold(Target.of(one, tmp_path / "out")) as process:
        with pytest.raises(Locked):
            acquire(Target.of(two, tmp_path / "out"), wait=0)
        process.kill()


def test_two_sites_with_folders_of_their_own_do_not_exclude_each_other(tmp_path: Path) -> None:
    one, two = (Target.of(tmp_path / name) for name in ("one", "two"))
    with acquire(one, wait=0), acquire(two, wait=0):
        pass


def test_a_lock_file_removed_while_held_does_not_let_two_in_by_the_old_one(target: Target) -> None:
    first = acquire(target)
    (Path(target.state) / "lock").unlink()
    first.release()
    with acquire(target, wait=0), pytest.raises(Locked):
        acquire(target, wait=0)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_lock_s_place_is_not_followed(target: Target, tmp_path: Path) -> None:
    target.prepare()
    (Path(target.state) / "lock").symlink_to(tmp_path / "victim")
    with pytest.raises(OSError, match="lock"):
        acquire(target, wait=0)
    assert not (tmp_path / "victim").exists()


def test_the_memory_keeps_itself_out_of_version_control(target: Target) -> None:
    with acquire(target):
        pass
    assert (Path(target.state) / ".gitignore").read_text() == "*\n"


def test_an_output_folder_made_for_the_lock_and_not_used_goes_again(target: Target) -> None:
    with acquire(target):
        assert Path(target.output).is_dir()
    assert not Path(target.output).exists()


def test_an_output_folder_that_was_there_stays(target: Target) -> None:
    Path(target.output).mkdir()
    with acquire(target):
        pass
    assert Path(target.output).is_dir()


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked")
def test_a_folder_taken_away_by_its_last_user_is_locked_anew(tmp_path: Path) -> None:
    one, two = (Target.of(tmp_path / name, tmp_path / "out") for name in ("one", "two"))
    first = acquire(one)
    with acquire(two, wait=5, on_wait=first.release):
        assert Path(two.output).is_dir()
        with pytest.raises(Locked):
            acquire(one, wait=0)
