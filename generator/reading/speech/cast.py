"""The people an article names: what each is called in full, in which offices, where, she or he.

In: a text and its language's tables. Out: `Cast`: its `Person`s in order, who a family name, a
given name or an office stands for where only one can be meant, and the mentions within a stretch.

Somebody is a person if capitals that no table of bodies, places or countries takes make up a name
of two words or more, or of one behind a title. An office is what stands before a name (`Water
Minister Raed Abu Soud`), in apposition to it (`the deputy mayor, Emina Hadžić`), says what somebody
is (`Amadou Guindo became mayor`) or labels the name (`Defendant: Rusdi Malik`).

Deliberately absent: who a pronoun stands for; `antecedents.py` tells it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.languages.given_names import GIVEN_NAMES
from generator.reading.speech.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.languages.loaded import Tables

_CAPITAL = (
    r"(?:(?:[A-ZÀ-ÞĀ-Ž]\.){2,3}(?=\s[A-ZÀ-ÞĀ-Ž])"  # `K.N. Balagopal`
    r"|(?:[a-z]{1,3}[-’'])?[A-ZÀ-ÞĀ-Ž][\w’'-]*(?:\.(?=\s[A-ZÀ-ÞĀ-Ž]))?)"  # `al-Shaibani`
)
_SMALL = r"(?:al|bin|ibn|van|von|de|der|den|da|das|del|do|dos|du|di|la|le|el|ter|y|e)"
_RUN = late(rf"(?<![\w.’'-]){_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{0,7}}")
_OWNER = late(r"^.*['’]s? ")
_INITIAL = late(r"(?:[A-ZÀ-ÞĀ-Ž]\.?){1,3}|St\.")  # `Philomene St. Rose`
_PARTICIPLE = late(r"(?:ed|ing)$")
# Words of a full name.
_FULL = 2
_MOST_BEFORE = 90
_MOST_BEHIND = 90


class Person(NamedTuple):
    """Somebody named: in full, as every mention of the family name adds to."""

    name: str
    start: int
    offices: frozenset[str]
    gender: str
    sure: bool

    @property
    def called(self) -> str:
        """The full name; of a family name alone with a title, `Justice Farleigh`."""
        titles = [office for office in self.offices if office[:1].isupper()]
        single = " " not in self.name and titles
        return f"{min(sorted(titles), key=len)} {self.name}" if single else self.name


class Mention(NamedTuple):
    """A name at a place; `sure` if a title, an office or a verb says that it is a person's."""

    start: int
    end: int
    name: str
    office: str
    sure: bool
    gender: str


class Cast:
    """Who is who in one article."""

    def __init__(self, text: str, starts: Sequence[int], tables: Tables) -> None:
        self.text, self.starts, self.tables = text, starts, tables
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.cues, self.persons = cues(tables), cues(tables).persons

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every name of a person in the text, in order."""
        return [one for low, high in self._runs() for one in self._mention(low, high)]

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Give the runs of capitals, cut where a sentence begins (`Mali. Amadou Guindo`)."""
        for run in _RUN.finditer(self.text):
            low, high = run.span()
            mark = run[0].split()[0]
            if mark in self.speech.answering and self.text[low - 1 : low] in ("", "\n"):
                low += len(mark) + 1  # `A. Dale Hutchens`, who answers a question
            for start in self.starts[
                bisect_right(self.starts, low) : bisect_left(self.starts, high)
            ]:
                yield low, start
                low = start
            yield low, high

    @cached_property
    def people(self) -> list[Person]:
        """Every person with a full name, by where they are first named."""
        found: dict[str, Person] = {}
        for one in self.mentions:
            if " " not in one.name and not one.office:
                continue
            known = found.get(one.name)
            offices = frozenset({one.office} if one.office else ())
            if known:
                offices |= known.offices
            gender = one.gender or (known.gender if known else "")
            sure = one.sure or bool(known and known.sure)
            start = known.start if known else one.start
            found[one.name] = Person(one.name, start, offices, gender, sure)
        return list(found.values())

    @cached_property
    def _by_word(self) -> dict[str, list[Person]]:
        """Each word of a full name, to whom it may stand for; `MBEKI` and `Mbeki` are one."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            for word in person.name.casefold().split():
                found.setdefault(word, []).append(person)
        return found

    @cached_property
    def _by_office(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            for word in {word for office in person.offices for word in office.lower().split()}:
                found.setdefault(word, []).append(person)
        return found

    def within(self, low: int, high: int) -> list[Mention]:
        """Give the names between two places."""
        first = bisect_left(self.mentions, low, key=lambda one: one.start)
        last = bisect_left(self.mentions, high, lo=first, key=lambda one: one.start)
        return self.mentions[first:last]

    def in_full(self, name: str, at: int = 0) -> Person | None:
        """Give whose family name or given name a word is, where only one person's.

        Of several words it is who has them all: `Hadja Norma`, of `Hadja Norma Salic`. Of several
        people it is the only one who is named before `at`.
        """
        if " " in name:
            words = set(name.casefold().split())
            longer = [p for p in self.people if words < set(p.name.casefold().split())]
            return self._one(longer)
        word = re.sub(r"['’]s?$", "", name).casefold()
        named = self._by_word.get(word, ())
        known = [person for person in named if " " in person.name]
        titles = {office.lower() for person in named if person.name.casefold() == word
                  for office in person.offices}  # fmt: skip
        by_given = bool(titles & self.speech.given_titles)  # `Doña Flor`
        for place in (-1, 0):
            found = [
                person
                for person in known
                if person.name.casefold().split()[place] == word
                and (place or person.sure or by_given)
            ]
            if found:
                before = [person for person in found if person.start < at]
                return self._one(found) or self._one(before)
        return self._one([person for person in known if person.sure])

    def gender(self, name: str) -> str:
        """Give whether a name is a woman's, `f`, or a man's, `m`; empty where nothing tells.

        A title or an office tells before the given name does.
        """
        bare = [word for word in name.split() if word.rstrip(".").lower() not in self.naming.titles]
        same = (one for one in self.people if one.name == " ".join(bare) and " " in one.name)
        person = next(same, None) or (self.in_full(name.rsplit(maxsplit=1)[-1]) if name else None)
        told = person.gender if person else ""
        told = told or next((one.gender for one in self.mentions if one.name == name), "")
        given = (person.name if person else name).casefold().split()
        return told or (GIVEN_NAMES.get(given[0], "") if given else "")

    def holders(self, office: str) -> list[Person]:
        """Give who is in an office, `judge`, `finance minister`; of one with two names the full."""
        words = office.lower().split()
        wanted = set(words) - self.small.determiners
        head = self._head(office.lower()) if words else ""
        if not self.persons.is_person(head):
            return []
        same = {head}.union(*(titles for titles in self.speech.same_titles if head in titles))
        known = [person for word in sorted(same) for person in self._by_office.get(word, ())]
        found = [p for p in known if any(self._holds(o, wanted, same) for o in p.offices)]
        one = self._one(found)
        return [one] if one else found

    def _head(self, office: str) -> str:
        """Give the noun of an office, `minister` of `minister of state`."""
        words = office.split()
        links = (at for at, word in enumerate(words) if at and word in self.naming.office_links)
        return words[next(links, len(words)) - 1]

    def _holds(self, office: str, wanted: set[str], heads: set[str]) -> bool:
        held = set(office.lower().split())
        if held & self.naming.lesser - wanted:
            return False
        links = (
            at for at, word in enumerate(office.split()) if at and word in self.naming.office_links
        )
        before = office.lower().split()[: next(links, None)]
        if self.persons.is_person(before[-1]) and not heads & {*before}:
            return False  # `Counsel for the defendant`, who is not the defendant
        same = (held, *(titles for titles in self.speech.same_titles if titles & held))
        return all(any(word in group for group in same) for word in wanted)

    def _one(self, found: list[Person]) -> Person | None:
        """Give the one person all of these are: `Grant Mason`, `Rep. Grant Mason`."""
        longest = max(found, key=lambda p: (len(p.name.split()), -p.start), default=None)
        if longest is None:
            return None
        words = set(longest.name.split())
        return longest if all(set(p.name.split()) <= words for p in found) else None

    def _mention(self, low: int, high: int) -> Iterator[Mention]:
        """Read a run of capitals: titles and offices first, then the name."""
        high = low + len(self.text[low:high].rstrip())
        words, at = self.text[low:high].split(), 0
        while words and at < len(words) - 1 and self._opens(words[at], words[at + 1]):
            at += 1
        if len(words) - at > _FULL and words[at].lower() in self.speech.fond:
            at += 1  # `Old Nakou Iaris`
        opened = at
        for place in range(at, len(words) - 1):
            bare = words[place].rstrip(".").lower()
            if self.persons.is_person(bare) or self._is_mark(words, place):
                at = place + 1
        led = self.cues.office_of.search(self.text, max(0, low - _MOST_BEFORE), low)
        # `The director of Tigris Clean Water` leads a body, who has a capital of his own a person.
        if (
            led
            and len(words) > 2
            and at == opened
            and (led[0][0].isupper() or words[-2].casefold() in GIVEN_NAMES)
        ):
            at = len(words) - 2  # `Minister for Education Sumana Shrestha`
            words[opened] = f"{led[0]}{words[opened]}"
        name = words[at:]
        held = self.speech.after_names.get(name[-1], "") if len(name) > 1 else ""
        while len(name) > 2 and name[-1].lower() in self.naming.not_names:
            name.pop()
        if held:
            name.pop()
        # `THE MINISTER OF STATE (SHRI ANIL BARUAH)`, `Rt Hon WINSTON PETERS`
        titled = at > opened
        shouted = titled and (self.text[low - 1 : low] == "(" or not words[at - 1].isupper())
        if not name or not self._is_name(name, titled=titled, shouted=shouted):
            return
        start = high - len(" ".join(words[at:]))
        name[-1] = re.sub(r"(?:['’]s?|\.)$", "", name[-1])
        end = start + len(" ".join(name))
        office = held or " ".join(word.rstrip(".") for word in words[opened:at])
        yield from self._told(start, end, " ".join(name), office)

    def _opens(self, word: str, name: str) -> bool:
        """Tell a word before a name that is no part of it: `In`, `Says Lucy Tan`."""
        bare, tables = word.lower(), self.tables
        told = bare in tables.small.speech_verbs | tables.small.asking_verbs and (
            bare not in GIVEN_NAMES or name.lower() in GIVEN_NAMES
        )
        return told or bare in tables.naming.not_names

    def _told(self, start: int, end: int, name: str, titled: str) -> Iterator[Mention]:
        head = self.text[max(0, start - _MOST_BEFORE - len(titled)) : start].rsplit("\n", 1)[-1]
        opens = titled.partition(" ")[0]
        if titled and opens in head:
            head = head[: head.rfind(opens)]
        before = (
            self.cues.office_before.search(head)
            if not titled or head.endswith((", ", " ", "("))
            else None
        )
        behind = self.cues.office_behind.match(
            self.text, end, min(len(self.text), end + _MOST_BEHIND)
        )
        if before and titled and head[before.end("office") :].strip(" ,:()").islower():
            before = None  # `The chairwoman called Mr Abbott`
        office = titled if not before else f"{before['office']} {titled}".strip()
        noted = self.cues.office_noted.match(self.text, end)
        office = self._bare(noted["office"] if noted else office)
        if behind and " " in name and office.lower() in self.speech.genders:
            office = f"{office} {behind['office']}"  # `Smt. Kavita Deshpande, Minister of State`
        elif behind and not office:
            office = behind["office"]
        if " " in name and (
            self.cues.presided.match(self.text, end) or self.cues.presided_by.search(head)
        ):
            office = f"{office} {self.speech.presides}".strip()
        single = not titled and " " not in name
        related = before and name.casefold() in GIVEN_NAMES  # `his wife, Rita,`
        if (single and not related and not self._is_who(name, end)) or self._is_body(end):
            return
        apposed = self.cues.apposed.search(head)
        sure = bool(
            office
            or apposed
            or self.cues.acts.match(self.text, end)
            or self.cues.said_before.search(head)
        )
        yield Mention(start, end, name, office, sure, self._gender(titled, office))

    def _is_who(self, name: str, end: int) -> bool:
        """Tell `Halimé, who keeps the register`, `Sivakami, a plucker,`, of one name."""
        tables = self.tables
        other = (
            tables.naming.not_names
            | tables.small.leading
            | tables.small.phrase_ends
            | tables.small.before_verb
        )
        led = name.endswith(tables.speech.adverb_ends) or _PARTICIPLE.search(
            name
        )  # `Reacting, the mayor,`
        if led and name.casefold() not in GIVEN_NAMES:
            return False
        if (
            name.lower() in other
            or name in tables.countries.country_names
            or name in tables.countries.demonyms
        ):
            return False
        return self.text.startswith(", who ", end) or bool(self.cues.single.match(self.text, end))

    def _bare(self, office: str) -> str:
        """Give an office without who it belongs to: of `by Mr Lutz's predecessor` the last word."""
        words = _OWNER.sub("", office).split()
        links, opens = self.naming.office_links | self.naming.connectors, self.small.determiners
        cuts = [at for at in range(1, len(words)) if words[at] in opens]
        last = next((at for at in reversed(cuts) if words[at - 1] not in links), 0)
        words = words[last:]  # of `prince thanked his host` the last
        led = [at for at, word in enumerate(words) if self.persons.leads(word) and not at]
        words = words[len(led) :]
        return " ".join(word for word in words if word.lower() not in self.small.determiners)

    def _gender(self, *words: str) -> str:
        told = [self.speech.genders.get(word) for one in words for word in one.lower().split()]
        return next(filter(None, told), "")

    def _is_body(self, end: int) -> bool:
        """Tell the `General Security office` from a general."""
        more = re.match(r" ([a-z]+)", self.text[end : end + 30])
        return more is not None and self.persons.is_body(more[1])

    def _is_mark(self, words: list[str], place: int) -> bool:
        """Tell `DCP` and `Supt.`, a rank before a name; not `KIM` of `Mr KIM Min-jun`."""
        word = words[place]
        if place and words[place - 1].rstrip(".").lower() in self.speech.genders:
            return False
        shouted = all(map(str.isupper, words[place:]))  # `SHRI ANIL BARUAH`
        return (word.isupper() and not shouted and 1 < len(word) <= 5 and "." not in word) or (
            len(word) > 2 and word.endswith(".") and not _INITIAL.fullmatch(word)
        )

    def _is_name(self, words: list[str], *, titled: bool, shouted: bool) -> bool:
        """Tell the name of a person from that of a place or a body; `shouted`, all in capitals."""
        name, tables = " ".join(words), self.tables
        naming = tables.naming
        bare = [word.lower().strip(".") for word in words]
        other = set(bare) & self.cues.no_person or bare[0] in naming.place_openers
        if other or name in tables.countries.country_names or name in tables.countries.demonyms:
            return False
        # `Bill Rich`, but no `Finance Bill` and no `Finance Minister`
        noun = self.persons.is_person(bare[-1]) or self.persons.is_body(bare[-1])
        if noun or (bare[-1] in naming.program_words | naming.not_names and not titled):
            return False
        if bare[0] in naming.not_names and not (titled and len(words) > 1):
            return False
        letters = [word for word in words if not _INITIAL.fullmatch(word)]
        return bool(letters) and (shouted or not all(word.isupper() for word in letters))
