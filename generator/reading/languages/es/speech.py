"""Spanish: who says what."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.speech import Speech
from generator.reading.languages.tables import words

SPEECH = Speech(
    according=("según", "de acuerdo con", "en palabras de", "a juicio de", "conforme a", "según dijo", "según explicó", "según informó"),
    short_titles=words("sr sra srta sres dr dra lic ing arq prof profa gral cnel tte cap mons fr hno hna"),
    role_endings=("ero", "era", "or", "ora", "ista", "ante", "ario", "aria"),
    own_persons=words("yo me mí mi mis nos nosotros nosotras nuestro nuestra nuestros nuestras"),
    asks_what=("lo que", "qué", "cuánto", "cuánta", "si"),
    vouching=words(
        "dijo dice dicen dijeron informó informa informaron informan afirmó afirma afirmaron señaló señala señalaron "
        "indicó indica indicaron anunció anuncia anunciaron confirmó confirma confirmaron aseguró asegura estimó estima estiman "
        "explicó explica explicaron precisó precisa precisaron recordó recuerda recordaron aclaró aclara subrayó subraya destacó destaca sostuvo "
        "sostiene manifestó manifiesta detalló detalla"
    ),
)  # fmt: skip
