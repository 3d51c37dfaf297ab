"""Spanish: what speaks against what a clause says."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.objections import Objections
from generator.reading.languages.tables import words

OBJECTIONS = Objections(
    denying=words("negó niega niegan negaron desmintió desmiente desmintieron rechazó rechazaron"),
    reports=words("informe informes acusación acusaciones versión versiones denuncia denuncias rumor rumores"),
    doubting=words("presuntamente supuestamente"),
    disputing=(" negó haber ", " negó que ", " niega haber ", " niega que ", " negaron haber ", " negaron que "),
)  # fmt: skip
