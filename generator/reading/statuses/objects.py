"""Whether the word of a status has another thing than the amount for its object.

In: a text, the span of an amount, the place of a status word, the status and the language. Out: the
words that say of what it is said instead (`approved an audit of the`), empty where none do.

Drafts leave a status out where they are not sure (`attachment.py`); here only what is listed counts
(`languages/objects.py`), since the checks ask it, too, and must let pass what is so: `an audit
costing $5 million` may be approved, `an audit of the $5 million scheme` says nothing of the scheme.

Deliberately absent: what becomes of the amount then.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.reading.languages.objects import Objects

_WORD = re.compile(r"[\w'’%-]+")
_AHEAD = 40
# No object is told by words further apart.
_FAR = 200
_WORD_ON, _REST = r"[\w'’.%-]+\s+", r"[^,;:()]*"


def another_object(
    text: str, span: tuple[int, int], place: tuple[int, int], key: str, tag: str
) -> str:
    """Give the words by which a status word is said of another thing; empty where it is not."""
    table = tables_of(tag).objects
    if table is None:
        return ""
    start, end = place
    word = plain(text[start:end])
    patterns = _patterns(tag, key, word)
    away = patterns.away.match(text, max(end, span[1])) if patterns.away else None
    if away:
        return f"{text[start:end]} …{away[0]}"
    ahead = patterns.ahead.search(text[max(0, start - _AHEAD) : start]) if patterns.ahead else None
    if ahead:
        return f"{ahead[0]}{text[start:end]}"
    between = text[end : span[0]]
    near = end <= span[0] and len(between) <= _FAR and between.strip()
    found = patterns.said(between) if near else None
    return f"{text[start:end]}{found[0]}" if found else ""


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace("\\ ", r"\s") for phrase in ordered) or "(?!)"


@lru_cache(maxsize=64)
def _patterns(tag: str, key: str, word: str) -> _Patterns:
    table = tables_of(tag).objects
    assert table is not None  # asked by `another_object` alone
    return _Patterns(table, key, word)


class _Patterns:
    """What may stand around one word of a status; each pattern is made when it is first needed."""

    def __init__(self, table: Objects, key: str, word: str) -> None:
        self.table, self.key, self.word = table, key, word
        self.things, self.matters = self._of(table.things), self._of(table.matters)
        self.parts, self.ends = self._of(table.parts), self._of(table.ending)
        self.deeds, self.doings = table.deeds.get(word, ()), self._of(table.doing)
        self.bought_by = table.bought_by.get(word, ())
        self.persons = table.person_opens if {key, word} & table.of_persons else ()
        phrases = (
            *(self.things | self.matters | self.parts | self.ends | self.doings),
            *(table.upkeep if self.bought_by else ()),
            *(table.who if self.persons else ()),
            *self.deeds,
        )
        #: A word of each; most objects hold none.
        self.gate = frozenset(phrase.split()[0] for phrase in phrases)
        links = (*table.links, *table.part_links, *table.paid_on, *table.to_do)
        self.links = _any(links)
        #: The noun of an object is the last word before what is joined to it.
        self.noun = rf"(?:(?!(?:{self.links})\s){_WORD_ON}){{0,4}}?"

    @cached_property
    def thing(self) -> re.Pattern[str]:
        return re.compile(rf"{self._own}(?:{_any(self.things)})\s{_REST}")

    @cached_property
    def matter(self) -> re.Pattern[str]:
        links = _any(self.table.links)
        return re.compile(rf"{self._own}(?:{_any(self.matters)})\s+(?:{links})\s{_REST}")

    @property
    def _own(self) -> str:
        return rf"\s+(?:(?:{_any(self.table.leads)})\s+)?{self.noun}"

    @cached_property
    def priced(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self.table.priced)})\s+$")

    @cached_property
    def part(self) -> re.Pattern[str]:
        """Match `interest on`, `the first tranche of a`; not `a first tranche of`."""
        table = self.table
        whole = rf"(?:{_any(table.part_links)})\s(?:{_WORD_ON})*?(?:{_any(table.definite)})\s"
        return re.compile(
            rf"{self._own}(?:\d+%|(?:{_any(self.parts)}))\s+(?:{_WORD_ON})?"
            rf"(?:(?:{_any(table.paid_on)})\s|{whole}){_REST}"
        )

    @cached_property
    def bought(self) -> re.Pattern[str]:
        by, upkeep = _any(self.bought_by), _any(self.table.upkeep)
        return re.compile(rf"\s+(?:{by})\s+{self.noun}(?:{upkeep})\s+(?:{self.links})\s{_REST}")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        return re.compile(rf"\s+(?:{_WORD_ON})*?(?:{_any(self.ends)})\s+(?P<rest>[^,;:()]*)")

    @cached_property
    def doing(self) -> re.Pattern[str]:
        to_do = rf"(?:(?:{_any(self.table.to_do)})\s+)?(?:{_WORD_ON})?"
        return re.compile(rf"\s+{to_do}(?:{_any(self.doings)})\s{_REST}")

    @cached_property
    def by_how_much(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self.table.by_how_much)})\s+$")

    @cached_property
    def deed(self) -> re.Pattern[str]:
        ends = _any(self.table.deed_ends)
        return re.compile(
            rf"\s+(?:{_WORD_ON}){{1,5}}?(?:{_any(self.deeds)})\s+(?:{_WORD_ON}){{0,2}}?"
            rf"\w*(?:{ends})\s{_REST}"
        )

    @cached_property
    def person(self) -> re.Pattern[str]:
        who = _any(self.table.who)
        return re.compile(
            rf"\s+(?:{_any(self.persons)})\s+(?:{_WORD_ON}){{1,4}}?(?:{who})\s{_REST}"
        )

    @cached_property
    def ahead(self) -> re.Pattern[str] | None:
        """Match what stands right before the word: `pescado`."""
        ahead = self._of(self.table.things_ahead)
        return re.compile(rf"(?<!\w)(?:{_any(ahead)})\s+(?:\w+\s+)?$") if ahead else None

    @cached_property
    def away(self) -> re.Pattern[str] | None:
        """Match what stands behind amount and word: `from the ministry's bank account`."""
        away, out_of = self._of(self.table.held_in), _any(self.table.out_of)
        pattern = rf"\s+(?:{out_of})\s+(?:{_WORD_ON}){{0,4}}?(?:{_any(away)})(?!\w)"
        return re.compile(pattern) if away else None

    def _of(self, listed: Mapping[str, frozenset[str]]) -> frozenset[str]:
        return listed.get(self.key, frozenset()) | listed.get(self.word, frozenset())

    def said(self, between: str) -> re.Match[str] | None:
        """Match what stands between the word and the amount, where that is another object."""
        lower = between.lower()
        if self.gate.isdisjoint(_WORD.findall(lower)) and not (self.parts and "%" in lower):
            return None
        return (
            (self.thing.fullmatch(lower) if self.things else None)
            or (self._about(lower) if self.matters else None)
            or (self._part(lower) if self.parts else None)
            or (self._bought(lower) if self.bought_by else None)
            or (self._ended(lower) if self.ends else None)
            or (self._does(lower) if self.doings else None)
            or (self.deed.fullmatch(lower) if self.deeds else None)
            or (self.person.fullmatch(lower) if self.persons else None)
        )

    def _about(self, between: str) -> re.Match[str] | None:
        """Match `an audit of the`, not `an audit costing`, nor `a report that recommends`."""
        carried = self.table.carrying & {*_WORD.findall(between)}
        return None if carried or self.priced.search(between) else self.matter.fullmatch(between)

    def _part(self, between: str) -> re.Match[str] | None:
        complete = self.table.whole & {*_WORD.findall(between)}
        return None if complete else self.part.fullmatch(between)

    def _bought(self, between: str) -> re.Match[str] | None:
        """Match `paid for repairs to the`, not `paid for repairs worth`."""
        return None if self.priced.search(between) else self.bought.fullmatch(between)

    def _does(self, between: str) -> re.Match[str] | None:
        """Match `committed to raise`, not `committed to raise its share to`."""
        return None if self.by_how_much.search(between) else self.doing.fullmatch(between)

    def _ended(self, between: str) -> re.Match[str] | None:
        """Match `scrapping the`; not `cutting another`, nor `cutting the budget by`."""
        found = self.ending.fullmatch(between)
        rest = {*_WORD.findall(found["rest"])} if found else set()
        if rest & (self.table.ending_breaks | self.table.anew):
            return None
        return found if rest & self.table.definite else None
