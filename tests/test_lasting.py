"""What stays the same object from one run to the next."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.lasting import Lasting

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Thing:
    """Equal to all of its kind, and the same as none."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Thing)

    def __hash__(self) -> int:
        return 1


def test_a_value_is_made_again_when_it_is_made_of_other_objects() -> None:
    lasting, one, other = Lasting(), _Thing(), _Thing()
    first = lasting.once("name", (one,), object)
    assert lasting.once("name", (one,), object) is first
    assert lasting.once("another name", (one,), object) is not first
    assert lasting.once("name", (other,), object) is not first  # equal, but not the same


def test_a_value_is_made_again_when_it_is_made_of_more_or_fewer_objects() -> None:
    lasting, one = Lasting(), _Thing()
    first = lasting.once("name", (one, one), object)
    second = lasting.once("name", (one,), object)
    third = lasting.once("name", (one, one), object)
    assert len({id(first), id(second), id(third)}) == 3


def test_what_fails_is_made_again() -> None:
    lasting = Lasting()
    with pytest.raises(ZeroDivisionError):
        lasting.once("name", (), lambda: 1 // 0)
    assert lasting.once("name", (), lambda: "made") == "made"


def test_the_last_value_stands_for_what_is_like_it() -> None:
    lasting = Lasting()
    first = lasting.alike("name", "key", object())
    assert lasting.alike("name", "key", object()) is first
    assert lasting.alike("name", "other", object()) is not first
    assert lasting.alike("name", "key", object()) is not first  # only the last is kept
    words = lasting.equal("words", ("a", "b"))
    assert lasting.equal("words", tuple("ab")) is words
    assert lasting.equal("words", ("b", "a")) == ("b", "a")


def test_a_table_lasts_while_it_holds_the_same_objects_in_the_same_order() -> None:
    lasting, one, other = Lasting(), _Thing(), _Thing()
    first = lasting.table("name", {"a": one, "b": one})
    assert lasting.table("name", {"a": one, "b": one}) is first
    for changed in ({"a": one, "b": other}, {"b": one, "a": one}, {"a": one}, {"a": one, "c": one}):
        assert lasting.table("name", changed) is changed
        first = lasting.table("name", {"a": one, "b": one})


def test_under_another_basis_nothing_lasts() -> None:
    lasting = Lasting().under(("settings", 1))
    first = lasting.once("name", (), object)
    assert lasting.under(("settings", 1)).once("name", (), object) is first
    assert lasting.under(("settings", 2)).once("name", (), object) is not first


@pytest.mark.parametrize("again", [True, False])
def test_one_of_many_things_lasts_where_a_run_is_to_follow(*, again: bool) -> None:
    lasting, one = Lasting(again=again), _Thing()
    first = lasting.each("kind", "name", (one,), object)
    assert (lasting.each("kind", "name", (one,), object) is first) == again
    assert lasting.each("kind", "another name", (one,), object) is not first
    assert lasting.each("another kind", "name", (one,), object) is not first
    of, made = {"name": one}, lambda some, _: {name: [value] for name, value in some.items()}
    every = lasting.every("every", of, made)
    assert (lasting.every("every", of, made) is every) == again
    assert lasting.grouped("groups", {"a": {"thing": 1}}) == {"thing": (1,)}
    assert lasting.grouped("groups", {"b": {"thing": 2}}) == {"thing": (2,)}
    assert lasting.once("name", (one,), object) is lasting.once("name", (one,), object)


_NAMED = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3), max_size=6)


@given(st.lists(st.tuples(_NAMED, st.integers(0, 1), st.booleans()), max_size=8))
def test_every_value_is_the_one_made_anew_and_only_those_of_other_things_are(
    runs: list[tuple[dict[str, int], int, bool]],
) -> None:
    lasting, rests = Lasting(), (_Thing(), _Thing())
    last: tuple[dict[str, int], int] | None = None
    for of, other, alike in runs:
        asked: list[str] = []

        def make(some: Mapping[str, int], _: object, other: int = other) -> dict[str, list[int]]:
            asked.extend(some)  # noqa: B023  it is called in the same turn
            return {name: [value, other] for name, value in some.items()}

        before = lasting.every("name", last[0], make, (rests[last[1]],)) if last else {}
        asked.clear()
        key = tuple if alike else None
        found = lasting.every("name", of, make, (rests[other],), key)
        assert list(found.items()) == [(name, [value, other]) for name, value in of.items()]
        stays = {n for n, v in of.items() if last and last[0].get(n) == v and last[1] == other}
        assert set(asked) == of.keys() - stays
        assert all(found[name] is before[name] for name in stays)
        if last and list(last[0].items()) == list(of.items()) and (last[1] == other):
            assert found is before
        assert lasting.every("name", dict(of), make, (rests[other],)) is found
        last = of, other


def test_a_value_that_is_alike_stays_the_last_one_whatever_it_rests_on() -> None:
    lasting, first = Lasting(), {"a": 1, "b": 2}

    def listed(some: Mapping[str, int], _: object) -> dict[str, list[int]]:
        return {name: [value] for name, value in some.items()}

    kept = lasting.every("name", first, listed, (_Thing(),), tuple)
    assert lasting.every("name", dict(first), listed, (_Thing(),), tuple) is kept
    other = lasting.every("name", {"a": 1, "b": 3}, listed, (_Thing(),), tuple)
    assert other == {"a": [1], "b": [3]}
    assert other["a"] is kept["a"]
    assert list(lasting.every("name", {"b": 3, "a": 1}, listed, (), tuple)) == ["b", "a"]


_PARTS = st.dictionaries(
    st.sampled_from("abcdef"), st.dictionaries(st.sampled_from("uvwxyz"), st.integers()), max_size=6
)


@given(st.lists(_PARTS, max_size=8))
def test_groups_are_those_of_all_parts_whatever_was_there_before(
    runs: list[dict[str, dict[str, int]]],
) -> None:
    lasting = Lasting()
    last: dict[str, dict[str, int]] = {}
    for run in runs:
        # A part that says what it said is the same object, as it is where `once` makes it.
        parts = {k: last[k] if last.get(k) == said else said for k, said in run.items()}
        expected: dict[str, list[int]] = defaultdict(list)
        for _, said in sorted(parts.items()):
            for thing, value in said.items():
                expected[thing].append(value)
        grouped = lasting.grouped("name", parts)
        assert grouped == {thing: tuple(values) for thing, values in expected.items()}
        assert lasting.grouped("name", dict(parts)) is grouped
        last = parts


def test_what_is_grouped_lasts_though_what_is_made_of_it_has_its_name() -> None:
    lasting, one, other = Lasting(), {"thing": 1}, {"another": 2}
    first = lasting.once("name", (one,), lambda: lasting.grouped("name", {"a": one}))
    parts = {"a": one, "b": other}
    second = lasting.once("name", (one, other), lambda: lasting.grouped("name", parts))
    assert second["thing"] is first["thing"]
