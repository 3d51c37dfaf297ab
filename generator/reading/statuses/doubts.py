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
from generator.reading.context import one_of as _any
from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.contrary import may_suggest
from generator.reading.statuses.objects import another_object
from generator.reading.statuses.other_sums import Others
from generator.reading.wording import clause, is_negated, words_of

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
# Of what is said between a negation and its verb.
_ASIDE = 80
_WORDS = r"(?:[^\s,;:.()–—]+\s+)"


#: Why a condition is doubted; the next sentence may answer it (`asked if it was paid. It was`).
CONDITION = "that is a condition"
_NOT_YET = "nothing says that it is so yet"
_CONTRARY = "that speaks against it"
#: What may have come since, or been so before.
OPEN = frozenset({CONDITION, _CONTRARY, _NOT_YET, "that is what somebody wants"})


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
        self.negations = language.negations
        self.table, self.speech = table, _any(speech | table.saying)
        #: What opens another clause.
        self.clauses = language.clause_words | words.small.subordinate | words.small.question_words
        self.others = Others(table, language)
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
            *table.myths,
            *(*table.until, *table.targets, *table.nobody, *table.retold),
        )
        return self.others.gate | frozenset(max(phrase.split(), key=len) for phrase in phrases)

    @cached_property
    def untold_gate(self) -> frozenset[str]:
        """Give the same of what speaks against what is told of anything."""
        table = self.table
        phrases = (
            *table.retold,
            *(table.untrue + table.claims + table.in_truth + table.gainsaid + table.checked),
            *(table.falsely | table.forged),
            *(table.myths + table.denying + table.corrected),
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
                rf"(?:{_any(table.open_before)}|{_capital(table.open_before, table.named)})\s+",
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
            rf"|(?<![\w'’])(?i:{_any(table.past)})\s+{self.helping}$"
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
        return re.compile(rf"^\W*(?i:{said})\s[^,;:.()]{{0,{_SUBJECT}}}$")

    @cached_property
    def wished(self) -> re.Pattern[str]:
        table = self.table
        return re.compile(
            rf"(?<!\w)(?i:(?:{_any(table.wished)})\s+|(?:{_any(table.targets)})\s?:\s+)"
            rf"(?:(?i:{_any(table.indefinite)})\s+){{0,2}}$"
        )

    @cached_property
    def until(self) -> re.Pattern[str]:
        """Match `as soon as $5 million is`: what is so in the present, once."""
        table = self.table
        return re.compile(
            rf"(?<![\w'’-])(?i:{_any(table.until)})\s[^,;:.()]{{0,{_SUBJECT}}}"
            rf"(?<!\w)(?:{_any(table.present)})\s(?:\w+\s)?$"
        )

    @cached_property
    def cut(self) -> re.Pattern[str]:
        """Match a negation that an aside follows: `did not, as first reported,`."""
        said = rf"(?<![\w'’])(?i:{_any(self.table.cut_short)})(?:\s\w+){{0,2}}"
        subject = rf"(?<![\w'’-])(?i:{_any(self.table.nobody)})(?:\s[^\s,;:.()]+){{0,6}}"
        return re.compile(
            rf"(?:{said}|{subject})(?:,\s[^,;:.()]{{1,{_ASIDE}}},\s"
            rf"|\s?\([^()]{{1,{_ASIDE}}}\),?\s"
            rf"|\s?[—–]\s?[^;:.()—]{{1,{_ASIDE}}}\s?[—–]\s?"
            rf"|\s-\s[^;:.()]{{1,{_ASIDE}}}\s-\s){self.helping}$"
        )

    @cached_property
    def may_be_cut(self) -> re.Pattern[str]:
        said = _any((*self.table.cut_short, *self.table.nobody))
        return re.compile(rf"(?<![\w'’])(?i:{said})(?:\s\w+){{0,2}}\s?[,(—–-]")

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
    def apposed(self) -> re.Pattern[str]:
        """Match a negation that opens an aside, up to its verb: `never`, `far from being`."""
        return re.compile(rf",\s(?i:{_any(self.negations)})\s+{self.helping}$")

    @cached_property
    def but(self) -> re.Pattern[str]:
        """Match `is anything but`."""
        said = _any(self.table.nearly)
        return re.compile(rf"\s(?:{_any(self.being)})\s(?i:{said})\s+{self.helping}$")

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
    def denies_doing(self) -> re.Pattern[str]:
        ends, said = "|".join(self.table.denied_doing), _any(self.table.denying)
        a = _any(self.table.determiners)
        return re.compile(
            rf"(?<![\w'’])(?i:{said})\s+\w+(?:{ends or '(?!)'})\s+(?:(?!(?:{a})\s){_WORDS}){{0,3}}$"
        )

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
    def myth(self) -> re.Pattern[str]:
        return re.compile(rf"\W*(?i:{_any(self.table.myths)})(?:\s#?\d{{1,2}})?\s?[:.—–-]\s[^;]*$")

    @cached_property
    def claims(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’])(?i:{_any(self.table.claims)})\s[^;:.()]*$")

    @cached_property
    def retold(self) -> re.Pattern[str]:
        """Match `, a claim` behind an amount."""
        return re.compile(rf"[^,;:.()]{{0,80}},\s(?i:{_any(self.table.retold)})(?!\w)")

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
    def credited(self) -> re.Pattern[str]:
        """Match `, or so a forged letter says` behind an amount."""
        table = self.table
        return re.compile(
            rf"[^;:.()]{{0,80}}?,\s(?P<why>(?i:{_any(table.credits)})\s(?:\w+\s){{0,3}}?"
            rf"(?i:{_any(table.forged)})(?:\s\w+)?)"
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
        return re.compile(rf"[\s-](?i:{_any((*table.behind, *table.no_grants))})(?!\w)")

    @cached_property
    def corrected(self) -> re.Pattern[str]:
        return re.compile(rf"\s?[\[(](?i:{_any(self.table.corrected)})(?!\w)[^()\[\]\n]*")


def _capital(phrases: Iterable[str], named: frozenset[str]) -> str:
    """Give a pattern for such phrases at the start of a sentence, but for what is a name there."""
    return _any(phrase[:1].upper() + phrase[1:] for phrase in phrases if phrase not in named)


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
    found = around.of_status(words_of(status, language), status.key)
    return found or (around.untold() if around.told else None)


def untold(text: str, span: tuple[int, int], language: Language) -> Doubt | None:
    """Give what says that an amount of anything is told wrongly, or denied; None if nothing."""
    patterns = _patterns(language)
    if patterns is None:
        return None
    around = _Around(text, span, language, patterns)
    if patterns.untold_gate.isdisjoint(around.words):
        return None
    return around.untold() or around.denied_doing()


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
        # What is found out stands in the next sentences, too, and in the line above.
        near = max(0, self.low - _SUBJECT), span[1] + _BEHIND
        self.words = {plain(word) for word in _WORD.findall(text, *near)}
        self.head, self.tail = text[self.low : span[0]], text[span[1] : self.high]
        #: Whether a word stands there that may speak against one; most sentences have none.
        self.told = (
            not patterns.gate.isdisjoint(self.words)
            or any(word.endswith(patterns.table.to_come) for word in self.words)
            or bool(patterns.may_be_cut.search(self.head))
            or bool(patterns.others.may_be(self.head))
        )

    def untold(self) -> Doubt | None:
        """Read `falsely claimed that`, `Reports of … were false`, `was in truth 60 percent`."""
        patterns = self.patterns
        said = patterns.untrue.search(self.head) or patterns.myth.match(self.head)
        if said:
            return Doubt(said[0] + self._amount, "nothing says that it is so")
        corrected = patterns.corrected.match(self.tail)
        if corrected:
            return Doubt(self._amount + corrected[0], "the article says that it is not so")
        if patterns.claims.search(self.head) or patterns.retold.match(self.tail):
            found = patterns.disproved.match(self.tail)
            if found:
                return Doubt(found["why"], "the article says that it is not so")
        said = patterns.credited.match(self.tail)
        if said:
            return Doubt(said["why"], "nothing says that it is so")
        other = patterns.otherwise.match(self.text, self.span[1], self.span[1] + _BEHIND)
        if other:
            return Doubt(other["why"] or other["none"], "the article says that it is not so")
        return self.checked()

    def denied_doing(self) -> Doubt | None:
        """Read `denied firing 300 people`, but not `denied abusing the 300 people`."""
        found = self.patterns.denies_doing.search(self.head)
        return Doubt(found[0] + self._amount, "somebody denies it") if found else None

    def checked(self) -> Doubt | None:
        """Read `A viral post says that $8 billion was approved. Rating: FALSE`.

        The verdict may stand in the line above, too.
        """
        patterns, near = self.patterns, self.low - 40
        low = self.text.rfind("\n", 0, self.span[0]) + 1
        found = patterns.verdict.search(self.text, self.span[1], self.span[1] + _BEHIND)
        if not found:
            end = low - (2 if self.text[max(0, low - 2) : low] == "\n\n" else 1)
            above = self.text.rfind("\n", 0, max(0, end)) + 1
            found = patterns.verdict.search(self.text, max(above, low - _SUBJECT), low)
            near = self.low
        if not found or not patterns.repeats.search(self.text, max(low, near), self.high):
            return None
        return Doubt(found[0], "the article says that it is not so")

    @property
    def _amount(self) -> str:
        return self.text[self.span[0] : self.span[1]]

    def of_status(self, words: tuple[str, ...], status: str) -> Doubt | None:
        """Give what speaks against every word of a status in the amount's clause."""
        first, last = clause(self.text, *self.span, self.language)
        given, others = status in _GIVEN, self.patterns.others
        listed, bases = _forms(words, self.language)
        undone = others.undone(self.head) if given and self.told else ""
        if undone:
            return Doubt(f"{undone}{self._amount}", "that is taken back")
        places = [word.span() for word in listed.finditer(self.text, first, last)]
        if places:
            doubts = [
                self._of_word(place, status) or self._of_sum(place, given=given) for place in places
            ]
            return doubts[0] if all(doubts) else None
        earlier = self.told and listed.search(self.text, self.low, first)
        held = self._held_against(given=given) if earlier else None
        return held or self._of_others(listed, bases, (first, last), status)

    def _of_others(
        self,
        listed: re.Pattern[str],
        bases: re.Pattern[str],
        within: tuple[int, int],
        status: str,
    ) -> Doubt | None:
        """Give what speaks against a status that no listed word of the clause names."""
        led = self._led(listed) if self.told else []
        places = led or [
            word.span()
            for word in bases.finditer(self.text, *within)
            if (not self._apart(word.end()) if word.end() <= self.span[0] else word["more"])
        ]
        found = [one for one in (self._of_word(place, status) for place in places) if one]
        later = listed.search(self.text, self.span[1], self.high)
        if found and not led and found[0].why in OPEN and later and self._is_so(later.start()):
            return None  # `ordered it to pay $5 million, which was paid in June`
        if found:
            return found[0]
        lost = self._apposed(listed) if places or later else None
        lost = lost or self._not_had(status)
        if lost or places or later or not self.told:
            return lost
        if may_suggest(self.text, within, frozenset([status]), self.language.tag):
            return None
        words = self.patterns.others.contrary(self.text, within, self.span, status)
        return Doubt(words, _CONTRARY) if words else None

    def _is_so(self, start: int) -> bool:
        """Tell a word that nothing before it in its sentence denies or leaves open."""
        said = self.text[self.span[1] : start]
        return not is_negated(said, self.language) and not any(
            pattern.search(said) for pattern in self.patterns.before_word
        )

    def _apposed(self, listed: re.Pattern[str]) -> Doubt | None:
        """Read `$5 million, far from being approved`, `$5 million is anything but approved`."""
        word = listed.search(self.text, self.span[1], min(self.high, self.span[1] + _SUBJECT))
        if not word:
            return None
        said, patterns = self.text[self.span[1] : word.start()], self.patterns
        found = patterns.apposed.match(said) or patterns.but.match(said)
        return Doubt(f"{found[0]}{word[0]}", "it did not happen") if found else None

    def _not_had(self, status: str) -> Doubt | None:
        """Read `a further $5 million is expected`, `$5 million for radar, never came to a vote`."""
        patterns = self.patterns
        if not self.told or status not in {*_GIVEN, _PAID}:
            return None
        hoped = patterns.hoped_for.search(self.head) if status == _PAID else None
        if hoped:
            return Doubt(f"{hoped[0]}{self._amount}", "that is what somebody wants")
        to_come = patterns.to_be_had.match(self.tail) if status == _PAID else None
        if to_come:
            return Doubt(to_come["why"], "nothing says that it is so yet")
        lost = patterns.voted_down.match(self.text, self.span[1], self.span[1] + _BEHIND)
        other = lost and re.search(r"\d", self.text[self.span[1] : lost.start("why")])
        return Doubt(lost["why"], "it did not happen") if lost and not other else None

    def _held_against(self, *, given: bool) -> Doubt | None:
        """Read `approved $6 million, up from $5 million`, `$3 million, $5 million short of`."""
        other = self.patterns.other_than.search(self.head)
        words = other[0] if other else self.patterns.others.in_brackets(self.head)
        behind = self.patterns.behind.match(self.tail) if given else None
        if words:
            return Doubt(f"{words}{self._amount}", "that is another sum")
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

    def _of_word(self, place: tuple[int, int], status: str) -> Doubt | None:
        """Read what says of a word that it is not so, not yet, or of another thing."""
        found = self.told and (
            self._open(place)
            or self._supposed(place)
            or self._otherwise(place)
            or self._undecided(place)
        )
        if found:
            return found
        other = another_object(self.text, self.span, place, status, self.language.tag)
        return Doubt(other, "that is another thing") if other else None

    def _undecided(self, place: tuple[int, int]) -> Doubt | None:
        """Read `annulled the vote that approved`, `The vote that approved … was void`."""
        start, end = place
        words = self.patterns.others.undecided(
            self.text[self.low : start], self.text[max(end, self.span[1]) : self.high]
        )
        return Doubt(f"{words}{self.text[start:end]}", "that is taken back") if words else None

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
            return Doubt(words, _NOT_YET)
        return None

    def _supposed(self, place: tuple[int, int]) -> Doubt | None:
        """Read `if the board approved`, `once approved, it would`, `wants $5 million approved`."""
        patterns, (start, end) = self.patterns, place
        word = self.text[start:end]
        near = "" if self._attributive(start) else self._before(start)
        found = patterns.condition.search(near)
        if found:
            return Doubt(f"{found[0].lstrip(' ,')}{word}", CONDITION)
        found = patterns.inverted.search(near)
        if not found and self._result_is_open():
            found = patterns.at_once.search(near)
        if not found and near:
            found = patterns.until.search(self.text, self.low, start)
        if found:
            return Doubt(f"{found[0].lstrip(' ,')}{word}", _NOT_YET)
        right = start >= self.span[1] and len(self.text[self.span[1] : start].split()) <= 1
        wished = right and patterns.wished.search(self.head)
        if wished:
            return Doubt(f"{wished[0]}{self._amount} {word}", "that is what somebody wants")
        return None

    def _result_is_open(self) -> bool:
        """Tell `Once approved, it would`, and of a language whose verbs end so, `empezará`."""
        comes = self.patterns.table.to_come
        return bool(self.patterns.result.search(self.text, self.low, self.high)) or (
            bool(comes) and any(word.endswith(comes) for word in _WORD.findall(self.tail))
        )

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
            (patterns.cut.search(said), "it did not happen"),
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
        words = "" if found else patterns.others.another(between, given=given)
        if given and not words and not found:
            words = patterns.others.left_out(between)
        if words:
            return Doubt(f"{words}{self._amount}", why)
        if not found and given:
            found = patterns.lessening.search(between) or patterns.no_grant.search(between)
            why = "that is no sum that is given"
        if found:
            return Doubt(f"{found[0]}{self._amount}", why)
        behind = patterns.behind.match(self.tail) if given else None
        return (
            Doubt(f"{self._amount}{behind[0]}", "that is no sum that is given") if behind else None
        )
