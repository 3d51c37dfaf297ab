"""Real servers for the tests of publishing: ports, waiting, and following every link."""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def serving(words: list[str], port: int, env: Mapping[str, str] | None = None) -> Iterator[None]:
    """Run a server until its port answers, and end it afterwards."""
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env
    ) as server:
        try:
            for _ in range(400):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.05)
            else:
                raise AssertionError(f"{words[0]} did not start")
            yield
        finally:
            server.terminate()


def readable(folder: Path) -> None:
    """Let a server that runs as somebody else read below a test's folder."""
    folder.chmod(0o755)
    for above in folder.parents:
        if above.name.startswith(("pytest-", "popen-")):
            above.chmod(0o755)


def crawl(base: str) -> set[str]:
    """Follow every link of every page below an address; any answer but 200 is an error."""
    waiting, seen = [base], {base}
    while waiting:
        address = waiting.pop()
        with urllib.request.urlopen(address) as answer:
            text = answer.read().decode("utf-8", "replace")
            kind = answer.headers.get_content_type()
        if kind != "text/html":
            continue
        for link in re.findall(r'(?:href|src)="([^"]+)"', text):
            found = urljoin(address, link.replace("&amp;", "&")).partition("#")[0]
            if urlsplit(found).netloc != urlsplit(base).netloc or found in seen:
                continue
            assert found.startswith(base), f"{address} leads out of the site: {link}"
            seen.add(found)
            waiting.append(found)
    return seen


class _Stay(urllib.request.HTTPRedirectHandler):
    """Takes a redirect for an answer."""

    def redirect_request(self, *_: object) -> None:
        return None


def asked(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask once, following nothing: the code, the headers in small letters, the body."""
    request = urllib.request.Request(address, headers=headers)
    opener = urllib.request.build_opener(_Stay())
    try:
        answer = opener.open(request)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        found = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, found, answer.read()
