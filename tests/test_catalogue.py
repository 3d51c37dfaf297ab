"""References lead to what they name, or are problems where they stand, once."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from generator.checking.circles import MAX_LEVELS
from generator.checking.links import link_target
from generator.checking.references import is_published
from generator.checking.stated import Speaker, anonymous, origin
from generator.model.problems import slug_meant
from generator.model.records import RecordId
from generator.model.settings import Options
from tests.stages import (
    BRIEFING,
    SEED,
    TODAY,
    Files,
    article,
    codes,
    fact,
    places,
    record,
    site,
)

WORDS = "the words of the article"
EVIDENCE = f'evidence: {{source: article, quote: "{WORDS}"}}'
BASE: Files = {
    **article(f"Here are {WORDS}."),
    "content/programs/inl.md": record("name: INL\ncountries: [mexico]"),
    "content/programs/shared.md": record("name: Shared"),
    "content/countries/mexico.md": record("iso: MX"),
    "content/countries/canada.md": record("iso: CA"),
    "content/agencies/shared.md": record("name: Shared agency"),
    "content/agencies/state.md": record("name: State"),
    "content/people/rubio.md": record("name: Rubio"),
    "content/people/official.md": record("name: An official\nanonymous: true"),
    "content/people/hidden.md": record("name: Hidden\ndraft: true"),
    "content/programs/broken.md": record("nme: Broken"),
    "content/programs/half.md": record(
        f"name: Half\nquotes:\n  - {{id: good, {EVIDENCE}}}\n  - {{id: bad}}"
    ),
}


def said(front: str, more: Files | None = None, *, drafts: bool = False) -> list[str]:
    files = {**BASE, BRIEFING: record("title: T\n" + front), **(more or {})}
    return [
        f"{p.place.line}:{p.place.column} {p.code}"
        for p in site(files, drafts=drafts).resolving
        if p.place.path == BRIEFING
    ]


def quote(keys: str) -> str:
    return f"quotes: [{{id: q, {EVIDENCE}, {keys}}}]"


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("programs: [inl]", []),
        ("programs: [programs/inl]", []),
        ("sources: [article]", []),
        ("programs: [ink]", ["3:12 R101"]),
        ("programs: [inl, nope, ink]", ["3:17 R101", "3:23 R101"]),
        ("programs: [mexico]", ["3:12 R101"]),
        ("programs: [countries/mexico]", ["3:12 R101"]),
        ("programs: [shared]", []),
        ("people: [hidden]", ["3:10 R102"]),
        ("programs: [broken]", []),
        (quote("countries: [mexco]"), ["3:94 R101"]),
        (quote("parties: [rubio, state, mexico]"), []),
        (quote("parties: [inl]"), ["3:92 R101"]),
        (quote("parties: [hidden]"), ["3:92 R102"]),
        (quote("same_as: q2"), ["3:91 R104"]),
        (quote("same_as: q"), ["3:91 R107"]),
        (quote("same_as: '#q'"), ["3:91 R107"]),
        (quote("same_as: half#good"), []),
        (quote("same_as: programs/half#good"), []),
        (quote("same_as: half#bad"), []),
        (quote("same_as: half#ugly"), ["3:91 R104"]),
        (quote("same_as: broken#any"), []),
        (quote("same_as: nope#any"), ["3:91 R101"]),
        (quote("same_as: hidden#any"), ["3:91 R102"]),
        (quote("same_as: shared#any"), ["3:91 R103"]),
        (quote("contradicts: [half#good, nope]"), ["3:107 R104"]),
        (f"quotes: [{{id: q, evidence: {{source: artcle, quote: '{WORDS}'}}}}]", ["3:37 R101"]),
        (f"quotes: [{{id: q, evidence: {{source: inl, quote: '{WORDS}'}}}}]", ["3:37 R101"]),
    ],
)
def test_a_reference_in_front_matter_leads_to_one_published_record(
    front: str, found: list[str]
) -> None:
    assert said(front) == found


def test_a_fact_of_one_of_several_records_of_a_slug_tells_which_is_meant() -> None:
    """A draft's source and its briefing have one slug."""
    about = f"---\ntitle: T\n{quote('note: x')}\n---\n"
    pair: Files = {
        "content/sources/pair.md": record("seed: seeds/article.txt\ntitle: Pair"),
        "content/briefings/pair.md": about,
    }
    assert said(quote("same_as: pair#q"), pair) == []
    made = site(
        {**BASE, **pair, BRIEFING: record("title: T", "[[pair#q]], [[pair#no]], [[pair]].")}
    )
    assert [(p.code, p.place.column, p.hints) for p in made.printed if p.code != "N101"] == [
        ("R103", 13, ("write `briefings/pair#no` or `sources/pair#no`",)),
        ("R103", 26, ("write `briefings/pair` or `sources/pair`",)),
    ]
    both: Files = {**pair, "content/programs/pair.md": record(f"name: Pair\n{quote('note: x')}")}
    assert said(quote("same_as: pair#q"), both) == ["3:91 R103"]


@pytest.mark.parametrize(
    ("briefing", "found"),
    [
        (record("title: Pair: a loan\n" + quote("note: x")), []),
        (record("title: T\ndraft: true\n" + quote("note: x")), ["3:91 R102"]),
    ],
)
def test_a_fact_of_a_record_that_is_not_seen_is_not_sought_in_another_of_its_slug(
    briefing: str, found: list[str]
) -> None:
    """The source of the same slug is on the site, and nobody meant it."""
    pair: Files = {
        "content/sources/pair.md": record("seed: seeds/article.txt\ntitle: Pair"),
        "content/briefings/pair.md": briefing,
    }
    assert said(quote("same_as: pair#q"), pair) == found


def test_a_party_of_several_kinds_is_told_apart_by_its_kind() -> None:
    more: Files = {"content/people/state.md": record("name: State")}
    assert said(quote("parties: [state]"), more) == ["3:92 R103"]
    assert said(quote("parties: [agencies/state]"), more) == []


@pytest.mark.parametrize(
    ("front", "hint"),
    [
        ("programs: [ink]", "did you mean `inl`?"),
        ("programs: [mexico]", "`countries/mexico` exists, but another kind is expected here"),
        (quote("same_as: half#godo"), "did you mean `good`?"),
        (quote("same_as: good"), "did you mean `programs/half#good`?"),
        (quote("same_as: nowhere"), "it has `q`"),
        (
            quote("same_as: state#nowhere"),
            "it states no facts: list them in its front matter, under `figures` or the like",
        ),
        (quote("parties: [rubo]"), "did you mean `rubio`?"),
    ],
)
def test_a_wrong_reference_is_hinted_at(front: str, hint: str) -> None:
    found = site({**BASE, BRIEFING: record("title: T\n" + front)}).resolving
    assert [p.hints for p in found if p.place.path == BRIEFING] == [(hint,)]


def test_what_could_not_be_read_makes_no_second_problem() -> None:
    front = f"title: T\nprograms: [broken, half]\n{quote('same_as: [half#bad, broken#x]')}"
    body = "[[broken]] [[half#bad]] [[broken#x|5 people]]"
    found = site({**BASE, BRIEFING: record(front, body)})
    assert [p.place.path for p in found.problems] == [
        "content/programs/broken.md", "content/programs/half.md",
    ]  # fmt: skip


def test_drafts_are_published_where_asked_for() -> None:
    assert said("people: [hidden]", drafts=True) == []


def test_a_hidden_record_may_refer_to_a_hidden_one() -> None:
    assert said("draft: true\npeople: [hidden, nope]") == []


@pytest.mark.parametrize(
    ("front", "published"),
    [
        ("", True),
        ("draft: false", True),
        ("draft: true", False),
        ("publish_on: 2025-06-14", True),
        ("publish_on: 2025-06-15", True),
        ("publish_on: 2025-06-16", False),
        ("publish_on: 2025-06", True),
        ("publish_on: 2025-07", False),
        ("publish_on: 2025", True),
        ("publish_on: 2026", False),
        ("expires_on: 2025-06-16", True),
        ("expires_on: 2025-06-15", False),
        ("expires_on: 2025-06", False),
        ("expires_on: 2025-07", True),
        ("publish_on: 2025-01\nexpires_on: 2026-01", True),
        ("draft: true\npublish_on: 2020", False),
    ],
)
def test_today_decides_what_is_published(front: str, *, published: bool) -> None:
    found = site({"content/pages/p.md": record("title: T\n" + front)})
    assert (RecordId("pages/p") in found.catalogue.records) == published
    page = found.entries[0].record
    assert page is not None
    assert is_published(page, Options(today=TODAY)) == published


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("draft: true", "it is a draft"),
        ("publish_on: 2026-02", "its `publish_on` is 2026-02, which lies ahead of 2025-06-15"),
        ("expires_on: 2025-06-14", "its `expires_on` is 2025-06-14, and it is 2025-06-15"),
    ],
)
def test_a_reference_to_what_is_not_published_says_why_it_is_not(front: str, why: str) -> None:
    hidden = record(f"name: Hidden\n{front}")
    files = {**BASE, "content/people/hidden.md": hidden, BRIEFING: record("title: T", "[[hidden]]")}
    found = [problem for problem in site(files).printed if problem.place.path == BRIEFING]
    assert [problem.message for problem in found] == [f"`people/hidden` is not published: {why}"]
    file = "remove `draft: true` from content/people/hidden.md"
    assert found[0].hints == ((file,) if front == "draft: true" else ())


def test_a_link_to_a_draft_names_the_file_that_says_so() -> None:
    files = {
        **BASE,
        "content/people/hidden.md": record("name: Hidden\ndraft: true"),
        BRIEFING: record("title: T", "[who](../people/hidden.md)"),
    }
    found = site(files)
    briefing = found.record("briefings/b")
    stored = dict.fromkeys(files, b"")
    target, problems = link_target(briefing.body.links[0], briefing, found.catalogue, stored)
    assert target is None
    assert [(problem.code, problem.hints) for problem in problems] == [
        ("R102", ("remove `draft: true` from content/people/hidden.md",))
    ]


def test_two_records_of_a_kind_do_not_share_a_slug() -> None:
    found = site(
        {"content/programs/a/x.md": record("name: A"), "content/programs/b/x.md": record("name: B")}
    )
    assert places(found.resolving) == ["content/programs/b/x.md:1:1 S108"]


def test_two_records_of_one_country_are_a_finding() -> None:
    files = {
        "content/countries/ug.md": record("iso: UG"),
        "content/countries/uganda.md": record("name: Our Uganda\niso: UG"),
    }
    found = site(files)
    assert places(found.problems) == ["content/countries/uganda.md:3:6 S112"]
    assert found.problems[0].message == "`UG` is the country of `countries/ug` already"


def test_records_of_two_countries_or_one_that_is_a_draft_are_none() -> None:
    kenya = {"content/countries/kenya.md": record("iso: KE")}
    other = "content/countries/ug.md"
    assert site({**kenya, other: record("iso: UG")}).problems == ()
    assert site({**kenya, other: record("iso: KE\ndraft: true")}).problems == ()


def test_what_refers_to_a_record_in_a_misnamed_file_makes_no_second_problem() -> None:
    files = {BRIEFING: record("title: T\npeople: [al-bo]", "See [[al-bo]].")}
    wrong, right = "content/people/Al Bo.md", "content/people/al-bo.md"
    found = site({**files, wrong: record("name: Al Bo")})
    assert places(found.problems) == [f"{wrong}:1:1 T105"]
    found = site({**files, wrong: record("name: Al Bo"), right: record("name: Al Bo")})
    assert places(found.problems) == [f"{wrong}:1:1 T105"]
    assert RecordId("people/al-bo") in found.catalogue.records


@pytest.mark.parametrize("folders", ["ab", "ba"])
def test_what_refers_to_either_of_two_records_of_one_slug_makes_no_second_problem(
    folders: str,
) -> None:
    one, other = (f"content/programs/{folder}/x.md" for folder in folders)
    files = {
        **article(f"Here are {WORDS}."),
        one: record(f"name: A\nquotes:\n  - {{id: said, {EVIDENCE}}}"),
        other: record("name: B"),
        BRIEFING: record(
            "title: T\n" + quote("same_as: [programs/x#said]"),
            "See [[programs/x#said]], [one](../programs/a/x.md), [other](../programs/b/x.md).",
        ),
    }
    assert places(site(files).problems) == ["content/programs/b/x.md:1:1 S108"]


def test_records_of_several_kinds_may_share_one() -> None:
    assert (
        site(
            {"content/programs/x.md": record("name: A"), "content/agencies/x.md": record("name: A")}
        ).problems
        == ()
    )


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"programs/a": "name: A\nparent: b", "programs/b": "name: B\nparent: a"}, 2),
        ({"programs/a": "name: A\nparent: a"}, 1),
        ({"programs/a": "name: A\nparent: b", "programs/b": "name: B"}, 0),
        ({"agencies/a": "name: A\nparent: b", "agencies/b": "name: B\nparent: agencies/a"}, 2),
        ({"programs/a": "name: A\nparent: b", "programs/b": "name: B\nparent: c",
          "programs/c": "name: C\nparent: b"}, 2),
    ],
)  # fmt: skip
def test_nothing_is_above_itself(files: dict[str, str], found: int) -> None:
    made = site({f"content/{path}.md": record(front) for path, front in files.items()})
    assert codes(made.resolving) == ["R107"] * found
    for identity in made.catalogue.records:
        assert len(list(made.catalogue.ancestors(identity))) < 5


def test_a_source_does_not_copy_itself_in_a_circle() -> None:
    files: Files = {SEED: "x"}
    for one, other in (("a", "b"), ("b", "a")):
        files[f"content/sources/{one}.md"] = record(f"title: T\nseed: {SEED}\norigin: {other}")
    made = site(files)
    assert codes(made.resolving) == ["R107", "R107"]
    assert origin(RecordId("sources/a"), made.catalogue.records).startswith("sources/")


def test_a_sum_is_not_part_of_itself() -> None:
    front = """
title: T
figures:
  - {id: a, label: L, derived: {sum: [b]}}
  - {id: b, label: L, derived: {sum: [c]}}
  - {id: c, label: L, derived: {sum: [a]}}
"""
    assert codes(site({BRIEFING: record(front)}).problems) == ["R107"] * 3


@pytest.mark.parametrize(
    ("by", "speaker", "found"),
    [
        ("rubio", Speaker(record=RecordId("people/rubio")), []),
        ("people/rubio", Speaker(record=RecordId("people/rubio")), []),
        ("state", Speaker(record=RecordId("agencies/state")), []),
        ("official", Speaker(record=RecordId("people/official")), []),
        ("A senior official", Speaker(words="A senior official", anonymous=True), []),
        ("Officials", Speaker(words="Officials", anonymous=True), []),
        ("a spokesman", Speaker(words="a spokesman", anonymous=True), []),
        ("witnesses", Speaker(words="witnesses", anonymous=True), []),
        ("rubo", Speaker(), ["R101"]),
        ("senior-official", Speaker(), ["R101"]),
        ("people/nobody", Speaker(), ["R101"]),
        ("hidden", Speaker(), ["R102"]),
        ("mexico", Speaker(), ["R101"]),
    ],
)
def test_by_is_a_slug_or_words(by: str, speaker: Speaker, found: list[str]) -> None:
    made = site({**BASE, BRIEFING: record(f"title: T\n{quote(f'by: {by}')}")})
    assert made.catalogue.facts[fact("q")].speaker == speaker
    assert [p.code for p in made.resolving if p.place.path == BRIEFING] == found


@pytest.mark.parametrize(
    ("by", "expected"),
    [("rubio", False), ("state", False), ("official", True), ("a senior official", True)],
)
def test_who_is_not_named_is_anonymous(by: str, *, expected: bool) -> None:
    made = site({**BASE, BRIEFING: record(f"title: T\n{quote(f'by: {by}')}")})
    assert anonymous(made.catalogue.facts[fact("q")], made.catalogue.records) == expected


def test_the_article_itself_speaks_where_nobody_is_named() -> None:
    made = site({**BASE, BRIEFING: record(f"title: T\n{quote('note: n')}")})
    stated = made.catalogue.facts[fact("q")]
    assert stated.speaker == Speaker()
    assert not anonymous(stated, made.catalogue.records)


def scope(path: str, front: str, keys: str) -> dict[str, tuple[str, ...]]:
    made = site({**BASE, path: record(f"{front}\n{quote(keys)}")})
    return {
        name: tuple(record.partition("/")[2] for record in found)
        for stated in made.catalogue.facts.values()
        if stated.id.endswith("#q")
        for name, found in stated.scope.items()
        if found
    }


@pytest.mark.parametrize(
    ("path", "front", "keys", "expected"),
    [
        (BRIEFING, "title: T\nprograms: [inl]\ncountries: [mexico, canada]", "note: n",
         {"programs": ("inl",), "countries": ("mexico", "canada")}),
        (BRIEFING, "title: T\nprograms: [inl]\ncountries: [mexico, canada]", "countries: [canada]",
         {"programs": ("inl",), "countries": ("canada",)}),
        (BRIEFING, "title: T\nprograms: [inl]\nagencies: [state]", "agencies: []", {"programs": ("inl",)}),
        (BRIEFING, "title: T\nprograms: [inl, inl, programs/inl]", "note: n", {"programs": ("inl",)}),
        (BRIEFING, "title: T", "note: n", {}),
        ("content/programs/p.md", "name: P\ncountries: [mexico]", "note: n",
         {"programs": ("p",), "countries": ("mexico",)}),
        ("content/programs/p.md", "name: P", "programs: [inl]", {"programs": ("inl",)}),
        ("content/countries/c.md", "iso: CO", "note: n", {"countries": ("c",)}),
        ("content/agencies/a.md", "name: A", "people: [rubio]", {"agencies": ("a",), "people": ("rubio",)}),
        ("content/people/p.md", "name: P", "note: n", {"people": ("p",)}),
    ],
)  # fmt: skip
def test_a_fact_concerns_its_own_lists_or_its_record_and_the_record_s(
    path: str, front: str, keys: str, expected: dict[str, tuple[str, ...]]
) -> None:
    assert scope(path, front, keys) == expected


def test_a_fact_appears_on_every_page_it_concerns_once() -> None:
    front = f"title: T\nprograms: [inl]\n{quote('parties: [rubio, mexico], by: rubio, countries: [mexico]')}"
    stated = site({**BASE, BRIEFING: record(front)}).catalogue.facts[fact("q")]
    assert list(stated.concerns()) == [
        "briefings/b", "programs/inl", "countries/mexico", "people/rubio",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("shares: {mexico: 60 %, canada: 40 %}", []),
        ("shares: {inl: 60 %, programs/shared: 40 %}", []),
        ("shares: {mexico: 60 %, inl: 40 %}", ["A106"]),
        ("shares: {mexico: 60 %, canada: 40 %}, countries: [mexico]", ["A106"]),
        ("shares: {mexico: 60 %, canada: 40 %}, countries: [mexico, canada]", []),
        ("shares: {mexico: 60 %, nowhere: 40 %}", ["R101"]),
        ("shares: {state: 60 %, mexico: 40 %}", ["R101"]),
    ],
)
def test_shares_are_of_countries_or_programs_the_figure_concerns(
    keys: str, found: list[str]
) -> None:
    front = f"title: T\nfigures: [{{id: f, label: L, amount: 10 people, {EVIDENCE}, {keys}, shares_reason: r}}]"
    made = site({**BASE, BRIEFING: record(front)})
    assert [p.code for p in made.resolving if p.place.path == BRIEFING] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[[inl]] [[programs/inl]] [[inl|the program]]", []),
        ("an [[ink]]", ["4:4 R101"]),
        ("a [[shared]]", ["4:3 R103"]),
        ("a [[agencies/shared]]", []),
        ("a [[hidden]]", ["4:3 R102"]),
        ("a [[#nope]]", ["4:3 R104"]),
        ("a [[half#good]] [[half#ugly]]", ["4:17 R104"]),
        ("a [[broken]] [[half#bad]]", []),
        ("`[[nope]]`", []),
        ("[[nope]] [[nope]]", ["4:1 R101", "4:10 R101"]),
        ("| a | b |\n| - | - |\n| [[nope|x]] | [[nope|x]] |", ["6:3 R101", "6:16 R101"]),
    ],
)
def test_a_reference_in_prose_leads_to_one_published_record(body: str, found: list[str]) -> None:
    made = site({**BASE, BRIEFING: record("title: T", body)})
    assert places(p for p in made.printed if p.place.path == BRIEFING) == [
        f"{BRIEFING}:{place}" for place in found
    ]


@pytest.mark.parametrize(
    ("kind", "key", "front"),
    [("programs", "parent", "name: P"), ("agencies", "parent", "name: A")],
)
def test_a_chain_has_as_many_levels_as_a_page_can_show(kind: str, key: str, front: str) -> None:
    def chain(levels: int) -> Files:
        files: Files = {f"content/{kind}/x0.md": record(front)}
        for level in range(1, levels + 1):
            files[f"content/{kind}/x{level}.md"] = record(f"{front}\n{key}: x{level - 1}")
        return files

    assert codes(site(chain(MAX_LEVELS)).problems) == []
    assert places(site(chain(MAX_LEVELS + 1)).problems) == [
        f"content/{kind}/x{MAX_LEVELS + 1}.md:3:9 R109"
    ]
    found = site(chain(1000)).problems
    assert codes(found) == ["R109"]


@pytest.mark.parametrize(
    ("slug", "known", "meant"),
    [
        ("keny", ["kenya", "mali"], "kenya"),
        ("kenya", ["republic-of-kenya", "mali"], "republic-of-kenya"),
        ("verhoeven", ["pieter-verhoeven"], "pieter-verhoeven"),
        ("congo", ["congo-brazzaville-republic", "democratic-republic-of-congo"], ""),
        ("foo", ["kenya"], ""),
        ("foo", [], ""),
    ],
)
def test_a_slug_is_meant_that_is_near_or_says_more(slug: str, known: list[str], meant: str) -> None:
    assert slug_meant(slug, known) == meant


@pytest.mark.parametrize(
    ("link", "hints"),
    [
        ("../countries/mexcio.md", ("did you mean `content/countries/mexico.md`?",)),
        ("../countries/foo.md", ()),
        ("../contries/mexico.md", ("did you mean `content/countries/mexico.md`?",)),
        ("mexico.md", ("did you mean `content/countries/mexico.md`?",)),
    ],
)
def test_a_dead_link_is_hinted_at_by_its_folder_or_by_its_name(
    link: str, hints: tuple[str, ...]
) -> None:
    files = {
        "content/countries/mexico.md": "---\niso: MX\n---\n",
        BRIEFING: record("title: T", f"[x]({link})"),
    }
    found = site(files)
    briefing = found.record("briefings/b")
    target, problems = link_target(briefing.body.links[0], briefing, found.catalogue, {})
    assert target is None
    assert [(problem.code, problem.hints) for problem in problems] == [("R105", hints)]
