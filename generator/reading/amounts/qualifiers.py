"""The qualifiers around an amount: `over`, `no more than`, `or more`.

In: a text, and where an amount without them starts or stops. Out: what they say, and how far they
reach. A sign, qualifiers that contradict each other, and one that is denied (`never exceeded`)
leave open what the amount is.

Deliberately absent: intensifiers (`well over`) are not part of a qualifier.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.amounts import Qualifier
from generator.model.named_tuples import NamedTuple
from generator.reading.context import (
    GAP,
    JOIN,
    MINUS,
    SURE_MINUS,
    Token,
    any_of,
    bare,
    before,
    phrase_end,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.language import Language

_LONGEST_PHRASE = 5
# `c.`, and a letter that marks a paragraph.
_LETTER = 2
_BETWEEN = 3
# The verb and the article of `passed the`.
_TWO = 2
_OPENING = "([{\"'“‘«"


class Qualified(NamedTuple):
    """What stands before an amount; `before` is what stands before that."""

    start: int
    qualifier: Qualifier = Qualifier.EXACT
    sure: bool = True
    before: tuple[Token, ...] = ()
    soft: bool = False
    """Said in words that a figure may leave out."""

    def follows(self, words: frozenset[str]) -> bool:
        """Tell whether the word before is one of these."""
        return bool(self.before) and self.before[-1].word in words

    def opened(self, language: Language) -> Token | None:
        """Give the word before that opens a range (`between`), articles left out."""
        for token in reversed(self.before):
            if token.word not in language.range_articles:
                return token if token.word in language.range_between else None
        return None


class Later(NamedTuple):
    """What stands behind an amount, joined with what stood before it."""

    stop: int
    qualifier: Qualifier
    sure: bool = True


def qualified(text: str, start: int, language: Language) -> Qualified:
    """Read the qualifiers before the amount that starts at `start`."""
    start, negative = _sign(text, start)
    tokens = before(text, start)
    qualifier, sure, some, soft = Qualifier.EXACT, not negative, False, True
    glued = _glued(start, tokens, language)
    if glued:
        qualifier, some, soft = glued[1] or qualifier, True, False
        sure = sure and glued[1] is not None
        start, tokens = tokens[-2].start, tokens[:-2]
    tokens = _nearer(tokens, language)
    while found := _phrase(tokens, language):
        count, meaning = found
        if len(tokens[-1].word) == _LETTER and text[tokens[-1].start].isupper():
            break  # `Finding C. $5 million`, which is no `c. $5 million`
        if meaning is None or (some and meaning is not qualifier):
            sure = False
        if not some and meaning is not None:
            qualifier = meaning
        some = True
        soft = soft and _said(tokens[-count:]) in language.soft_qualifiers
        start = tokens[-count].start
        tokens = tokens[:-count]
    bound = some and qualifier not in (Qualifier.EXACT, Qualifier.ABOUT)
    sure = sure and not (bound and _negated(tokens, language))
    return Qualified(start, qualifier, sure, tokens, some and soft)


def _negated(tokens: tuple[Token, ...], language: Language) -> bool:
    """Tell `cannot exceed`, `never under` and `should not be less than`, which say the contrary."""
    while tokens and tokens[-1].word in language.auxiliaries:
        tokens = tokens[:-1]
    return bool(tokens) and phrase_end(tokens, language.negations - language.far_negations)


def _glued(
    start: int, tokens: tuple[Token, ...], language: Language
) -> tuple[str, Qualifier | None] | None:
    """Read the word that a hyphen joins to the amount: `over-$5 million`, `sub-$5 million`."""
    if len(tokens) < 2 or tokens[-1].raw not in "-‐‑" or tokens[-1].start != start - 1:
        return None
    word = tokens[-2]
    if word.start + len(word.raw) != start - 1:
        return None
    for known in (language.glued_qualifiers, language.qualifiers):
        if word.word in known:
            return word.word, known[word.word]
    return None


def _said(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.word for token in tokens)


def _nearer(tokens: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """Leave out words between a firm qualifier and its amount.

    Only for qualifiers that are nothing else: in `a dispute over another $7 million` the word is
    no qualifier.
    """
    kept = tokens
    while (
        kept and kept[-1].word in language.between_qualifier and len(tokens) - len(kept) < _BETWEEN
    ):
        kept = kept[:-1]
    if kept == tokens or not phrase_end(kept, language.firm_qualifiers):
        return tokens
    return kept if _phrase(kept, language) else tokens


def _sign(text: str, start: int) -> tuple[int, bool]:
    """Find a minus directly before the amount; a hyphen behind a word or a number is none."""
    sign, head = text[max(0, start - 1) : start], text[max(0, start - 2) : max(0, start - 1)]
    joins = head and not head.isspace() and head not in _OPENING
    if not sign or sign not in MINUS or (sign not in SURE_MINUS and joins):
        return start, False
    return start - 1, True


def _phrase(tokens: tuple[Token, ...], language: Language) -> tuple[int, Qualifier | None] | None:
    """Find the longest qualifying phrase that the tokens end in, and how many they are."""
    found, phrase = None, ""
    for count, token in enumerate(reversed(tokens[-_LONGEST_PHRASE:]), 1):
        phrase = f"{token.word} {phrase}" if phrase else token.word
        if phrase in language.qualifiers:
            found = count, language.qualifiers[phrase]
    return found


def later(text: str, stop: int, qualifier: Qualifier, language: Language) -> Later | None:
    """Read a qualifier behind an amount that stops at `stop` and has `qualifier` before it."""
    behind = _behind(language)
    match = behind.pattern.match(text, stop)
    if not match:
        return None
    said = next(filter(None, match.groups()))
    found = behind.meant[bare(said)]
    agrees = qualifier in (Qualifier.EXACT, found)
    return Later(match.end(), found if agrees else qualifier, agrees)


def counted(text: str, stop: int, qualifier: Qualifier, language: Language) -> Later | None:
    """Read a qualifier between a number and what it counts: `300 plus people`."""
    match = _between(language).match(text, stop) if language.counting_qualifiers else None
    noun = plain(match["noun"]) if match else ""
    if not match or noun in language.determiners or noun in language.noun_ends:
        return None
    found = language.counting_qualifiers[plain(match["phrase"])]
    agrees = qualifier in (Qualifier.EXACT, found)
    return Later(match.end("phrase"), found if agrees else qualifier, agrees)


def passed(text: str, before: Qualified, stop: int, language: Language) -> Qualified | None:
    """Read `passed the $5 million mark`, which is more, from the verb on."""
    if before.qualifier is not Qualifier.EXACT or not language.marks or len(before.before) < _TWO:
        return None
    *rest, verb, article = before.before
    if article.word not in language.determiners or verb.word not in language.passing:
        return None
    if not _mark(language).match(text, stop):
        return None
    return Qualified(verb.start, Qualifier.OVER, before.sure, tuple(rest))


@lru_cache(maxsize=8)
def _mark(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{JOIN}(?i:{any_of(language.marks)})(?!\w)")


@lru_cache(maxsize=8)
def _between(language: Language) -> re.Pattern[str]:
    words = any_of(language.counting_qualifiers)
    return re.compile(rf"{GAP}(?<=\s)(?P<phrase>(?i:{words})){GAP}(?<=\s)(?P<noun>[^\W\dA-Z_]\w*)")


class _Behind(NamedTuple):
    """The qualifiers behind an amount: their pattern, and what each means."""

    pattern: re.Pattern[str]
    meant: Mapping[str, Qualifier]


@lru_cache(maxsize=8)
def _behind(language: Language) -> _Behind:
    bracketed = language.bracketed_qualifiers
    words = {phrase for phrase in language.later_qualifiers if phrase[0].isalpha()}
    marks = any_of(language.later_qualifiers.keys() - words)
    # `5 million or more than 10`: the last word starts the next qualifier.
    last = {phrase.split()[-1] for phrase in words}
    pairs = [phrase.split() for phrase in language.qualifiers if " " in phrase]
    next_words = any_of({pair[1] for pair in pairs if pair[0] in last})
    closing = {phrase for phrase in language.closing_qualifiers if phrase[0].isalpha()}
    asides = any_of(language.closing_qualifiers.keys() - closing)
    ends = rf"(?={GAP}(?:[.,;:)!?]|$|(?<=\s)(?i:{any_of(language.noun_ends)})(?!\w)))"
    pattern = re.compile(
        rf"(?:(?P<mark>{marks})|{GAP}(?P<phrase>(?i:{any_of(words)}))(?!\w)"
        rf"|(?:{GAP}(?P<closing>(?i:{any_of(closing)}))|(?P<aside>{asides}))(?!\w)\.?{ends}"
        rf"|{GAP}[(\[](?P<inside>(?i:{any_of(words | bracketed.keys())}))\.?[)\]])"
        rf"(?!{GAP}(?:[\d$€£¥]|(?:{next_words})(?!\w)))"
    )
    every = {**language.closing_qualifiers, **bracketed, **language.later_qualifiers}
    meant = {bare(phrase): found for phrase, found in every.items()}
    return _Behind(pattern, MappingProxyType(meant))
