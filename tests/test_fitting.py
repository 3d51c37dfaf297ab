"""Words around an amount: labels beside it, heads above it, quotations that hold it."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from generator.checking.counts import Worded
from generator.checking.printed import of_wording
from generator.model.prose import Words
from generator.model.settings import Settings
from generator.model.text import Place
from generator.reading.languages import rules
from tests.stages import BRIEFING, Files, Site, article, figure, record, site

TEXT = (
    "The council approved $5.2 million in grants. Another $2.5 million is pending for the roads. "
    "It covers 35 percent of the town. They did not approve $4 million for a bridge."
)
FACTS = """
figures:
  - id: a
    label: Grants
    amount: 5.2 million USD
    status: approved
    evidence: {source: article, quote: "approved $5.2 million in grants"}
  - id: p
    label: Roads
    amount: 2.5 million USD
    status: pending
    evidence: {source: article, quote: "Another $2.5 million is pending"}
"""
BASE: Files = article(TEXT)


def check(body: str, front: str = "title: T", facts: str = FACTS) -> Site:
    return site({**BASE, BRIEFING: record(f"{front}{facts}", body)})


def codes(made: Site) -> list[str]:
    return [problem.code for problem in made.problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('The council approved "$5.2 million in grants".', []),
        ("The council approved “$5.2 million in grants”.", []),
        ('The council has "approved $5.2 million in grants".', []),
        ('It spoke of "$5.2 million in grants".', []),
        ('The council denied "$5.2 million in grants".', ["W101"]),
        ('The council did not approve "$5.2 million in grants".', ["W101"]),
        ('Denied: "$5.2 million in grants".', ["W101"]),
        ('Pending: "Another $2.5 million".', []),
        ('It has approved "Another $2.5 million".', ["W101"]),
        ('It approved, as it said, "$4 million for a bridge".', []),
        ('It approved "$4 million for a bridge".', ["W101"]),
        ('It denied much, and "Another $2.5 million" is for the roads.', []),
        ('They got over "$5.2 million in grants".', ["N101"]),
        ('They got half of "$5.2 million in grants".', ["N101"]),
        ('They got "35 percent" points.', ["N101"]),
        ('They got "35 percent of the town".', []),
        ('They got "Another $2.5 million" billion.', ["N101"]),
        ("> The council approved $5.2 million in grants.", []),
    ],
)  # fmt: skip
def test_the_words_around_a_quotation_do_not_contradict_it(body: str, expected: list[str]) -> None:
    assert codes(check(body)) == expected


def test_a_message_says_what_the_article_says_of_a_quoted_amount() -> None:
    made = check('The council denied "$5.2 million in grants".')
    assert made.problems[0].message == (
        "`$5.2 million` is quoted from an article, but the words next to the amount name `denied`; "
        "there they name `approved`"
    )
    made = check('They got over "$5.2 million in grants".')
    assert "reads `over $5.2 million`" in made.problems[0].hints[0]


HEADS = "| Approved | Denied |\n|---|---|\n"
ROWS = "| Status | Amount |\n|---|---|\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{HEADS}| [[#p]] | [[#a]] |", ["W101", "W101"]),
        (f"{HEADS}| [[#a]] | none |", []),
        (f"{HEADS}| roads |\n| [[#a]] |", []),
        (f"{HEADS}| pending: [[#p]] | |", []),
        ("| Approved or pending |\n|---|\n| [[#p]] |\n| [[#a]] |", []),
        ("| Item | Sum |\n|---|---|\n| Grants denied | [[#a]] |", ["W101"]),
        ("| Item | Sum |\n|---|---|\n| Denied people's homes | [[#a]] |", []),
        ("| Item | Approved |\n|---|---|\n| Denied people's homes | [[#a]] |", []),
        (f"{ROWS}| denied | [[#a]] |", ["W101"]),
        (f"{ROWS}| approved | [[#a]] |\n| pending | [[#p]] |", []),
        (f"{ROWS}| not yet approved | [[#p]] |", []),
        ("| Sum | State |\n|---|---|\n| [[#a]] | denied |", ["W101"]),
        ("| Item | Sum | Remarks |\n|---|---|---|\n| Roads | [[#a]] | the rest was denied |", []),
        ("| Item | Sum | State |\n|---|---|---|\n| Roads | [[#a]] | not yet approved |", ["W101"]),
        ("| Year | Approved | Pending |\n|---|---|---|\n| 2019 | [[#a]] | [[#p]] |", []),
        ("| Item | Sum | Requested by |\n|---|---|---|\n| Roads | [[#a]] | Bob |", []),
        ("- **Pending**: [[#p]]\n- **Approved** - [[#a]]", []),
        ("### Requested and approved\n\n- [[#a]]", []),
        ("| Sum | State | Rest |\n|---|---|---|\n| [[#a]] | the pending part is another | 3 |", ["N101"]),
        ("| Sum | More |\n|---|---|\n| [[#a]] | [[#p]] |", []),
        ("Text.\n\n| Sum |\n|---|\n| [[#a]] |\n\n| Denied |\n|---|\n| words |", []),
        ("## Money denied\n\n* [[#a]] for grants\n* more", ["W101"]),
        ("## Money denied\n\n* more\n\n  of it\n* [[#a]] for grants", ["W101"]),
        ("## Money approved\n\n* [[#a]] for grants", []),
        ("## Money denied\n\n* Approved: [[#a]]", []),
        ("## Money denied\n\n[[#a]] is not of it.", []),
        ("## Money denied\n\nAll of it is for roads.\n\n* [[#a]]", []),
        ("## Money denied\n\nThese are:\n\n* [[#a]]", ["W101"]),
        ("The council denied:\n\n1. [[#a]]", ["W101"]),
        ("The council approved:\n\n1. [[#a]]", []),
        ("The council approved and left pending:\n\n1. [[#a]]\n2. [[#p]]", []),
        ("The money denied:\n\n| Sum |\n|---|\n| [[#a]] |", ["W101"]),
        ('The money denied:\n\n* "$5.2 million in grants"', ["W101"]),
    ],
)  # fmt: skip
def test_heads_of_columns_rows_and_lists_fit_the_status(body: str, expected: list[str]) -> None:
    assert codes(check(body)) == expected


def test_a_message_names_the_head() -> None:
    made = check("## Money denied\n\n* [[#a]]")
    assert made.problems[0].message == (
        "`briefings/b#a` is `approved`, but the words next to the amount name `denied` "
        "(it stands under “Money denied”)"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denied: [[#a]].", ["W101"]),
        ("Still approved: [[#p]]", ["W101"]),
        ("Approved: [[#a]]; pending: [[#p]]", []),
        ("Approved: [[#a]], pending: [[#p]]", []),
        ("Approved: [[#p]]", ["W101"]),
        ("Money denied — [[#a]]", ["W101"]),
        ("[[#a]] (denied)", ["W101"]),
        ("[[#a]] (not approved)", ["W101"]),
        ("[[#a]] (approved)", []),
        ("[[#p]] (not approved)", []),
        ("[[#p]] (approved in May, now pending)", []),
        ("[[#p]] (approved)", ["W101"]),
        ("[[#a]] — denied", ["W101"]),
        ("[[#a]] – denied", ["W101"]),
        ("[[#a]] — approved — and [[#p]] — pending — came", []),
        ("[[#p]], approved in May, is for wells", ["W101"]),
        ("They approved … [[#p]]", ["W101"]),
        ("They spoke … [[#p]]", []),
        ("[[#a]], paid for by taxpayers, is for wells", []),
        ("Of [[#p]], approved wells will get most", []),
        ("It requested [[#p]], approved by those who had [[#a]]", ["W101"]),
        ("The approved-[[#p]] is here", ["W101"]),
        ("The pending part: the [[#a]] stands", []),
        ("The council denied it: [[#a]] was too much", []),
        ("The grant (denied to others) of [[#a]] stands", []),
        ("[[#a]] (of the pending plan's sum) stands", []),
    ],
)
def test_a_label_beside_an_amount_fits_its_status(text: str, expected: list[str]) -> None:
    assert codes(check(text)) == expected
    assert codes(check("", f'title: "{text}"')) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ('summary: "Denied: $5.2 million"', ["W101"]),
        ('summary: "$5.2 million (denied)"', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "$2.5 million was approved"}]', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "$2.5 million is pending"}]', []),
        ('changes: [{date: 2025-01-01, note: "Corrected: $2.5 million was approved"}]', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "We had given the $5.2 million as pending by mistake."}]', []),
        ('changes: [{date: 2025-01-01, note: "Changed the $5.2 million from pending to approved"}]', []),
        ('changes: [{date: 2025-01-01, note: "Wrongly dated. The $2.5 million was approved"}]', ["W101"]),
        ('changes: [{date: 2025-01-01, note: "An earlier version of this page said $2.5 million was approved."}]', []),
    ],
)  # fmt: skip
def test_other_texts_are_looked_at_like_titles(front: str, expected: list[str]) -> None:
    assert codes(check("", f"title: T\n{front}")) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("label: Grants", "label: Grants denied", ["W101"]),
        ("label: Grants", "label: Grants approved", []),
        ("label: Grants", "label: Grants approved of those requested", []),
        ("label: Grants", "label: Denied grants of $5.2 million", ["W101"]),
        ("label: Grants", "label: Grants not approved", ["W101"]),
        ("label: Roads", "label: Roads not approved", []),
        ("label: Roads", "label: Money approved for wells", ["W101"]),
        ("label: Roads", "label: Roads\n    note: $2.5 million was approved", ["W101"]),
        ("label: Roads", "label: Roads\n    by: A man for whom $2.5 million was approved", ["W101"]),
    ],
)  # fmt: skip
def test_a_figure_s_own_texts_fit_its_status(old: str, new: str, expected: list[str]) -> None:
    assert codes(check("", facts=FACTS.replace(old, new))) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("CAD [[#a]] came", ["R108"]),
        ("It is €[[#a]]", ["R108"]),
        ("It is € [[#a]]", ["R108"]),
        ("It is C$[[#a]]", ["R108"]),
        ("It is [[#a]] Canadian.", ["R108"]),
        ("It is [[#a]] (Canadian).", ["R108"]),
        ("It is [[#a]] (CAD).", ["W101"]),
        ("It is US [[#a]].", []),
        ("It is USD [[#a]].", []),
        ("The [[#a]] Canadian program", []),
        ("A Canadian [[#a]] grant", []),
        ("The [[#a]] (Canada) grant", []),
        ("The EU [[#a]] grant", []),
        ("The [[#a]] US grant", []),
    ],
)
def test_no_word_beside_a_reference_names_another_currency(body: str, expected: list[str]) -> None:
    assert codes(check(body)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("€ $5.2 million", ["N101"]),
        ("CAD $5.2 million", ["N101"]),
        ("no $5.2 million", ["N101"]),
        ("US $5.2 million", []),
        ("Mexico: $5.2 million (Canada has none)", []),
        ("A third of the $5.2 million", []),
    ],
)
def test_a_bare_amount_is_its_fact_with_nothing_beside_it(title: str, expected: list[str]) -> None:
    assert codes(check("", f'title: "{title}"')) == expected


@pytest.mark.parametrize(
    ("label", "asked"),
    [("5.2 million francs", True), ("4 million francs", False), ("$4 million", False)],
)
def test_a_currency_without_its_country_is_asked_for(label: str, *, asked: bool) -> None:
    text = "The board approved 5.2 million Swiss francs for the wells of the north."
    quote = "approved 5.2 million Swiss francs"
    facts = figure("f", "5.2 million CHF", "approved", quote)
    made = site({**article(text), BRIEFING: record(f"title: T\nfigures:\n{facts}",
                                                   f"It is [[#f|{label}]].")})  # fmt: skip
    (problem,) = made.problems
    assert problem.code == "R108"
    assert bool(problem.hints) is asked
    assert not asked or "`francs` is no currency without a country" in problem.hints[0]


def test_currencies_beside_a_reference_are_told_in_spanish() -> None:
    files = {
        "content/site.yaml": "title: T\nlanguage: es",
        "content/sources/article.md": BASE["content/sources/article.md"],
    }
    source = str(files["content/sources/article.md"]).replace("seed:", "language: en\nseed:", 1)
    files |= {"content/sources/article.md": source, "seeds/article.txt": TEXT}
    made = site({**files, BRIEFING: record(f"title: T{FACTS}", "Son [[#a]] canadienses.")})
    assert codes(made) == ["R108"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They talked about [[#a]].", []),
        ("They spoke about [[#a]] and wrote about [[#p]].", []),
        ("It got about [[#a]].", ["R108"]),
        ("It is less than [[#a]].", ["R108"]),
        ("It is less than the grant of [[#a]].", []),
        ("Between the grant of [[#a]] and the sum of [[#p]] lies a gap.", []),
        ("It is either the grant of [[#a]] or the sum of [[#p]].", []),
        ("The council has approved [[#a]] but not the sum of [[#p]].", []),
        ("There are no [[#a]].", ["W101"]),
    ],
)
def test_comparisons_are_worded_with_a_noun(body: str, expected: list[str]) -> None:
    made = check(body)
    assert codes(made) == expected
    assert all("the grant of [[#a]]" in problem.hints[0] for problem in made.problems)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("$5.2 million", []),
        ("$5.20 million", ["R108"]),
        ("$5.200 million", ["R108"]),
        ("US$5,200,000.00", ["R108"]),
        ("0.0052 billion dollars", []),
    ],
)
def test_a_reference_has_no_more_digits_than_its_figure(words: str, expected: list[str]) -> None:
    assert codes(check(f"It is [[#a|{words}]].")) == expected
    title = check("", f"title: It is {words}")
    assert codes(title) == ["N101"] * len(expected)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("statuses: {earmarked: {label: Earmarked, words: [announced]}}", []),
        ("statuses: {earmarked: {label: Approved, words: [announced]}}", ["S110"]),
        ("statuses: {earmarked: {label: approved (final), words: [announced]}}", ["S110"]),
        ("statuses: {earmarked: {label: Paid, words: [announced]}}", ["S110"]),
        ("statuses: {earmarked: {label: Approved in principle, words: [announced]}}", ["S110"]),
        ("statuses: {earmarked: {label: Approved in principle, words: [approved in principle]}}", []),
        ("statuses: {earmarked: {label: Paid in full, words: [set aside]}}", ["S110"]),
        ("statuses: {earmarked: {label: Set aside but not paid, words: [set aside]}}", []),
        ('statuses: {earmarked: {label: "Ap\\u00ADproved", words: [set aside]}}', ["S110"]),
        ("statuses: {one: {label: Set aside, words: [announced]}, two: {label: Set aside, words: [shelved]}}", ["S110"]),
        ("language: es\nstatuses: {earmarked: {label: Aprobado, words: [anunciado]}}", ["S110"]),
        # What its words suggest, its label does not deny.
        ("statuses: {green: {label: Green-lit, words: [vetoed]}}", ["S110"]),
        ("statuses: {gone: {label: Signed off, words: [scrapped]}}", ["S110"]),
        ("statuses: {gone: {label: Turned down, words: [awarded]}}", ["S110"]),
        ("statuses: {gone: {label: Vetoed, words: [vetoed]}}", []),
        ("statuses: {held: {label: On hold, words: [shelved]}}", []),
        ("statuses: {given: {label: Given, words: [awarded, signed off]}}", []),
        # They are no offices, numbers or small words.
        ("statuses: {green: {label: Decided, words: [mayor]}}", ["S110"]),
        ("statuses: {green: {label: Decided, words: [the]}}", ["S110"]),
        ("statuses: {green: {label: Decided, words: [million]}}", ["S110"]),
        ("language: es\nstatuses: {green: {label: Decidido, words: [alcalde]}}", ["S110"]),
        ("statuses: {green: {label: Allocated, words: [allocated, allotted]}}", []),
        ("statuses: {green: {label: Received, words: [received]}}", []),
        ("language: es\nstatuses: {green: {label: Asignado, words: [asignado]}}", []),
    ],
)  # fmt: skip
def test_a_status_of_the_site_s_own_has_a_name_of_its_own(
    settings: str, expected: list[str]
) -> None:
    made = site({"content/site.yaml": f"title: T\n{settings}"})
    assert codes(made) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"Pending": "Approved"}, ["V101"]),
        ({"Pending": "Paid"}, ["V101"]),
        ({"Pending": "Still open"}, []),
        ({"Pending": "Awaiting"}, []),
        ({"Pending": "Open", "Denied": "Open"}, ["V101"]),
        ({"Denied": "Ap\u00adproved"}, ["V101"]),
        ({"Denied": "Fully approved"}, ["V101"]),
        ({"Denied": "Rejected"}, []),
        ({"Denied": "Not approved"}, []),
        ({"Disbursed": "Not paid"}, ["V101"]),
        ({"Pending": "Green-lit"}, ["V101"]),
        ({"Approved": "Turned down"}, ["V101"]),
        ({"Disbursed": "Handed over"}, []),
        ({"Pending": "Under review"}, []),
        ({"Denied": "Turned down"}, []),
        ({"not stated": "19 May 2024"}, ["V101"]),
        ({"not stated": "in 2019"}, ["V101"]),
        ({"not stated": "unknown"}, []),
        ({"does not add up": "adds up"}, ["V101"]),
        ({"does not add up": "is wrong", "adds up": "is right"}, []),
        ({"does not add up": "is summed", "adds up": "is summed"}, ["V101"]),
        ({"up to %(amount)s": "over %(amount)s"}, ["V101"]),
        ({"up to %(amount)s": "%(amount)s"}, ["V101"]),
        ({"up to %(amount)s": "half of %(amount)s a year"}, ["V101"]),
        ({"up to %(amount)s": "at most %(amount)s"}, []),
        ({"%(number)s million": "%(number)s"}, ["V101"]),
        ({"%(number)s million": "%(number)s billion"}, ["V101"]),
        ({"%(number)s million": "%(number)sm"}, []),
        ({"%(number)s million %(unit)s": "%(number)s %(unit)s"}, ["V101"]),
        ({"%(number)s million": "%(number)s mn"}, []),
        ({"%(number)s million %(unit)s": "%(number)sm %(unit)s"}, []),
        ({"%(low)s to %(high)s": "%(low)s–%(high)s"}, []),
        ({"%(count)s more figures enter no total.": "%(count)s others enter none."}, []),
    ],
)
def test_a_translation_swaps_no_statuses(said: dict[str, str], expected: list[str]) -> None:
    settings = Settings(title=Words("T", Place("content/site.yaml")))
    path = "templates/locale/en.po"
    words = [Worded(Place(path), "", one, (ours,)) for ours, one in said.items()]
    language = rules("en")
    assert language is not None
    assert [p.code for p in of_wording(words, settings, language)] == expected


YEARLY = TEXT.replace("a bridge.", "a bridge. The yearly budget is $7 million for pay.")
BUDGET = """  - id: y
    label: Budget
    amount: 7 million USD
    status: approved
    evidence: {source: article, quote: "The yearly budget is $7 million for pay"}
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It gets [[#a]] a year.", ["W101"]),
        ("It gets [[#a]] per person.", ["W101"]),
        ("It gets [[#a]] each.", ["W101"]),
        ("It got [[#a]] a year later.", []),
        ("It got [[#a]] a day-long meeting after.", []),
        ("It gets [[#y]] a year.", []),
        ("It gets [[#y]] annually.", []),
        ("It gets [[#y]] a day.", ["W101"]),
        ('They got "$5.2 million in grants" a day.', ["N101"]),
        ("It gets “The yearly budget is $7 million” a year.", []),
    ],
)
def test_no_words_behind_an_amount_make_a_rate_of_it(body: str, expected: list[str]) -> None:
    files = {**BASE, **article(YEARLY), BRIEFING: record(f"title: T{FACTS}{BUDGET}", body)}
    assert codes(site(files)) == expected
    if "[[#a]]" in body:
        title = body.replace("[[#a]]", "$5.2 million")
        assert codes(check("", f"title: {title}")) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Son [[#a]] al año.", ["W101"]),
        ("Son [[#p]] anuales.", []),
        ("Rechazado: [[#a]]", ["W101"]),
        ("[[#a]] (rechazado)", ["W101"]),
        ("Aprobado: [[#a]]; pendiente: [[#p]]", []),
        ("| Aprobado | Rechazado |\n|---|---|\n| [[#a]] | nada |", []),
        ("| Aprobado | Rechazado |\n|---|---|\n| nada | [[#a]] |", ["W101"]),
        ("El consejo rechazó «5,2 millones de dólares en becas».", ["W101"]),
        ("El consejo aprobó «5,2 millones de dólares en becas».", []),
        ("Cavaron 2000 pozos.", ["N101"]),
    ],
)  # fmt: skip
def test_the_same_is_told_in_spanish(body: str, expected: list[str]) -> None:
    text = (
        "El consejo ha aprobado 5,2 millones de dólares en becas. Es poco. Otros 2,5 millones de dólares anuales están "
        "pendientes de firma."
    )
    facts = FACTS.replace(
        "approved $5.2 million in grants", "aprobado 5,2 millones de dólares en becas"
    ).replace(
        "Another $2.5 million is pending", "Otros 2,5 millones de dólares anuales están pendientes"
    )
    files = {**article(text), "content/site.yaml": "title: T\nlanguage: es"}
    assert codes(site({**files, BRIEFING: record(f"title: T{facts}", body)})) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Place | Deaths |\n|---|---|\n| Town | 2000 |", ["N101"]),
        ("| Place | Year |\n|---|---|\n| Town | 2000 |", []),
        ("| Of | 2019 |\n|---|---|\n| Deaths | 2000 |", ["N101"]),
        ("| Of | Since |\n|---|---|\n| Schools | 2009 |", []),
        ("| Deaths | 2019 |\n|---|---|\n| Town | some |", []),
    ],
)
def test_the_head_of_four_digits_tells_whether_they_count(table: str, expected: list[str]) -> None:
    assert codes(check(table)) == expected


QUOTES = """
quotes:
  - id: q
    evidence: {source: article, quote: "They did not approve $4 million for a bridge."}
  - {id: two, evidence: [{source: article, quote: "It covers 35 percent"}, {source: article, quote: "Another $2.5 million"}]}
statements:
  - {id: s, text: They refused a bridge, evidence: {source: article, quote: "They did not approve $4 million for a bridge"}}
"""


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#q", []),
        ("#q|They did not approve $4 million for a bridge.", []),
        ("#q|did  not approve", []),
        ("#q|bridge", []),
        ("#q|They approved it", ["R108"]),
        ("#q|did not  Approve", ["R108"]),
        ("#q|approve $4 million … bridge", ["R108"]),
        ("#q|not approve $4", ["R108"]),
        ("#q|not approve $4 million", []),
        ("#q|id not approve", ["R108"]),
        ("#q|*not* approve", ["R108"]),
        ("#two|Another $2.5 million", []),
        ("#two|covers 35 percent", []),
        ("#two|35 percent Another", ["R108"]),
        ("#s|A bridge was refused", []),
    ],
)
def test_words_of_a_reference_to_a_quotation_stand_in_it(
    reference: str, expected: list[str]
) -> None:
    made = check(f"As it was put: [[{reference}]].", facts=FACTS + QUOTES)
    assert codes(made) == expected
    titled = check("", f"title: 'As it was put: [[{reference}]]'", facts=FACTS + QUOTES)
    assert codes(titled) == expected


SAID = """
quotes:
  - {id: q, evidence: {source: article, quote: "We lost 40 cows"}}
  - {id: g, evidence: {source: article, quote: "The $7 million was never approved"}}
  - {id: u, evidence: {source: article, quote: "approved $5 million"}}
  - {id: r, evidence: {source: article, quote: "gave $3 million a year"}}
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It lost [[#q|40 cows]].", []),
        ("Of those [[#q|40 cows]] some came back.", []),
        ("It was [[#q|40]], they said.", []),
        ("The [[#g|$7 million]] is gone.", []),
        ("It never approved [[#g|$7 million]].", []),
        ("The board [[#u|approved $5 million]].", []),
        ("The board approved [[#u|$5 million]].", []),
        ("It was [[#r|$3 million]] a year.", []),
        ("In all [[#q|40]] people died.", ["R108"]),
        ("It lost [[#q|40]] percent of its people.", ["R108"]),
        ("More than [[#q|40 cows]] died.", ["R108"]),
        ("Half of [[#q|40 cows]] died.", ["R108"]),
        ("It lost [[#q|40 cows]] a day.", ["R108"]),
        ("Each farm lost [[#q|40 cows]].", ["R108"]),
        ("It gave C[[#u|$5 million]].", ["R108"]),
        ("The board approved [[#g|$7 million]].", ["W101"]),
        ("The [[#g|$7 million]] was approved.", ["W101"]),
        ("The board denied [[#u|$5 million]].", ["W101"]),
        ('We read "We lost 40" people.', ["N101"]),
        ('We read "We lost 40 cows" people.', []),
        ('We read "We lost 40", people say.', []),
    ],
)  # fmt: skip
def test_words_around_a_part_of_a_quotation_leave_it_as_it_is(
    body: str, expected: list[str]
) -> None:
    text = (
        '"We lost 40 cows," said the mayor. The governor said: "The $7 million was never approved." '
        "The board approved $5 million for wells. It gave $3 million a year."
    )
    made = site({**article(text), BRIEFING: record(f"title: T{SAID}", body)})
    assert codes(made) == expected


GRANTS = (
    "The board approved $5 million for wells and a school. It denied $3 million. Exactly 300 people "
    "were displaced. It approved three grants of $2 million in May, and $7 million a year."
)
GRANTED = """
figures:
  - {id: a, label: Wells, amount: 5 million USD, status: approved, evidence: {source: article, quote: "approved $5 million for wells"}}
  - {id: d, label: Roads, amount: 3 million USD, status: denied, evidence: {source: article, quote: "It denied $3 million"}}
  - {id: p, label: People, amount: 300 people, evidence: {source: article, quote: "300 people were displaced"}}
  - {id: g, label: Grants, amount: 2 million USD, status: approved, evidence: {source: article, quote: "three grants of $2 million"}}
  - {id: y, label: Funds, amount: 7 million USD, status: approved, evidence: {source: article, quote: "$7 million a year"}}
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Two towns got [[#a]].", []),
        ("It approved three grants of [[#g]].", []),
        ("It approved two grants of [[#g]].", ["W101"]),
        ("It approved two grants of [[#a]] and [[#g]].", []),
        ("It approved two grants of [[#a]].", ["W101"]),
        ("It approved six separate [[#a]] grants.", ["W101"]),
        ("Chad and Mali got [[#a]] each.", ["W101"]),
        ("Towns get [[#a]] apiece.", ["W101"]),
        ("It approved [[#a]] for every town.", ["W101"]),
        ("It approved annual grants of [[#a]].", ["W101"]),
        ("It approved annual grants of [[#y]].", []),
        ("It approved a [[#a]] annual grant.", ["W101"]),
        ("It approved [[#a]] three times.", ["W101"]),
        ("It approved x2 [[#a]].", ["W101"]),
        ("It approved, as in Box 2, [[#a]].", []),
        ("It approved [[#a]] and more.", ["W101"]),
        ("It approved [[#a]] and more recently [[#g]].", []),
        ("[[#p]] a day fled.", ["W101"]),
        ("[[#p]] fled, and each day counts.", []),
        ("[[#p]] twice over.", ["W101"]),
    ],
)  # fmt: skip
def test_words_beside_a_reference_multiply_it_only_as_its_article_does(
    body: str, expected: list[str]
) -> None:
    made = site({**article(GRANTS), BRIEFING: record(f"title: T{GRANTED}", body)})
    assert codes(made) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("$5 million was approved.", []),
        ("$5 million each for Chad and Mali.", ["W101"]),
        ("$5 million twice.", ["W101"]),
        ("$5 million and more.", ["W101"]),
        ("300 people a day.", ["W101"]),
        ("Two grants of $5 million.", ["W101"]),
    ],
)
def test_words_beside_a_bare_amount_do_not_multiply_it_either(
    summary: str, expected: list[str]
) -> None:
    text = {**article(GRANTS), BRIEFING: record(f"title: T\nsummary: {summary}{GRANTED}")}
    assert codes(site(text)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[[#a]], [[#d]]: all approved.", ["W101"]),
        ("[[#a]], [[#g]]: all approved.", []),
        ("[[#d]]; approved in May.", ["W101"]),
        ("[[#d]] — status approved.", ["W101"]),
        ("Roads [[#d]]; approved: [[#a]].", []),
        ("Roads [[#d]]; approved wells [[#a]].", []),
        ("It denied [[#d]]; approved in May was [[#a]].", []),
        ("It spoke of [[#d]]: the board approved it not.", []),
        ("The board approved a cut of [[#a]].", ["W101"]),
        ("The board approved everything except [[#a]].", ["W101"]),
        ("The board falsely claimed to have approved [[#a]].", ["W101"]),
        ("The board approved [[#a]] in all.", []),
        ("The board turned down [[#a]].", ["W101"]),
        ("The board vetoed [[#a]].", ["W101"]),
        ("The board turned down [[#d]].", []),
        ("The town turned to the board for [[#a]].", []),
        ("It got [[#a]] after the board had turned down a loan.", []),
        ("It applied for [[#a]], which came in May.", []),
        ("The approved [[#a]] will be paid in May.", []),
        ("The article has the [[#a]] that was to be approved approved.", []),
        ("If the approved [[#a]] is spent, nothing is left.", []),
        ("The board approved [[#a]] after cuts.", []),
        ("The board was expected to deny and has approved [[#a]].", []),
    ],
)
def test_words_that_speak_against_a_status_are_told_in_our_own_texts_too(
    body: str, expected: list[str]
) -> None:
    made = site({**article(GRANTS), BRIEFING: record(f"title: T{GRANTED}", body)})
    assert codes(made) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Money expected to be approved", ["W101"]),
        ("Money almost approved", ["W101"]),
        ("Mo\u00adney de\u00adnied", ["W101"]),
        ("Grants approved in May", []),
        ("Newly approved money, to be paid in June", []),
        ("Grants approved for the expected flood", []),
    ],
)
def test_a_label_names_the_status_of_its_figure_as_one_that_is_so(
    label: str, expected: list[str]
) -> None:
    facts = GRANTED.replace("label: Wells", f'label: "{label}"')
    made = site({**article(GRANTS), BRIEFING: record(f"title: T{facts}")})
    assert codes(made) == expected
