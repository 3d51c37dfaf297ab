"""How templates become Python: Jinja's compiler, with what is known beforehand compiled in.

In: the text of a template. Out: code that prints what Jinja's own would print, to the byte; and
what Jinja says where a template is at fault. What is known is this. The theme's words:
`_("Figures")` is text. Nothing but gettext's functions asks for the context, so others are called
without being asked whether they do. Views are dictionaries: `view.key` is an item of one wherever
it can be. What a macro makes is markup. The code says whether `running.py` can run it. It loads
where something is compiled, or at fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

import jinja2
from jinja2 import meta, nodes, runtime
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.rendering.named import ANY, NOTHING, Named
from generator.rendering.running import FILTERS, TESTS, Escaped, markup, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableMapping
    from gettext import NullTranslations
    from types import CodeType

    from jinja2.compiler import Frame, MacroRef

#: Functions that ask for the context.
_GETTEXT: Final = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})
#: A place of a text: `Said by: %(speaker)s`.
_PLACE: Final = late(r"%\((\w+)\)s")
#: What `running.py` can run: these pieces of a template, but for what `_plain` names.
_PIECES: Final = (
    nodes.Output, nodes.TemplateData, nodes.Extends, nodes.Block, nodes.For, nodes.If, nodes.With,
    nodes.Macro, nodes.Import, nodes.FromImport, nodes.Assign, nodes.AssignBlock, nodes.Name,
    nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.CondExpr,
    nodes.Filter, nodes.Test, nodes.Call, nodes.Getitem, nodes.Getattr, nodes.Slice, nodes.Concat,
    nodes.Compare, nodes.Operand, nodes.BinExpr, nodes.UnaryExpr,
)  # fmt: skip
#: Names by which a macro asks for more than its arguments, or that only Jinja gives.
_THEIRS: Final = frozenset(
    {"caller", "varargs", "kwargs", "lipsum", "cycler", "joiner", "namespace"}
)


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
        return markup(self._func(*args, *self._missing[:left]))


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
            return nodes.Const(markup(text) % {}, lineno=node.lineno)
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
        plain = all(map(_plain, node.find_all(nodes.Node)))
        known = _Known(self.environment.translate)  # type: ignore[attr-defined]  # our own
        super().visit_Template(known.visit(node), frame)
        self.writeline(f"plain = {plain}")

    def writeline(self, x: str, node: nodes.Node | None = None, extra: int = 0) -> None:
        """Write a line; what Jinja's code would import comes from whoever runs it."""
        _, asks, names = x.partition("from jinja2.runtime import ")
        if asks:
            of = (f"environment.runtime.{name}" for name in names.split(", "))
            x = f"{names} = {', '.join(of)}"
        super().writeline(x, node, extra)

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


def _plain(piece: nodes.Node) -> bool:
    """Tell whether `running.py` can run a piece of a template."""
    found: object = isinstance(piece, _PIECES)
    match piece:
        case nodes.Name():
            found = piece.name not in _THEIRS | (_GETTEXT if piece.ctx != "load" else frozenset())
        case nodes.Filter():
            found = piece.name in FILTERS and piece.node
        case nodes.Test():
            found = piece.name in TESTS
        case nodes.For():
            found = not piece.recursive
        case nodes.Block():
            found = not piece.scoped
        case nodes.Import() | nodes.FromImport():
            found = not piece.with_context
        case _:
            pass
    return bool(found)


class Environment(jinja2.Environment):
    """Compiles templates, and runs them where `running.py` does not.

    It looks up `view.key` as an item first: views are mappings, and `items` may be a key.
    """

    code_generator_class = Generator
    Macro = Called
    runtime = runtime
    shown = staticmethod(shown)

    def __init__(
        self,
        source: Callable[[str], str | None],
        code: Callable[[str], CodeType | None],
        words: NullTranslations,
        given: Mapping[str, Any],
    ) -> None:
        """Take what gives a template's text and its code, the theme's words, and functions."""
        super().__init__(
            loader=_Loader(code),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
            cache_size=-1,
        )
        self.translate = words.gettext
        self.escaped = Escaped()
        self._source = source
        self._parsed: dict[str, nodes.Template] = {}  # for what it names, and will be compiled
        self.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
        self.globals.update(given)

    def code(self, name: str) -> CodeType | None:
        """Compile a template under its own name, by which a traceback is read (`origin`)."""
        source = self._source(name)
        return None if source is None else self.compile(source, name, name)

    def named(self, name: str) -> Named:
        """Give what a template names; nothing of one that is at fault, which running it tells."""
        try:
            source = self._source(name)
            if source is None:
                return NOTHING
            tree = self._parsed[name] = self.parse(source, name)
        except jinja2.TemplateSyntaxError:
            return NOTHING
        found = list(meta.find_referenced_templates(tree))
        assets = _assets(tree) if "asset" in source else frozenset[str]()
        return Named(tuple(filter(None, found)), assets, None in found)

    def render(self, template: str, given: Mapping[str, Any]) -> str | Fault:
        """Render a page; give what is wrong where a template fails."""
        try:
            return self.get_template(template).render(given)
        except jinja2.TemplateSyntaxError as error:
            return Fault(error.name or template, error.lineno, error.message or "")
        except jinja2.TemplateNotFound as error:
            return Fault(*_origin(error, template), f"there is no template `{error.message}`")
        except Exception as error:  # noqa: BLE001 templates are the site's code: whatever they raise is its problem
            return Fault(*_origin(error, template), f"{type(error).__name__}: {error}")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        known = self._parsed.pop(name, None) if name else None
        return known or super()._parse(source, name, filename)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give the globals of a template: those of all, which are asked for by every import."""
        return super().make_globals(d) if d else self.globals

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give what stands under a key, where there are keys; code asks it of no dictionary."""
        if isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class _Loader(jinja2.BaseLoader):
    """Has Jinja run the code that is kept."""

    def __init__(self, code: Callable[[str], CodeType | None]) -> None:
        self._code = code

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  as it is inherited
    ) -> jinja2.Template:
        """Give a template."""
        code = self._code(name)
        if code is None:
            raise jinja2.TemplateNotFound(name)
        return environment.template_class.from_code(environment, code, globals or {})


class Fault(NamedTuple):
    """What is wrong with a template, and where."""

    name: str
    line: int
    message: str


def not_text(name: str) -> Exception:
    """Give the fault of a template that is no text."""
    return jinja2.TemplateSyntaxError("the template is not UTF-8", 1, name, name)


def no_asset(name: str) -> Exception:
    """Give the fault of a template that names an asset there is not."""
    return jinja2.TemplateRuntimeError(f"there is no asset `{name}`")


def _assets(tree: nodes.Template) -> frozenset[str]:
    """Find the assets a template names: `asset` is a function that is only ever called."""
    uses = sum(name.name == "asset" for name in tree.find_all(nodes.Name))
    calls = [
        call.args
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "asset"
    ]
    names = [
        str(name.value)
        for arguments in calls
        for name in arguments
        if isinstance(name, nodes.Const)
    ]
    return frozenset(names) | (set() if len(names) == uses else {ANY})


def _origin(error: BaseException, template: str) -> tuple[str, int]:
    """Find the innermost template line of a traceback; Jinja maps its frames to the templates."""
    found = (template, 1)
    traceback = error.__traceback__
    while traceback is not None:
        name = traceback.tb_frame.f_globals.get("__jinja_template__")
        filename = traceback.tb_frame.f_code.co_filename
        if name is not None or filename.endswith((".html", ".xml")):
            found = (filename, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found
