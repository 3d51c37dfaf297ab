"""How prose is parsed: CommonMark with tables, footnotes, definition lists and references.

In: the source of a text, and the file it stands in. Out: a `Prose`, under the terms of `prose.py`,
which loads this where there is something to parse.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import mdTrim
from markdown_it.helpers import parseLinkDestination
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE, Heading, Hole, Link, Prose, Reference, Run, Segment
from generator.reading.addresses import allowed_address, is_external
from generator.reading.trail import Span, Trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.utils import EnvType, OptionsDict

    from generator.model.text import Place, Text

# Stands for the `|` of a reference while tables are split; T102 keeps it out of what authors write.
_BAR = "\ufdd0"
# Delimits holes in the rendered HTML; the parser replaces NUL, and T102 refuses this one too.
_MARK = "\ufdd1"

_WITH_BAR = late(r"\[\[[^\[\]\n|]+\\?\|[^\[\]\n]*\]\]")
_REFERENCE = late(r"\[\[([^\[\]|\ufdd0]+)(?:[|\ufdd0]([^\[\]]*))?\]\]")
_HOLE = late(rf"{_MARK}(\w+) (\d+){_MARK}")
# What a rule for the inside of a block looks for. A picture and a footnote hold a bracket too.
_MARKUP = late(r"[\n\\\[`*_<&]")
# Ids the theme gives out on every page; a heading that would take one gets another.
_RESERVED = late(r"(?:fact-|section-|fn|page-)")


def slug_of(text: str) -> str:
    """Make the id a heading is linked by: its words in lower case, joined by hyphens."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c)
    )
    slug = "-".join(re.findall(r"\w+", plain.replace("_", " ")))[:80].strip("-") or "section"
    return f"h-{slug}" if _RESERVED.match(slug) else slug


class Reader:
    """Reads one text; holds what is found while the tokens are walked once."""

    def __init__(self, text: Text, first_line: int, place: Place | None = None) -> None:
        self.text = text
        self.first_line = first_line
        self.references: list[Reference] = []
        self.links: list[Link] = []
        self.runs: list[Run] = []
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []
        self.heading_ids: dict[str, int] = {}
        self.lines = (first_line, first_line)
        self.trail = Trail(text, _extent(text, place or text.lines(*self.lines)), _destination)
        self.notes: dict[int, tuple[tuple[int, int], Span]] = {}

    def body(self, source: str) -> Checked[Prose]:
        """Read a body."""
        markdown = _body_parser()
        env: EnvType = {"reader": self}
        tokens = markdown.parse(_WITH_BAR.sub(lambda m: m[0].replace("|", _BAR), source), env)
        self._walk(tokens)
        html = markdown.renderer.render(tokens, markdown.options, env)
        return Checked(self._prose(html), tuple(self.problems))

    def inline(self, value: str) -> Prose:
        """Read a value of front matter."""
        markdown = _inline_parser()
        env: EnvType = {"reader": self}
        tokens = markdown.parseInline(value, env)
        self._run(tokens[0].children or (), "text", quoted=False)
        return self._prose(markdown.renderer.render(tokens, markdown.options, env))

    def _prose(self, html: str) -> Prose:
        if _BAR in html:
            html = html.replace(_BAR, "|")
        html = html.replace("%EF%B7%90", "%7C")
        return Prose(
            segments=tuple(_segments(html)),
            references=tuple(self.references),
            links=tuple(self.links),
            runs=tuple(self.runs),
            headings=tuple(self.headings),
        )

    def _walk(self, tokens: Sequence[Token]) -> None:
        """Collect the runs of all blocks, and give headings their ids."""
        lines = [0, 1]  # from the first, the last not included
        kinds: list[str] = ["paragraph"]
        headings: list[Token] = []
        quotes = 0
        for token in tokens:
            lines = token.map or lines
            if token.type == "inline":
                self._enter(lines)
                known = len(self.references)
                run = self._run(token.children or (), kinds[-1], quoted=quotes > 0)
                if kinds[-1] == "heading":
                    headings[-1].attrSet("id", self._heading(headings[-1], run, known))
            elif token.type in _KIND_OF_BLOCK:
                headings.append(token)
                _class_for_style(token)
                kinds.append(_KIND_OF_BLOCK[token.type])
            elif token.type in _ENDS_OF_BLOCK:
                kinds.pop()
                headings.pop()
            elif token.type in _QUOTES:
                quotes += token.nesting
            elif token.type == "footnote_open" and token.meta["id"] in self.notes:
                # A footnote written in the text stands where it was, not where it is printed.
                self.lines, span = self.notes[token.meta["id"]]
                self.trail.at, self.trail.end = span
                lines = [line - self.first_line for line in (self.lines[0], self.lines[1] + 1)]

    def _enter(self, lines: Sequence[int]) -> None:
        """Look into other lines; the cells of a row and the like go on in the same ones."""
        first, last = lines[0], max(lines[1] - 1, lines[0])
        found = (self.first_line + first, self.first_line + last)
        if self.lines != found:
            self.lines = found
            start, end = self.text.extent(*found)
            self.trail.at, self.trail.end = start, max(end, start + 1)

    def _heading(self, token: Token, run: int, known: int) -> str:
        """Give a heading its id, unique in the text; `known` references stand before it."""
        level = int(token.tag[1])
        labels = iter(
            [
                reference.label or reference.target
                for reference in self.references[known:]
                if reference.run == run
            ]
        )
        slug = slug_of(re.sub(HOLE, lambda _: next(labels, " "), self.runs[run].text))
        count = self.heading_ids.get(slug, 0)
        self.heading_ids[slug] = count + 1
        name = f"{slug}-{count + 1}" if count else slug
        while count and name in self.heading_ids:
            count += 1
            name = f"{slug}-{count + 1}"
        self.heading_ids.setdefault(name, 1)
        self.headings.append(Heading(level, name, run))
        return name

    def _run(self, children: Iterable[Token], kind: str, *, quoted: bool) -> int:
        """Make the run of one block from its inline tokens; images make runs of their own."""
        run = len(self.runs)
        self.runs.append(Run("", *self.lines, kind, quoted))
        parts: list[str] = []
        anchors: list[tuple[int, int]] = []
        length = 0
        opened: list[tuple[Token, int, int, int]] = []
        for token in children:
            piece = ""
            match token.type:
                case "text":
                    piece = token.content.replace(_BAR, "|")
                    found = self.trail.words(piece)
                    anchors += [(length + at, offset) for at, offset in found] if length else found
                case "softbreak" | "hardbreak":
                    piece = "\n"
                case "code_inline":
                    self.trail.code(token.markup)
                    piece = HOLE
                case "reference":
                    self._reference(token, run, length, inner=bool(opened))
                    piece = HOLE
                case "image":
                    start = self.trail.at
                    self._run(token.children or (), "alt text", quoted=False)
                    self._link(token, Link("", self._passed(start), run, length, "", image=True))
                case "link_open":
                    opened.append((token, len(parts), length, self.trail.at))
                case "link_close" if opened:
                    opening, first, offset, start = opened.pop()
                    words = "".join(parts[first:])
                    self._link(opening, Link("", self._passed(start), run, offset, words))
                case "footnote_ref" if not token.meta.get("label"):
                    self._note(token.meta["id"])
                case _:
                    pass
            parts.append(piece)
            length += len(piece)
        self.runs[run] = Run("".join(parts), *self.lines, kind, quoted, tuple(anchors))
        return run

    def _note(self, number: int) -> None:
        """Keep where a footnote written in the text stands until its words come."""
        note = self.trail.note()
        if note:
            self.notes[number] = (self.lines, note)

    def _passed(self, start: int) -> Place:
        """Give the place of what begins behind an offset and ends where the trail has come to."""
        value = self.text.value
        while start < self.trail.at and (value[start].isspace() or value[start] == "<"):
            start += 1
        return self.text.place(start, max(self.trail.at, start + 1))

    def _reference(self, token: Token, run: int, offset: int, *, inner: bool) -> None:
        start = self.trail.at
        span = self.trail.markup(token.content.replace(_BAR, "|"))
        place = self.text.place(*span) if span else self._passed(start)
        # A link stands in no link: a reference inside one is filled without.
        token.meta = {"index": len(self.references), "inner": inner}
        target, label = token.info, token.markup
        self.references.append(Reference(target, label, place, run, offset))

    def _link(self, token: Token, link: Link) -> None:
        """Judge a link once its text is read; `link` stands where its text does."""
        image = link.image
        key = "src" if image else "href"
        address = str(token.attrs.get(key, "")).replace("%EF%B7%90", "%7C").replace(_BAR, "|")
        span = None if token.markup == "autolink" else self.trail.address(address)
        place = self.text.place(*span) if span else link.place
        fault = allowed_address(address)
        if image and not fault and is_external(address):
            fault = "pictures are files of the site: put the file beside the page"
        if fault:
            self.problems.append(
                Problem("R106", place, f"the address `{address}` is not allowed: {fault}")
            )
            token.attrSet(key, "#")
        else:
            token.attrSet(key, f"{_MARK}link {len(self.links)}{_MARK}")
            self.links.append(link._replace(address=address, place=place))
        title = str(token.attrs.get("title", "")).replace(_BAR, "|")
        if title:  # a tooltip is visible too
            anchors = tuple(self.trail.words(title))
            self.runs.append(Run(title, *self.lines, "title", anchors=anchors))


_KIND_OF_BLOCK = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "th_open": "table cell",
    "td_open": "table cell",
    "dt_open": "term",
}
_ENDS_OF_BLOCK = frozenset(name.replace("_open", "_close") for name in _KIND_OF_BLOCK)
_QUOTES = frozenset({"blockquote_open", "blockquote_close"})


def _extent(text: Text, place: Place) -> Span:
    start = text.offset(place)
    return Span(start, start + place.length)


def _class_for_style(token: Token) -> None:
    """Say a cell's alignment by a class: the page's policy allows no inline style."""
    style = str(token.attrs.pop("style", "")) if token.attrs else ""
    if style.startswith("text-align:"):
        token.attrSet("class", f"align-{style.removeprefix('text-align:')}")


def _segments(html: str) -> list[Segment]:
    """Split rendered HTML at its holes."""
    segments: list[Segment] = []
    at = 0
    for match in _HOLE.finditer(html):
        if match.start() > at:
            segments.append(html[at : match.start()])
        segments.append(Hole(match[1], int(match[2])))
        at = match.end()
    if at < len(html):
        segments.append(html[at:])
    return segments


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


def _destination(text: str, start: int, end: int) -> tuple[int, str] | None:
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
    meta = tokens[idx].meta
    return f"{_MARK}{'inner' if meta['inner'] else 'reference'} {meta['index']}{_MARK}"


def _render_image(
    self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    token = tokens[idx]
    token.attrs["alt"] = _alternative(token.children or ())
    token.attrSet("loading", "lazy")
    return f"<img{self.renderAttrs(token)}>".replace("&#xFDD1;", _MARK)


def _alternative(tokens: Sequence[Token]) -> str:
    """Give an image's alternative text; references in it are filled in as plain words."""
    words = []
    for token in tokens:
        if token.type == "reference":
            words.append(f"{_MARK}words {token.meta['index']}{_MARK}")
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        else:
            words.append(token.content or _alternative(token.children or ()))
    return "".join(words)


def _render_table_open(
    _self: RendererHTML, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    # A wide table scrolls in its own box, which the keyboard reaches.
    label = f"{_MARK}table 0{_MARK}"
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
