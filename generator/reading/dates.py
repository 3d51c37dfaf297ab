"""Dates in running text.

In: a text and its language. Out: the dates it certainly says, with their places (contract check 9),
and the stretches that are dates in any reading, so that their digits are no amounts (check 8).

A date without its year (`February 14`) has the year 0: it is within no real date, so it never says
an event's date, but a caller may show it. Of `14-16 February 2025` both days are given, each with
the place of the whole. Numerals are a date only where the calendar leaves one reading: `14/02/2025`
and `04/04/2025` are certain, `12/04/2025` is not; a year of two digits never is. `2011-12` is the
year 2011 in both its readings.

Deliberately absent: relative dates (`last Friday`), seasons, quarters, decades and fiscal years,
which are not the calendar's; nothing is completed from a date elsewhere in the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.dates import PartialDate, parse_date
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.context import GAP, WORD, Token, any_of, before, phrase_end, plain
from generator.reading.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.languages.language import Language

_DASH = r"[-‐‑‒–—]"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"[12]\d{3}(?![\d\w])(?![.,:/]\d)"
_NUMERIC = late(
    r"(?<![\w.,:/])(?<![-–]\d)(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|(?P<isomonth>[12]\d{{3}}-\d{{2}})(?!{_DASH}?\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d{2})"
    r"|(?P<y>[12]\d{3})(?P<ysep>[./])(?P<m>\d{1,2})(?P=ysep)(?P<d>\d{1,2})"
    r")(?![\w])(?![.,:/-]\d)",
    re.ASCII,
)
# What all of these hold; most texts with numbers hold no more than `5.2`.
_PARTED = late(r"[0-9](?:[./-][0-9]{1,2}[./-][0-9]|[0-9]{3}-[0-9]{2})")
# Words between a negation and what introduces a date: `did not open again on`.
_NEGATED = 2
# Words between what plans a day and the day: `was to open the school on`.
_PLANNED = 6
_SENTENCE = 200
_SENTENCE_ENDS = late(r"[.!?;]\s")
_WORDS = late(r"[^\W\d_]+")
# How far around a passage a date may reach that is cut by it.
_AROUND = 60
_DECIMAL = late(r"\d")
_HEAD_WORD = late(r"[^\W\d_][\w.’'-]*")
_BARE_YEAR = late(r"(?<![\w.,:/$€£¥'’#])[12]\d{3}(?![\w%])(?![.,:/'’-]\d)", re.ASCII)
_STOPS = frozenset(".!?")
_HYPHENS = frozenset("-‐‑")
_NEXT_WORD = late(rf"{GAP}({WORD})")
_ENDS = late(r"\s*(?:[.,;!?)]|\n|$)")
_YEAR_RANGE = late(rf"{GAP}(?:{_DASH}{GAP})(?:[12]\d{{3}}|\d\d)(?!\w)", re.ASCII)


class DateMention(NamedTuple):
    """A date a text says, from offset `start` to `end`; `date.year` is 0 where none is said."""

    start: int
    end: int
    date: PartialDate


class _Patterns(NamedTuple):
    quick: re.Pattern[str]
    named: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    months = "|".join(sorted(language.months, key=lambda name: (-len(name), name)))
    links = "|".join(sorted(language.day_links))
    joins = "|".join(sorted(language.day_joins))
    suffix = "|".join(map(re.escape, language.ordinal_suffixes)) or "(?!)"
    in_words = "".join(f"|{word}" for word in sorted(language.day_words))
    units = "|".join(re.escape(word) for word in (*language.magnitudes, *language.percent))
    # A capital opens a sentence: `It opened on 3 May. In 2024 it was dry.`
    link = rf"(?:{GAP}(?![A-Z][a-z])(?i:{links})(?!\w))?"
    join = rf"{GAP}(?:{_DASH}|(?:{joins})(?!\w)){GAP}"
    # `May 5 million people`, `April 3.5%`: the number belongs to what follows it.
    no_amount = rf"(?![.,:/]?\d|{GAP}(?:[%％]|(?:{units})(?!\w)))"

    def day(name: str) -> str:
        return rf"(?P<{name}>{_DAY}{in_words})(?:{suffix})?(?!\w)"

    def month(name: str) -> str:
        return rf"(?P<{name}>{months})\.?(?!\w)"

    def year(name: str) -> str:
        return rf"(?:,?{link}{GAP}(?<=\s)(?P<{name}>{_YEAR}))"

    named = (
        rf"(?<![\w$€£¥#/])(?<!\d[.,:])(?:"
        rf"{day('d1')}(?:{join}{day('d2')})?{link}{GAP}(?<=\s)"
        rf"{month('m1')}{year('y1')}?"
        rf"|{month('m2')}{GAP}(?<=\s){day('d3')}(?:{join}{day('d4')}{no_amount})?"
        rf"{no_amount}{year('y2')}?"
        rf"|{month('m3')}{year('y3')}"
        rf")"
    )
    return _Patterns(re.compile(months), re.compile(named))


def dates(text: str, language: Language) -> tuple[DateMention, ...]:
    """Give the dates `text` certainly says, in order."""
    found = [*_named(text, language), *(date for date in _numeric(text) if date.date.year)]
    taken = [(date.start, date.end) for date in found]
    taken += [(date.start, date.end) for date in _numeric(text)]
    inside = Stretches(taken)
    found += (date for date in _years(text, language) if not inside.hold(date.start))
    era = _era(language)
    return tuple(sorted({date for date in found if not era.match(text, date.end)}))


def dated(text: str, span: tuple[int, int], language: Language) -> Iterator[PartialDate]:
    """Give the dates that a passage of `text` says something to be on, as the text says them.

    Not those it is said to be before or after, about or not on; nor one of two that only one of is
    meant (`in May or June 2024`); nor what is a date only where the passage ends: `in 2025` of `in
    2025 BC`.
    """
    start, end = span
    low, high = max(0, start - _AROUND), end + _AROUND
    window = dates(text[low:high], language)
    for day in dates(text[start:end], language):
        place = (start + day.start, start + day.end)
        whole = (d for d in window if low + d.start < place[1] and place[0] < low + d.end)
        if not any(d.date.within(day.date) for d in whole):
            continue
        apart = _beyond(text, place[0], language) or _open_behind(language).match(text, place[1])
        if not (apart or _either(text, place, language) or _called_off(text, place, language)):
            yield day.date


def _called_off(text: str, place: tuple[int, int], language: Language) -> bool:
    """Tell a day that was planned, in a sentence that says it came otherwise.

    `was to open on 3 May 2024, but opened a week later`, `set for 3 May 2024, was called off`.
    """
    planned, undone = _plans(language)
    head = _SENTENCE_ENDS.split(text[max(0, place[0] - _SENTENCE) : place[0]])[-1]
    if not planned.search(head):
        return False
    tail = _SENTENCE_ENDS.split(text[place[1] : place[1] + _SENTENCE])[0]
    return undone.search(tail) is not None


@lru_cache(maxsize=8)
def _plans(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what plans a day right before it, and what says behind that it was another or none."""
    planned, undone = any_of(language.planned_for), any_of(language.planned_otherwise)
    # `was to open in April but opened on`
    verbs = any_of(language.auxiliaries | language.clause_words)
    word = rf"\s(?!(?i:{verbs})(?!\w))[\w’'-]+"
    return (
        re.compile(rf"(?<!\w)(?i:{planned})(?:{word}){{0,{_PLANNED}}}\s*$"),
        re.compile(rf"(?<!\w)(?i:{undone})(?!\w)"),
    )


def _beyond(text: str, start: int, language: Language) -> bool:
    """Tell `before 14 February 2025` and `did not open in 2025` from dates of something."""
    words = before(text, start)
    if phrase_end(words, language.about_date | language.between_dates):
        return True
    if words and words[-1].raw in _HYPHENS and f"{words[-2:][0].word}-" in language.beyond_date:
        return True  # `pre-2024`
    if words and words[-1].word in language.no_years and _BARE_YEAR.match(text, start):
        return True
    if phrase_end(words, language.by_date):
        # `due by 3 May`: what is told is the last day itself.
        return not {plain(word) for word in _sentence_before(text, start)} & language.deadlines
    if phrase_end(words, language.up_to_date):
        return False
    return phrase_end(words, language.beyond_date) or _negated(words, language)


@lru_cache(maxsize=8)
def _open_behind(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?<=\s)(?i:{any_of(language.beyond_behind)})(?!\w)")


def _sentence_before(text: str, start: int) -> list[str]:
    head = text[max(0, start - _SENTENCE) : start]
    return _WORDS.findall(_SENTENCE_ENDS.split(head)[-1])


def _negated(words: Sequence[Token], language: Language) -> bool:
    """Tell `did not open on`, `never opened in`; but not `not only in` or `did not open until`."""
    said = list(words)
    if said and said[-1].word in language.on_date:
        said.pop()
    elif not (said and said[-1].word in language.negations):
        return False
    for between in range(min(_NEGATED, len(said) - 1) + 1):
        kept = said[: len(said) - between]
        word, *rest = (token.word for token in said[len(kept) - 1 :])
        if phrase_end(kept, language.negations):
            return not rest or rest[0] not in language.no_negation
        if word in language.auxiliaries or not word[:1].isalpha():
            return False
    return False


def _either(text: str, place: tuple[int, int], language: Language) -> bool:
    """Tell a date of two only one of which it may be on, or between which it is."""
    earlier, inside, later = _alternatives(language)
    low = max(0, place[0] - _AROUND)
    return bool(
        earlier.search(text[low : place[0]])
        or inside.search(text[slice(*place)])
        or later.match(text, place[1])
    )


@lru_cache(maxsize=8)
def _alternatives(language: Language) -> tuple[re.Pattern[str], ...]:
    """Give what stands before, in and behind one of two dates that it may be on."""
    date = rf"(?:{any_of(language.months)}|\d{{1,4}})"
    either = rf"\s(?i:{any_of(language.or_dates)})\s"
    joined, low = any_of(language.day_joins), any_of(language.between_dates)
    between = rf"\b(?i:{low})\s[^.;:!?]{{0,40}}?{date}\s(?i:{joined})\s(?:\w{{1,3}}\s)?$"
    return (
        re.compile(rf"\b{date}\.?{either}(?:\w{{1,3}}\s)?$|{between}"),
        re.compile(rf"\d{either}"),
        re.compile(rf"{either}(?:\w{{1,3}}\s)?{date}(?!\w)"),
    )


@lru_cache(maxsize=8)
def _era(language: Language) -> re.Pattern[str]:
    eras = "|".join(map(re.escape, language.eras)) or "(?!)"
    return re.compile(rf"{GAP}(?:{eras})(?!\w)")


def calendar(text: str, language: Language) -> list[tuple[int, int]]:
    """Give the stretches of `text` that are dates in any reading, in order; bare years are not."""
    if not _DECIMAL.search(text):
        return []
    spans = {(date.start, date.end) for date in _named(text, language)}
    return sorted(spans | {(date.start, date.end) for date in _numeric(text)})


def _named(text: str, language: Language) -> Iterator[DateMention]:
    """Give dates with the month's name; one for each day of `14 and 15 February`."""
    patterns = _patterns(language)
    if not patterns.quick.search(text):
        return
    for match in patterns.named.finditer(text):
        part = match.groupdict()
        month = language.months[part["m1"] or part["m2"] or part["m3"]]
        year, end = int(part["y1"] or part["y2"] or part["y3"] or 0), match.end()
        if part["y1"] and _counted_behind(text, match, language):
            year, end = 0, match.end("m1")  # `It opened on 3 May, 2024 people came`
        listed = filter(None, map(part.get, ("d1", "d2", "d3", "d4")))
        days = [language.day_words.get(day) or int(day) for day in listed]
        for day in days or [0]:
            date = PartialDate(year, month, day)
            if not year or parse_date(str(date)):
                yield DateMention(match.start(), end, date)


def _counted_behind(text: str, date: re.Match[str], language: Language) -> bool:
    """Tell a count behind a comma from the year of a date."""
    comma = "," in text[date.end("m1") : date.start("y1")]
    words = before(text, date.start("y1"))
    return comma and _counts(text, words, date.end("y1"), language)


def _numeric(text: str) -> Iterator[DateMention]:
    """Give dates in numerals; one with the year 0 is a date, but not a certain one."""
    if not _PARTED.search(text):
        return
    for match in _NUMERIC.finditer(text):
        date = _numeric_date(match)
        if date is not None:
            yield DateMention(match.start(), match.end(), date)


def _numeric_date(match: re.Match[str]) -> PartialDate | None:
    if match["iso"]:
        return parse_date(match["iso"])
    if match["isomonth"]:
        return _year_and_month(match["isomonth"])
    if match["y"]:
        return parse_date(f"{match['y']}-{match['m']:0>2}-{match['d']:0>2}")
    first, second = int(match["a"]), int(match["b"])
    orders = {(first, second), (second, first)}
    year = match["c"] if len(match["c"]) == 4 else "2000"
    readings = {parse_date(f"{year}-{month:02}-{day:02}") for day, month in orders} - {None}
    if not readings:
        return None
    certain = len(readings) == 1 and len(match["c"]) == 4
    return readings.pop() if certain else PartialDate(0)


def _year_and_month(text: str) -> PartialDate | None:
    """Read `2025-02`; `2011-12` may be two years, `2024-25` is no month."""
    year, part = int(text[:4]), int(text[5:])
    if part == (year + 1) % 100:
        return PartialDate(year) if 1 <= part <= 12 else None
    return parse_date(text)


def _years(text: str, language: Language) -> Iterator[DateMention]:
    for match in _BARE_YEAR.finditer(text):
        if not is_year(text, match.start(), match.end(), language):
            continue
        words = before(text, match.start())
        if phrase_end(words, language.fiscal) or _YEAR_RANGE.match(text, match.end()):
            continue
        if words and words[-1].word.rstrip(".") in language.labels:
            continue  # `room 2025`, `Article 2025`
        if words and words[-1].raw[:1].isupper() and words[-1].word in language.capital_labels:
            continue  # `Flight 2025`
        if words and words[-1].raw in "-–—" and len(words) > 1 and words[-2].raw[0].isdecimal():
            continue
        yield DateMention(match.start(), match.end(), PartialDate(int(match[0])))


def is_year(text: str, start: int, stop: int, language: Language) -> bool:
    """Tell whether the plain digits from `start` to `stop` are a year rather than a count.

    Four digits from 1900 to 2099 are, unless a word before or after says that things are counted;
    from 1000 and to 2199 only behind a word that introduces years.
    """
    digits = text[start:stop]
    if not (len(digits) == 4 and digits.isascii() and digits.isdecimal()):
        return False
    if not 1000 <= int(digits) <= 2199:
        return False
    words = before(text, start)
    following = _NEXT_WORD.match(text, stop)
    counted = following is not None and plain(following[1]) in language.counted
    introduced = introduces_year(words, language)
    if not 1900 <= int(digits) <= 2099:
        return introduced and not counted
    if introduced:
        return True
    if counted or phrase_end(words, language.firm_qualifiers):
        return False
    return not _counts(text, words, stop, language)


def _counts(text: str, words: Sequence[Token], stop: int, language: Language) -> bool:
    """Tell a count by what is more rarely said of one: `2000 wells`, `hired 2010 teachers`.

    Nouns that hardly ever have a year before them, verbs of what is counted, a plural verb (`2000
    were killed`), a label (`Deaths: 2000`), `2000 of them`. Not behind a determiner: `the 2019
    votes`.
    """
    last = words[-1].word if words else ""
    several = _of_them(language).match(text, stop) or _opens_with_plural(
        text, words, stop, language
    )
    if last in language.harming or several:
        return True
    if last == ":" and len(words) > 1:
        label = words[-2].word
        ends = label in language.count_labels and _ENDS.match(text, stop)
        return bool(ends) or label in language.counted | language.countable
    noun = _noun_behind(text, stop, language)
    if not noun or last in language.determiners or last in language.dating:
        return False
    if noun in language.countable or noun in language.counted:
        return True
    if last not in language.counting or noun in language.noun_ends:
        return False
    return any(
        noun.endswith(ending) and len(noun) > len(ending) + 2 for ending, _ in language.plurals
    )


@lru_cache(maxsize=8)
def _of_them(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?<=\s)(?i:{any_of(language.of_several)})(?!\w)")


def _noun_behind(text: str, stop: int, language: Language) -> str:
    """Give the word behind, what may stand between left out; empty for an owner's name."""
    following = _NEXT_WORD.match(text, stop)
    if following and plain(following[1]) in language.between_qualifier:
        following = _NEXT_WORD.match(text, following.end())
    if not following or text[following.end() : following.end() + 1] in ("'", "’"):
        return ""
    return plain(following[1])


def _opens_with_plural(text: str, words: Sequence[Token], stop: int, language: Language) -> bool:
    """Tell `2000 were killed`, where a clause begins; of a year one says `was`."""
    following = _NEXT_WORD.match(text, stop)
    opens = not words or words[-1].raw in _STOPS or words[-1].raw == ","
    return opens and bool(following and plain(following[1]) in language.plural_verbs)


def introduces_year(words: Sequence[Token], language: Language) -> bool:
    """Tell whether the last of `words` stands before years and hardly before counts.

    So does one of `dating` that opens a sentence: `By 2020 people had returned`.
    """
    if not words:
        return False
    last = words[-1]
    opens = last.raw[0].isupper() and (len(words) == 1 or words[-2].raw[-1] in _STOPS)
    return last.word.rstrip(".") in language.years or (opens and last.word in language.dating)


def heads_times(head: str, language: Language) -> bool:
    """Tell the head of a column of years: `Year of approval`, `In force since`, `FY`.

    It begins or ends with a word for a time, or says what has one (`Founded`), and speaks of no
    rate (`Patients a year`) and of nothing that is counted (`Deaths since March`).
    """
    words = [plain(word).rstrip(".") for word in _HEAD_WORD.findall(head)]
    if not words:
        return False
    counts = language.counted | language.harming | language.distributives
    spoken = set(words) & counts or any(
        f" {phrase} " in f" {' '.join(words)} " for phrase in language.rates
    )
    timed = words[0] in language.time_heads or words[-1] in language.time_heads
    dated = words[0] in language.dated_heads and set(words[1:]) <= language.date_links
    return (timed or dated) and not spoken
