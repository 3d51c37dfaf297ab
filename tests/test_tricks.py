"""Ways to get a wrong number published that a reader would not notice, each with its answer."""

from __future__ import annotations

import pytest

from generator.checking.ledger import concern, part_of
from generator.checking.links import link_target
from generator.model.records import FactId, RecordId
from tests.stages import BRIEFING, SOURCE, Site, article, codes, figure, record, site

SAID = "The board approved $9 million for aid. It also approved $5 million and $3 million."


def briefing(body: str = "", more: str = "", title: str = "B") -> str:
    facts = figure("a", "9 million USD", "approved", "approved $9 million for aid")
    return record(f"title: {title}\nfigures:\n{facts}\n{more}", body)


def problems(body: str, **files: str) -> list[str]:
    return codes(site({**article(SAID), BRIEFING: briefing(body), **files}).problems)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("They gave over [[#a]].", "R108"),
        ("They gave nearly [[#a]].", "R108"),
        ("They gave less than [[#a]].", "R108"),
        ("They gave [[#a]] billion.", "R108"),
        ("They gave [[#a]] or more.", "R108"),
        ("They gave over [[#a|$9 million]].", "R108"),
    ],
)
def test_words_around_a_reference_that_change_its_amount_are_found(body: str, code: str) -> None:
    assert problems(body) == [code]


@pytest.mark.parametrize(
    "body",
    [
        "They gave [[#a]] over the years.",
        "The sum, [[#a]], is known.",
        "[[#a]] [[#a]]",
        "**[[#a]]**",
    ],
)
def test_words_around_a_reference_that_leave_its_amount_are_no_matter(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    ("body", "found"), [("They get [[#a]] now.", []), ("They get over [[#a]] now.", ["R108"])]
)
def test_a_small_amount_whose_code_is_a_word_can_be_referred_to(
    body: str, found: list[str]
) -> None:
    facts = figure("a", "5 GEL", "approved", "approved 5 lari for aid")
    files = {
        **article("The board approved 5 lari for aid."),
        BRIEFING: record(f"title: B\nfigures:\n{facts}\n", body),
    }
    assert codes(site(files).problems) == found


@pytest.mark.parametrize("name", ["$9 million", "'500'", "500 people", "over 5 percent"])
@pytest.mark.parametrize("key", ["aliases: [{}]", "abbreviation: {}"])
def test_a_name_that_is_an_amount_clears_no_number(name: str, key: str) -> None:
    program = record(f"name: Zed\n{key.format(name)}")
    found = problems(
        "Today $9 million; 500 people; over 5 percent.", **{"content/programs/z.md": program}
    )
    assert found.count("N101") >= 3


def test_a_name_with_a_number_clears_it_elsewhere() -> None:
    program = record("name: Zed\naliases: [Group of 77]")
    assert problems("The Group of 77 met.", **{"content/programs/z.md": program}) == []


def test_a_negation_that_the_quote_leaves_out_counts() -> None:
    facts = figure("a", "9 million USD", "approved", "approved $9 million in waivers")
    made = site(
        {
            **article("The board has not approved $9 million in waivers."),
            BRIEFING: record(f"title: B\nfigures:\n{facts}"),
        }
    )
    assert codes(made.problems) == ["W101"]


LEFT_OUT = """
The pending $5 million grant was discussed. | $5 million grant | approved | W101
The pending additional $5 million grant was discussed. | $5 million grant | approved | W101
Approved in part, the suspended $5 million grant was discussed. | $5 million grant | approved | W101
The $5 million grant is still pending. | The $5 million grant | approved | W101
They requested $5 million for the harbour. | $5 million for the harbour | approved | W101
The pending $5 million grant was discussed. | $5 million grant | pending |
The approved $5 million grant was discussed. | $5 million grant | approved |
The $5 million grant was discussed. Another is pending. | The $5 million grant | approved |
They requested $5 million for a harbour. It was approved. | $5 million for a harbour | approved |
They requested $5 million for a harbour. None was paid. | $5 million for a harbour | denied | W101
"""


OF_A_PART = """
Half of the $5 million was approved. | approved | W101
The board approved half the $5 million. | approved | W101
A third of the $5 million grant was disbursed. | disbursed | W101
20% of the $5 million has been disbursed. | disbursed | W101
None of the $5 million was approved. | approved | W101
Double the $5 million was approved. | approved | W101
Half of the $5 million approved was disbursed. | disbursed | W101
Half of the $5 million approved was disbursed. | approved |
20% of the $5 million approved went to Mexico. | approved |
Half of the approved $5 million was disbursed. | approved |
About half of the $5 million that was approved has come. | approved |
A third of the $5 million grant went to Mexico. | approved |
The $5 million was approved. | approved |
"""


@pytest.mark.parametrize("row", OF_A_PART.strip().splitlines())
def test_what_is_said_of_a_part_is_not_said_of_the_amount(row: str) -> None:
    seed, status, found = map(str.strip, row.split("|"))
    facts = figure("a", "5 million USD", status, seed.removesuffix("."))
    made = site({**article(seed), BRIEFING: record(f"title: B\nfigures:\n{facts}")})
    assert codes(made.problems) == found.split()


@pytest.mark.parametrize("row", LEFT_OUT.strip().splitlines())
def test_a_status_that_the_quote_leaves_out_counts(row: str) -> None:
    seed, quote, status, found = map(str.strip, row.split("|"))
    facts = figure("a", "5 million USD", status, quote)
    made = site({**article(seed), BRIEFING: record(f"title: B\nfigures:\n{facts}")})
    assert codes(made.problems) == found.split()


UNSEEN = "\u200b\u200c\u200d\u2060\u034f\u180e\ufe0f\xad"


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize(
    ("said", "amount", "quote", "found"),
    [
        ("$5~00 million", "5 USD", "got $5~00 million in", ["Q104"]),
        ("$5~00 million", "500 million USD", "got $5~00 million in", []),
        ("$5~00 million", "5 USD", "board got $5", ["Q105"]),
        ("$5~.2 mil~lion", "5.2 million USD", "got $5~.2 mil~lion in", []),
        ("12~%", "12 %", "got 12~% in", []),
    ],
)
def test_what_nobody_sees_parts_no_number(
    unseen: str, said: str, amount: str, quote: str, found: list[str]
) -> None:
    facts = figure("a", amount, "" if "%" in amount else "approved", quote.replace("~", unseen))
    seed = f"The board got {said} in waivers.".replace("~", unseen)
    made = site({**article(seed), BRIEFING: record(f"title: B\nfigures:\n{facts}")})
    assert codes(made.problems) == found


@pytest.mark.parametrize("mark", "'’ʼ′´`＇")
def test_a_negation_counts_whatever_its_apostrophe_is(mark: str) -> None:
    quote = f"The board hasn{mark}t approved $9 million"
    facts = figure("a", "9 million USD", "approved", quote)
    made = site({**article(f"{quote}."), BRIEFING: record(f"title: B\nfigures:\n{facts}")})
    assert codes(made.problems) == ["W101"]


@pytest.mark.parametrize("mark", "'’ʼ′´")
def test_a_negation_around_a_reference_counts_whatever_its_apostrophe_is(mark: str) -> None:
    assert problems(f"The board hasn{mark}t approved [[#a]].") == ["W101"]


@pytest.mark.parametrize("sign", "-‐‑‒–−－﹣⁻")
def test_a_minus_before_a_reference_changes_its_amount(sign: str) -> None:
    assert problems(f"They gave {sign}[[#a]].") == ["W101"]


def sums(*figures: str) -> Site:
    listed = "\n".join(figures)
    return site({**article(SAID), BRIEFING: record(f"title: B\nfigures:\n{listed}")})


A = figure("a", "5 million USD", "approved", "also approved $5 million")
B = figure("b", "3 million USD", "approved", "$5 million and $3 million")


def derived(name: str, *parts: str) -> str:
    return f"  - id: {name}\n    label: The {name}\n    derived: {{sum: [{', '.join(parts)}]}}"


def test_a_sum_counts_nothing_twice_through_another_sum() -> None:
    assert codes(sums(A, B, derived("d", "a", "b"), derived("g", "d", "a")).problems) == ["A101"]


def test_a_sum_counts_nothing_twice_through_a_tie() -> None:
    again = figure("c", "5 million USD", "approved", "also approved $5 million", "same_as: [a]")
    assert codes(sums(A, again, derived("d", "a", "c")).problems) == ["A101"]


def test_a_sum_counts_nothing_twice_through_a_reported_total() -> None:
    whole = figure("t", "9 million USD", "approved", "approved $9 million for aid", "covers: [a]")
    assert codes(sums(A, whole, derived("d", "a", "t")).problems) == ["A101"]


def test_unlike_facts_are_not_tied() -> None:
    event = (
        "events:\n  - id: e\n    title: It met\n    same_as: [a]\n"
        '    evidence: {source: article, quote: "The board approved"}'
    )
    made = site({**article(SAID), BRIEFING: record(f"title: B\nfigures:\n{A}\n{event}")})
    assert codes(made.problems) == ["A108"]


def test_reports_of_one_thing_are_not_credited_whole_to_each_country() -> None:
    countries = {
        f"content/countries/{slug}.md": record(f"iso: {iso}")
        for slug, iso in (("mexico", "MX"), ("canada", "CA"))
    }
    one = figure(
        "a",
        "5 million USD",
        "approved",
        "also approved $5 million",
        "countries: [mexico]\nsame_as: [z]",
    )
    two = figure(
        "z", "5 million USD", "approved", "also approved $5 million", "countries: [mexico, canada]"
    )
    made = site(
        {**article(SAID), **countries, BRIEFING: record(f"title: B\nfigures:\n{one}\n{two}")}
    )
    assert codes(made.problems) == []
    entries = made.ledger.entries
    of = concern(entries[FactId(f"briefings/b#{name}")].stated for name in ("a", "z"))
    one = FactId("briefings/b#a")
    within = frozenset({RecordId("countries/mexico")})
    part = part_of(one, of, entries[one].amount, within, "countries")
    assert (part.amount, part.reason) == (None, "shared")


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("content/briefings/x.html", "<script>alert(1)</script>", "R106"),
        ("content/briefings/x.svg", "<svg><script>alert(1)</script></svg>", "R106"),
        ("content/briefings/x.svg", "<svg onload='alert(1)'/>", "R106"),
        ("content/site.yaml", "title: T", "R106"),
    ],
)
def test_files_that_can_run_or_are_settings_are_not_copied(path: str, data: str, code: str) -> None:
    files = {
        **article(SAID),
        BRIEFING: record("title: B", f"[x](/{path})".replace("/content/", "../")),
        path: data,
    }
    made = site(files)
    owner = made.record("briefings/b")
    found = link_target(
        owner.body.links[0], owner, made.catalogue, {p: str(d).encode() for p, d in files.items()}
    )
    assert codes(found.problems) == [code]
    assert SOURCE in files


def test_a_plain_picture_is_copied() -> None:
    made = site({**article(SAID), BRIEFING: record("title: B", "![x](x.svg)")})
    owner = made.record("briefings/b")
    files = {"content/briefings/x.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}
    assert link_target(owner.body.links[0], owner, made.catalogue, files).value is not None


@pytest.mark.parametrize(
    "said",
    [
        "at least a further $7 million",
        "up to a whopping $7 million",
        "more than another $7 million",
        "nearly an additional $7 million",
    ],
)
def test_words_between_a_qualifier_and_its_amount_do_not_hide_it(said: str) -> None:
    facts = figure("a", "7 million USD", "approved", "$7 million in waivers was approved")
    made = site(
        {
            **article(f"In all, {said} in waivers was approved."),
            BRIEFING: record(f"title: B\nfigures:\n{facts}"),
        }
    )
    assert codes(made.problems) == ["Q105"]


def test_a_preposition_before_an_amount_is_no_qualifier() -> None:
    facts = figure("a", "7 million USD", "approved", "another $7 million in waivers was approved")
    made = site(
        {
            **article("After the row over another $7 million in waivers was approved."),
            BRIEFING: record(f"title: B\nfigures:\n{facts}"),
        }
    )
    assert codes(made.problems) == []
