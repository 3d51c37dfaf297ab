"""Spanish: how a status is named beside the listed words."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.suggesting import Suggesting
from generator.reading.languages.tables import words

SUGGESTING = Suggesting(
    status_labels=MappingProxyType({
        "denied": ("desestimado", "desestimada", "desestimados", "desestimadas", "descartado", "descartada", "descartados", "descartadas",
                   "no aprobado", "no aprobada", "no aprobados", "no aprobadas", "no concedido", "no concedida", "no concedidos", "no concedidas",
                   "desfavorable", "improcedente", "no prosperó"),
        "rescinded": ("sin efecto", "desierto", "desierta"),
        "suspended": ("en suspenso", "aplazado", "aplazada", "aplazados", "aplazadas"),
    }),
    record_heads=words("estado situación dictamen resultado decisión fallo resolución"),
    voted_on=words("moción propuesta enmienda iniciativa votación dictamen solicitud"),
    says_no=words("no ✗ ✘ x"),
)  # fmt: skip
