"""Whether a country's name at a place is a part of another name, or of a word for something else.

In: a text, where a name of a country or of its people stands, the language's tables. Out: whether
it is a person (`Vernon Jordan`), a firm (`Turkish Airlines`), water or a street (`Lake Malawi`,
`Norway Street`), a town elsewhere (`Lebanon, Ohio`), a language (`translated into French`), a unit
of money (`priced in Swiss francs`), a bird, a dish or a breed (`Guinea pig`).

The words right around the name decide, and a person's full name elsewhere in the article.

Deliberately absent: what an article is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.reading.languages.loaded import Tables

_BEFORE = late(r"([^\W\d_][\w.'’-]*)[ \u00a0]$")
_TWO_BEFORE = late(r"([^\W\d_][\w.'’-]*)[ \u00a0]([^\W\d_]+)[ \u00a0]$")
_NEXT = late(r"[ \u00a0]([^\W\d_][\w’'-]*)(?:[ \u00a0]([^\W\d_][\w’'-]*))?")
_RUN = late(r"(?:[ \u00a0][A-Z][\w’'-]*){1,5}")
_HYPHEN = late(r"[-‐‑]([a-z]+)")
_JOINED = late(r"[-‐‑](?P<next>[A-Z][a-z]+)")
_HIGHWAY = late(r"[ \u00a0]\d{1,3}(?= [a-z]|[.,;](?!\d))(?! (?:[a-z]+illion|[a-z]+s)\b)")
# `its port director, Kyle Lebanon,`, `spokesman Niger Tan said`
_ROLE_BEFORE = late(r"(?P<role>[a-z]+),? (?:(?P<first>[A-Z][a-zà-ÿ]{2,}) )?$")
# `said Jussara `, before a family name, and what stands behind such a name
_SAID_BEFORE = late(r"(?P<verb>[a-z]+) (?P<first>[A-ZÀ-Þ][a-zà-ÿ]{2,}) $")
_APPOSED = late(r", (?:the|an?|who|whose|\d\d,) ?")
# `Sen. Marguerite Dufresne of `
_OF_STATE = late(r"\b(?:Sen|Rep|Gov)\. (?:[A-Z][\w.'’-]* ){1,3}of $")
_ROLE = late(r"(?P<role>[A-Za-z]+),? $")
_PERSON_BEHIND = late(r"(?: (?P<last>[A-Z][a-zà-ÿ]+))?(?:,| (?P<next>[a-z]+))")
_TALKS = late(r" ([a-z]+) (?:me|us)(?!\w)")
# Names that share the noun behind the last: `the Niger, Kwara and Kogi states`
_SHARED = late(r"(?:, [A-Z][\w’'-]+){0,4},? (?:and|or|y|e|o) (?P<last>[A-Z][\w’'-]+) (?P<noun>\w+)")
_TOWN = late(r", ([A-Z][\w.]*(?: [A-Z][A-Za-z]+)?)(?P<rest>[^\n]{0,24})")
_DATELINE = late(r"(?:^|\n)([A-Z]{4,}), ([A-Z][\w.]*(?: [A-Z][a-z]+)?)(?: \(.{2,30}\))? [—–-]")
# `Captain Niger Bangoura`
_TITLED = late(r"(?<!\w)(?P<title>[A-Z][a-z]+) $")
_FAMILY = late(r" (?P<last>[A-Z][a-zà-ÿ]+)(?!\w)")
# `Jordan, our apprentice,`, `Georgia, 14,`, `Chad, who mends the nets,`
_APPOSED = late(
    r",? who |, (?:\d{1,2}, |(?P<whose>[a-z]+) (?P<role>[a-z]+(?: [a-z-]+){0,6})(?:[,.]| [A-Z]))"
)
# `Georgia got out again, and yes, she is safe`
_CLAUSE = late(r"[^.!?;:“”\"A-Z\n]{0,80}")
_POSSESSIVE = late(r"['’]s?(?=\s)")
# A person's full name is looked for this far away.
_LOOK_BACK = 12_000
_LEAD = 160
# Places where a name has a word before it that are read: `In Jordan`, then `Bill Jordan`.
_MOST_NAMES = 3
_WORDING = re.compile(r"['’]s? ([a-z]+)")
# The languages of a list before its last or another of them.
_TONGUES = late(r"(?<!\w)[a-z]+ (?P<others>(?:[A-Z]\w+, )*[A-Z]\w+(?:,|,? (?:and|or)) )$")
_NAMES = late(r"[A-Z]\w+")
# Longer words with a capital that open a sentence may be anything.
_SHORT = 7


class Known(NamedTuple):
    """What a name stands for: `iso` is empty where it is left open or none."""

    iso: str
    how: str


class Namesakes:
    """Tells of one article which names of countries are parts of other names."""

    def __init__(
        self, text: str, tables: Tables, known: Mapping[str, Known], money: Collection[str]
    ) -> None:
        self.text, self.known, self.money = text, known, money
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.countries = tables.countries
        self.other = tables.other_names
        self.people = _FullNames(text)
        #: The town of a dateline that bears a country's name.
        self.town = self._dateline()
        self.units = {unit.rpartition(" ")[2] for unit in money}
        self.towns: dict[str, bool] = {}
        self.words: dict[str, bool] = {}
        self.persons: dict[str, bool] = {}

    def _dateline(self) -> str:
        found = _DATELINE.search(self.text)
        if not found or not {found[2], found[2].rstrip(".")} & self.other.towns:
            return ""
        return found[1].title()

    def other_name(self, name: str, start: int, end: int) -> bool:
        """Tell whether the `name` that stands there names no country."""
        return (
            self._behind(name, end)
            or self._is_a_word(name, start)
            or self._of_a_place(name, end)
            or self._before(name, start)
            or self._tongue(name, start, end)
            or self._person(name, start, end)
        )

    def _is_a_word(self, name: str, start: int) -> bool:
        """Tell `Turkey was on the menu` beside `less turkey`, and `Poles are up` without Poland.

        A word that opens a sentence has a capital anyhow; elsewhere in the text it has one if it is
        a name.
        """
        if not self._opens(start) or not name.isalpha() or name.isupper():
            return False
        if name not in self.words:
            places = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text)
            amid = any(not self._opens(match.start()) for match in places)
            common = re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", self.text)
            other = name in self.other.common_words and not self._is_told_of(name)
            self.words[name] = not amid and (common is not None or other)
        return self.words[name]

    def _opens(self, start: int) -> bool:
        """Tell the first word of a sentence or of a line."""
        before = self.text[max(0, start - 4) : start].rstrip(" \u00a0“\"‘'(")
        return not before or before[-1] in ".!?\n"

    def _is_told_of(self, name: str) -> bool:
        """Tell whether another name of the same country stands in the text."""
        iso = self.known[name].iso
        names = (one for one, known in self.known.items() if known.iso == iso and one != name)
        return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", self.text) for one in names)

    def _behind(self, name: str, end: int) -> bool:
        """Tell by what follows: a unit of money, a firm, a street, a dish, a town's state."""
        hyphen = _HYPHEN.match(self.text, end)
        if self.text[end : end + 1] == "$" or (hyphen and hyphen[1] in self.other.compounds):
            return True
        readers = (self._building, self._town, self._firm, self._shares)
        if any(reader(name, end) for reader in readers):
            return True
        following = _NEXT.match(self.text, end)
        return following is not None and self._joined(
            name, end, _bare(following[1]), following[2] or ""
        )

    def _joined(self, name: str, end: int, first: str, second: str) -> bool:
        """Tell by the words that follow, which make one name with it."""
        if self._is_money(name, first):
            # `The Kenyan shilling fell` is about Kenya, `500 Kenyan shillings` need not be.
            return first.endswith("s") or name in self.other.reserves
        if first in self.other.firms:
            # The firm that an article opens with is what it is about.
            return len(self.text[:end].strip()) > _LEAD
        things = self._things(name)
        own = self.other.things.get(name, frozenset())
        lower = first.lower() if first.isupper() or first.lower() in own else first
        return bool({first, lower} & (self.other.tails | things)) or f"{first} {second}" in things

    def _is_money(self, name: str, noun: str) -> bool:
        """Tell `Kenyan shillings`, and `Kenya shillings`."""
        if noun not in self.units:
            return False
        people = (
            one for one, iso in self.countries.demonyms.items() if iso == self.known[name].iso
        )
        return any(f"{one.lower()} {noun}" in self.money for one in (name, *people))

    def _things(self, name: str) -> frozenset[str]:
        """Give the nouns that make a name one of a thing."""
        things = self.other.things.get(name, frozenset())
        people = name in self.countries.demonyms
        return things | self.other.things.get("", frozenset()) if people else things

    def _shares(self, name: str, end: int) -> bool:
        """Tell `the Somali and Afar regions`, `the Niger and Benue rivers`; no `Thai and Lao`."""
        shared = _SHARED.match(self.text, end)
        if not shared or shared["last"] in self.known:
            return False
        one = shared["noun"].removesuffix("s").capitalize()
        water = one in self.other.tails and name not in self.countries.demonyms
        return water or shared["noun"] in self._things(name)

    def _of_a_place(self, name: str, end: int) -> bool:
        """Tell `Lebanon Church Road`, `U.S. 550`, and the town of the dateline `CUBA, N.M.`."""
        if name in self.countries.demonyms:
            return False
        if name in self.other.reserves:
            return _HIGHWAY.match(self.text, end) is not None
        run = _RUN.match(self.text, end)
        street = run is not None and bool({*run[0].split()[:3]} & self.other.tails)
        return street or name == self.town or self._is_named_first(name)

    def _is_named_first(self, name: str) -> bool:
        """Tell a town that an article names with its state first, `the Cuba, N.M., library`."""
        if name not in self.towns:
            first = re.search(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})", self.text)
            self.towns[name] = bool(first and self._town(name, first.end()))
        return self.towns[name]

    def _firm(self, name: str, end: int) -> bool:
        """Tell `American Red Cross`, an organisation, from `Mexican President`."""
        words = _RUN.match(self.text, end) if name in self.countries.demonyms else None
        last = words[0].split()[-1] if words else ""
        return last in self.naming.firm_names - self.other.firms

    def _building(self, name: str, end: int) -> bool:
        """Tell `St. Martin's Church` and `Saint Helena Hospital`."""
        if not name.startswith(self.other.saints):
            return False
        belongs = _POSSESSIVE.match(self.text, end)
        following = _NEXT.match(self.text, belongs.end() if belongs else end)
        return following is not None and following[1] in self.other.buildings

    def _town(self, name: str, end: int) -> bool:
        """Tell `Lebanon, Ohio`, a town, from `Mexico, Texas and Arizona`."""
        if name in self.countries.demonyms:
            return False
        if self.text.startswith(self.other.said_states, end):
            return True  # `Georgia, the U.S. state,`
        match = _TOWN.match(self.text, end)
        if not match:
            return False
        written = match[1].title() if match[1].isupper() and "." not in match[1] else match[1]
        ended = match[1].split()[0].partition(".")[0]  # `Norway, Iowa. Norway has one lift`
        if not {match[1], written, match[1].rstrip("."), ended} & self.other.towns:
            return False
        rest = match["rest"].lstrip(",").split()
        listed = bool(rest) and rest[0] in self.other.joins and rest[1:2] and rest[1][0].isupper()
        return not listed

    def _before(self, name: str, start: int) -> bool:
        """Tell by what stands before: `Lake Malawi`, `Gulf of Guinea`, `Air France`."""
        near = self.text[max(0, start - 40) : start]
        one = _BEFORE.search(near)
        if not one:
            return False
        head = one[1].capitalize() if one[1].isupper() else one[1]
        if {one[1], head} & self.other.heads and name not in self.countries.demonyms:
            return True
        two = _TWO_BEFORE.search(near)
        if name not in self.countries.demonyms and _OF_STATE.search(near):
            return True
        return bool(two and two[1] in self.other.of_heads and two[2] in self.other.links)

    def _tongue(self, name: str, start: int, end: int) -> bool:
        """Tell the language, `translated into French`, from `in French prisons`.

        So, too, in a list of them, `in Creole, French or English`.
        """
        head = self.text[max(0, start - 40) : start]
        listed = _TONGUES.search(head)
        known = self.other.languages
        others = {*_NAMES.findall(listed["others"])} if listed else set[str]()
        told = others and others <= known
        if listed and told:
            head = head[: listed.start("others")]
        one = _BEFORE.search(head)
        if told and others - self.countries.demonyms.keys():
            return one is not None and one[1] in self.other.tongues  # `in Creole, French or`
        if name not in self.countries.demonyms or not one or one[1] not in self.other.tongues:
            return False
        if self.other.languages and name not in self.other.languages:
            return False  # `from Chilean and foreign ships`
        following = _NEXT.match(self.text, end)
        if one[1] in self.other.speaking or not following:
            return one[1] in self.other.speaking or self.text[end : end + 1] != "-"
        joined = following[1] in self.other.joins and (following[2] or "a")[0].isupper()
        if joined and following[2] in known:
            behind = _NEXT.match(self.text, following.end())
            return behind is None or behind[1] in self.other.tongue_ends
        return following[1] in self.other.tongue_ends and not joined

    # --- people ------------------------------------------------------------------------------

    def _person(self, name: str, start: int, end: int) -> bool:
        one = _BEFORE.search(self.text[max(0, start - 40) : start])
        addressed = one is not None and one[1].rstrip(".") in self.other.addresses
        if name in self.countries.demonyms:
            if addressed and " " not in name:
                return True
            if one is None or name not in self.countries.person_names:
                return False
            return self._named_so(one[1], start) and self._ends_name(end)
        if self._is_titled(start, end):
            return True
        called = self._called_so(start, end) or self._said_by(start, end)
        if " " not in name and (addressed or called):
            return True
        return name in self.countries.person_names and (
            self._has_family(end)
            or (one is not None and self._names_a_person(one[1], start))
            or self._in_full(name, start, end)
            or self._given(name, end)
            or self._is_apposed(start, end)
            or (name in self.other.given_names and self.text.startswith(self.other.of_persons, end))
            or (name in self.other.given_names and self._is_a_person(name))
        )

    def _has_family(self, end: int) -> bool:
        following = _RUN.match(self.text, end)
        return following is not None and not self._may_follow(following[0].split())

    def _is_titled(self, start: int, end: int) -> bool:
        """Tell `Captain Niger Bangoura` from `the Minister. Kenya National Bank`."""
        title = _TITLED.search(self.text[max(0, start - 24) : start])
        family = _FAMILY.match(self.text, end)
        known = title and title["title"].lower() in self.naming.titles | self.naming.roles
        if not known or not family or family["last"] in self.known:
            return False
        return not self._may_follow([family["last"]]) and family["last"] not in self.other.tails

    def _is_apposed(self, start: int, end: int) -> bool:
        """Tell by what is said of him, which no country is: `our apprentice`, `who mends nets`."""
        found = _APPOSED.match(self.text, end)
        if not found or not found["role"]:
            joined = self.text[max(0, start - 5) : start].split()[-1:]
            places = self.other.places if found and found[0][0] != "," else frozenset[str]()
            # `Iraq and Turkey, who buy`, `a couple from Norway who`
            return bool(found) and not {*joined} & (self.other.joins | places)
        words = found["role"].split()
        links = self.small.phrase_ends | self.naming.office_links | self.small.belonging
        head = next((at for at, word in enumerate(words) if word in links), len(words)) - 1
        nouns = (self.naming.roles | self.naming.titles | self.speech.genders.keys()) - (
            self.other.of_states | self.small.pronouns
        )
        whose = found["whose"] in self.small.determiners | self.small.owners.keys()
        told = whose and head >= 0 and words[head] in nouns
        # `India, a friend of more recent date, pledged`, in an article of Indian doctors
        return told and not self._has_people(self.text[start:end])

    def _is_a_person(self, name: str) -> bool:
        """Tell whether an article means a person by a given name, which it gives in full first.

        So, too, where it goes on with `she`. Not where it is in a country of that name, or has its
        people in it.
        """
        if name not in self.persons:
            places = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text))
            named = [match for match in places if self._is_family(match.end())]
            alone = (match.start() for match in places if match not in named)
            before = {
                (self.text[max(0, low - 12) : low].split() or [""])[-1].lower() for low in alone
            }
            country = self._has_people(name) or before & self.other.in_places
            told = (named and places[0] == named[0]) or any(
                self._is_told(match.end()) for match in places
            )
            self.persons[name] = bool(told) and not country
        return self.persons[name]

    def _has_people(self, name: str) -> bool:
        """Tell whether a country's people stand in the article, or what else tells it."""
        telling = self.countries.open_names.get(name) or {self.known[name].iso: frozenset[str]()}
        words = {word for iso, some in telling.items() if iso for word in some}
        words |= {one for one, iso in self.countries.demonyms.items() if iso in telling}
        return any(word in self.text for word in words)

    def _is_family(self, end: int) -> bool:
        """Tell a family name right behind a given name."""
        run = _RUN.match(self.text, end)
        words = run[0].split() if run else []
        other = self.other.tails | self.known.keys()
        return len(words) == 1 and not self._may_follow(words) and _bare(words[0]) not in other

    def _is_told(self, end: int) -> bool:
        """Tell a pronoun of persons behind a name, in a clause that names nobody else."""
        clause = _CLAUSE.match(self.text, end)
        for word in clause[0].replace(",", "").split() if clause else ():
            if word in self.speech.genders:
                return word in self.small.pronouns
            if word in self.naming.roles | self.naming.titles:
                return False
        return False

    def _called_so(self, start: int, end: int) -> bool:
        """Tell a name between who somebody is and what he does, and one joined to a given name."""
        head, behind = self.text[max(0, start - 60) : start], _PERSON_BEHIND.match(self.text, end)
        one, joined = _BEFORE.search(head), _JOINED.match(self.text, end)
        if one and joined and joined["next"] not in self.known:
            # `clerk Wendell Iran-Moore`, `the agronomist Jordan Chad-Wells`
            given = one[1] in self.countries.person_names - self.countries.demonyms.keys()
            return given or self._names_a_person(one[1], start)
        if one and self._is_both(one[1], head[: one.start()]):
            return True
        ends = self.small.speech_verbs | self.small.purpose_ends | self.other.particles
        if not behind or (behind["next"] and behind["next"] not in ends | self.other.links):
            return False
        if one and one[1] in self.countries.person_names - self.countries.demonyms.keys():
            return one[1] in self.known  # `Chad Israel of Bulacan`
        role = _ROLE_BEFORE.search(head)
        if not role or bool(role["first"]) == bool(behind["last"]):
            return False
        first = role["first"] or behind["last"]
        known = role["role"] in self.naming.titles | self.naming.roles or bool(
            behind["next"] in self.other.particles
        )
        words = {first, first.lower()}
        bodies = self.naming.agency_words | self.naming.firm_names | self.naming.titles
        return known and first not in self.known and not words & (bodies | self.other.tails)

    def _said_by(self, start: int, end: int) -> bool:
        """Tell `said Jussara Montenegro, the environment minister`."""
        head = self.text[max(0, start - 60) : start]
        said, apart = _SAID_BEFORE.search(head), _APPOSED.match(self.text, end)
        if not said or not apart or said["verb"] not in self.small.speech_verbs:
            return False
        known = self.naming.titles | self.naming.roles | self.naming.agency_words
        first, places = said["first"], self.other.directions | self.other.heads
        return first.lower() not in known | self.naming.place_openers and first not in places

    def _is_both(self, given: str, head: str) -> bool:
        """Tell `councillor Jordan Mali doubts`: both are countries, and who he is stands before."""
        role = _ROLE.search(head)
        known = role and role["role"].lower() in self.naming.titles | self.naming.roles
        names = self.countries.person_names - self.countries.demonyms.keys()
        return bool(known) and given in names and given in self.known

    def _may_follow(self, words: list[str]) -> bool:
        """Tell words with a capital that may stand behind a country: titles, offices, bodies."""
        first, *rest = [_bare(word).lower() for word in words]
        bodies = self.naming.agency_words
        known = first in self.naming.titles | bodies or _bare(words[0]) in self.other.firms
        named = self.naming.firm_names | self.other.buildings
        known = known or _bare(words[-1]) in named  # `Kenya Medical Training College`
        return known or words[0].isupper() or bool(set(rest) & bodies)

    def _in_full(self, name: str, start: int, end: int) -> bool:
        """Tell a family name given in full elsewhere: `Vernon Jordan … Jordan said`."""
        if name in self.countries.country_names or len(name) < 4:
            return False
        if not any(
            self._names_a_person(full[1], full.end() - len(name))
            or self._is_both(full[1], self.text[max(0, full.start() - 60) : full.start()])
            for full in self.people.near(name, start - _LOOK_BACK, end + _LOOK_BACK)
        ):
            return False
        head = self.text[max(0, start - 12) : start].split()
        words = _WORDING.match(self.text, end)
        uttered = self.speech.utterances | self.speech.views | self.speech.terms
        if words and words[1] in uttered:
            return True  # `In Jordan's phrase`
        return not head or head[-1].lower() not in self.other.places

    def _given(self, name: str, end: int) -> bool:
        """Tell a given name, in full elsewhere, of who talks: `Georgia Pike … Georgia tells me`."""
        talks = _TALKS.match(self.text, end)
        if not talks or talks[1] not in self.small.speech_verbs:
            return False
        full = re.compile(rf"(?<!\w){re.escape(name)}[ \u00a0]([A-Z][a-z]+)(?!\w)")
        return any(not self._may_follow([m[1]]) for m in full.finditer(self.text))

    def _named_so(self, word: str, at: int) -> bool:
        """Tell a first name before a word that is also the name of a people."""
        opening = self.text[max(0, at - len(word) - 3) : at - len(word) - 1].strip()
        opens = not opening or opening[-1] in ".!?”"
        return self._names_a_person(word, at) and (not opens or len(word) < _SHORT)

    def _ends_name(self, end: int) -> bool:
        """Tell `Dawn French said` and `Dawn French, 45,` from `Paris French restaurants`."""
        following = _NEXT.match(self.text, end)
        if not following:
            return self.text[end : end + 1] != "-"
        return following[1] in self.small.speech_verbs | self.small.purpose_ends

    def _names_a_person(self, word: str, at: int) -> bool:
        if not word[0].isupper() or word in self.other.directions:
            return False
        if word.lower() in self.speech.finite:
            return False  # `Is China`
        bare = word.rstrip(".").lower()
        if bare in self.naming.not_names or bare in self.naming.titles:
            return bare in self.other.titles
        if word.endswith("."):
            return len(word) == 2
        if word in self.known:
            return False
        opening = self.text[max(0, at - len(word) - 3) : at - len(word) - 1].strip()
        return not opening or opening[-1] not in ".!?" or len(word) > 1


class _FullNames:
    """Where names of a text stand behind another word with a capital, each looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, list[re.Match[str]]] = {}

    def near(self, name: str, low: int, high: int) -> list[re.Match[str]]:
        """Give the first places between two offsets where a name has a word before it."""
        if name not in self.found:
            pattern = re.compile(rf"(?<!\w)([A-Z][a-z]+)[ \u00a0]{re.escape(name)}(?!\w)")
            self.found[name] = list(pattern.finditer(self.text))
        places = self.found[name]
        at = bisect_left(places, max(0, low), key=lambda match: match.start())
        return [one for one in places[at : at + _MOST_NAMES] if one.end() <= high]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)
