"""Links that land on the very words of an original page: URL text fragments.

In: a web address and a passage of the stored article. Out: the address with a text directive, as
the WICG draft "URL Fragment Text Directives" defines it. A short passage on one line is given
whole; a long one, or one over several lines, by its first and last words, because a directive
finds no text across blocks. Where the words occur more than once in the article, the words around
them are added. Whether the original still says these words is not known here.
"""

from __future__ import annotations

from urllib.parse import quote

from generator.model.patterns import late

_NO_ADDRESS = late(r"""[{}|\\^`"<>\x00-\x20]|%(?![0-9A-Fa-f]{2})""")
_WHOLE = 300  # characters of a passage that is given whole
_WORDS = 6  # at either end of a longer one
_AROUND = 3  # words of context


def web_address(url: str) -> str:
    """Give an address as a link may hold it: what RFC 3986 has no place for is percent-encoded."""
    return _NO_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", url)


def text_fragment(url: str, text: str, start: int, end: int) -> str:
    """Give the address of `text[start:end]` at `url`, which may have a fragment of its own."""
    words = text[start:end]
    whole = len(words) <= _WHOLE and len(words.splitlines()) <= 1
    first, last = (words, "") if whole else (_first(words), _last(words))
    directive = f"{_encoded(first)},{_encoded(last)}" if last else _encoded(first)
    if first in text[:start] or text.count(words) > 1:
        before = (text[:start].splitlines() or [""])[-1].split()[-_AROUND:]
        after = (text[end:].splitlines() or [""])[0].split()[:_AROUND]
        prefix = f"{_encoded(' '.join(before))}-," if before else ""
        suffix = f",-{_encoded(' '.join(after))}" if after else ""
        directive = f"{prefix}{directive}{suffix}"
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _first(words: str) -> str:
    """Give the words a passage begins with, all on its first line."""
    line = words.lstrip().splitlines()[0]
    return " ".join(line.split()[:_WORDS])


def _last(words: str) -> str:
    """Give the words a passage ends with: on its last line, and nowhere in it before its end."""
    line = words.rstrip().splitlines()[-1].split()
    flat = " ".join(words.split())
    for count in range(_WORDS, len(line)):
        said = " ".join(line[-count:])
        if flat.index(said) + len(said) == len(flat):
            return said
    return " ".join(line)


def _encoded(words: str) -> str:
    """Percent-encode words; the syntax's own `-`, `,` and `&` must be encoded as well."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
