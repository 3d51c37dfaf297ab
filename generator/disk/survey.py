"""The first half of a commit: look at everything, touch nothing, say what would be done.

In: the plan (paths with new bytes, paths to keep) and what is known of the output folder. Out: the
steps in order, or the problems for which no step may be taken: a foreign file in the way (O101), a
part of the path that is a link or a device (O102).

Whose a file is: *ours* if the trace, a dead run's journal or the `edition.json` in the output lists
its path. Ours at a planned path is written over even if somebody edited it (the site is output
only); ours that is no longer planned is deleted only if its bytes are bytes we wrote, else kept and
reported. A foreign file whose bytes are the very ones planned is adopted.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH208

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from generator.disk import files
from generator.disk.files import Kind
from generator.disk.trace import Entry
from generator.model.data_classes import dataclass, field
from generator.model.problems import Problem
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.disk.planned import PlannedFiles
    from generator.disk.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the output: entries, and every digest a path of ours may have."""

    entries: Mapping[str, Entry]
    journal: Mapping[str, frozenset[str]]
    edition: Mapping[str, str]

    def ours(self, path: str) -> bool:
        """Tell whether we wrote a file at this path."""
        return path in self.entries or path in self.journal or path in self.edition

    def digests(self, path: str) -> set[str]:
        """Give the digests of all that we may have written there."""
        found = set(self.journal.get(path, ()))
        if path in self.entries:
            found.add(self.entries[path].digest)
        if path in self.edition:
            found.add(self.edition[path])
        return found

    def paths(self) -> set[str]:
        """Give every path where we wrote a file."""
        return {*self.entries, *self.journal, *self.edition}


@dataclass(slots=True, kw_only=True)
class Steps:
    """What a commit does, in the order of the fields; nothing of it if there are problems."""

    early: list[str] = field(default_factory=list)  # ours, standing where a folder or file goes
    emptied: list[str] = field(default_factory=list)  # folders standing where a file goes
    write: list[str] = field(default_factory=list)
    same: dict[str, Entry] = field(default_factory=dict)
    delete: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    prune: set[str] = field(default_factory=set)  # folders to remove if empty
    problems: list[Problem] = field(default_factory=list)


class Survey:
    """One look at an output folder. Raises OSError where the system does not let us look."""

    __slots__ = ("_base", "_folders", "_known", "_recased", "_steps", "_target")

    def __init__(self, target: Target, known: Known) -> None:
        self._target = target
        self._base = target.output + "/"
        self._known = known
        self._folders: dict[str, tuple[Kind, str]] = {}
        self._recased: set[str] = set()
        self._steps = Steps()

    def steps(self, new: PlannedFiles, keep: Iterable[str]) -> Steps:
        """Compare the plan with the disk."""
        planned = {*new, *keep}
        folders = folders_of(planned)
        self._stale(sorted(self._known.paths() - planned), new, folders)
        for folder in sorted(folders):
            self._passable(folder)
        for path in new:
            self._file(path, new)
        return self._steps

    def standing(self, folder: str) -> tuple[Kind, str]:
        """Give what a folder's path meets first that is no folder, and where; `""` is the output.

        Each folder is looked at once, and not at all below one that is not there.
        """
        found = self._folders.get(folder)
        if found is None:
            above = (Kind.FOLDER, "") if not folder else self.standing(folder.rpartition("/")[0])
            if above[0] is Kind.FOLDER:
                path = self._base + folder if folder else self._target.output
                above = (files.kind(files.lstat(path)), folder)
            found = self._folders[folder] = above
        return found

    def _stale(self, stale: list[str], new: Iterable[str], folders: set[str]) -> None:
        """Sort what is ours and no longer planned into what goes, what goes first, what stays."""
        renamed = {_fold(path): path for path in new} if stale else {}
        for path in stale:
            folder = path.rpartition("/")[0]
            self._steps.prune.update(up for up in _up(folder) if self._removable(up, folders))
            if self.standing(folder)[0] is not Kind.FOLDER:
                continue
            status = files.lstat(self._base + path)
            if status is None or files.kind(status) is Kind.FOLDER:
                continue
            other = renamed.get(_fold(path), "")
            if other and self._one_file(status, other):
                self._steps.early.append(path)
                self._recased.add(other)
            elif not self._unaltered(path, status):
                self._steps.edited.append(path)
            elif path in folders:
                self._steps.early.append(path)
            else:
                self._steps.delete.append(path)

    def _one_file(self, status: os.stat_result, path: str) -> bool:
        """Tell whether `path`, but for its letters' case a stale one, names the very same file.

        Where the file system does not tell the two apart, the stale file has to go first, or the
        new one would keep the old name, or be deleted under it.
        """
        found = files.lstat(self._base + path)
        return found is not None and os.path.samestat(found, status)

    def _removable(self, folder: str, folders: set[str]) -> bool:
        return folder not in folders and self.standing(folder)[0] is Kind.FOLDER

    def _unaltered(self, path: str, status: os.stat_result) -> bool:
        if files.kind(status) is not Kind.FILE:
            return False
        entry = self._known.entries.get(path)
        if entry and entry.stamp == files.stamp(status):
            return True
        found = files.digest(self._base + path)
        return found is not None and found[0] in self._known.digests(path)

    def _passable(self, folder: str) -> None:
        """See that a planned folder is one, can be made, or is a file of ours that goes first."""
        what, where = self.standing(folder)
        if what is Kind.FOLDER or what is Kind.ABSENT:
            return
        if what is Kind.FILE and where in self._steps.early:
            return
        if what is Kind.FILE:
            self._problem("O101", where, "a file stands where a folder of the site goes")
        else:
            self._problem("O102", where, f"{what.value} stands where a folder of the site goes")

    def _file(self, path: str, new: PlannedFiles) -> None:
        """Decide on one planned file."""
        if self.standing(path.rpartition("/")[0])[0] is not Kind.FOLDER:
            self._steps.write.append(path)
            return
        status = files.lstat(self._base + path)
        what = files.kind(status)
        if status is None or path in self._recased:
            self._steps.write.append(path)
        elif what is Kind.FILE:
            self._compare(path, new, status)
        elif what is Kind.FOLDER:
            self._clear(path)
        elif what is Kind.LINK:
            self._problem("O102", path, "a symbolic link stands where a page goes")
        else:
            self._problem("O101", path, f"{what.value} stands where a page goes")

    def _compare(self, path: str, new: PlannedFiles, status: os.stat_result) -> None:
        entry = self._same(path, new, status)
        if entry is not None:
            self._steps.same[path] = entry
        elif self._known.ours(path):
            self._steps.write.append(path)
        else:
            self._problem("O101", path, "a file that the tool did not write stands here")

    def _same(self, path: str, new: PlannedFiles, status: os.stat_result) -> Entry | None:
        """Give the entry of a file whose bytes are the planned ones."""
        digest = new.digest(path)
        entry = self._known.entries.get(path)
        if entry is not None and entry.stamp == files.stamp(status):
            return entry if entry.digest == digest else None
        if status.st_size != len(new[path]):
            return None
        found = files.digest(self._base + path)
        if found is None or found[0] != digest:
            return None
        return Entry("", digest, status.st_size, found[1])

    def _clear(self, path: str) -> None:
        """Make way for a file where a folder stands, if all that the folder holds may go."""
        going = {name for name in self._steps.delete if name.startswith(path + "/")}
        emptied = []
        for name, what in self._tree(path):
            if what is Kind.FOLDER:
                emptied.append(name)
            elif name not in going:
                self._problem("O101", name, f"it keeps its folder, and `{path}` goes there")
                return
        self._steps.delete = [name for name in self._steps.delete if name not in going]
        self._steps.early += sorted(going)
        self._steps.emptied += sorted(emptied, reverse=True)
        self._steps.write.append(path)

    def _tree(self, folder: str) -> Iterator[tuple[str, Kind]]:
        yield folder, Kind.FOLDER
        for name in sorted(os.listdir(self._base + folder)):
            path = f"{folder}/{name}"
            what = files.kind(files.lstat(self._base + path))
            if what is Kind.FOLDER:
                yield from self._tree(path)
            else:
                yield path, what

    def _problem(self, code: str, path: str, message: str) -> None:
        problem = Problem(code, Place(self._target.shown(path)), message)
        if problem not in self._steps.problems[-1:]:
            self._steps.problems.append(problem)


def _fold(path: str) -> str:
    """Give what file systems that ignore case and form make of a path."""
    return unicodedata.normalize("NFC", path.casefold())


def _up(folder: str) -> Iterator[str]:
    """Give a folder and those above it, the output itself not."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def folders_of(paths: Iterable[str]) -> set[str]:
    """Give every folder that the paths need."""
    found: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in paths}:
        for parent in _up(folder):
            if parent in found:
                break
            found.add(parent)
    return found
