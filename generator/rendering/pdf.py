"""PDFs of pages, by WeasyPrint (the extra `pdf`): tagged (PDF/UA-1), the same bytes every time.

In: a rendered page, the site's own files by address. Out: the bytes of a PDF. The page's title and
language become the document's, its headings the outline. What a browser opens in place becomes a
link to the note. Nothing is fetched but the site's own files.

A link to another page of the site leads to where it is published; where that is not known it stays
text. What WeasyPrint (version 70) does not do with scripts is done before: it knows no `<bdi>`, and
sets the letters of a drawing one by one, unjoined and from left to right. It is imported when the
first PDF is made: it takes half a second.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import unicodedata
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

#: Where the site stands while a PDF is made, if its address is not known. Never asked for.
_NOWHERE = "https://site.invalid/"
_NOTE = late(
    r'<button type="button"( class="note-open")? popovertarget="(page-note-\d+)"([^>]*)>'
    r"(.*?)</button>",
    re.DOTALL,
)
_BUTTON = late(r"<button\b.*?</button>", re.DOTALL)
_SVG = late(r"(<svg\b[^>]*>)")
_MAP = late(r'<svg\b[^>]* viewBox="0 0 (\d+) (\d+)".*?</svg>', re.DOTALL)
_TEXT = late(r'<text class="([^"]*)" x="(-?\d+)" y="(-?\d+)">(.*?)</text>\n?', re.DOTALL)
_RIGHT_TO_LEFT = late(r'<html\b[^>]* dir="rtl"')
# Words that have their own direction: what is marked so, and the text of a link.
_OF_ITS_OWN = late(
    r'(<(?:bdi|a class="to"|(?:p|q)(?= [^>]*\bdir="auto"))(?= |>)[^>]*>)([^<]+)(?=</)'
)
# First strong isolate, pop directional isolate (Unicode Standard Annex 9, section 2.4).
_ISOLATE, _POP = "\u2068", "\u2069"
_LINK = late(r'<a\b([^>]*?) href="(?!#|https?:|mailto:)[^"]*"')
# The margins of a page are the PDF's own: WeasyPrint fails on attributes there (version 70).
_PAGE_BOX = late(rb"@page\b[^{;]*\{(?:[^{}]|\{[^{}]*\})*\}")
_SCRIPT = late(r"<script\b.*?</script>\n?", re.DOTALL)


class Styles(NamedTuple):
    """What is added to the site's own styles: for the page, and within its drawings."""

    page: str
    drawing: str


def unavailable() -> str | None:
    """Say what is missing to make PDFs; None if nothing is."""
    if importlib.util.find_spec("weasyprint") is None:
        return (
            "PDFs need WeasyPrint, which the extra `pdf` brings: pip install 'briefing-site[pdf]'"
        )
    try:
        import weasyprint  # noqa: F401, PLC0415  # it loads libraries of the system
    except OSError as error:
        return (
            f"PDFs need the library Pango, which WeasyPrint could not load ({error}); install it "
            "with the system's packages (Debian: libpango-1.0-0 libpangoft2-1.0-0)"
        )
    return None


def version() -> str:
    """Give WeasyPrint's version."""
    import weasyprint  # noqa: PLC0415  # as above

    return str(weasyprint.__version__)


def pdf(
    html: bytes, address: str, base: str, styles: Styles, read: Callable[[str], bytes | None]
) -> bytes:
    """Make the PDF of a page at an address; `read` gives the site's files by address."""
    import logging  # noqa: PLC0415  # as above

    from weasyprint import CSS, HTML  # noqa: PLC0415  # as above
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  # as above

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells of CSS for screens
    site = base or _NOWHERE
    fonts = FontConfiguration()
    fetcher = _fetcher(site, read)
    text = printable(html.decode(), styles, keep=bool(base))
    document = HTML(string=text, base_url=f"{site}{address}", url_fetcher=fetcher)
    data = document.write_pdf(
        stylesheets=[CSS(string=styles.page, font_config=fonts, url_fetcher=fetcher)],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=hashlib.sha256(html).digest()[:16],
    )
    assert isinstance(data, bytes)
    return data


def printable(html: str, styles: Styles, *, keep: bool) -> str:
    """Make a page fit for paper: notes as links, drawings with their styles, no dead link."""
    html = _SCRIPT.sub("", html)
    html = _NOTE.sub(r'<a\1 href="#\2"\3>\4</a>', html)
    html = _BUTTON.sub("", html)
    if _RIGHT_TO_LEFT.search(html):
        html = _OF_ITS_OWN.sub(rf"\1{_ISOLATE}\2{_POP}", html)
    html = _MAP.sub(_written, html)
    html = _SVG.sub(lambda found: f"{found[1]}<style>{styles.drawing}</style>", html)
    return html if keep else _LINK.sub(r"<a\1", html)


def _written(found: re.Match[str]) -> str:
    """Set the names of a map over it where their letters join or run to the left."""
    drawing, (wide, high) = found[0], (int(found[1]), int(found[2]))
    names = [name for name in _TEXT.findall(drawing) if "map-halo" not in name[0]]
    if not any(_joins(sign) for *_, words in names for sign in words):
        return drawing
    over = "".join(
        f'<span class="map-word {kind}" style="left: {100 * int(x) / wide:.2f}%; '
        f'top: {100 * int(y) / high:.2f}%"><span><b>{words}</b></span></span>'
        for kind, x, y, words in names
    )
    return f'<div class="map-drawn">{_TEXT.sub("", drawing)}{over}</div>'


def _joins(sign: str) -> bool:
    """Tell whether a letter runs to the left, or changes with those beside it."""
    return unicodedata.bidirectional(sign) in ("R", "AL") or unicodedata.category(sign) in (
        "Mn",
        "Mc",
    )


def _fetcher(site: str, read: Callable[[str], bytes | None]) -> Any:
    """Make the function that gives WeasyPrint the site's own files, and nothing else."""
    from email.message import EmailMessage  # noqa: PLC0415  # half as large as all of these modules
    from mimetypes import guess_type  # noqa: PLC0415

    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415  # as above

    class Own(URLFetcher):  # type: ignore[misc, unused-ignore]  # it has no types
        """Fetches from the site."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 the base class's
            """Give a file of the site. Raises ValueError for any other address."""
            path = unquote(urlsplit(url).path)
            root = unquote(urlsplit(site).path)
            data = read(path.removeprefix(root)) if url.startswith(site) else None
            if data is None:
                raise ValueError(f"not a file of this site: {url}")
            kind = EmailMessage()
            kind["Content-Type"] = guess_type(path)[0] or "application/octet-stream"
            if path.endswith(".css"):
                data = _PAGE_BOX.sub(b"", data)
            return URLFetcherResponse(url, data, kind)

    return Own()
