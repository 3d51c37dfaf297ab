"""The text of a PDF is told from where its words stand: marks, paragraphs, rows of tables."""

from __future__ import annotations

import pytest

from generator.authoring.importing import Refused, imported
from tests.test_drafting import pdf_of

pytest.importorskip("pypdf", reason="needs the extra [import]")


def text_of(*drawn: tuple[float, float, float, str]) -> str:
    """Read a page on which each text stands at its place: across, up, size, words."""
    lines = (f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET" for x, y, size, words in drawn)
    found = imported("report.pdf", pdf_of("\n".join(lines)))
    assert not isinstance(found, Refused)
    return found.text.rstrip("\n")


BODY = [
    (72, 700, 12, "The fund approved several loans for wells in the north and"),
    (72, 682, 12, "in the west of the country, as the ministry said in March."),
]


def test_a_small_raised_number_is_the_mark_of_a_note() -> None:
    text = text_of(
        *BODY,
        (72, 664, 12, "Norway pledged 12"),
        (170, 669, 8, "4"),
        (176, 664, 12, " million euros for them."),
    )
    assert "Norway pledged 12 million euros for them." in text
    assert "124" not in text


def test_a_number_of_the_same_size_and_height_is_none() -> None:
    text = text_of(*BODY, (72, 664, 12, "Norway pledged 1"), (162, 664, 12, "4 million euros."))
    assert "Norway pledged 14 million euros." in " ".join(text.split())


def test_a_wider_gap_and_another_size_begin_a_paragraph() -> None:
    text = text_of(
        (72, 740, 20, "Wells in the"),
        (72, 710, 20, "north"),
        *((x, y - 40, size, words) for x, y, size, words in BODY),
        (72, 612, 12, "Kenya requested more of them, and the fund has not said yet"),
        (72, 594, 12, "whether it will pay for them."),
    )
    assert text.split("\n\n") == [
        "Wells in the north",
        " ".join(words for *_, words in BODY),
        "Kenya requested more of them, and the fund has not said yet whether it will pay for them.",
    ]


def test_a_line_is_short_for_its_column_and_not_for_the_page() -> None:
    """Ragged lines of two columns below a line across both of them."""
    left = [
        "The Kenya Electricity Company",
        "(KETRACO) says that the Lamu Grid",
        "Project needs 6 million euros, and",
        "that the work will take two years.",
        "Nobody has said as yet who is to",
    ]
    right = [
        "pay for it. The county thinks that",
        "11,200 households live near it. None",
        "of them has a connection, and all",
        "are to get one in the next years, as",
        "the governor of the county says.",
    ]
    across = "A correction of an article of May that was about the same line, and about who pays"
    text = text_of(
        (72, 740, 12, across),
        *((72, 700 - 18 * at, 12, words) for at, words in enumerate(left)),
        *((320, 700 - 18 * at, 12, words) for at, words in enumerate(right)),
    )
    assert text.split("\n\n") == [across, " ".join([*left, *right])]


def test_gaps_within_lines_part_the_cells_of_a_row() -> None:
    text = text_of(
        *BODY,
        (72, 650, 12, "Country"), (200, 650, 12, "Pupils"), (300, 650, 12, "Schools"),
        (72, 632, 12, "Albania"), (200, 632, 12, "52,300"), (300, 632, 12, "214"),
        (72, 614, 12, "Kosovo"), (200, 614, 12, "0"), (300, 614, 12, "0"),
        (72, 580, 12, "The facility says that all of them get a meal."),
    )  # fmt: skip
    assert text.split("\n\n")[1:] == [
        "| Country | Pupils | Schools |\n| Albania | 52,300 | 214 |\n| Kosovo | 0 | 0 |",
        "The facility says that all of them get a meal.",
    ]
