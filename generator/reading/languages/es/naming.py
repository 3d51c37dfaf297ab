"""Spanish: the words that names are made of."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.naming import Naming
from generator.reading.languages.tables import words

NAMING = Naming(
    titles=words(
        "señor señora sr sra srta don doña dr dra doctor doctora profesor profesora presidente presidenta ministro ministra secretario "
        "secretaria embajador embajadora senador senadora diputado diputada representante gobernador gobernadora alcalde alcaldesa juez "
        "jueza magistrado magistrada general coronel capitán mayor teniente sargento comisionado comisionada director directora jefe jefa "
        "canciller rey reina príncipe princesa papa obispo arzobispo congresista viceministro viceministra subsecretario subsecretaria "
        "fiscal procurador procuradora almirante comandante portavoz vocero vocera economista analista coordinador coordinadora "
        "administrador enviado interventor auditor auditora inspector inspectora ingeniero ingeniera abogado abogada gerente consejero "
        "consejera rector rectora contralor contralora"
    ),
    roles=words(
        "concejal concejala vecino vecina alcalde alcaldesa funcionario funcionaria funcionarios portavoz vocero vocera voceros ministro ministra ministerio presidente presidenta secretario "
        "secretaria secretaría embajador embajadora director directora juez jueza tribunal comisionado asesor asesora analista economista "
        "investigador investigadora abogado abogada fiscal residente residentes vecino vecina vecinos agricultor maestra maestro profesora "
        "enfermera médico médica ingeniero ingeniera alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada diplomático "
        "comunicado informe agencia consejo comité comisión gobierno coordinador coordinadora gerente enviado testigo auditor auditora banco "
        "fondo oficina departamento sindicato grupo organización empresa fuente fuentes experta experto expertos activista líder dirigente "
        "trabajador capitán jefe jefa voluntaria voluntario refugiada refugiado migrante madre padre mujer hombre estudiante científica "
        "científico autora autor contralor contralora"
    ),
    connectors=words("de del la las los el y e para en con por san santa &"),
    not_names=words(
        "el la los las del un una unos unas este esta estos estas ese esa esos esas aquel en a al de del por para con sin y e o u pero si cuando "
        "mientras desde antes después durante aunque porque sin embargo sobre bajo unos algunos muchos más todo todos toda todas no cada "
        "ambos otro otra tal nuestro su sus mi aquí hay último próxima uno dos tres cuatro cinco seis siete ocho nueve diez hasta una vez "
        "los fondos según también entonces qué quién por cómo dónde ya ahora hoy ayer lunes martes miércoles jueves viernes sábado domingo "
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lo se tras ante así además"
    ),
    program_words=words("programa iniciativa fondo plan proyecto campaña mecanismo operación alianza subvención esquema convenio estrategia"),
    agency_words=words(
        "ministerio secretaría departamento oficina agencia comisión consejo autoridad organización comité servicio banco tribunal corte policía "
        "dirección secretariado unión administración instituto tesorería parlamento senado congreso asamblea junta fundación federación "
        "asociación sociedad corporación centro cámara contraloría fiscalía procuraduría gobernación alcaldía"
    ),
    firm_names=frozenset(),
    addresses=words("señor señora sr sra srta don doña dr dra doctor doctora"),
    portfolios=words(
        "agricultura ganadería pesca alimentación alimentos agua riego rural tierras ambiente medio clima energía minas minería hidrocarburos "
        "comercio industria turismo empresa empresas inversión innovación transporte transportes obras infraestructura infraestructuras vivienda "
        "comunicaciones información tecnología ciencia investigación universidades educación formación deporte deportes juventud cultura salud "
        "sanidad saneamiento nutrición familia mujer mujeres igualdad género infancia social sociales bienestar trabajo empleo pensiones "
        "hacienda finanzas presupuesto planificación economía desarrollo interior gobernación justicia seguridad defensa migraciones migración "
        "territorial recursos naturales mar marino movilidad agenda función públicas pública públicos transición ecológica reto demográfico"
    ),
    name_links=words("de para"),
    bodies=frozenset({
        "programa mundial de alimentos", "programa de las naciones unidas para el desarrollo", "programa de las naciones unidas para el medio ambiente",
        "fondo mundial", "fondo monetario internacional", "fondo verde para el clima", "fondo de población de las naciones unidas",
        "fondo de las naciones unidas para la infancia", "fondo internacional de desarrollo agrícola", "fondo mundial para la naturaleza",
    }),
    requests=words("solicitud solicitudes petición peticiones pedido pedidos reclamación reclamaciones demanda demandas"),
    taken_by=words(
        "solicitado solicitada solicitados solicitadas pedido pedida pedidos pedidas recibido recibida recibidos recibidas reclamado reclamada "
        "reclamados reclamadas demandado demandada demandados demandadas requerido requerida requeridos requeridas exigido exigida exigidos "
        "exigidas adeudado adeudada adeudados adeudadas gastado gastada gastados gastadas"
    ),
    giving_verbs=words(
        "prometió promete prometieron donó dona donaron dio da dieron aportó aporta aportaron prestó presta prestaron concedió concedieron otorgó "
        "otorgaron ofreció ofrece ofrecieron envió envía enviaron entregó entrega entregaron transfirió transfirieron desembolsó desembolsaron comprometió comprometieron"
    ),
    approving=words("aprobó aprobaron aprobado autorizó autorizaron autorizado asignó asignaron asignado pagó pagaron pagado"),
)  # fmt: skip
