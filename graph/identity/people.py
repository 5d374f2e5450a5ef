"""Which mentions of people, in all articles together, are one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from graph.identity.bare import SLIP, Surnames
from graph.identity.clusters import OWN_NAME, Cluster, contradict, held_at, is_vague, office_elsewhere, offices_fit
from graph.identity.linking import Pair, link
from graph.identity.mentions import Mention, bare_key, components
from graph.identity.names import plain_words
from graph.identity.prepared import Prepared
from graph.identity.roles import RoleIndex

_SEVERAL = "several people have this name"
_DOUBTFUL = "who has this name holds another office"


class Doubt(NamedTuple):
    """A group of mentions that nothing decides: who it could be, why it is open, the cluster it became or None."""

    mentions: tuple[Mention, ...]
    candidates: tuple[int, ...]
    why: str
    place: int | None


@dataclass(slots=True)
class People:
    """Everybody, each once.

    Attributes:
        clusters: The table's people first, also those no article names.
        home: For each of `clusters`, the place of the one it was joined to, or its own.
        near: Pairs alike but kept apart, and why.
        doubts: What could not be decided.
        corrected: (article, key) of a mention -> the states the article gave wrongly, and the right one.
    """

    clusters: list[Cluster]
    home: list[int]
    near: list[tuple[Pair, str]]
    doubts: list[Doubt] = field(default_factory=list)
    corrected: dict[tuple[str, str], tuple[frozenset[str], str]] = field(default_factory=dict)


def resolve_people(mentions: Sequence[Mention], known: Prepared) -> People:
    """Decides who is who.

    Args:
        mentions: Sorted, as `collect` gives them.
        known: What is decided by hand.

    Returns:
        All people.
    """
    clusters = known.clusters()
    # Two words that the table lists are no bare surname ("Al Gore", "Mswati III").
    bare = {m.folded for m in mentions if m.bare and not (" " in m.folded and m.folded in known.table.by_form)}
    full = sorted((m for m in mentions if m.folded not in bare), key=lambda m: m.folded)
    people = People(clusters, [], [])
    for folded, group in groupby(full, key=lambda m: m.folded):
        _place_full(folded, list(group), people, known)
    links = link(clusters, known.blocks)
    people.home, people.near, doubts = links.home, links.near, people.doubts
    for place, rivals in sorted(links.rivals.items()):
        if links.home[place] == place and not clusters[place].entry:
            own = tuple(m for m, _, _ in clusters[place].mentions)
            homes = tuple(sorted({links.home[p] for p in rivals} - {place}))
            doubts.append(Doubt(own, homes, _SEVERAL, place))
    _place_bare([m for m in mentions if m.folded in bare], people, known)
    return people


def _place_full(folded: str, mentions: list[Mention], people: People, known: Prepared) -> None:
    """Gives mentions of one full name to the table's people, and the rest to new ones, one for each state."""
    clusters = people.clusters
    listed = [p for p in known.table.by_form.get(folded, ()) if folded not in clusters[p].barred]
    alike = listed
    if not listed and any(mention.served and mention.offices for mention in mentions):
        found = known.by_words.get(plain_words(mentions[0].name), ())
        alike = [p for p in found if folded not in clusters[p].barred]
    rest: list[Mention] = []
    open_: list[Mention] = []
    for mention in mentions:
        fitting = [p for p in listed if not contradict(mention.codes, clusters[p].codes)]
        agreeing = [p for p in fitting if mention.served & clusters[p].codes] or fitting
        if len(agreeing) > 1:
            agreeing = [p for p in agreeing if _holds(clusters[p], mention, known.roles)] or agreeing
        if len(agreeing) == 1:
            clusters[agreeing[0]].add(mention, "named so in the table", 1.0)
        elif agreeing:
            open_.append(mention)
        elif not _corrected(mention, alike, people, known.roles):
            rest.append(mention)
    for number, group in enumerate(namesakes(rest)):
        clusters.append(_new(group, folded, number))
    if open_:
        # The names stay in the table's hands: barred, so that no likeness decides what the table does not.
        cluster = _new(open_, folded, len(mentions))
        cluster.barred = frozenset({folded})
        clusters.append(cluster)
        people.doubts.append(Doubt(tuple(open_), tuple(listed), _SEVERAL, len(clusters) - 1))


def namesakes(mentions: list[Mention]) -> list[list[Mention]]:
    """Splits mentions of one full name into people.

    States that are said tell namesakes apart. A state that the article around only implies is the reader's guess:
    such a mention belongs to the one whose state it is, else to the only one whose office it names.

    Args:
        mentions: Of one full name, in a fixed order.

    Returns:
        One group for each person, in the order of their states.
    """
    groups = components([m for m in mentions if m.codes], lambda m: m.codes)
    left: list[Mention] = []
    added: list[list[Mention]] = [[] for _ in groups]
    for mention in mentions:
        if mention.implied:
            at = [n for n, group in enumerate(groups) if any(m.codes & mention.implied for m in group)]
            at = at or [n for n, group in enumerate(groups) if _one_office(mention, group)]
            (added[at[0]] if len(at) == 1 else left).append(mention)
    groups = [group + more for group, more in zip(groups, added, strict=True)]
    groups += components(
        left, lambda m: m.implied | {office.title for office in m.offices if not is_vague(office.title)}
    )
    blank = [m for m in mentions if not m.served]
    if len(groups) == 1:
        return [groups[0] + blank]
    return [*groups, blank] if blank else groups


def _one_office(mention: Mention, group: list[Mention]) -> bool:
    """Whether a mention names an office of a group's, more fully or less."""
    others = [m for m in group if m.offices]
    return bool(mention.offices) and any(offices_fit(mention.offices, m.offices) for m in others)


def _corrected(mention: Mention, alike: list[int], people: People, roles: RoleIndex) -> bool:
    """Gives a mention to the table's only person of that name who held just that office then, elsewhere.

    "President X" of another state than the table's President X is the article's, or its reader's, slip: of
    namesakes hardly two hold one office. Without an office the state decides.
    """
    if len(alike) != 1 or not mention.served:
        return False
    cluster = people.clusters[alike[0]]
    held = office_elsewhere(cluster.entry, mention.offices, mention.date, roles) if cluster.entry else None
    if held is None or not contradict(mention.served, cluster.codes):
        return False
    offices = frozenset(office._replace(of=held.of) for office in mention.offices)
    right = replace(mention, codes=frozenset({held.of}), implied=frozenset(), offices=offices)
    cluster.add(right, "named so in the table, holds that office", 1.0)
    people.corrected[mention.article, mention.key] = (mention.served, held.of)
    return True


def _holds(cluster: Cluster, mention: Mention, roles: RoleIndex) -> bool:
    entry = cluster.entry
    return entry is not None and any(held_at(entry, office, mention.date, roles) for office in mention.offices)


def _new(mentions: Iterable[Mention], folded: str, number: int) -> Cluster:
    group = list(mentions)
    cluster = Cluster((folded, *sorted({code for m in group for code in m.served}), f"{number:06d}"))
    for mention in group:
        cluster.add(mention, OWN_NAME, 1.0)
    return cluster


def _place_bare(mentions: list[Mention], people: People, known: Prepared) -> None:
    surnames = Surnames(people.clusters, people.home, known)
    alone: dict[tuple[str, str], list[Mention]] = {}
    open_: dict[tuple[str, tuple[int, ...]], list[Mention]] = {}
    for mention in mentions:
        place, rule, candidates = surnames.decide(mention)
        if place is not None:
            cluster = people.clusters[place]
            if rule == SLIP:
                people.corrected[mention.article, mention.key] = (mention.codes, min(cluster.codes))
                mention = replace(mention, codes=frozenset(cluster.codes))
            cluster.add(mention, rule, 0.9)
            continue
        if candidates:
            open_.setdefault((mention.folded, candidates), []).append(mention)
        # With nothing but a name that several people have, another article's is another person.
        told = not candidates or mention.offices or mention.served or mention.bodies
        alone.setdefault((bare_key(mention.name), "" if told else mention.article), []).append(mention)
    own: dict[tuple[str, str], int] = {}
    for (key, article), named in sorted(alone.items()):
        for group in _groups(named):
            cluster = _new(group, key, len(people.clusters))
            cluster.lone = article
            people.clusters.append(cluster)
            people.home.append(len(people.home))
            own.update(((m.article, m.key), people.home[-1]) for m in group)
    for (_, candidates), group in sorted(open_.items()):
        why = _SEVERAL if len(candidates) > 1 else _DOUBTFUL
        people.doubts.append(Doubt(tuple(group), candidates, why, own.get((group[0].article, group[0].key))))


def _groups(mentions: list[Mention]) -> list[list[Mention]]:
    """Bare names that may be one person: a common state, and a common office where offices are known."""
    out = []
    for group in components(mentions, lambda m: m.served or m.bodies):
        for part in components(group, lambda m: frozenset(office.title for office in m.offices)):
            out.append(part)
    return out
