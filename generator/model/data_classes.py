"""Data classes that cost next to nothing to define.

In: what `dataclasses.dataclass` takes. Out: a class that behaves as that one's does. The standard
library looks through each annotation, writes and compiles six methods for every frozen class, and
loads `inspect` to do so, each time a process starts; most classes are never compared or printed in
a build, and of many few instances are made. Here classes share their methods but for
`__init__`, which is written for a class of which more than some few instances are made.

A class and its bases are of the same kind: both of this module. The module of such a class keeps
annotations as text: `from __future__ import annotations`.
"""

from __future__ import annotations

from functools import cache
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NoReturn

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    # Type checkers know these as data classes; named twice, they are this module's to import.
    from dataclasses import MISSING as MISSING  # noqa: PLC0414  as said above
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  as said above
    from dataclasses import field as field  # noqa: PLC0414  as said above
    from dataclasses import fields as fields  # noqa: PLC0414  as said above
    from dataclasses import replace as replace  # noqa: PLC0414  as said above
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """Make a data class."""

        def made(cls: type) -> type:
            own, texts = vars(cls), vars(cls).get("__annotations__", {})
            names = [name for name, text in texts.items() if not text.startswith("ClassVar")]
            defaults = [own.get(name, MISSING) for name in names]
            new: Any = _slotted(cls, names) if slots else cls
            types = [texts[name] for name in names]
            setattr(new, _OWN, _Own(names, types, defaults, kw_only))
            methods = {"__init__": _first_inits(new, frozen=frozen), "__repr__": _shown}
            if eq:
                methods |= {"__eq__": _equal, "__hash__": _hash if frozen else None}
            if frozen:
                methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
            for name, method in methods.items():
                if own.get(name) is None:
                    setattr(new, name, method)
            return new

        return made

    #: In place of a default, where there is none.
    MISSING: Final = object()

    def field(**asked: Any) -> Field:
        """Say more of a field than its default."""
        return Field(**asked)

    def fields(of: Any) -> tuple[Field, ...]:
        """Give the fields of a class, or of an instance, in order."""
        return _fields(of if isinstance(of, type) else of.__class__)

    def replace(value: Any, /, **changes: Any) -> Any:
        """Give an instance that differs from another in some fields."""
        names = [one.name for one in _fields(type(value)) if one.init and one.name not in changes]
        return type(value)(**{name: getattr(value, name) for name in names}, **changes)


#: So many instances are made before an `__init__` is written for their class.
_FEW: Final = 64
#: Where a class tells of its fields.
_OWN: Final = "_own_fields"


class FrozenError(AttributeError):
    """A field of an instance that never changes was to be changed."""


class Field(NamedTuple):
    """A field, as the standard library tells of one."""

    default: Any = MISSING
    default_factory: Any = MISSING
    init: bool = True
    repr: bool = True
    compare: bool = True
    name: str = ""
    type: str = ""
    kw_only: bool = False


class _Own(NamedTuple):
    """The fields that a class adds to those of its bases: names, types as text, defaults."""

    names: Sequence[str]
    types: Sequence[str]
    defaults: Sequence[Any]
    kw_only: bool

    def each(self) -> Iterator[tuple[str, Field]]:
        """Give them by name."""
        for name, text, default in zip(self.names, self.types, self.defaults, strict=True):
            asked = default if isinstance(default, Field) else Field(default)
            yield name, asked._replace(name=name, type=text, kw_only=self.kw_only)


def is_data_class(cls: type) -> bool:
    """Tell whether a class is one of these."""
    return hasattr(cls, _OWN)


@cache
def _fields(cls: Any) -> tuple[Field, ...]:
    """Give the fields of a class, those of its bases first."""
    found: dict[str, Field] = {}
    for base in reversed(cls.__mro__):
        own: _Own | None = vars(base).get(_OWN)
        found.update(own.each() if own else ())
    return tuple(found.values())


def _slotted(cls: type, names: Iterable[str]) -> type:
    """Make the class anew, as slots cannot be had later."""
    inherited = {name for base in cls.__mro__[1:] for name in vars(base).get("__slots__", ())}
    fresh = tuple(name for name in names if name not in inherited)
    left = {*names, "__dict__", "__weakref__"}
    own = {name: value for name, value in vars(cls).items() if name not in left}
    new = type(cls)(cls.__name__, cls.__bases__, {**own, "__slots__": fresh})
    new.__qualname__ = cls.__qualname__
    return new


def _first_inits(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """Give an `__init__` that sets fields one by one, until it pays to have one written."""
    left = count(_FEW, -1)

    def init(self: Any, *args: Any, **named: Any) -> None:
        values = _values(cls, args, named) if next(left) > 0 else None
        if values is None:  # or what is given does not fit, which the one that is written says
            cls.__init__ = _written_init(cls, frozen=frozen)
            cls.__init__(self, *args, **named)
            return
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if hasattr(cls, "__post_init__"):
            self.__post_init__()

    return init


def _values(cls: type, args: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the values of the fields that are initialised; None for what does not fit."""
    taken = {one.name: one for one in _fields(cls) if one.init}
    places = [one.name for one in taken.values() if not one.kw_only]
    given = {**dict(zip(places, args, strict=False)), **named}
    if len(given) != len(args) + len(named):
        return None
    for name, one in taken.items():
        if name not in given and one.default_factory is not MISSING:
            given[name] = one.default_factory()
        elif name not in given and one.default is not MISSING:
            given[name] = one.default
    return given if given.keys() == taken.keys() else None


def _written_init(cls: type, *, frozen: bool) -> Callable[..., None]:
    """Write an `__init__` for the fields of a class: their names are all that is written."""
    taken = [one for one in _fields(cls) if one.init]
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    places, named, lines = ["self"], ["*"], ["pass"]
    for one in taken:
        name, default = one.name, ""
        value = name
        if one.default_factory is not MISSING:
            known[f"_make_{name}"] = one.default_factory
            default, value = "=_missing", f"_make_{name}() if {name} is _missing else {name}"
        elif one.default is not MISSING:
            known[f"_of_{name}"] = one.default
            default = f"=_of_{name}"
        (named if one.kw_only else places).append(name + default)
        lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    taking = ", ".join([*places, *(named if len(named) > 1 else ())])
    exec(f"def __init__({taking}):\n " + "\n ".join(lines), known)  # noqa: S102  of our own names
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


@cache
def _compared(cls: Any) -> Callable[[Any], object]:
    """Give what an instance is compared by."""
    return _getting([one.name for one in _fields(cls) if one.compare])


@cache
def _printed(cls: Any) -> tuple[str, Callable[[Any], object]]:
    """Give how an instance is printed: a form, and what fills it."""
    names = [one.name for one in _fields(cls) if one.repr]
    shown = ", ".join(f"{name}=%r" for name in names)
    return f"{cls.__qualname__}({shown})", _getting(names)


def _getting(names: Sequence[str]) -> Callable[[Any], object]:
    """Give what gives a tuple of these fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])


def _equal(self: Any, other: Any) -> Any:
    kind: Any = self.__class__
    if other.__class__ is not kind:
        return NotImplemented
    of = _compared(kind)
    return of(self) == of(other)


def _hash(self: Any) -> int:
    return hash(_compared(self.__class__)(self))


def _shown(self: Any) -> str:
    form, parts = _printed(self.__class__)
    return form % parts(self)


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenError(f"cannot delete field {name!r}")
