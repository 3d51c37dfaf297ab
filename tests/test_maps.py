"""The maps: every country has one, small enough, true to the outlines it is drawn from.

What a map shows is judged by its markup: paths are read back and compared, place by place, with
what the outlines say, counted another way (along a meridian, without any projection).
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from generator.authoring import geography, windows
from generator.model.countries import COUNTRIES
from generator.pages.words import country_name
from generator.rendering.geography import topology
from generator.rendering.geography.labels import Text, texts
from generator.rendering.geography.lines import Frame, clipped, path, pieces, thinned, twice_area
from generator.rendering.geography.locator import HEIGHT, WIDTH, drawn, locator
from generator.rendering.geography.points import POINTS
from generator.rendering.geography.projections import Azimuthal, equal_earth
from generator.rendering.geography.topology import UNITS, vector, world
from generator.rendering.geography.views import bodies
from generator.rendering.geography.world_map import world_map
from generator.rendering.templates import Theme
from tests import oracles
from tests.desk import Desk
from tests.test_oracles import complaints

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TEMPLATES = oracles.REPOSITORY / "templates"
ISO = sorted(set(COUNTRIES) - {"XK"})
LOCATOR, WORLD = 12_000, 40_000  # bytes of markup


@cache
def theme(language: str = "en") -> Theme:
    files = {p.relative_to(TEMPLATES).as_posix(): p.read_bytes() for p in TEMPLATES.rglob("*.*")}
    return Theme(files, {}, language)


def macro(call: str, language: str = "en", **context: Any) -> str:
    """Give what a macro of the maps' partial writes."""
    name = call.partition("(")[0]
    source = f'{{% from "partials/maps.html" import {name} %}}{{{{ {call} }}}}'
    theme(language).show(lambda a: f"../{a}", {"language": language})
    return theme(language).environment.from_string(source).render(**context)


@cache
def located(iso: str, language: str = "en") -> str:
    name = country_name(iso, language)
    view = {"iso": iso, "text": name, "region": COUNTRIES[iso].m49}
    return macro("locator_map(view)", language, view=view)


def rows(codes: Iterable[str], language: str = "en") -> list[dict[str, Any]]:
    def slug(iso: str) -> str:
        return re.sub(r"[^a-z]+", "-", country_name(iso, "en").lower()).strip("-")

    return [
        {
            "card": {"text": country_name(c, language), "address": f"countries/{slug(c)}/"},
            "iso": c, "region": COUNTRIES[c].m49, "briefings": 1, "figures": 2,
        }
        for c in codes
    ]  # fmt: skip


def svg(markup: str) -> etree._Element:
    found = re.search(r"<svg.*</svg>", markup, re.DOTALL)
    assert found
    return etree.fromstring(found[0])


def rings_of(d: str) -> list[list[tuple[int, int]]]:
    """Read a path back."""
    found = []
    for piece in re.findall(r"M([^M]*)", d):
        first, _, rest = piece.rstrip("z").partition("l")
        x, y = map(int, re.findall(r"-?\d+", first))
        points = [(x, y)]
        steps = list(map(int, re.findall(r"-?\d+", rest)))
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        found.append(points)
    return found


def inside(rings: Sequence[Sequence[tuple[int, int]]], x: float, y: float) -> bool:
    odd = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay <= y) != (by <= y) and ax + (bx - ax) * (y - ay) / (by - ay) > x:
                odd = not odd
    return odd


Point = tuple[int, int]


@cache
def lines() -> Mapping[int, Sequence[tuple[int, Point, Point]]]:
    """Give the lines of all outlines by the degrees of longitude they reach, with their arcs."""
    found: defaultdict[int, list[tuple[int, Point, Point]]] = defaultdict(list)
    for number, arc in enumerate(world().arcs):
        for a, b in pairwise(arc.points):
            west, east = sorted((a[0], b[0]))
            for degree in range(west // UNITS, east // UNITS + 1):
                found[degree % 360].append((number, a, b))
    return found


def on_land(lon: float, lat: float, areas: frozenset[str] | None = None) -> bool:
    """Count the outlines between a place and the north pole, which is at sea."""
    odd = False
    for number, (ax, ay), (bx, by) in lines().get(math.floor(lon) % 360, ()):
        here = (lon * UNITS - min(ax, bx)) % (360 * UNITS) + min(ax, bx)
        if (ax <= here) != (bx <= here):
            arc = world().arcs[number]
            right, left = (bool(s) if areas is None else s in areas for s in (arc.right, arc.left))
            if right != left:
                odd ^= ay + (by - ay) * (here - ax) / (bx - ax) > lat * UNITS
    return odd


def degrees(v: tuple[float, float, float]) -> tuple[float, float]:
    return math.degrees(math.atan2(v[1], v[0])), math.degrees(math.asin(max(-1, min(1, v[2]))))


# The data


def test_every_code_has_an_outline_or_a_point() -> None:
    assert set(COUNTRIES) - set(world().of) == set(POINTS)


def test_the_outlines_are_what_the_script_makes() -> None:
    named = os.environ.get("WORLD_ATLAS")
    if not named or not Path(named).exists():
        oracles.missing("WORLD_ATLAS does not name countries-50m.json of npm's world-atlas 2.0.2")
    topology_json = json.loads(Path(str(named)).read_text("utf-8"))
    made = geography.module(geography.kept(geography.arcs(topology_json)))
    assert made == geography.OUT.read_text("utf-8")


def test_what_two_countries_share_is_one_line() -> None:
    for number in world().borders:
        arc = world().arcs[number]
        for area in (arc.right, arc.left):
            rings = world().outline({area})
            assert sum(number in (r, ~r) for ring in rings for r in ring) == 1
    both = world().outline({"LS", "ZA"})
    assert not any(n in (r, ~r) for n in world().of["LS"] for ring in both for r in ring)


def test_outlines_are_closed_and_made_of_all_that_bounds_the_area() -> None:
    for area, numbers in world().of.items():
        rings = world().outline({area})
        assert sorted(max(r, ~r) for ring in rings for r in ring) == list(numbers)
        for ring in rings:
            ends = [(world().start(r), world().start(~r)) for r in ring]
            assert all(a[1] == b[0] for a, b in zip(ends, [*ends[1:], ends[0]], strict=True))


@pytest.mark.parametrize(
    ("area", "lon", "lat"),
    [
        ("LS", 28.3, -29.6), ("ZA", 24.0, -29.0), ("SM", 12.46, 43.94), ("RU", 179.0, 67.5),
        ("RU", -173.0, 66.5), ("US", -150.0, 65.0), ("AQ", 0.0, -89.9), ("AQ", 180.0, -86.0),
        ("GF", -53.0, 4.0), ("SJ", 22.0, 79.8), ("FJ", 178.0, -17.8), ("CY", 33.0, 34.9),
        ("XK", 20.9, 42.6), ("CA", -100.0, 60.0), ("KZ", 68.0, 48.0), ("NZ", 175.5, -39.0),
    ],
)  # fmt: skip
def test_a_place_is_in_one_country(area: str, lon: float, lat: float) -> None:
    assert [a for a in world().of if on_land(lon, lat, frozenset({a}))] == [area]


@pytest.mark.parametrize(("lon", "lat"), [(51, 42), (0, 90), (-140, 0), (180, 0), (12.3, 43)])
def test_the_sea_is_no_country(lon: float, lat: float) -> None:
    at_sea = (lon, lat) != (12.3, 43)
    assert on_land(lon, lat) != at_sea


def test_neighbours_share_a_border() -> None:
    assert world().neighbours("LS") == ("ZA",)
    assert world().neighbours("VA") == ("IT",)
    assert world().neighbours("MX") == ("BZ", "GT", "US")
    assert world().neighbours("GF") == ("BR", "SR")
    assert world().neighbours("IS") == world().neighbours("BV") == ()
    assert "Somaliland" in world().neighbours("SO")


def test_importing_the_maps_does_not_read_the_outlines() -> None:
    code = (
        "import sys; from generator.rendering.geography import locator, world_map;"
        "print('generator.rendering.geography.outlines' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "False"


# Every country's map


@pytest.mark.slow
def test_the_windows_of_maps_are_those_that_would_be_found_now() -> None:
    assert windows.OUT.read_text("utf-8") == windows.module()


@pytest.mark.slow
@pytest.mark.parametrize("iso", sorted(COUNTRIES))
def test_a_country_has_a_map_that_names_it(iso: str) -> None:
    markup = located(iso)
    assert len(markup.encode()) < LOCATOR
    tree = svg(markup)
    name = country_name(iso, "en")
    classes = [(e.text, e.get("class", "").split()) for e in tree.iter("text")]
    printed = [text for text, has in classes if "map-name" in has and "map-halo" not in has]
    assert " ".join(filter(None, printed)) == name
    title, description = (tree.findtext(tag) or "" for tag in ("title", "desc"))
    assert name in title
    assert name in description
    assert tree.get("aria-labelledby") == "page-map-title page-map-desc"
    here = [e for e in tree if e.get("class") == "map-here"]
    assert any(_seen(element) for element in here)
    assert "style=" not in markup
    assert "<table>" in markup


def _seen(element: etree._Element) -> bool:
    """Tell whether a part of a drawing is in the frame."""
    frame = Frame(0, 0, WIDTH, HEIGHT)
    if element.tag == "circle":
        return frame.holds((int(element.get("cx", "")), int(element.get("cy", ""))))
    return any(clipped(ring, frame) for ring in rings_of(element.get("d", "")))


@pytest.mark.slow
def test_names_stand_in_the_frame_and_apart() -> None:
    for iso in sorted(COUNTRIES):
        found = locator(iso, country_name(iso, "en"), "en")
        boxes = [label.box for label in (found.name, *found.names)]
        for left, top, right, bottom in boxes:
            assert left >= 0, iso
            assert top >= 0, iso
            assert right <= WIDTH, iso
            assert bottom <= HEIGHT, iso
        for at, a in enumerate(boxes):
            for b in boxes[at + 1 :]:
                assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3], iso


# Antarctica and the antimeridian; islands whose opposite point lies on a continent; holes.
HARD = ("AQ", "RU", "FJ", "NZ", "KI", "US", "WS", "AR", "ZA", "IT", "MN", "CX", "UM", "PN", "TD")


@pytest.mark.slow
@pytest.mark.parametrize("iso", HARD)
def test_land_is_drawn_where_land_is(iso: str) -> None:
    ground = drawn(iso)
    drawing = ground.drawing
    land, here = rings_of(drawing.land), rings_of(drawing.here)
    compared = 0
    for x in range(100, WIDTH, 300):
        for y in range(100, HEIGHT, 300):
            near = [(x + a, y + b) for a, b in ((0, 0), (-30, 0), (30, 0), (0, -30), (0, 30))]
            places = [degrees(ground.plane.direction(place)) for place in near]
            truth = [on_land(*place) for place in places]
            if len(set(truth)) == 1:
                compared += 1
                assert inside(land, x, y) == truth[0], (x, y)
            own = [on_land(*place, frozenset({iso})) for place in places]
            if len(set(own)) == 1 and drawing.here:
                assert inside(here, x, y) == own[0], (x, y)
    assert compared > 50


def test_a_small_state_is_marked() -> None:
    for iso in ("MT", "VA", "MC", "NR", "TV", "GI", "SG", "LI", "AD", "BB"):
        ring = drawn(iso).drawing.ring
        assert ring, iso
        assert Frame(0, 0, WIDTH, HEIGHT).holds((ring.x, ring.y))
    assert not any(drawn(iso).drawing.ring for iso in ("MX", "FR", "LS", "CH", "JM"))


def test_areas_without_a_code_lie_within_dashed_lines() -> None:
    for iso in ("SO", "CY", "PK"):
        assert drawn(iso).drawing.unsettled, iso
    assert not drawn("MX").drawing.unsettled
    assert "Somaliland" not in located("SO")


def test_the_map_in_words_says_the_neighbours() -> None:
    assert "<td>Belize, Guatemala, United States</td>" in located("MX")
    assert "It borders on: Belize, Guatemala, United States." in located("MX")
    assert "none on this map" in located("IS")
    assert "by a ring or dots" in located("MT")


@pytest.mark.parametrize("language", ["es", "ar", "ja"])
def test_names_are_in_the_language_of_the_site(language: str) -> None:
    markup = located("CH", language)
    assert country_name("CH", language) in markup
    assert country_name("FR", language) in markup
    assert len(markup.encode()) < LOCATOR


def test_a_name_is_the_records_and_is_escaped() -> None:
    view = {"iso": "MX", "text": 'A & <b>"x"</b>', "region": "Here"}
    markup = macro("locator_map(view)", view=view)
    assert "<b>" not in markup
    assert svg(markup).findtext("title") == 'Map: where A & <b>"x"</b> is'


def test_a_name_of_any_length_has_a_map() -> None:
    for name in ("x", "x" * 200, "of the " * 40, "日本" * 30):
        assert locator("MX", name, "en").name.lines


# The map of the world


@pytest.mark.slow
@pytest.mark.parametrize(
    "codes",
    [["MX"], ["MT"], ["AQ"], ["US", "MX", "CA", "CO", "VE"], ISO, ISO[::2], sorted(COUNTRIES)],
    ids=lambda codes: f"{len(codes)}-{codes[0]}",
)
def test_the_world_map_links_every_country_and_stays_small(codes: list[str]) -> None:
    markup = macro("coverage_map(rows)", rows=rows(codes))
    tree = svg(markup)
    assert len(etree.tostring(tree)) < WORLD
    links = {a.get("href"): a.findtext("title") for a in tree.iter("a")}
    assert links == {f"../{r['card']['address']}": r["card"]["text"] for r in rows(codes)}
    for link in tree.iter("a"):
        assert link.findtext("text") == link.findtext("title")
        shape = next(e for e in link if e.tag in ("path", "circle"))
        assert shape.get("d") or shape.get("cx")
    table = markup.partition("<table>")[2]
    assert all(f'href="../{r["card"]["address"]}"' in table for r in rows(codes))


def test_no_line_crosses_the_world_map() -> None:
    found = world_map(rows(sorted(set(COUNTRIES) - {"AQ"})))  # type: ignore[arg-type]  # the keys it reads
    drawings = [found.land, found.borders, *(c.path for c in found.countries)]
    for ring in (ring for d in drawings for ring in rings_of(d)):
        steps = [abs(a[0] - b[0]) for a, b in pairwise(ring)]
        assert max(steps, default=0) < found.width / 8


def test_antarctica_reaches_the_bottom_of_the_world_map() -> None:
    found = world_map(rows(["AQ", "MX"]))  # type: ignore[arg-type]  # the keys it reads
    rings = rings_of(found.countries[0].path)
    largest = max(rings, key=lambda ring: abs(twice_area(ring)))
    assert max(y for _, y in largest) == found.height
    assert inside(rings, found.width / 2, found.height - 8)
    assert found.height > world_map(rows(["MX"])).height  # type: ignore[arg-type]  # as above


def test_two_records_of_one_country_are_one_mark() -> None:
    twice = rows(["MX", "MX"])
    twice[1]["card"] = {"text": "Other", "address": "countries/other/"}
    markup = macro("coverage_map(rows)", rows=twice)
    assert len(list(svg(markup).iter("a"))) == 1
    assert "countries/other/" in markup.partition("<table>")[2]


def test_a_site_without_countries_has_no_map() -> None:
    assert macro("coverage_map(rows)", rows=[]).strip() == ""


# The same bytes, and only where something changed


@pytest.mark.slow
def test_the_same_bytes_in_every_process() -> None:
    code = (
        "from tests.test_maps import located, macro, rows, ISO\n"
        "import hashlib\n"
        "text = ''.join(map(located, ('RU', 'MX', 'FJ', 'VU', 'VA', 'AQ')))\n"
        "text += macro('coverage_map(rows)', rows=rows(ISO))\n"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = set()
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run(
            [sys.executable, "-c", code], env=environment, check=True, capture_output=True,
            text=True, cwd=oracles.REPOSITORY,
        )  # fmt: skip
        digests.add(ran.stdout)
    assert len(digests) == 1
    text = "".join(map(located, ("RU", "MX", "FJ", "VU", "VA", "AQ")))
    text += macro("coverage_map(rows)", rows=rows(ISO))
    assert digests == {hashlib.sha256(text.encode()).hexdigest() + "\n"}


def test_another_country_reaches_the_front_page_and_no_other_map(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.built()
    desk.write("content/countries/iceland.md", "---\niso: IS\n---\n")
    rendered = desk.built().rendered
    whole = {"methodology/", "figures/", "search/", "book/"}  # these tell of every record
    assert set(rendered) <= {"", "countries/", "countries/iceland/", *whole}
    assert {"", "countries/iceland/"} <= set(rendered)
    assert desk.built().rendered == ()


# Lines, projections, names


def test_a_line_is_made_simpler_by_no_more_than_it_may() -> None:
    wave = [(x, round(40 * math.sin(x / 50))) for x in range(0, 2000, 5)]
    for tolerance in (1, 5, 20):
        chosen = thinned(wave, tolerance)
        assert len(chosen) < len(wave)
        for first, last in pairwise(chosen):
            (ax, ay), (bx, by) = wave[first], wave[last]
            for x, y in wave[first:last]:
                off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / math.hypot(
                    bx - ax, by - ay
                )
                assert off <= tolerance + 1e-9


def test_a_ring_stays_a_ring() -> None:
    square = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert len(thinned(square, 1)) == 5
    assert len(thinned(square, 1000)) == 3


def test_a_ring_is_cut_to_a_frame() -> None:
    frame = Frame(0, 0, 10, 10)
    around = [(-5, -5), (15, -5), (15, 15), (-5, 15)]
    assert twice_area(clipped(around, frame)) == 200
    assert clipped([(20, 20), (30, 20), (30, 30)], frame) == []
    half = clipped([(5, -5), (15, -5), (15, 15), (5, 15)], frame)
    assert twice_area(half) == 100


def test_a_line_is_cut_to_what_may_be_seen() -> None:
    frame = Frame(0, 0, 10, 10)
    line = [(-20, 5), (-5, 5), (5, 5), (15, 5), (25, 5), (25, 50), (5, 50), (5, 5)]
    assert pieces(line, frame) == [[(-5, 5), (5, 5), (15, 5)], [(5, 50), (5, 5)]]


def test_a_path_can_be_read_back() -> None:
    rings = [[(1, 2), (-3, 4), (0, -7)], [(10, 10), (10, 20), (30, 20)]]
    assert rings_of(path(rings)) == rings
    assert path([[(1, 1), (1, 1)]]) == ""


def test_the_azimuthal_projection_keeps_areas_and_can_be_undone() -> None:
    plane = Azimuthal.at(vector(170, -40), 100_000, (0, 0))
    for lon, lat in ((170, -40), (-170, -35), (150, -70), (175, 0)):
        back = degrees(plane.direction(plane.place(vector(lon, lat))))
        assert back[0] == pytest.approx((lon + 180) % 360 - 180, abs=1e-2)
        assert back[1] == pytest.approx(lat, abs=1e-2)
    sizes = []
    for lon, lat in ((170, -40), (-160, -20), (140, -60)):
        wide = 1 / math.cos(math.radians(lat))
        box = [(lon - wide, lat - 1), (lon + wide, lat - 1), (lon + wide, lat + 1),
               (lon - wide, lat + 1)]  # fmt: skip
        sizes.append(abs(twice_area([plane.place(vector(*corner)) for corner in box])))
    assert max(sizes) / min(sizes) < 1.01


def test_the_world_is_drawn_in_equal_earth() -> None:
    # Šavrič, Patterson and Jenny: the poles are lines, 0.59 times as long as the equator.
    assert equal_earth(180, 0, 1000) == (2707, 0)
    assert equal_earth(0, 90, 1000) == (0, -1317)
    assert equal_earth(180, 90, 1000)[0] / 2707 == pytest.approx(0.5918, abs=1e-3)


def test_bodies_have_the_size_of_their_land() -> None:
    sphere = 510_072_000 / 4 / math.pi  # square kilometres of a steradian
    for iso, known in (("IS", 103_000), ("MG", 587_000), ("AU", 7_700_000), ("AQ", 13_700_000)):
        found = sum(body.size for body in bodies(iso)) * sphere
        assert found == pytest.approx(known, rel=0.12), iso


def test_a_name_is_cut_between_words() -> None:
    ways = [text.lines for text in texts("South Georgia & South Sandwich Islands", 100)]
    assert ways[0] == ("South Georgia & South Sandwich Islands",)
    assert ways[1] == ("South Georgia & South", "Sandwich Islands")
    assert len(ways[2]) == 3
    assert Text.of("日本", 100).width > Text.of("ab", 100).width


# What other programs say


@pytest.mark.slow
def test_the_nu_checker_passes_every_map(tmp_path: Path) -> None:
    pages = {iso: located(iso) for iso in sorted(COUNTRIES)}
    pages["world"] = macro("coverage_map(rows)", rows=rows(ISO))
    paths = []
    for name, markup in pages.items():
        page = tmp_path / f"{name}.html"
        page.write_text(
            f'<!doctype html><html lang="en"><title>{name}</title><main><h1>x</h1>{markup}</main>',
            "utf-8",
        )
        paths.append(page)
    assert complaints(paths) == {}


def test_the_licence_of_the_data_goes_with_it() -> None:
    text = geography.OUT.read_text("utf-8")
    assert "Copyright 2013-2019 Michael Bostock" in text
    assert "Natural Earth" in text
    assert topology.world().arcs
