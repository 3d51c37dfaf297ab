"""Data classes whose methods are made late are those of the standard library."""

from __future__ import annotations

import dataclasses
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable


def _classes(maker: Callable[..., Any]) -> tuple[Any, Any, Any]:
    """Give a frozen class, one derived from it, and one that changes and looks at itself."""

    @maker(frozen=True, slots=True)
    class Base:
        """A base."""

        one: int
        two: str = "two"
        parts: tuple[str, ...] = field(default=(), repr=False)

    @maker(frozen=True, slots=True, kw_only=True)
    class Derived(Base):
        """With a field more, that is not compared."""

        three: Any
        seen: list[str] = field(default_factory=list, compare=False)

    @maker(slots=True)
    class Open:
        """A class that changes."""

        one: int = 1

        def __post_init__(self) -> None:
            self.one += 1

    return Base, Derived, Open


OURS, THEIRS = _classes(dataclass), _classes(dataclasses.dataclass)


def _outcome(call: Callable[[], object]) -> str:
    try:
        return str(call())
    except (TypeError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize(
    "call",
    [
        lambda base, _derived, _open: base(1),
        lambda base, _derived, _open: base(1, "b", ("c",)),
        lambda base, _derived, _open: base(),
        lambda base, _derived, _open: base(1, four=4),
        lambda base, _derived, _open: hash(base(1)) == hash(base(1)),
        lambda base, _derived, _open: base(1) == base(1),
        lambda base, _derived, _open: base(1) == base(2),
        lambda base, _derived, _open: base(1) == 1,
        lambda base, _derived, _open: setattr(base(1), "one", 2),
        lambda base, _derived, _open: delattr(base(1), "one"),
        lambda base, _derived, _open: replace(base(1), two="other"),
        lambda base, _derived, _open: dataclasses.astuple(base(1)),
        lambda _base, derived, _open: derived(1, three=3),
        lambda _base, derived, _open: derived(1, "2", (), 3),
        lambda _base, derived, _open: derived(1),
        lambda _base, derived, _open: derived(1, three=3, seen=["a"]) == derived(1, three=3),
        lambda base, derived, _open: derived(1, three=3) == base(1),
        lambda _base, derived, _open: hash(derived(1, three=[])),
        lambda _base, derived, _open: [f.name for f in dataclasses.fields(derived)],
        lambda _base, derived, _open: [f.type for f in dataclasses.fields(derived(1, three=3))],
        lambda _base, _derived, opened: opened(),
        lambda _base, _derived, opened: opened(4) == opened(4),
        lambda _base, _derived, opened: hash(opened()),
        lambda _base, _derived, opened: setattr(opened(), "one", 7),
    ],
)
def test_what_it_does_is_what_the_standard_library_does(call: Callable[..., object]) -> None:
    assert _outcome(lambda: call(*OURS)) == _outcome(lambda: call(*THEIRS))


def test_an_instance_is_the_same_however_often_one_was_made() -> None:
    base, derived, opened = _classes(dataclass)
    assert len({base(1, parts=("c",)) for _ in range(20)}) == 1
    assert {str(derived(1, three=3)) for _ in range(20)} == {str(THEIRS[1](1, three=3))}
    made = [opened() for _ in range(20)]
    assert {one.one for one in made} == {2}


def test_what_is_compared_by_identity_stays_so() -> None:
    @dataclass(frozen=True, slots=True, eq=False)
    class Table:
        """A table."""

        one: int

    first, second = Table(1), Table(1)
    assert first != second
    assert len({first, second}) == 2
