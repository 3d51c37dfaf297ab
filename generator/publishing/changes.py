"""Which facts an edition changes, in words: for a commit, and for the plan of a publish.

In: `data/facts.json` of the edition at the target and of the new one. Out: lines of text. The old
file comes from a host and may be anything: what cannot be read counts as no facts at all.

A correction of one fact may turn what the checks make of another: whether a reported total adds up,
and with which facts one is in conflict. Readers see that, so it is told as a change of that other.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

FACTS: Final = "data/facts.json"
_MOST: Final = 40
_WIDEST: Final = 160
_CODE_LAST: Final = re.compile(r"(\D*?)(-?\d.*) ([A-Z]{3})")
#: What a reader sees of a fact, in the order in which a change of it is told.
_TOLD: Final = ("date", "as_of", "text", "speaker", "evidence")


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


def told(old: bytes | None, new: bytes | None, *, first: bool) -> list[str]:
    """Say what a publish would do to the facts at a target; of a `first` edition only how many."""
    if old is None:
        return [summary(old, new)] if first else []
    lines = changes(old, new)
    return [summary(old, new), *(f"  {line}" for line in lines)] if lines else []


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
    parts = _figure_changed(old, new)
    for key in _TOLD:
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        if key == "evidence":
            parts.append("other evidence")
        elif isinstance(was, dict | list) or isinstance(now, dict | list):
            parts.append(f"other {key}")
        else:
            name = key.replace("_", " ")
            parts.append(f"{name}: {_line(was)} -> {_line(now)}")
    parts += _judged(old, new)
    return [_cut(f"* {new['id']}: {'; '.join(parts)}")] if parts else []


def _judged(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Say how the verdict on a total and its conflicts differ; nothing where none was written."""
    parts = []
    was, now = (_line(fact.get("verdict")).replace("-", " ") for fact in (old, new))
    if was != now and old.get("verdict") and new.get("verdict"):
        parts.append(f"what it covers: {was} -> {now}")
    before, after = ({*map(str, _listed(fact.get("conflicts")))} for fact in (old, new))
    if "conflicts" in old and after - before:
        parts.append(f"now in conflict with {', '.join(sorted(after - before))}")
    if before - after:
        parts.append(f"no longer in conflict with {', '.join(sorted(before - after))}")
    return parts


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _figure_changed(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Say what a figure is now, and in brackets what of it was otherwise."""
    was, now = _figure(old), _figure(new)
    if was == now:
        return []
    if not (was and now):
        return [f"{now or 'no amount'} (was {was or 'no amount'})"]
    parts = [key for key in ("status", "written") if old.get(key) != new.get(key)]
    only = {"status": _status, "written": _amount}[parts[0]] if len(parts) == 1 else _figure
    return [f"{now} (was {only(old)})"]


def _figure(fact: dict[str, Any]) -> str:
    """Give a figure with its status, as `approved USD 5.2 million`; empty for what is none."""
    known = _status(fact) if fact.get("status") else ""  # only money has one
    return f"{known} {_amount(fact)}".strip() if fact.get("written") else ""


def _status(fact: dict[str, Any]) -> str:
    return _line(fact["status"]) if fact.get("status") else "status not stated"


def _amount(fact: dict[str, Any]) -> str:
    """Give the amount as it was written, a currency's code before the number."""
    return _CODE_LAST.sub(r"\1\3 \2", _line(fact.get("written")))


def _told(fact: dict[str, Any]) -> str:
    figure, text = _figure(fact), _line(fact.get("text"))
    if fact.get("kind") == "quote":
        text = f"“{text}”"
    return _cut(f"{fact['id']}: {text}{f' ({figure})' if figure else ''}")


def _line(value: object) -> str:
    return " ".join(str(value).split()) if value else "not stated"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
