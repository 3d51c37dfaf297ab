"""Prose as read: HTML with the references left open, and everything the checks need of it.

A `Prose` is made once from a text and knows nothing of the site around it: its references are
filled in later, so that a changed title elsewhere needs no Markdown run. It is plain data, so that
it can be cached by the digest of its text.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.text import Place

#: Stands in a run's text where a reference was; no author can write it (T102 refuses it).
HOLE = "\ufffc"


class Reference(NamedTuple):
    """A `[[target]]` or `[[target|label]]` in a text.

    `run` and `offset` say where its hole is: the index of the run it stands in, and the hole's
    offset in that run's text.
    """

    target: str
    label: str
    place: Place
    run: int
    offset: int


class Link(NamedTuple):
    """A Markdown link or image: its address as written. `image` tells the two apart."""

    address: str
    place: Place
    run: int
    offset: int
    text: str
    image: bool = False


class Run(NamedTuple):
    """The visible text of one block, references as holes, code left out.

    `first` and `last` are the lines of the block in its file. `quoted` is set inside a block
    quotation. `kind` names the kind of text for messages: paragraph, heading, cell, alt, title...
    `anchors` are pairs of an offset in the text and the offset in the file where it stands, in
    order; empty for a text without markup, whose words stand in its lines as they are.
    """

    text: str
    first: int
    last: int
    kind: str
    quoted: bool = False
    anchors: tuple[tuple[int, int], ...] = ()

    def offset(self, at: int) -> int | None:
        """Give the offset in the file of a character of the text; None if it is not known."""
        index = bisect_right(self.anchors, at, key=itemgetter(0)) - 1
        if index < 0:
            return None
        known, offset = self.anchors[index]
        return offset + at - known


class Heading(NamedTuple):
    """A heading of the body: its level, the id it is linked by, and its run."""

    level: int
    id: str
    run: int


class Hole(NamedTuple):
    """A place in the HTML to be filled: by the reference or link of that index."""

    kind: str
    index: int  # type: ignore[assignment]  # nobody asks a hole for tuple.index


Segment = str | Hole


@dataclass(frozen=True, slots=True)
class Prose(Later):
    """A text as read. `segments` are HTML and holes in order; the rest is what checks look at."""

    segments: tuple[Segment, ...] = ()
    references: tuple[Reference, ...] = ()
    links: tuple[Link, ...] = ()
    runs: tuple[Run, ...] = ()
    headings: tuple[Heading, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether the text has no hole: nothing in it is filled in by a page."""
        return all(isinstance(segment, str) for segment in self.segments)

    def references_in(self, run: int) -> Iterator[Reference]:
        """Give the references that stand in one run, in order."""
        return (reference for reference in self.references if reference.run == run)


class Inline(NamedTuple):
    """A short text with inline Markdown, such as a title: as written, where, and as read."""

    source: str
    place: Place
    prose: Prose

    def __bool__(self) -> bool:
        return bool(self.source)


class Words(NamedTuple):
    """A short text without markup, such as a name of a publisher: as written, and where."""

    text: str
    place: Place

    def __bool__(self) -> bool:
        return bool(self.text)
