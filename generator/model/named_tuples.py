"""Named tuples whose code is written when it pays.

In: what `typing.NamedTuple` takes: a class of annotated fields, with defaults and methods. Out: a
class of tuples that behaves as that one's does. The standard library compiles each annotation and
writes a `__new__` for every class, 0.1 milliseconds each time a process starts, and there are some
hundred and fifty; of most an edit makes few instances or none.

The module of such a class keeps annotations as text: `from __future__ import annotations`.
"""

from __future__ import annotations

from collections import namedtuple
from itertools import count
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  type checkers know this one
    from typing import Self
else:

    class _Maker(type):
        """Makes of what derives from `NamedTuple` a class like any other, of tuples."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: Mapping[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {key: namespace[key] for key in fields if key in namespace}
            own = {
                "__slots__": (),
                "__new__": _first_instances(fields, defaults),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
                **dict(zip(fields, _GETTERS, strict=False)),
            }
            derived = (_Tuple if isinstance(base, _Maker) else base for base in bases)
            return type(name, tuple(derived), {**namespace, **own})

    class NamedTuple(metaclass=_Maker):
        """What a class of named tuples derives from."""


#: So many instances are made before a `__new__` is written for their class.
_FEW: Final = 8
#: More fields than any class has.
_MOST: Final = 32
#: The standard library's class, of fields that are known when a program runs.
_THEIRS: Final[Any] = namedtuple  # noqa: PYI024  types come from annotations
_PLACES: Final = _THEIRS("_PLACES", [f"at_{place}" for place in range(_MOST)])
#: What reads the item at each place: the standard library's own, quicker than a property.
_GETTERS: Final = [getattr(_PLACES, name) for name in _PLACES._fields]


class _Tuple(tuple[Any, ...]):
    """What the classes have in common."""

    __slots__ = ()
    _fields: tuple[str, ...]

    @classmethod
    def _make(cls, items: Iterable[Any]) -> Self:
        made = tuple.__new__(cls, items)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        items = (f"{name}={item!r}" for name, item in self._asdict().items())
        return f"{type(self).__name__}({', '.join(items)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


def _first_instances(fields: tuple[str, ...], defaults: Mapping[str, Any]) -> Callable[..., Any]:
    """Give a `__new__` that takes its arguments one by one, until it pays to have one written."""
    calls = count(1)

    def new(cls: Any, /, *args: Any, **named: Any) -> Any:
        given = {**defaults, **dict(zip(fields, args, strict=False)), **named}
        fits = given.keys() == set(fields) and named.keys().isdisjoint(fields[: len(args)])
        if next(calls) <= _FEW and fits and len(args) <= len(fields):
            return tuple.__new__(cls, map(given.__getitem__, fields))
        # Or what is given does not fit, which the one that is written says.
        twin = _THEIRS(cls.__name__, fields, defaults=defaults.values())
        owner = next(of for of in cls.__mro__ if vars(of).get("_fields") is fields)
        owner.__new__ = staticmethod(twin.__new__)
        return twin.__new__(cls, *args, **named)

    return new
