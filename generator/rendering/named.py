"""What a template names: so each page's template closure is known without running it."""

from __future__ import annotations

from typing import Final

from generator.model.named_tuples import NamedTuple


class Named(NamedTuple):
    """What a template names: other templates, and assets (`ANY` where a name is computed)."""

    templates: tuple[str, ...]
    assets: frozenset[str]
    computed: bool = False
    """Whether it also includes a template by a name that is computed."""


#: Stands among assets for one that is named by what is no constant.
ANY: Final = ""
NOTHING: Final = Named((), frozenset())
