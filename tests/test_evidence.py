"""What a quote says is checked in the article: amount, status, date, and that nothing is cut."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from tests.stages import (
    BRIEFING,
    SEED,
    SOURCE,
    Files,
    article,
    codes,
    fact,
    figure,
    places,
    record,
    site,
)

if TYPE_CHECKING:
    from generator.model.problems import Problem

TEXT = (
    "Rubio has authorized over $7 million in waivers. To date, $5.2 million in waivers have been approved "
    "for Mexico, with an additional $2.5 million pending resubmission. Canada did not approve $3 million. "
    "It paid €1.2bn and C$40 million in 2024. Some 120 people were arrested and 35 percent released, "
    "a rise of 5 percentage points. The waivers of 300 officers stand at $9 million or more. "
    "Between $10 million and $12 million was announced on February 14, 2025, and in March 2025 more came. "
    "Of the sum, 60 percent went to Mexico and 40 percent to Canada. No sum is stated in these words. "
    "Roughly 1,500 trucks and fewer than 20 boats came. Up to 15 tons were seized. "
    "They sold an estimated 40,000 boats."
)


def check(front: str, text: str = TEXT, more: Files | None = None) -> tuple[Problem, ...]:
    return site({**article(text), BRIEFING: record(f"title: T\n{front}"), **(more or {})}).evidence


def one(amount: str, quote: str, status: str = "", text: str = TEXT) -> list[str]:
    return codes(check("figures:\n" + figure("f", amount, status, quote), text))


SAYS = [
    ("5.2 million USD", "$5.2 million in waivers have been approved", "approved"),
    ("5,200,000 USD", "$5.2 million in waivers have been approved", "approved"),
    ("over 7 million USD", "authorized over $7 million in waivers", "authorized"),
    ("2.5 million USD", "an additional $2.5 million pending resubmission", "pending"),
    ("1.2 billion EUR", "It paid €1.2bn and C$40 million", "disbursed"),
    ("40 million CAD", "It paid €1.2bn and C$40 million", "disbursed"),
    ("about 120 people", "Some 120 people were arrested", ""),
    ("35 %", "arrested and 35 percent released", ""),
    ("300 officers", "The waivers of 300 officers stand", ""),
    ("300 officer", "The waivers of 300 officers stand", ""),
    ("at least 9 million USD", "officers stand at $9 million or more", "approved"),
    ("10 to 12 million USD", "Between $10 million and $12 million was announced", "approved"),
    ("about 1,500 trucks", "Roughly 1,500 trucks and", ""),
    ("under 20 boats", "and fewer than 20 boats came", ""),
    ("40,000 boats", "sold an estimated 40,000 boats", ""),
    ("about 40,000 boats", "sold an estimated 40,000 boats", ""),
    ("up to 15 tons", "Up to 15 tons were seized", ""),
]


@pytest.mark.parametrize(("amount", "quote", "status"), SAYS)
def test_a_quote_that_says_the_amount_is_good(amount: str, quote: str, status: str) -> None:
    assert one(amount, quote, status) == []


@pytest.mark.parametrize(
    ("amount", "quote", "status"),
    [
        ("5.3 million USD", "$5.2 million in waivers have been approved", "approved"),
        ("5.2 billion USD", "$5.2 million in waivers have been approved", "approved"),
        ("5.2 million EUR", "$5.2 million in waivers have been approved", "approved"),
        ("5.2 million CAD", "$5.2 million in waivers have been approved", "approved"),
        ("over 5.2 million USD", "$5.2 million in waivers have been approved", "approved"),
        ("7 million USD", "authorized over $7 million in waivers", "authorized"),
        ("at least 7 million USD", "authorized over $7 million in waivers", "authorized"),
        ("up to 7 million USD", "authorized over $7 million in waivers", "authorized"),
        ("40 million USD", "It paid €1.2bn and C$40 million", "disbursed"),
        ("120 people", "Some 120 people were arrested", ""),
        ("over 40,000 boats", "sold an estimated 40,000 boats", ""),
        ("about 120 officers", "Some 120 people were arrested", ""),
        ("120 %", "Some 120 people were arrested", ""),
        ("5 %", "a rise of 5 percentage points", ""),
        ("35 people", "arrested and 35 percent released", ""),
        ("9 million USD", "officers stand at $9 million or more", "approved"),
        ("10 million USD", "Between $10 million and $12 million was announced", "approved"),
        ("5 million USD", "No sum is stated in these words", "approved"),
        ("2024 years", "C$40 million in 2024", ""),
        ("2 million USD", "$5.2 million in waivers have been approved", "approved"),
    ],
)
def test_a_quote_that_says_another_amount_is_refused(amount: str, quote: str, status: str) -> None:
    assert one(amount, quote, status) == ["Q104"]


@pytest.mark.parametrize(
    ("amount", "quote", "status", "code"),
    [
        ("7 million USD", "$7 million in waivers", "authorized", "Q105"),
        ("5.2 million USD", "To date, $5.2 million", "approved", ""),
        ("9 million USD", "officers stand at $9 million", "approved", "Q105"),
        ("12 million USD", "$12 million was announced", "approved", "Q105"),
        ("120 people", "120 people were arrested", "", "Q105"),
        ("20 boats", "20 boats came", "", "Q105"),
    ],
)
def test_a_quote_that_cuts_an_amount_or_its_qualifier_is_refused(
    amount: str, quote: str, status: str, code: str
) -> None:
    assert one(amount, quote, status) == ([code] if code else [])


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("$7 million in waivers", ["Q105"]),
        ("million in waivers. To date", ["Q105"]),
        ("5.2 million in waivers have", ["Q105"]),
        ("authorized over $7 million", []),
        ("million in waivers have been approved", ["Q105"]),
        ("waivers have been approved for Mexico", []),
        ("percent went to Mexico", ["Q105"]),
    ],
)
def test_no_quote_of_any_fact_cuts_an_amount(quote: str, found: list[str]) -> None:
    keys = f'evidence: {{source: article, quote: "{quote}"}}'
    assert codes(check(f"quotes: [{{id: f, {keys}}}]")) == found
    assert codes(check(f"statements: [{{id: f, text: T, {keys}}}]")) == found


@pytest.mark.parametrize(
    ("amount", "quote", "found"),
    [
        ("24 people", "Twenty-four people were killed", []),
        ("24 persons", "Twenty-four people were killed", []),
        ("2 schools", "and two burnt schools were shut", []),
        ("over 30 men", "More than thirty men fled", []),
        ("30 men", "More than thirty men fled", ["Q104"]),
        ("30 men", "thirty men fled", ["Q104"]),
        ("4 people", "Twenty-four people were killed", ["Q104"]),
        ("20 people", "Twenty-four people were killed", ["Q104"]),
        ("24 schools", "Twenty-four people were killed", ["Q104"]),
        ("20 anniversary", "on the twenty-fifth anniversary", ["Q104"]),
        ("6 boats", "Five to six boats sank", ["Q104"]),
        ("24 people", "among the one hundred and twenty-four people there", ["Q104"]),
    ],
)
def test_a_number_word_before_the_figure_s_noun_is_read(
    amount: str, quote: str, found: list[str]
) -> None:
    text = (
        "Twenty-four people were killed and two burnt schools were shut. More than thirty men fled. Five to "
        "six boats sank on the twenty-fifth anniversary. They were among the one hundred and twenty-four "
        "people there."
    )
    assert one(amount, quote, text=text) == found


@pytest.mark.parametrize(
    ("amount", "quote", "status", "found"),
    [
        ("up to 5 million USD", "approved a cap of $5 million", "approved", []),
        ("5 million USD", "approved a cap of $5 million", "approved", ["Q104"]),
        ("6 %", "fees have a cap of 6 percent", "", []),
        ("8 million USD", "approved $8 million, give or take", "approved", ["Q104"]),
    ],
)
def test_a_cap_of_money_is_not_the_money(
    amount: str, quote: str, status: str, found: list[str]
) -> None:
    text = (
        "The board approved a cap of $5 million. Its fees have a cap of 6 percent. It approved $8 million, "
        "give or take, for roads."
    )
    assert one(amount, quote, status, text) == found


def test_the_problem_stands_at_the_quote_and_says_what_it_says() -> None:
    found = check(
        "figures:\n" + figure("f", "5.3 million USD", "approved", "$5.2 million in waivers")
    )
    assert places(found) == [f"{BRIEFING}:8:40 Q104"]
    assert "“$5.2 million”" in found[0].message


@pytest.mark.parametrize(
    ("amount", "status", "quote", "found"),
    [
        ("5.2 million USD", "approved", "$5.2 million in waivers have been approved", []),
        ("5.2 million USD", "pending", "$5.2 million in waivers have been approved", ["W101"]),
        (
            "2.5 million USD",
            "approved",
            "an additional $2.5 million pending resubmission",
            ["W101"],
        ),
        (
            "2.5 million USD",
            "pending",
            "approved for Mexico, with an additional $2.5 million pending",
            [],
        ),
        ("5.2 million USD", "pending", "$5.2 million in waivers", ["W101"]),
        ("3 million USD", "approved", "Canada did not approve $3 million", ["W101"]),
        ("3 million USD", "denied", "Canada did not approve $3 million", []),
        ("1.2 billion EUR", "approved", "It paid €1.2bn", ["W101"]),
        (
            "10 to 12 million USD",
            "proposed",
            "Between $10 million and $12 million was announced",
            [],
        ),
    ],
)
def test_the_words_of_the_clause_fit_the_status(
    amount: str, status: str, quote: str, found: list[str]
) -> None:
    assert one(amount, quote, status) == found


def test_a_status_of_the_site_s_own_has_its_words() -> None:
    files: Files = {
        **article("The bank set aside $5 million here. It froze it."),
        "content/site.yaml": "title: T\nstatuses: {earmarked: {label: E, words: [set aside]}}",
    }
    for status, found in (("earmarked", []), ("approved", ["W101"])):
        front = "title: T\nfigures:\n" + figure(
            "f", "5 million USD", status, "set aside $5 million here"
        )
        assert codes(site({**files, BRIEFING: record(front)}).problems) == found


def test_a_symbol_of_the_site_s_own_has_its_currency() -> None:
    files: Files = {
        **article("They paid $5 million here."),
        "content/site.yaml": 'title: T\ncurrency_symbols: {"$": MXN}',
    }
    for code, found in (("MXN", []), ("USD", ["Q104"])):
        front = "title: T\nfigures:\n" + figure(
            "f", f"5 million {code}", "disbursed", "They paid $5 million"
        )
        assert codes(site({**files, BRIEFING: record(front)}).problems) == found


@pytest.mark.parametrize("quote", ["approved $5 million here", "paid 5 million dollars here"])
def test_dollars_of_a_region_are_open_unless_the_site_says_the_same(quote: str) -> None:
    status = quote.partition(" ")[0].replace("paid", "disbursed")
    for symbol, code, found in (
        ("", "USD", ["Q104"]),
        ("CAD", "CAD", []),
        ("CAD", "USD", ["Q104"]),
    ):
        named = f'\ncurrency_symbols: {{"$": {symbol}}}' if symbol else ""
        files: Files = {
            **article(f"They {quote}."),
            "content/site.yaml": f"title: T\nlanguage: en-CA{named}",
        }
        front = "title: T\nfigures:\n" + figure("f", f"5 million {code}", status, quote)
        problems = site({**files, BRIEFING: record(front)}).problems
        assert codes(problems) == found, (symbol, code)
        if not symbol:
            assert problems[0].hints[0].startswith("in `en-CA` it may be CAD")


def test_a_date_that_is_named_and_not_meant_is_said_so() -> None:
    made = check(EVENT % ("date: 2025-02-14", "It closed before 14 February 2025 for good"),
                 "It closed before 14 February 2025 for good.")  # fmt: skip
    (problem,) = made
    assert problem.message == (
        "the quote names “14 February 2025”, but not as the day of the event"
    )


EVENT = 'events: [{id: e, title: T, %s, evidence: {source: article, quote: "%s"}}]'


@pytest.mark.parametrize(
    ("date", "quote", "found"),
    [
        ("note: none", "Some 120 people were arrested", []),
        ("date: 2025-02-14", "was announced on February 14, 2025", []),
        ("date: 2025-02", "was announced on February 14, 2025", []),
        ("date: 2025", "was announced on February 14, 2025", []),
        ("date: 2025-02-15", "was announced on February 14, 2025", ["D101"]),
        ("date: 2024", "was announced on February 14, 2025", ["D101"]),
        ("date: 2025-03", "in March 2025 more came", []),
        ("date: 2025-03-01", "in March 2025 more came", ["D101"]),
        ("date: 2025", "Some 120 people were arrested", ["D101"]),
        ("dated_by: published", "Some 120 people were arrested", []),
        ("dated_by: published, date: 2025-04", "Some 120 people were arrested", []),
        ("dated_by: published, date: 2025-04-03", "Some 120 people were arrested", ["D101"]),
    ],
)
def test_an_event_s_date_is_said_by_its_quote_or_is_the_source_s(
    date: str, quote: str, found: list[str]
) -> None:
    dated: Files = {SOURCE: record(f"title: T\nseed: {SEED}\npublished: 2025-04-02")}
    assert codes(check(EVENT % (date, quote), more=dated)) == found


@pytest.mark.parametrize(
    ("date", "said", "found"),
    [
        ("2025", "It stands in room 2025 of the archive", ["D101"]),
        ("2025", "It was built in 2025 BC by hand", ["D101"]),
        ("2025", "It was built not in 2025 but later", ["D101"]),
        ("2025-02-14", "It closed before 14 February 2025 for good", ["D101"]),
        ("2025-02-14", "It closed after 14 February 2025 for good", ["D101"]),
        ("2025", "It closed prior to 2025 for good", ["D101"]),
        ("2025-02-14", "It closed on the eve of 14 February 2025", ["D101"]),
        ("2025-02-14", "They marked the anniversary of 14 February 2025", ["D101"]),
        ("2025-02-14", "The vote was postponed from 14 February 2025", ["D101"]),
        ("2025-02-14", "They had ruled out 14 February 2025 for it", ["D101"]),
        ("2025-02-14", "It was postponed to 14 February 2025 at last", []),
        ("2025-02-14", "It closed on 14 February 2025 for good", []),
        ("2025-02-14", "It is due no later than 14 February 2025", []),
        ("2025-02-14", "It did not close until 14 February 2025", []),
        ("2025", "It has been closed since 2025 for good", []),
        ("2025-02-14", "After the 14 February 2025 attack it closed", []),
        # Day and year of two sentences are no date.
        ("2024-05-03", "It opened on 3 May. In 2024 it was dry", ["D101"]),
        ("2024-05-03", "It opened on 3 May of 2024", []),
        # A negation of the verb.
        ("2024-05-03", "It did not open on 3 May 2024", ["D101"]),
        ("2024", "It never opened in 2024 at all", ["D101"]),
        ("2024", "It opened not only in 2024 but every year", []),
        ("2024-05-03", "What was not sold was burnt on 3 May 2024", []),
        ("2024-05-03", "It did not say why he left on 3 May 2024", []),
        ("2024-05-03", "It failed to open on 3 May 2024", ["D101"]),
        ("2024-05-03", "It did not fail: on 3 May 2024 it opened", []),
        # A day or a year that something else is counted from.
        ("2024-05-03", "It opened the Monday following 3 May 2024", ["D101"]),
        ("2024", "Two years on from 2024 it opened", ["D101"]),
        ("2024", "It opened pre-2024, people say", ["D101"]),
        ("2024", "It opened post-2024 or so", ["D101"]),
        ("2024", "It opened in mid-2024 or so", []),
        ("2024-05-03", "It opened on 3 May 2024 or later", ["D101"]),
        ("2024-05-03", "It opened on 3 May 2024 at the earliest", ["D101"]),
        ("2024-05-03", "It opened on 3 May 2024, or later than planned", []),
        ("2024-05-03", "It opened on 3 May 2024 and later closed", []),
        ("2024", "Flight 2024 opened the show", ["D101"]),
        # A day that was planned, and came otherwise.
        ("2024-05-03", "It was to open on 3 May 2024, but opened a week later", ["D101"]),
        ("2024-05-03", "The vote, set for 3 May 2024, was called off", ["D101"]),
        ("2024-05-03", "It was scheduled for 3 May 2024 but has been postponed", ["D101"]),
        ("2024-05-03", "It was due to reopen on 3 May 2024 and never happened", ["D101"]),
        ("2024-05-03", "The vote is set for 3 May 2024, the mayor said", []),
        ("2024-05-03", "It was to open in April but opened on 3 May 2024, a month later", []),
        ("2024-05-03", "It opened on 3 May 2024 and closed a week later", []),
        ("2024-05-03", "The vote was called off on 3 May 2024", []),
        ("2024-05-01", "The vote, set for 3 May 2024, was called off on 1 May 2024", []),
        ("2024-05-03", "It was set for 3 May 2024. A week later it rained", []),
        # A count behind a comma.
        ("2024-05-03", "It opened on 3 May, 2024 people came", ["D101"]),
        ("2024-05-03", "It opened on 3 May, 2024, and people came", []),
        ("2024-05-03", "On May 3, 2024 people came", []),
        # The last day it may have been on, unless that day is what is told.
        ("2024-05-03", "It opened no later than 3 May 2024", ["D101"]),
        ("2024-05-03", "It opened by 3 May 2024 or so", ["D101"]),
        ("2024-05-03", "The report is due by 3 May 2024", []),
        ("2024-05-03", "It must be paid by 3 May 2024", []),
        ("2024-05-03", "It opened around 3 May 2024", ["D101"]),
        ("2024-05-03", "It stayed open until 3 May 2024", []),
        # One of two.
        ("2024-06", "It opened in May or June 2024", ["D101"]),
        ("2024-05-05", "It opened on 3 or 5 May 2024", ["D101"]),
        ("2024", "It opened in 2023 or 2024", ["D101"]),
        ("2023", "It opened in 2023 or 2024", ["D101"]),
        ("2024-05-03", "It opened between 3 May 2024 and 5 May 2024", ["D101"]),
        ("2024-05-05", "It opened between 3 May 2024 and 5 May 2024", ["D101"]),
        ("2024-05-05", "It lasted from 3 to 5 May 2024", []),
        ("2024-05-05", "They met on 3 and 5 May 2024", []),
        # Numbers that are no years.
        ("2024", "It opened with 2024 beds", ["D101"]),
        ("2024", "It stands at 2024 Main Street", ["D101"]),
        ("2024", "It is allowed under 2024 rules", ["D101"]),
        ("2024", "It opened in the year 2024 AH", ["D101"]),
        ("2024", "The 2024 elections were held", []),
    ],
)
def test_a_date_that_it_was_not_on_is_no_date_of_an_event(
    date: str, said: str, found: list[str]
) -> None:
    assert codes(check(EVENT % (f"date: {date}", said), f"{said}. The end.")) == found


@pytest.mark.parametrize(
    ("date", "quote", "found"),
    [
        ("2025", "built by hand in 2025", ["D101"]),
        ("2024-02-14", "14 February 2024 it closed", ["D101"]),
        ("2024-03", "March 2024 it opened", []),
    ],
)
def test_a_date_is_read_in_the_article(date: str, quote: str, found: list[str]) -> None:
    text = "It was built by hand in 2025 BC. Before 14 February 2024 it closed. On 5 March 2024 it opened."
    assert codes(check(EVENT % (f"date: {date}", quote), text)) == found


@pytest.mark.parametrize(
    ("date", "said", "found"),
    [
        ("2024-05-03", "La clínica no abrió el 3 de mayo de 2024", ["D101"]),
        ("2024-05-03", "La clínica abrió el 3 de mayo de 2024", []),
        ("2024-05-03", "La clínica abrió a más tardar el 3 de mayo de 2024", ["D101"]),
        ("2024-05-03", "El plazo vence a más tardar el 3 de mayo de 2024", []),
        ("2024-05-03", "La clínica abrió hacia el 3 de mayo de 2024", ["D101"]),
        ("2024-06", "La clínica abrió en mayo o junio de 2024", ["D101"]),
        ("2024-06", "La clínica abrió entre mayo y junio de 2024", ["D101"]),
        ("2024-05-03", "La votación, prevista para el 3 de mayo de 2024, se canceló", ["D101"]),
        (
            "2024-05-03",
            "La clínica iba a abrir el 3 de mayo de 2024, pero abrió una semana después",
            ["D101"],
        ),
        ("2024-05-03", "La votación está prevista para el 3 de mayo de 2024", []),
        ("2024-05-03", "La votación se canceló el 3 de mayo de 2024", []),
        ("2024", "La clínica abrió con 2024 camas", ["D101"]),
        ("2024", "La clínica abrió en 2024 con camas", []),
    ],
)
def test_a_spanish_date_that_it_was_not_on_is_no_date_of_an_event(
    date: str, said: str, found: list[str]
) -> None:
    spanish: Files = {SOURCE: record(f"title: T\nseed: {SEED}\nlanguage: es")}
    assert codes(check(EVENT % (f"date: {date}", said), f"{said}. Fin.", spanish)) == found


def test_an_event_dated_by_a_source_without_a_date_is_refused() -> None:
    found = check(EVENT % ("dated_by: published", "Some 120 people were arrested"))
    assert places(found) == [f"{BRIEFING}:3:38 D101"]


@pytest.mark.parametrize(
    ("source", "seed", "found"),
    [
        ("", b"Some words", []),
        ("language: en-GB", b"Some words", []),
        ("language: fr", b"Some words", ["Q106"]),
        ("language: xx", b"Some words", ["Q106"]),
        (f"sha256: {hashlib.sha256(b'Some words').hexdigest()}", b"Some words", []),
        (f"sha256: {hashlib.sha256(b'Some words').hexdigest().upper()}", b"Some words", []),
        (f"sha256: {hashlib.sha256(b'Some words').hexdigest()}", b"Some words\n", ["Q107"]),
        ("", b"\xff", ["T101"]),
        ("", None, ["Q108"]),
    ],
)
def test_a_source_s_article_is_there_unchanged_in_a_known_language(
    source: str, seed: bytes | None, found: list[str]
) -> None:
    files: Files = {SOURCE: record(f"title: T\nseed: {SEED}\n{source}")}
    if seed is not None:
        files[SEED] = seed
    assert codes(site(files).evidence) == found


def test_a_language_without_rules_is_refused_by_name() -> None:
    found = site({SEED: "x", SOURCE: record(f"title: T\nseed: {SEED}\nlanguage: fr")}).evidence
    assert places(found) == [f"{SOURCE}:4:11 Q106"]
    assert "`fr`" in found[0].message


def test_a_seed_outside_the_seeds_is_refused() -> None:
    found = site({"other/a.txt": "x", SOURCE: record("title: T\nseed: other/a.txt")}).evidence
    assert places(found) == [f"{SOURCE}:3:7 Q108"]


def test_a_source_without_its_article_makes_no_second_problem() -> None:
    front = "title: T\nfigures:\n" + figure("f", "5 USD", "approved", "some words here")
    made = site({SOURCE: record(f"title: T\nseed: {SEED}"), BRIEFING: record(front)})
    assert codes(made.problems) == ["Q108"]


@pytest.mark.parametrize(
    ("shares", "quote", "found"),
    [
        ("{mexico: 60 %, canada: 40 %}", "60 percent went to Mexico and 40 percent to Canada", []),
        (
            "{mexico: 70 %, canada: 30 %}",
            "60 percent went to Mexico and 40 percent to Canada",
            ["A107", "A107"],
        ),
        ("{mexico: 70 %, canada: 30 %}", "No sum is stated in these words", ["A107", "A107"]),
        ("{mexico: 60 %, canada: 40 %}", "60 percent went to Mexiko", ["Q102"]),
    ],
)
def test_shares_are_said_by_their_evidence(shares: str, quote: str, found: list[str]) -> None:
    more = f"shares: {shares}\nshares_evidence: {{source: article, quote: '{quote}'}}"
    front = "figures:\n" + figure(
        "f", "5.2 million USD", "approved", "$5.2 million in waivers", more
    )
    countries: Files = {
        "content/countries/mexico.md": record("iso: MX"), "content/countries/canada.md": record("iso: CA"),
    }  # fmt: skip
    assert codes(check(front, more=countries)) == found


MX_CA, CA_MX = "{mexico: 60 %, canada: 40 %}", "{mexico: 40 %, canada: 60 %}"


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("60% for Mexico, 40% for Canada", MX_CA),
        ("Mexico gets 60 percent and Canada 40 percent", MX_CA),
        ("60 percent went to Mexico, while Canada got 40 percent", MX_CA),
        ("$3.12 million (60%) for Mexico and $2.08 million (40%) for Canada", MX_CA),
        ("60 percent and 40 percent for Mexico and Canada, respectively", MX_CA),
        ("Canada will get less than Mexico: 40 percent against 60 percent", MX_CA),
        ("Mexicans get 60 percent, the Canadian side 40 percent", MX_CA),
        ("| Mexico | 60 % |\n| Canada | 40 % |", MX_CA),
    ],
)
def test_each_share_is_the_one_beside_its_name(words: str, right: str) -> None:
    swapped = CA_MX if right == MX_CA else MX_CA
    assert codes(_split(words, right)) == []
    assert set(codes(_split(words, swapped))) == {"A107"}


@pytest.mark.parametrize(
    ("words", "shares", "found"),
    [
        ("60% for Mexico, 40% for Canada", "{mexico: 60 %, kenya: 40 %}", ["A107"]),
        ("60% for Mexico, 40% for the KE side", "{mexico: 60 %, kenya: 40 %}", []),
        ("60% for Kenya, 40% for the Canucks", "{kenya: 60 %, canada: 40 %}", []),
        ("60% for the north, 40% for the south", "{mexico: 60 %, kenya: 40 %}", []),
        ("30% each for Mexico and Canada, 40% for Kenya",
         "{mexico: 30 %, canada: 30 %, kenya: 40 %}", []),
        ("30% each for Mexico and Canada, 40% for Kenya",
         "{mexico: 30 %, canada: 40 %, kenya: 30 %}", ["A107"]),
        ("Mexico said that 60% is for Canada and 40% for Mexico", CA_MX, []),
        ("50% for Mexico, 30% for Kenya and 20% for Canada",
         "{mexico: 30 %, kenya: 20 %, canada: 50 %}", ["A107"]),
        ("50% for Mexico, 30% for Kenya and 20% for Canada",
         "{mexico: 50 %, kenya: 30 %, canada: 20 %}", []),
        ("They share it in equal parts", "{mexico: 50 %, canada: 50 %}", []),
        ("They share it in equal parts", "{mexico: 70 %, canada: 30 %}", ["A107", "A107"]),
        ("A third of it is for wells", "{mexico: 90 %, canada: 10 %}", ["A107", "A107"]),
        ("60 percent goes to Mexico and the rest to Canada", MX_CA, []),
        ("60 percent goes to Mexico and the rest to Canada", CA_MX, ["A107"]),
        ("60 percent goes to Mexico and the rest to Canada",
         "{mexico: 60 %, canada: 30 %, kenya: 10 %}", ["A107", "A107"]),
    ],
)  # fmt: skip
def test_shares_go_to_whom_the_passage_names(words: str, shares: str, found: list[str]) -> None:
    assert codes(_split(words, shares)) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("It refused to give ", ["A107"]),
        ("The board never gave ", ["A107"]),
        ("It did not agree on ", ["A107"]),
        ("It agreed to give ", []),
        ("It gave not only wells but money: ", []),
        ("It did not wait. It gave ", []),
    ],
)
def test_shares_are_not_cut_out_of_their_denial(before: str, found: list[str]) -> None:
    quote = "60 percent to Mexico and 40 percent to Canada"
    text = f"Waivers of $5.2 million were approved. {before}{quote}."
    countries: Files = {
        "content/countries/mexico.md": record("iso: MX"), "content/countries/canada.md": record("iso: CA"),
    }  # fmt: skip
    more = f"shares: {MX_CA}\nshares_evidence: {{source: article, quote: '{quote}'}}"
    said = "Waivers of $5.2 million were approved"
    front = "figures:\n" + figure("f", "5.2 million USD", "approved", said, more)
    assert codes(check(front, text, countries)) == found


def _split(words: str, shares: str) -> list[Problem]:
    more = f"shares: {shares}\nshares_evidence: {{source: article, quote: {json.dumps(words)}}}"
    front = "figures:\n" + figure("f", "5.2 million USD", "approved", "approved $5.2 million", more)
    files: Files = {
        "content/countries/mexico.md": record("iso: MX\nname: Mexico"),
        "content/countries/canada.md": record("iso: CA\nname: Canada"),
        "content/countries/kenya.md": record("iso: KE\naliases: [KE side, Kenya]"),
        **article(f"The council approved $5.2 million.\n\n{words}\n\nThat was all."),
    }
    return [*check(front, more=files)]


def test_passages_are_the_article_s_own_words() -> None:
    text = "Rubio’s “decisive”\nmove sustains it."
    front = "title: T\nquotes: [{id: q, evidence: {source: article, quote: \"Rubio's 'x'\"}}]"
    front = front.replace("'x'", '\\"decisive\\" move')
    made = site({**article(text), BRIEFING: record(front)})
    (passage,) = made.verified.passages[fact("q")]
    assert (passage.words, passage.exact) == ("Rubio’s “decisive”\nmove", False)
    assert text[passage.start : passage.end] == passage.words


def test_evidence_may_be_a_list_of_passages() -> None:
    front = """
quotes:
  - id: q
    evidence:
      - {source: article, quote: "authorized over $7 million"}
      - {source: article, quote: "waivers have been approved"}
      - {source: article, quote: "not in the article"}
"""
    assert places(check(front)) == [f"{BRIEFING}:9:34 Q102"]


TABLE = (
    "Budget lines, 2025 (million euros)\n\n"
    "Line              Requested   Approved   Staff\n"
    "Fire boats            142.5       90.0      64\n"
    "Radios                 26.0          -      12\n"
)


@pytest.mark.parametrize(
    ("amount", "status", "quote", "found"),
    [
        ("142.5 million EUR", "requested", TABLE[:138], []),
        ("90 million EUR", "approved", TABLE[:138], []),
        ("26 million EUR", "requested", TABLE, []),
        # What the head says has to be quoted, and says what it says.
        ("142.5 million EUR", "requested", "Fire boats 142.5 90.0", ["Q104"]),
        ("142.5 million EUR", "requested", TABLE[36:138], ["Q104"]),
        ("142.5 million USD", "requested", TABLE[:138], ["Q104"]),
        ("142.5 EUR", "requested", TABLE[:138], ["Q104"]),
        ("142.5 billion EUR", "requested", TABLE[:138], ["Q104"]),
        ("64 million EUR", "approved", TABLE[:138], ["Q104"]),
    ],
)
def test_a_cell_is_said_by_a_quote_from_its_head_on(
    amount: str, status: str, quote: str, found: list[str]
) -> None:
    assert one(amount, " ".join(quote.split()), status, TABLE) == found


SPACED = (
    "Budget funds (million euros)\n\n"
    "District      Approved   Disbursed\n"
    "Isfara            41.5        19.8\n"
    "Asht              25.5         6.1\n"
    "Total             67.0        25.9\n"
    "\nThe ministry paid 3.5 million euros for the pumps.\n"
)
PIPED = (
    "Budget funds (million euros)\n\n"
    "| District | Approved | Disbursed |\n"
    "|----------|----------|-----------|\n"
    "| Isfara   | 41.5     | 19.8      |\n"
    "| Asht     | 25.5     | 6.1       |\n"
    "| Total    | 67.0     | 25.9      |\n"
    "\nThe ministry paid 3.5 million euros for the pumps.\n"
)
SIGNED = (
    "| District | Disbursed | Share | Wells |\n|---|---|---|---|\n"
    "| Isfara | €19 million | 75 % | 40 wells |\n| Asht | €6 million | 25 % | 12 wells |\n"
)


@pytest.mark.parametrize("table", [SPACED, PIPED])
@pytest.mark.parametrize(
    ("amount", "status", "end", "found"),
    [
        ("25.9 million EUR", "disbursed", "25.9", []),
        ("67 million EUR", "approved", "67.0", []),
        ("67 million EUR", "approved", "25.9", []),
        ("6.1 million EUR", "disbursed", "6.1", []),
        # Another row's amount of the same column, and of the other.
        ("19.8 million EUR", "disbursed", "25.9", ["Q104"]),
        ("6.1 million EUR", "disbursed", "25.9", ["Q104"]),
        ("25.5 million EUR", "approved", "67.0", ["Q104"]),
        ("19.8 million EUR", "disbursed", "6.1", ["Q104"]),
        # A quote that goes on below the table says what stands there, and the last row.
        ("3.5 million EUR", "disbursed", "for the pumps", []),
        ("25.9 million EUR", "disbursed", "for the pumps", []),
        ("19.8 million EUR", "disbursed", "for the pumps", ["Q104"]),
    ],
)
def test_a_quote_of_a_table_says_an_amount_of_its_last_row(
    table: str, amount: str, status: str, end: str, found: list[str]
) -> None:
    quote = table[: table.rindex(end) + len(end)]
    assert one(amount, " ".join(quote.split()), status, table) == found


@pytest.mark.parametrize(
    ("amount", "status", "quote", "found"),
    [
        ("19 million EUR", "disbursed", SIGNED, ["Q104"]),
        ("6 million EUR", "disbursed", SIGNED, []),
        ("40 wells", "", SIGNED, ["Q104"]),
        ("12 wells", "", SIGNED, []),
        # Shares of a whole may be said by one quote, of which a sum needs all.
        ("75 %", "", SIGNED, []),
        ("25 %", "", SIGNED, []),
        # The name of the next row says no amount.
        ("19 million EUR", "disbursed", SIGNED[: SIGNED.index("€6") - 3], []),
    ],
)
def test_cells_with_their_own_units_are_said_by_their_row(
    amount: str, status: str, quote: str, found: list[str]
) -> None:
    assert one(amount, " ".join(quote.split()).rstrip(" |"), status, SIGNED) == found


JUSTIFIED = (
    "The council said  that it had  approved  €19 million  for wells in  Isfara, and that  it had\n"
    "approved  €6 million for roads  in Asht; both are  for 2026.\n"
)


@pytest.mark.parametrize(
    ("amount", "text", "end"),
    [
        # Running text that is broken in lines, or set with gaps, and a list.
        ("19 million EUR", "It approved €19 million for wells\nand €6 million for roads.", "roads"),
        ("19 million EUR", JUSTIFIED, "roads"),
        ("19 million EUR", "Approved:\n- Isfara: €19 million\n- Asht: €6 million\n", "6 million"),
    ],
)
def test_lines_that_are_no_rows_are_one_text(amount: str, text: str, end: str) -> None:
    quote = text[: text.index(end) + len(end)]
    assert one(amount, " ".join(quote.split()), "approved", text) == []


BUDGET = """The fund met. In all, $9.5 million was requested.

| Country | Requested (US$ million) | Approved (US$ million) | State |
|---|---|---|---|
| Benin | 20.0 | 17.5 | |
| Togo | 17.5 | 0 | suspended |
"""
_TO_BENIN = "| Country | Requested (US$ million) | Approved (US$ million) | State | |---|---|---|---| | Benin | 20.0"  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "status", "cells", "found"),
    [
        ("20.0 million USD", "requested", "", []),
        ("20.0 million USD", "approved", "", ["W101"]),
        ("20.0 million USD", "pending", "", ["W101"]),
        ("17.5 million USD", "approved", " | 17.5", []),
        ("17.5 million USD", "requested", " | 17.5", ["W101"]),
        # The same number stands in the other column of a row above: the last row is what counts.
        ("17.5 million USD", "requested", " | 17.5 | | | Togo | 17.5", []),
        ("17.5 million USD", "approved", " | 17.5 | | | Togo | 17.5", ["W101"]),
        # A cell of the row says what became of it.
        ("17.5 million USD", "suspended", " | 17.5 | | | Togo | 17.5", []),
        ("17.5 million USD", "denied", " | 17.5 | | | Togo | 17.5", ["W101"]),
    ],
)
def test_the_head_of_a_column_fits_the_status_of_its_cells(
    amount: str, status: str, cells: str, found: list[str]
) -> None:
    keys = f'evidence: {{source: article, quote: "{_TO_BENIN}{cells}"}}'
    text = f"figures: [{{id: f, label: L, amount: {amount}, status: {status}, {keys}}}]"
    assert codes(check(text, BUDGET)) == found


WATER = "The council approved $2 million. "
SEASONS = (
    "In May $5 million was requested. In June $5 million was denied. "
    "In July $5 million was paid for wells."
)
LISTS = """The council met.

Denied:

- $5.2 million for wells

APPROVED

- $3 million for roads
- $2 million for schools, since paid
"""
LEVY = "The cabinet approved a levy to bring in $9 million. The firms went to court, and the levy was suspended."


@pytest.mark.parametrize(
    ("text", "amount", "status", "quote", "found"),
    [
        # The article also speaks of the figure's status, but of another amount.
        (TEXT, "2.5 million USD", "approved", "an additional $2.5 million", ["W101"]),
        (TEXT, "2.5 million USD", "pending", "an additional $2.5 million", []),
        (WATER + "The $3 million was denied by it.", "3 million USD", "approved", "The $3 million", ["W101"]),
        (WATER + "The $3 million was denied by it.", "3 million USD", "denied", "The $3 million", []),
        (WATER + "It said $3 million is frozen.", "3 million USD", "approved", "It said $3 million", ["W101"]),
        (SEASONS, "5 million USD", "disbursed", "In June $5 million", ["W101"]),
        (SEASONS, "5 million USD", "requested", "In June $5 million", ["W101"]),
        (SEASONS, "5 million USD", "disbursed", "In July $5 million", []),
        # A negation that the quote leaves out.
        ("He said $3 million was not yet paid.", "3 million USD", "disbursed", "He said $3 million", ["W101"]),
        ("He said $3 million was not yet paid to him.", "3 million USD", "disbursed", "said $3 million was not yet", ["W101"]),
        ("The $3 million was not paid in May. It was paid in June.", "3 million USD", "disbursed", "The $3 million", []),
        # What became of it stands in the next clause: the quote goes on to it.
        (LEVY, "9 million USD", "suspended", "levy to bring in $9 million", ["W101"]),
        (LEVY, "9 million USD", "suspended", "levy to bring in $9 million. The firms went to court, and the levy was suspended", []),
        ("It denied $9 million. It approved the plan.", "9 million USD", "approved", "$9 million. It approved the plan", ["W101"]),
        ("It approved $9 million. The $3 million was denied.", "9 million USD", "denied", "$9 million. The $3 million was denied", ["W101"]),
        # Nothing in its clause, and the figure's status is named nowhere.
        ("The following amounts were denied: $5.2 million for wells.", "5.2 million USD", "approved", "$5.2 million for wells", ["W101"]),
        ("The following amounts were denied:\n\n* $5.2 million for wells", "5.2 million USD", "approved", "$5.2 million for wells", ["W101"]),
        ("REQUESTED\n\n* $5.2 million for wells", "5.2 million USD", "approved", "$5.2 million for wells", ["W101"]),
        ("REQUESTED\n\n* $5.2 million for wells", "5.2 million USD", "requested", "$5.2 million for wells", []),
        # The head of the list counts also where the next list is of the figure's status.
        (LISTS, "5.2 million USD", "approved", "$5.2 million for wells", ["W101"]),
        (LISTS, "5.2 million USD", "denied", "$5.2 million for wells", []),
        (LISTS, "3 million USD", "denied", "$3 million for roads", ["W101"]),
        (LISTS, "3 million USD", "approved", "$3 million for roads", []),
        (LISTS, "2 million USD", "disbursed", "$2 million for schools", []),
        ("Another $2 million is for 2026.", "2 million USD", "disbursed", "Another $2 million is for 2026", []),
        # Only other words than the listed ones suggest another status: they name none.
        ("Our bid for $4 million went through.", "4 million USD", "approved", "bid for $4 million", []),
        ("A sum:\n\nCountry | Applied for | Approved\nLaos | $5 million | $4 million", "5 million USD", "requested", "Laos | $5 million", []),
    ],
)  # fmt: skip
def test_what_a_quote_leaves_out_counts_where_it_is_the_amount_s(
    text: str, amount: str, status: str, quote: str, found: list[str]
) -> None:
    assert one(amount, " ".join(quote.split()), status, text) == found


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("asked for $9 million. The bank refused that", "begin the quote at the amount"),
        ("asked for $9 million", "give the figure the status that the words name"),
    ],
)
def test_a_quote_that_goes_on_to_the_status_is_told_where_to_begin(quote: str, hint: str) -> None:
    """The amount's own clause names another status, however the quote goes on."""
    text = "The city asked for $9 million. The bank refused that in May."
    found = check("figures:\n" + figure("f", "9 million USD", "denied", quote), text)
    assert codes(found) == ["W101"]
    assert hint in found[0].hints[0]
    assert one("9 million USD", "$9 million. The bank refused that", "denied", text) == []


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("An earlier version of this article said that the council approved $9 million. That was wrong.", "the council approved $9 million", ["W101"]),
        ("CORRECTIONS\n\nA report on Monday said the council had approved $9 million. It was Kent.", "the council had approved $9 million", ["W101"]),
        ("Rumours that $9 million was approved are false.", "$9 million was approved", ["W101"]),
        ("The mayor denied reports that the council approved $9 million.", "the council approved $9 million", ["W101"]),
        ("He denied having approved $9 million.", "having approved $9 million", ["W101"]),
        ("It is not true that the council approved $9 million.", "the council approved $9 million", ["W101"]),
        ("Has the council approved $9 million? Nobody knows.", "the council approved $9 million", ["W101"]),
        # Words like these that deny nothing of it.
        ("The report says that the council approved $9 million.", "the council approved $9 million", []),
        ("It denied the first plan and approved $9 million.", "approved $9 million", []),
        ("They found that $9 million approved for solar panels had been paid in the wrong year.", "$9 million approved for solar", []),
        ("Why? The council approved $9 million.", "The council approved $9 million", []),
    ],
)  # fmt: skip
def test_what_an_article_denies_or_takes_back_has_no_status(
    text: str, quote: str, found: list[str]
) -> None:
    assert one("9 million USD", quote, "approved", text) == found
