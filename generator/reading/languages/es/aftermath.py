"""Spanish: what became of an amount."""

# Tables read better in long lines.

from __future__ import annotations

from generator.reading.languages.aftermath import Aftermath
from generator.reading.languages.tables import words

AFTERMATH = Aftermath(
    asking=words("requested proposed"),
    outcomes=words("eso esto"),
)  # fmt: skip
