"""What an article makes a part of another amount, or says again, is added once."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from generator.checking.ledger import Part
from tests.stages import BRIEFING, SOURCE, Site, article, codes, record, site

#: Texts with the quotes of figures marked, a language if not English, and what they add up to.
#: A figure's amount is the first one of its quote.
ONCE = [
    ("Of the [$9 million paid] in May, [$3 million was paid to Kisumu] and [$6 million was paid to Nakuru].", "9"),
    ("Of the [$8 million paid out last year], some villages got more: [$5 million was paid] in Gulu.", "8"),
    ("Out of the [$12 million paid] so far, [$7 million was paid in cash].", "12"),
    ("The bank [paid $10 million], including [$4 million paid for wells].", "10"),
    ("The state [paid $9 million], of which [$2 million was paid in May] and [$3 million was paid in June].", "9"),
    ("The fund [paid $7 million for schools]. Of this, [$2 million was paid] late.", "7"),
    ("The fund [paid $7 million for schools]. It includes [$2 million paid for desks].", "7"),
    ("The bank [paid $3 million] by March 2025. By June 2025 it [had paid $5 million].", "5"),
    ("By 3 May the state [had paid $2 million]. By 9 June it [had paid $6 million].", "6"),
    ("The bank [had paid $3 million] by March. By June it [had paid $5 million] in all.", "5"),
    ("The [$5 million was paid] in May. In June came a top-up that [brought the sum paid to $7 million].", "7"),
    ("In May it [paid $5 million]. By then donors [had raised the sum paid to $8 million].", "8"),
    ("The town [paid $5 million] for roads. In all, [$9 million was paid].", "9"),
    ("Bank [paid $5 million to Kisumu]\n\nNAIROBI - The World Bank [paid $5 million to the city of Kisumu], it said.", "5"),
    ("# City [paid $5 million for pumps]\n\nThe city [has paid $5 million for new pumps].", "5"),
    ("The bank [paid $5 million] in May. That sum, [$5 million, was paid to a single firm].", "5"),
    ("The bank [paid $5 million] in May. The [$5 million was paid] in cash.", "5"),
    ("De los [9 millones de dólares pagados] en mayo, [3 millones de dólares fueron pagados] a Quito.", "9", "es"),
    ("El banco [había pagado 9 millones de dólares], incluidos [3 millones de dólares pagados] a Quito.", "9", "es"),
    ("El banco [había pagado 9 millones de dólares]. De ellos, [3 millones de dólares fueron pagados] a Quito.", "9", "es"),
    ("Fueron [pagados 4 millones de dólares]. Un bono [elevó lo pagado a 6 millones de dólares].", "6", "es"),
]  # fmt: skip
EACH = [
    ("The bank [paid $9 million] and [paid $3 million] more in Kisumu.", "12"),
    ("Of the villages, Gulu was [paid $9 million] and Lira was [paid $3 million].", "12"),
    ("Of the [$3 million paid] in May little is left, and [$9 million was paid] in June.", "12"),
    ("Of the [$9 million paid], [$7 million was paid to Kisumu]; Nakuru, a rich town, was [paid $6 million].", "15"),
    ("The bank [paid $10 million], including interest, and [paid $4 million for wells].", "14"),
    ("The state [paid $9 million] to towns, among them Gulu. A firm was [paid $2 million].", "11"),
    ("The fund [paid $7 million for schools]. A firm was [paid $2 million].", "9"),
    ("By March 2025 the bank [had paid $3 million for wells]. By June 2025 it [had paid $5 million for roads].", "8"),
    ("The bank [paid $3 million] in March. It [paid $5 million] in June.", "8"),
    ("In May it [paid $5 million]. The council moved to Gulu and [paid $8 million].", "13"),
    ("The town [paid $5 million] for roads. It [paid $9 million] for all its schools.", "14"),
    ("The bank [paid $5 million to Kisumu].\n\nIt [paid $5 million to Nakuru].", "10"),
    ("Bank [paid $5 million for wells]\n\nThe bank [paid $5 million for roads], too.", "10"),
    ("The bank [paid $5 million] in May. Another [$5 million was paid] in June.", "10"),
    ("The bank [paid $5 million] for a Kenya grant. The [$5 million Uganda grant was paid], too.", "10"),
    ("El banco [había pagado 9 millones de dólares]. El alcalde fue [pagado 3 millones de dólares] en mayo.", "12", "es"),
    ("El banco [había pagado 4 millones de dólares]. Fueron [pagados 6 millones de dólares] a Quito.", "10", "es"),
    ("De las aldeas, Quito fue [pagada 9 millones de dólares] y Cuenca [pagada 3 millones de dólares].", "12", "es"),
]  # fmt: skip


def made(text: str, tag: str = "en", more: str = "") -> Site:
    figures = []
    for at, quote in enumerate(re.findall(r"\[(.*?)\]", text)):
        number = re.search(r"\d+", quote)
        assert number
        figures.append(
            f"  - id: f{at}\n    label: Money\n    amount: {number[0]} million USD\n"
            f'    status: disbursed\n    evidence: {{source: article, quote: "{quote}"}}'
        )
    files = article(re.sub(r"[][]", "", text))
    files[SOURCE] = record(f"name: A\nseed: seeds/article.txt\nlanguage: {tag}")
    files[BRIEFING] = record("title: T\nfigures:\n" + "\n".join(figures) + more)
    return site(files)


def language(case: tuple[str, ...]) -> str:
    return case[2] if len(case) > 2 else "en"


def added(found: Site) -> str:
    ledger = found.ledger
    [total] = ledger.totals(Part(f, entry.amount) for f, entry in ledger.entries.items()).totals
    [whole] = ledger.added(sorted(ledger.entries)).totals
    assert total == whole
    return str(total.amount).removesuffix(" million USD")


@pytest.mark.parametrize("case", [*ONCE, *EACH], ids=lambda case: case[0])
def test_parts_are_added_with_their_whole(case: tuple[str, ...]) -> None:
    found = made(case[0], language(case))
    assert (added(found), codes(found.problems)) == (case[1], [])


@pytest.mark.parametrize("case", ONCE, ids=lambda case: case[0])
def test_no_sum_adds_a_part_to_its_whole(case: tuple[str, ...]) -> None:
    parts = ", ".join(f"f{at}" for at in range(case[0].count("[")))
    found = made(
        case[0], language(case), more=f"\n  - {{id: s, label: S, derived: {{sum: [{parts}]}}}}"
    )
    assert codes(found.arithmetic) == ["A101"]
    assert "twice" in found.arithmetic[0].message


#: What the quotes of two figures say, their amounts, and whether they may be added.
SUMS = [
    ("40 percent of the boys and 30 percent of the girls passed", "40 %", "30 %", False),
    ("12% of women and 20% of men were ill", "12 %", "20 %", False),
    ("10 percent of the grants and 5 percent of all loans failed", "10 %", "5 %", False),
    ("60 percent of the grants went to Lira and 40 percent of them to Gulu", "60 %", "40 %", True),
    ("40 percent of the money went to Lira and 30 percent of it to Gulu", "40 %", "30 %", True),
    ("40 percent of the sum is for Lira, 30 percent for Gulu", "40 %", "30 %", True),
    ("paid $40 a month to nurses and paid $60 a week to doctors", "40 USD", "60 USD", False),
    ("paid $40 per child and paid $60 per clinic", "40 USD", "60 USD", False),
    ("paid $40 every six months and paid $60 every two years", "40 USD", "60 USD", False),
    ("paid $40 a month to nurses and paid $60 per month to doctors", "40 USD", "60 USD", True),
    ("paid a monthly $40 to nurses and paid $60 every month to doctors", "40 USD", "60 USD", True),
    ("paid $40 each to nurses and paid $60 per clinic", "40 USD", "60 USD", True),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one", "other", "fit"), SUMS)
def test_a_sum_is_of_one_whole_and_of_like_rates(
    words: str, one: str, other: str, *, fit: bool
) -> None:
    status = "" if "%" in one else "\n    status: disbursed"
    figures = "".join(
        f"\n  - id: {name}\n    label: L\n    amount: {amount}{status}\n"
        f'    evidence: {{source: article, quote: "{words}"}}'
        for name, amount in (("a", one), ("b", other))
    )
    front = f"title: T\nfigures:{figures}\n  - {{id: s, label: S, derived: {{sum: [a, b]}}}}"
    found = site({**article(f"The bank said: {words}."), BRIEFING: record(front)})
    assert codes(found.problems) == ([] if fit else ["A101"])


@pytest.mark.parametrize(
    ("words", "rate"),
    [
        ("paid $40 every six months", "every six months"),
        ("paid $40 every 10 days to each", "every 10 days"),
        ("paid $40 every two years", "every two years"),
        ("paid $40 in six months", ""),
        ("paid $40 after every six months", ""),
        ("paid $40 six months ago", ""),
    ],
)
def test_so_much_every_so_many_months_is_a_rate(words: str, rate: str) -> None:
    files = article(f"The bank {words}.")
    front = (
        "title: T\nfigures:\n  - id: a\n    label: L\n    amount: 40 USD\n    status: disbursed\n"
        f'    evidence: {{source: article, quote: "{words}"}}'
    )
    found = site({**files, BRIEFING: record(front)})
    assert list(found.verified.rates.values()) == ([rate] if rate else [])


@pytest.mark.parametrize(("date", "fit"), [("2024", True), ("2023-12", False), ("2025-01", True)])
def test_a_sum_is_not_as_of_a_date_before_its_parts(date: str, *, fit: bool) -> None:
    text = "Status of 2023, of 2024 and of January 2025. A firm was paid $4 million. Gulu was paid $5 million."
    figures = "".join(
        f"\n  - id: f{at}\n    label: L\n    amount: {at} million USD\n    status: disbursed\n"
        f'    as_of: {year}\n    evidence: {{source: article, quote: "was paid ${at} million"}}'
        for at, year in ((4, 2023), (5, 2024))
    )
    sum_ = f"\n  - {{id: s, label: S, as_of: {date}, derived: {{sum: [f4, f5]}}}}"
    found = site({**article(text), BRIEFING: record(f"title: T\nfigures:{figures}{sum_}")})
    assert codes(found.problems) == ([] if fit else ["A101"])
