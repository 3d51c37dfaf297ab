"""Countries in running text: by name, by other names, by the names of their people.

In: a text, the language's tables and the names there are (CLDR's and the site's own, to ISO codes).
Out: `Territory` mentions in order, each with how it was recognised; one whose country the article
leaves open (`Congo`, `Korea`) has no code and is a question for a person.

The longest name at a place wins, so that `Guinea-Bissau` is not Guinea and `New Mexico` is no
country. A name that is a part of another (`namesakes.py`) does not count. What a shared name means
is told by the words of the whole article.

Deliberately absent: cities, regions and rivers; guessing from the language or the publisher.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.beginnings import Beginnings
from generator.reading.naming.namesakes import Known, Namesakes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.reading.languages.loaded import Tables

# Shorter words in capitals may be abbreviations.
_SHOUTED = 4


class Territory(NamedTuple):
    """A country named from offset `start` to `end`; `iso` is empty where it is left open.

    `how` is name, people (a demonym) or open.
    """

    start: int
    end: int
    iso: str
    how: str


class Gazetteer:
    """Finds countries in the texts of one site; made once for a language and its names."""

    def __init__(
        self, names: Mapping[str, str], tables: Tables, money: Collection[str] = ()
    ) -> None:
        self.tables, self.money = tables, money
        known: dict[str, Known] = {}
        for name, iso in names.items():
            for form in _forms(name):
                known.setdefault(form, Known(iso, "name"))
        for name, iso in tables.countries.country_names.items():
            known[name] = Known(iso, "name")
        for name, iso in tables.countries.demonyms.items():
            known.setdefault(name, Known(iso, "people"))
        for name in tables.countries.open_names:
            known[name] = Known("", "open")
        for phrase in tables.countries.no_country:
            known[phrase] = Known("", "none")
        self.known = {_plain(name): found for name, found in known.items() if len(name) > 1}
        #: Names of headlines, `GOVERNMENT OF PAKISTAN`, by how they are written elsewhere.
        self.written = {name.upper(): name for name in self.known if len(name) >= _SHOUTED}
        self.known |= {name: self.known[written] for name, written in self.written.items()}
        self.names = Beginnings(self.known, _pattern, r"(?<![\w&])")

    def find(self, text: str) -> list[Territory]:
        """Give the countries a text names, in order."""
        found = []
        seen: dict[str, dict[str, list[int]]] = {}
        namesakes = Namesakes(text, self.tables, self.known, self.money)
        for match in self.names.find(text):
            known = self.known[_plain(match[0])]
            name = self.written.get(_plain(match[0]), _plain(match[0]))
            if known.how == "none" or namesakes.other_name(name, *match.span()):
                continue
            iso = known.iso
            if known.how == "open":
                told = self._told(name, text, match.start(), seen)
                if told == "":
                    continue
                iso = told or ""
            found.append(Territory(match.start(), match.end(), iso, known.how))
        return found

    def _told(
        self, name: str, text: str, at: int, seen: dict[str, dict[str, list[int]]]
    ) -> str | None:
        """Tell which of several countries a name means; empty: none of them, None: open.

        The words nearest to the name decide.
        """
        places: list[tuple[int, str]] = []
        if name not in seen:
            seen[name] = self._telling(name, text)
        for iso, told in seen[name].items():
            places += [(near, iso) for near in _nearest(told, at)]
        if places:
            return min(places)[1]
        return self.tables.countries.usual_names.get(name)

    def _telling(self, name: str, text: str) -> dict[str, list[int]]:
        """Give where the words stand that tell what a shared name means, by what they tell.

        Of two at one place the longer: `Democratic Republic of the Congo` holds the other's name.
        """
        means = {
            word: iso
            for iso, words in self.tables.countries.open_names[name].items()
            for word in words
        }
        words = _any(frozenset(means))
        means = {word.upper(): iso for word, iso in means.items()} | means
        found: dict[str, list[int]] = {}
        for match in words.finditer(text):
            found.setdefault(means[_plain(match[0])], []).append(match.start())
        return found


def _pattern(names: list[str]) -> str:
    """Write a pattern of some names, the longest first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    escaped = (re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in longest)
    return rf"(?:{'|'.join(escaped)})(?![\w&])"


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
