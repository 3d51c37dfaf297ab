"""A file whose front matter stays is read as if it were read anew, and so are the settings."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from generator.build import build, compiled, read_snapshot
from generator.disk.fingerprint import generator_digest
from generator.disk.target import Target
from generator.model.settings import Options
from generator.model.statuses import STATUSES
from generator.reading.entries import with_other_body
from generator.reading.records import read_record
from generator.remembering import recall

SITES = Path(__file__).resolve().parent / "sites"
FILES = [
    pytest.param(path, id=str(path.relative_to(SITES)))
    for site in ("harbours", "cuencas", "rtl", "looks")
    for path in sorted((SITES / site / "content").rglob("*.md"))
]
OPTIONS = Options(today=dt.date(2025, 4, 1))
TARGETS = """
publish:
  pages: {to: git, host: github, one_commit: true}
  box: {to: directory, path: /srv/site, symlink: true}
  far: {to: rsync, destination: "user@host.example:site/"}
  bucket: {to: s3, bucket: site, gzip: ["*.html"]}
  file: {to: zip, path: site.zip}
"""


def _read(path: str, data: bytes) -> object:
    return read_record(path, data, STATUSES, lambda iso: f"the country {iso}")


def _shown(read: object) -> str:
    """Show all that was read, without where in memory the text lies."""
    return re.sub(r"object at 0x[0-9a-f]+", "object", repr(read))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "more", ["", "\n\nOne sentence more, see [[elsewhere]].\n", "\n[a](javascript:b)\n", "\x00"]
)
def test_a_file_whose_front_matter_stays_is_what_it_would_be_if_it_were_read_anew(
    file: Path, more: str
) -> None:
    path, data = f"content/{file.parent.name}/{file.name}", file.read_bytes()
    was, other = _read(path, data), data + more.encode()
    found = with_other_body(path, other, was, STATUSES)  # type: ignore[arg-type]  # an entry
    assert found is not None or was.problems or more == "\x00"  # type: ignore[attr-defined]
    assert found is None or _shown(found) == _shown(_read(path, other))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "title:  "),
        ("---\n\n", "--\n\n"),
        ("---\n", "\ufeff---\n"),
        ("title: ", "unknown: 1\ntitle: "),
    ],
)
def test_other_front_matter_is_read_anew(old: str, new: str) -> None:
    path = SITES / "harbours/content/briefings/harbour-money.md"
    name, text = "content/briefings/harbour-money.md", path.read_text("utf-8")
    was, other = _read(name, text.encode()), text.replace(old, new, 1)
    assert other != text
    assert with_other_body(name, other.encode(), was, STATUSES) is None  # type: ignore[arg-type]
    assert with_other_body(f"{name}x", text.encode(), was, STATUSES) is None  # type: ignore[arg-type]
    assert with_other_body(name, text.encode(), was, ["approved"]) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("more", ["", TARGETS, "\nlead: nowhere\n", "\nunknown: 1\n"])
def test_settings_come_back_from_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    root = tmp_path / "desk"
    shutil.copytree(SITES / "harbours", root)
    file = root / "content/site.yaml"
    file.write_text(f"{file.read_text('utf-8')}{more}", "utf-8")
    read = read_snapshot(root)
    made = compiled(read, OPTIONS)
    if build(root, OPTIONS).failed:
        return
    monkeypatch.setattr("generator.reading.settings.read_settings", None)
    target = Target.of(root, None)
    for _ in range(2):
        assert not build(root, OPTIONS).failed
    memory = recall(target, generator_digest(), read.value)
    found = compiled(read, OPTIONS, memory=memory)
    assert found.site.settings == made.site.settings
    assert found.problems == made.problems
