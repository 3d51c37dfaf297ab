"""A place that rsync writes to: over ssh, to a daemon, or a folder.

rsync itself tells by checksums what differs there. Files go up in stages by lists of names, so that
no page comes before its assets; deletions are a list of names too, of files that we put there, so
that nothing of anybody else's can go. rsync replaces each file in one step.

Signing in is ssh's affair, or the daemon's by `RSYNC_PASSWORD`.
"""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Final

from generator.disk import files, programs, scratch
from generator.disk.target import Target, refuse
from generator.publishing.changes import FACTS
from generator.publishing.directory import separate
from generator.publishing.manifest import EDITION, RECORD, State, state
from generator.publishing.planning import Plan, Seen, size
from generator.publishing.refusal import PublishError
from generator.publishing.staging import Staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.disk.programs import Ran
    from generator.model.targets import RsyncTarget
    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree

_NOTHING_THERE: Final = {3, 12, 23}  # rsync(1): file selection, protocol stream, partial transfer
_VANISHED: Final = 24  # rsync(1): partial transfer due to vanished source files
_REMOTE: Final = re.compile(r"rsync://|[^/]*:")
_NOT_THERE: Final = re.compile(r"No such file or directory|change_dir|chdir failed")
_TEMPORARY: Final = re.compile(r"(|.*/)\.([^/]+)\.[A-Za-z0-9]{6}")
_LINE: Final = re.compile(r"^rsync: |^@ERROR|ssh: |denied|refused|failed|Host key", re.MULTILINE)


class RsyncDestination:
    """Publishes by rsync."""

    delivery = ""
    takes_message = False

    def __init__(self, target: RsyncTarget, place: Place) -> None:
        self._target = target
        self._place = place
        self._staging = Staging(place)
        self._to = target.destination.rstrip("/") + "/"
        self._state = State()
        self._standing: frozenset[str] = frozenset()

    def ready(self) -> None:
        """See that rsync is there, and that a local folder is one to write to."""
        if not programs.found("rsync"):
            raise PublishError("rsync is not installed here, and this target needs it: install it")
        if _REMOTE.match(self._to):
            return
        path = scratch.located(self._place.root, self._target.destination)
        separate(path, self._place)
        faults = refuse(Target(root=self._place.root, output=path))
        if faults:
            words = faults[0].message.replace("the output folder", "")
            raise PublishError(f"`{path}` cannot be published to: it{words}")
        self._to = f"{path}/"

    def look(self, tree: Tree) -> Seen:
        """Read the manifests and the facts there, and have rsync compare."""
        known, record, facts = self._known()
        self._state = known
        self._staging.fill(tree, {})
        ran = self._rsync(
            ["--dry-run", "--itemize-changes", "--out-format=%i %n"], list(tree), self._to
        )
        listed = ran.out.decode("utf-8", "replace").splitlines()
        new: set[str] = set()
        differing: set[str] = set()
        for line in listed:
            what, _, path = line.partition(" ")
            if what[1:2] == "f" and what[:1] in "<>":
                (new if what[2:].startswith("+") else differing).add(path)
        self._standing = self._listed()
        # What a broken publish announced need not be there, and somebody may have deleted more.
        stale = known.ours().keys() & self._standing - {*tree}
        return Seen(
            state=known, there=frozenset(({*tree} - new) | stale),
            same=frozenset({*tree} - new - differing), altered=self._altered(differing | stale),
            record=record, facts=facts, crowded=not known.ours() and bool(self._standing),
        )  # fmt: skip

    def _known(self) -> tuple[State, bytes | None, bytes | None]:
        """Fetch the two manifests there, and the facts."""
        with scratch.folder() as folder:
            ran = self._rsync(
                ["--ignore-missing-args"], [EDITION, RECORD, FACTS], f"{folder}/", source=self._to,
                fails=True,
            )  # fmt: skip
            if ran.code and not _is_nothing(ran):
                raise self._refused(ran)
            record = scratch.read(f"{folder}/{RECORD}")
            known = state(scratch.read(f"{folder}/{EDITION}"), record)
            return known, record, scratch.read(f"{folder}/{FACTS}")

    def _altered(self, doubtful: set[str]) -> frozenset[str]:
        """Find those of our files that somebody has edited there since.

        They are fetched over what is to replace them, of which rsync sends only the differences.
        """
        written = self._state.digests()
        names = sorted(doubtful & written.keys())
        if not names:
            return frozenset()
        with scratch.folder() as folder:
            self._rsync(
                ["--ignore-missing-args", f"--copy-dest={self._staging.folder}"], names,
                f"{folder}/", source=self._to,
            )  # fmt: skip
            found = {path: files.digest(f"{folder}/{path}") for path in names}
        return frozenset(p for p, read in found.items() if read and read[0] not in written[p])

    def _listed(self) -> frozenset[str]:
        """List what stands there, folders too."""
        ran = self._run(["--recursive", "--list-only", "--", self._to])
        if ran.code and not _is_nothing(ran):
            raise self._refused(ran)
        lines = ran.out.decode("utf-8", "replace").splitlines()
        return frozenset(line.split(maxsplit=4)[-1] for line in lines) - {"."}

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Announce, upload stage by stage, delete, and say that it is done."""
        del message  # there is nowhere to put it
        self._staging.put(RECORD, plan.announcement)
        self._rsync([], [RECORD], self._to)
        for stage in plan.uploads():
            self._rsync([], stage, self._to)
        self._staging.put(RECORD, plan.record)
        removed = [*plan.removed, *self._remains()]
        if removed:
            # rsync asks for a deletion only where it finds the folder here; empty ones stay there.
            for path in removed:
                scratch.make(f"{self._staging.folder}/{path}".rpartition("/")[0])
            self._rsync(["--delete-missing-args"], removed, self._to)
        ending = ["--delete-missing-args"] if plan.record is None else []
        self._rsync(ending, [RECORD], self._to)
        volume = sum(tree.sizes[path] for path in (*plan.new, *plan.changed))
        count = f"{len(plan.new) + len(plan.changed)} files ({size(volume)})"
        return [f"uploaded {count} to {programs.conceal(self._target.destination)}"]

    def _remains(self) -> Iterator[str]:
        """Give the temporary files of an rsync that was killed: `.NAME.XXXXXX` beside a file."""
        ours = {*self._state.ours(), RECORD}
        for path in sorted(self._standing):
            named = _TEMPORARY.fullmatch(path)
            if named and f"{named[1]}{named[2]}" in ours:
                yield path

    def read_back(self, path: str) -> bytes | None:
        """Fetch a file again."""
        with scratch.folder() as folder:
            self._rsync([], [path], f"{folder}/", source=self._to)
            return scratch.read(f"{folder}/{path}")

    def _rsync(
        self,
        options: list[str],
        names: Iterable[str],
        to: str,
        *,
        source: str = "",
        fails: bool = False,
    ) -> Ran:
        """Run rsync on a list of names; unless it may fail, a failure ends the publish."""
        words = [
            "--recursive", "--checksum", "--chmod=D755,F644", "--from0", "--files-from=-",
            *options, "--", source or f"{self._staging.folder}/", to,
        ]  # fmt: skip
        ran = self._run(words, b"".join(name.encode() + b"\0" for name in names))
        # Names that are not here are what is to be deleted there; rsync remarks on them.
        remarked = ran.code == _VANISHED and "--delete-missing-args" in options
        if ran.code and not fails and not remarked:
            raise self._refused(ran)
        return ran

    def _run(self, words: list[str], given: bytes = b"") -> Ran:
        """Run rsync and see how it ends."""
        shell = [f"--rsh={shlex.join(shlex.split(self._target.ssh))}"] if self._target.ssh else []
        always = ["rsync", "--no-motd", "--8-bit-output", "--timeout=120", *shell]
        try:
            return programs.run(
                [*always, *words],
                folder=self._place.root,
                environment={"LC_ALL": "C"},
                given=[given],
            )
        except (OSError, programs.Missing) as error:
            raise PublishError(f"rsync cannot be run: {error}") from None

    def _refused(self, ran: Ran) -> PublishError:
        lines = [line.strip() for line in ran.err.splitlines() if line.strip()]
        telling = [line for line in lines if _LINE.search(line)] or lines[-1:]
        why = programs.conceal("; ".join(telling[:2])) or f"it ended with code {ran.code}"
        return PublishError(
            f"rsync cannot publish to `{programs.conceal(self._target.destination)}`: "
            f"{why.removeprefix('rsync: ')}; mend that and publish again"
        )


def _is_nothing(ran: Ran) -> bool:
    """Tell whether rsync failed because nothing stands there yet."""
    return ran.code in _NOTHING_THERE and _NOT_THERE.search(ran.err) is not None
