"""`init`, `new`, `completion` and `coverage`: what they make builds, and what they say is so."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.cli import main, parser
from generator.model import report
from generator.model.problems import Problem, Severity
from generator.model.text import Place

REPOSITORY = Path(__file__).resolve().parent.parent
HARBOURS = REPOSITORY / "tests/sites/harbours"
KINDS = ("source", "briefing", "program", "country", "agency", "person", "page")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("more", [(), ("--example",)])
@pytest.mark.parametrize("host", ["github", "gitlab", "netlify", "cloudflare"])
def test_a_new_site_has_the_workflow_of_a_host_and_the_target_it_publishes_to(
    host: str, more: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "desk"
    assert main(["init", str(root), "--host", host, *more]) == 0
    assert "once, to publish there: " in capsys.readouterr().out
    assert (root / (".gitlab-ci.yml" if host == "gitlab" else ".github/workflows")).exists()
    assert (root / "requirements.txt").read_text("utf-8").splitlines()[-1].startswith("briefing-")
    assert "publish:" in (root / "content/site.yaml").read_text("utf-8")
    assert main(["check", "--strict", "--root", str(root), "--today", "2025-06-15"]) == 0


@pytest.mark.parametrize("more", [(), ("--example",)])
def test_a_new_site_builds_with_no_problem(
    more: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "my-desk"
    assert main(["init", str(root), *more]) == 0
    capsys.readouterr()
    assert main(["build", "--strict", "--root", str(root), "--today", "2025-06-15"]) == 0
    assert "no problem" in capsys.readouterr().out
    assert (root / "site/index.html").is_file()
    assert bool(list((root / "content/briefings").glob("*.md"))) == bool(more)


@pytest.mark.parametrize(
    ("tag", "note"),
    [("es", ""), ("es-MX", ""), ("en-GB", ""), ("fr", "no words in `fr`"),
     ("no", "there are no rules for articles in `no`; there are for en, es")],
)  # fmt: skip
def test_a_new_site_has_the_language_that_is_asked_for(
    tag: str, note: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "desk"
    assert main(["init", str(root), "--language", tag]) == 0
    said = capsys.readouterr().out
    assert note in said
    assert ("note:" in said) is bool(note)
    assert main(["build", "--strict", "--root", str(root), "--today", "2025-06-15"]) == 0
    assert f'<html lang="{tag}"' in (root / "site/index.html").read_text("utf-8")
    about = root / "content/pages/about.md"
    assert about.exists() is (tag[:2] in ("en", "es"))
    readme = (root / "README.md").read_text("utf-8")
    assert "briefing check --strict" in readme
    assert "briefing publish" in readme
    assert ("Ponga un artículo" in readme) is tag.startswith("es")
    if tag.startswith("es"):
        assert "Este sitio" in about.read_text("utf-8")


@pytest.mark.parametrize(
    ("folder", "title"),
    [("desk-2", "Desk"), ("2nd-desk", "2nd desk"), ("17", "A briefing desk"), ("g20", "G20")],
)
def test_a_title_made_of_the_folder_needs_no_source(
    tmp_path: Path, folder: str, title: str
) -> None:
    assert main(["init", str(tmp_path / folder)]) == 0
    assert f'title: "{title}"\n' in (tmp_path / folder / "content/site.yaml").read_text("utf-8")
    assert main(["check", "--strict", "--root", str(tmp_path / folder)]) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--language", "klingon!"), "`klingon!` is no language tag"),
        (("--language", "es", "--example"), "the example is in English"),
    ],
)
def test_a_language_that_cannot_be_is_refused_by_name(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "desk"), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "desk").exists()


def test_a_site_that_is_there_is_left_alone(tmp_path: Path) -> None:
    root = tmp_path / "desk"
    assert main(["init", str(root)]) == 0
    before = tree(root)
    assert main(["init", str(root), "--example"]) == 2
    assert tree(root) == before
    other = tmp_path / "other"
    other.mkdir()
    (other / "README.md").write_text("mine")
    assert main(["init", str(other)]) == 2
    assert tree(other) == {"README.md": b"mine"}


def test_a_site_inside_a_site_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "desk")]) == 0
    assert "it lies inside" not in capsys.readouterr().out
    assert main(["init", str(tmp_path / "desk/seeds/desk")]) == 0
    said = capsys.readouterr().out
    assert f"it lies inside the site in {tmp_path / 'desk'}, " in said


@pytest.mark.parametrize("tag", ["en", "es"])
def test_the_first_page_claims_no_more_than_the_checks_do(tag: str, tmp_path: Path) -> None:
    """Counts have no status, and what is computed no quote."""
    assert main(["init", str(tmp_path / "desk"), "--language", tag]) == 0
    said = (tmp_path / "desk/content/pages/about.md").read_text("utf-8")
    assert ("or\nthe formula" in said) or ("o la\nfórmula" in said)


def test_the_editor_gets_schemas_and_clickable_problems(tmp_path: Path) -> None:
    root = tmp_path / "desk"
    assert main(["init", str(root)]) == 0
    settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
    for schema in settings["yaml.schemas"]:
        document = json.loads((root / schema).read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(document)
    tasks: Any = json.loads((root / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    problem = Problem("Q102", Place("content/briefings/x.md", 14, 12), "the words are not there",
                      severity=Severity.ERROR)  # fmt: skip
    line = next(report.as_text([problem], lambda *_: "")).splitlines()[0]
    match = re.match(pattern["regexp"], line)
    assert match
    groups = {key: match[number] for key, number in pattern.items() if key != "regexp"}
    assert groups == {"file": "content/briefings/x.md", "line": "14", "column": "12",
                      "severity": "error", "code": "Q102",
                      "message": "the words are not there"}  # fmt: skip
    commands = {task["command"].split()[1] for task in tasks}
    assert commands <= set(_commands())


def _commands() -> dict[str, Any]:
    found = parser()._subparsers
    assert found is not None
    choices = found._group_actions[0].choices
    assert isinstance(choices, dict)
    return choices


VALUES = {
    "source": ("--name", "An article", "--seed", "seeds/gazette.txt"),
    "country": ("--iso", "FR"),
    **dict.fromkeys(("briefing", "page"), ("--title", "1984: a [test]")),
    **dict.fromkeys(("program", "agency", "person"), ("--name", "A: name")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_of_every_kind_passes_the_checks(kind: str, tmp_path: Path) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    arguments = ["--root", str(root), "--today", "2025-04-01"]
    assert main(["new", kind, "a-new-one", *VALUES[kind], *arguments]) == 0
    assert main(["check", "--drafts", *arguments]) == 0
    made = next(root.rglob("a-new-one.md")).read_text("utf-8")
    assert "# summary:" in made
    ours = kind in ("briefing", "program", "page")
    assert ("Write here." in made) == ours
    assert "(an ISO 3166-1" not in made  # what its line says already
    before = tree(root)
    assert main(["new", kind, "a-new-one", *VALUES[kind], *arguments]) == 2
    assert tree(root) == before


def test_a_skeleton_leaves_the_site_as_it_is_and_is_written_under_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    arguments = ["--root", str(root), "--today", "2025-04-01"]
    given = ("program", "eels", "--name", "Eels", "--set", "summary=It gave $7 million.")
    assert main(["new", *given, *arguments]) == 0
    assert "N101" in capsys.readouterr().err
    assert "\ndraft: true\n" in (root / "content/programs/eels.md").read_text("utf-8")
    assert main(["check", "--strict", *arguments]) == 0


def test_what_is_missing_is_named_and_what_is_wrong_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    before = tree(root)
    arguments = ["--root", str(root)]
    assert main(["new", "country", "france", *arguments]) == 2
    assert "give `--iso`" in capsys.readouterr().err
    assert main(["new", "country", "france", "--iso", "XX", *arguments]) == 1
    assert "S104" in capsys.readouterr().err
    assert main(["new", "country", "La France", "--iso", "FR", *arguments]) == 2
    assert main(["new", "contry", "france", "--iso", "FR", *arguments]) == 2
    assert "did you mean `country`" in capsys.readouterr().err
    assert main(["new", "agency", "a", "--name", "A", "--set", "contry=france", *arguments]) == 2
    said = capsys.readouterr().err
    assert "an agency has no key `contry` that takes one value; did you mean `country`" in said
    assert main(["new", "people", "a", "--name", "A", "--set", "figures=1", *arguments]) == 2
    assert "a person has no key `figures` that takes one value\n" in capsys.readouterr().err
    assert tree(root) == before


def test_a_new_source_is_pinned_to_its_article(tmp_path: Path) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    new = ("new", "source", "again", "--name", "An article", "--root", str(root))
    assert main([*new, "--seed", "seeds/gazette.txt"]) == 0
    digest = hashlib.sha256((root / "seeds/gazette.txt").read_bytes()).hexdigest()
    assert f'sha256: "{digest}"' in (root / "content/sources/again.md").read_text("utf-8")


def test_what_is_missing_is_asked_for_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    answers = iter(["", "FR"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert main(["new", "country", "france", "--root", str(root)]) == 0
    assert 'iso: "FR"' in (root / "content/countries/france.md").read_text("utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command_and_option(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for name, command in _commands().items():
        assert re.search(rf"\b{name}\b", script)
        for action in command._actions:
            for option in action.option_strings:
                if option.startswith("--"):
                    assert option.removeprefix("--") in script


def test_the_bash_script_completes(capsys: pytest.CaptureFixture[str]) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    assert main(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    ask = (
        "\nCOMP_WORDS=(briefing im); COMP_CWORD=1; _briefing; echo ${COMPREPLY[@]}"
        "\nCOMP_WORDS=(briefing draft --with); COMP_CWORD=2; _briefing; echo ${COMPREPLY[@]}"
    )
    ran = subprocess.run([bash, "-c", script + ask], check=True, capture_output=True, text=True)
    assert ran.stdout.split() == ["impact", "--with-records"]


# --- coverage --------------------------------------------------------------------------------


def covered(capsys: pytest.CaptureFixture[str], root: Path, *more: str) -> dict[str, Any]:
    arguments = ["--root", str(root), "--today", "2025-06-15", "--format", "json"]
    assert main(["coverage", *more, *arguments]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_the_finished_site_uses_all_amounts_and_quotations(
    capsys: pytest.CaptureFixture[str],
) -> None:
    total = covered(capsys, REPOSITORY, "--fail-under", "100")["total"]
    assert total["amounts"] == {"found": 3, "used": 3, "percent": 100}
    assert total["quotations"] == {"found": 1, "used": 1, "percent": 100}
    assert total["countries"] == {"found": 5, "used": 5, "percent": 100}


def test_what_is_not_used_is_shown_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content/sources").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content/site.yaml").write_text("title: A desk\n")
    text = "The board approved $5 million and denied $2 million, 40 percent, in Kenya."
    (tmp_path / "seeds/a.txt").write_text(text)
    (tmp_path / "content/sources/a.md").write_text(
        "---\nname: An article\nseed: seeds/a.txt\nfigures:\n  - {id: one, label: One, amount: "
        '5 million USD, status: approved, evidence: {source: a, quote: "approved $5 million and '
        'denied $2 million"}}\n---\n'
    )
    found = covered(capsys, tmp_path)
    assert found["total"]["amounts"] == {"found": 2, "used": 1, "percent": 50}
    assert found["total"]["percentages"] == {"found": 1, "used": 0, "percent": 0}
    unused = found["sources"][0]["unused"]
    assert [text[u["start"] : u["end"]] for u in unused["amounts"]] == ["$2 million"]
    assert main(["coverage", "a", "--root", str(tmp_path), "--fail-under", "51"]) == 1
    assert "denied [$2 million], 40 percent" in capsys.readouterr().out
    assert main(["coverage", "b", "--root", str(tmp_path)]) == 2


def test_pages_and_command_tell_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site-root"
    shutil.copytree(HARBOURS, root)
    assert main(["build", "--root", str(root), "--today", "2025-04-01", "--quiet"]) == 0
    capsys.readouterr()
    told = covered(capsys, root)
    for source in told["sources"]:
        page = json.loads((root / "site" / source["source"] / "index.json").read_text("utf-8"))
        rows = {row.pop("name"): row for row in page["coverage"]}
        assert rows == source["coverage"]
    page = json.loads((root / "site/methodology/index.json").read_text("utf-8"))
    assert {row.pop("name"): row for row in page["coverage"]} == told["total"]
    html = (root / "site/sources/gazette/index.html").read_text("utf-8")
    assert "Direct quotations" in html
