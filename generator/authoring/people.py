"""Who and what an article names: the site's own records first, then candidates for new ones.

In: the site, the text and what was found in it. Out: the lists of a briefing, who a speaker is, and
with `with_records` a skeleton for each country, program, agency and person that has no record yet.
Each line says why it is there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.authoring.subject import Named
from generator.authoring.yaml_text import comment, quoted, slug, unmarked
from generator.model.records import SCOPES, Country, Program, RecordId
from generator.pages.words import country_name
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.names import Name

if TYPE_CHECKING:
    from generator.authoring.credit import Credit
    from generator.authoring.heads import Head
    from generator.pages.contents import Contents
    from generator.pages.site import Site

#: A draft proposes no more records of a kind; an article with more is a list.
MOST_NEW = 60
_BEHIND_NAME = re.compile(r"(?P<office>[^,.;:!?“”«»\"()\n]{3,90})(?=[,.;:!?“”«»\"()\n]|\Z)")
_BEFORE_NAME = re.compile(r"(?P<office>[^,.;:!?“”«»\"()\n]{3,90})")
_THE = ("the", "a", "an")
_OF = re.compile(r" (?:of|for|at|in|to|on|with|from|de|del|para|en|ante|sobre)(?= )")
_OWNED = re.compile(r"(?:the|an?) [\w ]{1,40}['’]s? ", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-][^\W\d_]+)*")
_ARTICLE = re.compile(r"^(?:the|a|an|one) ", re.IGNORECASE)


class Cast:
    """The records an article's draft refers to."""

    def __init__(
        self, site: Site, credit: Credit, holds: Contents, top: Head, *, with_records: bool
    ) -> None:
        self.site, self.text, self.holds, self.top = site, credit.text, holds, top
        self.credit = credit
        self.with_records = with_records
        self.spans = site.owned_names.spans(self.text)
        self.known: dict[str, dict[str, str]] = {scope: {} for scope in SCOPES}
        self.new: dict[str, dict[str, tuple[Name | str, str]]] = {scope: {} for scope in SCOPES}
        self.more = 0
        self.by_name = self._names()
        self._records()
        self._countries()
        self._candidates()

    def _names(self) -> dict[str, RecordId]:
        """Give people and agencies by name, alias and abbreviation, in lower case."""
        found: dict[str, RecordId] = {}
        for record in self.site.catalogue.records.values():
            if record.kind not in ("people", "agencies"):
                continue
            names = [self.site.plain(record.heading().prose, record.id)]
            names += [alias.text for alias in record.aliases]
            abbreviation = getattr(record, "abbreviation", None)
            names += [abbreviation.text] if abbreviation else []
            for name in names:
                found.setdefault(_ARTICLE.sub("", name).casefold(), record.id)
        return found

    def _records(self) -> None:
        for start, end, identity in self.spans:
            kind, _, name = identity.partition("/")
            if kind in self.known:
                said = " ".join(self.text[start:end].split())
                self.known[kind].setdefault(name, f"the article says “{said}”")

    def _countries(self) -> None:
        own = {
            record.iso: record.slug
            for record in self.site.catalogue.of_kind("countries")
            if isinstance(record, Country)
        }
        self.codes: dict[str, str] = {}
        for territory in self.holds.territories:
            said = self.text[territory.start : territory.end]
            if not territory.iso:
                continue
            if territory.iso in own:
                self.codes[territory.iso] = own[territory.iso]
                self.known["countries"].setdefault(own[territory.iso], f"the article says “{said}”")
            elif territory.iso not in self.codes:
                name = country_name(territory.iso, self.site.settings.language)
                made = slug(name, self._taken("countries"), fallback=territory.iso.lower())
                self.codes[territory.iso] = made
                self.new["countries"][made] = (territory.iso, f"the article says “{said}”")

    def _taken(self, kind: str) -> set[str]:
        folder = f"content/{kind}/"
        files = {
            path.rpartition("/")[2].removesuffix(".md")
            for path in self.site.snapshot.files
            if path.startswith(folder)
        }
        return files | set(self.new[kind])

    def _candidates(self) -> None:
        # An abbreviation is a key of its own: `Lake Board (LB)` is the Lake Board named elsewhere.
        names = [n._replace(words=n.words.removesuffix(f" ({n.abbreviation})"))
                 for n in self.holds.names]  # fmt: skip
        short = {n.words for n in names if n.abbreviation}
        for name in names:
            known = any(s < name.end and name.start < e for s, e, _ in self.spans)
            if (
                known
                or self.top.holds(name.start)
                or _ARTICLE.sub("", name.words).casefold() in self.by_name
                or self._shouted(name)
                or (name.words in short and not name.abbreviation)
            ):
                continue
            kind = name.kind
            if len(self.new[kind]) == MOST_NEW:
                self.more += 1
                continue
            made = slug(name.abbreviation or name.words, self._taken(kind), fallback=kind)
            self.new[kind][made] = (name, name.why)
        self._speakers()

    def _shouted(self, name: Name) -> bool:
        """Tell a name in capitals that the article also writes, or begins, in small letters."""
        said = f"{name.words.casefold()} "
        return name.words.isupper() and any(
            other.kind == name.kind
            and " " in other.words
            and not other.words.isupper()
            and said.startswith(f"{other.words.casefold()} ")
            for other in self.holds.names
        )

    def _speakers(self) -> None:
        """Take speakers with a name of their own for people."""
        naming = tables_of(self.site.language.tag).naming
        have = {
            n.words for kind in SCOPES for n, _ in self.new[kind].values() if not isinstance(n, str)
        }
        for quotation in self.holds.quotations:
            speaker = quotation.speaker
            words = (speaker.named or speaker.words) if speaker else ""
            bare = [w for w in words.split() if w.rstrip(".").lower() not in naming.titles]
            whole = " ".join(bare)
            if not speaker or len(bare) < 2 or whole in have or self.speaker(words):
                continue
            if not all(w[0].isupper() for w in bare) or len(bare) > 4:
                continue
            if {w.lower() for w in bare} & (
                naming.agency_words | naming.program_words | naming.roles
            ):
                continue
            have.add(whole)
            if len(self.new["people"]) == MOST_NEW:
                self.more += 1
                continue
            role = self._apposition(whole)
            found = Name(speaker.start, speaker.end, whole, "people", role=role)
            made = slug(whole, self._taken("people"), fallback="person")
            self.new["people"][made] = (
                found,
                f"“{speaker.verb}” connects a quotation with the name",
            )

    def _of_program(self, found: Name) -> list[str]:
        """Give the countries that the sentence that names a program first is about."""
        credited = self.credit.of_program(found.start, found.end)
        slugs = [made for iso in credited.countries if (made := self.country(iso))]
        if not slugs:
            return []
        why = credited.why or "the sentence that first names it names them"
        return [comment(f"countries: {why}"), f"countries: [{', '.join(slugs)}]"]

    def _apposition(self, name: str) -> str:
        """Give the office behind a name: `Ann Roe, the ministry's director for East Africa,`."""
        tables = tables_of(self.site.language.tag)
        for match in re.finditer(rf"{re.escape(name)}, {_BEHIND_NAME.pattern}", self.text):
            said = " ".join(match["office"].split())
            head = _OF.split(f" {said}", maxsplit=1)[0].split()
            if head and head[-1].lower() in tables.naming.roles and not re.search(r"\d", said):
                first, _, rest = said.partition(" ")
                if first.lower() in tables.drafts.ours:
                    return rest  # nobody who reads a page knows whose
                return said if _OWNED.match(said) else _ARTICLE.sub("", said)
        return self._before_comma(name)

    def _before_comma(self, name: str) -> str:
        """Give the office before a name: `The charity's director, Ann Roe,`."""
        tables = tables_of(self.site.language.tag)
        people = tables.naming.roles | tables.naming.titles
        for match in re.finditer(
            rf"{_BEFORE_NAME.pattern}, {re.escape(name)}(?=[,.;:!?])", self.text
        ):
            words = match["office"].split()
            for at, word in enumerate(words):
                rest = " ".join(words[at + 1 :])
                head = _OF.split(f" {rest}", maxsplit=1)[0].lower().split()
                if word.lower() not in tables.small.determiners or re.search(r"\d", rest):
                    continue
                if {*head[:1], *head[-1:]} & people and not {*head} & tables.small.determiners:
                    owned = word.lower() in _THE and _OWNED.match(f"the {rest}")
                    return f"the {rest}" if owned else rest
        return ""

    def country(self, iso: str) -> str:
        """Give the slug of a country that has a record, or gets one; empty otherwise."""
        made = self.codes.get(iso, "")
        return made if made in self.known["countries"] or self.with_records else ""

    @property
    def without_record(self) -> int:
        """How many of those the article names have no record and get none."""
        return 0 if self.with_records else sum(map(len, self.new.values()))

    def listed(self, scope: str) -> list[str]:
        """Give the records of one kind that the briefing lists."""
        new = self.new[scope] if self.with_records else {}
        return [*dict.fromkeys([*self.known[scope], *new])]

    def named(self, scope: str, low: int, high: int) -> list[str]:
        """Give those of them that a span of the article names, people by their last name too."""
        found = {
            identity.partition("/")[2]
            for start, end, identity in self.spans
            if identity.startswith(f"{scope}/") and low <= start and end <= high
        }
        said = " ".join(self.text[low:high].split())
        words = {*_NAME_WORD.findall(said)}
        listed = self.listed(scope)
        for made, (name, _) in self.new[scope].items():
            called = (name,) if isinstance(name, str) else (name.words, name.abbreviation)
            if any(one and one in said for one in called):
                found.add(made)
        if scope == "people":
            last = {made: self._last_name(made) for made in listed}
            found |= {
                made
                for made, name in last.items()
                if name in words and [*last.values()].count(name) == 1
            }
        return [made for made in listed if made in found]

    def program(self) -> Named | None:
        """Give the one program the article names, if the briefing lists it; None if two."""
        every = {**dict.fromkeys(self.known["programs"]), **dict.fromkeys(self.new["programs"])}
        if len(every) != 1 or not self.listed("programs"):
            return None
        (made,) = every
        if made in self.new["programs"]:
            found = self.new["programs"][made][0]
            assert not isinstance(found, str)  # only a country is told by its code
            called = [re.escape(one) for one in (found.words, found.abbreviation) if one]
            behind = rf"(?: \({re.escape(found.abbreviation)}\))?" if found.abbreviation else ""
            pattern = rf"(?<!\w)(?:{'|'.join(called)})(?!\w){behind}".replace(r"\ ", r"\s+")
            spans = [match.span() for match in re.finditer(pattern, self.text)]
            credited = self.credit.of_program(found.start, found.end).countries
            slugs = [self.country(iso) for iso in credited]
            words = found.words
        else:
            spans = [(s, e) for s, e, one in self.spans if one == f"programs/{made}"]
            record = self.site.catalogue.records[RecordId(f"programs/{made}")]
            assert isinstance(record, Program)
            slugs = [ref.target.rpartition("/")[2] for ref in record.countries]
            words = self.site.plain(record.heading().prose, record.id)
        if not spans:
            return None
        countries = frozenset(filter(None, slugs))
        known = made in self.known["programs"]
        return Named(slug=made, known=known, words=words, spans=tuple(spans), countries=countries)

    def _last_name(self, made: str) -> str:
        """Give the last word of a person's name."""
        new = self.new["people"].get(made)
        if new and not isinstance(new[0], str):
            return new[0].words.split()[-1]
        record = self.site.catalogue.records.get(RecordId(f"people/{made}"))
        heading = self.site.plain(record.heading().prose, record.id) if record else ""
        return heading.split()[-1] if heading else ""

    def speaker(self, words: str) -> str:
        """Give the slug of the person or agency that a speaker's words name; empty if none."""
        first, _, rest = words.partition(" ")
        named = rest if first.lower() in self.credit.small.determiners else words  # `el Banco`
        plain = _ARTICLE.sub("", named).casefold()
        tables = tables_of(self.site.language.tag)
        bare = " ".join(w for w in plain.split() if w.rstrip(".") not in tables.naming.titles)
        alone = self._behind_a_title(words).casefold()
        for name in (plain, bare, re.sub(r" (?:of|for|at) .*", "", bare), alone):
            if name in self.by_name:
                return self._written(self.by_name[name])
        if self.with_records:
            for kind in ("people", "agencies"):
                for made, (found, _) in self.new[kind].items():
                    said = "" if isinstance(found, str) else found.words.casefold()
                    if said and said in (plain, bare, alone):
                        return made
        return self.speaker(name) if (name := self._behind_a_role(words)) else ""

    def _behind_a_role(self, words: str) -> str:
        """Give the name in `head teacher Teboho Ramaili`, not in `a friend of Ali Traoré`."""
        naming, said = tables_of(self.site.language.tag).naming, words.split()
        roles = naming.roles | naming.titles | naming.ranks
        for at in range(len(said) - 2, 0, -1):
            if said[at - 1].rstrip(".").lower() in roles:
                name = said[at:]
                return " ".join(name) if all(word[0].isupper() for word in name) else ""
        return ""

    def addressed(self, words: str) -> str:
        """Give the slug of the person whom a turn's label names, by the last name alone, too."""
        known = self.speaker(words)
        if known:
            return known
        naming = tables_of(self.site.language.tag).naming
        bare = [w for w in words.split() if w.rstrip(".").lower() not in naming.addresses]
        if not bare or len(bare) == len(words.split()):
            return ""
        last = {made: self._last_name(made) for made in self.listed("people")}
        found = [made for made, name in last.items() if name == bare[-1]]
        return found[0] if len(found) == len(bare) == 1 else self.speaker(" ".join(bare))

    def _behind_a_title(self, words: str) -> str:
        """Give the name in `Energy Minister Deepak Rai`, `la ministra Carmen Ruiz`."""
        tables, said = tables_of(self.site.language.tag), words.split()
        ends = [
            i for i, w in enumerate(said) if w.lower() in tables.naming.titles & tables.naming.roles
        ]
        name = said[ends[-1] + 1 :] if ends else []
        return " ".join(name) if len(name) > 1 and all(w[0].isupper() for w in name) else ""

    def _written(self, identity: RecordId) -> str:
        """Write a reference: the slug, or the id where another kind has the same slug."""
        name = identity.partition("/")[2]
        same = [r for r in self.site.catalogue.names.by_slug.get(name, ())
                if r.partition("/")[0] in ("people", "agencies")]  # fmt: skip
        return name if len(same) == 1 else identity

    def lists(self) -> list[str]:
        """Write the lists of the briefing, and what else the article names as comments."""
        lines = []
        for scope in SCOPES:
            listed = dict(self.known[scope])
            if self.with_records:
                listed |= {
                    made: f"{why}; a new record" for made, (_, why) in self.new[scope].items()
                }
            lines += [comment(f"{made}: {why}") for made, why in listed.items()]
            if listed:
                lines.append(f"{scope}: [{', '.join(listed)}]")
            if not self.with_records:
                for made, (found, why) in self.new[scope].items():
                    words = found if isinstance(found, str) else found.words
                    lines.append(comment(f"no record yet, {scope}: {words} ({made}): {why}"))
        if self.more:
            lines.append(comment(f"{self.more} further names stand in the article"))
        return lines

    def files(self) -> dict[str, str]:
        """Write the skeletons of new records."""
        if not self.with_records:
            return {}
        return {
            f"content/{scope}/{made}.md": self._skeleton(scope, found, why)
            for scope in SCOPES
            for made, (found, why) in self.new[scope].items()
        }

    def _skeleton(self, kind: str, found: Name | str, why: str) -> str:
        lines = ["---", comment(f"drafted: {why}"), "draft: true"]
        if isinstance(found, str):
            return "\n".join([*lines, f"iso: {found}", "---", ""])
        lines.append(f"name: {quoted(unmarked(found.words))}")
        if found.abbreviation and kind in ("programs", "agencies"):
            lines.append(f"abbreviation: {quoted(found.abbreviation)}")
        if found.role and kind == "people":
            lines.append(f"role: {quoted(unmarked(found.role))}")
        country = self.country(found.country) if kind == "agencies" else ""
        if country:
            lines += [comment("the article makes it that country's"), f"country: {country}"]
        if kind == "programs":
            lines += self._of_program(found)
        return "\n".join([*lines, "---", ""])
