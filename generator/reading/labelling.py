"""Statuses that stand beside an amount as a label: `Denied: $5 million`, `$5 million (denied)`.

In: a text and the span of an amount in it. Out: the statuses that the short pieces right beside it
name, on the other side of a colon, a dash, a bracket or, behind it, a comma or a semicolon; and
what heads above it name.

The contract ends a clause at these marks, since what stands beyond them is mostly said of other
things. A piece that is short, without another amount, and begins or ends with the word of a status
is said of the amount it touches. It is asked only where the amount's own clause names none.

Deliberately absent: whether the words fit, and longer asides.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.model.prose import HOLE
from generator.reading.context import plain
from generator.reading.wording import Named, named_statuses, status_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language

_REACH = 80
_MOST_WORDS, _FEW_WORDS, _PAIR = 5, 3, 2
_AHEAD = late(r"(?:^|[.;!?\n(\[—–,:]\s*)([^.;:!?()\[\]—–\n,]{2,60}?)\s*(?::|—|–|…|\.{3}|\s-)\s*$")
_IN_BRACKETS = late(r"\s*[(\[]([^()\[\]]{2,60})[)\]]")
_APART = late(
    r"(?:\s*[—–:;]|\s-|(?P<comma>,))\s+([^.,;:!?()—–\n]{2,60}?)\s*(?=[.,;!?)\n—–]|\s-\s|$)"
)
_AMOUNT = late(rf"[\d%{HOLE}]")
_WORD = late(r"\w+")
NOTHING = Named(frozenset(), frozenset())


def labelled(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Named:
    """Give the statuses that the pieces right beside an amount name as labels."""
    found = [as_label(piece, statuses, language) for piece in _ahead(text, span)]
    found += [as_label(piece, statuses, language, behind=True) for piece in _behind(text, span)]
    return reduce(_with, found, NOTHING)


def as_label(
    words: str, statuses: Mapping[str, Status], language: Language, *, behind: bool = False
) -> Named:
    """Give the statuses that words name which are a label: they end with one, or are a pair.

    Such as stand `behind` an amount begin with one (`approved in May`, `all approved`); others only
    with what is no noun behind it (`Approved in all`, not `Denied people's homes`).
    """
    said = words.strip(" *_")
    places = [] if _AMOUNT.search(said) else status_words(said, statuses, language)
    count = len(_WORD.findall(said))
    if not places or count > _MOST_WORDS:
        return NOTHING
    # `Approved in all`
    goes_on = _WORD.search(said, places[0][1])
    apart = goes_on is not None and plain(goes_on[0]) in language.noun_ends
    begins = (behind or count <= _PAIR or apart) and _helps(said[: places[0][0]], language)
    ends = (not behind or count <= _PAIR) and places[-1][1] == len(said)
    return heading(said, statuses, language) if begins or ends else NOTHING


def heading(words: str, statuses: Mapping[str, Status], language: Language) -> Named:
    """Give the statuses that all the clauses of a head name."""
    found, at = NOTHING, 0
    for start, end in status_words(words, statuses, language):
        if start >= at:
            found = _with(found, named_statuses(words, (start, end), statuses, language))
            at = end
    return found


def _with(one: Named, other: Named) -> Named:
    named = one.named | other.named
    return Named(named, (one.negated | other.negated) - named, (one.partly | other.partly) - named)


def _helps(words: str, language: Language) -> bool:
    """Tell words that a status may stand behind in a label: `still`, `not yet`, `was`."""
    known = language.auxiliaries | language.between_negation | language.staying
    return all(
        word in known or word in language.negations or word.endswith(language.adverb_suffixes)
        for word in words.lower().split()
    )


def _ahead(text: str, span: tuple[int, int]) -> list[str]:
    """Give the short piece of text before an amount, across a mark."""
    ahead = _AHEAD.search(text[max(0, span[0] - _REACH) : span[0]])
    return [ahead[1]] if ahead else []


def _behind(text: str, span: tuple[int, int]) -> Iterator[str]:
    """Give the short pieces of text behind an amount, across a mark."""
    tail = text[span[1] : span[1] + _REACH]
    bracket = _IN_BRACKETS.match(tail)
    if bracket:
        yield bracket[1]
    behind = _APART.match(tail)
    # `The council got $5 million, approved in May`, and not `, was approved by those who`.
    if behind and (not behind["comma"] or len(_WORD.findall(behind[2])) <= _FEW_WORDS):
        yield behind[2]
