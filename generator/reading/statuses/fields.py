"""Records in running text: lines of fields, `Amount: $5 million` above `Decision: denied`.

In: a text and the span of an amount in it. Out: the stretch of the fields that are of one thing
with the amount, and where the first of several such records begins; None where its line is none.

One record ends where the label that opened it comes again, whether or not an empty line parts them.

Deliberately absent: what the fields name, and which of them tells a status.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from generator.model.named_tuples import NamedTuple

_LINE = re.compile(r"[^\n]*\n?")
_FIELD = re.compile(
    r"\s*(?:[-*•–]\s+)?[*_]{0,2}(?P<label>[^\W\d_][^:\n]{0,40}?)[*_]{0,2}\s*:[*_]{0,2}\s+\S[^\n]{0,110}\s*$"
)
# One field is no record.
_LEAST = 2


class _Field(NamedTuple):
    start: int
    end: int
    label: str


def record(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Give where the record of an amount begins and ends."""
    for paragraphs in (True, False):
        records = _records(_around(_blocks(text, paragraphs=paragraphs), span[0]))
        own = next((one for one in records if one[0].start <= span[0] < one[-1].end), [])
        if len(own) >= _LEAST:
            return own[0].start, own[-1].end
    return None


def first_of_records(text: str, span: tuple[int, int]) -> int | None:
    """Give where the records begin of which an amount's is one; None where there is one at most."""
    block = _around(_blocks(text, paragraphs=False), span[0])
    return block[0].start if len(_records(block)) > 1 else None


def _records(block: list[_Field]) -> list[list[_Field]]:
    """Part fields where the first label comes again that does."""
    labels = [field.label for field in block]
    opening = next((label for label in labels if labels.count(label) > 1), None)
    found: list[list[_Field]] = []
    for field in block:
        if not found or field.label == opening:
            found.append([])
        found[-1].append(field)
    return found


def _around(blocks: list[list[_Field]], at: int) -> list[_Field]:
    place = bisect_right(blocks, at, key=lambda block: block[0].start) - 1
    found = blocks[place] if place >= 0 else []
    return found if found and at < found[-1].end else []


@lru_cache(maxsize=8)
def _blocks(text: str, *, paragraphs: bool) -> list[list[_Field]]:
    """Give the fields that stand together; one empty line may part them, unless by `paragraphs`."""
    blocks: list[list[_Field]] = []
    apart = _LEAST
    for line in _LINE.finditer(text):
        field = _FIELD.match(line[0]) if len(line[0]) < 200 else None
        if field:
            if not blocks or apart > (0 if paragraphs else 1):
                blocks.append([])
            label = " ".join(field["label"].lower().split())
            blocks[-1].append(_Field(line.start(), line.end(), label))
            apart = 0
        else:
            apart += 1 if not line[0].strip() else _LEAST
    return blocks
