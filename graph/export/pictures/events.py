"""What lies between two sides: the meetings they had and the statements they made about each other, with the people.

A side is a state or an international organization; people and government bodies stand for the side they represent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from graph.network import sides
from graph.network.ties import event_pairs


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
        words: The sentence, or "".
    """

    id: str
    date: str
    act: str
    tone: float | None
    speakers: Mapping[str, tuple[str, ...]]
    toward: frozenset[str]
    words: str


Event = Meeting | Statement


class Events:
    """The meetings and statements of a full graph, by side, as the state-to-state view counts them.

    Args:
        graph: A graph as a build makes it; it must not change while this is in use.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self.graph = graph
        self._all = tuple(sides.Events(graph))

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, by date and id."""
        found = [self._meeting(event) for event in self._all if event.data["kind"] == "meeting"]
        return tuple(sorted(found, key=lambda meeting: (meeting.date, meeting.id)))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, by date and id."""
        found = [self._statement(event) for event in self._all if event.data["kind"] == "statement"]
        return tuple(sorted(found, key=lambda statement: (statement.date, statement.id)))

    def weights(self, hub: str) -> dict[str, float]:
        """The weight of the tie of a side to each other side."""
        found: defaultdict[str, float] = defaultdict(float)
        for event in self._all:
            for pair, weight in event_pairs(event):
                if hub in pair:
                    found[pair[0] if pair[1] == hub else pair[1]] += weight
        return dict(found)

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

    def _meeting(self, event: sides.Event) -> Meeting:
        return Meeting(
            id=event.node,
            date=event.when,
            mode=str(event.data.get("mode") or "in_person"),
            status=str(event.data.get("status") or "held"),
            place=str(event.data.get("place") or ""),
            people=self._people(event.by),
            titles=event.titles,
            articles=len(event.reports),
        )

    def _statement(self, event: sides.Event) -> Statement:
        tone = event.data.get("tone")
        return Statement(
            id=event.node,
            date=event.when,
            act=str(event.data.get("act") or "say"),
            tone=None if tone is None else float(tone),
            speakers=self._people(event.by),
            toward=frozenset(side for side in event.toward if side),
            words=next((report.sentence for report in event.reports if report.sentence), ""),
        )

    def _people(self, acting: sides.Acting) -> dict[str, tuple[str, ...]]:
        return {
            side: tuple(actor for actor in actors if self.graph.nodes[actor].get("kind") == "person")
            for side, actors in acting.items()
            if side
        }
