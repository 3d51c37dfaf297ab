"""Single files: what one is, its bytes, and putting new bytes in its place in one step.

In: paths as strings. Out: bytes, stamps, kinds. Invariant: a file is replaced by renaming a
complete temporary file of the same folder over it, so a reader, a crash or a full disk meets the
old bytes or the new ones and never a mixture. Nothing here follows a symbolic link at the last
part of a path; the folders above are the caller's to check.

It deliberately does not call fsync for pages (they can be built again, and it costs several times
the writing), nor for what spares work and is found out when it is damaged (`write`);
`write_durably` does, for the few files that say what the other files are.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH104, PTH105, PTH106, PTH108, PTH120

from __future__ import annotations

import errno
import itertools
import os
import stat
from contextlib import suppress
from enum import Enum
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPORARY: Final = late(r"\.briefing-\d+-\d+\.tmp")
_READ: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the file's place must not hang the build
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_ADD: Final = (
    os.O_WRONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_CREATE: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_JUNCTION: Final = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
_numbers = itertools.count()

# What says something of this process and nothing of the file it was met at.
_EXHAUSTED: Final = {errno.EMFILE, errno.ENFILE, errno.ENOMEM}
_REASONS: Final = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "permission denied",
    errno.EPERM: "the system does not permit it",
    errno.EMFILE: "too many open files in this process",
    errno.ENFILE: "too many open files on this machine",
    errno.ENAMETOOLONG: "the name is too long for this file system",
    errno.EIO: "the disk reports an error",
    errno.ENOENT: "it is not there any more",
    errno.ELOOP: "it is a symbolic link",
}


class Kind(Enum):
    """What stands at a path, the last part of which is not followed if it is a link."""

    ABSENT = "nothing"
    FILE = "a file"
    FOLDER = "a folder"
    LINK = "a symbolic link"
    OTHER = "a device, pipe or socket"


_KINDS: Final = {stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK}


class Stamp(NamedTuple):
    """What the system says of a file without reading it; equal stamps mean untouched."""

    mtime_ns: int
    size: int
    ino: int
    ctime_ns: int


class Unusable(Exception):  # noqa: N818  (a state of the file, not a fault of ours)
    """The file is not a regular one, is too large, or changed while it was read."""


class NotRegular(Unusable):
    """It is a link, a folder or a device."""


class TooLarge(Unusable):
    """It is larger than the limit given; `size` is how large."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


class Unsteady(Unusable):
    """It changed while it was read, twice."""


def reason(error: OSError) -> str:
    """Say in plain words why the system refused."""
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return (error.strerror or str(error) or type(error).__name__).lower()


def lstat(path: str) -> os.stat_result | None:
    """Give the status of what stands at `path`, or None where nothing does; other errors rise."""
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def kind(status: os.stat_result | None) -> Kind:
    """Name what a status is of. A Windows junction counts as a link."""
    if status is None:
        return Kind.ABSENT
    if getattr(status, "st_reparse_tag", None) == _JUNCTION:
        return Kind.LINK
    return _KINDS.get(stat.S_IFMT(status.st_mode), Kind.OTHER)


#: Makes one of its four numbers: it is made of every file of a site.
_new_stamp: Final[Callable[[tuple[int, ...]], Stamp]] = partial(tuple.__new__, Stamp)


def stamp(status: os.stat_result) -> Stamp:
    """Take from a status what tells one state of a file from another."""
    return _new_stamp((status.st_mtime_ns, status.st_size, status.st_ino, status.st_ctime_ns))


def read(path: str, limit: int | None = None) -> tuple[bytes, os.stat_result]:
    """Read a regular file whole, with its status before the first byte.

    A change in mid-read is met by reading once more. Raises `Unusable` and OSError.
    """
    for _ in range(2):
        fd = os.open(path, _READ)
        try:
            before = os.fstat(fd)
            if not stat.S_ISREG(before.st_mode):
                raise NotRegular
            if limit is not None and before.st_size > limit:
                raise TooLarge(before.st_size)
            data = _drain(fd, before.st_size)
            if len(data) == before.st_size and stamp(os.fstat(fd)) == stamp(before):
                return data, before
        finally:
            os.close(fd)
    raise Unsteady


def _drain(fd: int, size: int) -> bytes:
    """Read up to one byte more than `size`, so that growth shows."""
    data = os.read(fd, size + 1)
    while len(data) < size and (more := os.read(fd, size + 1 - len(data))):
        data += more
    return data


def opened(path: str, size: int) -> int:
    """Open a regular file of at least this size to read from; raises `Unusable` and OSError."""
    return _regular(os.open(path, _READ), size)


def opened_to_add(path: str, size: int) -> int:
    """Open a regular file to write at this place of it; what stands beyond it is cut off.

    Raises `Unusable`, also for a file that has a second name, and OSError.
    """
    fd = _regular(os.open(path, _ADD), size, names=1)
    try:
        os.ftruncate(fd, size)
        os.lseek(fd, size, os.SEEK_SET)
    except BaseException:
        os.close(fd)
        raise
    return fd


def _regular(fd: int, size: int, names: int | None = None) -> int:
    status = os.fstat(fd)
    if not stat.S_ISREG(status.st_mode) or status.st_size < size:
        os.close(fd)
        raise NotRegular
    if names is not None and status.st_nlink != names:
        os.close(fd)
        raise NotRegular
    return fd


def read_at(fd: int, size: int, at: int) -> bytes:
    """Read bytes at a place of an open file; fewer where it ends before."""
    if hasattr(os, "pread"):  # forked processes share the place in the file
        return os.pread(fd, size, at)
    os.lseek(fd, at, os.SEEK_SET)
    return os.read(fd, size)


def attempt(path: str) -> tuple[bytes, Stamp] | None:
    """Read a regular file whole, with its stamp; None if it cannot be read as one.

    The stamp is from before the first byte: whatever changes later changes the stamp as well.
    Raises OSError only where this process can read nothing at all: to take that for a missing
    file would make strangers of our own files.
    """
    try:
        data, status = read(path)
    except Unusable:
        return None
    except OSError as error:
        if error.errno in _EXHAUSTED:
            raise
        return None
    return data, stamp(status)


def digest(path: str) -> tuple[str, Stamp] | None:
    """Give the sha-256 of a regular file and its stamp, under the terms of `attempt`."""
    found = attempt(path)
    return (sha256(found[0]).hexdigest(), found[1]) if found else None


def replace(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step; whatever interrupts it, no temporary file stays."""
    folder = os.path.dirname(path)
    temporary = f"{folder}/.briefing-{os.getpid()}-{next(_numbers)}.tmp"
    try:
        _write(temporary, data, durable=False)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def write_durably(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step, on the disk itself before this returns.

    The terms are those of `write`.
    """
    write(path, data, durable=True)


def write(path: str, data: bytes, *, durable: bool = False) -> None:
    """Put `data` at `path` in one step.

    The temporary name is fixed: only files under the lock are written so, and a dead run's
    remainder is simply written over.
    """
    temporary = f"{path}.tmp"
    try:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        _write(temporary, data, durable=durable)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def make_way(path: str) -> None:
    """Have no folder stand where a file of ours goes; raises OSError.

    An empty one is removed. Of others nobody knows whose they are: they are put beside it.
    """
    if kind(lstat(path)) is not Kind.FOLDER:
        return
    with suppress(OSError):
        os.rmdir(path)
        return
    beside = (f"{path}.{number}.aside" for number in itertools.count())
    os.rename(path, next(other for other in beside if lstat(other) is None))


def created(path: str) -> int:
    """Make a new file at `path` in place of what stands there, to write to; raises OSError."""
    with suppress(FileNotFoundError):
        os.unlink(path)
    return os.open(path, _CREATE, 0o666)


def write_all(fd: int, data: bytes | bytearray) -> None:
    """Write all bytes to an open file; raises OSError."""
    with memoryview(data) as view:
        at = 0
        while at < len(view):
            at += os.write(fd, view[at:])


def _write(path: str, data: bytes, *, durable: bool) -> None:
    """Create `path`, which must not exist, with the mode the user's umask gives."""
    fd = os.open(path, _CREATE, 0o666)
    try:
        write_all(fd, data)
        if durable:
            os.fsync(fd)
    finally:
        os.close(fd)


def sweep(folder: str) -> None:
    """Remove the temporary files that a dead run left in one folder; only under the lock."""
    try:
        names = [entry.name for entry in os.scandir(folder) if TEMPORARY.fullmatch(entry.name)]
    except OSError:
        return
    for name in names:
        with suppress(OSError):
            os.unlink(f"{folder}/{name}")
