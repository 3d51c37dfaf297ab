"""What a number counts: the noun behind it, where there is one.

In: a text and a mention of a number without a unit. Out: the amount with its noun, and where that
ends; None where nothing is counted, or what is counted is not said: `the 7 it needs`, `2,000
crossed`, `17 of those gave less`, an age (`a 67-year-old woman`), a word with a number before it
(`UPDATE 2-Senate`), a cell of a table.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.amounts import Amount, Unit, UnitKind
from generator.model.statuses import STATUSES
from generator.reading.amounts.grammar import Fault, parse_amount
from generator.reading.languages.loaded import tables_of
from generator.reading.rows import row
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables

_STREET = re.compile(r"(?:[ \u00a0][A-Z][\w.]*){1,3}")
_CAPITAL = re.compile(r"[ \u00a0]([A-Z][a-z]+\.?)")
# `7.8 Recommendations`, at the head of a line
_SECTION = re.compile(r"\d{1,2}\.\d{1,2}")
_DETERMINED = re.compile(r"[ \u00a0]([a-z]+)[ \u00a0][a-z]+")
_TWO_WORDS = re.compile(r"\s\w+\s([a-z]+)")
_LISTED = re.compile(r"[ \u00a0][A-Z][a-z]+s[ \u00a0]$")
# `REF: 25 STATE 6828`
_REFERENCE = re.compile(r"[ \u00a0][A-Z]{3,}[ \u00a0]\d")
# A line broken to a width goes on in small letters.
_NEXT_LINE = re.compile(r"[^\S\n]*\n\s*[A-ZÀ-Þ]")
_SHORT_LINE = 50
_METRES = "m"
_BEHIND_METRES = re.compile(r" m(?:(?=[,.;:)\n]|$)| (?P<word>[a-z]+)(?: (?P<next>[a-z]+))?)")
_MONEY_IN_M = re.compile(
    r"(?:[$\u00a2-\u00a5\u20a0-\u20c0]|(?<!\w)[A-Z]{1,3}[a-z]{0,2}\.?)[ \u00a0]?\d[\d.,]* ?m(?!\w)"
)
# `ward 7 turned out`, but `3 seed`
_SHORTEST_VERB = 5
_NEAR = 30
_DIGIT = re.compile(r"\d")
_LAST_WORD = re.compile(r"(\w+)\s+\Z")
_HYPHENS = ("-", "‐", "‑")
_DASHES = (*_HYPHENS, "–")
_POSSESSIVE = ("'s", "s'", "’s", "s’")


def counted(text: str, mention: Mention, language: Language) -> tuple[Amount | None, int]:
    """Give what a number counts, and where its noun ends."""
    tables, words = tables_of(language.tag), mention.words
    if text[mention.end : mention.end + 1] in _HYPHENS:
        words = words[:1] if _is_counted(text, mention, tables) else ()  # `the 90-day pause ends`
    if (
        _compared(text, mention, tables)
        or _elided(text, mention, tables)
        or _is_score(text, mention)
        or _numbers_a_house(text, mention, tables)
        or _numbers_a_part(text, mention, tables, language)
        or _REFERENCE.match(text, mention.end)
        or _multiplies(text, mention, words, language, tables)
    ):
        words = ()
    if words and words[0] in tables.counts.not_counted:
        return None, mention.end  # `a million thanks`
    objects = tables.small.determiners - language.relatives
    named = (*words, *_object(text, mention, words, objects))
    length = words[:1] == (_METRES,) and _is_length(text, mention, language, tables)
    for noun in (_METRES,) if length else _nouns(named, language, tables):
        amount = Amount(
            number=mention.number,
            upper=mention.upper,
            unit=Unit(UnitKind.NOUN, noun),
            qualifier=mention.qualifier,
            magnitude=mention.magnitude,
        )
        read = parse_amount(str(amount))
        if isinstance(read, Fault) or not mention.says(read, language):
            continue
        # Of `25 pounds of beans` the mention holds the noun.
        inside = noun in language.measures and text[: mention.end].lower().endswith(noun)
        end = mention.end if inside else _end(text, mention, noun.split()[-1])
        if end and (_ages(text, end, tables) or _is_age(text, mention, noun, language, tables)):
            return None, mention.end
        if end and read.measure() == amount.measure():
            return amount, end
    return None, mention.end


def _object(
    text: str, mention: Mention, words: tuple[str, ...], determiners: frozenset[str]
) -> tuple[str, ...]:
    """Give the determiner behind two words, of whose second it is the object: `villages hosts a`.

    The words of a mention end before it.
    """
    if len(words) != 2:
        return ()
    said = r"\s+".join(map(re.escape, words))
    found = re.match(rf"\s+{said}\s+([a-z]+)(?!\w)", text[mention.end : mention.end + 120])
    return (found[1],) if found and found[1] in determiners else ()


def _end(text: str, mention: Mention, last: str) -> int:
    """Give where a noun ends behind a number; 0 where it is no noun of it."""
    place = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)", re.IGNORECASE).search(
        text[mention.end : mention.end + 120].replace("’", "'")
    )
    between = text[mention.end : mention.end + place.start()] if place else ""
    if not place or ("\n" in between and row(text, (mention.start, mention.end))):
        return 0  # `4.2`, and the next row of the table
    opens = text.rfind("\n", 0, mention.start) + 1
    if mention.end - opens < _SHORT_LINE and _NEXT_LINE.match(text, mention.end):
        return 0  # `POLICY BRIEF 14`, and the title below
    return mention.end + place.end()


def _ages(text: str, end: int, tables: Tables) -> bool:
    """Tell `81 years old`, an age, from `81 years`."""
    behind = re.match(r"[a-z ]*", text[end : end + _NEAR].removeprefix(" "))
    return behind is not None and any(
        f"{behind[0]} ".startswith(f"{word} ") for word in tables.counts.age_ends
    )


def _is_age(text: str, mention: Mention, noun: str, language: Language, tables: Tables) -> bool:
    """Tell `younger than 40 years`, an age, by what stands before: words of the mention, too."""
    if noun not in language.durations or not tables.counts.age_heads:
        return False
    digit = _DIGIT.search(text, mention.start, mention.end)
    if digit is None:
        return False
    ahead = text[max(0, digit.start() - 2 * _NEAR) : digit.start()]
    head = _age_head(tables.counts.age_heads).search(ahead)
    if head is None:
        return False
    before = _LAST_WORD.search(ahead[: head.start()])
    return before is None or before[1].lower() not in tables.counts.no_age_heads


@lru_cache(maxsize=8)
def _age_head(heads: tuple[str, ...]) -> re.Pattern[str]:
    first = r"(?:\s+\d{1,3}\s+\w{1,3})?"  # `of 6 and`, before 12 years
    return re.compile(rf"(?<!\w)(?:{'|'.join(heads)}){first}\s*\Z")


def _is_score(text: str, mention: Mention) -> bool:
    """Tell the second number of `a 5-4 vote`, `won 3–1 games`; ranges are read as one amount."""
    before = text[max(0, mention.start - 2) : mention.start]
    return before[:1].isdigit() and before[1:] in _DASHES


def _is_counted(text: str, mention: Mention, tables: Tables) -> bool:
    """Tell `a 90-day pause` from a `67-year-old`, a `31-page order` and `UPDATE 2-Senate panel`."""
    described = {*mention.words[:1]} & (tables.counts.ages | tables.counts.extents)
    return not described and not text[mention.end + 1 : mention.end + 2].isupper()


def _numbers_a_house(text: str, mention: Mention, tables: Tables) -> bool:
    """Tell `at 6349 Highway 550`, `12 North Hope Road`."""
    words = _STREET.match(text, mention.end)
    return words is not None and bool(
        {word.rstrip(".") for word in words[0].split()} & tables.counts.streets
    )


def _numbers_a_part(text: str, mention: Mention, tables: Tables, language: Language) -> bool:
    """Tell `7.14 Mr. Speaker`, `7.8 Closing` and `Recommendations 1 through 5 resolved`."""
    titled = _CAPITAL.match(text, mention.end)
    if titled and titled[1].rstrip(".").lower() in tables.naming.titles:
        return True
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start].strip()
    if titled and not line and _SECTION.fullmatch(text[mention.start : mention.end]):
        return True
    listed = _LISTED.search(text, max(0, mention.start - _NEAR), mention.start)
    plural = any(_is_plural(word, language) for word in mention.words[:3])
    return listed is not None and not plural


def _compared(text: str, mention: Mention, tables: Tables) -> bool:
    """Tell `compared with 388 the week before`, where the words behind count nothing."""
    behind = _DETERMINED.match(text, mention.end)
    return behind is not None and behind[1] in tables.small.determiners


def _multiplies(
    text: str, mention: Mention, words: tuple[str, ...], language: Language, tables: Tables
) -> bool:
    """Tell `2.5 times the grant` and `3 times as much`, where nothing is counted."""
    if not words or words[0] not in language.multiplied:
        return False
    behind = _TWO_WORDS.match(text, mention.end)
    return (
        behind is not None and behind[1] in tables.small.determiners | tables.counts.multiplied_by
    )


def _elided(text: str, mention: Mention, tables: Tables) -> bool:
    """Tell `Of 214 letters, 197 oppose it`: what is counted is said before the comma only."""
    if not tables.small.part_of:
        return False
    words = "|".join(sorted(tables.small.part_of))
    head = text[max(0, mention.start - 90) : mention.start]
    said = re.search(
        rf"(?<!\w)(?i:{words}) (?:[a-z]+ )?\d[\d.,]* (?P<noun>[^,.;:\n]{{3,60}}), $", head
    )
    return said is not None and not {*said["noun"].split()} & {*mention.words[:2]}


def _is_length(text: str, mention: Mention, language: Language, tables: Tables) -> bool:
    """Tell `two walls of 640 m and 210 m`, `45 m high` from `$640 m and 210 m`, `12 m people`."""
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.end + _NEAR]
    behind = _BEHIND_METRES.match(text, mention.end)
    if behind is None or _MONEY_IN_M.search(line):
        return False
    taken = behind["next"] in tables.small.takes_up  # `640 m of it`
    return not taken and (not behind["word"] or behind["word"] in language.measured)


@lru_cache(maxsize=8)
def _of_status(language: Language) -> frozenset[str]:
    """Give the words of statuses, which are nothing that is counted."""
    return frozenset(word for status in STATUSES.values() for word in words_of(status, language))


def _nouns(words: tuple[str, ...], language: Language, tables: Tables) -> Iterator[str]:
    """Give what may be counted: up to the first plural of three words, else the first."""
    small = tables.small
    links = {word for link in language.noun_links for word in link.split()}
    words = tuple(itertools.dropwhile(links.__contains__, words))  # `3 of the 9 fire doors`
    if words and words[0].endswith(_POSSESSIVE):
        words = words[1:]  # `33 of the ministry's sites`
    counted = any(_is_plural(word, language) for word in words[1:3])
    if counted and words[0] in _of_status(language):
        words = words[1:]  # `22,000 frozen pies`, `22 suspended trail bridges`
    others = (
        small.takes_up
        | tables.counts.moving
        | small.pronouns
        | language.auxiliaries
        | _of_status(language)
    )
    if words and (words[0] in others or len(words[0]) == 1):
        return  # `the 7 it needs`, `2,000 crossed`, `another 3 million pending`, `4 x 4`
    # `400 gigawatt-hours`, but `a 12,400 square-foot clinic`
    near = [w if _is_plural(w, language) else w.replace("-", " ") for w in words[:3]]
    plural = next((i for i, word in enumerate(near) if _is_plural(word, language)), None)
    if {*near[:1]} & language.lengths:
        plural = 0  # `203 km brings water`
    if plural is not None:
        units = tables.counts.units | language.lengths
        alone = near[plural] in tables.counts.collectives | units
        more = [] if alone else near[plural + 1 :][:1]
        near_behind = words[plural + 2 : plural + 3]
        # `2,150 teachers goes up`, `12 tonnes needs a permit`
        verb = more and (more[0] in tables.speech.finite or {*near_behind} & small.determiners)
        if more and not verb and _is_plural(more[0], language) and (
            near[plural] not in language.durations
        ):  # fmt: skip
            plural += 1  # `8 police stations`, `4 parts kits`
        yield " ".join(near[: plural + 1])
        yield near[plural]
    done = near and len(near[0]) > _SHORTEST_VERB and near[0].endswith(language.verb_endings)
    if near and not done and near[0] not in (
        small.purpose_ends | tables.naming.not_names | small.phrase_ends
    ):  # fmt: skip
        yield near[0]


def _is_plural(word: str, language: Language) -> bool:
    last = word.rsplit(maxsplit=1)[-1] if word.split() else ""
    return last in tables_of(language.tag).small.plurals or (
        len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )
