"""The article on a source's page: highlighted evidence, linked names, unused numbers.

In: a source with its verified passages. Out: paragraphs of pieces, cut wherever a highlight, a name
or a cell of a table begins or ends, so that overlapping passages share a piece. With `show:
evidence` only the sentences that hold evidence are given, with a mark where text was left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict

from generator.model.named_tuples import NamedTuple
from generator.pages.article_blocks import Block, blocks
from generator.pages.facts import Presenter, share_anchor
from generator.pages.filling import passage_anchor
from generator.pages.quoted import lines_of_table
from generator.pages.saying import saying
from generator.reading.decoding import printable
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.checking.passages import Passage
    from generator.checking.stored import StoredArticle
    from generator.model.records import FactId, RecordId
    from generator.pages.owned_names import Span
    from generator.pages.site import Site
    from generator.pages.views import FactLink, ParagraphText, UsedNumber


class _Span(NamedTuple):
    start: int
    end: int
    anchor: str
    fact: FactId


def article(source: RecordId, show: str, present: Presenter) -> list[ParagraphText]:
    """Give the article of a source as its page prints it."""
    site = present.site
    stored = site.verified.articles.get(source)
    if stored is None:
        return []
    spans = sorted(_spans(source, site))
    named = site.names_in.get(source, ())
    lines = list(_paragraphs(stored.text)) if show == "whole" else _evidence(site, source, spans)
    shown = blocks(stored.text, lines)
    return [
        {
            **_paragraph(stored.text, block, spans, named, present),
            "gap_before": show != "whole"
            and _gap(stored.text, shown[i - 1].end if i else 0, block.start),
            "gap_after": show != "whole"
            and i == len(shown) - 1
            and _gap(stored.text, block.end, len(stored.text)),
        }
        for i, block in enumerate(shown)
    ]


def unused_numbers(source: RecordId, site: Site) -> list[str]:
    """Give the amounts and numbers of an article that are no figure's own, nor a share's."""
    stored = site.verified.articles.get(source)
    if stored is None:
        return []
    splits = [found.passage for found in site.share_passages_in.get(source, ())]
    used = _figures_of(source, stored, site)
    return [
        printable(" ".join(stored.legible.text[m.start : m.end].split()))
        for m in stored.mentions
        if m.start not in used
        and not any(_inside(stored.legible.of(m.start, m.end), p) for p in splits)
    ]


def used_numbers(source: RecordId, present: Presenter) -> list[UsedNumber]:
    """Give the numbers of an article that figures are taken from, in its order."""
    site = present.site
    stored = site.verified.articles.get(source)
    if stored is None:
        return []
    figures = _figures_of(source, stored, site)
    used: list[UsedNumber] = []
    for mention in stored.mentions:
        if mention.start in figures:
            words = " ".join(stored.legible.text[mention.start : mention.end].split())
            facts = [present.link(fact) for fact in figures[mention.start]]
            used.append({"text": printable(words), "facts": facts})
    return used


def _figures_of(
    source: RecordId, stored: StoredArticle, site: Site
) -> dict[int, dict[FactId, None]]:
    """Give the figures whose amount each number is, by where the number begins.

    A passage may hold other numbers, too, which are not the figure's. One that runs from the head
    of a table to a row says the amount of its last row.
    """
    found: dict[int, dict[FactId, None]] = defaultdict(dict)
    for passage, _ in site.passages_in.get(source, ()):
        entry = site.ledger.entries.get(passage.fact)
        if entry is None:
            continue
        own = [mention.start for mention in saying(stored, passage, entry.amount)]
        for start in own[-1:] if lines_of_table(passage.words) else own:
            found[start][passage.fact] = None
    return found


def _inside(span: tuple[int, int], passage: Passage) -> bool:
    return passage.start <= span[0] and span[1] <= passage.end


def _spans(source: RecordId, site: Site) -> Iterator[_Span]:
    for passage, index in site.passages_in.get(source, ()):
        anchor = passage_anchor(site, passage.fact, index)
        yield _Span(passage.start, passage.end, anchor, passage.fact)
    for passage, index in site.share_passages_in.get(source, ()):
        yield _Span(passage.start, passage.end, share_anchor(passage.fact, index), passage.fact)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\r\n]+", text):
        piece = match[0]
        if piece.strip():
            left = len(piece) - len(piece.lstrip())
            yield match.start() + left, match.start() + len(piece.rstrip())


def _evidence(site: Site, source: RecordId, spans: list[_Span]) -> list[tuple[int, int]]:
    """Give the sentences that hold evidence, neighbours joined."""
    stored = site.verified.articles[source]
    found = stored.sentences
    wanted: set[int] = set()
    for span in spans:
        first, last = around(found, span.start, span.end)
        wanted.update(range(first, last + 1))
    shown: list[tuple[int, int]] = []
    for index in sorted(wanted):
        start, end = found[index]
        same = shown and index - 1 in wanted and "\n" not in stored.text[shown[-1][1] : start]
        if same:
            shown[-1] = (shown[-1][0], end)
        else:
            shown.append((start, end))
    return shown


def _gap(text: str, start: int, end: int) -> bool:
    return bool(text[start:end].strip())


def _paragraph(
    text: str, block: Block, spans: list[_Span], names: Sequence[Span], present: Presenter
) -> ParagraphText:
    """Give a block's pieces, cut also where a cell begins, and the rows of a table."""
    start, end = block.start, block.end
    here = [s for s in spans if s.start < end and s.end > start]
    named = [n for n in names if n[0] >= start and n[1] <= end]
    bars = block.bars(text)
    cuts = {start, end, *block.cuts}
    cuts.update(edge for bar in bars for edge in (bar, bar + 1))
    for span in here:
        cuts.update((max(start, span.start), min(end, span.end)))
    for name in named:
        cuts.update(name[:2])
    ordered = sorted(cuts)
    place = {at: index for index, at in enumerate(ordered)}
    return {
        "pieces": [
            {
                "text": printable(text[left:right]),
                **_used(left, right, here, start, present),
                "name": next(
                    (present.record(n[2]) for n in named if n[0] <= left and right <= n[1]), None
                ),
            }
            for left, right in pairwise(ordered)
        ],
        "form": block.form,
        "rows": [
            {"kind": row.kind, "cells": [[place[a], place[b]] for a, b in row.cells]}
            for row in block.rows
        ],
        "gap_before": False,
        "gap_after": False,
    }


class _Used(TypedDict):
    facts: list[str]
    anchors: list[str]
    links: list[FactLink]


def _used(left: int, right: int, here: list[_Span], start: int, present: Presenter) -> _Used:
    """Say what a piece of a paragraph, which begins at `start`, is evidence for."""
    over = [s for s in here if s.start < right and s.end > left]
    facts = list(dict.fromkeys(s.fact for s in over))
    return {
        "facts": list(facts),
        "anchors": [s.anchor for s in over if max(s.start, start) == left and s.start >= start],
        "links": [
            present.link(f) for f in facts if any(s.fact == f and s.end == right for s in over)
        ],
    }
