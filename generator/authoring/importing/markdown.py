"""The text of a Markdown file as a reader sees it, and what its front matter states.

The markup goes, because an emphasised `**over** $7 million` would hide the qualifier from whoever
looks for amounts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.authoring.importing import Refused
from generator.model.dates import parse_date
from generator.model.prose import HOLE, Prose
from generator.model.text import Text
from generator.reading import front_matter, prose
from generator.reading.front_matter import Mapping as Node
from generator.reading.front_matter import Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "site": "publisher",
    "source": "url",
    "url": "url",
    "published": "published",
    "date": "published",
    "language": "language",
}


def document(source: str) -> tuple[str, str, Mapping[str, str]] | Refused:
    """Give the text, the headline and what is stated of a Markdown file."""
    text = Text("article.md", source)
    front, problems = front_matter.read(text)
    stated = _stated(front.root) if front is not None and not problems else {}
    start = front.body if front is not None and not problems else 0
    if len(source) - start > prose.MAX_BODY:
        most = prose.MAX_BODY // 1024
        return Refused(f"has over {most} KiB of Markdown, the most that is read; save it as .txt")
    body, _ = prose.read_body(text, start)
    lines: dict[int, list[str]] = {}
    blocks: list[str] = []
    for run_index, run in enumerate(body.runs):
        words = "".join(
            _label(body, run_index, offset) if c == HOLE else c for offset, c in enumerate(run.text)
        ).strip()
        if run.kind == "table cell":
            lines.setdefault(run.first, []).append(words)
            if len(lines[run.first]) == 1:
                blocks.append(f"\0{run.first}")
        elif words and run.kind != "alt text":
            blocks.append(words)
    out = [
        " | ".join(lines[int(block[1:])]) if block.startswith("\0") else block for block in blocks
    ]
    title = stated.pop("title", "")
    if not title and body.headings and body.headings[0].level == 1:
        title = body.runs[body.headings[0].run].text.strip()
    return _joined(out, blocks), title, stated


def _joined(out: list[str], blocks: list[str]) -> str:
    parts = []
    for at, block in enumerate(out):
        row = blocks[at].startswith("\0") and at and blocks[at - 1].startswith("\0")
        parts.append(("\n" if row else "\n\n") + block if at else block)
    return "".join(parts)


def _label(body: Prose, run: int, offset: int) -> str:
    for reference in body.references_in(run):
        if reference.offset == offset:
            return reference.label or reference.target
    return ""


def _stated(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in root.pairs:
        name = _KEYS.get(key.value.lower())
        if name and isinstance(value, Scalar) and value.value.strip():
            found.setdefault(name, " ".join(value.value.split()))
    if "published" in found and parse_date(found["published"]) is None:
        del found["published"]
    if not re.fullmatch(r"https?://[^\s\\@]+", found.get("url", "")):
        found.pop("url", None)
    return found
