"""What is told of a text by its tokens: its words block by block, and what is filled in later.

In: the source of a text, and the file it stands in. Out: a `Prose`, under the terms of `prose.py`.
Its tokens are those of the parser (`markdown.py`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE, Heading, Hole, Link, Prose, Reference, Run, Segment
from generator.reading.addresses import allowed_address, is_external
from generator.reading.markdown import BAR, MARK, destination, parsed_body, parsed_inline
from generator.reading.trail import Span, Trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.text import Place, Text

Token: TypeAlias = Any  # the parser's, which only `markdown.py` knows

_HOLE = late(rf"{MARK}(\w+) (\d+){MARK}")
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
        within = _extent(text, place or text.lines(*self.lines))
        self.trail = Trail(text, within, destination)
        self.notes: dict[int, tuple[tuple[int, int], Span]] = {}

    def body(self, source: str) -> Checked[Prose]:
        """Read a body."""
        tokens, render = parsed_body(source)
        self._walk(tokens)
        return Checked(self._prose(render()), tuple(self.problems))

    def inline(self, value: str) -> Prose:
        """Read a value of front matter."""
        children, render = parsed_inline(value)
        self._run(children, "text", quoted=False)
        return self._prose(render())

    def _prose(self, html: str) -> Prose:
        if BAR in html:
            html = html.replace(BAR, "|")
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
                    piece = token.content.replace(BAR, "|")
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
        span = self.trail.markup(token.content.replace(BAR, "|"))
        place = self.text.place(*span) if span else self._passed(start)
        # A link stands in no link: a reference inside one is filled without.
        token.meta = {"index": len(self.references), "inner": inner}
        target, label = token.info, token.markup
        self.references.append(Reference(target, label, place, run, offset))

    def _link(self, token: Token, link: Link) -> None:
        """Judge a link once its text is read; `link` stands where its text does."""
        image = link.image
        key = "src" if image else "href"
        address = str(token.attrs.get(key, "")).replace("%EF%B7%90", "%7C").replace(BAR, "|")
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
            token.attrSet(key, f"{MARK}link {len(self.links)}{MARK}")
            self.links.append(link._replace(address=address, place=place))
        title = str(token.attrs.get("title", "")).replace(BAR, "|")
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
