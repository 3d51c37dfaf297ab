"""What an article's head and its page say of it: the day, the place, whose it is."""

from __future__ import annotations

import pytest

from generator.authoring.heads import head
from generator.authoring.importing import Imported, imported, publisher_of
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of


@pytest.mark.parametrize(
    ("line", "tag", "date", "place"),
    [
        ("Madrid, 3 de noviembre de 2026.- El Consejo ha aprobado hoy.", "es", "2026-11-03",
         "Madrid"),
        ("Quito, 3 de noviembre de 2026.– El Consejo ha aprobado hoy.", "es", "2026-11-03",
         "Quito"),
        ("Lima, a 3 de noviembre de 2026", "es", "2026-11-03", "Lima"),
        ("Martes, 10 de noviembre de 2026", "es", "2026-11-10", ""),
        ("Tuesday, 10 November 2026", "en", "2026-11-10", ""),
        ("Wednesday 10 November 2026", "en", "2026-11-10", ""),
        ("Published on 12 March 2026 by the Press Office", "en", "2026-03-12", ""),
        ("Publicado el 12 de marzo de 2026 por la Oficina de Prensa", "es", "2026-03-12", ""),
        # Counter-cases: a sentence about a day.
        ("On Tuesday, 10 November 2026 it rained.", "en", "None", ""),
        ("Published on 12 March 2026 by the river, the map is gone.", "en", "None", ""),
        ("El martes, 10 de noviembre de 2026 llovió.", "es", "None", ""),
        ("Tuesday market, 10 November 2026, was full.", "en", "None", ""),
    ],
)  # fmt: skip
def test_a_line_of_the_head_says_the_day(line: str, tag: str, date: str, place: str) -> None:
    language = rules(tag)
    assert language is not None
    found = head(f"A headline\n\n{line}\n\nWords follow here.\n", language, tables_of(tag))
    assert (str(found.date), found.place) == (date, place)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© National Bank of Slovakia 2026. Reproduction is permitted.",
         "National Bank of Slovakia"),
        ("© 2026 The Star", "The Star"),
        ("Copyright © 2019-2026 Ministry of Health, Kenya. All rights reserved.",
         "Ministry of Health, Kenya"),
        ("© Banco Central del Perú 2026", "Banco Central del Perú"),
        # Counter-cases: nobody, a picture's, a sentence.
        ("© 2026. All rights reserved", ""),
        ("© 2026 All rights reserved", ""),
        ("© Reuters", ""),
        ("The © sign of 2026 is on the wall", ""),
    ],
)  # fmt: skip
def test_who_has_the_copyright_is_the_publisher(line: str, publisher: str) -> None:
    assert publisher_of([line]) == publisher
    assert publisher_of([line, "© 2026 Another Paper"]) in ("", "Another Paper")


PAGE = """<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><article>
<p class="{mark}">Home / Media / Press releases</p><h1>The bank pays for pumps</h1>
<p>The bank approved €84.5 million for the pumps of small towns in the north, which have none.</p>
<p>It paid €31.2 million of that in May, and will pay the rest when the pumps are in place.</p>
<p>© 2020 Photo Desk</p></article></main>
<footer><p>© Bank of the North 2026.</p></footer></body></html>
"""


def test_a_page_says_whose_it_is_and_not_the_way_to_it() -> None:
    found = imported("a.html", PAGE.format(mark="crumbs").encode())
    assert isinstance(found, Imported)
    assert found.stated["publisher"] == "Bank of the North"
    assert "Home / Media" not in found.text
    assert "€31.2 million" in found.text
    kept = imported("a.html", PAGE.format(mark="lead").encode())
    assert isinstance(kept, Imported)
    assert "Home / Media" in kept.text
