"""Articles that are drafted in one run share the records proposed for them, and their money."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
