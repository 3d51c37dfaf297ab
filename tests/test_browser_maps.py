"""The map of the world in a real browser: every country is named and reached, however small it is.

Its links stand in the order of the codes, each over a mark. Without a browser the tests skip and
say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browsing import Served, browser, opened, served

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["browser"]  # pytest finds a fixture by its name in the module

#: Dots, slivers, the antimeridian, the pole, a name longer than most, and states that are disputed.
CODES = ("TV", "XK", "TW", "EH", "AQ", "FJ", "RU", "VA", "GS", "US", "KI")
SHOWN = (
    "[...document.querySelectorAll('.map-world a text')]"
    ".filter(t => t.getBoundingClientRect().width)"
)


@pytest.fixture(scope="module", params=["en", "ar"])
def edges(
    browser: Any, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    assert browser
    root = tmp_path_factory.mktemp("edges")
    (root / "content/countries").mkdir(parents=True)
    (root / "content/site.yaml").write_text(f"title: Edges\nlanguage: {request.param}\n", "utf-8")
    for code in CODES:
        path = root / f"content/countries/{code.lower()}.md"
        path.write_text(f"---\niso: {code}\n---\n", "utf-8")
    with served(root, tmp_path_factory.mktemp("edges-site")) as site:
        yield site


def link_name(page: Any) -> str:
    """Give the name that assistive technology hears of what has the focus."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    focused = [n for n in nodes for p in n.get("properties", ()) if p["name"] == "focused"
               if p["value"]["value"] and n["role"]["value"] == "link"]  # fmt: skip
    assert len(focused) == 1
    return str(focused[0]["name"]["value"])


@pytest.mark.parametrize("width", [1440, 390])
def test_the_focus_names_every_country_on_the_map_and_is_seen(
    browser: Any, edges: Served, width: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 900}) as page:
        page.goto(f"{edges.url}desk/")
        assert page.evaluate(f"{SHOWN}.length") == 0
        links = page.locator(".map-world a")
        # The checker of style sheets does not know this property (test_oracles.py).
        assert links.first.evaluate(
            "a => getComputedStyle(a.querySelector('text')).paintOrder.startsWith('stroke')"
        )
        links.first.focus()
        page.keyboard.press("Shift+Tab")
        named = []
        for number in range(links.count()):
            page.keyboard.press("Tab")
            assert links.nth(number).evaluate("a => a === document.activeElement")
            (shown,) = page.evaluate(
                f"{SHOWN}.map(t => [t.textContent, t.closest('a') === document.activeElement])"
            )
            assert shown[1]
            mark = links.nth(number).locator("path, circle")
            assert mark.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
            box = page.locator(".map-world").bounding_box()
            text = page.evaluate(
                f"(() => {{ const b = {SHOWN}[0].getBoundingClientRect();"
                "return {x: b.x, y: b.y, width: b.width, height: b.height}; })()"
            )
            assert box["x"] <= text["x"]
            assert text["x"] + text["width"] <= box["x"] + box["width"]
            assert box["y"] <= text["y"]
            # A line of a font is higher than its letters.
            assert text["y"] + text["height"] * 0.85 <= box["y"] + box["height"]
            assert text["height"] >= 10
            named.append(shown[0])
            assert link_name(page) == shown[0]
        assert sorted(named) == sorted(row["card"]["text"] for row in edges.view("")["map"])


def test_the_pointer_names_the_smallest_country_and_a_click_leads_there(
    browser: Any, edges: Served
) -> None:
    with opened(browser, viewport={"width": 1440, "height": 900}) as page:
        page.goto(f"{edges.url}desk/")
        link = page.locator('.map-world a[href="countries/tv/"]')
        link.scroll_into_view_if_needed()
        box = link.locator("circle").bounding_box()
        # Off the dot itself: what can be hit is larger than what is seen.
        page.mouse.move(box["x"] + box["width"] / 2 + 6, box["y"] + box["height"] / 2)
        assert page.evaluate(f"{SHOWN}.map(t => t.textContent)") == [
            link.locator("text").text_content()
        ]
        page.mouse.click(box["x"] + box["width"] / 2 + 6, box["y"] + box["height"] / 2)
        page.wait_for_url("**/desk/countries/tv/")


def test_without_a_script_the_table_and_the_list_name_every_country(
    browser: Any, edges: Served
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{edges.url}desk/")
        page.locator(".map-table summary").click()
        assert page.locator(".map-table tbody a:visible").count() == len(CODES)
        assert page.locator("ul.cards a:visible").count() == len(CODES)


def test_names_beside_a_dot_leave_it_free(browser: Any, edges: Served) -> None:
    """However wide the letters are: a name begins or ends beside the dot."""
    with opened(browser, viewport={"width": 1440, "height": 900}) as page:
        page.goto(f"{edges.url}desk/")
        boxes = (
            "selector => [...document.querySelectorAll(selector)].map(e => {"
            "const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; })"
        )
        names = page.evaluate(boxes, ".map-names .map-halo")
        dots = page.evaluate(boxes, ".map-world a circle")
        assert len(names) > 6
        assert len(dots) > 3
        for left, top, right, bottom in names:
            for dot in dots:
                x, y = (dot[0] + dot[2]) / 2, (dot[1] + dot[3]) / 2
                assert not (left < x < right and top < y < bottom)
