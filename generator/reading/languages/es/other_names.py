"""Spanish: what makes a country's name a part of another name."""

# Tables read better in long lines.

from __future__ import annotations

from generator.reading.languages.other_names import OtherNames
from generator.reading.languages.tables import listed, words

OTHER_NAMES = OtherNames(
    heads=listed("Lago|Monte|Río|Hotel|Café|Radio|Calle|Avenida|Plaza"),
    addresses=listed("Sr|Sra|Srta|Dr|Dra"),
    titles=words("sr sra dr dra"),
    places=words("en a de desde"),
)  # fmt: skip
