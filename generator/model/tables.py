"""Tables that tell which of their rows were read.

In: any mapping or set. Out: the same, which notes each row that is asked for while somebody
listens. So it is known of what was made from tables what it rests on, and it need not be made again
while those rows stay as they are. A row that is not there is noted too: it may be there next time.

A table looks like a mapping, and whoever reads it need not know that it is one. It deliberately
does not follow what is done with the values: a value must be whole in its row, or be reached
through another table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, overload

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable

K = TypeVar("K", bound=str)
V = TypeVar("V")
T = TypeVar("T")
H = TypeVar("H", bound="Hashable")

#: The key that stands for all rows of a table.
ALL: Final = "*"
#: Who reads so many rows of a table, and a good part of it, is noted as having read all of it.
_MANY: Final = 200


#: Of so many rows of a table what names each is held: what reads them one after another is short.
_NAMED: Final = 4096
#: A row of a table: the table's name, and a key or ALL.
Row = tuple[str, str]


class Noted(NamedTuple, Generic[T]):
    """What was made, and the rows that were read for it."""

    made: T
    rows: Collection[Row]


class Reads:
    """Notes which rows are read. One for all tables of a site."""

    __slots__ = ("held", "rows")

    def __init__(self) -> None:
        self.rows: set[Row] | None = None
        """What was read so far; None while nobody listens."""
        self.held: dict[str, Mapping[str, Any] | AbstractSet[str]] = {}
        """What each table holds, to be looked at without being noted."""

    def note(self, rows: Iterable[Row]) -> None:
        """Note rows as read."""
        if self.rows is not None:
            self.rows.update(rows)

    def noting(self, make: Callable[[], T]) -> Noted[T]:
        """Make something, and give it with the rows that were read for it."""
        outer, self.rows = self.rows, set()
        try:
            made = make()
            rows = self._noted(self.rows)
        finally:
            self.rows = outer
        if outer is not None:
            outer |= rows
        return Noted(made, rows)

    def _noted(self, rows: set[Row]) -> frozenset[Row]:
        """Give what was read in few rows: what shows all figures would name each on every page."""
        if len(rows) <= _MANY:
            return frozenset(rows)
        counts = Counter(table for table, _ in rows)
        most = {t for t, n in counts.items() if n > _MANY and 4 * n > len(self.held.get(t, ()))}
        few = (row for row in rows if row[0] not in most)
        return frozenset([*few, *((table, ALL) for table in most)])

    def aside(self, make: Callable[[], T]) -> T:
        """Make a table from others: whoever reads it rests on its rows, not on theirs."""
        outer, self.rows = self.rows, None
        try:
            return make()
        finally:
            self.rows = outer

    def once(self, kept: dict[H, Noted[T]], key: H, make: Callable[[], T]) -> T:
        """Make something once; whoever asks for it again has read what was read for it."""
        found = kept.get(key)
        if found is None:
            made, rows = self.noting(make)
            # Of tens of thousands of things: a set takes four times as much memory.
            found = kept[key] = Noted(made, tuple(rows))
        else:
            self.note(found.rows)
        return found.made


class Few(dict[H, T]):
    """Holds so many things and no more: it begins anew when it is full."""

    __slots__ = ("_most",)

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: H, value: T) -> None:
        """Hold a thing."""
        if len(self) >= self._most:
            self.clear()
        super().__setitem__(key, value)


class _Rows(dict[str, Row]):
    """The rows of one table by key: they are noted in very many places, mostly again and again.

    Of many it begins anew, since nobody asks whether two are the same object.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, key: str) -> Row:
        if len(self) >= _NAMED:
            self.clear()
        row = self[key] = (self._name, key)
        return row


class Table(Mapping[K, V]):
    """A mapping whose rows are noted as they are read."""

    __slots__ = ("_held", "_reads", "_rows")

    def __init__(self, name: str, held: Mapping[K, V], reads: Reads) -> None:
        self._rows, self._held, self._reads = _Rows(name), held, reads
        reads.held[name] = held  # type: ignore[assignment]  # its keys are text

    def _all(self) -> Mapping[K, V]:
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[ALL])
        return self._held

    def __getitem__(self, key: K) -> V:
        """Give a row."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[key])
        return self._held[key]

    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get(self, key: K, default: V | T) -> V | T: ...
    def get(self, key: K, default: Any = None) -> Any:
        """Give a row, or what stands for a missing one."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[key])
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a row."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[str(key)])
        return key in self._held

    def __iter__(self) -> Iterator[K]:
        """Give all keys."""
        return iter(self._all())

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._all())

    def keys(self) -> KeysView[K]:
        """Give all keys."""
        return self._all().keys()

    def values(self) -> ValuesView[V]:
        """Give all values."""
        return self._all().values()

    def items(self) -> ItemsView[K, V]:
        """Give all rows."""
        return self._all().items()


class Members(AbstractSet[str]):
    """A set of names whose members are noted as they are asked for."""

    __slots__ = ("_held", "_reads", "_rows")

    def __init__(self, name: str, held: AbstractSet[str], reads: Reads) -> None:
        self._rows, self._held, self._reads = _Rows(name), held, reads
        reads.held[name] = held

    def __contains__(self, key: object) -> bool:
        """Tell whether a name is one of them."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[str(key)])
        return key in self._held

    def __iter__(self) -> Iterator[str]:
        """Give all of them."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[ALL])
        return iter(self._held)

    def __len__(self) -> int:
        """Count them."""
        if self._reads.rows is not None:
            self._reads.rows.add(self._rows[ALL])
        return len(self._held)
