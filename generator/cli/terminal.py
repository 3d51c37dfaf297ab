"""What commands print: problems in the format asked for, and words about a run."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from generator import __version__

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from generator.model.problems import Problem
    from generator.model.snapshot import Snapshot


class UnprintedError(OSError):
    """What was to be said could not be written; what a command did is done all the same."""


def report(problems: Sequence[Problem], snapshot: Snapshot, given: argparse.Namespace) -> None:
    """Print problems as `--format` says; the text form shows the lines they stand in."""
    from generator.model.report import in_form

    for line in in_form(given.format, problems, snapshot, __version__, colour=colour()):
        print(line)


def say(words: str) -> None:
    """Print a line at once, also where standard output is a pipe; raises `UnprintedError`."""
    try:
        print(words, flush=True)
    except OSError as error:
        raise UnprintedError(error.errno, error.strerror) from error


def say_json(value: object) -> None:
    """Print one JSON object on one line."""
    import json

    say(json.dumps(value, ensure_ascii=False))


def colour() -> bool:
    """Tell whether standard output is a terminal that shows colours and may."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def count(problems: Sequence[Problem]) -> str:
    """Say how many errors and warnings there are."""
    errors = sum(problem.severity.value == "error" for problem in problems)
    warnings = len(problems) - errors
    said = [f"{errors} error{'s' * (errors != 1)}"] if errors else []
    said += [f"{warnings} warning{'s' * (warnings != 1)}"] if warnings else []
    return " and ".join(said) or "no problem"
