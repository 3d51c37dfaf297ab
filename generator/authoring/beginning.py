"""`init`: the files of a new site, which builds with no problem.

In: a title, and the example's files where the example is wanted. Out: files by path: settings, a
page about the site, the folders, what an editor needs. VS Code gets the JSON Schemas of settings
and front matter, and tasks whose problem matcher makes every problem clickable.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.authoring.documentation import record_schema, site_schema
from generator.authoring.yaml_text import quoted
from generator.model.records import KINDS
from generator.pages.catalogues import primary
from generator.reading.schema import RECORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_IGNORE = "# made by the tool\n/site/\n/.briefing/\n"
#: The page about the site, by language; a site in another begins without it.
_ABOUT = {
    "en": """---
title: About this site
---

This site tells what its sources say. Every figure on it has a source and a verbatim quote, or
the formula by which it was computed; amounts of money have a status, too. The quotes are
verified whenever the site is built.
""",
    "es": """---
title: Acerca de este sitio
---

Este sitio cuenta lo que dicen sus fuentes. Cada cifra tiene una fuente y una cita textual, o la
fórmula con la que se calculó; los importes de dinero tienen además un estado. Las citas se
comprueban cada vez que se construye el sitio.
""",
}
#: What the site's folder says of itself, by language; in English for a site in another.
_README = {
    "en": """# {title}

Put an article into the site and draft from it:

    briefing draft article.txt --with-records
    briefing check --drafts
    briefing build --drafts

A draft is a file with the line `draft: true`: it is checked and shown with `--drafts` only.
Read it, say in your own words what stands behind `DRAFTED:`, delete what does not matter, and
remove the line `draft: true` from each file that is ready. Then

    briefing check --strict
    briefing build

`--strict` takes warnings for errors, as publishing does: `briefing publish TARGET`, with a target
that `content/site.yaml` names under `publish`.

`seeds/` holds articles as received, `content/` what is said about them, `site/` the built site.
""",
    "es": """# {title}

Ponga un artículo en el sitio y haga un borrador a partir de él:

    briefing draft articulo.txt --with-records
    briefing check --drafts
    briefing build --drafts

Un borrador es un archivo con la línea `draft: true`: solo se comprueba y se muestra con
`--drafts`. Léalo, diga con sus propias palabras lo que está detrás de `DRAFTED:`, borre lo que no
importa y quite la línea `draft: true` de cada archivo que esté listo. Después

    briefing check --strict
    briefing build

`--strict` toma los avisos por errores, como lo hace la publicación: `briefing publish DESTINO`, con
un destino que `content/site.yaml` nombra en `publish`.

`seeds/` contiene los artículos tal como se recibieron, `content/` lo que se dice de ellos, `site/`
el sitio construido.
""",
}
# Norwegian, to YAML 1.1 and its readers.
_BOOLEANS = frozenset({"no", "on", "off", "yes", "y", "n"})
# `content/briefings/x.md:14:12: error[Q102]: the quoted words are not in the article`
_PATTERN = {
    "regexp": r"^(.+?):(\d+):(\d+): (error|warning)\[([A-Z]\d+)\]: (.*)$",
    "file": 1,
    "line": 2,
    "column": 3,
    "severity": 4,
    "code": 5,
    "message": 6,
}
_MATCHER: dict[str, Any] = {
    "owner": "briefing",
    "source": "briefing",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "pattern": _PATTERN,
}


def beginning(
    title: str, example: Mapping[str, bytes] | None = None, language: str = "en"
) -> dict[str, bytes]:
    """Give the files of a new site; `language` is the tag of a site without the example."""
    files: dict[str, bytes] = {}
    if example is None:
        files["content/site.yaml"] = _settings(title, language).encode()
        about = _ABOUT.get(primary(language))
        files["content/pages/about.md" if about else "content/pages/.gitkeep"] = (
            about or ""
        ).encode()
        for folder in ("sources", "briefings", "programs", "countries", "agencies", "people"):
            files[f"content/{folder}/.gitkeep"] = b""
        files["seeds/.gitkeep"] = b""
    else:
        files |= example
    readme = _README.get(primary(language), _README["en"])
    files["README.md"] = readme.format(title=title).encode()
    files[".gitignore"] = _IGNORE.encode()
    files |= {path: _json(value) for path, value in _editor().items()}
    return files


def _settings(title: str, language: str) -> str:
    return "\n".join(
        [
            "# yaml-language-server: $schema=../.vscode/schemas/site.json",
            f"title: {quoted(title)}",
            "# description:",
            "# base_url: https://example.org/desk/",
            f"language: {quoted(language)}" if language in _BOOLEANS else f"language: {language}",
            "# the front page's briefing; by default the newest",
            "# lead:",
            "# what a sign that several currencies have means in your articles",
            'currency_symbols: {"$": USD}',
            "menu: [briefings, programs, countries, figures, timeline]",
            "",
        ]
    )


def _editor() -> dict[str, Any]:
    """Give what VS Code reads: schemas, settings, tasks, recommended extensions."""
    schemas = {f".vscode/schemas/{KINDS[kind]}.json": record_schema(kind) for kind in RECORDS}
    schemas[".vscode/schemas/site.json"] = site_schema()
    mapped = {"./.vscode/schemas/site.json": "content/site.yaml"}
    mapped |= {
        f"./.vscode/schemas/{KINDS[kind]}.json": f"content/{kind}/**/*.md" for kind in RECORDS
    }
    return {
        **schemas,
        ".vscode/settings.json": {
            "yaml.schemas": mapped,
            "files.exclude": {".briefing": True},
            "files.watcherExclude": {"site/**": True, ".briefing/**": True},
            "search.exclude": {"site/**": True},
        },
        ".vscode/tasks.json": {"version": "2.0.0", "tasks": _tasks()},
        ".vscode/extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
    }


def _tasks() -> list[dict[str, Any]]:
    background = {
        "activeOnStart": True,
        "beginsPattern": r"^checking\b",
        "endsPattern": r"^checked: ",
    }
    watch = {
        "label": "briefing: check while editing",
        "type": "shell",
        "command": "briefing check --drafts --watch",
        "isBackground": True,
        "problemMatcher": {**_MATCHER, "background": background},
        "runOptions": {"runOn": "folderOpen"},
        "presentation": {"reveal": "never", "panel": "dedicated"},
    }
    build = {
        "label": "briefing: build",
        "type": "shell",
        "command": "briefing build",
        "group": {"kind": "build", "isDefault": True},
        "problemMatcher": _MATCHER,
    }
    return [watch, build]


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
