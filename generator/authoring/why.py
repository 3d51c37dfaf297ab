"""`why`: the whole derivation of a fact, so that a stranger can recompute it.

In: the compiled site and a fact. Out: plain data (which is the JSON form), and the same as lines of
text: the amount with the interval it stands for, the formula with its inputs down to the articles,
the quotes with their offsets and the digests of the files they stand in, what a reported total is
said to cover, how the amount is split, who reports otherwise.

Numbers of the data are exact decimals; printed, they have the separators of the site's language.
Offsets are code points of the seed as stored.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from generator.checking.stated import anonymous
from generator.model.records import Event, Figure, Quote, RecordId, Source, Statement
from generator.pages.amount_words import grouped
from generator.pages.as_of import as_of_said
from generator.pages.facts import event_date
from generator.pages.filling import speaker_words
from generator.pages.site import Site, address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.checking.ledger import Conflict, Cover, Entry
    from generator.checking.passages import Passage
    from generator.model.amounts import Amount, Interval
    from generator.model.records import FactId
    from generator.pages.views import FormatText

Derivation = dict[str, Any]
#: What holds numbers of amounts; offsets, dates and quotes stay as they are.
_AMOUNTS = frozenset({"said", "stands_for", "written_here", "formula", "percent", "amounts_read"})
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_VERDICTS = {"adds-up": "adds up", "mixes-statuses": "mixes statuses (the numbers fit)",
             "does-not-add-up": "does not add up"}  # fmt: skip
_CONFLICTS = {"same-as": "other reports of it differ", "contradicts": "cannot hold together with"}


def derivation(site: Site, fact: FactId) -> Derivation:
    """Give everything a fact rests on, its inputs included."""
    stated = site.catalogue.facts[fact]
    record, note = site.catalogue.records[stated.record], stated.fact.note
    found: Derivation = {
        "id": fact,
        "kind": type(stated.fact).__name__.lower(),
        "record": stated.record,
        "file": f"{record.path}:{stated.fact.place.line}",
        "address": f"{address_of(stated.record)}#fact-{stated.fact.id}",
        "words": _words(site, fact),
        "speaker": speaker_words(site, fact) or None,
        "anonymous": anonymous(stated, site.catalogue.records),
        "as_of": _text(stated.fact.as_of),
        "as_of_said": as_of_said(site, stated),
        "date": _text(event_date(site, stated)),
        "note": site.plain(note.prose, stated.record) if note else None,
        "evidence": [_evidence(site, p) for p in site.verified.passages.get(fact, ())],
    }
    entry = site.ledger.entries.get(fact)
    if entry is not None:
        found |= _figure(site, fact, entry)
    conflicts = site.conflicts_of.get(fact, ())
    found["conflicts"] = [
        {"kind": c.kind, "facts": [f for f in c.facts if _disputes(site, c, fact, f)]}
        for c in conflicts
    ]
    return found


def _disputes(site: Site, conflict: Conflict, fact: FactId, other: FactId) -> bool:
    """Tell whether one side of a conflict speaks against another: a report that agrees does not."""
    says = site.ledger.says
    return other != fact and (conflict.kind == "contradicts" or says(other) != says(fact))


def _words(site: Site, fact: FactId) -> str:
    """Give the label, the text, the title or the quoted words."""
    stated = site.catalogue.facts[fact]
    match stated.fact:
        case Figure(label=inline) | Statement(text=inline) | Event(title=inline):
            return site.plain(inline.prose, stated.record)
        case Quote() | _:
            return site.fact_words(fact)


def _figure(site: Site, fact: FactId, entry: Entry) -> Derivation:
    stated = entry.stated
    figure = stated.fact
    assert isinstance(figure, Figure)
    parts = [site.ledger.entries[part] for part in stated.derived if part in site.ledger.entries]
    cover = site.ledger.covers.get(fact)
    reports = site.ledger.tied.get(fact)
    declared = {fact, *site.ledger.declared.get(fact, ())}
    written = figure.amount
    return {
        "amount": _amount(entry.amount, site.ledger.reach(fact)),
        "written_here": str(written) if written else None,
        "status": entry.status or None,
        "as_of": _text(entry.as_of),
        "formula": _sum(parts, entry.amount) if parts else None,
        "inputs": [derivation(site, part.stated.id) for part in parts],
        "covers": _covers(site, cover, entry) if cover else None,
        "shares": [
            {
                "of": p.of,
                "percent": f"{p.percent:f}",
                **_amount(
                    entry.amount.scaled(p.percent), site.ledger.reach(fact).scaled(p.percent)
                ),
            }
            for p in stated.shares
        ],
        "shares_evidence": [_evidence(site, p) for p in site.verified.share_passages.get(fact, ())],
        "shares_reason": figure.shares_reason.text if figure.shares_reason else None,
        "remainder": figure.remainder.text if figure.remainder else None,
        "same_as": [f for f in reports.facts if f != fact] if reports else [],
        "same_words": [f for f in reports.facts if f not in declared] if reports else [],
        "part_of": list(site.ledger.held.get(fact, ())),
        "rate": entry.rate or None,
    }


def _amount(amount: Amount, interval: Interval) -> dict[str, Any]:
    return {
        "said": str(amount),
        "value": f"{amount.value:f}",
        "upper": f"{amount.upper.value:f}" if amount.upper else None,
        "unit": amount.unit.code,
        "qualifier": amount.qualifier.value or None,
        "stands_for": [f"{interval.low:f}", f"{interval.high:f}"],
    }


def _covers(site: Site, cover: Cover, entry: Entry) -> dict[str, Any]:
    parts = [site.ledger.entries[part] for part in cover.parts]
    return {
        "parts": list(cover.parts),
        "formula": _sum(parts, cover.sum),
        "sum": _amount(cover.sum, site.ledger.reach(*cover.parts)),
        "total": _amount(entry.amount, site.ledger.reach(entry.stated.id)),
        "verdict": cover.verdict.value,
        "inputs": [derivation(site, part) for part in cover.parts],
    }


def _sum(parts: Iterable[Entry], result: Amount) -> str:
    """Write an addition out, each part with the qualifier it has."""
    return f"{' + '.join(str(part.amount) for part in parts)} = {result}"


def _evidence(site: Site, passage: Passage) -> dict[str, Any]:
    source = site.catalogue.records[passage.source]
    assert isinstance(source, Source)
    data = site.snapshot.files.get(source.seed.text, b"")
    article = site.verified.articles[passage.source]
    said = [
        whole.amount
        for _, whole in article.said_in(passage.start, passage.end)
        if whole is not None and whole.amount is not None
    ]
    return {
        "source": passage.source,
        "name": site.plain(source.heading().prose, RecordId(passage.source)),
        "seed": source.seed.text,
        "sha256": hashlib.sha256(data).hexdigest(),
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact,
        "quote": passage.words,
        "amounts_read": [str(amount) for amount in said],
    }


def _text(value: object) -> str | None:
    return str(value) if value else None


# --- text ------------------------------------------------------------------------------------


def lines(found: Derivation, form: FormatText) -> Iterator[str]:
    """Write a derivation for people; numbers of amounts have the separators they have on pages."""
    yield from _lines(_printed(found, form), "")
    seeds = dict.fromkeys(f"{e['sha256']}  {e['seed']}" for e in _all_evidence(found))
    if seeds:
        yield "to check it: take the characters START to END of each seed (counted from 0, in"
        yield "Unicode code points); the files are these, by SHA-256:"
        yield from (f"  {seed}" for seed in seeds)


def _printed(found: Any, form: FormatText, key: str = "") -> Any:
    """Give a derivation with the numbers of its amounts as pages print them."""
    if isinstance(found, dict):
        return {name: _printed(value, form, name) for name, value in found.items()}
    if isinstance(found, list):
        return [_printed(value, form, key) for value in found]
    if key not in _AMOUNTS or not isinstance(found, str):
        return found
    return _NUMBER.sub(lambda number: grouped(number[0], form), found)


def _lines(found: Derivation, pad: str) -> Iterator[str]:
    yield f"{pad}{found['id']} ({found['kind']}, {found['file']})"
    pad += "  "
    yield f"{pad}{found['words']}"
    if "amount" in found:
        yield from _figure_lines(found, pad)
    for key, label in (("date", "date"), ("note", "note")):
        if found[key]:
            yield f"{pad}{label}: {found[key]}"
    speaker = found["speaker"] or (
        "us, by computing it"
        if found.get("formula")
        else "not stated"
        if found["kind"] == "quote"
        else "the article itself"
    )
    yield f"{pad}said by: {speaker}{' (anonymous)' if found['anonymous'] else ''}"
    yield from _evidence_lines(found["evidence"], pad)
    for conflict in found["conflicts"]:
        yield f"{pad}{_CONFLICTS[conflict['kind']]}: {', '.join(conflict['facts'])}"


def _figure_lines(found: Derivation, pad: str) -> Iterator[str]:
    low, high = found["amount"]["stands_for"]
    yield f"{pad}amount: {found['amount']['said']} (stands for {low} to {high})"
    if found["written_here"] not in (None, found["amount"]["said"]):
        yield f"{pad}written as {found['written_here']}; the source is no more precise than above"
    yield f"{pad}status: {found['status'] or 'none: only money has one'}"
    yield f"{pad}as of: {found['as_of'] or 'not stated'}{_as_of(found)}"
    if found["formula"]:
        yield f"{pad}formula: {found['formula']}"
        for part in found["inputs"]:
            yield from _lines(part, pad + "  ")
    if found["covers"]:
        yield from _cover_lines(found["covers"], pad)
    yield from _share_lines(found, pad)
    if found["part_of"]:
        yield f"{pad}a part of {', '.join(found['part_of'])}: it enters no total beside it"
    if found["rate"]:
        yield f"{pad}a rate ({found['rate']}): it enters no total"
    declared = [fact for fact in found["same_as"] if fact not in found["same_words"]]
    if declared:
        yield f"{pad}other reports of it: {', '.join(declared)}"
    if found["same_words"]:
        words = ", ".join(found["same_words"])
        yield f"{pad}others that rest on the same words: {words}"


def _as_of(found: Derivation) -> str:
    where = {"quote": "the quote says it", "article": "the article says it, the quote does not",
             "published": "its source was published then",
             "nowhere": "no article it rests on says this date: it is ours"}  # fmt: skip
    return f" ({where[found['as_of_said']]})" if found["as_of_said"] else ""


def _cover_lines(covers: Derivation, pad: str) -> Iterator[str]:
    low, high = covers["total"]["stands_for"]
    below, above = covers["sum"]["stands_for"]
    yield f"{pad}covers: {covers['formula']}: {_VERDICTS[covers['verdict']]}"
    yield f"{pad}  the parts together stand for {below} to {above}, the total for {low} to {high}"
    for part in covers["inputs"]:
        yield from _lines(part, pad + "  ")


def _share_lines(found: Derivation, pad: str) -> Iterator[str]:
    for share in found["shares"]:
        low, high = share["stands_for"]
        yield f"{pad}share of {share['of']}: {share['percent']} % = {share['said']}"
        yield f"{pad}  (stands for {low} to {high}: the figure is no more precise)"
    if found["shares_reason"]:
        yield f"{pad}the split is ours: {found['shares_reason']}"
    if found["remainder"]:
        yield f"{pad}the rest: {found['remainder']}"
    yield from _evidence_lines(found["shares_evidence"], pad)


def _evidence_lines(evidence: Iterable[Derivation], pad: str) -> Iterator[str]:
    for item in evidence:
        how = "exactly" if item["exact"] else "after the allowed foldings"
        yield f"{pad}quote: “{' '.join(item['quote'].split())}”"
        yield f"{pad}  in {item['source']}, {item['seed']}, {item['start']} to {item['end']}, {how}"
        if item["amounts_read"]:
            yield f"{pad}  it says: {', '.join(item['amounts_read'])}"


def _all_evidence(found: Derivation) -> Iterator[Derivation]:
    yield from found["evidence"]
    yield from found.get("shares_evidence", ())
    covers = found.get("covers") or {}
    for part in (*found.get("inputs", ()), *covers.get("inputs", ())):
        yield from _all_evidence(part)
