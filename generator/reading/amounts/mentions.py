"""Amounts in running text: money, percentages and counted numbers, with their qualifiers.

In: a text, its language's rules, the site's currency symbols. Out: `Mention`s in order, each the
longest that stands there, with offsets in code points, from the qualifier through the unit (of a
counted number: through its magnitude; the noun is not part of it).

A mention that is not `clear` is printed as a number, but says no amount: a number with a sign, two
currencies at once, a sign no currency is known for, a malformed number, any_of (`5 or 6
million`), two qualifiers at once, and phrases after which it is open whether the amount is meant
(`handed over $5 million`, `not $5 million`). A signed number never says the unsigned one.

Of two amounts in one sentence the second may do without its currency where a word of a status says
that it is money: `$5 million approved, with a further 3 million pending`. So may a smaller one that
is said to be a part of the one before: `$5 million; 3 million of it is for roads`.

So may a cell of a table whose head says it (`tables.py`). Both say `priced`: a quote of such an
amount begins no later than there.

So is a number that goes on in what is not read (`$1e6`, `$5bn2`, `$5.2² million`), and one in
numerals that no table reads (`⑤ million`, `Ⅴ million`). The figure of a note behind a word is no
part of it: `$5 million¹`.

`from $5 million to $7 million` is a change, so it is two mentions; `ranging from`, `between` and a
bare `to` make a range. Digits of all scripts are numbers.

Deliberately absent: `tens of millions`, `several thousand`, fractions in words and ratios.
"""

from __future__ import annotations

import re
from collections import deque
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.model.amounts import (
    Amount,
    Qualifier,
    Unit,
    UnitKind,
    Written,
)
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.statuses import STATUSES
from generator.reading.amounts.apart import Apart
from generator.reading.amounts.ends import End, EndReader, reader
from generator.reading.amounts.nouns import stems
from generator.reading.amounts.numerals import DIGITS
from generator.reading.amounts.otherwise import counts_otherwise, pays_otherwise
from generator.reading.amounts.parts import part_of
from generator.reading.amounts.qualifiers import Later, Qualified, counted, later, passed, qualified
from generator.reading.amounts.ranges import Joined, Ranges
from generator.reading.amounts.tables import has_table, priced_cells
from generator.reading.amounts.telling import anything
from generator.reading.amounts.uncommon import marked
from generator.reading.amounts.units import COUNT, MONEY, PERCENT, POINTS
from generator.reading.amounts.unread import (
    in_account_brackets,
    in_comment,
    multiplied,
    shares_size,
    torn_before,
)
from generator.reading.context import GAP, WORD, any_of, plain
from generator.reading.dates import DateMention, dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.languages import Language

__all__ = [
    "DateMention",
    "Mention",
    "article_mentions",
    "counted_words",
    "counted_years",
    "dates",
    "mentions",
]

_UNREADABLE = Written(Decimal(0), Decimal(1))
# A noun's first word is within three words of its number (contract check 2); the rest of a noun of
# several words may reach beyond.
_WITHIN, _KEPT = 3, 7
_WORD_BEHIND = late(rf"(?:{GAP}|[-‐‑]){WORD}")


class Mention(NamedTuple):
    """An amount as a text says it; see the module for what is not `clear`."""

    start: int
    end: int
    kind: Literal["money", "percent", "count"]
    number: Written
    upper: Written | None = None
    qualifier: Qualifier = Qualifier.EXACT
    magnitude: str = ""
    currency: str = ""
    words: tuple[str, ...] = ()
    clear: bool = True
    priced: int | None = None
    """Where the words begin that say its currency, if that is not written with it."""
    soft: bool = False
    """Its qualifier is none of the contract's words: a figure may be written without it."""

    @property
    def amount(self) -> Amount | None:
        """Give the money or the percentage it says; None for a count, whose unit is open."""
        if not self.clear or self.kind == COUNT or (self.kind == MONEY and not self.currency):
            return None
        money = self.kind == MONEY
        unit = Unit(UnitKind.MONEY, self.currency) if money else Unit(UnitKind.PERCENT, "%")
        return Amount(
            number=self.number,
            upper=self.upper,
            unit=unit,
            qualifier=self.qualifier,
            magnitude=self.magnitude,
        )

    def counted_end(self, text: str) -> int:
        """Give where the word behind a counted number ends; of other amounts where these end."""
        behind = _WORD_BEHIND.match(text, self.end) if self.kind == COUNT else None
        return behind.end() if behind else self.end

    def says(self, amount: Amount, language: Language) -> bool:
        """Tell whether it equals `amount` in value, unit and qualifier (contract check 2)."""
        bare = self.soft and amount.qualifier is Qualifier.EXACT
        if not self.clear or not (bare or self.qualifier is amount.qualifier):
            return False
        upper, other = self.upper, amount.upper
        if self.number.value != amount.value or (upper is None) != (other is None):
            return False
        if upper and other and upper.value != other.value:
            return False
        if amount.unit.kind is UnitKind.PERCENT:
            return self.kind == PERCENT
        if amount.unit.kind is UnitKind.MONEY:
            return self.kind == MONEY and self.currency == amount.unit.code
        return self.kind != PERCENT and self.counts(amount.unit.code, language)

    def counts(self, noun: str, language: Language) -> bool:
        """Tell whether `noun` follows within three words, singular and plural alike."""
        wanted = plain(noun).replace("-", " ").split()
        places: list[int] = []
        words: list[str] = []
        for word in self.words:
            places.append(len(words))
            words += word.replace("-", " ").split()
        ends = {*places[1:], len(words)}  # `300 people-days` are no people
        for at, place in enumerate(places[:_WITHIN]):
            stop = place + len(wanted)
            if stop in ends and _alike(words[place:stop], wanted, language):
                less = stop < len(words) and words[stop] in language.lesser
                return not less or words[stop - 1] in language.lengths
            if self.words[at] in language.blocking:
                return False
        return False


def _alike(words: list[str], wanted: list[str], language: Language) -> bool:
    return len(words) == len(wanted) and all(
        word == other or stems(word, language) & stems(other, language)
        for word, other in zip(words, wanted, strict=True)
    )


def mentions(text: str, language: Language, symbols: Mapping[str, str]) -> tuple[Mention, ...]:
    """Find all amounts, percentages and counted numbers of `text`, in order."""
    if not anything(text, language):
        return ()
    text = marked(text)
    ends = reader(language, symbols)
    found = _Search(text, language, ends).all()
    return tuple(_priced(text, found, language, ends) if has_table(text, language) else found)


def counted_years(
    text: str, amount: Amount, language: Language, symbols: Mapping[str, str]
) -> Iterator[Mention]:
    """Give the years of a text that an amount's own noun makes counts: `They dug 2000 wells`.

    Nothing else tells them from years, so they are asked for by who knows the noun.
    """
    number = f"{amount.value:f}"
    if amount.unit.kind is not UnitKind.NOUN or not _FOUR.fullmatch(number):
        return
    search = _Search(marked(text), language, reader(language, symbols))
    for match in re.finditer(rf"(?<![\w.,/–-]){number}(?![\w%]|[.,/–-]\d)", text):
        end = search.ends.at(search.text, match.start())
        if end and end.bare and search.apart.only_a_year(*match.span()):
            mention = search.one(end)
            if mention.says(amount, language):
                yield mention


def counted_words(
    text: str, amount: Amount, language: Language, symbols: Mapping[str, str]
) -> Iterator[Mention]:
    """Give the number words of a text that an amount's own noun makes counts: `Two people died`.

    Elsewhere `one` and `two` are hardly ever facts, so they are asked for by who knows the noun.
    """
    if amount.unit.kind is not UnitKind.NOUN or amount.upper or amount.value >= _SPELLED:
        return
    search = _Search(marked(text), language, reader(language, symbols))
    starts, place, last = search.ends.starts(search.text), 0, 0
    while match := starts.next(place):
        end = search.ends.read(search.text, match)
        place = max(end.digits[1] if end else 0, match.end())
        if not end:
            continue
        joined = search.ranges.connects(last, end.start)  # `five to six boats`
        last = end.stop
        glued = search.text.startswith(_HYPHENS, end.stop)  # `twenty-fifth`
        if end.in_words and end.bare and not joined and not glued:
            mention = search.one(end)
            if mention.says(amount, language):
                yield mention


def _priced(
    text: str, found: list[Mention], language: Language, ends: EndReader
) -> Iterator[Mention]:
    """Give the mentions of a text, those in tables with the money that their heads say."""

    def read(written: str) -> Mention | None:
        alone = _Search(written, language, ends).all()
        one = alone[0] if len(alone) == 1 else None
        told = one and one.clear and (one.currency or one.kind == PERCENT)
        whole = one and told and (one.start, one.end) == (0, len(written))
        return one if whole else None

    def currency(written: str) -> str:
        one = read(written)
        return one.currency if one else ""

    rest = deque(found)
    for cell in priced_cells(text, language, currency):
        while rest and rest[0].end <= cell.start:
            yield rest.popleft()
        one = read(cell.written)
        within = not rest or rest[0].start >= cell.end
        alone = rest and rest[0].start == cell.start and rest[0].end <= cell.end
        if one and (within or alone):
            if alone:
                rest.popleft()
            yield one._replace(start=cell.start, end=cell.end, priced=cell.head)
    yield from rest


def article_mentions(
    text: str, language: Language, symbols: Mapping[str, str]
) -> tuple[Mention, ...]:
    """Give the `mentions` of a whole article, which several stages ask for and one reads."""
    return _remembered(text, language, tuple(sorted(symbols.items())))


@lru_cache(maxsize=16)
def _remembered(
    text: str, language: Language, symbols: tuple[tuple[str, str], ...]
) -> tuple[Mention, ...]:
    return mentions(text, language, dict(symbols))


class _Nouns(NamedTuple):
    link: re.Pattern[str]
    whole: re.Pattern[str]
    owned: re.Pattern[str]
    word: re.Pattern[str]
    model: re.Pattern[str]
    density: re.Pattern[str]
    to: re.Pattern[str]


@lru_cache(maxsize=8)
def _nouns(language: Language) -> _Nouns:
    return _Nouns(
        re.compile(rf"{GAP}(?i:{any_of(language.noun_links)})(?!\w)"),
        re.compile(rf"{GAP}(?i:{any_of(language.fraction_links)})(?={GAP}\d)"),
        re.compile(
            rf"{GAP}(?P<link>(?i:{any_of(language.fraction_links)})){GAP}(?<=\s)"
            rf"(?:{WORD}{GAP}(?<=\s)){{0,3}}?{WORD}(?:(?<=['’]s)|(?<=s)['’])(?={GAP}\d)"
        ),
        re.compile(rf"(?:[-‐‑]|{GAP})((?:[A-Z]\.){{2,}}|{WORD})"),  # `28,500 U.S. troops`
        re.compile(rf"{GAP}[A-Z]{{1,3}}[-‐‑]?\d{{1,3}}[A-Z]?(?={GAP}{WORD})"),  # `12 F-16 aircraft`
        re.compile(rf"{GAP}(?i:{any_of(language.densities)})(?![^\W\d_²³])"),
        re.compile(rf"{GAP}(?<=\s)(?i:{any_of(language.range_to)}){GAP}(?<=\s)(?=\d)"),
    )


@lru_cache(maxsize=8)
def _spent(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give patterns for a status right behind a number, and right before one."""
    listed = (language.status_words.get(key) or status.words for key, status in STATUSES.items())
    words = any_of(word for status in listed for word in status)
    helping = any_of(language.auxiliaries | language.between_negation | language.staying)
    between = any_of(language.between_qualifier)
    adverbs = any_of(language.adverb_suffixes)
    # `3 million pending cases` are counted.
    plural = rf"{GAP}\w{{3,}}(?:{any_of(ending for ending, _ in language.plurals)})(?!\w)"
    return (
        re.compile(
            rf"(?:{GAP}(?:(?i:{helping})|\w+(?:{adverbs}))(?!\w))*"
            rf"{GAP}(?i:{words})(?!\w)(?!{plural})"
        ),
        re.compile(rf"(?<!\w)(?i:{words}){GAP}(?:(?i:{between}){GAP})*$"),
    )


class _Parted(NamedTuple):
    """Words right behind a number that take it of a sum, right before it, and verbs of several."""

    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    several: re.Pattern[str]


@lru_cache(maxsize=8)
def _parted(language: Language) -> _Parted:
    of, which = any_of(language.parts_of), any_of(language.parts_of_which)
    words = rf"(?:(?i:{of})|(?P<which>(?i:{which})))"
    return _Parted(
        re.compile(rf"{GAP}{words}(?![\w'’-])"),
        re.compile(rf"(?<!\w){words},?{GAP}$"),
        re.compile(rf"{GAP}(?i:{any_of(language.plural_being)})(?!\w)"),
    )


# Endings of words that look like plurals: `homeless`, `various`, `crisis`.
_NO_PLURALS = ("ss", "us", "is", "ous")


def _irregular_plural(word: str, language: Language) -> bool:
    return any(word in forms[1:] for forms in language.irregular) or word.endswith(
        tuple(plural for plural, _ in language.compounds)
    )


# Where what is said of one amount ends, for the next one.
_SENTENCE_END = late(r"[.!?;:]\s|\n\s*\n")
_LONGEST_LOAN = 160
# A capital that opens no sentence.
_NAMED = late(r"(?<![.!?])\s[A-ZÀ-Þ]")
# A number that is no year.
_FOUR = late(r"[12]\d{3}")
# Number words that are no mention by themselves are below a hundred.
_SPELLED = 100
_HYPHENS = ("-", "‐", "‑")
_QUANTITY = late(r"^(?!(?:19|20)\d\d$)[\d.,]*\d")
# What ends a sentence, and how near `over` a quantity stands that takes so long.
# Words of `rose by half, from`.
_STEP = 5
_STOPS, _NEAR = frozenset('.!?:;”"'), 2
_FOLLOWS = late(rf"{GAP}({WORD}|,)")
# A number that is the whole of another.
_WHOLE = late(rf"{GAP}{DIGITS}(?=[^\S\n]+[^\W\d_])")


class _Search:
    """One pass over one text."""

    __slots__ = ("_sizes", "apart", "ends", "language", "nouns", "ranges", "text")

    def __init__(self, text: str, language: Language, ends: EndReader) -> None:
        self.text, self.language, self.ends = text, language, ends
        self.apart = Apart(text, language)
        self.ranges = Ranges(text, language, ends, self.apart)
        self.nouns = _nouns(language)
        self._sizes = {*language.magnitudes, *language.percent, *language.currencies}

    def all(self) -> list[Mention]:
        found: list[Mention] = []
        place = 0
        starts = self.ends.starts(self.text)
        while match := starts.next(place):
            mention, after = self._next(match)
            if mention:
                # A phrase between two amounts belongs to the first that takes it.
                start = max(mention.start, found[-1].end) if found else mention.start
                torn = found and torn_before(self.text, (found[-1].start, found[-1].end), start)
                mention = mention._replace(start=start, clear=mention.clear and not torn)
                found.append(self._with_currency(mention, found[-1]) if found else mention)
            # Always ahead, whatever was read.
            place = max(after, match.start() + 1)
        return found

    def _with_currency(self, mention: Mention, before: Mention) -> Mention:
        """Take `340 crore rupees and promised a further 500 crore` for rupees both times."""
        between = self.text[before.end : mention.start]
        if mention.kind != COUNT or not (mention.magnitude and before.clear and before.currency):
            return mention
        end = _SENTENCE_END.search(between) if len(between) <= _LONGEST_LOAN else None
        # `1.1 billion francs of the fees; a further 700 million remains frozen`
        more = between.split()[-1:] and between.split()[-1].lower() in self.language.further
        if self._is_part(mention, before, between):
            return mention._replace(
                kind="money", currency=before.currency, words=(), priced=before.start
            )
        behind, ahead = _spent(self.language)
        alone = mention.words in ((), *((word,) for word in self.language.more_behind))
        said = behind.match(self.text, mention.end)
        asked = alone and ahead.search(between)
        if len(between) > _LONGEST_LOAN or not (said or asked):
            return mention
        if end and not self._goes_on(mention, between, more=bool(more), asked=bool(asked)):
            return mention
        return mention._replace(
            kind="money", currency=before.currency, words=(), priced=before.start
        )

    def _goes_on(self, mention: Mention, between: str, *, more: bool, asked: bool) -> bool:
        """Tell `The federation had sought 4.2 billion` and `; 140 billion has been paid`.

        The sum stands in the sentence before, and no more than one sentence ends between. Who has a
        name there may pay in other money: `; the Dutch hospital asked for 5 million`.
        """
        end, *more_ends = _SENTENCE_END.finditer(between)
        joined = end[0][0] == ";"
        if more_ends or "\n" in end[0] or _NAMED.search(between, end.end() - joined):
            return False
        several = _parted(self.language).several.match(self.text, mention.end)
        return asked or (joined and (more or not several))

    def _is_part(self, mention: Mention, before: Mention, between: str) -> bool:
        """Tell `22 million of it` and `Of that, 22 million is for roads` behind a larger sum.

        The sum stands in the same sentence or in the one before.
        """
        ends = list(_SENTENCE_END.finditer(between))
        near = len(between) <= _LONGEST_LOAN and len(ends) <= 1
        if not near or mention.upper or mention.number.value >= before.number.value:
            return False
        said = _parted(self.language)
        behind, opens = said.behind.match(self.text, mention.end), said.ahead.search(between)
        found = behind or opens
        if not found or said.several.match(self.text, behind.end() if behind else mention.end):
            return False
        if opens and (mention.words or (ends and ends[0].end() > opens.start())):
            return False
        # `$9 million for cattle, 2 million of which died`
        apart = between[: opens.start()] if opens else between
        return not (found["which"] and apart.strip(" ,;(—–"))

    def one(self, end: End) -> Mention:
        """Read a number that is no end of a range, with its qualifier."""
        before = qualified(self.text, end.start, self.language)
        return self._mention(Joined(end, None, end.sure), before)

    def _next(self, match: re.Match[str]) -> tuple[Mention | None, int]:
        """Read what stands at `match`: a mention or None, and where to go on."""
        end = self.ends.read(self.text, match)
        if end is None:
            return None, match.end()
        passed = self.apart.end(end)
        if passed is not None:
            return None, passed
        before = qualified(self.text, end.start, self.language)
        part = part_of(self.text, before.start, self.language)
        if part and not part.whole and (part.multiple or end.kind != COUNT):
            before = before._replace(start=part.start, sure=False)
        joined = self.ranges.join(end, before)
        if joined is None and end.in_words and end.bare and not end.weighty:
            return None, end.digits[1]
        mention = self._mention(joined or Joined(end, None, end.sure), before)
        return mention, mention.end

    def _during(self, end: End, before: Qualified) -> bool:
        """Tell `$7 million over 20 years`, `29 trainers over 14 months`, where it takes so long.

        And `extend over 90 km`, where it reaches so far.
        """
        if plain(self.text[before.start : end.start].strip()) not in self.language.during:
            return False
        if before.follows(self.language.extending):
            return True
        word = self.nouns.word.match(self.text, end.stop)
        if word and plain(word[1]) in self.language.duration_kinds:
            word = self.nouns.word.match(self.text, word.end())
        if not word or plain(word[1]) not in self.language.durations:
            return False
        said = [token.word for token in before.before]
        if not said or said[-1] in _STOPS:
            return self._opens_sentence(word.end())
        return said[-1] in self.language.paced or self._of_quantity(said)

    def _unqualified(self, end: End, before: Qualified, words: tuple[str, ...]) -> bool:
        """Tell `we write about $275 million` and `paid under 6 contracts`, which say how much.

        And `the fee went up to $300`.
        """
        said = plain(self.text[before.start : end.start].strip())
        if said in self.language.rising_to:
            return before.follows(self.language.risen)
        if said in self.language.topical:
            return end.kind == MONEY and before.follows(self.language.topics)
        bound = said in self.language.bound_by
        return bound and bool(words) and words[0] in self.language.binding

    def _of_quantity(self, said: list[str]) -> bool:
        """Tell `$7 million` and `$7 million for the program` right before `over`."""
        if said[-1].endswith(self.language.verb_endings) or said[-1] in self.language.noun_ends:
            return False
        sized = [at for at, one in enumerate(said) if one in self._sizes or _QUANTITY.search(one)]
        rest = said[sized[-1] + 1 :] if sized else []
        return bool(sized) and (
            len(said) - sized[-1] <= _NEAR
            or (rest[0] in self.language.noun_ends and all(one[0].isalnum() for one in rest))
        )

    def _opens_sentence(self, at: int) -> bool:
        """Tell `Over 27 years she walked` from `Over 27 years have passed`."""
        following = _FOLLOWS.match(self.text, at)
        first = following[1] if following else ""
        return (
            first == "," or first.lower() in self.language.sentence_openers or first[:1].isupper()
        )

    def _mention(self, joined: Joined, before: Qualified) -> Mention:
        last = joined.last
        if self._during(joined.low, before):
            before = before._replace(start=joined.low.start, qualifier=Qualifier.EXACT)
        before = passed(self.text, before, last.stop, self.language) or before
        behind = later(self.text, last.stop, before.qualifier, self.language)
        stop = behind.stop if behind else last.stop
        words, after = self._words(last, stop)
        if not words and last.kind == COUNT:
            words = self._step(before, stop)
        if behind is None and last.kind == COUNT:
            behind = counted(self.text, stop, before.qualifier, self.language)
            words = words[1:] if behind else words
        if words and behind is None and last.kind == COUNT:
            # `120 people or more` is at least 120, but the phrase is not part of the number.
            behind = later(self.text, after, before.qualifier, self.language)
        opened = before.opened(self.language)
        number, upper = joined.low.scaled(), joined.high.scaled() if joined.high else None
        kind = self._kind(last)
        said = plain(self.text[before.start : joined.low.start].strip())
        capped = kind == MONEY and said in self.language.caps
        return Mention(
            start=opened.start if opened and joined.high else before.start,
            end=stop,
            kind=kind,
            number=number or _UNREADABLE,
            upper=upper,
            qualifier=behind.qualifier if behind else before.qualifier,
            magnitude=last.magnitude,
            currency=last.currency if kind == MONEY else "",
            words=words,
            clear=self._clear(joined, before, behind)
            and (kind != MONEY or bool(last.currency))
            and not (words and self.nouns.density.match(self.text, after)),
            soft=behind is None
            and ((before.soft and not capped) or self._unqualified(last, before, words)),
        )

    def _step(self, before: Qualified, stop: int) -> tuple[str, ...]:
        """Give what is counted behind the second number of `rose from 11 to 16 quintals`."""
        said = [token.word for token in before.before[-_STEP:]]
        stepped = before.follows(self.language.change_from) and {*said} & self.language.step_verbs
        to = self.nouns.to.match(self.text, stop) if stepped else None
        end = self.ends.at(self.text, to.end()) if to else None
        alone = end and end.kind == COUNT and not end.prefixed and not end.in_words
        words, after = self._words(end, end.stop) if end and alone else ((), stop)
        return () if self.nouns.density.match(self.text, after) else words

    def _clear(self, joined: Joined, before: Qualified, behind: Later | None) -> bool:
        """Tell whether the number is read, and nothing around it leaves open what it says."""
        ends = [joined.low, *([joined.high] if joined.high else [])]
        # `between $5 million and` something that is no amount.
        alone = before.opened(self.language) and not joined.high
        return (
            joined.sure
            and before.sure
            and (behind is None or behind.sure)
            and all(end.scaled() for end in ends)
            and not (alone and joined.low.kind != COUNT)
            and not self._shares(joined)
            and not in_comment(self.text, joined.low.start)
            and (joined.last.kind != MONEY or self._counted_once(joined))
            and not (
                joined.last.kind == COUNT
                and counts_otherwise(self.text, joined.low.start, joined.last.stop, self.language)
            )
        )

    def _counted_once(self, joined: Joined) -> bool:
        """Tell money from what is multiplied, or stands in an account below zero."""
        start, stop = joined.low.start, joined.last.stop
        return not (
            multiplied(self.text, stop, self.language)
            or pays_otherwise(self.text, (start, stop), joined.last, self.language)
            or in_account_brackets(self.text, start, stop)
        )

    def _shares(self, joined: Joined) -> bool:
        """Tell an amount of money whose size may be said with the next."""
        end = joined.low
        if joined.high or end.kind != MONEY or end.power is not None:
            return False
        return shares_size(self.text, self.text[slice(*end.digits)], end.stop, self.language)

    def _kind(self, end: End) -> Literal["money", "percent", "count"]:
        if end.kind == PERCENT:
            return "percent"
        return "money" if end.kind == MONEY and not self._measure(end) else "count"

    def _measure(self, end: End) -> bool:
        """Tell `400 pounds of cocaine` from money, `3 million pounds in aid`, `a year`."""
        language = self.language
        if end.prefixed or plain(end.unit) not in language.measures:
            return False
        link = self.nouns.word.match(self.text, end.stop)
        if not link or plain(link[1]) not in language.measure_links:
            return False
        if end.magnitude and plain(link[1]) not in language.scaled_links:
            return False
        noun = self.nouns.word.match(self.text, link.end())
        return noun is None or plain(noun[1]).rstrip("'’") not in language.measured_sums

    def _words(self, end: End, stop: int) -> tuple[tuple[str, ...], int]:
        """Collect the words that may name what is counted, and where they end."""
        measure = end.kind == MONEY and plain(end.unit) in self.language.measures
        if end.kind == POINTS:
            return tuple(self.language.points[0].split()), stop
        if end.kind != COUNT and not measure:
            return (), stop
        found = [plain(end.unit)] if measure else []
        owned = self.nouns.owned.match(self.text, stop) if end.kind == COUNT else None
        if owned and (whole := _WHOLE.match(self.text, owned.end())):
            found, stop = [plain(owned["link"])], whole.end()  # `85 of the village's 240 tanks`
        link = (
            None
            if owned
            else self.nouns.link.match(self.text, stop) or self.nouns.whole.match(self.text, stop)
        )
        if link:
            whole = _WHOLE.match(self.text, link.end())  # `3 of the 9 doors`, `3 of 9 doors`
            sized = whole and self.nouns.word.match(self.text, whole.end())
            if sized and end.magnitude and plain(sized[1]) in self.language.magnitudes:
                # `12 million of the 40 million masks`
                whole, sized = sized, self.nouns.word.match(self.text, sized.end())
            counts = sized and plain(sized[1]) not in self._sizes
            if counts or link.re is self.nouns.link:
                found += plain(link[0]).split()
                stop = whole.end() if whole and counts else link.end()
        raw: list[str] = []
        model = self.nouns.model.match(self.text, stop)
        stop = model.end() if model else stop
        most = _KEPT if link else self._most_words(end)
        while len(found) < most and (word := self.nouns.word.match(self.text, stop)):
            one = plain(word[1])
            if found and one in self.language.lesser:
                found.append(one)
                break
            if one in self.language.noun_ends or self._acts(raw, one):
                break
            found.append(one)
            raw.append(word[1])
            stop = word.end()
        return tuple(found), stop

    def _most_words(self, end: End) -> int:
        """Give how many words may count without a link: none in `4 millones siguen congelados`."""
        last = plain(self.text[end.digits[1] : end.stop]).split()[-1:]
        linked = end.kind == COUNT and not self.language.linked_magnitudes.isdisjoint(last)
        return 0 if linked else _KEPT

    def _acts(self, said: list[str], word: str) -> bool:
        """Tell where the object of a sentence begins: `300 trucks carried people`.

        A word is never one directly behind a number. Without grammar it is one behind a verb, or
        behind the word that follows a plural.
        """
        language = self.language
        if not said:
            return False
        if not language.modifying_plurals:
            return word.endswith(language.acting_endings)
        last = plain(said[-1])
        acted = last in language.acting or last.endswith(language.acting_endings)
        subject = said[-2] if len(said) > 1 else ""
        if _irregular_plural(plain(subject), language):
            return acted
        return bool(subject) and self._plural(subject)

    def _plural(self, word: str) -> bool:
        """Tell `cows` and `schools`, which modify no noun, from `arms` and `Nations`."""
        return (
            len(word) > _WITHIN
            and word.islower()
            and word.endswith("s")
            and not word.endswith(_NO_PLURALS)
            and plain(word) not in self.language.modifying_plurals
        )
