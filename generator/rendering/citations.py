"""How one figure is cited: CSL-JSON and BibTeX, and where an error in it is reported.

In: a fact as views hold it and the site's chrome. Out: text. What is not known is left out; there
is no date of access, because a build reads no clock. The keys are those of CSL's input schema
(https://github.com/citation-style-language/schema, csl-data.json).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator.model.patterns import late
from generator.pages.locales import quotation_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.views import Chrome, FactText, PassageText

# Characters that mean something to TeX, or that its first font has no place for. A brace is never
# written with a backslash alone: BibTeX counts such braces too, and a lone one would end the entry.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$",
    "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}", "`": r"\textasciigrave{}",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
}  # fmt: skip
_SPECIAL = late(f"[{re.escape(''.join(_TEX))}]")
_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
# What may stand in an address (RFC 3986, section 2); all else, braces among it, is percent-encoded.
_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"


def key_of(fact: FactText) -> str:
    """Give the key a figure is cited by: letters, digits, hyphens, a colon before its own id."""
    record, _, own = fact["id"].partition("#")
    return f"{re.sub(r'[^A-Za-z0-9]+', '-', record)}:{own}"


def csl(fact: FactText, site: Chrome) -> dict[str, Any]:
    """Give a figure as an item of CSL-JSON."""
    item: dict[str, Any] = {
        "id": key_of(fact),
        "type": "webpage",
        "title": _title(fact),
        "container-title": fact["record"]["text"],
        "publisher": site["title"],
    }
    if site["base_url"]:
        item["URL"] = f"{site['base_url']}{fact['address']}"
    if fact["record_date"]:
        item["issued"] = {"date-parts": [[int(n) for n in fact["record_date"]["iso"].split("-")]]}
    if fact["passages"]:
        item["note"] = _note(fact, *quotation_marks(site["language"]))
    item["language"] = site["language"]
    return item


def csl_json(fact: FactText, site: Chrome) -> str:
    """Give a figure as CSL-JSON, a list of one item."""
    return f"[\n{_lines(csl(fact, site))}\n]"


def _lines(item: dict[str, Any]) -> str:
    """Give an item with a line for each of its keys: to indent more takes ten times as long."""
    lines = ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in item.items())
    return f" {{\n{lines}\n }}"


def bibtex(fact: FactText, site: Chrome) -> str:
    """Give a figure as an entry of BibTeX."""
    item = csl(fact, site)
    year, *rest = (item["issued"]["date-parts"][0]) if "issued" in item else (None,)
    fields = {
        "title": f"{{{_tex(item['title'])}}}",
        "howpublished": _tex(f"{item['container-title']}. {item['publisher']}"),
        "year": str(year) if year else None,
        "month": str(rest[0]) if rest else None,
        "url": quote(item["URL"], safe=_IN_ADDRESSES) if "URL" in item else None,
        "note": _tex(item["note"]) if "note" in item else None,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{item['id']},\n" + ",\n".join(lines) + "\n}\n"


def cited(fact: FactText, site: Chrome) -> tuple[str, str]:
    """Give a figure as it stands in `/data/citations.json` and in `/data/citations.bib`."""
    return _lines(csl(fact, site)), bibtex(fact, site)


def joined(figures: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Put together what `cited` gives of figures, in order of id."""
    items, entries = [], []
    for item, entry in figures:
        items.append(item)
        entries.append(entry)
    return ",\n".join(filter(None, items)), "\n".join(filter(None, entries))


def bibliography(items: bytes | bytearray) -> bytes:
    """Give `/data/citations.json` of the items that `joined` gives."""
    return b"".join((b"[\n", items, b"\n]\n")) if items else b"[]\n"


def report_address(site: Chrome, title: str, page: str) -> str | None:
    """Give where an error of a page is reported; an e-mail names the page in its subject."""
    contact = site["contact"]
    if not contact or "@" not in contact or contact.startswith(("http://", "https://")):
        return contact
    body = f"{site['base_url']}{page}" if site["base_url"] else page
    return f"mailto:{contact}?subject={quote(title, safe='')}&body={quote(body, safe='')}"


def _title(fact: FactText) -> str:
    amount, status = fact["amount"], fact["status"]
    said = f": {amount['text']}" if amount else ""
    return f"{fact['text']}{said}" + (f" ({status['label'].lower()})" if status else "")


def _note(fact: FactText, opening: str, closing: str) -> str:
    return "; ".join(
        f"{opening}{passage['words']}{closing} ({', '.join(_origin(passage))})"
        for passage in fact["passages"]
    )


def _origin(passage: PassageText) -> Iterator[str]:
    """Give what is known of the article that words stand in."""
    yield passage["source"]["text"]
    yield from filter(None, (passage["author"], passage["publisher"]))
    if passage["published"]:
        yield passage["published"]["iso"]
    if passage["url"]:
        yield passage["url"]


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _TEX[found[0]], " ".join(text.split()))
