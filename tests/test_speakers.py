"""A quotation's speaker is who the words beside it name, in full where the article says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import flowing
from generator.reading.speech.cast import Person
from generator.reading.speech.persons import Persons
from generator.reading.speech.quotations import quotations

FORMS = Path(__file__).resolve().parent / "forms"


def cases(name: str) -> list[tuple[str, str]]:
    text = (FORMS / name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line[:1] not in ("", "#")]
    pairs = [line.rpartition("|") for line in lines]
    return [(text.replace("\\n", "\n"), wanted) for text, _, wanted in pairs]


def test_who_says_it_is_told() -> None:
    language = rules("en")
    assert language is not None

    def told(text: str) -> str:
        speakers = [found.speaker for found in quotations(text, language, tables_of("en"))]
        return "; ".join(one.named or one.words if one else "-" for one in speakers)

    read_as = ((text, told(text), wanted) for text, wanted in cases("speakers.txt"))
    assert [(text, found, wanted) for text, found, wanted in read_as if found != wanted] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La jefa de Pesca, Lucía Arana, explicó que pagará. «Quien pesque menos cobra», añadió.",
         "Lucía Arana"),
        ("El ministro Luis Prado dijo que no. «Nadie nos avisó de la obra», agregó.",
         "El ministro Luis Prado"),
        ("Ana Ruiz aseguró que pagarán. «Lo haremos antes de mayo», insistió.", "Ana Ruiz"),
        # Counter-cases: nobody spoke, somebody else is named, it is another paragraph.
        ("El puerto cerró en mayo. «Nadie nos avisó de la obra», agregó.", "-"),
        ("Ana Ruiz dijo que no. «Nadie nos avisó de la obra», agregó Luis Prado.", "Luis Prado"),
        ("Ana Ruiz dijo que pagarán.\n\n«Nadie nos avisó de la obra», agregó.", "-"),
    ],
)  # fmt: skip
def test_a_verb_without_a_subject_has_that_of_the_sentence_before(text: str, wanted: str) -> None:
    language = rules("es")
    assert language is not None
    found = [one.speaker for one in quotations(text, language, tables_of("es"))]
    assert [one.named or one.words if one else "-" for one in found] == [wanted]


@pytest.mark.parametrize(("text", "wanted"), cases("quotations.txt"))
def test_what_is_said_is_told_from_titles_terms_and_amounts(text: str, wanted: str) -> None:
    language = rules("en")
    assert language is not None
    assert len(quotations(text, language, tables_of("en"))) == int(wanted)


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("Okafor", True),
        ("Mrs. Ebere Okafor", True),
        ("Huda al-Masri", True),
        ("a trader", True),
        ("villagers", True),
        ("Joint Secretary (Roads)", True),
        ("a U.S. defense official familiar with the decision", True),
        ("the Kenyan side", True),
        ("one of the people", True),
        ("A spokeswoman for the food reserve", True),
        ("the report", True),
        ("Will Franken", True),
        ("iron rods by more than 50 per cent", False),
        ("page 4) said the Australian government", False),
        ("The contractor has written", False),
        ("was halted in December after a survey", False),
        ("In her view", False),
        ("the pumps", False),
        ("some", False),
        ("who", False),
        ("", False),
    ],
)
def test_a_speaker_is_a_name_an_office_or_a_noun_of_people(words: str, *, may: bool) -> None:
    assert Persons(tables_of("en")).may_speak(words) is may


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("A line that is broken where the width of the page ends, as in\nmail.", True),
        ("Lines that are broken where the width of the page ends are one.\nSo\nis this.", False),
        ("A line that could have held the word that opens the next one.\nIt did not.", False),
        ("Short lines\nof a poem", False),
        ("- an item of a list that is as long as a line of old mail is\n- another", False),
        ("Country        Program of the year            Amount paid out\nKenya", False),
        ("A heading that is as long as a line of old mail mostly is here\n\nText", False),
    ],
)
def test_lines_that_fill_a_width_go_on_in_the_next(text: str, *, joined: bool) -> None:
    assert flowing(text) == (text.replace("\n", " ") if joined else text)
    assert len(flowing(text)) == len(text)


def test_of_two_titles_as_short_the_same_is_always_taken() -> None:
    offices = (frozenset(order) for order in (("Mrs", "Mme", "nurse"), ("nurse", "Mme", "Mrs")))
    called = {Person("Farleigh", 0, titles, "f", sure=True).called for titles in offices}
    assert called == {"Mme Farleigh"}
