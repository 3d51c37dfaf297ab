"""Whether what the preview remembers is what would be made without memory, told in idle time.

In: the files as they were read last, and the trace of what was made of them. Out: in a while,
whether a build from nothing makes the same bytes. It is made beside the preview (`disk/beside.py`)
and ended as soon as something changes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.disk.beside import Beside, possible
from generator.preview.memory import Memory, make

if TYPE_CHECKING:
    from generator.disk.trace import Trace
    from generator.model.problems import Checked
    from generator.model.settings import Options
    from generator.model.snapshot import Snapshot


class Verifier:
    """Makes a site from nothing beside the preview, and compares."""

    def __init__(self) -> None:
        self._beside: Beside | None = None
        self._told = True

    def changed(self) -> None:
        """Take note that something else is to be verified from now on."""
        self.stop()
        self._told = False

    def turn(self, read: Checked[Snapshot], options: Options, trace: Trace) -> bool | None:
        """Begin, or ask how it went: whether all is as it would be made; None if not known yet."""
        if self._told or not possible():
            return True
        if self._beside is None:
            try:
                self._beside = Beside(partial(as_from_nothing, read, options, trace))
            except OSError:  # there is no process to spare: what cannot be told is not told
                self._told = True
            return self._told or None
        told = self._beside.told()
        if told is not None:
            self._beside, self._told = None, True
        return told

    def stop(self) -> None:
        """End what is under way."""
        if self._beside is not None:
            self._beside.stop()
            self._beside = None


def as_from_nothing(read: Checked[Snapshot], options: Options, trace: Trace) -> bool:
    """Tell whether a build without memory makes what the trace says, byte for byte."""
    clean = Memory()
    make(read, options, clean)
    made = {path: entry.digest for path, entry in clean.trace.entries.items()}
    return made == {path: entry.digest for path, entry in trace.entries.items()}
