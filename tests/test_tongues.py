"""Which language an article is in: plain ones by name, short and mixed ones as they are taken."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.authoring.drafting import Wishes, drafted
from generator.authoring.importing import Refused, imported
from generator.build import compile_site, read_snapshot
from generator.cli import main
from generator.model.settings import Options
from generator.pages.locales import language_name
from generator.reading.tongues import tongue

ARTICLES = sorted((Path(__file__).resolve().parent / "articles").rglob("*.txt"))

# What is said here is invented.
# ruff: noqa: E501
SPOKEN = {
    "en": "The ministry said on Tuesday that it had paid the money to the farmers who had lost their harvest, and that the rest of it would follow by the end of the year.",
    "es": "El ministerio dijo el martes que había pagado el dinero a los campesinos que perdieron su cosecha, y que el resto llegará antes del fin de año, según el informe de la oficina.",
    "fr": "Le ministère a déclaré mardi que l'argent a été versé aux paysans qui ont perdu leur récolte, et que le reste sera payé avant la fin de l'année par les services de la région.",
    "pt": "O ministério disse na terça-feira que o dinheiro foi pago aos agricultores que não tinham colheita, e que o resto será pago até ao fim do ano pelas autoridades da região.",
    "it": "Il ministero ha detto martedì che il denaro è stato versato agli agricoltori che hanno perso il raccolto, e che il resto sarà pagato entro la fine dell'anno dalla regione.",
    "de": "Das Ministerium sagte am Dienstag, dass es das Geld an die Bauern gezahlt habe, die ihre Ernte verloren haben, und dass der Rest bis zum Ende des Jahres folgen werde.",
    "nl": "Het ministerie zei dinsdag dat het geld is betaald aan de boeren die hun oogst hebben verloren, en dat de rest voor het einde van het jaar zal volgen, volgens een woordvoerder.",
    "sv": "Ministeriet sade på tisdagen att pengarna har betalats ut till de bönder som har förlorat sin skörd, och att resten ska komma före slutet av året enligt en talesman för regeringen.",
    "fi": "Ministeriö sanoi tiistaina, että rahat on maksettu viljelijöille, jotka ovat menettäneet satonsa, ja että loput tulevat vuoden loppuun mennessä, mutta se ei ole vielä varma, kuin myös hän sanoi.",
    "pl": "Ministerstwo podało we wtorek, że pieniądze zostały wypłacone rolnikom, którzy stracili zbiory, oraz że reszta ma być wypłacona do końca roku, ale nie jest to jeszcze pewne, jak powiedział rzecznik.",
    "cs": "Ministerstvo v úterý uvedlo, že peníze byly vyplaceny zemědělcům, kteří přišli o úrodu, a že zbytek má být vyplacen do konce roku, ale není to ještě jisté, jak řekl mluvčí, který se k tomu vyjádřil.",
    "ro": "Ministerul a spus marți că banii au fost plătiți agricultorilor care și-au pierdut recolta și că restul va fi plătit până la sfârșitul anului, dar nu este încă sigur, după cum a spus un purtător de cuvânt.",
    "hu": "A minisztérium kedden azt mondta, hogy a pénzt már kifizették azoknak a gazdáknak, akik elvesztették a termésüket, és hogy a többi az év végéig megérkezik, de ez még nem biztos.",
    "tr": "Bakanlık salı günü paranın ürününü kaybeden çiftçilere ödendiğini ve kalanının yıl sonuna kadar ödeneceğini söyledi, ancak bu henüz kesin değil ve bir sözcü bunun için daha çok zaman gerektiğini dedi.",
    "id": "Kementerian itu mengatakan pada hari Selasa bahwa uang telah dibayar kepada petani yang tidak dapat panen, dan sisanya akan dibayar dalam tahun ini oleh pemerintah untuk mereka yang sudah terdaftar.",
    "sw": "Wizara ilisema siku ya Jumanne kwamba fedha zimelipwa kwa wakulima ambao walipoteza mavuno yao, na kwamba sehemu ya mwisho italipwa kabla ya mwisho wa mwaka, lakini hii ni kwa watu wa mkoa huo.",
    "ca": "El ministeri va dir dimarts que els diners han estat pagats als pagesos que han perdut la seva collita, i que la resta serà pagada abans de la fi de l'any per les oficines de la regió.",
    "ru": "Министерство сообщило во вторник, что деньги были выплачены крестьянам, которые потеряли урожай, и что остаток будет выплачен до конца года, но это ещё не решено, как сказал он.",
    "ar": "قالت الوزارة يوم الثلاثاء إن المال دفع إلى المزارعين الذين فقدوا محصولهم في هذا العام وإن الباقي سوف يدفع قبل نهاية العام ولكن هذا لم يحسم بعد كما قال من تحدث عن ذلك",
    "hi": "मंत्रालय ने मंगलवार को कहा कि पैसा उन किसानों को दिया गया है जो अपनी फसल खो चुके हैं और बाकी इस साल के अंत में दिया जाएगा लेकिन यह तय नहीं है",
    "el": "Το υπουργείο είπε την Τρίτη ότι τα χρήματα δόθηκαν στους αγρότες που έχασαν τη σοδειά τους.",
    "zh": "该部星期二表示，款项已付给失去收成的农民，其余部分将在年底前支付，但这一点尚未确定，发言人说，政府仍在审查各地区提交的申请，并将在下个月公布结果。",
    "ja": "同省は火曜日、収穫を失った農家に資金が支払われたと述べ、残りは年末までに支払われる予定だが、まだ決まっていないと語った。報道官はそう説明した。",
    "ko": "그 부처는 화요일에 수확을 잃은 농민들에게 돈을 지급했으며 나머지는 연말까지 지급될 것이라고 밝혔지만 아직 확실하지 않다고 대변인이 말했다고 전했다.",
}  # fmt: skip

LISTED = """\
Approved | $5 million | Fondo de la Mujer
Pending | $3 million | Fondo de Apoyo a los Niños
Denied | $2 million | Instituto de la Salud
Paid | $1 million | Consejo de los Pueblos
"""


@pytest.mark.parametrize("tag", SPOKEN)
def test_a_text_is_plainly_in_its_own_language(tag: str) -> None:
    for taken in ("en", "es", "es-MX", "qaa"):
        found = tongue(SPOKEN[tag], taken)
        assert found.tag == (taken if taken.startswith(tag) else tag)
        assert bool(found.why) == (found.tag != taken)
    assert tongue(SPOKEN[tag] * 200, "en") == tongue(SPOKEN[tag] * 200, "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "El ministro dijo que no.",
        LISTED,
        "Ann W. Roe i Bo Z. Li. " * 40,
        f"{SPOKEN['en']} “{SPOKEN['es'][:100]}”",
        f"{SPOKEN['en']}\n\n{SPOKEN['fr']}",
        "| 5 | 17 | 28 |\n" * 50,
        "Ω Ж א",
    ],
)
def test_what_is_short_a_list_or_mixed_stays_what_it_is_taken_for(text: str) -> None:
    assert tongue(text, "en") == ("en", "", ())


def test_no_english_article_is_taken_for_another() -> None:
    texts = {path.name: path.read_text("utf-8") for path in ARTICLES}
    assert [name for name, text in texts.items() if tongue(text, "en").tag != "en"] == []
    assert [
        name for name, text in texts.items() if tongue(text, "es").tag not in ("en", "es")
    ] == []


def test_near_languages_are_both_named() -> None:
    text = (
        "Ministeriet har betalt pengene til de bønder som har mistet høsten, og det er ikke "
        "mer å si om den og det de vil ha, men det var for at de skal ha noe og for den."
    )
    found = tongue(text, "en")
    assert {found.tag, *found.others} >= {"nb"}


def test_letters_no_table_knows_are_told_by_their_script() -> None:
    found = tongue(
        "ሚኒስቴሩ ማክሰኞ ዕለት ገንዘቡ ምርታቸውን ላጡ ገበሬዎች መከፈሉን አስታውቋል። ቀሪው እስከ ዓመቱ መጨረሻ ይከፈላል።", "en"
    )
    assert found == ("", "its letters are Ethiopic", ())


# --- in a draft ------------------------------------------------------------------------------

ARTICLE = """\
Honduras congela la ayuda

TEGUCIGALPA, 3 de abril de 2025 — El Gobierno de Honduras suspendió 12,5 millones de dólares en \
ayudas a las cooperativas de café, informó el martes el Ministerio de Finanzas. Otros 3 millones \
de dólares están pendientes de una auditoría.

Unas 4.300 familias esperaban el dinero. El 35 por ciento de las fincas está en Copán.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "desk/content").mkdir(parents=True)
    (tmp_path / "desk/content/site.yaml").write_text("title: A desk\n")
    return tmp_path / "desk"


def drafting(root: Path, name: str, text: str, *more: str) -> int:
    path = root.parent / name
    path.write_text(text)
    return main(["draft", str(path), "--root", str(root), "--today", "2025-06-15", *more])


def source(root: Path) -> str:
    return next((root / "content/sources").iterdir()).read_text()


def briefing(root: Path) -> str:
    return next((root / "content/briefings").iterdir()).read_text()


def test_a_spanish_article_in_an_english_site_is_read_as_spanish(root: Path) -> None:
    assert drafting(root, "a.txt", ARTICLE) == 0
    assert 'language: "es"' in source(root)
    assert "“de”, “el”" in source(root)
    for amount in ("12.5 million USD", "3 million USD", "about 4,300 familias", "35 %"):
        assert f'amount: "{amount}"' in briefing(root)
    assert 'label: "Amount pending"' in briefing(root)
    assert "3 de" not in briefing(root).replace("3 de abril", "")


def test_a_language_that_is_asked_for_is_not_doubted(root: Path) -> None:
    assert drafting(root, "a.txt", ARTICLE, "--language", "es-HN") == 0
    assert 'language: "es-HN"' in source(root)
    assert "--language" in source(root)


def test_a_language_without_rules_is_refused_by_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drafting(root, "a.txt", SPOKEN["fr"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "is in French (`fr`); there are rules for en, es only" in said
    assert not (root / "seeds").exists()
    assert not (root / "content/sources").exists()


def test_a_language_that_cannot_be_asked_for_is_misuse(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for tag in ("fr", "e s", "es_MX"):
        assert drafting(root, "a.txt", ARTICLE, "--language", tag) == 2
        assert f"`{tag}`: there are rules for en, es" in capsys.readouterr().err


def test_what_a_file_states_gives_way_to_what_its_text_plainly_is(root: Path) -> None:
    text = f"---\nlanguage: en\n---\n{ARTICLE}"
    assert drafting(root, "a.md", text) == 0
    assert 'language: "es"' in source(root)
    assert "though the file states `en`" in source(root)


def test_a_stated_region_is_kept(root: Path) -> None:
    assert drafting(root, "a.md", f"---\nlanguage: es-HN\n---\n{ARTICLE}") == 0
    assert 'the file itself states it\nlanguage: "es-HN"' in source(root)


def test_a_region_that_money_tells_is_said_to_be_no_statement_of_the_file(root: Path) -> None:
    text = "Kenya approved 650 million shillings for the wells of Kenya.\n"
    assert drafting(root, "a.md", f"---\nlanguage: en\n---\n{text}") == 0
    told = "the file itself states `en`; `en-KE`: the article tells by its countries whose money"
    assert told in source(root)
    assert 'language: "en-KE"' in source(root)


def test_pages_name_a_language_without_its_region() -> None:
    assert [language_name(tag, "en") for tag in ("en-KG", "es-MX", "zh-Hant-TW", "en")] == [
        "English", "Spanish", "Chinese (Traditional)", "English",
    ]  # fmt: skip
    assert language_name("qaa-KG", "en") == "qaa-KG"


def test_letters_without_rules_are_refused(root: Path) -> None:
    site, _ = compile_site(
        read_snapshot(root).value, Options(today=datetime.date(2025, 6, 15), drafts=True)
    )
    article = imported("a.txt", ("ሚኒስቴሩ ማክሰኞ ዕለት ገንዘቡ ምርታቸውን ላጡ ገበሬዎች መከፈሉን አስታውቋል። " * 3).encode())
    assert not isinstance(article, Refused)
    found = drafted(site, article, Wishes())
    assert isinstance(found, Refused)
    assert found.reason.startswith("is not in `en`: its letters are Ethiopic; there are rules")
