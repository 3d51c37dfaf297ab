"""Quotations, candidate statements and dated events of an article, each with its quote.

In: a stored article and what was found in it. Out: the facts, and questions about what cannot be
quoted or dated for certain. Whether a sentence that holds `agreed` states an agreement is for a
person to judge: these are candidates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.authoring.excerpts import Excerpt, excerpt
from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of
from generator.reading.dates import calendar, dates
from generator.reading.sentences import around
from generator.reading.stretches import Stretches
from generator.reading.wording import clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.authoring.heads import Head
    from generator.checking.stored import StoredArticle
    from generator.model.dates import PartialDate
    from generator.pages.contents import Contents
    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.quotations import Quotation

#: A draft holds no more of each kind.
MOST = 150
_LONGEST_STATEMENT = 420
# So far before a word what it is asked of stands (`what donors promised`).
_NEAR = 120
_ITEM = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")
_LONGEST_HEADING, _STOPS = 80, '.!?:;,”"’»)…|'
_BLANK = 8
_AFTER_BLANK = re.compile(r"(?:\A|\n[^\S\n]*\r?\n)[^\S\n]*\Z")
_BEFORE_BLANK = re.compile(r"[^\S\n]*\n[^\S\n]*\r?\n\s*\S")


class Quoted(NamedTuple):
    """A direct quotation."""

    quotation: Quotation
    excerpt: Excerpt


class Claimed(NamedTuple):
    """A sentence that may be a condition, an agreement or a commitment."""

    kind: str
    marker: str
    excerpt: Excerpt
    by: str = ""


class Dated(NamedTuple):
    """A date the article certainly says."""

    date: PartialDate
    words: str
    excerpt: Excerpt
    sentence: str


def quotes(article: StoredArticle, contents: Contents) -> tuple[tuple[Quoted, ...], list[str]]:
    """Give the direct quotations that can be quoted, and the others as questions."""
    found: list[Quoted] = []
    questions: list[str] = []
    for quotation in contents.quotations[:MOST]:
        end = quotation.end
        while end > quotation.start and article.text[end - 1] in ",;":
            end -= 1
        quote = excerpt(article, quotation.start, end)
        if quote and quote.start >= quotation.start and quote.end <= quotation.outer[1]:
            found.append(Quoted(quotation, quote))
        else:
            said = " ".join(article.text[quotation.start : end].split())[:80]
            questions.append(f"“{said}”: too short, or not there once; quote it by hand")
    return tuple(found), questions + _more(len(contents.quotations), "quotations")


def claims(
    article: StoredArticle, contents: Contents, tables: Tables
) -> tuple[tuple[Claimed, ...], list[str]]:
    """Give the sentences with a word of a condition, an agreement or a commitment."""
    found: list[Claimed] = []
    total = 0
    for start, end, kind, marker in _marked(article.text, contents, tables):
        total += 1
        if total > MOST:
            continue
        low, high = start, end
        if end - start > _LONGEST_STATEMENT:
            low, high = clause(article.text, *marker, article.language)
            high = min(high, low + 2 * _LONGEST_STATEMENT)
        quote = excerpt(article, low, high)
        if quote:
            words = " ".join(article.text[slice(*marker)].split())
            found.append(Claimed(kind, words, quote, _said_by(contents, start, end)))
    return tuple(found), _more(total, "sentences that may be conditions, agreements or commitments")


def _marked(
    text: str, contents: Contents, tables: Tables
) -> Iterator[tuple[int, int, str, tuple[int, int]]]:
    """Give each sentence with a marker: its span, the kind, the marker's span."""
    patterns = {
        kind: re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])", re.IGNORECASE)
        for kind, listed in tables.drafts.claims.items()
    }
    asked = re.compile(rf"(?<!\w)(?i:{any_of(tables.speech.asks_what)})(?!\w)[^,;:.]*$")
    for low, end in contents.sentences:
        start = _behind_mark(text, low, end)
        if _heads(text, start, end):
            continue
        for kind, pattern in patterns.items():
            marker = pattern.search(text, start, end)
            before = text[max(start, marker.start() - _NEAR) : marker.start()] if marker else ""
            if marker and not asked.search(before):
                yield start, end, kind, marker.span()


def _behind_mark(text: str, start: int, end: int) -> int:
    """Give where the words of an item of a list begin, behind its mark."""
    mark = _ITEM.match(text, start, end)
    line = text[max(0, start - _BLANK) : start].rpartition("\n")
    opens = not line[2].strip() and (line[1] or start <= _BLANK)
    return mark.end() if mark and opens else start


def _heads(text: str, start: int, end: int) -> bool:
    """Tell a heading: a short line that no stop ends, between blank lines, with text behind."""
    if end - start > _LONGEST_HEADING or text[end - 1] in _STOPS:
        return False
    before, behind = text[max(0, start - _BLANK) : start], text[end : end + _BLANK]
    return _AFTER_BLANK.search(before) is not None and _BEFORE_BLANK.match(behind) is not None


def _said_by(contents: Contents, start: int, end: int) -> str:
    for quotation in contents.quotations:
        if start <= quotation.start < end and quotation.speaker:
            return quotation.speaker.named or quotation.speaker.words
    return ""


def events(
    article: StoredArticle, contents: Contents, top: Head
) -> tuple[tuple[Dated, ...], list[str]]:
    """Give the dates the article says for certain, from a month on; the others as questions.

    The date of the article itself, in its dateline, is no event.
    """
    text, language = article.text, article.language
    certain = [d for d in dates(text, language) if d.date.year]
    spans = Stretches((d.start, d.end) for d in certain)
    questions: list[str] = []
    for start, end in calendar(text, language):
        if not spans.hold(start):
            words = " ".join(text[start:end].split()).rstrip(".,;:")
            questions.append(f"“{words}”: which date is meant is not certain")
    sentences = list(contents.sentences)
    found: list[Dated] = []
    dated = [d for d in certain if d.date.month and not top.holds(d.start)]
    for date in dated[:MOST]:
        first, last = around(sentences, date.start, date.end)
        quote = excerpt(article, date.start, date.end)
        if quote:
            words = " ".join(text[date.start : date.end].split())
            sentence = text[_behind_mark(text, *sentences[first]) : sentences[last][1]]
            found.append(Dated(date.date, words, quote, sentence))
    return tuple(found), questions + _more(len(dated), "dates")


def _more(total: int, what: str) -> list[str]:
    return [f"{total - MOST} further {what} stand in the article"] if total > MOST else []
