"""From a file to a typed record.

In: the text of a file of `content/`. Out: an `Entry`: the record, or None where it cannot be read,
and what stays known of it all the same (its id and the ids of facts that could not be read), so
that one fault does not make every reference to it a fault too.
"""

from __future__ import annotations

import posixpath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from generator.model.problems import Checked, Problem, did_you_mean
from generator.model.records import KINDS, Country, Record, RecordId, Source
from generator.model.text import Place, Text
from generator.reading import front_matter, prose
from generator.reading.decoding import decode, refused_characters
from generator.reading.entries import Entry, front_name, whole_name
from generator.reading.fields import Reading, slug_fault, slug_like
from generator.reading.schema import FACTS, RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.reading.front_matter import FrontMatter


def record_id(path: str) -> Checked[RecordId | None]:
    """Give the id of the record a content file holds, from its path; sub-folders do not count."""
    parts = path.split("/")
    kind = parts[1] if len(parts) > 2 else ""
    if kind not in KINDS:
        hints = did_you_mean(kind, KINDS) if kind else ()
        message = f"no kind of record lives here: the folders are {', '.join(KINDS)}"
        return Checked(None, (Problem("T106", Place(path), message, hints),))
    slug = posixpath.basename(path).removesuffix(".md")
    fault = slug_fault(slug)
    if fault:
        hints = (f"rename it to `{meant}.md`",) if (meant := slug_like(slug)) else ()
        message = f"`{slug}` is not a slug: {fault}"
        return Checked(None, (Problem("T105", Place(path), message, hints),))
    return Checked(RecordId(f"{kind}/{slug}"))


def read_record(
    path: str, data: bytes, statuses: Iterable[str], name_of_country: Any
) -> Checked[Entry | None]:
    """Read one content file. `name_of_country` gives the default name for an ISO code."""
    identity, problems = record_id(path)
    if identity is None:
        return Checked(_misnamed(path), problems)
    text, problems = decode(path, data)
    if text is None:
        return Checked(Entry(identity, path, None), problems)
    problems = refused_characters(text)
    if problems:
        return Checked(Entry(identity, path, None), problems)
    front, problems = front_matter.read(text)
    if front is None:
        return Checked(Entry(identity, path, None), problems)
    entry, typing = _typed(identity, text, front, Reading(text, statuses), name_of_country)
    text.forget_lines()  # every value has its place by now
    return Checked(entry, (*problems, *typing))


def _misnamed(path: str) -> Entry | None:
    """Give what stays known of a record whose file has no slug for a name: the id that is meant."""
    kind, slug = path.split("/")[1], slug_like(posixpath.basename(path).removesuffix(".md"))
    return Entry(RecordId(f"{kind}/{slug}"), path, None) if kind in KINDS and slug else None


def _typed(
    identity: RecordId, text: Text, front: FrontMatter, reading: Reading, name_of_country: Any
) -> Checked[Entry | None]:
    kind, group = RECORDS[identity.partition("/")[0]]
    values, places, sound = group.read_keys(front.root, reading)
    facts = tuple(fact for name in FACTS for fact in values.pop(name, None) or ())
    body, body_problems = prose.read_body(text, front.body)
    sound = _settle(kind, values, places, reading) and sound
    _duplicate_facts(facts, reading)
    record = None
    if sound:
        given = ""
        if kind is Country and "name" not in values:
            given = name_of_country(values["iso"])
            values["name"] = prose.read_inline(text, given, places["iso"])
        said = front_name(text, front.body, reading.statuses, given)
        record = kind(
            id=identity,
            text=text,
            front=said,
            whole=whole_name(said, text),
            body=body,
            facts=facts,
            places=MappingProxyType(places),
            **values,
        )
    unread = frozenset(reading.unread_facts)
    problems = (*reading.problems, *body_problems)
    if record is None:
        unread |= {fact.id for fact in facts}
    entry = Entry(identity, text.path, None, unread)
    return Checked(entry.holding(record) if record else entry, problems)


def _settle(
    kind: type[Record], values: dict[str, Any], places: Mapping[str, Place], reading: Reading
) -> bool:
    """Judge what concerns several keys of a record, and type the numbers it allows."""
    before = len(reading.problems)
    if kind is Source:
        _one_heading(values, places, reading)
    allowed = values.pop("allow_numbers", None) or ()
    for number, reason in allowed:
        if not reason:
            reading.problems.append(
                Problem("S102", number.place, f"`{number.text}` needs a reason")
            )
    values["allow_numbers"] = MappingProxyType(
        {number.text: reason.text for number, reason in allowed}
    )
    return len(reading.problems) == before


def _one_heading(values: dict[str, Any], places: Mapping[str, Place], reading: Reading) -> None:
    if "title" in values and "name" in values:
        message = (
            "a source has `title` (the article's own headline) or `name` (our label), not both"
        )
        reading.problems.append(Problem("S109", places["name"], message))
    if not ({"title", "name"} & set(places)):
        message = (
            "a source needs `title` (the article's own headline) or, where it has none, "
            "`name` (our label)"
        )
        reading.problems.append(Problem("S102", Place(reading.text.path), message))
    elif not ({"title", "name"} & set(values)):
        place = places.get("title") or places["name"]
        reading.problems.append(Problem("S102", place, "the heading is empty"))


def _duplicate_facts(facts: Iterable[Any], reading: Reading) -> None:
    seen: dict[str, Place] = {}
    for fact in facts:
        first = seen.setdefault(fact.id, fact.place)
        if first is not fact.place:
            message = f"the fact id `{fact.id}` is already used at line {first.line}"
            reading.problems.append(Problem("S108", fact.place, message))
