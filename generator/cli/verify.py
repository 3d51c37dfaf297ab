"""`briefing verify PATH`: check a published site or an archive of one against its edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.exits import CONTENT, OK, MisuseError
from generator.cli.terminal import report, say

if TYPE_CHECKING:
    import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "verify",
        help="check a published site against its edition.json",
        description="Check a folder or a zip of a published site against its edition.json, and "
        "name each file that differs, lacks or is foreign.",
    )
    parser.add_argument("path", metavar="PATH", help="the folder or the zip")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="how problems are printed",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Check; give the exit code: 0 as published, 1 not so, 2 nothing to check."""
    from generator.model.snapshot import Snapshot
    from generator.publishing.refusal import PublishError
    from generator.publishing.verification import verify

    if not given.path:
        raise MisuseError("the path to verify is empty")
    try:
        verdict = verify(given.path)
    except PublishError as error:
        raise MisuseError(str(error)) from None
    except OSError as error:
        raise MisuseError(f"{error.filename or given.path}: {error.strerror or error}") from None
    report(verdict.problems, Snapshot(files={}, theme={}, theme_places={}), given)
    if not given.quiet and given.format == "text":
        words = f"edition {verdict.edition}: {verdict.checked} files checked"
        wrong = len(verdict.problems)
        say(f"{words}, {wrong} not as published" if wrong else f"{words}, all as published")
    return CONTENT if verdict.problems else OK
