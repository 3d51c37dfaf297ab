"""Publishes killed at random points: what visitors see is whole, and the next publish heals it.

`PUBLISH_KILLS` says how often each kind is killed (default: a few, for every run of the tests).
"""

from __future__ import annotations

import os
import random
import re
import signal
from typing import TYPE_CHECKING

import pytest

from generator.publishing.verification import verify
from tests import warm
from tests.publishes import (
    TODAY,
    built,
    edition,
    files,
    git,
    needs,
    publish,
    site,
)

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

KILLS = int(os.environ.get("PUBLISH_KILLS", "6"))

# Runs a publish that kills itself once it has begun to change the target: at the nth call that
# changes the disk, or after a time, then with every program it started.
_DYING = """
import os, random, signal, sys, threading
from generator.publishing import story

def die():
    os.killpg(os.getpgid(0), signal.SIGKILL)

count, after, seen, begun = int(sys.argv[1]), float(sys.argv[2]), [0], [False]

def counted(name):
    real = getattr(os, name)
    def call(*args, **more):
        if begun[0]:
            seen[0] += 1
            if seen[0] == count:
                die()
        try:
            return real(*args, **more)
        finally:
            if begun[0]:
                seen[0] += 1
                if seen[0] == count:
                    die()
    setattr(os, name, call)

real = story.destination
def destination(target, place):
    made = real(target, place)
    apply = made.apply
    def begin(*args):
        begun[0] = True
        if after:
            threading.Timer(after, die).start()
        elif count:
            for name in ("replace", "unlink", "symlink", "rmdir", "write", "mkdir"):
                counted(name)
        return apply(*args)
    made.apply = begin
    return made
story.destination = destination

from generator.cli import main
sys.argv[1:] = sys.argv[3:]
code = main(sys.argv[1:])
print("CALLS", seen[0])
os._exit(code)
"""


def dying(root: Path, *, count: int = 0, after: float = 0.0) -> subprocess.CompletedProcess[str]:
    return warm.run(
        _DYING, count, after, "publish", "web", "--root", root, "--today", TODAY, session=True
    )


def missing_assets(www: Path) -> set[str]:
    """Give the assets that pages name and that are not there."""
    named = set()
    for page in www.rglob("*.html"):
        for link in re.findall(r'(?:href|src)="([^"#]*assets/[^"#]+)"', page.read_text("utf-8")):
            path = page.parent / link if not link.startswith("/") else www / link.split("/a/")[1]
            if not path.resolve().is_file():
                named.add(f"{page.relative_to(www)} names {link}")
    return named


@pytest.mark.slow
@pytest.mark.parametrize("switch", ["files", "symlink"])
def test_a_folder_is_whole_after_any_death_and_heals(tmp_path: Path, switch: str) -> None:
    root = site(tmp_path, f"  web: {{to: directory, path: ../www, switch: {switch}}}")
    www = tmp_path / "www"
    assert publish(root, "web") == 0
    edition(root, 2)
    calls = 260 if switch == "files" else 730
    chance = random.Random(20260704)
    died = 0
    for number in range(3, KILLS + 3):
        old = files(www.resolve())
        edition(root, number % 7 + 1)
        ran = dying(root, count=chance.randint(1, calls))
        died += ran.returncode == -signal.SIGKILL
        seen, new = files(www.resolve()), built(root)
        if switch == "symlink":
            whole_old = seen == old
            assert whole_old or {**seen, **new} == seen
            assert not verify(str(www)).problems
        for path, data in seen.items():
            if path != "published.json" and not path.endswith(".tmp"):
                assert data in (old.get(path), new.get(path)), path
        assert {*old} & {*new} <= {*seen}
        assert not missing_assets(www.resolve())
        if chance.random() < 0.7:  # sometimes two die in a row
            assert publish(root, "web") == 0
            healed = files(www.resolve())
            assert {**healed, **new} == healed
            assert not verify(str(www)).problems
            assert not [path for path in healed if path.endswith(".tmp")]
    assert died > KILLS // 2
    assert publish(root, "web") == 0
    if switch == "symlink":
        assert len(list((tmp_path / "www.generations").iterdir())) <= 2


@pytest.mark.slow
@needs("rsync", "rsync")
def test_what_rsync_writes_is_whole_after_any_death_and_heals(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: rsync, destination: ../www}")
    www = tmp_path / "www"
    assert publish(root, "web") == 0
    chance = random.Random(20261124)
    died = 0
    for number in range(2, KILLS + 2):
        old = files(www)
        edition(root, number % 7 + 1)
        ran = dying(root, after=chance.uniform(0.001, 0.9))
        died += ran.returncode == -signal.SIGKILL
        new = built(root)
        for path, data in files(www).items():
            if path != "published.json" and not re.search(r"(?:^|/)\.[^/]+\.[A-Za-z0-9]{6}$", path):
                assert data in (old.get(path), new.get(path)), path
        assert {*old} & {*new} <= {*files(www)}
        assert not missing_assets(www)
        if chance.random() < 0.7:  # sometimes two die in a row
            assert publish(root, "web") == 0
            healed = files(www)
            assert {**healed, **new} == healed
            assert not verify(str(www)).problems
    assert died >= max(1, KILLS // 4)
    assert publish(root, "web") == 0
    assert not verify(str(www)).problems


@pytest.mark.slow
def test_a_branch_is_whole_after_any_death_and_heals(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    bare = tmp_path / "bare.git"
    root = site(tmp_path, "  web: {to: git, remote: ../bare.git}")
    assert publish(root, "web") == 0
    chance = random.Random(20260705)
    died = 0
    for number in range(2, KILLS + 2):
        old = git(bare, "rev-parse", "gh-pages")
        edition(root, number % 7 + 1)
        ran = dying(root, after=chance.uniform(0.001, 0.25))
        died += ran.returncode == -signal.SIGKILL
        now = git(bare, "rev-parse", "gh-pages")
        work = tmp_path / f"clone{number}"
        git(tmp_path, "clone", "--quiet", "--branch", "gh-pages", str(bare), work.name)
        assert not verify(str(work)).problems
        page = (work / "index.html").read_bytes()
        assert now == old or page == built(root)["index.html"]
        assert publish(root, "web") == 0
        assert (
            git(bare, "show", "gh-pages:index.html").encode() == built(root)["index.html"].strip()
        )
        assert not list((root / ".briefing").glob("*.index*"))
    assert died > KILLS // 3
    git(bare, "fsck", "--strict")
