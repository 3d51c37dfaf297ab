"""PDFs of pages that were rendered, or that stay as they are.

In: a page's address, the keys and bytes of what it shows. Out: the key of its PDF, which tells
whether one on disk may stay, and its bytes. What the styles are is the theme's.
"""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING

from generator.pages.plan import BOOK
from generator.rendering.pdf import Styles, pdf, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.pages.plan import Planned

#: Pages that have a PDF, and the theme's styles for one: for the page, and within its drawings.
PRINTED = ("briefing.html", BOOK)
PDF_STYLES = ("pdf.css", "pdf-drawing.css")


class Press:
    """Prints pages as PDFs; `read` gives a file of the site, new or as it stays."""

    def __init__(
        self, theme: Mapping[str, bytes], base: str, read: Callable[[str], bytes | None]
    ) -> None:
        self.base = base
        self.read = read
        self.styles = Styles(
            *(theme.get(name, b"").decode("utf-8", "replace") for name in PDF_STYLES)
        )

    def key(self, page: Planned, links: Iterable[str], keys: Mapping[str, str]) -> str:
        """Digest what a PDF is made of: its page, the files this shows, the styles, the tool."""
        digest = hashlib.sha256(f"{keys[page.path]}\0{version()}\0{self.styles!r}".encode())
        for link in links:
            path = posixpath.normpath(posixpath.join(page.address, link))
            if path in keys:
                digest.update(f"{path}\0{keys[path]}".encode())
        return digest.hexdigest()

    def printed(self, page: Planned) -> tuple[bytes | None, str]:
        """Make a PDF; where the theme's styles are more than WeasyPrint bears, say so."""
        html = self.read(page.path)
        assert html is not None
        try:
            return pdf(html, page.address, self.base, self.styles, self.read), ""
        except Exception as error:  # noqa: BLE001 styles are the site's code: whatever they raise is its problem
            words = " ".join(f"{type(error).__name__}: {error}".split())
            return None, f"{words} (while making the PDF of `{page.address}`)"
