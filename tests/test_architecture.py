"""The walls of the code: who imports whom, and who touches files, clock and environment.

The rules are those of `docs/architecture.md`; there are no exceptions beyond the tables here.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import generator

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(generator.__file__).parent

# A folder (or module) may import what stands at a lower level, and itself.
LEVELS = {
    "": 0,  # generator/__init__.py: the version
    "model": 1,
    "reading": 2,
    "checking": 3,
    "pages": 4,
    "rendering": 5,
    "disk": 6,
    "staleness": 7,
    "printing": 7,
    "occupied": 7,
    "recall": 7,
    "remembering": 7,
    "collecting": 8,
    "making": 9,
    "build": 10,
    "rebuild": 11,
    "preview": 11,
    "publishing": 11,
    "authoring": 11,
    "cli": 12,
    "__main__": 13,
}

# Third-party packages by the one place each may be imported in.
HOMES: dict[str, str | tuple[str, ...]] = {
    "yaml": "reading/front_matter.py",
    "markdown_it": "reading/markdown.py",
    "mdit_py_plugins": "reading/markdown.py",
    "jinja2": "rendering/compiling.py",
    "markupsafe": "rendering/running.py",
    "babel": ("pages/cldr.py", "authoring/catalogues.py"),
    "livereload": "preview/",
    "tornado": "preview/",
    "watchfiles": "preview/watching.py",  # optional: the extra `watch`
    "trafilatura": "authoring/importing/html.py",
    "lxml": "authoring/importing/html.py",
    "pypdf": "authoring/importing/pdf.py",
    "weasyprint": "rendering/pdf.py",
    "orjson": "rendering/json_bytes.py",  # optional: the extra `fast`
    "boto3": "publishing/s3.py",
    "botocore": "publishing/s3.py",
}

FILE_ACCESS = (
    "disk/",
    "cli/",
    "build.py",
    "authoring/documentation.py",
    "authoring/geography.py",
    "authoring/measuring.py",
    "authoring/windows.py",
    # The preview reads files through disk/; these handle pipes, processes and programs.
    "preview/builder.py",
    "preview/editor.py",
    "preview/workshop.py",
)
FILE_MODULES = {"os", "pathlib", "glob", "shutil", "tempfile", "fileinput", "mmap", "fcntl"}
FILE_METHODS = {
    "open",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
    "iterdir",
    "rglob",
    "unlink",
    "mkdir",
    "rmdir",
    "touch",
}

WORLD = ("disk/", "cli/", "preview/", "publishing/looking.py")
WORLD_MODULES = {"time", "random", "secrets", "uuid", "locale", "getpass", "platform"}
WORLD_CALLS = {"now", "utcnow", "today", "fromtimestamp", "getenv", "environ", "urandom"}


#: Results of a build's own children; templates and patterns as Python compiled them, in the user's
#: own cache.
MARSHALLED = (
    "disk/workers.py",
    "disk/compiled.py",
    "disk/compiled_patterns.py",
    "disk/modules.py",
    "disk/parts.py",
)
# Runs the code of templates, as Jinja does: what was compiled here, or lies in the user's cache.
# And, as the standard library does, an `__init__` written of the names of a class's fields.
EXECUTED = ("rendering/running.py", "model/data_classes.py")


def _modules() -> list[str]:
    return sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


MODULES = _modules()


@cache
def _nodes(module: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse((PACKAGE / module).read_text("utf-8"))))


def _level_name(dotted: str) -> str:
    """Give the folder or top module of `generator.reading.prose`: `reading`."""
    return dotted.split(".")[1] if "." in dotted else ""


def _own_level_name(module: str) -> str:
    return _level_name(f"generator/{module}".removesuffix(".py").removesuffix("/__init__")
                       .replace("/", "."))  # fmt: skip


@cache
def _imports(module: str, *, runtime: bool = False) -> tuple[tuple[str, int], ...]:
    """Give all imports, wherever they stand, as dotted names with their lines.

    `runtime` leaves out those that only the type checker sees.
    """
    return tuple(_imported(module, runtime=runtime))


def _imported(module: str, *, runtime: bool) -> Iterator[tuple[str, int]]:
    unseen: set[ast.AST] = set()
    if runtime:
        for node in _nodes(module):
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                unseen.update(inner for part in node.body for inner in ast.walk(part))
    for node in _nodes(module):
        if node in unseen:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"generator/{module}:{node.lineno}: a relative import"
            assert node.module is not None
            if node.module == "generator":
                yield from ((f"generator.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield node.module, node.lineno


def _in(module: str, places: tuple[str, ...]) -> bool:
    return any(
        module.startswith(place) if place.endswith("/") else module == place for place in places
    )


def test_every_folder_and_top_module_has_a_level() -> None:
    assert {_own_level_name(module) for module in MODULES} <= set(LEVELS)


def test_a_module_imports_only_what_stands_above_it() -> None:
    wrong = []
    for module in MODULES:
        own = _own_level_name(module)
        for name, line in _imports(module):
            if name != "generator" and not name.startswith("generator."):
                continue
            other = _level_name(name)
            if other == "__version__":
                continue
            if other != own and LEVELS.get(other, 99) >= LEVELS[own]:
                wrong.append(f"generator/{module}:{line} imports {name}")
    assert not wrong


@pytest.mark.parametrize("package", HOMES)
def test_a_third_party_package_is_imported_in_one_place(package: str) -> None:
    home = HOMES[package]
    home = (home,) if isinstance(home, str) else home
    wrong = [
        f"generator/{module}:{line}"
        for module in MODULES
        if not _in(module, home)
        for name, line in _imports(module)
        if name.partition(".")[0] == package
    ]
    assert not wrong, f"{package} belongs in {home[0]} alone"


def test_only_declared_packages_are_imported() -> None:
    known = {*sys.stdlib_module_names, *HOMES, "generator"}
    wrong = [
        f"generator/{module}:{line} imports {name}"
        for module in MODULES
        for name, line in _imports(module)
        if name.partition(".")[0] not in known
    ]
    assert not wrong


def test_the_model_knows_no_third_party() -> None:
    known = {*sys.stdlib_module_names, "generator"}
    wrong = [
        f"generator/{module}:{line} imports {name}"
        for module in MODULES
        if module.startswith("model/")
        for name, line in _imports(module)
        if name.partition(".")[0] not in known
    ]
    assert not wrong


def test_only_the_hands_touch_files() -> None:
    pure = [module for module in MODULES if not _in(module, FILE_ACCESS)]
    wrong = [
        f"generator/{module}:{line} imports {name}"
        for module in pure
        for name, line in _imports(module, runtime=True)
        if name.partition(".")[0] in FILE_MODULES
    ]
    nodes = [(module, node) for module in pure for node in _nodes(module)]
    for module, node in nodes:
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if (isinstance(called, ast.Name) and called.id == "open") or (
            isinstance(called, ast.Attribute) and called.attr in FILE_METHODS
        ):
            wrong.append(f"generator/{module}:{node.lineno} calls {ast.unparse(called)}")
    assert not wrong


def test_the_core_asks_no_clock_environment_or_chance() -> None:
    core = [module for module in MODULES if not _in(module, WORLD)]
    wrong = [
        f"generator/{module}:{line} imports {name}"
        for module in core
        for name, line in _imports(module, runtime=True)
        if name.partition(".")[0] in WORLD_MODULES
    ]
    wrong += [
        f"generator/{module}:{node.lineno} uses {ast.unparse(node)}"
        for module in core
        for node in _nodes(module)
        if isinstance(node, ast.Attribute)
        and node.attr in WORLD_CALLS
        and isinstance(node.value, ast.Name | ast.Attribute)
        and ast.unparse(node.value).partition(".")[0] in ("datetime", "dt", "date", "os", "time")
    ]
    assert not wrong


def test_nothing_is_pickled_or_evaluated() -> None:
    wrong = [
        f"generator/{module}:{line} imports {name}"
        for module in MODULES
        for name, line in _imports(module)
        if name.partition(".")[0] in {"pickle", "shelve", "dill"}
        or (name == "marshal" and module not in MARSHALLED)
    ]
    wrong += [
        f"generator/{module}:{node.lineno} calls {node.func.id}"
        for module in MODULES
        for node in _nodes(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id == "eval" or (node.func.id == "exec" and module not in EXECUTED))
    ]
    assert not wrong


def test_no_module_is_called_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "misc"}
    assert not [m for m in MODULES if drawers & set(m.removesuffix(".py").split("/"))]


@pytest.mark.parametrize(
    ("source", "name", "home"),
    [
        ("dataclasses", "dataclass", "model/data_classes.py"),
        ("typing", "NamedTuple", "model/named_tuples.py"),
    ],
)
def test_every_such_class_is_one_whose_code_is_written_late(
    source: str, name: str, home: str
) -> None:
    makers = {
        module
        for module in MODULES
        for node in _nodes(module)
        if isinstance(node, ast.ImportFrom)
        and node.module == source
        and name in {alias.name for alias in node.names}
    }
    assert makers == {home}


def test_help_loads_no_heavy_module() -> None:
    code = (
        "import json, sys\n"
        "from generator.cli import main\n"
        "try:\n"
        "    main(['--help'])\n"
        "except SystemExit:\n"
        "    pass\n"
        "print()\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(json.loads(ran.stdout.splitlines()[-1]))
    heavy = {"jinja2", "markdown_it", "mdit_py_plugins", "yaml", "babel", "livereload", "tornado"}
    heavy |= {"watchfiles", "asyncio", "boto3"}
    assert "usage: briefing" in ran.stdout
    assert not heavy & loaded


def test_a_build_loads_no_module_that_an_edit_does_not_need() -> None:
    code = (
        "import json, sys\n"
        "from generator.cli import parser\n"
        "parser(['build'])\n"
        "import generator.rebuild, generator.build\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(json.loads(ran.stdout))
    unneeded = {"pages.contents", "reading.quotations", "reading.names", "reading.targets"}
    unneeded |= {"model.targets", "publishing", "authoring", "preview", "cli.publish", "cli.serve"}
    unneeded |= {"rendering.geography.outlines", "pages.views", "pages.cldr"}
    unneeded |= {"checking.proving", "checking.printed", "reading.amounts.mentions"}
    unneeded |= {"reading.records", "reading.settings", "reading.schema", "reading.fields"}
    unneeded |= {
        "rendering.geography.maps",
        "reading.markdown",
        "rendering.compiling",
        "reading.walking",
    }
    assert not {f"generator.{name}" for name in unneeded} & loaded
    assert not {"babel", "yaml", "markdown_it", "email", "mimetypes", "asyncio"} & loaded
    assert not {"jinja2", "weasyprint", "difflib", "logging"} & loaded
