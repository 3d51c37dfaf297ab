"""Spanish: what numbers count and add up to."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.counts import Counts
from generator.reading.languages.tables import phrases, words

COUNTS = Counts(
    moving=words(
        "sigue siguen siguió siguieron permanece permanecen permaneció permanecieron queda quedan quedó quedaron está están estaba estaban "
        "huyeron cruzaron llegaron salieron murieron volvieron escaparon asistieron votaron firmaron respondieron recibieron pidieron dijeron "
        "viven vivían trabajan trabajaban faltan faltaban"
    ),
    age_ends=("de edad", "cumplidos"),
    age_heads=(
        r"(?:menor|mayor)(?:es)? de",
        r"que (?:tengan|tienen|tenían|tuvieran)(?: entre| más de| menos de| al menos| cumplidos)?", r"[A-ZÁÉÍÓÚÑ]\w+, de",
        r"edad(?:es)?(?: comprendidas?)? (?:de|entre|desde|hasta)(?: los)?",
        (r"(?i:jóvenes|joven|niñ[oa]s?|mujer(?:es)?|hombres?|personas?|adult[oa]s?|adolescentes?|alumn[oa]s?|estudiantes?|ancian[oa]s?|bebés?|hij[oa]s?|"
         r"chic[oa]s?|muchach[oa]s?|varón|varones|vecin[oa]s?|trabajador(?:a|as|es)?|agricultor(?:a|as|es)?|pescador(?:a|as|es)?|armador(?:a|as|es)?|"
         r"madres?|padres?|habitantes?|ciudadan[oa]s?|refugiad[oa]s?|migrantes?|jubilad[oa]s?|viud[oa]s?) (?:de|desde|con)(?: entre| más de| menos de| hasta)?"),
    ),
    no_age_heads=words(
        "no plazo plazos pena penas condena condenas contrato contratos período períodos periodo periodos vida duración duraciones vencimiento "
        "vencimientos antigüedad crédito créditos préstamo préstamos bono bonos acuerdo acuerdos tiempo experiencia"
    ),
    as_of=("al", "a fecha de", "hasta el", "a finales de", "al cierre de"),
    just_before=MappingProxyType(
        {
            "year": ("el año pasado", "hace un año", "un año atrás", "el año anterior", "año previo"),
            "month": ("el mes pasado", "hace un mes", "un mes atrás", "el mes anterior"),
        }
    ),
    sum_rows=words("total totales subtotal subtotales suma conjunto todos todas global"),
    more_rows=words("otro otra otros otras demás resto restante restantes saldo"),
    sum_phrases=phrases("en total; en conjunto; en suma; de los cuales; de las cuales; entre ambos; entre ambas"),
    set_against=("frente a", "en comparación con", "comparado con", "en lugar de", "en vez de", "superior a los",
                  "inferior a los", "más que los", "menos que los"),
    changing=words("aumentó aumentaron aumentado elevó elevaron elevado subió subieron redujo redujeron reducido recortó recortaron bajó bajaron"),
    bringing=words("llevó llevaron lleva situó sitúa deja dejó"),
    taking_up=("los", "las", "esos", "esas", "estos", "estas", "esa", "ese", "esta", "este", "los mismos",
               "esa suma", "esa cantidad", "ese monto", "este monto", "esta suma"),
    from_to=("de", "a"),
    of_the=("de los", "de las", "de esos", "de estos", "de sus", "los", "las", "esos", "estos"),
)  # fmt: skip
