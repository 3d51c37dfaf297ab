"""Speech that a dash opens, as in `—No vamos a pagar —dijo la ministra—. Nadie avisó.`.

In: a text and its language's tables. Out: `Spoken`s in order: the words between the dashes, the
whole line, and the speaker where a verb of speech stands behind a second dash or a comma.

A line is speech if a dash opens it and such a verb follows, or if it stands beside a line that is
and ends as a sentence does: a dash opens lists and signatures, too. In an interview it is where it
answers what the paragraph or the line above says without a dash, and half of these ask; a hyphen,
which opens lists, too, where all of them do. Between paragraphs that tell, three such lines are
speech if most of them say *I* or *we*.

Deliberately absent: speech in the middle of a paragraph; it has marks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.context import any_of
from generator.reading.speech.phrases import Phrases, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.reading.languages.loaded import Tables

_LINE = late(r"^[^\S\n]*([—–―][^\S\n]?|-[^\S\n])(?=\S)([^\n]*)", re.MULTILINE)
_BLANK_BEFORE = late(r"(?:\A|\n[^\S\n]*\n)[^\S\n]*\Z")
_BLANK_BEHIND = late(r"[^\S\n]*(?:\n[^\S\n]*\n|\n?\Z)")
_NEAR = 40
_DASH = late(r"[^\S\n]*[—–―][^\S\n]*")
# What opens speech again behind who says it.
_REOPENED = late(r"[.,;:\s]*(?:[—–―]|-(?=\s))?\s*")
_SENTENCE = late(r"[.!?…»”][*_]*\s*$")
_LONGEST_SAID = 160
_LONGEST_LINE = 2_000
# Questions and answers that make an interview.
_LEAST_TURNS = 4
_LEAST_ANSWERS = 2
# Lines between paragraphs that tell of a talk.
_LEAST_APART = 3
# What an interviewer says before an answer at most.
_LONGEST_QUESTION = 300
# A name may stand before the verb.
_MOST_BETWEEN = 4


class Spoken(NamedTuple):
    """Words said, from `start` to `end`; `outer` is the line they stand in."""

    start: int
    end: int
    outer: tuple[int, int]
    speaker: Speaker | None


class _Line(NamedTuple):
    span: tuple[int, int]
    pieces: tuple[tuple[int, int], ...]
    speaker: Speaker | None
    told: bool
    """Whether a verb of speech stands in it."""
    hyphen: bool
    """Whether it opens as lists do."""


def dialogues(
    text: str,
    tables: Tables,
    introduced: Callable[[int], Speaker | None],
    led_to: Callable[[tuple[int, int]], Speaker | None],
    asks: Callable[[int, Speaker | None], Speaker | None],
) -> list[Spoken]:
    """Find the speech of a text that dashes open.

    `introduced` gives who answers an interview, `led_to` whom the sentence before a line tells of,
    `asks` who asks whom.
    """
    lines = [_line(text, match, tables) for match in _LINE.finditer(text)]
    answers = _answers(text, lines)
    if answers:
        who = introduced(answers[0].span[0])
        said = ((line, piece) for line in answers for piece in line.pieces)
        return [Spoken(*piece, line.span, line.speaker or who) for line, piece in said]
    if not any(line.told for line in lines):
        dashes = [line for line in lines if not line.hyphen]
        apart = _own_words(text, dashes, tables)
        if apart:
            who = introduced(apart[0].span[0])
            return [Spoken(*line.pieces[0], line.span, who) for line in apart]
        return _turns(text, dashes, introduced, asks)
    found: list[Spoken] = []
    for at, line in enumerate(lines):
        near = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
        beside = [other.told for other in near if _are_neighbours(text, line, other)]
        alone = _is_paragraph(text, line.span)
        if line.hyphen and not (alone and line.told and all(beside)):
            continue  # an item of a list
        ended = _SENTENCE.search(text[slice(*line.span)]) and text[line.span[1] :].strip()
        speaker = line.speaker
        if not line.told and ended and alone and not any(beside):
            speaker = led_to(line.span)
        if line.told or any(beside) or speaker:
            found += [Spoken(*piece, line.span, speaker) for piece in line.pieces]
    return found


def _are_neighbours(text: str, one: _Line, other: _Line) -> bool:
    """Tell lines with nothing between them."""
    low, high = min(one.span[1], other.span[1]), max(one.span[0], other.span[0])
    return not text[low:high].strip()


def _answers(text: str, lines: list[_Line]) -> list[_Line]:
    """Give the lines that answer questions without a dash, if all that are paragraphs do.

    Not all that is said before an answer asks, and an answer may go on in a line of its own.
    """
    dashes = [line for line in lines if not line.hyphen]
    # A hyphen opens lists, so that all of its lines have to answer.
    hyphens = bool(lines) and not dashes
    found = [line for line in lines if hyphens or not line.hyphen]
    found = [
        line for line in found if _is_paragraph(text, line.span) or _is_right_below(text, line.span)
    ]
    if hyphens and len(found) < len(lines):
        return []
    asked: list[bool] = []
    for line in found:
        above = text[: line.span[0]].rstrip().rpartition("\n")[2]
        goes_on = bool(_LINE.match(above))
        said = _SENTENCE.search(above) and len(above) <= _LONGEST_QUESTION
        if not _SENTENCE.search(text[slice(*line.span)]) or not (asked if goes_on else said):
            return []
        if not goes_on:
            asked.append("?" in above)
    most = sum(asked) == len(asked) if hyphens else sum(asked) * 2 >= len(asked)
    return found if len(asked) >= _LEAST_ANSWERS and most else []


def _own_words(text: str, lines: list[_Line], tables: Tables) -> list[_Line]:
    """Give lines that stand one by one between paragraphs, and of whose own the speakers tell.

    A list has its items below one another, and its items say neither *I* nor *we*.
    """
    apart = (
        _is_paragraph(text, line.span)
        and _SENTENCE.search(text[slice(*line.span)])
        and not _LINE.match(text[: line.span[0]].rstrip().rpartition("\n")[2])
        for line in lines
    )
    if len(lines) < _LEAST_APART or not all(apart):
        return []
    own = [
        line
        for line in lines
        if tables.speech.own_persons & {*re.findall(r"\w+", text[slice(*line.span)].lower())}
    ]
    return lines if len(own) * 2 > len(lines) else []


def _turns(
    text: str,
    lines: list[_Line],
    introduced: Callable[[int], Speaker | None],
    asks: Callable[[int, Speaker | None], Speaker | None],
) -> list[Spoken]:
    """Read lines as questions and answers by turns, if they are paragraphs and some are asked."""
    lines = [line for line in lines if _is_paragraph(text, line.span)]
    asked = [text[slice(*line.span)].endswith("?") for line in lines]
    ended = all(_SENTENCE.search(text[slice(*line.span)]) for line in lines)
    if len(lines) < _LEAST_TURNS or not ended or sum(asked) < len(lines) // 4:
        return []
    first = 0 if sum(asked[::2]) >= sum(asked[1::2]) else 1
    sure = sum(asked[first::2]) > sum(asked[1 - first :: 2])
    begins = lines[0].span[0]
    who = introduced(begins) if sure else None
    asker = asks(begins, who) if sure else None
    return [
        Spoken(*line.pieces[0], line.span, who if place % 2 != first else asker)
        for place, line in enumerate(lines)
    ]


def _is_paragraph(text: str, span: tuple[int, int]) -> bool:
    """Tell a line with blank lines around it."""
    low, high = span
    return bool(_BLANK_BEFORE.search(text[max(0, low - _NEAR) : low])) and bool(
        _BLANK_BEHIND.match(text[high : high + _NEAR])
    )


def _is_right_below(text: str, span: tuple[int, int]) -> bool:
    """Tell the second and last line of a paragraph, as an answer right below its question."""
    low, high = span
    start = text.rfind("\n", 0, max(0, low - 1)) + 1
    above = text[start:low].strip()
    return (
        bool(above and _BLANK_BEFORE.search(text[max(0, start - _NEAR) : start]))
        and not _LINE.match(text, start)
        and bool(_BLANK_BEHIND.match(text[high : high + _NEAR]))
    )


def _line(text: str, match: re.Match[str], tables: Tables) -> _Line:
    """Read one line: what is said, and who says it."""
    start, stop = match.end(1), min(match.end(), match.start() + _LONGEST_LINE)
    stop = start + len(text[start:stop].rstrip())
    span, hyphen, found = (match.start(), stop), match[1].startswith("-"), None
    for low, high, said, rest in sorted(_asides(text, start, stop, tables)):
        told, speaker = _speaker(text, said, tables)
        if told and (speaker or not found):
            reopened = not hyphen or "-" in text[said[1] : rest[0]]
            pieces = [(low, high), *([rest] if rest[0] < rest[1] and reopened else [])]
            found = _Line(span, tuple(pieces), speaker, told, hyphen)
        if speaker:
            break
    return found or _Line(span, ((start, stop),), None, told=False, hyphen=hyphen)


_Aside = tuple[int, int, tuple[int, int], tuple[int, int]]


def _asides(text: str, start: int, stop: int, tables: Tables) -> Iterator[_Aside]:
    """Give the words said, the aside that may name who says them, and the words behind it."""
    cuts = [cut.span() for cut in _DASH.finditer(text, start, stop)]
    for at, (low, high) in enumerate(cuts):
        closed = cuts[at + 1] if at + 1 < len(cuts) else (stop, stop)
        yield start, low, (high, closed[0]), (_reopened(text, closed[1], stop), stop)
    for comma in _spoken(tables).finditer(text, start, stop):
        # `— No one told us, said Maria Lopez. We heard it.`
        ends = re.compile(r"[.](?=\s|$)").search(text, comma.end(), stop)
        end = ends.start() if ends else stop
        yield start, comma.start(), (comma.start(1), end), (_reopened(text, end, stop), stop)


def _reopened(text: str, at: int, stop: int) -> int:
    """Give where speech goes on behind who says it."""
    found = _REOPENED.match(text, at, stop)
    return found.end() if found else stop


@lru_cache(maxsize=8)
def _spoken(tables: Tables) -> re.Pattern[str]:
    verbs = any_of(tables.small.speech_verbs)
    told = rf"(?:\s(?:{any_of(tables.small.recipients)}|the(?:\s[a-z]+){{1,6}}))?"
    return re.compile(
        rf"[,!?…]\s((?:{verbs})(?!\w)|(?:[\w.’'-]+\s){{1,4}}?(?:{verbs}){told}(?=[.,]|$))"
    )


def _speaker(text: str, said: tuple[int, int], tables: Tables) -> tuple[bool, Speaker | None]:
    """Read `dijo la ministra Ana Ruiz`, `she said`: whether somebody speaks, and who."""
    low, high = said
    words = text[low : min(high, low + _LONGEST_SAID)]
    phrases = Phrases(words, tables)
    for at, match in enumerate(re.finditer(r"[^\W\d_]+", words)):
        if match[0] in tables.small.speech_verbs:
            if at:
                found = phrases.subject(0, match.start(), match[0])
            else:
                found = phrases.after_verb(match.end(), match[0])
            if found:
                found = found._replace(start=found.start + low, end=found.end + low)
            return found is not None or not at, found
        if at == _MOST_BETWEEN:
            break
    return False, None
