"""Articles that are drafted in one run share the records proposed for them, and their money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from tests.test_drafting import draft, root, site_of

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["root"]

CLINICS = """Ghana pays for clinics

ACCRA, 3 March 2026 — The Ministry of Health of Ghana approved 12 million dollars for clinics. The
Volta Clinics Programme is to start in May, said Ama Mensah, the minister of health.

“We will build all of them this year,” said Ama Mensah.
"""
SCHOOLS = """Ghana builds clinics

ACCRA, 5 March 2026 — The Volta Clinics Programme began. The Ministry of Health of Ghana has
approved 12 million dollars for clinics and approved 9 million dollars for nurses.

“We have built two of them already,” said Ama Mensah.
"""


def written(root: Path, kind: str) -> list[str]:
    return sorted(path.stem for path in (root / f"content/{kind}").glob("*.md"))


def files(folder: Path, *texts: str) -> list[Path]:
    found = [folder / f"article-{at}.txt" for at, _ in enumerate(texts)]
    for path, text in zip(found, texts, strict=True):
        path.write_text(text, "utf-8")
    return found


def test_files_of_one_run_share_the_records_they_propose(root: Path, tmp_path: Path) -> None:
    assert draft(root, *files(tmp_path, CLINICS, SCHOOLS), more=("--with-records",)) == 0
    assert written(root, "countries") == ["ghana"]
    assert written(root, "agencies") == ["ministry-of-health-of-ghana"]
    assert written(root, "programs") == ["volta-clinics-programme"]
    assert written(root, "people") == ["ama-mensah"]
    text = (root / "content/briefings/ghana-builds-clinics.md").read_text("utf-8")
    assert "countries: [ghana]\n" in text
    assert "by: ama-mensah\n" in text


def test_files_of_one_run_say_what_files_of_two_runs_say(root: Path, tmp_path: Path) -> None:
    one, other = files(tmp_path, CLINICS, SCHOOLS)
    assert draft(root, one, other, more=("--with-records",)) == 0
    together = {p.name: p.read_text("utf-8") for p in root.rglob("*.md")}
    for path in root.rglob("*"):
        if path.is_file() and path.name != "site.yaml":
            path.unlink()
    for path in (one, other):
        assert draft(root, path, more=("--with-records",)) == 0
    assert {p.name: p.read_text("utf-8") for p in root.rglob("*.md")} == together


def test_money_of_an_earlier_file_of_the_run_is_not_counted_again(
    root: Path, tmp_path: Path
) -> None:
    assert draft(root, *files(tmp_path, CLINICS, SCHOOLS), more=("--with-records",)) == 0
    found = site_of(root).catalogue.facts.values()
    same = {fact.id: fact.same_as for fact in found if fact.same_as}
    first = "briefings/ghana-pays-for-clinics#approved"
    assert same == {"briefings/ghana-builds-clinics#approved": (first,)}


def two(root: Path, first: str, second: str) -> str:
    """Draft an article beside a site that has two programs and a figure; give its briefing."""
    records = {
        "programs/wells": "name: Basin Wells Programme",
        "programs/roads": "name: Basin Roads Programme",
        "countries/chad": "iso: TD",
        "countries/mali": "iso: ML",
    }
    for name, front in records.items():
        path = root / f"content/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{front}\n---\n")
    for slug, text in (("a", first), ("b", second)):
        path = root / f"{slug}.txt"
        path.write_text(f"Money\n\n{text}\n", "utf-8")
        assert draft(root, path, more=("--slug", slug)) == 0
    return (root / "content/briefings/b.md").read_text("utf-8")


WELLS = "The bank approved $9 million for the Basin Wells Programme{}."


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        # A program in common, a country, or nothing that both name.
        (WELLS.format(""), WELLS.format(" and said so"), "same_as: [briefings/a#approved]"),
        (WELLS.format(" in Chad"), WELLS.format(" in Mali"), "same_as: [briefings/a#approved]"),
        (WELLS.format(""), "The bank approved $9 million.", "same_as: [briefings/a#approved]"),
        ("It approved $9 million for Chad.", "The bank approved $9 million for Chad.",
         "same_as: [briefings/a#approved]"),
        ("It approved $9 million.", "The bank approved $9 million.",
         "same_as: [briefings/a#approved]"),
        # Another program, of the same country: a question.
        (WELLS.format(" in Chad"), "It approved $9 million for the Basin Roads Programme in Chad.",
         "# briefings/a#approved is of the same amount and status, of another program"),
        # Another country.
        ("It approved $9 million for Chad.", "The bank approved $9 million for Mali.", ""),
    ],
)  # fmt: skip
def test_the_same_money_is_told_by_program_or_country(
    first: str, second: str, says: str, root: Path
) -> None:
    text = two(root, first, second)
    assert says in text
    assert says or "briefings/a#" not in text
    assert ("\n    same_as: [" in text) == says.startswith("same_as")


def test_money_that_two_records_state_and_nothing_ties_is_listed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "same_as: [" in two(root, WELLS.format(" in Chad"), WELLS.format(" in May"))
    where = ("list", "figures", "--untied", "--root", str(root))
    capsys.readouterr()
    assert main([*where]) == 0
    assert capsys.readouterr() == ("", "none, drafts included\n")
    path = root / "content/briefings/b.md"
    text = re.sub(r"\n    same_as: .*", "", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    assert main([*where]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == ["briefings/a#approved", "briefings/b#approved"]
    assert listed[0].endswith("(approved, as briefings/b#approved)")
    assert main(["list", "quotes", "--untied", "--root", str(root)]) == 0
    assert capsys.readouterr().out == ""
