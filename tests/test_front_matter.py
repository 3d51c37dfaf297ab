"""Front matter is a strict subset of YAML 1.2, read with exact places by either parser."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.text import Text
from generator.reading import front_matter
from generator.reading.decoding import decode
from generator.reading.front_matter import (
    MAX_DEPTH,
    MAX_LENGTH,
    MAX_NODES,
    Mapping,
    Node,
    PureParser,
    Scalar,
    Sequence,
    place_of,
    read,
    read_yaml,
)
from tests.pace import within

if TYPE_CHECKING:
    from collections.abc import Iterator

Plain = str | list["Plain"] | dict[str, "Plain"]


@pytest.fixture(params=["C parser", "pure parser"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "pure parser":
        monkeypatch.setattr(front_matter, "parser_of", PureParser)
    elif front_matter.parser_of is PureParser:
        pytest.skip("PyYAML was built without libyaml")
    return str(request.param)


def plain(node: Node) -> Plain:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.value: plain(value) for key, value in node.pairs}


def nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from nodes(item)
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield key
            yield from nodes(value)


def outcome(yaml: str, ending: str = "\n") -> tuple[Plain | None, list[str]]:
    text = Text("x.md", f"---\n{yaml}\n---\n".replace("\n", ending))
    root, problems = read(text)
    said = [f"{p.place.line}:{p.place.column} {p.code}" for p in problems]
    return plain(root.root) if root else None, said


READ: dict[str, tuple[str, Plain]] = {
    "nothing at all": ("", {}),
    "a comment alone": ("# nothing", {}),
    "a country's code": ("iso: NO", {"iso": "NO"}),
    "an octal number": ("a: 010", {"a": "010"}),
    "a version": ("a: 1.10", {"a": "1.10"}),
    "a time": ("a: 12:30", {"a": "12:30"}),
    "a date": ("a: 2025-02-14", {"a": "2025-02-14"}),
    "null": ("a: null", {"a": "null"}),
    "a tilde": ("a: ~", {"a": "~"}),
    "a hexadecimal number": ("a: 0x1F", {"a": "0x1F"}),
    "an underscored number": ("a: 1_000", {"a": "1_000"}),
    "infinity": ("a: .inf", {"a": ".inf"}),
    "a key that looks like a flag": ("on: yes", {"on": "yes"}),
    "an empty value": ("a:", {"a": ""}),
    "quoted text": ("a: \"x \\u00e9\"\nb: 'it''s'", {"a": "x é", "b": "it's"}),
    "text folded over lines": ("a: one\n  two", {"a": "one two"}),
    "a literal block": ("a: |\n  one\n  two\nb: 1", {"a": "one\ntwo\n", "b": "1"}),
    "a folded block": ("a: >-\n  one\n  two", {"a": "one two"}),
    "lists and mappings in brackets": ("a: [x, {b: c}]", {"a": ["x", {"b": "c"}]}),
    "lists in lines": ("a:\n  - x\n  - y: 1\n    z: 2", {"a": ["x", {"y": "1", "z": "2"}]}),
    "a list under its key": ("a:\n- x", {"a": ["x"]}),
    "a key marked as one": ("? a\n: b", {"a": "b"}),
    "U+2028, which ends no line": ("a: x\u2028y\nb: z", {"a": "x\u2028y", "b": "z"}),
    "U+2029, which ends no line": ('a: "x\u2029 y"', {"a": "x\u2029 y"}),
    "NEL, which ends no line": ("a: x\x85y\nb: z", {"a": "x\x85y", "b": "z"}),
    "an emoji": ("a: 😀\nb: c", {"a": "😀", "b": "c"}),
    "a quoted merge key": ("'<<': b", {"<<": "b"}),
    "a hash inside a word": ("a: x#y", {"a": "x#y"}),
    "a block whose last line has blanks alone": ("a: |\n  x\n   ", {"a": "x\n \n"}),
    "a block of blanks alone": ("a: |\n    \nb: c", {"a": "", "b": "c"}),
    "an address": ("a: https://example.org/x?y=1#z", {"a": "https://example.org/x?y=1#z"}),
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("name", READ)
def test_every_scalar_stays_the_text_it_is(name: str, ending: str) -> None:
    yaml, expected = READ[name]
    assert outcome(yaml, ending) == (expected, [])


REFUSED: dict[str, tuple[str, str]] = {
    "an anchor": ("a: &x b", "2:4 F103"),
    "an anchor on a mapping": ("a: &x\n  b: c", "2:4 F103"),
    "an alias": ("a: *x", "2:4 F103"),
    "an alias as a key": ("*x : b", "2:1 F103"),
    "a tag": ("a: !!str b", "2:4 F103"),
    "a tag of one's own": ("a: !x b", "2:4 F103"),
    "a tag that says nothing": ("a: ! b", "2:4 F103"),
    "a merge key": ("<<: {a: b}", "2:1 F103"),
    "a second document": ("a: b\n...\nc: d", "4:1 F103"),
    "a list as a key": ("? [a]\n: b", "2:3 F103"),
    "a mapping as a key": ("{a: b}: c", "2:1 F103"),
    "a colon inside a value": ("a: b: c", "2:5 F102"),
    "a tab for indentation": ("a:\n\tb: c", "3:1 F102"),
    "a value that starts with @": ("a: @b", "2:4 F102"),
    "a quotation mark that stays open": ('a: "b', "2:4 F102"),
    "a bracket that stays open": ("a: [b", "2:4 F102"),
    "an unknown escape": ('a: "\\q"', "2:5 F102"),
    "wrong indentation": ("a: b\n c: d", "3:2 F102"),
    "a list and a mapping at once": ("- a\nb: c", "3:1 F102"),
    "a list for the whole": ("- a\n- b", "2:1 F102"),
    "a word for the whole": ("hello", "2:1 F102"),
    "a comment right behind quoted text": ('a: "b"# c', "2:7 F102"),
    "a comment right behind the sign of a block": ("a: |# c\n  b", "2:5 F102"),
    "blank lines deeper than the block behind them": ("a: |\n   \n # b", "2:4 F102"),
    "a question mark right before a key": ("{?a: b}", "2:2 F102"),
    "a control character behind other letters": ("a: éé\x07", "2:6 F102"),
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", REFUSED)
def test_what_the_subset_lacks_is_refused_where_it_stands(name: str) -> None:
    yaml, said = REFUSED[name]
    assert outcome(yaml) == (None, [said])


TWICE: dict[str, tuple[str, Plain, list[str]]] = {
    "once": ("a: 1\nb: 2\na: 3", {"a": "1", "b": "2"}, ["4:1 F104"]),
    "and again": ("a: 1\na: 2\na: 3", {"a": "1"}, ["3:1 F104", "4:1 F104"]),
    "deep inside": ("a:\n  - b: 1\n    b: 2", {"a": [{"b": "1"}]}, ["4:5 F104"]),
    "once in quotation marks": ('a: 1\n"a": 2', {"a": "1"}, ["3:1 F104"]),
    "with a list": (
        "a: 1\na: [2, {b: 3, b: 4}]\nc: 5",
        {"a": "1", "c": "5"},
        ["3:1 F104", "3:15 F104"],
    ),
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", TWICE)
def test_a_key_given_twice_is_said_and_the_rest_is_read(name: str) -> None:
    yaml, expected, said = TWICE[name]
    root, problems = outcome(yaml)
    assert root == expected
    assert sorted(problems) == said


def test_an_item_without_its_hyphen_is_hinted_at() -> None:
    text = Text("x.md", "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\na: 5")
    _, problems = read_yaml(text, 0, len(text.value))
    said = {str(p.place): p.hints for p in problems}
    hint = "if another item begins here, write `- b:`"
    assert said == {"x.md:4:5": (hint,), "x.md:5:5": (), "x.md:6:1": ()}


@pytest.mark.parametrize(
    "yaml", [yaml for yaml, *_ in [*READ.values(), *REFUSED.values(), *TWICE.values()]]
)
def test_both_parsers_give_the_same_tree_places_and_words(
    yaml: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Text("x.md", f"---\n{yaml}\n---\n")
    fast = read(text)
    monkeypatch.setattr(front_matter, "parser_of", PureParser)
    assert read(text) == fast


@given(st.text(st.sampled_from("ab:- \n[]{},\"'|>#&*!?%@é😀\u2028"), max_size=40))
@settings(deadline=None)
def test_both_parsers_agree_on_any_text(yaml: str) -> None:
    text = Text("x.md", yaml)
    fast = read_yaml(text, 0, len(yaml))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_matter, "parser_of", PureParser)
        pure = read_yaml(text, 0, len(yaml))
    assert (pure.value is None) == (fast.value is None)
    if fast.value and pure.value:
        assert plain(pure.value) == plain(fast.value)


def test_a_complaint_says_what_to_do() -> None:
    hints = {
        "a: b: c": "quotation marks",
        "a: @b": "`@`",
        "a:\n\tb": "tabs",
        'a: "b': "close",
        "a: *b": "star",
        "a: &b c": "ampersand",
        "a: !b": "exclamation",
    }
    for yaml, hint in hints.items():
        text = Text("x.md", yaml)
        assert hint in " ".join(read_yaml(text, 0, len(yaml)).problems[0].hints), yaml


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("opening", ["", "\ufeff"], ids=["without BOM", "with BOM"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_places_are_lines_and_columns_of_the_file(opening: str, ending: str) -> None:
    lines = ["---", "one: é😀", "two: a\u2028b\u2029c", "list: [x, 'yy']", "---", "body"]
    text = Text("x.md", opening + ending.join(lines))
    front, problems = read(text)
    assert not problems
    assert front is not None
    found = {
        str(text.value[node.start : node.end]): place_of(text, node) for node in nodes(front.root)
    }
    column = {"two": (3, 1), "é😀": (2, 6), "x": (4, 8), "'yy'": (4, 11)}
    assert {key: found[key][1:3] for key in column} == column
    assert found["'yy'"].length == 4
    assert text.value[front.body :] == "body"


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ("---\na: b\n---\nbody", "body"),
        ("\ufeff---\na: b\n---\nbody", "body"),
        ("---  \na: b\n---\t\nbody", "body"),
        ("---\n---\nbody", "body"),
        ("---\na: b\n---", ""),
        ("---\na: b\n---\n---\nmore", "---\nmore"),
        ("---\na: |\n  ---\n---\nbody", "body"),
        ("---\na: x---\n---\nbody", "body"),
    ],
)
def test_front_matter_ends_at_the_next_line_of_three_hyphens(content: str, body: str) -> None:
    front, problems = read(Text("x.md", content))
    assert not problems
    assert front is not None
    assert content[front.body :] == body


OPEN = "the first line is three hyphens"
KEYS = "above the first key"
CLOSE = "below the last key"
TEXT = "above this one"


@pytest.mark.parametrize(
    ("content", "line", "hint"),
    [
        ("", 1, KEYS),
        ("a: b", 1, KEYS),
        ("The wells are dry.", 1, KEYS),
        ("a: b\n---\n", 1, KEYS),
        ("\n---\na: b\n---\n", 1, OPEN),
        (" ---\na: b\n---", 1, OPEN),
        ("----\na: b\n---\n", 1, OPEN),
        ("—\na: b\n—\n", 1, OPEN),
        ("--- a: b\n---\n", 1, OPEN),
        ("---\na: b\n", 1, CLOSE),
        ("---\na: b\n# ours\n\n# c: d\n\ne:\n- f\n", 1, CLOSE),
        ("---\na: b\n ---\n", 3, "in place of ` ---`"),
        ("---\na: b\n----\n", 3, "in place of `----`"),
        ("---\na: b\n--\ntext\n", 3, "in place of `--`"),
        ("---\r\na: b\r\n——\r\ntext\r\n", 3, "in place of `——`"),
        ("---\na: b\n\nThe wells are dry.\n", 4, TEXT),
        ("---\ra: b\r\rThe wells are dry.\r", 4, TEXT),
        ("---\r\na: b\r\nThe wells\r\n\r\n\r\nare dry.\r\n", 6, TEXT),
        ("---\na: b\n\n## Wells\n", 4, TEXT),
    ],
)
def test_a_file_without_whole_front_matter_is_said_so(content: str, line: int, hint: str) -> None:
    front, problems = read(Text("x.md", content))
    assert front is None
    assert [(p.code, p.place.line) for p in problems] == [("F101", line)]
    assert hint in problems[0].hints[0]


def test_unclosed_front_matter_is_told_from_none() -> None:
    assert "no closing line" in read(Text("x.md", "---\na: b\n")).problems[0].message
    assert "no closing line" in read(Text("x.md", "\ufeff---\na: b\n")).problems[0].message
    assert "does not start" in read(Text("x.md", "a: b\n---\n")).problems[0].message


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "yaml",
    [
        "a: " + "[" * (MAX_DEPTH + 1),
        "a: " + "[" * 50_000,
        "a: " + "{b: " * 20_000,
        "\n".join("  " * depth + "a:" for depth in range(MAX_DEPTH + 2)),
        "- " * 20_000,
        "a: " + "x" * MAX_LENGTH,
    ],
    ids=["brackets", "many brackets", "many braces", "indentation", "hyphens", "length"],
)
def test_deep_and_long_front_matter_is_refused_at_once(yaml: str) -> None:
    start = time.process_time()
    _, said = outcome(yaml)
    assert [problem.split()[1] for problem in said] == ["F105"]
    assert within(time.process_time() - start, 5)


def test_too_many_values_are_refused() -> None:
    _, said = outcome("a: [" + "x," * MAX_NODES + "]")
    assert [problem.split()[1] for problem in said] == ["F105"]


def test_as_deep_as_allowed_is_read() -> None:
    depth = MAX_DEPTH - 1
    root, said = outcome("a: " + "[" * depth + "]" * depth)
    assert said == []
    assert root is not None


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf---\r\na: b\r\n---\r\n")
@example(b"---\n\xef\xbb\xbfa: b\n---\n")
@example(b"---\na: \xc2\x85\n---\n")
@settings(deadline=5000)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for content in (data, b"---\n" + data + b"\n---\n"):
        text, problems = decode("x.md", content)
        assert (text is None) == bool(problems)
        if text:
            front, problems = read(text)
            assert front is not None or problems
            for problem in problems:
                assert 1 <= problem.place.line <= len(text.starts)
                assert problem.place.column >= 1


def test_bytes_that_are_no_utf8_are_said_with_their_place() -> None:
    text, problems = decode("x.md", b"---\na: \xff\n---\n")
    assert text is None
    assert [(p.code, p.place.line, p.place.column) for p in problems] == [("T101", 2, 4)]
