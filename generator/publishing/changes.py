"""Which facts an edition changes, in words: the summary of a commit.

In: `data/facts.json` of the edition at the target and of the new one. Out: lines of text. The old
file comes from a host and may be anything: what cannot be read counts as no facts at all.
"""

from __future__ import annotations

import json
from typing import Any, Final

FACTS: Final = "data/facts.json"
_MOST: Final = 40
_WIDEST: Final = 160
#: What a reader sees of a fact, in the order in which a change of it is told.
_TOLD: Final = ("written", "status", "date", "as_of", "text", "speaker", "evidence")


def changes(old: bytes | None, new: bytes | None) -> list[str]:
    """Say which facts were added, changed and withdrawn; nothing where none was."""
    before, after = _facts(old), _facts(new)
    lines = [f"+ {_told(after[name])}" for name in after if name not in before]
    for name in after:
        if name in before:
            lines += _changed(before[name], after[name])
    lines += [f"- {_told(before[name])}" for name in before if name not in after]
    if len(lines) > _MOST:
        lines = [*lines[:_MOST], f"and {len(lines) - _MOST} more"]
    return lines


def summary(old: bytes | None, new: bytes | None) -> str:
    """Count the changes in a few words."""
    before, after = _facts(old), _facts(new)
    added = len(after.keys() - before.keys())
    gone = len(before.keys() - after.keys())
    changed = sum(bool(_changed(before[n], after[n])) for n in after.keys() & before.keys())
    said = [
        f"{count} {word}"
        for count, word in ((added, "added"), (changed, "changed"), (gone, "withdrawn"))
        if count
    ]
    return f"facts: {', '.join(said)}" if said else "no fact changed"


def _facts(data: bytes | None) -> dict[str, dict[str, Any]]:
    try:
        value = json.loads(data or b"{}")
        return {str(fact["id"]): fact for fact in value["facts"]}
    except (ValueError, LookupError, TypeError, RecursionError):
        return {}


def _changed(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    parts = []
    for key in _TOLD:
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        if key == "evidence":
            parts.append("other evidence")
        elif isinstance(was, dict | list) or isinstance(now, dict | list):
            parts.append(f"other {key}")
        else:
            name = {"written": "amount", "as_of": "as of"}.get(key, key)
            parts.append(f"{name}: {_line(was)} -> {_line(now)}")
    return [_cut(f"* {new['id']}: {'; '.join(parts)}")] if parts else []


def _told(fact: dict[str, Any]) -> str:
    amount = f" ({_line(fact.get('written'))})" if fact.get("written") else ""
    return _cut(f"{fact['id']}: {_line(fact.get('text'))}{amount}")


def _line(value: object) -> str:
    return " ".join(str(value).split()) if value else "not stated"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
