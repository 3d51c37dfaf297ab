"""What was made of the same objects before, for what is asked with every text.

In: a function of tables that never change: a language, a site's symbols or statuses. Out: the same
function, which knows its results by the objects themselves. A key of all they hold would cost more
each time than the search it is made for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
V = TypeVar("V")
#: There are a few languages on a site; a process may make several sites.
_MOST: Final = 16


class Same(Generic[P, V]):
    """A function whose results are known by what it is given, not by what that is equal to."""

    def __init__(self, make: Callable[P, V]) -> None:
        self._make = make
        # The objects are held, so that none of them leaves its identity to another.
        self._known: dict[tuple[int, ...], tuple[tuple[object, ...], V]] = {}

    def __call__(self, *objects: P.args, **named: P.kwargs) -> V:
        """Give the result; what is named is not part of the key."""
        key = tuple(map(id, objects))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[key] = objects, self._make(*objects, **named)
        return known[1]
