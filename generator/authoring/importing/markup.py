"""What the markup of a page says of its words, put so that it stands in the text.

In: the tree of a page, which is changed. Text alone would lose it, or turn it into numbers that
nobody wrote: `€12<sup>4</sup> million` is no 124 million, and what is struck out is not said.

* Struck-out words (`<del>`, `<s>`, `<strike>`, a line through them) go, what was put in their place
  stays.
* Marks of notes go: what links to a note, what a note opens with, and numbers that are no power.
  These become raised characters (`km²`, `10⁶`), and a number that stands low behind a number a low
  one: `$13<sub>2</sub>` is no 132.
* Terms stand with what is said of them: `Denied: $5 million` for a `<dt>` and its `<dd>`.
* The caption of a table and of a picture become paragraphs, beside the table and the picture.
* Bylines and datelines that are marked as such by a class stand as paragraphs without it: an
  extractor takes them for the site's. What they say has to look like one.
* The way to a page (`Home / Media`) goes, if a class says that it is one.
* Dates, terms and the like (`<time>`, `<dfn>`) are words of their sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from generator.reading.context import any_of
from generator.reading.languages import LANGUAGES
from generator.reading.languages.loaded import tables_of

_STRUCK = ("del", "s", "strike")
_LINE_THROUGH = re.compile(r"(?i)text-decoration(?:-line)?\s*:[^;]*line-through")
_PLAIN = ("time", "output", "data", "var", "mark", "ins", "abbr", "dfn")
_BLOCKS = ("p", "li", "div", "td", "dd", "aside", "footer", "section")
# Classes and ids that extractors leave out, with what they hold.
_HEAD_MARK = re.compile(r"(?i)byline|author|dateline|timestamp|publish|meta-?date|post-?date")
_LONGEST_HEAD, _LONGEST_DATE = 160, 60
_TRAIL_MARK = re.compile(r"(?i)(?<![a-z])(?:bread)?crumbs?(?![a-z])")
_STOPS = (".", "!", "?", ":", ";")
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
# What a definition holds that is no words of one line.
_HOLDING = ("p", "ul", "ol", "dl", "table", "div", "blockquote", "figure")
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_POWER = re.compile(r"(?:^|[\s(/×x·])(?:[munckd]?m|ft|mi|in|yd|s|10)$")
_MARK = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\W{0,2}")


def put_in_words(tree: Any) -> None:
    """Change a page so that its text says what its markup does."""
    _strike(tree)
    _lower_subscripts(tree)
    opening = {_said(raised) for raised in tree.iter("sup") if _opens_block(raised)}
    for raised in [*tree.iter("sup")]:
        _lower(raised, opening)
    for caption in [*tree.iter("caption")]:
        _before(caption, _nearest(caption, "table"))
    for caption in [*tree.iter("figcaption")]:
        _before(caption, _nearest(caption, "figure"))
    for terms in [*tree.iter("dl")]:
        _define(terms)
    for trail in [*tree.iter("p", "div", "ul", "ol", "nav")]:
        if _is_trail(trail):
            trail.drop_tree()
    for line in [*tree.iter("p", "div", "span", "address")]:
        _keep_head(line)
    for element in [*tree.iter(*_PLAIN)]:
        element.drop_tag()


def _is_trail(element: Any) -> bool:
    """Tell `Home / Media / Press releases`, marked as the way to a page."""
    mark = f"{element.get('class', '')} {element.get('id', '')} {element.get('aria-label', '')}"
    said = _said(element)
    return bool(
        _TRAIL_MARK.search(mark) and len(said) <= _LONGEST_HEAD and not said.endswith(_STOPS)
    )


def _strike(tree: Any) -> None:
    """Take away what is struck out, by an element or by a style."""
    for struck in [*tree.iter(*_STRUCK)]:
        struck.drop_tree()
    for styled in [*tree.iterfind(".//*[@style]")]:
        if _LINE_THROUGH.search(styled.get("style")):
            styled.drop_tree()


def _lower_subscripts(tree: Any) -> None:
    """Set apart a number that stands low behind a number."""
    for low in [*tree.iter("sub")]:
        if _NUMBER.fullmatch(_said(low)) and _before_it(low)[-1:].isdigit():
            low.text = _said(low).translate(_LOWERED)


def _define(terms: Any) -> None:
    """Make items of a list of terms, each with what is said of it; not where that is more.

    An extractor makes one list of both, in which a term might be of the line before it.
    """
    for group in [*terms.iterchildren("div")]:
        group.drop_tag()
    children = [*terms]
    if any(child.tag not in ("dt", "dd") or (child.find(".//*") is not None
           and any(child.iter(*_HOLDING))) for child in children):  # fmt: skip
        return
    said: list[tuple[list[str], list[str]]] = []
    for child in children:
        if child.tag == "dt" and (not said or said[-1][1]):
            said.append(([], []))
        elif not said:
            return
        said[-1][child.tag == "dd"].append(_said(child))
        terms.remove(child)
    terms.tag = "ul"
    for names, definitions in said:
        item = terms.makeelement("li")
        name = ", ".join(filter(None, names)).rstrip(": ")
        item.text = ": ".join(filter(None, (name, "; ".join(filter(None, definitions)))))
        terms.append(item)


def _keep_head(line: Any) -> None:
    """Make a plain paragraph of what is marked as a byline or a dateline, and reads like one."""
    marks = f"{line.get('class') or ''} {line.get('id') or ''}"
    beside = next(line.iterancestors("aside", "footer", "nav"), None) is not None
    if beside or not _HEAD_MARK.search(marks):
        return
    said = _said(line)
    byline = len(said) <= _LONGEST_HEAD and _byline().match(said)
    if not byline and not (len(said) <= _LONGEST_DATE and _YEAR.search(said)):
        return
    for inner in [*line.iterdescendants()]:
        inner.drop_tag()
    line.tag, line.text = "p", said
    for key in ("class", "id"):
        line.attrib.pop(key, None)


@cache
def _byline() -> re.Pattern[str]:
    """Match what opens a byline, in any language that there are rules for."""
    words = frozenset().union(*(tables_of(tag).drafts.bylines for tag in LANGUAGES))
    return re.compile(rf"(?i:{any_of(words)})\s+(?=[^\W\d_a-z])")


def _said(element: Any) -> str:
    return " ".join(element.text_content().split())


def _opens_block(raised: Any) -> bool:
    """Tell a mark that a note opens with from one behind the words it is about."""
    parent = raised.getparent()
    first = parent is not None and not (parent.text or "").strip() and raised.getprevious() is None
    return bool(first and parent.tag in _BLOCKS and (raised.tail or "").strip())


def _lower(raised: Any, opening: set[str]) -> None:
    """Take a mark of a note away, and write a power as one."""
    said = _said(raised)
    number = _NUMBER.fullmatch(said) is not None
    if _opens_block(raised):  # `¹ Not counting loans.`
        raised.tail = f" {(raised.tail or '').lstrip()}"
    elif _MARK.fullmatch(said) and (
        said in opening or _links(raised) or (number and not _POWER.search(_before_it(raised)))
    ):
        raised.drop_tree()
        return
    if number:
        for inner in [*raised]:
            inner.drop_tag()
        raised.text = said.translate(_RAISED)
    raised.drop_tag()


def _before_it(raised: Any) -> str:
    earlier = raised.getprevious()
    if earlier is not None:
        return str(earlier.tail or "")
    parent = raised.getparent()
    return str(parent.text or "") if parent is not None else ""


def _links(raised: Any) -> bool:
    parent = raised.getparent()
    within = parent is not None and parent.tag == "a" and _said(parent) == _said(raised)
    return within or raised.find(".//a") is not None


def _nearest(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _before(caption: Any, of: Any) -> None:
    """Move a caption out, to stand as a paragraph before what it is of."""
    said = _said(caption)
    if of is None or of.getparent() is None:
        return
    caption.drop_tree()
    if said:
        paragraph = of.makeelement("p")
        paragraph.text = said
        of.addprevious(paragraph)
