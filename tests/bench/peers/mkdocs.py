"""The corpus as an MkDocs site with a theme of its own: no search, no list of all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.peers.markdown import write_pages
from tests.bench.writing import BASE, TITLE, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "MkDocs"
PROGRAM = "mkdocs"
OUTPUT = "site"

_CONFIG = f"""\
site_name: {TITLE}
site_url: {BASE}
plugins: []
theme: {{name: null, custom_dir: theme}}
markdown_extensions: [tables, toc]
"""
_MAIN = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ page.title }} - {{ config.site_name }}</title>
<link rel="canonical" href="{{ page.canonical_url }}">
<link rel="stylesheet" href="{{ 'site.css'|url }}"></head>
<body><header><a href="{{ '.'|url }}">{{ config.site_name }}</a></header>
<main><h1>{{ page.title }}</h1><p>{{ page.meta.date }}</p>{{ page.content }}</main></body></html>
"""


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content, theme and configuration."""
    write(root / "mkdocs.yml", _CONFIG)
    write(root / "theme/main.html", _MAIN)
    write(root / "theme/site.css", "main { max-width: 60rem }\n")
    sitemap = (
        "{% for file in pages %}<url><loc>{{ file.page.canonical_url }}</loc></url>{% endfor %}"
    )
    write(root / "theme/sitemap.xml", f"<urlset>{sitemap}</urlset>\n")
    write(root / "docs/index.md", f"# {TITLE}\n")
    write_pages(corpus, root / "docs", lambda p: f'---\ntitle: "{p.title}"\ndate: {p.date}\n---')


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    return [program, "build", "--quiet", "--config-file", str(root / "mkdocs.yml")]
