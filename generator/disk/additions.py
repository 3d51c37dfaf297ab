"""New files in a site: all of them or none, and never over what is there.

In: a folder and bytes by path. Out: nothing, or `Taken` for a path where something stands. Each
file appears whole, by linking a complete temporary file to its name, which fails where the name is
taken. If one of several cannot be made, those made before it are removed.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH102, PTH104, PTH106, PTH108, PTH112, PTH118, PTH120

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.disk import files
from generator.disk.files import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Taken(Exception):  # noqa: N818  (a state of the world, not a fault of ours)
    """Something stands already where a new file was to be; `path` is relative to the folder."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def incoming(path: Path, limit: int) -> bytes:
    """Read a file that a person named, which may be a link; raises `Unusable` and OSError."""
    return files.read(os.path.realpath(path), limit)[0]


def add(root: Path, new: Mapping[str, bytes]) -> None:
    """Make new files below a folder. Raises `Taken`, and OSError where the system refuses."""
    for path in new:
        if files.lstat(os.path.join(root, path)) is not None:
            raise Taken(path)
        _no_links(str(root), path)
    made: list[str] = []
    folders: list[str] = []
    try:
        for path, data in new.items():
            full = os.path.join(root, path)
            folders += _make_folders(os.path.dirname(full))
            _create(full, data, path)
            made.append(full)
    except BaseException:
        for full in made:
            with suppress(OSError):
                os.unlink(full)
        for folder in reversed(folders):
            with suppress(OSError):
                os.rmdir(folder)
        raise


def _no_links(root: str, path: str) -> None:
    """Refuse a folder on the way that is a link or no folder."""
    folder = root
    for part in path.split("/")[:-1]:
        folder = os.path.join(folder, part)
        if files.kind(files.lstat(folder)) not in {Kind.FOLDER, Kind.ABSENT}:
            raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", folder)


def _make_folders(folder: str) -> list[str]:
    missing = []
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    made = []
    for one in reversed(missing):
        os.mkdir(one)
        made.append(one)
    return made


def _create(full: str, data: bytes, path: str) -> None:
    temporary = f"{full}.{os.getpid()}.tmp"
    try:
        files.replace(temporary, data)
        try:
            os.link(temporary, full)
        except FileExistsError:
            raise Taken(path) from None
        except OSError:  # a file system without links
            if files.lstat(full) is not None:
                raise Taken(path) from None
            os.rename(temporary, full)
    finally:
        with suppress(OSError):
            os.unlink(temporary)
