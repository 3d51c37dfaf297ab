"""How long the stages of a build take, and how much they have to do: for `build --profile`.

In: the names of stages as they begin and end, and counts. Out: `Stages.rows`, in order. Processor
seconds are those of this process and of the children it has waited for, so that work spread over
processes counts whole. Nothing here decides anything; `unseen` is for all who do not ask.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    Stage: TypeAlias = Callable[[str], AbstractContextManager[dict[str, int]]]


class Row(NamedTuple):
    """One stage: seconds on the clock, seconds of processors, and what it counted."""

    stage: str
    seconds: float
    processor: float
    counts: dict[str, int]


class Stages:
    """Measures stages one after another; a stage within another is none."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    @contextmanager
    def __call__(self, name: str) -> Iterator[dict[str, int]]:
        """Measure one stage; the counts given are filled in by it."""
        counts: dict[str, int] = {}
        began, used = time.perf_counter(), _used()
        yield counts
        self.rows.append(Row(name, time.perf_counter() - began, _used() - used, counts))


@contextmanager
def unseen(_name: str) -> Iterator[dict[str, int]]:
    """Measure nothing."""
    yield {}


def _used() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
