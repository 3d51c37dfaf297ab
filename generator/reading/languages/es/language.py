"""Spanish: amounts, dates and status words.

In: nothing. Out: `LANGUAGE`. The separators of numbers differ by country (CLDR): Spain and most of
South America write `3.500,5`, Mexico, Central America, the Caribbean and Peru `3,500.5`. A region
in the tag of a source (`es-MX`) says which; without one the article's other numbers do
(`reading/amounts/separators.py`).

A Spanish `billón` is a million millions, the contract's `trillion`; `mil millones` is its billion.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.model.amounts import Qualifier
from generator.reading.languages.language import Language
from generator.reading.languages.tables import (
    each,
    later_meanings,
    meanings,
    money,
    nationals,
    numbered,
    phrases,
    words,
)

_CARDINALS = {
    **numbered(
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    ),
    **numbered("dieciséis diecisiete dieciocho diecinueve", 16),
    **numbered(
        "veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
        20,
    ),
    **numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
}

_HUNDREDS = {
    **numbered(
        "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
        100,
        100,
    ),
}

_MAGNITUDES = {
    "mil": 3, "millones": 6, "millón": 6, "millon": 6, "mil millones": 9, "millardos": 9, "millardo": 9,
    "billones": 12, "billón": 12,
}  # fmt: skip

_MONTHS = {
    **numbered(
        "enero|Enero|ENERO febrero|Febrero|FEBRERO marzo|Marzo|MARZO abril|Abril|ABRIL mayo|Mayo|MAYO junio|Junio|JUNIO julio|Julio|JULIO agosto|Agosto|AGOSTO septiembre|Septiembre|SEPTIEMBRE|setiembre|Setiembre octubre|Octubre|OCTUBRE noviembre|Noviembre|NOVIEMBRE diciembre|Diciembre|DICIEMBRE"
    ),
    **numbered(
        "ene|Ene|ENE feb|Feb|FEB Mar|MAR abr|Abr|ABR may|May|MAY jun|Jun|JUN jul|Jul|JUL ago|Ago|AGO sep|Sep|SEP|sept|Sept|SEPT oct|Oct|OCT nov|Nov|NOV dic|Dic|DIC"
    ),
}

# Adjectives, nouns, code; `+`: the adjective stands behind the noun.
_NATIONAL = """
+estadounidenses,estadounidense,americanos,americano,norteamericanos,norteamericano,de estados unidos,de los estados unidos,de ee.uu.,de ee. uu.,de eeuu,usa|dólar dólares dolar dolares|USD
+canadienses,canadiense|dólar dólares|CAD
+australianos,australiano|dólar dólares|AUD
+neozelandeses,neozelandés|dólar dólares|NZD
+de hong kong,hongkoneses|dólar dólares|HKD
+de singapur,singapurenses|dólar dólares|SGD
+taiwaneses,taiwanés|dólar dólares|TWD
+beliceños,beliceño|dólar dólares|BZD
+jamaicanos,jamaicano,jamaiquinos|dólar dólares|JMD
+esterlinas,esterlina,británicas|libra libras|GBP
+egipcias,egipcia|libra libras|EGP
+libanesas,libanesa|libra libras|LBP
+sirias,siria|libra libras|SYP
+sudanesas,sudanesa|libra libras|SDG
+mexicanos,mexicano,de méxico|peso pesos|MXN
+colombianos,colombiano|peso pesos|COP
+argentinos,argentino|peso pesos|ARS
+chilenos,chileno|peso pesos|CLP
+uruguayos,uruguayo|peso pesos|UYU
+cubanos,cubano|peso pesos|CUP
+dominicanos,dominicano|peso pesos|DOP
+filipinos,filipino|peso pesos|PHP
+suizos,suizo|franco francos|CHF
+cfa|franco francos|
+congoleños,congoleño|franco francos|CDF
+ruandeses,ruandés|franco francos|RWF
+noruegas,noruega|corona coronas|NOK
+suecas,sueca|corona coronas|SEK
+danesas,danesa|corona coronas|DKK
+islandesas,islandesa|corona coronas|ISK
+checas,checa|corona coronas|CZK
+indias,india|rupia rupias|INR
+pakistaníes,pakistaní|rupia rupias|PKR
+nepalíes,nepalí|rupia rupias|NPR
+turcas,turca|lira liras|TRY
+rusos,ruso|rublo rublos|RUB
+bielorrusos,bielorruso|rublo rublos|BYN
+brasileños,brasileño|real reales|BRL
+sudafricanos,sudafricano|rand rands|ZAR
+surcoreanos,surcoreano|won wones|KRW
+kenianos,keniano|chelín chelines|KES
+ugandeses,ugandés|chelín chelines|UGX
+saudíes,saudí|riyal riyales rial riales|SAR
+cataríes,catarí,qataríes|riyal riyales rial riales|QAR
+iraníes,iraní|rial riales|IRR
+emiratíes,emiratí|dírham dírhams dirham dirhams|AED
+marroquíes,marroquí|dírham dírhams dirham dirhams|MAD
+kuwaitíes,kuwaití|dinar dinares|KWD
+iraquíes,iraquí|dinar dinares|IQD
+argelinos,argelino|dinar dinares|DZD
+serbios,serbio|dinar dinares|RSD
+rumanos,rumano|leu lei|RON
+bolivianos,boliviano|peso pesos|BOB
"""

_GENERAL = {
    **dict.fromkeys(("dólar", "dólares", "dolar", "dolares"), "$"),
    **dict.fromkeys(("libra", "libras"), "£"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("yen", "yenes"), "JPY"),
    **dict.fromkeys(("yuan", "yuanes", "renminbi", "renminbis"), "CNY"),
    **dict.fromkeys(("quetzal", "quetzales"), "GTQ"),
    **dict.fromkeys(("lempira", "lempiras"), "HNL"),
    **dict.fromkeys(("córdoba", "córdobas"), "NIO"),
    **dict.fromkeys(("colón", "colones"), "CRC"),
    **dict.fromkeys(("balboa", "balboas"), "PAB"),
    **dict.fromkeys(("bolívar", "bolívares"), "VES"),
    **dict.fromkeys(("boliviano", "bolivianos"), "BOB"),
    **dict.fromkeys(("guaraní", "guaraníes", "guaranís"), "PYG"),
    **dict.fromkeys(("gourde", "gourdes"), "HTG"),
    **dict.fromkeys(("nuevos soles", "soles"), "PEN"),
    **dict.fromkeys(("séquel", "séqueles", "shekel", "shekels"), "ILS"),
    **dict.fromkeys(("grivna", "grivnas", "grivnia", "grivnias"), "UAH"),
    **dict.fromkeys(("esloti", "eslotis", "zloty", "zlotys"), "PLN"),
    **dict.fromkeys(("forinto", "forintos"), "HUF"),
    **dict.fromkeys(("lev", "leva", "levas"), "BGN"),
    **dict.fromkeys(("kuna", "kunas"), "HRK"),
    **dict.fromkeys(("naira", "nairas"), "NGN"),
    **dict.fromkeys(
        words("peso pesos franco francos corona coronas rupia rupias lira liras rublo rublos chelín "
              "chelines riyal riyales rial riales dírham dírhams dirham dirhams dinar dinares"), ""),
}  # fmt: skip

# Behind a sign alone only plurals of adjectives say whose money it is (`$5 millones mexicanos`).
_NOT_BARE = frozenset(
    name
    for line in filter(None, _NATIONAL.split("\n"))
    for name in line.removeprefix("+").split("|")[0].split(",")
    if " " in name or not name.endswith("s")
)

_OVER = (
    "más de; mas de; más del; más de los; más de las; más de la; más de el; mas del; más que; por encima de; superior a; superiores a; mayor de; mayor que; mayor a; "
    "mayores a; mayores de; poco más de; algo más de; bastante más de; mucho más de; superando; superó los; superó la barrera de los; supera la barrera de los; superan la barrera de los; superaron la barrera de los; superar la barrera de los; "
    "supera los; superan los; superaron los; supera; superan; superó; superaron; excede; exceden; "
    "excede los; exceden los; sobrepasa los; sobrepasó los; rebasa los; rebasó los; arriba de; >"
)

_UNDER = (
    "menos de; menos del; menos de los; menos de las; por debajo de; por debajo del; inferior a; inferiores a; menor de; menor que; menor a; menores a; menores de; "
    "poco menos de; algo menos de; bastante menos de; mucho menos de; abajo de; no llega a; no llegan a; no llega a los; no llegan a los; "
    "no llegó a; no llegaron a; no llegó a los; no llegaron a los; no llegaba a; no llegaban a; no alcanza los; no alcanzan los; no alcanzó los; no alcanzaron los; sin llegar a; sin llegar a los; <"
)

_AT_LEAST = (
    "al menos; por lo menos; como mínimo; cuando menos; mínimo; un mínimo de; mínimo de; no menos de; no menos del; "
    "no inferior a; no inferiores a; a partir de; como poco; ≥; > ="
)

_UP_TO = (
    "hasta; como máximo; a lo sumo; a lo más; cuando mucho; un máximo de; máximo de; máximo; no más de; no más del; hasta el; hasta los; hasta las; hasta un; "
    "no superior a; no superiores a; un tope de; hasta un máximo de; como mucho; limitado a; limitada a; limitados a; limitadas a; ≤; < ="
)

_ABOUT = (
    "unos; unas; casi el; casi la; casi los; casi las; casi un; casi una; cerca de; alrededor de; aproximadamente; casi; en torno a; en torno a los; en torno al; "
    "en torno a las; alrededor de los; alrededor de las; alrededor del; cerca de los; cerca de las; cerca del; "
    "más o menos; aprox; aprox.; circa; ca; ca.; algo así como; del orden de; por el orden de; "
    "poco más o menos; apenas; sobre los; estimado en; estimados en; se estima en; próximo a; próximos a; "
    "cercano a; cercana a; cercanos a; cercanas a; ~; ≈; ∼"
)

# After these words the number is not, or not clearly, what a bare number would say.
_UNCLEAR = (
    "menos; negativo; ni de lejos; lejos de; muy lejos de; no; ni; uno de cada; una de cada; 1 de cada; de cada; por cada; ±; −; no unos; no casi; no al menos; no hasta; no exactamente; "
    "la mitad de; la mitad de los; la mitad de las; mitad de los; un tercio de; un tercio de los; un tercio de las; "
    "una tercera parte de; una tercera parte de los; dos tercios de; dos tercios de los; un cuarto de; un cuarto de los; "
    "tres cuartos de; tres cuartas partes de; una cuarta parte de; una parte de los; parte de los; parte de las; "
    "una fracción de; una fracción de los; el doble de; el doble de los; el triple de; el triple de los; "
    "doble de; triple de; ni siquiera; otra cosa que"
)

_IRREGULAR = (
    ("joven", "jóvenes"), ("imagen", "imágenes"), ("orden", "órdenes"), ("examen", "exámenes"),
    ("crimen", "crímenes"), ("origen", "orígenes"), ("margen", "márgenes"), ("volumen", "volúmenes"),
    ("resumen", "resúmenes"), ("virgen", "vírgenes"), ("germen", "gérmenes"), ("régimen", "regímenes"),
    ("espécimen", "especímenes"), ("carácter", "caracteres"), ("lumen", "lúmenes"), ("certamen", "certámenes"),
    ("kg", "kilogramo", "kilogramos", "kilo", "kilos", "kgs"),
    ("km", "kilómetro", "kilómetros", "kms"),
    ("lb", "lbs", "libra", "libras"),
    ("bus", "autobús", "autobuses", "buses"),
    ("mes", "meses"), ("país", "países"), ("interés", "intereses"), ("inglés", "ingleses"),
    ("análisis",), ("crisis",), ("virus",),
)  # fmt: skip

# Forms of participles and of the past tense, as the contract lists `approved` for both.
_STATUS_WORDS = {
    "requested": (
        "solicitado", "solicitada", "solicitados", "solicitadas", "solicitó", "solicitaron",
        "pedido", "pedida", "pedidos", "pedidas", "pidió", "pidieron",
        "requerido", "requerida", "requeridos", "requeridas",
    ),
    "proposed": (
        "propuesto", "propuesta", "propuestos", "propuestas", "propuso", "propusieron",
        "planeado", "planeada", "planeados", "planeadas", "planificado", "planificada", "planificados",
        "planificadas", "previsto", "prevista", "previstos", "previstas",
    ),
    "authorized": (
        "autorizado", "autorizada", "autorizados", "autorizadas", "autorizó", "autorizaron", "autoriza", "autorizan",
    ),
    "approved": (
        "aprobado", "aprobada", "aprobados", "aprobadas", "aprobó", "aprobaron", "aprueba", "aprueban",
        "concedido", "concedida", "concedidos", "concedidas", "concedió", "concedieron",
        "otorgado", "otorgada", "otorgados", "otorgadas", "otorgó", "otorgaron",
    ),
    "obligated": ("obligado", "obligada", "obligados", "obligadas"),
    "committed": (
        "comprometido", "comprometida", "comprometidos", "comprometidas", "comprometió", "comprometieron",
        "compromete", "comprometen",
        "prometido", "prometida", "prometidos", "prometidas", "prometió", "prometieron", "promete", "prometen",
    ),
    "disbursed": (
        "desembolsado", "desembolsada", "desembolsados", "desembolsadas", "desembolsó", "desembolsaron",
        "pagado", "pagada", "pagados", "pagadas", "pagó", "pagaron",
        "abonado", "abonada", "abonados", "abonadas", "abonó", "abonaron",
    ),
    "pending": ("pendiente", "pendientes", "en espera de", "a la espera de", "en espera"),
    "suspended": (
        "suspendido", "suspendida", "suspendidos", "suspendidas", "suspendió", "suspendieron", "suspende", "suspenden",
        "congelado", "congelada", "congelados", "congeladas", "congeló", "congelaron", "congela", "congelan",
        "paralizado", "paralizada", "paralizados", "paralizadas", "paralizó", "paralizaron",
        "pausado", "pausada", "pausados", "pausadas", "en pausa",
    ),
    "denied": (
        "denegado", "denegada", "denegados", "denegadas", "denegó", "denegaron",
        "rechazado", "rechazada", "rechazados", "rechazadas", "rechazó", "rechazaron", "rechaza", "rechazan",
        "negado", "negada", "negados", "negadas",
    ),
    "rescinded": (
        "rescindido", "rescindida", "rescindidos", "rescindidas", "rescindió", "rescindieron",
        "retirado", "retirada", "retirados", "retiradas", "retiró", "retiraron",
        "revocado", "revocada", "revocados", "revocadas", "revocó", "revocaron",
        "cancelado", "cancelada", "cancelados", "canceladas", "canceló", "cancelaron", "cancela", "cancelan",
        "anulado", "anulada", "anulados", "anuladas", "anuló", "anularon",
    ),
}  # fmt: skip

# The masculine singular to the forms that only a negation makes of it.
_STATUS_BASES = {
    "solicitado": ("solicitar", "solicita", "solicitan", "solicitará", "solicitarán", "solicite"),
    "pedido": ("pedir", "pide", "piden", "pedirá", "pedirán"),
    "propuesto": ("proponer", "propone", "proponen", "propondrá", "propondrán", "proponga"),
    "planeado": ("planear", "planea", "planean"),
    "previsto": ("prever", "prevé", "prevén"),
    "autorizado": ("autorizar", "autorizará", "autorizarán", "autorice", "autoricen", "autorizara", "autorizaran"),
    "aprobado": ("aprobar", "aprobará", "aprobarán", "apruebe", "aprueben", "aprobación", "aprobara", "aprobaran", "aprobase", "aprobasen"),
    "concedido": ("conceder", "concede", "conceden", "concederá", "concederán", "conceda", "concediera", "concedieran"),
    "otorgado": ("otorgar", "otorga", "otorgan", "otorgará", "otorgarán", "otorgue", "otorgara", "otorgaran"),
    "obligado": ("obligar", "obliga", "obligan"),
    "comprometido": ("comprometer", "comprometerá", "comprometerán"),
    "prometido": ("prometer", "prometerá", "prometerán"),
    "desembolsado": ("desembolsar", "desembolsa", "desembolsan", "desembolsará", "desembolsarán", "desembolse", "desembolsara", "desembolsaran"),
    "pagado": ("pagar", "paga", "pagan", "pagará", "pagarán", "pague", "pagara", "pagaran"),
    "abonado": ("abonar", "abona", "abonan", "abonará", "abonarán"),
    "suspendido": ("suspender", "suspenderá", "suspenderán", "suspenda"),
    "congelado": ("congelar", "congelará", "congelarán"),
    "paralizado": ("paralizar", "paraliza", "paralizan"),
    "denegado": ("denegar", "deniega", "deniegan", "denegará", "denegarán"),
    "rechazado": ("rechazar", "rechazará", "rechazarán", "rechace"),
    "rescindido": ("rescindir", "rescinde", "rescinden", "rescindirá", "rescindirán"),
    "retirado": ("retirar", "retira", "retiran", "retirará", "retirarán"),
    "revocado": ("revocar", "revoca", "revocan", "revocará", "revocarán"),
    "cancelado": ("cancelar", "cancelará", "cancelarán", "cancele"),
    "anulado": ("anular", "anula", "anulan", "anulará", "anularán"),
}  # fmt: skip

_RATES = {
    phrase: words(roots)
    for phrases_, roots in (
        ("al día|por día|diarios|diarias|cada día", "día diari"),
        ("a la semana|por semana|semanales|cada semana", "seman"),
        ("al mes|por mes|mensuales|cada mes", "mes mensual"),
        ("al año|por año|anuales|anualmente|cada año", "año anual presupuesto"),
        ("por persona|per cápita|por cabeza|por habitante", "persona cápita cabeza habitante cada"),
        (
            "por familia|por hogar|por niño|por alumno|por trabajador|por paciente",
            "famil hogar niñ alumn trabajador pacient cada",
        ),
        (
            "por hectárea|por tonelada|por barril|la hectárea|la tonelada|el barril",
            "hectárea tonelada barril",
        ),
        ("a la hora|por hora|la hora", "hora"),
        ("a la quincena|quincenales|por quincena|por noche", "quincen noche"),
        (
            "por litro|el litro|por kilo|el kilo|por kilogramo|el kilogramo|por kg|el kg|por galón|el galón",
            "litro kilo kg galón",
        ),
        ("por metro|el metro|por kilómetro|el kilómetro", "metro kilómetro"),
        (
            "por saco|por bolsa|por botella|por dosis|por voto|por boleto|por acción|por cabeza",
            "saco bolsa botella dosis voto boleto acción cabeza",
        ),
        (
            "por unidad|por pozo|por escuela|por clínica|por hospital|por aula|por vivienda|por aldea",
            "cada unidad pozo escuela clínica hospital aula vivienda aldea",
        ),
        ("cada uno|cada una|a cada|para cada|por cada|en cada", "cada"),
        *(
            (f"una vez {each}|dos veces {each}|tres veces {each}", roots)
            for each, roots in (
                ("al día", "día diari"),
                ("a la semana", "seman"),
                ("al mes", "mes mensual"),
                ("al año", "año anual"),
                ("por año", "año anual"),
            )
        ),
    )
    for phrase in phrases_.split("|")
}

LANGUAGE = Language(
    tag="es",
    decimal=",",
    group=".",
    loose=True,
    swapped_regions=words("BZ CU DO GT HN MX NI PA PE PR SV US"),
    example_regions=("ES", "MX"),
    magnitudes=MappingProxyType(_MAGNITUDES),
    short_magnitudes=MappingProxyType({"mill": 6, "mill.": 6, "mm": 6}),
    money_magnitudes=MappingProxyType({"k": 3, "m": 6}),
    cardinals=MappingProxyType(_CARDINALS),
    hundreds=frozenset(),
    hundred_words=MappingProxyType(_HUNDREDS),
    thousands=words("mil"),
    tens_joins=words("y"),
    half_after=phrases("y medio; y media"),
    articles=words("un una"),
    determiners=words(
        "el la los las del un una unos unas este esta estos estas ese esa esos esas su sus otro otra otros otras"
    ),
    parts=words(
        "mitad tercio tercios cuarto cuartos quinto quintos décimo décimos parte partes fracción doble "
        "triple cuádruple ninguno ninguna nada"
    ),
    shares=words("nada"),
    no_shares=words("nada"),
    part_links=words("de"),
    count_participles=words("muertos muertas heridos heridas desaparecidos desplazados desplazadas detenidos liberados evacuados rescatados"),
    scales=words("miles millones"),
    scale_links=words("en"),
    scaled_sums=words("montos importes cifras sumas cantidades valores datos cuentas expresados expresadas expresado"),
    multiplied=words("veces x ×"),
    many=phrases("una docena de; docenas de; decenas de; varias; muchas; cientos de; miles de; tantas"),
    crowds=words("decenas docenas cientos centenares miles múltiplos"),
    no_parts=words("ninguno ninguna nada parte partes"),
    later_multiples=phrases(
        "y pico; y un cuarto; y un tercio; dos veces; tres veces; cuatro veces; varias veces; "
        "muchas veces; y más; y subiendo; y contando"
    ),
    telling=(
        "por ", "cada", "al ", "anual", "mensual", "seman", "diari", "trimestr", "quincen", "bimestr", "recib", "obt", "consig", "cobr", "entreg",
        "transf", "gir", "deposit", "liber", "ratific", "refrend", "aval", "acept", "aprueba", "aprobación", "conced",
        "otorga", "paga", "desembols", "abona", "adjudic", "valid", "dio ", "dieron", "da ", "dan ", "dado", "lleg", "está",
        "entr", "visto", "luz ", "vet", "tumb", "fren", "bloque", "descart", "desech", "no ", "adeud", "debe", "pide",
        "solicita", "reclama", "echó", "echaron", "devuelt", "archivad", "sigue", "qued", "nada",
    ),
    along=phrases("así como; junto con; además de; lo mismo que; al igual que; e igualmente"),
    several_of=phrases("un par de; una serie de; cuotas de; tramos de; en pagos de; en sumas de"),
    separately=words("nuevas nuevos distintas distintos otras otros iguales más"),
    distributives=words("cada"),
    drawn_on=phrases("con; bajo; en; por; entre; gracias a"),
    no_each=words("vez uno una centavo céntimo"),
    copulas=words("es son era eran fue fueron suma suman"),
    again=frozenset({"", "esto", "eso", "este dinero", "estos fondos", "esos fondos", "los fondos", "la suma", "esa suma", "esta suma", "el dinero", "ese dinero", "el monto", "ese monto", "todo ello"}),
    until=phrases("hasta entonces"),
    lasting=words("está están sigue siguen queda quedan estará estarán"),
    ended_ahead=phrases("antes; hasta ahora; hasta entonces; anteriormente; previamente"),
    ended_behind=phrases("hasta entonces; hasta ahora"),
    relatives=words("que"),
    halves=words("medio media"),
    and_words=frozenset(),
    ordinal_suffixes=("º", "ª", "°", ".º", ".ª", ".°", ".er", ".ro", ".ra", ".do", ".da", ".to", ".ta", "er", "ro", "do", "ra", "da", "to", "ta", "vo", "mo"),
    percent=("por ciento", "por cien", "porciento"),
    points=("puntos porcentuales", "punto porcentual", "puntos de porcentaje", "punto de porcentaje", "puntos básicos", "pp", "p.p.", "p. p."),
    point_nouns=phrases("puntos; punto; ptos; pto; pts; puntos porcentuales; puntos básicos; pb"),
    currencies=money(_NATIONAL, _GENERAL),
    local_money=MappingProxyType({"MX": "MXN", "CO": "COP", "AR": "ARS", "CL": "CLP", "UY": "UYU", "CU": "CUP", "DO": "DOP", "PH": "PHP"}),
    local_nouns=words("peso pesos"),
    national_behind=nationals(_NATIONAL, _NOT_BARE),
    currency_labels=phrases("moneda; monedas; divisa; unidad monetaria"),
    means=phrases("significa; es; equivale a; designa"),
    money_links=words("en"),
    measures=words("libra libras"),
    measure_links=words("de por"),
    rate_words=phrases("por; el; la; al; cada; cada uno; cada una"),
    measured_sums=words(
        "ayuda efectivo subvenciones préstamos deuda deudas indemnización multas fondos dinero gasto ingresos inversión costes costos "
        "salarios impuestos crédito créditos beneficios pérdidas donaciones"
    ),
    scaled_links=words("de"),
    unit_links=("de",),
    glued_units=words("kg g mg lb lbs oz km m cm mm ha h hrs min s MW GW kW TW MWh GWh kWh TWh GB MB TB KB Mbps Gbps Hz kHz MHz GHz L l ml t °C °F x"),
    measured=words("de por alto largo ancho profundidad sobre bajo y en x al a con la el"),
    word_nouns=words("real sol corona"),
    word_codes=words("ALL TOP TRY CUP COP PEN GEL MOP BAM LAK MAD SOS BOB MRO STD"),
    qualifiers=meanings(
        (Qualifier.OVER, _OVER),
        (Qualifier.UNDER, _UNDER),
        (Qualifier.AT_LEAST, _AT_LEAST),
        (Qualifier.UP_TO, _UP_TO),
        (Qualifier.ABOUT, _ABOUT),
        (None, _UNCLEAR),
    ),
    glued_qualifiers=meanings((Qualifier.UNDER, "sub"), (None, "no; multi; cuasi")),
    small_change=phrases("y pico"),
    alternatives=phrases("o quizá; o quizás; o tal vez; o acaso; o incluso"),
    coins=words("céntimo céntimos centavo centavos"),
    local_phrases=phrases("moneda local; la moneda local"),
    rest=phrases("el resto; lo restante; el remanente; lo demás; los restantes; el restante"),
    evenly=phrases("a partes iguales; en partes iguales; por igual; equitativamente"),
    shared_by=words("cada"),
    durations=words("días semanas meses trimestres años décadas lustros"),
    ratio_links=words("de"),
    ratio_bases=words("por"),
    participles=words("ado ada ados adas ido ida idos idas"),
    all_but=phrases("todos menos; todas menos; todos salvo; todas salvo; todos excepto; todas excepto"),
    ratio_ones=words("un una cada"),
    ratio_verbs=words("atiende atendía cubre"),
    step_verbs=words("cayó cae bajó baja descendió disminuyó creció crece"),
    step_links=words("en"),
    people=words(
        "personas residentes vecinos habitantes niños niñas hombres mujeres soldados policías agentes pacientes alumnos "
        "estudiantes trabajadores maestros familias hogares refugiados migrantes ciudadanos"
    ),
    lesser=words("menos"),
    cuts=words("recorte recortes reducción reducciones disminución rebaja rebajas"),
    less_than=phrases("menos que; menos de lo; menos; más que; más de lo"),
    lengths=words("metros kilómetros km m centímetros segundos minutos horas días"),
    densities=phrases("por kilómetro; por hectárea; por km; por metro; por habitante; / km; / ha; / m; / persona; / habitante"),
    blocking=words("grados años meses semanas k m docenas decenas centenas miles menos") | frozenset(_CARDINALS) - {"uno", "una", "un"},
    acting_endings=("aron", "ieron", "yeron", "aban", "ían", "arán", "erán", "irán"),
    later_qualifiers=later_meanings(
        (Qualifier.AT_LEAST, "o más; si no más; , si no más; y más; o superior; como mínimo; por lo menos; al menos; cuando menos; +"),
        (Qualifier.UP_TO, "o menos; como máximo; a lo sumo; cuando mucho; a lo más"),
        (Qualifier.ABOUT, "más o menos; , más o menos; aproximadamente; o así; aproximados; aproximadas"),
    ),
    bracketed_qualifiers=later_meanings(
        (Qualifier.UP_TO, "máximo; máx"),
        (Qualifier.AT_LEAST, "mínimo; mín"),
        (Qualifier.ABOUT, "aprox; aproximadamente"),
    ),
    range_to=words("a al"),
    range_between=words("entre"),
    range_articles=words("el la los las"),
    range_and=words("y e"),
    range_or=words("o u ó"),
    change_from=words("de del desde"),
    change_verbs=words(
        "pasó pasa pasan pasar pasaron pasando pasado pasará aumentó aumentaron aumenta aumentan aumentar aumentado aumento subió subieron sube "
        "suben subir subido subida creció crecieron crece crecen crecer crecido cayó cayeron cae caen caer caído caída bajó bajaron baja "
        "bajan bajar bajado redujo redujeron reduce reducen reducir reducido reducción disminuyó disminuyeron disminuye disminuir disminución "
        "descendió descendieron descender descenso elevó elevaron eleva elevar elevado incrementó incrementaron incrementar incremento "
        "recortó recortaron recortar recorte amplió ampliaron ampliar saltó saltaron alza cambió cambiaron desplomó"
    ),
    change_by=words("subió bajó creció cayó aumentó disminuyó"),
    range_openers=frozenset(),
    months=MappingProxyType(_MONTHS),
    day_links=words("de del"),
    day_words=MappingProxyType({"primero": 1}),
    day_joins=words("y al a o"),
    eras=("a. C.", "a.C.", "a. de C.", "antes de Cristo"),
    beyond_date=phrases(
        "antes de; antes del; después de; después del; tras; tras el; no; no en; no el; nunca en; "
        "salvo en; salvo el; excepto en; excepto el; con anterioridad a; con anterioridad al; "
        "con posterioridad a; con posterioridad al; anterior a; anterior al; posterior a; posterior al; "
        "víspera de; víspera del; vísperas de; vísperas del; aniversario de; aniversario del; "
        "aplazado del; aplazada del; pospuesto del; pospuesta del; adelantado del; adelantada del; descartó el; descartaron el; "
        "siguiente al; siguientes al; siguiente a; siguientes a; previo a; previo al; previa a; previa al; pre-; post-"
    ),
    beyond_behind=phrases("o después; o más tarde; o antes; o posteriormente; como pronto; como muy pronto; lo más pronto"),
    up_to_date=phrases("no después de; no después del"),
    about_date=phrases("hacia; hacia el; alrededor de; alrededor del; cerca de; cerca del; en torno a; en torno al; "
                       "aproximadamente en; aproximadamente el; sobre el"),
    by_date=phrases("a más tardar; a más tardar en; a más tardar el; no después de; no después del"),
    deadlines=words("plazo vence vencen vencimiento deberá deberán debe deben tiene tienen habrá para será serán límite "
                    "previsto prevista programado programada que"),
    on_date=words("en el"),
    planned_for=frozenset((
        *each("previsto|prevista|previstos|previstas|programado|programada|programados|programadas|fijado|fijada|convocado|convocada|anunciado|anunciada", "para|para el"),
        *each("iba|iban|debía|debían|tenía que|tenían que", "a|inaugurarse|abrir|celebrarse|comenzar|empezar"),
    )),
    planned_otherwise=frozenset((
        "aplazado", "aplazada", "se aplazó", "fue aplazado", "fue aplazada", "pospuesto", "pospuesta", "se pospuso", "cancelado", "cancelada",
        "se canceló", "suspendido", "suspendida", "se suspendió", "se retrasó", "retrasado", "retrasada", "no se celebró", "no tuvo lugar",
        *each("un día|una semana|un mes|un año|días|semanas|meses|años", "después|más tarde|antes"),
    )),
    or_dates=words("o u"),
    between_dates=words("entre"),
    no_years=words("con bajo"),
    times=words("a.m p.m a.m. p.m. am pm"),
    fiscal=phrases("año fiscal; ejercicio fiscal; ejercicio; temporada; af; ciclo; ejercicio presupuestario"),
    time_heads=words(
        "año años fecha fechas día mes trimestre periodo período plazo cuándo desde hasta ejercicio temporada inicio fin "
        "vencimiento vigencia publicación emisión firma fundación creación apertura cierre nacimiento independencia censo "
        "elección elecciones edición sesión cumbre versión modelo década adhesión"
    ),
    dated_heads=words(
        "inicia vence actualizado publicado publicada adoptado adoptada ratificado ratificada promulgado promulgada fundado "
        "fundada establecido establecida creado creada abierto abierta cerrado cerrada construido construida inaugurado "
        "inaugurada elegido elegida nacido nacida firmado firmada último última primero primera próximo anterior"
    ),
    date_links=words("en el desde"),
    years=words("en desde hasta durante año años antes mediados finales fines principios inicios verano otoño invierno primavera trimestre semestre"),
    labels=words(
        "artículo artículos art arts sección secciones página páginas pág págs capítulo capítulos párrafo párrafos apartado apartados "
        "inciso incisos cláusula cláusulas anexo anexos apéndice cuadro cuadros tabla tablas figura gráfico resolución resoluciones fase "
        "fases nivel sala título títulos etapa versión lote punto ruta carretera regla nota diapositiva categoría clase grado tipo "
        "protocolo núm núms nro n.º nº n° § §§ # № fracción numeral expediente folio oficio boletín"
    ),
    capital_labels=words(
        "ley leyes decreto decretos acuerdo orden proyecto canal distrito zona brigada batallón división regimiento modelo fórmula "
        "directiva reglamento día semana grupo objetivo meta ods línea autopista edificio puerta muelle sala covid plan programa no radio boeing airbus kilómetro"
    ),
    label_joins=words("y o a e u"),
    citations=(),
    counted=words(
        "personas soldados agentes oficiales migrantes refugiados niños niñas mujeres hombres familias hogares muertes vidas usuarios "
        "trabajadores trabajadoras empleos millas kilómetros km toneladas kilogramos kilos kg libras acres hectáreas días horas semanas "
        "meses víctimas estudiantes alumnos empleados casas viviendas pueblos aldeas vehículos camiones detenciones páginas palabras veces "
        "pacientes civiles combatientes presos detenidos beneficiarios escuelas dosis unidades metros encuestados participantes miembros "
        "habitantes residentes pastillas armas barriles policías militares efectivos casos"
    ),
    rates=MappingProxyType(_RATES),
    formerly=phrases(
        "versión anterior; versión previa; primera versión; versión original; anteriormente; previamente; antes; originalmente; "
        "erróneamente; equivocadamente; incorrectamente; por error; al principio; hasta ahora"
    ),
    no_rates=words("después antes más que"),
    rate_marks=words("h hr l lt kg t ha m2 km kwh mwh"),
    rate_adjectives=words(
        "diario diaria semanal quincenal mensual bimestral trimestral anual diarios diarias semanales "
        "quincenales mensuales bimestrales trimestrales anuales"
    ),
    rate_nouns=words(
        "salario salarios sueldo sueldos jornal jornales renta rentas alquiler alquileres pensión "
        "pensiones cuota cuotas subsidio subsidios bono bonos beca becas estipendio estipendios tarifa "
        "tarifas pago pagos prima primas precio suma sumas subvención subvenciones aporte aportes "
        "contribución contribuciones transferencia transferencias"
    ),
    rate_noun_links=words("de"),
    countable=words(
        "pozos letrinas maestros maestras profesores profesoras enfermeras enfermeros médicos médicas ingenieros agricultores campesinos "
        "votos votantes autobuses camionetas coches autos barcos lanchas bicicletas tractores carpas tiendas refugios clínicas hospitales aulas "
        "camas plazas computadoras ordenadores libros policías reclutas voluntarios marinos graduados huérfanos viudas sobrevivientes "
        "supervivientes pasajeros animales vacas cabras ovejas gallinas árboles plantas parcelas sacos bolsas cajas botellas mantas colchones "
        "fusiles rifles pistolas granadas cohetes misiles drones tanques balas cuerpos tumbas internos reos rehenes militantes guerrilleros "
        "desplazados evacuados mw gw kw mwh gwh kwh megavatios gigavatios megawatts litros galones pruebas mascarillas cubrebocas despensas"
    ),
    counting=words(
        "contrató contrataron contrata cavó cavaron perforó perforaron plantó plantaron sembró sembraron capacitó capacitaron formó formaron "
        "reclutó reclutaron empleó emplea emplean vacunó vacunaron evacuó evacuaron rescató rescataron arrestó arrestaron detuvo detuvieron "
        "deportó deportaron contó contaron instaló instalaron distribuyó distribuyeron entregó entregaron reparó repararon"
    ),
    count_labels=words("muertos muertas heridos heridas desaparecidos desplazados total totales saldo costo coste precio suma"),
    of_several=phrases("de ellos; de ellas; de estos; de estas; de los cuales; de las cuales; de los muertos"),
    harming=words("mató mataron desplazó desplazaron hirió hirieron asesinó asesinaron"),
    plural_verbs=words("fueron son eran han murieron resultaron huyeron fallecieron"),
    dating=words("para de del tras y e a"),
    firm_qualifiers=phrases(
        "más de; menos de; al menos; por lo menos; hasta; como máximo; a lo sumo; no más de; no menos de; unos; unas; casi; cerca de; "
        "alrededor de; aproximadamente; un total de; total de; en torno a; poco más de; como mínimo; un máximo de; un mínimo de; los; las"
    ),
    between_qualifier=words("a un una el la los las otros otras otro otra nuevos nuevas"),
    plurals=(("ces", "z"), ("ones", "ón"), ("anes", "án"), ("enes", "én"), ("ines", "ín"), ("unes", "ún"), ("eses", "és"), ("ases", "ás"), ("es", ""), ("s", "")),
    irregular=_IRREGULAR,
    fraction_links=words("de del"),
    noun_links=("de los", "de las", "de estos", "de estas", "de esos", "de esas", "de sus", "de", "del total de"),
    noun_ends=words(
        "y e o u ni pero mientras con de del desde para por a al en sobre que quien quienes cuyo cuya fue fueron era eran es son ser sido "
        "ha han había habían podrá podría podrían debe deben hace hizo hacia bajo contra entre antes después durante hasta sin según porque "
        "si cuando donde aunque no está están estaba estaban se como tras ante más menos "
        "sigue siguen seguía seguían continúa continúan continuaba continuaban permanece permanecen permanecía permanecían restante restantes"
    ),
    clause_words=words("y e pero mientras con sino aunque"),
    abbreviations=words(
        "ee uu ee.uu sr sra sres srta dr dra lic ing arq prof profa gral cnel tte cap sto sta d dña excmo av avda núm núms nro no nº art "
        "arts sec pág págs p pp vol fig ej p.ej etc cf vs aprox ca c a.m p.m s.a s ene feb mar abr may jun jul ago sep sept oct nov dic "
        "cía depto dpto ud uds vd mons fr hno hna mill r.d op cit"
    ),
    sentence_openers=words(
        "el la los las del un una unos unas este esta estos estas ese esa esos esas aquel aquella lo su sus en de del al a para por pero con "
        "sin según cuando mientras tras desde hasta durante antes después no ni si también además entre otro otra otros otras todo toda "
        "todos todas muchos varias varios algunos y se hay es fue son"
    ),
    parts_of=phrases(
        "de ellos; de ellas; de eso; de esa suma; de esta suma; de esa cantidad; de esta cantidad; de ese monto; de este monto; de ese total; de este total; "
        "de ese dinero; de este dinero; de esos fondos; de estos fondos; de ese importe; de esa cifra; de dicha cantidad; de dicha suma; de dicho monto"
    ),
    parts_of_which=phrases("de los cuales; de los que; de las cuales; de las que"),
    further=words("otro otros otra otras"),
    more_behind=words("más"),
    staying=words("sigue siguen seguía seguían continúa continúan continuaba continuaban permanece permanecen permanecía permanecían"),
    linked_magnitudes=words("millón millon millones millardo millardos billón billones"),
    negated_or=words("o u ni"),
    negations=phrases(
        "no; nunca; jamás; sin; ni; tampoco; nadie; nada; ninguno; ninguna; ningún; falta; faltan; faltaba; falta por; faltan por; "
        "queda por; quedan por; dejó de; dejaron de; en vez de; en lugar de; lejos de; se negó a; se negaron a; negarse a; ya no; "
        "aún no; todavía no; sin haber; está por; están por; apenas; pendiente de; pendientes de; a la espera de; a espera de"
    ),
    far_negations=words("ninguno ninguna ningún nada nadie"),
    not_any=phrases("ni un peso de; ni un centavo de; ni un céntimo de; ni un euro de; ni un dólar de; ni un solo peso de; ni un solo euro de; ni un solo dólar de"),
    no_negation=words("solo sólo solamente únicamente más menos mas obstante duda después antes inferior inferiores superior superiores"),
    auxiliaries=words(
        "sido fue fueron era eran es son ser será serán sería serían sea sean ha han había habían habrá habrán haya hayan haber hubo "
        "está están estaba estaban estar estará esté estén quedó quedaron queda quedan siendo habiendo"
    ),
    between_negation=words("se le les lo la los las aún todavía ya siquiera nunca todo toda aún el un una ni eso estos estas este esta fue aun"),
    adverb_suffixes=("mente",),
    negating_prefixes=words("no pre auto"),
    status_words=MappingProxyType(_STATUS_WORDS),
    status_bases=MappingProxyType(_STATUS_BASES),
)  # fmt: skip
