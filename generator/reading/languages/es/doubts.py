"""Spanish: what is not so, not yet, or of another sum."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.doubts import Doubts
from generator.reading.languages.tables import each, words

_GIVEN = ("authorized", "approved", "obligated", "committed", "disbursed")
_NOWISE = (
    "en ningún momento",
    "en modo alguno",
    "de ningún modo",
    "de ninguna manera",
    "de ninguna forma",
    "en ningún caso",
    "bajo ningún concepto",
)
_NOT_GIVEN = (
    "vetar",
    "vetará",
    "veta",
    "vetó",
    "rechazar",
    "rechazará",
    "negar",
    "denegar",
    "anular",
    "anulará",
    "cancelar",
    "congelar",
    "suspender",
    "recortó",
    "retuvo",
    "retener",
    "retiene",
    "dejó fuera",
    "dejaron fuera",
    "excluyó",
    "excluyeron",
    "eliminó",
    "eliminaron",
    "suprimió",
    "suprimieron",
    *each(
        "aplazó|aplazaron|pospuso|pospusieron|postergó|postergaron|difirió",
        "la decisión sobre|una decisión sobre|la votación sobre|la votación de|la aprobación de",
    ),
    *each("déficit|faltante", "de"),
)
_NOT_PAID = (
    "debe",
    "deben",
    "debía",
    "debían",
    "adeuda",
    "adeudan",
    "adeudaba",
    "adeudaban",
    "devolvió",
    "devolvieron",
    "devolver",
    "malversó",
    "malversaron",
    "desfalcó",
    "robó",
    "robaron",
    "reintegró",
    "reintegraron",
    "retuvieron",
    *each("deuda|deudas|atrasos|mora|impagos", "de|por"),
    *each("impagos|impagas|impagadas|impagados|atrasados", "de|por"),
    *each("no", "libera|liberó|ha liberado|entrega|entregó|ha entregado|transfirió"),
)

DOUBTS = Doubts(
    open_before=(
        "será", "serán", "sería", "serían", "sea", "sean", "habrá", "habrán", "habría", "habrían", "podrá", "podrán", "podría", "podrían", "puede", "pueden",
        "debe", "deben", "deberá", "deberán", "debería", "deberían", "hay que", "falta", "faltan", "quiere", "quieren", "busca", "buscan", "pretende",
        "pretenden", "espera", "esperan", "planea", "planean", "prevé", "prevén", "intenta", "intentan", "va a", "van a", "tiene que", "tienen que", "por",
        "para", "sin", "queda por", "quedan por", "está por", "están por", "a punto de",
    ),
    past=("por haber", "por haberse"),
    between=words("ser sido se ya pronto luego aún todavía haber"),
    enclitics=("se", "los", "las", "lo", "la"),
    to_come=("ará", "arán", "erá", "erán", "irá", "irán", "aría", "arían", "ería", "erían", "iría", "irían"),
    unreal=("habría", "habrían", "hubiera", "hubieran", "hubiese", "hubiesen", "debió haber", "debería haber", "deberían haber"),
    conditions=("si", "salvo que", "a menos que", "siempre que", "en caso de que", "sin que"),
    inversions=("de haber", "de haberse", "de no haber"),
    asked_for=each("solicitud|solicitudes|petición", "de|por"),
    at_once=("una vez", "una vez que", "cuando"),
    open_result=words("irá irán será serán podrá podrán podría podrían iría irían"),
    present=words("haya hayan sea sean"),
    cut_short=("no", "nunca", "jamás", "tampoco"),
    nobody=("nadie", "ninguno", "ninguna"),
    until=("en cuanto", "tan pronto como", "hasta que", "antes de que"),
    targets=words("meta metas objetivo objetivos previsión cuota"),
    nearly=(*_NOWISE, *each("a un voto|a un paso|a punto", "de|de que"), "casi", "presuntamente", "supuestamente", "falsamente"),
    never=(
        "ningún", "ninguna", "ninguno de", "ninguna de", *_NOWISE, "en absoluto", "rara vez", "raramente", "nadie", "nunca", "jamás",
    ),
    in_part=("parcialmente", "sólo parcialmente", "solo parcialmente", "en parte"),
    missed=("incumplió", "incumplieron", "no cumplió", "no alcanzó", "no alcanzaron", "lejos de", "por debajo de"),
    some=words("alguno alguna algunos algunas muchos muchas pocos pocas varios varias mayoría minoría decenas"),
    supposed=words("simuló simulaba proyectó proyecta predijo predice prevé previó"),
    not_done=words("modelo simulacro simulación proyección proyectados proyectadas proyectado previsto previstos prevista previstas planeado planeados planeadas esperado esperados esperadas posibles posible futuro futuros pendientes faltan sin por"),
    irregular=MappingProxyType({
        form: forms.split()[0]
        for forms in (
            "morir murió murieron muerto muertos muerta muertas muerte muertes muriera murieran", "hacer hizo hicieron hecho hechos", "poner puso puesto puestos",
        )
        for form in forms.split()
    }),
    notes=("corrección", "correcciones", "fe de erratas", "fe de errores", "rectificación", "aclaración", "nota del editor", "nota de la redacción", "nota de redacción"),
    not_this=("no", "y no", "en vez de", "en lugar de", "donde dice", "donde decía"),
    wrongly_said=tuple(f"{how} {said}" for how in ("por error", "erróneamente", "equivocadamente") for said in ("se dijo", "se informó", "se publicó", "dijo", "informó", "publicó")),
    not_so=("como se informó", "como se publicó", "como se dijo", "como decía", "debe decir", "debía decir"),
    is_wrong=tuple(f"{is_} {wrong}" for is_ in ("es", "era", "fue") for wrong in ("errónea", "erróneo", "incorrecta", "incorrecto", "equivocada", "un error", "falsa")),
    myths=("mito", "el mito", "bulo", "rumor"),
    undoing=(*words("anuló anularon anulada anulado anuladas anulados revocó revocaron revocada revocado derogó derogaron derogada derogado invalidó invalidada invalidado nula nulo"),),
    decisions=words("decisión votación resolución orden ley sesión decreto acuerdo sentencia"),
    deciding=("que", "en que", "en la que", "en el que", "por la que", "por el que", "con la que"),
    undone=(*each("incumplió|incumplieron|rompió", "la promesa de|su promesa de|el compromiso de|su compromiso de"), "se retractó de", "se retractaron de", *each("se echó atrás|se echaron atrás", "con|en")),
    against=MappingProxyType({**dict.fromkeys(_GIVEN, _NOT_GIVEN), "disbursed": _NOT_GIVEN + _NOT_PAID}),
    against_behind=MappingProxyType(
        {"disbursed": ("en mora", "en impagos", "en deudas", "en atrasos", "impagados", "impagos", *each("fueron|fue|siguen", "devueltos|malversados|retenidos|robados|impagos"))}
    ),
    falsely=words("falsamente erróneamente equivocadamente"),
    untrue=(
        *(f"{opens} {said}" for opens in ("es", "era", "no es") for said in ("falso que", "mentira que", "cierto que", "verdad que") if opens != "es" or said[0] in "fm"),
        *(f"{verb} {that}" for verb in ("negó", "niega", "niegan", "negaron", "desmintió", "desmiente", "desmienten", "desmintieron") for that in ("que", "haber")),
        "contrario a lo informado", "en contra de los rumores de que", "contra lo que se dijo",
        "nadie cree que", "sin pruebas de que", "no hay pruebas de que", "ni",
        "es un mito que", "es un bulo que", *each("mintió|mintieron|miente|mienten", "al decir que|al afirmar que|al asegurar que|cuando dijo que|cuando dijeron que"), "nadie cree que", "sin pruebas de que", "no hay pruebas de que", "ni",
    ),
    forged=words("falso falsa falsos falsas falsificado falsificada apócrifo apócrifa"),
    credits=("o eso dice", "o así lo dice", "según", "como dice", "dice", "dijo"),
    claims=("rumores", "el rumor", "los rumores", "informes", "los informes", "versiones", "las versiones", "la noticia", "las noticias"),
    disproved=tuple(f"{is_} {false}" for is_ in ("es", "son", "era", "eran", "fue", "fueron", "resultó", "resultaron")
                    for false in ("falso", "falsa", "falsos", "falsas", "mentira", "un bulo", "infundado", "infundada", "infundados", "infundadas", "desmentido", "desmentidos")),
    in_truth=("fue en realidad", "era en realidad", "fueron en realidad", "eran en realidad", "es en realidad", "son en realidad"),
    checked=("verificación", "veredicto", "calificación", "conclusión"),
    gainsaid=("no hubo ninguno", "no hubo ninguna", "pero no hubo ninguno", "pero no hubo ninguna", "eso es falso", "es falso", "eso es mentira", "es mentira", "es un bulo"),
    verdicts=("falso", "falsa", "engañoso", "engañosa", "mentira", "bulo"),
    repeats=("bulo", "afirmación", "publicación", "viral", "video", "vídeo", "mensaje", "rumor", "afirma"),
    hoped_for=("espera", "esperan", "esperaba", "esperaban", "confía en", "aguarda", "aguardan"),
    to_be_had=("se espera", "se esperan", "se prevé", "se prevén", "está por llegar", "están por llegar"),
    voted_down=("cayó", "cayeron", "perdió", "perdieron", "fracasó", "fracasaron", "fue derrotada", "fue derrotado", "fue rechazada"),
    votes=("voto", "votos"),
    by_votes=("por", "con"),
    no_vote=("no llegó a votarse", "no llegaron a votarse", "nunca se votó", "nunca se votaron", "nunca llegó a votarse", "no se votó"),
    at_last=("pero", "y", "luego", "finalmente", "al final", "que"),
    other_than=("excepto", "salvo", "menos", "sin", "en vez de", "en lugar de", "frente a", "comparado con", "comparados con", "lejos de", "a excepción de", "varias veces", "muy por debajo de", "muy lejos de", *each("garantía|garantías|aval", "para un préstamo de|para un crédito de|de un préstamo de"),
                *each("con", "ventas de|activos de|ingresos de|pérdidas de|deudas de|ventas anuales de")),
    matters=("investigación sobre", "auditoría sobre", "auditoría de"),
    part_of=("de",),
    towards=(*words("para hacia sobre contra"), *each("para", "reemplazar|sustituir|completar|terminar|construir|cubrir|financiar|comprar|reparar")),
    worth=("de", "por", "valorado en", "valorada en", "por valor de"),
    totals=("total", "monto total", "importe total"),
    joins=words("o u más"),
    yielding=(*words("evitar evita evitará generar genera generará generarán movilizar moviliza movilizará reemplazar sustituir atraer ahorrará"),),
    lessening=("recortar", "reducir", "rebajar", "quitar", "ahorrar", "ahorra", "recuperar"),
    no_grants=("multa", "multas", "fianza", "ahorro", "déficit", "faltante"),
    of_that="de",
    behind=("menos de lo",),
    corrected=("corregido", "corrección", "sic"),
    indefinite=words("un una unos unas otro otros otra otras"),
    determiners=words("el la los las un una unos unas sus su esos estos otros"),
)  # fmt: skip
