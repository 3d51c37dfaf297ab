"""Patterns that are compiled late: each compiles, and a build that needs none compiles none."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import generator
from generator.model.patterns import late
from generator.reading.languages import LANGUAGES
from generator.reading.languages.loaded import tables_of
from generator.reading.speech.cues import cues
from generator.reading.speech.interviewers import signs

ROOT = Path(generator.__file__).parent
MODULES = [
    ".".join(["generator", *path.relative_to(ROOT).with_suffix("").parts])
    for path in sorted(ROOT.rglob("*.py"))
    if "import late" in path.read_text("utf-8")
]
#: Modules that make their patterns of a language's tables.
OF_TABLES = {cues.__module__: cues, signs.__module__: signs}


@pytest.mark.parametrize("module", MODULES)
def test_every_late_pattern_of_a_module_compiles(module: str) -> None:
    held = {**vars(importlib.import_module(module.removesuffix(".__init__")))}
    if module in OF_TABLES:
        held = {
            tag + name: of
            for tag in LANGUAGES
            for name, of in vars(OF_TABLES[module](tables_of(tag))).items()
        }
    found = [value for value in held.values() if isinstance(value, type(late("")))]
    assert found
    assert all(isinstance(value.pattern, str | bytes) for value in found)


def test_a_late_pattern_is_compiled_once_and_does_what_the_compiled_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[str] = []
    real = re.compile

    def compiling(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return real(pattern, flags)

    monkeypatch.setattr(re, "compile", compiling)
    words = late(r"[a-z]+", re.IGNORECASE)
    assert not compiled
    found = words.search("1 Word 2")
    assert found
    assert found[0] == "Word"
    assert (words.sub("x", "a b"), words.flags & re.IGNORECASE) == ("x x", re.IGNORECASE)
    assert compiled == [r"[a-z]+"]
    with pytest.raises(AttributeError):
        words.nothing  # type: ignore[attr-defined]  # noqa: B018  which is what is tested


def test_what_builds_is_loaded_without_compiling_a_pattern_of_its_own() -> None:
    code = (
        "import re, sys\n"
        "real, own = re.compile, []\n"
        "def compiling(*of, **named):\n"
        "    caller = sys._getframe(1).f_globals['__name__']\n"
        "    own.append(caller) if caller.startswith('generator') else None\n"
        "    return real(*of, **named)\n"
        "re.compile = compiling\n"
        "import generator.build\n"
        "print(own)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
