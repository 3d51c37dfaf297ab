"""`draft`: from an article to a verified draft; nothing is written where something is wrong."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.authoring.importing.pdf import in_one_column, paragraphs
from generator.build import compile_site, read_snapshot
from generator.cli import main
from generator.disk.additions import Taken, add
from generator.model.records import Program, RecordId
from generator.model.settings import Options

if TYPE_CHECKING:
    from generator.pages.site import Site

REPOSITORY = Path(__file__).resolve().parent.parent
SEED = next((REPOSITORY / "seeds").glob("*.txt"))
ARTICLES = sorted((REPOSITORY / "tests/articles").rglob("*.txt"))
BUILT = frozenset(ARTICLES)  # those whose drafts are rendered, too
if "BRIEFING_EVERY_ARTICLE" not in os.environ:
    ARTICLES = ARTICLES[::3]
    BUILT = frozenset(ARTICLES[::3])
TODAY = "2025-06-15"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a site with nothing in it."""
    (tmp_path / "site-root/content").mkdir(parents=True)
    (tmp_path / "site-root/content/site.yaml").write_text("title: A desk\n")
    return tmp_path / "site-root"


def draft(root: Path, *files: Path, more: tuple[str, ...] = ()) -> int:
    return main(["draft", *map(str, files), "--root", str(root), "--today", TODAY, *more])


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def site_of(root: Path) -> Site:
    options = Options(today=datetime.date(2025, 6, 15), drafts=True)
    site, problems = compile_site(read_snapshot(root).value, options)
    assert [f"{p.place} {p.code} {p.message}" for p in problems] == []
    return site


def facts(root: Path) -> dict[str, Any]:
    site = site_of(root)
    found: dict[str, Any] = {}
    for identity, stated in site.catalogue.facts.items():
        entry = site.ledger.entries.get(identity)
        found[identity.partition("#")[2]] = (
            (str(entry.amount), entry.status, stated) if entry else ("", "", stated)
        )
    return found


# --- the seed article ------------------------------------------------------------------------


@pytest.mark.parametrize("more", [(), ("--with-records",)])
def test_the_seed_article_drafts_as_an_analyst_would(root: Path, more: tuple[str, ...]) -> None:
    assert draft(root, SEED, more=("--slug", "waivers", *more)) == 0
    found = facts(root)
    money = {name: values[:2] for name, values in found.items() if values[0]}
    assert money == {
        "authorized": ("over 7 million USD", "authorized"),
        "approved": ("5.2 million USD", "approved"),
        "pending": ("2.5 million USD", "pending"),
    }
    covers = found["authorized"][2].covers
    assert covers == ("briefings/waivers#approved", "briefings/waivers#pending")
    quote = found["quote"][2]
    assert quote.speaker.words.lower() == "a senior state department official"
    text = (root / "content/briefings/waivers.md").read_text("utf-8")
    for name in ("Mexico", "United States", "Canada", "Venezuela", "Colombia"):
        assert f"“{name}”" in text or f"({name.lower()}" in text
    assert (root / "seeds/waivers.txt").read_bytes() == SEED.read_bytes()
    if more:
        records = site_of(root).catalogue.records
        program = records[RecordId("programs/inl")]
        assert isinstance(program, Program)
        assert program.abbreviation
        assert program.abbreviation.text == "INL"
        assert program.heading().source == (
            "International Narcotics and Law Enforcement Affairs (INL) Program"
        )
        assert len([r for r in records if r.startswith("countries/")]) == 5
    assert main(["build", "--drafts", "--strict", "--root", str(root), "--today", TODAY]) == 0
    assert main(["build", "--strict", "--root", str(root), "--today", TODAY]) == 0


def test_the_sites_own_records_come_first(tmp_path: Path) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(REPOSITORY / "content", root / "content")
    shutil.copytree(REPOSITORY / "seeds", root / "seeds")
    changed = tmp_path / "again.txt"
    changed.write_text(SEED.read_text("utf-8") + "\nA closing line.\n", "utf-8")
    assert draft(root, changed, more=("--with-records",)) == 0
    text = (root / "content/briefings/again.md").read_text("utf-8")
    assert "by: state-department-official" in text
    assert re.search(r"^programs: \[inl\b", text, re.MULTILINE)
    assert re.search(r"^people: \[marco-rubio", text, re.MULTILINE)
    assert not [p for p in tree(root) if p.startswith("content/countries/") and "-2" in p]


def test_a_changed_article_changes_the_draft(root: Path, tmp_path: Path) -> None:
    text = SEED.read_text("utf-8")
    changed = tmp_path / "changed.txt"
    changed.write_text(
        text.replace("$5.2 million in waivers have been", "$4.9 million in waivers were")
        .replace("were approved", "were denied")
        .replace("over $7 million", "nearly $9 million"),
        "utf-8",
    )  # fmt: skip
    assert draft(root, changed) == 0
    money = {values[:2] for values in facts(root).values() if values[0]}
    assert money == {
        ("about 9 million USD", "authorized"),
        ("4.9 million USD", "denied"),
        ("2.5 million USD", "pending"),
    }
    assert not any(values[2].covers for values in facts(root).values() if values[0])


# --- labelled articles ------------------------------------------------------------------------


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_a_draft_passes_every_check_and_holds_every_amount(path: Path, root: Path) -> None:
    assert draft(root, path, more=("--with-records", "--slug", "one")) == 0
    site_of(root)
    text = (root / "content/briefings/one.md").read_text("utf-8")
    label = json.loads(path.with_suffix(".json").read_text("utf-8"))
    written = len(re.findall(r"^ +#? *amount: ", text, re.MULTILINE))
    questions = len(re.findall(r"^# - “", text, re.MULTILINE))
    assert written + questions >= len(label["amounts"])
    if path in BUILT:
        assert main(["build", "--drafts", "--strict", "--root", str(root), "--today", TODAY]) == 0


def test_an_amount_without_a_status_waits_for_a_person(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The bridge costs $4 million. It will carry 300 lorries a day.\n")
    assert draft(root, path) == 0
    text = (root / "content/briefings/a.md").read_text("utf-8")
    assert "status: CHOOSE-ONE" in text
    assert [v[0] for v in facts(root).values()] == ["300 lorries"]
    keys = "label|amount|status|evidence|countries"
    taken_up = re.sub(rf"(?m)^  # (- id:|  (?:{keys}):)", r"  \1", text)
    taken_up = taken_up.replace("CHOOSE-ONE", "requested")
    (root / "content/briefings/a.md").write_text(taken_up, "utf-8")
    assert ("4 million USD", "requested") in {v[:2] for v in facts(root).values()}


def test_what_is_not_certain_is_a_question(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Congo was paid $5 or $6 million on 03/04/2025, an official said.\n")
    assert draft(root, path) == 0
    text = (root / "content/briefings/a.md").read_text("utf-8")
    for words in ("“$5 or $6 million”", "“03/04/2025”", "“Congo”"):
        assert f"# - {words}" in text
    assert facts(root) == {}


def test_hostile_words_stay_words(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        'Title with [[nobody]] and $9 million\n\nThe board pledged to pay "**all** of `it`" '
        "\\ {{ x }} [[ghost]] <b>$5 million</b>: # approved. “Tab\tand \u202e mark: it is not so,” "
        "said Ann Lee.\n",
        "utf-8",
    )
    assert draft(root, path, more=("--with-records",)) == 0
    site_of(root)


# --- other forms -----------------------------------------------------------------------------


def test_markdown_is_read_as_a_reader_sees_it(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(
        "---\ntitle: A note\nsource: https://example.org/a\n---\n# Heading\n\n"
        "The fund approved **over** $7 million.\n\n| What | Amount |\n| --- | --- |\n"
        "| Roads | $2 million, pending |\n"
    )
    assert draft(root, path) == 0
    money = {values[:2] for values in facts(root).values() if values[0]}
    assert money == {("over 7 million USD", "approved"), ("2 million USD", "pending")}
    source = (root / "content/sources/a-note.md").read_text("utf-8")
    assert 'url: "https://example.org/a"' in source
    assert hashlib.sha256(path.read_bytes()).hexdigest() in source


def test_a_saved_page_gives_its_article_and_what_it_states(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra [import]")
    path = tmp_path / "page.html"
    body = "".join(
        f"<p>The ministry approved ${n} million for schools in Kenya, and the work in district "
        f"number-{'abc'[n - 2]} goes on as planned through the whole of the dry season.</p>"
        for n in (2, 3, 4)
    )
    path.write_text(
        "<html lang='en'><head><title>x</title><meta property='og:site_name' content='The Daily'>"
        "<meta property='article:published_time' content='2025-03-02T10:00:00Z'></head><body>"
        "<nav><a href='/'>Home</a> <a href='/b'>Subscribe for $9 million</a></nav><article>"
        f"<h1>Schools get money</h1>{body}</article><footer>Copyright</footer></body></html>"
    )
    assert draft(root, path) == 0
    source = (root / "content/sources/schools-get-money.md").read_text("utf-8")
    assert 'publisher: "The Daily"' in source
    assert 'published: "2025-03-02"' in source
    assert "author: not recognised" in source
    assert {v[0] for v in facts(root).values() if v[0]} == {f"{n} million USD" for n in (2, 3, 4)}


def pdf(text: str) -> bytes:
    """Make a PDF of one page with some lines of text."""
    drawn = "".join(f"({line}) Tj 0 -14 Td " for line in text.splitlines())
    return pdf_of(f"BT /F1 12 Tf 72 720 Td {drawn}ET")


def pdf_of(drawing: str) -> bytes:
    """Make a PDF of one page on which something is drawn."""
    stream = drawing.encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s >>"
        % b"/Resources << /Font << /F1 5 0 R >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)


def test_a_pdf_gives_its_text(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="needs the extra [import]")
    path = tmp_path / "report.pdf"
    path.write_bytes(
        pdf("The council approved $3 million for the new\nferry to Malta this spring.")
    )
    assert draft(root, path) == 0
    assert {v[:2] for v in facts(root).values() if v[0]} == {("3 million USD", "approved")}
    seed = next((root / "seeds").iterdir()).read_text("utf-8")
    assert "for the new ferry to Malta" in seed


def test_lines_of_a_page_are_joined() -> None:
    page = "The work has been de-\nlayed by a year and the bill\nhas grown. It ends there.\n\nNext"
    assert paragraphs(in_one_column(page)) == (
        "The work has been delayed by a year and the bill has grown. It ends there.\n\nNext"
    )


# --- nothing is written ----------------------------------------------------------------------


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "is empty"),
    "binary.txt": (b"\x00\x01\x02 text", "is a binary file"),
    "latin.txt": ("Ma\xf1ana costar\xe1 mucho".encode("latin-1"), "is not UTF-8"),
    "wide.txt": ("Málaga builds a pier".encode("utf-16"), "is in UTF-16: save it as UTF-8"),
    "digits.txt": (b"1 2 3\n", "has no text"),
    "huge.txt": (b"word " * 900_000, "more than an article"),
    "article.docx": (b"PK", "is none of .txt"),
    "scan.pdf": (pdf(""), "is a PDF without text"),
    "broken.pdf": (b"%PDF-1.4 nothing", "is no PDF that can be read"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_line_and_writes_nothing(
    name: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if name.endswith(".pdf"):
        pytest.importorskip("pypdf", reason="needs the extra [import]")
    data, said = BAD[name]
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text("The board approved $5 million for the bridge.\n")
    before = tree(root)
    assert draft(root, good, bad) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert said in printed.err
    assert name in printed.err
    assert tree(root) == before


def test_a_missing_file_and_a_folder_get_one_line(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert draft(root, tmp_path / "none.txt") == 2
    assert capsys.readouterr().err.endswith(f"there is no file `{tmp_path}/none.txt`\n")
    (tmp_path / "folder.txt").mkdir()
    assert draft(root, tmp_path / "folder.txt") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_known_seed_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, same = tmp_path / "a.txt", tmp_path / "same.txt"
    path.write_text("The board approved $5 million for the bridge.\n")
    shutil.copy(path, same)
    assert draft(root, path) == 0
    before = tree(root)
    capsys.readouterr()
    assert draft(root, same) == 1
    assert "is already known" in capsys.readouterr().err
    assert draft(root, path, same) == 1
    assert tree(root) == before


def test_a_draft_says_how_to_get_the_records_it_lacks(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The World Bank approved $5 million for a bridge in Kenya.\n")
    assert draft(root, path) == 0
    says = "2 names of the article have no record; to get skeletons, delete these files and draft"
    assert says in capsys.readouterr().out
    assert draft(root, path, more=("--with-records",)) == 1
    said = capsys.readouterr().err
    told = (
        "to draft it anew, delete `seeds/a.txt`, `content/sources/a.md`, `content/briefings/a.md`"
    )
    assert told in said
    for name in re.findall(r"`((?:seeds|content/briefings)/[^`]+|content/sources/a.md)`", said):
        (root / name).unlink(missing_ok=True)
    assert draft(root, path, more=("--with-records",)) == 0
    assert "no record" not in capsys.readouterr().out
    assert {"content/countries/kenya.md", "content/agencies/world-bank.md"} <= set(tree(root))


def test_nothing_is_overwritten(root: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one/a.txt", tmp_path / "two/a.txt"
    for path, amount in ((one, 5), (two, 6)):
        path.parent.mkdir()
        path.write_text(f"The board approved ${amount} million for the bridge.\n")
    assert draft(root, one, two) == 0
    assert {"seeds/a.txt", "seeds/a-2.txt"} <= set(tree(root))
    assert draft(root, tmp_path / "one/a.txt", more=("--slug", "a")) == 1


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("mine")
    with pytest.raises(Taken):
        add(tmp_path, {"new/a.txt": b"a", "there.txt": b"b"})
    assert tree(tmp_path) == {"there.txt": b"mine"}
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="not a folder"):
        add(tmp_path, {"new/a.txt": b"a", "file/b.txt": b"b"})
    assert not (tmp_path / "new").exists()


def test_a_speaker_with_an_office_is_the_person_and_not_anonymous(
    root: Path, tmp_path: Path
) -> None:
    article = tmp_path / "barrage.txt"
    article.write_text(
        "The barrage is to be mended\n\n“We cannot wait for another monsoon,” said Energy Minister "
        "Deepak Rai. The ministry is in Kathmandu.\n"
    )
    assert draft(root, article, more=("--with-records",)) == 0
    person = (root / "content/people/deepak-rai.md").read_text()
    assert 'name: "Deepak Rai"\nrole: "Energy Minister"' in person
    assert "by: deepak-rai" in next((root / "content/briefings").glob("*.md")).read_text()


def test_a_spanish_draft_is_in_spanish_and_knows_its_speaker(root: Path, tmp_path: Path) -> None:
    (root / "content/site.yaml").write_text("title: Mesa\nlanguage: es-CL\n")
    article = tmp_path / "rio.txt"
    article.write_text(
        "Chile aprueba 12.500 millones de pesos\n\n"
        "El Gobierno aprobó 12.500 millones de pesos para el río. «No "
        "vamos a pagar dos veces», dijo la ministra Carmen Oyarzún.\n"
    )
    assert draft(root, article, more=("--with-records",)) == 0
    text = next((root / "content/briefings").glob("*.md")).read_text()
    assert 'label: "Importe aprobado para el río"' in text
    assert "by: carmen-oyarzun" in text
    assert '{"12.500 millones de pesos": en el propio titular del artículo}' in text
