"""Spanish: what became of a thing, by words that agree."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.agreement import Agreement
from generator.reading.languages.tables import words

AGREEMENT = Agreement(
    sums=words(
        "fondo fondos dinero recurso recursos monto montos suma sumas cantidad cantidades importe importes préstamo préstamos crédito créditos ayuda "
        "ayudas subvención subvenciones subsidio subsidios donación donaciones donativo contribución contribuciones aporte aportes aportación "
        "aportaciones financiamiento financiación asignación asignaciones partida partidas presupuesto presupuestos paquete beca becas pago pagos "
        "desembolso desembolsos transferencia transferencias empréstito línea tramo asistencia cooperación millones dólares euros pesos"
    ),
    of_status=MappingProxyType({
        "requested": words("solicitud solicitudes petición peticiones pedido pedidos demanda requerimiento"),
        "proposed": words("propuesta propuestas plan planes iniciativa proyecto oferta moción enmienda medida"),
        "authorized": words("autorización autorizaciones"),
        "approved": words("aprobación concesión decisión"),
        "committed": words("promesa promesas compromiso compromisos oferta ofertas"),
        "suspended": words("suspensión congelación congelamiento paralización pausa"),
        "denied": words("rechazo negativa denegación solicitud solicitudes petición peticiones pedido pedidos"),
        "rescinded": words("cancelación revocación anulación retirada"),
    }),
    things=words("programa programas proyecto proyectos plan contrato contratos convenio convenios acuerdo acuerdos resolución decreto medida"),
    definite=words("el la los las este esta estos estas ese esa esos esas dicho dicha dichos dichas su sus aquel aquella aquellos aquellas"),
    indefinite=words("un una unos unas otro otra otros otras algún alguna"),
    genders=MappingProxyType({
        "el": "m", "los": "m", "este": "m", "estos": "m", "ese": "m", "esos": "m", "dicho": "m", "dichos": "m", "un": "m", "unos": "m", "otro": "m",
        "otros": "m", "aquel": "m", "aquellos": "m", "la": "f", "las": "f", "esta": "f", "estas": "f", "esa": "f", "esas": "f", "dicha": "f",
        "dichas": "f", "una": "f", "unas": "f", "otra": "f", "otras": "f", "aquella": "f", "aquellas": "f",
        "-idos": "mp", "-ados": "mp", "-idas": "fp", "-adas": "fp", "-ido": "ms", "-ado": "ms", "-ida": "fs", "-ada": "fs",
        "-uesto": "ms", "-uesta": "fs", "-uestos": "mp", "-uestas": "fp", "-isto": "ms", "-ista": "fs", "-istos": "mp", "-istas": "fp",
        "-pendiente": "?s", "-pendientes": "?p", "-espera": "??", "-pausa": "??", "-espera de": "??",
    }),
    endings=MappingProxyType({"-as": "fp", "-os": "mp", "-ciones": "fp", "-dades": "fp"}),
    feminine_money=words("libras coronas rupias liras grivnas"),
    clitics=MappingProxyType({"lo": "ms", "la": "fs", "los": "mp", "las": "fp"}),
    beside_clitics=words("le les me nos"),
    reflexive="se",
    passive=words(
        "fue fueron es son era eran sido siendo está están estaba estaban estuvo estuvieron quedó quedaron queda quedan quedado sigue siguen seguía "
        "seguían permanece permanecen permanecía permanecían continúa continúan resultó resultaron"
    ),
    perfect=words("ha han haber habiendo"),
    before=words("había habían"),
    adverbs=words(
        "luego después ya también entonces más tarde pronto todavía aún hoy ayer además asimismo incluso sólo solo en consecuencia parte finalmente"
    ),
    adverb_suffixes=("mente",),
    relative=words("que cual cuales quien quienes"),
    joins=words("y e pero mientras aunque sino"),
    when=words(
        "en de del tras después luego meses mes año años semana semanas día días más tarde hoy ayer por al pasado pasada siguiente próximo mismo "
        "misma todo toda todos todas el la los las un una ese esa este esta entonces lunes martes miércoles jueves viernes sábado domingo poco tiempo finalmente "
        "posteriormente antes hace cuando principios finales mediados vez otra sin embargo final fin también además y pero "
        "recientemente inmediatamente"
    ),
    links=words("de del para por a al en"),
    which=words("de del para"),
    against=words(
        "no nunca jamás tampoco ni sin ninguno ninguna ningún nada nadie apenas podría podrían puede pueden podrá podrán pudo debe deben debería "
        "deberían deberá deberán quiere quieren quería espera esperan esperaba pretende amenaza amenazó pide piden pidió exige exigió será serán "
        "sería serían sea sean fuera fueran fuese hubiera hubieran hubiese haya hayan habría habrían habrá habrán negó niega niegan negaron "
        "desmintió desmiente desmintieron presuntamente supuestamente evitó impidió propone propuso falta"
    ),
    conditions=words("si salvo suponiendo"),
    more_forms=MappingProxyType({"denied": words("negó negaron niega")}),
    undoing=words(
        "levantó levantaron levantada levantado levantadas levantados liberó liberaron liberado liberados liberada liberadas reanudó reanudaron "
        "reanudado reanudada reanudados desbloqueó desbloquearon desbloqueado desbloqueados desbloqueada descongeló descongelaron descongelada descongelado descongelados restableció restablecieron "
        "restablecido restablecida reactivó reactivaron reactivado reactivada"
    ),
    held_back=words("suspended denied rescinded"),
    of_money_only=words("disbursed rescinded"),
    waiting=words("pending"),
    turning=words("finalmente nuevo nuevamente ahora después luego posteriormente"),
)  # fmt: skip
