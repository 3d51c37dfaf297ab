"""Countries in running text: by name, by other names, by the names of their people.

In: a text, the language's table and the names there are (CLDR's and the site's own, to ISO codes).
Out: `Territory` mentions in order, each with how it was recognised; one whose country the article
leaves open (`Congo`, `Korea`) has no code and is a question for a person.

The longest name at a place wins, so that `Guinea-Bissau` is not Guinea and `New Mexico` is no
country. A name that people bear too counts only where no other name touches it. What a shared name
means is told by the words of the whole article.

Deliberately absent: cities, regions and rivers; guessing from the language or the publisher.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.reporting import Reporting

_LETTERS_BEFORE = re.compile(r"([A-Za-z][\w.'’-]*)[ \u00a0]$")
_NEXT = re.compile(r"[ \u00a0]([A-Z][\w’'-]*)")
_NEXT_SMALL = re.compile(r"[ \u00a0]([a-z]+)")
# A person's full name is looked for this far away.
_LOOK_BACK = 12_000
_DIRECTIONS = frozenset(
    [
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "North",
        "South",
        "East",
        "West",
        "Greater",
    ]
)


class Territory(NamedTuple):
    """A country named from offset `start` to `end`; `iso` is empty where it is left open.

    `how` is name, people (a demonym) or open.
    """

    start: int
    end: int
    iso: str
    how: str


class _Found(NamedTuple):
    iso: str
    how: str


class Gazetteer:
    """Finds countries in the texts of one site; made once for a language and its names."""

    def __init__(self, names: Mapping[str, str], table: Reporting) -> None:
        self.table = table
        known: dict[str, _Found] = {}
        for name, iso in names.items():
            for form in _forms(name):
                known.setdefault(form, _Found(iso, "name"))
        for name, iso in table.country_names.items():
            known[name] = _Found(iso, "name")
        for name, iso in table.demonyms.items():
            known.setdefault(name, _Found(iso, "people"))
        for name in table.open_names:
            known[name] = _Found("", "open")
        for phrase in table.no_country:
            known[phrase] = _Found("", "none")
        self.known = {_plain(name): found for name, found in known.items() if len(name) > 1}
        longest = sorted(self.known, key=lambda name: (-len(name), name))
        by_letter: dict[str, list[str]] = {}
        for name in longest:
            rest = re.escape(name[1:]).replace(r"\ ", r"\s+").replace("'", "['’]")
            by_letter.setdefault(name[0], []).append(rest)
        # One branch for each first letter, so that most places are passed at once.
        branches = (f"{re.escape(a)}(?:{'|'.join(rest)})" for a, rest in by_letter.items())
        first = "".join(map(re.escape, by_letter))
        self.pattern = re.compile(rf"(?<![\w&])(?=[{first}])(?:{'|'.join(branches)})(?![\w&])")

    def find(self, text: str) -> list[Territory]:
        """Give the countries a text names, in order."""
        found = []
        seen: dict[tuple[str, str], list[int]] = {}
        people = _Full(text)
        for match in self.pattern.finditer(text):
            known = self.known[_plain(match[0])]
            if known.how == "none" or self._is_other(text, match, people):
                continue
            iso = known.iso
            if known.how == "open":
                told = self._told(_plain(match[0]), text, match.start(), seen)
                if told == "":
                    continue
                iso = told or ""
            found.append(Territory(match.start(), match.end(), iso, known.how))
        return found

    def _told(
        self, name: str, text: str, at: int, seen: dict[tuple[str, str], list[int]]
    ) -> str | None:
        """Tell which of several countries a name means; empty: none of them, None: open.

        The words nearest to the name decide.
        """
        places: list[tuple[int, str]] = []
        for iso, words in self.table.open_names[name].items():
            if (name, iso) not in seen:
                seen[name, iso] = [match.start() for match in _any(words).finditer(text)]
            places += [(near, iso) for near in _nearest(seen[name, iso], at)]
        if places:
            return min(places)[1]
        return "GE" if name.startswith("Georgia") else None

    def _is_other(self, text: str, match: re.Match[str], people: _Full) -> bool:
        """Tell a person, a bird or an organisation by the words around a name."""
        name = _plain(match[0])
        following = _NEXT.match(text, match.end())
        if name in ("US", "America") and text[match.end() : match.end() + 1] == "$":
            return True
        if name == "Turkey":
            small = _NEXT_SMALL.match(text, match.end())
            if small and small[1] in self.table.birds:
                return True
        if name in self.table.demonyms:
            return self._of_a_firm(text, match.end())
        if name not in self.table.person_names:
            return False
        if following and not self._may_follow(following[1]):
            return True
        return self._named_person(text, match, name, people)

    def _may_follow(self, word: str) -> bool:
        """Tell words with a capital that may stand behind a country: titles, offices, bodies."""
        bare = word.lower().removesuffix("'s").removesuffix("’s")
        return bare in self.table.titles or bare in self.table.agency_words or word.isupper()

    def _of_a_firm(self, text: str, at: int) -> bool:
        """Tell `American Red Cross`, an organisation, from `Mexican President`."""
        words = re.match(r"(?:[ \u00a0][A-Z][\w’'-]*){1,4}", text[at : at + 80])
        return words is not None and words[0].split()[-1] in self.table.firm_names

    def _named_person(self, text: str, match: re.Match[str], name: str, people: _Full) -> bool:
        before = _LETTERS_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
        if before and self._names_a_person(before[1], text, match.start()):
            return True
        if name in self.table.country_names or len(name) < 4:
            return False
        # A family name given in full elsewhere: `Vernon Jordan … Jordan said`.
        full = people.first(name, match.start() - _LOOK_BACK, match.end() + _LOOK_BACK)
        if not full or not self._names_a_person(full[1], text, full.end() - len(name)):
            return False
        head = text[max(0, match.start() - 12) : match.start()].split()
        return not head or head[-1].lower() not in ("in", "to", "from", "of", "across", "inside")

    def _names_a_person(self, word: str, text: str, at: int) -> bool:
        if not word[0].isupper() or word in _DIRECTIONS:
            return False
        bare = word.rstrip(".").lower()
        if bare in ("mr", "mrs", "ms", "dr", "sen", "rep", "judge", "justice"):
            return True
        if bare in self.table.not_names or bare in self.table.titles:
            return False
        if word.endswith("."):
            return len(word) == 2
        if _plain(word) in self.known:
            return False
        opening = text[max(0, at - len(word) - 3) : at - len(word) - 1].strip()
        return not opening or opening[-1] not in ".!?" or len(word) > 1


class _Full:
    """Where names of a text stand behind another word with a capital, each looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, list[re.Match[str]]] = {}

    def first(self, name: str, low: int, high: int) -> re.Match[str] | None:
        """Give the first place between two offsets where a name has a word before it."""
        if name not in self.found:
            pattern = re.compile(rf"(?<!\w)([A-Z][a-z]+)[ \u00a0]{re.escape(name)}(?!\w)")
            self.found[name] = list(pattern.finditer(self.text))
        places = self.found[name]
        at = bisect_left(places, max(0, low), key=lambda match: match.start())
        return places[at] if at < len(places) and places[at].end() <= high else None


def _nearest(places: list[int], at: int) -> list[int]:
    """Give how far the places before and behind an offset are."""
    place = bisect_right(places, at)
    return [abs(at - near) for near in places[max(0, place - 1) : place + 1]]


@lru_cache(maxsize=64)
def _any(words: frozenset[str]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    escaped = "|".join(re.escape(word).replace("'", "['’]") for word in longest)
    # Datelines are in capitals.
    capitals = "|".join(re.escape(w.upper()) for w in longest if len(w) > 4 and w[0].isupper())
    return re.compile(rf"(?<!\w)(?:{escaped}{'|' if capitals else ''}{capitals})(?!\w)")


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _forms(name: str) -> set[str]:
    """Give the ways one name is written: `Bosnia & Herzegovina`, `St. Lucia`."""
    plain = _plain(name)
    forms = {plain, plain.replace(" & ", " and "), plain.replace("St. ", "Saint ")}
    inside = re.fullmatch(r"(.+?) \((.+)\)", plain)
    if inside:
        forms = {inside[1], inside[2]}
    return {form.removesuffix(" SAR China") for form in forms if " - " not in form}
