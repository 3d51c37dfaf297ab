"""The outputs of a build as a static host serves them, mounted under the site's base path.

In: artifacts by path and the path of a request. Out: status, bytes, content type, the policy that a
host is told to send. Folders end with
a slash, `foo` finds `foo.html`, what is not there is `404.html` with status 404. A tree is never
changed, only replaced as a whole, so no request meets half of a build.

There is no way out: a path is looked up among the artifacts, never on the disk. Names with a
leading dot are not served but for `.well-known/`.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote_to_bytes, urlsplit

from generator.model.named_tuples import NamedTuple
from generator.rendering.headers import policy

if TYPE_CHECKING:
    from collections.abc import Mapping

_HTML: Final = "text/html; charset=utf-8"
_TYPES: Final = {
    "html": _HTML,
    "htm": _HTML,
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "svg": "image/svg+xml",
    "avif": "image/avif",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "wasm": "application/wasm",
}
_FINGERPRINTED: Final = re.compile(r"assets/.+\.([0-9a-f]{12})(?:\.[^./]+)?")
_KNOWN: Final = mimetypes.MimeTypes(())  # the language's own table, not the machine's


class Found(NamedTuple):
    """What a request is answered with; `path` is the artifact, `location` where to go instead."""

    status: int
    body: bytes
    kind: str
    path: str = ""
    location: str = ""

    @property
    def digest(self) -> str:
        """Name the answer by its bytes and its status."""
        return f"{self.status}-{hashlib.sha256(self.body).hexdigest()[:20]}"

    @property
    def is_page(self) -> bool:
        """Tell whether it is a page that may run the preview's script; redirects run none."""
        return self.kind == _HTML and b" data-redirect" not in self.body[:1000]

    @property
    def keeps(self) -> bool:
        """Tell whether a browser may keep it for ever: its name holds the digest of its bytes."""
        named = _FINGERPRINTED.fullmatch(self.path) if self.status == 200 else None
        return named is not None and hashlib.sha256(self.body).hexdigest().startswith(named[1])


class Tree:
    """The artifacts of a good build; without `files` there has been none yet.

    Nobody changes these.
    """

    __slots__ = ("base", "files", "policy")

    def __init__(self, files: Mapping[str, bytes] | None, base_url: str = "") -> None:
        self.files = files
        base = urlsplit(base_url).path
        self.base = f"{base.rstrip('/')}/"
        self.policy = policy(self.files.get("index.html", b"") if self.files else b"")

    def find(self, path: str) -> Found:
        """Answer the path of a request, as it stands in the request."""
        if self.files is None:
            return _page(503, "Not built yet", "There has been no good build yet.")
        base = quote(unquote_to_bytes(self.base))
        if path == "/" and base != "/":
            return Found(302, b"", _HTML, location=base)
        if path == base.rstrip("/"):
            return Found(301, b"", _HTML, location=base)
        inside = _decoded(path)
        mount = unquote_to_bytes(self.base).decode("utf-8", "replace")
        if inside is None or not inside.startswith(mount):
            return self._missing(base, outside=inside is not None and base != "/")
        return self._inside(inside[len(mount) :], base)

    def _inside(self, name: str, base: str) -> Found:
        assert self.files is not None
        if not _served(name):
            return self._missing(base)
        if not name or name.endswith("/"):
            name += "index.html"
        if name in self.files:
            return self._file(name, 200)
        if f"{name}/index.html" in self.files:
            return Found(301, b"", _HTML, location=f"{base}{quote(name)}/")
        if f"{name}.html" in self.files:
            return self._file(f"{name}.html", 200)
        return self._missing(base)

    def _file(self, name: str, status: int) -> Found:
        assert self.files is not None
        return Found(status, self.files[name], content_type(name), name)

    def _missing(self, base: str, *, outside: bool = False) -> Found:
        assert self.files is not None
        if outside:
            return _page(404, "Outside the site", f"The site is mounted at {base}", base)
        if "404.html" in self.files:
            return self._file("404.html", 404)
        return _page(404, "Page not found", "There is nothing at this address.", base)


def content_type(name: str) -> str:
    """Give the type a static host sends for a file name."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return _TYPES.get(ending) or _KNOWN.guess_type(name)[0] or "application/octet-stream"


def _decoded(path: str) -> str | None:
    try:
        return unquote_to_bytes(path).decode()
    except UnicodeError:  # half a character is none, in what was sent as well
        return None


def _served(name: str) -> bool:
    """Tell whether a name may be looked up at all."""
    folders = name.split("/")
    if any(ord(letter) < 0x20 or letter in "\\\x7f" for letter in name):
        return False
    if any(not part for part in folders[:-1]):
        return False
    return not any(part.startswith(".") and part != ".well-known" for part in folders)


def _page(status: int, title: str, words: str, link: str = "") -> Found:
    """Give a page of the preview's own, where the site has none to show."""
    more = f'<p><a href="{escape(link)}">{escape(link)}</a></p>' if link else ""
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(words)}</p>{more}</body></html>"
    )
    return Found(status, text.encode(), _HTML)
