"""The first mistake in front matter that no YAML reader could take.

In: the YAML, and the offset of the reader's complaint. Out: the first mistake in a line up to that
one, or None. A reader complains where it gives up, which may be twenty lines below a quotation mark
that was left open; here the lines are gone through from the top, the way they were typed.

Only the forms that people write are followed: keys and items in lines, texts, brackets, blocks. At
any other the search ends without a find.
"""

from __future__ import annotations

import re

from generator.model.named_tuples import NamedTuple
from generator.reading.mistakes.found import FoundError, Mistake, found, write
from generator.reading.mistakes.values import ENTRY, Form, refuse_sign, rest_of_line, value_at


class _Level(NamedTuple):
    """A list or mapping in lines that is open: its column, and the key or item seen there last."""

    column: int
    items: bool
    last: str


class _Entry(NamedTuple):
    """The key or item seen last: its column, and its value's form."""

    column: int
    form: Form


_BLANKS = {"\t": "a tab", "\u00a0": "a no-break space"}
_INDENT = re.compile("[ \t\u00a0]*")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_KEY = re.compile(
    r"""(?:"[^"]*"|'[^']*'|[^\s"'#&*!|>%@`{}\[\],:-](?:[^#:]|:(?![ \t]|$))*+)[ \t]*:(?:[ \t]+|$)"""
)
_GLUED = re.compile(r"([A-Za-z_][\w-]*):(?!//)(\S.*)")
_EQUALS = re.compile(r"([A-Za-z_][\w-]*)[ ]*=[ ]*(\S.*)")
_GLUED_ITEM = re.compile(r"[-•*–—](?!-)[ ]*(\S.*)")
_ITEM_KEY = re.compile(r"-[A-Za-z_][\w-]*:(?:[ \t]|$)")
_UNCOMMON = re.compile(r"\?(?:[ \t]|$)|---|\.\.\.|%[A-Z]")
_COLON = re.compile(r":(?=[ \t]|$)")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")


def first_mistake(source: str, complaint: int) -> Mistake | None:
    """Give the first mistake in a line up to that of `complaint`, an offset."""
    try:
        _Lines(source.replace("\r\n", " \n").replace("\r", "\n"), complaint).go()
    except FoundError as error:
        return error.mistake
    return None


class _Lines:
    """Goes through the lines; `start` is the offset of the one it looks at."""

    def __init__(self, source: str, complaint: int) -> None:
        self.source = source
        self.complaint = complaint
        self.start = 0
        self.levels: list[_Level] = []
        self.entry: _Entry | None = None
        # What is wrong if the text seen last was to be a key.
        self.glued: tuple[int, int, str, str] | None = None

    def go(self) -> None:
        """Look at line after line."""
        while self.start <= min(self.complaint, len(self.source) - 1):
            line = rest_of_line(self.source, self.start)
            indent = _INDENT.match(line).end()  # type: ignore[union-attr]  # may be empty
            end = self.start
            if _UNCOMMON.match(line, indent):
                return
            if line[indent:].strip() and line[indent] != "#":
                end = self._line(line, indent)
            self.start = self._next(end)

    def _next(self, offset: int) -> int:
        """Give the start of the line below the one an offset is in."""
        end = self.source.find("\n", offset)
        return end + 1 if end >= 0 else len(self.source)

    def _line(self, line: str, indent: int) -> int:
        """Judge a line, and give the offset at which what begins in it ends."""
        entry = self.entry
        deeper = entry is not None and indent > entry.column
        self._refuse_blanks(line, indent, deeper=deeper)
        if entry and deeper and entry.form is Form.TEXT:
            return self._more_text(line, indent)
        if _DASH.match(line, indent) or _KEY.match(line, indent):
            self._place(line, indent)
            return self._entry(line, indent)
        if entry and deeper and entry.form is Form.EMPTY and not _ITEM_KEY.match(line, indent):
            return self._value_below(line, indent, entry)
        if not self.levels and line[indent] in "[{":
            return value_at(self.source, self.start + indent, -1).end
        self._refuse_line(line, indent)
        return self.start

    def _refuse_blanks(self, line: str, indent: int, *, deeper: bool) -> None:
        """Refuse what looks like a space at the start of a line and is none."""
        text = deeper and self.entry is not None and self.entry.form is Form.TEXT
        for sign, name in _BLANKS.items():
            at = line.find(sign, 0, indent)
            if at >= 0 and not (text and not ENTRY.match(line, indent)):
                at += self.start
                found(
                    at, at + 1, f"{name} cannot start a line", "indent with spaces, not with tabs"
                )

    def _more_text(self, line: str, indent: int) -> int:
        """Judge a line that goes on with the text of a key above."""
        colon = _COLON.search(_COMMENT.sub("", line), indent)
        if colon is not None and ENTRY.match(line, indent):
            if self.glued:
                found(*self.glued)
            self._refuse_indent(line, indent)
        if colon is not None:
            at = self.start + colon.start()
            message = "a colon and a space do not fit here"
            hint = "a text that holds a colon and a space goes in quotation marks"
            found(at, at + 1, message, f"{hint}, from its first line on")
        return self.start

    def _value_below(self, line: str, indent: int, entry: _Entry) -> int:
        """Take a value that stands in the line below its key."""
        self._glued_at(indent, line)
        end, form = value_at(self.source, self.start + indent, entry.column)
        self.entry = _Entry(entry.column, form)
        return end

    def _place(self, line: str, indent: int) -> None:
        """Find the list or mapping that a key or an item belongs to, by its column."""
        item = bool(_DASH.match(line, indent))
        depth = len(self.levels)
        while depth and self.levels[depth - 1].column > indent:
            depth -= 1
        top = self.levels[depth - 1] if depth else None
        if top and top.column == indent:
            self._place_beside(line, indent, top, depth, item=item)
        elif depth < len(self.levels) or (self.entry and self.entry.form is not Form.EMPTY):
            self._refuse_indent(line, indent)

    def _place_beside(self, line: str, indent: int, top: _Level, depth: int, *, item: bool) -> None:
        """Place a key or an item at the column of a list or mapping that is open."""
        at = self.start + indent
        end = self.start + len(line)
        under_key = bool(self.entry) and self.entry == _Entry(indent, Form.EMPTY)
        if top.items and not item:
            # The list stood under its key without being indented.
            if depth > 1 and self.levels[depth - 2].column == indent:
                depth -= 1
            else:
                found(
                    at,
                    end,
                    "a key stands where the list goes on with items",
                    f"if an item begins here, {write('- ' + line[indent:].strip())}",
                    *self._fitting(indent, item=False),
                )
        elif item and not top.items and not under_key:
            found(
                at,
                end,
                "a list item stands where a key is expected",
                *self._fitting(indent, item=True),
                "items stand below the key of their list",
            )
        del self.levels[depth:]

    def _refuse_indent(self, line: str, indent: int) -> None:
        item = bool(_DASH.match(line, indent))
        found(
            self.start + indent,
            self.start + len(line),
            f"this line is indented by {_spaces(indent)}, which fits no line above it",
            *self._fitting(indent, item=item),
        )

    def _fitting(self, indent: int, *, item: bool) -> tuple[str, ...]:
        """Give the hint at the nearest column of another list, or mapping, that is open."""
        near = [level for level in self.levels if level.items is item and level.column != indent]
        if not near:
            return ()
        level = min(near, key=lambda level: (abs(level.column - indent), -level.column))
        how = f"indent it by {_spaces(level.column)}" if level.column else "do not indent it"
        return (f"{how}, as `{level.last}` above",)

    def _entry(self, line: str, indent: int) -> int:
        """Take the items and the key that begin a line, and its value."""
        column = indent
        while dash := _DASH.match(line, column):
            self._open(column, items=True, last=f"- {_name(line, dash.end())}".strip())
            self.entry = _Entry(column, Form.EMPTY)
            if dash.end() == len(line):
                return self.start
            column = dash.end()
        at = column
        if key := _KEY.match(line, column):
            self._open(column, items=False, last=_name(line, column))
            at = key.end()
        else:
            column = self.levels[-1].column
            self._glued_at(at, line)
        end, form = value_at(self.source, self.start + at, column)
        self.entry = _Entry(column, form)
        return self._block_end(column) if form is Form.BLOCK else end

    def _glued_at(self, column: int, line: str) -> None:
        """Note a text in which a key stands without a space after its colon."""
        glued = _GLUED.match(line, column)
        at, end = self.start + column, self.start + len(line)
        hint = write(f"{glued[1]}: {glued[2].rstrip()}") if glued else ""
        message = "there is no space after the colon of the key"
        self.glued = (at, end, message, hint) if glued else None

    def _open(self, column: int, *, items: bool, last: str) -> None:
        level = _Level(column, items, last)
        if self.levels and self.levels[-1][:2] == level[:2]:
            self.levels[-1] = level
        else:
            self.levels.append(level)

    def _block_end(self, column: int) -> int:
        """Give an offset in the last line of a block, whose lines are deeper than its key."""
        last, start = self.start, self._next(self.start)
        while start < len(self.source):
            line = rest_of_line(self.source, start)
            if line.strip(" ") and len(line) - len(line.lstrip(" ")) <= column:
                break
            last, start = start, self._next(start)
        self.entry = _Entry(column, Form.WHOLE)
        return last

    def _refuse_line(self, line: str, indent: int) -> None:
        """Refuse a line that is neither key nor item where one of the two is due."""
        at, end, words = self.start + indent, self.start + len(line), line[indent:].rstrip()
        self._glued_at(indent, line)
        if self.glued:
            found(*self.glued)
        if equals := _EQUALS.match(words):
            hint = write(f"{equals[1]}: {equals[2]}")
            found(at, end, "a key is followed by a colon and a space, not by `=`", hint)
        if (item := _GLUED_ITEM.match(words)) and words[0] != "*":
            message = "an item starts with a hyphen and a space"
            found(at, end, message, write(f"- {item[1]}"))
        refuse_sign(self.source, at, words)
        found(
            at,
            end,
            "this line is no `key: value`",
            "the lines of a text that goes on are indented deeper than its key",
            "if the page's own text begins here, a line `---` is missing above it",
        )


def _name(line: str, column: int) -> str:
    """Give the name of a key that may begin at a column."""
    key = _KEY.match(line, column)
    return key[0].rstrip(" \t:") if key else ""


def _spaces(count: int) -> str:
    return f"{count} space" if count == 1 else f"{count} spaces"
