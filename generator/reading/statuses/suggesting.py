"""Forms before an amount that suggest a status and are no listed words: `a pledge of`, `froze`.

In: a text, the span of an amount, the statuses, the language with its tables of such forms. Out: a
`Governed` whose reason says that the form is no listed word; None where none stands right before
the amount, or as a passive right behind it. The checks know the listed words only.
"""

from __future__ import annotations

import itertools
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.model.statuses import STATUSES
from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.opening import OPENING
from generator.reading.statuses.governed import Governed, suggested
from generator.reading.statuses.of_money import OfMoney
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.statuses.predicates import Predicates, Said

_WORD = re.compile(r"[\w'’-]+")
_BREAK = re.compile(r"[.!?](?=\s|$)|\n")
# How far before a request its answer stands.
_NEAR = 40
# Words of `a small levy` before `of`.
_LONGEST_OBJECT = 3
# Words of `let Colombia draw a further` behind `A proposal to`.
_LONGEST_AIM = 9
# Words of `a joint offer of two patrol boats worth`.
_LONGEST_WORTH = 10
_ASIDE = re.compile(r",[^,]{3,40},")
# Words of `for the pool is expected` behind the amount.
_TO_COME = 6
# Words of `we had` before a verb whose object the amount is.
_NEAR_BEHIND = 4


class Around:
    """One amount in its text, with what tells the words of statuses around it."""

    def __init__(self, statuses: Mapping[str, Status], predicates: Predicates) -> None:
        self.statuses, self.predicates = statuses, predicates
        self.text, self.span = predicates.text, predicates.span
        self.language, self.tables = predicates.language, predicates.tables
        self.small, self.suggesting = self.tables.small, self.tables.suggesting
        self.sums, self.aftermath = self.tables.sums, self.tables.aftermath
        self.forms = forms(self.language)
        self.of_money = OfMoney(self.text, self.span, self.language, self.tables)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs that give an amount a status."""
        nouns = set(itertools.chain(*self.suggesting.status_nouns.values()))
        return frozenset(self.forms) - nouns


class Suggestions(Around):
    """Looks for such forms around one amount."""

    def around(self, first: int, last: int) -> Governed | None:
        """Read a verb whose particle stands behind its object: `put $5 million on hold`."""
        head, tail = self.text[first : self.span[0]], self.text[self.span[1] : last]
        for key, pairs in self.suggesting.status_around.items():
            for verb, particle in pairs if key in self.statuses else ():
                match = form_pattern(verb).search(head) if particle in tail else None
                if not match or not re.match(rf"(?:\s[\w'’-]+){{0,5}}?\s{particle}\b", tail):
                    continue
                words = [plain(word) for word in _WORD.findall(head)]
                at = len(_WORD.findall(head[: match.start()]))
                bare = [w for w in words[at + 1 :] if w not in self.small.determiners]
                own = self._is_object(words[at + 1 :]) or self._is_object(bare)
                if own and not set(words[max(0, at - 4) : at]) & self.suggesting.no_act:
                    start = first + match.start()
                    return Governed(key, start, start + len(verb),
                                    f"“{verb} … {particle}” stands around the amount; it is no "
                                    f"listed word of the status, so see that it fits")  # fmt: skip
        return None

    def aim(self, first: int) -> Governed | None:
        """Read `A proposal to let Chad draw a further $5 million`, `proposes to cut it by`."""
        key = self.suggesting.aimed
        found = [*_aiming(self.suggesting.aims).finditer(self.text, first, self.span[0])]
        if not found or key not in self.statuses:
            return None
        words = self.predicates.attachment.words(self.text[found[-1].end() : self.span[0]])
        before = set(self.predicates.attachment.words(self.text[first : found[-1].start()])[-4:])
        others = self.small.takes_up | self.small.speech_verbs | self.language.auxiliaries
        verb, rest = words[:1], words[1:]
        against = (
            not verb
            or len(words) > _LONGEST_AIM
            or set(rest) & (others | self.small.subordinators | self.predicates.attachment.verbs)
            or before & (self.suggesting.no_act - {"before"})
            or (
                set(verb) & self.tables.attachment.other_aims
                and not set(words[-1:]) & self.tables.attachment.by_how_much
            )
        )
        return None if against else suggested(key, found[-1], "before")

    def stranded(self, last: int) -> Governed | None:
        """Read `$5 million we asked the fund for`."""
        tail = self.text[self.span[1] : last]
        lower = plain(tail)
        for opening, form, key in _broken(self.language):
            match = form_pattern(form).search(tail) if opening in lower else None
            if (
                match
                and key in self.statuses
                and match.end() == len(tail)
                and len(tail[: match.start()].split()) < _NEAR_BEHIND
            ):
                start = self.span[1] + match.start()
                found = form_pattern(form).search(self.text, start)
                return suggested(key, found, "behind") if found else None
        return None

    def act(self, first: int, last: int) -> Governed | None:
        """Read a form that is none of the listed words: `a pledge of`, `froze`, `is seeking`."""
        head = self.text[first : self.span[0]]
        lower = plain(head)
        for opening, form, key in _opened(self.language):
            match = form_pattern(form).search(head) if opening in lower else None
            if match is None or key not in self.statuses:
                continue
            between = self.predicates.attachment.words(head[match.end() :])
            before = self.predicates.attachment.words(head[: match.start()])[-5:]
            near = set(before)
            if form in self.verbs:  # `To soften the blow it plans to spend` is no `to plan`
                own = before[-2:] if self._of_its_own(before, head) else before
                near = set(own[:-1]) - self.small.to_do | set(own[-1:])
            if (
                near & self._against(form, key, before)
                or self._otherwise(form, key, before)
                or self._to_come(form, key)
                or self._in_general(form)
                or not self._has_object(form, between, last)
            ):
                continue
            if match[0].lower().split().count("for") > 1 or self._ends_otherwise(form, last):
                continue
            if form.endswith(self.small.gerunds) and (
                self._drafted(first, first + match.start()) or self._to_do(before, last)
            ):
                continue
            called = self._called(before)
            if called and form not in self.verbs:
                start = first + match.start()
                return Governed(called, start, start + len(match[0]),
                                f"“{before[-1]} {match[0]}” stands before the amount")  # fmt: skip
            answer = self._answered(key, head[: match.start()], first)
            if answer:
                return answer
            start, said = first + match.start(), match[0].rstrip()
            return Governed(key, start, start + len(said),
                            f"“{said}” stands before the amount; it is no listed word of the "
                            f"status, so see that it fits")  # fmt: skip
        return None

    def _to_do(self, before: list[str], last: int) -> bool:
        """Tell `Withdrawing the $3 million would be a mistake`."""
        behind = self.predicates.attachment.words(self.text[self.span[1] : last])
        return not before and bool(set(behind) & (self.small.supposing - self.small.to_do))

    def _drafted(self, first: int, start: int) -> bool:
        """Tell `A bill authorizing $5 million`, which is no law; not `signed a bill`."""
        words = self.predicates.attachment.words(self.text[first:start])
        drafts = set(words[-2:]) & self.suggesting.drafts_of_law
        return bool(drafts) and not set(words) & self.suggesting.signing

    def _of_its_own(self, before: list[str], head: str) -> bool:
        """Tell `When the books would not balance the council`, whose `not` is another's."""
        opens = self.predicates.attachment.words(head)[:1]
        return set(opens) <= self.small.subordinate and set(before[-2:-1]) <= self.small.determiners

    def _otherwise(self, form: str, key: str, before: list[str]) -> bool:
        """Tell `blocked it from cancelling`, `The plan calls for`, `lifted its freeze on`."""
        prevented = set(before[-1:]) & self.suggesting.prevented and form.endswith(
            self.small.gerunds
        )
        other = set(before) & self.suggesting.other_subjects.get(form, frozenset())
        held = key in self.aftermath.held_back and form not in self.verbs
        # `The judge stayed the order suspending $5 million in grants`
        order = form.endswith(self.small.gerunds) and set(before[-1:]) & self.suggesting.orders
        prevented = prevented or (order and set(before) & self.suggesting.quashing)
        return bool(prevented or other) or (held and self._lifted(before))

    def _lifted(self, before: list[str]) -> bool:
        """Tell `lifted its freeze on`, `The freeze on $5 million was lifted`."""
        tail = [plain(word) for word in _WORD.findall(self.text[self.span[1] :][:60])][:_TO_COME]
        passive = any(
            a in self.small.being and b in self.aftermath.undoing
            for a, b in itertools.pairwise(tail)
        )
        return passive or bool(set(before) & self.aftermath.undo)

    def _called(self, before: list[str]) -> str:
        """Give the status of `rejected applications totalled`, said of what was asked for."""
        for status in self.statuses.values():
            if before[-1:] and before[-1] in words_of(status, self.language):
                return status.key
        return ""

    def _against(self, form: str, key: str, before: list[str]) -> frozenset[str]:
        """Give the words before a form that say there is nothing of the sort."""
        tables = self.tables
        suggesting = tables.suggesting
        if form in self.verbs or key not in tables.aftermath.asking | suggesting.named_by_noun:
            return suggesting.no_act
        definite = tables.small.determiners - tables.small.indefinite
        if before and (before[-1] in definite or before[-1].endswith(("'s", "s'"))):
            return frozenset()  # `would honour their pledge of`
        if self._left_open(before):
            return frozenset()  # `has not answered an application for`
        words = [word for word in before if word not in tables.small.determiners | OPENING]
        # `turned to a request for`
        there = bool(words) and words[-1] in suggesting.presupposing | tables.small.to_do
        return suggesting.none_at_all if there else suggesting.no_act

    def _left_open(self, before: list[str]) -> bool:
        """Tell `did not approve a request for`, which there is then."""
        answers = _answering(self.language) | self.suggesting.presupposing
        return any(
            word in self.language.negations and set(before[at + 1 : at + 3]) & answers
            for at, word in enumerate(before)
        )

    def _to_come(self, form: str, key: str) -> bool:
        """Tell `approval of $5 million is expected`, which has not happened."""
        noun = form not in self.verbs and key not in self.aftermath.asking
        words = [plain(w) for w in _WORD.findall(self.text[self.span[1] :][:60])][:_TO_COME]
        # `is still not expected`
        helps = self.language.between_negation | self.language.negations
        at = next((at for at, word in enumerate(words) if word in self.small.being), 0)
        words[at + 1 :] = itertools.dropwhile(helps.__contains__, words[at + 1 :])
        return noun and any(
            (a in self.small.being and b in self.suggesting.to_come)
            or (a in self.small.supposing & self.suggesting.to_come)
            for a, b in itertools.pairwise(words)
        )

    def _in_general(self, form: str) -> bool:
        """Tell `A firm that pays $300 may bid` and `Who pays $300?`: nobody has paid it."""
        if form not in self.suggesting.paying_now:
            return False
        breaks = [found.end() for found in _BREAK.finditer(self.text, 0, self.span[0])]
        low, end = max([0, *breaks[-1:]]), _BREAK.search(self.text, self.span[1])
        said = self.text[low : end.end() if end else len(self.text)].strip()
        return said.endswith("?") or bool(
            {*self.predicates.attachment.words(said)} & self.suggesting.in_general
        )

    def act_on(self, current: Said, first: int) -> Governed | None:
        """Read what was done to it: `withdrew its promised $5 million`."""
        order, before = list(self.statuses), self.text[first : current.start]
        lead = self.predicates.attachment.words(before)
        if current.start >= self.span[0] or not lead or lead[-1] not in self.small.determiners:
            return None
        end = first + len(before.rstrip()) - len(lead[-1])
        for form, key in self.forms.items():
            match = form in self.verbs and form_pattern(form).search(self.text, first, end)
            if not match or self.text[match.end() : end].strip() or key not in order:
                continue
            near = set(self.predicates.attachment.words(self.text[first : match.start()])[-4:])
            later = order.index(key) > order.index(current.key)
            if later and not near & (self.suggesting.no_act - self.small.to_do):
                return suggested(key, match, "before")
        return None

    def _ends_otherwise(self, form: str, last: int) -> bool:
        """Tell `withdrew $5 million from the bank`."""
        tail = {plain(word) for word in re.findall(r"[\w'’]+", self.text[self.span[1] : last])}
        return bool(
            tail & self.tables.attachment.other_ends.get(form, frozenset())
            and tail & self.small.giving
        )

    def _has_object(self, form: str, between: list[str], last: int) -> bool:
        if (
            form in self.suggesting.status_weak
            and form in self.verbs
            and not self._contains(between)
        ):
            return self.of_money.object(form, between, last) and (
                self._is_object(between) or self._is_linked(between)
            )
        if form in self.verbs and (self._contains(between) or self._worth(between)):
            return True
        own = self.small.determiners - self.small.opens_clause | self.sums.sum_adjectives
        if form in self.verbs and set(between) <= OPENING | own:
            return True  # `withdrew its $5 million pledge`
        linked = form in self.verbs and self._is_linked(between)
        return self._is_object(between) or (linked and self.of_money.object(form, between, last))

    def _contains(self, between: list[str]) -> bool:
        """Tell `a budget that includes` before the amount."""
        return (
            len(between) > _LONGEST_OBJECT
            and between[-1] in self.sums.containing
            and between[-2] in self.small.takes_up
            and between[-3] in self.sums.money_nouns
            and between[0] in self.small.determiners
        )

    def _worth(self, between: list[str]) -> bool:
        """Tell `withdrew a joint offer of two boats worth` before the amount."""
        words = list(between)
        while words and words[-1] in OPENING - {"worth"}:
            words.pop()
        others = self.small.takes_up | self.predicates.attachment.verbs | self.small.speech_verbs
        return (
            _LONGEST_OBJECT < len(words) <= _LONGEST_WORTH
            and words[-1] in {"worth"} | self.sums.costing
            and words[0] in self.small.determiners
            and not set(words) & (others - self.sums.costing)
        )

    def _is_linked(self, between: list[str]) -> bool:
        """Tell `a claim for`, `payments of`, `a second loan to the town of` before the amount."""
        linked = [at for at, word in enumerate(between) if word in self.of_money.heads]
        return (
            bool(linked)
            and 1 <= linked[0] <= _LONGEST_OBJECT
            and (set(between[linked[0] :]) <= OPENING | self.of_money.heads)
        )

    def _is_object(self, between: list[str]) -> bool:
        """Tell `a`, `a further` and `a levy of`, which leave the amount the verb's own."""
        opening = OPENING - {"including"} | self.sums.sum_adjectives
        if set(between) <= opening:
            return True
        linked = [at for at, word in enumerate(between) if word in self.small.part_of | {"worth"}]
        return bool(
            linked
            and 2 <= linked[0] <= _LONGEST_OBJECT
            and between[0] in self.small.determiners
            and set(between[linked[0] :]) <= opening
        )

    def _answered(self, asked: str, head: str, first: int) -> Governed | None:
        """Read on to what became of it: `turned down its request for $5 million`."""
        if asked not in self.aftermath.asking | self.suggesting.named_by_noun:
            return None
        order = list(self.statuses)
        for form, key in self.forms.items():
            match = form_pattern(form).search(head, max(0, len(head) - _NEAR))
            rest = _ASIDE.sub(" ", head[match.end() :]) if match else ""
            between = [plain(word) for word in re.findall(r"[\w'’]+", rest)
                       ] if match else ["-"]  # fmt: skip
            if between and between[-1].endswith(("'s", "s'")):
                between = []  # `turned down the museum's plea for`
            later = key in order and order.index(key) > order.index(asked)
            own = self.small.determiners | self.sums.sum_adjectives | self.suggesting.fresh
            if match and later and set(between) <= own:
                start = first + match.start()
                return Governed(key, start, start + len(match[0]),
                                f"“{match[0]}” stands before what was asked for")  # fmt: skip
        return None


@lru_cache(maxsize=8)
def forms(language: Language) -> dict[str, str]:
    """Give the forms that suggest a status, the longest first."""
    tables = tables_of(language.tag)
    suggesting = tables.suggesting
    pairs = [
        (form, key)
        for listed in (suggesting.status_nouns, suggesting.status_acts)
        for key, forms in listed.items()
        for form in forms
    ]
    pairs += [
        (f"{deciding} {base}", key)
        for key in suggesting.decided & set(STATUSES)
        for word in words_of(STATUSES[key], language)
        for base in language.status_bases.get(word, ())
        for deciding in suggesting.deciding
        if not base.endswith(tables.small.gerunds)
    ]
    pairs += [
        (f"{emphatic} {base}", status.key)
        for status in STATUSES.values()
        for word in words_of(status, language)
        for base in language.status_bases.get(word, ())[:1]
        for emphatic in suggesting.emphatic
    ]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=8)
def _opened(language: Language) -> tuple[tuple[str, str, str], ...]:
    """Give the forms with their keys, and with the word without which none can stand there."""
    return tuple((_opening(form), form, key) for form, key in forms(language).items())


@lru_cache(maxsize=8)
def _broken(language: Language) -> tuple[tuple[str, str, str], ...]:
    """Give the verbs that an object may part, likewise, in the order of their tables."""
    return tuple(
        (_opening(form), form, key)
        for key, listed in tables_of(language.tag).suggesting.status_acts.items()
        for form in listed
        if " ... " in form
    )


def _opening(form: str) -> str:
    return form.split(maxsplit=1)[0].lower()


@lru_cache(maxsize=8)
def _aiming(aims: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern for what stands before an infinitive that is proposed."""
    words = "|".join(_spelled(aim) for aim in sorted(aims, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’-])(?i:{words})(?!\w)")


@lru_cache(maxsize=8)
def _answering(language: Language) -> frozenset[str]:
    """Give the forms of verbs by which a request is answered (`approve`, `granted`)."""
    words = [word for status in STATUSES.values() for word in words_of(status, language)]
    bases = [base for word in words for base in language.status_bases.get(word, ())]
    return frozenset((*words, *bases))


@lru_cache(maxsize=4096)
def form_pattern(form: str) -> re.Pattern[str]:
    """Give a pattern for a form; `...` in it stands for up to five words."""
    return re.compile(rf"(?<![\w'’-])(?i:{_spelled(form)})(?!\w)")


def _spelled(form: str) -> str:
    return any_of([form]).replace(r"\.\.\.", r"(?:[\w'’.-]+\s){1,5}?")
