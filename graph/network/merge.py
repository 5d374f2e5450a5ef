"""Extractions of many articles and a resolution of their names -> one graph.

The kinds of nodes and edges and their attributes are those of the design; what is unknown is left out. The order of the
extractions does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import networkx as nx

from graph.model import Extraction
from graph.network.actors import Actors
from graph.network.ledger import Ledger
from graph.network.meetings import add_meetings, told
from graph.network.resolved import Resolution, known
from graph.network.same_meeting import Told, group
from graph.network.statements import add_statements


def merge(extractions: Iterable[Extraction], resolution: Resolution) -> nx.MultiDiGraph[str]:
    """Puts the extractions of a build together.

    One meeting told by several articles becomes one node (`graph.network.same_meeting` says when), with a
    `reported_in` edge to each of them. The date of a meeting is the one its surest report gives, never overruled here;
    a meeting without one has no `date`, and `first_seen` still tells when it was reported.

    Args:
        extractions: One for each article, in any order; article ids are unique.
        resolution: Which of their mentions are one entity.

    Returns:
        The graph, without colours and positions; the kind of an edge is its key.
    """
    articles = sorted(extractions, key=lambda extraction: (extraction.article.id, extraction.article.path))
    ledger = Ledger()
    actors = Actors(resolution, ledger, articles)
    reports: list[Told] = []
    for extraction in articles:
        _add_article(ledger, extraction)
        reports += told(extraction, actors)
    places = add_meetings(ledger, actors, group(reports))
    for extraction in articles:
        add_statements(ledger, actors, extraction, places)
        actors.mention(extraction)
    _count_events(ledger, articles)
    return ledger.graph()


def _add_article(ledger: Ledger, extraction: Extraction) -> None:
    article = extraction.article
    node = f"article:{article.id}"
    ledger.nodes[node] = known(
        kind="article",
        label=article.title or article.id,
        title=article.title,
        url=article.url,
        published=article.published,
        path=article.path,
        language=article.language,
    )
    ledger.see(node, article.published)


def _count_events(ledger: Ledger, articles: Sequence[Extraction]) -> None:
    """Counts the articles that report each event."""
    published = {f"article:{extraction.article.id}": extraction.article.published for extraction in articles}
    for source, target, kind in ledger.edges:
        if kind == "reported_in":
            ledger.see(source, published[target])
