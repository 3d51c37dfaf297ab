"""Names of programs in small letters are found by the words with capitals before them."""

from __future__ import annotations

import pytest

from generator.pages.words import country_names
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.names import names
from generator.reading.naming.territories import Gazetteer


def programs(text: str) -> list[str]:
    tables = tables_of("en")
    found = Gazetteer(country_names("en"), tables).find(text)
    held = names(text, tables, {t.end: t.iso for t in found if t.iso})
    return [name.words for name in held if name.kind == "programs"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank pays for the Lake Basin water program in Kenya.", "Lake Basin water program"),
        ("It joined the Mérida security initiative in May.", "Mérida security initiative"),
        ("The state's Medicaid waiver program is closed.", "Medicaid waiver program"),
        ("Norway's Oslo clean water fund paid.", "Oslo clean water fund"),
        ("The Rutland Middle School gym project began.", "Rutland Middle School gym project"),
    ],
)
def test_a_program_is_named_by_capitals_before_small_words(text: str, name: str) -> None:
    assert programs(text) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Money for the Lake Basin Programme\n\nThe Lake Basin Programme began.",
         "Lake Basin Programme"),
        ("Money for the Lake Basin Programme\n\nIt began.", "Money for the Lake Basin Programme"),
        # One may be a part of the other.
        ("The Fund for the Lake Basin Programme paid the Lake Basin Programme.",
         "Fund for the Lake Basin Programme; Lake Basin Programme"),
    ],
)  # fmt: skip
def test_what_leads_to_a_programs_name_is_no_other(text: str, wanted: str) -> None:
    assert "; ".join(programs(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It approved a water program.",
        "The Kenyan water program is new, and the Mexican road scheme is not.",
        "The Senate has a program. The Lake Basin has its program.",
        "A Monday water program would do.",
        "The Minister is no fund.",
        "The World Bank water program",
    ],
)
def test_not_every_program_has_a_name(text: str) -> None:
    assert programs(text) == []
