"""When the nodes and edges of a graph are there, for viewers that play it along a timeline."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import networkx as nx

from graph.network.sides import Event, Events
from graph.network.ties import event_pairs


class Span(NamedTuple):
    """A stretch of days (ISO dates), both ends within it."""

    start: str
    end: str


Thing = TypeVar("Thing", bound=Hashable)
NodeTimes = dict[str, list[Span]]
EdgeTimes = dict[tuple[str, str], list[Span]]

_ACTORS = ("person", "state", "organization", "role")


def span_of(date: str) -> Span | None:
    """The days that an ISO date means, which may be a month or a year only; None if it is no date."""
    parts = date.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return Span(date, date)
        if len(numbers) == 2:
            return Span(f"{date}-01", f"{date}-{monthrange(*numbers)[1]:02d}")
        return Span(f"{date}-01-01", f"{date}-12-31")
    except ValueError:
        return None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap joined."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def graph_times(graph: nx.MultiDiGraph[str], events: Iterable[Event] | None = None) -> tuple[NodeTimes, EdgeTimes]:
    """When the nodes and edges of a full graph are there.

    A meeting or statement is there on its date, or else on the day of the first report; an article on the day it was
    published; an actor from the first to the last article that names it, and while an event of its own goes on; an edge
    as long as the event, article or tie of office that it tells of.

    Args:
        graph: A graph as a build makes it.
        events: Its events, where they are known already.

    Returns:
        Node -> spans, and (source, target) -> spans. What has no known time is left out.
    """
    nodes = {event.node: [span] for event in events or Events(graph) if (span := span_of(event.when))}
    for node, data in graph.nodes(data=True):
        known = _published(data) if data.get("kind") == "article" else _seen(data)
        if known and (data.get("kind") == "article" or data.get("kind") in _ACTORS):
            nodes[node] = [known]
    links: EdgeTimes = {}
    of_actors: dict[str, list[Span]] = {}
    for source, target, data in graph.edges(data=True):
        spans = _edge_spans(source, target, data, nodes)
        if spans:
            links.setdefault((source, target), []).extend(spans)
        for node in (source, target):
            if data.get("kind") in ("took_part", "made", "toward") and graph.nodes[node].get("kind") in _ACTORS:
                of_actors.setdefault(node, []).extend(spans)
    for node, spans in of_actors.items():
        nodes[node] = [*nodes.get(node, ()), *spans]
    return _tidy(nodes), _tidy(links)


def tie_times(graph: nx.MultiDiGraph[str], events: Iterable[Event] | None = None) -> tuple[NodeTimes, EdgeTimes]:
    """When the nodes and edges of the state-to-state view are there: on the days of the events that tie them.

    Args:
        graph: The full graph that the view was drawn from.
        events: Its events, where they are known already.

    Returns:
        Node -> spans, and (one side, other side) in the order of their ids -> spans.
    """
    nodes: NodeTimes = {}
    links: EdgeTimes = {}
    for event in events or Events(graph):
        span = span_of(event.when)
        for pair in _pairs(event) if span else ():
            assert span is not None
            links.setdefault(pair, []).append(span)
            for side in pair:
                nodes.setdefault(side, []).append(span)
    return _tidy(nodes), _tidy(links)


def _pairs(event: Event) -> set[tuple[str, str]]:
    return {pair for pair, _ in event_pairs(event)}


def _edge_spans(source: str, target: str, data: Mapping[str, Any], nodes: Mapping[str, list[Span]]) -> list[Span]:
    kind = data.get("kind")
    if kind in ("holds", "represents"):
        seen = _seen(data)
        return [seen] if seen else []
    if kind == "reported_in":
        both = [*nodes.get(source, ()), *nodes.get(target, ())]
        return [Span(min(span.start for span in both), max(span.end for span in both))] if both else []
    event = target if kind == "took_part" or kind == "made" else source
    return list(nodes.get(event, ()))


def _published(data: Mapping[str, Any]) -> Span | None:
    return span_of(str(data.get("published", "")))


def _seen(data: Mapping[str, Any]) -> Span | None:
    first, last = span_of(str(data.get("first_seen", ""))), span_of(str(data.get("last_seen", "")))
    return Span(first.start, last.end) if first and last else None


def _tidy(found: Mapping[Thing, list[Span]]) -> dict[Thing, list[Span]]:
    return {thing: merged(spans) for thing, spans in found.items()}
