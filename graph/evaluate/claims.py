"""What a graph claims about each of its articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

import networkx as nx

from graph.evaluate.bodies import Bodies
from graph.evaluate.likeness import folded


@dataclass(frozen=True, slots=True)
class ClaimedPerson:
    """A person: all forms of the name, the label first; whom they serve; the titles of their roles."""

    forms: tuple[str, ...]
    serves: frozenset[str]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimedMeeting:
    """A meeting as one article reports it: nodes of people, and the sides that took part or were represented."""

    people: tuple[str, ...]
    sides: frozenset[str]
    mode: str
    status: str
    date: str
    place: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ClaimedStatement:
    """A statement as one article reports it: nodes of who made it and whom it concerns."""

    speakers: tuple[str, ...]
    toward: tuple[str, ...]
    act: str
    evidence: str


@dataclass(slots=True)
class Claims:
    """All that a graph says of one article; `people` by node, in the order of the graph."""

    people: dict[str, ClaimedPerson] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    meetings: list[ClaimedMeeting] = field(default_factory=list)
    statements: list[ClaimedStatement] = field(default_factory=list)


class GraphClaims:
    """Reads a graph article by article.

    Args:
        graph: A graph as a build writes it.

    Attributes:
        bodies: Which states the graph's bodies are of.
        articles: Stem of an article's file -> what the graph says of it.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._graph = graph
        self._people = {node: self._person(node) for node in graph if self.kind(node) == "person"}
        self.bodies = Bodies(self._states_by_name())
        self.articles = {
            PurePath(str(graph.nodes[node].get("path", node))).stem: self._claims(node)
            for node in graph
            if self.kind(node) == "article"
        }

    def kind(self, node: str) -> str:
        """The kind of a node."""
        return str(self._graph.nodes[node].get("kind", ""))

    def _type(self, node: str) -> str:
        return str(self._graph.nodes[node].get("type", "international"))

    def name(self, node: str) -> str:
        """A person's or organization's label, a state's code."""
        data = self._graph.nodes[node]
        label = str(data.get("label", node))
        return str(data.get("iso2") or label) if data.get("kind") == "state" else label

    def serves(self, node: str) -> frozenset[str]:
        """The states and organizations a person represents or holds a role of; none for any other node."""
        return self._people[node].serves if node in self._people else frozenset()

    def _out(self, node: str, kind: str) -> Iterator[str]:
        return (to for _, to, data in self._graph.out_edges(node, data=True) if data.get("kind") == kind)

    def _into(self, node: str, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
        return ((from_, data) for from_, _, data in self._graph.in_edges(node, data=True) if data.get("kind") == kind)

    def _forms(self, node: str) -> tuple[str, ...]:
        data = self._graph.nodes[node]
        aliases = (alias.strip() for alias in str(data.get("aliases") or "").split(";"))
        return (str(data.get("label", node)), *(alias for alias in aliases if alias))

    def _person(self, node: str) -> ClaimedPerson:
        roles = list(self._out(node, "holds"))
        homes = [*self._out(node, "represents"), *(home for role in roles for home in self._out(role, "of"))]
        nodes = self._graph.nodes
        titles = tuple(str(nodes[role].get("title") or nodes[role].get("label", "")) for role in roles)
        return ClaimedPerson(self._forms(node), frozenset(self.name(home) for home in homes), titles)

    def _states_by_name(self) -> dict[str, str]:
        """Folded names of states, and labels of bodies of one state, with the state's code."""
        found: dict[str, str] = {}
        for node in self._graph:
            if self.kind(node) == "state":
                found.update((folded(form), self.name(node)) for form in self._forms(node))
            elif self.kind(node) == "organization":
                codes = {self.name(home) for home in self._out(node, "represents")}
                if len(codes) == 1:
                    found[self.name(node)] = codes.pop()
        return found

    def _claims(self, article: str) -> Claims:
        claims = Claims()
        for node in self._out(article, "mentions"):
            if node in self._people:
                claims.people[node] = self._people[node]
            elif self.kind(node) == "state":
                claims.states.add(self.name(node))
            elif self.kind(node) == "organization" and self._type(node) == "international":
                claims.organizations.add(self.name(node))
        for node, edge in self._into(article, "reported_in"):
            self._add_event(claims, node, edge)
        acting = [node for meeting in claims.meetings for node in meeting.people]
        acting += [node for statement in claims.statements for node in statement.speakers]
        for node in acting:
            if node in self._people:
                claims.people.setdefault(node, self._people[node])
        return claims

    def _add_event(self, claims: Claims, node: str, edge: dict[str, Any]) -> None:
        data = self._graph.nodes[node]
        evidence = str(edge.get("evidence") or data.get("evidence") or "")
        if self.kind(node) == "meeting":
            actors = [actor for actor, _ in self._into(node, "took_part")]
            fields = {key: str(data.get(key) or "") for key in ("mode", "status", "date", "place")}
            people = tuple(actor for actor in actors if actor in self._people)
            sides = frozenset(side for actor in actors for side in self._sides(actor))
            claims.meetings.append(ClaimedMeeting(people, sides, evidence=evidence, **fields))
        elif self.kind(node) == "statement":
            speakers = tuple(actor for actor, _ in self._into(node, "made"))
            toward = tuple(self._out(node, "toward"))
            claims.statements.append(ClaimedStatement(speakers, toward, str(data.get("act") or ""), evidence))

    def _sides(self, actor: str) -> frozenset[str]:
        """The sides somebody brings to a meeting."""
        if actor in self._people:
            return self.serves(actor)
        name = self.name(actor)
        of = self.bodies.of(name) if self.kind(actor) == "organization" else ""
        return frozenset({of or name})
