"""The names of records, and whose they are: where one stands in an article it becomes a link.

In: names with the records that bear them. Out: their places in a text; those in each article are
kept from one build to the next, so that who prints an article rests on the names that are in it and
not on all there are. A name with several owners links to nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property, partial
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from generator.model.data_classes import dataclass
from generator.model.kept import digest
from generator.model.later import Later
from generator.model.records import RecordId
from generator.model.rested import Rows
from generator.model.tables import Reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.checking.stored import StoredArticle
    from generator.model.kept import Memory

#: Where a name stands, from and to, and the record that owns it.
Span = tuple[int, int, RecordId]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesIn(Later):
    """The names of records that stand in one article, in its order."""

    BRIEF: ClassVar[tuple[str, ...]] = ("version",)

    version: str
    """Tells one state of them from another."""
    spans: tuple[Span, ...] = ()


class OwnedNames:
    """Finds names that exactly one record owns."""

    def __init__(self, names: Iterable[tuple[RecordId, str]]) -> None:
        owners: dict[str, set[RecordId]] = defaultdict(set)
        for record, name in names:
            if len(name) > 1:
                owners[" ".join(name.split())].add(record)
        #: Whose each name is, in the order they are looked for.
        self.owners = {name: sorted(owners[name]) for name in sorted(owners)}
        self._owner = {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}

    def differing(self, names: OwnedNames) -> re.Pattern[str] | None:
        """Match what only these or only others hold a name, or not of the same records."""
        one, other = self.owners, names.owners
        found = [n for n in one.keys() | other.keys() if one.get(n) != other.get(n)]
        return _any_of(found) if found else None

    @cached_property
    def digest(self) -> str:
        """Tells one state of the names from another."""
        return digest(self.owners)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        # A name that several records share is matched too, so that a shorter one inside it is not.
        longest = sorted(self.owners, key=lambda name: (-len(name), name))
        return _any_of(longest) if longest else None

    def spans(self, text: str) -> list[Span]:
        """Find the names in a text: start, end and the record, in order."""
        if self._pattern is None:
            return []
        found = []
        for match in self._pattern.finditer(text):
            owner = self._owner.get(" ".join(match[0].split()))
            if owner:
                found.append((match.start(), match.end(), owner))
        return found


def names_in(
    articles: Mapping[RecordId, StoredArticle], names: OwnedNames, memory: Memory
) -> Mapping[RecordId, NamesIn]:
    """Find the names in every article, by source."""
    rows, basis = Rows(Reads(), {}, memory.named), names.digest
    last: _Last = memory.lasting.once("names last looked for", (), _Last)
    had = last.turn(articles, names)

    def make(source: RecordId) -> NamesIn:
        known = had(source, articles[source])
        return _names_in(articles[source], names) if known is None else known

    found = rows.all(memory, articles, attrgetter("key"), make, basis)
    last.found = found
    return found


class _Last:
    """The names that were found last within this process.

    Where none that came, went or has other owners since stands in an article, it has those it had:
    of a few names it is quickly told that they do not stand there.
    """

    def __init__(self) -> None:
        self._names = OwnedNames(())
        self._articles: Mapping[RecordId, StoredArticle] = {}
        self.found: Mapping[RecordId, NamesIn] = {}

    def turn(
        self, articles: Mapping[RecordId, StoredArticle], names: OwnedNames
    ) -> Callable[[RecordId, StoredArticle], NamesIn | None]:
        """Go on to other names and articles; give what tells which names an article still has."""
        before, found = self._articles, self.found
        changed = cache(partial(names.differing, self._names))
        self._names, self._articles, self.found = names, articles, {}

        def had(source: RecordId, article: StoredArticle) -> NamesIn | None:
            if before.get(source) is not article or source not in found:
                return None
            differing = changed()
            return None if differing and differing.search(article.text) else found[source]

        return had


def _names_in(article: StoredArticle, names: OwnedNames) -> NamesIn:
    spans = tuple(names.spans(article.text))
    return NamesIn(version=digest(spans), spans=spans)


def _any_of(longest: list[str]) -> re.Pattern[str]:
    """Match any of many names, the longer first; those of another first letter cost one step."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in longest:
        by_letter[name[0]].append(r"\s+".join(map(re.escape, name[1:].split(" "))))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")
