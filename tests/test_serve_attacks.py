"""What somebody sends a preview who wants it to fall, to answer wrongly, or to give a file away."""

from __future__ import annotations

import json
import os
import socket
import struct
from typing import TYPE_CHECKING

import pytest

from tests.previewing import about, copy_site, serving, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.previewing import Preview

SECRET = "the secret of this machine"
LIVE = "/.preview/live"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("attacks")
    root = copy_site(folder)
    (folder / "secret.txt").write_text(SECRET)
    (root / "secret.txt").write_text(SECRET)
    (root / ".env").write_text(SECRET)
    pages = root / "content" / "pages"
    (pages / ".env").write_text(SECRET)
    (pages / "data.csv").write_text("0123456789")
    about(root, "See [data](data.csv).")
    with serving(root) as running:
        yield running


@pytest.fixture(autouse=True)
def lives(preview: Preview) -> Iterator[None]:
    """Find the preview alive, and no fault printed, after each attack."""
    yield
    assert preview.process.poll() is None
    assert preview.get("/about/")[0] == 200
    preview.drain()
    said = "\n".join(preview.lines)
    assert "Traceback" not in said
    assert "ERROR" not in said
    assert "not allowed" not in said  # what was wrong with nonsense is nobody's business


def connected(preview: Preview) -> socket.socket:
    host, port = preview.address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=60)


def received(raw: socket.socket, wanted: bytes = b"", silence: float = 60) -> bytes:
    """Give all that comes until it holds what is wanted, the other end closes, or is silent.

    `silence` is in seconds: short where nothing is owed.
    """
    found = b""
    raw.settimeout(silence)
    try:
        while not (wanted and wanted in found) and (data := raw.recv(65536)):
            found += data
    except OSError:
        pass
    return found


def target(preview: Preview, path: str) -> bytes:
    host = preview.address.removeprefix("http://")
    head = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    with connected(preview) as raw:
        raw.sendall(head.encode("latin-1"))
        return received(raw)


UP = "../" * 9


@pytest.mark.parametrize(
    "path",
    [
        f"/{UP}etc/passwd",
        f"/{UP}secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/about/..%c0%af..%c0%afsecret.txt",
        "/secret.txt%00.html",
        "/%00",
        "//etc/passwd",
        "///secret.txt",
        "/.env",
        "/about/.env",
        "/about/%2eenv",
        "/.git/config",
        "/content/site.yaml",
        "/seeds/",
        "/.preview/../secret.txt",
        "/.preview/%2e%2e%2fhandlers.py",
        "/.preview/handlers.py",
        "/.preview//etc/passwd",
        "file:///etc/passwd",
        "http://evil.example/secret.txt",
        "*",
    ],
)
def test_no_path_leads_out(preview: Preview, path: str) -> None:
    answer = target(preview, path)
    assert answer.split(b" ", 2)[1] in {b"400", b"403", b"404"}
    assert SECRET.encode() not in answer
    assert b"root:" not in answer


def test_nothing_is_served_through_a_link(preview: Preview) -> None:
    pages = preview.root / "content" / "pages"
    (pages / "link.txt").symlink_to(preview.root.parent / "secret.txt")
    (pages / "folder").symlink_to(preview.root.parent)
    about(preview.root, "See [one](link.txt) and [two](folder/secret.txt).")
    preview.wait("^not built")
    for path in ("/link.txt", "/about/link.txt", "/pages/link.txt", "/folder/secret.txt"):
        assert preview.get(path)[0] == 404
    (pages / "link.txt").unlink()
    (pages / "folder").unlink()
    about(preview.root, "See [data](data.csv).")
    preview.wait("^built")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 4000,
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET  HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"POST /.preview/edit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # a handshake of TLS
        b"PUT /about/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx",
        b"DELETE /about/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /.preview/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n\r\n",
    ],
)
def test_requests_that_are_none_are_turned_away(preview: Preview, data: bytes) -> None:
    with connected(preview) as raw:
        raw.sendall(data)
        answer = received(raw, silence=1)
    assert not answer.startswith(b"HTTP/1.1 2")
    assert b"Access-Control-Allow" not in answer


def test_connections_that_say_nothing_are_in_nobodys_way(preview: Preview) -> None:
    silent = [connected(preview) for _ in range(60)]
    try:
        for raw in silent:
            raw.sendall(b"GET / HT")
        assert preview.get("/about/")[0] == 200
    finally:
        for raw in silent:
            raw.close()


@pytest.mark.parametrize(
    ("asked", "status", "body"),
    [
        ("bytes=0-3", 206, b"0123"),
        ("bytes=4-", 206, b"456789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=0-999", 206, b"0123456789"),
        ("bytes=-999", 206, b"0123456789"),
        ("bytes=9-9", 206, b"9"),
        # What cannot be met, or is no single range, gets the whole.
        ("bytes=10-", 200, b"0123456789"),
        ("bytes=5-2", 200, b"0123456789"),
        ("bytes=0-1,3-4", 200, b"0123456789"),
        ("bytes=-", 200, b"0123456789"),
        ("bytes=a-b", 200, b"0123456789"),
        ("bytes=--1", 200, b"0123456789"),
        ("bytes=" + "9" * 9000 + "-", 200, b"0123456789"),
        ("bytes=²-", 200, b"0123456789"),
        ("lines=1-2", 200, b"0123456789"),
        ("", 200, b"0123456789"),
    ],
)
def test_a_part_of_a_file_is_given_where_it_is_asked_for_rightly(
    preview: Preview, asked: str, status: int, body: bytes
) -> None:
    found, headers, data = preview.get("/about/data.csv", Range=asked)
    assert (found, data) == (status, body)
    assert headers["Content-Length"] == str(len(body))
    assert ("Content-Range" in headers) is (status == 206)


def test_a_page_is_never_given_in_part(preview: Preview) -> None:
    status, headers, body = preview.get("/about/", Range="bytes=0-10")
    assert status == 200
    assert body.rstrip().endswith(b"</html>")
    assert "Content-Range" not in headers


# --- the socket ------------------------------------------------------------------------------


def opened(preview: Preview) -> socket.socket:
    """Open the socket as a page would, and pass over the answer to its handshake."""
    raw = connected(preview)
    host = preview.address.removeprefix("http://")
    raw.sendall(
        f"GET {LIVE} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
    )
    head = b""
    while b"\r\n\r\n" not in head:
        head += raw.recv(1)
    assert b" 101 " in head
    return raw


def frame(data: bytes, first: int = 0x81, *, masked: bool = True, size: int | None = None) -> bytes:
    """Make a frame of a socket; `size` lies about the length."""
    length = len(data) if size is None else size
    mask = b"\x11\x22\x33\x44"
    bit = 0x80 if masked else 0
    if length < 126:
        head = bytes([first, bit | length])
    elif length < 1 << 16:
        head = bytes([first, bit | 126]) + struct.pack(">H", length)
    else:
        head = bytes([first, bit | 127]) + struct.pack(">Q", length)
    if not masked:
        return head + data
    return head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(data))


HELLO = frame(json.dumps({"command": "hello"}).encode())


def info(url: object, page: object = "200-x") -> bytes:
    return frame(json.dumps({"command": "info", "url": url, "page": page}).encode())


@pytest.mark.parametrize(
    "data",
    [
        frame(b"hello", masked=False),
        frame(b"x", first=0xF1),  # reserved bits
        frame(b"x", first=0x83),  # a kind of frame there is not
        frame(b"x" * 70_000),
        frame(b"", size=1 << 62),
        frame(b"x", first=0x80),  # goes on with what never began
        frame(b"a", first=0x01) + frame(b"b", first=0x01),
        frame(b"x" * 200, first=0x89),  # a ping longer than one may be
        frame(b"x", first=0x09),  # a ping in parts
        frame(b"\xff\xfe"),
        frame(b"x", first=0x88),
        frame(struct.pack(">H", 9), first=0x88),
        b"\x81",
        b"GET / HTTP/1.1\r\n\r\n",
        frame(b"x" * 40_000, first=0x01) + frame(b"x" * 40_000, first=0x80),
    ],
)
def test_frames_that_are_none_close_their_own_socket_at_most(preview: Preview, data: bytes) -> None:
    with opened(preview) as other, opened(preview) as raw:
        other.sendall(HELLO)
        raw.sendall(data)
        received(raw, silence=0.1)
        other.sendall(info("/about/"))
        assert b"hello" in received(other, b"hello")


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", "7", '"hello"', "{", "[" * 30_000, '{"command": []}', '{"command": {}}',
        '{"command": "info"}', '{"command": "info", "url": 7, "page": 8}',
        '{"command": "info", "url": "http://[", "page": ""}', '{"command": "alert"}',
        '{"command": "info", "url": "\\ud800", "page": "\\ud800"}', "9" * 5000, "NaN",
        '{"command": "reload", "path": "/"}',
    ],
)  # fmt: skip
def test_messages_that_say_nothing_are_passed_over(preview: Preview, text: str) -> None:
    with opened(preview) as raw:
        raw.sendall(frame(text.encode()) + HELLO)
        assert b'"hello"' in received(raw, b'"hello"')


def test_a_message_in_parts_with_a_ping_between_is_understood(preview: Preview) -> None:
    with opened(preview) as raw:
        whole = json.dumps({"command": "hello"}).encode()
        raw.sendall(frame(whole[:5], first=0x01))
        raw.sendall(frame(b"still there?", first=0x89))
        raw.sendall(frame(whole[5:], first=0x80))
        answer = received(raw, b'"hello"')
        assert b"still there?" in answer
        assert b'"hello"' in answer


@pytest.mark.parametrize(
    "url", ["/", "x" * 60_000, "//", "/%00", "/%ff", "/..", "data:,x", "http://evil/about/"]
)
def test_a_page_that_says_it_is_anywhere_does_no_harm(preview: Preview, url: str) -> None:
    with opened(preview) as raw:
        raw.sendall(HELLO + info(url))
        received(raw, b'"hello"')
        about(preview.root, f"Now {os.urandom(4).hex()}. See [data](data.csv).")
        preview.wait("^built")


def test_a_page_that_never_reads_holds_nobody_up(preview: Preview) -> None:
    with opened(preview) as deaf:
        deaf.sendall(HELLO + info("/about/"))
        for number in range(5):
            about(preview.root, f"Version {'abcdefg'[number]}. See [data](data.csv).")
            preview.wait("^built")
        until(lambda: b"Version e" in preview.get("/about/")[2])
