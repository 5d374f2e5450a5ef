"""Joins full names that are ways of writing one name: candidates by block, the surest pairs first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from typing import NamedTuple

from graph.identity.clusters import OUTVOTED, Cluster, contradict, names_agree, offices_fit, outvoted, share_office
from graph.identity.folding import fold
from graph.identity.names import block_keys, plain_words, same_person_score
from graph.identity.prepared import Block

# Least score of the names, by what else speaks for one person.
_STATE_AND_OFFICE, _STATE_OR_OFFICE, _OTHER_OFFICE, _NAME_ALONE = 0.80, 0.86, 0.90, 0.93
# Both stand in one article as two people: only the same name in another spelling joins them.
_SIDE_BY_SIDE = 0.97
_RIVAL_MARGIN = 0.05
# Obstacles that nobody needs to be asked about again.
_BOTH_LISTED, _BARRED = "both stand in the table", "the table says they are not"
_DECIDED = frozenset({_BOTH_LISTED, _BARRED})
_NEAR = 0.79


class Pair(NamedTuple):
    """Two clusters whose names are alike.

    Attributes:
        support: 2 if state and office agree, 1 if one of them does, 0 if none, -1 if the states contradict.
        score: How well the names agree.
        a: Place of the first.
        b: Place of the second.
        other_office: Whether both hold offices, and different ones.
    """

    support: int
    score: float
    a: int
    b: int
    other_office: bool = False

    @property
    def enough(self) -> bool:
        """Whether the names are alike enough for what else is known."""
        least = {2: _STATE_AND_OFFICE, 1: _STATE_OR_OFFICE, 0: _NAME_ALONE}.get(self.support)
        if self.other_office and least is not None:
            least = max(least, _OTHER_OFFICE)
        return least is not None and self.score >= least - 1e-9


@dataclass(slots=True)
class Links:
    """What linking found.

    Attributes:
        home: For each cluster given, the place of the cluster it was joined to, or its own.
        near: Pairs alike but not joined, and why not.
        rivals: Place of a cluster -> places of those it could be joined to equally well.
    """

    home: list[int]
    near: list[tuple[Pair, str]] = field(default_factory=list)
    rivals: dict[int, set[int]] = field(default_factory=dict)


def candidate_pairs(clusters: Sequence[Cluster], listed: Block) -> list[Pair]:
    """Finds the pairs that share a block and scores the names.

    Args:
        clusters: In their fixed order.
        listed: The table's full names by block; two of them are never one person.

    Returns:
        Pairs with alike names, the surest first.
    """
    blocks: Block = {}
    for place, cluster in enumerate(clusters):
        known = {fold(form) for form in cluster.listed} if cluster.names else ()
        for folded, form in sorted(cluster.names.items()):
            if folded not in known:
                for key in block_keys(form):
                    blocks.setdefault(key, []).append((place, form))
    best: dict[tuple[int, int], float] = {}
    for key, members in blocks.items():
        for (a, form_a), (b, form_b) in chain(combinations(members, 2), product(members, listed.get(key, ()))):
            if a == b or (clusters[a].entry and clusters[b].entry):
                continue
            # Of people of different states only those with the very same words are worth telling.
            if contradict(clusters[a].served, clusters[b].served) and plain_words(form_a) != plain_words(form_b):
                continue
            score = same_person_score(form_a, form_b)
            pair = (a, b) if a < b else (b, a)
            if score >= _NEAR and score > best.get(pair, 0.0):
                best[pair] = score
    pairs = [_pair(clusters, a, b, score) for (a, b), score in best.items()]
    return sorted(pairs, key=lambda p: (-p.support, -p.score, clusters[p.a].order, clusters[p.b].order))


def _pair(clusters: Sequence[Cluster], a: int, b: int, score: float) -> Pair:
    other = not offices_fit(clusters[a].offices, clusters[b].offices)
    return Pair(_support(clusters[a], clusters[b]), score, a, b, other)


def _support(a: Cluster, b: Cluster) -> int:
    if contradict(a.served, b.served):
        return -1
    return bool(a.served & b.served) + share_office(a.offices, b.offices)


def link(clusters: list[Cluster], listed: Block) -> Links:
    """Joins clusters that are one person.

    A cluster's content moves to its home. Nothing is joined that the table keeps apart, that has contradicting
    states, or that could as well belong to somebody else.

    Args:
        clusters: In their fixed order, the table's people first.
        listed: The table's full names by block.

    Returns:
        Where each went, and what was left open.
    """
    links = Links(list(range(len(clusters))))
    pairs = candidate_pairs(clusters, listed)
    around: dict[int, list[Pair]] = {}
    for pair in pairs:
        if pair.enough:
            around.setdefault(pair.a, []).append(pair)
            around.setdefault(pair.b, []).append(pair)
    scored = {(pair.a, pair.b) for pair in pairs if pair.enough}
    weight = {place: _weight(clusters[place]) for pair in pairs for place in (pair.a, pair.b)}
    for pair in pairs:
        a, b = _root(links.home, pair.a), _root(links.home, pair.b)
        if a == b:
            continue
        why = _obstacle(clusters[a], clusters[b], pair)
        if not why:
            rivals = _rivals(pair, around, scored, links.home, weight)
            if rivals:
                place = min(pair.a, pair.b, key=lambda p: (weight[p], p))
                links.rivals.setdefault(place, set()).update({*rivals, pair.a, pair.b} - {place})
                why = "several people fit"
        if why:
            if why not in _DECIDED:
                links.near.append((pair, why))
            continue
        keep, gone = (a, b) if a < b else (b, a)
        clusters[keep].absorb(clusters[gone], _rule(pair), pair.score)
        links.home[gone] = keep
    _settle(clusters, links)
    links.home = [_root(links.home, place) for place in range(len(clusters))]
    links.near = [(p, why) for p, why in links.near if links.home[p.a] != links.home[p.b]]
    return links


def _root(home: list[int], place: int) -> int:
    while home[place] != place:
        place = home[place]
    return place


def _weight(cluster: Cluster) -> tuple[int, bool]:
    return max((len(fold(form)) for form in cluster.forms), default=0), bool(cluster.served)


def _obstacle(a: Cluster, b: Cluster, pair: Pair) -> str:
    if a.entry and b.entry:
        return _BOTH_LISTED
    if a.barred & _all_names(b) or b.barred & _all_names(a):
        return _BARRED
    if contradict(a.served, b.served):
        return "their states differ"
    if not pair.enough:
        return "the names are alike, but nothing else shows that they are one"
    if pair.score < _SIDE_BY_SIDE and a.articles & b.articles:
        return "one article names both"
    return "" if names_agree(a, b) else "further names of theirs do not agree"


def _all_names(cluster: Cluster) -> set[str]:
    listed = {fold(form) for form in cluster.entry.forms} if cluster.entry else set()
    return listed | set(cluster.names)


def _rivals(
    pair: Pair,
    around: dict[int, list[Pair]],
    scored: set[tuple[int, int]],
    home: list[int],
    weight: dict[int, tuple[int, bool]],
) -> set[int]:
    """Others that the less telling side of a pair fits as well, and that are not the pair's other side."""
    out: set[int] = set()
    for own, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if weight[own] > weight[other]:
            continue
        for edge in around.get(own, ()):
            third = edge.b if edge.a == own else edge.a
            apart = _root(home, third) not in (_root(home, other), _root(home, own))
            alike = edge.support >= pair.support and edge.score >= pair.score - _RIVAL_MARGIN
            if third != other and apart and alike and (min(third, other), max(third, other)) not in scored:
                out.add(third)
    return out


def _rule(pair: Pair) -> str:
    spelling = "same name" if pair.score >= 1 else "names alike"
    return spelling + {2: ", same state and office", 1: ", same state or office"}.get(pair.support, "")


def _settle(clusters: list[Cluster], links: Links) -> None:
    """Gives slips of a few articles (another state for a name many articles know) to the person meant."""
    by_name: dict[str, list[int]] = {}
    for place, cluster in enumerate(clusters):
        if links.home[place] == place and len(cluster.articles) >= OUTVOTED:
            for name in {fold(form) for form in cluster.forms}:
                by_name.setdefault(name, []).append(place)
    for place, cluster in enumerate(clusters):
        if links.home[place] != place or cluster.entry or not cluster.codes:
            continue
        for name in sorted(cluster.names):
            many = [p for p in by_name.get(name, ()) if p != place and outvoted(cluster, clusters[p])]
            if len(many) == 1 and links.home[many[0]] == many[0]:
                target = clusters[many[0]]
                codes = set(target.codes)
                target.absorb(cluster, "same name, its state a slip of few articles", 1.0)
                target.codes = codes
                links.home[place] = many[0]
                break
