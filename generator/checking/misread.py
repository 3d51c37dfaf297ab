"""Articles that are read by the rules of a language they are plainly not in.

In: a source, the language of its article, and the tag of the one it is read by. Out: what to tell
whoever quotes it: by the rules of English `5.250` is five and a quarter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.languages import rules

if TYPE_CHECKING:
    from generator.model.records import Source
    from generator.reading.tongues import Tongue


def misread(source: Source, found: Tongue, tag: str) -> tuple[str, ...]:
    """Say which language a text is in and where to write it; nothing where it may be in `tag`."""
    if not found.why:
        return ()
    if not found.tag:
        return (f"the article is in another language than `{tag}`: {found.why}",)
    seems = f"the article seems to be in `{found.tag}` ({found.why})"
    if rules(found.tag) is None:
        return (f"{seems}, for which there are no rules",)
    read = f" and is read by the rules of `{tag}`" if rules(tag) else ""
    return (f"{seems}{read}: write `language: {found.tag}` in {source.path}",)
