"""Forms of nouns: which words may be singular and plural of one.

In: a lower-case word and its language's tables. Out: the stems it may have, itself included.

Deliberately absent: a dictionary. What the endings allow is allowed; two words are alike if any of
their stems are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.language import Language


@lru_cache(maxsize=8)
def _irregular(language: Language) -> Mapping[str, str]:
    return {word: words[0] for words in language.irregular for word in words}


@lru_cache(maxsize=4096)
def stems(word: str, language: Language) -> frozenset[str]:
    """Give the forms a lower-case word may be an inflection of, itself included."""
    bare = word
    for ending in language.possessives:
        bare = bare.removesuffix(ending)
    known = _irregular(language).get(bare)
    if known is not None:
        return frozenset((known,))
    for plural, singular in language.compounds:
        if bare.endswith(plural) and len(bare) > len(plural) + 1:
            return frozenset((bare.removesuffix(plural) + singular,))
    found = {bare}
    if not language.no_plural or not bare.endswith(language.no_plural):
        found |= {
            bare.removesuffix(ending) + stem
            for ending, stem in language.plurals
            if bare.endswith(ending) and len(bare) > len(ending) + 1
        }
    return frozenset(found)
