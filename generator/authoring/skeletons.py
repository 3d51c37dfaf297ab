"""`new`: a commented skeleton of a record, made from the schema.

In: a kind, a slug, values for some keys. Out: the text of the file. It is a draft, so that
the site stays as it is until a person has filled it in. Required keys come first with
their values; every other key of the kind follows as a comment with what it is for, so that a person
takes away a `#` instead of looking a key up. It holds nothing that is not given.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from generator.authoring.yaml_text import quoted
from generator.model.records import KINDS, PLACEHOLDER
from generator.reading.schema import FACTS, RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.fields import Key

_EXAMPLES = {
    "figures": (
        "  - id: approved",
        "    label: What the amount is of, in our words",
        "    amount: 5.2 million USD",
        "    status: approved",
        '    evidence: {source: SLUG, quote: "the words, verbatim"}',
    ),
    "statements": (
        "  - id: condition",
        "    text: What is stated, in our own words.",
        "    kind: condition",
        '    evidence: {source: SLUG, quote: "the words, verbatim"}',
    ),
    "quotes": (
        '  - {id: words, by: SLUG, evidence: {source: SLUG, quote: "the words, verbatim"}}',
    ),
    "events": ('  - {id: start, title: What happened, evidence: {source: SLUG, quote: "..."}}',),
}
#: Pages of other kinds do without words of ours.
_BODIES = {
    "briefings": (
        "## What the article says",
        "",
        PLACEHOLDER,
        "",
        "## What is not stated",
        "",
        PLACEHOLDER,
    ),
    "pages": (PLACEHOLDER,),
}


def kind_of(words: str) -> str | None:
    """Give the kind of a word, singular or plural; None if it is none."""
    by_name = {one: many for many, one in KINDS.items()}
    kind = by_name.get(words, words)
    return kind if kind in KINDS else None


def required(kind: str) -> list[str]:
    """Give the keys a person has to be asked for; a source takes `title`, or else `name`."""
    keys = [key.name for key in RECORDS[kind][1].keys if key.required]
    return [*keys, "name"] if kind == "sources" else keys


def about(kind: str, name: str) -> str:
    """Say what a key is for."""
    return next(key.about for key in RECORDS[kind][1].keys if key.name == name)


def keys_of(kind: str) -> list[str]:
    """Give the keys of a kind of record that take one value."""
    return [key.name for key in RECORDS[kind][1].keys if key.name not in FACTS]


def skeleton(kind: str, values: Mapping[str, str]) -> str:
    """Write the skeleton of a record."""
    lines = ["---", *_lines(kind, values), "---", "", "", *_BODIES.get(kind, ())]
    return "\n".join(lines).rstrip("\n") + "\n"


def _lines(kind: str, values: Mapping[str, str]) -> Iterator[str]:
    keys = RECORDS[kind][1].keys
    given = [key for key in keys if key.name in values]
    others = [key for key in keys if key.name not in values and key.name not in FACTS]
    if "draft" not in values:
        yield "# not published while this line is here"
        yield "draft: true"
    for key in given:
        yield from _about(key)
        yield f"{key.name}: {_value(values[key.name])}"
    for key in others:
        if key.name == "draft":
            continue
        yield from _about(key)
        yield f"# {key.name}:"
    for name, lines in _EXAMPLES.items():
        yield f"# {name}:"
        yield from (f"# {line}" for line in lines)


def _about(key: Key) -> Iterator[str]:
    form = re.sub(r"^an? ", "", key.type.words)
    words = key.about if form in key.about else f"{key.about} ({key.type.words})"
    yield from textwrap.wrap(words, 96, initial_indent="# ", subsequent_indent="# ")


def _value(text: str) -> str:
    """Write a value as it is where it is a list or a mapping, else as quoted text."""
    plain = text.strip()
    return plain if plain[:1] in ("[", "{") or plain in ("true", "false") else quoted(plain)
