"""What commands print: problems in the format asked for, and words about a run."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from generator import __version__

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from generator.model.problems import Problem
    from generator.model.snapshot import Snapshot


def report(problems: Sequence[Problem], snapshot: Snapshot, given: argparse.Namespace) -> None:
    """Print problems as `--format` says; the text form shows the lines they stand in."""
    from generator.model import report as forms

    match given.format:
        case "json":
            lines: Any = forms.as_json(problems)
        case "github":
            lines = forms.as_github(problems)
        case "sarif":
            lines = [forms.as_sarif(problems, __version__)]
        case _:
            lines = forms.as_text(problems, _line_of(snapshot), colour=colour())
    for line in lines:
        print(line)


def say(words: str) -> None:
    """Print a line at once, also where standard output is a pipe."""
    print(words, flush=True)


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


def _line_of(snapshot: Snapshot) -> Callable[[str, int], str]:
    from generator.model.text import Text

    texts: dict[str, Text] = {}

    def line_of(path: str, number: int) -> str:
        if path not in texts:
            data = snapshot.files.get(path)
            if data is None:
                name = next((n for n, p in snapshot.theme_places.items() if p == path), "")
                data = snapshot.theme.get(name, b"")
            texts[path] = Text(path, data.decode("utf-8", "replace"))
        return texts[path].line(number)

    return line_of
