"""A process beside this one.

`Beside` gives way to everything else on the machine. In: work that tells yes or no. Out: in a
while, which. It can be ended at any time. Where there is no fork, or another thread, nothing is
begun.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

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
