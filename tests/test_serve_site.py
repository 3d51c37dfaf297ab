"""The preview as the deployed site and as an author meets it: headers, policy, browsers, hosts."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.preview.injection import with_client
from generator.rendering.headers import policy
from tests.browsing import browser
from tests.previewing import ROOT, about, copy_site, serving, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.previewing import Preview

__all__ = ["browser"]  # pytest finds a fixture by its name in the module


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_site(tmp_path)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Preview a site that no test edits."""
    with serving(copy_site(tmp_path_factory.mktemp("served"))) as preview:
        yield preview


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    page = browser.new_page()
    yield page
    page.close()


def test_the_start_says_where_what_and_how_to_stop(running: Preview) -> None:
    said = "\n".join(running.lines)
    assert "preview at http://127.0.0.1:" in said
    assert f"watching content/, seeds/ and templates/ in {running.root}" in said
    assert "Ctrl-C stops it" in said


def test_answers_have_the_headers_that_a_host_is_told_to_send(running: Preview) -> None:
    page = running.get("/about/")
    stated = policy(page[2])
    assert "script-src 'self'" in stated
    for path in ("/about/", "/data/facts.json", "/nothing/", "/about"):
        headers = running.get(path)[1]
        assert headers["Content-Security-Policy"] == stated
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert headers["Cache-Control"] == "no-store"
    asset = page[2].partition(b'rel="stylesheet" href="')[2].partition(b'"')[0].decode()
    status, headers, body = running.get(f"/{asset.removeprefix('../')}")
    assert status == 200
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert hashlib.sha256(body).hexdigest()[:12] in asset


def test_only_what_its_name_holds_the_digest_of_may_be_kept(root: Path) -> None:
    """A file that an author named like an asset is not believed: its bytes may change."""
    folder = root / "content" / "pages" / "assets"
    folder.mkdir()
    (folder / "x.0123456789ab.txt").write_text("not what the name says")
    about(root, "See [it](assets/x.0123456789ab.txt).")
    with serving(root, "--base-url", "https://example.org/") as running:
        status, headers, _ = running.get("/about/assets/x.0123456789ab.txt")
        assert (status, headers["Cache-Control"]) == (200, "no-store")


def test_a_site_without_a_policy_is_shown_under_the_strictest_and_can_still_be_told(
    page: Any, root: Path
) -> None:
    """Hosts are told to send the strictest policy for such a theme, so its scripts do not run."""
    shutil.copytree(ROOT / "templates", root / "templates")
    base = root / "templates" / "base.html"
    lines = [line for line in base.read_text().splitlines() if "Content-Security" not in line]
    base.write_text("\n".join(lines))
    with serving(root) as running:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{running.address}/about/")
        page.locator("briefing-preview .edit").wait_for(state="visible")
        about(root, "[broken](nowhere.md)")
        page.locator("briefing-preview .overlay").wait_for(state="visible")
        assert any("assets/site." in line and "blocked" in line for line in said)


def test_a_policy_that_is_stated_is_never_changed() -> None:
    for stated in ("default-src 'none'; script-src 'none'", "default-src 'self'"):
        assert with_client(stated, "http://localhost:1", "/.preview/") == stated
    strict = with_client("default-src 'none'", "http://[::1]:1", "/.preview/")
    assert "script-src 'self'" in strict


def test_an_old_address_leads_to_the_new_one(page: Any, root: Path) -> None:
    about(root, "Moved here.", "redirect_from: [/old/place/]\n")
    with serving(root, "--base-url", "https://example.org/desk/") as running:
        page.goto(f"{running.address}/desk/old/place")
        page.wait_for_url(f"{running.address}/desk/about/")
        assert "Moved here." in page.inner_text("main")


def test_no_address_of_a_site_is_hidden_by_the_previews_own(root: Path) -> None:
    pages = root / "content" / "pages" / "_preview"
    pages.mkdir()
    (pages / "live.md").write_text("---\ntitle: Live\n---\n\nWords of a page.\n")
    about(root, "Words.", "redirect_from: [/_preview/edit/, /preview/live/]\n")
    with serving(root) as running:
        for path in ("/_preview/edit/", "/preview/live/", "/live/"):
            assert running.get(path)[0] == 200
    about(root, "Words.", "redirect_from: [/.preview/edit/]\n")
    with serving(root) as running:
        assert any("is not an old address" in line for line in running.lines)


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the browser")
def test_open_opens_the_address_in_the_authors_browser(root: Path, tmp_path: Path) -> None:
    log = tmp_path / "asked"
    script = tmp_path / "a browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{log}.new"\nmv "{log}.new" "{log}"\n')
    script.chmod(0o755)
    with serving(root, "--open", environment={"BROWSER": f"'{script}' %s"}) as running:
        until(log.exists)
        assert log.read_text() == f"{running.address}/\n"


def test_open_without_a_browser_says_so(root: Path) -> None:
    none = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"), "")
    with serving(root, "--open", environment=none) as running:
        assert any("no browser with a window" in line for line in running.lines)


def test_an_address_of_ipv6_is_served_and_shown(page: Any, root: Path) -> None:
    try:
        with socket.socket(socket.AF_INET6) as tried:
            tried.bind(("::1", 0))
    except OSError:
        pytest.skip("NOT PROVEN HERE: no IPv6")
    with serving(root, "--host", "::1") as running:
        assert running.address.startswith("http://[::1]:")
        assert not any("warning" in line for line in running.lines)
        page.goto(f"{running.address}/about/")
        page.locator("briefing-preview .edit").wait_for(state="visible")
        about(root, "Over IPv6.")
        page.get_by_text("Over IPv6.").wait_for()
        assert running.get("/", Host="evil.example")[0] == 403


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ports below 1024 of Linux")
def test_a_forbidden_port_is_refused_in_words(root: Path) -> None:
    """As one who may not: in a user namespace of its own, root has no right to low ports."""
    words = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", "80"]
    drop = ["setpriv", "--bounding-set=-net_bind_service", "--inh-caps=-net_bind_service"]
    if os.geteuid() == 0:
        words = [*drop, *words]
    try:
        ran = subprocess.run(
            words,
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("NOT PROVEN HERE: no setpriv")
    if "not allowed" not in ran.stderr and "preview at" in ran.stdout:
        pytest.skip("NOT PROVEN HERE: this system lets everybody use low ports")
    assert ran.returncode == 2
    assert "port 80 is not allowed" in ran.stderr
    assert "Traceback" not in ran.stderr
