"""What became of an amount behind the clause that gives it a status.

In: a text, the span of an amount, its `Governed` and the place where its clause ends, and how a
clause is read. Out: the later status where the words go on with the amount: `which was approved`,
`was requested and refused`, `asked for $9 million; that was refused`, `pledged $5 million, but
withdrew when ...`. A status that comes before in the order of statuses is no later one.

Deliberately absent: what stands in other sentences, but for one that takes the request up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.statuses.governed import Governed
from generator.reading.statuses.predicates import Said
from generator.reading.wording import clause, named_statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.statuses.neighbours import Neighbours
    from generator.reading.statuses.suggesting import Suggestions

_PARTLY = re.compile(r"\W*(?:most|half|all but|both|some|part)\b")
# A verb without an object ends its clause, or goes on with a small word.
_ALONE = re.compile(r"\s?[.,;]|\s(?:when|after|because|in|last|on|at|it|later|as|before)\b")
_SENTENCE_END = re.compile(r"[!?\n]|\.(?!\d)")
_LONGEST_JOINT = 160
# Characters of `how much of the ` before an amount.
_LONGEST_PART = 40
_NEXT_CLAUSE = re.compile(r"[^.;:!?\n]{0,90}[.;]\s+")
_FIRST = re.compile(r"[^\W\d_]+")
_GOES_ON = re.compile(r"[,\s]*(?:\w+)\s+")
# What follows a verb that has its own object: `and refused the second`.
_OBJECT = re.compile(
    r"\s+(?!the\s(?:same|next|following|previous|very)\s)"
    r"(?!that\s(?:[A-Z]|same\s|very\s|week|month|year|day|night|spring|summer|autumn|winter))(?:the|an?|its|their|his|her|all|any|another|some|that|two|more|[A-Z]|\W?\d)"
)


class Aftermath:
    """Reads on behind the clause of one amount; `read` reads a clause between two places."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        language: Language,
        neighbours: Neighbours,
        suggestions: Suggestions,
        read: Callable[[int, int, str], Governed | None],
    ) -> None:
        self.statuses, self.language, self.read = statuses, language, read
        self.neighbours, self.suggestions = neighbours, suggestions
        self.text, self.words = neighbours.text, neighbours.words
        self.predicates, self.money = neighbours.predicates, neighbours.money
        self.tables = self.predicates.tables
        self.small, self.aftermath = self.tables.small, self.tables.aftermath

    def later(self, mine: Governed, current: Said, last: int) -> Governed:
        """Follow what became of it: `was requested and refused`, `…, which was approved`."""
        if self._part_asked():
            return mine
        became = self.became(mine, last) if current.behind else self._retreat(mine, last)
        if became:
            return became
        return self._outcome(mine, last) if (more := self.taken_up(mine, last)) is mine else more

    def _part_asked(self) -> bool:
        """Tell `how much of the $5 million committed has been paid`, which is said of a part."""
        low, high = max(0, self.neighbours.span[0] - _LONGEST_PART), self.neighbours.span[0]
        words = self.predicates.attachment.words(self.text[low:high])
        while words and words[-1] in self.small.determiners:
            words.pop()
        return set(words[-1:]) <= self.small.part_of and bool(
            words and set(words[-2:-1]) & self.tables.sums.partly
        )

    def taken_up(self, mine: Governed, last: int) -> Governed:
        """Follow it into the clause that takes it up: `a request for $5 million, which was`."""
        for low, high, why in self.neighbours.behind(last):
            if _PARTLY.match(self.text, last):
                break
            more = self.read(low, high, why)
            order = list(self.statuses)
            alone = not self.money.search(self.text, low, high) and not self._waits(more)
            taken = bool(self.neighbours.taken_up(last)) or alone
            if more and taken and order.index(more.status) > order.index(mine.status):
                return more._replace(others=tuple(sorted({*mine.others, mine.status})))
        return mine

    def _waits(self, more: Governed | None) -> bool:
        """Tell `approved $5 million, pending a review`, which is approved."""
        return more is not None and more.status in self.aftermath.waiting

    def _outcome(self, mine: Governed, last: int) -> Governed:
        """Follow a request into the clause behind: `asked for $9 million; that was refused`."""
        ends = _NEXT_CLAUSE.match(self.text, last)
        if mine.status not in self.aftermath.asking or not ends or self.money.search(ends[0]):
            return mine
        word = _FIRST.match(self.text, ends.end())
        if not word or plain(word[0]) not in self.aftermath.outcomes:
            return mine
        low, high = clause(self.text, word.start(), word.end(), self.language)
        more = self.read(low, high, "in the clause that takes it up")
        order = list(self.statuses)
        later = more and order.index(more.status) > order.index(mine.status)
        before = self.text[low : more.start] if more else ""
        passive = {plain(w) for w in re.findall(r"[^\W\d_]+", before)} & self.language.auxiliaries
        # `It paid` is said of who asked.
        return more._replace(others=(mine.status,)) if more and later and passive else mine

    def became(self, mine: Governed, last: int) -> Governed | None:
        """Read a second passive: `was requested and refused`."""
        for goes_on in self._goes_on(last):
            found = self._joined(goes_on.end(), goes_on[0])
            if found:
                others = frozenset({*mine.others, mine.status}) - {found.key}
                return found.governed(self.text, "in the clause that goes on with it", others)
        return None

    def _retreat(self, mine: Governed, last: int) -> Governed | None:
        """Read a second verb without an object: `pledged $5 million, but withdrew when …`."""
        for at in (*self._of_giver(last), *(goes_on.end() for goes_on in self._goes_on(last))):
            word = _FIRST.match(self.text, at)
            key = self.suggestions.forms.get(word[0], "") if word else ""
            order = list(self.statuses)
            if word and key in order and order.index(key) > order.index(mine.status):
                after = self.text[word.end() : word.end() + 12]
                if _ALONE.match(after):
                    why = f"“{word[0]}” stands in the clause that goes on with it"
                    return Governed(
                        key, *word.span(), why, tuple(sorted({*mine.others, mine.status}))
                    )
        return None

    def _of_giver(self, last: int) -> Iterator[int]:
        """Give where a sentence goes on with who gave it: `Lima, which promised $5 million, `."""
        span = self.neighbours.span
        low, _ = clause(self.text, *span, self.language)
        words = self.predicates.attachment.words(self.text[low : span[0]])
        relative = set(words[:1]) & (self.small.persons | {"which"})
        if relative and self.text[last : last + 2] == ", ":
            yield last + 2

    def _goes_on(self, last: int) -> Iterator[re.Match[str]]:
        """Give the joints of the sentence: `proposed in 2009 and again in 2015, and rejected`."""
        first = _GOES_ON.match(self.text, last)
        if first is None:
            return
        yield first
        end = _SENTENCE_END.search(self.text, last)
        stop = min(end.start() if end else len(self.text), last + _LONGEST_JOINT)
        for joint in re.compile(r",\s(\w+)\s+").finditer(self.text, first.end(), stop):
            if plain(joint[1]) in self.small.joins and not self.money.search(
                self.text, last, joint.start()
            ):
                yield joint

    def _joined(self, at: int, mark: str) -> Said | None:
        """Read a second passive of the same subject, which has no object of its own."""
        words = list(re.finditer(r"[\w'’-]+", self.text[at : at + 90]))[:6]
        if not words or not ({w.lower() for w in re.findall(r"[a-z]+", mark)} & self.small.joins):
            return None
        while len(words) > 1 and words[0][0][0].isupper():
            words.pop(0)  # `requested from the Trade and Development Bank is awaiting`
        for word in words:
            start = at + word.start()
            for key, pattern in self.words.items():
                match = pattern.match(self.text, start)
                waits = key in self.aftermath.waiting
                if match and (waits or not _OBJECT.match(self.text, match.end())):
                    named = named_statuses(
                        self.text, (start, match.end()), self.statuses, self.language
                    )
                    plain_fact = key in named.named and not self.predicates.supposed(start, at)
                    said = Said(key, *match.span(), 0, behind=True, main=True)
                    return said if plain_fact else None
            if not self.predicates.helps(word[0]):
                return None
        return None
