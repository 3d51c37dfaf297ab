"""The server: livereload's, with our handlers in it and our watching behind it.

In: where to listen and what to build. Out: a running preview, until it is interrupted. livereload
brings the loop, the socket's handshake and its set of waiters; its own polling is switched off, for
it drops changes and builds on the loop. One preview a process: livereload keeps state in classes.
"""

from __future__ import annotations

import asyncio
import errno
import secrets
import socket
from typing import TYPE_CHECKING, Any

import livereload
import livereload.watcher
from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application

from generator.model.named_tuples import NamedTuple
from generator.preview import handlers, watching
from generator.preview.guards import Guard
from generator.preview.session import Session
from generator.preview.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PORTS = 50  # how many ports after a taken one are tried


class Wish(NamedTuple):
    """What a preview is asked to be; `ask` gives a build's options anew for each build."""

    root: str
    host: str
    port: int
    polling: bool
    ask: Callable[[], Mapping[str, Any]]
    edit: Callable[[str, int, int], str]
    say: Callable[[str], None]
    on_report: Callable[[Mapping[str, Any], int], None]


class _NoWatcher(livereload.watcher.Watcher):  # type: ignore[misc]  # livereload has no types
    """Stands in livereload's place for watching, and watches nothing."""

    def start(self, _callback: Callable[[], None]) -> bool:
        """Tell that no polling is wanted."""
        return True

    def examine(self) -> tuple[None, None]:
        """Find nothing."""
        return None, None


def listen(host: str, port: int) -> list[socket.socket]:
    """Open the port, or the next one that is free; raises OSError with a reason."""
    last = min(port + _PORTS, 65535) if port else 0
    for number in range(port, last + 1):
        try:
            return bind_sockets(number, host)
        except OSError as error:
            if error.errno != errno.EADDRINUSE or number == last:
                raise
    raise AssertionError


class PreviewServer(livereload.Server):  # type: ignore[misc]  # livereload has no types
    """A preview on sockets that are open already."""

    def __init__(self, wish: Wish, sockets: list[socket.socket]) -> None:
        super().__init__(watcher=_NoWatcher())
        asyncio.set_event_loop(asyncio.new_event_loop())
        self._loop = IOLoop.current()
        self._sockets = sockets
        self._say = wish.say
        self._refusals: set[str] = set()
        self.session = Session(wish.on_report)
        self._desk = handlers.Desk(
            session=self.session,
            guard=Guard.of(wish.host, socket.gethostname()),
            token=secrets.token_urlsafe(24),
            edit=wish.edit,
            refused=self._refused,
        )
        self._workshop = Workshop(wish.root, wish.ask, self._deliver)
        self._watching = watching.Watching(
            wish.root, self._workshop.hint, wish.say, polling=wish.polling
        )

    def run(self) -> None:
        """Serve until interrupted, then end everything at once."""
        try:
            self._workshop.start()
            self._watching.start()
            self.serve(port=self._sockets[0].getsockname()[1])
        finally:
            self._workshop.stop()
            self._watching.stop()

    def application(self, *_: Any, **__: Any) -> None:
        """Make the application and let it answer; called by `serve`."""
        LiveReloadHandler.watcher = self.watcher
        rules = [
            (rf"{handlers.PREFIX}live", handlers.LiveHandler),
            (rf"{handlers.PREFIX}edit", handlers.EditHandler),
            (rf"{handlers.PREFIX}([^/]*)", handlers.FileHandler),
            (r"/.*", handlers.PageHandler),
        ]
        application = Application(
            [(pattern, handler, {"desk": self._desk}) for pattern, handler in rules],
            log_function=lambda _: None,
            websocket_max_message_size=65536,
            websocket_ping_interval=20,
        )
        server = HTTPServer(application, max_buffer_size=1 << 20)
        server.add_sockets(self._sockets)

    def _setup_logging(self) -> None:
        """Keep livereload's own lines off the terminal."""

    def _deliver(self, frame: Any) -> None:
        """Hand a frame of the builder to the loop; called from the workshop's thread."""
        self._loop.add_callback(self.session.take, frame)

    def _refused(self, why: str) -> None:
        """Say once for each reason that a request was refused."""
        if why not in self._refusals and len(self._refusals) < 20:
            self._refusals.add(why)
            self._say(f"refused a request: {why}")
