"""Decides which mentions of all articles are one person, state, role or organization.

The order of the extractions does not matter. Two people in one node is worse than one person in two: what nothing
decides stays apart and is reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.identity.clusters import Cluster
from graph.identity.entries import PersonEntry
from graph.identity.folding import slug
from graph.identity.linking import Pair
from graph.identity.mentions import Mention, collect
from graph.identity.offices import full_titles
from graph.identity.organizations import Organizations, organizations_of
from graph.identity.people import Doubt, People, resolve_people
from graph.identity.prepared import prepared
from graph.identity.resolution import Entity, Join, Near, Possible, Resolution, Unresolved
from graph.identity.table import Table
from graph.lexicon.states import load_states, name_of
from graph.model import Extraction

__all__ = ["Entity", "Join", "Near", "Possible", "Resolution", "Unresolved", "resolve"]

_MOST_NEAR = 2000


def resolve(extractions: Iterable[Extraction], table: Table) -> Resolution:
    """Resolves all names of a set of extractions.

    Args:
        extractions: In any order; article ids are unique.
        table: What is decided by hand.

    Returns:
        The node of every person, state, organization and role, and why.
    """
    articles = sorted(extractions, key=lambda extraction: (extraction.article.id, extraction.article.path))
    ready = prepared(table)
    people = resolve_people(collect(articles, ready.roles), ready)
    nodes = _nodes(people)
    organizations = Organizations(organizations_of(articles), table)
    found = {
        (mention.article, mention.key): nodes[place]
        for place, cluster in enumerate(people.clusters)
        if people.home[place] == place
        for mention, _, _ in cluster.mentions
    }
    in_full = {
        (mention.article, mention.key): titles
        for cluster in people.clusters
        for mention, _, _ in cluster.mentions
        if (titles := full_titles(cluster, mention, ready.roles))
    }
    entities: dict[str, Entity] = {}
    joins: dict[str, tuple[Join, ...]] = {}
    for place, node in nodes.items():
        cluster = people.clusters[place]
        if cluster.mentions:
            joins[node] = _joins(cluster)
            others = tuple(str(join) for join in joins[node] if join.form != cluster.label)
            entities[node] = replace(_person(node, cluster, organizations), joined=others)
    for extraction in articles:
        for person in extraction.people:
            if (extraction.article.id, person.key) not in found:
                found[extraction.article.id, person.key] = "person:unnamed"
                entities["person:unnamed"] = Entity("person:unnamed", "person", "Unnamed")
    corrected = people.corrected | _implied(articles, found, entities)
    entities.update(_states(articles, table))
    for known in organizations.known.values():
        of = (known.of,) if known.of else ()
        entities[known.id] = Entity(
            known.id, "organization", known.label, known.aliases, of, "", known.acronym, known.type
        )
    return Resolution(
        entities=dict(sorted(entities.items())),
        joins=dict(sorted(joins.items())),
        unresolved=_unresolved(people, nodes),
        near=_near(people, nodes),
        _people=dict(sorted(found.items())),
        _corrected=dict(sorted(corrected.items())),
        _organizations=organizations,
        _in_full=dict(sorted(in_full.items())),
        _table=ready,
    )


def _implied(
    articles: Sequence[Extraction], found: dict[tuple[str, str], str], entities: dict[str, Entity]
) -> dict[tuple[str, str], tuple[frozenset[str], str]]:
    """States that articles only imply, where the table knows that the person serves another one."""
    wrong: dict[tuple[str, str], tuple[frozenset[str], str]] = {}
    for extraction in articles:
        for person in extraction.people:
            place = (extraction.article.id, person.key)
            states = entities[found[place]].states
            if person.inferred and states and not set(person.states) & set(states):
                wrong[place] = (frozenset(person.states), states[0])
    return wrong


def _nodes(people: People) -> dict[int, str]:
    """A node id for each person; namesakes have their state, or what else tells them apart, behind the name."""
    nodes = {place: c.node for place, c in enumerate(people.clusters) if c.entry}
    taken = set(nodes.values())
    by_slug: dict[str, list[int]] = {}
    for place, cluster in enumerate(people.clusters):
        if not cluster.entry and people.home[place] == place:
            by_slug.setdefault(f"person:{slug(cluster.label)}", []).append(place)
    for plain, places in sorted(by_slug.items()):
        alone = len(places) == 1 and plain not in taken
        for place in sorted(places, key=lambda p: _age(people.clusters[p])):
            node = plain if alone else _suffixed(plain, people.clusters[place])
            free, number = node, 2
            while free in taken:
                free, number = f"{node}-{number}", number + 1
            taken.add(free)
            nodes[place] = free
    return nodes


def _suffixed(plain: str, cluster: Cluster) -> str:
    if cluster.lone:
        return f"{plain}-{slug(cluster.lone)}"
    states = _likeliest(cluster)
    return f"{plain}-{slug(states[0])}" if states else plain


def _age(cluster: Cluster) -> tuple[bool, str, str]:
    first, _, _ = min(cluster.mentions, key=lambda found: (found[0].article, found[0].key))
    return not cluster.served, first.article, first.key


def _likeliest(cluster: Cluster) -> list[str]:
    """States by how many articles give them; one in ten of the most frequent counts as a slip.

    Where all are only implied, the most frequent one alone, and none where several are.
    """
    said = any(mention.codes for mention, _, _ in cluster.mentions)
    shown = (mention.codes if said else mention.implied for mention, _, _ in cluster.mentions)
    count = Counter(code for codes in shown for code in codes)
    most = max(count.values(), default=0)
    if not said:
        first = [code for code in count if count[code] == most]
        return first if len(first) == 1 else []
    codes = [code for code in sorted(count, key=lambda c: (-count[c], c)) if count[code] > most / 10]
    return [code for code in codes if code in cluster.codes]


def _represented(entry: PersonEntry, cluster: Cluster) -> list[str]:
    """Those of the states and organizations listed that the articles show, or an office held at their time is of.

    Former and later offices do not count: who led a government and leads an organization now acts for the latter.
    """
    shown = {name for mention, _, _ in cluster.mentions for name in (*mention.codes, *mention.bodies)}
    days = {mention.date for mention, _, _ in cluster.mentions}
    shown |= {role.of for role in entry.roles if any(role.active(day) for day in days)}
    return [name for name in entry.states if name in shown] or list(entry.states)


def _person(node: str, cluster: Cluster, organizations: Organizations) -> Entity:
    entry = cluster.entry or PersonEntry(cluster.label)
    bodies = {organizations.label(name) for mention, _, _ in cluster.mentions for name in mention.bodies}
    known = load_states()
    listed = [name if name in known else organizations.label(name) for name in _represented(entry, cluster)]
    likely = _likeliest(cluster) if not any(name in known for name in listed) else []
    states = tuple(dict.fromkeys([*listed, *likely, *sorted(bodies)]))
    seen = {" ".join(form.split()) for mention, _, _ in cluster.mentions for form in mention.forms}
    aliases = tuple(sorted({*entry.aliases, *seen} - {cluster.label, ""}))
    return Entity(node, "person", cluster.label, aliases, states, entry.wikidata)


def _joins(cluster: Cluster) -> tuple[Join, ...]:
    grouped: dict[tuple[str, str, float], set[str]] = {}
    for mention, rule, score in cluster.mentions:
        grouped.setdefault((mention.name, rule, round(score, 3)), set()).add(mention.article)
    joins = [Join(form, tuple(sorted(ids)), rule, score) for (form, rule, score), ids in grouped.items()]
    return tuple(sorted(joins, key=lambda join: (-len(join.articles), join)))


def _states(articles: Sequence[Extraction], table: Table) -> dict[str, Entity]:
    forms: dict[str, set[str]] = {}
    known = load_states()
    for extraction in articles:
        for state in extraction.states:
            forms.setdefault(state.code, set()).update(state.forms)
        for person in extraction.people:
            for name in (*person.states, *(role.of for role in person.roles)):
                if name in known:
                    forms.setdefault(name, set())
        for organization in extraction.organizations:
            if organization.of:
                forms.setdefault(organization.of, set())
    out = {}
    for code, seen in forms.items():
        label = name_of(code)
        aliases = {*seen, *table.state_aliases.get(code, ())} - {label}
        out[f"state:{code}"] = Entity(f"state:{code}", "state", label, tuple(sorted(aliases)))
    return out


def _possible(people: People, nodes: dict[int, str], place: int) -> Possible:
    home = people.home[place]
    return Possible(nodes[home], people.clusters[home].label)


def _unresolved(people: People, nodes: dict[int, str]) -> tuple[Unresolved, ...]:
    found: list[Unresolved] = []
    for doubt in people.doubts:
        mentions = sorted(doubt.mentions, key=lambda m: (m.article, m.key))
        if mentions:
            found.append(_open(doubt, mentions, people, nodes))
    return tuple(sorted(found, key=lambda u: (-len(u.articles), u.name, u.articles, u.why)))


def _open(doubt: Doubt, mentions: list[Mention], people: People, nodes: dict[int, str]) -> Unresolved:
    candidates = sorted({_possible(people, nodes, place) for place in doubt.candidates})
    states = sorted({code for mention in mentions for code in mention.served})
    return Unresolved(
        name=mentions[0].name,
        articles=tuple(sorted({mention.article for mention in mentions})),
        candidates=tuple(candidates),
        evidence=mentions[0].sentence,
        why=doubt.why,
        node=_possible(people, nodes, doubt.place).id if doubt.place is not None else "",
        states=tuple(states),
    )


def _near(people: People, nodes: dict[int, str]) -> tuple[Near, ...]:
    best: dict[tuple[int, int], tuple[Pair, str]] = {}
    for pair, why in people.near:
        a, b = sorted((people.home[pair.a], people.home[pair.b]), key=lambda p: _fame(people.clusters[p]))
        old = best.get((a, b))
        if not old or (pair.score, pair.support) > (old[0].score, old[0].support):
            best[a, b] = (pair, why)
    found = []
    for (a, b), (pair, why) in best.items():
        mentions = sorted((m for m, _, _ in people.clusters[b].mentions), key=lambda m: (m.article, m.key))
        if mentions:
            ids = tuple(sorted({m.article for m in mentions}))
            one, two = _possible(people, nodes, a), _possible(people, nodes, b)
            sentence = mentions[0].sentence
            found.append(Near(one, two, round(pair.score, 3), why, ids, sentence, pair.support > 0))
    found.sort(key=lambda near: (not near.same_state, -near.score, -len(near.articles), near.a, near.b))
    return tuple(found[:_MOST_NEAR])


def _fame(cluster: Cluster) -> tuple[bool, int, tuple[str, ...]]:
    return cluster.entry is None, -len(cluster.mentions), cluster.order
