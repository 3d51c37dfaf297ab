"""Whether anything has changed since a build that ended well: told by stats alone.

In: a target, what was asked, a look at the inputs from before they were read, and the trace of
what was written. Out: `.briefing/unchanged.json`, and from it, the next time, what that build had
to say, if every file it read and every file it wrote is as it was; None in any doubt, which costs a
build.

Neither a file of the site nor the trace is read, and nothing that reads, checks or renders is
imported. A stamp younger than two seconds proves nothing (see `trace.py`): such files are
remembered by their digest, and read once more by the next look. Whoever can write in `.briefing`
can have a build left out; so only `build` and `check` ask here, `publish` never does.
"""

# A Path object costs more than the call it makes; the strings here are hot.
# ruff: noqa: PTH114, PTH118

from __future__ import annotations

import os
import stat
import sys
import time
from array import array
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import generator
from generator.disk import files, sealed
from generator.disk.fingerprint import versions
from generator.disk.inputs import FOLDERS, is_young
from generator.disk.snapshot import is_leftover, packaged_theme
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.disk.files import Stamp
    from generator.disk.sealed import Json
    from generator.disk.target import Target
    from generator.disk.trace import Trace

KIND: Final = "unchanged 2"
_WORD: Final = (1 << 64) - 1


class Look(NamedTuple):
    """The stamps of all files a build rests on, and when they were taken; None if not all can be.

    Inputs are named as the snapshot names them, the theme and the program by absolute path.
    """

    stamps: Mapping[str, Stamp]
    taken: int


def look(root: str) -> Look | None:
    """Look at the inputs, the packaged theme and the program; None where something is odd there."""
    taken = time.time_ns()
    found: dict[str, Stamp] = {}
    package = os.path.dirname(os.path.abspath(generator.__file__))  # noqa: PTH100, PTH120  hot
    theme = str(packaged_theme())
    sound = all(_walk(root, name, found) for name in FOLDERS)
    sound = sound and (_walk("", theme, found, links=True) and _walk("", package, found))
    return Look(found, taken) if sound else None


def _walk(base: str, top: str, found: dict[str, Stamp], *, links: bool = False) -> bool:
    """Collect the stamps of regular files below a folder; False if there is anything else."""
    if not links and base and os.path.islink(os.path.join(base, top)):
        return False
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(os.path.join(base, folder)) as entries:
                for entry in entries:
                    if is_leftover(entry.name) or entry.name == "__pycache__":
                        continue
                    status = entry.stat(follow_symlinks=links)
                    path = f"{folder}/{entry.name}"
                    if stat.S_ISREG(status.st_mode):
                        found[path] = files.stamp(status)
                    elif stat.S_ISDIR(status.st_mode):
                        waiting.append(path)
                    else:
                        return False
        except FileNotFoundError:
            if folder != top:
                return False
        except OSError:
            return False
    return True


def remember(
    target: Target,
    asked: str,
    seen: Look,
    held: Mapping[str, bytes],
    left: tuple[Trace, Json],
) -> None:
    """Write down what a build rested on, left behind and said; raises OSError.

    `seen` was taken before the first file was read, and `held` is what then was read: inputs that
    were too young for their stamp to prove anything are remembered by that content, and where one
    was not held (a template, the program itself) nothing is remembered. So it is with outputs.
    """
    trace, said = left
    late = [path for path, stamp in seen.stamps.items() if is_young(stamp, seen.taken)]
    if not all(path in held for path in late):
        return
    young = {path: sha256(held[path]).hexdigest() for path in late}
    entries = trace.entries
    fresh = {path: entry.digest for path, entry in entries.items() if entry.stamp is None}
    stamps = [entry.stamp for entry in entries.values() if entry.stamp is not None]
    inputs = _inputs(seen.stamps)
    paths = "\n".join(entries)
    _save(target, _Memory(asked, inputs, young, paths, _digest(stamps), fresh, said))


class _Memory(NamedTuple):
    """What is written down: digests of stamps, and of the content of files too young for one."""

    asked: str
    inputs: str
    young: Mapping[str, str]
    paths: str  # in lines: none holds a line's end
    outputs: str
    fresh: Mapping[str, str]
    said: Json

    def listed(self) -> list[str]:
        """Give the paths of all outputs."""
        return self.paths.split("\n") if self.paths else []


def recall(target: Target, asked: str, seen: Look | None, *, locked: bool) -> Json:
    """Give what the last good build had to say if nothing has changed since; None in any doubt.

    `seen` is a look at the inputs of now; `locked` tells that no build is at work meanwhile.
    """
    try:
        memory = _load(target)
        if memory is None or memory.asked != asked or files.lstat(target.journal) is not None:
            return None
        if seen is None or _inputs(seen.stamps) != memory.inputs:
            return None
        if not _as_read(target.root, memory.young):
            return None
        stamps = _outputs(target.output, memory)
        if stamps is None:
            return None
        read = _settle(target, memory, seen, dict(zip(memory.listed(), stamps, strict=True)))
        if read and locked:
            with suppress(OSError):  # the next build reads them again
                from generator.disk import trace  # noqa: PLC0415  most looks find nothing to settle

                trace.settle(target.trace, read, memory.fresh)
    except OSError:
        return None
    return memory.said


def _as_read(folder: str, digests: Mapping[str, str]) -> bool:
    """Tell whether files have the content they are remembered by."""
    return all(
        (found := files.digest(os.path.join(folder, path))) is not None and found[0] == digest
        for path, digest in digests.items()
    )


def _outputs(output: str, memory: _Memory) -> list[Stamp] | None:
    """Give the stamps of all outputs, if those remembered by stamp have it; raises OSError."""
    base, stamp, lstat = f"{output}/", files.stamp, os.lstat
    paths = memory.listed()
    stamps = [stamp(lstat(base + path)) for path in paths]
    known = [s for path, s in zip(paths, stamps, strict=True) if path not in memory.fresh]
    if _digest(known) != memory.outputs or not _as_read(output, memory.fresh):
        return None
    return stamps


def _settle(
    target: Target, memory: _Memory, seen: Look, stamps: Mapping[str, Stamp]
) -> Mapping[str, Stamp]:
    """Know by stamp from now on what had to be read this time, once most of it is old enough.

    Gives the stamps of the outputs among it. Some that are younger are read once more.
    """
    young, fresh = (
        {path: digest for path, digest in read.items() if is_young(now[path], seen.taken)}
        for read, now in ((memory.young, seen.stamps), (memory.fresh, stamps))
    )
    late, read = len(young) + len(fresh), len(memory.young) + len(memory.fresh)
    if not read or 2 * late > read:
        return {}
    known = _digest(stamp for path, stamp in stamps.items() if path not in fresh)
    _save(target, memory._replace(young=young, fresh=fresh, outputs=known))
    return {path: stamps[path] for path in memory.fresh if path not in fresh}


def identity() -> str:
    """Name the program's surroundings that no file of its own tells of."""
    return repr((sys.version, sys.flags.optimize, sorted(versions().items())))


def _inputs(stamps: Mapping[str, Stamp]) -> str:
    paths = sorted(stamps)
    total = sha256("\0".join(paths).encode("utf-8", "surrogateescape"))
    total.update(_numbers(map(stamps.__getitem__, paths)))
    return total.hexdigest()


def _digest(stamps: Iterable[Stamp]) -> str:
    return sha256(_numbers(stamps)).hexdigest()


def _numbers(stamps: Iterable[Stamp]) -> bytes:
    return array("Q", [number & _WORD for stamp in stamps for number in stamp]).tobytes()


def _save(target: Target, memory: _Memory) -> None:
    sealed.save(target.unchanged, KIND, list(memory))  # type: ignore[arg-type]  # tuples of JSON


def _load(target: Target) -> _Memory | None:
    value = sealed.load(target.unchanged, KIND)
    if not (isinstance(value, list) and len(value) == len(_Memory._fields)):
        return None
    asked, inputs, young, paths, outputs, fresh, _ = value
    sound = isinstance(young, dict) and isinstance(fresh, dict)
    if not (sound and all(isinstance(text, str) for text in (asked, inputs, outputs, paths))):
        return None
    return _Memory(*value)  # type: ignore[arg-type]  # as just told
