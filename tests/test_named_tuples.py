"""Named tuples whose code is written late are those of the standard library."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import pytest

from generator.model import named_tuples

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")


class _OurPair(named_tuples.NamedTuple):
    """Two, of which one has a default."""

    one: int
    two: str = "two"

    @property
    def both(self) -> str:
        """Give both as text."""
        return f"{self.one}{self.two}"


class _TheirPair(typing.NamedTuple):
    """Two, of which one has a default."""

    one: int
    two: str = "two"

    @property
    def both(self) -> str:
        """Give both as text."""
        return f"{self.one}{self.two}"


class _OurHolder(named_tuples.NamedTuple, Generic[V]):
    """Holds one, of any type."""

    held: V


class _TheirHolder(typing.NamedTuple, Generic[V]):
    """Holds one, of any type."""

    held: V


def _matched(pair: Any) -> object:
    match pair:
        case (1, two):
            return two
        case _:
            return None


def _outcome(call: Callable[[], object]) -> str:
    try:
        return str(call()).replace("_Their", "_Our")
    except (TypeError, AttributeError, ValueError) as error:
        return f"{type(error).__name__}: {error}".replace("_Their", "_Our")


@pytest.mark.parametrize(
    "call",
    [
        lambda pair, _: pair(1),
        lambda pair, _: pair(1, "b"),
        lambda pair, _: pair(two="b", one=1),
        lambda pair, _: pair(),
        lambda pair, _: pair(1, "b", "c"),
        lambda pair, _: pair(1, one=1),
        lambda pair, _: pair(1, three=3),
        lambda pair, _: pair(1, "b").both,
        lambda pair, _: pair(1)[1],
        lambda pair, _: [*pair(1)],
        lambda pair, _: pair(1) == pair(one=1) == (1, "two"),
        lambda pair, _: pair(1) < pair(1, "zwei"),
        lambda pair, _: hash(pair(1)) == hash((1, "two")),
        lambda pair, _: {pair(1): 1}[1, "two"],
        lambda pair, _: pair(1)._replace(two="b"),
        lambda pair, _: pair(1)._replace(three="b"),
        lambda pair, _: pair(1)._asdict(),
        lambda pair, _: pair._make([1, "b"]),
        lambda pair, _: pair._make([1]),
        lambda pair, _: pair._fields,
        lambda pair, _: pair._field_defaults,
        lambda pair, _: pair.__match_args__,
        lambda pair, _: pair.__doc__,
        lambda pair, _: pair.__bases__ == (tuple,) or pair.__mro__[-2] is tuple,
        lambda pair, _: isinstance(pair(1), tuple),
        lambda pair, _: type(pair),
        lambda pair, _: _matched(pair(1, "b")),
        lambda pair, _: setattr(pair(1), "three", 3),
        lambda pair, _: type(copy.deepcopy(pair(1, "b"))).__name__,
        lambda pair, _: pickle.loads(pickle.dumps(pair(1, "b"))),
        lambda pair, _: type("Derived", (pair,), {"__slots__": ()})(1).both,
        lambda _, holder: holder([1]),
        lambda _, holder: holder[int]([1]).held,
        lambda _, holder: holder(held=1),
    ],
)
def test_instances_are_those_of_the_standard_librarys_classes(
    call: Callable[[Any, Any], object],
) -> None:
    theirs = _outcome(lambda: call(_TheirPair, _TheirHolder))
    for _ in range(12):  # before code is written for a class, and afterwards
        assert _outcome(lambda: call(_OurPair, _OurHolder)) == theirs


def test_a_field_cannot_be_set() -> None:
    with pytest.raises(AttributeError):
        _OurPair(1).one = 2  # type: ignore[misc]  # which is what is tested


def test_code_is_written_for_a_class_of_which_many_are_made() -> None:
    class Many(named_tuples.NamedTuple):
        one: int

    first = vars(Many)["__new__"]
    for one in range(8):
        Many(one)
    assert vars(Many)["__new__"] is first
    Many(8)
    assert vars(Many)["__new__"] is not first
    assert [Many(9), Many(one=10)] == [(9,), (10,)]
