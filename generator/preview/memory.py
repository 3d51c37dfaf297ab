"""The last good build of a preview, kept in memory in the terms of an output folder.

In: a snapshot as it was read. Out: the artifacts of the site, of which only those that changed
since the last good build are rendered. Nothing is written to the output folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import compiled
from generator.disk.trace import Entry, Trace
from generator.disk.workers import uncollected
from generator.making import Ready, artifacts
from generator.model import kept as compiling
from generator.model.lasting import moved
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import gone, overlaid
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
        self._notes: Mapping[str, str] = {}
        self._keys: Mapping[str, str] = {}
        self._digests: Mapping[str, str] = {}
        self.views = NO_VIEWS
        self.compiling = compiling.Memory()
        self._theme: Theme | None = None
        self._cache = cache

    def current(self, _path: str) -> bool:
        """Tell that nobody changes what is only remembered."""
        return True

    def left(self, of: Mapping[str, str]) -> Mapping[str, str]:
        """Give the digests of those files that were made under these keys."""
        known, digests = self._keys, self._digests
        return {path: digests[path] for path, key in of.items() if known.get(path) == key}

    def read(self, _path: str) -> None:
        """Give nothing: what was made is with the server."""

    def note(self, path: str) -> str | None:
        """Give what was noted of a page."""
        return self._notes.get(path)

    def keep(self, ready: Ready) -> None:
        """Remember a good build."""
        self.views = ready.views
        entries, keys, new = self.trace.entries, ready.keys, ready.new
        others = {
            path: entries[path].named(keys[path])
            for path in moved(self._keys, keys)
            if path in entries and path in ready.digests
        }
        others.update(
            (path, Entry(keys[path], new.digest(path), len(data), None))
            for path, data in new.items()
        )
        lost = gone(self._digests, ready.digests)
        self.trace = Trace(entries=overlaid(entries, others, lost))
        self._notes = overlaid(self._notes, ready.notes, lost)
        self._keys, self._digests = keys, ready.digests

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
