"""No unsourced number is printed: each bare one is found, at its line and column."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from generator.model.records import RecordId
from tests.stages import BRIEFING, SOURCE, Files, Site, article, places, record, site

TEXT = (
    "To date, $5.2 million in waivers have been approved for Mexico, and 120 people came. "
    "They authorized over $7 million in waivers. The waivers of $9 million stand. The waivers of $9 million go."
)
FACTS = """
figures:
  - id: approved
    label: The approved waivers
    amount: 5.2 million USD
    status: approved
    evidence: {source: article, quote: "$5.2 million in waivers have been approved"}
  - id: came
    label: Those who came
    amount: 120 people
    evidence: {source: article, quote: "120 people came"}
  - id: over
    label: The authorized waivers
    amount: over 7 million USD
    status: authorized
    evidence: {source: article, quote: "authorized over $7 million"}
quotes:
  - id: said
    evidence: {source: article, quote: "have been approved for Mexico"}
"""
BASE: Files = article(TEXT)


def check(front: str, body: str = "", more: Files | None = None, path: str = BRIEFING) -> Site:
    return site({**BASE, path: record(front, body), **(more or {})})


def found(made: Site) -> list[str]:
    return [place.removeprefix("content/") for place in places(made.printed)]


def planted(content: str) -> tuple[str, list[str]]:
    """Read a file in which ⟨...⟩ marks its bare numbers: the file, and the problems expected."""
    expected, lines = [], []
    for number, marked in enumerate(content.split("\n"), 1):
        line = marked.replace("⟩", "")
        while (at := line.find("⟨")) >= 0:
            line = line[:at] + line[at + 1 :]
            expected.append(f"{number}:{at + 1} N101")
        lines.append(line)
    return "\n".join(lines), expected


def problems_of(content: str, path: str = BRIEFING, more: Files | None = None) -> list[str]:
    made = site({**BASE, **(more or {}), path: content})
    assert made.reading == ()
    return [
        f"{p.place.line}:{p.place.column} {p.code}" for p in made.printed if p.place.path == path
    ]


BODIES = {
    "paragraph": "They gave ⟨$3 million⟩ and ⟨35 %⟩ to ⟨300 officers⟩.",
    "second line of a paragraph": "They gave\nup ⟨over $3 million⟩ here.",
    "over two lines": "They gave ⟨$3\nmillion⟩ here.",
    "heading": "## The ⟨$3 million⟩",
    "table cells": "| a | b |\n| - | - |\n| ⟨$3 million⟩ | ⟨$3 million⟩ |",
    "table heads": "| ⟨$3 million⟩ | ⟨$4 million⟩ |\n| - | - |\n| a | b |",
    "footnote": "Text[^a] text.\n\n[^a]: It was ⟨$3 million⟩.",
    "footnote in the text": "Text ^[It was ⟨$3 million⟩.] ⟨$3 million⟩.",
    "alternative text": "![A chart of ⟨$3 million⟩](p.png)",
    "link text": "[all ⟨$3 million⟩](x.pdf)",
    "link title": '[some](x.pdf "all ⟨$3 million⟩")',
    "emphasis": "It is **⟨$3 million⟩** and *⟨35 percent⟩*.",
    "list": "- ⟨$3 million⟩\n- ⟨$3 million⟩",
    "list of numbers": "1. ⟨$3 million⟩\n2. text",
    "block quotation of nothing": "> It is ⟨$3 million⟩.",
    "quotation of nothing": "It said “it is ⟨$3 million⟩ in all”.",
    "definition": "Term ⟨$3 million⟩\n: is ⟨$4 million⟩",
    "the same twice": "⟨$3 million⟩ and ⟨$3 million⟩",
    "behind code": "`$3 million` is ⟨$3 million⟩",
    "behind an address": "[a](3-million.pdf) ⟨3 million dollars⟩",
    "behind a reference": "[[#approved|$5.2 million]] and ⟨$5.2 million⟩",
    "a fact of the record, bare in the body": "It is ⟨$5.2 million⟩.",
    "with an entity": "It is ⟨$3&nbsp;million⟩.",
    "with an escape": "It is \\⟨$3 million⟩.",
    "counted": "⟨3,500 trucks⟩ and ⟨15 tons⟩",
    "words with a magnitude": "⟨Two million⟩ people",
    "in numerals that are not read": "⟨⑤ million⟩ and ⟨Ⅴ million⟩, ⟨1e6 dollars⟩, ⟨40_000 dollars⟩",
    "behind what is raised": "the law² gave ⟨$3 million⟩² and ⟨5 ½ million⟩",
    "hidden in a list of nothing": "* * *\n\n⟨$3 million⟩",
}
NONE = {
    "dates": "On 14 February 2025, in 2024, on 2025-02-14, in the 1990s and by March 3.",
    "ordinals": "The 3rd and the 21st time, the 4th of July.",
    "list markers": "1. one\n2. two\n10. ten",
    "code": "`5 million dollars`\n\n    35 percent\n\n```\n$5 million\n```",
    "addresses": "[a](https://example.org/5-million/35) <https://example.org/120>",
    "small words": "Two of the three programs go on, one does not.",
    "references": "It is [[#approved]], and [[#came]], and [[#over|over $7 million]].",
    "a verified quotation": "“$5.2 million in waivers have been approved” it says.",
    "a verified quotation in straight marks": 'It says "$5.2 million in waivers," so.',
    "a verified quotation with other marks": "«$5.2 million in waivers»",
    "a verified block quotation": "> To date, $5.2 million in waivers have\n> been approved for Mexico",
    "a verified quotation that occurs twice": "“The waivers of $9 million”",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_bare_number_in_a_body_is_found_where_it_stands(name: str) -> None:
    front = f"---\ntitle: T{FACTS}---\n"
    content, expected = planted(front + BODIES[name])
    assert sorted(problems_of(content)) == sorted(expected)


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_bare_number_is_let_be(name: str) -> None:
    assert problems_of(f"---\ntitle: T{FACTS}---\n{NONE[name]}") == []


EVIDENCE = 'evidence: {source: article, quote: "120 people came"}'
FRONTS = {
    "title": (BRIEFING, "title: The ⟨$3 million⟩"),
    "quoted title": (BRIEFING, 'title: "The *⟨$3 million⟩* and `$4 million`, ⟨$4 million⟩"'),
    "name": ("content/programs/p.md", "name: The ⟨$3 million⟩ program"),
    "source title": (SOURCE, "title: The ⟨$3 million⟩\nseed: seeds/article.txt"),
    "summary": (BRIEFING, "title: T\nsummary: All ⟨$3 million⟩ and\n  more, ⟨35 percent⟩"),
    "folded summary": (BRIEFING, "title: T\nsummary: >-\n  All of it\n  and *⟨$3 million⟩*"),
    "role": ("content/people/p.md", "name: N\nrole: Head of ⟨300 officers⟩"),
    "status": ("content/programs/p.md", "name: N\nstatus: It has ⟨$3 million⟩ left"),
    "region": ("content/countries/c.md", "iso: MX\nregion: The ⟨300 islands⟩"),
    "change": (BRIEFING, "title: T\nchanges: [{date: 2025, note: It was ⟨$3 million⟩}]"),
    "label": (BRIEFING, f"title: T\nfigures: [{{id: f, label: Of ⟨$3 million⟩, amount: 120 people, {EVIDENCE}}}]"),
    "note": (BRIEFING, f"title: T\nquotes: [{{id: f, note: Of ⟨$3 million⟩, {EVIDENCE}}}]"),
    "statement": (BRIEFING, f"title: T\nstatements: [{{id: f, text: Of ⟨$3 million⟩, {EVIDENCE}}}]"),
    "event": (BRIEFING, f"title: T\nevents: [{{id: f, title: Of ⟨$3 million⟩, {EVIDENCE}}}]"),
    "speaker": (BRIEFING, f"title: T\nquotes: [{{id: f, by: Some of ⟨300 officers⟩, {EVIDENCE}}}]"),
    "reason of shares": (BRIEFING, "title: T\nfigures: [{id: f, label: L, amount: 120 people, " + EVIDENCE
        + ", shares: {mexico: 100 %}, shares_reason: All ⟨300 officers⟩}]"),
    "remainder": (BRIEFING, "title: T\nfigures: [{id: f, label: L, amount: 120 people, " + EVIDENCE
        + ", shares: {mexico: 10 %}, shares_reason: r, remainder: All ⟨300 officers⟩}]"),
}  # fmt: skip


@pytest.mark.parametrize("name", FRONTS)
def test_a_bare_number_in_front_matter_is_found_where_it_stands(name: str) -> None:
    path, front = FRONTS[name]
    content, expected = planted(f"---\n{front}\n---\n")
    more: Files = {"content/countries/mexico.md": record("iso: MX")}
    assert problems_of(content, path, more) == expected


def test_a_bare_number_in_the_site_s_title_is_found() -> None:
    made = site(
        {"content/site.yaml": "title: The $3 million site\ndescription: 'All 35 percent of it'"}
    )
    assert places(made.printed) == ["content/site.yaml:1:12 N101", "content/site.yaml:2:19 N101"]


def test_the_label_of_a_status_of_the_site_s_own_is_looked_at_too() -> None:
    made = site(
        {
            "content/site.yaml": "title: T\nstatuses:\n  promised-once:\n"
            "    {label: Once 77 million dollars, words: [vowed]}"
        }
    )
    assert [p.code for p in made.printed] == ["N101"]
    assert "`promised-once`" in made.printed[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The $5.2 million", 0),
        ("US$5,200,000 in all", 0),
        ("120 people", 0),
        ("over $7 million", 0),
        ("more than $7 million", 0),
        ("$7 million", 1),
        ("over $5.2 million", 1),
        ("120 officers", 1),
        ("€5.2 million", 1),
    ],
)
def test_outside_the_body_an_amount_equal_to_a_fact_of_the_record_refers_to_it(
    text: str, expected: int
) -> None:
    made = check(f"title: T\nsummary: {text}{FACTS}")
    assert len(made.printed) == expected
    assert made.counts[RecordId("briefings/b")].sourced == 1 - expected


def test_a_fact_of_another_record_is_no_fact_of_this_one() -> None:
    other: Files = {"content/pages/p.md": record("title: The $5.2 million")}
    assert found(check(f"title: T{FACTS}", more=other)) == ["pages/p.md:2:12 N101"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("within 30 days", []),
        ("within 30\ndays", []),
        ("within 31 days", ["6:8 N101"]),
        ("within 130 days", ["6:8 N101"]),
        ("within 30 days and 30 people", ["6:20 N101"]),
        ("within 1,030 days", ["6:8 N101"]),
        ("[[p|the 30 days]]", []),
        ("[[p|the 31 days]]", ["6:1 N101"]),
    ],
)
def test_a_number_allowed_with_a_reason_may_stand(body: str, expected: list[str]) -> None:
    front = 'title: T\nallow_numbers:\n  "30 days": our own review period'
    made = check(front, body, {"content/programs/p.md": record("name: P")})
    assert found(made) == [f"briefings/b.md:{place}" for place in expected]


def test_a_number_allowed_on_one_record_is_not_on_another() -> None:
    more: Files = {"content/pages/p.md": record("title: P", "30 days")}
    made = check('title: T\nallow_numbers: {"30 days": r}', "30 days", more)
    assert found(made) == ["pages/p.md:4:1 N101"]


NAMED: Files = {
    "content/programs/p.md": record(
        'name: Plan 3000 Families\nabbreviation: P 3000\naliases: [The 500 Homes]\nallow_numbers: {"3000 Families": its name}'
    )
}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Plan 3000 Families and The 500 Homes go on.", 0),
        ("[[p|Plan 3000 Families]]", 0),
        ("It has 3000 families.", 1),
        ("It has 500 homes.", 1),
        ("The Plan 3000 Families has 500 homes.", 1),
    ],
)
def test_digits_in_names_and_aliases_of_records_are_no_numbers(body: str, expected: int) -> None:
    made = check("title: T", body, NAMED)
    assert len(made.printed) == expected


@pytest.mark.parametrize(
    "quotation",
    ["“$5.2 million in waivers were approved”", "“$5.3 million in waivers have been approved”", "“$5.2 m”",
     "“$7 million in waivers”", "“.2 million in waivers have”", "‘$5.2 million in waivers have been approved’",
     "“[[#came]] and $5.2 million in waivers”"],
)  # fmt: skip
def test_a_quotation_that_is_not_the_article_s_proves_nothing(quotation: str) -> None:
    made = check(f"title: T{FACTS}", f"It says {quotation}.")
    assert [p.code for p in made.printed] in (["N101"], ["N101", "N101"])


@pytest.mark.parametrize(
    ("reference", "codes"),
    [
        ("[[#approved|$5.2 million]]", []),
        ("[[#approved|5.2 million dollars]]", []),
        ("[[#approved|US$5,200,000]]", []),
        ("[[#approved|some $5.2 million]]", ["R108"]),
        ("[[#approved|$5.3 million]]", ["R108"]),
        ("[[#approved|€5.2 million]]", ["R108"]),
        ("[[#approved|$5 million]]", ["R108"]),
        ("[[#approved|the money]]", ["R108"]),
        ("[[#approved|the $5.2 million]]", []),
        ("[[#approved|the approved $5.2 million]]", []),
        ("[[#approved|the pending $5.2 million]]", ["W101"]),
        ("[[#approved|$5.2 million denied]]", ["W101"]),
        ("[[#approved|$5.2 million (pending)]]", ["W101"]),
        ("[[#approved|*over* $5.2 million]]", ["R108"]),
        ("[[#approved|o\u00adver $5.2 million]]", ["R108"]),
        ("[[#approved|$5.2 million of $9 million]]", ["R108"]),
        ("[[#over|more than $7 million]]", []),
        ("[[#over|$7 million]]", ["R108"]),
        ("[[#over|at least $7 million]]", ["R108"]),
        ("[[#came|120 people]]", []),
        ("[[#came|120 officers]]", ["R108"]),
        ("[[#said|the words]]", ["R108"]),
        ("[[#said|the 300 words]]", ["R108"]),
        ("[[b|the $5.2 million]]", ["N101"]),
    ],
)
def test_the_words_of_a_reference_say_the_figure_s_amount(reference: str, codes: list[str]) -> None:
    made = check(f"title: T{FACTS}", f"See {reference}.")
    assert [p.code for p in made.printed] == codes
    assert all(p.place.column == 5 for p in made.printed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They approved [[#approved]].", []),
        ("The pending [[#approved]] is here.", ["W101"]),
        ("They did not approve [[#approved]].", ["W101"]),
        ("The pending part, and [[#approved]], is here.", []),
        ("They announced [[#approved]].", []),
        ("They authorized [[#over]], and approved [[#approved]].", []),
        ("They approved [[#over]].", ["W101"]),
        ("The pending [[#came]].", []),
    ],
)
def test_the_words_around_a_reference_fit_the_figure_s_status(
    text: str, expected: list[str]
) -> None:
    assert [p.code for p in check(f"title: T{FACTS}", text).printed] == expected
    assert [p.code for p in check(f'title: "{text}"{FACTS}').printed] == expected
    assert [p.code for p in check(f'title: T\nsummary: "{text}"{FACTS}').printed] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [[b|pending]] [[#approved]] is here.", ["W101"]),
        ("The pen\u00adding [[#approved]] is here.", ["W101"]),
        ("It is [[b|over]] [[#approved]].", ["R108"]),
        ("It is o\u00adver [[#approved]].", ["R108"]),
        ("It is [[#approved]] [[b|billion]].", ["R108"]),
        ("It is C[[#approved]].", ["R108"]),
        ("It is [[b|C]][[#approved]].", ["R108"]),
        ("It is [[#approved]]bn.", ["R108"]),
        ("It is five [[b|million dollars]].", ["N101"]),
        ("The [[b|plan]] is of [[#approved]] [[b|and so on]], [[b]], [[#said]].", []),
        ("The [[b|pending]] part, and [[#approved]], is here.", []),
    ],
)
def test_what_references_print_is_read_with_what_stands_around_them(
    text: str, expected: list[str]
) -> None:
    assert [p.code for p in check(f"title: T{FACTS}", text).printed] == expected


def test_a_number_behind_words_of_a_reference_is_found_at_its_place() -> None:
    made = check(
        f"title: T{FACTS}", "See [[b|the long plan]], and 31 days of [[#approved]], 7 hours."
    )
    assert found(made) == ["briefings/b.md:22:30 N101", "briefings/b.md:22:56 N101"]


def test_a_bare_amount_that_refers_to_a_fact_fits_its_status_too() -> None:
    made = check(f"title: The pending $5.2 million{FACTS}")
    assert found(made) == ["briefings/b.md:2:20 W101"]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("They said “$5 m” of it.", "a quotation of under 8 characters, or without a letter"),
        ("They said “it is $5 million” then.", "no article holds the words"),
    ],
)
def test_a_hint_says_why_a_quotation_does_not_vouch_for_its_number(body: str, hint: str) -> None:
    made = check("title: T", body)
    assert hint in made.printed[0].hints[-1]


def test_a_hint_says_how_to_refer_to_the_fact_meant() -> None:
    made = check(f"title: T{FACTS}", "It is $5.2 million.")
    assert "`[[#approved]]`" in made.printed[0].hints[0]


def test_numbers_are_counted_by_what_makes_them_good() -> None:
    body = "[[#approved]], “$5.2 million in waivers”, 30 days, 31 days"
    made = check(f'title: The $5.2 million\nallow_numbers: {{"30 days": r}}{FACTS}', body)
    count = made.counts[RecordId("briefings/b")]
    assert (count.sourced, count.quoted, count.allowed) == (2, 1, 1)
    assert [unsourced.words for unsourced in count.unsourced] == ["31"]


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        ("title: B", "## One\n\nWrite here.\n", "briefings/b.md:6:1 S111"),
        ("title: B", "Write here. It was so.\n", "briefings/b.md:4:1 S111"),
        ("title: B\nsummary: Write here.", "", "briefings/b.md:3:10 S111"),
        ("title: B", "> *Write here.*\n", "briefings/b.md:4:4 S111"),
    ],
)
def test_the_words_of_a_skeleton_cannot_be_published(front: str, body: str, expected: str) -> None:
    assert found(check(front, body)) == [expected]
    draft = {**BASE, BRIEFING: record(f"{front}\ndraft: true", body)}
    assert found(site(draft, drafts=True)) == []


def test_who_writes_somewhere_is_no_skeleton() -> None:
    assert found(check("title: B", "They write here. Nobody did.\n\n## Write hereby\n")) == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("In all 1950 dead were found.", 1),
        ("Dead: 1950", 1),
        ("Total: 1950.", 1),
        ("1950 of them died.", 1),
        ("It cost 1999.", 1),
        ("Dead:\n\n* 1950\n* 2010", 2),
        ("Founded: 1950", 0),
        ("Election: 2019", 0),
        ("By 2019 of these villages two stood.", 0),
        ("The 2019 dead are mourned.", 0),
        ("In 2019 costs rose.", 0),
        ("The total: 2019 was a bad year.", 0),
    ],
)
def test_four_digits_are_a_year_unless_the_words_beside_them_count(body: str, count: int) -> None:
    assert [p.code for p in check("title: T", body).printed] == ["N101"] * count
