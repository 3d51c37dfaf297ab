"""The menu that the settings give: each place in it exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.problems import Problem, did_you_mean
from generator.model.settings import MENU_PLACES, PATH
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.model.settings import Settings


def check_menu(settings: Settings, pages: Collection[str]) -> tuple[Problem, ...]:
    """Report the places of the menu that do not exist; `pages` are the slugs of the free pages."""
    known = {*MENU_PLACES, *pages}
    return tuple(
        Problem(
            "R101",
            settings.places.get("menu", Place(PATH)),
            f"the menu names `{name}`, which is no list, built-in page or free page",
            did_you_mean(name, known),
        )
        for name in settings.menu
        if name not in known
    )
