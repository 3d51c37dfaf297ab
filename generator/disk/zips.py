"""Reading an archive that may have been made to do harm.

In: the bytes of a zip. Out: its files by path, read one at a time and no further than they say they
are long; or `Hostile` with what is wrong: paths that lead out, names given twice, links, passwords,
files over each other, sizes no site has. Nothing is ever unpacked to the disk.
"""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB: Final = 1024 * 1024
MOST_FILES: Final = 200_000
LARGEST_FILE: Final = 512 * _MIB
LARGEST_WHOLE: Final = 4096 * _MIB
_STEEPEST: Final = 1100  # deflate packs at most 1032 to 1
_BAD_NAME: Final = re.compile(r"[\x00-\x1f\x7f\\]|^/|^[A-Za-z]:|(?:^|/)\.{1,2}(?:/|$)|//")
_ENCRYPTED: Final = 0x1
_HEADER: Final = 30
_UNREADABLE: Final = (
    zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, struct.error,
)  # fmt: skip
_DAMAGE: Final = (*_UNREADABLE, zlib.error, RuntimeError)
# The ends of an archive: PKWARE's APPNOTE.TXT, sections 4.3.14 to 4.3.16.
_END, _END_SIZE, _COMMENT = b"PK\x05\x06", 22, 65535
_LOCATOR, _LOCATOR_SIZE, _END64_SIZE = b"PK\x06\x07", 20, 56
_LARGEST_CONTENTS: Final = 64 * _MIB


class Hostile(Exception):  # noqa: N818  (what it is, not what we did wrong)
    """The archive is refused; the message says why."""


class Damaged(Exception):  # noqa: N818  (a state of the file)
    """A file of the archive cannot be read back as it was put in."""


class Zip:
    """An archive whose table of contents has been checked."""

    def __init__(self, data: IO[bytes]) -> None:
        """Check the table of contents; raises `Hostile`."""
        try:
            _contents_fit(data)
            self._zip = zipfile.ZipFile(data)
        except _UNREADABLE as error:
            raise Hostile(f"it cannot be read as a zip: {error}") from None
        self._infos = dict(_checked(self._zip.infolist()))
        self.paths = tuple(sorted(self._infos))

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        """Read one file of at most `limit` bytes; raises `Damaged`."""
        if self._infos[path].file_size > limit:
            raise Damaged(path)
        return b"".join(self._pieces(path))

    def digest(self, path: str) -> str:
        """Give the sha-256 of one file, of which little is held at a time; raises `Damaged`."""
        found = sha256()
        for piece in self._pieces(path):
            found.update(piece)
        return found.hexdigest()

    def _pieces(self, path: str) -> Iterator[bytes]:
        info, length = self._infos[path], 0
        try:
            with self._zip.open(info) as file:  # it reads no further than the size it says
                while piece := file.read(_MIB):
                    length += len(piece)
                    yield piece
        except _DAMAGE:
            raise Damaged(path) from None
        if length != info.file_size:
            raise Damaged(path)


def _contents_fit(data: IO[bytes]) -> None:
    """Refuse a table of contents that would take long to read, before it is read."""
    whole = data.seek(0, 2)
    data.seek(max(0, whole - _END_SIZE - _COMMENT - _LOCATOR_SIZE - _END64_SIZE))
    tail = data.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise zipfile.BadZipFile("it has no end")
    size = int.from_bytes(tail[at + 12 : at + 16], "little")
    locator = at - _LOCATOR_SIZE
    if locator >= _END64_SIZE and tail.startswith(_LOCATOR, locator):
        start = locator - _END64_SIZE + 40
        size = max(size, int.from_bytes(tail[start : start + 8], "little"))
    if size > _LARGEST_CONTENTS:
        raise Hostile(
            f"its table of contents has {size} bytes; at most {_LARGEST_CONTENTS} are read"
        )


def _checked(infos: list[zipfile.ZipInfo]) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    if len(infos) > MOST_FILES:
        raise Hostile(f"it has {len(infos)} entries; at most {MOST_FILES} are read")
    seen: dict[str, str] = {}
    for info in infos:
        fault = _fault(info)
        if fault:
            raise Hostile(f"the entry {info.orig_filename!r} {fault}")
        name = info.filename.rstrip("/")
        key = unicodedata.normalize("NFC", name).casefold()
        if key in seen:
            raise Hostile(f"the name {name!r} is given twice")
        seen[key] = name
        if not info.is_dir():
            yield name, info
    if sum(info.file_size for info in infos) > LARGEST_WHOLE:
        raise Hostile(f"it holds over {LARGEST_WHOLE // _MIB} MiB")
    _apart(infos)


def _fault(info: zipfile.ZipInfo) -> str:
    """Say why an entry is refused; empty if it is not."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    unusual = info.orig_filename != info.filename or _BAD_NAME.search(info.filename)
    packed = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    faults = {
        "has a name that leads out of the archive, or is no path": unusual,
        "is a link or a device": kind not in (0, stat.S_IFREG, stat.S_IFDIR),
        "is encrypted": info.flag_bits & _ENCRYPTED,
        "is packed in a way that is not read here": not packed,
        f"has {info.file_size} bytes; at most {LARGEST_FILE} are read": info.file_size
        > LARGEST_FILE,
        "says it grows more than can be": info.file_size > _STEEPEST * max(1, info.compress_size),
        "is a folder with content": info.is_dir() and info.file_size,
    }
    return next((words for words, found in faults.items() if found), "")


def _apart(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse entries that share bytes, by which small archives grow without bound."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Hostile(f"the entry {info.filename!r} lies over another one")
        end = info.header_offset + _HEADER + info.compress_size
