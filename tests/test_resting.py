"""What rests on one of a few rows."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from generator.model.resting import Resting, Stale

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
