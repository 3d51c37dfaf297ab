"""Drafting finds in the labelled articles what a person found: the figures the documents state."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from generator.authoring.measuring import CLASSES, EXPECTED, Miss, Score, main, measure, table

ARTICLES = Path(__file__).resolve().parent / "articles"
HALVES = ("tuned", "held", "fresh", "unread", "blind", "last", "final",
          "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
          "fifteenth")  # fmt: skip


@cache
def measured(halves: tuple[str, ...]) -> tuple[dict[str, Score], list[Miss]]:
    return measure([ARTICLES / half for half in halves])


def test_there_are_at_least_thirty_articles_half_of_them_held_aside() -> None:
    counts = [len(list((ARTICLES / half).glob("*.txt"))) for half in HALVES]
    assert counts[0] >= 15
    assert counts[1] >= 15
    assert sum(counts) >= 30


@pytest.mark.parametrize("kind", CLASSES)
def test_precision_and_recall_are_as_expected(kind: str) -> None:
    scores, misses = measured(HALVES)
    precision, recall = EXPECTED[kind]
    told = [miss for miss in misses if miss.kind == kind]
    assert scores[kind].precision >= precision, told
    assert scores[kind].recall >= recall, told


def test_the_documents_state_these_figures() -> None:
    text = (ARTICLES.parent.parent / "docs/drafting.md").read_text("utf-8")
    for half in HALVES:
        assert "\n".join(table(measured((half,))[0])) in text, half


def test_a_fault_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The board approved $5 million for Kenya.", "utf-8")
    label = {"amounts": [{"amount": "6 million USD", "status": "pending"}],
             "countries": ["NE"], "quotations": [{"words": "x y", "speaker": "Z"}]}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(label), "utf-8")
    scores, misses = measure([tmp_path])
    assert scores["amounts"] == Score(0, 1, 1)
    assert scores["countries"] == Score(0, 1, 1)
    assert scores["quotations"] == Score(0, 0, 1)
    assert main([str(tmp_path)]) == 0
    assert all(miss.what in capsys.readouterr().out for miss in misses[:1])
