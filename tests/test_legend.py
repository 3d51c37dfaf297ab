"""The words of statuses below a page's figures are of the languages its sources are in."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

from generator.build import build
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = Options(today=datetime.date(2025, 4, 1))
ENGLISH = "The ministry has approved $5 million for the harbour of the town."
SPANISH = "El ministerio ha aprobado 5 millones de dólares para el puerto de la ciudad."


def _write(root: Path, name: str, article: str, quote: str, language: str) -> None:
    files = {
        f"seeds/{name}.txt": article,
        f"content/sources/{name}.md": f"---\ntitle: T\nseed: seeds/{name}.txt\n"
        f"language: {language}\n---\n",
        f"content/briefings/{name}.md": "---\ntitle: T\nfigures:\n  - {id: sum, label: Sum, "
        f"amount: 5 million USD, status: approved, evidence: {{source: {name}, "
        f'quote: "{quote}"}}}}\n---\n',
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def _words(root: Path, page: str, key: str = "legend") -> list[str]:
    view = json.loads((root / "site" / page / "index.json").read_text("utf-8"))
    found = next(status for status in view[key] if status["key"] == "approved")
    return list(found["words"])


def test_a_page_lists_words_of_its_own_sources_languages_only(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("title: Harbour", "utf-8")
    _write(tmp_path, "english", ENGLISH, "approved $5 million for the harbour", "en-GB")
    assert not build(tmp_path, OPTIONS).failed
    english = _words(tmp_path, "briefings/english")
    assert english == ["approved", "granted", "cleared"]

    _write(tmp_path, "spanish", SPANISH, "aprobado 5 millones de dólares para el puerto", "es")
    found = build(tmp_path, OPTIONS)
    assert not found.failed
    assert _words(tmp_path, "briefings/english") == english
    spanish = _words(tmp_path, "briefings/spanish")
    assert "aprobado" in spanish
    assert not {*english} & {*spanish}
    assert {*english, *spanish} == {*_words(tmp_path, "figures")}
    assert {*english, *spanish} == {*_words(tmp_path, "methodology", "statuses")}
    assert _words(tmp_path, "") in (english, spanish)  # of the lead alone


def test_figures_and_numbers_in_texts_are_counted_apart(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("title: Harbour", "utf-8")
    _write(tmp_path, "english", ENGLISH, "approved $5 million for the harbour", "en")
    assert not build(tmp_path, OPTIONS).failed
    page = (tmp_path / "site/briefings/english/index.html").read_text("utf-8")
    facts = page.partition("<dt>Figures on this page</dt>")[2].partition("</dl>")[0]
    assert "<dd>1</dd>" in facts
    assert "<dt>Numbers in its texts</dt>" in facts
    assert "0 with a source, 0 without" in facts
    method = (tmp_path / "site/methodology/index.html").read_text("utf-8")
    assert "Numbers in texts that are figures with a source" in method
