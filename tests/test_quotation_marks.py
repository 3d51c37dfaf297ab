"""Quotation marks that the interface sets are those of the page's language, everywhere the same.

The style sheet sets them around `<q>`, `quotation_marks` in what is no HTML. What is quoted stays
as it is. That browsers follow the style sheet is shown in `test_browser_languages.py`.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.pages.locales import quotation_marks
from generator.rendering.citations import csl
from tests import oracles
from tests.test_reading_aids import CHROME, NINE

CSS = (oracles.REPOSITORY / "templates/assets/site.css").read_text("utf-8")
RULE = re.compile(r"^  ([^\n{}]*)\bq \{ quotes: ((?:\"[^\"]*\" ?){4}); \}$", re.MULTILINE)


def ruled() -> dict[str, tuple[str, str]]:
    """Give the outer marks that the style sheet has for each language; of all others under ""."""
    found = {}
    for selector, marks in RULE.findall(CSS):
        texts = [m.replace("\\202f", "\u202f") for m in re.findall(r'"([^"]*)"', marks)]
        for tag in re.findall(r":lang\(([\w-]+)\)", selector) or [""]:
            assert tag not in found, tag
            found[tag] = (texts[0], texts[1])
    return found


def test_the_style_sheet_and_the_generator_have_the_same_marks() -> None:
    rules = ruled()
    assert CSS.count("quotes: ") == len(RULE.findall(CSS))
    assert len(rules) > 40
    assert {tag: quotation_marks(tag or "en") for tag in rules} == rules


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", "“”"), ("en-GB", "“”"), ("es", "«»"), ("es-MX", "«»"), ("ES_pe", "«»"), ("pt", "“”"),
        ("pt-BR", "“”"), ("pt-PT", "«»"), ("zh", "“”"), ("zh-Hant-HK", "「」"), ("de-AT", "„“"),
        ("sv", "””"), ("ar", "«»"), ("ur-PK", "”“"), ("qaa", "“”"),
    ],
)  # fmt: skip
def test_the_most_special_tag_decides(language: str, marks: str) -> None:
    assert "".join(quotation_marks(language)) == marks


def test_french_marks_stand_apart_from_the_words() -> None:
    assert quotation_marks("fr-CA") == ("«\u202f", "\u202f»")


@pytest.mark.parametrize(("language", "marks"), [("en", "“”"), ("es", "«»")])
def test_a_citation_has_the_marks_of_the_sites_language(language: str, marks: str) -> None:
    chrome: Any = {**CHROME, "language": language}
    words = NINE["passages"][0]["words"]
    assert csl(NINE, chrome)["note"].startswith(f"{marks[0]}{words}{marks[1]} (")
