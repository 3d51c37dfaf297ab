"""Whether another site was built into the output folder, which this one would take apart.

In: the site, and its output folder. Out: the title of the other site, empty if none is seen there.
A folder is known by the trace, if this root built into it last. It may be this site's all the same:
after a fresh clone, on a runner that keeps its output, in a root that was moved. No output says
whose it is, since the same input gives the same bytes wherever it lies. So a site counts as another
only if it has another title and most of its records are none of this one's; within the root the
folder is this site's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.disk import files
from generator.model.patterns import late
from generator.model.records import KINDS
from generator.pages.html import unescape
from generator.pages.site import address_of

if TYPE_CHECKING:
    from generator.disk.output import Output
    from generator.pages.site import Site

_RECORD = late(rf"(?:{'|'.join(KINDS)})/[^/]+/index\.html")
_TITLE = late(r'<html\b[^>]* data-site="([^"]*)"')


def other_site(site: Site, out: Output) -> str:
    """Give the title of another site that stands in the output folder."""
    target = out.target
    if target.output.startswith(f"{target.root}/"):
        return ""
    try:
        theirs = {path for path in out.edition() if _RECORD.fullmatch(path)}
        read = files.attempt(f"{target.output}/index.html")
    except OSError:  # said by the commit, which then writes nothing
        return ""
    ours = {f"{address_of(record)}index.html" for record in site.catalogue.records}
    if not theirs or 2 * len(theirs & ours) >= min(len(theirs), len(ours)):
        return ""
    found = _TITLE.search(read[0].decode("utf-8", "replace")) if read else None
    title = unescape(found[1]) if found else ""
    return "" if title == site.settings.title.text else title
