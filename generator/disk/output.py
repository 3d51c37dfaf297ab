"""The second half of a commit, and the one object through which an output folder is used.

In: what the last run left (trace, journal, `edition.json`) and the planned files. Out: the folder
holds exactly the plan beside what is not ours, and the new trace; or problems, and then each file
is whole, old or new, and the next run heals the rest.

The order of a commit: everything is checked (`survey`), the journal is written, files are replaced
(assets, then pages, then feeds and sitemap, then `edition.json`), stale files are deleted, the
trace is written, the journal torn up. The caller holds the lock (`lock`) and has asked `refuse`
(`target`).

It deliberately does not defend against another user's process that swaps folders for links between
the check and the write: who can do that can write to the site anyway.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.disk import files, journal, trace
from generator.disk.files import Kind
from generator.disk.notes import Notes
from generator.disk.planned import PlannedFiles
from generator.disk.survey import Known, Steps, Survey, folders_of
from generator.disk.trace import Entry, Trace
from generator.disk.work import Done, Work
from generator.model.data_classes import dataclass, replace
from generator.model.problems import Checked, Problem
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.disk.target import Target

EDITION: Final = "edition.json"
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_NOBODYS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a commit did to the paths; `edited` are stale files kept for somebody's edits."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    trace: Trace


def rank(path: str) -> int:
    """Order writing so that no live page names a missing asset and no feed a missing page."""
    name = path.rpartition("/")[2]
    if path == EDITION:
        return 3
    if name.endswith(".html") or (name.endswith(".json") and not path.startswith("assets/")):
        return 1
    return 2 if name.endswith(".xml") else 0


class Output:
    """An output folder during one run, under the lock."""

    __slots__ = ("_base", "_dead", "_fresh", "_notes", "_sound", "_unread", "target", "trace")

    def __init__(self, target: Target, generator: str, *, fresh: bool = False) -> None:
        """Load what the last run left.

        The keys of another generator's trace are blanked, so that nothing it rendered counts as
        rendered; its digests still say which files are ours. `fresh` believes nothing of it that
        can be looked at: no key, and no stamp that would spare reading a file.
        """
        self.target = target
        self._fresh = fresh
        self._base = target.output + "/"
        self._load(generator)

    def _load(self, generator: str) -> None:
        self._sound: dict[str, Entry] = {}
        self._unread: OSError | None = None
        self._dead: journal.Journal | None = None
        old = Trace()
        try:
            self._dead = journal.load(self.target.journal)
            old = trace.load(self.target.trace)
        except OSError as error:  # said by `commit`, which then writes nothing
            self._unread = error
        self.trace = _distrust(old, self._dead, generator)
        if self._fresh:
            self.trace = _doubt(self.trace)
        self._notes: Notes | None = None

    def current(self, path: str, *, verify: bool = False) -> bool:
        """Tell whether the file on disk is what the trace says we wrote: one stat if untouched.

        `verify` reads it whatever its stamp. The answer is remembered for this run, and a path
        must be current to be kept by `commit`.
        """
        if path in self._sound and not verify:
            return True
        entry = self.trace.entries.get(path)
        if entry is None:
            return False
        try:
            if verify or entry.stamp != files.stamp(os.lstat(self._base + path)):
                found = files.digest(self._base + path)
                if found is None or found[0] != entry.digest:
                    self._sound.pop(path, None)
                    return False
                entry = entry._replace(stamp=found[1])
        except OSError:
            return False
        self._sound[path] = entry
        return True

    def look(self) -> None:
        """Learn by their stamps which files are what we wrote, as `current` would one by one."""
        for path, entry in self.trace.entries.items():
            with suppress(OSError):
                if entry.stamp == files.stamp(os.lstat(self._base + path)):
                    self._sound[path] = entry

    def left(self, of: Mapping[str, str]) -> Mapping[str, str]:
        """Give the digests of those files that are what we wrote, made under these keys."""
        entries, sound, current = self.trace.entries, self._sound, self.current
        return {
            path: entry.digest
            for path, key in of.items()
            if (entry := entries.get(path)) is not None
            and entry.key == key
            and (path in sound or current(path))
        }

    def read(self, path: str) -> bytes | None:
        """Give the bytes of a file that is what the trace says we wrote; None for any other."""
        if not self.current(path):
            return None
        try:
            found = files.attempt(self._base + path)
        except OSError:
            return None
        return found[0] if found else None

    def note(self, path: str) -> str | None:
        """Give what the caller noted of a file, as it was written; None in any doubt."""
        entry = self.trace.entries.get(path)
        return self._noted().of(path, entry.digest) if entry else None

    def _noted(self) -> Notes:
        """Look what is noted, when somebody asks; nothing where no file is known to be ours."""
        if self._notes is None:
            fresh = self._fresh or not self.trace.entries
            self._notes = Notes(self.target.notes, fresh=fresh)
        return self._notes

    def commit(
        self,
        new: Mapping[str, bytes],
        keep: Iterable[str] = (),
        *,
        keys: Mapping[str, str] = _NOTHING,
        notes: Mapping[str, str] = _NOTHING,
        order: Callable[[str], int] = rank,
        ours: Mapping[str, frozenset[str]] = _NOBODYS,
    ) -> Checked[Outcome]:
        """Make the folder hold `new` and what is kept of the old, and nothing else of ours.

        `keys` and `notes` are stored for the paths of `new`; kept paths keep theirs, but for keys
        that are given. `ours` are
        more paths that count as written by us, with the digests of what that may have been. Raises
        ValueError for a plan that is none (a path that leads out, a file that is also a folder, a
        kept path that is not current): a fault of the caller, not of the site.
        """
        kept = self._kept(new, keep)
        _check(new, kept)
        if self._unread is not None:
            return self._failed(self._unread, self.target.trace)
        try:
            known = Known(
                entries={**self.trace.entries, **self._sound},
                journal=_joined(self._dead or {}, ours),
                edition=self.edition(),
            )
            if self._dead is not None:
                self._sweep({*known.paths(), *new})
            planned = new if isinstance(new, PlannedFiles) else PlannedFiles(new)
            steps = Survey(self.target, known).steps(planned, kept)
        except OSError as error:
            return self._failed(error, error.filename or "")
        if steps.problems:
            return Checked(Outcome(trace=self.trace), tuple(steps.problems))
        work = Work(self._base, steps, planned, order)
        try:
            self._apply(work, known)
            after = self._after(work, kept, keys)
            work.at = self.target.trace
            self._remember(after, notes)
        except OSError as error:
            return self._failed(error, work.at, work)
        return Checked(_outcome(work.done, after, steps))

    def _kept(self, new: Mapping[str, bytes], keep: Iterable[str]) -> dict[str, Entry]:
        wanted = {*keep}
        sound = self._sound
        kept = {path: sound[path] for path in wanted if path in sound or self.current(path)}
        if len(kept) != len(wanted) or wanted & new.keys():
            raise ValueError("a kept path is not current, or is planned anew as well")
        return kept

    def edition(self) -> Mapping[str, str]:
        """Read which files `edition.json` says we published, unless the trace knows them all.

        After a fresh clone, a lost trace or a pull it is the only witness.
        """
        if self.current(EDITION):
            return _NOTHING
        read = files.attempt(self._base + EDITION)
        try:
            listed = json.loads(read[0])["files"].items() if read else ()
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
            return _NOTHING
        found = {path: digest for path, digest in listed if trace.was_path(path)}
        if not read or not all(map(trace.is_digest, found.values())):
            return _NOTHING
        return {**found, EDITION: sha256(read[0]).hexdigest()}

    def _sweep(self, paths: set[str]) -> None:
        """Remove a dead run's temporary files, which stand beside the files it wrote."""
        survey = Survey(self.target, Known(entries={}, journal={}, edition={}))
        for folder in sorted({path.rpartition("/")[0] for path in paths}):
            if survey.standing(folder)[0] is Kind.FOLDER:
                files.sweep(self._base + folder)

    def _apply(self, work: Work, known: Known) -> None:
        """Do the steps, announced in the journal; nothing at all if there is none."""
        if not work.idle():
            work.at = self.target.journal
            self.target.prepare()
            journal.save(self.target.journal, _announce(work, known))
            work.run()

    def _after(self, work: Work, kept: Mapping[str, Entry], keys: Mapping[str, str]) -> Trace:
        """Put together what is known now."""
        fresh = {
            path: entry._replace(key=keys.get(path, "")) for path, entry in work.entries.items()
        }
        stay = {path: entry.named(keys.get(path, entry.key)) for path, entry in kept.items()}
        return Trace(generator=self.trace.generator, entries=trace.settled({**stay, **fresh}))

    def _remember(self, after: Trace, notes: Mapping[str, str]) -> None:
        """Write the trace if anything in it is new, and then tear up the journal."""
        if after != self.trace or notes or self._dead is not None:
            self.target.prepare()
            gone = self.trace.entries.keys() - after.entries.keys()
            self._noted().save(notes, after.entries, gone)
            self._notes = None
            trace.save(self.target.trace, after)
        journal.clear(self.target.journal)
        self.trace, self._dead = after, None
        self._sound.clear()

    def _failed(self, error: OSError, at: str, work: Work | None = None) -> Checked[Outcome]:
        """Say what the system refused; the site is whole and the journal stays for the next run."""
        done = work.done if work else Done()
        self._load(self.trace.generator)
        inside = at.startswith(self._base)
        shown = self.target.shown(at[len(self._base) :] if inside else at)
        problem = Problem("O103", Place(shown), f"cannot be written: {files.reason(error)}")
        return Checked(_outcome(done, self.trace), (problem,))


def _outcome(done: Done, after: Trace, steps: Steps | None = None) -> Outcome:
    return Outcome(
        written=tuple(sorted(done.written)),
        unchanged=tuple(sorted(steps.same)) if steps else (),
        deleted=tuple(sorted(done.deleted)),
        edited=tuple(steps.edited) if steps else (),
        trace=after,
    )


def _distrust(old: Trace, dead: journal.Journal | None, generator: str) -> Trace:
    """Drop the stamps that a dead run may have made lie, and the keys of another generator."""
    entries = old.entries
    if dead is not None:
        entries = {
            path: entry._replace(stamp=None) if path in dead or not dead else entry
            for path, entry in entries.items()
        }
    if old.generator != generator:
        entries = {path: entry._replace(key="") for path, entry in entries.items()}
    return replace(old, generator=generator, entries=MappingProxyType(dict(entries)))


def _doubt(old: Trace) -> Trace:
    """Keep of a trace only which files are ours and what they may hold."""
    entries = {path: entry._replace(key="", stamp=None) for path, entry in old.entries.items()}
    return replace(old, entries=MappingProxyType(entries))


def _joined(one: journal.Journal, other: journal.Journal) -> journal.Journal:
    """Join what two witnesses say of files that we wrote."""
    return {
        path: one.get(path, frozenset()) | other.get(path, frozenset()) for path in {*one, *other}
    }


def _announce(work: Work, known: Known) -> journal.Journal:
    """List what will be touched, with every digest its file may be found to have."""
    steps = work.steps
    announced = {path: known.digests(path) for path in (*steps.early, *steps.delete)}
    for path in steps.write:
        announced[path] = {*announced.get(path, ()), *known.digests(path), work.digest(path)}
    return {path: frozenset(digests) for path, digests in sorted(announced.items())}


def _check(new: Mapping[str, bytes], kept: Mapping[str, Entry]) -> None:
    """Raise ValueError for a plan that no folder can hold; the planner reports such things.

    Kept paths are of the trace, which holds none but those that are some.
    """
    for path in new:
        if not trace.is_path(path):
            raise ValueError(f"not a path for an output: {path!r}")
    planned = {*new, *kept}
    for path in folders_of(planned) & planned:
        raise ValueError(f"planned as a file and as a folder: {path!r}")
