"""The preview's script put into a page that is served; the page on disk never has it.

In: the bytes of a page. Out: the bytes with one script element, external, so that it runs under the
page's own policy. It goes to the end of the head, found as a browser would: a `</head>` in a
comment or a script is none, and a page may leave the tag out.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEAD = frozenset(
    {"html", "head", "meta", "title", "link", "style", "script", "base", "noscript", "template"}
)


class _EndOfHead(HTMLParser):
    """Finds where the head ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.at: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag not in _HEAD:
            self._here()

    def handle_endtag(self, tag: str) -> None:
        if tag in {"head", "html", "body"}:
            self._here()

    def _here(self) -> None:
        if self.at is None:
            self.at = self.getpos()


def with_script(html: bytes, address: str, data: Mapping[str, str]) -> bytes:
    """Add a script element with `data-` attributes to the end of a page's head."""
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    element = f'<script src="{escape(address)}"{attributes}></script>'
    text = html.decode("utf-8", "surrogateescape")
    at = _end_of_head(text)
    return f"{text[:at]}{element}{text[at:]}".encode("utf-8", "surrogateescape")


def with_client(policy: str, origin: str, prefix: str) -> str:
    """Let a policy that allows no script at all still allow the preview's own.

    Only where the site states no policy, and hosts are told to send the strictest: what the site
    brings stays blocked, as it will be there. A page's own policy is never changed.
    """
    if "script-src" in policy or "default-src 'none'" not in policy:
        return policy
    # A policy cannot name an IPv6 address.
    own = f"{origin}{prefix}" if "[" not in origin else "'self'"
    socket = own.replace("http", "ws", 1)
    return f"{policy}; script-src {own}; style-src {own}; connect-src {own} {socket}"


def _end_of_head(text: str) -> int:
    parser = _EndOfHead()
    at = 0
    for line in text.splitlines(keepends=True):
        parser.feed(line)
        if parser.at is not None:
            break
    if parser.at is None:
        return len(text)
    row, column = parser.at
    lines = text.split("\n", row)  # the parser counts line feeds alone
    at = sum(len(line) + 1 for line in lines[: row - 1])
    return at + column
