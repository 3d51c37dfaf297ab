"""The site in a real browser: notes, ledger, keyboard, paper, no script, accessibility, weight.

Without a browser, Playwright or axe-core the tests skip and say so; where CI is set they fail.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import shutil
import subprocess
from statistics import median
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from generator.build import compile_site, read_snapshot
from generator.checking.ledger import Part, part_of
from generator.model.records import RecordId
from generator.model.settings import Options
from generator.pages.facts import Presenter
from generator.pages.notes import noted
from tests import oracles
from tests.browsing import ARGS, REPOSITORY, TODAY, Served, browser, desk, opened, served, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["browser", "desk"]  # pytest finds a fixture by its name in the module

TYPES = {
    "front": "", "briefing": "briefings/mexico-waivers/", "program": "programs/inl/",
    "country": "countries/mexico/", "source": "sources/inl-waivers/",
    "agency": "agencies/state-department/", "person": "people/state-department-official/",
    "list": "countries/", "ledger": "figures/", "timeline": "timeline/",
    "book": "book/", "methodology": "methodology/", "page": "about/", "lost": "404.html",
}  # fmt: skip
BUDGET = 60_000  # bytes of a first visit over gzip, everything included


@pytest.fixture(scope="module", params=["harbours", "looks", "cuencas", "rtl"])
def ledger(
    browser: Any, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """Serve a site with many kinds of money, and one whose ledger has several pages.

    In one of them a second briefing says all that the first does.
    """
    assert browser
    root = tmp_path_factory.mktemp("ledger") / request.param
    shutil.copytree(REPOSITORY / "tests/sites" / request.param, root)
    if request.param == "cuencas":
        text = (root / "content/briefings/riberas.md").read_text("utf-8")
        again = text.replace("label: ", "label: Otra vez, ")
        (root / "content/briefings/otra.md").write_text(again, "utf-8")
    with served(root, tmp_path_factory.mktemp("ledger-site")) as site:
        yield site


# --- every page ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_says_anything_moves_or_asks_elsewhere(
    browser: Any, desk: Served, width: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 900}) as page:
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.add_init_script(
            "window.moved = 0; window.refused = [];"
            "new PerformanceObserver(l => l.getEntries().forEach(e => window.moved += e.value))"
            ".observe({type: 'layout-shift', buffered: true});"
            "addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective));"
        )
        for address in desk.addresses():
            page.goto(f"{desk.url}{address}")
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))")
            assert page.evaluate("window.refused") == [], address
            assert page.evaluate("window.moved") < 0.001, address
        assert {url for url in requests if not url.startswith((desk.url, "data:"))} == set()
        assert len(requests) > 60


def test_from_a_disk_every_link_names_a_page(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        for address in desk.addresses():
            page.goto((desk.folder / address / "index.html").as_uri())
            links = "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
            left = [link for link in page.evaluate(links) if link.split("#")[0].endswith("/")]
            assert [link for link in left if not link.startswith("http")] == [], address


def test_a_first_visit_weighs_little(desk: Served) -> None:
    heaviest = {}
    for address in desk.addresses():
        if address == "book":  # it is all other pages, for print
            continue
        page = (desk.folder / address / "index.html").read_text("utf-8")
        used = re.findall(r'(?:href|src)="((?:\.\./)*(?:\./)?assets/[^"]+)"', page)
        files = [(desk.folder / address / name) for name in dict.fromkeys(used)]
        sizes = [len(gzip.compress(f.resolve().read_bytes())) for f in files]
        heaviest[address] = len(gzip.compress(page.encode())) + sum(sizes)
        assert len(files) >= 3, address
    assert {a: size for a, size in heaviest.items() if size >= BUDGET} == {}


@pytest.mark.parametrize("look", ["light", "dark", "small"])
def test_axe_finds_nothing(browser: Any, desk: Served, look: str) -> None:
    axe = oracles.packaged("AXE_CORE", "axe-core/axe.min.js")
    if axe is None:
        oracles.missing("axe-core is neither named by AXE_CORE nor in node_modules")
    assert axe
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    least, options = 10, dict[str, Any](color_scheme="dark" if look == "dark" else "light")
    if look == "dark":  # what is of other colours is the same page, of which these rules ask
        least, rules = 0, ["color-contrast", "link-in-text-block"]
    if look == "small":
        options["viewport"] = {"width": 320, "height": 640}
    found = {}
    with opened(browser, bypass_csp=True, **options) as page:
        for kind, address in TYPES.items():
            page.goto(f"{desk.url}desk/{address}")
            page.evaluate(axe.read_text("utf-8"))
            result = page.evaluate(
                "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules
            )
            assert len(result["passes"]) > least, kind
            for fault in result["violations"]:
                found[kind] = (fault["id"], [node["html"] for node in fault["nodes"]][:3])
            if page.locator(".note button, .note-open").count():
                page.locator(".note button, .note-open").first.click()
                again = page.evaluate(
                    "rules => axe.run({include: [':popover-open']}, {runOnly: rules})", rules
                )  # what else is on the page stayed as it was
                assert again["passes"], kind
                found |= {f"{kind}, note": f["id"] for f in again["violations"]}
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["front", "ledger", "country"])
def test_lighthouse_finds_nothing(desk: Served, kind: str) -> None:
    program = oracles.packaged("LIGHTHOUSE", "lighthouse/cli/index.js")
    node, path = shutil.which("node"), oracles.browser()
    if program is None or node is None:
        oracles.missing("Lighthouse needs node and is neither named by LIGHTHOUSE nor installed")
    flags = "--chrome-flags=--headless " + " ".join(ARGS)
    command = [str(node), str(program), f"{desk.url}{TYPES[kind]}", "--quiet", "--output=json"]
    # A run takes half a minute of two processors: one is enough if it passes, else their median.
    scores: list[dict[str, float]] = []
    while not scores or (len(scores) < 3 and not _good(scores)):
        run = subprocess.run(
            [*command, flags], capture_output=True, text=True, timeout=120, check=True,
            env={**os.environ, "CHROME_PATH": str(path)},
        )  # fmt: skip
        found = json.loads(run.stdout)["categories"]
        scores.append({name: category["score"] for name, category in found.items()})
    assert _good(scores), scores


#: What Lighthouse is to say, by category.
ASKED = {"performance": 0.95, "accessibility": 1, "best-practices": 1, "seo": 1}


def _good(scores: list[dict[str, float]]) -> bool:
    """Tell whether the medians of some runs are what is asked."""
    return all(median(run[name] for run in scores) >= least for name, least in ASKED.items())


def test_nothing_is_wider_than_a_small_screen(browser: Any, ledger: Served) -> None:
    fits_a_small_screen(browser, ledger)


def test_nothing_of_the_desk_is_wider_than_a_small_screen(browser: Any, desk: Served) -> None:
    fits_a_small_screen(browser, desk)


def fits_a_small_screen(browser: Any, site: Served) -> None:
    with opened(browser, viewport={"width": 320, "height": 640}) as page:
        assert site.addresses()
        for address in site.addresses():
            page.goto(f"{site.url}{address}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide == 320, f"{address}: {wide}"


# --- notes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_note_is_read_by_keyboard_and_lands_on_the_very_words(
    browser: Any, desk: Served, *, script: bool
) -> None:
    figure = desk.view("briefings/mexico-waivers/")["facts"]["figures"][0]
    (passage,) = figure["passages"]
    with opened(browser, java_script_enabled=script) as page:
        page.goto(f"{desk.url}briefings/mexico-waivers/")
        note = page.locator(f"#page-note-{figure['number']}")
        assert not note.is_visible()
        button = page.locator(f"#fact-{figure['local']} .note-open")
        button.focus()
        page.keyboard.press("Enter")
        assert note.is_visible()
        assert passage["words"] in note.inner_text()
        assert "Said by: the article itself" in note.inner_text()
        page.keyboard.press("Escape")
        assert not note.is_visible()
        page.keyboard.press("Space")
        link = note.locator(".passages a").first
        for _ in range(4):
            page.keyboard.press("Tab")
            if link.evaluate("e => e === document.activeElement"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{passage['address']}")
        target = page.locator("mark:target")
        assert target.inner_text().strip().startswith(passage["words"])
        assert target.is_visible()


def test_a_note_in_a_sentence_opens_by_touch(browser: Any, desk: Served) -> None:
    with opened(browser, viewport={"width": 390, "height": 800}, has_touch=True) as page:
        page.goto(f"{desk.url}briefings/mexico-waivers/")
        button = page.locator(".standfirst .note button").first
        button.tap()
        note = page.locator(f"#{button.get_attribute('popovertarget')}")
        assert note.is_visible()
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_a_figure_is_cited(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{desk.url}briefings/mexico-waivers/")
        page.locator("#fact-approved .cite-open").click()
        menu = page.locator("#fact-approved .cite")
        assert menu.is_visible()
        address = "https://example.org/desk/briefings/mexico-waivers/#fact-approved"
        assert address in menu.locator(".citation").inner_text()
        (item,) = json.loads(menu.locator(".csl").text_content())
        assert item["URL"] == address
        assert "$5.2 million (approved)" in item["title"]
        assert menu.locator(".bibtex").text_content().startswith("@misc{")


# --- the ledger ------------------------------------------------------------------------------


def shown_totals(page: Any) -> list[list[str]]:
    """Give what the totals say: status, amount, unit, date of each row."""
    rows = page.locator("#page-totals tbody tr").all()
    cells = [[c.strip() for c in row.locator("th, td").all_inner_texts()[:4]] for row in rows]
    return [[*cell[:3], cell[3].replace("no consta", "not stated")] for cell in cells]


def said_totals(totals: Any) -> list[list[str]]:
    return [
        [t["status"]["label"], t["amount"]["text"], t["unit"],
         t["as_of"]["text"] if t["as_of"] else "not stated"]
        for t in totals["totals"]
    ]  # fmt: skip


def left_out(page: Any) -> dict[str, str]:
    rows = page.locator("#page-totals .left-out li").all_text_contents()
    visible = page.locator("#page-totals .left-out").is_visible() if rows else False
    return {r.split("  ")[0].strip(): r for r in rows} if visible else {}


def loaded(page: Any) -> None:
    """Wait until rows are counted and no other page of the ledger is left to load."""
    until(page, "document.querySelector('#page-found').textContent !== ''")
    until(page, "document.querySelectorAll('.pager:not([hidden])').length === 0")


def ready(page: Any, count: int) -> None:
    until(page, f"document.querySelector('#page-found').textContent.endsWith(' {count}')")


def narrowed(page: Any, site: Served, **chosen: str) -> None:
    page.goto(f"{site.url}figures/?{urlencode(chosen)}")
    loaded(page)


def test_totals_of_a_country_or_program_are_those_of_its_page(browser: Any, ledger: Served) -> None:
    compared = 0
    with opened(browser) as page:
        filters = ledger.view("figures/")["filters"]
        for kind, key in (("countries", "country"), ("programs", "program")):
            for choice in filters[kind]:
                narrowed(page, ledger, **{key: choice["value"]})
                own = ledger.view(f"{kind}/{choice['value']}/")["totals"]
                assert shown_totals(page) == said_totals(own), choice
                assert len(left_out(page)) == len(own["left_out"]), choice
                compared += len(own["totals"])
    assert compared >= 10


def test_totals_of_a_country_within_a_program_are_the_ledgers(browser: Any, ledger: Served) -> None:
    snapshot, _ = read_snapshot(ledger.root)
    site, _ = compile_site(snapshot, Options(today=TODAY))
    present, filters = Presenter(site), ledger.view("figures/")["filters"]
    compared = 0
    with opened(browser) as page:
        for country in filters["countries"][:4]:
            for program in filters["programs"][:4]:
                here = frozenset({RecordId(f"countries/{country['value']}")})
                within = site.below(RecordId(f"programs/{program['value']}"))
                parts = []
                for fact, entry in site.ledger.entries.items():
                    scope = entry.stated.scope
                    if not (here & set(scope["countries"]) and within & set(scope["programs"])):
                        continue
                    of = site.concern(fact)
                    both = [
                        part_of(fact, of, entry.amount, here, "countries"),
                        part_of(fact, of, entry.amount, within, "programs"),
                    ]
                    none = next((p for p in both if p.amount is None), None)
                    split = [p for p in both if p.amount and p.amount.value != entry.amount.value]
                    part = none or (split or [Part(fact, entry.amount)])[0]
                    parts.append(part)
                narrowed(page, ledger, country=country["value"], program=program["value"])
                expected = said_totals(present.totals(parts))
                assert (shown_totals(page) if expected else []) == expected
                compared += len(expected)
    assert compared > 3


def test_rows_and_totals_follow_the_filter_and_survive_reload_and_back(
    browser: Any, ledger: Served
) -> None:
    view = ledger.view("figures/")
    status = view["filters"]["statuses"][-1]
    every = int(view["pager"]["count"])
    with opened(browser) as page:
        page.goto(f"{ledger.url}figures/")
        whole = shown_totals(page)
        assert whole == said_totals(view["totals"])
        page.locator("select[name=status]").select_option(status["key"])
        loaded(page)
        rows = page.locator("#page-rows tbody tr:visible")
        badges = set(rows.locator("td:nth-child(3)").all_inner_texts())
        assert badges == {status["label"]}
        count = rows.count()
        narrowed_totals = shown_totals(page)
        assert narrowed_totals == [t for t in whole if t[0] == status["label"]]
        assert f"status={status['key']}" in page.url
        page.reload()
        ready(page, count)
        assert shown_totals(page) == narrowed_totals
        assert page.locator("select[name=status]").input_value() == status["key"]
        page.locator("th[data-sort=label] button").click()
        assert page.locator("th[data-sort=label]").get_attribute("aria-sort") == "ascending"
        page.go_back()
        page.go_back()
        until(page, "document.querySelector('select[name=status]').value === ''")
        assert shown_totals(page) == whole
        if every == 1:
            assert rows.count() == len(view["figures"])
        page.go_forward()
        ready(page, count)


def test_sorting_orders_all_rows_and_stands_in_the_address(browser: Any, ledger: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{ledger.url}figures/")
        page.locator("th[data-sort=amount] button").click()
        loaded(page)
        assert "sort=amount" in page.url
        rows = page.locator("#page-rows tbody tr").all()
        entries = [json.loads(row.get_attribute("data-entry")) for row in rows]
        amounts = [(e["unit"], int(float(e["amount"]["value"]))) for e in entries]
        assert amounts == sorted(amounts)
        page.locator("th[data-sort=amount] button").click()
        assert page.locator("th[data-sort=amount]").get_attribute("aria-sort") == "descending"
        page.reload()
        until(page, "document.querySelector('th[aria-sort]') !== null")
        first = json.loads(page.locator("#page-rows tbody tr").first.get_attribute("data-entry"))
        assert (first["unit"], int(float(first["amount"]["value"]))) == max(amounts)
        columns = page.locator("#page-rows tbody tr").count()
        assert columns == len(entries)


OFFERED = """() => ['country', 'program'].map((name) => [
  ...document.querySelectorAll(`#page-filters [name=${name}] option`)
].slice(1).map((option) => option.value))"""


def test_a_later_page_offers_what_the_first_does(browser: Any, ledger: Served) -> None:
    filters = ledger.view("figures/")["filters"]
    every = [[choice["value"] for choice in filters[kind]] for kind in ("countries", "programs")]
    count = ledger.view("figures/")["pager"]["count"]
    with opened(browser) as page:
        for number in range(2, count + 1):
            address = f"figures/page/{number}/"
            page.goto(f"{ledger.url}{address}")
            until(page, "document.querySelector('#page-found').textContent !== ''")
            assert page.evaluate(OFFERED) == every
            page.goto((ledger.folder / address / "index.html").as_uri())
            until(page, "document.querySelector('#page-found').textContent !== ''")
            here = ledger.view(address)["figures"]
            for kind, offered in zip(
                ("countries", "programs"), page.evaluate(OFFERED), strict=True
            ):
                named = {c["id"].partition("/")[2] for figure in here for c in figure[kind]}
                assert set(offered) == named


def test_an_address_can_choose_nothing_that_is_not_there(browser: Any, ledger: Served) -> None:
    with opened(browser) as page:
        odd = {"status": "<b>x", "country": "__proto__", "sort": "constructor", "order": "up"}
        page.goto(f"{ledger.url}figures/?{urlencode(odd)}")
        until(page, "document.querySelector('#page-found').textContent !== ''")
        assert shown_totals(page) == said_totals(ledger.view("figures/")["totals"])
        rows = len(ledger.view("figures/")["figures"])
        assert page.locator("#page-rows tbody tr:visible").count() >= rows


# --- the style sheet -------------------------------------------------------------------------

RULES = """() => {
  const all = (rules) => [...rules].flatMap((rule) => [rule, ...(rule.cssRules ? all(rule.cssRules) : [])]);
  const found = [...document.styleSheets].flatMap((sheet) => all(sheet.cssRules));
  const has = (name) => found.filter((rule) => rule.style?.getPropertyValue(name)).length;
  return {
    containers: found.filter((rule) => rule instanceof CSSContainerRule).length,
    named: has("container-name"), areas: has("position-area"), tries: has("position-try-fallbacks"),
  };
}"""  # noqa: E501 a line of script


def test_the_browser_takes_every_rule_that_the_checker_does_not_know(
    browser: Any, desk: Served
) -> None:
    css = (REPOSITORY / "templates/assets/site.css").read_text("utf-8")
    with opened(browser) as page:
        page.goto(desk.url)
        assert page.evaluate(RULES) == {
            "containers": css.count("@container "),
            "named": len(re.findall(r"[{; ]container: ", css)),
            "areas": css.count(" position-area: "),
            "tries": css.count(" position-try: "),
        }
    assert css.count("@container ") > 3


def roles(page: Any) -> dict[str, int]:
    """Count the roles of the tree that a browser gives to assistive technology."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [node["role"]["value"] for node in nodes if not node["ignored"]]
    return {role: found.count(role) for role in ("table", "row", "rowheader", "cell")}


def test_a_table_is_read_on_a_phone_without_scrolling_and_stays_a_table(
    browser: Any, ledger: Served
) -> None:
    address, counted = f"{ledger.url}figures/?sort=amount", {}
    for width in (1440, 390, 320):
        with opened(browser, viewport={"width": width, "height": 800}) as page:
            page.goto(address)
            loaded(page)
            counted[width] = roles(page)
            for region in page.locator(".scroll").all():
                room, needed = region.evaluate("e => [e.clientWidth, e.scrollWidth]")
                assert width == 1440 or needed <= room, f"{width}: {needed} in {room}"
            unit = page.locator("#page-totals tbody tr td:nth-child(3)").first
            name = unit.evaluate("e => getComputedStyle(e, '::before').content")
            assert (name != "none") == (width < 1440)
    assert counted[390] == counted[320] == counted[1440]
    assert counted[390]["cell"] > 10


def test_a_note_opens_beside_what_opened_it(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{desk.url}briefings/mexico-waivers/")
        for button in page.locator(".note-open").all():
            button.click()
            note = page.locator(f"#{button.get_attribute('popovertarget')}")
            here, there = button.bounding_box(), note.bounding_box()
            assert here
            assert there
            below = there["y"] - (here["y"] + here["height"])
            above = here["y"] - (there["y"] + there["height"])
            assert 0 <= max(below, above) < 20
            assert there["y"] >= 0
            assert there["y"] + there["height"] <= 900
            page.keyboard.press("Escape")


# --- without script, on paper ----------------------------------------------------------------


def test_every_page_is_readable_without_script(browser: Any, desk: Served) -> None:
    with opened(browser, java_script_enabled=False) as page:
        for address in desk.addresses():
            page.goto(f"{desk.url}{address}")
            text = " ".join(page.locator("main").inner_text().split())
            view = desk.view(address)
            facts = [f for kind in view.get("facts", {}).values() for f in kind]
            for fact in facts + list(view.get("figures", [])):
                assert " ".join(fact["text"].split()) in text, address
            assert not page.locator(".filters:visible, .found:visible").count(), address
            assert len(text) > 20, address


def test_the_printed_page_has_numbered_notes_and_no_navigation(browser: Any, desk: Served) -> None:
    try:
        import pypdf  # noqa: PLC0415 optional: without it the test skips
    except ImportError:
        oracles.missing("pypdf is not installed")
    view = desk.view("briefings/mexico-waivers/")
    with opened(browser) as page:
        page.goto(f"{desk.url}briefings/mexico-waivers/")
        data = page.pdf(format="A4", prefer_css_page_size=True)
    pages = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages]
    text = " ".join(" ".join(pages).split())
    text = text.replace("ﬁ", "fi").replace("ﬀ", "ff").replace("ﬃ", "ffi")
    notes = text[text.rindex(" Notes ") :]
    facts = noted(view)
    assert [fact["number"] for fact in facts] == list(range(1, len(facts) + 1))
    for fact in facts:
        called = "Quotation" if fact["kind"] == "quote" else fact["text"]
        assert f"{fact['number']} {' '.join(called.split()[:3])}" in notes
        for passage in fact["passages"]:
            assert passage["words"][:60] in notes
    assert "https://example.org/desk/sources/inl-waivers/" in notes.replace("inl- ", "inl-")
    for absent in (
        "Skip to the content",
        "On this page",
        "Home",
        "Methodology",
        "Cite this figure",
        "Close",
    ):
        assert absent not in text, absent
    assert f"1 / {len(pages)}" in pages[0]
    # The page's own title runs at the head of each sheet but the first, which begins with it.
    title = "Waivers for programs in Mexico: what is approved, what is pending, what is conditional"
    heads = [" ".join(sheet.split()).count(title) for sheet in pages]
    assert len(pages) > 3
    assert all(heads[1:])


def test_a_printed_ledger_is_a_table_whose_header_stands_on_each_sheet(
    browser: Any, ledger: Served
) -> None:
    try:
        import pypdf  # noqa: PLC0415 optional: without it the test skips
    except ImportError:
        oracles.missing("pypdf is not installed")
    with opened(browser) as page:
        page.goto(f"{ledger.url}figures/")
        until(page, "document.querySelector('#page-found').textContent !== ''")
        heads = [" ".join(h.split()) for h in page.locator("#page-rows thead th").all_inner_texts()]
        heads = [head.rstrip(" ↕↑↓") for head in heads]
        data = page.pdf(format="A4", prefer_css_page_size=True)
    pages = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages]
    whole = " ".join(pages)
    assert len(heads) > 5
    with_rows = [p for p in pages if heads[-1] in " ".join(p.split())]
    assert with_rows
    for sheet in with_rows:
        for head in heads:
            assert head in " ".join(sheet.split())
    assert "↕" not in whole


def test_a_missing_page_is_no_dead_end(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{desk.url}desk/404.html")
        page.get_by_role("link", name="Go to the front page").click()
        page.wait_for_url("**/desk/")
        assert page.locator("html").get_attribute("data-page") == "index"


# --- room ------------------------------------------------------------------------------------


def figures_site(tmp_path: Path, kinds: str) -> Path:
    """Make a site whose briefing has figures in a row: `n` a narrow card, `w` one that covers."""
    amounts = {"n": "9 million USD", "w": "over 9 million USD"}
    words = " ".join(
        f"It approved {'over ' * (kind == 'w')}$9 million in part {chr(97 + n)} for the quay."
        for n, kind in enumerate(kinds)
    )
    facts = "".join(
        f"  - id: f{n}\n    label: Part {chr(97 + n)}\n    amount: {amounts[kind]}\n"
        f"    status: approved\n{'    covers: [f0]' * (kind == 'w')}\n"
        "    evidence: {source: quays, quote: "
        f"'approved {'over ' * (kind == 'w')}$9 million in part {chr(97 + n)} for'}}\n"
        for n, kind in enumerate(kinds)
    )
    for path, text in {
        "content/site.yaml": "title: Quays\n",
        "seeds/quays.txt": words,
        "content/sources/quays.md": "---\nname: A report\nseed: seeds/quays.txt\n---\n",
        "content/briefings/quays.md": f"---\ntitle: Quays\nfigures:\n{facts}---\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("width", [1440, 1000, 390])
@pytest.mark.parametrize("kinds", ["nw", "nwn", "nnnwnwnn", "nwwnnnw"])
def test_no_hole_is_left_beside_a_card_and_the_order_is_that_of_the_document(
    browser: Any, tmp_path: Path, kinds: str, width: int
) -> None:
    with (
        served(figures_site(tmp_path, kinds), tmp_path / "out") as site,
        opened(browser, viewport={"width": width, "height": 900}) as page,
    ):
        page.goto(f"{site.url}briefings/quays/")
        boxes = page.locator(".figures > .figure").evaluate_all(
            "all => all.map(e => { const b = e.getBoundingClientRect();"
            "return [b.top, b.left, b.right].map(Math.round); })"
        )
        assert boxes == sorted(boxes)
        assert len(boxes) == len(kinds)
        rows = {top: [b for b in boxes if b[0] == top] for top, _, _ in boxes}
        left, right = (edge(b[n] for b in boxes) for n, edge in ((1, min), (2, max)))
        assert all(abs(row[0][1] - left) < 2 > abs(row[-1][2] - right) for row in rows.values())
        wide = [b for b, kind in zip(boxes, kinds, strict=True) if kind == "w"]
        assert all(len(rows[top]) == 1 for top, _, _ in wide)


def test_on_the_front_page_nothing_stands_beside_an_empty_column(
    browser: Any, desk: Served
) -> None:
    with opened(browser, viewport={"width": 1440, "height": 900}) as page:
        page.goto(desk.url)
        box = "e => { const b = e.getBoundingClientRect(); return [b.left, b.right, b.bottom]; }"
        head, side, body = (
            page.locator(f".page-{part}").evaluate(box) for part in ("head", "side", "body")
        )
        assert (head[0], side[1]) == (body[0], body[1])
        last = page.locator(".page-side > :last-child").evaluate(box)
        assert last[2] < head[2]


UNBROKEN = (
    "all => all.filter(e => new Set([...e.getClientRects()].map(r => r.top)).size > 1"
    " || e.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(e).lineHeight))"
    ".map(e => e.textContent)"
)


@pytest.mark.parametrize("width", [300, 390])
def test_an_amount_in_a_heading_or_a_summary_is_not_parted(
    browser: Any, tmp_path: Path, width: int
) -> None:
    root = figures_site(tmp_path, "nw")
    path = root / "content/briefings/quays.md"
    head = 'title: "[[#f0]] for walls, [[#f1]] for piers, [[#f0]] for quays"'
    path.write_text(
        path.read_text("utf-8").replace(
            "title: Quays", head + head.replace("title", "\nsummary"), 1
        )
    )
    with (
        served(root, tmp_path / "out") as site,
        opened(browser, viewport={"width": width, "height": 900}) as page,
    ):
        page.goto(f"{site.url}briefings/quays/")
        for place in ("h1", ".standfirst"):
            amounts = page.locator(f"{place} .amount > bdi")
            assert amounts.count() == 3
            assert amounts.evaluate_all(UNBROKEN) == []


def test_columns_of_a_table_stand_as_they_are_written_and_dates_on_one_line(
    browser: Any, tmp_path: Path
) -> None:
    root = figures_site(tmp_path, "n")
    path = root / "content/briefings/quays.md"
    text = path.read_text("utf-8").removesuffix("---\n")
    event = "{{id: e{0}, title: A wall, date: {1}, evidence: {{source: quays, quote: {2}}}}}"
    days = {"2025-09-24": "24 September 2025", "2025-05-04": "4 May 2025"}
    seed = root / "seeds/quays.txt"
    seed.write_text(
        seed.read_text("utf-8") + "".join(f" It was built on {day}." for day in days.values())
    )
    events = [
        event.format(n, day, f"built on {said}") for n, (day, said) in enumerate(days.items())
    ]
    table = "| a | b | c |\n|:--|:-:|--:|\n| in | the | part |\n"
    path.write_text(f"{text}events: [{', '.join(events)}]\n---\n{table}")
    with served(root, tmp_path / "out") as site, opened(browser) as page:
        page.goto(f"{site.url}briefings/quays/")
        aligned = "all => all.map(e => getComputedStyle(e).textAlign)"
        for row in ("th", "td"):
            assert page.locator(f".prose {row}").evaluate_all(aligned) == [
                "left",
                "center",
                "right",
            ]
        page.goto(f"{site.url}timeline/")
        dates = page.locator(".event-date > time")
        assert dates.count() == 2
        assert dates.evaluate_all(UNBROKEN) == []
        left = "all => all.map(e => e.getBoundingClientRect().left)"
        assert len(set(page.locator(".event-title").evaluate_all(left))) == 1
        assert len(set(page.locator(".event dl.terms > div").evaluate_all(left))) == 1
