"""The head of an article: who wrote it, where and when, where the article says so for certain.

In: an article's text, its language and table. Out: a `Head`: the author of a byline, the place and
the date of a dateline, and where each stands. Only the first lines are read. A byline is a line of
its own, `By Jane Roe`; a dateline opens a paragraph with a place in capitals and a dash or a
bracket, or is a line that holds a date and nothing else.

Deliberately absent: guessing. A date somewhere in the text is not the date of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.context import any_of
from generator.reading.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dates import PartialDate
    from generator.reading.languages import Language
    from generator.reading.languages.reporting import Reporting

_FIRST_LINES = 12
_LONGEST_LINE = 90
_NAME = r"[^\W\d_a-z][\w’'-]*\.?(?: (?:[^\W\d_a-z][\w’'-]*\.?|al|bin|van|von|de|der|da|del|la))+"
_NAMES = re.compile(rf"({_NAME}(?:(?:, | and | & ){_NAME})*)(?:,? [\w ]{{0,40}})?")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z]{3,}(?:[ ’'.-]+[^\W\d_a-z]{2,}){0,3}"
    r"(?:, [^\W\d_][\w. ]{1,24})?)(?P<rest>[^\n]{0,60}?)\s*(?:—|–|--|\s-\s|\)\s*-|:)\s"
)
_OPEN_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}), (?P<rest>[^\n]{4,40}?)\s*(?:—|–|--|\s-)\s"
)


class Head(NamedTuple):
    """What the head says; empty or None where it does not. `spans` are where it stands."""

    author: str = ""
    place: str = ""
    date: PartialDate | None = None
    words: str = ""
    spans: tuple[tuple[int, int], ...] = ()

    def holds(self, at: int) -> bool:
        """Tell whether an offset lies in the byline or the dateline."""
        return any(start <= at < end for start, end in self.spans)


def head(text: str, language: Language, table: Reporting) -> Head:
    """Read the head of an article."""
    found = Head()
    by = re.compile(rf"(?i:{any_of(table.bylines)})\s+(?={_NAME})")
    for start, end in _lines(text):
        line = text[start:end]
        if not found.author and len(line) <= _LONGEST_LINE and table.bylines:
            opening = by.match(line)
            names = _NAMES.fullmatch(line[opening.end() :].strip()) if opening else None
            if names:
                found = found._replace(author=names[1], spans=(*found.spans, (start, end)))
                continue
        if found.date is None:
            found = _dated(found, text, (start, end), language, table)
    return found


def _dated(
    found: Head, text: str, span: tuple[int, int], language: Language, table: Reporting
) -> Head:
    """Read a line of a date alone, or the dateline that opens a paragraph."""
    start, end = span
    line = text[start:end]
    opened = re.match(rf"(?i:{any_of(table.dated)})\s*", line) if table.dated else None
    bare = line[opened.end() :] if opened else line
    offset = start + (opened.end() if opened else 0)
    days = dates(bare[:_LONGEST_LINE], language)
    if len(days) == 1 and not bare.replace(bare[days[0].start : days[0].end], "").strip(" .,|"):
        return _with_date(found, days[0].date, " ".join(line.split()), (offset, end))
    match = _DATELINE.match(line) or _OPEN_DATELINE.match(line)
    if not match:
        return found
    place = " ".join(match["place"].split())
    inside = dates(match[0], language)
    shouted = place.split(",")[0].isupper()
    if not inside and (not shouted or match[0].rstrip().endswith(":")):
        return found
    stands = (start, start + match.end())
    found = found._replace(place=place, spans=(*found.spans, stands))
    if len(inside) == 1:
        words = " ".join(match[0].split()).rstrip(" —–-:")
        return _with_date(found, inside[0].date, words, stands)
    return found


def _with_date(found: Head, date: PartialDate, words: str, span: tuple[int, int]) -> Head:
    """Take a date that has its year and its day; less is no date of an article."""
    if not (date.year and date.month and date.day):
        return found
    return found._replace(date=date, words=words, spans=(*found.spans, span))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the first lines that hold anything."""
    count = at = 0
    while at < len(text) and count < _FIRST_LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if line.strip():
            count += 1
            left = len(line) - len(line.lstrip())
            yield at + left, at + len(line.rstrip())
        at = end + 1
