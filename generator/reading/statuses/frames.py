"""Who does what to an amount, by the order of the words in its sentence.

In: a text, the span of an amount, the statuses, the words of the statuses, `Predicates`, and how
another amount is read. Out: a `Governed`, or None. It reads where a status stands further away
than its clause, or with other words between than the readers of clauses allow:

* first of all (`Approved last week, the $5 million will go`, `Pending is a bill for $5 million`);
* in a relative clause with a subject (`The $5 million that the treasury froze in May`);
* with who gets it between (`refused it a tax credit of $5 million`);
* said of the amount before, in the same words (`pledges of $5 million from Chad and $2 million from
  Mali`);
* in what is equal to it (`What the government has committed is $5 million`);
* behind an aside that the amount is (`The last share, $5 million, awaits the signature`), or in a
  participle that takes it up (`$5 million for roads, pledging the sum for a year`).

Deliberately absent: asides, which a second reading leaves out (`asides.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.opening import OPENING
from generator.reading.statuses.clauses import Clauses
from generator.reading.statuses.governed import Governed, suggested
from generator.reading.statuses.suggesting import form_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.model.statuses import Status
    from generator.reading.statuses.predicates import Predicates

_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+|\n")
_WORD = re.compile(r"[\w'’-]+")
_PIECE = re.compile(r"(?:[^.!?,;:()\n–—]|\.(?=\d)){0,200}")
_NAMED_ASIDE = re.compile(r"(?:^|[.!?\n]\s+)([^.;:!?,\n]{2,110}),\s*$")
_PARTICIPLE = re.compile(
    r"[^.!?;\n]{0,120}?,\s+(?P<verb>[a-z]+ing)\s+(?P<what>[a-z]+)(?:\s(?P<noun>[a-z]+))?"
)
_JOINT = re.compile(r"(?:,|,?\sand|;)\s(?:a further |another )?\W?$")
_NUMBER = re.compile(r"\D{0,4}[\d.,]*\d(?:\s(?:[a-z]+illion|lakh|crore))?")
_OPENS_NUMBER = re.compile(r"(?:(?<![^\s(])[A-Z]{1,3}[a-z]{0,2}\.?\s)?[^\s()–—-]*$")
# The second of two amounts, of both of which the words behind are said.
_SECOND = re.compile(
    r" and (?P<amount>[^\s\d]{0,4}\s?\d[\d.,]*(?<=\d)(?:\s?[a-zA-Z]+){0,2}), (?:both|all) "
)
# `granted the museum $45 million and the zoo` before an amount.
_GAPPED = re.compile(
    r"(?:,?\sand\s(?:the|its|an?)\s[a-z'’-]+(?:\s(?:for|another|a further))?"
    r"|,\s(?:the|its|an?)\s[a-z'’-]+\sfor)\s\W?$"
)
_LONGEST_SENTENCE, _LONGEST_OPENING = 500, 16
# Words of who gets it; of a noun before a relative clause; of who did it there.
_RECIPIENT, _NOUN, _WHO, _SUBJECT = 12, 5, 5, 6
_NEAR = 40


class Frames:
    """Reads the sentence of one amount."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
        govern: Callable[[tuple[int, int]], Governed],
    ) -> None:
        self.statuses, self.words, self.predicates, self.govern = (
            statuses,
            words,
            predicates,
            govern,
        )
        self.text, self.span = predicates.text, predicates.span
        self.tables, self.language = predicates.tables, predicates.language
        self.small, self.sums = self.tables.small, self.tables.sums
        self.objections, self.attachment = self.tables.objections, self.tables.attachment
        self.aftermath = self.tables.aftermath
        self.clauses = Clauses(statuses, predicates)

    def found(self) -> Governed | None:
        """Give the status that the order of the words gives the amount."""
        nearest = max(0, self.span[0] - _LONGEST_SENTENCE)
        ends = [end.end() for end in _SENTENCE_END.finditer(self.text, nearest, self.span[0])]
        low = max([nearest, *ends])
        return (
            self._fronted(low)
            or self._inverted(low)
            or self._relative()
            or self._given(low)
            or self._in_turn(low)
            or self._equated(low)
            or self._one_of_many(low)
            or self._aside()
            or self._participle()
            or self._both()
        )

    def _fronted(self, low: int) -> Governed | None:
        """Read `Approved by the board last week, the $14 million will go to a bridge`."""
        form, comma = self._opening(low), self.text.find(",", low, self.span[0])
        if not form or comma < form.end or self.text.find(",", comma + 1, self.span[0]) > 0:
            return None
        subject = self._plain(comma, self.span[0])
        known = self.small.determiners | self.sums.money_nouns | OPENING
        own = subject[:1] and subject[0] in self.small.determiners - self.small.indefinite
        rest = {word for word in subject if not word.endswith(("'s", "s'"))}
        return form if own and rest <= known else None

    def _inverted(self, low: int) -> Governed | None:
        """Read `Still pending before the House is a bill for $3 million`."""
        form = self._opening(low)
        bracket = self.text.rfind("(", low, self.span[0])
        high = bracket if bracket > low else self.span[0]
        words = self._plain(form.end, high) if form else []
        verb = next((at for at, word in enumerate(words) if word in self.small.being), None)
        between = self.text[form.end : high] if form else ""
        if verb is None or re.search(r"[,;:]\s", between):
            return None
        rest = words[verb + 1 :]
        where = [word for word in words[:verb] if word not in self.small.subordinators]
        own = not self._verbs(where) and not self._verbs(rest)
        return form if own and rest and len(rest) <= _RECIPIENT else None

    def _opening(self, low: int) -> Governed | None:
        """Give a listed participle that opens a sentence, `Still pending`, `Approved in May`."""
        for word in [*_WORD.finditer(self.text, low, self.span[0])][:2]:
            for key, pattern in self.words.items():
                match = pattern.match(self.text, word.start())
                if match and match.end() < self.span[0]:
                    return Governed(key, *match.span(), f"“{match[0]}” opens the sentence; "
                                    f"see that it fits")  # fmt: skip
            if word[0].lower() not in self.small.before_verb - self.small.conditions:
                break
        return None

    def _relative(self) -> Governed | None:
        """Read `The $64 million (that) the treasury froze in May`."""
        piece = _PIECE.match(self.text, self.span[1])
        words = [*_WORD.finditer(self.text, self.span[1], piece.end() if piece else self.span[1])]
        lower = self._plain(self.span[1], words[-1].end()) if words else []
        joint = next((at for at, word in enumerate(lower[:_NOUN]) if word in ("that", "which")), -1)
        if any(word.isdigit() for word in lower) or set(lower[:joint]) & self.small.joins:
            return None
        low = max(0, self.span[0] - _NEAR)
        if set(self._plain(low, self.span[0])[-_NOUN:]) & (
            self.aftermath.undo | self.aftermath.undid
        ):
            return None  # `has released the $9 million it froze in May`
        for at in range(joint + 1, min(len(words), joint + 1 + _WHO)):
            key, end = self.clauses.form_at(words[at].start(), words[-1].end())
            if not key:
                continue
            count = sum(1 for word in words[at:] if word.start() < end)
            then = lower[at + count : at + count + 2]
            if set(then[:1]) & self.small.to_do and not set(then[1:]) & self.aftermath.paying:
                return None  # `that the senate refused to sign`
            who = lower[joint + 1 : at]
            having = self.language.auxiliaries - self.small.being
            while who and (who[-1] in having or who[-1] in self.small.before_verb):
                who.pop()
            if self._is_who(who, words[joint + 1][0], bare=joint < 0) and self._alone(
                lower[at + count :], lower[: max(0, joint)]
            ):
                return self._told(key, words[at].start(), end)
            return None
        return None

    def _is_who(self, who: list[str], first: str, *, bare: bool) -> bool:
        """Tell `the treasury` and `Norway`, who does what follows."""
        opens = first[0].isupper() or (
            who[:1]
            and who[0]
            in (
                self.small.determiners
                | self.small.pronouns
                | (self.small.takes_up - {"what", "that"})
            )
        )
        against = self.language.negations | self.small.supposing | self.language.auxiliaries
        rest = set(who[1:]) & (against | self.small.takes_up | self.predicates.attachment.verbs)
        return bool(who and opens and not rest and not set(who[:1]) & against) and (
            not bare or len(who) <= _WHO - 1
        )

    def _alone(self, tail: list[str], noun: list[str]) -> bool:
        """Tell a verb without another object, and a noun before the clause without a verb."""
        ends = self.small.phrase_ends | self.small.purpose_ends | self.attachment.after_object
        ends |= self.language.auxiliaries
        links = self.small.phrase_ends | self.small.noun_links | self.small.determiners
        plain_noun = not self._verbs(noun) and not set(noun) & links
        return (not tail or tail[0] in ends - self.small.determiners) and plain_noun

    def _given(self, low: int) -> Governed | None:
        """Read `refused it a tax credit of $5 million`, `granted the districts $5 million`."""
        words = [*_WORD.finditer(self.text, low, self.span[0])]
        lower = self._plain(low, self.span[0])
        if len(words) != len(lower):
            return None
        verb = next(
            (
                at
                for at in reversed(range(len(lower)))
                if lower[at] in self.attachment.with_recipient
            ),
            None,
        )
        if verb is None or re.search(r"[,;:()–—]\s", self.text[words[verb].end() : self.span[0]]):
            return None
        region = lower[verb + 1 :]
        while len(region) > 1 and region[-1] in OPENING - self.predicates.heads | (
            self.small.determiners
        ):
            region.pop()
        key, end = self.clauses.form_at(words[verb].start(), self.span[0])
        so = self._is_so(words[verb].start(), low)
        if not key or not so or not self._gets(region, words[verb + 1 : verb + 2]):
            return None
        if set(region) & self.attachment.other_senses.get(lower[verb], frozenset()):
            return None  # `granted an injunction over the $5 million`
        if lower[verb] in self.attachment.claiming and not (
            set(region[:1]) & self.small.recipients - {"it"} or self._is_sum(region)
        ):
            return None
        return self._told(key, words[verb].start(), end)

    def _gets(self, region: list[str], first: list[re.Match[str]]) -> bool:
        """Tell who gets the amount, with what it is of or not: `the districts`, `it a grant of`."""
        if not region or len(region) > _RECIPIENT or not first or any(map(str.isdigit, region)):
            return False
        opens = region[0] in self.small.determiners | self.small.recipients
        links = self.small.phrase_ends | self.small.noun_links | self.sums.costs
        closes = region[-1] not in links or self._is_sum(region)
        others = region[1:] if opens else region
        named = opens or first[0][0][0].isupper()
        return bool(
            named and closes and not self._verbs(others) and len(region) > self._is_sum(region)
        )

    def _is_sum(self, region: list[str]) -> bool:
        """Tell `a grant of` and `its credit worth` at the end of what stands between."""
        near = set(region[-4:-1]) & (self.sums.money_nouns | {"credit", "increase", "rise"})
        return region[-1:] != [] and region[-1] in self.small.part_of | {"worth"} and bool(near)

    def _in_turn(self, low: int) -> Governed | None:
        """Read `pledges of $86 million from the Union and $45 million from Norway`.

        And `granted the museum $45 million and the zoo $5 million`: the verb is said once.
        """
        joint = _JOINT.search(self.text, low, self.span[0])
        gapped = None if joint else _GAPPED.search(self.text, low, self.span[0])
        link = joint or gapped
        place = link.start() if link else low
        before = [*self.predicates.money.finditer(self.text, low, place)]
        piece = _PIECE.match(self.text, self.span[1])
        own = self._plain(self.span[1], piece.end() if piece else self.span[1])
        others = self.language.auxiliaries | self.predicates.attachment.verbs
        if not before or set(own) & others:
            return None
        start, end = self._whole(before[-1])
        tail = self._plain(self.span[1], self.span[1] + _NEAR)[:1]
        between = self.text[end:place]
        same = self._plain(end, place)[:1] == tail
        shared = tail and tail[0] in self.sums.shared | self.small.giving
        if re.search(r"[;:()]", between) or not (
            between.strip() == "" if gapped else same and shared
        ):
            return None
        first = self.govern((start, end))
        said = low <= first.start < first.end <= start
        return first if first.status and said else None

    def _whole(self, money: re.Match[str]) -> tuple[int, int]:
        """Give where an amount before begins and ends, of which a part is found."""
        start = money.start()
        opens = _OPENS_NUMBER.search(self.text[max(0, start - _LONGEST_OPENING) : start])
        start -= len(opens[0]) if opens else 0
        rest = _NUMBER.match(self.text, start)
        return start, rest.end() if rest else money.end()

    def _equated(self, low: int) -> Governed | None:
        """Read `What the government has committed so far is $184 million`."""
        words = [*_WORD.finditer(self.text, low, self.span[0])]
        lower = self._plain(low, self.span[0])
        while lower and lower[-1] in OPENING:
            lower.pop()
        if lower[:1] != ["what"] or lower[-1] not in self.small.being or len(words) < len(lower):
            return None
        for at in range(1, len(lower)):
            key, end = self.clauses.form_at(words[at].start(), self.span[0])
            count = sum(1 for word in words[at:] if word.start() < end) if key else 0
            between = lower[at + count : -1]
            if (
                key
                and not set(between) & (self.small.being | self.small.determiners)
                and (self._is_so(words[at].start(), low))
            ):
                return self._told(key, words[at].start(), end)
        return None

    def _one_of_many(self, low: int) -> Governed | None:
        """Read `The $12 million grant is the largest the board has ever approved`."""
        piece = _PIECE.match(self.text, self.span[1])
        words = [*_WORD.finditer(self.text, self.span[1], piece.end() if piece else self.span[1])]
        lower = self._plain(self.span[1], words[-1].end()) if words else []
        verb = next((at for at, w in enumerate(lower) if w in self.small.being), None)
        if verb is None or not set(lower[verb + 1 : verb + 4]) & self.objections.superlatives:
            return None
        before = [*self._plain(low, self.span[0]), *lower[:verb]]
        if self._verbs(before) or self.predicates.money.search(self.text, low, self.span[0]):
            return None
        key, end = self.clauses.form_at(words[-1].start(), words[-1].end())
        against = self.language.negations | self.small.supposing
        if not key or set(lower[verb:]) & against:
            return None
        return self._told(key, words[-1].start(), end)

    def _aside(self) -> Governed | None:
        """Read `Poland's share, PLN 120 million, awaits the signature`."""
        first = self.span[0]
        while first > 0 and self.text[first - 1] == " ":
            first -= 1
        head = _NAMED_ASIDE.search(self.text, max(0, first - _LONGEST_SENTENCE), first)
        subject = self._plain(*head.span(1)) if head else []
        goes_on = re.compile(r",\s+").match(self.text, self.span[1])
        if not goes_on or not subject or len(subject) > _SUBJECT or self._verbs(subject):
            return None
        for key, forms in self.tables.suggesting.status_predicates.items():
            for form in forms if key in self.statuses else ():
                match = form_pattern(form).match(self.text, goes_on.end())
                if match:
                    return suggested(key, match, "behind")
        return None

    def _participle(self) -> Governed | None:
        """Read `will give $33 million to the police, pledging the sum a day after`."""
        found = _PARTICIPLE.match(self.text, self.span[1])
        if not found or self.predicates.money.search(found[0]):
            return None
        bases = {
            form: word
            for word, forms in self.language.status_bases.items()
            for form in forms
            if form.endswith(self.small.gerunds)
        }
        listed = bases.get(found["verb"], "")
        key = next((k for k, p in self.words.items() if listed and p.fullmatch(listed)), "")
        definite = self.small.determiners - self.small.indefinite
        sums = self.sums.plain_sums | self.sums.sum_nouns
        taken = found["what"] == "it" or (found["what"] in definite and found["noun"] in sums)
        return self._told(key, *found.span("verb")) if key and taken else None

    def _both(self) -> Governed | None:
        """Read `came with €3 million and €1.5 million, both disbursed within the month`."""
        second = _SECOND.match(self.text, self.span[1])
        if not second or not self.predicates.money.search(second["amount"]):
            return None
        found = self.govern(second.span("amount"))
        return found if found.status and found.start >= second.end() else None

    def _told(self, key: str, start: int, end: int) -> Governed:
        why = f"“{self.text[start:end]}” stands in the sentence of the amount; see that it fits"
        return Governed(key, start, end, why)

    def _is_so(self, start: int, low: int) -> bool:
        """Tell what is so from what is supposed or denied."""
        words = self._plain(low, start)
        against = self.language.negations | self.small.supposing | self.tables.suggesting.no_act
        if set(words) & (
            self.small.conditions | self.objections.doubting | self.objections.denying
        ):
            return False
        return not set(words[-4:]) & against and not self.predicates.supposed(start, low)

    def _verbs(self, words: Sequence[str]) -> bool:
        """Tell words that hold a verb or open a clause."""
        others = (
            self.language.auxiliaries
            | self.small.takes_up
            | self.small.supposing
            | self.small.subordinators
            | self.predicates.attachment.verbs
            | (self.small.speech_verbs - {"put", "offered", "read", "held"})
        )
        return bool(set(words) & others)

    def _plain(self, low: int, high: int) -> list[str]:
        return self.predicates.attachment.words(self.text[max(0, low) : high])
