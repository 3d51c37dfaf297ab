"""What the clauses further on say became of the thing an amount is of.

In: a text, the span of an amount, the statuses, the words of the statuses, `Predicates`; a status
that the amount has so far, or none. Out: a `Governed`, or None. The text behind the amount is cut
into clauses, and each is asked two questions: does it take the thing up, and what does it say?

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

import itertools
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.context import plain
from generator.reading.languages.reporting import reporting
from generator.reading.suggesting import Governed
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.predicates import Predicates

_WORD = re.compile(r"[\w'’]+")
_CUT = re.compile(r"[,;:()–—]\s|[.!?][”\"’)]*(?:\s|$)|\s(?=(?:and|but|then|while)\s)")
_PARAGRAPH = re.compile(r"\n\s*\n|$")
_SENTENCES = 3
_LONGEST = 700
# Adjectives between a determiner and its noun; words of a subject before its verb.
_ADJECTIVES = 2
_OBJECT = 4
# Words of `in early April` before a subject.
_WHEN = 3


class _Piece(NamedTuple):
    """A clause: where it stands, how many sentences behind, and whether it opens one."""

    start: int
    end: int
    sentence: int
    opens: bool


class _Verb(NamedTuple):
    """A form of a status in a clause: which, where, and the words before and behind it."""

    key: str
    start: int
    end: int
    lead: list[str]
    tail: list[str]
    passive: bool


class Threads:
    """Follows the thing of one amount through the text behind it."""

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        statuses: Mapping[str, Status],
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
    ) -> None:
        self.text, self.span, self.words = text, span, words
        self.order = list(statuses)
        self.predicates, self.table = predicates, predicates.table
        self.language = predicates.language
        self.forms = _forms(self.language, tuple(statuses.values()))

    def later(self, mine: Governed, first: int, last: int) -> Governed:
        """Give the last thing said of it that goes beyond what is known; else what is known."""
        nouns = self._nouns(mine, first, last)
        known, subject = mine, self._is_subject(first)
        for piece in self._pieces():
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

    def _pieces(self) -> Iterator[_Piece]:
        """Give the clauses behind the amount, its own rest first, up to the next amount."""
        stop = _PARAGRAPH.search(self.text, self.span[1])
        high = min(stop.start() if stop else len(self.text), self.span[1] + _LONGEST)
        at, sentence, opens = self.span[1], 0, False
        for cut in itertools.chain(_CUT.finditer(self.text, self.span[1], high), [None]):
            end = cut.start() if cut else high
            mark = cut[0].strip()[:1] if cut else ""
            if self.predicates.money.search(self.text, at, end):
                return
            if mark != "?":
                yield _Piece(at, end, sentence, opens)
            opens = mark in (".", "!", "?", ";")
            sentence += mark in (".", "!", "?")
            if cut is None or sentence > _SENTENCES:
                return
            at = cut.end()

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
        if not words or any(
            word in verbs and (not at or words[at - 1] not in self.table.to_do)
            for at, word in enumerate(words)
        ):
            return False
        places = [p.search(self.text, first, self.span[0]) for p in self.words.values()]
        heads = [self.text[first : place.start()] for place in places if place is not None]
        return all(plain(head.strip()) in self.table.determiners for head in heads)

    def _event(
        self, piece: _Piece, nouns: frozenset[str], *, subject: bool, asked: bool
    ) -> Governed | None:
        near = piece.sentence == 0 and piece.start > self.span[1]
        own = piece.start == self.span[1] and asked and subject
        for verb in self._verbs(piece):
            if self._is_fact(verb, piece) and (
                self._of_subject(verb, nouns) or self._of_object(verb, nouns, piece)
                or (near and (self._relative(verb) or (subject and self._second(verb, piece))))
                or (own and self._rest(verb))
                or (asked and piece.opens and piece.sentence <= 1 and self._of_it(verb))
            ):  # fmt: skip
                words = self.text[verb.start : verb.end]
                return Governed(verb.key, verb.start, verb.end,
                                f"“{words}” stands further on, of what takes the amount up; "
                                f"see that it fits")  # fmt: skip
        return None

    def _verbs(self, piece: _Piece) -> Iterator[_Verb]:
        words = list(_WORD.finditer(self.text, piece.start, piece.end))
        lower = self.predicates.attachment.words(self.text[piece.start : piece.end])
        for at, word in enumerate(words):
            key, end = self._form(word.start(), piece.end)
            if key:
                count = sum(1 for one in words if word.start() <= one.start() < end)
                lead = lower[:at]
                passive = False
                while lead and self.predicates.helps(lead[-1]):
                    passive = passive or lead[-1] in self.table.being
                    lead = lead[:-1]
                if set(lower[len(lead) : at]) & self.table.future:
                    continue  # `that the request be granted`
                yield _Verb(key, word.start(), end, lead, lower[at + count :], passive)

    def _form(self, start: int, high: int) -> tuple[str, int]:
        """Give the status of the form at a place, and where it ends."""
        first = _WORD.match(self.text, start)
        for form, key in self.forms.get(first[0].lower(), ()) if first else ():
            end = start + len(form)
            if end <= high and self.text[start:end].lower() == form:
                if not self.text[end : end + 1].isalnum():
                    return key, end
        return "", start

    def _is_fact(self, verb: _Verb, piece: _Piece) -> bool:
        """Tell what is so from what is supposed, denied, doubted, or made a condition."""
        low = max(self.span[1], self.text.rfind("\n", 0, verb.start) + 1, verb.start - 90)
        said = self._plain(low, verb.start)[-9:]
        against = self.table.conditions | self.table.doubting | self.table.denying
        near = self.language.negations | self.table.supposing | self.table.no_act - {"before"}
        words = self._plain(max(piece.start, low), verb.start)
        return not set(said) & against and not set(words[-4:]) & near

    def _of_subject(self, verb: _Verb, nouns: frozenset[str]) -> bool:
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

    def _of_object(self, verb: _Verb, nouns: frozenset[str], piece: _Piece) -> bool:
        """Tell `the court blocked the purchase`, `the bank withdrew it in June`."""
        alone = not self._plain(piece.start, verb.start)
        if verb.passive or alone or not verb.tail or verb.lead[-1:] == ["to"]:
            return False
        tail = verb.tail[:_OBJECT]
        if tail[0] == "it" and piece.sentence <= 1:
            return len(tail) == 1 or tail[1] in self.table.phrase_ends | self.table.purpose_ends
        if tail[0] not in self.table.determiners - {"a", "an", "another", "some", "any"}:
            return False
        if set(tail[1:2]) & self.table.determiners:
            return False  # `denied that the pledge had been cancelled`
        noun = next((at for at, word in enumerate(tail) if word in nouns), None)
        after = tail[noun + 1 : noun + 2] if noun else []
        return bool(noun) and (not after or after[0] not in self.table.part_of)

    def _of_it(self, verb: _Verb) -> bool:
        """Tell `After a debate it was adopted`, of what was proposed."""
        lead = verb.lead
        return (verb.passive and lead[-1:] in (["it"], ["that"], ["this"])
                and (len(lead) == 1 or lead[0] in self.table.phrase_ends))  # fmt: skip

    def _rest(self, verb: _Verb) -> bool:
        """Tell `The planned $5 million pavilion was dropped`."""
        links = self.table.phrase_ends | self.table.noun_links | self.table.takes_up
        return verb.passive and len(verb.lead) <= _ADJECTIVES and not set(verb.lead) & links

    def _relative(self, verb: _Verb) -> bool:
        """Tell `$5 million, which the governor turned down`."""
        ends = not verb.tail or verb.tail[0] in self.table.phrase_ends
        return (not verb.passive and ends and verb.lead[:1] == ["which"]
                and verb.lead[1:2] != [] and len(verb.lead) <= _OBJECT + 1)  # fmt: skip

    def _second(self, verb: _Verb, piece: _Piece) -> bool:
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


@lru_cache(maxsize=8)
def _forms(
    language: Language, statuses: tuple[Status, ...]
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the forms of the statuses by their first word, the listed words before the others."""
    table, keys = reporting(language.tag), {status.key for status in statuses}
    listed = [(word, status.key) for status in statuses for word in words_of(status, language)]
    others = [
        (form, key)
        for forms in (table.status_passives, table.status_acts)
        for key, forms_of in forms.items()
        for form in forms_of
        if key in keys
    ]
    found: dict[str, list[tuple[str, str]]] = {}
    for form, key in [*sorted(listed, key=_length), *sorted(others, key=_length)]:
        found.setdefault(form.split()[0].lower(), []).append((form.lower(), key))
    return MappingProxyType({word: tuple(pairs) for word, pairs in found.items()})


def _length(pair: tuple[str, str]) -> int:
    return -len(pair[0])
