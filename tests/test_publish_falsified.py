"""What lies about from earlier runs and was falsified, memory and file together, is not published.

Each falsification is first shown to deceive where stamps and keys are believed, or the test would
prove nothing.
"""

from __future__ import annotations

import os
import time
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from generator.disk import files as disk
from generator.disk import trace
from generator.disk.target import Target
from generator.disk.trace import Entry
from generator.model.data_classes import replace
from tests.publishes import TODAY, asset, built, edition, files, publish, site

if TYPE_CHECKING:
    from pathlib import Path

EVIL = b"<!doctype html><title>USD 9 billion approved</title>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    tool = tmp_path / "tool"
    tool.write_text('#!/bin/sh\nrm -rf "$2"; cp -r "$1" "$2"\n')
    tool.chmod(0o755)
    root = site(
        tmp_path,
        "  web: {to: directory, path: ../www}\n"
        "  link: {to: directory, path: ../linked, switch: symlink}\n"
        f"  tool: {{to: command, run: [{tool}, '{{site}}', ../live]}}\n"
        "  zip: {to: zip, path: ../a.zip}",
    )
    assert main(["build", "--root", str(root), "--today", TODAY, "--strict"]) == 0
    return root


def stamp(path: Path) -> disk.Stamp:
    """Make a file old enough to be believed, and give its stamp."""
    old = time.time_ns() - 60 * 10**9
    os.utime(path, ns=(old, old))
    return disk.stamp(path.lstat())


def falsify(output: Path, root: Path, path: str, *, digest: bool) -> None:
    """Put other bytes at a path, and have the trace believe them.

    With `digest` the trace says that these are the bytes that were written; without, it has the
    right digest, and a stamp by which nobody looks.
    """
    (output / path).parent.mkdir(parents=True, exist_ok=True)
    original = (output / path).read_bytes() if (output / path).exists() else b""
    data = EVIL if digest else original.replace(b"<", b">", 1)
    assert data != original
    (output / path).write_bytes(data)
    name = sha256(data if digest else original).hexdigest()
    where = Target.of(root, output).trace
    left = trace.load(where)
    key = left.entries[path].key if path in left.entries else "0" * 64
    entry = Entry(key, name, len(data), stamp(output / path))
    trace.save(where, replace(left, entries={**left.entries, path: entry}))


@pytest.mark.parametrize("digest", [True, False], ids=["digest and stamp", "stamp"])
def test_a_page_and_its_trace_falsified_together_deceive_a_build_and_no_publish(
    tmp_path: Path, root: Path, *, digest: bool
) -> None:
    right = built(root)
    falsify(root / "site", root, "index.html", digest=digest)
    assert main(["build", "--root", str(root), "--today", TODAY, "--strict"]) == 0
    assert built(root)["index.html"] != right["index.html"], "the falsification deceives nobody"
    for name, folder in (("web", "www"), ("link", "linked"), ("tool", "live")):
        assert publish(root, name) == 0
        assert files((tmp_path / folder).resolve()) == right
        falsify(root / "site", root, "index.html", digest=digest)


@pytest.mark.parametrize("digest", [True, False], ids=["digest and stamp", "stamp"])
def test_a_fresh_build_believes_neither(root: Path, *, digest: bool) -> None:
    right = built(root)
    falsify(root / "site", root, "index.html", digest=digest)
    assert main(["build", "--root", str(root), "--today", TODAY, "--fresh"]) == 0
    assert built(root) == right


def test_a_page_that_no_source_makes_is_not_published(tmp_path: Path, root: Path) -> None:
    right = built(root)
    falsify(root / "site", root, "programs/of-nobody/index.html", digest=True)
    assert publish(root, "web") == 0
    assert files(tmp_path / "www") == right


def test_what_was_staged_for_a_tool_is_not_believed(tmp_path: Path, root: Path) -> None:
    assert publish(root, "tool") == 0
    staged = root / ".briefing/publish/tool"
    falsify(staged, root, "index.html", digest=False)
    falsify(staged, root, "feed.xml", digest=True)
    (staged / "stray.html").write_bytes(EVIL)
    (staged / "passwords").symlink_to("/etc/passwd")
    (staged / "outside").symlink_to(tmp_path)
    assert publish(root, "tool") == 0
    assert files(tmp_path / "live") == built(root)


@pytest.mark.parametrize(("name", "folder"), [("tool", "live"), ("link", "linked")])
def test_an_asset_of_the_edition_before_that_was_falsified_does_not_stay(
    tmp_path: Path, root: Path, name: str, folder: str
) -> None:
    assert publish(root, name) == 0
    there = root / ".briefing/publish/tool" if name == "tool" else (tmp_path / folder).resolve()
    (old,) = asset(there, 1)
    (there / old).write_bytes(EVIL)
    edition(root, 2)
    assert publish(root, name) == 0
    assert files((tmp_path / folder).resolve()) == built(root)


def test_a_target_that_was_falsified_is_made_right(tmp_path: Path, root: Path) -> None:
    assert publish(root, "web") == 0
    falsify(tmp_path / "www", root, "index.html", digest=False)
    assert publish(root, "web") == 0
    assert files(tmp_path / "www") == built(root)
