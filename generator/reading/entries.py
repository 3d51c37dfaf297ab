"""What stays known of a file of content; and its record again where only the body is another.

In: what was read of a file before, and the file as it is now. Out: what reading it anew would
give, if no byte of its front matter is another. To read front matter takes the YAML parser and the
schema, which most edits then need not load (`records.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import replace
from generator.model.kept import digest
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked
from generator.model.records import Country
from generator.reading import prose
from generator.reading.decoding import decode, refused_characters
from generator.reading.fences import split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.records import Record, RecordId
    from generator.model.text import Text


class Entry(NamedTuple):
    """A file of content: the record's id, the record if it could be read, facts that could not.

    `facts` are the ids of the record's facts, for who need not look at the record.
    """

    id: RecordId
    path: str
    record: Record | None
    unread_facts: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()

    @property
    def misnamed(self) -> bool:
        """Tell whether the file has another name than the record is to have."""
        return self.record is None and not self.path.endswith(f"/{self.id.partition('/')[2]}.md")

    def holding(self, record: Record) -> Entry:
        """Give the same with a record."""
        return self._replace(record=record, facts=tuple(fact.id for fact in record.facts))


def front_name(text: Text, body: int, statuses: Iterable[str], given: str) -> str:
    """Name what front matter says: it ends where the body begins; `given` is a name by default."""
    return digest(text.path, text.value[:body], tuple(statuses), given)


def whole_name(front: str, text: Text) -> str:
    """Name what all of a file says."""
    return digest(front, text.value)


def with_other_body(
    path: str, data: bytes, was: Checked[Entry | None], statuses: Iterable[str]
) -> Checked[Entry | None] | None:
    """Give a file's entry from what it `was`, with its body read; None where that is not enough.

    The statuses, and what a country is called by default, are those it was read with.
    """
    entry, known = was
    record = entry.record if entry else None
    if entry is None or record is None or known:
        return None  # what is known to be wrong may be in the front matter
    text, problems = decode(path, data)
    parts = None if text is None or problems or refused_characters(text) else split(text)
    if text is None or parts is None:
        return None
    *_, start = parts
    front = front_name(text, start, statuses, _given(record))
    if front != record.front:
        return None
    body, problems = prose.read_body(text, start)
    text.forget_lines()  # as reading anew does
    made = replace(record, text=text, whole=whole_name(front, text), body=body)
    return Checked(entry._replace(record=made), problems)


def _given(record: Record) -> str:
    """Give the name that a country has by default; empty for what is named in its file."""
    by_default = isinstance(record, Country) and "name" not in record.places
    return record.heading().source if by_default else ""
