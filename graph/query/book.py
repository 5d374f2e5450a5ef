"""The meetings and statements of a graph as plain values: who, what, when, where, and the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

import networkx as nx

from graph.network.sides import Event as SidedEvent
from graph.network.sides import Events as SidedEvents
from graph.network.ties import event_pairs

EventKind = Literal["meeting", "statement"]
Record = dict[str, Any]
"""One row of an answer: JSON values only, unknown ones as "" or an empty list."""


class Report(NamedTuple):
    """An article that reports an event, and its words.

    Attributes:
        article: Node id of the article.
        sentence: The sentence as the article has it.
        start: Offset of its first character, -1 if unknown.
        end: Offset behind its last one, -1 if unknown.
        path: Where the article was read from.
        url: Its address, or "".
        title: Its headline, or "".
        published: Its ISO date, or "".
    """

    article: str
    sentence: str
    start: int
    end: int
    path: str
    url: str
    title: str
    published: str

    @property
    def source(self) -> str:
        """The shortest name that leads to the article."""
        return self.path or self.url or self.article.removeprefix("article:")


class Place(NamedTuple):
    """Somebody's place in an event.

    Attributes:
        part: Whether they took part or spoke ("by"), or are spoken to or about ("toward").
        side: The state or international organization they stand for in it, or "".
        actor: Their node.
    """

    part: Literal["by", "toward"]
    side: str
    actor: str


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting or statement.

    Attributes:
        id: Its node.
        kind: Which of the two.
        date: Its ISO date, "YYYY-MM" or "YYYY"; "" if unknown.
        when: `date`, or else the day the first article about it came out; "" if neither is known.
        act: A statement's act, "" for a meeting.
        mode: A meeting's mode, "" for a statement.
        status: A meeting's status, "" for a statement.
        place: Where, "" if unknown.
        topics: What about.
        tone: From -1 to 1, None for meetings and where it is unknown.
        by: Nodes of those who took part, or who made the statement.
        toward: Nodes of those whom the statement concerns.
        places: Everyone named, with the part they have and the side they stand for in it.
        titles: The title each participant appeared with, by node.
        reports: The articles, the earliest first.
    """

    id: str
    kind: EventKind
    date: str
    when: str
    act: str
    mode: str
    status: str
    place: str
    topics: tuple[str, ...]
    tone: float | None
    by: tuple[str, ...]
    toward: tuple[str, ...]
    places: tuple[Place, ...]
    titles: Mapping[str, str]
    reports: tuple[Report, ...]

    @property
    def sides(self) -> list[str]:
        """Nodes of the states and international organizations behind it, sorted."""
        return sorted({place.side for place in self.places} - {""})

    @property
    def shown_date(self) -> str:
        """Its date; the day of its first report in brackets where only that is known; "?" where not even that is."""
        return self.date or (f"({self.when})" if self.when else "?")

    @property
    def what(self) -> str:
        """What happened, in a few words: "thank", "phone call, planned"."""
        if self.kind == "statement":
            return self.act
        mode = {"in_person": "meeting", "phone": "phone call", "video": "video call"}.get(self.mode, self.mode)
        return mode if self.status in ("", "held") else f"{mode}, {self.status}"


class Book:
    """All events of a graph, and who stands for whom in it. Built once; the graph must not change after.

    Attributes:
        nx: The graph.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self.nx = graph
        self._standing: dict[str, frozenset[str]] = {}

    @cached_property
    def _sided(self) -> SidedEvents:
        return SidedEvents(self.nx)

    @cached_property
    def _sided_events(self) -> dict[str, SidedEvent]:
        return {event.node: event for event in self._sided}

    def label(self, node: str) -> str:
        """What a node is called."""
        return str(self.nx.nodes[node].get("label", node))

    def kind(self, node: str) -> str:
        """What kind of node it is."""
        return str(self.nx.nodes[node].get("kind", ""))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every meeting and statement, by date; those without any date come first."""
        found = [_event(self.nx, sided) for sided in self._sided_events.values()]
        return tuple(sorted(found, key=lambda event: (event.when, event.kind, event.id)))

    def weights(self, event: Event, side: str) -> dict[str, float]:
        """What an event adds to the weight of the ties of a side: other side -> weight."""
        return {
            one if other == side else other: weight
            for (one, other), weight in event_pairs(self._sided_events[event.id])
            if side in (one, other)
        }

    def is_side(self, node: str) -> bool:
        """Whether a node is of those that ties are drawn between: a state or an international organization."""
        return self._sided.is_side(node)

    def stands_for(self, node: str) -> frozenset[str]:
        """An actor and everything it ever represents: its ministry, its state, its organization."""
        if node not in self._standing:
            edges = self.nx.out_edges(node, data=True)
            direct = {target for _, target, data in edges if data.get("kind") == "represents"}
            self._standing[node] = frozenset({node} | direct) | self._sided.home(node)
        return self._standing[node]

    def places_of(self, event: Event, actor: str) -> list[Place]:
        """The places that an actor, or somebody who stands for it there, has in an event."""
        if self.is_side(actor):
            return [place for place in event.places if place.side == actor]
        return [place for place in event.places if actor in self.stands_for(place.actor)]

    def record(self, event: Event) -> Record:
        """An event as plain values, for `to_records()` and `--json`."""
        return {
            "id": event.id,
            "kind": event.kind,
            "date": event.date,
            "when": event.when,
            "what": event.what,
            "act": event.act,
            "mode": event.mode,
            "status": event.status,
            "who": [self.label(node) for node in event.by],
            "toward": [self.label(node) for node in event.toward],
            "sides": sorted(self.label(node) for node in event.sides),
            "place": event.place,
            "topics": list(event.topics),
            "tone": event.tone,
            "sources": [report._asdict() for report in event.reports],
        }


def listed(value: object) -> tuple[str, ...]:
    """The items of an attribute that joins a list with "; "."""
    return tuple(item.strip() for item in str(value or "").split(";") if item.strip())


def _event(graph: nx.MultiDiGraph[str], sided: SidedEvent) -> Event:
    node, data = sided.node, sided.data
    leaving = graph.out_edges(node, data=True)
    told = (_report(graph, article, edge, data) for _, article, edge in leaving if edge.get("kind") == "reported_in")
    reports = tuple(sorted(told, key=lambda report: (report.published or "9999", report.article)))
    by = [Place("by", side, actor) for side, actors in sided.by.items() for actor in actors]
    toward = [Place("toward", side, actor) for side, actors in sided.toward.items() for actor in actors]
    tone = data.get("tone")
    return Event(
        id=node,
        kind="meeting" if data["kind"] == "meeting" else "statement",
        date=str(data.get("date", "")),
        when=sided.when,
        act=str(data.get("act", "")),
        mode=str(data.get("mode", "")),
        status=str(data.get("status", "")),
        place=str(data.get("place", "")),
        topics=listed(data.get("topics")),
        tone=None if tone is None else float(tone),
        by=_in_order(graph, (place.actor for place in by)),
        toward=_in_order(graph, (place.actor for place in toward)),
        places=(*by, *toward),
        titles=sided.titles,
        reports=reports,
    )


def _in_order(graph: nx.MultiDiGraph[str], nodes: Iterable[str]) -> tuple[str, ...]:
    """People before organizations before states, each by label: the order names are shown in."""
    rank = {"person": 0, "organization": 1, "state": 2}

    def key(node: str) -> tuple[int, str, str]:
        data = graph.nodes[node]
        return rank.get(str(data.get("kind")), 3), str(data.get("label", node)), node

    return tuple(sorted(set(nodes), key=key))


def _report(graph: nx.MultiDiGraph[str], article: str, edge: Mapping[str, Any], event: Mapping[str, Any]) -> Report:
    data = graph.nodes[article]
    return Report(
        article=article,
        sentence=str(edge.get("evidence") or event.get("evidence") or ""),
        start=int(edge.get("start", -1)),
        end=int(edge.get("end", -1)),
        path=str(data.get("path", "")),
        url=str(data.get("url", "")),
        title=str(data.get("title", "")),
        published=str(data.get("published", "")),
    )
