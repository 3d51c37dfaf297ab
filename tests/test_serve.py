"""`briefing serve` over plain requests: addresses, guards, watching, bad input, stopping."""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest

from generator.cli import serve
from generator.cli.exits import MisuseError
from tests.previewing import ROOT, about, answer, copy_site, serving, slowness, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.previewing import Preview


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = copy_site(tmp_path_factory.mktemp("serve"))
    with serving(root, "--base-url", "https://example.org/desk/") as running:
        yield running


def test_the_site_is_mounted_under_its_base_path(preview: Preview) -> None:
    assert preview.get("/")[:1] == (302,)
    assert preview.get("/")[1]["Location"] == "/desk/"
    status, headers, body = preview.get("/desk/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert b'data-page="front"' in body or b"<html" in body


def test_a_page_carries_the_script_and_the_built_bytes_else(preview: Preview) -> None:
    page = preview.get("/desk/about/")[2].decode()
    assert page.count("/.preview/preview.js") == 1
    assert page.index("/.preview/preview.js") < page.index("</head>")


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        ("/desk", 301, "/desk/"),
        ("/desk/about", 301, "/desk/about/"),
        ("/desk/about?a=b", 301, "/desk/about/?a=b"),
        ("/desk/nothing/", 404, None),
        ("/about/", 404, None),
        ("/desk/about//", 404, None),
        ("/desk/.git/config", 404, None),
        ("/desk/../seeds/gazette.txt", 404, None),
        ("/desk/%2e%2e/seeds/gazette.txt", 404, None),
        ("/desk/..%2fseeds/gazette.txt", 404, None),
        ("/desk/%00", 404, None),
        ("/desk/%ff", 404, None),
        ("//example.org/%2e%2e", 404, None),
        ("/livereload", 404, None),
        ("/forcereload", 404, None),
        ("/.preview/", 404, None),
        ("/.preview/../handlers.py", 404, None),
        ("/.preview/preview.js", 200, None),
    ],
)
def test_addresses_answer_as_a_host_would(
    preview: Preview, path: str, status: int, location: str | None
) -> None:
    found, headers, _ = preview.get(path)
    assert (found, headers.get("Location")) == (status, location)


def test_a_missing_page_is_the_sites_own_and_carries_the_script(preview: Preview) -> None:
    status, _, body = preview.get("/desk/nothing/")
    assert status == 404
    assert b"Page not found" in body
    assert b"/.preview/preview.js" in body


def test_no_answer_may_be_cached_guessed_or_embedded(preview: Preview) -> None:
    for path in ("/desk/", "/desk/edition.json", "/nothing", "/.preview/preview.js"):
        headers = preview.get(path)[1]
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.7", "a b"],
)
@pytest.mark.parametrize(
    "path", ["/desk/", "/.preview/preview.js", "/.preview/live", "/.preview/edit", "/x"]
)
def test_a_foreign_host_is_refused_everywhere(preview: Preview, path: str, host: str) -> None:
    status, _, body = preview.get(path, Host=host)
    assert status in (400, 403)
    assert b"data-page" not in body


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:80", "LOCALHOST:99"])
def test_names_of_this_machine_are_answered(preview: Preview, host: str) -> None:
    assert preview.get("/desk/", Host=host)[0] == 200


def test_what_another_website_embeds_is_refused_and_a_link_followed(preview: Preview) -> None:
    def asked(**fetch: str) -> int:
        return preview.get(
            "/desk/edition.json", **{f"Sec_Fetch_{name}": value for name, value in fetch.items()}
        )[0]

    assert asked(Site="cross-site", Mode="no-cors", Dest="script") == 403
    assert asked(Site="same-site", Mode="cors", Dest="empty") == 403
    assert asked(Site="cross-site", Mode="navigate", Dest="iframe") == 403
    assert asked(Site="cross-site", Mode="navigate", Dest="document") == 200
    assert asked(Site="same-origin", Mode="cors", Dest="empty") == 200


def _edit(preview: Preview, **headers: str) -> int:
    body = json.dumps({"path": "content/pages/about.md", "line": 1, "column": 1}).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    address = f"{preview.address}/.preview/edit"
    return answer(urllib.request.Request(address, body, named, method="POST"))[0]


def test_the_editor_opens_for_nobody_but_a_page_of_the_preview(preview: Preview) -> None:
    page = preview.get("/desk/")[2].decode()
    token = page.partition('data-token="')[2].partition('"')[0]
    assert len(token) > 20
    own = preview.address
    assert _edit(preview) == 403
    assert _edit(preview, Origin=own) == 403
    assert _edit(preview, Origin=own, X_Preview_Token="x" * len(token)) == 403
    assert _edit(preview, Origin="http://evil.example", X_Preview_Token=token) == 403
    assert _edit(preview, Origin="null", X_Preview_Token=token) == 403
    assert _edit(preview, X_Preview_Token=token) == 403
    assert _edit(preview, Origin=own, X_Preview_Token=token) == 200
    assert preview.get("/.preview/edit")[0] == 405
    body = json.dumps({"path": "../../etc/passwd", "line": 1, "column": 1}).encode()
    for sent, status in ((body, 404), (b"[", 400), (b"[]", 400), (b'{"path":1}', 400)):
        headers = {"Origin": own, "X-Preview-Token": token}
        request = urllib.request.Request(f"{own}/.preview/edit", sent, headers, method="POST")
        assert answer(request)[0] == status


def _handshake(preview: Preview, *lines: str) -> str:
    host, port = preview.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as raw:
        head = [
            "GET /.preview/live HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *lines,
        ]  # fmt: skip
        raw.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
        return raw.recv(200).decode().split("\r\n")[0]


def test_the_socket_opens_for_nobody_but_a_page_of_the_preview(preview: Preview) -> None:
    host = preview.address.removeprefix("http://")
    assert "101" in _handshake(preview, f"Host: {host}", f"Origin: http://{host}")
    assert "403" in _handshake(preview, f"Host: {host}")
    assert "403" in _handshake(preview, f"Host: {host}", "Origin: null")
    assert "403" in _handshake(preview, f"Host: {host}", "Origin: http://evil.example")
    assert "403" in _handshake(preview, f"Host: {host}", "Origin: http://localhost:1")
    assert "403" in _handshake(preview, "Host: evil.example", "Origin: http://evil.example")


def test_a_preview_stops_in_under_a_second_and_writes_nothing(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    with serving(root) as running:
        before = slowness()
        took = running.stop()
        assert running.process.returncode == 0
    assert took < max(before, slowness())  # seconds, on a machine that does nothing else
    assert not (root / "site").exists()
    assert not (root / ".briefing").exists()


def test_a_taken_port_gives_way_to_the_next(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(root, "--port", str(port)) as running:
            assert any(f"port {port} is taken" in line for line in running.lines)
            assert int(running.address.rpartition(":")[2]) > port


def _refused(*arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "generator", "serve", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    return ran.stderr


def test_what_cannot_be_served_is_said_in_words(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    assert "is no site" in _refused("--root", str(tmp_path))
    assert "there is no folder" in _refused("--root", str(tmp_path / "x"))
    assert "is not a port" in _refused("--root", str(root), "--port", "70000")
    assert "cannot listen" in _refused("--root", str(root), "--host", "203.0.113.9")
    assert "cannot listen" in _refused("--root", str(root), "--host", "no.such.invalid")


def test_a_forbidden_port_is_said_in_words() -> None:
    def forbidden(_host: str, _port: int) -> list[socket.socket]:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(MisuseError, match="port 80 is not allowed"):
        serve._listen(forbidden, "127.0.0.1", 80)


def test_opening_the_preview_to_others_is_warned_of(tmp_path: Path) -> None:
    with serving(copy_site(tmp_path), "--host", "0.0.0.0") as running:
        assert any("warning: --host 0.0.0.0" in line for line in running.lines)
        assert running.get("/", Host="192.0.2.7:8000")[0] == 200
        assert running.get("/", Host="evil.example")[0] == 403


def _shows(preview: Preview, path: str, words: str) -> bool:
    return words in preview.get(path)[2].decode()


@pytest.mark.parametrize("way", ["events", "--poll", "no package"])
def test_every_kind_of_change_is_seen(tmp_path: Path, way: str) -> None:
    root = copy_site(tmp_path)
    environment = {}
    if way == "no package":
        (tmp_path / "hide").mkdir()
        (tmp_path / "hide" / "sitecustomize.py").write_text(
            "import importlib.util as u\n"
            "find = u.find_spec\n"
            "u.find_spec = lambda n, *a: None if n == 'watchfiles' else find(n, *a)\n"
            "import sys\nsys.modules['watchfiles'] = None\n"
        )
        environment["PYTHONPATH"] = f"{tmp_path / 'hide'}{os.pathsep}{ROOT}"
    more = ("--poll",) if way == "--poll" else ()
    with serving(root, *more, environment=environment) as running:
        polling = any("by looking at them again" in line for line in running.lines)
        assert polling is (way != "events")
        assert any("is not installed" in line for line in running.lines) is (way == "no package")
        about(root, "Saved in place.")
        until(lambda: _shows(running, "/about/", "Saved in place."))
        other = root / "content" / "pages" / "about.tmp~"
        other.write_text("---\ntitle: About\n---\n\nRenamed over.\n")
        other.replace(root / "content" / "pages" / "about.md")
        until(lambda: _shows(running, "/about/", "Renamed over."))
        deep = tmp_path / "deep"
        (deep / "er").mkdir(parents=True)
        (deep / "er" / "moved.md").write_text("---\ntitle: Moved\n---\n\nMoved in.\n")
        deep.rename(root / "content" / "pages" / "deep")
        until(lambda: running.get("/moved/")[0] == 200)
        shutil.rmtree(root / "content" / "pages" / "deep")
        until(lambda: running.get("/moved/")[0] == 404)


@pytest.mark.parametrize("more", [(), ("--poll",)])
def test_a_content_tree_may_go_and_come_back(tmp_path: Path, more: tuple[str, ...]) -> None:
    root = copy_site(tmp_path)
    with serving(root, *more) as running:
        (root / "content").rename(tmp_path / "away")
        running.wait("not built")
        assert running.get("/about/")[0] == 200
        (tmp_path / "away").rename(root / "content")
        running.wait("^built")
        about(root, "After it came back.")
        until(lambda: _shows(running, "/about/", "After it came back."))


def test_a_preview_may_start_with_errors(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    good = (root / "content" / "site.yaml").read_text()
    (root / "content" / "site.yaml").write_text("titel: x\n")
    with serving(root) as running:
        status, _, body = running.get("/about/")
        assert status == 503
        assert b"/.preview/preview.js" in body
        (root / "content" / "site.yaml").write_text(good)
        running.wait("^built")
        assert running.get("/about/")[0] == 200


def test_a_save_without_a_change_builds_nothing(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    with serving(root) as running:
        path = root / "content" / "pages" / "about.md"
        for _ in range(3):
            path.write_bytes(path.read_bytes())
        about(root, "The one change.")
        running.wait("^built")
        assert not [line for line in running.drain() if "built" in line]
        assert sum("built" in line for line in running.lines) == 2


def test_two_hundred_files_saved_at_once_make_at_most_two_builds(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    with serving(root) as running:
        for number in range(200):
            path = root / "content" / "pages" / f"page-{number}.md"
            path.write_text(f"---\ntitle: Page {chr(97 + number % 26)}\n---\n\nWords.\n")
        until(lambda: running.get("/page-199/")[0] == 200, 40)
        until(lambda: running.get("/page-0/")[0] == 200, 40)
        running.drain()
        assert sum("built" in line for line in running.lines) - 1 <= 2


def test_a_builder_that_dies_is_started_again(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    with serving(root) as running:
        children = subprocess.run(
            ["ps", "--ppid", str(running.process.pid), "-o", "pid="],
            capture_output=True, text=True, check=True,
        ).stdout.split()  # fmt: skip
        os.kill(int(children[0]), 9)
        about(root, "Built by another one.")
        until(lambda: _shows(running, "/about/", "Built by another one."))


def test_problems_as_json_stand_alone_on_standard_output(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    about(root, "See [nowhere](nowhere.md).")
    ran = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", "0",
         "--format", "json", "--today", "2025-06-15"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        assert ran.stdout
        with ran.stdout:
            assert json.loads(ran.stdout.readline())["path"] == "content/pages/about.md"
    finally:
        ran.kill()
        ran.wait()


def test_an_edit_renders_only_what_it_reaches(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    about(root, "First words.")
    with serving(root) as running:
        about(root, "Other words.")
        line = running.wait("^built")[0] and running.lines[-1]
        # The page itself, the search, which names its index, the book, which holds it, and the
        # methodology, which prints the edition.
        assert "rendered 4:" in line
