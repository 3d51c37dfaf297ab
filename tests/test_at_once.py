"""Items are all worked on, by several threads where they are some; a fault ends all of them."""

from __future__ import annotations

import threading
import time

import pytest

from generator.disk import at_once as module
from generator.disk.at_once import at_once


@pytest.mark.parametrize("count", [0, 1, 3, 4, 90, 512, 513, 2000])
def test_each_item_is_worked_on_once(count: int) -> None:
    done: list[int] = []
    at_once(range(count), done.append)
    assert sorted(done) == list(range(count))
    assert threading.active_count() == 1


def test_some_items_are_worked_on_at_the_same_time() -> None:
    together = threading.Barrier(3, timeout=20)
    at_once(range(6), lambda _: together.wait())


def test_a_few_and_thousands_are_worked_on_by_this_thread() -> None:
    seen = set[int]()
    for count in (3, 2000):
        at_once(range(count), lambda _: seen.add(threading.get_ident()))
    assert seen == {threading.get_ident()}


@pytest.mark.parametrize("here", [True, False])
def test_after_a_fault_nothing_is_begun(here: bool) -> None:  # noqa: FBT001  a case
    begun: list[int] = []

    def fail(item: int) -> None:
        time.sleep(0.002)
        begun.append(item)
        if (threading.current_thread() is threading.main_thread()) == here:
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        at_once(range(400), fail)
    assert threading.active_count() == 1
    assert len(begun) < 100


def test_an_interrupt_does_not_wait_for_what_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    let_go = threading.Event()

    def hang(_: int) -> None:
        if threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        let_go.wait(20)

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        at_once(range(50), hang)
    assert time.monotonic() - began < 10
    let_go.set()
