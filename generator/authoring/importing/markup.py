"""What the markup of a page says of its words, put so that it stands in the text.

In: the tree of a page, which is changed. Text alone would lose it, or turn it into numbers that
nobody wrote: `€12<sup>4</sup> million` is no 124 million, and what is struck out is not said.

* Struck-out words (`<del>`, `<s>`, `<strike>`) go, what was put in their place stays.
* Marks of notes go: what links to a note, what a note opens with, and numbers that are no power.
  These become raised characters (`km²`, `10⁶`).
* The caption of a table and of a picture become paragraphs, beside the table and the picture.
* Bylines and datelines that are marked as such by a class stand as paragraphs without it: an
  extractor takes them for the site's. What they say has to look like one.
* Dates, terms and the like (`<time>`, `<dfn>`) are words of their sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from generator.reading.context import any_of
from generator.reading.languages import LANGUAGES
from generator.reading.languages.reporting import reporting

_STRUCK = ("del", "s", "strike")
_PLAIN = ("time", "output", "data", "var", "mark", "ins", "abbr", "dfn")
_BLOCKS = ("p", "li", "div", "td", "dd", "aside", "footer", "section")
# Classes and ids that extractors leave out, with what they hold.
_HEAD_MARK = re.compile(r"(?i)byline|author|dateline|timestamp|publish|meta-?date|post-?date")
_LONGEST_HEAD, _LONGEST_DATE = 160, 60
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_POWER = re.compile(r"(?:^|[\s(/×x·])(?:[munckd]?m|ft|mi|in|yd|s|10)$")
_MARK = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\W{0,2}")


def put_in_words(tree: Any) -> None:
    """Change a page so that its text says what its markup does."""
    for struck in [*tree.iter(*_STRUCK)]:
        struck.drop_tree()
    opening = {_said(raised) for raised in tree.iter("sup") if _opens_block(raised)}
    for raised in [*tree.iter("sup")]:
        _lower(raised, opening)
    for caption in [*tree.iter("caption")]:
        _before(caption, _nearest(caption, "table"))
    for caption in [*tree.iter("figcaption")]:
        _before(caption, _nearest(caption, "figure"))
    for line in [*tree.iter("p", "div", "span", "address")]:
        _keep_head(line)
    for element in [*tree.iter(*_PLAIN)]:
        element.drop_tag()


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
    words = frozenset().union(*(reporting(tag).bylines for tag in LANGUAGES))
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
