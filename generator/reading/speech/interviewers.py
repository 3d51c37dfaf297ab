"""Who asks the questions of an interview, by the words that lead to it.

In: a text, its `Cast`, the language's tables, where the interview begins, who answers. Out: the
`Speaker` who asks: `Marit Solheim put the questions`, `She spoke to Rebecca Lund in Adré`, `Our
editor, Daniel Pruitt, reached her by telephone`, `Interview: Jan Roe`; None where the lead names
nobody, or two.

Deliberately absent: that who holds another office than a reporter's asks. `Last week she spoke to
Minister Ana Ruiz` tells of another talk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import any_of
from generator.reading.speech.phrases import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.cast import Cast, Mention

#: What stands for the verb of who asks in an interview.
ASKS = "?"
_BEFORE = 90
_BEHIND = 160


class Signs:
    """The patterns of one language."""

    def __init__(self, tables: Tables) -> None:
        speech, somebody = tables.speech, any_of(tables.speech.objects)
        #: ` put the questions`, `, reached her`, behind the name of who asks
        self.asks = late(
            rf"(?:, (?:an?|the|our|its|from|of) [^,.;:\n“”\"]{{2,60}},|,)?"
            rf" (?:[a-z]+ly )?(?:(?P<whole>{any_of(speech.puts_questions)})(?!\w)"
            rf"|(?:{any_of(speech.interviewing)})"
            rf" (?P<whom>{somebody}|[A-ZÀ-ÞĀ-Ž][^.,;:\n]{{2,60}}))"
        )
        subject = any_of(tables.small.pronouns - tables.small.things)
        #: `She spoke to `, `Beridze talked to our reporter `, before it
        self.answers = late(
            rf"(?:(?i:{subject})|[A-ZÀ-ÞĀ-Ž][\w’'-]+|,) (?:[a-z]+ly )?"
            rf"(?:{any_of(speech.interviewed_by)}) (?:[\w’'-]+ ){{0,5}}?(?:, )?$"
        )
        #: `Interview: `, `Questions by `
        self.credits = late(rf"(?:^|\n|[.] )(?i:{any_of(speech.interview_credits)})(?:: | )$")


@lru_cache(maxsize=8)
def signs(tables: Tables) -> Signs:
    """Give the patterns of a language."""
    return Signs(tables)


def interviewer(
    text: str, cast: Cast, tables: Tables, at: int, answers: Speaker | None
) -> Speaker | None:
    """Give who asks in an interview that begins at a place."""
    known = (answers.named or answers.words).split() if answers else []
    gender = cast.gender(" ".join(known)) if known else ""
    found = {
        one.name: one
        for one in _asking(text, cast, tables, at, gender)
        if not {*one.name.split()} & {*known[-1:]}
    }
    if len(found) != 1:
        return None
    one = next(iter(found.values()))
    return Speaker(one.start, one.end, one.name, one.name, ASKS)


def _asking(text: str, cast: Cast, tables: Tables, at: int, gender: str) -> Iterator[Mention]:
    words = signs(tables)
    paragraph = text.rstrip().rfind("\n", 0, len(text[:at].rstrip())) + 1
    for one in cast.within(0, at):
        if " " not in one.name:
            continue
        before = text[max(0, one.start - _BEFORE) : one.start]
        if words.credits.search(before):
            yield one
        if one.start < paragraph or not _may_ask(one, tables):
            continue
        behind = words.asks.match(text, one.end, min(at, one.end + _BEHIND))
        other = (
            behind
            and gender
            and tables.speech.genders.get(behind["whom"] or "") not in (gender, None)
        )
        if (behind and not other) or words.answers.search(before):
            yield one


def _may_ask(one: Mention, tables: Tables) -> bool:
    """Tell somebody of no office, or of a reporter's."""
    words = set(re.findall(r"\w+", one.office.lower()))
    return not words or bool(words & tables.speech.reporters)
