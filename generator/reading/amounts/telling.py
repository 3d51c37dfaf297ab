"""Whether a text may hold an amount at all: told cheaply, so that most are looked at no closer.

In: a text and its language's rules. Out: False if nothing in it is an amount, a percentage or a
counted number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.amounts.uncommon import uncommon
from generator.reading.context import any_of, plain

if TYPE_CHECKING:
    from generator.reading.languages import Language

_DIGIT = late(r"[\d%％¼-¾⅐-⅞]")


def anything(text: str, language: Language) -> bool:
    """Tell whether `text` may hold an amount.

    A plain search of lower case is several times faster than one that passes over case.
    """
    return bool(
        _DIGIT.search(text) or _telling(language).search(f"\n{plain(text)}") or uncommon(text)
    )


@lru_cache(maxsize=8)
def _telling(language: Language) -> re.Pattern[str]:
    """Match what nothing without digits is an amount without."""
    words = (
        *language.magnitudes, *language.hundreds, *language.hundred_words, *language.percent,
        *language.currencies,
    )  # fmt: skip
    return re.compile(_first_parts(tuple(map(plain, words))))


def _first_parts(phrases: tuple[str, ...]) -> str:
    """Give a pattern for the last words of the phrases: enough to rule a text out.

    A number in words ends where a word ends, so that what makes an amount of it begins one. It is
    looked for behind what parts words: that is told most quickly.
    """
    words = {phrase.split()[-1] for phrase in phrases}
    shortest = {
        word for word in words if not any(word[:end] in words for end in range(1, len(word)))
    }
    letters = any_of(word for word in shortest if word[0].isalnum())
    signs = [re.escape(word) for word in sorted(shortest) if not word[0].isalnum()]
    return "|".join([rf"\W(?:{letters})", *signs])
