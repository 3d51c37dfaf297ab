"""A small site that is published to real ends, for the tests of publishing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping

HARBOURS = Path(__file__).resolve().parent / "sites/harbours"
REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = "2025-04-01"
ASSET = "templates/assets/extra.css"


def site(folder: Path, targets: str) -> Path:
    """Make a site with targets; its first edition has one asset of its own."""
    root = folder / "desk"
    shutil.copytree(HARBOURS, root)
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + f"publish:\n{targets}\n", "utf-8")
    edition(root, 1)
    return root


def edition(root: Path, number: int) -> None:
    """Make another edition: other words on every page, and another asset."""
    settings = root / "content/site.yaml"
    lines = settings.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: Harbour desk, edition {'i' * number}"
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    (root / ASSET).parent.mkdir(parents=True, exist_ok=True)
    (root / ASSET).write_text(f"/* {number} */\n", "utf-8")


def publish(root: Path, target: str, *more: str) -> int:
    """Publish in this process; give the exit code, whichever way it ends."""
    try:
        return main(["publish", target, "--root", str(root), "--today", TODAY, *more])
    except SystemExit as end:
        return int(end.code or 0)


def command(root: Path, *words: str) -> list[str]:
    """Give the command line that publishes in a process of its own."""
    return [sys.executable, "-m", "generator", "publish", *words, "--root", str(root),
            "--today", TODAY]  # fmt: skip


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), **(more or {})}


def files(folder: Path) -> dict[str, bytes]:
    """Give a folder's files, but for git's own."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


def built(root: Path) -> dict[str, bytes]:
    return files(root / "site")


def asset(folder: Path, number: int) -> list[str]:
    """Find the published asset of an edition."""
    wanted = f"/* {number} */\n".encode()
    return [path for path, data in files(folder).items() if data == wanted]


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, as nobody in particular."""
    who = {
        f"GIT_{w}_{k}": v
        for w in ("AUTHOR", "COMMITTER")
        for k, v in (("NAME", "A"), ("EMAIL", "a@example.org"))
    }
    ran = subprocess.run(
        ["git", "-C", str(folder), *words], env={**os.environ, **who}, check=True,
        capture_output=True,
    )  # fmt: skip
    return ran.stdout.decode().strip()


def needs(program: str, package: str) -> pytest.MarkDecorator:
    """Skip, loudly, where a program lacks; where CI is set it has to be there."""
    lacks = shutil.which(program) is None and not os.environ.get("CI")
    return pytest.mark.skipif(lacks, reason=f"NOT TESTED: {program} is not here: install {package}")
