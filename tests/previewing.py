"""A preview of a small site run as a process of its own, and a browser to look at it with.

Where no browser is found, tests that need one are skipped with the reason; with `CI` set they fail.
"""

from __future__ import annotations

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
HARBOURS = ROOT / "tests" / "sites" / "harbours"
TODAY = "2025-06-15"
SAVED = "content/pages/about.md"


def copy_site(folder: Path) -> Path:
    """Copy the site to be previewed."""
    root = folder / "site-under-test"
    shutil.copytree(HARBOURS, root)
    return root


def about(root: Path, words: str, front: str = "") -> None:
    """Write the page `about`."""
    (root / SAVED).write_text(f"---\ntitle: About\n{front}---\n\n{words}\n", "utf-8")


@cache
def fill_cache() -> None:
    """Have the theme compiled and the maps drawn for previews, which find them but keep nothing.

    It is done once for all processes of tests, in the cache that they share. A preview that is
    started meanwhile makes what is not there yet.
    """
    folder = Path(os.environ["XDG_CACHE_HOME"])
    with suppress(FileExistsError):
        (folder / "filled").touch(exist_ok=False)
        build = [sys.executable, "-m", "generator", "build", "--quiet", "--today", TODAY]
        subprocess.run(
            [*build, "--root", str(copy_site(folder))], cwd=ROOT, check=True, capture_output=True
        )


class Preview:
    """A running `briefing serve`: its address and what it prints."""

    def __init__(
        self,
        root: Path,
        *more: str,
        environment: dict[str, str] | None = None,
        program: Path | None = None,
    ) -> None:
        """Start it; with `program`, an installed `briefing` that knows nothing of this checkout."""
        fill_cache()
        self.root = root
        arguments = ["--root", str(root), "--today", TODAY, *more]
        if "--port" not in more:
            arguments += ["--port", "0"]
        if "--base-url" not in more:
            arguments += ["--base-url", "https://example.org/"]
        start = [str(program)] if program else [sys.executable, "-m", "generator"]
        path = "" if program else str(ROOT)
        self.process = subprocess.Popen(
            [*start, "serve", *arguments],
            cwd=root.parent if program else ROOT,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={
                **os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **(environment or {}),
            },
        )  # fmt: skip
        self.lines: list[str] = []
        self._coming: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.address = self.wait(r"preview at (\S+)")[1].rstrip("/")

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout:
            for line in self.process.stdout:
                self._coming.put(line.rstrip("\n"))
        self._coming.put(None)

    def wait(self, pattern: str, seconds: float = 90) -> re.Match[str]:
        """Wait for a line of output; lines before it are passed over."""
        limit = time.monotonic() + seconds
        while True:
            try:
                line = self._coming.get(timeout=max(0.01, limit - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"no line `{pattern}` in:\n" + "\n".join(self.lines))
            if line is None:
                pytest.fail("the preview ended:\n" + "\n".join(self.lines))
            self.lines.append(line)
            if found := re.search(pattern, line):
                return found

    def ended(self) -> None:
        """Wait for the last line of a preview that ends."""
        while (line := self._coming.get(timeout=60)) is not None:
            self.lines.append(line)

    def drain(self) -> list[str]:
        """Give the lines printed since the last wait."""
        found = []
        while not self._coming.empty():
            line = self._coming.get()
            if line is not None:
                found.append(line)
        self.lines += found
        return found

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Ask for a path; redirects are not followed."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"{self.address}{path}", headers=named)
        return answer(request)

    def stop(self) -> float:
        """Interrupt it; give the seconds it took to end."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(60)
        finally:
            self.process.kill()
        return time.monotonic() - began


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def answer(request: urllib.request.Request) -> tuple[int, dict[str, str], bytes]:
    """Give status, headers and body."""
    opener = urllib.request.build_opener(_Stay)
    try:
        with opener.open(request, timeout=20) as got:
            return got.status, dict(got.headers), got.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


@contextmanager
def serving(root: Path, *more: str, **named: Any) -> Iterator[Preview]:
    """Preview a site; ready when the first build is done."""
    preview = Preview(root, *more, **named)
    try:
        preview.wait(r"^(not )?built")
        yield preview
    finally:
        preview.stop()


def until(holds: Callable[[], object], seconds: float = 60, what: str = "") -> Any:
    """Wait until something holds; give it."""
    limit = time.monotonic() + seconds
    while True:
        found = holds()
        if found:
            return found
        assert time.monotonic() < limit, f"not within {seconds} s: {what or holds}"
        time.sleep(0.02)


def slowness() -> float:
    """Tell how many times longer work takes now than where nothing else is at work; at least 1."""
    began, used = time.monotonic(), time.process_time()
    while (worked := time.process_time() - used) < 0.05:
        pass
    return max(1.0, (time.monotonic() - began) / worked)
