"""Spanish: what countries and their people are called."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.countries import Countries
from generator.reading.languages.tables import country_names, listed, peoples

# --- Countries: names beside CLDR's, their people's, and words that only look like them.
_NAMES = """
US EE.UU.|EE. UU.|EEUU|EE UU|Estados Unidos|los Estados Unidos|Estados Unidos de América|EUA
GB Gran Bretaña|Reino Unido|Inglaterra|Escocia|Gales|Irlanda del Norte
AE Emiratos Árabes Unidos|EAU|Emiratos
CD República Democrática del Congo|RDC|Congo-Kinshasa
CG República del Congo|Congo-Brazzaville
KR República de Corea|Corea del Sur
KP Corea del Norte
CN República Popular China|China continental
ML Malí
KG Kirguizistán|Kirguizia
KZ Kazajstán|Kazakstán
TJ Tayiquistán
PK Paquistán
BY Belarús
BF Burkina
RO Rumania
RU Federación Rusa|Federación de Rusia
MM Birmania|Myanmar
TR Turquía|Türkiye
CI Costa de Marfil|Côte d'Ivoire
CV Cabo Verde
SZ Esuatini|Eswatini|Suazilandia|Swazilandia
CZ República Checa|Chequia
TL Timor Oriental|Timor-Leste|Timor Leste
NL Holanda|Países Bajos|los Países Bajos
MK Macedonia|Macedonia del Norte
VA Santa Sede|Vaticano
PS Palestina|Cisjordania y Gaza
BA Bosnia|Bosnia y Herzegovina|Bosnia-Herzegovina
TT Trinidad y Tobago|Trinidad y Tabago
SA Arabia Saudita|Arabia Saudí
SS Sudán del Sur
ZA Sudáfrica|Suráfrica
PG Papúa Nueva Guinea|Papúa-Nueva Guinea
GW Guinea-Bisáu|Guinea-Bissau|Guinea Bissau
GQ Guinea Ecuatorial
CF República Centroafricana
DO República Dominicana
BO Estado Plurinacional de Bolivia
VE República Bolivariana de Venezuela
MD República de Moldavia|Moldova
IQ Irak|Iraq
QA Catar|Qatar
KE Kenia|Kenya
NZ Nueva Zelanda|Nueva Zelandia
BW Botsuana|Botswana
RW Ruanda|Rwanda
ZW Zimbabue|Zimbabwe
MW Malaui|Malawi
BD Bangladés|Bangladesh
BH Baréin|Bahréin|Bahrein
FJ Fiyi|Fiji
LS Lesoto|Lesotho
DJ Yibuti|Djibouti
SR Surinam|Suriname
BZ Belice|Belize
MY Malasia|Malaysia
TW Taiwán|Taiwan
KN San Cristóbal y Nieves|Saint Kitts y Nevis
KM Comoras|Comores
BT Bután|Bhután
MX Ciudad de México|México|Méjico
PA Ciudad de Panamá
GT Ciudad de Guatemala
XK Kosovo
"""

# Feminine and plural forms follow from the ending; the first that fits is taken.
_PEOPLE_ENDINGS = (
    ("ense", "enses"), ("eño", "eña eños eñas"), ("o", "a os as"), ("és", "esa eses esas"), ("án", "ana anes anas"),
    ("ín", "ina ines inas"), ("ón", "ona ones onas"), ("ol", "ola oles olas"), ("í", "íes ís"), ("a", "as"), ("e", "es"),
    ("l", "les"), ("r", "res"), ("", ""),
)  # fmt: skip

_PEOPLE = """
AF afgano|AL albanés|DE alemán|AD andorrano|AO angoleño|SA saudí saudita|DZ argelino|AR argentino
AM armenio|AU australiano|AT austriaco austríaco|AZ azerbaiyano azerí|BD bangladesí|BE belga|BZ beliceño
BY bielorruso|BO boliviano|BA bosnio|BW botsuano|BR brasileño|BG búlgaro|BF burkinés|BI burundés
KH camboyano|CM camerunés|CA canadiense|QA catarí|TD chadiano|CL chileno|CN chino|CY chipriota|CO colombiano
KP norcoreano|KR surcoreano|CR costarricense|CI marfileño|HR croata|CU cubano|DK danés|EC ecuatoriano
EG egipcio|SV salvadoreño|AE emiratí|ER eritreo|SK eslovaco|SI esloveno|ES español|US estadounidense
EE estonio|ET etíope|PH filipino|FI finlandés|FR francés|GA gabonés|GM gambiano|GE georgiano|GH ghanés
GR griego|GT guatemalteco|GY guyanés|HT haitiano|HN hondureño|HU húngaro|IN indio|ID indonesio
IQ iraquí|IR iraní|IE irlandés|IS islandés|IL israelí|IT italiano|JM jamaicano jamaiquino|JP japonés
JO jordano|KZ kazajo|KE keniano keniata|KG kirguís|KW kuwaití|XK kosovar|LA laosiano|LS lesotense|LV letón
LB libanés|LR liberiano|LY libio|LT lituano|LU luxemburgués|MK macedonio|MG malgache|MY malasio
MW malauí|ML maliense malí|MT maltés|MA marroquí|MR mauritano|MX mexicano|MD moldavo|MN mongol|ME montenegrino
MZ mozambiqueño|MM birmano|NA namibio|NP nepalí|NI nicaragüense|NE nigerino|NG nigeriano|NO noruego
NZ neozelandés|OM omaní|NL neerlandés holandés|PK pakistaní paquistaní|PS palestino|PA panameño|PY paraguayo|PE peruano
PL polaco|PT portugués|PR puertorriqueño|GB británico inglés escocés galés|CF centroafricano|CZ checo|DO dominicano
RW ruandés|RO rumano|RU ruso|SN senegalés|RS serbio|SL sierraleonés|SG singapurense|SY sirio|SO somalí
LK esrilanqués|ZA sudafricano|SD sudanés|SS sursudanés|SE sueco|CH suizo|SR surinamés|TH tailandés|TW taiwanés
TZ tanzano|TJ tayiko|TL timorense|TG togolés|TN tunecino|TM turkmeno|TR turco|UA ucraniano|UG ugandés
UY uruguayo|UZ uzbeko|VE venezolano|VN vietnamita|YE yemení|ZM zambiano|ZW zimbabuense
"""

_CONGO = {
    "CD": listed("Kinshasa|Goma|Bukavu|Kivu|Ituri|M23|Katanga|Lubumbashi|RDC|República Democrática del Congo|Tshisekedi"),
    "CG": listed("Brazzaville|Pointe-Noire|República del Congo|Congo-Brazzaville|Sassou"),
}  # fmt: skip

_COREA = {
    "KR": listed(
        "Seúl|Busan|Corea del Sur|surcoreano|surcoreana|surcoreanos|República de Corea|wones"
    ),
    "KP": listed("Pyongyang|Pionyang|Corea del Norte|norcoreano|norcoreana|Kim Jong"),
}

_OPEN = {
    "Congo": _CONGO, "congoleño": _CONGO, "congoleña": _CONGO, "congoleños": _CONGO, "congoleñas": _CONGO,
    "Corea": _COREA, "coreano": _COREA, "coreana": _COREA, "coreanos": _COREA, "coreanas": _COREA,
}  # fmt: skip

COUNTRIES = Countries(
    country_names=country_names(_NAMES),
    demonyms=peoples(_PEOPLE, _PEOPLE_ENDINGS),
    open_names=MappingProxyType(_OPEN),
    no_country=(
        "Nuevo México", "Golfo de México", "Golfo de Guinea", "Golfo de Omán", "Golfo de Adén", "Golfo de Panamá", "Nueva Guinea",
        "Nueva Jersey", "Nueva Inglaterra", "Nueva Gales del Sur", "Príncipe de Gales", "río Congo", "cuenca del Congo", "río Níger",
        "delta del Níger", "río Jordán", "lago Chad", "Canal de Panamá", "canal de Panamá", "mar de China", "Mar de China",
        "mar de Japón", "península de Corea", "Estado de México", "estado de México", "América Latina", "océano Índico",
    ),
    person_names=listed("Jordán|Chad|Israel|Santiago|Francia|Italia|Bolivia|Argentina"),
)  # fmt: skip
