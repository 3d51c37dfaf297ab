"""Work spread over forked processes; results do not depend on how many.

In: items and a function of one item. Out: the results in the order of the items. The children get
everything by fork, so nothing is sent to them; only results travel back, as `marshal` data over a
pipe from our own children. Where there is no fork, where there are other threads, or where there is
little to do, the work is done here.
"""

from __future__ import annotations

import marshal
import os
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Fewer items than this are not worth a fork.
WORTH_A_FORK = 64


def spread(items: Sequence[Any], work: Callable[[Any], Any], jobs: int) -> list[Any]:
    """Apply `work` to every item. Its results are made of what `marshal` can write.

    An exception in a child is not carried over: its items are done again here, where it is raised.
    """
    if (
        jobs < 2
        or len(items) < WORTH_A_FORK
        or not hasattr(os, "fork")
        or threading.active_count() > 1
    ):
        return [work(item) for item in items]
    stripes = [range(start, len(items), jobs) for start in range(jobs)]
    children = [_fork(items, work, stripe) for stripe in stripes[1:]]
    results: list[Any] = [None] * len(items)
    try:
        for at in stripes[0]:
            results[at] = work(items[at])
    finally:
        received = [_collect(pid, pipe) for pid, pipe in children]
    for stripe, found in zip(stripes[1:], received, strict=True):
        for at, result in zip(stripe, found or map(work, [items[i] for i in stripe]), strict=True):
            results[at] = result
    return results


def _fork(items: Sequence[Any], work: Callable[[Any], Any], stripe: range) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = 1
    try:
        os.close(reading)
        data = marshal.dumps([work(items[at]) for at in stripe])
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        status = 0
    finally:
        os._exit(status)


def _collect(pid: int, pipe: int) -> list[Any] | None:
    with os.fdopen(pipe, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(pid, 0)
    return list(marshal.loads(data)) if status == 0 else None  # noqa: S302 from our own child
