"""What search costs: our index beside that of pagefind. `python -m tests.bench.search 1000`.

PAGEFIND names pagefind's program, BROWSER_PATH a Chromium. For a number of pages a site is written
(`words.py`) and built; then, of both: seconds to build, to build after one edit, files and bytes,
how many of them that edit changed, whether a second run gives the same bytes, what stays of a page
that was removed; and in the browser, over a phone's network, how many bytes and milliseconds the
first result takes. Seconds are the processor's, the best of three; milliseconds pass on the clock.
"""

from __future__ import annotations

import datetime
import gzip
import http.server
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from generator.build import build, compile_site, read_snapshot
from generator.model.settings import Options
from generator.rendering.search.index import search_index
from tests.bench.words import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pages.site import Site

OPTIONS = Options(today=datetime.date(2025, 12, 1))
ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
#: A slow phone: milliseconds of latency, bytes a second.
LATENCY, THROUGHPUT = 150, 200_000
_KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
          ".json": "application/json", ".wasm": "application/wasm"}  # fmt: skip
_READY_OURS = "document.querySelectorAll('.result').length > 0"
_READY_THEIRS = "window.found > 0"
_THEIR_PAGE = """<!doctype html><title>x</title><script type="module">
const pagefind = await import("/pagefind/pagefind.js");
const query = new URLSearchParams(location.search).get("q");
const result = await pagefind.search(query);
const shown = await Promise.all(result.results.slice(0, 10).map((one) => one.data()));
window.found = shown.length;
</script>"""


def tree(folder: Path) -> dict[str, bytes]:
    """Give the digests of all files of a folder."""
    files = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): sha256(p.read_bytes()).digest() for p in files}


def timed(work: Callable[[], Any], who: int, times: int = 3) -> float:
    """Give the fewest seconds of processor time a piece of work takes, ours or its programs'."""
    found = []
    for _ in range(times):
        start = resource.getrusage(who)
        work()
        end = resource.getrusage(who)
        found.append(end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime)
    return min(found)


class Counting(http.server.ThreadingHTTPServer):
    """Serves a folder over gzip and counts what is sent."""

    folder: Path
    sent: int = 0
    files: int = 0


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Counting
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.server.folder / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        data = path.read_bytes() if path.is_file() else b""
        packed = gzip.compress(data) if path.suffix in _KINDS else data
        self.send_response(200 if data else 404)
        self.send_header("Content-Type", _KINDS.get(path.suffix, "application/octet-stream"))
        if packed is not data:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)
        if path.suffix not in {".html", ".css", ".svg", ""}:
            self.server.sent += len(packed)
            self.server.files += 1

    def log_message(self, *_: object) -> None:
        pass


def first_result(folder: Path, page: str, ready: str, queries: list[str]) -> dict[str, float]:
    """Give the bytes of scripts and index, files and milliseconds to a first result, on average."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only this part needs a browser

    server = Counting(("127.0.0.1", 0), _Handler)
    server.folder = folder
    threading.Thread(target=server.serve_forever, daemon=True).start()
    spent = []
    with sync_playwright() as playwright:
        path = os.environ.get("BROWSER_PATH", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        for query in queries:
            context = browser.new_context(bypass_csp=True)
            tab = context.new_page()
            client = context.new_cdp_session(tab)
            client.send("Network.enable")
            client.send("Network.emulateNetworkConditions", {
                "offline": False, "latency": LATENCY,
                "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT,
            })  # fmt: skip
            start = time.perf_counter()
            tab.goto(f"http://127.0.0.1:{server.server_port}/{page}?q={query}", wait_until="commit")
            tab.wait_for_function(ready, polling=20, timeout=60_000)
            spent.append(time.perf_counter() - start)
            tab.wait_for_timeout(300)
            context.close()
        browser.close()
    server.shutdown()
    count = len(queries)
    return {
        "bytes": server.sent // count,
        "files": server.files / count,
        "ms": round(1000 * sum(spent) / count),
    }


def ours(root: Path) -> dict[str, Any]:
    """Measure our index."""
    site, _ = compile_site(read_snapshot(root)[0], OPTIONS)
    seconds = timed(lambda: search_index(site), resource.RUSAGE_SELF)
    memory = _memory(site)
    index = search_index(site)
    path = root / "content/briefings/briefing-1.md"
    old = path.read_text("utf-8")
    path.write_text(f"{old.rstrip()} quincunx\n", "utf-8")
    edited = search_index(compile_site(read_snapshot(root)[0], OPTIONS)[0])
    path.write_text(old, "utf-8")
    again = search_index(compile_site(read_snapshot(root)[0], OPTIONS)[0])
    return {
        "seconds": round(seconds, 2),
        "ms per page": round(1000 * seconds / len(site.catalogue.records), 2),
        "MB of memory": round(memory / 1e6),
        "files": len(index.files),
        "bytes": sum(map(len, index.files.values())),
        "list of files, gzip": len(gzip.compress(index.files[index.first])),
        "files new after an edit": len(edited.files.keys() - index.files.keys()),
        "same bytes": again.files == index.files,
    }


def _memory(site: Site) -> int:
    """Give the most bytes of Python's objects at a time while the index is made."""
    tracemalloc.start()
    search_index(site)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def theirs(site: Path) -> dict[str, Any]:
    """Measure pagefind over the built pages, and what it leaves of ten that are removed."""
    program = os.environ["PAGEFIND"]

    def run() -> None:
        command = [program, "--site", str(site), "--output-path", str(site / "pagefind")]
        subprocess.run(command, check=True, capture_output=True)

    shutil.rmtree(site / "pagefind", ignore_errors=True)
    seconds = timed(run, resource.RUSAGE_CHILDREN, 2)
    first = tree(site / "pagefind")
    run()
    second = tree(site / "pagefind")
    page = site / "briefings/briefing-1/index.html"
    old = page.read_text("utf-8")
    page.write_text(old.replace("</main>", " quincunx</main>"), "utf-8")
    run()
    third = tree(site / "pagefind")
    page.write_text(old, "utf-8")
    removed = sorted((site / "briefings").glob("briefing-*/index.html"))[:10]
    kept = {path: path.read_bytes() for path in removed}
    for path in removed:
        path.unlink()
    run()
    fourth = tree(site / "pagefind")
    for path, data in kept.items():
        path.write_bytes(data)
    shutil.rmtree(site / "pagefind")
    run()
    return {
        "seconds": round(seconds, 2),
        "files": len(first),
        "bytes": sum(p.stat().st_size for p in (site / "pagefind").rglob("*") if p.is_file()),
        "files new after an edit": len(third.keys() - second.keys()),
        "same bytes": first == second,
        "stale": f"{len(second.keys() & fourth.keys())} of {len(second)} files stay",
    }


def queries(root: Path) -> list[str]:
    """Give a few words of the site, common and rare."""
    body = (root / "content/briefings/briefing-2.md").read_text("utf-8").partition("\n---\n")[2]
    words = [word.strip(".").lower() for word in body.split() if len(word) > 5]
    return sorted(set(words))[:40:8]


def main() -> None:
    """Measure sites of the given numbers of pages."""
    for pages in map(int, sys.argv[1:]):
        folder = Path(tempfile.gettempdir()) / f"briefing-search-{pages}"
        if not folder.exists():
            write(folder, pages)
        start = time.perf_counter()
        result = build(folder, OPTIONS, output=folder / "site", fresh=True)
        whole = time.perf_counter() - start
        assert not result.failed
        print(pages, "pages; whole build", round(whole, 1), "s")
        asked = queries(folder)
        print(" ours  ", json.dumps(ours(folder)))
        print("        ", first_result(folder / "site", "search/", _READY_OURS, asked))
        (folder / "site/them.html").write_text(_THEIR_PAGE, "utf-8")
        print(" theirs", json.dumps(theirs(folder / "site")))
        print("        ", first_result(folder / "site", "them.html", _READY_THEIRS, asked))
        (folder / "site/them.html").unlink()
        shutil.rmtree(folder / "site/pagefind")


if __name__ == "__main__":
    main()
