"""Our own words that name another status beside an amount, and fit its own all the same.

In: a text as printed, where an amount stands in it, the statuses its clause names, its figure's.
Out: whether they fit:

* what its money may become: `Whether $5 million will be approved depends`, of what is pending;
* the whole of what another amount is told of: `Of the approved $5 million it has paid $1 million`;
* what came before, where the figure's own status follows (`They asked for $5 million and were
  denied`, `and got nothing`), or where it had been so (`who had asked for $5 million`);
* what a condition that did not come true takes for granted: `Had it not been denied`.

Deliberately absent: articles, whose words a figure is quoted from.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.contrary import GIVEN, STOPPED
from generator.reading.statuses.doubts import OPEN, doubt
from generator.reading.wording import clause, named_statuses, status_words

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.wording import Named

#: What may become of money, in this order.
_STEPS = ("authorized", "approved", "obligated", "committed", "disbursed")
_NOT_YET = frozenset({"requested", "proposed", "pending"})
_ASKED = frozenset({"requested", "proposed"})
_NEAR, _PAIR = 240, 2
_STOP = late(r"[.!?][\"”’)]*\s+|\n\s*\n")
_DIGIT = late(r"\d")
_WORD = late(r"[\w'’]+")


def reconciled(
    text: str,
    span: tuple[int, int],
    named: Named,
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> bool:
    """Tell whether words that name other statuses, or deny this one, fit it all the same."""
    if status in named.negated:
        return not named.named and _unreal(text, span, language)
    if not named.named:
        return False
    return (
        _only_open(text, span, named, status, statuses, language)
        or _whole(text, span, statuses, language)
        or (
            named.named <= _ASKED
            and (
                _before(text, span, language)
                or _follows(text, span, status, statuses, language)
                or _came(text, span, status, language)
            )
        )
    )


def _only_open(
    text: str,
    span: tuple[int, int],
    named: Named,
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> bool:
    """Tell whether all that is named is only to come, and may."""
    for one in named.named:
        later = one in _STEPS and status in _STEPS and _STEPS.index(status) < _STEPS.index(one)
        if not (later or status in _NOT_YET):
            return False
        found = doubt(text, span, statuses[one], language)
        if found is None or found.why not in OPEN:
            return False
    return True


def _whole(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> bool:
    """Tell `Of $5 million it has paid $1 million`: the status is said of the second.

    `Of $5 million that was approved in 2024` says it of the first.
    """
    first, last = clause(text, *span, language)
    if not _opens(language).fullmatch(text, first, span[0]):
        return False
    for start, end in status_words(text[span[1] : last], statuses, language):
        words = {plain(one[0]) for one in _WORD.finditer(text, span[1], span[1] + start)}
        apart = words - language.relatives - language.auxiliaries
        return bool(apart) and _DIGIT.search(text, span[1] + end, last) is not None
    return False


def _follows(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> bool:
    """Tell whether the figure's own status is said of it behind, with no other amount beside."""
    high = min(len(text), span[1] + _NEAR)
    stops = [stop.end() for stop in _STOP.finditer(text, span[1], high)]
    # Up to the end of the next sentence, in the same paragraph.
    last = stops[1] if len(stops) > 1 else high
    paragraph = text.find("\n\n", span[1], last)
    tail = text[: paragraph if paragraph >= 0 else last]
    for place in status_words(tail[span[1] :], statuses, language):
        at = place[0] + span[1], place[1] + span[1]
        first, end = clause(tail, *at, language)
        if first < span[1]:
            continue
        if status in named_statuses(tail, at, statuses, language).named:
            return not _DIGIT.search(tail, span[1], end)
    return False


def _before(text: str, span: tuple[int, int], language: Language) -> bool:
    """Tell `who had asked for $5 million`: what had been so says nothing of what is."""
    first, last = clause(text, *span, language)
    before = tables_of(language.tag).own_words.earlier
    return any(plain(one[0]) in before for one in _WORD.finditer(text, first, last))


def _came(text: str, span: tuple[int, int], status: str, language: Language) -> bool:
    """Tell what came of it: `and got it` of what was given, `and got nothing` of what was not."""
    stop = _STOP.search(text, span[1], min(len(text), span[1] + _NEAR))
    tail = text[span[1] : stop.start() if stop else span[1] + _NEAR]
    words = {plain(one[0]) for one in _WORD.finditer(tail)}
    nothing = bool(words & language.far_negations)
    if status in STOPPED:
        return nothing
    return status in GIVEN and not nothing and bool(words & _got(language))


def _unreal(text: str, span: tuple[int, int], language: Language) -> bool:
    """Tell `Had the money not been denied`, by which it was; and `would not have been`."""
    tables = tables_of(language.tag)
    if not tables.doubts:
        return False
    first, last = clause(text, *span, language)
    words = [plain(one[0]) for one in _WORD.finditer(text, first, last)]
    if any(f" {one} not {two} " in f" {' '.join(words)} " for one, two in _pairs(language)):
        return True
    before = tables.small.pluperfect
    turned = words[:1] and words[0] in before & set(tables.doubts.inversions)
    conditions = tables.small.conditions
    return bool(turned) or (bool(set(words[:1]) & conditions) and bool(set(words[1:]) & before))


@lru_cache(maxsize=8)
def _got(language: Language) -> frozenset[str]:
    return frozenset(tables_of(language.tag).own_words.got)


@lru_cache(maxsize=8)
def _pairs(language: Language) -> list[list[str]]:
    doubts = tables_of(language.tag).doubts
    return [pair for one in (doubts.unreal if doubts else ()) if len(pair := one.split()) == _PAIR]


@lru_cache(maxsize=8)
def _opens(language: Language) -> re.Pattern[str]:
    determiners = any_of(language.determiners)
    return late(
        rf"\s*(?i:{any_of(language.part_links)})\s+(?:(?i:{determiners})\s+)?(?:[^\W\d]\w*\s+){{0,2}}"
    )
