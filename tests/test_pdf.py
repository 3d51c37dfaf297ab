"""PDFs: tagged, titled, with an outline and links that work; the same bytes every time.

They need the extra `pdf`. qpdf (a program) and pypdf judge them.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import io
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator import printing
from generator.build import build
from generator.cli import main
from generator.model.settings import Options
from generator.rendering import pdf
from generator.rendering.pdf import Styles, printable
from tests import oracles
from tests.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MONEY = "briefings/money/money.pdf"
BOOK = "book/book.pdf"
ALL = {MONEY, BOOK, "briefings/visit/visit.pdf"}


def need_the_extra() -> None:
    missing = pdf.unavailable()
    if missing:
        oracles.missing(missing)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    need_the_extra()
    desk = Desk(tmp_path_factory.mktemp("pdf"))
    desk.set(pdf=True)
    desk.built()
    return desk


def pdfs(desk: Desk) -> dict[str, bytes]:
    found = desk.site.rglob("*.pdf")
    return {path.relative_to(desk.site).as_posix(): path.read_bytes() for path in sorted(found)}


def reader(data: bytes) -> Any:
    pypdf = pytest.importorskip("pypdf")
    return pypdf.PdfReader(io.BytesIO(data))


def links(document: Any) -> Iterator[Any]:
    for page in document.pages:
        for reference in page.get("/Annots") or ():
            yield reference.get_object()


def test_every_briefing_and_the_book_have_one_that_is_linked(built: Desk) -> None:
    assert set(pdfs(built)) == ALL
    assert 'href="../../briefings/money/money.pdf"' in built.read("site/briefings/money/index.html")
    assert 'href="../book/book.pdf"' in built.read("site/book/index.html")
    manifest = built.read("site/edition.json")
    assert all(f'"{path}"' in manifest for path in ALL)


@pytest.mark.slow
def test_qpdf_finds_no_fault(built: Desk) -> None:
    program = shutil.which("qpdf")
    if program is None:
        oracles.missing("there is no program qpdf")
    for path in ALL:
        command = [str(program), "--check", str(built.site / path)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert "warning" not in (ran.stdout + ran.stderr).lower()


def test_they_are_tagged_and_say_what_they_are(built: Desk) -> None:
    for path, data in pdfs(built).items():
        document = reader(data)
        root = document.trailer["/Root"]
        assert root["/Lang"] == "en", path
        assert root["/MarkInfo"]["/Marked"]
        assert root["/StructTreeRoot"]["/K"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert "The quay desk" in document.metadata.title
        assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
        assert "/CreationDate" not in document.metadata
    money = reader(pdfs(built)[MONEY])
    assert money.metadata.title == "The money for the quays · The quay desk"


def test_the_outline_follows_the_headings(built: Desk) -> None:
    def titles(items: Any) -> list[str]:
        return [item.title for item in items if not isinstance(item, list)]

    outline = reader(pdfs(built)[BOOK]).outline
    assert titles(outline) == ["The quay desk", "Contents", "Briefings", "Countries", "Programs",
                               "Agencies", "People", "Sources", "Pages", "Figures", "Timeline",
                               "Methodology", "Notes"]  # fmt: skip
    inner = outline[
        outline.index(next(i for i in outline if getattr(i, "title", "") == "Briefings")) + 1
    ]
    assert titles(inner) == ["The money for the quays", "A visit to the quays"]


def test_links_lead_to_places_of_the_document_or_to_the_site(built: Desk) -> None:
    for path, data in pdfs(built).items():
        document = reader(data)
        named = document.named_destinations
        inner = outer = 0
        for link in links(document):
            action = link.get("/A", {})
            if action.get("/S") == "/URI":
                outer += 1
                assert action["/URI"].startswith("https://quays.example/"), path
            else:
                inner += 1
                target = link.get("/Dest") or action.get("/D")
                assert isinstance(target, list) or target in named, path
        assert inner > {BOOK: 40, MONEY: 3}.get(path, -1)
        assert outer == 0 or path != BOOK or outer <= 1  # a file beside a briefing


def test_the_book_says_on_which_page_a_thing_is(built: Desk) -> None:
    document = reader(pdfs(built)[BOOK])
    contents = next(p.extract_text() for p in document.pages if "Contents" in p.extract_text())
    line = next(line for line in contents.splitlines() if line.startswith("A visit to the quays"))
    number = int(line.rstrip().rpartition(".")[2].split()[-1])
    assert "A visit to the quays" in document.pages[number - 1].extract_text()


def test_notes_are_there_and_what_is_for_screens_is_not(built: Desk) -> None:
    text = "\n".join(page.extract_text() for page in reader(pdfs(built)[MONEY]).pages)
    assert "The ministry has approved EUR 12.5 million for the Quay Fund" in text.replace("\n", " ")
    for word in ("Close", "Skip to the content", "BibTeX"):
        assert word not in text


@pytest.mark.slow
def test_the_same_bytes_in_another_process_and_folder(built: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path)
    command = [sys.executable, "-m", "generator", "build", "--pdf", "--quiet", "--jobs", "1",
               "--root", str(other.root), "--today", other.options.today.isoformat()]  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"}
    subprocess.run(command, check=True, env=environment, cwd=oracles.REPOSITORY)
    assert pdfs(other) == pdfs(built)


def test_one_that_did_not_change_stays(built: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def print_it(html: bytes, address: str, *_rest: Any) -> bytes:
        made.append(address)
        return b"%PDF " + html[:1]

    monkeypatch.setattr(printing, "pdf", print_it)
    desk = Desk(built.folder)
    desk.set(pdf=True)
    before = pdfs(desk)
    desk.built()
    assert made == []
    desk.edit("content/briefings/visit.md", "on the quays", "on the new quays")
    desk.built()
    assert sorted(made) == ["book/", "briefings/visit/"]
    assert pdfs(desk)[MONEY] == before[MONEY]
    made.clear()
    desk.write("content/briefings/files/quay.png", b"\x89PNG\r\n\x1a\n" + bytes(30))
    desk.built()
    assert sorted(made) == ["book/", "briefings/money/"]
    desk.set(pdf=False)
    desk.built()
    assert pdfs(desk) == {}
    assert "money.pdf" not in desk.read("site/briefings/money/index.html")


def test_styles_that_no_pdf_can_be_made_with_are_a_problem_of_the_theme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: Any) -> bytes:
        raise ValueError("no such\nstyle")

    monkeypatch.setattr(printing, "pdf", fail)
    monkeypatch.setattr(printing, "version", lambda: "1")
    desk = Desk(tmp_path)
    desk.built()
    before = desk.read("site/edition.json")
    desk.set(pdf=True)
    desk.write("templates/pdf.css", "p {}")
    problems = desk.build().problems
    assert {(p.code, p.place.path) for p in problems} == {("V101", "templates/pdf.css")}
    assert "no such style (while making the PDF of `book/`)" in problems[0].message
    assert desk.read("site/edition.json") == before


def test_a_file_of_that_name_is_a_collision(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("content/briefings/money.pdf", b"%PDF")
    desk.edit("content/briefings/money.md", "files/plan.txt", "money.pdf")
    assert desk.built().problems == ()
    desk.set(pdf=True)
    assert [problem.code for problem in desk.build().problems] == ["P101"]


def test_without_the_extra_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "weasyprint" else find(name)
    )
    desk = Desk(tmp_path)
    assert main(["build", "--pdf", "--root", str(desk.root)]) == 2
    assert "pip install 'briefing-site[pdf]'" in capsys.readouterr().err
    assert not desk.site.exists()


def test_where_the_address_of_the_site_is_not_known_links_are_text() -> None:
    page = '<a class="x" href="../a/">A</a> <a href="#b">B</a> <a href="https://c.example/">C</a>'
    styles = Styles("", "")
    assert printable(page, styles, keep=True) == page
    assert printable(page, styles, keep=False) == (
        '<a class="x">A</a> <a href="#b">B</a> <a href="https://c.example/">C</a>'
    )


def test_what_opens_in_place_is_a_link_on_paper() -> None:
    page = (
        '<sup class="note"><button type="button" popovertarget="page-note-3" aria-label="Note 3">3'
        '</button></sup><button type="button" class="close" popovertarget="page-note-3">Close'
        "</button><svg viewBox=''></svg>"
    )
    assert printable(page, Styles("", "path{fill:red}"), keep=True) == (
        '<sup class="note"><a href="#page-note-3" aria-label="Note 3">3</a></sup>'
        "<svg viewBox=''><style>path{fill:red}</style></svg>"
    )


ARABIC = '<html lang="ar" dir="rtl">'


def test_words_of_another_direction_are_set_apart_where_the_page_runs_to_the_left() -> None:
    """WeasyPrint knows no `<bdi>`: without the signs `€3 to €4 million` begins with its end."""
    parts = (
        '<bdi class="muted">€3 to €4 million</bdi> <a class="to" href="#b">48 B</a> '
        '<q dir="auto" lang="es">Uno.</q> <p>Two.</p>'
    )
    styles = Styles("", "")
    assert printable(f"<html>{parts}", styles, keep=True) == f"<html>{parts}"
    assert printable(ARABIC + parts, styles, keep=True) == (
        f'{ARABIC}<bdi class="muted">\u2068€3 to €4 million\u2069</bdi> '
        '<a class="to" href="#b">\u206848 B\u2069</a> '
        '<q dir="auto" lang="es">\u2068Uno.\u2069</q> <p>Two.</p>'
    )


@pytest.mark.parametrize(
    ("name", "over"),
    [
        ("Perú", False), ("日本", False), ("ไทย", False),
        ("مصر", True), ("ישראל", True), ("भारत", True),
    ],
)  # fmt: skip
def test_names_of_a_map_whose_letters_join_are_set_over_it(name: str, *, over: bool) -> None:
    """WeasyPrint sets the letters of a drawing one by one."""
    page = (
        '<svg class="map" viewBox="0 0 3200 2400"><path d="M0 0"/>\n'
        f'<text class="map-name map-halo" x="800" y="600">{name}</text>\n'
        f'<text class="map-name" x="800" y="600">{name}</text>\n</svg>'
    )
    made = printable(page, Styles("", ""), keep=True)
    if not over:
        assert made.replace("<style></style>", "") == page
        return
    assert made == (
        '<div class="map-drawn"><svg class="map" viewBox="0 0 3200 2400"><style></style>'
        '<path d="M0 0"/>\n</svg><span class="map-word map-name" style="left: 25.00%; top: 25.00%">'
        f"<span><b>{name}</b></span></span></div>"
    )


def test_an_arabic_book_is_printed_with_its_amounts_and_names_in_order(tmp_path: Path) -> None:
    need_the_extra()
    shutil.copytree(oracles.REPOSITORY / "tests/sites/rtl", tmp_path / "root")
    desk = build(tmp_path / "root", Options(today=dt.date(2025, 4, 1), pdf=True))
    assert not desk.failed
    document = reader((tmp_path / "root/site/book/book.pdf").read_bytes())
    assert document.trailer["/Root"]["/Lang"] == "ar"
    text = "\n".join(page.extract_text() for page in document.pages)
    assert "€3 million to €4 million" in text
    assert "million to €4 million €3" not in text


def test_nothing_is_fetched_from_elsewhere() -> None:
    need_the_extra()
    asked: list[str] = []

    def read(path: str) -> bytes | None:
        asked.append(path)
        return None

    page = (
        b'<!doctype html><html lang="en"><title>x</title><h1>x</h1>'
        b'<img src="https://other.example/a.png" alt="">'
        b'<img src="file:///etc/passwd" alt=""><img src="../own.png" alt=""></html>'
    )
    made = pdf.pdf(page, "a/b/", "https://desk.example/sub/", Styles("", ""), read)
    assert made.startswith(b"%PDF")
    assert asked == ["a/own.png"]
