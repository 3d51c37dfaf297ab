"""What a drafted figure is of beside countries: the program of its article, and who says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.reading.speech.turns import turns
from tests.test_drafting import draft, root, site_of

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["root"]

ARTICLE = """Money for the Volta Clinics Programme

ACCRA, 3 March 2026 — Norway approved 12 million dollars for the Volta Clinics Programme, a scheme
to build clinics in Ghana and Togo.

{text}

The minister met the nurses on Monday.
"""
NONE, OURS = "programs: []", "volta-clinics-programme"


def figure(root: Path, folder: Path, text: str, amount: str) -> str:
    """Draft an article; give the figure of an amount with its comments."""
    path = folder / "a.txt"
    path.write_text(text, "utf-8")
    assert draft(root, path, more=("--slug", "a", "--with-records")) == 0
    site_of(root)
    written = (root / "content/briefings/a.md").read_text("utf-8")
    figures = re.split(r"\n(?:statements|quotes|events):\n", written.partition("\nfigures:\n")[2])
    items = figures[0].split("\n  # the article says ")
    (item,) = [one for one in items if f'amount: "{amount}"' in one]
    return item


def programs(root: Path, folder: Path, text: str, amount: str) -> str:
    """Give why the figure of an amount is of a program; nothing where it is of none."""
    item = figure(root, folder, text, amount)
    if NONE in item:
        return ""
    found = re.search(r"# programs: (.*); write", item)
    return found[1] if found else "its sentence"


MEANT = "“{}” is the only one that the article names"
LED = "the article's, by its headline or lead, which name no other"


@pytest.mark.parametrize(
    ("text", "amount", "wanted"),
    [
        # The sentence means it.
        ("The programme serves 300 villages.", "300 villages", MEANT.format("The programme")),
        ("Sweden proposed $5 million to bring the scheme to Mali.", "5 million USD",
         MEANT.format("the scheme")),
        # It means another, or more than one.
        ("The old programme served 300 villages.", "300 villages", ""),
        ("An earlier programme served 300 villages.", "300 villages", ""),
        ("The project serves 300 villages.", "300 villages", ""),
        ("The programme and two other schemes serve 300 villages.", "300 villages", ""),
        ("Norway, which approved $5 million for a port in May, may extend the programme.",
         "5 million USD", ""),
        ("Norway, which approved $5 million for clinics in May, may extend the programme.",
         "5 million USD", MEANT.format("the programme")),
        ("In May, Norway approved $5 million for a port in the programme.", "5 million USD",
         MEANT.format("the programme")),
        ("Norway, which approved $5 million in May, may extend the programme.", "5 million USD",
         MEANT.format("the programme")),
        # Money that has a status is the article's.
        ("A second tranche of $5 million was suspended in May.", "5 million USD", LED),
        ("Another $5 million for clinics was approved.", "5 million USD", LED),
        ("Ghana pledged $5 million of its own.", "5 million USD", LED),
        # What counts people may be anything.
        ("Floods cut off 300 villages in May.", "300 villages", ""),
        # Money of another thing, of more, or of others.
        ("Another $5 million for schools was approved.", "5 million USD", ""),
        ("The bank cancelled $5 million of a loan for a canal project.", "5 million USD", ""),
        ("The bank approved $5 million worldwide.", "5 million USD", ""),
        ("Parliament approved a budget of $5 million.", "5 million USD", ""),
        ("Kenya approved $5 million in May.", "5 million USD", ""),
        ("For schools, Ghana pledged $5 million.", "5 million USD", ""),
        ("A loan of $5 million, proposed for a yard, was withdrawn.", "5 million USD", ""),
        ("A sum of $5 million, according to the ministry, was approved.", "5 million USD", LED),
        ("Ghana approved $5 million that is not part of the programme.", "5 million USD", ""),
        ("Ghana approved $5 million outside the programme.", "5 million USD", ""),
        # A body that speaks, by a name as programs have it.
        ("In May, $5 million was approved. The Volta Clinics Programme said it was late.",
         "5 million USD", ""),
        # Another program is named.
        ("The Mali Water Programme began. In May, $5 million was approved.", "5 million USD", ""),
    ],
)  # fmt: skip
def test_a_figure_is_of_the_program_its_article_is_of(
    text: str, amount: str, wanted: str, root: Path, tmp_path: Path
) -> None:
    assert programs(root, tmp_path, ARTICLE.format(text=text), amount) == wanted


TABLE = """
District      Approved (million dollars)
Keta          4.5
Hohoe         5.5
"""


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        ("The table shows the money of the programme by district.\n", True),
        ("The table shows what the Volta Clinics Programme got.\n\nTable 1. By district\n", True),
        ("The table shows the money of the ministry by district.\n", False),
        ("The table shows an earlier project by district.\n", False),
    ],
)
def test_a_table_is_of_the_program_that_the_text_above_it_means(
    above: str, *, wanted: bool, root: Path, tmp_path: Path
) -> None:
    found = programs(root, tmp_path, ARTICLE.format(text=above + TABLE), "4.5 million USD")
    assert found == ("the text above the table or list means it" if wanted else "")


def test_an_article_that_names_a_program_late_is_not_of_it(root: Path, tmp_path: Path) -> None:
    text = """Money for clinics

ACCRA, 3 March 2026 — Norway approved 12 million dollars for clinics in Ghana.

The Volta Clinics Programme began in May. It is late. In June, $5 million was suspended.

In July, $7 million was approved under the programme.
"""
    assert programs(root, tmp_path, text, "5 million USD") == ""
    assert programs(root_of(root), tmp_path, text, "7 million USD") == MEANT.format("the programme")


def root_of(root: Path) -> Path:
    """Make another site beside one."""
    other = root.parent / "other"
    (other / "content").mkdir(parents=True)
    (other / "content/site.yaml").write_text("title: A desk\n")
    return other


def test_a_record_of_the_site_is_taken_for_the_program_too(root: Path, tmp_path: Path) -> None:
    folder = root / "content/programs"
    folder.mkdir(parents=True)
    (folder / "volta.md").write_text("---\nname: Volta Clinics Programme\n---\n")
    text = ARTICLE.format(text="A second tranche of $5 million was suspended in May.")
    assert programs(root, tmp_path, text, "5 million USD") == LED
    assert (folder / "volta.md").exists()
    assert "programs: [volta]" in (root / "content/briefings/a.md").read_text("utf-8")


SAID = """Money for clinics

ACCRA, 3 March 2026 — The Ministry of Health said that it had paid $5 million for clinics.

{text}
"""


@pytest.mark.parametrize(
    ("text", "amount", "wanted"),
    [
        ("It is late.", "5 million USD", "    by: ministry-of-health\n"),
        ("A grant of $7 million was approved, the Ministry of Health said.", "7 million USD",
         "    by: ministry-of-health\n"),
        ("A grant of $7 million was approved, embassy officials said.", "7 million USD",
         "# by: “said” connects it with “embassy officials”; add `by`"),
        ("“We have approved $7 million for nurses,” said Ama Mensah.", "7 million USD",
         "    by: ama-mensah\n"),
        ("A grant of $7 million was approved.", "7 million USD", ""),
    ],
)  # fmt: skip
def test_who_says_a_figure_is_its_by_where_there_is_a_record(
    text: str, amount: str, wanted: str, root: Path, tmp_path: Path
) -> None:
    item = figure(root, tmp_path, SAID.format(text=text), amount)
    assert wanted in item
    assert ("\n    by: " in item) == wanted.startswith("    by: ")
    assert wanted or "# by" not in item


def test_who_says_it_is_known_behind_an_article_in_spanish(root: Path, tmp_path: Path) -> None:
    (root / "content/site.yaml").write_text("title: A\nlanguage: es\n")
    text = "El Ministerio de Salud dijo que se aprobaron 4 millones de euros para clínicas."
    item = figure(root, tmp_path, f"Dinero\n\n{text}\n", "4 million EUR")
    assert "\n    by: ministerio-de-salud\n" in item


@pytest.mark.parametrize("verb", ["explicó", "recordó", "precisó"])
def test_who_explains_in_spanish_says_it(verb: str, root: Path, tmp_path: Path) -> None:
    (root / "content/site.yaml").write_text("title: A\nlanguage: es\n")
    text = f"El Ministerio de Salud {verb} que se aprobaron 4 millones de euros para clínicas."
    item = figure(root, tmp_path, f"Dinero\n\n{text}\n", "4 million EUR")
    assert "\n    by: ministerio-de-salud\n" in item


DEBATE = """House of Assembly

Coastal Fund

Ms. Amara Joseph (Castries East): I hear that the fund has 40 boats.

The Minister for Energy (Mr. Kendall Prosper): The House approved €12 million in May.
It is for 80 boats.

Ms. Joseph: Is it true that €3 million was cancelled?

Mr. Prosper: No. In all, €4 million has been disbursed to 300 fishers.

Madam Speaker: Order. It has 17 motions before it.

The House heard 90 speakers.
"""


@pytest.mark.parametrize(
    ("amount", "wanted"),
    [
        ("40 boats", "amara-joseph"),
        ("12 million EUR", "kendall-prosper"),
        ("80 boats", "kendall-prosper"),
        ("4 million EUR", "kendall-prosper"),
        ("300 fishers", "kendall-prosper"),
        # Who asks says nothing; a chair without a name has no record; nobody has the floor.
        ("3 million EUR", ""),
        ("17 motions", ""),
        ("90 speakers", ""),
    ],
)
def test_who_has_the_floor_says_a_figure(
    amount: str, wanted: str, root: Path, tmp_path: Path
) -> None:
    by = re.search(r"\n *(?:# +)?by: ([\w-]+)\n", figure(root, tmp_path, DEBATE, amount))
    assert (by[1] if by else "") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Amount: €5 million\n\nMinister Ann Roe: €4 million",
        "Ann Roe: It has €4 million.",
        "Ann Roe: It has €4 million.\n\nAnn Roe: It has 5 boats.\n\nAnn Roe: It has 6 oars.",
    ],
)
def test_a_label_alone_gives_nobody_the_floor(text: str) -> None:
    assert not turns(text)
