"""The program that money of an article is of where its own sentence names none.

In: an article's text, what it holds, the one program that it names. Out: whether an amount is that
program's, and why. It is where the sentence means the program (`for the programme`), or the text
that leads to a table does; money with a status is also where the headline or the lead names the
program, if that has a record or is by its name what a program is, and speaks nowhere. It is not
where the words are of more or of other things: another undertaking (`an earlier canal project`), a
whole (`the budget`), other places (`worldwide`, a country that the program is not in or the lead
does not name), a purpose of which headline and lead say nothing (`for schools`), unless the clause
of the amount itself means the program.

A proposal, as all of a draft is: an article that names two programs gives none.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.reading.languages.loaded import tables_of
from generator.reading.rows import row
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.reading.languages import Language

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[,;:()]\s")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_STOPS = (".", "!", "?", ".”", '."', ".»", "?”", "!”")
# A lead, and what leads to a table, stand no further from the first word and from the row.
_LEAD, _NEAR = 1_500, 3_000
# Of a word, what its forms have in common (`programme`, `program`).
_STEM = 6
# Words behind the name of a program among which it may be called otherwise (`, a scheme to`).
_APPOSED = 5
# Words before `the programme` that may deny that it is meant, and where they stand.
_DENIED, _AHEAD = 5, 60
# Words that tell a purpose; shorter ones say nothing of it.
_PURPOSE, _LONG = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The one program that an article names: its name there, where, the slugs of its countries.

    `known` is set of one that has a record: other words with capitals may be a body's name.
    """

    slug: str
    known: bool
    words: str
    spans: tuple[tuple[int, int], ...]
    countries: frozenset[str]


class Subject:
    """Tells for the amounts of one article whether they are of the program it names."""

    def __init__(
        self,
        text: str,
        language: Language,
        sentences: Sequence[tuple[int, int]],
        places: Iterable[tuple[int, str]],
        program: Named,
    ) -> None:
        """`places` are where countries are named, with their slugs."""
        self.text, self.sentences, self.program = text, sentences, program
        self.tables, self.negations = tables_of(language.tag), language.negations
        self.small, self.drafts = self.tables.small, self.tables.drafts
        self.lead = next(
            (end for _, end in self._paragraphs(0, _LEAD) if self._is_told(end)), 0
        )  # no lead: no sentence ends near the top
        self.lead_countries = {slug for at, slug in places if at < self.lead}
        self.topic = {_stem(word) for word in self._words(0, self.lead) if len(word) >= _LONG}
        self.called = {_stem(word) for word in self._called()}
        named = any(end <= self.lead for _, end in program.spans)
        self.leads = named and bool(program.known or self.called) and not self._is_body()

    def of(self, start: int, end: int, countries: Collection[str], *, money: bool) -> str:
        """Say why an amount is the program's; nothing where it is not for certain.

        `countries` are the slugs of those its sentence credits it to, `money` is set of money with
        a status.
        """
        line = row(self.text, (start, end))
        low, high = line or self._sentence(start, end)
        meant, others = self._undertakings(low, high)
        if others or self._is_elsewhere(low, high):
            return ""
        if meant and (line or self._is_beside(low, start, end, high)):
            return f"“{meant}” is the only one that the article names"
        if {*countries} - (self.program.countries or {*countries}):
            return ""
        if line:
            return self._of_table(low)
        about = money and self.leads and not {*countries} - self.lead_countries
        if about and not self._is_wider(low, high) and self._is_topic(low, end, high):
            return "the article's, by its headline or lead, which name no other"
        return ""

    def _is_beside(self, low: int, start: int, end: int, high: int) -> bool:
        """Tell whether words of the program in a sentence may be said of its amount.

        They may not in another clause than one which says what else the amount is for: `the bank,
        which gave $9 million for a port, may join the programme`.
        """
        opens = [match.end() for match in _CLAUSE_END.finditer(self.text, low, start)]
        ends = _CLAUSE_END.search(self.text, end, high)
        inside = self._undertakings(opens[-1] if opens else low, ends.start() if ends else high)
        own = self._clauses(low, end, high)[1]
        link = next((at for at, word in enumerate(own) if word in self.drafts.destined), None)
        return bool(inside[0]) or link is None or self._is_told_of(own[link + 1 :])

    def _of_table(self, at: int) -> str:
        """Tell a table or a list by the nearest paragraph above it that says something."""
        above = [span for span in self._paragraphs(max(0, at - _NEAR), at) if span[1] <= at]
        for low, high in reversed(above):
            if not self._is_told(high) or row(self.text, (low, high)):
                continue
            meant, others = self._undertakings(low, high)
            named = any(low <= start < high for start, _ in self.program.spans)
            wrong = others or self._is_elsewhere(low, high)
            return (
                "the text above the table or list means it"
                if (meant or named) and not wrong
                else ""
            )
        return ""

    def _paragraphs(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        return (match.span() for match in _PARAGRAPH.finditer(self.text, low, high))

    def _is_told(self, end: int) -> bool:
        """Tell a paragraph that ends as a sentence does from a heading, a byline or a caption."""
        return self.text[max(0, end - 2) : end].rstrip().endswith(_STOPS)

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        first, last = around(self.sentences, start, end)
        return self.sentences[first][0], self.sentences[last][1]

    def _words(self, low: int, high: int) -> list[str]:
        return [word.lower() for word in _WORD.findall(self.text, low, high)]

    def _called(self) -> set[str]:
        """Give what the program is: by its name, and by the words behind it (`, a scheme to`)."""
        words = _WORD.findall(self.program.words)
        for _, end in self.program.spans:
            behind = self.text[end : end + _NEAR].partition(".")[0]
            words += _WORD.findall(behind)[:_APPOSED] if behind[:1] == "," else []
        return {word.lower() for word in words} & self.drafts.undertakings

    def _is_body(self) -> bool:
        """Tell who speaks somewhere from what money is for: `the World Food Programme said`."""
        behind = (_WORD.search(self.text, end, end + _NEAR) for _, end in self.program.spans)
        return any(word and word[0].lower() in self.small.speech_verbs for word in behind)

    def _undertakings(self, low: int, high: int) -> tuple[str, bool]:
        """Give the words that mean the program, and whether others name another undertaking."""
        meant, others, last = "", False, ""
        for match in _WORD.finditer(self.text, low, high):
            word, before, last = match[0].lower(), last, match[0]
            if word not in self.drafts.undertakings or self._is_name(match.start()):
                continue
            if self._means(before, word, match.start()):
                meant = meant or f"{before} {match[0]}"
            else:
                others = True
        return meant, others

    def _means(self, before: str, word: str, at: int) -> bool:
        """Tell `the programme`, behind the program's name, from `a programme`, `the old scheme`."""
        known = at > self.program.spans[0][0] and _stem(word) in self.called
        ahead = {*self._words(max(0, at - _AHEAD), at)[-_DENIED:]}
        denied = ahead & (self.negations | self.drafts.beside)
        return known and before.lower() in self.drafts.told_before and not denied

    def _is_name(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.program.spans)

    def _is_elsewhere(self, low: int, high: int) -> bool:
        return bool({*_WORD.findall(self.text, low, high)} & self.drafts.elsewhere)

    def _is_wider(self, low: int, high: int) -> bool:
        return bool({*self._words(low, high)} & self.drafts.wholes_of_money)

    def _is_topic(self, low: int, end: int, high: int) -> bool:
        """Tell whether what an amount is for, if anything, is what the lead tells of.

        It stands behind the amount in its clause, or where another opens: `For the second bridge`,
        `, for schools`, `, proposed for a yard`.
        """
        opening, own, *others = self._clauses(low, end, high)
        links = [(own, at) for at, word in enumerate(own) if word in self.drafts.destined][:1]
        links += [(one, 0) for one in (opening, *others) if {*one[:1]} & self.drafts.destined]
        links += [
            (one, 1)
            for one in others
            if {*one[1:2]} & self.drafts.destined
            and " ".join(one[:2]) not in self.tables.speech.according
        ]
        return all(self._is_told_of(words[at + 1 :]) for words, at in links)

    def _clauses(self, low: int, end: int, high: int) -> list[list[str]]:
        """Give the words of a sentence's first clause, then those of each from an amount's end."""
        parts = [_CLAUSE_END.split(self.text[low:high])[0]]
        parts += _CLAUSE_END.split(self.text[end:high])
        return [[word.lower() for word in _WORD.findall(part)] for part in parts]

    def _is_told_of(self, words: list[str]) -> bool:
        """Tell whether the lead names one of the first things of a purpose."""
        told = itertools.takewhile(lambda word: word not in self.small.being, words)
        things = [word for word in told if len(word) >= _LONG][:_PURPOSE]
        return not things or any(_stem(word) in self.topic for word in things)


def _stem(word: str) -> str:
    return word.lower()[:_STEM].rstrip("s")
