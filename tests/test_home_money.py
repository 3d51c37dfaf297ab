"""Whose money a sign or a noun is, told by the home of the article: `tests/forms/money.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring.gazetteer import BODIES, PLACES, SHARED
from generator.authoring.measuring import found_in

FORMS = Path(__file__).parent / "forms/money.txt"


def cases() -> list[tuple[str, str]]:
    lines = FORMS.read_text("utf-8").splitlines()
    pairs = (line.rpartition("|") for line in lines if not line.startswith("#"))
    return [(text.replace(" / ", "\n"), wanted) for text, _, wanted in pairs]


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_money_is_that_of_the_home_of_an_article(text: str, wanted: str) -> None:
    found, _ = found_in(text)
    assert "; ".join(str(figure.amount) for figure in found.figures) == wanted


def test_a_place_of_the_gazetteer_is_of_one_country_or_said_to_be_shared() -> None:
    assert not PLACES.keys() & SHARED.keys()
    assert all(len(countries) == 1 for countries in BODIES.values())
    assert all(len(iso) == 2 and iso.isupper() for table in (PLACES, SHARED, BODIES)
               for countries in table.values() for iso in countries)  # fmt: skip
