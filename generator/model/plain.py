"""Values of known classes as JSON values, and back.

In: named tuples, data classes, enumerations, decimals, tuples, mappings and sets of text, of the
classes a codec is given. Out: lists that name each class by its number. Back again only those
classes are made, so that data nobody vouches for makes no other object; what does not fit raises.

Places in one text are most of what a record is: the text's path is left out of them, and the text
itself is handed in when values are made again.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from generator.model.text import Place, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_TUPLE: Final = 0
_SET: Final = 1
_DECIMAL: Final = 2
_HERE: Final = 3
_PLACE: Final = 4
_TEXT: Final = 5
_LIST: Final = 6
_FIRST: Final = 7
_ATOMS: Final = frozenset({str, int, bool, type(None)})


class Codec:
    """Turns values of some classes into JSON values and back."""

    __slots__ = ("_makers", "_numbers")

    def __init__(self, classes: Iterable[type]) -> None:
        classes = tuple(classes)
        self._numbers = {cls: number for number, cls in enumerate(classes, _FIRST)}
        self._makers: list[Callable[..., Any]] = [_maker(cls) for cls in classes]

    def plain(self, value: Any, text: Text | None = None) -> Any:
        """Give a value as JSON values; raises KeyError for a class that is not known."""
        kind = type(value)
        if kind in _ATOMS:
            return value
        if kind is MappingProxyType or kind is dict:
            return {key: self.plain(item, text) for key, item in value.items()}
        if kind is Place and text is not None and value.path == text.path:
            return [_HERE, *value[1:]]
        number, parts = self._apart(kind, value, text)
        return [number, *[self.plain(part, text) for part in parts]]

    def _apart(self, kind: type, value: Any, text: Text | None) -> tuple[int, Iterable[Any]]:
        """Give the number of a value's class, and the parts it is made of."""
        if kind in _BUILT_IN:
            number, parts_of = _BUILT_IN[kind]
            return number, parts_of(value)
        if kind is Text:
            if text is None or value.path != text.path:
                raise KeyError(kind)
            return _TEXT, ()
        return self._numbers[kind], _parts(value)

    def value(self, plain: Any, text: Text | None = None) -> Any:
        """Give the value of JSON values; raises what comes of values that do not fit."""
        if type(plain) is dict:
            return MappingProxyType({key: self._inner(item, text) for key, item in plain.items()})
        if type(plain) is not list:
            return plain
        number = plain[0]
        if number == _HERE:
            assert text is not None
            return Place(text.path, *plain[1:])
        # Most parts are atoms, which stand for themselves: a call for each would be half the time.
        items = [
            item if type(item) in _ATOMS else self.value(item, text)
            for item in islice(plain, 1, None)
        ]
        if number >= _FIRST:
            return self._makers[number - _FIRST](*items)
        return _SPECIAL[number](items, text)

    def _inner(self, item: Any, text: Text | None) -> Any:
        return item if type(item) in _ATOMS else self.value(item, text)


#: Classes every codec knows: their number, and what gives the parts of a value.
_BUILT_IN: Final[Mapping[type, tuple[int, Callable[[Any], Iterable[Any]]]]] = {
    tuple: (_TUPLE, iter),
    list: (_LIST, iter),
    frozenset: (_SET, sorted),
    Decimal: (_DECIMAL, lambda value: (str(value),)),
    Place: (_PLACE, iter),
}
_SPECIAL: Final[tuple[Callable[[list[Any], Text | None], Any], ...]] = (
    lambda items, _: tuple(items),
    lambda items, _: frozenset(items),
    lambda items, _: Decimal(items[0]),
    lambda items, _: Place(*items),
    lambda items, _: Place(*items),
    lambda _, text: text,
    lambda items, _: items,
)


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, Enum):
        return (value.value,)
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    assert isinstance(value, tuple)
    return value


def _maker(cls: type) -> Callable[..., Any]:
    """Give what makes a value of its parts; the fields of a data class are set as they stand."""
    if not is_dataclass(cls):
        return cls
    names = tuple(field.name for field in fields(cls))

    def make(*parts: Any) -> Any:
        return cls(**dict(zip(names, parts, strict=True)))

    return make
