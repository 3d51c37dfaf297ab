"""Spanish: how our own words tell of money without naming a status."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.own_words import OwnWords
from generator.reading.languages.tables import words

_LIT = ("luz verde a", "el visto bueno a", "vía libre a", "su visto bueno a", "el sí a")

OWN_WORDS = OwnWords(
    got=(
        *words("recibió recibieron recibe reciben obtuvo obtuvieron obtiene obtienen consiguió consiguieron consigue consiguen cobró cobraron cobra cobran "
               "entregó entregaron entrega entregan transfirió transfirieron transfiere transfieren giró giraron gira giran depositó depositaron deposita depositan "
               "liberó liberaron libera liberan ratificó ratificaron ratifica ratifican refrendó refrendaron avaló avalaron avala avalan aceptó aceptaron acepta aceptan "
               "aprueba aprueban concede conceden otorga otorgan paga pagan desembolsa desembolsan abona abonan adjudicó adjudicaron adjudica adjudican validó validaron"),
        *(f"{verb} {lit}" for verb in ("dio", "dieron", "da", "dan", "ha dado", "han dado") for lit in _LIT),
    ),
    given=(
        "recibido", "recibida", "recibidos", "recibidas", "entregado", "entregada", "entregados", "entregadas", "transferido", "transferida", "transferidos", "transferidas",
        "girado", "girada", "girados", "giradas", "depositado", "depositada", "depositados", "depositadas", "ratificado", "ratificada", "ratificados", "ratificadas",
        "avalado", "avalada", "avalados", "avaladas", "aceptado", "aceptada", "aceptados", "aceptadas", "cobrado", "cobrada", "cobrados", "cobradas",
        "liberado", "liberada", "liberados", "liberadas", "adjudicado", "adjudicada", "adjudicados", "adjudicadas",
    ),
    arrived=("llegó a", "llegaron a", "ha llegado a", "han llegado a", "ya está en", "ya están en", "está en la cuenta", "están en la cuenta", "está en las cuentas", "entró en", "entraron en"),
    acts=("aprobación", "desembolso", "visto bueno", "luz verde", "ratificación", "entrega", "cobro"),
    act_links=words("de a para"),
    stopped=("vetó", "vetaron", "veta", "vetan", "tumbó", "tumbaron", "frenó", "frenaron", "bloqueó", "bloquearon", "descartó", "descartaron", "desechó", "desecharon", "no a", "adeuda", "adeudan", "debe", "deben",
             "pide", "piden", "solicita", "solicitan", "reclama", "reclaman", "echó atrás", "echaron atrás"),
    was_stopped=("vetado", "vetada", "vetados", "vetadas", "descartado", "descartada", "descartados", "descartadas", "desechado", "desechada", "desechados", "desechadas",
                 "devuelto", "devuelta", "devueltos", "devueltas", "bloqueado", "bloqueada", "bloqueados", "bloqueadas", "archivado", "archivada", "archivados", "archivadas"),
    open=("sigue en estudio", "siguen en estudio", "está en estudio", "están en estudio", "sigue sin decidirse", "siguen sin decidirse", "quedó en nada", "quedaron en nada"),
    waiting=words("espera esperan depende dependen sigue siguen queda quedan aguarda aguardan"),
    earlier=words("había habían hubiera hubieran"),
    leads=("en realidad", "de hecho", "desde entonces", "luego", "después", "más tarde", "al final", "finalmente", "hoy", "ahora", "ya"),
    unsure=words(
        "quien quienes quién quiénes "
        "no nunca jamás nadie nada ninguno ninguna ningún tampoco ni sin si salvo aunque podría podrían puede pueden debe deben debería deberían quiere quieren espera esperan cuando antes hasta "
        "apenas casi falso falsamente niega negó duda pendiente pendientes falta faltan supuestamente busca buscan pide piden rechazó rechazaron negaron"
    ),
    provided=words("si salvo hasta solo sólo cuando"),
    fillers=words("cheque de por todo toda todos todas un una unos unas suma monto importe subvención ayuda ayudas préstamo pago pagos crédito partida total unos otros otras primeros últimos"),
    helping=words("ya luego después también finalmente sido todo todos hoy ayer por fin"),
    other_things=words("solicitud solicitudes petición peticiones más menos que"),
)  # fmt: skip
