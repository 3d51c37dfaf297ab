"""What our own words around a figure make of it: other amounts, other statuses, other heads."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.stages import BRIEFING, Files, Site, article, record, site

TEXT = (
    "The board approved $5.2 million for clinics in Mexico. A request for $2.5 million is pending "
    "resubmission.\n\nIt denied $4 million for a bridge. It has paid out $1.5 million so far.\n\n"
    "The nurses get $40 a month. The fund serves 300 schools.\n"
)
FACTS = """
figures:
  - {id: a, label: Clinics, amount: 5.2 million USD, status: approved, evidence: {source: article, quote: "approved $5.2 million for clinics in Mexico"}}
  - {id: p, label: Request, amount: 2.5 million USD, status: pending, evidence: {source: article, quote: "A request for $2.5 million is pending"}}
  - {id: d, label: Bridge, amount: 4 million USD, status: denied, evidence: {source: article, quote: "It denied $4 million for a bridge"}}
  - {id: o, label: So far, amount: 1.5 million USD, status: disbursed, evidence: {source: article, quote: "It has paid out $1.5 million so far"}}
  - {id: n, label: Nurses, amount: 40 USD, status: disbursed, evidence: {source: article, quote: "The nurses get $40 a month"}}
  - {id: s, label: Schools, amount: 300 schools, evidence: {source: article, quote: "The fund serves 300 schools"}}
"""
BASE: Files = article(TEXT)


def check(body: str) -> Site:
    return site({**BASE, BRIEFING: record(f"title: T{FACTS}", body)})


def codes(made: Site) -> list[str]:
    return [problem.code for problem in made.problems]


@pytest.mark.parametrize(
    "body",
    [
        "It got [[#a|$5.2 million a year]].",
        "It got [[#p|$2.5 million per clinic]].",
        "It got [[#p]] per village.",
        "It got [[#p]]/month.",
        "It got a monthly [[#p]].",
        "Each clinic gets [[#p]].",
        "Each of the three programs got [[#p]].",
        "It gave each clinic [[#p]].",
        "There are grants, each worth [[#p]].",
        "Every month, it waits for [[#p]].",
        "Every month it waits for [[#p]].",
        "It is [[#p]] for each clinic.",
        "It is double the [[#p]] that the town had.",
        "Two thirds of the [[#p]] is gone.",
        "Half the [[#p]] is left.",
        "Half of the pending [[#p]] is left.",
        "It costs a dozen times [[#p]].",
        "They want tens of [[#p]].",
        "The town got [[#p]] and a half.",
        "It is [[#p]] twice over.",
    ],
)
def test_words_around_a_reference_make_no_other_amount_of_it(body: str) -> None:
    assert codes(check(body)) == ["W101"]


@pytest.mark.parametrize("amount", ["[[#sum]]", "[[#nothing]]"])
def test_beside_what_cannot_be_read_no_status_is_judged(amount: str) -> None:
    wrong = "  - {id: sum, label: All, status: approved, derived: {sum: [o]}}\n"
    made = site(
        {**BASE, BRIEFING: record(f"title: T{FACTS}{wrong}", f"Of [[#a]], {amount} is paid.")}
    )
    assert "W101" not in codes(made)
    assert codes(check("Of the [[#a]], all is paid.")) == ["W101"]


@pytest.mark.parametrize(
    "body",
    [
        "The nurses get [[#n]] a month.",
        "Each month the nurses get [[#n]].",
        "Their monthly [[#n]] is paid by the fund.",
        "It got [[#a|$5.2 million for clinics]].",
        "Every dollar of [[#a]] is for clinics.",
        "Each of [[#a]] and [[#o]] is in the article.",
        "Each request, [[#p]] among them, is in the article.",
        "Each year the board meets. It has [[#p]] before it.",
        "Each clinic has a plan, and the board approved [[#a]].",
        "Every time [[#p]] came up, the vote was put off.",
        "Half of the [[#a]] grant is for nurses.",
        "It is double the request of [[#p]].",
        "None of the [[#p]] has been approved.",
        "Neither the [[#a]] nor the [[#o]] covers the bridge.",
        "Some of the [[#a]] is left.",
        "It got [[#a]] and a half-built clinic.",
    ],
)
def test_what_is_said_of_the_sum_itself_passes(body: str) -> None:
    assert codes(check(body)) == []


def test_nowhere_near_is_another_amount() -> None:
    assert codes(check("It got nowhere near [[#p]].")) == ["W101"]


@pytest.mark.parametrize(
    "body",
    [
        "The board gave final approval to [[#p]].",
        "Approval of [[#p]] came in May.",
        "The board approves [[#p]] for clinics.",
        "The sum is [[#p]]. It was approved in May.",
        "The sum is [[#p]]. The money has since been approved.",
        "The board approved one sum, and it was [[#p]].",
        "The board approved, by a large majority, [[#p]].",
        "Approved by the board in May, the sum of [[#p]] is on its way.",
        "The board approved this: [[#p]].",
        "[[#p]] (since approved)",
        "[[#p]], all of it approved.",
        "[[#p]] is pending no more.",
        "[[#p]] was pending, then approved.",
        "The formerly pending [[#p]] is in the bank.",
        "Its refusal of [[#a]] came late.",
        "## Approved\n\n[[#p]]",
        "*Approved*\n\n[[#p]]",
        "Approved\n: [[#p]] for clinics",
        "Approved\n: more\n: [[#p]]",
        "| Approved | |\n|---|---|\n| Mexico | [[#p]] |",
        "[[#p]][^1]\n\n[^1]: Approved in May.",
        "[[#p]]^[Approved in May]",
    ],
)
def test_no_form_of_words_gives_a_figure_another_status(body: str) -> None:
    assert codes(check(body)) == ["W101"]


@pytest.mark.parametrize(
    "body",
    [
        "The board approved [[#a]] for clinics, and a request for [[#p]] is pending.",
        "The approval of [[#a]] came first; [[#p]] is still awaiting a decision.",
        "The request for [[#p]] has not been approved.",
        "The board has yet to approve [[#p]].",
        "Approval of [[#p]] is pending.",
        "If approved, [[#p]] would go to clinics.",
        "Mexico asked the board to approve [[#p]].",
        "The request for [[#a]] came in May.",
        "The board’s approval of [[#o]] came in May. It has been paid out.",
        "The sum is [[#p]]. It has not been approved.",
        "The sum is [[#p]]. It is to be approved in June.",
        "The sum is [[#p]]. The board approved another one.",
        "The plan, approved in May, leaves [[#p]] open.",
        "The board, which approved [[#a]] in May, will look at [[#p]] next.",
        "With [[#a]] approved and [[#p]] pending, the fund can start.",
        "The article calls [[#p]] pending. We do not know whether it was approved later.",
        "After the board’s approval of [[#a]], the ministry resubmitted its request for [[#p]].",
        "It denied [[#d]], a refusal that surprised the mayor.",
        "## What was approved\n\nThe rest is [[#p]].",
        "**Still pending**\n\n[[#p]]",
        "Approved\n: [[#a]]\n\nPending\n: [[#p]]",
        "| Approved | |\n|---|---|\n| Mexico | [[#a]] |",
        "[[#p]][^1]\n\n[^1]: Still pending; the board approved other sums.",
    ],
)
def test_honest_prose_about_statuses_passes(body: str) -> None:
    assert codes(check(body)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("| Town | Killed |\n|---|---|\n| Juba | 1950 |", 1),
        ("| Town | Amount |\n|---|---|\n| Juba | 1950 |", 1),
        ("| Town | Budget (USD million) | % |\n|---|---|---|\n| Juba | 1987 | 2024 |", 2),
        ("| Town | Patients a year |\n|---|---|\n| Juba | 1950 |", 1),
        ("| Town | Deaths since March |\n|---|---|\n| Juba | 1950 |", 1),
        ("| Town | Registered voters |\n|---|---|\n| Juba | 1950 |", 1),
        ("Dead\n: 1950", 1),
        ("The toll reached 1950 on Monday.", 1),
        ("In all, 1950 died.", 1),
        ("| Town | Fiscal year |\n|---|---|\n| Juba | 2024 |", 0),
        ("| Town | Year of approval |\n|---|---|\n| Juba | 2024 |", 0),
        ("| Town | In force since |\n|---|---|\n| Juba | 2024 |", 0),
        ("| Town | Founded |\n|---|---|\n| Juba | 1922 |", 0),
        ("| Fact | Value |\n|---|---|\n| Founded | 1922 |", 0),
        ("| Year | |\n|---|---|\n| 2024 | none |", 0),
        ("| | |\n|---|---|\n| 2024 | 2025 |", 0),
        ("Founded\n: 1922", 0),
        ("Elections:\n\n- 2019\n- 2024", 0),
        ("In May, the 2019 elections were held.", 0),
    ],
)
def test_four_digits_are_a_year_only_under_a_word_for_a_time(body: str, expected: int) -> None:
    assert codes(check(body)) == ["N101"] * expected


@pytest.mark.parametrize(
    ("key", "words", "expected"),
    [
        ("publisher", "9 million dollars paid", ["N101"]),
        ("author", "900 people died", ["N101"]),
        ("license", "9 million dollars", ["N101"]),
        ("publisher", "France 24", []),
        ("publisher", "60 Minutes", []),
        ("publisher", "38 North", []),
        ("author", "Team 5", []),
        ("license", "CC BY 4.0", []),
        ("license", "Creative Commons Attribution 4.0 International", []),
    ],
)
def test_what_names_a_source_holds_no_number_without_a_source(
    key: str, words: str, expected: list[str]
) -> None:
    path = "content/sources/article.md"
    source = str(BASE[path]).replace("seed:", f"{key}: {words}\nseed:", 1)
    assert codes(site({**BASE, path: source})) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Cada clínica recibe [[#p]].", ["W101"]),
        ("Son [[#p|2,5 millones de dólares al mes]].", ["W101"]),
        ("La suma es [[#p]]. Fue aprobada en mayo.", ["W101"]),
        ("Los hasta ahora pendientes [[#p]] ya están en el banco.", ["W101"]),
        ("| Pueblo | Muertos |\n|---|---|\n| Juba | 1950 |", ["N101"]),
        ("| Pueblo | Año |\n|---|---|\n| Juba | 1950 |", []),
        ("Cada dólar de [[#a]] es para clínicas.", []),
        ("La suma es [[#p]]. No ha sido aprobada.", []),
        ("La junta aprobó [[#a]]; otros [[#p]] están pendientes.", []),
    ],
)
def test_our_words_are_read_in_spanish(body: str, expected: list[str]) -> None:
    text = (
        "La junta ha aprobado 5,2 millones de dólares para clínicas. Es poco. Hay 2,5 millones de "
        "dólares pendientes de firma."
    )
    facts = """
figures:
  - {id: a, label: Clínicas, amount: 5.2 million USD, status: approved, evidence: {source: article, quote: "aprobado 5,2 millones de dólares para clínicas"}}
  - {id: p, label: Firma, amount: 2.5 million USD, status: pending, evidence: {source: article, quote: "Hay 2,5 millones de dólares pendientes"}}
"""
    files = {**article(text), "content/site.yaml": "title: T\nlanguage: es"}
    assert codes(site({**files, BRIEFING: record(f"title: T{facts}", body)})) == expected
