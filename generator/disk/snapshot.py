"""Reading a site: every file of `content/`, `seeds/` and the theme, whole and at one moment.

In: the site's root and the packaged theme. Out: a `Snapshot`, sorted by path, and a problem for
each thing that stands among the inputs and cannot be one: a link, a device (T104), a name that is
no text (T101) or holds control characters (T105), a file too large (T103) or not readable (T107).

Nothing is reached through a link, so nothing outside the site gets in; a name is judged before
what it names, so an editor's own links and leftovers pass in silence. Missing folders are empty
ones. It deliberately decodes nothing and leaves what a site must have (`content/site.yaml`) to the
caller.

The packaged theme is code that somebody installed: some installers make links of its files, and
those are followed.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH112, PTH116, PTH118

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from generator.disk import files
from generator.disk.files import NotRegular, TooLarge, Unsteady, Unusable
from generator.model.drawn import Drawn
from generator.model.later import Doubted
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.snapshot import Snapshot, version
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

T = TypeVar("T")

_MIB: Final = 1024 * 1024
_OTHER_LIMIT: Final = 64 * _MIB
_SEED_LIMIT: Final = 4 * _MIB
_WRITTEN_LIMIT: Final = _MIB  # content a person writes
_LEFTOVER: Final = late(r"\..*|.*~|.*\.sw[a-p]|#.*#|.*___jb_(?:tmp|old)___", re.DOTALL)
_CONTROL: Final = late(r"[\x00-\x1f\x7f-\x9f\\]")


class FileGate(Protocol):
    """Knows files by their status, so that an unchanged one need not be read again."""

    def known(self, path: str, status: os.stat_result) -> bytes | None:
        """Give the bytes of a file whose status is this, or None to have it read."""

    def learn(self, path: str, status: os.stat_result, data: bytes) -> None:
        """Take note of a file that was read; the status is from before its first byte."""


def packaged_theme() -> Path:
    """Give the theme's folder: inside the package when installed, `templates/` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_theme"
    return inside if inside.is_dir() else package.parent / "templates"


def read(
    root: Path,
    theme: Path,
    *,
    gate: FileGate | None = None,
    known: Mapping[str, str] | None = None,
) -> Checked[Snapshot]:
    """Read the site at `root` with the packaged theme at `theme`.

    Of files whose digests are `known` only that they are there is looked at: each is read when it
    is asked for, and has to be what its digest says.
    """
    reader = _Reader(gate, known or {})
    content = reader.folder(str(root), "content")
    seeds = reader.folder(str(root), "seeds")
    looks, places = _theme(reader, root, theme)
    files = {**content, **seeds}
    snapshot = Snapshot(
        files=_sorted(files) if known is None else _drawn(root, files, known),
        theme=_sorted(looks),
        theme_places=_sorted(places),
    )
    return Checked(snapshot, tuple(reader.problems))


def _drawn(root: Path, found: Mapping[str, bytes], known: Mapping[str, str]) -> Mapping[str, bytes]:
    """Give files by their digests: those that were read, and those that are when asked for."""
    digests = {path: known.get(path) or version(found[path]) for path in sorted(found)}

    def draw(path: str, digest: str) -> bytes:
        try:
            data = found[path] or files.read(os.path.join(root, path), size_limit(path))[0]
        except (OSError, Unusable) as fault:
            raise Doubted(path) from fault
        if version(data) != digest:
            raise Doubted(path)
        return data

    return Drawn(digests, draw, len(digests))


def _theme(reader: _Reader, root: Path, theme: Path) -> tuple[dict[str, bytes], dict[str, str]]:
    """Read the packaged theme and lay the site's own over it, file by file."""
    own = os.path.join(root, "templates")
    looks: dict[str, bytes] = {}
    places: dict[str, str] = {}
    if not _same(own, theme):
        packaged = _Reader(None, {}, trusted=True)
        for path, data in packaged.folder(str(theme.parent), theme.name).items():
            name = path[len(theme.name) + 1 :]
            looks[name], places[name] = data, (theme / name).as_posix()
        reader.problems += packaged.problems
    site = _Reader(reader.gate, {})  # templates are always read
    for path, data in site.folder(str(root), "templates").items():
        name = path[len("templates/") :]
        looks[name], places[name] = data, path
    reader.problems += site.problems
    return looks, places


class _Reader:
    """Collects files and problems; `trusted` folders may hold links to files.

    Of what is `known` there are no bytes.
    """

    __slots__ = ("_known", "_trusted", "gate", "problems")

    def __init__(
        self, gate: FileGate | None, known: Container[str], *, trusted: bool = False
    ) -> None:
        self.gate, self._known = gate, known
        self._trusted = trusted
        self.problems: list[Problem] = []

    def folder(self, root: str, name: str) -> dict[str, bytes]:
        """Read all files under `root/name`; a folder that is not there is an empty one."""
        path = os.path.join(root, name)
        status = files.lstat(path)
        if status is None:
            return {}
        if not stat.S_ISDIR(status.st_mode) and not (self._trusted and os.path.isdir(path)):
            self._problem("T104", name, f"{files.kind(status).value} where a folder is expected")
            return {}
        return dict(self._walk(root, name))

    def _walk(self, root: str, folder: str) -> Iterator[tuple[str, bytes]]:
        """Read a folder and those in it, in the order of their names."""
        waiting = [folder]
        while waiting:
            current = waiting.pop()
            below = []
            for entry in self._entries(root, current):
                path = f"{current}/{entry.name}"
                if entry.is_dir(follow_symlinks=False) and not _junction(entry):
                    below.append(path)
                elif (data := self._read(entry, path)) is not None:
                    yield path, data
            waiting.extend(reversed(below))

    def _entries(self, root: str, folder: str) -> list[os.DirEntry[str]]:
        """List a folder, without leftovers and without names that cannot be used."""
        try:
            with os.scandir(os.path.join(root, folder)) as found:
                entries = [entry for entry in found if not is_leftover(entry.name)]
        except OSError as error:
            self._problem("T107", folder, f"the folder cannot be read: {files.reason(error)}")
            return []
        entries.sort(key=lambda entry: entry.name)
        return [entry for entry in entries if self._usable(folder, entry.name)]

    def _usable(self, folder: str, name: str) -> bool:
        try:
            name.encode()
        except UnicodeEncodeError:
            self._problem("T101", f"{folder}/{name}", "the file's name is not valid UTF-8")
            return False
        if _CONTROL.search(name):
            self._problem(
                "T105", f"{folder}/{name}", "the name has a control character or a backslash in it"
            )
            return False
        return True

    def _read(self, entry: os.DirEntry[str], path: str) -> bytes | None:
        """Read one file, or say why not."""
        if not entry.is_file(follow_symlinks=self._trusted) or _junction(entry):
            what = _named(entry)
            self._problem("T104", path, f"{what} stands where a regular file is expected")
            return None
        if path in self._known:
            return b""
        try:
            return self._bytes(entry, path)
        except TooLarge as error:
            allowed = f"a file here may have {size_limit(path) // _MIB} MiB"
            self._problem("T103", path, f"{allowed}, this one has {_size(error.size)}")
        except NotRegular:
            self._problem("T104", path, "something else took the file's place while it was read")
        except (Unsteady, Unusable):
            self._problem("T107", path, "the file changed while it was read, twice")
        except OSError as error:
            self._problem("T107", path, f"the file cannot be read: {files.reason(error)}")
        return None

    def _bytes(self, entry: os.DirEntry[str], path: str) -> bytes:
        """Get the bytes from the gate or the disk; raises OSError and `Unusable`."""
        if self.gate is None:
            place = os.path.realpath(entry.path) if self._trusted else entry.path
            return files.read(place, size_limit(path))[0]
        known = self.gate.known(path, entry.stat(follow_symlinks=False))
        if known is not None:
            return known
        data, status = files.read(entry.path, size_limit(path))
        self.gate.learn(path, status, data)
        return data

    def _problem(self, code: str, path: str, message: str) -> None:
        shown = _CONTROL.sub(lambda found: repr(found[0])[1:-1], path)
        shown = shown.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        self.problems.append(Problem(code, Place(shown), message))


def is_leftover(name: str) -> bool:
    """Tell whether a file or folder of this name is an editor's or the system's, not the site's."""
    return _LEFTOVER.fullmatch(name) is not None


def size_limit(path: str) -> int:
    """Give the largest size a file may have at this path."""
    if path.startswith("seeds/"):
        return _SEED_LIMIT
    written = path.startswith("content/") and path.endswith((".md", ".yaml"))
    return _WRITTEN_LIMIT if written else _OTHER_LIMIT


def _size(size: int) -> str:
    return f"{size / _MIB:.1f} MiB" if size >= _MIB else f"{size} bytes"


def _named(entry: os.DirEntry[str]) -> str:
    try:
        return files.kind(entry.stat(follow_symlinks=False)).value
    except OSError:
        return "something unreadable"


def _junction(entry: os.DirEntry[str]) -> bool:
    """Tell a Windows junction, a link that passes for a folder, from a folder."""
    return os.name == "nt" and files.kind(entry.stat(follow_symlinks=False)) is files.Kind.LINK


def _same(one: str, other: Path) -> bool:
    """Tell whether two paths are one real folder."""
    try:
        return os.path.samestat(os.lstat(one), os.stat(other))
    except OSError:
        return False


def _sorted(found: Mapping[str, T]) -> Mapping[str, T]:
    return MappingProxyType(dict(sorted(found.items())))
