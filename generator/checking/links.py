"""References and links in prose: what each leads to.

In: the references and links of a record's texts, and the catalogue. Out: a `Target` for each, and
a problem for each that leads nowhere. What leads to a place on a page is checked again after
rendering, when the places are known.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem, did_you_mean, slug_meant
from generator.model.records import KINDS, FactId, Record, RecordId, Ref
from generator.reading.addresses import is_external

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.checking.catalogue import Catalogue
    from generator.model.prose import Link, Reference


# Files a browser runs, or reads as a page.
_ACTIVE = frozenset(
    {"html", "htm", "xhtml", "xht", "shtml", "svgz", "xml", "xsl", "js", "mjs", "wasm",
     "php", "mhtml"}
)  # fmt: skip
_LIVE_SVG = late(
    rb"<\s*(?:\w+:)?(?:script|foreignObject)|\son\w+\s*=|javascript:|<!ENTITY", re.IGNORECASE
)


class Target(NamedTuple):
    """Where a link leads: one of a record, a fact, a file of the site, or an address as it is."""

    record: RecordId | None = None
    fact: FactId | None = None
    file: str = ""
    address: str = ""
    fragment: str = ""


def reference_target(
    reference: Reference, own: RecordId, catalogue: Catalogue
) -> Checked[Target | None]:
    """Resolve a `[[...]]`."""
    ref = Ref(reference.target, reference.place)
    if "#" in reference.target:
        fact, problems = catalogue.names.fact(reference.target, own, ref)
        return Checked(Target(fact=fact) if fact else None, problems)
    record, problems = catalogue.names.record(reference.target, KINDS, ref)
    return Checked(Target(record=record) if record else None, problems)


def link_target(
    link: Link, record: Record, catalogue: Catalogue, files: Mapping[str, bytes]
) -> Checked[Target | None]:
    """Resolve a Markdown link or image by its path, relative to the file it stands in."""
    if is_external(link.address):
        return Checked(Target(address=link.address))
    parts = urlsplit(link.address)
    path, fragment = unquote(parts.path), parts.fragment
    if not path:
        return Checked(Target(record=record.id, fragment=fragment))
    if path.startswith("/"):
        return Checked(Target(address=path.lstrip("/"), fragment=fragment))
    return _relative(link, posixpath.dirname(record.path), path, fragment, (catalogue, files))


def _relative(
    link: Link, folder: str, path: str, fragment: str, among: tuple[Catalogue, Mapping[str, bytes]]
) -> Checked[Target | None]:
    """Resolve a path from the folder of the file it stands in."""
    catalogue, files = among
    full = posixpath.normpath(posixpath.join(folder, path))
    if full.startswith("../") or not full.startswith("content/"):
        message = f"`{link.address}` leads out of `content/`"
        return Checked(None, (Problem("R105", link.place, message),))
    if full.endswith(".md"):
        return _record_link(link, full, fragment, catalogue, files)
    fault = unfit_file(full, files[full]) if full in files else ""
    if fault:
        return Checked(None, (Problem("R106", link.place, f"`{full}` is not published: {fault}"),))
    if full not in files:
        hints = did_you_mean(full, [file for file in files if not file.endswith(".md")])
        return Checked(None, (Problem("R105", link.place, f"there is no file `{full}`", hints),))
    return Checked(Target(file=full, fragment=fragment))


def unfit_file(path: str, data: bytes) -> str:
    """Say why a file beside content is not copied into the site; empty if it is.

    Pages and scripts would run on the site's own address, outside the policy of its pages.
    """
    ending = path.rpartition(".")[2].lower()
    if path == "content/site.yaml":
        return "it holds the site's settings"
    if ending == "svg" and _LIVE_SVG.search(data):
        return "the picture holds a script or foreign content"
    if ending in _ACTIVE:
        return f"a `.{ending}` file can hold scripts; link a picture, a PDF or a data file"
    return ""


def _record_link(
    link: Link, path: str, fragment: str, catalogue: Catalogue, files: Mapping[str, bytes]
) -> Checked[Target | None]:
    identity = catalogue.by_path.get(path)
    if identity:
        return Checked(Target(record=identity, fragment=fragment))
    if path in files:
        kind, slug = path.split("/")[1], posixpath.basename(path).removesuffix(".md")
        if f"{kind}/{slug}" in catalogue.names.unread:
            return Checked(None)
        off = catalogue.names.hidden.get(f"{kind}/{slug}")
        why, more = (off.why, off.hints()) if off else ("another file has its name", ())
        message = f"`{kind}/{slug}` is not published: {why}"
        return Checked(None, (Problem("R102", link.place, message, more),))
    # Somebody misspells the folder or the name, hardly both.
    folder, _, name = path.removesuffix(".md").rpartition("/")
    known = {p.removesuffix(".md").rpartition("/")[::2]: p for p in catalogue.by_path}
    near = slug_meant(name, (slug for place, slug in known if place == folder))
    meant = [
        p for (place, slug), p in known.items() if slug == name or (place, slug) == (folder, near)
    ]
    hints = tuple(f"did you mean `{p}`?" for p in meant[:1])
    return Checked(None, (Problem("R105", link.place, f"there is no record in `{path}`", hints),))
