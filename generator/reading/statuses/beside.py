"""Nouns, cells and fields beside an amount that name its status: `its $5 million request`.

In: a text, the span of an amount, the statuses, the language with its tables. Out: a `Governed`
with the reason, or None:

* a noun behind the amount (`Norway's $5 million pledge`), or before an aside that holds it;
* what fills a bracket or a cell (`(turned down)`), a heading (`Applied for`), or a field of the
  same record (`Status: pending`).

Deliberately absent: verbs.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of
from generator.reading.opening import OPENING
from generator.reading.statuses.fields import record
from generator.reading.statuses.governed import Governed, suggested
from generator.reading.statuses.suggesting import Around, form_pattern
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language


_WORD = re.compile(r"[\w'’-]+")
_PHRASE = r"(?P<words>[A-Za-z][A-Za-z ]{2,24}?)"
_CELL_BEHIND = re.compile(
    rf"(?:[|\t(]|\s[-–—]\s|: |\s{{3,}}|;(?=[^;\n]*(?:\n|$)))\s*{_PHRASE}\s*"
    r"(?=[|\t).;,\n]|\s{3,}|$)"
)
_CELL_BEFORE = re.compile(rf"(?:^|[|\t\n])\s*{_PHRASE}\s*(?:[|\t:]|\s{{3,}})")
_ASIDE_OF = re.compile(r"(?:^|[.;:!?\n]\s*)([^.;:!?,\n]{5,110}),\s*$")
_CALLED = re.compile(r"([^.;:!?,\n]{5,110})[,:]\s*$")
_FIELD = re.compile(rf"(?P<head>[A-Za-z]+)\s*:\s*{_PHRASE}\s*(?=[.;,\n|]|$)")
_LABEL = re.compile(rf"\s*(?:[-*•–]\s*|\(?[\da-z]{{1,3}}[.)]\s*)?{_PHRASE}:\s")
_VERDICT = re.compile(
    r"[^.;:!?\n]{0,60}"
    r"(?:[.;:]\s+|\?\s*(?:[—–-]\s*|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*[.:]\s)?)"
    rf"{_PHRASE}(?P<more>,[^.;\n]{{0,40}}|\s[a-z]+ly"
    r"|\s(?:in|by|on|with|under|at|during|pending|after|since|last|this)\s[^.;\n]{2,40})?"
    r"(?:[.;](?!\d)|\n)"
)
# The end of a sentence and one of short pieces behind it; such a piece.
_TO_FRAGMENTS = re.compile(
    r"(?P<gap>(?:[^.;:!?\n]|\.(?=\d)){0,60}[.?;:]\s+)[A-Z][^.;:!?\n]{8,160}(?=[.;]|$)"
)
_PIECE = re.compile(r"(?P<said>(?:(?!,\s|\sand\s).)+)(?:,\s|\sand\s|$)?")
_SENTENCE = re.compile(r"[.!?]\s+|\n")
# What a column's head says of its year: `FY2026 request`, `Pledges, 2025`.
_FOR_YEAR = re.compile(r",?\s?\(?\b(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\)?")
# The number of a heading: `2. Pledges announced`.
_MARK = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[IVX]{1,5})[.)]\s+)")
# Fields of a record stand no further from its amount.
_RECORD = 200
# The longest phrase that fills a bracket.
_AFTER = 30
_LONGEST_HEAD = 3
# Words of `The largest pledges came`.
_LONGEST_LIST = 5


class Beside(Around):
    """Looks for such words beside one amount."""

    @property
    def labels(self) -> Mapping[str, str]:
        """The words that label a status in a row or a field."""
        return _labels(self.language, tuple(self.statuses.values()))

    def noun_behind(self, first: int, last: int) -> Governed | None:
        """Read what the amount is of: `its $5 million request`, `Norway's $2 million pledge`."""
        words = list(_WORD.finditer(self.text, self.span[1], last))[:3]
        of_these = words and plain(words[0][0]) in self.small.purpose
        if (
            of_these
            and len(words) > 2
            and plain(words[1][0]) in self.sums.anew | self.suggesting.fresh
        ):
            words.pop(1)  # `$5 million in new pledges`
        words = words[:2]
        if of_these and words[-1][0].endswith("s"):
            words = words[1:]  # `$5 million in pledges`
        head = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        definite = self.small.determiners - self.small.indefinite
        there = bool(set(head[-1:]) & definite) and not set(head) & self.language.negations
        if not there and set(head[-4:]) & (self.suggesting.no_act - {"before"}):
            return None
        for word in words:
            for key, nouns in self.suggesting.nouns_behind.items():
                if plain(word[0]) in nouns and key in self.statuses:
                    return suggested(key, word, "behind")
            if plain(word[0]) not in self.sums.money_nouns:
                return None
        return None

    def worth(self, first: int) -> Governed | None:
        """Read `is suspending its programme in Mali, worth $5 million`."""
        head = " ".join(plain(word) for word in _WORD.findall(self.text[first : self.span[0]]))
        clause = _CALLED.search(self.text, max(0, first - 120), first)
        if head not in self.sums.valued or not clause or self.text[clause.end() - 1] == ":":
            return None
        said = clause[1]
        verbs = [
            (form, key)
            for status in self.statuses.values()
            for form, key in (
                *((word, status.key) for word in words_of(status, self.language)),
                *((form, key) for form, key in self.forms.items() if key == status.key),
            )
            if key not in self.aftermath.asking and form not in self.suggesting.status_weak
        ]
        for form, key in verbs:
            match = form_pattern(form).search(said) if form.split()[0] in said.lower() else None
            rest = self.predicates.attachment.words(said[match.end() :]) if match else []
            before = self.predicates.attachment.words(said[: match.start()])[-4:] if match else []
            thing = rest[:1] and rest[0] in self.small.determiners
            if match and thing and set(rest[1:3]) & self.sums.outcome_nouns:
                if set(before) & (self.suggesting.no_act | self.language.negations):
                    return None
                start = clause.start(1) + match.start()
                why = f"“{match[0]}” stands before what is worth the amount"
                return Governed(key, start, start + len(match[0]), why)
        return None

    def noun_before(self, first: int) -> Governed | None:
        """Read the noun an aside is of: `Our application to the board, for $5 million, is new`."""
        aside = [plain(word) for word in _WORD.findall(self.text[first : self.span[0]])]
        head = _ASIDE_OF.search(self.text, max(0, first - 120), first)
        called = _CALLED.search(self.text, max(0, first - 120), first)
        if called and not set(aside) - OPENING:
            found = self._called(called)
            if found:
                return found
        if aside and not set(aside[:-1]) - OPENING:
            found = self._bare(aside[-1], first)
            if found:
                return found
        if (
            not head
            or not aside
            or aside[0] not in self.of_money.heads | self.sums.asides
            or set(aside[1:]) - OPENING
        ):
            return None
        words = list(_WORD.finditer(self.text, head.start(1), head.end(1)))
        for word in [*words[:4], *words[4:][-1:]]:
            for key, nouns in self.suggesting.nouns_behind.items():
                if plain(word[0]) in nouns and key in self.statuses:
                    return suggested(key, word, "before")
        return None

    def _called(self, head: re.Match[str]) -> Governed | None:
        """Read `Japan made the largest single pledge, $180 million`."""
        words = list(_WORD.finditer(self.text, head.start(1), head.end(1)))
        against = self.suggesting.no_act | self.small.conditions | self.language.negations
        if {plain(word[0]) for word in words} & against or not words:
            return None
        for key, nouns in self.suggesting.nouns_behind.items():
            if plain(words[-1][0]) in nouns and key in self.statuses:
                return suggested(key, words[-1], "before")
        return None

    def of_list(self, low: int, high: int) -> Governed | None:
        """Read `Pledges came from Norway ($5 million), Sweden ($3 million)`, of each of them."""
        words = list(_WORD.finditer(self.text, low, high))[: _LONGEST_LIST + 1]
        against = self.suggesting.no_act | self.small.conditions | self.language.negations
        for noun, verb in itertools.pairwise(words):
            lists = plain(verb[0]) in self.small.being | self.suggesting.listing
            for key, nouns in self.suggesting.nouns_behind.items() if lists else ():
                plural = plain(noun[0]) in nouns and noun[0].endswith("s")
                if plural and key in self.statuses and not {plain(w[0]) for w in words} & against:
                    return suggested(key, noun, "before")
        return None

    def _bare(self, noun: str, first: int) -> Governed | None:
        """Read `commitments totalled $5 million and disbursements $2 million`."""
        for key, nouns in self.suggesting.nouns_behind.items():
            match = noun in nouns and form_pattern(noun).search(self.text, first, self.span[0])
            if match and noun.endswith("s") and key in self.statuses:
                return suggested(key, match, "before")
        return None

    def record(self, full: str) -> Governed | None:
        """Read a field of the same record: `Status: pending`, of `$5 million`."""
        low = max(full.rfind("\n\n", 0, self.span[0]), self.span[0] - _RECORD, 0)
        high = full.find("\n\n", self.span[1])
        high = min(len(full) if high < 0 else high, self.span[1] + _RECORD)
        low, high = record(full, self.span) or (low, high)
        if len(self.predicates.money.findall(full[low:high])) != 1:
            return None
        for match in _FIELD.finditer(full, low, high):
            key = self.labels.get(" ".join(match["words"].lower().split()), "")
            if plain(match["head"]) in self.suggesting.record_heads and key in self.statuses:
                why = f"“{match['words']}” stands in a field of the record"
                return Governed(key, *match.span("words"), why)
        return None

    def label(self) -> Governed | None:
        """Read what opens the sentence: `Refused: radios, $2 million; boats, $3 million`."""
        low = self._sentence()
        found = _LABEL.match(self.text, low, self.span[0])
        words = " ".join(found["words"].lower().split()) if found else ""
        key = self.labels.get(words, "") or self.labels.get(words.split(" ")[-1], "")
        if not found or key not in self.statuses or len(words.split()) > _LONGEST_HEAD:
            return None
        if self._part(found.end()):
            return None
        why = f"“{found['words']}” opens the sentence"
        return Governed(key, *found.span("words"), why)

    def _part(self, label: int) -> bool:
        """Tell `Requested: $5 million, of which $2 million was received`, whose part is not."""
        between = plain(self.text[label : self.span[0]])
        return any(f" {part} " in between for part in self.sums.parts)

    def verdict(self) -> Governed | None:
        """Read a sentence that is a verdict alone: `New roof, $2 million. Approved.`."""
        in_turn = self.told_in_turn()
        if in_turn:
            return in_turn
        found = _VERDICT.match(self.text + "\n", self.span[1])
        said = found["words"].lower().split() if found else []
        while said and said[0] in self.small.before_verb - self.language.negations:
            said.pop(0)  # `Still frozen, Your Honor.`
        key = self.labels.get(" ".join(said), "")
        more = self.predicates.attachment.words(found["more"] or "") if found else []
        if set(more) & (self.aftermath.undoing | self.language.negations):
            return None  # `Cancelled, then restored.`
        money = self.predicates.money
        if (
            not found
            or key not in self.statuses
            or money.search(self.text, self._sentence(), self.span[0])
            or money.search(self.text, self.span[1], found.start("words"))
            or self._opens_paragraph(found.span("words"))
        ):
            return None
        why = f"“{found['words']}” is all that the next sentence says"
        return Governed(key, *found.span("words"), why)

    def told_in_turn(self) -> Governed | None:
        """Read `$5 million for ports. Requested in 2022, approved in 2023, frozen in January.`."""
        opens = _TO_FRAGMENTS.match(self.text, self.span[1])
        if not opens or self.predicates.money.search(opens[0]):
            return None
        said: list[Governed] = []
        moved = False
        for at, piece in enumerate(_PIECE.finditer(self.text, opens.end("gap"), opens.end())):
            words = self.predicates.attachment.words(piece["said"])
            against = self.aftermath.undoing | self.language.negations | self.small.supposing
            if set(words) & (against | self.language.auxiliaries) - {"still"}:
                return None
            while words and words[0] in self.small.joins | self.small.before_verb:
                words.pop(0)
            key = self.labels.get(words[0] if words else "", "")
            alone = (
                not words[1:]
                or words[1] in self.small.phrase_ends | self.tables.attachment.after_object
            )
            if key in self.statuses and alone:
                word = re.compile(rf"(?i){words[0]}").search(self.text, piece.start("said"))
                where = word.span() if word else piece.span("said")
                why = f"“{self.text[slice(*where)]}” stands in the sentence that tells it in turn"
                said.append(Governed(key, *where, why))
            elif words[:1] and words[0] in self.suggesting.moved and not words[1:]:
                moved = True
            elif not at:
                return None
        others = (
            tuple(sorted({one.status for one in said[:-1]} - {said[-1].status})) if said else ()
        )
        return said[-1]._replace(others=others) if said[not moved :] else None

    def _opens_paragraph(self, span: tuple[int, int]) -> bool:
        """Tell `Obligated. A contract is signed.`, which is no answer to the paragraph before."""
        before = self.text[self.span[1] : span[0]]
        line = self.text[span[1] :].partition("\n")[0]
        return "\n\n" in before and "?" not in before and len(line) > 1

    def _sentence(self) -> int:
        """Give where the sentence or line of the amount begins."""
        low = max(0, self.span[0] - _RECORD)
        ends = [end.end() for end in _SENTENCE.finditer(self.text, low, self.span[0])]
        return max([low, *ends])

    def heading(self, low: int, high: int, full: str) -> Governed | None:
        """Read a heading or cell that is such a form and nothing else: `Applied for`."""
        words = _MARK.sub("", full[low:high].strip()).strip("()*_: ")
        said = " ".join(_FOR_YEAR.sub("", words).lower().split())
        key = self.forms.get(said, "") or self.labels.get(said, "") or self._list_of(said)
        key = key or self._list_under(said)
        if not key or key not in self.statuses:
            return None
        start = low + full[low:high].index(words)
        return Governed(key, start, start + len(words), f"“{words}” stands in the heading")

    def _list_of(self, said: str) -> str:
        """Tell `What we are asking for`, `We are seeking`: a verb that a list is the object of."""
        words = said.split()
        tails = (" ".join(words[-count:]) for count in (3, 2, 1) if count < len(words))
        form = next((tail for tail in tails if tail in self.verbs), "")
        form = "" if form in self.suggesting.paying_now else form  # `Who pays`
        negated = set(words) & self.language.negations
        return self.forms[form] if form and not negated else ""

    def _list_under(self, said: str) -> str:
        """Tell `Pledges announced at the meeting`: a noun that each amount of a list is one of."""
        first, *others = [plain(word) for word in _WORD.findall(said)] or [""]
        against = self.suggesting.no_act | self.small.conditions | self.language.negations
        if not others or not first.endswith("s") or set(others) & against:
            return ""
        return next(
            (key for key, nouns in self.suggesting.nouns_behind.items() if first in nouns), ""
        )

    def cell(self, low: int, high: int) -> Governed | None:
        """Read a form that fills a cell or a bracket beside the amount: `(turned down)`."""
        for where, pattern, start, end in (
            ("behind", _CELL_BEHIND, self.span[1], high),
            ("before", _CELL_BEFORE, low, self.span[0]),
        ):
            for found in pattern.finditer(
                self.text[start : end + (_AFTER if where == "behind" else 0)]
            ):
                if where == "behind" and start + found.start() > end:
                    break
                labelled = where == "before" and ":" in self.text[start + found.end() : end]
                if labelled or (where == "before" and self._part(start + found.end())):
                    continue
                words = found["words"]
                key = self.labels.get(" ".join(words.lower().split()), "")
                if key in self.statuses:
                    place = start + found.start("words")
                    why = f"“{words}” stands alone {where} the amount; see that it fits"
                    return Governed(key, place, place + len(words), why)
        return None


@lru_cache(maxsize=8)
def _labels(language: Language, statuses: tuple[Status, ...]) -> dict[str, str]:
    """Give the words that are a status where they fill a cell."""
    tables = tables_of(language.tag)
    mine = {word: status.key for status in statuses for word in words_of(status, language)}
    more = (tables.suggesting.status_labels, tables.suggesting.status_passives)
    listed = {form: key for one in more for key, forms in one.items() for form in forms}
    return {**{f: k for f, k in listed.items() if f not in tables.suggesting.status_of}, **mine}
