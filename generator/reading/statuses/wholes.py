"""What a part of a sum is, whose whole has the status: `Of this, $4 million is for roads`.

In: a text, the span of an amount, the words of the statuses, `Predicates`, and how another amount
of the text is read. Out: the `Governed` of the whole, or None:

* a part that is told what for, or what it is in, shares the status of the amount before, or the
  one that its own sentence names (`Of the sum approved in May, $4 million is for roads`);
* so does one whose verb is said of the amount before (`$9 million was paid for pumps and $7 million
  for boats`);
* so do the first and the second of several that are told together (`approved two loans worth a
  combined $9 million. The first, of $5 million, …`).

Deliberately absent: a part of which something else is said (`of this, $4 million was spent`).
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.reading.statuses.predicates import Predicates

_SENTENCE_END = re.compile(r"[.!?]\s+|\n")
_NUMBER = re.compile(r"\D{0,4}[\d.,]*\d(?:\s(?:[a-z]+illion|lakh|crore))?")
_WORD = re.compile(r"[\w'’-]+")
# What of `$97 million` and `Rs 1,250 crore` stands before the last digit and the word.
_OPENS_NUMBER = re.compile(r"(?:(?<![^\s(])[A-Z]{1,3}[a-z]{0,2}\.?\s)?[^\s()–—-]*$")
_LONGEST_OPENING = 16
# Between two amounts with one verb.
_JOINT = re.compile(r"(?:,|,?\sand)\s(?:a further |another )?\W?$")
_REST = re.compile(r"[^.!?\n]*")
_LONGEST_BACK, _ALLOTTING, _NEAR = 300, 4, 3


class Wholes:
    """Reads the whole that one amount is a part of; `low` is where its row begins, if any."""

    def __init__(
        self,
        low: int,
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
        govern: Callable[[tuple[int, int]], Governed],
    ) -> None:
        self.low, self.words, self.predicates, self.govern = low, words, predicates, govern
        self.text, self.span, self.tables = predicates.text, predicates.span, predicates.tables
        self.small, self.sums = self.tables.small, self.tables.sums

    def found(self, first: int, last: int) -> Governed | None:
        """Give the status of the whole; `first` and `last` are the ends of the amount's clause."""
        low = self._sentence()
        low += len(self.text[low:first]) - len(self.text[low:first].lstrip())
        shared = self._one_verb(low, last)
        if shared:
            return shared
        told = self._told(self.predicates.attachment.words(self.text[self.span[1] : last]))
        opening = plain(self.text[low : self.span[0]])
        parts = (*self.sums.parts, *self.sums.parts_of_before)
        inside = plain(self.text[first : self.span[0]]).startswith(parts)
        own = self._own_whole(low) if told else None
        if own:
            return own
        if told and (inside or opening.startswith(self.sums.parts_of_before)):
            return self._before(first if inside else low)
        return self._one_of_several(low, opening)

    def _one_verb(self, low: int, last: int) -> Governed | None:
        """Read `$9 million was paid for pumps and $7 million for boats`, with one verb."""
        joint = _JOINT.search(self.text, low, self.span[0])
        before = [*self.predicates.money.finditer(self.text, low, joint.start())] if joint else []
        tail = self.predicates.attachment.words(self.text[self.span[1] : last])
        others = self.predicates.language.auxiliaries | self.predicates.attachment.verbs
        own = [*itertools.takewhile(lambda word: word not in self.small.takes_up, tail)]
        if joint is None or not before or set(own) & others or not set(own[:1]) & self.sums.shared:
            return None
        whole = self._governed(before[-1])
        if self._told_before([*(one.end() for one in before), joint.start()], own[0]):
            return whole if whole.status and low <= whole.start < before[0].start() else None
        behind = self.predicates.attachment.words(self.text[whole.end : joint.start()])
        passive = self.predicates.attachment.words(self.text[before[-1].end() : whole.start])
        said = before[-1].end() <= whole.start < whole.end <= joint.start()
        return (
            whole if said and own[0] in behind[:_NEAR] and set(passive) & self.small.being else None
        )

    def _told_before(self, ends: list[int], link: str) -> bool:
        """Tell `$5 million is for Colombia, $2 million for Haiti`, of which the next goes on."""
        if link not in self.tables.attachment.wanted_for:
            return False
        for low, high in reversed([*itertools.pairwise(ends)]):
            tail = self.predicates.attachment.words(self.text[low:high])
            at = next((at for at, word in enumerate(tail) if word in self.small.being), None)
            if at is not None:
                return tail[at + 1 : at + 2] == [link]
            if link not in tail[:_NEAR]:
                return False
        return False

    def _sentence(self) -> int:
        nearest = max(self.low, self.span[0] - _LONGEST_BACK)
        ends = [end.end() for end in _SENTENCE_END.finditer(self.text, nearest, self.span[0])]
        return max([nearest, *ends])

    def _told(self, tail: list[str]) -> bool:
        """Tell `is for roads`, `is in loans`, `is to be released`, `is intended`."""
        being = tail[:1] and tail[0] in self.small.being
        while tail and tail[0] in self.small.being:
            tail.pop(0)
        return bool(
            set(tail[:1]) & self.tables.attachment.wanted_for
            or (being and set(tail[:1]) & self.small.to_do)
            or set(tail[:_ALLOTTING]) & self.sums.allotting
            or (set(tail[:1]) & self.small.purpose and set(tail[1:2]) & self.sums.kinds)
        )

    def named(self, first: int) -> Governed | None:
        """Give what its own sentence calls the whole: `Of the frozen sum, $5 million had been`."""
        low = self._sentence()
        return self._own_whole(low) if low < first else None

    def _own_whole(self, low: int) -> Governed | None:
        """Read `Of the sum approved in May, $4 million`, whose own sentence says it.

        So, too, `Of the approved sum, $4 million is for roads and $2 million is for wells`.
        """
        comma = self.text.find(",", low, self.span[0])
        head = [*_WORD.finditer(self.text, low, max(low, comma))]
        words = [plain(word[0]) for word in head]
        at = next((at for at, w in enumerate(words[: _NEAR + 1]) if w in self.sums.plain_sums), 0)
        opening = {*self.predicates.attachment.words(self.text[low : max(low, comma)])}  # no `May`
        if not at or words[0] not in self.small.part_of or opening & self.small.supposing:
            return None
        if self.predicates.money.search(self.text, low, comma):
            return None
        for word in (head[at - 1], *head[at + 1 : at + 2]):
            for key, pattern in self.words.items():
                said = pattern.match(self.text, word.start())
                if said and key not in self.tables.aftermath.asking:
                    why = f"“{said[0]}” stands by the whole that it is a part of"
                    return Governed(key, *said.span(), why)
        return None

    def _before(self, high: int) -> Governed | None:
        before = [*self.predicates.money.finditer(self.text, max(0, high - _LONGEST_BACK), high)]
        if not before:
            return None
        whole = self._governed(before[-1])
        return whole if whole.status and self._of_listed(whole) else None

    def _governed(self, money: re.Match[str]) -> Governed:
        """Give what governs an amount before, of which a number is found."""
        start = money.start()
        opens = _OPENS_NUMBER.search(self.text[max(0, start - _LONGEST_OPENING) : start])
        start -= len(opens[0]) if opens else 0
        rest = _NUMBER.match(self.text, start)
        return self.govern((start, rest.end() if rest else money.end()))

    def _of_listed(self, whole: Governed) -> bool:
        """Tell a listed word or a form of its verb (`proposes`) from another word (`passed`)."""
        listed, said = self.words[whole.status], plain(self.text[whole.start : whole.end])
        bases = [
            base
            for word, forms in self.predicates.language.status_bases.items()
            for base in forms
            if listed.fullmatch(word)
        ]
        return bool(listed.match(self.text, whole.start)) or said.startswith(tuple(bases))

    def _one_of_several(self, low: int, opening: str) -> Governed | None:
        """Read `The first, of $5 million,` behind `two loans worth a combined $9 million`."""
        head = opening.partition(",")[0].split()
        if head[:1] != ["the"] or not set(head[1:2]) & self.small.ordered:
            return None
        rest = _REST.match(self.text, self.span[1])
        verbs = self.small.being | self.predicates.language.negations | self.small.pluperfect
        own = set(self.predicates.attachment.words(rest[0] if rest else "")) & (verbs - {"is"})
        if own or not self._alone(head[2:]) or self.predicates.money.search(opening):
            return None
        before = self.text[max(0, low - _LONGEST_BACK) : low]
        said = _SENTENCE_END.split(before.rstrip())[-1]
        follows = plain(said).replace(",", " ").split()[:2]
        second = follows[:1] == ["the"] and set(follows[1:]) & self.small.ordered
        combined = re.search(rf"\b(?:{any_of(self.sums.together)})\b", said)
        return self._before(low) if second or combined else None

    def _alone(self, rest: list[str]) -> bool:
        """Tell `The first, a` and `The second provides` from `The first bridge cost`."""
        return not rest or rest[0] in self.sums.containing | self.small.part_of | {"worth", "for"}
