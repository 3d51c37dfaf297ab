"""Clauses beside that of an amount whose words may be said of it.

In: a text, the span of an amount, the words of the statuses, `Predicates`. Out: clauses, the
likeliest first, each with words that say where it stands:

* behind, where a pronoun takes the amount up (`$5 million, which was approved`) or a status follows
  at once (`$2 million (approved in May)`), and behind an aside;
* before, over a conjunction, where the amount opens its own clause (`approved $5 million for A and
  $2 million for B`), or a label before a colon or a bracket (`Approved: $5 million`);
* around, where the amount is an aside (`The grant ($5 million) was approved`);
* behind, where one verb is for both (`$3 million for A and $4 million for B were approved`).

Deliberately absent: what such a clause says; `governing.py` reads it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.opening import OPENING
from generator.reading.wording import clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.languages.loaded import Tables
    from generator.reading.statuses.predicates import Predicates

#: The second of two amounts that one aside holds.
TWO_IN_ASIDE = re.compile(r"\s?(?:and|or) (?:[a-z]+ )?\S{0,4}\d[^,;:()\n]{0,20}(?=, )")
_ASIDE = re.compile(r"[,(–—-]\s*$")
_OPENS = re.compile(r"\s*[,(–—]\s*")
_OVER_ASIDE = re.compile(r",\s[^,.;:\n]{3,90},\s")
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:, [^:—–]{1,30})?\s?[:—–-]")
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[\w'’-]+")
# Commas stand in a list of names: `the ports of Kisumu, Homa Bay and Mbita`.
_SUBJECT = re.compile(
    r"(?:[^.;:!?,()\n–—]|,(?=\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:,\s[A-Z]|,?\sand\s))){0,180}"
)
_BOTH_IN_BRACKETS = re.compile(
    r"\)(?:, [^().;\n]{3,40} \([^()\n]*\))*,? and [^().,;\n]{3,40} \([^()\n]*\)\s+"
    r"(?=(?:were|have|had|are)\b)"
)
# Marks between the cells of a line.
_CELLS = 2
_LONGEST_BRACKET = 70
_BRACKET_BEFORE = re.compile(r"\([^()\n]{1,50}\)\s*[,;]?\s*(?:and\s*)?$")
_IN_BRACKETS = re.compile(r"\)\s*,?\s*(?:and\s*)?$")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR = re.compile(r"\b[a-z]+\s+(?:[A-Z]\w+\s+)?(?:19|20)\d\d\b,?")
_TO_BRACKET = re.compile(r"[^()\n]{0,50}\)")
_MOST_BACK = 3
_RELATIVE = ("which", "who", "whom")
_LONGEST_LABEL = 90
_SECOND_IN_BRACKET = re.compile(r"\sand\s[^\s()]{0,4}\d[^()\n]{0,20}(?=\)\s)")
_FIRST_IN_BRACKET = re.compile(r"\([^\s()]{0,4}\d[^()\n]{0,20}\sand\s$")
# Words between the first letters of `Chad and the Sudan`.
_PAIRED = 3
# Words of `in its new budget`.
_NEARER = 4
_BACK_TO_STOP = re.compile(r"[^.;:!?\n]*$")
# So near behind `, that` an amount of its own stands: `$5 million was asked for, that $3 million`.
_NEXT = 16
# Characters in which the word before a clause stands.
_HEAD = 12
_LONGEST_GAP, _LONGEST_LIST = 3, 160
# Characters in which the noun before an aside stands.
_BACK_TO_NOUN = 30

# What stands behind a comma and is no sentence around an aside (`, of which $4 million is paid`).
_GOES_ELSEWHERE = re.compile(r"(?:and|but|while|with|who|of\s(?:which|that|this|these|them))\b")


@lru_cache(maxsize=8)
def _taking_up(tables: Tables) -> re.Pattern[str]:
    """Give a pattern for words that take up the amount before them."""
    return re.compile(rf"\W*(?:{any_of(tables.sums.taken_up_by)})\b")


class Neighbours:
    """Finds the clauses that one amount may hang on."""

    def __init__(self, words: Mapping[str, re.Pattern[str]], predicates: Predicates) -> None:
        self.words, self.predicates, self.money = words, predicates, predicates.money
        self.text, self.span, self.language = predicates.text, predicates.span, predicates.language

    def clauses(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Give the clauses an amount may hang on, the likeliest first, and say where they stand."""
        yield from self.behind(last)
        own = self._own_verb(last) or self._has_relative() or self._own_participle(first, last)
        if not (own or self._is_meanwhile(first)):
            yield from self._before(first)
        yield from self._summed(first)
        yield from self._resumed(last)
        yield from self.joined_subject(first, last)
        yield from self._aside(first, last)
        yield from self._shared(last)

    def _is_meanwhile(self, first: int) -> bool:
        """Tell a clause with a subject of its own: `while $3 million for boats was refused`."""
        words = self.text[max(0, first - _HEAD) : first].split()
        own = self.language.clause_words & self.predicates.small.subordinate
        return bool(words) and plain(words[-1]) in own

    def _has_relative(self) -> bool:
        """Tell `obligated $5 million, $3 million of which it later took back`."""
        words = self.predicates.attachment.words(self.text[self.span[1] : self.span[1] + _NEXT])
        tables = self.predicates.tables
        return set(words[:1]) <= tables.small.part_of and bool(words) and words[1:2] == ["which"]

    def _own_verb(self, last: int) -> bool:
        """Tell `$8 million has been spent`, which goes on with no verb of the clause before."""
        over = _OVER_ASIDE.match(self.text, last)
        goes_on = over and _FIRST.match(self.text, over.end())
        if goes_on and goes_on[0] in self.language.auxiliaries | self.language.staying:
            return True  # `a further $5 million, due in May, has not been paid`
        words = self.predicates.attachment.words(self.text[self.span[1] : last])
        verbs = self.language.auxiliaries | self.predicates.attachment.verbs
        first = next((at for at, word in enumerate(words) if word in verbs), None)
        if first is None:
            return False
        of_that = self.predicates.small.part_of | self.predicates.small.purpose
        taken = {
            word for word, then in zip(words[1:first], words, strict=False) if then not in of_that
        }
        return not (taken | set(words[: min(first, 1)])) & self.predicates.small.takes_up

    def _own_participle(self, first: int, last: int) -> bool:
        """Tell `one bid was rejected, and the $4 million bid of a rival accepted`."""
        before = self.predicates.attachment.words(self.text[max(0, first - _HEAD) : first])
        words = self.predicates.attachment.words(self.text[self.span[1] : last])
        closes = self.text[last : last + 1] in (".", ";", "")
        done = words[1:] and words[-1].endswith(self.language.acting_endings)
        joined = set(before[-1:]) & self.predicates.small.joins
        takes_up = set(words) & self.predicates.small.takes_up
        return bool(done and closes and joined and not takes_up and self._passive_before(first))

    def _passive_before(self, first: int) -> bool:
        sentence = _BACK_TO_STOP.search(self.text[max(0, first - _LONGEST_LIST) : first])
        words = self.predicates.attachment.words(sentence[0]) if sentence else []
        return bool(set(words) & self.predicates.small.being)

    def behind(self, last: int) -> Iterator[tuple[int, int, str]]:
        """Give the clause behind an amount that takes it up, or says more of it."""
        tail = self.text[last : last + 2]
        match = self.taken_up(last) or self._sum_that(last)
        if re.search(r"\d", _YEARS.sub("", self.text[self.span[1] : last])):
            return  # it takes up the amount that stands nearer
        next_one = match and self.money.search(self.text, match.end(), match.end() + _NEXT)
        told = match is not None and (
            tail[:1] == ","
            or (
                tail[:1] == ":"
                and _WORD.findall(match[0])[-1] in self.predicates.tables.sums.told_by
            )
        )
        if match and told and not next_one and not self._of_another(last, match[0]):
            inner = match.end()
            low, high = clause(self.text, inner, inner + 1, self.language)
            yield low, high, "in the clause that takes the amount up"
            return
        opens = _OPENS.match(self.text, last)
        if opens and (opens[0].strip() or self.text[last : last + 1] == "("):
            # `$2 million, still pending`, `$2 million (approved in May)`
            low, high = clause(self.text, opens.end(), opens.end() + 1, self.language)
            first, _ = clause(self.text, *self.span, self.language)
            label = self.text[high : high + 1] == ":"  # `$3 million (requested: $5 million)`
            another = self._of_its_subject(first) and not self._told(first)
            another = another or self._of_nearer(last)
            if (
                not label
                and self._opens_with_status(low, high)
                and not another
                and not (self._supposed(first, low))
            ):
                yield low, high, "right behind the amount"

    def _of_nearer(self, last: int) -> bool:
        """Tell `$5 million for parks in its budget, approved on Monday`, said of the budget."""
        words = self.predicates.attachment.words(self.text[self.span[1] : last])[-_NEARER:]
        tables = self.predicates.tables
        small = tables.small
        away = (tables.attachment.away | small.receiving) - small.purpose - small.giving | {"in"}
        return any(
            word in away and words[at + 1] in small.determiners
            for at, word in enumerate(words[:-1])
        )

    def _supposed(self, first: int, low: int) -> bool:
        """Tell `if that remainder, $5 million, were cancelled`, whose verb goes on behind."""
        verb = _FIRST.match(self.text, low)
        before = _BACK_TO_STOP.search(self.text[max(0, first - _LONGEST_LIST) : first])
        words = [plain(word) for word in _WORD.findall(before[0])] if before else []
        goes_on = verb and verb[0] in self.language.auxiliaries
        return bool(goes_on) and bool(set(words) & self.predicates.small.conditions)

    def taken_up(self, last: int) -> re.Match[str] | None:
        """Find `which` and `all of it`, which take up the amount that ends before them."""
        return _taking_up(self.predicates.tables).match(self.text, last)

    def _sum_that(self, last: int) -> re.Match[str] | None:
        """Find `a sum that`, or `a sum its parliament`, which takes up what stands before it."""
        phrases, tables = self.predicates.tables.sums.sums_that, self.predicates.tables
        if not phrases:
            return None
        nouns = {phrase.rpartition(" ")[0] for phrase in phrases}
        who = any_of(tables.small.determiners - tables.small.indefinite | tables.small.pronouns)
        return re.compile(
            rf",\s(?:(?:{any_of(phrases)})\b|(?:{any_of(nouns)})(?=\s(?:(?:{who})\s|[A-Z])))"
        ).match(self.text, last)

    def joined_subject(
        self, first: int, last: int, *, of_noun: bool = False
    ) -> Iterator[tuple[int, int, str]]:
        """Read `The $5 million for roads and bridges was frozen`, whose subject holds an `and`.

        `of_noun` tells that a noun behind the amount is that subject (`$5 million proposal`).
        """
        head = self.text[max(0, first - _HEAD) : first].rstrip()
        begins = not head or head[-1] in ".!?" or self._is_meanwhile(first)
        begins = begins or self._behind_dateline(first)
        opens = begins and not self.text[first : self.span[0]].strip()
        end = _SUBJECT.match(self.text, self.span[1])
        rest = self.text[self.span[1] : end.end()] if end else ""
        if not (opens or self.predicates.is_subject(first, self.words)) or self.money.search(rest):
            return
        words = list(_WORD.finditer(self.text, self.span[1], end.end() if end else last))
        lower = [plain(word[0]) for word in words]
        verb = next((at for at, w in enumerate(lower) if w in self.language.auxiliaries), None)
        if verb is None or words[verb].start() < last:
            return
        if lower[verb] not in self.predicates.tables.sums.singular and not self._of_many(first):
            return
        tables, before = self.predicates.tables, lower[:verb]
        small = tables.small
        others = self.predicates.attachment.verbs | small.speech_verbs | small.takes_up
        joint = next((at for at, w in enumerate(before) if w in self.language.clause_words), verb)
        named = self._two_names(words[max(0, joint - 1) : joint + 3])
        opening = set() if of_noun or named else {*before[joint + 1 : joint + 2]}
        own = opening & (small.determiners | small.pronouns)
        other = own and not set(before[:joint]) & own and not self._many(before, lower[verb])
        if set(before) & (others - tables.sums.costing) or other:
            return
        _low, high = clause(self.text, *words[verb].span(), self.language)
        yield words[verb].start(), high, "behind the subject that the amount stands in"

    def _behind_dateline(self, first: int) -> bool:
        """Tell `KUALA LUMPUR: $5 million for roads in Mali and Niger was frozen`."""
        line = self.text[self.text.rfind("\n", 0, first) + 1 : first]
        return _DATELINE.fullmatch(line.strip()) is not None

    def _of_many(self, first: int) -> bool:
        """Tell `Transfers of $5 million`, whose verb is in the plural."""
        words = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        part_of = self.predicates.small.part_of
        while words and words[-1] in OPENING - part_of:
            words.pop()
        return len(words) > 1 and words[-1] in part_of and words[-2].endswith("s")

    def _two_names(self, words: list[re.Match[str]]) -> bool:
        """Tell `South Sudan and the Democratic Republic`, which are named together."""
        return len(words) > _PAIRED and all(words[at][0][0].isupper() for at in (0, _PAIRED))

    def _many(self, before: list[str], verb: str) -> bool:
        """Tell `for Chad and its neighbours was`, whose plural has no such verb."""
        return verb in self.predicates.tables.sums.singular - self.predicates.small.pluperfect and (
            before[-1:] != [] and before[-1].endswith("s")
        )

    def _of_another(self, last: int, pronoun: str) -> bool:
        """Tell `$5 million to the firm, which was suspended`."""
        words = re.findall(r"[\w'’]+", self.text[self.span[1] : last])
        away = self.predicates.tables.attachment.away - self.predicates.small.giving
        if pronoun.strip(" ,") not in ("which", "that") or len(words) < 2:
            return False
        named = {plain(word) for word in words[1:2]} & self.predicates.small.determiners
        if words[0] in self.predicates.small.part_of and named:
            return True  # `drew $5 million of the grant, which was approved`
        sources = self.predicates.small.giving
        if (
            words[0] in sources
            and named
            and plain(words[-1]) in self.predicates.tables.sums.sources
        ):
            return True  # `spent $3 million from the fund, which was authorised`
        return any(
            word in away and words[at + 1] in ("a", "an", "the")
            for at, word in enumerate(words[:-1])
        )

    def _opens_with_status(self, low: int, high: int) -> bool:
        """Tell `approved in May`, `still pending` from a clause with a subject."""
        for match in list(re.finditer(r"[\w'’-]+", self.text[low:high]))[:4]:
            if any(p.match(self.text, low + match.start()) for p in self.words.values()):
                return True
            if not self.predicates.helps(match[0].lower()):
                return False
        return False

    def _summed(self, first: int) -> Iterator[tuple[int, int, str]]:
        """Read `Four bills were rejected, for a total of $5 million`."""
        head = self.text[:first].rstrip()
        words = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        tables = self.predicates.tables
        sums = {
            word for phrase in tables.sums.together for word in phrase.split()
        } & tables.sums.totals
        others = (
            set(words) - OPENING - tables.sums.totals - tables.small.purpose - tables.small.part_of
        )
        summed = set(words) & sums and not others
        if summed and head.endswith(","):
            low, high = clause(self.text, len(head) - 2, len(head) - 1, self.language)
            yield low, high, "in the clause before, of which it is the sum"

    def _resumed(self, last: int) -> Iterator[tuple[int, int, str]]:
        """Read over an aside: `$40 million, announced in May, is awaiting approval`."""
        over = _OVER_ASIDE.match(self.text, last)
        if not over or (self.money.search(over[0]) and not self._of_which(over[0])):
            return
        word = _FIRST.match(self.text, over.end())
        if word and word[0] in self.language.auxiliaries | self.language.staying:
            low, high = clause(self.text, over.end(), over.end() + 1, self.language)
            yield low, high, "in the clause that goes on behind an aside"

    def _of_which(self, aside: str) -> bool:
        """Tell an aside on a part of the amount: `, of which $2 million was for roads,`."""
        return aside.strip(" ,").lower().startswith(self.predicates.tables.sums.parts)

    def _before(self, first: int) -> Iterator[tuple[int, int, str]]:
        """Go back over a conjunction, where the amount opens its clause."""
        at, bracketed = first, self.text[:first].rstrip().endswith("(")
        for _ in range((_MOST_BACK + 5 * bracketed) if self._goes_on(first) else 0):
            yield from self._label(at)
            bracket = _BRACKET_BEFORE.search(self.text, max(0, at - _LONGEST_BRACKET), at)
            if bracket:
                at = bracket.start()  # what stands in it is said of another
            low, high = self._clause_before(at, measured=self._measured(first))
            if low < 0:
                return
            if self._called_before(first, low):
                yield low, high, "in the clause before, which the amount goes on with"
            if self._passed_over(low, high):
                at = low
                continue
            yield low, high, "in the clause before, which the amount goes on with"
            between = re.findall(r"[\w'’]+", self.text[low:high])
            if bracketed and all(word[0].isupper() for word in between):
                at = low
                continue  # `were turned down: Chad ($1 million), Haiti ($2 million)`
            if self._spent_part(low, high):
                return  # `Of the approved sum, $5 million was spent on roads and $2 million on`
            if not self.money.search(self.text, low, high) and any(
                plain(word) not in OPENING and word[0].islower() for word in between
            ):
                yield from self._head_of_list(low, first)
                return  # `promised $5 million and the rest, about $2 million`
            at = low

    def _spent_part(self, low: int, high: int) -> bool:
        """Tell a clause of another part of a whole, with a verb of its own."""
        sentence = _BACK_TO_STOP.search(self.text[max(0, low - _LONGEST_LIST) : low])
        opens = self.predicates.attachment.words(sentence[0])[:1] if sentence else []
        if not set(opens) & self.predicates.small.part_of:
            return False
        words = self.predicates.attachment.words(self.text[low:high])
        said = set(words) & self.predicates.small.being
        return (
            bool(said)
            and bool(self.money.search(self.text, low, high))
            and not any(pattern.search(self.text, low, high) for pattern in self.words.values())
        )

    def _passed_over(self, low: int, high: int) -> bool:
        """Tell what stands between a verb and the amount that its clause goes on with."""
        if _YEAR.fullmatch(self.text[low:high]) or _IN_BRACKETS.search(self.text[:low][-12:]):
            return True  # `; in 2020, $2 million`, `one ($5 million) and two in Mali ($2 million)`
        opens = _FIRST.match(self.text, low)
        if opens and plain(opens[0]) in _RELATIVE:
            return True  # `, which they refused, and $2 million`
        # `approved, by 9 votes to 8, a loan of`, `approved, subject to audit, $2 million`
        aside = opens is not None and opens[0] in self.predicates.small.phrase_ends
        return (aside or self._interrupted(low)) and self._enclosed(low)

    def _called_before(self, first: int, low: int) -> bool:
        """Tell `the American contribution, which was cancelled: $41 million`."""
        opens, tables = _FIRST.match(self.text, low), self.predicates.tables
        noun = _WORD.findall(self.text[max(0, low - _LONGEST_LABEL) : low])[-1:]
        nouns = tables.sums.money_nouns.union(*tables.suggesting.nouns_behind.values())
        named = bool({plain(word) for word in noun} & nouns)
        relative = opens is not None and plain(opens[0]) in _RELATIVE
        return relative and named and self.text[:first].rstrip().endswith(":")

    def _head_of_list(self, low: int, first: int) -> Iterator[tuple[int, int, str]]:
        """Read `Two things were approved: a new roof, and a grant of $5,000`."""
        colon = self.text.rfind(": ", max(0, low - _LONGEST_LIST), low + 1)
        said = self.text[colon + 1 : first]
        own = {plain(word) for word in _WORD.findall(self.text[first : self.span[0]])}
        if (
            colon < 0
            or re.search(r"[.;!?\n]", said)
            or not own & self.predicates.tables.sums.money_nouns
        ):
            return
        if not {plain(word) for word in _WORD.findall(said)} & self.language.auxiliaries:
            begins, _ = clause(self.text, colon - 1, colon, self.language)
            yield begins, colon, "in the clause before, which the amount goes on with"

    def _enclosed(self, low: int) -> bool:
        return self.text[:low].rstrip().endswith(",") and not any(
            words.search(self.text, low, self.span[0]) for words in self.words.values()
        )

    def _interrupted(self, low: int) -> bool:
        """Tell whether a word of a status stands right before the comma that opens a clause."""
        head = self.text[max(0, low - 40) : low].rstrip(" ,")
        return any(
            place.end() == len(head)
            for words in self.words.values()
            for place in words.finditer(head)
        )

    def _measured(self, first: int) -> bool:
        """Tell `have been paid, in amounts of`."""
        head = " ".join(plain(word) for word in _WORD.findall(self.text[first : self.span[0]]))
        return head.startswith(self.predicates.tables.sums.measured_in)

    def _goes_on(self, first: int) -> bool:
        """Tell an amount that opens its clause, or all but opens it."""
        if self._measured(first):
            return True
        head = _YEAR.sub("", self.text[first : self.span[0]])
        if " ".join(head.lower().split()) in self.predicates.tables.sums.parts:
            head = ""  # `were approved, among them $5 million`
        words = re.findall(r"[\w'’]+", head)
        others = [word for word in words if plain(word) not in OPENING]
        # `Sweden pledged $6 million and Denmark $2 million`: the verb is said once.
        excepted = plain(self.text[max(0, first - 40) : first].rstrip()).endswith(
            self.predicates.tables.sums.excepting
        )  # `has disbursed all but $5 million`
        nouns = self.predicates.tables.sums.money_nouns | self.predicates.tables.sums.extras
        if set(others) <= nouns and words[-1:] == ["of"]:
            others = []  # `approved the accounts and a grant of $6,000`
        if excepted or len(others) > _LONGEST_GAP or not all(word[0].isupper() for word in others):
            return False
        before = self.text[:first].rstrip().lower()
        return not others or before.endswith(("and", ",", ";", "("))

    def _clause_before(self, at: int, *, measured: bool = False) -> tuple[int, int]:
        """Give the clause before a place; -1 where its words are another thing's."""
        gap = self.text[:at].rstrip()
        gap = re.sub(r"(?:[,;:(\[–—|-]|\b(?:and|with|while|but))$", "", gap).rstrip()
        gap = re.sub(r"[,;:]$", "", gap).rstrip()
        high = len(gap)
        if not gap or gap[-1] in ".!?" or "\n\n" in self.text[high:at]:
            return -1, high
        if "\n" in self.text[high:at] and not self.text[:at].rstrip().endswith(":"):
            return -1, high
        low, _ = clause(self.text, high - 1, high, self.language)
        line = self.text.rfind("\n", 0, at) + 1
        if low < line and self.text.count(";", line, self.text.find("\n", at)) >= _CELLS:
            return -1, high  # `Fence;$6,000;rejected`, below `Pump house;$40,000;approved`
        apart = not measured and self._passive_of_another(low, high)
        apart = apart or self._whole(low, high)
        return (-1 if apart else low), high

    def _whole(self, low: int, high: int) -> bool:
        """Tell `Of the $6 million we were promised, $2 million`, which is a part of it."""
        first = _FIRST.match(self.text, low)
        opens = bool(first) and plain(first[0] if first else "") in self.predicates.small.part_of
        return opens and bool(self.money.search(self.text, low, high))

    def _label(self, first: int) -> Iterator[tuple[int, int, str]]:
        """Read the whole label before a colon: `Pledged but not yet received: $6 million`."""
        gap = self.text[:first].rstrip()
        if not gap.endswith(":"):
            return
        low = max(gap.rfind("\n") + 1, len(gap) - _LONGEST_LABEL)
        low += max([0, *(match.end() for match in re.finditer(r"[.;!?]\s", gap[low:]))])
        places = [found for words in self.words.values()
                  for found in words.finditer(self.text, low, len(gap))]  # fmt: skip
        last = max(places, key=lambda found: found.start(), default=None)
        if last and not self._did_elsewhere(low, last.start()):
            opens = max((one.end() for one in places if one.end() < last.start()), default=low)
            yield opens, last.end(), "in the label before the amount"

    def _did_elsewhere(self, low: int, start: int) -> bool:
        """Tell `work was halted, as feared: the $5 million`; not `Two requests were refused:`."""
        words = self.predicates.attachment.words(self.text[low:start])
        verb = next((at for at, word in enumerate(words) if word in self.language.auxiliaries), -1)
        tables = self.predicates.tables
        own = (
            tables.sums.money_nouns
            | tables.sums.outcome_nouns
            | tables.small.takes_up
            | tables.sums.things_listed
        )
        counted = any(word in self.language.cardinals or word.isdigit() for word in words[:verb])
        return verb > 0 and not counted and not set(words[:verb]) & own

    def _passive_of_another(self, low: int, high: int) -> bool:
        """Tell `The minister was suspended, with $5 million missing`."""
        if self.money.search(self.text, low, high) or self.text[high : high + 1] == ":":
            return False
        words = re.findall(r"[\w'’]+", self.text[low:high].lower())
        return any(word in self.predicates.small.being for word in words[:-1])

    def _aside(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Read around an aside: `The grant, worth $5 million, was approved`."""
        head = self.text[:first]
        bracket = _TO_BRACKET.match(self.text, last)
        if bracket and head.rstrip().endswith("(") and not self.money.search(bracket[0]):
            last = bracket.end() - 1  # `one ($1 million, from Cork) was approved`
        second = TWO_IN_ASIDE.match(self.text, last)
        if second and self.money.search(second[0]) and head.rstrip().endswith(","):
            last = second.end()  # `Two invoices, for $5 million and $7 million, were paid`
        two = _SECOND_IN_BRACKET.match(self.text, last)
        if two and head.rstrip().endswith("("):
            last = two.end()  # `Both requests ($4,000 and $900) were approved`
        elif self.text[last : last + 1] == ")":
            head = _FIRST_IN_BRACKET.sub("(", head[-_LONGEST_LABEL:])
        closes = self.text[last : last + 1]
        if not _ASIDE.search(head) or closes not in (",", ")", "–", "—"):
            return
        opens = _FIRST.match(self.text, first, self.span[0])
        if opens and opens[0] in self.language.auxiliaries:
            return  # `The company, Ros Glas, has drawn $5 million of the grant, which was`
        rest = last + 1 + len(self.text[last + 1 :]) - len(self.text[last + 1 :].lstrip())
        if rest < len(self.text) and self.text[rest : rest + 1] not in ".\n":
            low, high = clause(self.text, rest, rest + 1, self.language)
            if self._of_its_subject(first) or self._supposed(first, rest):
                return
            if not _GOES_ELSEWHERE.match(self.text, rest):
                yield max(low, rest), high, "in the sentence around the aside"

    def _of_its_subject(self, first: int) -> bool:
        """Tell `The director, who earned $5 million, was suspended`."""
        tables = self.predicates.tables
        small = tables.small
        words = [plain(word) for word in self.text[first : self.span[0]].split()]
        if " ".join(words[:2]) in tables.sums.shares_of:
            return True  # `The grant, part of a $5 million programme, was approved`
        if self._priced(first, words):
            return True  # `The works, valued at $5 million, were suspended`
        links = small.noun_links | small.phrase_ends | small.purpose
        led = words[1:] and words[0] in links - small.takes_up - small.persons
        relative = bool(words) and words[int(bool(led))] in small.takes_up | small.persons
        if relative and led:
            return True  # `The road, for which the bank approved $5 million, was cancelled`
        return relative and not set(words[1:]) & (tables.sums.containing | small.supposing)

    def _priced(self, first: int, words: list[str]) -> bool:
        """Tell the aside that says what a thing is worth which is no money."""
        tables = self.predicates.tables
        valued = " ".join(words).startswith(tables.sums.valued) if words else False
        subject = self.predicates.attachment.words(self.text[max(0, first - _BACK_TO_NOUN) : first])
        return valued and bool(set(subject[-1:]) & tables.attachment.affairs)

    def _told(self, first: int) -> bool:
        """Tell `She noted that $5 million, promised in May, was` from `who earned $5 million`."""
        words = [plain(word) for word in self.text[first : self.span[0]].split()]
        opens = words[:1] and words[0] in self.predicates.small.opens_clause
        before = [plain(word) for word in _WORD.findall(self.text[max(0, first - 20) : first])]
        joined = opens and set(before[-1:]) & self.predicates.small.joins
        return bool(joined or set(words) & self.predicates.small.speech_verbs)

    def _shared(self, last: int) -> Iterator[tuple[int, int, str]]:
        """Read `$3 million for A and $4 million for B were approved`: one verb for both."""
        own = self.text[self.span[1] : last].lower()
        if set(re.findall(r"\w+", own)) & self.language.auxiliaries:
            return
        joint = _BOTH_IN_BRACKETS.match(self.text, last)
        if joint:  # `money ($1 million) and a grant ($3 million) have been approved`
            _low, high = clause(self.text, joint.end(), joint.end() + 1, self.language)
            yield joint.end(), high, "in the clause behind, whose verb both amounts share"
        match = re.match(r"\W*and\s+(?=(?:a |an |another |some |the )?\W?\s*[A-Z]{0,3}[$€£¥₹\d])",
                         self.text[last:])  # fmt: skip
        if match:
            inner = last + match.end()
            _low, high = clause(self.text, inner, inner + 1, self.language)
            if re.search(r"\b(?:were|are|have been|had been)\b", self.text[inner:high]):
                yield inner, high, "in the clause behind, whose verb both amounts share"
