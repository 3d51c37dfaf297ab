"""`impact` tells exactly the files whose bytes differ after really withdrawing the thing."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.authoring.impact import as_json, impact, lines
from generator.build import build, compiled, read_snapshot
from generator.cli import main
from generator.model.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).resolve().parent
HARBOURS = HERE / "sites/harbours"
OPTIONS = Options(today=datetime.date(2025, 4, 1))
MONEY = "content/briefings/harbour-money.md"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Build the site as it is."""
    return built(copied(tmp_path_factory.mktemp("before")))


def copied(folder: Path) -> Path:
    root = folder / "site-root"
    shutil.copytree(HARBOURS, root)
    return root


def built(root: Path) -> Mapping[str, bytes]:
    result = build(root, OPTIONS)
    assert [
        f"{p.place}: {p.code} {p.message}" for p in result.problems if p.severity == "error"
    ] == []
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def without_fact(text: str, name: str) -> str:
    """Take a fact's lines out of front matter."""
    cut, found = re.subn(rf"(?ms)^  - (?:\{{)?id: {name}\n.*?(?=^  - |^\w|^---)", "", text)
    assert found == 1, name
    return cut


def edit(root: Path, path: str, *changes: tuple[str, str]) -> None:
    text = (root / path).read_text("utf-8")
    for old, new in changes:
        if old == "fact":
            text = without_fact(text, new)
            continue
        assert old in text, old
        text = text.replace(old, new)
    (root / path).write_text(text, "utf-8")


COPIED = (
    '      - {source: copy, quote: "The ministry of fisheries has approved €12.5 million for the '
    'Skagerrak Harbour Fund"}\n'
)
# Each: the thing; files to delete; for the briefing, the edits its author would have to make.
CASES: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = {
    "briefings/harbour-money#canadian": ((), (("fact", "canadian"),)),
    "briefings/harbour-money#total": ((), (("fact", "total"),)),
    "briefings/harbour-money#stopped": ((), (("fact", "stopped"),)),
    "briefings/harbour-money#report": ((), (("fact", "report"),)),
    "briefings/harbour-money#crore": (
        (),
        (("fact", "crore"), ("{sum: [crore, lakh]}", "{sum: [lakh]}")),
    ),
    "briefings/harbour-money#rival-approved": (
        (),
        (("fact", "rival-approved"), ("same_as: [rival-approved]", "same_as: []")),
    ),
    "people/ase-overgard": (
        ("content/people/ase-overgard.md",),
        (("    by: ase-overgard\n", ""),),
    ),
    "programs/piers": (
        ("content/programs/piers.md",),
        (("programs: [piers]", "programs: []"),),
    ),
    "sources/copy": (
        ("content/sources/copy.md",),
        (
            ("sources: [gazette, copy, rival]", "sources: [gazette, rival]"),
            (COPIED, ""),
        ),
    ),
    "sources/rival": (
        ("content/sources/rival.md",),
        (
            ("sources: [gazette, copy, rival]", "sources: [gazette, copy]"),
            *(
                ("fact", name)
                for name in (
                    "rival-approved", "norwegian-again", "piers", "lights", "both", "going-on",
                    "opening",
                )
            ),
            ("    same_as: [rival-approved]\n", ""),
            ("    same_as: [norwegian-again]\n", ""),
            ("    contradicts: [going-on]\n", ""),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("thing", CASES)
def test_the_files_named_are_those_that_differ(
    thing: str, before: Mapping[str, bytes], tmp_path: Path
) -> None:
    deleted, edits = CASES[thing]
    found = compiled(read_snapshot(HARBOURS), OPTIONS)
    told = impact(found.site, found.problems, thing)
    root = copied(tmp_path)
    for path in deleted:
        (root / path).unlink()
    edit(root, MONEY, *edits)
    after = built(root)
    differing = {
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }
    assert {changed.path for changed in told.files} == differing
    assert differing
    for changed in told.files:
        how = (
            "added"
            if changed.path not in before
            else "removed"
            if changed.path not in after
            else "changed"
        )
        assert changed.how == how


def test_what_has_to_be_mended_is_said_with_its_place() -> None:
    found = compiled(read_snapshot(HARBOURS), OPTIONS)
    told = impact(found.site, found.problems, "briefings/harbour-money#pending")
    places = [f"{mend.place.path}:{mend.place.line}" for mend in told.mend]
    text = (HARBOURS / MONEY).read_text("utf-8").splitlines()
    referring = [
        n
        for n, line in enumerate(text, 1)
        if "[[#pending" in line or ("covers:" in line and "pending" in line)
    ]
    assert places == [f"{MONEY}:{n}" for n in referring]


def test_totals_are_told_before_and_after() -> None:
    found = compiled(read_snapshot(HARBOURS), OPTIONS)
    told = impact(found.site, found.problems, "briefings/harbour-money#canadian")
    canada = [t for t in told.totals if t.page == "/countries/canada/"]
    assert [(t.total, t.before, t.after) for t in canada] == [
        ("earmarked CAD", "$7.5 million", None)
    ]
    assert not [t for t in told.totals if t.page == "/countries/india/"]


def test_facts_that_rest_on_nothing_else_go_along() -> None:
    found = compiled(read_snapshot(HARBOURS), OPTIONS)
    told = impact(found.site, found.problems, "sources/rival")
    assert "briefings/harbour-money#opening" in told.along
    assert "briefings/harbour-money#approved" not in told.along
    printed = list(lines(told))
    assert any(line.startswith("these go along") for line in printed)
    for line, following in zip(printed[1:], [*printed[2:], ""], strict=True):
        assert following.startswith("  ") == line.endswith(":") or line.startswith("  ")
    assert any(line.startswith("files of the search index: ") for line in printed)
    assert json.loads(json.dumps(as_json(told)))["along"] == list(told.along)


def test_the_command_prints_one_object_and_knows_no_stranger(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["--root", str(HARBOURS), "--today", "2025-04-01"]
    assert main(["impact", "canadian", "--format", "json", *arguments]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out)["id"] == "briefings/harbour-money#canadian"
    assert main(["impact", "canadien", *arguments]) == 2
    assert "did you mean `canadian`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "programs/pier",
            "there is no record or fact `programs/pier`; did you mean `programs/piers`?",
        ),
        ("xyzzy", "there is no record or fact `xyzzy`; `briefing list figures` shows the figures"),
        ("xyzzy/abc", "there is no record or fact `xyzzy/abc`; `briefing list` shows the records"),
    ],
)
def test_what_is_not_known_is_said_in_one_sentence_with_a_hint(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["impact", words, "--root", str(HARBOURS), "--today", "2025-04-01"]) == 2
    assert capsys.readouterr().err == f"briefing: {said}\n"
