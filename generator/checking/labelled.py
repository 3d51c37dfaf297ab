"""Whether an amount's article says of it what the figure's label says.

In: an article, an amount at its place in it, the words of the label. Out: what is wrong, empty
where nothing is:

* the label says that it was done, and the article that it was not, or only will be, or is but
  supposed: *Wells dug* of `plans to dig 300 wells`, *Prisoners freed* of `None of the 300 prisoners
  was freed`, *Deaths* of `The model projected 300 deaths`;
* the label names another row of the table than the amount's, or another column: *Paid to Uganda* of
  the row `Kenya`, *People killed* of the column `Hurt`.

A label that itself says that something is not so, or not yet, is believed.

Deliberately absent: labels in words that the article does not use.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.columns import MARKED, RULE, cells
from generator.reading.context import any_of, plain
from generator.reading.languages.loaded import tables_of
from generator.reading.statuses.headings import column_heads
from generator.reading.wording import clause

if TYPE_CHECKING:
    from generator.checking.stored import StoredArticle
    from generator.reading.languages import Language

_WORD = late(r"[^\W\d_][\w'’-]*")
_STARTS = late(r"(?<![\w'’])\w")
# Letters that forms of one word share: `arrest`, `arrested`; and of a name of a row.
_STEM, _SHORTEST = 4, 3
_ROWS = 60


class _Patterns(NamedTuple):
    before: re.Pattern[str]
    behind: re.Pattern[str]
    some: re.Pattern[str]
    missed: re.Pattern[str]
    supposed: re.Pattern[str]


@lru_cache(maxsize=8)
def _gate(language: Language) -> frozenset[str]:
    """Give a word of each phrase that may speak against what a label says."""
    doubts = tables_of(language.tag).doubts
    if doubts is None:
        return frozenset()
    phrases = (
        *doubts.some,
        *language.parts,
        *language.cardinals,
        *language.negations,
        *language.far_negations,
        *doubts.open_before,
        *doubts.targets,
    )
    return frozenset(max(phrase.split(), key=len) for phrase in (*phrases, *doubts.supposed))


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    doubts = tables_of(language.tag).doubts
    assert doubts is not None
    against = any_of(language.negations | {*doubts.open_before})
    helps = any_of(language.auxiliaries | doubts.between)
    verb = rf"(?<![\w'’])(?i:{against})\s+(?:(?i:{helps})\s+){{0,3}}(?P<verb>[^\W\d_]+)"
    some = any_of({*doubts.some, *language.cardinals} | language.parts | language.far_negations)
    links, articles = any_of(language.part_links), any_of(language.determiners)
    half = any_of(language.multiples)
    return _Patterns(
        re.compile(rf"{verb}\s+(?:[^\s,;:.()]+\s+){{0,3}}$"),
        re.compile(rf"(?:\s[^\s,;:.()]+){{1,4}}?\s{verb}"),
        re.compile(
            rf"(?<!\w)(?:(?:(?i:{some})|\d[\d,.]*)\s(?i:{links})\s(?:(?i:{articles})\s)?"
            rf"|(?i:{half})\s(?i:{articles})\s)$"
        ),
        re.compile(
            rf"(?<!\w)(?i:{any_of(doubts.missed)})\s(?:[^\s,;:.()]+\s){{0,3}}?"
            rf"(?i:{any_of(doubts.targets)})\s(?i:{links})\s$"
        ),
        re.compile(rf"(?<!\w)(?i:{any_of(doubts.supposed)})\s$"),
    )


def not_done(text: str, span: tuple[int, int], label: str, language: Language) -> str:
    """Give the words by which what a label says of an amount is not so."""
    doubts = tables_of(language.tag).doubts
    low, high = clause(text, *span, language)
    near = {plain(word) for word in _WORD.findall(text, low, high)}
    if doubts is None or not (near & language.part_links or near & _gate(language)):
        return ""
    said = {plain(word) for word in _WORD.findall(label)}
    if said & (language.negations | doubts.targets | doubts.not_done | {*doubts.open_before}):
        return ""
    return _against(text[low : span[0]], text[span[1] : high], said, language)


def _against(head: str, tail: str, said: set[str], language: Language) -> str:
    """Give the words before or behind an amount that speak against the words of its label."""
    patterns, words = _patterns(language), _WORD.findall(tail)
    missed, supposed = patterns.missed.search(head), patterns.supposed.search(head)
    counted = any(_of_one(word, said, language) for word in words[:2])
    target = missed or (supposed if counted else None)
    if target:
        return target[0]
    near = [patterns.before.match(head, at.start()) for at in _STARTS.finditer(head)]
    for found in filter(None, (*near, patterns.behind.match(tail))):
        # `The 300 people due to be moved were moved`
        rest = _WORD.findall(found.string, found.end())
        again = any(_is_done(word, language) and _of_one(word, said, language) for word in rest)
        if _of_one(found["verb"], said, language) and not again:
            return found[0]
    some = patterns.some.search(head)
    verbs = [*words[1:], *_WORD.findall(head[: some.start()])] if some else []
    told = any(_is_done(verb, language) and _of_one(verb, said, language) for verb in verbs)
    return f"{some[0]}…" if some and told else ""


def _is_done(verb: str, language: Language) -> bool:
    """Tell a form that says that something was done: `died`, `closed`."""
    doubts = tables_of(language.tag).doubts
    endings = (*language.verb_endings, *language.acting_endings, *language.participles)
    return bool(doubts and plain(verb) in doubts.irregular) or plain(verb).endswith(endings)


def _of_one(verb: str, said: set[str], language: Language) -> bool:
    """Tell whether a word of a label is a form of a verb: `dug` of `dig`, `arrests` of `arrest`."""
    doubts = tables_of(language.tag).doubts
    forms = doubts.irregular if doubts else {}
    base = forms.get(plain(verb), plain(verb))
    for word in said:
        other = forms.get(word, word)
        same = sum(1 for _ in _shared(base, other))
        if base == other or (same >= _STEM and same >= min(len(base), len(other)) - 2):
            return True
    return False


def _shared(one: str, other: str) -> str:
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return one[: min(len(one), len(other)) if at is None else at]


def of_another(article: StoredArticle, span: tuple[int, int], label: str) -> str:
    """Say which other row or column of a table a label names, where it does not name its own."""
    text = article.legible.text
    low = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    line = low, end if end >= 0 else len(text)
    if not MARKED.search(text[slice(*line)]):
        return ""
    row = cells(text, *line)
    if len(row) < 2 or span[0] < row[0][1]:
        return ""
    own = _name(text, row[0])
    others = [name for name in _rows(text, line[0]) if name and name != own]
    named = [name for name in others if _names(label, name)]
    if own and len(named) == 1 and not _names(label, own) and not _names(named[0], own):
        return f"it stands in the row “{own}”, and the label names the row “{named[0]}”"
    heads = column_heads(text, span)
    head = _name(text, heads[0]) if heads else ""
    done = _participle(head, article.language)
    if not done or _names(label, done):
        return ""
    beside = [_name(text, one) for cell in row[1:] for one in column_heads(text, cell)[:1]]
    for name in beside:
        other = _participle(name, article.language)
        if other and other != done and _names(label, other):
            return f"it stands in the column “{head}”, and the label names “{name}”"
    return ""


def _name(text: str, cell: tuple[int, int]) -> str:
    return " ".join(text[slice(*cell)].strip(" |*").split())


def _participle(head: str, language: Language) -> str:
    """Give what a head says was done to those it counts: `Killed`, `People hurt`."""
    endings = language.verb_endings or ("\0",)
    words = [plain(word) for word in _WORD.findall(head)]
    found = [one for one in words if one in language.count_participles or one.endswith(endings)]
    return found[0] if len(found) == 1 else ""


def _names(said: str, name: str) -> bool:
    pattern = rf"(?<!\w){re.escape(plain(name))}(?!\w)"
    return len(name) >= _SHORTEST and re.search(pattern, plain(said)) is not None


def _rows(text: str, low: int) -> list[str]:
    """Give the first cells of the rows that stand together with one."""
    found = []
    for step in (-1, 1):
        at = low
        for _ in range(_ROWS):
            if step < 0:
                end = at - 1
                at = text.rfind("\n", 0, max(0, end)) + 1 if end > 0 else -1
            else:
                end = text.find("\n", at)
                at = end + 1 if end >= 0 else -1
                end = text.find("\n", at) if at >= 0 else -1
                end = len(text) if end < 0 else end
            if at < 0 or not MARKED.search(text, at, end):
                break
            if not RULE.fullmatch(text, at, end):
                line = cells(text, at, end)
                found += [_name(text, line[0])] if len(line) > 1 else []
    return found
