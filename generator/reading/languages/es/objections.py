"""Spanish: what speaks against what a clause says."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.objections import Objections
from generator.reading.languages.tables import each, words

OBJECTIONS = Objections(
    denying=words("negó niega niegan negaron desmintió desmiente desmintieron rechazó rechazaron"),
    reports=words("informe informes acusación acusaciones versión versiones denuncia denuncias rumor rumores"),
    doubting=words("presuntamente supuestamente"),
    disputing=(" negó haber ", " negó que ", " niega haber ", " niega que ", " negaron haber ", " negaron que "),
    asked_if_so=(*each("Es|Era|Es eso|Es esto", "cierto|verdad|así|correcto|cierto eso|verdad eso"), *each("Puede|Lo", "confirmarlo|confirma|desmiente"), "Verdadero o falso"),
    confirming=("Sí", "Así es", "Es cierto", "Es verdad", "Correcto", "En efecto", "Efectivamente", "Cierto", "Lo confirmo"),
    opens_aside=words("a tras según durante después antes desde ante mediante por con en hasta sin como"),
    names_nothing=each("a propuesta|a pedido", "de|del"),
)  # fmt: skip
