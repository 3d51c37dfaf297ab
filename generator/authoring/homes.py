"""The home of an article: the country it is of, as a reader tells it, with how sure that is.

In: a stored article and what it holds. Out: a `Home`: a weight for each country for which something
speaks. The town of a dateline and of the lines above the text weigh most, then parliaments and
offices, towns and regions, the country that is named first, money that is written as one
country's, and how often a country is named. Who asks whose money a sign or a noun is asks for the
`best` of the countries whose money it may be; of a bare `$`, which means something in general, for
that of all.

Deliberately absent: guessing from the language, the publisher or the names of people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.authoring.gazetteer import BODIES, PLACES, SHARED
from generator.model.data_classes import dataclass
from generator.reading.beginnings import Beginnings
from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.checking.stored import StoredArticle
    from generator.pages.contents import Contents

# How much speaks for a country.
_DATELINE, _HEAD, _BODY, _PLACE, _FIRST, _WRITTEN, _STATE = 6.0, 4.0, 3.0, 2.0, 2.0, 1.5, 1.0
_MOST = 6.0
"""What towns, or offices, come to together."""
# What a country weighs whose people alone are named: `a Nepali trader` may be anywhere.
_PEOPLE = 0.5
_HEAD_LINES = 4
_LATEST_DATELINE = 450
_HEAD_LENGTH = 300
_SHORT_LINE = 90
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 40
#: So much has to speak for a country before what is written elsewhere in a sentence gives way.
CLEAR = 6.0
# What a country has to be ahead of the others by.
_AHEAD = 1.5


@dataclass(frozen=True, slots=True)
class Home:
    """What speaks for each country, by its ISO code."""

    weights: Mapping[str, float]
    placed: frozenset[str] = frozenset()
    """Those for which more speaks than that they are named: towns, offices."""
    by_people: frozenset[str] = frozenset()
    """Those of which only the people are named (`a Danish schooner`)."""
    in_passing: frozenset[str] = frozenset()
    """Those of which the article names, once, a firm or goods, and for which no place speaks."""

    def best(self, among: Collection[str]) -> str:
        """Give the one country among some for which clearly most speaks; else nothing."""
        ranked = sorted(((self.weights.get(iso, 0.0), iso) for iso in among), reverse=True)
        if not ranked or not ranked[0][0]:
            return ""
        behind = ranked[1][0] if len(ranked) > 1 else 0.0
        return ranked[0][1] if ranked[0][0] >= behind + _AHEAD else ""

    def of_places(self, among: Collection[str]) -> str:
        """Give the one among some that a place speaks for, where only the people of others do."""
        told = [iso for iso in among if iso in self.placed]
        others = {iso for iso in among if self.weight(iso)} - {*told}
        return told[0] if len(told) == 1 and others <= self.by_people else ""

    def told(self, among: Collection[str]) -> str:
        """Give the best among some, unless it is only named and places speak for another.

        One named in passing (`a firm in Nepal`) is no home.
        """
        iso = self.best(among)
        if iso in self.in_passing:
            return ""
        return iso if iso in self.placed or not self.placed & set(among) else ""

    def sure(self, among: Collection[str]) -> str:
        """Give the best among some where places speak for it, and much."""
        iso = self.best(among)
        return iso if iso in self.placed and self.weight(iso) >= CLEAR else ""

    def weight(self, iso: str) -> float:
        """Give how much speaks for a country."""
        return self.weights.get(iso, 0.0)


def home(article: StoredArticle, holds: Contents) -> Home:
    """Weigh what an article says of where it is at home."""
    text = article.text
    found: dict[str, float] = defaultdict(float)
    opens = dateline(text, holds)
    if opens:
        found[opens] += _DATELINE
    elsewhere = _places(text, holds, found)
    placed = frozenset(found)
    _countries(holds, found)
    for code in {mention.currency for mention in holds.amounts if mention.currency}:
        if code not in ("USD", "EUR", "GBP") and not code.startswith("X"):
            found[code[:2]] += _WRITTEN
    states = set(_states(article.language.tag).findall(text))
    if states:
        found["US"] += min(_MOST, _PLACE + _STATE * len(states))
    for iso in elsewhere:
        if iso in found:
            found[iso] += _PLACE
    named = {t.iso for t in holds.territories if t.how != "people"}
    people = {t.iso for t in holds.territories} - named - placed
    passing = frozenset(_in_passing(article, holds)) - placed
    return Home(MappingProxyType(dict(found)), placed, frozenset(people), passing)


def _in_passing(article: StoredArticle, holds: Contents) -> Iterator[str]:
    """Give the countries named once, of which goods or firms are (`a firm in Nepal`)."""
    text, tables = article.text, tables_of(article.language.tag)
    told = [t for t in holds.territories if t.iso]
    often = [t.iso for t in told]
    for t in told:
        before = _WORD.findall(text[max(0, t.start - _NEAR) : t.start].lower())[-3:]
        behind = _WORD.findall(text, t.end, t.end + _NEAR)[:1]
        linked = {*before[-1:]} & tables.other_names.places
        firm = linked and tables.drafts.trading & {*before[:-1]}
        firms = t.how == "people" and tables.drafts.trading & {*behind}
        if often.count(t.iso) == 1 and (firm or firms or {*before[-1:]} & tables.drafts.beyond):
            yield t.iso


def dateline(text: str, holds: Contents) -> str:
    """Give the country of the town in a text's first dateline; nothing where it has none."""
    for match in _DATELINE_PATTERN.finditer(text, 0, _LATEST_DATELINE):
        towns = [iso for iso in _known(match["town"]) if iso]
        # `KINGSTON, Jamaica —`
        low, high = match.span("where")
        said = [t.iso for t in holds.territories if t.iso and low < t.start < high]
        if said and (not towns or said[0] in towns):
            return said[0]
        if len(_known(match["town"])) == 1 and not said:
            return towns[0]
    return ""


def towns(text: str, low: int, high: int) -> set[str]:
    """Give the countries of the towns and regions in a part of a text that no other country has."""
    told = [_known(match[0]) for match in _named().find(text, low, high)]
    return {countries[0] for countries in told if len(countries) == 1}


def _places(text: str, holds: Contents, found: dict[str, float]) -> set[str]:
    """Weigh towns, regions and offices; give the countries of those that others have, too.

    One that others have, with its country beside it (`Tripoli, Lebanon`), is as sure as an office.
    """
    named = {t.start: t.iso for t in holds.territories if t.iso}
    head = _head(text)
    together: dict[tuple[str, bool], float] = defaultdict(float)
    in_head: set[str] = set()
    seen: set[str] = set()
    shared: set[str] = set()
    for match in _named().find(text):
        name = " ".join(match[0].split())
        body = _body(name)
        if match.start() < head:
            in_head |= {body} if body else {*_known(name)} if len(_known(name)) == 1 else set()
        if name.lower() in seen:
            continue
        seen.add(name.lower())
        beside = named.get(match.end() + 2, "") if text.startswith(", ", match.end()) else ""
        if body or (beside and beside in _known(name) and len(_known(name)) > 1):
            together[body or beside, True] += _BODY
        elif len(_known(name)) == 1:
            together[_known(name)[0], False] += _PLACE
        else:
            shared |= {*_known(name)}
    for iso in in_head:
        found[iso] += _HEAD
    for (iso, _), weight in together.items():
        found[iso] += min(_MOST, weight)
    return shared


def _countries(holds: Contents, found: dict[str, float]) -> None:
    """Weigh the country named first, and alone in its sentence, and how often each is named."""
    told = [t for t in holds.territories if t.iso]
    named = [t.iso for t in told]
    if told:
        spans = list(holds.sentences)
        low, high = spans[around(spans, told[0].start, told[0].end)[0]]
        if {t.iso for t in told if low <= t.start < high} == {named[0]}:
            found[named[0]] += _FIRST
    by_name = {t.iso for t in told if t.how != "people"}
    for iso in set(named):
        weight = 1.0 if iso in by_name else _PEOPLE
        found[iso] += _FIRST * weight * (0.25 + named.count(iso) / len(named))


def _head(text: str) -> int:
    """Give where the lines above the text end: a title, who wrote it, where."""
    lines, at = text.splitlines(keepends=True), 0
    for number, line in enumerate(lines[:-1]):
        if number >= 2 * _HEAD_LINES or len(line) > _SHORT_LINE or at > _HEAD_LENGTH:
            break
        at += len(line)
    return at


def _known(name: str) -> tuple[str, ...]:
    plain = " ".join(name.split())
    return _table().get(plain) or _table().get(plain.title()) or ()


def _body(name: str) -> str:
    """Give the country of an office; headings write it in capitals."""
    return next(iter(BODIES.get(name) or BODIES.get(name.title()) or ()), "")


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[str, ...]]:
    """Give places with the countries that have them, as written and in capitals."""
    found: dict[str, tuple[str, ...]] = {}
    for places in (PLACES, SHARED):
        for name, countries in places.items():
            # A town of two countries of these is one that others have.
            alone = countries if places is PLACES or len(countries) > 1 else (*countries, "")
            found[name] = found[name.upper()] = alone
    return found


@lru_cache(maxsize=1)
def _named() -> Beginnings:
    """Give what finds all places and offices."""
    names = (*_table(), *BODIES, *(name.upper() for name in BODIES))
    return Beginnings(names, lambda some: rf"(?:{any_of(some)})(?!\w)")


@lru_cache(maxsize=8)
def _states(tag: str) -> re.Pattern[str]:
    """Give a pattern for the states of the United States."""
    return re.compile(rf"(?<!\w)(?:{any_of(tables_of(tag).other_names.states)})(?!\w)")


_DATELINE_PATTERN = re.compile(
    r"(?:\A|\n)[^\S\n]*(?P<town>[A-ZÀ-Þ][\w.'’ʻ-]*(?:[^\S\n](?:of|de|del|[A-ZÀ-Þ][\w.'’ʻ-]*)){0,3})"
    r"(?:/[A-ZÀ-Þ][\w'’-]*)?(?P<where>, [A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2})?(?:, \w+)?"
    r"(?:,? \d{1,2} \w+(?: \d{4})?\.?|, \w+ \d{1,2}(?:, \d{4})?)?(?: \([^)\n]{2,40}\))?"
    r"(?:[.:]|[^\S\n]?[–—]| - |\n)"
)
