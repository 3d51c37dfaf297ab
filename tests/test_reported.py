"""Who a sentence says an amount from, where it quotes nobody."""

from __future__ import annotations

import pytest

from generator.reading.amounts.mentions import mentions
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.speech.reported import Reported


def told(sentence: str, tag: str) -> str:
    language = rules(tag)
    assert language is not None
    reader = Reported(sentence, language, tables_of(tag))
    found = [
        reader.of((0, len(sentence)), (m.start, m.end)) for m in mentions(sentence, language, {})
    ]
    return "; ".join(one.words if one else "-" for one in found)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Ministry of Finance says that it has disbursed €38.3 million.",
         "The Ministry of Finance"),
        ("The World Bank, which financed a canal, said it had cancelled €4 million of that.",
         "The World Bank"),
        ("A grant of €4 million was approved, the Swiss embassy said on Monday.",
         "the Swiss embassy"),
        ("A tranche of €4 million was suspended until May, embassy officials said.",
         "embassy officials"),
        ("It pledged €9 million, of which €4 million was paid, according to the finance ministry.",
         "the finance ministry; the finance ministry"),
        ("According to Ana Ruiz, €4 million was paid.", "Ana Ruiz"),
        ("Officials said in May that €4 million was paid and €2 million lost.",
         "Officials; Officials"),
        ("A survey said that €4 million was lost.", "A survey"),
        # Nobody is said to say it, or not that.
        ("The ministry paid €4 million.", "-"),
        ("The ministry did not say that it had paid €4 million.", "-"),
        ("The ministry denied that it had paid €4 million.", "-"),
        ("The ministry was asked to pay €4 million.", "-"),
        # Who is meant, or which of two.
        ("She said that €4 million was paid.", "-"),
        ("The ministry said it had paid €4 million, the bank said.", "-"),
        ("A loan of €4 million, which the bank said was late, was paid.", "-"),
        # What is quoted has its speaker there.
        ("The ministry said: “We paid €4 million.”", "-"),
        ("The ministry said so; €4 million was paid.", "-"),
    ],
)  # fmt: skip
def test_who_an_amount_is_said_from(sentence: str, wanted: str) -> None:
    assert told(sentence, "en") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("El Congreso aprobó 4 millones de euros, informó el Ministerio de Finanzas.",
         "el Ministerio de Finanzas"),
        ("Según el ministerio, 4 millones de euros fueron pagados.", "el ministerio"),
        ("El ministerio dijo que pagó 4 millones de euros.", "El ministerio"),
        ("El ministerio no dijo que pagó 4 millones de euros.", "-"),
        ("El ministerio pagó 4 millones de euros.", "-"),
    ],
)  # fmt: skip
def test_in_spanish_too(sentence: str, wanted: str) -> None:
    assert told(sentence, "es") == wanted
