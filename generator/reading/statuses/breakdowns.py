"""The sum that a list splits up, where the line above it says no more: `It includes:`.

In: a text, the span of an amount in an item of a list, the pattern of money, the language's tables.
Out: the spans of the amounts that may be the whole, the nearest first: the first one of each
paragraph above the list. What is decided of the whole is decided of what it holds.

Deliberately absent: adding up; a list may leave out a part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.statuses.headings import headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages.loaded import Tables

_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)]|\([a-z\d]\))\s")
_NUMBER = re.compile(r"\D{0,4}[\d.,]*\d(?:\s(?:[a-z]+illion|lakh|crore))?")
_WORD = re.compile(r"[\w'’-]+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LONGEST_HEADING = 8
# Paragraphs above a list that may tell what it is of, and how far up.
_PARAGRAPHS, _FARTHEST = 4, 1_500


def wholes(
    text: str, span: tuple[int, int], money: re.Pattern[str], tables: Tables
) -> Iterator[tuple[int, int]]:
    """Give the amounts that the list of an amount may split up."""
    line = text.rfind("\n", 0, span[0]) + 1
    if not _ITEM.match(text, line):
        return
    heading = next(headings(text, span), None)
    if not heading or not _splits(text[slice(*heading)], tables):
        return
    above = text[max(0, heading[0] - _FARTHEST) : heading[0]]
    first = heading[0] - len(above)
    paragraphs = [part.span() for part in _PARAGRAPH.finditer(above)]
    for low, high in paragraphs[: -_PARAGRAPHS - 1 : -1]:
        found = money.search(text, first + low, first + high)
        if found:
            yield _whole_number(text, found)


def _whole_number(text: str, found: re.Match[str]) -> tuple[int, int]:
    rest = _NUMBER.match(text, found.start())
    return found.start(), rest.end() if rest else found.end()


def _splits(heading: str, tables: Tables) -> bool:
    """Tell `The package includes:` and `Main priorities:` from `Losses include:`."""
    small = tables.small
    words = [plain(word) for word in _WORD.findall(heading)]
    if not heading.rstrip().endswith(":") or not words or len(words) > _LONGEST_HEADING:
        return False
    if " ".join(words) in tables.sums.split_heads:
        return True
    counts = (count for count in (4, 3, 2, 1) if " ".join(words[-count:]) in tables.sums.splitting)
    verb = next(counts, 0)
    subject = [word for word in words[:-verb] if word not in small.supposing | small.being]
    sums = tables.sums.money_nouns | tables.sums.totals
    definite = subject[:1] and subject[0] in small.determiners - small.indefinite
    named = len(subject) == 1 or (len(subject) == 2 and subject[1] in sums)
    return bool(verb and named and (definite or set(subject) <= small.takes_up))
