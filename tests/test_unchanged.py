"""A build with nothing to do says what the last one said; whatever changed is built."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import Result, check
from generator.disk import files, sealed, unchanged
from generator.disk.trace import RACY_NS
from generator.rebuild import Idle, rebuild, recheck
from generator.rendering.templates import Theme
from tests.desk import OPTIONS, Desk, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WARNED = "content/briefings/visit.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Make a site that has been built, with a warning."""
    made = Desk(tmp_path)
    made.edit(WARNED, "We met", "All 47 of us met")
    rebuild(made.root, OPTIONS)
    return made


def again(desk: Desk) -> object:
    return rebuild(desk.root, desk.options)


def test_nothing_changed_says_what_the_last_build_said(desk: Desk) -> None:
    first = rebuild(desk.root, OPTIONS, output=desk.folder / "elsewhere")
    before = tree(desk.site)
    result = again(desk)
    assert isinstance(result, Idle)
    assert [p.code for p in result.problems] == ["N101"]
    assert result.problems == first.problems
    assert result.pages == first.pages
    assert list(result.snapshot.files) == [WARNED]
    assert tree(desk.site) == before


def test_a_check_says_what_the_last_build_said_and_writes_nothing(desk: Desk) -> None:
    before = tree(desk.folder)
    result = recheck(desk.root, desk.options)
    assert isinstance(result, Idle)
    assert [p.code for p in result.problems] == ["N101"]
    assert tree(desk.folder) == before


def test_a_check_looks_again_after_a_change_and_at_what_is_asked_otherwise(desk: Desk) -> None:
    strict = replace(desk.options, strict=True)
    result = recheck(desk.root, strict)
    assert isinstance(result, Result)
    assert result.failed
    desk.edit(WARNED, "All 47 of us met", "We met")
    mended = recheck(desk.root, strict)
    assert isinstance(mended, Result)
    assert not mended.problems


def test_a_check_renders_what_does_not_stand_as_built(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    real = Theme.render

    def counted(self: Theme, name: str, page: str, *rest: Any, **view: Any) -> Any:
        if page.endswith("/"):
            rendered.append(page)
        return real(self, name, page, *rest, **view)

    monkeypatch.setattr(Theme, "render", counted)
    check(desk.root, desk.options)
    assert rendered == []
    (desk.site / "timeline/index.html").write_text("spoiled")
    check(desk.root, desk.options)
    assert rendered == ["timeline/"]


def test_it_is_known_without_importing_what_builds(desk: Desk) -> None:
    code = (
        "import sys; from generator.cli import main; "
        f"main(['build', '--root', {str(desk.root)!r}, '--today', '2025-04-01']); "
        "heavy = {'jinja2', 'markdown_it', 'yaml', 'babel', 'generator.build'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "nothing has changed" in ran.stdout
    assert ran.stdout.endswith("[]\n")


def _replaced_by_itself_with_other_words(desk: Desk) -> None:
    """Change a file so that its time and size stay."""
    path = desk.root / "seeds/rival.txt"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Nothing else", b"Nothing more"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Desk], object]] = {
    "a body": lambda desk: desk.edit(WARNED, "us met", "us all met"),
    "the same size and time": _replaced_by_itself_with_other_words,
    "a new file": lambda desk: desk.write("content/pages/new.md", "---\ntitle: New\n---\n"),
    "a deleted file": lambda desk: (desk.root / "content/briefings/draft.md").unlink(),
    "a renamed file": lambda desk: desk.move(WARNED, "content/briefings/trip.md"),
    "a template": lambda desk: desk.override("person.html", "{%", "{# #}{%"),
    "a linked file": lambda desk: desk.write("content/briefings/files/plan.txt", "Another."),
    "a link among the inputs": lambda desk: (desk.root / "content/link.md").symlink_to("site.yaml"),
    "the day": lambda desk: desk.set(today=OPTIONS.today.replace(day=2)),
    "an option": lambda desk: desk.set(strict=True),
    "an output": lambda desk: (desk.site / "index.html").write_text("mine"),
    "a missing output": lambda desk: (desk.site / "feed.xml").unlink(),
    "a dead run's journal": lambda desk: (desk.root / ".briefing/journal").write_text("torn"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("old", [True, False])
def test_a_change_is_built(
    desk: Desk, change: str, monkeypatch: pytest.MonkeyPatch, *, old: bool
) -> None:
    if old:
        age(desk, monkeypatch)
    assert isinstance(again(desk), Idle)
    CHANGES[change](desk)
    assert not isinstance(again(desk), Idle)


def age(desk: Desk, patch: pytest.MonkeyPatch) -> None:
    """Have all stamps be old enough to prove something, by a look that reads the files once."""
    real = time.time_ns
    patch.setattr(time, "time_ns", lambda: real() + RACY_NS)
    assert isinstance(again(desk), Idle)


def test_what_is_old_is_known_by_its_stamp_and_not_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(desk, monkeypatch)
    read: list[str] = []
    monkeypatch.setattr(files, "digest", read.append)
    assert isinstance(again(desk), Idle)
    assert read == []


@pytest.mark.parametrize("how", ["flip", "cut", "empty", "delete", "other"])
@pytest.mark.parametrize("at", [10, 200, 900, -5])
def test_a_damaged_memory_costs_a_build_and_nothing_else(desk: Desk, how: str, at: int) -> None:
    path = desk.root / ".briefing/unchanged.json"
    data = path.read_bytes()
    at %= len(data)
    damaged = {
        "flip": data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :],
        "cut": data[:at],
        "empty": b"",
        "other": data.replace(unchanged.KIND.encode(), b"unchanged 0"),
        "delete": b"",
    }
    path.write_bytes(damaged[how])
    if how == "delete":
        path.unlink()
    before = tree(desk.site)
    assert not isinstance(again(desk), Idle)
    assert tree(desk.site) == before
    assert isinstance(again(desk), Idle)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize(
    "names",
    [("unchanged.json", "unchanged.json.tmp"), ("trace.json", "journal", "journal.tmp"),
     ("views.json", "views.1", "memory.json", "memory.1")],
)  # fmt: skip
def test_a_folder_in_the_place_of_a_memory_costs_a_build_and_nothing_else(
    desk: Desk, names: tuple[str, ...], *, full: bool
) -> None:
    memory = desk.root / ".briefing"
    for name in names:
        (memory / name).unlink(missing_ok=True)
        (memory / name / "theirs").mkdir(parents=True)
        if not full:
            (memory / name / "theirs").rmdir()
    for _ in range(2):
        desk.edit(WARNED, "of us ", "of us all ")
        result = again(desk)
        assert isinstance(result, Result)
        assert ([problem.code for problem in result.problems], result.notes) == (["N101"], ())
    assert isinstance(again(desk), Idle)
    assert not any((memory / name).is_dir() for name in names)
    assert len(list(memory.glob("*.aside/theirs"))) == full * len(names)


@pytest.mark.parametrize(
    "value",
    [[], {}, None, [1] * 7, ["a", "b", {}, [], "c", {}, {}], ["a", "b", {}, "", "c", {}, {}]],
)
def test_a_hostile_memory_is_no_memory(desk: Desk, value: object) -> None:
    sealed.save(str(desk.root / ".briefing/unchanged.json"), unchanged.KIND, value)  # type: ignore[arg-type]  # hostile
    assert not isinstance(again(desk), Idle)


@pytest.mark.parametrize(
    "row",
    [
        [7, ["a.md", 1, 1, 1], "words", [], "warning"],
        ["N101", [7, 1, 1, 1], "words", [], "warning"],
        ["N101", ["a.md", "1", 1, 1], "words", [], "warning"],
        ["N101", ["a.md", 1, [1], 1], "words", [], "warning"],
        ["N101", ["a.md", 1, 1, 1], 7, [], "warning"],
        ["N101", ["a.md", 1, 1, 1], "words", [{}], "warning"],
        ["N101", ["a.md", 1, 1, 1], "words", [], "grave"],
    ],
)
def test_a_hostile_problem_is_not_said(desk: Desk, row: list[Any]) -> None:
    path = str(desk.root / ".briefing/unchanged.json")
    value: Any = sealed.load(path, unchanged.KIND)
    value[-1]["problems"] = [row]
    sealed.save(path, unchanged.KIND, value)
    result = again(desk)
    assert isinstance(result, Result)
    assert [problem.code for problem in result.problems] == ["N101"]


def test_a_build_with_errors_is_not_remembered(desk: Desk) -> None:
    desk.edit(WARNED, "[[board]]", "[[nobody]]")
    for _ in range(2):
        result = again(desk)
        assert isinstance(result, Result)
        assert result.failed


def test_two_outputs_are_remembered_apart(desk: Desk) -> None:
    other = desk.folder / "other"
    assert not isinstance(rebuild(desk.root, OPTIONS, output=other), Idle)
    assert isinstance(rebuild(desk.root, OPTIONS, output=other), Idle)
    assert isinstance(again(desk), Idle)
    (other / "index.html").unlink()
    assert isinstance(again(desk), Idle)
    assert not isinstance(rebuild(desk.root, OPTIONS, output=other), Idle)
