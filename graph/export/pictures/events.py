"""What lies between two sides: the meetings they had and the statements they made about each other, with the people.

A side is a state or an international organization; people and government bodies stand for the side they represent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx


@dataclass(frozen=True, slots=True, eq=False)
class Meeting:
    """A meeting as a picture needs it.

    Attributes:
        id: Its node.
        date: ISO date as exact as known, that of the first article if the meeting itself has none; "" if unknown.
        mode: in_person, phone, video or visit.
        status: held, planned or cancelled.
        place: Where, or "".
        people: For each side that took part its people, sorted; none where only the side is named.
        titles: For a person the title they appeared with, where given.
        articles: How many articles report it.
    """

    id: str
    date: str
    mode: str
    status: str
    place: str
    people: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
    articles: int


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A statement as a picture needs it.

    Attributes:
        id: Its node.
        date: ISO date as exact as known, that of the first article if it has none; "" if unknown.
        act: What kind of statement.
        tone: -1 to 1, or None.
        speakers: For each side that speaks its people, sorted.
        toward: The sides spoken to or about.
    """

    id: str
    date: str
    act: str
    tone: float | None
    speakers: Mapping[str, tuple[str, ...]]
    toward: frozenset[str]


Event = Meeting | Statement


class Events:
    """The meetings and statements of a full graph, by side."""

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self.graph = graph
        self._sides: dict[str, tuple[str, ...]] = {}

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, by date and id."""
        return tuple(sorted((self._meeting(node) for node in self._of_kind("meeting")), key=lambda m: (m.date, m.id)))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, by date and id."""
        found = (self._statement(node) for node in self._of_kind("statement"))
        return tuple(sorted(found, key=lambda s: (s.date, s.id)))

    def find(self, code: str) -> str | None:
        """The node of a side.

        Args:
            code: A state's alpha-2 or alpha-3 code, an organization's acronym, a label, or a node's id.

        Returns:
            The node, or None if the graph has no such state or organization.
        """
        wanted = code.casefold()
        for node, data in sorted(self.graph.nodes.items(), key=lambda item: item[0]):
            if data.get("kind") not in ("state", "organization"):
                continue
            names = (node, *(data.get(key) for key in ("iso2", "iso3", "acronym", "label")), node.partition(":")[2])
            if wanted in {str(name).casefold() for name in names if name}:
                return str(node)
        return None

    def sides(self, actor: str) -> tuple[str, ...]:
        """The states and international organizations that an actor stands for, sorted."""
        if actor not in self._sides:
            self._sides[actor] = ()  # a chain of bodies that leads back to itself ends here
            self._sides[actor] = tuple(sorted(self._find_sides(actor)))
        return self._sides[actor]

    def _find_sides(self, actor: str) -> set[str]:
        data = self.graph.nodes[actor]
        kind = data.get("kind")
        if kind == "state":
            return {actor}
        principals = self._principals(actor)
        if kind == "organization" and not (principals and data.get("type") == "government"):
            return {actor} if data.get("type", "international") == "international" else set()
        return {side for principal in principals for side in self.sides(principal)}

    def _principals(self, actor: str) -> list[str]:
        """Whom an actor represents, without what far fewer articles say; else whom the offices held are of."""
        weights: dict[str, int] = {}
        for _, target, data in self.graph.out_edges(actor, data=True):
            if data.get("kind") == "represents":
                weights[target] = max(weights.get(target, 0), int(data.get("articles") or 1))
        if weights:
            most = max(weights.values())
            return sorted(target for target, weight in weights.items() if 2 * weight >= most)
        offices = self._targets(actor, "holds")
        return sorted({body for office in offices for body in self._targets(office, "of")})

    def _meeting(self, node: str) -> Meeting:
        data = self.graph.nodes[node]
        edges = [edge for edge in self.graph.in_edges(node, data=True) if edge[2].get("kind") == "took_part"]
        return Meeting(
            id=node,
            date=self._date(node),
            mode=str(data.get("mode") or "in_person"),
            status=str(data.get("status") or "held"),
            place=str(data.get("place") or ""),
            people=self._by_side(actor for actor, _, _ in edges),
            titles={actor: str(edge["role"]) for actor, _, edge in edges if edge.get("role")},
            articles=len(self._targets(node, "reported_in")),
        )

    def _statement(self, node: str) -> Statement:
        data = self.graph.nodes[node]
        tone = data.get("tone")
        edges = self.graph.in_edges(node, data=True)
        speakers = (actor for actor, _, edge in edges if edge.get("kind") == "made")
        toward = {side for target in self._targets(node, "toward") for side in self.sides(target)}
        return Statement(
            id=node,
            date=self._date(node),
            act=str(data.get("act") or "say"),
            tone=None if tone is None else float(tone),
            speakers=self._by_side(speakers),
            toward=frozenset(toward),
        )

    def _by_side(self, actors: Iterable[str]) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for actor in actors:
            for side in self.sides(actor):
                found[side].update({actor} if self.graph.nodes[actor].get("kind") == "person" else ())
        return {side: tuple(sorted(found[side])) for side in sorted(found)}

    def _date(self, node: str) -> str:
        if date := str(self.graph.nodes[node].get("date") or ""):
            return date
        reports = (
            str(self.graph.nodes[target].get("published") or "") for target in self._targets(node, "reported_in")
        )
        return min((date for date in reports if date), default="")

    def _of_kind(self, kind: str) -> list[str]:
        return [node for node, data in self.graph.nodes.items() if data.get("kind") == kind]

    def _targets(self, node: str, kind: str) -> list[str]:
        edges = self.graph.out_edges(node, data=True)
        return sorted({target for _, target, data in edges if data.get("kind") == kind})
