"""A built site behind a loopback address, and a browser that looks at it.

Without a browser or Playwright what needs them skips and says so; where CI is set it fails. The
fixtures `browser` and `desk` are imported by the modules of tests that use them.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import http.server
import json
import shutil
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

from generator.build import build
from generator.model.settings import Options
from tests import oracles

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = dt.date(2025, 4, 1)
ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip
_KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
          ".svg": "image/svg+xml", ".json": "application/json"}  # fmt: skip


class Served(NamedTuple):
    """A built site behind a loopback address."""

    folder: Path
    root: Path
    url: str

    def view(self, address: str) -> Any:
        return json.loads((self.folder / address / "index.json").read_text("utf-8"))

    def addresses(self) -> list[str]:
        pages = sorted(self.folder.rglob("index.json"))
        return [p.parent.relative_to(self.folder).as_posix().lstrip(".") for p in pages]


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder over gzip, as a host would."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = folder / unquote(urlsplit(self.path).path).removeprefix("/desk").lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            data = gzip.compress(path.read_bytes()) if path.is_file() else b""
            self.send_response(200 if data else 404)
            self.send_header("Content-Type", _KINDS.get(path.suffix, "application/octet-stream"))
            if data:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def served(root: Path, tmp: Path) -> Iterator[Served]:
    result = build(root, Options(today=TODAY), output=tmp / "site")
    assert [p.message for p in result.problems] == []
    with serving(tmp / "site") as url:
        yield Served(tmp / "site", root, url)


@contextlib.contextmanager
def browsing() -> Iterator[Any]:
    """Give a browser; skip, or fail in CI, where there is none."""
    path = oracles.browser()
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 not everywhere
    except ImportError:
        path = None
    if path is None:
        oracles.missing("no browser: install playwright and chromium, or set BROWSER_PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as found:
        yield found


@pytest.fixture(scope="module")
def desk(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the repository's own site."""
    assert browser
    root = tmp_path_factory.mktemp("desk")
    for name in ("content", "seeds", "templates"):
        shutil.copytree(REPOSITORY / name, root / name)
    with served(root, tmp_path_factory.mktemp("desk-site")) as site:
        yield site


@contextlib.contextmanager
def opened(browser: Any, **options: Any) -> Iterator[Any]:
    """Open a tab; anything the console says fails the test."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    try:
        yield page
        assert said == []
    finally:
        context.close()


def until(page: Any, expression: str) -> None:
    """Wait until something is true on a page; the page's policy forbids Playwright's own way."""
    limit = time.monotonic() + 60
    while not page.evaluate(expression):
        if time.monotonic() > limit:
            pytest.fail(f"never true: {expression}")
        page.wait_for_timeout(20)
