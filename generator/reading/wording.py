"""The words around an amount: its clause, and the statuses the clause names (contract check 3).

In: a text and the span of an amount or of a figure reference in it. Out: the offsets of its clause;
the keys of the statuses whose words stand there, and apart from them those whose words are negated
(`was not approved`, `did not approve`): a negated word names nothing.

A clause ends at `. ; : ! ?`, a dash, a comma, a blank line, a bracket, and the words the language
lists (`and`, `but`, `while`, `with`); not inside a number, a time, an abbreviation, a compound
(`U.S.–Mexico`) or the span itself. Brackets are not in the contract's list; what stands in them is
said apart from the sentence around it, as between commas.

Deliberately absent: grammar. Whether the status word is about the amount is for a person to judge.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.parts import part_of, share_of
from generator.reading.context import any_of, plain
from generator.reading.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.amounts.parts import Part
    from generator.reading.languages import Language

# Words between a negation and the word it negates: of a close one, of a far one.
_CLOSE, _FAR, _FAR_OF_NOTHING = 3, 10, 14
_WORD = late(r"[$€£¥]?\w+(?:['’.,]\w+)*|[^\w\s]")
# A text without punctuation is one clause; this is how much of it a negation is looked for in.
_LOOK_BACK = 160
# So far from an amount stands what became of it later.
_NEAR = 400
# Nobody writes a longer clause to either side of an amount; a table without stops may be a page.
_LONGEST = 1_000
_WORDS_APART = late(r"[^\w\s/'’-]")
_BLANK_LINE = r"(?>\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)"
_ALTERNATIVE = late(r"\W*(\w+)\W*")


class Named(NamedTuple):
    """The statuses a clause names, and those it says are not so."""

    named: frozenset[str]
    negated: frozenset[str]
    partly: frozenset[str] = frozenset()
    """Those it says of a part of the amount: `half of the $5 million was approved`."""


class _Vocabulary(NamedTuple):
    """All status words of a site: a pattern, and whose each word and each base form is."""

    pattern: re.Pattern[str]
    listed: Mapping[str, frozenset[str]]
    bases: Mapping[str, frozenset[str]]

    def negatable(self, word: str) -> frozenset[str]:
        return self.listed.get(word, frozenset()) | self.bases.get(word, frozenset())


class _Ends(NamedTuple):
    """What ends a clause; and what begins it, behind a character and at one, found more quickly."""

    pattern: re.Pattern[str]
    words: re.Pattern[str]

    def between(self, text: str, low: int, high: int) -> Iterator[re.Match[str]]:
        """Give all matches of the pattern between two places."""
        near = [sign.start() for sign in _END_SIGN.finditer(text, low, high)]
        near += [word.start() + 1 for word in self.words.finditer(text, max(0, low - 1), high)]
        after = low
        for place in sorted([0, *near] if low == 0 else near):
            match = self.pattern.match(text, place, high) if place >= after else None
            if match:
                yield match
                after = match.end()


_END_SIGN = late(r"[.;!?…()\[\]{}—:,–‐‑\r\n-]")


@lru_cache(maxsize=8)
def _ends(language: Language) -> _Ends:
    words = "|".join(re.escape(word) for word in sorted(language.clause_words)) or "(?!)"
    pattern = re.compile(
        r"(?P<stop>\.)|[;!?…()\[\]{}—]|(?<!\d)[:,]|[:,](?!\d)"
        r"|(?<=\s)–|–(?=\s)|(?<=\s)[-‐‑](?=\s)|--+"
        rf"|{_BLANK_LINE}|(?<![\w'’-])(?i:{words})(?![\w'’-])"
    )
    return _Ends(pattern, re.compile(rf"[^\w'’-](?i:{any_of(language.clause_words)})"))


def clause(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """Give the offsets of the clause that holds the span from `start` to `end`."""
    ends = _ends(language)
    lowest, highest = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    first = next(
        (
            mark.end()
            for mark in _backwards(ends, text, start, lowest)
            if _ends_clause(text, mark, language)
        ),
        lowest,
    )
    last = next(
        (
            mark.start()
            for mark in ends.pattern.finditer(text, end, highest)
            if _ends_clause(text, mark, language)
        ),
        highest,
    )
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _backwards(ends: _Ends, text: str, end: int, least: int) -> Iterator[re.Match[str]]:
    """Give the marks before `end`, the nearest first, reading no further back than asked for."""
    size, upper = 256, end
    while upper > least:
        lower = max(least, upper - size)
        # A window starts at white space, lest it cut a mark of several characters.
        while lower > least and not text[lower - 1].isspace():
            lower -= 1
        yield from reversed(list(ends.between(text, lower, upper)))
        upper, size = lower, size * 4


def _ends_clause(text: str, mark: re.Match[str], language: Language) -> bool:
    """Tell whether a mark ends a clause; only a full stop has other uses."""
    if not mark["stop"]:
        return True
    place = mark.start()
    head, tail = text[max(0, place - 24) : place], text[place + 1 : place + 24]
    if tail[:1].isalnum():
        # Inside `5.2`, `example.org`, `U.S.`; but `approved.The` only lacks a space.
        return head[-1:].islower() and tail[:1].isupper()
    word = re.split(r"[\s(\[“\"'’‘/–—]", head)[-1]
    if plain(word) not in language.abbreviations and not (len(word) == 1 and word.isupper()):
        return True
    following = tail.split()[:1]
    opens = bool(following) and following[0][0].isupper()
    # `No. What was approved is`, but `No. 5` and `No. X`
    denies = plain(word) in language.negations and len(following[0]) > 1 if opens else False
    return opens and (denies or plain(following[0]) in language.sentence_openers)


def named_statuses(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Named:
    """Give the statuses that the clause around `span` names, and those it negates."""
    first, last = clause(text, *span, language)
    words = _words(statuses, language)
    named: set[str] = set()
    negated: set[str] = set()
    partly: set[str] = set()
    part = part_of(text, span[0], language) or share_of(text, span[0], language)
    previous = -1  # the end of the last negated word
    for match in words.pattern.finditer(text, first, last):
        word, prefix = _key(match[0]), _prefix(text, match.start())
        if prefix in language.negating_prefixes:
            continue
        if prefix in language.to_come_prefixes:
            negated |= words.negatable(word)
            continue
        head = text[max(first, match.start() - _LOOK_BACK) : match.start()]
        goes_on = previous >= 0 and _alternative(text[previous : match.start()], language)
        if goes_on or is_negated(head, language):
            negated |= words.negatable(word)
            previous = match.end()
        elif part and _of_part(text, match.start(), part, span[1], language):
            (negated if part.none else partly).update(words.listed.get(word, frozenset()))
        else:
            named |= words.listed.get(word, frozenset())
    return Named(frozenset(named), frozenset(negated), frozenset(partly - named))


def _of_part(text: str, at: int, part: Part, end: int, language: Language) -> bool:
    """Tell what is said of a part from what its whole is called: `half the $5 million approved`."""
    if at < end:
        return at < part.start
    between = {plain(word) for word in _WORD.findall(text[end:at])}
    return not between & language.relatives and bool(between & language.auxiliaries)


def attributive(
    text: str, start: int, statuses: Mapping[str, Status], language: Language
) -> frozenset[str]:
    """Give the statuses of the participle before an amount: `the pending $5 million`."""
    words = _words(statuses, language)
    low = max(0, start - _LOOK_BACK)
    match = _before(language).search(text[low:start])
    return words.listed.get(_key(match["word"]), frozenset()) if match else frozenset()


@lru_cache(maxsize=8)
def _before(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(language.determiners)})\s+(?P<word>\w+)(?:\s+\w+)?\s+$")


def speaks_of(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> bool:
    """Tell whether a word of a status stands anywhere near a span, whatever it is said of."""
    near = max(0, span[0] - _NEAR), min(len(text), span[1] + _NEAR)
    return holds_word_of(text, near, status, statuses, language)


def holds_word_of(
    text: str,
    within: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> bool:
    """Tell whether a word of a status stands in a part of a text, whatever it is said of."""
    words = _words(statuses, language)
    return any(
        status in words.listed.get(_key(match[0]), ())
        for match in words.pattern.finditer(text, *within)
    )


def status_words(
    text: str, statuses: Mapping[str, Status], language: Language
) -> list[tuple[int, int]]:
    """Give where words of statuses stand in a text, whatever they are said of."""
    return [match.span() for match in _words(statuses, language).pattern.finditer(text)]


def may_tell(text: str, language: Language) -> bool:
    """Tell cheaply whether words may tell of money without a status, or make a rate of it."""
    said = _WORDS_APART.sub(" ", text).lower().split()
    return any(f"{word} ".startswith(language.telling) for word in said)


def words_of(status: Status, language: Language) -> tuple[str, ...]:
    """Give the words that name a status in a language; a site's own status has its own words."""
    return language.status_words.get(status.key) or status.words


@Same
def _words(statuses: Mapping[str, Status], language: Language) -> _Vocabulary:
    return _vocabulary(tuple((s.key, words_of(s, language)) for s in statuses.values()), language)


@lru_cache(maxsize=64)
def _vocabulary(
    statuses: tuple[tuple[str, tuple[str, ...]], ...], language: Language
) -> _Vocabulary:
    listed: dict[str, frozenset[str]] = {}
    bases: dict[str, frozenset[str]] = {}
    for key, words in statuses:
        for word in filter(None, map(_key, words)):
            listed[word] = listed.get(word, frozenset()) | {key}
            for base in language.status_bases.get(word, ()):
                bases[base] = bases.get(base, frozenset()) | {key}
    known = any_of({*listed, *bases})
    pattern = re.compile(rf"(?<![\w'’])(?i:{known})(?!\w|[-‐‑]\w)")
    return _Vocabulary(pattern, MappingProxyType(listed), MappingProxyType(bases))


def _key(words: str) -> str:
    return " ".join(re.split(r"[\s‐‑-]+", plain(words).strip()))


def _prefix(text: str, start: int) -> str:
    """Give what a hyphen joins to a word: `un-approved` and `pre-approved` are others."""
    if text[start - 1 : start] not in ("-", "‐", "‑") or not start:
        return ""
    return plain(re.split(r"\W", text[max(0, start - 16) : start - 1])[-1])


def _alternative(between: str, language: Language) -> bool:
    """Tell whether a negation reaches over: `not approved or paid`."""
    match = _ALTERNATIVE.fullmatch(between)
    return match is not None and plain(match[1]) in language.negated_or


def is_negated(head: str, language: Language) -> bool:
    """Tell whether the words in `head`, before a status word, negate it."""
    words = [plain(word) for word in _WORD.findall(head) if word not in "-‐‑"]
    return _negated_close(words, language) or _negated_far(words, language)


def _negated_close(words: list[str], language: Language) -> bool:
    for between in range(min(_CLOSE, len(words)) + 1):
        kept = words[: len(words) - between]
        if any(
            " ".join(kept[-count:]) in language.negations for count in range(1, len(kept[-3:]) + 1)
        ):
            return True
        if not kept or not _may_stand_between(kept[-1], language):
            return False
    return False


def _may_stand_between(word: str, language: Language) -> bool:
    if word in language.no_negation:
        return False
    known = word in language.between_negation or word in language.auxiliaries
    return known or word.endswith(language.adverb_suffixes)


def _negated_far(words: list[str], language: Language) -> bool:
    """Tell `none of the $5 million has been approved`, but not `no more than $5 million was`."""
    words = list(words)
    while words and words[-1] in language.between_negation - language.auxiliaries:
        words.pop()  # `was ever`
    if not words or words[-1] not in language.auxiliaries:
        return False
    recent = words[-_FAR:]
    if any(
        word in language.far_negations and following not in language.no_negation
        for word, following in itertools.pairwise(recent)
    ):
        return True
    # `Not a cent of this year's $5 million has been paid`
    said = f" {' '.join(words[-_FAR_OF_NOTHING:])} "
    return any(f" {phrase} " in said for phrase in language.not_any)
