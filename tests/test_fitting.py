"""Words around an amount: labels beside it, heads above it, quotations that hold it."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.stages import BRIEFING, Files, Site, article, record, site

TEXT = (
    "The council approved $5.2 million in grants. Another $2.5 million is pending for the roads. "
    "It covers 35 percent of the town. They did not approve $4 million for a bridge."
)
FACTS = """
figures:
  - id: a
    label: Grants
    amount: 5.2 million USD
    status: approved
    evidence: {source: article, quote: "approved $5.2 million in grants"}
  - id: p
    label: Roads
    amount: 2.5 million USD
    status: pending
    evidence: {source: article, quote: "Another $2.5 million is pending"}
"""
BASE: Files = article(TEXT)


def check(body: str, front: str = "title: T", facts: str = FACTS) -> Site:
    return site({**BASE, BRIEFING: record(f"{front}{facts}", body)})


def codes(made: Site) -> list[str]:
    return [problem.code for problem in made.problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('The council approved "$5.2 million in grants".', []),
        ("The council approved “$5.2 million in grants”.", []),
        ('The council has "approved $5.2 million in grants".', []),
        ('It spoke of "$5.2 million in grants".', []),
        ('The council denied "$5.2 million in grants".', ["W101"]),
        ('The council did not approve "$5.2 million in grants".', ["W101"]),
        ('Denied: "$5.2 million in grants".', ["W101"]),
        ('Pending: "Another $2.5 million".', []),
        ('It has approved "Another $2.5 million".', ["W101"]),
        ('It approved, as it said, "$4 million for a bridge".', []),
        ('It approved "$4 million for a bridge".', ["W101"]),
        ('It denied much, and "Another $2.5 million" is for the roads.', []),
        ('They got over "$5.2 million in grants".', ["N101"]),
        ('They got half of "$5.2 million in grants".', ["N101"]),
        ('They got "35 percent" points.', ["N101"]),
        ('They got "35 percent of the town".', []),
        ('They got "Another $2.5 million" billion.', ["N101"]),
        ("> The council approved $5.2 million in grants.", []),
    ],
)  # fmt: skip
def test_the_words_around_a_quotation_do_not_contradict_it(body: str, expected: list[str]) -> None:
    assert codes(check(body)) == expected


def test_a_message_says_what_the_article_says_of_a_quoted_amount() -> None:
    made = check('The council denied "$5.2 million in grants".')
    assert made.problems[0].message == (
        "`$5.2 million` is quoted from an article, but the words next to the amount name `denied`; "
        "there they name `approved`"
    )
    made = check('They got over "$5.2 million in grants".')
    assert "reads `over $5.2 million`" in made.problems[0].hints[0]


HEADS = "| Approved | Denied |\n|---|---|\n"
ROWS = "| Status | Amount |\n|---|---|\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{HEADS}| [[#p]] | [[#a]] |", ["W101", "W101"]),
        (f"{HEADS}| [[#a]] | none |", []),
        (f"{HEADS}| roads |\n| [[#a]] |", []),
        (f"{HEADS}| pending: [[#p]] | |", []),
        ("| Approved or pending |\n|---|\n| [[#p]] |\n| [[#a]] |", []),
        ("| Item | Sum |\n|---|---|\n| Grants denied | [[#a]] |", ["W101"]),
        ("| Item | Sum |\n|---|---|\n| Denied people's homes | [[#a]] |", []),
        ("| Item | Approved |\n|---|---|\n| Denied people's homes | [[#a]] |", []),
        (f"{ROWS}| denied | [[#a]] |", ["W101"]),
        (f"{ROWS}| approved | [[#a]] |\n| pending | [[#p]] |", []),
        (f"{ROWS}| not yet approved | [[#p]] |", []),
        ("| Sum | State |\n|---|---|\n| [[#a]] | denied |", ["W101"]),
        ("| Sum | State | Rest |\n|---|---|---|\n| [[#a]] | the pending part is another | 3 |", ["N101"]),
        ("| Sum | More |\n|---|---|\n| [[#a]] | [[#p]] |", []),
        ("Text.\n\n| Sum |\n|---|\n| [[#a]] |\n\n| Denied |\n|---|\n| words |", []),
        ("## Money denied\n\n* [[#a]] for grants\n* more", ["W101"]),
        ("## Money denied\n\n* more\n\n  of it\n* [[#a]] for grants", ["W101"]),
        ("## Money approved\n\n* [[#a]] for grants", []),
        ("## Money denied\n\n* Approved: [[#a]]", []),
        ("## Money denied\n\n[[#a]] is not of it.", []),
        ("## Money denied\n\nAll of it is for roads.\n\n* [[#a]]", []),
        ("## Money denied\n\nThese are:\n\n* [[#a]]", ["W101"]),
        ("The council denied:\n\n1. [[#a]]", ["W101"]),
        ("The council approved:\n\n1. [[#a]]", []),
        ("The council approved and left pending:\n\n1. [[#a]]\n2. [[#p]]", []),
        ("The money denied:\n\n| Sum |\n|---|\n| [[#a]] |", ["W101"]),
        ('The money denied:\n\n* "$5.2 million in grants"', ["W101"]),
    ],
)  # fmt: skip
def test_heads_of_columns_rows_and_lists_fit_the_status(body: str, expected: list[str]) -> None:
    assert codes(check(body)) == expected


def test_a_message_names_the_head() -> None:
    made = check("## Money denied\n\n* [[#a]]")
    assert made.problems[0].message == (
        "`briefings/b#a` is `approved`, but the words next to the amount name `denied` "
        "(it stands under “Money denied”)"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denied: [[#a]].", ["W101"]),
        ("Still approved: [[#p]]", ["W101"]),
        ("Approved: [[#a]]; pending: [[#p]]", []),
        ("Approved: [[#a]], pending: [[#p]]", []),
        ("Approved: [[#p]]", ["W101"]),
        ("Money denied — [[#a]]", ["W101"]),
        ("[[#a]] (denied)", ["W101"]),
        ("[[#a]] (not approved)", ["W101"]),
        ("[[#a]] (approved)", []),
        ("[[#p]] (not approved)", []),
        ("[[#p]] (approved in May, now pending)", []),
        ("[[#p]] (approved)", ["W101"]),
        ("[[#a]] — denied", ["W101"]),
        ("[[#a]] – denied", ["W101"]),
        ("[[#a]] — approved — and [[#p]] — pending — came", []),
        ("[[#p]], approved in May, is for wells", ["W101"]),
        ("Of [[#p]], approved wells will get most", []),
        ("It requested [[#p]], approved by those who had [[#a]]", ["W101"]),
        ("The approved-[[#p]] is here", ["W101"]),
        ("The pending part: the [[#a]] stands", []),
        ("The council denied it: [[#a]] was too much", []),
        ("The grant (denied to others) of [[#a]] stands", []),
        ("[[#a]] (of the pending plan's sum) stands", []),
    ],
)
def test_a_label_beside_an_amount_fits_its_status(text: str, expected: list[str]) -> None:
    assert codes(check(text)) == expected
    assert codes(check("", f'title: "{text}"')) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ('summary: "Denied: $5.2 million"', ["W101"]),
        ('summary: "$5.2 million (denied)"', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "$2.5 million was approved"}]', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "$2.5 million is pending"}]', []),
        ('changes: [{date: 2025-01-01, note: "An earlier version of this page said $2.5 million was approved."}]', []),
    ],
)  # fmt: skip
def test_other_texts_are_looked_at_like_titles(front: str, expected: list[str]) -> None:
    assert codes(check("", f"title: T\n{front}")) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("label: Grants", "label: Grants denied", ["W101"]),
        ("label: Grants", "label: Grants approved", []),
        ("label: Grants", "label: Grants approved of those requested", []),
        ("label: Grants", "label: Denied grants of $5.2 million", ["W101"]),
        ("label: Grants", "label: Grants not approved", ["W101"]),
        ("label: Roads", "label: Roads not approved", []),
        ("label: Roads", "label: Money approved for wells", ["W101"]),
        ("label: Roads", "label: Roads\n    note: $2.5 million was approved", ["W101"]),
        ("label: Roads", "label: Roads\n    by: A man for whom $2.5 million was approved", ["W101"]),
    ],
)  # fmt: skip
def test_a_figure_s_own_texts_fit_its_status(old: str, new: str, expected: list[str]) -> None:
    assert codes(check("", facts=FACTS.replace(old, new))) == expected
