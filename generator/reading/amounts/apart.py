"""Digits that count nothing: years, times, ordinals, labels, addresses (contract check 8).

In: a text and the place of a run of digits without a unit. Out: where the stretch that counts
nothing ends, or None: the digits are a number. When in doubt, a number: a false alarm is seen by a
person, a number that is missed is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.amounts.numerals import DIGITS
from generator.reading.amounts.units import MONEY
from generator.reading.context import GAP, WORD, Token, before, plain
from generator.reading.dates import calendar, introduces_year, is_year

if TYPE_CHECKING:
    from generator.reading.amounts.ends import End
    from generator.reading.languages.language import Language

_CHUNK = late(rf"{DIGITS}(?:[-‐‑‒–]{DIGITS})*")
_GLUED = late(r"[^\W\d]\w*")
_CLOCK = late(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_YEARS = late(r"(?:1[0-9]|20)\d\d[-‐‑‒–/](?:(?:1[0-9]|20)\d\d|\d\d)")
_PHONE = late(r"\d{3}[-‐‑‒–.]\d{4}")
_SLASHED = late(r"\d{1,2}/\d{1,2}")
_VERSION = late(r"\d+(?:\.\d+){2,}")
_GROUPED_BY_POINTS = late(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MARKER = late(r"[.)](?=\s|$)")
# `4.2 The excess was paid`, a paragraph's number; `4.2 million` goes on in small letters.
_SECTION = late(r"\d{1,2}\.\d{1,2}")
_HEADED = late(r"[^\S\n]+[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*\s")
_SUBSECTION = late(r"(?:\([A-Za-z0-9]{1,4}\))+")
_AREA = late(r"\)\s?\d{3}[-.\s]\d{4}(?!\d)")
_ABROAD = late(r"\d[\d()\s-]{6,20}\d(?!\d)")
# `S. 1234`, a bill's; `J. 5` is nothing else.
_INITIAL = late(r"(?:[A-Z]\.)+")
_PHRASE_END = late(r"[^\S\n]*(?:$|\n|[.,;:)–—](?!\d))")
_NEXT = late(rf"{GAP}({WORD})")

_AROUND = 200
_ADDRESS = late(
    r"://|^\W*www\.|\w@\w|[^\W\d]_\w|\w_[^\W\d]|\\"
    r"|\.(?:pdf|txt|md|html?|csv|json|ya?ml|xml|xlsx?|docx?|pptx?|zip|png|jpe?g|gif|svg|py|js)\b"
    r"|[a-z]\.(?:com|org|net|gov|int|edu|mil|io|info|eu|uk|mx|ca|de|fr|es)(?:/|$)"
    r"|^\W*~?/\w"
)


class Apart:
    """The stretches of one text that count nothing."""

    __slots__ = ("_dates", "_language", "_starts", "_text")

    def __init__(self, text: str, language: Language) -> None:
        self._text, self._language = text, language
        self._dates = calendar(text, language)
        self._starts = [start for start, _ in self._dates]

    def end(self, end: End) -> int | None:
        """Give the end of the date, address or label that holds the number; None if it counts."""
        start, stop = end.digits
        place = bisect_right(self._starts, start) - 1
        if place >= 0 and start < self._dates[place][1]:
            return self._dates[place][1]
        if end.in_words:
            return None
        address = address_end(self._text, start, stop)
        if address is not None or not end.bare:
            return address or self._year_of_prices(end)
        return end_of_none(self._text, start, stop, self._language)

    def only_a_year(self, start: int, stop: int) -> bool:
        """Tell digits that are set apart for nothing but that they may be a year."""
        place = bisect_right(self._starts, start) - 1
        dated = place >= 0 and stop <= self._dates[place][1]
        if dated and self._dates[place] != (start, stop):
            return False
        if introduces_year(before(self._text, start), self._language):
            return False
        return end_of_none(self._text, start, stop, self._language, years=False) is None

    def _year_of_prices(self, end: End) -> int | None:
        """Tell `in 2024 dollars`, which is no amount."""
        start, stop = end.digits
        if end.kind != MONEY or end.prefixed or end.power is not None:
            return None
        if not introduces_year(before(self._text, start), self._language):
            return None
        return end.stop if is_year(self._text, start, stop, self._language) else None


def address_end(text: str, start: int, stop: int) -> int | None:
    """Give the end of the address, path or file name that holds the digits, if they are in one."""
    head = text[max(0, start - _AROUND) : start]
    tail = text[stop : stop + _AROUND]
    left = head.split()[-1] if head and not head[-1].isspace() else ""
    right = tail.split(None, 1)[0] if tail and not tail[0].isspace() else ""
    if not (left or right) or not _ADDRESS.search(left + text[start:stop] + right):
        return None
    return stop + len(right)


def end_of_none(
    text: str, start: int, stop: int, language: Language, *, years: bool = True
) -> int | None:
    """Give the end of what is no number; None if the digits from `start` to `stop` are one.

    Without `years` a year is a number like others.
    """
    chunk = _CHUNK.match(text, start)
    end = max(stop, chunk.end() if chunk else stop)
    abroad = _ABROAD.match(text, start) if text[start - 1 : start] == "+" else None
    if abroad:
        return abroad.end()
    ordinal = text.startswith(language.ordinal_suffixes, stop)
    if ordinal or _glued_before(text, start) or _abbreviated_year(text, start, stop, language):
        return _word_end(text, end)
    glued = _GLUED.match(text, stop)
    if glued and glued[0].rstrip("²³") not in language.glued_units - {"s"}:
        return glued.end()
    if _no_number(text, start, stop, end, language):
        return end
    for test in (_in_brackets, _marker, _time_or_citation, _labelled):
        if test(text, start, stop, language):
            return end if test is _labelled else stop
    return stop if years and is_year(text, start, stop, language) else None


def _word_end(text: str, stop: int) -> int:
    glued = _GLUED.match(text, stop)
    return glued.end() if glued else stop


def _glued_before(text: str, start: int) -> bool:
    """Tell `G7`, `F-16`, `v.5` and `a/5` from numbers."""
    last, two = text[start - 1 : start], text[max(0, start - 2) : start - 1]
    if last.isalpha() or (last and last in "_=\\@&"):
        return True
    return bool(last and last in "-‐‑‒–./" and two.isalpha() and (last != "." or two.islower()))


def _abbreviated_year(text: str, start: int, stop: int, language: Language) -> bool:
    """Tell `the '25 budget` and `the '90s`."""
    if stop - start != 2 or text[start - 1 : start] not in ("'", "’", "‘"):
        return False
    following = _NEXT.match(text, stop)
    return not (following and plain(following[1]) in language.counted)


def _no_number(text: str, start: int, stop: int, end: int, language: Language) -> bool:
    """Tell by the shape of the digits: times, spans of years, telephone numbers, versions."""
    digits, chunk = text[start:stop], text[start:end]
    if _CLOCK.fullmatch(digits) or _PHONE.fullmatch(chunk):
        return True
    if _YEARS.fullmatch(chunk):
        return not _counted_after(text, end, language)
    if len(re.split(r"[-‐‑‒–]", chunk)) > 2:
        return True
    if _SLASHED.fullmatch(digits):
        following = _NEXT.match(text, stop)
        return following is None or plain(following[1]) not in language.fraction_links
    if _VERSION.fullmatch(digits):
        return not _GROUPED_BY_POINTS.fullmatch(digits)
    return False


def _counted_after(text: str, stop: int, language: Language) -> bool:
    following = _NEXT.match(text, stop)
    return following is not None and plain(following[1]) in language.counted


def _in_brackets(text: str, start: int, stop: int, _language: Language) -> bool:
    """Tell `[12]`, `501(c)(3)`, `(2)` as an inline marker, and telephone numbers."""
    opening, closing = text[start - 1 : start], text[stop : stop + 1]
    if opening == "[" and closing == "]":
        return True
    if _SUBSECTION.match(text, stop):
        return True
    if opening != "(" or closing != ")":
        return False
    before_bracket = text[max(0, start - 40) : start - 1]
    if before_bracket[-1:].isalnum() or before_bracket[-1:] == ")" or _AREA.match(text, stop):
        return True
    last = before_bracket.rstrip()[-1:]
    return stop - start <= 2 and (not last or last in ":;,.")


def _marker(text: str, start: int, stop: int, _language: Language) -> bool:
    """Tell the number of a list's item at the start of the text or of a paragraph."""
    section = _SECTION.fullmatch(text, start, stop) and _HEADED.match(text, stop)
    if not section and (stop - start > 3 or not _MARKER.match(text, stop)):
        return False
    head = text[max(0, start - 80) : start]
    line = max(head.rfind("\n"), head.rfind("\r"))
    if head[line + 1 :].strip(" \t("):
        return False
    previous = head[: line + 1].rstrip() if line >= 0 else ""
    return not previous or previous[-1] in ".:;!?" or head[: line + 1].count("\n") > 1


def _time_or_citation(text: str, _start: int, stop: int, language: Language) -> bool:
    return _times(language).match(text, stop) is not None


@lru_cache(maxsize=8)
def _times(language: Language) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(language.times))
    joins = "|".join(sorted(language.label_joins))
    until = rf"{GAP}(?:[-–]|(?:{joins})(?!\w)){GAP}\d{{1,2}}(?::\d\d)?"
    cited = "|".join(map(re.escape, language.citations)) or "(?!)"
    return re.compile(
        rf"(?:{until})?{GAP}(?i:{words})(?!\w)|{GAP}(?:{cited})(?!\w)(?={GAP}(?:§+{GAP})?\d)"
    )


def _labelled(text: str, start: int, stop: int, language: Language) -> bool:
    """Tell `Article 5`, `No. 5`, `Sections 4, 5 and 6`; not `took the Senate 43 minutes`."""
    words = before(text, start)
    following = _NEXT.match(text, stop)
    if words and following and plain(following[1]) in language.timed:
        return words[-1].word in language.labels
    if words and words[-1].word in language.counters and _PHRASE_END.match(text, stop):
        return True  # `Bulletin, week 16`
    plural = False
    while len(words) > 2 and _joins(words[-1], language) and words[-2].raw[0].isdecimal():
        words, plural = words[:-2], True
    if not words or (plural and words[-1].word.rstrip(".")[-1:] not in ("s", "p", "§")):
        return False
    return _is_label(words[-1], language)


def _joins(token: Token, language: Language) -> bool:
    return token.word in language.label_joins or token.raw in (",", "-", "–", "/")


def _is_label(token: Token, language: Language) -> bool:
    word = token.word.rstrip(".")
    if _INITIAL.fullmatch(token.raw):
        return True
    if token.raw.endswith(".") and word not in language.abbreviations:
        return False
    if word in language.labels:
        return True
    return word in language.capital_labels and (token.raw[0].isupper() or token.raw.endswith("."))
