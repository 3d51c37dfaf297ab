"""How this generator came onto this machine, so that another machine can get the same one.

In: what the installer noted beside the package (PEP 610). Out: a requirement for pip, and whether
another machine can fulfil it: an address of version control can be, a folder or a file here cannot,
and of an index nobody here knows which one it was, so its version alone is named. User names and
passwords in an address are left out.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from generator import __version__
from generator.model.named_tuples import NamedTuple

NAME: Final = "briefing-site"
_USER_INFO: Final = re.compile(r"://[^/@]*@")


class Requirement(NamedTuple):
    """A line of `requirements.txt`; `portable` where it leads to the same code anywhere."""

    text: str
    portable: bool


def requirement() -> Requirement:
    """Give the requirement by which this very generator can be installed again."""
    from importlib import metadata  # noqa: PLC0415  48 ms, wanted by `init` alone

    try:
        noted = metadata.distribution(NAME).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return from_note(None, installed=False)
    return from_note(noted, installed=True)


def from_note(noted: str | None, *, installed: bool) -> Requirement:
    """Read the note that pip leaves of what did not come from an index (PEP 610)."""
    version = Requirement(f"{NAME}=={__version__}", portable=installed and noted is None)
    try:
        value: Any = json.loads(noted or "{}")
        address = _USER_INFO.sub("://", str(value.get("url", "")))
        vcs = value.get("vcs_info") or {}
        commit = vcs.get("commit_id") or vcs.get("requested_revision")
        if vcs.get("vcs") and commit and not address.startswith("file:"):
            return Requirement(f"{NAME} @ {vcs['vcs']}+{address}@{commit}", portable=True)
    except (ValueError, AttributeError, TypeError):
        return version
    if address.startswith(("https://", "http://")):
        return Requirement(f"{NAME} @ {address}", portable=True)
    return version
