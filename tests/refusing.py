"""Disks that refuse, without mounting one: for the tests that have to run everywhere.

A full disk is played: what is written below a folder is counted, cut where the room ends, and
refused from there on with the error of a full disk, as a real one does. A closed one is real:
folders and files that may not be written to, and a process with no right to do so all the same
(root gives up that right first).
"""

from __future__ import annotations

import ctypes
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests import warm

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

_VERSION_3 = 0x20080522  # capset(2)
_OVERRIDE = 1 << 1 | 1 << 2  # capabilities(7): CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
_FULL = """
import errno, os, sys
left, below = int(sys.argv[1]), sys.argv[2]
real = os.write
def write(fd, data):
    global left
    if not os.readlink(f"/proc/self/fd/{fd}").startswith(below):
        return real(fd, data)
    if left <= 0:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    done = real(fd, bytes(data)[:left])
    left -= done
    return done
os.write = write
from generator.cli import main
sys.exit(main(sys.argv[3:]))
"""


def with_room(room: int, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command while only so many bytes more can be written below a folder."""
    return warm.run(_FULL, room, folder.resolve(), *words)


def without_rights(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command that has no more rights than the permissions of files give."""
    return warm.run(warm.COMMAND, *words, before=give_up_rights)


def give_up_rights() -> None:
    """Keep root from going past permissions; nobody else can anyway."""
    if os.geteuid() == 0:
        kernel = ctypes.CDLL(None)
        head = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
        held = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then the next 32
        if kernel.capget(head, held):
            raise OSError("root does not tell its rights here")
        for number in range(3):
            held[number] &= ~_OVERRIDE
        if kernel.capset(head, held):
            raise OSError("root cannot give up its rights here")


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Take the right to write away from a folder and all in it; links are not followed."""
    modes = {
        path: path.stat().st_mode for path in (folder, *folder.rglob("*")) if not path.is_symlink()
    }
    for path in modes:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
