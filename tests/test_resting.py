"""What rests on one of a few rows."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.model.resting import Resting, Stale

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = st.sets(st.integers(0, 60), max_size=5)
NAMED = st.dictionaries(st.integers(0, 300).map(str), ROWS, max_size=200)


@given(st.lists(NAMED, min_size=1, max_size=3), st.sets(st.integers(0, 60), max_size=50))
def test_whatever_rests_on_a_row_is_found(
    takes: list[dict[str, set[int]]], moved: set[int]
) -> None:
    resting, now = Resting(), dict[str, set[int]]()
    stale = Stale(()).and_also(moved)
    for rows in takes:
        resting.take({name: array("I", sorted(of)) for name, of in rows.items()})
        now |= rows
    near = list(resting.near(stale))
    assert len(near) == len(set(near))
    assert {name for name, of in now.items() if of & moved} <= set(near) <= now.keys()
    for of in now.values():
        assert stale.reach(array("I", sorted(of))) is bool(of & moved)


def test_most_things_are_passed_over() -> None:
    resting = Resting()
    resting.take({str(name): array("I", [name]) for name in range(1000)})
    assert len(list(resting.near(Stale([500])))) < 100
    assert list(resting.near(Stale([1000]))) == []


@given(st.lists(NAMED, min_size=1, max_size=3), st.sets(st.integers(0, 60), max_size=50), st.data())
def test_another_process_finds_what_rests_on_a_row_though_blocks_are_lost(
    takes: list[dict[str, set[int]]], moved: set[int], data: st.DataObject
) -> None:
    left: dict[int, tuple[Sequence[str], array[int]]] = {}
    now: dict[str, set[int]] = {}
    for rows in takes:
        resting = Resting()
        for number in range(len(left)):
            resting.put(*left.get(number, ((), array("I"))))
        resting.take({name: array("I", sorted(of)) for name, of in rows.items()})
        now |= rows
        left |= {number: (members, of) for number, members, of in resting.stirred()}
        assert len(left) == resting.blocks()
        lost = data.draw(st.sets(st.sampled_from([*left]), max_size=1)) if left else ()
        left |= dict.fromkeys(lost, ((), array("I")))
    resting = Resting()
    for number in range(len(left)):
        resting.put(*left[number])
    found = {*resting.near(Stale(moved)), *resting.others(now)}
    assert {name for name, of in now.items() if of & moved} <= found <= now.keys()


def test_a_block_that_knows_all_rows_is_not_stirred() -> None:
    resting = Resting()
    resting.put(["a", "b"], array("I", [1, 5, 9]))
    resting.take({"a": array("I", [5]), "b": array("I", [1, 9])})
    assert [*resting.stirred()] == []
    resting.take({"a": array("I", [5, 7]), "b": array("I", [3])})
    assert [*resting.stirred()] == [(0, ["a", "b"], array("I", [1, 3, 5, 7, 9]))]
