"""The head of an article: who wrote it, where and when, where the article says so for certain.

In: an article's text, its language and table. Out: a `Head`: the author of a byline, the place and
the date of a dateline, and where each stands. Only the first lines are read. A byline is a line of
its own, `By Jane Roe`; a dateline opens a paragraph with a place in capitals and a dash or a
bracket, or is a line that holds a date and nothing else. Bars and dots part a line of several
(`By Jane Roe | 3 May 2024 | 4 min read`), and a dash a date from a paper's name.

`of_page` tells an amount that a page says of itself: how long it takes to read, how many comments.

Deliberately absent: guessing. A date somewhere in the text is not the date of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of
from generator.reading.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dates import PartialDate
    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables

_FIRST_LINES = 12
_LONGEST_LINE = 90
_NAME = r"[^\W\d_a-z][\w’'-]*\.?(?: (?:[^\W\d_a-z][\w’'-]*\.?|al|bin|van|von|de|der|da|del|la))+"
_NAMES = re.compile(rf"({_NAME}(?:(?:, | and | & ){_NAME})*)(?:(?:,? | [·|•–—] )[\w ,.]{{0,40}})?")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z]{3,}(?:[ ’'.-]+[^\W\d_a-z]{2,}){0,3}"
    r"(?:, [^\W\d_][\w. ]{1,24})?)(?P<rest>[^\n]{0,60}?)\s*(?:—|–|--|\s-|\)\s*-|:)\s"
)
# `KATHMANDU (3 March 2024) The board met`: the bracket ends it.
_BRACKETED = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'.-]*(?:[ /][^\W\d_a-z][\w’'.-]*){0,3}) ?"
    r"\((?P<rest>[^()\n]{6,40})\)\s*(?:[—–:.-]\s*)?"
)
# `Kathmandu, 3 March 2024`, a line of its own or before a sentence: a place and a date.
_PLACE_AND_DATE = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'.-]*(?:(?:, |[ /])[^\W\d_a-z][\w’'.-]*){0,3}), (?P<rest>.{4,30})"
)
_OPEN_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}), (?P<rest>[^\n]{4,40}?)\s*(?:—|–|--|\s-)\s"
)


# What parts a byline from a date in one line; and a date from the name of a paper.
_PARTS = re.compile(r"\s+[|·•]\s+")
_PAPER = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*|of|the|and|de|del|la|el|y)(?:\s(?!$)|$)")
_DASH = re.compile(r"\s+[-–—]\s+")
_LONGEST_PARTS, _LONGEST_PAPER = 160, 40
# Lines on top of a text in which a letterhead stands.
_LETTERHEAD = 2
_TIME_OF_DAY = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?")


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


def head(text: str, language: Language, tables: Tables) -> Head:
    """Read the head of an article."""
    found = Head()
    by = re.compile(rf"(?i:{any_of(tables.drafts.bylines)})\s+(?={_NAME})")
    for at, (start, end) in enumerate(_pieces(text, language, tables)):
        line = text[start:end]
        if at < _LETTERHEAD and _is_letterhead(line, language):
            found = found._replace(spans=(*found.spans, (start, end)))
            continue
        if not found.author and len(line) <= _LONGEST_LINE and tables.drafts.bylines:
            opening = by.match(line)
            names = _NAMES.fullmatch(line[opening.end() :].strip()) if opening else None
            if names:
                found = found._replace(author=names[1], spans=(*found.spans, (start, end)))
                continue
        if found.date is None:
            found = _dated(found, text, (start, end), language, tables)
    return found


def _dated(
    found: Head, text: str, span: tuple[int, int], language: Language, tables: Tables
) -> Head:
    """Read a line of a date alone, or the dateline that opens a paragraph."""
    start, end = span
    line = text[start:end]
    opened = (
        re.match(rf"(?i:{any_of(tables.drafts.dated)})\s*", line) if tables.drafts.dated else None
    )
    bare = line[opened.end() :] if opened else line
    offset = start + (opened.end() if opened else 0)
    days = dates(bare[:_LONGEST_LINE], language)
    left = _TIME_OF_DAY.sub("", bare[: days[0].start] + bare[days[0].end :]) if days else bare
    left = left.strip(" .,|")
    byline = (
        not line.endswith(".")
        and opened
        and re.fullmatch(rf"(?i:{any_of(tables.drafts.bylines)})\s[^.!?;:]{{2,60}}", left)
    )
    if len(days) == 1 and (not left or left.lower() in tables.drafts.weekdays or byline):
        return _with_date(found, days[0].date, " ".join(line.split()), (offset, end))
    plain = _placed(line, language, tables)
    if plain:
        place, date, end_of = plain
        words, stands = " ".join(line[:end_of].split()), (start, start + end_of)
        found = found._replace(place=place, spans=(*found.spans, stands))
        return _with_date(found, date, words.rstrip(" —–-:."), stands)
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


def _placed(line: str, language: Language, tables: Tables) -> tuple[str, PartialDate, int] | None:
    """Read a place and a date with nothing else: alone in a line, in a bracket, or shouted.

    Gives the place, the date and where they end; None for any other line.
    """
    bracketed = _BRACKETED.match(line)
    if bracketed and _whole_date(bracketed["rest"], language):
        place, days = bracketed["place"], dates(bracketed["rest"], language)
        shouted = place.isupper() or line[bracketed.end() - 1 : bracketed.end()] in tuple("—–:- ")
        if shouted and not _opens_sentence(place, tables):
            return place, days[0].date, bracketed.end()
    days = dates(line[:_LONGEST_LINE], language)
    first = days[0] if days else None
    if first is None or not line[: first.start].endswith((", ", ", a ")):
        return None
    whole = _PLACE_AND_DATE.fullmatch(line[: first.end])
    rest = line[first.end :]
    alone = not rest.strip(" .,:") or (re.match(r"[.:]?[-–—]?\s+[A-ZÀ-Þ]", rest) is not None)
    if not whole or not alone or _opens_sentence(whole["place"], tables):
        return None
    if rest.strip(" .,:") and not (whole["place"].split(",")[0].isupper() or rest[:1] in ".:"):
        return None  # `Paris, 3 March 2024 The board` may be a heading
    return whole["place"], first.date, first.end + len(rest) - len(rest.lstrip(" .,:-–—"))


def _whole_date(words: str, language: Language) -> bool:
    days = dates(words, language)
    return len(days) == 1 and not (words[: days[0].start] + words[days[0].end :]).strip(" .,")


def _opens_sentence(place: str, tables: Tables) -> bool:
    """Tell `In Paris, 3 March 2024 was cold` and `Minutes, 3 March 2024` from a dateline."""
    first = re.split(r"[\s,]", place)[0].lower()
    return first in tables.naming.not_names | tables.drafts.no_places


def _with_date(found: Head, date: PartialDate, words: str, span: tuple[int, int]) -> Head:
    """Take a date that has its year and its day; less is no date of an article."""
    if not (date.year and date.month and date.day):
        return found
    return found._replace(date=date, words=words, spans=(*found.spans, span))


def of_page(text: str, span: tuple[int, int], tables: Tables) -> str:
    """Give what a page says of itself by an amount, `4 min read`, `128 shares`; else nothing."""
    low = text.rfind("\n", 0, span[0]) + 1
    high = text.find("\n", span[1])
    line = text[low : high if high >= 0 else len(text)].rstrip()
    if len(line) > _LONGEST_PARTS:
        return ""
    parts = [*_split(line, _PARTS)]
    own = next(line[a:b].strip() for a, b in reversed(parts) if a <= span[0] - low)
    counts = re.compile(rf"[\d.,]+[km]?\s(?:{any_of(tables.drafts.page_counts)})")
    said = [line[a:b].strip().lower() for a, b in parts]
    counted = bool(tables.drafts.page_counts) and all(map(counts.fullmatch, said))
    return own if counted or _of_reading(own.lower(), tables) else ""


def _of_reading(part: str, tables: Tables) -> bool:
    """Tell `4 min read`."""
    times = tables.drafts.reading_times
    return bool(times) and re.fullmatch(rf"\d{{1,3}}[\s-](?:{any_of(times)})", part) is not None


def _pieces(text: str, language: Language, tables: Tables) -> Iterator[tuple[int, int]]:
    """Give the first lines, and for a line of several parts of a head each of them."""
    for start, end in _lines(text):
        line = text[start:end]
        parts = [*_split(line, _PARTS)] if len(line) <= _LONGEST_PARTS else []
        said = [line[a:b] for a, b in parts]
        opens = (
            re.compile(rf"(?i:{any_of(tables.drafts.bylines + tables.drafts.dated)})\s")
            if said[1:]
            else None
        )
        if opens and any(opens.match(one) or _of_reading(one.lower(), tables) for one in said):
            yield from ((start + a, start + b) for a, b in parts)
            continue
        parts = [*_split(line, _DASH)] if len(line) <= _LONGEST_LINE else []
        dated = [part for part in parts if _whole_date(line[slice(*part)], language)]
        papers = [line[slice(*part)] for part in parts if part not in dated]
        if len(dated) == len(papers) == 1 and _is_paper(papers[0]):
            yield start + dated[0][0], start + dated[0][1]
        else:
            yield start, end


def _is_letterhead(line: str, language: Language) -> bool:
    """Tell `THE ENERGY REVIEW · Issue 41 · October 2026`, whose date is of the paper."""
    name, *parts = [line[a:b] for a, b in _split(line, _PARTS)]
    named = name.isupper() or _is_paper(name)
    return named and any(_whole_date(part, language) for part in parts)


def _is_paper(name: str) -> bool:
    return len(name) <= _LONGEST_PAPER and not _PAPER.sub("", name) and " " in name


def _split(line: str, signs: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the spans of what signs part in a line that does not begin with one."""
    at = 0
    for sign in signs.finditer(line):
        yield at, sign.start()
        at = sign.end()
    yield at, len(line)


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
