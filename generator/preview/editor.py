"""The author's editor: the command that opens a file at a line.

In: what `$VISUAL` or `$EDITOR` says, a file, a line, a column. Out: a command as a list, never run
by a shell; or words that say why there is none. A setting with `{file}` in it is a template of its
own: `VISUAL='myeditor {file}:{line}:{column}'`. Editors that live in a terminal are given one of
their own, for the preview's is taken.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_GOTO: Final = ("-g", "{file}:{line}:{column}")
_VIM: Final = ("+call cursor({line},{column})", "--", "{file}")
_COLON: Final = ("{file}:{line}:{column}",)
_PLUS: Final = ("+{line}:{column}", "{file}")
_JETBRAINS: Final = ("--line", "{line}", "--column", "{column}", "{file}")
_ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), _GOTO),
    **dict.fromkeys(("subl", "sublime_text", "sublime", "zed", "zeditor", "hx", "helix"), _COLON),
    **dict.fromkeys(("vi", "vim", "nvim", "gvim", "mvim"), _VIM),
    **dict.fromkeys(("emacs", "emacsclient", "kak", "gedit", "gnome-text-editor"), _PLUS),
    **dict.fromkeys(("idea", "pycharm", "webstorm", "charm"), _JETBRAINS),
    "nano": ("+{line},{column}", "{file}"),
    "micro": ("+{line}:{column}", "{file}"),
    "kate": ("-l", "{line}", "-c", "{column}", "{file}"),
    "mate": ("-l", "{line}:{column}", "{file}"),
    "notepad++": ("-n{line}", "-c{column}", "{file}"),
}
_IN_TERMINAL: Final = frozenset(
    ["vi", "vim", "nvim", "nano", "emacs", "kak", "hx", "helix", "micro", "ed"]
)
_FIELD: Final = re.compile(r"\{(file|line|column)\}")
_BATCH: Final = re.compile(r"[&|<>^%!\"\r\n]")

NO_EDITOR: Final = "no editor is set: set VISUAL, for example VISUAL=code, and start again"


def command(
    environment: Mapping[str, str], file: str, line: int, column: int
) -> tuple[list[str], str]:
    """Give the command that opens `file`, or an empty one and why there is none."""
    setting = environment.get("VISUAL") or environment.get("EDITOR") or ""
    words = _words(setting)
    if words is None:
        return [], f"VISUAL or EDITOR is not a command: {setting}"
    if not words:
        return [], NO_EDITOR
    fields = {"file": file, "line": str(line), "column": str(column)}
    name = re.sub(r"\.(exe|cmd|bat)\Z", "", re.split(r"[\\/]", words[0])[-1].lower())
    template = words if "{file}" in setting else [*words, *_ARGUMENTS.get(name, ("{file}",))]
    filled = [_FIELD.sub(lambda found: fields[found[1]], word) for word in template]
    if name in _IN_TERMINAL and not _has_window(name, words):
        return _in_terminal(environment, name, filled)
    return filled, ""


def _words(setting: str) -> list[str] | None:
    """Split a setting as a shell would; a program's path with spaces in it may stand unquoted."""
    if " " in setting.strip() and shutil.which(setting.strip()):
        return [setting.strip()]
    try:
        return shlex.split(setting, posix=os.name != "nt")
    except ValueError:
        return None


def _has_window(name: str, words: list[str]) -> bool:
    """Tell whether an editor that can live in a terminal is asked for a window of its own."""
    return name == "emacs" and not {"-nw", "--no-window-system", "-t"} & set(words)


def _in_terminal(
    environment: Mapping[str, str], name: str, filled: list[str]
) -> tuple[list[str], str]:
    if environment.get("TMUX"):
        # Given as words, not as one, the command is run without a shell.
        return ["tmux", "new-window", "--", *filled], ""
    terminal = environment.get("TERMINAL") or "x-terminal-emulator"
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return [*shlex.split(terminal), "-e", *filled], ""
    return [], f"{name} needs a terminal of its own: run the preview inside tmux, or set VISUAL"


def run(words: list[str]) -> str:
    """Start an editor and leave it alone; give words where it cannot be started."""
    program = shutil.which(words[0])
    if program is None:
        return f"there is no program `{words[0]}`; VISUAL or EDITOR names it"
    if program.lower().endswith((".bat", ".cmd")) and any(map(_BATCH.search, words[1:])):
        # Windows hands these to a shell, whatever is asked for.
        return f"the file's name holds a character that `{words[0]}` would take for a command"
    try:
        started = subprocess.Popen(  # noqa: S603 the author's own editor, no shell
            [program, *words[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"`{words[0]}` cannot be started: {error.strerror or error}"
    # Somebody has to take note of its end, however late that is.
    threading.Thread(target=started.wait, daemon=True).start()
    return ""
