"""Prose that needs no parser: paragraphs, headings, quotations and lists of lines, of plain words.

In: the source of a text. Out: the tokens that the parser of CommonMark would make of it, or None
for anything it may read in another way: that one loads then (`markdown.py`), which takes a
fifteenth of an edit. What is plain is what most of a body is: words, `**strong**` and `*em*` around
words, `code`, `[words](address)`, and references.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Stands for the `|` of a reference while tables are split; T102 keeps it out of texts.
BAR: Final = "\ufdd0"
#: Delimits holes in the rendered HTML; the parser replaces NUL, and T102 refuses this one too.
MARK: Final = "\ufdd1"

# One piece of the inside of a block. `&`, `!` and `^` begin something only before some signs.
_TEXT: Final = r"(?:[^\x00-\x1f\x7f\\\[\]*_`<&!^\ufdd0\ufdd1\ufffc]|&(?![#A-Za-z])|[!^](?!\[))+"
_WORD: Final = r"[^\W_]"
_ADDRESS: Final = (
    r"(?:https?://[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60})*(?:/[A-Za-z0-9._/-]*)?"
    r"|[A-Za-z0-9._-][A-Za-z0-9._/-]*)"
)
_PIECE: Final = late(
    rf"(?P<text>{_TEXT})"
    r"|(?P<reference>\[\[(?P<target>[^\[\]|\\\n\ufdd0]*[^\[\]|\\\s\ufdd0][^\[\]|\\\n\ufdd0]*)"
    r"(?:\|(?P<label>[^\[\]|\\\n\ufdd0]*))?\]\](?!\())"
    r"|(?P<emphasis>\*\*?)(?P<stressed>(?=[^\W_])"
    rf"{_TEXT}(?<=[^\W_]))(?P=emphasis)(?!\*)"
    r"|(?<!`)`(?P<code>(?! )[^`\n\ufdd0\ufdd1\ufffc]+(?<! ))`(?!`)"
    rf"|\[(?P<words>{_TEXT})\]\((?P<address>{_ADDRESS})\)"
    r"|(?P<line>\n)"
)
_DESTINATION: Final = late(rf"{_ADDRESS}(?=\))")
# The beginning of a line of words: no list, quotation, heading, rule, table, definition or code.
_WORDS: Final = late(r"(?![0-9]+[.)])[\w\"'“”‘’«»„(\[*`$€£](?:.*\S)?")
_HEADING: Final = late(r"(#{1,6}) +([^\s#](?:.*[^\s#])?)")
_BEFORE: Final = " \n(“\"'"
_BEHIND: Final = " \n.,;:?)”\"'’"


class Token:
    """What the parser gives of a text, as far as it is asked for: see its own `Token`."""

    __slots__ = (
        "attrs", "children", "content", "hidden", "info", "map", "markup", "meta", "nesting",
        "tag", "type",
    )  # fmt: skip

    def __init__(self, kind: str, tag: str = "", nesting: int = 0, content: str = "") -> None:
        self.type, self.tag, self.nesting, self.content = kind, tag, nesting, content
        self.map: list[int] | None = None
        self.children: list[Token] | None = None
        self.info = self.markup = ""
        self.hidden = False
        self.attrs: dict[str, str] = {}
        self.meta: dict[str, Any] = {}

    def attrSet(self, name: str, value: str) -> None:  # noqa: N802  as the parser has it
        """Set an attribute."""
        self.attrs[name] = value


def blocks(source: str) -> list[Token] | None:
    """Give the tokens of a body; None where the parser is needed."""
    found: list[Token] = []
    before = ""
    for first, lines in _paragraphs(source):
        sign = lines[0][:1]
        kind, made = _QUOTED, _quotation(first, lines)
        if sign == "#":
            kind, made = _HEADED, _heading(first, lines)
        elif sign == "-":
            kind, made = _LISTED, _items(first, lines)
        elif sign != ">":
            kind, made = "", _words(first, lines)
        if made is None or kind == before == _LISTED:  # which would be one list, and not of lines
            return None
        before = kind
        found += made
    return found


_QUOTED, _HEADED, _LISTED = "quotation", "heading", "list"


def _paragraphs(source: str) -> Iterator[tuple[int, list[str]]]:
    """Give what stands between empty lines, and the number of its first line."""
    lines: list[str] = []
    number = 0
    for number, line in enumerate(source.split("\n")):
        if line:
            lines.append(line)
        elif lines:
            yield number - len(lines), lines
            lines = []
    if lines:
        yield number + 1 - len(lines), lines


def _words(first: int, lines: Sequence[str]) -> list[Token] | None:
    """Give a paragraph of lines."""
    plain = all(map(_WORDS.fullmatch, lines))
    children = inside("\n".join(lines)) if plain else None
    return children and _block("paragraph", "p", [first, first + len(lines)], children)


def _block(kind: str, tag: str, lines: list[int], children: list[Token]) -> list[Token]:
    opening, inner, closing = _pair(kind, tag, [Token("inline")])
    opening.map = inner.map = lines
    inner.children = children
    return [opening, inner, closing]


def _pair(kind: str, tag: str, within: list[Token]) -> list[Token]:
    return [Token(f"{kind}_open", tag, 1), *within, Token(f"{kind}_close", tag, -1)]


def _heading(first: int, lines: Sequence[str]) -> list[Token] | None:
    match = _HEADING.fullmatch(lines[0]) if len(lines) == 1 else None
    children = inside(match[2]) if match else None
    if match is None or children is None:
        return None
    return _block("heading", f"h{len(match[1])}", [first, first + 1], children)


def _quotation(first: int, lines: Sequence[str]) -> list[Token] | None:
    within = [line[2:] for line in lines if line.startswith("> ")]
    made = _words(first, within) if len(within) == len(lines) else None
    return made and _pair("blockquote", "blockquote", made)


def _items(first: int, lines: Sequence[str]) -> list[Token] | None:
    found: list[Token] = []
    for number, line in enumerate(lines, first):
        made = _words(number, [line[2:]]) if line.startswith("- ") else None
        if made is None:
            return None
        made[0].hidden = made[-1].hidden = True  # as of all items between which nothing is left
        found += _pair("list_item", "li", made)
    return _pair("bullet_list", "ul", found)


def inside(content: str, *, links: bool = True) -> list[Token] | None:
    """Give the tokens of the inside of a block; None where the parser is needed."""
    found: list[Token] = []
    at = 0
    while at < len(content):
        match = _PIECE.match(content, at)
        if match is None:
            return None
        at = match.end()
        kind = match.lastgroup
        if kind == "text":
            found.append(Token("text", content=match[0]))
        elif kind == "line":
            found.append(Token("softbreak", "br"))
        elif match["reference"]:
            found.append(_reference(match[0], match["target"], match["label"]))
        elif match["code"]:
            found.append(_marked(Token("code_inline", "code", content=match["code"]), "`"))
        elif match["emphasis"]:
            if (
                content[match.start() - 1 : match.start()] not in _BEFORE
                or content[at : at + 1] not in _BEHIND
            ):
                return None
            found += _around("strong" if len(match["emphasis"]) > 1 else "em", match["stressed"])
        elif links:
            found += _around("link", match["words"], match["address"])
        else:
            return None
    return found


def _reference(written: str, target: str, label: str | None) -> Token:
    token = Token("reference", content=written)
    token.info, token.markup = target.strip(), " ".join((label or "").split())
    return token


def _marked(token: Token, markup: str) -> Token:
    token.markup = markup
    return token


def _around(kind: str, words: str, address: str = "") -> list[Token]:
    found = _pair(kind, "a" if address else kind, [Token("text", content=words)])
    if address:
        found[0].attrs = {"href": address}
    return found


def destination(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Read a link's address in the source of plain prose: where it ends, and the address."""
    match = _DESTINATION.match(text, start, end)
    return (match.end(), match[0]) if match else None


def render(tokens: Sequence[Token]) -> str:
    """Give the HTML of tokens, with marks where holes are."""
    pieces: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces += map(_inline, token.children or ())
        elif not token.hidden:
            alone = token.nesting < 0 or token.tag in {"blockquote", "ul"}
            pieces.append(f"<{'/' * (token.nesting < 0)}{token.tag}{_attributes(token)}>")
            pieces.append("\n" * alone)
    return "".join(pieces)


def inline(tokens: Sequence[Token]) -> str:
    """Give the HTML of the inside of a block."""
    return "".join(map(_inline, tokens))


def _inline(token: Token) -> str:
    if token.type == "text":
        return _escaped(token.content)
    if token.type == "softbreak":
        return "\n"
    if token.type == "code_inline":
        return f"<code>{_escaped(token.content)}</code>"
    if token.type == "reference":
        return hole(token)
    return f"<{'/' * (token.nesting < 0)}{token.tag}{_attributes(token)}>"


def hole(token: Any) -> str:
    """Give the mark of a reference."""
    return f"{MARK}{'inner' if token.meta['inner'] else 'reference'} {token.meta['index']}{MARK}"


def _attributes(token: Token) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in token.attrs.items())


def _escaped(text: str) -> str:
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        if sign in text:
            text = text.replace(sign, name)
    return text
