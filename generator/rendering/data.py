"""Machine-readable files: the figures as CSV, all facts as JSON, all evidence as annotations.

In: the compiled site. Out: bytes, the same for the same site. CSV cells that a spreadsheet would
run as a formula are neutralised with a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from generator.model.named_tuples import NamedTuple
from generator.model.records import FactId, Figure, Source
from generator.pages.facts import event_date, share_anchor
from generator.pages.filling import passage_anchor
from generator.pages.site import Site, address_of
from generator.reading.sentences import around
from generator.rendering.citations import bibliography

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.checking.passages import Passage
    from generator.pages.facts import Presenter

COLUMNS = (
    "id", "record", "label", "amount", "value", "unit", "qualifier", "status", "as_of",
    "programs", "countries", "source", "quote",
)  # fmt: skip
#: The files of all facts.
FILES = ("figures.csv", "facts.json", "annotations.jsonld", "citations.json", "citations.bib")
_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
# What spreadsheets take for the start of a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Stated(NamedTuple):
    """What the facts of a record, or of several, are in each of the files, without what is around.

    Facts stand in the order of their front matter, figures in that of their ids.
    """

    rows: str = ""  # of figures.csv
    items: str = ""  # of citations.json
    entries: str = ""  # of citations.bib
    facts: str = ""  # of facts.json
    passages: str = ""  # of annotations.jsonld; those of shares come after all others
    shares: str = ""
    annotations: int = 0


class _Joined:
    """Texts put together as they come, as bytes: all at once they take several times as much."""

    __slots__ = ("_between", "data")

    def __init__(self, between: str) -> None:
        self._between = between.encode()
        self.data = bytearray()

    def add(self, text: str) -> None:
        """Add a text, if there is one."""
        if text:
            if self.data:
                self.data += self._between
            self.data += text.encode()


def files(site: Site, stated: Iterable[Stated]) -> dict[str, bytes]:
    """Make `FILES`, by name; of what is stated one portion is held at a time."""
    rows, items, entries = _Joined(""), _Joined(",\n"), _Joined("\n")
    facts, passages, shares = _Joined(","), _Joined(","), _Joined(",")
    annotations = 0
    for one in stated:
        rows.add(one.rows)
        items.add(one.items)
        entries.add(one.entries)
        facts.add(one.facts)
        passages.add(one.passages)
        shares.add(one.shares)
        annotations += one.annotations
    annotated = b",".join(filter(None, (passages.data, shares.data)))
    return {
        "figures.csv": b"".join((_line(COLUMNS).encode(), rows.data)),
        "facts.json": b"".join((b'{"facts":[', facts.data, b"]}\n")),
        "annotations.jsonld": _annotations(site, annotations, annotated),
        "citations.json": bibliography(items.data),
        "citations.bib": bytes(entries.data),
    }


def figure_row(site: Site, fact: FactId) -> str:
    """Give a figure's row, with its line end."""
    return _line(_cell(value) for value in _row(site, fact))


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _row(site: Site, fact: FactId) -> list[str]:
    entry = site.ledger.entries[fact]
    stated, amount = entry.stated, entry.amount
    figure = stated.fact
    assert isinstance(figure, Figure)
    passages = site.verified.passages.get(fact, ())
    value = f"{amount.number.value:f}"
    if amount.upper:
        value += f"..{amount.upper.value:f}"
    return [
        fact,
        stated.record,
        site.plain(figure.label.prose, stated.record),
        str(amount),
        value,
        amount.unit.code,
        amount.qualifier.value,
        entry.status,
        str(entry.as_of or ""),
        " ".join(i.partition("/")[2] for i in stated.scope["programs"]),
        " ".join(i.partition("/")[2] for i in stated.scope["countries"]),
        " ".join(dict.fromkeys(p.source.partition("/")[2] for p in passages)),
        " | ".join(" ".join(p.words.split()) for p in passages),
    ]


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value


def fact_json(site: Site, present: Presenter, fact: FactId) -> str:
    """Give a fact with its evidence and offsets, and what the checks make of it, as JSON."""
    stated = site.catalogue.facts[fact]
    entry, cover = site.ledger.entries.get(fact), site.ledger.covers.get(fact)
    conflicts = site.conflicts_of.get(fact, ())
    link = present.link(fact)
    return _json(
        {
            "id": fact,
            "kind": type(stated.fact).__name__.lower(),
            "record": stated.record,
            "address": link["address"],
            "text": link["text"] if entry else site.fact_words(fact),
            "amount": link["amount"],
            "written": str(entry.amount) if entry else None,
            "status": entry.status or None if entry else None,
            "date": _text(event_date(site, stated)),
            "as_of": _text(entry.as_of if entry else stated.fact.as_of),
            "speaker": present.speaker(stated),
            "parties": list(stated.parties),
            **{scope: list(ids) for scope, ids in stated.scope.items()},
            "same_as": list(stated.same_as),
            "contradicts": list(stated.contradicts),
            "derived": list(stated.derived),
            "covers": list(stated.covers),
            "verdict": cover.verdict.value if cover else None,
            "conflicts": sorted({one for c in conflicts for one in c.facts} - {fact}),
            "shares": [{"of": p.of, "percent": f"{p.percent:f}"} for p in stated.shares],
            "evidence": [_evidence(p) for p in site.verified.passages.get(fact, ())],
            "shares_evidence": [_evidence(p) for p in site.verified.share_passages.get(fact, ())],
        }
    )


def _text(value: object) -> str | None:
    return str(value) if value else None


def _evidence(passage: Passage) -> dict[str, Any]:
    return {
        "source": passage.source,
        "quote": passage.words,
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact,
    }


def _annotations(site: Site, total: int, items: bytes) -> bytes:
    """Give `/data/annotations.jsonld`: each passage as a W3C Web Annotation, made below.

    The target is the stored article, by a TextQuoteSelector and a TextPositionSelector (W3C Web
    Annotation Data Model, sections 4.2.4 and 4.2.5).
    """
    base = site.base_url
    whole = _json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"{base}data/annotations.jsonld" if base else "urn:briefing:annotations",
            "type": "AnnotationCollection",
            "label": site.settings.title.text,
            "total": total,
            "first": {"id": "urn:briefing:annotations:1", "type": "AnnotationPage", "items": []},
        }
    )
    return b"".join((whole.removesuffix("]}}").encode(), items, b"]}}\n"))


def passages_json(site: Site, fact: FactId) -> list[str]:
    """Give the annotations of the passages that say a fact, as JSON."""
    passages = site.verified.passages.get(fact, ())
    return [
        _json(_annotation(site, passage, passage_anchor(site, fact, index)))
        for index, passage in enumerate(passages)
    ]


def shares_json(site: Site, fact: FactId) -> list[str]:
    """Give the annotations of the passages that state a figure's shares, as JSON."""
    passages = site.verified.share_passages.get(fact, ())
    return [
        _json(_annotation(site, passage, share_anchor(fact, index)))
        for index, passage in enumerate(passages)
    ]


def _annotation(site: Site, passage: Passage, anchor: str) -> dict[str, Any]:
    """Give one passage: the fact as the body, the words in the stored article as the target."""
    base = site.base_url
    record = site.catalogue.records[passage.source]
    assert isinstance(record, Source)
    stored_article = site.verified.articles[passage.source]
    text = stored_article.text
    low, high = 0, len(text)
    if (record.show or site.settings.show_sources) != "whole":
        # What the source's page does not print is not given out here either.
        found = stored_article.sentences
        first, last = around(found, passage.start, passage.end)
        low, high = found[first][0], found[last][1]
    page = f"{base}{address_of(passage.source)}"
    stored = page if base else f"urn:briefing:{passage.source}"
    start, end = passage.start, passage.end
    return {
        "id": f"{page}#{anchor}" if base else f"urn:briefing:{anchor}",
        "type": "Annotation",
        "motivation": "linking",
        "body": _body(site, passage.fact, base),
        "target": {
            "source": record.url.text if record.url else stored,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": passage.words,
                    "prefix": text[max(low, start - 32) : start],
                    "suffix": text[end : min(high, end + 32)],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _body(site: Site, fact: FactId, base: str) -> dict[str, str]:
    stated = site.catalogue.facts[fact]
    address = f"{address_of(stated.record)}#fact-{stated.fact.id}"
    return {
        "id": f"{base}{address}" if base else f"urn:briefing:{fact.replace('#', ':')}",
        "type": "TextualBody",
        "value": site.fact_words(fact),
        "format": "text/plain",
    }
