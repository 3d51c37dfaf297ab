"""Results of the last run, kept by what they were made of.

In: a key that names all a result is made of, and what makes it. Out: the result, made or kept. What
a run did not ask for is forgotten when it ends, so that no more is held than one site needs.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")


class Kept(Generic[V]):
    """Keeps results from one run to the next."""

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._before: dict[str, V] = {}
        self._now: dict[str, V] = {}

    def once(self, key: str, make: Callable[[], V]) -> V:
        """Give the result of this key."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is None:
                found = make()
            self._now[key] = found
        return found

    def turn(self) -> None:
        """End a run."""
        if self._now:
            self._before, self._now = self._now, {}


@dataclass(frozen=True, slots=True)
class Memory:
    """What compiling a site keeps for the next time: what was read, verified and counted."""

    read: Kept[Any] = field(default_factory=Kept)
    articles: Kept[Any] = field(default_factory=Kept)
    verified: Kept[Any] = field(default_factory=Kept)
    numbers: Kept[Any] = field(default_factory=Kept)

    def turn(self) -> None:
        """End a run."""
        for kept in (self.read, self.articles, self.verified, self.numbers):
            kept.turn()


def digest(*parts: object) -> str:
    """Give a key for what prints as these parts do."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
