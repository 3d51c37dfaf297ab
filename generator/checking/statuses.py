"""Whether the words around an amount fit the status of its figure (contract check 3, on evidence).

In: an amount that a quote says, at its place in the article, and the figure's status. Out: what is
wrong, in words that go on after "the figure is `approved`, but"; empty where nothing is.

* The clause in the quote must not name other statuses and not the figure's.
* What is approved or paid must be no cut, and no difference (`amounts/changes.py`).
* Nor must the head of the amount's column in a table name other statuses, or its row, where that is
  about one amount; nor the line above its list deny this one.
* What is only expected, wanted or a condition is not so, nor what is told wrongly or denied, nor is
  another sum the one that was approved (`reading/statuses/doubts.py`): `is expected to approve`.
* A clause without any status must hold no word that suggests a contrary one (`turned down`).
* Of what the quote leaves out, that counts which is plainly the amount's. Whether it is, where the
  article also speaks of the figure's status, is asked of the reader that drafts ask
  (`reading/statuses/governing.py`): what was requested in one clause may be denied in the next.

Deliberately absent: figures that no status is said of at all; the page says so of these.
"""

# The reader that tells whose words are is large, and few figures leave open what they are.
# ruff: noqa: PLC0415

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.changes import lessening
from generator.reading.columns import cells
from generator.reading.context import any_of
from generator.reading.rows import row
from generator.reading.statuses.contrary import STOPPED
from generator.reading.statuses.fields import record
from generator.reading.statuses.headings import caption, column_heads, headings
from generator.reading.wording import (
    Named,
    attributive,
    clause,
    holds_word_of,
    named_statuses,
    speaks_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.checking.stored import StoredArticle
    from generator.model.statuses import Status
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language
    from generator.reading.statuses.governed import Governed


# Who says these of a cut says them of no money.
_GIVEN = frozenset(["authorized", "approved", "obligated", "committed", "disbursed"])
# Words of a cell or of a bracket that is nothing but a status: `Not yet approved`.
_LABEL = 3
# An item of a list that is crossed: `✗ Harbour wall: $5 million`.
_CROSS = late(r"[^\S\n]*(?:[-*•]\s)?(?P<mark>[✗✘❌])")
_BRACKET = late(r"\(([^()\n]+)\)[.;,]?\s*$")
_START = attrgetter("start")


_NAMED = "give the figure the status that the words name, or quote words that call it {status}"
_LATER = (
    "of what came of it later, begin the quote at the amount and end it behind the words that call "
    "it {status}"
)


class Fault(NamedTuple):
    """What does not fit, and what to do about it."""

    message: str
    hint: str = ""


def misfit(
    article: StoredArticle,
    quote: tuple[int, int],
    saying: Sequence[Mention],
    status: str,
    statuses: Mapping[str, Status],
) -> Fault | None:
    """Say how the words do not fit `status` around any of the amounts that a quote says it by.

    `quote` are offsets of the legible article, as those of the amounts are from its beginning on.
    """
    places = of_last_row(article, quote, saying)
    words = [_Words(article, quote, place, status, statuses) for place in places]
    faults = [one.unfit() for one in words]
    if all(faults):
        later = any(one.goes_on() for one in words)
        return Fault(faults[0], (_LATER if later else _NAMED).format(status=status))
    for question in _QUESTIONS:
        said = [question.of(one) for one in words]
        if all(said):
            hint = question.hint.format(status=status)
            return Fault(question.message.format(said[0]), hint)
    return None


def untold(
    article: StoredArticle, quote: tuple[int, int], saying: Sequence[Mention]
) -> Fault | None:
    """Say how the article tells all the amounts wrongly that a quote says, or denies them.

    This holds of counts and percentages, too: `Reports that 300 people had died were false`.
    """
    from generator.reading.statuses.doubts import untold as told_wrongly

    text, start = article.legible.text, quote[0]
    doubts = [
        told_wrongly(text, (start + one.start, start + one.end), article.language) for one in saying
    ]
    if not doubts or not all(doubts):
        return None
    hint = "state in a `statement` who says so, or quote what the article says itself"
    return Fault(f"the article says {doubts[0]}", hint)


def of_last_row(
    article: StoredArticle, quote: tuple[int, int], saying: Sequence[Mention]
) -> list[tuple[int, int]]:
    """Give where amounts stand: of the last row, where a quote runs from a table's head to it."""
    text, (start, end) = article.legible.text, quote
    last = text.rfind("\n", start, end)
    places = [(start + one.start, start + one.end) for one in saying]
    return [place for place in places if 0 <= last < place[0] and row(text, place)] or places


class _Words:
    """The words around one amount, in a quote and in its article."""

    def __init__(
        self,
        article: StoredArticle,
        quote: tuple[int, int],
        span: tuple[int, int],
        status: str,
        statuses: Mapping[str, Status],
    ) -> None:
        self.article, self.text, self.language = article, article.legible.text, article.language
        self.quote, self.span = quote, span
        self.status, self.statuses = status, statuses
        #: Whether the quote gives the amount its status by other words than listed ones.
        self.otherwise = False
        start, end = quote
        inside = (span[0] - start, span[1] - start)
        self.quoted = named_statuses(self.text[start:end], inside, statuses, self.language)
        self.around = named_statuses(self.text, span, statuses, self.language)

    def named(self) -> Named:
        """Give the statuses named beside the amount in its quote.

        A negation that the quote leaves out counts: `approved $9 million` cut from `has not
        approved $9 million` names nothing.
        """
        quoted, around = self.quoted, self.around
        negated = quoted.negated | (quoted.named & around.negated)
        partly = (quoted.named | quoted.partly) & around.partly
        return Named(quoted.named - negated - partly, negated, partly)

    def unfit(self) -> str:
        """Say how listed words do not fit the status, unless others of the quote say that it is so.

        `froze $6 million pending an audit` names `pending`, and says that it was suspended.
        """
        fault = unfit(self.named(), self.status)
        self.otherwise = bool(fault) and self._named_otherwise()
        return "" if self.otherwise else fault

    def _named_otherwise(self) -> bool:
        if self.status in self.around.negated:
            return False
        found = otherwise(self.text, self.span, self.status, self.statuses, self.language)
        start, end = self.quote
        return found is not None and start <= found[0] and found[1] <= end

    def lessened(self) -> str:
        """Give the words that make a cut or a difference of an amount that is called given."""
        if self.status not in _GIVEN or self.status not in self.named().named:
            return ""
        return lessening(self.text, self.span, self.language)

    def headed(self) -> str:
        """Say how the head of the amount's column does not fit.

        A row that has a word of the status itself, as in a column of its own, says it.
        """
        heads = column_heads(self.text, self.span)
        line = row(self.text, self.span) if heads else None
        if not line or self._says(line):
            return ""
        titles = [self._title(head) for head in heads]
        title, named = next((one for one in titles if any(one[1])), titles[0])
        fault = unfit(named, self.status)
        return f"it stands in the column “{title}”: {fault}" if fault else ""

    def beside(self) -> str:
        """Say what the rest of the row, or the line above the list, says of its one amount.

        `Wells | $5 million | Denied`, `$3 million for roads (withdrawn)`, the fields of its record,
        and an item under `These were not approved:`; a row that has a word of the status itself
        says it.
        """
        line = self._line
        said = self.article.mentions
        low, high = (bisect_left(said, place, key=_START) for place in line)
        if sum(one.kind == "money" for one in said[low:high]) > 1 or self._says(line):
            return ""
        for part in (*self._labels(line), *self._told_apart(line)):
            fault = unfit(self._title(part)[1], self.status)
            if fault:
                return f"beside it stands “{self._title(part)[0]}”: {fault}"
        fields = [self._title(part) for part in self._status_fields()]
        faults = [(title, unfit(named, self.status)) for title, named in fields if any(named)]
        if faults and all(fault for _, fault in faults):
            return f"a field of its record reads “{faults[0][0]}”: {faults[0][1]}"
        for head in headings(self.text, self.span):
            title, named = self._title(head)
            named = named if any(named) else self._headed(title)
            if self.status in named.negated or (not any(self._title(head)[1]) and named.named):
                return f"it stands under “{title}”: {unfit(named, self.status)}"
        for head in caption(self.text, self.span):
            title, _ = self._title(head)
            named = self._headed(title)
            if named.named:
                return f"it stands under “{title}”: {unfit(named, self.status)}"
        return ""

    def crossed(self) -> str:
        """Give the mark before an item that is not given: `✗ Harbour wall: $5 million`."""
        mark = _CROSS.match(self.text, self._line[0]) if self.status in _GIVEN else None
        return mark["mark"] if mark and not self._says(self._line) else ""

    def _told_apart(self, line: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Give what tells of the row outside of it: the note of a mark, the line of a vote."""
        from generator.reading.statuses.labels import notes, verdict

        yield from notes(self.text, line)
        told = verdict(self.text, line[1], self.language)
        if told:
            yield told

    def _headed(self, title: str) -> Named:
        """Give what a heading says in words of its own: `Applications turned down in 2025`."""
        from generator.reading.statuses.contrary import STOPPED, contrary
        from generator.reading.statuses.labels import asked, heading

        others = contrary(self.status)
        key = heading(title, others & STOPPED, self.language)
        near = speaks_of(self.text, self.span, self.status, self.statuses, self.language)
        key = key or ("" if near else asked(title, others - STOPPED, self.language))
        return Named(frozenset({key} - {""}), frozenset())

    def _labels(self, line: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Give the other cells of a row, and brackets that end a line, where they are short."""
        for cell in cells(self.text, *line):
            if not cell[0] <= self.span[0] < cell[1] and self._is_label(cell):
                yield cell
        bracket = _BRACKET.search(self.text, self.span[1], line[1])
        if bracket and (self._is_label(bracket.span(1)) or any(self._title(bracket.span(1))[1])):
            yield bracket.span(1)

    def _status_fields(self) -> list[tuple[int, int]]:
        """Give the fields that tell what became of the one amount of a record."""
        whole = record(self.text, self.span)
        said = self.article.mentions
        low, high = (bisect_left(said, place, key=_START) for place in whole or (0, 0))
        if not whole or sum(one.kind == "money" for one in said[low:high]) != 1:
            return []
        from generator.reading.languages.loaded import tables_of

        heads = any_of(tables_of(self.language.tag).suggesting.record_heads)
        pattern = re.compile(rf"(?im)^[^\w\n]*(?:{heads})\W{{0,3}}:(?P<value>[^\n]*)$")
        return [match.span() for match in pattern.finditer(self.text, *whole)]

    def _is_label(self, span: tuple[int, int]) -> bool:
        return len(self.text[slice(*span)].split()) <= _LABEL

    @property
    def _line(self) -> tuple[int, int]:
        end = self.text.find("\n", self.span[1])
        return self.text.rfind("\n", 0, self.span[0]) + 1, end if end >= 0 else len(self.text)

    def _title(self, head: tuple[int, int]) -> tuple[str, Named]:
        title = " ".join(self.text[slice(*head)].strip(" |").split())
        named = named_statuses(title, (0, len(title)), self.statuses, self.language)
        return title, named if any(named) else self._by_label(title, head)

    def _by_label(self, title: str, at: tuple[int, int]) -> Named:
        """Give what a cell, a bracket or a field says in words that are no listed ones."""
        from generator.reading.statuses.contrary import contrary
        from generator.reading.statuses.labels import label, says_no

        head = says_no(self.text, at, self.language)
        if head:
            said = self.text[slice(*head)]
            asked = named_statuses(said, (0, len(said)), self.statuses, self.language)
            return Named(frozenset(), asked.named)
        key = label(title, contrary(self.status), self.language)
        return Named(frozenset({key} - {""}), frozenset())

    def _listed_otherwise(self) -> bool:
        """Tell an item of a list under a line that names another status, and not the item's own."""
        heads = [self._title(head)[1] for head in headings(self.text, self.span)]
        if not any(head.named and self.status not in head.named for head in heads):
            return False
        return not self._says(self._line)

    def left_out(self) -> str:
        """Say how the words that the quote leaves out do not fit.

        They are another status before the amount (`the pending $5 million`), or their clause names
        others or denies this one, or, where the article does not speak of this one at all, what
        stands over the amount or in a clause beside it is said of the amount and names another.
        """
        quoted, around = self.quoted, self.around
        if self.otherwise or self.status in quoted.named | around.named:
            return ""
        before = attributive(self.text, self.span[0], self.statuses, self.language)
        if before and before <= around.named:
            return unfit(Named(before, frozenset()), self.status)
        fault = unfit(Named(around.named, around.negated - quoted.negated), self.status)
        near = speaks_of(self.text, self.span, self.status, self.statuses, self.language)
        line = row(self.text, self.span)
        if fault and not near and not line:
            return fault
        if self.goes_on() if fault else near and not self._listed_otherwise():
            return ""
        given = self._given()
        if given is None:
            return ""
        # The words of one cell are not those of another's amount.
        own = fault and not line
        return fault if own else (f"it is `{given.status}`: {given.why}" if given.status else "")

    def denied(self) -> str:
        """Say how the article denies what the clause says: `denied reports that it was paid`."""
        from generator.reading.statuses.denials import may_deny

        named = self.quoted.named | self.around.named
        if named and self.status not in named:
            return ""
        words = words_of(self.statuses[self.status], self.language)
        if not may_deny(self.text, self.span, self.language.tag, words):
            return ""
        found = self._governed()
        return found.why if found.negated and not found.status else ""

    def of_first(self) -> str:
        """Say how a word of the status is said of the amount before, in a clause of its own.

        `froze the $4 million that the ministry approved and $1 million` approves no $1 million.
        """
        from generator.reading.statuses.governing import OF_FIRST

        first, _ = clause(self.text, *self.span, self.language)
        said = self.article.mentions
        at = bisect_left(said, self.span[0], key=_START) - 1
        while at >= 0 and said[at].kind != "money":
            at -= 1
        if at < 0 or not self._says((said[at].end, first)) or self._says((first, self.span[0])):
            return ""
        if "\n" in self.text[said[at].end : first] or self._says((self.span[1], self.quote[1])):
            return ""
        found = self._governed()
        word = self.text[found.start : found.end]
        low = self.text.rfind(". ", 0, said[at].start) + 1
        apart = found.others == (self.status,) and found.why == OF_FIRST.format(word)
        return found.why if apart and not self._says((low, said[at].start)) else ""

    def doubted(self) -> str:
        """Say what speaks against the words of the status: `is expected to approve`."""
        from generator.reading.statuses.doubts import CONDITION, doubt

        if self.quoted.named - {self.status} and self.status not in self.quoted.named:
            return ""
        found = doubt(self.text, self.span, self.statuses[self.status], self.language)
        answered = found and found.why == CONDITION and self._governed().status == self.status
        return str(found) if found and not answered else ""

    def suggested(self) -> str:
        """Say which word of a clause that names no status suggests a contrary one: `vetoed`."""
        if self.quoted.named or any(self.around):
            return ""
        from generator.reading.statuses.contrary import contrary

        others = contrary(self.status)
        return suggested(self.text, self.span, others, self.statuses, self.language)

    def _given(self) -> Governed | None:
        """Give what status a listed word of the article gives the amount; None for its figure's."""
        from generator.reading.statuses.governed import vouched

        found = self._governed()
        if found.status == self.status:
            return None
        return vouched(self.text, found, self.statuses, self.language)

    def _governed(self) -> Governed:
        from generator.reading.statuses.governing import governing

        return governing(self.text, self.span, self.statuses, self.language)

    def goes_on(self) -> bool:
        """Tell a quote that goes on to what became of the amount: `$5 million. It was denied`.

        Only what comes later in the life of a budget than what the clause names can have become
        of it, and only of the one amount that the quote tells of.
        """
        order = list(self.statuses)
        named = self.around.named | self.around.negated
        others = [one.start for one in self.article.mentions if one.kind == "money"]
        if any(self.span[1] <= start < self.quote[1] for start in others):
            return False
        earlier = all(order.index(one) < order.index(self.status) for one in named)
        return earlier and self._says((self.span[1], self.quote[1]))

    def _says(self, within: tuple[int, int]) -> bool:
        return holds_word_of(self.text, within, self.status, self.statuses, self.language)


def otherwise(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> tuple[int, int] | None:
    """Give the words that are no listed ones and give an amount its status; None for none.

    They stand in its clause (`froze`), or behind one that is a question, which says nothing:
    `Was it cancelled? No. It was suspended`.
    """
    from generator.reading.statuses.contrary import may_suggest

    first, last = clause(text, *span, language)
    own = frozenset([status])
    asked = text[last : last + 1] == "?"
    if not asked and not (own <= STOPPED and may_suggest(text, (first, last), own, language.tag)):
        return None
    from generator.reading.statuses.governing import governing

    text = _without_waits(text, (first, last), language)
    found = governing(text, span, statuses, language)
    return (found.start, found.end) if found.status == status else None


def _without_waits(text: str, within: tuple[int, int], language: Language) -> str:
    """Blank what only says what something waits for: `froze $5 million pending a review`."""
    waits = re.compile(
        rf"(?<!\w)(?:(?i:{any_of(language.auxiliaries | language.staying)})\s+)?"
        rf"(?P<wait>(?i:{any_of(language.waiting)}))\s+(?i:{any_of(language.determiners)})(?!\w)"
    )
    for match in waits.finditer(text, *within):
        start, end = match.span("wait")
        if start == match.start():
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def suggested(
    text: str,
    span: tuple[int, int],
    others: frozenset[str],
    statuses: Mapping[str, Status],
    language: Language,
) -> str:
    """Say which word of an amount's clause suggests one of some statuses; empty for none."""
    from generator.reading.statuses.contrary import may_suggest

    tag = language.tag
    low, high = clause(text, *span, language)
    if not others or not may_suggest(text, (low, high), others, tag):
        return ""
    from generator.reading.statuses.governing import governing

    found = governing(text, span, statuses, language)
    own = low <= found.start < found.end <= high
    # `Our bid for $4 million went through`: the noun says less than the verb.
    verb = own and may_suggest(text, (found.start, found.end), others, tag)
    if not verb or found.status not in others:
        return ""
    said = " ".join(text[found.start : found.end].split())
    return f"“{said}”, which suggests `{found.status}`"


class _Question(NamedTuple):
    """What is asked of the words around each amount, how the answer is told, and what to do."""

    of: Callable[[_Words], str]
    message: str
    hint: str


_QUESTIONS = (
    _Question(
        _Words.lessened,
        "“{}” is no sum that is given",
        "state what the article says in a `statement`, or quote the sum itself",
    ),
    _Question(
        _Words.headed,
        "{}",
        "give the figure the status of its column, or quote words that say another",
    ),
    _Question(
        _Words.beside,
        "{}",
        "give the figure the status of its row or list, or quote words that say another",
    ),
    _Question(
        _Words.crossed,
        "before it stands “{}”",
        "give the figure the status that the mark means, or quote words that say another",
    ),
    _Question(
        _Words.left_out,
        "in the article {}",
        "quote the whole clause, and give the figure the status that it names; of what came "
        "of it later, quote on to the words that call it {status}",
    ),
    _Question(
        _Words.of_first,
        "in the article {}",
        "quote words that say it of this amount, or state in a `statement` what the article says",
    ),
    _Question(
        _Words.doubted,
        "the article says {}",
        "state what the article says in a `statement`, or quote words by which the amount is "
        "{status}",
    ),
    _Question(
        _Words.suggested,
        "the article says {}",
        "give the figure that status, or quote words that name its own",
    ),
    _Question(
        _Words.denied,
        "in the article {}",
        "leave out what the article only repeats, asks or takes back; or quote words by which "
        "it is so",
    ),
)


def unfit(words: Named, status: str) -> str:
    """Say how words do not fit a status; empty if they fit.

    Words that name other statuses and not this one do not fit, nor do words that say this very
    status is not so.
    """
    if status in words.named:
        return ""
    if status in words.negated:
        return f"the words say it was not {status}"
    if status in words.partly:
        return f"the words say that a part of it was {status}"
    if words.named:
        named = " and ".join(f"`{key}`" for key in sorted(words.named))
        return f"the words next to the amount name {named}"
    return ""
