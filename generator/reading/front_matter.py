"""Front matter: a strict subset of YAML, read from PyYAML's event stream with exact places.

In: the text of a file. Out: a tree of mappings, sequences and scalars whose every scalar is still
text (the schema types it, so `NO` stays Norway and `010` stays `010`), each with its offsets in the
file; and the offset at which the body starts.

PyYAML's loaders are not used: they type scalars by YAML 1.1, let duplicate keys pass, and expand
aliases and merge keys without bound; the C parser even ends the process on deep nesting. From its
events a tree is built here with an explicit stack and limits. Where the C parser is missing the
pure one gives the same events.

PyYAML reads YAML 1.1, where NEL, U+2028 and U+2029 end a line; in YAML 1.2 they do not, nor in any
editor. They are hidden from it and put back.
"""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

import yaml

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.reading.decoding import refused_in
from generator.reading.fences import FENCE, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.text import Place, Text


class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """The parser written in Python: the same events, some ten times slower."""

    def __init__(self, stream: str) -> None:
        yaml.reader.Reader.__init__(self, stream)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def _fastest() -> Callable[[str], PureParser]:
    """Give the parser written in C, or where PyYAML was built without it the pure one."""
    try:
        fast: Callable[[str], PureParser] = importlib.import_module("yaml.cyaml").CParser
    except ImportError:
        return PureParser
    return fast


MAX_LENGTH = 512 * 1024
MAX_DEPTH = 16
MAX_NODES = 50_000

#: Makes a parser of a text. Tests put `PureParser` here.
parser_of = _fastest()

# Non-characters, which content files cannot hold (T102), stand for what is no line end in YAML 1.2.
_TO_PLAIN = {0x85: 0xFDD2, 0x2028: 0xFDD3, 0x2029: 0xFDD4}
_FROM_PLAIN = {plain: real for real, plain in _TO_PLAIN.items()}

_BLOCK_FAULT = late(r"[|>][-+0-9]*#")
# What a text holds in which something is misread; see `_refuse_misread`.
_MISREAD = late(r"[?|>]")
_QUOTED_COMMENTS = ('"#', "'#")

# Lines that somebody wrote in place of a fence: one hyphen too few or too many, a dash an editor
# made of hyphens, blanks before.
_ALMOST = r"[-–—_=]{2,}|—"
_ALMOST_OPEN = late(rf"\ufeff?\s*(?:{_ALMOST})")
_ALMOST_CLOSE = late(rf"[\r\n](?P<line>[ \t]*(?:{_ALMOST}))[ \t]*(?=[\r\n]|$)")
# A line at the margin, below an empty one, that is neither key nor item, bracket or comment.
_NO_KEY = late(
    r"(?:(?<=\n)|(?<=\r)(?!\n))[ \t]*(?:\r\n|\n|\r)"
    r"(?P<line>(?![ \t\r\n]|[A-Za-z_][\w-]*[ ]*:(?:[ \t\r\n]|$)|- |[\]}]|#(?!#))[^\r\n]+)"
)


class Scalar(NamedTuple):
    """A value as text. `plain` is false where it stood in quotation marks or as a block."""

    value: str
    start: int
    end: int
    plain: bool


class Sequence(NamedTuple):
    """A list of values."""

    items: tuple[Node, ...]
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys with their values, in the order written; keys are unique."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int


Node = Scalar | Sequence | Mapping


class FrontMatter(NamedTuple):
    """The tree, and where the body starts."""

    root: Mapping
    body: int


class _Refused(Exception):  # noqa: N818  (it says what became of the text)
    """The stream holds something the subset does not allow."""

    def __init__(self, code: str, start: int, end: int, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.start, self.end, self.hints = code, start, end, hints


class _Fault(NamedTuple):
    """A complaint of the parsers (a pattern of what either says), and how we say it."""

    said: str
    message: str
    hint: str = ""
    code: str = "F102"
    at_backslash: bool = False


_FAULTS = (
    _Fault(
        "exceeded maximum nesting depth",  # libyaml's own limit, which stands before any event
        f"the values are nested more than {MAX_DEPTH} deep",
        code="F105",
    ),
    _Fault(
        "mapping values are not allowed",
        "a colon and a space do not fit here",
        "a value that holds a colon and a space goes in quotation marks",
    ),
    _Fault(
        "sequence entries are not allowed",
        "a list item cannot start here",
        "a value that starts with a hyphen and a space goes in quotation marks",
    ),
    _Fault(
        "cannot start any token",
        "`SIGN` cannot start a value",
        "a value that starts with `SIGN` goes in quotation marks",
    ),
    _Fault(
        "escape character|escape sequence|hexdecimal|hexadecimal",
        "`SIGN` starts no escape that is known",
        "a backslash is written twice in double quotation marks, once in single ones",
        at_backslash=True,
    ),
    _Fault("document start", "a second YAML document is not allowed", code="F103"),
    _Fault("directive", "YAML directives are not allowed", code="F103"),
    _Fault("tag", "tags (`!name`) are not allowed", code="F103"),
    _Fault("anchor|alias", "anchors and aliases (`&name`, `*name`) are not allowed", code="F103"),
    _Fault("quoted scalar", "the text in quotation marks does not end", "close the quotation mark"),
    _Fault(
        "flow (sequence|mapping)",
        "the list or mapping in brackets does not go on as one",
        "separate values by commas, and close the bracket",
    ),
    _Fault("expected ':'", "a key is followed by a colon and a space"),
    _Fault(
        "",
        "this does not fit the lines before it",
        "check the indentation of this line and of the one before",
    ),
)


def read(text: Text) -> Checked[FrontMatter | None]:
    """Read the front matter of a record's file."""
    parts = split(text)
    if parts is None:
        return Checked(None, (_no_front_matter(text),))
    start, end, body = parts
    root, problems = read_yaml(text, start, end)
    return Checked(FrontMatter(root, body) if root else None, problems)


def read_yaml(text: Text, start: int, end: int) -> Checked[Mapping | None]:
    """Read the YAML between two offsets of a text; it must be one mapping or nothing at all."""
    builder = _Builder(start)
    try:
        root = builder.build(text.value[start:end])
    except _Refused as fault:
        place = text.place(min(fault.start, len(text.value)), max(fault.end, fault.start + 1))
        return Checked(None, (Problem(fault.code, place, str(fault), tuple(fault.hints)),))
    twice = tuple(
        Problem("F104", place_of(text, key), f"the key `{key.value}` is given twice", hints)
        for key, hints in builder.twice
    )
    if root is None:
        return Checked(Mapping((), start, start))
    if not isinstance(root, Mapping):
        message = "the front matter is not a list of keys with values"
        return Checked(None, (Problem("F102", text.place(root.start, root.end), message),))
    return Checked(root, twice)


def _no_front_matter(text: Text) -> Problem:
    if FENCE.match(text.value.removeprefix("\ufeff")):
        at, end, hint = _missing_close(text.value)
        place = text.place(at, end)
        return Problem("F101", place, "the front matter has no closing line `---`", (hint,))
    hint = "write a line `---` above the first key, and one below the last"
    if _ALMOST_OPEN.match(text.value):
        hint = "the first line is three hyphens, nothing before or after them"
    message = "the file does not start with a line `---` and its front matter"
    return Problem("F101", text.place(0), message, (hint,))


def _missing_close(content: str) -> tuple[int, int, str]:
    """Find where the closing line was meant: its offsets, and what to write there."""
    if almost := _ALMOST_CLOSE.search(content, _opened(content)):
        shown = almost["line"]
        return almost.start("line"), almost.end("line"), f"write `---` in place of `{shown}`"
    if prose := _NO_KEY.search(content, _opened(content)):
        return prose.start("line"), prose.end("line"), "write a line `---` above this one"
    return 0, 1, "write a line `---` below the last key"


def _opened(content: str) -> int:
    """Give the offset at which the opening line's own end stands."""
    return content.index("---") + 3


class _Open:
    """A collection that is being built: what it holds so far, and the key that waits."""

    __slots__ = ("again", "first", "items", "key", "keys", "mapping", "start")

    def __init__(self, start: int, *, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.items: list[Node | tuple[Scalar, Node]] = []
        self.key: Scalar | None = None
        self.again = False  # the key was given before
        self.keys: set[str] = set()
        self.first = ""  # of the keys

    def close(self, end: int) -> Node:
        if self.mapping:
            return Mapping(tuple(self.items), self.start, end)  # type: ignore[arg-type]
        return Sequence(tuple(self.items), self.start, end)  # type: ignore[arg-type]


class _Builder:
    """Builds the tree from events; `base` is the offset of the YAML in its file."""

    def __init__(self, base: int) -> None:
        self.base = base
        self.source = ""
        self.suspect = True
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.nodes = 0
        # Keys given twice, with hints: the first value is kept, so that the rest is still checked.
        self.twice: list[tuple[Scalar, tuple[str, ...]]] = []

    def build(self, source: str) -> Node | None:
        if len(source) > MAX_LENGTH:
            raise _Refused(
                "F105", self.base, self.base, f"the front matter is over {MAX_LENGTH} characters"
            )
        self.source = source
        self.suspect = bool(_MISREAD.search(source)) or any(c in source for c in _QUOTED_COMMENTS)
        try:
            self._take_all(parser_of(_as_parsed(source)))
        except yaml.MarkedYAMLError as error:
            raise self._syntax(error, source) from None
        except yaml.reader.ReaderError:
            # The C parser counts bytes, so its position is of no use.
            match = yaml.reader.Reader.NON_PRINTABLE.search(source)
            offset = self.base + (match.start() if match else 0)
            raise _Refused("F102", offset, offset + 1, "a character YAML does not allow") from None
        return self.root

    def _take_all(self, parser: PureParser) -> None:
        """Take all events."""
        takes: dict[type, Callable[[Any, int, int], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        base, limit = self.base, len(self.source)
        while (event := parser.get_event()) is not None:  # type: ignore[no-untyped-call]  # stubs
            if take := takes.get(type(event)):
                start, end = event.start_mark.index, event.end_mark.index
                if end > limit:  # the end of the last line is ours
                    start, end = min(start, limit), limit
                take(event, base + start, base + end)

    def _syntax(self, error: yaml.MarkedYAMLError, source: str) -> _Refused:
        """Say a parser's complaint in words of our own: as what was typed, else as it came.

        The two parsers complain at different places; what was typed is the same for both.
        """
        # Not while all can be read.
        from generator.reading.mistakes.lines import first_mistake  # noqa: PLC0415

        mark = error.problem_mark or error.context_mark
        offset = min(mark.index, len(source)) if mark else 0
        said = f"{error.problem} {error.context}"
        fault = next((fault for fault in _FAULTS if re.search(fault.said, said)), _FAULTS[-1])
        if fault.code != "F105" and (typed := first_mistake(source, offset)):
            start, end = self.base + typed.start, self.base + typed.end
            return _Refused(typed.code, start, end, typed.message, *typed.hints)
        if fault.at_backslash:
            offset = max(0, source.rfind("\\", 0, offset + 1))
        sign = source[offset : offset + 1].strip()
        message, hint = (text.replace("SIGN", sign) for text in (fault.message, fault.hint))
        at = self.base + offset
        return _Refused(fault.code, at, at + 1, message, *filter(None, [hint]))

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> None:
        style = event.style
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, start, end)
        if self.suspect:
            self._refuse_misread(style, start, end)
        value = event.value if event.value.isascii() else event.value.translate(_FROM_PLAIN)
        if style == '"' and (fault := refused_in(value)):
            # An escape wrote it: the file's own characters have been judged before.
            raise _Refused("T102", start, end, f"{fault} is not allowed here")
        self._add(Scalar(value, start, end, not style))

    def _mapping(self, event: yaml.MappingStartEvent, start: int, end: int) -> None:
        self._open(event, start, end, mapping=True)

    def _sequence(self, event: yaml.SequenceStartEvent, start: int, end: int) -> None:
        self._open(event, start, end, mapping=False)

    def _close(self, _event: yaml.Event, _start: int, end: int) -> None:
        self._add(self.stack.pop().close(end))

    def _alias(self, _event: yaml.Event, start: int, end: int) -> None:
        message = "aliases (`*name`) are not allowed"
        hint = "if a star is meant, put the value in quotation marks"
        raise _Refused("F103", start, end, message, hint)

    def _document(self, event: yaml.DocumentStartEvent, start: int, end: int) -> None:
        if self.root is not None:
            raise _Refused("F103", start, end, "a second YAML document is not allowed")
        if event.version or event.tags:
            raise _Refused("F103", start, end, "YAML directives are not allowed")

    def _refuse_properties(self, event: yaml.Event, start: int, end: int) -> None:
        if getattr(event, "anchor", None) is not None:
            raise _Refused(
                "F103",
                start,
                end,
                "anchors (`&name`) are not allowed",
                "if an ampersand is meant, put the value in quotation marks",
            )
        if getattr(event, "tag", None) is not None:
            raise _Refused(
                "F103",
                start,
                end,
                "tags (`!name`) are not allowed",
                "if an exclamation mark is meant, put the value in quotation marks",
            )

    def _refuse_misread(self, style: str | None, start: int, end: int) -> None:
        """Refuse what both parsers read as something YAML 1.2 does not say."""
        first, last = start - self.base, end - self.base
        if self.source.endswith("?", 0, first):
            message = "a question mark directly before a value reads in two ways"
            raise _Refused("F102", start - 1, start, message, "put the value in quotation marks")
        if style in {"'", '"'} and self.source.startswith("#", last):
            message = "a comment needs a space before its `#`"
            raise _Refused("F102", end, end + 1, message)
        if style in {"|", ">"} and (fault := _BLOCK_FAULT.match(self.source, first)):
            at = self.base + fault.end() - 1
            raise _Refused("F102", at, at + 1, _FAULTS[-1].message, _FAULTS[-1].hint)
        if style in {"|", ">"} and _shrinks(self.source, first):
            message = "an empty line of this block is indented deeper than its first line"
            raise _Refused("F102", start, start + 1, message, "take the spaces of that line away")

    def _open(
        self, event: yaml.CollectionStartEvent, start: int, end: int, *, mapping: bool
    ) -> None:
        self._refuse_properties(event, start, end)
        self._refuse_misread("", start, end)
        if len(self.stack) >= MAX_DEPTH:
            raise _Refused("F105", start, end, f"the values are nested more than {MAX_DEPTH} deep")
        if self.stack and self.stack[-1].mapping and self.stack[-1].key is None:
            raise _Refused("F103", start, end, "a key must be a single word or text")
        self.stack.append(_Open(start, mapping=mapping))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Refused("F105", node.start, node.end, f"there are more than {MAX_NODES} values")
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.key is not None:
            if not top.again:
                top.items.append((top.key, node))
            top.key = None
        elif top.mapping:
            self._add_key(top, node)
        else:
            top.items.append(node)

    def _add_key(self, top: _Open, node: Node) -> None:
        assert isinstance(node, Scalar)  # _open refuses collections here
        if node.plain and node.value == "<<":
            raise _Refused("F103", node.start, node.end, "merge keys (`<<`) are not allowed")
        top.again = node.value in top.keys
        if top.again:
            items = len(self.stack) > 1 and not self.stack[-2].mapping
            # The key an item began with stands for the next item more often than for a repetition.
            hint = f"if another item begins here, write `- {node.value}:`"
            self.twice.append((node, (hint,) if items and top.first == node.value else ()))
        top.first = top.first if top.keys else node.value
        top.keys.add(node.value)
        top.key = node


def _as_parsed(source: str) -> str:
    """Give a text as the parsers are to read it: hiding what is no line end in YAML 1.2."""
    hidden = source if source.isascii() else source.translate(_TO_PLAIN)
    # A last line without an end would end a block one line end early.
    return hidden if source.endswith(("\n", "\r")) else f"{hidden}\n"


def _shrinks(source: str, header: int) -> bool:
    """Tell whether a block's first lines are blank and deeper than its first words.

    YAML 1.2.2 section 8.1.1.1 forbids it; the parsers take such words for a comment or a key.
    """
    start = max(source.rfind("\n", 0, header), source.rfind("\r", 0, header)) + 1
    head, *lines = source[start:].splitlines()
    if re.search(r"[|>][-+]*[1-9]", head[header - start :]):
        return False
    deepest = 0
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if line.strip(" "):
            return len(head) - len(head.lstrip(" ")) < indent < deepest
        deepest = max(deepest, indent)
    return False


def describe(node: Node) -> str:
    """Name the form of a value, for messages."""
    match node:
        case Scalar():
            return "a single value"
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping"


def place_of(text: Text, node: Node) -> Place:
    """Give the place of a value in its file."""
    return text.place(node.start, node.end)
