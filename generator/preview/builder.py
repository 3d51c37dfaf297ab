"""The process that builds for the preview: it reads the tree, builds in memory, says what changed.

In: on standard input one frame for each look that is asked for, with the paths that were named to
have changed, if it is known that they are all. Out: on standard output frames; the
last of an answer has `done`. A look that finds the files as they were builds nothing. The process
keeps the last good build, so an edit renders only the pages it reaches; a fault of the program is
told as such and ends nothing. It is a process of its own so that the server answers while it
works, and so that whatever happens to it leaves the server alive.

It deliberately writes nothing to the disk and opens no connection. Of the site's `.briefing` it
reads what the last build kept, and verifies in idle time what it made of it.
"""

from __future__ import annotations

import datetime
import gc
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from generator import __version__
from generator.build import read_snapshot
from generator.disk.compiled import compiled
from generator.disk.fingerprint import generator_digest
from generator.disk.inputs import Gate
from generator.disk.rereading import reread
from generator.disk.target import Target
from generator.model.overlaid import gone
from generator.model.report import as_text, in_form, lines_of
from generator.model.settings import Options
from generator.pages.site import address_of
from generator.preview import frames
from generator.preview.memory import Made, Memory, make
from generator.preview.verifying import Verifier
from generator.remembering import recall
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.problems import Checked, Problem
    from generator.model.records import Record
    from generator.model.snapshot import Snapshot
    from generator.pages.site import Site

_FRONT = "content/site.yaml"
_ORPHAN = 2.0  # seconds between two looks whether the preview is still there


class Builder:
    """Looks at a site and builds it when it changed."""

    def __init__(self, root: Path, answer: BinaryIO) -> None:
        self._root = root
        self._answer = answer
        self._gate = Gate()
        self._cache = compiled(str(root.absolute()), generator_digest())
        self._memory = Memory(self._cache)
        self._verifier = Verifier()
        self._began = False
        self._last: tuple[Checked[Snapshot], Options] | None = None
        self._fell: tuple[Checked[Snapshot], Options] | None = None
        self._good = False
        self._about: Mapping[str, Mapping[str, str]] | None = None  # as it was last told

    @property
    def is_good(self) -> bool:
        """Tell whether the last build was good."""
        return self._good

    def look(self, asked: Mapping[str, Any]) -> bool:
        """Answer one request; tell whether there was nothing to build."""
        began = time.monotonic()
        options = _options(asked["options"])
        read = self._read(asked["named"])
        if self._last == (read, options):
            waits = self._verified(read, options)
            if waits is not None:
                frames.write(self._answer, {"done": True, "same": True, "waits": waits})
                return True
        else:
            self._verifier.changed()
        self._early(read, options)
        frames.write(self._answer, {"began": True})
        # Only what was built counts as seen: after a fault the next look builds again, but once.
        self._last = None
        try:
            self._build(read, options, asked, began)
        except Exception:
            again = self._fell == (read, options)
            self._last = self._fell = (read, options)
            self._good = False
            if not again:
                self._last = None
            raise
        self._last, self._fell = (read, options), None
        return False

    def _verified(self, read: Checked[Snapshot], options: Options) -> bool | None:
        """Tell whether the verification of what is shown is still awaited; None if it failed.

        Then what was remembered is forgotten, so that all is made again.
        """
        found = self._verifier.turn(read, options, self._memory.trace) if self._good else True
        if found is False:
            sys.stderr.write("What the preview remembered was wrong: all is made again.\n")
            self._memory = Memory(self._cache)
            return None
        return found is None

    def _read(self, named: Sequence[str] | None) -> Checked[Snapshot]:
        """Read the site; at first only the files that were named, if those tell of a change."""
        if named and self._last is not None:
            last = self._last[0]
            found = reread(str(self._root), last, named)
            if found is not None and found != last:
                return found
        self._gate.turn()
        return read_snapshot(self._root, self._gate)

    def _early(self, read: Checked[Snapshot], options: Options) -> None:
        """Hand over changed stylesheets at once, where they are all that changed.

        Their bytes and addresses rest on nothing else; the build that follows confirms them.
        """
        if self._last is None or not self._good or self._last[1] != options:
            return
        (before, old_problems), (now, problems) = self._last[0], read
        if before.files != now.files or old_problems != problems:
            return
        changed = {name for name, data in now.theme.items() if before.theme.get(name) != data} | (
            before.theme.keys() - now.theme.keys()
        )
        if changed and all(n.startswith("assets/") and n.endswith(".css") for n in changed):
            assets = Theme(now.theme, now.theme_places).assets
            styles = {a: data for n, (a, data) in assets.items() if f"assets/{n}" in changed}
            frames.write(self._answer, {"styles": True}, styles)

    def _build(
        self, read: Checked[Snapshot], options: Options, asked: Mapping[str, Any], began: float
    ) -> None:
        before = self._memory.trace.entries
        made = self._made(read, options, asked["jobs"])
        said: dict[str, Any] = {
            "done": True,
            "good": made.ready is not None,
            "base_url": made.site.base_url,
            "drafts": options.drafts,
            "report": _report(made.problems, read.value),
            "printed": in_form(
                asked["format"], made.problems, read.value, __version__, colour=asked["colour"]
            ),
            "files": len(read.value.files),
        }
        new: Mapping[str, bytes] = {}
        self._good = made.ready is not None
        if made.ready is not None:
            new = made.ready.new
            said |= {
                "whole": not before,
                "gone": sorted(gone(before, self._memory.trace.entries)),
                "pages": made.ready.pages,
                "rendered": len(made.ready.rendered),
            }
            about = _about(made.site, options)
            if about is not self._about:
                said["about"] = about
        said["seconds"] = time.monotonic() - began
        frames.write(self._answer, said, new)
        self._about = about if self._good else self._about

    def _made(self, read: Checked[Snapshot], options: Options, jobs: int) -> Made:
        """Make the site; at first of what the last build kept, if something can be made of it.

        What was kept is read where it is wanted, in later looks too: somebody may have written over
        it since. Whatever fails is made once more, of nothing.
        """
        first, self._began = not self._began, True
        if first:
            target = Target.of(self._root)
            self._memory.compiling = recall(
                target, generator_digest(), read.value, jobs=jobs, again=True
            )
        try:
            made = make(read, options, self._memory, jobs=jobs)
        except Exception:  # noqa: BLE001  one that is the program's own comes again, and is raised
            self._memory = Memory(self._cache)
            return make(read, options, self._memory, jobs=jobs)
        if first:
            self._memory.compiling.let_go()
        return made


def _options(given: Mapping[str, Any]) -> Options:
    return Options(
        today=datetime.date.fromisoformat(given["today"]),
        drafts=given["drafts"],
        base_url=given["base_url"],
        strict=given["strict"],
    )


def _report(problems: Sequence[Problem], snapshot: Snapshot) -> list[dict[str, Any]]:
    """Give each problem as the terminal shows it, with what is needed to open its file."""
    blocks = as_text(problems, lines_of(snapshot))
    return [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity.value,
            "code": problem.code,
            "text": block,
        }
        for problem, block in zip(problems, blocks, strict=True)
    ]


def _about(site: Site, options: Options) -> dict[str, dict[str, str]]:
    """Say of each page which file it is written in, and why a build would leave it out."""

    def make() -> dict[str, dict[str, str]]:
        about: dict[str, dict[str, str]] = {"index.html": {"source": _FRONT}}
        for record in site.catalogue.heads.values():
            entry = about[f"{address_of(record.id)}index.html"] = {"source": record.path}
            notice = _notice(record, options)
            if notice:
                entry["notice"] = notice
        return about

    return site.lasting.once("about", site.held("heads"), make)


def _notice(record: Record, options: Options) -> str:
    if record.draft:
        return "Draft: a build without --drafts leaves this page out."
    if record.publish_on and options.today < record.publish_on.first_day():
        return f"Scheduled: this page is not published before {record.publish_on}."
    if record.expires_on and options.today >= record.expires_on.first_day():
        return f"Expired: this page is off the published site since {record.expires_on}."
    return ""


def _serve(root: Path, requests: BinaryIO, answer: BinaryIO) -> None:
    """Answer requests until there are no more.

    What may be thrown away is looked for while nobody waits, and not among what the first build
    made: that is a hundred times as much as an edit leaves, and would hold up the next one.
    """
    gc.disable()
    builder, first = Builder(root, answer), True
    while (asked := frames.read(requests)) is not None:
        try:
            if builder.look(asked.said):
                gc.collect()
            elif first and builder.is_good:
                gc.freeze()
                first = False
        except BrokenPipeError:
            return
        except Exception as error:  # noqa: BLE001 whatever fails here must not end the preview
            traceback.print_exc()
            words = f"{type(error).__name__}: {error}"
            frames.write(answer, {"done": True, "fault": words})


def _end_with_parent() -> None:
    """End this process, and those it renders with, soon after the preview died without a word.

    By a signal and not by a thread, for beside a thread nothing is rendered in several processes.
    """
    if os.name != "posix":
        return
    parent = os.getppid()

    def look(_signal: int, _frame: object) -> None:
        if os.getppid() != parent:
            os.killpg(0, signal.SIGKILL)

    signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # a group of its own may still say its faults
    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _ORPHAN, _ORPHAN)


def main() -> None:
    """Serve one preview until its end of the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the preview ends this process, not the terminal
    _end_with_parent()
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not write into the frames
    _serve(Path(sys.argv[1]), sys.stdin.buffer, answer)


if __name__ == "__main__":
    main()
