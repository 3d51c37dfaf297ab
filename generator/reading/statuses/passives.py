"""Forms behind an amount that suggest a status and are no listed words: `was turned down`.

In: a text, the span of an amount, the statuses, the language with its tables of such forms. Out: a
`Governed` whose reason says that the form is no listed word; None where none is said of the amount.
The checks know the listed words only.

Deliberately absent: forms before the amount (`suggesting.py`), and the next clause (`sequels.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.opening import OPENING
from generator.reading.statuses.governed import Governed, suggested
from generator.reading.statuses.suggesting import Around, form_pattern
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language

_WORD = re.compile(r"[\w'’-]+")
# How far before an amount it is said that something is resolved; words up to what.
_RESOLVED = 60
_NEAR = 7


class Passives(Around):
    """Looks for such forms behind one amount."""

    def passive(self, first: int, last: int) -> Governed | None:
        """Read a passive that is none of the listed words: `was turned down`."""
        for key, form, match in self._behind(self.suggesting.status_passives, last):
            if self._is_passive(match.start(), first) and self._said_of(form, first, match.start()):
                return suggested(key, match, "behind")
        return None

    def _is_passive(self, start: int, first: int) -> bool:
        """Tell a passive of the amount's own clause from a negated, supposed or other one."""
        words = [plain(w.strip(".,")) for w in self.text[self.span[1] : start].split()]
        helping = list(words)
        while helping and not self._being(helping) and self.predicates.helps(helping[-1]):
            helping.pop()
        return (
            self._being(helping)
            and not set(words[-3:]) & self.language.negations
            and not self.predicates.supposed(start, self.span[1])
            and not self._over_a_verb(words)
            and not self._nothing(first)
        )

    def _being(self, words: list[str]) -> bool:
        return bool(words) and words[-1] in self.language.auxiliaries

    def of_clause(self, low: int, high: int) -> Governed | None:
        """Read `Three bids were turned down`, of which the amount is one."""
        for key, forms in self.suggesting.status_passives.items():
            for form in forms if key in self.statuses else ():
                words = self.text[low:high].lower()
                match = form in words and form_pattern(form).search(self.text, low, high)
                if not match or form in self.suggesting.status_weak:
                    continue
                before = [plain(word) for word in _WORD.findall(self.text[low : match.start()])]
                plainly = not set(before) & (self.language.negations | self.small.conditions)
                if (
                    self._being(before)
                    and plainly
                    and not self.predicates.supposed(match.start(), low)
                ):
                    return suggested(key, match, "in the clause beside")
        return None

    def resolved(self, last: int) -> Governed | None:
        """Read `It was agreed that $5 million be paid`."""
        head = plain(self.text[max(0, self.span[0] - _RESOLVED) : self.span[0]])
        words = [plain(word) for word in _WORD.findall(self.text[self.span[1] : last])][:_NEAR]
        key = next((key for key in ("approved",) if key in self.statuses), "")
        for phrase in self.suggesting.resolving:
            rest = head.rpartition(phrase)
            opens = rest[1] and set(_WORD.findall(rest[2])) <= OPENING | self.of_money.nouns
            if key and opens and set(words[:-1]) & self.small.future:
                start = self.text.lower().rfind(phrase, 0, self.span[0])
                match = form_pattern(phrase).search(self.text, max(0, start))
                return suggested(key, match, "before") if match else None
        return None

    def of_that(self, low: int, high: int) -> Governed | None:
        """Read `$5 million, a sum that still awaits approval`."""
        for key, forms in self.suggesting.status_predicates.items():
            for form in forms if key in self.statuses and key in self.aftermath.waiting else ():
                words = self.text[low:high].lower()
                match = form in words and form_pattern(form).search(self.text, low, high)
                before = (
                    self.predicates.attachment.words(self.text[low : match.start()])
                    if match
                    else []
                )
                own = (
                    before[-1:] and set(before[-1:]) <= self.small.takes_up | self.small.before_verb
                )
                if match and own and not set(before) & self.language.negations:
                    return suggested(key, match, "behind")
        return None

    def of_several(self) -> Governed | None:
        """Read `the $600 million that Chad, Mali and Niger had sought`, over commas."""
        for key, pattern in _perfects(self.language, tuple(self.statuses.values())):
            match = pattern.match(self.text, self.span[1])
            words = self.predicates.attachment.words(match["who"]) if match else ["-"]
            others = (self.language.auxiliaries | self.predicates.attachment.verbs
                      | self.small.speech_verbs | self.sums.more_or_less
                      | self.small.phrase_ends - self.small.takes_up)  # fmt: skip
            if match and not set(words) & (others - self.small.joins):
                start, end = match.span("form")
                return Governed(key, start, end, f"“{match['form']}” stands behind the amount")
        return None

    def predicate(self, first: int, last: int) -> Governed | None:
        """Read a verb without an auxiliary behind the amount: `a bid for $5 million failed`."""
        for key, form, match in self._behind(self.suggesting.status_predicates, last):
            between = self.predicates.attachment.words(self.text[self.span[1] : match.start()])
            if set(between) & (self.language.auxiliaries | self.small.supposing
                               | self.language.negations | self.small.takes_up):  # fmt: skip
                continue
            if self._said_of(form, first, match.start()):
                return suggested(key, match, "behind")
        return None

    def _behind(
        self, listed: Mapping[str, tuple[str, ...]], last: int
    ) -> Iterator[tuple[str, str, re.Match[str]]]:
        """Give the forms of a table that stand behind the amount, with their statuses."""
        tail = self.text[self.span[1] : last].lower()
        for key, forms in listed.items():
            for form in forms if key in self.statuses else ():
                opens = form.partition(" ...")[0] in tail
                match = opens and form_pattern(form).search(self.text, self.span[1], last)
                if match:
                    yield key, form, match

    def _over_a_verb(self, between: list[str]) -> bool:
        """Tell `was withheld until the path is made`, where the passive is another's."""
        words = list(between)
        while words and self.predicates.helps(words[-1]):
            words.pop()
        others = self.language.auxiliaries | self.small.subordinators | self.small.conditions
        return bool(set(words) & others)

    def _nothing(self, first: int) -> bool:
        """Tell `No payment of $5 million`."""
        head = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        return bool(set(head) & self.language.far_negations)

    def _said_of(self, form: str, first: int, start: int) -> bool:
        return form not in self.suggesting.status_weak or self.of_money.subject(form, first, start)


@lru_cache(maxsize=8)
def _perfects(
    language: Language, statuses: tuple[Status, ...]
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give for each status a pattern for several who have given it to what stands before."""
    small = tables_of(language.tag).small
    takes_up, ends = any_of(small.takes_up), any_of(small.phrase_ends)
    having = any_of(language.auxiliaries - small.being if small.being else ())
    return tuple(
        (
            status.key,
            re.compile(
                rf"\s(?:(?:{takes_up})\s)?(?P<who>[^.;:!?()\d\n]{{3,90}}?)\s(?:{having})\s"
                rf"(?P<form>{any_of(words_of(status, language))})(?=[.,;)]|\s(?:{ends})\b|$)"
            ),
        )
        for status in statuses
        if words_of(status, language)
    )
