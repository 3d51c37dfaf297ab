"""Spanish: the small words, and the verbs of speech."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.small import Small
from generator.reading.languages.tables import words

SMALL = Small(
    speech_verbs=words(
        "dijo dice dicen dijeron diciendo afirmó afirma afirmaron afirmando señaló señala señalaron declaró declara declararon anunció anuncia "
        "anunciaron explicó explica explicaron aseguró asegura aseguraron indicó indica indicaron agregó agrega añadió añade añadieron "
        "sostuvo sostiene sostuvieron manifestó manifiesta expresó expresa comentó comenta advirtió advierte advirtieron insistió insiste "
        "subrayó subraya destacó destaca recalcó recalca reconoció reconoce admitió admite confirmó confirma negó respondió responde "
        "preguntó pregunta contestó escribió escribe precisó precisa apuntó apunta reiteró reitera concluyó concluye detalló detalla "
        "lamentó lamenta criticó pidió pide exigió exige prometió promete llamó calificó relató relata contó cuenta recordó recuerda "
        "argumentó argumenta denunció denuncia puntualizó remarcó enfatizó consideró considera opinó opina informó informa informaron"
    ),
    pronouns=words("él ella ellos ellas quien"),
    before_verb=words("ha han había habían también luego después entonces ya además ayer hoy recientemente públicamente reiteradamente"),
    phrase_ends=words("en a al durante antes después cuando mientras como que quien sobre con tras desde por para fuera hacia y pero e ante"),
    giving=words("desde por"),
    receiving=words("a para en hacia dentro"),
    purpose=words("para a destinado destinada destinados destinadas hacia en por"),
    purpose_ends=words(
        "fue fueron era eran es son ser sido ha han había habían tendrá podría podrían puede pueden debe deben hizo después antes hasta cuando "
        "mientras que quien quienes cuyo donde con desde como si porque dijo según bajo entre durante y o u pero tras así permanece sigue siguen "
        "espera todavía aún no también solo sólo ahora ya hoy ayer informó afirmó señaló"
    ),
    supposing=words("podría podrían puede pueden podrá podrán debe deben debería deberían deberá deberán a por para sin"),
    future=words("será serán sería serían sea sean fuera fueran fuese estará estarán"),
    conditions=words("si salvo"),
    determiners=words("el la los las del un una unos unas este esta estos estas ese esa esos esas su sus mi otro otra otros otras algún"),
    indefinite=words("un una unos unas otro otra otros otras algún"),
    takes_up=words("que cual cuales ello quien él ella"),
    part_links=words("de del frente contra"),
    opens_clause=words("que"),
    persons=words("quien quienes"),
    being=words("fue fueron es son era eran sido ser sea sean"),
    question_words=words("qué quién cuándo dónde cómo cuánto"),
    joins=words("y e pero o luego"),
    joins_clauses=words("mientras pero con contra frente"),
    subordinators=words("porque aunque salvo desde después antes cuando"),
    plurals=words("gente policía ganado personal"),
)  # fmt: skip
