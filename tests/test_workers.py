"""Work spread over processes: who does what, and what is told of it."""

from __future__ import annotations

import marshal
import os
import time
from typing import TYPE_CHECKING

import pytest

from generator.disk import workers
from generator.disk.spool import Spool
from generator.disk.stores import Dropped, Held
from tests.previewing import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT PROVEN HERE: there is no fork")


def begun(folder: Path, count: int) -> None:
    """Wait in a process until so many of them have begun to work, however slow the machine is."""
    (folder / str(os.getpid())).touch()
    until(lambda: len(list(folder.iterdir())) >= count, what="all processes at work")


@needs_fork
@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 1000, 5000, 70_000])
def test_results_come_in_the_order_of_the_items(count: int, jobs: int) -> None:
    found = workers.spread(range(count), lambda item: item * 3, jobs)
    assert list(found) == list(range(0, 3 * count, 3))


@needs_fork
def test_every_process_takes_a_part_and_nothing_is_done_twice(tmp_path: Path) -> None:
    at_work = tmp_path / "at work"
    at_work.mkdir()
    log = os.open(tmp_path / "log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def work(item: int) -> int:
        begun(at_work, 3)
        os.write(log, f"{item}\n".encode())
        return os.getpid()

    took = list(workers.spread(range(200), work, 3))
    os.close(log)
    assert len(set(took)) == 3
    assert sorted(map(int, (tmp_path / "log").read_text().split())) == list(range(200))


@needs_fork
@pytest.mark.parametrize("jobs", [1, 3])
def test_what_is_done_meanwhile_is_done_once_and_here_while_others_work(
    tmp_path: Path, jobs: int
) -> None:
    done: list[int] = []

    def work(item: int) -> tuple[int, list[int]]:
        (tmp_path / str(os.getpid())).touch()
        return item, list(done)

    def meanwhile() -> None:
        done.append(os.getpid())
        until(lambda: jobs == 1 or any(tmp_path.iterdir()), what="another at work")

    found = list(workers.spread(range(200), work, jobs, meanwhile=meanwhile))
    assert done == [os.getpid()]
    assert [item for item, _ in found] == list(range(200))
    assert any(not before for _, before in found) == (jobs > 1)


@needs_fork
def test_a_long_piece_of_work_leaves_the_rest_to_the_others(tmp_path: Path) -> None:
    def work(item: int) -> int:
        if item == 0:
            until(lambda: len(list(tmp_path.iterdir())) > 70, what="the work of another process")
        else:
            (tmp_path / str(item)).touch()
        return os.getpid()

    took = list(workers.spread(range(100), work, 2))
    assert took.count(took[0]) < 30


@needs_fork
def test_what_a_child_fails_at_is_done_again_here(tmp_path: Path) -> None:
    here = os.getpid()

    def work(item: int) -> int:
        begun(tmp_path, 3)
        if os.getpid() != here and item % 10 == 3:
            raise MemoryError
        return item

    assert list(workers.spread(range(300), work, 3)) == list(range(300))


@needs_fork
def test_all_is_done_before_the_first_result_is_asked_for(tmp_path: Path) -> None:
    log = os.open(tmp_path / "log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for jobs in (1, 2):
        found = workers.spread(range(100), lambda item: os.write(log, b"%d\n" % item), jobs)
        done = (tmp_path / "log").read_text().split()
        assert len(done) == 100 * jobs
        assert len(list(found)) == 100
    os.close(log)


@needs_fork
def test_an_exception_that_comes_everywhere_is_raised_here() -> None:
    def work(item: int) -> int:
        time.sleep(0.001)
        if item == 77:
            raise LookupError(item)
        return item

    with pytest.raises(LookupError, match="77"):
        workers.spread(range(300), work, 2)


@needs_fork
def test_a_result_that_cannot_be_told_is_no_secret(tmp_path: Path) -> None:
    """Doing the work again here would hide that the other process has done it for nothing."""

    def work(_item: int) -> object:
        begun(tmp_path, 2)
        return object()

    with pytest.raises(TypeError, match="marshal"):
        workers.spread(range(200), work, 2)


@needs_fork
def test_what_is_done_elsewhere_comes_in_order_from_one_other_process() -> None:
    begun: list[int] = []

    def work() -> Iterator[tuple[int, int, list[int]]]:
        yield from ((number, os.getpid(), begun) for number in range(1000))

    told = list(workers.elsewhere(work, 64, 2, begun.append))
    assert [number for number, *_ in told] == list(range(1000))
    assert len({process for _, process, _ in told} - {os.getpid()}) == 1
    assert all(numbers == [1] for *_, numbers in told)
    assert begun == []


@pytest.mark.parametrize(
    "why", ["one process", "few items", "threads", "no more processes", "it fails there"]
)
def test_what_cannot_be_done_elsewhere_is_done_here(
    monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    here = os.getpid()

    def refused() -> int:
        raise BlockingIOError

    def work() -> Iterator[int]:
        yield 1
        if os.getpid() != here:
            raise MemoryError
        yield os.getpid()

    if why == "threads":
        monkeypatch.setattr("threading.active_count", lambda: 2)
    if why == "no more processes":
        monkeypatch.setattr(os, "fork", refused, raising=False)
    count, jobs = 63 if why == "few items" else 64, 1 if why == "one process" else 2
    assert list(workers.elsewhere(work, count, jobs)) == [1, here]


@needs_fork
def test_what_fails_elsewhere_and_here_is_raised_here() -> None:
    def work() -> Iterator[int]:
        yield 1
        raise LookupError

    with pytest.raises(LookupError):
        list(workers.elsewhere(work, 64, 2))


def test_what_a_store_gives_for_bytes_can_be_told(tmp_path: Path) -> None:
    with Spool(str(tmp_path)) as spool:
        for store in (spool, Held(), Dropped()):
            ticket = marshal.loads(marshal.dumps(store.put(b"some bytes")))
            store.name("path", ticket)
            assert store.held()["path"] == (b"" if isinstance(store, Dropped) else b"some bytes")
