"""A host's own tool, such as `netlify deploy --dir {site}` or `wrangler pages deploy {site}`.

The tool gets the path of a folder with the site, the host's files and the assets of the edition
before. What the host holds cannot be looked at in general: the plan compares with the last publish
from here that came to its end. The tool signs in by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.disk import programs
from generator.model.data_classes import replace
from generator.publishing.directory import look
from generator.publishing.manifest import EDITION, RECORD, state
from generator.publishing.refusal import PublishError
from generator.publishing.staging import Staging

if TYPE_CHECKING:
    from generator.model.targets import CommandTarget
    from generator.publishing.destination import Place
    from generator.publishing.planning import Plan, Seen
    from generator.publishing.tree import Tree

_MOST_LINES = 12


class CommandDestination:
    """Publishes by a command."""

    delivery = ""

    def __init__(self, target: CommandTarget, place: Place) -> None:
        self._target = target
        self._place = place
        self._staging = Staging(place)

    @property
    def takes_message(self) -> bool:
        """Tell whether the command is given what is said of an edition."""
        return any("{message}" in word for word in self._target.run)

    def ready(self) -> None:
        """See that the tool is installed."""
        program = self._target.run[0]
        if not programs.found(program):
            raise PublishError(
                f"`{program}` is not installed here, and this target runs it: install it, or "
                "correct `run`"
            )

    def look(self, tree: Tree) -> Seen:
        """Compare with what was handed to the tool the last time."""
        record = self._staging.read(RECORD)
        known = state(self._staging.read(EDITION), record)
        seen = look(self._staging.folder, tree, known, record)
        return replace(seen, unknown=True)

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Fill the folder and run the tool on it."""
        kept = {path: self._kept(path) for path in plan.kept}
        # Until the tool has come to its end, the edition before may be the one visitors see.
        self._staging.fill(tree, {**kept, RECORD: plan.announcement})
        self._staging.put(RECORD, plan.record)
        words = [self._filled(word, tree, message) for word in self._target.run]
        try:
            ran = programs.run(words, folder=self._place.root)
        except (OSError, programs.Missing) as error:
            self._staging.put(RECORD, plan.announcement)
            raise PublishError(f"`{words[0]}` cannot be run: {error}") from None
        said = [*_lines(ran.out.decode("utf-8", "replace")), *_lines(ran.err)]
        if ran.code:
            self._staging.put(RECORD, plan.announcement)
            why = said[-1] if said else "it gave no reason"
            raise PublishError(f"`{words[0]}` ended with code {ran.code}: {why}")
        return [f"  {line}" for line in said[-_MOST_LINES:]] or [f"ran `{words[0]}`"]

    def _kept(self, path: str) -> bytes:
        found = self._staging.read(path)
        if found is None:
            raise PublishError(f"`{path}` went away while this was being published")
        return found

    def _filled(self, word: str, tree: Tree, message: str) -> str:
        said = message or f"Edition {tree.edition}"
        for name, value in (
            ("{edition}", tree.edition),
            ("{message}", said),
            ("{site}", self._staging.folder),
        ):
            word = word.replace(name, value)
        return word

    def read_back(self, path: str) -> bytes | None:
        """Give nothing: only `check` can tell what a host shows."""
        del path
        return None


def _lines(text: str) -> list[str]:
    return [programs.conceal(line.rstrip()) for line in text.splitlines() if line.strip()]
