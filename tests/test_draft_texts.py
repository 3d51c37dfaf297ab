"""What a draft leaves to a person: statements to word, roles, its date; nothing said twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "desk/content").mkdir(parents=True)
    (tmp_path / "desk/content/site.yaml").write_text("title: A desk\n")
    return tmp_path / "desk"


def drafted(root: Path, text: str) -> str:
    path = root.parent / "a.txt"
    path.write_text(text)
    assert main(["draft", str(path), "--root", str(root), "--slug", "a", "--with-records"]) == 0
    return (root / "content/briefings/a.md").read_text()


@pytest.mark.parametrize(
    ("article", "statements"),
    [
        # A heading, between blank lines, is no statement, and no list's mark is a part of one.
        ("Wells\n\nWhat was promised\n\nDonors promised wells.\n", ["Donors promised wells."]),
        ("Wells\n\nAgreement on water\n\nThe town has signed an agreement.\n",
         ["The town has signed an agreement."]),
        ("Wells\n\n- The town pledged to dig.\n- It is open.\n", ["The town pledged to dig."]),
        ("Wells\n\n1. The town pledged to dig.\n2) Aid is subject to review.\n",
         ["The town pledged to dig.", "Aid is subject to review."]),
        # Counter-cases: a last line, a line in a paragraph, a long one.
        ("Wells\n\nIt rained.\n\nAid is subject to review", ["Aid is subject to review"]),
        ("Wells\n\nThe town pledged to dig\nIt rained.\n\nMore.\n", ["The town pledged to dig"]),
        # What is asked is not claimed.
        ("Wells\n\nThe report sets out what donors promised and how much it pledged to pay.\n",
         []),
        ("Wells\n\nIt is not known whether the two agreed on a price.\n", []),
        ("Wells\n\nThe donors know what they want: they promised wells.\n",
         ["The donors know what they want: they promised wells."]),
    ],
)  # fmt: skip
def test_a_statement_is_a_sentence_that_claims(
    article: str, statements: list[str], root: Path
) -> None:
    text = drafted(root, article)
    assert re.findall(r'text: "DRAFTED: “(.*)”"', text) == statements


def test_the_title_of_an_event_has_no_mark_of_a_list(root: Path) -> None:
    text = drafted(root, "Wells\n\n- The council met on 12 May 2025.\n- It rained.\n")
    assert 'title: "DRAFTED: “The council met on 12 May 2025.”"' in text


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("deputy minister", "deputy minister"),
        ("vice president", "vice president"),
        ("former deputy prime minister", "former deputy prime minister"),
        ("the minister", "minister"),
        ("a tired minister", "minister"),
    ],
)
def test_an_office_before_a_name_is_a_role_with_its_rank(
    before: str, role: str, root: Path
) -> None:
    drafted(root, f"“Every school on our list has running water,” said {before} Driton Berisha.\n")
    record = (root / "content/people/driton-berisha.md").read_text("utf-8")
    assert f'role: "{role}"' in record


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (("“We cannot sign for this money,” said Pieter Roos, the ministry's director for East "
         "Africa."), "the ministry's director for East Africa"),
        ("“We cannot sign for this money,” said Ann Roe, a spokeswoman for the ministry.",
         "spokeswoman for the ministry"),
        ("“We cannot sign for this money,” said Joseph Roos, a water officer of Marsabit County. ",
         "water officer of Marsabit County"),
        ("Ann Roe, the mayor, spoke. “We cannot sign for this money,” said Ann Roe.", "mayor"),
        # Counter-cases: no office, or one with a number, which no article's quote would stand for.
        ("“We cannot sign for this money,” said Ann Roe, the director of 2 schools.", ""),
        ("“We cannot sign for this money,” said Akiru Loka, who heads the committee in Lodwar.",
         ""),
        ("“We cannot sign for this money,” said Akiru Loka, our field coordinator.",
         "field coordinator"),
        ("“We cannot sign for this money,” said Akiru Loka, the Swiss ambassador to Kenya.",
         "Swiss ambassador to Kenya"),
        ("“We cannot sign for this money,” said Akiru Loka, in a letter to the director.", ""),
        ("“We cannot sign for this money,” said Akiru Loka, 42, of Lodwar.", ""),
    ],
)  # fmt: skip
def test_an_office_behind_a_name_is_a_role(sentence: str, role: str, root: Path) -> None:
    drafted(root, f"Wells\n\n{sentence}\n")
    (person,) = (root / "content/people").iterdir()
    found = re.search(r'role: "(.*)"', person.read_text())
    assert (found[1] if found else "") == role


def test_a_briefing_proposes_the_articles_date_and_repeats_no_fact(root: Path) -> None:
    text = drafted(root, "Wells\n\nRIGA, 3 June 2024 — The bank approved $5 million.\n")
    assert "\n# date: 2024-06-03\n" in text
    assert "amount: " in text
    assert text.endswith("---\n")


def test_without_a_date_none_is_proposed(root: Path) -> None:
    assert (
        "date:" not in drafted(root, "Wells\n\nThe bank approved $5 million in June 2024.\n")[:200]
    )


@pytest.mark.parametrize(
    ("article", "countries"),
    [
        (("Kenya needs wells\n\nThe bank lent Kenya $5 million for the River Safety "
         "Programme."), "[kenya]"),
        ("Kenya builds\n\nNorway pledged $5 million to the River Safety Programme.", "[kenya]"),
        ("Wells\n\nNorway, Peru and Kenya met. The River Safety Programme is new.", ""),
    ],
)  # fmt: skip
def test_a_program_has_the_countries_its_sentence_is_about(
    article: str, countries: str, root: Path
) -> None:
    drafted(root, article)
    record = (root / "content/programs/river-safety-programme.md").read_text()
    found = re.search(r"^countries: (.*)$", record, re.MULTILINE)
    assert (found[1] if found else "") == countries


@pytest.mark.parametrize("taken", ["sources/a", "briefings/a"])
def test_a_slug_that_is_taken_is_refused(
    taken: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / f"content/{taken}.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: X\n---\n")
    (root.parent / "a.txt").write_text("Wells\n\nThe bank approved $5 million.\n")
    assert main(["draft", str(root.parent / "a.txt"), "--root", str(root), "--slug", "a"]) == 1
    assert "has something of that name" in capsys.readouterr().err


# --- what a comment asks for ------------------------------------------------------------------


def _taken_up(text: str) -> str:
    """Take up what stands as comments, as the draft says: `# ` goes from `- id:` and below."""
    lines, within = [], False
    for line in text.splitlines(keepends=True):
        within = line.startswith("  # - id:") or (within and line.startswith("  #   "))
        lines.append(line.replace("# ", "", 1) if within else line)
    return "".join(lines)


@pytest.mark.parametrize(
    "article",
    [
        "Wells\n\nThe amount is $5 million in Mali.\n",
        "Wells\n\nThe amount is $5 million in Mali. The board approved $6 million for Mali.\n",
        "Wells\n\nThe amount is $5 million. “It is dry,” said Ann Roe. Donors promised wells.\n",
    ],
)
def test_what_stands_as_comments_is_taken_up_as_they_say(
    article: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = drafted(root, article)
    assert "choose a status and remove `# ` from the line with `- id:`" in text
    path = root / "content/briefings/a.md"
    path.write_text(_taken_up(text).replace("CHOOSE-ONE", "approved").replace("DRAFTED:", ""))
    main(["check", "--drafts", "--root", str(root)])
    printed = capsys.readouterr()
    assert not re.search(r"\b[FS]\d{3}\b", printed.out)
    assert "$5 million" in path.read_text()
    capsys.readouterr()
    main(["list", "figures", "--root", str(root)])
    assert "briefings/a#amount" in capsys.readouterr().out


def test_what_is_asked_of_many_facts_is_said_once(root: Path) -> None:
    text = drafted(
        root,
        "Wells\n\nThe Lake Basin water program began in Mali. “It is dry,” said Ann Roe. It paid "
        "$5 million for wells. It approved $6 million for roads.\n",
    )
    assert text.count("people: []") > 1
    assert text.count("add those that it concerns") == 1
    assert text.index("add those that it concerns") < text.index("figures:")


def test_nothing_is_said_of_lists_that_a_briefing_has_not(root: Path) -> None:
    assert "add those that it concerns" not in drafted(root, "Wells\n\nIt paid $5 million.\n")


def test_a_label_that_says_no_more_than_the_amount_is_to_be_worded(root: Path) -> None:
    text = drafted(
        root,
        "Wells\n\nSome 55 people died. It paid $5 million for wells. It paid $6 million for wells. "
        "It approved $7 million for roads. It pledged $8 million of its own for canals.\n",
    )
    items = text[text.index("figures:") :].split("\n  # the article says ")[1:]
    told = {re.findall(r'amount: "(.*)"', item)[0]: "# label: word it" in item for item in items}
    assert told == {
        "about 55 people": True,  # `People: about 55 people`
        "5 million USD": True,  # two of one label
        "6 million USD": True,
        "7 million USD": False,
        "8 million USD": True,  # whose own?
    }


def test_a_sign_that_connects_words_with_a_speaker_is_not_printed_as_a_verb(root: Path) -> None:
    text = drafted(root, "Wells\n\nAn EU official: “The money is late and nobody says why.”\n")
    assert not re.search(r"“\W+” connects", text)


def test_the_comment_of_a_date_says_what_it_is_for(root: Path) -> None:
    text = drafted(root, "Wells\n\nRIGA, 3 June 2024 — The bank approved $5 million.\n")
    above = text[: text.index("# date: ")].splitlines()[-1]
    assert "remove `# `" in above


@pytest.mark.parametrize(
    ("head", "agencies"),
    [
        ("MINISTRY OF WATER OF THE REPUBLIC OF KENYA\nPress service", {"Ministry of Water"}),
        # Counter-cases: a body that the text does not write in small; another body.
        ("WATER COMMISSION\nPress service", {"WATER COMMISSION", "Ministry of Water"}),
    ],
)
def test_a_letterhead_makes_no_second_record_of_a_body(
    head: str, agencies: set[str], root: Path
) -> None:
    drafted(root, f"{head}\n\nWells open in the north\n\nThe Ministry of Water paid Kenya $5 "
                  "million for the wells of the north.\n")  # fmt: skip
    made = (root / "content/agencies").glob("*.md")
    found = {re.findall(r'name: "(.*)"', path.read_text())[0] for path in made}
    assert found == agencies


# --- the headline below a letterhead ----------------------------------------------------------

LETTERHEAD, TITLE = "MINISTRY OF WATER\nPress service", "Wells open in the north"
BODY = "The ministry announces that the state has approved $5 million for the wells of the north."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{LETTERHEAD}\n\nPress release No. 118\nDate: 2 October 2026\n\n{TITLE}", TITLE),
        (f"MINISTRY OF WATER\n\n{TITLE}", TITLE),
        (f"Ministry of Water\n14 Canal Street, Riga\n\nRIGA, 2 October 2026\n\n{TITLE}", TITLE),
        # Counter-cases: the first line is the headline; a line that is none; text above it.
        (f"{TITLE}\n\nWhat the ministry said", TITLE),
        ("WELLS OPEN\n\nBy Jane Roe", "WELLS OPEN"),
        ("WELLS OPEN\n\nRiga, 2 October 2026", "WELLS OPEN"),
        (f"{LETTERHEAD}\n\nBackground", None),
        (f"{LETTERHEAD}\n\nRiga, 2 October 2026", None),
        (f"{LETTERHEAD}\n\npress@water.example or by telephone", None),
        (f"{BODY} More of it is to come.\n{BODY}\n\nWhat the others have said", None),
    ],
)  # fmt: skip
def test_a_headline_is_found_below_a_letterhead(head: str, title: str | None, root: Path) -> None:
    drafted(root, f"{head}\n\n{BODY}\n")
    source = (root / "content/sources/a.md").read_text()
    found = re.search(r'^title: "(.*)"', source, re.MULTILINE)
    assert (found[1] if found else None) == title
