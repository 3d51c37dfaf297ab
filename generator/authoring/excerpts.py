"""The shortest words of an article that prove something and stand in it once.

In: a stored article and the span that must be quoted. Out: an `Excerpt`: whole words, at least as
many characters as a quote needs, found exactly once by the very search that verifies quotes, and,
where it holds amounts, none of them cut. Words of its own sentence are taken where they suffice, so
that no quote ends with the first word of the next. Where no run of words of the sentences around
stands once, a `prefix` tells the place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checking.quotes import Match, find, stands_once
from generator.model.named_tuples import NamedTuple
from generator.reading.columns import cells
from generator.reading.rows import row
from generator.reading.sentences import around
from generator.reading.wording import clause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.checking.stored import StoredArticle
    from generator.reading.languages.loaded import Tables

_MOST_WORDS = 40
_PHRASE = 3
# Characters around a span: what stands between two blanks may be a whole table.
_MOST_AROUND = 1_000
_LETTER = re.compile(r"[^\W\d_]")
_TRIM_RIGHT = re.compile(r"[\s,;:.!?)\]”»\"’'—–-]+$")
_TRIM_LEFT = re.compile(r"^[\s,;:(\[“«\"‘'—–¿¡-]+")


class Excerpt(NamedTuple):
    """Words to quote, from `start` to `end`; `prefix` where they stand more than once."""

    start: int
    end: int
    quote: str
    prefix: str = ""


def excerpt(article: StoredArticle, start: int, end: int) -> Excerpt | None:
    """Give the shortest quote around a span; None where no quote of it can be verified."""
    text = article.text
    tokens = _tokens(text)
    first = bisect_right(tokens, (start, len(text))) - 1
    if first < 0 or tokens[first][1] <= start:
        return None
    last = bisect_left(tokens, (end, 0)) - 1
    widest = text[
        tokens[max(0, first - _MOST_WORDS)][0] : tokens[min(len(tokens) - 1, last + _MOST_WORDS)][1]
    ]
    if not stands_once(article, widest):
        return _with_prefix(article, start, end)  # a text that repeats itself
    low, high = _sentence(article, start, end)
    line = row(text, (start, end))
    # What a quote of a table says is an amount of its last row.
    row_end = line[1] if line and len(cells(text, *line)) > 1 else len(text)
    return (
        _widened(article, start, end, (first, last), (low, min(high, row_end)))
        or _widened(article, start, end, (first, last), (0, row_end))
        or _with_prefix(article, start, end)
    )


def phrase(article: StoredArticle, start: int, end: int, tables: Tables) -> Excerpt | None:
    """Give the shortest quote of some words in the clause of a span; None if there is none.

    It neither begins nor ends with a small word that it adds (`that 37%`, `36% over`), nor in the
    middle of what a determiner opens (`29% a year`, of `29% a year earlier`).
    """
    text, small = article.text, tables.small
    tokens = _tokens(text)
    first = bisect_right(tokens, (start, len(text))) - 1
    if row(text, (start, end)) or first < 0 or tokens[first][1] <= start:
        return None
    last = bisect_left(tokens, (end, 0)) - 1
    loose = small.determiners | small.phrase_ends | small.joins | small.opens_clause
    loose |= small.part_links | tables.naming.connectors
    within = clause(text, start, end, article.language)

    def fits(found: Excerpt) -> bool:
        before, behind = text[found.start : start].split(), text[end : found.end].split()
        opened = {*behind[:1]} & small.determiners and text[found.end : within[1]].strip()
        edges = {word.lower() for word in (*before[:1], *behind[-1:])}
        alone = len([*article.said_in(found.start, found.end)]) == 1
        return len(found.quote.split()) >= _PHRASE and alone and not opened and not edges & loose

    return _widened(article, start, end, (first, last), within, fits)


def _sentence(article: StoredArticle, start: int, end: int) -> tuple[int, int]:
    """Give the sentence of a span, or all that it reaches into."""
    first, last = around(article.sentences, start, end)
    return article.sentences[first][0], article.sentences[last][1]


def _widened(
    article: StoredArticle,
    start: int,
    end: int,
    words: tuple[int, int],
    within: tuple[int, int],
    fits: Callable[[Excerpt], bool] = bool,
) -> Excerpt | None:
    """Add words before and behind until the span stands once; `words` are those that hold it."""
    text, tokens = article.text, _tokens(article.text)
    (first, last), (lowest, highest) = words, within
    letter, letter_before = _letters(text, start, end)
    for left, right in _steps():
        if first - left < 0 or last + right >= len(tokens):
            continue
        if left and tokens[first - left][0] < lowest:
            continue
        if right and tokens[last + right][0] >= highest:
            continue
        low = min(start, tokens[first - left][0]) if left else _left(text, tokens[first][0], start)
        high = tokens[last + right][1] if right else _right(text, end, tokens[last][1])
        if (
            start - low + high - end > _MOST_AROUND
            or (letter >= high and letter_before < low)
            or _crosses(text, low, start)
            or _crosses(text, end, high)
        ):
            continue
        found = _good(article, low, high, start, end)
        if found and fits(found):
            return found
    return None


def _letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the first letter from `start` on and the last one before it, as far as a quote reaches.

    Asked of each width, a table of numbers alone would be searched through some hundred times.
    """
    behind = _LETTER.search(text, start, end + _MOST_AROUND)
    before = [at.start() for at in _LETTER.finditer(text, max(0, start - _MOST_AROUND), start)]
    return behind.start() if behind else len(text), before[-1] if before else -1


@lru_cache(maxsize=2)
def _tokens(text: str) -> list[tuple[int, int]]:
    """Give the places of all words of a text."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def _steps() -> Iterator[tuple[int, int]]:
    """Give how many words to add before and behind: few first, behind rather than before."""
    for extra in range(_MOST_WORDS):
        for left in range(extra + 1):
            yield left, extra - left


def _left(text: str, token: int, start: int) -> int:
    """Keep what is written together with the span: `US$5`, not the bracket before it."""
    head = text[token:start]
    return start - len(_TRIM_LEFT.sub("", head)) if head else start


def _right(text: str, end: int, token: int) -> int:
    tail = text[end:token]
    return end + len(_TRIM_RIGHT.sub("", tail)) if tail else end


def _crosses(text: str, low: int, high: int) -> bool:
    return "\n\n" in text[low:high] or "\r\n\r\n" in text[low:high]


def _good(article: StoredArticle, low: int, high: int, start: int, end: int) -> Excerpt | None:
    piece = article.text[low:high]
    high -= len(piece) - len(_TRIM_RIGHT.sub("", piece)) if high > end else 0
    low += len(piece) - len(_TRIM_LEFT.sub("", piece)) if low < start else 0
    low, high = min(low, start), max(high, end)
    quote = " ".join(article.text[low:high].split())
    found = find(article, quote) if stands_once(article, quote) else None
    if not isinstance(found, Match) or not _whole(article, found.start, found.end):
        return None
    return Excerpt(found.start, found.end, quote)


def _whole(article: StoredArticle, start: int, end: int) -> bool:
    """Tell whether every amount of a passage is the article's own."""
    low, high = article.legible.at(start), article.legible.at(end)
    if any(article.cuts(edge) for edge in (low, high)):
        return False
    return all(whole is not None for _, whole in article.said_in(start, end))


def _with_prefix(article: StoredArticle, start: int, end: int) -> Excerpt | None:
    quote = " ".join(article.text[start:end].split())
    for length in (20, 60, 200, 600):
        prefix = " ".join(article.text[max(0, start - length) : start].split())
        found = find(article, quote, prefix) if stands_once(article, quote, prefix) else None
        if isinstance(found, Match) and _whole(article, found.start, found.end):
            return Excerpt(found.start, found.end, quote, prefix)
    return None
