"""A quotation with a number is not cut out of the words that deny it."""

from __future__ import annotations

import pytest

from generator.reading.amounts.mentions import mentions
from generator.reading.languages import rules
from generator.reading.statuses.cut_off import cut_off
from tests.stages import BRIEFING, Files, article, record, site

# What is quoted stands in ⟦⟧.
DENIED = """
The board never ⟦approved $5 million for wells⟧.
The ministry did not ⟦pay $3 million for roads⟧.
Nobody says that ⟦300 people were displaced⟧.
Nobody has ever said ⟦300 people died⟧.
The board did not say that ⟦300 people died⟧.
It is false that ⟦400 people died in the flood⟧.
There is no evidence that ⟦300 people died⟧.
Reports that ⟦300 people died⟧ were false.
Not one of the ⟦$4 million approved was paid⟧.
Not a cent of the ⟦$4 million has been paid⟧.
No board ⟦approved $5 million for wells⟧.
Neither house ⟦approved $5 million⟧.
The bank has yet to ⟦pay $5 million⟧.
The bank failed to ⟦pay $5 million⟧.
es: El consejo nunca ⟦aprobó 5 millones de euros⟧.
es: Nadie dice que ⟦murieron 300 personas⟧.
es: El banco no ⟦pagó 5 millones de euros⟧.
"""
TOLD = """
The board ⟦never approved $5 million for wells⟧.
The ministry did not pay ⟦$3 million for roads⟧.
⟦It is false that 400 people died in the flood⟧.
Not one of the ⟦300 people on board⟧ died.
There is no doubt that ⟦300 people died⟧.
It is no secret that ⟦300 people died⟧.
Nobody disputes that ⟦300 people died⟧.
The board not only ⟦approved $5 million⟧ but paid it.
The vote was not close, and the board ⟦approved $5 million⟧.
No one was hurt when ⟦300 people fled⟧.
The board, not the mayor, ⟦approved $5 million⟧.
It did not rain. The board ⟦approved $5 million⟧.
Nothing came of it: ⟦the board approved $5 million⟧.
es: No llovió y el banco ⟦pagó 5 millones de euros⟧.
"""
CASES = [(line, True) for line in DENIED.split("\n")] + [(line, False) for line in TOLD.split("\n")]


@pytest.mark.parametrize(("line", "denied"), [case for case in CASES if case[0]])
def test_a_denial_that_a_quotation_leaves_out_is_found(line: str, denied: bool) -> None:  # noqa: FBT001
    tag, said = ("es", line[4:]) if line.startswith("es: ") else ("en", line)
    language = rules(tag)
    assert language is not None
    start, end = said.index("⟦"), said.index("⟧") - 1
    text = said.replace("⟦", "").replace("⟧", "")
    (amount,) = mentions(text[start:end], language, {"$": "USD"})
    at = start + amount.start, start + amount.end
    assert bool(cut_off(text, (start, end), at, language)) is denied


TEXT = (
    "The board never approved $5 million for wells. Nobody says that 300 people were displaced. "
    "The ministry did not pay $3 million for roads. The $7 million was denied by the board."
)
QUOTE = 'title: T\nquotes:\n  - {id: q, evidence: {source: article, quote: "%s"}}'
WHOLE = QUOTE % "never approved $5 million for wells"


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        (QUOTE % "approved $5 million for wells", "It said so.", ["W101"]),
        (QUOTE % "300 people were displaced", "It said so.", ["W101"]),
        (QUOTE % "The $7 million was denied", "It said so.", []),
        (WHOLE, "The board [[#q]].", []),
        (WHOLE, "The board [[#q|never approved $5 million]].", []),
        (WHOLE, "The board [[#q|approved $5 million]].", ["W101"]),
        (WHOLE, "They never [[#q|approved $5 million]].", []),
        ("title: T", 'The ministry will "pay $3 million for roads".', ["W101"]),
        ("title: T", 'The ministry did not "pay $3 million for roads".', []),
        ("title: T", '"300 people were displaced", it says.', ["W101"]),
        ("title: T", '"Nobody says that 300 people were displaced", it says.', []),
        ("title: T", "> 300 people were displaced", ["W101"]),
        ("title: T", "> Nobody says that 300 people were displaced", []),
    ],
)
def test_a_denial_is_quoted_or_said(front: str, body: str, expected: list[str]) -> None:
    files: Files = {**article(TEXT), BRIEFING: record(front, body)}
    assert [problem.code for problem in site(files).problems] == expected
