"""Check 8: no unsourced number is printed; and checks 3 and R108 around figure references.

In: every visible text of a record. Out: for each record how many numbers are good and by what, and
the problems: a number that is neither a fact reference, nor inside a verified quotation, nor
allowed with a reason.

The contract leaves names and aliases of records out, and lists names among the checked texts. Both
hold: a record's own name is checked where it is written; where another text repeats it, its digits
are no number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.checking.evidence import StoredArticle, Verified, unfit
from generator.checking.links import reference_target
from generator.checking.quotes import Match, find
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE, Inline, Reference, Run, Words
from generator.model.records import FactId, Record, RecordId
from generator.reading.languages import Language, rules
from generator.reading.mentions import Mention, mentions
from generator.reading.wording import named_statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.checking.catalogue import Catalogue
    from generator.checking.ledger import Ledger
    from generator.model.amounts import Amount
    from generator.model.settings import Settings
    from generator.model.text import Place, Text

_QUOTED = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")


class Unsourced(NamedTuple):
    """A number without a source: as printed, and where."""

    words: str
    place: Place


@dataclass(slots=True)
class Count:
    """The numbers printed in one record's texts, by what makes them good."""

    sourced: int = 0
    quoted: int = 0
    allowed: int = 0
    unsourced: list[Unsourced] = field(default_factory=list)


class Visible(NamedTuple):
    """A visible text: its key, its run, its references, a way to find words in the file.

    `bare` is set where a bare amount equal to a fact of the record counts as a reference to it.
    """

    key: str
    run: Run
    references: tuple[Reference, ...]
    locate: Callable[[str, int], Place]
    bare: bool


def numbers(
    catalogue: Catalogue, verified: Verified, found: Ledger, settings: Settings
) -> Checked[Mapping[RecordId, Count]]:
    """Check every visible text of every published record, and of the settings."""
    language = rules(settings.language) or rules("en")
    assert language is not None
    names = _numbered_names(catalogue)
    counts: dict[RecordId, Count] = {}
    problems: list[Problem] = []
    for record in catalogue.records.values():
        check = _RecordCheck(record, catalogue, verified, found, settings, language, names)
        counts[record.id] = check.run()
        problems += check.problems
    problems += _settings_numbers(settings, language)
    return Checked(counts, tuple(problems))


def _settings_numbers(settings: Settings, language: Language) -> Iterator[Problem]:
    for words in filter(None, (settings.title, settings.description)):
        for mention in mentions(words.text, language, settings.symbols):
            said = words.text[mention.start : mention.end]
            yield Problem("N101", words.place, f"`{said}` is printed without a source")


def _numbered_names(catalogue: Catalogue) -> re.Pattern[str] | None:
    """Match the names of records that hold digits."""
    found: set[str] = set()
    for record in catalogue.records.values():
        candidates = [record.heading().source, *(alias.text for alias in record.aliases)]
        abbreviation = getattr(record, "abbreviation", None)
        if abbreviation:
            candidates.append(abbreviation.text)
        if record.kind in ("programs", "countries", "agencies", "people"):
            found.update(name for name in candidates if any(c.isdigit() for c in name))
    longest = sorted(found, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if found else None


def visible_texts(record: Record) -> Iterator[Visible]:
    """Give every visible text of a record: its body's runs, its inline texts, its plain words."""
    yield from _body(record)
    owners: list[object] = [record, *record.facts]
    for owner in owners:
        for key in ("title", "name", "summary", "role", "label", "text"):
            value = getattr(owner, key, None)
            if isinstance(value, Inline):
                yield from _inline(key, value, record.text)
        for key in ("status", "note", "shares_reason", "remainder", "region", "by"):
            value = getattr(owner, key, None)
            if isinstance(value, Words):
                yield _words(key, value, record.text)
    for change in record.changes:
        yield _words("changes", change.note, record.text)
    for alias in record.aliases:
        yield _words("aliases", alias, record.text)


def _body(record: Record) -> Iterator[Visible]:
    prose = record.body
    for index, run in enumerate(prose.runs):
        lines = record.text.lines(run.first, run.last)

        def locate(words: str, skip: int, lines: Place = lines) -> Place:
            found = record.text.find(words, lines, skip)
            return found if found is not lines else lines._replace(length=1)

        yield Visible(run.kind, run, tuple(prose.references_in(index)), locate, bare=False)


def _inline(key: str, value: Inline, text: Text) -> Iterator[Visible]:
    def locate(words: str, skip: int) -> Place:
        return text.find(words, value.place, skip)

    for index, run in enumerate(value.prose.runs):
        yield Visible(key, run, tuple(value.prose.references_in(index)), locate, bare=True)


def _words(key: str, value: Words, text: Text) -> Visible:
    def locate(words: str, skip: int) -> Place:
        return text.find(words, value.place, skip)

    run = Run(value.text, value.place.line, value.place.line, key)
    return Visible(key, run, (), locate, bare=True)


class _RecordCheck:
    """Checks the texts of one record."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        verified: Verified,
        found: Ledger,
        settings: Settings,
        language: Language,
        names: re.Pattern[str] | None,
    ) -> None:
        self.record = record
        self.catalogue = catalogue
        self.verified = verified
        self.ledger = found
        self.settings = settings
        self.language = language
        self.names = names
        self.count = Count()
        self.problems: list[Problem] = []
        self.own = [
            (FactId(f"{record.id}#{fact.id}"), entry)
            for fact in record.facts
            if (entry := found.entries.get(FactId(f"{record.id}#{fact.id}")))
        ]

    def run(self) -> Count:
        for visible in visible_texts(self.record):
            self._references(visible)
            text = visible.run.text
            for mention in mentions(text, self.language, self.settings.symbols):
                words = text[mention.start : mention.end]
                skip = text.count(words, 0, mention.start)
                self._number(visible, mention, words, skip)
        return self.count

    def _number(self, visible: Visible, mention: Mention, words: str, skip: int) -> None:
        own = self._own_fact(mention) if visible.bare else None
        if own:
            self.count.sourced += 1
            self._clause(visible, own, (mention.start, mention.end), visible.locate(words, skip))
        elif self._in_name(visible, mention):
            return
        elif self._allowed(visible.run.text, mention):
            self.count.allowed += 1
        elif self._quoted(visible.run, mention):
            self.count.quoted += 1
        else:
            place = visible.locate(words, skip)
            self.count.unsourced.append(Unsourced(" ".join(words.split()), place))
            self.problems.append(self._unsourced(visible, words, place, mention))

    def _unsourced(self, visible: Visible, words: str, place: Place, mention: Mention) -> Problem:
        hints = []
        for fact, entry in self.own:
            if mention.says(entry.amount, self.language):
                hints.append(
                    f"it equals a fact of this record: write `[[#{fact.partition('#')[2]}]]`"
                )
        message = f"`{' '.join(words.split())}` in a {visible.key} is printed without a source"
        return Problem("N101", place, message, tuple(hints[:1]))

    def _own_fact(self, mention: Mention) -> FactId | None:
        return next(
            (fact for fact, entry in self.own if mention.says(entry.amount, self.language)), None
        )

    def _in_name(self, visible: Visible, mention: Mention) -> bool:
        if self.names is None or visible.key in ("name", "aliases"):
            return False
        return any(
            m.start() <= mention.start and mention.end <= m.end()
            for m in self.names.finditer(visible.run.text)
        )

    def _allowed(self, text: str, mention: Mention) -> bool:
        for allowed in self.record.allow_numbers:
            for match in re.finditer(_spaced(allowed.split()), text):
                if match.start() <= mention.start and mention.end <= match.end():
                    return True
        return False

    def _quoted(self, run: Run, mention: Mention) -> bool:
        """Tell whether a number stands inside words that a source holds verbatim."""
        for match in _QUOTED.finditer(run.text):
            if match.start() < mention.start and mention.end < match.end():
                return self._in_a_source(match[0][1:-1].strip().rstrip(","), mention)
        return run.quoted and self._in_a_source(run.text.strip().strip('“”"„«»'), mention)

    def _in_a_source(self, words: str, mention: Mention) -> bool:
        if HOLE in words:
            return False
        return any(self._verbatim(article, words) for article in self.verified.articles.values())

    def _verbatim(self, article: StoredArticle, words: str) -> bool:
        match = find(article, words)
        if isinstance(match, Match):
            said = list(article.said_in(match.start, match.end))
            return all(whole is not None for _, whole in said)
        return match.code == "Q103"

    def _references(self, visible: Visible) -> None:
        """Check 3 around each figure reference, and that a label says the figure's amount."""
        for reference in visible.references:
            target, problems = reference_target(reference, self.record.id, self.catalogue)
            self.problems += problems
            entry = self.ledger.entries.get(target.fact) if target and target.fact else None
            if entry is None:
                self._label_numbers(visible, reference)
                continue
            self.count.sourced += 1
            assert target is not None
            assert target.fact is not None
            if reference.label:
                self._label(reference, entry.amount)
            self._clause(
                visible, target.fact, (reference.offset, reference.offset + 1), reference.place
            )

    def _label(self, reference: Reference, amount: Amount) -> None:
        said = mentions(reference.label, self.language, self.settings.symbols)
        if len(said) != 1 or not said[0].says(amount, self.language):
            message = f"`{reference.label}` does not say the figure's amount, {amount}"
            self.problems.append(Problem("R108", reference.place, message))

    def _label_numbers(self, visible: Visible, reference: Reference) -> None:
        for mention in mentions(reference.label, self.language, self.settings.symbols):
            words = reference.label[mention.start : mention.end]
            if self._allowed(reference.label, mention):
                self.count.allowed += 1
                continue
            self.count.unsourced.append(Unsourced(words, reference.place))
            self.problems.append(self._unsourced(visible, words, reference.place, mention))

    def _clause(self, visible: Visible, fact: FactId, span: tuple[int, int], place: Place) -> None:
        entry = self.ledger.entries[fact]
        if not entry.status or visible.key not in _CLAUSE_KEYS:
            return
        words = named_statuses(visible.run.text, span, self.settings.statuses, self.language)
        fault = unfit(words, entry.status)
        if fault:
            self.problems.append(
                Problem("W101", place, f"`{fact}` is `{entry.status}`, but {fault}")
            )


# Check 3 names body, title, summary, label and statement text; notes may speak of other statuses.
_CLAUSE_KEYS = frozenset(
    {
        "paragraph",
        "heading",
        "table cell",
        "term",
        "alt text",
        "title",
        "name",
        "summary",
        "label",
        "text",
    }
)


def _spaced(words: list[str]) -> str:
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
