"""Articles that are read by the rules of a language they are plainly not in.

In: a source, its article's text and the tag of the language it is read by. Out: a hint for whoever
is told that its quotes do not say what they say. It is asked for only where something is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.languages import rules
from generator.reading.tongues import tongue

if TYPE_CHECKING:
    from generator.model.records import Source


def misread(source: Source, text: str, tag: str) -> tuple[str, ...]:
    """Say which language a text is in and where to write it; nothing where it may be in `tag`."""
    found = tongue(text, tag)
    if not found.why:
        return ()
    if not found.tag:
        return (f"the article is in another language than `{tag}`: {found.why}",)
    seems = f"the article seems to be in `{found.tag}` ({found.why})"
    if rules(found.tag) is None:
        return (f"{seems}, for which there are no rules",)
    read = f" and is read by the rules of `{tag}`" if rules(tag) else ""
    return (f"{seems}{read}: write `language: {found.tag}` in {source.path}",)
