"""Who may talk to the preview: nobody whom a foreign website sent.

In: headers of a request. Out: None, or why it is refused. A website may lead a browser to any
address of this machine, and by DNS even under a name of its own; so the Host has to be a name of
this machine, what opens the socket or an editor has to come from a page of the preview itself, and
what another website embeds or fetches is refused where browsers tell of it.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Guard(NamedTuple):
    """The names the preview answers to; `open` where it was opened to other machines."""

    names: frozenset[str]
    open: bool

    @classmethod
    def of(cls, host: str, machine: str) -> Guard:
        """Make the guard of a preview bound to `host` on a computer named `machine`."""
        if is_loopback(host):
            return cls(frozenset({"localhost"}), open=False)
        names = {"localhost", host, machine, f"{machine}.local"}
        return cls(frozenset(name.lower() for name in names), open=True)

    def host(self, header: str | None) -> str | None:
        """Refuse a Host that is no name of this machine."""
        name = host_name(header)
        if name is None:
            return "the request has no usable Host header"
        if name in self.names or is_loopback(name):
            return None
        if self.open and _is_address(name):  # an address cannot be bound to another by DNS
            return None
        return f"`{name}` is not a name of this preview"

    def origin(self, headers: Mapping[str, str], scheme: str) -> str | None:
        """Refuse what does not come from a page of this preview."""
        origin = headers.get("Origin", "")
        if origin.lower() == f"{scheme}://{headers.get('Host', '')}".lower():
            return None
        return f"the request comes from `{origin or 'nowhere'}`, not from a page of this preview"

    def embedding(self, headers: Mapping[str, str]) -> str | None:
        """Refuse what another site embeds or fetches; following a link is allowed."""
        site = headers.get("Sec-Fetch-Site", "none")
        if site in {"same-origin", "none"}:
            return None
        navigating = headers.get("Sec-Fetch-Mode") == "navigate"
        if navigating and headers.get("Sec-Fetch-Dest") == "document":
            return None
        return "another website asks for it"


def host_name(header: str | None) -> str | None:
    """Give the name in a Host header, without port and brackets; None if it is not one."""
    if not header or any(letter in header for letter in "/\\@?# \t"):
        return None
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port
    except ValueError:
        return None
    return (parts.hostname or "").removesuffix(".") or None


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine alone."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
