"""What the writers of all sites share: files, front matter, cross links filled in.

In: a corpus. Out: text. A peer gets the same fields under the same keys, as YAML front matter; its
cross links are plain Markdown links, because it has no others that cost less.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.bench.corpus import Briefing, Corpus, Figure, Named, Saying, Source

TITLE = "The invented desk"
BASE = "https://desk.example/"
_REFERENCE = re.compile(r"\{\{([^}|]+)\}\}")


def write(path: Path, text: str) -> None:
    """Write a text file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def filled(text: str, reference: Callable[[str], str]) -> str:
    """Fill the cross links of a text."""
    return _REFERENCE.sub(lambda match: reference(match[1]), text)


def page(front: Mapping[str, Any], body: str = "") -> str:
    """Give a page with front matter: JSON values are YAML, and each key has a line."""
    lines = [f"{key}: {_value(value)}" for key, value in front.items() if value not in ("", [])]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "".join(f"\n  - {_rows(item)}" for item in value)
    return json.dumps(value, ensure_ascii=False)


def _rows(item: dict[str, Any]) -> str:
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in item.items())
    return "\n    ".join(rows)


def slugs(named: list[Named]) -> list[str]:
    """Give the slugs of records."""
    return [item.slug for item in named]


class Plain:
    """The corpus in the terms of a generator that knows no facts: names, words and links."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.names = {
            **{f"countries/{c.slug}": c.name for c in corpus.countries},
            **{f"programs/{p.slug}": p.name for p in corpus.programs},
            **{f"briefings/{b.slug}": b.title for b in corpus.briefings},
        }

    def text(self, text: str, own: Briefing, href: Callable[[str], str]) -> str:
        """Fill the cross links of a briefing's text: records as links, figures as words."""
        amounts = {f.id: f"{f.millions} million EUR" for f in own.figures}

        def reference(target: str) -> str:
            if target.startswith("#"):
                return amounts[target[1:]]
            return f"[{self.names[target]}]({href(target)})"

        return filled(text, reference)

    def facts(self, own: Briefing) -> dict[str, Any]:
        """Give a briefing's facts under the keys of this generator's front matter."""
        return facts(own)


def facts(own: Briefing) -> dict[str, Any]:
    """Give the fact lists of a briefing."""
    return {
        "figures": [_figure(own, figure) for figure in own.figures],
        "statements": [_said(own.source, item, "text") for item in own.statements],
        "quotes": [_said(own.source, item, "") for item in own.quotes],
        "events": [_said(own.source, item, "title") for item in own.events],
    }


def _figure(own: Briefing, figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "label": figure.label,
        "amount": f"{figure.millions} million EUR",
        "status": figure.status,
        "programs": [own.programs[0].slug],
        "countries": [own.country.slug],
        "evidence": {"source": own.source.slug, "quote": figure.quote},
    }


def _said(source: Source, item: Saying, key: str) -> dict[str, Any]:
    said: dict[str, Any] = {"id": item.id}
    if key:
        said[key] = item.text
    if item.date:
        said["date"] = item.date
    return {**said, "evidence": {"source": source.slug, "quote": item.quote}}
