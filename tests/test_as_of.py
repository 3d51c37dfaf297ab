"""A fact is as of a date that its article states, or the build says that it is not."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.stages import BRIEFING, SOURCE, article, record, site

PLAIN = "The bank had paid $5 million for wells."
EN = "Talks opened on 3 May 2023. As of 30 June 2025, the bank had paid $5 million for wells. By 31 December 2024 it had paid $3 million."
ES = "El banco había pagado 5 millones de dólares al 30 de junio de 2025. El año pasado se pagó menos."

#: The text, what the source says of itself, the date; and what is reported, empty for nothing.
EACH = [
    # As precise as the article, or less.
    (EN, "", "2025-06-30", ""),
    (EN, "", "2025-06", ""),
    (EN, "", "2025", ""),
    (ES, "language: es", "2025-06-30", ""),
    (ES, "language: es", "2025-06", ""),
    # Another day than the sentence's own.
    (EN, "", "2024-12-31", "the words around the quote are as of 2025-06-30"),
    (EN, "", "2023-05", "the words around the quote are as of 2025-06-30"),
    (EN, "published: 2025-07-15", "2025-07-15", "the words around the quote are as of 2025-06-30"),
    (EN, "", "2025-07", "the words around the quote are as of 2025-06-30"),
    (ES, "language: es", "2024-06-30", "the words around the quote are as of 2025-06-30"),
    # Anywhere in the article, where the sentence has no date of its own.
    (f"{PLAIN} The figures are those of 31 March 2024.", "", "2024-03-31", ""),
    (f"Status on 31 March 2024\n\n{PLAIN}", "", "2024-03", ""),
    (f"Budget 2023/24. {PLAIN}", "", "2024", ""),
    (f"In FY2024 things changed. {PLAIN}", "", "2024", ""),
    (f"| 2024 | 2025 |\n{PLAIN}", "", "2025", ""),
    (PLAIN, "", "2024", "the article does not say the date 2024"),
    (f"{PLAIN} It has 2,024 wells.", "", "2024", "the article does not say the date 2024"),
    (f"In 2024 it rained. {PLAIN}", "", "2024-06", "the article does not say the date 2024-06"),
    (f"In June 2024 it rained. {PLAIN}", "", "2024-06-30", "the article does not say the date 2024-06-30"),
    # The day of the article.
    (PLAIN, "published: 2025-07-15", "2025-07-15", ""),
    (PLAIN, "published: 2025-07-15", "2025-07", ""),
    (PLAIN, "published: 2025-07-15", "2025", ""),
    (PLAIN, "published: 2025-07", "2025-07-15", "the article does not say the date 2025-07-15"),
    (PLAIN, "published: 2025-07-15", "2025-07-14", "the article does not say the date 2025-07-14"),
    # Dates that leave their year to the day of the article.
    (f"{PLAIN} The list is of 30 June.", "published: 2025-07-15", "2025-06-30", ""),
    (f"{PLAIN} The list is of 30 November.", "published: 2025-02-01", "2024-11-30", ""),
    (f"{PLAIN} It was told so in June.", "published: 2025-07-15", "2025-06", ""),
    (f"{PLAIN} It was less last year.", "published: 2025-07-15", "2024", ""),
    (f"{PLAIN} It was less last month.", "published: 2025-01-15", "2024-12", ""),
    (f"{PLAIN} Of 2024 is the list of 30 June.", "", "2024-06-30", ""),
    (ES.replace("al 30 de junio de 2025", "para pozos"), "language: es\npublished: 2025-07-15", "2024", ""),
    (f"{PLAIN} The list is of 30 June.", "published: 2025-07-15", "2023-06-30", "the article does not say the date 2023-06-30"),
    (f"{PLAIN} The list is of 30 June.", "", "2025-06-30", "the article does not say the date 2025-06-30"),
    (f"{PLAIN} Rain fell in June 2023.", "published: 2025-07-15", "2025-06", "the article does not say the date 2025-06"),
    (f"{PLAIN} It was less last year.", "published: 2025-07-15", "2023", "the article does not say the date 2023"),
    # Later than the article, unless the sentence speaks of that day.
    (f"{PLAIN} A review is due on 1 March 2026.", "published: 2025-07-15", "2026-03-01", "the source was published on 2025-07-15, before 2026-03-01, of which the sentence of the quote does not speak"),
    (PLAIN.replace("wells", "the budget of 2026"), "published: 2025-07-15", "2026", ""),
]  # fmt: skip


def problems(text: str, source: str, date: str) -> list[tuple[str, str]]:
    spanish = "es" in source
    quote = "había pagado 5 millones de dólares" if spanish else "had paid $5 million"
    files = article(text) | {SOURCE: record(f"name: A\nseed: seeds/article.txt\n{source}")}
    front = (
        f"title: T\nfigures:\n  - id: a\n    label: Money\n    amount: 5 million USD\n"
        f"    status: disbursed\n    as_of: {date}\n"
        f'    evidence: {{source: article, quote: "{quote}"}}'
    )
    return [(p.code, p.message) for p in site({**files, BRIEFING: record(front)}).problems]


@pytest.mark.parametrize(("text", "source", "date", "message"), EACH)
def test_a_fact_is_as_of_a_date_of_its_article(
    text: str, source: str, date: str, message: str
) -> None:
    assert problems(text, source, date) == ([("W103", message)] if message else [])


def test_one_of_several_articles_is_enough_and_any_fact_is_asked() -> None:
    files = {
        "seeds/a.txt": "Rain fell on the hill. It was 4 May 2024.",
        "seeds/b.txt": "Rain fell on the hill.",
        "content/sources/a.md": record("name: A\nseed: seeds/a.txt"),
        "content/sources/b.md": record("name: B\nseed: seeds/b.txt"),
    }
    both = '[{source: b, quote: "Rain fell"}, {source: a, quote: "Rain fell"}]'
    for evidence, found in ((both, []), (both.replace("source: a", "source: b"), ["W103"])):
        front = f"title: T\nstatements:\n  - {{id: s, text: It rained., as_of: 2024-05, evidence: {evidence}}}"
        assert [p.code for p in site({**files, BRIEFING: record(front)}).problems] == found
