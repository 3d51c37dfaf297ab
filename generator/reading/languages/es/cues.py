"""Spanish: what says whose words are quoted."""

# Tables read better in long lines.

from __future__ import annotations

from generator.reading.languages.cues import Cues

CUES = Cues()
