"""Labels that name a status in words of their own: a cell `failed`, a heading, a note, a verdict.

In: the words of a cell, bracket, field or heading, or a text and the span of an amount; the
statuses asked for; the language. Out: the status that such words name, and where notes and verdicts
of an amount stand: a note below its table that a mark leads to (`$5 million*`, `* Rejected`), and
the line behind that tells a vote (`Motion lost, 3-4`).

The listed words are read by who asks (`reading/wording.py`); these are the forms beside them.

Deliberately absent: what a label says of several amounts, and labels of more than such a form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import any_of, plain
from generator.reading.dates import dates
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.headings import column_heads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages import Language

_WORD = late(r"[^\W\d_][\w'’-]*")
_MARK = late(r"(?P<mark>[*†‡]{1,3}|\[[\da-z]\]|\([a-z]\)|[¹²³])[ \t]*(?:[|\t)]|$)")
# Notes stand below their table, no further off than this.
_BELOW = 4_000
_NEXT_LINE = late(r"[^\n]*\n[ \t]*(?:\n[ \t]*)?(?P<line>[^\n]{3,80})(?:\n|$)")
# Words of a note before those that name a status: `Later`, `Was since`.
_AHEAD = 3


def label(said: str, statuses: frozenset[str], language: Language) -> str:
    """Give the status that is all a label says, without when: `Defeated 4 June`, `lost, 3-4`."""
    words = _words(said.rpartition(":")[2], language)
    found = _forms(language.tag).get(" ".join(words), "")
    return found if found in statuses else ""


def heading(said: str, statuses: frozenset[str], language: Language) -> str:
    """Give the status of all that stands under a heading: `Applications turned down in 2025`."""
    words = _words(said, language)
    if not words or "?" in said or language.negations & {*words}:
        return ""
    forms, ends = _forms(language.tag), {"", *language.noun_ends}
    for count in (3, 2, 1):
        for at in range(1, len(words) - count + 1):
            behind = words[at + count] if at + count < len(words) else ""
            # `thrown out by the council`, but not `lost in the post`
            whole = not behind or (count > 1 and behind in ends)
            found = forms.get(" ".join(words[at : at + count]), "") if whole else ""
            if found in statuses:
                return found
    return ""


def asked(said: str, statuses: frozenset[str], language: Language) -> str:
    """Give the status that a heading's noun gives: `Table 3. Requests from the counties`.

    Behind a verb it may say that they were granted: `Requests met in full`.
    """
    suggesting = tables_of(language.tag).suggesting
    words = [plain(word) for word in _WORD.findall(said)]
    first = next((word for word in words if word not in language.labels), "")
    met = any(word in language.acting or word.endswith(language.verb_endings) for word in words)
    if not first.endswith("s") or met or {*words} & suggesting.no_act:
        return ""
    return next((key for key in statuses if first in suggesting.nouns_behind.get(key, ())), "")


def _words(said: str, language: Language) -> list[str]:
    """Give the words of a label without dates, votes and what leads to these."""
    for day in reversed(dates(said, language)):
        said = f"{said[: day.start]} {said[day.end :]}"
    words = [plain(word) for word in _WORD.findall(said)]
    while words and words[-1] in language.date_links | language.day_links:
        words.pop()
    return words


@lru_cache(maxsize=8)
def _forms(tag: str) -> Mapping[str, str]:
    suggesting = tables_of(tag).suggesting
    more = (
        suggesting.status_predicates,
        suggesting.status_passives,
        suggesting.status_labels,
    )
    return {form: key for table in more for key, forms in table.items() for form in forms}


def notes(text: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Give where the notes begin, and their first words end, that marks of a row lead to."""
    found = []
    for mark in sorted({mark["mark"] for mark in _MARK.finditer(text, *line)}):
        note = re.compile(rf"\n[ \t]*{re.escape(mark)}[ \t]*(?=[^\W\d_])").search(
            text, line[1], line[1] + _BELOW
        )
        if note:
            words = [word.end() for word in _WORD.finditer(text, note.end(), note.end() + 80)]
            found.append((note.end(), words[:_AHEAD][-1]))
    return found


def verdict(text: str, end: int, language: Language) -> tuple[int, int] | None:
    """Give the words behind `Motion` in the line behind an amount: `lost, 3-4`."""
    found = _NEXT_LINE.match(text, end)
    told = found and _verdict(language).match(found["line"])
    return (found.start("line") + told.end(), found.end("line")) if found and told else None


@lru_cache(maxsize=8)
def _verdict(language: Language) -> re.Pattern[str]:
    tables = tables_of(language.tag)
    nouns, helping = tables.suggesting.voted_on, language.auxiliaries | language.determiners
    return re.compile(
        rf"(?i:(?:{any_of(helping)})\s)?(?i:{any_of(nouns)})\s*[:—–-]?\s+(?i:(?:{any_of(helping)})\s)*"
    )


def says_no(text: str, cell: tuple[int, int], language: Language) -> tuple[int, int] | None:
    """Give the head of the column of a cell that says `no`."""
    said = plain(text[slice(*cell)].strip(" |*."))
    if not said or said not in tables_of(language.tag).suggesting.says_no:
        return None
    start = cell[0] + len(text[slice(*cell)]) - len(text[slice(*cell)].lstrip(" |"))
    return next(iter(column_heads(text, (start, start + 1))), None)
