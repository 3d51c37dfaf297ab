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
from collections import defaultdict
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from unicodedata import bidirectional

from generator.checking.evidence import StoredArticle, Verified, unfit
from generator.checking.ledger import entry_version
from generator.checking.links import reference_target
from generator.checking.quotes import MIN_LENGTH, places, proves_nothing
from generator.checking.unwritten import is_placeholder, placeholder
from generator.model.amounts import Amount, Unit, UnitKind
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn, sources_of
from generator.model.folding import legible
from generator.model.kept import Kept, Memory, Spread, Wanted, digest
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE, Inline, Reference, Run, Words
from generator.model.records import PLACEHOLDER, FactId, Figure, Record, RecordId
from generator.model.rested import Rows, of_rows
from generator.model.tables import Reads, Table
from generator.model.text import Place
from generator.reading.amounts.mentions import Mention, mentions
from generator.reading.amounts.spelling import spelled
from generator.reading.languages import Language, rules
from generator.reading.mistakes.found import in_marks
from generator.reading.stretches import Stretches
from generator.reading.wording import named_statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.checking.catalogue import Catalogue
    from generator.checking.ledger import Ledger
    from generator.model.prose import Prose
    from generator.model.rested import Rested
    from generator.model.settings import Settings
    from generator.model.text import Text

_QUOTED = late(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Later):
    """What was counted in a record, and what is wrong with it."""

    BRIEF: ClassVar[tuple[str, ...]] = ("version", "count", "problems")

    version: str
    """Tells one state of the count from another."""
    count: Count = field(default_factory=Count)
    problems: tuple[Problem, ...] = ()


class Visible(NamedTuple):
    """A visible text: its key, its run, its references, a way to find words in the file.

    `bare` is set where a bare amount equal to a fact of the record counts as a reference to it.
    """

    key: str
    run: Run
    references: tuple[Reference, ...]
    locate: Callable[[int, int], Place]
    bare: bool


class _Site(NamedTuple):
    """What all records are checked against; `names` matches names that hold digits."""

    catalogue: Catalogue
    verified: Verified
    ledger: Ledger
    settings: Settings
    language: Language
    names: re.Pattern[str] | None


def numbers(
    catalogue: Catalogue, verified: Verified, found: Ledger, settings: Settings, memory: Memory
) -> Checked[Mapping[RecordId, Count]]:
    """Check every visible text of every published record, and of the settings."""
    language = rules(settings.language) or rules("en")
    assert language is not None
    lasting, heads = memory.lasting, catalogue.heads
    find_names = partial(_numbered_names, heads.values(), language, settings.symbols)
    names = lasting.once("numbered names", (heads,), find_names)
    rests = _Rests(_Site(catalogue, verified, found, settings, language, names), memory.numbers)
    counts = rests.counted(memory.numbers, memory.spread)
    own = memory.numbers.once(*rests.of_settings()).made
    problems = [problem for counted in (*counts.values(), own) for problem in counted.problems]
    table = Drawn(counts, lambda _, counted: counted.count)
    return Checked(lasting.table("counts", table), tuple(problems))


class _Rests:
    """Asks for what is counted in a record: it rests on what its references mean and say.

    A record that quotes something rests on all articles.
    """

    def __init__(self, site: _Site, kept: Kept[Any]) -> None:
        reads, settings = Reads(), site.settings
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
        self._rows = Rows(reads, versions, kept.unmoved(tables))

    def counted(
        self, kept: Kept[Rested[Counted]], spread: Spread | None
    ) -> Mapping[RecordId, Counted]:
        """Give what is counted in each record."""
        records = self._site.catalogue.records
        own = {record.id: f"{record.whole} {self._basis}" for record in records.values()}
        return self._rows.all(kept, own, lambda r: _checked(records[r], self._site), spread)

    def of_settings(self) -> Wanted[Rested[Counted]]:
        """Ask for what is wrong with the settings' own texts, under the name of no record."""
        settings, language = self._site.settings, self._site.language
        make = partial(_of_settings, settings, language)
        own = digest(settings.title, settings.description, self._basis)
        return self._rows.wanted("", own, make)


def _checked(record: Record, site: _Site) -> Counted:
    return _RecordCheck(record, site).checked()


def _of_settings(settings: Settings, language: Language) -> Counted:
    return Counted(version="", problems=tuple(_settings_numbers(settings, language)))


def _settings_numbers(settings: Settings, language: Language) -> Iterator[Problem]:
    for words in filter(None, (settings.title, settings.description)):
        for mention in mentions(words.text, language, settings.symbols):
            said = words.text[mention.start : mention.end]
            yield Problem("N101", _within(words, mention), f"`{said}` is printed without a source")


def _within(words: Words, mention: Mention) -> Place:
    """Give the place of a part of a setting, if it is written in one line without escapes."""
    place, marks = words.place, (words.place.length - len(words.text)) // 2
    if marks not in {0, 1}:
        return place
    length = mention.end - mention.start
    return place._replace(column=place.column + marks + mention.start, length=length)


def _numbered_names(
    records: Iterable[Record], language: Language, symbols: Mapping[str, str]
) -> re.Pattern[str] | None:
    """Match the names of records that hold digits, such as `Group of 77`.

    Only what can be a name: it begins with a capital letter (or one without case) and says no
    money and no percentage, so that no alias clears a bare amount.
    """
    found: set[str] = set()
    for record in records:
        candidates = [alias.text for alias in record.aliases]
        name = getattr(record, "name", None)
        if name:
            candidates.append(name.source)
        abbreviation = getattr(record, "abbreviation", None)
        if abbreviation:
            candidates.append(abbreviation.text)
        found.update(
            name
            for name in candidates
            if any(c.isdigit() for c in name)
            and name[0].isalpha()
            and not name[0].islower()
            and all(m.kind == "count" for m in mentions(name, language, symbols))
        )
    longest = sorted(found, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if found else None


def _inline_texts(owner: object) -> Iterator[tuple[str, Inline]]:
    for key in ("title", "name", "summary", "role", "label", "text"):
        value = getattr(owner, key, None)
        if isinstance(value, Inline):
            yield key, value


def visible_texts(record: Record) -> Iterator[Visible]:
    """Give every visible text of a record: its body's runs, its inline texts, its plain words.

    Not its aliases: check 8 leaves them out.
    """
    yield from _body(record)
    owners: list[object] = [record, *record.facts]
    for owner in owners:
        for key, inline in _inline_texts(owner):
            yield from _inline(key, inline, record.text)
        for key in ("status", "note", "shares_reason", "remainder", "region", "by", "abbreviation"):
            value = getattr(owner, key, None)
            if isinstance(value, Words):
                yield _words(key, value, record.text)
    for change in record.changes:
        yield _words("changes", change.note, record.text)


def _body(record: Record) -> Iterator[Visible]:
    for run, references in _with_references(record.body):
        yield Visible(run.kind, run, references, _finder(record.text, run), bare=False)


def _inline(key: str, value: Inline, text: Text) -> Iterator[Visible]:
    for run, references in _with_references(value.prose):
        yield Visible(key, run, references, _finder(text, run, value.place), bare=True)


def _words(key: str, value: Words, text: Text) -> Visible:
    run = Run(value.text, value.place.line, value.place.line, key)
    return Visible(key, run, (), _finder(text, run, value.place), bare=True)


def _with_references(prose: Prose) -> Iterator[tuple[Run, tuple[Reference, ...]]]:
    """Give each run with its references; one pass, however many there are."""
    if not prose.references:
        yield from ((run, ()) for run in prose.runs)
        return
    by_run: dict[int, list[Reference]] = defaultdict(list)
    for reference in prose.references:
        by_run[reference.run].append(reference)
    for index, run in enumerate(prose.runs):
        yield run, tuple(by_run.get(index, ()))


def _finder(text: Text, run: Run, within: Place | None = None) -> Callable[[int, int], Place]:
    """Make what gives the place of a part of a run: by its anchors, else by looking it up.

    It is looked for in a place; by default, in the run's lines.
    """

    def locate(start: int, end: int) -> Place:
        first, last = run.offset(start), run.offset(end - 1)
        if first is not None and last is not None:
            return text.place(first, max(first, last) + 1)
        words, lines = run.text[start:end], within or text.lines(run.first, run.last)
        found = text.find(words, lines, run.text.count(words, 0, start))
        return found if found is not lines else lines._replace(length=1)

    return locate


class _RecordCheck:
    """Checks the texts of one record."""

    def __init__(self, record: Record, site: _Site) -> None:
        self.record = record
        self.site = site
        self.language = site.language
        self.ledger = site.ledger
        self.count = Count()
        self.problems: list[Problem] = []
        self.allowed = [re.compile(_spaced(words.split())) for words in record.allow_numbers]
        # What was found so far: patterns in the run that is read, and words in the articles.
        self.searched: Run | None = None
        self.found: dict[re.Pattern[str], Stretches] = {}
        self.held: dict[str, bool] = {}
        self.own = [
            (FactId(f"{record.id}#{fact.id}"), entry)
            for fact in record.facts
            if (entry := site.ledger.entries.get(FactId(f"{record.id}#{fact.id}")))
        ]

    def checked(self) -> Counted:
        count = self.run()
        return Counted(version=digest(count), count=count, problems=tuple(self.problems))

    def run(self) -> Count:
        for visible in visible_texts(self.record):
            if is_placeholder(visible.run.text) and not self.record.draft:
                place = visible.locate(0, len(PLACEHOLDER))
                self.problems.append(placeholder(visible.key, place))
            self._references(visible)
            self._numbers(visible)
        return self.count

    def _numbers(self, visible: Visible) -> None:
        text = legible(visible.run.text)
        for mention in mentions(text.text, self.language, self.site.settings.symbols):
            start, end = text.of(mention.start, mention.end)
            self._number(visible, mention._replace(start=start, end=end))

    def _number(self, visible: Visible, mention: Mention) -> None:
        words = visible.run.text[mention.start : mention.end]
        own = self._own_fact(mention) if visible.bare else None
        if own:
            self.count.sourced += 1
            self._clause(
                visible,
                own,
                (mention.start, mention.end),
                visible.locate(mention.start, mention.end),
            )
        elif self._in_name(visible, mention):
            return
        elif self._allowed(visible.run, mention):
            self.count.allowed += 1
        elif self._quoted(visible.run, mention):
            self.count.quoted += 1
        else:
            if len(self.count.unsourced) < _MOST_PLACED:
                place = visible.locate(mention.start, mention.end)
            else:
                place = Place(self.record.path, visible.run.first)
            self.count.unsourced.append(Unsourced(" ".join(words.split()), place))
            self.problems.append(self._unsourced(visible, words, place, mention))

    def _unsourced(self, visible: Visible, words: str, place: Place, mention: Mention) -> Problem:
        hints = []
        for fact, entry in self.own:
            if mention.says(entry.amount, self.language):
                hints.append(
                    f"it equals a fact of this record: write `[[#{fact.partition('#')[2]}]]`"
                )
        hints += self._quotation_hint(visible.run, mention)
        said = " ".join(words.split())
        hints.append(
            "refer to a figure that states it, as `[[#id]]`, or say why it needs none: "
            f"`allow_numbers: {{{in_marks(said)}: the reason}}`"
        )
        message = f"`{said}` is printed without a source ({visible.key})"
        return Problem("N101", place, message, tuple(hints[:1]))

    def _quotation_hint(self, run: Run, mention: Mention) -> list[str]:
        """Say why the quotation a number stands in does not vouch for it."""
        inside = self._spans(_QUOTED, run).around(mention.start - 1, mention.end + 1)
        if not inside:
            return []
        words = run.text[inside[0] + 1 : inside[1] - 1].strip().rstrip(",")
        if proves_nothing(words):
            least = f"under {MIN_LENGTH} characters, or without a letter"
            return [f"a quotation of {least}, is looked up in no article: quote more of it"]
        return ["no article holds the words between the quotation marks"]

    def _own_fact(self, mention: Mention) -> FactId | None:
        return next(
            (fact for fact, entry in self.own if mention.says(entry.amount, self.language)), None
        )

    def _in_name(self, visible: Visible, mention: Mention) -> bool:
        if self.site.names is None or visible.key == "name":
            return False
        return self._spans(self.site.names, visible.run).around(*_ends(mention)) is not None

    def _allowed(self, run: Run, mention: Mention) -> bool:
        return any(
            self._spans(pattern, run).around(*_ends(mention)) is not None
            for pattern in self.allowed
        )

    def _quoted(self, run: Run, mention: Mention) -> bool:
        """Tell whether a number stands inside words that a source holds verbatim."""
        inside = self._spans(_QUOTED, run).around(mention.start - 1, mention.end + 1)
        if inside:
            words = run.text[inside[0] + 1 : inside[1] - 1]
            return self._in_a_source(words.strip().rstrip(","))
        return run.quoted and self._in_a_source(run.text.strip().strip('“”"„«»'))

    def _spans(self, pattern: re.Pattern[str], run: Run) -> Stretches:
        """Find a pattern in a run, once for all the numbers in it."""
        if self.searched is not run:
            self.searched, self.found = run, {}
        if pattern not in self.found:
            self.found[pattern] = Stretches(m.span() for m in pattern.finditer(run.text))
        return self.found[pattern]

    def _in_a_source(self, words: str) -> bool:
        if HOLE in words:
            return False
        if words not in self.held:
            articles = self.site.verified.articles.values()
            self.held[words] = any(_verbatim(article, words) for article in articles)
        return self.held[words]

    def _references(self, visible: Visible) -> None:
        """Check 3 around each figure reference, and that a label says the figure's amount."""
        for reference in visible.references:
            target, problems = reference_target(reference, self.record.id, self.site.catalogue)
            self.problems += problems
            if target is None:
                continue  # said, here or where what it means could not be read
            if target.fact is None or not self._is_figure(target.fact):
                self._label_numbers(visible, reference)
                continue
            entry = self.ledger.entries.get(target.fact)
            if entry is None:
                continue  # a sum that cannot be made, said with the figure
            self.count.sourced += 1
            if reference.label:
                self._label(reference, entry.amount)
            self._surroundings(visible, reference, entry.amount)
            span = (reference.offset, reference.offset + 1)
            self._clause(visible, target.fact, span, reference.place)

    def _surroundings(self, visible: Visible, reference: Reference, amount: Amount) -> None:
        """See that the words around a reference leave its amount as it is.

        `over [[#a]]`, `[[#a]] billion` and `[[#a]]%` print another amount than the figure's.
        """
        run, meant = visible.run.text, amount
        if amount.unit.code in self.language.word_codes:
            # `GEL 5` and `TOP 5` are read as words in capitals; what is around does not hang on it.
            amount = replace(amount, unit=Unit(UnitKind.MONEY, "EUR"))
        low, high = max(0, reference.offset - _AROUND), reference.offset + 1 + _AROUND
        before, after = run[low : reference.offset], run[reference.offset + 1 : high]
        # Arabic and Hebrew write *and*, *of*, *the* onto the word that follows.
        if before and bidirectional(before[-1]) in ("AL", "R"):
            before += " "
        printed = spelled(amount, self.language)
        text = f"{before}{printed}{after}"
        start, end = len(before), len(before) + len(printed)
        for mention in mentions(text, self.language, self.site.settings.symbols):
            if mention.end <= start or mention.start >= end:
                continue
            if (
                mention.start >= start
                and mention.end <= end
                and mention.says(amount, self.language)
            ):
                return
            said = " ".join(text[mention.start : max(mention.end, end)].split())
            message = f"with the words around it the reference reads `{said}`, not {meant}"
            code = "R108" if mention.clear and mention.upper is None else "W101"
            self.problems.append(Problem(code, reference.place, message))
            return

    def _is_figure(self, fact: FactId) -> bool:
        return isinstance(self.site.catalogue.facts[fact].fact, Figure)

    def _label(self, reference: Reference, amount: Amount) -> None:
        said = mentions(reference.label, self.language, self.site.settings.symbols)
        if len(said) != 1 or not said[0].says(amount, self.language):
            message = f"`{reference.label}` does not say the figure's amount, {amount}"
            self.problems.append(Problem("R108", reference.place, message))

    def _label_numbers(self, visible: Visible, reference: Reference) -> None:
        """Check the words a reference to something else than a figure is given."""
        run = Run(reference.label, reference.place.line, reference.place.line, visible.key)
        self._numbers(Visible(visible.key, run, (), lambda *_: reference.place, bare=False))

    def _clause(self, visible: Visible, fact: FactId, span: tuple[int, int], place: Place) -> None:
        entry = self.ledger.entries[fact]
        if not entry.status or visible.key not in _CLAUSE_KEYS:
            return
        words = named_statuses(visible.run.text, span, self.site.settings.statuses, self.language)
        fault = unfit(words, entry.status)
        if fault:
            self.problems.append(
                Problem("W101", place, f"`{fact}` is `{entry.status}`, but {fault}")
            )


def _verbatim(article: StoredArticle, words: str) -> bool:
    """Tell whether an article holds words, wherever, with the amounts in them whole."""
    return any(
        all(whole is not None for _, whole in article.said_in(match.start, match.end))
        for match in places(article, words)
    )


# Words this far around a reference can join its amount.
_AROUND = 60
# Beyond these, a hostile or generated text gets the line of its block.
_MOST_PLACED = 500
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


def _ends(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _spaced(words: list[str]) -> str:
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
