"""Entries that are read one at a time: what is damaged, killed, planted or of no use any more."""

from __future__ import annotations

import os
from contextlib import suppress
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
    part, found = opened(folder).part("p"), {}
    for name in part.names():
        with suppress(ValueError):
            found[name] = part.text(name)
    return found


def save(folder: Path, p: dict[str, str | None], **others: dict[str, str | None]) -> None:
    """Keep entries: by name a text, or None for the one that is there."""
    shelf = opened(folder)
    parts = {"p": p, **others}
    for part, entries in parts.items():
        for name, text in entries.items():
            if text is not None:
                shelf.part(part).put(name, [len(text)], text)
    shelf.save({part: list(entries) for part, entries in parts.items()})


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_put_there_is_there_for_the_next_one(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one", "b": "two \ud800 ü"}, q={})
    assert held(tmp_path) == {"a": "one", "b": "two \ud800 ü"}
    assert not opened(tmp_path).part("q").names()
    assert opened(tmp_path).part("p").brief("a") == [3]
    assert not opened(tmp_path).part("no such part").names()
    assert not Shelf(str(tmp_path / "things.json"), KIND, "us", fresh=True).part("p").names()


def test_only_what_is_new_is_written_and_what_is_not_told_goes(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one", "b": "two", "c": "three"})
    before = (tmp_path / "things.1").read_bytes()
    save(tmp_path, {"a": None, "c": "four"})
    after = (tmp_path / "things.1").read_bytes()
    assert after.startswith(before + b"four")
    assert b"one" not in after.removeprefix(before)
    assert held(tmp_path) == {"a": "one", "c": "four"}


def test_of_many_drawers_those_are_written_that_hold_what_is_new(tmp_path: Path) -> None:
    texts: dict[str, str | None] = {f"name {number}": "text" for number in range(3000)}
    save(tmp_path, texts)
    whole = (tmp_path / "things.1").stat().st_size
    save(tmp_path, {**dict.fromkeys(texts), "name 7": "new"})
    assert 0 < (tmp_path / "things.1").stat().st_size - whole < whole / 20
    assert held(tmp_path) == {**texts, "name 7": "new"}


@pytest.mark.parametrize("count", [0, 1, 60, 5000])
def test_there_are_as_many_drawers_as_there_is_to_hold(tmp_path: Path, count: int) -> None:
    save(tmp_path, {str(number): "text" for number in range(300)})
    texts: dict[str, str | None] = {str(number): f"text {number}" for number in range(count)}
    save(tmp_path, texts)
    assert held(tmp_path) == texts
    assert opened(tmp_path).part("p").names() == list(held(tmp_path))


def test_where_nothing_is_new_nothing_is_written(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one"})
    stamp = (tmp_path / "things.json").stat().st_mtime_ns
    save(tmp_path, {"a": None})
    assert (tmp_path / "things.json").stat().st_mtime_ns == stamp


def test_another_label_or_kind_finds_nothing(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one"})
    assert not opened(tmp_path, "others").part("p").names()
    assert not Shelf(str(tmp_path / "things.json"), "things 2", "us").part("p").names()


def test_every_byte_may_be_wrong(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one", "b": "two"})
    for name, data in files(tmp_path).items():
        for at in range(len(data)):
            for spoiled in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
                (tmp_path / name).write_bytes(spoiled)
                assert held(tmp_path).items() <= {"a": "one", "b": "two"}.items()
        (tmp_path / name).write_bytes(data)
    assert held(tmp_path) == {"a": "one", "b": "two"}


def test_a_damaged_entry_alone_is_lost(tmp_path: Path) -> None:
    save(tmp_path, {"a": "one", "b": "two"})
    data = (tmp_path / "things.1").read_bytes()
    (tmp_path / "things.1").write_bytes(data.replace(b"two", b"twi"))
    assert held(tmp_path) == {"a": "one"}


def test_who_is_killed_before_the_list_is_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, {"a": "one"})
    with monkeypatch.context() as patch:
        patch.setattr(sealed, "save", _killed)
        with pytest.raises(_Killed):
            save(tmp_path, {"a": None, "b": "what nobody hears of"})
    assert held(tmp_path) == {"a": "one"}
    save(tmp_path, {"a": None, "c": "three"})
    assert b"what nobody hears of" not in (tmp_path / "things.1").read_bytes()
    assert held(tmp_path) == {"a": "one", "c": "three"}


@pytest.mark.parametrize("killed", [False, True])
def test_what_is_mostly_of_no_use_is_written_anew_under_the_other_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, killed: bool
) -> None:
    monkeypatch.setattr(shelf, "_WASTE", 100)
    save(tmp_path, {"a": "one", "b": "of no use soon" * 20, "c": "three"})
    save(tmp_path, {"a": None, "c": None})
    assert b"of no use soon" in files(tmp_path)["things.1"]
    if killed:
        with monkeypatch.context() as patch:
            patch.setattr(sealed, "save", _killed)
            with pytest.raises(_Killed):
                save(tmp_path, {"a": None, "c": None, "d": "of no use"})
        assert held(tmp_path) == {"a": "one", "c": "three"}
    save(tmp_path, {"a": None, "c": None, "d": "four"})
    assert files(tmp_path).keys() == {"things.json", "things.0"}
    assert files(tmp_path)["things.0"].startswith(b"onethreefour")
    assert held(tmp_path) == {"a": "one", "c": "three", "d": "four"}


@pytest.mark.skipif(not hasattr(os, "link"), reason="there are no links here")
@pytest.mark.parametrize("link", ["link", "symlink"])
def test_nothing_is_written_through_a_link(tmp_path: Path, link: str) -> None:
    state, other = tmp_path / "state", tmp_path / "other"
    state.mkdir()
    save(state, {"a": "one"})
    other.write_bytes(b"one, and what somebody wants to keep")
    (state / "things.1").unlink()
    getattr(os, link)(other, state / "things.1")
    save(state, {"a": "one", "b": "two"})
    assert other.read_bytes() == b"one, and what somebody wants to keep"
    assert held(state) == {"a": "one", "b": "two"}


@pytest.mark.parametrize("size", [-(2**40), 2**63, 2**40])
def test_a_list_that_says_nonsense_is_no_list(tmp_path: Path, size: int) -> None:
    save(tmp_path, {"a": "one"})
    told = sealed.load(str(tmp_path / "things.json"), KIND)
    assert isinstance(told, list)
    told[2] = size
    sealed.save(str(tmp_path / "things.json"), KIND, told)
    assert not held(tmp_path)
    save(tmp_path, {"a": "one"})
    assert held(tmp_path) == {"a": "one"}


def test_what_is_put_aside_is_read_before_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_HELD", 10)
    there = opened(tmp_path)
    texts = {str(n): f"text {n}" for n in range(20)}
    for name, text in texts.items():
        there.part("p").put(name, None, text)
        assert not files(tmp_path)  # of its own
        assert {n: there.part("p").text(n) for n in there.part("p").names()} == {
            n: t for n, t in texts.items() if int(n) <= int(name)
        }
    there.save({"p": list(texts)})
    assert held(tmp_path) == texts


def test_one_entry_is_read_of_its_own_drawer_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: dict[str, str | None] = {f"name {number}": f"text {number}" for number in range(3000)}
    save(tmp_path, texts)
    opened_anew = opened(tmp_path)
    part = opened_anew.part("p")
    read: list[object] = []
    real = shelf._Drawer.read

    def reading(drawer: shelf._Drawer) -> object:
        read.append(drawer)
        return real(drawer)

    monkeypatch.setattr(shelf._Drawer, "read", reading)
    found = part.alone("name 7")
    assert found is not None
    assert (found.brief, found.read()) == ([6], "text 7")
    assert part.alone("no such name") is None
    part.put("name 7", [0], "new")
    part.drop("name 8")
    part.drop("no such name")
    assert part.alone("name 8") is None
    opened_anew.save({"p": None})
    assert len(read) <= 3
    monkeypatch.undo()
    del texts["name 8"]
    assert held(tmp_path) == {**texts, "name 7": "new"}


@pytest.mark.parametrize("count", [1, 40, 3000])
def test_what_is_dropped_goes_and_all_else_stays(tmp_path: Path, count: int) -> None:
    texts: dict[str, str | None] = {f"name {number}": "text" for number in range(count)}
    save(tmp_path, texts)
    for number in range(3):
        one = opened(tmp_path)
        one.part("p").drop(f"name {number}")
        one.part("p").put(f"new {number}", [3], "new")
        one.save({"p": None})
        texts.pop(f"name {number}", None)
        texts[f"new {number}"] = "new"
        assert held(tmp_path) == texts
    for _ in range(4):
        one = opened(tmp_path)
        for name in texts:
            one.part("p").put(name, [4], "anew" * 300)
        one.save({"p": None})
        texts = dict.fromkeys(texts, "anew" * 300)
        assert held(tmp_path) == texts
    stamp = (tmp_path / "things.json").stat().st_mtime_ns
    opened(tmp_path).save({"p": None})
    assert (tmp_path / "things.json").stat().st_mtime_ns == stamp
