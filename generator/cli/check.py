"""`briefing check`: the same checks as a build, nothing written of the site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.build import exit_code, say_notes
from generator.cli.exits import OK
from generator.cli.outlets import has_left
from generator.cli.terminal import count, report, say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from generator.build import Result
    from generator.disk.files import Stamp
    from generator.model.settings import Options
    from generator.rebuild import Idle


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="the same checks, nothing written",
        description="Make the same checks as build and write nothing of the site.",
    )
    options.add_all(parser)
    parser.add_argument("--fresh", action="store_true", help="ask nothing that was kept")
    parser.add_argument("--watch", action="store_true", help="check again after every change")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Check once, or after every change until stopped or nobody reads; give the exit code."""
    from generator.rebuild import Idle

    asked, root = options.options(given), options.root(given)
    while True:
        # Before the check reads: what changes while it runs is checked again, too.
        looked_at = _stamps(root) if given.watch else {}
        if given.watch and not given.quiet and given.format == "text":
            # An editor's task tells the runs apart by this line and the last one.
            say("checking")
        result = _result(given, root, asked)
        report(result.problems, result.snapshot, given)
        if not given.quiet and given.format == "text":
            if not isinstance(result, Idle):
                say_notes(result)
            say(f"checked: {count(result.problems)}")
        if not given.watch or has_left():
            return OK if isinstance(result, Idle) else exit_code(result)
        _wait_for_change(root, looked_at)


def _result(given: argparse.Namespace, root: Path, asked: Options) -> Result | Idle:
    """Check; `--fresh` whether or not anything changed."""
    jobs = options.jobs(given)
    if not given.fresh:
        from generator.rebuild import recheck

        return recheck(root, asked, jobs=jobs)
    from generator.build import check

    return check(root, asked, fresh=True, jobs=jobs)


def _stamps(root: Path) -> dict[str, Stamp]:
    """Give the stamps of the inputs."""
    from generator.disk.inputs import stamps

    return stamps(str(root))


def _wait_for_change(root: Path, before: dict[str, Stamp]) -> None:
    """Wait until a file of the inputs is not what it was before, by looking twice a second."""
    while _stamps(root) == before:
        time.sleep(0.5)
