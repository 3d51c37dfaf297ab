"""`briefing build`: check everything, render, write the site."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import CONTENT, LOCKED, MISUSE, OK, MisuseError
from generator.cli.terminal import count, report, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.build import Result
    from generator.disk.stages import Row, Stage
    from generator.model.settings import Options
    from generator.rebuild import Idle


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "build",
        help="check everything, render, write the site",
        description="Check everything, render, and write the site. An error leaves the last good "
        "site untouched.",
    )
    options.add_all(parser)
    options.add_output(parser)
    options.add_pdf(parser)
    parser.add_argument("--fresh", action="store_true", help="render every page anew")
    parser.add_argument(
        "--profile",
        action="store_true",
        help="say on standard error what each stage took: seconds, processor seconds, counts; "
        "with --format json as one object a line",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Build; give the exit code."""
    from generator.disk.lock import Locked
    from generator.disk.stages import Stages, unseen
    from generator.rebuild import Idle

    asked, root = options.options(given), options.root(given)
    began = time.monotonic()
    stages = Stages()
    try:
        result = _result(given, root, asked, stages if given.profile else unseen)
    except Locked:
        print(
            "briefing: another build still holds the lock; try again when it has ended",
            file=sys.stderr,
        )
        return LOCKED
    except OSError as error:
        raise MisuseError(f"{error.filename or root}: {error.strerror or error}") from None
    report(result.problems, result.snapshot, given)
    seconds = time.monotonic() - began
    for line in profile(stages.rows, given.format):
        print(line, file=sys.stderr)
    if isinstance(result, Idle):
        if not given.quiet and given.format == "text":
            say(unchanged(result, seconds))
        return OK
    if not given.quiet and given.format == "text":
        say_notes(result)
        say(summary(result, seconds))
    return exit_code(result)


def say_notes(result: Result) -> None:
    """Say on standard error what is no problem but may surprise."""
    for note in result.notes:
        print(f"briefing: note: {note}", file=sys.stderr)


def _result(given: argparse.Namespace, root: Path, asked: Options, stage: Stage) -> Result | Idle:
    """Build; `--fresh` whether or not anything changed."""
    jobs, output = options.jobs(given), given.output
    if not given.fresh:
        from generator.rebuild import rebuild

        return rebuild(root, asked, output=output, jobs=jobs, on_wait=say_waiting, stage=stage)
    from generator.build import build

    return build(
        root, asked, output=output, fresh=True, jobs=jobs, on_wait=say_waiting, stage=stage
    )


def profile(rows: Sequence[Row], form: str) -> Iterator[str]:
    """Say what the stages of a build took, as a table or as one JSON object a line."""
    import json

    for row in rows:
        counts = ", ".join(f"{count} {what}" for what, count in row.counts.items())
        if form == "json":
            yield json.dumps(row._asdict())
        else:
            took = f"{row.seconds:8.3f} s {row.processor:8.3f} s cpu"
            yield f"{row.stage:20} {took}  {counts}".rstrip()


def unchanged(idle: Idle, seconds: float) -> str:
    """Say that nothing was to be done, in the words of a build."""
    return (
        f"built {idle.pages} pages in {seconds:.2f} s: {count(idle.problems)}; nothing has "
        "changed since the last build: rendered 0, wrote 0 files, deleted 0"
    )


def say_waiting() -> None:
    """Say on standard error that another build is at work here."""
    print("briefing: another build is at work here; waiting for it", file=sys.stderr)


def exit_code(result: Result) -> int:
    """Give a run's exit code: what the system refused (O..., T107) is no fault of content."""
    if not result.failed:
        return OK
    if any(problem.code.startswith(("O", "T107")) for problem in result.problems):
        return MISUSE
    return CONTENT


def summary(result: Result, seconds: float) -> str:
    """Say what a build did."""
    if result.failed and result.outcome and (result.outcome.written or result.outcome.deleted):
        return (
            f"not finished: {count(result.problems)}; {len(result.outcome.written)} files are new, "
            "the others as they were, each of them whole; build again to finish"
        )
    if result.failed:
        return f"not built: {count(result.problems)}; the last good site is untouched"
    outcome = result.outcome
    assert outcome is not None
    kept = [f"kept {path}: it was edited by hand" for path in outcome.edited]
    line = (
        f"built {result.pages} pages in {seconds:.2f} s: {count(result.problems)}; "
        f"rendered {len(result.rendered)}, wrote {len(outcome.written)} files, "
        f"deleted {len(outcome.deleted)}"
    )
    return "\n".join([*kept, line])
