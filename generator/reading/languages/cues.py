"""What says whose words are quoted, in one language: the type of the table.

In: nothing. Out: `Cues`. `speech/cues.py` makes patterns of them.
"""

from __future__ import annotations

from generator.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cues:
    """Words around quotations and names that patterns are made of."""

    place_ends: frozenset[str] = frozenset()
    """Last words of the names of places (`County`)."""
    allowing: tuple[str, ...] = ()
    """What stands before a verb of speech for *I* (`Let me`, of `Let me read from it: “`)."""
    quoting: frozenset[str] = frozenset()
    """Verbs before the words of somebody else (`quoted the treasurer's letter`)."""
    obtaining: frozenset[str] = frozenset()
    """Verbs of who gets an answer (`I had his answer`)."""
    came_from: frozenset[str] = frozenset()
    """Verbs between a letter and who it is from (`The second came from`)."""
    wrote_to: tuple[str, ...] = ()
    """What stands before who is asked in writing (`I wrote to the chief officer`)."""
    interviews: frozenset[str] = frozenset()
    """How an article says whose answers it gives (`conversation with`)."""
    interview_words: frozenset[str] = frozenset()
    """Words of an article that gives somebody's answers (`interview`)."""
    gave_name: tuple[str, ...] = ()
    """The same before `as`, with an adverb between or not (`gave his name simply as`)."""
    unnamed: frozenset[str] = frozenset()
    """What is said of who speaks and gives no name (`would not be named`)."""
    said_by: tuple[str, ...] = ()
    """Words between what was said and who said it (`were spoken by`)."""
    relays: frozenset[str] = frozenset()
    """Words before who said what follows (`I remember what Ana Ruiz told me: “`)."""
    presided: tuple[str, ...] = ()
    """What stands behind the name of who is in the chair (`in the chair`)."""
    presided_by: tuple[str, ...] = ()
    """The same before it (`chaired by`)."""
    named_as: tuple[str, ...] = ()
    """Words between a role and the name it goes by (`gave her name as`)."""
    greetings: tuple[str, ...] = ()
    """What stands before the name of who a letter is to (`Dear`)."""
    writers: frozenset[str] = frozenset()
    """Pronouns of who writes or speaks (`I`)."""
    alls: frozenset[str] = frozenset()
    """Words behind `is`, right behind a quotation, that say it is all there is (`all`)."""
    addresses: frozenset[str] = frozenset()
    """Nouns of what one person says or writes from head to end (`reply`, `speech`)."""
    authored: tuple[str, ...] = ()
    """Words between these and whose they are (`reply from`)."""
    attributing: tuple[str, ...] = ()
    """What opens a line above somebody's paragraphs (`Quotes attributable to`)."""
    vocatives: tuple[str, ...] = ()
    """Whom a speech turns to, before a comma (`Sir`, `Madam Speaker`)."""
    naming: tuple[str, ...] = ()
    """What stands between an office and the name (`by the name of`)."""
    uses: frozenset[str] = frozenset()
    """Verbs of who chooses words (`used the words “`)."""
    company_words: frozenset[str] = frozenset()
    """Words of the names of companies that are in no person's (`Resources`), lower case."""
    with_words: tuple[str, ...] = ()
    """Phrases that say whose words stand behind a colon (`with the words of Ana Ruiz: “`)."""
    so_says: frozenset[str] = frozenset()
    """Words before the verb of a sentence that takes up what was said (`So said Ana Ruiz`)."""
