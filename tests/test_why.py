"""`why` shows a derivation that a stranger can recompute; `list` shows what there is."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
HARBOURS = HERE / "sites/harbours"
ARGUMENTS = ["--root", str(HARBOURS), "--today", "2025-04-01"]


def asked(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main([*arguments, *ARGUMENTS]) == code
    return capsys.readouterr().out


def why(capsys: pytest.CaptureFixture[str], fact: str) -> dict[str, Any]:
    answer = json.loads(asked(capsys, "why", fact, "--format", "json"))
    assert isinstance(answer, dict)
    return answer


def evidence(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from found["evidence"]
    yield from found.get("shares_evidence", ())
    for part in (*found.get("inputs", ()), *((found.get("covers") or {}).get("inputs", ()))):
        yield from evidence(part)


@pytest.mark.parametrize("fact", ["approved", "total", "norwegian", "indian", "sea", "report"])
def test_a_stranger_finds_every_quote_by_digest_and_offsets(
    fact: str, capsys: pytest.CaptureFixture[str]
) -> None:
    items = list(evidence(why(capsys, fact)))
    assert items
    for item in items:
        data = (HARBOURS / item["seed"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == item["sha256"]
        assert data.decode()[item["start"] : item["end"]] == item["quote"]


def test_a_sum_is_recomputed_from_its_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    found = why(capsys, "indian")
    parts = [Decimal(part["amount"]["value"]) for part in found["inputs"]]
    assert sum(parts) == Decimal(found["amount"]["value"]) == Decimal(255_000_000)
    assert found["formula"] == "25 crore INR + 50 lakh INR = 25.5 crore INR"
    ends = [[Decimal(end) for end in part["amount"]["stands_for"]] for part in found["inputs"]]
    low, high = (Decimal(end) for end in found["amount"]["stands_for"])
    assert [low, high] == [sum(end[0] for end in ends), sum(end[1] for end in ends)]
    assert found["status"] == "committed"


def test_a_covering_total_shows_its_arithmetic(capsys: pytest.CaptureFixture[str]) -> None:
    covers = why(capsys, "harbour-money#total")["covers"]
    assert covers["parts"] == [
        f"briefings/harbour-money#{name}" for name in ("approved", "pending")
    ]
    assert covers["formula"] == "12.5 million EUR + 3.5 million EUR = 16.0 million EUR"
    assert covers["verdict"] == "mixes-statuses"


def test_verdicts_and_conflicts_are_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, "why", "harbour-money#total")
    assert "= 16.0 million EUR: mixes statuses (the numbers fit)\n" in told
    assert "other reports of it differ: " in asked(capsys, "why", "approved")
    assert "-as: " not in told


def test_shares_conflicts_and_speakers_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    found = why(capsys, "norwegian")
    assert [(s["of"], s["percent"], s["value"]) for s in found["shares"]] == [
        ("countries/norway", "60", "24000000"),
        ("countries/denmark", "40", "16000000"),
    ]
    assert why(capsys, "british")["shares_reason"]
    assert why(capsys, "approved")["conflicts"][0]["kind"] == "same-as"
    assert why(capsys, "sea")["speaker"] == "Åse Øvergård"
    assert why(capsys, "stopped")["anonymous"] is True


def test_the_text_says_what_the_data_says(capsys: pytest.CaptureFixture[str]) -> None:
    text = asked(capsys, "why", "indian")
    for words in ("25 crore INR + 50 lakh INR", "“India committed ₹25 crore”", "seeds/gazette.txt"):
        assert words in text
    assert hashlib.sha256((HARBOURS / "seeds/gazette.txt").read_bytes()).hexdigest() in text


def test_printed_numbers_have_the_separators_of_pages(capsys: pytest.CaptureFixture[str]) -> None:
    text = asked(capsys, "why", "indian")
    low, high = why(capsys, "indian")["amount"]["stands_for"]
    assert f"(stands for {int(low):,} to {int(high):,})" in text
    evidence = why(capsys, "indian")["inputs"][0]["evidence"][0]
    assert f"{evidence['start']} to {evidence['end']}" in text  # offsets are no amounts


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("nothing-here", "there is no fact `nothing-here`; `briefing list figures` shows the fig"),
        ("harbour-money#aproved", "did you mean `briefings/harbour-money#approved`"),
        ("programs/piers", "names a record, not a fact"),
        ("draft#soon", "`briefings/draft` is not published: it is a draft;"),
    ],
)
def test_an_unknown_fact_is_misuse(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", words, *ARGUMENTS]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", ["draft", "briefings/draft", "hidden", "sources/hidden"])
def test_a_record_kept_off_the_site_is_told_from_one_that_is_not_there(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = "coverage" if "hidden" in words else "impact"
    assert main([command, words, *ARGUMENTS]) == 2
    assert "is not published: it is a draft;" in capsys.readouterr().err


def test_coverage_of_a_site_without_sources_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    assert main(["coverage", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no source is published; `--drafts` includes drafts\n"


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    out = asked(capsys, "list", *arguments, "--format", "json")
    return [json.loads(line) for line in out.splitlines()]


def test_a_list_holds_every_record_with_its_state(capsys: pytest.CaptureFixture[str]) -> None:
    states = {row["id"]: row["state"] for row in listed(capsys)}
    files = {p.relative_to(HARBOURS / "content").with_suffix("").as_posix()
             for p in (HARBOURS / "content").rglob("*.md")}  # fmt: skip
    assert set(states) == files
    assert states["briefings/draft"] == "draft"
    assert states["briefings/expired"] == "expired"
    assert states["briefings/scheduled"] == "scheduled"
    assert states["briefings/harbour-money"] == "published"


def test_filters_and_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["id"] for row in listed(capsys, "--drafts")} == {
        "briefings/draft",
        "sources/hidden",
    }
    assert [row["id"] for row in listed(capsys, "--expired")] == ["briefings/expired"]
    assert [row["id"] for row in listed(capsys, "--orphans")] == ["sources/hidden"]
    assert {row["id"] for row in listed(capsys, "person")} == {
        "people/ase-overgard", "people/harbour-master", "people/port-captain"
    }  # fmt: skip
    figures = {row["id"] for row in listed(capsys, "figures")}
    assert "briefings/harbour-money#approved" in figures
    assert main(["list", "figurs", *ARGUMENTS]) == 2
    assert "did you mean `figures`" in capsys.readouterr().err


def test_drafts_beside_another_filter_are_included_as_without_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for other in ("--untied", "--orphans", "--unsourced"):
        assert listed(capsys, other, "--drafts") == listed(capsys, other)


def test_what_is_published_on_a_day_ahead_is_listed_with_the_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    for name, keys in (("now", ""), ("later", "publish_on: 2031-02\n"), ("d", "draft: true\n")):
        (tmp_path / f"content/pages/{name}.md").write_text(
            f"---\ntitle: About\n{keys}---\nWords.\n"
        )
    assert main(["list", "--scheduled", "--root", str(tmp_path), "--today", "2031-01-31"]) == 0
    assert capsys.readouterr().out == "pages/later  About [scheduled] (on 2031-02)\n"
    assert main(["list", "--scheduled", "--root", str(tmp_path), "--today", "2031-02-01"]) == 0
    assert capsys.readouterr().out == ""
    main(["completion", "bash"])
    assert "--scheduled" in capsys.readouterr().out


def test_a_site_that_does_not_build_is_said_and_is_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    (tmp_path / "content/pages/about.md").write_text("---\ntitle: About\n---\n[[nobody]]\n")
    assert main(["list", "--root", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "pages/about" in printed.out
    assert "R101" in printed.err
