"""Inputs that stayed are not read, and what is built of them is what a clean build gives."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from generator.disk import files, known, sealed, unchanged
from generator.disk.trace import RACY_NS
from tests.desk import Desk, assert_as_clean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VISIT = "content/briefings/visit.md"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Make a site that has been built when its files were old."""
    made = Desk(tmp_path)
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() + 2 * RACY_NS)
    made.built()
    return made


def reading(patch: pytest.MonkeyPatch, then: Callable[[str], object] = str) -> list[str]:
    """Collect the inputs that are read from now on; `then` is called with the path of each."""
    read: list[str] = []
    real = files.read

    def noted(path: str, *limit: Any) -> Any:
        read.append(path)
        then(path)
        return real(path, *limit)

    patch.setattr(files, "read", noted)
    return read


def test_after_an_edit_what_stayed_is_not_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.edit(VISIT, "We met", "All of us met")
    read = reading(monkeypatch)
    desk.built()
    content = [path for path in read if "/content/" in path and path.endswith(".md")]
    assert content == [str(desk.root / VISIT)]
    assert_as_clean(desk)


@pytest.mark.parametrize("change", ["edit", "delete"])
def test_a_file_that_changes_before_it_is_asked_for_has_all_of_it_made_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path = desk.root / "seeds/rival.txt"
    real = known.recall

    def recalled(*of: Any) -> Any:
        found = real(*of)
        assert "seeds/rival.txt" in found
        if change == "edit":
            path.write_bytes(path.read_bytes() + b"\nMore.\n")
        return found

    def gone(asked: str) -> None:
        if change == "delete" and asked == str(path):
            path.unlink(missing_ok=True)

    monkeypatch.setattr(known, "recall", recalled)
    reading(monkeypatch, gone)
    desk.edit(VISIT, "We met", "All of us met")
    result = desk.build()
    if change == "delete":
        assert [problem.code for problem in result.problems] == ["Q108"]
    else:
        assert result.notes
        monkeypatch.undo()
        assert_as_clean(desk)


@pytest.mark.parametrize(
    "told",
    [None, [], ["", "", ""], ["a", "b\nc", ""], [1, 2, 3], {"a": 1}, ["x", "y", "é"],
     ["content/site.yaml", "0", "AAAA"]],
)  # fmt: skip
def test_what_is_no_list_of_inputs_tells_nothing(desk: Desk, told: Any) -> None:
    path = str(desk.root / ".briefing/inputs.json")
    sealed.save(path, known.KIND, told)
    seen = unchanged.look(str(desk.root))
    assert seen is not None
    assert known.recall(path, seen) == {}
    desk.edit(VISIT, "We met", "All of us met")
    desk.built()
    assert_as_clean(desk)


def test_a_list_with_wrong_digests_is_found_out(desk: Desk) -> None:
    path = str(desk.root / ".briefing/inputs.json")
    paths, digests, stamps = sealed.load(path, known.KIND)  # type: ignore[str-unpack, misc]  # three texts
    sealed.save(path, known.KIND, [paths, "\n".join(reversed(str(digests).split("\n"))), stamps])
    desk.edit(VISIT, "We met", "All of us met")
    assert desk.build().notes
    assert_as_clean(desk)
