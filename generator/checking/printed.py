"""Whether the numbers in a text are sourced, quoted or allowed; and checks 3 and R108 in it.

In: a visible text of a record, and what all records are checked against. Out: how many of its
numbers are good and by what, and the problems.

A build that finds no text to look at anew does not load this module, nor those that read amounts.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from generator.checking.as_printed import AsPrinted
from generator.checking.beside import other_currency
from generator.checking.counts import Count, Unsourced
from generator.checking.fitting import Fitting, Quotation
from generator.checking.links import reference_target
from generator.checking.quotes import MIN_LENGTH, proves_nothing
from generator.checking.statuses import unfit
from generator.checking.visible import NAMING, YEAR_LIKE
from generator.model.amounts import Amount, Qualifier, Unit, UnitKind, Written
from generator.model.data_classes import replace
from generator.model.folding import legible
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.prose import HOLE
from generator.model.records import FactId, Figure, Quote, Record
from generator.model.settings import PATH as SETTINGS
from generator.model.text import Place
from generator.reading.amounts.mentions import Mention, mentions
from generator.reading.amounts.rates import rate_at, rate_behind, rate_headed
from generator.reading.amounts.remade import each_of, remade, repeated, several_of
from generator.reading.amounts.spelling import spelled
from generator.reading.amounts.units import COUNT, MONEY
from generator.reading.context import any_of, plain
from generator.reading.dates import dates, heads_times
from generator.reading.labelling import heading
from generator.reading.languages import rules
from generator.reading.mistakes.found import in_marks
from generator.reading.settings import contrary, names_other, status_label
from generator.reading.statuses.cut_off import DENIED, cut_off
from generator.reading.statuses.doubts import doubt
from generator.reading.statuses.in_our_words import told_of_label
from generator.reading.statuses.made import of_note
from generator.reading.stretches import Stretches
from generator.reading.wording import may_tell, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.checking.counts import Against, Worded
    from generator.checking.ledger import Entry
    from generator.checking.stated import Stated
    from generator.checking.visible import Visible
    from generator.model.prose import Reference, Words
    from generator.model.settings import Settings
    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.wording import Named

#: Marks of Markdown in the words of a reference, which stand there as they are.
_MARKS = late(r"[*_`~]")
#: What is filled into a message; it is read as a number that nobody writes. Marks of HTML.
_FILLED, _FILLING = late(r"%\(\w+\)[a-z]"), "7919"
_SIZED = late(rf"{_FILLING}\s*(?!EUR)[^\W\d_]")
_HTML = late(r"<[^<>]*>")
#: The language of the theme's own words.
SOURCE = "en"
#: The words for what becomes of a total and its parts.
VERDICTS = ("adds up", "mixes statuses (the numbers fit)", "does not add up")
_FEW = 2
_DIGITS = late(r"\d+")
#: `[[#a]].5`
_DECIMALS = late(r"[.,·]\d")
_WORD_BEHIND = late(r"(?<=\s)[^\W\d_]\w*")
_QUOTED = late(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")


def of_settings(settings: Settings, language: Language) -> Iterator[Problem]:
    """Report the numbers in the settings' own texts."""
    for words in filter(None, (settings.title, settings.description)):
        for mention in mentions(words.text, language, settings.symbols):
            said = words.text[mention.start : mention.end]
            yield Problem("N101", _within(words, mention), f"`{said}` is printed without a source")
    place = settings.places.get("statuses", Place(SETTINGS))
    for status in settings.statuses.values():
        for mention in mentions(status.label, language, settings.symbols):
            said = status.label[mention.start : mention.end]
            message = f"`{said}` is printed without a source (the label of `{status.key}`)"
            yield Problem("N101", place, message)


def of_wording(
    wording: Iterable[Worded], settings: Settings, language: Language
) -> Iterator[Problem]:
    """Report the numbers in a site's own words for the theme's that those do not hold."""
    theirs = rules(SOURCE)
    assert theirs is not None
    labels = {status.label: status for status in settings.statuses.values()}
    called: dict[str, Status] = {}
    verdicts: dict[str, str] = {status_label(one): one for one in VERDICTS}
    for one in wording:
        if one.ours[0] in VERDICTS:
            other = verdicts.setdefault(status_label(one.said), one.ours[0])
            if other != one.ours[0]:
                message = f"`{one.said}` for “{one.ours[0]}” says another verdict, “{other}”"
                yield Problem("V101", one.place, message, ("leave the theme's words",))
        status = labels.get(one.ours[0])
        if status:
            yield from _wrongly_called(one, status, settings, language, called)
        if any(dates(one.said, language)) and not any(dates(text, theirs) for text in one.ours):
            message = f"`{one.said}` for “{one.ours[0]}” says a date"
            yield Problem("V101", one.place, message, ("leave the theme's words",))
        said, ours = _filled(one.said), list(map(_filled, one.ours))
        other_amount = _other_amount(said, ours, settings, language)
        if other_amount:
            message = (
                f"`{one.said}` for “{one.ours[0]}” prints another amount, such as `{other_amount}`"
            )
            yield Problem("V101", one.place, message, ("leave the theme's words",))
            continue
        found = mentions(said, language, settings.symbols)
        known = [m for text in ours if found for m in mentions(text, theirs, settings.symbols)]
        figures = {run for text in ours for run in _DIGITS.findall(text)}
        for mention in found:
            words = said[mention.start : mention.end]
            same = any(mention.number == m.number and mention.kind == m.kind for m in known)
            # `1:50 millones`, for a scale of `1 to 50 million`
            alike = not mention.clear and figures.issuperset(_DIGITS.findall(words))
            # in the form for one, or for two
            few = mention.clear and len(ours) > 1 and _counts_few(mention)
            if (same if mention.clear else alike) or few or words == _FILLING:
                continue
            at = one.line.find(words)
            place = one.place if at < 0 else one.place._replace(column=at + 1, length=len(words))
            shown = words.replace(_FILLING, "…")
            message = f"`{shown}` is printed without a source (the words for “{one.ours[0]}”)"
            yield Problem("N101", place, message)


def _wrongly_called(
    one: Worded, status: Status, settings: Settings, language: Language, called: dict[str, Status]
) -> Iterator[Problem]:
    """Report words for a status that are the name of another, or deny it; note the name."""
    label = status_label(one.said)
    fault = _other_name(label, status, settings, language, called) or names_other(
        one.said, status, settings.statuses, language
    )
    called.setdefault(label, status)
    if fault:
        message = f"`{one.said}` for “{status.label}” is the name of another status, `{fault}`"
        hint = "give every status a name of its own, or leave the theme's"
        yield Problem("V101", one.place, message, (hint,))
    elif contrary(status.key, one.said, language):
        message = f"`{one.said}` for “{status.label}” says something contrary"
        yield Problem("V101", one.place, message, ("leave the theme's words",))


def _other_name(
    label: str, status: Status, settings: Settings, language: Language, called: Mapping[str, Status]
) -> str:
    """Give the status that a label names in place of its own; empty for none."""
    if label in called and called[label] != status:
        return called[label].key
    names = {
        other.key
        for other in settings.statuses.values()
        for word in (other.label, *words_of(other, language))
        if status_label(word) == label
    }
    return "" if status.key in names else next(iter(sorted(names)), "")


def _other_amount(said: str, ours: Sequence[str], settings: Settings, language: Language) -> str:
    """Give an amount that words make of the one that the theme's write; empty if it is the same.

    `%(number)s` for `%(number)s million`, `over %(amount)s` for `up to %(amount)s`. Words of a
    language without rules are not read, nor is a magnitude that is in no table.
    """
    theirs, read_as = rules(SOURCE), rules(settings.language)
    if theirs is None or read_as is None:
        return ""
    found = [mentions(text, theirs, settings.symbols) for text in ours if _FILLING in text]
    known = [each[0] for each in found if len(each) == 1 and each[0].clear]
    bare = Written(Decimal(_FILLING), Decimal(1))
    if len(known) < len(ours) or all(
        one.number == bare and one.upper is None and one.qualifier is Qualifier.EXACT
        for one in known
    ):
        return ""
    now = mentions(said, language, settings.symbols)
    if len(now) == 1 and now[0].clear and any(_written_alike(now[0], one) for one in known):
        return ""
    if known[0].magnitude and not any(one.magnitude for one in now) and _SIZED.search(said):
        return ""
    return " ".join(said.replace(_FILLING, "5").split())


def _written_alike(one: Mention, other: Mention) -> bool:
    """Tell whether two say the same number, to the same end, with the same qualifier."""
    same = one.number == other.number and one.qualifier is other.qualifier
    return same and (one.upper is None) == (other.upper is None)


def _counts_few(mention: Mention) -> bool:
    return mention.kind == COUNT and mention.number.value <= _FEW


def _filled(message: str) -> str:
    """Give a message of a catalogue as it is read, with something filled in and without marks."""
    message = message.replace("%(unit)s", "EUR")
    return _HTML.sub(HOLE, _FILLED.sub(_FILLING, message)).replace("%%", "%")


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
        self.held: dict[str, Quotation] = {}
        """Where words stand in articles."""

    @cached_property
    def allowed(self) -> list[re.Pattern[str]]:
        """What matches the numbers that the record allows."""
        return [re.compile(_spaced(words.split())) for words in self.record.allow_numbers]

    def checked(self, visible: Visible, placed: int) -> Checked[Count]:
        """Check a text; `placed` numbers of the record were found without a source before."""
        check = _TextCheck(self, visible, placed)
        check.text()
        return Checked(check.count, tuple(check.problems))


class _Referred(NamedTuple):
    """A reference to a figure: its fact, its entry, and the amount that its words have to say."""

    reference: Reference
    fact: FactId
    entry: Entry
    amount: Amount


class _TextCheck:
    """Checks one text of a record."""

    def __init__(self, of: OfRecord, visible: Visible, placed: int) -> None:
        self.of, self.visible, self.placed = of, visible, placed
        self.record, self.site = of.record, of.against
        self.language = self.site.language
        self.ledger = self.site.ledger
        self.count = Count()
        self.problems: list[Problem] = []
        self.unknown: set[int] = set()
        """The references to nothing, or to what could not be read or added up, as is said there."""
        self.excerpts: dict[int, Quotation] = {}
        """The references that print a part of a quotation, or say that they do."""
        self.figures = dict(self._figures())
        words = [(one.offset, self._words(one)) for one in visible.references]
        self.printed = AsPrinted(visible.run.text, words)
        self.found: dict[re.Pattern[str], Stretches] = {}
        """Where patterns were found."""
        read, settings = self.printed.read, self.site.settings
        self.fitting = Fitting(read, visible.heads, settings, self.language)

    def _figures(self) -> Iterator[tuple[int, _Referred]]:
        """Give the references to figures by where they stand; say of all others what is wrong."""
        for reference in self.visible.references:
            target, problems = reference_target(reference, self.record.id, self.site.catalogue)
            self.problems += problems
            if target is None:
                self.unknown.add(reference.offset)
                continue
            if target.fact is None or not self._is_figure(target.fact):
                if target.fact and reference.label:
                    self._excerpt(reference, target.fact)
                continue
            entry = self.ledger.entries.get(target.fact)
            if entry is None:
                self.unknown.add(reference.offset)
                continue
            amount = entry.amount
            if amount.unit.code in self.language.word_codes and not reference.label:
                # `GEL 5` and `TOP 5` are read as words in capitals; what is around hangs not on it.
                amount = replace(amount, unit=Unit(UnitKind.MONEY, "EUR"))
            yield reference.offset, _Referred(reference, target.fact, entry, amount)

    def _excerpt(self, reference: Reference, fact: FactId) -> None:
        """See that words of a reference to a quotation stand in it: they are printed as said."""
        quoted = self.site.catalogue.facts[fact].fact
        if not isinstance(quoted, Quote):
            return
        whole = list(self._evidence(self.site.catalogue.facts[fact]))
        held = [part for one in whole if (part := one.part(reference.label))]
        self.excerpts[reference.offset] = held[0] if held else Quotation(())
        if any(whole) and not held:
            message = f"`{reference.label}` does not stand in the quotation"
            hint = (
                f"leave the words out: `[[{reference.target}]]` prints what was said; or give a "
                "part of it, as it stands there"
            )
            self.problems.append(Problem("R108", reference.place, message, (hint,)))

    def _words(self, reference: Reference) -> str:
        """Give what a reference prints: its own words, an amount, or a name that is no text."""
        if reference.label and reference.offset not in self.unknown:
            return _MARKS.sub("", reference.label)
        if reference.offset not in self.figures:
            return HOLE
        amount = spelled(self.figures[reference.offset].amount, self.language)
        before = self.visible.run.text[: reference.offset][-1:]
        # Arabic and Hebrew write *and*, *of*, *the* onto the word that follows.
        return f" {amount}" if before and bidirectional(before) in ("AL", "R") else amount

    def text(self) -> None:
        """See what makes each number good, and that references say what their figures do."""
        printed, around = self.printed, dict[int, Mention]()
        found = mentions(printed.read.text, self.language, self.site.settings.symbols)
        for mention in found or self._headed():
            start, end = printed.read.of(mention.start, mention.end)
            said = mention._replace(start=start, end=end)
            figures = [hole for hole in printed.touched(start, end) if hole in self.figures]
            for hole in figures:
                around.setdefault(hole, said)
            parts = [hole for hole in printed.touched(start, end) if hole in self.excerpts]
            if parts:
                self.count.quoted += 1
                self._part(parts[0], said)
            elif not figures:
                self._number(said)
        for hole, referred in self.figures.items():
            self._reference(referred, printed.span(hole), around.get(hole))
        if self.visible.about:
            self._about()

    def _headed(self) -> Iterator[Mention]:
        """Read a cell of four digits as its heads have it: `2000` under or behind `Deaths`.

        It is a year where a head is of times, or where there is none.
        """
        year = YEAR_LIKE.fullmatch(self.printed.read.text)
        heads = [one.text for one in self.visible.heads if any(map(str.isalpha, one.text))]
        if not year or not heads:
            return
        own = [one.text for one in self.visible.heads if not one.above]
        if any(heads_times(one, self.language) for one in own):
            return
        words, digits = f"{heads[0]}: ", year[1]
        moved = year.start(1) - len(words)
        # A line above a list says less of what is in it than the head of a column.
        number = f"{digits[0]}{self.language.group}{digits[1:]}" if heads[0] in own else digits
        for one in mentions(f"{words}{number}", self.language, self.site.settings.symbols):
            if one.start == len(words):
                start = one.start + moved
                yield one._replace(start=start, end=start + len(digits))

    def _number(self, mention: Mention) -> None:
        words = self.printed.text[mention.start : mention.end]
        own = self._own_fact(mention) if self.visible.bare else None
        if own:
            self.count.sourced += 1
            self._clause(own, _ends(mention), self._place(mention))
            span = mention.start, mention.counted_end(self.printed.text)
            self._rate(own, span, self._place(mention))
            self._remade(own, span, self._place(mention), repeated)
        elif self._in_name(mention) or self._names_one(mention):
            return
        elif self._allowed(mention):
            self.count.allowed += 1
        elif self._quoted(mention):
            self.count.quoted += 1
        else:
            if self.placed + len(self.count.unsourced) < _MOST_PLACED:
                place = self._place(mention)
            else:
                place = Place(self.record.path, self.visible.run.first)
            self.count.unsourced.append(Unsourced(" ".join(words.split()), place))
            self.problems.append(self._unsourced(words, place, mention))

    def _place(self, mention: Mention) -> Place:
        """Give where a mention stands in the file; of words of a reference, where that does."""
        holes = self.printed.touched(mention.start, mention.end)
        for reference in self.visible.references:
            if reference.offset in holes:
                return reference.place
        return self.visible.locate(*self.printed.back(mention.start, mention.end))

    def _unsourced(self, words: str, place: Place, mention: Mention) -> Problem:
        hints = self._hint_around(mention)
        for fact, entry in self.of.own:
            if mention.says(entry.amount, self.language):
                hints.append(f"it equals a fact of this record: write `[[{self._short(fact)}]]`")
        hints += self._quotation_hint(mention)
        said = " ".join(words.split())
        if self.visible.key in _MAY_CORRECT and self._corrects(_ends(mention)):
            hints.append(
                "if this page printed it before, allow it with that reason: "
                f"`allow_numbers: {{{in_marks(said)}: what this page said before}}`"
            )
        hints.append(
            "refer to a figure that states it, as `[[#id]]`, or say why it needs none: "
            f"`allow_numbers: {{{in_marks(said)}: the reason}}`"
        )
        message = f"`{said}` is printed without a source ({self.visible.key})"
        return Problem("N101", place, message, tuple(hints[:1]))

    def _quotation_hint(self, mention: Mention) -> list[str]:
        """Say why the quotation a number stands in does not vouch for it."""
        inside = self._spans(_QUOTED).around(mention.start - 1, mention.end + 1)
        if not inside:
            return []
        words = _inner(self.printed.text, inside)
        if proves_nothing(words):
            least = f"under {MIN_LENGTH} characters, or without a letter"
            return [f"a quotation of {least}, is looked up in no article: quote more of it"]
        return ["no article holds the words between the quotation marks"]

    def _hint_around(self, mention: Mention) -> list[str]:
        """Say what the words around a quotation make of a number in it."""
        inside = self._spans(_QUOTED).around(mention.start - 1, mention.end + 1)
        if not inside or not self._quotation(_inner(self.printed.text, inside)):
            return []
        made = self._made(mention, inside)
        rate = rate_behind(self.printed.text, inside[1], self.language)
        if rate and not made:
            made = f"{self.printed.text[mention.start : mention.end]} {rate}"
        if not made:
            return []
        what = f"with the words around the quotation it reads `{made}`"
        return [f"{what}, which no article says there: leave them out, or quote them too"]

    def _own_fact(self, mention: Mention) -> FactId | None:
        return next(
            (fact for fact, entry in self.of.own if self._is_said(entry.amount, mention)), None
        )

    def _is_said(self, amount: Amount, mention: Mention) -> bool:
        """Tell whether a mention says an amount, in no more digits than that has.

        And with no other currency beside it: `€ $5 million`.
        """
        text, symbols = self.printed.text, self.site.settings.symbols
        words = text[mention.start : mention.end]
        if not mention.says(amount, self.language) or self._exceeds(amount, mention, words):
            return False
        other = amount.is_money and other_currency(
            text, _ends(mention), amount, symbols, self.language
        )
        return not other

    def _exceeds(self, amount: Amount, mention: Mention, words: str) -> bool:
        """Tell `$5.20 million` of $5.2 million; the zeros of `$5,200,000` are the number's."""
        finer = mention.number.place < amount.number.place
        return finer and bool(re.search(rf"\d{re.escape(self.language.decimal)}\d", words))

    def _in_name(self, mention: Mention) -> bool:
        if self.site.names is None or self.visible.key == "name":
            return False
        return self._spans(self.site.names).around(*_ends(mention)) is not None

    def _names_one(self, mention: Mention) -> bool:
        """Tell `France 24`, `60 Minutes`, `CC BY 4.0`: a name, as no small word goes on behind."""
        if self.visible.key not in NAMING or mention.kind != COUNT:
            return False
        following = _WORD_BEHIND.search(self.printed.text, mention.start)
        return not following or not following[0].islower()

    def _allowed(self, mention: Mention) -> bool:
        return any(
            self._spans(pattern).around(*_ends(mention)) is not None for pattern in self.of.allowed
        )

    def _quoted(self, mention: Mention) -> bool:
        """Tell whether a number stands inside words that a source holds verbatim.

        And that the words around these leave it as it is.
        """
        inside = self._spans(_QUOTED).around(mention.start - 1, mention.end + 1)
        text = self.printed.text
        if not inside:
            if not self.visible.run.quoted:
                return False
            held = self._quotation(text.strip().strip('“”"„«»'))
            if held:
                self._undenied(held, mention, (0, len(text)))
            return bool(held)
        held = self._quotation(_inner(text, inside))
        if not held or self._made(mention, inside):
            return False
        rate = rate_behind(text, inside[1], self.language)
        if rate and not held.speaks_of(rate, self.language):
            return False
        self._called(held, mention, inside)
        return True

    def _called(self, held: Quotation, mention: Mention, inside: tuple[int, int]) -> None:
        """See that the words around a quotation call a number in it as its articles do."""
        if self._undenied(held, mention, inside):
            return
        words = self.fitting.said(_ends(mention)).words
        if not any(words):
            words = self.fitting.said(inside).words  # `Denied: “$5 million”`
        fault = held.fault(words, mention, self.site.settings) if any(words) else ""
        if fault:
            said = " ".join(self.printed.text[mention.start : mention.end].split())
            message = f"`{said}` is quoted from an article, but {fault}"
            hint = "let our words around the quotation say of it what the article does"
            self.problems.append(Problem("W101", self._place(mention), message, (hint,)))

    def _undenied(self, held: Quotation, mention: Mention, inside: tuple[int, int]) -> str:
        """See that a quotation is not cut out of its denial, unless our own words deny it, too."""
        denied, read = held.denied(mention), self.printed.read
        if not denied:
            return ""
        quoted, said = ((read.at(one[0]), read.at(one[1])) for one in (inside, _ends(mention)))
        if cut_off(read.text, quoted, said, self.language):
            return ""
        words = " ".join(self.printed.text[mention.start : mention.end].split())
        message = f"`{words}` is quoted from an article that denies it: {denied}"
        self.problems.append(Problem("W101", self._place(mention), message, (DENIED,)))
        return denied

    def _part(self, hole: int, mention: Mention) -> None:
        """See that the words around a part of a quotation leave a number in it as it is."""
        held, span, text = self.excerpts[hole], self.printed.span(hole), self.printed.text
        if not held:
            return  # said with the quotation, or with the reference
        made = not held.says(mention)
        rate = "" if made else self._rate_of(span)
        if made or (rate and not held.speaks_of(rate, self.language)):
            start, end = min(span[0], mention.start), max(span[1], mention.end)
            said = " ".join(f"{text[start:end]} {rate}".split())
            message = (
                f"with the words around the quotation it reads `{said}`, which no article says "
                "there"
            )
            hint = "leave them out, or quote them too"
            self.problems.append(Problem("R108", self._place(mention), message, (hint,)))
        else:
            self._called(held, mention, span)

    def _made(self, mention: Mention, inside: tuple[int, int]) -> str:
        """Give the other amount that the words around a quotation make of a number in it."""
        text, symbols = self.printed.text, self.site.settings.symbols
        held = self._quotation(_inner(text, inside))
        return held.changed(text, inside, mention, symbols, self.language) if held else ""

    def _spans(self, pattern: re.Pattern[str]) -> Stretches:
        """Find a pattern in the text, once for all the numbers in it."""
        if pattern not in self.found:
            found = pattern.finditer(self.printed.text)
            self.found[pattern] = Stretches(match.span() for match in found)
        return self.found[pattern]

    def _quotation(self, words: str) -> Quotation:
        """Look words up in the articles; those of references are in none."""
        held = self.of.held
        if words not in held:
            articles = self.site.verified.articles.values() if HOLE not in words else ()
            held[words] = Quotation.of(words, articles)
        return held[words]

    def _reference(self, of: _Referred, span: tuple[int, int], mention: Mention | None) -> None:
        """Check 3 around a reference, and that it says its figure's amount (R108).

        `over [[#a]]`, `[[#a]] billion` and `[[#a]]%` print another amount, and so do words of its
        own that say another.
        """
        self.count.sourced += 1
        before = len(self.problems)
        label = legible(_MARKS.sub("", of.reference.label)).text
        fault = self._unlike(label, of.amount) if label else ""
        if fault:
            message = f"`{of.reference.label}` {fault}, {of.entry.amount}"
            hints = self._whose(label, of.amount)
            self.problems.append(Problem("R108", of.reference.place, message, hints))
        else:
            self._surroundings(of, span, mention)
            self._rate_above(of)
        alone = len(self.problems) == before
        self._clause(of.fact, span, of.reference.place, alone=alone)

    def _inner(self, span: tuple[int, int], mention: Mention | None) -> tuple[int, int]:
        """Give where the amount stands in words of a reference: `[[#a|$5 million a year]]`."""
        if not mention or mention.start < span[0] or span[1] < mention.end:
            return span
        return mention.start, min(span[1], mention.counted_end(self.printed.text))

    def _unlike(self, words: str, amount: Amount) -> str:
        """Say how words of a reference do not say an amount; empty if they do."""
        said = mentions(words, self.language, self.site.settings.symbols)
        if len(said) != 1 or not said[0].says(amount, self.language):
            return "does not say the figure's amount"
        finer = self._exceeds(amount, said[0], words[said[0].start : said[0].end])
        return "says more digits than the figure's amount has" if finer else ""

    def _whose(self, words: str, amount: Amount) -> tuple[str, ...]:
        """Ask whose money it is where words say a figure's number, and of its currency a noun."""
        said = mentions(words, self.language, self.site.settings.symbols)
        if len(said) != 1 or said[0].kind != MONEY or said[0].currency:
            return ()
        if said[0].number.value != amount.number.value:
            return ()
        noun = words[said[0].start : said[0].end].rsplit(maxsplit=1)[-1]
        whole = spelled(amount, self.language)
        return (f"`{noun}` is no currency without a country: say whose, or write `{whole}`",)

    def _surroundings(self, of: _Referred, span: tuple[int, int], mention: Mention | None) -> None:
        """See that the words around a reference leave its amount as it is."""
        text, (start, end) = self.printed.text, span
        clear = True
        if mention and self._on_topic(of, start, mention):
            return
        if mention and not (start <= mention.start and mention.end <= end):
            start, end = min(start, mention.start), max(end, mention.end)
            clear = mention.clear and mention.upper is None
        elif mention is None or mention.says(of.amount, self.language):
            before, after = text[:start][-1:], text[end : end + 1]
            after = after if not _DECIMALS.match(text, end) else text[end : end + 2]
            if not any(c.isascii() and c.isalnum() for c in (before, *after)):
                self._currency(of, span)
                inner = self._inner(span, mention) if of.reference.label else span
                self._rate(of.fact, inner, of.reference.place)
                self._remade(of.fact, inner, of.reference.place, remade)
                return
            start, end = start - len(before), end + len(after)
        said = " ".join(text[start:end].split())
        if said == str(of.entry.amount):  # what changes it stands apart: `[[#a]] or so`
            said = " ".join(text[slice(*self._wider(start, end))].split())
        message = f"with the words around it the reference reads `{said}`, not {of.entry.amount}"
        hint = (
            "leave these words out; where they compare or deny, set the amount's noun between: "
            f"`less than the grant of [[{of.reference.target}]]`"
        )
        code = "R108" if clear else "W101"
        self.problems.append(Problem(code, of.reference.place, message, (hint,)))

    def _wider(self, start: int, end: int) -> tuple[int, int]:
        """Give a part of the text with a word before it and two behind."""
        text, behind = self.printed.text, self.printed.text[end:].split(maxsplit=2)[:2]
        for word in behind:
            end = text.index(word, end) + len(word)
        return text.rfind(" ", 0, max(0, start - 1)) + 1, end

    def _on_topic(self, of: _Referred, start: int, mention: Mention) -> bool:
        """Tell `They talked about [[#a]]`, which qualifies nothing."""
        if not mention.soft or not mention.says(of.amount, self.language):
            return False
        return plain(self.printed.text[mention.start : start].strip()) in self.language.topical

    def _currency(self, of: _Referred, span: tuple[int, int]) -> None:
        """See that the words beside a reference name no other currency: `CAD [[#a]]`."""
        if of.reference.label or not of.amount.is_money:
            return
        text, symbols = self.printed.text, self.site.settings.symbols
        amount = of.entry.amount
        other = other_currency(text, span, amount, symbols, self.language)
        if other:
            message = (
                f"the words beside the reference name {other}; the figure's amount is {amount}"
            )
            hint = "leave them out: the reference prints its own currency"
            self.problems.append(Problem("R108", of.reference.place, message, (hint,)))

    def _rate(self, fact: FactId, span: tuple[int, int], place: Place) -> None:
        """See that the words beside an amount make no rate of it that its article does not."""
        entry, rate = self.ledger.entries[fact], self._rate_of(span)
        if not rate or self._spoken(entry, rate):
            return
        message = (
            f"with the words beside it the amount reads `{entry.amount} {rate}`; the article says "
            "nothing of that near it"
        )
        hint = f"leave `{rate}` out, or say what the article says it is for"
        self.problems.append(Problem("W101", place, message, (hint,)))

    def _rate_above(self, of: _Referred) -> None:
        """See that the head of its column makes no rate of an amount that its article does not."""
        heads = [one.text for one in self.visible.heads if not one.label and not one.above]
        said = legible(heads[0]).text if heads else ""
        rate = rate_headed(said, self.language) if may_tell(said, self.language) else ""
        if not rate or self._spoken(of.entry, rate):
            return
        head = " ".join(heads[0].split())
        message = (
            f"it stands under “{head}”, which makes a rate of {of.entry.amount}; the article says "
            "nothing of that near it"
        )
        hint = "name the column after what the article says the amount is for"
        self.problems.append(Problem("W101", of.reference.place, message, (hint,)))

    def _spoken(self, entry: Entry, rate: str) -> bool:
        """Tell whether a figure's article speaks of a rate near its amount."""
        quotes = self._evidence(entry.stated)
        return any(one.speaks_of(rate, self.language, entry.amount) for one in quotes)

    def _rate_of(self, span: tuple[int, int]) -> str:
        """Give the words beside an amount that make a rate of it; empty for none."""
        read = self.printed.read
        around = read.at(span[0]), read.at(span[1])
        rate = rate_at(read.text, around, self.language)
        return rate or each_of(read.text, around[0], self.language)

    def _remade(
        self,
        fact: FactId,
        span: tuple[int, int],
        place: Place,
        found: Callable[[str, tuple[int, int], Language], str],
    ) -> None:
        """See that no words beside an amount make another of it: `two thirds of the [[#a]]`.

        As many grants of it are told where its article tells of as many, in these words.
        """
        read, entry = self.printed.read, self.ledger.entries[fact]
        around = read.at(span[0]), read.at(span[1])
        said = found(read.text, around, self.language)
        if not said:
            ahead = several_of(read.text, around, self.language)
            if ahead and not any(
                one.begins(ahead, entry.amount) for one in self._evidence(entry.stated)
            ):
                said = f"{ahead} {' '.join(read.text[slice(*around)].split())}"
        if said:
            message = f"with the words around it the amount reads `{said}`, not {entry.amount}"
            hint = (
                "leave these words out, or set the amount's noun between: "
                f"`half of the grant of [[{self._short(fact)}]]`"
            )
            self.problems.append(Problem("W101", place, message, (hint,)))

    def _short(self, fact: FactId) -> str:
        """Give how a text of the record refers to a fact."""
        record, _, own = fact.partition("#")
        return f"#{own}" if record == self.record.id else fact

    def _evidence(self, stated: Stated) -> Iterator[Quotation]:
        """Give the quotes that a fact rests on, as they stand in their articles."""
        articles = self.site.verified.articles
        for item, source in zip(stated.fact.evidence, stated.sources, strict=True):
            if source in articles:
                yield Quotation.of(item.quote.text, [articles[source]])

    def _is_figure(self, fact: FactId) -> bool:
        return isinstance(self.site.catalogue.facts[fact].fact, Figure)

    def _clause(
        self, fact: FactId, span: tuple[int, int], place: Place, *, alone: bool = True
    ) -> None:
        """Check 3 around an amount; `alone` if nothing else was found wrong with it."""
        entry = self.ledger.entries[fact]
        if not (status := entry.status) or self.unknown:
            return  # the words may be of what another reference would print
        said = self.fitting.said(span)
        fault, words = self.fitting.unfit(said, status, span), said.words
        if fault and self.fitting.fits(said, status, span):
            return
        if not fault:
            fault, words = self.fitting.made(said, status, span)
        fault = fault or self.fitting.doubted(said, status, span, alone=alone)
        if not fault or (not said.own and self._so(entry, words)):
            return
        may_correct = self.visible.key in _MAY_CORRECT
        if may_correct and self._corrects(span):
            fault, words = self.fitting.since(status, span)
            if not fault:
                return
        hint = f"say here that it is {status}, or name no status beside it"
        if may_correct:
            hint = "what was wrong before is told as in “An earlier version of this page said …”"
        message = f"`{fact}` is `{status}`, but {fault}"
        self.problems.append(Problem("W101", place, message, (hint,)))

    def _so(self, entry: Entry, words: Named) -> bool:
        """Tell whether a figure's own article calls it what a label or a head does.

        Then it is the figure's status that does not fit, which is said at its evidence.
        """
        quotes, settings = self._evidence(entry.stated), self.site.settings
        return any(words.named & one.calls(entry.amount, settings) for one in quotes)

    def _corrects(self, span: tuple[int, int]) -> bool:
        """Tell what a note or a change only repeats: `An earlier version said $5 million was`."""
        text = self.printed.read.text
        low, high = (self.printed.read.at(end) for end in span)
        before = [end.end() for end in _SENTENCE_END.finditer(text, 0, low)]
        behind = _SENTENCE_END.search(text, high)
        said = text[max(before, default=0) : behind.start() if behind else len(text)]
        return re.search(rf"(?<!\w)(?i:{any_of(self.language.formerly)})(?!\w)", said) is not None

    def _about(self) -> None:
        """See that a figure's own label or note, without an amount in it, fits it."""
        fact = FactId(f"{self.record.id}#{self.visible.about}")
        entry = self.ledger.entries.get(fact)
        if not entry or self.problems:
            return
        is_note, status = self.visible.key == "note", entry.status or ""
        fault, hint = "", f"call it {status} there, or name no status"
        if status:
            fault = self._noted(status) if is_note else self._labelled(entry, status)
        if not fault and not is_note:
            rate = rate_headed(self.printed.read.text, self.language)
            if rate and not self._spoken(entry, rate):
                fault = f"“{rate}” makes a rate of the amount; the article says nothing of that"
                hint = f"leave `{rate}` out, or say what the article says it is for"
        if fault:
            what = f"`{fact}` is `{status}`" if status else f"`{fact}` is {entry.amount}"
            message = f"{what}, but in its {self.visible.key} {fault}"
            message = message.replace("the words next to the amount name", "the words name")
            place = self.visible.locate(0, max(1, len(self.visible.run.text)))
            self.problems.append(Problem("W101", place, message, (hint,)))

    def _labelled(self, entry: Entry, status: str) -> str:
        """Say how a label names another status than its figure's, or this one as not so.

        `Money expected to be approved` is none that is. What is pending may be called requested.
        """
        text, statuses = self.printed.read.text, self.site.settings.statuses
        words = heading(text, statuses, self.language)
        fault = unfit(words, status)
        asked = status == "pending" and words.named and words.named <= {"requested", "proposed"}
        if fault and (asked or self._so(entry, words)):
            return ""
        if status in words.named:
            found = doubt(text, (len(text), len(text)), statuses[status], self.language)
            return f"the words say {found}" if found else ""
        if not fault and not words.named:
            other = told_of_label(text, status, self.language)
            fault = f"the words say “{other}”" if other else ""
        return fault

    def _noted(self, status: str) -> str:
        """Say how a note says of its figure that it is otherwise: `This was denied`."""
        text = self.printed.read.text
        if self._corrects((0, len(text))):
            return ""
        other = of_note(text, status, self.site.settings.statuses, self.language)
        return f"the words make it {other}" if other else ""


# Beyond these, a hostile or generated text gets the line of its block.
_MOST_PLACED = 500
_SENTENCE_END = late(r"[.!?][\"”’)]*\s|\n\s*\n")
# What may say how it was before.
_MAY_CORRECT = frozenset({"note", "changes"})


def _ends(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _inner(text: str, span: tuple[int, int]) -> str:
    """Give the words between quotation marks."""
    return text[span[0] + 1 : span[1] - 1].strip().rstrip(",")


def _spaced(words: list[str]) -> str:
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
