"""Documentation pages made from the tables the code itself runs on.

In: the schema, the problem codes, the statuses, the source of `pages/views.py`. Out: for each page
its name in `docs/` and its text. `python -m generator.authoring.documentation` writes them; a test
compares them with what stands there, so that a page is never out of date.

What needs judgement (why a rule is as it is, how to write a briefing) is not generated: it is in
`docs/authoring.md`, `docs/facts-and-checks.md` and `docs/architecture.md`.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model.named_tuples import NamedTuple
from generator.model.problems import CODES, Code, Severity
from generator.model.records import KINDS
from generator.model.settings import DEFAULT_MENU, MENU_PLACES
from generator.model.statuses import STATUSES
from generator.pages import views
from generator.pages.plan import TEMPLATES
from generator.reading.fields import Group, Key, ListOf, OneOf, Pairs
from generator.reading.languages import LANGUAGES, rules
from generator.reading.schema import CHANGE, DERIVED, EVIDENCE, FACTS, RECORDS
from generator.reading.settings import SITE
from generator.reading.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.reading.fields import Type

COMMAND = "python -m generator.authoring.documentation"
_MADE = f"<!-- Made by `{COMMAND}`. Edit the tables in the code, not this page. -->"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def pages() -> dict[str, str]:
    """Give every generated page: its path in `docs/` and its text."""
    return {
        "content-model.md": content_model(),
        "problems.md": problems(),
        "statuses.md": statuses(),
        "views.md": views_page(inspect.getsource(views)),
        **{f"schemas/{KINDS[kind]}.json": _json(record_schema(kind)) for kind in RECORDS},
        "schemas/site.json": _json(site_schema()),
    }


def catalogues(root: Path) -> dict[str, bytes]:
    """Give the theme's gettext catalogues in a checkout, brought up to date: path and bytes."""
    from generator.authoring.catalogues import theme_catalogues  # noqa: PLC0415  # babel is slow to import

    theme = root / "templates"
    files = {p.relative_to(theme).as_posix(): p.read_bytes() for p in theme.rglob("*.*")}
    code = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("pages", "rendering")
        for path in (root / "generator" / folder).glob("*.py")
    }
    found = theme_catalogues(files, code)
    return {f"templates/{name}": data for name, data in sorted(found.items())}


def main(arguments: Sequence[str]) -> int:
    """Write the pages into a folder, by default `docs`, and the theme's catalogues."""
    folder = Path(arguments[0] if arguments else "docs")
    for name, data in ({} if arguments else catalogues(Path.cwd())).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(data)
        sys.stdout.write(f"wrote {name}\n")
    for name, text in pages().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"wrote {path}\n")
    return 0


# --- text ------------------------------------------------------------------------------------


def _page(*blocks: str) -> str:
    return "\n\n".join([_MADE, *filter(None, blocks)]) + "\n"


def _paragraph(*sentences: str) -> str:
    words = " ".join(sentences)
    return textwrap.fill(words, 100, break_long_words=False, break_on_hyphens=False)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or " "


# --- the content model -----------------------------------------------------------------------


def content_model() -> str:
    """Document kinds of records, their keys, facts and settings."""
    groups = {kind: group for kind, (_, group) in RECORDS.items()}
    common = _shared(list(groups.values()))
    blocks = [
        "# The content model",
        _paragraph(
            "A record is one Markdown file under `content/`: front matter between two lines `---`,",
            "then a body. Its kind is its folder, its slug its file name; its id is both, as in",
            "`programs/inl`. Sub-folders inside a kind do not count. Every value stays text until",
            "the schema below types it, so `NO` is Norway and `010` is `010`. An unknown key is a",
            "problem; a key with nothing after it is as good as absent. What the source does not",
            "state is left out: the page says *not stated*.",
        ),
        _paragraph(
            "The same tables as JSON Schema, for editors that check front matter, are in",
            "[`schemas/`](schemas/). The problems are described in [problems.md](problems.md), the",
            "checks in [facts-and-checks.md](facts-and-checks.md).",
        ),
        "## Keys of every record",
        _keys(common),
    ]
    for kind, group in groups.items():
        blocks += [f"## {KINDS[kind].capitalize()}", _where(kind)]
        blocks.append(_keys(key for key in group.keys if key not in common))
    return _page(*blocks, *_facts(), *_settings())


def _where(kind: str) -> str:
    address = "/SLUG/" if kind == "pages" else f"/{kind}/SLUG/"
    extra = {
        "sources": " It has `title` or `name`, one of the two.",
        "pages": " The body of `methodology.md` is added to the built-in page instead.",
    }
    return f"`content/{kind}/SLUG.md`, published at `{address}`.{extra.get(kind, '')}"


def _facts() -> Iterator[str]:
    common = _shared(list(FACTS.values()))
    yield "## Facts"
    yield _paragraph(
        "Facts are listed in the front matter of the record that states them, under `figures`,",
        "`statements`, `quotes` and `events`, and appear on every page they concern. A fact's full",
        "id is `briefings/mexico-waivers#approved`; from another record it is written",
        "`mexico-waivers#approved`, in its own record `approved` or `#approved`.",
    )
    yield "### Keys of every fact"
    yield _keys(common)
    for name, group in FACTS.items():
        own = [key for key in group.keys if key not in common]
        if own:
            yield f"### {name.removesuffix('s').capitalize()}"
            yield _keys(own)
    for title, group in (("Evidence", EVIDENCE), ("Derived", DERIVED), ("A change", CHANGE)):
        yield f"### {title}"
        yield _keys(group.keys)


def _settings() -> Iterator[str]:
    yield "## Settings"
    yield "`content/site.yaml`, read and checked like front matter."
    yield _keys(SITE.keys)
    yield _paragraph(
        f"The menu can name {_listed(MENU_PLACES)}, and the slug of any free page. Without one it",
        f"is {_listed(DEFAULT_MENU)}. Free pages that give `menu` follow, in the order of their",
        "numbers.",
    )
    yield from _targets()


def _targets() -> Iterator[str]:
    common = _shared(list(TARGETS.values()))
    yield "### Targets of publishing"
    yield _paragraph(
        "A target stands under `publish` by its name. Which keys it has depends on `to`; what each",
        "kind does is told in [publishing.md](publishing.md). Every target takes:",
    )
    yield _keys(common)
    for name, group in TARGETS.items():
        yield f"`to: {name}`"
        yield _keys(key for key in group.keys if key not in common and key.name != "to")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _shared(groups: Sequence[Group]) -> list[Key]:
    """Give the keys that all groups have in common, which are the very same objects."""
    first, *others = groups
    return [
        key for key in first.keys if all(any(key is one for one in group.keys) for group in others)
    ]


def _keys(keys: Iterable[Key]) -> str:
    rows = [
        (f"`{key.name}`", _value(key.type), "yes" if key.required else "", key.about)
        for key in keys
    ]
    return _table(("key", "value", "required", "meaning"), rows)


def _value(kind: Type) -> str:
    """Say in words what a key takes."""
    words = kind.words
    if isinstance(kind, ListOf) and "list" not in words:
        return f"one or a list of {words}" if kind.single else f"a list of {words}"
    if isinstance(kind, OneOf) and not all(choice in words for choice in kind.choices):
        return f"{words}: {_listed(kind.choices)}"
    if isinstance(kind, Pairs) and isinstance(kind.value, Group):
        return f"{words}; each {kind.value.words}"
    return words


# --- problems and statuses -------------------------------------------------------------------

_GROUPS = {
    "T": "Text and files",
    "F": "Front matter",
    "S": "The schema of records",
    "R": "References and links",
    "Q": "Quotes against sources",
    "A": "Amounts and arithmetic",
    "W": "Words against the status",
    "N": "Numbers without a source",
    "D": "Dates",
    "P": "Addresses",
    "V": "The theme",
    "O": "The output folder",
    "H": "Hosts",
    "E": "A published edition",
}


def problems() -> str:
    """Document every problem code."""
    blocks = [
        "# Problems",
        _paragraph(
            "Every problem has a stable code, a place, a message and often hints. All problems of",
            "a run are reported, not the first. An error stops publication and leaves the last",
            "good site as it was; a warning does not, unless `--strict` is given. In",
            "`content/site.yaml` the severity of a warning can be set to `error`, `warning` or",
            "`off`, by code; an error is an error on every site.",
        ),
        _table(
            ("code", "problem", "severity"),
            (
                (f"[{code.id}](#{code.id.lower()})", code.title, code.severity.value)
                for code in CODES.values()
            ),
        ),
    ]
    for letter, title in _GROUPS.items():
        blocks.append(f"## {title}")
        blocks += [_problem(code) for code in CODES.values() if code.id.startswith(letter)]
    return _page(*blocks)


def _problem(code: Code) -> str:
    severity = "a warning" if code.severity is Severity.WARNING else "an error"
    title = f"**{code.title[0].upper()}{code.title[1:]}** ({severity})"
    return "\n\n".join(
        [
            f"### {code.id}",
            title,
            _paragraph(code.meaning),
            _paragraph(f"*What to do:* {code.mend}"),
        ]
    )


def statuses() -> str:
    """Document the statuses of money and the words that name them."""
    return _page(
        "# Statuses of money",
        _paragraph(
            "A figure in money has a status; a figure in anything else has none. The words name a",
            "status in an English article and in our own texts; no others do: announced,",
            "allocated, received and spent name none. A negated word (*did not approve*) names",
            "nothing.",
        ),
        _table(
            ("status", "shown as", "words that name it"),
            ((f"`{s.key}`", s.label, ", ".join(s.words)) for s in STATUSES.values()),
        ),
        *_other_words(),
        _paragraph(
            "The order is that of a budget's life; tables and totals follow it. A site adds its",
            "own in `content/site.yaml`; it cannot change these, and its label is none of their",
            "names or words, and holds none of these that its own words do not: *Paid in full* is",
            "no label of what is `set aside`, *Approved in principle* one of what is",
            "`approved in principle`.",
        ),
        "```yaml\nstatuses: {earmarked: {label: Earmarked, words: [earmarked, set aside]}}\n```",
    )


def _other_words() -> Iterator[str]:
    """Give the words of every other language there are rules for."""
    for tag in LANGUAGES:
        language = rules(tag)
        if language and language.status_words:
            yield f"In an article in `{tag}` ([languages.md](languages.md)):"
            yield _table(
                ("status", "words that name it"),
                ((f"`{key}`", ", ".join(words)) for key, words in language.status_words.items()),
            )


# --- views -----------------------------------------------------------------------------------


class _ViewKey(NamedTuple):
    """A key of a view as its class declares it: the remark is the comment beside it."""

    name: str
    type: str
    remark: str


class _View(NamedTuple):
    """A view type as its class declares it."""

    name: str
    base: str
    about: str
    keys: tuple[_ViewKey, ...]


#: Pages that are no record's: where they are, their template, their view.
_SITE_PAGES = (
    ("`/`", "front.html", "FrontView"),
    ("`/KIND/`, `/KIND/page/N/`", "list.html", "ListView"),
    ("`/figures/`", "ledger.html", "LedgerView"),
    ("`/timeline/`", "timeline.html", "TimelineView"),
    ("`/methodology/`", "methodology.html", "MethodologyView"),
)


def views_page(source: str) -> str:
    """Document the views from the source of the module that declares them."""
    found = list(_view_types(source))
    whole = [view for view in found if view.name.endswith("View")]
    parts = [view for view in found if not view.name.endswith("View")]
    return _page(
        "# Views: what templates see",
        _paragraph(
            "A template sees its page's view as `view`, the site's chrome as `site`, the functions",
            "`href(address)` and `asset(name)`, and gettext's `_`. A page's `index.json` is its",
            "view. Addresses are relative to the site's root; `href` makes a link of them. A key",
            "that has nothing to say holds `None` or an empty list; none is ever missing. `Html`",
            "is safe HTML already, all other text is escaped. How to replace a template is told in",
            "[authoring.md](authoring.md#the-theme).",
        ),
        _table(("page", "template", "view"), _page_rows()),
        "# Views of pages",
        *(_view(view) for view in whole),
        "# Their parts",
        *(_view(view) for view in parts),
    )


def _page_rows() -> Iterator[tuple[str, str, str]]:
    for kind, template in TEMPLATES.items():
        name = "FreePageView" if kind == "pages" else f"{KINDS[kind].capitalize()}View"
        address = "`/SLUG/`" if kind == "pages" else f"`/{kind}/SLUG/`"
        yield address, f"`{template}`", _link(name)
    for address, template, name in _SITE_PAGES:
        yield address, f"`{template}`", _link(name)


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _view_types(source: str) -> Iterator[_View]:
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef) or node.name == "Html":
            continue
        keys = tuple(
            _ViewKey(
                item.target.id,
                ast.unparse(item.annotation),
                lines[item.lineno - 1].partition("  # ")[2],
            )
            for item in node.body
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
        )
        base = ast.unparse(node.bases[0])
        yield _View(node.name, base, " ".join((ast.get_docstring(node) or "").split()), keys)


def _view(view: _View) -> str:
    blocks = [f"## {view.name}", _paragraph(view.about)]
    if view.base != "TypedDict":
        blocks.append(f"It has all keys of {_link(view.base)}" + (", and:" if view.keys else "."))
    if view.keys:
        rows = ((f"`{key.name}`", f"`{key.type}`", key.remark) for key in view.keys)
        blocks.append(_table(("key", "type", ""), rows))
    return "\n\n".join(blocks)


# --- JSON Schema -----------------------------------------------------------------------------


def record_schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema of the front matter of a kind of record (the plural)."""
    schema = RECORDS[kind][1].schema()
    if kind == "sources":
        schema["oneOf"] = [{"required": ["title"]}, {"required": ["name"]}]
    return _document(f"Front matter of content/{kind}/*.md", schema)


def site_schema() -> dict[str, Any]:
    """Give the JSON Schema of `content/site.yaml`."""
    return _document("content/site.yaml", SITE.schema())


def _document(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Make a document of a schema, with the parts that repeat written once."""
    parts = {
        "evidence": EVIDENCE.schema(),
        "change": CHANGE.schema(),
        **{name.removesuffix("s"): group.schema() for name, group in FACTS.items()},
    }
    used: dict[str, Any] = {}
    body = {key: _refer(value, parts, used) for key, value in schema.items()}
    document = {"$schema": _DIALECT, "title": title, **body}
    return {**document, "$defs": dict(sorted(used.items()))} if used else document


def _refer(value: Any, parts: dict[str, Any], used: dict[str, Any]) -> Any:
    """Replace every schema that is one of the parts by a reference to it."""
    if isinstance(value, list):
        return [_refer(item, parts, used) for item in value]
    if not isinstance(value, dict):
        return value
    for name, part in parts.items():
        if value == part:
            if name not in used:
                used[name] = {}  # taken, so that a part within itself would not run on
                used[name] = {key: _refer(inner, parts, used) for key, inner in part.items()}
            return {"$ref": f"#/$defs/{name}"}
    return {key: _refer(item, parts, used) for key, item in value.items()}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
