"""What speaks against giving an amount the status that its clause names.

In: a text, the span of an amount, `Predicates`, a status word, the ends of the clause. Out: why
the words give no status: they only ask (`Was the $5 million paid?`), somebody denies it, it was
undone later (`was frozen in May and released in June`); or the status that what was done at last
gives (`passed a budget that had been rejected`).

Deliberately absent: negation and supposition, which are said of the status word itself.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.opening import OPENING
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables
    from generator.reading.languages.objections import Objections as Table
    from generator.reading.statuses.predicates import Predicates, Said
    from generator.reading.statuses.suggesting import Suggestions

_SENTENCE_END = re.compile(r"[!?\n]|\.(?!\d)")
# Words of `the finance committee of the county that`.
_CLEFT = 7
# Words of `released about the`.
_NEAR = 3
# What was done to it, to its stop: `, which Parliament has since released`.
_RELATIVE = re.compile(r",\s(?:which|that)\s((?:[^.;:,!?\n]|\.(?=\d)){2,60})")
_GOES_ON = re.compile(r"[,\s]*(?:\w+)\s+")


# The label of a paragraph: `CLAIM.`, `The claim:`.
_LEADING = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*(?=\s)")
_HEAD = re.compile(r"\W*([A-Za-z][A-Za-z’' ]{2,30})[.:]\s")


@lru_cache(maxsize=8)
def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of(phrases)})\b")


@lru_cache(maxsize=8)
def _denial(tables: Tables) -> re.Pattern[str]:
    """Give a pattern for `; the ministry denies it`, where a clause may end."""
    leads, verbs, taken = map(
        any_of,
        (
            tables.objections.denial_leads,
            tables.objections.denies_reports,
            tables.objections.reports_taken_up,
        ),
    )
    return re.compile(rf"[;,.—–]\s+(?:(?:{leads}) )?(?:[\w’'-]+ ){{0,4}}?(?:{verbs}) (?:{taken})\b")


@lru_cache(maxsize=8)
def asking_if_so(table: Table) -> re.Pattern[str]:
    """Match the rest of a sentence with a question whether it is so, which nobody affirms."""
    asked, affirmed = any_of(table.asked_if_so), any_of(table.confirming)
    return re.compile(
        r"(?:[^.!?\n]|\.(?=\d)){0,160}[.!][”\"’)»]*\s+(?:[A-Z][\w'’ ]{0,20}:\s)?[“\"«—¿-]*"
        rf"(?:{asked})\?[”\"’»]*+(?!\s+(?:[A-Z][\w'’. ]{{0,30}}:\s+)?[“\"«—-]*(?:{affirmed})\b)"
    )


class Objections:
    """Reads what stands around the clause of one amount; `low` is where its row begins, if any."""

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        low: int,
        language: Language,
        predicates: Predicates,
        suggestions: Suggestions,
    ) -> None:
        self.text, self.span, self.low, self.language = text, span, low, language
        self.predicates, self.suggestions, self.tables = predicates, suggestions, predicates.tables
        self.small, self.sums = self.tables.small, self.tables.sums
        self.objections, self.aftermath = self.tables.objections, self.tables.aftermath

    def asked_if_so(self) -> bool:
        """Tell `Some say that $5 million was approved. Is that true?`, unless it is affirmed."""
        return bool(self.objections.asked_if_so) and bool(
            asking_if_so(self.objections).match(self.text, self.span[1])
        )

    def to_any(self, first: int, last: int, said: Sequence[Said]) -> str:
        """Say why the clause gives no status, whatever it names; empty if nothing is against it."""
        if self.asks(last) and not self._presumed(last, said):
            return "the words only ask about it"
        opening = [plain(word) for word in self._sentence_words()[:2]]
        of_it = set(opening[:1]) & self.language.far_negations and self._presumed(last, said)
        if (
            not of_it
            and set(opening[:1]) & self.language.negations
            and set(opening[1:]) & (self.language.auxiliaries)
        ):
            return "the words say that it is not so"  # `Never has the board approved $5 million`
        if self._of_somebody_else():
            return "the words say that it was somebody else"
        if self.predicates.disputed(first) or self._disbelieved() or self._denied_behind(last):
            return "the words say that somebody denies it"
        return (
            "the words tell what was said wrongly"
            if self.predicates.told_wrongly(self._sentence_words())
            else ""
        )

    def _of_somebody_else(self) -> bool:
        """Tell `It was not the trust that proposed the $5 million`; not `not until May that`."""
        raw = self._sentence_words()
        words = [plain(word) for word in raw]
        for at in range(2, min(len(words), _NEAR + 1)):
            if words[at - 1] in self.small.being and words[at] in self.language.negations:
                rest = words[at + 1 : at + 1 + _CLEFT]
                ends = next((n for n, w in enumerate(rest) if w in self.objections.clefts), 0)
                who = rest[:ends]
                named = raw[at + 1 : at + 2] and (
                    raw[at + 1][0].isupper() or set(who[:1]) & self.small.determiners
                )
                others = self.objections.superlatives | self.objections.no_person
                return bool(ends and named and words[at - 2] == "it" and not set(who) & others)
        return False

    def _disbelieved(self) -> bool:
        """Tell `It is not true, whatever they say, that`, `denied telling us that she had`."""
        words = [plain(word) for word in self._sentence_words()]
        that = self.small.opens_clause - self.small.to_do
        if words[:1] and words[0] in self.objections.there and set(words) & self.objections.hearsay:
            return bool(set(words) & that)  # `There has been talk on the radio that`
        for at, (word, then) in enumerate(itertools.pairwise(words)):
            if not set(words[at + 1 :]) & that:
                break
            negated = set(words[max(0, at - 1) : at]) & self.language.negations
            false = word in self.objections.untrue and (negated or word not in self.objections.true)
            if false and set(words[max(0, at - 2) : at]) & self.small.being:
                return True
            if word in self.objections.denying and then.endswith(self.small.gerunds):
                return True
        return False

    def _denied_behind(self, last: int) -> bool:
        """Tell `is reported to have been paid $5 million; the ministry denies it`.

        And `Radio reports that it has promised $5 million are, we hear, pure invention`.
        """
        words = {plain(word) for word in self._sentence_words()}
        if not words & (
            self.objections.rumoured | self.objections.reports | self.objections.told_to_have
        ):
            return False
        end = _SENTENCE_END.search(self.text, self.span[1])
        rest = self.predicates.attachment.words(
            self.text[self.span[1] : end.start() if end else len(self.text)]
        )
        definite = self.small.determiners - self.small.indefinite
        untrue = any(
            word in self.objections.untrue - self.objections.true
            and set(rest[:at]) & self.small.being
            and not set(rest[:at]) & self.language.negations
            and not set(rest[at - 1 : at]) & definite  # `paid in the wrong year`
            for at, word in enumerate(rest)
        )
        return untrue or _denial(self.tables).match(self.text, last) is not None

    def repeats_a_claim(self, full: str) -> bool:
        """Tell `CLAIM. A post says that the ministry has cancelled $5 billion.` in a fact check."""
        low = max(full.rfind("\n\n", 0, self.span[0]) + 2, full.rfind("\n", 0, self.span[0]) + 1)
        opens = _HEAD.match(full, low if low > 1 else 0, self.span[0])
        head = plain(opens[1]).strip() if opens else ""
        if head in self.objections.rumours:
            return True
        checks = self.objections.fact_checks
        return (
            head in self.objections.claim_heads and bool(checks) and bool(_any(checks).search(full))
        )

    def is_limit(self) -> bool:
        """Tell `whose limit is $5 million`, `a grant above the ceiling of $5 million`."""
        # `a ceiling of` belongs to the amount.
        leading = _LEADING.match(self.text, *self.span)
        bound = leading[0].split() if leading else []
        bound = bound if bound and plain(bound[-1]) in self.small.part_of else []
        words = [plain(word) for word in (*self._sentence_words(), *bound)]
        while words and words[-1] in OPENING - self.small.part_of - self.small.being:
            words.pop()
        if not set(words[-2:-1]) & self.sums.limits:
            return False
        above = set(words[-5:-2]) & (self.sums.thresholds | self.small.to_do)
        return words[-1] in self.small.being or (words[-1] in self.small.part_of and bool(above))

    def supposes(self) -> bool:
        """Tell `Suppose we doubled it to $5 million, approved at once`: none of it is so."""
        opening = self._sentence_words()
        return bool(opening) and plain(opening[0]) in self.objections.supposes

    def to(self, current: Said, first: int, last: int) -> Governed | None:
        """Give what the words say rather than that status; None if nothing is against it."""
        if self._contested(current, first):
            return Governed("", 0, 0, "the words say that somebody denies it", negated=True)
        if self.undone(current.key, last):
            return Governed("", 0, 0, "the words say that it was undone later", negated=True)
        after = self.predicates.attachment.words(self.text[current.end : last])[:2]
        if set(after[:1]) & self.small.agents and set(after[1:]) & self.language.far_negations:
            return Governed("", 0, 0, "the words say that nobody did", negated=True)
        head = self.predicates.attachment.words(self.text[first : self.span[0]])
        if (
            self._to_know(head, last)
            and current.key in self.aftermath.asking | self.objections.disputable
        ):
            return Governed("", 0, 0, "the words ask for a number to be known", negated=True)
        held = current.key in self.aftermath.held_back and current.behind and not current.main
        if (
            held
            and not self._still(head)
            and (set(head) & self.aftermath.undo or set(head[-_NEAR:]) & self.aftermath.undid)
        ):
            return Governed("", 0, 0, "the words say that it is to be undone", negated=True)
        return self._superseded(current, first, last)

    def _still(self, head: Sequence[str]) -> bool:
        """Tell `asked the court to unfreeze $5 million`, `no plans to restore`: it is still so."""
        return any(
            word in self.aftermath.undo
            and set(head[max(0, at - 1) : at]) & (self.small.to_do | self.small.determiners)
            and set(head[:at]) & self.objections.wanted_done
            for at, word in enumerate(head)
        )

    def _contested(self, current: Said, first: int) -> bool:
        """Tell `The alleged bribe of $5 million was denied`, where nothing was asked for."""
        words = self.predicates.attachment.words(self.text[first : current.start])
        told = any(
            a in self.objections.told_to_have and b in self.small.to_do
            for a, b in itertools.pairwise(words)
        )
        denied = self.text[current.start : current.end].lower() in self.objections.denying
        return current.main and denied and (told or bool(set(words) & self.objections.rumoured))

    def _to_know(self, head: list[str], last: int) -> bool:
        """Tell `asked for the $5 million cost of it to be published`."""
        behind = self.predicates.attachment.words(self.text[self.span[1] : last])
        return bool(head and head[-1] in OPENING) and bool(set(behind[:1]) & self.sums.told_numbers)

    def asks(self, last: int) -> bool:
        """Tell a question, `Has the board approved $5 million?`, by what ends its sentence."""
        ends = _SENTENCE_END.search(self.text, last)
        if ends is None or ends[0] != "?":
            return False
        opening = self._sentence_words()
        return not opening or plain(opening[0]) not in self.small.question_words

    def _presumed(self, last: int, said: Sequence[Said]) -> bool:
        """Tell `Does it touch the $5 million that the board approved?`, which takes it for so."""
        tail = self.predicates.attachment.words(self.text[self.span[1] : last])
        before = [plain(word) for word in self._sentence_words()[-1:]]
        definite = self.small.determiners - self.small.indefinite
        return bool(
            all(one.behind for one in said)
            and set(before) & definite
            and set(tail[:1]) & self.small.takes_up
            and not set(tail) & (self.small.supposing | self.language.negations)
        )

    def presumed(self, last: int, words: Mapping[str, re.Pattern[str]]) -> Governed | None:
        """Read `Was the $5 million sought by Peru for the hospital approved?`: it was sought."""
        before = [plain(word) for word in self._sentence_words()[-1:]]
        definite = self.small.determiners - self.small.indefinite
        ends = _SENTENCE_END.search(self.text, last)
        if not set(before) & definite or ends is None or ends[0] != "?":
            return None
        for key, pattern in words.items():
            said = pattern.match(self.text, self.span[1] + 1)
            if not said:
                continue
            rest = self.text[said.end() : ends.start()]
            after = self.predicates.attachment.words(rest)
            listed = any(one.fullmatch(after[-1]) for one in words.values()) if after else False
            asked = after[1:] and (listed or after[-1].endswith(self.language.acting_endings))
            phrase = set(after[:1]) & self.small.phrase_ends
            against = self.small.joins | self.small.takes_up | self.small.subordinators
            if asked and phrase and not set(after) & against and "," not in rest:
                why = f"“{said[0]}” stands in what a question is about"
                return Governed(key, *said.span(), why)
        return None

    def _sentence_words(self) -> list[str]:
        """Give the words of the sentence before the amount."""
        begins = [end.end() for end in _SENTENCE_END.finditer(self.text, self.low, self.span[0])]
        return re.findall(r"[^\W\d_]+", self.text[max([self.low, *begins]) : self.span[0]])

    def _let_go(self, last: int) -> bool:
        """Tell `$5 million frozen in May, which Parliament released in June`."""
        relative = _RELATIVE.match(self.text, last)
        words = self.predicates.attachment.words(relative[1]) if relative else []
        against = self.language.negations | self.small.supposing | self.small.conditions
        return any(
            word in self.aftermath.undid | self.aftermath.undoing and not set(words[:at]) & against
            for at, word in enumerate(words)
        )

    def undone(self, key: str, last: int) -> bool:
        """Tell `was frozen in May and later released`, of a status and where its clause ends."""
        if key in self.aftermath.held_back and self._let_go(last):
            return True
        goes_on = _GOES_ON.match(self.text, last)
        if key not in self.aftermath.held_back or not goes_on:
            return False
        if plain(goes_on[0].strip(" ,")) not in self.small.joins:
            return False
        words = re.findall(r"[\w'’-]+", self.text[goes_on.end() : goes_on.end() + 60])[:6]
        for at, word in enumerate(words):
            if (
                plain(word)
                in self.aftermath.undoing - self.aftermath.once_more | self.aftermath.completed
            ):
                return not self._another_thing([plain(one) for one in words[at + 1 : at + 3]])
            if not self.predicates.helps(plain(word)) or plain(word) in self.language.negations:
                return False
        return False

    def _another_thing(self, behind: Sequence[str]) -> bool:
        """Tell `and released a report`, said of another thing than the money."""
        object_of = behind[:1] and behind[0] in self.small.determiners
        nouns = self.sums.sum_nouns | self.sums.outcome_nouns | self.aftermath.times_after
        return bool(object_of) and not set(behind[1:]) & nouns

    def _superseded(self, current: Said, first: int, last: int) -> Governed | None:
        """Take `passed a $3 million budget that had been rejected` for what was done at last."""
        before = self.text[self.span[1] : current.start].split()
        if not current.behind or current.main or not {*before} & self.small.pluperfect:
            return None
        act = self.suggestions.act(first, last)
        said = self.predicates.attachment.words(self.text[act.start : act.end]) if act else []
        # `refused to release the $5 million that police had frozen` leaves it frozen
        kept = current.key in self.aftermath.held_back and set(said[-1:]) & self.aftermath.undo
        return None if kept else act
