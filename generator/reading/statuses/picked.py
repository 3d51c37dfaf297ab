"""What a sentence further on says of one amount among several, which it picks out.

In: a text, the span of an amount, what governs it, the words of the statuses, `Predicates`, and how
another amount is read. Out: the `Governed` that the sentence gives, or what was known. It picks

* by whose it is (`The Mayor's sum was approved`, of `The Mayor proposed $5 million`);
* by its size (`The lower figure was approved`, of two amounts before);
* by its number without the currency (`the whole 9 billion had been paid`).

Deliberately absent: what takes up the only amount there is (`sequels.py`, `threads.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.statuses.clauses import Clauses
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages.loaded import Tables
    from generator.reading.statuses.predicates import Predicates

_PARAGRAPH = re.compile(r"\n\s*\n|$")
_WORD = re.compile(r"[\w'’-]+")
_NUMBER = re.compile(r"\d[\d.,]*(?<=\d)|[a-z]+(?:-[a-z]+)?(?=\s[a-z]+(?:illion|hundred|thousand))")
# Between two verbs of one subject: ` by a firm from Chad and later `.
_AND = re.compile(r"(?:[^.,;:!?\n]|\.(?=\d)){0,70}?,?\sand\s(?:(?:later|then|was|were)\s){0,2}")
_FARTHEST, _BACK = 1_200, 600
# Words between a subject and the form: `has since been`.
_BETWEEN = 4


class Picked:
    """Looks for such sentences behind one amount."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        predicates: Predicates,
        govern: Callable[[tuple[int, int]], Governed],
    ) -> None:
        self.order, self.predicates, self.govern = list(statuses), predicates, govern
        self.text, self.span = predicates.text, predicates.span
        self.tables, self.language = predicates.tables, predicates.language
        self.small, self.sums = self.tables.small, self.tables.sums
        self.aftermath = self.tables.aftermath
        self.clauses = Clauses(statuses, predicates)
        ends = _PARAGRAPH.search(self.text, self.span[1], self.span[1] + _FARTHEST)
        self.end = ends.start() if ends else min(len(self.text), self.span[1] + _FARTHEST)

    def later(self, known: Governed) -> Governed:
        """Give what a sentence that picks the amount out says of it, where that goes on."""
        if not known.status or known.negated:
            # `What the ministry cleared is $4 million. The larger figure was proposed in May`
            return self._by_size() or known
        found = self._by_owner(known) or self._by_size() or self._by_number()
        if not found or not self._goes_beyond(found, known):
            return known
        others = {*known.others, known.status} - {found.status}
        return found._replace(others=tuple(sorted(others)))

    def _goes_beyond(self, found: Governed, known: Governed) -> bool:
        stopped = self.aftermath.held_back - self.aftermath.verdicts - self.aftermath.of_money_only
        paid = known.status in stopped and found.status in self.aftermath.of_money_only
        return paid or self.order.index(found.status) > self.order.index(known.status)

    def _by_owner(self, known: Governed) -> Governed | None:
        """Read `The Mayor's sum was approved`, of `The Mayor proposed $5 million`."""
        if known.end > self.span[0]:
            return None
        head = self.text[max(0, known.start - 60) : known.start]
        words = _WORD.findall(re.split(r"[.;:!?\n,]\s", head)[-1])
        while words and self.predicates.helps(plain(words[-1])):
            words.pop()
        owner = words[-1] if words else ""
        article = plain(words[-2]) if len(words) > 1 else ""
        named = owner[:1].isupper() or article in self.small.determiners - self.small.indefinite
        if not named or not owner.isalpha() or plain(owner) in self.small.pronouns:
            return None
        nouns = self.sums.plain_sums | self.sums.implied_nouns.get(known.status, frozenset())
        pattern = re.compile(rf"\b{re.escape(owner)}['’]s?\s(?:[a-z]+\s)?(?:{any_of(nouns)})\s")
        for subject in pattern.finditer(self.text, self.span[1], self.end):
            between = self.text[self.span[1] : subject.start()]
            if re.search(rf"\b{re.escape(owner)}\b", between):
                return None  # whose other amount may be meant
            found = self._predicate(subject.end())
            if found:
                return found
        return None

    def _by_size(self) -> Governed | None:
        """Read `The lower figure was approved`, of the two amounts before it."""
        if not self.sums.by_size:
            return None
        for subject in _sized(self.tables).finditer(self.text, self.span[1], self.end):
            amounts = self._amounts(subject.start())
            if len(amounts) < 2 or None in amounts[-2:]:
                return None
            less = plain(subject[1]) in self.sums.by_size[0]
            mine = self._value(self.span[0])
            (first, _), (second, _) = amounts[-2], amounts[-1]
            wanted = min(first, second) if less else max(first, second)
            if mine == wanted and first != second:
                return self._what(subject.end()) or self._predicate(subject.end(), on=True)
        return None

    def _amounts(self, high: int) -> list[tuple[float, int]]:
        """Give the numbers of the amounts before a place, with their places."""
        low = max(0, self.span[0] - _BACK, self.text.rfind("\n\n", 0, self.span[0]))
        found: dict[int, float] = {}
        for money in self.predicates.money.finditer(self.text, low, high):
            start = money.end()
            while start > low and self.text[start - 1] in "0123456789.,":
                start -= 1
            number = re.compile(r"\d[\d.,]*").search(self.text, max(low, money.start() - 12), high)
            value = self._value(number.start()) if number else None
            if value is not None and number:
                found[number.start()] = value
        return [(value, place) for place, value in sorted(found.items())]

    def _value(self, start: int) -> float | None:
        """Give the number that stands at or soon behind a place, with its size."""
        number = re.compile(r"\D{0,6}(\d[\d.,]*)\s?([a-z]*)", re.IGNORECASE).match(self.text, start)
        if not number:
            return None
        digits = number[1].rstrip(".,").replace(",", "")
        if digits.count(".") > 1:
            return None
        size = self.language.magnitudes.get(number[2].lower(), 1)
        return float(digits) * float(size)

    def _by_number(self) -> Governed | None:
        """Read `the whole 9 billion had been paid`, of `$9 billion`."""
        number = _NUMBER.search(self.text, *self.span)
        size = _WORD.match(self.text, number.end() + 1) if number else None
        if not number or not size or size[0].lower() not in self.language.magnitudes:
            return None
        said = any_of([f"{number[0]} {size[0]}"])
        wholes = any_of(self.sums.sum_adjectives | self.aftermath.times_after)
        after = any_of(self.language.auxiliaries | self.small.phrase_ends)
        again = re.compile(rf"\b(?i:the)\s(?:(?:{wholes})\s)?({said})(?=\s(?:{after})\b|[.,;])")
        for mention in again.finditer(self.text, self.span[1], self.span[1] + _FARTHEST):
            found = self.govern(mention.span(1))
            if found.status:
                return found
        return None

    def _what(self, at: int) -> Governed | None:
        """Read `was what the police had requested` at a place."""
        said = _what_was(self.tables).match(self.text, at)
        key, end = self.clauses.form_at(said.end(), len(self.text)) if said else ("", at)
        if not said or not key:
            return None
        words = self.text[said.end() : end]
        why = f"“{words}” stands further on, of this one of several; see that it fits"
        return Governed(key, said.end(), end, why)

    def _predicate(self, at: int, *, on: bool = False) -> Governed | None:
        """Read `was approved` or `has since been withdrawn` at a place.

        `on` tells to read a second verb, too: `was proposed by a firm and rejected in 2024`.
        """
        passive = False
        for word in [*_WORD.finditer(self.text, at, at + 60)][: _BETWEEN + 1]:
            key, end = self.clauses.form_at(word.start(), len(self.text))
            if key and passive:
                said = (
                    f"“{self.text[word.start() : end]}” stands further on, of this one of several"
                )
                first = Governed(key, word.start(), end, f"{said}; see that it fits")
                return (self._second(first) or first) if on else first
            lower = plain(word[0])
            if lower in self.language.negations | self.small.supposing:
                return None
            if not self.predicates.helps(lower):
                return None
            passive = passive or lower in self.small.being
        return None

    def _second(self, first: Governed) -> Governed | None:
        joint = _AND.match(self.text, first.end)
        key, end = self.clauses.form_at(joint.end(), len(self.text)) if joint else ("", 0)
        if not joint or not key or self.predicates.money.search(joint[0]):
            return None
        words = self.text[joint.end() : end]
        why = f"“{words}” stands further on, of this one of several; see that it fits"
        return Governed(key, joint.end(), end, why, (first.status,))


@lru_cache(maxsize=8)
def _what_was(tables: Tables) -> re.Pattern[str]:
    """Match `was what the police had ` before a verb."""
    small = tables.small
    being, had = any_of(small.being), any_of(small.pluperfect)
    what = any_of(small.takes_up & small.question_words)
    return re.compile(rf"(?:{being})\s(?:{what})\s(?:[\w'’-]+\s){{1,5}}?(?:{had})\s")


@lru_cache(maxsize=8)
def _sized(tables: Tables) -> re.Pattern[str]:
    less, more = tables.sums.by_size
    sums = any_of(tables.sums.sums_told | tables.sums.plain_sums | {"offer", "bid"})
    return re.compile(rf"\b(?i:the)\s({any_of(less | more)})\s(?:{sums})\s")
