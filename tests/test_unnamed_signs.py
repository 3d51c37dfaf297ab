"""Amounts in a sign the site does not name are comments that become facts once it does."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from generator.build import compile_site, read_snapshot
from generator.cli import main
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2025-06-15"


def drafted(tmp_path: Path, article: str, symbols: str = "") -> tuple[Path, str]:
    root = tmp_path / "site-root"
    (root / "content").mkdir(parents=True)
    (root / "content/site.yaml").write_text(f"title: A desk\n{symbols}")
    path = tmp_path / "a.txt"
    path.write_text(article, "utf-8")
    assert main(["draft", str(path), "--slug", "a", "--root", str(root), "--today", TODAY]) == 0
    return root, (root / "content/briefings/a.md").read_text("utf-8")


def problems(root: Path) -> list[str]:
    options = Options(today=datetime.date(2025, 6, 15), drafts=True)
    return [
        f"{p.code} {p.message}" for p in compile_site(read_snapshot(root).value, options).problems
    ]


@pytest.mark.parametrize(
    ("article", "sign", "amount"),
    [
        ("The board approved TT$2 million for a pier.", "TT$", "2 million TTD"),
        ("The board approved FJ$1.2 million for a pier.", "FJ$", "1.2 million FJD"),
        ("The board approved KSh 3 billion for a pier.", "KSh", "3 billion KES"),
        ("The board in Zambia approved K118 million for a pier.", "K", "118 million ZMW"),
        ("The board in Malawi approved K 118 million for it.", "K", "118 million MWK"),
        ("The cabinet of Pakistan approved Rs 740 million.", "Rs", "740 million PKR"),
        ("The cabinet of Pakistan approved Rs. 740 million.", "Rs.", "740 million PKR"),
        ("South Africa approved R3.4 million for a pier.", "R", "3.4 million ZAR"),
        ("Senegal approved FCFA 3 million for a pier.", "FCFA", "3 million XOF"),
        ("Jordan approved JD 3 million for a pier.", "JD", "3 million JOD"),
        ("Gabon approved CFAF 3 million for a pier.", "CFAF", "3 million XAF"),
        ("Mali approved 3.2 billion FCFA for a pier.", "FCFA", "3.2 billion XOF"),
        ("The court approved N4.7 billion for a pier.", "N", "4.7 billion NGN"),
        ("The board approved RMB 3 million for a pier.", "RMB", "3 million CNY"),
        ("Australia granted $38 million for a pier.", "$", "38 million AUD"),
        ("LAHORE: The province approved Rs 740 million.", "Rs", "740 million PKR"),
        ("KISUMU — Uganda and Kenya met. It approved Sh180 million.", "Sh", "180 million KES"),
        ("The board in Kampala approved Sh180 million.", "Sh", "180 million UGX"),
        ("The board approved Can$5 million for a pier.", "Can$", "5 million CAD"),
    ],
)
def test_it_is_a_comment_that_passes_every_check_once_the_site_names_the_sign(
    tmp_path: Path, article: str, sign: str, amount: str
) -> None:
    root, text = drafted(tmp_path, article)
    code = amount[-3:]
    if sign == "$":
        assert f"`$` is USD on this site, and this article seems to mean {code}" in text
    else:
        assert f"the site names no currency `{sign}`; here it is read as {code}" in text
    assert f"amount: {amount}" in text.replace('"', "")
    assert not re.search(r"^    amount", text, re.MULTILINE)
    assert not problems(root)
    taken = re.sub(r"^# figures:", "figures:", text, flags=re.MULTILINE)
    taken = re.sub(r"^  #(?= - |   \w)", "  ", taken, flags=re.MULTILINE)
    (root / "content/briefings/a.md").write_text(taken, "utf-8")
    (root / "content/site.yaml").write_text(
        f'title: A desk\ncurrency_symbols: {{"{sign}": {code}}}\n'
    )
    assert re.search(r"^     amount", taken, re.MULTILINE), taken
    assert not problems(root)


@pytest.mark.parametrize(
    "article",
    [
        "The board approved K118 million for a pier.",
        "India and Pakistan approved Rs 740 million for a pier.",
        "The board approved Rs 740 million for a pier.",
        "The board in Zambia met in room K 12.",
        "Mali and Chad approved CFAF 3 million for it.",
        "Sweden and Norway approved kr 5 million for it.",
        "The boards in Kampala and Nairobi approved Sh180 million for it.",
        "The board in New Delhi and that of Lahore approved Rs 740 million.",
    ],
)
def test_a_sign_of_several_currencies_stays_a_question(tmp_path: Path, article: str) -> None:
    root, text = drafted(tmp_path, article)
    assert "here it is read as" not in text
    assert "amount:" not in text
    assert not problems(root)


def test_a_sign_the_site_names_means_what_the_site_says(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "Zambia approved K118 million.", "currency_symbols: {K: MWK}\n")
    assert re.search(r"^    amount: \"?118 million MWK", text, re.MULTILINE)


@pytest.mark.parametrize(
    "article",
    [
        "Canada pledged $5 million and the United States $9 million.",
        "Canada pledged $5 million, or C$7 million.",
        "Canada and Australia pledged $5 million each.",
        "OTTAWA — Canada pledged $5 million, or C$7 million.",
        "The council in Ohio approved a bridge. Canada will give $5 million.",
        "Wheat from Canada is dear. The council paid $5 million.",
        "Mexico will provide $5 million.",
    ],
)
def test_a_dollar_sign_is_the_sites_unless_the_article_is_plainly_anothers(
    tmp_path: Path, article: str
) -> None:
    _, text = drafted(tmp_path, article)
    assert "5 million USD" in text
    assert "this article seems to mean" not in text


def test_a_dollar_sign_in_an_article_of_another_capital_is_asked_about(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "WELLINGTON - New Zealand approved $5 million for Fiji.")
    assert "this article seems to mean NZD" in text


def test_a_sign_is_the_money_that_the_article_writes_elsewhere(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "India and Nepal approved ₹3 crore, then Rs 740 million.")
    assert "740 million INR" in text


def test_a_dollar_sign_beside_those_of_the_capital_is_asked_about(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "OTTAWA — Canada approved C$8 million. It paid $38 million.")
    assert "this article seems to mean CAD" in text


def test_a_sign_of_two_monies_that_an_article_writes_is_none_of_them(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "India approved Rs 740 million and paid NPR 3 million.")
    assert "740 million INR" not in text
    assert "740 million NPR" not in text


def test_who_counts_in_crore_pays_in_no_money_of_who_does_not(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "Students came from Mauritius. The stipends cost Rs 118.7 crore.")
    assert "MUR" not in text
    assert "118.7 crore" in text  # asked about


def test_a_number_at_a_rows_end_counts_nothing_of_the_next_row(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "Sums | Paid\nKenya | 4.2\nUganda | 6.5\n")
    assert "amount:" not in text


def test_money_whose_currency_is_written_once_is_quoted_with_both(tmp_path: Path) -> None:
    article = "Kenya said $5.2 million has been approved, with an additional 3.6 million pending."
    root, text = drafted(tmp_path, article)
    assert re.search(r"^    amount: \"?3.6 million USD\"?\n    status: pending", text, re.MULTILINE)
    assert not problems(root)


@pytest.mark.parametrize(
    ("article", "amount"),
    [
        ("The state approved Rs 640 crore and paid ₹4 lakh each.", "640 crore INR"),
        ("Kenya came. Uganda approved Shs 64 billion. Kenya left.", "64 billion UGX"),
        ("Seoul, in South Korea, approved 64 billion won. North Korea did not.", "64 billion KRW"),
        ("Niger paid. Each got 75,000 CFA francs. Chad paid, too.", "75,000 XOF"),
        ("Mali and Niger approved 3 million CFA francs.", "3 million XOF"),
    ],
)
def test_money_of_several_countries_is_that_of_the_one_told(
    tmp_path: Path, article: str, amount: str
) -> None:
    root, text = drafted(tmp_path, article)
    assert amount in text
    assert not problems(root)


def test_money_of_countries_of_two_such_currencies_is_a_question(tmp_path: Path) -> None:
    _, text = drafted(tmp_path, "The board paid 75,000 CFA francs. Chad and Niger came.")
    assert "amount:" not in text


@pytest.mark.parametrize(
    ("headline", "setting", "allowed"),
    [
        ("Rs 240 crore for tanks in Pune, India", 'currency_symbols: {"Rs": INR}', "Rs 240 crore"),
        ("Rs. 240 crore for India", 'currency_symbols: {"Rs.": INR}', "Rs. 240 crore"),
        ("N2.4bn for Nigeria", 'currency_symbols: {"N": NGN}', "N2.4bn"),
        ("KSh 3 billion for Kenya", 'currency_symbols: {"KSh": KES}', "KSh 3 billion"),
        ("Piden 45 millones de pesos para México", "language: es-MX", "45 millones de pesos"),
        ("Mexico asks for 45 million pesos", "language: es-MX", "45 million pesos"),
    ],
)
def test_the_numbers_of_a_headline_stay_allowed_when_the_site_reads_more_of_them(
    headline: str, setting: str, allowed: str, tmp_path: Path
) -> None:
    root, briefing = drafted(tmp_path, f"{headline}\n\nThe council met on a day in May.\n")
    assert f'allow_numbers: {{"{allowed}": ' in briefing
    assert not [p for p in problems(root) if p.startswith("N101")]
    with (root / "content/site.yaml").open("a") as file:
        file.write(f"{setting}\n")
    assert not [p for p in problems(root) if p.startswith("N101")]
