"""Modules whose code lies in the user's cache are what Python makes of their sources."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.disk import modules
from generator.disk.compiled import NAME, Compiled
from generator.disk.fingerprint import generator_digest
from tests.desk import File, tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nothing is kept there")
BARE = Path(__file__).parent / "sites/bare"
#: Imports modules with what is kept, and prints what they are.
IMPORTS = """
import inspect, json, sys
from generator.disk import modules
from generator.disk.compiled import Compiled
from generator.disk.fingerprint import generator_digest
modules.take(Compiled(sys.argv[1], "", adds=False), sys.argv[2] or generator_digest())
import generator.checking.ledger as ledger, generator.pages as pages
from generator.model import problems
told = lambda m: [type(m.__spec__.loader).__name__, m.__file__, m.__spec__.name, m.__package__]
source = inspect.getsource(ledger.ledger).splitlines()[0]
weight = problems.CODES["W101"].severity.value
print(json.dumps([told(ledger), told(pages), pages.__path__, weight, source]))
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Give a cache in which a process left the code of all modules that it had loaded."""
    cache = tmp_path / NAME
    code = IMPORTS + "modules.keep(Compiled(sys.argv[1], '', adds=True), generator_digest())"
    _run(cache, code)
    assert len([*cache.iterdir()]) == 1
    return cache


def _run(cache: Path, code: str = IMPORTS, digest: str = "") -> Any:
    command = [sys.executable, "-c", code, str(cache), digest]
    env = {**os.environ, "XDG_CACHE_HOME": str(cache.parent)}
    done = subprocess.run(command, capture_output=True, check=True, env=env, text=True)
    return json.loads(done.stdout)


def test_modules_are_made_of_what_was_kept(kept: Path) -> None:
    by_python = _run(kept.parent / "none")
    ours = _run(kept)
    assert [ours[0][0], ours[1][0]] == ["_Loader", "_Loader"]
    assert [by_python[0][0], by_python[1][0]] == ["SourceFileLoader", "SourceFileLoader"]
    assert [ours[0][1:], ours[1][1:], *ours[2:]] == [
        by_python[0][1:], by_python[1][1:], *by_python[2:]
    ]  # fmt: skip


def test_nothing_is_taken_of_other_sources(kept: Path) -> None:
    assert _run(kept, digest="0" * 64)[0][0] == "SourceFileLoader"


@pytest.mark.parametrize("place", [0, 70, 200, 2_000, -1, -5_000])
def test_what_is_damaged_is_not_run(kept: Path, place: int) -> None:
    (path,) = kept.iterdir()
    data = bytearray(path.read_bytes())
    data[place] ^= 0xFF
    path.write_bytes(data)
    assert _run(kept)[3:] == ["warning", "def ledger("]


@pytest.mark.parametrize("size", [0, 40, 10_000])
def test_what_is_cut_off_is_not_run(kept: Path, size: int) -> None:
    (path,) = kept.iterdir()
    path.write_bytes(path.read_bytes()[:size])
    assert _run(kept)[3:] == ["warning", "def ledger("]


def test_what_another_user_could_have_written_is_not_run(kept: Path) -> None:
    (path,) = kept.iterdir()
    path.chmod(0o622)
    assert _run(kept)[0][0] == "SourceFileLoader"


def test_nothing_is_kept_of_sources_that_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = generator_digest()
    monkeypatch.setattr(modules, "still", lambda: False)
    modules.keep(Compiled(str(tmp_path / NAME), "", adds=True), digest)
    assert not (tmp_path / NAME).exists()
    monkeypatch.undo()
    modules.keep(Compiled(str(tmp_path / NAME), "", adds=True), digest)
    assert (tmp_path / NAME).exists()


def test_a_build_with_what_was_kept_writes_what_one_without_it_does(tmp_path: Path) -> None:
    def build(site: Path) -> dict[str, File]:
        env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
        command = [sys.executable, "-m", "generator", "build", "--root", str(site)]
        subprocess.run(command, check=True, capture_output=True, env=env)
        return tree(site / "site")

    for name in ("one", "two"):
        shutil.copytree(BARE, tmp_path / name)
    first = build(tmp_path / "one")
    held = [path for path in (tmp_path / NAME).iterdir() if path.stat().st_size > 500_000]
    assert held
    assert build(tmp_path / "two") == first
