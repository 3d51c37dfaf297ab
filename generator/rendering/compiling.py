"""How templates become Python: Jinja's compiler, with what is known beforehand compiled in.

In: the syntax tree of a template. Out: code that prints what Jinja's own would print, to the byte.
What is known is this. The theme's words: `_("Figures")` is text. Nothing but gettext's functions
asks for the context, so others are called without being asked whether they do. Views are
dictionaries: `view.key` is an item of one wherever it can be. What a macro makes is markup.
"""

from __future__ import annotations

from functools import partial
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from generator.model.patterns import late
from generator.pages.html import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2.compiler import Frame, MacroRef

#: Texts are kept escaped until there are so many; longer ones hardly come again.
_MANY: Final = 10_000
_LONG: Final = 300
#: Functions that ask for the context.
_GETTEXT: Final = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})
#: A place of a text: `Said by: %(speaker)s`.
_PLACE: Final = late(r"%\((\w+)\)s")
_MARKUP: Final = frozenset({Markup, Html})
#: Marks text as markup. The class itself would first ask what it is given, in Python.
_marked: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)


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


class Called(Macro):
    """A macro. Called as nearly all are, it asks nothing of its arguments."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        special = self.caller or self.catch_kwargs or self.catch_varargs
        self._plain = bool(self._default_autoescape) and not special
        self._missing = (missing,) * len(self.arguments)

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """Give what the macro makes, as markup."""
        left = self._argument_count - len(args)
        if kwargs or left < 0 or not self._plain:
            return super().__call__(*args, **kwargs)
        return _marked(self._func(*args, *self._missing[:left]))


class _Known(NodeTransformer):
    """Puts the theme's words in: of a text with values the pieces, between them the values."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802  the visitor's own name
        """Put words into what is printed."""
        node.nodes = [piece for child in node.nodes for piece in self._pieces(child)]
        return self.generic_visit(node)  # type: ignore[return-value]  # what it is given

    def _pieces(self, node: nodes.Expr) -> Iterator[nodes.Expr]:
        text = self._text(node)
        parts = _PLACE.split(text or "")
        values = {word.key: word.value for word in getattr(node, "kwargs", ())}
        if text is None or "%" in "".join(parts[::2]) or not values.keys() >= set(parts[1::2]):
            yield node
            return
        for at, part in enumerate(parts):
            yield values[part] if at % 2 else nodes.TemplateData(part, lineno=node.lineno)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  the visitor's own name
        """Put words where they are not printed at once."""
        text = self._text(node)
        if text is not None and not node.kwargs:
            return nodes.Const(Markup(text) % {}, lineno=node.lineno)  # noqa: S704  the theme's words are its authors'
        return self.generic_visit(node)

    def _text(self, node: nodes.Expr) -> str | None:
        """Give the words of a call of gettext with one constant text."""
        if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
            return None
        plain = node.node.name == "_" and not (node.dyn_args or node.dyn_kwargs)
        constant = node.args[0] if plain and len(node.args) == 1 else None
        if not isinstance(constant, nodes.Const) or not isinstance(constant.value, str):
            return None
        return self._translate(constant.value)


class Generator(CodeGenerator):
    """Writes the code of one template."""

    _held = ""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write a template with the theme's words in it."""
        known = _Known(self.environment.translate)  # type: ignore[attr-defined]  # our own
        super().visit_Template(known.visit(node), frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look up an item where it is one of a dictionary, all else as the environment does."""
        held, key = self.temporary_identifier(), repr(node.attr)
        self.write(f"({held}[{key}] if ({held} := ")
        self.visit(node.node, frame)
        self.write(f").__class__ is dict and {key} in {held} else")
        self.write(f" environment.getattr({held}, {key}))")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002  as it is inherited
    ) -> None:
        """Call what asks for no context as it is."""
        plain = not (node.dyn_args or node.dyn_kwargs or forward_caller)
        named = not any(map(iskeyword, (word.key for word in node.kwargs)))
        asks = isinstance(node.node, nodes.Name) and node.node.name in _GETTEXT
        if asks or not (plain and named):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Define a macro as one that is quickly called."""
        self.write("environment.")
        super().macro_def(macro_ref, frame)

    def write_commons(self) -> None:
        """Name what escapes, once for all that is printed."""
        super().write_commons()
        self.writeline("shown, escaped = environment.shown, environment.escaped")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not self._escapes(frame, finalize):
            super()._output_child_pre(node, frame, finalize)
            return
        held = self._held = self.temporary_identifier()
        test = f"{held} if {{}} is Markup else escaped[{held}] if {held}.__class__ is str"
        if not isinstance(node, nodes.Call):
            test = f"escaped[{held}] if {{}} is str"
        self.write(f"({test.partition('{}')[0]}({held} := ")
        self._test = test.partition("{}")[2]

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not self._escapes(frame, finalize):
            super()._output_child_post(node, frame, finalize)
            return
        self.write(f").__class__{self._test} else shown({self._held}))")

    def _escapes(self, frame: Frame, finalize: Any) -> bool:
        context = frame.eval_ctx
        return context.autoescape and not context.volatile and finalize.src is None
