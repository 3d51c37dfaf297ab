"""The command line: arguments, exit codes, what is printed. Nothing else.

Exit codes: 0 no error (warnings may be printed), 1 errors in content, 2 misuse or environment,
3 another build holds the lock. A reader who leaves changes none of them (`outlets`). A command is a
module with `add`, which declares its arguments, and `run`, which imports what it needs, so that
`--help` stays quick.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import signal
import sys
from contextlib import nullcontext, suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from generator import __version__
from generator.cli.exits import MISUSE, MisuseError
from generator.cli.outlets import outlets, print_no_more

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

#: Holds the encoding for which the program has begun anew, so that it does so once.
_BEGUN_ANEW = "BRIEFING_LETTERS"
_STOPPED = (
    "briefing: stopped; every file of the site is whole, and the next build puts right what is left"
)
_STOPPED_READING = "briefing: stopped; this command writes nothing"
#: The commands, each a module of this folder, in the order in which they are shown.
_COMMANDS = (
    "build",
    "check",
    "serve",
    "publish",
    "verify",
    "new",
    "init",
    "draft",
    "list",
    "coverage",
    "explain",
    "why",
    "impact",
    "completion",
)
#: Those that write nothing, so that nothing is left to put right when they are stopped.
_READING = ("check", "verify", "list", "coverage", "explain", "why", "impact", "completion")
#: Those that write a site, which the next build puts right.
_BUILDING = ("build", "serve", "publish")
#: They make a site in memory, and nothing that has to be cleared away at the end; but with these
#: of their options, programs and threads of others may have.
_MAKING = ("build", "check")
_OTHERS = ("pdf", "watch")
#: Those that read articles or compile templates, of which regular expressions are most of the work.
_PATTERNS = (*_MAKING, "draft", "list", "coverage", "explain", "why", "impact")
#: Those that make a site once, and end.
_ONCE = (*_MAKING, "list", "coverage", "explain", "why", "impact")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `briefing`; give its exit code.

    Where no arguments are given it is the program itself, which has nothing to do afterwards.
    """
    if arguments is None:
        _in_utf8()
    with outlets():
        return _main(arguments)


def _in_utf8() -> None:
    """Begin anew where the locale would have names of files read in other letters than UTF-8.

    What is printed stays in the letters of the terminal.
    """
    if "utf-8" in (sys.getfilesystemencoding(), os.environ.get(_BEGUN_ANEW)):
        return
    os.environ[_BEGUN_ANEW] = "utf-8"
    os.environ["PYTHONUTF8"] = "1"  # of the programs that are started, too
    if sys.stdout is not None:
        os.environ.setdefault("PYTHONIOENCODING", f"{sys.stdout.encoding}:{sys.stdout.errors}")
    again = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
    os.execv(sys.executable, again)  # noqa: S606  the program itself


def _main(arguments: Sequence[str] | None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    if arguments is None and words[:1] and words[0] in _ONCE:
        _uncollected()
    stopped = _stopped(words[0] if words else "")
    try:
        given = parser(words[:1]).parse_args(words)
        if getattr(given, "watch", False):
            gc.enable()
        code = _run(given, stopped)
    except KeyboardInterrupt:
        print(stopped, file=sys.stderr)
        return 130
    others = any(getattr(given, option, False) for option in _OTHERS)
    if arguments is None and words[0] in _MAKING and not others:
        _end(code)
    return code


def _stopped(command: str) -> str:
    """Give what is said when a command is stopped: what it leaves behind."""
    if command in _READING:
        return _STOPPED_READING
    return _STOPPED if command in _BUILDING else "briefing: stopped"


def _end(code: int) -> None:
    """End the process without taking a whole site in memory apart, which takes a while.

    Where what was printed cannot be written the process ends as always, and says so.
    """
    with suppress(OSError, ValueError):
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(code)


def _run(given: argparse.Namespace, stopped: str) -> int:
    signal.signal(signal.SIGTERM, partial(_terminated, stopped))
    _plain_output()
    try:
        return _ran(given)
    except OSError as error:  # of standard output: a command tells of its own files itself
        print_no_more()
        print(f"briefing: {error.filename or 'output'}: {error.strerror}", file=sys.stderr)
        return MISUSE
    except MisuseError as error:
        print(f"briefing: {error}", file=sys.stderr)
        return MISUSE


def _ran(given: argparse.Namespace) -> int:
    with _patterns(given):
        code = int(given.run(given))
    if sys.stdout is not None:
        sys.stdout.flush()  # here, where a fault of it is told
    return code


def _patterns(given: argparse.Namespace) -> AbstractContextManager[None]:
    """Have regular expressions compiled of what the user's cache holds; not where `--fresh`."""
    root: Path | None = getattr(given, "root", None)
    if given.command not in _PATTERNS or root is None or getattr(given, "fresh", False):
        return nullcontext()
    from generator.disk.compiled import compiled
    from generator.disk.compiled_patterns import remembered

    return remembered(compiled(str(root), "", adds=True))


def parser(asked: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Give the parser of all commands, or of the one that is asked for: others are not loaded."""
    whole = argparse.ArgumentParser(
        prog="briefing",
        description="Turn articles and structured notes into a briefing site whose every figure is "
        "verified against its source.",
    )
    whole.add_argument("--version", action="version", version=f"briefing {__version__}")
    # Without `prog` argparse looks how wide the terminal is, and loads what packs files for it.
    commands = whole.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", required=True, prog=whole.prog
    )
    for name in [name for name in asked if name in _COMMANDS] or _COMMANDS:
        import_module(f"generator.cli.{name}").add(commands)
    return whole


def _uncollected() -> None:
    """Look for nothing that may be thrown away while this process lasts, nor when it ends.

    There is hardly anything: what is made stays until the end, and then goes all at once. To look
    through a site takes as long as a tenth of a build after an edit, and it would be done twice.
    """
    gc.disable()
    atexit.register(gc.freeze)


def _terminated(stopped: str, _signal: int, _frame: object) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough: what was begun is cleared away
    with suppress(OSError):
        os.write(2, f"{stopped}\n".encode())
    raise SystemExit(143)


def _plain_output() -> None:
    """Print what a terminal cannot encode as escapes rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
