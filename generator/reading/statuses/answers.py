"""What governs each amount of one text, worked out once: amounts are read by others beside them.

In: what works out one amount, which may ask for others. Out: the `Governed` of an amount.

An amount that says no more than that it is one of several is asked of the one before, and that of
the one before it, by several readers: each is worked out once, or a list would double the work with
every item. What is asked for while it is being worked out (`$9 billion. Of this, the 9 billion`)
gets no status there; what rests on that is forgotten once the first of the circle is known, so that
the order of asking changes nothing. A long chain is worked out from its end, not by ever deeper
calls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Callable

    _Span = tuple[int, int]

#: So many amounts wait for one another in calls; a call of each takes some ten frames.
_DEEPEST = 20
_WAITING = Governed("", 0, 0, "what governs it is being worked out")


class _TooDeepError(Exception):
    """Names the amount that has to be known before the others that wait for it."""

    def __init__(self, span: _Span) -> None:
        super().__init__(span)
        self.span = span


class Answers:
    """Knows what was asked of one text; `work` gives what governs a span."""

    def __init__(self, work: Callable[[_Span], Governed]) -> None:
        self._work = work
        self._known: dict[_Span, Governed] = {}
        self._waiting: list[_Span] = []
        # Where in `_waiting` the first stands that was asked for there, and what rests on that.
        self._cut: int | None = None
        self._resting: list[_Span] = []
        self._deep = 0

    def of(self, span: _Span) -> Governed:
        """Give what governs the amount at a span."""
        known = self._known.get(span)
        if known is not None:
            return known
        if span in self._waiting:
            at = self._waiting.index(span)
            self._cut = at if self._cut is None else min(at, self._cut)
            return _WAITING
        if self._deep == _DEEPEST:
            raise _TooDeepError(span)
        if self._deep:
            return self._worked_out(span)
        return self._from_the_end(span)

    def _from_the_end(self, span: _Span) -> Governed:
        """Work out an amount, and before it those that would be asked for too deep in calls."""
        chain = [span]
        try:
            while True:
                self._waiting = chain[:-1]
                try:
                    found = self._worked_out(chain[-1])
                except _TooDeepError as deeper:
                    chain.append(deeper.span)
                    continue
                chain.pop()
                if not chain:
                    return found
        finally:
            self._waiting, self._deep = [], 0

    def _worked_out(self, span: _Span) -> Governed:
        at = len(self._waiting)
        self._waiting.append(span)
        self._deep += 1
        try:
            found = self._work(span)
        finally:
            self._waiting.pop()
            self._deep -= 1
        if self._cut is not None and self._cut >= at:
            for rested in self._resting:
                del self._known[rested]
            self._cut, self._resting = None, []
        elif self._cut is not None:
            self._resting.append(span)
        self._known[span] = found
        return found
