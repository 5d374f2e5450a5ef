"""Lines for an alias table: what the last build left open, ready to paste."""

from __future__ import annotations

import json
import re

from graph.identity.folding import fold
from graph.identity.resolution import Near, Resolution, Unresolved
from graph.lexicon.states import load_states

_PLAIN = re.compile(r"[^\W\d_][\w .-]*[\w.]")
_LIST = 200
_EVIDENCE = 240


def suggest(resolution: Resolution) -> str:
    """Writes suggestions for `aliases.yaml`.

    Each person is an entry; of the lines below it one is to be kept: `aliases` if both names are one person, `not`
    if they are two. The likelier line is written out, the other one stands beside it as a comment.

    Args:
        resolution: Of the last build.

    Returns:
        YAML with comments, the best suggestions first; a comment alone if there is nothing to suggest.
    """
    lines: list[str] = []
    for near in resolution.near[:_LIST]:
        lines += _near(near, resolution)
    for open_ in resolution.unresolved[:_LIST]:
        lines += _unresolved(open_, resolution)
    if not lines:
        return "# Nothing to suggest: no near-duplicates and no unresolved names.\npeople: []\n"
    head = [
        "# Read each sentence, keep what is right, take the rest out, and build again with --aliases.",
        "# `aliases` makes two names one person; `not` keeps them apart for good.",
        "people:",
    ]
    return "\n".join(head + lines) + "\n"


def _near(near: Near, resolution: Resolution) -> list[str]:
    same = near.same_state
    entity = resolution.entities.get(near.a.id)
    aliases, not_ = f"aliases: [{_quoted(near.b.label)}]", f"not: [{_quoted(near.b.label)}]"
    identical = fold(near.a.label) == fold(near.b.label)
    out = [
        f"  # {near.a.label} / {near.b.label}: score {near.score:.2f}; kept apart: {near.why}",
        _sentence(near.articles, near.evidence.text),
    ]
    if identical:
        two = _comment(f"{near.a.label}: one name, two nodes ({near.a.id}, {near.b.id}); one entry for each state")
        return [*out, two, f"  # - {{name: {_quoted(near.a.label)}, states: [{_states(near.b.id, resolution)}]}}"]
    out.append(f"  - name: {_quoted(near.a.label)}")
    codes = _codes(entity.states if entity else ())
    if codes:
        out.append(f"    states: [{', '.join(codes)}]")
    first, second = (aliases, not_) if same else (not_, aliases)
    return [*out, f"    {first}", f"    # {second}"]


def _unresolved(open_: Unresolved, resolution: Resolution) -> list[str]:
    candidates = ", ".join(f"{c.label} ({c.id})" for c in open_.candidates[:6])
    out = [
        f"  # {open_.name}{' of ' + ', '.join(open_.states) if open_.states else ''}: {open_.why}: {candidates}",
        _sentence(open_.articles, open_.evidence.text),
    ]
    for candidate in open_.candidates[:6]:
        states = _states(candidate.id, resolution)
        shown = f", states: [{states}]" if states else ""
        out.append(f"  # - {{name: {_quoted(candidate.label)}{shown}, aliases: [{_quoted(open_.name)}]}}")
    return out


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
