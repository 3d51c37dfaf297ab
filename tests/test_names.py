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


def people(text: str, tag: str = "en") -> dict[str, str]:
    held = names(text, tables_of(tag))
    return {name.words: name.role for name in held if name.kind == "people"}


@pytest.mark.parametrize(
    ("text", "tag", "wanted"),
    [
        (
            "Police spokesman Senior Superintendent Mpiti Mopeli denied it.",
            "en",
            {"Mpiti Mopeli": "spokesman"},
        ),
        (
            "The spokeswoman Chief Inspector Ann Marie Roe left.",
            "en",
            {"Ann Marie Roe": "spokeswoman"},
        ),
        ("The head teacher Teboho Ramaili said no.", "en", {"Teboho Ramaili": "head teacher"}),
        ("It met the senior engineer Ali Traoré.", "en", {"Ali Traoré": "senior engineer"}),
        ("Ms. Amara Joseph (Castries East) asked.", "en", {"Amara Joseph": ""}),
        ("Dr. Lionel Fevrier left.", "en", {"Lionel Fevrier": ""}),
        (
            "The Minister for Energy (Mr. Kendall Prosper): I do.",
            "en",
            {"Kendall Prosper": "Minister for Energy"},
        ),
        (
            "The Leader of the Opposition (Hon. Ann Roe): No.",
            "en",
            {"Ann Roe": "Leader of the Opposition"},
        ),
        ("La Ministra de Pesca (Sra. Ana Ruiz): No.", "es", {"Ana Ruiz": "Ministra de Pesca"}),
        # Counter-cases: an office is one.
        ("Prime Minister Ann Roe left.", "en", {"Ann Roe": "Prime Minister"}),
        ("The spokesman Ali Traoré left.", "en", {"Ali Traoré": "spokesman"}),
        ("Deputy Governor Tomáš Kráľ spoke.", "en", {"Tomáš Kráľ": "Deputy Governor"}),
    ],
)
def test_a_person_has_an_office_and_no_title_in_the_name(
    text: str, tag: str, wanted: dict[str, str]
) -> None:
    assert people(text, tag) == wanted


@pytest.mark.parametrize(
    ("text", "tag", "wanted"),
    [
        (
            "The Ministry of Agriculture, Fisheries and Food paid.",
            "en",
            "Ministry of Agriculture, Fisheries and Food",
        ),
        (
            "The Department of Energy, Climate and Water paid.",
            "en",
            "Department of Energy, Climate and Water",
        ),
        (
            "MINISTERIO DE AGRICULTURA, PESCA Y ALIMENTACIÓN",
            "es",
            "MINISTERIO DE AGRICULTURA, PESCA Y ALIMENTACIÓN",
        ),
        (
            "La Secretaría de Salud, Educación y Deporte pagó.",
            "es",
            "Secretaría de Salud, Educación y Deporte",
        ),
        (
            "Pagó al Programa de Modernización de la Flota de Bajura (PROBAJURA).",
            "es",
            "Programa de Modernización de la Flota de Bajura (PROBAJURA)",
        ),
        (
            "Pagó al Plan Nacional para la Inclusión Social.",
            "es",
            "Plan Nacional para la Inclusión Social",
        ),
        # Counter-cases: others who stand beside it.
        ("The Ministry of Health, Oxfam and Unicef paid.", "en", "Ministry of Health"),
        ("The Ministry of Finance, Norway and Sweden paid.", "en", "Ministry of Finance"),
        ("El Ministerio de Sanidad, Cruz Roja y Cáritas pagaron.", "es", "Ministerio de Sanidad"),
        ("El Ministerio de Sanidad y la Alcaldía pagaron.", "es", "Ministerio de Sanidad"),
        ("Pagó al Programa de Becas (UNICEF).", "es", "Programa de Becas"),
    ],
)
def test_the_name_of_a_body_is_whole(text: str, tag: str, wanted: str) -> None:
    held = names(text, tables_of(tag))
    assert [name.words for name in held if name.kind != "people"] == [wanted]
