"""What the sentences beside that of an amount say of it: what became of it, or what it is worth.

In: the text, the span of an amount, the statuses, the language's tables. Out: a `Governed`, or
None:

* behind, what became of it: `It asked for $5 million. The request was refused`, `; the bank said
  no`, `, but was turned down`; of money by its noun only (`The grant was later cancelled`), since
  `It` may be who gives it; nothing where that sentence has an amount of its own;
* before, what it is of: `The grant was approved on Monday. It is worth $5 million`.

Deliberately absent: what stands further away. A supposition, a negation and a question say nothing.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.opening import OPENING
from generator.reading.statuses.governed import Governed
from generator.reading.statuses.neighbours import TWO_IN_ASIDE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables
    from generator.reading.statuses.predicates import Predicates

_WORD = re.compile(r"[\w'’-]+")
_SENTENCE = re.compile(r"(?:[^.!?\n;]|\.(?=\d)|\n(?!\s*\n))*")
_JOINTS = (
    re.compile(r",?\s+(?=(?:but|and)\s)"),
    re.compile(r"(?:[^.!?\n;:]|\.(?=\d)|\n(?!\s*\n)){0,120}?[.;](?:\s+|$)"),
)
_ENDS = re.compile(r"[.;:!?\n]\s")
_RESUMES = re.compile(r"[,)]\s+(?=[a-z])")
_COMMA = re.compile(r",\s+(?=[a-z])")
_BEFORE = re.compile(r"(?:^|[.!?\n]\s+|\n)((?:[^.!?\n]|\.(?=\d)){8,160})\.\s+$")
_CLOSES = re.compile(r",?[”\"]")
_TO_NEXT = re.compile(r"[.;]\s(?=\S)")
_SENTENCES_OF_ANSWER = 2
_AND_IS = re.compile(r"^[^,]{0,60}\sand\s(?=(?:is|are|was|were|has|have|had)\s)")
_AND_WAS = re.compile(r",?\s(?:and\s)?((?:was|were|has|have|had)\s)")
_AFTER_SUBJECT = re.compile(r"[A-Za-z]+ [a-z]+(, [^,;:()]{3,90},)(?= [a-z])")
_STARTS = re.compile(r"[.!?]\s+|\n")
# Words of ` had since been paid`.
_NEAR_REPLY = 4
_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•–])\s+")
_MOST_WORDS = 8
# Words of who answers (`the town's housing committee`), and of a subject before its verb.
_LONGEST_SUBJECT = 5


class Sequels:
    """Reads the sentences around that of one amount."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
    ) -> None:
        self.statuses, self.words, self.predicates = statuses, words, predicates
        self.text, self.span = predicates.text, predicates.span
        self.tables, self.language = predicates.tables, predicates.language
        self.small, self.suggesting = self.tables.small, self.tables.suggesting
        self.sums, self.aftermath = self.tables.sums, self.tables.aftermath
        self.sized = frozenset().union(*self.sums.by_size)
        self.order = list(statuses)

    def later(self, mine: Governed, last: int) -> Governed:
        """Give what became of it; what the amount's own clause says where nothing is told."""
        if mine.status not in self.order:
            return self._of_sum(mine, last)
        asked = mine.status in self.aftermath.asking
        aside = _COMMA.match(self.text, last) if asked else None
        more = self._answer(*self._said(aside.end()), most=0) if aside else None
        more = more or self._over_asides(mine, last)
        for joint in () if more else filter(None, (one.match(self.text, last) for one in _JOINTS)):
            if "\n\n" in joint[0] and not self.predicates.money.search(joint[0]):
                more = self._next_paragraph(joint.end())
            if "\n\n" in joint[0] or self.predicates.money.search(joint[0]):
                break
            more = self._became(mine, joint.end(), asked=asked, same=joint.re is _JOINTS[0])
            if more:
                break
        if more and self.order.index(more.status) > self.order.index(mine.status):
            return more._replace(others=tuple(sorted({*mine.others, mine.status})))
        return mine

    def _over_asides(self, mine: Governed, last: int) -> Governed | None:
        """Read `Its bid, for $5 million, to the trust, was turned down`."""
        asked = mine.status in self.aftermath.asking  # a plan is withdrawn with what it is for
        own = self._is_subject(mine) and (asked or not self._in_relative())
        more = self.resumed(last) if own else None
        waits = more and more.status in self.aftermath.waiting
        listed = more and self.words[more.status].search(self.text, more.start, more.end)
        return more if not waits or listed else None  # `is pending`, but not `is under review`

    def _in_relative(self) -> bool:
        """Tell `The scheme, for which $5 million was authorized, was halted`: the scheme was."""
        head = self.text[max(0, self.span[0] - 40) : self.span[0]].rpartition(", ")
        words = self.predicates.attachment.words(head[2])[:2]
        led = set(words[:1]) & (self.small.phrase_ends | self.small.noun_links)
        return bool(head[1] and led and set(words[1:]) & (self.small.takes_up | self.small.whose))

    def resumed(self, last: int) -> Governed | None:
        """Read the verb behind an aside, or several, whose subject stands before them."""
        second = TWO_IN_ASIDE.match(self.text, last)
        last = second.end() if second and self.predicates.money.search(second[0]) else last
        end = _SENTENCE.match(self.text, last)
        for comma in _RESUMES.finditer(self.text, last, end.end() if end else last):
            if self.predicates.money.search(self.text, last, comma.start()):
                return None
            word = _WORD.match(self.text, comma.end())
            for key, listed in self.suggesting.status_predicates.items() if word else ():
                for form in listed if key in self.statuses else ():
                    if self.text.startswith(form, comma.end()):
                        return self._governed(key, comma.end(), comma.end() + len(form))
            if word and plain(word[0]) in self.language.auxiliaries | self.language.staying:
                said = self._said(comma.end())[0]
                second = _AND_IS.search(said)  # `was stopped by the court and is now frozen`
                more = self._outcome(said, comma.end(), asked=True)
                return more or (
                    self._outcome(said[second.end() :], comma.end() + second.end(), asked=True)
                    if second
                    else None
                )
        return None

    def aside(self, first: int, last: int) -> Governed | None:
        """Read around an aside: `The claim, put at $5 million, was dismissed`."""
        head = _ENDS.split(self.text[max(0, first - 120) : first])[-1].rstrip()
        subject = [plain(word) for word in _WORD.findall(head)]
        if not head.endswith((",", "(", "–", "—")) or self.text[last : last + 1] not in (",", ")"):
            return None
        inside = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        if " ".join(inside[:2]) in self.sums.shares_of:
            return None
        words = set(inside)
        named = subject[-1:] + [w for w, then in itertools.pairwise(subject)
                                if then in self.small.noun_links | self.small.purpose]  # fmt: skip
        counted = set(named) & self.sums.one_of_them
        if not (counted or set(named) & self.sums.outcome_nouns) or words & self._relatives(words):
            return None
        more = None if set(subject) & self.language.auxiliaries else self.resumed(last)
        listed = more and self.words[more.status].match(self.text, more.start)
        return more if listed or not counted else None

    def bought(self, first: int, last: int) -> Governed | None:
        """Read `The survey cost $5 million and was paid for by the ministry`."""
        head = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        while head and head[-1] in OPENING:
            head.pop()
        joint = _AND_WAS.match(self.text, last)
        if not head or head[-1] not in self.sums.bought or not joint:
            return None
        said = self._said(joint.start(1))[0]
        more = self._outcome(said, joint.start(1), asked=True) if said else None
        return (
            more
            if more and more.status in self.aftermath.of_money_only - self.aftermath.held_back
            else None
        )

    def _relatives(self, words: set[str]) -> frozenset[str]:
        """Give the words that make the aside tell of another thing; not `which would give`."""
        return frozenset() if words & self.small.supposing else self.small.takes_up

    def _of_sum(self, mine: Governed, last: int) -> Governed:
        """Read `The ministry denies that $5 million is gone. The sum was authorised in May`."""
        joint = _JOINTS[1].match(self.text, last)
        if not joint or self.predicates.money.search(joint[0]):
            return mine
        if "\n\n" in joint[0]:
            return self._next_paragraph(joint.end()) or mine
        named = self._named_so(joint.end())
        said, at = self._said(joint.end())
        return named or (self._outcome(said, at, asked=False) if said else None) or mine

    def _named_so(self, at: int) -> Governed | None:
        """Read `$95 million in aid. The suspended amount includes …`."""
        words = list(itertools.islice(_WORD.finditer(self.text, at, at + 60), 3))
        lower = [plain(word[0]) for word in words]
        definite = self.small.determiners - self.small.indefinite
        if len(words) < len(lower[:3]) or not lower[2:] or lower[0] not in definite:
            return None
        found = self._form(words[1].start())
        alone = found and found.end <= words[2].start() and words[0].start() == at
        return found if alone and lower[2] in self.sums.plain_sums else None

    def answered(self, mine: Governed) -> Governed:
        """Read what a question gets for an answer: `Is it cancelled?` and then `It is pending`."""
        asks = _question(self.aftermath.yes_or_no).match(self.text, self.span[1])
        if not asks or self.predicates.money.search(asks[0]):
            return mine
        at = asks.end()
        for _ in range(_SENTENCES_OF_ANSWER):
            said, at = self._said(at)
            found = self._outcome(said, at, asked=True, whole=True) if said else None
            found = found or self._done_to_it(said, at)
            if found:
                order = self.order.index
                known = mine.status in self.order and order(mine.status) >= order(found.status)
                return mine if known else found
            ends = _TO_NEXT.match(self.text, at + len(said))
            if not ends:
                break
            at = ends.end()
        return mine

    def replied(self, mine: Governed) -> Governed:
        """Read `She asked whether the $5 million had been paid. He replied that it had.`."""
        low = max([0, *(end.end() for end in _STARTS.finditer(self.text, 0, self.span[0]))])
        head = " ".join(self.predicates.attachment.words(self.text[low : self.span[0]]))
        asked = any(f" {way} " in f" {head} " for way in self.aftermath.inquiring)
        asked = asked and bool(set(head.split()) & self.small.asking_verbs)
        reply = _reply(self.tables, self.language).match(self.text, self.span[1]) if asked else None
        if mine.status or not reply or self.predicates.money.search(reply["rest"]):
            return mine
        words = list(_WORD.finditer(self.text, *reply.span("rest")))
        if not words:
            return self._form_in(*reply.span("asked")) or mine
        against = self.language.negations | self.small.supposing
        for word in words[:_NEAR_REPLY]:
            found = self._form(word.start())
            if found:
                return found
            if plain(word[0]) in against or not self.predicates.helps(plain(word[0])):
                break
        return mine

    def _form_in(self, low: int, high: int) -> Governed | None:
        """Give the last form of a status between two places: what was asked about."""
        forms = (self._form(word.start()) for word in _WORD.finditer(self.text, low, high))
        found = [form for form in forms if form]
        return found[-1] if found else None

    def _done_to_it(self, said: str, at: int) -> Governed | None:
        """Read `The governor proposed it and Bogotá rejected it.`, of which the last counts."""
        last = None
        for word in _WORD.finditer(said):
            found = self._form(at + word.start())
            rest = self.text[found.end : at + len(said)] if found else ""
            before = [plain(w) for w in _WORD.findall(said[: word.start()])][-_LONGEST_SUBJECT:]
            against = self.language.negations | self.small.supposing | self.small.conditions
            taken = re.match(rf"\s(?:{any_of(self.small.things - self.small.persons)})\b", rest)
            if found and taken and not set(before) & against:
                last = found
        return last

    def _next_paragraph(self, at: int) -> Governed | None:
        """Read `It has $83 million in London.`, and then `2. The funds were frozen`."""
        mark = _MARK.match(self.text, at)
        said, at = self._said(mark.end() if mark else at, over_aside=True)
        lower = [plain(word) for word in _WORD.findall(said)[:3]]
        definite = set(lower[:1]) & (self.small.determiners - self.small.indefinite)
        own = self._own_nouns() & set(lower[1:2]) if definite else set()
        if own and set(lower[2:]) & self.language.auxiliaries:
            return self._outcome(said, at, asked=False, noun=lower[1])
        taken_up = set(lower[1:2]) & self.sums.plain_sums and set(lower[2:]) & self.small.being
        return self._outcome(said, at, asked=False) if taken_up else None

    def _own_nouns(self) -> set[str]:
        """Give what the amount is said to be of: `a bond of $5 million`, `a $5 million loan`."""
        head = self.predicates.attachment.words(self.text[max(0, self.span[0] - 40) : self.span[0]])
        tail = self.predicates.attachment.words(self.text[self.span[1] : self.span[1] + 20])
        while head and head[-1] in OPENING - self.small.part_of:
            head.pop()
        near = {*head[-2:-1]} if set(head[-1:]) & self.predicates.heads else set()
        return (near | {*tail[:1]}) & self.sums.outcome_nouns

    def _said(self, at: int, *, over_aside: bool = False) -> tuple[str, int]:
        """Give the sentence or clause that begins at a place; nothing if it names other money."""
        found = _SENTENCE.match(self.text, at)
        said = found[0] if found else ""
        aside = _AFTER_SUBJECT.match(said) if over_aside else None
        if aside:  # `The money, part of a $5 million grant, was frozen`
            said = said[: aside.start(1)] + " " * len(aside[1]) + said[aside.end(1) :]
        asks = self.text[at + len(said) : at + len(said) + 1] == "?"
        return ("" if asks or self.predicates.money.search(said) else said), at

    def _became(self, mine: Governed, at: int, *, asked: bool, same: bool) -> Governed | None:
        said, _ = self._said(at)
        if not said:
            return None
        answer = self._answer(said, at, most=_LONGEST_SUBJECT) if asked else None
        if answer:
            return answer
        more = self._outcome(said, at, asked=asked or (same and self._is_subject(mine)))
        more = more or self._undone(said, at)
        # `asked for $5 million and was suspended` is said of who asked.
        return (
            None if more and same and asked and more.status not in self.aftermath.verdicts else more
        )

    def _undone(self, said: str, at: int) -> Governed | None:
        """Read `it was rescinded` of what was approved: nobody who approves is rescinded."""
        first = _WORD.match(said)
        more = (
            self._outcome(said, at, asked=True)
            if first and plain(first[0]) in self.aftermath.outcomes
            else None
        )
        return more if more and more.status in self.aftermath.of_money_only else None

    def _is_subject(self, mine: Governed) -> bool:
        """Tell whether the amount is the subject of its clause: `A pledge of $5 million was`."""
        word = " ".join(self.text[mine.start : mine.end].lower().split())
        listed = (self.suggesting.status_nouns, self.suggesting.nouns_behind)
        nouns = {form for one in listed for forms in one.values() for form in forms}
        return mine.start >= self.span[1] or word in nouns

    def worth(self, first: int) -> Governed | None:
        """Read the sentence before, of which `It is worth $5 million` goes on."""
        head = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        while head and head[-1] in OPENING - {"worth", "for", "to", "at"}:
            head.pop()
        noun = self._taken_up(head)
        before = (
            _BEFORE.search(self.text[max(0, first - 200) : first]) if noun is not None else None
        )
        if not before or self.predicates.money.search(before[1]):
            return None
        low = max(0, first - 200) + before.start(1)
        return self._outcome(before[1], low, asked=True, noun=noun or "", whole=True)

    def restated(self, first: int) -> Governed | None:
        """Read `misstated the amount that the bank approved. It was $5 million`."""
        head = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        while head and head[-1] in OPENING:
            head.pop()
        low = max(0, first - 200)
        before = _BEFORE.search(self.text[low:first])
        named = head[:-1] in ([one] for one in self.aftermath.outcomes) or (
            head[:1] == ["the"] and set(head[-2:-1]) & (self.sums.plain_sums | self.sums.sums_told)
        )
        if not before or not named or not set(head[-1:]) & self.small.being:
            return None
        said = self.predicates.attachment.words(before[1])  # `on May 7`
        wrong = next(
            (at for at, word in enumerate(said) if word in self.tables.objections.misstating), None
        )
        told = self.sums.sums_told | self.small.question_words
        if (
            wrong is None
            or not set(said[wrong:]) & told
            or set(said) & (self.small.supposing - self.small.to_do)
        ):
            return None
        found = [
            self._governed(key, *match.span())
            for key, pattern in self.words.items()
            for match in pattern.finditer(self.text, low + before.start(1), first)
        ]
        return found[0] if len(found) == 1 else None

    def _taken_up(self, head: list[str]) -> str | None:
        """Give the noun of `the grant is worth`, nothing for `it is worth`, else None."""
        for size in (2, 1):
            if len(head) > size and " ".join(head[-size:]) in self.sums.worth:
                subject = head[:-size]
                if subject in (["it"], ["this"]):
                    return ""
                named = len(subject) == 2 and subject[0] in self.small.determiners
                return subject[1] if named and subject[1] in self.sums.outcome_nouns else None
        return None

    def _answer(self, said: str, at: int, *, most: int) -> Governed | None:
        """Read what somebody did about it: `The bank said no`, `but the council turned it down`."""
        said = _CLOSES.split(said)[0]
        words = _WORD.findall(said)
        for key, forms in self.aftermath.answers.items():
            for form in forms if key in self.statuses else ():
                match = _answering(form).match(said.rstrip())
                lead = [plain(word) for word in _WORD.findall(match["who"])] if match else []
                if (
                    match
                    and len(words) <= _MOST_WORDS + most
                    and len(lead) <= most
                    and self._plain(lead)
                ):
                    start = at + match.start("form")
                    return self._governed(key, start, start + len(match["form"]))
        return None

    def _plain(self, lead: list[str]) -> bool:
        blocked = self.small.supposing | self.small.conditions | self.language.negations
        verbs = (
            self.small.speech_verbs
            | self.sums.money_verbs
            | self.small.takes_up - {"it", "they", "he", "she"}
        )
        who = [word for word in lead if word not in self.small.joins][:1]
        if set(lead) & self.small.being and not set(who) & (
            self.small.pronouns | self.small.narrating
        ):
            return False  # `The larger sum was refused`, but `and I was refused`
        return not set(lead) & (blocked | verbs)

    def _outcome(
        self, said: str, at: int, *, asked: bool, noun: str = "", whole: bool = False
    ) -> Governed | None:
        """Read a passive of what takes it up: `The money was paid`, `That was turned down`."""
        words = list(_WORD.finditer(said))[: _MOST_WORDS + _LONGEST_SUBJECT]
        lower = [plain(word[0]) for word in words]
        verbs = self.language.auxiliaries | self.language.staying  # `The request remains pending`
        being = next((i for i, w in enumerate(lower) if w in verbs), None)
        if being is None or not self._subject(lower[:being], asked=asked, noun=noun):
            return self._object(said, at, lower, noun) if asked and whole else None
        if set(lower[:being]) & (self.small.supposing | self.small.conditions):
            return None
        for i in range(being, min(len(words), being + 4)):
            found = self._form(at + words[i].start())
            if found:
                active = not set(lower[being:i]) & self.small.being and self.small.being
                nothing = active and (
                    set(lower[i + 1 : i + 2]) & self.language.far_negations
                    or set(lower[:being][-1:]) & self.aftermath.outcomes  # `It has now paid up`
                )
                stays = lower[being] in self.language.staying and not (
                    self.words[found.status].match(self.text, found.start)
                )
                waits = found.status in self.aftermath.waiting  # `awaiting a decision`
                if stays or (not waits and self._other_thing(found.end, at + len(said))):
                    return None  # `remains under review`
                return (
                    found if not nothing and not set(lower[:i]) & self.language.negations else None
                )
            if not self.predicates.helps(lower[i]):
                return None
        return None

    def _other_thing(self, start: int, end: int) -> bool:
        """Tell `and was refused a permit`, which is not what it asked money for."""
        rest = [plain(word) for word in _WORD.findall(self.text[start:end])[:_MOST_WORDS]]
        sums = self.sums.sum_nouns | self.sums.outcome_nouns
        return bool(set(rest[:1]) & self.small.indefinite) and not set(rest[1:]) & sums

    def _object(self, said: str, at: int, lower: list[str], noun: str) -> Governed | None:
        """Read `The board turned down the request`, which the amount is then said of."""
        if set(lower) & (self.small.supposing | self.small.conditions | self.language.negations):
            return None
        for match in _WORD.finditer(said):
            found = self._form(at + match.start())
            if not found:
                continue
            rest = [plain(w) for w in _WORD.findall(self.text[found.end : at + len(said)])]
            nouns = {noun} if noun else self.sums.outcome_nouns
            near = rest[:3]
            if near and near[0] in self.small.determiners and set(near[1:]) & nouns:
                return found
            return None
        return None

    def _subject(self, words: list[str], *, asked: bool, noun: str) -> bool:
        """Tell `the money`, `its request`; `that` and `it` where something was asked for."""
        words = [word for word in words if word not in self.small.joins and not self._helps(word)]
        if not words:
            return asked and not noun  # `but was turned down`
        if set(words[1:2]) & self.sized:
            return False  # `The lower figure was`, of two (`picked.py`)
        if words in (["that"], ["this"], ["it"], ["both"]):
            return asked and not noun
        if len(words) > _LONGEST_SUBJECT or words[0] not in self.small.determiners | {
            "both",
            "all",
        }:
            return False
        if noun:
            return words[-1] == noun
        nouns = self.sums.outcome_nouns if asked else self.sums.sum_nouns
        return words[-1] in nouns

    def _helps(self, word: str) -> bool:
        return word in self.small.before_verb - self.small.supposing or word.endswith(
            self.language.adverb_suffixes
        )

    def _form(self, start: int) -> Governed | None:
        """Give the status of a listed word, or of a passive beside them, at a place."""
        for key, pattern in self.words.items():
            match = pattern.match(self.text, start)
            if match:
                return self._governed(key, *match.span())
        for form, key in _passives(self.suggesting.status_passives):
            if key in self.statuses and self.text[start : start + len(form) + 1].lower().rstrip(
                " .,;\n"
            ) == form:  # fmt: skip
                return self._governed(key, start, start + len(form))
        return None

    def _governed(self, key: str, start: int, end: int) -> Governed:
        why = f"“{self.text[start:end]}” stands in the sentence beside, which takes the amount up"
        return Governed(key, start, end, f"{why}; see that it fits")


@lru_cache(maxsize=8)
def _listed(passives: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, str], ...]:
    pairs = [(form, key) for key, forms in passives for form in forms if form != "made"]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _passives(tables: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return _listed(tuple(tables.items()))


@lru_cache(maxsize=8)
def _question(yes_or_no: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern for a question to its end and what opens the answer below it.

    That is who speaks, a dash or a quotation mark, a `Yes` or `No`.
    """
    return re.compile(
        r"[^\n]{0,200}?\?[”\"’']?[^\S\n]*\n\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[.:]\s+)?"
        rf"[“\"‘'—–-]?[^\S\n]?(?:(?:{any_of(yes_or_no)})[.,]\s+)?"
    )


@lru_cache(maxsize=256)
def _answering(form: str) -> re.Pattern[str]:
    """Give a pattern for a clause of somebody who answers: a few words, the form, its end."""
    return re.compile(
        rf"(?P<who>(?:[\w'’-]+\s){{0,{_LONGEST_SUBJECT + 1}}}?)(?P<form>(?i:{any_of([form])}))"
        r"(?:\s(?:\d{1,3}[-–]\d{1,3}|on|in|last|this|at|by|again|outright|yesterday|twice|because|after|without)\b.*)?$",
        re.DOTALL,
    )


@lru_cache(maxsize=8)
def _reply(tables: Tables, language: Language) -> re.Pattern[str]:
    """Match the rest of what is asked, and `. The treasurer replied that it had been paid.`."""
    verbs, it = (
        any_of(tables.small.speech_verbs | tables.small.replying),
        any_of(tables.aftermath.outcomes | {"they"}),
    )
    sums = any_of(tables.sums.plain_sums)
    return re.compile(
        r"(?P<asked>(?:[^.;:!?\n]|\.(?=\d)){0,120})[.;]\s+"
        rf"[A-Z][^.;:!?\n]{{0,60}}?\b(?:{verbs})\s(?:[a-z]+\s){{0,2}}?"
        rf"(?:{it}|the\s(?:{sums}))\s(?:{any_of(language.auxiliaries)}|did)(?P<rest>[^.;!?\n]*)[.;]"
    )
