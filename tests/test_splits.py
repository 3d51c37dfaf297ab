"""Many shares are paired with their names in bounded time."""

from __future__ import annotations

from decimal import Decimal

from generator.checking.splits import _Beside, _pairs
from generator.model.records import RecordId


def beside(record: int, *values: int) -> tuple[RecordId, list[_Beside]]:
    name = RecordId(f"countries/c{record}")
    return name, [_Beside(0, value, 2 * record, Decimal("2.5")) for value in values]


def test_a_share_without_a_value_ends_the_search_at_once() -> None:
    found = dict(beside(n, 2 * n - 1, 2 * n + 1) for n in range(60))
    found[RecordId("countries/last")] = []
    assert not _pairs([(name, Decimal("2.5")) for name in found], found)


def test_what_would_take_too_many_tries_is_not_reported() -> None:
    # Both have but the one value between them, which has names on one side alone.
    contrary = {
        RecordId(f"countries/{name}"): [_Beside(0, 11, at, Decimal("2.5"))] * 2
        for name, at in (("left", 10), ("right", 12))
    }
    assert not _pairs([(name, Decimal("2.5")) for name in contrary], contrary)
    free = {
        RecordId(f"countries/c{n}"): [_Beside(n, 1, 2, Decimal("2.5"))] * 2 for n in range(1, 60)
    }
    both = {**free, **contrary}
    assert _pairs([(name, Decimal("2.5")) for name in both], both)
