"""Data classes of our own making are those of the standard library."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from generator.model import data_classes
from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable


def _classes(made_by: Any) -> tuple[Any, Any, Any, Any]:
    """Give what makes classes, with a frozen one, one derived from it, and one that changes."""
    maker, field = made_by.dataclass, made_by.field

    @maker(frozen=True, slots=True)
    class Base:
        """A base."""

        one: int
        two: str = "two"
        parts: tuple[str, ...] = field(default=(), repr=False)

    @maker(frozen=True, slots=True, kw_only=True)
    class Derived(Base):
        """With a field more, that is not compared."""

        KNOWN: ClassVar[int] = 3

        three: Any
        seen: list[str] = field(default_factory=list, compare=False)

    @maker(slots=True)
    class Open:
        """A class that changes."""

        one: int = 1
        twice: int = field(init=False, repr=False)

        def __post_init__(self) -> None:
            self.one += 1
            self.twice = 2 * self.one

    return made_by, Base, Derived, Open


OURS, THEIRS = _classes(data_classes), _classes(dataclasses)


def _outcome(call: Callable[[], object]) -> str:
    try:
        return str(call())
    except TypeError as error:
        return f"TypeError: {error}"
    except AttributeError as error:
        return f"AttributeError: {error}"


@pytest.mark.parametrize(
    "call",
    [
        lambda _, base, _derived, _open: base(1),
        lambda _, base, _derived, _open: base(1, "b", ("c",)),
        lambda _, base, _derived, _open: base(),
        lambda _, base, _derived, _open: base(1, four=4),
        lambda _, base, _derived, _open: hash(base(1)) == hash(base(1)),
        lambda _, base, _derived, _open: base(1) == base(1),
        lambda _, base, _derived, _open: base(1) == base(2),
        lambda _, base, _derived, _open: base(1) == 1,
        lambda _, base, _derived, _open: setattr(base(1), "one", 2),
        lambda _, base, _derived, _open: delattr(base(1), "one"),
        lambda of, base, _derived, _open: of.replace(base(1), two="other"),
        lambda _, _base, _derived, opened: opened(1, 2),
        lambda _, _base, _derived, opened: opened(1).twice,
        lambda of, _base, _derived, opened: of.replace(opened(1), one=5),
        lambda _, _base, derived, _open: derived(1, three=3),
        lambda _, _base, derived, _open: derived(1, "2", (), 3),
        lambda _, _base, derived, _open: derived(1),
        lambda _, _base, derived, _open: derived(1, three=3, seen=["a"]) == derived(1, three=3),
        lambda _, base, derived, _open: derived(1, three=3) == base(1),
        lambda _, _base, derived, _open: hash(derived(1, three=[])),
        lambda of, _base, derived, _open: [f.name for f in of.fields(derived)],
        lambda of, _base, derived, _open: [f.type for f in of.fields(derived(1, three=3))],
        lambda _, _base, _derived, opened: opened(),
        lambda _, _base, _derived, opened: opened(4) == opened(4),
        lambda _, _base, _derived, opened: hash(opened()),
        lambda _, _base, _derived, opened: setattr(opened(), "one", 7),
    ],
)
def test_what_it_does_is_what_the_standard_library_does(call: Callable[..., object]) -> None:
    assert _outcome(lambda: call(*OURS)) == _outcome(lambda: call(*THEIRS))


def test_an_instance_is_the_same_however_often_one_was_made() -> None:
    _, base, derived, opened = _classes(data_classes)
    assert len({base(1, parts=("c",)) for _ in range(200)}) == 1
    assert {str(derived(1, three=3)) for _ in range(200)} == {str(THEIRS[2](1, three=3))}
    made = [opened() for _ in range(200)]
    assert {one.one for one in made} == {2}


@pytest.mark.parametrize(
    "call",
    [
        lambda base: base(),
        lambda base: base(1, four=4),
        lambda base: base(1, one=1),
        lambda base: base(1, "b", (), 4),
    ],
)
def test_what_does_not_fit_is_said_however_often_one_was_made(call: Callable[..., object]) -> None:
    _, base, *_ = _classes(data_classes)
    for count in (1, 200):
        for _ in range(count):
            base(1)
        assert _outcome(lambda: call(base)) == _outcome(lambda: call(THEIRS[1]))


def test_what_is_compared_by_identity_stays_so() -> None:
    @dataclass(frozen=True, slots=True, eq=False)
    class Table:
        """A table."""

        one: int

    first, second = Table(1), Table(1)
    assert first != second
    assert len({first, second}) == 2
