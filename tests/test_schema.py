"""Front matter becomes typed records, or problems that say all that is wrong, each in its place."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.model.dates import PartialDate
from generator.model.problems import CODES, Severity
from generator.model.records import (
    KINDS,
    Briefing,
    Country,
    Event,
    Figure,
    Record,
    Source,
    Statement,
)
from generator.model.statuses import STATUSES
from generator.reading.fields import MAX_SLUG
from generator.reading.records import read_record, record_id
from generator.reading.schema import FACTS, RECORDS
from generator.reading.settings import MAX_SYMBOLS, read_settings
from tests.stages import codes, places, record

if TYPE_CHECKING:
    from generator.model.problems import Problem
    from generator.reading.entries import Entry

EVIDENCE = '{source: a, quote: "the words"}'
MINIMAL = {
    "sources": "title: T\nseed: seeds/a.txt",
    "briefings": "title: T",
    "programs": "name: N",
    "countries": "iso: MX",
    "agencies": "name: N",
    "people": "name: N",
    "pages": "title: T",
}


def read(front: str, kind: str = "briefings") -> tuple[Entry, tuple[Problem, ...]]:
    path = f"content/{kind}/x.md"
    entry, problems = read_record(path, record(front).encode(), STATUSES, lambda iso: f"<{iso}>")
    assert entry is not None
    return entry, tuple(sorted(problems, key=lambda problem: problem.key()))


def sound(front: str, kind: str = "briefings") -> Record:
    entry, problems = read(front, kind)
    assert problems == ()
    assert entry.record is not None
    return entry.record


def said(front: str, kind: str = "briefings") -> list[str]:
    _, problems = read(front, kind)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in problems]


def hints(front: str, kind: str = "briefings") -> str:
    return " ".join(hint for problem in read(front, kind)[1] for hint in problem.hints)


def one_figure(keys: str) -> str:
    return f"title: T\nfigures:\n  - {{id: f, label: L, {keys}}}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_needs_only_what_the_contract_requires(kind: str) -> None:
    assert sound(MINIMAL[kind], kind).id == f"{kind}/x"


@pytest.mark.parametrize("kind", KINDS)
def test_without_its_required_keys_a_record_is_not_read(kind: str) -> None:
    entry, problems = read("summary: S", kind)
    assert entry.record is None
    assert set(codes(problems)) == {"S102"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_takes_the_common_keys_and_all_facts(kind: str) -> None:
    common = f"""
summary: S
aliases: [other]
draft: true
publish_on: 2025
expires_on: 2026-01
redirect_from: [/old/]
allow_numbers: {{"30 days": our own period}}
changes: [{{date: 2025-02-14, note: First, kind: correction}}, {{date: 2025, note: Second}}]
figures: [{{id: f, label: L, amount: 120 people, evidence: {EVIDENCE}}}]
statements: [{{id: s, text: T, kind: action, evidence: [{EVIDENCE}]}}]
quotes: [{{id: q, evidence: {EVIDENCE}}}]
events: [{{id: e, title: T, date: 2025-02, evidence: {EVIDENCE}}}]
"""
    found = sound(MINIMAL[kind] + common, kind)
    assert [fact.id for fact in found.facts] == ["f", "s", "q", "e"]
    assert [change.kind for change in found.changes] == ["correction", "update"]
    assert found.draft
    assert dict(found.allow_numbers) == {"30 days": "our own period"}


@pytest.mark.parametrize(
    ("front", "kind", "place", "hint"),
    [
        ("title: T\nsumary: S", "briefings", "3:1 S101", "`summary`"),
        ("title: T\nprogrammes: [inl]", "briefings", "3:1 S101", "`programs`"),
        ("name: N\nAgency: x", "programs", "3:1 S101", "`agency`"),
        (f"title: T\nquotes:\n  - {{id: q, evidnce: x, evidence: {EVIDENCE}}}", "briefings",
         "4:13 S101", "`evidence`"),
        ("title: T\nchanges: [{date: 2025, note: N, knd: update}]", "briefings", "3:33 S101", "`kind`"),
        ("title: T\niso: MX", "briefings", "3:1 S101", ""),
    ],
)  # fmt: skip
def test_an_unknown_key_is_named_with_what_may_be_meant(
    front: str, kind: str, place: str, hint: str
) -> None:
    assert said(front, kind) == [place]
    assert hint in hints(front, kind)


def test_all_problems_of_a_file_are_reported_at_once() -> None:
    front = f"""
title: T
summry: S
date: 2025-02-30
figures:
  - id: Bad Id
    label: L
    amount: about lots USD
    evidence: {{source: a}}
  - label: L
    amount: 5 million USD
    evidence: {EVIDENCE}
statements:
  - {{id: s, kind: wish}}
"""
    assert said(front) == [
        "3:1 S101", "4:7 S105", "6:9 S104", "8:13 S106", "9:15 S102",
        "10:5 S102", "14:5 S102", "14:5 S102", "14:19 S104",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", (2025, 0, 0)),
        ("2025-02", (2025, 2, 0)),
        ("2025-02-14", (2025, 2, 14)),
        ("2024-02-29", (2024, 2, 29)),
        ('"2025"', (2025, 0, 0)),
    ],
)
def test_dates_are_as_precise_as_written(text: str, date: tuple[int, int, int]) -> None:
    found = sound(f"title: T\ndate: {text}")
    assert isinstance(found, Briefing)
    assert found.date == PartialDate(*date)


@pytest.mark.parametrize(
    "text",
    ["25", "2025-2", "2025-13", "2025-00", "2025-02-30", "2023-02-29", "2025-02-00", "14.02.2025",
     "2025/02/14", "Feb 2025", "0000", "2025-02-14T00:00", "٢٠٢٥", "2025-", "today"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    assert said(f"title: T\ndate: {text}") == ["3:7 S105"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("20 September 2026", "2026-09-20"),
        ("September 20, 2026", "2026-09-20"),
        ("20 de septiembre de 2026", "2026-09-20"),
        ("20.09.2026", "2026-09-20"),
        ("2026-9-5", "2026-09-05"),
        ("2026-09-20T10:00", "2026-09-20"),
        ("Sept 2026", "2026-09"),
        ("09/10/2026", ""),
        ("20 September", ""),
        ("1 or 2 May 2026", ""),
        ("since 2026", ""),
    ],
)
def test_a_date_that_can_only_be_read_in_one_way_is_offered(text: str, meant: str) -> None:
    assert hints(f"title: T\ndate: {text}") == (f"did you mean `{meant}`?" if meant else "")


@pytest.mark.parametrize(
    ("iso", "hint"),
    [("UK", "`GB`"), ("uk", "`GB`"), ("mx", "`MX`"), ("MEX", "`MX`"), ("mex", "`MX`"),
     ("484", "`MX`"), ("EU", ""), ("Mexico", ""), ("ZZ", "")],
)  # fmt: skip
def test_a_wrong_country_code_is_refused_with_the_right_one(iso: str, hint: str) -> None:
    assert said(f"iso: {iso}", "countries") == ["2:6 S104"]
    assert hint in hints(f"iso: {iso}", "countries")


def test_a_country_without_a_name_gets_the_default_one() -> None:
    found = sound("iso: NO", "countries")
    assert isinstance(found, Country)
    assert found.iso == "NO"
    assert found.heading().source == "<NO>"
    assert sound("iso: NO\nname: Norway", "countries").heading().source == "Norway"


@pytest.mark.parametrize("status", STATUSES)
def test_money_has_one_of_the_known_statuses(status: str) -> None:
    (found,) = sound(
        one_figure(f"amount: 5 million USD, status: {status}, evidence: {EVIDENCE}")
    ).facts
    assert isinstance(found, Figure)
    assert found.status == status


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (f"amount: 5 million USD, evidence: {EVIDENCE}", "4:31 S107"),
        (f"amount: 35 %, status: approved, evidence: {EVIDENCE}", "4:45 S107"),
        (f"amount: 120 people, status: approved, evidence: {EVIDENCE}", "4:51 S107"),
        (f"amount: 5 USD, status: aproved, evidence: {EVIDENCE}", "4:46 S104"),
        (f"amount: 5 USD, status: Approved, evidence: {EVIDENCE}", "4:46 S104"),
        ("amount: 120 people", "4:5 S102"),
        ("amount: 120 people, evidence: []", "4:53 S102"),
        (f"evidence: {EVIDENCE}", "4:5 S102"),
        (f"amount: '', evidence: {EVIDENCE}", "4:31 S102"),
        ("amount: 120 people, evidence: {source: a}", "4:53 S102"),
        ("amount: 120 people, evidence: {quote: q}", "4:53 S102"),
        ("amount: 120 people, evidence: a", "4:53 S103"),
        (f"amount: 5, evidence: {EVIDENCE}", "4:31 S106"),
        (f"amount: 5 USDX million, evidence: {EVIDENCE}", "4:31 S106"),
        (f"amount: -5 USD, evidence: {EVIDENCE}", "4:31 S106"),
    ],
)
def test_a_figure_that_lacks_something_is_refused_where_it_does(keys: str, place: str) -> None:
    assert said(one_figure(keys)) == [place]


def test_a_misspelt_status_is_hinted_at() -> None:
    front = one_figure(f"amount: 5 USD, status: aproved, evidence: {EVIDENCE}")
    assert "`approved`" in hints(front)


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("derived: {sum: [a, b]}", []),
        ("derived: {sum: [a, b]}, amount: 5 people", ["S109"]),
        (f"derived: {{sum: [a, b]}}, evidence: {EVIDENCE}", ["S109"]),
        ("derived: {sum: [a, b]}, status: approved", ["S107"]),
        (f"derived: {{sum: [a]}}, amount: 5 people, evidence: {EVIDENCE}", ["S109", "S109"]),
        ("derived: {sum: []}", ["S102"]),
        ("derived: {total: [a]}", ["S101", "S102"]),
        ("derived: [a, b]", ["S103"]),
    ],
)
def test_a_derived_figure_has_neither_amount_nor_evidence(keys: str, found: list[str]) -> None:
    assert sorted(codes(read(one_figure(keys))[1])) == found


@pytest.mark.parametrize(
    ("shares", "found"),
    [
        ("{mexico: 60 %, canada: 40 %}, shares_reason: our split", []),
        (f"{{mexico: 60 %, canada: 40 %}}, shares_evidence: {EVIDENCE}", []),
        ("{mexico: 33.3 %, canada: 66.7 %}, shares_reason: our split", []),
        ("{mexico: 60 %}, shares_reason: our split, remainder: others", []),
        ("{mexico: 60 %, canada: 40 %}", ["A104"]),
        ("{mexico: 60 %, canada: 50 %}, shares_reason: our split", ["A102"]),
        ("{mexico: 60 %, canada: 40.01 %}, shares_reason: our split", ["A102"]),
        ("{mexico: 60 %, canada: 39.99 %}, shares_reason: our split", ["A103"]),
        ("{mexico: 60 %}", ["A103", "A104"]),
        ("{mexico: 60}, shares_reason: our split", ["S106"]),
        ("{mexico: about 60 %}, shares_reason: our split", ["S106"]),
        ("{mexico: 60 to 70 %}, shares_reason: our split", ["S106"]),
        ("{mexico: 60 USD}, shares_reason: our split", ["S106"]),
        ("[mexico, canada], shares_reason: our split", ["S103"]),
    ],
)
def test_shares_are_percentages_that_make_the_whole(shares: str, found: list[str]) -> None:
    keys = f"amount: 10 USD, status: approved, evidence: {EVIDENCE}, shares: {shares}"
    assert codes(read(one_figure(keys))[1]) == found


@pytest.mark.parametrize(
    "key", ["shares_reason: r", "remainder: r", f"shares_evidence: {EVIDENCE}"]
)
def test_what_goes_with_shares_is_refused_without_them(key: str) -> None:
    keys = f"amount: 10 people, evidence: {EVIDENCE}, {key}"
    assert codes(read(one_figure(keys))[1]) == ["S109"]


def test_shares_are_exact() -> None:
    keys = f"amount: 10 people, evidence: {EVIDENCE}, shares: {{a: 33.3 %}}, shares_reason: r, remainder: r"
    (found,) = sound(one_figure(keys)).facts
    assert isinstance(found, Figure)
    assert found.shares[0].percent == Decimal("33.3")
    assert found.shares[0].text == "33.3 %"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (f"sha256: {'a' * 64}", ""),
        (f"sha256: {'A' * 64}", ""),
        (f"sha256: {'a' * 63}", "S104"),
        (f"sha256: {'g' * 64}", "S104"),
        ("url: https://example.org/x", ""),
        ("url: http://example.org", ""),
        ("url: ftp://example.org/x", "R106"),
        ("url: javascript:alert(1)", "R106"),
        ("url: //example.org/x", "R106"),
        ("url: https://user:pw@example.org/", "R106"),
        ("url: example.org", "R106"),
        ("url: mailto:a@example.org", "R106"),
        ("language: en", ""),
        ("language: en-GB", ""),
        ("language: english language", "S104"),
        ("show: whole", ""),
        ("show: all", "S104"),
        ("published: yesterday", "S105"),
    ],
)
def test_a_source_s_keys_have_their_forms(key: str, code: str) -> None:
    front = f"title: T\nseed: seeds/a.txt\n{key}"
    column = len(key.partition(":")[0]) + 3
    assert said(front, "sources") == ([f"4:{column} {code}"] if code else [])


@pytest.mark.parametrize(
    "seed",
    ["/etc/passwd", "../a.txt", "seeds/../a.txt", "seeds//a.txt", "seeds/./a", "seeds\\a.txt"],
)
def test_a_seed_is_a_path_inside_the_site(seed: str) -> None:
    assert said(f"title: T\nseed: {seed}", "sources") == ["3:7 S104"]


@pytest.mark.parametrize(
    ("heading", "found"),
    [("title: T", []), ("name: N", []), ("title: T\nname: N", ["S109"]), ("", ["S102"]),
     ("title:", ["S102"])],
)  # fmt: skip
def test_a_source_has_a_title_or_a_name(heading: str, found: list[str]) -> None:
    entry, problems = read(f"seed: seeds/a.txt\n{heading}", "sources")
    assert codes(problems) == found
    assert (entry.record is None) == bool(found)


@pytest.mark.parametrize("value", ["", " ''", ' ""', ' "  "'])
def test_an_empty_value_is_as_good_as_absent(value: str) -> None:
    front = f"title: T\nseed: seeds/a.txt\nauthor:{value}\npublished:{value}\norigin:{value}"
    found = sound(front, "sources")
    assert isinstance(found, Source)
    assert (found.author, found.published, found.origin) == (None, None, None)
    assert said(f"title:{value}") == [f"2:{8 if value else 7} S102"]


def test_an_empty_item_is_as_good_as_absent() -> None:
    assert sound("title: T\nprograms:\n  -\naliases: ['']").references() == ()


def test_a_bad_fact_leaves_the_others_and_its_id_stays_known() -> None:
    front = f"""
title: T
figures:
  - {{id: bad, label: L, amount: lots, evidence: {EVIDENCE}}}
  - {{id: good, label: L, amount: 5 people, evidence: {EVIDENCE}}}
quotes:
  - {{id: worse}}
  - just words
"""
    entry, problems = read(front)
    assert codes(problems) == ["S106", "S102", "S103"]
    assert entry.record is not None
    assert [fact.id for fact in entry.record.facts] == ["good"]
    assert entry.unread_facts == {"bad", "worse"}


def test_of_a_record_that_cannot_be_read_the_facts_stay_known() -> None:
    entry, _ = read(f"quotes: [{{id: q, evidence: {EVIDENCE}}}]")
    assert entry.record is None
    assert entry.unread_facts == {"q"}


def test_two_facts_of_a_record_do_not_share_an_id() -> None:
    front = f"""
title: T
quotes:
  - {{id: same, evidence: {EVIDENCE}}}
  - {{id: other, evidence: {EVIDENCE}}}
events:
  - {{id: same, title: T, evidence: {EVIDENCE}}}
"""
    assert said(front) == ["7:10 S108"]


@pytest.mark.parametrize(
    "kind", ["a b", "A", "é", "a_b", "-a", "a--b", "con", "lpt1", "a" * (MAX_SLUG + 1)]
)
def test_a_fact_id_is_a_slug(kind: str) -> None:
    assert said(f"title: T\nquotes: [{{id: {kind}, evidence: {EVIDENCE}}}]") == ["3:15 S104"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/programs/inl.md", ""),
        ("content/programs/sub/folder/inl.md", ""),
        ("content/programs/INL.md", "T105"),
        ("content/programs/in l.md", "T105"),
        ("content/programs/in_l.md", "T105"),
        ("content/programs/con.md", "T105"),
        (f"content/programs/{'a' * 81}.md", "T105"),
        ("content/programs/ИНЛ.md", "T105"),
        ("content/program/inl.md", "T106"),
        ("content/inl.md", "T106"),
    ],
)
def test_a_record_s_kind_is_its_folder_and_its_slug_its_file(path: str, code: str) -> None:
    identity, problems = record_id(path)
    assert codes(problems) == ([code] if code else [])
    assert identity == (None if code else "programs/inl")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Pieter Verhoeven", "pieter-verhoeven"), ("INL", "inl"), ("in_l", "in-l"),
     ("São Tomé", "sao-tome"), ("a--b", "a-b"), ("ИНЛ", ""), ("con", ""), ("a" * 81, "")],
)  # fmt: skip
def test_a_file_is_to_be_renamed_to_the_slug_it_has_nearly(name: str, meant: str) -> None:
    _, problems = record_id(f"content/people/{name}.md")
    assert problems[0].hints == ((f"rename it to `{meant}.md`",) if meant else ())


def test_a_misspelt_key_is_not_missing_too() -> None:
    for keys in (
        f"amount: 5 USD, staus: approved, evidence: {EVIDENCE}",
        f"amonut: 5 USD, status: approved, evidence: {EVIDENCE}",
        "amount: 5 people, evidnce: x",
        f"labl: L, amount: 5 people, evidence: {EVIDENCE}",
        "amount: 5 people, evidence: {source: a, qoute: words}",
    ):
        front = one_figure(keys).replace("label: L, labl", "labl")
        entry, problems = read(front)
        assert codes(problems) == ["S101"], keys
        assert entry.unread_facts, keys


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        ("aproved", "did you mean `approved`?"),
        ("pledged", "write `committed`, which is what `pledged` says"),
        ("paid", "write `disbursed`, which is what `paid` says"),
        ("announced", "`announced` names no status by itself"),
        ("earmarked", "one of its own under `statuses` in content/site.yaml"),
    ],
)
def test_what_a_word_of_articles_means_as_a_status_is_hinted_at(status: str, hint: str) -> None:
    assert hint in hints(one_figure(f"amount: 5 USD, status: {status}, evidence: {EVIDENCE}"))


def test_an_event_may_leave_its_date_out() -> None:
    (found,) = sound(f"title: T\nevents: [{{id: e, title: T, evidence: {EVIDENCE}}}]").facts
    assert isinstance(found, Event)
    assert found.date is None


@pytest.mark.parametrize("kind", ["action", "agreement", "assessment", "commitment", "condition"])
def test_a_statement_may_say_its_kind(kind: str) -> None:
    (found,) = sound(
        f"title: T\nstatements: [{{id: s, text: T, kind: {kind}, evidence: {EVIDENCE}}}]"
    ).facts
    assert isinstance(found, Statement)
    assert found.kind == kind


def test_an_empty_list_is_told_from_no_list() -> None:
    front = "title: T\nquotes:\n  - {id: a, agencies: [], evidence: %s}\n  - {id: b, agencies: , evidence: %s}"
    first, second = sound(front % (EVIDENCE, EVIDENCE)).facts
    assert dict(first.scope) == {"agencies": ()}
    assert dict(second.scope) == {}


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("title: T\nprograms: inl", "S103"),
        ("title: [T]", "S103"),
        ("title: T\ndraft: yes", "S104"),
        ("title: T\nchanges: [x]", "S103"),
        ("title: T\nallow_numbers: [5]", "S103"),
        ('title: T\nallow_numbers: {"5 days": }', "S102"),
        ("title: T\nfigures: {id: x}", "S103"),
    ],
)
def test_a_value_of_another_form_is_refused(front: str, code: str) -> None:
    assert code in codes(read(front)[1])


@pytest.mark.parametrize(
    ("front", "hint"),
    [
        ("title: T\nprograms: inl", "write it as `[inl]`"),
        ("title: T\nprograms:\n  -inl\n  -irc", "each item begins with a hyphen and a space"),
        ("title: T\nfigures:\n  id: x", "each item of the list begins with a hyphen"),
        ("title: T\nfigures: x", "write it as `[x]`"),
        ("title: [T]", "if it is a text that starts with `[`, put it in quotation marks"),
        ("title: {T}", "if it is a text that starts with `{`, put it in quotation marks"),
        ("title: [[kenya]]", "if it is a text that starts with `[`, put it in quotation marks"),
    ],
)
def test_a_value_of_another_form_is_hinted_at(front: str, hint: str) -> None:
    assert hint in hints(front)


@pytest.mark.parametrize(
    ("evidence", "hint"),
    [
        ("{source: a, quote: $2.6 million for pumps, was rejected}",
         'quote: "$2.6 million for pumps, was rejected"'),
        ("{quote: one, two, and three, source: a}", 'quote: "one, two, and three"'),
        ("{source: a, quote: he said “no”, twice}", 'quote: "he said “no”, twice"'),
        ('{source: a, quote: 5" pipes, new}', "quote: '5\" pipes, new'"),
    ],
)  # fmt: skip
def test_a_text_cut_at_a_comma_is_hinted_at(evidence: str, hint: str) -> None:
    front = f"title: T\nquotes:\n  - {{id: a, evidence: {evidence}}}"
    hint = f"a value that holds a comma goes in quotation marks: write `{hint}`"
    cut = [problem for problem in read(front)[1] if problem.code == "S101"]
    assert cut
    assert all(problem.hints == (hint,) for problem in cut)


def test_a_key_that_no_comma_made_is_not_taken_for_a_text() -> None:
    for keys in ("source: a, qoute: b", "quote: 'a', b", "a, source: b", "quote:, b: c"):
        front = f"title: T\nquotes:\n  - {{id: a, evidence: {{{keys}}}}}"
        assert "holds a comma" not in hints(front), keys


CUT = "the rest after ` #` is a comment and is not printed"


@pytest.mark.parametrize(
    ("front", "place", "hint"),
    [
        ("title: Wells #1 report", "2:14", 'write `"Wells #1 report"`'),
        ("title: Wells  #B", "2:15", 'write `"Wells #B"`'),
        ('title: The "big"\t#2', "2:18", "write `'The \"big\" #2'`"),
        ("title: T\nsummary: #1 in Kenya", "3:10", 'write `"#1 in Kenya"`'),
        ("title: T\nsummary: The well\n  with the #1 report", "4:12", 'write `"The well with'),
        ("title: T\naliases:\n  - Wells #1", "4:11", 'write `"Wells #1"`'),
        ("title: T\nchanges:\n  - date: 2025\n    note: Figure #3 mended", "5:18", 'write `"Fig'),
        ("title: Puits #élan", "2:14", 'write `"Puits #élan"`'),
    ],
)
def test_a_text_cut_by_a_comment_is_warned_of(front: str, place: str, hint: str) -> None:
    (problem,) = (problem for problem in read(front)[1] if problem.code == "F106")
    assert places((problem,)) == [f"content/briefings/x.md:{place} F106"]
    assert problem.message == CUT
    assert hint in problem.hints[0]
    assert CODES["F106"].severity is Severity.WARNING


@pytest.mark.parametrize(
    "front",
    [
        "title: Wells # our words",
        "title: Wells #",
        "title: Wells #: ours",
        "title: Wells#1",
        'title: "Wells #1"',
        'title: "Wells" #1',
        "title: >-\n  Wells #1",
        "title: T\ndate: 2025 #a",
        "title: T\nprograms: [inl] #b",
        "title: T\nprograms:\n  - inl #b",
        "title: T\nredirect_from:\n  - /x/ #b",
        "title: T\ndraft: true #todo",
        "title: T\n#summary: x",
        "title: T\nsummary:\n#date: 2025",
    ],
)
def test_a_comment_that_cuts_no_text_is_not_warned_of(front: str) -> None:
    assert "F106" not in codes(read(front)[1])


def test_a_character_that_hides_text_is_refused() -> None:
    entry, problems = read_record(
        "content/pages/x.md", record("title: T", "a\u202eb").encode(), STATUSES, str
    )
    assert places(problems) == ["content/pages/x.md:4:2 T102"]
    assert entry is not None
    assert entry.record is None


def test_the_schemas_name_every_key() -> None:
    for kind, group in RECORDS.values():
        schema = group.schema()
        assert set(schema["properties"]) >= {"summary", "draft", *FACTS}, kind
        assert all(entry["description"].endswith(".") for entry in schema["properties"].values())


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("title: T", []),
        ("", ["1:1 S102"]),
        ("titel: T", ["1:1 S101"]),
        ("title: T\nbase_url: ftp://x", ["2:11 R106"]),
        ("title: T\nbase_url: https://x.org/?a", ["2:11 S110"]),
        ('title: T\ncurrency_symbols: {"$": MXN}', []),
        ('title: T\ncurrency_symbols: {"€": USD}', ["2:25 S110"]),
        ('title: T\ncurrency_symbols: {"$": USX}', ["2:25 S110"]),
        ("title: T\ncurrency_symbols: {euros: USD}", ["2:27 S110"]),
        ("title: T\ncurrency_symbols: {Euros: USD}", ["2:27 S110"]),
        ("title: T\ncurrency_symbols: {euros: EUR, dollars: CAD, pesos: MXN}", []),
        ("title: T\nlanguage: es\ncurrency_symbols: {euro: USD}", ["3:26 S110"]),
        *((f"title: T\ncurrency_symbols: {{{word}: USD}}", [f"2:{len(word) + 22} S110"]) for word in (
            "over", "not", "half", "people", "million", "'-'", "'~'", "'%'", "nearly", "May", "each", "'--'",
        )),
        ("title: T\nlanguage: es\ncurrency_symbols: {casi: USD}", ["3:26 S110"]),
        ("title: T\ncurrency_symbols: {dollars: EUR}", ["2:29 S110"]),
        ("title: T\ncurrency_symbols: {Pesos: USD}", ["2:27 S110"]),
        ("title: T\ncurrency_symbols: {K: ZMW, R: ZAR, Rs.: INR, Le: SLE, B/.: PAB, 'TT$': TTD, KSh: KES, N: NGN}", []),
        ("title: T\ncurrency_symbols: {dollars: BBD, shillings: TZS, CFA francs: XOF, lei: RON, som: KGS}", []),
        ("title: T\nstatuses: {early: {label: Арproved, words: [x]}}", ["2:12 S110"]),
        ("title: T\nlanguage: ru\nstatuses: {early: {label: Одобрено (draft), words: [x]}}", []),
        (
            "title: T\ncurrency_symbols:\n"
            + "".join(f"  {chr(0x4E00 + number)}: USD\n" for number in range(MAX_SYMBOLS + 1)),
            ["103:6 S110"],
        ),
        ("title: T\nstatuses: {earmarked: {label: E, words: [set aside]}}", []),
        ("title: T\nstatuses: {approved: {label: E, words: [x]}}", ["2:12 S110"]),
        ("title: T\nstatuses: {earmarked: {label: E, words: [frozen]}}", ["2:12 S110"]),
        ("title: T\nstatuses: {earmarked: {label: E, words: []}}", ["2:41 S102"]),
        ("title: T\nseverities: {N101: error, W101: off}", []),
        ("title: T\nseverities: {N999: error}", ["2:14 S110"]),
        ("title: T\nseverities: {Q102: warning}", ["2:14 S110"]),
        ("title: T\nseverities: {N101: loud}", ["2:20 S104"]),
        ("title: T\nshow_sources: some", ["2:15 S104"]),
    ],
)  # fmt: skip
def test_settings_are_checked_like_front_matter(yaml: str, found: list[str]) -> None:
    _, problems = read_settings(yaml.encode())
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in problems] == found


def test_a_site_without_settings_is_said_so() -> None:
    settings, problems = read_settings(None)
    assert codes(problems) == ["S102"]
    assert settings.language == "en"
