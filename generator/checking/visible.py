"""The visible texts of a record, each with a way to find its words in the file.

In: a record. Out: every text of it that is printed: the runs of its body, its inline texts, its
plain words, and those of its facts.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.checking.heads import Head, Heads
from generator.model.data_classes import fields
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.prose import Inline, Reference, Run, Words
from generator.model.records import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from generator.model.prose import Prose
    from generator.model.records import Record
    from generator.model.text import Place, Text


#: A cell that may be a year or a count: its head tells.
YEAR_LIKE = late(r"\W*((?:19|20)\d\d)\W*")
# A quotation may vouch for a number, too.
_QUOTED = late(r"[“„«\"]")
#: The keys of a source that name outlets, people and licenses, many of which have numbers.
NAMING: Final = ("publisher", "author", "license")
#: The keys of visible texts besides the body, in the order in which they are looked at.
_TEXTS: Final = (
    "title", "name", "summary", "role", "label", "text",
    "status", "note", "shares_reason", "remainder", "region", "by", "abbreviation",
    *NAMING,
)  # fmt: skip


# What is said of its figure without an amount in it.
_ABOUT = frozenset({"label", "note"})


class Visible(NamedTuple):
    """A visible text: its key, its run, its references, a way to find words in the file.

    `bare` is set where a bare amount equal to a fact of the record counts as a reference to it.
    `heads` are the texts that head it, the nearest first: the cell on top of its column, the line
    above its list. `about` is the id of the figure that it is the label or the note of.
    """

    key: str
    run: Run
    references: tuple[Reference, ...]
    locate: Callable[[int, int], Place]
    bare: bool
    heads: tuple[Head, ...] = ()
    about: str = ""

    @property
    def said(self) -> tuple[object, ...]:
        """All that is looked into in it: not where in the file it stands."""
        references = [(one.target, one.label, one.offset) for one in self.references]
        own = self.key, self.run.text, self.run.quoted, self.bare, self.about
        return (*own, *self.heads, references)


@cache
def _keys_of(kind: Hashable) -> tuple[str, ...]:
    """Give the keys of visible texts that a class of records or facts has."""
    own = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # a class
    return tuple(key for key in _TEXTS if key in own)


def visible_texts(record: Record) -> Iterator[Visible]:
    """Give every visible text of a record: its body's runs, its inline texts, its plain words.

    Not its aliases: check 8 leaves them out.
    """
    yield from _body(record)
    for owner in (record, *record.facts):
        for key in _keys_of(type(owner)):  # type: ignore[arg-type]  # a class
            value = getattr(owner, key)
            if isinstance(value, Inline):
                about = owner.id if key in _ABOUT and isinstance(owner, Figure) else ""
                yield from _inline(key, value, record.text, about)
            elif isinstance(value, Words):
                yield _words(key, value, record.text)
    for change in record.changes:
        yield from _inline("changes", change.note, record.text)


def _body(record: Record) -> Iterator[Visible]:
    prose, heads = record.body, Heads(record.body.runs, record.text)
    for at, (run, references) in enumerate(_with_references(prose)):
        headed = references or _QUOTED.search(run.text) or YEAR_LIKE.fullmatch(run.text)
        above = heads.of(at, references) if headed else ()
        yield Visible(run.kind, run, references, _finder(record.text, run), bare=False, heads=above)


def _inline(key: str, value: Inline, text: Text, about: str = "") -> Iterator[Visible]:
    for run, references in _with_references(value.prose):
        find = _finder(text, run, value.place)
        yield Visible(key, run, references, find, bare=True, about=about)


def _words(key: str, value: Words, text: Text) -> Visible:
    run = Run(value.text, value.place.line, value.place.line, key)
    return Visible(key, run, (), _finder(text, run, value.place), bare=True)


def _with_references(prose: Prose) -> Iterator[tuple[Run, tuple[Reference, ...]]]:
    """Give each run with its references; one pass, however many there are."""
    if not prose.references:
        yield from ((run, ()) for run in prose.runs)
        return
    by_run: dict[int, list[Reference]] = defaultdict(list)
    for reference in prose.references:
        by_run[reference.run].append(reference)
    for index, run in enumerate(prose.runs):
        yield run, tuple(by_run.get(index, ()))


def _finder(text: Text, run: Run, within: Place | None = None) -> Callable[[int, int], Place]:
    """Make what gives the place of a part of a run: by its anchors, else by looking it up.

    It is looked for in a place; by default, in the run's lines.
    """

    def locate(start: int, end: int) -> Place:
        first, last = run.offset(start), run.offset(end - 1)
        if first is not None and last is not None:
            return text.place(first, max(first, last) + 1)
        words, lines = run.text[start:end], within or text.lines(run.first, run.last)
        found = text.find(words, lines, run.text.count(words, 0, start))
        return found if found is not lines else lines._replace(length=1)

    return locate
