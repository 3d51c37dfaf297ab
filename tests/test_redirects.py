"""Old addresses: a page that leads on, with a canonical link where it can be a whole address."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from generator.build import build
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
