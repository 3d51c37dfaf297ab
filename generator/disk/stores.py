"""Where rendered bytes wait until a build is known to be good.

`Store` is what rendering asks of such a place; `Held` is one in memory, `Dropped` holds nothing,
and `spool.py` puts bytes aside on disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class Store(Protocol):
    """Where new bytes are put until they are written; by path once they are named."""

    def begin(self, writer: int) -> None:
        """Be told which process this is: 0 is the first."""

    def put(self, data: bytes) -> Any:
        """Take bytes, in whatever process; what it gives can go through `marshal`."""

    def name(self, path: str, ticket: Any) -> None:
        """Have a path hold what was taken, in the first process."""

    def held(self) -> Mapping[str, bytes]:
        """Give all that was named."""


class Held(dict[str, bytes]):
    """A store in memory."""

    def begin(self, writer: int) -> None:
        """Hold the same in every process."""

    def put(self, data: bytes) -> bytes:
        """Hand the bytes on."""
        return data

    def name(self, path: str, ticket: bytes) -> None:
        """Hold bytes."""
        self[path] = ticket

    def held(self) -> Mapping[str, bytes]:
        """Give all bytes."""
        return self


class Dropped(Held):
    """A store for those who ask only what is wrong: it holds nothing."""

    def put(self, data: bytes) -> bytes:
        """Take nothing."""
        del data
        return b""
