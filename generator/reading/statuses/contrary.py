"""Which statuses a word that is no listed one may suggest against a figure's own.

In: a status; a clause. Out: the statuses that are contrary to it; whether the clause holds a word
of the forms that suggest one of them (`turned down`): a test that costs little, since most hold
none, and the reader that tells what such a word is said of (`governing.py`) is large.

Deliberately absent: words that suggest that money was given (`signed off on`): what was given is
often called otherwise, and what is asked for may have been agreed to since.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_ASKED = frozenset(["requested", "proposed", "pending"])
#: What somebody gets.
GIVEN = frozenset(["authorized", "approved", "obligated", "committed", "disbursed"])
#: What nobody gets.
STOPPED = frozenset(["suspended", "denied", "rescinded"])
_WORD = re.compile(r"[\w'’-]+")
# How far around a clause the noun may stand that a form with other senses is said of.
_NEAR = 300


def contrary(status: str) -> frozenset[str]:
    """Give the statuses of which no money can be that has this one."""
    if status in GIVEN:
        return _ASKED | STOPPED
    return STOPPED if status in _ASKED else frozenset()


def may_suggest(text: str, within: tuple[int, int], statuses: frozenset[str], tag: str) -> bool:
    """Tell whether a clause holds a word of the forms that suggest one of some statuses.

    A form that does so only of some nouns (`The contract was set aside`) needs one nearby.
    """
    words = _words(text, *within)
    telling = _telling(statuses, tag)
    forms = {form for word in words & telling.keys() for form in telling[word]}
    forms = {form for form in forms if form.words <= words}
    if not forms or not all(form.of for form in forms):
        return bool(forms)
    near = _words(text, max(0, within[0] - _NEAR), within[1] + _NEAR)
    owned = any(word.endswith(("'s", "s'")) for word in words)
    if any(near & form.of for form in forms):
        return True
    # `Kenya's $5 million was terminated`: a possessive will do in place of a noun.
    return owned and any(form.of & tables_of(tag).sums.sum_nouns for form in forms)


def _words(text: str, low: int, high: int) -> set[str]:
    return {plain(word[0]) for word in _WORD.finditer(text, low, high)}


class _Form(NamedTuple):
    """The words of a form, and the nouns it must be said of; none: of whatever."""

    words: frozenset[str]
    of: frozenset[str]


@lru_cache(maxsize=16)
def _telling(statuses: frozenset[str], tag: str) -> Mapping[str, tuple[_Form, ...]]:
    """Give the forms that suggest some statuses, each by the word that tells it best."""
    table = tables_of(tag).suggesting
    forms = [
        form
        for listed in (table.status_acts, table.status_passives, table.status_predicates)
        for key in statuses
        for form in listed.get(key, ())
    ]
    forms += [verb for key in statuses for verb, _ in table.status_around.get(key, ())]
    found: dict[str, set[_Form]] = defaultdict(set)
    for form in forms:
        words = _WORD.findall(plain(form))
        of = table.status_of.get(form, frozenset())
        # Its longest word: `turned down` by `turned`, `put on hold` by `hold`.
        found[max(words, key=len)].add(_Form(frozenset(words), of))
    return {word: tuple(each) for word, each in found.items()}
