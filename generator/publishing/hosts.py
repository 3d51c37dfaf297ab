"""What each host reads besides the pages, and where its limits are.

In: a target, the files to publish, the redirects. Out: files for the host that is named, and for no
other; problems (H101) where a host's limit is passed. Nobody's limit stops a publish: hosts change
theirs, and a plan may have others.

Old addresses work everywhere by the pages that the build makes for them (with `rel=canonical` and
`noindex`); the rules here let a host answer with a real redirect where it can.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from generator.model.named_tuples import NamedTuple
from generator.model.problems import Problem
from generator.model.targets import GitTarget, Target
from generator.model.text import Place
from generator.publishing.planning import size
from generator.rendering.headers import FOREVER, REFERRER, policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.pages.plan import Redirect
    from generator.publishing.tree import Tree

_KB: Final = 1000
_MIB: Final = 1024 * 1024
ANEW: Final = "public, max-age=0, must-revalidate"
NGINX_MAP: Final = "_redirects.map"
_TEXT: Final = (".html", ".htm", ".css", ".js", ".json", ".jsonld", ".xml", ".svg", ".txt", ".csv")
_WORTH: Final = 512  # smaller files gain less than the request costs


class Limit(NamedTuple):
    """What a host allows; None where it says nothing. Sizes are in bytes."""

    files: int | None = None
    in_folder: int | None = None
    file_size: int | None = None
    total_size: int | None = None
    redirects: int | None = None
    redirects_size: int | None = None
    headers: int | None = None
    line: int | None = None


#: From the hosts' own pages on their limits, as of 2026; GitLab's are the defaults of an instance.
LIMITS: Final[Mapping[str, Limit]] = {
    "github": Limit(file_size=100 * _MIB, total_size=_KB**3),
    "gitlab": Limit(redirects=1000, redirects_size=64 * 1024),
    "netlify": Limit(in_folder=54_000),
    "cloudflare": Limit(
        files=20_000, file_size=25 * _MIB, redirects=2000, redirects_size=100 * 1024, headers=100,
        line=1000,
    ),
}  # fmt: skip


def host_of(target: Target) -> str:
    """Give the host of a target: the one it names; a branch is taken for GitHub's."""
    if target.host:
        return target.host
    return "github" if isinstance(target, GitTarget) else ""


def host_files(
    target: Target, tree: Tree, redirects: Iterable[Redirect], base_url: str
) -> Iterator[tuple[str, bytes]]:
    """Make the files that the target's host reads."""
    host, moved = host_of(target), list(redirects)
    base = urlsplit(base_url).path or "/"
    match host:
        case "github":
            yield ".nojekyll", b""
            if target.domain:
                yield "CNAME", f"{target.domain}\n".encode()
        case "netlify" | "cloudflare":
            yield "_headers", _headers(tree)
            if moved:
                yield "_redirects", _rules(moved, host, "/")
        case "gitlab" if moved:
            yield "_redirects", _rules(moved, host, base)
        case "apache":
            yield ".htaccess", _htaccess(tree, moved, base, gzipped=target.precompress)
        case "nginx":
            yield NGINX_MAP, _map(moved, base)
        case _:
            pass
    if target.precompress:
        yield from _siblings(tree)


def _siblings(tree: Tree) -> Iterator[tuple[str, bytes]]:
    """Give a compressed copy of each text file that gets smaller by it."""
    for path in sorted(tree):
        if path.endswith(_TEXT) and tree.sizes[path] >= _WORTH:
            packed = compressed(tree[path])
            if len(packed) < tree.sizes[path]:
                yield f"{path}.gz", packed


def compressed(data: bytes) -> bytes:
    """Compress as gzip, without a time or a name, so that the same bytes give the same bytes."""
    return gzip.compress(data, 9, mtime=0)


def _headers(tree: Tree) -> bytes:
    """Make `_headers`. No header stands under two patterns: Cloudflare would join the two."""
    stated = policy(tree["index.html"])
    return (
        "/*\n"
        f"  Content-Security-Policy: {stated}\n"
        "  X-Content-Type-Options: nosniff\n"
        f"  Referrer-Policy: {REFERRER}\n"
        "/assets/*\n"
        f"  Cache-Control: {FOREVER}\n"
    ).encode()


def addresses(redirect: Redirect) -> list[str]:
    """Give the old addresses that one redirect stands for, without the leading slash."""
    folder = redirect.path.removesuffix("index.html")
    if folder == redirect.path:
        return [redirect.path]
    return [folder, folder.rstrip("/")] if folder else []


def _rules(moved: list[Redirect], host: str, base: str) -> bytes:
    """Make `_redirects`. Netlify needs `!` where a file (our stub) stands at the old address."""
    status = "301!" if host == "netlify" else "301"
    lines = [
        f"{base}{quote(old)} {base}{quote(redirect.target)} {status}"
        for redirect in moved
        for old in (addresses(redirect)[:1] if host == "netlify" else addresses(redirect))
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _map(moved: list[Redirect], base: str) -> bytes:
    """Make the lines of an nginx `map` from `$uri` to the new address."""
    lines = [
        f'"{base}{old}" "{base}{redirect.target}";'
        for redirect in moved
        for old in addresses(redirect)
    ]
    head = "# for nginx: map $uri $moved { include .../_redirects.map; }\n"
    return (head + "".join(f"{line}\n" for line in lines)).encode()


def _htaccess(tree: Tree, moved: list[Redirect], base: str, *, gzipped: bool) -> bytes:
    """Make `.htaccess`; what a server does not know or allow is left out by its `IfModule`."""
    stated = policy(tree["index.html"])
    lines = [
        f"ErrorDocument 404 {base}404.html",
        "AddDefaultCharset utf-8",
        "<IfModule mod_headers.c>",
        f'  Header set Content-Security-Policy "{stated}"',
        "  Header set X-Content-Type-Options nosniff",
        f"  Header set Referrer-Policy {REFERRER}",
        f'  Header set Cache-Control "{ANEW}"',
        r'  <FilesMatch "\.[0-9a-f]{12}\.[A-Za-z0-9]+$">',
        f'    Header set Cache-Control "{FOREVER}"',
        "  </FilesMatch>",
        "</IfModule>",
    ]
    if moved:
        lines += ["<IfModule mod_alias.c>", *_matches(moved, base), "</IfModule>"]
    if gzipped:
        lines += _GZIPPED
    return "".join(f"{line}\n" for line in lines).encode()


def _matches(moved: list[Redirect], base: str) -> Iterator[str]:
    for redirect in moved:
        folder = redirect.path.removesuffix("index.html").rstrip("/")
        end = r"/?(?:index\.html)?" if folder != redirect.path else ""
        old = f"{re.escape(base + folder)}{end}"
        yield f'  RedirectMatch 301 "^{old}$" "{base}{quote(redirect.target)}"'


_GZIPPED: Final = (
    "<IfModule mod_rewrite.c>",
    "  RewriteEngine On",
    "  RewriteCond %{HTTP:Accept-Encoding} gzip",
    "  RewriteCond %{REQUEST_FILENAME} -f",
    "  RewriteCond %{REQUEST_FILENAME}.gz -f",
    r"  RewriteRule ^(.+\.(html|css|js|json|xml|svg|txt|csv))$ $1.gz [L]",
    r"  RewriteRule \.html\.gz$ - [T=text/html;charset=utf-8,E=no-gzip:1]",
    r"  RewriteRule \.css\.gz$ - [T=text/css;charset=utf-8,E=no-gzip:1]",
    r"  RewriteRule \.js\.gz$ - [T=text/javascript;charset=utf-8,E=no-gzip:1]",
    r"  RewriteRule \.json\.gz$ - [T=application/json,E=no-gzip:1]",
    r"  RewriteRule \.xml\.gz$ - [T=application/xml,E=no-gzip:1]",
    r"  RewriteRule \.svg\.gz$ - [T=image/svg+xml,E=no-gzip:1]",
    "  <IfModule mod_headers.c>",
    r'    <FilesMatch "\.gz$">',
    "      Header append Content-Encoding gzip",
    "      Header append Vary Accept-Encoding",
    "    </FilesMatch>",
    "  </IfModule>",
    "</IfModule>",
)


# --- limits ------------------------------------------------------------------------------------


def limits(host: str, tree: Tree) -> Iterator[Problem]:
    """Report what passes the host's limits."""
    limit = LIMITS.get(host)
    if limit is None:
        return
    yield from _counts(host, limit, tree)
    yield from _rule_files(host, limit, tree)


def _counts(host: str, limit: Limit, tree: Tree) -> Iterator[Problem]:
    if limit.files is not None and len(tree) > limit.files:
        yield _passed(host, "", f"the site has {len(tree)} files", f"{limit.files} files")
    folders = Counter(path.rpartition("/")[0] for path in tree)
    for folder, count in folders.items():
        if limit.in_folder is not None and count > limit.in_folder:
            yield _passed(host, folder, f"{count} files in a folder", f"{limit.in_folder}")
    total = sum(tree.sizes[path] for path in tree)
    if limit.total_size is not None and total > limit.total_size:
        yield _passed(host, "", f"the site has {size(total)}", size(limit.total_size))
    for path in tree:
        if limit.file_size is not None and tree.sizes[path] > limit.file_size:
            yield _passed(host, path, f"the file has {size(tree.sizes[path])}",
                          f"{limit.file_size // _MIB} MiB")  # fmt: skip


def _rule_files(host: str, limit: Limit, tree: Tree) -> Iterator[Problem]:
    rules = tree["_redirects"].splitlines() if "_redirects" in tree else []
    if limit.redirects is not None and len(rules) > limit.redirects:
        yield _passed(host, "_redirects", f"{len(rules)} redirects", f"{limit.redirects}")
    length = tree.sizes.get("_redirects", 0)
    if limit.redirects_size is not None and length > limit.redirects_size:
        yield _passed(host, "_redirects", f"{length} bytes", f"{limit.redirects_size} bytes")
    headers = tree["_headers"].splitlines() if "_headers" in tree else []
    patterns = sum(not line.startswith(b" ") for line in headers)
    if limit.headers is not None and patterns > limit.headers:
        yield _passed(host, "_headers", f"{patterns} rules", f"{limit.headers}")
    longest = max((len(line) for line in rules), default=0)
    if limit.line is not None and longest > limit.line:
        yield _passed(host, "_redirects", f"a rule of {longest} characters", f"{limit.line}")


def _passed(host: str, path: str, found: str, allowed: str) -> Problem:
    message = f"{found}; {host} takes at most {allowed}"
    return Problem("H101", Place(path or "edition.json"), message)
