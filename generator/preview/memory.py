"""The last good build of a preview, kept in memory in the terms of an output folder.

In: a snapshot as it was read. Out: the artifacts of the site, of which only those that changed
since the last good build are rendered. Nothing is written to the output folder.
"""

from __future__ import annotations

from itertools import compress, filterfalse
from operator import ne
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.build import compiled
from generator.disk.trace import Entry, Trace
from generator.disk.workers import uncollected
from generator.making import Ready, artifacts
from generator.model import kept as compiling
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem, has_errors
from generator.recall import NO_VIEWS
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.kept import Cache
    from generator.model.settings import Options
    from generator.model.snapshot import Snapshot
    from generator.pages.site import Site


class Memory:
    """The last good build of a preview, in the terms of an output folder, and its theme.

    `cache` is where compiled templates and drawn maps are.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self.trace = Trace()
        self._notes: dict[str, str] = {}
        self._keys: Mapping[str, str] = {}
        self._entries: dict[str, Entry] = {}  # of the trace: a proxy is copied one by one
        self.views = NO_VIEWS
        self.compiling = compiling.Memory()
        self._theme: Theme | None = None
        self._cache = cache

    def current(self, _path: str) -> bool:
        """Tell that nobody changes what is only remembered."""
        return True

    def left(self, of: Mapping[str, str]) -> Mapping[str, str]:
        """Give the digests of those files that were made under these keys."""
        entries, stand = self.trace.entries, self._keys.items() & of.items()
        return {path: entries[path].digest for path, _ in stand}

    def read(self, _path: str) -> None:
        """Give nothing: what was made is with the server."""

    def note(self, path: str) -> str | None:
        """Give what was noted of a page."""
        return self._notes.get(path)

    def keep(self, ready: Ready) -> None:
        """Remember a good build."""
        self.views = ready.views
        entries, notes = self._entries.copy(), self._notes.copy()
        for path in filterfalse(ready.keep.__contains__, self._entries):
            del entries[path]
            notes.pop(path, None)
        keys, known = ready.keys, self._keys
        for path in compress(keys, map(ne, keys.values(), map(known.get, keys))):
            if path in entries:
                entries[path] = entries[path].named(keys[path])
        for path, data in ready.new.items():
            entries[path] = Entry(keys[path], ready.new.digest(path), len(data), None)
        notes.update(ready.notes)
        self._keys, self._notes, self._entries = keys, notes, entries
        self.trace = Trace(entries=MappingProxyType(entries))

    def theme(self, site: Site) -> Theme:
        """Give the last theme with its compiled templates, if no file of it changed.

        A theme that had problems is read anew: it notes some of them only the first time.
        """
        snapshot, language = site.snapshot, site.settings.language
        last = self._theme
        same = last and (last.files, last.places) == (snapshot.theme, snapshot.theme_places)
        if last is None or not same or last.problems or last.language != language:
            last = Theme(snapshot.theme, snapshot.theme_places, language, cache=self._cache)
            self._theme = last
        return last


class Made(NamedTuple):
    """A build that stays in memory: its problems, the site and, without errors, its artifacts."""

    problems: tuple[Problem, ...]
    site: Site
    ready: Ready | None


def make(read: Checked[Snapshot], options: Options, memory: Memory, *, jobs: int = 1) -> Made:
    """Check a site and render in memory what changed since the last good build it remembers."""
    with uncollected():
        return _made(read, options, memory, jobs)


def _made(read: Checked[Snapshot], options: Options, memory: Memory, jobs: int) -> Made:
    found = compiled(read, options, memory=memory.compiling)
    site = found.site
    if found.failed:
        return Made(found.problems, site, None)
    ready, more = artifacts(site, memory, jobs, memory.theme(site), views=memory.views)
    settled = found.settled(more)
    if has_errors(settled):
        return Made(settled, site, None)
    memory.keep(ready)
    return Made(settled, site, ready)
