"""What is not made again: recalled data of pages, and what was read, verified and counted.

The oracle is the same site made without any memory: whatever is edited, keys and bytes are equal.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import re
import shutil
import tempfile
import time
import traceback
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from generator import making, remembering
from generator.build import build, check, compile_site, compiled, read_snapshot
from generator.disk import sealed, workers
from generator.disk.fingerprint import generator_digest
from generator.disk.rereading import reread
from generator.disk.shelf import Shelf
from generator.disk.target import Target
from generator.making import prepare
from generator.model import kept as kept_of
from generator.model import overlaid
from generator.model import plain as plain_of
from generator.model.data_classes import replace
from generator.model.drawn import Unmade
from generator.model.drawn import made as made_of
from generator.model.kept import Kept
from generator.model.plain import Codec
from generator.model.problems import Severity, has_errors
from generator.model.records import Ref
from generator.model.settings import Options
from generator.model.tables import ALL, Few, Members, Noted, Reads, Table
from generator.model.text import Place, Text
from generator.pages.referring import Referring
from generator.pages.rows import LATER, Versions
from generator.pages.site import Site
from generator.preview.memory import Memory, make
from generator.preview.verifying import Verifier, as_from_nothing
from generator.recall import KIND as VIEWS_KIND
from generator.recall import NO_VIEWS, Recall, checksums, stored
from generator.remembering import KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.build import Result
    from generator.model.problems import Problem

SITES = Path(__file__).resolve().parent / "sites"
PARTS = ("read", "resolved", "verified", "numbers", "referring", "named", "templates")
OPTIONS = Options(today=dt.date(2025, 4, 1))


@pytest.fixture
def harbours(tmp_path: Path) -> Path:
    shutil.copytree(SITES / "harbours", tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture(scope="module")
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built-once") / "desk"
    shutil.copytree(SITES / "harbours", root)
    assert build(root, OPTIONS).outcome
    return root


@pytest.fixture
def built(_built_once: Path, tmp_path: Path) -> Path:
    """Give a copy of the harbours and of all that a build of them left, its memory too."""
    shutil.copytree(_built_once, tmp_path / "desk")
    return tmp_path / "desk"


# --- tables -----------------------------------------------------------------------------------


def test_what_is_read_is_noted_and_only_while_somebody_listens() -> None:
    reads = Reads()
    table = Table("t", {"a": 1, "b": 2}, reads)
    members = Members("m", frozenset({"x"}), reads)
    assert table["a"] == 1
    noted = reads.noting(lambda: (table["a"], table.get("c"), "x" in members, "y" in members))
    assert noted.made == (1, None, True, False)
    assert noted.rows == {("t", "a"), ("t", "c"), ("m", "x"), ("m", "y")}


@pytest.mark.parametrize(
    "look",
    [list, len, lambda t: list(t.values()), lambda t: list(t.items()), lambda t: list(t.keys())],
)
def test_who_looks_at_all_rows_rests_on_all(look: Callable[[Any], object]) -> None:
    reads = Reads()
    table = Table("t", {"a": 1}, reads)
    assert reads.noting(lambda: look(table)).rows == {("t", ALL)}
    members = Members("m", frozenset({"x"}), reads)
    assert reads.noting(lambda: sorted(members)).rows == {("m", ALL)}


def test_what_is_made_once_was_read_by_everyone_who_asks() -> None:
    reads = Reads()
    table = Table("t", {"a": 1}, reads)
    kept: dict[str, Noted[int]] = {}
    made = []

    def make_it() -> int:
        made.append(1)
        return table["a"]

    for _ in range(3):
        assert reads.noting(lambda: reads.once(kept, "k", make_it)).rows == {("t", "a")}
    assert made == [1]


def test_a_table_made_of_others_stands_for_itself() -> None:
    reads = Reads()
    table = Table("t", {"a": 1}, reads)
    assert reads.noting(lambda: reads.aside(lambda: table["a"])).rows == set()


def test_an_error_while_noting_leaves_nobody_listening() -> None:
    reads = Reads()
    with pytest.raises(ZeroDivisionError):
        reads.noting(lambda: 1 // 0)
    assert reads.rows is None


def test_every_table_that_is_read_has_versions() -> None:
    site = compile_site(read_snapshot(SITES / "harbours").value, OPTIONS).value
    versions = Versions(site)
    rows: set[tuple[str, str]] = set()
    planned = prepare(site).plan
    for page in (p for p in planned.pages.values() if p.given is not None):
        rows.update(site.reads.noting(partial(page.make, planned.makers)).rows)
    read = {table for table, _ in rows}
    assert len(read) > 12
    assert read <= versions.tables()
    assert all(map(versions.whole, read))


@pytest.mark.parametrize("name", ["harbours", "cuencas", "rtl", "looks"])
def test_versions_are_those_of_another_process(tmp_path: Path, name: str) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / name, root)
    assert build(root, OPTIONS).outcome
    read = read_snapshot(root)
    memory = remembering.recall(Target.of(root), generator_digest(), read.value)
    site = compiled(read, OPTIONS, memory=memory).site
    assert prepare(site).pages  # what is made of portions is a table, too
    tables, versions = _views(root, site).part("tables"), Versions(site)
    assert versions.tables() >= LATER
    assert set(tables.names()) == versions.tables()
    for table in tables.names():
        assert tables.brief(table) == versions.whole(table)
        assert tables.text(table) == versions.rows(table)
        assert list(versions.moved_from(table, tables.text(table))) == []


@pytest.mark.parametrize("name", ["harbours", "cuencas", "rtl", "looks"])
def test_a_table_that_is_left_is_the_one_that_would_be_made(name: str) -> None:
    site = compile_site(read_snapshot(SITES / name).value, OPTIONS).value
    versions = Versions(site)
    left = {table: (held, plain) for table, held, plain in versions.plain()}
    assert {"backlinks", "concerning", "listing", "numbers"} <= left.keys()
    for table, (held, plain) in left.items():
        again = plain.take(json.loads(json.dumps(plain.leave(held.made))))
        assert list(again.items()) == list(held.made.items())
        rows = versions.rows(table)
        site.reads.held[table] = again
        assert Versions(site).rows(table) == rows


def test_a_table_that_was_left_is_not_made(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for made in ("_mentioned_by", "_facts_of", "_named_by"):
        monkeypatch.setattr(Site, made, lambda _: pytest.fail("a table was made"))
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    result = build(built, OPTIONS)
    assert "about/" in result.rendered
    assert result.notes == ()


def _views(root: Path, site: Site) -> Shelf:
    shelf = stored(Target.of(root).views, site, generator_digest()).shelf
    assert shelf
    return shelf


def test_a_row_is_told_that_came_went_or_changed() -> None:
    held = {"a": "1", "b": "2", "c": "3"}
    site = compile_site(read_snapshot(SITES / "harbours").value, OPTIONS).value
    Table("paths", held, site.reads)
    before = Versions(site)
    rows = before.rows("paths")
    for other, moved in (
        ({"a": "1", "b": "2", "c": "3"}, set()),
        ({"a": "1", "b": "9", "c": "3"}, {"b", ALL}),
        ({"a": "1", "c": "3", "d": "4"}, {"b", "d", ALL}),
        ({"b": "2", "a": "1", "c": "3"}, {ALL}),
        ({}, {"a", "b", "c", ALL}),
    ):
        Table("paths", other, site.reads)
        now = Versions(site)
        assert set(now.moved_from("paths", rows)) == {("paths", key) for key in moved}
        assert (now.whole("paths") == before.whole("paths")) == (not moved)


def test_what_is_made_of_tables_that_are_as_they_were_is_not_looked_into(built: Path) -> None:
    memory = remembering.recall(Target.of(built), generator_digest(), read_snapshot(built).value)
    site = compiled(read_snapshot(built), OPTIONS, memory=memory).site
    views = stored(Target.of(built).views, site, generator_digest())
    Recall(site, generator_digest(), views)
    held = site.reads.held
    unmade = {name for name, of in held.items() if isinstance(of, Unmade) and not of.is_made}
    assert {"listing", "backlinks", "concerning", "passages in", "children"} <= unmade


# --- recalled pages --------------------------------------------------------------------------


def files(root: Path) -> list[str]:
    found = (p for top in ("content", "seeds") for p in (root / top).rglob("*") if p.is_file())
    return sorted(path.relative_to(root).as_posix() for path in found)


def edits(text: str) -> Iterator[str]:
    """Change a file in ways that reach its body, its heading, its facts, its dates."""
    yield f"{text}\nOne more sentence, of no figure.\n"
    for old, new in (
        ("title: ", "title: New "), ("name: ", "name: New "), ("summary: ", "summary: Now "),
        ("label: ", "label: The "), ("status: pending", "status: suspended"),
        ("draft: true", "draft: false"), ("aliases: [", "aliases: [Another Name, "),
        ("note: ", "note: Now "), ("as_of: 2025", "as_of: 2024"), ("date: 2025", "date: 2024"),
        ("publisher: ", "publisher: The "), ("parent: ", "# parent: "), ("region: ", "# region: "),
        ("same_as: ", "# same_as: "), ("contradicts: ", "# contradicts: "),
        ("million", "billion"), ("by: ", "# by: "), ("countries: ", "# countries: "),
        ("programs: ", "# programs: "), ("agency: ", "# agency: "), ("show: ", "# show: "),
    ):  # fmt: skip
        if old in text:
            yield text.replace(old, new, 1)


@pytest.mark.parametrize("path", files(SITES / "harbours"))
def test_after_any_edit_of_a_file_pages_are_what_they_would_be_without_memory(
    harbours: Path, path: str
) -> None:
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    file = harbours / path
    data = file.read_bytes()
    try:
        texts: list[str | None] = [*edits(data.decode("utf-8")), None]
    except UnicodeDecodeError:
        texts = [None]
    good = 0
    for text in texts:
        if text is None:
            file.unlink()
        else:
            file.write_text(text, "utf-8")
        made = make(read_snapshot(harbours), OPTIONS, memory)
        clean = compiled(read_snapshot(harbours), OPTIONS)
        assert [p for p in made.problems if p in clean.problems] == [*clean.problems], text
        if made.ready and not has_errors(clean.problems):
            good += 1
            prepared = prepare(clean.site)
            keys = {item.page.path: item.key for item in prepared.pages}
            assert {path: made.ready.keys[path] for path in keys} == keys, text
            digests = {p: sha256(content).hexdigest() for p, content in prepared.others.items()}
            entries = memory.trace.entries
            assert {path: entries[path].digest for path in digests} == digests, text
    file.write_bytes(data)
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    assert good or path == "content/site.yaml" or len(texts) < 3


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_edited_one_after_another_a_preview_has_what_is_made_from_nothing(
    harbours: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, memory, good = random.Random(seed), Memory(), 0
    first = {path: (harbours / path).read_bytes() for path in files(harbours)}
    for _ in range(8):
        for path in chance.choices([*first], k=chance.randint(1, 3)):
            text = first[path].decode("utf-8", "replace")
            choices: list[str | None] = [
                text,
                *edits(text),
                f"{text}\n[broken](nowhere.md)\n",
                None,
            ]
            found = chance.choice([choices[0], choices[1], chance.choice(choices)])
            (harbours / path).unlink(missing_ok=True)
            if found is not None:
                (harbours / path).write_text(found, "utf-8")
        read = read_snapshot(harbours)
        if chance.random() < 0.3:  # a fault of the program, half of the way through
            with monkeypatch.context() as patch, suppress(ZeroDivisionError):
                patch.setattr(making, chance.choice(("all_said", "_dead")), lambda *_: 1 // 0)
                make(read, OPTIONS, memory)
        if make(read, OPTIONS, memory).ready:
            good += 1
            assert as_from_nothing(read, OPTIONS, memory.trace)
        if chance.random() < 0.5:
            for path, data in first.items():
                (harbours / path).write_bytes(data)
    assert good > 2


def test_an_edit_of_a_body_makes_few_pages_again(harbours: Path) -> None:
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    briefing = harbours / "content/briefings/harbour-money.md"
    briefing.write_text(f"{briefing.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    assert _made_again(harbours, memory) == {"briefings/harbour-money/"}


def _made_again(root: Path, memory: Memory) -> set[str]:
    """Give the pages that a build makes again of those that could be recalled."""
    site = compiled(read_snapshot(root), OPTIONS, memory=memory.compiling).site
    basis = Recall(site, "", NO_VIEWS).views().basis
    recall = Recall(site, "", memory.views._replace(basis=basis))
    pages = [page for page in prepare(site).plan.pages.values() if page.given is not None]
    recall.add()
    return {page.address for page in pages} - recall.standing(pages).keys()


def test_an_edit_of_a_name_makes_the_pages_again_that_print_it(harbours: Path) -> None:
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    piers = harbours / "content/programs/piers.md"
    piers.write_text(piers.read_text("utf-8").replace("name: ", "name: New ", 1), "utf-8")
    made = _made_again(harbours, memory)
    assert {"programs/piers/", "programs/"} <= made
    assert "agencies/" not in made
    assert "countries/" not in made


def test_pages_stay_where_what_their_facts_say_comes_out_the_same(harbours: Path) -> None:
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    piers = harbours / "content/programs/piers.md"
    text = piers.read_text("utf-8")
    printed = {"briefings/harbour-money/", "countries/norway/"}
    piers.write_text(text.replace("---\n", "---\naliases: [of no article]\n", 1), "utf-8")
    assert not printed & _made_again(harbours, memory)
    piers.write_text(text.replace("name: ", "name: New ", 1), "utf-8")
    assert printed <= _made_again(harbours, memory)


def test_a_dispute_over_a_total_makes_the_pages_again_that_add_its_parts(tmp_path: Path) -> None:
    def figure(name: str, amount: str, more: str = "") -> str:
        quote = f"the town paid €{amount} million"
        return (
            f"  - {{id: {name}, label: L, amount: {amount} million EUR, status: disbursed{more},\n"
            f'     evidence: {{source: t, quote: "{quote}"}}}}\n'
        )

    def briefing(programs: str, *figures: str) -> str:
        return f"---\ntitle: B\nprograms: [{programs}]\nfigures:\n{''.join(figures)}---\nIt.\n"

    parts = figure("a", "5"), figure("b", "3")
    one = briefing("wells", figure("all", "8", ", covers: [a, b]"), *parts)
    for path, text in {
        "content/site.yaml": "title: S\n",
        "content/programs/wells.md": "---\nname: Wells\n---\n",
        "content/sources/t.md": "---\nseed: seeds/t.txt\ntitle: T\n---\n",
        "seeds/t.txt": " ".join(f"In May the town paid €{n} million." for n in "3589"),
        "content/briefings/one.md": one,
        "content/briefings/two.md": briefing("", figure("all", "8", ", same_as: [one#all]")),
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    memory = Memory()
    assert make(read_snapshot(tmp_path), OPTIONS, memory).ready
    other = briefing("", figure("all", "9", ", same_as: [one#all]"))
    (tmp_path / "content/briefings/two.md").write_text(other, "utf-8")
    read = read_snapshot(tmp_path)
    page = compiled(read, OPTIONS).site
    assert dict(page.ledger.disputed) == {
        f"briefings/one#{part}": "briefings/one#all" for part in "ab"
    }
    assert "programs/wells/" in _made_again(tmp_path, memory)
    assert make(read, OPTIONS, memory).ready
    assert as_from_nothing(read, OPTIONS, memory.trace)


@pytest.mark.parametrize(
    ("alias", "sources"),
    [
        ("stands in no article", set()),
        ("ailing", set()),  # within a word
        ("railings", {"sources/gazette/"}),
        ("Konkan breakwater", {"sources/gazette/", "sources/rival/"}),  # two own it: no link
    ],
)
def test_a_new_name_makes_the_articles_again_in_which_it_stands(
    harbours: Path, alias: str, sources: set[str]
) -> None:
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    piers = harbours / "content/programs/piers.md"
    piers.write_text(piers.read_text("utf-8").replace("---\n", f"---\naliases: [{alias}]\n", 1))
    made = _made_again(harbours, memory)
    assert {page for page in made if page.startswith("sources/")} == sources


def test_a_page_that_rests_on_more_than_tables_is_never_recalled(harbours: Path) -> None:
    memory = Memory()
    made = make(read_snapshot(harbours), OPTIONS, memory)
    planned = {address: page.given for address, page in prepare(made.site).plan.pages.items()}
    assert {address for address, given in planned.items() if given is None} == {
        "methodology/", "book/", "search/",
    }  # fmt: skip
    assert memory.views.pages.keys() == {a for a, given in planned.items() if given is not None}


@pytest.mark.parametrize(
    "other",
    [
        Options(today=dt.date(2025, 4, 2)),
        Options(today=dt.date(2025, 4, 1), drafts=True),
        Options(today=dt.date(2025, 4, 1), base_url="https://elsewhere.example/"),
    ],
)
def test_other_options_recall_nothing(harbours: Path, other: Options) -> None:
    memory = Memory()
    make(read_snapshot(harbours), OPTIONS, memory)
    site = compile_site(read_snapshot(harbours).value, other).value
    recall = Recall(site, memory.views.basis, memory.views)
    assert not recall.standing(prepare(site).plan.pages.values())


# --- what is kept on disk --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["memory.json", "memory.1", "views.json", "views.1"])
def test_what_is_kept_may_be_damaged_anywhere(harbours: Path, name: str) -> None:
    assert build(harbours, OPTIONS, output=None).outcome
    kept = harbours / ".briefing" / name
    data = kept.read_bytes()
    briefing = harbours / "content/briefings/harbour-money.md"
    for number, at in enumerate(range(0, len(data), len(data) // 9)):
        jobs = 1 + number % 2  # a process or two may read it
        for spoiled in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            kept.write_bytes(spoiled)
            briefing.write_text(f"{briefing.read_text('utf-8')}\nAnd on.\n", "utf-8")
            assert build(harbours, OPTIONS, jobs=jobs).outcome
    assert tree(harbours / "site") == _made_from_nothing(harbours).files


@pytest.mark.parametrize(
    "value",
    [
        None, 7, [], {}, [[], [], []], ["x"], [1, 2, 3, 4],
        ["GENERATOR", 1, 0, {}], ["GENERATOR", 1, -1, {"read": [["a"], ""]}],
        ["GENERATOR", "x", 10**30, []], ["GENERATOR", 1, 9, {"read": [["a"], "AAAA"]}],
        ["GENERATOR", 1, 9, {"read": [["a"], "////////////////////////////////"]}],
        ["GENERATOR", 1, 9, {"read": 7}], ["GENERATOR", 7, 9, {"read": [[], "?"]}],
    ],
)  # fmt: skip
def test_what_is_kept_may_be_anything(built: Path, value: Any) -> None:
    memory, views = (built / ".briefing" / name for name in ("memory.json", "views.json"))
    whole: Any = sealed.load(str(views), VIEWS_KIND)
    for path, kind, label in ((memory, KIND, generator_digest()), (views, VIEWS_KIND, whole[0])):
        named = isinstance(value, list) and value[:1] == ["GENERATOR"]
        sealed.save(str(path), kind, [label, *value[1:]] if named else value)
    assert not build(built, OPTIONS).failed


#: By part and name, what is brief of each thing that compiling a site keeps, and the text.
Shelved = dict[str, dict[str, tuple[Any, str]]]


def _shelved(root: Path) -> Shelved:
    shelf = Shelf(str(root / ".briefing/memory.json"), KIND, generator_digest())
    return {
        part: {n: (entries.brief(n), entries.text(n)) for n in entries.names()}
        for part, entries in ((part, shelf.part(part)) for part in PARTS)
    }


def _shelve(root: Path, kept: Shelved) -> None:
    """Keep other things in their place."""
    shelf = Shelf(str(root / ".briefing/memory.json"), KIND, generator_digest(), fresh=True)
    for part, entries in kept.items():
        for name, (brief, text) in entries.items():
            shelf.part(part).put(name, brief, text)
    shelf.save({part: list(entries) for part, entries in kept.items()})


@pytest.mark.parametrize(
    ("brief", "text"),
    [
        (None, ""), (7, "7"), ([], "[0]"), ([[], [], []], "[99]"), ({"a": []}, "[[[]]]"),
        ("x", "{"), (["x", {}, [99]], "null"), (["x", {}, [50]], "\ud800"),
    ],
)  # fmt: skip
def test_an_entry_may_be_anything(built: Path, brief: Any, text: str) -> None:
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    clean = _made_from_nothing(built).files
    for part in PARTS:
        kept = _shelved(built)
        kept[part] = dict.fromkeys(kept[part], (brief, text))
        _shelve(built, kept)
        assert build(built, OPTIONS).outcome
        assert tree(built / "site") == clean


@pytest.mark.parametrize("views", [True, False])
@pytest.mark.parametrize("part", PARTS)
def test_a_flipped_bit_in_each_text_of_a_part_is_found_out(
    built: Path, part: str, *, views: bool
) -> None:
    state = built / ".briefing"
    entries = Shelf(str(state / "memory.json"), KIND, generator_digest()).part(part)
    (path,) = state.glob("memory.[01]")
    data = bytearray(path.read_bytes())
    for lain in (entries.entry(name).text for name in entries.names()):
        if lain.size:
            data[lain.at + lain.size // 2] ^= 1
    path.write_bytes(data)
    if not views:
        (state / "views.json").unlink()
    gazette = built / "content/sources/gazette.md"
    gazette.write_text(gazette.read_text("utf-8").replace("Gazette", "Gazette Two"), "utf-8")
    piers = built / "content/programs/piers.md"
    piers.write_text(f"{piers.read_text('utf-8')}\nMore [[tidewater]].\n", "utf-8")
    _same_as_made_from_nothing(built)


_NONSENSE = '[0,"nonsense",7]'


def _in_text(brief: Any, text: str) -> tuple[Any, str]:
    """Write nonsense in place of every field that is written as text."""
    return brief, re.sub("(?m)^.+$", _NONSENSE, text)


def _within(brief: Any, text: str) -> tuple[Any, str]:
    """Write nonsense in place of every field of what is within."""
    return brief, re.sub("\x1f[^\n\x1d\x1e\x1f]+", f"\x1f{_NONSENSE}", text)


def _in_brief(brief: Any, text: str) -> tuple[Any, str]:
    """Write nonsense in place of every field that is brief."""
    *rests, (number, *fields) = brief
    return [*rests, [number, *([0, "nonsense", 7] if field else [] for field in fields)]], text


@pytest.mark.parametrize(
    ("part", "spoiled"),
    [
        ("read", _in_text), ("read", _within), ("read", _in_brief), ("resolved", _within),
        ("resolved", _in_brief), ("verified", _within), ("numbers", _in_brief),
        ("referring", _in_brief), ("named", _in_text),
    ],
)  # fmt: skip
def test_what_is_kept_may_be_of_the_right_classes_and_hold_nonsense(
    built: Path, part: str, spoiled: Callable[[Any, str], tuple[Any, str]]
) -> None:
    kept = _shelved(built)
    kept[part] = {key: spoiled(*entry) for key, entry in kept[part].items()}
    _shelve(built, kept)
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    assert not check(built, OPTIONS).failed
    result = _same_as_made_from_nothing(built)
    assert any("everything was made again" in note for note in result.notes)
    assert not build(built, OPTIONS).notes


def test_a_fault_of_the_program_itself_is_raised(
    harbours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.build.ledger", fails)
    with pytest.raises(ZeroDivisionError):
        build(harbours, OPTIONS)


def _turned(verifier: Verifier, root: Path, memory: Memory) -> bool | None:
    for _ in range(600):
        told = verifier.turn(read_snapshot(root), OPTIONS, memory.trace)
        if told is not None:
            return told
        time.sleep(0.1)
    return None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is verified where there is no fork")
def test_what_the_preview_remembers_is_verified_in_another_process(harbours: Path) -> None:
    memory, verifier = Memory(), Verifier()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    verifier.changed()
    assert _turned(verifier, harbours, memory) is True
    path, entry = next(iter(memory.trace.entries.items()))
    wrong = {**memory.trace.entries, path: entry._replace(digest="0" * 64)}
    memory.trace = replace(memory.trace, entries=wrong)
    verifier.changed()
    assert _turned(verifier, harbours, memory) is False
    verifier.changed()
    assert verifier.turn(read_snapshot(harbours), OPTIONS, memory.trace) is None
    verifier.stop()


def test_where_there_is_no_process_to_spare_nothing_is_verified(
    harbours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", none_left, raising=False)
    verifier = Verifier()
    verifier.changed()
    assert verifier.turn(read_snapshot(harbours), OPTIONS, Memory().trace) is True


def test_views_come_back_as_they_were(built: Path) -> None:
    memory = Memory()
    site = make(read_snapshot(built), OPTIONS, memory).site
    back = stored(Target.of(built).views, site, generator_digest())
    assert back.basis == memory.views.basis
    assert set(back.pages) == memory.views.pages.keys()
    for name, seen in back.pages.items():
        assert seen[:3] == memory.views.pages[name][:3]
        assert checksums(seen.rows) == memory.views.pages[name].rows
    others = {**memory.views.portions, **memory.views.parts}
    assert others.keys() <= set(back.parts)
    for name, other in others.items():
        part = back.parts[name]
        assert (part.brief, part.text()) == (other.brief, other.text())
        assert checksums(part.rows) == checksums(other.rows)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_rows_are_the_same_by_whichever_process_they_are_told(jobs: int) -> None:
    site = compile_site(read_snapshot(SITES / "harbours").value, OPTIONS).value
    read = [[("heads", str(n // 9)), ("facts", str(n))] for n in range(200)]
    recall = Recall(site, "", NO_VIEWS)
    told = list(workers.spread(read, recall.rows, jobs))
    assert told == list(map(Recall(site, "", NO_VIEWS).rows, read))
    assert len(set(map(recall.rows, read))) == 200


def test_a_holder_of_few_begins_anew_when_it_is_full() -> None:
    few: Few[str, int] = Few(2)
    for number, key in enumerate("abc"):
        few[key] = number
    assert few == {"c": 2}


def test_an_edit_of_a_body_leaves_the_very_tables_it_does_not_reach(harbours: Path) -> None:
    memory = Memory()
    first = make(read_snapshot(harbours), OPTIONS, memory).site
    page = harbours / "content/briefings/harbour-money.md"
    page.write_text(f"{page.read_text()}\nOne more line.\n")
    second = make(read_snapshot(harbours), OPTIONS, memory).site
    held, before = second.complete().reads.held, first.reads.held
    moved = {name for name in held if made_of(held[name]) is not made_of(before[name])}
    assert "records" in moved
    assert moved <= {"files", "records", "counts", "lines", "backlinks"}
    page = next(p for p in harbours.rglob("content/programs/*.md") if "name: " in p.read_text())
    page.write_text(page.read_text().replace("name: ", "name: Another ", 1))
    third = make(read_snapshot(harbours), OPTIONS, memory).site
    assert third.reads.held["heads"] is not held["heads"]


def test_an_edit_of_a_body_writes_out_nothing_of_what_stayed(
    harbours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overlaid, "_FEW", 1000)
    about_all = harbours / "content/site.yaml"
    about_all.write_text(f"{about_all.read_text()}\nbook: false\n")  # it holds all other pages
    memory, read = Memory(), read_snapshot(harbours)
    make(read, OPTIONS, memory)
    looked: list[str] = []

    def written(mapping: Any) -> Any:
        if mapping._written is None:
            looked.append("".join(traceback.format_stack(limit=4)))
        return _written(mapping)

    page = harbours / "content/briefings/harbour-money.md"
    for turn in range(3):
        page.write_text(f"{page.read_text()}\nOne more line.\n")
        found = reread(str(harbours), read, [str(page)])
        assert found is not None
        read = found
        made = make(read, OPTIONS, memory)
        assert made.ready is not None
        assert isinstance(made.ready.digests, overlaid.Overlaid)
        if turn == 0:  # the next ones begin with what this one left
            monkeypatch.setattr(overlaid.Overlaid, "written", property(written))
    assert looked == []


_written: Callable[[Any], Any] = overlaid.Overlaid.written.fget  # type: ignore[attr-defined]  # of a property


@pytest.mark.parametrize("name", ["harbours", "cuencas", "rtl", "looks"])
def test_what_was_kept_is_what_would_be_read(tmp_path: Path, name: str) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / name, root)
    first = build(root, OPTIONS, fresh=True)
    assert all(_shelved(root).values())
    page = next((root / "content").rglob("*.md"))
    page.write_text(f"{page.read_text('utf-8')}\n", "utf-8")
    assert [p.message for p in build(root, OPTIONS).problems] == [p.message for p in first.problems]
    clean = tmp_path / "clean"
    build(root, OPTIONS, output=clean, fresh=True)
    assert tree(root / "site") == tree(clean)


def test_a_codec_makes_only_what_it_knows() -> None:
    text = Text("a.md", "words")
    codec = Codec((Ref,))
    ref = Ref("x", Place("a.md", 3, 4, 5))
    plain = json.loads(json.dumps(codec.plain((ref, [ref], frozenset({"b", "a"})), text)))
    assert codec.value(plain, text) == (ref, [ref], frozenset({"a", "b"}))
    assert "a.md" not in json.dumps(plain)
    with pytest.raises(KeyError):
        codec.plain(dt.date(2025, 1, 1))
    for wrong in ([99], [7], [7, 1, 2, 3], [-99], ["x"], [], [[]]):  # type: ignore[var-annotated]  # anything
        with pytest.raises((TypeError, LookupError, ValueError)):
            codec.value(wrong)


def test_a_brief_field_that_is_long_is_one_text() -> None:
    codec = Codec((Referring,))
    value = Referring(version="v", keys=("k" * 30, "l" * 30), files=(("a", Place("a.md", 1, 2)),))
    brief, text = codec.parted(value)
    assert brief[2:4] == [[f'[0,"{"k" * 30}","{"l" * 30}"]'], []]
    assert codec.of_parts(json.loads(json.dumps(brief)), lambda: text) == value


def test_what_cannot_be_led_back_is_made_again() -> None:
    store = _Store({"a": (None, "x"), "b": (None, "2")})
    kept: Kept[int] = Kept(store, _Numbers())
    assert kept.once("a", lambda: 1) == 1
    assert kept.once("b", lambda: 9) == 2
    assert kept.once("c", lambda: 3) == 3
    kept.turn()
    assert not store.put_there
    assert kept.stored() == ["a", "b", "c"]
    assert store.put_there == ["a", "c"]


def test_of_many_results_most_are_held_as_they_are_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_of, "_MANY", 2)
    store = _Store({})
    kept: Kept[int] = Kept(store, _Numbers())
    assert [kept.once(str(n), partial(int, n)) for n in range(4)] == [0, 1, 2, 3]
    assert store.put_there == ["2", "3"]
    kept.turn()
    assert kept.stored() == ["0", "1", "2", "3"]
    assert store.put_there == ["2", "3", "0", "1"]


@pytest.mark.parametrize("jobs", [0, 2])
def test_what_is_put_away_is_held_in_the_store_alone(jobs: int) -> None:
    store = _Store({"0": (None, "0")})
    apart = partial(workers.spread, jobs=jobs) if jobs else None
    memory = kept_of.Memory(read=Kept(store, _Numbers()), spread=apart)
    for number in range(200):
        memory.read.once(str(number), partial(int, number))
    memory.turn()
    assert len(memory.read._before) == 200
    memory.put_away()
    assert not memory.read._before
    assert store.put_there == [str(number) for number in range(1, 200)]
    assert {name: store.text(name) for name in store} == {str(n): str(n) for n in range(200)}
    assert memory.read.stored() == [str(number) for number in range(200)]


class _Store(dict[str, tuple[Any, str]]):
    """A store in memory."""

    def __init__(self, held: dict[str, tuple[Any, str]]) -> None:
        super().__init__(held)
        self.put_there: list[str] = []

    def brief(self, key: str) -> Any:
        return self[key][0]

    def text(self, key: str) -> str:
        return self[key][1]

    def put(self, key: str, brief: Any, text: str) -> None:
        self[key] = (brief, text)
        self.put_there.append(key)

    def names(self) -> list[str]:
        return list(self)

    def ready(self) -> None:
        """All is at hand."""


class _Numbers:
    """Reads and writes whole numbers."""

    def read(self, _key: str, _brief: Any, text: Callable[[], str]) -> int:
        return int(text())

    def written(self, _key: str, value: int) -> tuple[Any, str]:
        return None, str(value)


#: What somebody may have written of a page, of a part and of a table.
_ODD: tuple[Any, ...] = (
    [],
    {},
    None,
    7,
    "x",
    [[], [], [], []],
    ["x"] * 7,
    ["x", None, "", "?"],
    [[], "AAA"],
)


@pytest.mark.parametrize("part", ["pages", "parts", "tables"])
@pytest.mark.parametrize("brief", _ODD)
def test_what_is_known_of_pages_may_be_nonsense(built: Path, part: str, brief: Any) -> None:
    _respelled(built, part, lambda _, text: (brief, text))
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    _same_as_made_from_nothing(built)


@pytest.mark.parametrize("part", ["parts", "tables", "plain"])
@pytest.mark.parametrize("text", ["", "{", "[]", "null\nnull\nnull", "a\x1fb\x1e1", "\ud800"])
def test_texts_of_parts_and_tables_may_be_nonsense(built: Path, part: str, text: str) -> None:
    _respelled(built, part, lambda brief, _: (brief, text))
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    _same_as_made_from_nothing(built)


def _respelled(root: Path, part: str, change: Callable[[Any, str], tuple[Any, str]]) -> None:
    """Keep other things in place of those of one part."""
    path = str(root / ".briefing/views.json")
    whole: Any = sealed.load(path, VIEWS_KIND)
    shelf = Shelf(path, VIEWS_KIND, whole[0])
    entries = shelf.part(part)
    for name in entries.names():
        entries.put(name, *change(entries.brief(name), entries.text(name)))
    shelf.save({one: shelf.part(one).names() for one in ("pages", "parts", "tables", "plain")})


def test_one_edit_of_a_large_site_is_stored_alone(tmp_path: Path) -> None:
    root = tmp_path / "large"
    shutil.copytree(SITES / "harbours", root)
    for number in range(400):
        page = root / f"content/pages/page-{number}.md"
        page.write_text("---\ntitle: A page\n---\n\nWords.\n", "utf-8")
    assert build(root, OPTIONS).outcome
    entries = [root / ".briefing/memory.1", root / ".briefing/views.1"]
    before = [path.read_bytes() for path in entries]
    page.write_text("---\ntitle: A page\n---\n\nOne word.\n", "utf-8")
    assert build(root, OPTIONS).outcome
    for path, data in zip(entries, before, strict=True):
        after = path.read_bytes()
        assert after.startswith(data)
        assert 0 < len(after) - len(data) < len(data) / 3
    for number in range(200):
        page = root / f"content/pages/page-{number}.md"
        page.write_text("---\ntitle: A page\n---\n\nOther words.\n", "utf-8")
    _same_as_made_from_nothing(root)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", ["harbours", "cuencas"])
def test_several_processes_read_verify_and_count_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    for root in (alone, together):
        shutil.copytree(SITES / name, root)
    one = build(alone, OPTIONS)
    forked = []
    real = workers.spread

    def counted(items: Any, work: Any, jobs: int, *rest: Any) -> Any:
        forked.append((len(items), workers.processes(len(items), jobs)))
        return real(items, work, jobs, *rest)

    monkeypatch.setattr(workers, "WORTH_A_FORK", 1)
    monkeypatch.setattr(kept_of, "_MANY", 0)
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr(remembering, "spread", counted)
    two = build(together, OPTIONS, jobs=2)
    assert [n for _, n in forked] == [2, 2, 2, 2, 2, 2]
    assert two.problems == one.problems
    assert tree(together / "site") == tree(alone / "site")
    assert _shelved(alone) == _shelved(together)


@pytest.mark.parametrize("name", ["harbours", "cuencas"])
def test_where_little_is_held_the_same_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    root, clean = tmp_path / "desk", tmp_path / "clean"
    shutil.copytree(SITES / name, root)
    assert build(root, OPTIONS, output=clean, fresh=True).outcome
    shutil.rmtree(root / ".briefing")
    monkeypatch.setattr(kept_of, "_MANY", 0)
    monkeypatch.setattr(plain_of, "_MANY", 1)
    assert build(root, OPTIONS).outcome
    assert tree(root / "site") == tree(clean)
    page = next((root / "content/briefings").glob("*.md"))
    page.write_text(f"{page.read_text('utf-8')}\nOne more line.\n", "utf-8")
    assert build(root, OPTIONS).outcome
    monkeypatch.undo()
    assert build(root, OPTIONS, output=clean, fresh=True).outcome
    assert tree(root / "site") == tree(clean)


def test_a_preview_begins_with_what_a_build_kept_and_goes_on_without_it(built: Path) -> None:
    memory = Memory()
    read = read_snapshot(built)
    memory.compiling = remembering.recall(
        Target.of(built), generator_digest(), read.value, jobs=2, again=True
    )
    assert make(read, OPTIONS, memory).ready
    memory.compiling.let_go()
    (built / "content/pages/new.md").write_text("---\ntitle: New\n---\n\nWords.\n", "utf-8")
    about = built / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nMore.\n", "utf-8")
    made = make(read_snapshot(built), OPTIONS, memory)
    assert made.ready
    clean = compiled(read_snapshot(built), OPTIONS)
    assert {item.page.path: item.key for item in prepare(clean.site).pages}.items() <= (
        made.ready.keys.items()
    )


# --- what a record's place in the tree says ---------------------------------------------------


class _Made(NamedTuple):
    """What a build that remembers nothing makes, and the problems it finds."""

    problems: tuple[Problem, ...]
    files: dict[str, bytes]


@cache
def _made_of(files: frozenset[tuple[str, bytes]]) -> _Made:
    """Build a site of these files from nothing: once, however many tests edit theirs alike."""
    with tempfile.TemporaryDirectory() as folder:
        root, clean = Path(folder, "desk"), Path(folder, "clean")
        for path, data in files:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        result = build(root, OPTIONS, output=clean, fresh=True)
        assert result.outcome
        return _Made(result.problems, tree(clean))


def _made_from_nothing(root: Path) -> _Made:
    """Give what is made of a site's files where nothing was built before."""
    left = ("site/", ".briefing/")
    return _made_of(frozenset(item for item in tree(root).items() if not item[0].startswith(left)))


def _same_as_made_from_nothing(root: Path) -> Result:
    """Build with what is remembered, and compare with a build that remembers nothing."""
    clean, told = _made_from_nothing(root), build(root, OPTIONS)
    assert told.problems == clean.problems
    assert tree(root / "site") == clean.files
    return told


def test_a_warning_follows_its_file_into_another_folder(harbours: Path) -> None:
    briefing = harbours / "content/briefings/harbour-money.md"
    text = briefing.read_text("utf-8")
    briefing.write_text(text.replace("status: pending", "status: committed", 1), "utf-8")
    first = build(harbours, OPTIONS)
    assert "W101" in {problem.code for problem in first.problems}
    moved = briefing.parent / "north/harbour-money.md"
    moved.parent.mkdir()
    briefing.rename(moved)
    (briefing.parent / "files").rename(moved.parent / "files")
    _same_as_made_from_nothing(harbours)


def test_a_link_of_a_file_that_moves_leads_where_it_does_from_there(harbours: Path) -> None:
    page = harbours / "content/pages/here.md"
    page.write_text("---\ntitle: Here\n---\n\nSee [there](../programs/piers.md).\n", "utf-8")
    other = harbours / "content/pages/programs/piers.md"
    other.parent.mkdir()
    other.write_text("---\ntitle: The piers\n---\n\nOf them.\n", "utf-8")
    assert build(harbours, OPTIONS).outcome
    moved = page.parent / "north/here.md"
    moved.parent.mkdir()
    page.rename(moved)
    _same_as_made_from_nothing(harbours)


def test_who_reads_most_of_a_large_table_rests_on_all_of_it() -> None:
    """Else what shows all figures would name each of them on every page."""
    reads = Reads()
    large = Table("large", {str(n): n for n in range(1000)}, reads)
    small = Table("small", {str(n): n for n in range(100)}, reads)

    def looked(count: int) -> frozenset[tuple[str, str]]:
        def look() -> None:
            small.get("none")
            for n in range(count):
                large.get(str(n))
                small.get(str(n))

        return frozenset(reads.noting(look).rows)

    few = looked(150)
    assert len(few) == 150 + 150 + 1
    many = looked(600)
    assert {row for row in many if row[0] == "large"} == {("large", "*")}
    assert {row for row in many if row[0] == "small"} == {("small", "*")}


def test_a_place_that_goes_kills_the_links_of_pages_that_stay(harbours: Path) -> None:
    """A page that was not rendered is looked at when something it may lead to is gone."""
    pages = harbours / "content/pages"
    there, here = pages / "there.md", pages / "here.md"
    there.write_text("---\ntitle: There\n---\n\n## A part\n\nWords.\n", "utf-8")
    here.write_text("---\ntitle: Here\n---\n\nIt is [a part](there.md#a-part).\n", "utf-8")
    memory = Memory()
    assert make(read_snapshot(harbours), OPTIONS, memory).ready
    there.write_text("---\ntitle: There\n---\n\n## A part\n\nOther words.\n", "utf-8")
    edited = make(read_snapshot(harbours), OPTIONS, memory)
    assert edited.ready
    assert "here/" not in edited.ready.rendered
    there.write_text("---\ntitle: There\n---\n\n## Another part\n\nWords.\n", "utf-8")
    made = make(read_snapshot(harbours), OPTIONS, memory)
    assert not made.ready
    assert [(p.code, p.place.path) for p in made.problems if p.severity is Severity.ERROR] == [
        ("R105", "content/pages/here.md")
    ]
    there.write_text("---\ntitle: There\n---\n\n## A part\n\nWords again.\n", "utf-8")
    assert make(read_snapshot(harbours), OPTIONS, memory).ready


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("[a part](there.md#a-part), [no part](there.md#no-part)", "## A part"),
        ("[a part](there.md#a-part) again", "## Another part"),
    ],
)
def test_of_a_page_made_again_what_it_newly_links_and_what_it_lost_is_told(
    harbours: Path, here: str, there: str
) -> None:
    """The other links of it lead where they did."""
    target, page = harbours / "content/pages/there.md", harbours / "content/pages/here.md"
    memory = Memory()
    for links, head in (("[a part](there.md#a-part)", "## A part"), (here, there)):
        target.write_text(f"---\ntitle: There\n---\n\n{head}\n\nWords.\n", "utf-8")
        page.write_text(f"---\ntitle: Here\n---\n\nIt is {links}.\n", "utf-8")
        made = make(read_snapshot(harbours), OPTIONS, memory)
        assert bool(made.ready) == (links != here)
    found = [(p.code, p.place.path) for p in made.problems if p.severity is Severity.ERROR]
    assert found == [("R105", "content/pages/here.md")]
