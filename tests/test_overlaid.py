"""Mappings that are another but for a few keys, and listings of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.lasting import Lasting, moved
from generator.model.listing import Listing
from generator.model.overlaid import Changing, Overlaid, gone, keyed_alike, overlaid, touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KEYS = st.integers(0, 60).map(str)
TEXTS = st.text("ab", max_size=2)
EDIT = st.tuples(st.dictionaries(KEYS, TEXTS, max_size=4), st.sets(KEYS, max_size=3))
FIRST = st.dictionaries(KEYS, TEXTS, max_size=60)


def edited(before: Mapping[str, str], put: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """Do it the slow way."""
    found = {**before, **put}
    for key in taken - put.keys():
        found.pop(key, None)
    return found


@given(first=FIRST, edits=st.lists(EDIT, max_size=8), proxied=st.booleans())
def test_a_mapping_over_another_is_what_a_copy_would_be(
    first: dict[str, str], edits: list[tuple[dict[str, str], set[str]]], *, proxied: bool
) -> None:
    now: Mapping[str, str] = MappingProxyType(first) if proxied else first
    states = [(now, dict(first))]
    for put, taken in edits:
        now = overlaid(now, put, taken)
        states.append((now, edited(states[-1][1], put, taken)))
    for found, copy in states:  # also the earlier ones, which nobody changed
        assert dict(found.items()) == copy
        assert dict(zip(found.keys(), found.values(), strict=True)) == copy
        assert (len(found), set(found)) == (len(copy), set(copy))
        for key in map(str, range(61)):
            assert (key in found, found.get(key), found.get(key, "-")) == (
                key in copy,
                copy.get(key),
                copy.get(key, "-"),
            )
            if key not in copy:
                with pytest.raises(KeyError):
                    found[key]
    for one, copy in states:
        for other, another in states:
            assert (one == other) is (copy == another)
            assert set(gone(one, other)) == copy.keys() - another.keys()
            differing = {key for key in another if copy.get(key) is not another[key]}
            assert set(moved(one, other)) == differing
            assert keyed_alike(one, other) is (list(one) == list(other))
            keys = touched(one, other)
            every = copy.keys() | another.keys()
            assert keys is None or {k for k in every if copy.get(k) != another.get(k)} <= set(keys)


def test_few_keys_lie_over_a_mapping_and_many_are_written_out() -> None:
    first = dict.fromkeys(map(str, range(1000)), "")
    now: Mapping[str, str] = first
    for number in range(60):
        now = overlaid(now, {str(number): "new"})
        assert isinstance(now, Overlaid)
        assert now.base is first
    assert isinstance(overlaid(now, dict.fromkeys(map(str, range(100)), "other")), dict)
    assert list(now) == list(first)
    assert overlaid(now, {}) is now
    assert overlaid(first, {"0": ""}, ["0"]) == first  # what is put is not gone


@given(FIRST, st.lists(EDIT, max_size=4))
def test_what_changes_has_what_was_put_and_not_what_was_taken_before(
    first: dict[str, str], edits: list[tuple[dict[str, str], set[str]]]
) -> None:
    changing, copy = Changing(first), dict(first)
    had: set[str] = set()
    for put, taken in edits:
        for key in taken:
            changing.take(key)
            if key not in had:
                copy.pop(key, None)
        for key, text in put.items():
            changing[key] = copy[key] = text
        had |= put.keys()
        assert changing.now() == copy
        assert (len(changing), set(changing)) == (len(copy), {*copy})
        assert all((key in changing) is (key in copy) for key in map(str, range(61)))
        assert {key: changing[key] for key in copy} == copy
        for key in changing.taken:
            with pytest.raises(KeyError):
                changing[key]
    assert first == dict(Changing(first))


@given(FIRST, st.lists(EDIT, max_size=6))
def test_a_listing_is_all_texts_in_order_whatever_it_was_before(
    first: dict[str, str], edits: list[tuple[dict[str, str], set[str]]]
) -> None:
    def write(texts: Mapping[str, str]) -> bytes:
        return "".join(f"{key}={text};" for key, text in texts.items()).encode()

    listing, copy = Listing(write, block=4).changed(first, ()), dict(first)
    states = [(listing, copy)]
    for put, taken in edits:
        copy = edited(copy, put, taken)
        listing = listing.changed(put, taken - put.keys())
        states.append((listing, copy))
    for found, texts in states:
        assert b"".join(found.texts()) == write({key: texts[key] for key in sorted(texts)})
        assert found.of == texts


def test_of_a_listing_only_the_blocks_that_changed_are_written() -> None:
    written: list[int] = []

    def write(texts: Mapping[str, str]) -> bytes:
        written.append(len(texts))
        return " ".join(texts.values()).encode()

    listing = Listing(write).changed({str(number): "old" for number in range(10_000)}, ())
    written.clear()
    listing = listing.changed({"5": "new", "6": "old"}, ["7"])
    assert 1 <= len(written) <= 2
    assert sum(written) <= 512


def test_what_is_told_lasts_and_leaves_out_what_nothing_is_told_of() -> None:
    lasting, first = Lasting(), {str(number): "" for number in range(400)} | {"7": "seven"}
    told = lasting.told("name", first, str.upper)
    assert told == {"7": "SEVEN"}
    assert lasting.told("name", overlaid(first, {"8": ""}), str.upper) is told
    assert lasting.told("name", overlaid(first, {"3": "three"}), str.upper) == {
        "3": "THREE",
        "7": "SEVEN",
    }
    assert list(lasting.told("name", overlaid(first, {"3": "three"}), str.upper)) == ["3", "7"]
    assert lasting.told("name", overlaid(first, {"7": ""}), str.upper) == {}


@pytest.mark.parametrize("again", [True, False])
def test_things_by_other_names_are_those_that_they_are(*, again: bool) -> None:
    lasting, names = Lasting(again=again), {"one": "1", "two": "2"}
    first = {"1": object(), "2": object(), "3": object()}
    found = lasting.renamed("name", first, names)
    assert found == {"one": first["1"], "two": first["2"]}
    other = overlaid(first, {"2": object(), "3": object()})
    assert lasting.renamed("name", other, names) == {"one": first["1"], "two": other["2"]}
    assert lasting.renamed("name", other, {"two": "3"}) == {"two": other["3"]}


@given(
    runs=st.lists(
        st.tuples(
            st.dictionaries(st.sampled_from("uvw"), st.lists(st.sampled_from("abcd"))),
            st.lists(st.integers(0, 2), min_size=4, max_size=4),
            st.booleans(),
        ),
        max_size=6,
    ),
    again=st.booleans(),
)
def test_what_is_gathered_is_made_of_what_its_things_are_now(
    runs: list[tuple[dict[str, list[str]], list[int], bool]], *, again: bool
) -> None:
    lasting, groups, of = Lasting(again=again), dict[str, list[str]](), dict[str, int]()
    for others, values, stay in runs:
        if not stay:
            groups = others
        before, of = of, dict(zip("abcd", values, strict=True))
        made: list[str] = []

        def make(group: str, things: Iterable[int]) -> tuple[int, ...]:
            made.append(group)  # noqa: B023  it is called in the same turn
            return tuple(things)

        found = lasting.gathered("name", groups, of, make, (again,))
        assert found == {group: tuple(of[one] for one in ones) for group, ones in groups.items()}
        if again and stay and before:
            moved = {key for key in of if before[key] != of[key]}
            assert set(made) == {group for group, ones in groups.items() if moved & {*ones}}
