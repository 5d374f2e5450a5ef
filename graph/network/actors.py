"""People, states, organizations and offices of the graph, and the edges between them.

The resolution decides what an actor represents; the articles tell since when and how often it is seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.lexicon.states import load_states, name_of
from graph.model import Extraction, Person, Ref
from graph.network.ledger import Ledger, Seen
from graph.network.resolved import Attributes, Names, Resolution, bodies_of, known


class Actors:
    """Writes the actors of all articles into a ledger.

    Args:
        resolution: Which mentions are one entity.
        ledger: Where they are written to.
        articles: All extractions, in the order of their ids.

    Attributes:
        labels: Node -> what it is called, for every actor written.
    """

    def __init__(self, resolution: Resolution, ledger: Ledger, articles: Sequence[Extraction]) -> None:
        self._resolution = resolution
        self._ledger = ledger
        self._names: dict[str, Names] = {}
        self._named: dict[str, set[str]] = {}
        self._shown: dict[tuple[str, str], frozenset[str]] = {}
        self.labels: dict[str, str] = {}
        days = [extraction.article.published for extraction in articles if extraction.article.published]
        self._days = (min(days, default=""), max(days, default=""))
        for extraction in articles:
            self._names[extraction.article.id] = Names(resolution, extraction)
            self._add_people(extraction)
            self._add_bodies(extraction)

    def node(self, article: str, ref: Ref) -> str:
        """The node of an actor that an article names as taking part, speaking or spoken to: it counts as mentioned.

        Args:
            article: The article's id.
            ref: The actor within the article.
        """
        node = self._names[article].actor(ref)
        self._named.setdefault(article, set()).add(node)
        self._add(node)
        return node

    def sides(self, article: str, node: str) -> frozenset[str]:
        """The sides that stand behind an actor in an article: states, and organizations that are no state's body.

        A person stands for what the article shows, and where it shows nothing, for all that is known of them.
        """
        bodies = bodies_of(self._resolution, node)
        if not node.startswith("person:"):
            return frozenset(bodies or [node])
        here = self._shown.get((article, node), frozenset()).intersection(bodies) or bodies
        return frozenset(side for body in here for side in bodies_of(self._resolution, body) or [body])

    def mention(self, extraction: Extraction) -> None:
        """Writes whom an article mentions, and how often; whoever takes part or speaks is mentioned at least once.

        Args:
            extraction: The article; all its meetings and statements have been asked for by `node` before.
        """
        article = extraction.article
        names = self._names[article.id]
        counts: Counter[str] = Counter()
        for person in extraction.people:
            counts[names.person(person.key)] += person.count
        for state in extraction.states:
            counts[self._resolution.state_id(state.code)] += state.count
        for organization in extraction.organizations:
            counts[names.organization(organization.name)] += organization.count
        for node in sorted(self._named.pop(article.id, set()).union(counts)):
            self._add(node)
            self._ledger.edges[f"article:{article.id}", node, "mentions"] = {"count": max(1, counts[node])}
            self._ledger.see(node, article.published)

    def _add_people(self, extraction: Extraction) -> None:
        article = extraction.article
        names = self._names[article.id]
        people: dict[str, list[Person]] = {}
        for person in extraction.people:
            people.setdefault(names.person(person.key), []).append(person)
        offices: set[str] = set()
        for node, forms in people.items():
            self._add(node)
            shown = frozenset(body for person in forms for body in names.served(person))
            self._shown[article.id, node] = shown
            held = {self._add_office(title, of) for person in forms for title, of in names.offices(person)}
            offices |= held
            for body in shown.intersection(bodies_of(self._resolution, node)):
                self._ledger.see_edge((node, body, "represents"), article.published)
            for office in held:
                self._ledger.see_edge((node, office, "holds"), article.published)
        for office in offices:
            self._ledger.see(office, article.published)

    def _add_office(self, title: str, of: str) -> str:
        office, canonical, body = self._resolution.role_id(title, of)
        if office not in self._ledger.nodes:
            label = canonical
            if body:
                state = body in load_states()
                target = self._resolution.state_id(body) if state else self._resolution.organization_id(body)
                self._add(target)
                self._ledger.edges[office, target, "of"] = {}
                label = f"{canonical} of {self.labels[target]}"
            held_by = self._resolution.held_by(title, of, *self._days)
            self._ledger.nodes[office] = known(kind="role", label=label, title=canonical, held_by=held_by)
        return office

    def _add_bodies(self, extraction: Extraction) -> None:
        names = self._names[extraction.article.id]
        shown = {names.organization(organization.name): organization.of for organization in extraction.organizations}
        for node, state in shown.items():
            self._add(node)
            if state and self._resolution.state_id(state) in bodies_of(self._resolution, node):
                edge = (node, self._resolution.state_id(state), "represents")
                self._ledger.see_edge(edge, extraction.article.published)

    def _add(self, node: str) -> None:
        """Writes an actor and what it represents, once."""
        if node in self.labels:
            return
        kind = node.partition(":")[0]
        entity = self._resolution.entities.get(node)
        label = entity.label if entity else ""
        if kind == "state":
            label = label or name_of(node.removeprefix("state:"))
        self.labels[node] = label = label or node.partition(":")[2]
        aliases = sorted(set(entity.aliases) - {label}) if entity else []
        own = {"person": self._person, "state": self._state, "organization": self._organization}[kind](node)
        self._ledger.nodes[node] = {**known(kind=kind, label=label, aliases=aliases), **own}
        for body in bodies_of(self._resolution, node):
            self._add(body)
            self._ledger.edges.setdefault((node, body, "represents"), {})
            self._ledger.edges_seen.setdefault((node, body, "represents"), Seen())

    def _person(self, node: str) -> Attributes:
        entity = self._resolution.entities[node]
        return known(states=entity.states, wikidata=entity.wikidata, joined=entity.joined)

    def _state(self, node: str) -> Attributes:
        code = node.removeprefix("state:")
        state = load_states().get(code)
        return known(iso2=code, iso3=state.iso3 if state else "")

    def _organization(self, node: str) -> Attributes:
        entity = self._resolution.entities.get(node)
        return known(type=entity.type or "other", acronym=entity.acronym) if entity else {"type": "other"}
