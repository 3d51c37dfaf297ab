"""Spanish: what takes an amount from a status word."""

# Tables read better in long lines.

from __future__ import annotations

from generator.reading.languages.attachment import Attachment

ATTACHMENT = Attachment()
