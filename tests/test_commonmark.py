"""CommonMark's own examples through the generator's prose, with the differences by design listed.

The examples are those of the specification (https://spec.commonmark.org/), read from an installed
copy: the npm package `commonmark-spec`, markdown-it-py's own test files, or the file or folder that
COMMONMARK_SPEC names. Without one the test is skipped, and says so. What is by design is always
tested, by the examples written out below.
"""

from __future__ import annotations

import json
import os
import re
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

import markdown_it
import pytest

from generator.model.text import Text
from generator.reading.prose import read_body

REPOSITORY = Path(__file__).resolve().parent.parent


class Example(NamedTuple):
    """One example of the specification."""

    number: int
    section: str
    markdown: str
    html: str


def _from_text(text: str) -> list[Example]:
    """Read the examples of `spec.txt`."""
    fence = "`" * 32
    found: list[Example] = []
    section = ""
    pattern = rf"^{fence} example\n(.*?)^\.\n(.*?)^{fence}$|^#{{1,6}} +([^\n]*)$"
    for match in re.finditer(pattern, text, re.MULTILINE | re.DOTALL):
        if match[3] is not None:
            section = match[3].strip()
        else:
            markdown, html = (part.replace("→", "\t") for part in (match[1], match[2]))
            found.append(Example(len(found) + 1, section, markdown, html))
    return found


def _from_json(text: str) -> list[Example]:
    return [
        Example(one["example"], one["section"], one["markdown"], one["html"])
        for one in json.loads(text)
    ]


def _examples() -> list[Example]:
    named = os.environ.get("COMMONMARK_SPEC")
    package = Path(markdown_it.__file__).parent
    places = [
        *([Path(named)] if named else []),
        REPOSITORY / "node_modules/commonmark-spec/spec.txt",
        *sorted(package.parent.glob("**/test_cmark_spec/commonmark.json")),
    ]
    for place in places:
        if place.is_file():
            text = place.read_text("utf-8")
            return _from_json(text) if place.suffix == ".json" else _from_text(text)
    return []


EXAMPLES = _examples()


def rendered(markdown: str) -> str:
    """Give the HTML of a body without references, its links filled as they are written."""
    prose, _ = read_body(Text("content/pages/x.md", markdown), 0)
    return "".join(
        segment
        if isinstance(segment, str)
        else f"[[{prose.references[segment.index].target}]]"
        if segment.kind.startswith("ref")
        else escape(prose.links[segment.index].address)
        for segment in prose.segments
    )


def plain(html: str) -> str:
    """Give HTML without what differs in writing alone: ids of headings, ends of void elements."""
    html = re.sub(r'(<h[1-6]) id="[^"]*"', r"\1", html)
    html = html.replace(' loading="lazy"', "")
    html = re.sub(r"\s*/?>", ">", html)
    return unescape(re.sub(r">\s+<", "><", html)).strip()


# Why an example may differ: a pattern of its Markdown, and the design behind it.
BY_DESIGN: dict[str, re.Pattern[str]] = {
    "raw HTML is escaped, and an address of another scheme is no link": re.compile(r"<[!?/a-zA-Z]"),
    "a path holds no backslash": re.compile(r"(?:\(|: )\S*\\\w"),
    "two brackets are a reference": re.compile(r"\[\[.*\]\]"),
}


def need_examples() -> None:
    """Skip loudly where the examples are missing; in CI they are required."""
    missing = "no copy of CommonMark's examples is installed (set COMMONMARK_SPEC)"
    if not EXAMPLES:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)


def test_an_installed_copy_is_the_whole_specification() -> None:
    need_examples()
    assert len(EXAMPLES) > 600


def test_the_specifications_examples() -> None:
    need_examples()
    same, unexplained = 0, []
    for example in EXAMPLES:
        if plain(rendered(example.markdown)) == plain(example.html):
            same += 1
        elif not any(why.search(example.markdown) for why in BY_DESIGN.values()):
            unexplained.append(f"{example.number} ({example.section}): {example.markdown!r}")
    assert unexplained == []
    assert same >= 580


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("<b>x</b>\n", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>x</script>\n", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("<!-- x -->\n", "<p>&lt;!-- x --&gt;</p>"),
        ("{{ x }} {% x %}\n", "<p>{{ x }} {% x %}</p>"),
        ("*a* **b** `c`\n", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("- a\n- b\n\n1. c\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>"),
        ("> a\n", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("    <b>\n", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("a  \nb\\\nc\n", "<p>a<br />\nb<br />\nc</p>"),
        ("a\n: b\n", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),
        ("`[[inl]]`\n", "<p><code>[[inl]]</code></p>"),
        ("&amp; &copy; &#35;\n", "<p>&amp; © #</p>"),
        ("***\n", "<hr />"),
    ],
)
def test_prose(markdown: str, html: str) -> None:
    assert rendered(markdown).strip() == html


def test_headings_have_anchors_that_differ() -> None:
    page = rendered("# A b\n\n## A b\n\n## Größe\n")
    assert re.findall(r'id="([^"]+)"', page) == ["a-b", "a-b-2", "grosse"]


@pytest.mark.parametrize(
    "address",
    ["javascript:x", "data:text/html,x", "ftp://a.b/", "file:///x", "//a.b/", "vbscript:x"],
)
@pytest.mark.parametrize("form", ["[x]({})", "<{}>", "[x]\n\n[x]: {}", "![x]({})"])
def test_links_that_are_not_allowed(address: str, form: str) -> None:
    prose, problems = read_body(Text("content/pages/x.md", form.format(address)), 0)
    html = "".join(s for s in prose.segments if isinstance(s, str))
    assert f'="{address}' not in html
    if form != "<{}>":
        assert {p.code for p in problems} == {"R106"}
