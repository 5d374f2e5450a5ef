"""Nodes and edges while a graph is being put together: what is told of them, by how many articles, and when."""

from __future__ import annotations

from dataclasses import dataclass, field

import networkx as nx

from graph.network.resolved import Attributes


@dataclass(slots=True)
class Seen:
    """How many articles tell of something, and the dates of the first and the last of them."""

    articles: int = 0
    first: str = ""
    last: str = ""

    def add(self, published: str) -> None:
        """Counts one more article.

        Args:
            published: Its ISO date, or "".
        """
        self.articles += 1
        if published:
            self.first = min(self.first or published, published)
            self.last = max(self.last, published)

    def attributes(self) -> Attributes:
        """articles, first_seen, last_seen, as far as they are known."""
        found: Attributes = {"articles": self.articles}
        if self.first:
            found.update(first_seen=self.first, last_seen=self.last)
        return found


Edge = tuple[str, str, str]
"""From, to, kind."""


@dataclass(slots=True)
class Ledger:
    """Collects nodes and edges.

    Attributes:
        nodes: Node -> attributes without counts.
        edges: Edge -> attributes without counts.
        nodes_seen: Node -> the articles that tell of it.
        edges_seen: Edge -> the articles that show it, for kinds of edges that count them.
    """

    nodes: dict[str, Attributes] = field(default_factory=dict)
    edges: dict[Edge, Attributes] = field(default_factory=dict)
    nodes_seen: dict[str, Seen] = field(default_factory=dict)
    edges_seen: dict[Edge, Seen] = field(default_factory=dict)

    def see(self, node: str, published: str) -> None:
        """Counts an article that tells of a node; to be called once for each of them."""
        self.nodes_seen.setdefault(node, Seen()).add(published)

    def see_edge(self, edge: Edge, published: str) -> None:
        """Counts an article that shows an edge; to be called once for each of them."""
        self.edges.setdefault(edge, {})
        self.edges_seen.setdefault(edge, Seen()).add(published)

    def graph(self) -> nx.MultiDiGraph[str]:
        """The graph: nodes and edges sorted, the kind of an edge its key.

        Returns:
            A new graph. An edge of a counted kind that no article shows has articles = 0.
        """
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in sorted(self.nodes):
            graph.add_node(node, **self.nodes[node], **self.nodes_seen.get(node, Seen()).attributes())
        for source, target, kind in sorted(self.edges):
            seen = self.edges_seen.get((source, target, kind))
            counted = seen.attributes() if seen else {}
            graph.add_edge(source, target, key=kind, kind=kind, **self.edges[source, target, kind], **counted)
        return graph
