"""The status that our own words around an amount give it in other forms than the listed words.

In: a text as printed, where an amount stands in it, the status of its figure. Out: another status
that the words give it, with these words; or that they say that this one has ended. Check 3 asks the
words of the amount's clause first; this asks where they name none, or one that ends (`pending`):

* nouns and other forms of the verbs (`approval of`, `the board approves`), participles in front,
  clauses that take the amount up (`reading/statuses/governing.py`, as articles are read by drafts);
* what is said of a sum again: `The sum is $5 million. It was approved`, `and it was $5 million`;
* `formerly pending`, `pending no more`.

Only forms of listed words count, and none that says less than the figure's own: what was approved
had been requested. Deliberately absent: what the article says.
"""

# The reader of articles is large, and our words seldom leave open what they make of an amount.
# ruff: noqa: PLC0415

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.in_our_words import waits
from generator.reading.wording import clause, named_statuses, status_words, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.wording import Named

#: So far from an amount stands what says its status.
_NEAR = 240
#: What was requested or proposed, or was pending, may have any status now.
_FIRST = frozenset({"requested", "proposed", "pending"})
#: What ends once anything else is said of a sum.
WAITING = frozenset({"pending"})
#: What is done with money, in this order.
_STEPS = ("authorized", "approved", "obligated", "committed", "disbursed")
_STOP = late(r"\s*[.;!?]\s+|\s*\n\s*\n\s*")


class Made(NamedTuple):
    """A status, and the words that give it."""

    status: str
    words: str


def made(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
    *,
    named: bool,
) -> Made | None:
    """Give the status that words around an amount make of its figure's; None if they fit.

    Where the amount's clause has `named` its figure's, only what comes behind can end that.
    """
    low, high = max(0, span[0] - _NEAR), min(len(text), span[1] + _NEAR)
    others = _others(status, _listed(statuses, language), language)
    if not others.search(text, span[1] if named else low, high):
        return None
    again = _again(text, span, statuses, language)
    if again and again.named:
        found = _otherwise(sorted(again.named), status)
        return Made(found, "") if found and status not in again.named else None
    # The reader is asked only of what a sentence itself says.
    starts = [end.end() for end in _STOP.finditer(text, low, span[0])]
    stop = _STOP.search(text, span[1], high)
    first, last = starts[-1] if starts else low, stop.start() if stop else high
    if not others.search(text, span[1] if named else first, last):
        return None
    from generator.reading.statuses.governed import vouched
    from generator.reading.statuses.governing import governing

    if status in WAITING and waits(text, span, language):
        return None  # `While $5 million is approved, $3 million still waits`
    found_ = governing(text, span, statuses, language)
    if text[span[1] : max(span[1], found_.start)].strip() == ",":
        return None  # `$5 million, paid for by taxpayers`; a short one is a label, read before
    if found_.status:
        found_ = vouched(text, found_, statuses, language)
    other = _otherwise([found_.status], status) if found_.status else ""
    return Made(other, " ".join(text[found_.start : found_.end].split())) if other else None


def since(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Named | None:
    """Give what the next sentence says that takes a sum up: `It was approved`; None for none."""
    stop = _STOP.search(text, span[1], min(len(text), span[1] + _NEAR))
    return _taken_up(text, stop.end(), statuses, language) if stop else None


def of_note(text: str, status: str, statuses: Mapping[str, Status], language: Language) -> str:
    """Give the status that a note makes of its figure's, with what it says; empty if it fits.

    `Approved on 3 June`, `In fact this money was paid`: a sentence that begins with the status, or
    with what takes the figure up.
    """
    starts = [0, *(end.end() for end in _STOP.finditer(text))]
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:stop].strip()
        taken = _noted(language).match(sentence)
        words = status_words(sentence, statuses, language)
        low = taken.end() if taken else 0
        near = next((one for one in words if one[0] >= low), None)
        if near is None or not _helps(sentence[low : near[0]], language):
            continue
        said = named_statuses(sentence, near, statuses, language)
        other = _otherwise(sorted(said.named), status) if status not in said.named else ""
        if other or status in said.negated:
            quoted = " ".join(sentence[: near[1]].split())
            return f"`{other}` (“{quoted}”)" if other else f"one that is not {status}"
    return ""


def ended(
    text: str,
    span: tuple[int, int],
    status: str,
    statuses: Mapping[str, Status],
    language: Language,
) -> str:
    """Give the words of an amount's clause by which a status that waits has ended; or none."""
    if status not in WAITING:
        return ""
    first, last = clause(text, *span, language)
    words = any_of(words_of(statuses[status], language))
    match = _ended(words, language).search(text, first, last)
    if not match:
        return ""
    until = bool(match["behind"]) and plain(" ".join(match["behind"].split())) in language.until
    if until and _lasts(text[first : match.start()], language):
        return ""
    return " ".join(match[0].split())


def _lasts(head: str, language: Language) -> bool:
    """Tell `It is still pending until then`, which has not ended."""
    words = plain(head).split()
    while words and (words[-1] in language.between_negation):
        words.pop()
    return bool(words) and words[-1] in language.lasting


def _otherwise(found: list[str], status: str) -> str:
    """Give the first status that says something else than a figure's, and no less."""
    for one in found:
        earlier = one in _STEPS and status in _STEPS and _STEPS.index(one) < _STEPS.index(status)
        if one != status and one not in _FIRST and not earlier:
            return one
    return ""


def _again(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Named | None:
    """Give what is said of a sum in the next sentence, or before `and it was`."""
    being = _being(language).search(text, max(0, span[0] - _NEAR), span[0])
    if not being:
        return None
    stop = _STOP.match(text, span[1])
    found = _taken_up(text, stop.end(), statuses, language) if stop else None
    if found:
        return found
    if being["again"]:
        end = being.start()
        before = max(text.rfind(". ", 0, end) + 1, text.rfind("\n\n", 0, end) + 1, end - _NEAR)
        words = [one for one in status_words(text[:end], statuses, language) if one[0] >= before]
        if words:
            return named_statuses(text[:end], words[-1], statuses, language)
    return None


def _taken_up(
    text: str, at: int, statuses: Mapping[str, Status], language: Language
) -> Named | None:
    """Give what a sentence says that begins with what takes a sum up; None if none does."""
    taken = _taken(language).match(text, at)
    words = status_words(text[: at + _NEAR], statuses, language) if taken else []
    near = [one for one in words if taken and one[0] >= taken.end()]
    if taken and near and _helps(text[taken.end() : near[0][0]], language):
        return named_statuses(text, near[0], statuses, language)
    return None


def _helps(between: str, language: Language) -> bool:
    """Tell what may stand before a verb that says that a thing was done: `has since been`."""
    before = tables_of(language.tag).small.before_verb - language.between_negation  # not `to be`
    known = language.auxiliaries | before | language.negations
    return all(
        word in known or word.endswith(language.adverb_suffixes) for word in between.lower().split()
    )


def _listed(statuses: Mapping[str, Status], language: Language) -> tuple[tuple[str, ...], ...]:
    return tuple((one.key, *words_of(one, language)) for one in statuses.values())


@lru_cache(maxsize=64)
def _others(
    status: str, listed: tuple[tuple[str, ...], ...], language: Language
) -> re.Pattern[str]:
    """Match how words begin that may name another status."""
    roots = tables_of(language.tag).suggesting.listed_roots
    known = {
        root
        for key, *words in listed
        if key != status and key not in _FIRST
        for root in (*words, *roots.get(key, ()), *_bases(words, language))
    }
    return re.compile(rf"(?<!\w)(?i:{any_of(known)})")


def _bases(words: list[str], language: Language) -> list[str]:
    return [base for word in words for base in language.status_bases.get(word, ())]


@lru_cache(maxsize=8)
def _being(language: Language) -> re.Pattern[str]:
    """Match `is` before an amount, and `it was` with what opens its clause."""
    again = any_of(filter(None, language.again))
    opens = rf"(?i:{any_of(language.clause_words)})"
    return late(
        rf"(?P<again>(?:,\s*|\s)(?:{opens}\s+)?(?i:{again})\s+)?"
        rf"(?<!\w)(?i:{any_of(language.copulas)})\s+$"
    )


@lru_cache(maxsize=8)
def _taken(language: Language) -> re.Pattern[str]:
    """Match what begins a sentence that takes a sum up: `It was`, `The sum has since been`."""
    again = rf"(?i:{any_of(filter(None, language.again))})\s+"
    optional = "?" if "" in language.again else ""
    return late(rf"(?:{again}){optional}(?i:{any_of(language.auxiliaries)})(?!\w)")


@lru_cache(maxsize=8)
def _noted(language: Language) -> re.Pattern[str]:
    """Match what takes a figure up in its note: `In fact this money was`."""
    leads = any_of(tables_of(language.tag).own_words.leads)
    return late(rf"(?:(?i:{leads}),?\s+)?{_taken(language).pattern}")


@lru_cache(maxsize=8)
def _ended(words: str, language: Language) -> re.Pattern[str]:
    ahead, behind = any_of(language.ended_ahead), any_of(language.ended_behind)
    return late(
        rf"(?<!\w)(?i:(?:{ahead})[\s-]+(?:{words})|(?:{words})\s+(?P<behind>{behind}))(?!\w)"
    )
