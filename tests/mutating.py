"""A site of which some files are changed: what is found wrong with it then."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from generator.build import compile_site
from generator.model.problems import settle
from generator.model.snapshot import Snapshot

if TYPE_CHECKING:
    from generator.model.settings import Options

Files = dict[str, bytes]


def changed(site: Snapshot, files: Files) -> Snapshot:
    """Give the site with other bytes in some of its files."""
    assert set(files) <= set(site.files)
    return Snapshot(files={**site.files, **files}, theme=site.theme, theme_places=site.theme_places)


class Subject(NamedTuple):
    """A site to change, and what it is compiled with."""

    site: Snapshot
    options: Options

    def findings(self, files: Files) -> list[str]:
        """Give the errors and W101 warnings of the site with some files changed."""
        site, problems = compile_site(changed(self.site, files), self.options)
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
