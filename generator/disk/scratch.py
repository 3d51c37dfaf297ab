"""Small things a publish needs of the disk: folders of our own, files that go away again.

In: absolute paths. Out: nothing but what is asked for. Nothing outside the folder named is touched,
and nothing is removed that was not named.
"""

# Strings, as everywhere in this folder.
# ruff: noqa: PTH103, PTH108, PTH110, PTH118, PTH100

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from generator.disk import files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader


def make(folder: str) -> None:
    """Make a folder and those above it; raises OSError."""
    os.makedirs(folder, exist_ok=True)


def absolute(root: str, address: str) -> str:
    """Give a path of this machine as an absolute one; what is no path stays as it is.

    A path is taken from the site's root, and is one if something stands there.
    """
    path = os.path.join(root, os.path.expanduser(address))  # noqa: PTH111  a string is wanted
    return os.path.abspath(path) if os.path.exists(path) else address


def located(root: str, path: str) -> str:
    """Give the absolute path of something that need not be there yet."""
    return os.path.abspath(os.path.join(root, os.path.expanduser(path)))  # noqa: PTH111


@contextmanager
def removed(*paths: str) -> Iterator[None]:
    """Remove files before and after a piece of work; a dead run's remainders too."""
    for path in paths:
        with suppress(FileNotFoundError):
            os.unlink(path)
    try:
        yield
    finally:
        for path in paths:
            with suppress(OSError):
                os.unlink(path)


@contextmanager
def folder() -> Iterator[str]:
    """Give an empty folder that goes away afterwards with what is in it."""
    with tempfile.TemporaryDirectory(prefix="briefing-") as path:
        yield path


def read(path: str) -> bytes | None:
    """Read a file whole; None if there is none that can be read."""
    try:
        found = files.attempt(path)
    except OSError:
        return None
    return found[0] if found else None


def removal(path: str) -> None:
    """Remove a file if it is there; raises OSError."""
    with suppress(FileNotFoundError):
        os.unlink(path)


def real(path: str) -> str:
    """Give the path that a name leads to, through links."""
    return os.path.realpath(path)


def is_folder(path: str) -> bool:
    """Tell whether a name leads to a folder, through links."""
    return os.path.isdir(path)  # noqa: PTH112  a string is at hand


def is_crowded(path: str, but: str) -> bool:
    """Tell whether a folder holds anything but one name; what cannot be looked at is empty."""
    try:
        return bool({*os.listdir(path)} - {but})  # noqa: PTH208  a string is at hand
    except OSError:
        return False


@contextmanager
def opened(path: str) -> Iterator[BufferedReader | None]:
    """Open a regular file for reading, however large; None if there is none that can be read.

    A pipe or a device is not waited for.
    """
    try:
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        yield None
        return
    with os.fdopen(fd, "rb") as file:
        yield file if stat.S_ISREG(os.fstat(fd).st_mode) else None


def digest(path: str) -> str | None:
    """Give the sha-256 of a regular file, however large; None if there is none to be read."""
    with opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if file else None


def unique() -> str:
    """Give a name that nobody has given before."""
    return os.urandom(16).hex()


def through_link(top: str, path: str) -> bool:
    """Tell whether a path below `top` leads through a link, or is one."""
    below = path.split("/")
    return any(
        os.path.islink("/".join([top, *below[:count]]))  # noqa: PTH114  a string is at hand
        for count in range(1, len(below) + 1)
    )
