"""One build at a time: a lock on a site's memory and on its output folder.

In: a target. Out: a `Lock` to be held for the whole run. The system drops the lock when the process
ends, however it ends, so there is no stale lock and no guessing by process number.

Two sites may be built into one folder, so the output folder itself is locked too, where the system
can lock a folder (not Windows, not every network file system); the site's own lock is never left
out. It deliberately does not protect against programs that do not ask for the lock.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH103, PTH106, PTH118

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Self

from generator.disk import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from generator.disk.target import Target

_BUSY: Final = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS: Final = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_STEP: Final = 0.05

if sys.platform == "win32":
    import msvcrt

    def _try(fd: int) -> None:
        os.lseek(fd, 0, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Locked(Exception):  # noqa: N818  (a state of the world: exit code 3, not a fault)
    """Another process holds the lock and did not let go in time; `path` is what it holds."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Lock:
    """A held lock; a context manager. Closing it twice does no harm."""

    __slots__ = ("_fds", "_made")

    def __init__(self) -> None:
        self._fds: list[int] = []
        self._made: str | None = None

    def add(self, fd: int) -> None:
        """Hold one more locked file."""
        self._fds.append(fd)

    def made(self, folder: str) -> None:
        """Remember a folder that was made only to be locked."""
        self._made = folder

    def release(self) -> None:
        """Let go of everything held, and take back a folder that was made and not used."""
        if self._made is not None:
            with suppress(OSError):  # it was used
                os.rmdir(self._made)
            self._made = None
        while self._fds:
            os.close(self._fds.pop())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def acquire(
    target: Target, *, wait: float | None = None, on_wait: Callable[[], None] = lambda: None
) -> Lock:
    """Lock a site and its output folder, which is made if it is not there.

    `wait` is how many seconds to wait for another holder (None: for ever; 0: not at all);
    `on_wait` is called once, before waiting. Raises `Locked`, and OSError where the lock cannot be
    had for another reason (a read-only folder, a link in the lock's place).
    """
    limit = None if wait is None else time.monotonic() + wait
    patience = _Patience(limit, on_wait)
    target.prepare()
    lock = Lock()
    try:
        lock.add(_own(os.path.join(target.state, "lock"), patience))
        target.keep_unversioned()
        _output(target.output, patience, lock)
    except BaseException:
        lock.release()
        raise
    return lock


def acquire_folder(
    folder: str, *, wait: float | None = None, on_wait: Callable[[], None] = lambda: None
) -> Lock:
    """Lock one folder, which is made if it is not there, under the terms of `acquire`."""
    limit = None if wait is None else time.monotonic() + wait
    lock = Lock()
    try:
        _output(folder, _Patience(limit, on_wait), lock)
    except BaseException:
        lock.release()
        raise
    return lock


class _Patience:
    """How long to go on trying; one for all parts of a lock."""

    __slots__ = ("_limit", "_said", "_say")

    def __init__(self, limit: float | None, say: Callable[[], None]) -> None:
        self._limit = limit
        self._say = say
        self._said = False

    def hold(self, fd: int, path: str) -> bool:
        """Lock an open file; False if it is no longer what stands at `path` (and closed).

        Raises `Locked` when patience ends. The file is closed unless it is held.
        """
        try:
            self._wait(fd, path)
            status = files.lstat(path)
            if status is not None and os.path.samestat(status, os.fstat(fd)):
                return True
        except BaseException:
            os.close(fd)
            raise
        os.close(fd)
        return False

    def _wait(self, fd: int, path: str) -> None:
        while True:
            try:
                _try(fd)
            except OSError as error:
                if error.errno not in _BUSY:
                    raise
            else:
                return
            if self._limit is not None and time.monotonic() >= self._limit:
                raise Locked(path)
            if not self._said:
                self._said = True
                self._say()
            time.sleep(_STEP)


def _own(path: str, patience: _Patience) -> int:
    """Open and lock the lock file."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    while True:
        fd = os.open(path, flags, 0o666)
        if patience.hold(fd, path):
            return fd


def _output(path: str, patience: _Patience, lock: Lock) -> None:
    """Lock the output folder where folders can be locked; make it if need be."""
    while True:
        if files.lstat(path) is None:
            os.makedirs(path, exist_ok=True)
            lock.made(path)
        if sys.platform == "win32":
            return None
        try:
            fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
            if patience.hold(fd, path):
                return lock.add(fd)
        except FileNotFoundError:  # its last user took it away just now
            continue
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            return None
