"""A folder that is switched whole: `path` is a link to the generation that visitors see.

A new generation is written beside the old one, with the assets of the edition before and with
whatever somebody else put into the old one, and then the link is renamed: visitors see the old site
or the new one, never a mixture. A generation that was broken off was never seen; the next publish
removes it.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from generator.disk import generations, lock, scratch
from generator.disk.target import Target, refuse
from generator.model.data_classes import replace
from generator.publishing.directory import cannot, look, separate
from generator.publishing.manifest import EDITION, RECORD, Record, State, state, write_record
from generator.publishing.planning import Plan, Seen, rank
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from generator.model.targets import DirectoryTarget
    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree


class GenerationsDestination:
    """Publishes whole generations of a folder."""

    delivery = ""
    takes_message = False

    def __init__(self, target: DirectoryTarget, place: Place) -> None:
        self._target = target
        self._place = place
        self._of = generations.Generations(scratch.located(place.root, target.path))
        self._state = State()

    def ready(self) -> None:
        """See that a link can stand there."""
        separate(self._of.link, self._place)
        faults = refuse(Target(root=self._place.root, output=self._of.folder))
        if faults:
            words = faults[0].message.replace("the output folder", "")
            raise PublishError(f"`{self._of.folder}` cannot be used: it{words}")
        fault = self._of.fault()
        if fault:
            raise PublishError(f"`{self._of.link}` {fault}")

    def look(self, tree: Tree) -> Seen:
        """Compare the generation that visitors see with the files wanted."""
        current = self._of.current()
        if not current:
            return Seen()
        record = scratch.read(f"{current}/{RECORD}")
        self._state = state(scratch.read(f"{current}/{EDITION}"), record)
        carried = self._state.record.carried
        seen = look(current, tree, self._state, record)
        if not carried or record is None:
            return seen
        # What is carried from one generation to the next is no difference between the two.
        besides = write_record(
            self._state.manifest.edition,
            Record(host=self._state.record.host, kept=self._state.record.kept),
        )
        return replace(seen, record=besides)

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Write a generation, switch to it, and remove those that are not wanted any more."""
        del message  # a folder has nowhere to put it
        try:
            scratch.make(self._of.folder)
            with lock.acquire_folder(self._of.folder, wait=60):
                self._sweep()
                new = self._write(plan, tree)
                self._of.switch(new)
                left = self._prune(new)
        except OSError as error:
            raise cannot(error, self._of.link) from None
        return [f"switched {self._of.link} to {new.rpartition('/')[2]}", *left]

    def _write(self, plan: Plan, tree: Tree) -> str:
        """Write a whole generation; whatever interrupts it, nobody has seen it."""
        old = self._of.current()
        carried = self._foreign(old, tree, plan) if old else {}
        new = self._of.start(tree.edition)
        everything = {**tree.digests, **plan.kept, **carried}
        pending = write_record(tree.edition, Record(pending=everything, carried=carried))
        assert pending is not None
        generations.write(new, RECORD, pending)
        for path, lead in generations.contents(old) if old else ():
            if path in carried and lead:
                generations.link(new, path, lead)
            elif path in carried or path in plan.kept:
                generations.write(new, path, self._again(old, path))
        for path in sorted(tree, key=lambda path: (rank(path), path)):
            generations.write(new, path, tree[path])
        record = write_record(
            tree.edition, Record(host=_listed(tree), kept=plan.kept, carried=carried)
        )
        if record is None:
            scratch.removal(f"{new}/{RECORD}")
        else:
            generations.write(new, RECORD, record)
        generations.settle(new)
        return new

    def _foreign(self, old: str, tree: Tree, plan: Plan) -> dict[str, str]:
        """Give what somebody else put into the generation that visitors see."""
        ours = self._state.ours()
        found = {}
        for path, lead in generations.contents(old):
            if path in ours or path in tree or path in plan.kept or path == RECORD:
                continue
            data = lead.encode("utf-8", "surrogateescape") if lead else self._again(old, path)
            found[path] = sha256(data).hexdigest()
        return found

    def _again(self, folder: str, path: str) -> bytes:
        found = scratch.read(f"{folder}/{path}")
        if found is None:
            raise PublishError(f"`{folder}/{path}` cannot be read; nothing was published")
        return found

    def _sweep(self) -> None:
        """Remove generations that were broken off."""
        for folder in self._of.all():
            known = self._known(folder)
            begun = not known.complete or not known.manifest.files
            if begun and folder != self._of.current():
                self._delete(folder)

    def _prune(self, new: str) -> list[str]:
        """Remove the oldest generations; give what is to be said of it."""
        return [
            f"`{folder}` stays: it holds files that this tool did not write"
            for folder in self._of.all()[self._target.generations :]
            if folder != new and not self._delete(folder)
        ]

    def _known(self, folder: str) -> State:
        edition = scratch.read(f"{folder}/{EDITION}")
        return state(edition, scratch.read(f"{folder}/{RECORD}"))

    def _delete(self, folder: str) -> bool:
        known = self._known(folder)
        digests = known.digests()
        for path, digest in known.record.carried.items():
            digests[path] = digests.get(path, frozenset()) | {digest}
        record = scratch.read(f"{folder}/{RECORD}")
        if record is not None:
            digests[RECORD] = frozenset({sha256(record).hexdigest()})
        digests.setdefault(RECORD, frozenset())
        return generations.delete(folder, digests, (EDITION, RECORD))

    def read_back(self, path: str) -> bytes | None:
        """Read a file as visitors would, through the link."""
        return scratch.read(f"{self._of.link}/{path}")


def _listed(tree: Tree) -> dict[str, str]:
    return {path: digest for path, digest in tree.host.items() if path != ".nojekyll"}
