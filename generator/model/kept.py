"""Results of the last run, kept by what they were made of.

In: a key that names all a result is made of, and what makes it. Out: the result, made or kept. What
a run did not ask for is forgotten when it ends, so that no more is held than one site needs.

Results of an earlier process are plain data until they are asked for.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

V = TypeVar("V")


def _same(_key: str, value: Any) -> Any:
    return value


class Kept(Generic[V]):
    """Keeps results from one run to the next.

    `stored` holds those of another process as plain data, `value` and `plain` lead from one to the
    other by key. What cannot be led back is made again.
    """

    __slots__ = ("_before", "_now", "_plain", "_stored", "_value")

    def __init__(
        self,
        stored: Mapping[str, Any] = MappingProxyType({}),
        value: Callable[[str, Any], V] = _same,
        plain: Callable[[str, V], Any] = _same,
    ) -> None:
        self._stored, self._value, self._plain = stored, value, plain
        self._before: dict[str, V] = {}
        self._now: dict[str, V] = {}

    def once(self, key: str, make: Callable[[], V]) -> V:
        """Give the result of this key."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is None:
                found = self._recalled(key)
            self._now[key] = found = make() if found is None else found
        return found

    def _recalled(self, key: str) -> V | None:
        plain = self._stored.get(key)
        if plain is None:
            return None
        try:
            return self._value(key, plain)
        except Exception:  # noqa: BLE001  whatever is wrong with what is stored, it is made again
            return None

    def turn(self) -> None:
        """End a run."""
        if self._now:
            self._before, self._now = self._now, {}

    @property
    def new(self) -> bool:
        """Tell whether the last run asked for anything else than what is stored."""
        return self._before.keys() != self._stored.keys()

    def plain(self) -> dict[str, Any]:
        """Give all results of the last run as plain data."""
        return {
            key: self._stored[key] if key in self._stored else self._plain(key, value)
            for key, value in self._before.items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
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
