"""The command line: arguments, exit codes, what is printed. Nothing else.

Exit codes: 0 no error (warnings may be printed), 1 errors in content, 2 misuse or environment,
3 another build holds the lock. Heavy modules are imported by the command that needs them, so that
`--help` stays quick.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from generator import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build import Result
    from generator.model.problems import Problem
    from generator.model.settings import Options

OK, CONTENT, MISUSE, LOCKED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `briefing`; give its exit code."""
    parser = _parser()
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, _terminated)
    _plain_output()
    try:
        return int(given.run(given))
    except KeyboardInterrupt:
        print("briefing: stopped; the last good site is untouched", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MISUSE
    except _MisuseError as error:
        print(f"briefing: {error}", file=sys.stderr)
        return MISUSE


class _MisuseError(Exception):
    """What was asked for cannot be done here; the message says what to do."""


def _terminated(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(143)


def _plain_output() -> None:
    """Print what a terminal cannot encode as escapes rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Turn articles and structured notes into a briefing site whose every figure is "
        "verified against its source.",
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    build = commands.add_parser(
        "build",
        help="check everything, render, write the site",
        description="Check everything, render, and write the site. An error leaves the last good "
        "site untouched.",
    )
    _common(build)
    build.add_argument("--output", type=Path, metavar="DIR", help="write here (default: ROOT/site)")
    build.add_argument("--fresh", action="store_true", help="render every page anew")
    build.set_defaults(run=_build)
    check = commands.add_parser(
        "check",
        help="the same checks, nothing written",
        description="Make the same checks as build and write nothing.",
    )
    _common(check)
    check.add_argument("--watch", action="store_true", help="check again after every change")
    check.set_defaults(run=_check)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR", help="the site's folder (default: here)"
    )
    parser.add_argument("--base-url", metavar="URL", help="where the site will be published")
    parser.add_argument(
        "--drafts",
        action="store_true",
        help="include drafts and what is not yet or no longer published",
    )
    parser.add_argument(
        "--today",
        type=_day,
        metavar="DATE",
        help="the day to build for (default: SOURCE_DATE_EPOCH, else today in UTC)",
    )
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="processes to use (default: the processors there are)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="how problems are printed",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def _jobs(given: argparse.Namespace) -> int:
    if given.jobs is not None:
        return int(given.jobs)
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _positive(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a number of processes from 1")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is not a day: write 2025-02-14") from None


def _options(given: argparse.Namespace) -> Options:
    from generator.model.settings import Options
    from generator.reading.prose import allowed_address

    if given.base_url is not None:
        fault = allowed_address(given.base_url)
        if (
            fault
            or not re.match(r"https?://", given.base_url)
            or re.search(r"[?#]", given.base_url)
        ):
            raise _MisuseError(f"--base-url `{given.base_url}` is not an http or https address")
    return Options(
        today=given.today or _today(),
        drafts=given.drafts,
        base_url=given.base_url,
        strict=given.strict,
    )


def _today() -> datetime.date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise _MisuseError(f"SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds") from None


def _root(given: argparse.Namespace) -> Path:
    root: Path = given.root
    if not root.is_dir():
        raise _MisuseError(f"there is no folder `{root}`")
    if not (root / "content").is_dir():
        raise _MisuseError(
            f"`{root}` is no site: it has no folder `content/`; name the site's folder with --root"
        )
    return root


def _build(given: argparse.Namespace) -> int:
    from generator.build import build
    from generator.disk.lock import Locked

    options, root = _options(given), _root(given)
    began = time.monotonic()

    def wait() -> None:
        print("briefing: another build is at work here; waiting for it", file=sys.stderr)

    try:
        result = build(
            root, options, output=given.output, fresh=given.fresh, jobs=_jobs(given), on_wait=wait
        )
    except Locked:
        print(
            "briefing: another build still holds the lock; try again when it has ended",
            file=sys.stderr,
        )
        return LOCKED
    except OSError as error:
        raise _MisuseError(f"{error.filename or root}: {error.strerror or error}") from None
    _report(result, given)
    code = _exit_code(result)
    if not given.quiet and given.format == "text":
        _say(_summary(result, time.monotonic() - began))
    return code


def _check(given: argparse.Namespace) -> int:
    from generator.build import check

    options, root = _options(given), _root(given)
    while True:
        result = check(root, options, jobs=_jobs(given))
        _report(result, given)
        if not given.quiet and given.format == "text":
            _say(_verdict(result))
        if not given.watch:
            return _exit_code(result)
        _wait_for_change(root)


def _wait_for_change(root: Path) -> None:
    """Wait until a file of the inputs changes, by looking twice a second."""
    before = _stamps(root)
    while _stamps(root) == before:
        time.sleep(0.5)


def _stamps(root: Path) -> dict[Path, tuple[int, int]]:
    found = {}
    for name in ("content", "seeds", "templates"):
        for folder, _, files in os.walk(root / name):
            for file in files:
                path = Path(folder, file)
                try:
                    stat = path.stat()
                except OSError:
                    continue
                found[path] = (stat.st_mtime_ns, stat.st_size)
    return found


def _exit_code(result: Result) -> int:
    if not result.failed:
        return OK
    if any(problem.code.startswith("O") for problem in result.problems):
        return MISUSE
    return CONTENT


def _report(result: Result, given: argparse.Namespace) -> None:
    from generator.model import report

    problems = result.problems
    match given.format:
        case "json":
            lines: Any = report.as_json(problems)
        case "github":
            lines = report.as_github(problems)
        case "sarif":
            lines = [report.as_sarif(problems, __version__)]
        case _:
            lines = report.as_text(problems, _line_of(result), colour=_colour())
    for line in lines:
        print(line)


def _line_of(result: Result) -> Any:
    from generator.model.text import Text

    texts: dict[str, Text] = {}

    def line_of(path: str, number: int) -> str:
        if path not in texts:
            data = result.snapshot.files.get(path)
            if data is None:
                name = next((n for n, p in result.snapshot.theme_places.items() if p == path), "")
                data = result.snapshot.theme.get(name, b"")
            texts[path] = Text(path, data.decode("utf-8", "replace"))
        return texts[path].line(number)

    return line_of


def _colour() -> bool:
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _say(words: str) -> None:
    print(words, flush=True)


def _count(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity.value == "error" for problem in problems)
    warnings = len(problems) - errors
    said = [f"{errors} error{'s' * (errors != 1)}"] if errors else []
    said += [f"{warnings} warning{'s' * (warnings != 1)}"] if warnings else []
    return " and ".join(said) or "no problem"


def _verdict(result: Result) -> str:
    return f"checked: {_count(result.problems)}"


def _summary(result: Result, seconds: float) -> str:
    if result.failed:
        return f"not built: {_count(result.problems)}; the last good site is untouched"
    outcome = result.outcome
    assert outcome is not None
    kept = [f"kept {path}: it was edited by hand" for path in outcome.edited]
    line = (
        f"built {result.pages} pages in {seconds:.2f} s: {_count(result.problems)}; "
        f"rendered {len(result.rendered)}, wrote {len(outcome.written)} files, "
        f"deleted {len(outcome.deleted)}"
    )
    return "\n".join([*kept, line])
