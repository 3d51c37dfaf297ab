"""The command in a process of its own that begins with its modules loaded and templates compiled.

Most of the work of a build's process goes into starting: importing, compiling the packaged theme,
drawing the world. Tests that kill, starve or refuse such a process many times over are about what
comes after, so theirs are forked from one that has done all that (a server of forks, one for each
process of tests, started when first asked). All else is as with a process from nothing: its own
pid, session, environment, limits and exit code. That a process from nothing does the same work is
shown by `test_cli.py` and others, which start one.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from multiprocessing import reduction
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REPOSITORY = Path(__file__).resolve().parent.parent
COMMAND = "import sys\nfrom generator.cli import main\nsys.exit(main(sys.argv[1:]))"
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.warmed"])


class Process:
    """A script that runs in a warm process: `words` are its `sys.argv[1:]`."""

    def __init__(
        self,
        script: str,
        *words: object,
        cwd: Path = REPOSITORY,
        environment: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
        session: bool = False,
    ) -> None:
        """Start it; `before` is called in it first, and must be importable."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            self._out, self._err = os.dup(out.fileno()), os.dup(err.fileno())
        self.words = [str(word) for word in words]
        task = _Task(
            script, self.words, _Passed(self._out), _Passed(self._err), str(cwd),
            {**os.environ, **(environment or {})}, before, session,
        )  # fmt: skip
        self._process = _FORKS.Process(target=_run, args=(task,))
        old = os.environ.get("PYTHONPATH")  # by which the server of forks finds what it loads
        os.environ["PYTHONPATH"] = str(REPOSITORY)
        try:
            self._process.start()
        finally:
            del os.environ["PYTHONPATH"]
            if old is not None:
                os.environ["PYTHONPATH"] = old
        assert self._process.pid
        self.pid: int = self._process.pid

    def said(self) -> str:
        """Give what it has printed so far."""
        return _whole(self._out)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Wait until it ends; give its exit code and what it printed."""
        self._process.join(timeout)
        code = self._process.exitcode
        done = subprocess.CompletedProcess(
            self.words, -1 if code is None else code, _whole(self._out), _whole(self._err)
        )
        if code is None:
            self._process.kill()
            self._process.join()
        for fd in (self._out, self._err):
            os.close(fd)
        self._process.close()
        assert code is not None, f"still at work after {timeout} s: {done}"
        return done


def run(script: str, *words: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a script in a warm process to its end."""
    return Process(script, *words, **options).end()


class _Passed:
    """A file descriptor that goes along to the process."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def __reduce__(self) -> tuple[Any, ...]:
        return _received, (reduction.DupFd(self.fd),)


def _received(duplicate: Any) -> int:
    return int(duplicate.detach())


def _whole(fd: int) -> str:
    return os.pread(fd, os.fstat(fd).st_size, 0).decode()


class _Task(NamedTuple):
    """What crosses over to the process; the descriptors arrive as numbers."""

    script: str
    words: list[str]
    out: _Passed | int
    err: _Passed | int
    cwd: str
    environment: dict[str, str]
    before: Callable[[], None] | None
    session: bool


def _run(task: _Task) -> None:
    if task.session:
        os.setsid()
    for fd, to in ((task.out, 1), (task.err, 2)):
        assert isinstance(fd, int)
        os.dup2(fd, to)
        os.close(fd)
    os.environ.clear()
    os.environ.update(task.environment)
    os.chdir(task.cwd)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = ["-c", *task.words]
    if task.before:
        task.before()
    exec(compile(task.script, "<string>", "exec"), {"__name__": "__main__"})
