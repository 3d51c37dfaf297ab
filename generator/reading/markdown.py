"""How prose is parsed: CommonMark with tables, footnotes, definition lists and references.

In: the source of a text. Out: its tokens, and what gives their HTML. What is told of a text by them
is found in `walking.py`; `prose.py` loads both where there is something to parse.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import mdTrim
from markdown_it.helpers import parseLinkDestination
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import image, link
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_inline

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.utils import EnvType, OptionsDict

#: Stands for the `|` of a reference while tables are split; T102 keeps it out of texts.
BAR: Final = "\ufdd0"
#: Delimits holes in the rendered HTML; the parser replaces NUL, and T102 refuses this one too.
MARK: Final = "\ufdd1"
_WITH_BAR = late(r"\[\[[^\[\]\n|]+\\?\|[^\[\]\n]*\]\]")
_REFERENCE = late(r"\[\[([^\[\]|\ufdd0]+)(?:[|\ufdd0]([^\[\]]*))?\]\]")
# What a rule for the inside of a block looks for. A picture and a footnote hold a bracket too.
_MARKUP = late(r"[\n\\\[`*_<&]")
# Where a block's last `]` is kept, among what the parser keeps by offsets.
_LAST = -1


def parsed_body(source: str) -> tuple[Sequence[Token], Callable[[], str]]:
    """Give the tokens of a body, and what gives their HTML."""
    markdown = _body_parser()
    env: EnvType = {}
    tokens = markdown.parse(_WITH_BAR.sub(lambda m: m[0].replace("|", BAR), source), env)
    return tokens, lambda: markdown.renderer.render(tokens, markdown.options, env)


def parsed_inline(value: str) -> tuple[Sequence[Token], Callable[[], str]]:
    """Give the tokens of a value of front matter, and what gives their HTML."""
    markdown = _inline_parser()
    env: EnvType = {}
    tokens = markdown.parseInline(value, env)
    return tokens[0].children or (), lambda: markdown.renderer.render(tokens, markdown.options, env)


def hole(token: Any) -> str:
    """Give the mark of a reference."""
    return f"{MARK}{'inner' if token.meta['inner'] else 'reference'} {token.meta['index']}{MARK}"


class _Renderer(RendererHTML):
    """The parser's own renderer; most tokens have no attributes to put together."""

    @staticmethod
    def renderAttrs(token: Token) -> str:  # noqa: N802  as the parser has it
        return RendererHTML.renderAttrs(token) if token.attrs else ""


@cache
def _body_parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table")
    markdown.disable(["html_block", "html_inline"])  # they would do nothing
    markdown.use(footnote_plugin).use(deflist_plugin)
    markdown.block.ruler.before("table", "words", _parse_words)
    markdown.core.ruler.at("inline", _parse_insides)
    _teach_references(markdown)
    for name, inside in (("link", link), ("image", image), ("footnote_inline", footnote_inline)):
        markdown.inline.ruler.at(name, _closed(inside))
    # Addresses are judged after parsing, with a place, by an allow-list; refusing them here would
    # print the source of the link as text.
    # Setting the method and keeping the argument's name is how the parser's manual says to do it.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    markdown.normalizeLink = _normal_link  # type: ignore[method-assign]
    for name, rule in (
        ("image", _render_image),
        ("table_open", _render_table_open),
        ("table_close", _render_table_close),
        ("footnote_block_open", _render_footnotes_open),
        ("footnote_anchor", _render_footnote_anchor),
    ):
        markdown.add_render_rule(name, rule)
    return markdown


@cache
def _inline_parser() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False})
    markdown.enable(["emphasis", "backticks", "escape", "entity"])
    _teach_references(markdown)
    return markdown


def destination(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Read a link's address in the source: where it ends, and how the parser gives it."""
    read = parseLinkDestination(text, start, end)
    return (read.pos, _normal_link(read.str)) if read.ok else None


@lru_cache(maxsize=64)
def _normal_link(address: str) -> str:
    """Give an address as the parser does; the trail asks for it soon after."""
    return normalizeLink(address)


def _parse_words(state: StateBlock, first: int, _end: int, _silent: bool) -> bool:  # noqa: FBT001
    """Recognise a paragraph whose lines all begin with a letter, which no other rule is for.

    Most are such; what may be more (a table's or a list of definitions' first line) is left to
    the rules that follow.
    """
    if state.is_code_block(first):
        return False
    after = first
    while after < state.lineMax and not state.isEmpty(after):
        if not _first_sign(state, after).isalpha():
            return False
        after += 1
    if after + 1 < state.lineMax and _first_sign(state, after + 1) in (":", "~"):
        return False
    state.line = after
    state.push("paragraph_open", "p", 1).map = [first, after]
    inside = state.push("inline", "", 0)
    inside.content = mdTrim(state.getLines(first, after, state.blkIndent, False))  # noqa: FBT003
    inside.map, inside.children = [first, after], []
    state.push("paragraph_close", "p", -1)
    return True


def _first_sign(state: StateBlock, line: int) -> str:
    start = state.bMarks[line] + state.tShift[line]
    return state.src[start : start + 1]


def _parse_insides(state: StateCore) -> None:
    """Parse what is inside of blocks, as the parser's own rule does; words alone are one token."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        inside: list[Token] = []
        if _MARKUP.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, inside)
        elif token.content:
            inside.append(Token("text", "", 0, content=token.content))
        token.children = inside


def _closed(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Give a rule for what ends in `]` that is not tried where none follows.

    The parser would look through the rest of a block from each `[`, twenty times over.
    """

    def tried(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 the parser's signature
        last = state.cache.get(_LAST)
        if last is None:
            last = state.cache[_LAST] = state.src.rfind("]")
        return last > state.pos and rule(state, silent)

    return tried


def _teach_references(markdown: MarkdownIt) -> None:
    markdown.inline.ruler.before("backticks", "reference", _parse_reference)
    markdown.add_render_rule("reference", _render_reference)


def _parse_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 the parser's signature
    """Recognise `[[target]]` and `[[target|label]]`."""
    if not state.src.startswith("[[", state.pos):
        return False
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    target = match[1].strip() if match else ""
    if match and match[2] is not None:
        target = target.removesuffix("\\").rstrip()  # in a table some write `\|`
    if not match or not target:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = match[0]
        token.info = target
        token.markup = " ".join((match[2] or "").split())
    state.pos = match.end()
    return True


def _render_reference(
    _self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    return hole(tokens[idx])


def _render_image(
    self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    token = tokens[idx]
    token.attrs["alt"] = _alternative(token.children or ())
    token.attrSet("loading", "lazy")
    return f"<img{self.renderAttrs(token)}>".replace("&#xFDD1;", MARK)


def _alternative(tokens: Sequence[Token]) -> str:
    """Give an image's alternative text; references in it are filled in as plain words."""
    words = []
    for token in tokens:
        if token.type == "reference":
            words.append(f"{MARK}words {token.meta['index']}{MARK}")
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        else:
            words.append(token.content or _alternative(token.children or ()))
    return "".join(words)


def _render_table_open(
    _self: RendererHTML, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    # A wide table scrolls in its own box, which the keyboard reaches.
    label = f"{MARK}table 0{MARK}"
    return f'<div class="table-scroll" tabindex="0" role="group" aria-label="{label}">\n<table>\n'


def _render_table_close(
    _self: RendererHTML, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    return "</table>\n</div>\n"


def _render_footnotes_open(
    _self: RendererHTML, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    return (
        '<hr class="footnotes-sep">\n'
        '<section class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n'
    )


def _render_footnote_anchor(
    _self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    meta = tokens[idx].meta
    name = str(meta["id"] + 1) + (f":{meta['subId']}" if meta.get("subId", 0) > 0 else "")
    return f' <a href="#fnref{name}" class="footnote-backref" role="doc-backlink">↩︎</a>'
