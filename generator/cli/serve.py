"""`briefing serve`: build in memory, preview on this machine, show every change and every error."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from generator.cli import options
from generator.cli.exits import OK, MisuseError
from generator.cli.terminal import colour

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping

_PORT = 8000


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "serve",
        help="preview the site on this machine, live",
        description="Build in memory and serve the site on this machine. Browsers show each change "
        "at once, and each error. Nothing is written; `build` writes the site.",
    )
    options.add_all(parser)
    parser.add_argument(
        "--port", type=_port, default=_PORT, metavar="N",
        help=f"the port (default: {_PORT}, or the next one that is free)",
    )  # fmt: skip
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="H",
        help="the address to listen on; another one than the default lets other machines in",
    )  # fmt: skip
    parser.add_argument("--open", action="store_true", help="open the site in a browser")
    parser.add_argument(
        "--poll", action="store_true", help="look at the files instead of waiting for events"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Serve until interrupted; give the exit code."""
    signal.signal(signal.SIGTERM, _ended)  # the usual words are of files that were being written
    words = _Words(given)
    try:
        with suppress(KeyboardInterrupt):
            _serve(given, words)
    except SystemExit:
        words.say("stopped")
        raise
    words.say("stopped")
    return OK


def _ended(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(143)


def _serve(given: argparse.Namespace, words: _Words) -> None:
    root = str(options.root(given).resolve())
    options.options(given)  # says at once what is wrong with them
    from generator.preview import server, watching

    why = watching.why_polling(root, asked=given.poll)
    sockets = _listen(server.listen, given.host, given.port)
    port = sockets[0].getsockname()[1]
    wish = server.Wish(
        root=root,
        host=given.host,
        port=port,
        polling=why is not None,
        ask=lambda: _ask(given),
        edit=lambda path, line, column: _edit(root, path, line, column),
        say=words.say,
        on_report=words.report,
    )
    preview = server.PreviewServer(wish, sockets)
    words.start(root, given, port, why, f"http://{_shown(given.host)}:{port}/")
    if given.open:
        _open(f"http://{_shown(given.host)}:{port}/", words.say)
    preview.run()


def _ask(given: argparse.Namespace) -> Mapping[str, Any]:
    """Give what a build is asked for: a day may have ended since the last one."""
    asked = options.options(given)
    return {
        "options": {
            "today": asked.today.isoformat(),
            "drafts": asked.drafts,
            "base_url": asked.base_url,
            "strict": asked.strict,
        },
        "jobs": options.jobs(given),
        "format": given.format,
        "colour": colour(),
    }


class _Words:
    """What is printed: problems in the form asked for; all else to where it does no harm."""

    def __init__(self, given: argparse.Namespace) -> None:
        self._given = given
        self._stream = sys.stdout if given.format == "text" else sys.stderr

    def say(self, words: str) -> None:
        """Print a line, unless quiet."""
        if not self._given.quiet:
            print(words, file=self._stream, flush=True)

    def start(
        self, root: str, given: argparse.Namespace, port: int, why: str | None, address: str
    ) -> None:
        """Say where the preview is, what is watched and how it is stopped."""
        from generator.preview.guards import is_loopback

        if given.port and port != given.port:
            self.say(f"port {given.port} is taken; using {port}")
        print(f"preview at {address}", file=self._stream, flush=True)
        if not is_loopback(given.host):
            print(
                f"warning: --host {given.host} lets everybody who can reach this machine read the "
                "preview, drafts and problems included",
                file=sys.stderr,
                flush=True,
            )
        how = f" by looking at them again and again: {why}" if why else ""
        self.say(f"watching content/, seeds/ and templates/ in {root}{how}")
        self.say("Ctrl-C stops it; nothing is written to the output folder")

    def report(self, said: Mapping[str, Any], concerned: int) -> None:
        """Print what a build found and did."""
        if said.get("fault"):
            self.say(f"not built: a fault of this program: {said['fault']}")
            return
        for line in said["printed"]:
            print(line, flush=True)
        self.say(_summary(said, concerned))


def _summary(said: Mapping[str, Any], concerned: int) -> str:
    errors = sum(problem["severity"] == "error" for problem in said["report"])
    warnings = len(said["report"]) - errors
    counts = [f"{n} {word}{'s' * (n != 1)}"
              for n, word in ((errors, "error"), (warnings, "warning")) if n]  # fmt: skip
    found = " and ".join(counts) or "no problem"
    if not said["good"]:
        shown = "keep the last good site and show the report"
        if not said["stands"]:
            shown = "show the report; there has been no good build yet"
        return f"not built: {found}, after {said['seconds']:.2f} s; browsers {shown}"
    seen = f", {concerned} open page{'s' * (concerned != 1)} changed" if concerned else ""
    return (
        f"built {said['pages']} pages in {said['seconds']:.2f} s, rendered {said['rendered']}: "
        f"{found}{seen}"
    )


def _listen(
    listen: Callable[[str, int], list[socket.socket]], host: str, port: int
) -> list[socket.socket]:
    try:
        return listen(host, port)
    except OSError as error:
        if error.errno == errno.EACCES:
            hint = "ports below 1024 are the system's; use --port 8000"
            raise MisuseError(f"port {port} is not allowed: {hint}") from None
        if error.errno == errno.EADDRINUSE:
            raise MisuseError(f"port {port} and those after it are taken; name another") from None
        reason = error.strerror or str(error)
        raise MisuseError(f"cannot listen on `{host}`: {reason}") from None
    except UnicodeError:
        raise MisuseError(f"`{host}` is no address") from None


def _edit(root: str, path: str, line: int, column: int) -> str:
    """Open a file of the site in the author's editor; give words if it cannot be."""
    from generator.disk.inputs import is_file
    from generator.preview import editor

    file = os.path.join(root, path)  # noqa: PTH118 an absolute path of a theme stays as it is
    if not is_file(file):
        return f"{path} is not there any more"
    words, why = editor.command(os.environ, file, line, column)
    return why or editor.run(words)


def _open(address: str, words: Callable[[str], None]) -> None:
    """Open a browser that has a window; one in the terminal would take the terminal."""
    import webbrowser

    windows = sys.platform in {"win32", "darwin"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    )
    if not windows:
        words("--open: there is no browser with a window here; open the address yourself")
        return
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _shown(host: str) -> str:
    """Give the name to reach an address under."""
    if host in {"0.0.0.0", ""}:  # noqa: S104 what was asked for is shown, nothing is bound
        return "127.0.0.1"
    if host == "::":
        return "[::1]"
    return f"[{host}]" if ":" in host else host


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"`{text}` is not a port from 0 to 65535")
    return int(text)
