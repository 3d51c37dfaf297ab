"""Running other programs: git, rsync, a host's own tool.

In: words (never a shell), a folder, changes to the environment, bytes for standard input. Out: the
exit code and what the program said. The environment reaches only the program, and `conceal` hides
from what is printed whatever in it looks like a secret.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NOTHING: Final[Mapping[str, str | None]] = MappingProxyType({})
_SECRET_NAME: Final = re.compile(
    r"TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|AUTH",
    re.IGNORECASE,
)
_USER_INFO: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*://)[^\s/@'\"]*(?:@[^\s/@'\"]*)*@")
_SHORTEST: Final = 6
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]|\x1b\[[0-9;]*[A-Za-z]")


class Ran(NamedTuple):
    """How a program ended."""

    code: int
    out: bytes
    err: str


class Missing(Exception):  # noqa: N818  (a state of the machine)
    """The program is not installed."""


def found(program: str) -> bool:
    """Tell whether a program can be run."""
    return shutil.which(program) is not None


def run(
    words: Iterable[str],
    *,
    folder: str,
    environment: Mapping[str, str | None] = _NOTHING,
    given: Iterable[bytes] = (),
) -> Ran:
    """Run a program to its end. `environment` adds to ours; None takes a variable away.

    Raises `Missing` and OSError. The program ends with us if we are stopped.
    """
    program, *arguments = words
    path = shutil.which(program)
    if path is None:
        raise Missing(program)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        with subprocess.Popen(  # noqa: S603  words of our own, no shell
            [path, *arguments],
            cwd=folder,
            env=_environment(environment),
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=err,
        ) as process:
            try:
                _feed(process, given)
                code = process.wait()
            except BaseException:
                process.terminate()
                raise
        out.seek(0)
        err.seek(0)
        return Ran(code, out.read(), err.read().decode("utf-8", "replace"))


def _feed(process: subprocess.Popen[bytes], given: Iterable[bytes]) -> None:
    assert process.stdin is not None
    try:
        for piece in given:
            process.stdin.write(piece)
        process.stdin.close()
    except BrokenPipeError:  # it ended before it read everything; its exit code says why
        pass


def _environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    merged = {**os.environ, **{k: v for k, v in changes.items() if v is not None}}
    return {name: value for name, value in merged.items() if changes.get(name, "") is not None}


def conceal(text: str) -> str:
    """Hide user names and passwords in addresses, and the values of secret variables."""
    text = _USER_INFO.sub(r"\1***@", text)
    for name, value in os.environ.items():
        if _SECRET_NAME.search(name) and len(value) >= _SHORTEST and not _is_path(value):
            text = text.replace(value, "***")
    return _CONTROL.sub("", text)


def _is_path(value: str) -> bool:
    """Leave sockets and helper programs alone (`SSH_AUTH_SOCK`): a path is no secret."""
    return value.startswith("/") and os.path.exists(value)  # noqa: PTH110  a string is at hand


def interactive() -> bool:
    """Tell whether somebody sits at a terminal who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def legible(name: str) -> str:
    """Give a file's name as it can be printed, also where it is no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
