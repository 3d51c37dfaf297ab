"""Drafting finds in the labelled articles what a person found: the figures the documents state."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.authoring.measuring import (
    CLASSES,
    EXPECTED,
    LISTED,
    OTHER,
    Miss,
    Score,
    line,
    main,
    measure,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = Path(__file__).resolve().parent / "articles"
#: Written beside the tool: `tuned` was read while the rules were written, the others after.
OWN = ("tuned", "held", "fresh", "unread", "blind", "last", "final", "ninth", "tenth", "eleventh",
       "twelfth", "thirteenth", "fourteenth", "fifteenth")  # fmt: skip
#: Written and labelled by people who never saw it.
OTHERS = ("one-tuned", "two-tuned", "three-tuned", "one-held", "two-held", "three-held",
          "four-held", "five-tuned", "six-tuned", "seven-tuned", "eight-tuned", "ten-tuned",
          "eleven-tuned", "nine-held", "twelve-tuned", "thirteen-tuned",
          "fourteen-held", "fifteen-held", "sixteen-held", "seventeen-tuned",
          "eighteen-held", "nineteen-held", "twenty-tuned", "twentythree-tuned",
          "twentyone-held", "twentytwo-held", "twentyfour-held", "twentyfive-held",
          "twentysix-held", "twentyseven-held", "twentyeight-held",
          "twentynine-held", "thirty-held", "thirtyone-held",
          "thirtytwo-held", "thirtythree-held", "thirtyfour-held",
          "thirtyfive-tuned", "thirtysix-tuned", "thirtyseven-tuned",
          "thirtyeight-held", "thirtynine-held", "forty-held",
          "fortyone-tuned", "fortytwo-held")  # fmt: skip
PARTS = (*OWN, *OTHERS)


@cache
def part_measured(part: str) -> tuple[dict[str, Score], list[Miss]]:
    return measure([ARTICLES / part])


def measured(parts: Iterable[str]) -> tuple[dict[str, Score], list[Miss]]:
    """Give what was found in some parts, each of which is read once."""
    scores: dict[str, Score] = {}
    misses: list[Miss] = []
    for found, missed in map(part_measured, parts):
        misses += missed
        for kind, score in found.items():
            so_far = scores.get(kind, Score(0, 0, 0))
            scores[kind] = Score(*map(sum, zip(so_far, score, strict=True)))
    return scores, misses


def articles(*parts: str) -> int:
    return sum(len(list((ARTICLES / part).glob("*.txt"))) for part in parts)


def test_there_are_at_least_thirty_articles_half_of_them_held_aside() -> None:
    assert articles("tuned") >= 15
    assert articles("held") >= 15
    assert articles(*PARTS) >= 30


def test_every_folder_of_articles_is_a_part() -> None:
    assert {path.name for path in ARTICLES.iterdir()} == {*PARTS}


@pytest.mark.parametrize("parts", [OWN, OTHERS], ids=["own", "others"])
@pytest.mark.parametrize("kind", CLASSES)
def test_precision_and_recall_are_as_expected(kind: str, parts: tuple[str, ...]) -> None:
    scores, misses = measured(parts)
    precision, recall = EXPECTED[kind]
    told = [miss for miss in misses if miss.kind == kind]
    assert scores[kind].precision >= precision, told
    assert scores[kind].recall >= recall, told


def test_the_documents_state_these_figures() -> None:
    text = (ARTICLES.parent.parent / "docs/drafting-measured.md").read_text("utf-8")
    rows = [line(part, articles(part), measured((part,))[0]) for part in PARTS]
    sums = {"all of these": OWN, "all by other hands": OTHERS}
    rows += [
        line(name, articles(*parts), measured(parts)[0]).replace("`", "")
        for name, parts in sums.items()
    ]
    missing = [row for row in rows if row not in text]
    assert not missing, "\n".join(missing)


def test_a_fault_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The board approved $5 million for Kenya.", "utf-8")
    label = {"amounts": [{"amount": "6 million USD", "status": "pending"}],
             "countries": ["NE"], "quotations": [{"words": "x y", "speaker": "Z"}]}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(label), "utf-8")
    scores, misses = measure([tmp_path])
    assert scores["amounts"] == Score(0, 1, 1)
    assert scores["countries"] == Score(0, 1, 1)
    assert scores["quotations"] == Score(0, 0, 1)
    assert measure([tmp_path, tmp_path])[0]["amounts"] == Score(0, 2, 2)
    assert main([str(tmp_path)]) == 0
    assert all(miss.what in capsys.readouterr().out for miss in misses[:1])


def scored(tmp_path: Path, text: str, label: dict[str, Any]) -> dict[str, Score]:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    empty: dict[str, Any] = {"amounts": [], "countries": [], "quotations": []}
    (tmp_path / "a.json").write_text(json.dumps({**empty, **label}), "utf-8")
    return measure([tmp_path])[0]


def test_an_amount_said_again_counts_once(tmp_path: Path) -> None:
    text = "The board approved $5 million. It approved the $5 million in May."
    label = {"amounts": [{"amount": "5 million USD", "status": "approved"}]}
    scores = scored(tmp_path, text, label)
    assert scores["amounts"] == Score(1, 0, 0)
    assert scores["statuses"] == Score(1, 0, 0)


@pytest.mark.parametrize(
    ("noun", "score"),
    [("centres", Score(1, 0, 0)), ("health centre", Score(1, 0, 0)), ("posts", Score(0, 1, 1))],
)
def test_of_a_noun_its_last_word_counts_in_either_number(
    tmp_path: Path, noun: str, score: Score
) -> None:
    label = {"amounts": [{"amount": f"12 {noun}", "status": ""}]}
    assert scored(tmp_path, "It has 12 health centres.", label)["amounts"] == score


@pytest.mark.parametrize(
    ("speaker", "right"),
    [("the Secretary for Health", 1), ("Ann Lee", 0), ("Secretary Ann Lee", 0)],
)
def test_of_a_role_its_head_will_do_and_of_a_name_it_will_not(
    tmp_path: Path, speaker: str, right: int
) -> None:
    label = {"quotations": [{"words": "It is not for us to say", "speaker": speaker}]}
    scores = scored(tmp_path, "“It is not for us to say,” the secretary said.", label)
    assert scores["speakers"].right == right


@pytest.mark.parametrize(("speaker", "wrong"), [("a senior official", 0), ("the minister", 1)])
def test_who_is_described_and_not_named_may_be_labelled_as_nobody(
    tmp_path: Path, speaker: str, wrong: int
) -> None:
    label = {"quotations": [{"words": "It is not for us to say", "speaker": ""}]}
    text = f"“It is not for us to say,” said {speaker}."
    assert scored(tmp_path, text, label)["speakers"].wrong == wrong


def test_recall_is_told_apart_by_the_word_that_says_the_status(tmp_path: Path) -> None:
    text = "The board did approve $5 million. It said yes to $6 million and to $7 million."
    label = {"amounts": [
        {"amount": "5 million USD", "status": "approved", "word": "approve"},
        {"amount": "6 million USD", "status": "approved", "word": "said yes"},
    ]}  # fmt: skip
    scores = scored(tmp_path, text, label)
    assert scores[LISTED] == Score(1, 0, 0)
    assert scores[OTHER].right + scores[OTHER].missed == 1
