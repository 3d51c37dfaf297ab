"""Unlike figures are never added; what is added is added exactly, each figure once."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checking.ledger import (
    MAX_TIED,
    Conflict,
    Part,
    Totals,
    Verdict,
    concern,
    origins,
    part_of,
    together,
)
from generator.model.records import FactId, RecordId, record_of
from tests.stages import BRIEFING, SEED, Files, Site, article, codes, fact, figure, record, site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COUNTRIES: Files = {
    "content/countries/mexico.md": record("iso: MX"),
    "content/countries/canada.md": record("iso: CA"),
}


def front(figures: Iterable[str]) -> str:
    return "title: T\nfigures:\n" + "\n".join(figures)


def make(
    *figures: tuple[str, str, str] | tuple[str, str, str, str], more: Files | None = None
) -> Site:
    """Make a site of figures: id, amount, status, further keys; their evidence is not looked at."""
    listed = [
        figure(f[0], f[1], f[2], "some words of an article", f[3] if len(f) > 3 else "")
        for f in figures
    ]
    return site({**article("x"), **COUNTRIES, BRIEFING: record(front(listed)), **(more or {})})


def derived(name: str, parts: str, more: str = "") -> str:
    return f"  - {{id: {name}, label: L, derived: {{sum: [{parts}]}}{more}}}"


def totals(made: Site) -> Totals:
    return made.ledger.totals(Part(f, entry.amount) for f, entry in made.ledger.entries.items())


def printed(found: Totals) -> list[str]:
    return [
        f"{total.status} {total.as_of or ''}: {total.amount}".replace(" :", ":")
        for total in found.totals
    ]


def left_out(found: Totals) -> dict[str, str]:
    return {figure.partition("#")[2]: reason for figure, reason in found.left_out}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([("a", "5 million USD", "approved"), ("b", "2 million USD", "approved")],
         ["approved: 7 million USD"]),
        ([("a", "5 million USD", "approved"), ("b", "2 million USD", "pending")],
         ["approved: 5 million USD", "pending: 2 million USD"]),
        ([("a", "5 million USD", "approved"), ("b", "2 million EUR", "approved")],
         ["approved: 2 million EUR", "approved: 5 million USD"]),
        ([("a", "5 million USD", "approved", "as_of: 2025"), ("b", "2 million USD", "approved")],
         ["approved: 2 million USD", "approved 2025: 5 million USD"]),
        ([("a", "5 USD", "approved", "as_of: 2025"), ("b", "2 USD", "approved", "as_of: 2025-01")],
         ["approved 2025: 5 USD", "approved 2025-01: 2 USD"]),
        ([("a", "5 USD", "approved", "as_of: 2025-01"), ("b", "2 USD", "approved", "as_of: 2025-01")],
         ["approved 2025-01: 7 USD"]),
        ([("a", "over 7 million USD", "approved"), ("b", "5.7 million USD", "approved")],
         ["approved: over 12.7 million USD"]),
        ([("a", "over 7 USD", "approved"), ("b", "under 5 USD", "approved")], ["approved: about 12 USD"]),
        ([("a", "5 to 7 USD", "approved"), ("b", "1 USD", "approved")], ["approved: 6 to 8 USD"]),
        ([("a", "0.1 USD", "approved"), ("b", "0.2 USD", "approved")], ["approved: 0.3 USD"]),
        ([("a", "5 people", ""), ("b", "35 %", "")], []),
        ([("a", "5 USD", "pending"), ("b", "5 USD", "requested"), ("c", "5 USD", "approved")],
         ["requested: 5 USD", "approved: 5 USD", "pending: 5 USD"]),
    ],
)  # fmt: skip
def test_a_total_adds_money_of_one_status_one_currency_and_one_date(
    figures: list[tuple[str, str, str]], expected: list[str]
) -> None:
    assert printed(totals(make(*figures))) == expected


def test_a_figure_that_covers_others_enters_no_total() -> None:
    made = make(
        ("all", "over 7 million USD", "approved", "covers: [a]"), ("a", "5 million USD", "approved")
    )
    assert printed(totals(made)) == ["approved: 5 million USD"]
    assert left_out(totals(made)) == {"all": "covers"}


def test_a_computed_sum_enters_no_total_beside_its_parts() -> None:
    parts = [figure("a", "5 USD", "approved", "q"), figure("b", "2 USD", "approved", "q")]
    made = site({BRIEFING: record(front([*parts, derived("sum", "a, b")]))})
    assert printed(totals(made)) == ["approved: 7 USD"]
    assert left_out(totals(made)) == {"sum": "derived"}


COVERS = [
    (
        "over 7 million USD authorized",
        ["5.2 million USD approved", "2.5 million USD pending"],
        "mixes-statuses",
    ),
    (
        "over 7 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "adds-up",
    ),
    (
        "over 7 million USD authorized",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "mixes-statuses",
    ),
    (
        "over 7 million USD approved",
        ["5.2 million USD approved", "1.5 million USD approved"],
        "does-not-add-up",
    ),
    (
        "over 7 million USD approved",
        ["5.2 million USD approved", "3.0 million USD pending"],
        "does-not-add-up",
    ),
    (
        "over 7.0 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "does-not-add-up",
    ),
    (
        "7.7 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "adds-up",
    ),
    (
        "7.8 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "adds-up",
    ),
    (
        "7.9 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "does-not-add-up",
    ),
    (
        "8.0 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "does-not-add-up",
    ),
    ("8 million USD approved", ["5.2 million USD approved", "2.5 million USD approved"], "adds-up"),
    (
        "7 million USD approved",
        ["5.2 million USD approved", "2.5 million USD approved"],
        "does-not-add-up",
    ),
    ("at least 7 million USD approved", ["7.7 million USD approved"], "adds-up"),
    ("at least 7 million USD approved", ["6.8 million USD approved"], "does-not-add-up"),
    ("under 8 million USD approved", ["7.7 million USD approved"], "adds-up"),
    ("under 8 million USD approved", ["8.2 million USD approved"], "does-not-add-up"),
    ("under 8 million USD approved", ["6.8 million USD approved"], "does-not-add-up"),
    ("up to 8 million USD approved", ["7.7 million USD approved"], "adds-up"),
    ("up to 8 million USD approved", ["8.2 million USD approved"], "does-not-add-up"),
    ("about 8 million USD approved", ["7.2 million USD approved"], "adds-up"),
    ("about 8 million USD approved", ["8.9 million USD approved"], "adds-up"),
    ("about 8 million USD approved", ["6.9 million USD approved"], "does-not-add-up"),
    ("5 to 7 million USD approved", ["6.1 million USD approved"], "adds-up"),
    ("5 to 7 million USD approved", ["7.6 million USD approved"], "does-not-add-up"),
    ("120 people", ["70 people", "50 people"], "adds-up"),
    ("120 people", ["70 people", "40 people"], "does-not-add-up"),
    ("100 %", ["60 %", "40 %"], "adds-up"),
]


def parsed(words: str) -> tuple[str, str]:
    amount, _, status = words.rpartition(" ")
    return (amount, status) if "USD" in amount else (words, "")


@pytest.mark.parametrize(("total", "parts", "verdict"), COVERS)
def test_a_total_that_covers_others_gets_a_verdict(
    total: str, parts: list[str], verdict: str
) -> None:
    names = [f"p{index}" for index in range(len(parts))]
    made = make(
        ("all", *parsed(total), f"covers: [{', '.join(names)}]"),
        *((name, *parsed(part)) for name, part in zip(names, parts, strict=True)),
    )
    assert made.arithmetic == ()
    assert made.ledger.covers[fact("all")].verdict == verdict
    assert made.ledger.covers[fact("all")].parts == tuple(fact(name) for name in names)


def test_the_seed_article_s_total_mixes_statuses_and_is_nowhere_called_approved() -> None:
    made = make(
        ("announced", "over 7 million USD", "authorized", "covers: [approved, pending]"),
        ("approved", "5.2 million USD", "approved"),
        ("pending", "2.5 million USD", "pending"),
    )
    cover = made.ledger.covers[fact("announced")]
    assert (cover.verdict, str(cover.sum)) == (Verdict.MIXES, "7.7 million USD")
    assert printed(totals(made)) == ["approved: 5.2 million USD", "pending: 2.5 million USD"]


@pytest.mark.parametrize(
    ("covers", "found"),
    [("[p]", ["A105"]), ("[q]", ["A105"]), ("[s]", ["A105"]), ("[t]", []), ("[]", [])],
)
def test_a_total_covers_figures_of_its_own_unit(covers: str, found: list[str]) -> None:
    evidence = "evidence: {source: article, quote: some words here}"
    text = front([
        figure("all", "7 USD", "approved", "some words here", f"covers: {covers}"),
        figure("p", "5 EUR", "approved", "some words here"),
        figure("q", "5 people", "", "some words here"),
        figure("t", "7 USD", "approved", "some words here"),
    ])  # fmt: skip
    made = site({BRIEFING: record(f"{text}\nquotes: [{{id: s, {evidence}}}]")})
    assert codes(made.arithmetic) == found
    if covers in ("[p]", "[q]"):
        unit = "EUR" if covers == "[p]" else "people"
        named = f"a total in USD cannot cover `briefings/b#{covers[1]}` in {unit}"
        assert made.arithmetic[0].message == named


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        ("a, d", "in different units: `briefings/b#a` in USD, `briefings/b#d` in EUR"),
        ("a, c", "of different statuses: `briefings/b#a` is approved, `briefings/b#c` is pending"),
    ],
)
def test_the_parts_that_do_not_fit_are_named(parts: str, named: str) -> None:
    figures = [
        figure("a", "5 million USD", "approved", "some words"),
        figure("c", "2 million USD", "pending", "some words"),
        figure("d", "2 million EUR", "approved", "some words"),
        derived("sum", parts),
    ]
    found = site({BRIEFING: record(front(figures))}).arithmetic
    assert [problem.message for problem in found] == [f"the parts are {named}"]


@pytest.mark.parametrize(
    ("parts", "found", "amount"),
    [
        ("a, b", [], "approved 7 million USD"),
        ("a, a", [], "approved 5 million USD"),
        ("a, b, n", [], "approved over 8 million USD"),
        ("a, c", ["A101"], ""),
        ("a, d", ["A101"], ""),
        ("a, e", ["A101"], ""),
        ("a, s", ["A101"], ""),
        ("e, f", [], " 12 people"),
    ],
)
def test_a_derived_figure_is_the_sum_of_like_ones(
    parts: str, found: list[str], amount: str
) -> None:
    figures = [
        figure("a", "5 million USD", "approved", "some words"),
        figure("b", "2 million USD", "approved", "some words"),
        figure("c", "2 million USD", "pending", "some words"),
        figure("d", "2 million EUR", "approved", "some words"),
        figure("e", "5 people", "", "some words"),
        figure("f", "7 people", "", "some words"),
        figure("n", "over 1 million USD", "approved", "some words"),
        derived("sum", parts),
    ]
    more = "\nquotes: [{id: s, evidence: {source: article, quote: some words}}]"
    made = site({BRIEFING: record(front(figures) + more)})
    assert codes(made.arithmetic) == found
    assert all(problem.hints for problem in made.arithmetic if "#s`" not in problem.message)
    entry = made.ledger.entries.get(fact("sum"))
    assert (f"{entry.status} {entry.amount}" if entry else "") == amount


def test_a_sum_may_be_of_sums_and_takes_the_date_its_parts_share() -> None:
    figures = [
        figure("a", "5 USD", "approved", "q", "as_of: 2025"),
        figure("b", "2 USD", "approved", "q", "as_of: 2025"),
        figure("c", "1 USD", "approved", "q"),
        derived("all", "two, c"),
        derived("two", "a, b"),
    ]
    entries = site({BRIEFING: record(front(figures))}).ledger.entries
    assert [str(entries[fact(name)].amount) for name in ("two", "all")] == ["7 USD", "8 USD"]
    assert [str(entries[fact(name)].as_of) for name in ("two", "all")] == ["2025", "None"]


@pytest.mark.parametrize(
    ("second", "expected", "out"),
    [
        (("5,000,000 USD", "approved"), ["approved: 5 million USD"], {"b": "same-as"}),
        (("5.5 million USD", "approved"), [], {"a": "differs", "b": "differs"}),
        (("5 million USD", "pending"), [], {"a": "differs", "b": "differs"}),
        (("over 5 million USD", "approved"), [], {"a": "differs", "b": "differs"}),
        (("5 million EUR", "approved"), [], {"a": "differs", "b": "differs"}),
    ],
)
def test_two_reports_of_one_thing_enter_once_if_equal_and_not_at_all_if_not(
    second: tuple[str, str], expected: list[str], out: dict[str, str]
) -> None:
    made = make(("a", "5 million USD", "approved"), ("b", *second, "same_as: a"))
    assert printed(totals(made)) == expected
    assert left_out(totals(made)) == out
    conflict = Conflict("same-as", (fact("a"), fact("b")))
    assert made.ledger.conflicts == ((conflict,) if "differs" in out.values() else ())


PARTS = (
    ("all", "8 USD", "approved", "covers: [a, b]\nsame_as: other"),
    ("a", "5 USD", "approved"), ("b", "3 USD", "approved"),
    ("c", "2 USD", "approved"), ("d", "4 USD", "approved"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("others", "expected", "parts"),
    [
        # Reports that agree say one total, and what differs has no say in other parts.
        ([("other", "8 USD", "approved")], ["approved: 14 USD"], {}),
        ([("other", "9 USD", "approved")], ["approved: 6 USD"], dict.fromkeys("ab", "disputed")),
        # The parts of both, and the parts of parts.
        (
            [("other", "6 USD", "approved", "covers: [c, d]")], [],
            dict.fromkeys("abcd", "disputed"),
        ),
        (
            [("other", "9 USD", "approved", "covers: [sub]"), ("sub", "6 USD", "approved", "covers: [c, d]")],
            [], {**dict.fromkeys("abcd", "disputed"), "sub": "covers"},
        ),
        # What says a part again says as little.
        (
            [("other", "9 USD", "approved"), ("e", "5 USD", "approved", "same_as: a")],
            ["approved: 6 USD"], dict.fromkeys("abe", "disputed"),
        ),
        # A part on which reports differ is in dispute itself; its whole is not.
        (
            [("other", "8 USD", "approved"), ("e", "6 USD", "approved", "same_as: a")],
            ["approved: 9 USD"], dict.fromkeys("ae", "differs"),
        ),
    ],
)  # fmt: skip
def test_parts_of_a_total_on_which_reports_differ_enter_no_total(
    others: list[tuple[str, str, str] | tuple[str, str, str, str]],
    expected: list[str],
    parts: dict[str, str],
) -> None:
    made = make(*PARTS, *others)
    assert made.arithmetic == ()
    assert printed(totals(made)) == expected
    out = left_out(totals(made))
    assert {name: why for name, why in out.items() if name not in ("all", "other")} == parts
    assert {made.ledger.left_out(fact(name)) for name in parts} == {*parts.values()}


def test_reports_are_tied_through_each_other() -> None:
    made = make(
        ("a", "5 USD", "approved", "same_as: b"), ("b", "5 USD", "approved"),
        ("c", "5 USD", "approved", "same_as: [b, d]"), ("d", "5 USD", "approved"), ("e", "5 USD", "approved"),
    )  # fmt: skip
    tied = tuple(fact(name) for name in "abcd")
    assert all(made.ledger.tied[member].facts == tied for member in tied)
    assert fact("e") not in made.ledger.tied
    assert printed(totals(made)) == ["approved: 10 USD"]


def test_a_report_tied_to_a_covering_total_enters_no_total_either() -> None:
    made = make(
        ("all", "7 USD", "approved", "covers: [a]"), ("again", "7 USD", "approved", "same_as: all"),
        ("a", "7 USD", "approved"),
    )  # fmt: skip
    assert printed(totals(made)) == ["approved: 7 USD"]
    assert left_out(totals(made)) == {"again": "covers", "all": "covers"}


def test_contradictions_are_conflicts_once() -> None:
    evidence = "evidence: {source: article, quote: some words here}"
    text = f"""
title: T
statements:
  - {{id: a, text: T, {evidence}, contradicts: b}}
  - {{id: b, text: T, {evidence}, contradicts: [a]}}
"""
    found = site({**article("some words here"), BRIEFING: record(text)}).ledger.conflicts
    assert found == (Conflict("contradicts", (fact("a"), fact("b"))),)


def test_copies_of_one_origin_are_one_origin() -> None:
    text = """
title: T
quotes:
  - id: q
    evidence:
      - {source: article, quote: some words here}
      - {source: copy, quote: some words here}
      - {source: other, quote: some words here}
"""
    sources: Files = {
        **article("some words here"),
        "content/sources/copy.md": record(f"title: C\nseed: {SEED}\norigin: article"),
        "content/sources/other.md": record(f"title: O\nseed: {SEED}"),
    }
    made = site({**sources, BRIEFING: record(text)})
    assert made.problems == ()
    assert origins(fact("q"), made.verified, made.catalogue) == {"sources/article", "sources/other"}


MEXICO, CANADA = RecordId("countries/mexico"), RecordId("countries/canada")


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("countries: [mexico]", "10 USD"),
        ("countries: [mexico, canada]", "shared"),
        ("shares: {mexico: 60 %, canada: 40 %}\nshares_reason: r", "6 USD"),
        ("shares: {mexico: 33.3 %, canada: 66.7 %}\nshares_reason: r", "3.3 USD"),
        (
            "shares: {canada: 40 %}\nshares_reason: r\nremainder: rest\ncountries: [mexico, canada]",
            "elsewhere",
        ),
    ],
)
def test_money_of_several_countries_is_not_credited_whole_to_each(keys: str, shown: str) -> None:
    made = make(("f", "10 USD", "approved", keys))
    assert made.reading + made.resolving == ()
    entry = made.ledger.entries[fact("f")]
    part = part_of(
        fact("f"), concern([entry.stated]), entry.amount, frozenset({MEXICO}), "countries"
    )
    found = made.ledger.totals([part])
    if shown in {"shared", "elsewhere"}:
        assert left_out(found) == {"f": shown}
    else:
        assert printed(found) == [f"approved: {shown}"]


def test_a_program_holds_its_own_and_its_descendants_figures_each_once() -> None:
    programs: Files = {
        "content/programs/parent.md": record("name: P"),
        "content/programs/child.md": record("name: C\nparent: parent"),
    }
    made = make(
        ("own", "5 USD", "approved", "programs: [parent]"),
        ("below", "2 USD", "approved", "programs: [child]"),
        ("both", "1 USD", "approved", "programs: [parent, child]"),
        more=programs,
    )
    parent, child = RecordId("programs/parent"), RecordId("programs/child")
    assert list(made.catalogue.ancestors(child)) == [parent]

    def total(*within: RecordId) -> list[str]:
        return printed(
            made.ledger.totals(
                part_of(f, concern([entry.stated]), entry.amount, frozenset(within), "programs")
                for f, entry in made.ledger.entries.items()
                if set(entry.stated.scope["programs"]) & set(within)
            )
        )

    assert total(parent, child) == ["approved: 8 USD"]
    assert total(child) == ["approved: 2 USD"]


@pytest.mark.parametrize(
    ("quotes", "amounts", "found"),
    [
        (("grew 5 percent", "fell 3 percent"), ("5 %", "3 %"), ["A101"]),
        (("60 to Norway, 20 to Mali",) * 2, ("60 %", "20 %"), []),
        (("60 to Norway, 50 to Mali",) * 2, ("60 %", "50 %"), ["A101"]),
        (("grew 5 times more", "fell 3 times more"), ("5 people", "3 people"), []),
    ],
)
def test_percentages_are_added_where_one_quote_says_them_all(
    quotes: tuple[str, str], amounts: tuple[str, str], found: list[str]
) -> None:
    listed = [
        figure(name, amount, "", quote)
        for name, quote, amount in zip("ab", quotes, amounts, strict=True)
    ]
    made = site({**article("x"), BRIEFING: record(front([*listed, derived("c", "a, b")]))})
    assert codes(made.arithmetic) == found
    assert (fact("c") in made.ledger.entries) is not bool(found)


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
SHARES = st.integers(0, 1000).map(
    lambda tenths: (Decimal(tenths) / 10, Decimal(1000 - tenths) / 10)
)


@given(st.lists(st.tuples(AMOUNTS, SHARES, st.booleans()), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_with_complete_shares_countries_and_programs_add_up_to_the_same(
    figures: list[tuple[Decimal, tuple[Decimal, Decimal], bool]],
) -> None:
    listed = []
    for index, (amount, (one, two), split) in enumerate(figures):
        more = f"programs: [{'one' if index % 2 else 'two'}]\ncountries: [mexico]"
        if split:
            more = (
                f"shares: {{mexico: {one} %, canada: {two} %}}\nshares_reason: r\nprograms: [one]"
            )
        listed.append(figure(f"f{index}", f"{amount} USD", "approved", "some words", more))
    programs: Files = {f"content/programs/{n}.md": record("name: N") for n in ("one", "two")}
    made = site({**COUNTRIES, **programs, BRIEFING: record(front(listed))})
    assert [p for p in made.problems if p.code != "R101"] == []

    def total(ids: Iterable[str], kind: str) -> Decimal:
        return sum(
            (
                found.amount.value
                for identity in ids
                for found in made.ledger.totals(
                    part_of(
                        f,
                        concern([entry.stated]),
                        entry.amount,
                        frozenset({RecordId(identity)}),
                        kind,
                    )
                    for f, entry in made.ledger.entries.items()
                    if identity in entry.stated.scope[kind]
                ).totals
            ),
            Decimal(0),
        )

    whole = sum((amount for amount, _, _ in figures), Decimal(0))
    assert total((MEXICO, CANADA), "countries") == whole
    assert total(("programs/one", "programs/two"), "programs") == whole


@given(st.permutations(range(6)))
@settings(deadline=None, max_examples=20)
def test_the_order_of_figures_changes_no_total(order: list[int]) -> None:
    kinds = [("5 USD", "approved"), ("2 EUR", "approved"), ("over 1 USD", "approved"),
             ("3 USD", "pending"), ("5 USD", "approved"), ("7 USD", "approved")]  # fmt: skip
    made = make(*(
        (f"f{index}", *kinds[index], "same_as: f0" if index == 4 else "") for index in order
    ))  # fmt: skip
    parts: Mapping[FactId, Part] = {f: Part(f, e.amount) for f, e in made.ledger.entries.items()}
    found = made.ledger.totals(parts[fact(f"f{index}")] for index in order)
    assert printed(found) == [
        "approved: 2 EUR", "approved: over 13 USD", "pending: 3 USD",
    ]  # fmt: skip
    assert left_out(found) == {"f4": "same-as"}


def test_no_more_facts_are_tied_than_a_reader_can_compare() -> None:
    def ring(count: int) -> Site:
        names = [f"f{number}" for number in range(count)]
        return make(
            *(
                (name, "1 USD", "approved", f"same_as: [{names[at - 1]}]")
                for at, name in enumerate(names)
            )
        )

    assert "A109" not in codes(ring(MAX_TIED).arithmetic)
    assert codes(ring(MAX_TIED + 1).arithmetic) == ["A109"]


def test_of_two_facts_with_one_id_the_first_is_there() -> None:
    """That is a fault of its own; sums ask for the figure all the same, and it may not be there."""
    words = "They set 5 EUR aside for it"
    evidence = f'evidence: {{source: article, quote: "{words}"}}'
    statements = f"statements:\n  - id: a\n    text: It is so.\n    {evidence}"
    status, total = "status: pending", "  - id: b\n    label: The sum\n    derived: [a, c]"
    figures = "\n".join(
        f"  - id: {name}\n    label: A part\n    amount: 5 EUR\n    {status}\n    {evidence}"
        for name in "ac"
    )
    figures = f"figures:\n{figures}\n{total}"
    for facts in (f"{figures}\n{statements}", f"{statements}\n{figures}"):
        made = site({**article(f"{words} today."), BRIEFING: record(f"title: B\n{facts}")})
        assert "S108" in codes(made.problems)
        assert made.ledger.places.keys() == made.ledger.entries.keys()
        assert all(made.ledger.places[fact] for fact in made.ledger.entries)
        assert all(made.ledger.entries.values())


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["1 USD", "over 2 USD", "5 million USD", "3 EUR", "1.50 to 2 USD", "4%"]
            ),
            st.sampled_from(["approved", "pending"]),
            st.sampled_from(
                ["", "as_of: 2024", "covers: [{0}]", "same_as: {0}", "same_as: [{0}, {1}]"]
            ),
            st.integers(0, 6),
            st.integers(0, 6),
        ),
        min_size=2,
        max_size=8,
    )
)
@settings(deadline=None, max_examples=60)
def test_what_records_add_comes_to_the_totals_of_all(
    figures: list[tuple[str, str, str, int, int]],
) -> None:
    homes = [f"b{at % 3}#f{at}" for at in range(len(figures))]
    listed: dict[str, list[str]] = {"b0": [], "b1": [], "b2": []}
    for at, (amount, status, more, *others) in enumerate(figures):
        named = (homes[(at + 1 + other) % len(homes)] for other in others)
        of = more.format(*(f"briefings/{name}" for name in named))
        listed[f"b{at % 3}"].append(figure(f"f{at}", amount, status, "some words", of))
    briefings: Files = {
        f"content/briefings/{name}.md": record(front(of)) for name, of in listed.items() if of
    }
    made = site({**article("x"), **briefings})
    own: dict[RecordId, list[FactId]] = {}
    for entry in made.ledger.entries:
        own.setdefault(record_of(entry), []).append(entry)
    each = (made.ledger.added(of) for of in own.values())
    assert together(each, made.ledger.order) == totals(made)


@pytest.mark.parametrize(
    ("countries", "found"),
    [("", []), (", countries: [mexico, canada]", []), (", countries: [mexico]", ["A101"])],
)
def test_a_sum_is_of_the_countries_of_all_its_parts(countries: str, found: list[str]) -> None:
    figures = [
        figure("a", "5 USD", "approved", "q", "countries: [mexico]"),
        figure("b", "2 USD", "approved", "q", "countries: [canada]"),
        derived("all", "a, b", countries),
    ]
    assert codes(site({**COUNTRIES, BRIEFING: record(front(figures))}).arithmetic) == found
