"""What all tests need of the process they run in.

A shell starts what runs in the background with SIGINT ignored, and every program started from there
inherits that: the preview would not end by the Ctrl-C that tests send it.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.desk import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

#: The files that take longest, longest first: begun late, one would leave the other processor idle.
LONGEST: tuple[str, ...] = ()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, for `--dist loadfile` to give out in this order."""
    rank = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.stem, len(rank)))


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        remembered(patch)
        yield
