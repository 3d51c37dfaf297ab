"""What the clauses further on say became of the thing an amount is of.

In: a text, the span of an amount, the statuses, the words of the statuses, `Predicates`; a status
that the amount has so far, or none. Out: a `Governed`, or None. The text behind the amount is cut
into clauses (`clauses.py`), and each is asked two questions: does it take the thing up, and what
does it say?

* It takes it up by a noun (`the pledge`, of `promised $5 million`; `the loan`, of `a $5 million
  loan`; `the money`) that is the subject of a passive or the object of a verb, by a pronoun that is
  an object (`the bank withdrew it`), with a second verb of one subject (`was signed in March and
  disbursed in June`), or with the verb of who gave it (`Norway, which pledged $5 million, withdrew
  the pledge`).
* It says so as a fact: no negation, supposition, condition or question.

It goes on to the end of the paragraph, for a few sentences, up to the next amount. Of several the
last counts.

Deliberately absent: `It was refused` and what else is certain in the very next clause only
(`sequels.py`, `aftermath.py`).
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of
from generator.reading.opening import OPENING
from generator.reading.statuses.clauses import Clauses
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.statuses.clauses import Piece, Verb
    from generator.reading.statuses.predicates import Predicates

# Adjectives between a determiner and its noun; words of a subject before its verb.
_ADJECTIVES = 2
_OBJECT = 4
_STOP = re.compile(r"[.!?]\s+|\n\s*\n")
# What stands before the second of two verbs: `frozen in May and, last week, formally cancelled`.
_JOINT_BEFORE = re.compile(r"\b([a-z]+), [^,.;:]{2,60}, ?$")
_LONGEST_ASIDE = 80
_NOT = re.compile(r",?\s(?:[a-z]+\s)?([a-z]+)\s")
_SEMI = re.compile(r"[.!?;]\s+|\n\s*\n")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = 12
# Characters of ` in May 2022` behind a verb.
_WHEN_BEHIND = 16
_IN_BRACKETS = re.compile(r"\s?\([^()\n]{2,60}\)")
_NEXT_PARAGRAPH = re.compile(r"\n\s*\n")
# Paragraphs in which a request is answered, or a grant stopped.
_PARAGRAPHS = 2
# No sentence has said yet what became of it.
_NO_EVENT = -2
# Words of `has so far not been` before a verb.
_NEAR_NEGATION = 4
# Words of `In May the commission lifted its suspension`.
_NEAR_NOUN = 8
# Sentences in which `they refused` is said of what we asked for.
_SOON = 2
# Words of `told me`.
_TOLD = 2
# Words of `in early April` before a subject, and of `by agreement of the two governments`.
_WHEN = 3
_LONGEST_WHEN = 8


class _Place(NamedTuple):
    """How a clause stands to the amount's own.

    `subject`: what the amount is of is the subject still; `giver`: who gave it is; `chained`: the
    sentence before told what became of it; `topic`: the amount was the subject of its own clause.
    """

    subject: bool
    giver: bool
    chained: bool
    topic: bool


class Threads:
    """Follows the thing of one amount through the text behind it."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
    ) -> None:
        self.order, self.words, self.predicates = list(statuses), words, predicates
        self.text, self.span = predicates.text, predicates.span
        self.language, tables = predicates.language, predicates.tables
        self.small, self.suggesting, self.sums = tables.small, tables.suggesting, tables.sums
        self.objections, self.attachment = tables.objections, tables.attachment
        self.aftermath = tables.aftermath
        self.sized = frozenset().union(*self.sums.by_size)
        self.clauses = Clauses(statuses, predicates)

    def later(self, mine: Governed, first: int, last: int) -> Governed:
        """Give the last thing said of it that goes beyond what is known; else what is known."""
        if self.predicates.attachment.to_be_stopped(first):
            return mine  # `A motion to freeze $5 million was refused`
        nouns = self._nouns(mine, first, last)
        known, subject = mine, self.predicates.is_subject(first, self.words)
        topic = subject or self._of_aside(mine, first, last)
        giver, event = self._of_giver(first, last), _NO_EVENT
        asked = self._asked_about(first, last)
        for piece in self.clauses.behind(self.span[1]):
            if piece.opens:
                subject = subject and not piece.sentence
            if mine.negated and piece.start == self.span[1]:
                continue  # the rest of `whether the $5 million for Chad has been cancelled`
            open_to_all = mine.negated and piece.sentence <= int(self._misprinted(mine))
            taken = self._thing_denied(nouns) if open_to_all else nouns
            chained = piece.sentence <= event + piece.opens
            place = _Place(subject=subject, giver=giver, chained=chained, topic=topic)
            if mine.negated and self._denied(piece, taken):
                event = piece.sentence
            corrected = self._corrected(piece, known)
            topic = topic or corrected
            if corrected or self._gainsaid(piece, known, taken):
                event = piece.sentence
                why = "the words further on say that it is not so"
                known = Governed("", 0, 0, why, (known.status,), negated=True)
                continue
            found = self._undoing_noun(piece, taken) or self._event(piece, taken, known, place)
            if found:
                event = piece.sentence
                words = set(self._plain(piece.start, found.start))
                passive = bool(words & self.small.being and words & self.aftermath.outcomes)
                subject = subject or bool(words & taken) or passive
                nouns |= self.sums.implied_nouns.get(found.status, frozenset())
            elif self._repeats(piece, taken, asked=asked):
                event = piece.sentence
            if found and self._goes_beyond(found, known, piece):
                others = {*known.others, known.status} - {"", found.status}
                known = found._replace(others=tuple(sorted(others)))
        known = self._behind_part(known, nouns, last)
        return self._in_paragraphs(self._confirmed(self._either(known)))

    def _repeats(self, piece: Piece, nouns: frozenset[str], *, asked: bool) -> bool:
        """Tell `The promise was repeated in May. In July it was`.

        And `The $5 million? It was not cancelled. It is pending`, where it is `asked` about.
        """
        words = self._plain(piece.start, piece.end)
        return self._names(words[:2], nouns) or (
            asked and bool(set(words[:1]) & self.aftermath.outcomes)
        )

    def _asked_about(self, first: int, last: int) -> bool:
        """Tell `And the $5 million component?`, a question without a verb."""
        words = self._plain(first, self.span[0]) + self._plain(self.span[1], last)
        verbs = self.language.auxiliaries | self.small.takes_up
        return self.text[last : last + 1] == "?" and not set(words) & verbs

    def _behind_part(self, known: Governed, nouns: frozenset[str], last: int) -> Governed:
        """Read `Of the $5 million obligated, $1 million was paid when the agency cancelled it`."""
        low = max([0, *(end.end() for end in _STOP.finditer(self.text, 0, self.span[0]))])
        opens = self._plain(low, self.span[0])[:1]
        given = (
            known.status and known.status not in self.aftermath.asking | self.aftermath.held_back
        )
        if not given or not set(opens) & self.small.part_of:
            return known
        stop = _STOP.search(self.text, last)
        end = stop.start() if stop else len(self.text)
        part = self.predicates.money.search(self.text, last, end)
        if part is None or self.predicates.money.search(self.text, part.end() + 1, end):
            return known
        nouns |= self.sums.implied_nouns.get("approved", frozenset())
        for piece in self.clauses.behind(part.end()):
            for verb in () if piece.sentence else self.clauses.verbs(piece):
                when = set(self._plain(part.end(), verb.start)) & self.small.subordinate
                taken = not verb.passive and bool(verb.tail) and self._noun_in(verb.tail, nouns)
                taken = taken or (verb.passive and set(verb.lead[-1:]) & nouns != set())
                stopped = verb.key in self.aftermath.held_back - self.aftermath.verdicts
                if when and taken and stopped and self._is_fact(verb, piece):
                    words = self.text[verb.start : verb.end]
                    why = f"“{words}” stands behind a part of it; see that it fits"
                    return Governed(verb.key, verb.start, verb.end, why, (known.status,))
        return known

    def _confirmed(self, known: Governed) -> Governed:
        """Read what stands behind the answer that a statement is so: `It was. We cancelled it`."""
        answer = _confirming(self.objections.confirming).match(self.text, self.span[1])
        if not answer or not known.status or self.predicates.money.search(answer[0]):
            return known
        place = _Place(subject=False, giver=False, chained=True, topic=True)
        nouns = self.sums.sum_nouns | self.sums.implied_nouns.get(known.status, frozenset())
        for piece in self.clauses.behind(answer.end()):
            found = self._event(piece, nouns, known, place)
            if found and self._goes_beyond(found, known, piece):
                return found._replace(others=(known.status,))
        return known

    def _in_paragraphs(self, known: Governed) -> Governed:
        """Read what the next paragraphs say of it: `said that the money had been refused`."""
        asked = known.status in self.aftermath.asking
        begins = self.text.rfind("\n\n", 0, self.span[0]) + 1
        alone = not self.predicates.money.search(self.text, begins, self.span[0])
        given = known.status and known.status not in self.aftermath.held_back
        if known.negated or not (asked or (alone and (given or not known.status))):
            return known  # it may be the money of another amount
        nouns = self.sums.plain_sums - {"item", "payment"}
        nouns |= self.sums.implied_nouns.get(known.status, frozenset())
        same = _IN_BRACKETS.match(self.text, self.span[1])  # `$48 million (about €44 million)`
        at = same.end() if same else self.span[1]
        for _ in range(_PARAGRAPHS):
            ends = _NEXT_PARAGRAPH.search(self.text, at)
            if not ends or self.predicates.money.search(self.text, at, ends.start()):
                return known
            at = ends.end()
            for piece in self.clauses.behind(at):
                found = self._answer_in(piece, nouns, known)
                if (
                    found
                    and given
                    and not asked
                    and (piece.sentence or not self._goes_beyond(found, known, piece))
                ):
                    continue
                if found:
                    return found._replace(others=tuple({known.status} - {""}))
        return known

    def _answer_in(self, piece: Piece, nouns: frozenset[str], known: Governed) -> Governed | None:
        """Read `confirmed that the money had been refused`, in nobody's quotation."""
        asked = known.status in self.aftermath.asking
        for verb in self.clauses.verbs(piece):
            before = self.text[piece.start : verb.start]
            told = set(self._plain(piece.start, verb.start))
            quoted = re.search(r"[“‘\"]", before)
            low = max([0, *(end.end() for end in _STOP.finditer(self.text, 0, verb.start))])
            reported = self._plain(low, verb.start)
            so_then = told & self.small.pluperfect and not (
                known.status and set(reported) & self.small.speech_verbs
            )
            if quoted or (not asked and so_then):
                continue
            waits = verb.key in self.aftermath.waiting and asked
            listed = waits and self.words[verb.key].match(self.text, verb.start)
            own = listed and not piece.sentence and set(verb.lead[:1]) & self.small.owners.keys()
            # `Their request is pending`, but no `A second request is pending`
            answers = verb.key not in self.aftermath.asking | self.aftermath.waiting or own
            # `The bank has since cancelled the loan.`
            done = not verb.passive and bool(verb.tail) and self._noun_in(verb.tail, nouns)
            done = done and verb.key in self.aftermath.held_back and not piece.sentence
            done = done and verb.tail[0] not in self.small.takes_up  # `denied that the funds`
            of_it = done or self._of_subject(verb, nouns)
            if answers and of_it and self._is_fact(verb, piece):
                words = self.text[verb.start : verb.end]
                why = f"“{words}” stands in a paragraph further on; see that it fits"
                return Governed(verb.key, verb.start, verb.end, why)
        return None

    def _misprinted(self, mine: Governed) -> bool:
        """Tell what a column of corrections repeats, of which the next sentence says what is so."""
        starts = [end.end() for end in _STOP.finditer(self.text, 0, self.span[0])]
        sentence = re.findall(r"[^\W\d_]+", self.text[max([0, *starts]) : self.span[0]])
        wrong = self.predicates.told_wrongly(sentence)
        return mine.negated and (self.predicates.corrections.repeat(self.span[0]) or wrong)

    def _gainsaid(self, piece: Piece, known: Governed, nouns: frozenset[str]) -> bool:
        """Tell `They have not cancelled it`, `The grant was not cancelled`, `It cancelled nothing`.

        Not `has not been paid` of what was promised, and nothing in a clause of the amount's own.
        """
        if not known.status or piece.start == self.span[1] or known.status in self.aftermath.asking:
            return False
        if known.status in self.aftermath.held_back and self._given_up(piece, known.status, nouns):
            return True
        for verb in self.clauses.verbs(piece):
            if verb.key != known.status:
                continue
            if verb.tail[:1] == ["nothing"] and not verb.passive:
                who = self.small.takes_up | self.small.narrating
                return len(verb.lead) == 1 and verb.lead[0] in who
            before = self._plain(piece.start, verb.start)[-_NEAR_NEGATION:]
            if not set(before) & self.language.negations or set(before) & self.small.supposing:
                continue
            lead = [word for word in verb.lead if word not in self.small.joins]
            of_it = lead in ([one] for one in self.aftermath.outcomes) and verb.passive
            if of_it or verb.tail[:1] == ["it"] or (verb.passive and self._names(lead, nouns)):
                return True
        return False

    def _corrected(self, piece: Piece, known: Governed) -> bool:
        """Tell `said that $5 million had been paid, and corrected himself: it was promised`."""
        said = f" {' '.join(self._plain(piece.start, piece.end))} "
        mine = known.status and piece.sentence <= 1 and piece.start > self.span[1]
        return bool(mine) and any(f" {way} " in said for way in self.objections.corrected)

    def _released(self, piece: Piece, taken: frozenset[str]) -> bool:
        """Tell `It was released in June`, `The grant has been restored since`."""
        words = self._plain(piece.start, piece.end)
        undone = self.aftermath.undoing - self.aftermath.once_more
        verb = next((at for at, word in enumerate(words) if word in undone), 0)
        lead = [word for word in words[:verb] if word not in self.small.joins]
        passive = bool(set(lead) & self.small.being)
        while lead and self.predicates.helps(lead[-1]) and lead[-1] not in self.aftermath.outcomes:
            lead.pop()
        of_it = lead in ([one] for one in self.aftermath.outcomes) or self._names(lead, taken)
        return passive and of_it

    def _given_up(self, piece: Piece, key: str, taken: frozenset[str]) -> bool:
        """Tell `It lifted the suspension in May`, `The freeze was lifted`, of what was stopped."""
        words = self._plain(piece.start, piece.end)
        supposed = self.language.negations | self.small.supposing | self.small.conditions
        if set(words) & supposed:
            return False
        if piece.sentence <= 1 and (self._let_go(words, piece) or self._released(piece, taken)):
            return True
        nouns = {form.split()[0] for form in self.suggesting.status_nouns.get(key, ())}
        definite = self.small.determiners - self.small.indefinite
        named = any(a in definite and b in nouns for a, b in itertools.pairwise(words[:_NEAR_NOUN]))
        return named and bool(
            set(words[:_NEAR_NOUN]) & (self.aftermath.undo | self.aftermath.undoing)
        )

    def _let_go(self, words: list[str], piece: Piece) -> bool:
        """Tell `then released them a month later`, `and restored in May`."""
        ends = self.small.phrase_ends | self.attachment.after_object - self.small.determiners
        second = (
            piece.start > self.span[1]
            and set(words[:1]) & self.small.joins
            and set(words[1:2]) & (self.aftermath.undoing - self.aftermath.once_more)
            and set(words[2:3]) <= ends
        )
        return bool(second) or any(
            a in self.aftermath.undoing | self.aftermath.undo
            and b in self.aftermath.of_verbs - {"that"}
            for a, b in itertools.pairwise(words)
        )

    def _either(self, known: Governed) -> Governed:
        """Read `$5 million from Oslo and $2 million from Bonn. The first was frozen`."""
        low = max([0, *(end.end() for end in _STOP.finditer(self.text, 0, self.span[0]))])
        stop = _STOP.search(self.text, self.span[1])
        both: list[re.Match[str]] = []
        for one in self.predicates.money.finditer(self.text, low, stop.start() if stop else low):
            if not both or self.text[both[-1].end() : one.start()].strip(".,0123456789"):
                both.append(one)  # not the `6 million` of `$2.6 million`
        either = self.sums.either  # a language may list no such words
        if not either or len(both) != len(either) or stop is None or "\n\n" in stop[0]:
            return known
        mine = int(both[1].start() < self.span[1])
        for piece in self.clauses.behind(stop.end()):
            lead = self._plain(piece.start, piece.end)[:2]
            own = lead[:1] == ["the"] and set(lead[1:]) & self.sums.either[mine]
            if piece.sentence or not (own or piece.start > stop.end()):
                break
            for verb in self.clauses.verbs(piece):
                said = verb.lead == lead if own else not set(verb.lead) - self.small.joins
                later = not known.status or self.order.index(verb.key) > self.order.index(
                    known.status
                )
                if said and later and (verb.passive or not own) and self._is_fact(verb, piece):
                    words = self.text[verb.start : verb.end]
                    why = f"“{words}” stands in the next sentence, of one of both; see that it fits"
                    known = Governed(verb.key, verb.start, verb.end, why)
        return known

    def _waits_to_go_on(self, found: Governed, known: Governed, piece: Piece) -> bool:
        """Tell `was approved. Its disbursement is pending`, which leaves it approved."""
        words = set(self._plain(piece.start, found.start))
        given = known.status and known.status not in self.aftermath.asking
        return found.status in self.aftermath.waiting and bool(
            given and words & self.aftermath.steps
        )

    def _goes_beyond(self, found: Governed, known: Governed, piece: Piece) -> bool:
        if not known.status or self._waits_to_go_on(found, known, piece):
            return not known.status
        if found.status in self.aftermath.waiting and known.status in self.aftermath.asking:
            return bool(self.words[found.status].match(self.text, found.start))
        later = self.order.index(found.status) > self.order.index(known.status)
        if self._rather(found.end, known.status):
            return True
        if "only" in self._plain(piece.start, found.start)[-2:]:
            # `is said to have paid $5 million; the sum was only promised`
            return not self._plain(found.end, piece.end)
        return later or self._turned(found, known, piece)

    def _rather(self, end: int, known: str) -> bool:
        """Tell `had been suspended and not cancelled`, of what was said to be cancelled."""
        denied = _NOT.match(self.text, end)
        if not denied or denied[1] not in self.language.negations:
            return False
        return self.clauses.form_at(denied.end(), len(self.text))[0] == known

    def _turned(self, found: Governed, known: Governed, piece: Piece) -> bool:
        """Tell `was refused in May; in June the bank approved it`, `suspended but then paid`."""
        behind = self._plain(found.end, piece.end)[:1]
        against = self.aftermath.held_back - (
            set() if self._anew(behind) else self.aftermath.of_money_only
        )
        if (
            known.status not in against
            or found.status in self.aftermath.held_back | self.aftermath.asking
        ):
            return False
        words = [*self._over_aside(piece), *self._plain(piece.start, found.start)]
        if self._lifted(known.end, piece.start):
            return True
        now = set(words) & self.aftermath.turning or behind == ["it"] or self._anew(behind)
        now = now or found.status in self.aftermath.of_money_only  # nobody is paid what is stopped
        later = self._later_date(known, found)
        now = now or self._at_first(known) or bool(later)
        return bool(now) and later is not False and not set(words) & self.small.pluperfect

    def _at_first(self, known: Governed) -> bool:
        """Tell `The fund at first denied us $5 million`, which has changed since."""
        return bool(set(self._plain(known.start - 20, known.start)[-1:]) & self.small.at_first)

    def _later_date(self, known: Governed, found: Governed) -> bool | None:
        """Tell `In May it froze $5 million. In July the sum was cleared` by what they say when.

        So, too, `Last month it approved the sum`; not `In 2022 the sum was approved`. None where
        nothing tells.
        """
        low = self._clause_start(found.start)
        if low <= known.start:
            return None  # one sentence tells it in order
        now = self.text[low : found.end + _WHEN_BEHIND].split(".")[0]
        then = self.text[self._clause_start(known.start) : low]
        if " ".join(self._plain(low, found.start)[:2]) in self.aftermath.lately:
            return True
        years = [[int(year) for year in _YEAR.findall(said)] for said in (then, now)]
        if years[1]:
            return bool(years[0]) and max(years[0]) <= min(years[1])
        months = [self._months(said) for said in (then, now)]
        if not years[0] and months[0] and months[1]:
            # Of two months without a year the second is half a year later at most.
            return 0 < (min(months[1]) - max(months[0])) % _MONTHS <= _MONTHS // 2
        return None

    def _clause_start(self, at: int) -> int:
        return max([0, *(end.end() for end in _SEMI.finditer(self.text, 0, at))])

    def _months(self, said: str) -> list[int]:
        months = self.language.months
        return [months[word] for word in re.findall(r"[A-Z]\w+", said) if word in months]

    def _anew(self, behind: list[str]) -> bool:
        """Tell `was paused in July and approved again in November`."""
        return bool(set(behind) & self.aftermath.once_more)

    def _denied(self, piece: Piece, nouns: frozenset[str]) -> bool:
        """Tell `The loan has not been cancelled`, of which `It was approved` goes on."""
        words = self._plain(piece.start, piece.end)
        definite = self.small.determiners - self.small.indefinite
        noun = set(words[:1]) & definite and set(words[1:2]) & nouns
        # `The bank has not approved the money`
        noun = noun or (set(words[-2:-1]) & definite and set(words[-1:]) & nouns)
        # `A column described it as approved. It has not been approved. The cabinet proposed it`
        it = piece.opens and words[:1] == ["it"] and set(words) & self.small.being
        return bool((noun or it) and set(words) & self.language.negations)

    def _lifted(self, low: int, high: int) -> bool:
        """Tell `was suspended; the suspension was lifted in May`."""
        words = self._plain(low, high)
        return any(
            a in self.small.being and b in self.aftermath.undoing
            for a, b in itertools.pairwise(words)
        )

    def _undoing_noun(self, piece: Piece, nouns: frozenset[str]) -> Governed | None:
        """Tell `The withdrawal of that approval means`, a noun for what was done to it."""
        words = self._plain(piece.start, piece.end)
        if words[:1] != ["the"]:
            return None
        for key in self.aftermath.held_back & set(self.order):
            for form in self.suggesting.status_nouns.get(key, ()):
                said = form.split()
                rest = words[1 + len(said) :]
                definite = self.small.determiners - self.small.indefinite
                taken = rest[:1] and rest[0] in definite and set(rest[1:2]) & nouns
                if not self._is_done(rest[2 : 2 + _NEAR_NOUN]):
                    continue  # `The withdrawal of that pledge would hurt`
                if words[1 : 1 + len(said)] == said and taken:
                    start = self.text.lower().index(form, piece.start)
                    why = f"“{form}” stands further on, of what takes the amount up"
                    return Governed(key, start, start + len(form), f"{why}; see that it fits")
        return None

    def _is_done(self, rest: list[str]) -> bool:
        """Tell `by the High Court means that no payment can be made` from `would hurt`."""
        opens = self.small.opens_clause - self.small.to_do | self.small.question_words
        own = itertools.takewhile(lambda word: word not in opens, rest)
        supposed = self.small.supposing - self.small.to_do | self.small.conditions
        return not set(own) & (
            supposed - {"will"} | self.aftermath.undoing | self.aftermath.averted
        )

    def _thing_denied(self, nouns: frozenset[str]) -> frozenset[str]:
        """Give the nouns that go on with a denial: `was not frozen: the grant was cancelled`."""
        return (
            nouns | self.sums.outcome_nouns | self.sums.implied_nouns.get("committed", frozenset())
        )

    def _of_aside(self, mine: Governed, first: int, last: int) -> bool:
        """Tell `The grant, €4 million over three years, was approved`, whose subject it names."""
        aside = self.text[:first].rstrip().endswith(",") and self.text[last : last + 1] == ","
        passive = set(self._plain(last, mine.start)) & self.small.being
        opens = set(self._plain(first, self.span[0])[:1]) & (
            self.small.takes_up | self.small.persons
        )
        return aside and not opens and mine.start > last and bool(passive)

    def _of_giver(self, first: int, last: int) -> bool:
        """Tell `Norway, which pledged $5 million,`, an aside whose subject goes on behind it."""
        opens = self._plain(first, self.span[0])[:1]
        aside = self.text[:first].rstrip().endswith(",") and self.text[last : last + 1] == ","
        return aside and set(opens) <= self.small.persons | {"which"} and bool(opens)

    def _nouns(self, mine: Governed, first: int, last: int) -> frozenset[str]:
        """Give the nouns that take the amount up: of money, of what it is of, of its status."""
        head = self._plain(first, self.span[0])[-8:]
        tail = self._plain(self.span[1], min(last, self.span[1] + 60))[:3]
        own = {word for word in (*head, *tail) if word in self.sums.outcome_nouns}
        own |= {self.sums.made_nouns[word] for word in head[-6:] if word in self.sums.made_nouns}
        implied = self.sums.implied_nouns.get(mine.status, frozenset())
        sums = self.sums.sum_nouns if mine.status else self.sums.plain_sums
        if mine.status in self.aftermath.asking:
            sums |= self.sums.plain_sums  # `but the council cancelled the item`
        return frozenset(own | implied | sums | self._thing(first, last))

    def _thing(self, first: int, last: int) -> set[str]:
        """Give what the amount is said to be of: `a bonus of $500`, `the $5 million bridge`."""
        head = self._plain(first, self.span[0])
        while head and head[-1] in OPENING - self.predicates.heads:
            head.pop()
        behind = self._plain(self.span[1], last)[:2]
        near = [*head[-2:-1]] if head and head[-1] in self.predicates.heads else []
        ends = self.predicates.links | self.language.auxiliaries | self.predicates.attachment.verbs
        owner = bool(behind) and behind[0].endswith("'s")
        if behind and not owner and behind[0] not in ends and self.text[self.span[1]] == " ":
            near.extend(behind[:1] if set(behind[1:]) & ends else behind)
        return {word for word in near if word not in self.sums.no_thing}

    def _event(
        self,
        piece: Piece,
        nouns: frozenset[str],
        known: Governed,
        place: _Place,
    ) -> Governed | None:
        subject, giver, chained, topic = place
        asked = known.status in self.aftermath.asking
        stopped = self._stopped(known, piece)
        near = piece.sentence == 0 and piece.start > self.span[1]
        own = piece.start == self.span[1] and asked and subject
        attachment = self.predicates.attachment  # `The hearing on the $5 million request was`
        own = own and not (attachment.affair() or attachment.owns_another(piece.end))
        for verb in self.clauses.verbs(piece):
            if not piece.sentence and self._only_when(verb, known):
                continue
            if self._is_fact(verb, piece) and (
                self._of_subject(verb, nouns)
                or self._of_object(verb, nouns, piece, asked=asked, giver=giver, chained=chained)
                or (asked and self._answered(verb, piece))
                or (near and self._retained(verb))
                or (near and self._relative(verb, piece))
                or (subject and (near or piece.sentence) and self._second(verb, piece))
                or (own and self._rest(verb))
                or (
                    self._takes_it(verb, asked=asked or known.negated or stopped or (
                        topic and not self._of_before(verb, piece)))
                    and (chained or (piece.opens and piece.sentence <= 1))
                )
                or (
                    piece.sentence <= int(piece.opens and not known.status and not known.negated)
                    and self._told_so(verb, piece, known)
                )
                or self._kept(verb, piece, nouns, chained=chained)
                or (near and self._equated(verb))
            ):  # fmt: skip
                words = self.text[verb.start : verb.end]
                return Governed(verb.key, verb.start, verb.end,
                                f"“{words}” stands further on, of what takes the amount up; "
                                f"see that it fits")  # fmt: skip
        return None

    def _equated(self, verb: Verb) -> bool:
        """Tell `The sum is $5 million, and it was disbursed`, whose `it` is the sum."""
        low = max([0, *(end.end() for end in _STOP.finditer(self.text, 0, self.span[0]))])
        head = self._plain(low, self.span[0])
        while head and head[-1] in OPENING:
            head.pop()
        sums = self.sums.sums_told | self.sums.sum_nouns
        named = set(head[-1:]) & self.small.being and set(head[-2:-1]) & sums
        of_it = [word for word in verb.lead if word not in self.small.joins] == ["it"]
        return bool(named) and verb.passive and of_it

    def _only_when(self, verb: Verb, known: Governed) -> bool:
        """Tell `$5 million had been paid when the agency cancelled the award`: paid it stays."""
        between = self._plain(max(known.end, self.span[1]), verb.start)
        opens = set(between) & (self.small.subordinate - {"as", "since", "because"})
        opens |= {"time"} & {*between}  # `by the time the council withdrew`
        return known.status == "disbursed" and verb.key != known.status and bool(opens)

    def _is_fact(self, verb: Verb, piece: Piece) -> bool:
        """Tell what is so from what is supposed, denied, doubted, or made a condition."""
        low = max(self.span[1], self.text.rfind("\n", 0, verb.start) + 1, verb.start - 90)
        said = self._plain(low, verb.start)[-9:]
        against = self.small.conditions | self.objections.doubting
        against |= self.objections.denying - {
            then for word, then in itertools.pairwise(said) if word in self.small.being
        }  # not `was rejected in May and, a month later, approved`
        near = self.language.negations | self.small.supposing | self.suggesting.no_act - {"before"}
        words = self._plain(max(piece.start, low), verb.start)
        if self.predicates.corrections.repeat(verb.start):
            return False
        untrue = any(
            a in self.objections.untrue and b in self.small.opens_clause
            for a, b in itertools.pairwise(said)
        )
        agent = set(verb.tail[:1]) & self.small.agents
        if agent and set(verb.tail[1:2]) & self.language.far_negations:
            return False  # `approved by nobody`
        return not untrue and not set(said) & against and not set(words[-4:]) & near

    def _of_subject(self, verb: Verb, nouns: frozenset[str]) -> bool:
        """Tell `the pledge has been withdrawn`, `the embassy says the pledge was withdrawn`."""
        return verb.passive and self._names(verb.lead, nouns)

    def _owns(self, word: str) -> bool:
        """Tell `Sweden's pledge`, where nothing before speaks of Sweden, and another pledged."""
        name = word.removesuffix("'s").removesuffix("'")
        begins = self.text.rfind("\n\n", 0, self.span[0]) + 1
        ends = _STOP.search(self.text, self.span[1])
        near = self.text[begins : ends.start() if ends else len(self.text)]
        said = rf"(?<!\w){re.escape(name)}(?!\w)"
        proper = re.search(rf"{said}['’]", self.text[self.span[1] :], re.IGNORECASE)
        other = proper and proper[0][0].isupper() and not proper[0].isupper()
        return not other or re.search(rf"{said}(?!['’])", near, re.IGNORECASE) is not None

    def _names(self, words: list[str], nouns: frozenset[str]) -> bool:
        if not words or words[-1] not in nouns:
            return False
        for back in range(2, _ADJECTIVES + 3):
            if len(words) < back:
                return False
            word = words[-back]
            if word.endswith(("'s", "s'")):
                return self._owns(word)
            if set(words[1 - back :]) & frozenset().union(*self.sums.by_size):
                return False  # `The lower figure`, of two (`picked.py`)
            if word in self.small.determiners - {"a", "an", "another", "some", "any"}:
                before = words[:-back]
                links = self.small.joins | self.small.speech_verbs | {"all", "that", "both", "so"}
                when = before[:1] and before[0] in self.small.phrase_ends  # `in April the`
                when = when or " ".join(before) in self.aftermath.lately
                opens = len(before) > _TOLD  # `After the vote in May the`, not `after the`
                when = when and not set(before[opens:]) & (
                    self.small.subordinators | self.small.takes_up | self.language.auxiliaries
                )
                told = set(before[-_TOLD:]) & self.small.speech_verbs  # `It told me the money had`
                told = told and set(before[-1:]) & (self.small.recipients | links)
                return (
                    not before
                    or before[-1] in links
                    or bool(told)
                    or (bool(when) and self._ends_phrase(before))
                )
        return False

    def _ends_phrase(self, before: list[str]) -> bool:
        """Tell `By agreement of two governments that pledge`, not `In the use of the pledge`."""
        of_it = self.predicates.links | self.predicates.heads
        return len(before) <= _WHEN or (
            len(before) <= _LONGEST_WHEN and not set(before[-1:]) & of_it
        )

    def _answered(self, verb: Verb, piece: Piece) -> bool:
        """Tell `She came back without it. The ministry refused`."""
        alone = not verb.tail or verb.tail[0] in self.small.phrase_ends - {"to", "that"}
        if alone and self._refused_us(verb, piece):
            return True
        who = verb.lead[:1]
        body = bool(who) and who[0] in self.small.determiners and len(verb.lead) <= _OBJECT
        refused = verb.key in self.aftermath.verdicts & self.aftermath.held_back
        return refused and not verb.passive and body and alone and piece.opens

    def _refused_us(self, verb: Verb, piece: Piece) -> bool:
        """Tell `We asked for $5 million. They sent a man, and in May they refused`."""
        low = max([0, *(end.end() for end in _STOP.finditer(self.text, 0, self.span[0]))])
        asker = set(self._plain(low, self.span[0])) & self.small.narrating
        lead = [word for word in verb.lead if word not in self.small.joins]
        refused = (
            verb.key in self.aftermath.verdicts & self.aftermath.held_back and not verb.passive
        )
        who = bool(lead) and lead[-1] in self.small.pronouns
        when = len(lead) == 1 or (lead and lead[0] in self.small.phrase_ends)
        return refused and bool(asker and who and when) and piece.sentence <= _SOON

    def _retained(self, verb: Verb) -> bool:
        """Tell `asked for $5 million in May and was refused it in June`."""
        alone = not set(verb.lead) - self.small.joins
        return verb.passive and alone and verb.tail[:1] == ["it"]

    def _of_object(
        self,
        verb: Verb,
        nouns: frozenset[str],
        piece: Piece,
        *,
        asked: bool,
        giver: bool,
        chained: bool,
    ) -> bool:
        """Tell `the court blocked the purchase`, `the bank withdrew it in June`."""
        alone = not self._plain(piece.start, verb.start) and not (giver and not piece.sentence)
        alone = alone and not self._over_aside(piece)
        # `Cabinet has not accepted it`
        alone = alone or self._plain(verb.start, verb.end)[0] in self.language.negations
        if verb.passive or alone or not verb.tail or set(verb.lead[-1:]) & self.small.to_do:
            return False
        tail = verb.tail[:_OBJECT]
        if asked and " ".join(tail[:3]) in self.sums.parts_that:
            tail = verb.tail[3:][:_OBJECT]  # `denied that part of the motion`
        whole = tail[:3] == ["all", "of", "it"] or tail[:3] == ["the", "whole", "lot"]
        if whole and not piece.sentence:
            return True  # `and paid all of it in July`
        if piece.sentence <= _SOON and self._all_of_it(verb.tail):
            return True
        after = self.small.phrase_ends | self.attachment.after_object - self.small.determiners
        bare = tail[0] != "that" or not set(tail[1:2]) - after
        if tail[0] in self.aftermath.of_verbs and bare and (chained or piece.sentence <= 1):
            return self._pronoun(verb, tail, asked=asked) and (
                chained or not piece.sentence or piece.opens
            )
        if giver and tail[0] in self.small.giving:
            return not piece.sentence and asked and verb.key in self.aftermath.of_money_only
        return self._noun_in(tail, nouns)

    def _all_of_it(self, tail: list[str]) -> bool:
        """Tell `Last month it approved every cent`, `the full sum`; not `every cent of its tax`."""
        said = " ".join(tail)
        whole = next(
            (one for one in self.aftermath.all_of_it if f"{said} ".startswith(f"{one} ")), ""
        )
        rest = said[len(whole) :].split()[:1]
        return bool(whole) and not set(rest) & (self.small.part_of | self.small.takes_up)

    def _over_aside(self, piece: Piece) -> list[str]:
        """Give the words of the aside behind `and, ` that a second verb goes on behind."""
        low = max(self.span[1], piece.start - _LONGEST_ASIDE)
        joint = _JOINT_BEFORE.search(self.text, low, piece.start)
        joined = joint is not None and joint[1] in self.small.joins
        return self._plain(joint.start(), joint.end()) if joint and joined else []

    def _noun_in(self, tail: list[str], nouns: frozenset[str]) -> bool:
        """Tell `the purchase in May`; not `that the pledge`, as in `denied that the pledge had`."""
        definite = tail[0] in self.small.determiners - {"a", "an", "another", "some", "any"}
        if not definite or set(tail[1:2]) & self.small.determiners:
            return False
        noun = next((at for at, word in enumerate(tail) if word in nouns), None)
        after = tail[noun + 1 : noun + 2] if noun else []
        others = self.small.part_of | self.aftermath.outcomes  # `denied the claim that he had`
        if noun and tail[noun] in self.objections.reports:
            others |= self.attachment.wanted_for  # `dismissed the claim for lost profits`
        return bool(noun) and (not after or after[0] not in others)

    def _pronoun(self, verb: Verb, tail: list[str], *, asked: bool) -> bool:
        """Tell `cancelled it in May`, `withdrew that`; not `denied it had`, `denied it`."""
        said = self.text[verb.start : verb.end].lower()
        if said in self.objections.denying & self.small.speech_verbs and not asked:
            return False
        if tail[0] == "them" and not any(w.endswith("s") for w in self._behind_amount()):
            return False
        goes_on = self.small.phrase_ends | self.small.purpose_ends | self.attachment.after_object
        ends = len(tail) == 1 or tail[1] in goes_on or not tail[1].isalpha()
        return ends or tail[1].endswith(self.language.adverb_suffixes)

    def _behind_amount(self) -> list[str]:
        return self._plain(self.span[1], min(len(self.text), self.span[1] + 40))[:3]

    def _takes_it(self, verb: Verb, *, asked: bool) -> bool:
        """Tell `After a debate it was adopted`, of what was proposed."""
        if not asked and verb.key not in self.aftermath.of_money_only:
            return False
        lead = verb.lead
        if not verb.passive or not set(lead[-1:]) & self.aftermath.outcomes:
            return False
        since = (
            len(lead) > 2 and lead[0] in self.aftermath.ever_since
        )  # `Since January it has been`
        return len(lead) == 1 or lead[0] in self.small.phrase_ends or since

    def _of_before(self, verb: Verb, piece: Piece) -> bool:
        """Tell `It had been approved in 2021`, which was so before."""
        return bool(set(self._plain(piece.start, verb.start)) & self.small.pluperfect)

    def _stopped(self, known: Governed, piece: Piece) -> bool:
        """Tell what may go on: `was suspended. It was cleared in June and paid in July`."""
        stopped = self.aftermath.held_back - self.aftermath.verdicts - self.aftermath.waiting
        before = set(self._plain(piece.start, piece.end)) & self.small.pluperfect
        return known.status in stopped and not before

    def _kept(self, verb: Verb, piece: Piece, nouns: frozenset[str], *, chained: bool) -> bool:
        """Tell `but a clause keeps it frozen`, `left the money unpaid`."""
        lead = verb.lead
        kept = next((at for at, word in enumerate(lead) if word in self.aftermath.keeping), None)
        if kept is None or verb.passive or piece.start == self.span[1]:
            return False
        if set(lead[:kept]) & self.small.pluperfect:
            return False  # `was paid, ending a quarrel that had left the money frozen`
        what = lead[kept + 1 :]
        taken = what in ([one] for one in self.aftermath.of_verbs) or self._names(what, nouns)
        return bool(kept and taken) and (chained or piece.sentence <= 1)

    def _told_so(self, verb: Verb, piece: Piece, known: Governed) -> bool:
        """Tell `was suspended; the lawyer told the court it was paid`.

        And `came with $5 million but stressed that it was awaiting a vote`.
        """
        lead = verb.lead
        waits = verb.key in self.aftermath.waiting and not known.status and not known.negated
        against = self.small.conditions | self.objections.denying | self.language.negations
        return (
            verb.passive
            and (
                verb.key in self.aftermath.of_money_only
                or waits
                or self.text[verb.start : verb.end].lower() in self.aftermath.said_of_money
            )
            and bool(set(lead[-1:]) & self.aftermath.outcomes)
            and bool(set(lead) & self.small.speech_verbs)
            and not set(lead) & against
        ) and self.span[1] < piece.start

    def _rest(self, verb: Verb) -> bool:
        """Tell `The planned $5 million pavilion was dropped`."""
        links = self.small.phrase_ends | self.small.noun_links | self.small.takes_up
        return verb.passive and len(verb.lead) <= _ADJECTIVES and not set(verb.lead) & links

    def _relative(self, verb: Verb, piece: Piece) -> bool:
        """Tell `$5 million, which the governor turned down`."""
        ends = not verb.tail or verb.tail[0] in self.small.phrase_ends
        goes_on = self.language.auxiliaries | self.small.supposing
        if (ends or verb.tail[0] in goes_on) and self._of_second(verb, piece):
            return True
        lead = verb.lead[1:] if set(verb.lead[:1]) & self.small.joins else verb.lead
        opens = lead[:1] == ["which"] or (
            len(lead) < len(verb.lead)
            and lead[:1] == ["that"] == self._plain(self.span[1], piece.start)[:1]
        )  # `$5 million that Oman offered and that Chad refused`
        return (not verb.passive and ends and opens
                and lead[1:2] != [] and len(lead) <= _OBJECT + 1)  # fmt: skip

    def _of_second(self, verb: Verb, piece: Piece) -> bool:
        """Tell `$5 million that the council voted and the governor suspended`."""
        relative = self.small.takes_up & self.small.opens_clause | {"which"}
        own = self._plain(self.span[1], piece.start)
        named = verb.lead[1:] and verb.lead[1] in self.small.determiners - self.small.indefinite
        return (
            bool(named) and not verb.passive and set(verb.lead[:1]) <= self.small.joins
            and len(verb.lead) <= _OBJECT
            and set(own[:1]) <= relative and own != []
            and not set(own) & (self.language.auxiliaries - self.small.pluperfect)
            and not re.search(r"[.;:!?]", self.text[self.span[1] : piece.start])
        )  # fmt: skip

    def _second(self, verb: Verb, piece: Piece) -> bool:
        """Tell the second verb of one subject: `was signed in March and disbursed in June`."""
        words = self._plain(piece.start, verb.start)
        opens = self.small.joins | self.language.auxiliaries
        if words and words[0] not in opens and not self._over_aside(piece):
            return False
        own = {word for word in words if word in self.language.auxiliaries
               or not self.predicates.helps(word)}  # fmt: skip
        if own - self.small.joins and not verb.passive:
            return False  # `and has cancelled`, but not `and later cancelled`
        before = set(self._plain(self.span[1], piece.start))
        goes_on = verb.passive or bool(before & self.small.being)
        objects = self.small.determiners | self.sums.money_nouns | self.small.to_do
        alone = not verb.tail or verb.tail[0] not in objects
        alone = alone or bool(set(verb.tail[1:2]) & self.aftermath.times_after)
        return goes_on and not verb.lead[1:] and alone

    def _plain(self, low: int, high: int) -> list[str]:
        return self.predicates.attachment.words(self.text[max(0, low) : high])


@lru_cache(maxsize=8)
def _confirming(confirming: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern for a statement to its end and an answer below it that says it is so."""
    return re.compile(
        r"(?:[^.!?\n]|\.(?=\d)){0,160}\.[”\"’']?[^\S\n]*\n\s*"
        r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[.:]\s+)?[“\"‘'—–-]?[^\S\n]?"
        rf"(?:{any_of(confirming)})[.,]\s+"
    )
