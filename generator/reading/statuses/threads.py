"""What the clauses further on say became of the thing an amount is of.

In: a text, the span of an amount, the statuses, the words of the statuses, `Predicates`; a status
that the amount has so far, or none. Out: a `Governed`, or None. The text behind the amount is cut
into clauses (`clauses.py`), and each is asked two questions: does it take the thing up, and what
does it say?

* It takes it up by a noun (`the pledge`, of `promised $5 million`; `the loan`, of `a $5 million
  loan`; `the money`) that is the subject of a passive or the object of a verb, by a pronoun that is
  an object (`the bank withdrew it`), or with a second verb of one subject (`was signed in March and
  disbursed in June`).
* It says so as a fact: no negation, supposition, condition or question.

It goes on to the end of the paragraph, for a few sentences, up to the next amount. Of several the
last counts.

Deliberately absent: `It was refused` and what else is certain in the very next clause only
(`sequels.py`, `aftermath.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.statuses.clauses import Clauses
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.statuses.clauses import Piece, Verb
    from generator.reading.statuses.predicates import Predicates

# Adjectives between a determiner and its noun; words of a subject before its verb.
_ADJECTIVES = 2
_OBJECT = 4
# Words of `in early April` before a subject.
_WHEN = 3


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
        self.table, self.language = predicates.table, predicates.language
        self.clauses = Clauses(statuses, predicates)

    def later(self, mine: Governed, first: int, last: int) -> Governed:
        """Give the last thing said of it that goes beyond what is known; else what is known."""
        nouns = self._nouns(mine, first, last)
        known, subject = mine, self._is_subject(first)
        for piece in self.clauses.behind(self.span[1]):
            asked = known.status in self.table.asking
            found = self._event(piece, nouns, subject=subject, asked=asked)
            if found and self._goes_beyond(found, known):
                others = {*known.others, known.status} - {"", found.status}
                known = found._replace(others=tuple(sorted(others)))
        return known

    def _goes_beyond(self, found: Governed, known: Governed) -> bool:
        if not known.status:
            return True
        if found.status in self.table.waiting and known.status in self.table.asking:
            return False
        return self.order.index(found.status) > self.order.index(known.status)

    def _nouns(self, mine: Governed, first: int, last: int) -> frozenset[str]:
        """Give the nouns that take the amount up: of money, of what it is of, of its status."""
        head = self._plain(first, self.span[0])[-8:]
        tail = self._plain(self.span[1], min(last, self.span[1] + 60))[:3]
        own = {word for word in (*head, *tail) if word in self.table.outcome_nouns}
        own |= {self.table.made_nouns[word] for word in head[-4:] if word in self.table.made_nouns}
        implied = self.table.implied_nouns.get(mine.status, frozenset())
        sums = self.table.sum_nouns if mine.status else self.table.plain_sums
        return frozenset(own | implied | sums)

    def _is_subject(self, first: int) -> bool:
        """Tell whether the amount stands in the subject of its clause: no verb before it."""
        words = self._plain(first, self.span[0])
        if self.predicates.money.search(self.text, first, self.span[0]):
            return False
        if self.text[:first].rstrip()[-1:] in (",", "(", "–", "—", "-"):
            return False
        verbs = (
            self.language.auxiliaries
            | self.predicates.attachment.verbs
            | self.table.speech_verbs
            | self.table.takes_up
        )
        followed = zip(words, [*words[1:], ""], strict=True)
        if not words or any(
            word in verbs
            and (not at or words[at - 1] not in self.table.to_do)
            and not (word.endswith("s") and then in self.table.noun_links)  # `claims of`
            for at, (word, then) in enumerate(followed)
        ):
            return False
        places = [p.search(self.text, first, self.span[0]) for p in self.words.values()]
        heads = [self.text[first : place.start()] for place in places if place is not None]
        return all(plain(head.strip()) in self.table.determiners for head in heads)

    def _event(
        self, piece: Piece, nouns: frozenset[str], *, subject: bool, asked: bool
    ) -> Governed | None:
        near = piece.sentence == 0 and piece.start > self.span[1]
        own = piece.start == self.span[1] and asked and subject
        for verb in self.clauses.verbs(piece):
            if self._is_fact(verb, piece) and (
                self._of_subject(verb, nouns) or self._of_object(verb, nouns, piece)
                or (near and (self._relative(verb) or (subject and self._second(verb, piece))))
                or (own and self._rest(verb))
                or (self._takes_it(verb, asked=asked) and piece.opens and piece.sentence <= 1)
            ):  # fmt: skip
                words = self.text[verb.start : verb.end]
                return Governed(verb.key, verb.start, verb.end,
                                f"“{words}” stands further on, of what takes the amount up; "
                                f"see that it fits")  # fmt: skip
        return None

    def _is_fact(self, verb: Verb, piece: Piece) -> bool:
        """Tell what is so from what is supposed, denied, doubted, or made a condition."""
        low = max(self.span[1], self.text.rfind("\n", 0, verb.start) + 1, verb.start - 90)
        said = self._plain(low, verb.start)[-9:]
        against = self.table.conditions | self.table.doubting | self.table.denying
        near = self.language.negations | self.table.supposing | self.table.no_act - {"before"}
        words = self._plain(max(piece.start, low), verb.start)
        return not set(said) & against and not set(words[-4:]) & near

    def _of_subject(self, verb: Verb, nouns: frozenset[str]) -> bool:
        """Tell `the pledge has been withdrawn`, `the embassy says the pledge was withdrawn`."""
        return verb.passive and self._names(verb.lead, nouns)

    def _names(self, words: list[str], nouns: frozenset[str]) -> bool:
        if not words or words[-1] not in nouns:
            return False
        for back in range(2, _ADJECTIVES + 3):
            if len(words) < back:
                return False
            word = words[-back]
            if word.endswith(("'s", "s'")):
                return True
            if word in self.table.determiners - {"a", "an", "another", "some", "any"}:
                before = words[:-back]
                links = self.table.joins | self.table.speech_verbs | {"all", "that", "both"}
                when = before[:1] and before[0] in self.table.phrase_ends  # `in April the`
                when = when and not set(before) & self.table.subordinators
                return not before or before[-1] in links or (bool(when) and len(before) <= _WHEN)
        return False

    def _of_object(self, verb: Verb, nouns: frozenset[str], piece: Piece) -> bool:
        """Tell `the court blocked the purchase`, `the bank withdrew it in June`."""
        alone = not self._plain(piece.start, verb.start)
        # `Cabinet has not accepted it`
        alone = alone or self._plain(verb.start, verb.end)[0] in self.language.negations
        if verb.passive or alone or not verb.tail or set(verb.lead[-1:]) & self.table.to_do:
            return False
        tail = verb.tail[:_OBJECT]
        if tail[:3] == ["all", "of", "it"] and not piece.sentence:
            return True  # `and paid all of it in July`
        if tail[0] == "it" and (not piece.sentence or (piece.sentence == 1 and piece.opens)):
            return len(tail) == 1 or tail[1] in self.table.phrase_ends | self.table.purpose_ends
        if tail[0] not in self.table.determiners - {"a", "an", "another", "some", "any"}:
            return False
        if set(tail[1:2]) & self.table.determiners:
            return False  # `denied that the pledge had been cancelled`
        noun = next((at for at, word in enumerate(tail) if word in nouns), None)
        after = tail[noun + 1 : noun + 2] if noun else []
        return bool(noun) and (not after or after[0] not in self.table.part_of)

    def _takes_it(self, verb: Verb, *, asked: bool) -> bool:
        """Tell `After a debate it was adopted`, of what was proposed."""
        if not asked and verb.key not in self.table.of_money_only:
            return False
        lead = verb.lead
        if not verb.passive or not set(lead[-1:]) & self.table.outcomes:
            return False
        return len(lead) == 1 or lead[0] in self.table.phrase_ends

    def _rest(self, verb: Verb) -> bool:
        """Tell `The planned $5 million pavilion was dropped`."""
        links = self.table.phrase_ends | self.table.noun_links | self.table.takes_up
        return verb.passive and len(verb.lead) <= _ADJECTIVES and not set(verb.lead) & links

    def _relative(self, verb: Verb) -> bool:
        """Tell `$5 million, which the governor turned down`."""
        ends = not verb.tail or verb.tail[0] in self.table.phrase_ends
        return (not verb.passive and ends and verb.lead[:1] == ["which"]
                and verb.lead[1:2] != [] and len(verb.lead) <= _OBJECT + 1)  # fmt: skip

    def _second(self, verb: Verb, piece: Piece) -> bool:
        """Tell the second verb of one subject: `was signed in March and disbursed in June`."""
        words = self._plain(piece.start, verb.start)
        if words and words[0] not in self.table.joins | self.language.auxiliaries:
            return False
        if set(words) - self.table.joins and not verb.passive:
            return False
        before = set(self._plain(self.span[1], piece.start))
        goes_on = verb.passive or bool(before & self.table.being)
        objects = self.table.determiners | self.table.money_nouns | self.table.to_do
        alone = not verb.tail or verb.tail[0] not in objects
        return goes_on and not verb.lead[1:] and alone

    def _plain(self, low: int, high: int) -> list[str]:
        return self.predicates.attachment.words(self.text[max(0, low) : high])
