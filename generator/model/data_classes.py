"""Data classes whose methods are made when they are first called.

In: what `dataclasses.dataclass` takes. Out: the same class. Python writes and compiles the code of
six methods for every frozen data class, 0.6 ms each time a process starts; most classes are never
initialised, compared or printed in a build, and those that are want one of these methods.

A class and its bases are of the same kind: both of this module.
"""

from __future__ import annotations

import dataclasses
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
                    setattr(bare, name, _first_call(bare, name, frozen=frozen))
            return bare

        return made


_NONE: Final[Mapping[str, bool]] = {"init": False, "repr": False, "eq": False}
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
