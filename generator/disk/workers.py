"""Work spread over forked processes; results do not depend on how many.

In: items and a function of one item. Out: the results in the order of the items. The children get
everything by fork, so nothing is sent to them; only results travel back, as `marshal` data of our
own children. They wait in files without a name until they are asked for, those of this process too,
so that nobody holds what was made. Each process takes the next few items when it has done with the
last, so that all of them end at about the same time. Where there is no fork, where there are other
threads, or where there is little to do, the work is done here.
"""

from __future__ import annotations

import gc
import marshal
import os
import signal
import struct
import tempfile
import threading
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, Final

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

#: Fewer items than this are not worth a fork.
WORTH_A_FORK = 64
#: The same of items that take some ten milliseconds each, as a fork does; and of a third of that.
FEW_LONG: Final = 8
FEW: Final = 16
#: So many items, at most, are taken at once, as long as there are not too many portions to count.
_PORTION: Final = 8
#: Each process has so many portions to take, or more, where there are that many items.
_TURNS: Final = 32
_PORTIONS: Final = 4096
_NUMBER: Final = struct.Struct("=I")  # how a portion is named in the queue
_HEAD: Final = struct.Struct("=IQ")  # a portion's number and the size of its results in bytes
#: How a child ends whose results `marshal` cannot write.
_UNTELLABLE: Final = 3
_UNTOLD: Final = "a result of work in another process is nothing that marshal can write"


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


def processes(count: int, jobs: int, least: int | None = None) -> int:
    """Give how many processes `spread` uses for so many items."""
    few = count < min(WORTH_A_FORK, least or WORTH_A_FORK)
    alone = jobs < 2 or few or not hasattr(os, "fork") or threading.active_count() > 1
    return 1 if alone else jobs


def spread(
    items: Sequence[Any],
    work: Callable[[Any], Any],
    jobs: int,
    begin: Callable[[int], None] = lambda _number: None,
    least: int | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[Any]:
    """Apply `work` to every item. Its results are made of what `marshal` can write, or TypeError.

    Of fewer items than `least`, where that is given, none is worth another process. What is to be
    done `meanwhile` this process does before it takes its share.
    All is done when this returns. `begin` is told in each child which of the processes it is: 1,
    2...; here it is not called, and what is done here is the work of process 0. What a child that
    fails has taken is done again here, where its exception is raised. An exception here, an
    interrupt too, ends all children before it passes on.
    """
    if processes(len(items), jobs, least) == 1:
        meanwhile()
        return iter([work(item) for item in items])
    portions = _portions(len(items), jobs)
    queue = _queue(len(portions))
    take = _Taker(items, work, portions, queue)
    children: list[_Child] = []
    own = tempfile.TemporaryFile()  # noqa: SIM115  closed when all is read
    told: dict[int, _Told] = {}
    gc.freeze()  # what the collector does not touch stays shared with the children
    try:
        with suppress(OSError):  # too many processes or open files: fewer do what there is to do
            children.extend(_fork(take.each, number, begin) for number in range(1, jobs))
        meanwhile()
        for number, results in take.each():
            _write(own, number, _dumped(results))
        for child in children:
            told |= _collect(child)
        told |= _portions_in(own)
        for number in range(len(portions)):
            if number not in told:
                _write(own, number, _dumped(take.done(number)))
        told |= _portions_in(own)
    except BaseException:
        own.close()
        _end(children)
        raise
    finally:
        os.close(queue)
        gc.unfreeze()
    return _in_order(told, [own, *(child.file for child in children)])


def elsewhere(
    work: Callable[[], Iterable[Any]],
    count: int,
    jobs: int,
    begin: Callable[[int], None] = lambda _number: None,
) -> Iterator[Any]:
    """Give what `work` gives, under the terms of `spread`: of several processes another does it.

    So what it holds meanwhile is gone when it has done, and leaves no gaps here. `count` says of
    how many items it makes that.
    """
    if processes(count, jobs) == 1:
        return iter(work())
    try:
        child = _fork(lambda: enumerate([one] for one in work()), 1, begin)
    except OSError:  # too many processes or open files
        return iter(work())
    try:
        told = _collect(child)
    except BaseException:
        _end([child])
        raise
    if told:
        return _in_order(told, [child.file])
    child.file.close()
    return iter(work())


def _in_order(told: Mapping[int, _Told], files: Iterable[IO[bytes]]) -> Iterator[Any]:
    """Give results in the order of their portions."""
    try:
        for number in range(len(told)):
            yield from told[number].results()
    finally:
        for file in files:
            file.close()


def _portions(count: int, jobs: int) -> list[range]:
    """Cut the numbers of some items into portions, small enough that no process ends much later."""
    size = max(1, min(_PORTION, count // (jobs * _TURNS)), -(-count // _PORTIONS))
    return [range(start, min(start + size, count)) for start in range(0, count, size)]


def _queue(count: int) -> int:
    """Give a pipe that holds the numbers of portions: whoever reads one has it to do."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_NUMBER.pack, range(count))))
    os.close(writing)
    return reading


class _Taker(NamedTuple):
    """Does what it takes from a queue that it shares with other processes."""

    items: Sequence[Any]
    work: Callable[[Any], Any]
    portions: Sequence[range]
    queue: int

    def each(self) -> Iterator[tuple[int, list[Any]]]:
        """Do what is left, and give the number of each portion and its results."""
        while taken := os.read(self.queue, _NUMBER.size):
            (number,) = _NUMBER.unpack(taken)
            yield number, self.done(number)

    def done(self, number: int) -> list[Any]:
        """Do one portion."""
        return [self.work(self.items[at]) for at in self.portions[number]]


class _Child(NamedTuple):
    """A forked process, and the file its results are in when it has ended."""

    pid: int
    file: IO[bytes]


class _Told(NamedTuple):
    """Where in a file the results of a portion are."""

    file: IO[bytes]
    at: int
    size: int

    def results(self) -> list[Any]:
        """Read them."""
        self.file.seek(self.at)
        found: list[Any] = marshal.loads(self.file.read(self.size))  # noqa: S302 from our own child
        return found


def _fork(
    each: Callable[[], Iterable[tuple[int, list[Any]]]], number: int, begin: Callable[[int], None]
) -> _Child:
    """Start a child on results by number; raises OSError. A child whose parent is gone stops."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  closed when all is read
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        file.close()
        raise
    if pid:
        return _Child(pid, file)
    status = 1
    try:
        for sign in (signal.SIGINT, signal.SIGTERM):  # what is to be said the parent says
            signal.signal(sign, signal.SIG_DFL)
        begin(number)
        for portion, results in each():
            if os.getppid() != parent:
                os._exit(status)
            status = _UNTELLABLE
            data = marshal.dumps(results)
            status = 1
            _write(file, portion, data)
        file.close()
        status = 0
    finally:
        os._exit(status)


def _collect(child: _Child) -> dict[int, _Told]:
    """Wait for a child, and tell where its results are by portion; nothing where it failed."""
    _, status = os.waitpid(child.pid, 0)
    if os.waitstatus_to_exitcode(status) == _UNTELLABLE:
        raise TypeError(_UNTOLD)
    return dict(_portions_in(child.file)) if status == 0 else {}


def _dumped(results: list[Any]) -> bytes:
    """Write results for a file; TypeError for what cannot be written."""
    try:
        return marshal.dumps(results)
    except ValueError as fault:
        raise TypeError(_UNTOLD) from fault


def _write(file: IO[bytes], number: int, data: bytes) -> None:
    """Add the results of a portion to a file."""
    file.write(_HEAD.pack(number, len(data)) + data)


def _portions_in(file: IO[bytes]) -> Iterator[tuple[int, _Told]]:
    at = file.seek(0)
    while head := file.read(_HEAD.size):
        number, size = _HEAD.unpack(head)
        yield number, _Told(file, at + _HEAD.size, size)
        at = file.seek(at + _HEAD.size + size)


def _end(children: Sequence[_Child]) -> None:
    """Stop the children that are left: nobody will take their results."""
    for child in children:
        with suppress(OSError):  # it was collected
            if os.waitpid(child.pid, os.WNOHANG) == (0, 0):
                os.kill(child.pid, signal.SIGKILL)
                os.waitpid(child.pid, 0)
        child.file.close()
