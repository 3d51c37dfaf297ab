"""Spanish: how a status is named beside the listed words."""

# Tables read better in long lines.

from __future__ import annotations

from generator.reading.languages.suggesting import Suggesting

SUGGESTING = Suggesting()
