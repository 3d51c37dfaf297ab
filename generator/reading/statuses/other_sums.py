"""What speaks against a status by what stands beside its words, or without any of them.

In: the words around an amount, the table of their language (`languages/doubts.py`). Out: the words
that say that the amount is another than the one a status is said of (`approved $3 million for a
$5 million project`), that what was given or decided holds no longer (`reneged on the $5 million`),
or what its clause says in place of a status (`owes $5 million`); empty where none do.

Deliberately absent: verbs of which only grammar tells whose money they speak of.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from generator.reading.context import one_of, plain
from generator.reading.wording import is_negated

if TYPE_CHECKING:
    from generator.reading.languages import Language
    from generator.reading.languages.doubts import Doubts

_WORD = re.compile(r"[\w'’]+")
# Characters between a sum and the thing that it goes towards; of what was decided.
_REACH = 90


class Others:
    """The patterns of one language's table, each made when it is first asked for."""

    def __init__(self, table: Doubts, language: Language) -> None:
        self.table, self.language = table, language
        determiners = one_of(table.determiners)
        self.determiner = rf"(?i:{determiners})\s+"
        self.determined = rf"(?:{self.determiner}){{0,2}}"

    @property
    def gate(self) -> frozenset[str]:
        """Give a word of each phrase that may speak against a status: its longest."""
        table = self.table
        lists = (*table.against.values(), *table.against_behind.values())
        phrases = (*table.yielding, *table.undone, *table.undoing, *table.asked_for)
        phrases += tuple(phrase for listed in lists for phrase in listed)
        return frozenset(max(phrase.split(), key=len) for phrase in phrases)

    def may_be(self, head: str) -> bool:
        """Tell whether a sum stands before an amount that may be what it goes towards."""
        return bool(self._money.search(head))

    def another(self, between: str, *, given: bool) -> str:
        """Give what makes another sum of an amount, between a word before it and itself."""
        found = self._towards.search(between)
        if found:
            said = {plain(word) for word in _WORD.findall(found["why"])}
            if said.isdisjoint(self.table.joins | self.language.clause_words):
                return found["why"].lstrip()
        found = (self._yielding.search(between) if given else None) or self._if.search(between)
        return found[0] if found else ""

    def in_brackets(self, head: str) -> str:
        """Give what opens a bracket on a sum of which it is: `$3 million (of $5 million)`."""
        found = self._in_brackets.search(head)
        return found["why"] if found else ""

    def undone(self, head: str) -> str:
        """Give the words by which what was promised is no longer: `backed out of the`."""
        found = self._undone.search(head)
        return found[0] if found and not is_negated(head[: found.start()], self.language) else ""

    def undecided(self, said: str, tail: str) -> str:
        """Give the words by which a decision holds no longer, before a word of it or behind."""
        found = self._undoing.search(said)
        if found:
            return "" if is_negated(said[: found.start()], self.language) else found[0]
        decision = self._decision.search(said)
        behind = decision and self._undone_behind.match(tail)
        return f"{behind['why']}: {decision[0]}" if decision and behind else ""

    def contrary(
        self, text: str, within: tuple[int, int], span: tuple[int, int], status: str
    ) -> str:
        """Give what a clause says of its amount that has no word of a status: `owes`."""
        before, behind = self._contrary(status)
        head, tail = text[within[0] : span[0]], text[span[1] : within[1]]
        found = before.search(head)
        if found and not is_negated(head[: found.start()], self.language):
            return f"{found[0]}{text[slice(*span)]}"
        after = behind.match(tail)
        if not after and self._asked.search(head):
            after = self._open.match(tail)
        return f"{text[slice(*span)]}{after[0]}" if after else ""

    def left_out(self, between: str) -> str:
        """Give a verb between a word of a given sum and another: `The approved plan leaves out`."""
        found = self._contrary("approved")[0].search(between)
        return found[0] if found and not is_negated(between[: found.start()], self.language) else ""

    @cached_property
    def _asked(self) -> re.Pattern[str]:
        said = one_of(self.table.asked_for)
        return re.compile(rf"(?<![\w'’-])(?i:{said})\s+{self.determined}$")

    @cached_property
    def _open(self) -> re.Pattern[str]:
        said = one_of(self.table.open_before)
        return re.compile(rf"(?:\s[\w'’-]+){{0,4}}?\s(?:{said})\s\w+")

    def _contrary(self, status: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        known = self._known_contrary
        if status not in known:
            before = one_of(self.table.against.get(status, ()))
            behind = one_of(self.table.against_behind.get(status, ()))
            relatives = one_of(self.language.relatives)
            known[status] = (
                re.compile(
                    rf"(?<![\w'’-])(?i:{before})\s+{self.determined}(?:[\w'’-]+\s+){{0,2}}$"
                ),
                re.compile(rf"(?:\s(?!(?i:{relatives})\s)[\w'’-]+){{0,4}}?\s(?i:{behind})(?!\w)"),
            )
        return known[status]

    @cached_property
    def _known_contrary(self) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
        return {}

    @cached_property
    def _sum(self) -> str:
        language = self.language
        scales = one_of(
            {*language.magnitudes, *language.short_magnitudes, *language.money_magnitudes}
        )
        return (
            rf"(?:[$€£¥₦₹]\s?\d[\d.,]*(?:\s?(?i:{scales})(?!\w))?|\d[\d.,]*\s?(?i:{scales})(?!\w))"
        )

    @cached_property
    def _money(self) -> re.Pattern[str]:
        return re.compile(self._sum)

    @cached_property
    def _towards(self) -> re.Pattern[str]:
        """Match a sum and what it is for: `$3 million for a`, `… for a project worth`."""
        table = self.table
        thing = rf"(?:(?!(?i:{one_of(table.totals)})\s)[\w'’-]+\s+)"
        return re.compile(
            rf"{self._sum}(?P<why>[^,;:.()]{{0,{_REACH}}}?\s(?i:{one_of(table.towards)})\s+"
            rf"{self.determiner}{thing}{{0,2}}(?:(?i:{one_of(table.worth)})\s+{self.determined})?)$"
        )

    @cached_property
    def _yielding(self) -> re.Pattern[str]:
        """Match a verb of what comes of a sum: `mobilise`, `avert losses of`, `spares it`."""
        table = self.table
        return re.compile(
            rf"(?<![\w'’-])(?i:{one_of(table.yielding)})\s+(?:{self.determined}[\w'’-]+\s+)?"
            rf"{self.determined}(?:[\w-]+\s+(?i:{one_of(table.part_of)})\s+)?$"
        )

    @cached_property
    def _if(self) -> re.Pattern[str]:
        """Match a condition that the amount is part of: `if the city raises`."""
        said = one_of(self.table.conditions)
        return re.compile(rf"(?<![\w'’])(?i:{said})\s[\w'’]+\s[^,;:.()]{{2,{_REACH}}}$")

    @cached_property
    def _in_brackets(self) -> re.Pattern[str]:
        said = one_of(self.table.part_of)
        return re.compile(
            rf"{self._sum}[^,;:.()]{{0,40}}(?P<why>\((?i:{said})\s+{self.determined})$"
        )

    @cached_property
    def _undone(self) -> re.Pattern[str]:
        said = one_of(self.table.undone)
        return re.compile(rf"(?<![\w'’-])(?i:{said})\s+{self.determined}(?:[\w-]+\s+)?$")

    @cached_property
    def _undoing(self) -> re.Pattern[str]:
        """Match `annulled the decision that`."""
        said = one_of(self.table.undoing)
        return re.compile(
            rf"(?<![\w'’-])(?i:{said})\s+{self.determined}(?:[\w'’-]+\s+){{0,3}}?{self._decided}$"
        )

    @cached_property
    def _decision(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'’-]){self._decided}$")

    @property
    def _decided(self) -> str:
        table = self.table
        return (
            rf"(?i:{one_of(table.decisions)})\s+(?i:{one_of(table.deciding)})\s"
            rf"[^;:.()]{{0,{_REACH}}}"
        )

    @cached_property
    def _undone_behind(self) -> re.Pattern[str]:
        """Match `was declared void` behind what was decided."""
        being = one_of(self.language.auxiliaries)
        said = one_of(self.table.undoing)
        return re.compile(
            rf"[^;:.()]{{0,120}}?(?<!\w)(?P<why>(?:{being})\s(?:\w+\s)?(?i:{said}))(?!\w)"
        )
