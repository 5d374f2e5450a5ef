"""The state-to-state view: which states and international organizations are tied, how often, and how warmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import combinations, product
from typing import Any

import networkx as nx

from graph.network.ledger import Seen
from graph.network.sides import Event, Events
from graph.network.tone import weight_of

_SENTENCES = 3
_KEPT = ("label", "kind", "iso2", "iso3", "acronym")


@dataclass(slots=True)
class _Tie:
    weight: float = 0.0
    meetings: int = 0
    statements: int = 0
    tones: list[float] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)
    events: list[Event] = field(default_factory=list)


def ties(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Draws the state-to-state view out of a graph.

    A meeting that was not cancelled ties all its sides to each other: the states and international organizations that
    took part, or for which people or state bodies did. A statement ties the sides of its speakers to the sides it
    concerns, and those who make it together to each other. What each adds to the weight of a tie is in tone.yaml: a
    meeting of n sides shares its weight so that no side gains more from it than from talks of two. A person of several
    sides counts for the one the event names, or that articles of these days show.

    Args:
        graph: A graph as `merge` makes it, or one read back from a file.

    Returns:
        An undirected graph. Nodes: the sides that have a tie, with label, kind, iso2, iso3, acronym and weight (the
        sum over their ties). Edges: weight, meetings, statements, tone (the mean of the statements' tones, left out
        without statements), first_seen and last_seen (dates of the articles), evidence (the three newest sentences,
        " | " between them).
    """
    found: dict[tuple[str, str], _Tie] = {}
    for event in Events(graph):
        for pair, weight in event_pairs(event):
            _add(found.setdefault(pair, _Tie()), event, weight)
    view: nx.Graph[str] = nx.Graph()
    for side in sorted({side for pair in found for side in pair}):
        data = graph.nodes[side]
        view.add_node(side, **{name: data[name] for name in _KEPT if name in data}, weight=0.0)
    for (one, other), tie in sorted(found.items()):
        view.add_edge(one, other, **_attributes(tie))
        for side in (one, other):
            view.nodes[side]["weight"] += tie.weight
    for side in view:
        view.nodes[side]["weight"] = round(view.nodes[side]["weight"], 3)
    return view


def event_pairs(event: Event) -> Iterator[tuple[tuple[str, str], float]]:
    """The pairs of sides that an event ties, and what it adds to the weight of each.

    Args:
        event: A meeting or statement.

    Yields:
        Two different sides in the order of their ids, each pair once, and a weight.
    """
    by = [side for side in event.by if side]
    if event.data["kind"] == "meeting":
        whole = weight_of(str(event.data.get("status", "held")))
        if whole and len(by) > 1:
            yield from ((pair, whole / (len(by) - 1)) for pair in combinations(sorted(by), 2))
        return
    toward = [side for side in event.toward if side]
    pairs = {_pair(one, other) for one, other in (*product(by, toward), *combinations(by, 2)) if one != other}
    reached = {side for pair in pairs for side in pair}
    yield from ((pair, weight_of("statement") / max(1, len(reached) - 1)) for pair in sorted(pairs))


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _add(tie: _Tie, event: Event, weight: float) -> None:
    tie.weight += weight
    tie.events.append(event)
    for report in event.reports:
        tie.seen.add(report.published)
    if event.data["kind"] == "meeting":
        tie.meetings += 1
        return
    tie.statements += 1
    if "tone" in event.data:
        tie.tones.append(float(event.data["tone"]))


def _attributes(tie: _Tie) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "weight": round(tie.weight, 3),
        "meetings": tie.meetings,
        "statements": tie.statements,
    }
    if tie.tones:
        attributes["tone"] = round(sum(tie.tones) / len(tie.tones), 3)
    if tie.seen.first:
        attributes.update(first_seen=tie.seen.first, last_seen=tie.seen.last)
    newest = nlargest(_SENTENCES, _sentences(tie))
    if newest:
        attributes["evidence"] = " | ".join(sentence for _, _, sentence in newest)
    return attributes


def _sentences(tie: _Tie) -> list[tuple[str, str, str]]:
    """Sentence -> the newest event told by it, as (date, event, sentence): a sentence counts once."""
    newest: dict[str, tuple[str, str, str]] = {}
    for event in tie.events:
        sentence = next((report.sentence for report in reversed(event.reports) if report.sentence), "")
        row = (event.when, event.node, sentence)
        if sentence and row > newest.get(sentence, ("", "", "")):
            newest[sentence] = row
    return list(newest.values())
