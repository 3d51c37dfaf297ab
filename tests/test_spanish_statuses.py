"""What became of an amount is read in Spanish, too, and asked about where it may be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model.statuses import STATUSES
from generator.reading.amounts.mentions import article_mentions
from generator.reading.languages import rules
from generator.reading.statuses.governing import governing
from tests.test_status_forms import FORMS, SYMBOLS, cases

if TYPE_CHECKING:
    from generator.reading.statuses.governed import Governed


def read(text: str, tag: str = "es") -> list[Governed]:
    language = rules(tag)
    assert language is not None
    return [
        governing(text, (m.start, m.end), STATUSES, language)
        for m in article_mentions(text, language, SYMBOLS)
        if m.kind == "money"
    ]


@pytest.mark.parametrize(("text", "wanted"), cases(FORMS.with_name("becoming.txt")))
def test_what_became_of_an_amount_is_its_status(text: str, wanted: str) -> None:
    assert [found.status for found in read(text)] == wanted.split(" ")


def test_an_amount_of_pesos_in_a_mexican_text_is_read_alike() -> None:
    (found,) = read("El gobierno aprobó 5 millones de pesos, que luego fueron cancelados.", "es-MX")
    assert found.status == "rescinded"
    assert found.others == ("approved",)


def test_what_may_be_said_of_another_thing_is_asked_with_its_word() -> None:
    text = "La junta aprobó 7 millones de dólares. El préstamo para Perú fue cancelado."
    (found,) = read(text)
    assert not found.status
    assert "“cancelado”" in found.why
    assert found.others == ("approved",)
