"""A process beside this one.

`Beside` gives way to everything else on the machine. In: work that tells yes or no. Out: in a
while, which. It can be ended at any time. Where there is no fork, or another thread, nothing is
begun.

`Prepared` prepares something while this process does what has to succeed first. In: work that
gives what finishes it. Out: it is finished, or it never was.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable

_YES: Final = 0
_NO: Final = 1


def possible() -> bool:
    """Tell whether a process can be forked off here."""
    return hasattr(os, "fork") and threading.active_count() == 1


class Beside:
    """Work in a process of its own."""

    __slots__ = ("_child",)

    def __init__(self, work: Callable[[], bool]) -> None:
        """Begin. Work that fails has told yes: what cannot be told is not told."""
        self._child = os.fork()
        if not self._child:
            status = _YES
            try:
                os.nice(19)
                status = _YES if work() else _NO
            finally:
                os._exit(status)

    def told(self) -> bool | None:
        """Give what the work told; None while it is at it. Not to be asked again after that."""
        child, status = os.waitpid(self._child, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) != _NO if child else None

    def stop(self) -> None:
        """End it, if it has not told yet."""
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)


class Prepared:
    """Work that is prepared before it is certain that it is wanted; a context manager.

    Without a process of its own it is done when it is wanted. So is what fails there, where its
    exception is raised. A process whose parent is gone before it is told ends.
    """

    __slots__ = ("_child", "_tell", "_work")

    def __init__(self, work: Callable[[], Callable[[], None]], *, apart: bool) -> None:
        """Begin, if it is to be apart and can be; what `work` gives is called to finish it."""
        self._work = work
        self._child = self._tell = 0
        if not (apart and possible()):
            return
        told, self._tell = os.pipe()
        try:
            self._child = os.fork()
        except OSError:  # too many processes: then it is done here
            os.close(self._tell)
        else:
            if not self._child:
                self._prepare(told)
        finally:
            os.close(told)

    def _prepare(self, told: int) -> None:
        """Do the work in the process that was forked for it, and end."""
        status = _NO
        try:
            for sign in (signal.SIGINT, signal.SIGTERM):  # what is to be said the parent says
                signal.signal(sign, signal.SIG_DFL)
            os.close(self._tell)
            finish = self._work()
            if os.read(told, 1):
                finish()
            status = _YES
        finally:
            os._exit(status)

    def wanted(self) -> None:
        """Have it finished; after this it may be waited for."""
        if self._child:
            with suppress(BrokenPipeError):  # it has failed
                os.write(self._tell, b"!")

    def finish(self) -> None:
        """Wait until it is finished; raises what the work raises."""
        if not self._child or self._end() != _YES:
            self._work()()

    def _end(self) -> int:
        child, self._child = self._child, 0
        os.close(self._tell)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End what was not finished."""
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            self._end()
