"""The command line: exit codes, formats, options, and what a failure leaves behind."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import rebuild as module
from generator.cli import main
from generator.disk.lock import acquire
from generator.disk.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).resolve().parent.parent
HARBOURS = Path(__file__).resolve().parent / "sites/harbours"
TODAY = "2025-04-01"
KEYS = ["path", "line", "column", "severity", "code", "message", "hints"]
ABOUT = "content/pages/about.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a small site that builds without a problem."""
    shutil.copytree(HARBOURS, tmp_path / "site-root")
    return tmp_path / "site-root"


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def run(*arguments: object, today: str = TODAY) -> int:
    """Run a command in this process; give its exit code, whichever way it ends."""
    try:
        return main([*map(str, arguments), *(["--today", today] if today else [])])
    except SystemExit as end:
        return int(end.code or 0)


def warn(root: Path) -> None:
    edit(root / ABOUT, "Everything on this site", "All 93 people on this site")


def fail(root: Path) -> None:
    edit(root / ABOUT, "Everything on this site", "[[nobody]] on this site")


# --- exit codes ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "check"])
def test_no_problem_is_0(root: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "--root", root) == 0
    assert "no problem" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["build", "check"])
def test_warnings_are_0_and_1_when_strict(
    root: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    warn(root)
    assert run(command, "--root", root) == 0
    said = capsys.readouterr().out
    assert "warning[N101]" in said
    assert "93 people" in said
    assert run(command, "--root", root, "--strict") == 1
    assert "error[N101]" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["build", "check"])
def test_errors_are_1(root: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    fail(root)
    assert run(command, "--root", root) == 1
    said = capsys.readouterr().out
    assert f"{ABOUT}:5:1: error[R101]: " in said
    line, caret = said.splitlines()[1:3]
    assert line.startswith("  5 | [[nobody]] on this site")
    assert caret.strip().startswith("| ^")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bild"],
        ["build", "--no-such-option"],
        ["build", "--root", "/no/such/folder"],
        ["build", "--root", "{tmp}"],
        ["build", "--root", "{root}", "--base-url", "ftp://x.example/"],
        ["build", "--root", "{root}", "--base-url", "https://x.example/?a"],
        ["build", "--root", "{root}", "--today", "14.2.2025"],
        ["build", "--root", "{root}", "--format", "xml"],
        ["build", "--root", "{root}", "--output", "{root}/content"],
        ["build", "--root", "{root}", "--output", "{root}"],
        ["check", "--root", "{root}/seeds"],
    ],
)
def test_misuse_is_2(root: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    filled = [a.format(root=root, tmp=root.parent) for a in arguments]
    assert run(*filled, today="") == 2
    said = capsys.readouterr()
    assert said.out + said.err
    assert "Traceback" not in said.err
    assert tree(root) == before


def test_a_lock_that_is_held_is_3(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def impatient(target: Target, *, wait: float, on_wait: Callable[[], None]) -> Any:
        assert wait > 1
        return acquire(target, wait=0.05, on_wait=on_wait)

    monkeypatch.setattr(module, "acquire", impatient)
    with acquire(Target.of(root), wait=0):
        assert run("build", "--root", root) == 3
    said = capsys.readouterr()
    assert "waiting" in said.err
    assert run("build", "--root", root) == 0


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"]])
def test_help_is_0(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments, today="") == 0
    assert "briefing" in capsys.readouterr().out


def test_the_module_is_the_command(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--root", root, "--today", TODAY],
        cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


# --- formats ---------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that takes nothing")
@pytest.mark.parametrize("format_", ["json", "text"])
@pytest.mark.parametrize("command", ["build", "check", "list"])
def test_what_cannot_be_printed_is_a_fault_of_the_environment_told_in_one_line(
    root: Path, command: str, format_: str
) -> None:
    warn(root)
    arguments = [command, "--root", str(root), "--today", TODAY, "--format", format_]
    buffered = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=REPOSITORY,
            env=buffered,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "briefing: output: No space left on device\n"


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("spoil", [lambda _: None, warn, fail], ids=["sound", "warning", "error"])
def test_json_is_one_object_a_line_and_nothing_else(
    root: Path, command: str, spoil: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(root)
    code = run(command, "--root", root, "--format", "json")
    lines = capsys.readouterr().out.splitlines()
    problems = [json.loads(line) for line in lines]
    assert code == (1 if spoil is fail else 0)
    assert len(problems) == (0 if spoil not in (fail, warn) else 1)
    for problem in problems:
        assert list(problem) == KEYS
        assert problem["path"] == ABOUT
        assert problem["line"] == 5
        assert problem["code"] == ("R101" if spoil is fail else "N101")
        assert problem["severity"] == ("error" if spoil is fail else "warning")
        assert isinstance(problem["hints"], list)


def test_github_names_file_and_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fail(root)
    assert run("check", "--root", root, "--format", "github") == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"::error file={ABOUT},line=5,col=1,title=R101::")


def test_sarif_is_one_log(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    warn(root)
    assert run("check", "--root", root, "--format", "sarif") == 0
    log = json.loads(capsys.readouterr().out)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    (result,) = only["results"]
    assert (result["ruleId"], result["level"]) == ("N101", "warning")
    assert [rule["id"] for rule in only["tool"]["driver"]["rules"]] == ["N101"]
    (place,) = result["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == ABOUT
    assert physical["region"]["startLine"] == 5


def test_sarif_of_a_sound_site_is_a_log_without_results(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--root", root, "--format", "sarif") == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


def test_quiet_prints_problems_only(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--root", root, "--quiet") == 0
    assert capsys.readouterr() == ("", "")
    warn(root)
    assert run("build", "--root", root, "--quiet") == 0
    assert capsys.readouterr().out.startswith(f"{ABOUT}:5:")


def test_what_is_wrong_alike_in_several_places_is_shown_in_each_with_its_hint_said_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root / ABOUT, "Everything", "[[abuot]] and [[noone]], [[abuot]]\n[[abuot]]. Everything")
    assert run("check", "--root", root, "--quiet") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": error")[0] for line in lines if "[R101]" in line] == [
        f"{ABOUT}:{place}" for place in ("5:1", "5:15", "5:26", "6:1")
    ]
    assert [line.count("^") for line in lines if "^" in line] == [9, 9, 9, 9]
    assert len([line for line in lines if "|" in line]) == 8  # the line, and the mark
    assert len([line for line in lines if "hint: did you mean" in line]) == 1
    assert run("check", "--root", root, "--format", "json") == 1
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_what_is_no_terminal_gets_no_colour(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fail(root)
    run("check", "--root", root)
    assert "\x1b" not in capsys.readouterr().out


# --- options ---------------------------------------------------------------------------------


def test_output_and_base_url(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere/deep"
    assert run("build", "--root", root, "--output", out, "--base-url", "https://b.example/c") == 0
    assert not (root / "site").exists()
    assert "https://b.example/c/programs/konkan/" in (out / "sitemap.xml").read_text("utf-8")
    assert 'href="/c/' in (out / "404.html").read_text("utf-8")


def test_the_root_is_the_working_directory_by_default(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert run("build") == 0
    assert (root / "site/index.html").is_file()


def test_drafts_and_today(root: Path) -> None:
    draft = root / "site/briefings/draft/index.html"
    scheduled = root / "site/briefings/scheduled/index.html"
    assert run("build", "--root", root) == 0
    assert not draft.exists()
    assert run("build", "--root", root, "--drafts") == 0
    assert draft.is_file()
    assert scheduled.is_file()
    assert run("build", "--root", root, today="2025-06-01") == 0
    assert not draft.exists()
    assert scheduled.is_file()


def test_source_date_epoch_is_today(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scheduled = root / "site/briefings/scheduled/index.html"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1748735999")  # 2025-05-31 23:59:59
    assert run("build", "--root", root, today="") == 0
    assert not scheduled.exists()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1748736000")
    assert run("build", "--root", root, today="") == 0
    assert scheduled.exists()
    assert run("build", "--root", root) == 0  # --today goes first
    assert not scheduled.exists()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    assert run("build", "--root", root, today="") == 2


def test_check_writes_nothing(root: Path) -> None:
    before = tree(root)
    assert run("check", "--root", root) == 0
    assert tree(root) == before


# --- failures --------------------------------------------------------------------------------


def test_a_failing_build_leaves_the_last_good_site(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--root", root) == 0
    before = tree(root / "site")
    fail(root)
    assert run("build", "--root", root) == 1
    assert run("build", "--root", root, "--fresh") == 1
    assert tree(root / "site") == before
    assert "last good site is untouched" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "source", "line"),
    [
        ("person.html", "{% set a = 1 %}\n<p>\n{{ view.nothing }}", 3),
        ("person.html", "<p>\n{{ view.facts.figures[99].id }}\n", 2),
        ("person.html", "{{ 1 // 0 }}", 1),
        ("person.html", "\n\n{% for x in %}", 3),
        ("person.html", "\n{% include 'no-such.html' %}", 2),
    ],
)  # fmt: skip
def test_a_failing_template_is_named_and_leaves_the_site(
    root: Path, name: str, source: str, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--root", root) == 0
    before = tree(root / "site")
    (root / "templates").mkdir()
    (root / "templates" / name).write_text(source, "utf-8")
    capsys.readouterr()
    assert run("build", "--root", root, "--format", "json") == 1
    problems = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert problems
    for problem in problems:
        assert problem["path"] == f"templates/{name}"
        assert problem["line"] == line
        assert problem["code"].startswith("V")
    if "{% for" not in source:
        assert any("people/" in p["message"] + " ".join(p["hints"]) for p in problems)
    assert tree(root / "site") == before


# --- the same bytes --------------------------------------------------------------------------


@pytest.mark.slow
def test_the_machine_makes_no_difference(tmp_path: Path) -> None:
    trees = []
    for number, (zone, language, seed, mask) in enumerate(
        [
            ("UTC", "C.UTF-8", "0", 0o022),
            ("Pacific/Kiritimati", "C", "1", 0o077),
            ("America/Anchorage", "de_DE.UTF-8", "4242", 0o002),
            ("Asia/Istanbul", "tr_TR.UTF-8", "77", 0o022),
        ]
    ):
        root = tmp_path / f"machine {number}" / ("deep/" * number) / "r"
        shutil.copytree(HARBOURS, root)
        environment = {
            **os.environ, "TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed,
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "generator", "build", "--root", root, "--today", TODAY],
            cwd=REPOSITORY, env=environment, capture_output=True, check=False,
            preexec_fn=lambda mask=mask: os.umask(mask) and None,  # type: ignore[misc]
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
        trees.append({path: data for path, (data, _) in tree(root / "site").items()})
    assert trees[0] == trees[1] == trees[2] == trees[3]


@pytest.mark.skipif(os.name == "nt", reason="names of files are of another kind")
def test_a_locale_of_other_letters_makes_no_difference(root: Path) -> None:
    """Without UTF-8 the name of a file is what its bytes would be in the locale's letters."""
    (root / "content/pages/café.png").write_bytes(b"")
    edit(root / ABOUT, "\n---\n", "\n---\n[A picture](café.png)\n\n")
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--root", root, "--today", TODAY],
        cwd=REPOSITORY, env=plain, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert (root / "site/about/café.png").is_file()


def test_the_order_of_a_folder_makes_no_difference(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for path in sorted(HARBOURS.rglob("*"), reverse=True):
        if path.is_file():
            (other / path.relative_to(HARBOURS)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, other / path.relative_to(HARBOURS))
    assert run("build", "--root", root) == 0
    assert run("build", "--root", other) == 0
    first, second = tree(root / "site"), tree(other / "site")
    assert {p: d for p, (d, _) in first.items()} == {p: d for p, (d, _) in second.items()}


def test_a_profile_counts_what_each_stage_did(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--root", root, "--profile", "--format", "json", "--fresh") == 0
    rows = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    counts = {row["stage"]: row["counts"] for row in rows}
    pages = counts["plan"]["pages"]
    assert counts["parse"]["records"] == len([*(root / "content").rglob("*.md")])
    assert counts["render"]["rendered"] == pages - 2  # the book and the methodology come last
    assert counts["write"]["written"] > 2 * pages
    assert all(row["seconds"] >= 0 and row["processor"] >= 0 for row in rows)
    run("build", "--root", root, "--profile")
    assert "parse" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
def test_a_watch_that_is_stopped_says_nothing_of_builds(root: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "check", "--watch", "--root", root, "--today", TODAY],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    assert process.stdout is not None
    assert any(line.startswith("checked: ") for line in process.stdout)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors == "briefing: stopped; this command writes nothing\n"


def test_a_watch_checks_again_what_changed_while_it_checked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "content/pages/late.md"
    checked = iter([True, False])

    def waited(_: float) -> None:
        raise KeyboardInterrupt

    def changed(*given: Any, **more: Any) -> Any:
        result = recheck(*given, **more)
        if next(checked):
            page.write_text("---\ntitle: Late\n---\nOver 400 people came.\n", "utf-8")
        return result

    recheck = module.recheck
    monkeypatch.setattr(module, "recheck", changed)
    monkeypatch.setattr("time.sleep", waited)
    run("check", "--watch", "--root", root, "--today", TODAY)
    assert capsys.readouterr().out.count("checking\n") == 2


def test_a_process_that_makes_a_site_once_looks_for_no_garbage(root: Path) -> None:
    code = (
        "import atexit, gc, os, sys\n"
        "end = lambda *_: print(gc.isenabled(), gc.get_freeze_count() > 1000)\n"
        "atexit.register(end)\n"
        "os._exit = end\n"
        "from generator.cli import main\n"
        "sys.exit(main())"
    )

    def ended(*words: str) -> str:
        command = [sys.executable, "-c", code, *words]
        return subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=False
        ).stdout.splitlines()[-1]

    assert ended("build", "--quiet") == "False True"
    assert ended("check", "--quiet", "--no-such-option") == "False True"
    assert ended("list") == "False True"
    assert ended("completion", "bash") == "True False"


@pytest.mark.parametrize(
    ("command", "said"),
    [("check", "; this command writes nothing"), ("draft", ""), ("build", "; every file of")],
)
def test_a_command_that_is_stopped_while_it_is_loaded_says_so(
    command: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.import_module", stopped)
    assert main([command]) == 130
    assert capsys.readouterr().err.startswith(f"briefing: stopped{said}")
