"""The author's editor: every template, settings with words and spaces, names that mean harm."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.cli.serve import _edit
from generator.preview import editor
from tests.previewing import copy_site, until

if TYPE_CHECKING:
    from pathlib import Path

FILE = "/site/content/pages/about.md"
AT = f"{FILE}:7:3"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("code", ["code", "-g", AT]),
        ("code --wait", ["code", "--wait", "-g", AT]),
        ("/usr/bin/code", ["/usr/bin/code", "-g", AT]),
        ("codium", ["codium", "-g", AT]),
        ("cursor", ["cursor", "-g", AT]),
        ("subl", ["subl", AT]),
        ("subl -n -w", ["subl", "-n", "-w", AT]),
        ("'/opt/Sublime Text/subl' -w", ["/opt/Sublime Text/subl", "-w", AT]),
        ("zed", ["zed", AT]),
        ("gvim -f", ["gvim", "-f", "+call cursor(7,3)", "--", FILE]),
        ("mvim", ["mvim", "+call cursor(7,3)", "--", FILE]),
        ("emacs", ["emacs", "+7:3", FILE]),
        ("emacsclient -n", ["emacsclient", "-n", "+7:3", FILE]),
        ("pycharm", ["pycharm", "--line", "7", "--column", "3", FILE]),
        ("kate", ["kate", "-l", "7", "-c", "3", FILE]),
        ("gedit", ["gedit", "+7:3", FILE]),
        ("some-other", ["some-other", FILE]),
        ("ed-it {file} {line}", ["ed-it", FILE, "7"]),
        ("ed-it --at={file}:{line}:{column} -x", ["ed-it", f"--at={AT}", "-x"]),
        ("code -r -g {file}:{line}", ["code", "-r", "-g", f"{FILE}:7"]),
        ("  code  ", ["code", "-g", AT]),
    ],
)
def test_each_editor_is_asked_in_its_own_way(setting: str, expected: list[str]) -> None:
    assert editor.command({"VISUAL": setting}, FILE, 7, 3) == (expected, "")
    assert editor.command({"EDITOR": setting}, FILE, 7, 3) == (expected, "")


def test_visual_goes_before_editor_and_nothing_is_said_plainly() -> None:
    assert editor.command({"VISUAL": "code", "EDITOR": "subl"}, FILE, 7, 3)[0][0] == "code"
    assert editor.command({"VISUAL": "", "EDITOR": "subl"}, FILE, 7, 3)[0][0] == "subl"
    for nothing in ({}, {"VISUAL": ""}, {"EDITOR": "  "}):
        assert editor.command(nothing, FILE, 7, 3) == ([], editor.NO_EDITOR)
    assert "is not a command" in editor.command({"VISUAL": "code 'x"}, FILE, 7, 3)[1]


@pytest.mark.parametrize("name", ["vim", "vi", "nvim", "nvim -p"])
def test_an_editor_of_the_terminal_gets_one_of_its_own(name: str) -> None:
    filled = [*name.split(), "+call cursor(7,3)", "--", FILE]
    asked, why = editor.command({"EDITOR": name, "TMUX": "x"}, FILE, 7, 3)
    assert (asked, why) == (["tmux", "new-window", "--", *filled], "")
    asked, why = editor.command({"EDITOR": name, "DISPLAY": ":0"}, FILE, 7, 3)
    assert (asked, why) == (["x-terminal-emulator", "-e", *filled], "")
    asked, why = editor.command(
        {"EDITOR": name, "WAYLAND_DISPLAY": "w", "TERMINAL": "foot -T edit"}, FILE, 7, 3
    )
    assert (asked, why) == (["foot", "-T", "edit", "-e", *filled], "")
    asked, why = editor.command({"EDITOR": name}, FILE, 7, 3)
    assert asked == []
    assert "needs a terminal" in why


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the editor")
def test_a_program_with_spaces_in_its_path_needs_no_quotes(tmp_path: Path) -> None:
    program = tmp_path / "My Editor"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert editor.command({"VISUAL": str(program)}, FILE, 7, 3)[0] == [str(program), FILE]


def _stand_in(script: Path, log: Path) -> None:
    """Write a program that notes the words it was given, one a line."""
    lines = ["#!/bin/sh", f'printf "%s\\n" "$@" > "{log}.new"', f'mv "{log}.new" "{log}"']
    script.write_text("\n".join(lines) + "\n")
    script.chmod(0o755)


HOSTILE = [
    "$(touch pwned).md",
    "`touch pwned`.md",
    ";touch pwned;.md",
    "a b & touch pwned.md",
    "|touch pwned.md",
    "'\"; touch pwned #.md",
    "-c touch pwned.md",
    "+!touch pwned.md",
    "{line}{file}.md",
    "#{pane_id}#(touch pwned).md",
    "%s %n.md",
]


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the editor")
@pytest.mark.parametrize("setting", ["my-editor", "my-editor {file}", "vim"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_name_reaches_no_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, name: str
) -> None:
    root = copy_site(tmp_path)
    (root / "content" / "pages" / name).write_text("x")
    programs = tmp_path / "programs"
    programs.mkdir()
    log = tmp_path / "log"
    for program in ("my-editor", "tmux"):
        (programs / program).write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$@" > "{log}.new"\nmv "{log}.new" "{log}"\n'
        )
        (programs / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("VISUAL", setting)
    monkeypatch.setenv("TMUX", "x")
    monkeypatch.chdir(tmp_path)
    assert _edit(str(root), f"content/pages/{name}", 7, 3) == ""
    until(log.exists)
    assert log.read_text().splitlines()[-1] == f"{root}/content/pages/{name}"
    assert not list(tmp_path.rglob("pwned"))


@pytest.mark.skipif(shutil.which("tmux") is None, reason="NOT PROVEN HERE: no tmux")
def test_tmux_itself_runs_words_without_a_shell(tmp_path: Path) -> None:
    log = tmp_path / "log"
    script = tmp_path / "vim"
    _stand_in(script, log)
    file = str(tmp_path / "$(touch pwned); #(touch pwned) 'x'.md")
    words, _ = editor.command({"VISUAL": str(script), "TMUX": "x"}, file, 7, 3)
    server = ["tmux", "-L", f"test-{os.getpid()}", "-f", os.devnull]
    subprocess.run([*server, "new-session", "-d", "sleep 60"], check=True, cwd=tmp_path)
    try:
        subprocess.run([*server, *words[1:]], check=True, cwd=tmp_path)
        until(log.exists)
    finally:
        subprocess.run([*server, "kill-server"], check=False)
    assert log.read_text().splitlines()[-1] == file
    assert not list(tmp_path.rglob("pwned"))


def test_what_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_site(tmp_path)
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    assert "no program `no-such-editor-anywhere`" in _edit(str(root), "content/site.yaml", 1, 1)
    assert "is not there any more" in _edit(str(root), "content/gone.md", 1, 1)
    monkeypatch.delenv("VISUAL")
    monkeypatch.delenv("EDITOR", raising=False)
    assert _edit(str(root), "content/site.yaml", 1, 1) == editor.NO_EDITOR
    monkeypatch.setenv("VISUAL", str(root))
    assert "there is no program" in _edit(str(root), "content/site.yaml", 1, 1)


def test_a_batch_file_is_handed_no_name_that_is_a_command(tmp_path: Path) -> None:
    """Windows runs these by a shell; elsewhere the ending only stands for one."""
    program = tmp_path / "code.cmd"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert editor.run([str(program), "-g", "C:\\site\\a&calc.md:1:1"]).startswith("the file's name")
    assert editor.run([str(program), "-g", "C:\\site\\a.md:1:1"]) == ""
