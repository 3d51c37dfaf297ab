"""Data classes whose methods are made when they are first called.

In: what `dataclasses.dataclass` takes. Out: the same class. Python writes and compiles the code of
six methods for every frozen data class, 0.6 ms each time a process starts; most classes are never
compared or printed in a build, and of many some few instances are made, whose fields are set one by
one.

A class and its bases are of the same kind: both of this module.
"""

from __future__ import annotations

import dataclasses
from itertools import count
from typing import TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  type checkers know this one
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """Make a data class."""

        def made(cls: type) -> type:
            own = vars(cls).keys()
            bare = dataclasses.dataclass(slots=slots, kw_only=kw_only, **_NONE)(cls)
            if frozen:
                bare.__setattr__, bare.__delattr__ = _refuse_to_set, _refuse_to_delete
            elif eq:
                bare.__hash__ = None
            for name in _wanted(frozen=frozen, eq=eq):
                if name not in own:
                    first = _first_inits if name == "__init__" else _first_call
                    setattr(bare, name, first(bare, name, frozen=frozen))
            return bare

        return made


_NONE: Final[Mapping[str, bool]] = {"init": False, "repr": False, "eq": False}
#: So many instances are made before an `__init__` is written for their class.
_FEW: Final = 8
#: What the standard library is asked for to write each method alone.
_METHODS: Final[Mapping[str, str]] = {
    "__init__": "init",
    "__repr__": "repr",
    "__eq__": "eq",
    "__hash__": "unsafe_hash",
}


def _wanted(*, frozen: bool, eq: bool) -> Iterable[str]:
    """Give the methods a class has: it has a hash if it can be compared and does not change."""
    return (
        name
        for name, asked in _METHODS.items()
        if (asked != "eq" or eq) and (asked != "unsafe_hash" or (eq and frozen))
    )


def _first_call(cls: type, name: str, *, frozen: bool) -> Callable[..., Any]:
    """Give a method that puts the real one in its place, and calls it."""

    def method(self: object, *args: Any, **named: Any) -> Any:
        setattr(cls, name, _method(cls, name, frozen=frozen))
        return getattr(cls, name)(self, *args, **named)

    return method


def _first_inits(cls: Any, name: str, *, frozen: bool) -> Callable[..., None]:
    """Give an `__init__` that sets fields one by one, until it pays to have one written."""
    calls = count(1)
    written = _first_call(cls, name, frozen=frozen)

    def method(self: Any, *args: Any, **named: Any) -> None:
        values = _values(cls, args, named) if next(calls) <= _FEW else None
        if values is None:  # or what is given does not fit, which the one that is written says
            written(self, *args, **named)
            return
        for field, value in values.items():
            object.__setattr__(self, field, value)
        if hasattr(cls, "__post_init__"):
            self.__post_init__()

    return method


def _values(cls: Any, args: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the values of the fields that are initialised; None for what does not fit."""
    fields = [field for field in dataclasses.fields(cls) if field.init]
    places = [field.name for field in fields if not field.kw_only]
    given = {**dict(zip(places, args, strict=False)), **named}
    if len(given) != len(args) + len(named) or given.keys() - {field.name for field in fields}:
        return None
    for field in fields:
        if field.name not in given:
            if field.default is not dataclasses.MISSING:
                given[field.name] = field.default
            elif field.default_factory is not dataclasses.MISSING:
                given[field.name] = field.default_factory()
            else:
                return None
    return given


def _method(cls: Any, name: str, *, frozen: bool) -> Callable[..., Any]:
    """Have the standard library write a method, for a class of the same fields."""
    fields = {field.name: field for field in dataclasses.fields(cls)}
    types = {name: field.type for name, field in fields.items()}
    same = {"__module__": cls.__module__, "__doc__": cls.__doc__, "__annotations__": types}
    if hasattr(cls, "__post_init__"):
        same["__post_init__"] = cls.__post_init__
    asked = {**_NONE, _METHODS[name]: True, "frozen": frozen and name == "__init__"}
    twin: type = dataclasses.dataclass(**asked)(type(cls.__name__, (), {**same, **fields}))
    made: Callable[..., Any] = vars(twin)[name]
    made.__qualname__ = f"{cls.__qualname__}.{name}"
    return made


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
