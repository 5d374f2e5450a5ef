"""The events of a graph by the sides behind them: states and international organizations, and who acted for them.

Works on a graph fresh from `merge` and on one read back from a file alike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import networkx as nx


class Report(NamedTuple):
    """An article that tells of an event.

    Attributes:
        article: Its node.
        published: Its ISO date, or "".
        sentence: Its words.
    """

    article: str
    published: str
    sentence: str


Acting = dict[str, tuple[str, ...]]
"""Side -> the actors that stood for it in an event, sorted. Side "" has the actors of no side that is known."""


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting or statement.

    Attributes:
        node: Its node.
        data: The node's attributes.
        by: The sides that took part, or that made the statement.
        toward: The sides that the statement concerns.
        titles: Actor -> the title they appeared with.
        reports: The articles, the earliest first.
    """

    node: str
    data: Mapping[str, Any]
    by: Acting
    toward: Acting
    titles: Mapping[str, str]
    reports: tuple[Report, ...]

    @property
    def when(self) -> str:
        """Its date, or else the day of the first article about it, or ""."""
        return str(self.data.get("date", "")) or next((r.published for r in self.reports if r.published), "")


class Events:
    """Reads the events of a graph.

    Args:
        graph: A graph as `merge` makes it; it must not change while this is in use.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._nodes: Mapping[str, Mapping[str, Any]] = graph.nodes
        self._represents: dict[str, dict[str, Mapping[str, Any]]] = {}
        self._acting: dict[str, dict[str, str]] = {}
        self._toward: dict[str, list[str]] = {}
        self._reported: dict[str, list[Report]] = {}
        self._homes: dict[str, frozenset[str]] = {}
        for source, target, data in graph.edges(data=True):
            kind = data.get("kind")
            if kind == "represents":
                self._represents.setdefault(source, {})[target] = data
            elif kind in ("took_part", "made"):
                self._acting.setdefault(target, {})[source] = str(data.get("role", ""))
            elif kind == "toward":
                self._toward.setdefault(source, []).append(target)
            elif kind == "reported_in":
                published = str(self._nodes[target].get("published", ""))
                self._reported.setdefault(source, []).append(Report(target, published, str(data.get("evidence", ""))))

    def __iter__(self) -> Iterator[Event]:
        """All meetings and statements in the order of their nodes' ids."""
        for node in sorted(node for node, data in self._nodes.items() if data.get("kind") in ("meeting", "statement")):
            yield self._event(node)

    def home(self, actor: str) -> frozenset[str]:
        """The sides an actor ever stands for: itself, or through any number of steps what it represents.

        Args:
            actor: A person, state or organization.

        Returns:
            States and international organizations; none for a private person or a company.
        """
        if actor not in self._homes:
            found: set[str] = set()
            seen: set[str] = set()
            waiting = [actor]
            while waiting:
                node = waiting.pop()
                if node not in seen:
                    seen.add(node)
                    if self.is_side(node):
                        found.add(node)
                    else:
                        waiting.extend(self._represents.get(node, ()))
            self._homes[actor] = frozenset(found)
        return self._homes[actor]

    def is_side(self, node: str) -> bool:
        """Whether a node is a state or an international organization."""
        data = self._nodes[node]
        kind = data.get("kind")
        return kind == "state" or (kind == "organization" and data.get("type") == "international")

    def _event(self, node: str) -> Event:
        data = self._nodes[node]
        titles = self._acting.get(node, {})
        reports = tuple(sorted(self._reported.get(node, []), key=lambda r: (r.published or "9999", r.article)))
        days = {report.published for report in reports if report.published}
        bodies = frozenset(side for actor in titles if not self._is_person(actor) for side in self.home(actor))
        addressed = frozenset(
            side for actor in self._toward.get(node, ()) if not self._is_person(actor) for side in self.home(actor)
        )
        joint = len(titles) > 1
        return Event(
            node=node,
            data=data,
            by=self._standing(titles, days, named=bodies, not_for=frozenset() if joint else addressed),
            toward=self._standing(self._toward.get(node, ()), days, named=addressed, not_for=frozenset()),
            titles={actor: title for actor, title in titles.items() if title},
            reports=reports,
        )

    def _is_person(self, node: str) -> bool:
        return self._nodes[node].get("kind") == "person"

    def _standing(
        self, actors: Iterable[str], days: Collection[str], *, named: frozenset[str], not_for: frozenset[str]
    ) -> Acting:
        standing: dict[str, list[str]] = {}
        for actor in sorted(actors):
            for side in sorted(self._sides(actor, days, named, not_for)) or [""]:
                standing.setdefault(side, []).append(actor)
        return {side: tuple(standing[side]) for side in sorted(standing)}

    def _sides(
        self, actor: str, days: Collection[str], named: frozenset[str], not_for: frozenset[str]
    ) -> frozenset[str]:
        """The sides an actor stands for in one event.

        Of several (a former and a present one, say) those that the event itself names, not those it is directed
        at, and those that articles of these days show.
        """
        home = self.home(actor)
        for narrower in (named, home - not_for, self._shown(actor, days)):
            if len(home) > 1:
                home = home & narrower or home
        return home

    def _shown(self, actor: str, days: Collection[str]) -> frozenset[str]:
        return frozenset(
            side
            for body, data in self._represents.get(actor, {}).items()
            if any(str(data.get("first_seen", "9999")) <= day <= str(data.get("last_seen", "")) for day in days)
            for side in self.home(body)
        )
