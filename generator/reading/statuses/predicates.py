"""Which of the status words about an amount say something of it, and of several which is current.

In: a text, its language and table, a pattern of status words for each status. Out: `Said`s: words
that are no mere supposition (`will be paid`, `if approved`), are not another amount's (`$5 million
of the $20 million requested`), with how they stand to the amount; and the one that is current: the
sentence's own passive (`$5 million approved in May was suspended`), else the nearest.

Deliberately absent: negation, which `wording.py` reads for the checks as well.
"""

from __future__ import annotations

import itertools
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.model.currencies import LETTER_SIGNS
from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.money import SIGNS
from generator.reading.context import any_of, plain
from generator.reading.opening import OPENING
from generator.reading.statuses.attachment import Attachment
from generator.reading.statuses.corrections import Corrections
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables

_WORD = re.compile(r"[\w'’]+")
_BACK = 120
# No word is said of an amount further away in its clause.
_LONGEST_REACH = 300
_MOST_BETWEEN = 5


class Said(NamedTuple):
    """A status word about an amount; `main` if it is the passive of the amount's own sentence."""

    key: str
    start: int
    end: int
    distance: int
    behind: bool
    main: bool

    def governed(self, text: str, why: str, others: frozenset[str] = frozenset()) -> Governed:
        """Give the status with the word that names it."""
        words = text[self.start : self.end]
        why = f"“{words}” stands {why}"
        return Governed(self.key, self.start, self.end, why, tuple(sorted(others)))


# Words of `the state` in `the $5 million the state promised`.
_MOST_OF_WHO = 3
# Words of `whether it is a fact that the grant of`.
_LONGEST_SUBJECT = 10
# Words of `Reports in the local press that`.
_REPORTED = 6
# Words of `the growers of Kent the`.
_RECIPIENT = 5
# Characters of `$12.5 million the mayor `.
_LONGEST_RELATIVE = 50
_RIGHT_BEHIND = re.compile(r"(?:[\d.,]*\d)?(?:\s?[a-z]+illion|[a-z]{1,2})?\s")
_MARK = re.compile(r"[,;:()]|\.\s")
# A phrase before a subject, to its comma; its characters.
_LEAD = re.compile(r"(?:^|[.;!?\n]\s*)([^.,;:!?\n()]+),\s*$")
_LONGEST_LEAD = 90
# Characters of `disbursed only partly`.
_NEAR_PART = 40


class Predicates:
    """Reads the status words around one amount."""

    def __init__(
        self, text: str, span: tuple[int, int], language: Language, tables: Tables, head: str
    ) -> None:
        self.text, self.span, self.language, self.tables = text, span, language, tables
        self.small, self.sums, self.objections = tables.small, tables.sums, tables.objections
        self.aftermath = tables.aftermath
        self.money = _money(language)
        agreed = tables.agreement
        self.waiting = agreed.waiting if agreed else tables.aftermath.waiting
        self.attachment = Attachment(text, span, language, tables)
        self.corrections = Corrections(text, tables, head)
        links = (
            tables.small.noun_links
            | tables.small.phrase_ends
            | tables.small.purpose_ends
            | language.noun_ends
        )
        #: Words behind an amount that no noun of it follows; and between a noun and the amount.
        self.links = links - {"worth"}
        self.heads = (
            tables.small.part_of
            | tables.sums.costing
            | {"worth"}
            | {w for w in tables.sums.containing if "total" in w}
        )

    def said(
        self, words: Mapping[str, re.Pattern[str]], keys: Iterable[str], low: int, high: int
    ) -> list[Said]:
        """Give the words of some statuses between two places that are said of the amount."""
        # Bounds what a clause without stops costs for each of its amounts.
        near, far = (
            max(low, self.span[0] - _LONGEST_REACH),
            min(high, self.span[1] + _LONGEST_REACH),
        )
        found = [
            self._one(key, match, low)
            for key in sorted(keys)
            if key in words
            for match in words[key].finditer(self.text, near, far)
            if not self.supposed(match.start(), low) and not self._in_part(match.start(), low)
        ]
        if self._none_of(low):
            found = [one for one in found if not one.main]
        return [one for one in found if not self._of_another(one, low)]

    def _none_of(self, low: int) -> bool:
        """Tell `Neither the $3 million requested for Chad was approved`, of the whole sentence."""
        return bool(set(self._words(low, self.span[0])[:1]) & self.objections.none_of)

    def current(self, found: list[Said]) -> Said | None:
        """Give the word that says how things stand."""
        if not found:
            return None
        apart = [one for one in found if not self._with_object(one)]
        found = apart or found
        if any(self.direct(one) for one in found):
            # `has paid the $5 million it promised`
            found = [one for one in found if not self._of_who(one)]
        kept = [one for one in found if self._still_held(one, found)]
        found = kept or found
        nearest = min(found, key=lambda one: (one.distance, one.key))
        verb = [one for one in found if not one.behind and not self.attributive(one)]
        mains = [one for one in found if one.main]
        return min(mains, key=lambda one: one.start) if mains and not verb else nearest

    def _still_held(self, one: Said, found: list[Said]) -> bool:
        """Tell `refused to release the $5 million that police had frozen`, which is frozen."""
        stopped = self.aftermath.held_back - self.aftermath.verdicts - self.aftermath.of_money_only
        for other in found if one.behind and one.key in stopped else ():
            after = self._words(other.end, self.span[0])[:2]
            undo = set(after[:1]) & self.small.to_do and set(after[1:]) & self.aftermath.undo
            if not other.behind and other.key in self.aftermath.verdicts and undo:
                return True
        return False

    def does(self, start: int, end: int) -> bool:
        """Tell `has suspended payments`, which its subject does to another thing."""
        before = self._words(max(0, start - 30), start)[-2:]
        having = self.language.auxiliaries - self.small.being
        after = self._words(end, end + 20)[:1]
        ends = self.small.phrase_ends | self.small.purpose_ends
        return bool(set(before[-1:]) & having and after and not set(after) & ends)

    def _in_part(self, start: int, low: int) -> bool:
        """Tell `partly paid` and `paid in part`."""
        before = self._words(max(low, start - 20), start)[-1:]
        behind = " ".join(self._words(start, min(len(self.text), start + _NEAR_PART))[1:3])
        return behind in self.objections.partially or bool(set(before) & self.objections.partially)

    def direct(self, one: Said) -> bool:
        """Tell a verb right before the amount, its object."""
        between = self._words(one.end, self.span[0])
        if between[:1] and between[0] in self.small.recipients:
            between = between[1:]
        to_whom = plain(self.text[one.start : one.end]) in self.tables.attachment.with_recipient
        if to_whom and 1 < len(between) <= _RECIPIENT and between[0] in self.small.determiners:
            between = between[-1:]  # `paid the growers the $14 million they were promised`
        if between[:2] in (["all", "of"], ["in", "full"]):
            between = between[2:]  # `granted us all of the $5 million we asked for`
        return not one.behind and set(between) <= self.small.determiners | OPENING

    def of_sum(self, one: Said) -> bool:
        """Tell `rejected a loan of $5 million`, whose object is the sum."""
        agreed = self.tables.agreement
        nouns = self.sums.money_nouns | self.sums.outcome_nouns
        nouns |= agreed.sums if agreed else frozenset()
        links = self.small.part_of | self.small.part_links if agreed else self.heads | {"for"}
        between = self._words(one.end, self.span[0])
        while between and between[-1] in self.small.determiners | OPENING - links:
            between.pop()
        if one.behind or between[-1:] == [] or between[-1] not in links:
            return False
        own = self.small.determiners | self.sums.sum_adjectives
        return set(between[-2:-1]) <= nouns and set(between[:-2]) <= own and len(between) > 1

    def waits_for(self, one: Said) -> bool:
        """Tell `pending an audit`, which says when it ends, from `is pending`."""
        if one.key not in self.waiting or not one.behind or one.main:
            return False
        after = self._words(one.end, one.end + 20)[:1]
        return bool(after) and after[0] not in self.small.phrase_ends | self.small.purpose_ends

    def _of_who(self, one: Said) -> bool:
        """Tell `$5 million it promised`, whose verb has a subject of its own."""
        raw = _WORD.findall(self.text[self.span[1] : one.start])
        return one.behind and not one.main and bool(raw) and self._opens_relative(raw)

    def _opens_relative(self, raw: list[str]) -> bool:
        return any(
            word[0].isupper() or plain(word) in self.small.pronouns | self.small.takes_up
            for word in raw[:2]
        )

    def supposed(self, start: int, low: int) -> bool:
        """Tell `will be paid`, `to be paid`, `if it is approved` from what is so."""
        if self.corrections.repeat(start):
            return True
        return not self._told_of(start) and self._is_supposed(start, low)

    def _is_supposed(self, start: int, low: int) -> bool:
        raw = _WORD.findall(self.text[max(low, start - _BACK) : start])
        if self._doubted(raw, low):
            return True
        if self._conditional(raw[-8:]) and not self._known(start):
            return True
        subject = self._words(low, self.span[0])[-_LONGEST_SUBJECT:] if start > self.span[1] else []
        if self._conditional(subject) and not self._known(start):
            return True  # `whether the $5 million requested by Chad in May has been refused`
        passive = False
        lasts = bool(
            {plain(word) for word in raw[-1:]} & self.aftermath.lasting
        )  # `will stay frozen`
        if (
            lasts
            or self._reported(raw)
            or {plain(word) for word in raw[-3:-2]} & self.objections.came
        ):
            return False
        while raw and self._of_verb(plain(raw[-1])):
            if plain(raw[-1]) in self.small.future:
                return True
            passive = passive or plain(raw[-1]) in self.language.auxiliaries
            raw.pop()
        # `May` is a month.
        return passive and bool(raw) and raw[-1] in self.small.supposing

    def _told_of(self, start: int) -> bool:
        """Tell `Should it grant the $5 million that is now sought?`, which takes that for so."""
        between = self.attachment.words(self.text[self.span[1] : start])
        definite = self.small.determiners - self.small.indefinite
        return (
            set(between[:1]) <= {"that", "which"}
            and len(between) > 1
            and all(map(self.helps, between[1:]))
            and bool(set(self._words(max(0, self.span[0] - 12), self.span[0])[-1:]) & definite)
        )

    def _doubted(self, raw: list[str], low: int) -> bool:
        """Tell `Had the $5 million been paid`, `was allegedly paid`."""
        if raw and self.text.startswith(raw[0], low) and raw[0] in self.objections.inversions:
            return True
        words = [plain(word) for word in raw[-2:]]
        as_so = set(words[:1]) & self.objections.recorded and words[1:] == ["as"]
        return bool(as_so) or bool({*words} & self.objections.doubting)

    def _conditional(self, raw: list[str]) -> bool:
        """Tell words that hold a condition; not `at once`."""
        words = [plain(word) for word in raw]
        none = self.objections.no_condition
        return any(
            word in self.small.conditions
            and " ".join(words[max(0, at - 1) : at + 1]) not in none
            and " ".join(words[at : at + 2]) not in none
            for at, word in enumerate(words)
        )

    def _known(self, start: int) -> bool:
        """Tell `whether $5 million frozen in May would`, whose participle tells a fact.

        And `whether it will pay the $5 million it promised in May`.
        """
        after = self._words(start, start + 40)[1:2]
        between = self._words(self.span[1], start)
        verbs = self.language.auxiliaries | self.small.supposing | self.language.negations
        if set(between[:1]) & self.small.takes_up and len(between) > 1:
            # `whether it should return the $5 million it was paid`
            return set(between[1:]) <= (self.small.being | self.small.pluperfect) - {"be"}
        own = 0 < len(between) <= _MOST_OF_WHO and not set(between) & (
            verbs | self.small.conditions
        )
        if own and re.fullmatch(r"[^,;:.()]*", self.text[self.span[1] : start]):
            last = re.match(r"\w+\s*(?:[.,;!?]|$)", self.text[start : start + 40])
            ends = self.small.phrase_ends | self.tables.attachment.after_object
            return bool(last) or bool(set(after) & ends)
        right = start >= self.span[1] and not self.text[self.span[1] : start].strip()
        ends = self.small.phrase_ends - self.small.takes_up | self.tables.attachment.after_object
        return right and bool(set(after) & ends)

    def _reported(self, raw: list[str]) -> bool:
        """Tell `is understood to have approved`, which is told as a fact, from `to be approved`."""
        words = [plain(word) for word in raw[-5:]]
        told = self.objections.told_to_have
        return any(
            a in told
            and b in self.small.to_do
            and c in self.language.auxiliaries - self.small.being
            for a, b, c in zip(words, words[1:], words[2:], strict=False)
        )

    def _of_verb(self, word: str) -> bool:
        known = self.language.auxiliaries | (self.small.before_verb - self.small.supposing)
        return word in known or word.endswith(self.language.adverb_suffixes)

    def disputed(self, low: int) -> bool:
        """Tell `denied having paid $5 million` and `rejected claims that it had paid`."""
        words = self._words(low, self.span[0])
        that = self.small.opens_clause - self.small.to_do
        if words[:1] and words[0] in self.objections.reports:
            near = words[1 : _REPORTED if set(words[1:2]) & self.small.belonging else 2]
            if set(near) & that:
                return True  # `Reports (in the press) that $5 million had been paid were wrong`
        for at, word in enumerate(words):
            if word in self.objections.accusing and set(words[at + 1 :]) & self.small.part_of:
                return True
        if any(phrase in f" {' '.join(words)} " for phrase in self.objections.disputing):
            return True
        return any(
            word in self.objections.denying
            and (
                set(words[at + 1 : at + 4]) & self.objections.reports
                and set(words[at + 2 : at + 7]) & (self.small.opens_clause - self.small.to_do)
            )
            for at, word in enumerate(words)
        )

    def told_wrongly(self, sentence: list[str]) -> bool:
        """Tell `reported erroneously that the bank had approved`, `said in error that`."""
        words = [plain(word) for word in sentence]
        tells = self.small.speech_verbs | self.objections.printed_verbs
        that = self.small.opens_clause - self.small.to_do
        return any(
            (
                (
                    word in self.small.misattributed
                    and {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]} & tells
                )
                or (word in self.objections.mistakes and {*words[max(0, at - 2) : at - 1]} & tells)
            )
            and set(words[at + 1 :]) & that
            for at, word in enumerate(words)
        )

    def _one(self, key: str, match: re.Match[str], low: int) -> Said:
        behind = match.start() >= self.span[1]
        distance = match.start() - self.span[1] if behind else max(0, self.span[0] - match.end())
        return Said(key, *match.span(), distance, behind, behind and self._main(match, low))

    def _main(self, match: re.Match[str], low: int) -> bool:
        words = self._words(max(low, self.span[1]), match.start())
        passive = False
        while words and self.helps(words[-1]) and words[-1] not in self.small.takes_up:
            passive = passive or words[-1] in (self.small.being or self.language.auxiliaries)
            words.pop()
        if passive and self._equals(words):
            return True
        if words and passive and self._relative(words, match.start()):
            return True
        return passive and not (words and words[-1] in self.small.takes_up)

    def _equals(self, words: list[str]) -> bool:
        """Tell `$5 million is what was promised`."""
        what = self.small.takes_up & self.small.question_words
        return len(words) == 2 and words[0] in self.small.being and words[1] in what

    def _relative(self, words: list[str], start: int) -> bool:
        """Tell `$5 million Norway had promised was cancelled`, whose passive is the amount's."""
        raw = _WORD.findall(self.text[self.span[1] : start])
        verb = set(words) & self.small.pluperfect or words[-1] in self.attachment.verbs
        return self._opens_relative(raw) and bool(verb) and len(words) <= _MOST_BETWEEN + 2

    def _with_object(self, one: Said) -> bool:
        """Tell `suspended $12 million pending an inquiry` from `$12 million is pending`."""
        after = self._words(one.end, one.end + 20)[:1]
        return (one.behind and not one.main and bool(after) and after[0] in self.small.determiners
                and self.text[one.end : one.end + 1] == " ")  # fmt: skip

    def attributive(self, one: Said) -> bool:
        """Tell `the approved $5 million` from `approved $5 million`."""
        before = self._words(max(0, one.start - 20), one.start)
        return bool(before) and before[-1] in self.small.determiners

    def _of_another(self, one: Said, low: int) -> bool:
        """Tell whether a word belongs to another amount or thing that stands between or before."""
        return self._behind_another(one, low) if one.behind else self._before_another(one)

    def _behind_another(self, one: Said, low: int) -> bool:
        if self._subordinate(one.start) or self.attachment.behind(one.start, low, main=one.main):
            return True
        after = self._words(one.end, one.end + 30)[:2]
        refuses = one.key in self.aftermath.held_back and set(after[:1]) & self.small.to_do
        if refuses and not one.main and not set(after[1:]) & self.aftermath.paying:
            return True  # `a $40 million accord that parliament refused to ratify`
        # `Of $16 million in bids the council approved $4 million`
        if self._wished(one, low) or (not one.main and self.money.match(self.text, one.end + 1)):
            return True
        if one.main:
            head = self._words(low, self.span[0])
            other = self.money.search(self.text, self.span[1], one.start)
            if other and head[:1] and head[0] in self.small.part_of:
                return True  # `Of a $40 million loan only $6 million has been paid`
            return self._part(low) or self._partly(low)
        return bool(self.money.search(self.text, self.span[1], one.start))

    def _wished(self, one: Said, low: int) -> bool:
        """Tell `wants (a further) $5 million approved`, `wants the $5 million cancelled.`."""
        before = self._words(low, self.span[0])
        definite = self.small.determiners - self.small.indefinite
        while before and before[-1] in OPENING - definite:
            before.pop()
        if not one.main and set(before[-1:]) & self.objections.wishing:
            return True
        closes = self.text[one.end : one.end + 1] in (".", ",", ";", "!", "")
        right = not self.text[self.span[1] : one.start].strip()
        named = set(before[-1:]) & definite and set(before[-2:-1]) & self.objections.wishing
        return right and closes and bool(named)

    def _subordinate(self, start: int) -> bool:
        """Tell `what became of the $5 million before new funds are requested`."""
        between = self.text[self.span[1] : start]
        words = [plain(word) for word in _WORD.findall(between)]
        if set(words) & self.small.whose:
            return True  # `to a firm whose licence in Mali was suspended`
        opens = next((at for at, w in enumerate(words) if w in self.small.subordinators), None)
        if opens is None or "," in between:
            return False
        rest = words[opens + 1 :]
        if rest[1:] and rest[0] in self.small.determiners and not set(rest) & self.small.being:
            return True  # `withdrew its offer of $5 million after the town refused to sign`
        own = list(rest)
        while own and self.helps(own[-1]):
            own.pop()
        if len(own) > 1 and len(own) < len(rest) and own[-1].endswith("ed"):
            return False  # `that was frozen when the border closed has now been cancelled`
        subject = bool(rest) and (not self.helps(rest[0]) or rest[0] in self.small.determiners)
        return subject and any(w in self.small.being for w in rest)

    def _before_another(self, one: Said) -> bool:
        near = self._words(max(one.end, self.span[0] - 30), self.span[0])[-2:]
        less = (
            near[:1] and near[0] in self.objections.held_against
        )  # `approved less than the $5 million`
        if self._of_the_amount_before(one) or (less and near[-1] in self.small.determiners):
            return True
        between = self._words(one.end, self.span[0])
        if set(between) & self.small.subordinators or set(between[:1]) & self.objections.none_of:
            return True  # `approved neither the $5 million nor the $2 million`
        if self.attachment.before(one.key, one.start, one.end):
            return True
        near = self._words(max(one.end, self.span[0] - 20), self.span[0])
        each = self.language.measure_links - self.small.purpose
        if set(near[-1:]) & self.sums.asides and set(
            self._words(self.span[1], self.span[1] + 20)[:1]
        ) & (each):
            return True  # `approved the purchase of 600 tonnes at $288 a tonne`
        if near[-2:] == ["out", "of"] or near[-3:-1] == ["out", "of"]:
            return True  # `got $2 million approved out of the $5 million`
        priced = list(self.money.finditer(self.text, one.end, self.span[0]))
        return bool(priced) and self._part(priced[-1].start())

    def _of_the_amount_before(self, one: Said) -> bool:
        """Tell `The $12 million promised by the state has shrunk to $3 million`.

        And `The $2 million he promised turned out to be $200,000`.
        """
        low = max(0, one.start - _LONGEST_RELATIVE)
        others = list(self.money.finditer(self.text, low, one.start))
        if not others:
            return False
        rest = self.text[others[-1].end() : one.start]
        equal = set(self._words(one.end, self.span[0])) & self.language.auxiliaries
        return bool(_RIGHT_BEHIND.fullmatch(rest) or (equal and not _MARK.search(rest)))

    def _part(self, low: int) -> bool:
        """Tell whether the amount is the whole that another amount is of: `$5m of the $20m`."""
        head = self.text[low : self.span[0]]
        others = list(self.money.finditer(head))
        words = self._words(low, self.span[0])
        while words and (words[-1] in self.small.determiners or words[-1] in self._qualifying):
            words.pop()
        after = self._words(low + others[-1].end(), self.span[0]) if others else []
        near = others and len(after) <= _MOST_BETWEEN + 3
        if set(after[:-2]) & (self.small.joins | self.sums.additions):
            noun = words[-2:-1]
            if set(noun) & self.sums.extras:
                return False  # `asked for $5 million, plus costs of $187,000`
        return bool(near and words and words[-1] in self.small.part_links)

    def _partly(self, low: int) -> bool:
        """Tell `little of the $5 million was paid`, which says nothing of the whole."""
        words = self._words(low, self.span[0])
        if self._own_share(low, words):
            return False
        while words and words[-1] in self.small.determiners:
            words.pop()
        return len(words) > 1 and words[-1] == "of" and words[-2] in self.sums.partly

    def _own_share(self, low: int, words: list[str]) -> bool:
        """Tell `the ministry's own share of $5 million`, which is the share, from `a share of`."""
        raw = self.text[low : self.span[0]].split()[-3:-2]
        tables, owner = self.tables, next(iter(words[-3:-2]), "")
        small = tables.small
        if not owner or words[-1] not in small.part_of or not raw:
            return False
        named = raw[0][:1].isupper() and owner not in small.determiners | tables.sums.partly
        return named or owner in small.owners or owner in small.owned or owner.endswith("'s")

    @cached_property
    def _qualifying(self) -> frozenset[str]:
        return frozenset(word for phrase in self.language.qualifiers for word in phrase.split()
                         ) - self.small.part_links  # fmt: skip

    def is_subject(self, first: int, statuses: Mapping[str, re.Pattern[str]]) -> bool:
        """Tell whether the amount stands in the subject of its clause: no verb before it."""
        words = self.attachment.words(self.text[first : self.span[0]])
        if self.money.search(self.text, first, self.span[0]):
            return False
        mark = self.text[max(0, first - 4) : first].rstrip()[-1:]
        if mark in ("(", "–", "—", "-") or (mark == "," and not self._only_led(first)):
            return False
        verbs = (
            self.language.auxiliaries
            | self.attachment.verbs
            | self.small.speech_verbs
            | self.small.takes_up
        )
        followed = itertools.pairwise([*words, ""])
        if not (words or mark == ",") or any(
            word in verbs
            and (not at or words[at - 1] not in self.small.to_do)
            and not (word.endswith("s") and then in self.small.noun_links)  # `claims of`
            for at, (word, then) in enumerate(followed)
        ):
            return False
        places = [p.search(self.text, first, self.span[0]) for p in statuses.values()]
        heads = [self.text[first : place.start()] for place in places if place is not None]
        return all(plain(head.strip()) in self.small.determiners for head in heads)

    def _only_led(self, first: int) -> bool:
        """Tell `For the bridge, $5 million was`, whose sentence opens with a mere where or when."""
        low = max(0, first - _LONGEST_LEAD)
        lead = _LEAD.search(self.text, low, first)
        words = self.attachment.words(lead[1]) if lead else []
        verbs = (
            self.language.auxiliaries
            | self.attachment.verbs
            | self.small.takes_up
            | self.small.subordinators
        )
        opens = words[:1] and words[0] in self.small.phrase_ends | self.small.leading
        return (
            bool(opens) and not set(words) & verbs and not self.money.search(self.text, low, first)
        )

    def helps(self, word: str) -> bool:
        """Tell a word that stands between a subject and its verb (`was`, `later`)."""
        known = self.language.auxiliaries | self.language.between_negation | self.small.before_verb
        return word not in self.small.supposing and (
            word in known or word.endswith(self.language.adverb_suffixes)
        )

    def _words(self, low: int, high: int) -> list[str]:
        return [plain(word) for word in _WORD.findall(self.text[low:high])]


@lru_cache(maxsize=8)
def _money(language: Language) -> re.Pattern[str]:
    sizes = any_of(language.magnitudes)
    short = any_of({*language.short_magnitudes, *language.money_magnitudes})
    nouns = any_of({name.split()[-1] for name in language.currencies})
    counted = any_of(language.cardinals)
    letters = any_of({sign for sign in LETTER_SIGNS if sign[0].isupper()})
    return re.compile(
        rf"[{SIGNS}]\s?\d|(?<!\w)[A-Z]{{3}}\s?\d|\d\s(?:{sizes})(?!\w)|\d\s?[{SIGNS}]"
        rf"|[A-Za-z]\s?\d[\d.,]*(?:{short})(?!\w)"
        # `750,000 Swiss francs`, but not `25 pounds of beans`; `Rs 15,000`
        rf"|\d\s(?:[A-Z][\w.]{{0,14}}\s){{0,2}}(?:{nouns})(?![\w-]|\sof\s)"
        rf"|(?<!\w)(?:{letters})\.?\s?\d{{1,3}},\d"
        # `two million dollars of it`
        rf"|(?<!\w)(?:{counted})\s(?:{sizes})\s(?:[A-Z][\w.]{{0,14}}\s)?(?:{nouns})(?![\w-])"
    )
