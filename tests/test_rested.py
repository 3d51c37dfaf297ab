"""Results that stand while the rows they rest on are as they were."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import build, compiled, read_snapshot
from generator.checking.printed import OfRecord
from generator.disk.shelf import Shelf
from generator.model import rested
from generator.model.drawn import Drawn, sources_of
from generator.model.kept import Kept, Memory, digest
from generator.model.lasting import Lasting
from generator.model.rested import Rested, Rows, of_members, of_rows
from generator.model.settings import Options
from generator.model.tables import ALL, Members, Reads, Table

if TYPE_CHECKING:
    from collections.abc import Callable

SITES = Path(__file__).resolve().parent / "sites"
OPTIONS = Options(today=dt.date(2025, 4, 1))


def once(
    kept: Kept[Any], rows: dict[str, int], names: set[str], look: Callable[[Any, Any], object]
) -> tuple[object, bool]:
    """Ask for a result over a table and a set, and tell whether it was made."""
    reads, made = Reads(), []
    table, members = Table("t", rows, reads), Members("m", names, reads)

    def make() -> object:
        made.append(1)
        return look(table, members)

    tables = Rows(reads, {"t": of_rows(rows, digest), "m": of_members(names)})
    result = kept.once(*tables.wanted("name", "own", make)).made
    kept.turn()
    return result, bool(made)


@pytest.mark.parametrize(
    ("look", "rows", "names", "again"),
    [
        (lambda t, _: t["a"], {"a": 1, "b": 3}, {"x"}, False),
        (lambda t, _: t["a"], {"a": 2, "b": 2}, {"x"}, True),
        (lambda t, _: t.get("c"), {"a": 1, "b": 2}, {"y"}, False),
        (lambda t, _: t.get("c"), {"a": 1, "b": 2, "c": 3}, {"x"}, True),
        (lambda t, _: t.get("b"), {"a": 1}, {"x"}, True),
        (lambda t, _: sum(t.values()), {"a": 1, "b": 3}, {"x"}, True),
        (lambda t, _: len(t), {"a": 1, "b": 2}, {"y"}, False),
        (lambda _, m: "x" in m, {}, {"x", "y"}, False),
        (lambda _, m: "x" in m, {}, {"y"}, True),
        (lambda _, m: "y" in m, {}, {"x", "y"}, True),
        (lambda _, m: sorted(m), {}, {"x", "y"}, True),
    ],
)
def test_a_result_is_made_again_when_a_row_it_read_is_another(
    look: Callable[[Any, Any], object], rows: dict[str, int], names: set[str], *, again: bool
) -> None:
    kept: Kept[Any] = Kept()
    assert once(kept, {"a": 1, "b": 2}, {"x"}, look)[1]
    assert once(kept, {"a": 1, "b": 2}, {"x"}, look)[1] is False
    result, made = once(kept, rows, names, look)
    assert made is again
    assert result == look(rows, names)


def test_a_result_is_made_again_when_it_is_made_of_something_else_itself() -> None:
    kept: Kept[Rested[int]] = Kept()
    tables = Rows(Reads(), {})
    assert kept.once(*tables.wanted("name", "one", lambda: 1)).made == 1
    kept.turn()
    assert kept.once(*tables.wanted("name", "one", lambda: 2)).made == 1
    kept.turn()
    assert kept.once(*tables.wanted("name", "other", lambda: 2)).made == 2


@pytest.mark.parametrize("moves", [False, True])
@pytest.mark.parametrize("lasts", [False, True])
def test_of_all_results_those_are_made_again_that_are_made_of_another_or_rest_on_what_moved(
    *, moves: bool, lasts: bool
) -> None:
    kept: Kept[Rested[str]] = Kept()
    memory = Memory(lasting=Lasting(again=lasts))
    made: list[str] = []

    def run(own: dict[str, str], held: dict[str, int]) -> dict[str, str]:
        reads = Reads()
        table = Table("t", held, reads)

        def make(name: str) -> str:
            made.append(name)
            return f"{own[name]} {table[name]}"

        rows = Rows(reads, {"t": of_rows(held, digest)}, kept, {"t": held})
        found = dict(rows.all(memory, own, str, make))
        kept.turn()
        return found

    held = {"a": 1, "b": 2, "c": 3}
    run({"a": "x", "b": "y"}, held)
    made.clear()
    assert run({"b": "z", "c": "x", "a": "x"}, held) == {"b": "z 2", "c": "x 3", "a": "x 1"}
    assert sorted(made) == ["b", "c"]
    made.clear()
    held = {**held, "a": 4} if moves else held
    assert run({"a": "x", "b": "z"}, held) == {"a": f"x {held['a']}", "b": "z 2"}
    assert made == (["a"] if moves else [])
    assert set(kept.names()) == {"a", "b"}  # what was not asked for is forgotten


@pytest.mark.parametrize("moves", [False, True])
def test_a_part_is_made_again_when_a_row_it_read_is_another_and_the_whole_rests_on_it(
    *, moves: bool
) -> None:
    kept: Kept[Rested[Any]] = Kept()
    made: list[str] = []

    def run(own: str, held: dict[str, int]) -> Rested[Any]:
        reads = Reads()
        table = Table("t", held, reads)
        rows = Rows(reads, {"t": of_rows(held, digest)})

        def part(key: str) -> int:
            made.append(key)
            return table[key]

        def whole() -> dict[str, Rested[int]]:
            was = kept.was("name")
            known = was.made if was else {}
            return {key: rows.part(known.get(key), key, partial(part, key)) for key in "ab"}

        found = kept.once(*rows.wanted("name", own, whole))
        kept.turn()
        return found

    first = run("one", {"a": 1, "b": 2})
    made.clear()
    held = {"a": 1, "b": 3 if moves else 2}
    second = run("other", held)
    assert made == (["b"] if moves else [])
    assert {key: part.made for key, part in second.made.items()} == held
    assert (second.rows == first.rows) is not moves
    made.clear()
    run("other", {**held, "a": 5})
    assert made == ["a"]


@pytest.mark.parametrize(
    ("held", "looked"),
    [
        ({"a": 1, "b": 2, "c": 3}, False),
        ({"a": 1, "b": 2, "c": 4}, True),
        ({"a": 1, "b": 2}, True),
    ],
)
def test_rows_are_not_looked_at_where_their_table_is_the_one_another_process_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: dict[str, int], *, looked: bool
) -> None:
    class Plain:
        def read(self, _key: str, brief: Any, _text: object) -> Any:
            return Rested(*brief)

        def written(self, _key: str, value: Any) -> tuple[Any, str]:
            return list(value), ""

    def run(held: dict[str, int]) -> dict[str, int]:
        shelf = Shelf(str(tmp_path / "memory.json"), "kind", "label")
        kept: Kept[Rested[int]] = Kept(shelf.part("part"), Plain())
        reads = Reads()
        table = Table("t", held, reads)
        rows = Rows(reads, {"t": of_rows(held, digest)}, kept, {"t": held})
        own = {"a": "own", "b": "own"}
        found = dict(rows.all(Memory(), own, str, table.__getitem__))
        kept.turn()
        shelf.save({"part": kept.stored()})
        return found

    looks: list[str] = []
    real = rested._tables

    def tables(rows: str) -> Any:
        looks.append(rows)
        return real(rows)

    assert run({"a": 1, "b": 2, "c": 3}) == {"a": 1, "b": 2}
    monkeypatch.setattr(rested, "_tables", tables)
    assert run(held) == {"a": 1, "b": 2}
    assert bool(looks) is looked


def test_what_a_result_rests_on_comes_back_from_json() -> None:
    reads = Reads()
    table, members = Table("t", {"a": 1}, reads), Members("m", {"x"}, reads)
    rows = Rows(reads, {"t": of_rows({"a": 1}, digest), "m": of_members({"x"})})
    _, make, stands = rows.wanted(
        "n", "own", lambda: (table.get("a"), table.get("b"), "x" in members)
    )
    own, read, made = json.loads(json.dumps(make()))
    assert stands(Rested(own, read, made))
    assert not stands(Rested(own, read.replace("+", "-"), made))
    assert not stands(Rested("other", read, made))
    assert [table.split("\x7f")[::2][:1] for table in read.split("\x1e")] == [["m"], ["t"]]
    assert ALL not in read


def test_what_is_drawn_is_drawn_once_and_when_it_is_looked_at() -> None:
    drawn: list[str] = []

    def draw(key: str, source: int) -> int:
        drawn.append(key)
        return source

    table = Drawn({"a": 1, "b": 2}, draw)
    assert ("a" in table, "c" in table, len(table), list(table)) == (True, False, 2, ["a", "b"])
    assert not drawn
    assert (table["a"], table["a"], table.get("c")) == (1, 1, None)
    assert drawn == ["a"]
    assert dict(table) == {"a": 1, "b": 2}
    assert sources_of(table) == {"a": 1, "b": 2}
    assert sources_of({"a": 3}) == {"a": 3}


def test_of_what_is_drawn_so_much_is_held() -> None:
    drawn: list[int] = []

    def draw(key: int, source: int) -> int:
        drawn.append(key)
        return source

    table = Drawn({key: key for key in range(4)}, draw, 2)
    assert [table[key] for key in (0, 1, 0, 1, 2, 0)] == [0, 1, 0, 1, 2, 0]
    assert drawn == [0, 1, 2, 0]


def _problems(root: Path, memory: Memory | None = None) -> list[tuple[str, str]]:
    found = compiled(read_snapshot(root), OPTIONS, memory=memory)
    return [(problem.code, str(problem.place)) for problem in found.problems]


@pytest.mark.parametrize("right", [True, False])
def test_a_kept_result_that_did_not_look_at_its_rows_would_be_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, right: bool
) -> None:
    """What the other tests of edits would see if this were wrong."""
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    if not right:
        monkeypatch.setattr(Rows, "_holds", lambda _, own, result: result.own == own)
    memory = Memory()
    assert _problems(root, memory) == _problems(root)
    piers = root / "content/programs/piers.md"
    piers.rename(piers.with_name("quays.md"))
    assert (_problems(root, memory) == _problems(root)) is right


def test_what_a_run_that_failed_made_is_not_taken_for_what_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    memory, piers = Memory(), root / "content/programs/piers.md"
    before = _problems(root, memory)
    piers.rename(piers.with_name("quays.md"))
    with monkeypatch.context() as patch:
        patch.setattr("generator.build.ledger", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            _problems(root, memory)
    piers.with_name("quays.md").rename(piers)
    assert _problems(root, memory) == before
    piers.rename(piers.with_name("quays.md"))
    assert _problems(root, memory) == _problems(root) != before


def test_a_build_in_another_process_reads_few_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    assert build(root, OPTIONS).outcome
    made: list[str] = []
    real = Rows._rested

    def rested(self: Rows, own: str, make: Callable[[], Any]) -> Any:
        made.append(own)
        return real(self, own, make)

    monkeypatch.setattr(Rows, "_rested", rested)
    about = root / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nMore.\n", "utf-8")
    assert build(root, OPTIONS).outcome
    assert len(made) == 2  # its numbers, and what it refers to


@pytest.mark.parametrize(
    ("words", "looked"),
    [
        ("One more sentence.", []),
        ("In [[norway]] there is one.", ["In \ufffc there is one."]),
        ("The fund has [[#pending]].", ["The fund has \ufffc."]),
    ],
)
def test_after_an_edit_only_texts_are_looked_into_that_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, looked: list[str]
) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    assert build(root, OPTIONS).outcome
    found: list[str] = []
    real = OfRecord.checked

    def checked(self: OfRecord, visible: Any, placed: int) -> Any:
        found.append(visible.run.text)
        return real(self, visible, placed)

    monkeypatch.setattr(OfRecord, "checked", checked)
    page = root / "content/briefings/harbour-money.md"
    page.write_text(
        page.read_text("utf-8").replace("## Amounts", f"{words}\n\n## Amounts"), "utf-8"
    )
    assert build(root, OPTIONS).outcome
    assert found == looked
    counted = compiled(read_snapshot(root), OPTIONS).site.counts
    assert build(root, OPTIONS, fresh=True).outcome
    assert compiled(read_snapshot(root), OPTIONS).site.counts == counted


def test_a_text_that_stays_is_looked_into_again_when_its_figure_is_another(tmp_path: Path) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    memory = Memory()
    about, money = root / "content/pages/about.md", root / "content/briefings/harbour-money.md"
    about.write_text(f"{about.read_text()}\n[[harbour-money#pending|€3.5 million]] wait.\n")

    def unlike() -> list[str]:
        found = _problems(root, memory)
        assert found == _problems(root)
        return [place for code, place in found if code == "R108"]

    assert not unlike()
    about.write_text(f"{about.read_text()}\nMore.\n")
    money.write_text(money.read_text().replace("3.5 million EUR", "3.6 million EUR"))
    assert any("about.md" in place for place in unlike())
