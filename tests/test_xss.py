"""Scripts in content, in a real browser: none runs, loads or adds an element.

A site that holds each vector in every text that is printed is built, served on a loopback port and
opened in Chromium: once with the pages' own policy and once with it taken out, because escaping has
to hold by itself.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import http.server
import json
import re
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from generator.build import build
from generator.model.settings import Options
from generator.model.text import Text
from generator.reading.prose import read_body
from tests import oracles
from tests.xss_vectors import VECTORS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTIONS = Options(today=dt.date(2025, 6, 15), base_url="https://example.org/")
# Elements and attributes that run or load something and that no page of ours has.
AUDIT = """() => {
  const bad = [];
  const allowed = new Set(`html head meta title link script body a header div p nav ul li main
    footer h1 h2 h3 h4 h5 h6 dl dt dd ol table thead tbody tfoot tr th td caption section article
    aside blockquote figure figcaption cite em strong code pre hr br img sup sub span mark small
    time details summary bdi b i q abbr svg path g data
    title desc defs pattern rect text circle button form label select option template pre
    input search kbd`.split(/\\s+/));
  const inert = ['http:', 'https:', 'mailto:'];
  for (const e of document.querySelectorAll('*')) {
    const tag = e.localName;
    if (!allowed.has(tag)) bad.push('element ' + tag);
    // Linked data is a block that no browser runs; it must be JSON to the last character.
    const block = tag === 'script' && e.type === 'application/ld+json' && !e.hasAttribute('src');
    if (block) try { JSON.parse(e.textContent); } catch { bad.push('linked data'); }
    if (tag === 'script' && !block) {
      if (!new URL(e.src, location).pathname.startsWith('/assets/')) bad.push('script');
      if (e.textContent) bad.push('inline script');
    }
    for (const a of e.attributes) {
      const banned = ['style', 'srcdoc', 'srcset', 'formaction', 'ping'].includes(a.name);
      if (/^on/i.test(a.name) || banned) bad.push(tag + ' ' + a.name);
      if (['href', 'src', 'action', 'data', 'xlink:href', 'poster'].includes(a.name))
        if (!inert.includes(new URL(a.value, location).protocol)) bad.push(tag + ' ' + a.value);
    }
  }
  return bad.concat(window.ran || []);
}"""
TRAP = """window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'msgbox'])
  window[name] = () => { window.ran.push('ran ' + name); };
document.addEventListener('securitypolicyviolation',
  e => window.ran.push('policy ' + e.violatedDirective + ' ' + e.blockedURI));"""

#: A page with nothing in it, which no site has: pages are opened in frames of it, many at once.
FRAMES = "assets/frames-of-the-tests.html"
FRAME = """addresses => Promise.all(addresses.map(address => new Promise(done => {
  const frame = document.createElement('iframe');
  frame.onload = done;
  frame.src = address;
  document.body.append(frame);
})))"""
BATCH = 12


def text(value: str) -> str:
    """Write a value for front matter."""
    return json.dumps(" ".join(value.split("\n")), ensure_ascii=False)


def refused(body: str) -> bool:
    """Tell whether a body is refused for an address in it, and for nothing else."""
    _, problems = read_body(Text("content/briefings/x.md", body), 0)
    assert {problem.code for problem in problems} <= {"R106"}
    return bool(problems)


def everywhere(vector: str) -> str:
    """Put a vector into every kind of block and inline place of a body."""
    line = " ".join(vector.split("\n"))
    title = line.replace("\\", "\\\\").replace('"', '\\"')
    cell = line.replace("|", "\\|")
    places = (
        vector,
        f"## A {line}",
        f"| head | {cell} |\n| --- | --- |\n| {cell} | x |",
        f"Foot[^n].\n\n[^n]: Note {line}",
        f"Term {line}\n: {line}",
        f"> {line}",
        f"- {line}",
        f"*{line}* **{line}**",
        f"``` {line.replace('`', '')}\n{line}\n```",
        f"    {line}",
        f'[link](https://example.org/ "{title}")',
        f'![{title.replace("[", "").replace("]", "")}](x.svg "{title}")',
        f"[[x-page|{line.replace('[', '').replace(']', '').replace('|', '')}]]",
    )
    body = "\n\n".join(place for place in places if not refused(place)) + "\n"
    return f"~~~\n{vector}\n~~~\n" if refused(body) else body


def quoted(number: int, vector: str) -> str:
    """Give the words of the article that hold a vector."""
    return f"Vector number {number:03} reads {' '.join(vector.split())} and here it ends"


def record_of(number: int, vector: str) -> dict[str, str]:
    """Give the records that hold one vector: a briefing with facts, and one of another kind."""
    v = text(vector)
    speaker = text(f"somebody who says {vector}")
    evidence = f"evidence: {{source: s, quote: {text(quoted(number, vector))}}}"
    facts = (
        f"statements:\n  - {{id: t, text: {v}, by: {speaker}, note: {v}, {evidence}}}\n"
        f"quotes:\n  - {{id: q, by: {speaker}, note: {v}, {evidence}}}\n"
        f"events:\n  - {{id: e, title: {v}, note: {v}, {evidence}}}\n"
    )
    if number % 10 == 0:
        facts += (
            f"figures:\n  - {{id: f, label: {v}, amount: 9 million USD, status: approved, "
            f'note: {v}, evidence: {{source: s, quote: "approved $9 million"}}}}\n'
        )
    common = f"summary: {v}\naliases: [{v}]\nchanges: [{{date: 2025-01-01, note: {v}}}]\n"
    kinds = {
        "programs": f"name: {v}\nabbreviation: {v}\nstatus: {v}\n",
        "agencies": f"name: {v}\nabbreviation: {v}\n",
        "people": f"name: {v}\nrole: {v}\n",
        "pages": f"title: {v}\nmenu: {number}\n",
        "sources": f"name: {v}\nseed: seeds/s.txt\npublisher: {v}\nauthor: {v}\nlicense: {v}\n",
    }
    kind = list(kinds)[number % len(kinds)]
    briefing = f"---\ntitle: {v}\n{common}{facts}---\n{everywhere(vector)}"
    found = {f"content/briefings/v{number}.md": briefing}
    if kind != "pages" or number < 40:
        found[f"content/{kind}/v{number}.md"] = (
            f"---\n{kinds[kind]}{common}---\n{everywhere(vector)}"
        )
    return found


def site() -> dict[str, str]:
    """Give a whole site that holds every vector."""
    first = text(VECTORS[45])
    name = 'x" onerror="alert(1).txt'
    files = {
        "content/site.yaml": f"title: {first}\ndescription: {first}\n"
        f"statuses: {{odd: {{label: {first}, words: [oddly]}}}}\nshow_sources: whole\n",
        "content/sources/s.md": f"---\ntitle: {first}\nseed: seeds/s.txt\n"
        f"publisher: {first}\nauthor: {first}\nlicense: {first}\nshow: whole\n---\n",
        "content/countries/us.md": f"---\niso: US\nname: {first}\nregion: {first}\n---\n",
        "content/pages/x-page.md": f"---\ntitle: X\nredirect_from: [/old/]\n---\n[f](<{name}>)\n",
        f"content/pages/{name}": "<script>alert(1)</script>",
        **{
            f"content/{kind}/x.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"
            for kind in ("briefings", "programs", "agencies", "people", "pages", "sources")
        },
        "seeds/s.txt": "The board approved $9 million.\n\n"
        + "".join(f"{quoted(n, vector)}.\n\n" for n, vector in enumerate(VECTORS)),
    }
    for number, vector in enumerate(VECTORS):
        files.update(record_of(number, vector))
    return files


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site that holds every vector."""
    root = tmp_path_factory.mktemp("xss")
    for path, data in site().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(data, "utf-8")
    result = build(root, OPTIONS)
    said = [f"{p.place}: {p.code} {p.message}" for p in result.problems]
    assert not result.failed, [line for line in said if "N101" not in line][:20]
    return root / "site"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; `policy` leaves the pages' own policy in them."""

    policy = True

    def do_GET(self) -> None:
        path = self.translate_path(self.path)
        path = f"{path.rstrip('/')}/index.html" if self.path.split("?")[0].endswith("/") else path
        if self.path == f"/{FRAMES}":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>Frames</title><link rel=icon href=data:,>")
            return
        try:
            with open(path, "rb") as file:  # noqa: PTH123  (the handler's own way)
                data = file.read()
        except OSError:
            self.send_error(404)
            return
        if not self.policy:
            data = data.replace(b"Content-Security-Policy", b"x-none")
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600, immutable")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path, *, policy: bool) -> Iterator[str]:
    """Serve a folder on a loopback port of its own."""
    handler = type("Handler", (_Handler,), {"policy": policy})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Watched:
    """A page of a browser, with all that must not happen in it noted."""

    def __init__(self, context: Any, base: str) -> None:
        self.base = base
        self.seen: list[str] = []
        self.page = context.new_page()
        self.page.add_init_script(TRAP)
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)
        self.page.on("pageerror", lambda error: self.seen.append(f"error {error}"))
        self.page.on("console", self._console)

    def _dialog(self, dialog: Any) -> None:
        self.seen.append("dialog")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if not request.url.startswith(f"{self.base}/"):
            self.seen.append(f"request {request.url}")

    def _console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.seen.append(f"console {message.text}")

    def look(self, address: str) -> list[str]:
        """Open a page; give what happened that must not."""
        self.seen.clear()
        self.page.goto(f"{self.base}/{address}", wait_until="load")
        return [*self.page.evaluate(AUDIT), *self.seen]

    def look_at(self, addresses: list[str]) -> list[str]:
        """Open some pages at once, each in a frame; give what happened in any that must not."""
        self.seen.clear()
        self.page.goto(f"{self.base}/{FRAMES}", wait_until="load")
        self.page.evaluate(FRAME, [f"{self.base}/{address}" for address in addresses])
        frames = self.page.main_frame.child_frames
        assert [frame.url for frame in frames] == [f"{self.base}/{a}" for a in addresses]
        return [*(found for frame in frames for found in frame.evaluate(AUDIT)), *self.seen]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Start a browser; skip loudly without one, but not in CI."""
    path = oracles.browser()
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  (it may be missing)
    except ImportError:
        path = None
    if path is None:
        oracles.missing("scripts are tried in Chromium through Playwright (BROWSER_PATH)")
    options = [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic",
    ]  # fmt: skip
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


def test_there_are_many_vectors() -> None:
    assert len(set(VECTORS)) >= 150


@pytest.mark.slow
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without any policy"])
def test_no_vector_runs_loads_or_adds_an_element(
    built: Path, chromium: Any, *, policy: bool
) -> None:
    pages = sorted(
        path.relative_to(built).as_posix().removesuffix("index.html")
        for path in built.rglob("*.html")
        if path.parent.name != "old"
    )
    assert len(pages) > len(VECTORS) + 100
    if policy:  # escaping is what has to hold; the policy is a second wall
        pages = pages[::9]
    found = {}
    with served(built, policy=policy) as base:
        context = chromium.new_context(service_workers="block")
        watched = Watched(context, base)
        for start in range(0, len(pages), BATCH):
            batch = pages[start : start + BATCH]
            seen = watched.look_at(batch)
            if seen:
                found[" ".join(batch)] = seen
        context.close()
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without any policy"])
def test_results_of_a_search_show_every_vector_as_text(
    built: Path, chromium: Any, *, policy: bool
) -> None:
    shown = 0
    words = ["alert", "vector", "onerror", "script", "svg", "<img src=x onerror=alert(1)>"]
    with served(built, policy=policy) as base:
        context = chromium.new_context(service_workers="block")
        watched = Watched(context, base)
        for query in words:
            assert watched.look(f"search/?{urlencode({'q': query})}") == [], query
            rows = watched.page.locator(".result")
            rows.first.wait_for()
            if query == "vector":  # all of them; the page says how many there are
                said = re.search(r"\d+", watched.page.locator("#page-found").inner_text())
                whole = int(said[0]) if said else 0
                while rows.count() < whole:
                    following = rows.nth(rows.count())
                    watched.page.locator(".more").click()
                    following.wait_for()
            assert [*watched.page.evaluate(AUDIT), *watched.seen] == [], query
            shown += watched.page.locator(".result").count()
        context.close()
    assert shown > len(VECTORS)


@pytest.mark.slow
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without any policy"])
def test_a_theme_that_forgets_to_escape_is_caught(
    built: Path, chromium: Any, tmp_path: Path, *, policy: bool
) -> None:
    page = (built / "index.html").read_text("utf-8")
    attack = "<body><img src=x onerror=alert(1)>"
    (tmp_path / "index.html").write_text(page.replace("<body>", attack), "utf-8")
    with served(tmp_path, policy=policy) as base:
        context = chromium.new_context()
        watched = Watched(context, base)
        both = [watched.look(""), watched.look_at(["?1", "?2"])]
        context.close()
    for seen in both:
        assert "img onerror" in seen
        assert any(line.startswith("policy script-src" if policy else "ran alert") for line in seen)


def test_addresses_that_run_are_refused_with_their_place() -> None:
    running = [vector for vector in VECTORS if refused(vector)]
    assert len(running) >= 14
    for vector in running:
        _, problems = read_body(Text("content/briefings/x.md", vector), 0)
        assert all(problem.place.line >= 1 for problem in problems)


def test_data_files_hold_the_words_as_they_are(built: Path) -> None:
    facts = json.loads((built / "data/facts.json").read_text("utf-8"))
    assert "<script>alert(1)</script>" in json.dumps(facts)
    for path in built.rglob("index.html"):
        assert "<script>alert(1)" not in path.read_text("utf-8")
