"""What is served now, and what each open page is told; lives on the server's loop alone.

In: frames of the builder. Out: the tree that requests are answered from, and messages to the pages
that a change concerns. After a failed build the tree stays and every page gets the report; a page
that connects later gets it as well. A page says on connecting from which bytes it was made; if
those are no longer what its address holds, it reloads, so a missed message does no harm.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Protocol

from generator.model.overlaid import overlaid
from generator.preview.changes import Changes
from generator.preview.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from generator.preview.changes import Step
    from generator.preview.frames import Frame

_SLOW = 0.4  # seconds of a build after which pages are told that one is at work


class Page(Protocol):
    """An open page: its address, the digest of what it was made from, and a way to tell it."""

    path: str
    digest: str
    said: str
    local: bool

    def tell(self, message: Mapping[str, Any]) -> None:
        """Send a message."""


class Session:
    """The state of one preview."""

    def __init__(self, on_report: Callable[[Mapping[str, Any], int], None]) -> None:
        self.tree = Tree(None)
        self.pages: set[Page] = set()
        self.ready = asyncio.Event()
        self._on_report = on_report
        self._report: Mapping[str, Any] = {}
        self._about: Mapping[str, Mapping[str, str]] = {}
        self._building: asyncio.TimerHandle | None = None
        self._ahead: set[str] = set()  # stylesheets that are shown before their build is done

    @property
    def _stands(self) -> bool:
        """Tell whether there is a site to show: there was a good build."""
        return self.tree.files is not None

    def take(self, frame: Frame) -> None:
        """Take one frame of the builder."""
        said = frame.said
        if said.get("began"):
            loop = asyncio.get_running_loop()
            self._building = loop.call_later(_SLOW, self._tell_building)
        elif said.get("styles"):
            self._early(frame.blobs)
        elif said.get("done"):
            self._end_building()
            if not said.get("same"):
                self._built(frame)
            elif self._withdraw(()):
                self._move(Changes(self.tree, self.tree))
            self.ready.set()

    def joined(self, page: Page) -> None:
        """Take a page that has connected, and tell it what it has to know."""
        self.pages.add(page)
        now = self.tree.find(page.path).digest
        if page.digest != now:
            page.digest = now
            page.tell({"command": "reload", "path": page.path})
        else:
            self._tell_status(page)

    def openable(self, path: str) -> bool:
        """Tell whether a file was named to the pages, so that they may ask for it to be opened."""
        named = {problem["path"] for problem in self._report.get("report", ())}
        return path in named or any(about["source"] == path for about in self._about.values())

    def _built(self, frame: Frame) -> None:
        said = frame.said
        self._report = said
        reloaded = 0
        if said.get("good"):
            self._about = said.get("about", self._about)
            self._withdraw(frame.blobs)
            before = self.tree
            old = {} if said["whole"] else before.files or {}
            self.tree = Tree(overlaid(old, frame.blobs, said["gone"]), said["base_url"])
            reloaded = self._move(Changes(before, self.tree))
        for page in self.pages:
            self._tell_status(page)
        self._on_report({**said, "stands": self._stands}, reloaded)

    def _move(self, changes: Changes) -> int:
        """Have each page do what the change asks of it; give how many were concerned."""
        concerned = 0
        for page in list(self.pages):
            step = changes.step(page.path, page.digest)
            if step is None:
                continue
            concerned += 1
            page.digest = step.digest
            if step.reload:
                self.pages.discard(page)  # it comes back as another one
                page.tell({"command": "reload", "path": page.path})
            else:
                page.tell(_swap(step))
        return concerned

    def _early(self, styles: Mapping[str, bytes]) -> None:
        """Show stylesheets that were all that changed, before the build that will confirm them."""
        if self.tree.files is None:
            return
        before = self.tree
        files = overlaid(before.files or {}, styles)
        pairs = Changes(before, Tree(styles, before.base)).swaps
        if pairs:
            self.tree = Tree(files, before.base)
            self._ahead.update(styles)
            for page in self.pages:
                page.tell({"command": "swap", "swaps": pairs})

    def _withdraw(self, made: Collection[str]) -> bool:
        """Take back stylesheets shown ahead of a build that did not make them; tell if any were.

        It failed, and what comes now is another one: no page is any more what it was made from.
        """
        false = self._ahead.difference(made)
        self._ahead.clear()
        if false:
            self.tree = Tree(overlaid(self.tree.files or {}, {}, false), self.tree.base)
            for page in self.pages:
                page.digest = ""
        return bool(false)

    def _tell_building(self) -> None:
        for page in self.pages:
            page.said = ""
            page.tell({"command": "building"})

    def _end_building(self) -> None:
        if self._building is not None:
            self._building.cancel()
            self._building = None
        for page in self.pages:
            if not page.said:
                self._tell_status(page)

    def _tell_status(self, page: Page) -> None:
        """Tell a page of problems and of itself, if that is not what it heard last."""
        about = self._about.get(self.tree.find(page.path).path, {})
        status = {
            "command": "status",
            "good": bool(self._report.get("good")) or not self._report,
            "stands": self._stands,
            "fault": self._report.get("fault", ""),
            "report": self._report.get("report", []),
            "drafts": bool(self._report.get("drafts")),
            "notice": about.get("notice", ""),
            "source": about.get("source", "") if page.local else "",
            "edit": page.local,
        }
        said = json.dumps(status)
        if said != page.said:
            page.said = said
            page.tell(status)


def _swap(step: Step) -> Mapping[str, Any]:
    return {"command": "swap", "swaps": step.swaps, "page": step.digest}
