"""A file of many parts, of which a process reads those it asks for.

In: parts by key, and a label that tells what they are of. Out: a file in the user's own cache,
under the terms of `compiled.py`, and from it single parts again: a list of what lies where stands
before them, with its digest and their checksums. What is damaged, or of another label, is not
there.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final, Generic, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.disk.compiled import Compiled

K = TypeVar("K", str, bytes)
#: A label, a digest and a size stand in so many bytes.
_HEAD: Final = 256


class Parts(Generic[K]):
    """The parts of a file, which is open until nobody has this, or it is closed."""

    def __init__(self, kept: Compiled, label: str, *of: str) -> None:
        """Open a file by all it was kept by; nothing is in one that cannot be trusted."""
        self._fd: int | None = None
        self._start = 0
        self._places: Mapping[K, tuple[int, int, int]] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._fd = kept.opened(*of)
            head = os.pread(self._fd, _HEAD, 0).partition(b"\n")[0]
            named, digest, size = head.split()
            start = len(head) + 1
            listed = os.pread(self._fd, min(int(size), os.fstat(self._fd).st_size), start)
            if named == label.encode() and sha256(listed).hexdigest().encode() == digest:
                self._start = start + len(listed)
                self._places = marshal.loads(listed)  # noqa: S302  the user's own

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a part by this key."""
        return key in self._places

    def read(self, key: K) -> bytes | None:
        """Give a part; None for what is not there, or is damaged."""
        place = self._places.get(key)
        if place is None or self._fd is None:
            return None
        at, size, check = place
        with suppress(OSError):
            data = os.pread(self._fd, size, self._start + at)
            if crc32(data) == check:
                return data
        return None

    def all(self) -> dict[K, bytes]:
        """Give all parts that are whole."""
        found = ((key, self.read(key)) for key in self._places)
        return {key: data for key, data in found if data is not None}

    def close(self) -> None:
        """Let go of the file."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def __del__(self) -> None:
        with suppress(OSError):
            self.close()


def keep(kept: Compiled, label: str, parts: Mapping[K, bytes], *of: str) -> None:
    """Write parts in the place of those that were kept so; raises OSError."""
    at, places = 0, dict[K, tuple[int, int, int]]()
    for key, data in parts.items():
        places[key] = (at, len(data), crc32(data))
        at += len(data)
    listed = marshal.dumps(places)
    head = f"{label} {sha256(listed).hexdigest()} {len(listed)}\n".encode()
    kept.put_file(b"".join((head, listed, *parts.values())), *of)
