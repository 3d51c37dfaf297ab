"""Whether what stands around an amount might deny what its clause says: a test that costs little.

In: a text, the span of an amount, the language. Out: whether a word stands near that tells of
rumours, reports, denials, corrections or questions. Most amounts have none, and what these words
say of one (`objections.py`, `corrections.py`) is asked only where there is one.

Deliberately absent: whether they do deny it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.reading.languages.loaded import Tables

# A column of corrections says so in its head; nobody denies what stands further off than that.
_BEFORE, _BEHIND, _HEAD, _NEXT = 300, 160, 200, 80
_SENTENCE_END = re.compile(r"[.!?:;]\s+|\n\s*\n")


def may_deny(text: str, span: tuple[int, int], tag: str, named: Collection[str] = ()) -> bool:
    """Tell whether words of an amount's sentence might deny what its clause says.

    `named` are words that say what the clause says: a sum denied is not one whose denial is told.
    """
    words, heads, next_one = _patterns(tables_of(tag))
    low, high = max(0, span[0] - _BEFORE), span[1] + _BEHIND
    starts = [end.end() for end in _SENTENCE_END.finditer(text, low, span[0])]
    end = _SENTENCE_END.search(text, span[1], high)
    near = words.finditer(text, max([low, *starts]), end.end() if end else high)
    if any(word[0].casefold() not in named for word in near):
        return True
    if end and next_one.search(text, end.start(), end.end() + _NEXT):
        return True
    return bool(heads.search(text, 0, _HEAD))


@lru_cache(maxsize=8)
def _patterns(tables: Tables) -> tuple[re.Pattern[str], ...]:
    objections = tables.objections
    telling = (
        *(objections.reports | objections.rumoured | objections.doubting | objections.denying),
        *objections.untrue,
        *(tables.small.misattributed | objections.mistakes | objections.accusing),
        *(
            objections.earlier_versions
            | objections.rumours
            | objections.supposes
            | objections.claim_heads
        ),
    )
    wrong = [phrase[:1].lower() + phrase[1:] for phrase in objections.gainsaid]
    return (
        re.compile(rf"\?|(?<!\w)(?i:{any_of(telling)})(?!\w)"),
        re.compile(rf"(?<!\w)(?i:{any_of(objections.corrections)})(?!\w)"),
        # The sentence behind says that it is not so, or asks: `It was not.`, `Is that true?`
        re.compile(
            rf"(?<!\w)(?:(?i:{any_of(wrong)})[.;:,]|(?:{any_of(objections.asked_if_so)})\?)"
        ),
    )
