"""What open pages are told when a stylesheet was shown ahead of a build that came to nothing."""

from __future__ import annotations

import asyncio
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.serve import _summary
from generator.preview.frames import Frame
from generator.preview.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping


class Page:
    """An open page that remembers what it is told, and reloads or swaps as a browser does."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.path = "/"
        self.said = ""
        self.local = True
        self.heard: list[str] = []
        self.sheet = ""
        self.load()

    def load(self) -> None:
        found = self.session.tree.find(self.path)
        self.digest = found.digest
        self.sheet = found.body.decode().partition('href="')[2].partition('"')[0]

    def tell(self, message: Mapping[str, Any]) -> None:
        self.heard.append(message["command"])
        if message["command"] == "reload":
            self.load()
            self.session.pages.add(self)
        for old, new in message.get("swaps", ()):
            if f"/{self.sheet}" == old:
                self.sheet = new.removeprefix("/")


def name(style: bytes) -> str:
    return f"assets/site.{hashlib.sha256(style).hexdigest()[:12]}.css"


def built(style: bytes, gone: bytes | None = None) -> Frame:
    html = f'<html><link rel="stylesheet" href="{name(style)}"></html>'.encode()
    said = {
        "done": True, "good": True, "whole": gone is None, "gone": [name(gone)] if gone else [],
        "base_url": "", "about": {}, "report": [],
    }  # fmt: skip
    return Frame(said, {"index.html": html, name(style): style})


def early(style: bytes) -> Frame:
    return Frame({"styles": True}, {name(style): style})


FAULT = Frame({"done": True, "fault": "it fell"}, {})
BAD = Frame({"done": True, "good": False, "report": []}, {})
SAME = Frame({"done": True, "same": True}, {})


@pytest.mark.parametrize(
    ("before", "words", "behind"),
    [
        ([], "there has been no good build yet", False),
        ([built(b"a")], "browsers keep the last good site", True),
    ],
)
def test_a_first_build_that_fails_speaks_of_no_good_site(
    before: list[Frame], words: str, *, behind: bool
) -> None:
    told: list[str] = []

    async def play() -> Page:
        session = Session(lambda said, count: told.append(_summary(said, count)))
        for frame in [*before, Frame({**BAD.said, "seconds": 0.1, "report": []}, {})]:
            session.take(Frame({"seconds": 0.1, "pages": 1, "rendered": 1, **frame.said}, {}))
        page = Page(session)
        session.joined(page)
        return page

    page = asyncio.run(play())
    assert words in told[-1]
    assert json.loads(page.said)["stands"] is behind


def played(*frames: Frame) -> tuple[Session, Page]:
    """Have a session take frames while a page is open; give both as they end."""

    async def play() -> tuple[Session, Page]:
        session = Session(lambda _said, _count: None)
        session.take(frames[0])
        page = Page(session)
        session.joined(page)
        for frame in frames[1:]:
            session.take(frame)
        return session, page

    return asyncio.run(play())


def test_a_swap_that_the_build_confirms_is_the_only_one() -> None:
    session, page = played(built(b"a"), early(b"b"), built(b"b", gone=b"a"), SAME)
    assert page.sheet == name(b"b")
    assert "reload" not in page.heard
    assert set(session.tree.files or {}) == {"index.html", name(b"b")}


def test_a_stylesheet_whose_build_fell_is_taken_back_with_the_edit() -> None:
    session, page = played(built(b"a"), early(b"b"), FAULT, SAME)
    assert page.sheet == name(b"a")
    assert set(session.tree.files or {}) == {"index.html", name(b"a")}


def test_a_stylesheet_whose_build_failed_gives_way_to_the_next() -> None:
    for last, gone in ((b"c", b"a"), (b"b", b"a")):
        session, page = played(built(b"a"), early(b"b"), BAD, built(last, gone=gone))
        assert page.sheet == name(last)
        assert set(session.tree.files or {}) == {"index.html", name(last)}


def test_a_stylesheet_that_goes_back_and_forth_ends_as_it_is_on_disk() -> None:
    frames = [built(b"a")]
    for new, old in ((b"b", b"a"), (b"a", b"b"), (b"b", b"a"), (b"a", b"b")):
        frames += [early(new), built(new, gone=old)]
    session, page = played(*frames)
    assert page.sheet == name(b"a")
    assert set(session.tree.files or {}) == {"index.html", name(b"a")}


def test_who_wrote_what_stands_until_it_is_told_anew() -> None:
    first, second = built(b"a"), built(b"b", gone=b"a")
    first.said["about"] = {"index.html": {"source": "content/site.yaml"}}
    del second.said["about"]
    session, _ = played(first, second)
    assert session.openable("content/site.yaml")
