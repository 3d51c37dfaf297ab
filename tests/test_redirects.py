"""Old addresses: a page that leads on, with a canonical link where it can be a whole address."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from generator.build import build, check
from generator.model.settings import Options

if TYPE_CHECKING:
    from pathlib import Path

TODAY = datetime.date(2025, 4, 1)


@pytest.mark.parametrize("base", ["", "https://desk.example/site/"])
def test_a_redirect_has_a_canonical_link_only_with_a_base_url(tmp_path: Path, base: str) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    page = tmp_path / "content/pages/about.md"
    page.write_text("---\ntitle: About\nredirect_from: [/old/]\n---\nWords.\n")
    assert not build(tmp_path, Options(today=TODAY, base_url=base)).failed
    old = (tmp_path / "site/old/index.html").read_text("utf-8")
    assert 'content="0; url=../about/"' in old
    assert ('rel="canonical"' in old) is bool(base)
    assert (f'href="{base}about/"' in old) is bool(base)


LETTERS = "a" * 255
REFUSED = {
    f"/{'a' * 300}/": "at most 255 bytes",
    f"/{LETTERS}a.html": "at most 255 bytes",
    f"/old/{'é' * 128}/": "at most 255 bytes",
    f"/old/{'%C3%A9' * 128}/": "at most 255 bytes",
    "/" + f"{'a' * 200}/" * 5: "at most 900 bytes",
    "/old/nul/": "a name that Windows reserves",
    "/CON.html": "a name that Windows reserves",
    "/old/aux.1/page": "a name that Windows reserves",
    "/old./page/": "ends in a full stop",
    "/old:place/": "is not an old address",
    "/old%3Fplace/": "is not an old address",
    "/../place/": "is not an old address",
}


@pytest.mark.parametrize("address", REFUSED)
def test_an_old_address_that_is_no_path_everywhere_is_refused_by_a_check(
    tmp_path: Path, address: str
) -> None:
    page = placed(tmp_path, address)
    found = check(tmp_path, Options(today=TODAY)).problems
    assert [(p.code, p.place.path, p.place.line) for p in found] == [("P102", page, 3)]
    assert REFUSED[address] in found[0].message
    assert build(tmp_path, Options(today=TODAY)).problems == found


@pytest.mark.parametrize(
    "address", [f"/{LETTERS}/", f"/{'é' * 127}/", "/" + f"{'a' * 200}/" * 4, "/console/", "/a.b/c"]
)
def test_an_old_address_that_a_check_takes_is_written(tmp_path: Path, address: str) -> None:
    placed(tmp_path, address)
    assert check(tmp_path, Options(today=TODAY)).problems == ()
    assert build(tmp_path, Options(today=TODAY)).problems == ()
    assert (tmp_path / f"site{address}/index.html").is_file()


def placed(root: Path, address: str) -> str:
    """Write a site whose page was at an old address; give the page's path."""
    (root / "content/pages").mkdir(parents=True)
    (root / "content/site.yaml").write_text("title: A site\n")
    path = "content/pages/about.md"
    front = f'---\ntitle: About\nredirect_from: ["{address}"]\n---\nWords.\n'
    (root / path).write_text(front, encoding="utf-8")
    return path
