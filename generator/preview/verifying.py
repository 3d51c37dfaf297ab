"""Whether what the preview remembers is what would be made without memory, told in idle time.

In: the files as they were read last, and the trace of what was made of them. Out: in a while,
whether a build from nothing makes the same bytes. A child process does it, which gives way to
everything else on the machine and is ended as soon as something changes. Where there is no fork it
is not done.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from generator.preview.memory import Memory, make

if TYPE_CHECKING:
    from generator.disk.trace import Trace
    from generator.model.problems import Checked
    from generator.model.settings import Options
    from generator.model.snapshot import Snapshot

_SAME: Final = 0
_OTHER: Final = 1


class Verifier:
    """Makes a site from nothing beside the preview, and compares."""

    def __init__(self) -> None:
        self._child: int | None = None
        self._told = True

    def changed(self) -> None:
        """Take note that something else is to be verified from now on."""
        self.stop()
        self._told = False

    def turn(self, read: Checked[Snapshot], options: Options, trace: Trace) -> bool | None:
        """Begin, or ask how it went: whether all is as it would be made; None if not known yet."""
        if self._told or not hasattr(os, "fork") or threading.active_count() > 1:
            return True
        if self._child is None:
            self._child = _begin(read, options, trace)
            return None
        child, status = os.waitpid(self._child, os.WNOHANG)
        if not child:
            return None
        self._child, self._told = None, True
        return os.waitstatus_to_exitcode(status) != _OTHER

    def stop(self) -> None:
        """End what is under way."""
        if self._child is not None:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = None


def _begin(read: Checked[Snapshot], options: Options, trace: Trace) -> int:
    child = os.fork()
    if not child:
        status = _SAME  # what cannot be told is not told
        try:
            os.nice(19)
            status = _SAME if as_from_nothing(read, options, trace) else _OTHER
        finally:
            os._exit(status)
    return child


def as_from_nothing(read: Checked[Snapshot], options: Options, trace: Trace) -> bool:
    """Tell whether a build without memory makes what the trace says, byte for byte."""
    clean = Memory()
    make(read, options, clean)
    made = {path: entry.digest for path, entry in clean.trace.entries.items()}
    return made == {path: entry.digest for path, entry in trace.entries.items()}
