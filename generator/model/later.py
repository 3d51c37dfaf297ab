"""Data classes whose fields may be made when somebody asks for them.

In: an instance without its fields, and what makes each of them by name. Out: fields like any
others, made when it is first looked at. Who uses such an instance does not notice; so thousands of
records can be at hand for little, and of most of them only a name is ever read.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T", bound="Later")


class Doubted(Exception):  # noqa: N818  it is no error of the program
    """What was kept is not what was put there. Nothing else catches it: all is made again."""


class Maker(Protocol):
    """Makes fields."""

    def field(self, owner: Later, name: str) -> object:
        """Make the field of this name; raises AttributeError where there is none."""


class Later:
    """What a data class derives from for its fields to be made later."""

    __slots__ = ("_maker",)

    BRIEF: ClassVar[tuple[str, ...]] = ()
    """The fields that are asked for of every instance, so that they are kept at hand."""

    if not TYPE_CHECKING:  # a type checker would believe that there is any field whatever

        def __getattr__(self, name: str) -> object:
            """Make a field that is not there yet."""
            if name == "_maker":  # made as any other instance: it has its fields, or lacks this one
                raise AttributeError(name)
            try:
                value = self._maker.field(self, name)
            except AttributeError:
                raise
            except Exception as fault:  # which `get` of a table would take for a missing row
                raise Doubted(name) from fault
            object.__setattr__(self, name, value)
            return value


#: Found once: thousands are made in each build.
_SET_MAKER: Final = vars(Later)["_maker"].__set__


def forget(value: Later, names: Iterable[str]) -> None:
    """Let go of fields, to be made again when they are asked for; their maker has to be there."""
    for name in names:
        with suppress(AttributeError):
            object.__delattr__(value, name)


def later(cls: type[T], maker: Maker, known: Mapping[str, object]) -> T:
    """Give an instance with these fields, and others to be made when they are asked for."""
    value = cls.__new__(cls)
    _SET_MAKER(value, maker)
    for name, part in known.items():
        object.__setattr__(value, name, part)
    return value
