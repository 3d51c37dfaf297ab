"""Which status a sentence gives its amounts, and whose shillings an article means."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from generator.model.statuses import STATUSES
from generator.reading.amounts.mentions import article_mentions
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.speech.quotations import quotations
from generator.reading.statuses.governing import _answers, governing

if TYPE_CHECKING:
    from types import FrameType

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}


def statuses(text: str, tag: str = "en") -> list[str]:
    language = rules(tag)
    assert language is not None
    return [
        governing(text, (m.start, m.end), STATUSES, language).status
        for m in article_mentions(text, language, SYMBOLS)
        if m.kind == "money"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A grant of $35,000 was requested from the canton and refused.", "denied"),
        ("A further $1.2 million had been approved and was later cancelled.", "rescinded"),
        ("$5 million was requested and the board refused.", "denied"),
        ("$5 million was approved in May but has not been disbursed.", "approved"),
        ("$5 million was approved, and may be paid next year.", "approved"),
        ("The board approved but has not paid $5 million.", "approved"),
        ("The ministry has yet to approve $4 million.", ""),
        ("If approved, $9 million would go to schools.", ""),
        ("$9 million will be disbursed in June.", ""),
        ("By May it had disbursed $1.9 million.", "disbursed"),
        ("The minister denied having paid $3 million to the firm.", ""),
        ("Of the $20 million approved, $8 million was disbursed.", "approved disbursed"),
        ("$5 million of the $20 million requested was paid.", "disbursed requested"),
        ("The agency paid $5 million of the $20 million it pledged.", "disbursed committed"),
        ("The $5 million approved last year was suspended.", "suspended"),
        ("The approved $5 million was suspended by the court.", "suspended"),
        ("A loan of $40 million, approved in 2021, was suspended.", "suspended"),
        ("A gift of $40 million, announced in May, is awaiting a vote.", "pending"),
        ("$20 million, which was approved in May, will be paid in June.", "approved"),
        ("Two donors suspended payments of $12 million pending an inquiry.", "suspended"),
        ("The EU has promised $10 million, half of it already paid.", "committed"),
        ("They have promised $5 million and the rest, about $2 million, is ours.", "committed "),
        ("Bids were rejected because their guarantees, worth $2 million, lapsed.", ""),
        ("The council won approval for $3 million.", "approved"),
        ("A pledge of $3 million", "committed"),
        ("They called for approval of $3 million.", ""),
        ("A request for $7 million was turned down.", "denied"),
        ("The senate froze $650 million in aid.", "suspended"),
        ("The ministry asked parliament for $3 million.", "requested"),
        ("Approved:\n- $5 million for roads\n- $3 million for wells\n", "approved approved"),
        ("| Item | Requested | Approved |\n| Roads | $5 million | $3 million |\n",
         "requested approved"),
        ("Item\tRequested\tApproved\nRoads\t$5 million\t$3 million\n", "requested approved"),
        # Two lines of heads, of which the second has none over the labels of the rows.
        ("| Land | 2023 |  |\n|--|--|--|\n|  | Requested | Approved |\n| Chad | $4 million | $3 |",
         "requested approved"),
        ("Year  Requested  Paid\n2019  $9 million  $5 million\n2020  $8 million  $4 million\n",
         "requested disbursed requested disbursed"),
        ("The board  approved $5 million  for roads in May.", "approved"),
        # A field of the record before is no heading.
        ("Amount: $5 million\nDecision: denied\n\nAmount: $3 million\nDecision: approved\n",
         "denied approved"),
        ("Sum: $5 million\nDecision: Denied\nSum: $3 million\nDecision: Approved\n",
             "denied approved"),
        # What a relative clause says of the first amount may not go on with the second.
        ("It froze $6 million of the $10 million it approved in March and $2 million of a gift.",
         "suspended approved "),
        ("The board approved the $6 million that Kenya requested and $3 million for Uganda.",
         "approved "),
        ("The court froze the $4 million that had been approved, and $1 million for the port.",
         "suspended "),
        ("$5 million was approved for roads and $2 million for wells.", "approved approved"),
        ("Oslo approved $6 million, which Mali had requested, and $3 million for Chad.",
         "approved approved"),
    ],
)  # fmt: skip
def test_the_status_of_an_amount_is_what_the_sentence_says(text: str, expected: str) -> None:
    assert statuses(text) == expected.split(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Another verb has the amount for its object.
        ("The approved programme will cost $30 million.", ""),
        ("Work on the suspended road cost $12 million.", ""),
        ("The plan approved on Monday cuts spending by $14 million.", ""),
        ("Critics who proposed the tax say it would raise $80 million.", ""),
        ("The fund paid lawyers to recover $5 million.", ""),
        ("The mayor refused to say where the $5 million went.", ""),
        # A word in another sense, or outside the clause that holds the amount.
        ("He granted an interview in his $5 million villa.", ""),
        ("She paid tribute to donors of $5 million.", ""),
        ("Parliament approved a law that fines polluters up to $2 million.", ""),
        ("The bank suspended lending after $5 million went missing.", ""),
        # An adjective of another noun, a verb between, another subject.
        ("The $5 million for the planned bridge is here.", ""),
        ("The $5 million would go to projects approved by the board.", ""),
        ("He gave $5 million to a party suspended last year.", ""),
        ("The man who stole $5 million was suspended.", ""),
        ("The man accused of taking $5 million was refused bail.", ""),
        ("The director, who earned $5 million, was suspended.", ""),
        ("It paid $5 million to the firm, which was suspended.", "disbursed"),
        ("The minister was suspended, with $5 million missing.", ""),
        # Denials, doubts, questions, conditions, parts, what was undone.
        ("The minister denied reports that $3 million had been paid.", ""),
        ("The company rejected claims that it had promised $12 million.", ""),
        ("It denied paying $5 million.", ""),
        ("The ministry allegedly paid $5 million to a firm.", ""),
        ("Has the government approved the loan of $5 million, and when?", ""),
        ("Had the $5 million been paid on time, the school would stand.", ""),
        ("Part of the $6 million was paid.", ""),
        ("Of the $20 million committed, $8 million has been spent.", "committed "),
        ("The $5 million was frozen in May but released in June.", ""),
        ("Its agency has disbursed 85 percent of a loan of $165 million.", ""),
        ("The commission recommended that $10 million be paid to growers.", ""),
        ("Bids above $60,000 were refused.", ""),
        # What became of it.
        ("It asked for a further $9 million, citing costs; that was refused.", "denied"),
        ("A store, at $5 million, was proposed in 2009 and in 2015, and rejected twice.", "denied"),
        (
            "The group had pledged $18 million, sources said, but withdrew when it rained.",
            "rescinded",
        ),
        ("The owner closed it after the state turned down its request for $3 million.", "denied"),
        ("What became of the $40 million that her predecessor pledged?", "committed"),
        ("1. Pipeline to the coast: tender cancelled; estimate $17 million", "rescinded"),
        # What is said of the amount all the same.
        ("Parliament passed a $3 million budget that had been rejected in May.", "approved"),
        ("Parliament authorised the guard to spend $5 million.", "authorized"),
        ("The bank is understood to have approved a further $5 million.", "approved"),
        (
            "Pledged but not yet received: $6 million (Canada $4 million, France $2 million)",
            "committed committed committed",
        ),
        ("The ministry has called for $8 million.", "requested"),
        ("To soften the blow it plans to spend $3 million.", "proposed"),
        ("We expect to bring a proposal for $2 million.", ""),
        ("Little of the $5 million pledged has been paid.", "committed"),
        ("The EU promised that it would pay $5 million.", "committed"),
        ("Oslo pledged to give $3 million.", "committed"),
        ("The approved budget is $5 million.", "approved"),
        ("The council approved a package that includes $5 million for wells.", "approved"),
        ("The council approved plans to build a $30 million stadium.", "approved"),
        ("The accounts, which hold $12 million, were frozen.", "suspended"),
        ("The board approved $5 million in aid, which was later frozen.", "suspended"),
        ("The programme was cancelled after $5 million had been paid.", "disbursed"),
    ],
)
def test_a_word_about_something_else_gives_no_status(text: str, expected: str) -> None:
    assert statuses(text) == expected.split(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Los 5 millones de dólares aprobados en mayo fueron suspendidos.", ["suspended"]),
        ("Una ayuda de 5 millones de dólares será desembolsada en julio.", [""]),
        ("La ayuda de 7 millones de dólares fue solicitada y rechazada.", ["denied"]),
        ("El ministro negó haber pagado 3 millones de dólares.", [""]),
        ("El programa aprobado costará 30 millones de dólares.", [""]),
        ("El ministro desmintió los informes de que se habían pagado 3 millones de dólares.", [""]),
        ("¿Se han aprobado los 5 millones de dólares?", [""]),
        ("El banco presuntamente ha pagado 3 millones de dólares.", [""]),
    ],
)
def test_so_in_spanish(text: str, expected: list[str]) -> None:
    assert statuses(text, "es") == expected


def test_shillings_are_what_the_region_of_the_source_says() -> None:
    said = "It froze 650 million shillings."
    for tag, code in (("en", ""), ("en-KE", "KES"), ("en-UG", "UGX"), ("en-FR", "")):
        language = rules(tag)
        assert language is not None
        found = [m.currency for m in article_mentions(said, language, SYMBOLS)]
        assert found == [code], tag


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A nurse, who gave her name only as Grace, said: “We wash the gloves.”", "Grace"),
        ("“Nobody called,” an official who asked not to be named said.", "an official"),
        ("“We lost two harvests,” farmer Juma Said told the agency.", "farmer Juma Said"),
        ("The governor, Luis Prado, was blunt. “We spent what we had not.”", "Luis Prado"),
        ("“You can’t eat it,” grumbled trucker Dale Rowe.", "trucker Dale Rowe"),
        ("A clerk who voted against it called it “a gift to the rich”.", "A clerk"),
        ("The rebels' spokesman, Idris Ahmed, was hopeful: “We shall be back.”", "Idris Ahmed"),
        ("Asked about it, Okello laughed. “Ask the ministry,” he said.", "Okello"),
        ("Asked if she would go, the minister laughed. “Not yet,” she said.", "the minister"),
        ("The bishop was blunt. “Give it back,” he told the people.", "The bishop"),
        (
            "6. The chairman spoke of a complaint. He replied that it was “meant to be”.",
            "The chairman",
        ),
        ("Villagers said they had been told to “move or be moved along”.", "Villagers"),
        (
            "A money changer outside the Green Bazaar told us it “would not help anybody here”.",
            "A money changer outside the Green Bazaar",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    language = rules("en")
    assert language is not None
    (found,) = quotations(text, language, tables_of("en"))
    assert found.speaker is not None
    assert (found.speaker.named or found.speaker.words) == speaker


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        (
            "es",
            (
                "—No vamos a pagar la obra —dijo la ministra Ana Ruiz—. Nadie nos avisó.\n\n"
                "—¿Y qué dicen los vecinos? —preguntó un concejal.\n\n"
                "—Los vecinos ya lo saben desde hace un año.\n"
            ),
            [
                ("No vamos a pagar la obra", "la ministra Ana Ruiz"),
                ("Nadie nos avisó.", "la ministra Ana Ruiz"),
                ("¿Y qué dicen los vecinos?", "un concejal"),
                ("Los vecinos ya lo saben desde hace un año.", ""),
            ],
        ),
        (
            "en",
            (
                "— No one told us about it, said Maria Lopez. We heard the radio.\n\n"
                "— We wrote to all of them, the engineer replied.\n"
            ),
            [
                ("No one told us about it", "Maria Lopez"),
                ("We heard the radio.", "Maria Lopez"),
                ("We wrote to all of them", "the engineer"),
            ],
        ),
        # A dash opens lists and signatures, too.
        (
            "en",
            "— Fiji, nurseries: $1.2 million\n— Tonga, a new sea wall for all: $3 million\n",
            [],
        ),
        ("en", "The dam is full.\n\n— Maria Lopez, who is the minister\n", []),
    ],
)
def test_speech_that_a_dash_opens(tag: str, text: str, expected: list[tuple[str, str]]) -> None:
    language = rules(tag)
    assert language is not None
    found = quotations(text, language, tables_of(tag))
    assert [
        (text[q.start : q.end], (q.speaker.named or q.speaker.words) if q.speaker else "")
        for q in found
    ] == expected


def _calls(text: str) -> int:
    """Count the calls of our own code that reading the last amount of a text takes."""
    language = rules("en")
    assert language is not None
    start = text.rindex("$")
    calls = 0

    def counted(_frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(counted)
    try:
        governing(text, (start, start + 2), STATUSES, language)
    finally:
        sys.setprofile(None)
    return calls


def _list_of(amounts: int) -> str:
    parts = ", ".join(f"${at % 9 + 1} to school {at}" for at in range(amounts))
    return f"The bank approved $5 million. It gave {parts}."


def test_twice_the_amounts_of_a_sentence_take_twice_the_work() -> None:
    _calls(_list_of(4))  # what is compiled of tables
    assert _calls(_list_of(80)) < 3 * _calls(_list_of(40))


def test_a_list_of_more_amounts_than_calls_can_be_deep_is_read() -> None:
    assert _calls(_list_of(300))


def test_the_order_in_which_amounts_are_asked_changes_nothing() -> None:
    language = rules("en")
    assert language is not None
    for text in (_list_of(45), "The bank approved $9 billion. Of this, the 9 billion is here."):
        spans = [(m.start, m.end) for m in article_mentions(text, language, SYMBOLS)]
        asked = []
        for order in (spans, spans[::-1]):
            _answers.cache_clear()
            found = {span: governing(text, span, STATUSES, language) for span in order}
            asked.append([found[span] for span in spans])
        assert asked[0] == asked[1]


def test_amounts_that_are_read_by_each_other_are_read() -> None:
    found = statuses("The bank approved $9 billion. Of this, the 9 billion is for roads.")
    assert found[0] == "approved"
