"""Search in a real browser: what it finds, by keyboard alone, under the policy and any address.

Without a browser, Playwright or axe-core the tests skip and say so; where CI is set they fail.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
import shutil
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from generator.build import build
from generator.model.settings import Options
from generator.reading.languages import rules
from generator.rendering.search.words import Terms, fold
from tests import oracles
from tests.bench.words import write
from tests.browsing import REPOSITORY, TODAY, Served, browser, desk, opened, serving, until
from tests.test_search import FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["browser", "desk"]  # pytest finds a fixture by its name in the module

LATER = dt.date(2025, 12, 1)
MANY = 260


@pytest.fixture(scope="module")
def large(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a site whose index has many files, and whose list of records has pages."""
    assert browser
    root = tmp_path_factory.mktemp("large") / "site"
    write(root, MANY)
    (root / "content/programs/arabic.md").write_text("---\nname: صندوق القُدس\n---\n", "utf-8")
    (root / "content/programs/kanji.md").write_text("---\nname: 東京港整備事業\n---\n", "utf-8")
    result = build(root, Options(today=LATER), output=root / "site")
    assert not result.failed
    with serving(root / "site") as url:
        yield Served(root / "site", root, url)


def answered(page: Any) -> None:
    """Wait until a query has its answer."""
    until(page, "!['', 'Searching …'].includes(document.querySelector('#page-found').textContent)")


def asked(page: Any, site: Served, query: str = "", **chosen: str) -> list[str]:
    """Open the search page with a query; give the addresses found, from the site's root."""
    page.goto(f"{site.url}desk/search/?{urlencode({'q': query, **chosen})}")
    answered(page)
    return shown(page)


def shown(page: Any) -> list[str]:
    links = page.locator(".result a").all()
    return [link.get_attribute("href").partition("/desk/")[2] for link in links]


def count(page: Any) -> int:
    found = re.search(r"(\d+)$", page.locator("#page-found").inner_text())
    return int(found[1]) if found else 0


# --- finding ---------------------------------------------------------------------------------


def test_a_record_is_found_by_alias_beginning_and_with_a_mistake(
    browser: Any, desk: Served
) -> None:
    with opened(browser) as page:
        assert asked(page, desk, "INL")[0] == "programs/inl/"
        assert asked(page, desk, "MEX")[0] == "countries/mexico/"
        assert asked(page, desk, "colom")[0] == "countries/colombia/"
        for mistyped in ("colmobia", "colombai", "colomba", "ccolombia", "kolombia", "olombia"):
            assert asked(page, desk, mistyped)[0] == "countries/colombia/", mistyped
            assert "nearly the same" in page.locator("#page-found").inner_text()


@pytest.mark.parametrize(
    "amount",
    ["5.2 million", "5200000", "$5.2m", "5,200,000", "$5.2 million", "5.2 mn", "USD 5.2 m"],
)
def test_a_fact_is_found_by_its_amount(browser: Any, desk: Served, amount: str) -> None:
    with opened(browser) as page:
        found = asked(page, desk, amount)
        assert found[0] == "briefings/mexico-waivers/#fact-approved"
        assert not [a for a in found if a.startswith("briefings/mexico-waivers/#fact-pending")]
        row = page.locator(".result").first
        assert row.get_by_text("Approved", exact=True).count() == 1
        assert "5.2 million" in row.locator("mark").all_inner_texts()
        if amount == "5.2 million":
            row.locator("a").click()
            page.wait_for_url("**/briefings/mexico-waivers/#fact-approved")
            assert page.locator(":target").get_attribute("data-fact").endswith("#approved")


def test_several_words_all_count_and_are_marked(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        found = asked(page, desk, "pending resubmission waivers")
        assert "briefings/mexico-waivers/#fact-pending" in found
        assert {m.lower() for m in page.locator("mark").all_inner_texts()} <= {
            "waivers", "pending", "resubmission"
        }  # fmt: skip
        asked(page, desk, "mexico flubberwock")
        assert "some of them" in page.locator("#page-found").inner_text()
        asked(page, desk, "flubberwock zzzzqqq")
        assert "Nothing was found" in page.locator("#page-found").inner_text()
        assert not page.locator("#page-all").is_visible()


def test_filters_narrow_and_count_and_live_in_the_address(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        asked(page, desk, "waivers")
        every = count(page)
        option = page.locator('select[name="kind"] option[value="figures"]').inner_text()
        page.select_option('select[name="kind"]', "figures")
        until(page, f"!document.querySelector('#page-found').textContent.endsWith(' {every}')")
        assert option == f"Figures ({count(page)})"
        assert all("#fact-" in address for address in shown(page))
        page.select_option('select[name="status"]', "pending")
        until(page, "document.querySelector('#page-found').textContent.endsWith(' 1')")
        assert shown(page) == ["briefings/mexico-waivers/#fact-pending"]
        assert page.url.endswith("?q=waivers&kind=figures&status=pending")
        page.reload()
        answered(page)
        assert shown(page) == ["briefings/mexico-waivers/#fact-pending"]
        assert page.locator('select[name="status"]').input_value() == "pending"
        page.locator(".result a").click()
        page.wait_for_url("**/#fact-pending")
        page.go_back()
        answered(page)
        assert shown(page) == ["briefings/mexico-waivers/#fact-pending"]
        page.go_back()  # to the filter before
        until(page, "!document.querySelector('#page-found').textContent.endsWith(' 1')")
        assert page.locator('select[name="status"]').input_value() == ""
        page.select_option('select[name="country"]', "canada")
        answered(page)
        page.get_by_role("button", name="Clear").click()
        until(page, "!document.querySelector('#page-all').hidden")
        assert page.url.endswith("/search/")


def test_a_country_alone_lists_what_concerns_it(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        found = asked(page, desk, country="canada")
        assert found[0] == "countries/canada/"
        assert "countries/canada/#fact-agreement" in found
        assert asked(page, desk, "zzzz", country="atlantis") == []


def test_all_results_can_be_shown(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        asked(page, desk, "mexico")
        total = count(page)
        assert total > 20
        for _ in range(10):
            if not page.locator(".more").is_visible():
                break
            before = page.locator(".result").count()
            page.locator(".more").click()
            until(page, f"document.querySelectorAll('.result').length > {before}")
            focused = "document.activeElement === document.querySelectorAll('.result a')"
            assert page.evaluate(f"{focused}[{before}]")
        assert page.locator(".result").count() == total
        assert len(set(shown(page))) == total


def test_a_slow_network_ends_in_results_and_the_last_query_wins(browser: Any, desk: Served) -> None:
    def slowly(route: Any) -> None:
        time.sleep(0.5)
        route.continue_()

    with opened(browser) as page:
        page.route("**/assets/search/[ws]*", slowly)
        page.goto(f"{desk.url}desk/search/?q=mexico")
        page.locator("#page-query input").fill("colombia")
        until(page, "document.querySelector('.result a')?.textContent === 'Colombia'")
        page.wait_for_timeout(2500)
        assert page.locator("#page-found").inner_text().startswith("Results")
        assert shown(page)[0] == "countries/colombia/"
        assert page.url.endswith("?q=colombia")


# --- keyboard --------------------------------------------------------------------------------


def test_the_very_place_is_opened_by_keyboard_alone(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{desk.url}desk/programs/inl/")
        page.keyboard.press("/")
        page.keyboard.type("pending resubmission")
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/search/?q=pending+resubmission")
        answered(page)
        page.keyboard.press("/")
        page.keyboard.press("Enter")
        focused = "[...document.querySelectorAll('.result a')].indexOf(document.activeElement)"
        assert page.evaluate(focused) == 0
        place = shown(page).index("briefings/mexico-waivers/#fact-pending")
        for _ in range(place):
            page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == place
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.name") == "q"
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == 0
        for _ in range(place):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/briefings/mexico-waivers/#fact-pending")
        assert page.locator(":target").is_visible()
        page.go_back()
        answered(page)
        page.locator("#page-query input").focus()
        page.keyboard.press("Escape")
        until(page, "!document.querySelector('#page-all').hidden")
        assert page.locator("#page-query input").input_value() == ""


def test_the_key_can_be_switched_off(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{desk.url}desk/search/")
        page.locator(".search-keys summary").click()
        page.locator("#page-slash").uncheck()
        page.goto(f"{desk.url}desk/countries/")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement === document.body")
        page.goto(f"{desk.url}desk/search/")
        assert not page.locator("#page-slash").is_checked()


# --- where it works --------------------------------------------------------------------------


def test_nothing_is_refused_and_nothing_moves(browser: Any, large: Served) -> None:
    with opened(browser) as page:
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.add_init_script(
            "window.moved = 0; window.refused = [];"
            "new PerformanceObserver(l => l.getEntries().forEach(e => window.moved += e.value))"
            ".observe({type: 'layout-shift', buffered: true});"
            "addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective));"
        )
        for query in ("", "million", "a", "zz", "mohammed", "ka"):
            page.goto(f"{large.url}desk/search/?{urlencode({'q': query})}")
            if query:
                answered(page)
            page.wait_for_timeout(200)
            assert page.evaluate("window.refused") == []
            assert page.evaluate("window.moved") < 0.001, query
        assert all(url.startswith(f"{large.url}desk/") for url in requests)


@pytest.mark.parametrize("address", ["search/", "figures/"])
@pytest.mark.parametrize("width", [390, 768, 1440])
def test_controls_stand_where_they_will_before_the_next_is_read(
    browser: Any, large: Served, address: str, width: int
) -> None:
    with opened(browser) as page:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{large.url}desk/{address}")
        where = (
            "[...document.querySelectorAll('.filters > label')].map(l => l.getBoundingClientRect())"
            ".map(r => [r.x, r.width])"
        )
        whole = page.evaluate(where)
        assert len(whole) > 1
        for count in range(len(whole), 0, -1):
            page.evaluate("document.querySelector('.filters').lastElementChild.remove()")
            assert page.evaluate(where)[:count] == whole[:count]


def test_search_works_from_a_disk(browser: Any, desk: Served) -> None:
    with opened(browser) as page:
        address = (desk.folder / "search/index.html").as_uri()
        page.goto(f"{address}?q=5.2+million")
        answered(page)
        page.locator(".result a").first.click()
        page.wait_for_url("file:**/briefings/mexico-waivers/index.html#fact-approved")
        page.locator("#page-find input").fill("colombia")
        page.keyboard.press("Enter")
        page.wait_for_url("file:**/search/index.html?q=colombia")
        answered(page)
        assert page.locator(".result a").first.inner_text() == "Colombia"


def test_where_the_index_is_missing_the_page_says_so_and_lists(
    browser: Any, desk: Served, tmp_path: Path
) -> None:
    shutil.copytree(desk.folder, tmp_path / "site")
    files = tmp_path / "site/assets/search"
    for gone in ("words", "shown", "index"):
        for path in files.glob(f"{gone}.*"):
            path.unlink()
        context = browser.new_context()
        page = context.new_page()
        with serving(tmp_path / "site") as url:
            page.goto(f"{url}desk/search/?q=mexico")
            answered(page)
        assert "could not be loaded" in page.locator("#page-found").inner_text(), gone
        assert page.locator("#page-all").is_visible()
        assert page.locator(".card").count() > 10
        context.close()


def test_without_a_script_all_records_are_listed_page_by_page(browser: Any, large: Served) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{large.url}desk/countries/")
        page.get_by_role("link", name="Search").click()
        page.wait_for_url("**/search/")  # with its stylesheet, which hides what needs the script
        assert page.locator("#page-query").count()
        assert not page.locator("#page-query").is_visible()
        assert not page.locator("#page-find input").is_visible()
        named: list[str] = []
        for _ in range(5):
            named += page.locator("#page-all .card h3").all_inner_texts()
            if not page.locator('.pager a[rel="next"]').count():
                break
            page.locator('.pager a[rel="next"]').click()
            assert page.locator(".trail a").all_inner_texts()[1] == "Search"
        views = (json.loads(p.read_text("utf-8")) for p in large.folder.rglob("index.json"))
        records = [view for view in views if "facts" in view]
        assert len(named) == len(records) > MANY * 0.9


def test_a_withdrawn_record_is_gone_after_the_next_build(browser: Any, tmp_path: Path) -> None:
    for name in ("content", "seeds", "templates"):
        shutil.copytree(REPOSITORY / name, tmp_path / "root" / name)
    record = tmp_path / "root/content/people/zebulon.md"
    record.write_text("---\nname: Zebulon Quix\naliases: [The Comptroller]\n---\n", "utf-8")
    assert not build(tmp_path / "root", Options(today=TODAY), output=tmp_path / "site").failed
    with serving(tmp_path / "site") as url, opened(browser) as page:
        site = Served(tmp_path / "site", tmp_path / "root", url)
        assert asked(page, site, "comptroller") == ["people/zebulon/"]
        record.unlink()
        assert not build(tmp_path / "root", Options(today=TODAY), output=tmp_path / "site").failed
        assert asked(page, site, "comptroller") == []
        assert asked(page, site, "zebulon") == []


# --- large sites -----------------------------------------------------------------------------


def test_scripts_without_spaces_and_with_points_are_searched(browser: Any, large: Served) -> None:
    with opened(browser) as page:
        for query in ("東京", "整備事", "港", "東京港整備事業"):
            assert asked(page, large, query)[0] == "programs/kanji/", query
            assert query in "".join(page.locator(".result mark").all_inner_texts())
        for query in ("القدس", "القُدس", "صندوق", "القد"):
            assert asked(page, large, query)[0] == "programs/arabic/", query


def test_every_record_is_found_by_its_name(browser: Any, large: Served) -> None:
    cards = [c for n in ("", "page/2/") for c in large.view(f"search/{n}")["cards"]][::9]
    assert len(cards) > 20
    with opened(browser) as page:
        for card in cards:
            assert card["address"] in asked(page, large, card["text"]), card["text"]


def test_a_first_result_weighs_little(browser: Any, large: Served, desk: Served) -> None:
    for site, query, limit in ((desk, "mexico", 60_000), (large, "million", 90_000)):
        with opened(browser) as page:
            requests: list[str] = []
            page.on("request", lambda request, seen=requests: seen.append(request.url))
            assert asked(page, site, query)
            paths = [url.partition("/desk/")[2].partition("?")[0] for url in requests]
            files = [site.folder / (p if not p.endswith("/") else f"{p}index.html") for p in paths]
            weight = sum(len(gzip.compress(f.read_bytes())) for f in files)
            assert len(files) > 6
            assert weight < limit, (query, weight, paths)


def test_python_and_the_browser_read_a_text_alike(browser: Any, desk: Served) -> None:
    english = rules("en")
    assert english
    terms = Terms(english)
    letters = [
        chr(code) for code in range(0x20, 0x2FA20)
        if not 0xD800 <= code < 0xE000 and not 0xE000 <= code < 0xF900
    ]  # fmt: skip
    known = [c for c in letters if c.isprintable()]
    texts = [*FOUND, *(f"x {c} a{c}b 5{c}2 {c}1{c}" for c in known[::7]), *known[1::5]]
    with opened(browser) as page:
        page.goto(f"{desk.url}desk/search/")
        until(page, "typeof index === 'object'")
        both = "[fold(t), [...new Set(pieces(t).flatMap(p => p.terms))]]"
        read = page.evaluate(f"texts => texts.map(t => {both})", texts)
    differing = []
    for text, (folded, found) in zip(texts, read, strict=True):
        if folded != fold(text) or set(found) != terms.of(text):
            differing.append((text, folded, fold(text), found, sorted(terms.of(text))))
    # The Unicode of one may be newer: a few letters may be new to the other. Here none is.
    assert len(differing) < len(texts) / 1000, differing[:20]


# --- looks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("look", ["light", "dark", "small"])
def test_axe_finds_nothing_on_the_search_page(browser: Any, desk: Served, look: str) -> None:
    axe = oracles.packaged("AXE_CORE", "axe-core/axe.min.js")
    if axe is None:
        oracles.missing("axe-core is neither named by AXE_CORE nor in node_modules")
    assert axe
    rules_of = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    options: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look == "small":
        options["viewport"] = {"width": 320, "height": 640}
    with opened(browser, bypass_csp=True, **options) as page:
        for query in ("", "waivers", "zzzzqqqq"):
            page.goto(f"{desk.url}desk/search/?{urlencode({'q': query})}")
            if query:
                answered(page)
            page.locator(".search-keys summary").click()
            page.evaluate(axe.read_text("utf-8"))
            result = page.evaluate(
                "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})",
                rules_of,
            )
            assert len(result["passes"]) > 10
            faults = [(f["id"], [n["html"] for n in f["nodes"]][:3]) for f in result["violations"]]
            assert faults == [], query
            assert (
                page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
            )
