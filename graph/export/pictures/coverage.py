"""What a picture rests on: the period, how many meetings, statements and articles, and whose articles they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import networkx as nx

from graph.export.pictures.style import legible
from graph.export.pictures.wording import count, period


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a picture rests on.

    Attributes:
        period: For reading, "" if no date is known.
        counts: For reading: "12 meetings, 30 statements in 8 articles".
        source: The line at the foot.
    """

    period: str
    counts: str
    source: str

    def line(self, *before: str) -> str:
        """The parts that are known, the period first, then `before`, then the counts."""
        return "  ·  ".join(text for text in (self.period, *before, self.counts) if text)


def of_graph(graph: nx.MultiDiGraph[str], events: Iterable[str] | None = None, dates: Iterable[str] = ()) -> Coverage:
    """What a picture of a full graph rests on.

    Args:
        graph: Nodes with `kind`, as the build writes it.
        events: Ids of the meetings and statements shown; None for all.
        dates: Their dates, as the picture uses them; if there are none, the period is that of the articles.

    Returns:
        Its coverage.
    """
    shown = _events(graph) if events is None else list(events)
    kinds = Counter(graph.nodes[event].get("kind") for event in shown)
    if events is None:
        articles = [node for node, data in graph.nodes.items() if data.get("kind") == "article"]
    else:
        articles = sorted({target for event in shown for target in _reported_in(graph, event)})
    known = list(dates) or [str(graph.nodes[article].get("published") or "") for article in articles]
    counts = _counts(kinds["meeting"], kinds["statement"], len(articles))
    return Coverage(period(known), counts, _source(graph.nodes[article] for article in articles))


def of_ties(ties: nx.Graph[str], graph: nx.MultiDiGraph[str] | None) -> Coverage:
    """What the picture of the ties rests on.

    Args:
        ties: The state-to-state view. Its graph attributes `meetings`, `statements`, `articles` (numbers) and `source`
            are used where there is no full graph; without them the ties are summed up.
        graph: The full graph it was made from, if at hand.

    Returns:
        Its coverage; the period is that of the ties.
    """
    dates = [str(data.get(key) or "") for *_, data in ties.edges(data=True) for key in ("first_seen", "last_seen")]
    if graph is not None:
        whole = of_graph(graph)
        return Coverage(period(dates) or whole.period, whole.counts, whole.source)
    known = ties.graph
    if "meetings" in known and "statements" in known:
        counts = _counts(int(known["meetings"]), int(known["statements"]), int(known.get("articles") or 0))
    else:
        sums = [
            sum(int(data.get(key) or 0) for *_, data in ties.edges(data=True)) for key in ("meetings", "statements")
        ]
        counts = _counts(sums[0], sums[1], int(known.get("articles") or 0), ", counted for each tie")
    named = str(known.get("source") or "")
    return Coverage(period(dates), counts, "Source: " + (legible(named) or "news articles"))


def _counts(meetings: int, statements: int, articles: int, note: str = "") -> str:
    known = [(meetings, "meeting"), (statements, "statement")]
    told = ", ".join(count(number, noun) for number, noun in known if number or not (meetings or statements)) + note
    return f"{told} in {count(articles, 'article')}" if articles else told


def _events(graph: nx.MultiDiGraph[str]) -> list[str]:
    return [node for node, data in graph.nodes.items() if data.get("kind") in ("meeting", "statement")]


def _reported_in(graph: nx.MultiDiGraph[str], event: str) -> list[str]:
    edges = graph.out_edges(event, data=True)
    return [target for _, target, data in edges if data.get("kind") == "reported_in"]


def _source(articles: Iterable[Mapping[str, Any]]) -> str:
    """Names the sites most articles are from."""
    sites: Counter[str] = Counter()
    total = 0
    for article in articles:
        total += 1
        if site := (urlsplit(str(article.get("url") or "")).hostname or "").removeprefix("www."):
            sites[site] += 1
    if not total:
        return "Source: news articles"
    ranked = sorted(sites, key=lambda site: (-sites[site], site))
    if not ranked:
        return f"Source: {count(total, 'news article')}"
    named = ranked[:5]
    rest = [f"{count(len(ranked) - len(named), 'more site')}"] if len(ranked) > len(named) else []
    parts = [legible(site) for site in named] + rest
    told = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    known = sites.total()
    among = "" if known == total else f", {known} of them"
    return f"Source: {count(total, 'news article')}{among} from {told}"
