"""A site of which some files are changed: what is found wrong with it then."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from generator.build import compile_site
from generator.model.kept import Memory
from generator.model.problems import settle
from generator.model.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.settings import Options

Files = dict[str, bytes]


def changed(site: Snapshot, files: Files) -> Snapshot:
    """Give the site with other bytes in some of its files."""
    assert set(files) <= set(site.files)
    return Snapshot(files={**site.files, **files}, theme=site.theme, theme_places=site.theme_places)


@dataclass(frozen=True, slots=True)
class Subject:
    """A site to change, and what it is compiled with.

    Of hundreds of changes each touches a file or two: what was read and verified of the others is
    kept between them, as a preview keeps it. Each fiftieth is compiled from nothing, too, and has
    to come to the same.
    """

    site: Snapshot
    options: Options
    memory: Memory = field(default_factory=Memory)
    number: Iterator[int] = field(default_factory=count)

    def findings(self, files: Files) -> list[str]:
        """Give the errors and W101 warnings of the site with some files changed."""
        found = self._compiled(files, self.memory)
        if next(self.number) % 50 == 0:
            assert found == self._compiled(files, Memory())
        return found

    def _compiled(self, files: Files, memory: Memory) -> list[str]:
        site, problems = compile_site(changed(self.site, files), self.options, memory=memory)
        settled = settle(problems, site.settings.severities, strict=False)
        return [
            f"{p.place}: {p.code} {p.message}"
            for p in settled
            if p.severity.value == "error" or p.code == "W101"
        ]

    def replaced(self, path: str, old: str, new: str, files: Files | None = None) -> Files:
        """Replace words in a file; they must be there."""
        files = dict(files or {})
        text = files.get(path, self.site.files[path]).decode()
        assert old in text, f"{path} holds no {old!r}"
        files[path] = text.replace(old, new).encode()
        return files

    def requoted(self, path: str, quote: str, new: str, files: Files | None = None) -> Files:
        """Replace the words of a quote in front matter."""
        words = f"quote: {json.dumps(new, ensure_ascii=False)}"
        return self.replaced(path, f'quote: "{quote}"', words, files)
