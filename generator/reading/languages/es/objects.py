"""Spanish: what a status word is said of in place of money."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.objects import Objects
from generator.reading.languages.tables import each, words

_LOOKED_INTO = words(
    "auditoría auditorías investigación investigaciones inspección revisión audiencia debate informe informes pesquisa "
    "estudio estudios evaluación"
)
_MEETINGS = frozenset(
    (
        *words(
            "conversaciones negociaciones reunión reuniones votación votaciones juicio negociación conferencia"
        ),
        "rueda de prensa",
        "conferencia de prensa",
    )
)
_SAID = words(
    "crítica críticas acusación acusaciones queja quejas pregunta preguntas responsabilidad vinculación participación señalamientos denuncia denuncias"
)
_PERSONS = words(
    "funcionario funcionaria funcionarios ministro ministra director directora directores ingeniero ingeniera gerente alcalde alcaldesa juez jueza "
    "empleado empleados profesor profesora jugador tesorero tesorera contador contadora"
)
_ENDING = words(
    "aplazar posponer suspender paralizar congelar frenar bloquear prohibir eliminar suprimir abolir condenar retrasar"
)

OBJECTS = Objects(
    things=MappingProxyType({
        "disbursed": words("visita visitas homenaje tributo"),
        "committed": words("delito delitos fraude fraudes"),
        "approved": frozenset((*each("devolución|cancelación|suspensión|retirada|embargo|congelación|incautación|decomiso", "de|del"),
                               *each("moción|resolución|declaración", "contra|de censura"))),
        "denied": frozenset(each("recurso|demanda|apelación|querella|amparo", "contra")),
        "requested": frozenset((*words("explicaciones aclaraciones cuentas detalles pruebas comprobantes documentos documentación información disculpas perdón entrevista entrevistas"),)),
        "rescinded": frozenset(each("visita|viaje", "a|al")),
        "pending": words("juicio sentencia extradición"),
    }),
    things_ahead=MappingProxyType({
        "suspended": words("pescado pescados pollo pollos carne carnes marisco mariscos camarón camarones langostinos atún verdura verduras fruta frutas alimentos cerdo"),
    }),
    matters=MappingProxyType({
        **dict.fromkeys(("approved", "authorized", "committed", "requested", "proposed"), _LOOKED_INTO),
        "denied": _LOOKED_INTO | _SAID,
        "suspended": _LOOKED_INTO | _MEETINGS | _PERSONS,
        "rescinded": _LOOKED_INTO | _MEETINGS,
        "pending": words("auditoría investigación"),
    }),
    links=("de", "del", "sobre", "contra", "por", "en", "a", "al", "acerca", "que"),
    leads=("de", "del", "al", "a la", "a los", "a las", "a un", "a una"),
    priced=("por", "por valor de", "valorado en", "valorada en", "un coste de", "un costo de", "que cuesta", "que costó",
            *each("estudio|estudios|evaluación|auditoría|inspección", "de")),
    carrying=words("recomienda recomiendan propone proponen solicita autoriza"),
    parts=MappingProxyType({
        "disbursed": words("intereses cuota cuotas tramo tramos parte porción comisión comisiones depósito anticipo señal impuestos ciento"),
    }),
    part_links=("de", "del", "por", "a"),
    paid_on=("sobre", "del"),
    whole=words("última último final totalidad restante cien 100"),
    bought_by=MappingProxyType(dict.fromkeys(words("pagó pagaron pagado"), ("por", "para"))),
    upkeep=words("reparación reparaciones mantenimiento limpieza seguridad publicidad auditoría"),
    ending=MappingProxyType({
        **dict.fromkeys(("approved", "authorized", "committed"), _ENDING),
        "proposed": _ENDING | words("recortar reducir rebajar"),
    }),
    ending_breaks=words("para que en por con hasta a"),
    definite=words("el la los las un una su sus este esta ese esa"),
    anew=words("otros otras unos más"),
    to_do=("a",),
    doing=MappingProxyType({"obligated": words("devolver pagar reembolsar dar cubrir entregar"), "committed": words("recaudar recuperar investigar explicar auditar reunir")}),
    of_persons=words("suspended"),
    person_opens=("al", "a la", "a los", "a las", "a un", "a una", "a dos"),
    who=("que", "quien"),
    held_in=MappingProxyType({"rescinded": words("cuenta cuentas cajero caja")}),
    out_of=("de", "de la", "del", "de las", "de una"),
)  # fmt: skip
