"""The inputs of a site looked at again and again: what a preview needs beside the snapshot.

In: a site's root. Out: a gate that spares reading files that did not change, the stamps of all
inputs, which of the input folders there are, and whether the file system tells of changes. The
snapshot stays the one way to read a site; nothing here decides what a file means.

A file changed twice within the grain of the clock keeps its stamp the second time. So a stamp
younger than two seconds proves nothing, and the file is read again.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH118, PTH120

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.disk import files
from generator.disk.trace import RACY_NS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.disk.files import Stamp

FOLDERS: Final = ("content", "seeds", "templates")
# File systems that other machines or systems write to without this one being told.
_SILENT: Final = frozenset(
    [
        "9p",
        "afs",
        "ceph",
        "cifs",
        "drvfs",
        "glusterfs",
        "nfs",
        "nfs4",
        "prl_fs",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
    ]
)
_MOUNTS: Final = Path("/proc/self/mountinfo")


class Gate:
    """Gives the bytes of files whose stamp is the one they were read with; see `FileGate`."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Stamp, bytes]] = {}
        self._seen: dict[str, tuple[Stamp, bytes]] = {}

    def turn(self) -> None:
        """Begin a new look; what the last one did not meet is forgotten."""
        self._known, self._seen = self._seen, {}

    def known(self, path: str, status: os.stat_result) -> bytes | None:
        """Give the bytes of a file whose status is this, or None to have it read."""
        found = self._known.get(path)
        if found is None or found[0] != files.stamp(status):
            return None
        self._seen[path] = found
        return found[1]

    def learn(self, path: str, status: os.stat_result, data: bytes) -> None:
        """Take note of a file that was read, unless it may change without its stamp changing."""
        stamp = files.stamp(status)
        if not is_young(stamp, time.time_ns()):
            self._seen[path] = (stamp, data)


def is_young(stamp: Stamp, now: int) -> bool:
    """Tell whether a file changed so lately that its stamp proves nothing; `now` in ns."""
    return max(stamp.mtime_ns, stamp.ctime_ns) > now - RACY_NS


def stamps(root: str) -> dict[str, Stamp]:
    """Give the stamp of all that stands below the input folders, without reading any of it."""
    found: dict[str, Stamp] = {}
    waiting = [os.path.join(root, name) for name in FOLDERS]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    status = entry.stat(follow_symlinks=False)
                    found[entry.path] = files.stamp(status)
                    if stat.S_ISDIR(status.st_mode):
                        waiting.append(entry.path)
        except OSError:
            continue  # it went while it was looked at: the next look tells
    return found


def any_young(found: Mapping[str, Stamp]) -> bool:
    """Tell whether some of these may change without their stamps changing."""
    now = time.time_ns()
    return any(is_young(stamp, now) for stamp in found.values())


def folders(root: str) -> dict[str, tuple[int, int]]:
    """Give the path and the identity of each input folder that is there and is a real folder."""
    found = {}
    for name in FOLDERS:
        path = os.path.join(root, name)
        status = files.lstat(path)
        if status is not None and files.kind(status) is files.Kind.FOLDER:
            found[path] = (status.st_dev, status.st_ino)
    return found


def silent_filesystem(root: str) -> str | None:
    """Name the file system of the first input folder whose changes may come without events."""
    try:
        rows = [line.split() for line in _MOUNTS.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return None
    types = {row[2]: row[row.index("-") + 1] for row in rows if "-" in row}
    for path in folders(root):
        device = os.lstat(path).st_dev
        found = types.get(f"{os.major(device)}:{os.minor(device)}", "")
        if found in _SILENT or found.startswith("fuse."):
            return found
    return None


def folders_above(path: str) -> Iterator[str]:
    """Give the folders that a path stands in, the nearest first."""
    while (folder := os.path.dirname(path)) != path:
        path = folder
        yield path


def is_file(path: str) -> bool:
    """Tell whether a regular file stands at `path`; a link is none."""
    return files.kind(files.lstat(path)) is files.Kind.FILE


def is_whole(path: str) -> bool:
    """Tell whether a regular file with something in it stands at `path`; never raises."""
    try:
        status = files.lstat(path)
    except (OSError, ValueError):
        return False
    return status is not None and files.kind(status) is files.Kind.FILE and status.st_size > 0
