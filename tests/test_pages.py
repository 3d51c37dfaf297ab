"""What pages hold of the site around them: lists in pages, backlinks, names, the theme's words."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import build, compile_site
from generator.disk.snapshot import packaged_theme
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.pages.plan import plan
from tests.stages import BRIEFING, article, figure, record

if TYPE_CHECKING:
    from pathlib import Path

TODAY = Options(today=datetime.date(2025, 6, 15))
THEME = packaged_theme()
TEMPLATES = sorted(p for p in THEME.rglob("*") if p.suffix in {".html", ".xml"})


def views(files: dict[str, str | bytes]) -> dict[str, Any]:
    """Give the views of a site's pages by address; the site has no problem."""
    data = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    data.setdefault("content/site.yaml", b"title: A site")
    site, problems = compile_site(Snapshot(files=data, theme={}, theme_places={}), TODAY)
    assert problems == ()
    planned = plan(site)
    return {address: planned.view(address) for address in planned.pages}


def test_long_lists_are_paged_and_each_entry_stands_on_one_page() -> None:
    files = {
        f"content/programs/p{n:03}.md": record(
            f"name: Program p{n:03}\nallow_numbers: {{p{n:03}: its name}}"
        )
        for n in range(230)
    }
    made = views(dict(files))
    pages = [made["programs/"], made["programs/page/2/"], made["programs/page/3/"]]
    assert "programs/page/4/" not in made
    shown = [card["id"] for page in pages for card in page["cards"]]
    assert sorted(shown) == sorted(f"programs/p{n:03}" for n in range(230))
    assert [page["pager"]["next"] for page in pages] == [
        "programs/page/2/",
        "programs/page/3/",
        None,
    ]
    assert [page["pager"]["previous"] for page in pages] == [None, "programs/", "programs/page/2/"]


def test_the_ledger_is_paged_and_a_built_site_links_its_pages(tmp_path: Path) -> None:
    facts = "\n".join(
        figure(f"f{n}", "9 million USD", "approved", "approved $9 million for aid")
        for n in range(120)
    )
    files = {
        **article("The board approved $9 million for aid."),
        BRIEFING: record(f"title: B\nfigures:\n{facts}"),
    }
    files["content/site.yaml"] = "title: A site"
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(str(text), "utf-8")
    result = build(tmp_path, TODAY)
    assert result.problems == ()
    rows = [
        (tmp_path / "site" / page / "index.html").read_text("utf-8").count("<tr data-fact=")
        for page in ("figures", "figures/page/2", "figures/page/3")
    ]
    assert rows == [50, 50, 20]


def test_a_backlink_gives_the_sentence_it_comes_from() -> None:
    body = "First things first. The board of [[aid]] met with Dr. No today. It left.\n"
    made = views(
        {
            "content/programs/aid.md": record("name: Aid program"),
            "content/briefings/b.md": record("title: B", body),
        }
    )
    (link,) = made["programs/aid/"]["backlinks"]
    assert link["card"]["id"] == "briefings/b"
    assert link["sentence"] == "The board of Aid program met with Dr. No today."


def test_a_line_of_markdown_ends_no_sentence() -> None:
    body = "First. The board of [[aid]]\nmet on\nMonday. It left.\n"
    files: dict[str, str | bytes] = {
        "content/programs/aid.md": record("name: Aid program"),
        "content/briefings/b.md": record("title: B", body),
    }
    (link,) = views(files)["programs/aid/"]["backlinks"]
    assert link["sentence"] == "The board of Aid program met on Monday."


def names_linked(aliases: dict[str, str]) -> list[str]:
    files = {
        f"content/agencies/{slug}.md": record(f"name: The {slug}\naliases: [{alias}]")
        for slug, alias in aliases.items()
    }
    source = "content/sources/article.md"
    text = {
        **article("The Board met in the morning."),
        source: record("title: An article\nseed: seeds/article.txt\nshow: whole"),
    }
    made = views({**text, **files})
    pieces = [piece for p in made["sources/article/"]["article"] for piece in p["pieces"]]
    return [piece["name"]["id"] for piece in pieces if piece["name"]]


def test_a_name_in_an_article_is_linked_where_one_record_owns_it() -> None:
    assert names_linked({"one": "Board", "two": "Council"}) == ["agencies/one"]


def test_a_name_that_two_records_share_is_linked_to_neither() -> None:
    assert names_linked({"one": "Board", "two": "Board"}) == []


def test_a_reference_inside_a_link_makes_no_link_in_a_link() -> None:
    made = views(
        {
            "content/programs/aid.md": record("name: Aid"),
            BRIEFING: record("title: B", "[see [[aid]] here](../programs/aid.md)"),
        }
    )
    assert made["briefings/b/"]["body"].count("<a ") == 1


@pytest.mark.parametrize("path", TEMPLATES, ids=[p.name for p in TEMPLATES])
def test_a_template_escapes_everything_and_holds_no_inline_code(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "|safe" not in re.sub(r"\s", "", text)
    assert not re.search(r"autoescape\s+false", text)
    outside = re.sub(r'="[^"]*"', "", re.sub(r"{{.*?}}", "{{}}", text))
    assert not re.search(r"\w\s*=\s*\{\{\}\}", outside), "an attribute without quotation marks"
    assert not re.search(r"\s(?:style|on\w+)=|javascript:", text)
    # A block of linked data is no script: what is put into it is encoded by `linked_data`.
    code = text.replace('<script type="application/ld+json">{{ linked_data(', "")
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style", code)
    assert not re.search(r"{%-?\s*(?:include|import|extends|from)\s+(?![\"'])", text)


@pytest.mark.parametrize(
    "path", [p for p in TEMPLATES if p.suffix == ".html"], ids=lambda p: p.name
)
def test_every_word_of_the_theme_goes_through_the_catalogue(path: Path) -> None:
    text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", path.read_text("utf-8"), flags=re.DOTALL)
    bare = re.sub(r'<!?[a-zA-Z/][^>]*>|&\w+;|[\w-]+="[^"]*"', " ", text)
    assert not re.findall(r"[A-Za-z]{2,}", bare)
    labels = re.findall(r'\s(?:aria-label|alt|title|placeholder)="([^"]*)"', text)
    assert not [label for label in labels if re.search(r"[A-Za-z]{2,}", label)]


@pytest.mark.parametrize(
    ("front", "printed"),
    [
        ('quotes: [{id: f, evidence: {source: article, quote: "a bad year for us"}}]',
         "speaker not stated"),
        ('statements: [{id: f, text: Bad., evidence: {source: article, quote: "a bad year for"}}]',
         "the article itself"),
    ],
)  # fmt: skip
def test_a_quotation_without_a_speaker_is_not_said_by_the_article(
    front: str, printed: str, tmp_path: Path
) -> None:
    for path, text in {
        **article("It was “a bad year for us”."),
        "content/site.yaml": "title: A site",
        BRIEFING: record(f"title: T\n{front}"),
    }.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = build(tmp_path, TODAY)
    assert result.problems == ()
    page = (tmp_path / "site/briefings/b/index.html").read_text("utf-8")
    assert [w for w in ("speaker not stated", "the article itself") if w in page] == [printed]
