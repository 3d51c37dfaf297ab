"""Results of the last run, kept by what they were made of.

In: a key that names all a result is made of, and what makes it. Out: the result, made or kept. What
a run did not ask for is forgotten when it ends, so that no more is held than one site needs.

Results of another process are in a store, and are read when they are asked for.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import partial
from itertools import filterfalse
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from generator.model.data_classes import dataclass, field
from generator.model.lasting import Lasting
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from types import CodeType

V = TypeVar("V")
#: Of more results than these of one kind, most are held as they are stored. Fewer are made where
#: they are needed: another process would write them as text, to be read again, which takes as long.
_MANY: Final = 2000
#: The same of results that take much longer to make than to write.
LONG_IN_MAKING: Final = 300
#: So many groups are made by several processes until what they made is put away.
_AT_ONCE: Final = 1000
#: The entry of a store that tells of tables; no result has this key.
_MARKS: Final = "\0tables"
#: Fewer results are written sooner than other processes are begun.
_WORTH_A_FORK: Final = 400
#: So few, at most, another process makes while this one does something else.
_BESIDE: Final = 4


class Spread(Protocol):
    """Applies work to every item in several processes, and gives the results in order."""

    def __call__(
        self,
        items: list[Any],
        work: Callable[[Any], Any],
        *,
        least: int | None = None,
        meanwhile: Callable[[], object] = ...,
    ) -> Iterator[Any]:
        """Do it where there are at least so many; what is to be done meanwhile this one does."""


class Store(Protocol):
    """Where results of other processes are: by key something brief, and a text."""

    def __contains__(self, key: object) -> bool:
        """Tell whether there is one."""

    def brief(self, key: str) -> Any:
        """Give what is brief of one; KeyError for what is not there."""

    def text(self, key: str) -> str:
        """Give its text; raises what comes of one that is in doubt."""

    def put(self, key: str, brief: Any, text: str) -> None:
        """Have one by this key from now on."""

    def names(self) -> list[str]:
        """Give all keys."""

    def ready(self) -> None:
        """Have at hand what is brief of all entries, which it reads when it is asked otherwise."""


class Cache(Protocol):
    """Where what takes long to make is kept, by all that it was made of."""

    def get(self, *of: str) -> CodeType | str | None:
        """Give what was made of this; None if it is not there."""

    def put(self, made: CodeType | str, *of: str) -> None:
        """Keep code or text."""


class Form(Protocol[V]):
    """How results are written, and read again."""

    def read(self, key: str, brief: Any, text: Callable[[], str]) -> V:
        """Give a result; its text is read when it is wanted. Raises what comes of nonsense."""

    def written(self, key: str, value: V) -> tuple[Any, str]:
        """Write a result: what is brief as JSON values, the rest as text."""


def _stands(_value: Any) -> bool:
    return True


class _Text:
    """Reads a text of a store: of tens of thousands, each a fourth of what a `partial` takes."""

    __slots__ = ("_key", "_store")

    def __init__(self, store: Store, key: str) -> None:
        self._store, self._key = store, key

    def __call__(self) -> str:
        """Read it."""
        return self._store.text(self._key)


class Wanted(NamedTuple, Generic[V]):
    """A key, what makes the result of it, and what tells whether one that is kept still stands.

    Where a key names all that a result is made of, each stands.
    """

    key: str
    make: Callable[[], V]
    stands: Callable[[V], bool] = _stands


class Kept(Generic[V]):
    """Keeps results from one run to the next; in a store, between processes.

    What cannot be read there is made again.
    """

    __slots__ = (
        "_before", "_doubted", "_few", "_form", "_marks", "_names", "_now", "_over", "_rested",
        "_standing", "_stood", "_store", "_told_of",
    )  # fmt: skip

    def __init__(
        self, store: Store | None = None, form: Form[V] | None = None, few: int | None = None
    ) -> None:
        """Keep results in a store; of no more than a `few` none is made by another process."""
        self._store, self._form, self._few = store, form, few
        self._doubted: set[str] = set()  # what is in the store and does not stand
        self._before: dict[str, V] = {}
        self._now: dict[str, V] = {}
        # All that stand, as they were given: in the last run, and in this one.
        self._stood: Mapping[str, V] = {}
        self._standing: Mapping[str, V] = {}
        self._names: list[str] = []  # of what is held in the store alone
        # The tables that results rest on, in the last run and in this one; and what tells one
        # state of each from another, for the next process.
        self._rested: Mapping[str, object] = {}
        self._over: Mapping[str, object] = {}
        self._marks: Mapping[str, str] = {}
        self._told_of: Mapping[str, str] = {}

    def unmoved(self, tables: Mapping[str, object], whole: Callable[[str], str]) -> frozenset[str]:
        """Be told of the tables this run's results rest on; give those that are the last run's.

        What stood in that one stands, as far as it rests on these: there is no need to look.
        `whole` gives what tells one state of a table from another.
        """
        self._over = tables
        if self._store is None:
            self._told_of = {}
            return frozenset(n for n, held in tables.items() if self._rested.get(n) is held)
        self._told_of = {name: whole(name) for name in tables}
        last = self._marks if self._before or self._stood else self._left()
        return frozenset(n for n, mark in self._told_of.items() if last.get(n) == mark)

    def _left(self) -> Mapping[str, object]:
        """Give what another process told of the tables its results rest on."""
        told = self._store.brief(_MARKS) if self._store and _MARKS in self._store else {}
        return told if isinstance(told, dict) else {}

    def once(self, key: str, make: Callable[[], V], stands: Callable[[V], bool] = _stands) -> V:
        """Give the result of this key."""
        found = self._now.get(key)
        if found is None:
            found = self._that_stands(key, stands)
            self._now[key] = found = self._lean(key, make()) if found is None else found
        return found

    def again(self, found: Mapping[Any, V]) -> None:
        """Have all results of a mapping that nobody changes, as if each had been asked for.

        They are not looked at one by one.
        """
        self._standing = found

    def was(self, key: str) -> V | None:
        """Give what is kept of the last run by this key, though it may no longer stand."""
        found = self._last(key)
        return self._stored(key) if found is None else found

    def _last(self, key: str) -> V | None:
        found = self._before.get(key)
        return self._stood.get(key) if found is None else found

    def _keys(self) -> list[str]:
        """Give the keys of the last run's results."""
        return [*self._stood, *filterfalse(self._stood.__contains__, self._before)]

    def names(self) -> list[str]:
        """Give the keys of what is kept of the last run."""
        if self._before or self._stood or self._store is None:
            return self._keys()
        return self._store.names()

    def ready(self) -> None:
        """Have at hand what is brief of all that the store holds."""
        if self._store is not None:
            self._store.ready()

    def _lean(self, key: str, made: V) -> V:
        """Give a result, of many as what is read of the store: that is made where it is wanted."""
        if self._store is None or len(self._now) < _MANY:
            return made
        self._put(key, made)
        return self._stored(key) or made

    def _that_stands(self, key: str, stands: Callable[[V], bool]) -> V | None:
        """Give what is kept, if it stands."""
        found = self._last(key)
        if found is None and key not in self._doubted:
            found = self._stored(key)
        if found is None or stands(found):
            return found
        self._doubted.add(key)
        return None

    def ahead(
        self,
        wanted: Iterable[Wanted[V]],
        spread: Spread | None,
        group: Callable[[Wanted[V]], Hashable] | None = None,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        """Make what will be asked for and is not known, in several processes if it is much.

        What is of one group is made in one. What another process made comes as text; where results
        are never text, or few enough to be held as they are made, `once` makes them here. Very few
        are made by another process while this one does what is to be done `meanwhile`, if that is
        given.
        """
        if spread is None or self._store is None:
            return
        unknown = [one for one in wanted if not self._known(one)]
        if meanwhile is not None and 0 < len(unknown) <= _BESIDE:
            spread = partial(spread, least=1, meanwhile=meanwhile)
        elif len(unknown) <= min(_MANY, self._few or _MANY):
            return
        groups: dict[Hashable, list[Wanted[V]]] = defaultdict(list)
        for one in unknown:
            groups[group(one) if group else one.key].append(one)
        every = list(groups.values())
        for start in range(0, len(every), _AT_ONCE):  # or all texts would be held
            some = every[start : start + _AT_ONCE]
            for those, told in zip(some, spread(some, self._told), strict=True):
                for one, found in zip(those, told, strict=True):
                    self.put(one.key, *found)

    def _known(self, wanted: Wanted[V]) -> bool:
        """Tell whether a result is kept, and stands; then it is at hand."""
        found = self._that_stands(wanted.key, wanted.stands)
        if found is not None:
            self._now[wanted.key] = found
        return found is not None

    def _told(self, group: Sequence[Wanted[V]]) -> list[tuple[Any, str]]:
        """Make results and write them, in a process that is not to come back to them."""
        assert self._form is not None
        return [self._form.written(one.key, one.make()) for one in group]

    def _stored(self, key: str) -> V | None:
        """Give a result of the store; None for what is not there, or cannot be read."""
        if self._store is None or self._form is None:
            return None
        try:
            brief = self._store.brief(key)
        except KeyError:
            return None
        try:
            return self._form.read(key, brief, _Text(self._store, key))
        except Exception:  # noqa: BLE001  whatever is wrong with what is stored, it is made again
            self._doubted.add(key)
            return None

    def _put(self, key: str, value: V) -> None:
        assert self._form is not None
        self.put(key, *self._form.written(key, value))

    def put(self, key: str, brief: Any, text: str) -> None:
        """Have the store hold a result as it was written."""
        assert self._store is not None
        self._store.put(key, brief, text)
        self._doubted.discard(key)

    def begin(self) -> None:
        """Begin a run: what one asked for that did not end is of no use, as it may not stand."""
        self._now, self._standing = {}, {}

    def turn(self) -> None:
        """End a run."""
        if self._now or self._standing:
            self._before, self._now = self._now, {}
            self._stood, self._standing = self._standing, {}
            self._rested, self._marks = self._over, self._told_of

    def let_go(self) -> None:
        """Forget the store, and how to read it: it is of the files that there were.

        A run has taken from it what it needs.
        """
        self._store = self._form = None
        self._marks = {}
        self._doubted.clear()

    def missing(self) -> list[str]:
        """Give the keys of the last run's results that are not in the store."""
        store = self._store
        if store is None:
            return []
        there = frozenset(store.names()) - self._doubted
        return [key for key in self._keys() if key not in there]

    def written(self, key: str) -> tuple[Any, str]:
        """Write a result of the last run, here or in another process, for `put`."""
        assert self._form is not None
        found = self._last(key)
        assert found is not None
        return self._form.written(key, found)

    def stored(self) -> list[str]:
        """See that all results of the last run are in the store, and give the keys of what is.

        It alone holds them from now on: there is no run to follow.
        """
        for key in self.missing():
            self.put(key, *self.written(key))
        self._names += self._keys()
        self._before, self._stood = {}, {}
        if self._store is not None and self._marks:
            if self._left() != self._marks:
                self._store.put(_MARKS, dict(self._marks), "")
            self._names.append(_MARKS)
            self._marks = {}
        return self._names


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What compiling a site keeps for the next time.

    The settings, what was read of files, what references mean, what was verified and counted, what
    bodies refer to, which names stand in articles, and what is wrong with addresses.
    """

    settings: Kept[Any] = field(default_factory=Kept)
    read: Kept[Any] = field(default_factory=Kept)
    articles: Kept[Any] = field(default_factory=Kept)
    resolved: Kept[Any] = field(default_factory=Kept)
    verified: Kept[Any] = field(default_factory=Kept)
    numbers: Kept[Any] = field(default_factory=Kept)
    referring: Kept[Any] = field(default_factory=Kept)
    named: Kept[Any] = field(default_factory=Kept)
    addresses: Kept[Any] = field(default_factory=Kept)
    templates: Kept[Any] = field(default_factory=Kept)
    """What templates name; asked for after the site is compiled, so its runs end by themselves."""
    lasting: Lasting = field(default_factory=Lasting)
    """What is the same object as last time, within one process."""
    spread: Spread | None = None
    """How work is spread over several processes, where it is."""
    keep: Callable[[Memory], None] | None = None
    """How it is kept for the next process, where it is; raises OSError."""
    meanwhile: Callable[[], object] = lambda: None
    """What else may be done while another process reads the few files that changed."""

    def begin(self) -> None:
        """Begin a run."""
        for kept in self._compiled():
            kept.begin()

    def turn(self) -> None:
        """End a run."""
        for kept in self._compiled():
            kept.turn()

    def ready(self) -> None:
        """Have at hand what is brief of what is kept of records: each of them is asked for."""
        for kept in self._of_records():
            kept.ready()

    def put_away(self) -> None:
        """Hold what was compiled in stores alone, for `keep`: there is no run to follow."""
        kinds = self._compiled()
        missing = [(at, key) for at, kept in enumerate(kinds) for key in kept.missing()]
        if len(missing) >= _WORTH_A_FORK and self.spread is not None:
            written = self.spread(missing, lambda one: kinds[one[0]].written(one[1]))
            for (at, key), found in zip(missing, written, strict=True):
                kinds[at].put(key, *found)
        for kept in kinds:
            kept.stored()

    def let_go(self) -> None:
        """Forget what another process kept."""
        for kept in self._compiled():
            kept.let_go()

    def _compiled(self) -> tuple[Kept[Any], ...]:
        return (
            *(self.settings, self.read, self.articles),
            *self._of_records(),
            self.addresses,
        )

    def _of_records(self) -> tuple[Kept[Any], ...]:
        return (self.resolved, self.verified, self.numbers, self.referring, self.named)


def digest(*parts: object) -> str:
    """Give a key for what prints as these parts do."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
