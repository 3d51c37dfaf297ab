"""The corpus as a site of this generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.previewed import Edited
from tests.bench.writing import BASE, TITLE, facts, filled, page, slugs, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "briefing"
PROGRAM = "briefing"
OUTPUT = "site"


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content and seeds."""
    content = root / "content"
    write(content / "site.yaml", f"title: {TITLE}\nbase_url: {BASE}\n")
    for country in corpus.countries:
        front = {"iso": country.code, "name": country.name}
        write(content / f"countries/{country.slug}.md", page(front))
    for program in corpus.programs:
        front = {"name": program.name, "countries": [program.code]}  # type: ignore[dict-item]  # a list beside texts
        write(content / f"programs/{program.slug}.md", page(front))
    for source in corpus.sources:
        seed = f"seeds/{source.slug}.txt"
        front = {"title": source.title, "seed": seed, "published": source.published}
        write(content / f"sources/{source.slug}.md", page(front))
        write(root / seed, "\n\n".join([source.title, *source.paragraphs]) + "\n")
    for briefing in corpus.briefings:
        front = {
            "title": briefing.title,
            "summary": filled(briefing.summary, "[[{}]]".format),
            "date": briefing.date,
            "sources": [briefing.source.slug],  # type: ignore[dict-item]  # lists beside texts
            "programs": slugs(briefing.programs),  # type: ignore[dict-item]  # lists beside texts
            "countries": [briefing.country.slug],  # type: ignore[dict-item]  # lists beside texts
            **facts(briefing),
        }
        body = filled(briefing.body, "[[{}]]".format)
        write(content / f"briefings/{briefing.slug}.md", page(front, body))


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    return [program, "-m", "generator", "build", "--root", str(root), "--today", "2026-01-01",
            "--quiet"]  # fmt: skip


def edits(root: Path) -> dict[str, tuple[Path, str, str]]:
    """Give the edits that are measured: a file, words in it, and what they become."""
    briefing, program = "content/briefings/briefing-7.md", "content/programs/program-1.md"
    return {
        "body": (root / briefing, "\n\n> ", "\n\nAnother sentence.\n\n> "),
        "title": (root / program, 'name: "', 'name: "New '),
    }


def preview(program: str, root: Path, port: int) -> tuple[list[str], Edited]:
    """Give the command that serves the site, and a page of it."""
    command = [program, "-m", "generator", "serve", "--root", str(root), "--today", "2026-01-01",
               "--port", str(port), "--quiet"]  # fmt: skip
    file, before, _ = edits(root)["body"]
    return command, Edited(file, before, f"http://127.0.0.1:{port}/briefings/briefing-7/")
