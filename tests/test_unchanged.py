"""A build with nothing to do says what the last one said; whatever changed is built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from generator import build as story
from generator import rebuild as rebuilding
from generator.build import Result, check
from generator.cli import main
from generator.disk import files, sealed, unchanged
from generator.disk.compiled import Compiled
from generator.disk.trace import RACY_NS
from generator.model.data_classes import replace
from generator.model.problems import Problem, Severity
from generator.model.snapshot import Snapshot
from generator.model.text import Place
from generator.rebuild import Idle, rebuild, recheck
from generator.rendering.templates import Theme
from tests.desk import OPTIONS, Desk, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model.settings import Options

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


def test_an_edit_after_a_look_reads_no_output_that_was_read_for_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build writes all outputs at once, too young to be known by their stamps."""
    age(desk, monkeypatch)
    read: list[str] = []
    digest = files.digest

    def noted(path: str) -> tuple[str, files.Stamp] | None:
        read.append(path)
        return digest(path)

    monkeypatch.setattr(files, "digest", noted)
    desk.edit("content/programs/fund.md", "name:", "name: New")
    assert not isinstance(again(desk), Idle)
    assert not [path for path in read if path.startswith(f"{desk.site}/")]
    assert tree(desk.site) == desk.clean()


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


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give whoever checks a cache of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache/briefing"


def test_a_check_says_what_the_last_one_said_of_the_same_files(cache: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.edit(WARNED, "We met", "All 47 of us met")
    before = tree(desk.folder)
    first = recheck(desk.root, OPTIONS)
    assert isinstance(first, Result)
    assert list(cache.iterdir())
    again = recheck(desk.root, OPTIONS)
    assert isinstance(again, Idle)
    assert [p.code for p in again.problems] == ["N101"]
    assert again.problems == first.problems
    assert WARNED in again.snapshot.files
    assert tree(desk.folder) == before


class Checking:
    """A site that was checked, by something quicker than a check that finds one problem."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.desk, self.cache = Desk(folder), cache
        self.desk.edit(WARNED, "We met", "All 47 of us met")
        self.finds, self.fails = Problem("N101", Place(WARNED), "a number"), False
        self.done = 0

    def check(self, _root: Path, _options: Options, **_given: object) -> Result:
        """Count that everything was checked."""
        self.done += 1
        severity = Severity.ERROR if self.fails else Severity.WARNING
        found = replace(self.finds, severity=severity)
        return Result(problems=(found,), snapshot=Snapshot(files={}, theme={}, theme_places={}))

    def checks(self) -> bool:
        """Tell whether everything is checked when a check is asked for; what is said is sound."""
        before = self.done
        said = recheck(self.desk.root, self.desk.options)
        assert [p.code for p in said.problems] == ["N101"]
        return self.done > before


@pytest.fixture
def checking(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Checking:
    """Make a site that was checked and never built."""
    made = Checking(tmp_path / "desk", cache)
    monkeypatch.setattr(story, "check", made.check)
    assert made.checks()
    assert not made.checks()
    return made


INPUTS = [name for name in CHANGES if "output" not in name and "journal" not in name]


@pytest.mark.parametrize("change", INPUTS)
def test_after_a_change_everything_is_checked(checking: Checking, change: str) -> None:
    CHANGES[change](checking.desk)
    assert checking.checks()


def test_of_another_site_or_by_another_program_everything_is_checked(
    checking: Checking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(checking.desk.root, tmp_path / "copy")
    assert isinstance(recheck(tmp_path / "copy", OPTIONS), Result)
    assert not checking.checks()
    monkeypatch.setattr(rebuilding, "generator_digest", lambda: "another")
    assert checking.checks()


def test_of_errors_nothing_is_kept(checking: Checking) -> None:
    checking.desk.edit(WARNED, "All 47 of us met", "We met")
    checking.fails = True
    assert checking.checks()
    assert checking.checks()


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-7],
    "flipped": lambda data: data.replace(b"N101", b"N102"),
    "empty": lambda _: b"",
    "nothing of it": lambda _: b"null",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_a_check_kept_and_is_damaged_is_not_believed(checking: Checking, damage: str) -> None:
    # The other is the code of the program's modules.
    path = min(checking.cache.iterdir(), key=lambda path: path.stat().st_size)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert checking.checks()
    assert not checking.checks()


NONSENSE = ("[]", "{}", "null", "[1]", '[{"d": 1}, 2]', "[DIGEST, []]", '[DIGEST, {"problems": 1}]')


@pytest.mark.parametrize("said", NONSENSE)
def test_what_is_whole_and_says_nonsense_is_not_believed(
    checking: Checking, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    get = Compiled.get

    def nonsense(self: Compiled, *of: str) -> object:
        digest = json.loads(str(get(self, *of)))[0]
        return said.replace("DIGEST", json.dumps(digest))

    monkeypatch.setattr(Compiled, "get", nonsense)
    assert checking.checks()


def test_who_asks_for_a_fresh_check_is_told_nothing_that_was_kept(checking: Checking) -> None:
    before = checking.done
    words = ["check", "--root", str(checking.desk.root), "--today", "2025-04-01"]
    assert main([*words, "--quiet"]) == 0
    assert checking.done == before
    assert main([*words, "--quiet", "--fresh"]) == 0
    assert checking.done == before + 1


@pytest.mark.skipif(os.name == "nt", reason="links are POSIX")
@pytest.mark.parametrize("folder", ["content", "seeds"])
def test_a_folder_that_became_a_link_is_a_change(tmp_path: Path, folder: str) -> None:
    desk = Desk(tmp_path)
    desk.built()
    (desk.root / folder).rename(desk.root / "elsewhere")
    (desk.root / folder).symlink_to("elsewhere")
    result = rebuild(desk.root, OPTIONS)
    assert "T104" in {problem.code for problem in result.problems}
