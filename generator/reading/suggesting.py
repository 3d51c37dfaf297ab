"""Forms that suggest a status without being one of its listed words: `a pledge of`, `froze`.

In: a text, the span of an amount, the statuses, the language with its tables of such forms. Out: a
`Governed` whose reason says that the form is no listed word; None where none stands right before
the amount, or as a passive right behind it. The checks know the listed words only.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.context import any_of, plain
from generator.reading.languages.reporting import reporting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.predicates import Predicates

#: Words that may stand between a verb, or the beginning of a clause, and its amount.
OPENING = frozenset(
    [
        "a",
        "an",
        "the",
        "another",
        "further",
        "additional",
        "extra",
        "some",
        "and",
        "or",
        "but",
        "with",
        "also",
        "plus",
        "then",
        "about",
        "over",
        "under",
        "up",
        "to",
        "at",
        "least",
        "nearly",
        "almost",
        "more",
        "than",
        "less",
        "around",
        "for",
        "of",
        "worth",
        "only",
        "just",
        "roughly",
        "approximately",
        "while",
        "including",
    ]
)


# How far before a request its answer stands.
_NEAR = 40
# Words of `a small levy` before `of`.
_LONGEST_OBJECT = 3


class Governed(NamedTuple):
    """The status of an amount: `start` and `end` are the word that names it; `why` says so."""

    status: str
    start: int
    end: int
    why: str
    others: tuple[str, ...] = ()
    negated: bool = False


class Suggestions:
    """Looks for such forms around one amount."""

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        statuses: Mapping[str, Status],
        language: Language,
        predicates: Predicates,
    ) -> None:
        self.text, self.span, self.statuses = text, span, statuses
        self.language, self.predicates = language, predicates
        self.table, self.forms = reporting(language.tag), _forms(language)
        self.verbs = frozenset(itertools.chain(*self.table.status_acts.values()))

    def passive(self, last: int) -> Governed | None:
        """Read a passive that is none of the listed words: `was turned down`."""
        for key, forms in self.table.status_passives.items():
            pattern = re.compile(rf"(?<!\w)(?i:{any_of(forms)})(?!\w)")
            match = pattern.search(self.text, self.span[1], last)
            between = self.text[self.span[1] : match.start()].split() if match else []
            if not match or key not in self.statuses or not between:
                continue
            negated = {plain(word) for word in between[-3:]} & self.language.negations
            if between[-1].lower() in self.language.auxiliaries and not (
                negated or self.predicates.supposed(match.start(), self.span[1])
            ):
                return Governed(key, *match.span(), f"“{match[0]}” stands behind the amount; it is "
                                f"no listed word of the status, so see that it fits")  # fmt: skip
        return None

    def heading(self, low: int, high: int, full: str) -> Governed | None:
        """Read a heading that is such a form and nothing else: `Applied for`."""
        words = full[low:high].strip()
        key = self.forms.get(words.lower().rstrip(":"), "")
        if not key or key not in self.statuses:
            return None
        start = low + full[low:high].index(words)
        return Governed(key, start, start + len(words), f"“{words}” stands in the heading")

    def act(self, first: int) -> Governed | None:
        """Read a form that is none of the listed words: `a pledge of`, `froze`, `is seeking`."""
        head = self.text[first : self.span[0]]
        for form, key in self.forms.items():
            match = _form(form).search(head)
            if match is None or key not in self.statuses:
                continue
            between = [plain(word) for word in re.findall(r"[\w'’]+", head[match.end() :])]
            before = [plain(word) for word in re.findall(r"[\w'’]+", head[: match.start()])[-5:]]
            near = set(before)
            if form in self.verbs:  # `To soften the blow it plans to spend` is no `to plan`
                near = set(before[:-1]) - self.table.to_do | set(before[-1:])
            if near & self.table.no_act or not self._is_object(between):
                continue
            answer = self._answered(key, head[: match.start()], first)
            if answer:
                return answer
            start = first + match.start()
            return Governed(key, start, start + len(match[0]),
                            f"“{match[0]}” stands before the amount; it is no listed word of the "
                            f"status, so see that it fits")  # fmt: skip
        return None

    def _is_object(self, between: list[str]) -> bool:
        """Tell `a`, `a further` and `a levy of`, which leave the amount the verb's own."""
        opening = OPENING - {"including"}
        if set(between) <= opening:
            return True
        linked = [at for at, word in enumerate(between) if word in self.table.part_of | {"worth"}]
        return bool(
            linked
            and 2 <= linked[0] <= _LONGEST_OBJECT
            and between[0] in self.table.determiners
            and set(between[linked[0] :]) <= opening
        )

    def _answered(self, asked: str, head: str, first: int) -> Governed | None:
        """Read on to what became of it: `turned down its request for $5 million`."""
        if asked not in self.table.asking:
            return None
        for form, key in self.forms.items():
            match = _form(form).search(head, max(0, len(head) - _NEAR))
            between = [plain(word) for word in re.findall(r"[\w'’]+", head[match.end() :])
                       ] if match else ["-"]  # fmt: skip
            if match and key in self.statuses and set(between) <= self.table.determiners:
                start = first + match.start()
                return Governed(key, start, start + len(match[0]),
                                f"“{match[0]}” stands before what was asked for")  # fmt: skip
        return None


@lru_cache(maxsize=8)
def _forms(language: Language) -> dict[str, str]:
    """Give the forms that suggest a status, the longest first."""
    table = reporting(language.tag)
    pairs = [
        (form, key)
        for listed in (table.status_nouns, table.status_acts)
        for key, forms in listed.items()
        for form in forms
    ]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=512)
def _form(form: str) -> re.Pattern[str]:
    words = any_of([form]).replace(r"\.\.\.", r"(?:[\w'’.-]+\s){1,5}?")
    return re.compile(rf"(?<![\w'’-])(?i:{words})(?!\w)")
