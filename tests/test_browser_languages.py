"""The Spanish and the Arabic site in a real browser: accessibility, direction, what scripts print.

That the ledger's totals read as the generator prints them is shown in `test_browser.py`, whose
tests of totals run on these sites, too. Without a browser the tests skip and say so.
"""

from __future__ import annotations

import os
import shutil
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests import oracles
from tests.browsing import REPOSITORY, Served, browser, opened, served

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["browser"]  # pytest finds a fixture by its name in the module

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module", params=["cuencas", "rtl"])
def site(
    browser: Any, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    assert browser
    root = tmp_path_factory.mktemp("languages") / request.param
    shutil.copytree(REPOSITORY / "tests/sites" / request.param, root)
    with served(root, tmp_path_factory.mktemp("languages-site")) as found:
        yield found


def judged(site: Served, most: int) -> list[str]:
    """Give so many of the heaviest pages of each kind, which hold most of what it can hold.

    With BRIEFING_EVERY_PAGE set it is all of them. The book is one page for print, whose links
    stand close; it has tests of its own.
    """
    kinds: dict[str, list[str]] = {}
    for address in site.addresses():
        kind = address.partition("/")[0] if "/" in address.strip("/") else address
        kinds.setdefault(kind, []).append(address)
    kinds.pop("book")
    first = slice(None if os.environ.get("BRIEFING_EVERY_PAGE") else most)
    weight = {a: (site.folder / a / "index.html").stat().st_size for k in kinds.values() for a in k}
    return [a for k in kinds.values() for a in sorted(k, key=weight.__getitem__)[::-1][first]]


@pytest.mark.parametrize(("width", "most"), [(1440, 2), (390, 1)])
def test_axe_finds_nothing(browser: Any, site: Served, width: int, most: int) -> None:
    axe = oracles.packaged("AXE_CORE", "axe-core/axe.min.js")
    if axe is None:
        oracles.missing("axe-core is neither named by AXE_CORE nor in node_modules")
    assert axe
    found = {}
    with opened(browser, bypass_csp=True, viewport={"width": width, "height": 900}) as page:
        for address in judged(site, most):
            page.goto(f"{site.url}desk/{address}")
            page.evaluate(axe.read_text("utf-8"))
            result = page.evaluate(
                "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
            )
            assert len(result["passes"]) > 10, address
            for fault in result["violations"]:
                found[address] = (fault["id"], [node["html"] for node in fault["nodes"]][:3])
    assert found == {}


def test_the_page_runs_in_the_direction_of_its_language(browser: Any, site: Served) -> None:
    """What stands first on the page is at the side its readers begin at."""
    with opened(browser) as page:
        page.goto(f"{site.url}briefings/riberas/")
        left = page.evaluate("document.documentElement.dir") == "ltr"
        middle = 640
        title = page.locator(".site-title a").bounding_box()
        assert (title["x"] < middle) is left
        one, two = (page.locator(".menu li").nth(n).bounding_box() for n in (0, 1))
        assert (one["x"] < two["x"]) is left
        cards = [page.locator(".figure").nth(n).bounding_box() for n in range(6)]
        card, second = next((a, b) for a, b in pairwise(cards) if a["y"] == b["y"])
        assert (card["x"] < second["x"]) is left
        heading = page.evaluate(
            "() => { const r = document.createRange();"
            "r.selectNodeContents(document.querySelector('.figure h3'));"
            "const card = document.querySelector('.figure');"
            "const [b, p] = [r, card].map(o => o.getBoundingClientRect());"
            "return [b.left - p.left, p.right - b.right]; }"
        )
        assert (heading[0] < heading[1]) is left


def test_an_amount_keeps_its_order_in_any_text(browser: Any, site: Served) -> None:
    """Of `US$5.2 million` the sign stands left of the number and that left of the word."""
    script = """
      amount => {
        const text = document.createTreeWalker(amount, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        return [...text.data].map((_, at) => {
          range.setStart(text, at); range.setEnd(text, at + 1);
          const box = range.getBoundingClientRect();
          return [box.left, box.top];
        });
      }
    """
    with opened(browser, viewport={"width": 1440, "height": 900}) as page:
        page.goto(f"{site.url}briefings/riberas/")
        amounts = page.locator("data.amount")
        assert amounts.count() > 8
        for number in range(amounts.count()):
            if amounts.nth(number).is_visible():
                places = amounts.nth(number).evaluate(script)
                lines = {top: [x for x, y in places if y == top] for _, top in places}
                assert all(line == sorted(line) for line in lines.values()), number


def test_quotation_marks_are_those_of_the_page_whatever_language_is_quoted(
    browser: Any, site: Served
) -> None:
    with opened(browser) as page:
        page.goto(f"{site.url}briefings/riberas/")
        shown = "q => [getComputedStyle(q).quotes, getComputedStyle(q, '::before').content]"
        assert page.locator(".prose q").count()
        for quoted in page.locator("q").all():
            # The words are Spanish on both sites; on the Arabic one they say so.
            marks, before = quoted.evaluate(shown)
            assert (marks[:8], before) == ('"«" "»" ', "open-quote")
            quoted.evaluate("q => { q.lang = 'en'; }")
            assert quoted.evaluate(shown)[0].startswith('"«" "»" ')
            assert "«" not in quoted.text_content()


def test_a_quotation_has_its_bar_where_its_words_begin(browser: Any, site: Served) -> None:
    with opened(browser) as page:
        page.goto(f"{site.url}briefings/riberas/")
        bars = page.locator("blockquote:visible").evaluate_all(
            "all => all.map(b => [getComputedStyle(b).direction, getComputedStyle(b.firstChild)"
            ".borderLeftWidth, getComputedStyle(b).borderLeftWidth])"
        )
        assert len(bars) > 1
        assert {(way, left != "0px") for way, _, left in bars} == {("ltr", True)}


def test_numbers_of_the_ledger_are_printed_as_the_language_writes_them(
    browser: Any, site: Served
) -> None:
    view = site.view("figures/")
    with opened(browser) as page:
        page.goto(f"{site.url}figures/?status=committed")
        (total,) = page.locator("#page-totals tbody tr:visible .amount").all_inner_texts()
        wanted = [t["amount"]["text"] for t in view["totals"]["totals"] if t["unit"] == "MXN"]
        assert [total] == wanted
        assert page.locator("#page-found").inner_text().endswith(" 1")
