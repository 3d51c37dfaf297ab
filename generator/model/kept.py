"""Results of the last run, kept by what they were made of.

In: a key that names all a result is made of, and what makes it. Out: the result, made or kept. What
a run did not ask for is forgotten when it ends, so that no more is held than one site needs.

Results of an earlier process are text until they are asked for.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from generator.model.lasting import Lasting

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

V = TypeVar("V")
#: Fewer groups than these are made where they are needed.
_WORTH: Final = 64
#: What is new is stored when it is more than one in so many.
_FEW: Final = 50
#: Applies work to every item in several processes, and gives the results in order.
Spread = Callable[[list[Any], Callable[[Any], Any]], list[Any]]


def _same(_key: str, value: Any) -> Any:
    return value


def _stands(_value: Any) -> bool:
    return True


class Wanted(NamedTuple, Generic[V]):
    """A key, what makes the result of it, and what tells whether one that is kept still stands.

    Where a key names all that a result is made of, each stands.
    """

    key: str
    make: Callable[[], V]
    stands: Callable[[V], bool] = _stands


class Kept(Generic[V]):
    """Keeps results from one run to the next.

    `stored` holds those of another process as text, `value` and `text` lead from one to the other
    by key. What cannot be led back is made again.
    """

    __slots__ = ("_before", "_doubted", "_made", "_now", "_stored", "_text", "_value")

    def __init__(
        self,
        stored: Mapping[str, str] = MappingProxyType({}),
        value: Callable[[str, str], V] = _same,
        text: Callable[[str, V], str] = _same,
    ) -> None:
        self._stored, self._value, self._text = stored, value, text
        self._doubted: set[str] = set()  # what was stored and could not be led back
        self._made: dict[str, bytes] = {}  # by several processes of this run; the texts, packed
        self._before: dict[str, V] = {}
        self._now: dict[str, V] = {}

    def once(self, key: str, make: Callable[[], V], stands: Callable[[V], bool] = _stands) -> V:
        """Give the result of this key."""
        found = self._now.get(key)
        if found is None:
            found = self._standing(key, stands)
            self._now[key] = found = make() if found is None else found
        return found

    def _standing(self, key: str, stands: Callable[[V], bool]) -> V | None:
        """Give what is kept, if it stands."""
        found = self._before.get(key)
        if found is None:
            found = self._recalled(key)
        if found is None or stands(found):
            return found
        self._doubted.add(key)
        return None

    def ahead(
        self,
        wanted: Iterable[Wanted[V]],
        spread: Spread | None,
        group: Callable[[Wanted[V]], Hashable] | None = None,
    ) -> None:
        """Make what will be asked for and is not known, in several processes.

        What is of one group is made in one. What another process made comes as text; where results
        are never text it is left for `once` to make them here.
        """
        if spread is None or self._text is _same:
            return
        groups: dict[Hashable, list[Wanted[V]]] = defaultdict(list)
        for one in wanted:
            if not self._known(one):
                groups[group(one) if group else one.key].append(one)
        if len(groups) < _WORTH:
            return
        for texts in spread(list(groups.values()), self._texts):
            self._made.update(texts)

    def _known(self, wanted: Wanted[V]) -> bool:
        """Tell whether a result is kept, and stands; then it is at hand."""
        found = self._standing(wanted.key, wanted.stands)
        if found is not None:
            self._now[wanted.key] = found
        return found is not None

    def _texts(self, group: Sequence[Wanted[V]]) -> list[tuple[str, bytes]]:
        """Make results and give their texts; what this process made is at hand as it is."""
        return [(one.key, _packed(self._text(one.key, self.once(*one)))) for one in group]

    def _recalled(self, key: str) -> V | None:
        text = self._made_text(key) or self._stored.get(key)
        found = None
        # Whatever is wrong with what is stored, it is made again.
        with suppress(Exception):
            found = None if text is None else self._value(key, text)
        if found is None:
            self._doubted.add(key)
        return found

    def _made_text(self, key: str) -> str:
        made = self._made.get(key)
        return zlib.decompress(made).decode("utf-8", "surrogatepass") if made else ""

    def turn(self) -> None:
        """End a run."""
        if self._now:
            self._before, self._now = self._now, {}

    def let_go(self) -> None:
        """Forget the texts of another process, and how to read them: they are of its files.

        A run has taken from them what it needs.
        """
        self._stored, self._made = MappingProxyType({}), {}
        self._doubted.clear()
        self._value = self._text = _same

    def told(self) -> Iterator[tuple[str, str | None]]:
        """Give all results of the last run as text; None for what is stored as it is."""
        for key, value in self._before.items():
            stored = key in self._stored and key not in self._doubted
            yield key, None if stored else self._made_text(key) or self._text(key, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What compiling a site keeps for the next time.

    What was read of files, what references mean, what was verified and counted, and what bodies
    refer to.
    """

    read: Kept[Any] = field(default_factory=Kept)
    articles: Kept[Any] = field(default_factory=Kept)
    resolved: Kept[Any] = field(default_factory=Kept)
    verified: Kept[Any] = field(default_factory=Kept)
    numbers: Kept[Any] = field(default_factory=Kept)
    referring: Kept[Any] = field(default_factory=Kept)
    templates: Kept[Any] = field(default_factory=Kept)
    """What templates name; asked for after the site is compiled, so its runs end by themselves."""
    lasting: Lasting = field(default_factory=Lasting)
    """What is the same object as last time, within one process."""
    spread: Spread | None = None
    """How work is spread over several processes, where it is."""
    keep: Callable[[Memory], None] | None = None
    """How it is kept for the next process, where it is; raises OSError."""

    def turn(self) -> None:
        """End a run."""
        for kept in (
            self.read,
            self.articles,
            self.resolved,
            self.verified,
            self.numbers,
            self.referring,
        ):
            kept.turn()

    def let_go(self) -> None:
        """Forget what another process kept."""
        for kept in (
            self.read,
            self.articles,
            self.resolved,
            self.verified,
            self.numbers,
            self.referring,
        ):
            kept.let_go()


def _packed(text: str) -> bytes:
    """Put a text in few bytes: those of all records are held until the end of a build."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def worth_storing(new: int, whole: int) -> bool:
    """Tell whether all should be stored anew: what is stored is one file, what is new is a part.

    A build makes again what is not stored, so each edit may wait for those that come after it.
    """
    return new * _FEW > whole


def digest(*parts: object) -> str:
    """Give a key for what prints as these parts do."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
