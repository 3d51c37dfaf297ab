"""Each way in which people break front matter is said where it was typed, with what to write."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.text import Text
from generator.reading import front_matter
from generator.reading.fences import split
from generator.reading.front_matter import PureParser, read
from generator.reading.mistakes.lines import first_mistake
from tests.pace import within
from tests.test_front_matter import READ

REPOSITORY = Path(__file__).resolve().parent.parent


class Said(NamedTuple):
    """Front matter as it was typed, where it is said to be wrong, the message, a hint."""

    yaml: str
    place: str
    message: str
    hint: str


FACTS = "figures:\n  - id: a\n    label: x\n"
EVIDENCE = "evidence: {source: s, quote: "

MISTAKES = {
    # quotation marks
    "a double mark left open": Said(
        'title: "Aid is frozen\ndate: 2025\nlabel: "x"',
        "2:8", "the quotation mark that opens here is never closed", 'write `"Aid is frozen"`',
    ),
    "a single mark left open": Said(
        "title: 'Aid is frozen\ndate: 2025\nlabel: 'x'",
        "2:8", "the quotation mark that opens here is never closed", "write `'Aid is frozen'`",
    ),
    "a mark left open to the end": Said(
        'title: x\nlabel: "Aid',
        "3:8", "the quotation mark that opens here is never closed", 'write `"Aid"`',
    ),
    "a mark left open before another item": Said(
        f'{FACTS}    note: "People\n  - id: b\n    label: "Share"',
        "5:11", "the quotation mark that opens here is never closed", 'write `"People"`',
    ),
    "a mark left open in brackets": Said(
        f'figures:\n  - {EVIDENCE}"48 stores}}\n  - {EVIDENCE}"9 stores"}}',
        "3:34", "the quotation mark that opens here is never closed", 'write `"48 stores"`',
    ),
    "a mark left open below its key": Said(
        'a:\n  "x\nb: "y"',
        "3:3", "the quotation mark that opens here is never closed", 'write `"x"`',
    ),
    "an apostrophe in single marks": Said(
        "title: 'It's late'",
        "2:11", "an apostrophe inside `'…'` ends the text", 'write `"It\'s late"`',
    ),
    "an apostrophe in single marks left open": Said(
        "title: 'It's late\ndate: 2025",
        "2:11", "an apostrophe inside `'…'` ends the text", 'write `"It\'s late"`',
    ),
    "an apostrophe before a space": Said(
        "title: 'Donors' pledges'",
        "2:15", "an apostrophe inside `'…'` ends the text", 'write `"Donors\' pledges"`',
    ),
    "an apostrophe in brackets": Said(
        EVIDENCE + "'It's late', prefix: 'x'}",
        "2:33", "an apostrophe inside `'…'` ends the text", 'write `"It\'s late"`',
    ),
    "marks inside marks": Said(
        'title: "The "big" freeze"',
        "2:13", 'a quotation mark inside `"…"` ends the text', "write `'The \"big\" freeze'`",
    ),
    "marks inside marks in brackets": Said(
        EVIDENCE + '"He said "no" today", prefix: "x"}',
        "2:39", 'a quotation mark inside `"…"` ends the text', "write `'He said \"no\" today'`",
    ),
    "marks around the first word": Said(
        'title: "Big" freeze',
        "2:13", "the text goes on after its closing quotation mark", "write `'\"Big\" freeze'`",
    ),
    "marks around the first and the last word": Said(
        "title: 'Big' or 'small'",
        "2:13", "the text goes on after its closing quotation mark", "write `\"'Big' or 'small'\"`",
    ),
    "marks and a colon": Said(
        'title: "Kenya": dry wells',
        "2:15", "the text goes on after its closing quotation mark",
        "write `'\"Kenya\": dry wells'`",
    ),
    "typographic marks": Said(
        "title: “Kenya: dry wells”",
        "2:14", "a colon and a space do not fit here", 'write `"Kenya: dry wells"`',
    ),
    "a backslash": Said(
        'seed: "seeds\\articles\\q.txt"',
        "2:22", "`\\` starts no escape that is known", "a backslash is written twice",
    ),
    # references and brackets
    "a text that starts with a reference": Said(
        "summary: [[#approved]] was approved\ntitle: x",
        "2:10", "to YAML `[[` begins a list in a list", 'write `"[[#approved]] was approved"`',
    ),
    "a text that is a reference": Said(
        "summary: [[#approved]]\ntitle: x",
        "2:10", "to YAML `[[` begins a list in a list", 'write `"[[#approved]]"`',
    ),
    "a text that starts with a record": Said(
        "summary: [[kenya]] was dry # again\ntitle: x",
        "2:10", "to YAML `[[` begins a list in a list", 'write `"[[kenya]] was dry"`',
    ),
    "a reference with words of its own": Said(
        "summary: [[#a|so much]] was given",
        "2:10", "to YAML `[[` begins a list in a list", 'write `"[[#a|so much]] was given"`',
    ),
    "a reference in brackets": Said(
        "changes: [{date: 2025, note: [[#a]] was wrong}]",
        "2:30", "to YAML `[[` begins a list in a list", 'write `"[[#a]] was wrong"`',
    ),
    "a text that starts with a bracket": Said(
        "title: [Draft] Kenya\ndate: 2025",
        "2:8", "the text goes on after the bracket that closes the `[`", 'write `"[Draft] Kenya"`',
    ),
    "a text that starts with a brace": Said(
        "title: {Kenya} water",
        "2:8", "the text goes on after the bracket that closes the `{`", 'write `"{Kenya} water"`',
    ),
    "a bracket left open": Said(
        "sources: [a, b\ntitle: x", "2:10", "the `[` that opens here is not closed", "write `]`",
    ),
    "a bracket left open to the end": Said(
        "title: x\nsources: [a", "3:10", "the `[` that opens here is not closed", "write `]`",
    ),
    "a text that starts with an open bracket": Said(
        "title: [sic\ndate: 2025",
        "2:8", "the `[` that opens here is not closed", "goes in quotation marks",
    ),
    "a brace left open": Said(
        f'figures:\n  - id: a\n    {EVIDENCE}"x"\n  - id: b',
        "4:15", "the `{` that opens here is not closed", "write `}`",
    ),
    "a bracket inside left open": Said(
        "derived: {sum: [a, b}", "2:16", "the `[` that opens here is closed by `}`", "write `]`",
    ),
    "a bracket too many": Said(
        "sources: [a, b]]\ntitle: x", "2:16", "this bracket was not opened", "take it away",
    ),
    "a brace in a value in brackets": Said(
        EVIDENCE + "see [1] there}", "2:34", "a `[` does not fit here", "goes in quotation marks",
    ),
    "no comma between keys": Said(
        'evidence: {source: s quote: "x"}',
        "2:27", "a second colon and space in one value", "write a comma before it",
    ),
    "no comma behind a mark": Said(
        EVIDENCE + '"x" prefix: "y"}', "2:34", "a comma is missing before `prefix`", "commas",
    ),
    "a comma too many": Said(
        "evidence: {source: s,, quote: x}",
        "2:22", "there is no value before this comma", "take it away",
    ),
    "a colon in a value in brackets": Said(
        EVIDENCE + "Kenya: dry wells}",
        "2:35", "a second colon and space in one value", "goes in quotation marks",
    ),
    "a hash in brackets": Said(
        "sources: [#kenya]\ntitle: x",
        "2:11", "`#` begins a comment here, to the end of the line", 'write `"#kenya"`',
    ),
    # signs
    "a colon": Said(
        "title: Kenya: dry wells # again",
        "2:13", "a colon and a space do not fit here", 'write `"Kenya: dry wells"`',
    ),
    "a colon at the end": Said(
        "title: Kenya:", "2:13", "a colon and a space do not fit here", 'write `"Kenya:"`',
    ),
    "a colon in the second line of a text": Said(
        "summary: one line\n  that goes on, as follows: here",
        "3:27", "a colon and a space do not fit here", "from its first line on",
    ),
    "@": Said("title: @kenya", "2:8", "`@` cannot start a value", 'write `"@kenya"`'),
    "@ in brackets": Said("aliases: [@x, y]", "2:11", "`@` cannot start a value", 'write `"@x"`'),
    "%": Said("title: %kenya", "2:8", "`%` cannot start a value", 'write `"%kenya"`'),
    "`": Said("title: `x` y", "2:8", "a backtick cannot start a value", 'write `"`x` y"`'),
    "*": Said(
        "title: *Note* this", "2:8", "aliases (`*name`) are not allowed", 'write `"*Note* this"`'
    ),
    "* with a name": Said("title: *note", "2:8", "aliases (`*name`) are not allowed", "a star"),
    "&": Said("title: & more", "2:8", "anchors (`&name`) are not allowed", 'write `"& more"`'),
    "& with a name": Said(
        "title: &more", "2:8", "anchors (`&name`) are not allowed", "put the value in quotation"
    ),
    "!": Said("title: !x y", "2:8", "tags (`!name`) are not allowed", "put the value in quotation"),
    ">": Said(
        "label: >5 million",
        "2:8", "`>` at the start is for a block, whose text begins in the next line",
        'write `">5 million"`',
    ),
    "|": Said(
        "label: | x",
        "2:8", "`|` at the start is for a block, whose text begins in the next line",
        'write `"| x"`',
    ),
    "?": Said(
        "title: ? x",
        "2:8", "a question mark and a space cannot start a value", 'write `"? x"`',
    ),
    "a comma": Said("title: , x", "2:8", "a comma cannot start a value", 'write `", x"`'),
    "a hyphen": Said("title: - x", "2:8", "a list item cannot start here", 'write `"- x"`'),
    # lines
    "a tab before an item": Said(
        "figures:\n\t- id: a", "3:1", "a tab cannot start a line", "indent with spaces"
    ),
    "a tab before a key": Said(
        f"{FACTS}\tnote: x", "5:1", "a tab cannot start a line", "indent with spaces"
    ),
    "a tab behind spaces": Said(
        f"{FACTS}  \tnote: x", "5:3", "a tab cannot start a line", "indent with spaces"
    ),
    "a no-break space before a key": Said(
        f"{FACTS}   \u00a0note: x",
        "5:4", "a no-break space cannot start a line", "indent with spaces",
    ),
    "a key too far to the left": Said(
        f"{FACTS}   note: x",
        "5:4", "this line is indented by 3 spaces, which fits no line above it",
        "indent it by 4 spaces, as `label` above",
    ),
    "a key too far to the right": Said(
        f"{FACTS}      note: x",
        "5:7", "this line is indented by 6 spaces, which fits no line above it",
        "indent it by 4 spaces, as `label` above",
    ),
    "a key too far to the right below a text in marks": Said(
        'title: "x"\n date: 2025',
        "3:2", "this line is indented by 1 space, which fits no line above it",
        "do not indent it, as `title` above",
    ),
    "an item too far to the right": Said(
        f"{FACTS}   - id: b",
        "5:4", "this line is indented by 3 spaces, which fits no line above it",
        "indent it by 2 spaces, as `- id` above",
    ),
    "an item too far to the left": Said(
        f"{FACTS} - id: b",
        "5:2", "this line is indented by 1 space, which fits no line above it",
        "indent it by 2 spaces, as `- id` above",
    ),
    "an item without its hyphen": Said(
        f"{FACTS}  id: b\n    label: y",
        "5:3", "a key stands where the list goes on with items", "write `- id: b`",
    ),
    "an item without a list": Said(
        "title: x\n- id: a", "3:1", "a list item stands where a key is expected", "below the key",
    ),
    "no space behind the hyphen": Said(
        "sources:\n  - a\n  -b", "4:3", "an item starts with a hyphen and a space", "write `- b`"
    ),
    "no space behind the hyphen of a key": Said(
        "figures:\n  -id: a\n    label: x",
        "3:3", "an item starts with a hyphen and a space", "write `- id: a`",
    ),
    "a bullet": Said(
        "title: x\n• y", "3:1", "an item starts with a hyphen and a space", "write `- y`"
    ),
    "no space behind the colon": Said(
        "title:Kenya\ndate: 2025",
        "2:1", "there is no space after the colon of the key", "write `title: Kenya`",
    ),
    "no space behind the colon below others": Said(
        "date: 2025\ntitle:Kenya",
        "3:1", "there is no space after the colon of the key", "write `title: Kenya`",
    ),
    "no space behind the colon of an item": Said(
        "figures:\n  - id:a\n    label: x",
        "3:5", "there is no space after the colon of the key", "write `id: a`",
    ),
    "no space behind the first colon of a mapping": Said(
        "evidence:\n  source:x\n  quote: y",
        "3:3", "there is no space after the colon of the key", "write `source: x`",
    ),
    "an equals sign": Said(
        "date: 2025\ntitle = Kenya",
        "3:1", "a key is followed by a colon and a space, not by `=`", "write `title: Kenya`",
    ),
    "a text that goes on at the margin": Said(
        "summary: one line\nthat goes on",
        "3:1", "this line is no `key: value`", "indented deeper than its key",
    ),
    "the page's text among the keys": Said(
        "title: x\n\n# Kenya\n\nThe wells are dry.",
        "6:1", "this line is no `key: value`", "a line `---` is missing above it",
    ),
    "a mark left open above a block": Said(
        'title: "x\nsummary: |\n  one: "two"\n  three',
        "2:8", "the quotation mark that opens here is never closed", 'write `"x"`',
    ),
    "a colon below a block": Said(
        "summary: |\n  one: two: [\n\n  - three\ntitle: a: b",
        "6:9", "a colon and a space do not fit here", 'write `"a: b"`',
    ),
    "a colon below a text over lines": Said(
        'summary: "one\n  two: three\n  four"\ntitle: a: b',
        "5:9", "a colon and a space do not fit here", 'write `"a: b"`',
    ),
    "a colon below brackets over lines": Said(
        "evidence: {\n  source: x, # ours\n  quote: 'it''s'\n}\ntitle: a: b",
        "6:9", "a colon and a space do not fit here", 'write `"a: b"`',
    ),
    "a colon below a list at the margin": Said(
        "sources:\n- a\n- b\ntitle: a: b",
        "5:9", "a colon and a space do not fit here", 'write `"a: b"`',
    ),
}  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("made", [front_matter.parser_of, PureParser], ids=["C", "pure"])
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_where_it_was_typed(
    name: str, made: object, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(front_matter, "parser_of", made)
    yaml, place, message, hint = MISTAKES[name]
    front, problems = read(Text("x.md", f"---\n{yaml}\n---\n".replace("\n", ending)))
    assert front is None
    (problem,) = problems
    assert (str(problem.place), problem.message) == (f"x.md:{place}", message)
    assert hint in " | ".join(problem.hints)


CONTENT = sorted((REPOSITORY / "content").rglob("*.md"))


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_no_mistake_is_seen_in_content_that_is_read(path: Path) -> None:
    text = Text("x.md", path.read_bytes().decode())
    parts = split(text)
    assert parts
    assert first_mistake(text.value[parts[0] : parts[1]], len(text.value)) is None


@pytest.mark.parametrize("name", READ)
def test_no_mistake_is_seen_in_yaml_that_is_read(name: str) -> None:
    yaml, _ = READ[name]
    assert first_mistake(f"{yaml}\n", len(yaml) + 1) is None


SIGNS = "ab:-= \n\t[]{},\"'|>#&*!?%@“é\u00a0"


@given(st.text(st.sampled_from(SIGNS), max_size=60), st.integers(0, 70))
@settings(deadline=None, max_examples=300)
def test_of_any_text_a_mistake_lies_within_it(yaml: str, complaint: int) -> None:
    mistake = first_mistake(yaml, complaint)
    if mistake:
        assert 0 <= mistake.start < mistake.end <= len(yaml) + 1
        assert mistake.message
        assert all(mistake.hints)


@pytest.mark.parametrize(
    "unit",
    ["[", "{", "a: {b: ", '"', "'", "- ", "a:\n", " ", "\t", "#", " #", "a b:", "[[#a]] ", "''",
     '"x" ', "a: 'x'\n", "a: [\n", "-a\n", "a:b\n", "a: |\n x\n", "a: >x", "a, ", "\\"],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "a: ", "a: [", 'a: "', "a: x"])
def test_the_search_takes_no_longer_than_the_text_is_long(unit: str, before: str) -> None:
    text = before + unit * (100_000 // len(unit))
    start = time.process_time()
    first_mistake(text, len(text))
    assert within(time.process_time() - start, 5)  # what grows takes minutes
