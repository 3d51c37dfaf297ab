"""What denies quoted words right around them: `never` before “approved $5 million for wells”.

In: a text, the span of a quotation in it, that of an amount in the quotation, the language. Out:
the words outside of the quotation by which what it says is not so; empty where there are none.

Only what reaches the first of the quoted words counts, or what denies all that the sentence tells:
a verb that is negated outside of the quotation (`did not approve “$5 million”`) leaves it as it is.

Deliberately absent: conditions, wishes and what is only expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.doubts import untold
from generator.reading.wording import clause

if TYPE_CHECKING:
    from generator.reading.languages import Language

#: What to do about it.
DENIED = "quote the words that deny it, too"
_WORD = late(r"[\w'’]+")
# Words between a negation and what is quoted: `Nobody has ever said that`.
_BETWEEN = 4
# Words of a negation: `not a cent of`, `not even a single cent of`.
_LONGEST = 6


def cut_off(text: str, quoted: tuple[int, int], amount: tuple[int, int], language: Language) -> str:
    """Give the words that deny what is quoted, and are left out of it."""
    start, end = quoted
    told = untold(text, amount, language)
    if told and not untold(text[start:end], (amount[0] - start, amount[1] - start), language):
        return str(told)
    behind = {plain(word) for word in _WORD.findall(text, amount[1], end)}
    told_of = bool(behind & language.auxiliaries)
    return _negation(text, start, language, bare=amount[0] <= start, told_of=told_of)


def negated(text: str, start: int, language: Language) -> str:
    """Give the negation right before words of what was to be done: `It refused to give`."""
    first, _ = clause(text, start, start + 1, language)
    words = [plain(place[0]) for place in _WORD.finditer(text, first, start)]
    for at in range(max(0, len(words) - _BETWEEN), len(words)):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase, behind = " ".join(words[at : at + count]), words[at + count :]
            if phrase in language.negations and not {*behind} & language.no_negation:
                return f"“{' '.join(words[at:])} …”"
    return ""


def _negation(text: str, start: int, language: Language, *, bare: bool, told_of: bool) -> str:
    """Give the negation that reaches the first quoted word.

    That may be a `bare` amount, of which the quotation tells something, or (`the “300 people on
    board”`) nothing.
    """
    first, _ = clause(text, start, start + 1, language)
    places = list(_WORD.finditer(text, first, start))
    words = [plain(place[0]) for place in places]
    for at in range(len(words) - 1, max(-1, len(words) - _BETWEEN - _LONGEST - 1), -1):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase, behind = " ".join(words[at : at + count]), words[at + count :]
            if (told_of and _none_of(phrase, behind, language)) or _reaches(
                phrase, behind, language, bare=bare
            ):
                said = " ".join(text[places[at].start() : places[-1].end()].split())
                return f"“{said} …”"
    return ""


def _none_of(phrase: str, behind: list[str], language: Language) -> bool:
    """Tell `Not one of the`, and nothing else, before an amount."""
    return phrase in language.not_any and {*behind} <= language.determiners


def _reaches(phrase: str, behind: list[str], language: Language, *, bare: bool) -> bool:
    """Tell whether a negation reaches over the words behind it."""
    if phrase not in language.negations or len(behind) > _BETWEEN:
        return False
    tables = tables_of(language.tag)
    if {*behind} & (language.no_negation | tables.objections.denying | tables.objections.no_person):
        return False
    if behind and behind[-1] in language.relatives:
        return True
    small = language.between_negation | language.auxiliaries | tables.small.speech_verbs
    others = [w for w in behind if w not in small and not w.endswith(language.adverb_suffixes)]
    if bare:
        # `did not approve “$5 million”` speaks of the sum alone, unlike `Nobody says “300 died”`.
        return bool(behind) and not others and bool({*behind} & tables.small.speech_verbs)
    return len(others) <= (phrase in language.far_negations)
