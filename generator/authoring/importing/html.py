"""The article of a saved web page: its text by trafilatura, what it states by its own meta tags.

trafilatura looks for the article and leaves menus and advertisements out; it is told to keep more
rather than less, since a figure that is left out is seen by nobody. Its guesses of date and author
are not asked for: only what the page states in its head is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.authoring.importing import EXTRA, MOST_TEXT, TOO_MUCH, Refused, publisher_of
from generator.authoring.importing.markup import put_in_words
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PUBLISHER = ("og:site_name", "dc.publisher", "publisher")
_AUTHOR = ("author", "dc.creator", "parsely-author", "citation_author")
_DATE = ("article:published_time", "datepublished", "dc.date", "citation_date", "date")
_FOOT_MARK = re.compile(r"(?i)footer|copyright")
_HEADING = "the page's only <h1>"
_TITLE = ("og:title", "dc.title", "citation_title")
#: What holds text that is not shown.
_UNSEEN = frozenset({"script", "style", "template", "noscript"})


class PageText(NamedTuple):
    """The text of a page and what its head states."""

    text: str
    title: str
    title_from: str
    stated: Mapping[str, str]


def page(source: str) -> PageText | Refused:
    """Extract the article of an HTML page."""
    try:
        import lxml.html  # noqa: PLC0415  an extra, and heavy
        import trafilatura  # noqa: PLC0415
    except ImportError:
        return Refused(f"is HTML, for which the extractor is missing; {EXTRA}", here=True)
    try:
        tree = lxml.html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    except (ValueError, lxml.etree.LxmlError):
        tree = None
    if tree is not None and _has_too_much(tree):
        return TOO_MUCH
    if tree is not None:
        put_in_words(tree)
        source = lxml.html.tostring(tree, encoding="unicode")
    text = trafilatura.extract(
        source, include_comments=False, include_tables=True, favor_recall=True, output_format="txt"
    )
    if not text:
        return Refused("has no article in it that can be told from menus and notices")
    if tree is None:
        return PageText(_apart(text), "", "", {})
    metas = _metas(tree)
    title, where = _title(tree, metas)
    if where == _HEADING and " ".join(title.split()) not in " ".join(text.split()):
        text = (
            f"{title}\n{text}"  # the extractor takes a heading outside the article for the site's
        )
    stated = {
        "publisher": _first(metas, _PUBLISHER) or publisher_of(_foot(tree)),
        "author": _first(metas, _AUTHOR),
        "published": _day(_first(metas, _DATE)),
        "url": _canonical(tree, metas),
        "language": _language(tree),
    }
    return PageText(_apart(text), title, where, {k: v for k, v in stated.items() if v})


def _has_too_much(tree: Any) -> bool:
    """Tell a page with twice the text of an article: it would take long to be gone through.

    What surrounds an article, menus and comments, is text as well.
    """
    shown = 0
    for node in tree.iter():
        seen = isinstance(node.tag, str) and node.tag not in _UNSEEN
        shown += len((node.text or "").strip()) * seen + len((node.tail or "").strip())
    return shown > 2 * MOST_TEXT


def _apart(text: str) -> str:
    """Part paragraphs by blank lines; rows of a table stay together."""
    lines = text.splitlines()
    out: list[str] = []
    for line in lines:
        row = line.lstrip().startswith(("|", "- "))
        if out and out[-1] and not (row and out[-1].lstrip().startswith(("|", "- "))):
            out.append("")
        out.append(line.strip())
    return "\n".join(out)


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _title(tree: Any, metas: Mapping[str, str]) -> tuple[str, str]:
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0], _HEADING
    meta = _first(metas, _TITLE)
    return (meta, "the page's own meta tag") if meta else ("", "")


def _foot(tree: Any) -> Iterator[str]:
    """Give the texts at the foot of a page, where it says whose it is."""
    for node in tree.iter("footer", "div", "p", "section"):
        mark = f"{node.get('class', '')} {node.get('id', '')}"
        if node.tag == "footer" or _FOOT_MARK.search(mark):
            yield from node.itertext()


def _day(text: str) -> str:
    match = re.match(r"(\d{4})(-\d{2})?(-\d{2})?(?=T|\s|$)", text)
    return match[0] if match else ""


def _canonical(tree: Any, metas: Mapping[str, str]) -> str:
    links = [link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"]
    address = next((link for link in links if link), None) or metas.get("og:url", "")
    return address if re.fullmatch(r"https?://[^\s\\@]+", address) else ""


def _language(tree: Any) -> str:
    language = tree.get("lang") or ""
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else ""
