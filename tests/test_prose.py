"""Markdown becomes HTML with holes: references and links found in their exact places."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
import sys
import time
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.rules_core import inline
from markdown_it.rules_inline import image, link
from mdit_py_plugins.footnote.index import footnote_inline

from generator.model.prose import HOLE, Hole, Prose
from generator.model.text import Place, Text
from generator.reading.addresses import allowed_address
from generator.reading.decoding import refused_characters
from generator.reading.markdown import _body_parser
from generator.reading.prose import MAX_BODY, read_body, read_inline
from generator.reading.walking import slug_of
from tests.pace import within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from markdown_it import MarkdownIt

    from generator.model.problems import Problem


def body(source: str, before: str = "") -> tuple[Prose, tuple[Problem, ...]]:
    return read_body(Text("x.md", before + source), len(before))


def html(prose: Prose) -> str:
    return "".join(
        f"⟦{piece.kind} {piece.index}⟧" if isinstance(piece, Hole) else piece
        for piece in prose.segments
    )


def marked(source: str, places: Sequence[Place]) -> list[str]:
    """Cut what stands at some places out of a text."""
    text = Text("x.md", source)
    found = []
    for place in places:
        start = text.offset(place)
        found.append(f"{start}:{source[start : start + place.length]}")
    return found


def expected(source: str) -> tuple[str, list[str]]:
    """Read a text in which ⟨...⟩ marks the places: the text without marks, and the places."""
    found = []
    plain = ""
    for piece in re.split(r"(⟨[^⟩]*⟩)", source):
        if piece.startswith("⟨"):
            found.append(f"{len(plain)}:{piece[1:-1]}")
            plain += piece[1:-1]
        else:
            plain += piece
    return plain, found


REFERENCES = {
    "in a sentence": "See ⟨[[inl]]⟩ and ⟨[[programs/inl]]⟩.",
    "a fact with a label": "It is ⟨[[#approved|$5.2 million]]⟩ now, ⟨[[b#approved]]⟩.",
    "the second of two alike": "⟨[[inl]]⟩, then ⟨[[inl]]⟩, then ⟨[[inl]]⟩",
    "behind one in code": "Write `[[inl]]` for ⟨[[inl]]⟩.",
    "behind one in longer code": "Write ``a ` [[inl]]`` for ⟨[[inl]]⟩.",
    "behind one that is escaped": "Write \\[[inl]] for ⟨[[inl]]⟩.",
    "over two lines": "It is ⟨[[inl|the\nprogram]]⟩ now",
    "in emphasis": "*a ⟨[[inl]]⟩* **⟨[[inl]]⟩**",
    "in a heading": "# About ⟨[[inl]]⟩\n\nText ⟨[[inl]]⟩",
    "in a table, with a bar": "| a | b |\n| --- | --- |\n| ⟨[[inl|the one]]⟩ | ⟨[[inl|the one]]⟩ |",
    "in a table, with an escaped bar": "| a |\n| --- |\n| ⟨[[inl\\|one]]⟩ |",
    "in a list": "- a ⟨[[inl]]⟩\n- ⟨[[inl]]⟩\n  - ⟨[[inl]]⟩",
    "in a block quotation": "> a\n> ⟨[[inl]]⟩ b",
    "in a definition list": "⟨[[inl]]⟩\n: is ⟨[[inl]]⟩",
    "in a picture's text": "![of ⟨[[inl]]⟩](p.png) ⟨[[inl]]⟩",
    "in a link's text": "[see](x.md) ⟨[[inl]]⟩",
    "behind an entity": "&eacute;&nbsp;⟨[[inl]]⟩ and \\* ⟨[[inl]]⟩",
    "behind other scripts": "墨西哥😀 ⟨[[inl]]⟩",
}


@pytest.mark.parametrize("before", ["", "---\ntitle: T\n---\n"], ids=["alone", "in a file"])
@pytest.mark.parametrize("name", REFERENCES)
def test_references_are_found_where_they_stand(name: str, before: str) -> None:
    source, found = expected(before + REFERENCES[name])
    prose, problems = body(source[len(before) :], before)
    assert not problems
    assert marked(source, [reference.place for reference in prose.references]) == found


def test_a_reference_in_a_footnote_is_found_where_it_is_written() -> None:
    source, found = expected(
        "One[^a] two ⟨[[inl]]⟩ ^[short ⟨[[inl]]⟩ note] ⟨[[inl]]⟩\n\n[^a]: ⟨[[inl]]⟩"
    )
    prose, _ = body(source)
    assert sorted(marked(source, [r.place for r in prose.references])) == sorted(found)


def test_targets_and_labels_are_given_without_the_space_around_them() -> None:
    prose, _ = body("[[ inl | the\n  program ]] [[a\\|b]] [[c|]]")
    assert [(r.target, r.label) for r in prose.references] == [
        ("inl", "the program"), ("a", "b"), ("c", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    ["`[[inl]]`", "    [[inl|a]]", "```\n[[inl|a]]\n```", "~~~\n[[#a]]\n~~~", "``[[inl]]``",
     "\\[[inl]]", "[ [inl]]", "[[]]", "[[ ]]", "[[|a]]", "[[a\n\nb]]", "[[a[b]]"],
)  # fmt: skip
def test_in_code_and_where_none_is_it_stays_text(source: str) -> None:
    prose, _ = body(source)
    assert prose.references == ()
    assert "\ufdd0" not in html(prose)
    if "inl|a" in source:
        assert "[[inl|a]]" in html(prose)


LINKS = {
    "a link": "[a](⟨x.md⟩)",
    "a link with a title": '[a](⟨x.md⟩ "b")',
    "the second of two alike": "[a](⟨x.md⟩) [b](⟨x.md⟩)",
    "behind its address in words": "x.md is [x.md](⟨x.md⟩)",
    "behind one in code": "`[a](x.md)` [a](⟨x.md⟩)",
    "in angle brackets": "[a](<⟨x y.md⟩>)",
    "with emphasis": "[**a**](⟨x.md⟩) [`a`](⟨y.md⟩)",
    "with an entity": "[a &amp; b &amp;](⟨x.md⟩)",
    "with a bracket": "[a \\[b\\]](⟨x.md⟩)",
    "an address with letters": "[a](⟨é.md⟩)",
    "in a table": "| a | b |\n| - | - |\n| [a](⟨x.md⟩) | [a](⟨x.md⟩) |",
    "an address with a bar in a table": "| a |\n| - |\n| [a](⟨x.md⟩) and [[b|c]] [d](⟨y.md⟩) |",
    "a picture": "![a](⟨p.png⟩) ![a](⟨p.png⟩)",
    "a picture in a link": "[![a](⟨p.png⟩)](⟨x.md⟩)",
    "in a block quotation": "> [a\n> b](⟨x.md⟩)",
    "an address in itself": "See <⟨https://example.org/⟩>, <⟨https://example.org/⟩>.",
    "over two lines": "[a](\n⟨x.md⟩\n)",
}


@pytest.mark.parametrize("name", LINKS)
def test_links_are_found_where_they_stand(name: str) -> None:
    source, found = expected(LINKS[name])
    prose, problems = body(source)
    assert not problems
    assert marked(source, [link.place for link in prose.links]) == found


def test_a_link_by_reference_is_found_at_its_text() -> None:
    prose, problems = body("some [words][a] and [more](y.md)\n\n[a]: x.md")
    assert not problems
    assert [(link.address, link.text, link.place.column) for link in prose.links] == [
        ("x.md", "words", 6), ("y.md", "more", 28),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org",
     "../programs/inl.md", "inl.md#part", "#part", "/about/", "a%20b.pdf", "?x=1", "é.pdf", ""],
)  # fmt: skip
def test_web_mail_and_relative_addresses_are_allowed(address: str) -> None:
    assert allowed_address(address) == ""


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
     "view-source:https://example.org", "blob:https://example.org/x", "ftp://example.org", "about:blank",
     "//example.org/x", "///example.org", "\\\\example.org", "/\\example.org", "https:\\\\example.org",
     "https://user:pw@example.org/", "https://user@example.org/", "https:///x", "https:", "http:x",
     "https://[::1", "java\tscript:alert(1)", "java\nscript:x", " https://example.org", "\x01javascript:x",
     "intent://x", "chrome://x", "C:/windows", "tel:123", "urn:x:y"],
)  # fmt: skip
def test_any_other_address_is_refused(address: str) -> None:
    assert allowed_address(address)


@pytest.mark.parametrize(
    "source",
    ["[a](⟨javascript:alert(1)⟩)", "[a](⟨java&#x73;cript:alert(1)⟩)", "[a](⟨&#106;avascript:x⟩)",
     "[a](⟨JAVASCRIPT&colon;alert(1)⟩)", "<⟨view-source:https://x.org⟩>", "<⟨blob:https://x.org/y⟩>",
     "[a](⟨//x.org⟩)", "[a](⟨https://u:p@x.org⟩)", "![a](⟨https://x.org/p.png⟩)", "![a](⟨data:image/png,x⟩)",
     "| a | b |\n| - | - |\n| [a](ok.md) | [a](⟨file:x⟩) |", "ok.md [a](ok.md) [a](⟨data:,x⟩)"],
)  # fmt: skip
def test_a_link_not_allowed_is_an_error_in_its_place_and_leads_nowhere(source: str) -> None:
    text, found = expected(source)
    prose, problems = body(text)
    assert [problem.code for problem in problems] == ["R106"]
    assert marked(text, [problem.place for problem in problems]) == found
    assert "script:" not in re.sub(r">[^<]*<", "><", html(prose)).lower()


@pytest.mark.parametrize(
    "source",
    ["<script>alert(1)</script>", "a <b onclick=x>b</b>", "<!-- a -->", "<?php ?>", "<div>\n\na\n\n</div>",
     "<![CDATA[x]]>", "<img src=x onerror=y>", "[a](x.md 'x\"onload=\"y')", '![a"onload="y](p.png)',
     "# <script>", "`<script>`", "    <script>", "| <script> |\n| - |\n| <script> |", "[^<b>]\n\n[^<b>]: <i>"],
)  # fmt: skip
def test_raw_html_is_escaped(source: str) -> None:
    prose, _ = body(source)
    tree = html5lib.parseFragment(html(prose), namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in {"script", "b", "i"}
        assert not [name for name in element.attrib if str(name).startswith("on")]
    assert not [e for e in tree.iter("img") if e.get("src") == "x"]
    assert "<!--" not in html(prose)


def test_content_is_no_template() -> None:
    assert "{{ config }} {% x %}" in html(body("{{ config }} {% x %}")[0])


def ids(source: str) -> list[str]:
    return [heading.id for heading in body(source)[0].headings]


def test_headings_have_unique_ids() -> None:
    assert ids("# One\n\n# One\n\n# One 2\n\n# One") == ["one", "one-2", "one-2-2", "one-3"]
    many = ids("# a\n\n# a 2\n\n# a\n\n# a\n\n# a 2\n\n# a-2-2\n\n# a")
    assert len(set(many)) == len(many)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("# Über uns!", "uber-uns"),
        ("# About [[inl|the program]] *now*", "about-the-program-now"),
        ("# 墨西哥", "墨西哥"),
        ("# !!!", "section"),
        ("# `code`", "section"),
        ("# fact-a", "h-fact-a"),
        ("# fn1", "h-fn1"),
        ("Setext\n===", "setext"),
        ('# A [link](x.md "tip")', "a-link"),
        ("# A ![picture](p.png)", "a"),
        ("> # Quoted", "quoted"),
    ],
)
def test_a_heading_is_linked_by_its_words(source: str, name: str) -> None:
    assert ids(source) == [name]


def test_a_heading_knows_its_words() -> None:
    prose, _ = body('# A [link](x.md "tip") ![p](q.png)\n\ntext')
    assert prose.runs[prose.headings[0].run].text.strip() == "A link"


def test_a_long_heading_gets_a_short_id() -> None:
    assert len(slug_of("word " * 100)) <= 80


def test_the_visible_text_is_given_block_by_block() -> None:
    source = (
        "# Head\n\nOne `code` [[inl]] [link](x.md 'tip').\n\n> Quoted\n\n"
        "| a | b |\n| - | - |\n| c | d |\n\n![alt](p.png)\n\nTerm\n: Meaning\n\nNote[^n]\n\n[^n]: Foot"
    )
    prose, _ = body(source)
    found = {(run.kind, run.text.strip(), run.quoted) for run in prose.runs if run.text.strip()}
    assert found == {
        ("heading", "Head", False),
        ("paragraph", f"One {HOLE} {HOLE} link.", False),
        ("title", "tip", False),
        ("paragraph", "Quoted", True),
        ("table cell", "a", False),
        ("table cell", "b", False),
        ("table cell", "c", False),
        ("table cell", "d", False),
        ("alt text", "alt", False),
        ("term", "Term", False),
        ("paragraph", "Meaning", False),
        ("paragraph", "Note", False),
        ("paragraph", "Foot", False),
    }


def test_each_word_of_a_text_is_found_in_its_file() -> None:
    source = (
        "---\nt: x\n---\nfive `five` *five* [five](five.md 'five') five \\*five\\* &lt;five\n\n"
        "| five | five |\n| - | - |\n| five `five` | ![five](five.png) five |\n\n"
        "five ^[five [five](x.md)] five[^five]\n\n[^five]: five"
    )
    text = Text("x.md", source)
    prose, _ = read_body(text, source.index("five"))
    found = []
    for run in prose.runs:
        for match in re.finditer("five", run.text):
            offset = run.offset(match.start())
            assert offset is not None
            assert source.startswith("five", offset), (run, match)
            found.append(offset)
    assert len(set(found)) == len(found) == 17


def test_inline_texts_take_emphasis_code_and_references_only() -> None:
    source = 'title: "a *b* `[[c]]` [[inl|d]] [e](f.md) <i> # g"'
    text = Text("x.md", source)
    value = source[8:-1]
    inline = read_inline(text, value, Place("x.md", 1, 8, len(value) + 2))
    assert html(inline.prose) == (
        "a <em>b</em> <code>[[c]]</code> ⟦reference 0⟧ [e](f.md) &lt;i&gt; # g"
    )
    assert marked(source, [r.place for r in inline.prose.references]) == [
        f"{source.index('[[inl')}:[[inl|d]]"
    ]


@pytest.mark.parametrize(
    "value",
    ["plain words", "", "a \"quoted\" 'one'", "a & b < c > d", "5 % – “x” é 😀", "a\\*b", "&amp;", "1. x", "- x"],
)  # fmt: skip
def test_the_short_way_for_plain_texts_gives_what_the_parser_gives(value: str) -> None:
    text = Text("x.md", value)
    place = Place("x.md", 1, 1, max(1, len(value)))
    short = read_inline(text, value, place).prose
    long = read_inline(text, f"{value}[[x]]", place).prose
    assert html(short) + "⟦reference 0⟧" == html(long)
    assert short.runs[0].text + HOLE == long.runs[0].text


PATHOLOGICAL = {
    "open brackets": "[" * 50_000,
    "open double brackets": "[[" * 50_000,
    "open references": "[[a" * 30_000,
    "references with a bar": "[[a|" * 30_000,
    "a long open reference": "[[" + " " * 200_000,
    "a long reference": "[[a" + " " * 100_000 + "|" + " " * 100_000 + "x",
    "backticks": "".join("`" * n + " " for n in range(1, 500)),
    "one kind of backticks": "a`b" * 50_000,
    "stars": "*a **b " * 30_000,
    "underscores": "_" * 100_000,
    "nested quotes": "> " * 20_000 + "a",
    "nested lists": "".join("  " * n + "- a\n" for n in range(300)),
    "links": "[a](" * 40_000,
    "pictures": "![a](" * 30_000,
    "addresses": "[a](x.md) " * 20_000,
    "references": "[[a]] " * 30_000,
    "paragraphs": "[[a]]\n\n" * 30_000,
    "headings": "# [[a|b]]\n\n" * 20_000,
    "a table": "| a |\n| - |\n" + "| [[a|b]] |\n" * 15_000,
    "wide tables": "|" * 5000 + "\n" + "|-" * 5000 + "\n" + "|" * 5000,
    "footnotes": "".join(f"[^{n}]\n\n[^{n}]: a\n\n" for n in range(8000)),
    "notes in the text": "^[a] " * 10_000,
    "nested notes in the text": "^[a " * 5_000,
    "entities": "&amp;" * 40_000,
    "escapes": "\\*" * 100_000,
    "angle brackets": "<" * 100_000,
    "half comments": "<!--" * 50_000,
    "definitions": "a\n: b\n\n" * 10_000,
    "definitions of links": "[a]: b\n" * 20_000,
    "hard breaks": "a  \n" * 40_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_no_text_takes_long(name: str) -> None:
    source = PATHOLOGICAL[name][:MAX_BODY]
    start = time.process_time()
    body(source)
    assert within(time.process_time() - start, 10)


def _trying_all() -> MarkdownIt:
    """Give a parser that looks for the end of a link though no bracket closes any more."""
    tried = _body_parser.__wrapped__()
    for name, rule in (("link", link), ("image", image), ("footnote_inline", footnote_inline)):
        tried.inline.ruler.at(name, rule)
    return tried


TRYING_ALL = _trying_all()


@settings(max_examples=300)
@given(
    st.text(alphabet="[[[]]!^()<>`*\\ab\n", max_size=40) | st.text(alphabet="[![^]*", min_size=30)
)
def test_what_no_bracket_closes_reads_as_if_each_had_been_tried(source: str) -> None:
    known, tried = (
        [t.as_dict() for t in p.parse(source, {})] for p in (_body_parser(), TRYING_ALL)
    )
    assert known == tried


@pytest.mark.parametrize("opening", ["[", "![", "^[", "[^"])
def test_brackets_that_nothing_closes_are_not_looked_behind(opening: str) -> None:
    calls = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code.co_name == "parseLinkLabel"

    sys.setprofile(counted)
    try:
        body(opening * 500)
    finally:
        sys.setprofile(None)
    assert calls == 0


def test_a_body_over_the_limit_is_refused() -> None:
    prose, problems = body("a" * (MAX_BODY + 1))
    assert [problem.code for problem in problems] == ["T103"]
    assert prose == Prose()


MARKUP = st.text(st.sampled_from("ab5 \n\t[]()|`*_~<>!#^:-.\\&;\"'$é😀\ufeff\x00"), max_size=120)


LINES = """
Words of a line|é|more words||| Ⅷ in|    four|a ⏐ b|- ⏐ -|: is|~ is|> Words|- Words|  Words|===|---
|# Words|2 words|[[a]] b|	Words|Words  |Words\\|1. Words|[^1]: Words|Words[^1] &amp; *b*
"""
PLAIN_LINES = st.lists(
    st.sampled_from([line.strip("\n").replace("⏐", "|") for line in LINES.split("|")]),
    max_size=12,
).map("\n".join)


@given(st.one_of(PLAIN_LINES, MARKUP))
@settings(max_examples=300)
def test_plain_lines_are_read_as_the_parser_reads_them(source: str) -> None:
    ours, parsers = _body_parser(), _body_parser.__wrapped__()
    parsers.disable("words")
    parsers.core.ruler.at("inline", inline)

    def told(markdown: MarkdownIt) -> list[object]:
        return [token.as_dict() for token in markdown.parse(source, {})]

    assert told(ours) == told(parsers)


@given(st.one_of(st.text(max_size=200), MARKUP))
@settings(deadline=10_000, max_examples=400)
def test_any_text_is_read_and_every_place_is_in_it(source: str) -> None:
    text = Text("x.md", source)
    prose, problems = read_body(text, 0)
    read_inline(text, " ".join(source.split()), Place("x.md", 1, 1, max(1, len(source))))
    if refused_characters(text):
        return
    places = [r.place for r in prose.references] + [p.place for p in problems]
    places += [link.place for link in prose.links]
    for place in places:
        start = text.offset(place)
        assert 0 <= start <= len(source)
        assert place.line <= len(text.starts)
    for reference in prose.references:
        assert prose.runs[reference.run].text[reference.offset] == HOLE
        start = text.offset(reference.place)
        assert source.startswith("[[", start)
    holes = [piece for piece in prose.segments if isinstance(piece, Hole)]
    assert {h.index for h in holes if h.kind == "reference"} <= set(range(len(prose.references)))
    html5lib.parseFragment(html(prose))
