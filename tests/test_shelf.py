"""Entries that are read one at a time: what is damaged, killed, planted or of no use any more."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.disk import sealed, shelf
from generator.disk.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

KIND = "things 1"


class _Killed(Exception):  # noqa: N818  it is no error
    """Stands for the end of a process."""


def _killed(*_: object) -> None:
    raise _Killed


def opened(folder: Path, label: str = "us") -> Shelf:
    return Shelf(str(folder / "things.json"), KIND, label)


def held(folder: Path) -> dict[str, str]:
    part = opened(folder).part("p")
    return {name: text for name in part if (text := part.get(name)) is not None}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_put_there_is_there_for_the_next_one(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one"), ("b", "two \ud800 ü")], "q": []})
    assert held(tmp_path) == {"a": "one", "b": "two \ud800 ü"}
    assert not opened(tmp_path).part("q")
    assert not opened(tmp_path).part("no such part")
    assert not Shelf(str(tmp_path / "things.json"), KIND, "us", fresh=True).part("p")


def test_only_what_is_new_is_written_and_what_is_not_told_goes(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one"), ("b", "two"), ("c", "three")]})
    before = (tmp_path / "things.1").read_bytes()
    opened(tmp_path).save({"p": [("a", None), ("c", "four")]})
    assert (tmp_path / "things.1").read_bytes() == before + b"four"
    assert held(tmp_path) == {"a": "one", "c": "four"}


def test_where_nothing_is_new_nothing_is_written(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one")]})
    stamp = (tmp_path / "things.json").stat().st_mtime_ns
    opened(tmp_path).save({"p": [("a", None)]})
    assert (tmp_path / "things.json").stat().st_mtime_ns == stamp


def test_another_label_or_kind_finds_nothing(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one")]})
    assert not opened(tmp_path, "others").part("p")
    assert not Shelf(str(tmp_path / "things.json"), "things 2", "us").part("p")


def test_every_byte_may_be_wrong(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one"), ("b", "two")]})
    for name, data in files(tmp_path).items():
        for at in range(len(data)):
            for spoiled in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
                (tmp_path / name).write_bytes(spoiled)
                assert held(tmp_path).items() <= {"a": "one", "b": "two"}.items()
        (tmp_path / name).write_bytes(data)
    assert held(tmp_path) == {"a": "one", "b": "two"}


def test_a_damaged_entry_alone_is_lost(tmp_path: Path) -> None:
    opened(tmp_path).save({"p": [("a", "one"), ("b", "two")]})
    (tmp_path / "things.1").write_bytes(b"onetwi")
    assert held(tmp_path) == {"a": "one"}


def test_who_is_killed_before_the_list_is_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path).save({"p": [("a", "one")]})
    with monkeypatch.context() as patch:
        patch.setattr(sealed, "save", _killed)
        with pytest.raises(_Killed):
            opened(tmp_path).save({"p": [("a", None), ("b", "what nobody hears of")]})
    assert held(tmp_path) == {"a": "one"}
    opened(tmp_path).save({"p": [("a", None), ("c", "three")]})
    assert (tmp_path / "things.1").read_bytes() == b"onethree"
    assert held(tmp_path) == {"a": "one", "c": "three"}


@pytest.mark.parametrize("killed", [False, True])
def test_what_is_mostly_of_no_use_is_written_anew_under_the_other_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, killed: bool
) -> None:
    monkeypatch.setattr(shelf, "_WASTE", 10)
    opened(tmp_path).save({"p": [("a", "one"), ("b", "of no use soon"), ("c", "three")]})
    opened(tmp_path).save({"p": [("a", None), ("c", None)]})
    assert files(tmp_path)["things.1"] == b"oneof no use soonthree"
    if killed:
        with monkeypatch.context() as patch:
            patch.setattr(sealed, "save", _killed)
            with pytest.raises(_Killed):
                opened(tmp_path).save({"p": [("a", None), ("c", None)]})
        assert held(tmp_path) == {"a": "one", "c": "three"}
    opened(tmp_path).save({"p": [("a", None), ("c", None), ("d", "four")]})
    assert {n: d for n, d in files(tmp_path).items() if n != "things.json"} == {
        "things.0": b"onethreefour"
    }
    assert held(tmp_path) == {"a": "one", "c": "three", "d": "four"}


@pytest.mark.skipif(not hasattr(os, "link"), reason="there are no links here")
@pytest.mark.parametrize("link", ["link", "symlink"])
def test_nothing_is_written_through_a_link(tmp_path: Path, link: str) -> None:
    state, other = tmp_path / "state", tmp_path / "other"
    state.mkdir()
    opened(state).save({"p": [("a", "one")]})
    other.write_bytes(b"one, and what somebody wants to keep")
    (state / "things.1").unlink()
    getattr(os, link)(other, state / "things.1")
    opened(state).save({"p": [("a", "one"), ("b", "two")]})
    assert other.read_bytes() == b"one, and what somebody wants to keep"
    assert held(state) == {"a": "one", "b": "two"}


@pytest.mark.parametrize("size", [-(2**40), 2**63, 2**40])
def test_a_list_that_says_nonsense_is_no_list(tmp_path: Path, size: int) -> None:
    opened(tmp_path).save({"p": [("a", "one")]})
    told = sealed.load(str(tmp_path / "things.json"), KIND)
    assert isinstance(told, list)
    told[2] = size
    sealed.save(str(tmp_path / "things.json"), KIND, told)
    assert not held(tmp_path)
    opened(tmp_path).save({"p": [("a", "one")]})
    assert held(tmp_path) == {"a": "one"}
