"""Values that stay the very same object from one run to the next, while nothing changed them.

In: a value that was made anew, or what makes it and the objects it is made of. Out: the object of
the last run, if it is like the new one, or is made of the same objects; so whoever comes later asks
only whether an object is the same one, which costs next to nothing, and need not look into it.

This holds within one process: there is nothing to store. Of each name the last value is kept; where
no run is to follow, only what is asked for again in the same one.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import compress
from operator import is_, is_not, itemgetter
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from generator.model.drawn import sources_of
from generator.model.overlaid import keyed_alike, overlaid, touched, written_out

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

V = TypeVar("V")
K = TypeVar("K")
T = TypeVar("T")
N = TypeVar("N")
_NOTHING: Final = object()


class Lasting:
    """Gives the values of the last run again where they are still true."""

    __slots__ = ("_again", "_alike", "_basis", "_change", "_made")

    def __init__(self, *, again: bool = True) -> None:
        """Keep values for runs to come, if there are any."""
        self._again = again
        self._basis: object = None
        self._made: dict[Hashable, tuple[tuple[object, ...], Any]] = {}
        self._alike: dict[Hashable, tuple[Any, Any]] = {}
        self._change = _Change({}, {})

    def under(self, basis: object) -> Lasting:
        """Forget everything if what all of it rests on is not equal to what it was."""
        if basis != self._basis:
            self._made, self._alike = {}, {}
            self._basis = basis
        return self

    def once(self, name: Hashable, of: tuple[object, ...], make: Callable[[], V]) -> V:
        """Make a value, or give the last one of this name if it was made of these very objects.

        What `make` reads must be in `of`, or follow from what is.
        """
        known = self._made.get(name)
        if known is not None and _these(known[0], of):
            return known[1]  # type: ignore[no-any-return]  # as it was put in
        made = make()
        self._made[name] = of, made
        return made

    def every(
        self,
        name: Hashable,
        of: Mapping[K, V],
        make: Callable[[Mapping[K, V], Mapping[K, T]], Mapping[K, T]],
        rests: tuple[object, ...] = (),
        key: Callable[[T], object] | None = None,
    ) -> Mapping[K, T]:
        """Give a value for each of many things; where all values stay, the mapping itself does.

        `make` makes those of the things that are new or other objects, and is told the values of
        last time; what it leaves out has none. All of them are made anew if what else they rest on,
        `rests`, are other objects. A value stays the last one if it has an equal `key`.
        """
        if not self._again:
            return make(of, {})
        known = self._made.get((Lasting.every, name))
        things, last = known[1] if known else ({}, {})
        stand = known is not None and _these(known[0], rests)
        if stand and things is of:
            return last  # type: ignore[no-any-return]  # as it was put in
        if self._change.before is not things or self._change.now is not of:
            self._change = _Change(things, of)
        change = self._change
        asked = {k: of[k] for k in change.moved} if stand else of
        anew = make(asked, last if stand else {})
        others = {k: v for k, v in anew.items() if not _stays(last, k, v, key)}
        left_out = any(k in last and k not in anew for k in asked)
        if change.same_keys and not left_out and all(map(last.__contains__, others)):
            last = overlaid(last, others)
        else:
            has = {k for k in last if k not in asked} | anew.keys()
            last = {k: others[k] if k in others else last[k] for k in of if k in has}
        self._made[Lasting.every, name] = rests, (of, last)
        return last  # type: ignore[no-any-return]  # as it was put in

    def told(
        self, name: Hashable, of: Mapping[K, V], tell: Callable[[V], T | None]
    ) -> Mapping[K, T]:
        """Give what is told of each of many things, for those of which anything is."""

        def all_told(some: Mapping[K, V], _: object) -> Mapping[K, T]:
            each = ((key, tell(one)) for key, one in some.items())
            return {key: found for key, found in each if found}

        return self.every(("told", name), of, all_told)

    def renamed(self, name: Hashable, of: Mapping[K, V], names: Mapping[N, K]) -> Mapping[N, V]:
        """Give what things are by other names; of each of these, `names` says which thing it is."""
        known: Any = self._made.get((Lasting.renamed, name))
        if known is None or not _these(known[0], (names,)):
            found: Mapping[N, V] = {new: of[old] for new, old in names.items()}
            back = {old: new for new, old in names.items()} if self._again else {}
        else:
            last, found, back = known[1]
            changed = (key for key in moved(last, of) if key in back)
            found = overlaid(found, {back[key]: of[key] for key in changed})
        if self._again:
            self._made[Lasting.renamed, name] = (names,), (of, found, back)
        return found

    def joined(
        self,
        name: Hashable,
        one: Mapping[K, V],
        other: Mapping[K, T],
        make: Callable[[V, T], N],
        rests: tuple[object, ...] = (),
    ) -> Mapping[K, N]:
        """Make something of what each of many things is in two mappings, which have all of them.

        It is made again where either is another object; for all where `rests` are other objects.
        """
        known: Any = self._made.get((Lasting.joined, name))
        stand = known is not None and _these(known[0], rests)
        last, last_other, found = known[1] if stand else ({}, {}, {})
        changed = dict.fromkeys((*moved(last, one), *moved(last_other, other)))
        anew = {key: make(one[key], other[key]) for key in changed if key in one}
        if keyed_alike(last, one):
            found = overlaid(found, anew)
        else:
            found = {key: anew[key] if key in anew else found[key] for key in one}
        if self._again:
            self._made[Lasting.joined, name] = rests, (one, other, found)
        return found  # type: ignore[no-any-return]  # as it was put in

    def scattered(
        self, name: Hashable, of: Mapping[K, V], names: Callable[[V], Collection[N]]
    ) -> Mapping[N, V]:
        """Give each of many things by all of its names, in the order of both."""
        last, found = self._alike.get((Lasting.scattered, name), ({}, {}))
        changed = moved(last, of)
        if keyed_alike(last, of) and all([*names(last[k])] == [*names(of[k])] for k in changed):
            found = overlaid(found, {own: of[key] for key in changed for own in names(of[key])})
        else:
            found = {own: one for one in of.values() for own in names(one)}
        if self._again:
            self._alike[Lasting.scattered, name] = of, found
        return found  # type: ignore[no-any-return]  # as it was put in

    def gathered(
        self,
        name: Hashable,
        groups: Mapping[N, Collection[K]],
        of: Mapping[K, V],
        make: Callable[[N, Iterable[V]], T],
        rests: tuple[object, ...] = (),
    ) -> Mapping[N, T]:
        """Make something for each of many groups of things, of what its things are.

        It is made again for the groups that hold one that is another object now; for all where the
        groups or what else they rest on, `rests`, are other objects.
        """
        known: Any = self._made.get((Lasting.gathered, name))
        stand = known is not None and _these(known[0], (groups, *rests))
        last, found, within = known[1] if stand else ({}, {}, None)
        if last is of:
            return found  # type: ignore[no-any-return]  # as it was put in
        if stand and within is None:
            within = defaultdict(list)
            for group, things in groups.items():
                for thing in things:
                    within[thing].append(group)
        every = written_out(of)
        changed = (group for key in moved(last, of) for group in within[key]) if stand else groups
        anew = {n: make(n, map(every.__getitem__, groups[n])) for n in dict.fromkeys(changed)}
        found = overlaid(found, anew)
        if self._again:
            self._made[Lasting.gathered, name] = (groups, *rests), (of, found, within)
        return found

    def each(self, kind: str, name: Hashable, of: tuple[object, ...], make: Callable[[], V]) -> V:
        """Do what `once` does for one of many things of a kind, which a run asks for but once."""
        return self.once((kind, name), of, make) if self._again else make()

    def alike(self, name: Hashable, key: object, value: V) -> V:
        """Give the last value of this name if its key was equal, else this one."""
        known = self._alike.get(name)
        if known is not None and known[0] == key:
            return known[1]  # type: ignore[no-any-return]  # as it was put in
        self._alike[name] = key, value
        return value

    def equal(self, name: Hashable, value: V) -> V:
        """Give the last value of this name if it was equal: for what is equal only to its like."""
        return self.alike(name, value, value)

    def table(self, name: Hashable, value: Mapping[K, V]) -> Mapping[K, V]:
        """Give the last mapping of this name if it held the very same objects by the same keys."""
        known = self._alike.get(name)
        if known is not None and _same(known[1], value):
            return known[1]  # type: ignore[no-any-return]  # as it was put in
        self._alike[name] = None, value
        return value

    def grouped(
        self, name: Hashable, parts: Mapping[K, Mapping[T, V]]
    ) -> Mapping[T, tuple[V, ...]]:
        """Group what each part says of things by the things, in the order of the parts' keys.

        A part that is the same object as last time is not looked at again.
        """
        if not self._again:
            return _Groups[K, T, V]().grouped(parts)
        groups: _Groups[K, T, V] = self.once((_Groups, name), (), _Groups)
        return groups.grouped(parts)


class _Groups(Generic[K, T, V]):
    """What parts say of things, by thing."""

    __slots__ = ("_by", "_found", "_parts")

    def __init__(self) -> None:
        self._parts: Mapping[K, Mapping[T, V]] | None = None
        self._by: dict[T, dict[K, V]] = {}
        self._found: dict[T, tuple[V, ...]] = {}

    def grouped(self, parts: Mapping[K, Mapping[T, V]]) -> Mapping[T, tuple[V, ...]]:
        """Take what is new of the parts, and give all that is said of each thing."""
        before, self._parts = self._parts, parts
        if before is None:
            return self._first(parts)
        if not self._by:
            for key, said in before.items():
                self._take(key, {}, said)
        touched: set[T] = set()
        for key in {**before, **parts}:
            old, new = before.get(key), parts.get(key)
            if old is not new:
                touched |= self._take(key, old or {}, new or {})
        if touched:
            sorted_anew = {thing: self._sorted(thing) for thing in touched}
            self._found = {k: v for k, v in {**self._found, **sorted_anew}.items() if v}
        return self._found

    def _first(self, parts: Mapping[K, Mapping[T, V]]) -> Mapping[T, tuple[V, ...]]:
        """Give all that is said, where it may well be asked for no second time."""
        found: dict[T, list[V]] = {}
        keys: Any = parts.keys()
        for key in sorted(keys):
            for thing, said in parts[key].items():
                found.setdefault(thing, []).append(said)
        self._found = {thing: tuple(said) for thing, said in found.items()}
        return self._found

    def _take(self, key: K, old: Mapping[T, V], new: Mapping[T, V]) -> set[T]:
        for thing in old:
            self._by[thing].pop(key, None)
        for thing, said in new.items():
            self._by.setdefault(thing, {})[key] = said
        return {*old, *new}

    def _sorted(self, thing: T) -> tuple[V, ...]:
        found: list[tuple[Any, V]] = sorted(self._by[thing].items(), key=itemgetter(0))
        return tuple(said for _, said in found)


def moved(before: Mapping[K, Any], now: Mapping[K, Any]) -> list[K]:
    """Give the keys of what is new in a mapping, or another object than it was before.

    Of tens of thousands nearly all are as they were: no line of Python runs for each of them, and
    none is looked at where one mapping was made of the other (`overlaid`).
    """
    return _Change(before, now).moved


class _Change:
    """What became of a mapping; several things are made of the same, one after the other."""

    __slots__ = ("_moved", "before", "now", "same_keys")

    def __init__(self, before: Mapping[Any, Any], now: Mapping[Any, Any]) -> None:
        self.before, self.now = before, now
        self.same_keys = keyed_alike(before, now)
        self._moved: list[Any] | None = None

    @property
    def moved(self) -> list[Any]:
        """The keys of what is new, or another object."""
        before, now = self.before, self.now
        if self._moved is not None:
            return self._moved
        keys = touched(before, now)
        if keys is not None:
            each: Any = ((key, now[key]) for key in keys if key in now)
        elif self.same_keys:
            self._moved = list(compress(now, map(is_not, before.values(), now.values())))
            return self._moved
        else:
            each = now.items()
        self._moved = [key for key, value in each if before.get(key, _NOTHING) is not value]
        return self._moved


def _stays(last: Mapping[K, T], name: K, value: T, key: Callable[[T], object] | None) -> bool:
    if name not in last:
        return False
    return last[name] is value or (key is not None and key(last[name]) == key(value))


def _these(known: tuple[object, ...], of: tuple[object, ...]) -> bool:
    return len(known) == len(of) and all(map(is_, known, of))


def _same(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> bool:
    one, other = sources_of(one), sources_of(other)
    return keyed_alike(one, other) and all(map(is_, one.values(), other.values()))
