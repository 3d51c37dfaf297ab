"""What search costs: our index beside that of pagefind. `python -m tests.bench.search 1000`.

PAGEFIND names pagefind's program, BROWSER_PATH a Chromium. For a number of pages a site is invented
(`words.py`) and read; our search page with its index is written, and for pagefind each record as a
plain page with the same words. Of both: seconds of the processor to make the index, files and
bytes, what one edit changes, whether a second run gives the same bytes, what stays of pages that
were removed; and in the browser, over a phone's network, how many bytes of scripts and index and
how many milliseconds the first results take.
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
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

from generator.build import compile_site, read_snapshot
from generator.making import naming
from generator.model.settings import Options
from generator.pages.plan import plan
from generator.rendering.artifacts import Renderer
from generator.rendering.search import index as indexing
from generator.rendering.search.entries import Entry, Field, Searched
from generator.rendering.search.index import search_index
from generator.rendering.templates import Theme
from tests.bench.words import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.records import Record
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


class _Edited(Searched):
    """One record's body with a word more."""

    def entries(self, record: Record) -> list[Entry]:
        """Add a word that is nowhere else."""
        own, *facts = super().entries(record)
        if record.id == "briefings/briefing-1":
            own = own._replace(texts=(*own.texts, (Field.TEXT, "quincunx")))
        return [own, *facts]


def ours(site: Site, folder: Path, times: int) -> dict[str, Any]:
    """Write the search page with all it loads, and measure our index."""
    seconds = timed(lambda: search_index(site), resource.RUSAGE_SELF, times)
    index = search_index(site)
    theme = Theme(site.snapshot.theme, site.snapshot.theme_places, "en")
    renderer = Renderer(site, theme, "", "")
    planned = plan(site)
    page = renderer.render(renderer.keyed(naming(planned, index.first.path), planned.makers))
    assert page
    for path, data in {
        **index.files, **dict(theme.assets.values()), "search/index.html": page
    }.items():  # fmt: skip
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    with patch.object(indexing, "Searched", _Edited):
        edited = search_index(site)
    return {
        "seconds": round(seconds, 2),
        "ms per page": round(1000 * seconds / len(site.catalogue.records), 2),
        "MB of memory": round(_memory(site) / 1e6),
        "files": len(index.files),
        "bytes": sum(map(len, index.files.values())),
        "list of files, gzip": len(gzip.compress(index.files[index.first.path])),
        "files new after an edit": len(edited.files.keys() - index.files.keys()),
        "same bytes": search_index(site).files == index.files,
    }


def plain_pages(site: Site, folder: Path) -> None:
    """Write each record as a plain page with the words that our index has of it."""
    searched = Searched(site)
    for record in site.catalogue.records.values():
        found = searched.entries(record)
        words = "".join(f"<p>{escape(text)}</p>" for entry in found for _, text in entry.texts)
        path = folder / record.id / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        title = escape(found[0].row[0])
        html = f'<!doctype html><html lang="en"><title>{title}</title><main>{words}</main></html>'
        path.write_text(html, "utf-8")


def _memory(site: Site) -> int:
    """Give the most bytes of Python's objects at a time while the index is made."""
    tracemalloc.start()
    search_index(site)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def theirs(site: Path, times: int) -> dict[str, Any]:
    """Measure pagefind over plain pages, and what it leaves of a tenth that is removed."""
    program = os.environ["PAGEFIND"]
    out = site / "pagefind"

    def run() -> None:
        command = [program, "--site", str(site), "--output-path", str(out)]
        subprocess.run(command, check=True, capture_output=True)

    seconds = timed(run, resource.RUSAGE_CHILDREN, times)
    first = tree(out)
    size = sum(p.stat().st_size for p in out.rglob("*") if p.is_file())
    page = site / "briefings/briefing-1/index.html"
    old = page.read_text("utf-8")
    page.write_text(old.replace("</main>", " quincunx</main>"), "utf-8")
    again = timed(run, resource.RUSAGE_CHILDREN, 1)
    second = tree(out)
    page.write_text(old, "utf-8")
    run()
    third = tree(out)
    shutil.move(site / "briefings", site.parent / "moved")
    run()
    fourth = tree(out)
    shutil.move(site.parent / "moved", site / "briefings")
    shutil.rmtree(out)
    run()
    anew = tree(out)
    return {
        "seconds": round(seconds, 2),
        "seconds after an edit": round(again, 2),
        "files": len(first),
        "bytes": size,
        "files new after an edit": len(second.keys() - first.keys()),
        "same bytes": all(anew.get(path) == data for path, data in first.items()),
        "stale": f"{len(third.keys() & fourth.keys())} of {len(third)} files stay",
    }


def queries(root: Path) -> list[str]:
    """Give a few words of the site, common and rare."""
    body = (root / "content/briefings/briefing-2.md").read_text("utf-8").partition("\n---\n")[2]
    words = [word.strip(".").lower() for word in body.split() if len(word) > 5]
    return sorted(set(words))[:40:8]


def main() -> None:
    """Measure sites of the given numbers of pages."""
    for pages in map(int, sys.argv[1:]):
        root = Path(tempfile.gettempdir()) / f"briefing-search-{pages}"
        if not root.exists():
            write(root, pages)
        site, _ = compile_site(read_snapshot(root)[0], OPTIONS)
        times = 3 if pages <= 1000 else 1
        asked = queries(root)
        print(pages, "pages,", len(site.catalogue.facts), "facts", flush=True)
        print(" ours  ", json.dumps(ours(site, root / "ours", times)), flush=True)
        print("        ", first_result(root / "ours", "search/", _READY_OURS, asked), flush=True)
        plain_pages(site, root / "theirs")
        print(" theirs", json.dumps(theirs(root / "theirs", times)), flush=True)
        (root / "theirs/them.html").write_text(_THEIR_PAGE, "utf-8")
        print(
            "        ", first_result(root / "theirs", "them.html", _READY_THEIRS, asked), flush=True
        )
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
