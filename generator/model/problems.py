"""What can be wrong, as data: a stable code, a place, a message, hints.

The table `CODES` is the one list of everything the tool can complain about: the command line, the
documentation page and the tests are made from it. Messages are lower case without a full stop and
say what was found and what was expected; a hint says what to do. Formatting is `model/report.py`.

Codes are grouped by their first letter: T text and files, F front matter, S the schema of records,
R references and links, Q quotes against sources, A amounts and arithmetic, W words against status,
N numbers without a source, D dates, P addresses, V the theme, O output.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.model.data_classes import dataclass
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.text import Place

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Code(NamedTuple):
    """One kind of problem: what it means and what a person does about it."""

    id: str
    title: str
    meaning: str
    mend: str
    severity: Severity = Severity.ERROR


_W = Severity.WARNING

CODES: Mapping[str, Code] = MappingProxyType(
    {
        code.id: code
        for code in (
            Code(
                "T101",
                "not UTF-8",
                "A file is not valid UTF-8, or its name is not.",
                "Save the file as UTF-8; rename the file with plain letters.",
            ),
            Code(
                "T102",
                "character not allowed",
                "A control character, a bidirectional override, an invisible character or a "
                "non-character stands in a content file. They can make text look other than it is.",
                "Delete the character; the column says where it is.",
            ),
            Code(
                "T103",
                "file too large",
                "A content file is larger than a person writes, or a seed is larger than an "
                "article is.",
                "Split the file.",
            ),
            Code(
                "T104",
                "not a regular file",
                "A symbolic link, a device or another thing that is no regular file stands among "
                "the inputs. Links are not followed, so that nothing outside the site gets in.",
                "Replace it by a copy of the file.",
            ),
            Code(
                "T105",
                "unusable file name",
                "A record's file name is its slug: lower-case ASCII words joined by hyphens, no "
                "name that Windows reserves, at most 80 characters.",
                "Rename the file.",
            ),
            Code(
                "T106",
                "unknown place in content/",
                "A Markdown file stands where no kind of record lives.",
                "Move it into the folder of its kind.",
            ),
            Code(
                "T107",
                "file cannot be read",
                "The system refused to read a file, or it changed while it was read.",
                "Check the file's permissions and run again.",
            ),
            Code(
                "F101",
                "no front matter",
                "A record starts with a line `---`, its keys, and a line `---`.",
                "Add the two lines and the keys between them.",
            ),
            Code(
                "F102",
                "front matter is not YAML",
                "The text between the two `---` lines cannot be read as YAML.",
                "Usually a missing quote, a tab, or a colon followed by a space inside a value: "
                "put the value in quotation marks.",
            ),
            Code(
                "F103",
                "YAML feature not allowed",
                "Front matter is a strict subset of YAML: mappings, sequences and scalars. "
                "Anchors, aliases, merge keys, tags and second documents are refused.",
                "Write the value out.",
            ),
            Code(
                "F104",
                "duplicate key",
                "The same key stands twice in one mapping; one of the values would be lost.",
                "Remove one of the two.",
            ),
            Code(
                "F105",
                "front matter too large",
                "Front matter is limited in size, depth and number of values.",
                "Move text to the body; split the record.",
            ),
            Code(
                "F106",
                "text cut by a comment",
                "In YAML ` #` begins a comment. Where a letter or a digit follows directly, as in "
                "`title: Wells #1`, a part of the text is meant more often; but only `Wells` is "
                "printed.",
                "Put the value in quotation marks. If it is a comment, write a space after `#`.",
                _W,
            ),
            Code(
                "S101",
                "unknown key",
                "The key is not one this kind of record or fact has.",
                "Correct the spelling, or remove the key.",
            ),
            Code(
                "S102",
                "missing key",
                "A required key is missing or empty.",
                "Add it.",
            ),
            Code(
                "S103",
                "wrong form",
                "A list, a mapping or a single value stands where another form is expected.",
                "Write it in the form the message names.",
            ),
            Code(
                "S104",
                "bad value",
                "The value is not one the key can have.",
                "Use a value the message names.",
            ),
            Code(
                "S105",
                "bad date",
                "Dates are `2025`, `2025-02` or `2025-02-14`, and exist in the calendar.",
                "Correct the date; leave it out if the source does not state it.",
            ),
            Code(
                "S106",
                "bad amount",
                "An amount is `[over|under|at least|up to|about] NUMBER "
                "[thousand|million|billion|trillion|lakh|crore] UNIT`, or a range "
                "`5 to 7 million USD`.",
                "Write it in that form.",
            ),
            Code(
                "S107",
                "status and unit do not go together",
                "A figure in money needs a status; a figure in anything else has none.",
                "Add or remove `status`.",
            ),
            Code(
                "S108",
                "duplicate id",
                "Two facts of one record have the same id, or two records of one kind the same "
                "slug.",
                "Rename one of the two.",
            ),
            Code(
                "S109",
                "keys that exclude each other",
                "Two keys are given of which only one can be.",
                "Remove one of the two.",
            ),
            Code(
                "S110",
                "bad setting",
                "A setting in `content/site.yaml` cannot be used.",
                "Correct it as the message says.",
            ),
            Code(
                "S111",
                "drafted words not replaced",
                "A text still holds the words that `briefing draft` or `briefing new` put there "
                "(`DRAFTED: ...`, `Write here.`), and its record is no draft any more.",
                "Say it in your own words in place of them, or delete the fact or the section.",
            ),
            Code(
                "S112",
                "two records of one country",
                "Two published records of countries have the same `iso`. Each has a page of its "
                "own with a part of the country's figures, and readers take that for all of them.",
                "Keep one, and let facts and lists name that; it may take over the other's address "
                "with `redirect_from`. If both are meant (a part of a country has no code of its "
                "own), turn the warning off in `severities`.",
                _W,
            ),
            Code(
                "R101",
                "unknown record",
                "A reference names a record that does not exist.",
                "Correct the slug, or add the record.",
            ),
            Code(
                "R102",
                "reference to an unpublished record",
                "A published record refers to a draft, or to one whose dates keep it off the site.",
                "Publish the other record, or remove the reference.",
            ),
            Code(
                "R103",
                "ambiguous reference",
                "A bare slug belongs to records of several kinds, as to a source and the briefing "
                "that was drafted of it. One that is followed by `#` and a fact is not ambiguous "
                "where one of them alone has that fact.",
                "Write the kind too, as in `programs/inl`.",
            ),
            Code(
                "R104",
                "unknown fact",
                "A reference names a fact that does not exist.",
                "Correct the id, or add the fact.",
            ),
            Code(
                "R105",
                "dead link",
                "A link leads to no file, page or heading of this site. An address that begins "
                "with `/` and a place on a page (`#`) are looked for where pages are rendered, "
                "once there is no other error; until then a note says how many there are.",
                "Correct the path; it is relative to the file the link stands in.",
            ),
            Code(
                "R106",
                "link not allowed",
                "Links are `http`, `https`, `mailto` and site-relative; without a user name or a "
                "password in them.",
                "Use an allowed address, or write the text without a link.",
            ),
            Code(
                "R107",
                "circle of references",
                "Records or facts refer to each other in a circle: a program that is its own "
                "ancestor, a figure that is part of itself.",
                "Break the circle.",
            ),
            Code(
                "R108",
                "label says another amount, or other words",
                "The words of a figure reference must say the figure's own amount, its qualifier "
                "included; and the words around it must not change it, as `over [[#a]]` and "
                "`[[#a]] billion` do. Those of a reference to a quotation must stand in it.",
                "Say the same amount, a part of the quotation, or leave the words out.",
            ),
            Code(
                "R109",
                "chain too long",
                "A program, an agency or a copied source stands more than 50 levels below the "
                "first. No page can show that, and it is a mistake more often than a structure.",
                "Make the chain shorter.",
            ),
            Code(
                "Q101",
                "quote too short",
                "A quote of under 8 characters, or without a letter, proves nothing.",
                "Quote more of the sentence.",
            ),
            Code(
                "Q102",
                "quote not in the source",
                "The quoted words are not in the stored article. Only white space, quotation "
                "marks, dashes, ligatures, soft hyphens and the Unicode form may differ.",
                "Copy the words from the article.",
            ),
            Code(
                "Q103",
                "quote found more than once",
                "The quoted words occur several times, so it is not clear which place is meant.",
                "Quote more, or add `prefix` or `suffix`: the text directly before or after.",
            ),
            Code(
                "Q104",
                "quote does not say the amount",
                "No amount in the quote equals the figure's in value, unit and qualifier.",
                "Correct the amount, or quote the words that say it. If the article is in another "
                "language than the site, state the source's `language`.",
            ),
            Code(
                "Q105",
                "quote cuts a word or an amount",
                "The quote begins or ends inside a word, a number, or an amount with its "
                "qualifier, so it says something other than the article.",
                "Quote the whole word or amount.",
            ),
            Code(
                "Q106",
                "no rules for this language",
                "Amounts, dates and status words are recognised in the source's language; there "
                "are no rules for this one, or the source states none and its article is plainly "
                "in another than the site's.",
                "State the article's own language in the source's `language`; where the source "
                "states none it is the site's. Or add the language's rules.",
            ),
            Code(
                "Q107",
                "source has changed",
                "The stored article's sha-256 is not the one the source's record pins.",
                "Restore the article, or check every quote against the new text and change "
                "`sha256`.",
            ),
            Code(
                "Q108",
                "seed not found",
                "The article a source's `seed` names is not among the seeds.",
                "Correct the path; it is relative to the site's folder.",
            ),
            Code(
                "A101",
                "sum of unlike figures",
                "The parts of a derived figure must be figures of one unit and one status, all of "
                "them rates (`$52 per person`) or none, and no two of one thing or of the same "
                "words of an article. Percentages must be parts of one whole, which one quote "
                "says. Dates that the parts are as of must not differ, unless the sum has its own, "
                "and it is of the countries of all of them.",
                "Sum only like figures, each once.",
            ),
            Code(
                "A102",
                "shares over 100 %",
                "The shares of a figure add up to more than the whole.",
                "Correct the shares.",
            ),
            Code(
                "A103",
                "shares under 100 %",
                "The shares of a figure add up to less than the whole and `remainder` does not "
                "name what is missing.",
                "Correct the shares, or add `remainder`.",
            ),
            Code(
                "A104",
                "shares without evidence",
                "A split needs evidence of its own (`shares_evidence`) or a reason "
                "(`shares_reason`), which is printed as our split.",
                "Add one of the two.",
            ),
            Code(
                "A105",
                "covers figures of another unit, or one twice",
                "A reported total can only cover figures of its own unit. Parts that others of "
                "them include, or that report the same, are added once; parts that overlap "
                "otherwise cannot be added.",
                "Correct the list.",
            ),
            Code(
                "A106",
                "shares and scope differ",
                "The shares name something the figure does not concern, or mix countries and "
                "programs.",
                "Use the slugs of the figure's countries, or of its programs.",
            ),
            Code(
                "A107",
                "shares not said by their evidence",
                "The passage quoted for the shares does not say each share.",
                "Quote the words that say it, or give `shares_reason` instead.",
            ),
            Code(
                "A108",
                "unlike facts tied",
                "`same_as` ties reports of one thing: facts of one kind, and figures that are all "
                "money, all percentages or all counts.",
                "Remove the tie, or tie the right facts.",
            ),
            Code(
                "A109",
                "too many facts tied",
                "`same_as` ties more than 100 reports of one thing. Each of them shows all the "
                "others, which no reader can compare.",
                "Tie the reports to a few that matter.",
            ),
            Code(
                "W101",
                "words do not fit the status",
                "The clause around an amount names a status other than the figure's, or says that "
                "it was not so. Or a number is quoted out of words by which the article denies it.",
                "Correct the status, or the words; quote the denial, too.",
                _W,
            ),
            Code(
                "W102",
                "quotation of another speaker",
                "The article says that the quoted words are from somebody else than `by` names, "
                "or it does not name that person at all.",
                "Name who says it in the article. Where the article gives no name, or another "
                "than you know, describe the speaker in `by` without one (`a senior official`), "
                "or leave `by` out. What else the article calls somebody belongs into the "
                "`aliases` of the record. A person who speaks for an agency is named, with that "
                "`agency` in the record.",
                _W,
            ),
            Code(
                "W103",
                "as-of date not said by the article",
                "The article does not state the date that a fact is said to be as of, the sentence "
                "of the quote is as of another, or the source was published before it.",
                "Write a date that the article states, as precisely as it does, or leave `as_of` "
                "out. Where it gives no year (`as of 30 June`, `last year`), state the source's "
                "`published`: that day itself may be the date, too.",
                _W,
            ),
            Code(
                "N101",
                "number without a source",
                "An amount, a percentage or a counted number is printed that is neither a fact "
                "nor inside a verified quotation.",
                "Make it a figure and refer to it as `[[#id]]`, or list it under `allow_numbers` "
                "with the reason.",
                _W,
            ),
            Code(
                "D101",
                "date not said by the quote",
                "An event's date is not said by its quote to the precision written.",
                "Correct the date, quote the words that say it, use `dated_by: published`, or "
                "leave the date out.",
            ),
            Code(
                "P101",
                "two things on one address",
                "Two outputs would be written to the same address, or to two that some file "
                "systems do not tell apart.",
                "Rename one of the two.",
            ),
            Code(
                "P102",
                "bad redirect",
                "An old address cannot be redirected: it leads out of the site, is not an "
                "address, or cannot be the path of a file everywhere: a part of over 255 bytes, a "
                "path of over 900, a name that Windows reserves.",
                "Write it as `/old/place/`, or leave it out.",
            ),
            Code(
                "V101",
                "template fails",
                "A template or a catalogue of the theme cannot be read, a template fails while a "
                "page is rendered, or a catalogue calls a status by the name of another or denies "
                "it, swaps verdicts, says a date, or prints another amount than is given to it.",
                "Correct the file at the line named.",
            ),
            Code(
                "V102",
                "dead link in a page",
                "After rendering, a link of a page leads to no page, file or place of the site.",
                "Correct the template or the content that makes the link.",
            ),
            Code(
                "O101",
                "foreign file in the way",
                "A file that the tool did not write stands where a page goes.",
                "Move it away, or build into another folder.",
            ),
            Code(
                "O102",
                "output folder refused",
                "The output folder is, or holds, the sources, the home folder or a repository, or "
                "a part of it is a symbolic link; or another site was built into it: one with "
                "another title and other records.",
                "Name another folder with `--output`.",
            ),
            Code(
                "O103",
                "output cannot be written",
                "The system refused to write: a full disk, a read-only folder.",
                "Mend what the message names and run again; the last good site is still there.",
            ),
            Code(
                "H101",
                "limit of a host",
                "The site is larger, or has more files, redirects or rules, than the host it is "
                "published to says it takes. Hosts change their limits, and plans differ, so it "
                "does not stop a publish.",
                "Publish less, or see what your plan with the host allows.",
                _W,
            ),
            Code(
                "E101",
                "file differs from its edition",
                "A file of a published site is not the one that `edition.json` lists.",
                "Get the file again; if it was changed on purpose, publish the site again.",
            ),
            Code(
                "E102",
                "file of the edition missing",
                "A file that `edition.json` lists is not there.",
                "Get the file again, or publish the site again.",
            ),
            Code(
                "E103",
                "file foreign to the edition",
                "A file is there that `edition.json` does not list.",
                "Find out who put it there; it was not checked by any build.",
            ),
            Code(
                "E104",
                "publish not finished",
                "The site is in the middle of a publish, or one was broken off: its files may be "
                "of two editions.",
                "Publish again; that finishes it.",
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place. `severity` is set once, when a run's settings are known."""

    code: str
    place: Place
    message: str
    hints: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    def key(self) -> tuple[str, int, int, str, str]:
        """Sort by place, then code, then words."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)


class Checked(NamedTuple, Generic[T]):
    """What a stage returns: its value and the problems it found."""

    value: T
    problems: tuple[Problem, ...] = ()


def settle(
    problems: Iterable[Problem],
    severities: Mapping[str, Severity] | None = None,
    *,
    strict: bool = False,
) -> tuple[Problem, ...]:
    """Sort and deduplicate problems and give each its severity.

    `severities` are the site's own, by code; `strict` makes warnings errors. Problems that are
    switched off are left out.
    """
    chosen = severities or {}
    seen: dict[tuple[str, int, int, str, str], Problem] = {}
    for problem in problems:
        severity = chosen.get(problem.code, CODES[problem.code].severity)
        if severity is Severity.OFF:
            continue
        if strict:
            severity = Severity.ERROR
        seen.setdefault(
            problem.key(),
            Problem(problem.code, problem.place, problem.message, problem.hints, severity),
        )
    return tuple(seen[key] for key in sorted(seen))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any settled problem stops publication."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def slug_meant(slug: str, known: Iterable[str]) -> str:
    """Give the slug nearest to one: a misspelt one, or the only one with all its words and more.

    Empty where none is near.
    """
    slugs = sorted(known)
    words = set(slug.lower().split("-"))
    longer = [one for one in slugs if words <= set(one.split("-"))]
    return nearest(slug, slugs) or (longer[0] if len(longer) == 1 else "")


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the hint `did you mean ...?` for a misspelt word, or nothing where nothing is near."""
    near = nearest(word, known)
    return (f"did you mean `{near}`?",) if near else ()


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that a misspelt one is meant for; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  few builds have anything to mend

    near = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return near[0] if near else ""
