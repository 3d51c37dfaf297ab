"""Which language an article is in, told by its function words and its letters.

In: a text and the tag it is taken for (the site's language, or what its file states). Out: a
`Tongue`: that tag, or another language's where the text is plainly in that one. A table of the
commonest small words of each language decides, by count; of letters that one language alone has,
these do. A text that is short, a list, or in two languages stays what it is taken for.

Deliberately absent: telling dialects and regions apart; chance, and anything that is learned.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.languages import rules

if TYPE_CHECKING:
    from collections.abc import Mapping

# So many more of a language's words than of the other's make a text plainly its own, if they are
# so large a share of all words, and so many times as many.
_MORE, _SHARE, _TIMES = 8, 0.14, 1.6
# So many of them are different ones that the other language does not have.
_DIFFERENT = 5
# Of two languages that come this close, neither is named for certain (Danish, Norwegian).
_CLOSE = 0.93
# Of so many letters, this share in other letters makes a text one of those.
_LETTERS, _MOST_LETTERS = 40, 0.5
_EXAMPLES = 3
#: No more of a text is read than tells its language.
_READ = 20_000


class Tongue(NamedTuple):
    """The language of a text: its tag, and why another one than it was taken for.

    `tag` is empty where no language is certain but the letters are none of those it was taken for;
    `others` are languages that it may be as well.
    """

    tag: str
    why: str = ""
    others: tuple[str, ...] = ()


def tongue(text: str, taken: str) -> Tongue:
    """Tell the language of a text that is taken for that of the tag `taken`."""
    read = text[:_READ]
    found = _by_letters(read, taken) or _by_words(read, taken)
    return found if found and found.tag != _primary(taken) else Tongue(taken)


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _by_words(text: str, taken: str) -> Tongue | None:
    """Count small words; those inside names (`Fondo de la Mujer`) are of no language."""
    said = [word.lower() for word in _WORD.findall(_IN_NAMES.sub(" ", text))]
    held = {tag: [word for word in said if word in words] for tag, words in _table().items()}
    counts = {tag: len(words) for tag, words in held.items()}
    best = max(counts, key=lambda tag: (counts[tag], tag == _primary(taken), tag))
    mine = counts.get(_primary(taken), 0)
    plain = counts[best] - mine >= _MORE and counts[best] >= _SHARE * len(said)
    different = len({*held[best]} - _table().get(_primary(taken), frozenset()))
    if not plain or counts[best] < _TIMES * mine or different < _DIFFERENT:
        return None
    examples = [word for word, _ in Counter(held[best]).most_common(_EXAMPLES)]
    why = f"“{'”, “'.join(examples)}” and the like are {counts[best]} of its {len(said)} words"
    close = [tag for tag in counts if tag != best and counts[tag] >= _CLOSE * counts[best]]
    return Tongue(best, why, tuple(close))


def _by_letters(text: str, taken: str) -> Tongue | None:
    """Tell a text in letters of one language; in letters of several, words tell it or nothing."""
    scripts = Counter(_script(letter) for letter in text if letter.isalpha())
    if not scripts or scripts.total() < _LETTERS:
        return None
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts["CJK"] / 4:
        scripts["HIRAGANA"] += scripts.pop("CJK", 0)
    script, count = max(scripts.items(), key=lambda pair: (pair[1], pair[0]))
    if count < _MOST_LETTERS * scripts.total() or script == "LATIN":
        return None
    why = f"its letters are {script.capitalize()}"
    if script in _OF_ONE:
        return Tongue(_OF_ONE[script], why)
    language = rules(taken)
    own = {_script(word[0]) for word in language.clause_words if word} if language else set()
    return _by_words(text, taken) or (None if script in own else Tongue("", why))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff])+")
_IN_NAMES = re.compile(r"(?<=[A-ZÀ-Þ][^\W\d_])[^\W\d_]*(?: [a-zà-ÿ]{1,4}){1,2} (?=[A-ZÀ-Þ])")

_OF_ONE = MappingProxyType({
    "GREEK": "el", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "THAI": "th",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "KHMER": "km", "LAO": "lo", "TAMIL": "ta", "TELUGU": "te",
    "SINHALA": "si", "MALAYALAM": "ml", "KANNADA": "kn", "GUJARATI": "gu", "GURMUKHI": "pa",
})  # fmt: skip

_SMALL_WORDS = MappingProxyType({
    "en": "the of and to in a is that for it as was with on are by be this from at or an which "
          "have has had not were been their its but they would will who said he she after than "
          "about into more when there also we you if what",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o "
          "pero sus le ha fue este ya entre cuando muy sin sobre también hasta hay donde desde "
          "son dos está esta porque ni según dijo otros unas unos era han eso",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se "
          "ce il sont avec ont été son sa aux mais comme ou leur cette ses deux nous on elle "
          "ces entre après selon l d qu s n c fait depuis",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi "
          "ao das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso "
          "ele entre era depois sem mesmo aos são disse segundo foram",
    "it": "di e il la che in a per un del è una con non i da le si dei della al sono nel più "
          "alla ha gli come anche lo delle dal ma o nella ai su dalla stato questo loro ed "
          "degli essere tra hanno l d dell all nell sul",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als "
          "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem "
          "über einen so zum war haben nur oder aber vor zur bis mehr durch sagte wurde wurden",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om dan ook als door maar "
          "bij uit naar dit of hij ze werd die deze nog wordt heeft hebben meer over tot worden "
          "kan geen was zij zei werden volgens moet",
    "sv": "och i att det som en på är av för med den till inte om ett har de men var jag sig så "
          "från vi vid kan nu när också efter ska eller under upp hade över sin mot skulle bara "
          "ut sade enligt mellan",
    "da": "og i at det er en til af på for med de den der som ikke har et om fra men kan var "
          "sig vil efter blev også eller ved skal nu hvor mod over under bliver ud være end "
          "sagde havde ifølge op mere noget",
    "nb": "og i det på som er en til å av for at med har de ikke den om et fra men var seg vil "
          "etter ble også eller ved skal nå hvor mot over under blir ut være enn sa hadde "
          "ifølge opp mer noe kan sier",
    "fi": "ja on ei se että oli hän mutta myös ovat kun joka niin kuin sekä tai ole vain voi jo "
          "sen mukaan jos vuoden ne olisi jälkeen siitä nyt hänen mitä jotka kuitenkin vielä "
          "ollut kertoo sanoi noin",
    "pl": "w i na z do się nie że to jest o po za od przez jak dla ma oraz są co ale tym być "
          "może który które która już ze był było tego tylko przed jego także lub pod roku nad "
          "podczas będzie ich tak powiedział",
    "cs": "a v se na je že s z o do to i by pro za ve po jako ale jsou při od které který byl "
          "bylo podle roku jeho však být tak už nebo která až jen má řekl k také ze byla jsem "
          "aby",
    "sk": "a v sa na je že s z o do to aj by pre za vo po ako ale sú pri od ktoré ktorý bol "
          "bolo podľa roku jeho však byť tak už alebo ktorá až len má povedal k tiež zo bola "
          "som aby",
    "hr": "i u je na se da za su od s o iz kao što će to ne koji a koje nije do bi ili koja po "
          "samo kako bio ali bila nakon te prema više sve još pri rekao zbog već godine oko",
    "ro": "de și în a la cu pe din o care să un nu mai pentru este ce fi că au fost al prin "
          "după sau dar sunt această acest cel lui ale ai fără între s ar când până către "
          "asupra unui unei iar spus",
    "hu": "a az és hogy nem is egy de azt ez volt meg csak már mint el ha még vagy ki lehet sem "
          "amely szerint nagy után több kell majd lesz pedig arra ami között mondta",
    "tr": "ve bir bu da de için ile olarak çok daha olan en gibi kadar sonra ise ancak olduğunu "
          "ki ya var değil hem diye göre oldu her dedi tarafından veya ne şu milyon",
    "id": "yang dan di untuk dengan dari ini pada itu dalam tidak akan ke adalah juga oleh "
          "telah sebagai tersebut lebih kepada karena mereka para dapat ada atau bisa sudah "
          "kata antara saat bahwa secara menjadi kami",
    "ms": "yang dan di untuk dengan dari ini pada itu dalam tidak akan ke adalah juga oleh "
          "telah sebagai tersebut lebih kepada kerana mereka para boleh ada atau sudah kata "
          "antara ketika bahawa secara menjadi kami beliau berkata",
    "sw": "ya na wa kwa katika la za ni kuwa cha hiyo huo hii huu vya alisema pia kama lakini "
          "watu hilo ili baada yake wake hao hizo mwaka wakati kwamba hayo bila sasa yao zaidi "
          "hivyo",
    "ca": "de la i el que a en els per un les del una es amb l d no al és dels s ha com més o "
          "seva també són seu aquest entre va aquesta ja però on han pel fins sobre ser als des "
          "quan n segons hi",
    "gl": "de a o que e do da en un para é con non unha os no se na por máis as dos como pero "
          "foi ao das ten á seu súa ou ser cando moi hai nos xa está tamén só pola polo ata iso "
          "el entre era despois sen mesmo aos son dixo segundo",
    "vi": "của và là các trong có được cho không một với những đã này người khi đến từ về để ra "
          "cũng sẽ năm ở vào theo tại trên bị nhiều hay phải như do",
    "so": "ka ay iyo oo in ee uu ku waxaa soo la ah inuu waa lagu kala wuxuu sheegay isku aan "
          "ama kale waxay ayaa",
    "ht": "nan ak pou yo li ki te la yon se pa nou sou gen ka tout men sa w an fè moun ap",
    "ru": "и в не на что с по он как к из за от о для это его но а до у при после был было была "
          "были также которые который или том же более чем она они так во со все уже только "
          "году сообщил",
    "uk": "і в не на що з по він як до із за від про для це його але а у при після був було "
          "була були також які який або тому ж більше ніж вона вони так та й все вже тільки "
          "році повідомив щоб",
    "bg": "и на за да в се от с е са по не че ще до като при което който които това беше бяха "
          "или след но също те той тя има със във няма още към",
    "sr": "и у је на се да за су од с о из као што ће то не који а које није до би или која по "
          "само како био али била након те према више све још",
    "ar": "في من على إلى أن عن التي الذي هذا هذه مع ما كان لا كما بين بعد قد قال لم كل ذلك أو "
          "وقال خلال حيث إن وفي ومن هو هي غير",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می ها شده گفت اما "
          "باید ما بود دارد هر یا",
    "ur": "کے میں کی ہے اور سے کا کو نے کہ اس پر ہیں یہ بھی جو تھا نہیں ایک ان کر لیے کہا تو "
          "گیا ہو تھی وہ ہی",
    "hi": "के में की है और से का को ने कि इस पर हैं यह भी जो था नहीं एक उन कर लिए कहा तो गया हो "
          "थी वह ही",
    "ne": "र छ को मा ले का लाई भएको गरेको पनि यो हो भने गर्न छन् गरेका थियो त्यो तर गरी हुने "
          "उनले बताए",
    "bn": "ও এই করে থেকে এ জন্য না হয় তার করা এবং যে একটি হবে সঙ্গে তিনি বলেন কিন্তু হয়েছে "
          "ছিল আর এর পর",
})  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in _SMALL_WORDS.items()}
