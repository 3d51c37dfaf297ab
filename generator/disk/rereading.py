"""A snapshot brought up to date in the files that were named, without looking at any other.

In: a snapshot as it was read, and paths that something is said to have happened to. Out: the same
snapshot with the new bytes of those files; or None where only reading everything will do: a file
that came or went, a folder, a link, anything that had a problem or has one now.

A preview answers an edit with it at once and reads everything a moment later: names come from the
system's events, which leave things out, so this is never the last word.
"""

# A Path object costs more than the call it makes.
# ruff: noqa: PTH118

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.disk import files
from generator.disk.snapshot import is_leftover, size_limit
from generator.model.overlaid import overlaid
from generator.model.problems import Checked
from generator.model.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_THEME: Final = "templates/"


def reread(root: str, last: Checked[Snapshot], named: Iterable[str]) -> Checked[Snapshot] | None:
    """Give `last` with the files at the paths in `named` read anew, or None; never raises."""
    names = _names(root, named)
    if names is None or names & {problem.place.path for problem in last.problems}:
        return None
    found: dict[str, bytes] = {}
    for name in names:
        known = _known(name, last.value)
        try:
            if not known and files.lstat(os.path.join(root, name)) is None:
                continue  # it came and went
            data = _data(root, name) if known else None
        except (OSError, files.Unusable):
            return None
        if data is None:
            return None
        found[name] = data
    return Checked(_with(last.value, found), last.problems)


def _names(root: str, named: Iterable[str]) -> set[str] | None:
    """Give names as a snapshot has them, without leftovers; None if one is outside the site."""
    start = os.path.join(root, "")
    names = set()
    for path in named:
        if not path.startswith(start):
            return None
        parts = Path(path[len(start) :]).parts
        if not any(map(is_leftover, parts)):
            names.add("/".join(parts))
    return names


def _known(name: str, snapshot: Snapshot) -> bool:
    if name.startswith(_THEME):
        return snapshot.theme_places.get(name[len(_THEME) :]) == name
    return name in snapshot.files


def _data(root: str, name: str) -> bytes | None:
    """Read a file if it stands in real folders; raises OSError and `Unusable`."""
    folder = root
    for part in name.split("/")[:-1]:
        folder = os.path.join(folder, part)
        if not stat.S_ISDIR(os.lstat(folder).st_mode):
            return None
    return files.read(os.path.join(root, name), size_limit(name))[0]


def _with(last: Snapshot, found: Mapping[str, bytes]) -> Snapshot:
    """Put bytes in the place of others; the order of paths stays, for none is new."""
    content = {name: data for name, data in found.items() if not name.startswith(_THEME)}
    theme = {name[len(_THEME) :]: found[name] for name in found.keys() - content.keys()}
    return Snapshot(
        files=overlaid(last.files, content),
        theme=overlaid(last.theme, theme),
        theme_places=last.theme_places,
    )
