"""A second whole site, on an invented subject, with all that the first has no use for."""

# Tables of cases read best with a case a line, however long.
# ruff: noqa: E501

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import html5lib
import pytest
from lxml import html as lxml_html

from generator.build import build, check, compile_site, read_snapshot
from generator.cli import main
from generator.model.settings import Options
from generator.model.snapshot import Snapshot

SITES = Path(__file__).resolve().parent / "sites"
HARBOURS = SITES / "harbours"
APRIL = dt.date(2025, 4, 1)
BRIEFING = "briefings/harbour-money"
FILE = f"content/{BRIEFING}.md"


class Built:
    """A built site: its files, and what its result was."""

    def __init__(self, root: Path, options: Options) -> None:
        self.root = root
        self.result = build(root, options)
        assert [f"{p.place}: {p.code} {p.message}" for p in self.result.problems] == []
        folder = root / "site"
        self.files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def view(self, address: str) -> Any:
        return json.loads(self.files[f"{address}/index.json"])

    def page(self, address: str) -> Any:
        data = self.files[f"{address}/index.html"]
        return lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))

    def totals(self, address: str) -> list[tuple[str, str, str, str]]:
        return [
            (t["status"]["key"], t["unit"], t["amount"]["qualifier"], t["amount"]["value"])
            for t in self.view(address)["totals"]["totals"]
        ]

    def left_out(self, address: str) -> dict[str, str]:
        return {
            entry["fact"]["id"].partition("#")[2]: entry["reason"]
            for entry in self.view(address)["totals"]["left_out"]
        }

    def said(self, address: str) -> str:
        return " ".join(self.page(address).text_content().split())

    def holding(self, canary: str) -> list[str]:
        return [p for p, data in self.files.items() if canary.encode() in data or canary in p]


def built_on(tmp: Path, today: dt.date, *, drafts: bool = False) -> Built:
    shutil.copytree(HARBOURS, tmp / "harbours")
    return Built(tmp / "harbours", Options(today=today, drafts=drafts, strict=True))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_on(tmp_path_factory.mktemp("second"), APRIL)


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


# --- money -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "totals"),
    [
        ("countries/norway", [("requested", "EUR", "", "5000000"), ("committed", "NOK", "", "24000000")]),
        (
            "countries/denmark",
            [
                ("committed", "NOK", "", "16000000"),
                ("disbursed", "EUR", "over", "4000000"),
                ("pending", "EUR", "", "3500000"),
            ],
        ),
        ("countries/united-kingdom", []),
        ("countries/india", [("committed", "INR", "", "255000000")]),
        ("countries/japan", [("disbursed", "JPY", "", "1200000")]),
        ("countries/canada", [("earmarked", "CAD", "", "7500000")]),
        ("programs/piers", [("requested", "EUR", "", "5000000"), ("disbursed", "EUR", "over", "4000000")]),
        (
            "programs/skagerrak",
            [
                ("requested", "EUR", "", "5000000"),
                ("committed", "GBP", "", "1125000"),
                ("disbursed", "EUR", "over", "4000000"),
                ("pending", "EUR", "", "3500000"),
            ],
        ),
        ("programs/konkan", [("committed", "GBP", "", "562500"), ("committed", "INR", "", "255000000")]),
        (
            "programs/harbours",
            [
                ("requested", "EUR", "", "5000000"),
                ("committed", "GBP", "", "1687500"),
                ("committed", "INR", "", "255000000"),
                ("committed", "NOK", "", "40000000"),
                ("disbursed", "EUR", "over", "4000000"),
                ("disbursed", "JPY", "", "1200000"),
                ("pending", "EUR", "", "3500000"),
                ("earmarked", "CAD", "", "7500000"),
            ],
        ),
        (
            "figures",
            [
                ("requested", "EUR", "", "5000000"),
                ("committed", "GBP", "", "2250000"),
                ("committed", "INR", "", "255000000"),
                ("committed", "NOK", "", "40000000"),
                ("disbursed", "EUR", "over", "4000000"),
                ("disbursed", "JPY", "", "1200000"),
                ("pending", "EUR", "", "3500000"),
                ("earmarked", "CAD", "", "7500000"),
            ],
        ),
    ],
)  # fmt: skip
def test_totals(site: Built, address: str, totals: list[tuple[str, str, str, str]]) -> None:
    assert sorted(site.totals(address)) == sorted(totals)


def test_what_enters_no_total(site: Built) -> None:
    assert site.left_out("figures") == {
        "approved": "differs",
        "rival-approved": "differs",
        "both": "covers",
        "total": "covers",
        "indian": "derived",
        "norwegian-again": "same-as",
    }
    assert site.left_out("countries/denmark")["british"] == "shared"
    assert site.left_out("countries/united-kingdom") == {"british": "shared"}


def test_a_date_keeps_totals_apart(site: Built) -> None:
    (pending,) = [
        t
        for t in site.view("programs/skagerrak")["totals"]["totals"]
        if t["status"]["key"] == "pending"
    ]
    assert pending["as_of"]["iso"] == "2025-02-14"


def figure(site: Built, local: str, address: str = BRIEFING) -> Any:
    (found,) = [f for f in site.view(address)["facts"]["figures"] if f["local"] == local]
    return found


def test_verdicts(site: Built) -> None:
    assert figure(site, "total")["covers"]["verdict"] == "mixes-statuses"
    assert figure(site, "both")["covers"]["verdict"] == "does-not-add-up"
    assert figure(site, "both")["covers"]["sum"]["value"] == "5000000"
    (missing,) = [
        box
        for box in site.page(BRIEFING).xpath("//*[@class='covers']")
        if "€9 million" in words(box)
    ]
    assert "does not add up" in words(missing)
    assert "€2 million" in words(missing)
    assert "€3 million" in words(missing)
    facts = {f["id"]: f for f in json.loads(site.files["data/facts.json"])["facts"]}
    judged = [facts[f"{BRIEFING}#{local}"]["verdict"] for local in ("total", "both", "approved")]
    assert judged == ["mixes-statuses", "does-not-add-up", None]


def test_facts_that_do_not_fit_are_listed_as_such(
    site: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "figures", "--root", str(site.root), "--today", str(APRIL)]) == 0
    listed = capsys.readouterr().out.splitlines()
    said = {line.split()[0].partition("#")[2]: line.rpartition("(")[2] for line in listed}
    assert said["total"].endswith("what it covers mixes statuses)")
    assert said["both"].endswith("what it covers does not add up)")
    differing = [local for local, why in said.items() if why.endswith("reports differ)")]
    assert differing == ["approved", "rival-approved"]
    assert said["lights"] == "requested)"


def test_a_total_that_adds_up(tmp_path: Path) -> None:
    shutil.copytree(HARBOURS, tmp_path / "s")
    seed, file = tmp_path / "s/seeds/rival.txt", tmp_path / "s" / FILE
    for path in (seed, file):
        path.write_text(
            path.read_text("utf-8")
            .replace("€9 million", "€5 million")
            .replace("9 million EUR", "5 million EUR"),
            "utf-8",
        )
    changed = Built(tmp_path / "s", Options(today=APRIL))
    assert figure(changed, "both")["covers"]["verdict"] == "adds-up"
    assert "adds up" in changed.said(BRIEFING)


def test_shares(site: Built) -> None:
    norwegian = figure(site, "norwegian")["shares"]
    parts = [(p["card"]["id"], p["percent"], p["amount"]["value"]) for p in norwegian["parts"]]
    assert parts == [
        ("countries/norway", "60%", "24000000"),
        ("countries/denmark", "40%", "16000000"),
    ]
    assert norwegian["ours"] is None
    assert [p["words"] for p in norwegian["passages"]] == [
        "60 percent goes to Norway and 40 percent to Denmark"
    ]
    british = figure(site, "british")["shares"]
    assert british["ours"] == "We split it by the length of the quays."
    assert british["remainder"] == "not split"
    said = site.said(BRIEFING)
    assert "We split it by the length of the quays." in said
    assert "not split" in said
    assert figure(site, "norwegian", "countries/norway")["share"]["value"] == "24000000"


def test_a_figure_of_several_countries_is_shown_as_shared(site: Built) -> None:
    for country in ("norway", "denmark"):
        shown = figure(site, "approved", f"countries/{country}")
        assert shown["shared"]
        assert shown["share"] is None
    (item,) = site.page("countries/norway").xpath(
        f"//li[@data-fact='{BRIEFING}#approved'][contains(@class, 'figure')]"
    )
    assert "shared" in words(item).lower()


def test_figures_of_ancestors_are_apart(site: Built) -> None:
    above = {
        entry["program"]["id"]: [f["local"] for f in entry["figures"]]
        for entry in site.view("programs/piers")["above"]
    }
    assert list(above) == ["programs/skagerrak", "programs/harbours"]
    assert "approved" in above["programs/skagerrak"]
    assert "japanese" in above["programs/harbours"]
    assert "lights" not in above["programs/skagerrak"]
    said = site.said("programs/piers")
    assert re.search(r"[Ss]tated for the whole of Skagerrak Harbour Fund, not split", said)
    assert re.search(r"[Ss]tated for the whole of Small harbours, not split", said)
    assert site.view("programs/harbours")["above"] == []
    assert [p["id"] for p in site.view("programs/piers")["parents"]] == [
        "programs/harbours",
        "programs/skagerrak",
    ]


def test_derived_figures_show_their_formula(site: Built) -> None:
    indian = figure(site, "indian")
    assert indian["amount"]["value"] == "255000000"
    assert indian["status"]["key"] == "committed"
    assert [part["id"].partition("#")[2] for part in indian["derived"]] == ["crore", "lakh"]
    (item,) = site.page(BRIEFING).xpath("//*[@id='fact-indian']")
    assert re.search(r"(?:₹|INR )25 crore", words(item))
    assert re.search(r"(?:₹|INR )50 lakh", words(item))


def test_amounts_keep_how_they_are_written(site: Built) -> None:
    written = {f["local"]: f["amount"]["text"] for f in site.view(BRIEFING)["facts"]["figures"]}
    assert written["approved"] == "€12.5 million"
    assert written["british"] == "£2.25 million"
    assert written["norwegian"] == "NOK 40 million"
    assert written["crore"] in ("₹25 crore", "INR 25 crore")
    assert written["lakh"] in ("₹50 lakh", "INR 50 lakh")
    assert written["japanese"] == "¥1,200,000"
    assert written["council"] == "over €4 million"
    assert written["workers"] == "about 120 people"
    assert written["old-boats"] == "35%"
    rows = csv.DictReader(io.StringIO(site.files["data/figures.csv"].decode(), newline=""))
    table = {row["id"].partition("#")[2]: row for row in rows}
    assert table["lakh"]["value"] == "5000000"
    assert table["canadian"]["unit"] == "CAD"
    assert (table["workers"]["unit"], table["workers"]["status"]) == ("people", "")
    assert table["old-boats"]["unit"] == "%"
    assert table["approved"]["source"].split() == ["gazette", "copy"]


# --- who says what ---------------------------------------------------------------------------


def test_conflicts_are_listed_side_by_side(site: Built) -> None:
    conflicts = {
        (c["kind"], tuple(sorted(s["fact"]["id"].partition("#")[2] for s in c["facts"])))
        for c in site.view(BRIEFING)["conflicts"]
    }
    assert conflicts == {
        ("contradicts", ("going-on", "stopped")),
        ("same-as", ("approved", "rival-approved")),
    }
    sides = {
        side["fact"]["id"].partition("#")[2]: side
        for conflict in site.view(BRIEFING)["conflicts"]
        for side in conflict["facts"]
    }
    assert sides["approved"]["speaker"]["words"] == "Ministry of Fisheries"
    assert sides["rival-approved"]["speaker"]["article"]
    assert sides["stopped"]["speaker"]["anonymous"]
    said = site.said("programs/piers")
    assert "The works have stopped." in said
    assert "The works have not stopped." in said


def test_copies_are_no_second_origin(site: Built) -> None:
    assert figure(site, "approved")["single_origin"]  # the Gazette and its copy
    assert not figure(site, "norwegian")["single_origin"]  # the rival reports it too
    (item,) = site.page(BRIEFING).xpath("//*[@id='fact-approved']")
    assert "Single origin" in words(item)
    source = site.view("sources/copy")
    assert source["origin"]["id"] == "sources/gazette"
    assert [c["id"] for c in site.view("sources/gazette")["copies"]] == ["sources/copy"]


def test_anonymous_facts_are_labelled(site: Built) -> None:
    (item,) = site.page(BRIEFING).xpath("//*[@id='fact-stopped']")
    assert "nonymous" in words(item)


def test_sources_show_what_their_record_says(site: Built) -> None:
    rival = site.view("sources/rival")
    assert rival["show"] == "whole"
    article = "".join(piece["text"] for p in rival["article"] for piece in p["pieces"])
    assert "By our own count" in article
    gazette = site.view("sources/gazette")
    assert gazette["show"] == "evidence"
    assert gazette["headline"]
    assert gazette["author"] == "Œuvre Łukasiewicz"
    assert gazette["published"]["iso"] == "2025-02-20"
    assert any(p["gap_before"] or p["gap_after"] for p in gazette["article"])
    # A sentence of the article that is no evidence; an annotation's context may reach into it.
    assert set(site.holding("CANARYUNUSED")) <= {"data/annotations.jsonld"}
    assert not site.view("sources/copy")["headline"]


# --- dates -----------------------------------------------------------------------------------


def test_events_in_order(site: Built) -> None:
    view = site.view("timeline")
    dated = [(event["local"], event["date"]["iso"]) for event in view["dated"]]
    assert dated == [
        ("disbursal", "2025-03"),
        ("report", "2025-02-20"),
        ("said", "2025-02-14"),
        ("opening", "2024"),
    ]
    assert [event["local"] for event in view["undated"]] == ["stop"]
    assert "March 2025" in site.said("timeline")


def test_the_newest_stated_date_is_the_feeds(site: Built) -> None:
    feed = feedparser.parse(site.files["feed.xml"])
    assert not feed.bozo
    assert feed.feed.updated == "2025-03-10T00:00:00Z"
    assert {entry.updated for entry in feed.entries} >= {
        "2025-03-05T00:00:00Z",
        "2025-03-09T00:00:00Z",
        "2025-03-10T00:00:00Z",
    }


# --- what is not published -------------------------------------------------------------------

CANARIES = ("CANARYDRAFT", "canarydraft", "CANARYSCHEDULED", "canaryscheduled", "CANARYEXPIRED",
            "CANARYHIDDEN", "2031-01-01", "2032-01-01")  # fmt: skip


def test_nothing_unpublished_is_in_any_byte(site: Built) -> None:
    for canary in CANARIES:
        assert site.holding(canary) == [], canary
    names = ("briefings/draft", "briefings/scheduled", "briefings/expired", "sources/hidden")
    for name in names:
        assert [p for p, data in site.files.items() if name.encode() in data or name in p] == []
    assert site.holding("2025-06-01") == []
    assert site.holding("2025-03-31") == []


@pytest.mark.parametrize(
    ("today", "shown", "hidden"),
    [
        (dt.date(2025, 3, 30), ["CANARYEXPIRED"], ["CANARYSCHEDULED", "CANARYDRAFT"]),
        (dt.date(2025, 3, 31), [], ["CANARYEXPIRED", "CANARYSCHEDULED", "CANARYDRAFT"]),
        (dt.date(2025, 5, 31), [], ["CANARYEXPIRED", "CANARYSCHEDULED", "CANARYDRAFT"]),
        (dt.date(2025, 6, 1), ["CANARYSCHEDULED"], ["CANARYEXPIRED", "CANARYDRAFT"]),
    ],
)
def test_the_day_decides_what_is_published(
    tmp_path: Path, today: dt.date, shown: list[str], hidden: list[str]
) -> None:
    built = built_on(tmp_path, today)
    for canary in shown:
        assert len(built.holding(canary)) > 3, canary
    for canary in hidden:
        assert built.holding(canary) == [], canary
    for date in ("2025-06-01", "2025-03-31"):
        assert built.holding(date) == []


def test_drafts_are_shown_on_demand_and_go_again(tmp_path: Path) -> None:
    built = built_on(tmp_path, APRIL, drafts=True)
    for canary in ("CANARYDRAFT", "CANARYSCHEDULED", "CANARYEXPIRED", "canarydraft.txt"):
        assert built.holding(canary), canary
    again = Built(built.root, Options(today=APRIL))
    for canary in CANARIES:
        assert again.holding(canary) == [], canary


# --- pages -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["old/harbours/index.html", "harbours.html"])
def test_old_addresses_lead_to_the_new(site: Built, path: str) -> None:
    page = lxml_html.document_fromstring(site.files[path])
    assert page.get("data-redirect") is not None
    assert path.replace("index.html", "index.json") not in site.files or not path.endswith(
        "index.html"
    )
    up = "../" * path.count("/")
    assert [a.get("href") for a in page.xpath("//a")] == [f"{up}programs/harbours/"]
    assert f"url={up}programs/harbours/" in page.xpath("//meta[@http-equiv='refresh']/@content")[0]
    assert path not in site.files["sitemap.xml"].decode()


def test_files_beside_content_are_copied_beside_the_page(site: Built) -> None:
    for name in ("plan.pdf", "quays.svg"):
        source = HARBOURS / "content/briefings/files" / name
        assert site.files[f"{BRIEFING}/files/{name}"] == source.read_bytes()
    page = site.page(BRIEFING)
    (link,) = [a.get("href") for a in page.xpath("//a") if a.get("href").endswith("plan.pdf")]
    (image,) = page.xpath("//img[@alt='A plan of the quays']")
    for address, name in ((link, "plan.pdf"), (image.get("src"), "quays.svg")):
        assert urljoin(f"http://h/{BRIEFING}/", address) == f"http://h/{BRIEFING}/files/{name}"


def test_names_in_other_scripts(site: Built) -> None:
    assert "कोंकण breakwater" in site.said("programs/konkan")
    assert "भारत" in site.view("countries/india")["aliases"]
    assert "Japan (日本)" in site.said("countries")
    assert "Åse Øvergård" in site.said("people/ase-overgard")
    assert "The sea does not wait for paperwork" in site.said("people/ase-overgard")


def test_numbers_are_counted(site: Built) -> None:
    numbers = site.view(BRIEFING)["numbers"]
    assert numbers["allowed"] == 1
    assert numbers["unsourced"] == []
    assert "test material" in site.said("about")


def test_every_page_is_strictly_html_and_every_feed_well_formed(site: Built) -> None:
    for path, data in site.files.items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser(strict=True)
            parser.parse(data, transport_encoding="utf-8")
        if path.endswith("feed.xml"):
            assert not feedparser.parse(data).bozo, path


# --- single faults ---------------------------------------------------------------------------

SNAPSHOT = read_snapshot(HARBOURS).value

FAULTS = [
    # what, file, old words, new words, code, words on the line
    ("a wrong amount", FILE, "amount: 2.25 million GBP", "amount: 2.26 million GBP", "Q104", "pledged £2.25 million"),
    ("a wrong currency", FILE, "amount: 7.5 million CAD", "amount: 7.5 million USD", "Q104", "Canada set aside"),
    ("a lost qualifier", FILE, "amount: over 4 million EUR", "amount: 4 million EUR", "Q104", "The council disbursed"),
    ("lakh for crore", FILE, "amount: 25 crore INR", "amount: 25 lakh INR", "Q104", '"India committed ₹25 crore"'),
    ("a wrong noun", FILE, "about 120 people", "about 120 boats", "Q104", "About 120 people"),
    ("a wrong percentage", FILE, "amount: 35 %", "amount: 36 %", "Q104", "35 percent"),
    ("a misquoted word", FILE, "Japan paid out ¥1,200,000", "Japan paid in ¥1,200,000", "Q102", "Japan paid in"),
    ("a short quote", FILE, '"35 percent of the boats are older than the harbour"', '"35 perc"', "Q101", "35 perc"),
    ("a quote that cuts over", FILE, 'amount: over 4 million EUR\n    status: disbursed\n    programs: [piers]\n    countries: [denmark]\n    evidence: {source: gazette, quote: "The council disbursed over €4', 'amount: 4 million EUR\n    status: disbursed\n    programs: [piers]\n    countries: [denmark]\n    evidence: {source: gazette, quote: "€4', "Q105", "€4 million in March"),
    ("a status the words deny", FILE, "amount: 40 million NOK\n    status: committed\n    programs: [harbours]\n    countries: [norway, denmark]\n    same_as", "amount: 40 million NOK\n    status: approved\n    programs: [harbours]\n    countries: [norway, denmark]\n    same_as", "W101", '"Norway pledged NOK 40 million"'),
    ("shares over 100", FILE, "norway: 60 %", "norway: 61 %", "A102", "norway: 61 %"),
    ("shares under 100", FILE, "    remainder: not split\n", "", "A103", "skagerrak: 50 %"),
    ("shares without reason", FILE, "    shares_reason: We split it by the length of the quays.\n", "", "A104", "skagerrak: 50 %"),
    ("shares of both kinds", FILE, "{skagerrak: 50 %, konkan: 25 %}", "{skagerrak: 50 %, denmark: 25 %}", "A106", "denmark: 25 %"),
    ("an unlike sum", FILE, "{sum: [crore, lakh]}", "{sum: [crore, japanese]}", "A101", "sum: [crore, japanese]"),
    ("covers of another unit", FILE, "covers: [piers, lights]", "covers: [piers, crore]", "A105", "covers: [piers, crore]"),
    ("an unknown fact", FILE, "same_as: [rival-approved]", "same_as: [rival-aproved]", "R104", "rival-aproved"),
    ("an unknown program", "content/programs/piers.md", "parent: skagerrak", "parent: skagerak", "R101", "skagerak"),
    ("its own parent", "content/programs/harbours.md", "summary: The whole effort.", "parent: harbours", "R107", "parent: harbours"),
    ("a date not said", FILE, "date: 2025-02-14\n    evidence", "date: 2025-02-15\n    evidence", "D101", "date: 2025-02-15"),
    ("a day where a month is said", FILE, "date: 2025-03\n", "date: 2025-03-09\n", "D101", "date: 2025-03-09"),
    ("no such day", FILE, "date: 2025-03-05", "date: 2025-02-30", "S105", "2025-02-30"),
    ("no such unit", FILE, "amount: 7.5 million CAD", "amount: 7.5 million", "S106", "7.5 million"),
    ("money without status", FILE, "    amount: 7.5 million CAD\n    status: earmarked\n", "    amount: 7.5 million CAD\n", "S107", "7.5 million CAD"),
    ("people with status", FILE, "amount: about 120 people\n", "amount: about 120 people\n    status: approved\n", "S107", "status: approved"),
    ("an unknown status", FILE, "status: earmarked", "status: earmark", "S104", "status: earmark"),
    ("an unknown key", FILE, "as_of: 2025-02-14", "as_off: 2025-02-14", "S101", "as_off"),
    ("a missing label", FILE, "    label: Set aside by Canada\n", "", "S102", "canadian"),
    ("a duplicate id", FILE, "id: stop\n", "id: report\n", "S108", "id: report"),
    ("a duplicate key", FILE, "    label: Paid for tide gauges\n", "    label: Paid for tide gauges\n    label: Paid\n", "F104", "label: Paid\n"),
    ("an anchor", FILE, "date: 2025-03-05", "date: &d 2025-03-05", "F103", "&d"),
    ("a wrong pin", "content/sources/copy.md", "origin: gazette", 'origin: gazette\nsha256: "' + "0" * 64 + '"', "Q107", "sha256"),
    ("no such seed", "content/sources/copy.md", "seeds/copy.txt", "seeds/copi.txt", "Q108", "copi.txt"),
    ("an unknown language", "content/sources/copy.md", "origin: gazette", "origin: gazette\nlanguage: tlh", "Q106", "tlh"),
    ("no such country", "content/countries/japan.md", "iso: JP", "iso: XX", "S104", "iso: XX"),
    ("a bare number in the body", FILE, "There are [[#workers]] at work", "There are 121 people at work", "N101", "121 people"),
    ("a bare number in the title", FILE, "for small harbours\n", "for 17 harbours\n", "N101", "17 harbours"),
    ("a bare number in a cell", FILE, "| [[norway]] |", "| 12 towns |", "N101", "12 towns"),
    ("a bare number in an alt text", FILE, "![A plan of the quays]", "![A plan of 14 quays]", "N101", "14 quays"),
    ("a bare number in a footnote", FILE, "[^1]: As", "[^1]: As 44 people", "N101", "44 people"),
    ("a bare number in a heading", FILE, "## Amounts", "## Of €3 billion", "N101", "€3 billion"),
    ("a number no longer allowed", FILE, "every 30 days", "every 31 days", "N101", "31 days"),
    ("a bare number in a change", "content/programs/konkan.md", "note: Opening added.", "note: 18 openings added.", "N101", "18 openings"),
    ("a label that says another amount", FILE, "[[#pending|€3.5 million]]", "[[#pending|€3.6 million]]", "R108", "€3.6 million"),
    ("words against the status", FILE, "€3.5 million]] pending", "€3.5 million]] approved", "W101", "approved. We"),
    ("a dead link", FILE, "files/plan.pdf", "files/plans.pdf", "R105", "files/plans.pdf"),
    ("a reference to nothing", FILE, "[[tidewater]]", "[[tidewaters]]", "R101", "tidewaters"),
    ("a bad redirect", "content/programs/harbours.md", "/harbours.html", "https://x.example/", "P102", "x.example"),
    ("a redirect onto a page", "content/programs/harbours.md", "/harbours.html", "/programs/konkan/", "P101", "/programs/konkan/"),
    ("an unknown setting", "content/site.yaml", "description:", "descripton:", "S101", "descripton"),
    ("an unknown lead", "content/site.yaml", "lead: harbour-money", "lead: harbour-monies", "R101", "harbour-monies"),
    ("an unpublished lead", "content/site.yaml", "lead: harbour-money", "lead: draft", "R102", "lead: draft"),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_single_fault_gives_its_one_problem(
    tmp_path: Path, fault: tuple[str, str, str, str, str, str]
) -> None:
    _, path, old, new, code, on_line = fault
    shutil.copytree(HARBOURS, tmp_path / "s")
    file = tmp_path / "s" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    problems = check(tmp_path / "s", Options(today=APRIL)).problems
    lines = file.read_text("utf-8").splitlines(keepends=True)
    assert [(p.code, p.place.path) for p in problems] == [(code, path)], [
        f"{p.place}: {p.code} {p.message}" for p in problems
    ]
    assert on_line in lines[problems[0].place.line - 1]


def problems_after(tmp_path: Path, path: str, old: str, new: str) -> list[tuple[str, str]]:
    """Give the codes of the problems of the site with one edit, and the lines they stand on."""
    shutil.copytree(HARBOURS, tmp_path / "s")
    file = tmp_path / "s" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return [
        (
            p.code,
            (tmp_path / "s" / p.place.path)
            .read_text("utf-8")
            .split("\n")[p.place.line - 1]
            .strip(),
        )
        for p in check(tmp_path / "s", Options(today=APRIL)).problems
    ]


def test_a_circle_is_told_where_it_can_be_broken(tmp_path: Path) -> None:
    found = problems_after(
        tmp_path, "content/programs/harbours.md", "summary: The whole effort.", "parent: piers"
    )
    assert found == [("R107", f"parent: {p}") for p in ("piers", "skagerrak", "harbours")]


def test_each_share_that_is_not_said_is_a_problem(tmp_path: Path) -> None:
    found = problems_after(
        tmp_path, FILE, "{norway: 60 %, denmark: 40 %}", "{norway: 55 %, denmark: 45 %}"
    )
    assert found == [("A107", "shares: {norway: 55 %, denmark: 45 %}")] * 2


def test_a_wrong_amount_is_a_problem_at_each_quote(tmp_path: Path) -> None:
    found = problems_after(tmp_path, FILE, "amount: 12.5 million EUR", "amount: 12.6 million EUR")
    assert [code for code, _ in found] == ["Q104", "Q104"]
    assert ["gazette" in found[0][1], "copy" in found[1][1]] == [True, True]


def test_each_fault_of_a_table_is_one_of_many(tmp_path: Path) -> None:
    """All problems of a run are reported, not the first."""
    shutil.copytree(HARBOURS, tmp_path / "s")
    wanted = set()
    for name, path, old, new, code, _ in FAULTS:
        if name in ("a misquoted word", "an unlike sum", "a dead link", "a bad redirect",
                    "a bare number in a change", "no such seed"):  # fmt: skip
            file = tmp_path / "s" / path
            file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
            wanted.add(code)
    found = {p.code for p in check(tmp_path / "s", Options(today=APRIL)).problems}
    assert wanted - {"P102"} <= found


def test_compiling_twice_gives_equal_problems() -> None:
    files = {**SNAPSHOT.files, FILE: SNAPSHOT.files[FILE].replace(b"[rival-approved]", b"[x]")}
    broken = Snapshot(files=files, theme=SNAPSHOT.theme, theme_places=SNAPSHOT.theme_places)
    first = compile_site(broken, Options(today=APRIL)).problems
    assert first
    assert first == compile_site(broken, Options(today=APRIL)).problems
