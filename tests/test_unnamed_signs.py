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
    ],
)
def test_it_is_a_comment_that_passes_every_check_once_the_site_names_the_sign(
    tmp_path: Path, article: str, sign: str, amount: str
) -> None:
    root, text = drafted(tmp_path, article)
    code = amount[-3:]
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
        "Sweden and Norway approved kr 5 million for it.",
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
