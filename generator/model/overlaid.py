"""Mappings that are another but for a few keys, of tens of thousands.

In: a mapping that nobody changes, and what is to be other in it. Out: a mapping that holds only
that, beside the first one. So a new state costs what changed, not what there is, and of two states
it is known in which keys they can differ without a look at any other. None is ever changed: who
holds an earlier state still has it. When much has changed all is written out once.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

K = TypeVar("K")
V = TypeVar("V")
#: So many keys may be other ones, or one in so many, before all is written out.
_FEW: Final = 16
_SHARE: Final = 16
_NOTHING: Final = object()


class Overlaid(Mapping[K, V]):
    """A mapping that is another but for a few keys; see `overlaid`."""

    __slots__ = ("_written", "base", "gone", "new", "over")

    def __init__(self, base: Mapping[K, V], over: dict[K, V], gone: frozenset[K]) -> None:
        self.base, self.over, self.gone = base, over, gone
        self.new = tuple(key for key in over if key not in base)
        self._written: dict[K, V] | None = None

    @property
    def written(self) -> dict[K, V]:
        """Write it out: for who looks at all of it."""
        if self._written is None:
            base: Any = self.base
            self._written = base | self.over  # which a proxy does as quickly as what it shows
            for key in self.gone:
                del self._written[key]
        return self._written

    def __getitem__(self, key: K) -> V:
        """Give a value."""
        if key in self.over:
            return self.over[key]
        if key in self.gone:
            raise KeyError(key)
        return self.base[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Give a value, or what stands for a missing one."""
        if key in self.over:
            return self.over[key]
        return default if key in self.gone else self.base.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return key in self.over or (key in self.base and key not in self.gone)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self.base) - len(self.gone) + len(self.new)

    def __iter__(self) -> Iterator[K]:
        """Give the keys: those of the first mapping in its order, then new ones."""
        return iter(self.written)

    def keys(self) -> KeysView[K]:
        """Give the keys."""
        return self.written.keys()

    def values(self) -> ValuesView[V]:
        """Give the values."""
        return self.written.values()

    def items(self) -> ItemsView[K, V]:
        """Give both."""
        return self.written.items()

    def __eq__(self, other: object) -> bool:
        """Tell whether another mapping holds the same."""
        if not isinstance(other, Mapping):
            return NotImplemented
        keys = touched(self, other)
        if keys is None:
            return self.written == (other.written if isinstance(other, Overlaid) else other)
        return all(self.get(key, _NOTHING) == other.get(key, _NOTHING) for key in keys)

    __hash__ = None  # type: ignore[assignment]  # as of any mapping


def overlaid(before: Mapping[K, V], other: Mapping[K, V], gone: Iterable[K] = ()) -> Mapping[K, V]:
    """Give a mapping that is as `before`, but for what is in `other`, and without what is gone."""
    missing = {key for key in gone if key not in other}
    if not other and not missing:
        return before
    base, over, lost = _parts(before)
    over = {**over, **other}
    for key in missing:
        over.pop(key, None)
    lost = frozenset(key for key in lost | missing if key in base and key not in over)
    if len(over) + len(lost) > max(_FEW, len(base) // _SHARE):
        return Overlaid(base, over, lost).written
    return Overlaid(base, over, lost) if over or lost else base


def touched(before: Mapping[K, V], now: Mapping[K, V]) -> Iterable[K] | None:
    """Give the keys in which two mappings can differ; None where any may be one."""
    (base, over, gone), (other, now_over, now_gone) = _parts(before), _parts(now)
    if base is not other:
        return None
    return dict.fromkeys(chain(over, now_over, gone ^ now_gone))


def keyed_alike(one: Mapping[K, Any], other: Mapping[K, Any]) -> bool:
    """Tell whether two mappings have the same keys in the same order."""
    if one is other:
        return True
    if touched(one, other) is not None:
        return _shape(one) == _shape(other)
    return len(one) == len(other) and list(one) == list(other)


def written_out(of: Mapping[K, V]) -> Mapping[K, V]:
    """Give a mapping as one that is quickly looked into, for who looks into much of it."""
    return of.written if isinstance(of, Overlaid) else of


def gone(before: Mapping[K, Any], now: Mapping[K, Any]) -> list[K]:
    """Give the keys of a mapping that another has not."""
    keys = touched(before, now)
    return [key for key in (before if keys is None else keys) if key in before and key not in now]


class Changing(Mapping[K, V]):
    """What a mapping becomes while it is worked on: it, with what was put and taken since."""

    __slots__ = ("before", "put", "taken")

    def __init__(self, before: Mapping[K, V] = MappingProxyType({})) -> None:
        self.before = before
        self.put: dict[K, V] = {}
        self.taken: set[K] = set()

    def __setitem__(self, key: K, value: V) -> None:
        self.put[key] = value
        self.taken.discard(key)

    def take(self, key: K) -> None:
        """Take away what was there before; not what was put since."""
        if key not in self.put and key in self.before:
            self.taken.add(key)

    def __getitem__(self, key: K) -> V:
        if key in self.put:
            return self.put[key]
        if key in self.taken:
            raise KeyError(key)
        return self.before[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key now."""
        return key in self.put or (key in self.before and key not in self.taken)

    def __iter__(self) -> Iterator[K]:
        return iter(self.now())

    def __len__(self) -> int:
        new = sum(key not in self.before for key in self.put)
        return len(self.before) - len(self.taken) + new

    def now(self) -> Mapping[K, V]:
        """Give what it is now."""
        return overlaid(self.before, self.put, self.taken) if self.before else self.put.copy()


def _parts(of: Mapping[K, V]) -> tuple[Mapping[K, V], dict[K, V], frozenset[K]]:
    """Give what a mapping is made of: one that is no other's is its own first."""
    if isinstance(of, Overlaid):
        return of.base, of.over, of.gone
    return of, {}, frozenset()


def _shape(of: Mapping[K, Any]) -> tuple[tuple[K, ...], frozenset[K]]:
    return (of.new, of.gone) if isinstance(of, Overlaid) else ((), frozenset())
