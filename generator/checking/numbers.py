"""Check 8: no unsourced number is printed; and checks 3 and R108 around figure references.

In: every visible text of a record, and what the site itself says in place of the theme's words.
Out: for each record how many numbers are good and by what, and the problems: a number that is
neither a fact reference, nor inside a verified quotation, nor allowed with a reason. `printed.py`
looks into one text; what was found good in a text is kept, so that after an edit only the texts are
looked into that are others.

The contract leaves names and aliases of records out, and lists names among the checked texts. Both
hold: a record's own name is checked where it is written; where another text repeats it, its digits
are no number.
"""

# What reads amounts loads where one is read: most builds look into few texts.
# ruff: noqa: PLC0415

from __future__ import annotations

import re
from functools import cache, cached_property, partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Final

from generator.checking.counts import Against, Count, Wording
from generator.checking.ledger import entry_version
from generator.checking.unwritten import is_placeholder, placeholder
from generator.checking.visible import visible_texts
from generator.model.data_classes import dataclass, field, replace
from generator.model.drawn import Drawn, sources_of
from generator.model.folding import legible
from generator.model.kept import Kept, Memory, Wanted, digest
from generator.model.later import Later
from generator.model.problems import Checked, Problem
from generator.model.records import PLACEHOLDER, Briefing, FactId, Page, RecordId
from generator.model.rested import Rested, Rows, of_rows
from generator.model.tables import Reads, Table
from generator.reading.amounts.telling import anything
from generator.reading.languages import Language, rules
from generator.reading.wording import may_tell, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.checking.catalogue import Catalogue
    from generator.checking.evidence import Verified
    from generator.checking.ledger import Ledger
    from generator.checking.printed import OfRecord
    from generator.checking.visible import Visible
    from generator.model.records import Record
    from generator.model.settings import Settings


_NO_WORDING: Final = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Later):
    """What was counted in a record, and what is wrong with it."""

    BRIEF: ClassVar[tuple[str, ...]] = ("version", "count", "problems")

    version: str
    """Tells one state of the count from another."""
    count: Count = field(default_factory=Count)
    problems: tuple[Problem, ...] = ()
    texts: tuple[Rested[Checked[Count]], ...] = ()
    """What was found good in each text that had to be looked into."""


def numbers(
    catalogue: Catalogue,
    verified: Verified,
    found: Ledger,
    settings: Settings,
    memory: Memory,
    wording: Wording = _NO_WORDING,
) -> Checked[Mapping[RecordId, Count]]:
    """Check every visible text of every published record, of the settings, and of `wording`."""
    language = rules(settings.language) or rules("en")
    assert language is not None
    lasting, heads = memory.lasting, catalogue.heads
    find_names = partial(_numbered_names, heads.values(), language, settings.symbols)
    names = lasting.once("numbered names", (heads,), find_names)
    rests = _Rests(Against(catalogue, verified, found, settings, language, names), memory.numbers)
    counted = rests.counted(memory)
    own = memory.numbers.once(*rests.of_site(wording)).made
    found_in = lasting.told("problems of numbers", counted, attrgetter("problems"))
    problems = (*chain.from_iterable(found_in.values()), *own.problems)
    counts = lasting.every("counts", counted, lambda some, _: some, key=attrgetter("version"))
    make = partial(Drawn[RecordId, Count], counts, lambda _, of: of.count)
    return Checked(lasting.once("counts", (counts,), make), problems)


class _Rests:
    """Asks for what is counted in a record: it rests on what its references mean and say.

    A record that quotes something rests on all articles.
    """

    def __init__(self, site: Against, kept: Kept[Any]) -> None:
        reads, settings = Reads(), site.settings
        self._kept, self._entries = kept, site.ledger.entries
        names = site.names.pattern if site.names else ""
        self._basis = digest(names, settings.statuses, settings.symbols, settings.language)
        catalogue, articles, entries = site.catalogue, site.verified.articles, site.ledger.entries
        self._site = site._replace(
            catalogue=replace(
                catalogue,
                names=catalogue.names.noted(reads),
                facts=Table("facts", catalogue.facts, reads),
            ),
            verified=replace(site.verified, articles=Table("articles", articles, reads)),
            ledger=replace(site.ledger, entries=Table("entries", entries, reads)),
        )
        versions = catalogue.names.versions()
        tables = {
            **dict.fromkeys(versions, catalogue.names),
            "facts": catalogue.facts,
            "articles": articles,
            "entries": entries,
        }
        versions |= {
            "facts": of_rows(sources_of(catalogue.facts), lambda own: own.version),
            "articles": of_rows(articles, lambda article: article.key),
            "entries": of_rows(sources_of(entries), entry_version),
        }
        self._rows = Rows(reads, versions, kept, tables)

    def counted(self, memory: Memory) -> Mapping[RecordId, Counted]:
        """Give what is counted in each record."""
        records = self._site.catalogue.records
        whole = attrgetter("whole")
        return self._rows.all(
            memory, records, whole, lambda r: self._counted(records[r]), self._basis
        )

    def _counted(self, record: Record) -> Counted:
        """Look into those texts of a record that are others than the last time."""
        was: Rested[Counted] | None = self._kept.was(record.id)
        known = {text.own: text for text in was.made.texts} if was else {}
        basis = self._basis_of(record)
        look = self._looking(record)
        count, problems, good = Count(), list[Problem](), dict[str, Rested[Checked[Count]]]()
        for visible in visible_texts(record):
            if is_placeholder(visible.run.text) and not record.draft:
                place = visible.locate(0, len(PLACEHOLDER))
                problems.append(placeholder(visible.key, place))
            if not self._says(visible):
                continue
            own = digest(basis, *visible.said)
            make = partial(look, visible, len(count.unsourced))
            found = self._rows.part(known.get(own), own, make)
            count.add(found.made.value)
            problems += found.made.problems
            if not found.made.problems:
                good[own] = found
        return Counted(
            version=digest(count),
            count=count,
            problems=tuple(problems),
            texts=tuple(good.values()),
        )

    def _says(self, visible: Visible) -> bool:
        """Tell whether a text refers to anything, or may hold a number."""
        text = legible(visible.run.text).text
        if visible.references or (visible.about and self._tells(text)):
            return True
        return anything(text, self._site.language)

    def _tells(self, said: str) -> bool:
        """Tell whether a figure's label or note may name a status, or make a rate of it."""
        words = said.lower()
        names = any(word in words for word in self._status_words)
        return names or may_tell(said, self._site.language)

    @cached_property
    def _status_words(self) -> tuple[str, ...]:
        """Give the words of all statuses, and the other forms of their verbs."""
        language, statuses = self._site.language, self._site.settings.statuses.values()
        found = {word for one in statuses for word in words_of(one, language)}
        return tuple(found.union(*language.status_bases.values()))

    def _basis_of(self, record: Record) -> tuple[object, ...]:
        """Give what all texts of a record are looked into with: its figures among it."""
        own = [self._rows.version("entries", fact) for fact in self._ids(record)]
        return self._basis, record.front, own

    def _ids(self, record: Record) -> list[FactId]:
        return self._site.catalogue.own_facts[record.id].ids

    def _looking(self, record: Record) -> Callable[[Visible, int], Checked[Count]]:
        """Give what looks into a text of a record."""

        @cache
        def of_record() -> OfRecord:
            from generator.checking.printed import OfRecord

            entries = self._entries
            own = [(fact, entries[fact]) for fact in self._ids(record) if fact in entries]
            return OfRecord(record, self._site, own)

        return lambda visible, placed: of_record().checked(visible, placed)

    def of_site(self, wording: Wording) -> Wanted[Rested[Counted]]:
        """Ask for what is wrong with the texts of no record, under the name of none."""
        settings, language = self._site.settings, self._site.language
        make = partial(_of_site, settings, language, wording)
        own = digest(settings.title, settings.description, self._basis, wording.key)
        return self._rows.wanted("", own, make)


def _of_site(settings: Settings, language: Language, wording: Wording) -> Counted:
    from generator.checking.printed import of_settings, of_wording

    found = (*of_settings(settings, language), *of_wording(wording.read(), settings, language))
    return Counted(version="", problems=found)


def _numbered_names(
    records: Iterable[Record], language: Language, symbols: Mapping[str, str]
) -> re.Pattern[str] | None:
    """Match the names of records that hold digits, such as `Group of 77`.

    Only what can be a name: it begins with a capital letter (or one without case) and says no
    money and no percentage, so that no alias clears a bare amount.
    """
    found = {
        name
        for record in records
        for name in _called(record)
        if not name.isalpha()
        and any(c.isdigit() for c in name)
        and name[0].isalpha()
        and not name[0].islower()
        and _only_counts(name, language, symbols)
    }
    longest = sorted(found, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if found else None


def _called(record: Record) -> Iterator[str]:
    """Give what a record is called, which is asked of all of them: most have titles alone."""
    yield from (alias.text for alias in record.aliases)
    if isinstance(record, Briefing | Page):
        return
    name = getattr(record, "name", None)
    if name:
        yield name.source
    abbreviation = getattr(record, "abbreviation", None)
    if abbreviation:
        yield abbreviation.text


def _only_counts(name: str, language: Language, symbols: Mapping[str, str]) -> bool:
    from generator.reading.amounts.mentions import mentions

    return all(mention.kind == "count" for mention in mentions(name, language, symbols))
