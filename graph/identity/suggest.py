"""Lines for an alias table: what the last build left open, ready to paste."""

from __future__ import annotations

import json
import re

from graph.identity.folding import fold
from graph.identity.resolution import Near, Resolution, Unresolved
from graph.lexicon.states import load_states

SUGGESTIONS = "suggestions.yaml"
"""File of a build's folder that keeps the suggestions."""

_PLAIN = re.compile(r"[^\W\d_][\w .-]*[\w.]")
_LIST = 200
_EVIDENCE = 240
_CANDIDATES = 6


def suggest(resolution: Resolution) -> str:
    """Writes suggestions for `aliases.yaml`.

    Each person is an entry with the names that may be theirs under `aliases` or, where more speaks against it,
    under `not`; the same name stands under the other key as a comment.

    Args:
        resolution: Of the last build.

    Returns:
        YAML with comments, the best suggestions first; a comment alone if there is nothing to suggest.
    """
    lines: list[str] = []
    grouped: dict[str, list[Near]] = {}
    for near in resolution.near[:_LIST]:
        grouped.setdefault(near.a.id, []).append(near)
    for group in grouped.values():
        lines += _person(group, resolution)
    for open_ in resolution.unresolved[:_LIST]:
        lines += _unresolved(open_, resolution)
    if not lines:
        return "# Nothing to suggest: no near-duplicates and no unresolved names.\npeople: []\n"
    head = [
        "# Read each sentence, keep what is right, take the rest out, and build again with --aliases.",
        "# `aliases` makes two names one person; `not` keeps them apart for good. Of two lines that exclude",
        "# each other the likelier one stands, the other is commented out; where nothing decides, both are.",
        "people:",
    ]
    return "\n".join(head + lines) + "\n"


def _person(group: list[Near], resolution: Resolution) -> list[str]:
    """One entry: every name like this person's, under `aliases` or `not`."""
    first = group[0].a
    same: list[str] = []
    not_: list[str] = []
    namesakes: list[str] = []
    for near in group:
        why = _comment(f"{near.a.label} / {near.b.label}: score {near.score:.2f}; kept apart: {near.why}")
        remarks = [why, _sentence(near.articles, near.evidence.text)]
        if fold(near.b.label) == fold(first.label):
            states = _states(near.b.id, resolution)
            namesakes += [*remarks, f"  # - {{name: {_quoted(near.b.label)}, states: [{states}]}}"]
            continue
        likely, other = (same, not_) if near.same_state else (not_, same)
        likely += [*("    " + remark for remark in remarks), f"      - {_quoted(near.b.label)}"]
        other.append(f"      # - {_quoted(near.b.label)}")
    if not same and not not_:
        return namesakes
    codes = _states(first.id, resolution)
    out = [f"  - name: {_quoted(first.label)}", *([f"    states: [{codes}]"] if codes else [])]
    return [*out, "    aliases:", *same, "    not:", *not_, *namesakes]


def _unresolved(open_: Unresolved, resolution: Resolution) -> list[str]:
    """A name that several people fit: for each a line that makes it theirs, and one that says it is not."""
    candidates = ", ".join(f"{c.label} ({c.id})" for c in open_.candidates[:_CANDIDATES])
    of = f" of {', '.join(open_.states)}" if open_.states else ""
    score = f"score {1 / max(1, len(open_.candidates)):.2f}"
    out = [f"  # {open_.name}{of}: {open_.why}, {score}: {candidates}", _sentence(open_.articles, open_.evidence.text)]
    for candidate in open_.candidates[:_CANDIDATES]:
        states = _states(candidate.id, resolution)
        own = [code for code in open_.states if code not in states.split(", ")]
        if fold(candidate.label) == fold(open_.name):
            both = ", ".join(filter(None, [states, *own]))
            out.append(_line("same", candidate.label, both))
            out += [
                _line("not", candidate.label, one) for one in dict.fromkeys((states, ", ".join(open_.states))) if one
            ]
            continue
        out.append(_line("same", candidate.label, states, f", aliases: [{_quoted(open_.name)}]"))
        out.append(_line("not", candidate.label, states, f", not: [{_quoted(open_.name)}]"))
    return out


def _line(what: str, name: str, states: str, more: str = "") -> str:
    """A whole entry, commented out, and what it would mean."""
    shown = f", states: [{states}]" if states else ""
    return f"  # - {{name: {_quoted(name)}{shown}{more}}}  # {what}"


def _states(node: str, resolution: Resolution) -> str:
    entity = resolution.entities.get(node)
    return ", ".join(_codes(entity.states if entity else ()))


def _codes(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if name in load_states()]


def _comment(text: str) -> str:
    return "  # " + " ".join(text.split())


def _sentence(articles: tuple[str, ...], text: str) -> str:
    short = " ".join(text.split())
    if len(short) > _EVIDENCE:
        short = short[:_EVIDENCE].rsplit(" ", 1)[0] + " ..."
    more = f" and {len(articles) - 1} more" if len(articles) > 1 else ""
    return _comment(f'{articles[0]}{more}: "{short}"' if articles else f'"{short}"')


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
