"""The amounts of an article as figures: unit, magnitude, qualifier, status, quote, label.

In: a stored article, what was found in it, the site's statuses. Out: `Figured`s in order, and
questions where the article leaves open what an amount is or where no quote of it can be verified.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.authoring.counting import counted
from generator.authoring.excerpts import Excerpt, excerpt, phrase
from generator.authoring.heads import of_page
from generator.authoring.home_money import nouns_by_place
from generator.authoring.labels import Label, label
from generator.authoring.labels import counted as named
from generator.model.amounts import Amount, Qualifier, UnitKind
from generator.model.currencies import LETTER_SIGNS
from generator.model.dates import PartialDate
from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.grammar import Fault, parse_amount
from generator.reading.amounts.units import PERCENT
from generator.reading.columns import cells
from generator.reading.context import any_of
from generator.reading.context import plain as words_plain
from generator.reading.dates import dates
from generator.reading.languages.loaded import tables_of
from generator.reading.rows import row
from generator.reading.sentences import around
from generator.reading.statuses.governed import Governed, vouched
from generator.reading.statuses.governing import governing
from generator.reading.statuses.repeats import Repeat, latest
from generator.reading.wording import clause, named_statuses, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.checking.stored import StoredArticle
    from generator.model.statuses import Status
    from generator.pages.contents import Contents
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

#: An article with more amounts is a table: a draft holds the first of them.
MOST_FIGURES = 300
_UNSURE = "the words leave open what the amount is: a sign, an alternative, two qualifiers"
_LONGEST_QUOTE = 240
_CELL = re.compile(r"\s*\|?\s*([^\W\d_][^|\t\d\n\[\]*_`<>\\]*?)\s*(?:\||\t| {3,})")
_MOST_HEAD = 6
_EQUAL = re.compile(r"\s?=\s?")
# Characters behind a clause in which a list of it goes on.
_MORE = 120
_SIGN_BEFORE = re.compile(r"(?<![^\W_])([A-Z][A-Za-z]*\s)?([^\W\d_]+\.?)\s?$")
_NOUN_BEHIND = re.compile(r"\s?([^\W\d_]+(?: [^\W\d_]+)?)")
#: Characters without a width, as pages of the web have them in long numbers.
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff")


class Figured(NamedTuple):
    """An amount of the article: `status` is empty for what is no money or has none."""

    mention: Mention
    amount: Amount
    excerpt: Excerpt
    governed: Governed | None
    label: Label
    as_of: PartialDate | None = None
    sign: str = ""
    """The sign it is written in where the site does not name that."""

    @property
    def status(self) -> str:
        """The status the words give it."""
        return self.governed.status if self.governed else ""

    @property
    def opposed(self) -> bool:
        """Whether the words say that it has not some status."""
        return bool(self.governed and self.governed.negated)


def figures(
    article: StoredArticle,
    contents: Contents,
    statuses: Mapping[str, Status],
    signs: Mapping[str, str] = MappingProxyType({}),
    labels_in: Language | None = None,
) -> tuple[tuple[Figured, ...], list[str]]:
    """Find the figures of an article, and the questions about its amounts.

    `signs` are those of the article's that the site does not name (`signs.py`); labels are in the
    article's language if none is given.
    """
    found: list[Figured] = []
    questions: list[str] = []
    one = _Amounts(article, contents, statuses, signs, labels_in or article.language)
    one.settle(contents.amounts[:MOST_FIGURES])
    for at, mention in enumerate(contents.amounts):
        if len(found) == MOST_FIGURES or len(questions) > MOST_FIGURES:
            more = len(contents.amounts) - at
            questions.insert(0, f"{more} further amounts stand in the article; a draft holds no "
                             f"more, `briefing coverage` shows them")  # fmt: skip
            break
        figured = one.figure(mention)
        if isinstance(figured, str):
            questions.append(figured)
        else:
            found.append(figured)
    return tuple(found), questions


class _Amounts:
    def __init__(
        self,
        article: StoredArticle,
        contents: Contents,
        statuses: Mapping[str, Status],
        signs: Mapping[str, str],
        labels_in: Language,
    ) -> None:
        self.article, self.contents, self.statuses = article, contents, statuses
        self.signs, self.labels_in = signs, labels_in
        self.text, self.language = article.text, article.language
        self.tables = tables_of(article.language.tag)
        self.small = self.tables.small
        self.spans = list(contents.sentences)
        self.governed: dict[int, Governed] = {}
        #: The money of nouns that no region and no sign says for all of the article.
        self.by_place = nouns_by_place(article, contents)

    def settle(self, mentions: Sequence[Mention]) -> None:
        """Find what governs each amount of money, in the end where it is named again."""
        repeats = []
        for mention in mentions:
            amount, _ = self._amount(mention)
            if amount and amount.is_money:
                span = (mention.start, mention.end)
                found = governing(self.text, span, self.statuses, self.language)
                upper = str(amount.upper.value) if amount.upper else ""
                number = f"{amount.value.normalize():f}"
                same = (number, upper, amount.unit.code)
                # No two mentions of a table are taken for one.
                place = (*same, str(span)) if row(self.text, span) else same
                digits = len(number.replace(".", "").strip("0"))
                repeats.append(Repeat(mention.start, place, digits, found))
        # What only other words than the listed ones say may yet be what became of it in the end.
        settled = latest(self.text, repeats, [*self.statuses], self.tables)
        self.governed = {
            one.start: vouched(self.text, mine, self.statuses, self.language)
            for one, mine in zip(repeats, settled, strict=True)
        }

    def figure(self, mention: Mention) -> Figured | str:
        """Give the figure a mention makes, or the question it leaves."""
        said = " ".join(self.text[mention.start : mention.end].split())
        if mention.currency and self._exchanged(mention):
            return f"“{said}”: a rate of exchange, which is no amount"
        page = of_page(self.text, (mention.start, mention.end), self.tables)
        if page:
            return f"“{page}”: a line about the page, and no words of the article"
        near = self.text[max(0, mention.start - 2) : mention.end + 2]
        if _UNSEEN.intersection(near):
            return f"“{said}”: a character that nobody sees stands in or beside it; it may be cut"
        amount, end = self._amount(mention)
        if amount is None:
            return f"“{said}”: {self._open(mention)}"
        governed = None
        if amount.is_money:
            span = (mention.start, mention.end)
            governed = self.governed.get(mention.start) or governing(
                self.text, span, self.statuses, self.language
            )
        start = mention.start if mention.priced is None else mention.priced
        found = self._excerpt(mention, (start, end), governed)
        if found is None:
            return f"“{said}”: no quote of it stands in the article only once"
        words = self._label(mention, amount, end, governed)
        as_of = self._as_of(mention) or self._year_above(mention)
        sign = self._unnamed(said)
        if amount.is_money and not mention.currency:
            sign = said.rpartition(" ")[2]  # `400 million kroner`, of two countries
        return Figured(mention, amount, found, governed, words, as_of, sign)

    def _label(
        self, mention: Mention, amount: Amount, end: int, governed: Governed | None
    ) -> Label:
        """Name a figure in the site's language, with the article's words where that is its own."""
        status = self.statuses.get(governed.status) if governed else None
        if status and status.key in self.labels_in.status_words:
            # In a label the status is named as its language does.
            status = status._replace(label=words_of(status, self.labels_in)[0])
        own = self.labels_in.tag == self.language.tag
        tables = tables_of(self.labels_in.tag)
        if amount.unit.kind is UnitKind.NOUN:
            found = named(amount.unit.code, tables, own=own)
        else:
            behind, more = self._behind(mention, end) if own else ("", "")
            found = label(amount, status, behind, more, tables, self.labels_in.months)
        head = self._row_head(mention)
        return Label(f"{found.words}: {head}") if head else found

    def _exchanged(self, mention: Mention) -> bool:
        """Tell `K27.35 to the dollar` and both sides of `1 kina = 36 yen`.

        Not what a sum comes to: `12 t at $1,200 = $14,400`.
        """
        if _rate(self.language).match(self.text, mention.end):
            return True
        return any(
            _EQUAL.fullmatch(
                self.text, min(mention.end, other.end), max(mention.start, other.start)
            )
            for other in self.contents.amounts
            if other.kind == "money" and other.currency != mention.currency
        )

    def _unnamed(self, said: str) -> str:
        """Give the sign of an amount that the site does not name."""
        signs = [s for s in self.signs if re.search(
            rf"(?<![^\W_]){re.escape(s)}\s?\d|\s?{re.escape(s)}$", said)]  # fmt: skip
        noun = said.lower().rpartition(" ")[2]
        if not signs and noun in self.language.currencies:
            # `40 million dollars` are what `$` is.
            signs = [s for s in (noun, self.language.currencies[noun]) if s in self.signs]
        return max(signs, key=len, default="")

    def _behind(self, mention: Mention, end: int) -> tuple[str, str]:
        """Give the rest of an amount's clause, and what stands behind that."""
        _, last = clause(self.text, mention.start, mention.end, self.language)
        last = min(last, end + 200)
        return self.text[end:last], self.text[last : last + _MORE]

    def _row_head(self, mention: Mention) -> str:
        """Give the first words of the row of a table: what its amount is of."""
        line = row(self.text, (mention.start, mention.end))
        cell = _CELL.match(self.text, line[0], mention.start) if line else None
        words = " ".join(cell[1].split()) if cell else ""
        return words if len(words.split()) <= _MOST_HEAD else ""

    def _open(self, mention: Mention) -> str:
        """Say what is open about an amount, and what makes it readable where that is known."""
        said = self.text[mention.start : mention.end]
        unsaid = not mention.currency and "$" in said and self.signs.get("$") == ""
        sign = "$" if unsaid else self._sign(mention)
        if sign:
            return (
                f"in which currency? If `{sign}` names one here, add it to `currency_symbols` in "
                f"content/site.yaml, delete this draft with its seed and source, and draft again"
            )
        if not mention.clear:
            return f"{_UNSURE}; read it in the article"
        return "what is counted, or in which currency? Read it in the article"

    def _sign(self, mention: Mention) -> str:
        """Find letters that may be a currency's sign: `R3.4 million`, `5 billion CFA francs`."""
        text, known = self.text, _currency_words(self.language) - {*self.language.usual_homes}
        before = _SIGN_BEFORE.search(text[max(0, mention.start - 24) : mention.start])
        if before and before[2].lower() in known and not self._is_before(mention):
            return before[0].strip()
        if before and before[2] in LETTER_SIGNS:
            return before[2]
        said = text[mention.start : mention.end].split()
        if mention.kind == "money" and not mention.currency and said:
            words = [w for w in said if not any(c.isdigit() for c in w)]
            named = [i for i, w in enumerate(words) if w.lower() in known]
            if named and named[0]:
                return " ".join(words[max(0, named[0] - 1) : named[0] + 1])
            if named:
                return words[named[0]]
        behind = _NOUN_BEHIND.match(text, mention.end)
        if behind and behind[1].lower().split()[0] in known:
            return behind[1].split()[0]
        return ""

    def _is_before(self, mention: Mention) -> bool:
        """Tell `27 million euros under 6 contracts`, where the noun is another amount's."""
        at = len(self.text[: mention.start].rstrip())
        return any(other.end == at for other in self.contents.amounts)

    def _amount(self, mention: Mention) -> tuple[Amount | None, int]:
        """Give the amount a mention says in the contract's grammar, and where its noun ends."""
        said = words_plain(self.text[mention.start : mention.end])
        if mention.soft and not said.startswith(tuple(self.language.kept_qualifiers)):
            # The contract lists these words not, and a figure without them is as right.
            mention = mention._replace(qualifier=Qualifier.EXACT)
        if not mention.currency and mention.end in self.by_place:
            mention = mention._replace(
                currency=self.by_place[mention.end], kind="money", clear=True, words=()
            )
        if mention.amount is not None:
            plain = parse_amount(str(mention.amount))
            same = not isinstance(plain, Fault) and plain.measure() == mention.amount.measure()
            return (mention.amount if same else None), mention.end
        money = mention.words[:1] and mention.words[0] in _currency_words(self.language)
        if not mention.clear or mention.kind != "count" or money or self._sign(mention):
            # `2 billion won`, `R3.4 million a year`: money, but whose is not certain.
            return None, mention.end
        return counted(self.text, mention, self.language)

    def _excerpt(
        self, mention: Mention, span: tuple[int, int], governed: Governed | None
    ) -> Excerpt | None:
        """Quote the amount, with the word that gives it its status where that is near."""
        start, end = span
        if governed and governed.status:
            low, high = min(start, governed.start), max(end, governed.end)
            sentence = around(self.spans, low, high)
            if high - low < _LONGEST_QUOTE and sentence[0] == sentence[1]:
                found = excerpt(self.article, low, high)
                if found and self._fits(found, mention, governed):
                    return found
            again = self._again(mention, governed)
            if again:
                return self._excerpt(again, (again.start, again.end), governed)
        if mention.kind == PERCENT:
            # A share alone says not of what.
            return phrase(self.article, start, end, self.tables) or excerpt(
                self.article, start, end
            )
        return excerpt(self.article, start, end)

    def _again(self, mention: Mention, governed: Governed) -> Mention | None:
        """Find where an amount is named again, beside the words of what became of it."""
        first, last = around(self.spans, governed.start, governed.end)
        low, high = self.spans[first][0], self.spans[last][1]
        if first != last or low <= mention.start < high:
            return None
        same = (m for m in self.article.mentions if low <= m.start and m.end <= high)
        return next((m for m in same if self._amount(m)[0] == self._amount(mention)[0]), None)

    def _fits(self, found: Excerpt, mention: Mention, governed: Governed) -> bool:
        """See that the quote alone names no other status beside the amount (check 3)."""
        span = (mention.start - found.start, mention.end - found.start)
        words = self.text[found.start : found.end]
        named = named_statuses(words, span, self.statuses, self.language)
        return not named.named or governed.status in named.named

    def _as_of(self, mention: Mention) -> PartialDate | None:
        """Take a date the sentence gives with words such as `as of`."""
        first, last = around(self.spans, mention.start, mention.end)
        low, high = self.spans[first][0], self.spans[last][1]
        if high - low > 4 * _LONGEST_QUOTE:
            return None
        for date in dates(self.text[low:high], self.language):
            before = self.text[low : low + date.start].rstrip().lower()
            if date.date.year and before.endswith(self.tables.counts.as_of):
                return date.date
            if date.date.year and before.endswith(self.tables.counts.by_then):
                mine = self._is_of(mention, low, low + date.start)
                return date.date if mine and self._was_so_by(mention, (low, high)) else None
        return None

    def _year_above(self, mention: Mention) -> PartialDate | None:
        """Take the year over the column of an amount, where the table has columns of several."""
        line = row(self.text, (mention.start, mention.end))
        own = cells(self.text, *line) if line else []
        at = next((at for at, (_, high) in enumerate(own) if mention.start < high), 0)
        if line is None or not at or len(own) <= _FEWEST_CELLS:
            return None
        farthest = max(0, line[0] - _LONGEST_TABLE)
        low = self.text.rfind("\n\n", farthest, line[0]) + 2
        low = low if low > 1 else farthest
        for words in self.text[low : line[0]].split("\n", _HEAD_LINES)[:_HEAD_LINES]:
            heads = [
                self.text[slice(*cell)].strip() for cell in cells(self.text, low, low + len(words))
            ]
            low += len(words) + 1
            years = [_YEARS.findall(head) for head in heads]
            if len(heads) == len(own) and len({one[0] for one in years if len(one) == 1}) > 1:
                # A head may stand over several columns, of which it is written in the first.
                over = next((n for n in range(at, 0, -1) if heads[n]), 0)
                return PartialDate(int(years[over][0])) if over and len(years[over]) == 1 else None
        return None

    def _is_of(self, mention: Mention, sentence: int, at: int) -> bool:
        """Tell a date that opens the sentence, or stands behind an amount with no other between."""
        if at < mention.start:
            return len(self.text[sentence:at].split()) == 1
        money = (m.start for m in self.article.mentions if m.kind == "money")
        return not any(mention.start < start < at for start in money)

    def _was_so_by(self, mention: Mention, sentence: tuple[int, int]) -> bool:
        """Tell `had been paid by 31 August`, which was so then, from `promised it by 31 August`."""
        said = {word.lower() for word in re.findall(r"\w+", self.text[slice(*sentence)])}
        governed = self.governed.get(mention.start)
        done = governed is not None and governed.status in self.tables.aftermath.of_money_only
        return (
            done
            and bool(said & self.small.pluperfect)
            and not said & (self.small.supposing - self.small.to_do)
        )


# Columns under heads of years, beside that of the labels.
_FEWEST_CELLS, _HEAD_LINES = 2, 3
_LONGEST_TABLE = 10_000
# Not one of a span, `2023/24`, whose year is not the calendar's.
_YEARS = re.compile(r"(?<![\d/–-])(?:19|20)\d\d(?![\d/–-])")


@lru_cache(maxsize=8)
def _currency_words(language: Language) -> frozenset[str]:
    return frozenset(name.split()[-1] for name in language.currencies) - language.measures


@lru_cache(maxsize=8)
def _rate(language: Language) -> re.Pattern[str]:
    """Give a pattern for what makes an amount a price of a currency: `K27.35 to the dollar`."""
    links = any_of(tables_of(language.tag).counts.rate_links)
    return re.compile(rf"\s(?:{links})\s(?:[A-Z]\S* )?(?i:{any_of(_currency_words(language))})\b")
