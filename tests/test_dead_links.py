"""Every link leads to a place there is; what leads nowhere is told with its page."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from generator.build import build, check
from generator.model.settings import Options
from generator.rendering.links import Anchors, anchors, dead_links, joined

if TYPE_CHECKING:
    from pathlib import Path

IDS = {"index.html": ("top",), "a/index.html": ("here", "é b", "x"), "a/b/index.html": ()}
OUTPUTS = {*IDS, "a/file.pdf"}


def _dead(page: str, *links: str) -> list[str]:
    """Give the links of a page that are dead."""
    ids = {path: joined(of) for path, of in IDS.items()}
    found = dead_links([(page, Anchors(links, ()))], OUTPUTS, ids.get, dict)
    return [problem.message.split("`")[1] for problem in found if problem.place.path == page]


@pytest.mark.parametrize(
    "link",
    [
        "#here", "#%C3%A9%20b", "#", "", "#he\tre", "#x\n", "../a/#here", "../", "../index.html",
        "b/", "file.pdf", "file.pdf#page=2", "../a/./b/", "https://example.org/#none", "//host/x",
        "mailto:a@b", "/elsewhere/#none", "../a/#%68ere", "../#top",
    ],
)  # fmt: skip
def test_what_leads_somewhere_is_not_dead(link: str) -> None:
    assert _dead("a/index.html", link, link) == []


@pytest.mark.parametrize(
    "link",
    ["#there", "#Here", "#%C3%A9", "# x", "../a/#there", "../b/", "c/", "file.PDF", "../#here",
     "../../a/", "http://[", "#here#"],
)  # fmt: skip
def test_what_leads_nowhere_is_dead(link: str) -> None:
    assert _dead("a/index.html", "../a/#here", link) == [link]


def test_a_link_that_is_dead_is_told_of_each_page() -> None:
    ids = {path: joined(of) for path, of in IDS.items()}
    pages = [
        (path, Anchors(("../none/", "../a/"), ())) for path in ("a/index.html", "b/index.html")
    ]
    found = [problem.place.path for problem in dead_links(pages, OUTPUTS, ids.get, dict)]
    assert found == ["a/index.html", "b/index.html"]


def test_one_place_is_good_from_every_page_and_a_dead_one_from_none() -> None:
    ids = {path: joined(of) for path, of in IDS.items()}
    pages = [
        ("a/index.html", Anchors(("../a/#here", "../a/#gone"), ())),
        ("a/b/index.html", Anchors(("../../a/#here", "../../a/#gone", "../a/#here"), ())),
    ]
    found = [problem.message for problem in dead_links(pages, OUTPUTS, ids.get, dict)]
    assert [message.split("`")[1] for message in found] == [
        "../a/#gone", "../../a/#gone", "../a/#here"
    ]  # fmt: skip


def test_links_and_ids_are_read_of_attributes_however_they_are_written() -> None:
    found = anchors(
        """<a href="x&amp;y" id='one'>href="text"</a> <IMG SRC = "z"><p ID="two">
        <a class="c" href="x&amp;y">again</a> <a data-href="no">"""
    )
    assert found == Anchors(("x&y", "z"), ("one", "two"))


#: Names of files as an address has to write them, and as they may look before that.
NAMES = {
    "report 2025.pdf": "report%202025.pdf",
    "report%202025.pdf": "report%25202025.pdf",
    "?q.png": "%3Fq.png",
    "what now?.pdf": "what%20now%3F.pdf",
    "report #2.pdf": "report%20%232.pdf",
    "50%.pdf": "50%25.pdf",
    "café.png": "café.png",
}


def test_a_link_leads_to_the_file_that_its_author_named_whatever_that_is_called(
    tmp_path: Path,
) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    links = "\n".join(f"[a](<{written}>)" for written in NAMES.values())
    (tmp_path / "content/pages/about.md").write_text(f"---\ntitle: A\n---\n{links}\n", "utf-8")
    for name in NAMES:
        (tmp_path / "content/pages" / name).write_text(name, "utf-8")
    result = build(tmp_path, Options(today=datetime.date(2025, 4, 1)))
    assert not result.problems
    page = (tmp_path / "site/about/index.html").read_text("utf-8")
    for name, written in NAMES.items():
        assert f'href="../about/{written}"' in page
        assert (tmp_path / "site/about" / name).read_text("utf-8") == name


def test_links_that_only_pages_can_tell_are_told_of_where_none_is_rendered(tmp_path: Path) -> None:
    options = Options(today=datetime.date(2025, 4, 1))
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A site\n")
    page = tmp_path / "content/pages/about.md"
    sound = "---\ntitle: A\n---\n[a](#none), [b](/none/), [c](about.md), [d](https://e.org/#f)\n"
    page.write_text(f"{sound}\n[gone](gone.md#none)\n")
    for result in (check(tmp_path, options), build(tmp_path, options)):
        assert [p.message for p in result.problems] == [
            "there is no record in `content/pages/gone.md`"
        ]
        assert [note.partition(" lead")[0] for note in result.notes] == [
            "2 links (first at content/pages/about.md:4)"
        ]
    page.write_text(sound)
    result = check(tmp_path, options)
    assert [p.code for p in result.problems] == ["R105", "R105"]
    assert not result.notes
