"""The steps of a commit being done.

In: the steps a survey allows and the new bytes. Out: what is done, and the entries of the files now
on disk. Files of one rank are written at once, before those of the next. It stops at the first
thing the system refuses and leaves it to the caller to say so; at every moment each file is whole,
old or new. What would not be safe to do was refused before.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH103, PTH106, PTH108

from __future__ import annotations

import errno
import os
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.disk import files
from generator.disk.at_once import at_once
from generator.disk.trace import Entry
from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.disk.planned import PlannedFiles
    from generator.disk.survey import Steps

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


@dataclass(slots=True, kw_only=True)
class Done:
    """The paths written and deleted so far."""

    written: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)


class Work:
    """The steps being done: `entries` are the files as they are, `at` is what was refused.

    `at` is the path being worked on, too, where one is.
    """

    __slots__ = ("_base", "_made", "_new", "_order", "at", "done", "entries", "steps")

    def __init__(
        self, base: str, steps: Steps, new: PlannedFiles, order: Callable[[str], int]
    ) -> None:
        """Take the files that are to be written in this order, the lowest rank first."""
        self._base = base
        self._new = new
        self._order = order
        self._made: set[str] = set()
        self.steps = steps
        self.done = Done()
        self.entries = dict(steps.same)
        self.at = ""

    def idle(self) -> bool:
        """Tell whether nothing is to be written or deleted."""
        steps = self.steps
        return not (steps.write or steps.early or steps.delete or steps.prune)

    def digest(self, path: str) -> str:
        """Give the sha-256 that a planned file will have: announced first, and then noted."""
        return self._new.digest(path)

    def run(self) -> None:
        """Do all of it; raises the first OSError."""
        self._delete(self.steps.early)
        for folder in self.steps.emptied:
            self.at = self._base + folder
            os.rmdir(self.at)
        self.steps.write.sort(key=lambda path: (self._order(path), path))
        for _, paths in groupby(self.steps.write, self._order):
            self._write_all([*paths])
        self._delete(self.steps.delete)
        for folder in sorted(self.steps.prune, reverse=True):  # the inner ones first
            with suppress(OSError):  # it holds something of somebody's, or is not there
                os.rmdir(self._base + folder)

    def _write_all(self, paths: list[str]) -> None:
        """Write files at once; one by one where there is no room for several that wait."""
        try:
            at_once(paths, self._write)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            for path in paths:
                if path not in self.entries:
                    self._write(path)

    def _write(self, path: str) -> None:
        """Write a file; other threads may be writing others."""
        data, at = self._new[path], self._base + path
        try:
            folder = path.rpartition("/")[0]
            if folder not in self._made:
                os.makedirs(self._base + folder, exist_ok=True)
                self._made.add(folder)
            files.replace(at, data)
            self.done.written.append(path)
            stamp = files.stamp(os.lstat(at))
        except OSError:
            self.at = at
            raise
        self.entries[path] = Entry("", self.digest(path), len(data), stamp)

    def _delete(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.at = self._base + path
            with suppress(FileNotFoundError):
                os.unlink(self.at)
            self.done.deleted.append(path)
