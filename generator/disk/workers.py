"""Work spread over forked processes; results do not depend on how many.

In: items and a function of one item. Out: the results in the order of the items. The children get
everything by fork, so nothing is sent to them; only results travel back, as `marshal` data over a
pipe from our own children. Where there is no fork, where there are other threads, or where there is
little to do, the work is done here.
"""

from __future__ import annotations

import gc
import marshal
import os
import signal
import threading
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: Fewer items than this are not worth a fork.
WORTH_A_FORK = 64


@contextmanager
def uncollected() -> Iterator[None]:
    """Make a site without looking for what may be thrown away.

    Nearly all that is made stays until the site is whole; looking through it again and again, for
    circles that nobody makes, is a tenth of a build.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def processes(count: int, jobs: int) -> int:
    """Give how many processes `spread` uses for so many items."""
    alone = (
        jobs < 2 or count < WORTH_A_FORK or not hasattr(os, "fork") or threading.active_count() > 1
    )
    return 1 if alone else jobs


def spread(
    items: Sequence[Any],
    work: Callable[[Any], Any],
    jobs: int,
    begin: Callable[[int], None] = lambda _number: None,
) -> list[Any]:
    """Apply `work` to every item. Its results are made of what `marshal` can write.

    `begin` is told in each child which of the processes it is: 1, 2...; here it is not called, and
    what is done here is the work of process 0. An exception in a child is not carried over: its
    items are done again here, where it is raised. An exception here, an interrupt too, ends all
    children before it passes on.
    """
    if processes(len(items), jobs) == 1:
        return [work(item) for item in items]
    stripes = [range(start, len(items), jobs) for start in range(jobs)]
    children: list[_Child] = []
    results: list[Any] = [None] * len(items)
    gc.freeze()  # what the collector does not touch stays shared with the children
    try:
        with suppress(OSError):  # too many processes or open files: what has no child is done here
            for number, stripe in enumerate(stripes[1:], 1):
                children.append(_fork(items, work, stripe, partial(begin, number)))
        for at in stripes[0]:
            results[at] = work(items[at])
        received = [_collect(child) for child in children]
    except BaseException:
        _end(children)
        raise
    finally:
        gc.unfreeze()
    received += [None] * (len(stripes) - 1 - len(received))
    for stripe, found in zip(stripes[1:], received, strict=True):
        for at, result in zip(stripe, found or map(work, [items[i] for i in stripe]), strict=True):
            results[at] = result
    return results


class _Child(NamedTuple):
    """A forked process, and the pipe its results come through."""

    pid: int
    pipe: int


def _fork(
    items: Sequence[Any],
    work: Callable[[Any], Any],
    stripe: range,
    begin: Callable[[], None],
) -> _Child:
    """Start a child on its share; raises OSError. A child whose parent is gone stops."""
    reading, writing = os.pipe()
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        raise
    if pid:
        os.close(writing)
        return _Child(pid, reading)
    status = 1
    try:
        for number in (signal.SIGINT, signal.SIGTERM):  # what is to be said the parent says
            signal.signal(number, signal.SIG_DFL)
        os.close(reading)
        begin()
        results = []
        for at in stripe:
            if os.getppid() != parent:
                os._exit(1)
            results.append(work(items[at]))
        data = marshal.dumps(results)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        status = 0
    finally:
        os._exit(status)


def _collect(child: _Child) -> list[Any] | None:
    with os.fdopen(child.pipe, "rb", closefd=False) as stream:
        data = stream.read()
    _, status = os.waitpid(child.pid, 0)
    os.close(child.pipe)
    return list(marshal.loads(data)) if status == 0 else None  # noqa: S302 from our own child


def _end(children: Sequence[_Child]) -> None:
    """Stop the children that are left: nobody will take their results."""
    for child in children:
        with suppress(OSError):  # it was collected
            os.kill(child.pid, signal.SIGKILL)
            os.waitpid(child.pid, 0)
        with suppress(OSError):
            os.close(child.pipe)
