"""One build at a time: hints come in from anywhere, answers of the builder go out.

In: hints that something may have changed, and what to ask the builder. Out: its frames, in order,
from the workshop's own thread. Hints during a build make exactly one more look, whose builder
decides whether there is anything to build; so no edit is dropped, and none is built twice. Hints
that come close together count as one. After each build the files are looked at once more: a state
that was there for a moment, and was what the build met, may leave no other trace. Where the builder
waits for its verification of what is shown (`verifying`), it is asked again until that is done.

A builder that died is started again with the next hint. One that is at work for very long after
a new change arrived is ended: a template may loop for ever, and its author has just mended it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from generator.disk import inputs
from generator.preview import frames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.preview.frames import Frame

_QUIET: Final = 0.02  # seconds without a hint that end what one save in an editor does
_LULL: Final = 0.15  # the same for a copy or a checkout, which is held up now and then
_BURST: Final = 2.0  # seconds after which a burst is not waited for any longer
_FEW: Final = 2  # files that may have changed for the look not to wait for the end of a burst
_SAVE: Final = 8  # files that one save in an editor may touch, with its backups and locks
_MANY: Final = 40  # files that may have changed for all to be read instead
_CONFIRM: Final = 0.5  # seconds after a build at which the files are looked at once more
_IDLE: Final = 5.0  # seconds between two questions whether what is shown was verified
_PATIENCE: Final = 10.0  # seconds a build may take before a new change ends it, at the least


class Workshop:
    """Has a site built by a child process whenever it is told that something may have changed."""

    def __init__(
        self,
        root: str,
        ask: Callable[[], Mapping[str, Any]],
        deliver: Callable[[Frame], None],
        patience: float = _PATIENCE,
    ) -> None:
        self._root = root
        self._ask = ask
        self._deliver = deliver
        self._patience = patience
        self._hinted = threading.Event()
        self._lock = threading.Lock()
        self._starting = threading.Lock()
        self._named: set[str] | None = set()
        self._stopping = False
        self._child: subprocess.Popen[bytes] | None = None
        self._since: float | None = None
        self._longest = 0.0
        self._impatient: threading.Timer | None = None
        self._built = False
        self._waits = False
        self._thread = threading.Thread(target=self._run, name="workshop", daemon=True)

    def start(self) -> None:
        """Have the builder started and the first build made.

        All of it from the thread: a signal interrupts whatever the main thread is at, and between
        a process that was made and the note of it there would be nobody to end it.
        """
        self.hint(None)
        self._thread.start()

    def hint(self, paths: Iterable[str] | None) -> None:
        """Say that these files may have changed, or anything; from any thread."""
        with self._lock:
            known = self._named is not None and paths is not None
            self._named = {*(self._named or ()), *(paths or ())} if known else None
            self._hinted.set()
        since = self._since
        if since is not None and self._impatient is None:
            wait = since + max(self._patience, 4 * self._longest) - time.monotonic()
            self._impatient = threading.Timer(max(0, wait), self._end_build, [since])
            self._impatient.daemon = True
            self._impatient.start()

    def _end_build(self, since: float) -> None:
        """End the build begun at `since` if it still is not done: it will be out of date."""
        child = self._child
        if child is not None and self._since == since:
            _kill(child)
            self.hint(None)

    def stop(self) -> None:
        """End the builder, whatever it is at."""
        with self._starting:  # none is started from here on
            self._stopping = True
        self._hinted.set()
        if self._child is not None:
            _kill(self._child)
            self._child.wait()
        if self._thread.is_alive():
            self._thread.join(0.5)
        if self._child is not None and not self._thread.is_alive():
            _close(self._child)

    def _start_builder(self) -> subprocess.Popen[bytes] | None:
        """Start a builder, unless all is to end."""
        with self._starting:
            if self._stopping:
                return None
            self._child = subprocess.Popen(  # noqa: S603 our own module and the site's folder
                # -P: nothing is imported from the folder that is worked in, but where this process
                # imports from, as the next line hands on.
                [sys.executable, "-P", "-m", "generator.preview.builder", self._root],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                process_group=0 if os.name == "posix" else None,
            )
            return self._child

    def _run(self) -> None:
        while True:
            named, busy = None, self._hinted.is_set()  # set already: changes go on during builds
            if self._hinted.wait(_CONFIRM if self._built else _IDLE if self._waits else None):
                named = self._gathered(_FEW if busy else _SAVE)
            if self._stopping:
                return
            self._look(named)

    def _gathered(self, save: int) -> list[str] | None:
        """Take what was hinted at; None if it may be anything. A burst is waited for.

        Changes to more than `save` files are a burst that may be held up for a while.

        One or two whole files are an edit by hand and need no wait. Editors that empty a file
        before they write it, or write another one and rename it, leave a moment without it.
        """
        named = self._taken()
        if named is not None and len(named) <= _FEW and all(map(inputs.is_whole, named)):
            return sorted(named)
        limit = time.monotonic() + _BURST
        quiet = _QUIET
        while True:
            if named is not None and len(named) > save:
                quiet = _LULL
            if self._stopping or not self._hinted.wait(quiet) or time.monotonic() > limit:
                break
            more = self._taken()
            named = None if named is None or more is None else named | more
        return sorted(named) if named is not None and len(named) <= _MANY else None

    def _taken(self) -> set[str] | None:
        with self._lock:
            named, self._named = self._named, set()
            self._hinted.clear()
        return named

    def _look(self, named: Sequence[str] | None) -> None:
        child = self._child
        if child is None or child.poll() is not None:
            child = self._start_builder()
        if child is None:
            return
        self._since = time.monotonic()
        try:
            self._exchange(child, named)
        finally:
            self._longest = max(self._longest, time.monotonic() - self._since)
            self._since = None
            if self._impatient is not None:
                self._impatient.cancel()
                self._impatient = None

    def _exchange(self, child: subprocess.Popen[bytes], named: Sequence[str] | None) -> None:
        """Ask for one look and pass on all frames of the answer."""
        try:
            frames.write(cast("BinaryIO", child.stdin), {**self._ask(), "named": named})
            while (frame := frames.read(cast("BinaryIO", child.stdout))) is not None:
                self._deliver(frame)
                if frame.said.get("done"):
                    self._built = not frame.said.get("same")
                    self._waits = bool(frame.said.get("waits"))
                    return
        except OSError:
            pass  # the pipe broke: the same as its end
        status = child.wait()
        self._built = False
        if not self._stopping:
            _close(child)
            if not self._hinted.is_set():
                words = f"the process that builds ended by itself (status {status})"
                self._deliver(frames.Frame({"done": True, "fault": words}, {}))
            self._child = None


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End a builder with the processes it has render for it."""
    if os.name != "posix":
        child.kill()
    elif child.poll() is None:  # one that was waited for has no group any more, or another's
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _close(child: subprocess.Popen[bytes]) -> None:
    """Close the pipes to a builder that ended."""
    for stream in (child.stdin, child.stdout):
        with suppress(OSError):  # what was not sent yet is not sent any more
            cast("BinaryIO", stream).close()
