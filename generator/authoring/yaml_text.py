"""Front matter written for people to go on with: values that need no second look, and comments.

In: values. Out: YAML of the strict subset the tool reads. Text is always between double quotes, so
that no value is taken for anything else; characters that a content file may not hold are written as
escapes in values and replaced in comments.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.decoding import printable
from generator.reading.fields import MAX_SLUG, slug_fault

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How what stands as comments is taken up; the key of its list is always live.
UNCOMMENT = "remove `# ` from the line with `- id:` and from those below it"
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
                          "đ": "d", "Đ": "D", "þ": "th", "Þ": "Th", "ı": "i"})  # fmt: skip
_MARKUP = re.compile(r"([\\`*_\[\]<>&|~#!{}])")


def quoted(text: str) -> str:
    """Write a text as a double-quoted scalar on one line."""
    plain = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return "".join(c if printable(c) == c else _escape(c) for c in plain)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def comment(text: str, pad: str = "") -> str:
    """Write a text as a comment line."""
    return f"{pad}# {printable(' '.join(text.split()))}"


def slug(text: str, taken: Iterable[str] = (), *, fallback: str = "article", most: int = 60) -> str:
    """Make a slug of a text that is not among those taken."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    words = re.findall(
        r"[a-z0-9]+", re.sub(r"['’]", "", plain).encode("ascii", "ignore").decode().lower()
    )
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:most]
        if len(longer) > most:
            break
        made = longer
    made = made or fallback
    if slug_fault(made):
        made = f"{fallback}-{made}"[:MAX_SLUG].strip("-")
    taken = set(taken)
    number, base = 2, made
    while made in taken:
        made, number = f"{base}-{number}", number + 1
    return made


def verbatim(words: str) -> str:
    """Write words of an article as inline text: between quotation marks, its markup undone."""
    marks = ("«", "»") if re.search("[“”]", words) else ("“", "”")
    inner = _MARKUP.sub(r"\\\1", " ".join(words.split()))
    return f"{marks[0]}{inner}{marks[1]}"


def unmarked(words: str) -> str:
    """Write words as inline text that prints as they are."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))


class Said(NamedTuple):
    """What a drafted fact says: its quote, and of a figure the amount and the status."""

    quote: str = ""
    amount: str = ""
    status: str = ""


class Block(NamedTuple):
    """An item of a list in front matter; one that is not `live` is written as comments."""

    id: str
    why: tuple[str, ...]
    lines: tuple[str, ...]
    live: bool = True
    again: bool = False
    """Whether it says again what another fact says."""
    refers: frozenset[str] = frozenset()
    """The ids of the facts it covers or is tied to."""
    said: Said = Said()
    """What it says, for a program that reads on."""

    def aside(self, reason: str) -> Block:
        """Give it as a comment, with the reason."""
        return self._replace(live=False, why=(*self.why, f"set aside: {reason}"))

    def without_covers(self) -> Block:
        """Give it with what it covers as a comment."""
        lines = tuple(f"# {x}" if x.startswith("covers:") else x for x in self.lines)
        return self._replace(lines=lines)

    def text(self) -> list[str]:
        """Give its lines, with the comments that say why it is there."""
        told = [comment(line, "  ") for line in self.why]
        first, *rest = self.lines
        body = [f"  - {first}", *(f"    {line}" for line in rest)]
        return [*told, *(body if self.live else [f"  #{line[1:]}" for line in body])]
