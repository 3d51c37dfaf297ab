"""Whether the numbers in a text are sourced, quoted or allowed; and checks 3 and R108 in it.

In: a visible text of a record, and what all records are checked against. Out: how many of its
numbers are good and by what, and the problems.

A build that finds no text to look at anew does not load this module, nor those that read amounts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from generator.checking.counts import Count, Unsourced
from generator.checking.links import reference_target
from generator.checking.proving import unfit
from generator.checking.quotes import MIN_LENGTH, places, proves_nothing
from generator.checking.visible import Visible
from generator.model.amounts import Amount, Unit, UnitKind
from generator.model.folding import legible
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE, Reference, Run
from generator.model.records import FactId, Figure, Record
from generator.model.text import Place
from generator.reading.amounts.mentions import Mention, mentions
from generator.reading.amounts.spelling import spelled
from generator.reading.mistakes.found import in_marks
from generator.reading.stretches import Stretches
from generator.reading.wording import named_statuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.checking.counts import Against
    from generator.checking.ledger import Entry
    from generator.checking.stored import StoredArticle
    from generator.model.prose import Words
    from generator.model.settings import Settings
    from generator.reading.languages import Language

_QUOTED = late(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")


def of_settings(settings: Settings, language: Language) -> Iterator[Problem]:
    """Report the numbers in the settings' own texts."""
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


class OfRecord:
    """What the texts of one record are checked with; `own` are its figures in the ledger."""

    def __init__(
        self, record: Record, against: Against, own: Sequence[tuple[FactId, Entry]]
    ) -> None:
        self.record, self.against, self.own = record, against, own
        self.held: dict[str, bool] = {}
        """Whether words stand in an article."""

    @cached_property
    def allowed(self) -> list[re.Pattern[str]]:
        """What matches the numbers that the record allows."""
        return [re.compile(_spaced(words.split())) for words in self.record.allow_numbers]

    def checked(self, visible: Visible, placed: int) -> Checked[Count]:
        """Check a text; `placed` numbers of the record were found without a source before."""
        check = _TextCheck(self, placed)
        check.references(visible)
        check.numbers(visible)
        return Checked(check.count, tuple(check.problems))


class _TextCheck:
    """Checks one text of a record."""

    def __init__(self, of: OfRecord, placed: int) -> None:
        self.of, self.placed = of, placed
        self.record, self.site = of.record, of.against
        self.language = self.site.language
        self.ledger = self.site.ledger
        self.count = Count()
        self.problems: list[Problem] = []
        # What was found so far: patterns in the run that is read.
        self.searched: Run | None = None
        self.found: dict[re.Pattern[str], Stretches] = {}

    def numbers(self, visible: Visible) -> None:
        """See what makes each number in a text good."""
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
            if self.placed + len(self.count.unsourced) < _MOST_PLACED:
                place = visible.locate(mention.start, mention.end)
            else:
                place = Place(self.record.path, visible.run.first)
            self.count.unsourced.append(Unsourced(" ".join(words.split()), place))
            self.problems.append(self._unsourced(visible, words, place, mention))

    def _unsourced(self, visible: Visible, words: str, place: Place, mention: Mention) -> Problem:
        hints = []
        for fact, entry in self.of.own:
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
            (fact for fact, entry in self.of.own if mention.says(entry.amount, self.language)), None
        )

    def _in_name(self, visible: Visible, mention: Mention) -> bool:
        if self.site.names is None or visible.key == "name":
            return False
        return self._spans(self.site.names, visible.run).around(*_ends(mention)) is not None

    def _allowed(self, run: Run, mention: Mention) -> bool:
        return any(
            self._spans(pattern, run).around(*_ends(mention)) is not None
            for pattern in self.of.allowed
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
        articles, held = self.site.verified.articles.values(), self.of.held
        if words not in held:
            held[words] = any(_verbatim(article, words) for article in articles)
        return held[words]

    def references(self, visible: Visible) -> None:
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
        before = legible(run[low : reference.offset]).text
        after = legible(run[reference.offset + 1 : high]).text
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
        said = mentions(legible(reference.label).text, self.language, self.site.settings.symbols)
        if len(said) != 1 or not said[0].says(amount, self.language):
            message = f"`{reference.label}` does not say the figure's amount, {amount}"
            self.problems.append(Problem("R108", reference.place, message))

    def _label_numbers(self, visible: Visible, reference: Reference) -> None:
        """Check the words a reference to something else than a figure is given."""
        run = Run(reference.label, reference.place.line, reference.place.line, visible.key)
        self.numbers(Visible(visible.key, run, (), lambda *_: reference.place, bare=False))

    def _clause(self, visible: Visible, fact: FactId, span: tuple[int, int], place: Place) -> None:
        entry = self.ledger.entries[fact]
        if not entry.status or visible.key not in _CLAUSE_KEYS:
            return
        text, statuses = legible(visible.run.text), self.site.settings.statuses
        words = named_statuses(
            text.text, (text.at(span[0]), text.at(span[1])), statuses, self.language
        )
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
