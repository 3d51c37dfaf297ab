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
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_NOTHING: Final[Mapping[str, str | None]] = MappingProxyType({})
_SECRET_NAME: Final = re.compile(
    r"TOKEN|SECRET|PASS|CREDENTIAL|AUTH|WEBHOOK|COOKIE|BEARER|SIGNATURE|KEY(?:_|$)|KEY_?ID"
    r"|(?:^|_)(?:PAT|JWT|DSN|PWD|PIN|SAS)(?:_|$)",
    re.IGNORECASE,
)
_NO_SECRETS: Final = {"PWD", "OLDPWD"}
# In a query too: private_token=..., X-Amz-Signature=..., sig=...
_QUERY: Final = re.compile(
    r"([?&;][\w.-]*(?:token|secret|pass|key|sig|auth|credential)[\w.-]*=)[^\s&;'\"]+", re.IGNORECASE
)
_LINE: Final = 16  # of a secret of several lines, those that are long enough to be told apart
# As far as the last `@`: a password that was not encoded may hold a slash.
_USER_INFO: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*://)[^\s'\"<>]*@")
_SHORTEST: Final = 6
_CONTROL: Final = re.compile(r"\x1b\[[0-9;:?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


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
    """Hide user names and passwords in addresses, and the values of secret variables.

    What drives a terminal goes first, or it could stand in the middle of a secret.
    """
    text = _CONTROL.sub("", text)
    for value in sorted(_secrets(), key=len, reverse=True):  # one may be part of another
        text = text.replace(value, "***")
    return _QUERY.sub(r"\1***", _USER_INFO.sub(r"\1***@", text))


def _secrets() -> Iterator[str]:
    """Give what must not be printed, also as it stands in an address, and line by line."""
    for name, value in os.environ.items():
        if not _SECRET_NAME.search(name) or name in _NO_SECRETS or _is_path(value):
            continue
        for part in (value, value.strip(), quote(value, safe=""), quote(value)):
            if len(part) >= _SHORTEST:
                yield part
        yield from (line for line in value.splitlines() if len(line) >= _LINE)


def _is_path(value: str) -> bool:
    """Leave sockets and helper programs alone (`SSH_AUTH_SOCK`): a path is no secret."""
    return value.startswith("/") and os.path.exists(value)  # noqa: PTH110  a string is at hand


def interactive() -> bool:
    """Tell whether somebody sits at a terminal who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def legible(name: str) -> str:
    """Give a file's name as it can be printed, also where it is no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
