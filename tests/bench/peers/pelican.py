"""The corpus as a Pelican site in its plainest theme: briefings are articles, the rest pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.peers.markdown import pages
from tests.bench.writing import BASE, TITLE, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "Pelican"
PROGRAM = "pelican"
OUTPUT = "output"

_CONFIG = f"""\
SITENAME = {TITLE!r}
SITEURL = {BASE.rstrip("/")!r}
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "simple"
RELATIVE_URLS = True
ARTICLE_PATHS = ["briefings"]
PAGE_PATHS = ["programs", "countries", "sources"]
ARTICLE_URL = "briefings/{{slug}}/"
ARTICLE_SAVE_AS = "briefings/{{slug}}/index.html"
PAGE_URL = "{{category}}/{{slug}}/"
PAGE_SAVE_AS = "{{category}}/{{slug}}/index.html"
FEED_ALL_ATOM = "feed.xml"
DEFAULT_PAGINATION = 100
DISPLAY_PAGES_ON_MENU = False
AUTHOR_SAVE_AS = ARCHIVES_SAVE_AS = TAGS_SAVE_AS = ""
"""


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content and configuration."""
    write(root / "pelicanconf.py", _CONFIG)
    for page in pages(corpus, lambda _, target: f"{{filename}}/{target}.md"):
        kind, _, slug = page.address.partition("/")
        head = f"Title: {page.title}\nDate: {page.date}\nSlug: {slug}\nCategory: {kind}\n"
        write(root / "content" / f"{page.address}.md", f"{head}\n{page.body}\n")


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    content, output = root / "content", root / OUTPUT
    return [program, "--quiet", "--settings", str(root / "pelicanconf.py"), "--output",
            str(output), str(content)]  # fmt: skip
