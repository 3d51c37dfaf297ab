"""Sums of tables: a row of totals and its parts never both enter a total, whatever it is called."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from generator.authoring import drafting
from generator.authoring.measuring import found_in
from generator.authoring.yaml_text import Block, Said
from generator.build import compile_site, read_snapshot
from generator.checking.ledger import Part
from generator.model.settings import Options
from tests.test_drafted_money import drafted, live, root

if TYPE_CHECKING:
    from pathlib import Path

    from generator.authoring.findings import Findings

__all__ = ["root"]

HEADS = "Ghana published its budget.\n\n| Region | Approved (million cedis) | Disbursed (million cedis) |\n|---|---|---|\n"
ONE = "Ghana published its budget.\n\n| Region | Approved (million cedis) |\n|---|---|\n"
SPACED = "Ghana published its budget.\n\nRegion           Approved (million cedis)   Disbursed (million cedis)\n"


def rows(*cells: str) -> str:
    return "".join(f"| {' | '.join(row.split('; '))} |\n" for row in cells)


def number(found: Findings, i: int) -> str:
    return str(found.figures[i].amount).partition(" ")[0]


def covers(text: str) -> dict[str, str]:
    """Give of each total what it covers; behind `?` where a person has to say so."""
    found, _ = found_in(text)
    return {
        f"{number(found, one.total)}{'?' if one.aside else ''}": " ".join(
            number(found, part) for part in one.parts
        )
        for one in found.covers
    }


@pytest.mark.parametrize(
    "name", ["Total", "All regions", "Ensemble", "Ghana", "**Total**", "GRAND TOTAL", "ጠቅላላ"]
)
def test_a_last_row_is_the_sum_of_every_column_whatever_it_is_called(name: str) -> None:
    text = HEADS + rows("Volta; 12.0; 4.0", "Ashanti; 30.0; 11.0", f"{name}; 42.0; 15.0")
    assert covers(text) == {"42.0": "12.0 30.0", "15.0": "4.0 11.0"}
    swapped = HEADS + rows("Volta; 4.0; 12.0", "Ashanti; 11.0; 30.0", f"{name}; 15.0; 42.0")
    assert covers(swapped) == {"42.0": "12.0 30.0", "15.0": "4.0 11.0"}
    spaced = SPACED + (
        "Volta            12.0                       4.0\n"
        "Ashanti          30.0                       11.0\n"
        f"{name:16} 42.0                       15.0\n"
    )
    assert covers(spaced) == {"42.0": "12.0 30.0", "15.0": "4.0 11.0"}


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        # Subtotals, and a total of these.
        (
            ("Ho; 1.5", "Keta; 2.5", "Volta; 4.0", "Obuasi; 3.0", "Kumasi; 6.2", "Ashanti; 9.2", "Total; 13.2"),
            {"4.0": "1.5 2.5", "9.2": "3.0 6.2", "13.2": "4.0 9.2"},
        ),
        (
            ("Ho; 1.5", "Keta; 2.5", "Subtotal; 4.0", "Obuasi; 3.0", "Kumasi; 6.2", "Subtotal; 9.2", "All; 13.2"),
            {"4.0": "1.5 2.5", "9.2": "3.0 6.2", "13.2": "4.0 9.2"},
        ),
        # A subtotal, and what stands beside it.
        (
            ("Ho; 1.5", "Keta; 2.5", "Subtotal; 4.0", "Accra; 3.7", "Total; 7.7"),
            {"4.0": "1.5 2.5", "7.7": "4.0 3.7"},
        ),
        # The sum may stand on top, of all or of each group.
        (("Total; 42.0", "Volta; 12.0", "Ashanti; 30.0"), {"42.0": "12.0 30.0"}),
        (("Ghana; 42.3", "Volta; 12.1", "Ashanti; 30.2"), {"42.3": "12.1 30.2"}),
        (
            ("Volta; 4.1", "Ho; 1.5", "Keta; 2.6", "Ashanti; 9.2", "Obuasi; 3.0", "Kumasi; 6.2", "Total; 13.3"),
            {"4.1": "1.5 2.6", "9.2": "3.0 6.2", "13.3": "4.1 9.2"},
        ),
        # Rows without a number, and names of groups.
        (("Volta; 12.5", "Keta; -", "Ashanti; 30.0", "Total; 42.5"), {"42.5": "12.5 30.0"}),
        (("South; ", "Volta; 12.5", "Ashanti; 30.0", "Total; 42.5"), {"42.5": "12.5 30.0"}),
        # More rows than a sentence has parts.
        (
            (*(f"Town {n}; {n}.5" for n in range(1, 10)), "Total; 49.5"),
            {"49.5": "1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5"},
        ),
        # A total that is exact but for rounding.
        (("Volta; 12.3", "Keta; 4.3", "Ashanti; 30.3", "Total; 47"), {"47": "12.3 4.3 30.3"}),
        # What says a total and is none is asked about, and so is what few digits may make by chance.
        (("Volta; 12.0", "Ashanti; 30.0", "Total; 44.0"), {"44.0?": "12.0 30.0"}),
        (("Total; 44.0", "Volta; 12.0", "Ashanti; 30.0"), {"44.0?": "12.0 30.0"}),
        (("Volta; 2", "Ashanti; 3", "Keta; 5"), {"5?": "2 3"}),
        (("Volta; 2", "Ashanti; 3", "Total; 5"), {"5": "2 3"}),
        # What stands beside the others, and what is no sum of them.
        (("Volta; 2", "Keta; 5", "Ashanti; 3", "Accra; 9"), {}),
        (("Volta; 2", "Ashanti; 3", "Keta; 5", "Accra; 9"), {}),
        (("Volta; 12.0", "Ashanti; 30.0", "All other regions; 44.0"), {}),
        (("Volta; 12.0", "Ashanti; 30.0", "Keta; 44.0"), {}),
        (("Total grants; 12.0", "Total loans; 30.0"), {}),
        (("Total grants; 12.5", "Total loans; 30.0", "Total; 42.5"), {"42.5": "12.5 30.0"}),
        (("Volta; 12.0",), {}),
    ],
)  # fmt: skip
def test_sums_of_one_column(table: tuple[str, ...], wanted: dict[str, str]) -> None:
    assert covers(ONE + rows(*table)) == wanted


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        # By chance in one column, and in no other.
        (("Volta; 12; 4", "Ashanti; 30; 11", "Keta; 42; 16"), {}),
        # Long enough for a sum, so that the other column is asked about.
        (
            ("Volta; 12,345; 4.1", "Ashanti; 30,102; 11.3", "Ensemble; 42,447; 15.9"),
            {"42,447": "12,345 30,102", "15.9?": "4.1 11.3"},
        ),
        (("Volta; 12.5; ", "Ashanti; 30.0; 11.0", "Total; 42.5; 11.0"), {"42.5": "12.5 30.0"}),
    ],
)
def test_a_row_is_told_by_all_its_columns(table: tuple[str, ...], wanted: dict[str, str]) -> None:
    assert covers(HEADS + rows(*table)) == wanted


ACROSS = "Ghana paid, in million cedis.\n\n| Region | Paid in 2024 | Paid in 2025 | Total paid |\n|---|---|---|---|\n"
STATES = "Ghana published its budget, in million cedis.\n\n| Region | Approved | Disbursed | Pending |\n|---|---|---|---|\n"


def test_a_column_of_totals_is_the_sum_of_its_rows() -> None:
    found = covers(ACROSS + rows("Volta; 1.2; 2.9; 4.1", "Keta; 5.4; 7.3; 12.7"))
    assert found == {"4.1": "1.2 2.9", "12.7": "5.4 7.3"}
    found = covers(
        ACROSS + rows("Volta; 1.2; 2.9; 4.1", "Keta; 5.4; 7.3; 12.7", "Total; 6.6; 10.2; 16.8")
    )
    assert found == {"4.1": "1.2 2.9", "12.7": "5.4 7.3", "6.6": "1.2 5.4", "10.2": "2.9 7.3", "16.8": "4.1 12.7"}  # fmt: skip


def test_amounts_of_other_statuses_are_no_parts_that_a_page_would_add() -> None:
    assert covers(STATES + rows("Volta; 41.5; 19.8; 21.7", "Keta; 28.0; 12.4; 15.6")) == {}


def test_tables_beside_each_other_are_summed_each_for_itself() -> None:
    again = ONE.partition("\n\n")[2]
    text = ONE + rows("Volta; 12.0", "Keta; 30.0", "Total; 42.0")
    text += f"\nSpending on schools\n\n{again}" + rows("Volta; 1.1", "Keta; 3.3", "Total; 4.4")
    assert covers(text) == {"42.0": "12.0 30.0", "4.4": "1.1 3.3"}


def test_lists_are_columns_and_their_sentences_are_no_totals() -> None:
    items = "Approved:\n\n- Volta: €12.5 million\n- Keta: €30 million\n"
    assert covers(f"{items}- Total: €42.5 million\n") == {"42.5": "12.5 30"}
    assert covers(f"{items}- In total it will cost all towns €44 million\n") == {}
    assert covers(f"{items}- Accra: €44 million\n") == {}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It approved 42.5 million cedis.", {"42.5": "12.5 30.0"}),
        ("It rejected 42.5 million cedis.", {}),
        ("It approved 42.6 million cedis.", {}),
        ("It approved 42.5 million dollars.", {}),
    ],
)
def test_a_sentence_may_say_the_total_of_a_column(sentence: str, wanted: dict[str, str]) -> None:
    text = ONE.replace("budget.", f"budget. {sentence}") + rows("Volta; 12.5", "Keta; 30.0")
    assert covers(text) == wanted


def test_the_total_of_one_row_is_the_same_amount() -> None:
    found, _ = found_in(ONE + rows("Volta; 12.5", "Total; 12.5"))
    assert found.covers == ()
    assert [(i, tie.kind, tie.of) for i, tie in found.ties.items()] == [(1, "same", 0)]


def added(root: Path) -> dict[str, str]:
    """Give what the pages of a draft add, by status."""
    assert live(root)  # which has no problem
    options = Options(today=datetime.date(2025, 6, 15), drafts=True)
    site, _ = compile_site(read_snapshot(root).value, options)
    parts = [Part(f, entry.amount) for f, entry in site.ledger.entries.items()]
    return {one.status: str(one.amount) for one in site.ledger.totals(parts).totals}


@pytest.mark.parametrize(
    ("sentence", "total", "wanted"),
    [
        ("", "42.0; 15.0", "42.0 million EUR"),
        # A sentence says the total again.
        (" Ghana approved €42.0 million.", "42.0; 15.0", "42.0 million EUR"),
        (" Ghana approved €42.0 million.", "", "42.0 million EUR"),
        # It is doubtful in both places.
        ("", "44.0; 15.0", "42.0 million EUR"),
        (" Ghana approved €44.0 million.", "44.0; 15.0", "42.0 million EUR"),
    ],
)
def test_no_draft_adds_a_table_and_its_total(
    sentence: str, total: str, wanted: str, root: Path
) -> None:
    table = HEADS.replace("cedis", "euros").replace("budget.", f"budget.{sentence}")
    text = table + rows(
        "Volta; 12.0; 4.0", "Ashanti; 30.0; 11.0", *([f"Total; {total}"] if total else [])
    )
    brief = drafted(root, text)
    assert added(root) == {"approved": wanted, "disbursed": "15.0 million EUR"}
    doubtful = total.startswith("44")
    assert ("set aside" in brief) is doubtful
    if doubtful:
        # A person who says that it is the total gets the verdict, and nothing else is added.
        path = root / "content/briefings/a.md"
        path.write_text(
            brief.replace("\n  # - id", "\n  - id").replace("\n  #   ", "\n    "), "utf-8"
        )
        assert added(root) == {"approved": wanted, "disbursed": "15.0 million EUR"}


def test_a_total_of_which_a_part_is_no_figure_stands_as_a_comment(root: Path) -> None:
    table = "| Region | Million euros | State |\n|---|---|---|\n"
    states = rows("Volta; 12.5; approved", "Keta; 30.0; -", "Total; 42.5; approved")
    brief = drafted(root, f"Ghana published its budget.\n\n{table}{states}")
    assert "# set aside: not all of its parts are figures yet, and a page would add it" in brief
    assert added(root) == {"approved": "12.5 million EUR"}


@pytest.mark.parametrize(("status", "stays"), [("approved", False), ("pending", True), ("", True)])
def test_a_total_goes_with_a_part_that_is_set_aside(status: str, *, stays: bool) -> None:
    covers = ("id: all", "covers: [a, b]")
    blocks = [
        Block("all", (), covers, refers=frozenset("ab"), said=Said(status="approved")),
        Block("a", (), ("id: a",), live=False, said=Said(status="approved")),
        Block("b", (), ("id: b",), said=Said(status=status)),
    ]
    texts: Any = SimpleNamespace(name="x")
    site: Any = None
    one = drafting._Verifying(site, texts, {"figures": blocks})
    one._drop_references({"a"})
    assert one.blocks["figures"][0].live is stays
    assert ("# covers: [a, b]" in one.blocks["figures"][0].lines) is stays
    assert one.blocks["figures"][2].live


def test_a_quote_of_a_cell_ends_in_its_row() -> None:
    table = "| Region | Approved |\n|---|---|\n"
    text = f"Ghana met.\n\n{table}{rows('Volta; €3 million', 'Keta; €3 million', 'Ho; €5 million')}"
    found, _ = found_in(text)
    assert len(found.figures) == 3
    for figure in found.figures:
        assert "\n" not in text[figure.mention.end : figure.excerpt.end]
