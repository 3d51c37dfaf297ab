"""Some files worked on at once: what takes long is that the system puts a file in another's place.

In: items, and what is to be done with each. Out: all is done, or the first fault is raised. To
rename a file over another has the file system find room for it at once, a millisecond during which
this process waits; several threads wait together (some ninety files: 25 milliseconds where one
after the other took 55 to 170). Of thousands that are new nothing is gained, so these are worked on
one by one, and so are a few.

None is begun after a fault, and all threads have ended when it is raised: a fault of this thread,
an interrupt for instance, waits for them no longer than `_PATIENCE`.
"""

from __future__ import annotations

from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
#: So many items, and no fewer, are worked on by threads; of more than these nothing is gained.
_FEW: Final = 4
_MANY: Final = 512
#: So many threads, this one among them.
_THREADS: Final = 6
#: For so many seconds threads that were told to end are waited for.
_PATIENCE: Final = 2.0


def at_once(items: Sequence[T], do: Callable[[T], object]) -> None:
    """Do something with every item, in no order; raises what `do` raises."""
    if not _FEW <= len(items) <= _MANY:
        for item in items:
            do(item)
        return
    taker = _Taker(items, do)
    others = [Thread(target=taker.quietly, daemon=True) for _ in range(_THREADS - 1)]
    try:
        for thread in others:
            thread.start()
        taker.each()
        for thread in others:
            thread.join()
    except BaseException:
        taker.stop()
        until = monotonic() + _PATIENCE
        for thread in others:
            if thread.ident is not None:
                thread.join(max(0.0, until - monotonic()))
        raise
    if taker.fault is not None:
        raise taker.fault


class _Taker(Generic[T]):
    """Gives each item to one of several threads.

    There is no lock: to take from a list, and to empty it, is one step each, and an interrupt
    between two steps of this thread would leave a lock to nobody.
    """

    def __init__(self, items: Sequence[T], do: Callable[[T], object]) -> None:
        self._rest = list(reversed(items))
        self._do = do
        self.fault: BaseException | None = None

    def each(self) -> None:
        """Work on items until there are no more."""
        while (item := self._next()) is not None:
            self._do(item[0])

    def quietly(self) -> None:
        """Do so in another thread, which leaves its fault here; then nothing more is begun."""
        try:
            self.each()
        except BaseException as fault:  # noqa: BLE001  raised again where the work was begun
            self.stop()
            self.fault = self.fault or fault

    def stop(self) -> None:
        """Have nothing more begun."""
        self._rest.clear()

    def _next(self) -> tuple[T] | None:
        try:
            return (self._rest.pop(),)
        except IndexError:
            return None
