"""Spanish: labels, bylines and pages."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.drafts import Drafts
from generator.reading.languages.tables import words

DRAFTS = Drafts(
    labels=MappingProxyType({
        "amount": "Importe", "with_status": "Importe {status}", "percent": "Parte", "other": "En el artículo",
        "requested": "solicitado", "proposed": "propuesto", "authorized": "autorizado", "approved": "aprobado",
        "obligated": "obligado", "committed": "comprometido", "disbursed": "desembolsado", "pending": "pendiente",
        "suspended": "suspendido", "denied": "denegado", "rescinded": "rescindido",
        "article": "Artículo «{name}»", "headline": "en el propio titular del artículo",
    }),
    claims=MappingProxyType(
        {
            "condition": (
                r"a condición de que", r"con la condición de", r"siempre que", r"siempre y cuando", r"depende(?:rá|n|rán)? de", r"sujet[oa]s? a",
                r"condicionad[oa]s? a", r"a menos que", r"salvo que", r"solo si", r"sólo si", r"mientras no",
            ),
            "agreement": (
                r"acuerdos?", r"memorando de entendimiento", r"tratados?", r"convenios?", r"acordaron?", r"acordó", r"pactaron", r"pactó",
                r"alto el fuego", r"tregua",
            ),
            "commitment": (
                r"compromisos? de", r"se compromet(?:ió|ieron|e|en) a", r"promet(?:ió|ieron|e|en)", r"promesas? de",
            ),
        }
    ),
    bylines=("por", "de", "texto:", "autor:", "autora:"),
    ours=words("nuestro nuestra nuestros nuestras mi mis"),
    dated=("publicado", "publicado el", "publicado:", "fecha", "fecha:", "actualizado", "actualizado el"),
    reading_times=("min de lectura", "min. de lectura", "minuto de lectura", "minutos de lectura"),
    page_counts=words("comentario comentarios compartido compartidos vistas visitas lecturas respuestas"),
    lenders=("Banco de Desarrollo", "Banco de Exportación e Importación", "Banco de Inversiones", "Eximbank", "Embajada",
             "embajada", "Agencia de Cooperación", "Agencia de Desarrollo", "Fondo de Desarrollo"),
    weekdays=words("lunes martes miércoles jueves viernes sábado domingo"),
    banks=("Banco", "banco"),
    the_country=("el país", "este país", "ese país", "al país", "del país", "la nación"),
    elsewhere=words("mundo mundial mundiales países naciones continente África Asia Europa América Caribe Sahel"),
    beyond=words("como vecino vecina"),
    trading=words(
        "empresa empresas compañía compañías proveedor proveedora proveedores contratista contratistas fabricante fabricantes comerciante "
        "comerciantes tienda fábrica planta astillero taller consultora constructora constructoras importador exportador distribuidora "
        "imprenta refinería vendedor vendedores vino vinieron viene vienen comprado comprada comprados importado importada llegó llegaron"
    ),
    undertakings=words(
        "programa programas proyecto proyectos iniciativa iniciativas esquema esquemas campaña campañas "
        "operación operaciones plan planes"
    ),
    told_before=words("el la este esta ese esa del al dicho dicha"),
    wholes_of_money=words(
        "presupuesto presupuestos economía pib deuda deudas déficit ingresos erario tesoro reservas"
    ),
    beside=words("fuera ajeno ajena ajenos ajenas aparte"),
    destined=words("para a destinado destinada destinados destinadas hacia"),
)  # fmt: skip
