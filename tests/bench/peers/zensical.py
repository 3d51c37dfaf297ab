"""The corpus as a Zensical site, in its own theme without the list of all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.peers.markdown import write_pages
from tests.bench.writing import BASE, TITLE, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "Zensical"
PROGRAM = "zensical"
OUTPUT = "site"

_CONFIG = f"""\
[project]
site_name = "{TITLE}"
site_url = "{BASE}"
nav = [{{ "Start" = "index.md" }}]
"""


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content and configuration."""
    write(root / "zensical.toml", _CONFIG)
    write(root / "docs/index.md", f"# {TITLE}\n")
    write_pages(corpus, root / "docs", lambda p: f'---\ntitle: "{p.title}"\ndate: {p.date}\n---')


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    return [program, "build", "--config-file", str(root / "zensical.toml")]
