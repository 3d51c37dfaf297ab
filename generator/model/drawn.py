"""Mappings whose values are made when somebody looks at them.

In: for each key a source, and what draws a value from one. Out: a mapping like any other. So a
table of all facts costs the facts that are looked at. What was drawn is held, but of many thousands
not all.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Final, TypeVar

from generator.model.later import Doubted
from generator.model.named_tuples import NamedTuple

K = TypeVar("K")
V = TypeVar("V")
#: So many values are held.
_MANY: Final = 2500


class Drawn(Mapping[K, V]):
    """A mapping of what can be drawn from sources.

    Where two have equal sources by a key, they hold the same by it. `most` values are held: few
    where each holds much and is cheap to draw.
    """

    __slots__ = ("_draw", "_drawn", "_most", "sources")

    def __init__(
        self, sources: Mapping[K, Any], draw: Callable[[K, Any], V], most: int = _MANY
    ) -> None:
        self.sources, self._draw, self._most = sources, draw, most
        self._drawn: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        """Give a value."""
        drawn = self._drawn
        if key in drawn:
            return drawn[key]
        source = self.sources[key]
        try:
            value = self._draw(key, source)
        except LookupError as fault:  # the row is there: what it is drawn from is not
            raise Doubted(str(key)) from fault
        if len(drawn) >= self._most:
            drawn.clear()
        drawn[key] = value
        return value

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return key in self.sources

    def __iter__(self) -> Iterator[K]:
        """Give the keys."""
        return iter(self.sources)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self.sources)

    def keys(self) -> KeysView[K]:
        """Give the keys."""
        return self.sources.keys()


class Plain(NamedTuple):
    """How a mapping is left as JSON values, and made of them again."""

    leave: Callable[[Any], Any]
    take: Callable[[Any], Any]


class Unmade(Mapping[K, V]):
    """A mapping that is made when somebody looks into it; `of` is all it is made of.

    Two that are made of equal things hold the same. Where it can be left as plain data, it need
    not be made if those are known.
    """

    __slots__ = ("_made", "_make", "of", "plain")

    def __init__(
        self,
        of: tuple[object, ...],
        make: Callable[[], Mapping[K, V]],
        plain: Plain | None = None,
    ) -> None:
        self.of, self.plain = of, plain
        self._make: Callable[[], Mapping[K, V]] | None = make
        self._made: Mapping[K, V] = {}

    def instead(self, make: Callable[[], Mapping[K, V]]) -> None:
        """Have it made in another way, if it is not made yet."""
        if self._make is not None:
            self._make = make

    @property
    def made(self) -> Mapping[K, V]:
        """Make it."""
        if self._make is not None:
            self._made = self._make()
            self._make = None  # and let go of what it is made of
        return self._made

    @property
    def is_made(self) -> bool:
        """Tell whether somebody looked into it."""
        return self._make is None

    def __getitem__(self, key: K) -> V:
        """Give a value."""
        return self.made[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Give a value, or what stands for a missing one."""
        return self.made.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return key in self.made

    def __iter__(self) -> Iterator[K]:
        """Give the keys."""
        return iter(self.made)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self.made)

    def keys(self) -> KeysView[K]:
        """Give the keys."""
        return self.made.keys()

    def values(self) -> ValuesView[V]:
        """Give the values."""
        return self.made.values()

    def items(self) -> ItemsView[K, V]:
        """Give both."""
        return self.made.items()


def made(held: Any) -> Any:
    """Give a mapping itself, made if it is not yet; what is no mapping as it is."""
    return held.made if isinstance(held, Unmade) else held


def sources_of(held: Mapping[K, V]) -> Mapping[K, Any]:
    """Give what the values of a mapping are drawn from; the mapping itself where they stand in it.

    Where these are equal, so are the values.
    """
    held = made(held)
    return held.sources if isinstance(held, Drawn) else held
