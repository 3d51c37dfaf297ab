"""Spanish: sums, their parts and their wholes."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.sums import Sums
from generator.reading.languages.tables import words

SUMS = Sums(
    money_verbs=words(
        "costará costarán cuesta cuestan costó costaron costaría ahorrará ahorra ahorró perdió perdieron pierde gastó gastaron gasta "
        "debe deben adeuda adeudan necesita necesitan recaudó recaudaron invirtió invirtieron multará multó generará genera generó"
    ),
    totals=words("total totales totaliza totalizan suma conjunto paquete presupuesto combinado global autorizado autorizó asciende valor"),
    additions=words("adicional adicionales otro otra otros otras resto restante restantes más incluye incluyendo incluidos compuesto consta"),
    anew=words("otro otra otros otras adicional adicionales más segundo segunda tercer tercera cada nuevo nueva nuevos nuevas"),
    parts=("incluidos", "incluidas", "incluyendo", "entre ellos", "entre ellas", "de los cuales", "de las cuales", "de ellos", "de ellas", "repartidos entre", "divididos entre", "compuesto de"),
    parts_of_before=("de ese total", "de esa suma", "de esa cantidad", "de ese monto", "de ese dinero", "de ellos", "de ellas", "de los cuales", "el total incluye", "el paquete incluye", "la suma incluye"),
)  # fmt: skip
