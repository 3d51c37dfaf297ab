"""Exit codes, and the way to say that what was asked for cannot be done here."""

from __future__ import annotations

OK, CONTENT, MISUSE, LOCKED = 0, 1, 2, 3


class MisuseError(Exception):
    """What was asked for cannot be done here; the message says what to do."""
