"""Runs compiled templates without loading Jinja, which takes a tenth of an edit.

In: the code of templates (`compiling.py` writes it), and what they are given. Out: what they print,
as Jinja's own runtime has them print it; or any exception, and then Jinja runs the same code and
says what is wrong, and where. What a template may use here is told beside the code, as `plain`: the
few filters and tests below, no macro that is called with a block, no include. A theme that uses
more of Jinja is run by Jinja.

What undefined names, loops, macros and blocks do follows Jinja's `runtime.py`.
"""

from __future__ import annotations

import json
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup, escape, soft_str

from generator.pages.html import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from gettext import NullTranslations
    from types import CodeType

    _Print = Callable[["_Context"], Iterator[str]]

#: Texts are kept escaped until there are so many; longer ones hardly come again.
_MANY: Final = 10_000
_LONG: Final = 300
_MARKUP: Final = frozenset({Markup, Html})
#: Marks text as markup. The class itself would first ask what it is given, in Python.
markup: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)
#: Stands for a name that has no value.
_MISSING: Final = object()


class Unassisted(Exception):  # noqa: N818  it is no error: Jinja does what this does not
    """A template needs Jinja; or does what ends in a fault, which Jinja tells."""


class Escaped(dict[str, str]):
    """Texts escaped for HTML: pages say the same names, labels and dates again and again."""

    def __missing__(self, text: str) -> str:
        """Escape a text."""
        special = "&" in text or "<" in text or ">" in text or "'" in text or '"' in text
        made = escape(text) if special else text
        if len(text) < _LONG:
            if len(self) >= _MANY:
                self.clear()
            self[text] = made
        return made


def shown(value: object) -> str:
    """Escape what is no plain text: markup is markup already, a number has nothing to escape."""
    kind = type(value)
    if kind is int:
        return str(value)
    return value if kind in _MARKUP else escape(value)  # type: ignore[return-value]  # text


def _fail(*_: object, **__: object) -> Any:
    raise Unassisted


class Undefined:
    """What is not there: what an `if` without `else` gives prints as nothing."""

    __slots__ = ()

    def __init__(self, *_: object, **__: object) -> None:
        """Take what Jinja would say of it."""

    def __getattr__(self, name: str) -> Any:
        """Fail, but where Python looks whether a method is there."""
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        raise Unassisted

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return id(type(self))

    def __str__(self) -> str:
        return ""

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __mod__ = __rmod__ = _fail
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __pow__ = __rpow__ = _fail
    __pos__ = __neg__ = __call__ = __getitem__ = __lt__ = __le__ = __gt__ = __ge__ = _fail
    __int__ = __float__ = __complex__ = _fail


class _Strict(Undefined):
    """What is not there, and can only be asked whether it is."""

    __slots__ = ()
    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = __contains__ = _fail


class _Loop:
    """The `loop` of a template."""

    def __init__(self, of: Iterable[Any], undefined: type[Undefined]) -> None:
        self._of, self._each, self._undefined = of, iter(of), undefined
        self._length: int | None = None
        self._after: Any = _MISSING
        self._current: Any = _MISSING
        self._before: Any = _MISSING
        self.index0 = -1

    @property
    def length(self) -> int:
        """How many there are; what cannot be counted is taken all at once."""
        if self._length is None:
            try:
                self._length = len(self._of)  # type: ignore[arg-type]  # or it is none that has a length
            except TypeError:
                rest = list(self._each)
                self._each = iter(rest)
                self._length = len(rest) + self.index + (self._after is not _MISSING)
        return self._length

    def __len__(self) -> int:
        return self.length

    @property
    def index(self) -> int:
        """Which one it is, from 1."""
        return self.index0 + 1

    @property
    def revindex(self) -> int:
        """Which one from the end, to 1."""
        return self.length - self.index0

    @property
    def revindex0(self) -> int:
        """Which one from the end, to 0."""
        return self.length - self.index

    @property
    def first(self) -> bool:
        """Whether it is the first."""
        return self.index0 == 0

    @property
    def last(self) -> bool:
        """Whether it is the last."""
        return self._next() is _MISSING

    @property
    def previtem(self) -> Any:
        """The one before."""
        return self._undefined() if self.first else self._before

    @property
    def nextitem(self) -> Any:
        """The next one."""
        following = self._next()
        return self._undefined() if following is _MISSING else following

    def cycle(self, *values: Any) -> Any:
        """Give the values in turn."""
        if not values:
            raise Unassisted
        return values[self.index0 % len(values)]

    def _next(self) -> Any:
        if self._after is _MISSING:
            self._after = next(self._each, _MISSING)
        return self._after

    def __iter__(self) -> _Loop:
        return self

    def __next__(self) -> tuple[Any, _Loop]:
        """Give the next one, with the loop."""
        if self._after is _MISSING:
            found = next(self._each)
        else:
            found, self._after = self._after, _MISSING
        self.index0 += 1
        self._before, self._current = self._current, found
        return found, self


class _Macro:
    """A macro of a template, none of those that Jinja has to call."""

    def __init__(
        self,
        _environment: object,
        function: Callable[..., str],
        name: str,
        arguments: tuple[str, ...],
        *flags: bool,
    ) -> None:
        """Take its function; the flags say what else it takes, and whether it escapes."""
        if flags != (False, False, False, True):
            raise Unassisted
        self.name, self.arguments = name, arguments
        self._function, self._count = function, len(arguments)
        self._missing = (_MISSING,) * len(arguments)

    def __call__(self, *args: Any, **named: Any) -> str:
        """Give what the macro makes, as markup."""
        left = self._count - len(args)
        if left < 0:
            raise Unassisted
        if not named:
            return markup(self._function(*args, *self._missing[:left]))
        rest = [named.pop(name, _MISSING) for name in self.arguments[len(args) :]]
        if named:
            raise Unassisted
        return markup(self._function(*args, *rest))


class _Escaping:
    """What Jinja's code asks its context for: all is escaped."""

    autoescape = True
    volatile = False


class _Context:
    """What a template is given, and the names it sets."""

    def __init__(self, name: str, parent: Mapping[str, Any], blocks: Mapping[str, _Print]) -> None:
        self.name, self.parent = name, parent
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()
        self.blocks = {name: [block] for name, block in blocks.items()}
        self.eval_ctx = _Escaping

    def resolve_or_missing(self, key: str) -> Any:
        """Give what a name stands for."""
        if key in self.vars:
            return self.vars[key]
        return self.parent.get(key, _MISSING)

    def call(
        self,
        function: Callable[..., Any],
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """Call a function; none asks for the context here."""
        return function(*args, **named)

    def super(self, name: str, current: _Print) -> _Block:
        """Give what a block is in the template that is extended."""
        blocks = self.blocks[name]
        return _Block(self, blocks, blocks.index(current) + 1)


class _Block:
    """A block that is printed where it is called."""

    def __init__(self, context: _Context, blocks: list[_Print], depth: int) -> None:
        if depth >= len(blocks):
            raise Unassisted
        self._context, self._blocks, self._depth = context, blocks, depth

    @property
    def super(self) -> _Block:
        """What it is in the template that is extended."""
        return _Block(self._context, self._blocks, self._depth + 1)

    def __call__(self) -> str:
        """Print it."""
        return markup("".join(self._blocks[self._depth](self._context)))


class _Self:
    """The `self` of a template: its blocks by name."""

    def __init__(self, context: _Context) -> None:
        self.__context = context

    def __getitem__(self, name: str) -> _Block:
        return _Block(self.__context, self.__context.blocks[name], 0)


class _Module:
    """What a template exports to those that import it."""

    def __init__(self, name: str, exported: Mapping[str, Any]) -> None:
        self.__dict__.update(exported)
        self.__name__ = name


class _Template:
    """A template: what its code defines."""

    def __init__(self, name: str, code: CodeType, engine: Engine) -> None:
        defined: dict[str, Any] = {"environment": engine}
        exec(code, defined)  # noqa: S102  what `compiling.py` made of a template
        if not defined["plain"]:
            raise Unassisted
        self.name, self._engine = name, engine
        self.blocks: Mapping[str, _Print] = defined["blocks"]
        self.root_render_func: _Print = defined["root"]
        self._module: _Module | None = None

    def render(self, given: Mapping[str, Any]) -> str:
        """Give what it prints."""
        return "".join(self.root_render_func(self._context(given)))

    def _context(self, given: Mapping[str, Any]) -> _Context:
        return _Context(self.name, {**self._engine.globals, **given}, self.blocks)

    def _get_default_module(self, _context: _Context) -> _Module:
        """Give what it exports, printed for nobody and once."""
        if self._module is None:
            context = self._context({})
            for _ in self.root_render_func(context):
                pass
            exported = {name: context.vars[name] for name in context.exported_vars}
            self._module = _Module(self.name, exported)
        return self._module


class Engine:
    """Runs templates; they ask it for what they do not do themselves."""

    undefined = _Strict
    Macro = _Macro
    concat = "".join
    shown = staticmethod(shown)

    def __init__(
        self,
        code: Callable[[str], CodeType | None],
        words: NullTranslations,
        given: Mapping[str, Any],
    ) -> None:
        """Take what gives the code of a template by name, the theme's words, and functions."""
        self._code = code
        self._templates: dict[str, _Template] = {}
        self.escaped = Escaped()
        self.runtime = _Runtime
        self.filters, self.tests = FILTERS, TESTS
        self.globals: dict[str, Any] = {"range": range, "dict": dict, **_spoken(words), **given}

    def render(self, name: str, given: Mapping[str, Any]) -> str:
        """Give what a template prints; raises whatever comes of what only Jinja does."""
        return self.get_template(name).render(given)

    def get_template(self, name: str, _parent: str | None = None) -> _Template:
        """Give a template by name."""
        found = self._templates.get(name)
        if found is None:
            code = self._code(name)
            if code is None:
                raise Unassisted
            found = self._templates[name] = _Template(name, code, self)
        return found

    def getattr(self, of: Any, name: str) -> Any:
        """Give what stands under a key, where there are keys; code asks it of no dictionary."""
        if not hasattr(of, "keys"):
            try:
                return getattr(of, name)
            except AttributeError:
                pass
        try:
            return of[name]
        except (TypeError, LookupError, AttributeError):
            return self.undefined()

    def getitem(self, of: Any, key: Any) -> Any:
        """Give what stands under a key or at a place."""
        try:
            return of[key]
        except (TypeError, LookupError, AttributeError):
            return getattr(of, key, self.undefined()) if isinstance(key, str) else self.undefined()


def _spoken(words: NullTranslations) -> Mapping[str, Callable[..., str]]:
    """Give gettext's functions, as templates call them: values are filled in escaped."""

    def gettext(text: str, /, **values: Any) -> str:
        return Markup(words.gettext(text)) % values  # noqa: S704  the theme's words are its authors'

    def ngettext(one: str, many: str, count: int, /, **values: Any) -> str:
        return Markup(words.ngettext(one, many, count)) % {"num": count, **values}  # noqa: S704  as above

    def pgettext(context: str, text: str, /, **values: Any) -> str:
        return Markup(words.pgettext(context, text)) % {"context": context, **values}  # noqa: S704  as above

    def npgettext(context: str, one: str, many: str, count: int, /, **values: Any) -> str:
        said = Markup(words.npgettext(context, one, many, count))  # noqa: S704  as above
        return said % {"context": context, "num": count, **values}

    spoken = (gettext, ngettext, pgettext, npgettext)
    return {"_": gettext, **{function.__name__: function for function in spoken}}


def _joined(pieces: Iterable[Any]) -> str:
    """Join what stands between `~`: it is markup if any of it is."""
    texts = [soft_str(piece) for piece in pieces]
    if any(hasattr(text, "__html__") for text in texts):
        return Markup("").join(texts)
    return "".join(texts)


def _join(_: object, values: Iterable[Any], between: str = "") -> str:
    if hasattr(between, "__html__"):
        return soft_str(between).join(map(soft_str, values))
    texts = [value if hasattr(value, "__html__") else str(value) for value in values]
    escapes = any(hasattr(text, "__html__") for text in texts)
    return (escape(between) if escapes else str(between)).join(texts)


def _replace(_: object, text: Any, old: Any, new: Any) -> str:
    escapes = hasattr(old, "__html__") or (
        hasattr(new, "__html__") and not hasattr(text, "__html__")
    )
    within = escape(text) if escapes else soft_str(text)
    return within.replace(soft_str(old), soft_str(new))


#: What may stand in HTML and in an attribute.
_IN_JSON: Final = {ord(special): f"\\u{ord(special):04x}" for special in "<>&'"}


def _to_json(_: object, value: Any) -> str:
    written = json.dumps(value, sort_keys=True)
    for special, as_escape in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("'", "\\u0027"),
    ):
        written = written.replace(special, as_escape)
    return markup(written)


def _attribute(name: str | int) -> Callable[[Any], Any]:
    """Give what looks a value up by a name with dots in it, in which numbers are places."""
    parts = name.split(".") if isinstance(name, str) else [name]
    keys = [int(part) if isinstance(part, str) and part.isdigit() else part for part in parts]

    def look_up(of: Any) -> Any:
        for key in keys:
            of = Engine.getitem(Engine, of, key)  # type: ignore[arg-type]  # it asks for nothing of one engine
        return of

    return look_up


def _map(_: object, values: Iterable[Any], *, attribute: str) -> Iterator[Any]:
    return map(_attribute(attribute), values or ())


def _select(_: object, values: Iterable[Any], name: str | int) -> Iterator[Any]:
    look_up = _attribute(name)
    return (value for value in values or () if look_up(value))


def _no_case(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _unique(_: object, values: Iterable[Any]) -> Iterator[Any]:
    seen = set()
    for value in values:
        key = _no_case(value)
        if key not in seen:
            seen.add(key)
            yield value


def _least(_: object, values: Iterable[Any]) -> Any:
    each = iter(values)
    for first in each:
        return min(chain((first,), each), key=_no_case)
    return _Strict()


#: What templates may use here; with what else Jinja gives them, it runs them.
FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "count": len,
    "e": escape,
    "escape": escape,
    "join": _join,
    "length": len,
    "list": lambda _, values: list(values),
    "map": _map,
    "min": _least,
    "replace": _replace,
    "selectattr": _select,
    "tojson": _to_json,
    "unique": _unique,
}
TESTS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "defined": lambda value: not isinstance(value, Undefined),
    "undefined": lambda value: isinstance(value, Undefined),
    "none": lambda value: value is None,
}


class _Runtime:
    """What the code of a template takes from Jinja's module `runtime`, by the names of that."""

    LoopContext = _Loop
    Macro = _Macro
    Markup = Markup
    Namespace = _fail
    TemplateNotFound = Unassisted
    TemplateReference = _Self
    TemplateRuntimeError = Unassisted
    Undefined = Undefined
    escape = escape
    identity = staticmethod(lambda value: value)
    internalcode = staticmethod(lambda function: function)
    markup_join = staticmethod(_joined)
    missing = _MISSING
    str_join = staticmethod(lambda pieces: "".join(map(str, pieces)))
