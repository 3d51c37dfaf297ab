"""The files that are to be written: their bytes, and their digests.

In: bytes by path, which may be read from somewhere each time, and the digests of those that whoever
made them knows. Out: the same, with the digest of every file; none is read to be digested twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType


class PlannedFiles(Mapping[str, bytes]):
    """Bytes by path, with digests."""

    __slots__ = ("_bytes", "_digests")

    def __init__(
        self, new: Mapping[str, bytes], digests: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._bytes = new
        self._digests = {path: digests[path] for path in new if path in digests}

    def digest(self, path: str) -> str:
        """Give the sha-256 of a file in hexadecimal digits."""
        known = self._digests.get(path)
        if known is None:
            known = self._digests[path] = sha256(self._bytes[path]).hexdigest()
        return known

    def __getitem__(self, path: str) -> bytes:
        return self._bytes[path]

    def __contains__(self, path: object) -> bool:
        """Tell whether a file is planned, without reading it."""
        return path in self._bytes

    def __iter__(self) -> Iterator[str]:
        return iter(self._bytes)

    def __len__(self) -> int:
        return len(self._bytes)
