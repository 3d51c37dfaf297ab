"""Which status a text gives an amount: the words of its clause, and of clauses it hangs on.

In: a text, the span of an amount, the site's statuses and the language. Out: a `Governed`: the
status with the words that name it, or none with the reason. Check 3 asks only whether a status fits
the clause; this asks what a person would write, so it also reads

* the clause before, where the amount opens its own (`approved $5 million for A and $2 million for
  B`), and the label before a colon or a bracket (`Approved: $5 million`);
* the clause behind, where a pronoun takes the amount up (`$5 million, which was approved`) or where
  the amount is an aside (`The grant ($5 million) was approved`);
* in a row of a table, the row alone.

Of several statuses in one clause the current one is taken (`predicates.py`), and of two verbs
of one subject (`requested and refused`) the second; the others are told. Where no listed word names
one, other forms right before the amount suggest one (`a pledge of`), and the reason says so.
"""

from __future__ import annotations

import re
import weakref
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.beginnings import Beginnings
from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.rows import CELL_ENDS, row
from generator.reading.statuses.aftermath import Aftermath
from generator.reading.statuses.answers import Answers
from generator.reading.statuses.asides import without_asides, without_told
from generator.reading.statuses.becoming import Becoming
from generator.reading.statuses.beside import Beside
from generator.reading.statuses.breakdowns import wholes
from generator.reading.statuses.carried import carried
from generator.reading.statuses.doubts import CONDITION, doubt
from generator.reading.statuses.frames import Frames
from generator.reading.statuses.governed import Governed
from generator.reading.statuses.headings import headings
from generator.reading.statuses.neighbours import Neighbours
from generator.reading.statuses.objections import Objections
from generator.reading.statuses.passives import Passives
from generator.reading.statuses.picked import Picked
from generator.reading.statuses.predicates import Predicates, Said
from generator.reading.statuses.sequels import Sequels
from generator.reading.statuses.suggesting import Suggestions
from generator.reading.statuses.threads import Threads
from generator.reading.statuses.wholes import Wholes
from generator.reading.wording import clause, named_statuses, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.wording import Named

_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)]|\([a-z\d]\))\s")
_LONGEST_ITEM = 140
_TO_COLON = re.compile(r"[^:.;\n]{0,60}:\s")
_PIECE = re.compile(r"[^,;.\n]+")
_LONGEST_RECORD, _NEAR_PIECE = 240, 3
_SENTENCE_END = re.compile(r"[.!?]\s+|\n")
# The rest of a sentence, as far as the next one.
_REST = late(r"(?:[^.!?\n]|\.(?=\d)){0,160}\.\s+")
_REST_OF_SENTENCE = re.compile(r",\s[^.;!?\n]*")
_NUMBER = re.compile(r"\D{0,4}[\d.,]*\d(?:\s(?:[a-z]+illion|lakh|crore))?")
_SAME = re.compile(
    r"(?<![\w.,])((?:[A-Z]{1,3}[a-z]?\.?\s?|[A-Z]{0,3}[^\w\s(),.;:]\s?)\d[\d.,]*(?:\s?[a-z]+){0,2}"
    r"|\d[\d.,]*\s(?:[a-z]+illion|lakh|crore)(?:\s[A-Za-z]+){1,2}) \($"
)
_LONGEST_TWIN, _NEAR = 60, 20
_DIGIT = re.compile(r"\d")
_VOTES = re.compile(r"(?<=[a-z]), (?:by )?\d{1,3}(?:[-–]| to )\d{1,3},(?= )")
_NOTE = re.compile(r"[;,]\s([^()\n;]{3,60})[;)]")
_ALONG = re.compile(r"\s?(?:along |together )?with\s[^,.;:()!?\n]{2,60}(?=,\s)")
_CLOSED = re.compile(r"\s*[,)–—]\s*")
#: Why a second amount has not the status that a relative clause about the first names.
OF_FIRST = "“{}” stands in what is said of the amount before; nothing says it of this one for sure"


def governing(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Governed:
    """Find the status that governs the amount at `span`; an empty status where none does."""
    return _answers(text, tuple(statuses.items()), language).of(span)


@lru_cache(maxsize=4)
def _answers(text: str, statuses: tuple[tuple[str, Status], ...], language: Language) -> Answers:
    """Give what is known of a text, whose amounts are asked for one after the other."""
    known = dict(statuses)
    return Answers(lambda span: _undoubted(text, span, known, language))


def _undoubted(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Governed:
    found = _governing(text, span, statuses, language)
    if not found.status:
        return found
    first, last = clause(text, *span, language)
    against = (
        doubt(text, span, statuses[found.status], language)
        if first <= found.start < found.end <= last
        else None
    )
    if not against or against.why == CONDITION:
        return found
    return Governed("", 0, 0, f"the words are {against}", negated=True)


def _governing(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Governed:
    text = _without_denied(_without_votes(text), language)
    text = without_told(text, tables_of(language.tag))
    twin = _SAME.search(text, max(0, span[0] - _LONGEST_TWIN), span[0])
    if twin and text[span[1] : span[1] + 1] == ")":
        # `180 billion won ($131 million)` is one amount twice.
        found = _Search(text, twin.span(1), statuses, language).found()
        if found.status:
            return found
    search = _Search(text, span, statuses, language)
    found = search.found()
    before = bool(found.status) and found.end <= span[0]
    if (found.status and not before) or found.negated:
        return found
    asked = found.status in search.tables.aftermath.asking and before
    until = search.words.keys() & search.predicates.waiting

    def names(low: int, high: int) -> bool:
        words = text[low:high].lstrip(", ")
        if words.startswith(search.tables.objections.names_nothing):
            return False
        return not any(search.words[key].match(words) for key in until) and (
            search.frames.clauses.names(low, high)
        )

    short = without_asides(text, span, search.tables, search.money, names)
    again = _Search(short.text, short.span, statuses, language).found() if short else found
    if short is None or not again.status:
        return found
    # `rejected, by 71 votes to 64, a request for $5 million`; and, behind the amount,
    # `Norway's pledge of $5 million is, the ministry says, still awaiting a vote`
    behind = again.start > found.start
    later = (
        search.tables.aftermath.waiting | search.tables.aftermath.verdicts
        if asked
        else search.tables.aftermath.held_back
    )
    if before and not (again.status in later if behind else asked):
        return found
    if asked and again.status in search.tables.aftermath.asking:
        return found
    return again._replace(start=short.place(again.start), end=short.place(again.end))


@lru_cache(maxsize=4)
def _without_votes(text: str) -> str:
    """Blank out the votes between a verb and its infinitive: `refused, 188-236, to restore`."""
    return _VOTES.sub(lambda votes: " " * len(votes[0]), text)


@lru_cache(maxsize=4)
def _without_denied(text: str, language: Language) -> str:
    """Blank out what a negation reaches over: `has not been requested, approved or committed`."""
    text = _denied_list(language).sub(lambda more: f"{more[1]}{' ' * len(more[2])}", text)
    formulas = tables_of(language.tag).suggesting.formulas
    return _formula(formulas).sub(lambda said: " " * len(said[0]), text) if formulas else text


@lru_cache(maxsize=8)
def _formula(formulas: tuple[str, ...]) -> re.Pattern[str]:
    """Match what a resolution says twice: `that $5 million be and is hereby approved`."""
    return re.compile(rf"\b(?i:{any_of(formulas)}),?(?=\s(?:[a-z]+\s){{1,3}}hereby\s)")


@lru_cache(maxsize=8)
def _denied_list(language: Language) -> re.Pattern[str]:
    """Match a negation with its verb, and the further verbs that it is said of, too."""
    negations, auxiliaries = any_of(language.negations), any_of(language.auxiliaries)
    joined = rf"(?:{any_of(language.negated_or)})"
    return re.compile(
        rf"(?<![\w'’])((?:{negations})\s(?:(?:yet|{auxiliaries})\s){{0,3}}[\w'’]+)"
        rf"((?:,\s(?!{joined}\s)[\w'’]+){{1,4}},?\s{joined}\s[\w'’]+)(?!\w)"
    )


@lru_cache(maxsize=8)
def _gainsaying(phrases: tuple[str, ...]) -> Beginnings:
    """Give what matches a sentence that says it is not so."""
    return Beginnings(phrases, lambda some: rf"(?:{any_of(some)})[.;:,]")


@lru_cache(maxsize=8)
def _gainsaid_by(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Match a sentence in which somebody says that: `Records show that it was not.`."""
    lower = [phrase[:1].lower() + phrase[1:] for phrase in phrases]
    return re.compile(rf"[A-Z][^.!?;,\n]{{2,60}}\s(?:{any_of(lower)})(?:\sbeen)?[.;]")


class _Search:
    def __init__(
        self, text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
    ) -> None:
        self.statuses, self.language, self.span = statuses, language, span
        low, high = row(text, span) or (0, len(text))
        # A row is a text of its own; all offsets stay those of the article.
        self.text = " " * low + text[low:high] if low else text[:high]
        self.low = low
        self.full = text
        self.tables = tables_of(language.tag)
        self.small, self.sums = self.tables.small, self.tables.sums
        self.predicates = Predicates(self.text, span, language, self.tables, text)
        self.money = self.predicates.money
        around = (statuses, self.predicates)
        self.suggestions, self.passives = Suggestions(*around), Passives(*around)
        self.beside = Beside(*around)
        self.words = {
            status.key: re.compile(rf"(?<![\w'’])(?i:{any_of(words)})(?!\w)")
            for status in statuses.values()
            if (words := words_of(status, language))
        }
        self.objections = Objections(
            self.text, span, self.low, self.language, self.predicates, self.suggestions
        )
        self.neighbours = Neighbours(self.words, self.predicates)
        # Held weakly: a build runs without the collector, which alone would free a circle.
        own = weakref.WeakMethod(self._in_clause)

        def in_clause(low: int, high: int, why: str) -> Governed | None:
            method = own()
            return method(low, high, why) if method else None

        self.aftermath = Aftermath(statuses, language, self.neighbours, self.suggestions, in_clause)
        self.sequels = Sequels(statuses, self.words, self.predicates)
        self.threads = Threads(statuses, self.words, self.predicates)
        self.wholes = Wholes(
            self.low,
            self.words,
            self.predicates,
            lambda span: governing(text, span, statuses, language),
        )
        self.frames = Frames(
            statuses,
            self.words,
            self.predicates,
            lambda span: governing(text, span, statuses, language),
        )
        self.picked = Picked(
            statuses, self.predicates, lambda span: governing(text, span, statuses, language)
        )

    def found(self) -> Governed:
        """Give the status, and what the next sentence says became of it."""
        if self._contrasted():
            return Governed("", 0, 0, "the words say that it is another amount", negated=True)
        if self.objections.repeats_a_claim(self.full):
            return Governed("", 0, 0, "the words tell what somebody claims", negated=True)
        if self.objections.is_limit():
            return Governed("", 0, 0, "the words say that it is a limit", negated=True)
        if self.objections.supposes():
            return Governed("", 0, 0, "the words only suppose it", negated=True)
        repeated = self.predicates.corrections.repeat(self.span[0])
        found = (
            Governed("", 0, 0, "the words tell what was printed wrongly", negated=True)
            if repeated
            else self._found()
        )
        taken_back = self._taken_back(found) if found.status else ""
        if taken_back:
            found = Governed("", 0, 0, taken_back, negated=True)
        if not row(self.full, self.span) or self._is_prose():
            first, last = clause(self.text, *self.span, self.language)
            found = self._later(found, first, last)
            if found.status and self._changed(found, last):
                found = Governed("", 0, 0, "the words say that it was so at first", negated=True)
        if not found.status or found.status in self.tables.aftermath.asking:
            found = self.beside.verdict() or found
        if not found.negated or self.objections.asks(self.span[1]):
            found = self.sequels.answered(found)
        return self.picked.later(self.sequels.replied(found))

    def _later(self, found: Governed, first: int, last: int) -> Governed:
        """Give what the clauses and sentences further on say became of it."""
        if self.tables.agreement:
            becoming = Becoming(self.statuses, self.words, self.predicates, self.tables.agreement)
            return becoming.later(found)
        return self.threads.later(self.sequels.later(found, last), first, last)

    def _changed(self, found: Governed, last: int) -> bool:
        """Tell `first promised $5 million, then said it had meant $2 million`."""
        if found.end > self.span[0]:
            return False
        before = self.predicates.attachment.words(self.text[max(0, found.start - 30) : found.start])
        rest = _REST_OF_SENTENCE.match(self.text, last)
        words = self.predicates.attachment.words(rest[0] if rest else "")
        return bool(
            set(before[-1:]) & self.small.at_first
            and set(words[:1]) & self.tables.aftermath.turning
        )

    def _is_prose(self) -> bool:
        """Tell an item of a list that is a sentence, or several."""
        line = self.text[self.low :]
        return bool(_ITEM.match(line)) and line.rstrip().endswith((".", "!", "?"))

    def _taken_back(self, found: Governed) -> str:
        """Say how the next sentence leaves it open what this one tells; empty if it does not."""
        if found.status not in self.tables.aftermath.asking and self._gainsaid(found):
            return "the next sentence says that it is not so"
        return "the next sentence asks whether it is so" if self.objections.asked_if_so() else ""

    def _gainsaid(self, found: Governed) -> bool:
        """Tell `An item said that the bank had paid $5 million. It has not.`."""
        rest = _REST.match(self.text, self.span[1])
        begins = rest and _gainsaying(self.tables.objections.gainsaid).at(self.text, rest.end())
        next_one = begins.match(self.text, rest.end()) if rest and begins else None
        if rest and not next_one and self.tables.objections.gainsaid:
            next_one = _gainsaid_by(self.tables.objections.gainsaid).match(self.text, rest.end())
        if not next_one or self.money.search(self.text[self.span[1] : next_one.end()]):
            return False
        starts = [end.end() for end in _SENTENCE_END.finditer(self.text, self.low, self.span[0])]
        told = self.predicates.attachment.words(
            self.text[max([self.low, *starts]) : min(found.start, self.span[0])]
        )
        return bool(set(told) & (self.small.speech_verbs | self.tables.objections.printed_verbs))

    def _contrasted(self) -> bool:
        """Tell `has paid $4.6 million, not $46 million`, `has paid all but $5 million`."""
        said = f" {plain(self.text[slice(*self.span)])}"  # its words may belong to the amount
        if self.sums.excepting and said.startswith(self.sums.excepting):
            return True
        number = _DIGIT.search(self.text, *self.span)
        words = any_of(self.tables.objections.contrasts)
        before = re.compile(rf",\s(?:{words})\s(?:the\s)?[^\w\s]?[A-Z]{{0,3}}[^\w\s]?\s?$")
        low, high = max(0, self.span[0] - 12), number.start() if number else self.span[0]
        return bool(self.tables.objections.contrasts) and bool(before.search(self.text[low:high]))

    def _found(self) -> Governed:
        first, last = clause(self.text, *self.span, self.language)
        first = max(first, self.low)
        headed = self._headed() if self._in_table() else None
        if headed:
            return self._decided(headed)
        own = named_statuses(self.text, self.span, self.statuses, self.language)
        said = self.predicates.said(self.words, own.named, first, last)
        against = self.objections.to_any(first, last, said) if own.named else ""
        if against:
            presumed = self.objections.presumed(last, self.words)
            return presumed or Governed("", 0, 0, against, negated=True)
        current = self.predicates.current(self._done_to(said))
        if current and current.key in own.negated:
            # `The $5 million that you call approved was never approved`
            return self._but_not(first, sorted(own.negated))
        if current and self.predicates.waits_for(current):
            # `froze a $5 million grant pending an audit`
            stopped = self._suggestion(first, last)
            if stopped and stopped.status in self.tables.aftermath.held_back:
                return stopped
        if current:
            frozen = self._frozen_since(current, first) or self._carried_off(current)
            return frozen or self._of_clause(current, said, first, last)
        return self._not_said(own, first, last)

    def _not_said(self, own: Named, first: int, last: int) -> Governed:
        """Read what a clause says that names no status, or only what is not so."""
        if own.negated:
            refused = self.suggestions.act(first, last)
            head = self.predicates.attachment.words(self.text[first : self.span[0]])
            tail = self.predicates.attachment.words(self.text[self.span[1] : last])
            negated = bool(
                set(head) & self.language.negations
                or set(tail) & self.tables.objections.none_of
                or (own.negated <= self.tables.aftermath.held_back and refused
                    and refused.end <= self.span[0])
            )  # fmt: skip
            there = self.tables.aftermath.asking | self.tables.suggesting.named_by_noun - {
                "disbursed"
            }
            asked = refused and negated and refused.status in there
            if refused and (asked or refused.status in self.tables.aftermath.held_back):
                # `declined to pay $5 million`, `The request for $5 million was not refused`
                return self.aftermath.taken_up(refused, last)
            return self._but_not(first, sorted(own.negated))
        return self._elsewhere(first, last, own.named)

    def _frozen_since(self, current: Said, first: int) -> Governed | None:
        """Read `Of the frozen sum, $5 million had been approved`, which is frozen since."""
        whole = self.wholes.named(first) if current.main else None
        before = self.predicates.attachment.words(self.text[self.span[1] : current.start])
        held = whole and whole.status in self.tables.aftermath.held_back
        return whole if held and set(before) & self.small.pluperfect else None

    def _carried_off(self, current: Said) -> Governed | None:
        """Read `was halted, and with it the $5 million that the board approved in May`."""
        along = carried(self.predicates, self.frames.clauses) if current.behind else None
        own = current.key in self.tables.aftermath.held_back or current.main
        return (
            along if along and not own and along.status in self.tables.aftermath.held_back else None
        )

    def _done_to(self, said: list[Said]) -> list[Said]:
        """Leave out what it was before: `paid $6 million promised in May`."""
        order = list(self.statuses)
        done = [
            order.index(one.key)
            for one in said
            if self.predicates.direct(one) or self.predicates.of_sum(one)
        ]
        return [
            one
            for one in said
            if not done or max(done) <= order.index(one.key) or not self._since(one)
        ]

    def _since(self, one: Said) -> bool:
        """Tell a participle that tells what it was: `approved in May`, `in planned shipments`."""
        between = plain(self.text[self.span[1] : one.start].strip())
        return one.behind and not one.main and between in {"", *self.sums.wholes}

    def _decided(self, headed: Governed) -> Governed:
        """Take the row's last word where the row has one amount: `€5 million | - | rejected`."""
        line = row(self.full, self.span)
        if not line or len(self.money.findall(self.full[slice(*line)])) != 1:
            return headed
        found, order = self.beside.cell(*line), list(self.statuses)
        heads = headings(self.full, (found.start, found.end)) if found else ()
        if not any(
            plain(self.full[a:b].strip()) in self.tables.suggesting.record_heads for a, b in heads
        ):
            return headed
        if found and order.index(found.status) > order.index(headed.status):
            return found._replace(others=(headed.status,))
        return headed

    def _of_clause(self, current: Said, said: list[Said], first: int, last: int) -> Governed:
        """Give what the clause of the amount says, unless something later says otherwise."""
        held = current.key in self.tables.aftermath.held_back and not current.behind
        attributive = held and self.predicates.attributive(current)
        if (attributive and self._undone(self.span[1], last)) or self._was_so(current, last):
            return Governed("", 0, 0, "the words say that it was undone later", negated=True)
        undone = self.suggestions.act_on(current, first) or self._act_since(current, first, last)
        undone = undone or self._resolved_since(current, last)
        undone = undone or self._passive_since(current, first, last)
        if undone:
            return undone
        later = self.objections.to(current, first, last)
        if later:
            return later
        others = frozenset(one.key for one in said) - {current.key}
        mine = current.governed(self.text, "in the clause of the amount", others)
        return self.aftermath.later(mine, current, last)

    def _passive_since(self, current: Said, first: int, last: int) -> Governed | None:
        """Read `$5 million that Spain pledged in 2021 was revoked in its budget of last year`."""
        if not current.behind or current.main:
            return None
        found = self.passives.passive(first, last)
        if found is None or found.start < current.end:
            return None
        between = self.predicates.attachment.words(self.text[current.end : found.start])
        order = list(self.statuses)
        own = not set(between) & (self.small.takes_up | self.small.joins)
        return found if own and order.index(found.status) > order.index(current.key) else None

    def _was_so(self, current: Said, last: int) -> bool:
        """Tell `the $3 million that had been pending became available`."""
        before = self.predicates.attachment.words(self.text[self.span[1] : current.start])
        relative = set(before[:1]) & self.small.takes_up and set(before) & self.small.pluperfect
        held = current.key in self.tables.aftermath.held_back and current.behind
        return bool(held and relative) and self._undone(current.end, last)

    def _act_since(self, current: Said, first: int, last: int) -> Governed | None:
        """Read what was done to it since: `struck out $6 million proposed for cars`."""
        act = self.suggestions.act(first, last) if self._since(current) else None
        order = list(self.statuses)
        return act if act and order.index(act.status) > order.index(current.key) else None

    def _resolved_since(self, current: Said, last: int) -> Governed | None:
        """Read what its sentence says of it: `The proposed issue of $2 million still awaits`."""
        if current.behind or not self.predicates.attributive(current):
            return None
        found = self.passives.predicate(current.end, last)
        order = list(self.statuses)
        return found if found and order.index(found.status) > order.index(current.key) else None

    def _elsewhere(self, first: int, last: int, supposed: frozenset[str]) -> Governed:
        act = self._suggestion(first, last)
        if act and self._only_asks(act, last):
            return Governed("", 0, 0, "the words only ask about it", negated=True)
        if act:
            return self._over_and(self.aftermath.taken_up(act, last), first, last)
        places = (
            place for key in supposed for place in self.words[key].finditer(self.text, first, last)
        )
        if any(self.predicates.supposed(place.start(), first) for place in places):
            listed = ", ".join(sorted(supposed))
            return Governed("", 0, 0, f"the words only say that it may be {listed}", negated=True)
        for low, high, why in self.neighbours.clauses(first, last):
            found = self._in_clause(low, high, why) or self._acted_before(low, high, why)
            if (
                found
                and found.status in self.tables.aftermath.held_back
                and self._undone(self.span[1], last)
            ):
                continue  # `$3 million was paused; $1 million of that resumed in May`
            if found:
                found = self._noted(found, high) or self._after_aside(found, high)
                later = self.aftermath.became(found, high) if found.start >= self.span[1] else None
                return later or found
        return (
            self._of_pieces()
            or self.beside.cell(*(row(self.full, self.span) or (first, last + 1)))
            or self._headed()
            or self._of_item()
            or self.beside.label()
            or self.passives.of_several()
            or self.beside.worth(first)
            or self.sequels.worth(first)
            or self.sequels.restated(first)
            or self.sequels.aside(first, last)
            or self.sequels.bought(first, last)
            or self.beside.record(self.full)
            or self.wholes.found(first, last)
            or carried(self.predicates, self.frames.clauses)
            or self._of_list_split()
            or self.frames.found()
            or Governed("", 0, 0, "no word of a status stands by the amount")
        )

    def _of_list_split(self) -> Governed | None:
        """Take what a list of parts is for as what the sum above it is: `It includes:`."""
        for span in wholes(self.full, self.span, self.money, self.tables):
            whole = governing(self.full, span, self.statuses, self.language)
            if whole.negated or whole.status in self.tables.aftermath.held_back:
                return None
            if whole.status:
                return whole
        return None

    def _only_asks(self, act: Governed, last: int) -> bool:
        """Tell `Is it true that the donors froze $4 billion?`, of a verb before the amount."""
        verb = plain(self.text[act.start : act.end]) in self.suggestions.verbs
        return verb and act.end <= self.span[0] and self.objections.asks(last)

    def _suggestion(self, first: int, last: int) -> Governed | None:
        found = self._suggested(first, last)
        return None if found and self._wonders(found) else found

    def _wonders(self, found: Governed) -> bool:
        """Tell `asks what it gets for $2 million`, where nobody asks for money."""
        if found.status not in self.tables.aftermath.asking or found.end > self.span[0]:
            return False
        words = [plain(word) for word in re.findall(r"[\w'’]+", self.text[slice(*found[1:3])])]
        return bool(set(words[1:]) & self.small.question_words)

    def _suggested(self, first: int, last: int) -> Governed | None:
        """Take a form beside the listed words, the surest place first."""
        suggestions = self.suggestions
        passive = self.passives.passive(first, last)
        if passive and passive.status not in self.tables.aftermath.waiting:
            return passive
        return (
            self.passives.resolved(last)
            or self.passives.predicate(first, last)
            or suggestions.around(first, last)
            or suggestions.act(first, last)
            or suggestions.stranded(last)
            or suggestions.aim(first)
            or passive
            or self.beside.noun_behind(first, last)
            or self.beside.noun_before(first)
        )

    def _in_clause(self, low: int, high: int, why: str) -> Governed | None:
        middle = low + (len(self.text[low:high]) - len(self.text[low:high].lstrip()))
        if middle >= high:
            return None
        named = named_statuses(self.text, (middle, middle + 1), self.statuses, self.language)
        around = any(place in why for place in ("aside", "right behind", "behind the subject"))
        said = [
            one
            for one in self.predicates.said(self.words, named.named, low, high)
            if not (one.behind and not one.main
                    and (self.money.search(self.text, self.span[1], one.start)
                         or (around and self.predicates.does(one.start, one.end))))
        ]  # fmt: skip
        if len({one.key for one in said}) == 1 and not named.negated:
            nearest = min(said, key=lambda one: one.distance)
            if "goes on with" in why and self._until(nearest, low, high):
                return None
            if "goes on with" in why and self._of_first_alone(nearest, low):
                word = self.text[nearest.start : nearest.end]
                return Governed("", nearest.start, nearest.end, OF_FIRST.format(word),
                                (nearest.key,), negated=True)  # fmt: skip
            return nearest.governed(self.text, why)
        if said or named.negated:
            return None
        taken = self.passives.of_that(low, high) if "takes the amount up" in why else None
        return taken or self.passives.of_clause(low, high) or self.beside.of_list(low, high)

    def _until(self, said: Said, low: int, high: int) -> bool:
        """Tell `It halted, pending an inquiry, $4 million`, whose aside says when that ends."""
        aside = self.text[:low].rstrip()[-1:] == "," == self.text[high : high + 1]
        return aside and said.start == low and said.key in self.predicates.waiting

    def _of_first_alone(self, said: Said, low: int) -> bool:
        """Tell `froze the $4 million that the ministry had approved and $1 million`.

        The relative clause tells of the amount before it; whether it goes on is for a person.
        """
        firsts = [*self.money.finditer(self.text, low, min(said.start, self.span[0]))]
        if not firsts:
            return False
        number = _NUMBER.match(self.text, firsts[-1].start())
        begins = number.end() if number else firsts[-1].end()
        own = self.text[begins : said.start]
        words = self.predicates.attachment.words(own)
        if set(words) & (self.language.relatives | self.small.relatives):
            return True
        who = set(words) & (self.small.determiners | self.small.takes_up | self.small.pronouns)
        named = any(word[0].isupper() for word in own.split()[-1:])
        return bool(who or named) and not set(words) & self.small.being

    def _acted_before(self, low: int, high: int, why: str) -> Governed | None:
        """Read `proposes $4 million for roads and $2 million for wells`, with one verb."""
        priced = self.money.search(self.text, low, min(high, self.span[0]))
        tail = self.predicates.attachment.words(self.text[self.span[1] : self.span[1] + _NEAR])
        if not priced or "goes on with" not in why or set(tail[:1]) & self.sums.more_or_less:
            return None
        found = _NUMBER.match(self.text, priced.start())
        span = priced.start(), found.end() if found else priced.end()
        act = _Search(self.full, span, self.statuses, self.language).suggestions.act(low, high)
        verb = act and plain(self.text[act.start : act.end]) in self.suggestions.verbs
        return act if verb else None

    def _over_and(self, found: Governed, first: int, last: int) -> Governed:
        """Read on behind an `and`: `A $5 million proposal for roads and wells was rejected`."""
        behind = found.start >= self.span[1]
        if found.status not in self.tables.aftermath.asking or not (
            behind or self.suggestions.aim(first)
        ):
            return found
        for low, high, why in self.neighbours.joined_subject(first, last, of_noun=behind):
            more = self._in_clause(low, high, why)
            order = list(self.statuses)
            if more and order.index(more.status) > order.index(found.status):
                return more._replace(others=(found.status,))
        return found

    def _after_aside(self, found: Governed, high: int) -> Governed:
        """Read on behind an aside: `$5 million, approved in May, was suspended`."""
        along = _ALONG.match(self.text, high) if found.start >= self.span[1] else None
        if along and not self.money.search(along[0]):
            high = along.end()  # `suspended in January along with other aid, was paid`
        closed = _CLOSED.match(self.text, high)
        word = re.compile(r"[a-z]+").match(self.text, closed.end()) if closed else None
        # `The $5 million project, paused in 2022, resumed in May`
        resumed = (
            found.status in self.tables.aftermath.held_back
            and word
            and word[0] in self.tables.aftermath.undoing
        )
        resumed = resumed or self.objections.undone(found.status, high)
        if found.start >= self.span[1] and resumed:
            return Governed("", 0, 0, "the words say that it was undone later", negated=True)
        if found.start < self.span[1] or not word or word[0] not in self.language.auxiliaries:
            return found
        low, end = clause(self.text, word.start(), word.end(), self.language)
        if found.status in self.tables.aftermath.held_back and self._undone(low, end):
            return Governed("", 0, 0, "the words say that it was undone later", negated=True)
        more = self._in_clause(low, end, "in the clause that goes on with it")
        order = list(self.statuses)
        waited = found.status in self.tables.aftermath.waiting
        if more and (waited or order.index(more.status) > order.index(found.status)):
            return more._replace(others=(found.status,))
        if (
            more
            and found.status in self.tables.aftermath.held_back
            and more.status not in self.tables.aftermath.asking
        ):
            return self._resumed(found, more)
        return found

    def _noted(self, found: Governed, high: int) -> Governed | None:
        """Read `$5 million (approved in May; since cancelled)`, whose bracket goes on."""
        note = _NOTE.match(self.text, high)
        opens = self.text[self.span[1] : found.start].strip()[:1] == "("
        for word in re.finditer(r"[\w'’-]+", note[1]) if note and opens else ():
            at = note.start(1) + word.start() if note else 0
            for key, pattern in self.words.items():
                said = pattern.match(self.text, at)
                order = list(self.statuses)
                if said and order.index(key) > order.index(found.status):
                    return Governed(key, *said.span(), f"“{said[0]}” stands in the bracket behind",
                                    (found.status,))  # fmt: skip
            if word[0] not in self.small.before_verb - self.language.negations:
                return None
        return None

    def _resumed(self, found: Governed, more: Governed) -> Governed:
        """Read `$5 million, suspended in May, was cleared in June`; not what it had been before."""
        low, high = clause(self.text, more.start, more.end, self.language)
        after = self.predicates.attachment.words(self.text[more.end : high])
        before = self.predicates.attachment.words(self.text[low : more.start])
        now = (
            set(before) & self.tables.aftermath.turning
            or " ".join(after[:2]) in self.tables.aftermath.at_last
        )
        head = self.text[max(0, self.span[0] - _LONGEST_TWIN) : self.span[0]]
        who = set(self.predicates.attachment.words(head))
        told = bool(who & self.small.speech_verbs and who & self.small.opens_clause)
        if now or told or not set(before) & self.small.pluperfect:
            return more._replace(others=(found.status,))
        return found

    def _undone(self, low: int, high: int) -> bool:
        """Tell `frozen last year, is available again`, `suspended in May, has been restored`."""
        words = self.predicates.attachment.words(self.text[low:high])
        negated = set(words) & (self.language.negations | self.small.supposing)
        return bool(set(words) & self.tables.aftermath.undoing) and not negated

    def _in_table(self) -> bool:
        """Tell an amount that is alone in its cell; the words of other cells are not its own."""
        line = row(self.full, self.span)
        cells = line and CELL_ENDS.search(self.full[slice(*line)].strip())
        behind = CELL_ENDS.split(self.full[self.span[1] : self.span[1] + 90])[0].split("\n")[0]
        return bool(cells) and not any(p.search(behind) for p in self.words.values())

    def _headed(self) -> Governed | None:
        """Take the status of a table's column, or of a list's heading."""
        for low, high in headings(self.full, self.span):
            found = {
                key: match
                for key, pattern in self.words.items()
                if (match := pattern.search(self.full, low, high))
            }
            suggested = self.beside.heading(low, high, self.full)
            if not found and suggested:
                return suggested
            if len(found) == 1:
                key, match = found.popitem()
                named = named_statuses(self.full, match.span(), self.statuses, self.language)
                head = self.predicates.attachment.words(self.full[low : match.start()])
                if key in named.named and not set(head) & self.small.supposing:  # `To be paid`
                    return Governed(key, *match.span(), f"“{match[0]}” stands in the heading")
        return None

    def _of_item(self) -> Governed | None:
        """Take the one status of an item of a list: `Pipeline: tender cancelled; $17 million`."""
        low = self.full.rfind("\n", 0, self.span[0]) + 1
        high = self.full.find("\n", self.span[1])
        line = low, high if high >= 0 else len(self.full)
        if not _ITEM.match(self.full, *line) or line[1] - line[0] > _LONGEST_ITEM:
            return None
        words = {plain(word) for word in re.findall(r"[\w'’]+", self.full[slice(*line)])}
        said = [
            (key, match)
            for key, pattern in self.words.items()
            for match in pattern.finditer(self.full, *line)
        ]
        others = self.money.search(self.full, line[0], self.span[0]) or self.money.search(
            self.full, self.span[1], line[1]
        )
        alone = len(said) == 1 and not others
        if not alone or words & (self.language.auxiliaries | self.language.negations):
            return None
        key, match = said[0]
        return Governed(key, *match.span(), f"“{match[0]}” stands in the same item of the list")

    def _of_pieces(self) -> Governed | None:
        """Take the last of an item's participles: `$5 million: approved in May, paid in June`."""
        low = self.full.rfind("\n", 0, self.span[0]) + 1
        high = self.full.find("\n", self.span[1])
        line = low, high if high >= 0 else len(self.full)
        colon = _TO_COLON.match(self.full, self.span[1], line[1])
        if not _ITEM.match(self.full, *line) or not colon or line[1] - line[0] > _LONGEST_RECORD:
            return None
        if self.money.search(self.full, low, self.span[0]) or self.money.search(
            self.full, self.span[1], line[1]
        ):
            return None
        named = [
            (key, match, self.predicates.attachment.words(self.full[piece.start() : match.start()]))
            for piece in _PIECE.finditer(self.full, colon.end(), line[1])
            for key, pattern in self.words.items()
            for match in pattern.finditer(self.full, *piece.span())
        ]
        if any(set(head) & (self.small.supposing | self.small.future) for *_, head in named):
            return None  # `to be approved in May, then paid`
        said = [
            Governed(key, *match.span(), f"“{match[0]}” stands in the same item of the list")
            for key, match, head in named
            if self._opens_piece(head)
        ]
        order = list(self.statuses)
        return max(said, key=lambda one: (order.index(one.status), one.start), default=None)

    def _opens_piece(self, words: list[str]) -> bool:
        """Tell `later paid`, `application withdrawn` from what is said of another thing."""
        if set(words) & self.language.negations:
            return False
        while words and words[-1] in self.small.before_verb | self.small.joins:
            words.pop()
        own = self.sums.outcome_nouns | self.small.determiners
        return set(words) <= own and len(words) < _NEAR_PIECE

    def _but_not(self, first: int, negated: list[str]) -> Governed:
        """Read `approved but not paid $5 million`: the verb before shares the object."""
        head = self.text[:first].rstrip()
        joined = re.search(r"([\w'’-]+),?\s+(\w+)$", head)
        if joined and plain(joined[2]) in self.small.joins:
            for key, pattern in self.words.items():
                match = pattern.match(self.text, joined.start(1))
                if match and match.end() == joined.end(1):
                    return Governed(key, *match.span(), f"“{match[0]}” stands before its negation",
                                    tuple(negated))  # fmt: skip
        listed = ", ".join(negated)
        return Governed("", 0, 0, f"the words say it was not {listed}", negated=True)
