"""Values of known classes as JSON values, and back.

In: named tuples, data classes, enumerations, decimals, tuples, mappings and sets of text, of the
classes a codec is given. Out: lists that name each class by its number. Back again only those
classes are made, so that data nobody vouches for makes no other object; what does not fit raises.

Places in one text are most of what a record is: the text's path is left out of them, and the text
itself is handed in when values are made again.

A class of `model/later.py` is written field by field, between signs that JSON never holds, so that
a field is read when it is asked for and the others are not; its brief fields stand apart. What such
an instance holds in its turn, alone or in a tuple, is written likewise; deeper ones are JSON.
"""

from __future__ import annotations

import json
from collections import deque
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from generator.model.data_classes import MISSING, fields, is_data_class
from generator.model.later import Later, forget, later
from generator.model.text import Place, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence

_TUPLE: Final = 0
_SET: Final = 1
_DECIMAL: Final = 2
_HERE: Final = 3
_PLACE: Final = 4
_TEXT: Final = 5
_LIST: Final = 6
_FIRST: Final = 7
#: Between the fields of an instance that is made later: of the outer one, of those within it.
_OUTER: Final = "\n"
_INNER: Final = "\x1f"
#: Before each item of a tuple of such instances, and before one that stands alone.
_ITEM: Final = "\x1e"
_ALONE: Final = "\x1d"
#: So many instances are held whole, whose fields were asked for.
_MANY: Final = 300
#: So many characters of JSON, and no more, are at hand as the values they are.
_SHORT: Final = 40
_ATOMS: Final = frozenset({str, int, bool, type(None)})
_READ: Final = json.JSONDecoder().raw_decode


def _writer() -> Callable[[Any], str]:
    """Give what writes JSON values: json's own, which makes its encoder anew for every value."""
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    text = json.encoder.encode_basestring
    encoder = make(None, None, text, None, ":", ",", False, False, True)  # noqa: FBT003  by place
    return lambda value: "".join(encoder(value, 0))


#: Writes JSON values on one line.
to_json: Final = _writer()


class Codec:
    """Turns values of some classes into JSON values and back."""

    __slots__ = ("_classes", "_makers", "_numbers", "_shapes", "_whole")

    def __init__(self, classes: Iterable[type]) -> None:
        self._classes = tuple(classes)
        self._numbers = {cls: number for number, cls in enumerate(self._classes, _FIRST)}
        self._makers: list[Callable[..., Any]] = [_maker(cls) for cls in self._classes]
        self._whole: deque[tuple[_Fields, Later]] = deque()
        self._shapes = {cls: _Shape(cls) for cls in self._classes if issubclass(cls, Later)}

    def written(self, value: Any, text: Text | None = None) -> str:
        """Write a value as JSON."""
        return to_json(self.plain(value, text))

    def read(self, written: str, text: Text | None = None) -> Any:
        """Give the value of JSON; raises what comes of JSON that does not fit."""
        return self.value(_READ(written)[0], text)

    def parted(self, value: Later, text: Text | None = None) -> tuple[Any, str]:
        """Write an instance in two parts: the fields that are brief as JSON values, the others.

        Of the brief ones `[]` stands for a default, which no value is written as, and a list of one
        text for what that is the JSON of.
        """
        cls = type(value)
        shape = self._shapes[cls]
        brief = [
            []
            if (part := getattr(value, name)) == shape.defaults[name]
            else self._brief(part, text)
            for name in shape.brief
        ]
        return [self._numbers[cls], *brief], self._joined(value, shape.others, text, _OUTER)

    def _brief(self, part: Any, text: Text | None) -> Any:
        """Give a brief field as JSON values; what is not that short as its JSON in a list.

        Of many thousands nobody asks for most of them, and lists in lists hold ten times as much.
        """
        plain = self.plain(part, text)
        if type(plain) in _ATOMS:
            return plain
        written = to_json(plain)
        return plain if len(written) <= _SHORT else [written]

    def of_brief(self, plain: Any, text: Text | None) -> Any:
        """Give a brief field that is more than a JSON value as it stands."""
        if type(plain) is list and type(plain[0]) is str:
            plain = _READ(plain[0])[0]
        return self.value(plain, text)

    def of_parts(
        self,
        brief: Sequence[Any],
        others: Callable[[], str],
        text: Text | None = None,
        known: Mapping[str, object] = MappingProxyType({}),
    ) -> Any:
        """Give an instance of what `parted` wrote; a field is read when it is asked for.

        So are the parts that are not brief, all of them at once. Brief fields that nothing has to
        be made for are there: many are asked for, and to be asked takes ten times as long.
        """
        cls = self._classes[brief[0] - _FIRST]
        shape = self._shapes[cls]
        value = later(cls, _Fields(self, shape, brief, others, text, known), known)
        shape.at_hand(value, brief)
        return value

    def took(self, fields: _Fields, owner: Later) -> None:
        """Be told of an instance whose text was read; of many the first is to let go of it."""
        self._whole.append((fields, owner))
        if len(self._whole) > _MANY:
            first, of = self._whole.popleft()
            first.let_go(of)

    def _joined(self, value: Later, names: Iterable[str], text: Text | None, between: str) -> str:
        defaults = self._shapes[type(value)].defaults
        return between.join(
            "" if (part := getattr(value, name)) == defaults[name] else self._field(part, text)
            for name in names
        )

    def _field(self, part: Any, text: Text | None) -> str:
        if isinstance(part, Later):
            return _ALONE + self._inner(part, text)
        if type(part) is tuple and isinstance(part[0], Later):
            return "".join(_ITEM + self._inner(item, text) for item in part)
        return self.written(part, text)

    def _inner(self, value: Later, text: Text | None) -> str:
        """Write an instance within another: its class, then all of its fields."""
        cls = type(value)
        fields = self._joined(value, self._shapes[cls].defaults, text, _INNER)
        return f"{self._numbers[cls]}{_INNER}{fields}"

    def _of_inner(self, written: str, text: Text | None) -> Any:
        number, _, fields = written.partition(_INNER)
        cls = self._classes[int(number) - _FIRST]
        return later(cls, _Within(self, self._shapes[cls], fields, text), {})

    def field(self, written: str, text: Text | None) -> Any:
        """Give a field that is not its class's default."""
        if written[0] == _ALONE:
            return self._of_inner(written[1:], text)
        if written[0] == _ITEM:
            return tuple(self._of_inner(item, text) for item in written[1:].split(_ITEM))
        return self.read(written, text)

    def plain(self, value: Any, text: Text | None = None) -> Any:
        """Give a value as JSON values; raises KeyError for a class that is not known."""
        kind = type(value)
        if kind in _ATOMS:
            return value
        if kind is MappingProxyType or kind is dict:
            return {
                key: item if type(item) in _ATOMS else self.plain(item, text)
                for key, item in value.items()
            }
        if kind is Place and text is not None and value.path == text.path:
            return [_HERE, *value[1:]]
        number, parts = self._apart(kind, value, text)
        # Most parts are atoms, which stand for themselves: a call for each would be half the time.
        return [
            number,
            *[part if type(part) in _ATOMS else self.plain(part, text) for part in parts],
        ]

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
            return MappingProxyType({key: self._item(item, text) for key, item in plain.items()})
        if type(plain) is not list:
            return plain
        number = plain[0]
        if number == _HERE:
            assert text is not None
            return Place(text.path, *plain[1:])
        items = [
            item if type(item) in _ATOMS else self.value(item, text)
            for item in islice(plain, 1, None)
        ]
        if number >= _FIRST:
            return self._makers[number - _FIRST](*items)
        return _SPECIAL[number](items, text)

    def _item(self, item: Any, text: Text | None) -> Any:
        return item if type(item) in _ATOMS else self.value(item, text)


class _Shape:
    """The fields of a class: their defaults, or MISSING; which are brief; and the others."""

    __slots__ = ("_setters", "brief", "defaults", "others")

    def __init__(self, cls: type[Later]) -> None:
        self.defaults = _defaults(cls)
        names = [name for name in cls.BRIEF if name in self.defaults]
        self.brief = {name: place for place, name in enumerate(names, 1)}
        self._setters = [(getattr(cls, name).__set__, self.defaults[name]) for name in names]
        self.others = [name for name in self.defaults if name not in self.brief]

    def at_hand(self, value: Later, brief: Sequence[Any]) -> None:
        """Give an instance those brief fields that are JSON values as they stand, or defaults."""
        for (setter, default), plain in zip(self._setters, islice(brief, 1, None), strict=False):
            kind = type(plain)
            if kind is list:
                if not plain and default is not MISSING:
                    setter(value, default)
            elif kind is not dict:
                setter(value, plain)

    def default(self, name: str) -> Any:
        """Give a field's default; raises AttributeError where it has none."""
        found = self.defaults[name]
        if found is MISSING:
            raise AttributeError(name)
        return found


class _Within:
    """Makes fields of an instance within another."""

    __slots__ = ("_codec", "_parts", "_shape", "_text")

    def __init__(self, codec: Codec, shape: _Shape, written: str, text: Text | None) -> None:
        self._codec, self._shape, self._text = codec, shape, text
        self._parts: str | dict[str, str] = written

    def field(self, _owner: Later, name: str) -> object:
        """Make a field; raises AttributeError where there is none, else what comes of nonsense."""
        if isinstance(self._parts, str):
            parts = self._parts.split(_INNER)
            self._parts = dict(zip(self._shape.defaults, parts, strict=True))
        return _made(self._codec, self._shape, self._parts, name, self._text)


class _Fields:
    """Makes fields of an instance in parts."""

    __slots__ = ("_brief", "_codec", "_known", "_others", "_parts", "_shape", "_text")

    def __init__(
        self,
        codec: Codec,
        shape: _Shape,
        brief: Sequence[Any],
        others: Callable[[], str],
        text: Text | None,
        known: Container[str],
    ) -> None:
        self._codec, self._shape, self._text, self._known = codec, shape, text, known
        self._brief, self._others = brief, others
        self._parts: dict[str, str] | None = None

    def field(self, owner: Later, name: str) -> object:
        """Make a field, under the terms of another."""
        place = self._shape.brief.get(name)
        if place is not None:
            plain = self._brief[place]
            if type(plain) in _ATOMS:
                return plain
            return self._codec.of_brief(plain, self._text) if plain else self._shape.default(name)
        if name not in self._shape.defaults:
            raise AttributeError(name)  # without reading what is not brief
        if self._parts is None:
            parts = self._others().split(_OUTER)
            self._parts = dict(zip(self._shape.others, parts, strict=True))
            self._codec.took(self, owner)
        return _made(self._codec, self._shape, self._parts, name, self._text)

    def let_go(self, owner: Later) -> None:
        """Forget what is not brief: it is read again if it is wanted again."""
        self._parts = None
        forget(owner, (name for name in self._shape.others if name not in self._known))


def _made(
    codec: Codec, shape: _Shape, parts: Mapping[str, str], name: str, text: Text | None
) -> object:
    written = parts.get(name)
    if written is None:
        raise AttributeError(name)
    return codec.field(written, text) if written else shape.default(name)


def _defaults(cls: type) -> dict[str, Any]:
    """Give the fields of a class in order, with the default of each or MISSING."""
    return {
        field.name: field.default if field.default_factory is MISSING else field.default_factory()
        for field in fields(cls)
    }


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
    if isinstance(value, tuple):
        return value
    if isinstance(value, Enum):
        return (value.value,)
    return [getattr(value, name) for name in _names(type(value))]  # type: ignore[arg-type]  # a class


@cache
def _names(cls: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))  # type: ignore[arg-type]  # a class


def _maker(cls: type) -> Callable[..., Any]:
    """Give what makes a value of its parts; the fields of a data class are set as they stand."""
    if not is_data_class(cls):
        return cls
    names = _names(cls)

    def make(*parts: Any) -> Any:
        return cls(**dict(zip(names, parts, strict=True)))

    return make
