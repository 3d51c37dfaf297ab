"""What our own words tell of money without naming a status: `received $5 million`, `owes`.

In: a text as printed, where an amount stands in it, the status of its figure. Out: the words that
say that somebody has what was denied or is not decided, or that nobody gets what was given; empty
where none do. Also: whether a label or a head says so (`Money received`), and whether the amount is
said to wait.

Articles are not read by it: what is got or sent there may be anything. Our words stand beside a
figure, so they are said of its money. Only what is told as a fact counts (`unsure`), and not where
the sentence names the figure's own status, too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import GAP, any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.contrary import GIVEN, STOPPED
from generator.reading.wording import clause, holds_word_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.languages.own_words import OwnWords

#: What nobody has yet, or gets.
_NOT_HAD = frozenset({"pending", "requested", "proposed", "denied", "rescinded"})
_WORD = late(r"[\w'’]+")
_SENTENCE = late(r"[.!?][\"”’)]*(?:\s+|$)|\n\s*\n")
_NEAR = 240
_FIRST_OF_ALL = 1
# Words behind an amount among which the noun may stand that it is a number of.
_FEW = 2


def told(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> str:
    """Give the words around an amount that tell otherwise of it than its status; or none."""
    if status not in _NOT_HAD | GIVEN:
        return ""
    words = tables_of(language.tag).own_words
    sentence = _sentence(text, span)
    asks = text[sentence[1] : sentence[1] + 1] == "?"
    if not words.unsure or asks or holds_word_of(text, sentence, status, statuses, language):
        return ""
    told_ = _Told(text, span, words, language)
    return told_.given(over=status in STOPPED) if status in _NOT_HAD else told_.undone()


def unreal(
    text: str,
    span: tuple[int, int],
    status: Status,
    named: Mapping[str, Status],
    language: Language,
) -> str:
    """Give the words by which what a clause names did not happen: `would have paid`."""
    doubts = tables_of(language.tag).doubts
    first, last = clause(text, *span, language)
    match = _unreal(doubts.unreal).search(text, first, last) if doubts else None
    if not match:
        return ""
    behind = match.end(), min(last, match.end() + _NEAR // 6)
    real = not holds_word_of(text, behind, status.key, named, language)
    return "" if real else " ".join(match[0].split())


def waits(text: str, span: tuple[int, int], language: Language) -> bool:
    """Tell whether a verb right behind an amount says that it waits: `$5 million still waits`."""
    words = tables_of(language.tag).own_words
    return _waits(words, language).match(text, span[1]) is not None


def told_of_label(words: str, status: str, language: Language) -> str:
    """Give the words of a label that tell otherwise of a figure than its status; or none.

    `Stadium, voted through`, `Approval of road money`; not `Money for the vetoed roads`.
    """
    table = tables_of(language.tag).own_words
    if status not in _NOT_HAD | GIVEN or set(_plain(words)) & table.unsure:
        return ""
    match = _label(table, given=status in _NOT_HAD).search(words.strip(" *_.:"))
    return " ".join(match[0].split()) if match else ""


class _Told:
    """Reads the clause of one amount."""

    def __init__(
        self, text: str, span: tuple[int, int], words: OwnWords, language: Language
    ) -> None:
        self.text, self.span, self.words, self.language = text, span, words, language
        self.first, self.last = clause(text, *span, language)

    def given(self, *, over: bool) -> str:
        """Give words that say that somebody has the money.

        What is not `over` may get its approval yet: `The go-ahead for $5 million is missing`.
        """
        found = (
            *self._ahead(_ahead(self.words, self.language, given=True)),
            *self._around(),
            *self._behind(_behind(self.words, self.language, given=True)),
            *self._acts(over=over),
        )
        return next(iter(found), "")

    def undone(self) -> str:
        """Give words that say that nobody gets it, or not yet."""
        found = (
            *self._ahead(_ahead(self.words, self.language, given=False)),
            *self._behind(_behind(self.words, self.language, given=False)),
        )
        return next(iter(found), "")

    def _ahead(self, pattern: re.Pattern[str]) -> Iterator[str]:
        match = pattern.search(self.text, self.first, self.span[0])
        provided = set(_plain(self.text[self.span[1] : self.last])) & self.words.provided
        sure = not provided and self._sure(self.first, match.start() if match else 0)
        if match and sure and self._is_sum():
            yield " ".join(match["verb"].split())

    def _around(self) -> Iterator[str]:
        for match in _around(self.words, self.language).finditer(
            self.text, self.first, self.span[0]
        ):
            rest = self.text[self.span[1] : self.last].split()
            for verb, behind in self.words.gave_around:
                said = plain(" ".join(rest[: len(behind.split())])).strip(".,;:!?")
                if (
                    plain(match["verb"]) == verb
                    and said == behind
                    and self._sure(self.first, match.start())
                ):
                    yield f"{verb} … {behind}"

    def _behind(self, pattern: re.Pattern[str]) -> Iterator[str]:
        match = pattern.match(self.text, self.span[1])
        name = "alone" if match and match["alone"] else "verb"
        if match and match.end(name) <= self.last and self._sure(self.first, match.start(name)):
            yield " ".join(match[name].split())

    def _acts(self, *, over: bool) -> Iterator[str]:
        low, high = _sentence(self.text, self.span)
        match = _acts(self.words, self.language).search(self.text, low, self.span[0])
        if (
            match
            and (over or match["colon"])
            and self._sure(low, match.start())
            and self._sure(self.span[1], high)
        ):
            yield " ".join(match["noun"].split())

    def _is_sum(self) -> bool:
        """Tell that the amount is money and no number of another thing: `the $5 million bid`."""
        first, *then = [*_plain(self.text[self.span[1] : self.last])[:_FEW], ""]
        # `in May`, `for what is left`
        verbs = self.language.auxiliaries | tables_of(self.language.tag).small.supposing
        other = self.words.other_things
        return first not in other and not set(then) & (other - verbs)

    def _sure(self, low: int, high: int) -> bool:
        """Tell whether words are said as a fact, by those before or behind them."""
        # `May` in the middle of a sentence is a month.
        raw = [one[0] for one in _WORD.finditer(self.text, low, high)]
        said = [plain(one) for at, one in enumerate(raw) if not (at and one == "May")]
        doubts = tables_of(self.language.tag).doubts
        turned = doubts.inversions if doubts else ()
        return not set(said) & self.words.unsure and not set(said[:_FIRST_OF_ALL]) & set(turned)


def _plain(text: str) -> list[str]:
    return [plain(one[0]) for one in _WORD.finditer(text)]


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    low, high = max(0, span[0] - _NEAR), min(len(text), span[1] + _NEAR)
    starts = [end.end() for end in _SENTENCE.finditer(text, low, span[0])]
    stop = _SENTENCE.search(text, span[1], high)
    return starts[-1] if starts else low, stop.start() if stop else high


def _fillers(words: OwnWords, language: Language) -> str:
    between = any_of(words.fillers | (language.determiners - language.relatives))
    return rf"(?:(?:(?i:{between})|\w+['’]s?){GAP}(?<=\s)){{0,6}}"


@lru_cache(maxsize=16)
def _ahead(words: OwnWords, language: Language, *, given: bool) -> re.Pattern[str]:
    """Match a verb before the amount, with who gets it between where it may be told there."""
    verbs, fillers = any_of(words.got if given else words.stopped), _fillers(words, language)
    ends = any_of(language.noun_ends | language.clause_words)
    of = rf"(?i:{any_of(language.part_links)})"
    # `gave the roads' $3 million a look`
    no_owner = r"(?<!['’]s\s)(?<!s['’]\s)"
    who = rf"(?:(?!(?i:{ends})\s)[^\s,;:]+\s+){{1,4}}{no_owner}"
    gave = (
        rf"|(?P<who>(?i:{any_of(words.gave)})){GAP}(?<=\s){who}(?!{of}\s){fillers}{no_owner}"
        if given
        else ""
    )
    return late(rf"(?<![\w'’-])(?P<verb>(?i:{verbs}){GAP}(?<=\s)(?!{of}\s){fillers}{gave})\Z")


@lru_cache(maxsize=8)
def _around(words: OwnWords, language: Language) -> re.Pattern[str]:
    verbs = any_of({verb for verb, _ in words.gave_around})
    fillers = _fillers(words, language)
    return late(rf"(?<![\w'’-])(?P<verb>(?i:{verbs})){GAP}(?<=\s){fillers}\Z")


@lru_cache(maxsize=16)
def _behind(words: OwnWords, language: Language, *, given: bool) -> re.Pattern[str]:
    """Match what is said behind the amount: `for roads has since been transferred`."""
    participles = any_of(words.given if given else words.was_stopped)
    predicates = any_of(words.arrived if given else words.open)
    small = tables_of(language.tag).small
    being, has = any_of(small.being), any_of(language.auxiliaries - small.being)
    helps = rf"(?:(?:(?i:{any_of(words.helping)})|\w+(?i:{any_of(language.adverb_suffixes)}))\s+)"
    ends = any_of(
        {*language.clause_words, *language.relatives, *small.subordinate, *small.subordinators}
    )
    between = rf"(?:\s+(?!(?i:{being}|{has}|{ends})\s)[^\s,.;:!?()]+){{0,5}}?"
    # `$5 million okayed for roads`
    alone = rf"(?=\s*(?:$|[.,;:!?)])|\s+(?i:{any_of(language.noun_ends)})(?!\w))"
    return late(
        rf"\s+(?P<alone>(?i:{participles}){alone})|{between}\s+{helps}*(?P<verb>"
        rf"(?:(?:(?i:{has})\s+{helps}*)?(?i:{being})\s+{helps}*(?i:{participles})|(?i:{predicates}))(?!\w))"
        rf"(?!\s+(?i:{any_of(language.negations)})(?!\w))"
    )


@lru_cache(maxsize=8)
def _acts(words: OwnWords, language: Language) -> re.Pattern[str]:
    """Match `Clearance of` and `The board's approval:` before the amount."""
    nouns, links = any_of(words.acts), any_of(words.act_links)
    return late(
        rf"(?<![\w'’-])(?<!\w-)(?P<noun>(?i:{nouns}))"
        rf"(?:{GAP}(?<=\s)(?i:{links}){GAP}(?<=\s)|(?P<colon>\s*:\s+)){_fillers(words, language)}\Z"
    )


@lru_cache(maxsize=8)
def _waits(words: OwnWords, language: Language) -> re.Pattern[str]:
    helps = rf"(?:(?:(?i:{any_of(words.helping | language.between_negation)}))\s+)"
    return late(rf"\s+{helps}{{0,2}}(?i:{any_of(words.waiting)})(?!\w)")


@lru_cache(maxsize=8)
def _unreal(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return late(rf"(?<![\w'’-])(?i:{any_of(phrases)})(?!\w)(?!\s+not\b)")


@lru_cache(maxsize=16)
def _label(words: OwnWords, *, given: bool) -> re.Pattern[str]:
    """Match a participle that begins or ends a label, and a noun of an act that begins it."""
    participles = any_of(words.given if given else words.was_stopped)
    acts = rf"|\A(?i:{any_of(words.acts)})\s+(?i:{any_of(words.act_links)})\s" if given else ""
    return late(rf"\A(?i:{participles})(?!\w)|(?<!\w)(?i:{participles})\Z{acts}")
