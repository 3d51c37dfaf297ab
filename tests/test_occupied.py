"""A folder that another site was built into is left alone; one of the same site is not refused."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Result

OPTIONS = Options(today=datetime.date(2025, 4, 1))


def site(root: Path, title: str, *programs: str) -> Path:
    """Write a site; what it held is gone, what it remembers stays."""
    shutil.rmtree(root / "content", ignore_errors=True)
    (root / "content/programs").mkdir(parents=True)
    (root / "content/site.yaml").write_text(f"title: {title}\n", "utf-8")
    for slug in programs:
        (root / f"content/programs/{slug}.md").write_text(f"---\nname: {slug}\n---\n", "utf-8")
    return root


def built(root: Path, output: Path | None = None) -> Result:
    return build(root, OPTIONS, output=output)


def bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_site_leaves_the_first_one_as_it_is(tmp_path: Path) -> None:
    one, other = (
        site(tmp_path / "a", "A & B", "x", "y", "z"),
        site(tmp_path / "b", "B", "z", "v", "w"),
    )
    out = tmp_path / "out"
    assert built(one, out).problems == ()
    before = bytes_of(out)
    for _ in range(2):
        (problem,) = built(other, out).problems
        assert (problem.code, problem.message) == (
            "O102", "the output folder holds another site, “A & B”"
        )  # fmt: skip
    assert bytes_of(out) == before
    assert not (other / ".briefing/journal").exists()
    assert built(one, out).problems == ()
    shutil.rmtree(out)
    assert built(other, out).problems == ()
    assert [problem.code for problem in built(one, out).problems] == ["O102"]


@pytest.mark.parametrize("remembers", [True, False])
@pytest.mark.parametrize(
    ("title", "programs"),
    [
        ("A", ("x", "y", "z")),
        ("Another title", ("x", "y", "q")),
        ("Another title", ("x",)),
        ("Another title", ("x", "y", "z", "q", "r", "s", "t")),
        ("A", ("q", "r")),
        ("Another title", ()),
    ],
)
def test_a_site_that_changed_or_moved_is_built_where_it_was(
    tmp_path: Path, title: str, programs: tuple[str, ...], *, remembers: bool
) -> None:
    """A fresh clone remembers nothing of what it built."""
    root, out = site(tmp_path / "a", "A", "x", "y", "z"), tmp_path / "out"
    assert built(root, out).problems == ()
    root = root.rename(tmp_path / "moved")
    if not remembers:
        shutil.rmtree(root / ".briefing")
    site(root, title, *programs)
    assert built(root, out).problems == ()
    assert {path.name for path in (out / "programs").glob("?")} == {*programs}


def test_what_was_built_last_from_here_is_this_site_s_whatever_it_became(tmp_path: Path) -> None:
    root, out = site(tmp_path / "a", "A", "x"), tmp_path / "out"
    assert built(root, out).problems == ()
    assert built(site(root, "B", "q"), out).problems == ()
    assert built(root).problems == ()
    shutil.rmtree(root / ".briefing")
    # A site made of a copy of another one, its output with it.
    assert built(site(root, "C", "r")).problems == ()


def test_a_folder_whose_title_cannot_be_read_is_not_refused(tmp_path: Path) -> None:
    one, other, out = (
        site(tmp_path / "a", "A", "x"),
        site(tmp_path / "b", "B", "y"),
        tmp_path / "out",
    )
    assert built(one, out).problems == ()
    (out / "index.html").write_text("<html>", "utf-8")
    assert built(other, out).problems == ()
