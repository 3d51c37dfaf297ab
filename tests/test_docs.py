"""The documents are true: generated pages are current, commands exist, shown messages are real."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import jsonschema
import pytest
import yaml

from generator import cli
from generator.authoring import documentation
from generator.build import compile_site, read_snapshot
from generator.model.data_classes import replace
from generator.model.problems import CODES, settle
from generator.model.records import KINDS
from generator.model.report import as_text
from generator.model.settings import Options
from generator.model.text import Text

if TYPE_CHECKING:
    import argparse

    from generator.model.snapshot import Snapshot

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
WRITTEN = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted(DOCS.rglob("*.md")),
]
GENERATED = documentation.pages()


# --- generated pages -------------------------------------------------------------------------


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_current(name: str) -> None:
    path = DOCS / name
    text = path.read_bytes().decode() if path.is_file() else ""
    assert text == GENERATED[name], f"docs/{name} is out of date; run: {documentation.COMMAND}"


def test_the_command_writes_the_pages(tmp_path: Path) -> None:
    assert documentation.main([str(tmp_path)]) == 0
    written = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert written == set(GENERATED)


def test_no_schema_is_left_over() -> None:
    assert {f"schemas/{path.name}" for path in (DOCS / "schemas").iterdir()} <= set(GENERATED)


@pytest.mark.parametrize("code", CODES)
def test_every_problem_code_is_documented(code: str) -> None:
    assert f"### {code}\n" in GENERATED["problems.md"]
    assert CODES[code].meaning
    assert CODES[code].mend


@pytest.mark.parametrize("code", CODES)
def test_every_problem_code_is_used(code: str) -> None:
    package = ROOT / "generator"
    elsewhere = [p for p in package.rglob("*.py") if p != package / "model" / "problems.py"]
    assert any(f'"{code}"' in path.read_text("utf-8") for path in elsewhere)


def test_every_code_the_code_reports_is_in_the_table() -> None:
    named = {
        code
        for path in (ROOT / "generator").rglob("*.py")
        for code in re.findall(r'"([A-Z]1\d\d)"', path.read_text("utf-8"))
    }
    assert named == set(CODES)


def test_every_view_key_is_documented() -> None:
    for heading in re.findall(r"\]\(#(\w+)\)", GENERATED["views.md"]):
        assert f"\n## {heading}\n".lower() in GENERATED["views.md"].lower()


# --- hand-written pages ----------------------------------------------------------------------


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_document_names_only_codes_that_exist(path: Path) -> None:
    assert set(re.findall(r"\b[A-Z]1\d\d\b", path.read_text("utf-8"))) <= set(CODES)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_document_links_to_what_exists(path: Path) -> None:
    dead = []
    for link in re.findall(r"\]\(([^)\s]+)\)", _prose(path)):
        address, _, fragment = unquote(link).partition("#")
        if re.match(r"[a-z]+:", address):
            continue
        target = (path.parent / address).resolve() if address else path
        found = target.exists()
        if found and fragment and target.suffix == ".md":
            found = fragment in _anchors(target)
        if not found:
            dead.append(link)
    assert not dead


def _prose(path: Path) -> str:
    """Give a document without its code, fenced and inline."""
    text = re.sub(r"^(`{3,}).*?^\1", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", text)


def _anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _subcommands() -> dict[str, argparse.ArgumentParser]:
    parser = cli.parser()
    assert parser._subparsers is not None
    choices = parser._subparsers._group_actions[0].choices
    assert isinstance(choices, dict)
    return choices


def _shown_commands() -> list[tuple[str, str]]:
    found = []
    for path in WRITTEN:
        for block in re.findall(r"```sh\n(.*?)```", path.read_text("utf-8"), flags=re.DOTALL):
            for line in block.splitlines():
                for run in re.split(r"&&|;|\|", line.partition("  #")[0]):
                    words = run.split()
                    if words[:1] == ["briefing"]:
                        found.append((path.relative_to(ROOT).as_posix(), run.strip()))
    return found


@pytest.mark.parametrize(("document", "command"), sorted(set(_shown_commands())))
def test_a_shown_command_exists(document: str, command: str) -> None:
    _, name, *rest = command.split()
    assert name in _subcommands(), f"{document} shows `{command}`"
    options = {o for action in _subcommands()[name]._actions for o in action.option_strings}
    assert {word for word in rest if word.startswith("--")} <= options


def test_the_readme_has_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "\npip install -e . && briefing build\n" in readme
    assert "\npip install -e '.[test]' && pytest\n" in readme
    assert "![The front page of the example site](docs/images/front-page.png)" in readme


# --- messages shown in documents -------------------------------------------------------------

_BRIEFING = "content/briefings/mexico-waivers.md"
_APPROVED = '"$5.2 million in waivers have been approved for Mexico"'
_BEFORE = "## What it means"
_OVER = "Secretary of State Marco Rubio has authorized over $7 million"

#: Changes to the example site that make every message the documents show: old words, new words.
MUTATIONS = (
    ((_APPROVED, '"$5.3 million in waivers have been approved for Mexico"'),),
    ((_APPROVED, '"federal funding"'),),
    (("amount: over 7 million USD", "amount: 7 million USD"),),
    (("amount: over 7 million USD", "amount: 7 million USD"), (_OVER, "$7 million")),
    ((_BEFORE, f"A further [[#pending]] was approved for Mexico.\n\n{_BEFORE}"),),
    ((_BEFORE, f"The article says that [[#approved]] was not approved.\n\n{_BEFORE}"),),
    ((_BEFORE, f"Some 40 programs are concerned.\n\n{_BEFORE}"),),
    ((_BEFORE, f"It approved $5.2 million.\n\n{_BEFORE}"),),
    (
        (
            "statements:\n",
            "  - id: both\n    label: Both\n    derived: {sum: [approved, pending]}\nstatements:\n",
        ),
    ),
    (
        (
            "    countries: [mexico]\n",
            "    countries: [mexico, canada]\n    shares: {mexico: 60 %, canada: 30 %}\n",
        ),
    ),
    (
        (
            "title: A freeze on federal funding",
            "title: A freeze on federal funding\n    date: 2025-01",
        ),
    ),
    (("status: approved", "staus: approved"),),
)


@cache
def _example() -> Snapshot:
    return read_snapshot(ROOT).value


@cache
def _reports() -> str:
    """Give all that is reported for the mutations, as the command prints it."""
    reports = []
    for edits in MUTATIONS:
        text = _example().files[_BRIEFING].decode()
        for old, new in edits:
            assert old in text, old
            text = text.replace(old, new, 1)
        snapshot = replace(_example(), files={**_example().files, _BRIEFING: text.encode()})
        site, problems = compile_site(snapshot, Options(today=dt.date(2025, 3, 1)))
        settled = settle(problems, site.settings.severities)

        def line_of(path: str, number: int, files: Any = snapshot.files) -> str:
            return Text(path, files[path].decode()).line(number)

        reports += list(as_text(settled, line_of))
    return "\n".join(reports)


def _shown_messages() -> list[str]:
    return [
        block.strip("\n")
        for path in WRITTEN
        for block in re.findall(r"```text\n(.*?)```", path.read_text("utf-8"), flags=re.DOTALL)
        if block.startswith("content/")
    ]


@pytest.mark.parametrize("message", sorted(set(_shown_messages())))
def test_a_shown_message_is_what_the_tool_says(message: str) -> None:
    assert message in _reports()


# --- schemas for editors ---------------------------------------------------------------------


class _Core(yaml.SafeLoader):
    """Types scalars as YAML 1.2's core schema does, which is what editors use."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 PyYAML's own form


for _tag, _pattern in (
    ("null", r"|~|null|Null|NULL"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)


def _load(text: str) -> Any:
    return yaml.load(text, _Core)


def _schema(name: str) -> dict[str, Any]:
    schema = json.loads(GENERATED[f"schemas/{name}.json"])
    assert isinstance(schema, dict)
    return schema


def _valid(schema: str, text: str) -> bool:
    return bool(jsonschema.Draft202012Validator(_schema(schema)).is_valid(_load(text)))


@pytest.mark.parametrize("name", [n for n in GENERATED if n.endswith(".json")])
def test_a_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(GENERATED[name]))


CONTENT = sorted((ROOT / "content").rglob("*.md"))


@pytest.mark.parametrize("path", CONTENT, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_example_content_is_valid_under_its_schema(path: Path) -> None:
    kind = path.relative_to(ROOT / "content").parts[0]
    front = path.read_text("utf-8").split("---\n", 2)[1]
    validator = jsonschema.Draft202012Validator(_schema(KINDS[kind]))
    assert not [error.message for error in validator.iter_errors(_load(front))]


def test_the_example_settings_are_valid_under_their_schema() -> None:
    assert _valid("site", (ROOT / "content" / "site.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("country", "iso: NO"),
        ("briefing", "title: 1984\ndate: 2025"),
        ("briefing", "title: A\ndate: 2025-02-14\nprograms: [2030]"),
        ("briefing", "title: A\nsummary:\ndraft:\nchanges:\ndate:"),
        ("source", "name: A\nseed: seeds/a.txt\nauthor: 007"),
        ("program", "name: A\nfigures: [{id: 1, label: A, derived: {sum: [b#c]}}]"),
        ("page", "title: A\nallow_numbers: {30: our own}\nmenu: 2".replace("30:", '"30":')),
        ("site", "title: A\nseverities: {N101: off}\npublish: {web: {to: git}}"),
    ],
)
def test_what_the_tool_accepts_is_valid_in_an_editor(schema: str, text: str) -> None:
    assert _valid(schema, text)


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("country", "iso: XX"),
        ("country", "name: Norway"),
        ("briefing", "title: A\ntitel: B"),
        ("briefing", "title: A\ndate: February"),
        ("briefing", "title: A\nprograms: inl"),
        ("source", "seed: seeds/a.txt"),
        ("source", "seed: seeds/a.txt\nname: A\ntitle: B"),
        ("program", "name: A\nquotes: [{id: A B, evidence: {source: a, quote: the words}}]"),
        ("program", "name: A\nquotes: [{id: a, evidence: {source: a}}]"),
        ("program", "name: A\nstatements: [{id: a, text: B, kind: rumour, evidence: []}]"),
        ("site", "description: A"),
    ],
)
def test_what_the_tool_refuses_is_marked_in_an_editor(schema: str, text: str) -> None:
    assert not _valid(schema, text)
