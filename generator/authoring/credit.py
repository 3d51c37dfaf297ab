"""Which countries a fact of an article is credited to.

In: a stored article, what it holds, the countries its headline names. Out: a `Credited` for each
amount: the countries it concerns, those that give it, and why where its own sentence does not name
them. Such an amount is of the country that the article is of, where that is plain: the only one its
headline is about, that of its dateline, that of the body whose letterhead it has (`Ministry of
Finance of Chad`), the one named by far the most, who gives money left out. By whose name a lender
is called (`the Development Bank of Rwanda`) is not credited with what that lends. Where it is not
plain, or the words are of other places too (`worldwide`, a town of another country of the article),
no country is credited: a person adds it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.authoring.homes import dateline, towns
from generator.model.named_tuples import NamedTuple
from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.recipients import Roles, roles, roles_of
from generator.reading.sentences import around
from generator.reading.wording import clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.checking.stored import StoredArticle
    from generator.pages.contents import Contents
    from generator.reading.naming.territories import Territory

# What speaks for the country an article is of, and how far it has to be ahead.
_TITLE, _MOST, _DATELINE, _AHEAD = 2, 2, 1, 2
# A headline that names it only in the name of a bank: that may lend to others.
_TITLE_OF_BANK = 1
# Named so many times, once more beside others, and so many times as often as any of these.
_OFTEN, _TIMES = 2, 2
# Of a longer sentence, what stands so near an amount.
_NEAR = 600
# A letterhead is one of so many first lines that are not empty.
_HEAD_LINES = 4
# So many parts of a whole are told one behind the other.
_MOST_PARTS = 8
# Characters of a body's name beside a country, and of what opens a clause before an amount.
_LONGEST_NAME, _OPENING = 60, 12
# Of such a name: the word before it, and its first words (`the Export-Import`).
_THE = r"(?:[Tt]he\s+|[Ee]l\s+|[Ll]a\s+)?"
_GETTING = rf"(?:(?P<word>[^\W\d_]+)\s+)?{_THE}"
_CAPITALS = r"(?:[A-ZÀ-ÖØ-Þ][\w’–-]*\s+){0,3}"
_BEFORE = re.compile(rf"{_GETTING}$")
_LINE = re.compile(r"\S[^\n]*\S")
_WORD = re.compile(r"[^\W\d_]+")
_START = attrgetter("start")


class Credited(NamedTuple):
    """ISO codes of the countries concerned and of those that give; `why` if not of the sentence."""

    countries: tuple[str, ...]
    giving: tuple[str, ...] = ()
    why: str = ""


class Principal(NamedTuple):
    """The country an article is of, by ISO code, and what says so; empty where it is not plain."""

    iso: str = ""
    why: str = ""


class Credit:
    """Credits the facts of one article; `headline` are the article's title and what it names."""

    def __init__(
        self,
        article: StoredArticle,
        holds: Contents,
        headline: tuple[str, Sequence[Territory]],
    ) -> None:
        self.text, self.language = article.text, article.language
        self.tables = tables_of(article.language.tag)
        self.small, self.drafts = self.tables.small, self.tables.drafts
        self.holds, self.headline = holds, headline
        lenders, joins = any_of(self.drafts.lenders), any_of(self.small.joins)
        self.lender_of = re.compile(
            rf"{_GETTING}{_CAPITALS}(?:{lenders})\s+(?:of|de|del)\s+{_THE}$"
        )
        self.its_lender = re.compile(rf"(?:['’]s?)?\s+{_CAPITALS}(?:{lenders})(?!\w)")
        banks = any_of(self.drafts.banks)
        self.bank_of = re.compile(rf"(?<!\w)(?:{banks})\s+(?:of|de|del)\s+{_THE}$")
        self.its_bank = re.compile(rf"(?:['’]s?)?\s+(?:[^\W\d_]+\s+)?(?:{banks})(?!\w)")
        self.joined = re.compile(rf"(?:,|\s(?:{joins}))\s*$")
        self.spans = list(holds.sentences)

    def of_amount(self, start: int, end: int) -> Credited:
        """Give the countries of an amount by its place."""
        low, high = self._sentence(start, end)
        named = self._named(low, high)
        mine = self._of_this(named, (start, end))
        if named and not mine:
            giving = self._roles((low, high), named, (start, end)).giving
            return Credited((), giving, "its sentence names only who gets a part of it")
        told = self._roles((low, high), mine, (start, end))
        if not told.concerned and not told.giving and all(t.iso for t in named):
            return self._unnamed(low, high)  # who is named gives another amount
        if told.concerned:
            return Credited(*told)
        home = self.principal
        if home.iso and home.iso not in told.giving and self._means_home(low, high):
            return Credited((home.iso,), told.giving, f"the article's country, by {home.why}")
        return Credited((), told.giving, "its sentence names nobody who gets it")

    def of_words(self, start: int, end: int) -> Credited:
        """Give the countries of other words: those their sentence names, else the article's."""
        sentence = self._sentence(start, end)
        found = tuple(t.iso for t in self._named(*sentence) if t.iso)
        return Credited(found) if found else self._unnamed(*sentence)

    def of_program(self, start: int, end: int) -> Credited:
        """Give the countries a program is in: of its sentence those that do not give."""
        sentence = self._sentence(start, end)
        named = self._named(*sentence)
        told = self._without_lenders(roles(self.text, sentence, named, self.tables), named)
        return Credited(told.concerned) if told.concerned else self._unnamed(*sentence)

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        first, last = around(self.spans, start, end)
        low, high = self.spans[first][0], self.spans[last][1]
        return max(low, start - _NEAR), min(high, end + _NEAR)

    def _named(self, low: int, high: int) -> Sequence[Territory]:
        found = self.holds.territories
        return found[bisect_left(found, low, key=_START) : bisect_left(found, high, key=_START)]

    def _unnamed(self, low: int, high: int) -> Credited:
        home, told = self.principal, "its sentence names none for it"
        if not home.iso:
            return Credited((), why=f"{told}, and the article is of none for certain")
        others = (towns(self.text, low, high) & {t.iso for t in self.holds.territories}) - {
            home.iso
        }
        words = {*_WORD.findall(self.text[low:high])}
        if others or words & self.drafts.elsewhere:
            return Credited((), why=f"{told}, and may be of others than the article's")
        return Credited((home.iso,), why=f"{told}: the article's, by {home.why}")

    def _means_home(self, low: int, high: int) -> bool:
        said = any_of(self.drafts.the_country)
        return bool(re.search(rf"(?<!\w)(?i:{said})(?!\w)", self.text[low:high]))

    def _roles(
        self, sentence: tuple[int, int], named: Sequence[Territory], span: tuple[int, int]
    ) -> Roles:
        """Tell who gives and who gets an amount, among the others of its kind in the sentence."""
        low, high = sentence
        found = self.holds.amounts
        inside = found[bisect_left(found, low, key=_START) : bisect_left(found, high, key=_START)]
        kind = next((m.kind for m in inside if m.start == span[0]), "")
        alike = [(m.start, m.end) for m in inside if m.kind == kind]
        if not kind:
            return self._without_lenders(roles(self.text, sentence, named, self.tables), named)
        own = [start for start, _ in alike].index(span[0])
        told = roles_of(self.text, sentence, named, self.tables, alike, own)
        return self._without_lenders(told, named)

    def _without_lenders(self, told: Roles, named: Sequence[Territory]) -> Roles:
        """Credit no country that only names who decides on money, unless that gets it."""
        others = {t.iso for t in named if not self._is_lender(self.text, t)}
        return told._replace(concerned=tuple(iso for iso in told.concerned if iso in others))

    def _is_lender(self, text: str, named: Territory) -> bool:
        """Tell a country in the name of who lends or gives, and not behind `to` or `for`."""
        before = text[max(0, named.start - _LONGEST_NAME) : named.start]
        behind = text[named.end : named.end + _LONGEST_NAME]
        match = self.lender_of.search(before)
        if match is None and self.its_lender.match(behind):
            match = _BEFORE.search(before)
        return match is not None and (match["word"] or "").lower() not in self.small.receiving

    def _is_of_bank(self, text: str, named: Territory) -> bool:
        """Tell a country in a bank's name: `National Bank of Slovakia`, `Chad’s central bank`."""
        before = text[max(0, named.start - _LONGEST_NAME) : named.start]
        return bool(self.bank_of.search(before) or self.its_bank.match(text, named.end))

    def _of_this(self, named: Sequence[Territory], span: tuple[int, int]) -> Sequence[Territory]:
        """Leave out who gets a part only: `$10 million for Kenya, 30 percent of it for Uganda`.

        A whole of which all who are named get a part each is of them together, and one of which a
        single country gets a part is of nobody.
        """
        own = self._part(*span)
        if own:
            return [t for t in named if self._part(t.start, t.end) == own] or named
        if self._is_parted(*span):
            return named
        whole = [t for t in named if not self._is_parted(t.start, t.end)]
        return whole or (named if len({t.iso for t in named}) > 1 else ())

    def _part(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the clause of a part of what stands before it; nothing for another clause."""
        low, high = clause(self.text, start, end, self.language)
        words = f" {' '.join(self.text[low:high].lower().split())} "
        of_it = any(f" {phrase} " in words for phrase in self.tables.sums.parts_of_before)
        return (low, high) if of_it else None

    def _is_parted(self, start: int, end: int) -> bool:
        """Tell what stands in the clause of a part, or goes on with another: `and $3 million`."""
        for _ in range(_MOST_PARTS):
            if self._part(start, end):
                return True
            low, _ = clause(self.text, start, end, self.language)
            at = bisect_left(self.holds.amounts, low, key=_START)
            opens = at < len(self.holds.amounts) and self.holds.amounts[at].start <= low + _OPENING
            base = max(0, low - _OPENING)
            joined = self.joined.search(self.text[base:low]) if opens else None
            if joined is None:
                return False
            start = end = base + joined.start()
        return False

    @cached_property
    def principal(self) -> Principal:
        """Give the country the article is of, where that is plain."""
        givers = self._givers()
        named = Counter(
            t.iso
            for t in self.holds.territories
            if t.iso and t.iso not in givers and not self._is_lender(self.text, t)
        )
        if not named:
            return Principal()
        marks: dict[str, dict[str, int]] = {iso: {} for iso in named}
        title, named_there = self.headline
        territories = [t for t in named_there if not self._is_lender(title, t)]
        about = roles(title, (0, len(title)), territories, self.tables).concerned
        if len({*about} & {*marks}) > 1:
            return Principal()
        if len(about) == 1 and about[0] in marks:
            banks = (self._is_of_bank(title, t) for t in territories if t.iso == about[0])
            marks[about[0]]["its headline"] = _TITLE_OF_BANK if all(banks) else _TITLE
        headed = self._letterhead()
        if headed in marks and not marks[headed]:
            marks[headed]["its letterhead"] = _TITLE  # no headline is about it, nor is one itself
        placed = dateline(self.text, self.holds)
        if placed in marks:
            marks[placed]["its dateline"] = _DATELINE
        of_banks = Counter(t.iso for t in self.holds.territories if self._is_of_bank(self.text, t))
        (first, count), *others = (named - of_banks or named).most_common(2)
        if count >= _OFTEN + len(others) and all(count >= _TIMES * n for _, n in others):
            marks[first]["how often it is named"] = _MOST
        ranked = sorted(marks, key=lambda iso: (-sum(marks[iso].values()), iso))
        sums = [sum(marks[iso].values()) for iso in ranked] + [0]
        plain = sums[0] >= sums[1] + _AHEAD
        return Principal(ranked[0], " and ".join(marks[ranked[0]])) if plain else Principal()

    def _letterhead(self) -> str:
        """Give the country of a body whose name is one of the first lines: who writes this."""
        lines = [match.span() for match in _LINE.finditer(self.text, 0, _NEAR)][:_HEAD_LINES]
        for name in self.holds.names:
            if name.kind == "agencies" and (name.start, name.end) in lines:
                inside = [t.iso for t in self._named(name.start, name.end)]
                if len(inside) == 1 and inside[0]:
                    return inside[0]
        return ""

    def _givers(self) -> set[str]:
        """Give the countries that are said to give something and never to get anything."""
        gives: set[str] = set()
        gets: set[str] = set()
        for low, end in self.spans:
            high = min(end, low + 2 * _NEAR)
            named = self._named(low, high)
            told = roles(self.text, (low, high), named, self.tables) if named else Roles((), ())
            gives |= {*told.giving}
            gets |= {*told.concerned}
        return gives - gets
