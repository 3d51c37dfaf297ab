"""From a file as it comes to the text of an article.

In: a file's name and bytes. Out: an `Imported`: the text to store as a seed and what the file
itself states about it (headline, publisher, author, date, address), or a `Refused` with one line
that says why there is no article in it. Plain text is stored byte for byte; of other forms the text
is stored as extracted.

Deliberately absent: guessing an encoding, a date or an author; anything from the network. HTML and
PDF need the extra `import`.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field, replace
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: An article has no more text than this; an original, with its pictures, may be larger.
MOST_TEXT = 1024 * 1024
MOST_BYTES = 64 * 1024 * 1024
FORMS = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf")
EXTRA = "install the extra: pip install 'briefing-site[import]'"
_LONGEST_HEADLINE = 160
#: Where a headline is from that the file does not mark as one.
FIRST_LINE = "the first line, which stands alone"
BELOW_LETTERHEAD = "the line that stands alone below the letterhead"
_LONGEST_OF_HEAD = 90
_FEWEST_WORDS = 3
_BLOCKS_OF_HEAD = 6
_PART_OF_TEXT = 60
# `© National Bank of Slovakia 2026`, not `© All rights reserved`; without a year a picture's.
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|(?i:copyright))(?:\s*©)?\s+(?=[^\n]{0,90}(?:19|20)\d\d)"
    r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s+)?(?P<who>(?!(?i:all rights|todos los))"
    r"[^\W\d_a-z][^\d©|.,;:\n()]{2,80}?(?:, (?!All )[A-ZÀ-Þ][^\d©|.,;:\n()]{1,40}?)?)"
    r"(?:,?\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?\s*(?:[.|,;(]|$)"
)
_LAST_LINES = 4
_ADDRESS = re.compile(r"@|https?:|www\.|\+\d")


class Refused(NamedTuple):
    """Why a file gives no article, in words that go behind its name.

    `here` is set where the fault is not the file's: something is missing on this machine.
    """

    reason: str
    here: bool = False


TOO_MUCH = Refused(f"holds over {MOST_TEXT // 1024 // 1024} MiB of text, more than an article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """An article's text, and what its file states about it: keys of a source with their values."""

    name: str
    text: str
    data: bytes
    original: str
    """The SHA-256 of the file as it came."""
    title: str = ""
    title_from: str = ""
    stated: Mapping[str, str] = field(default_factory=dict)
    extracted: bool = False


def imported(name: str, data: bytes) -> Imported | Refused:
    """Read a file as an article."""
    ending = re.sub(r".*(\.[^.]+)$", r"\1", name.lower()) if "." in name else ""
    if ending not in FORMS:
        return Refused(f"is none of {', '.join(FORMS)}")
    if not data.strip():
        return Refused("is empty")
    found = _read(ending, name, data)
    if isinstance(found, Refused):
        return found
    if not re.search(r"[^\W\d_]{2}", found.text):
        return Refused("has no text in it")
    if len(found.data) > MOST_TEXT:
        return TOO_MUCH
    last = [line for line in found.text.splitlines() if line.strip()][-_LAST_LINES:]
    publisher = "" if "publisher" in found.stated else publisher_of(last)
    if publisher:
        found = replace(found, stated={**found.stated, "publisher": publisher})
    return found if found.title else _with_headline(found)


def _read(  # noqa: PLR0911  one way out for each form
    ending: str, name: str, data: bytes
) -> Imported | Refused:
    digest = hashlib.sha256(data).hexdigest()
    if ending == ".pdf":
        from generator.authoring.importing.pdf import text_of  # noqa: PLC0415  heavy

        text = text_of(data)
        return text if isinstance(text, Refused) else _extracted(name, text, digest)
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return Refused("is in UTF-16: save it as UTF-8 (in the editor, `Save as`, encoding UTF-8)")
    if b"\0" in data:
        return Refused("is a binary file, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Refused(f"is not UTF-8: byte {error.start} cannot be read; save it as UTF-8")
    if ending == ".txt":
        return Imported(name=name, text=text, data=data, original=digest)
    if ending in (".html", ".htm"):
        from generator.authoring.importing.html import page  # noqa: PLC0415  heavy

        found = page(text)
        if isinstance(found, Refused):
            return found
        drafted = _extracted(name, found.text, digest)
        return replace(drafted, title=found.title, title_from=found.title_from, stated=found.stated)
    from generator.authoring.importing.markdown import document  # noqa: PLC0415  for this form only

    read = document(text)
    if isinstance(read, Refused):
        return read
    body, title, stated = read
    drafted = _extracted(name, body, digest)
    return replace(
        drafted, title=title, title_from="the file's own" if title else "", stated=stated
    )


def publisher_of(lines: Iterable[str]) -> str:
    """Give who some lines say has the copyright, with a year, where all name the same."""
    named = {found["who"] for line in lines if (found := _COPYRIGHT.match(line.strip()))}
    return named.pop() if len(named) == 1 else ""


def _extracted(name: str, text: str, digest: str) -> Imported:
    clean = re.sub(r"[^\S\n]+\n", "\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    clean = re.sub(r"\n{3,}", "\n\n", clean).strip() + "\n"
    return Imported(name=name, text=clean, data=clean.encode(), original=digest, extracted=True)


def _with_headline(found: Imported) -> Imported:
    """Take a short first line that stands alone and ends no sentence for the headline.

    Not a letterhead, which goes before the headline: several lines, or one in capitals.
    """
    first = with_first_line(found)
    if not first.title or first.title.isupper():
        below = _below_letterhead(_blocks(found.text))
        if below:
            return replace(found, title=below, title_from=BELOW_LETTERHEAD)
    return first


def with_first_line(found: Imported) -> Imported:
    """Give an article with its first line for its headline, or without one if that is none."""
    blocks = _blocks(found.text)
    line = blocks[0].strip()
    alone = len(blocks) > 1 and "\n" not in line and _may_head(line) and " " in line
    title, where = (line, FIRST_LINE) if alone else ("", "")
    return replace(found, title=title, title_from=where)


def _blocks(text: str) -> list[str]:
    """Part a text at empty lines."""
    return re.split(r"\n(?:[^\S\n]*\n)+", text.lstrip("\ufeff").strip())


def _may_head(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and line[-1] not in ".,;:"


def _below_letterhead(blocks: list[str]) -> str:
    """Give the one line that stands right above the text, if all above it is a letterhead.

    That is lines that are short and end no sentence: who sends it, its number, its date.
    """
    for at, block in enumerate(blocks[:_BLOCKS_OF_HEAD]):
        lines = [line.strip() for line in block.splitlines()]
        if any(len(line) > _LONGEST_OF_HEAD and line.endswith((".", "”", '"')) for line in lines):
            return ""
        following = blocks[at + 1].strip() if at + 1 < len(blocks) else ""
        running = len(following) >= _PART_OF_TEXT and re.search(r"[.!?][”\"’)]*$", following)
        if not at or not running:
            continue
        line = lines[0]
        apt = len(lines) == 1 and _may_head(line) and not _ADDRESS.search(line)
        return line if apt and not line.isupper() and len(line.split()) >= _FEWEST_WORDS else ""
    return ""
