"""Where a build works: the site's root, its output folder, and the files that remember runs.

In: two folders. Out: `Target`, and the problems (O102) for which a folder must not be written to:
output that is or holds the sources, the home folder or a repository, that lies within the sources,
or that is reached through a symbolic link. Folders are compared by identity as well as by name, so
that letter case, `..` and bind mounts make no difference.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH100, PTH103, PTH111, PTH116, PTH118, PTH120

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.disk import files
from generator.disk.files import Kind
from generator.model.data_classes import dataclass
from generator.model.problems import Problem
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES: Final = ("content", "seeds", "templates", ".briefing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A site's root and the folder it is built into, both absolute."""

    root: str
    output: str

    @classmethod
    def of(cls, root: Path, output: Path | None = None) -> Target:
        """Make the target of a root; `output` is relative to the current folder, or `site/`."""
        top = os.path.abspath(root)
        return cls(
            root=top, output=os.path.abspath(output) if output else os.path.join(top, "site")
        )

    @property
    def state(self) -> str:
        """The folder of everything remembered between runs."""
        return os.path.join(self.root, ".briefing")

    @property
    def trace(self) -> str:
        """The trace's path: one for each output folder, so that two do not wipe each other."""
        return os.path.join(self.state, f"trace{self._suffix()}.json")

    @property
    def notes(self) -> str:
        """The path of the notes on outputs, one for each output folder."""
        return os.path.join(self.state, f"notes{self._suffix()}.json")

    @property
    def journal(self) -> str:
        """The journal's path, one for each output folder."""
        return os.path.join(self.state, f"journal{self._suffix()}")

    @property
    def unchanged(self) -> str:
        """The path of what tells that nothing changed, one for each output folder."""
        return os.path.join(self.state, f"unchanged{self._suffix()}.json")

    @property
    def inputs(self) -> str:
        """The path of what tells which inputs need not be read; it knows of no output folder."""
        return os.path.join(self.state, "inputs.json")

    @property
    def memory(self) -> str:
        """The path of what compiling the site keeps; it knows of no output folder."""
        return os.path.join(self.state, "memory.json")

    @property
    def views(self) -> str:
        """The path of what tells what pages were made of, one for each output folder."""
        return os.path.join(self.state, f"views{self._suffix()}.json")

    def shown(self, path: str = "") -> str:
        """Give the path of an output as messages name it: relative to the root where possible."""
        full = os.path.join(self.output, path) if path else self.output
        inside = _inside(full, self.root)
        return Path(os.path.relpath(full, self.root) if inside else full).as_posix()

    def prepare(self) -> None:
        """Make `.briefing/`; raises OSError, for a link in its place too."""
        os.makedirs(self.state, exist_ok=True)
        if files.kind(files.lstat(self.state)) is not Kind.FOLDER:
            raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", self.state)

    def keep_unversioned(self) -> None:
        """Have `.briefing/` keep itself out of version control; under the lock, raises OSError."""
        ignore = os.path.join(self.state, ".gitignore")
        if files.lstat(ignore) is None:
            files.write_durably(ignore, b"*\n")

    def _suffix(self) -> str:
        if self.output == os.path.join(self.root, "site"):
            return ""
        return "-" + sha256(os.fsencode(os.path.realpath(self.output))).hexdigest()[:12]


def refuse(target: Target) -> tuple[Problem, ...]:
    """Say why nothing may be written to this output folder; nothing where it may."""
    reasons = sorted({*_links(target), *_overlaps(target), *_repository(target)})
    place = Place(target.shown())
    return tuple(Problem("O102", place, f"the output folder {why}") for why in reasons)


def sources_around(root: str, path: str) -> str:
    """Name the folder of a site's sources that a path lies in; empty if it lies in none."""
    folder = os.path.dirname(path)
    held = (name for name in _SOURCES if _holds(os.path.join(root, name), folder))
    return next(held, "")


def _links(target: Target) -> Iterator[str]:
    """Look at each part of the path from the root (or only the last, elsewhere) to the output."""
    path = target.output
    while True:
        status = files.lstat(path)
        name = os.path.relpath(path, target.root) if _inside(path, target.root) else path
        if files.kind(status) is Kind.LINK:
            yield f"is reached through the symbolic link `{name}`"
        elif files.kind(status) not in {Kind.FOLDER, Kind.ABSENT}:
            yield f"cannot be made: `{name}` is {files.kind(status).value}"
        path = os.path.dirname(path)
        if not _inside(path, target.root) or path == target.root:
            break
    if files.kind(files.lstat(target.state)) not in {Kind.FOLDER, Kind.ABSENT}:
        yield "cannot be looked after: `.briefing` is not a folder of its own"


def _overlaps(target: Target) -> Iterator[str]:
    """Compare with the folders that hold what nobody wants to lose."""
    home = os.path.expanduser("~")
    held = {name: os.path.join(target.root, name) for name in _SOURCES}
    for words, folder in {"the project itself": target.root, "the home folder": home}.items():
        if _holds(target.output, folder):
            yield f"is or holds {words}"
    for name, folder in held.items():
        if _holds(target.output, folder):
            yield f"is or holds `{name}`"
        elif _holds(folder, target.output):
            yield f"lies within `{name}`"


def _repository(target: Target) -> Iterator[str]:
    if files.lstat(os.path.join(target.output, ".git")) is not None:
        yield "is the top of a repository (it has a `.git`)"
    if ".git" in Path(os.path.realpath(target.output)).parts:
        yield "lies within a repository's `.git`"


def _inside(path: str, folder: str) -> bool:
    """Compare by name only, without asking the disk."""
    short = os.path.normcase(folder).rstrip(os.sep)
    return os.path.normcase(path) == short or os.path.normcase(path).startswith(short + os.sep)


def _holds(folder: str, path: str) -> bool:
    """Tell whether `path` is `folder` or lies in it, by real name or by identity."""
    if _inside(os.path.realpath(path), os.path.realpath(folder)):
        return True
    try:
        wanted = os.stat(folder)
    except OSError:
        return False
    real = Path(os.path.realpath(path))
    return any(_is(parent, wanted) for parent in (real, *real.parents))


def _is(path: Path, wanted: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), wanted)
    except OSError:
        return False
