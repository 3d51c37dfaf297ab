"""Answers to requests: pages, the socket, the preview's own files, the editor.

In: requests, judged by the guard before anything else. Out: what the session has. Only the socket
and the editor's endpoint change anything, and both are for the preview's own pages alone.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
import logging
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from generator.model.named_tuples import NamedTuple
from generator.preview.injection import with_client, with_script
from generator.rendering.headers import FOREVER, REFERRER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.preview.guards import Guard
    from generator.preview.session import Session

#: Where the preview's own addresses are. No site has one: names with a leading dot are not served.
PREFIX: Final = "/.preview/"
_TYPES: Final = {
    "preview.js": "text/javascript; charset=utf-8",
    "preview.css": "text/css; charset=utf-8",
}


@cache
def client() -> Mapping[str, bytes]:
    """Give the files that pages of the preview load."""
    found = {name: pkgutil.get_data("generator.preview", f"client/{name}") for name in _TYPES}
    return {name: data or b"" for name, data in found.items()}


@cache
def script() -> str:
    """Give the address of the script; it changes with the bytes, so that browsers may keep them."""
    return f"{PREFIX}preview.js?{hashlib.sha256(b''.join(client().values())).hexdigest()[:12]}"


class Desk(NamedTuple):
    """What every handler works with; `edit` opens a file and gives words if it cannot."""

    session: Session
    guard: Guard
    token: str
    edit: Callable[[str, int, int], str]
    refused: Callable[[str], None]


class _Guarded(RequestHandler):
    """Judges a request before it is answered, and sends the headers all answers have."""

    def initialize(self, desk: Desk) -> None:
        """Take the desk."""
        self.desk = desk

    def prepare(self) -> None:
        """Refuse what the guard refuses."""
        _judge(self, self.desk, self.desk.guard.embedding(self.request.headers))

    def set_default_headers(self) -> None:
        """Keep nothing in caches, but what cannot change; guess no types, let no site embed."""
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "SAMEORIGIN")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def compute_etag(self) -> str | None:
        """Give none: nothing is cached."""
        return None

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer in words."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")


def _judge(handler: RequestHandler, desk: Desk, more: str | None) -> None:
    why = desk.guard.host(handler.request.headers.get("Host")) or more
    if why:
        desk.refused(why)
        raise HTTPError(403, reason="Refused by the preview")


class PageHandler(_Guarded):
    """Serves the site."""

    async def get(self) -> None:
        """Answer from the tree; the first requests wait for the first build."""
        await self.desk.session.ready.wait()
        tree = self.desk.session.tree
        found = tree.find(self.request.path)
        self.set_status(found.status)
        origin = f"{self.request.protocol}://{self.request.host}"
        policy = with_client(tree.policy, origin, PREFIX)
        self.set_header("Content-Security-Policy", policy)
        self.set_header("Referrer-Policy", REFERRER)
        if found.keeps:
            self.set_header("Cache-Control", FOREVER)
        self.set_header("Content-Type", found.kind)
        if found.location:
            query = f"?{self.request.query}" if self.request.query else ""
            self.set_header("Location", f"{found.location}{query}")
            return
        if found.is_page:
            data = {"token": self.desk.token, "page": found.digest}
            self.write(with_script(found.body, script(), data))
            return
        self._write_range(found.body, found.status)

    async def head(self) -> None:
        """Answer with the headers alone."""
        await self.get()

    def _write_range(self, body: bytes, status: int) -> None:
        """Write a file, or the one part of it that was asked for: players of media do."""
        self.set_header("Accept-Ranges", "bytes")
        asked = self.request.headers.get("Range", "")
        span = byte_range(asked, len(body)) if asked and status == 200 else None
        if span is None:
            self.write(body)
            return
        start, end = span
        self.set_status(206)
        self.set_header("Content-Range", f"bytes {start}-{end - 1}/{len(body)}")
        self.write(body[start:end])


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Give start and end of a single range that can be met, or None to send the whole."""
    unit, _, given = header.partition("=")
    first, dash, last = given.strip().partition("-")
    if unit.strip() != "bytes" or not dash or not (first + last).isascii():
        return None
    if not (first + last).isdigit() or len(first + last) > 30:
        return None
    start = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    return (start, end) if start < end else None


class FileHandler(_Guarded):
    """Serves the script and the looks of the preview itself."""

    def get(self, name: str) -> None:
        """Answer with one of the two files."""
        if name not in _TYPES:
            raise HTTPError(404)
        self.set_header("Content-Type", _TYPES[name])
        if self.request.query == script().partition("?")[2]:
            self.set_header("Cache-Control", FOREVER)
        self.write(client()[name])


class EditHandler(_Guarded):
    """Opens a file in the author's editor."""

    def check_xsrf_cookie(self) -> None:
        """Leave it to Origin and token: there are no cookies."""

    def post(self) -> None:
        """Open what a page of this preview on this machine asks for, if the preview named it."""
        wrong = self.desk.guard.origin(self.request.headers, self.request.protocol)
        if wrong is None and not is_local(self.request.remote_ip):
            wrong = "the editor is opened only from this machine"
        token = self.request.headers.get("X-Preview-Token", "")
        if wrong is None and not hmac.compare_digest(token.encode(), self.desk.token.encode()):
            wrong = "the request has not this preview's token"
        if wrong:
            self.desk.refused(wrong)
            raise HTTPError(403, reason="Refused by the preview")
        path, line, column = _place(self.request.body)
        if not self.desk.session.openable(path):
            raise HTTPError(404)
        self.write({"said": self.desk.edit(path, line, column)})


def _place(body: bytes) -> tuple[str, int, int]:
    try:
        asked = json.loads(body)
        path, line, column = asked["path"], asked["line"], asked["column"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise HTTPError(400) from None
    if type(path) is not str or type(line) is not int or type(column) is not int:
        raise HTTPError(400)
    return path, max(1, min(line, 10**7)), max(1, min(column, 10**6))


class LiveHandler(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """An open page: livereload's socket and handshake, with our guard and messages."""

    def initialize(self, desk: Desk) -> None:
        """Take the desk; the page says later where it is."""
        self.desk = desk
        self.path = ""
        self.digest = ""
        self.said = ""
        self.local = is_local(self.request.remote_ip)

    def prepare(self) -> None:
        """Refuse a socket that no page of this preview asks for, before the handshake."""
        _judge(self, self.desk, self.desk.guard.origin(self.request.headers, self.request.protocol))

    def check_origin(self, _origin: str) -> bool:
        """Agree: `prepare` has judged it, and its absence."""
        return True

    def open(self, *_: str, **__: str) -> None:
        """Send what is said at once."""
        self.set_nodelay(True)

    def on_message(self, message: str | bytes) -> None:
        """Take the handshake; what is malformed is ignored."""
        said = _message(message)
        if said.get("command") == "hello":
            super().on_message(json.dumps({"command": "hello"}))
        elif said.get("command") == "info" and not self.path:
            url, page = said.get("url"), said.get("page")
            if isinstance(url, str) and isinstance(page, str):
                self._join(url, page)

    def _join(self, url: str, page: str) -> None:
        try:
            self.path = urlsplit(url).path or "/"
        except ValueError:
            return
        self.digest = page
        super().on_message(json.dumps({"command": "info", "url": self.path}))
        self.desk.session.joined(self)

    def tell(self, message: Mapping[str, Any]) -> None:
        """Send a message, if the page is still there."""
        try:
            self.write_message(json.dumps(message))
        except WebSocketClosedError:
            self.desk.session.pages.discard(self)

    def on_close(self) -> None:
        """Forget the page."""
        super().on_close()
        self.desk.session.pages.discard(self)


def _message(message: str | bytes) -> dict[str, Any]:
    try:
        said = json.loads(message) if isinstance(message, str) else None
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def is_local(address: str | None) -> bool:
    """Tell whether a request comes from this machine."""
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


logging.getLogger("livereload").setLevel(logging.ERROR)  # it announces every page
logging.getLogger("tornado.general").setLevel(logging.ERROR)  # whoever sends nonsense prints here
