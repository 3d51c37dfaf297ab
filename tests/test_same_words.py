"""The same words of an article are counted once, and a rate is no sum."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from lxml import html

from generator.authoring.impact import impact
from generator.authoring.why import derivation, lines
from generator.build import build, compiled, read_snapshot
from generator.checking.ledger import Conflict, Part
from generator.making import prepare
from generator.model.records import FactId
from generator.model.settings import Options
from generator.preview.memory import Memory, make
from generator.reading.amounts.mentions import article_mentions
from generator.reading.amounts.rates import rate_at
from generator.reading.languages import rules
from tests.stages import Files, Site, codes, record, site

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = Options(today=datetime.date(2025, 4, 1))
TEXT = """\
The ministry approved $5 million for wells in Kenya. It had requested $9 million for pumps, of which
all was approved in May, the $9 million requested included. The board approved $4 million in Kenya
and approved $4 million in Uganda. An estimated $3 million was approved for roads. The
shipment of $8 million reached the port. It approved $52 per person and approved $40 a month.
"""


class Told(NamedTuple):
    """A figure of a test: id, amount, status, quote, further keys; and whose article it is."""

    id: str
    amount: str
    status: str
    quote: str
    more: str = ""
    source: str = "one"


def briefing(*figures: Told, lists: str = "") -> str:
    listed = "".join(
        f"  - id: {one.id}\n    label: Money {one.id}\n    amount: {one.amount}\n"
        f"    status: {one.status}\n"
        f"    evidence: {{source: {one.source}, quote: {json.dumps(one.quote)}}}\n"
        + "".join(f"    {line}\n" for line in one.more.splitlines())
        for one in figures
    )
    return record(f"title: B\n{lists}\nfigures:\n{listed}")


def files(
    briefings: dict[str, str], seeds: dict[str, str] | None = None, sources: str = ""
) -> Files:
    texts = seeds or {"one": TEXT}
    return {
        **{f"seeds/{name}.txt": text for name, text in texts.items()},
        **{
            f"content/sources/{name}.md": record(
                f"name: {name}\nseed: seeds/{name}.txt\n{sources if name == 'two' else ''}"
            )
            for name in texts
        },
        "content/countries/kenya.md": record("iso: KE"),
        "content/countries/uganda.md": record("iso: UG"),
        "content/programs/water.md": record("name: Water"),
        **{f"content/briefings/{name}.md": text for name, text in briefings.items()},
    }


def made(*briefings: tuple[Told, ...], **more: Any) -> Site:
    """Make a site of briefings a, b, c, each with its figures."""
    named = zip("abc", briefings, strict=False)
    return site(files({name: briefing(*figures) for name, figures in named}, **more))


def totals(of: Site) -> list[str]:
    found = of.ledger.totals(Part(f, entry.amount) for f, entry in of.ledger.entries.items())
    return [f"{total.status} {total.amount}" for total in found.totals]


def left_out(of: Site) -> dict[str, str]:
    found = of.ledger.totals(Part(f, entry.amount) for f, entry in of.ledger.entries.items())
    return {figure.removeprefix("briefings/"): reason for figure, reason in found.left_out}


WELLS = Told("wells", "5 million USD", "approved", "approved $5 million for wells")
WIDE = Told(
    "money", "5 million USD", "approved", "The ministry approved $5 million for wells in Kenya"
)
BOTH = "approved $4 million in Kenya\nand approved $4 million in Uganda"
KENYA = Told("kenya", "4 million USD", "approved", BOTH, "countries: [kenya]")
UGANDA = Told("uganda", "4 million USD", "approved", BOTH, "countries: [uganda]")


def test_two_briefings_on_the_same_words_count_them_once() -> None:
    found = made((WELLS,), (WIDE,))
    assert codes(found.problems) == []
    assert totals(found) == ["approved 5 million USD"]
    assert left_out(found) == {"b#money": "same-as"}
    assert found.ledger.conflicts == ()


def test_two_facts_of_one_briefing_on_the_same_words_count_once() -> None:
    assert totals(made((WELLS, WIDE))) == ["approved 5 million USD"]


def test_other_words_of_the_same_amount_are_other_money() -> None:
    text = {"one": f"{TEXT}\nThe city approved $5 million for parks."}
    parks = Told("parks", "5 million USD", "approved", "approved $5 million for parks")
    assert totals(made((WELLS,), (parks,), seeds=text)) == ["approved 10 million USD"]


def test_the_same_words_in_articles_that_are_no_copies_are_two_reports() -> None:
    """Whether they are of one thing is for the author to say, by `same_as` or `origin`."""
    two = WELLS._replace(source="two")
    seeds = {"one": TEXT, "two": f"Another paper.\n\n{TEXT}"}
    assert totals(made((WELLS,), (two,), seeds=seeds)) == ["approved 10 million USD"]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (f"Reprinted.\n\n{TEXT}", "5 million"),
        (TEXT.replace("wells in Kenya.", "wells in Kenya , said the\nwire."), "5 million"),
        (TEXT.replace("The ministry approved $5 million for wells in Kenya.", "The ministry  approved\n$5 million for wells in Kenya."), "5 million"),
        (TEXT.replace("for wells in Kenya.", "for the wells."), "10 million"),
    ],
)  # fmt: skip
def test_a_copy_says_what_its_original_says_in_the_same_words(copy: str, expected: str) -> None:
    quote = "approved $5 million for the wells" if "for the wells" in copy else WELLS.quote
    two = WELLS._replace(source="two", quote=quote)
    found = made((WELLS,), (two,), seeds={"one": TEXT, "two": copy}, sources="origin: one")
    assert codes(found.problems) == []
    assert totals(found) == [f"approved {expected} USD"]


def test_two_sources_of_one_seed_say_one_thing() -> None:
    more = {"content/sources/two.md": record("name: Two\nseed: seeds/one.txt")}
    told = {"a": briefing(WELLS), "b": briefing(WIDE._replace(source="two"))}
    assert totals(site({**files(told), **more})) == ["approved 5 million USD"]


def test_two_statuses_that_the_quotes_name_are_two_things() -> None:
    text = {"one": "Of the $9 million requested, all of it, the bank said in May, was approved."}
    quote = "Of the $9 million requested, all of it, the bank said in May, was approved"
    found = made(
        (Told("asked", "9 million USD", "requested", "Of the $9 million requested"),),
        (Told("given", "9 million USD", "approved", quote),),
        seeds=text,
    )
    assert found.ledger.conflicts == ()
    assert totals(found) == ["requested 9 million USD", "approved 9 million USD"]


def test_two_statuses_of_words_that_name_none_are_a_conflict_and_enter_no_total() -> None:
    quote = "shipment of $8 million reached the port"
    one = Told("one", "8 million USD", "disbursed", quote)
    two = Told("two", "8 million USD", "pending", f"The\n{quote}")
    found = made((one,), (two,))
    pair = (FactId("briefings/a#one"), FactId("briefings/b#two"))
    assert found.ledger.conflicts == (Conflict("same-as", pair),)
    assert totals(found) == []
    assert left_out(found) == {"a#one": "differs", "b#two": "differs"}


def test_words_that_may_be_read_with_and_without_a_qualifier_are_a_conflict() -> None:
    quote = "An estimated $3 million was approved"
    one = Told("one", "3 million USD", "approved", quote)
    found = made((one,), (one._replace(amount="about 3 million USD"),))
    assert codes(found.problems) == []
    assert left_out(found) == {"a#one": "differs", "b#one": "differs"}


@pytest.mark.parametrize(
    ("briefings", "expected"),
    [
        # A quote says the amount of both: figures of two countries are two amounts.
        ([(KENYA, UGANDA)], "8 million"),
        ([(KENYA,), (UGANDA,)], "8 million"),
        ([(KENYA, UGANDA), (KENYA, UGANDA)], "8 million"),
        ([(KENYA, UGANDA), (UGANDA, KENYA)], "8 million"),
        ([(KENYA,), (KENYA,)], "4 million"),
        ([(KENYA, UGANDA), (UGANDA._replace(quote="approved $4 million in Uganda"),)], "8 million"),
        ([(UGANDA,), (UGANDA._replace(quote="approved $4 million in Uganda"),)], "4 million"),
        # Who does not say whose it is may mean either, but each once.
        ([(KENYA._replace(more=""), UGANDA._replace(more=""))], "8 million"),
        ([(KENYA._replace(more=""), UGANDA._replace(more="")), (KENYA._replace(more=""),)], "8 million"),
        ([(KENYA._replace(more=""), UGANDA._replace(more=""), KENYA._replace(id="x", more=""))], "8 million"),
    ],
)  # fmt: skip
def test_a_quote_that_says_an_amount_twice_counts_each_place_once(
    briefings: list[tuple[Told, ...]], expected: str
) -> None:
    found = made(*briefings)
    assert codes(found.problems) == []
    assert totals(found) == [f"approved {expected} USD"]


def test_one_thing_credited_to_two_countries_is_shared_by_them() -> None:
    found = made(
        (WELLS._replace(more="countries: [kenya]"),), (WIDE._replace(more="countries: [uganda]"),)
    )
    assert found.ledger.tied[FactId("briefings/a#wells")].facts == (
        FactId("briefings/a#wells"), FactId("briefings/b#money"),
    )  # fmt: skip


def test_what_covers_others_keeps_its_words_out_of_totals_wherever_they_are_stated() -> None:
    text = {"one": "The board approved $9 million. Of this it approved $5 million for wells."}
    part = Told("part", "5 million USD", "approved", "approved $5 million for wells")
    whole = Told(
        "all", "9 million USD", "approved", "The board approved $9 million", "covers: [part]"
    )
    again = Told("again", "9 million USD", "approved", "The board approved $9 million")
    found = made((part, whole), (again,), seeds=text)
    assert totals(found) == ["approved 5 million USD"]
    assert left_out(found) == {"a#all": "covers", "b#again": "covers"}


def test_a_sum_does_not_count_the_same_words_twice() -> None:
    twice = f"{briefing(WELLS, WIDE)}".replace(
        "figures:\n",
        "figures:\n  - {id: sum, label: L, derived: {sum: [wells, money]}}\n",
    )
    found = site(files({"a": twice}))
    assert codes(found.arithmetic) == ["A101"]
    assert "twice" in found.arithmetic[0].message


def test_very_many_briefings_on_one_passage_are_no_fault() -> None:
    many = {f"b{at}": briefing(WELLS) for at in range(130)}
    found = site(files(many))
    assert codes(found.problems) == []
    assert totals(found) == ["approved 5 million USD"]


# --- rates -----------------------------------------------------------------------------------


RATES = """
It costs ⟦$52⟧ per person.|per person
They paid ⟦€40⟧ a month to families.|a month
Diesel is ⟦$3⟧ per litre.|per litre
They got ⟦1,200 dollars⟧ each.|each
It gave ⟦$5 million⟧ each to Kenya and Uganda.|each
It gave ⟦$5 million⟧ to each district.|to each
A ⟦$40⟧-a-month stipend was approved.|a-month
Wheat is ⟦$3⟧/kg now.|kg
Rent is ⟦€40⟧/month.|month
It was ⟦$52⟧ (€48) per person.|per person
It was €52 (⟦$48⟧) per person.|per person
A monthly ⟦$40⟧ was approved.|monthly
A monthly allowance of ⟦$40⟧ was approved.|monthly
A daily wage of ⟦up to $3⟧ is paid.|daily
A ⟦$40⟧ stipend per month was approved.|per month
It gave ⟦$5 million⟧ in aid per year.|per year
It is ⟦$30⟧ per square metre.|per square metre
It gave ⟦$5 million⟧ annually.|annually
It gave ⟦$5 million⟧ in each of three years.|in each
⟦52 dollars⟧ a head was paid.|a head
⟦$2⟧ an hour was paid.|an hour
It gave ⟦$5 million⟧ per the agreement.|
It gave ⟦$5 million⟧ as per agreement.|
It spent ⟦$226,450⟧ in per diem for trainees.|
They got ⟦$120⟧ per diem.|per diem
It gave ⟦$5 million⟧ a year ago.|
It gave ⟦$5 million⟧ a year earlier.|
It gave ⟦$5 million⟧ a day after the vote.|
It gave ⟦$5 million⟧ for a year of work.|
It gave ⟦$5 million⟧ over a year.|
It gave ⟦$5 million⟧ this year.|
It gave ⟦$5 million⟧. Each village gets one.|
It gave ⟦$5 million⟧ to raise income per capita.|
It gave ⟦$5 million⟧, $52 per person.|
An annual budget of ⟦$5 million⟧ was approved.|
It approved ⟦USD 5 million⟧/EUR 4.6 million.|
It approved yearly grants of ⟦$5 million⟧.|yearly
It approved a ⟦$5 million⟧ annual grant.|annual
It approved a ⟦$5 million⟧ annual budget.|
Every month, ⟦$5 million⟧ is paid.|every month
Last month ⟦$5 million⟧ was paid.|
It paid ⟦$5 million⟧ (per town).|per town
It paid ⟦$5 million⟧ (per the agreement).|
It paid ⟦$5 million⟧ twice a year.|twice a year
It paid ⟦$5 million⟧ every other year.|every other year
It paid ⟦$5 million⟧ on a yearly basis.|on a yearly basis
It paid ⟦$5 million⟧ once a deal was made.|
Total: ⟦$5 million⟧
Each village gets one.|
"""
SPANISH_RATES = """
Pagan ⟦40 euros⟧ al mes.|al mes
Cuesta ⟦52 dólares⟧ por persona.|por persona
Vale ⟦3 euros⟧ el litro.|el litro
Un salario mensual de ⟦400 euros⟧ fue aprobado.|mensual
Dio ⟦5 millones de dólares⟧ para cada estado.|para cada
Dio ⟦5 millones de dólares⟧ anuales.|anuales
Dio ⟦200 euros⟧ cada uno.|cada uno
Dio ⟦200 euros⟧ dos veces al año.|dos veces al año
Cada mes ⟦200 euros⟧ se pagan.|cada mes
Una subvención anual de ⟦5 millones de dólares⟧.|anual
Dio ⟦5 millones de dólares⟧ por los daños.|
Dio ⟦5 millones de dólares⟧ por concepto de multas.|
El presupuesto anual de ⟦5 millones de dólares⟧ fue aprobado.|
Dio ⟦5 millones de dólares⟧ un año después.|
"""


def rows(language: str, table: str) -> list[tuple[str, str, str]]:
    """Read a table: a text with the amount in brackets ⟦⟧, and what makes a rate of it."""
    found = re.findall(r"(.+?)\|([^\n]*)\n", table.lstrip("\n"), re.DOTALL)
    return [(language, text.strip("\n"), rate) for text, rate in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"), [*rows("en", RATES), *rows("es", SPANISH_RATES)]
)
def test_words_beside_an_amount_make_a_rate_of_it(language: str, text: str, expected: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    spoken = rules(language)
    assert spoken is not None
    spans = [(m.start, m.end) for m in article_mentions(plain, spoken, {"$": "USD", "€": "EUR"})]
    assert (start, end) in spans
    assert rate_at(plain, (start, end), spoken) == expected


PERSON = Told("person", "52 USD", "approved", "approved $52 per person")
MONTH = Told("month", "40 USD", "approved", "approved $40 a month")


def test_a_rate_enters_no_total_and_its_words_tie_nothing() -> None:
    found = made((WELLS, PERSON, MONTH), (PERSON,))
    assert codes(found.problems) == []
    assert totals(found) == ["approved 5 million USD"]
    assert left_out(found) == {"a#month": "rate", "a#person": "rate", "b#person": "rate"}
    assert FactId("briefings/a#person") not in found.ledger.tied


def test_what_the_quote_leaves_out_makes_a_rate_all_the_same() -> None:
    found = made((PERSON._replace(quote="approved $52"),))
    assert left_out(found) == {"a#person": "rate"}


@pytest.mark.parametrize(
    ("parts", "found"), [("[person, month]", ["A101"]), ("[person, wells]", ["A101"])]
)
def test_a_rate_is_not_added_to_a_sum(parts: str, found: list[str]) -> None:
    sum_ = f"figures:\n  - {{id: sum, label: L, derived: {{sum: {parts}}}}}\n"
    told = briefing(WELLS, PERSON, MONTH).replace("figures:\n", sum_)
    assert codes(site(files({"a": told})).arithmetic) == found


# --- a whole site ----------------------------------------------------------------------------


LISTS = "countries: [kenya]\nprograms: [water]\nsources: [one]"


def write(root: Path, tree: Files) -> None:
    for path, text in {"content/site.yaml": "title: T", **tree}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(str(text), "utf-8")


def view(root: Path, address: str) -> Any:
    return json.loads((root / "site" / address / "index.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("told", "reasons"),
    [
        ((WELLS, PERSON), ["a rate, such as money per person"]),
        ((WELLS, PERSON, MONTH), ["a rate, such as money per person"]),
        ((WELLS, WIDE, PERSON, MONTH), ["a rate, such as money per person 2",
                                        "same thing as another figure, counted once 1"]),
    ],
)  # fmt: skip
def test_the_front_page_says_once_why_figures_enter_no_total(
    tmp_path: Path, told: tuple[Told, ...], reasons: list[str]
) -> None:
    write(tmp_path, files({"a": briefing(*told, lists=LISTS)}))
    assert build(tmp_path, OPTIONS).problems == ()
    page = html.fromstring((tmp_path / "site/index.html").read_text("utf-8"))
    listed = page.xpath('//section[h2/@id="section-totals"]/ul[@class="more-sums"]/li')
    assert sorted(" ".join(li.text_content().split()) for li in listed) == reasons


def added(root: Path, address: str) -> list[str]:
    return [total["amount"]["text"] for total in view(root, address)["totals"]["totals"]]


def test_pages_count_the_same_words_once_and_say_so(tmp_path: Path) -> None:
    told = {"a": briefing(WELLS, PERSON, lists=LISTS), "b": briefing(WIDE, lists=LISTS)}
    write(tmp_path, files(told))
    assert build(tmp_path, OPTIONS).problems == ()
    for address in ("", "figures", "countries/kenya", "programs/water"):
        assert added(tmp_path, address) == ["$5 million"], address
        out = {
            left["fact"]["id"]: left["reason"]
            for left in view(tmp_path, address)["totals"]["left_out"]
        }
        assert out == {"briefings/a#person": "rate", "briefings/b#money": "same-as"}, address
    page = (tmp_path / "site/countries/kenya/index.html").read_text("utf-8")
    assert "same thing as another figure, counted once" in page
    assert "— a rate, such as money per person</li>" in page
    wells, person = view(tmp_path, "briefings/a")["facts"]["figures"]
    assert [fact["id"] for fact in wells["same_as"]] == ["briefings/b#money"]
    assert (wells["same_as_count"], wells["rate"], person["rate"]) == (1, None, "per person")
    assert "A rate: in no total" in (tmp_path / "site/briefings/a/index.html").read_text("utf-8")
    entries = view(tmp_path, "figures")["entries"]
    # Orders are those of ids: a#person, a#wells, b#money; the last is the second once more.
    found = {entry["order"]: (entry["tie"], entry["out"]) for entry in entries}
    assert found == {0: (0, "rate"), 1: (1, ""), 2: (1, "")}


def test_a_row_of_the_ledger_tells_the_browser_of_its_tie_to_the_first_figure_of_all(
    tmp_path: Path,
) -> None:
    told = {"a": briefing(WELLS, lists=LISTS), "b": briefing(WIDE, lists=LISTS)}
    write(tmp_path, files(told))
    assert build(tmp_path, OPTIONS).problems == ()
    page = (tmp_path / "site/figures/index.html").read_text("utf-8")
    rows = [json.loads(row) for row in re.findall(r"data-entry='([^']+)'", page)]
    assert [(row.get("order", 0), row.get("tie")) for row in rows] == [(0, None), (1, 0)]


def test_why_and_impact_know_of_the_same_words(tmp_path: Path) -> None:
    told = {"a": briefing(WELLS, PERSON, lists=LISTS), "b": briefing(WIDE, lists=LISTS)}
    write(tmp_path, files(told))
    found = compiled(read_snapshot(tmp_path), OPTIONS)
    whole = derivation(found.site, FactId("briefings/a#wells"))
    assert (whole["same_as"], whole["same_words"]) == (["briefings/b#money"],) * 2
    said = "\n".join(lines(whole, found.site.words.format))
    assert "others that rest on the same words: briefings/b#money" in said
    rate = derivation(found.site, FactId("briefings/a#person"))
    assert "a rate (per person): it enters no total" in "\n".join(
        lines(rate, found.site.words.format)
    )
    changed = impact(found.site, found.problems, "briefings/a#wells")
    assert changed.totals == ()  # the other briefing says it all the same
    assert "countries/kenya/index.json" in {file.path for file in changed.files}


FIRST = files(
    {
        "a": briefing(WELLS, PERSON._replace(quote="approved $52"), lists=LISTS),
        "b": briefing(WIDE, lists=LISTS),
    }
)
_B, _SEED = "content/briefings/b.md", "seeds/one.txt"
#: Neither record names the other: what one says changes the other's pages all the same.
EDITS: list[Files] = [
    {},
    {_B: briefing(WIDE._replace(status="pending", quote="$5 million for wells"), lists=LISTS)},
    {_B: briefing(WIDE._replace(more="countries: [uganda]"), lists=LISTS)},
    {_B: briefing(PERSON._replace(quote="approved $52"), lists=LISTS)},
    {_B: str(FIRST[_B]) + "More of it.\n"},
    {_SEED: TEXT.replace(" per person", " for wells")},
    {_SEED: f"A new first line.\n\n{TEXT}"},
    {"content/sources/one.md": record("name: One\nseed: seeds/one.txt\npublisher: P")},
    {},
]


def test_an_edit_that_ties_or_parts_figures_makes_what_a_clean_build_makes(tmp_path: Path) -> None:
    root = tmp_path / "kept"
    for at, edit in enumerate(EDITS):
        write(root, {**FIRST, **edit})
        assert not build(root, OPTIONS).failed, edit
        clean = tmp_path / f"clean-{at}"
        write(clean, {**FIRST, **edit})
        assert not build(clean, OPTIONS).failed
        assert tree_of(root / "site") == tree_of(clean / "site"), edit


def test_a_preview_shows_of_tied_figures_what_a_clean_build_does(tmp_path: Path) -> None:
    memory = Memory()
    for edit in EDITS:
        write(tmp_path, {**FIRST, **edit})
        ready = make(read_snapshot(tmp_path), OPTIONS, memory).ready
        assert ready is not None
        clean = prepare(compiled(read_snapshot(tmp_path), OPTIONS).site)
        keys = {item.page.path: item.key for item in clean.pages}
        assert {path: ready.keys[path] for path in keys} == keys, edit


def tree_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


PEOPLE = "On Monday 300 people fled. Of voters, 60 percent backed Ann and 30 percent Bob. It dug 300 wells in Kenya and 300 wells in Uganda. Towns got 300 tents each."


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("300 people", "On Monday 300 people fled"), ("300 people", "300 people fled"), ["A101"]),
        (("30 %", "60 percent backed Ann and 30 percent Bob"),) * 2 + (["A101"],),
        (("60 %", "60 percent backed Ann and 30 percent Bob"), ("30 %", "60 percent backed Ann and 30 percent Bob"), []),
        (("300 wells", "300 wells in Kenya"), ("300 wells", "300 wells in Uganda"), []),
        (("300 wells", "300 wells in Kenya and 300 wells in Uganda"),) * 2 + ([],),
        (("300 tents", "Towns got 300 tents each"),) * 2 + ([],),
    ],
)  # fmt: skip
def test_a_sum_adds_no_count_and_no_percentage_of_the_same_words_twice(
    first: tuple[str, str], second: tuple[str, str], found: list[str]
) -> None:
    figures = "".join(
        f"  - {{id: {name}, label: L, amount: {amount}, evidence: {{source: one, quote: {json.dumps(quote)}}}}}\n"
        for name, (amount, quote) in zip("pq", (first, second), strict=True)
    )
    text = f"title: B\nfigures:\n{figures}  - {{id: s, label: L, derived: {{sum: [p, q]}}}}\n"
    of = site(files({"a": record(text)}, seeds={"one": PEOPLE}))
    assert codes(of.problems) == found
    assert not of.ledger.tied  # on pages


ROADS = Told("b", "2 million USD", "approved", "$2 million for roads in Kenya")
AGAIN = Told("c", "2 million USD", "approved", "and $2 million for roads in Kenya")
WATER = Told("a", "4 million USD", "approved", "approved $4 million for wells")
SUMS = (
    "The board approved $4 million for wells and $2 million for roads in Kenya. In all $6 million "
    "was approved, $8 million with the rest. It was $4 million for all."
)


def covering(amount: str, quote: str, *covers: str, name: str = "t") -> Told:
    return Told(name, amount, "approved", quote, f"covers: [{', '.join(covers)}]")


@pytest.mark.parametrize(
    ("figures", "parts", "verdict"),
    [
        ((covering("4 million USD", "It was $4 million for all", "b", "c"), ROADS, AGAIN), "b", "does-not-add-up"),
        ((covering("6 million USD", "$6 million", "a", "b", "c"), WATER, ROADS, AGAIN), "ab", "adds-up"),
        ((covering("6 million USD", "$6 million", "a", "b"), WATER, ROADS), "ab", "adds-up"),
        ((covering("8 million USD", "$8 million with the rest", "m", "b"), covering("6 million USD", "$6 million", "a", "b", name="m"), WATER, ROADS), "m", "does-not-add-up"),
        ((covering("8 million USD", "$8 million with the rest", "b", "m"), covering("6 million USD", "$6 million", "a", "b", name="m"), WATER, ROADS), "m", "does-not-add-up"),
    ],
)  # fmt: skip
def test_a_covering_total_counts_the_same_words_once(
    figures: tuple[Told, ...], parts: str, verdict: str
) -> None:
    figures = tuple(
        one._replace(quote=one.quote.replace("$6 million", "In all $6 million was approved"))
        for one in figures
    )
    of = made(figures, seeds={"one": SUMS})
    assert codes((*of.problems, *of.arithmetic)) == []
    cover = of.ledger.covers[FactId("briefings/a#t")]
    assert cover.parts == tuple(FactId(f"briefings/a#{part}") for part in parts)
    assert cover.verdict == verdict


def test_a_covering_total_takes_no_two_sums_with_a_part_in_common() -> None:
    figures = (covering("8 million USD", "$8 million with the rest", "m", "n"), WATER, ROADS)
    text = briefing(*figures).replace(
        "\n---",
        "\n  - {id: x, label: X, amount: 4 million USD, status: approved, evidence: {source: one, quote: It was $4 million for all}}"
        "\n  - {id: m, label: M, derived: {sum: [a, b]}}\n  - {id: n, label: N, derived: {sum: [b, x]}}\n---",
        1,
    )
    found = site(files({"a": text}, seeds={"one": SUMS})).arithmetic
    assert codes(found) == ["A105"]


def test_a_sum_of_two_dates_says_its_own() -> None:
    later, before = WATER._replace(more="as_of: 2024"), ROADS._replace(more="as_of: 2020")
    for more, found in (("", ["A101"]), (", as_of: 2024", [])):
        text = briefing(later, before)
        text = text.replace(
            "\n---", f"\n  - {{id: s, label: S, derived: {{sum: [a, b]}}{more}}}\n---", 1
        )
        assert codes(site(files({"a": text}, seeds={"one": SUMS})).arithmetic) == found


@pytest.mark.parametrize("change", [("\n", "\r\n"), (" ", "  "), ("$", " \n\n"), (" ", "\u00a0")])
def test_an_article_stored_with_other_white_space_is_the_same(change: tuple[str, str]) -> None:
    other = re.sub(*change, TEXT)
    found = made(
        (WELLS,), (WELLS._replace(source="two"),), seeds={"one": TEXT, "two": other}
    )  # fmt: skip
    assert codes(found.problems) == []
    assert totals(found) == ["approved 5 million USD"]
