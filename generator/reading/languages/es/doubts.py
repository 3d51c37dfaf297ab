"""Spanish: what is not so, not yet, or of another sum."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

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
    unreal=("habría", "habrían", "hubiera", "hubieran", "hubiese", "hubiesen", "debió haber", "debería haber", "deberían haber"),
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
    falsely=words("falsamente erróneamente equivocadamente"),
    untrue=(
        *(f"{opens} {said}" for opens in ("es", "era", "no es") for said in ("falso que", "mentira que", "cierto que", "verdad que") if opens != "es" or said[0] in "fm"),
        *(f"{verb} {that}" for verb in ("negó", "niega", "niegan", "negaron", "desmintió", "desmiente", "desmienten", "desmintieron") for that in ("que", "haber")),
        "nadie cree que", "sin pruebas de que", "no hay pruebas de que", "ni",
    ),
    forged=words("falso falsa falsos falsas falsificado falsificada apócrifo apócrifa"),
    claims=("rumores", "el rumor", "los rumores", "informes", "los informes", "versiones", "las versiones", "la noticia", "las noticias"),
    disproved=tuple(f"{is_} {false}" for is_ in ("es", "son", "era", "eran", "fue", "fueron", "resultó", "resultaron")
                    for false in ("falso", "falsa", "falsos", "falsas", "mentira", "infundado", "infundada", "infundados", "infundadas", "desmentido", "desmentidos")),
    in_truth=("fue en realidad", "era en realidad", "fueron en realidad", "eran en realidad", "es en realidad", "son en realidad"),
    gainsaid=("no hubo ninguno", "no hubo ninguna", "pero no hubo ninguno", "pero no hubo ninguna", "eso es falso", "es falso"),
    checked=("veredicto", "calificación", "conclusión"),
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
