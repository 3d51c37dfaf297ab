"""Spanish: what is not so, not yet, or of another sum."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.doubts import Doubts
from generator.reading.languages.tables import words

DOUBTS = Doubts(
    open_before=(
        "será", "serán", "sería", "serían", "sea", "sean", "habrá", "habrán", "habría", "habrían", "podrá", "podrán", "podría", "podrían", "puede", "pueden",
        "debe", "deben", "deberá", "deberán", "debería", "deberían", "hay que", "falta", "faltan", "quiere", "quieren", "busca", "buscan", "pretende",
        "pretenden", "espera", "esperan", "planea", "planean", "prevé", "prevén", "intenta", "intentan", "va a", "van a", "tiene que", "tienen que", "por",
        "para", "sin", "queda por", "quedan por", "está por", "están por", "a punto de",
    ),
    between=words("ser sido se ya pronto luego aún todavía haber"),
    enclitics=("se", "los", "las", "lo", "la"),
    to_come=("ará", "arán", "erá", "erán", "irá", "irán", "aría", "arían", "ería", "erían", "iría", "irían"),
    conditions=("si", "salvo que", "a menos que", "siempre que", "en caso de que"),
    at_once=("una vez", "una vez que", "cuando"),
    open_result=words("irá irán será serán podrá podrán podría podrían iría irían"),
    present=words("haya hayan sea sean"),
    nearly=("casi", "presuntamente", "supuestamente", "falsamente"),
    never=(
        "ningún", "ninguna", "ninguno de", "ninguna de", "en ningún momento", "en modo alguno", "de ningún modo", "de ninguna manera", "de ninguna forma",
        "en ningún caso", "bajo ningún concepto", "en absoluto", "rara vez", "raramente", "nadie", "nunca", "jamás",
    ),
    in_part=("parcialmente", "sólo parcialmente", "solo parcialmente", "en parte"),
    missed=("incumplió", "incumplieron", "no cumplió", "no alcanzó", "no alcanzaron", "lejos de", "por debajo de"),
    some=words("alguno alguna algunos algunas muchos muchas pocos pocas varios varias mayoría minoría decenas"),
    supposed=words("simuló simulaba proyectó proyecta predijo predice prevé previó"),
    targets=words("meta metas objetivo objetivos cuota"),
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
    falsely=words("falsamente erróneamente equivocadamente"),
    untrue=(
        *(f"{opens} {said}" for opens in ("es", "era", "no es") for said in ("falso que", "mentira que", "cierto que", "verdad que") if opens != "es" or said[0] in "fm"),
        *(f"{verb} {that}" for verb in ("negó", "niega", "niegan", "negaron", "desmintió", "desmiente", "desmienten", "desmintieron") for that in ("que", "haber")),
        "contrario a lo informado", "en contra de los rumores de que", "contra lo que se dijo",
        "nadie cree que", "sin pruebas de que", "no hay pruebas de que", "ni",
    ),
    forged=words("falso falsa falsos falsas falsificado falsificada apócrifo apócrifa"),
    claims=("rumores", "el rumor", "los rumores", "informes", "los informes", "versiones", "las versiones", "la noticia", "las noticias"),
    disproved=tuple(f"{is_} {false}" for is_ in ("es", "son", "era", "eran", "fue", "fueron", "resultó", "resultaron")
                    for false in ("falso", "falsa", "falsos", "falsas", "mentira", "infundado", "infundada", "infundados", "infundadas", "desmentido", "desmentidos")),
    in_truth=("fue en realidad", "era en realidad", "fueron en realidad", "eran en realidad", "es en realidad", "son en realidad"),
    gainsaid=("no hubo ninguno", "no hubo ninguna", "pero no hubo ninguno", "pero no hubo ninguna", "eso es falso", "es falso"),
    checked=("verificación", "veredicto", "calificación", "conclusión"),
    verdicts=("falso", "falsa", "engañoso", "engañosa", "mentira", "bulo"),
    repeats=("bulo", "afirmación", "publicación", "viral", "video", "vídeo", "mensaje", "rumor", "afirma"),
    other_than=("excepto", "salvo", "menos", "sin", "en vez de", "en lugar de", "frente a", "comparado con", "comparados con", "lejos de", "a excepción de", "varias veces"),
    matters=("investigación sobre", "auditoría sobre", "auditoría de"),
    part_of=("de",),
    lessening=("recortar", "reducir", "rebajar", "quitar", "ahorrar", "ahorra", "recuperar"),
    no_grants=("multa", "multas", "fianza", "ahorro", "déficit", "faltante"),
    of_that="de",
    behind=("menos de lo",),
    corrected=("corregido", "corrección", "sic"),
    indefinite=words("un una unos unas otro otros otra otras"),
    determiners=words("el la los las un una unos unas sus su esos estos otros"),
)  # fmt: skip
