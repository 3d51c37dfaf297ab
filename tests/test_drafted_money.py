"""What ties the amounts of a draft: nothing is added twice, and what gives does not get."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.build import compile_site, read_snapshot
from generator.cli import main
from generator.model.amounts import total
from generator.model.settings import Options
from generator.pages.words import country_names
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.recipients import roles
from generator.reading.naming.territories import Gazetteer

if TYPE_CHECKING:
    from pathlib import Path

    from generator.checking.ledger import Entry

TODAY = "2025-06-15"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a site with nothing in it but a symbol of several words."""
    (tmp_path / "site-root/content").mkdir(parents=True)
    settings = 'title: A desk\ncurrency_symbols: {"CFA francs": XOF, R: ZAR}\n'
    (tmp_path / "site-root/content/site.yaml").write_text(settings)
    return tmp_path / "site-root"


def drafted(root: Path, article: str, slug: str = "a", tag: str = "") -> str:
    path = root.parent / f"{slug}.txt"
    path.write_text(article, "utf-8")
    arguments = ["--root", str(root), "--today", TODAY, *(["--language", tag] if tag else [])]
    assert main(["draft", str(path), "--slug", slug, "--with-records", *arguments]) == 0
    return (root / f"content/briefings/{slug}.md").read_text("utf-8")


def live(root: Path) -> dict[str, Entry]:
    options = Options(today=datetime.date(2025, 6, 15), drafts=True)
    site, problems = compile_site(read_snapshot(root).value, options)
    assert [f"{p.place} {p.code} {p.message}" for p in problems] == []
    return {fact.partition("#")[2]: entry for fact, entry in site.ledger.entries.items()}


def added(root: Path, status: str) -> str:
    """Give what a page would add of a status: tied figures once, covering totals never."""
    found = live(root)
    seen: set[str] = set()
    parts = []
    for name, entry in found.items():
        tied = {fact.partition("#")[2] for fact in entry.stated.same_as}
        if entry.status != status or entry.stated.covers or tied & {*found}:
            continue
        seen.add(name)
        parts.append(entry.amount)
    return str(total(parts))


@pytest.mark.parametrize(
    ("article", "status", "wanted"),
    [
        ("Malta approved €5 million for a pier. The €5 million is for 2026.", "approved",
         "5 million EUR"),
        ("Malta approved €5 million for a pier. Ministers approved €5 million in March.",
         "approved", "5 million EUR"),
        ("Malta approved €5 million for a pier. It approved another €5 million for a mole.",
         "approved", "10 million EUR"),
        ("€5 million was approved for Malta. Later €5 million was approved for Cyprus.", "approved",
         "10 million EUR"),
        ("Malta approved €10 million for roads, including €4.1 million for bridges.", "approved",
         "10 million EUR"),
        ("Malta approved €10 million for roads. Of that, €4.1 million was approved for bridges.",
         "approved", "10 million EUR"),
        ("Malta approved €12.5 million for roads. Nearly €13 million was approved, said the mayor.",
         "approved", "12.5 million EUR"),
        ("Malta approved €182.5 million for roads. The €182 million was approved in May, he said.",
         "approved", "182.5 million EUR"),
        ("Malta approved €4.8 million for roads. It approved €5 million for schools.",
         "approved", "9.8 million EUR"),
        ("Malta has not approved €5 million. Cyprus approved €5 million.", "approved",
         "5 million EUR"),
        ("The bank approved CFA francs 5 billion for Mali.", "approved", "5 billion XOF"),
        ("The regulator approved 0.28 lari.", "approved", "0.28 GEL"),
        ("The court approved R3.4 million for the farmer.", "approved", "3.4 million ZAR"),
    ],
)  # fmt: skip
def test_a_draft_adds_each_amount_once(article: str, status: str, wanted: str, root: Path) -> None:
    drafted(root, article)
    assert added(root, status) == wanted


def test_a_part_of_another_status_stays_a_figure(root: Path) -> None:
    text = drafted(root, "Of the $50 million approved, $12 million has been disbursed to Peru.")
    assert {e.status for e in live(root).values()} == {"approved", "disbursed"}
    assert "a part of 50 million USD" in text


def test_who_gives_is_a_party_and_who_gets_is_concerned(root: Path) -> None:
    drafted(root, "Norway has pledged NOK 40 million to Malawi. Chad got $3 million from Japan, "
                  "which was disbursed in May.")  # fmt: skip
    found = live(root)
    assert found["committed"].stated.scope["countries"] == ("countries/malawi",)
    assert found["committed"].stated.parties == ("countries/norway",)
    assert "countries/japan" not in found["disbursed"].stated.scope["countries"]


@pytest.mark.parametrize(
    ("sentence", "concerned", "giving"),
    [
        ("Kenya lost its harvest after donors pledged $5 million.", "KE", ""),
        ("Kenya lost its harvest and the EU pledged $5 million.", "KE", ""),
        ("Uganda said that it needed help, and Italy gave $2 million.", "UG", "IT"),
        ("Norway, Sweden and Denmark pledged $5 million to Malawi.", "MW", "NO SE DK"),
        ("Norway met leaders and pledged $5 million to Malawi.", "MW", "NO"),
        ("Norway, a donor of old, pledged $5 million.", "", "NO"),
        ("Norway, which pledged $5 million, met Mali.", "ML", "NO"),
        ("The Norwegian government granted Peru $2 million.", "PE", "NO"),
    ],
)
def test_a_giver_is_told_by_its_own_clause(sentence: str, concerned: str, giving: str) -> None:
    tables = tables_of("en")
    named = Gazetteer(country_names("en"), tables).find(sentence)
    told = roles(sentence, (0, len(sentence)), named, tables)
    assert [*told.concerned] == concerned.split()
    assert [*told.giving] == giving.split()


def test_a_unknown_sign_is_a_question_that_says_what_to_do(root: Path) -> None:
    text = drafted(root, "The mill paid Sh 5 million to farmers and 3 billion Congo francs.")
    assert "If `Sh` names one here, add it to `currency_symbols`" in text


def test_drafted_words_cannot_be_published(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafted(
        root, "The lender agreed to pay on 4 May 2025. “We will see about all that,” said Al Bo."
    )
    path = root / "content/briefings/a.md"
    arguments = ["--root", str(root), "--today", TODAY]
    assert main(["build", "--drafts", "--strict", *arguments]) == 0
    for file in root.glob("content/*/*.md"):
        file.write_text(file.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    capsys.readouterr()
    assert main(["check", *arguments]) == 1
    told = capsys.readouterr().out
    assert told.count("error[S111]") == 2
    assert "the text of `agreement`" in told
    assert "the title of `on-2025-05-04`" in told
    text = path.read_text("utf-8")
    path.write_text(text.replace("DRAFTED: ", ""), "utf-8")
    assert main(["check", *arguments]) == 0


def test_byline_and_dateline_are_the_sources(root: Path) -> None:
    text = drafted(
        root,
        "Bridge opens\n\nBy Nora Quist\n\nRIGA, 3 June 2024 — Latvia opened a bridge. It was begun "
        "on 5 May 2021.\n",
    )
    source = (root / "content/sources/a.md").read_text("utf-8")
    assert 'author: "Nora Quist"' in source
    assert "published: 2024-06-03" in source
    assert "on-2024-06-03" not in text
    assert "on-2021-05-05" in text
    assert "nora-quist" not in text


@pytest.mark.parametrize(
    "opening",
    [
        "Kathmandu, 3 March 2024\n\nNepal",
        "KATHMANDU (3 March 2024) Nepal",
        "Kathmandu (3 March 2024) – Nepal",
        "KATHMANDU (Desk), March 3, 2024 - Nepal",
        "Kathmandu, Nepal, 3 March 2024: Nepal",
    ],
)
def test_other_datelines(opening: str, root: Path) -> None:
    text = drafted(root, f"{opening} approved $5 million.\n")
    assert "published: 2024-03-03" in (root / "content/sources/a.md").read_text("utf-8")
    assert "on-2024-03-03" not in text


def test_a_dateline_without_its_year_gives_no_date_and_no_event(root: Path) -> None:
    text = drafted(root, "Kathmandu, 3 March\n\nNepal approved $5 million.\n")
    assert "\npublished:" not in (root / "content/sources/a.md").read_text("utf-8")
    assert "events:" not in text
    assert "“3 March”: which date is meant is not certain" in text
    assert 'title: "Kathmandu' not in text  # no headline, though it is the first line


@pytest.mark.parametrize(
    "article",
    [
        "In Paris, 3 June 2024 was cold.",
        "Minutes, 3 June 2024: all came.",
        "The report of 3 June 2024 is out.",
        "Paris, the mayor said, is full.\n\nBy the way",
    ],
)
def test_what_is_no_head_gives_no_author_and_no_date(article: str, root: Path) -> None:
    drafted(root, f"{article} Malta paid €5 million.\n")
    source = (root / "content/sources/a.md").read_text("utf-8")
    assert "\nauthor:" not in source
    assert "\npublished:" not in source


def test_labels_are_plain(root: Path) -> None:
    drafted(
        root,
        "Item | Amount | Decision\nScanner | £1.2 million | approved\n"
        "Car park | £300,000 | refused\n\n"
        "About 12% of the 800 farmers were paid. Peru requested $9 million for roads in the north.",
    )
    labels = {name: e.stated.fact.label.source for name, e in live(root).items()}  # type: ignore[attr-defined]  # all are figures
    assert labels == {
        "approved": "Amount approved: Scanner",
        "denied": "Amount denied: Car park",
        "share": "Share of the farmers",
        "farmers": "Farmers",
        "requested": "Amount requested for roads in the north",
    }


def test_a_figure_is_of_the_programs_its_sentence_names_and_of_no_other(root: Path) -> None:
    drafted(
        root,
        "The cabinet approved $45 million for the barrage. The River Safety Programme, begun "
        "earlier, was mentioned in passing.\n\nThe ministry approved $3 million for the River "
        "Safety Programme. It disbursed $7 million to the Coast Watch Programme.",
    )
    programs = {
        str(entry.amount): [found.partition("/")[2] for found in entry.stated.scope["programs"]]
        for entry in live(root).values()
    }
    assert programs == {
        "45 million USD": [],
        "3 million USD": ["river-safety-programme"],
        "7 million USD": ["coast-watch-programme"],
    }


@pytest.mark.parametrize(
    ("article", "slug", "name", "country"),
    [
        ("India's Ministry of Power approved $5 million.", "ministry-of-power", "Ministry of Power",
         "india"),
        ("South Africa’s National Treasury (NT) paid $5 million.", "nt", "National Treasury",
         "south-africa"),
        ("Kenya's Ministry of Water paid $5 million.", "ministry-of-water", "Ministry of Water",
         "kenya"),
        ("Malta trusts the King's Fund Office with $5 million.", "kings-fund-office",
         "King's Fund Office", ""),
    ],
)  # fmt: skip
def test_an_agency_is_named_without_the_country_it_is_of(
    article: str, slug: str, name: str, country: str, root: Path
) -> None:
    drafted(root, article)
    record = (root / f"content/agencies/{slug}.md").read_text("utf-8")
    assert f'name: "{name}"' in record
    assert (f"\ncountry: {country}\n" in record) if country else ("\ncountry:" not in record)


def test_an_agency_with_an_abbreviation_is_named_without_it_and_found_by_its_name(
    root: Path,
) -> None:
    text = drafted(
        root,
        "The fishermen will be paid, the Kenya Ports Authority (KPA) said.\n\nThe Kenya Ports "
        "Authority paid $5 million. The KPA approved $3 million.",
    )
    record = (root / "content/agencies/kpa.md").read_text("utf-8")
    assert 'name: "Kenya Ports Authority"\nabbreviation: "KPA"\n' in record
    assert "agencies: [kpa]" in text
    assert "\n    agencies: " not in text  # of all facts, which name no other
    live(root)  # which has no problem


@pytest.mark.parametrize(
    ("article", "covers"),
    [
        # What one amount says more roundly is no sum of others.
        (
            (
                "The donors approved over $7 million in aid. Norway approved $7.2 million in all, "
                "with an additional $4 million for A and $3.1 million for B."
            ),
            {"7.2 million": "4 million 3.1 million"},
        ),
        # No part twice, and what is further is no part.
        (
            (
                "A total of $10 million was approved: $6 million for roads and $4 million for "
                "wells. A further $3 million, $3 million and another $4 million were approved for "
                "schools."
            ),
            {"10 million": "6 million 4 million"},
        ),
        # A request is no part of a pledge, nor what is told of other things far from it.
        (
            (
                "The bank suspended $46.5 million. It paid $12.8 million in January. A request for "
                "$9 million is pending. In all it had pledged over $68 million."
            ),
            {},
        ),
        (
            (
                "The bank pledged $14 million in all. A request for $9 million is pending and "
                "another $5 million was paid."
            ),
            {},
        ),
        (
            (
                "In all, $14 million was paid. A further $9 million was pledged, with $5 million "
                "pending."
            ),
            {},
        ),
        (
            (
                "The bank pledged $14 million in total for a bridge. The mayor spoke. The mayor "
                "sang. The rain fell. It paid $9 million for schools, with another $5 million "
                "suspended."
            ),
            {},
        ),
        # What became of an amount is, where the words tie them.
        (
            (
                "The bank pledged $14 million in all. It has paid $9 million, with another "
                "$5 million pending."
            ),
            {"14 million": "9 million 5 million"},
        ),
        (
            (
                "The bank authorized $14 million in loans. The mayor spoke. The mayor sang. Now "
                "$9 million in loans were approved, with an additional $5 million pending."
            ),
            {"14 million": "9 million 5 million"},
        ),
        (
            (
                "The town requested $14 million in total. $9 million was approved and the "
                "remaining $5 million was denied."
            ),
            {"14 million": "9 million 5 million"},
        ),
        (
            "The bank pledged $14 million, including $9 million paid and $5 million pending.",
            {"14 million": "9 million 5 million"},
        ),
        # A total without the word: `in all`, parts behind a colon or in a bracket.
        (
            (
                "The bank committed $57 million for roads and $38 million for schools. In all, it "
                "committed $95 million."
            ),
            {"95 million": "57 million 38 million"},
        ),
        (
            "The bank committed $57 million to Mali and $38 million to Chad, $95 million in all.",
            {"95 million": "57 million 38 million"},
        ),
        (
            "The bank committed $95 million to farms: $57 million to Mali and $38 million to Chad.",
            {"95 million": "57 million 38 million"},
        ),
        (
            "The bank committed $95 million ($57 million for roads and $38 million for schools).",
            {"95 million": "57 million 38 million"},
        ),
        (
            (
                "The bank committed $95 million (€88 million): $57 million was committed for roads "
                "and $38 million was committed for schools."
            ),
            {"95 million": "57 million 38 million"},
        ),
        # What does not add up is none.
        (
            "The bank committed $95 million to farms: $57 million to Mali and $31 million to Chad.",
            {},
        ),
        # The sum that is exact before one that only may be.
        (
            (
                "A total of $9 million was approved. All in all $5.2 million was approved for C, "
                "$4 million was approved for A and $5 million was approved for B."
            ),
            {"9 million": "4 million 5 million"},
        ),
    ],
)
def test_what_a_total_covers_is_the_plainest(
    article: str, covers: dict[str, str], root: Path
) -> None:
    drafted(root, article)
    found = {
        str(entry.amount).removesuffix(" USD"): " ".join(
            str(live(root)[part.partition("#")[2]].amount).removesuffix(" USD")
            for part in entry.stated.covers
        )
        for entry in live(root).values()
        if entry.stated.covers
    }
    assert found == covers


@pytest.mark.parametrize(
    ("article", "aside"),
    [
        # A sum of one sentence, or of the next, though no words speak of one.
        ("The bank committed $95 million to farms, $57 million to Kenya and $38 million to Uganda.",
         "95 million USD"),
        (("The bank approved $57.5 million for Kenya and $38.2 million for Uganda. It approved "
          "$95.7 million for farms."), "95.7 million USD"),
        # What chance may make is none.
        ("The bank approved $5 million for roads, $3 million for wells and $2 million for schools.",
         ""),
        (("The bank approved $57 million for Kenya and $38 million for Uganda. The mayor sang. The "
          "mayor danced. It approved $95 million for farms."), ""),
        # What another amount is set against.
        ("Donors pledged $80 million for Kenya, up from the $60 million they pledged last year.",
         "60 million USD"),
        ("The bank approved $8 million, instead of the $6.5 million that it had approved in May.",
         "6.5 million USD"),
        (("The bank raised the grant from $6 million approved in May to $8.5 million approved in "
          "June."), "6 million USD"),
        ("The bank raised $6 million from donors, approved in May, to add $8.5 million approved.",
         ""),
        ("The bank approved $8 million for Kenya, up from March, and $6 million for Chad.", ""),
    ],
)  # fmt: skip
def test_what_a_page_might_count_twice_stands_as_a_comment(
    article: str, aside: str, root: Path
) -> None:
    items = drafted(root, article).partition("\nfigures:\n")[2].split("\n  # the article says ")
    found = [one for one in items if "\n  # - id:" in one]
    assert len(found) == bool(aside)
    assert not aside or (f'amount: "{aside}"' in found[0] and "set aside: " in found[0])
    live(root)  # which has no problem


@pytest.mark.parametrize(
    ("article", "wanted"),
    [
        ("Japan pledged €10 million for Kenya, nearly 30 percent of it for Uganda.",
         {"10 million EUR": "[kenya]", "about 30 %": "[uganda]"}),
        ("The EU approved €10 million for Kenya, €4 million of that for Uganda.",
         {"10 million EUR": "[kenya]", "4 million EUR": "[uganda]"}),
        ("The EU approved €10 million for Kenya and Uganda, €4 million of it for Chad.",
         {"10 million EUR": "[kenya, uganda]", "4 million EUR": "[chad]"}),
        ("The EU approved €10 million for Kenya, €4 million of it for roads.",
         {"10 million EUR": "[kenya]", "4 million EUR": "[kenya]"}),
    ],
)  # fmt: skip
def test_who_gets_a_part_only_is_no_country_of_the_whole(
    root: Path, article: str, wanted: dict[str, str]
) -> None:
    text = drafted(root, article)
    found = re.findall(
        r'amount: "?([^"\n]+)"?(?:\n(?!\s*#?\s*- ).*?)*?\n.*?countries: (\[.*\])', text
    )
    assert dict(found) == wanted


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060", "\ufeff"])
def test_a_number_that_a_character_without_width_cuts_is_a_question(
    unseen: str, root: Path
) -> None:
    text = f"Wells\n\nThe ministry approved $5{unseen}.2 mil{unseen}lion for Mexico in May.\n"
    (root.parent / "a.txt").write_text(text, "utf-8")
    assert main(["draft", "--root", str(root), str(root.parent / "a.txt"), "--slug", "a"]) == 0
    briefing = (root / "content/briefings/a.md").read_text("utf-8")
    assert "amount:" not in briefing
    assert "it may be cut" in briefing


def test_a_fact_of_any_kind_is_of_the_bodies_and_people_that_its_sentence_names(root: Path) -> None:
    drafted(
        root,
        "The Ministry of Water approved $4 million for tanks. It had promised to dig wells, "
        "officials recalled.\n\n“We will not wait any longer,” said Kavita Rao. The Coast "
        "Board paid $3 million after Rao's letter. Another $2 million is pending.",
    )
    path = next(path for path in (root / "content/briefings").glob("*.md"))
    text = path.read_text("utf-8")
    assert "\nagencies: [ministry-of-water, coast-board]\n" in text
    assert "\npeople: [kavita-rao]\n" in text

    def named(amount: str) -> list[str]:
        block = text[text.index(f'amount: "{amount}"') :].partition("evidence:")[0]
        return re.findall(r"(?:agencies|people): \[.*\]", block)

    assert named("4 million USD") == ["agencies: [ministry-of-water]", "people: []"]
    assert named("3 million USD") == ["agencies: [coast-board]"]
    assert named("2 million USD") == ["agencies: []", "people: []"]
    quotes = text[text.index("quotes:") :]
    assert "agencies: []" in quotes
    assert "people: []" not in quotes  # she is the only one listed, and named
    statements = text[text.index("statements:") : text.index("quotes:")]
    assert "agencies: []" in statements
    assert "people: []" in statements


def test_a_label_is_plain_where_the_words_would_be_broken_and_says_so(root: Path) -> None:
    drafted(
        root,
        "The fund committed $5 million for wells in Mali and Niger. It committed $6 million for "
        "wells in Mali and the Sahel region of the north. It committed $7 million for wells, pumps "
        "and tanks. It committed $8 million for roads and $9 million for schools.\n\n"
        "Only 31% of rural households fetch water at home. About 33% of the population has no "
        "water. Some 34% of the budget vanished. In the north, 36% of wells in Mali worked. "
        "The rate was 37%.\n\nThe board approved $11 million, and paid $12 million of it. "
        "The board approved $15 million for roads and was thanked.",
    )
    text = next((root / "content/briefings").glob("*.md")).read_text("utf-8")
    items = text[text.index("figures:") :].split("\n  # the article says ")[1:]
    told = {
        re.findall(r'amount: "(.*)"', item)[0]: (
            re.findall(r'label: "(.*)"', item)[0],
            "# label: word it" in item,
        )
        for item in items
    }
    assert told == {
        "5 million USD": ("Amount committed for wells in Mali and Niger", False),
        "6 million USD": ("Amount committed", True),
        "7 million USD": ("Amount committed", True),
        "8 million USD": ("Amount committed for roads", False),
        "9 million USD": ("Amount committed for schools", False),
        "31 %": ("Share of rural households", False),
        "about 33 %": ("Share of the population", False),
        "about 34 %": ("Share", True),
        "36 %": ("Share of wells in Mali", False),
        "37 %": ("Share", True),
        "11 million USD": ("Amount approved", False),
        "12 million USD": ("Amount disbursed", True),
        "15 million USD": ("Amount approved for roads", False),
    }


def test_what_is_counted_in_another_language_has_no_label_of_the_article(
    root: Path, tmp_path: Path
) -> None:
    path = tmp_path / "noticia.txt"
    path.write_text("La oficina dijo que 14,800 personas esperan el agua.", "utf-8")
    told = ["draft", str(path), "--root", str(root), "--today", "2025-06-15", "--language", "es-MX"]
    assert main(told) == 0
    text = next((root / "content/briefings").glob("*.md")).read_text("utf-8")
    assert 'label: "In the article"' in text
    assert "# label: word it" in text


def test_a_dry_run_gives_the_facts_with_their_lines(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "news.txt"
    path.write_text(
        "The board approved $4 million for tanks. It spent $3 million on a pier.\n\n"
        "“We will not wait any longer,” said Kavita Rao.",
        "utf-8",
    )
    given = [str(path), "--root", str(root), "--today", "2025-06-15"]
    assert main(["draft", *given, "--dry-run", "--format", "json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["facts"] == {"figures": 1, "statements": 0, "quotes": 1, "events": 0}
    kinds = [(fact["kind"], fact["id"], fact["live"]) for fact in found["drafted"]]
    assert kinds == [("figures", "approved", True), ("figures", "amount", False),
                     ("quotes", "quote", True)]  # fmt: skip
    approved, spent, quote = found["drafted"]
    assert (approved["amount"], approved["status"]) == ("4 million USD", "approved")
    assert "status" not in spent
    assert any("choose a status" in said for said in spent["questions"])
    assert quote["quote"] == "We will not wait any longer"
    assert main(["draft", *given]) == 0
    lines = next((root / "content/briefings").glob("*.md")).read_text("utf-8").splitlines()
    for fact in found["drafted"]:
        assert lines[fact["line"] - 1].endswith(f"- id: {fact['id']}")


FIRST = "Wells\n\nDonors have approved $48.5 million for wells in Niger.\n"


@pytest.mark.parametrize(
    ("article", "says"),
    [
        (
            "Donors approved $48.5 million for wells in Niger, the committee recalled.",
            "same_as: [briefings/a#approved]",
        ),
        (
            "The $48.5 million for wells in Niger was suspended on Friday.",
            "# briefings/a#approved is of the same amount, approved: if this tells",
        ),
        ("Donors approved $48.5 million for wells in Chad.", ""),
        # The same said more roundly, which no total may hold beside it.
        (
            "Donors approved over $48.5 million for wells in Niger.",
            "# set aside: briefings/a#approved is 48.5 million USD with this status",
        ),
        (
            "Donors, who approved $48 million for wells in Niger in May, met again.",
            "# set aside: briefings/a#approved is 48.5 million USD with this status",
        ),
        ("Donors approved over $48 million for wells in Chad.", ""),
        ("Donors approved $47 million for wells in Niger.", ""),
        ("Donors approved €48.5 million for wells in Niger.", ""),
    ],
)
def test_the_next_article_on_a_story_repeats_its_money(root: Path, article: str, says: str) -> None:
    drafted(root, FIRST)
    text = drafted(root, f"More on wells\n\n{article}\n", "b")
    assert says in text
    assert says or "briefings/a#approved" not in text
    live(root)  # which has no problem


def test_what_refers_to_money_that_the_site_has_more_exactly_stands_aside_too(root: Path) -> None:
    drafted(root, FIRST)
    text = drafted(
        root,
        "More on wells\n\nDonors approved $48 million for Niger and $21 million for Chad, $69 "
        "million in all. The $48 million for Niger was approved in May.\n",
        "b",
    )
    assert text.count("# set aside: so is a figure that it refers to") == 2
    assert re.findall(r"\n    amount: (.*)", text) == ['"21 million USD"']
    live(root)  # which has no problem


def test_figures_of_two_records_of_which_one_is_rounder_are_listed_as_untied(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(root, FIRST)
    drafted(root, "More on wells\n\nDonors approved $48 million for wells in Niger.\n", "b")
    path = root / "content/briefings/b.md"
    path.write_text(re.sub(r"(?m)^  # (?=(- id:|  \w+:))", "  ", path.read_text("utf-8")), "utf-8")
    capsys.readouterr()
    assert main(["list", "figures", "--untied", "--root", str(root)]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == ["briefings/a#approved", "briefings/b#approved"]


def test_a_sentence_of_parts_may_stand_further_on(root: Path) -> None:
    drafted(
        root,
        "Donors have approved $48.5 million for Niger and Benin, officials said on Thursday.\n\n"
        "The programme pays for small dams along the river.\n\n"
        "Of this, $31 million was approved for Niger and $17.5 million was approved for Benin.\n",
    )
    covers = [entry.stated.covers for entry in live(root).values() if entry.stated.covers]
    assert covers == [("briefings/a#approved-2", "briefings/a#approved-3")]


@pytest.mark.parametrize(
    ("top", "said"),
    [
        ("By Ann Lee | Published 14 September 2026, 6:30 am | 4 min read", "author: published:"),
        ("14 September 2026 - The Coast Standard", "published:"),
        ("THE ENERGY REVIEW · Issue 41 · September 2026", ""),
    ],
)
def test_what_a_page_says_of_itself_is_no_figure_and_no_event(
    top: str, said: str, root: Path
) -> None:
    words = "The county of Kitui in Kenya approved $5 million for wells."
    text = drafted(
        root, f"Water works\n\n{top}\n\n5 min read\n\n{words}\n\n3 comments\n\n128 shares\n"
    )
    source = (root / "content/sources/a.md").read_text("utf-8")
    for key in ("author:", "published:"):
        assert (f"\n{key} " in source) is (key in said)
    assert "events:" not in text
    assert text.count("    amount: ") == 1
    assert "“128 shares”: a line about the page" in text


@pytest.mark.parametrize(
    ("sentence", "as_of"),
    [
        ("Kenya approved roads, and $31 million had been disbursed by 31 August 2026.", True),
        ("By 31 August 2026 the bank had disbursed $31 million to Kenya.", True),
        ("Kenya must be paid $31 million by 31 August 2026.", False),
        ("The bank had promised $31 million to Kenya by 31 August 2026.", False),
        ("It had paid $3 million by 31 August 2026 and $31 million since then to Kenya.", False),
    ],
)
def test_by_a_date_is_as_of_it_where_it_had_been_so(
    sentence: str, *, as_of: bool, root: Path
) -> None:
    text = drafted(root, f"{sentence}\n")
    assert ("as_of: 2026-08-31" in text.partition("31 million USD")[2]) is as_of


YEARS = (
    "| Purpose | {heads} |\n|---|---|---|---|---|\n| | Approved | Paid | Approved | Paid |\n{row}\n"
)
WELLS = "| Wells | $41 million | $19 million | $23 million | $12 million |"


@pytest.mark.parametrize(
    ("heads", "row", "wanted"),
    [
        ("2024 | | 2025 |", WELLS,
         ["2024", "2024", "2025", "2025"]),
        ("2024 | 2024 | FY2025 | FY2025", WELLS,
         ["2024", "2024", "2025", "2025"]),
        ("In 2024 | | In 2025 |", "| Wells | $41 million | | $23 million | |", ["2024", "2025"]),
        # One year, a span that is no year, or none.
        ("2025 | | 2025 |", WELLS, []),
        ("2023/24 | | 2024/25 |", WELLS, []),
        ("East | | West |", WELLS, []),
    ],
)  # fmt: skip
def test_an_amount_under_a_year_is_as_of_it_where_there_are_several(
    heads: str, row: str, wanted: list[str], root: Path
) -> None:
    text = drafted(root, f"Grants by purpose\n\n{YEARS.format(heads=heads, row=row)}")
    assert re.findall(r"as_of: (\d+)", text) == wanted
    live(root)  # which has no problem


@pytest.mark.parametrize(
    ("item", "row", "tied"),
    [
        ("- Bank approves $84.5 million for wells", "| Total | 84.5 |", True),
        ("- Bank approves $41.5 million for Gulu", "| Gulu | 41.5 |", True),
        ("- Bank approves $41.5 million for Gulu", "| Lira | 41.5 |", False),
        ("- Gulu: $41.5 million approved", "| Lira | 41.5 |", False),
        ("| Gulu | 41.5 |", "| Gulu | 41.5 |", False),
    ],
)  # fmt: skip
def test_an_item_and_a_row_of_a_table_may_say_the_same(
    item: str, row: str, *, tied: bool, root: Path
) -> None:
    table = f"| Town | Approved (USD million) |\n|---|---|\n| Arua | 12.25 |\n{row}\n"
    above = (
        item if item.startswith("-") else f"| Town | Approved (USD million) |\n|---|---|\n{item}"
    )
    text = drafted(root, f"Bank approves grants\n\n{above}\n\nThe board met.\n\n{table}")
    assert ("same_as: [" in text) is tied


def test_amounts_of_several_statuses_far_apart_are_no_parts(root: Path) -> None:
    text = drafted(
        root,
        "A further $14.8 million remains pending, and $10 million was withdrawn.\n\nThe sun shone. "
        "Rain fell.\n\nGulu requested $96.2 million in all.\n\n"
        "The needs amount to at least $120 million.",
    )
    assert "covers" not in text


@pytest.mark.parametrize("tag", ["en", "en-GB", "en-US"])
def test_a_region_that_reads_nothing_otherwise_gives_way_to_that_of_the_money(
    tag: str, root: Path
) -> None:
    drafted(root, "Kenya approved 650 million shillings.\n", tag=tag)
    assert 'language: "en-KE"' in (root / "content/sources/a.md").read_text("utf-8")


def test_a_label_has_no_month_without_its_year(root: Path) -> None:
    text = drafted(
        root, "Kenya requested $6 million for roads in March. Nobody answered in 2025.\n"
    )
    assert 'label: "Amount requested for roads"' in text
    text = drafted(root, "Kenya has many villages. It requested $6 million to join them.\n", "b")
    assert "# label: word it\n" in text
    assert 'label: "Amount requested"' in text


@pytest.mark.parametrize(
    ("tag", "text", "statuses"),
    [
        (
            "en",
            "It granted Tunisia €3 million. It said that €3 million sought by Malta was refused.",
            ["approved", "denied"],
        ),
        (
            "en",
            "The bank approved $4 million for roads. The other $4 million was refused.",
            ["approved", "denied"],
        ),
        (
            "en",
            "Norway pledged $6 million. It added that $6 million from Peru was cancelled.",
            ["committed", "rescinded"],
        ),
        (
            "es",
            "Italia concedió 3 millones de euros. Otros 3 millones de euros siguen pendientes.",
            ["approved", "pending"],
        ),
        (
            "es",
            "Noruega prometió 6 millones de euros. Unos 6 millones de euros fueron cancelados.",
            ["committed", "rescinded"],
        ),
        (
            "en",
            "Norway pledged $6 million in May. In June that $6 million was cancelled.",
            ["rescinded", "rescinded"],
        ),
        (
            "en",
            "The bank approved $4 million for roads. In May the $4 million was refused.",
            ["denied", "denied"],
        ),
        (
            "es",
            "Chad prometió 6 millones de euros. Esos 6 millones de euros fueron cancelados.",
            ["rescinded", "rescinded"],
        ),
    ],
)
def test_another_sum_of_the_same_size_keeps_its_own_status(
    root: Path, tag: str, text: str, statuses: list[str]
) -> None:
    written = drafted(root, f"Aid\n\n{text}\n", tag=tag)
    assert re.findall(r"^ +(?:# )?status: (\w+)$", written, re.MULTILINE) == statuses


ABROAD = """Episode 88: A road to a cornfield

The county says it needs about $75 million in road money. The legislature authorized it in spring.

Of that, $22 million has been paid out, for the interchange. The rest is frozen.

{elsewhere}In Canada, Ottawa and Ontario together promised C$13.2 billion.
"""


def test_a_country_named_in_passing_leaves_open_whose_bare_dollars_are(root: Path) -> None:
    draft = drafted(root, ABROAD.format(elsewhere=""))
    assert "13.2 billion CAD" in draft
    assert "22 million CAD" not in draft


def test_dollars_of_a_paper_of_home_are_its_own(root: Path) -> None:
    elsewhere = "Canada's transport minister came to Toronto. Winnipeg and Canada pay a third.\n\n"
    draft = drafted(root, ABROAD.format(elsewhere=elsewhere))
    assert '#   amount: "22 million CAD"' in draft
