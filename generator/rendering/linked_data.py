"""What machines read of a page: schema.org as JSON-LD, in a data block of the page.

In: a page's view and the chrome. Out: JSON that may stand inside an element (`<`, `>` and `&` are
escaped). A briefing is a Report, the ledger a Dataset; figures and statements of a page's own
record are Claims, each with its appearance in a source. `citation` names other works only. A data
block is not a script: browsers do not run it and the page's policy does not apply to it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.pages.html import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.pages.views import Card, Chrome, FactText, PassageText, RecordLink

_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_ESCAPES = ("<", ">", "&", "\u2028", "\u2029")
_RECORD_TYPES = {"briefings": "Report", "sources": "WebPage", "people": "ProfilePage"}


def linked_data(
    view: Mapping[str, Any],
    site: Chrome,
    href: Callable[[str], str],
    translate: Callable[[str], str] = str,
) -> Html:
    """Give the JSON-LD of a page; addresses are whole where the site has one, else relative."""

    def url(address: str) -> str:
        return f"{site['base_url']}{address}" if site["base_url"] else href(address)

    page = _page(view, site, url)
    if page["@type"] == "Dataset":
        page = _described(page, site, translate)
    encoded = _json(page)
    for sign in _ESCAPES:  # a table of them would be asked for every sign there is
        encoded = encoded.replace(sign, f"\\u{ord(sign):04x}")
    return Html(encoded)


def _page(view: Mapping[str, Any], site: Chrome, url: Callable[[str], str]) -> dict[str, Any]:
    base: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": url(view["address"]),
        "url": url(view["address"]),
        "inLanguage": site["language"],
        "isPartOf": {"@type": "WebSite", "name": site["title"], "url": url("")},
    }
    if view["page"] == "index":
        return {**base, "@type": "WebSite", "name": site["title"]} | _text(site["description"])
    if view["page"].startswith("figures"):
        return {**base, **_dataset(site, url)}
    if "facts" not in view:
        return base
    return {**base, **_record(view, site, url)}


def _dataset(site: Chrome, url: Callable[[str], str]) -> dict[str, Any]:
    forms = {"data/figures.csv": "text/csv", "data/facts.json": "application/json"}
    return {
        "@type": "Dataset",
        "creator": {"@type": "Organization", "name": site["title"]},
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": url(address)}
            for address, form in forms.items()
        ],
    }


def _described(
    page: dict[str, Any], site: Chrome, translate: Callable[[str], str]
) -> dict[str, Any]:
    fill = {"site": site["title"]}
    return {
        **page,
        "name": translate("Figures of %(site)s") % fill,
        "description": site["description"]
        or translate("Every figure of %(site)s, with its source.") % fill,
    }


def _record(view: Mapping[str, Any], site: Chrome, url: Callable[[str], str]) -> dict[str, Any]:
    facts = [f for f in (*view["facts"]["figures"], *view["facts"]["statements"]) if f["own"]]
    cited = {
        p["source"]["id"]: p
        for kind in view["facts"].values()
        for fact in kind
        for p in fact["passages"]
        if p["source"]["id"] != view["page"]
    }
    found: dict[str, Any] = {
        "@type": _RECORD_TYPES.get(view["kind"], "WebPage"),
        "name": view["text"],
        "headline": view["text"],
        "publisher": {"@type": "Organization", "name": site["title"], "url": url("")},
        **_text(view["summary_text"]),
    }
    if view["updated"]:
        found["dateModified"] = view["updated"]["iso"]
    about = [_thing(c, url) for key in ("programs", "countries") for c in view.get(key, ())]
    if about:
        found["about"] = about
    if cited:
        found["citation"] = [_work(p, url) for p in cited.values()]
    if facts:
        found["hasPart"] = [_claim(fact, site, url) for fact in facts]
    return found


def _claim(fact: FactText, site: Chrome, url: Callable[[str], str]) -> dict[str, Any]:
    amount, status = fact["amount"], fact["status"]
    text = fact["text"] + (f": {amount['text']}" if amount else "")
    text += f" ({status['label'].lower()})" if status else ""
    claim: dict[str, Any] = {"@type": "Claim", "@id": url(fact["address"]), "text": text}
    speaker = fact["speaker"]
    if speaker["card"]:
        claim["author"] = _thing(speaker["card"], url)
    elif fact["derived"]:
        claim["author"] = {"@type": "Organization", "name": site["title"]}
    if fact["passages"]:
        claim["appearance"] = [{**_work(p, url), "text": p["words"]} for p in fact["passages"]]
    return claim


def _work(passage: PassageText, url: Callable[[str], str]) -> dict[str, Any]:
    source = passage["source"]
    work = {"@type": "CreativeWork", "name": source["text"]}
    return {**work, "url": passage["url"] or url(source["address"])}


def _thing(record: Card | RecordLink, url: Callable[[str], str]) -> dict[str, Any]:
    kinds = {"countries": "Country", "people": "Person", "agencies": "Organization"}
    kind = kinds.get(record["id"].partition("/")[0], "Thing")
    return {"@type": kind, "name": record["text"], "url": url(record["address"])}


def _text(words: str | None) -> dict[str, str]:
    return {"description": words} if words else {}
