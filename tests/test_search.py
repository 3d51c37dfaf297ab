"""The search index: terms, what is found by them, files that change where something changed."""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build, compile_site, read_snapshot
from generator.model.kept import digest
from generator.model.records import RecordId
from generator.model.settings import Options
from generator.reading.languages import rules
from generator.rendering.search import keys as naming
from generator.rendering.search import places as placing
from generator.rendering.search import shelves, words
from generator.rendering.search.entries import Searched, facets
from generator.rendering.search.index import (
    Earlier,
    Index,
    Indexer,
    plain,
    records_in,
    search_index,
)
from generator.rendering.search.keys import record_keys
from generator.rendering.search.places import digits, edited
from generator.rendering.search.shards import Kept, Shard, Shards, in_order, script
from generator.rendering.search.words import Terms, fold, shifted
from tests.bench.words import write
from tests.desk import Desk, assert_as_clean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from generator.pages.site import Site
    from generator.rendering.search.shelves import Indexed

OPTIONS = Options(today=datetime.date(2025, 12, 1))


class Hit(NamedTuple):
    """Where a term stands."""

    record: str
    facet: str
    field: int
    number: int


def content(data: bytes) -> list[object]:
    """Give the list a file of the index hands over."""
    text = data.decode()
    assert text.startswith('briefingSearch("')
    assert text.endswith(");\n")
    found: list[object] = json.loads(text[text.index(",[") + 1 : -3])
    return found


def everything(index: Index, site: Site) -> dict[str, list[Hit]]:
    """Read a whole index: all terms with all their places."""
    found: dict[str, list[Hit]] = {}
    for path, data in index.files.items():
        if "/words." in path:
            items = content(data)
            for term, places in zip(items[::2], items[1::2], strict=True):
                assert isinstance(term, str)
                assert term not in found
                found[term] = list(hits(index, site, str(places)))
    return found


def hits(index: Index, site: Site, places: str) -> list[Hit]:
    names, found = facets(site), []
    facts = names.index("figures")
    for mark in places.split(" "):
        at = 5
        while at < len(mark):
            place, at = placing._read(mark, at)
            number = 0
            if place >> 3 >= facts:
                number, at = placing._read(mark, at)
            record = index.records[mark[:5]]
            found.append(Hit(record, names[place >> 3], place & 7, number))
    return found


def indexed(root: Path) -> tuple[Site, Index]:
    snapshot, reading = read_snapshot(root)
    site, problems = compile_site(snapshot, OPTIONS)
    assert not [p for p in (*reading, *problems) if p.severity == "error"]
    return site, search_index(site)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large") / "site"
    write(folder, 150)
    return folder


# --- terms -----------------------------------------------------------------------------------

ENGLISH = rules("en")
assert ENGLISH
TERMS = Terms(ENGLISH)

FOUND = {
    "5.2 million": {"5200000", "5.2", "million"},
    "over $5.2 million in": {"5200000", "5.2", "million", "over", "in"},
    "$5.2m": {"5200000", "5.2", "5.2m"},
    "US$ 5.2 mn": {"5200000", "5.2", "us", "mn"},
    "5,200,000": {"5200000"},
    "5200000": {"5200000"},
    "5’200’000": {"5200000"},
    "52,00,000": {"5200000"},
    "5.200.000": {"5200000"},
    "5,200,000.50": {"5200000.5"},
    "0.5 per cent": {"0.5", "0.5%", "per", "cent"},
    "35%": {"35", "35%"},
    "35 percent": {"35", "35%", "percent"},
    "5 ; million": {"5", "million"},
    "2.5 lakh crore": {"2500000000000", "2.5", "lakh", "crore"},
    "1.2.3": {"1", "2", "3"},
    "14.02.2025": {"14", "02", "2025"},
    "007": {"007"},
    "19th": {"19", "19th"},
    "Café ÉCOLE naïve": {"cafe", "ecole", "naive"},
    "İstanbul, ISPARTA ırmak": {"istanbul", "isparta", "irmak"},
    "Straße Ægir Łódź": {"strasse", "aegir", "lodz"},
    "ﬁnance ＡＢＣ": {"finance", "abc"},
    "Κύπρος": {"κυπροσ"},
    "U.S. and U.N.": {"us", "and", "un"},
    "cease-fire": {"cease", "fire", "ceasefire"},
    "Mexico's l’accord don't": {"mexico", "accord", "don"},
    "(INL)": {"inl"},
    "snake_case": {"snake", "case"},
    "ACME’S": {"acme"},
    "قُدْسُ ٱلْقُدْسِ": {"قدس", "ٱلقدس"},
    "١٢٣ व ४": {"123", "व", "4"},
    "東京都": {"東京", "京都", "都"},
    "東京と大阪 Tokyo": {"東京", "京と", "と大", "大阪", "阪", "tokyo"},
    "x\xady": {"xy"},
    "": set(),
    "— … ·": set(),
}


@pytest.mark.parametrize("text", FOUND, ids=str)
def test_a_text_has_its_terms(text: str) -> None:
    assert TERMS.of(text) == FOUND[text]


def test_the_decimal_sign_is_the_languages() -> None:
    assert TERMS.number("5.200") == "5.2"
    assert TERMS.number("5,200") == "5200"
    assert TERMS.number("5,2") == "5.2"
    assert TERMS.number("0,125") == "0.125"
    assert shifted("5.2", 6) == "5200000"
    assert shifted("0.0125", 3) == "12.5"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("1,2 millones de dólares", "1200000"),
        ("MXN 3.500 millones", "3500000000"),
        ("5 mil millones", "5000000000"),
        ("1.2 MILLONES", "1200000"),
        ("el 35 por ciento", "35%"),
        ("35 %", "35%"),
        ("1 millon", "1000000"),
        ("Méjico", "mejico"),
    ],
)
def test_amounts_are_read_in_the_sites_language(text: str, term: str) -> None:
    spanish = rules("es")
    assert spanish
    assert term in Terms(spanish).of(text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_terms_fold_once_and_for_all(text: str) -> None:
    for term in TERMS.of(text):
        assert term
        assert not any(c.isspace() for c in term)
        assert fold(term) == term or any(ord(c) > 0x2E7F or "\u0e00" <= c < "\u1800" for c in term)


@given(
    st.text(
        st.one_of(
            st.characters(max_codepoint=0x2FF),
            st.characters(min_codepoint=0x2000, max_codepoint=0x20CF),
            st.sampled_from("←↩\ufe0e⇿"),
        )
    )
)
def test_latin_words_are_those_that_are_found_among_all_scripts(text: str) -> None:
    assert words._LATIN.fullmatch(text)
    assert [m.span() for m in words._LATIN_PIECE.finditer(text) if m[0] != "\0"] == [
        m.span() for m in words._piece().finditer(text)
    ]
    assert words._LATIN_BREAK.split(text) == words._other_break().split(text)


@given(st.integers(0, 10**9))
def test_numbers_are_read_as_they_were_written(number: int) -> None:
    assert placing._read(digits(number) + "B", 0) == (number, len(digits(number)))


# --- what is found ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def desk_index(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Index]:
    return indexed(Desk(tmp_path_factory.mktemp("desk")).root)


def test_a_figure_is_found_by_every_way_to_write_its_amount(
    desk_index: tuple[Site, Index],
) -> None:
    site, index = desk_index
    found = everything(index, site)
    hit = Hit("briefings/money", "figures:approved", 2, 1)
    assert hit in found["12500000"]
    assert {h.facet for h in found["40000000"]} == {"briefings", "figures:committed"}
    assert {h.facet for h in found["pending"] if h.number} >= {"figures:pending"}


def test_names_weigh_more_than_texts_and_a_whole_name_most(desk_index: tuple[Site, Index]) -> None:
    site, index = desk_index
    found = everything(index, site)
    norway = {h.record: h.field for h in found["norway"] if not h.number}
    assert norway["countries/norway"] == 0
    assert min(norway.values()) == 0
    assert {h.field for h in found["no"] if h.record == "countries/norway"} == {0}
    assert {h.field for h in found["nor"] if h.record == "countries/norway"} == {0}


def test_every_record_and_fact_is_shown_at_its_place(desk_index: tuple[Site, Index]) -> None:
    site, index = desk_index
    shown: dict[object, object] = {}
    for path, data in index.files.items():
        if "/shown." in path:
            items = content(data)
            shown.update(zip(items[::2], items[1::2], strict=True))
    assert {index.records[str(key)] for key in shown} == set(site.catalogue.records)
    for key, rows in shown.items():
        record = site.catalogue.records[index.records[str(key)]]
        assert isinstance(rows, list)
        assert [row[1] for row in rows[1:]] == [fact.id for fact in record.facts]


def test_a_file_of_the_index_names_its_records(desk_index: tuple[Site, Index]) -> None:
    site, index = desk_index
    for kind in ("words", "shown"):
        named: set[RecordId] = set()
        for path in index.files:
            if f"/{kind}." in path:
                named.update(records_in(index, path))
        assert named == set(site.catalogue.records)
    assert records_in(index, index.first.path) == sorted(site.catalogue.records)


def test_drafts_are_in_no_file_of_a_public_build(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    secret = "---\ntitle: Xylophone\ndraft: true\n---\n\nZwieback canary.\n"
    desk.write("content/briefings/secret.md", secret)
    desk.built()
    for path in (tmp_path / "root").rglob("site/assets/search/*"):
        assert b"xylophone" not in path.read_bytes().lower()
        assert b"zwieback" not in path.read_bytes().lower()
    desk.set(drafts=True)
    desk.built()
    files = [p.read_bytes().lower() for p in desk.site.rglob("assets/search/*")]
    assert any(b"xylophone" in data for data in files)


# --- files -----------------------------------------------------------------------------------


def test_two_builds_and_any_number_of_jobs_give_the_same_files(large: Path, tmp_path: Path) -> None:
    trees = []
    for jobs in (1, 2):
        result = build(large, OPTIONS, output=tmp_path / str(jobs), fresh=True, jobs=jobs)
        assert not result.failed
        folder = tmp_path / str(jobs) / "assets/search"
        trees.append({p.name: p.read_bytes() for p in folder.iterdir()})
    assert trees[0] == trees[1]
    _, index = indexed(large)
    assert {path.rpartition("/")[2]: data for path, data in index.files.items()} == trees[0]


def test_files_are_small_and_named_by_what_they_hold(large: Path) -> None:
    _, index = indexed(large)
    assert len(index.files) > 20
    assert max(map(len, index.files.values())) < 20_000
    (first,) = content(index.files[index.first.path])
    assert isinstance(first, dict)
    named = {
        f"assets/search/{kind}.{digest}.js"
        for kind in ("words", "shown")
        for digest in first[kind][1]
    }
    assert named | {index.first.path} == set(index.files)


def test_one_edit_rewrites_only_the_files_it_touches(large: Path) -> None:
    site, before = indexed(large)
    path = large / "content/briefings/briefing-7.md"
    old = path.read_text("utf-8")
    new = "quincunx"
    path.write_text(old.rstrip() + f" {new} \n", "utf-8")
    try:
        _, after = indexed(large)
    finally:
        path.write_text(old, "utf-8")
    assert new in everything(after, site)
    gone, come = set(before.files) - set(after.files), set(after.files) - set(before.files)
    # The list of files, the file of the new term, the file of the record's excerpt if it is shown.
    assert 2 <= len(come) <= 3
    assert 1 <= len(gone) <= 3


def test_a_new_record_moves_no_other(large: Path) -> None:
    site, before = indexed(large)
    path = large / "content/programs/aaa.md"
    path.write_text("---\nname: Quincunx\n---\n", "utf-8")
    try:
        _, after = indexed(large)
    finally:
        path.unlink()
    assert before.records.items() <= after.records.items()
    assert len(set(before.files) - set(after.files)) <= 4
    assert len(everything(after, site)["quincunx"]) == 1


def test_what_is_withdrawn_is_in_no_file_of_the_next_build(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(
        "content/people/gone.md", "---\nname: Zebulon Quix\naliases: [Old Zeb]\n---\n\nOnce.\n"
    )
    desk.built()
    assert any(b"zebulon" in p.read_bytes().lower() for p in desk.site.rglob("assets/search/*"))
    (desk.root / "content/people/gone.md").unlink()
    assert_as_clean(desk)
    for path in desk.site.rglob("*"):
        if path.is_file():
            assert b"zebulon" not in path.read_bytes().lower(), path


def test_the_commonest_words_are_kept_where_they_are_names(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, full = indexed(large)
    monkeypatch.setattr(shelves, "COMMON", 40)
    _, thin = indexed(large)
    (first,) = content(thin.files[thin.first.path])
    assert isinstance(first, dict)
    assert len(first["common"]) > 20
    all_of, some = everything(full, site), everything(thin, site)
    for term in first["common"]:
        assert some.get(term, []) == [hit for hit in all_of[term] if hit.field < 4]
    assert all(some[t] == hits for t, hits in all_of.items() if t not in first["common"])


def test_records_whose_keys_would_be_the_same_get_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "_BITS", 10)
    records = [RecordId(f"people/{n}") for n in range(1000)]
    keys = record_keys(records)
    assert len(set(keys.values())) == 1000
    assert keys == record_keys(reversed(records))


KEYS = st.text("abcé\U00020000\ue000", min_size=1, max_size=5)
SIZES = st.integers(1, 60)


def piece(key: str, size: int) -> str:
    return json.dumps(key + "x" * size)


def filled(sizes: dict[str, int], limit: int) -> Shards:
    made = Shards("words", limit)
    made.fill({key: piece(key, size) for key, size in sizes.items()})
    return made


def data(made: Shards, shard: Shard) -> bytes:
    return script("words", shard.first, made.pieces(shard.run))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, SIZES, min_size=1), st.integers(20, 200))
def test_cutting_loses_nothing_and_keeps_the_order(sizes: dict[str, int], limit: int) -> None:
    items = [piece(key, sizes[key]) for key in in_order(sizes)]
    made = filled(sizes, limit)
    found = made.files().values()
    written = [data(made, shard) for shard in found]
    assert [one for text in written for one in content(text)] == list(map(json.loads, items))
    firsts = [shard.first.encode("utf-16-be") for shard in found]
    assert firsts == sorted(firsts)
    for text in written:
        assert len(content(text)) == 1 or len(text.decode()) <= limit + 40


@settings(max_examples=200, deadline=None)
@given(
    sizes=st.dictionaries(KEYS, SIZES),
    edits=st.lists(st.lists(st.tuples(KEYS, st.none() | SIZES), max_size=12), max_size=4),
    limit=st.integers(20, 200),
    plainly=st.booleans(),
)
def test_files_that_were_changed_are_those_of_all_items_at_once(
    sizes: dict[str, int], edits: list[list[tuple[str, int | None]]], limit: int, *, plainly: bool
) -> None:
    made = filled(sizes, limit)
    files = made.files()
    for edit in edits:
        held = {shard.digest: _items(made, shard) for shard in files.values()}
        kept = made.kept(files)
        if plainly:
            kept = Kept.of_plain(json.loads(json.dumps(kept.plain())), "words", limit)
        made = Shards("words", limit, kept, lambda _run, _first, digest, held=held: held[digest])  # type: ignore[misc]  # bound now
        for key, size in edit:
            made.put(key, None if size is None else piece(key, size))
            sizes = {**sizes, key: size or 0}
        sizes = {key: size for key, size in sizes.items() if size}
        clean = filled(sizes, limit)
        files = made.files()
        assert [(s.first, s.name, data(made, s)) for s in files.values()] == [
            (s.first, s.name, data(clean, s)) for s in clean.files().values()
        ]


def _items(made: Shards, shard: Shard) -> dict[str, str]:
    """Give the items of a file by key; how they are written says what it is."""
    return {json.loads(one).rstrip("x"): one for one in made.pieces(shard.run)}


@given(
    st.dictionaries(
        st.sampled_from(["0AAAA", "0AAAB", "ZZZZZ", "5B5B5"]), st.text("AB", min_size=2)
    )
)
def test_a_place_is_changed_where_it_stands(places: dict[str, str]) -> None:
    text = ""
    for key, codes in places.items():
        text = edited(text, key, "x")
        text = edited(text, key, codes)
    assert text == " ".join(key + codes for key, codes in sorted(places.items()))
    for key in places:
        text = edited(text, key, None)
    assert edited(text, "0AAAA", None) == ""


class Shelf:
    """What builds know of an index, as plain data that lay in a file, or as it was given."""

    def __init__(self, *, plainly: bool = True) -> None:
        self.plainly = plainly
        self.before: dict[str, Any] = {}
        self.now: dict[str, Any] = {}
        self.records: dict[RecordId, Indexed] = {}
        self.asked: list[str] = []

    def known(self, name: str) -> Any:
        self.asked.append(name)
        held = self.before.get(name)
        return json.loads(held) if held and self.plainly else held

    def keep(self, name: str) -> bool:
        if name in self.before:
            self.now[name] = self.before[name]
        return name in self.before

    def hold(self, name: str, value: Any) -> None:
        self.now[name] = json.dumps(plain(value)) if self.plainly else value

    def one(self, kind: str, name: str) -> Any:
        return self.known(f"{kind}{name}")

    def every(self, kind: str, names: Collection[str], make: Callable[[str], str]) -> None:
        for name in names:
            if not self.keep(f"{kind}{name}"):
                self.hold(f"{kind}{name}", make(name))

    def index(self, site: Site) -> Index:
        """Make an index from what the last one was, and know this one from now on."""
        make = Indexer(site)
        records = {record: make.of(record) for record in site.catalogue.records}
        marks = {record: digest(indexed) for record, indexed in records.items()}
        many = self.one, self.every
        earlier = Earlier(self.known, self.keep, self.hold, *many, self.records.__getitem__)
        index = search_index(site, records.__getitem__, marks, earlier)
        self.before, self.now, self.records = self.now, {}, records
        return index


class Short:
    """A digest of which few are different."""

    def __init__(self, data: bytes) -> None:
        self._first = hashlib.sha256(data).digest()[0]

    def digest(self) -> bytes:
        return bytes([0, 0, self._first, 0])


@pytest.mark.parametrize(
    ("common", "digests", "plainly"),
    [(2000, "long", True), (40, "long", False), (2000, "short", True)],
)
def test_an_index_that_was_changed_is_that_of_all_records(
    large: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    common: int,
    digests: str,
    *,
    plainly: bool,
) -> None:
    monkeypatch.setattr(shelves, "COMMON", common)
    if digests == "short":  # keys move when records come and go
        monkeypatch.setattr(naming, "sha256", Short)
    root = tmp_path / "site"
    shutil.copytree(large, root)
    briefings = root / "content/briefings"
    shelf = Shelf(plainly=plainly)

    def edit(name: str, words: str) -> None:
        path = briefings / name
        path.write_text(f"{path.read_text('utf-8').rstrip()} {words}\n", "utf-8")

    def compare(clean: Index, index: Index) -> None:
        assert index.files == clean.files
        assert (index.first.of, index.records) == (clean.first.of, clean.records)

    program = root / "content/programs/aaa.md"
    edits: list[Callable[[], object]] = [
        list,
        partial(edit, "briefing-7.md", "quincunx"),
        partial(edit, "briefing-9.md", "quincunx and quince"),
        (briefings / "briefing-9.md").unlink,
        partial(program.write_text, "---\nname: Quince\n---\n", "utf-8"),
        lambda: list(
            map(edit, sorted(path.name for path in briefings.iterdir()), ["quinces"] * 99)
        ),
        partial((briefings / "briefing-7.md").rename, briefings / "other.md"),
    ]
    for one in edits:
        one()
        site, clean = indexed(root)
        compare(clean, shelf.index(site))


def test_an_edit_reads_and_makes_only_the_files_it_touches(large: Path) -> None:
    shelf = Shelf()
    site, _ = indexed(large)
    before = shelf.index(site).files
    path = large / "content/briefings/briefing-7.md"
    old = path.read_text("utf-8")
    path.write_text(f"{old.rstrip()} quincunx\n", "utf-8")
    try:
        site, _ = indexed(large)
    finally:
        path.write_text(old, "utf-8")
    shelf.asked.clear()
    index = shelf.index(site)
    assert len({file.path for file in index.listed} - set(before)) <= 3
    assert len(shelf.asked) <= 2  # what is known of the index, and the words around the new one


def test_an_excerpt_holds_no_marks_of_notes_and_keeps_cells_apart(tmp_path: Path) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    (tmp_path / "content/pages/p.md").write_text(
        "---\ntitle: P\n---\nThis is why.[^1]\n\n| Donor | Share |\n| --- | ---: |\n"
        "| Norway | *most* |\n| Chad | some |\n\nEnd.\n\n[^1]: See the source.\n"
    )
    options = Options(today=datetime.date(2025, 4, 1))
    site = compile_site(read_snapshot(tmp_path).value, options).value
    entry = Searched(site).entries(site.catalogue.records[RecordId("pages/p")])[0]
    cells = "Donor · Share; Norway · most; Chad · some;"
    assert entry.row[2] == f"This is why. {cells} End. See the source."
