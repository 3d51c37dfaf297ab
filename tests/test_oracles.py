"""The sites as other programs judge them: the Nu HTML checker, the sitemap's schema.

NU_CHECKER names `vnu.jar` of the npm package `vnu-jar` (it needs Java), SITEMAP_SCHEMA the
`sitemap.xsd` of sitemaps.org, as in the npm package `sitemap`. Feeds are read by feedparser in
`test_real_site.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from bibtexparser.entrypoint import parse_string
from lxml import etree

from generator.build import build
from generator.model.settings import Options
from tests import oracles

if TYPE_CHECKING:
    from collections.abc import Iterable

SITES = Path(__file__).resolve().parent / "sites"
# The day on which a site's records are published; a site that is not listed takes the last.
DAYS = {"example": dt.date(2025, 6, 15), "harbours": dt.date(2025, 4, 1)}
BASE = "https://example.org/desk/"
ENDINGS = ("html", "css", "svg")
# What the checker's CSS library does not know yet and calls an error, though it is valid: container
# queries (CSS Containment 3; w3c/css-validator issues 422, 423 and 474), anchor positioning
# (CSS Anchor Positioning 1), and which of fill and stroke is painted first (SVG 2, section 13.8).
# Each is written once here: nothing else is forgiven, and `without` gives the checker what stands
# inside them in words it knows.
FORGIVEN = {
    "CSS: Unrecognized at-rule “@container”",
    *(
        f"CSS: “{name}”: Property “{name}” doesn't exist."
        for name in ("container", "position-area", "position-try", "paint-order")
    ),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example site and all test sites, each in a folder of its own."""
    folder = tmp_path_factory.mktemp("oracles")
    roots = {"example": oracles.REPOSITORY, **{path.name: path for path in SITES.iterdir()}}
    for name, root in roots.items():
        for part in ("content", "seeds", "templates"):
            if (root / part).is_dir():
                shutil.copytree(root / part, folder / name / part)
        day = DAYS.get(name, DAYS["example"])
        result = build(folder / name, Options(today=day, base_url=BASE))
        assert not result.failed, result.problems
    return folder


def complaints(paths: Iterable[Path], *options: str) -> dict[Path, list[str]]:
    """Give the errors of the Nu checker by file; skip where it or Java is missing."""
    jar = oracles.packaged("NU_CHECKER", "vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if jar is None or java is None:
        oracles.missing("the Nu HTML checker needs Java and the npm package vnu-jar (NU_CHECKER)")
    # For less than a minute the best compiler of Java costs more than it gains.
    command = [java, "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar,
               "--errors-only", "--exit-zero-always", "--format", "json"]  # fmt: skip
    run = subprocess.run(
        [*map(str, command), *options, *map(str, paths)],
        capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    found: dict[Path, list[str]] = {}
    for one in json.loads(run.stderr or run.stdout)["messages"]:
        path = Path(unquote(urlsplit(one["url"]).path))
        found.setdefault(path, []).append(f"{path.name}:{one.get('lastLine')}: {one['message']}")
    return found


@pytest.fixture(scope="module")
def controls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with files that are wrong, and a style sheet of which nothing is forgiven."""
    assets = oracles.REPOSITORY / "templates/assets"
    css = "".join((assets / name).read_text("utf-8") for name in ("site.css", "maps.css"))
    assert without(css).count("{") == css.count("{")
    texts = {
        "plain.css": without(css),
        "wrong.css": without(css.replace("display: block", "display: blocks")),
        "wrong.html": "<!doctype html><title>x</title><p id=a><p id=a>",
        "wrong.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/><g id="a"/></svg>',
    }
    folder = tmp_path_factory.mktemp("controls")
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def judged(sites: Path, controls: Path) -> dict[Path, list[str]]:
    """Give the complaints about all sites, and about the controls, of one run of the checker.

    To start it takes as long as to judge a hundred pages.
    """
    paths = (path for ending in ENDINGS for path in sites.glob(f"*/site/**/*.{ending}"))
    return complaints([*paths, *controls.iterdir()], "--also-check-css", "--also-check-svg")


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
def test_the_nu_checker_finds_no_error(
    sites: Path, judged: dict[Path, list[str]], ending: str
) -> None:
    paths = sorted(sites.glob(f"*/site/**/*.{ending}"))
    assert paths
    said = [one for path in paths for one in judged.get(path, ())]
    assert [one for one in said if one.partition(": ")[2] not in FORGIVEN] == []


def without(css: str) -> str:
    """Write a style sheet in words the checker knows: the same rules under other conditions."""
    css = re.sub(r"@container \w+ (?=\()", "@media ", css)
    css = css.replace("@supports (position-area: block-end)", "@media (width > 0)")
    return re.sub(r"(?<=[{; ])(container|position-area|position-try|paint-order): [^;}]*;", "", css)


@pytest.mark.slow
def test_what_is_forgiven_hides_nothing(controls: Path, judged: dict[Path, list[str]]) -> None:
    assert controls / "plain.css" not in judged
    assert len(judged[controls / "wrong.css"]) > 5


@pytest.mark.slow
@pytest.mark.parametrize("name", ["wrong.html", "wrong.svg"])
def test_the_nu_checker_would_find_one(
    controls: Path, judged: dict[Path, list[str]], name: str
) -> None:
    assert any("duplicate id" in said.lower() for said in judged[controls / name])


def test_the_citations_of_all_sites_are_read_by_others(sites: Path) -> None:
    schema = json.loads((SITES.parent / "schemas/csl-data.json").read_text("utf-8"))
    count = 0
    for folder in sorted(sites.glob("*/site/data")):
        items = json.loads((folder / "citations.json").read_text("utf-8"))
        jsonschema.Draft7Validator(schema).validate(items)
        library = parse_string((folder / "citations.bib").read_text("utf-8"))
        assert library.failed_blocks == []
        assert [entry.key for entry in library.entries] == [item["id"] for item in items]
        count += len(items)
    assert count > 300


def test_the_sitemaps_follow_their_schema(sites: Path) -> None:
    path = oracles.packaged("SITEMAP_SCHEMA", "sitemap/schema/sitemap.xsd")
    if path is None:
        oracles.missing("the sitemap's schema is in the npm package sitemap (SITEMAP_SCHEMA)")
    schema = etree.XMLSchema(etree.parse(str(path)))
    found = sorted(sites.glob("*/site/sitemap.xml"))
    assert len(found) == len(list(sites.iterdir()))
    for sitemap in found:
        tree = etree.parse(str(sitemap))
        assert schema.validate(tree), schema.error_log
        assert tree.getroot().findall("{*}url")
    broken = etree.fromstring(found[0].read_bytes().replace(b"<loc>", b"<lok>", 1).replace(
        b"</loc>", b"</lok>", 1))  # fmt: skip
    assert not schema.validate(broken)
