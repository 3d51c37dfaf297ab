"""Problems as people and programs read them: text with an excerpt, JSON lines, GitHub, SARIF.

In: settled problems and a way to get a line of a file. Out: text. Control characters of excerpts
are replaced, so that a hostile file cannot drive a terminal.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.model.problems import CODES, Problem, Severity
from generator.model.text import Text

if TYPE_CHECKING:
    from generator.model.snapshot import Snapshot

_CONTROL = late(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 110
_COLOURS = {Severity.ERROR: "\x1b[31;1m", Severity.WARNING: "\x1b[33;1m"}

LineOf = Callable[[str, int], str]


def in_form(
    form: str, problems: Sequence[Problem], snapshot: Snapshot, version: str, *, colour: bool
) -> list[str]:
    """Give problems in the form asked for: `json`, `github`, `sarif`, else text with excerpts."""
    match form:
        case "json":
            return list(as_json(problems))
        case "github":
            return list(as_github(problems))
        case "sarif":
            return [as_sarif(problems, version)]
        case _:
            return list(as_text(problems, lines_of(snapshot), colour=colour))


def lines_of(snapshot: Snapshot) -> LineOf:
    """Give the way to get a line of any file of a snapshot, by the path that is shown for it."""
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


def as_text(problems: Iterable[Problem], line_of: LineOf, *, colour: bool = False) -> Iterator[str]:
    """Give each problem as one block: the place and message, the line with a caret, the hints.

    Of those that say the same in several places, the first alone has the hints; what stands in each
    place is shown.
    """
    told: set[tuple[str, str, tuple[str, ...]]] = set()
    for problem in problems:
        said = problem.code, problem.message, problem.hints
        hints = () if said in told else problem.hints
        yield "\n".join(_block(problem, hints, line_of, colour=colour))
        told.add(said)


def _block(
    problem: Problem, hints: Iterable[str], line_of: LineOf, *, colour: bool
) -> Iterator[str]:
    kind = f"{problem.severity.value}[{problem.code}]"
    if colour:
        kind = f"{_COLOURS[problem.severity]}{kind}\x1b[0m"
    yield clean(f"{problem.place}: ", keep="") + f"{kind}: {clean(problem.message)}"
    line = line_of(problem.place.path, problem.place.line)
    if line.strip():
        yield from _excerpt(problem, line)
    for hint in hints:
        yield f"  hint: {clean(hint)}"


def _excerpt(problem: Problem, line: str) -> Iterator[str]:
    """Cut a window around the place out of a long line, and point at it."""
    at = problem.place.column - 1
    start = max(0, at - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = clean(line[start : start + _WIDEST])
    before, after = "…" if start else "", "…" if start + _WIDEST < len(line) else ""
    pad = "".join("\t" if c == "\t" else " " for c in shown[: at - start])
    length = max(1, min(problem.place.length, len(shown) - (at - start)))
    number = str(problem.place.line)
    yield f"  {number} | {before}{shown}{after}"
    yield f"  {' ' * len(number)} | {' ' * len(before)}{pad}{'^' * length}"


def clean(text: str, keep: str = "") -> str:
    """Replace what would steer a terminal; the characters in `keep` stay."""
    return _CONTROL.sub(lambda m: m[0] if m[0] in keep else "\ufffd", text.replace("\n", " "))


def as_json(problems: Iterable[Problem]) -> Iterator[str]:
    """Give each problem as one JSON object on a line."""
    for problem in problems:
        yield json.dumps(
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "severity": problem.severity.value,
                "code": problem.code,
                "message": problem.message,
                "hints": list(problem.hints),
            },
            ensure_ascii=False,
        )


def as_github(problems: Iterable[Problem]) -> Iterator[str]:
    """Give each problem as a workflow command, which GitHub shows beside the line."""
    for problem in problems:
        level = "error" if problem.severity is Severity.ERROR else "warning"
        message = _workflow(" — ".join([problem.message, *problem.hints]))
        place = problem.place
        yield (
            f"::{level} file={_property(place.path)},line={place.line},col={place.column},"
            f"title={_property(problem.code)}::{message}"
        )


def _workflow(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _workflow(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(problems: Iterable[Problem], version: str) -> str:
    """Give all problems as one SARIF 2.1.0 log."""
    found = list(problems)
    rules = [
        {
            "id": code.id,
            "shortDescription": {"text": code.title},
            "fullDescription": {"text": code.meaning},
            "help": {"text": code.mend},
        }
        for code in CODES.values()
        if any(problem.code == code.id for problem in found)
    ]
    results = [
        {
            "ruleId": problem.code,
            "level": problem.severity.value,
            "message": {"text": " — ".join([problem.message, *problem.hints])},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": problem.place.path},
                        "region": {
                            "startLine": problem.place.line,
                            "startColumn": problem.place.column,
                        },
                    }
                }
            ],
        }
        for problem in found
    ]
    driver = {"name": "briefing", "version": version, "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)
