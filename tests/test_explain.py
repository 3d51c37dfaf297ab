"""`briefing explain`: what a page is made of, and why it was or was not rendered."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import build
from generator.cli import main
from generator.disk import trace
from generator.disk.notes import Notes
from generator.disk.target import Target
from generator.disk.trace import Entry
from generator.model import data_classes
from generator.model.settings import Options
from generator.rendering.links import Anchors
from generator.staleness import note as noted
from generator.staleness import packed

if TYPE_CHECKING:
    from collections.abc import Callable

HARBOURS = Path(__file__).resolve().parent / "sites/harbours"
DAY = dt.date(2025, 4, 1)
TODAY = ["--today", DAY.isoformat()]
BRIEFING = "content/briefings/harbour-money.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Build a small site whose theme is a copy of its own, so that it may be edited."""
    root = tmp_path / "harbours"
    shutil.copytree(HARBOURS, root)
    theme = Path(__file__).resolve().parent.parent / "templates"
    shutil.copytree(theme, root / "templates", dirs_exist_ok=True)
    assert main(["build", "--root", str(root), *TODAY, "--quiet"]) == 0
    return root


@pytest.fixture
def explain(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:
    def ask(address: str, *more: str) -> dict[str, Any]:
        capsys.readouterr()
        code = main(["explain", address, "--root", str(root), *TODAY, "--format", "json", *more])
        assert code == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    return ask


def append(path: Path, words: str) -> None:
    path.write_text(path.read_text("utf-8") + words, "utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_page_names_its_record_facts_articles_and_templates(
    explain: Callable[..., dict[str, Any]], root: Path
) -> None:
    found = explain("briefings/harbour-money")
    view = json.loads((root / "site/briefings/harbour-money/index.json").read_text("utf-8"))
    assert found["record"] == BRIEFING
    stated = {fact["id"] for facts in view["facts"].values() for fact in facts}
    assert stated
    assert stated <= {fact["name"] for fact in found["facts"]}
    assert found["seeds"]
    assert all((root / name).is_file() for name in (*found["seeds"], *found["templates"]))
    assert "templates/base.html" in found["templates"]
    assert "templates/briefing.html" in found["templates"]
    assert "templates/ledger.html" not in found["templates"]


def test_what_a_page_is_made_of_is_what_changes_it(
    explain: Callable[..., dict[str, Any]], root: Path
) -> None:
    """Editing a file that is not named leaves every page that does not name it unrendered."""
    target = "content/countries/norway.md"
    pages = sorted(p.parent.relative_to(root / "site") for p in root.glob("site/**/index.html"))
    naming = {}
    for page in pages:
        if (root / "site" / page / "index.json").exists():
            found = explain("/" if page == Path() else page.as_posix())
            files = {found["record"], *(row["file"] for row in found["records"])}
            files |= {row["file"] for row in found["facts"]}
            naming[found["address"]] = files
    replace(root / target, "---\n", "---\nsummary: Anew.\n")
    result = build(root, Options(today=DAY))
    assert not result.failed
    assert "countries/norway/" in result.rendered
    # The methodology prints the edition's id; the book holds every page.
    for address in {*result.rendered} - {"methodology/", "book/"}:
        assert target in naming[address], address


@pytest.mark.parametrize(
    "asked",
    ["programs/piers", "/programs/piers/", "programs/piers/index.html",
     "programs/piers/index.json", "https://harbours.example/desk/programs/piers/"],
)  # fmt: skip
def test_an_address_may_be_written_in_every_way(
    explain: Callable[..., dict[str, Any]], asked: str
) -> None:
    base = ("--base-url", "https://harbours.example/desk/")
    assert explain(asked, *base)["file"] == "programs/piers/index.html"


def test_nothing_changed_is_said(explain: Callable[..., dict[str, Any]]) -> None:
    found = explain("/")
    assert found["next"] == []
    assert found["last"] == ["it was not there before"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda root: append(root / BRIEFING, "\nOne more sentence.\n"), "its data changed: body"),
        (lambda root: append(root / "templates/briefing.html", "\n"), "its templates changed"),
        (lambda root: append(root / "templates/base.html", "\n"), "its templates changed"),
        (lambda root: append(root / "templates/assets/site.css", "\n"), "its templates changed"),
        (
            lambda root: replace(root / "content/site.yaml", "Harbour desk", "Port desk"),
            "what every page shows of the site changed",
        ),
        (
            lambda root: append(root / "site/briefings/harbour-money/index.html", " "),
            "a file of it in the output folder is missing or is not what was written",
        ),
        (
            lambda root: (root / "site/briefings/harbour-money/index.json").unlink(),
            "a file of it in the output folder is missing or is not what was written",
        ),
    ],
)
def test_each_reason_is_given_before_the_build_and_kept_after_it(
    explain: Callable[..., dict[str, Any]],
    root: Path,
    change: Callable[[Path], None],
    words: str,
) -> None:
    change(root)
    before = explain("briefings/harbour-money/")["next"]
    assert any(why.startswith(words) for why in before), before
    assert main(["build", "--root", str(root), *TODAY, "--quiet"]) == 0
    after = explain("briefings/harbour-money/")
    assert after["last"] == before
    assert after["next"] == []


def test_another_template_changes_nothing(
    explain: Callable[..., dict[str, Any]], root: Path
) -> None:
    append(root / "templates/ledger.html", "\n")
    assert explain("briefings/harbour-money/")["next"] == []
    assert explain("figures/")["next"] == ["its templates changed, or an asset they use"]


def test_another_generator_is_the_reason(
    explain: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.making.generator_digest", lambda: "0" * 64)
    monkeypatch.setattr("generator.disk.fingerprint.generator_digest", lambda: "0" * 64)
    assert explain("/")["next"] == ["the generator, Python or a library changed"]


def test_fresh_is_the_reason(explain: Callable[..., dict[str, Any]], root: Path) -> None:
    assert main(["build", "--root", str(root), *TODAY, "--quiet", "--fresh"]) == 0
    assert explain("/")["last"] == ["`--fresh` asked for it"]


def test_files_that_are_no_pages_are_explained_too(
    explain: Callable[..., dict[str, Any]], root: Path
) -> None:
    asset = next((root / "site/assets").glob("site.*.css")).relative_to(root / "site").as_posix()
    assert explain(asset)["kind"] == "copy of templates/assets/site.css"
    assert explain("data/figures.csv")["kind"] == "file made from all records"
    assert explain("edition.json")["next"] == []
    (root / "site/data/figures.csv").unlink()
    assert explain("data/figures.csv")["next"] == ["its bytes are not those on disk"]


def test_an_unknown_address_is_misuse_with_a_hint(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "programs/peirs", "--root", str(root), *TODAY]) == 2
    said = capsys.readouterr().err
    assert "no page or file at `programs/peirs`" in said
    assert "did you mean `programs/piers/`?" in said


@pytest.mark.parametrize(
    "asked", ["http://[", "//[x", "\x1b[31m", "https://elsewhere.example/about/"]
)
def test_an_address_that_is_none_is_misuse(
    root: Path, asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--root", str(root), *TODAY, "--", asked]) == 2
    said = capsys.readouterr().err
    assert "no page or file" in said
    assert "\x1b" not in said


WRONG: dict[str, Callable[[str], str]] = {
    "nothing": lambda _: "",
    "no packed links": lambda _: "x",
    "empty lines": lambda _: "\n\n",
    "no lists": lambda note: f"{note.partition(chr(10))[0]}\nx y\n{{",
    "reasons that are none": lambda note: f"{note.rpartition(chr(10))[0]}\n[[[1]], 2, [3], []]",
    "a link to nothing": lambda _: noted(packed(Anchors(("nosuch/",), ()))),
    "a link that is none": lambda _: noted(packed(Anchors(("http://[",), ()))),
    "no ids": lambda _: noted(packed(Anchors((), ()))),
}


def renote(root: Path, page: str, change: Callable[[str], str]) -> None:
    """Change what is noted of a page, as if we had."""
    target = Target.of(root)
    entries = trace.load(target.trace).entries
    notes = Notes(target.notes)
    noted = notes.of(page, entries[page].digest)
    assert noted is not None
    notes.save({page: change(noted)}, entries, ())


@pytest.mark.parametrize("page", ["sources/gazette/index.html", "about/index.html", "404.html"])
@pytest.mark.parametrize("wrong", WRONG)
def test_what_a_trace_remembers_wrongly_is_no_error_of_the_site(
    root: Path, explain: Callable[..., dict[str, Any]], page: str, wrong: str
) -> None:
    before = {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}
    renote(root, page, WRONG[wrong])
    explain(page)
    result = build(root, Options(today=DAY))
    assert not result.failed
    assert {p: p.read_bytes() for p in before} == before
    assert build(root, Options(today=DAY)).rendered == ()


def test_a_remembered_name_that_no_disk_can_hold_is_forgotten(root: Path) -> None:
    edition = root / "site/edition.json"
    listed = json.loads(edition.read_text("utf-8"))
    listed["files"]["a" * 300] = "0" * 64
    edition.write_text(json.dumps(listed), "utf-8")
    left = trace.load(Target.of(root).trace)
    entries = {**left.entries, "a" * 300: Entry("0" * 64, "0" * 64, 1, None)}
    trace.save(Target.of(root).trace, data_classes.replace(left, entries=entries))
    assert not build(root, Options(today=DAY)).failed
    assert build(root, Options(today=DAY)).rendered == ()


@pytest.mark.parametrize("marks", ["not json", "5", "{}", '{"kind":5}'])
def test_checksums_of_keys_that_are_none_only_leave_out_what_changed(
    root: Path, marks: str
) -> None:
    def other(note: str) -> str:
        links, digests, _, why = note.split("\n")
        return f"{links}\n{'0' * 64}{digests[64:]}\n{marks}\n{why}"

    left = trace.load(Target.of(root).trace)
    entry = left.entries["about/index.html"]._replace(key="0" * 64)
    entries = {**left.entries, "about/index.html": entry}
    trace.save(Target.of(root).trace, data_classes.replace(left, entries=entries))
    renote(root, "about/index.html", other)
    assert build(root, Options(today=DAY)).rendered == ("about/",)


def test_a_site_with_errors_is_reported_instead(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(root / BRIEFING, "\n[[nobody]]\n")
    assert main(["explain", "/", "--root", str(root), *TODAY]) == 1
    assert "error[R101]" in capsys.readouterr().err


def test_it_writes_nothing(explain: Callable[..., dict[str, Any]], root: Path) -> None:
    def stamps() -> dict[Path, int]:
        return {p: p.stat().st_mtime_ns for p in root.rglob("*")}

    before = stamps()
    append(root / BRIEFING, "\nOne more sentence.\n")
    before[root / BRIEFING] = (root / BRIEFING).stat().st_mtime_ns
    explain("/")
    assert stamps() == before


@pytest.mark.parametrize("note", ["", "7", "x", "[]\n\n", "AAAA\n- - - -\n[]"])
def test_a_note_that_is_none_means_rendering_again(root: Path, note: str) -> None:
    """Notes with a right checksum may still have been made by anybody."""
    renote(root, "search/index.html", lambda _: note)
    assert build(root, Options(today=DAY)).rendered == ("search/",)
    assert build(root, Options(today=DAY)).rendered == ()


@pytest.mark.parametrize("name", ["notes.json", "notes.1"])
def test_notes_that_are_gone_cost_rendering_and_nothing_else(root: Path, name: str) -> None:
    before = {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}
    (root / ".briefing" / name).unlink()
    assert "search/" in build(root, Options(today=DAY)).rendered
    assert {p: p.read_bytes() for p in before} == before
    assert build(root, Options(today=DAY)).rendered == ()


def test_a_file_of_the_search_index_names_the_records_in_it(
    explain: Callable[..., dict[str, Any]], root: Path
) -> None:
    files = sorted((root / "site/assets/search").iterdir())
    named: set[str] = set()
    for file in files:
        found = explain(f"assets/search/{file.name}")
        assert found["kind"] == "part of the search index"
        assert found["next"] == []
        assert found["records"]
        if file.name.startswith("shown."):
            text = file.read_text("utf-8")
            own = {row["name"] for row in found["records"]}
            assert not own & named
            assert all(f'"{name}/"' in text for name in own if not name.startswith("pages/"))
            named |= own
    assert named == {row["name"] for row in explain(f"assets/search/{files[0].name}")["records"]}
    assert files[0].name.startswith("index.")
    changed = root / "site/assets/search" / files[-1].name
    changed.write_bytes(changed.read_bytes() + b" ")
    assert explain(f"assets/search/{changed.name}")["next"]


@pytest.mark.parametrize("command", ["explain", "impact"])
def test_what_asks_about_pages_promises_no_answer_while_there_are_errors(
    root: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    replace(root / BRIEFING, "title:", "titel:")
    capsys.readouterr()
    assert main([command, "programs/piers", "--root", str(root), *TODAY]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "does not build" in printed.err
    assert "mend the errors first" in printed.err
    assert "the answer" not in printed.err


def test_what_asks_about_records_answers_what_can_be_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(root / BRIEFING, "title:", "titel:")
    capsys.readouterr()
    assert main(["list", "programs", "--root", str(root), *TODAY]) == 1
    printed = capsys.readouterr()
    assert "the answer is about what of it could be read" in printed.err
    assert "programs/piers" in printed.out
