"""`briefing completion SHELL`: a completion script, made from the parser itself."""

# argparse tells its commands and options in these attributes only.
# ruff: noqa: SLF001

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from generator.cli.exits import OK
from generator.cli.terminal import say
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHELLS = ("bash", "zsh", "fish")


class _Command(NamedTuple):
    name: str
    about: str
    options: tuple[tuple[str, str], ...]
    choices: tuple[str, ...]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "completion",
        help="a completion script for a shell",
        description='Print a completion script. bash: eval "$(briefing completion bash)"; zsh: '
        "the same with zsh; fish: briefing completion fish | source",
    )
    parser.add_argument("shell", choices=_SHELLS, help="the shell it is for")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the script; give the exit code."""
    from generator.cli import parser

    commands = list(_commands(parser()))
    say({"bash": _bash, "zsh": _zsh, "fish": _fish}[given.shell](commands))
    return OK


def _commands(whole: argparse.ArgumentParser) -> Iterator[_Command]:
    """Read commands, options and fixed choices from the parser."""
    group = next(a for a in whole._actions if isinstance(a, argparse._SubParsersAction))
    about = {choice.dest: choice.help or "" for choice in group._choices_actions}
    for name, parser in group.choices.items():
        options = [
            (option, action.help or "")
            for action in parser._actions
            for option in action.option_strings
            if option.startswith("--")
        ]
        choices = [
            str(choice)
            for action in parser._actions
            if action.choices and not action.option_strings
            for choice in action.choices
        ]
        yield _Command(name, about.get(name, ""), tuple(options), tuple(choices))


def _bash(commands: list[_Command]) -> str:
    names = " ".join(command.name for command in commands)
    cases = "\n".join(
        f'    {c.name}) words="{" ".join([*(o for o, _ in c.options), *c.choices])}" ;;'
        for c in commands
    )
    return f"""_briefing() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{names} --help --version" -- "$current"))
    return
  fi
  case "${{COMP_WORDS[1]}}" in
{cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ ${{#COMPREPLY[@]}} -eq 0 ]; then
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}}
complete -o filenames -F _briefing briefing"""


def _zsh(commands: list[_Command]) -> str:
    names = "\n".join(f"    {_single(f'{c.name}:{c.about}')}" for c in commands)
    cases = "\n".join(
        "      {name}) _values -w option {words} ; _files ;;".format(
            name=c.name,
            words=" ".join(_single(o) for o in [*(o for o, _ in c.options), *c.choices]),
        )
        for c in commands
    )
    return f"""#compdef briefing
_briefing() {{
  local -a commands
  commands=(
{names}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
{cases}
  esac
}}
compdef _briefing briefing"""


def _fish(commands: list[_Command]) -> str:
    lines = []
    for c in commands:
        lines.append(
            f"complete -c briefing -n __fish_use_subcommand -a {c.name} -d {_single(c.about)} -f"
        )
        seen = f"-n '__fish_seen_subcommand_from {c.name}'"
        lines += [f"complete -c briefing {seen} -l {o[2:]} -d {_single(h)}" for o, h in c.options]
        lines += [f"complete -c briefing {seen} -a {choice}" for choice in c.choices]
    return "\n".join(lines)


def _single(text: str) -> str:
    plain = " ".join(text.split()).replace("'", "’").replace("\\", "").replace("%%", "%")
    return f"'{plain}'"
