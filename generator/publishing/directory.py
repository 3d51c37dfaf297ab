"""A folder: files are replaced one by one, each in one step, by the same commit as a build's.

Between the first and the last file visitors may meet pages of both editions; every page is whole
and every asset that either names is there, and the next publish heals one that was broken off.
Where all has to change in one step, `switch: symlink` does it (`generations`).
"""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING

from generator.disk import files, lock, scratch
from generator.disk.fingerprint import generator_digest
from generator.disk.output import Output
from generator.disk.target import Target, refuse
from generator.model.data_classes import replace
from generator.publishing.changes import FACTS
from generator.publishing.manifest import EDITION, RECORD, State, state
from generator.publishing.planning import Plan, Seen, rank
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.problems import Problem
    from generator.model.targets import DirectoryTarget
    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree

#: The digest of nothing we wrote: a file that the user agreed to see written over.
_AGREED = frozenset({"0" * 64})


class DirectoryDestination:
    """Publishes into a folder."""

    delivery = ""
    takes_message = False

    def __init__(self, target: DirectoryTarget, place: Place) -> None:
        self._path = scratch.located(place.root, target.path)
        self._place = place
        self._state = State()
        self._record: bytes | None = None

    def ready(self) -> None:
        """See that the folder is one that may be written to."""
        separate(self._path, self._place)
        faults = refuse(Target(root=self._place.root, output=self._path))
        if faults:
            words = faults[0].message.replace("the output folder", "")
            raise PublishError(f"`{self._path}` cannot be published to: it{words}")

    def look(self, tree: Tree) -> Seen:
        """Compare the folder's files with those wanted."""
        edition = scratch.read(f"{self._path}/{EDITION}")
        self._record = scratch.read(f"{self._path}/{RECORD}")
        self._state = state(edition, self._record)
        seen = look(self._path, tree, self._state, self._record)
        strange = not self._state.ours() and scratch.is_crowded(self._path, f"{RECORD}.tmp")
        return replace(seen, crowded=strange)

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Announce, write and delete, and say that it is done."""
        del message  # a folder has nowhere to put it
        try:
            with lock.acquire_folder(self._path, wait=60):
                self._apply(plan, tree)
        except OSError as error:
            raise cannot(error, self._path) from None
        return [f"wrote {len(plan.new) + len(plan.changed)} files to {self._path}"]

    def _apply(self, plan: Plan, tree: Tree) -> None:
        extra = {path: self._kept(path) for path in plan.kept}
        extra[RECORD] = plan.announcement
        record = f"{self._path}/{RECORD}"
        files.write_durably(record, plan.announcement)
        out = output(self._place, self._path)
        ours = {**dict.fromkeys(plan.over, _AGREED), **self._state.digests()}
        ours[RECORD] = _AGREED
        outcome, problems = out.commit(ChainMap(extra, tree), order=rank, ours=ours)  # type: ignore[arg-type]  # a ChainMap only reads its later maps
        if problems:
            if not (outcome.written or outcome.deleted):
                self._take_back(record)
            raise PublishError(_said(problems))
        extra.pop(RECORD)
        if plan.record is not None:
            extra[RECORD] = plan.record
        _, problems = out.commit(ChainMap(extra, tree), order=rank)  # type: ignore[arg-type]  # as above
        if problems:
            raise PublishError(_said(problems))

    def _take_back(self, record: str) -> None:
        """Take the announcement back: nothing of it was begun."""
        if self._record is not None:
            files.write_durably(record, self._record)
        else:
            scratch.removal(record)

    def _kept(self, path: str) -> bytes:
        found = scratch.read(f"{self._path}/{path}")
        if found is None:
            raise PublishError(f"`{self._path}/{path}` went away while this was being published")
        return found

    def read_back(self, path: str) -> bytes | None:
        """Read a file again."""
        return scratch.read(f"{self._path}/{path}")


def output(place: Place, path: str) -> Output:
    """Give a folder to commit to, of which nothing is believed that can be looked at."""
    return Output(Target(root=place.root, output=path), generator_digest(), fresh=True)


def separate(path: str, place: Place) -> None:
    """Refuse to publish into the very folder that is built into, or into one of the other."""
    real, output = scratch.real(path), scratch.real(place.output)
    for one, other in ((real, output), (output, real)):
        if f"{one}/".startswith(f"{other}/"):
            raise PublishError(
                f"`{path}` is, holds or lies in the folder that the site is built into; publish to "
                "another folder"
            )


def look(folder: str, tree: Mapping[str, bytes], known: State, record: bytes | None) -> Seen:
    """Compare a folder's files with those wanted, by their bytes."""
    digests = getattr(tree, "digests", {})
    written = known.digests()
    found = {
        path: read[0]
        for path in {*digests, *written}
        if (read := files.digest(f"{folder}/{path}")) is not None
    }
    return Seen(
        state=known,
        there=frozenset(found),
        same=frozenset(path for path in found if digests.get(path) == found[path]),
        altered=frozenset(path for path in found if found[path] not in written.get(path, found)),
        record=record,
        facts=scratch.read(f"{folder}/{FACTS}"),
    )


def cannot(error: OSError, path: str) -> PublishError:
    """Say what the system refused."""
    return PublishError(
        f"`{error.filename or path}` cannot be written: {files.reason(error)}; what visitors see "
        "is whole, and publishing again goes on from here"
    )


def _said(problems: tuple[Problem, ...]) -> str:
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    first = problems[0]
    return f"`{first.place.path}`: {first.message}{more}; publish again when that is mended"
