"""The part of a graph that belongs to a period."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from graph.query.book import Book, Event
from graph.query.period import Period

ACTOR_EDGES = frozenset({"holds", "of", "represents"})
"""Edges that tell who somebody is; they hold beyond a single article."""


def within(book: Book, period: Period) -> nx.MultiDiGraph[str]:
    """The graph of a period.

    It has the meetings and statements of the period, the articles published in it or reporting those, everyone whom
    these mention or name, and what those hold and represent. `articles`, `first_seen` and `last_seen` of the actors
    are counted anew over the articles kept.

    Args:
        book: The events of the whole graph.
        period: Which days.

    Returns:
        A new graph; the given one stays as it is.
    """
    if period.is_open:
        return nx.MultiDiGraph(book.nx)
    events = [event for event in book.events if period.holds(event.when)]
    articles = _articles(book.nx, events, period)
    actors = _actors(book.nx, events, articles)
    kept = {event.id for event in events} | articles | actors
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph(book.nx.subgraph(kept))
    for node in sorted(actors):
        _recount(part, node)
    return part


def _articles(graph: nx.MultiDiGraph[str], events: Iterable[Event], period: Period) -> set[str]:
    reporting = {report.article for event in events for report in event.reports}
    published = {
        node
        for node, data in graph.nodes(data=True)
        if data.get("kind") == "article" and period.holds(str(data.get("published", "")))
    }
    return reporting | published


def _actors(graph: nx.MultiDiGraph[str], events: Iterable[Event], articles: Iterable[str]) -> set[str]:
    """Everyone named by events or articles, with their roles and whom they stand for."""
    found = {node for event in events for node in (*event.by, *event.toward)}
    for article in articles:
        found |= {to for _, to, data in graph.out_edges(article, data=True) if data.get("kind") == "mentions"}
    waiting = list(found)
    while waiting:
        for _, to, data in graph.out_edges(waiting.pop(), data=True):
            if data.get("kind") in ACTOR_EDGES and to not in found:
                found.add(to)
                waiting.append(to)
    return found


def _recount(graph: nx.MultiDiGraph[str], node: str) -> None:
    """Counts a node's articles and its first and last day anew, where the articles kept mention it."""
    mentioning = {article for article, _, data in graph.in_edges(node, data=True) if data.get("kind") == "mentions"}
    if not mentioning:
        return
    data = graph.nodes[node]
    data["articles"] = len(mentioning)
    days = sorted(str(graph.nodes[article].get("published", "")) for article in mentioning)
    days = [day for day in days if day]
    if days:
        data["first_seen"], data["last_seen"] = days[0], days[-1]
