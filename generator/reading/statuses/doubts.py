"""What speaks against the word of a status being so, or being said of this very amount.

In: a text, the span of an amount, a pattern of the forms of a status, the tables of its language
(`languages/doubts.py`). Out: the words that speak against it with what they say, empty where none
do: it is only expected, asked for or a condition (`is expected to approve`), somebody tells it
wrongly or denies it (`falsely claimed`), or the amount is another (`instead of the $5 million`).

What is only not found is no doubt. Every word of the status in the amount's clause must be
doubted: `approved $5 million, which will be approved again` says that it was approved.

Deliberately absent: what the amount's status is instead.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.objects import another_object
from generator.reading.wording import clause, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.languages.doubts import Doubts
    from generator.reading.languages.loaded import Tables

_SENTENCE_END = re.compile(r"[!?;]\s|(?<![A-Z])\.[”\"’)\]]*\s|\n\s*\n|\n")
_WORD = re.compile(r"[\w'’]+")
_BACK, _BEHIND = 300, 240
# What somebody is given, which no fine and no cut is; a fine may be paid.
_GIVEN = frozenset(["authorized", "approved", "obligated", "committed"])
_PAID = "disbursed"
# Characters of a subject between a condition and its verb, of who is asked, of `its yearly`.
_SUBJECT, _WHO = 90, 60
_WORDS = r"(?:[^\s,;:.()–—]+\s+)"


#: Why a condition is doubted; the next sentence may answer it (`asked if it was paid. It was`).
CONDITION = "that is a condition"
#: What may have come since.
OPEN = frozenset({CONDITION, "nothing says that it is so yet", "that is what somebody wants"})


class Doubt(NamedTuple):
    """The words that speak against it, and what they say."""

    words: str
    why: str

    def __str__(self) -> str:
        return f"“{' '.join(self.words.split())}”: {self.why}"


class _Patterns:
    """The patterns of one language's tables, each made when it is first asked for."""

    def __init__(self, table: Doubts, language: Language, words: Tables) -> None:
        speech, self.being, self.pronouns = (
            words.small.speech_verbs,
            words.small.being,
            words.small.pronouns,
        )
        self.table, self.speech = table, _any(speech | table.saying)
        #: What opens another clause.
        self.clauses = language.clause_words | words.small.subordinate | words.small.question_words
        helps = _any({*language.auxiliaries, *table.between})
        adverbs = "|".join(rf"\w+{end}" for end in language.adverb_suffixes) or "(?!)"
        #: What may stand between what speaks against a word and the word.
        self.helping = rf"(?:(?:(?i:{helps})|{adverbs})\s+){{0,4}}"
        self.determined = rf"(?:(?i:{_any(table.determiners)})\s+){{0,2}}"

    @cached_property
    def gate(self) -> frozenset[str]:
        """Give a word of each phrase that may speak against one: its longest, which is rarest."""
        table = self.table
        phrases = (
            *(table.open_before + table.conditions + table.at_once + table.inversions),
            *(
                table.wished
                + table.nearly
                + table.never
                + table.in_part
                + table.untrue
                + table.claims
            ),
            *(table.hoped_for + table.to_be_had + table.voted_down + table.no_vote),
            *(table.bare | table.asked | table.falsely | table.forged | table.back),
            *(table.other_than + table.matters + table.part_of + table.lessening + table.raising),
            *(table.no_grants + table.behind + table.denying + table.corrected + table.checked),
        )
        return frozenset(max(phrase.split(), key=len) for phrase in phrases)

    @cached_property
    def untold_gate(self) -> frozenset[str]:
        """Give the same of what speaks against what is told of anything."""
        table = self.table
        phrases = (
            *(table.untrue + table.claims + table.in_truth + table.gainsaid + table.checked),
            *(table.falsely | table.forged),
        )
        return frozenset(max(phrase.split(), key=len) for phrase in phrases)

    @cached_property
    def before_word(self) -> tuple[re.Pattern[str], ...]:
        """Match what right before a word says that it is not so, or not yet."""
        table = self.table
        asked = _any(table.asked)
        return tuple(
            re.compile(rf"(?<![\w'’])(?P<why>{said}){self.helping}$")
            for said in (
                # `May` is a month.
                rf"(?:{_any(table.open_before)}|{_capital(table.open_before)})\s+",
                rf"(?i:{asked})\s+{_WORDS}{{1,6}}?(?i:{re.escape(table.to_do)})\s+"
                if table.asked
                else "(?!)",
            )
        )

    @cached_property
    def bare(self) -> re.Pattern[str]:
        said = _any(self.table.bare)
        return re.compile(rf"(?<![\w'’])(?i:{said})\s+{self.helping}$")

    @cached_property
    def fact(self) -> re.Pattern[str]:
        """Match `came to be`, whatever stands before it."""
        table = self.table
        return re.compile(
            rf"(?<![\w'’])(?i:{_any(table.fact)})\s+{re.escape(table.to_do)}\s+"
            rf"(?:(?i:{_any(table.bare)})\s+)?{self.helping}$"
        )

    @cached_property
    def told_so(self) -> re.Pattern[str]:
        table = self.table
        return re.compile(
            rf"(?<![\w'’])(?i:{_any(table.told_so)})\s(?:{_WORDS}{{0,6}})$"
            rf"|(?<!\w)(?i:{_any(table.told)})(?!\w)"
        )

    @cached_property
    def condition(self) -> re.Pattern[str]:
        """Match a condition whose subject stands between it and the verb."""
        said = _any(self.table.conditions)
        return re.compile(rf"(?<![\w'’])(?i:{said})\s[^,;:.()]{{0,{_SUBJECT}}}$")

    @cached_property
    def at_once(self) -> re.Pattern[str]:
        """Match `once the board has`, `once`; not `once the board had`."""
        table = self.table
        present = _any(table.present)
        return re.compile(
            rf"(?:^|,\s)(?i:{_any(table.at_once)})\s"
            rf"(?:[^,;:.()]{{0,{_SUBJECT}}}\s(?:{present})\s(?:been\s)?)?$"
        )

    @cached_property
    def result(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self.table.open_result)})(?!\w)|['’]ll\b")

    @cached_property
    def inverted(self) -> re.Pattern[str]:
        said = _any(self.table.inversions)
        return re.compile(rf"^\W*(?i:{said})\s[^,;:.()]{{2,{_SUBJECT}}}$")

    @cached_property
    def wished(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!\w)(?i:{_any(self.table.wished)})\s+"
            rf"(?:(?i:{_any(self.table.indefinite)})\s+){{0,2}}$"
        )

    @cached_property
    def nearly(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’])(?i:{_any(self.table.nearly)})\s+{self.helping}$")

    @cached_property
    def never(self) -> re.Pattern[str]:
        """Match `Neither house has`, `At no time was the sum` from the start of a sentence on."""
        return re.compile(
            rf"^\W*(?i:{_any(self.table.never)})\s(?:(?!(?i:{_any(self.clauses)})\s)"
            rf"[^\s,;:()]+\s+){{0,12}}$"
        )

    @cached_property
    def partly(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        said = _any(self.table.in_part)
        return (
            re.compile(rf"(?<![\w'’])(?i:{said})\s+{self.helping}$"),
            re.compile(rf"\s(?i:{said})(?!\w)"),
        )

    @cached_property
    def back(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?i:{_any(self.table.back)})(?!\w)")

    @cached_property
    def hoped_for(self) -> re.Pattern[str]:
        """Match `hopes for another`, up to an amount that has not been paid."""
        said = _any(self.table.hoped_for)
        return re.compile(rf"(?<![\w'’])(?i:{said})\s+{self.determined}$")

    @cached_property
    def to_be_had(self) -> re.Pattern[str]:
        """Match `is expected from Japan` behind it."""
        return re.compile(rf"[^,;:.()]{{0,40}}?\s(?P<why>{_any(self.table.to_be_had)})(?!\w)")

    @cached_property
    def voted_down(self) -> re.Pattern[str]:
        """Match `; in the end it went down by nine votes`, `, never came to a vote`."""
        table = self.table
        votes = rf"\s(?:{_any(table.by_votes)})\s[^.;!?\n]{{0,30}}?\b(?:{_any(table.votes)})"
        at_last = rf"(?:(?:{_any(table.at_last)}),?\s)"
        return re.compile(
            rf"[^.!?\n]{{0,120}}?(?:[,;–—]\s{at_last}{{0,4}}|\s{at_last}{{1,4}})"
            rf"(?P<why>(?:{_any(table.voted_down)}){votes}|{_any(table.no_vote)})(?!\w)"
        )

    @cached_property
    def asked_of(self) -> re.Pattern[str]:
        """Match an auxiliary right before an amount: `was the`."""
        return re.compile(rf"(?<!\w)(?:{_any(self.being)})\s+{self.determined}$")

    @cached_property
    def back_at_end(self) -> re.Pattern[str]:
        """Match `back` behind the amount, where nothing says when it was (`back in May`)."""
        said, to = _any(self.table.back), re.escape(self.table.to_do)
        return re.compile(rf"\s(?i:{said})(?=\s*(?:[.,;:)!?]|$)|\s(?i:{to})\s)")

    @cached_property
    def determined_words(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?i:{_any(self.table.determiners)})(?!\w)")

    @cached_property
    def passive(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self.being)})\s+$")

    @cached_property
    def helped(self) -> re.Pattern[str]:
        """Match what stands before a verb that the amount is the subject of."""
        return re.compile(rf"\s{self.helping.replace('{0,4}', '{1,4}')}$")

    @cached_property
    def determined_end(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?i:{_any(self.table.determiners)})\s+$")

    @cached_property
    def denying(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’])(?i:{_any(self.table.denying)})\s+$")

    @cached_property
    def untrue(self) -> re.Pattern[str]:
        """Match what opens a statement that nobody vouches for, as far as the amount."""
        table = self.table
        falsely, forged = _any(table.falsely), _any(table.forged)
        return re.compile(
            rf"(?<![\w'’])(?:(?i:{_any(table.untrue)})"
            rf"|(?i:{falsely})\s+(?:{self.speech})|(?:{self.speech})\s+(?i:{falsely})"
            rf"|(?i:{forged})\s+\w+,?)(?!\w)(?:\s[^,;:.()]*)?$"
        )

    @cached_property
    def claims(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’])(?i:{_any(self.table.claims)})\s[^;:.()]*$")

    @cached_property
    def disproved(self) -> re.Pattern[str]:
        said = _any(self.table.disproved)
        return re.compile(rf"[^;:.()]*?(?<![\w'’])(?P<why>(?i:{said}))(?!\w)")

    @cached_property
    def otherwise(self) -> re.Pattern[str]:
        """Match what says behind an amount that it is another: `was in truth 60 percent`."""
        table = self.table
        return re.compile(
            rf"[^;:.()]{{0,80}}?(?<!\w)(?P<why>(?i:{_any(table.in_truth)})\s(?:\w+\s)?\W?\d[\d.,]*)"
            rf"|[^;:.()]{{0,80}}[;,.–—]\s+(?P<none>(?i:{_any(table.gainsaid)}))[.;,]"
        )

    @cached_property
    def repeats(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?i:{_any(self.table.repeats)})(?!\w)")

    @cached_property
    def verdict(self) -> re.Pattern[str]:
        table = self.table
        return re.compile(
            rf"(?<!\w)(?i:{_any(table.checked)})\s?[:.—–-]\s*(?i:{_any(table.verdicts)})(?!\w)"
        )

    @cached_property
    def other_than(self) -> re.Pattern[str]:
        table = self.table
        said = _any((*table.other_than, *table.matters))
        return re.compile(rf"(?<![\w'’])(?i:{said})\s+{self.determined}$")

    @cached_property
    def part_of(self) -> re.Pattern[str]:
        """Match an amount before, and what makes it a part of this one."""
        said = _any(self.table.part_of)
        return re.compile(rf"\d(?:[\w.,]*\s){{1,3}}(?i:{said})\s+{self.determined}$")

    @cached_property
    def lessening(self) -> re.Pattern[str]:
        """Match a verb between a status and the amount: `trimming`, `raising the fee by`."""
        table = self.table
        by = re.escape(table.by_how_much)
        return re.compile(
            rf"(?<![\w'’-])(?:(?i:{_any(table.lessening)})\s+{_WORDS}{{0,6}}"
            rf"|(?i:{_any(table.raising)})\s+{_WORDS}{{0,4}}{by}\s+)$"
        )

    @cached_property
    def no_grant(self) -> re.Pattern[str]:
        table = self.table
        return re.compile(
            rf"(?<!\w)(?i:{_any(table.no_grants)})\s+(?i:{re.escape(table.of_that)})\s+"
            rf"{self.determined}$"
        )

    @cached_property
    def behind(self) -> re.Pattern[str]:
        table = self.table
        return re.compile(
            rf"[\s-](?i:{_any((*table.behind, *table.no_grants))})(?!\w)"
            rf"|\s?[\[(](?i:{_any(table.corrected)})(?!\w)"
        )


def _any(phrases: Iterable[str]) -> str:
    """Give a pattern for any of some phrases, the longest first.

    `any_of` allows for hyphens and ends of lines between words, which takes long to compile.
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    written = [re.escape(phrase).replace("\\ ", r"\s").replace("'", "['’]") for phrase in ordered]
    return "|".join(written) or "(?!)"


def _capital(phrases: Iterable[str]) -> str:
    """Give a pattern for such phrases of several words, at the start of a sentence."""
    several = [phrase[:1].upper() + phrase[1:] for phrase in phrases if " " in phrase]
    return _any(several)


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns | None:
    tables = tables_of(language.tag)
    return _Patterns(tables.doubts, language, tables) if tables.doubts else None


@lru_cache(maxsize=64)
def _forms(words: tuple[str, ...], language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give patterns of the listed words of a status, and of the other forms of its verbs."""
    bases = [base for word in words for base in language.status_bases.get(plain(word), ())]
    table = tables_of(language.tag).doubts
    more = _any(table.enclitics) if table else "(?!)"
    return (
        re.compile(rf"(?<![\w'’-])(?i:{_any(words)})(?!\w|[-‐‑]\w)"),
        re.compile(rf"(?<![\w'’-])(?i:{_any(bases)})(?P<more>{more})?(?!\w|[-‐‑]\w)"),
    )


def doubt(text: str, span: tuple[int, int], status: Status, language: Language) -> Doubt | None:
    """Give what speaks against an amount having a status; None if nothing does."""
    patterns = _patterns(language)
    if patterns is None:
        return None
    around = _Around(text, span, language, patterns)
    found = around.of_status(status.key, words_of(status, language), given=status.key in _GIVEN)
    return found or (around.untold() if around.told else None)


def untold(text: str, span: tuple[int, int], language: Language) -> Doubt | None:
    """Give what says that an amount of anything is told wrongly, or denied; None if nothing."""
    patterns = _patterns(language)
    if patterns is None:
        return None
    around = _Around(text, span, language, patterns)
    return None if patterns.untold_gate.isdisjoint(around.words) else around.untold()


class _Around:
    """The sentence around one amount."""

    def __init__(
        self, text: str, span: tuple[int, int], language: Language, patterns: _Patterns
    ) -> None:
        self.text, self.span, self.language, self.patterns = text, span, language, patterns
        low, high = max(0, span[0] - _BACK), min(len(text), span[1] + _BEHIND)
        ends = [end.end() for end in _SENTENCE_END.finditer(text, low, span[0])]
        end = _SENTENCE_END.search(text, span[1], high)
        self.low, self.high = max([low, *ends]), end.start() if end else high
        # What is found out stands in the next sentences, too.
        self.words = {plain(word) for word in _WORD.findall(text, self.low, span[1] + _BEHIND)}
        self.head, self.tail = text[self.low : span[0]], text[span[1] : self.high]
        #: Whether a word stands there that may speak against one; most sentences have none.
        self.told = not patterns.gate.isdisjoint(self.words) or any(
            word.endswith(patterns.table.to_come) for word in self.words
        )

    def untold(self) -> Doubt | None:
        """Read `falsely claimed that`, `Reports of … were false`, `was in truth 60 percent`."""
        patterns = self.patterns
        said = patterns.untrue.search(self.head)
        if said:
            return Doubt(said[0] + self._amount, "nothing says that it is so")
        if patterns.claims.search(self.head):
            found = patterns.disproved.match(self.tail)
            if found:
                return Doubt(found["why"], "the article says that it is not so")
        other = patterns.otherwise.match(self.text, self.span[1], self.span[1] + _BEHIND)
        if other:
            return Doubt(other["why"] or other["none"], "the article says that it is not so")
        return self.checked()

    def checked(self) -> Doubt | None:
        """Read `A viral post says that $8 billion was approved. Rating: FALSE`."""
        patterns = self.patterns
        found = patterns.verdict.search(self.text, self.span[1], self.span[1] + _BEHIND)
        low = self.text.rfind("\n", 0, self.span[0]) + 1
        if not found or not patterns.repeats.search(self.text, max(low, self.low - 40), self.high):
            return None
        return Doubt(found[0], "the article says that it is not so")

    @property
    def _amount(self) -> str:
        return self.text[self.span[0] : self.span[1]]

    def of_status(self, key: str, words: tuple[str, ...], *, given: bool) -> Doubt | None:
        """Give what speaks against every word of a status in the amount's clause."""
        first, last = clause(self.text, *self.span, self.language)
        listed, bases = _forms(words, self.language)
        places = [word.span() for word in listed.finditer(self.text, first, last)]
        if not places:
            if self.told and listed.search(self.text, self.low, first):
                sum_ = self._held_against(given=given)
                if sum_:
                    return sum_
            led = self._led(listed) if self.told else []
            places = led or [
                word.span()
                for word in bases.finditer(self.text, first, last)
                if (not self._apart(word.end()) if word.end() <= self.span[0] else word["more"])
            ]
            found = [one for one in (self._of_word(at, key) for at in places) if one]
            return found[0] if found else self._not_had(key, given=given)
        doubts = [self._of_word(at, key) or self._of_sum(at, given=given) for at in places]
        return doubts[0] if all(doubts) else None

    def _not_had(self, key: str, *, given: bool) -> Doubt | None:
        """Read `a further $5 million is expected`, `$5 million for radar, never came to a vote`."""
        patterns = self.patterns
        if not self.told or not (given or key == _PAID):
            return None
        hoped = patterns.hoped_for.search(self.head) if key == _PAID else None
        if hoped:
            return Doubt(f"{hoped[0]}{self._amount}", "that is what somebody wants")
        to_come = patterns.to_be_had.match(self.tail) if key == _PAID else None
        if to_come:
            return Doubt(to_come["why"], "nothing says that it is so yet")
        lost = patterns.voted_down.match(self.text, self.span[1], self.span[1] + _BEHIND)
        other = lost and re.search(r"\d", self.text[self.span[1] : lost.start("why")])
        return Doubt(lost["why"], "it did not happen") if lost and not other else None

    def _held_against(self, *, given: bool) -> Doubt | None:
        """Read `approved $6 million, up from $5 million`, `$3 million, $5 million short of`."""
        found = self.patterns.other_than.search(self.head)
        behind = self.patterns.behind.match(self.tail) if given else None
        if found:
            return Doubt(f"{found[0]}{self._amount}", "that is another sum")
        return (
            Doubt(f"{self._amount}{behind[0]}", "that is no sum that is given") if behind else None
        )

    def _apart(self, end: int) -> bool:
        """Tell a verb before the amount that has something else for its object."""
        between = self.text[end : self.span[0]]
        return any(map(str.isdigit, between)) or len(between) > _SUBJECT

    def _led(self, listed: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give a condition before the amount or behind it: `If approved, the $5 million would`."""
        patterns = self.patterns
        comma = re.search(rf",\s+{patterns.determined}$", self.head)
        word = comma and listed.search(self.text, self.low, self.low + comma.start())
        aside = re.match(r"[^,;:.()]{0,40},\s", self.tail)
        behind = aside and listed.search(
            self.text, self.span[1] + aside.end(), self.span[1] + aside.end() + _WHO
        )
        return [
            one.span()
            for one in (word, behind)
            if one
            and (
                patterns.condition.search(f"{self._before(one.start())} ".replace("  ", " "))
                or patterns.at_once.search(self._before(one.start()))
            )
        ]

    def _before(self, start: int) -> str:
        """Give the words before a place, from its sentence's beginning or an aside's."""
        said = self.text[self.low : start]
        return said if start < self.span[0] else said[said.rfind(",") + 1 :].lstrip()

    def _of_word(self, place: tuple[int, int], key: str) -> Doubt | None:
        """Read what says of a word that it is not so, not yet, or of another thing."""
        found = self.told and (self._open(place) or self._supposed(place) or self._otherwise(place))
        if found:
            return found
        other = another_object(self.text, self.span, place, key, self.language.tag)
        return Doubt(other, "that is another thing") if other else None

    def _open(self, place: tuple[int, int]) -> Doubt | None:
        """Read `is expected to approve`, `urged the board to approve`, `that it be approved`."""
        patterns, (start, end) = self.patterns, place
        said, word = self.text[self.low : start], self.text[start:end]
        known = () if patterns.fact.search(said) else patterns.before_word
        found = next(filter(None, (pattern.search(said) for pattern in known)), None)
        bare = patterns.bare.search(said)
        if not found and bare and not patterns.told_so.search(said[: bare.start()]):
            found = bare
        if found or word.endswith(patterns.table.to_come):
            words = f"{said[found.start() :]}{word}" if found else word
            return Doubt(words, "nothing says that it is so yet")
        return None

    def _supposed(self, place: tuple[int, int]) -> Doubt | None:
        """Read `if the board approved`, `once approved, it would`, `wants $5 million approved`."""
        patterns, (start, end) = self.patterns, place
        word = self.text[start:end]
        near = "" if self._attributive(start) else self._before(start)
        found = patterns.condition.search(near) or patterns.inverted.search(near)
        if not found and patterns.result.search(self.text, self.low, self.high):
            found = patterns.at_once.search(near)
        if found:
            return Doubt(f"{found[0].lstrip(' ,')}{word}", CONDITION)
        right = start >= self.span[1] and len(self.text[self.span[1] : start].split()) <= 1
        wished = right and patterns.wished.search(self.head)
        if wished:
            return Doubt(f"{wished[0]}{self._amount} {word}", "that is what somebody wants")
        return None

    def _otherwise(self, place: tuple[int, int]) -> Doubt | None:
        """Read `almost approved`, `partly paid`, `denies approving`, `was paid back`."""
        patterns, (start, end) = self.patterns, place
        said, word = self.text[self.low : start], self.text[start:end]
        before, behind = patterns.partly
        back = patterns.back.match(self.text, end)
        denies = word.lower().endswith(patterns.table.denied_doing)
        for found, why in (
            (patterns.nearly.search(said), "it did not happen"),
            (self._is_verb(start) and patterns.never.search(said), "it did not happen"),
            (before.search(said), "a part of it was"),
            (denies and patterns.denying.search(said), "somebody denies it"),
        ):
            if found:
                return Doubt(f"{found[0]}{word}", why)
        part = behind.match(self.text, end)
        if part:
            return Doubt(f"{word}{part[0]}", "a part of it was")
        if back and (patterns.passive.search(said) or self._direct(back.end())):
            return Doubt(f"{word}{back[0]}", "that is another thing")
        back = patterns.back_at_end.match(self.tail) if self._direct(end) else None
        return Doubt(f"{word}{self._amount}{back[0]}", "that is another thing") if back else None

    def _is_verb(self, start: int) -> bool:
        """Tell the verb of a sentence, `Neither was $5 million approved`, from a participle."""
        return bool(self.patterns.asked_of.search(self.head)) or not self._attributive(start)

    def _direct(self, end: int) -> bool:
        """Tell whether the amount is what a verb is done to that ends at `end`: `paid back the`."""
        between = self.text[end : self.span[0]]
        return end <= self.span[0] and not self.patterns.determined_words.sub("", between).strip()

    def _attributive(self, start: int) -> bool:
        """Tell `whether the $5 million requested in May was`, `the approved sum`: it is so."""
        if start < self.span[0]:
            return bool(self.patterns.determined_end.search(self.text[self.low : start]))
        between = self.text[self.span[1] : start]
        if "," in between:
            return False  # `The $5 million, once approved, would`
        relative = {plain(word) for word in between.split()} & (
            self.language.relatives | self.patterns.pronouns
        )
        return bool(relative) or not self.patterns.helped.search(between)

    def _of_sum(self, place: tuple[int, int], *, given: bool) -> Doubt | None:
        """Read what says that a word before the amount is said of another sum."""
        patterns, end = self.patterns, place[1]
        if end > self.span[0] or not self.told:
            return None
        between = self.text[end : self.span[0]]
        found = patterns.other_than.search(between) or patterns.part_of.search(between)
        why = "that is another sum"
        if not found and given:
            found = patterns.lessening.search(between) or patterns.no_grant.search(between)
            why = "that is no sum that is given"
        if found:
            return Doubt(f"{found[0]}{self._amount}", why)
        behind = patterns.behind.match(self.tail) if given else None
        return (
            Doubt(f"{self._amount}{behind[0]}", "that is no sum that is given") if behind else None
        )
