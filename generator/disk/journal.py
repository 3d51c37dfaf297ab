"""What a commit is about to do, written down before it does it, and torn up when it is done.

In and out: `.briefing/journal`, each path with the digests its file may have afterwards or may have
had before. A run that finds a journal knows that another died at work: it trusts no stamp of the
paths listed, knows their files as ours although no trace lists them yet, and sweeps the temporary
files from their folders. A commit that finds one keeps its digests in the next, so that any number
of deaths in a row is healed by the first run that lives.

A journal that cannot be read says only that somebody died: then every stamp is distrusted.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH108

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from generator.disk import files, sealed
from generator.disk.trace import is_digest, is_path

if TYPE_CHECKING:
    from generator.disk.sealed import Json

KIND: Final = "journal 1"

Journal: TypeAlias = Mapping[str, frozenset[str]]


def load(path: str) -> Journal | None:
    """Read a dead run's journal: None where there is none, empty where it cannot be read."""
    if files.lstat(path) is None:
        return None
    value = sealed.load(path, KIND)
    rows = value.items() if isinstance(value, dict) else ()
    return MappingProxyType(
        {
            name: frozenset(digest for digest in digests if isinstance(digest, str))
            for name, digests in rows
            if isinstance(digests, list) and is_path(name) and all(map(is_digest, digests))
        }
    )


def save(path: str, journal: Journal) -> None:
    """Write the journal in one step and durably; raises OSError."""
    value: Json = {name: [*sorted(digests)] for name, digests in journal.items()}
    sealed.save(path, KIND, value, durable=True)


def clear(path: str) -> None:
    """Tear the journal up: all it announced is done."""
    files.make_way(path)
    with suppress(FileNotFoundError):
        os.unlink(path)
