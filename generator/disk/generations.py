"""Whole generations of a site side by side, and a link that says which one visitors see.

In: the link's path. Beside it stands `NAME.generations/` with a folder for each generation,
numbered upwards. A generation is written whole and put on the disk before the link is renamed over
the old one, which is one step: whoever looks sees one generation or the other.

A generation is deleted file by file, and only files whose bytes its manifest knows; what somebody
put there stays, and its folder with it.
"""

# Strings, as everywhere in this folder.
# ruff: noqa: PTH103, PTH105, PTH106, PTH108, PTH114, PTH115, PTH118
# ruff: noqa: PTH119, PTH120, PTH208, PTH211

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.disk import files
from generator.disk.files import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_NAME = re.compile(r"(\d{6,})-[0-9a-f]+")


class Generations:
    """The generations behind one link."""

    __slots__ = ("folder", "link")

    def __init__(self, link: str) -> None:
        self.link = link
        self.folder = f"{link}.generations"

    def fault(self) -> str:
        """Say why the link cannot be made or switched; empty if it can."""
        what = files.kind(files.lstat(self.link))
        if what is Kind.LINK and not self.current():
            return "is a link that leads elsewhere; move it away"
        if what is Kind.FOLDER and os.listdir(self.link):
            return (
                "is a folder with files in it, and a link has to stand there: move it away "
                f"(`mv {self.link} {self.link}.old`), or leave `switch: symlink` out"
            )
        if what not in {Kind.LINK, Kind.FOLDER, Kind.ABSENT}:
            return f"is {what.value}, and a link has to stand there; move it away"
        if files.kind(files.lstat(self.folder)) not in {Kind.FOLDER, Kind.ABSENT}:
            return f"cannot be used: `{self.folder}` is no folder"
        return ""

    def current(self) -> str:
        """Give the folder of the generation that visitors see; empty if there is none."""
        try:
            lead = os.readlink(self.link)
        except OSError:
            return ""
        folder, name = os.path.split(lead)
        where = os.path.normpath(os.path.join(os.path.dirname(self.link), folder))
        return f"{self.folder}/{name}" if where == self.folder and _NAME.fullmatch(name) else ""

    def all(self) -> list[str]:
        """Give the folders of all generations, the newest first."""
        try:
            names = [name for name in os.listdir(self.folder) if _NAME.fullmatch(name)]
        except OSError:
            return []
        return [f"{self.folder}/{name}" for name in sorted(names, key=_number, reverse=True)]

    def start(self, edition: str) -> str:
        """Make the folder of a new generation; raises OSError."""
        numbers = [_number(os.path.basename(path)) for path in self.all()]
        name = f"{max(numbers, default=0) + 1:06}-{edition}"
        os.makedirs(f"{self.folder}/{name}")
        return f"{self.folder}/{name}"

    def switch(self, folder: str) -> None:
        """Let visitors see another generation, in one step; raises OSError."""
        if files.kind(files.lstat(self.link)) is Kind.FOLDER:  # an empty one
            os.rmdir(self.link)
        lead = f"{os.path.basename(self.folder)}/{os.path.basename(folder)}"
        temporary = f"{self.link}.switching"
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        os.symlink(lead, temporary)
        os.replace(temporary, self.link)
        _settle(os.path.dirname(self.link))


def write(folder: str, path: str, data: bytes) -> None:
    """Write a file of a generation, on the disk itself before this returns; raises OSError."""
    full = f"{folder}/{path}"
    os.makedirs(os.path.dirname(full), exist_ok=True)
    files.write_durably(full, data)


def link(folder: str, path: str, lead: str) -> None:
    """Make a link in a generation as it was in the one before; raises OSError."""
    full = f"{folder}/{path}"
    os.makedirs(os.path.dirname(full), exist_ok=True)
    os.symlink(lead, full)


def settle(folder: str) -> None:
    """Put the folders of a generation on the disk itself; raises OSError."""
    for top, _, _ in os.walk(folder):
        _settle(top)
    _settle(os.path.dirname(folder))


def contents(folder: str) -> Iterator[tuple[str, str]]:
    """Give what is in a folder, folders apart: the path, and where it leads if it is a link."""
    for top, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(f"{top}/{name}")]
        for name in sorted([*names, *links]):
            full = f"{top}/{name}"
            what = files.kind(files.lstat(full))
            lead = os.readlink(full) if what is Kind.LINK else ""
            if what in {Kind.FILE, Kind.LINK}:
                yield os.path.relpath(full, folder), lead


def delete(folder: str, known: Mapping[str, frozenset[str]], last: Collection[str]) -> bool:
    """Delete a generation's files that are known by their bytes, then what is empty.

    A file that was being written when a publish died (`.tmp` at its end) goes too; the files of
    `last` go last. Tells whether nothing is left. Raises OSError.
    """
    # What says which files are ours goes last, or a death in between would make strangers of them.
    for path, lead in sorted(contents(folder), key=lambda item: (item[0] in last, item[0])):
        found = None if lead else files.digest(f"{folder}/{path}")
        ours = found is not None and found[0] in known.get(path, ())
        half = path.endswith(".tmp") and path.removesuffix(".tmp") in known
        if ours or half or (lead and path in known):
            os.unlink(f"{folder}/{path}")
    for top, _, _ in list(os.walk(folder, topdown=False)):
        try:
            os.rmdir(top)
        except OSError as error:
            if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
                raise
    return files.lstat(folder) is None


def _number(name: str) -> int:
    return int(name.partition("-")[0])


def _settle(folder: str) -> None:
    """Have a folder's entries written out, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # some network file systems cannot
            os.fsync(fd)
    finally:
        os.close(fd)
