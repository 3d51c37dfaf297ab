"""Compiled templates and drawn maps, kept from one process to the next as Python keeps modules.

In: what a template was compiled from or a map drawn of, and its code or text. Out: files in a
folder of the user's own cache, and from them the same again; None for anything in doubt, and then
it is made. Code that is read here is run: so the folder is never one of the site, belongs to the
user and is open to nobody else, and what lies in it has to as well. Elsewhere than on POSIX, where
that cannot be told, nothing is kept. `docs/decisions/compiled-templates.md` says why.
"""

# A Path object costs more than the call it makes; each template is asked for at each start.
# ruff: noqa: PTH102, PTH103, PTH111, PTH117, PTH118, PTH120

from __future__ import annotations

import importlib.util
import marshal
import os
import stat
import sys
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from types import CodeType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "briefing"
_LARGEST: Final = 4 * 1024 * 1024  # bytes of one template's code
#: So many files there are at most, and so many of the newest stay when there would be more. A site
#: of all countries has some 300.
MOST: Final = 2048
_STAY: Final = 1024
_MINE: Final = 0o700
_OTHERS: Final = 0o077
_numbers = count()


class Compiled:
    """Keeps what is compiled in a folder. Whatever the system refuses is passed over."""

    def __init__(self, folder: str, generator: str, *, adds: bool) -> None:
        """Keep what one generator made; `adds` tells whether what is new may be written."""
        self._folder = folder
        self._adds = adds
        python = (sys.version, importlib.util.MAGIC_NUMBER.hex(), sys.flags.optimize)
        self._basis = repr((generator, python))

    def get(self, *of: str) -> CodeType | str | None:
        """Give what was made of this; None if there is nothing that can be trusted."""
        name = self._name(of)
        try:
            with _opened(self._folder) as folder:
                found = _unpacked(name, _read(name, folder))
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return found if isinstance(found, CodeType | str) else None

    def put(self, made: CodeType | str, *of: str) -> None:
        """Keep code or text by all it was made of."""
        name = self._name(of)
        with suppress(OSError):
            self._put(name, _packed(name, made))

    def opened(self, *of: str) -> int:
        """Open a file that `put_file` wrote, to be read in parts; raises OSError."""
        with _opened(self._folder) as folder:
            return _file(self._name(of), folder)

    def put_file(self, data: bytes, *of: str) -> None:
        """Keep a file whose reader finds out what is damaged; raises OSError."""
        self._put(self._name(of), data)

    def _put(self, name: str, data: bytes) -> None:
        if self._adds:
            _made(self._folder)
            with _opened(self._folder) as folder:
                _write(name, data, folder)
                _bound(folder)

    def _name(self, of: tuple[str, ...]) -> str:
        return sha256(repr((self._basis, of)).encode("utf-8", "surrogatepass")).hexdigest()


def compiled(root: str, generator: str, *, adds: bool = False) -> Compiled | None:
    """Give where what is compiled for the user lies; None if there is no such place.

    None too if it lies within the site: who gives a site does not give code to run.
    """
    if not hasattr(os, "geteuid"):
        return None
    cache = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(cache):  # one that is not is to be ignored (XDG base directories)
        if os.environ.get("HOME") == "":
            return None  # the user has no home, and it is not the root of the file system
        cache = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    folder, site = os.path.realpath(os.path.join(cache, NAME)), os.path.realpath(root)
    inside = not os.path.isabs(cache) or os.path.commonpath((folder, site)) == site
    return None if inside else Compiled(folder, generator, adds=adds)


def _made(folder: str) -> None:
    """Make the folder, with those above it; raises OSError."""
    os.makedirs(os.path.dirname(folder), _MINE, exist_ok=True)
    with suppress(FileExistsError):
        os.mkdir(folder, _MINE)


@contextmanager
def _opened(path: str) -> Iterator[int]:
    """Open the folder; raises OSError, also where it is not the user's alone."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        _own(os.fstat(folder), stat.S_IFDIR)
        yield folder
    finally:
        os.close(folder)


def _own(status: os.stat_result, kind: int) -> None:
    """Raise PermissionError for what another user owns or may touch, or is of another kind."""
    alone = status.st_uid == os.geteuid() and not status.st_mode & _OTHERS
    if not alone or stat.S_IFMT(status.st_mode) != kind:
        raise PermissionError


def _file(name: str, folder: int) -> int:
    """Open a file of the folder; raises OSError, also for what is none, or not the user's alone."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    fd = os.open(name, flags, dir_fd=folder)
    try:
        _own(os.fstat(fd), stat.S_IFREG)
    except BaseException:
        os.close(fd)
        raise
    return fd


def _read(name: str, folder: int) -> bytes:
    """Read a file of the folder; raises OSError."""
    fd = _file(name, folder)
    try:
        if os.fstat(fd).st_size > _LARGEST:
            raise PermissionError
        return os.read(fd, _LARGEST)
    finally:
        os.close(fd)


def _write(name: str, data: bytes, folder: int) -> None:
    """Put a file in the folder in one step; raises OSError, and then there is none."""
    temporary = f"{name}.{os.getpid()}.{next(_numbers)}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    fd = os.open(temporary, flags, 0o600, dir_fd=folder)
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(data)
        os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise


def _bound(folder: int) -> None:
    """Delete the oldest files if there are too many; raises OSError."""
    names = os.listdir(folder)
    if len(names) > MOST:
        ages = {name: os.lstat(name, dir_fd=folder).st_mtime_ns for name in names}
        for name in sorted(names, key=lambda name: (ages[name], name))[:-_STAY]:
            with suppress(FileNotFoundError):  # another build deletes as well
                os.unlink(name, dir_fd=folder)


def _packed(name: str, made: CodeType | str) -> bytes:
    body = marshal.dumps(made)
    return f"{name} {sha256(body).hexdigest()}\n".encode() + body


def _unpacked(name: str, data: bytes) -> object:
    """Give what was packed under this name; raises ValueError for what was not, or is damaged."""
    header, _, body = data.partition(b"\n")
    if header != f"{name} {sha256(body).hexdigest()}".encode():
        raise ValueError
    return marshal.loads(body)  # noqa: S302  the user's own, as told above
