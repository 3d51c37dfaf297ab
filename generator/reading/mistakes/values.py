r"""Mistakes in a value: quotation marks, brackets, signs that mean something else to YAML.

In: the text, where a value begins, and the column of its key. Out: where the value ends and which
form it has; or `FoundError`. Line ends are `\n` (`lines` sees to it).
"""

from __future__ import annotations

import re
from enum import Enum

from generator.model.named_tuples import NamedTuple
from generator.reading.mistakes.found import curly, found, in_marks, write


class Form(Enum):
    """What lines deeper than a value's key can be: its own, more of its text, nothing, a block."""

    EMPTY = 0
    TEXT = 1
    WHOLE = 2
    BLOCK = 3


class Value(NamedTuple):
    """Where a value ends, and its form."""

    end: int
    form: Form


#: A line that begins a key or an item, from its first letter on.
ENTRY = re.compile(r"- |-$|(?:- +)*[A-Za-z_][\w-]*[ ]*:(?=[ \t]|$)", re.MULTILINE)

_EMPTY = re.compile(r"[ \t]*(?:#.*)?$", re.MULTILINE)
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$", re.MULTILINE)
_COLON = re.compile(r":(?=[ \t]|$)", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]#.*$")
_MARKED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*+'"),
}
_LAST_MARK = {mark: re.compile(rf"[^\n]*?{mark}(?=[ \t]*[,\]}}\n])") for mark in _MARKED}
_REFERENCE = re.compile(r"\[\[[^\[\]\n]*\]\]")
_GAP = re.compile(r"(?:[ \t\n]|(?<=[ \t\n])#[^\n]*)*+")
_FLOW_PLAIN = re.compile(r"(?:[^,\[\]{}\n:#]|:(?![ \t\n,\]}]|$)|(?<![ \t])#)++")
_FLOW_TEXT = re.compile(r"[^,\]}\n]*")
_NEXT_KEY = re.compile(r"[ \t]*(?P<key>[a-z_]+):(?=[ \t\n])")
_LAST_WORD = re.compile(r"[ \t](?P<key>[a-z_]+)$")
_CLOSING = {"[": "]", "{": "}"}
_NAMES = {"[": "list", "{": "mapping"}

# Signs no text can start with, and what YAML takes them for.
_SIGNS = {
    "@": ("`@` cannot start a value", "F102"),
    "`": ("a backtick cannot start a value", "F102"),
    "%": ("`%` cannot start a value", "F102"),
    "|": ("`|` at the start is for a block, whose text begins in the next line", "F102"),
    ">": ("`>` at the start is for a block, whose text begins in the next line", "F102"),
    "?": ("a question mark and a space cannot start a value", "F102"),
    ",": ("a comma cannot start a value", "F102"),
    "]": ("this bracket was not opened", "F102"),
    "}": ("this bracket was not opened", "F102"),
    "*": ("aliases (`*name`) are not allowed", "F103"),
    "&": ("anchors (`&name`) are not allowed", "F103"),
    "!": ("tags (`!name`) are not allowed", "F103"),
}
_HOLDS_COLON = "a value that holds a colon and a space goes in quotation marks"


def rest_of_line(source: str, at: int) -> str:
    """Give the rest of a line, without its end."""
    end = source.find("\n", at)
    return source[at : end if end >= 0 else len(source)]


def value_at(source: str, at: int, column: int) -> Value:
    """Go over the value that begins at an offset; `column` is that of its key or item."""
    first = source[at : at + 1]
    if _EMPTY.match(source, at):
        return Value(at, Form.EMPTY)
    if first in _MARKED:
        end = _marked(source, at, column)
        _refuse_more(source, at, end)
        return Value(end, Form.WHOLE)
    if first in _CLOSING:
        _refuse_reference(source, at, rest_of_line(source, at))
        end = _Brackets(source, at, column).end()
        _refuse_more(source, at, end)
        return Value(end, Form.WHOLE)
    if _BLOCK.match(source, at):
        return Value(at, Form.BLOCK)
    text = _COMMENT.sub("", rest_of_line(source, at)).rstrip()
    refuse_sign(source, at, text)
    if text.startswith("- ") or text == "-":
        hint = "a value that starts with a hyphen and a space goes in quotation marks"
        found(at, at + 1, "a list item cannot start here", f"{hint}: {write(in_marks(text))}")
    if colon := _COLON.search(text):
        start = at + colon.start()
        found(
            start,
            start + 1,
            "a colon and a space do not fit here",
            f"{_HOLDS_COLON}: {write(in_marks(text))}",
            *curly(text),
        )
    return Value(at, Form.TEXT)


def refuse_sign(source: str, at: int, text: str) -> None:
    """Refuse a text that starts with a sign which means something else."""
    sign = source[at]
    if sign in _SIGNS and not (sign == "?" and text[1:2].strip()):
        message, code = _SIGNS[sign]
        named = "a backtick" if sign == "`" else f"`{sign}`"
        hint = f"a text that starts with {named} goes in quotation marks: {write(in_marks(text))}"
        found(at, at + 1, message, hint, code=code)


def _marked(source: str, at: int, column: int) -> int:
    """Give the end of a text in quotation marks."""
    mark = source[at]
    match = _MARKED[mark].match(source, at)
    end = match.end() if match else len(source)
    start = source.find("\n", at, end) + 1
    unclosed = match is None
    while start and not unclosed:
        indent = start
        while source[indent : indent + 1] == " ":
            indent += 1
        unclosed = indent - start <= column and bool(ENTRY.match(source, indent))
        start = source.find("\n", start, end) + 1
    if unclosed:
        text = _COMMENT.sub("", rest_of_line(source, at)).rstrip("]} \t")
        found(
            at,
            at + 1,
            "the quotation mark that opens here is never closed",
            f"close it where the text ends: {write(text + mark)}",
        )
    return end


def _refuse_more(source: str, start: int, end: int) -> None:
    """Refuse what stands in a line behind a text in quotation marks, or behind brackets."""
    more = rest_of_line(source, end)
    if _EMPTY.match(more) or more.startswith("#"):
        return
    whole = _COMMENT.sub("", source[start:end] + more).strip()
    opening = source[start]
    if opening in _MARKED:
        _refuse_more_marks(source, end, whole, more.strip())
    if more.strip()[0] in "]}":
        at = end + more.index(more.strip()[0])
        found(at, at + 1, "this bracket was not opened", "take it away")
    found(
        start,
        end,
        f"the text goes on after the bracket that closes the `{opening}`",
        f"a text that starts with `{opening}` goes in quotation marks: {write(in_marks(whole))}",
    )


def _refuse_more_marks(source: str, end: int, whole: str, more: str) -> None:
    """Say whether a mark inside a text ended it, or the marks enclose a part of it only."""
    mark = whole[0]
    inside = source[end - 2] in " \t" or source[end : end + 1].isalnum() or whole.count(mark) % 2
    if not inside:
        found(
            end,
            end + len(more),
            "the text goes on after its closing quotation mark",
            f"put all of it in quotation marks: {write(in_marks(whole))}",
        )
    text = in_marks(whole[1:].removesuffix(mark))
    if mark == "'":
        message, hint = "an apostrophe inside `'…'` ends the text", 'use `"…"` around it'
    else:
        message, hint = 'a quotation mark inside `"…"` ends the text', "use `'…'` around it"
    found(end - 1, end, message, f"{hint}: {write(text)}")


def _refuse_reference(source: str, at: int, text: str) -> None:
    """Refuse a text that starts with `[[…]]`: to YAML a list in a list, or a comment."""
    reference = _REFERENCE.match(source, at)
    if reference and ("#" in reference[0] or reference.end() < at + len(text.rstrip())):
        whole = _COMMENT.sub("", text).strip()
        found(
            at,
            reference.end(),
            "to YAML `[[` begins a list in a list",
            f"a text that starts with `[[` goes in quotation marks: {write(in_marks(whole))}",
        )


class _Open(NamedTuple):
    """A bracket that is open."""

    sign: str
    at: int


class _Brackets:
    """Goes over a list or mapping in brackets.

    `due` tells that a value may begin, `colon` that the pair has its colon already.
    """

    def __init__(self, source: str, at: int, column: int) -> None:
        self.source, self.at, self.column = source, at, column
        self.open: list[_Open] = []
        self.due = True
        self.colon = False

    def end(self) -> int:
        """Give the offset behind the last bracket."""
        self._opening(self.source[self.at])
        while self.open:
            self._gap()
            sign = self.source[self.at]
            if sign in "[{":
                self._opening(sign)
            elif sign in "]}":
                self._close(sign)
            elif sign == ",":
                self._comma()
            elif sign == ":" and _COLON.match(self.source, self.at):
                self._second()
            else:
                self._text(sign)
        return self.at

    def _gap(self) -> None:
        """Pass blanks, comments and line ends; a key or item in lines shows a bracket is open."""
        start = self.at
        end = _GAP.match(self.source, start).end()  # type: ignore[union-attr]  # may be empty
        line = self.source.rfind("\n", start, end) + 1
        if end >= len(self.source) or (
            line and end - line <= self.column and ENTRY.match(self.source, end)
        ):
            self._refuse_open(*self.open[-1])
        self.at = end

    def _refuse_open(self, sign: str, at: int) -> None:
        text = rest_of_line(self.source, at)
        hints = [f"write `{_CLOSING[sign]}` where the {_NAMES[sign]} ends"]
        if (":" if sign == "{" else ",") not in text:
            hints.append(f"a text that starts with `{sign}` goes in quotation marks")
        found(at, at + 1, f"the `{sign}` that opens here is not closed", *hints)

    def _opening(self, sign: str) -> None:
        if not self.due:
            found(
                self.at,
                self.at + 1,
                f"a `{sign}` does not fit here",
                f"a value that holds `{sign}` goes in quotation marks",
                "a new value begins after a comma",
            )
        if self.open and (reference := _REFERENCE.match(self.source, self.at)):
            text = _FLOW_TEXT.match(self.source, reference.end())
            _refuse_reference(self.source, self.at, reference[0] + (text[0] if text else ""))
        self.open.append(_Open(sign, self.at))
        self.at += 1
        self.due, self.colon = True, False

    def _close(self, sign: str) -> None:
        opened, at = self.open.pop()
        if _CLOSING[opened] != sign:
            found(
                at,
                at + 1,
                f"the `{opened}` that opens here is closed by `{sign}`",
                f"write `{_CLOSING[opened]}` where it ends",
            )
        self.at += 1
        self.due = False

    def _comma(self) -> None:
        if self.due and not self.colon:
            found(self.at, self.at + 1, "there is no value before this comma", "take it away")
        self.at += 1
        self.due, self.colon = True, False

    def _second(self) -> None:
        """Take a colon: the first of its pair parts key and value."""
        if self.colon:
            self._refuse_colon()
        self.at += 1
        self.due = self.colon = True

    def _refuse_colon(self) -> None:
        before = self.source[self.source.rfind("\n", 0, self.at) + 1 : self.at]
        hints = [_HOLDS_COLON]
        if word := _LAST_WORD.search(before):
            hints.insert(0, f"if `{word['key']}` is a key, write a comma before it")
        found(self.at, self.at + 1, "a second colon and space in one value", *hints)

    def _text(self, sign: str) -> None:
        text = _FLOW_TEXT.match(self.source, self.at)
        whole = text[0].strip() if text else ""
        if sign == "#":
            found(
                self.at,
                self.at + len(whole),
                "`#` begins a comment here, to the end of the line",
                f"a text that starts with `#` goes in quotation marks: {write(in_marks(whole))}",
            )
        if not self.due and (sign in _MARKED or self.source[self.at - 1] != "\n"):
            self._refuse_missing_comma()
        if sign in _MARKED:
            self._marked(sign)
            return
        refuse_sign(self.source, self.at, whole)
        plain = _FLOW_PLAIN.match(self.source, self.at)
        self.at = plain.end() if plain else self.at + 1
        self.due = False

    def _marked(self, mark: str) -> None:
        start = self.at
        self.at = _marked(self.source, start, self.column)
        self.due = False
        after = _GAP.match(self.source, self.at).end()  # type: ignore[union-attr]  # may be empty
        if self.source[after : after + 1] in ",]}:" or "\n" in self.source[self.at : after]:
            return  # also at the end
        if _NEXT_KEY.match(self.source, self.at):
            self.at = after
            self._refuse_missing_comma()
        last = _LAST_MARK[mark].match(self.source, self.at)
        more = (last or _FLOW_TEXT.match(self.source, self.at))[0]  # type: ignore[index]  # may be empty
        _refuse_more_marks(self.source, self.at, self.source[start : self.at] + more, more)

    def _refuse_missing_comma(self) -> None:
        key = _NEXT_KEY.match(self.source, self.at)
        what = f"before `{key['key']}`" if key else "here"
        hint = "values in brackets are parted by commas"
        found(self.at, self.at + 1, f"a comma is missing {what}", hint)
