"""Text that needs no escaping, told apart from text that does by its type; and how it is escaped.

The standard library's module reads a table of all of HTML's entities when it is loaded; hardly any
text has one.
"""

from __future__ import annotations


class Html(str):
    """Text that is HTML already: escaped, and made by us."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell the template engine that nothing needs escaping."""
        return self


def escape(text: str) -> str:
    """Escape a text for HTML, also for an attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;")


def unescape(text: str) -> str:
    """Give the text that stands in HTML."""
    if "&" not in text:
        return text
    from html import unescape as read  # noqa: PLC0415  as above

    return read(text)
